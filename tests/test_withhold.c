/*
 * Withholding, attacked: populations drawn by chance, and somebody who knows
 * every figure that was told and looks through all tables that agree with them.
 * The attack shares nothing with what it attacks: it counts out what can be.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "spread.h"
#include "withhold.h"

#define ROWS_MAX  5
#define SIDES_MAX 4
#define TIMES     6000
#define HIGHEST   64 /* of any total in here */

static uint64_t seed = 20261122;

static uint32_t below(uint32_t of)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % of;
}

/* A table of people by one thing, or by two: with `sides` columns, totals of both, and of all. */
struct paper {
	size_t rows, sides;
	int64_t cell[SIDES_MAX][ROWS_MAX];
	bool hidden[SIDES_MAX][ROWS_MAX];
	int64_t row[ROWS_MAX], side[SIDES_MAX], all;
	bool row_hidden[ROWS_MAX], side_hidden[SIDES_MAX], all_hidden;
};

static void population_draw(struct paper *p, size_t rows, size_t sides, uint32_t most)
{
	memset(p, 0, sizeof(*p));
	p->rows = rows;
	p->sides = sides;
	for (size_t s = 0; s < sides; s++) {
		for (size_t r = 0; r < rows; r++) {
			/* Small ones and none at all are what this is about. */
			int64_t people = below(3) == 0 ? 0 : below(below(2) ? 6 : most);

			p->cell[s][r] = people;
			p->row[r] += people;
			p->side[s] += people;
			p->all += people;
		}
	}
}

static struct figure figure_of(uint32_t from, uint32_t to, int64_t people)
{
	return (struct figure){
		.from = from, .to = to, .value = people, .people = people, .behind = people};
}

/* Totals by one thing: as the report without a filter tells them. */
static void line_withhold(const int64_t *people, bool *hidden, size_t len, int64_t all,
			  enum withhold_steps steps)
{
	struct figure list[ROWS_MAX + 1];

	for (size_t i = 0; i < len; i++)
		list[i] = figure_of(0, 1, people[i]);
	list[len] = figure_of(1, 0, all);
	list[len].fixed = true;
	assert_int_equal(withhold(list, len + 1, 2, steps), 0);
	for (size_t i = 0; i < len; i++)
		hidden[i] = list[i].withheld;
}

static void paper_withhold(struct paper *p, enum withhold_steps steps)
{
	struct figure list[SIDES_MAX * ROWS_MAX + SIDES_MAX + ROWS_MAX + 1];
	size_t len = 0;

	p->all_hidden = p->all > 0 && p->all < WITHHOLD_BELOW;
	if (p->all_hidden) {
		memset(p->hidden, true, sizeof(p->hidden));
		memset(p->row_hidden, true, sizeof(p->row_hidden));
		memset(p->side_hidden, true, sizeof(p->side_hidden));
		return;
	}
	line_withhold(p->row, p->row_hidden, p->rows, p->all, steps);
	line_withhold(p->side, p->side_hidden, p->sides, p->all, steps);
	for (size_t s = 0; s < p->sides; s++)
		for (size_t r = 0; r < p->rows; r++)
			list[len++] = figure_of((uint32_t)(2 + s), (uint32_t)(2 + p->sides + r),
						p->cell[s][r]);
	for (size_t s = 0; s < p->sides; s++) {
		list[len] = figure_of(0, (uint32_t)(2 + s), p->side[s]);
		list[len].fixed = true;
		list[len++].withheld = p->side_hidden[s];
	}
	for (size_t r = 0; r < p->rows; r++) {
		list[len] = figure_of((uint32_t)(2 + p->sides + r), 1, p->row[r]);
		list[len].fixed = true;
		list[len++].withheld = p->row_hidden[r];
	}
	list[len] = figure_of(1, 0, p->all);
	list[len++].fixed = true;
	assert_int_equal(withhold(list, len, 2 + p->sides + p->rows, steps), 0);
	for (size_t i = 0; i < p->sides * p->rows; i++)
		p->hidden[i / p->rows][i % p->rows] = list[i].withheld;
}

/* ---- The attack: every table that agrees with what was told ---- */

struct attack {
	const struct paper *p;
	bool zeros, row_zeros, side_zeros; /* are shown: what is withheld is one at least */
	int64_t cell[SIDES_MAX][ROWS_MAX];
	int64_t row[ROWS_MAX], side[SIDES_MAX]; /* so far */
	int64_t low[SIDES_MAX][ROWS_MAX], high[SIDES_MAX][ROWS_MAX];
	int64_t row_low[ROWS_MAX], row_high[ROWS_MAX], side_low[SIDES_MAX], side_high[SIDES_MAX];
	uint64_t tables, looks;
};

static void span(int64_t *low, int64_t *high, int64_t is)
{
	*low = is < *low ? is : *low;
	*high = is > *high ? is : *high;
}

