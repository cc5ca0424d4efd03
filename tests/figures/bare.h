/*
 * The limits, each without anything around it: reading the rows of the facts, hashing their bytes,
 * and making 256 bytes durable.
 */
#ifndef BARE_H
#define BARE_H

#include "paper.h"

/* What two walks through the facts of the ledger in `dir`, which nobody may hold, gave. */
struct bare_walk {
	uint64_t facts, bytes; /* of their canonical bytes */
	uint64_t seen;         /* of all columns, summed: so that none is left out */
	double read_per_s;     /* facts, by a SELECT of all their columns */
	double hash_per_s;     /* facts, by libsodium's BLAKE2b over leaf and head of each */
};

struct bare_walk bare_walk(const struct paper *p, const char *dir);

/*
 * The SELECT alone, in a process of its own: this program, called with BARE_SELECT and `dir`. Its
 * main hands `dir` to bare_select_run. Returns the seconds from its start to its end; *resident_kb
 * is the most memory it had.
 */
#define BARE_SELECT "--select"
double bare_select(const struct paper *p, const char *dir, long *resident_kb);
int bare_select_run(const struct paper *p, const char *dir);

/* Opens a file in the working directory to append to. Returns its descriptor. */
int bare_open(const struct paper *p);

/* Appends 256 bytes and syncs them. */
void bare_append(const struct paper *p, int fd);

#endif
