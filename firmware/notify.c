/*
 * The words of sd_notify(3) on a datagram socket; a path, or a name in the
 * abstract namespace after "@". Never waits.
 */
#include "notify.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The watchdog's time in ms if it is meant for us, else 0. */
static int64_t watchdog_ms(void)
{
	const char *usec = getenv("WATCHDOG_USEC"), *pid = getenv("WATCHDOG_PID");
	if (!usec || (pid && strtol(pid, NULL, 10) != getpid()))
		return 0;
	long long time_us = strtoll(usec, NULL, 10);
	return time_us > 0 ? time_us / 1000 : 0;
}

void notify_open(struct notify *n)
{
	*n = (struct notify){.fd = -1, .to.sun_family = AF_UNIX};
	const char *name = getenv("NOTIFY_SOCKET");
	size_t len = name ? strlen(name) : 0;
	if (len > 1 && len < sizeof n->to.sun_path && (*name == '/' || *name == '@')) {
		memcpy(n->to.sun_path, name, len);
		if (*name == '@')
			n->to.sun_path[0] = '\0';
		/* A path takes its NUL with it, an abstract name must not. */
		n->to_len =
			(socklen_t)(offsetof(struct sockaddr_un, sun_path) + len + (*name == '/'));
		n->fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
		int64_t time_ms = watchdog_ms();
		n->every_ms = time_ms && time_ms < 2 ? 1 : time_ms / 2;
	}
	/* Our children are not the service. */
	unsetenv("NOTIFY_SOCKET");
	unsetenv("WATCHDOG_USEC");
	unsetenv("WATCHDOG_PID");
}

void notify_say(const struct notify *n, const char *state)
{
	if (n->fd >= 0)
		(void)sendto(n->fd, state, strlen(state), MSG_NOSIGNAL,
			     (const struct sockaddr *)&n->to, n->to_len);
}

void notify_close(struct notify *n)
{
	if (n->fd >= 0)
		close(n->fd);
	n->fd = -1;
}
