/*
 * Where a new kiosk's data directory is made, out of a backup or of what was
 * left of a ledger: whole, or not at all.
 */
#ifndef CLI_ROOM_H
#define CLI_ROOM_H

#include <limits.h>
#include <stdbool.h>

struct room {
	const char *dir;     /* the data directory to be */
	char work[PATH_MAX]; /* below it: where all is made */
	bool made;           /* the data directory was not there before */
};

/* Makes r->dir, which must be empty or not there, and r->work. Returns 0 or a code, said; also
 * then room_undo. */
int room_make(struct room *r);

/* Gives everything in the work directory its place, the ledger last. Returns 0 or -errno. */
int room_place(const struct room *r);

/* Nothing half made stays. */
void room_undo(const struct room *r);

#endif
