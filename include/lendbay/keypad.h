/*
 * A keypad: a few keys with which everything on the screen can be done by
 * ear. A key is told by what it is for, and by its digit if it has one; which
 * of the two counts is for the screen to say, which knows whether a number is
 * being typed.
 */
#ifndef LENDBAY_KEYPAD_H
#define LENDBAY_KEYPAD_H

#include <stdint.h>

/* id, the word in the rig's script. */
#define KEYS(X)                                                                                    \
	X(NONE, "none")                                                                            \
	X(NEXT, "next")         /* to the next thing on the page */                                \
	X(PREVIOUS, "previous") /* to the one before */                                            \
	X(CHOOSE, "choose")     /* press it */                                                     \
	X(REPEAT, "repeat")     /* say the page again */                                           \
	X(HELP, "help")                                                                            \
	X(BACK, "back") /* rub out a digit; where there is none, back a page */

enum key {
#define X(id, word) KEYPAD_##id,
	KEYS(X)
#undef X
		KEYPAD_KEYS
};

#define KEYPAD_NO_DIGIT 10

struct key_press {
	uint8_t key;   /* enum key */
	uint8_t digit; /* 0..9, or KEYPAD_NO_DIGIT */
};

struct keypad;

struct keypad_ops {
	/*
	 * Takes one key that went down. Never waits. A key that is held
	 * counts once; keys it does not know are passed over.
	 *
	 * Returns 1 if `press` was filled, 0 if there is nothing, -errno if
	 * the keypad is gone.
	 */
	int (*next)(struct keypad *k, struct key_press *press);

	/* Lets the device go, frees the keypad. Cannot fail. */
	void (*close)(struct keypad *k);
};

/* Drivers put this first in their own struct. */
struct keypad {
	const struct keypad_ops *ops;
	int fd; /* readable when `next` may have something; owned by the driver */
};

#endif
