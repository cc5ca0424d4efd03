/*
 * Room on the disk of the data directory: how much is left, and the ballast,
 * a file that keeps a megabyte for the returns of a day on which the disk is
 * full (facts/durability: with it gone the next loans and returns go through).
 */
#ifndef DISK_H
#define DISK_H

#include <stdbool.h>
#include <stdint.h>

#define BALLAST_FILE     "ballast"
#define BALLAST_LEN      (1L << 20) /* bytes */
#define DISK_LOW_PERCENT 5          /* free below this: no new loans */

/* How a disk stands. */
struct disk_room {
	uint64_t free; /* bytes that we may still write */
	uint32_t percent;
	bool readonly;
	bool ballast; /* it stands, whole */
};

/* Looks at the disk of `dir` and changes nothing. Returns 0 or -errno. */
int disk_look(const char *dir, struct disk_room *out);

/*
 * Makes the ballast in `dir` whole where there is room for it, and says how
 * it stands: `low` is false only if DISK_LOW_PERCENT is free and the ballast
 * stands beside it, its blocks really taken. Returns 0 or -errno.
 */
int disk_keep(const char *dir, bool *low);

/* Gives the ballast's room to the ledger. Returns whether there was any. */
bool ballast_drop(const char *dir);

#endif