static void table_note(struct attack *a)
{
	const struct paper *p = a->p;

	a->tables++;
	for (size_t s = 0; s < p->sides; s++) {
		span(&a->side_low[s], &a->side_high[s], a->side[s]);
		for (size_t r = 0; r < p->rows; r++)
			span(&a->low[s][r], &a->high[s][r], a->cell[s][r]);
	}
	for (size_t r = 0; r < p->rows; r++)
		span(&a->row_low[r], &a->row_high[r], a->row[r]);
}

/* Whether what is known of a total so far can still come out. */
static bool can_be(int64_t so_far, bool whole, int64_t total, bool hidden, int64_t all,
		   bool zeros_shown)
{
	if (!hidden)
		return whole ? so_far == total : so_far <= total;
	return so_far <= all && !(whole && zeros_shown && so_far == 0);
}

/* Takes cell after cell, in all ways that agree. As deep as a paper has cells, which is few. */
static void cells_try(struct attack *a, size_t at, int64_t sum) /* NOLINT(misc-no-recursion) */
{
	const struct paper *p = a->p;
	size_t s = at / p->rows, r = at % p->rows;

	a->looks++;
	if (at == p->sides * p->rows) {
		if (sum == p->all)
			table_note(a);
		return;
	}

	int64_t from = p->hidden[s][r] ? a->zeros : p->cell[s][r];
	int64_t to = p->hidden[s][r] ? p->all - sum : p->cell[s][r];

	for (int64_t is = from; is <= to; is++) {
		a->cell[s][r] = is;
		a->side[s] += is;
		a->row[r] += is;
		if (can_be(a->side[s], r + 1 == p->rows, p->side[s], p->side_hidden[s], p->all,
			   a->side_zeros) &&
		    can_be(a->row[r], s + 1 == p->sides, p->row[r], p->row_hidden[r], p->all,
			   a->row_zeros))
			cells_try(a, at + 1, sum + is);
		a->side[s] -= is;
		a->row[r] -= is;
	}
}

/* A figure that was withheld, and what others can tell of it: it is about 1 to 4 people and they
 * know so, or which figure it is. */
static bool leaks(int64_t is, bool hidden, int64_t low, int64_t high)
{
	if (!hidden)
		return is > 0 && is < WITHHOLD_BELOW;
	return is > 0 && is < WITHHOLD_BELOW && (low == high || high < WITHHOLD_BELOW);
}

/* Where a zero is withheld, or all of a table is, what is withheld can be none. */
static bool zeros_are_shown(const int64_t *people, const bool *hidden, size_t len)
{
	bool told = false, zero_hidden = false;

	for (size_t i = 0; i < len; i++) {
		told = told || !hidden[i];
		zero_hidden = zero_hidden || (hidden[i] && people[i] == 0);
	}
	return told && !zero_hidden;
}

static bool cell_zeros_are_shown(const struct paper *p)
{
	int64_t people[SIDES_MAX * ROWS_MAX];
	bool hidden[SIDES_MAX * ROWS_MAX];
	size_t len = 0;

	for (size_t s = 0; s < p->sides; s++) {
		for (size_t r = 0; r < p->rows; r++) {
			people[len] = p->cell[s][r];
			hidden[len++] = p->hidden[s][r];
		}
	}
	return zeros_are_shown(people, hidden, len);
}

/* Returns whether the attack got anything out of what was told. */
static bool attack(const struct paper *p)
{
	static struct attack a;
	bool got = false;

	if (p->all_hidden)
		return false; /* nothing was told */
	memset(&a, 0, sizeof(a));
	a.p = p;
	a.zeros = cell_zeros_are_shown(p);
	a.row_zeros = zeros_are_shown(p->row, p->row_hidden, p->rows);
	a.side_zeros = zeros_are_shown(p->side, p->side_hidden, p->sides);
	memset(a.low, 0x7f, sizeof(a.low));
	memset(a.row_low, 0x7f, sizeof(a.row_low));
	memset(a.side_low, 0x7f, sizeof(a.side_low));
	cells_try(&a, 0, 0);
	assert_true(a.tables > 0); /* the truth is one of them */
	for (size_t s = 0; s < p->sides; s++) {
		got = got || leaks(p->side[s], p->side_hidden[s], a.side_low[s], a.side_high[s]);
		for (size_t r = 0; r < p->rows; r++)
			got = got ||
			      leaks(p->cell[s][r], p->hidden[s][r], a.low[s][r], a.high[s][r]);
	}
	for (size_t r = 0; r < p->rows; r++)
		got = got || leaks(p->row[r], p->row_hidden[r], a.row_low[r], a.row_high[r]);
	return got;
}

static uint32_t leaks_of(size_t rows_max, size_t sides_max, uint32_t most, int times,
			 enum withhold_steps steps)
{
	uint32_t got = 0;
	struct paper p;

