/* Leaves: the rows of a page laid out in one column, over as many leaves as they need. */
#ifndef LEAVES_H
#define LEAVES_H

#include "canvas.h"

/* Draws the leaf of `c->rows` that the view asks for; sets leaf and leaves. */
void leaves_draw(struct canvas *c);

#endif
