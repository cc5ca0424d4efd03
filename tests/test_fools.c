/*
 * The core under somebody who does foolish things: random events from fixed
 * seeds, with the promises checked after each. LENDBAY_FOOLS says how many.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lendbay/kiosk.h>
#include <lendbay/text.h>

#include "state.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

#define FOOL_STEPS 200000
#define FOOL_FACTS 250000
#define BOOK_MAX   65536

/* What the ledger alone says of a door and of a device. */
struct door_told {
	uint64_t act;
	int64_t begun_ms;
	bool opened;
};

struct device_told {
	uint64_t loan; /* open */
	bool used;     /* was away with somebody since it was last wiped */
	bool wiped, inspected, taken, handed_in;
};

struct fool {
	uint64_t seed;
	struct policy policy;
	struct kiosk *k, *second;
	struct moment now;
	struct fact *fact;
	uint32_t facts;
	uint64_t ticket, asked;
	uint64_t proved; /* whose PIN was answered right in this visit */
	bool open[BAYS_MAX + 1];
	bool locker_away; /* its switches are not told */
	struct door_told door[BAYS_MAX + 1];
	struct device_told device[10];
	uint32_t of_type[FACT_TYPES];
	struct effects out;
	char book[BOOK_MAX], other[BOOK_MAX];
	uint8_t image[BOOK_MAX], other_image[BOOK_MAX];
};

static uint32_t chance(struct fool *f, uint32_t of)
{
	f->seed = f->seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(f->seed >> 33) % of;
}

/* What somebody would see of it; the indexes may have grown in another order. */
static void what_follows_is_the_same(const struct derived *one, const struct derived *other)
{
	assert_memory_equal(one->next_of, other->next_of,
			    sizeof(*one) - offsetof(struct derived, next_of));
}

/* Goes on from an image of itself, as after a start from a checkpoint. */
static void pass_through_image(struct fool *f)
{
	size_t len = kiosk_image_write(f->second, f->image, sizeof(f->image));

	assert_true(len <= sizeof(f->image));
	kiosk_init(f->second, &f->policy);
	assert_int_equal(kiosk_image_read(f->second, f->image, len), 0);
}

static void replay_is_the_same(struct fool *f)
{
	uint32_t at = chance(f, f->facts + 1);

	kiosk_init(f->second, &f->policy);
	for (uint32_t i = 0; i < f->facts; i++) {
		if (i == at)
			pass_through_image(f);
		assert_int_equal(kiosk_apply(f->second, &f->fact[i]), 0);
	}
	what_follows_is_the_same(&f->k->book.derived, &f->second->book.derived);

	size_t len = kiosk_image_write(f->k, f->image, sizeof(f->image));

	assert_int_equal(kiosk_image_write(f->second, f->other_image, sizeof(f->image)), len);
	assert_memory_equal(f->image, f->other_image, len);
	(void)kiosk_book_write(f->k, f->book, BOOK_MAX);       /* compared whole */
	(void)kiosk_book_write(f->second, f->other, BOOK_MAX); /* compared whole */
	assert_string_equal(f->book, f->other);
}

/* No latch moves without an act begun for that bay in the same step, before it. */
static void latches_follow_acts(const struct effects *out)
{
	for (uint32_t i = 0; i < out->len; i++) {
		bool begun = false;

		if (out->list[i].type != EFFECT_UNLOCK)
			continue;
		for (uint32_t j = 0; j < i; j++) {
			const struct fact *fact = &out->list[j].fact;

			begun |= out->list[j].type == EFFECT_RECORD &&
				 fact->type == FACT_DOOR_BEGUN &&
				 fact->number == out->list[i].unlock.act &&
				 fact->bay == out->list[i].unlock.bay;
		}
		assert_true(begun);
	}
}

/* Every device is in one place, and nothing is lent that no worker had wiped and inspected. */
static void devices_are_in_one_place(const struct fool *f)
{
	const struct book *book = &f->k->book;

	for (uint32_t i = 0; i < book->devices; i++) {
		const struct device *d = &book->device[i];

		if (d->bay != 0)
			assert_int_equal(book->bay[d->bay].occupant, i);
		if (d->state == STATE_LENT)
			assert_true(d->bay == 0 && d->loan != NOBODY);
		if (d->state == STATE_READY)
			assert_true(d->bay != 0 && d->loan == NOBODY);
	}
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		uint32_t i = book->bay[bay].occupant;

		if (i != NOT_FOUND)
			assert_int_equal(book->device[i].bay, bay);
	}
}

