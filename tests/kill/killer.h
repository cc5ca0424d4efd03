/*
 * The killer: who of a kiosk dies next, and when. Each process in turn, the
 * order drawn by dice; twice each, then the parent and all with it, so that
 * no process ever dies so often in one life of the kiosk that its parent
 * waits before it starts it again. The blow falls in a process of its own,
 * in the middle of whatever is being done then.
 */
#ifndef KILL_KILLER_H
#define KILL_KILLER_H

#include <stdbool.h>
#include <stdint.h>

#include "dice.h"
#include "stage.h"
#include "trouble.h"

#define VICTIM_KIOSK STAGE_CHILDREN /* the parent */
#define VICTIMS      (STAGE_CHILDREN + 1)
#define BAG_MAX      (2 * STAGE_CHILDREN)
#define BLOWS_MAX    2 /* at a time */

struct killer {
	struct dice *dice;
	struct stage *stage;
	struct trouble *trouble;
	uint8_t bag[BAG_MAX];
	unsigned left; /* in the bag */
	struct blow {
		pid_t by; /* 0: none is on its way */
		uint8_t victim;
	} blow[BLOWS_MAX];
	uint64_t count[VICTIMS], kills; /* that have fallen */
	unsigned fallen;                /* set of victims, since they were last taken */
	int64_t wants_ms;               /* since when a victim is waited for; 0: none is */
	uint64_t at_act;                /* the act of the traffic at which the next is aimed */
	int64_t at_ms;                  /* … or this moment, if so much never comes */
};

/* Whatever these point to must outlive it. */
void killer_init(struct killer *k, struct dice *dice, struct stage *stage, struct trouble *trouble);

/* A new life of the kiosk has begun. */
void killer_begin(struct killer *k);

/*
 * Sends a blow on its way, or two, unless one is or it is too early: after
 * some acts of the traffic, of which there have been `acts`. Never more than `most`.
 */
void killer_aim(struct killer *k, uint64_t acts, uint64_t most);

/* Whether one has fallen. */
bool killer_struck(struct killer *k);

/* Waits for those on their way. Returns who has fallen, a set of victims, and forgets it. */
unsigned killer_fallen(struct killer *k);

/* "ring", "locker" … */
const char *victim_word(unsigned victim);

#endif
