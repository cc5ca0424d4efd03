/*
 * Counting, and laying what was counted out as networks of figures. What is
 * withheld of a network is withhold.c's to say.
 */
#include "spread.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>

enum node { NODE_FROM, NODE_TO, NODES_FIRST };

bool spread_begin(struct spread *s, size_t rows, size_t bys, uint32_t by, size_t people)
{
	assert(rows > 0 && bys > 0 && (by == SPREAD_ALL || by < bys));
	*s = (struct spread){.rows = rows, .bys = bys, .by = by, .people = people};
	s->cell = calloc((rows + 1) * (bys + 1), sizeof(*s->cell));
	s->seen = calloc(people / 64 + 1, sizeof(*s->seen));
	return s->cell != NULL && s->seen != NULL;
}

void spread_close(struct spread *s)
{
	free(s->cell);
	free(s->seen);
	s->cell = NULL;
	s->seen = NULL;
}

void spread_group(struct spread *s, const uint32_t *group, size_t groups, const bool *withheld)
{
	assert(s->by == SPREAD_ALL);
	s->group = group;
	s->groups = groups;
	s->group_withheld = withheld;
}

static struct spread_cell *inner(const struct spread *s, size_t by, size_t row)
{
	return &s->cell[by * s->rows + row];
}

static struct spread_cell *row_total(const struct spread *s, size_t row)
{
	return &s->cell[s->bys * s->rows + row];
}

static struct spread_cell *by_total(const struct spread *s, size_t by)
{
	return &s->cell[(s->bys + 1) * s->rows + by];
}

static struct spread_cell *all(const struct spread *s)
{
	return &s->cell[(s->bys + 1) * s->rows + s->bys];
}

static void cell_add(struct spread_cell *c, uint32_t person, bool first, int64_t value)
{
	bool known = false;

	c->value += value;
	c->people += first;
	for (uint32_t i = 0; i < c->behind && person != SPREAD_NOBODY; i++)
		known = known || c->few[i] == person;
	if (!known && c->behind < WITHHOLD_BELOW)
		c->few[c->behind++] = person;
}

void spread_add(struct spread *s, size_t row, uint32_t by, uint32_t person, int64_t value)
{
	bool first = true;

	assert(row < s->rows && by < s->bys && value > 0);
	if (person != SPREAD_NOBODY) {
		assert(person < s->people);
		first = (s->seen[person / 64] >> person % 64 & 1) == 0;
		s->seen[person / 64] |= UINT64_C(1) << person % 64;
	}
	cell_add(inner(s, by, row), person, first, value);
	cell_add(row_total(s, row), person, first, value);
	cell_add(by_total(s, by), person, first, value);
	cell_add(all(s), person, first, value);
}

/* ---- Withholding ---- */

static struct figure figure_of(const struct spread_cell *c, size_t from, size_t to, bool fixed)
{
	/* Who came first in a cell is one of those behind it; beyond a few nobody counts. */
	return (struct figure){.from = (uint32_t)from,
			       .to = (uint32_t)to,
			       .value = c->value,
			       .people = c->people,
			       .behind = c->behind < WITHHOLD_BELOW ? c->behind
					 : c->people > c->behind    ? c->people
								    : c->behind,
			       .fixed = fixed,
			       .withheld = c->withheld};
}

static void all_withhold(struct spread *s)
{
	for (size_t i = 0; i < (s->rows + 1) * (s->bys + 1); i++)
		s->cell[i].withheld = true;
}

/* One line of totals beside the total of all: `count` cells, one after the other. */
static int line_settle(const struct spread *s, struct spread_cell *first, size_t count,
		       struct figure *list, enum withhold_steps steps)
{
	int err;

	for (size_t i = 0; i < count; i++)
		list[i] = figure_of(&first[i], NODE_FROM, NODE_TO, false);
	list[count] = figure_of(all(s), NODE_TO, NODE_FROM, true);
	err = withhold(list, count + 1, NODES_FIRST, steps);
	for (size_t i = 0; i < count; i++)
		first[i].withheld = list[i].withheld;
	return err;
}

/* Rows in groups: each group's figure is fixed, and all of them make the total. */
static int groups_settle(const struct spread *s, struct figure *list, enum withhold_steps steps)
{
	size_t len = 0;
	int err;

	for (; len < s->rows; len++)
		list[len] =
			figure_of(row_total(s, len), NODES_FIRST + s->group[len], NODE_TO, false);
	for (size_t g = 0; g < s->groups; g++) {
		struct figure sum = {.from = NODE_FROM,
				     .to = (uint32_t)(NODES_FIRST + g),
				     .fixed = true,
				     .withheld = s->group_withheld[g]};

		for (size_t row = 0; row < s->rows; row++) {
			sum.value += s->group[row] == g ? list[row].value : 0;
			sum.people += s->group[row] == g ? list[row].people : 0;
		}
		sum.behind = sum.people; /* told already; only its balance counts */
		list[len++] = sum;
	}
	list[len++] = figure_of(all(s), NODE_TO, NODE_FROM, true);
	err = withhold(list, len, NODES_FIRST + s->groups, steps);
	for (size_t row = 0; row < s->rows; row++)
		row_total(s, row)->withheld = list[row].withheld;
	return err;
}

/* Rows by the values of the filter: the totals both ways are fixed by now. */
static int table_settle(const struct spread *s, struct figure *list, enum withhold_steps steps)
{
	size_t len = 0, rows_at = NODES_FIRST + s->bys;
	int err;

	for (size_t by = 0; by < s->bys; by++)
		for (size_t row = 0; row < s->rows; row++)
			list[len++] = figure_of(inner(s, by, row), NODES_FIRST + by, rows_at + row,
						false);
	for (size_t by = 0; by < s->bys; by++)
		list[len++] = figure_of(by_total(s, by), NODE_FROM, NODES_FIRST + by, true);
	for (size_t row = 0; row < s->rows; row++)
		list[len++] = figure_of(row_total(s, row), rows_at + row, NODE_TO, true);
	list[len++] = figure_of(all(s), NODE_TO, NODE_FROM, true);
	err = withhold(list, len, rows_at + s->rows, steps);
	for (size_t i = 0; i < s->bys * s->rows; i++)
		s->cell[i].withheld = list[i].withheld;
	return err;
}

int spread_settle(struct spread *s, bool closed, enum withhold_steps steps)
{
	struct figure *list;
	int err;

	if (closed || (all(s)->behind > 0 && all(s)->behind < WITHHOLD_BELOW)) {
		all_withhold(s);
		return 0;
	}
	list = calloc((s->rows + 1) * (s->bys + 1) + s->groups + 1, sizeof(*list));
	if (list == NULL)
		return -ENOMEM;
	err = s->group != NULL ? groups_settle(s, list, steps)
			       : line_settle(s, row_total(s, 0), s->rows, list, steps);
	if (err == 0 && s->by != SPREAD_ALL)
		err = line_settle(s, by_total(s, 0), s->bys, list, steps);
	if (err == 0 && s->by != SPREAD_ALL)
		err = table_settle(s, list, steps);
	free(list);
	return err;
}

const struct spread_cell *spread_row(const struct spread *s, size_t row)
{
	assert(row < s->rows);
	return s->by == SPREAD_ALL ? row_total(s, row) : inner(s, s->by, row);
}

const struct spread_cell *spread_total(const struct spread *s)
{
	return s->by == SPREAD_ALL ? all(s) : by_total(s, s->by);
}

const struct spread_cell *spread_whole(const struct spread *s)
{
	return all(s);
}
