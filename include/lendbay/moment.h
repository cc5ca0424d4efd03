/*
 * A moment: everything the core may know of time, and its fresh random bytes.
 * The loop fills one for every step; the core never reads a clock.
 */
#ifndef LENDBAY_MOMENT_H
#define LENDBAY_MOMENT_H

#include <stdint.h>

#define FOR_EVER INT64_MAX /* a deadline in ms that never comes */

/* How far the wall clock can be believed, worst first. */
#define CLOCK_QUALITIES(X)                                                                         \
	X(NONE, "none")         /* never set since the power came */                               \
	X(RESTORED, "restored") /* started from the last fact's time */                            \
	X(WORKER, "worker")     /* set on the screen by a worker */                                \
	X(HARDWARE, "hardware") /* read from a clock chip */                                       \
	X(NETWORK, "network")   /* kept right by a time server */

enum clock_quality {
#define X(id, word) CLOCK_##id,
	CLOCK_QUALITIES(X)
#undef X
		CLOCKS
};

struct moment {
	int64_t ms;         /* monotonic, for waiting; never compared with the wall clock */
	int64_t utc_s;      /* wall clock, seconds since 1970 */
	uint64_t boot;      /* random id of this run of the ring */
	uint32_t day;       /* civil day in the kiosk's own zone, days since 1970-01-01 */
	uint16_t minute;    /* of that day, 0..1439 */
	uint8_t quality;    /* enum clock_quality */
	uint8_t random[32]; /* fresh in every moment */
};

#endif
