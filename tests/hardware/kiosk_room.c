/*
 * A kiosk and its hands. The card and the stickers are the rig's, on the chip
 * that it speaks for on the reader's line: a pseudo-terminal.
 */
#include "kiosk_room.h"

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

#include "bench.h"
#include "fingers.h"
#include "glasses.h"
#include "monitor.h"

#define PROGRAMS_DIR "/lendbay/"
#define BOARD_FILE   "/lendbay/kiosk.conf"
#define RIG_BOARD    "/board/rig/kiosk.conf"
#define RIG_DIR      "/tmp/rig"
#define DATA_DIR     "/data"
#define SHARE_DIR    "/share/"
#define SHOT         "glass.ppm"
#define SERIAL       "/dev/serial0" /* as the board file names the reader's line */
#define LINES        54             /* of the header's chip, as on a Raspberry Pi 4 */
#define LOOK_MS      200 /* from one look to the next: looking keeps the processor busy */
#define LATCH_MS     20  /* the same at the latches; one is driven for longer */
/* A page of this kiosk's differs from its sample in day, hour and numbers, and less than from any
 * other sample. */
#define LIKE_MAX (SHEET_WIDE * SHEET_HIGH / 20)

/* ---- The glass ---- */

static long page_differs(struct kiosk_room *r)
{
	int x, y;
	monitor_shot(r->monitor, glass_wide()->monitor, SHOT);
	return sheet_compare(&r->page, SHARE_DIR SHOT, 0, &x, &y);
}

void room_page_wait(struct kiosk_room *r, const char *name, int64_t ms)
{
	int64_t end_us = bench_now_us() + ms * 1000;
	const char *nearer;
	long differ;
	sheet_read(SHARE_DIR, name, &r->page);
	do {
		if (waitpid(r->kiosk, NULL, WNOHANG) != 0)
			fail_msg("the kiosk has ended: see its log");
		usleep(LOOK_MS * 1000);
		differ = page_differs(r);
		r->seen_us = bench_now_us();
		nearer = NULL;
		if (differ >= 0 && differ <= LIKE_MAX)
			nearer = sheet_nearer(SHARE_DIR, name, SHARE_DIR SHOT, differ);
	} while ((differ < 0 || differ > LIKE_MAX || nearer) && r->seen_us < end_us);
	if (differ < 0 || differ > LIKE_MAX || nearer)
		fail_msg("%s does not come: %ld pixels are others%s%s", name, differ,
			 nearer ? ", and nearer is " : "", nearer ? nearer : "");
	printf("%s: %ld pixels are others, of at most %d\n", name, differ, LIKE_MAX);
	usleep(ROOM_TURN_MS * 1000);
}

void room_page_is_exact(struct kiosk_room *r)
{
	int64_t end_us = bench_now_us() + ROOM_WAIT_MS * 1000;
	long differ;
	while ((differ = page_differs(r)) != 0 && bench_now_us() < end_us)
		usleep(LOOK_MS * 1000);
	assert_int_equal(differ, 0);
}

void room_moment_tell(const char *name)
{
	char path[100];
	snprintf(path, sizeof path, SHARE_DIR "%s", name);
	int fd = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, "!", 1), 1);
	close(fd);
}

/* ---- Hands ---- */

void room_touch(struct kiosk_room *r, enum control control, uint16_t arg)
{
	const struct target *t = picture_find(&r->page.picture, (uint8_t)control, arg);
	if (!t)
		fail_msg("there is no %s to press", control_word(control));
	/* Never twice in the very same place: the kernel does not tell what has not changed. */
	r->aside = r->aside % 9 + 1;
	finger_at(r->fingers, 0, (t->box.x + t->box.w / 2 + r->aside) / SHEET_WIDE,
		  (t->box.y + t->box.h / 2 + r->aside) / SHEET_HIGH);
	finger_lift(r->fingers, 0);
}

void room_type(struct kiosk_room *r, const char *digits)
{
	for (; *digits; digits++) {
		room_touch(r, CONTROL_DIGIT, (uint16_t)(*digits - '0'));
		usleep(ROOM_QUIET_MS * 1000);
	}
}

void room_hand(struct kiosk_room *r, const char *order)
{
	char answer[300] = "";
	assert_int_equal(write(r->rig_fd, order, strlen(order)), strlen(order));
	ssize_t got = read(r->rig_fd, answer, sizeof answer - 1);
	if (got < 2 || strncmp(answer, "ok", 2) != 0)
		fail_msg("the rig does not %s %s", order, answer);
}

