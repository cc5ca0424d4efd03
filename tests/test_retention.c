/*
 * The retention clock, with the real core and ledger: who goes, when, and that
 * a clock that is wrong by a year takes nobody away.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "ledger_room.h"
#include "retention.h"

#define ENROLLED_DAY 20500 /* 2026-02-16 */
#define KEPT_UNTIL   21596 /* 2029-02-16: not yet more than 36 months */

struct desk {
	struct room room;
	struct board board;
	struct engine *engine;
	struct effects out;
	int64_t ms;
};

static struct moment moment_of(struct desk *d, uint32_t day, enum clock_quality quality)
{
	d->ms += 1000;
	return (struct moment){.ms = d->ms,
			       .utc_s = (int64_t)day * 86400 + 43200 + d->ms / 1000,
			       .boot = 7,
			       .day = day,
			       .minute = 720,
			       .quality = (uint8_t)quality};
}

static void turn(struct desk *d, struct event ev, const struct registry_change *change,
		 struct moment now)
{
	assert_int_equal(engine_turn_at(d->engine, &ev, change, now, &d->out), 0);
}

static void enrol(struct desk *d, uint64_t person, uint8_t role, struct moment now)
{
	const struct registry_person row = {.person = person, .role = role, .name = "Amina"};
	const struct registry_change change = {.person = &row};

	turn(d,
	     (struct event){.type = EVENT_ENROL,
			    .admin = {.person = person, .role = role, .user = 1}},
	     &change, now);
}

static int setup(void **state)
{
	struct desk *d = calloc(1, sizeof(*d));

	assert_non_null(d);
	room_open(&d->room);
	room_create(&d->room);
	d->board.policy.bays = 4;
	d->board.policy.pin_tries = 3;
	d->board.policy.pin_pause_after = 5;
	d->board.policy.pin_pause_s = 900;
	d->board.retention_months = 36;
	if (engine_open(d->room.dir, &d->board, &d->engine, d->room.complaint) < 0)
		fail_msg("%s", d->room.complaint);
	turn(d, (struct event){.type = EVENT_START}, NULL,
	     moment_of(d, ENROLLED_DAY, CLOCK_NETWORK));
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		turn(d, (struct event){.type = EVENT_PORT, .port = {.port = port, .up = true}},
		     NULL, moment_of(d, ENROLLED_DAY, CLOCK_NETWORK));
	*state = d;
	return 0;
}

static int teardown(void **state)
{
	struct desk *d = *state;

	engine_close(d->engine);
	room_close(&d->room);
	free(d);
	return 0;
}

/* As the ring does it when it rests: a tick first. Returns how many went. */
static int retain(struct desk *d, uint32_t day, enum clock_quality quality)
{
	uint64_t person[RETENTION_AT_ONCE];
	int gone = 0;

	turn(d, (struct event){.type = EVENT_TICK}, NULL, moment_of(d, day, quality));

	struct moment now = moment_of(d, day, quality);

	if (!kiosk_day_known(engine_kiosk(d->engine), now))
		return -1;

	int len = retention_find(d->engine, now, person);

	assert_true(len >= 0);
	for (int i = 0; i < len; i++) {
		turn(d, (struct event){.type = EVENT_RETENTION, .admin = {.person = person[i]}},
		     NULL, moment_of(d, day, quality));
		for (uint32_t e = 0; e < d->out.len; e++)
			gone += d->out.list[e].type == EFFECT_RECORD &&
				d->out.list[e].fact.type == FACT_ERASED;
	}
	return gone;
}

static bool is_known(struct desk *d, uint64_t person)
{
	struct registry_person row;
	int found = registry_find_person(engine_ledger(d->engine), person, &row);

	assert_true(found >= 0);
	return found == 1;
}

/* Days pass without a step of the clock: each is less than a minute off what was expected. */
static void days_pass(struct desk *d, uint32_t from, uint32_t to)
{
	d->ms += (int64_t)(to - from) * 86400000;
}

static struct moment later(struct desk *d, uint32_t day)
{
	struct moment now = moment_of(d, day, CLOCK_NETWORK);

	now.utc_s = (int64_t)ENROLLED_DAY * 86400 + 43200 + d->ms / 1000;
	return now;
}

/* What is found and refused, or not, on a day that was reached in the usual way. */
static int retain_later(struct desk *d, uint32_t day)
{
	uint64_t person[RETENTION_AT_ONCE];
	int gone = 0;

	turn(d, (struct event){.type = EVENT_TICK}, NULL, later(d, day));
	assert_true(kiosk_day_known(engine_kiosk(d->engine), later(d, day)));

	int len = retention_find(d->engine, later(d, day), person);

	for (int i = 0; i < len; i++) {
		turn(d, (struct event){.type = EVENT_RETENTION, .admin = {.person = person[i]}},
		     NULL, later(d, day));
		gone += !is_known(d, person[i]);
	}
	return gone;
}

