/*
 * Who stands there, beyond what a story can tell: digits and where they must
 * not stay, chance that gives a number somebody has, and tables that are full.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <errno.h>

#include "state.h"

#define TODAY 20759u /* Monday 2 November 2026 */
#define DAY_S 86400
#define ADA   101u
#define PRIYA 7u /* who works here */
#define CODE  77u

static const struct policy usual = {.bays = 4,
				    .size = {0, 2, 2, 2, 2},
				    .loan_days = 28,
				    .pin_tries = 3,
				    .pin_pause_after = 5,
				    .pin_pause_s = 900,
				    .call_line = true,
				    .shut_min = {1440, 1440, 1440, 1440, 1440, 1440, 1440}};

struct room {
	struct kiosk *k;
	struct moment now;
	struct effects out;
};

static int setup(void **state)
{
	static const uint8_t ports[] = {PORT_LOCKER, PORT_READER, PORT_PIN};
	struct room *r = calloc(1, sizeof(*r));
	struct event ev = {.type = EVENT_START};
	struct fact first = {.number = 1, .type = FACT_KIOSK_BEGAN};

	assert_non_null(r);
	r->k = calloc(1, kiosk_size());
	assert_non_null(r->k);
	r->now = (struct moment){.ms = 1000,
				 .utc_s = (int64_t)TODAY * DAY_S,
				 .day = TODAY,
				 .boot = 1,
				 .quality = CLOCK_NETWORK};
	kiosk_init(r->k, &usual);
	assert_int_equal(kiosk_apply(r->k, &first), 0);
	kiosk_step(r->k, &ev, r->now, &r->out);
	for (size_t i = 0; i < sizeof(ports); i++) {
		ev = (struct event){.type = EVENT_PORT, .port = {.port = ports[i], .up = true}};
		kiosk_step(r->k, &ev, r->now, &r->out);
	}
	*state = r;
	return 0;
}

static int teardown(void **state)
{
	struct room *r = *state;

	free(r->k);
	free(r);
	return 0;
}

static int tell(struct room *r, struct fact fact)
{
	fact.number = r->k->book.number + 1;
	if (fact.utc_s == 0) {
		fact.utc_s = r->now.utc_s;
		fact.quality = r->now.quality;
	}
	return kiosk_apply(r->k, &fact);
}

static void step(struct room *r, struct event ev)
{
	r->now.ms += 100;
	kiosk_step(r->k, &ev, r->now, &r->out);
}

static void press(struct room *r, uint8_t control, uint16_t arg)
{
	step(r, (struct event){.type = EVENT_INTENT, .intent = {.control = control, .arg = arg}});
}

static void type(struct room *r, const char *digits)
{
	for (; *digits != '\0'; digits++)
		press(r, CONTROL_DIGIT, (uint16_t)(*digits - '0'));
}

static void card(struct room *r, uint64_t person, uint8_t role)
{
	step(r, (struct event){.type = EVENT_CARD,
			       .card = {.person = person, .hash = person, .role = role}});
}

static void code(struct room *r)
{
	step(r, (struct event){.type = EVENT_NUMBER, .card = {.hash = 1, .referral = CODE}});
}

static const struct effect *find(const struct room *r, uint8_t wanted)
{
	for (uint32_t i = 0; i < r->out.len; i++) {
		if (r->out.list[i].type == wanted)
			return &r->out.list[i];
	}
	return NULL;
}

static void sign_in(struct room *r, uint64_t person, uint8_t role)
{
	card(r, person, role);
	type(r, "1357");
	press(r, CONTROL_OK, 0);

	const struct effect *fx = find(r, EFFECT_ASK_PIN);

	assert_non_null(fx);
	step(r, (struct event){.type = EVENT_PIN,
			       .pin = {.answer = PIN_RIGHT, .ticket = fx->pin.ticket}});
	assert_int_equal(r->k->visit.role, role);
}

/* ---- Digits ---- */

static bool holds(const void *place, size_t len, const uint8_t *digits, size_t digits_len)
{
	const uint8_t *at = place;

	for (size_t i = 0; i + digits_len <= len; i++) {
		if (memcmp(at + i, digits, digits_len) == 0)
			return true;
	}
	return false;
}

