/*
 * A room for tests of the ledger: a directory of their own with a fresh
 * ledger in it, gone afterwards.
 */
#ifndef LEDGER_ROOM_H
#define LEDGER_ROOM_H

#include <limits.h>

#include "inside.h"

#define ROOM_CREATED_S 1763800000 /* when the ledgers of tests are created: 2025-11-22 */

struct room {
	char dir[PATH_MAX];  /* does not exist until a ledger is created in it */
	char path[PATH_MAX]; /* of the last name asked for */
	char complaint[LEDGER_COMPLAINT_MAX];
};

/* Makes an empty directory under TMPDIR; room.dir is a name in it. */
void room_open(struct room *room);
void room_close(struct room *room);

/* The path of a file in room.dir; valid until the next call. */
const char *room_path(struct room *room, const char *name);

/* A ledger that must be creatable and openable. */
void room_create(struct room *room);
struct ledger *room_ledger(struct room *room);

/* Records facts that go on from the newest, and commits. */
void room_record(struct ledger *l, size_t count);

/* Runs SQL on the closed file as another program would, without our locks and rules. */
void room_tamper(struct room *room, const char *sql);

#endif