/* The lists of what is due next, by kind: sorted, whole, both ways. */
static uint32_t due_lists_are_whole(const struct fool *f)
{
	const struct derived *x = &f->k->book.derived;
	uint32_t listed = 0;

	for (uint8_t kind = 0; kind < DEVICE_KINDS; kind++) {
		uint32_t before = 0;

		for (uint32_t at = x->first_due[kind]; at != 0; at = x->later[at - 1]) {
			const struct device *d = &f->k->book.device[at - 1];

			assert_int_equal(x->sooner[at - 1], before);
			assert_true(d->state == STATE_LENT && d->kind == kind);
			if (before != 0)
				assert_true(f->k->book.device[before - 1].due_day <= d->due_day);
			before = at;
			listed++;
		}
		assert_int_equal(x->last_due[kind], before);
	}
	return listed;
}

/* What is kept beside the book is what a look through the whole of it finds. */
static void what_follows_is_what_is_counted(const struct fool *f)
{
	const struct book *book = &f->k->book;
	uint32_t in_state[STATES] = {0}, in_use[DEVICE_KINDS] = {0}, to_confirm = 0, unsure = 0;

	for (uint32_t i = 0; i < book->devices; i++) {
		const struct device *d = &book->device[i];
		uint32_t first = NOT_FOUND;

		assert_int_equal(find_device(f->k, d->id), i);
		in_state[d->state]++;
		in_use[d->kind] += d->state != STATE_WITHDRAWN;
		to_confirm += d->loan != NOBODY && d->confirm;
		unsure += d->loan != NOBODY && d->unsure;
		for (uint32_t j = 0; j <= i && first == NOT_FOUND; j++) {
			const struct device *other = &book->device[j];

			if (other->borrower == d->borrower && other->state == STATE_LENT &&
			    !other->unsure)
				first = j;
		}
		if (d->borrower != NOBODY && first != NOT_FOUND)
			assert_int_equal(find_loan_of(f->k, d->borrower), first);
	}
	assert_memory_equal(in_use, book->derived.in_use, sizeof(in_use));
	assert_memory_equal(in_state, book->derived.in_state, sizeof(in_state));
	assert_int_equal(to_confirm, book->derived.to_confirm);
	assert_int_equal(unsure, book->derived.unsure);
	assert_int_equal(due_lists_are_whole(f), in_state[STATE_LENT]);
	for (uint32_t i = 0; i < book->tried; i++)
		assert_ptr_equal(find_tries(f->k, book->tries[i].who), &book->tries[i]);
}

/* A screen shows a loan only to its borrower. */
static void the_view_is_the_visitors(struct fool *f)
{
	static struct view view;

	kiosk_view(f->k, f->now, &view);
	for (uint8_t i = 0; i < view.rows; i++) {
		if (view.under != SCREEN_MY_LOANS || view.screen == SCREEN_HELP)
			continue;
		uint32_t at = find_loan_row(f->k, f->k->visit.person, i);

		assert_true(at != NOT_FOUND && f->k->visit.role != ROLE_NONE);
		assert_int_equal(view.row[i].id, f->k->book.device[at].loan);
	}
	if (!is_worker(f->k)) {
		assert_int_equal(view.person, NOBODY);
		for (uint8_t bay = 1; bay <= view.bays; bay++)
			assert_int_equal(view.bay_of[bay].unit, 0);
	}
}

/* Every act begins once and ends once; nobody opens a door but who proved who they are. */
static void door_fact(struct fool *f, const struct fact *fact)
{
	struct door_told *d = &f->door[fact->bay];

	switch (fact->type) {
	case FACT_DOOR_BEGUN:
		assert_int_equal(d->act, NOBODY);
		assert_true(fact->person == NOBODY || fact->person == f->proved);
		assert_true(fact->worker == NOBODY || fact->worker == f->proved);
		assert_true(fact->why != ACT_LEND || fact->person != NOBODY);
		*d = (struct door_told){.act = fact->number, .begun_ms = fact->ms};
		break;
	case FACT_LENT:
	case FACT_DOOR_OPENED:
		assert_true(d->act == fact->act && !d->opened);
		d->opened = true;
		break;
	case FACT_DOOR_ENDED:
		assert_true(d->act != NOBODY && d->act == fact->act);
		d->act = NOBODY;
		break;
	default: break;
	}
}