static void a_pin_is_asked_as_it_was_typed_and_kept_nowhere(void **state)
{
	struct room *r = *state;
	static const uint8_t typed[] = {7, 3, 9, 1, 6};

	card(r, ADA, ROLE_BORROWER);
	type(r, "738");
	press(r, CONTROL_RUB_OUT, 0);
	/* The place of the digit is empty, not only behind the end. */
	assert_int_equal(r->k->visit.digits[2], 0);
	type(r, "916");
	press(r, CONTROL_OK, 0);

	const struct effect *fx = find(r, EFFECT_ASK_PIN);

	assert_non_null(fx);
	assert_int_equal(fx->pin.person, ADA);
	assert_int_equal(fx->pin.len, sizeof(typed));
	assert_memory_equal(fx->pin.digits, typed, sizeof(typed));
	assert_false(holds(r->k, kiosk_size(), typed, sizeof(typed)));
}

static void a_pin_half_typed_is_kept_nowhere_once_its_screen_is_left(void **state)
{
	struct room *r = *state;
	static const uint8_t typed[] = {7, 3, 9, 1, 6};
	static const uint8_t ways[] = {CONTROL_BACK, CONTROL_START_AGAIN, CONTROL_FORGOT_PIN};

	for (size_t i = 0; i < sizeof(ways); i++) {
		card(r, ADA, ROLE_BORROWER);
		type(r, "73916");
		assert_true(holds(r->k, kiosk_size(), typed, sizeof(typed)));
		press(r, ways[i], 0);
		assert_false(holds(r->k, kiosk_size(), typed, sizeof(typed)));
	}
}

static void begin_new_pin(struct room *r)
{
	sign_in(r, PRIYA, ROLE_STAFF);
	press(r, CONTROL_PERSON, 0);
	card(r, ADA, ROLE_BORROWER);
	press(r, CONTROL_DEED, RIGHT_NEW_PIN);
	assert_int_equal(r->k->visit.phase, SCREEN_NEW_PIN);
}

static void a_new_pin_goes_out_once_and_is_kept_nowhere(void **state)
{
	struct room *r = *state;
	static const uint8_t typed[] = {7, 3, 9, 1, 6};

	begin_new_pin(r);
	type(r, "73916");
	press(r, CONTROL_OK, 0);
	assert_null(find(r, EFFECT_MAKE_PIN));
	type(r, "73916");
	press(r, CONTROL_OK, 0);

	const struct effect *fx = find(r, EFFECT_MAKE_PIN);

	assert_non_null(fx);
	assert_int_equal(fx->pin.person, ADA);
	assert_int_equal(fx->pin.len, sizeof(typed));
	assert_memory_equal(fx->pin.digits, typed, sizeof(typed));
	assert_false(holds(r->k, kiosk_size(), typed, sizeof(typed)));
}

static void a_new_pin_typed_once_is_kept_nowhere_once_its_screen_is_left(void **state)
{
	struct room *r = *state;
	static const uint8_t typed[] = {7, 3, 9, 1, 6};

	begin_new_pin(r);
	type(r, "73916");
	press(r, CONTROL_OK, 0);
	assert_true(holds(r->k, kiosk_size(), typed, sizeof(typed)));
	press(r, CONTROL_BACK, 0);
	assert_int_equal(r->k->visit.phase, SCREEN_STAFF_HOME);
	assert_false(holds(r->k, kiosk_size(), typed, sizeof(typed)));
}

static void a_verifier_nobody_waits_for_is_not_agreed_to(void **state)
{
	struct room *r = *state;

	begin_new_pin(r);
	type(r, "73916");
	press(r, CONTROL_OK, 0);
	type(r, "73916");
	press(r, CONTROL_OK, 0);

	uint64_t ticket = find(r, EFFECT_MAKE_PIN)->pin.ticket;

	/* Of another; an answer of the other kind. */
	step(r, (struct event){.type = EVENT_PIN_MADE,
			       .pin = {.answer = PIN_RIGHT, .ticket = ticket - 1}});
	assert_int_equal(r->out.len, 0);
	step(r, (struct event){.type = EVENT_PIN, .pin = {.answer = PIN_RIGHT, .ticket = ticket}});
	assert_int_equal(r->out.len, 0);
	step(r, (struct event){.type = EVENT_PIN_MADE,
			       .pin = {.answer = PIN_RIGHT, .ticket = ticket}});
	assert_non_null(find(r, EFFECT_ANSWER));
	assert_int_equal(r->k->visit.touched_ms, r->now.ms);
	/* And again: nobody waits any more. */
	step(r, (struct event){.type = EVENT_PIN_MADE,
			       .pin = {.answer = PIN_RIGHT, .ticket = ticket}});
	assert_int_equal(r->out.len, 0);
}

