/*
 * A run: one kiosk on one ledger, killed so many times under traffic, and
 * held to what it showed after each.
 */
#ifndef KILL_RUN_H
#define KILL_RUN_H

#include "killer.h"

/* What has been done so far. */
struct tally {
	uint64_t count[VICTIMS], kills, loans, facts, latches, claims, verified;
};

struct run_plan {
	const char *board, *data; /* data: a fresh ledger of tests/kill */
	uint64_t kills, seed;
	int log;      /* where the processes say what they have to say */
	int tally_fd; /* a struct tally is written here after each kill, and at the end */
};

/* Does it, in a process of its own. Returns an exit code, said. */
int run_kills(const struct run_plan *plan);

#endif
