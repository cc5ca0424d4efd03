/*
 * A locker whose lines end in the rig: levels and edges over rig/wire.h. The
 * rig is as dumb as metal; whatever a locker promises is kept on this side.
 */
#include "drivers.h"
#include "locker_common.h"
#include "rig/wire.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define FIRST_MS 1000 /* for the rig to tell all its switches when we connect */
#define NO_BAY   0

struct locker_rig {
	struct locker_common c;
	int fd;
	uint8_t level[BAYS_MAX + 1][SWITCHES];  /* as the rig said last */
	uint8_t bay;                            /* some of its movements are not taken yet */
	bool moved[SWITCHES];                   /* those */
	bool felt[BAYS_MAX + 1];                /* has been told since we connected */
	bool has[LOCKER_OUTPUTS][BAYS_MAX + 1]; /* outputs the board names */
};

static const struct locker_raw rig_raw;

static struct locker_rig *rig(struct locker_common *c)
{
	assert(c->raw == &rig_raw);
	return (struct locker_rig *)c;
}

/* Takes one packet. Returns 1 if switches moved (or not), 0 if there is none, -errno. */
static int packet_take(struct locker_rig *r)
{
	struct wire w;
	ssize_t len = recv(r->fd, &w, sizeof w, MSG_DONTWAIT | MSG_TRUNC);
	if (len < 0)
		return errno == EAGAIN || errno == EINTR ? 0 : -errno;
	if (len == 0)
		return -EPIPE;
	if (len != sizeof w || w.version != WIRE_VERSION || w.type != WIRE_SWITCH || w.open > 1 ||
	    w.presence > PRESENCE_THERE || w.charge > 1 + 100)
		return -EPROTO;
	/* A rig of more bays than this board has: nobody asks for those. */
	if (w.bay < 1 || w.bay > r->c.l.bays)
		return 1;

	const uint8_t level[SWITCHES] = {
		[SWITCH_DOOR] = w.open, [SWITCH_PRESENCE] = w.presence, [SWITCH_CHARGE] = w.charge};
	for (int which = 0; which < SWITCHES; which++) {
		r->moved[which] = r->level[w.bay][which] != level[which];
		r->level[w.bay][which] = level[which];
	}
	r->bay = w.bay;
	r->felt[w.bay] = true;
	return 1;
}

static int rig_moved(struct locker_common *c, uint8_t *bay, enum bay_switch *which)
{
	struct locker_rig *r = rig(c);
	for (int packets = 0; packets <= UINT8_MAX; packets++) {
		for (int i = 0; i < SWITCHES; i++) {
			if (!r->moved[i])
				continue;
			r->moved[i] = false;
			*bay = r->bay;
			*which = (enum bay_switch)i;
			return 1;
		}
		int got = packet_take(r);
		if (got <= 0)
			return got;
	}
	return 0;
}

static int rig_position(struct locker_common *c, uint8_t bay, enum bay_switch which)
{
	return rig(c)->level[bay][which];
}

static int packet_send(struct locker_rig *r, enum wire_type type, uint8_t bay, bool on)
{
	struct wire w = {.version = WIRE_VERSION, .type = (uint8_t)type, .bay = bay, .on = on};
	return send(r->fd, &w, sizeof w, MSG_DONTWAIT | MSG_NOSIGNAL) < 0 ? -errno : 0;
}

static int rig_drive(struct locker_common *c, uint8_t bay, bool on)
{
	return packet_send(rig(c), WIRE_LATCH, bay, on);
}

static int rig_set(struct locker_common *c, enum locker_output which, uint8_t bay, bool on)
{
	static const enum wire_type wires[LOCKER_OUTPUTS] = {
		[OUTPUT_CALL] = WIRE_CALL, [OUTPUT_POWER] = WIRE_POWER};
	struct locker_rig *r = rig(c);
	return r->has[which][bay] ? packet_send(r, wires[which], bay, on) : -ENXIO;
}

static void rig_free(struct locker_common *c)
{
	struct locker_rig *r = rig(c);
	close(r->fd);
	free(r);
}

static const struct locker_raw rig_raw = {
	.moved = rig_moved,
	.position = rig_position,
	.drive = rig_drive,
	.set = rig_set,
	.free = rig_free,
};

/* Connects to the rig's socket. Returns its descriptor or -errno. */
static int rig_connect(const char *path)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	if (strlen(path) >= sizeof at.sun_path)
		return -ENAMETOOLONG;
	memcpy(at.sun_path, path, strlen(path) + 1);
	int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return -errno;
	if (connect(fd, (const struct sockaddr *)&at, sizeof at)) {
		int err = -errno;
		close(fd);
		return err;
	}
	return fd;
}

static bool all_felt(const struct locker_rig *r)
{
	for (uint8_t bay = 1; bay <= r->c.l.bays; bay++)
		if (!r->felt[bay])
			return false;
	return true;
}

/* Waits for the position of every switch. Returns 0 or -errno. */
static int first_take(struct locker_rig *r)
{
	int64_t end_ms = locker_now_ms() + FIRST_MS;
	while (!all_felt(r)) {
		int left_ms = (int)(end_ms - locker_now_ms());
		if (left_ms <= 0)
			return -ETIMEDOUT;
		struct pollfd readable = {.fd = r->fd, .events = POLLIN};
		if (poll(&readable, 1, left_ms) < 0 && errno != EINTR)
			return -errno;
		int got = packet_take(r);
		if (got < 0)
			return got;
	}
	memset(r->moved, 0, sizeof r->moved);
	return 0;
}

int locker_rig_open(const struct board *b, struct locker **out)
{
	struct locker_rig *r = calloc(1, sizeof *r);
	if (!r)
		return -ENOMEM;
	r->has[OUTPUT_CALL][0] = b->call.chip >= 0;
	for (uint8_t bay = 1; bay <= b->policy.bays; bay++)
		r->has[OUTPUT_POWER][bay] = b->bay[bay].power.chip >= 0;
	int err = locker_common_init(&r->c, &rig_raw, b);
	if (err)
		goto err_common;
	r->fd = err = rig_connect(b->locker_path);
	if (err < 0)
		goto err_common;
	err = first_take(r);
	if (!err)
		err = locker_common_watch(&r->c, r->fd);
	if (!err)
		err = locker_common_start(&r->c);
	if (err)
		goto err_fd;
	*out = &r->c.l;
	return 0;

err_fd:
	close(r->fd);
err_common:
	locker_common_end(&r->c);
	free(r);
	return err;
}