static void answer(struct room *r, uint8_t kind, uint64_t ticket)
{
	step(r, (struct event){.type = kind, .pin = {.answer = PIN_RIGHT, .ticket = ticket}});
}

static void only_the_answer_to_what_was_asked_proves_anybody(void **state)
{
	struct room *r = *state;

	card(r, ADA, ROLE_BORROWER);
	answer(r, EVENT_PIN, 0);
	type(r, "7391");
	answer(r, EVENT_PIN, 0);
	press(r, CONTROL_OK, 0);

	uint64_t ticket = find(r, EFFECT_ASK_PIN)->pin.ticket;

	answer(r, EVENT_PIN, ticket - 1);
	answer(r, EVENT_PIN, ticket + 1);
	answer(r, EVENT_PIN_MADE, ticket);
	assert_int_equal(r->out.len, 0);
	assert_int_equal(r->k->visit.role, ROLE_NONE);
	answer(r, EVENT_PIN, ticket);
	assert_int_equal(r->k->visit.role, ROLE_BORROWER);
	/* Nothing is asked on the screen for a new one either, until it was typed twice. */
	begin_new_pin(r);
	answer(r, EVENT_PIN_MADE, 0);
	assert_int_equal(r->out.len, 0);
	assert_int_equal(r->k->visit.phase, SCREEN_NEW_PIN);
}

static void a_pin_has_no_more_digits_than_it_may(void **state)
{
	struct room *r = *state;
	static const uint8_t typed[] = {1, 2, 3, 4, 5, 6, 7, 8};

	card(r, ADA, ROLE_BORROWER);
	type(r, "123456789");
	assert_int_equal(r->k->visit.digits_len, PIN_MAX);
	press(r, CONTROL_OK, 0);
	assert_memory_equal(find(r, EFFECT_ASK_PIN)->pin.digits, typed, sizeof(typed));
}

static void no_answer_is_said_and_counts_for_nobody(void **state)
{
	struct room *r = *state;

	card(r, ADA, ROLE_BORROWER);
	type(r, "1234");
	press(r, CONTROL_OK, 0);
	step(r, (struct event){.type = EVENT_PIN,
			       .pin = {.answer = PIN_FAILED,
				       .ticket = find(r, EFFECT_ASK_PIN)->pin.ticket}});
	assert_int_equal(r->out.len, 0);
	assert_int_equal(r->k->visit.note, NOTE_PIN_TROUBLE);
	/* Whoever waited for it has their time from now on. */
	assert_int_equal(r->k->visit.touched_ms, r->now.ms);
	assert_int_equal(r->k->visit.wrong, 0);
	assert_int_equal(r->k->visit.ticket, 0);
}

static void a_wrong_pin_is_said_over_the_page_of_help(void **state)
{
	struct room *r = *state;

	card(r, ADA, ROLE_BORROWER);
	type(r, "1234");
	press(r, CONTROL_OK, 0);

	uint64_t ticket = find(r, EFFECT_ASK_PIN)->pin.ticket;

	press(r, CONTROL_HELP, 0);
	step(r, (struct event){.type = EVENT_PIN, .pin = {.answer = PIN_WRONG, .ticket = ticket}});
	assert_int_equal(r->k->visit.overs, 0);
	assert_int_equal(r->k->visit.note, NOTE_PIN_WRONG);
}

static void only_rubbing_out_rubs_out(void **state)
{
	struct room *r = *state;

	card(r, ADA, ROLE_BORROWER);
	type(r, "12");
	press(r, CONTROL_KIND, 1);
	press(r, CONTROL_BORROW, 0);
	assert_int_equal(r->k->visit.digits_len, 2);
}

