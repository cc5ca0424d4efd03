/*
 * Help at its limits: full lists of sessions, requests and champions, weeks
 * that begin on Monday, and facts that cannot follow.
 */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "state.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define MONDAY      20759u /* 2 November 2026 */

struct fixture {
	struct policy policy;
	struct kiosk *k;
	struct moment now;
	struct effects out;
	uint64_t ticket;
};

static int begin(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	if (f == NULL)
		return -1;
	f->k = calloc(1, kiosk_size());
	if (f->k == NULL)
		return -1;
	f->policy.bays = 4;
	f->policy.loan_days = 28;
	f->policy.pin_tries = 3;
	f->policy.call_back = true;
	for (uint8_t bay = 1; bay <= 4; bay++)
		f->policy.size[bay] = SIZE_SMALL;
	kiosk_init(f->k, &f->policy);
	f->now = (struct moment){.ms = 1000,
				 .utc_s = (int64_t)MONDAY * 86400 + 36000,
				 .boot = 1,
				 .day = MONDAY,
				 .minute = 600,
				 .quality = CLOCK_NETWORK};
	*state = f;
	return 0;
}

static int end(void **state)
{
	struct fixture *f = *state;

	free(f->k);
	free(f);
	return 0;
}

static int apply(struct fixture *f, struct fact fact)
{
	fact.number = kiosk_number(f->k) + 1;
	fact.utc_s = f->now.utc_s;
	return kiosk_apply(f->k, &fact);
}

static void must(struct fixture *f, struct fact fact)
{
	assert_int_equal(apply(f, fact), 0);
}

/* A loan of a new device to `person`, out of bay 1. Returns its number. */
static uint64_t lend(struct fixture *f, uint64_t device, uint64_t person)
{
	must(f, (struct fact){.type = FACT_DEVICE_ADDED,
			      .device = device,
			      .kind = DEVICE_TABLET,
			      .unit = device});
	must(f, (struct fact){.type = FACT_RESTOCKED, .device = device, .bay = 1});
	must(f, (struct fact){.type = FACT_DOOR_BEGUN,
			      .bay = 1,
			      .why = ACT_LEND,
			      .device = device,
			      .person = person});

	uint64_t act = kiosk_number(f->k);

	must(f, (struct fact){.type = FACT_LENT,
			      .device = device,
			      .person = person,
			      .day = MONDAY + 28,
			      .bay = 1,
			      .act = act});

	uint64_t loan = kiosk_number(f->k);

	must(f, (struct fact){.type = FACT_TAKEN, .loan = loan, .device = device});
	must(f, (struct fact){.type = FACT_DOOR_ENDED, .bay = 1, .act = act, .end = END_TAKEN});
	return loan;
}

static void step(struct fixture *f, struct event ev)
{
	struct effects told;

	f->now.ms += 100;
	kiosk_step(f->k, &ev, f->now, &f->out);
	for (uint32_t i = 0; i < f->out.len; i++) {
		struct event recorded = {.type = EVENT_RECORDED};

		if (f->out.list[i].type == EFFECT_ASK_PIN)
			f->ticket = f->out.list[i].pin.ticket;
		if (f->out.list[i].type != EFFECT_RECORD)
			continue;
		recorded.recorded.number = f->out.list[i].fact.number;
		kiosk_step(f->k, &recorded, f->now, &told);
	}
}

static void press(struct fixture *f, uint8_t control, uint16_t arg)
{
	step(f, (struct event){.type = EVENT_INTENT, .intent = {.control = control, .arg = arg}});
}

/* Starts the kiosk and signs somebody in. */
static void sign_in(struct fixture *f, uint64_t person, uint8_t role)
{
	step(f, (struct event){.type = EVENT_START});
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		step(f, (struct event){.type = EVENT_PORT, .port = {.port = port, .up = true}});
	step(f, (struct event){.type = EVENT_CARD,
			       .card = {.person = person, .role = role, .hash = person}});
	for (uint16_t digit = 0; digit < PIN_MIN; digit++)
		press(f, CONTROL_DIGIT, digit);
	press(f, CONTROL_OK, 0);
	step(f,
	     (struct event){.type = EVENT_PIN, .pin = {.answer = PIN_RIGHT, .ticket = f->ticket}});
}

