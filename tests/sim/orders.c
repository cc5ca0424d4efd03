/*
 * Orders: events are completed from the registry, as the ring does it. It
 * keeps nothing.
 */
#include "orders.h"

#include <stdio.h>
#include <string.h>

#include "crowd.h"
#include "names.h"

/* A card's UID; another one for each time it was replaced. */
static void uid_of(const struct item *item, uint8_t card, uint8_t uid[CROWD_UID_LEN])
{
	static const uint8_t stranger[CROWD_UID_LEN] = {1, 2, 3, 4, 5, 6};

	memcpy(uid, item->who > 0 ? crowd_people[item->who - 1].uid : stranger, CROWD_UID_LEN);
	if (item->who == 0)
		uid[CROWD_UID_LEN - 1] = item->number;
	uid[5] = (uint8_t)(uid[5] + card);
}

static size_t digits_of(uint8_t number, uint8_t digits[2])
{
	digits[0] = number / 10;
	digits[1] = number % 10;
	return 2;
}

/* The core alone has no registry: the crowd's table serves, but for who was erased. */
static void name_alone(const struct machine *m, const struct item *item, struct event *ev)
{
	const struct somebody *s = item->who > 0 ? &crowd_people[item->who - 1] : NULL;

	if (s != NULL && told_who(&m->told, s->person) == NULL)
		s = NULL;

	ev->card.hash = s != NULL ? s->person : 1000u + item->number;
	if (s == NULL)
		return;
	ev->card.person = s->person;
	ev->card.role = s->role;
	ev->card.minor = s->minor;
	ev->card.adult = s->adult;
	ev->card.of = s->of;
}

static int name(struct machine *m, const struct item *item, struct event *ev)
{
	struct tag tag = {.uid_len = CROWD_UID_LEN};
	uint8_t digits[2];

	if (m->engine == NULL) {
		name_alone(m, item, ev);
		return 0;
	}
	struct ledger *l = engine_ledger(m->engine);
	uint64_t awaits = kiosk_card_awaited(m->kiosk);

	if (ev->type == EVENT_NUMBER) {
		size_t len = digits_of(item->number, digits);

		newcard_digits(&m->newcard, l, digits, len, awaits);
		return name_number(l, digits, len, ev);
	}
	uid_of(item, item->card, tag.uid);

	int err = name_card(l, &tag, ev);

	if (err == 0)
		newcard_tag(&m->newcard, l, &tag, ev, awaits);
	return err;
}

void order_hash(struct machine *m, const struct item *item, uint8_t hash[LEDGER_HASH_LEN])
{
	uint8_t uid[CROWD_UID_LEN], digits[2];

	if (item->ev.type == EVENT_NUMBER) {
		registry_card_hash(engine_ledger(m->engine), CARD_NUMBER, digits,
				   digits_of(item->number, digits), hash);
		return;
	}
	uid_of(item, item->card, uid);
	registry_card_hash(engine_ledger(m->engine), CARD_UID, uid, CROWD_UID_LEN, hash);
}

static void person_fill(struct machine *m, const struct item *item, struct order *o)
{
	const struct somebody *s = &crowd_people[item->who - 1];
	struct ledger *l = engine_ledger(m->engine);
	uint8_t uid[CROWD_UID_LEN], digits[2];

	o->person = (struct registry_person){.person = s->person,
					     .role = s->role,
					     .minor = s->minor,
					     .adult = s->adult,
					     .helper_of = s->of};
	(void)snprintf(o->person.name, sizeof(o->person.name), "%s", s->name); /* they are short */
	uid_of(item, 0, uid);
	registry_card_hash(l, CARD_UID, uid, CROWD_UID_LEN, o->hash[0]);
	registry_card_hash(l, CARD_NUMBER, digits, digits_of((uint8_t)(item->who - 1), digits),
			   o->hash[1]);
	o->change.person = &o->person;
	o->change.card_hash = o->hash[0];
	o->change.number_hash = o->hash[1];
}