static void there_is_nothing_before_the_first_digit(void **state)
{
	struct room *r = *state;

	card(r, ADA, ROLE_BORROWER);
	press(r, CONTROL_RUB_OUT, 0);
	assert_int_equal(r->k->visit.digits_len, 0);
	press(r, CONTROL_BACK, 0);
	press(r, CONTROL_TYPE_NUMBER, 0);
	press(r, CONTROL_RUB_OUT, 0);
	assert_int_equal(r->k->visit.number_len, 0);
	assert_int_equal(r->k->visit.phase, SCREEN_NUMBER);
}

static void a_number_is_looked_up_as_it_was_typed_and_kept_nowhere(void **state)
{
	struct room *r = *state;
	uint8_t typed[NUMBER_MAX];

	press(r, CONTROL_TYPE_NUMBER, 0);
	for (uint8_t i = 0; i < NUMBER_MAX; i++) {
		typed[i] = (uint8_t)(9 - i % 10);
		press(r, CONTROL_DIGIT, typed[i]);
	}
	/* It has no more digits than that, and no digit is above nine. */
	press(r, CONTROL_DIGIT, 5);
	press(r, CONTROL_RUB_OUT, 0);
	press(r, CONTROL_DIGIT, 10);
	press(r, CONTROL_DIGIT, typed[NUMBER_MAX - 1]);
	press(r, CONTROL_OK, 0);

	const struct effect *fx = find(r, EFFECT_FIND_NUMBER);

	assert_non_null(fx);
	assert_int_equal(fx->number.len, NUMBER_MAX);
	assert_memory_equal(fx->number.digits, typed, sizeof(typed));
	assert_false(holds(r->k, kiosk_size(), typed, sizeof(typed)));
}

static void an_unknown_card_lying_there_rubs_nothing_out(void **state)
{
	struct room *r = *state;
	struct event unknown = {.type = EVENT_CARD, .card = {.hash = 9}};

	step(r, unknown);
	type(r, "12");
	step(r, unknown);
	assert_int_equal(r->k->visit.digits_len, 2);
	unknown.card.hash = 10;
	step(r, unknown);
	assert_int_equal(r->k->visit.digits_len, 0);
}

/* ---- Cards ---- */

static void a_card_that_says_two_things_names_nobody(void **state)
{
	struct room *r = *state;
	static const struct {
		uint64_t person, of;
		uint8_t role;
		bool named;
	} cases[] = {{15, 14, ROLE_HELPER, true},     {15, NOBODY, ROLE_HELPER, false},
		     {15, 14, ROLE_BORROWER, false},  {15, 13, ROLE_HELPER, false},
		     {14, 15, ROLE_HELPER, false},    {14, NOBODY, ROLE_BORROWER, true},
		     {NOBODY, 14, ROLE_HELPER, false}};

	assert_int_equal(
		tell(r, (struct fact){.type = FACT_HELPER_NAMED, .helper = 15, .person = 14}), 0);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct event ev = {.type = EVENT_CARD,
				   .card = {.person = cases[i].person,
					    .of = cases[i].of,
					    .role = cases[i].role,
					    .hash = 3,
					    .minor = true,
					    .adult = 9}};
		struct bearer b = bearer_of(r->k, &ev);

		assert_int_equal(b.person, cases[i].named ? cases[i].person : NOBODY);
		assert_int_equal(b.hash, 3);
		/* Of nobody, nothing else is known. */
		assert_int_equal(b.role, cases[i].named ? cases[i].role : ROLE_NONE);
		assert_int_equal(b.minor, cases[i].named);
		assert_int_equal(b.adult, cases[i].named ? 9 : NOBODY);
	}
}

