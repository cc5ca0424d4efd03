/*
 * Something counted by one thing, for the whole and by the values of the
 * report's filter: its rows, their total, and what of them is withheld. What
 * is withheld is decided for all values of the filter together, so that the
 * reports of each and the one of all of them can lie side by side.
 */
#ifndef SPREAD_H
#define SPREAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "withhold.h"

#define SPREAD_NOBODY UINT32_MAX /* not known who: somebody of their own each time */
#define SPREAD_ALL    UINT32_MAX /* no filter */

struct spread_cell {
	int64_t value;
	uint32_t few[WITHHOLD_BELOW]; /* people behind it, each once, as many as matter */
	uint32_t behind;              /* how many; WITHHOLD_BELOW: that many or more */
	int64_t people;               /* who came first in this cell */
	bool withheld;
};

struct spread {
	size_t rows, bys;
	uint32_t by;              /* the value that is reported, or SPREAD_ALL */
	struct spread_cell *cell; /* by × rows, then row totals, then by totals, then all */
	uint64_t *seen;           /* a bit for each person */
	size_t people;
	const uint32_t *group; /* of each row; NULL: none */
	const bool *group_withheld;
	size_t groups;
};

/* Begins one; by is below bys. Returns false without memory; close it either way. */
bool spread_begin(struct spread *s, size_t rows, size_t bys, uint32_t by, size_t people);
void spread_close(struct spread *s);

/* Rows belong to groups whose figures are told or withheld elsewhere, and add up to them. Both
 * lists must outlive it. For no filter alone. */
void spread_group(struct spread *s, const uint32_t *group, size_t groups, const bool *withheld);

/* Counts `value` (1 at least) in a row. */
void spread_add(struct spread *s, size_t row, uint32_t by, uint32_t person, int64_t value);

/* Decides what is withheld, once, after all was added. `closed`: all of it is. Returns 0 or
 * -ENOMEM. */
int spread_settle(struct spread *s, bool closed, enum withhold_steps steps);

/* What is reported: of a row, and of all rows. */
const struct spread_cell *spread_row(const struct spread *s, size_t row);
const struct spread_cell *spread_total(const struct spread *s);

/* Of all values of the filter together. */
const struct spread_cell *spread_whole(const struct spread *s);

#endif
