/*
 * Reports: each figure against a count that shares nothing with the tally, on
 * lives made by hand and by chance; what is withheld; CSV read back cell by cell.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include <lendbay/text.h>

#include "csv.h"
#include "csv_out.h"
#include "random_facts.h"
#include "report_life.h"

#define LIVES 60

/* A command line's complaint, that csv.c makes: none is expected here. */
int complain_as(int code, const char *format, ...)
{
	(void)format; /* the code says enough */
	return code;
}

/* Twelve people borrow, nine of them a tablet; ten bring back, one late; six answer both times. */
static void year_live(struct life *l)
{
	life_begin(l);
	for (uint64_t n = 1; n <= 12; n++)
		life_device(l, n, n <= 6 ? DEVICE_TABLET : DEVICE_LAPTOP);
	for (uint64_t n = 1; n <= 12; n++) {
		uint64_t loan = life_lend(l, n, 100 + n, FIRST_DAY + 10, n > 6 ? 900 : 0);

		(void)life_tell(l, (struct fact){.type = FACT_PURPOSE_SAID,
						 .loan = loan,
						 .purpose = n % 2 ? PURPOSE_JOBS : PURPOSE_FUN,
						 .utc_s = (FIRST_DAY + 10) * DAY_S});
		if (n <= 6)
			(void)life_tell(l, (struct fact){.type = FACT_SURENESS_SAID,
							 .loan = loan,
							 .stage = STAGE_BEFORE,
							 .sure = 0x22222,
							 .utc_s = (FIRST_DAY + 10) * DAY_S});
		if (n == 12)
			continue; /* it stays out */
		life_bring(l, n, loan, FIRST_DAY + (n <= 6 ? 20 : 60), (int64_t)n * 4);
		if (n <= 6)
			(void)life_tell(l, (struct fact){.type = FACT_SURENESS_SAID,
							 .loan = loan,
							 .stage = STAGE_AFTER,
							 .sure = n == 1 ? 0x33335 : 0x33333,
							 .utc_s = (FIRST_DAY + 20) * DAY_S});
	}
	for (uint64_t n = 1; n <= 12; n++)
		assert_int_equal(tally_person(l->t, 100 + n, n <= 7 ? "North" : "South, \"old\"",
					      n <= 6 ? AGE_75 : AGE_18, n <= 6 ? 1 : 3),
				 0);
}

static void figures_are_those_of_the_life_that_was_made(void **state)
{
	struct life *l = life_open(BY_NOTHING, "", 0, FIRST_DAY, LAST_DAY);

	(void)state;
	year_live(l);
	life_report(l);
	life_is(l, "loans", "lent", 12);
	life_is(l, "loans_by_type", "tablet", 6);
	life_is(l, "loans_by_type", "laptop", 6);
	life_is(l, "loans_by_type", "all", 12);
	life_is(l, "loans_by_month", "2026-01", 12);
	life_is(l, "loans_by_month", "2026-02", 0);
	life_is(l, "reasons", "jobs", 6);
	life_is(l, "reasons", "hobbies and fun", 6);
	life_is(l, "reasons", "health", 0);
	life_is(l, "loans_vouched", "a worker stood in for the PIN", 6);
	life_is(l, "people", "for the first time", 12);
	life_is(l, "people_by_age", "75 and over", 6);
	life_is(l, "people_by_area", "North", 7);
	life_is(l, "people_by_area", "South, \"old\"", 5);
	life_is(l, "people_by_household", "alone", 6);
	life_is_at(l, "confidence", "communicating", 1, 6);
	life_is_at(l, "confidence", "communicating", 2, 200);
	life_is_at(l, "confidence", "communicating", 3, 333);
	life_is_at(l, "confidence", "communicating", 4, 133);
	life_is_at(l, "confidence", "transacting", 3, 300);
	life_close(l);
}

