/*
 * The clock: fills moments for the core from the clocks of the machine, and
 * says how far they can be believed. A machine without a clock chip goes on
 * from the newest fact's time.
 */
#ifndef CLOCK_H
#define CLOCK_H

#include <stdbool.h>
#include <stddef.h>

#include <lendbay/moment.h>

/* What the machine says. */
struct clock_reading {
	int64_t ms;    /* CLOCK_MONOTONIC */
	int64_t utc_s; /* CLOCK_REALTIME */
	bool network;  /* the kernel says that a time server keeps it right */
	bool chip;     /* there is a clock chip, which set it at boot */
};

struct clock {
	uint64_t boot;
	bool network;  /* once so, good enough until this run ends */
	bool restored; /* going on from the newest fact instead */
	bool set;      /* going on from what a worker said, until a time server knows better */
	int64_t from_s, from_ms;
};

/* Reads the machine's clocks. */
struct clock_reading clock_read(void);

/* Begins a run with the id `boot`; the newest fact was recorded at `newest_s`. */
void clock_begin(struct clock *c, struct clock_reading r, int64_t newest_s, uint64_t boot);

/* Fills all of `now` but its random bytes. Civil time is in the process's zone (TZ). */
void clock_tell(struct clock *c, struct clock_reading r, struct moment *now);

/* The civil day and minute of `utc_s` in the process's zone (TZ). Before 1970, or past the end of
 * the calendar, both stay as they are. */
void clock_civil(int64_t utc_s, uint32_t *civil_day, uint16_t *minute);

/* A worker says that it is `utc_s` now. Only this run's own time: the machine's clock stays. */
void clock_set(struct clock *c, struct clock_reading r, int64_t utc_s);

/* Fresh random bytes from the kernel. */
void clock_random(void *bytes, size_t len);

#endif