static void loan_over(struct device_told *d)
{
	d->loan = NOBODY;
	d->taken = d->handed_in = false;
}

/* A worker says what is in a bay: a loan ends there, or what was handed in is not there. */
static void settled_fact(struct fool *f, const struct fact *fact)
{
	for (uint32_t i = 0; i < f->k->book.devices; i++) {
		const struct device *now = &f->k->book.device[i];
		struct device_told *d = &f->device[now->id];

		if (now->state == STATE_LENT)
			d->handed_in = false;
		if (d->loan == NOBODY || now->loan == d->loan)
			continue;
		assert_true(fact->found == FOUND_DEVICE && fact->device == now->id);
		d->used = true;
		loan_over(d);
	}
}

/* A loan begins once and ends once, with a device that was wiped and inspected since the last. */
static void loan_fact(struct fool *f, const struct fact *fact)
{
	struct device_told *d = &f->device[fact->device];

	switch (fact->type) {
	case FACT_LENT:
		assert_true(d->loan == NOBODY && !d->used);
		d->loan = fact->number;
		d->wiped = d->inspected = false;
		break;
	case FACT_TAKEN:
		assert_true(d->loan == fact->loan && d->loan != NOBODY);
		d->taken = d->used = true;
		break;
	case FACT_LOAN_UNSURE:
		assert_true(d->loan == fact->loan && d->loan != NOBODY && !d->handed_in);
		d->used = true;
		break;
	case FACT_NOT_TAKEN:
		assert_true(d->loan == fact->loan && d->loan != NOBODY && !d->handed_in);
		loan_over(d);
		break;
	case FACT_HANDED_IN:
		assert_true(d->loan == fact->loan && d->loan != NOBODY && !d->handed_in);
		d->handed_in = d->used = true;
		if (fact->proof != 0)
			loan_over(d);
		break;
	case FACT_TAKEN_IN:
		assert_int_equal(d->loan, fact->loan);
		d->used = true;
		loan_over(d);
		break;
	case FACT_LOAN_ENDED:
		assert_true(d->loan == fact->loan && d->loan != NOBODY && !d->handed_in);
		d->used = true;
		loan_over(d);
		break;
	case FACT_BAY_SETTLED: settled_fact(f, fact); break;
	case FACT_WIPED: d->wiped = true; break;
	case FACT_INSPECTED:
		assert_true(d->wiped);
		d->inspected = true;
		break;
	case FACT_RESTOCKED:
		assert_int_equal(d->loan, NOBODY);
		if (d->wiped && d->inspected)
			d->used = false;
		break;
	default: break;
	}
}

/* No act outlives its door's patience, and the kiosk is awake when that runs out. */
static void acts_end(struct fool *f)
{
	int64_t wake_ms = kiosk_deadline_ms(f->k);

	assert_true(wake_ms > f->now.ms);
	for (uint8_t bay = 1; bay <= f->policy.bays; bay++) {
		const struct door_told *d = &f->door[bay];
		int64_t end_ms = !d->opened ? d->begun_ms + OPENING_MS
					    : f->k->watch[bay].opened_ms + LEFT_OPEN_MS;

		assert_int_equal(d->act, f->k->book.bay[bay].act);
		if (d->act == NOBODY)
			continue;
		if (d->opened && !f->k->watch[bay].open) {
			/* Shut, and a tap is waited for. */
			assert_true(f->k->visit.phase == SCREEN_TAP_DEVICE &&
				    f->k->visit.act == d->act);
			continue;
		}
		assert_true(f->now.ms < end_ms && wake_ms <= end_ms);
	}
}

