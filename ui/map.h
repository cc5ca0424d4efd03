/*
 * The bay map: the cabinets as they stand, from the board file. The same
 * geometry for residents (drawn here) and for workers (drawn by their
 * screen). Never mirrored: it is a picture of the real thing.
 */
#ifndef MAP_H
#define MAP_H

#include "canvas.h"

#define MAP_PAGE_BAYS 24 /* more bays than that: a page a cabinet */

/*
 * Shares `area` out among the bays: fills `cell[1..bays]` of the cabinet
 * `cabinet` (or of all, side by side, with 0), `gap` px between. A bay that
 * is not on it gets a box of no width.
 */
void map_cells(const struct board *board, uint8_t cabinet, struct box area, double gap,
	       struct box cell[BAYS_MAX + 1]);

/* How many cabinets the board has; at least 1. */
uint8_t map_cabinets(const struct board *board);

enum map_mark { MAP_NONE, MAP_OPEN, MAP_STUCK, MAP_NEXT, MAP_ALL_OPEN };

/* The resident's map: pillar, "You are here", doors; `bay` marked, or with ALL_OPEN every door that
 * is open. */
void map_resident(struct canvas *c, struct box b, uint8_t bay, enum map_mark mark);

/* "Look right. Second row down, third door." */
const char *where_to_look(struct canvas *c, uint8_t bay);

/* A door's leaf swung out over the start side of `cell`: for an open door on any map. */
void map_leaf(struct canvas *c, struct box cell, double line_px);

#endif
