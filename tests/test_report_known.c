/*
 * Reports of small histories, each figure worked out by hand: what workers decided, corrections
 * and disclosures, waiting, what was refused, calls and requests, and from back to ready.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include <lendbay/moment.h>

#include "report_life.h"

#define HOUR_S 3600

/* The period: from the 11th day to the 40th. */
#define FROM (FIRST_DAY + 10)
#define TO   (FIRST_DAY + 39)

static int64_t at_day(uint32_t day)
{
	return (int64_t)day * DAY_S + 12 * HOUR_S;
}

static struct life *begun(void)
{
	struct life *l = life_open(BY_NOTHING, "", 0, FROM, TO);

	life_begin(l);
	return l;
}

/* ---- What workers decided ---- */

static void renew(struct life *l, uint64_t n, uint64_t loan, uint64_t worker, uint32_t day)
{
	(void)life_tell(l, (struct fact){.type = FACT_RENEWED,
					 .loan = loan,
					 .device = DEVICE + n,
					 .day = day + 28,
					 .count = 1,
					 .worker = worker,
					 .grounds = worker != NOBODY ? GROUNDS_TELEPHONE : 0,
					 .utc_s = at_day(day)});
}

/* A worker opens a door, for `why`. */
static void open_door(struct life *l, uint64_t bay, uint64_t why, uint64_t worker, uint32_t day)
{
	uint64_t act = life_tell(l, (struct fact){.type = FACT_DOOR_BEGUN,
						  .bay = bay,
						  .why = why,
						  .worker = worker,
						  .utc_s = at_day(day)});

	(void)life_tell(l, (struct fact){.type = FACT_DOOR_ENDED,
					 .bay = bay,
					 .act = act,
					 .end = END_DONE,
					 .utc_s = at_day(day)});
}

/*
 * In the period worker 900 renews for 101 to 105 and opens five doors for a look, 901 vouches for
 * 101 to 106, and user 1000 of a command line resets the PINs of 102 to 106. Beside that: 106
 * renews alone, five doors are opened in a stocktake, and 900 vouches once before the period.
 */
static void overrides_are_counted_by_deed_and_by_worker(void **state)
{
	struct life *l = begun();
	uint64_t loan[7];

	(void)state;
	(void)life_tell(l, (struct fact){.type = FACT_VOUCHED,
					 .person = 101,
					 .worker = 900,
					 .utc_s = at_day(FROM - 1)});
	for (uint64_t n = 1; n <= 6; n++)
		life_device(l, n, DEVICE_TABLET);
	for (uint64_t n = 1; n <= 6; n++)
		loan[n] = life_lend(l, n, 100 + n, FROM, 0);
	for (uint64_t n = 1; n <= 5; n++) {
		renew(l, n, loan[n], 900, FROM + 1);
		open_door(l, 10, ACT_LOOK, 900, FROM + 2);
		open_door(l, 10, ACT_STOCKTAKE, 901, FROM + 2);
		(void)life_tell(l, (struct fact){.type = FACT_PIN_RESET,
						 .person = 101 + n,
						 .user = 1001,
						 .utc_s = at_day(FROM + 3)});
	}
	renew(l, 6, loan[6], NOBODY, FROM + 1);
	for (uint64_t n = 1; n <= 6; n++)
		(void)life_tell(l, (struct fact){.type = FACT_VOUCHED,
						 .person = 100 + n,
						 .worker = 901,
						 .grounds = GROUNDS_CANNOT_KEEP_PIN,
						 .utc_s = at_day(TO)});
	/* Somebody enrolled at the kiosk chooses a PIN: that is no rule set aside. */
	for (uint64_t n = 1; n <= 6; n++) {
		(void)life_tell(l, (struct fact){.type = FACT_ENROLLED,
						 .person = 200 + n,
						 .role = ROLE_BORROWER,
						 .utc_s = at_day(TO)});
		(void)life_tell(l, (struct fact){.type = FACT_PIN_SET,
						 .person = 200 + n,
						 .worker = 902,
						 .utc_s = at_day(TO)});
	}
	life_report(l);
	life_is(l, "overrides", "renewed", 5);
	life_is(l, "overrides", "opened a door by hand", 5);
	life_is(l, "overrides", "pin reset", 5);
	life_is(l, "overrides", "vouched", 6);
	life_is(l, "overrides", "all", 21);
	assert_int_equal(life_table(l, "overrides")->rows, 5);
	life_is(l, "overrides_by_worker", "worker 900", 10);
	life_is(l, "overrides_by_worker", "worker 901", 6);
	life_is(l, "overrides_by_worker", "command line, user 1000", 5);
	assert_int_equal(life_table(l, "overrides_by_worker")->rows, 3);
	life_close(l);
}

