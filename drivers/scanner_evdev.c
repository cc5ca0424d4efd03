/*
 * A barcode scanner that types like a keyboard, on a real input device.
 */
#include "drivers.h"
#include "keyboard_evdev.h"
#include "scan_keys.h"

#include <assert.h>
#include <errno.h>
#include <linux/input-event-codes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define KEYS_MAX 256 /* taken in one turn */

struct scanner_evdev {
	struct scanner s;
	struct keyboard keyboard;
	struct scan_keys keys;
};

static const struct scanner_ops evdev_ops;

static struct scanner_evdev *evdev(struct scanner *s)
{
	assert(s->ops == &evdev_ops);
	return (struct scanner_evdev *)s;
}

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int evdev_next(struct scanner *s, struct number *number)
{
	struct scanner_evdev *e = evdev(s);
	for (int i = 0; i < KEYS_MAX; i++) {
		struct keystroke key;
		int got = keyboard_next(&e->keyboard, &key);
		if (got < 0)
			return got;
		if (got == 0)
			break;
		if (key.lost)
			scan_lost(&e->keys, key.ms);
		else if (scan_key(&e->keys, key.code, (enum key_motion)key.motion, key.ms, number))
			return 1;
	}
	scan_time(&e->keys, now_ms());
	return 0;
}

static void evdev_close(struct scanner *s)
{
	struct scanner_evdev *e = evdev(s);
	keyboard_close(&e->keyboard);
	explicit_bzero(&e->keys, sizeof e->keys);
	free(e);
}

static const struct scanner_ops evdev_ops = {.next = evdev_next, .close = evdev_close};

int scanner_evdev_open(const struct board *b, struct scanner **out)
{
	struct scanner_evdev *e = calloc(1, sizeof *e);
	if (!e)
		return -ENOMEM;
	e->s.ops = &evdev_ops;
	int err = keyboard_open(&e->keyboard, b->scanner_path);
	e->s.fd = e->keyboard.fd;
	if (!err && (!keyboard_has(&e->keyboard, KEY_1) || !keyboard_has(&e->keyboard, KEY_ENTER)))
		err = -ENOTTY;
	if (!err) {
		*out = &e->s;
		return 0;
	}
	keyboard_close(&e->keyboard);
	free(e);
	return err;
}
