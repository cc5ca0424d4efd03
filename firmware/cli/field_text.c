/*
 * The value of a fact's field as text. Reads the core's table of facts, and
 * knows no fact apart from it.
 */
#include "field_text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <lendbay/text.h>

#include "values.h"

/* How a number stands in text, where it is more than a number. */
enum field_form { AS_NUMBER, AS_DAY, AS_TIME, AS_HASH };

static enum field_form form_of(enum fact_field field)
{
	switch (field) {
	case FIELD_DAY:
	case FIELD_TO_DAY: return AS_DAY;
	case FIELD_FROM_S:
	case FIELD_TO_S:
	case FIELD_UNTIL_S: return AS_TIME;
	/* All 64 bits count, and programs that read JSON keep only 53. */
	case FIELD_KIOSK:
	case FIELD_AGREEMENT: return AS_HASH;
	default: return AS_NUMBER;
	}
}

void hex_write(const uint8_t *bytes, size_t len, char text[VALUE_MAX])
{
	for (size_t i = 0; i < len; i++)
		(void)snprintf(text + 2 * i, 3, "%02x", bytes[i]); /* two characters */
}

void field_write(const struct fact *fact, enum fact_field field, enum form form,
		 char text[VALUE_MAX])
{
	struct field_shape shape = field_shape(field);

	_Static_assert(VALUE_MAX >= WHEN_MAX && VALUE_MAX > 2 * FACT_KEY_LEN, "both fit");
	if (shape.size != sizeof(uint64_t)) {
		hex_write((const uint8_t *)fact + shape.offset, shape.size, text);
		return;
	}

	uint64_t value = fact_get(fact, field);

	if (shape.choice != NULL && shape.choice(value) != NULL)
		(void)snprintf(text, VALUE_MAX, "%s", shape.choice(value)); /* a word or two */
	else if (shape.member != NULL)
		set_write(value, shape.member, text, VALUE_MAX);
	else if (form_of(field) == AS_DAY)
		day_write(value, text);
	else if (form_of(field) == AS_TIME)
		time_write((int64_t)value, form, text);
	else if (form_of(field) == AS_HASH)
		(void)snprintf(text, VALUE_MAX, "%016" PRIx64, value); /* 16 characters */
	else
		(void)snprintf(text, VALUE_MAX, "%" PRIu64, value); /* 20 at most */
}

bool field_is_number(enum fact_field field)
{
	struct field_shape shape = field_shape(field);

	return shape.size == sizeof(uint64_t) && shape.choice == NULL && shape.member == NULL &&
	       form_of(field) == AS_NUMBER;
}

bool field_is_there(const struct fact *fact, enum fact_field field)
{
	static const uint8_t zeros[FACT_KEY_LEN];
	struct field_shape shape = field_shape(field);

	return memcmp((const char *)fact + shape.offset, zeros, shape.size) != 0;
}
