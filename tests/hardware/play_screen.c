/*
 * The screen on a kernel's own display: the real lendbay-screen with SDL's
 * KMSDRM driver on a graphics card of QEMU's, under a finger from uinput.
 * This program is its parent and its ring. What is on the glass is told by
 * QEMU, and compared pixel by pixel with what was drawn elsewhere. Runs in
 * the second machine of check-hardware; with a directory and a board file
 * named it draws what to compare with into that, outside of it.
 */
#include "bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/input.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/message.h>
#include <lendbay/text.h>

#include "fingers.h"
#include "glasses.h"
#include "monitor.h"
#include "sheet.h"

#define BOARD_FILE  "/board/rig/kiosk.conf"
#define TURNED_FILE "/board/rig/turned-%u.conf" /* by that many degrees */
#define SHARE_DIR   "/share"
#define SHOT        "glass.ppm" /* in SHARE_DIR, where QEMU was started */
#define OPEN_MS     60000       /* QEMU's processor compiles every program anew */
#define WAIT_MS     60000
#define GLASS_MS    60000
#define QUIET_MS    400
#define TURN_MS     700  /* no press counts so shortly after another screen came up */
#define CALM_MS     2000 /* nothing for so long: what was to be done in quiet is done */
#define LOOKS_MAX   45   /* until then */
#define IDLE_MS     5000
#define RESTS_MAX   4 /* of all threads together, in IDLE_MS */

static struct {
	struct child screen;
	int monitor, fingers;
	struct sheet home, pin, urdu;
	const struct glass *glass; /* the one that is plugged in */
	unsigned turned;           /* degrees clockwise that the picture is on it */
	uint32_t page;             /* as last shown */
	int aside;                 /* px beside a target's middle */
} room;

/* ---- The screen's ring ---- */

static void show(const struct sheet *s)
{
	struct message m = {0};
	message_begin(&m, MESSAGE_VIEW);
	m.view = s->view;
	assert_int_equal(message_send(room.screen.ring_fd, &m, -1), 0);
	while (room.page != s->view.page) {
		if (!message_wait(room.screen.ring_fd, &m, MESSAGE_SHOWN, OPEN_MS))
			fail_msg("the screen has not shown page %u", s->view.page);
		room.page = m.shown.page;
	}
}

/* Has the screen started for a picture that is turned so far. */
static void screen_open_turned(unsigned turned)
{
	struct message m;
	char board[sizeof TURNED_FILE + 4] = BOARD_FILE;
	int64_t began_us = bench_now_us();
	room.turned = turned;
	if (turned)
		snprintf(board, sizeof board, TURNED_FILE, turned);
	child_start(&room.screen, "lendbay-screen", board, "/tmp");
	if (!message_wait(room.screen.parent_fd, &m, MESSAGE_READY, OPEN_MS))
		fail_msg("the screen does not come up: it ended with %d",
			 child_end(&room.screen, 1000));
	room.page = 0;
	show(&room.home);
	printf("from exec to the first picture %lld ms\n",
	       (long long)(bench_now_us() - began_us) / 1000);
}

static void screen_open(void)
{
	screen_open_turned(0);
}

/* Has the screen end in good order. */
static void screen_stop(void)
{
	struct message m;
	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(room.screen.parent_fd, &m, -1), 0);
	assert_int_equal(child_end(&room.screen, WAIT_MS), 0);
}

/* Waits until the display shows exactly that. */
static void glass_is(const struct sheet *s)
{
	int64_t end_us = bench_now_us() + GLASS_MS * 1000;
	int x = 0, y = 0;
	long differ;
	do {
		monitor_shot(room.monitor, room.glass->monitor, SHOT);
		differ = sheet_compare(s, SHARE_DIR "/" SHOT, room.turned, &x, &y);
	} while (differ != 0 && bench_now_us() < end_us);
	if (differ < 0)
		fail_msg("QEMU wrote no whole picture");
	if (differ)
		fail_msg("%ld pixels are not as drawn, the first at (%d, %d)", differ, x, y);
}

