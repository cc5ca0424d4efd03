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
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/input.h>
#include <linux/uinput.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "drivers.h"

#define LINK    "/dev/input/keypad" /* as those of /dev/input/by-id: a path that stays */
#define SYSFS   "/sys/devices/virtual/input"
#define MADE_MS 2000
#define KEY_US  1000 /* from key to key: full-speed USB asks for no more than a report a ms */

/* ---- A keypad ---- */

/* Where the kernel has put the device of `fd`: "/dev/input/event3". */
static void path_find(int fd, char *path, size_t max)
{
	char name[64] = "", dir[128];
	assert_true(ioctl(fd, UI_GET_SYSNAME(sizeof name), name) >= 0);
	snprintf(dir, sizeof dir, SYSFS "/%s", name);
	for (int64_t end_us = bench_now_us() + MADE_MS * 1000; bench_now_us() < end_us;) {
		DIR *inside = opendir(dir);
		for (struct dirent *e; inside && (e = readdir(inside));) {
			if (strncmp(e->d_name, "event", 5) != 0)
				continue;
			snprintf(path, max, "/dev/input/%.40s", e->d_name);
			closedir(inside);
			return;
		}
		if (inside)
			closedir(inside);
		usleep(1000);
	}
	fail_msg("the kernel has made no event device for %s", name);
}

/* Makes a device with all keys, or (a mouse, say) only one. Returns its descriptor and path. */
static int device_make(bool keyboard, char *path, size_t max)
{
	struct uinput_setup setup = {.id = {.bustype = BUS_USB, .vendor = 1, .product = 1}};
	int fd = open("/dev/uinput", O_WRONLY | O_NONBLOCK | O_CLOEXEC);
	assert_true(fd >= 0);
	assert_int_equal(ioctl(fd, UI_SET_EVBIT, EV_KEY), 0);
	for (int key = 1; key < KEY_MICMUTE && keyboard; key++)
		assert_int_equal(ioctl(fd, UI_SET_KEYBIT, key), 0);
	if (!keyboard)
		assert_int_equal(ioctl(fd, UI_SET_KEYBIT, BTN_LEFT), 0);
	snprintf(setup.name, sizeof setup.name, "%s", keyboard ? "Example keypad" : "mouse");
	assert_int_equal(ioctl(fd, UI_DEV_SETUP, &setup), 0);
	assert_int_equal(ioctl(fd, UI_DEV_CREATE), 0);
	path_find(fd, path, max);
	for (int64_t end_us = bench_now_us() + MADE_MS * 1000;
	     access(path, R_OK) && bench_now_us() < end_us;)
		usleep(1000);
	return fd;
}

static void uinput_press(struct keypad_bench *b, unsigned code, int motion)
{
	const struct input_event events[] = {
		{.type = EV_KEY, .code = (uint16_t)code, .value = motion},
		{.type = EV_SYN, .code = SYN_REPORT},
	};
	assert_int_equal(write(b->device, events, sizeof events), sizeof events);
	usleep(KEY_US);
}

static void uinput_plug(struct keypad_bench *b, bool in)
{
	char path[64];
	if (in == (b->device >= 0))
		return;
	if (!in) {
		assert_int_equal(ioctl(b->device, UI_DEV_DESTROY), 0);
		close(b->device);
		b->device = -1;
		assert_int_equal(unlink(LINK), 0); /* as udev does */
		return;
	}
	b->device = device_make(true, path, sizeof path);
	assert_int_equal(symlink(path, LINK), 0);
}

/* ---- What can go wrong with devices ---- */

static void what_is_no_keypad_is_a_plain_error(void **state)
{
	struct keypad_bench *b = *state;
	struct board board = b->bench.board;
	struct keypad *k = NULL;
	char path[64];
	int mouse = device_make(false, path, sizeof path);
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
