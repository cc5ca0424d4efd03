/*
 * A whole kiosk as it comes up when the power comes: the real lendbay with all
 * that it starts, on board/generic-gpio's own board file, on the kernel's
 * lines, display, touch screen and disk, with the rig's chip on the reader's
 * line. This program is the hands: fingers, a card, the display's cable; it
 * sees what QEMU's monitor sees. Runs in the second machine
 * of check-hardware.
 */
#include "bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "fingers.h"
#include "glasses.h"
#include "monitor.h"
#include "sheet.h"
#include "wires.h"

#define PROGRAMS_DIR "/lendbay/"
#define BOARD_FILE   "/lendbay/kiosk.conf"
#define RIG_BOARD    "/board/rig/kiosk.conf"
#define RIG_DIR      "/tmp/rig"
#define DATA_DIR     "/data"
#define SHARE_DIR    "/share"
#define SHOT         "glass.ppm"
#define SERIAL       "/dev/serial0" /* as the board file names the reader's line */
#define HOME_BAY     2              /* of the tablet */
#define LAPTOP_BAY   7
#define LINES        54 /* of the header's chip, as on a Raspberry Pi 4 */
#define FIRST_MS     150000
#define WAIT_MS      60000
#define TURN_MS      700 /* no press counts so shortly after another screen came up */
#define QUIET_MS     400
#define LOOK_MS      200 /* from one look to the next: looking keeps the processor busy */
/* A page of this kiosk's differs from its sample in day, hour and numbers; from any other by more.
 */
#define LIKE_MAX (SHEET_WIDE * SHEET_HIGH / 20)

static const uint16_t pin[] = {1, 2}; /* the first half, of who was enrolled outside */

static struct {
	struct board board;
	struct wires wires;
	pid_t kiosk, rig;
	int rig_fd, monitor, fingers;
	struct sheet page; /* what is to be seen now */
	int aside;         /* px beside a target's middle */
	int64_t began_us;
} room;

/* ---- The glass ---- */

static long page_differs(void)
{
	int x, y;
	monitor_shot(room.monitor, glass_wide()->monitor, SHOT);
	return sheet_compare(&room.page, SHARE_DIR "/" SHOT, 0, &x, &y);
}

/* Waits until the display shows the page of that sheet, and may be pressed. */
static void page_wait(const char *name, int64_t ms)
{
	int64_t end_us = bench_now_us() + ms * 1000;
	long differ;
	sheet_read(SHARE_DIR, name, &room.page);
	do {
		if (waitpid(room.kiosk, NULL, WNOHANG) != 0)
			fail_msg("the kiosk has ended: see kiosk.log");
		usleep(LOOK_MS * 1000);
		differ = page_differs();
	} while ((differ < 0 || differ > LIKE_MAX) && bench_now_us() < end_us);
	if (differ < 0 || differ > LIKE_MAX)
		fail_msg("%s does not come: %ld pixels are others", name, differ);
	usleep(TURN_MS * 1000);
}

/* Waits until it does so to the pixel. */
static void page_is_exact(void)
{
	int64_t end_us = bench_now_us() + WAIT_MS * 1000;
	long differ;
	while ((differ = page_differs()) != 0 && bench_now_us() < end_us)
		usleep(LOOK_MS * 1000);
	assert_int_equal(differ, 0);
}

/* Leaves a file outside, whose time tells when that was. */
static void moment_tell(const char *name)
{
	char path[100];
	snprintf(path, sizeof path, SHARE_DIR "/%s", name);
	int fd = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, "!", 1), 1);
	close(fd);
}

/* ---- Hands ---- */

static void touch(enum control control, uint16_t arg)
{
	const struct target *t = picture_find(&room.page.picture, (uint8_t)control, arg);
	assert_non_null(t);
	/* Never twice in the very same place: the kernel does not tell what has not changed. */
	room.aside = room.aside % 9 + 1;
	finger_at(room.fingers, 0, (t->box.x + t->box.w / 2 + room.aside) / SHEET_WIDE,
		  (t->box.y + t->box.h / 2 + room.aside) / SHEET_HIGH);
	finger_lift(room.fingers, 0);
}

/* Has the rig do it, and waits for its answer. */
static void hand(const char *order)
{
	char answer[300] = "";
	assert_int_equal(write(room.rig_fd, order, strlen(order)), strlen(order));
	ssize_t got = read(room.rig_fd, answer, sizeof answer - 1);
	if (got < 2 || strncmp(answer, "ok", 2) != 0)
		fail_msg("the rig does not %s %s", order, answer);
}