/* What the command line is answered. */
static uint8_t answer_to(struct fixture *f, struct event ev)
{
	ev.type = EVENT_DEED;
	step(f, ev);
	for (uint32_t i = 0; i < f->out.len; i++) {
		if (f->out.list[i].type == EFFECT_ANSWER)
			return f->out.list[i].answer.refusal;
	}
	fail_msg("a deed was not answered");
	return REFUSED_NOT;
}

static struct view see(struct fixture *f)
{
	struct view view;

	kiosk_view(f->k, f->now, &view);
	return view;
}

/* ---- Champions ---- */

static void a_champions_week_begins_on_monday(void **state)
{
	static const struct {
		uint32_t day;   /* of the tap; 0: no clock knew it */
		uint32_t count; /* after it, in that week */
	} cases[] = {
		{0, 1},          /* no clock yet: counted, in a week nobody knows */
		{MONDAY + 2, 2}, /* … which is then taken for this one */
		{MONDAY, 3},     /* a clock that was put back by days stays in its week */
		{MONDAY + 6, 4}, /* Sunday */
		{0, 5},          /* counted, and no week moved */
		{MONDAY + 7, 1}, /* the next Monday */
		{MONDAY - 1, 1}, /* a clock put back into another week counts there */
		{MONDAY - 7, 2}, /* its Monday */
	};
	struct fixture *f = *state;

	must(f, (struct fact){.type = FACT_KIOSK_BEGAN});
	for (size_t i = 0; i < COUNT(cases); i++) {
		uint64_t loan = lend(f, i + 1, 100 + i);

		must(f, (struct fact){.type = FACT_HELPED,
				      .loan = loan,
				      .champion = 30,
				      .day = cases[i].day});
		f->now.day = cases[i].day != 0 ? cases[i].day : MONDAY;
		f->now.quality = cases[i].day != 0 ? CLOCK_NETWORK : CLOCK_RESTORED;
		assert_int_equal(helped_this_week(f->k, 30, f->now), cases[i].count);
	}
	f->now.day = MONDAY + 7;
	assert_int_equal(helped_this_week(f->k, 30, f->now), 0);
	assert_int_equal(helped_this_week(f->k, 31, f->now), 0);
}

static void a_loan_is_helped_with_once(void **state)
{
	struct fixture *f = *state;

	must(f, (struct fact){.type = FACT_KIOSK_BEGAN});

	uint64_t loan = lend(f, 1, 101);
	const struct fact again = {
		.type = FACT_HELPED, .loan = loan, .champion = 31, .day = MONDAY};

	must(f, again);
	assert_int_equal(apply(f, again), -EPROTO);
}

static void when_too_many_champions_help_the_oldest_week_makes_room(void **state)
{
	struct fixture *f = *state;

	must(f, (struct fact){.type = FACT_KIOSK_BEGAN});
	for (uint64_t i = 0; i <= CHAMPIONS_MAX; i++) {
		uint64_t loan = lend(f, i + 1, 1000 + i);

		/* The fifth and the ninth have the oldest week; the fifth was there first. */
		must(f, (struct fact){.type = FACT_HELPED,
				      .loan = loan,
				      .champion = i + 1,
				      .day = i == 4 || i == 8 ? MONDAY - 7 : MONDAY});
	}
	assert_int_equal(f->k->book.champions, CHAMPIONS_MAX);
	for (uint64_t i = 0; i <= CHAMPIONS_MAX; i++) {
		f->now.day = i == 4 || i == 8 ? MONDAY - 7 : MONDAY;
		assert_int_equal(helped_this_week(f->k, i + 1, f->now), i != 4);
	}
}

/* ---- Sessions ---- */

static struct event session(uint64_t id, uint32_t day)
{
	return (struct event){.admin = {.deed = RIGHT_ADD_SESSION,
					.session = id,
					.day = day,
					.from_minute = 600,
					.to_minute = 660}};
}

