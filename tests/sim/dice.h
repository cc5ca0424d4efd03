/*
 * Dice: all chances of a simulation, from one seed. The same seed gives the
 * same throws for ever, on every machine.
 */
#ifndef SIM_DICE_H
#define SIM_DICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct dice {
	uint64_t state;
};

/* Dice for `seed`; any two seeds give unlike throws. */
struct dice dice_of(uint64_t seed);

/* The next 64 bits. */
uint64_t dice_next(struct dice *d);

/* A number from 0 to `sides` - 1; `sides` is at least 1. */
uint32_t dice_throw(struct dice *d, uint32_t sides);

/* True once in `in` throws, on average. */
bool dice_once(struct dice *d, uint32_t in);

/* Fills `bytes` with chance. */
void dice_fill(struct dice *d, void *bytes, size_t len);

/*
 * From now on libsodium's random bytes are thrown by `d`, which must outlive
 * every use: salts and keys follow from the seed. Once, before sodium_init.
 */
void dice_salt(struct dice *d);

#endif
