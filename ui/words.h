/*
 * Words: every English sentence of the screen, in one table, and the putting
 * in of names and numbers. A language comes in here and nowhere else.
 *
 * The lists are in words_resident.h, words_people.h, words_staff.h, words_deeds.h,
 * words_comfort.h, words_voice.h, words_stocktake.h, words_bay.h, words_days.h,
 * words_month.h, words_clock.h, words_call.h, words_batch.h, words_loan_end.h,
 * words_enrol.h, words_card.h and words_contact.h:
 *   ONE(ID, "text")                            WORD_ID
 *   COUNT(ID, "1 text", "{1} texts")           WORD_ID by a number: word_count
 *   KIND(ID, "device", "tablet", "laptop")     WORD_ID by kind of device: word_kind
 * Whole sentences, so that another language may order them its own way;
 * {1}, {2} … are what `say` is given; <b>…</b> is bold. A comment above a line is
 * for its translator. `make words` lists them in words/lendbay.pot.
 */
#ifndef WORDS_H
#define WORDS_H

#include "canvas.h"
#include "type.h"
#include "words_batch.h"
#include "words_bay.h"
#include "words_call.h"
#include "words_card.h"
#include "words_clock.h"
#include "words_comfort.h"
#include "words_contact.h"
#include "words_days.h"
#include "words_deeds.h"
#include "words_enrol.h"
#include "words_loan_end.h"
#include "words_month.h"
#include "words_people.h"
#include "words_resident.h"
#include "words_staff.h"
#include "words_stocktake.h"
#include "words_voice.h"

#define WORDS_ONE(id, text)                    WORD_##id,
#define WORDS_COUNT(id, one, many)             WORD_##id, WORD_##id##_MANY,
#define WORDS_KIND(id, device, tablet, laptop) WORD_##id, WORD_##id##_TABLET, WORD_##id##_LAPTOP,
enum word {
	WORD_NONE,
	/* clang-format off */
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
	/* clang-format on */
	WORDS
};
#undef WORDS_ONE
#undef WORDS_COUNT
#undef WORDS_KIND

/* The text of a word in the language of the screen, or else in English. Never NULL. */
const char *word(const struct canvas *c, enum word id);

/*
 * A COUNT for `n` things, in the form that the language has for so many: a
 * word like any other, until the end of the frame.
 */
enum word word_count(struct canvas *c, enum word id, uint64_t n);

/* The right one of a KIND for an enum device_kind; anything unknown is "device". */
enum word word_kind(enum word id, uint8_t kind);

/*
 * Puts the strings into {1}, {2} … of a word: say(c, WORD_X, name, number(c, 3)).
 * Returns a text that lives until the end of the frame. A string may be "".
 */
#define say(c, ...) say_with(c, __VA_ARGS__, (const char *)NULL)
const char *say_with(struct canvas *c, enum word id, ...);

const char *number(struct canvas *c, uint64_t n);

/* A name or number that must not be broken over two lines: its spaces are made hard. */
const char *unbroken(struct canvas *c, const char *text);

/* A text that is for one person's ears: read aloud only where nobody else can hear it. */
const char *private_words(struct canvas *c, const char *text);

/* "Tuesday 16 December", "16 December", "16 December 2025", "Tuesday". `day` is days since
 * 1970-01-01. */
const char *date_words(struct canvas *c, uint32_t day);
const char *date_short(struct canvas *c, uint32_t day);
const char *date_year(struct canvas *c, uint32_t day);
const char *weekday_words(const struct canvas *c, uint32_t day);
const char *month_words(const struct canvas *c, uint32_t day);
/* Its month where no day stands beside it: in some languages that is another word. */
const char *month_alone(const struct canvas *c, uint32_t day);
unsigned month_day(uint32_t day);
unsigned year_of(uint32_t day);
unsigned weekday_of(uint32_t day); /* 0 Monday … 6 Sunday */

/* "7pm", "9:30am"; minute of the day. */
const char *time_words(struct canvas *c, unsigned minute);

/* "4 weeks" where it is whole weeks, else "25 days". */
const char *days_words(struct canvas *c, uint32_t days);

/* "charger, case and SIM", of a set of parts. Empty for none. */
const char *parts_words(struct canvas *c, uint32_t parts);

/* "Charger" … of one part. */
const char *part_name(const struct canvas *c, uint8_t part);

#endif
