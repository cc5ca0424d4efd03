/*
 * Hands: what people do at the rig, and what its doors do. It counts each
 * time a latch is drawn.
 */
#ifndef KILL_HANDS_H
#define KILL_HANDS_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/words.h>

#include "line.h"
#include "trouble.h"

struct hands {
	struct line line;
	struct trouble *trouble;
	struct {
		bool open, latch, there;
		unsigned pulses; /* since they were last taken */
	} door[BAYS_MAX + 1];
	char lies[32]; /* what was laid on the reader; empty: nothing */
};

/* Listens to the rig at `fd`, which must outlive it. */
void hands_open(struct hands *h, int fd, struct trouble *trouble);

/* Takes what the rig has told. */
void hands_feel(struct hands *h);

/* An order to the rig, "shut 3". Returns whether it could be done. */
bool hands_do(struct hands *h, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Lays a card or sticker on the reader, and takes away what lies there. */
void hands_tap(struct hands *h, const char *name);
void hands_lift(struct hands *h);

#endif
