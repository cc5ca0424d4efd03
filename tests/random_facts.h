/*
 * Facts drawn by chance, thousands of them, for tests that need a ledger full
 * of odd lives: only those that can follow are kept.
 */
#ifndef RANDOM_FACTS_H
#define RANDOM_FACTS_H

#include <lendbay/kiosk.h>

#define RANDOM_PEOPLE  24    /* 101, 102 … */
#define RANDOM_DEVICES 18    /* 1001, 1002 … */
#define RANDOM_DAY     20780 /* about now */

struct random_facts {
	uint64_t seed;
	struct kiosk *k; /* has been told every fact that was given */
	bool enrolled[RANDOM_PEOPLE], helps[RANDOM_PEOPLE]; /* once in their lives */
	uint64_t things;                                    /* codes and sessions made */
};

/* Draws until one can follow, tells it to `k`, and gives it, stamped. */
struct fact random_fact(struct random_facts *r);

uint32_t random_below(struct random_facts *r, uint32_t of);

#endif
