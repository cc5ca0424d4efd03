/*
 * A scanner whose keys are pressed by the rig. What the keys mean is judged on
 * this side.
 */
#include "drivers.h"
#include "keyboard_rig.h"
#include "scan_keys.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define KEYS_MAX 256 /* taken in one turn */

struct scanner_rig {
	struct scanner s;
	struct scan_keys keys;
};

static const struct scanner_ops rig_ops;

static struct scanner_rig *rig(struct scanner *s)
{
	assert(s->ops == &rig_ops);
	return (struct scanner_rig *)s;
}

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int rig_next(struct scanner *s, struct number *number)
{
	struct scanner_rig *r = rig(s);
	for (int i = 0; i < KEYS_MAX; i++) {
		struct rig_key key;
		int got = rig_keyboard_next(s->fd, &key);
		if (got < 0)
			return got;
		if (got == 0)
			break;
		if (scan_key(&r->keys, key.code, (enum key_motion)key.motion, now_ms(), number))
			return 1;
	}
	scan_time(&r->keys, now_ms());
	return 0;
}

static void rig_close(struct scanner *s)
{
	struct scanner_rig *r = rig(s);
	close(s->fd);
	explicit_bzero(&r->keys, sizeof r->keys);
	free(r);
}

static const struct scanner_ops rig_ops = {.next = rig_next, .close = rig_close};

int scanner_rig_open(const struct board *b, struct scanner **out)
{
	struct scanner_rig *r = calloc(1, sizeof *r);
	if (!r)
		return -ENOMEM;
	r->s.ops = &rig_ops;
	r->s.fd = rig_keyboard_open(b->scanner_path);
	if (r->s.fd < 0) {
		int err = r->s.fd;
		free(r);
		return err;
	}
	*out = &r->s;
	return 0;
}
