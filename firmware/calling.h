/*
 * A call by a program: when to run it, when it has taken too long, what
 * became of it. Times come in, a wish comes out; no clock is read and no
 * process touched.
 */
#ifndef CALLING_H
#define CALLING_H

#include <stdbool.h>
#include <stdint.h>

#define CALL_RUN_MS   20000  /* a run has so long; then it is killed, and nothing has left */
#define CALL_AGAIN_MS 300000 /* from one run's beginning to the next, until a worker answers */
#define CALL_NEVER    INT64_MAX

enum call_wish { CALL_NOTHING, CALL_RUN, CALL_KILL };

struct calling {
	bool on;
	bool left;       /* some run of this call ended well */
	bool ended;      /* some run of this call ended at all: there is something to tell */
	bool running;    /* a run has not ended yet … */
	bool of_another; /* … and it belongs to a call that is over */
	bool killed;     /* … and was killed */
	uint32_t ticket; /* names the call */
	int64_t began_ms;
	int64_t next_ms; /* when the next run is due */
};

/* A call is on. One with the ticket of the last, not ended since, is the same call again. */
void calling_on(struct calling *c, uint32_t ticket, int64_t now_ms);

/* It is over. A run that goes on is to be killed. */
void calling_off(struct calling *c);

/* A run has begun, or (calling_ended, at once) could not. */
void calling_began(struct calling *c, int64_t now_ms);

/* The run was killed: how it ends is no news. */
void calling_killed(struct calling *c);

/* The run has ended, `well` or not. Returns whether what became of the call is to be told. */
bool calling_ended(struct calling *c, bool well);

enum call_wish calling_wish(const struct calling *c, int64_t now_ms);

/* When to ask again at the latest; CALL_NEVER: when something happens. */
int64_t calling_deadline_ms(const struct calling *c);

#endif
