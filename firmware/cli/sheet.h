/*
 * A file that is given out of the kiosk: written whole or not at all, readable
 * by its owner alone, never over another. Knows nothing of what is in it.
 */
#ifndef CLI_SHEET_H
#define CLI_SHEET_H

#include <limits.h>
#include <stdint.h>
#include <stdio.h>

#include "cli.h"
#include "hash.h"

#define SHEET_BLOCK HASH_BYTES_MAX /* bytes that are hashed in one go */

/* What so many bytes are, in one hash, however they came. */
struct sheet_sum {
	uint64_t bytes;
	uint8_t block[SHEET_BLOCK], sum[HASH_LEN];
};

struct sheet {
	FILE *file;    /* to be written to, between begin and end */
	int fd;        /* … behind it */
	int err;       /* the first -errno that was met; 0: none */
	bool begun;    /* there was room for its name */
	bool unsame;   /* what was read back is not what was written */
	uint64_t kept; /* bytes that are on the medium */
	struct sheet_sum wrote;
	uint64_t there; /* bytes that were read back */
	/* Called now and then, while it is written and while it is read back; NULL: nobody asks. */
	void (*say)(void *with);
	void *with;
	char half[PATH_MAX], path[PATH_MAX], dir[PATH_MAX];
};

/* Begins it, under another name: a file of that name is a whole one. Returns 0 or a code. */
int sheet_begin(struct sheet *p, const char *path);

/* Makes it durable, reads it back and compares, and gives it its name; or, if `code` says that
 * something failed or it cannot be written, takes it away; `err` and `unsame` then say more.
 * Returns 0 or a code. */
int sheet_end(struct sheet *p, int code);

#endif
