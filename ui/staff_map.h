/*
 * The worker's map: every bay with how it stands. Each look is told apart by
 * edge, pattern, icon and word, never by colour alone. The cells can be
 * pressed, so none is smaller than a target: what does not fit a page so is
 * shared out over several.
 */
#ifndef STAFF_MAP_H
#define STAFF_MAP_H

#include "canvas.h"
#include "map.h"

struct staff_map {
	struct box ground;             /* the quiet panel behind the cells; w 0: none */
	struct box cell[BAYS_MAX + 1]; /* w 0: not on this page */
	uint8_t page, pages;           /* from 0; pages at least 1 */
	bool by_cabinet;               /* a page is a cabinet, else so many by number */
};

/*
 * Lays the whole board out in `room`, as it stands or else in rows by number.
 * Returns false, and a map nobody may draw, if it does not fit so that every
 * cell is a target.
 */
bool staff_map_whole(const struct canvas *c, struct box room, struct staff_map *m);

/*
 * Lays a page of the board out in `room`: all of it where it fits, else a
 * cabinet a page, else so many a page by number. `turn` counts the pages turned,
 * round and round.
 */
void staff_map_page(const struct canvas *c, struct box room, unsigned turn, struct staff_map *m);

/*
 * Lays out only the bays that need somebody, in rows by number. Returns how
 * many there are; those that no room was left for have no cell.
 */
unsigned staff_map_needy(const struct canvas *c, struct box room, struct staff_map *m);

/* Draws it; every cell is CONTROL_BAY-n. */
void staff_map_draw(struct canvas *c, const struct staff_map *m);

#endif
