/*
 * Who: a card and its PIN. An unknown card and a wrong PIN get the same
 * words, count alike and pause alike. Digits live here until they are asked,
 * and nowhere else.
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
	if (k->visit.person != NOBODY) {
		const struct tries *tries = find_tries(k, k->visit.person);

		return tries != NULL ? tries->until_s : 0;
	}

	uint32_t i = find_stranger(k, k->visit.card_hash);

	return i != NOT_FOUND ? k->stranger[i].until_s : 0;
}

uint32_t pause_minutes(const struct kiosk *k, struct moment now)
{
	uint64_t until_s = paused_until_s(k);
	uint64_t now_s = (uint64_t)now.utc_s;

	return until_s > now_s ? (uint32_t)((until_s - now_s + 59) / 60) : 0;
}

static void forget_digits(struct kiosk *k)
{
	memset(k->visit.digits, 0, sizeof(k->visit.digits));
	k->visit.digits_len = 0;
}

void pin_begin(struct kiosk *k, const struct event *ev, struct moment now)
{
	/* What was wanted before the card stays wanted; all else was somebody's. */
	uint8_t wanted = k->visit.phase == SCREEN_TAP_CARD ? k->visit.wanted : CONTROL_NONE;

	go_home(k, now);
	k->visit.wanted = wanted;
	k->visit.person = ev->card.person;
	k->visit.claimed = ev->card.role;
	k->visit.card_hash = ev->card.hash;
	if (pause_minutes(k, now) > 0)
		refuse(k, REFUSED_PAUSED, now);
	else
		enter(k, SCREEN_PIN, now);
}

static void ask(struct kiosk *k, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	struct effect fx = {.type = EFFECT_ASK_PIN};

	if (!k->up[PORT_PIN]) {
		forget_digits(k);
		v->note = NOTE_PIN_TROUBLE;
		return;
	}
	v->ticket = ++k->tickets;
	v->asked_ms = now.ms;
	fx.pin.person = v->person;
	fx.pin.ticket = v->ticket;
	fx.pin.len = v->digits_len;
	memcpy(fx.pin.digits, v->digits, sizeof(fx.pin.digits));
	add_effect(out, fx);
	forget_digits(k);
}

void pin_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;

	if (v->ticket != 0)
		return; /* being looked at */
	switch (ev->intent.control) {
	case CONTROL_DIGIT:
		if (v->digits_len < PIN_MAX && ev->intent.arg <= 9)
			v->digits[v->digits_len++] = (uint8_t)ev->intent.arg;
		break;
	case CONTROL_RUB_OUT:
		if (v->digits_len > 0)
			v->digits[--v->digits_len] = 0;
		break;
	case CONTROL_OK:
		if (v->digits_len >= PIN_MIN)
			ask(k, now, out);
		break;
	case CONTROL_FORGOT_PIN: enter(k, SCREEN_PIN_HELP, now); break;
	default: break;
	}
}

static void count_stranger(struct kiosk *k, struct moment now)
{
	uint32_t i = find_stranger(k, k->visit.card_hash);

	if (i == NOT_FOUND) {
		/* Full: the oldest makes room. */
		i = k->stranger_next;
		k->stranger_next = (k->stranger_next + 1) % STRANGERS_MAX;
		if (k->strangers < STRANGERS_MAX)
			k->strangers++;
		k->stranger[i] = (struct tries){.who = k->visit.card_hash};
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

	if (v->person == NOBODY) {
		count_stranger(k, now);
	} else {
		const struct tries *tries = find_tries(k, v->person);
		uint32_t count = (tries != NULL ? tries->wrong : 0) + 1;

		record(k,
		       (struct fact){.type = FACT_PIN_WRONG,
				     .person = v->person,
				     .count = count,
				     .until_s = pause_until_s(k, count, now)},
		       now, out);
	}
	v->wrong++;
	if (pause_minutes(k, now) > 0)
		refuse(k, REFUSED_PAUSED, now);
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
	if (v->ticket == 0 || ev->pin.ticket != v->ticket)
		return;
	v->ticket = 0;
	v->touched_ms = now.ms;
	if (ev->pin.answer == PIN_FAILED) {
		v->note = NOTE_PIN_TROUBLE;
		return;
	}
	if (ev->pin.answer != PIN_RIGHT || v->person == NOBODY) {
		wrong(k, now, out);
		return;
	}
	if (find_tries(k, v->person) != NULL)
		record(k, (struct fact){.type = FACT_PIN_RIGHT, .person = v->person}, now, out);
	v->role = v->claimed;
	signed_in(k, now, out);
}

void pin_time(struct kiosk *k, struct moment now)
{
	struct visit *v = &k->visit;

	if (v->ticket == 0)
		return;
	if (now.ms >= v->asked_ms + PIN_ANSWER_MS) {
		v->ticket = 0;
		v->note = NOTE_PIN_TROUBLE;
	} else if (now.ms >= v->asked_ms + PIN_SLOW_MS) {
		v->note = NOTE_CHECKING;
	}
}
