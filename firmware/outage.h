/*
 * Out of order: the ledger cannot be opened or written, so nothing may be
 * decided. The screen says so and whom to call; no latch moves; the ledger is
 * tried again until it opens and takes a write.
 */
#ifndef OUTAGE_H
#define OUTAGE_H

#include <lendbay/board.h>

/*
 * Waits in the ring's place until the ledger in `dir` can be used again, or
 * the parent says stop. The ports are taken and what they say is dropped: the
 * process is to end then and to be started anew, with all of them.
 *
 * Returns the code to exit with.
 */
int outage_wait(const char *dir, const struct board *board, int parent_fd);

#endif
