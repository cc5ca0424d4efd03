/*
 * What every locker shares, whatever its lines are made of: one coil at a
 * time, bounded pulses ended by a timer of its own, acts taken once, switches
 * told when they are still, everything at rest at open and close. The lines
 * themselves are a driver's raw operations.
 */
#ifndef LOCKER_COMMON_H
#define LOCKER_COMMON_H

#include <lendbay/board.h>
#include <lendbay/locker.h>

#define PULSE_MARGIN_MS 50 /* of PULSE_MS_MAX, kept back: a timer fires late, never early */
#define COIL_REST_MS    20 /* between two coils: the first has let go before the next pulls */

enum bay_switch { SWITCH_DOOR, SWITCH_PRESENCE, SWITCH_CHARGE, SWITCHES };

struct locker_common;

/* A driver's lines. Nothing here waits. */
struct locker_raw {
	/*
	 * Takes one movement, also of a switch that only bounced; several of
	 * one switch may be taken as one.
	 *
	 * Returns 1 with `bay` and `which`, 0 if there is none, -errno.
	 */
	int (*moved)(struct locker_common *c, uint8_t *bay, enum bay_switch *which);

	/* Returns the position now, SWITCH_DOOR: 1 open, 0 shut; SWITCH_PRESENCE: enum presence;
	 * SWITCH_CHARGE: 1 + percent, or 0 where the bay cannot tell; or -errno. */
	int (*position)(struct locker_common *c, uint8_t bay, enum bay_switch which);

	/* Drives the latch of `bay`, or lets it rest. Returns 0 or -errno. */
	int (*drive)(struct locker_common *c, uint8_t bay, bool on);

	/* Puts an output on or off; `bay` is one there is, 0 for OUTPUT_CALL. Returns 0, -ENXIO
	 * without such a line, another -errno. */
	int (*set)(struct locker_common *c, enum locker_output which, uint8_t bay, bool on);

	/* Gives the lines back and frees the driver's struct, which starts with `c`. */
	void (*free)(struct locker_common *c);
};

/* Drivers put this first in their own struct. */
struct locker_common {
	struct locker l;
	const struct locker_raw *raw;
	int timer_fd;
	uint16_t pulse_ms, debounce_ms;

	uint64_t act;     /* the last one taken */
	uint8_t driven;   /* bay whose latch is driven; 0: all rest */
	int64_t until_ms; /* driven: when the pulse ends; else when the next may begin */
	uint8_t waiting[UNLOCKS_MAX]; /* a ring of bays, from `first` on */
	uint8_t first, waiting_len;

	struct {
		uint8_t told; /* the position last given out */
		bool moving;  /* it moved since, and may not be still yet */
		int64_t moved_ms;
	} at[BAYS_MAX + 1][SWITCHES];
	uint8_t untold; /* next bay to be told for the first time; above l.bays: all are */
};

/*
 * Makes a locker in the zeroed struct of a driver, without touching a line.
 * Returns 0 or -errno; in both cases locker_common_end undoes it.
 */
int locker_common_init(struct locker_common *c, const struct locker_raw *raw,
		       const struct board *b);

/* Lets `fd` wake the locker: what the raw lines have to tell. Returns 0 or -errno. */
int locker_common_watch(struct locker_common *c, int fd);

/* With the lines open: lets everything rest, feels every switch. Returns 0 or -errno. */
int locker_common_start(struct locker_common *c);

/* The clock that pulses and switches are measured by, monotonic. */
int64_t locker_now_ms(void);

/* Closes what init made; the driver's struct stays. */
void locker_common_end(struct locker_common *c);

#endif