static void nobody_is_somebody_else(struct fool *f)
{
	const struct visit *v = &f->k->visit;

	if (v->role == ROLE_NONE)
		f->proved = NOBODY;
	else
		assert_true(v->person != NOBODY && v->person == f->proved);
	if (v->phase == SCREEN_HOME)
		assert_true(v->person == NOBODY && v->role == ROLE_NONE && v->act == NOBODY &&
			    v->digits_len == 0);
}

/* A copy of the kiosk, to be tried and thrown away. */
static struct kiosk *copy(struct fool *f)
{
	memcpy(f->second, f->k, kiosk_size());
	return f->second;
}

/* Left alone, with every door as it is, it is at home again before an hour has gone. */
static void left_alone_it_comes_home(struct fool *f)
{
	struct kiosk *k = copy(f);
	struct moment now = f->now;
	int64_t until_ms = now.ms + 3600000;
	struct event ev = {.type = EVENT_TICK};

	while (now.ms < until_ms && k->visit.phase != SCREEN_HOME) {
		int64_t wake_ms = kiosk_deadline_ms(k);

		assert_true(wake_ms > now.ms);
		now.utc_s += (wake_ms - now.ms) / 1000;
		now.ms = wake_ms;
		kiosk_step(k, &ev, now, &f->out);
	}
	assert_int_equal(k->visit.phase, SCREEN_HOME);
}

/* With no door in hand, the ways out lead home from everywhere. */
static void the_ways_out_lead_home(struct fool *f)
{
	static const uint8_t ways_out[] = {CONTROL_BACK, CONTROL_START_AGAIN, CONTROL_YES,
					   CONTROL_FINISH, CONTROL_SIGN_OUT};
	struct kiosk *k = copy(f);

	if (door_in_hand(k))
		return;
	for (int round = 0; round < 6; round++) {
		for (size_t i = 0; i < COUNT(ways_out); i++) {
			struct event ev = {.type = EVENT_INTENT,
					   .intent = {.control = ways_out[i]}};

			kiosk_step(k, &ev, f->now, &f->out);
		}
		for (uint16_t part = 0; part < PARTS && k->visit.phase == SCREEN_RETURN_CHECK;
		     part++) {
			struct event ev = {.type = EVENT_INTENT,
					   .intent = {.control = CONTROL_PART_IN, .arg = part}};

			kiosk_step(k, &ev, f->now, &f->out);
			ev.intent.control = CONTROL_NEXT;
			kiosk_step(k, &ev, f->now, &f->out);
		}
	}
	assert_int_equal(k->visit.phase, SCREEN_HOME);
}

static void give(struct fool *f, struct event ev)
{
	bool right = ev.type == EVENT_PIN && ev.pin.answer == PIN_RIGHT &&
		     ev.pin.ticket == f->ticket && f->k->visit.ticket == f->ticket;

	f->now.day = (uint32_t)(f->now.utc_s / 86400);
	f->now.minute = (uint16_t)(f->now.utc_s % 86400 / 60);
	if (right && ev.pin.ticket != 0)
		f->proved = f->asked;
	kiosk_step(f->k, &ev, f->now, &f->out);
	latches_follow_acts(&f->out);
	for (uint32_t i = 0; i < f->out.len; i++) {
		if (f->out.list[i].type == EFFECT_ASK_PIN) {
			f->ticket = f->out.list[i].pin.ticket;
			f->asked = f->out.list[i].pin.person;
		}
		if (f->out.list[i].type != EFFECT_RECORD)
			continue;
		assert_true(f->facts < FOOL_FACTS);
		door_fact(f, &f->out.list[i].fact);
		loan_fact(f, &f->out.list[i].fact);
		f->of_type[f->out.list[i].fact.type]++;
		f->fact[f->facts++] = f->out.list[i].fact;
	}
	devices_are_in_one_place(f);
	what_follows_is_what_is_counted(f);
	the_view_is_the_visitors(f);
	if (!f->k->started)
		return;
	acts_end(f);
	nobody_is_somebody_else(f);
	if (chance(f, 50) == 0) {
		left_alone_it_comes_home(f);
		the_ways_out_lead_home(f);
	}
}

/* Doors 4 and 8 feel what is in them; whether that fits what was done, nobody promises. */
static uint8_t presence_in(struct fool *f, uint8_t bay)
{
	return bay == 4 || bay == 8 ? (uint8_t)(1 + chance(f, 2)) : PRESENCE_UNKNOWN;
}

