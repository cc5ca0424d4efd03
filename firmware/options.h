/*
 * The options all programs share: --board FILE, --data DIR, --script FD,
 * --cards FILE, --help, --version. A program says which it needs; the rest is
 * the same everywhere.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <limits.h>

/* A set of these is what a program takes. */
enum option_bit {
	OPTION_BOARD = 1,
	OPTION_DATA = 2,
	OPTION_SCRIPT = 4,
	OPTION_CARDS = 8,
	OPTION_SHOT = 16
};

struct program {
	const char *name;    /* "lendbay-ring" */
	const char *purpose; /* one line for --help: what it does */
	unsigned needs;      /* set of enum option_bit that must be given */
	unsigned takes;      /* set of those that may be given too */
};

struct options {
	const char *board;      /* absolute; NULL: not given */
	const char *data;       /* absolute; NULL: not given */
	const char *cards;      /* absolute; NULL: not given */
	const char *shot;       /* absolute; NULL: not given */
	int script_fd;          /* an open descriptor; -1: not given */
	char room[4][PATH_MAX]; /* where the paths point: do not copy this struct */
};

/*
 * Reads argv. --help and --version are answered on stdout, mistakes on
 * stderr with the usage.
 *
 * Returns -1 to go on with `out` filled; else the code to exit with: 0, or 64.
 */
int options_read(const struct program *program, int argc, char **argv, struct options *out);

#endif
