/*
 * A card that is to be somebody's: a newcomer's first one, or one in place of
 * another that is gone. All that is said of it lives here until the last of it
 * is said; then it is facts and rows of one transaction. Of the card the core
 * has 64 bits of its hash: the loop keeps the rest beside them.
 */
#include <string.h>

#include "deeds.h"

/* A card is chosen for the PIN that follows it, and for nothing else; a number typed once for the
 * same keys again. */
void newcard_enter(struct kiosk *k, uint8_t phase)
{
	struct newcard *n = &k->visit.newcard;

	switch (phase) {
	case SCREEN_PIN:
	case SCREEN_NEW_PIN: break;
	case SCREEN_NUMBER: n->hash = 0; break;
	case SCREEN_STAFF_AGE:
	case SCREEN_STAFF_ADULT:
	case SCREEN_STAFF_CARD: n->hash = n->typed = 0; break;
	default: *n = (struct newcard){0}; break;
	}
}

uint64_t kiosk_card_awaited(const struct kiosk *k)
{
	return k->visit.newcard.hash;
}

/* ---- The two deeds ---- */

uint8_t enrol_card(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		   struct effects *out)
{
	(void)ev, (void)out; /* nothing is recorded yet */
	if (worker == NOBODY)
		return REFUSED_NOT_ALLOWED; /* they stand here, and choose their PIN themselves */
	enter(k, SCREEN_STAFF_AGE, now);
	k->visit.newcard = (struct newcard){.deed = RIGHT_ENROL_CARD};
	k->visit.card = (struct bearer){0};
	k->visit.wrong = 0;
	return REFUSED_NOT;
}

/* The card itself is the registry's: from the command line one hash in place of another. */
uint8_t replace_card(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		     struct effects *out)
{
	uint64_t person = ev->admin.person;

	if (worker == NOBODY) {
		record(k,
		       (struct fact){.type = FACT_CARD_REPLACED,
				     .person = person,
				     .user = ev->admin.user},
		       now, out);
		return REFUSED_NOT;
	}
	if (is_blocked(k, person))
		return REFUSED_BLOCKED;
	/* Whose row it was, they prove by their PIN: their card does not, it is gone. */
	if (k->visit.card.person != person)
		k->visit.card = (struct bearer){.person = person};
	enter(k, SCREEN_STAFF_CARD, now);
	k->visit.newcard = (struct newcard){.deed = RIGHT_REPLACE_CARD};
	k->visit.wrong = 0;
	return REFUSED_NOT;
}

/* ---- Under 18: who answers for them ---- */

void newcard_press(struct kiosk *k, const struct event *ev, struct moment now)
{
	struct visit *v = &k->visit;

	switch (ev->intent.control) {
	case CONTROL_FINISH: enter(k, SCREEN_STAFF_HOME, now); break;
	case CONTROL_YES:
	case CONTROL_NO:
		if (v->phase != SCREEN_STAFF_AGE)
			break;
		v->newcard.minor = ev->intent.control == CONTROL_NO;
		v->newcard.adult = NOBODY;
		enter(k, v->newcard.minor ? SCREEN_STAFF_ADULT : SCREEN_STAFF_CARD, now);
		break;
	case CONTROL_TYPE_NUMBER:
		if (v->phase != SCREEN_STAFF_AGE)
			number_begin(k, now);
		break;
	default: break;
	}
}

static void adult_shown(struct kiosk *k, struct bearer card, struct moment now)
{
	/* The worker's own, still lying there. */
	if (card.person != NOBODY && card.person == k->visit.person)
		return;
	enter(k, SCREEN_STAFF_ADULT, now);
	if (card.person == NOBODY)
		k->visit.note = NOTE_NUMBER_UNKNOWN;
	else if (card.minor || card.of != NOBODY || !role_may(card.role, RIGHT_BORROW) ||
		 is_blocked(k, card.person))
		k->visit.note = NOTE_ADULT_CANNOT;
	else
		pin_ask_also(k, card, now);
}

/* ---- The way back ---- */

uint8_t newcard_back(const struct kiosk *k)
{
	const struct visit *v = &k->visit;

	switch (v->phase) {
	case SCREEN_NUMBER: return v->asked_by;
	case SCREEN_NEW_PIN: return SCREEN_STAFF_CARD;
	case SCREEN_PIN:
		return v->newcard.deed == RIGHT_ENROL_CARD ? SCREEN_STAFF_ADULT : SCREEN_STAFF_CARD;
	case SCREEN_STAFF_CARD:
		if (v->newcard.deed == RIGHT_ENROL_CARD)
			return SCREEN_STAFF_AGE;
		return SCREEN_STAFF_DEEDS;
	case SCREEN_STAFF_ADULT: return SCREEN_STAFF_AGE;
	default: return SCREEN_STAFF_DEEDS;
	}
}

/* ---- The card ---- */

static void note_at_card(struct kiosk *k, uint8_t note, struct moment now)
{
	enter(k, SCREEN_STAFF_CARD, now);
	k->visit.note = note;
}

/* Nobody's so far: their PIN is next, a newcomer's first or the one they have. */
static void card_chosen(struct kiosk *k, uint64_t hash, struct moment now)
{
	struct visit *v = &k->visit;

	v->newcard.hash = hash;
	v->newcard.typed = 0;
	/* Whatever chip it is, no device's number is ever written on it while it lies there. */
	k->lying = (struct lying){0};
	if (v->newcard.deed == RIGHT_REPLACE_CARD) {
		pin_ask_also(k, v->card, now);
		return;
	}
	v->card = (struct bearer){0};
	enter(k, SCREEN_NEW_PIN, now);
}

