/*
 * The invariants: what must hold after every step, whatever anybody does.
 * Each has a number and a name, and looks at one kind of thing that goes by.
 */
#ifndef SIM_INVARIANTS_H
#define SIM_INVARIANTS_H

#include "machine.h"

/* Each look returns NULL, or what is wrong; a look that is NULL has nothing to see there. */
struct invariant {
	uint32_t number;
	const char *name;
	const char *(*event)(struct machine *m, const struct event *ev);   /* goes in */
	const char *(*fact)(struct machine *m, const struct fact *f);      /* before it is told */
	const char *(*effect)(struct machine *m, const struct effect *fx); /* before it is told */
	const char *(*turn)(struct machine *m);    /* after each: all is told, the view is made */
	const char *(*restart)(struct machine *m); /* the book is rebuilt, nothing has started */
	const char *(*end)(struct machine *m);     /* of the seed */
};

#define INVARIANTS 9

extern const struct invariant invariants[INVARIANTS];

/* Its name; "nothing of ours" for a number that is none. */
const char *invariant_name(uint32_t number);

/* invariants_book.c: looks that read facts and books. */
const char *one_place_fact(struct machine *m, const struct fact *f);
const char *one_place_turn(struct machine *m);
const char *clean_fact(struct machine *m, const struct fact *f);
const char *clean_effect(struct machine *m, const struct effect *fx);
const char *clean_turn(struct machine *m);
const char *book_turn(struct machine *m);
const char *book_restart(struct machine *m);
const char *order_fact(struct machine *m, const struct fact *f);
const char *chain_restart(struct machine *m);
const char *chain_end(struct machine *m);

/* cards.c: whose each card is, and each PIN. The first three only take note. */
void cards_begin(struct machine *m);
void cards_fact(struct machine *m, const struct fact *f);
void cards_shown(struct machine *m, const struct item *item, const struct event *ev);
const char *given_fact(struct machine *m, const struct fact *f);
const char *cards_turn(struct machine *m);
const char *cards_restart(struct machine *m);

/* ways_home.c */
const char *home_turn(struct machine *m);

#endif
