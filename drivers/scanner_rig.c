/*
 * A scanner whose keys are pressed by the rig: one packet a key, as
 * rig/wire.h has it. What the keys mean is judged on this side.
 */
#include "drivers.h"
#include "rig/wire.h"
#include "scan_keys.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
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
		struct wire_key w;
		ssize_t len = recv(s->fd, &w, sizeof w, MSG_DONTWAIT | MSG_TRUNC);
		if (len < 0 && (errno == EAGAIN || errno == EINTR))
			break;
		if (len <= 0)
			return len < 0 ? -errno : -ENODEV;
		if (len != sizeof w || w.version != WIRE_VERSION || w.type != WIRE_KEY ||
		    w.motion > MOTION_REPEAT)
			return -EPROTO;
		if (scan_key(&r->keys, w.code, (enum key_motion)w.motion, now_ms(), number))
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
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	if (strlen(b->scanner_path) >= sizeof at.sun_path)
		return -ENAMETOOLONG;
	memcpy(at.sun_path, b->scanner_path, strlen(b->scanner_path) + 1);
	struct scanner_rig *r = calloc(1, sizeof *r);
	if (!r)
		return -ENOMEM;
	r->s.ops = &rig_ops;
	r->s.fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	if (r->s.fd >= 0 && connect(r->s.fd, (const struct sockaddr *)&at, sizeof at) == 0) {
		*out = &r->s;
		return 0;
	}
	int err = -errno;
	if (r->s.fd >= 0)
		close(r->s.fd);
	free(r);
	return err;
}