/* How many pixels of the display are not black. */
static long glass_lit(void)
{
	monitor_shot(room.monitor, room.glass->monitor, SHOT);
	return glass_lit_in(SHARE_DIR "/" SHOT);
}

static bool glass_is_not(const struct sheet *s)
{
	int x, y;
	monitor_shot(room.monitor, room.glass->monitor, SHOT);
	return sheet_compare(s, SHARE_DIR "/" SHOT, room.turned, &x, &y) > 0;
}

/* ---- Fingers ---- */

/* How many input devices are open in the screen: SDL and the seat open each finger's. */
static int devices(void)
{
	char path[300], to[100];
	int opens = 0;
	snprintf(path, sizeof path, "/proc/%d/fd", (int)room.screen.pid);
	DIR *dir = opendir(path);
	assert_non_null(dir);
	for (struct dirent *e; (e = readdir(dir)) != NULL;) {
		snprintf(path, sizeof path, "/proc/%d/fd/%.20s", (int)room.screen.pid, e->d_name);
		ssize_t len = readlink(path, to, sizeof to - 1);
		to[len < 0 ? 0 : len] = '\0';
		opens += strncmp(to, "/dev/input/event", 16) == 0;
	}
	closedir(dir);
	return opens;
}

/* Waits until the screen, which nobody touches, has that many devices open. */
static void devices_are(int count)
{
	int64_t end_us = bench_now_us() + WAIT_MS * 1000;
	while (devices() != count && bench_now_us() < end_us)
		usleep(20000);
	assert_int_equal(devices(), count);
}

/* Pulls the touch screen out and plugs another one in, as soon and until that has been noticed. */
static void fingers_again(void)
{
	int before = devices();
	device_unplug(room.fingers);
	devices_are(before - 2);
	room.fingers = fingers_plug();
	devices_are(before);
}

static void finger_on(const struct sheet *s, int finger, enum control control, uint16_t arg)
{
	const struct target *t = picture_find(&s->picture, (uint8_t)control, arg);
	assert_non_null(t);
	/* Never twice in the very same place: the kernel does not tell what has not changed, and
	   who opens a device later does not know it. */
	room.aside = room.aside % 9 + 1;
	finger_at_turned(room.fingers, finger, (t->box.x + t->box.w / 2 + room.aside) / SHEET_WIDE,
			 (t->box.y + t->box.h / 2 + room.aside) / SHEET_HIGH, room.turned);
}

static void no_intent(void)
{
	struct message m;
	if (message_wait(room.screen.ring_fd, &m, MESSAGE_INTENT, QUIET_MS))
		fail_msg("%s was pressed, and nobody did", control_word(m.intent.control));
}

static void intent_is(const struct sheet *s, enum control control, uint16_t arg)
{
	struct message m;
	if (!message_wait(room.screen.ring_fd, &m, MESSAGE_INTENT, WAIT_MS))
		fail_msg("a finger on %s means nothing", control_word(control));
	assert_string_equal(control_word(m.intent.control), control_word(control));
	assert_int_equal(m.intent.arg, arg);
	assert_int_equal(m.intent.page, s->view.page);
}

static void tap(const struct sheet *s, enum control control, uint16_t arg)
{
	finger_on(s, 0, control, arg);
	finger_lift(room.fingers, 0);
	intent_is(s, control, arg);
}

static void turn_to(const struct sheet *s)
{
	show(s);
	usleep(TURN_MS * 1000);
}

/* ---- What must be ---- */

static void every_pixel_is_on_the_glass(void **state)
{
	(void)state; /* the room is the state */
	turn_to(&room.urdu);
	glass_is(&room.urdu);
	turn_to(&room.pin);
	glass_is(&room.pin);
	turn_to(&room.home);
	glass_is(&room.home);
}

