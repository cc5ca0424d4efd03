/* How a page makes room on its leaves. */
#ifndef LEAF_ROOM_H
#define LEAF_ROOM_H

#include "plan.h"

/* One of the things that the page is there to choose from. */
bool leaf_is_choice(const struct row *row);

/* The plan that leaves the fewest choices alone on a leaf, and cuts nothing. */
void plan_make(struct canvas *c, struct plan *p);

#endif
