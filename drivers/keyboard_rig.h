/*
 * A keyboard whose keys are pressed by the rig: one packet a key, as
 * rig/wire.h has it. What the rig's scanner and its keypad share.
 */
#ifndef KEYBOARD_RIG_H
#define KEYBOARD_RIG_H

#include <stdint.h>

struct rig_key {
	unsigned code;  /* linux/input-event-codes.h */
	uint8_t motion; /* 0 up, 1 down, 2 repeated */
};

/* Connects to the rig's socket at `path`. Returns a descriptor or -errno. */
int rig_keyboard_open(const char *path);

/* Takes one key. Never waits. Returns 1 with `key`, 0 if there is nothing, -errno if it is gone. */
int rig_keyboard_next(int fd, struct rig_key *key);

#endif