static pid_t program_start(const char *name, const char *board, const char *data, int script,
			   const char *log)
{
	char path[100], number[12];
	pid_t pid = fork();
	if (pid != 0)
		return pid;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	int out = open(log, O_CREAT | O_WRONLY | O_APPEND, 0600);
	dup2(out, STDERR_FILENO);
	snprintf(path, sizeof path, PROGRAMS_DIR "%s", name);
	snprintf(number, sizeof number, "%d", script);
	execl(path, name, "--board", board, "--data", data, script < 0 ? NULL : "--script", number,
	      NULL);
	_exit(EXIT_FAILURE);
}

static void rig_start(void)
{
	int ends[2];
	struct stat st;
	assert_int_equal(mkdir(RIG_DIR, 0700), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	assert_int_equal(fcntl(ends[0], F_SETFD, FD_CLOEXEC), 0);
	room.rig = program_start("lendbay-rig", RIG_BOARD, RIG_DIR, ends[1], SHARE_DIR "/rig.log");
	close(ends[1]);
	room.rig_fd = ends[0];
	assert_int_equal(symlink(RIG_DIR "/rig/reader", SERIAL), 0);
	for (int64_t end_us = bench_now_us() + WAIT_MS * 1000; stat(SERIAL, &st) < 0;)
		assert_true(bench_now_us() < end_us);
}

/* ---- What must be ---- */

static void it_comes_up_with_its_home(void **state)
{
	(void)state; /* the room is the state */
	page_wait("home", FIRST_MS);
	moment_tell("first-picture");
	printf("from the kiosk's exec to its first picture %lld ms\n",
	       (long long)(bench_now_us() - room.began_us) / 1000 - TURN_MS);
}

static void a_finger_is_answered(void **state)
{
	(void)state; /* the room is the state */
	int64_t pressed_us = bench_now_us();
	touch(CONTROL_BORROW, 0);
	page_wait("tap-card", WAIT_MS);
	moment_tell("first-answer");
	printf("from a press to the next page seen %lld ms\n",
	       (long long)(bench_now_us() - pressed_us) / 1000 - TURN_MS);
}

static void a_card_is_read(void **state)
{
	(void)state; /* the room is the state */
	hand("tap amina\n");
	page_wait("pin-0", WAIT_MS);
	hand("lift\n");
	page_is_exact();
}

/* Half of a PIN stays entered; what is pressed with no display does not count. */
static void a_display_unplugged_and_plugged_shows_the_same_page(void **state)
{
	(void)state; /* the room is the state */
	touch(CONTROL_DIGIT, pin[0]);
	usleep(QUIET_MS * 1000);
	touch(CONTROL_DIGIT, pin[1]);
	page_wait("pin", WAIT_MS);
	page_is_exact();
	glass_unplug(glass_wide());
	usleep(QUIET_MS * 1000);
	touch(CONTROL_DIGIT, 9);
	usleep(QUIET_MS * 1000);
	glass_plug(glass_wide());
	int64_t plugged_us = bench_now_us();
	page_wait("pin", WAIT_MS);
	printf("from the display's plug to the same page %lld ms\n",
	       (long long)(bench_now_us() - plugged_us) / 1000 - TURN_MS);
	page_is_exact();
}

static int room_open(void **state)
{
	char complaint[BOARD_COMPLAINT_MAX] = "";
	(void)state; /* the room is the state */
	if (board_read(BOARD_FILE, &room.board, complaint))
		fail_msg("%s", complaint);
	sim_plug(&room.wires.chip[0], room.board.chip[0], LINES, SIM_LINES_MAX, "");
	sim_plug(&room.wires.chip[1], room.board.chip[1], 16, SIM_LINES_MAX, "");
	room.wires.board = &room.board;
	wires_rest(&room.wires);
	wires_pull(&room.wires, HOME_BAY, PULLED_PRESENCE, true);
	wires_pull(&room.wires, LAPTOP_BAY, PULLED_PRESENCE, true);
	room.fingers = fingers_plug();
	rig_start();
	setenv("SDL_VIDEODRIVER", "kmsdrm", 1); /* as the unit does */
	room.began_us = bench_now_us();
	room.kiosk = program_start("lendbay", BOARD_FILE, DATA_DIR, -1, SHARE_DIR "/kiosk.log");
	room.monitor = monitor_open();
	return 0;
}

static int room_close(void **state)
{
	int status = 0;
	(void)state; /* the room is the state */
	kill(room.rig, SIGTERM);
	kill(room.kiosk, SIGTERM);
	waitpid(room.kiosk, &status, 0);
	if (status)
		print_error("the kiosk ended with status %d\n", status);
	return status;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_comes_up_with_its_home),
		cmocka_unit_test(a_finger_is_answered),
		cmocka_unit_test(a_card_is_read),
		cmocka_unit_test(a_display_unplugged_and_plugged_shows_the_same_page),
	};
	return cmocka_run_group_tests_name("a kiosk from its start to a PIN", tests, room_open,
					   room_close);
}