/* One is still out: about one person, so that what it would be told by is not told, either. */
static void what_is_out_to_one_cannot_be_worked_out(void **state)
{
	struct life *l = life_open(BY_NOTHING, "", 0, FIRST_DAY, LAST_DAY);

	(void)state;
	year_live(l);
	life_report(l);
	life_is_withheld(l, "loans", "out at the end of the last day", 1);
	life_is_withheld(l, "loans", "ended", 1);
	life_is_withheld(l, "loans_ended", "brought back by the due day", 1);
	life_is_withheld(l, "turnaround", "to be wiped", 1);
	life_close(l);
}

static void times_are_medians_without_those_of_an_unsure_clock(void **state)
{
	struct life *l = life_open(BY_NOTHING, "", 0, FIRST_DAY, LAST_DAY);

	(void)state;
	life_begin(l);
	for (uint64_t n = 1; n <= 10; n++)
		life_device(l, n, DEVICE_TABLET);
	for (uint64_t n = 1; n <= 10; n++)
		life_bring(l, n, life_lend(l, n, 100 + n, FIRST_DAY + 5, 0), FIRST_DAY + 9,
			   n <= 5 ? 8 : 4 * (int64_t)n);
	life_report(l);
	/* 8 five times, then 24, 28, 32, 36, 40: the middle ones are 8 and 24. */
	life_is_at(l, "turnaround", "back to ready, in all", 1, 10);
	life_is_at(l, "turnaround", "back to ready, in all", 2, 160);
	life_is_at(l, "turnaround", "to be wiped", 2, 40);
	life_is_at(l, "turnaround", "to be wiped", 3, 0);
	life_is(l, "loans_ended", "brought back by the due day", 10);
	life_is(l, "loans", "out at the end of the last day", 0);
	life_is_withheld(l, "devices", "tablet 3", 1);
	life_is_withheld(l, "devices", "tablet 3", 2);
	life_close(l);
}

static void a_period_is_of_civil_days(void **state)
{
	struct life *l = life_open(BY_NOTHING, "", 0, FIRST_DAY + 5, FIRST_DAY + 5);

	(void)state;
	life_begin(l);
	for (uint64_t n = 1; n <= 18; n++)
		life_device(l, n, DEVICE_TABLET);
	for (uint64_t n = 1; n <= 18; n++)
		(void)life_lend(l, n, 100 + n, (uint32_t)(FIRST_DAY + 4 + (n - 1) / 6), 0);
	life_report(l);
	life_is(l, "loans", "lent", 6);
	life_is(l, "loans", "out at the end of the last day", 12);
	life_is(l, "loans_out", "not yet due", 12);
	life_close(l);
}

static void costs_are_spread_over_loans(void **state)
{
	struct life *l = life_open(BY_NOTHING, "", 0, FIRST_DAY, LAST_DAY);

	(void)state;
	year_live(l);
	for (uint32_t n = 1; n <= 6; n++)
		assert_int_equal(tally_cost(l->t, DEVICE_TABLET, n, 10050), 0);
	assert_int_equal(tally_cost(l->t, DEVICE_TABLET, 1, 1), -17); /* EEXIST */
	assert_int_equal(tally_cost(l->t, DEVICE_LAPTOP, 1, 1), -2);  /* ENOENT */
	life_report(l);
	life_is_at(l, "costs", "with a cost given", 1, 6);
	life_is_at(l, "costs", "with a cost given", 2, 60300);
	life_is_at(l, "costs", "with a cost given", 4, 10050);
	life_is_at(l, "costs", "without", 3, 6);
	life_close(l);
}

