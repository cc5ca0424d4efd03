/*
 * Keys through uinput. Nothing here asks the program under test.
 */
#include "keys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <fcntl.h>
#include <linux/input.h>
#include <linux/uinput.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "bench.h"

#define SYSFS   "/sys/devices/virtual/input"
#define MADE_MS 2000
#define KEY_US  1000 /* from key to key: full-speed USB asks for no more than a report a ms */

/* Where the kernel has put the device of `fd`: "/dev/input/event3". */
static void path_find(int fd, char path[KEYS_PATH_MAX])
{
	char name[64] = "", dir[128];
	assert_true(ioctl(fd, UI_GET_SYSNAME(sizeof name), name) >= 0);
	snprintf(dir, sizeof dir, SYSFS "/%s", name);
	for (int64_t end_us = bench_now_us() + MADE_MS * 1000; bench_now_us() < end_us;) {
		DIR *inside = opendir(dir);
		for (struct dirent *e; inside && (e = readdir(inside));) {
			if (strncmp(e->d_name, "event", 5) != 0)
				continue;
			snprintf(path, KEYS_PATH_MAX, "/dev/input/%.40s", e->d_name);
			closedir(inside);
			return;
		}
		if (inside)
			closedir(inside);
		usleep(1000);
	}
	fail_msg("the kernel has made no event device for %s", name);
}

int keys_make(bool keyboard, char path[KEYS_PATH_MAX])
{
	struct uinput_setup setup = {.id = {.bustype = BUS_USB, .vendor = 1, .product = 1}};
	int fd = open("/dev/uinput", O_WRONLY | O_NONBLOCK | O_CLOEXEC);
	assert_true(fd >= 0);
	assert_int_equal(ioctl(fd, UI_SET_EVBIT, EV_KEY), 0);
	for (int key = 1; key < KEY_MICMUTE && keyboard; key++)
		assert_int_equal(ioctl(fd, UI_SET_KEYBIT, key), 0);
	if (!keyboard)
		assert_int_equal(ioctl(fd, UI_SET_KEYBIT, BTN_LEFT), 0);
	snprintf(setup.name, sizeof setup.name, "%s", keyboard ? "Example keyboard" : "mouse");
	assert_int_equal(ioctl(fd, UI_DEV_SETUP, &setup), 0);
	assert_int_equal(ioctl(fd, UI_DEV_CREATE), 0);
	path_find(fd, path);
	for (int64_t end_us = bench_now_us() + MADE_MS * 1000;
	     access(path, R_OK) && bench_now_us() < end_us;)
		usleep(1000);
	return fd;
}

void keys_press(int device, unsigned code, int motion)
{
	const struct input_event events[] = {
		{.type = EV_KEY, .code = (uint16_t)code, .value = motion},
		{.type = EV_SYN, .code = SYN_REPORT},
	};
	assert_int_equal(write(device, events, sizeof events), sizeof events);
	usleep(KEY_US);
}

void keys_plug(int *device, const char *link, bool in)
{
	char path[KEYS_PATH_MAX];
	if (in == (*device >= 0))
		return;
	if (!in) {
		assert_int_equal(ioctl(*device, UI_DEV_DESTROY), 0);
		close(*device);
		*device = -1;
		assert_int_equal(unlink(link), 0); /* as udev does */
		return;
	}
	*device = keys_make(true, path);
	assert_int_equal(symlink(path, link), 0);
}
