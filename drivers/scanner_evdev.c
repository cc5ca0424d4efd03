/*
 * A barcode scanner that types like a keyboard, through libevdev: grabbed, so
 * that its keys go nowhere else, not to a console and not to the screen. The
 * only file that includes libevdev's header.
 */
#include "drivers.h"
#include "scan_keys.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <libevdev/libevdev.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define EVENTS_MAX 256 /* taken in one turn: keys, and what comes with them */

struct scanner_evdev {
	struct scanner s;
	struct libevdev *device;
	struct scan_keys keys;
};

static const struct scanner_ops evdev_ops;

static struct scanner_evdev *evdev(struct scanner *s)
{
	assert(s->ops == &evdev_ops);
	return (struct scanner_evdev *)s;
}

static int64_t ms_of(const struct input_event *ev)
{
	return (int64_t)ev->input_event_sec * 1000 + ev->input_event_usec / 1000;
}

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* The kernel had no room: keys are gone. Drains what it says of that. Returns 0 or -errno. */
static int lost_drain(struct scanner_evdev *e)
{
	struct input_event ev;
	int got = LIBEVDEV_READ_STATUS_SYNC;
	for (int i = 0; i < EVENTS_MAX && got == LIBEVDEV_READ_STATUS_SYNC; i++)
		got = libevdev_next_event(e->device, LIBEVDEV_READ_FLAG_SYNC, &ev);
	scan_lost(&e->keys, now_ms());
	return got < 0 && got != -EAGAIN ? got : 0;
}

static int evdev_next(struct scanner *s, struct number *number)
{
	struct scanner_evdev *e = evdev(s);
	for (int i = 0; i < EVENTS_MAX; i++) {
		struct input_event ev;
		int got = libevdev_next_event(e->device, LIBEVDEV_READ_FLAG_NORMAL, &ev);
		if (got == LIBEVDEV_READ_STATUS_SYNC)
			got = lost_drain(e);
		else if (got == LIBEVDEV_READ_STATUS_SUCCESS && ev.type == EV_KEY &&
			 scan_key(&e->keys, ev.code, (enum key_motion)ev.value, ms_of(&ev), number))
			return 1;
		if (got == -EAGAIN)
			break;
		if (got < 0)
			return got;
	}
	scan_time(&e->keys, now_ms());
	return 0;
}

static void evdev_close(struct scanner *s)
{
	struct scanner_evdev *e = evdev(s);
	/* A device that is gone cannot be let go. */
	(void)libevdev_grab(e->device, LIBEVDEV_UNGRAB);
	libevdev_free(e->device);
	close(s->fd);
	explicit_bzero(&e->keys, sizeof e->keys);
	free(e);
}

static const struct scanner_ops evdev_ops = {.next = evdev_next, .close = evdev_close};

/* Makes it ours alone. Returns 0; -ENOTTY for what has no digits and no Enter, another -errno. */
static int device_take(struct scanner_evdev *e)
{
	int err = libevdev_new_from_fd(e->s.fd, &e->device);
	if (err)
		return err == -EINVAL ? -ENOTTY : err;
	if (!libevdev_has_event_code(e->device, EV_KEY, KEY_1) ||
	    !libevdev_has_event_code(e->device, EV_KEY, KEY_ENTER))
		return -ENOTTY;
	/* The times of keys are held against our own clock. */
	err = libevdev_set_clock_id(e->device, CLOCK_MONOTONIC);
	return err ? err : libevdev_grab(e->device, LIBEVDEV_GRAB);
}

int scanner_evdev_open(const struct board *b, struct scanner **out)
{
	struct scanner_evdev *e = calloc(1, sizeof *e);
	if (!e)
		return -ENOMEM;
	e->s.ops = &evdev_ops;
	e->s.fd = open(b->scanner_path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	int err = e->s.fd < 0 ? -errno : device_take(e);
	if (!err) {
		*out = &e->s;
		return 0;
	}
	libevdev_free(e->device);
	if (e->s.fd >= 0)
		close(e->s.fd);
	free(e);
	return err;
}