static void a_filter_counts_only_its_own(void **state)
{
	struct life *l = life_open(BY_AREA, "North", 0, FIRST_DAY, LAST_DAY);

	(void)state;
	year_live(l);
	assert_true(tally_has_value(l->t));
	life_report(l);
	life_is(l, "loans", "lent", 7);
	life_is(l, "people_by_area", "all", 7);
	life_is(l, "people_by_area", "South, \"old\"", 0);
	/* One of the North is 18 to 24: with all of the South they are six. */
	life_is_withheld(l, "people_by_age", "18 to 24", 1);
	life_is_withheld(l, "people_by_age", "75 and over", 1);
	assert_null(life_table(l, "overrides"));
	assert_string_equal(l->r.filter, "people who live in North");
	life_close(l);
	l = life_open(BY_AREA, "West", 0, FIRST_DAY, LAST_DAY);
	year_live(l);
	assert_false(tally_has_value(l->t));
	life_close(l);
}

/* ---- Lives by chance ---- */

static void life_draw(struct life *l, uint64_t seed, size_t facts)
{
	static struct policy policy;
	struct random_facts r = {.seed = seed, .k = malloc(kiosk_size())};
	struct fact first = {.number = 1, .type = FACT_KIOSK_BEGAN, .utc_s = 1};

	assert_non_null(r.k);
	kiosk_init(r.k, &policy);
	assert_int_equal(kiosk_apply(r.k, &first), 0);
	(void)life_tell(l, first);
	while (l->len < facts) {
		struct fact f = random_fact(&r), said;

		f.utc_s = FIRST_DAY * DAY_S + (int64_t)l->len * 7200;
		(void)life_tell(l, f);
		said = (struct fact){.type = FACT_PURPOSE_SAID,
				     .number = f.number + 1,
				     .loan = f.number,
				     .utc_s = f.utc_s,
				     .purpose = 1 + random_below(&r, PURPOSES_COUNT - 1)};
		if (f.type != FACT_LENT || random_below(&r, 3) == 0)
			continue;
		assert_int_equal(kiosk_apply(r.k, &said), 0);
		(void)life_tell(l, said);
	}
	for (uint32_t n = 0; n < RANDOM_PEOPLE; n++)
		assert_int_equal(tally_person(l->t, 101 + n, n % 3 ? "North" : "South",
					      (uint8_t)(n % AGE_BANDS_COUNT), (uint8_t)(n % 5)),
				 0);
	free(r.k);
}

/* What a figure should be: told, if it is about five people or nobody. */
struct naive {
	int64_t loans;
	uint64_t who[RANDOM_PEOPLE];
	size_t people;
};

static void naive_add(struct naive *n, uint64_t person)
{
	n->loans++;
	for (size_t i = 0; i < n->people; i++)
		if (n->who[i] == person)
			return;
	n->who[n->people++] = person;
}

static const struct fact *about_loan(const struct life *l, uint64_t type, uint64_t loan)
{
	const struct fact *last = NULL;

	for (size_t i = 0; i < l->len; i++)
		if (l->fact[i].type == type && l->fact[i].loan == loan)
			last = &l->fact[i];
	return last;
}

static uint64_t kind_of(const struct life *l, uint64_t device_id)
{
	for (size_t i = 0; i < l->len; i++)
		if (l->fact[i].type == FACT_DEVICE_ADDED && l->fact[i].device == device_id)
			return l->fact[i].kind;
	return DEVICE_NONE;
}

/* Loans of the period; of that kind, and for that purpose; FACT_TYPES: of any. */
static struct naive count(const struct life *l, uint64_t kind, uint64_t purpose)
{
	struct naive n = {0};

	for (size_t i = 0; i < l->len; i++) {
		const struct fact *f = &l->fact[i];
		int64_t day = f->utc_s / DAY_S;
		const struct fact *said = about_loan(l, FACT_PURPOSE_SAID, f->number);

		if (f->type != FACT_LENT || about_loan(l, FACT_NOT_TAKEN, f->number) != NULL ||
		    day < l->r.from_day || day > l->r.to_day)
			continue;
		if (kind != FACT_TYPES && kind_of(l, f->device) != kind)
			continue;
		if (purpose != FACT_TYPES &&
		    (said == NULL ? PURPOSE_NONE : said->purpose) != purpose)
			continue;
		naive_add(&n, f->person);
	}
	return n;
}

