/* The foot of a leaf. */
#ifndef LEAF_FOOT_H
#define LEAF_FOOT_H

#include "plan.h"
#include "widgets.h"

/* The button that a row says. */
struct button leaf_button(const struct row *row);

/* More, and beside it "2 of 3"; over it, where there is only a column beside keys and Listen. */
double leaf_more_width(struct canvas *c, const struct plan *p);

/* Which buttons have room in it, and how high it must be for their words. */
void leaf_foot_plan(struct canvas *c, struct plan *p);

void leaf_foot_draw(struct canvas *c, const struct plan *p);

#endif