/* What a hand can do to a door: only pull one that was released, mostly. */
static void hand(struct fool *f)
{
	uint8_t mine = f->k->visit.bay;
	uint8_t bay =
		mine != 0 && chance(f, 3) != 0 ? mine : (uint8_t)(1 + chance(f, f->policy.bays));
	const struct bay *b = &f->k->book.bay[bay];
	/* One that was pushed shut may spring open again while its act waits for a tap. */
	bool released = b->act != NOBODY && (!b->act_opened || chance(f, 4) == 0);
	struct event ev = {.type = EVENT_DOOR, .door = {.bay = bay}};

	if (!f->open[bay] && !released && chance(f, 3000) != 0)
		return;
	f->open[bay] = !f->open[bay];
	if (f->locker_away)
		return;
	ev.door.open = f->open[bay];
	ev.door.presence = presence_in(f, bay);
	give(f, ev);
}

/* The locker dies, or comes back and tells every switch. */
static void locker_goes(struct fool *f)
{
	f->locker_away = !f->locker_away;
	give(f, (struct event){.type = EVENT_PORT,
			       .port = {.port = PORT_LOCKER, .up = !f->locker_away}});
	for (uint8_t bay = 1; bay <= f->policy.bays && !f->locker_away; bay++)
		give(f, (struct event){.type = EVENT_DOOR,
				       .door = {.bay = bay,
						.open = f->open[bay],
						.first = true,
						.presence = presence_in(f, bay)}});
}

#define CHAMPION 4 /* of those who come */

static void somebody_comes(struct fool *f)
{
	struct event ev = {.type = EVENT_CARD};
	uint32_t who = chance(f, 8);

	ev.card.person = who < 5 ? 101 + who : who < 7 ? who : NOBODY;
	ev.card.role = who == CHAMPION ? ROLE_CHAMPION
		       : who < 5       ? ROLE_BORROWER
		       : who < 7       ? ROLE_STAFF
				       : ROLE_NONE;
	ev.card.hash = 1000 + who;
	give(f, ev);
}

