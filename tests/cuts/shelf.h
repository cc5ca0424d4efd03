/*
 * The shelf: a simulated disk of many plates with names, that a tape is played
 * to. Bytes are durable with their file's sync, names with their directory's.
 * It puts down, as real files, what it would hold if the power were cut now.
 */
#ifndef CUTS_SHELF_H
#define CUTS_SHELF_H

#include "plate.h"
#include "tape.h"

#define SHELF_FILES_MAX 64
#define SHELF_NAMES_MAX 64
#define SHELF_DEPTH_MAX 3  /* a file stands in so many directories, the root among them */
#define SHELF_MOVES_MAX 64 /* of names, since the last sync of their directory */

/* What a broken disk does with a sync: it says yes and does nothing. */
enum deafness { DEAF_NOT, DEAF_TO_NAMES, DEAF };

struct shelf_name {
	const char *name; /* the tape's */
	uint32_t file;    /* UINT32_MAX: a directory */
};

struct shelf_names {
	struct shelf_name name[SHELF_NAMES_MAX];
	uint32_t len;
};

struct shelf {
	const struct tape *tape;
	enum deafness deaf;
	size_t played; /* strokes */
	struct plate plate[SHELF_FILES_MAX];
	uint32_t plates;
	struct shelf_names now, safe;
	size_t move[SHELF_MOVES_MAX]; /* strokes that are not durable */
	uint32_t moves;
	struct plate_bytes image; /* of a file that is put down */
};

/* Begins with an empty disk. `s` is zeroed; `tape` must outlive it. */
void shelf_begin(struct shelf *s, const struct tape *tape);

/* Plays the next stroke. */
void shelf_play(struct shelf *s);

/* Whether there is anything that a power cut could take. */
bool shelf_is_at_risk(const struct shelf *s);

/*
 * Puts down below `root`, an empty directory, what a power cut leaves with
 * that fate. Returns a hash of it: equal images have equal ones.
 */
uint64_t shelf_leave(struct shelf *s, enum fate fate, struct dice *d, const char *root);

void shelf_free(struct shelf *s);

/* Takes away all that is below `root`. */
void root_empty(const char *root);

#endif
