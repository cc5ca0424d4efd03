/*
 * A copy of the ledger to work on, DIR/copy.db: made by the kiosk while it
 * goes on, or by ourselves where none runs.
 */
#ifndef CLI_COPY_H
#define CLI_COPY_H

#include "source.h"

struct copy {
	int lock; /* on DIR/copy.lock: one command at a time has a copy */
	struct ledger_copying copying;
};

/* Makes the copy, with progress on a terminal. Returns 0, and then copy_leave removes it; or a
 * code. */
int copy_take(struct source *s, struct copy *copy);
void copy_leave(struct source *s, struct copy *copy);

/* Progress on a terminal, on stderr; nothing elsewhere. The last line goes with progress_end. */
void progress_say(const char *what, uint64_t done, uint64_t of);
void progress_end(void);

#endif
