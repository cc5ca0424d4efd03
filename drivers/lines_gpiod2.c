/*
 * Lines through libgpiod 2 (Debian 13, Raspberry Pi OS, Debian 12's
 * backports). The only file that includes its header; decides nothing.
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
	struct gpiod_edge_event_buffer *edges;
	size_t len;
	struct {
		struct gpiod_line_request *request; /* of this one line */
		unsigned offset;
		bool output;
	} at[LINES_MAX];
};

int lines_match(const char *path, const char *name)
{
	if (!gpiod_is_gpiochip_device(path))
		return CHIP_OTHER;
	struct gpiod_chip *chip = gpiod_chip_open(path);
	if (!chip)
		return -errno;
	struct gpiod_chip_info *info = gpiod_chip_get_info(chip);
	int match = info ? CHIP_OTHER : -errno;
	if (info && !strcmp(gpiod_chip_info_get_label(info), name))
		match = CHIP_LABELLED;
	else if (info && gpiod_chip_get_line_offset_from_name(chip, name) >= 0)
		match = CHIP_HAS_LINE;
	gpiod_chip_info_free(info);
	gpiod_chip_close(chip);
	return match;
}

/* What is asked of the kernel for one line. Returns 0 or -errno. */
static int config_fill(struct gpiod_line_settings *settings, struct gpiod_line_config *config,
		       struct gpiod_request_config *request, const struct line_spec *spec)
{
	if (!settings || !config || !request)
		return -ENOMEM;
	unsigned offset = spec->offset;
	int failed;
	if (spec->output) {
		failed = gpiod_line_settings_set_direction(settings, GPIOD_LINE_DIRECTION_OUTPUT) |
			 gpiod_line_settings_set_output_value(settings, GPIOD_LINE_VALUE_INACTIVE);
	} else {
		failed = gpiod_line_settings_set_direction(settings, GPIOD_LINE_DIRECTION_INPUT) |
			 gpiod_line_settings_set_edge_detection(settings, GPIOD_LINE_EDGE_BOTH);
	}
	gpiod_line_settings_set_active_low(settings, spec->active_low);
	gpiod_request_config_set_consumer(request, LINE_CONSUMER);
	if (failed || gpiod_line_config_add_line_settings(config, &offset, 1, settings))
		return -errno;
	return 0;
}

/* Takes one line. Returns 0 or -errno. */
static int line_open(struct lines *s, size_t i, const struct line_spec *spec)
{
	struct gpiod_chip *chip = gpiod_chip_open(spec->path);
	if (!chip)
		return -errno;
	struct gpiod_line_settings *settings = gpiod_line_settings_new();
	struct gpiod_line_config *config = gpiod_line_config_new();
	struct gpiod_request_config *request = gpiod_request_config_new();
	int err = config_fill(settings, config, request, spec);
	if (!err) {
		s->at[i].offset = spec->offset;
		s->at[i].output = spec->output;
		s->at[i].request = gpiod_chip_request_lines(chip, request, config);
		err = s->at[i].request ? 0 : -errno;
	}
	gpiod_request_config_free(request);
	gpiod_line_config_free(config);
	gpiod_line_settings_free(settings);
	gpiod_chip_close(chip);
	if (err || spec->output)
		return err;

	int fd = gpiod_line_request_get_fd(s->at[i].request);
	struct epoll_event readable = {.events = EPOLLIN, .data = {.u64 = i}};
	return epoll_ctl(s->epoll_fd, EPOLL_CTL_ADD, fd, &readable) ? -errno : 0;
}

int lines_open(const struct line_spec *specs, size_t len, struct lines **out)
{
	assert(len <= LINES_MAX);
	struct lines *s = calloc(1, sizeof *s);
	if (!s)
		return -ENOMEM;
	s->len = len;
	s->edges = gpiod_edge_event_buffer_new(EDGES_MAX);
	s->epoll_fd = epoll_create1(EPOLL_CLOEXEC);
	int err = s->epoll_fd < 0 || !s->edges ? -errno : 0;

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

	size_t i = ready.data.u64;
	if (gpiod_line_request_read_edge_events(s->at[i].request, s->edges, EDGES_MAX) < 0)
		return -errno;
	*line = i;
	return 1;
}

int lines_get(struct lines *s, size_t line)
{
	assert(line < s->len);
	enum gpiod_line_value value =
		gpiod_line_request_get_value(s->at[line].request, s->at[line].offset);
	return value == GPIOD_LINE_VALUE_ERROR ? -errno : value == GPIOD_LINE_VALUE_ACTIVE;
}

int lines_set(struct lines *s, size_t line, bool on)
{
	assert(line < s->len && s->at[line].output);
	enum gpiod_line_value value = on ? GPIOD_LINE_VALUE_ACTIVE : GPIOD_LINE_VALUE_INACTIVE;
	return gpiod_line_request_set_value(s->at[line].request, s->at[line].offset, value) ? -errno
											    : 0;
}

void lines_close(struct lines *s)
{
	if (!s)
		return;
	for (size_t i = 0; i < s->len; i++)
		if (s->at[i].request)
			gpiod_line_request_release(s->at[i].request);
	gpiod_edge_event_buffer_free(s->edges);
	if (s->epoll_fd >= 0)
		close(s->epoll_fd);
	free(s);
}