static void a_finger_presses_what_it_is_on(void **state)
{
	(void)state; /* the room is the state */
	tap(&room.home, CONTROL_BORROW, 0);
	tap(&room.home, CONTROL_MY_LOANS, 0);
	turn_to(&room.pin);
	for (uint16_t digit = 0; digit <= 9; digit++)
		tap(&room.pin, CONTROL_DIGIT, digit);
	turn_to(&room.home);
}

static void under_a_finger_it_looks_pressed_and_then_as_before(void **state)
{
	(void)state; /* the room is the state */
	finger_on(&room.home, 0, CONTROL_BORROW, 0);
	for (int64_t end_us = bench_now_us() + GLASS_MS * 1000; !glass_is_not(&room.home);)
		assert_true(bench_now_us() < end_us);
	no_intent();
	finger_lift(room.fingers, 0);
	intent_is(&room.home, CONTROL_BORROW, 0);
	glass_is(&room.home);
}

static void a_finger_that_slides_off_presses_nothing(void **state)
{
	(void)state; /* the room is the state */
	finger_on(&room.home, 0, CONTROL_BORROW, 0);
	finger_at(room.fingers, 0, 0.6, 0.01);
	finger_lift(room.fingers, 0);
	no_intent();
	glass_is(&room.home);
}

static void a_second_finger_means_nothing(void **state)
{
	(void)state; /* the room is the state */
	finger_on(&room.home, 0, CONTROL_BORROW, 0);
	finger_on(&room.home, 1, CONTROL_MY_LOANS, 0);
	finger_lift(room.fingers, 1);
	no_intent();
	finger_lift(room.fingers, 0);
	intent_is(&room.home, CONTROL_BORROW, 0);
}

static void a_touch_screen_that_went_and_came_works(void **state)
{
	(void)state; /* the room is the state */
	fingers_again();
	tap(&room.home, CONTROL_BORROW, 0);
}

static void one_that_went_under_a_finger_came_back_without_it(void **state)
{
	(void)state; /* the room is the state */
	finger_on(&room.home, 0, CONTROL_BORROW, 0);
	usleep(QUIET_MS * 1000);
	fingers_again();
	glass_is(&room.home);
	tap(&room.home, CONTROL_MY_LOANS, 0);
}

static void keys_of_a_keyboard_press_nothing(void **state)
{
	static const int keys[] = {KEY_1, KEY_ENTER, KEY_TAB, KEY_ESC, KEY_SPACE, KEY_F4};
	(void)state; /* the room is the state */
	int before = devices();
	int keyboard = keyboard_plug();
	for (int64_t end_us = bench_now_us() + WAIT_MS * 1000; devices() == before;)
		assert_true(bench_now_us() < end_us);
	usleep(QUIET_MS * 1000);
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		key_strike(keyboard, keys[i]);
	no_intent();
	glass_is(&room.home);
	device_unplug(keyboard);
	devices_are(before);
}

/* The kernel's own account of its planes: besides the picture's nothing is shown, no cursor. */
static void nothing_lies_over_the_picture(void **state)
{
	char line[200];
	int planes = 0, shown = 0;
	FILE *f = fopen("/sys/kernel/debug/dri/1/state", "r");
	(void)state; /* the room is the state */
	assert_non_null(f);
	while (fgets(line, sizeof line, f)) {
		unsigned fb;
		planes += strncmp(line, "plane[", 6) == 0;
		shown += sscanf(line, " fb=%u", &fb) == 1 && fb > 0;
	}
	fclose(f);
	assert_in_range(planes, 2, 10);
	assert_int_equal(shown, 1);
}

/* How often threads of the screen were put aside of their own will, all together. */
static long rests(void)
{
	char path[300], line[100];
	long all = 0, n;
	snprintf(path, sizeof path, "/proc/%d/task", (int)room.screen.pid);
	DIR *tasks = opendir(path);
	assert_non_null(tasks);
	for (struct dirent *e; (e = readdir(tasks)) != NULL;) {
		snprintf(path, sizeof path, "/proc/%d/task/%.20s/status", (int)room.screen.pid,
			 e->d_name);
		FILE *f = fopen(path, "r");
		while (f && fgets(line, sizeof line, f))
			all += sscanf(line, "voluntary_ctxt_switches: %ld", &n) == 1 ? n : 0;
		if (f)
			fclose(f);
	}
	closedir(tasks);
	return all;
}

