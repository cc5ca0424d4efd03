/*
 * A card that is to be somebody's, at the loop: the hash of the card that was
 * shown last, which the core knows 64 bits of, and what goes into the registry
 * with it once a PIN was made or proved. It is kept only while the core waits
 * with it. Decides nothing.
 */
#ifndef NEWCARD_H
#define NEWCARD_H

#include <lendbay/effect.h>
#include <lendbay/reader.h>

#include "engine.h"

struct shown_card {
	uint8_t hash[LEDGER_HASH_LEN];
	uint8_t sort; /* enum card_sort; 0: none is kept */
};

struct newcard_kept {
	struct shown_card shown;  /* the last one that names nobody */
	struct shown_card paired; /* with the PIN that is asked for by `ticket` … */
	uint64_t ticket, person, adult;
	bool minor, enrols; /* a newcomer; else it takes the place of all that they have */
};

/* What change_for fills, besides the change. */
struct newcard_rows {
	struct registry_person person;
	struct registry_change change;
};

/* What was shown: a card, or digits typed or scanned. `ev` says whom it names; one that names
 * somebody, or that comes while the core `awaits` with another, is not kept. */
void newcard_tag(struct newcard_kept *n, const struct ledger *l, const struct tag *tag,
		 const struct event *ev, uint64_t awaits);
void newcard_digits(struct newcard_kept *n, const struct ledger *l, const uint8_t *digits,
		    size_t len, uint64_t awaits);

/* What the core does not wait with any more is wiped. */
void newcard_mind(struct newcard_kept *n, uint64_t awaits);

/*
 * A PIN is asked for, or made (EFFECT_ASK_PIN, EFFECT_MAKE_PIN): the card it is
 * about, if it is about one, is kept beside its ticket, whatever is shown
 * meanwhile. Returns false if it is about one that is not here.
 */
bool newcard_pair(struct newcard_kept *n, const struct effect *fx);

/*
 * What an answer (EVENT_PIN, EVENT_PIN_MADE) changes if the core agrees to it,
 * in `rows`; `verifier` is of a PIN made, and else "". Returns NULL if no card
 * waits for that answer, or it is no good one. The pair ends either way.
 */
const struct registry_change *newcard_change(struct newcard_kept *n, const struct event *ev,
					     const char *verifier, struct newcard_rows *rows);

#endif
