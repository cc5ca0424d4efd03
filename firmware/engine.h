/*
 * The engine: core and ledger turning together, without any port. The ring's
 * loop and the command line (when no ring runs) both turn this one, so that
 * there is one way in which anything becomes true.
 */
#ifndef ENGINE_H
#define ENGINE_H

#include <lendbay/board.h>
#include <lendbay/kiosk.h>

#include "ledger/ledger.h"

struct engine;

/* What goes into the registry with the facts of one turn; every pointer may be NULL. */
struct registry_change {
	const struct registry_person *person; /* added, with card, number or both */
	const uint8_t *card_hash, *number_hash;
	const struct registry_device *device; /* added */
	const char *verifier;                 /* set for `of` */
	uint64_t of;
	const uint8_t *old_hash, *new_hash; /* of a card, and of the one that takes its place */
	uint64_t cards_of;                  /* … or that of all this person's: old_hash is NULL */
	const uint8_t *code_hash;           /* added, of the code `referral` */
	uint64_t referral;
	const struct registry_partner *partner; /* added */
	const struct registry_session *session; /* added */
	const char *evidence; /* added beside the fact of the turn that names it */
};

/*
 * Opens the ledger in `dir`, rebuilds the book: from its checkpoint, if there
 * is one that is whole, of this core and of these facts, and what came after
 * it; else from all facts. `board` must outlive it. The caller then gives
 * EVENT_START.
 * Returns 0 or -errno with a sentence in `complaint`, as ledger_open; -EPROTO
 * also when a fact cannot follow from those before.
 */
int engine_open(const char *dir, const struct board *board, struct engine **out,
		char complaint[LEDGER_COMPLAINT_MAX]);

/*
 * As engine_open, to look only: nothing is written, engine_turn must not be
 * called. With `board` NULL no book is built, and only the ledger can be asked.
 */
int engine_look(const char *dir, const struct board *board, struct engine **out,
		char complaint[LEDGER_COMPLAINT_MAX]);

/*
 * One turn: steps the core with `ev` at the present moment and makes its
 * facts durable, with `change` (or NULL) in the same transaction; a change
 * is kept only if the core agreed to it (EFFECT_ANSWER). Then each
 * recorded fact is told to the core as an EVENT_RECORDED. `out` keeps the
 * effects that are left to perform, in order; records stay in it for the log.
 *
 * The first turn must be EVENT_START: it settles what the power cut left open.
 * `change` only goes with events the core answers (EFFECT_ANSWER).
 *
 * Returns 0; -EEXIST if the registry has that person, card, code, partner or
 * device already, -ENOENT if there is nobody to set a verifier or to replace all
 * cards for, or no such card to replace (nothing happened, `out` is empty); or another -errno after
 * which the process must end.
 */
int engine_turn(struct engine *e, const struct event *ev, const struct registry_change *change,
		struct effects *out);

/*
 * As engine_turn, at a moment the caller has: one for the whole turn, for
 * telling what is durable takes no time of anybody's.
 */
int engine_turn_at(struct engine *e, const struct event *ev, const struct registry_change *change,
		   struct moment now, struct effects *out);

/* How the book was built: "from the checkpoint at fact 5120 and 12 facts after it". */
const char *engine_origin(const struct engine *e);

/* Facts that the next start will have to be told. */
uint64_t engine_unkept(const struct engine *e);

/*
 * Keeps the book as it is now in the file, between two turns: the next start
 * goes on from there. Returns 0; -ENOSPC or -ENOMEM with nothing changed; or
 * another -errno after which the process must end.
 */
int engine_checkpoint(struct engine *e);

struct kiosk *engine_kiosk(struct engine *e); /* NULL: no book was built */
struct ledger *engine_ledger(struct engine *e);
const struct board *engine_board(const struct engine *e);
struct moment engine_moment(struct engine *e); /* now, with fresh random bytes */
void engine_close(struct engine *e);           /* takes NULL */

#endif
