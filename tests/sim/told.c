/*
 * What was told: looking things up, and who stands there. What each fact does
 * is in told_facts.c.
 */
#include "told.h"

#include <assert.h>
#include <string.h>

void told_begin(struct told *t, const struct policy *policy)
{
	t->policy = policy;
	t->facts = 0;
	t->utc_s = 0;
	t->devices = t->people = t->loans = t->codes = 0;
	memset(t->bay, 0, sizeof(t->bay));
	t->asked_ticket = t->asked_person = 0;
	comfort_begin(t);
	told_restart(t);
	told_forget(t);
}

/* ---- Looking up ---- */

struct told_device *told_find(struct told *t, uint64_t id)
{
	for (uint32_t i = 0; id != NOBODY && i < t->devices; i++)
		if (t->device[i].id == id)
			return &t->device[i];
	return NULL;
}

/* The newest are asked for most. */
struct told_loan *told_find_loan(struct told *t, uint64_t loan)
{
	for (uint32_t i = t->loans; loan != NOBODY && i > 0; i--)
		if (t->loan[i - 1].number == loan)
			return &t->loan[i - 1];
	return NULL;
}

struct told_device *told_in_bay(struct told *t, uint8_t bay)
{
	for (uint32_t i = 0; i < t->devices; i++)
		if (t->device[i].place == PLACE_BAY && t->device[i].bay == bay)
			return &t->device[i];
	return NULL;
}

const struct told_person *told_who(const struct told *t, uint64_t id)
{
	for (uint32_t i = 0; id != NOBODY && i < t->people; i++)
		if (t->person[i].id == id)
			return t->person[i].erased ? NULL : &t->person[i];
	return NULL;
}

bool told_ever(const struct told *t, uint64_t id)
{
	for (uint32_t i = 0; i < t->people; i++)
		if (t->person[i].id == id)
			return true;
	return false;
}

bool told_proved(const struct told *t, uint64_t person)
{
	for (uint32_t i = 0; i < t->proofs; i++)
		if (t->proved[i] == person)
			return true;
	return false;
}

bool told_worker(const struct told *t, uint64_t person)
{
	const struct told_person *p = told_who(t, person);

	return p != NULL && (p->role == ROLE_STAFF || p->role == ROLE_COORDINATOR);
}

uint32_t told_sure_loans(const struct told *t, uint64_t person)
{
	uint32_t loans = 0;

	for (uint32_t i = 0; i < t->devices; i++)
		loans += t->device[i].loan != NOBODY && t->device[i].person == person &&
			 !t->device[i].unsure && !t->device[i].handed_in;
	return loans;
}

bool told_tapped(const struct told *t, const struct told_device *d)
{
	return t->tapped >> (d - t->device) & 1u;
}

void told_prove(struct told *t, uint64_t person)
{
	if (person != NOBODY && !told_proved(t, person) && t->proofs < TOLD_PROVED_MAX)
		t->proved[t->proofs++] = person;
}

void told_loan_over(struct told *t, struct told_device *d)
{
	struct told_loan *loan = told_find_loan(t, d->loan);

	if (loan != NULL)
		loan->ended++;
	d->loan = d->person = NOBODY;
	d->day = 0;
	d->unsure = d->handed_in = false;
}

bool told_good_code(const struct told *t, uint64_t referral)
{
	for (uint32_t i = 0; i < t->codes; i++)
		if (t->code_of[i].id == referral)
			return t->code_of[i].loan == NOBODY;
	return false;
}

/* ---- What goes in and what comes out ---- */

void told_event(struct told *t, const struct event *ev)
{
	comfort_event(t, ev);
	switch (ev->type) {
	case EVENT_PIN:
		if (ev->pin.answer == PIN_RIGHT && ev->pin.ticket == t->asked_ticket &&
		    t->asked_ticket != 0)
			told_prove(t, t->asked_person);
		break;
	case EVENT_STICKER:
		for (uint32_t i = 0; i < t->devices; i++)
			if (t->device[i].id == ev->sticker.device)
				t->tapped |= 1u << i;
		break;
	case EVENT_INTENT: t->safe |= ev->intent.control == CONTROL_SAFE; break;
	case EVENT_NUMBER:
		if (ev->card.referral != NOBODY && told_good_code(t, ev->card.referral))
			t->code = ev->card.referral;
		break;
	case EVENT_PORT:
		/* Without its process every line rests. */
		for (uint8_t bay = 1; bay <= BAYS_MAX; bay++)
			if (ev->port.port == PORT_LOCKER && !ev->port.up)
				t->bay[bay].powered = false;
		break;
	case EVENT_DOOR: t->bay[ev->door.bay].door_open = ev->door.open; break;
	default: break;
	}
}

void told_effect(struct told *t, const struct effect *fx)
{
	comfort_effect(t, fx);
	switch (fx->type) {
	case EFFECT_ASK_PIN:
		t->asked_ticket = fx->pin.ticket;
		t->asked_person = fx->pin.person;
		break;
	case EFFECT_UNLOCK: t->bay[fx->unlock.bay].released = true; break;
	case EFFECT_POWER: t->bay[fx->power.bay].powered = fx->power.on; break;
	default: break;
	}
}

static void forget(struct told *t)
{
	t->proofs = 0;
	t->code = NOBODY;
}

void told_view(struct told *t, const struct view *view)
{
	bool home = view->under == SCREEN_HOME;

	comfort_view(t, view);
	/* A visit ends at home; and where the kiosk asks for a card and knows nobody. */
	if (home || (view->role == ROLE_NONE &&
		     (view->under == SCREEN_OUT_OF_ORDER || view->under == SCREEN_TAP_CARD ||
		      view->under == SCREEN_PIN)))
		forget(t);
	if (home) {
		t->tapped = 0;
		t->safe = false;
	}
}

void told_forget(struct told *t)
{
	forget(t);
}

void told_restart(struct told *t)
{
	comfort_restart(t);
	t->tapped = 0;
	t->safe = false;
	t->asked_ticket = 0;
	for (uint32_t bay = 0; bay <= BAYS_MAX; bay++)
		t->bay[bay].powered = false;
}

void told_catch_up(struct told *t, const struct kiosk *k)
{
	for (uint32_t i = 0; i < kiosk_devices(k); i++) {
		struct device_now now;

		kiosk_device(k, i, &now);

		struct told_device *d = told_find(t, now.device);

		if (d == NULL || !d->strange)
			continue;
		d->strange = false;
		if (d->loan != NOBODY && now.loan == NOBODY)
			told_loan_over(t, d);
		d->bay = now.bay;
		d->place = now.bay != 0        ? PLACE_BAY
			   : d->loan != NOBODY ? PLACE_PERSON
					       : PLACE_STAFF;
		if (now.bay == 0)
			d->handed_in = false;
	}
}