static void sessions_that_are_over_make_room_for_others(void **state)
{
	struct fixture *f = *state;

	must(f, (struct fact){.type = FACT_KIOSK_BEGAN});
	for (uint32_t i = 0; i < SESSIONS_MAX; i++)
		assert_int_equal(answer_to(f, session(i + 1, MONDAY + i)), REFUSED_NOT);
	assert_int_equal(answer_to(f, session(100, MONDAY + 1)), REFUSED_NO_ROOM);

	/* The first is over an hour later; only a clock that knows the day can say so. */
	f->now.minute = 660;
	f->now.quality = CLOCK_RESTORED;
	assert_int_equal(answer_to(f, session(100, MONDAY + 1)), REFUSED_NO_ROOM);
	f->now.quality = CLOCK_WORKER;
	f->k->book.clock_jumped = true;
	assert_int_equal(answer_to(f, session(100, MONDAY + 1)), REFUSED_NO_ROOM);
	f->k->book.clock_jumped = false;
	assert_int_equal(answer_to(f, session(100, MONDAY + 1)), REFUSED_NOT);
	assert_int_equal(f->k->book.sessions, SESSIONS_MAX);
	/* Of two at the same time the one that was added first stays first. */
	assert_int_equal(f->k->book.session[0].id, 2);
	assert_int_equal(f->k->book.session[1].id, 100);
}

static void help_lists_no_more_sessions_than_there_are_lines(void **state)
{
	struct fixture *f = *state;

	must(f, (struct fact){.type = FACT_KIOSK_BEGAN});
	sign_in(f, 101, ROLE_BORROWER);
	for (uint32_t i = 0; i <= VIEW_ROWS_MAX; i++)
		assert_int_equal(answer_to(f, session(i + 1, MONDAY + 1)), REFUSED_NOT);
	press(f, CONTROL_HELP, 0);
	assert_int_equal(see(f).screen, SCREEN_HELP);
	assert_int_equal(see(f).rows, VIEW_ROWS_MAX);
	assert_true(see(f).can_call_back);
}

/* ---- Requests ---- */

static void fill_requests(struct fixture *f)
{
	for (uint64_t i = 0; i < ASKED_MAX; i++)
		must(f, (struct fact){.type = FACT_CALL_BACK_ASKED, .person = 1000 + i});
}

static void a_full_list_of_requests_refuses_kindly(void **state)
{
	struct fixture *f = *state;

	must(f, (struct fact){.type = FACT_KIOSK_BEGAN});
	fill_requests(f);
	assert_int_equal(apply(f, (struct fact){.type = FACT_CALL_BACK_ASKED, .person = 101}),
			 -EPROTO);
	sign_in(f, 101, ROLE_BORROWER);
	assert_int_equal(answer_to(f, (struct event){.admin = {.deed = RIGHT_REFER_ON,
							       .person = 101,
							       .partner = 5}}),
			 REFUSED_NO_ROOM);
	press(f, CONTROL_HELP, 0);
	press(f, CONTROL_CALL_BACK, 0);
	assert_int_equal(see(f).screen, SCREEN_SORRY);
	assert_int_equal(see(f).refusal, REFUSED_NO_ROOM);

	/* One is closed, and there is room. */
	assert_int_equal(answer_to(f, (struct event){.admin = {.deed = RIGHT_CLOSE_REQUEST,
							       .fact = f->k->book.asked[7].number,
							       .grounds = GROUNDS_DONE}}),
			 REFUSED_NOT);
	press(f, CONTROL_HELP, 0);
	press(f, CONTROL_CALL_BACK, 0);
	assert_int_equal(see(f).screen, SCREEN_CALL_BACK);
	assert_int_equal(f->k->book.asks, ASKED_MAX);
	assert_int_equal(f->k->book.asked[ASKED_MAX - 1].person, 101);
}

/* A theft is never too much to be told: what was asked first makes room, and only that. */
static void a_theft_is_told_to_staff_however_much_was_asked(void **state)
{
	struct fixture *f = *state;

	must(f, (struct fact){.type = FACT_KIOSK_BEGAN});

	uint64_t loan = lend(f, 1, 101);

	fill_requests(f);
	must(f, (struct fact){.type = FACT_HAPPENED_SAID,
			      .loan = loan,
			      .device = 1,
			      .person = 101,
			      .grounds = GROUNDS_STOLEN});
	assert_int_equal(f->k->book.asks, ASKED_MAX);
	for (uint64_t i = 0; i < ASKED_MAX - 1; i++)
		assert_int_equal(f->k->book.asked[i].person, 1001 + i);
	assert_int_equal(f->k->book.asked[ASKED_MAX - 1].what, REQUEST_LOCK_DEVICE);
	assert_int_equal(f->k->book.asked[ASKED_MAX - 1].device, 1);
}

