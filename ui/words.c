/* Words: the table of texts, and putting names, numbers and dates into them. */
#include "words.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "language.h"
#include "writing.h"

#define SLOTS_MAX 9 /* {1} … {9} */

/* clang-format off */
static const char *const texts[WORDS] = {
	[WORD_NONE] = "",
#define WORDS_ONE(id, text)        [WORD_##id] = (text),
#define WORDS_COUNT(id, one, many) [WORD_##id] = (one), [WORD_##id##_MANY] = (many),
#define WORDS_KIND(id, device, tablet, laptop)                                                     \
	[WORD_##id] = (device), [WORD_##id##_TABLET] = (tablet), [WORD_##id##_LAPTOP] = (laptop),
	RESIDENT_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	PEOPLE_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	STAFF_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	DEED_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	COMFORT_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	VOICE_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	STOCKTAKE_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	BAY_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	DAYS_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	MONTH_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	CLOCK_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	CALL_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	BATCH_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	LOAN_END_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	ENROL_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	CONTACT_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
	CARD_WORDS(WORDS_ONE, WORDS_COUNT, WORDS_KIND)
};
/* clang-format on */

const char *word(const struct canvas *c, enum word id)
{
	const char *text;

	if (id >= WORDS) {
		text = c->counted[id - WORDS];
	} else {
		assert(texts[id]);
		text = language_text(c->language, texts[id]);
	}
	return c->retell ? c->retell(text) : text;
}

enum word word_count(struct canvas *c, enum word id, uint64_t n)
{
	/* Every number of a frame has its place: views and boards are bounded. */
	assert(c->counted_len < COUNTED_MAX && id + 1 < WORDS);
	c->counted[c->counted_len] = language_plural(c->language, texts[id], texts[id + 1], n);
	return (enum word)(WORDS + c->counted_len++);
}

enum word word_kind(enum word id, uint8_t kind)
{
	switch (kind) {
	case DEVICE_TABLET: return (enum word)(id + 1);
	case DEVICE_LAPTOP: return (enum word)(id + 2);
	default: return id;
	}
}

/* Keeps a text until the end of the frame. */
static const char *keep(struct canvas *c, const char *text, size_t len)
{
	char *at = c->said + c->said_len;

	/* Every text of a frame has its place: views and boards are bounded. */
	assert(c->said_len + len + 1 <= SAID_MAX);
	memcpy(at, text, len);
	at[len] = '\0';
	c->said_len += len + 1;
	return at;
}

static size_t put(char *out, size_t len, const char *text)
{
	for (; *text && len < TYPE_TEXT_MAX - 1; text++)
		out[len++] = *text;
	return len;
}

/*
 * A name, a number or a part of a sentence. In one that is written from the
 * right it is isolated, in its own direction (U+2066 left, U+2067 right,
 * U+2069 its end), so that it keeps its own order. The two numbers of a clock
 * time are one.
 */
static size_t put_slot(const struct canvas *c, char *out, size_t len, const char *text,
		       bool of_time)
{
	/* U+2066, U+2067, U+2069, as bytes: an editor shows what they do, and not them. */
	static const char from_left[] = {'\xe2', '\x81', '\xa6', '\0'};
	static const char from_right[] = {'\xe2', '\x81', '\xa7', '\0'};
	static const char end[] = {'\xe2', '\x81', '\xa9', '\0'};
	bool isolate = c->from_right && *text && !of_time && len + strlen(text) + 7 < TYPE_TEXT_MAX;
	bool right = isolate && reading_of(c->language, text).from_right;

	if (isolate)
		len = put(out, len, right ? from_right : from_left);
	len = put(out, len, text);
	return isolate ? put(out, len, end) : len;
}

/* Of "{1}:{2}", either. */
static bool is_of_time(const char *text, const char *at)
{
	return !strncmp(at + 3, ":{", 2) || (at >= text + 2 && !strncmp(at - 2, "}:", 2));
}

const char *say_with(struct canvas *c, enum word id, ...)
{
	const char *slot[SLOTS_MAX] = {0};
	char out[TYPE_TEXT_MAX] = "";
	const char *text;
	size_t len = 0;
	int slots = 0;
	va_list list;

	va_start(list, id);
	for (const char *s; (s = va_arg(list, const char *)) != NULL;) {
		assert(slots < SLOTS_MAX);
		slot[slots++] = s;
	}
	va_end(list);
	text = word(c, id);
	for (const char *at = text; *at && len < TYPE_TEXT_MAX - 1; at++) {
		if (at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}') {
			int k = at[1] - '1';

			assert(k < slots);
			len = put_slot(c, out, len, slot[k], is_of_time(text, at));
			at += 2;
		} else {
			out[len++] = *at;
		}
	}
	return keep(c, out, len);
}

