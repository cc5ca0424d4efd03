/*
 * What is carried from an old book to a new one: lives of devices and people
 * drawn by chance, and each thing the old book held is in the new one as it
 * should be. Every fact that is given can follow.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lendbay/text.h>

#include "random_facts.h"
#include "state.h"

#define LIVES    400
#define LIFE_MAX 900 /* of one life, at most */

struct old_loan {
	uint64_t loan, person;
};

struct carrying {
	struct random_facts r;
	struct policy policy;
	struct kiosk *old, *new;
	struct kiosk_carrying at;
	struct moment now;
	struct old_loan last[DEVICES_MAX];
	uint32_t of_type[FACT_TYPES];
	uint32_t most; /* facts about one device */
};

static void lend_note(struct carrying *c, const struct fact *f)
{
	if (f->type == FACT_LENT || f->type == FACT_LOAN_CARRIED)
		c->last[find_device(c->old, f->device)] = (struct old_loan){f->number, f->person};
}

static void begin(struct carrying *c, struct kiosk *k)
{
	struct fact first = {.number = 1, .type = FACT_KIOSK_BEGAN, .utc_s = 1};

	kiosk_init(k, &c->policy);
	assert_int_equal(kiosk_apply(k, &first), 0);
}

static void live(struct carrying *c, uint64_t seed)
{
	c->r = (struct random_facts){.seed = seed, .k = c->old};
	memset(c->last, 0, sizeof(c->last));
	begin(c, c->old);
	for (uint32_t facts = 50 + random_below(&c->r, LIFE_MAX - 50); facts > 0; facts--) {
		struct fact f = random_fact(&c->r);

		lend_note(c, &f);
	}
}

static void carry(struct carrying *c)
{
	const struct carried *one;

	begin(c, c->new);
	memset(&c->at, 0, sizeof(c->at));
	c->at.number = 1;
	c->at.user = 1001;
	while ((one = kiosk_carry(c->old, &c->at, c->now)) != NULL) {
		struct fact f = one->fact;
		char text[TEXT_LINE_MAX];

		if (one->wants == CARRIED_LAST_LOAN) {
			f.loan = c->last[find_device(c->old, f.device)].loan;
			f.person = c->last[find_device(c->old, f.device)].person;
		}
		assert_int_equal(one->from != 0, one->wants == CARRIED_PARTNER);
		if (kiosk_apply(c->new, &f) != 0) {
			(void)fact_write(&f, text, sizeof(text)); /* cut if it must be */
			fail_msg("seed %llu: cannot follow: %s", (unsigned long long)c->r.seed,
				 text);
		}
		c->of_type[f.type]++;
		c->most = c->at.len > c->most ? c->at.len : c->most;
	}
	assert_null(kiosk_carry(c->old, &c->at, c->now));
}

static uint8_t state_after(const struct device *d)
{
	switch (d->state) {
	case STATE_NEW:
	case STATE_LENT:
	case STATE_QUARANTINED:
	case STATE_IMPOUNDED:
	case STATE_WITHDRAWN:
	case STATE_MISSING: return d->state;
	default: return d->doubted || d->kind == DEVICE_NONE ? STATE_QUARANTINED : STATE_RETURNED;
	}
}

static const struct asked *request_of(const struct kiosk *k, uint64_t device)
{
	for (uint32_t i = 0; i < k->book.asks; i++)
		if (k->book.asked[i].device == device && k->book.asked[i].what != REQUEST_TAKE_BACK)
			return &k->book.asked[i];
	return NULL;
}

static void device_is_there(const struct carrying *c, const struct device *d)
{
	uint32_t at = find_device(c->new, d->id);
	const struct asked *a = request_of(c->old, d->id);
	bool gone = a != NULL && a->what == REQUEST_LOCK_DEVICE && d->loan == NOBODY;

	assert_int_not_equal(at, NOT_FOUND);

	const struct device *n = &c->new->book.device[at];

	assert_true(n->unit == d->unit && n->kind == d->kind && n->parts == d->parts);
	assert_int_equal(n->filtered, d->filtered);
	assert_int_equal(n->bay, 0);
	assert_int_equal(n->held_for, NOBODY);
	assert_int_equal(n->said_in, d->said_in);
	assert_int_equal(n->said_missing, d->said_missing);
	assert_int_equal(n->fault_said, d->fault_said);
	if (d->unsafe)
		assert_true(n->unsafe);
	if (d->doubted)
		assert_true(n->doubted);
	/* What was reported lost or stolen, and is to be locked: never easier to lend than before.
	 */
	if (gone)
		assert_true(n->state == state_after(d) || n->state == STATE_QUARANTINED);
	else
		assert_int_equal(n->state, state_after(d));
	assert_int_equal(n->loan != NOBODY, d->state == STATE_LENT);
	if (d->state != STATE_LENT)
		return;
	assert_int_equal(n->borrower, d->borrower);
	assert_int_equal(n->helper, d->helper);
	assert_int_equal(n->due_day, d->due_day);
	assert_int_equal(n->renewals, d->renewals);
	assert_int_equal(n->confirm, d->confirm && !d->grace ? 1 : n->confirm);
	assert_int_equal(n->unsure, d->unsure);
	assert_int_equal(n->grace, d->grace);
	assert_int_equal(n->taken, d->taken);
	if (d->happened != GROUNDS_NONE)
		assert_int_equal(n->happened, d->happened);
}

