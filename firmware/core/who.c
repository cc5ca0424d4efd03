/*
 * Who: whom a card, a number or a referral code stands for; a minor's adult;
 * a worker's word for somebody who cannot keep a PIN. What is typed of a
 * number is forgotten as soon as it is asked for.
 */
#include <string.h>

#include "deeds.h"

#define DRAWS (sizeof(((struct moment *)NULL)->random) / sizeof(uint64_t))

struct bearer bearer_of(const struct kiosk *k, const struct event *ev)
{
	struct bearer b = {.person = ev->card.person,
			   .hash = ev->card.hash,
			   .adult = ev->card.adult,
			   .of = ev->card.of,
			   .role = ev->card.role,
			   .minor = ev->card.minor};
	memcpy(b.comfort, ev->card.comfort, sizeof(b.comfort));
	bool helps = b.role == ROLE_HELPER;

	if (b.person == NOBODY || helps != (b.of != NOBODY) ||
	    (helps && !is_helper(k, b.person, b.of)))
		b = (struct bearer){.hash = ev->card.hash};
	return b;
}

/* ---- Somebody's first card of a visit ---- */

void card_proved(struct kiosk *k, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	struct bearer b = v->card;

	v->card = (struct bearer){0};
	if (is_blocked(k, b.person) || is_blocked(k, b.of)) {
		if (role_may(b.role, RIGHT_WORK_BAYS))
			refuse(k, REFUSED_BLOCKED, now);
		else
			say_no(k, REFUSED_BLOCKED, DEVICE_NONE, now, out);
		return;
	}
	v->role = b.role;
	v->of = b.of;
	v->adult = b.adult;
	v->minor = b.minor;
	comfort_remembered(k, b.comfort);
	signed_in(k, now, out);
}

/* A code that was never made is an unknown card; one that is in the registry was. */
static uint8_t may_use_code(const struct kiosk *k, uint64_t id, struct moment now)
{
	const struct referral *r = find_referral(k, id);

	if (r == NULL || r->loan != NOBODY)
		return REFUSED_CODE_USED;
	return is_day_known(k, now) && now.day > r->day ? REFUSED_CODE_ENDED : REFUSED_NOT;
}

static bool is_known(const struct kiosk *k, uint64_t person)
{
	if (next_loan_of(k, person, NOT_FOUND) != NOT_FOUND || find_tries(k, person) != NULL ||
	    is_blocked(k, person) || find_helper(k, person, 0) != NOBODY)
		return true;
	for (uint32_t i = 0; i < k->book.waits; i++) {
		if (k->book.waiting[i].person == person)
			return true;
	}
	for (uint32_t i = 0; i < k->book.asks; i++) {
		if (k->book.asked[i].person == person)
			return true;
	}
	return false;
}

uint64_t draw_person(const struct kiosk *k, struct moment now)
{
	for (size_t i = 0; i < DRAWS; i++) {
		uint64_t person;

		memcpy(&person, now.random + i * sizeof(person), sizeof(person));
		person &= ID_MAX;
		if (person != NOBODY && !is_known(k, person))
			return person;
	}
	return NOBODY;
}

static void code_begin(struct kiosk *k, const struct event *ev, struct moment now,
		       struct effects *out)
{
	struct visit *v = &k->visit;
	uint8_t refusal = may_use_code(k, ev->card.referral, now);
	uint64_t person = draw_person(k, now);

	if (refusal == REFUSED_NOT && person == NOBODY)
		refusal = REFUSED_OUT_OF_ORDER;
	if (refusal != REFUSED_NOT) {
		say_no(k, refusal, DEVICE_NONE, now, out);
		return;
	}
	v->person = person;
	v->referral = ev->card.referral;
	v->role = ROLE_BORROWER;
	signed_in(k, now, out);
}

/* Who stands there is who chose how: nobody's visit has come to its end, or it is their own. */
static bool is_same_still(const struct kiosk *k, const struct event *ev)
{
	switch (k->visit.phase) {
	case SCREEN_DONE:
	case SCREEN_THANKS:
	case SCREEN_RETURN_OWN:
	case SCREEN_SURENESS: break;
	default:
		if (k->visit.role == ROLE_NONE)
			return true;
	}
	return k->visit.role != ROLE_NONE && k->visit.person == ev->card.person;
}

void who_begin(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	/* What was wanted before the card stays wanted; all else was somebody's. */
	bool asked = k->visit.phase == SCREEN_TAP_CARD || k->visit.phase == SCREEN_NUMBER;
	uint8_t wanted = asked ? k->visit.wanted : CONTROL_NONE;
	bool same = is_same_still(k, ev);
	struct visit before = k->visit;

	go_home(k, now);
	k->visit.wanted = wanted;
	if (same)
		comfort_carry(k, before.comfort, before.chosen);
	if (ev->card.referral != NOBODY)
		code_begin(k, ev, now, out);
	else
		pin_begin(k, bearer_of(k, ev), now);
}

uint8_t may_borrow_here(const struct kiosk *k, struct moment now)
{
	const struct visit *v = &k->visit;
	uint8_t refusal = may_borrow(k, v->borrower, now);

	if (refusal == REFUSED_NOT && v->referral != NOBODY)
		refusal = may_use_code(k, v->referral, now);
	if (refusal == REFUSED_NOT && v->minor && (!v->adult_here || is_blocked(k, v->adult)))
		refusal = REFUSED_NO_ADULT;
	return refusal;
}

