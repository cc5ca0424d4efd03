/*
 * lendbay-rig-window itself, with a real lendbay-rig, on a display that nobody
 * sees: what it draws, how it finds its rig, and how it refuses.
 */
#include "bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <errno.h>
#include <libgen.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#define ARGS_MAX   8
#define START_MS   200 /* that a rig comes after its window */
#define RUN_MS     15000
#define PNG_LEN    24 /* signature, and the size in the first chunk (PNG, 5.2 and 11.2.2) */
#define PATH_LEN   (2 * PATH_MAX)
#define CARDS_FILE "cards.conf"

static const char locker[] =
	"locker: { driver = \"rig\"; path = \"rig/locker.sock\"; pulse_ms = 100;\n"
	"debounce_ms = 10; call = true; bays = (\n"
	"{ size = \"small\"; x = 0; y = 0; w = 6; presence = true; },\n"
	"{ size = \"large\"; x = 6; y = 0; w = 6; } ); };\n";

static const char cards[] = "cards = ( { name = \"amina\"; uid = \"04a1b2c3d4e580\"; } );\n"
			    "stickers = ( { name = \"tablet-1\"; uid = \"04e00000000181\"; "
			    "device = 1001L; bay = 1; } );\n";

struct room {
	struct bench bench;
	pid_t display, rig;
	char number[16];
	char shot[PATH_LEN];
};

/* The path of a program that is built beside us. */
static void beside(const char *name, char path[PATH_LEN])
{
	char self[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", self, sizeof self - 1);
	assert_true(len > 0);
	self[len] = '\0';
	snprintf(path, PATH_LEN, "%s/%s", dirname(self), name);
}

/* Starts a program of the house on the room's board and data. */
static pid_t start(struct room *r, const char *name, char *const more[])
{
	char path[PATH_LEN], display[32];
	char *args[ARGS_MAX + 4] = {path, "--board", r->bench.board_file, "--data", r->bench.dir};
	int at = 5;
	beside(name, path);
	for (int i = 0; more && more[i]; i++)
		args[at++] = more[i];
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid)
		return pid;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	unsetenv("WAYLAND_DISPLAY");
	unsetenv("SDL_VIDEODRIVER");
	unsetenv("DISPLAY");
	if (*r->number) {
		snprintf(display, sizeof display, ":%s", r->number);
		setenv("DISPLAY", display, 1);
		setenv("SDL_VIDEODRIVER", "x11", 1);
	}
	execv(path, args);
	_exit(127);
}

/* Waits for its end. Returns its exit code, 128 + signal, or -1: it had to be killed. */
static int end(pid_t pid)
{
	struct child c = {.pid = pid, .parent_fd = -1, .ring_fd = -1};
	return child_end(&c, RUN_MS);
}

/* Starts Xvfb, and waits for the number of its display. Returns whether there is one. */
static bool display_start(struct room *r)
{
	int number[2];
	assert_int_equal(pipe(number), 0);
	r->display = fork();
	assert_true(r->display >= 0);
	if (r->display == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		dup2(number[1], 3);
		(void)!freopen("/dev/null", "w", stderr); /* else it is heard */
		execlp("Xvfb", "Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24",
		       "-nolisten", "tcp", "-noreset", (char *)NULL);
		_exit(127);
	}
	close(number[1]);
	size_t len = 0;
	for (ssize_t got = 1; got > 0 && len < sizeof r->number - 1; len += (size_t)got)
		if ((got = read(number[0], r->number + len, 1)) != 1 || r->number[len] == '\n')
			break;
	r->number[len] = '\0';
	close(number[0]);
	return len > 0;
}

static int room_make(void **state)
{
	static struct room r;
	char path[PATH_LEN];
	memset(&r, 0, sizeof r);
	bench_init(&r.bench, locker);
	snprintf(path, sizeof path, "%s/%s", r.bench.dir, CARDS_FILE);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(cards, file);
	assert_int_equal(fclose(file), 0);
	snprintf(r.shot, sizeof r.shot, "%s/shot.png", r.bench.dir);
	display_start(&r);
	*state = &r;
	return 0;
}

