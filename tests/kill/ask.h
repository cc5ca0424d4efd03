/*
 * Asking the ring, as the command line does, over DIR/ring.sock; it is asked
 * again when it has come back. Changes nothing.
 */
#ifndef KILL_ASK_H
#define KILL_ASK_H

#include "admin.h"

struct ask {
	const char *dir; /* must outlive it */
	int fd;          /* -1: no ring answers */
	struct admin_request request;
	struct admin_reply reply;
};

void ask_init(struct ask *a, const char *dir);

/*
 * Asks; waits at most `wait_ms` for a ring to be there. Returns 0 with `reply` filled, or -EAGAIN
 * if none is.
 */
int ask_ring(struct ask *a, enum admin_type type, int wait_ms);

void ask_close(struct ask *a);

#endif