static int referral_fill(struct machine *m, const struct item *item, struct event *ev,
			 struct order *o)
{
	struct ledger *l = engine_ledger(m->engine);
	uint8_t digits[2];
	int found = registry_find_partner(l, ev->admin.partner, &o->partner);

	if (found < 0)
		return found;
	registry_card_hash(l, CARD_CODE, digits, digits_of(item->number, digits), o->hash[0]);
	o->change.code_hash = o->hash[0];
	o->change.referral = ev->admin.referral;
	if (found == 0) {
		o->partner.partner = ev->admin.partner;
		(void)snprintf(o->partner.name, sizeof(o->partner.name), CROWD_NAME_MARK " %u",
			       (unsigned)ev->admin.partner); /* short */
		o->change.partner = &o->partner;
	}
	return 1;
}

static void replace_fill(struct machine *m, const struct item *item, struct order *o)
{
	struct ledger *l = engine_ledger(m->engine);
	uint8_t uid[CROWD_UID_LEN];

	uid_of(item, item->card, uid);
	registry_card_hash(l, CARD_UID, uid, CROWD_UID_LEN, o->hash[0]);
	uid_of(item, (uint8_t)(item->card + 1), uid);
	registry_card_hash(l, CARD_UID, uid, CROWD_UID_LEN, o->hash[1]);
	o->change.old_hash = o->hash[0];
	o->change.new_hash = o->hash[1];
}

static int deed_fill(struct machine *m, const struct item *item, struct event *ev, struct order *o)
{
	switch (ev->admin.deed) {
	case RIGHT_NAME_HELPER:
		if (item->who == 0)
			return 0;
		person_fill(m, item, o);
		return 1;
	case RIGHT_MAKE_REFERRAL: return referral_fill(m, item, ev, o);
	case RIGHT_REPLACE_CARD:
		if (item->who == 0)
			return 0;
		replace_fill(m, item, o);
		return 1;
	case RIGHT_NEW_PIN:
		o->change.verifier = "made by hand";
		o->change.of = ev->admin.person;
		return 1;
	default: return 0;
	}
}

static int newcard_fill(struct machine *m, const struct event *ev, const char *verifier,
			struct order *o)
{
	const struct registry_change *change =
		newcard_change(&m->newcard, ev, verifier, &o->newcard);

	if (change == NULL)
		return 0;
	o->change = *change;
	return 1;
}

int order_fill(struct machine *m, const struct item *item, struct event *ev, struct order *o)
{
	memset(o, 0, sizeof(*o));
	if (ev->type == EVENT_CARD || ev->type == EVENT_NUMBER)
		return name(m, item, ev);
	if (m->engine == NULL)
		return 0;
	switch (ev->type) {
	case EVENT_ENROL:
		if (item->who > 0) /* nobody of the crowd: the core refuses them */
			person_fill(m, item, o);
		return 1;
	case EVENT_ADD_DEVICE:
		o->device.device = ev->admin.device;
		o->change.device = &o->device;
		return 1;
	case EVENT_STICKER_WRITTEN:
		if (ev->written.end != STICKER_WRITTEN)
			return 0;
		o->device.device = ev->written.device;
		o->change.device = &o->device;
		return 1;
	case EVENT_DEED: return deed_fill(m, item, ev, o);
	case EVENT_PIN: return newcard_fill(m, ev, "", o);
	case EVENT_PIN_MADE:
		if (m->newcard.ticket != 0) {
			(void)snprintf(o->person.verifier, sizeof(o->person.verifier), "made at %u",
				       (unsigned)item->id); /* short */
			return newcard_fill(m, ev, o->person.verifier, o);
		}
		if (ev->pin.answer != PIN_RIGHT)
			return 0;
		o->change.verifier = "made at the kiosk";
		o->change.of = m->making;
		return 1;
	default: return 0;
	}
}
