/*
 * The month's figures: beside the report's own of the same facts, on lives by
 * chance; and attacked by somebody who knows how they are withheld.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include <lendbay/moment.h>

#include "month.h"
#include "tally.h"

#define DAY_S     INT64_C(86400)
#define FEB       20485 /* 2026-02-01 */
#define MARCH     20513 /* 2026-03-01 */
#define APRIL     20544 /* 2026-04-01 */
#define DEVICES   8
#define DEVICE    1000
#define LIVES     40
#define LOANS     120
#define PEOPLE    30
#define EVERYBODY 6 /* in a world that is attacked: of each sort, at most */

/* A command line's complaint, that csv.c makes: none is expected here. */
int complain_as(int code, const char *format, ...)
{
	(void)format; /* the code says enough */
	return code;
}

/* A life told to both. */
struct life {
	struct month *m;
	struct tally *t; /* NULL: not needed */
	uint64_t number, seed;
};

static uint64_t tell(struct life *l, struct fact f)
{
	f.number = ++l->number;
	f.quality = CLOCK_NETWORK;
	month_fact(l->m, &f);
	if (l->t != NULL)
		assert_int_equal(tally_fact(l->t, &f), 0);
	return f.number;
}

static uint32_t below(struct life *l, uint32_t of)
{
	l->seed = l->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(l->seed >> 33) % of;
}

static void begin(struct life *l)
{
	const int64_t at = (FEB - 40) * DAY_S;

	l->number = 0;
	(void)tell(l, (struct fact){.type = FACT_KIOSK_BEGAN, .kiosk = 7, .utc_s = at});
	for (uint64_t n = 1; n <= DEVICES; n++) {
		(void)tell(l, (struct fact){.type = FACT_DEVICE_ADDED,
					    .device = DEVICE + n,
					    .kind = n % 2 ? DEVICE_TABLET : DEVICE_LAPTOP,
					    .unit = n,
					    .utc_s = at});
		(void)tell(l, (struct fact){.type = FACT_WIPED, .device = DEVICE + n, .utc_s = at});
		(void)tell(l, (struct fact){
				      .type = FACT_INSPECTED, .device = DEVICE + n, .utc_s = at});
		(void)tell(l, (struct fact){.type = FACT_RESTOCKED,
					    .device = DEVICE + n,
					    .bay = n,
					    .utc_s = at});
	}
}

static uint64_t lend(struct life *l, uint64_t n, uint64_t person, int64_t at)
{
	uint64_t act = tell(l, (struct fact){.type = FACT_DOOR_BEGUN,
					     .bay = n,
					     .why = ACT_LEND,
					     .device = DEVICE + n,
					     .person = person,
					     .utc_s = at});
	uint64_t loan = tell(l, (struct fact){.type = FACT_LENT,
					      .device = DEVICE + n,
					      .person = person,
					      .day = (uint64_t)(at / DAY_S) + 28,
					      .bay = n,
					      .act = act,
					      .utc_s = at});

	(void)tell(l, (struct fact){.type = FACT_DOOR_ENDED,
				    .bay = n,
				    .act = act,
				    .end = END_TAKEN,
				    .utc_s = at});
	return loan;
}

static void bring(struct life *l, uint64_t n, uint64_t loan, int64_t at)
{
	uint64_t device = DEVICE + n;
	uint64_t act = tell(l, (struct fact){.type = FACT_DOOR_BEGUN,
					     .bay = n,
					     .why = ACT_RETURN,
					     .device = device,
					     .loan = loan,
					     .utc_s = at});

	(void)tell(l, (struct fact){.type = FACT_HANDED_IN,
				    .loan = loan,
				    .device = device,
				    .bay = n,
				    .act = act,
				    .proof = 1,
				    .utc_s = at});
	(void)tell(l, (struct fact){.type = FACT_DOOR_ENDED,
				    .bay = n,
				    .act = act,
				    .end = END_PUT_IN,
				    .utc_s = at});
}

static void answer(struct life *l, uint64_t loan, uint64_t stage, int64_t at)
{
	uint64_t sure = 0;

	for (uint32_t skill = 0; skill < SKILLS; skill++)
		sure |= (uint64_t)below(l, SURE_MAX + 1) << 4 * skill;
	if (sure != 0)
		(void)tell(l, (struct fact){.type = FACT_SURENESS_SAID,
					    .loan = loan,
					    .stage = stage,
					    .sure = sure,
					    .utc_s = at});
}

static void ready(struct life *l, uint64_t n, int64_t at)
{
	uint64_t device = DEVICE + n;

	(void)tell(l, (struct fact){.type = FACT_TAKEN_IN, .device = device, .utc_s = at});
	(void)tell(l, (struct fact){.type = FACT_WIPED, .device = device, .utc_s = at});
	(void)tell(l, (struct fact){.type = FACT_INSPECTED, .device = device, .utc_s = at});
	(void)tell(l,
		   (struct fact){.type = FACT_RESTOCKED, .device = device, .bay = n, .utc_s = at});
}

