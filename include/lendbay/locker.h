/*
 * A locker: a bank of bays, each with a door that can be released and felt.
 *
 * Ports to the world look alike: an `fd` that wakes the loop, `next` to take
 * the events that woke it, `close` to end it, and the verbs of the thing.
 */
#ifndef LENDBAY_LOCKER_H
#define LENDBAY_LOCKER_H

#include <lendbay/board.h>
#include <lendbay/event.h>

#define PULSE_MS_MAX 1000     /* no latch is ever driven for longer, whatever the board file says */
#define UNLOCKS_MAX  BAYS_MAX /* latches waiting for their turn: one coil at a time */

/* What is put on and stays on until it is put off. */
enum locker_output {
	OUTPUT_CALL,  /* the bell or lamp that calls staff; its bay is 0 */
	OUTPUT_POWER, /* charging of a bay's device */
	LOCKER_OUTPUTS
};

struct locker;

struct locker_ops {
	/*
	 * Takes one EVENT_DOOR. Never waits. After opening, it first gives the
	 * position of every switch, with `first` set. A movement is told once
	 * the switch has been still for the board's debounce time; so is a
	 * change of what a bay feels or of its charge, with the door's present
	 * position.
	 *
	 * Returns 1 if `ev` was filled, 0 if there is nothing, -errno if the
	 * locker can no longer be trusted to feel its doors.
	 */
	int (*next)(struct locker *l, struct event *ev);

	/*
	 * Releases the door of `bay` (1..bays) for the door act `act`. The
	 * driver drives the latch for the board's pulse time, one latch after
	 * the other, and lets it rest again by itself; the caller learns that
	 * the door moved from `next`, never from this call. Acts come in
	 * ascending order; an act that is not newer than the last one taken is
	 * refused, so that none is done twice.
	 *
	 * Returns 0; -EALREADY for such an act, -EINVAL for no such bay,
	 * -EBUSY with UNLOCKS_MAX waiting; another -errno with every latch at
	 * rest.
	 */
	int (*unlock)(struct locker *l, uint8_t bay, uint64_t act);

	/*
	 * Puts an output on or off, where it stays. All are off after opening.
	 *
	 * Returns 0 with the line as asked; -ENXIO where there is no such
	 * line, -EINVAL for no such bay, another -errno.
	 */
	int (*set)(struct locker *l, enum locker_output which, uint8_t bay, bool on);

	/* Lets every latch rest, puts every output off, frees the locker. Cannot fail. */
	void (*close)(struct locker *l);
};

/* Drivers put this first in their own struct. */
struct locker {
	const struct locker_ops *ops;
	int fd; /* readable when `next` has something or a pulse must end; owned by the driver */
	uint8_t bays;
};

#endif