static void nothing_of_the_worker_is_left_when_they_have_vouched(void **state)
{
	struct room *r = *state;

	sign_in(r, ADA, ROLE_BORROWER);

	struct visit own = r->k->visit;

	press(r, CONTROL_START_AGAIN, 0);
	press(r, CONTROL_YES, 0);
	sign_in(r, PRIYA, ROLE_STAFF);
	/* Something half done. */
	press(r, CONTROL_BAY, 3);
	press(r, CONTROL_BACK, 0);
	press(r, CONTROL_BACK, 0);
	press(r, CONTROL_PERSON, 0);
	card(r, ADA, ROLE_BORROWER);
	press(r, CONTROL_DEED, RIGHT_STAND_IN_FOR_PIN);
	press(r, CONTROL_GROUNDS, GROUNDS_CANNOT_SEE);

	struct visit vouched = r->k->visit;

	assert_int_equal(vouched.worker, PRIYA);
	assert_int_equal(vouched.note, NOTE_VOUCHED);
	/* Apart from that it is as after their PIN. */
	own.worker = vouched.worker;
	own.note = vouched.note;
	own.card_hash = NOBODY; /* it only tells unknown cards apart */
	own.touched_ms = vouched.touched_ms;
	own.asked_ms = vouched.asked_ms;
	assert_memory_equal(&vouched, &own, sizeof(own));
	assert_int_equal(vouched.asked_ms, 0);
}

static void a_worker_does_it_only_for_whose_card_was_tapped(void **state)
{
	static const uint8_t deeds[] = {RIGHT_STAND_IN_FOR_PIN, RIGHT_NEW_PIN};
	struct room *r = *state;
	struct event ev = {.type = EVENT_DEED, .admin = {.grounds = GROUNDS_CANNOT_SEE}};

	sign_in(r, PRIYA, ROLE_STAFF);
	press(r, CONTROL_PERSON, 0);
	card(r, ADA, ROLE_BORROWER);
	r->out.len = 0;
	for (size_t i = 0; i < sizeof(deeds); i++) {
		ev.admin.deed = deeds[i];
		ev.admin.person = ADA + 1;
		assert_int_equal(do_deed(r->k, &ev, PRIYA, r->now, &r->out), REFUSED_NOT_ALLOWED);
		assert_int_equal(r->out.len, 0);
		assert_int_equal(r->k->visit.phase, SCREEN_STAFF_DEEDS);
	}
}

static void only_asking_for_somebody_calls_them(void **state)
{
	struct room *r = *state;
	struct event child = {.type = EVENT_CARD,
			      .card = {.person = 103,
				       .hash = 103,
				       .role = ROLE_BORROWER,
				       .minor = true,
				       .adult = ADA}};

	sign_in(r, PRIYA, ROLE_STAFF);
	press(r, CONTROL_PERSON, 0);
	press(r, CONTROL_ASK_PERSON, 0);
	assert_int_equal(r->out.len, 0);
	press(r, CONTROL_SIGN_OUT, 0);
	step(r, child);
	type(r, "1357");
	press(r, CONTROL_OK, 0);
	answer(r, EVENT_PIN, find(r, EFFECT_ASK_PIN)->pin.ticket);
	r->k->visit.phase = SCREEN_ADULT; /* by way of a filtered device */
	press(r, CONTROL_KIND, 1);
	assert_int_equal(r->out.len, 0);
	press(r, CONTROL_ASK_PERSON, 0);
	assert_non_null(find(r, EFFECT_CALL));
}

static void a_helper_who_is_removed_leaves_no_gap(void **state)
{
	struct room *r = *state;

	for (uint64_t i = 1; i <= 3; i++)
		assert_int_equal(tell(r, (struct fact){.type = FACT_HELPER_NAMED,
						       .helper = i,
						       .person = 100 + i / 2}),
				 0);
	assert_int_equal(
		tell(r, (struct fact){.type = FACT_HELPER_REMOVED, .helper = 2, .person = 101}), 0);
	assert_int_equal(r->k->book.helpers, 2);
	assert_int_equal(find_helper(r->k, 100, 0), 1);
	assert_int_equal(find_helper(r->k, 101, 0), 3);
	assert_int_equal(find_helper(r->k, 101, 1), NOBODY);
	assert_int_equal(find_helper(r->k, NOBODY, 0), NOBODY);
}

/* ---- Chance ---- */

static void draw(struct room *r, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	const uint64_t drawn[4] = {a, b, c, d};

	memcpy(r->now.random, drawn, sizeof(drawn));
}

/* One more of those who have a number already. */
static void know(struct room *r, struct fact fact)
{
	assert_int_equal(tell(r, fact), 0);
}

