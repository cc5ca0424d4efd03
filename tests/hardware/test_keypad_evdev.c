/*
 * The contract of a keypad on keypad_evdev, on a number block that the kernel
 * has from /dev/uinput: its real input layer, with the real libevdev; and
 * what can go wrong with devices. Runs in the machine of check-hardware.
 */
#include "keypad_contract.h"

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

#define LINK "/dev/input/keypad" /* as those of /dev/input/by-id: a path that stays */

static void uinput_press(struct keypad_bench *b, unsigned code, int motion)
{
	keys_press(b->device, code, motion);
}

static void uinput_plug(struct keypad_bench *b, bool in)
{
	keys_plug(&b->device, LINK, in);
}

/* ---- What can go wrong with devices ---- */

static void what_is_no_keypad_is_a_plain_error(void **state)
{
	struct keypad_bench *b = *state;
	struct board board = b->bench.board;
	struct keypad *k = NULL;
	char path[KEYS_PATH_MAX];
	int mouse = keys_make(false, path);
	strcpy(board.keypad, path);
	assert_int_equal(keypad_evdev_open(&board, &k), -ENOTTY);
	close(mouse);
	strcpy(board.keypad, "/dev/null");
	assert_int_equal(keypad_evdev_open(&board, &k), -ENOTTY);
	strcpy(board.keypad, "/dev/input/by-id/nothing");
	assert_int_equal(keypad_evdev_open(&board, &k), -ENOENT);
	assert_null(k);
}

static void its_keys_go_nowhere_else(void **state)
{
	struct keypad_bench *b = *state;
	struct keypad *k = keypad_begin(b), *other = NULL;
	struct input_event ev;
	struct key_press press;
	assert_int_equal(b->open(&b->bench.board, &other), -EBUSY);
	assert_null(other);
	int ear = open(LINK, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	assert_true(ear >= 0);
	uinput_press(b, KEY_4, 1);
	uinput_press(b, KEY_4, 0);
	assert_int_equal(keypad_wait(b, &press, 1000), 1);
	assert_int_equal(press.digit, 4);
	assert_int_equal(read(ear, &ev, sizeof ev), -1);
	assert_int_equal(errno, EAGAIN);
	k->ops->close(k); /* let go, others hear it again */
	b->keypad = NULL;
	uinput_press(b, KEY_1, 1);
	uinput_press(b, KEY_1, 0);
	assert_int_equal(read(ear, &ev, sizeof ev), sizeof ev);
	close(ear);
}

static int devices_run(struct keypad_bench *b)
{
	const struct CMUnitTest tests[] = {
		ON_KEYPAD(what_is_no_keypad_is_a_plain_error),
		ON_KEYPAD(its_keys_go_nowhere_else),
	};
	return cmocka_run_group_tests_name("input devices", tests, NULL, NULL);
}

int main(void)
{
	static const char parts_text[] =
		"locker: { driver = \"rig\"; path = \"rig/locker.sock\"; bays = (\n"
		"{ size = \"small\"; x = 0; y = 0; w = 3; } ); };\n";
	struct keypad_bench b = {.name = "keypad on evdev",
				 .device = -1,
				 .open = keypad_evdev_open,
				 .press = uinput_press,
				 .plug = uinput_plug};
	bench_init(&b.bench, parts_text);
	strcpy(b.bench.board.keypad, LINK);
	uinput_plug(&b, true);
	int failed = keypad_contract_run(&b) + devices_run(&b);
	bench_finish(&b.bench);
	return failed;
}
