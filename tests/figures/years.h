/*
 * A ledger that is years old, for measuring: made through core and engine as `life` plays it, in
 * big transactions that are synced once, at the end.
 */
#ifndef YEARS_H
#define YEARS_H

#include <lendbay/board.h>

#include "paper.h"

/*
 * Makes sure that `dir` holds a ledger with about so many loans: the one that is there, if this
 * generator made it for this schema and not many were added since, or a new one.
 */
void years_make(struct paper *p, const char *dir, const struct board *board, uint64_t loans);

/* The ledger in `dir` will not do another time. */
void years_spoil(const struct paper *p, const char *dir);

#endif