static void who_comes_by_a_code_has_a_number_nobody_has(void **state)
{
	struct room *r = *state;

	know(r, (struct fact){.type = FACT_REFERRAL_MADE, .referral = CODE, .day = TODAY});
	know(r, (struct fact){.type = FACT_QUEUED, .person = 11, .kind = DEVICE_TABLET});
	know(r, (struct fact){.type = FACT_CALL_BACK_ASKED, .person = 12});
	know(r, (struct fact){.type = FACT_BLOCKED, .person = 13});
	know(r, (struct fact){.type = FACT_HELPER_NAMED, .helper = 15, .person = 14});
	know(r, (struct fact){.type = FACT_PIN_WRONG, .person = 16, .count = 1});
	know(r, (struct fact){.type = FACT_DEVICE_ADDED, .device = 1, .kind = DEVICE_TABLET});
	know(r, (struct fact){.type = FACT_RESTOCKED, .device = 1, .bay = 1});
	know(r, (struct fact){.type = FACT_DOOR_BEGUN, .bay = 1, .why = ACT_LEND, .device = 1});
	know(r, (struct fact){.type = FACT_LENT,
			      .device = 1,
			      .person = 17,
			      .bay = 1,
			      .act = r->k->book.number});

	static const struct {
		uint64_t drawn[4], person;
	} cases[] = {
		{{11, 12, 13, 50}, 50},
		{{14, 16, 17, 51}, 51},
		{{0, 52, 53, 54}, 52},
		/* One that JSON carries unharmed, and the ledger's 63 bits hold. */
		{{UINT64_MAX, 1, 2, 3}, (UINT64_C(1) << 53) - 1},
		{{UINT64_C(1) << 63, 55, 2, 3}, 55},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const uint64_t *d = cases[i].drawn;

		draw(r, d[0], d[1], d[2], d[3]);
		code(r);
		assert_int_equal(r->k->visit.person, cases[i].person);
		assert_int_equal(r->k->visit.role, ROLE_BORROWER);
		press(r, CONTROL_START_AGAIN, 0);
		press(r, CONTROL_YES, 0);
	}
	/* Chance gives none: not in this world, and no loan to somebody else's number. */
	draw(r, 11, 12, 13, 14);
	code(r);
	assert_int_equal(r->k->visit.phase, SCREEN_SORRY);
	assert_int_equal(r->k->visit.refusal, REFUSED_OUT_OF_ORDER);
	assert_int_equal(r->k->visit.role, ROLE_NONE);
}

/* ---- Full ---- */

static uint8_t make_code(struct room *r, uint64_t referral, uint64_t day)
{
	struct event ev = {.type = EVENT_DEED,
			   .admin = {.deed = RIGHT_MAKE_REFERRAL,
				     .referral = referral,
				     .partner = 5,
				     .day = day}};

	step(r, ev);
	return find(r, EFFECT_ANSWER)->answer.refusal;
}

/* A loan by that code, with its door still open. */
static void lend_by(struct room *r, uint64_t referral, uint8_t bay)
{
	uint64_t device = bay, person = 500 + referral;

	know(r, (struct fact){.type = FACT_DEVICE_ADDED, .device = device, .kind = DEVICE_TABLET});
	know(r, (struct fact){.type = FACT_RESTOCKED, .device = device, .bay = bay});
	know(r,
	     (struct fact){.type = FACT_DOOR_BEGUN, .bay = bay, .why = ACT_LEND, .device = device});
	know(r, (struct fact){.type = FACT_LENT,
			      .device = device,
			      .person = person,
			      .bay = bay,
			      .act = r->k->book.number});
	know(r, (struct fact){.type = FACT_REFERRAL_USED, .referral = referral, .person = person});
	r->k->watch[bay].open = true;
	r->k->watch[bay].opened_ms = r->now.ms;
}

static void shut(struct room *r, uint8_t bay)
{
	know(r, (struct fact){.type = FACT_DOOR_ENDED,
			      .bay = bay,
			      .act = r->k->book.bay[bay].act,
			      .end = END_TAKEN});
}

static bool has_code(const struct room *r, uint64_t referral)
{
	return find_referral(r->k, referral) != NULL;
}

