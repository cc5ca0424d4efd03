/*
 * A wall of doors at the end of the rig's wire: our own rig, which only notes
 * when a latch is driven and moves switches when told to.
 */
#ifndef WALL_H
#define WALL_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/board.h>
#include <lendbay/event.h>

#include "paper.h"

struct wall {
	uint8_t bays;
	int listen_fd, fd;
	uint8_t driven; /* bay whose latch is on; 0: none */
	int64_t on_ns;  /* when a latch last went on */
};

/* Listens where the board says; the working directory is the data directory. */
void wall_listen(const struct paper *p, struct wall *w, const struct board *b);

/* Waits for lendbay-locker and tells it every switch: shut and empty. */
void wall_accept(const struct paper *p, struct wall *w);

/* Takes what it drives, if there is something. Returns the bay whose latch went on, or 0. */
uint8_t wall_take(const struct paper *p, struct wall *w);

/* Moves the switches of a bay. */
void wall_move(const struct paper *p, struct wall *w, uint8_t bay, bool open,
	       enum presence presence);

#endif