/* Loans from January to April, some never taken, some with answers; `people` in all. */
static void live(struct life *l, uint32_t people)
{
	int64_t at = (FEB - 30) * DAY_S;

	begin(l);
	for (int i = 0; i < LOANS; i++) {
		uint64_t n = 1 + below(l, DEVICES), person = 100 + below(l, people), loan;

		at += below(l, (uint32_t)DAY_S * 3 / 2);
		loan = lend(l, n, person, at);
		if (below(l, 2) == 0)
			answer(l, loan, STAGE_BEFORE, at);
		if (below(l, 8) == 0) {
			(void)tell(l, (struct fact){.type = FACT_NOT_TAKEN,
						    .loan = loan,
						    .device = DEVICE + n,
						    .bay = n,
						    .utc_s = at});
			continue;
		}
		at += below(l, (uint32_t)DAY_S);
		bring(l, n, loan, at);
		if (below(l, 2) == 0)
			answer(l, loan, STAGE_AFTER, at);
		ready(l, n, at);
	}
}

/* ---- Beside the report ---- */

static const struct report_cell *cell(const struct report *r, const char *id, const char *row,
				      size_t column)
{
	for (size_t i = 0; i < r->tables; i++) {
		const struct report_table *t = &r->table[i];

		for (size_t k = 0; strcmp(t->id, id) == 0 && k < t->rows; k++)
			if (strcmp(report_cell(t, k, 0)->text, row) == 0)
				return report_cell(t, k, column);
	}
	fail_msg("there is no %s in %s", row, id);
	return NULL;
}

/* What is told is what the report would say if nothing were withheld. */
static void same(int32_t told, const struct report_cell *c, unsigned *withheld, unsigned *said)
{
	if (told == FIGURE_WITHHELD) {
		++*withheld;
		return;
	}
	++*said;
	if (told == FIGURE_NONE)
		assert_int_equal(c->is, CELL_EMPTY);
	else if (c->is == CELL_NUMBER)
		assert_int_equal(told, c->number);
	else
		fail_msg("%d is told, and the report withholds it", told);
}

static void compare(struct life *l, const struct report *r, unsigned *withheld, unsigned *said)
{
	struct view_month told = {0};
	const struct report_table *sure = NULL;

	month_tell(l->m, &told);
	same(told.loans, cell(r, "loans_by_type", "all", 1), withheld, said);
	same(told.loans_of[DEVICE_TABLET], cell(r, "loans_by_type", "tablet", 1), withheld, said);
	same(told.loans_of[DEVICE_LAPTOP], cell(r, "loans_by_type", "laptop", 1), withheld, said);
	same(told.people, cell(r, "people", "all", 1), withheld, said);
	same(told.people_new, cell(r, "people", "for the first time", 1), withheld, said);
	for (size_t i = 0; i < r->tables; i++)
		if (strcmp(r->table[i].id, "confidence") == 0)
			sure = &r->table[i];
	assert_non_null(sure);
	for (uint32_t skill = 0; sure != NULL && skill < SKILLS; skill++) {
		same(told.sure_people[skill], report_cell(sure, skill, 1), withheld, said);
		same(told.sure_before[skill], report_cell(sure, skill, 2), withheld, said);
		same(told.sure_after[skill], report_cell(sure, skill, 3), withheld, said);
	}
}

static void figures_are_those_of_the_report(void **state)
{
	const struct tally_asked march = {.from_day = MARCH, .to_day = APRIL - 1};
	struct life l = {.m = month_open(), .seed = 7};
	unsigned withheld = 0, said = 0;

	(void)state;
	assert_non_null(l.m);
	for (int i = 0; i < LIVES; i++) {
		struct report r;

		month_begin(l.m, MARCH + below(&l, APRIL - MARCH));
		l.t = tally_open(&march);
		live(&l, 3 + below(&l, PEOPLE));
		assert_true(report_begin(&r));
		assert_int_equal(tally_report(l.t, &r), 0);
		compare(&l, &r, &withheld, &said);
		report_free(&r);
		tally_close(l.t);
	}
	assert_true(withheld > LIVES && said > LIVES * 4);
	month_close(l.m);
}

/* The month before is what it was when it was this one. */
static void last_month_is_what_it_was(void **state)
{
	struct life l = {.m = month_open(), .seed = 3};
	struct view_month feb = {0}, march = {0};

	(void)state;
	month_begin(l.m, FEB + 3);
	live(&l, PEOPLE);
	month_tell(l.m, &feb);
	l.seed = 3;
	month_begin(l.m, MARCH + 30);
	live(&l, PEOPLE);
	month_tell(l.m, &march);
	assert_true(feb.loans > 5);
	assert_int_equal(march.loans_before, feb.loans);
	assert_memory_equal(march.loans_before_of, feb.loans_of, sizeof(feb.loans_of));
	assert_int_equal(march.month_day, MARCH);
	assert_int_equal(march.since_day, FEB - 40);
	assert_int_equal(march.export_day, 0);
	month_close(l.m);
}

