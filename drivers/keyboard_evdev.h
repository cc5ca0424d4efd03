/*
 * An input device that types, through libevdev: grabbed, so that its keys go
 * nowhere else, not to a console and not to the screen. What scanners and
 * keypads share; what a key means is theirs.
 */
#ifndef KEYBOARD_EVDEV_H
#define KEYBOARD_EVDEV_H

#include <stdbool.h>
#include <stdint.h>

struct libevdev;

struct keyboard {
	int fd;
	struct libevdev *device;
};

struct keystroke {
	unsigned code;  /* linux/input-event-codes.h */
	uint8_t motion; /* 0 up, 1 down, 2 repeated by the kernel */
	bool lost;      /* in place of all that: keys were lost */
	int64_t ms;     /* monotonic */
};

/* Opens and grabs the device at `path`. Returns 0; -ENOTTY for what has no keys; another -errno. */
int keyboard_open(struct keyboard *k, const char *path);

/* Whether it has that key. */
bool keyboard_has(const struct keyboard *k, unsigned code);

/* Takes one key. Never waits. Returns 1 with `s`, 0 if there is nothing, -errno if it is gone. */
int keyboard_next(struct keyboard *k, struct keystroke *s);

void keyboard_close(struct keyboard *k);

#endif