const char *number(struct canvas *c, uint64_t n)
{
	char text[24];
	int len = snprintf(text, sizeof(text), "%llu", (unsigned long long)n);

	return keep(c, text, (size_t)len);
}

const char *unbroken(struct canvas *c, const char *text)
{
	char out[TYPE_TEXT_MAX] = "";
	size_t len = 0;

	for (; *text && len < TYPE_TEXT_MAX - 2; text++) {
		if (*text == ' ')
			out[len++] = '\xc2'; /* U+00A0 */
		out[len++] = *text == ' ' ? '\xa0' : *text;
	}
	return keep(c, out, len);
}

const char *private_words(struct canvas *c, const char *text)
{
	char out[TYPE_TEXT_MAX];
	size_t len = 0;

	if (!text[0])
		return text;
	len = put(out, len, "<p>");
	len = put(out, len, text);
	len = put(out, len, "</p>");
	return keep(c, out, len);
}

struct civil {
	unsigned year, month, day; /* month and day 1.. */
};

/* The proleptic Gregorian calendar by eras of 400 years (Howard Hinnant's days algorithm). */
static struct civil civil_of(uint32_t day)
{
	uint32_t z = day + 719468;
	uint32_t of_era = z % 146097;
	uint32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	uint32_t of_year = of_era - (365 * year + year / 4 - year / 100);
	uint32_t month = (5 * of_year + 2) / 153;

	/* Its years begin with March. */
	return (struct civil){.year = year + z / 146097 * 400 + (month >= 10),
			      .month = month < 10 ? month + 3 : month - 9,
			      .day = of_year - (153 * month + 2) / 5 + 1};
}

unsigned weekday_of(uint32_t day)
{
	return (day + 3) % 7; /* 1970-01-01 was a Thursday */
}

const char *weekday_words(const struct canvas *c, uint32_t day)
{
	return word(c, (enum word)(WORD_MONDAY + weekday_of(day)));
}

const char *month_words(const struct canvas *c, uint32_t day)
{
	return word(c, (enum word)(WORD_JANUARY + civil_of(day).month - 1));
}

const char *month_alone(const struct canvas *c, uint32_t day)
{
	const char *text = word(c, (enum word)(WORD_ALONE_JANUARY + civil_of(day).month - 1));
	const char *bar = strchr(text, '|');

	return bar ? bar + 1 : text; /* nobody has translated it */
}

unsigned year_of(uint32_t day)
{
	return civil_of(day).year;
}

unsigned month_day(uint32_t day)
{
	return civil_of(day).day;
}

const char *date_words(struct canvas *c, uint32_t day)
{
	return say(c, WORD_DATE, weekday_words(c, day), number(c, month_day(day)),
		   month_words(c, day));
}

const char *date_short(struct canvas *c, uint32_t day)
{
	return say(c, WORD_DATE_SHORT, "", number(c, month_day(day)), month_words(c, day));
}

const char *date_year(struct canvas *c, uint32_t day)
{
	return say(c, WORD_DATE_YEAR, date_short(c, day), number(c, civil_of(day).year));
}

const char *time_words(struct canvas *c, unsigned minute)
{
	unsigned hour = minute / 60 % 24, rest = minute % 60;
	bool pm = hour >= 12;
	char two[8], whole[8];

	if (hour == 12 && rest == 0)
		return word(c, WORD_NOON);
	(void)snprintf(two, sizeof(two), "%02u", rest);                /* two digits fit */
	(void)snprintf(whole, sizeof(whole), "%02u:%02u", hour, rest); /* so do five letters */
	hour = hour % 12 == 0 ? 12 : hour % 12;
	if (rest == 0)
		return say(c, pm ? WORD_PM : WORD_AM, number(c, hour), two, whole);
	return say(c, pm ? WORD_PM_MINUTES : WORD_AM_MINUTES, number(c, hour), two, whole);
}

const char *days_words(struct canvas *c, uint32_t days)
{
	if (days >= 7 && days % 7 == 0)
		return say(c, word_count(c, WORD_WEEKS, days / 7), number(c, days / 7));
	return say(c, word_count(c, WORD_DAYS, days), number(c, days));
}

const char *part_name(const struct canvas *c, uint8_t part)
{
	return part < PARTS ? word(c, (enum word)(WORD_CHARGER + part)) : "";
}

const char *parts_words(struct canvas *c, uint32_t parts)
{
	const char *all = "";
	uint32_t rest = parts & ((1u << PARTS) - 1);

	for (unsigned k = 0; k < PARTS; k++) {
		const char *name = word(c, (enum word)(WORD_A_CHARGER + k));

		if (!(rest & 1u << k))
			continue;
		rest &= ~(1u << k);
		if (!all[0])
			all = name;
		else
			all = say(c, rest ? WORD_LIST_MORE : WORD_LIST_LAST, all, name);
	}
	return all;
}
