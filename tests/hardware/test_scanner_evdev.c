/*
 * The contract of a scanner on scanner_evdev, on a keyboard that the kernel
 * has from /dev/uinput: its real input layer, with the real libevdev; and
 * what can go wrong with devices. Runs in the machine of check-hardware.
 */
#include "scanner_contract.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/input.h>
#include <string.h>
#include <unistd.h>

#include "drivers.h"
#include "keys.h"

#define LINK "/dev/input/scanner" /* as those of /dev/input/by-id: a path that stays */

static void uinput_press(struct scanner_bench *b, unsigned code, int motion)
{
	keys_press(b->device, code, motion);
}

static void uinput_plug(struct scanner_bench *b, bool in)
{
	keys_plug(&b->device, LINK, in);
}

/* ---- What can go wrong with devices ---- */

static void what_is_no_scanner_is_a_plain_error(void **state)
{
	struct scanner_bench *b = *state;
	struct board board = b->bench.board;
	struct scanner *s = NULL;
	char path[KEYS_PATH_MAX];
	int mouse = keys_make(false, path);
	strcpy(board.scanner_path, path);
	assert_int_equal(scanner_evdev_open(&board, &s), -ENOTTY);
	close(mouse);
	strcpy(board.scanner_path, "/dev/null");
	assert_int_equal(scanner_evdev_open(&board, &s), -ENOTTY);
	strcpy(board.scanner_path, "/dev/input/by-id/nothing");
	assert_int_equal(scanner_evdev_open(&board, &s), -ENOENT);
	assert_null(s);
}

static void its_keys_go_nowhere_else(void **state)
{
	struct scanner_bench *b = *state;
	struct scanner *s = scanner_begin(b), *other = NULL;
	struct input_event ev;
	struct number number;
	assert_int_equal(b->open(&b->bench.board, &other), -EBUSY);
	assert_null(other);
	int ear = open(LINK, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	assert_true(ear >= 0);
	scanner_type(b, "4711\n");
	assert_int_equal(scan_wait(b, &number, 1000), 1);
	assert_number(&number, "4711");
	assert_int_equal(read(ear, &ev, sizeof ev), -1);
	assert_int_equal(errno, EAGAIN);
	s->ops->close(s); /* let go, others hear it again */
	b->scanner = NULL;
	scanner_type(b, "1");
	assert_int_equal(read(ear, &ev, sizeof ev), sizeof ev);
	close(ear);
}

static void more_keys_than_the_kernel_keeps_are_no_number(void **state)
{
	struct scanner_bench *b = *state;
	scanner_begin(b);
	struct number number;
	for (int i = 0; i < 400; i++)
		uinput_press(b, KEY_1, i % 2 == 0); /* and nobody reads */
	uinput_press(b, KEY_ENTER, 1);
	uinput_press(b, KEY_ENTER, 0);
	for (int got; (got = scan_wait(b, &number, 300)) != 0;) {
		assert_int_equal(got, 1);
		assert_number(&number, "");
	}
	usleep((SCAN_SILENCE_MS + 100) * 1000);
	scanner_type(b, "12\n");
	assert_int_equal(scan_wait(b, &number, 1000), 1);
	assert_number(&number, "12");
}

static int devices_run(struct scanner_bench *b)
{
	const struct CMUnitTest tests[] = {
		ON_SCANNER(what_is_no_scanner_is_a_plain_error),
		ON_SCANNER(its_keys_go_nowhere_else),
		ON_SCANNER(more_keys_than_the_kernel_keeps_are_no_number),
	};
	return cmocka_run_group_tests_name("input devices", tests, NULL, NULL);
}

int main(void)
{
	static const char parts_text[] =
		"scanner: { driver = \"evdev\"; path = \"/dev/input/scanner\"; };\n"
		"locker: { driver = \"rig\"; path = \"rig/locker.sock\"; bays = (\n"
		"{ size = \"small\"; x = 0; y = 0; w = 3; } ); };\n";
	struct scanner_bench b = {.name = "scanner on evdev",
				  .device = -1,
				  .open = scanner_evdev_open,
				  .press = uinput_press,
				  .plug = uinput_plug};
	bench_init(&b.bench, parts_text);
	uinput_plug(&b, true);
	int failed = scanner_contract_run(&b) + devices_run(&b);
	bench_finish(&b.bench);
	return failed;
}