/* A figure is what was counted, or it is withheld; small ones are. Returns whether it is told. */
static bool agrees(const struct life *l, const char *id, const char *row, int64_t value,
		   size_t people)
{
	const struct report_cell *c = life_cell(l, id, row, 1);

	if (c->is == CELL_WITHHELD)
		return false;
	if (c->number != value || (people > 0 && people < REPORT_PEOPLE_MIN))
		fail_msg("%s, %s: told is %lld, counted %lld of %zu people", id, row,
			 (long long)c->number, (long long)value, people);
	return true;
}

static size_t life_agrees(const struct life *l)
{
	struct naive all = count(l, FACT_TYPES, FACT_TYPES);
	size_t told = agrees(l, "loans", "lent", all.loans, all.people);

	told += agrees(l, "people", "all", (int64_t)all.people, all.people);
	for (uint64_t kind = DEVICE_TABLET; kind < DEVICE_KINDS; kind++) {
		struct naive n = count(l, kind, FACT_TYPES);

		told += agrees(l, "loans_by_type", kind_word(kind), n.loans, n.people);
	}
	for (uint64_t purpose = 0; purpose < PURPOSES_COUNT; purpose++) {
		struct naive n = count(l, FACT_TYPES, purpose);

		told += agrees(l, "reasons", purpose == 0 ? "not said" : purpose_word(purpose),
			       n.loans, n.people);
	}
	return told;
}

/* One withheld row is the total without the others: there are two, or the total is, too. */
static void totals_tell_nothing(const struct life *l)
{
	for (size_t i = 0; i < l->r.tables; i++) {
		const struct report_table *t = &l->r.table[i];
		size_t withheld = 0;

		for (size_t row = 0; t->has_total && row + 1 < t->rows; row++)
			withheld += report_cell(t, row, 1)->is == CELL_WITHHELD;
		if (t->has_total && report_cell(t, t->rows - 1, 1)->is != CELL_WITHHELD &&
		    withheld == 1)
			fail_msg("%s: one row alone is withheld", t->id);
	}
}

static void figures_are_those_counted_in_another_way(void **state)
{
	size_t told = 0;

	(void)state;
	for (uint64_t seed = 1; seed <= LIVES; seed++) {
		struct life *l =
			life_open(BY_NOTHING, "", 0, FIRST_DAY + (uint32_t)(seed % 50), LAST_DAY);

		life_draw(l, seed, 200 + seed * 40);
		life_report(l);
		told += life_agrees(l);
		totals_tell_nothing(l);
		life_close(l);
	}
	if (told <= LIVES * 2)
		fail_msg("only %zu figures were told", told);
}

/* What is told of each value of a filter must not exceed the whole, and never be about few. */
static void filters_add_up_to_no_more_than_the_whole(void **state)
{
	static const char *const areas[] = {"North", "South"};

	(void)state;
	for (uint64_t seed = 1; seed <= LIVES; seed++) {
		int64_t whole, sum = 0;
		size_t told = 0;
		struct life *l = life_open(BY_NOTHING, "", 0, FIRST_DAY, LAST_DAY);

		life_draw(l, seed, 300 + seed * 20);
		life_report(l);
		whole = life_cell(l, "loans", "lent", 1)->is == CELL_NUMBER
				? life_cell(l, "loans", "lent", 1)->number
				: -1;
		life_close(l);
		for (size_t i = 0; i < 2; i++) {
			l = life_open(BY_AREA, areas[i], 0, FIRST_DAY, LAST_DAY);
			life_draw(l, seed, 300 + seed * 20);
			life_report(l);
			if (life_cell(l, "loans", "lent", 1)->is == CELL_NUMBER) {
				sum += life_cell(l, "loans", "lent", 1)->number;
				told++;
			}
			totals_tell_nothing(l);
			life_close(l);
		}
		if (whole >= 0 && told == 2)
			assert_int_equal(sum, whole); /* nobody here has no area */
	}
}

