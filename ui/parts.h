/* Parts of screens that more than one file of screens draws. */
#ifndef PARTS_H
#define PARTS_H

#include "widgets.h"

enum icon part_icon(uint8_t part);

/* view.reference, with a label over it; nothing if there is none. */
void reference_panel(struct canvas *c, struct box b, enum word label);

#endif
