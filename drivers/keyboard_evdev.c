/*
 * Input devices that type, through libevdev. The only file that includes its
 * header.
 */
#include "keyboard_evdev.h"

#include <errno.h>
#include <fcntl.h>
#include <libevdev/libevdev.h>
#include <time.h>
#include <unistd.h>

#define EVENTS_MAX 256 /* passed over in one turn: keys, and what comes with them */

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

/* The kernel had no room: keys are gone. Drains what it says of that. Returns 1 or -errno. */
static int lost_drain(struct keyboard *k, struct keystroke *s)
{
	struct input_event ev;
	int got = LIBEVDEV_READ_STATUS_SYNC;
	for (int i = 0; i < EVENTS_MAX && got == LIBEVDEV_READ_STATUS_SYNC; i++)
		got = libevdev_next_event(k->device, LIBEVDEV_READ_FLAG_SYNC, &ev);
	*s = (struct keystroke){.lost = true, .ms = now_ms()};
	return got < 0 && got != -EAGAIN ? got : 1;
}

int keyboard_next(struct keyboard *k, struct keystroke *s)
{
	for (int i = 0; i < EVENTS_MAX; i++) {
		struct input_event ev;
		int got = libevdev_next_event(k->device, LIBEVDEV_READ_FLAG_NORMAL, &ev);
		if (got == LIBEVDEV_READ_STATUS_SYNC)
			return lost_drain(k, s);
		if (got == LIBEVDEV_READ_STATUS_SUCCESS && ev.type == EV_KEY) {
			*s = (struct keystroke){
				.code = ev.code, .motion = (uint8_t)ev.value, .ms = ms_of(&ev)};
			return 1;
		}
		if (got == -EAGAIN)
			return 0;
		if (got < 0)
			return got;
	}
	return 0;
}

bool keyboard_has(const struct keyboard *k, unsigned code)
{
	return libevdev_has_event_code(k->device, EV_KEY, code);
}

void keyboard_close(struct keyboard *k)
{
	if (k->device) {
		/* A device that is gone cannot be let go. */
		(void)libevdev_grab(k->device, LIBEVDEV_UNGRAB);
		libevdev_free(k->device);
	}
	if (k->fd >= 0)
		close(k->fd);
	*k = (struct keyboard){.fd = -1};
}

int keyboard_open(struct keyboard *k, const char *path)
{
	*k = (struct keyboard){.fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
	if (k->fd < 0)
		return -errno;
	int err = libevdev_new_from_fd(k->fd, &k->device);
	if (err == -EINVAL || (!err && !libevdev_has_event_type(k->device, EV_KEY)))
		err = -ENOTTY;
	/* The times of keys are held against our own clock. */
	if (!err)
		err = libevdev_set_clock_id(k->device, CLOCK_MONOTONIC);
	if (!err)
		err = libevdev_grab(k->device, LIBEVDEV_GRAB);
	if (err)
		keyboard_close(k);
	return err;
}
