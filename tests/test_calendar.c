/*
 * Civil days by tables: where summer time, leap days, year ends and closed
 * days meet due days. The civil day of a moment is the zone's (clock.c), all
 * after it is the core's.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include "clock.h"
#include "state.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* Days since 1970 of a civil date, counted here once more, year by year. */
static uint32_t day_of(unsigned year, unsigned month, unsigned date)
{
	static const uint16_t before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
	uint32_t day = 0;
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	for (unsigned y = 1970; y < year; y++)
		day += (y % 4 == 0 && y % 100 != 0) || y % 400 == 0 ? 366 : 365;
	return day + before[month - 1] + (leap && month > 2) + date - 1;
}

static void weekdays_follow_the_calendar(void **state)
{
	static const struct {
		unsigned year, month, date;
		uint8_t weekday; /* 0 Monday */
	} cases[] = {
		{1970, 1, 1, 3},  {2024, 2, 29, 3}, {2026, 3, 29, 6},  {2026, 10, 25, 6},
		{2026, 11, 2, 0}, {2028, 2, 29, 1}, {2028, 3, 1, 2},   {2026, 12, 31, 3},
		{2027, 1, 1, 4},  {2032, 2, 29, 6}, {2036, 12, 31, 2}, {2100, 2, 28, 6},
		{2100, 3, 1, 0}, /* 2100 is no leap year */
	};

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(weekday(day_of(cases[i].year, cases[i].month, cases[i].date)),
				 cases[i].weekday);
}

struct date {
	unsigned year, month, date;
};

static struct kiosk *kiosk_new(struct policy *policy)
{
	struct kiosk *k = calloc(1, kiosk_size());

	assert_non_null(k);
	policy->loan_days = 28;
	policy->loan_days_of[DEVICE_LAPTOP] = 14;
	policy->closed_weekdays = 1 << 6;
	kiosk_init(k, policy);
	return k;
}

static void a_due_day_is_four_weeks_on_and_never_closed(void **state)
{
	/* Sundays are closed, Christmas Day and Boxing Day 2026, and what is entered later. */
	static const struct {
		uint8_t kind;
		struct date from, due;
		const char *why;
	} cases[] = {
		{DEVICE_TABLET, {2026, 11, 2}, {2026, 11, 30}, "Monday to Monday"},
		{DEVICE_TABLET, {2026, 11, 7}, {2026, 12, 5}, "Saturday to Saturday"},
		{DEVICE_TABLET, {2026, 11, 8}, {2026, 12, 7}, "from a Sunday: Monday"},
		{DEVICE_TABLET, {2026, 11, 27}, {2026, 12, 28}, "Christmas, Boxing Day, Sunday"},
		{DEVICE_TABLET, {2026, 11, 28}, {2026, 12, 28}, "Boxing Day, Sunday"},
		{DEVICE_LAPTOP, {2026, 11, 2}, {2026, 11, 16}, "a laptop: two weeks"},
		{DEVICE_TABLET, {2026, 3, 2}, {2026, 3, 30}, "over the last Sunday of March"},
		{DEVICE_TABLET, {2026, 3, 1}, {2026, 3, 30}, "on the last Sunday of March"},
		{DEVICE_TABLET, {2026, 3, 28}, {2026, 4, 25}, "from the day before it"},
		{DEVICE_TABLET, {2026, 9, 27}, {2026, 10, 26}, "on the last Sunday of October"},
		{DEVICE_TABLET, {2026, 10, 24}, {2026, 11, 21}, "from the day before it"},
		{DEVICE_TABLET, {2026, 10, 25}, {2026, 11, 23}, "from that day"},
		{DEVICE_TABLET, {2028, 2, 1}, {2028, 2, 29}, "on 29 February"},
		{DEVICE_TABLET, {2028, 2, 29}, {2028, 3, 28}, "from 29 February"},
		{DEVICE_TABLET, {2027, 2, 1}, {2027, 3, 1}, "no 29 February"},
		{DEVICE_TABLET, {2100, 2, 1}, {2100, 3, 1}, "nor in 2100"},
		{DEVICE_TABLET, {2026, 12, 3}, {2026, 12, 31}, "on the last day of the year"},
		{DEVICE_TABLET, {2026, 12, 4}, {2027, 1, 2}, "New Year's Day was closed later"},
		{DEVICE_TABLET, {2026, 12, 31}, {2027, 1, 28}, "from the last day of the year"},
		{DEVICE_LAPTOP, {2027, 12, 31}, {2028, 1, 14}, "a laptop over the year's end"},
	};
	struct policy policy = {0};
	struct kiosk *k = kiosk_new(&policy);

	(void)state; /* needs none */
	policy.closed_len = 2;
	policy.closed[0] = day_of(2026, 12, 25);
	policy.closed[1] = day_of(2026, 12, 26);
	k->book.closed_len = 1;
	k->book.closed[0] = day_of(2027, 1, 1);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct date *from = &cases[i].from, *due = &cases[i].due;
		uint32_t got =
			due_day(k, cases[i].kind, day_of(from->year, from->month, from->date));

		if (got != day_of(due->year, due->month, due->date))
			fail_msg("%s: due on day %u", cases[i].why, (unsigned)got);
	}
	free(k);
}

