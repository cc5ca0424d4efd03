/*
 * The file of checksums: a line "MARK NAME" for each picture of the gallery,
 * in the order they hang. One file for all of them: the pictures themselves
 * would be a gigabyte.
 */
#ifndef CHECKSUMS_H
#define CHECKSUMS_H

#include "gallery.h"

#define CHECKSUMS_FILE "tests/pictures/checksums"
#define CHECKSUMS_MAX  98304 /* lines */

struct checksum {
	char mark[2 * GALLERY_MARK_LEN + 1];
	char name[GALLERY_NAME_MAX];
};

struct checksums {
	uint32_t len;
	struct checksum of[CHECKSUMS_MAX]; /* by name */
};

/* Reads the file. Returns 0, or -errno; -EBADMSG: a line is not one. */
int checksums_read(const char *file, struct checksums *c);

/* Writes one of everything that hangs. Returns 0 or -errno. */
int checksums_write(const char *file, const struct gallery *g);

/* The one of that name, or NULL. */
const struct checksum *checksums_find(const struct checksums *c, const char *name);

/* Whether the picture is the one that was accepted. */
bool checksum_holds(const struct checksum *sum, const struct hung *hung);

#endif