static int room_clear(void **state)
{
	struct room *r = *state;
	if (r->rig > 0)
		kill(r->rig, SIGTERM);
	assert_true(r->rig <= 0 || end(r->rig) == 0);
	kill(r->display, SIGTERM);
	(void)end(r->display); /* however it ended */
	bench_finish(&r->bench);
	return 0;
}

static void display_need(const struct room *r)
{
	if (*r->number)
		return;
	print_message("there is no Xvfb to draw on: apt install xvfb\n");
	skip();
}

/* The picture is a PNG of that size. */
static void shot_check(const struct room *r, unsigned width, unsigned height)
{
	unsigned char head[PNG_LEN];
	FILE *file = fopen(r->shot, "rb");
	assert_non_null(file);
	assert_int_equal(fread(head, 1, sizeof head, file), sizeof head);
	fclose(file);
	assert_memory_equal(head, "\x89PNG\r\n\x1a\n", 8);
	const unsigned char size[8] = {0, 0, (unsigned char)(width >> 8),  width & 0xff,
				       0, 0, (unsigned char)(height >> 8), height & 0xff};
	assert_memory_equal(head + 16, size, sizeof size);
}

static void it_draws_the_rig_that_is_there(void **state)
{
	struct room *r = *state;
	display_need(r);
	r->rig = start(r, "lendbay-rig", NULL);
	assert_int_equal(end(start(r, "lendbay-rig-window", (char *[]){"--shot", r->shot, NULL})),
			 EX_OK);
	shot_check(r, 960, 720);
}

static void it_waits_for_a_rig_that_comes_later(void **state)
{
	struct room *r = *state;
	display_need(r);
	pid_t window = start(r, "lendbay-rig-window", (char *[]){"--shot", r->shot, NULL});
	usleep(START_MS * 1000);
	r->rig = start(r, "lendbay-rig", NULL);
	assert_int_equal(end(window), EX_OK);
	shot_check(r, 960, 720);
}

static void a_picture_that_cannot_be_written_is_told(void **state)
{
	struct room *r = *state;
	display_need(r);
	r->rig = start(r, "lendbay-rig", NULL);
	char *const nowhere[] = {"--shot", "/nowhere/at/all.png", NULL};
	assert_int_equal(end(start(r, "lendbay-rig-window", nowhere)), EX_CANTCREAT);
}

static void without_a_display_it_says_so(void **state)
{
	struct room *r = *state;
	*r->number = '\0';
	assert_int_equal(end(start(r, "lendbay-rig-window", NULL)), EX_UNAVAILABLE);
}

static void without_data_it_says_so(void **state)
{
	struct room *r = *state;
	char *const elsewhere[] = {"--data", "/nowhere/at/all", NULL};
	assert_int_equal(end(start(r, "lendbay-rig-window", elsewhere)), EX_NOINPUT);
}

static void a_board_of_real_parts_is_refused(void **state)
{
	struct room *r = *state;
	char text[PATH_MAX], *driver;
	FILE *file = fopen(r->bench.board_file, "r+");
	assert_non_null(file);
	size_t len = fread(text, 1, sizeof text - 1, file);
	text[len] = '\0';
	/* Not a word of it stays that is a rig's. */
	driver = strstr(text, "pn532_uart:rig/reader");
	assert_non_null(driver);
	memcpy(driver, "pn532_uart:/dev/tty12", 21);
	rewind(file);
	assert_int_equal(fwrite(text, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(end(start(r, "lendbay-rig-window", NULL)), EX_CONFIG);
}

#define IN_ROOM(test) cmocka_unit_test_setup_teardown(test, room_make, room_clear)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_ROOM(it_draws_the_rig_that_is_there),
		IN_ROOM(it_waits_for_a_rig_that_comes_later),
		IN_ROOM(a_picture_that_cannot_be_written_is_told),
		IN_ROOM(without_a_display_it_says_so),
		IN_ROOM(without_data_it_says_so),
		IN_ROOM(a_board_of_real_parts_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