/* Nine times, and four people behind them: neither how often nor by whom. */
static void overrides_for_few_people_are_not_told(void **state)
{
	struct life *l = begun();

	(void)state;
	for (uint64_t i = 0; i < 9; i++)
		(void)life_tell(l, (struct fact){.type = FACT_VOUCHED,
						 .person = 101 + i % 4,
						 .worker = 900,
						 .utc_s = at_day(FROM)});
	life_report(l);
	life_is_withheld(l, "overrides", "vouched", 1);
	life_is_withheld(l, "overrides", "all", 1);
	life_is_withheld(l, "overrides_by_worker", "worker 900", 1);
	life_close(l);
}

/* ---- Corrections and disclosures ---- */

static void corrections_are_counted_by_grounds(void **state)
{
	struct life *l = begun();

	(void)state;
	for (uint32_t i = 0; i < 13; i++)
		(void)life_tell(
			l,
			(struct fact){.type = FACT_CORRECTED,
				      .wrong = 1,
				      .grounds = i < 6 ? GROUNDS_MISTAKE : GROUNDS_CLOCK_WAS_WRONG,
				      .worker = 900,
				      /* The first the day before, the last the day after. */
				      .utc_s = at_day(i == 0    ? FROM - 1
						      : i == 12 ? TO + 1
								: FROM)});
	life_report(l);
	life_is(l, "corrections", "mistake", 5);
	life_is(l, "corrections", "clock was wrong", 6);
	life_is(l, "corrections", "all", 11);
	assert_int_equal(life_table(l, "corrections")->rows, 3);
	life_close(l);
}

/* The police six times about five people, a court once each about seven; two asked themselves. */
static void disclosures_are_counted_and_few_people_hidden(void **state)
{
	struct life *l = begun();

	(void)state;
	for (uint64_t i = 0; i < 15; i++)
		(void)life_tell(l, (struct fact){.type = FACT_DISCLOSED,
						 .person = i < 6 ? 101 + i % 5 : 200 + i,
						 .grounds = i < 6    ? GROUNDS_POLICE
							    : i < 13 ? GROUNDS_COURT
								     : GROUNDS_ASKED_FOR,
						 .utc_s = at_day(FROM + 5)});
	life_report(l);
	life_is(l, "disclosures", "all", 15);
	life_is_withheld(l, "disclosures", "asked for", 1);
	/* One of the others goes with it, and only one of them: the total would tell. */
	assert_true((life_cell(l, "disclosures", "police", 1)->is == CELL_WITHHELD) !=
		    (life_cell(l, "disclosures", "court", 1)->is == CELL_WITHHELD));
	if (life_cell(l, "disclosures", "police", 1)->is != CELL_WITHHELD)
		life_is(l, "disclosures", "police", 6);
	else
		life_is(l, "disclosures", "court", 7);
	life_close(l);
}

/* ---- Waiting ---- */

static void queue_up(struct life *l, uint64_t person, uint64_t kind, uint32_t day)
{
	(void)life_tell(l, (struct fact){.type = FACT_QUEUED,
					 .person = person,
					 .kind = kind,
					 .utc_s = at_day(day)});
}

static void hold(struct life *l, uint64_t n, uint64_t person, uint64_t kind, int64_t at_s,
		 uint64_t quality)
{
	(void)life_tell(l, (struct fact){.type = FACT_HELD,
					 .person = person,
					 .kind = kind,
					 .device = DEVICE + n,
					 .quality = quality,
					 .utc_s = at_s});
}

static void hold_over(struct life *l, uint64_t n, uint64_t person, uint64_t kind, uint64_t end,
		      uint32_t day)
{
	(void)life_tell(l, (struct fact){.type = FACT_HOLD_ENDED,
					 .person = person,
					 .kind = kind,
					 .device = DEVICE + n,
					 .hold_end = end,
					 .utc_s = at_day(day)});
}

/*
 * 101 to 107 wait for a tablet from the eleventh day on: 1, 2, 2.5, 4, 5, 20 and 21 days, so that
 * the middle one has 4. 111 to 115 wait for a laptop: a clock that nobody believed kept it for
 * them. 121 waits all the time. Five of 101 to 107 collect it, two never come.
 */