/* What all threads of the screen have worked. */
static int64_t worked_ms(void)
{
	clockid_t clock;
	struct timespec worked;
	assert_int_equal(clock_getcpuclockid(room.screen.pid, &clock), 0);
	assert_int_equal(clock_gettime(clock, &worked), 0);
	return (int64_t)worked.tv_sec * 1000 + worked.tv_nsec / 1000000;
}

static void idle_it_sleeps(void **state)
{
	(void)state; /* the room is the state */
	long before;
	int64_t worked;
	int looks = 0;
	/* When nobody has come for a while it makes ready for every language, and then rests. */
	do {
		before = rests();
		worked = worked_ms();
		usleep(CALM_MS * 1000);
	} while ((rests() != before || worked_ms() - worked > CALM_MS / 20) && ++looks < LOOKS_MAX);
	before = rests();
	usleep(IDLE_MS * 1000);
	long woke = rests() - before;
	printf("idle for %d s it woke up %ld times\n", IDLE_MS / 1000, woke);
	assert_in_range(woke, 0, RESTS_MAX);
}

/* Has the console that lies under the picture say something, in colour and with a cursor. */
static void console_say(void)
{
	static const char said[] = "\033[H\033[31;47mlogin: \033[?25h";
	int console = open("/dev/tty0", O_WRONLY | O_NOCTTY | O_CLOEXEC);
	assert_true(console >= 0);
	assert_int_equal(write(console, said, sizeof said - 1), sizeof said - 1);
	close(console);
}

/* … and waits until that is on the display, with no screen there. */
static void console_shows(void)
{
	console_say();
	for (int64_t end_us = bench_now_us() + GLASS_MS * 1000; glass_lit() == 0;)
		assert_true(bench_now_us() < end_us);
}

/* What the console said before, room_open has seen there. */
static void killed_it_leaves_the_display_dark(void **state)
{
	(void)state; /* the room is the state */
	kill(room.screen.pid, SIGKILL);
	child_end(&room.screen, WAIT_MS);
	usleep(QUIET_MS * 1000);
	assert_int_equal(glass_lit(), 0);
	console_shows();
}

static void it_comes_back_with_the_same_picture(void **state)
{
	(void)state; /* the room is the state */
	screen_open();
	glass_is(&room.home);
	tap(&room.home, CONTROL_BORROW, 0);
}

static void what_the_console_says_is_not_to_be_seen(void **state)
{
	(void)state; /* the room is the state */
	console_say();
	usleep(QUIET_MS * 1000);
	glass_is(&room.home);
}

static void a_display_unplugged_ends_the_press_and_the_screen(void **state)
{
	struct message m;
	(void)state; /* the room is the state */
	turn_to(&room.pin);
	finger_on(&room.pin, 0, CONTROL_DIGIT, 5);
	usleep(QUIET_MS * 1000);
	glass_unplug(room.glass);
	finger_lift(room.fingers, 0);
	if (message_wait(room.screen.ring_fd, &m, MESSAGE_INTENT, QUIET_MS))
		fail_msg("%s was pressed with no display", control_word(m.intent.control));
	assert_int_equal(child_end(&room.screen, WAIT_MS), EX_UNAVAILABLE);
}

static void without_a_display_it_ends_before_it_is_ready(void **state)
{
	struct message m;
	(void)state; /* the room is the state */
	child_start(&room.screen, "lendbay-screen", BOARD_FILE, "/tmp");
	assert_false(message_wait(room.screen.parent_fd, &m, MESSAGE_READY, OPEN_MS));
	assert_int_equal(child_end(&room.screen, WAIT_MS), EX_UNAVAILABLE);
}

