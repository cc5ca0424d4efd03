/* Lines over a socket, in and out. Understands none of them. */
#include "line.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

void line_open(struct line *l, int fd)
{
	l->fd = fd;
	l->len = 0;
}

int line_say(struct line *l, const char *words)
{
	char text[LINE_MAX_LEN];
	int len = snprintf(text, sizeof text, "%s\n", words);
	if (len >= (int)sizeof text)
		return -EMSGSIZE;
	if (l->fd < 0)
		return -EPIPE;
	return send(l->fd, text, (size_t)len, MSG_NOSIGNAL | MSG_DONTWAIT) == len ? 0 : -errno;
}

/* Takes a whole line that is there. Returns 1 or 0. */
static int line_split(struct line *l, char out[LINE_MAX_LEN])
{
	char *end = memchr(l->text, '\n', l->len);
	if (!end)
		return 0;
	size_t len = (size_t)(end - l->text), kept = len < LINE_MAX_LEN ? len : LINE_MAX_LEN - 1;
	memcpy(out, l->text, kept);
	out[kept] = '\0';
	l->len -= len + 1;
	memmove(l->text, end + 1, l->len);
	return 1;
}

int line_next(struct line *l, int wait_ms, char out[LINE_MAX_LEN])
{
	struct pollfd fd = {.fd = l->fd, .events = POLLIN};
	if (line_split(l, out))
		return 1;
	if (l->fd < 0)
		return -EPIPE;
	if (l->len == sizeof l->text)
		return -EMSGSIZE;
	if (poll(&fd, 1, wait_ms) <= 0)
		return 0;
	ssize_t got = recv(l->fd, l->text + l->len, sizeof l->text - l->len, MSG_DONTWAIT);
	if (got == 0)
		return -EPIPE;
	if (got < 0)
		return errno == EAGAIN || errno == EINTR ? 0 : -errno;
	l->len += (size_t)got;
	return line_split(l, out);
}

void line_drain(struct line *l)
{
	l->len = 0;
	while (l->fd >= 0 && recv(l->fd, l->text, sizeof l->text, MSG_DONTWAIT) > 0)
		continue;
}

int64_t clock_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void nap_ms(int ms)
{
	const struct timespec t = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000L};
	nanosleep(&t, NULL);
}