uint8_t room_loan_agreed(struct kiosk_room *r)
{
	uint8_t bay;
	room_touch(r, CONTROL_OK, 0);
	room_page_wait(r, "choose", ROOM_WAIT_MS);
	room_touch(r, CONTROL_KIND, DEVICE_TABLET);
	room_page_wait(r, "chosen", ROOM_WAIT_MS);
	room_touch(r, CONTROL_NEXT, 0);
	room_page_wait(r, "purpose", ROOM_WAIT_MS);
	room_touch(r, CONTROL_SKIP, 0);
	room_page_wait(r, "sureness", ROOM_WAIT_MS);
	room_touch(r, CONTROL_SKIP, 0);
	room_page_wait(r, "agree", ROOM_WAIT_MS);
	assert_int_equal(wires_driven(&r->wires), 0);
	room_touch(r, CONTROL_AGREE, 0);
	int64_t end_us = bench_now_us() + ROOM_WAIT_MS * 1000;
	while (!(bay = wires_driven(&r->wires)) && bench_now_us() < end_us)
		usleep(LATCH_MS * 1000);
	if (!bay)
		fail_msg("no latch moves");
	wires_pull(&r->wires, bay, PULLED_DOOR, true);
	return bay;
}

/* ---- Coming up and going down ---- */

static pid_t program_start(const char *name, const char *board, const char *data, int script,
			   const char *log)
{
	char path[100], number[12];
	pid_t pid = fork();
	if (pid != 0)
		return pid;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	snprintf(path, sizeof path, SHARE_DIR "%s", log);
	int out = open(path, O_CREAT | O_WRONLY | O_APPEND, 0600);
	dup2(out, STDERR_FILENO);
	snprintf(path, sizeof path, PROGRAMS_DIR "%s", name);
	snprintf(number, sizeof number, "%d", script);
	execl(path, name, "--board", board, "--data", data, script < 0 ? NULL : "--script", number,
	      NULL);
	_exit(EXIT_FAILURE);
}

static void rig_start(struct kiosk_room *r)
{
	int ends[2];
	struct stat st;
	assert_int_equal(mkdir(RIG_DIR, 0700), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	assert_int_equal(fcntl(ends[0], F_SETFD, FD_CLOEXEC), 0);
	r->rig = program_start("lendbay-rig", RIG_BOARD, RIG_DIR, ends[1], "rig.log");
	close(ends[1]);
	r->rig_fd = ends[0];
	assert_int_equal(symlink(RIG_DIR "/rig/reader", SERIAL), 0);
	for (int64_t end_us = bench_now_us() + ROOM_WAIT_MS * 1000; stat(SERIAL, &st) < 0;)
		assert_true(bench_now_us() < end_us);
}

void room_open(struct kiosk_room *r, uint8_t open_bay, const char *log)
{
	static const uint8_t full[] = {ROOM_BAY, ROOM_OTHER_BAY, ROOM_LARGE_BAY};
	char complaint[BOARD_COMPLAINT_MAX] = "";
	if (board_read(BOARD_FILE, &r->board, complaint))
		fail_msg("%s", complaint);
	sim_plug(&r->wires.chip[0], r->board.chip[0], LINES, SIM_LINES_MAX, "");
	sim_plug(&r->wires.chip[1], r->board.chip[1], 16, SIM_LINES_MAX, "");
	r->wires.board = &r->board;
	wires_rest(&r->wires);
	for (size_t i = 0; i < sizeof full; i++)
		wires_pull(&r->wires, full[i], PULLED_PRESENCE, full[i] != open_bay);
	if (open_bay)
		wires_pull(&r->wires, open_bay, PULLED_DOOR, true);
	r->fingers = fingers_plug();
	rig_start(r);
	setenv("SDL_VIDEODRIVER", "kmsdrm", 1); /* as the unit does */
	r->began_us = bench_now_us();
	r->kiosk = program_start("lendbay", BOARD_FILE, DATA_DIR, -1, log);
	r->monitor = monitor_open();
}

int room_close(struct kiosk_room *r)
{
	int status = 0;
	kill(r->rig, SIGTERM);
	kill(r->kiosk, SIGTERM);
	waitpid(r->kiosk, &status, 0);
	if (status)
		print_error("the kiosk ended with status %d\n", status);
	return status;
}
