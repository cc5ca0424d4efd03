/*
 * The wires of a board, each ending in a line of a simulated chip, held by
 * their other ends: switches to pull, latches and call line to watch.
 */
#ifndef WIRES_H
#define WIRES_H

#include <lendbay/board.h>

#include "bench.h"
#include "sim.h"

struct wires {
	const struct board *board;
	struct sim chip[CHIPS_MAX]; /* as board->chip */
};

/* With every chip plugged: lets the latches that nobody drives rest, shuts every door, empties
 * every bay. */
void wires_rest(const struct wires *w);

/* Moves a switch; where the board has none, does nothing. */
void wires_pull(const struct wires *w, uint8_t bay, enum pulled which, bool on);

/* The bay whose latch is driven now, the first of them; 0: none is. */
uint8_t wires_driven(const struct wires *w);

/* Starts a process that looks at every output and marks what changes. Returns its id. */
pid_t wires_watch(const struct wires *w, struct track *t);

#endif
