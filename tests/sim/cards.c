/*
 * Whose each card and number is, and each PIN: all that anybody in the world
 * can show, looked up in the registry whenever a fact may have changed it, and
 * held against who the facts name and what was laid down.
 */
#include <string.h>

#include "crowd.h"
#include "invariants.h"
#include "orders.h"

#define CARDS_EACH 6   /* cards of one row that are looked at */
#define STRANGERS  31  /* nobody's, from 1 on */
#define NUMBERS    100 /* of two digits */

void cards_begin(struct machine *m)
{
	m->cards = (struct sim_cards){0};
}

static void add_card(struct machine *m, const struct item *item)
{
	if (m->cards.len < CARDS_MAX)
		order_hash(m, item, m->cards.hash[m->cards.len++]);
}

static void cards_list(struct machine *m)
{
	struct item item = {.ev = {.type = EVENT_CARD}};

	for (item.who = 1; item.who <= crowd_people_len; item.who++)
		for (item.card = 0; item.card < CARDS_EACH; item.card++)
			add_card(m, &item);
	item.who = item.card = 0;
	for (item.number = 1; item.number < STRANGERS; item.number++)
		add_card(m, &item);
	item.ev.type = EVENT_NUMBER;
	for (item.number = 0; item.number < NUMBERS; item.number++)
		add_card(m, &item);
}

/* ---- What is taken note of ---- */

static void touch(struct machine *m, uint64_t person)
{
	if (person != NOBODY && m->cards.touches < TOUCHED_MAX)
		m->cards.touched[m->cards.touches++] = person;
}

void cards_fact(struct machine *m, const struct fact *f)
{
	switch (f->type) {
	case FACT_CARD_REPLACED:
		if (f->worker != NOBODY)
			m->cards.given = f->person;
		touch(m, f->person);
		break;
	case FACT_PIN_SET:
		/* After its "enrolled", which is the fact before. */
		if (f->worker != NOBODY && m->told.type_of[m->told.facts] == FACT_ENROLLED &&
		    m->told.person_of[m->told.facts] == f->person)
			m->cards.given = f->person;
		touch(m, f->person);
		break;
	case FACT_ENROLLED:
	case FACT_ERASED: touch(m, f->person); break;
	case FACT_HELPER_NAMED:
	case FACT_HELPER_REMOVED: touch(m, f->helper); break;
	default: break;
	}
}

void cards_shown(struct machine *m, const struct item *item, const struct event *ev)
{
	bool card = ev->type == EVENT_CARD || ev->type == EVENT_NUMBER;
	uint8_t under = m->view.under;

	if (!card || m->engine == NULL || ev->card.person != NOBODY ||
	    (under != SCREEN_STAFF_CARD && under != SCREEN_NUMBER))
		return;
	order_hash(m, item, m->cards.shown);
	m->cards.is_shown = true;
}

/* ---- What must hold ---- */

/* Who is given another card has shown who they are, and so has who answers for a child. */
const char *given_fact(struct machine *m, const struct fact *f)
{
	const struct told *t = &m->told;

	if (f->type == FACT_CARD_REPLACED && f->worker != NOBODY) {
		if (!told_worker(t, f->worker) || !told_proved(t, f->worker))
			return "a card is given by a worker who is not there";
		if (!told_proved(t, f->person))
			return "another card is given to somebody who did not show who they are";
		return told_who(t, f->person) != NULL && told_who(t, f->person)->blocked
			       ? "another card is given to somebody whose card is on hold"
			       : NULL;
	}
	if (f->type != FACT_ENROLLED || f->user != 0)
		return NULL;
	if (told_ever(t, f->person))
		return "a newcomer is given the number of somebody";
	if (f->minor != 0) {
		const struct told_person *adult = told_who(t, f->adult);

		if (adult == NULL || !told_proved(t, f->adult))
			return "a child is enrolled whose adult did not show who they are";
		if (adult->minor || adult->of != NOBODY || adult->blocked)
			return "a child is enrolled with somebody who cannot answer for them";
	}
	return f->role == ROLE_BORROWER ? NULL : "the kiosk enrols somebody who is no borrower";
}

static bool is_touched(const struct machine *m, uint64_t person)
{
	for (uint32_t i = 0; i < m->cards.touches; i++)
		if (m->cards.touched[i] == person)
			return true;
	return false;
}

/* Of all cards. Returns NULL or what is wrong; `read` says whether the disk gave them all. */
static const char *cards_look(struct machine *m, bool restarted, bool *read)
{
	struct sim_cards *c = &m->cards;
	uint32_t gained = 0, kept = 0;

	for (uint32_t i = 0; i < c->len; i++) {
		struct registry_person person = {0};
		int found = registry_find_card(engine_ledger(m->engine), c->hash[i], &person);
		uint64_t now = found == 1 ? person.person : NOBODY, before = c->person[i];

		*read = *read && found >= 0;
		if (found < 0)
			return NULL;
		c->person[i] = now;
		if (c->given != NOBODY && now == c->given) {
			bool shown = memcmp(c->hash[i], c->shown, LEDGER_HASH_LEN) == 0;

			if (!restarted && !shown)
				return "somebody has another card than the one they laid down";
			gained += now != before;
			kept++;
		}
		if (!c->looked || now == before)
			continue;
		if ((now != NOBODY && !is_touched(m, now)) ||
		    (before != NOBODY && !is_touched(m, before)))
			return "a card changed hands that no fact speaks of";
		if (now != NOBODY && before != NOBODY)
			return "somebody's card became another's";
	}
	if (c->given != NOBODY && c->looked && !restarted && (gained != 1 || kept != 1))
		return "who was given a card has not that one alone";
	return NULL;
}

static const char *pins_look(struct machine *m, bool *read)
{
	struct sim_cards *c = &m->cards;

	for (uint32_t i = 0; i < m->told.people; i++) {
		struct registry_person row = {0};
		uint64_t person = m->told.person[i].id, pin;
		int found = registry_find_person(engine_ledger(m->engine), person, &row);

		*read = *read && found >= 0;
		if (found < 0)
			return NULL;
		pin = found == 1 && row.verifier[0] != '\0' ? chain_evidence(row.verifier) : 0;
		if (c->looked && pin != c->pin_of[i] && !is_touched(m, person))
			return "a PIN changed that no fact speaks of";
		c->pin_of[i] = pin;
	}
	return NULL;
}

static const char *look_at_all(struct machine *m, bool restarted)
{
	bool read = true;
	const char *wrong;

	if (m->engine == NULL)
		return NULL;
	if (m->cards.len == 0)
		cards_list(m);
	wrong = cards_look(m, restarted, &read);
	if (wrong == NULL && read)
		wrong = pins_look(m, &read);
	m->cards.looked = read; /* what the disk did not give is looked at anew */
	m->cards.touches = 0;
	m->cards.given = NOBODY;
	return wrong;
}

const char *cards_turn(struct machine *m)
{
	return m->cards.touches > 0 ? look_at_all(m, false) : NULL;
}

const char *cards_restart(struct machine *m)
{
	return look_at_all(m, true);
}
