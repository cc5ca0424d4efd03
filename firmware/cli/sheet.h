/*
 * A file that is given out of the kiosk: written whole or not at all, readable
 * by its owner alone, never over another. Knows nothing of what is in it.
 */
#ifndef CLI_SHEET_H
#define CLI_SHEET_H

#include <limits.h>
#include <stdio.h>

#include "cli.h"

struct sheet {
	FILE *file; /* to be written to, between begin and end */
	char half[PATH_MAX], path[PATH_MAX], dir[PATH_MAX];
};

/* Begins it, under another name: a file of that name is a whole one. Returns 0 or a code. */
int sheet_begin(struct sheet *p, const char *path);

/* Makes it durable and gives it its name; or, if `code` says that something failed or it cannot be
 * written, takes it away. Returns 0 or a code. */
int sheet_end(struct sheet *p, int code);

#endif
