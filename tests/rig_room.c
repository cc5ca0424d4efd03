/*
 * Starts and ends the rig of a test.
 */
#include "rig_room.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "rig/rig.h"

#define START_MS      5000
#define ROOM_LINE_MAX 256

static const char locker[] =
	"locker: { driver = \"rig\"; path = \"rig/locker.sock\"; pulse_ms = 100;\n"
	"debounce_ms = 10; call = true; bays = (\n"
	"{ size = \"small\"; x = 0; y = 0; w = 3; presence = true; },\n"
	"{ size = \"small\"; x = 3; y = 0; w = 3; presence = true; },\n"
	"{ size = \"small\"; x = 6; y = 0; w = 3; },\n"
	"{ size = \"small\"; x = 9; y = 0; w = 3; } ); };\n";

static const uint8_t joe[] = {0x9a, 0x0b, 0x0c, 0x0d};
static const uint8_t amina[] = {0x04, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5, 0x80};
static const uint8_t maria[] = {0x04, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0x80};
static const uint8_t tablet[] = {0x04, 0xe0, 0x00, 0x00, 0x00, 0x01, 0x81};
static const uint8_t foreign[] = {0x04, 0xf0, 0x00, 0x00, 0x00, 0x09, 0x89};
static const uint8_t sealed[] = {0x04, 0xf2, 0x00, 0x00, 0x00, 0x09, 0x89};
static const uint8_t blank[] = {0x04, 0xf1, 0x00, 0x00, 0x00, 0x09, 0x89};

/* Lays out what the room's header promises. Returns how many. */
static unsigned tags_make(struct rig_tag tags[RIG_TAGS_MAX])
{
	char text[STICKER_TEXT_LEN + 1];
	unsigned len = 0;
	tag_make_card(&tags[len++], "joe", joe, sizeof joe);
	tag_make_card(&tags[len++], "amina", amina, sizeof amina);
	tag_make_card(&tags[len++], "maria", maria, sizeof maria);
	tag_make_sticker(&tags[len], "tablet", tablet);
	tags[len].bay = 2;
	sticker_write(ROOM_DEVICE, text);
	tag_write_text(&tags[len++], text);
	tag_make_sticker(&tags[len], "foreign", foreign);
	tag_write_text(&tags[len++], "https://example.org/bus");
	tag_make_sticker(&tags[len++], "blank", blank);
	tag_make_sticker(&tags[len], "sealed", sealed);
	tag_lock(&tags[len++]);
	for (uint8_t i = 0; i < ROOM_SPARES; i++) {
		const uint8_t spare[] = {0x04, 0xf3, 0x00, 0x00, 0x00, i, 0x89};
		char name[RIG_NAME_MAX];

		(void)snprintf(name, sizeof name, "spare-%u", i); /* it fits */
		tag_make_ntag(&tags[len++], name, spare, (enum ntag_model)(i % NTAG_MODELS));
	}
	return len;
}

/* The rig's process. Never returns. */
static void rig_be(const struct board *b)
{
	static struct rig_tag tags[RIG_TAGS_MAX];
	char complaint[RIG_COMPLAINT_MAX];
	struct rig *r;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	unsigned len = tags_make(tags);
	if (rig_open(b, tags, len, RIG_SCRIPT_NONE, RIG_SCRIPT_NONE, &r, complaint)) {
		fprintf(stderr, "%s\n", complaint);
		_exit(1);
	}
	int err = rig_run(r);
	rig_close(r);
	_exit(err ? 1 : 0);
}

/* Connects to the script, as soon as it is there. */
static int script_open(void)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX, .sun_path = RIG_SCRIPT};
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	assert_true(fd >= 0);
	int64_t end_us = bench_now_us() + START_MS * 1000;
	while (connect(fd, (const struct sockaddr *)&at, sizeof at) < 0) {
		assert_true(bench_now_us() < end_us);
		usleep(2000);
	}
	return fd;
}

void rig_room_make(struct rig_room *r)
{
	memset(r, 0, sizeof *r);
	bench_init(&r->bench, locker);
	assert_int_equal(chdir(r->bench.dir), 0);
	r->rig = fork();
	assert_true(r->rig >= 0);
	if (r->rig == 0)
		rig_be(&r->bench.board);
	r->script = script_open();
}

void rig_room_clear(struct rig_room *r)
{
	int status = 0;
	close(r->script);
	kill(r->rig, SIGTERM);
	assert_int_equal(waitpid(r->rig, &status, 0), r->rig);
	assert_int_equal(chdir("/"), 0);
	bench_finish(&r->bench);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

const char *rig_say(struct rig_room *r, const char *format, ...)
{
	static char line[ROOM_LINE_MAX];
	char order[ROOM_LINE_MAX];
	va_list words;
	va_start(words, format);
	int len = vsnprintf(order, sizeof order - 1, format, words);
	va_end(words);
	assert_true(len > 0 && len < (int)sizeof order - 1);
	order[len++] = '\n';
	assert_int_equal(send(r->script, order, (size_t)len, MSG_NOSIGNAL), len);

	for (size_t at = 0; at < sizeof line - 1;) {
		assert_int_equal(recv(r->script, line + at, 1, 0), 1);
		if (line[at++] != '\n')
			continue;
		line[at - 1] = 0;
		if (strncmp(line, "ok", 2) == 0 || strncmp(line, "no:", 3) == 0)
			return line;
		at = 0;
	}
	fail_msg("no answer to %s", order);
	return NULL;
}
