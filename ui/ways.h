/*
 * Ways out: to a person, by telephone, back to the start; the same words on
 * every screen that needs them. "Staff know" only if a call really left.
 */
#ifndef WAYS_H
#define WAYS_H

#include "widgets.h"

/* Whether asking a person would call one: a bell that somebody can hear, and no call yet. */
bool may_call(const struct canvas *c);

/* The banner that says where a person is (or that one comes) and the telephone, side by side. */
void way_foot(struct canvas *c, struct box foot);

/* "A person can help. Please go to the front desk." Or, with `person_words`, that one comes. */
const char *desk_words(struct canvas *c);
const char *person_words(struct canvas *c);

/* "Ask a person": calls one, or says where one is. */
struct tile ask_tile(struct canvas *c);

/* A list of tiles that share a box out, in one or two columns. */
void way_tiles(struct canvas *c, struct box b, const struct tile *tiles, int len, int columns);

#endif
