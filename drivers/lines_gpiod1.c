/*
 * Lines through libgpiod 1.6 (Debian 12). The only file that includes its
 * header; decides nothing.
 */
#include "lines.h"

#include <assert.h>
#include <errno.h>
#include <gpiod.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#define EDGES_MAX 16 /* that the kernel keeps for a line */

struct lines {
	int epoll_fd;
	size_t len;
	struct {
		struct gpiod_chip *chip; /* each line has its own: lines stay free of each other */
		struct gpiod_line *line;
		int fd; /* of its edges; -1: an output */
	} at[LINES_MAX];
};

int lines_match(const char *path, const char *name)
{
	struct gpiod_chip *chip = gpiod_chip_open(path);
	if (!chip)
		return errno == ENOTTY || errno == EINVAL || errno == ENODEV ? CHIP_OTHER : -errno;
	int match = CHIP_OTHER;
	if (!strcmp(gpiod_chip_label(chip), name))
		match = CHIP_LABELLED;
	else if (gpiod_chip_find_line(chip, name))
		match = CHIP_HAS_LINE;
	gpiod_chip_close(chip);
	return match;
}

/* Takes one line. Returns 0 or -errno. */
static int line_open(struct lines *s, size_t i, const struct line_spec *spec)
{
	s->at[i].chip = gpiod_chip_open(spec->path);
	if (!s->at[i].chip)
		return -errno;
	s->at[i].line = gpiod_chip_get_line(s->at[i].chip, spec->offset);
	if (!s->at[i].line)
		return -errno;

	int flags = spec->active_low ? GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW : 0;
	if (spec->output)
		return gpiod_line_request_output_flags(s->at[i].line, LINE_CONSUMER, flags, 0)
			       ? -errno
			       : 0;
	if (gpiod_line_request_both_edges_events_flags(s->at[i].line, LINE_CONSUMER, flags))
		return -errno;
	s->at[i].fd = gpiod_line_event_get_fd(s->at[i].line);
	struct epoll_event readable = {.events = EPOLLIN, .data = {.u64 = i}};
	return epoll_ctl(s->epoll_fd, EPOLL_CTL_ADD, s->at[i].fd, &readable) ? -errno : 0;
}

int lines_open(const struct line_spec *specs, size_t len, struct lines **out)
{
	assert(len <= LINES_MAX);
	struct lines *s = calloc(1, sizeof *s);
	if (!s)
		return -ENOMEM;
	s->len = len;
	for (size_t i = 0; i < len; i++)
		s->at[i].fd = -1;
	s->epoll_fd = epoll_create1(EPOLL_CLOEXEC);
	int err = s->epoll_fd < 0 ? -errno : 0;

	for (size_t i = 0; i < len; i++) {
		int failed = specs[i].output ? line_open(s, i, &specs[i]) : 0;
		err = err ? err : failed;
	}
	for (size_t i = 0; i < len && !err; i++)
		err = specs[i].output ? 0 : line_open(s, i, &specs[i]);
	if (err) {
		lines_close(s);
		return err;
	}
	*out = s;
	return 0;
}

int lines_fd(const struct lines *s)
{
	return s->epoll_fd;
}

int lines_next(struct lines *s, size_t *line)
{
	struct epoll_event ready;
	int got = epoll_wait(s->epoll_fd, &ready, 1, 0);
	if (got <= 0)
		return got < 0 && errno != EINTR ? -errno : 0;

	struct gpiod_line_event edges[EDGES_MAX];
	size_t i = ready.data.u64;
	if (gpiod_line_event_read_fd_multiple(s->at[i].fd, edges, EDGES_MAX) < 0)
		return -errno;
	*line = i;
	return 1;
}

int lines_get(struct lines *s, size_t line)
{
	assert(line < s->len);
	int value = gpiod_line_get_value(s->at[line].line);
	return value < 0 ? -errno : value;
}

int lines_set(struct lines *s, size_t line, bool on)
{
	assert(line < s->len && s->at[line].fd < 0);
	return gpiod_line_set_value(s->at[line].line, on) ? -errno : 0;
}

void lines_close(struct lines *s)
{
	if (!s)
		return;
	for (size_t i = 0; i < s->len; i++)
		if (s->at[i].chip)
			gpiod_chip_close(s->at[i].chip); /* gives its line back too */
	if (s->epoll_fd >= 0)
		close(s->epoll_fd);
	free(s);
}