/* ---- A card in the middle of a visit ---- */

/* Whoever's card it is, its PIN is asked: the answer to a wrong one tells nothing. */
static void adult_card(struct kiosk *k, struct bearer card, struct moment now)
{
	/* Their own, still lying there. */
	if (card.person == k->visit.person && k->visit.phase == SCREEN_ADULT)
		return;
	pin_ask_also(k, card, now);
}

void adult_proved(struct kiosk *k, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	struct bearer b = v->card;

	v->card = (struct bearer){0};
	if (b.person != v->adult || b.minor || b.of != NOBODY || !role_may(b.role, RIGHT_BORROW) ||
	    is_blocked(k, b.person)) {
		say_no(k, REFUSED_NO_ADULT, v->kind, now, out);
		return;
	}
	v->adult_here = true;
	choose_done(k, now, out);
}

static void person_card(struct kiosk *k, struct bearer card, struct moment now)
{
	enter(k, SCREEN_STAFF_PERSON, now);
	if (card.person == NOBODY) {
		k->visit.note = NOTE_NUMBER_UNKNOWN;
	} else if (role_may(card.role, RIGHT_WORK_BAYS)) {
		/* Nobody vouches for themselves, or for another worker. */
		refuse(k, REFUSED_NOT_ALLOWED, now);
	} else {
		k->visit.card = card;
		deeds_of_person(k, card.person, now);
	}
}

/* The screen in the middle of a visit that asks for a card, or HOME: none does. */
static uint8_t asking(const struct kiosk *k)
{
	uint8_t phase = k->visit.phase == SCREEN_NUMBER ? k->visit.asked_by : k->visit.phase;

	return phase == SCREEN_ADULT || phase == SCREEN_STAFF_PERSON ? phase : SCREEN_HOME;
}

bool who_answers(struct kiosk *k, const struct event *ev, struct moment now)
{
	if (newcard_shown(k, ev, now))
		return true;
	switch (asking(k)) {
	case SCREEN_ADULT:
		if (role_may(ev->card.role, RIGHT_WORK_BAYS))
			return false;
		adult_card(k, bearer_of(k, ev), now);
		return true;
	case SCREEN_STAFF_PERSON: person_card(k, bearer_of(k, ev), now); return true;
	default: return false;
	}
}

/* ---- A number typed ---- */

void number_begin(struct kiosk *k, struct moment now)
{
	uint8_t from = k->visit.phase;

	enter(k, SCREEN_NUMBER, now);
	k->visit.asked_by = from;
}

void number_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	struct effect fx = {.type = EFFECT_FIND_NUMBER};

	if (v->ticket != 0)
		return; /* being looked up */
	switch (ev->intent.control) {
	case CONTROL_DIGIT:
		if (v->number_len < NUMBER_MAX && ev->intent.arg <= 9)
			v->number[v->number_len++] = (uint8_t)ev->intent.arg;
		break;
	case CONTROL_RUB_OUT:
		if (v->number_len > 0)
			v->number[--v->number_len] = 0;
		break;
	case CONTROL_OK:
		if (v->number_len == 0)
			break;
		fx.number.len = v->number_len;
		memcpy(fx.number.digits, v->number, sizeof(fx.number.digits));
		add_effect(out, fx);
		forget_digits(k);
		v->ticket = ++k->tickets;
		v->asked_ms = now.ms;
		break;
	default: break;
	}
}

void number_found(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	/* Typed or scanned, it acts as a card. */
	if (k->visit.phase == SCREEN_NUMBER)
		k->visit.ticket = 0;
	visit_card(k, ev, now, out);
}

void card_asked_press(struct kiosk *k, const struct event *ev, struct moment now,
		      struct effects *out)
{
	if (k->visit.newcard.deed != RIGHT_NONE) {
		newcard_press(k, ev, now);
	} else if (ev->intent.control == CONTROL_TYPE_NUMBER) {
		number_begin(k, now);
	} else if (ev->intent.control == CONTROL_ASK_PERSON && !is_worker(k)) {
		lay_over(k, SCREEN_HELP);
		call_staff(k, REFUSED_NO_ADULT, 0, now, out);
	}
}

/* ---- A worker's word ---- */

uint8_t may_vouch(const struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct bearer *b = &k->visit.card;

	if (!is_worker(k) || b->person == NOBODY || b->person != ev->admin.person ||
	    b->of != NOBODY || !role_may(b->role, RIGHT_BORROW))
		return REFUSED_NOT_ALLOWED;
	/* It lifts nothing. */
	if (is_blocked(k, b->person))
		return REFUSED_BLOCKED;
	return pause_minutes(k, now) > 0 ? REFUSED_PAUSED : REFUSED_NOT;
}

uint8_t vouch(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
	      struct effects *out)
{
	struct visit *v = &k->visit;
	struct bearer b = v->card;

	if (worker == NOBODY)
		return REFUSED_NOT_ALLOWED; /* they must stand here */
	record(k,
	       (struct fact){.type = FACT_VOUCHED,
			     .person = b.person,
			     .worker = worker,
			     .grounds = ev->admin.grounds},
	       now, out);
	/* From here on it is the borrower's visit, and nothing of the worker's. */
	go_home(k, now);
	v->person = b.person;
	v->card = b;
	v->worker = worker;
	card_proved(k, now, out);
	if (v->phase == menu_of(k))
		v->note = NOTE_VOUCHED;
	return REFUSED_NOT;
}