static void nobody_who_is_not_signed_in_is_called_back(void **state)
{
	struct fixture *f = *state;

	must(f, (struct fact){.type = FACT_KIOSK_BEGAN});
	sign_in(f, 7, ROLE_STAFF);
	press(f, CONTROL_HELP, 0);
	assert_false(see(f).can_call_back);
	press(f, CONTROL_CALL_BACK, 0);
	assert_int_equal(see(f).screen, SCREEN_HELP);
	assert_int_equal(f->k->book.asks, 0);
}

static void where_nobody_calls_back_it_is_not_offered(void **state)
{
	struct fixture *f = *state;

	f->policy.call_back = false;
	must(f, (struct fact){.type = FACT_KIOSK_BEGAN});
	sign_in(f, 101, ROLE_BORROWER);
	press(f, CONTROL_HELP, 0);
	assert_false(see(f).can_call_back);
	press(f, CONTROL_CALL_BACK, 0);
	assert_int_equal(f->k->book.asks, 0);
}

/* ---- Facts that cannot follow ---- */

static void what_cannot_follow_is_refused(void **state)
{
	static const struct fact facts[] = {
		{.type = FACT_PURPOSE_SAID, .loan = 6},
		{.type = FACT_PURPOSE_SAID, .purpose = PURPOSE_JOBS},
		{.type = FACT_PURPOSE_SAID, .loan = 6, .purpose = PURPOSES_COUNT},
		{.type = FACT_SURENESS_SAID, .loan = 6, .stage = STAGE_BEFORE},
		{.type = FACT_SURENESS_SAID, .loan = 6, .sure = 1},
		{.type = FACT_SURENESS_SAID, .stage = STAGE_AFTER, .sure = 1},
		{.type = FACT_SURENESS_SAID, .loan = 6, .stage = QUESTION_STAGES, .sure = 1},
		{.type = FACT_SURENESS_SAID, .loan = 6, .stage = STAGE_AFTER, .sure = 0x60},
		{.type = FACT_SURENESS_SAID, .loan = 6, .stage = STAGE_AFTER, .sure = 0x100000},
		{.type = FACT_HELPED, .loan = 99, .champion = 30},
		{.type = FACT_HELPED, .champion = 30},
		{.type = FACT_SESSION_ADDED, .session = 1, .from_minute = 1, .to_minute = 2},
		{.type = FACT_SESSION_ADDED, .session = 1, .day = 1, .to_minute = 1441},
		{.type = FACT_SESSION_ADDED, .session = 1, .day = 1},
		{.type = FACT_SESSION_ADDED, .day = 1, .to_minute = 1},
		{.type = FACT_SESSION_CANCELLED, .session = 1},
		{.type = FACT_CALL_BACK_ASKED},
		{.type = FACT_REFERRED_ON, .partner = 5},
		{.type = FACT_REQUEST_CLOSED, .request = 1},
	};
	struct fixture *f = *state;

	must(f, (struct fact){.type = FACT_KIOSK_BEGAN});
	for (size_t i = 0; i < COUNT(facts); i++) {
		if (apply(f, facts[i]) != -EPROTO)
			fail_msg("fact %zu was taken", i);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
#define CASE(test) cmocka_unit_test_setup_teardown(test, begin, end)
		CASE(a_champions_week_begins_on_monday),
		CASE(a_loan_is_helped_with_once),
		CASE(when_too_many_champions_help_the_oldest_week_makes_room),
		CASE(sessions_that_are_over_make_room_for_others),
		CASE(help_lists_no_more_sessions_than_there_are_lines),
		CASE(a_full_list_of_requests_refuses_kindly),
		CASE(a_theft_is_told_to_staff_however_much_was_asked),
		CASE(nobody_who_is_not_signed_in_is_called_back),
		CASE(where_nobody_calls_back_it_is_not_offered),
		CASE(what_cannot_follow_is_refused),
#undef CASE
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
