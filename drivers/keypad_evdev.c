/*
 * A keypad on a real input device: a number block, a keyboard, or large keys
 * that call themselves one.
 */
#include "drivers.h"
#include "keyboard_evdev.h"
#include "keypad_keys.h"

#include <assert.h>
#include <errno.h>
#include <linux/input-event-codes.h>
#include <stdlib.h>

#define KEYS_MAX  256 /* taken in one turn */
#define WENT_DOWN 1

struct keypad_evdev {
	struct keypad k;
	struct keyboard keyboard;
};

static const struct keypad_ops evdev_ops;

static struct keypad_evdev *evdev(struct keypad *k)
{
	assert(k->ops == &evdev_ops);
	return (struct keypad_evdev *)k;
}

static int evdev_next(struct keypad *k, struct key_press *press)
{
	struct keypad_evdev *e = evdev(k);
	for (int i = 0; i < KEYS_MAX; i++) {
		struct keystroke key;
		int got = keyboard_next(&e->keyboard, &key);
		if (got <= 0)
			return got;
		if (!key.lost && key.motion == WENT_DOWN && keypad_key(key.code, press))
			return 1;
	}
	return 0;
}

static void evdev_close(struct keypad *k)
{
	struct keypad_evdev *e = evdev(k);
	keyboard_close(&e->keyboard);
	free(e);
}

static const struct keypad_ops evdev_ops = {.next = evdev_next, .close = evdev_close};

/* Without these two nothing can be done with it. */
static bool can_move_and_choose(const struct keyboard *k)
{
	static const unsigned moves[] = {KEY_DOWN, KEY_RIGHT,  KEY_TAB,
					 KEY_KP2,  KEY_KPPLUS, KEY_KP6};
	bool moving = false;
	for (size_t i = 0; i < sizeof moves / sizeof moves[0]; i++)
		moving |= keyboard_has(k, moves[i]);
	return moving && (keyboard_has(k, KEY_ENTER) || keyboard_has(k, KEY_KPENTER) ||
			  keyboard_has(k, KEY_KP5));
}

int keypad_evdev_open(const struct board *b, struct keypad **out)
{
	struct keypad_evdev *e = calloc(1, sizeof *e);
	if (!e)
		return -ENOMEM;
	e->k.ops = &evdev_ops;
	int err = keyboard_open(&e->keyboard, b->keypad);
	e->k.fd = e->keyboard.fd;
	if (!err && !can_move_and_choose(&e->keyboard))
		err = -ENOTTY;
	if (!err) {
		*out = &e->k;
		return 0;
	}
	keyboard_close(&e->keyboard);
	free(e);
	return err;
}
