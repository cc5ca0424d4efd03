/*
 * PINs: asked of whom a card named, and chosen anew. An unknown card and a
 * wrong PIN get the same words, count alike and pause alike. Digits live here
 * until they are asked, and nowhere else.
 */
#include <string.h>

#include "state.h"

static uint32_t find_stranger(const struct kiosk *k, uint64_t hash)
{
	for (uint32_t i = 0; i < k->strangers; i++) {
		if (k->stranger[i].who == hash)
			return i;
	}
	return NOT_FOUND;
}

static uint64_t paused_until_s(const struct kiosk *k)
{
	if (k->visit.card.person != NOBODY) {
		const struct tries *tries = find_tries(k, k->visit.card.person);

		return tries != NULL ? tries->until_s : 0;
	}

	uint32_t i = find_stranger(k, k->visit.card.hash);

	return i != NOT_FOUND ? k->stranger[i].until_s : 0;
}

uint32_t pause_minutes(const struct kiosk *k, struct moment now)
{
	uint64_t until_s = paused_until_s(k);
	uint64_t now_s = (uint64_t)now.utc_s;

	return until_s > now_s ? (uint32_t)((until_s - now_s + 59) / 60) : 0;
}

void strangers_shift(struct kiosk *k, uint64_t back_s)
{
	for (uint32_t i = 0; i < k->strangers; i++)
		tries_shift(&k->stranger[i], back_s);
}

void forget_digits(struct kiosk *k)
{
	memset(k->visit.digits, 0, sizeof(k->visit.digits));
	memset(k->visit.first, 0, sizeof(k->visit.first));
	memset(k->visit.number, 0, sizeof(k->visit.number));
	k->visit.digits_len = k->visit.first_len = k->visit.number_len = 0;
}

void pin_ask_also(struct kiosk *k, struct bearer card, struct moment now)
{
	k->visit.card = card;
	if (pause_minutes(k, now) > 0)
		refuse(k, REFUSED_PAUSED, now);
	else
		enter(k, SCREEN_PIN, now);
}

void pin_begin(struct kiosk *k, struct bearer card, struct moment now)
{
	k->visit.person = card.person;
	k->visit.card_hash = card.hash;
	pin_ask_also(k, card, now);
}

/* Has lendbay-pin look at what was typed, or make a verifier of it. */
static void ask(struct kiosk *k, uint8_t effect, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	struct effect fx = {.type = effect};

	if (!k->up[PORT_PIN]) {
		forget_digits(k);
		v->note = NOTE_PIN_TROUBLE;
		return;
	}
	v->ticket = ++k->tickets;
	v->asked_ms = now.ms;
	if (effect == EFFECT_MAKE_PIN && v->newcard.hash != 0)
		v->card.person = draw_person(k, now);
	fx.pin.person = v->card.person;
	fx.pin.card = v->newcard.hash;
	fx.pin.minor = v->newcard.minor;
	fx.pin.adult = v->newcard.adult;
	fx.pin.ticket = v->ticket;
	fx.pin.len = v->digits_len;
	memcpy(fx.pin.digits, v->digits, sizeof(fx.pin.digits));
	add_effect(out, fx);
	forget_digits(k);
}

static void type_digit(struct kiosk *k, const struct event *ev)
{
	struct visit *v = &k->visit;

	if (ev->intent.control == CONTROL_DIGIT && v->digits_len < PIN_MAX && ev->intent.arg <= 9)
		v->digits[v->digits_len++] = (uint8_t)ev->intent.arg;
	else if (ev->intent.control == CONTROL_RUB_OUT && v->digits_len > 0)
		v->digits[--v->digits_len] = 0;
}

void pin_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	if (k->visit.ticket != 0)
		return; /* being looked at */
	switch (ev->intent.control) {
	case CONTROL_OK:
		if (k->visit.digits_len >= PIN_MIN)
			ask(k, EFFECT_ASK_PIN, now, out);
		break;
	case CONTROL_FORGOT_PIN:
		if (k->visit.newcard.deed != RIGHT_NONE)
			newcard_not_proved(k, now);
		else
			enter(k, SCREEN_PIN_HELP, now);
		break;
	default: type_digit(k, ev); break;
	}
}

static void count_stranger(struct kiosk *k, struct moment now)
{
	uint32_t i = find_stranger(k, k->visit.card.hash);

	if (i == NOT_FOUND) {
		/* Full: the oldest makes room. */
		i = k->stranger_next;
		k->stranger_next = (k->stranger_next + 1) % STRANGERS_MAX;
		if (k->strangers < STRANGERS_MAX)
			k->strangers++;
		k->stranger[i] = (struct tries){.who = k->visit.card.hash};
	}

	struct tries *tries = &k->stranger[i];

	tries->wrong++;
	uint64_t until_s = pause_until_s(k, tries->wrong, now);

	if (until_s != 0)
		tries->until_s = until_s;
}