/* What a person may well touch on each screen; a fool touches anything, too. */
static const struct {
	uint8_t screen, control, args; /* args: 1 + the largest */
} likely[] = {
	{SCREEN_HOME, CONTROL_BORROW, 1},
	{SCREEN_MENU, CONTROL_BORROW, 1},
	{SCREEN_MENU, CONTROL_MY_LOANS, 1},
	{SCREEN_CHOOSE, CONTROL_KIND, DEVICE_KINDS},
	{SCREEN_CHOOSE, CONTROL_NEXT, 1},
	{SCREEN_AGREE, CONTROL_AGREE, 1},
	{SCREEN_PURPOSE, CONTROL_PURPOSE, PURPOSES_COUNT},
	{SCREEN_PURPOSE, CONTROL_NEXT, 1},
	{SCREEN_SURENESS, CONTROL_SURE, SKILLS * 8},
	{SCREEN_SURENESS, CONTROL_NEXT, 1},
	{SCREEN_RETURN_OWN, CONTROL_YES, 1},
	{SCREEN_RETURN_OWN, CONTROL_NO, 1},
	{SCREEN_CHAMPION, CONTROL_BORROW, 1},
	{SCREEN_CHAMPION, CONTROL_MY_LOANS, 1},
	{SCREEN_MENU, CONTROL_HELP, 1},
	{SCREEN_MY_LOANS, CONTROL_HAPPENED, 2},
	{SCREEN_HAPPENED, CONTROL_GROUNDS, GROUNDS_COUNT},
	{SCREEN_HAPPENED_DONE, CONTROL_FINISH, 1},
	{SCREEN_TAKE, CONTROL_SOMETHING_WRONG, 1},
	{SCREEN_STUCK, CONTROL_TRY_AGAIN, 1},
	{SCREEN_STUCK, CONTROL_OTHER_BAY, 1},
	{SCREEN_SORRY, CONTROL_TRY_AGAIN, 1},
	{SCREEN_SORRY, CONTROL_MY_LOANS, 1},
	{SCREEN_SORRY, CONTROL_ASK_PERSON, 1},
	{SCREEN_RETURN_SAFE, CONTROL_SAFE, 1},
	{SCREEN_RETURN_SAFE, CONTROL_SAFE, 1},
	{SCREEN_RETURN_SAFE, CONTROL_UNSAFE, 1},
	{SCREEN_RETURN_OPEN, CONTROL_NEXT, 1},
	{SCREEN_RETURN_CHECK, CONTROL_PART_IN, PARTS},
	{SCREEN_RETURN_CHECK, CONTROL_PART_MISSING, PARTS},
	{SCREEN_RETURN_CHECK, CONTROL_NEXT, 1},
	{SCREEN_RETURN_CHECK, CONTROL_SOMETHING_WRONG, 1},
	{SCREEN_RETURN_FAULT, CONTROL_FAULT, KIT_FAULTS},
	{SCREEN_SORRY, CONTROL_FINISH, 1},
	{SCREEN_STUCK, CONTROL_FINISH, 1},
	{SCREEN_DONE, CONTROL_FINISH, 1},
	{SCREEN_TAP_DEVICE, CONTROL_FINISH, 1},
	{SCREEN_THANKS, CONTROL_FINISH, 1},
	{SCREEN_PIN_HELP, CONTROL_FINISH, 1},
	{SCREEN_NOTHING_LEFT, CONTROL_FINISH, 1},
	{SCREEN_NOTHING_LEFT, CONTROL_QUEUE, DEVICE_KINDS},
	{SCREEN_QUEUED, CONTROL_LEAVE_QUEUE, DEVICE_KINDS},
	{SCREEN_RETURN_TAP, CONTROL_BACK, 1},
	{SCREEN_MY_LOANS, CONTROL_RENEW, 1},
	{SCREEN_MY_LOANS, CONTROL_FINISH, 1},
	{SCREEN_STAFF_HOME, CONTROL_TODO, TODOS_COUNT},
	{SCREEN_STAFF_HOME, CONTROL_BAY, 9},
	{SCREEN_STAFF_DOOR, CONTROL_BACK, 1},
	{SCREEN_STAFF_REASON, CONTROL_REASON, ACT_REASONS_COUNT},
	{SCREEN_STAFF_TAKE_IN, CONTROL_PART_IN, PARTS},
	{SCREEN_STAFF_TAKE_IN, CONTROL_CONFIRM, 1},
	{SCREEN_STAFF_WIPE, CONTROL_TOOL, TOOLS},
	{SCREEN_STAFF_WIPE, CONTROL_CHECK, WIPE_CHECKS_COUNT},
	{SCREEN_STAFF_WIPE, CONTROL_CONFIRM, 1},
	{SCREEN_STAFF_INSPECT, CONTROL_CHECK, INSPECTION_CHECKS_COUNT},
	{SCREEN_STAFF_INSPECT, CONTROL_PART_IN, PARTS},
	{SCREEN_STAFF_INSPECT, CONTROL_PART_IN, PART_CHARGER + 1},
	{SCREEN_STAFF_INSPECT, CONTROL_CONDITION, CONDITION_DAMAGED},
	{SCREEN_STAFF_INSPECT, CONTROL_CONFIRM, 1},
	{SCREEN_STAFF_INSPECT, CONTROL_SET_ASIDE, 1},
	{SCREEN_STAFF_RESTOCK, CONTROL_CONFIRM, 1},
	{SCREEN_STAFF_SETTLE, CONTROL_FOUND, FINDINGS},
	{SCREEN_STAFF_SORRY, CONTROL_FINISH, 1},
};

static void press(struct fool *f, uint8_t control, uint16_t arg)
{
	give(f, (struct event){.type = EVENT_INTENT, .intent = {.control = control, .arg = arg}});
}

static void press_something(struct fool *f)
{
	if (f->k->visit.overs > 0) {
		static const uint8_t over[] = {CONTROL_MORE_TIME, CONTROL_BACK, CONTROL_CALL_BACK,
					       CONTROL_LANGUAGE,  CONTROL_HELP, CONTROL_COMFORT};

		press(f, over[chance(f, COUNT(over))], 0);
		return;
	}
	if (chance(f, 20) == 0) {
		uint8_t control = (uint8_t)(1 + chance(f, CONTROLS_COUNT - 1));
		uint32_t args = control == CONTROL_SET ? (SETTINGS + 1) * SETTING_VALUES_MAX : 9;

		press(f, control, (uint16_t)chance(f, args));
		return;
	}
	for (uint32_t tries = 0; tries < 20 * COUNT(likely); tries++) {
		uint32_t at = chance(f, COUNT(likely));

		if (likely[at].screen != f->k->visit.phase)
			continue;
		press(f, likely[at].control, (uint16_t)chance(f, likely[at].args));
		return;
	}
}

