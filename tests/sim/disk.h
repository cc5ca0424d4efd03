/*
 * A disk in memory, under SQLite: its VFS, so that the real ledger runs on it
 * unchanged. It forgets at a power cut what was not synced, tears what was
 * being written, fills up, and fails when it is told to. disk.c is the only
 * file here that includes SQLite's header.
 */
#ifndef SIM_DISK_H
#define SIM_DISK_H

#include <stdbool.h>
#include <stdint.h>

struct disk;

/* What can go wrong with the next operations. */
enum trouble {
	TROUBLE_NONE,
	TROUBLE_WRITE, /* one write fails, half of it done */
	TROUBLE_SYNC,  /* one sync fails, and some of what it should keep is lost */
	TROUBLE_READ,  /* one read fails */
	TROUBLE_FULL,  /* there is no room, until disk_mend */
	TROUBLE_POWER, /* the power fails: this operation and all after it do not happen */
	TROUBLES
};

/* What happened to it, to be counted. */
struct disk_counts {
	uint64_t writes, syncs, faults;
	uint64_t lost, torn; /* writes, at power cuts */
};

/*
 * Makes the disk and registers it as SQLite's default, for good. `path` names
 * a real file: its bytes are what every fresh disk holds under that name.
 * Returns the disk, or NULL if the file cannot be read or memory is short.
 */
struct disk *disk_make(const char *path);
void disk_free(struct disk *d); /* takes NULL; nothing may be open */

/* A fresh disk: only that file, all of it durable; its chances come from `seed`. */
void disk_format(struct disk *d, uint64_t seed);

/*
 * Prepares trouble: the `after`-th fitting operation from now on (0: the next)
 * meets it. For TROUBLE_FULL, `after` counts the bytes of room that are left.
 * One trouble at a time.
 */
void disk_arm(struct disk *d, enum trouble trouble, uint32_t after);

/* The trouble that was armed has happened and is not mended. */
bool disk_struck(const struct disk *d);

/* Only looked at, by a test: while it is, no trouble begins, and what is armed waits. */
void disk_look(struct disk *d, bool looked_at);

/* Takes every trouble away. */
void disk_mend(struct disk *d);

/* The process ends: whoever still has a file open gets nothing done any more. */
void disk_leave(struct disk *d);

/* The power is cut: as disk_leave; and each write that was not synced is kept, lost or torn. */
void disk_cut(struct disk *d);

/* How many writes to the log (or to everything, where there is none) are not durable yet. */
uint64_t disk_unsynced(const struct disk *d);

const struct disk_counts *disk_counted(const struct disk *d);

#endif