static void people_are_there(const struct carrying *c)
{
	const struct book *o = &c->old->book, *n = &c->new->book;
	uint32_t codes = 0;

	assert_int_equal(n->tried, o->tried);
	assert_memory_equal(n->tries, o->tries, o->tried * sizeof(o->tries[0]));
	assert_int_equal(n->blocks, o->blocks);
	assert_memory_equal(n->blocked, o->blocked, o->blocks * sizeof(o->blocked[0]));
	assert_int_equal(n->begins, o->begins);
	assert_memory_equal(n->begun, o->begun, o->begins * sizeof(o->begun[0]));
	assert_int_equal(n->helpers, o->helpers);
	assert_memory_equal(n->helper, o->helper, o->helpers * sizeof(o->helper[0]));
	for (uint32_t i = 0; i < o->referrals; i++) {
		const struct referral *r = &o->referral[i];
		const struct referral *now = find_referral(c->new, r->id);
		bool good = r->loan == NOBODY && r->day >= c->now.day;

		codes += good;
		assert_int_equal(now != NULL, good);
		if (good)
			assert_true(now->day == r->day && now->partner == r->partner &&
				    now->loan == NOBODY);
	}
	assert_int_equal(n->referrals, codes);
}

/* First who had a kit kept for them, then the others, each in their order. */
static void the_queue_is_there(const struct carrying *c)
{
	const struct book *o = &c->old->book, *n = &c->new->book;
	uint32_t at = 0;

	assert_int_equal(n->waits, o->waits);
	for (int held = 1; held >= 0; held--) {
		for (uint32_t i = 0; i < o->waits; i++) {
			const struct waiting *w = &o->waiting[i];

			if ((w->device != NOBODY) != held)
				continue;
			assert_true(n->waiting[at].person == w->person &&
				    n->waiting[at].kind == w->kind &&
				    n->waiting[at].minor == w->minor);
			assert_int_equal(n->waiting[at++].device, NOBODY);
		}
	}
}

static void days_are_there(const struct carrying *c)
{
	const struct book *o = &c->old->book, *n = &c->new->book;
	uint32_t at = 0;

	for (uint32_t i = 0; i < o->closed_len; i++)
		if (o->closed[i] >= c->now.day)
			assert_int_equal(n->closed[at++], o->closed[i]);
	assert_int_equal(n->closed_len, at);
	at = 0;
	for (uint32_t i = 0; i < o->sessions; i++)
		if (o->session[i].day >= c->now.day)
			assert_memory_equal(&n->session[at++], &o->session[i],
					    sizeof(o->session[0]));
	assert_int_equal(n->sessions, at);
}

/* In the order they were asked, of whom they were asked, and no more of them. */
static void requests_are_there(const struct carrying *c)
{
	const struct book *o = &c->old->book, *n = &c->new->book;
	uint32_t at = 0;

	for (uint32_t i = 0; i < o->asks; i++) {
		const struct asked *a = &o->asked[i];

		uint32_t d = find_device(c->old, a->device);
		bool handed_in = d != NOT_FOUND && c->old->book.device[d].loan != NOBODY &&
				 c->old->book.device[d].state != STATE_LENT;

		/* Staff have it in hand. */
		if (handed_in && !c->old->book.device[d].unsafe && a->what != REQUEST_TAKE_BACK)
			continue;
		if (a->device != NOBODY && d == NOT_FOUND)
			continue;
		assert_true(at < n->asks);
		assert_int_equal(n->asked[at].device, a->device);
		if (a->device == NOBODY || a->what == REQUEST_TAKE_BACK) {
			assert_int_equal(n->asked[at].what, a->what);
			assert_int_equal(n->asked[at].person, a->person);
		} else if (a->what == REQUEST_LOCK_DEVICE && !handed_in) {
			assert_int_equal(n->asked[at].what, REQUEST_LOCK_DEVICE);
		}
		at++;
	}
	assert_int_equal(n->asks, at);
}

static void all_is_there(const struct carrying *c)
{
	assert_int_equal(c->new->book.devices, c->old->book.devices);
	for (uint32_t i = 0; i < c->old->book.devices; i++)
		device_is_there(c, &c->old->book.device[i]);
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		assert_int_equal(c->new->book.bay[bay].act, NOBODY);
		assert_int_equal(c->new->book.bay[bay].occupant, NOT_FOUND);
		assert_int_equal(c->new->book.bay[bay].doubt, DOUBT_NONE);
	}
	people_are_there(c);
	the_queue_is_there(c);
	days_are_there(c);
	requests_are_there(c);
	assert_false(c->new->book.called);
}

static struct carrying *carrying_new(void)
{
	struct carrying *c = calloc(1, sizeof(*c));

	assert_non_null(c);
	c->old = calloc(1, kiosk_size());
	c->new = calloc(1, kiosk_size());
	assert_true(c->old != NULL && c->new != NULL);
	c->now = (struct moment){.day = RANDOM_DAY, .quality = CLOCK_NETWORK};
	c->policy.bays = 12;
	return c;
}

