/*
 * Dice: splitmix64 (Steele, Lea, Flood 2014), small and good enough for
 * chances; and libsodium's random bytes thrown by it. It never asks the
 * machine for anything.
 */
#include "dice.h"

#include <sodium.h>
#include <string.h>

struct dice dice_of(uint64_t seed)
{
	struct dice d = {.state = seed ^ 0x6c656e6462617921u};

	(void)dice_next(&d); /* seeds that are near each other part here */
	return d;
}

uint64_t dice_next(struct dice *d)
{
	uint64_t z = d->state += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

uint32_t dice_throw(struct dice *d, uint32_t sides)
{
	return (uint32_t)((dice_next(d) >> 32) * sides >> 32);
}

bool dice_once(struct dice *d, uint32_t in)
{
	return dice_throw(d, in) == 0;
}

void dice_fill(struct dice *d, void *bytes, size_t len)
{
	uint8_t *at = bytes;

	while (len > 0) {
		uint64_t next = dice_next(d);
		size_t part = len < sizeof(next) ? len : sizeof(next);

		memcpy(at, &next, part);
		at += part;
		len -= part;
	}
}

/* ---- libsodium's ---- */

/* libsodium asks without saying who asks, so this one thing stands in the file. */
static struct dice *salts;

static const char *salt_name(void)
{
	return "lendbay dice";
}

static uint32_t salt_number(void)
{
	return (uint32_t)(dice_next(salts) >> 32);
}

static void salt_fill(void *const bytes, const size_t len)
{
	dice_fill(salts, bytes, len);
}

static randombytes_implementation implementation = {
	.implementation_name = salt_name,
	.random = salt_number,
	.buf = salt_fill,
};

void dice_salt(struct dice *d)
{
	salts = d;
	(void)randombytes_set_implementation(&implementation); /* always 0 */
}
