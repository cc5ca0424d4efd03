/*
 * The life of devices, played on a real engine: people enrol, borrow and bring back, a worker takes
 * in, wipes, checks and puts back. Every event is one that a kiosk's ring gets, so every fact is
 * one that a kiosk writes. Chances come from a seed: the same seed, the same life.
 */
#ifndef LIFE_H
#define LIFE_H

#include "engine.h"
#include "paper.h"

#define LIFE_DEVICES 800 /* more than the bays hold: most are with people */

/* A turn of the engine that recorded something was made; `ns` is how long it took. */
struct life_watch {
	void (*turned)(void *with, const struct effects *out, int64_t ns);
	void *with;
};

struct life;

/*
 * Begins with an engine that was just opened, at `now_s`. A ledger with facts goes on where they
 * end. The engine and the board outlive it. Ends the program if anything does not go as it must.
 */
struct life *life_begin(const struct paper *p, struct engine *e, const struct board *board,
			int64_t now_s);

/* From the next turn on; with NULL nobody watches. */
void life_watch(struct life *l, const struct life_watch *watch);

/* Time passes, with nobody there. */
void life_wait(struct life *l, int64_t seconds);

/* Somebody borrows: card to shut door. One visit in LOANS_OF_ONE is a new borrower's. */
void life_lend(struct life *l);

/* One of the devices that are out comes back through a door, as far as `handed in`. */
void life_return(struct life *l);

/* Who borrowed last renews that loan; it must be near its due day. */
void life_renew(struct life *l);

/* Somebody who has nothing on loan is erased, on request. */
void life_erase(struct life *l, uint64_t person);

/* A worker takes in, wipes, checks and puts back whatever is behind the doors. */
void life_work(struct life *l);

/* Devices come back, new ones are bought, a worker comes: so that there is something to lend. */
void life_keep(struct life *l);

/* One loan and all that keeps devices going round, `gap_s` after the one before. */
void life_round(struct life *l, int64_t gap_s);

/* A worker looks at what is overdue. Returns how long the list took, ns. */
int64_t life_overdue(struct life *l);

/* Who borrowed last. */
uint64_t life_regular(const struct life *l);

void life_end(struct life *l);

#endif