static void exports_of_the_record_are_dated(void **state)
{
	struct life l = {.m = month_open()};
	struct view_month told = {0};

	(void)state;
	month_begin(l.m, MARCH);
	begin(&l);
	(void)tell(&l, (struct fact){.type = FACT_EXPORTED,
				     .what = EXPORT_LEDGER,
				     .utc_s = (MARCH + 2) * DAY_S});
	(void)tell(&l, (struct fact){.type = FACT_EXPORTED,
				     .what = EXPORT_PERSON,
				     .utc_s = (MARCH + 4) * DAY_S});
	month_tell(l.m, &told);
	assert_int_equal(told.export_day, MARCH + 2);
	/* By a stick, at the kiosk. */
	(void)tell(&l, (struct fact){.type = FACT_EXPORTED_HERE,
				     .what = EXPORT_LEDGER,
				     .worker = 8,
				     .utc_s = (MARCH + 5) * DAY_S});
	month_tell(l.m, &told);
	assert_int_equal(told.export_day, MARCH + 5);
	month_close(l.m);
}

/* ---- Attacked ---- */

enum sort { NEW_TABLET, NEW_LAPTOP, OLD_TABLET, OLD_LAPTOP, SORTS };

/* How many borrowed of each sort, one loan each; and what is then told. */
struct world {
	uint8_t of[SORTS];
	int32_t told[5];
};

static void world_make(struct life *l, struct world *w)
{
	struct view_month m = {0};
	uint64_t person = 100;

	l->number = 0;
	month_begin(l->m, MARCH);
	begin(l);
	for (int sort = 0; sort < SORTS; sort++) {
		uint64_t n = sort == NEW_TABLET || sort == OLD_TABLET ? 1 : 2;

		for (uint8_t i = 0; i < w->of[sort]; i++, person++) {
			if (sort >= OLD_TABLET)
				(void)lend(l, n, person, (FEB - 20) * DAY_S);
			(void)lend(l, n, person, (MARCH + 2) * DAY_S);
		}
	}
	month_tell(l->m, &m);
	w->told[0] = m.loans;
	w->told[1] = m.loans_of[DEVICE_TABLET];
	w->told[2] = m.loans_of[DEVICE_LAPTOP];
	w->told[3] = m.people;
	w->told[4] = m.people_new;
}

/* How many people are behind each of the figures that somebody might want to know. */
static void behind(const struct world *w, int people[5])
{
	people[0] = w->of[NEW_TABLET] + w->of[OLD_TABLET];
	people[1] = w->of[NEW_LAPTOP] + w->of[OLD_LAPTOP];
	people[2] = w->of[NEW_TABLET] + w->of[NEW_LAPTOP];
	people[3] = w->of[OLD_TABLET] + w->of[OLD_LAPTOP];
	people[4] = people[0] + people[1];
}

/*
 * Whoever reads the page, and knows how figures are withheld, makes a list of
 * all worlds that would show the same. None may tell that some figure is about
 * one to four people: in another of the list it is about five or more.
 */
static void nobody_can_work_out_that_there_were_few(void **state)
{
	enum { WORLDS = (EVERYBODY + 1) * (EVERYBODY + 1) * (EVERYBODY + 1) * (EVERYBODY + 1) };
	static struct world worlds[WORLDS];
	struct life l = {.m = month_open()};
	unsigned open = 0;

	(void)state;
	for (int i = 0; i < WORLDS; i++) {
		int rest = i;

		for (int sort = 0; sort < SORTS; sort++, rest /= EVERYBODY + 1)
			worlds[i].of[sort] = (uint8_t)(rest % (EVERYBODY + 1));
		world_make(&l, &worlds[i]);
	}
	for (int i = 0; i < WORLDS; i++) {
		int few[5], other[5];
		unsigned found = 0;

		open += worlds[i].told[0] >= 0;
		behind(&worlds[i], few);
		for (int k = 0; k < WORLDS; k++) {
			if (memcmp(worlds[i].told, worlds[k].told, sizeof(worlds[i].told)) != 0)
				continue;
			behind(&worlds[k], other);
			for (int f = 0; f < 5; f++)
				found |= other[f] >= 5 ? 1u << f : 0;
		}
		for (int f = 0; f < 5; f++)
			if (few[f] > 0 && few[f] < 5 && !(found & 1u << f))
				fail_msg("%d %d %d %d: figure %d is known to be small",
					 worlds[i].of[0], worlds[i].of[1], worlds[i].of[2],
					 worlds[i].of[3], f);
	}
	assert_true(open > WORLDS / 4); /* it is not that all is withheld */
	month_close(l.m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_are_those_of_the_report),
		cmocka_unit_test(last_month_is_what_it_was),
		cmocka_unit_test(exports_of_the_record_are_dated),
		cmocka_unit_test(nobody_can_work_out_that_there_were_few),
	};

	if (setenv("TZ", "UTC", 1) < 0)
		return 1;
	tzset();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
