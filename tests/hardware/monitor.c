/*
 * QMP over a serial line: one order, one answer with the order's number. What
 * was said before anybody listened is half lost, and skipped.
 */
#include "monitor.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define LINE      "/dev/ttyS1"
#define ANSWER_MS 5000
#define TEXT_MAX  4096

/* Takes one line without its end; a longer one is cut. */
static void line_take(int monitor, char text[TEXT_MAX])
{
	size_t len = 0;
	for (char c = 0; c != '\n';) {
		struct pollfd readable = {.fd = monitor, .events = POLLIN};
		if (poll(&readable, 1, ANSWER_MS) <= 0 || read(monitor, &c, 1) != 1)
			fail_msg("QEMU's monitor does not answer");
		if (c != '\n' && len < TEXT_MAX - 1)
			text[len++] = c;
	}
	text[len] = '\0';
}

static void order(int monitor, unsigned number, const char *what)
{
	char text[TEXT_MAX], mark[24];
	int len = snprintf(text, sizeof text, "{%s, \"id\": %u}\n", what, number);
	assert_int_equal(write(monitor, text, (size_t)len), len);
	snprintf(mark, sizeof mark, "\"id\": %u}", number);
	do
		line_take(monitor, text);
	while (!strstr(text, mark));
	if (!strstr(text, "\"return\""))
		fail_msg("QEMU's monitor says %s", text);
}

int monitor_open(void)
{
	struct termios raw;
	int monitor = open(LINE, O_RDWR | O_NOCTTY | O_CLOEXEC);
	assert_true(monitor >= 0);
	assert_int_equal(tcgetattr(monitor, &raw), 0);
	cfmakeraw(&raw);
	assert_int_equal(cfsetspeed(&raw, B115200), 0);
	assert_int_equal(tcsetattr(monitor, TCSAFLUSH, &raw), 0);
	/* What was echoed of the greeting before the line was raw may be half a sentence: this byte
	   is no JSON, and makes QEMU begin anew. */
	assert_int_equal(write(monitor, "\xff", 1), 1);
	order(monitor, 1, "\"execute\": \"qmp_capabilities\"");
	return monitor;
}

void monitor_shot(int monitor, const char *display, const char *file)
{
	char text[TEXT_MAX];
	snprintf(text, sizeof text,
		 "\"execute\": \"screendump\", "
		 "\"arguments\": {\"filename\": \"%.200s\", \"device\": \"%.40s\"}",
		 file, display);
	order(monitor, 2, text);
}
