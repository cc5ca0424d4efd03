/*
 * What the programs that measure begin with: the paper in OUT, where programs and ledgers are, and
 * on what machine this is.
 */
#ifndef MACHINE_H
#define MACHINE_H

#include <limits.h>

#include "paper.h"

/* Opens OUT/figures.txt, anew or to write `more`. Our own complaints stay where they went; those of
 * the processes go to OUT/log. Returns the log's descriptor. */
int paper_open(struct paper *p, const char *out, bool more);

/* The absolute path of `dir`/`name`. */
void path_find(const struct paper *p, const char *dir, const char *name, char out[PATH_MAX]);

/* The directory that this program is in. */
void programs_find(const struct paper *p, char out[PATH_MAX]);

/* Says what this was measured on. */
void machine_tell(struct paper *p, const char *out);

/* Says how much else went on, about now. */
void load_tell(struct paper *p, const char *when);

#endif