static void waits_are_medians_from_the_queue_to_the_hold(void **state)
{
	static const int64_t hours[] = {24, 48, 60, 96, 120, 480, 504};
	struct life *l = begun();

	(void)state;
	for (uint64_t n = 1; n <= 12; n++)
		life_device(l, n, n <= 7 ? DEVICE_TABLET : DEVICE_LAPTOP);
	for (uint64_t n = 1; n <= 7; n++)
		queue_up(l, 100 + n, DEVICE_TABLET, FROM);
	for (uint64_t n = 1; n <= 5; n++)
		queue_up(l, 110 + n, DEVICE_LAPTOP, FROM);
	queue_up(l, 121, DEVICE_TABLET, FROM);
	for (uint64_t n = 1; n <= 7; n++)
		hold(l, n, 100 + n, DEVICE_TABLET, at_day(FROM) + hours[n - 1] * HOUR_S, 0);
	for (uint64_t n = 1; n <= 5; n++)
		hold(l, 7 + n, 110 + n, DEVICE_LAPTOP, at_day(FROM + 2), CLOCK_RESTORED);
	for (uint64_t n = 1; n <= 7; n++)
		hold_over(l, n, 100 + n, DEVICE_TABLET, n <= 5 ? HOLD_COLLECTED : HOLD_EXPIRED,
			  FROM + 25);
	for (uint64_t n = 1; n <= 5; n++)
		hold_over(l, 7 + n, 110 + n, DEVICE_LAPTOP, HOLD_EXPIRED, FROM + 25);
	life_report(l);
	life_is(l, "queue", "tablet", 8);
	life_is(l, "queue", "laptop", 5);
	life_is(l, "queue", "all", 13);
	life_is_at(l, "waits", "tablet", 1, 7);
	life_is_at(l, "waits", "tablet", 2, 40);
	life_is_at(l, "waits", "tablet", 3, 0);
	life_is_at(l, "waits", "laptop", 1, 0);
	life_is_at(l, "waits", "laptop", 3, 5);
	life_is(l, "holds", "collected", 5);
	life_is(l, "holds", "expired", 7);
	life_is(l, "holds", "given up", 0);
	life_is(l, "holds", "all", 12);
	life_close(l);
}

/* Who joined before the period and is served in it waited all that time; who is served after it is
 * of the next report. */
static void a_wait_is_of_the_day_it_ended(void **state)
{
	struct life *l = begun();

	(void)state;
	for (uint64_t n = 1; n <= 12; n++)
		life_device(l, n, DEVICE_TABLET);
	for (uint64_t n = 1; n <= 12; n++)
		queue_up(l, 100 + n, DEVICE_TABLET, FROM - 5);
	for (uint64_t n = 1; n <= 6; n++)
		hold(l, n, 100 + n, DEVICE_TABLET, at_day(FROM), 0);
	for (uint64_t n = 7; n <= 12; n++)
		hold(l, n, 100 + n, DEVICE_TABLET, at_day(TO + 1), 0);
	life_report(l);
	life_is(l, "queue", "all", 0);
	life_is_at(l, "waits", "tablet", 1, 6);
	life_is_at(l, "waits", "tablet", 2, 50);
	life_close(l);
}

/* ---- Turned away ---- */

static void what_was_refused_is_counted_by_why_and_type(void **state)
{
	struct life *l = begun();

	(void)state;
	for (uint32_t i = 0; i < 20; i++)
		(void)life_tell(
			l, (struct fact){.type = FACT_TURNED_AWAY,
					 .kind = i < 8 ? DEVICE_TABLET : DEVICE_NONE,
					 .why_called = i < 8 ? REFUSED_NONE_READY : REFUSED_OVERDUE,
					 .utc_s = at_day(i < 19 ? FROM : TO + 1)});
	life_report(l);
	life_is(l, "turned_away", "none ready", 8);
	life_is(l, "turned_away", "overdue", 11);
	life_is(l, "turned_away", "all", 19);
	life_is(l, "turned_away_by_type", "tablet", 8);
	life_is(l, "turned_away_by_type", "not said", 11);
	life_is(l, "turned_away_by_type", "laptop", 0);
	life_close(l);
}

static void four_times_refused_are_not_told(void **state)
{
	struct life *l = begun();

	(void)state;
	for (uint32_t i = 0; i < 10; i++)
		(void)life_tell(
			l, (struct fact){.type = FACT_TURNED_AWAY,
					 .kind = DEVICE_TABLET,
					 .why_called = i < 4 ? REFUSED_HAS_ONE : REFUSED_NONE_READY,
					 .utc_s = at_day(FROM)});
	life_report(l);
	life_is_withheld(l, "turned_away", "has one", 1);
	life_is_withheld(l, "turned_away", "none ready", 1);
	life_is(l, "turned_away", "all", 10);
	life_is(l, "turned_away_by_type", "tablet", 10);
	life_close(l);
}