/* ---- CSV ---- */

static void csv_is(const struct report_table *t)
{
	char path[] = "/tmp/lendbay-report-XXXXXX";
	int fd = mkstemp(path);
	FILE *file = fd >= 0 ? fdopen(fd, "w") : NULL;
	struct csv csv;
	char text[REPORT_TEXT_MAX];

	assert_non_null(file);
	csv_out_table(file, t);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(csv_read(path, &csv), 0);
	assert_int_equal(remove(path), 0);
	assert_int_equal(csv.rows_len, t->rows + 1);
	for (size_t row = 0; row < t->rows; row++) {
		assert_int_equal(csv.rows[row + 1].count, t->columns_len);
		for (size_t column = 0; column < t->columns_len; column++) {
			const char *read = csv.cells[csv.rows[row + 1].first + column];
			const struct report_cell *c = report_cell(t, row, column);

			report_cell_write(&t->columns[column], c, text);
			if (c->is == CELL_TEXT && read[0] == '\'')
				read++; /* the guard */
			assert_string_equal(read, text);
		}
	}
	csv_free(&csv);
}

static void csv_equals_the_tables_cell_by_cell(void **state)
{
	struct life *l = life_open(BY_NOTHING, "", 0, FIRST_DAY, LAST_DAY);

	(void)state;
	year_live(l);
	life_report(l);
	assert_true(l->r.tables > 20);
	for (size_t i = 0; i < l->r.tables; i++)
		csv_is(&l->r.table[i]);
	life_close(l);
}

static void a_spreadsheet_finds_no_formula(void **state)
{
	static const char *const texts[] = {
		"=1+1",  "+1",  "-1", "@SUM(A1)", "'quoted",         "\t=1", "\r=1",
		"plain", "a=b", "",   "a\"b,c",   "\xef\xbc\x9dSUM", " =1",  "ends with a blank "};
	static const struct report_column column = {"name", UNIT_TEXT, 0};
	struct report r;

	(void)state;
	assert_true(report_begin(&r));

	size_t len = sizeof(texts) / sizeof(texts[0]);
	struct report_table *t =
		report_table_add(&r, "names", "Names", "", PART_OF_PEOPLE, &column, 1, len);

	for (size_t i = 0; i < len; i++) {
		char *bytes = NULL;
		size_t size = 0;
		FILE *file = open_memstream(&bytes, &size);
		const char *first;

		report_text(t, i, 0, texts[i]);
		csv_out_text(file, texts[i]);
		assert_int_equal(fclose(file), 0);
		first = bytes[0] == '"' ? bytes + 1 : bytes;
		assert_null(first[0] != '\0' ? strchr("=+-@\t\r", first[0]) : NULL);
		assert_true(strncmp(first, "\xef\xbc\x9d", 3) != 0);
		free(bytes);
	}
	report_free(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_are_those_of_the_life_that_was_made),
		cmocka_unit_test(what_is_out_to_one_cannot_be_worked_out),
		cmocka_unit_test(times_are_medians_without_those_of_an_unsure_clock),
		cmocka_unit_test(a_period_is_of_civil_days),
		cmocka_unit_test(costs_are_spread_over_loans),
		cmocka_unit_test(a_filter_counts_only_its_own),
		cmocka_unit_test(figures_are_those_counted_in_another_way),
		cmocka_unit_test(filters_add_up_to_no_more_than_the_whole),
		cmocka_unit_test(csv_equals_the_tables_cell_by_cell),
		cmocka_unit_test(a_spreadsheet_finds_no_formula),
	};

	if (setenv("TZ", "UTC", 1) != 0)
		return 1;
	tzset();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