/* Nobody sees what is typed, so it is typed twice. */
static void number_typed(struct kiosk *k, uint64_t hash, struct moment now)
{
	struct newcard *n = &k->visit.newcard;
	uint64_t before = n->typed;

	if (before == hash) {
		card_chosen(k, hash, now);
		return;
	}
	enter(k, SCREEN_NUMBER, now);
	n->typed = before == 0 ? hash : 0;
	k->visit.note = before == 0 ? NOTE_NUMBER_AGAIN : NOTE_NUMBER_DIFFERS;
}

static void card_shown(struct kiosk *k, const struct event *ev, struct moment now)
{
	struct visit *v = &k->visit;
	bool typed = ev->type == EVENT_NUMBER && v->phase == SCREEN_NUMBER;

	if (ev->card.person != NOBODY && ev->card.person == v->person && !typed)
		return; /* the worker's own, still lying there */
	if (ev->card.person != NOBODY && ev->card.person == v->card.person)
		note_at_card(k, NOTE_CARD_THEIRS, now);
	else if (ev->card.person != NOBODY || ev->card.referral != NOBODY)
		note_at_card(k, NOTE_CARD_TAKEN, now);
	else if (typed)
		number_typed(k, ev->card.hash, now);
	else
		card_chosen(k, ev->card.hash, now);
}

/* While a PIN is typed: the one in question may still lie there, and no other takes its place. */
static bool while_typing(struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct visit *v = &k->visit;

	if (ev->card.person != NOBODY)
		return ev->card.person == v->card.person; /* else as anywhere */
	if (v->newcard.hash != 0 && ev->card.hash != v->newcard.hash)
		note_at_card(k, NOTE_CARD_OTHER, now);
	return true;
}

bool newcard_asks(const struct kiosk *k)
{
	const struct visit *v = &k->visit;

	return v->newcard.deed != RIGHT_NONE && v->phase != SCREEN_STAFF_AGE;
}

bool newcard_shown(struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct visit *v = &k->visit;
	uint8_t phase = v->phase == SCREEN_NUMBER ? v->asked_by : v->phase;

	if (v->newcard.deed == RIGHT_NONE)
		return false;
	switch (phase) {
	case SCREEN_STAFF_ADULT: adult_shown(k, bearer_of(k, ev), now); return true;
	case SCREEN_STAFF_CARD: card_shown(k, ev, now); return true;
	case SCREEN_PIN:
	case SCREEN_NEW_PIN: return while_typing(k, ev, now);
	default: return false;
	}
}

bool newcard_sticker(struct kiosk *k)
{
	if (!newcard_asks(k))
		return false;
	k->visit.note = NOTE_CARD_STICKER;
	return true;
}

/* ---- What is proved, and what is made ---- */

static void given(struct kiosk *k, struct moment now, struct effects *out)
{
	add_effect(out, (struct effect){.type = EFFECT_ANSWER, .answer = {.refusal = REFUSED_NOT}});
	enter(k, SCREEN_STAFF_HOME, now);
	k->visit.note = NOTE_CARD_GIVEN;
}

void newcard_taken(struct kiosk *k, struct moment now)
{
	note_at_card(k, NOTE_CARD_TAKEN, now);
}

void newcard_not_proved(struct kiosk *k, struct moment now)
{
	k->visit.wrong = 0;
	refuse(k, REFUSED_NOT_PROVED, now);
}

void newcard_proved(struct kiosk *k, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;

	/* From the command line, meanwhile. */
	if (is_blocked(k, v->card.person)) {
		refuse(k, REFUSED_BLOCKED, now);
		return;
	}
	if (v->newcard.deed == RIGHT_ENROL_CARD) {
		v->newcard.adult = v->card.person;
		v->card = (struct bearer){0};
		enter(k, SCREEN_STAFF_CARD, now);
		return;
	}
	record(k,
	       (struct fact){
		       .type = FACT_CARD_REPLACED, .person = v->card.person, .worker = v->person},
	       now, out);
	given(k, now, out);
}

void newcard_enrolled(struct kiosk *k, struct moment now, struct effects *out)
{
	const struct visit *v = &k->visit;
	uint8_t refusal = v->card.person == NOBODY          ? REFUSED_OUT_OF_ORDER
			  : is_blocked(k, v->newcard.adult) ? REFUSED_BLOCKED
							    : REFUSED_NOT;

	if (refusal != REFUSED_NOT) {
		refuse(k, refusal, now);
		return;
	}
	record(k,
	       (struct fact){.type = FACT_ENROLLED,
			     .person = v->card.person,
			     .role = ROLE_BORROWER,
			     .minor = v->newcard.minor,
			     .adult = v->newcard.adult},
	       now, out);
	/* It also says whose hands it was in. */
	record(k,
	       (struct fact){.type = FACT_PIN_SET, .person = v->card.person, .worker = v->person},
	       now, out);
	given(k, now, out);
}

bool newcard_is_of(const struct kiosk *k, uint64_t person)
{
	const struct visit *v = &k->visit;

	return v->newcard.deed != RIGHT_NONE &&
	       (v->newcard.adult == person || v->card.person == person);
}
