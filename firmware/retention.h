/*
 * The retention clock: whose data was kept long enough. Finds them; whether
 * they go is the core's to say.
 */
#ifndef RETENTION_H
#define RETENTION_H

#include "engine.h"

#define RETENTION_AT_ONCE 16 /* people in a row: a commit each, and nobody waits for it */

/* The day that many months before `day`; the last of its month where that has none such. */
uint32_t months_before(uint32_t day, uint32_t months);

/*
 * Readies today's look, when the core knows which day it is: whoever's time no
 * clock could begin begins it now, old copies of the file go. Puts into `out`
 * who has had nothing for longer than the board's retention_months.
 * Returns how many, at most RETENTION_AT_ONCE, or -errno.
 */
int retention_find(struct engine *e, struct moment now, uint64_t out[RETENTION_AT_ONCE]);

#endif