static void wrong(struct kiosk *k, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;

	if (v->card.person == NOBODY) {
		count_stranger(k, now);
	} else {
		const struct tries *tries = find_tries(k, v->card.person);
		uint32_t count = (tries != NULL ? tries->wrong : 0) + 1;

		record(k,
		       (struct fact){.type = FACT_PIN_WRONG,
				     .person = v->card.person,
				     .count = count,
				     .until_s = pause_until_s(k, count, now)},
		       now, out);
	}
	v->wrong++;
	if (pause_minutes(k, now) > 0)
		refuse(k, REFUSED_PAUSED, now);
	else if (v->wrong >= k->policy->pin_tries && v->newcard.deed != RIGHT_NONE)
		newcard_not_proved(k, now);
	else if (v->wrong >= k->policy->pin_tries)
		enter(k, SCREEN_PIN_HELP, now);
	else {
		enter(k, SCREEN_PIN, now);
		v->note = NOTE_PIN_WRONG;
	}
}

void pin_answered(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;

	/* An answer to a question that nobody waits for any more is dropped. */
	if (v->phase != SCREEN_PIN || v->ticket == 0 || ev->pin.ticket != v->ticket)
		return;
	v->ticket = 0;
	v->touched_ms = now.ms;
	if (ev->pin.answer == PIN_TAKEN && v->newcard.hash != 0) {
		newcard_taken(k, now);
		return;
	}
	if (ev->pin.answer == PIN_FAILED) {
		v->note = NOTE_PIN_TROUBLE;
		return;
	}
	/* A helper who was removed meanwhile is nobody, and nobody's PIN is right. */
	if (v->card.of != NOBODY && !is_helper(k, v->card.person, v->card.of))
		v->card = (struct bearer){.hash = v->card.hash};
	if (ev->pin.answer != PIN_RIGHT || v->card.person == NOBODY) {
		wrong(k, now, out);
		return;
	}
	if (find_tries(k, v->card.person) != NULL)
		record(k, (struct fact){.type = FACT_PIN_RIGHT, .person = v->card.person}, now,
		       out);
	v->wrong = 0;
	if (v->newcard.deed != RIGHT_NONE)
		newcard_proved(k, now, out);
	else if (v->role != ROLE_NONE)
		adult_proved(k, now, out);
	else
		card_proved(k, now, out);
}

void pin_time(struct kiosk *k, struct moment now)
{
	struct visit *v = &k->visit;

	if (v->ticket == 0)
		return;
	if (now.ms >= v->asked_ms + PIN_ANSWER_MS && v->phase == SCREEN_STAFF_STICKER) {
		sticker_lost(k);
	} else if (now.ms >= v->asked_ms + PIN_ANSWER_MS) {
		v->ticket = 0;
		v->note = NOTE_PIN_TROUBLE;
	} else if (now.ms >= v->asked_ms + PIN_SLOW_MS && v->phase != SCREEN_STAFF_STICKER) {
		v->note = NOTE_CHECKING;
	}
}

int64_t pin_deadline_ms(const struct kiosk *k)
{
	const struct visit *v = &k->visit;
	bool slow = v->note == NOTE_CHECKING || v->phase == SCREEN_STAFF_STICKER;

	if (v->ticket == 0)
		return FOR_EVER;
	return v->asked_ms + (slow ? PIN_ANSWER_MS : PIN_SLOW_MS);
}

/* ---- A new PIN, typed twice ---- */

static void typed_once_more(struct kiosk *k, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	bool same =
		v->first_len == v->digits_len && memcmp(v->first, v->digits, sizeof(v->first)) == 0;

	if (same) {
		ask(k, EFFECT_MAKE_PIN, now, out);
	} else {
		forget_digits(k);
		v->note = NOTE_PIN_DIFFERS;
	}
}

void new_pin_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;

	if (v->ticket != 0)
		return; /* being made */
	if (ev->intent.control != CONTROL_OK) {
		type_digit(k, ev);
	} else if (v->digits_len >= PIN_MIN && v->first_len > 0) {
		typed_once_more(k, now, out);
	} else if (v->digits_len >= PIN_MIN) {
		memcpy(v->first, v->digits, sizeof(v->first));
		v->first_len = v->digits_len;
		memset(v->digits, 0, sizeof(v->digits));
		v->digits_len = 0;
		v->note = NOTE_PIN_AGAIN;
	}
}

void pin_made(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;

	/* Without our answer the verifier is not kept. */
	if (v->phase != SCREEN_NEW_PIN || v->ticket == 0 || ev->pin.ticket != v->ticket)
		return;
	v->ticket = 0;
	v->touched_ms = now.ms;
	if (ev->pin.answer == PIN_TAKEN && v->newcard.hash != 0) {
		newcard_taken(k, now);
		return;
	}
	if (ev->pin.answer != PIN_RIGHT) {
		v->note = NOTE_PIN_TROUBLE;
		return;
	}
	if (v->newcard.hash != 0) {
		newcard_enrolled(k, now, out);
		return;
	}
	record(k,
	       (struct fact){.type = FACT_PIN_SET, .person = v->card.person, .worker = v->person},
	       now, out);
	add_effect(out, (struct effect){.type = EFFECT_ANSWER, .answer = {.refusal = REFUSED_NOT}});
	enter(k, SCREEN_STAFF_HOME, now);
	v->note = NOTE_DONE_NEXT;
}
