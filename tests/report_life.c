/*
 * Telling a tally what happens and looking at its report, and a few steps of a life that most
 * tests need.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <lendbay/moment.h>
#include <lendbay/text.h>

#include "report_life.h"

struct life *life_open(enum tally_by by, const char *value, uint8_t kind, uint32_t from,
		       uint32_t to)
{
	static struct life life;
	struct tally_asked asked = {.from_day = from, .to_day = to, .by = by, .kind = kind};

	(void)snprintf(asked.value, sizeof(asked.value), "%s", value); /* fits */
	memset(&life, 0, sizeof(life));
	life.t = tally_open(&asked);
	assert_non_null(life.t);
	return &life;
}

void life_close(struct life *l)
{
	report_free(&l->r);
	tally_close(l->t);
}

uint64_t life_tell(struct life *l, struct fact f)
{
	int err;

	assert_true(l->len < FACTS_MAX);
	f.number = l->len + 1;
	f.quality = f.quality == 0 ? CLOCK_NETWORK : f.quality;
	l->fact[l->len++] = f;
	err = tally_fact(l->t, &f);
	if (err != 0) {
		char text[TEXT_LINE_MAX];

		(void)fact_write(&f, text, sizeof(text)); /* cut if it must be */
		fail_msg("fact %zu: %d: %s", l->len, err, text);
	}
	return f.number;
}

void life_report(struct life *l)
{
	assert_true(report_begin(&l->r));
	assert_int_equal(tally_report(l->t, &l->r), 0);
}

/* ---- Finding a figure ---- */

const struct report_table *life_table(const struct life *l, const char *id)
{
	for (size_t i = 0; i < l->r.tables; i++)
		if (strcmp(l->r.table[i].id, id) == 0)
			return &l->r.table[i];
	return NULL;
}

const struct report_cell *life_cell(const struct life *l, const char *id, const char *row,
				    size_t column)
{
	const struct report_table *t = life_table(l, id);

	if (t == NULL)
		fail_msg("there is no table %s", id);
	for (size_t i = 0; t != NULL && i < t->rows; i++)
		if (strcmp(report_cell(t, i, 0)->text, row) == 0)
			return report_cell(t, i, column);
	fail_msg("there is no row %s in %s", row, id);
	return NULL;
}

void life_is_at(const struct life *l, const char *id, const char *row, size_t column,
		int64_t number)
{
	const struct report_cell *c = life_cell(l, id, row, column);

	if (c->is != CELL_NUMBER || c->number != number)
		fail_msg("%s, %s: %s %lld, not %lld", id, row,
			 c->is == CELL_WITHHELD ? "withheld" : "is", (long long)c->number,
			 (long long)number);
}

void life_is(const struct life *l, const char *id, const char *row, int64_t number)
{
	life_is_at(l, id, row, 1, number);
}

void life_is_withheld(const struct life *l, const char *id, const char *row, size_t column)
{
	if (life_cell(l, id, row, column)->is != CELL_WITHHELD)
		fail_msg("%s, %s: is told", id, row);
}

/* ---- A life by hand ---- */

void life_begin(struct life *l)
{
	(void)life_tell(
		l, (struct fact){.type = FACT_KIOSK_BEGAN, .kiosk = 7, .utc_s = FIRST_DAY * DAY_S});
}

void life_device(struct life *l, uint64_t n, uint64_t kind)
{
	const int64_t at = FIRST_DAY * DAY_S + 60;

	(void)life_tell(l, (struct fact){.type = FACT_DEVICE_ADDED,
					 .device = DEVICE + n,
					 .kind = kind,
					 .unit = n,
					 .utc_s = at});
	(void)life_tell(l, (struct fact){.type = FACT_WIPED, .device = DEVICE + n, .utc_s = at});
	(void)life_tell(l,
			(struct fact){.type = FACT_INSPECTED, .device = DEVICE + n, .utc_s = at});
	(void)life_tell(
		l,
		(struct fact){.type = FACT_RESTOCKED, .device = DEVICE + n, .bay = n, .utc_s = at});
}

uint64_t life_lend(struct life *l, uint64_t n, uint64_t person, uint32_t day, uint64_t worker)
{
	const int64_t at = day * DAY_S + 36000;
	uint64_t act = life_tell(l, (struct fact){.type = FACT_DOOR_BEGUN,
						  .bay = n,
						  .why = ACT_LEND,
						  .device = DEVICE + n,
						  .person = person,
						  .utc_s = at});
	uint64_t loan = life_tell(l, (struct fact){.type = FACT_LENT,
						   .device = DEVICE + n,
						   .person = person,
						   .day = day + 28,
						   .bay = n,
						   .act = act,
						   .worker = worker,
						   .utc_s = at});

	(void)life_tell(l, (struct fact){.type = FACT_DOOR_ENDED,
					 .bay = n,
					 .act = act,
					 .end = END_TAKEN,
					 .utc_s = at});
	return loan;
}

void life_bring(struct life *l, uint64_t n, uint64_t loan, uint32_t day, int64_t hours)
{
	const int64_t at = day * DAY_S + 36000, step = hours * 900;
	uint64_t act = life_tell(l, (struct fact){.type = FACT_DOOR_BEGUN,
						  .bay = n,
						  .why = ACT_RETURN,
						  .device = DEVICE + n,
						  .loan = loan,
						  .utc_s = at});

	(void)life_tell(l, (struct fact){.type = FACT_HANDED_IN,
					 .loan = loan,
					 .device = DEVICE + n,
					 .bay = n,
					 .act = act,
					 .proof = 1,
					 .utc_s = at});
	(void)life_tell(l, (struct fact){.type = FACT_DOOR_ENDED,
					 .bay = n,
					 .act = act,
					 .end = END_PUT_IN,
					 .utc_s = at});
	(void)life_tell(
		l, (struct fact){.type = FACT_TAKEN_IN, .device = DEVICE + n, .utc_s = at + step});
	(void)life_tell(
		l, (struct fact){.type = FACT_WIPED, .device = DEVICE + n, .utc_s = at + 2 * step});
	(void)life_tell(l, (struct fact){.type = FACT_INSPECTED,
					 .device = DEVICE + n,
					 .utc_s = at + 3 * step});
	(void)life_tell(l, (struct fact){.type = FACT_RESTOCKED,
					 .device = DEVICE + n,
					 .bay = n,
					 .utc_s = at + 4 * step});
}