static void a_pin_is_typed(struct fool *f)
{
	for (int i = 0; i < 4; i++)
		press(f, CONTROL_DIGIT, (uint16_t)chance(f, 10));
	press(f, CONTROL_OK, 0);
	give(f, (struct event){.type = EVENT_PIN,
			       .pin = {.answer = chance(f, 6) != 0 && f->asked != NOBODY,
				       .ticket = f->ticket}});
}

static void power_cut(struct fool *f)
{
	replay_is_the_same(f);

	struct kiosk *swap = f->k;

	f->k = f->second;
	f->second = swap;
	f->now.boot++;
	f->proved = NOBODY;
	f->locker_away = false;
	give(f, (struct event){.type = EVENT_START});
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		give(f, (struct event){.type = EVENT_PORT, .port = {.port = port, .up = true}});
	for (uint8_t bay = 1; bay <= f->policy.bays; bay++)
		give(f, (struct event){.type = EVENT_DOOR,
				       .door = {.bay = bay,
						.open = f->open[bay],
						.first = true,
						.presence = presence_in(f, bay)}});
}

static uint64_t sticker_at_hand(struct fool *f)
{
	uint64_t mine = f->k->visit.device;

	return mine != NOBODY && chance(f, 3) != 0 ? mine : chance(f, 10); /* 0: no device's */
}

static void wait_a_while(struct fool *f)
{
	static const int64_t whiles_ms[] = {10,    300,    3000,    9000,
					    70000, 200000, 1000000, 1900800000};
	int64_t wait = whiles_ms[chance(f, COUNT(whiles_ms))];

	if (chance(f, 3) == 0)
		wait = kiosk_deadline_ms(f->k) - f->now.ms;
	f->now.ms += wait;
	f->now.utc_s += wait / 1000;
	give(f, (struct event){.type = EVENT_TICK});
}

/* One of a hundred: what a fool does next. */
enum {
	WHAT_PRESS = 0,
	WHAT_HAND = 50,
	WHAT_CARD = 65,
	WHAT_PIN = 69,
	WHAT_STICKER = 76,
	WHAT_WAIT = 90
};

static void foolish_step(struct fool *f)
{
	uint32_t what = chance(f, 100);
	uint8_t phase = f->k->visit.phase;

	/* Foolish, but on their way somewhere: else nobody would ever get through a form. */
	if (chance(f, 10) != 0) {
		if (phase == SCREEN_PIN)
			what = WHAT_PIN;
		else if (phase == SCREEN_OPENING)
			what = chance(f, 3) ? WHAT_HAND : WHAT_WAIT;
		else if (phase == SCREEN_HOME || phase == SCREEN_TAP_CARD)
			what = chance(f, 2) ? WHAT_CARD : WHAT_STICKER;
		else if (phase == SCREEN_RETURN_TAP || phase == SCREEN_TAKE)
			what = chance(f, 2) ? WHAT_HAND : WHAT_STICKER;
		else if (phase == SCREEN_STAFF_HOME)
			what = chance(f, 2) ? WHAT_PRESS : WHAT_STICKER;
		else if (phase != SCREEN_STAFF_DOOR)
			what = WHAT_PRESS;
	}
	if (what < WHAT_HAND)
		press_something(f);
	else if (what < WHAT_CARD)
		hand(f);
	else if (what < WHAT_PIN)
		somebody_comes(f);
	else if (what < WHAT_STICKER)
		a_pin_is_typed(f);
	else if (what < 90)
		give(f, (struct event){.type = EVENT_STICKER, .sticker = {sticker_at_hand(f)}});
	else if (what < 96)
		wait_a_while(f);
	else if (what < 97)
		give(f, (struct event){.type = EVENT_PORT,
				       .port = {.port = (uint8_t)(1 + chance(f, PORTS_COUNT - 1)),
						.up = chance(f, 10) != 0}});
	else if (what < 98 && chance(f, f->locker_away ? 2 : 8) == 0)
		locker_goes(f);
	else if (what < 98)
		f->now.quality = (uint8_t)chance(f, CLOCKS);
	else if (what < 99 && chance(f, 20) == 0)
		power_cut(f);
	else if (chance(f, 10) == 0)
		f->now.utc_s += (int64_t)chance(f, 2000000) - 1000000;
}