static void a_code_ends_on_a_day_that_a_fact_can_hold(void **state)
{
	struct room *r = *state;

	assert_int_equal(make_code(r, 1, UINT32_MAX), REFUSED_NOT);
	assert_int_equal(make_code(r, 2, UINT32_MAX + UINT64_C(1)), REFUSED_NOTHING_SUCH);
	assert_int_equal(make_code(r, 3, TODAY), REFUSED_NOT);
	assert_int_equal(make_code(r, 4, TODAY - 1), REFUSED_CODE_ENDED);
}

static void a_code_that_was_used_makes_room_the_oldest_first(void **state)
{
	struct room *r = *state;

	for (uint64_t i = 1; i <= REFERRALS_MAX; i++)
		assert_int_equal(make_code(r, i, TODAY + 30), REFUSED_NOT);
	assert_int_equal(make_code(r, 5000, TODAY + 30), REFUSED_NO_ROOM);
	/* Its loan may still end as not taken: the door is open. */
	lend_by(r, 9, 1);
	assert_int_equal(make_code(r, 5000, TODAY + 30), REFUSED_NO_ROOM);
	lend_by(r, 4, 2);
	shut(r, 2);
	shut(r, 1);
	assert_int_equal(make_code(r, 5000, TODAY + 30), REFUSED_NOT);
	assert_false(has_code(r, 9));
	assert_true(has_code(r, 4));
	assert_int_equal(make_code(r, 5001, TODAY + 30), REFUSED_NOT);
	assert_false(has_code(r, 4));
	assert_int_equal(make_code(r, 5002, TODAY + 30), REFUSED_NO_ROOM);
	assert_int_equal(r->k->book.referrals, REFERRALS_MAX);
}

static void a_code_that_ended_makes_room_by_a_clock_that_knows(void **state)
{
	struct room *r = *state;

	for (uint64_t i = 1; i <= REFERRALS_MAX; i++)
		assert_int_equal(make_code(r, i, i == 7 ? TODAY : TODAY + 30), REFUSED_NOT);
	/* The day after, somewhere it is still today. */
	r->now.utc_s += DAY_S;
	r->now.day++;
	assert_int_equal(make_code(r, 5000, TODAY + 30), REFUSED_NO_ROOM);
	r->now.utc_s += DAY_S;
	r->now.day++;
	r->now.quality = CLOCK_RESTORED;
	assert_int_equal(make_code(r, 5000, TODAY + 30), REFUSED_NO_ROOM);
	r->now.quality = CLOCK_NETWORK;
	assert_int_equal(make_code(r, 5000, TODAY + 30), REFUSED_NOT);
	assert_false(has_code(r, 7));
	assert_true(has_code(r, 6));
	assert_int_equal(make_code(r, 5001, TODAY + 30), REFUSED_NO_ROOM);
}

static void a_full_list_of_cards_on_hold_or_helpers_takes_no_more(void **state)
{
	struct room *r = *state;
	struct event ev = {.type = EVENT_DEED,
			   .admin = {.deed = RIGHT_BLOCK, .grounds = GROUNDS_LOST}};

	for (uint64_t i = 1; i <= BLOCKED_MAX; i++)
		know(r, (struct fact){.type = FACT_BLOCKED, .person = i});
	ev.admin.person = 5000;
	step(r, ev);
	assert_int_equal(find(r, EFFECT_ANSWER)->answer.refusal, REFUSED_NO_ROOM);

	for (uint64_t i = 1; i <= HELPERS_MAX; i++)
		know(r, (struct fact){.type = FACT_HELPER_NAMED, .helper = i, .person = 9000 + i});
	ev.admin.deed = RIGHT_NAME_HELPER;
	ev.admin.helper = 5001;
	step(r, ev);
	assert_int_equal(find(r, EFFECT_ANSWER)->answer.refusal, REFUSED_NO_ROOM);
}

