/*
 * When the ring signs its head: once a civil day, and when it stops.
 */
#ifndef HEADS_H
#define HEADS_H

#include "engine.h"

/* Signs the newest head; a missing key and a full disk are told in the log and gone on from.
 * Returns 0, or -errno after which the process must end. */
int head_sign(struct engine *e);

/* The same, once a civil day: `day` is the caller's note, 0 when a run begins. What an earlier run
 * signed on that day counts. */
int head_sign_daily(struct engine *e, uint32_t *day);

#endif
