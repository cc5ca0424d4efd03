/*
 * A keypad whose keys are pressed by the rig.
 */
#include "drivers.h"
#include "keyboard_rig.h"
#include "keypad_keys.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#define KEYS_MAX  256 /* taken in one turn */
#define WENT_DOWN 1

struct keypad_rig {
	struct keypad k;
};

static const struct keypad_ops rig_ops;

static int rig_next(struct keypad *k, struct key_press *press)
{
	assert(k->ops == &rig_ops);
	for (int i = 0; i < KEYS_MAX; i++) {
		struct rig_key key;
		int got = rig_keyboard_next(k->fd, &key);
		if (got <= 0)
			return got;
		if (key.motion == WENT_DOWN && keypad_key(key.code, press))
			return 1;
	}
	return 0;
}

static void rig_close(struct keypad *k)
{
	assert(k->ops == &rig_ops);
	close(k->fd);
	free(k);
}

static const struct keypad_ops rig_ops = {.next = rig_next, .close = rig_close};

int keypad_rig_open(const struct board *b, struct keypad **out)
{
	struct keypad_rig *r = calloc(1, sizeof *r);
	if (!r)
		return -ENOMEM;
	r->k.ops = &rig_ops;
	r->k.fd = rig_keyboard_open(b->keypad);
	if (r->k.fd < 0) {
		int err = r->k.fd;
		free(r);
		return err;
	}
	*out = &r->k;
	return 0;
}
