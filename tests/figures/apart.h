/*
 * A program run in a process of its own, and what it took. The memory is that program's alone:
 * Linux counts to a new process what the one it came from had, so a small one stands between.
 */
#ifndef APART_H
#define APART_H

#include "paper.h"

#define APART_BETWEEN "--between" /* first argument of the one between */

/*
 * Runs `path` with `words`, the first its name and a NULL last, its output to the file `output`;
 * NULL: to ours. Gives up unless it ends well. Returns the seconds it took; *resident_kb, if not
 * NULL, is the most memory it had.
 */
double apart_run(const struct paper *p, const char *path, const char *const *words,
		 const char *output, long *resident_kb);

/* What main hands to the one between: all its arguments. Returns its exit code. */
int apart_between(char **argv);

#endif
