/*
 * The far end of the rig's wire.
 */
#include "wall.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "process.h"
#include "rig/wire.h"

void wall_listen(const struct paper *p, struct wall *w, const struct board *b)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	if (mkdir("rig", 0700) < 0 && errno != EEXIST)
		give_up(p, "cannot make the directory rig: %s", strerror(errno));
	if (strlen(b->locker_path) >= sizeof at.sun_path)
		give_up(p, "%s is too long for a socket", b->locker_path);
	memcpy(at.sun_path, b->locker_path, strlen(b->locker_path));
	*w = (struct wall){.bays = b->policy.bays, .fd = -1};
	w->listen_fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	if (w->listen_fd < 0 || bind(w->listen_fd, (struct sockaddr *)&at, sizeof at) < 0 ||
	    listen(w->listen_fd, 1) < 0)
		give_up(p, "cannot listen on %s: %s", at.sun_path, strerror(errno));
}

void wall_move(const struct paper *p, struct wall *w, uint8_t bay, bool open,
	       enum presence presence)
{
	const struct wire moved = {.version = WIRE_VERSION,
				   .type = WIRE_SWITCH,
				   .bay = bay,
				   .open = open,
				   .presence = (uint8_t)presence};
	if (send(w->fd, &moved, sizeof moved, MSG_NOSIGNAL) != sizeof moved)
		give_up(p, "the locker does not listen: %s", strerror(errno));
}

void wall_accept(const struct paper *p, struct wall *w)
{
	struct pollfd caller = {.fd = w->listen_fd, .events = POLLIN};
	if (poll(&caller, 1, PATIENCE_MS) == 1)
		w->fd = accept4(w->listen_fd, NULL, NULL, SOCK_CLOEXEC);
	if (w->fd < 0)
		give_up(p, "lendbay-locker did not come");
	for (uint8_t bay = 1; bay <= w->bays; bay++)
		/* What is in it, it tells when it was moved. */
		wall_move(p, w, bay, false, PRESENCE_UNKNOWN);
}

uint8_t wall_take(const struct paper *p, struct wall *w)
{
	struct wire said;
	ssize_t len = recv(w->fd, &said, sizeof said, MSG_DONTWAIT);
	int64_t ns = now_ns();
	if (len < 0 && errno == EAGAIN)
		return 0;
	if (len != sizeof said || said.version != WIRE_VERSION)
		give_up(p, "the locker hung up");
	if (said.type != WIRE_LATCH)
		return 0;
	if (!said.on) {
		w->driven = w->driven == said.bay ? 0 : w->driven;
		return 0;
	}
	w->driven = said.bay;
	w->on_ns = ns;
	return said.bay;
}
