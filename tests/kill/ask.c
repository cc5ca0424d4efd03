/* One question to the ring, one answer. */
#include "ask.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "line.h"

#define ANSWER_MS 20000 /* a ring answers between two turns; longer, and it hangs */
#define LOOK_MS   3     /* between two looks whether it is there */

void ask_init(struct ask *a, const char *dir)
{
	*a = (struct ask){.dir = dir, .fd = -1};
}

void ask_close(struct ask *a)
{
	if (a->fd >= 0)
		close(a->fd);
	a->fd = -1;
}

static void ring_connect(struct ask *a)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	int above = open(a->dir, O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (above < 0)
		return;
	/* By way of the descriptor: a socket's path is short. */
	snprintf(at.sun_path, sizeof at.sun_path, "/proc/self/fd/%d/" ADMIN_SOCKET, above);
	a->fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	if (a->fd >= 0 && connect(a->fd, (const struct sockaddr *)&at, sizeof at) < 0)
		ask_close(a);
	close(above);
}

/* Returns whether it answered. */
static bool ring_answers(struct ask *a)
{
	struct pollfd answer = {.fd = a->fd, .events = POLLIN};
	return a->fd >= 0 &&
	       send(a->fd, &a->request, sizeof a->request, MSG_NOSIGNAL) ==
		       (ssize_t)sizeof a->request &&
	       poll(&answer, 1, ANSWER_MS) == 1 &&
	       recv(a->fd, &a->reply, sizeof a->reply, 0) == (ssize_t)sizeof a->reply;
}

int ask_ring(struct ask *a, enum admin_type type, int wait_ms)
{
	int64_t until_ms = clock_ms() + wait_ms;
	a->request.version = ADMIN_VERSION;
	a->request.type = type;
	for (;;) {
		if (a->fd < 0)
			ring_connect(a);
		if (ring_answers(a))
			return 0;
		ask_close(a);
		if (clock_ms() >= until_ms)
			return -EAGAIN;
		nap_ms(LOOK_MS);
	}
}