static void carrying_free(struct carrying *c)
{
	free(c->old);
	free(c->new);
	free(c);
}

static void what_an_old_book_holds_is_in_the_new_one(void **state)
{
	static const uint8_t must[] = {
		FACT_LOAN_CARRIED, FACT_TAKEN_IN,       FACT_QUARANTINED,   FACT_IMPOUNDED,
		FACT_WITHDRAWN,    FACT_MISSED,         FACT_LOAN_ENDED,    FACT_HAPPENED_SAID,
		FACT_UNSAFE_SAID,  FACT_LOAN_UNSURE,    FACT_TAKEN,         FACT_GRACE_GIVEN,
		FACT_PARTS_SAID,   FACT_FAULT_SAID,     FACT_PIN_WRONG,     FACT_BLOCKED,
		FACT_HELPER_NAMED, FACT_REFERRAL_MADE,  FACT_SESSION_ADDED, FACT_QUEUED,
		FACT_DAY_CLOSED,   FACT_REFERRED_ON,    FACT_SISTER_IN,     FACT_CALL_BACK_ASKED,
		FACT_DEVICE_ADDED, FACT_REQUEST_CLOSED, FACT_MAY_BE_WIPED};
	struct carrying *c = carrying_new();

	(void)state; /* needs none */
	for (uint64_t seed = 1; seed <= LIVES; seed++) {
		live(c, seed);
		carry(c);
		all_is_there(c);
	}
	/* Lives in which nothing happens prove nothing. */
	for (size_t i = 0; i < sizeof(must); i++)
		if (c->of_type[must[i]] == 0)
			fail_msg("chance never brought \"%s\" over", fact_word(must[i]));
	carrying_free(c);
}

/* All that can be told of one device at once: there is room for it, and all of it can follow. */
static void everything_there_is_to_say_of_a_device(void **state)
{
	struct carrying *c = carrying_new();
	uint32_t full = 0;

	(void)state; /* needs none */
	for (uint64_t seed = 1; seed <= LIVES; seed++) {
		live(c, seed);
		for (uint32_t i = 0; i < c->old->book.devices; i++) {
			struct device *d = &c->old->book.device[i];

			if (d->state != STATE_LENT || d->kind == DEVICE_NONE)
				continue;
			d->doubted = d->unsure = d->taken = d->grace = d->unsafe = true;
			d->said_in = 1u << PART_CHARGER;
			d->said_missing = 1u << PART_CASE;
			d->fault_said = FAULT_NONE + 1;
			d->happened = GROUNDS_BROKEN;
		}
		carry(c);
		full += c->most == CARRIED_MAX;
		all_is_there(c);
	}
	assert_true(full > 0);
	carrying_free(c);
}

/* A kiosk that was restored is lost again: the third one has what the first had. */
static void a_carried_book_can_be_carried_again(void **state)
{
	struct carrying *c = carrying_new();

	(void)state; /* needs none */
	for (uint64_t seed = 100; seed < 300; seed++) {
		live(c, seed);
		carry(c);

		struct kiosk *swap = c->old;

		c->old = c->new;
		c->new = swap;
		for (uint32_t i = 0; i < c->old->book.devices; i++)
			if (c->old->book.device[i].loan != NOBODY)
				c->last[i].loan = c->old->book.device[i].loan;
		carry(c);
		all_is_there(c);
	}
	carrying_free(c);
}

/* Where no clock knows the day nothing is over: it all comes along. */
static void without_a_clock_no_day_is_over(void **state)
{
	struct carrying *c = carrying_new();

	(void)state; /* needs none */
	live(c, 7);
	c->now = (struct moment){.day = RANDOM_DAY + 1000, .quality = CLOCK_NONE};
	carry(c);
	assert_int_equal(c->new->book.closed_len, c->old->book.closed_len);
	assert_int_equal(c->new->book.sessions, c->old->book.sessions);
	assert_true(c->new->book.sessions > 0);
	carrying_free(c);
}

/* The new kiosk starts, and opens nothing. */
static void a_carried_kiosk_starts(void **state)
{
	static struct effects out;
	struct carrying *c = carrying_new();
	struct event start = {.type = EVENT_START};

	(void)state; /* needs none */
	live(c, 11);
	carry(c);
	c->now.utc_s = RANDOM_DAY * INT64_C(86400);
	c->now.ms = 5;
	kiosk_step(c->new, &start, c->now, &out);
	for (uint32_t i = 0; i < out.len; i++)
		assert_int_not_equal(out.list[i].type, EFFECT_UNLOCK);
	carrying_free(c);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_an_old_book_holds_is_in_the_new_one),
		cmocka_unit_test(everything_there_is_to_say_of_a_device),
		cmocka_unit_test(a_carried_book_can_be_carried_again),
		cmocka_unit_test(without_a_clock_no_day_is_over),
		cmocka_unit_test(a_carried_kiosk_starts),
	};

	return cmocka_run_group_tests_name("carry", tests, NULL, NULL);
}