static void open_days_are_counted_over_closed_ones(void **state)
{
	static const struct {
		struct date from;
		uint32_t count;
		struct date to;
	} cases[] = {
		{{2026, 11, 2}, 3, {2026, 11, 5}},   /* Monday to Thursday */
		{{2026, 11, 5}, 3, {2026, 11, 9}},   /* Thursday: Friday, Saturday, Monday */
		{{2026, 11, 7}, 3, {2026, 11, 11}},  /* Saturday: Monday, Tuesday, Wednesday */
		{{2026, 11, 8}, 1, {2026, 11, 9}},   /* from a closed day */
		{{2026, 12, 24}, 3, {2026, 12, 30}}, /* 25 and 26, and Sunday 27, are closed */
		{{2026, 3, 28}, 1, {2026, 3, 30}},   /* over the change to summer time */
		{{2026, 10, 24}, 1, {2026, 10, 26}}, /* and back */
		{{2028, 2, 28}, 2, {2028, 3, 1}},    /* over 29 February */
		{{2026, 12, 31}, 3, {2027, 1, 4}},   /* Friday, Saturday, Monday */
		{{2026, 11, 2}, 0, {2026, 11, 2}},
	};
	struct policy policy = {0};
	struct kiosk *k = kiosk_new(&policy);

	(void)state; /* needs none */
	policy.closed_len = 2;
	policy.closed[0] = day_of(2026, 12, 25);
	policy.closed[1] = day_of(2026, 12, 26);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct date *from = &cases[i].from, *to = &cases[i].to;

		assert_int_equal(open_day_after(k, day_of(from->year, from->month, from->date),
						cases[i].count),
				 day_of(to->year, to->month, to->date));
	}
	free(k);
}

static void a_library_closed_for_ever_ends_the_search(void **state)
{
	struct policy policy = {0};
	struct kiosk *k = kiosk_new(&policy);

	(void)state; /* needs none */
	policy.closed_weekdays = 0x7f;
	/* A day comes out, and no loop without end. */
	assert_true(due_day(k, DEVICE_TABLET, 20000) > 20000);
	free(k);
}

/* The civil day and minute of an instant in the library's own zone. */
static void summer_time_moves_no_civil_day(void **state)
{
	static const struct {
		int64_t utc_s;
		struct date day;
		uint16_t minute;
	} cases[] = {
		/* Clocks go forward at 01:00 UTC on Sunday 29 March 2026. */
		{1774742399, {2026, 3, 28}, 23 * 60 + 59},
		{1774742400, {2026, 3, 29}, 0},
		{1774745999, {2026, 3, 29}, 59},
		{1774746000, {2026, 3, 29}, 2 * 60},
		{1774825199, {2026, 3, 29}, 23 * 60 + 59}, /* a day of 23 hours */
		{1774825200, {2026, 3, 30}, 0},
		/* And back at 01:00 UTC on Sunday 25 October 2026. */
		{1792882800, {2026, 10, 25}, 0},
		{1792889999, {2026, 10, 25}, 60 + 59},
		{1792890000, {2026, 10, 25}, 60},           /* one o'clock comes twice */
		{1792972799, {2026, 10, 25}, 23 * 60 + 59}, /* a day of 25 hours */
		{1792972800, {2026, 10, 26}, 0},
		/* 29 February, and the year's end. */
		{1835395200, {2028, 2, 29}, 0},
		{1835481599, {2028, 2, 29}, 23 * 60 + 59},
		{1798761599, {2026, 12, 31}, 23 * 60 + 59},
		{1798761600, {2027, 1, 1}, 0},
	};
	struct clock clock;

	(void)state; /* needs none */
	assert_int_equal(setenv("TZ", "Europe/London", 1), 0);
	tzset();
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct clock_reading reading = {.utc_s = cases[i].utc_s, .network = true};
		struct moment now;

		clock_begin(&clock, reading, 0, 1);
		clock_tell(&clock, reading, &now);
		assert_int_equal(now.day,
				 day_of(cases[i].day.year, cases[i].day.month, cases[i].day.date));
		assert_int_equal(now.minute, cases[i].minute);
	}
}

static void a_worker_s_time_counts_until_a_time_server_knows_better(void **state)
{
	struct clock_reading r = {.ms = 5000, .utc_s = 100};
	struct clock clock;
	struct moment now;

	(void)state; /* needs none */
	clock_begin(&clock, r, 1800000000, 1);
	clock_tell(&clock, r, &now);
	assert_int_equal(now.quality, CLOCK_RESTORED);
	assert_int_equal(now.utc_s, 1800000000);

	clock_set(&clock, r, 1790000000);
	r.ms += 61000;
	r.utc_s = 1900000000; /* whatever the machine itself thinks by now */
	clock_tell(&clock, r, &now);
	assert_int_equal(now.quality, CLOCK_WORKER);
	assert_int_equal(now.utc_s, 1790000061);

	clock_set(&clock, r, 1790003600); /* once more */
	clock_tell(&clock, r, &now);
	assert_int_equal(now.utc_s, 1790003600);

	r.network = true;
	clock_tell(&clock, r, &now);
	assert_int_equal(now.quality, CLOCK_NETWORK);
	assert_int_equal(now.utc_s, 1900000000);

	r.network = false; /* good enough until this run ends */
	clock_tell(&clock, r, &now);
	assert_int_equal(now.quality, CLOCK_NETWORK);
	assert_int_equal(now.utc_s, 1900000000);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(weekdays_follow_the_calendar),
		cmocka_unit_test(a_due_day_is_four_weeks_on_and_never_closed),
		cmocka_unit_test(open_days_are_counted_over_closed_ones),
		cmocka_unit_test(a_library_closed_for_ever_ends_the_search),
		cmocka_unit_test(summer_time_moves_no_civil_day),
		cmocka_unit_test(a_worker_s_time_counts_until_a_time_server_knows_better),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
