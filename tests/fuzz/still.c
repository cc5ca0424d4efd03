/*
 * A clock that stands until it is pushed, and chances that are the same each
 * time: an input does the same whenever it is run. In place of clock_read and
 * clock_random of firmware/clock.c, by the linker's --wrap.
 */
#include "still.h"

#include <string.h>

#include "clock.h"

#define BEGAN_MS 100000
#define BEGAN_S  1763800000 /* 2025-11-22 */

static uint64_t state;
static int64_t past_ms;

struct clock_reading __wrap_clock_read(void);
void __wrap_clock_random(void *bytes, size_t len);

void still_begin(void)
{
	state = 0x9e3779b97f4a7c15u;
	past_ms = 0;
}

void still_push(int64_t ms)
{
	past_ms += ms;
}

struct clock_reading __wrap_clock_read(void)
{
	return (struct clock_reading){.ms = BEGAN_MS + past_ms,
				      .utc_s = BEGAN_S + past_ms / 1000,
				      .network = true,
				      .chip = true};
}

/* xorshift64 */
void __wrap_clock_random(void *bytes, size_t len)
{
	uint8_t *out = bytes;

	for (size_t i = 0; i < len; i++) {
		state ^= state << 13;
		state ^= state >> 7;
		state ^= state << 17;
		out[i] = (uint8_t)(state >> 32);
	}
}