/* ---- Calls and requests ---- */

/* Staff are called, and come so many seconds later; -1: nobody does. */
static void call(struct life *l, int64_t at_s, uint64_t why, int64_t later_s)
{
	(void)life_tell(l, (struct fact){.type = FACT_CALLED, .why_called = why, .utc_s = at_s});
	if (later_s >= 0)
		(void)life_tell(l, (struct fact){.type = FACT_CALL_ANSWERED,
						 .worker = 900,
						 .utc_s = at_s + later_s});
}

/*
 * Six that somebody asked for: after 5 minutes at most. Five because a door was left open, after a
 * second more, and one of the day before, answered in the period. Five in the period's last hour
 * are answered a day later together, by one card; five stay open.
 */
static void calls_are_counted_by_why_and_how_soon(void **state)
{
	const int64_t last_s = (int64_t)(TO + 1) * DAY_S - HOUR_S;
	struct life *l = begun();

	(void)state;
	call(l, (int64_t)FROM * DAY_S - 60, REFUSED_FORCED, 120);
	for (uint32_t i = 0; i < 6; i++)
		call(l, at_day(FROM + i), REFUSED_NOT, (int64_t)i * 60);
	for (uint32_t i = 0; i < 5; i++)
		call(l, at_day(FROM + i) + HOUR_S, REFUSED_LEFT_OPEN, 301);
	for (uint32_t i = 0; i < 5; i++)
		call(l, last_s + i, REFUSED_NOT, i < 4 ? -1 : DAY_S - 60);
	for (uint32_t i = 0; i < 5; i++)
		call(l, last_s + 5 + i, REFUSED_UNSAFE, -1);
	life_report(l);
	life_is(l, "calls", "somebody asked", 11);
	life_is(l, "calls", "left open", 5);
	life_is(l, "calls", "unsafe", 5);
	life_is(l, "calls", "forced", 0);
	life_is(l, "calls", "all", 21);
	life_is(l, "calls_answered", "within 5 minutes", 6);
	life_is(l, "calls_answered", "within 15 minutes", 5);
	life_is(l, "calls_answered", "within an hour", 0);
	life_is(l, "calls_answered", "within a day", 5);
	life_is(l, "calls_answered", "not answered yet", 5);
	life_is(l, "calls_answered", "all", 21);
	life_close(l);
}

/* Five ask to be called back; one worker closes them after two days each, in another order than
 * they asked. Five are referred on to partner 77, and nobody closes that. */
static void requests_are_counted_by_what_and_how_soon(void **state)
{
	struct life *l = begun();
	uint64_t asked[5];

	(void)state;
	for (uint32_t i = 0; i < 5; i++) {
		asked[i] = life_tell(l, (struct fact){.type = FACT_CALL_BACK_ASKED,
						      .person = 101 + i,
						      .utc_s = at_day(FROM)});
		(void)life_tell(l, (struct fact){.type = FACT_REFERRED_ON,
						 .person = 111 + i,
						 .partner = 77,
						 .worker = 900,
						 .utc_s = at_day(FROM)});
	}
	for (uint32_t i = 5; i-- > 0;)
		(void)life_tell(l, (struct fact){.type = FACT_REQUEST_CLOSED,
						 .request = asked[i],
						 .grounds = GROUNDS_DONE,
						 .worker = 900,
						 .utc_s = at_day(FROM + 2)});
	tally_partner(l->t, 77, "Age Concern");
	life_report(l);
	life_is(l, "requests", "call back", 5);
	life_is(l, "requests", "Age Concern", 5);
	life_is(l, "requests", "all", 10);
	life_is(l, "requests_answered", "within a week", 5);
	life_is(l, "requests_answered", "not answered yet", 5);
	life_is(l, "requests_answered", "within a day", 0);
	life_close(l);
}

/* ---- From back to ready ---- */