static void plugged_again_it_shows_the_same_and_is_pressed(void **state)
{
	(void)state; /* the room is the state */
	glass_plug(room.glass);
	screen_open();
	turn_to(&room.pin);
	glass_is(&room.pin);
	tap(&room.pin, CONTROL_DIGIT, 5);
	turn_to(&room.home);
}

/* On that display, with the picture turned on it: every pixel, and the corners under a finger. */
static void turned_they_agree(const struct glass *glass, unsigned turned)
{
	screen_stop();
	if (room.glass != glass) {
		glass_unplug(room.glass);
		room.glass = glass;
		glass_plug(room.glass);
	}
	screen_open_turned(turned);
	turn_to(&room.urdu);
	glass_is(&room.urdu);
	turn_to(&room.pin);
	glass_is(&room.pin);
	tap(&room.pin, CONTROL_DIGIT, 1);
	tap(&room.pin, CONTROL_DIGIT, 9);
	tap(&room.pin, CONTROL_HELP, 0);
}

static void turned_by_180_degrees_picture_and_finger_agree(void **state)
{
	(void)state; /* the room is the state */
	turned_they_agree(glass_wide(), 180);
}

/* These two on a tall display that is plugged in instead. */
static void turned_by_90_degrees_picture_and_finger_agree(void **state)
{
	(void)state; /* the room is the state */
	turned_they_agree(glass_tall(), 90);
}

static void turned_by_270_degrees_picture_and_finger_agree(void **state)
{
	(void)state; /* the room is the state */
	turned_they_agree(glass_tall(), 270);
}

static int room_open(void **state)
{
	(void)state; /* the room is the state */
	sheet_read(SHARE_DIR, "home", &room.home);
	sheet_read(SHARE_DIR, "pin", &room.pin);
	sheet_read(SHARE_DIR, "urdu", &room.urdu);
	room.glass = glass_wide();
	room.monitor = monitor_open();
	console_shows();
	room.fingers = fingers_plug();
	usleep(QUIET_MS * 1000); /* for udev */
	screen_open();
	return 0;
}

static int room_close(void **state)
{
	struct message m;
	(void)state; /* the room is the state */
	message_begin(&m, MESSAGE_STOP);
	(void)message_send(room.screen.parent_fd, &m, -1); /* its exit code tells */
	int code = child_end(&room.screen, WAIT_MS);
	if (code)
		print_error("the screen ended with %d\n", code);
	return code;
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_pixel_is_on_the_glass),
		cmocka_unit_test(a_finger_presses_what_it_is_on),
		cmocka_unit_test(under_a_finger_it_looks_pressed_and_then_as_before),
		cmocka_unit_test(a_finger_that_slides_off_presses_nothing),
		cmocka_unit_test(a_second_finger_means_nothing),
		cmocka_unit_test(a_touch_screen_that_went_and_came_works),
		cmocka_unit_test(one_that_went_under_a_finger_came_back_without_it),
		cmocka_unit_test(keys_of_a_keyboard_press_nothing),
		cmocka_unit_test(nothing_lies_over_the_picture),
		cmocka_unit_test(idle_it_sleeps),
		cmocka_unit_test(killed_it_leaves_the_display_dark),
		cmocka_unit_test(it_comes_back_with_the_same_picture),
		cmocka_unit_test(what_the_console_says_is_not_to_be_seen),
		cmocka_unit_test(a_display_unplugged_ends_the_press_and_the_screen),
		cmocka_unit_test(without_a_display_it_ends_before_it_is_ready),
		cmocka_unit_test(plugged_again_it_shows_the_same_and_is_pressed),
		cmocka_unit_test(turned_by_180_degrees_picture_and_finger_agree),
		cmocka_unit_test(turned_by_90_degrees_picture_and_finger_agree),
		cmocka_unit_test(turned_by_270_degrees_picture_and_finger_agree),
	};
	if (argc == 3)
		return -sheets_draw(argv[1], argv[2]);
	return cmocka_run_group_tests_name("the screen on a kernel's display", tests, room_open,
					   room_close);
}
