/*
 * How many bytes went to the disk: what the device under a directory wrote, the file system's own
 * journal with it, and everybody else's. /proc/self/io would count whole folios of the page cache
 * of which a few bytes changed, and no journal.
 */
#ifndef WRITTEN_H
#define WRITTEN_H

#include "paper.h"

/* Bytes up to now, by the device under `dir`. */
int64_t written_now(const struct paper *p, const char *dir);

#endif