static void fool_begin(struct fool *f, uint64_t seed)
{
	f->seed = seed;
	f->k = calloc(1, kiosk_size());
	f->second = calloc(1, kiosk_size());
	f->fact = calloc(FOOL_FACTS, sizeof(*f->fact));
	assert_true(f->k != NULL && f->second != NULL && f->fact != NULL);
	f->policy = (struct policy){.bays = 8,
				    .loan_days = 28,
				    .renewals_max = 5,
				    .renew_from_days = 7,
				    .closed_weekdays = 1 << 6,
				    .pin_tries = 3,
				    .pin_pause_after = 5,
				    .pin_pause_s = 900,
				    .champion_loans = 2,
				    .questions = seed % 2 != 0,
				    .call_back = true,
				    .call_line = true};
	for (uint8_t bay = 1; bay <= 8; bay++)
		f->policy.size[bay] = bay <= 4 ? SIZE_SMALL : SIZE_LARGE;
	for (int day = 0; day < 6; day++)
		f->policy.shut_min[day] = 24 * 60;
	f->now = (struct moment){.ms = 1, .utc_s = 1793613600, .boot = 1, .quality = CLOCK_NETWORK};
	kiosk_init(f->k, &f->policy);

	struct fact first = {.number = 1, .type = FACT_KIOSK_BEGAN, .utc_s = f->now.utc_s};

	assert_int_equal(kiosk_apply(f->k, &first), 0);
	f->fact[f->facts++] = first;
	power_cut(f);
	for (uint64_t device = 1; device <= 7; device++)
		give(f, (struct event){.type = EVENT_ADD_DEVICE,
				       .admin = {.device = device,
						 .kind = device < 5 ? DEVICE_TABLET : DEVICE_LAPTOP,
						 .parts = 1 << PART_CHARGER | 1 << PART_SIM,
						 .bay = device < 7 ? device : 0}});
}

static void no_fool_breaks_a_promise(void **state)
{
	static const uint64_t seeds[] = {1, 2, 3, 20261121};
	static uint32_t of_type[FACT_TYPES];
	/* More fools, for a long night: LENDBAY_FOOLS=1000 build/test_fools */
	const char *more = getenv("LENDBAY_FOOLS");
	size_t fools = COUNT(seeds) + (more != NULL ? strtoul(more, NULL, 10) : 0);

	(void)state; /* needs none */
	for (size_t i = 0; i < fools; i++) {
		static struct fool fool;
		uint64_t seed = i < COUNT(seeds) ? seeds[i] : 1000 + i;

		memset(&fool, 0, sizeof(fool));
		if (more != NULL)
			print_message("seed %llu\n", (unsigned long long)seed);
		fool_begin(&fool, seed);
		for (int step = 0; step < FOOL_STEPS; step++)
			foolish_step(&fool);
		replay_is_the_same(&fool);
		for (uint32_t type = 0; type < FACT_TYPES; type++)
			of_type[type] += fool.of_type[type];
		free(fool.k);
		free(fool.second);
		free(fool.fact);
	}
	/* A fool who never gets anywhere proves nothing; what came later is the simulation's. */
	for (uint32_t type = FACT_STARTED; type <= FACT_PARTS_FOUND; type++)
		print_message("%8u %s\n", (unsigned)of_type[type], fact_word(type));
	for (uint32_t type = FACT_STARTED; type <= FACT_PARTS_FOUND; type++) {
		if (type == FACT_ENROLLED || type == FACT_PIN_RESET)
			continue; /* from the command line only */
		if (of_type[type] == 0)
			fail_msg("the fools never brought about \"%s\"", fact_word(type));
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_fool_breaks_a_promise),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