static void who_has_had_nothing_for_three_years_goes(void **state)
{
	struct desk *d = *state;

	enrol(d, 101, ROLE_BORROWER, later(d, ENROLLED_DAY));
	enrol(d, 102, ROLE_STAFF, later(d, ENROLLED_DAY));
	days_pass(d, ENROLLED_DAY, ENROLLED_DAY + 30);
	enrol(d, 103, ROLE_BORROWER, later(d, ENROLLED_DAY + 30));
	assert_int_equal(retain_later(d, ENROLLED_DAY + 30), 0);
	days_pass(d, ENROLLED_DAY + 30, KEPT_UNTIL);
	assert_int_equal(retain_later(d, KEPT_UNTIL), 0);
	days_pass(d, KEPT_UNTIL, KEPT_UNTIL + 1);
	assert_int_equal(retain_later(d, KEPT_UNTIL + 1), 1);
	assert_false(is_known(d, 101));
	assert_true(is_known(d, 102));
	assert_true(is_known(d, 103));
	assert_int_equal(retain_later(d, KEPT_UNTIL + 1), 0);
	/* Another library keeps less long. */
	d->board.retention_months = 24;
	assert_int_equal(retain_later(d, KEPT_UNTIL + 1), 1);
	assert_false(is_known(d, 103));
}

static void a_clock_years_wrong_takes_nobody_away(void **state)
{
	struct desk *d = *state;

	enrol(d, 101, ROLE_BORROWER, moment_of(d, ENROLLED_DAY, CLOCK_NETWORK));
	assert_int_equal(retain(d, ENROLLED_DAY, CLOCK_NETWORK), 0);
	/* Four years on, from one moment to the next. */
	assert_int_equal(retain(d, ENROLLED_DAY + 1500, CLOCK_NETWORK), -1);
	assert_int_equal(retain(d, ENROLLED_DAY + 1500, CLOCK_NETWORK), -1);
	/* Nor if somebody asked the core without looking. */
	turn(d, (struct event){.type = EVENT_RETENTION, .admin = {.person = 101}}, NULL,
	     moment_of(d, ENROLLED_DAY + 1500, CLOCK_NETWORK));
	assert_true(is_known(d, 101));
	/* A worker was here and did not mind: then it is so late. */
	turn(d, (struct event){.type = EVENT_CARD, .card = {.person = 7, .role = ROLE_STAFF}}, NULL,
	     moment_of(d, ENROLLED_DAY + 1500, CLOCK_NETWORK));
	for (uint8_t i = 0; i < 4; i++)
		turn(d,
		     (struct event){.type = EVENT_INTENT,
				    .intent = {.control = CONTROL_DIGIT, .arg = i}},
		     NULL, moment_of(d, ENROLLED_DAY + 1500, CLOCK_NETWORK));
	turn(d, (struct event){.type = EVENT_INTENT, .intent = {.control = CONTROL_OK}}, NULL,
	     moment_of(d, ENROLLED_DAY + 1500, CLOCK_NETWORK));

	uint64_t ticket = 0;

	for (uint32_t e = 0; e < d->out.len; e++)
		if (d->out.list[e].type == EFFECT_ASK_PIN)
			ticket = d->out.list[e].pin.ticket;
	turn(d, (struct event){.type = EVENT_PIN, .pin = {.answer = PIN_RIGHT, .ticket = ticket}},
	     NULL, moment_of(d, ENROLLED_DAY + 1500, CLOCK_NETWORK));
	assert_int_equal(retain(d, ENROLLED_DAY + 1500, CLOCK_NETWORK), 1);
	assert_false(is_known(d, 101));
}

static void a_clock_that_was_never_set_dates_and_takes_nobody(void **state)
{
	struct desk *d = *state;
	struct registry_person row;

	enrol(d, 101, ROLE_BORROWER, moment_of(d, ENROLLED_DAY, CLOCK_RESTORED));
	assert_int_equal(retain(d, ENROLLED_DAY, CLOCK_RESTORED), -1);
	assert_int_equal(registry_find_person(engine_ledger(d->engine), 101, &row), 1);
	assert_int_equal(row.last_day, 0);
	/* The first day that is known is where it begins. */
	assert_int_equal(retain(d, ENROLLED_DAY, CLOCK_NETWORK), 0);
	assert_int_equal(registry_find_person(engine_ledger(d->engine), 101, &row), 1);
	assert_int_equal(row.last_day, ENROLLED_DAY);
}

static void months_are_those_of_the_calendar(void **state)
{
	static const struct {
		uint32_t day, months, before;
	} cases[] = {
		{KEPT_UNTIL, 36, ENROLLED_DAY}, /* 2029-02-16: 2026-02-16 */
		{20500, 0, 20500},              /* 2026-02-16 */
		{20500, 1, 20469},              /* 2026-01-16 */
		{20500, 2, 20438},              /* 2025-12-16 */
		{20543, 1, 20512},              /* 2026-03-31: 2026-02-28 */
		{19813, 1, 19782},              /* 2024-03-31: 2024-02-29 */
		{19782, 12, 19416},             /* 2024-02-29: 2023-02-28 */
		{19782, 48, 18321},             /* 2024-02-29: 2020-02-29 */
		{10, 36, 0},                    /* before there was time */
	};

	(void)state; /* every case stands alone */
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(months_before(cases[i].day, cases[i].months), cases[i].before);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(who_has_had_nothing_for_three_years_goes),
		TEST(a_clock_years_wrong_takes_nobody_away),
		TEST(a_clock_that_was_never_set_dates_and_takes_nobody),
		cmocka_unit_test(months_are_those_of_the_calendar),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