/* Brought back, taken in an hour later, set aside, and ready again after 100 hours. */
static void bring_broken(struct life *l, uint64_t n, uint64_t loan, uint32_t day)
{
	const int64_t at_s = at_day(day);
	uint64_t act = life_tell(l, (struct fact){.type = FACT_DOOR_BEGUN,
						  .bay = n,
						  .why = ACT_RETURN,
						  .device = DEVICE + n,
						  .loan = loan,
						  .utc_s = at_s});

	(void)life_tell(l, (struct fact){.type = FACT_HANDED_IN,
					 .loan = loan,
					 .device = DEVICE + n,
					 .bay = n,
					 .act = act,
					 .proof = 1,
					 .utc_s = at_s});
	(void)life_tell(l, (struct fact){.type = FACT_DOOR_ENDED,
					 .bay = n,
					 .act = act,
					 .end = END_PUT_IN,
					 .utc_s = at_s});
	(void)life_tell(
		l,
		(struct fact){.type = FACT_TAKEN_IN, .device = DEVICE + n, .utc_s = at_s + HOUR_S});
	(void)life_tell(l, (struct fact){.type = FACT_QUARANTINED,
					 .device = DEVICE + n,
					 .reason = QUARANTINE_DAMAGE,
					 .worker = 900,
					 .utc_s = at_s + 2 * HOUR_S});
	(void)life_tell(l, (struct fact){.type = FACT_WIPED,
					 .device = DEVICE + n,
					 .worker = 900,
					 .utc_s = at_s + 98 * HOUR_S});
	(void)life_tell(l, (struct fact){.type = FACT_INSPECTED,
					 .device = DEVICE + n,
					 .worker = 900,
					 .utc_s = at_s + 99 * HOUR_S});
	(void)life_tell(l, (struct fact){.type = FACT_RESTOCKED,
					 .device = DEVICE + n,
					 .bay = n,
					 .worker = 900,
					 .utc_s = at_s + 100 * HOUR_S});
}

/*
 * Seven devices come back in the period: 8, 12, 16, 20, 24, 28 and 32 hours later they are ready, a
 * quarter of it at each step, so that the middle one took 20, and 5 for each. Five more are set
 * aside before they are wiped: they count for being taken in (an hour each; with 2, 3, 4, 5, 6, 7
 * and 8 the two in the middle are 2 and 3) and for nothing after it. Six of the last day are taken
 * in after it.
 */
static void turns_are_medians_of_what_was_not_set_aside(void **state)
{
	struct life *l = begun();
	uint64_t loan[19];

	(void)state;
	for (uint64_t n = 1; n <= 18; n++)
		life_device(l, n, DEVICE_TABLET);
	for (uint64_t n = 1; n <= 18; n++)
		loan[n] = life_lend(l, n, 100 + n, FROM, 0);
	for (uint64_t n = 1; n <= 7; n++)
		life_bring(l, n, loan[n], FROM + 10, 4 + 4 * (int64_t)n);
	for (uint64_t n = 8; n <= 12; n++)
		bring_broken(l, n, loan[n], FROM + 10);
	for (uint64_t n = 13; n <= 18; n++)
		life_bring(l, n, loan[n], TO, 80); /* taken in twenty hours after ten o'clock */
	life_report(l);
	life_is_at(l, "turnaround", "handed in, to be taken in", 1, 12);
	life_is_at(l, "turnaround", "handed in, to be taken in", 2, 25);
	life_is_at(l, "turnaround", "to be wiped", 1, 7);
	life_is_at(l, "turnaround", "to be wiped", 2, 50);
	life_is_at(l, "turnaround", "to be checked", 2, 50);
	life_is_at(l, "turnaround", "to be put back", 2, 50);
	life_is_at(l, "turnaround", "back to ready, in all", 1, 7);
	life_is_at(l, "turnaround", "back to ready, in all", 2, 200);
	life_is_at(l, "turnaround", "back to ready, in all", 3, 0);
	life_close(l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(overrides_are_counted_by_deed_and_by_worker),
		cmocka_unit_test(overrides_for_few_people_are_not_told),
		cmocka_unit_test(corrections_are_counted_by_grounds),
		cmocka_unit_test(disclosures_are_counted_and_few_people_hidden),
		cmocka_unit_test(waits_are_medians_from_the_queue_to_the_hold),
		cmocka_unit_test(a_wait_is_of_the_day_it_ended),
		cmocka_unit_test(what_was_refused_is_counted_by_why_and_type),
		cmocka_unit_test(four_times_refused_are_not_told),
		cmocka_unit_test(calls_are_counted_by_why_and_how_soon),
		cmocka_unit_test(requests_are_counted_by_what_and_how_soon),
		cmocka_unit_test(turns_are_medians_of_what_was_not_set_aside),
	};

	if (setenv("TZ", "UTC", 1) != 0)
		return 1;
	tzset();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
