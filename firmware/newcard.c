/*
 * The card beside the core's 64 bits of it: kept, paired with a ticket, and
 * made a change of.
 */
#include "newcard.h"

#include <stdio.h>
#include <string.h>

/* The core's part of a hash, as names.c cuts it. */
static uint64_t bits_of(const struct shown_card *card)
{
	uint64_t bits;

	memcpy(&bits, card->hash, sizeof(bits));
	return card->sort != 0 ? bits : 0;
}

static void shown(struct newcard_kept *n, const struct ledger *l, enum card_sort sort,
		  const uint8_t *bytes, size_t len)
{
	n->shown.sort = (uint8_t)sort;
	registry_card_hash(l, sort, bytes, len, n->shown.hash);
}

void newcard_tag(struct newcard_kept *n, const struct ledger *l, const struct tag *tag,
		 const struct event *ev, uint64_t awaits)
{
	if (ev->type == EVENT_CARD && ev->card.person == NOBODY && awaits == 0)
		shown(n, l, CARD_UID, tag->uid, tag->uid_len);
}

void newcard_digits(struct newcard_kept *n, const struct ledger *l, const uint8_t *digits,
		    size_t len, uint64_t awaits)
{
	if (awaits == 0)
		shown(n, l, CARD_NUMBER, digits, len);
}

void newcard_mind(struct newcard_kept *n, uint64_t awaits)
{
	if (n->shown.sort != 0 && (awaits == 0 || bits_of(&n->shown) != awaits))
		explicit_bzero(&n->shown, sizeof(n->shown));
	if (n->ticket != 0 && (awaits == 0 || bits_of(&n->paired) != awaits)) {
		explicit_bzero(&n->paired, sizeof(n->paired));
		n->ticket = 0;
	}
}

bool newcard_pair(struct newcard_kept *n, const struct effect *fx)
{
	n->ticket = 0;
	if (fx->pin.card == 0)
		return true;
	if (bits_of(&n->shown) != fx->pin.card)
		return false;
	n->paired = n->shown;
	n->ticket = fx->pin.ticket;
	n->person = fx->pin.person;
	n->adult = fx->pin.adult;
	n->minor = fx->pin.minor;
	n->enrols = fx->type == EFFECT_MAKE_PIN;
	return true;
}

const struct registry_change *newcard_change(struct newcard_kept *n, const struct event *ev,
					     const char *verifier, struct newcard_rows *rows)
{
	bool made = ev->type == EVENT_PIN_MADE;

	if (n->ticket == 0 || ev->pin.ticket != n->ticket || made != n->enrols)
		return NULL;
	n->ticket = 0;
	if (ev->pin.answer != PIN_RIGHT || (made && verifier[0] == '\0'))
		return NULL;
	memset(rows, 0, sizeof(*rows));
	if (!made) {
		rows->change.cards_of = n->person;
		rows->change.new_hash = n->paired.hash;
		return &rows->change;
	}
	rows->person.person = n->person;
	rows->person.role = ROLE_BORROWER;
	rows->person.minor = n->minor;
	rows->person.adult = n->adult;
	(void)snprintf(rows->person.verifier, sizeof(rows->person.verifier), "%s",
		       verifier); /* one of lendbay-pin's, which fits */
	rows->change.person = &rows->person;
	if (n->paired.sort == CARD_UID)
		rows->change.card_hash = n->paired.hash;
	else
		rows->change.number_hash = n->paired.hash;
	return &rows->change;
}
