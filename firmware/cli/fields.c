/*
 * What may be asked of a person beside their name: contact, area, age band,
 * household, and which ways to reach them are safe. Whether this kiosk asks
 * for it at all is its board file's to say.
 */
#include <string.h>

#include <lendbay/text.h>

#include "change.h"
#include "values.h"

#define HOUSEHOLD_MAX 50 /* more were mistyped */

/* Reads "text,call" into a set. Returns NULL, or what is wrong with it. */
static const char *ways_read(const char *text, uint8_t *ways)
{
	*ways = 0;
	for (const char *at = text; *at != '\0';) {
		size_t len = strcspn(at, ",");
		int way = word_find(contact_way_word, at, len);

		if (way < 0 || way >= WAYS_OF_CONTACT)
			return "must be a list of text, call, voicemail: text,call";
		*ways |= (uint8_t)(1u << way);
		at += len + (at[len] == ',');
	}
	return NULL;
}

static const char *age_read(const char *text, uint8_t *band)
{
	int found = word_find(age_band_word, text, strlen(text));

	if (found < 0 || found >= AGE_BANDS_COUNT)
		return "must be one of: under 18, 18 to 24, 25 to 34, 35 to 44, 45 to 54, 55 to "
		       "64, 65 to 74, 75 and over, not known";
	*band = (uint8_t)found;
	return NULL;
}

bool fields_fill(const struct order *order, struct registry_person *person, struct wrong *wrong)
{
	uint64_t household = 0;

	if (given(order->contact) &&
	    !fine(text_read(order->contact, person->contact, sizeof(person->contact)), "contact",
		  order->contact, wrong))
		return false;
	if (given(order->area) && !fine(text_read(order->area, person->area, sizeof(person->area)),
					"area", order->area, wrong))
		return false;
	if (given(order->age_band) &&
	    !fine(age_read(order->age_band, &person->age_band), "age band", order->age_band, wrong))
		return false;
	if (given(order->household) &&
	    !fine(number_read(order->household, HOUSEHOLD_MAX, &household), "household",
		  order->household, wrong))
		return false;
	person->household = (uint8_t)household;
	return !given(order->safe) ||
	       fine(ways_read(order->safe, &person->safe_ways), "safe ways", order->safe, wrong);
}