static void what_cannot_follow_is_refused(void **state)
{
	struct room *r = *state;
	static const struct fact cases[] = {
		{.type = FACT_BLOCKED, .person = NOBODY},
		{.type = FACT_BLOCKED, .person = 13}, /* is already */
		{.type = FACT_UNBLOCKED, .person = 14},
		{.type = FACT_HELPER_NAMED, .helper = NOBODY, .person = 14},
		{.type = FACT_HELPER_NAMED, .helper = 15, .person = NOBODY},
		{.type = FACT_HELPER_NAMED, .helper = 15, .person = 14}, /* is already */
		{.type = FACT_HELPER_REMOVED, .helper = 15, .person = 13},
		{.type = FACT_HELPER_REMOVED, .helper = 14, .person = 15},
		{.type = FACT_REFERRAL_MADE, .referral = NOBODY},
		{.type = FACT_REFERRAL_MADE, .referral = CODE}, /* is already */
		{.type = FACT_REFERRAL_MADE, .referral = 78, .day = UINT32_MAX + UINT64_C(1)},
		{.type = FACT_REFERRAL_USED, .referral = 78, .person = 501},
		{.type = FACT_REFERRAL_USED, .referral = CODE, .person = 14}, /* has no loan */
		{.type = FACT_REFERRAL_USED, .referral = 1, .person = 501},   /* used already */
	};

	know(r, (struct fact){.type = FACT_BLOCKED, .person = 13});
	know(r, (struct fact){.type = FACT_HELPER_NAMED, .helper = 15, .person = 14});
	know(r, (struct fact){.type = FACT_REFERRAL_MADE, .referral = CODE, .day = UINT32_MAX});
	know(r, (struct fact){.type = FACT_REFERRAL_MADE, .referral = 1, .day = TODAY});
	lend_by(r, 1, 1);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(tell(r, cases[i]), -EPROTO);
}

static void the_oldest_of_too_many_unknown_cards_is_forgotten(void **state)
{
	struct room *r = *state;

	for (uint64_t i = 1; i <= STRANGERS_MAX + 2; i++) {
		step(r, (struct event){.type = EVENT_CARD, .card = {.hash = i}});
		type(r, "1111");
		press(r, CONTROL_OK, 0);

		uint64_t ticket = find(r, EFFECT_ASK_PIN)->pin.ticket;

		step(r, (struct event){.type = EVENT_PIN,
				       .pin = {.answer = PIN_WRONG, .ticket = ticket}});
	}
	assert_int_equal(r->k->strangers, STRANGERS_MAX);
	for (uint64_t i = 3; i <= STRANGERS_MAX + 2; i++) {
		bool there = false;

		for (uint32_t j = 0; j < r->k->strangers; j++)
			there |= r->k->stranger[j].who == i;
		assert_true(there);
	}
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(a_pin_is_asked_as_it_was_typed_and_kept_nowhere),
		TEST(a_pin_half_typed_is_kept_nowhere_once_its_screen_is_left),
		TEST(a_new_pin_goes_out_once_and_is_kept_nowhere),
		TEST(a_new_pin_typed_once_is_kept_nowhere_once_its_screen_is_left),
		TEST(a_verifier_nobody_waits_for_is_not_agreed_to),
		TEST(only_the_answer_to_what_was_asked_proves_anybody),
		TEST(a_pin_has_no_more_digits_than_it_may),
		TEST(no_answer_is_said_and_counts_for_nobody),
		TEST(a_wrong_pin_is_said_over_the_page_of_help),
		TEST(only_rubbing_out_rubs_out),
		TEST(a_worker_does_it_only_for_whose_card_was_tapped),
		TEST(only_asking_for_somebody_calls_them),
		TEST(a_helper_who_is_removed_leaves_no_gap),
		TEST(a_code_ends_on_a_day_that_a_fact_can_hold),
		TEST(there_is_nothing_before_the_first_digit),
		TEST(a_card_that_says_two_things_names_nobody),
		TEST(nothing_of_the_worker_is_left_when_they_have_vouched),
		TEST(a_number_is_looked_up_as_it_was_typed_and_kept_nowhere),
		TEST(an_unknown_card_lying_there_rubs_nothing_out),
		TEST(who_comes_by_a_code_has_a_number_nobody_has),
		TEST(a_code_that_was_used_makes_room_the_oldest_first),
		TEST(a_code_that_ended_makes_room_by_a_clock_that_knows),
		TEST(a_full_list_of_cards_on_hold_or_helpers_takes_no_more),
		TEST(what_cannot_follow_is_refused),
		TEST(the_oldest_of_too_many_unknown_cards_is_forgotten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
