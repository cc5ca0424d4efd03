/*
 * A life told to a tally fact by fact, and its report looked at: for tests. Every helper fails the
 * test that called it where something is not as it says. Days are of UTC: set TZ.
 */
#ifndef REPORT_LIFE_H
#define REPORT_LIFE_H

#include "tally.h"

#define FACTS_MAX 6000
#define DAY_S     INT64_C(86400)
#define FIRST_DAY 20454 /* 2026-01-01 */
#define LAST_DAY  20818 /* 2026-12-31 */
#define DEVICE    1000  /* the first of them */

/* Everything that was told, to be counted again in another way. */
struct life {
	struct tally *t;
	struct report r;
	struct fact fact[FACTS_MAX];
	size_t len;
};

/* Begins one; there is one at a time. What the report will be of: tally.h. Close it. */
struct life *life_open(enum tally_by by, const char *value, uint8_t kind, uint32_t from,
		       uint32_t to);
void life_close(struct life *l);

/* Tells the next fact; its number is made, and its clock believed unless it says which. Returns the
 * number. */
uint64_t life_tell(struct life *l, struct fact f);

/* The kiosk's first fact; a new device in the bay of its number, ready. */
void life_begin(struct life *l);
void life_device(struct life *l, uint64_t n, uint64_t kind);

/* Device n is lent at ten in the morning, out of the bay of its number; by a worker, who stood in
 * for the PIN, or NOBODY. Returns the loan. */
uint64_t life_lend(struct life *l, uint64_t n, uint64_t person, uint32_t day, uint64_t worker);

/* Brought back at ten, and ready again so many hours later; a quarter of them goes by at each
 * step. */
void life_bring(struct life *l, uint64_t n, uint64_t loan, uint32_t day, int64_t hours);

/* Makes the report of what was told so far, once. */
void life_report(struct life *l);

/* A table by its id, or NULL; a cell by its row's first text. */
const struct report_table *life_table(const struct life *l, const char *id);
const struct report_cell *life_cell(const struct life *l, const char *id, const char *row,
				    size_t column);

/* A figure is told, and that; or withheld. Column 1 where none is named. */
void life_is(const struct life *l, const char *id, const char *row, int64_t number);
void life_is_at(const struct life *l, const char *id, const char *row, size_t column,
		int64_t number);
void life_is_withheld(const struct life *l, const char *id, const char *row, size_t column);

#endif