	for (int i = 0; i < times; i++) {
		population_draw(&p, 1 + below((uint32_t)rows_max), 1 + below((uint32_t)sides_max),
				most);
		paper_withhold(&p, steps);
		got += attack(&p);
	}
	return got;
}

static void nothing_can_be_worked_out_of_one_total(void **state)
{
	(void)state;
	assert_int_equal(leaks_of(ROWS_MAX, 1, 12, TIMES, WITHHOLD_ALL), 0);
}

static void nothing_can_be_worked_out_of_rows_and_columns(void **state)
{
	(void)state;
	assert_int_equal(leaks_of(3, 3, 7, TIMES, WITHHOLD_ALL), 0);
}

/* ---- Loans: of people who may have several, for several reasons ---- */

#define BORROWERS_MAX_HERE 14
#define LOANS_MAX_HERE     24

struct loans {
	size_t rows, len;
	uint32_t row[LOANS_MAX_HERE], person[LOANS_MAX_HERE];
	bool hidden[ROWS_MAX];
};

static void loans_draw(struct loans *l, enum withhold_steps steps)
{
	uint32_t people = 1 + below(BORROWERS_MAX_HERE);
	struct spread s;

	l->rows = 2 + below(ROWS_MAX - 1);
	l->len = 1 + below(LOANS_MAX_HERE);
	assert_true(spread_begin(&s, l->rows, 1, SPREAD_ALL, people));
	for (size_t i = 0; i < l->len; i++) {
		/* Some reasons are rarer than others. */
		l->row[i] = below(1 + below((uint32_t)l->rows));
		l->person[i] = below(people);
		spread_add(&s, l->row[i], 0, l->person[i], 1);
	}
	assert_int_equal(spread_settle(&s, false, steps), 0);
	for (size_t row = 0; row < l->rows; row++)
		l->hidden[row] = spread_row(&s, row)->withheld;
	spread_close(&s);
}

/* How many people are behind the rows that are, or are not, withheld; or behind one. */
static uint32_t people_behind(const struct loans *l, bool hidden, size_t only)
{
	bool seen[BORROWERS_MAX_HERE] = {false};
	uint32_t people = 0;

	for (size_t i = 0; i < l->len; i++) {
		if (only < l->rows ? l->row[i] != only : l->hidden[l->row[i]] != hidden)
			continue;
		people += !seen[l->person[i]];
		seen[l->person[i]] = true;
	}
	return people;
}

/* All that others know is the sum of what is withheld: of how many people it is, and whether the
 * rows that it is the sum of can be told apart. */
static bool loans_leak(const struct loans *l)
{
	size_t withheld = 0;
	int64_t sum = 0;

	for (size_t row = 0; row < l->rows; row++) {
		uint32_t people = people_behind(l, false, row);

		if (!l->hidden[row] && people > 0 && people < WITHHOLD_BELOW)
			return true;
		withheld += l->hidden[row];
	}
	for (size_t i = 0; i < l->len; i++)
		sum += l->hidden[l->row[i]];
	if (withheld == 0 ||
	    people_behind(l, true, l->rows) + people_behind(l, false, l->rows) == 0)
		return false;
	if (withheld == l->rows && people_behind(l, true, l->rows) < WITHHOLD_BELOW)
		return false; /* the total is withheld, too */
	/* Where a row is told, zeros are: each that is withheld is one at least. */
	return withheld == 1 || (withheld < l->rows && sum <= (int64_t)withheld) ||
	       people_behind(l, true, l->rows) < WITHHOLD_BELOW;
}

static uint32_t loans_leaks_of(int times, enum withhold_steps steps)
{
	uint32_t got = 0;
	struct loans l;

	for (int i = 0; i < times; i++) {
		loans_draw(&l, steps);
		got += loans_leak(&l);
	}
	return got;
}

static void loans_of_the_same_few_people_are_not_told_by_their_sum(void **state)
{
	(void)state;
	assert_int_equal(loans_leaks_of(TIMES * 5, WITHHOLD_ALL), 0);
	assert_true(loans_leaks_of(TIMES, WITHHOLD_PRIMARY_ONLY) > TIMES / 100);
}

static void the_attack_finds_what_is_withheld_alone(void **state)
{
	(void)state;
	uint32_t one = leaks_of(ROWS_MAX, 1, 12, TIMES / 10, WITHHOLD_PRIMARY_ONLY);
	uint32_t two = leaks_of(3, 3, 7, TIMES / 10, WITHHOLD_PRIMARY_ONLY);

	assert_true(one > TIMES / 100);
	assert_true(two > TIMES / 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_can_be_worked_out_of_one_total),
		cmocka_unit_test(nothing_can_be_worked_out_of_rows_and_columns),
		cmocka_unit_test(the_attack_finds_what_is_withheld_alone),
		cmocka_unit_test(loans_of_the_same_few_people_are_not_told_by_their_sum),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
