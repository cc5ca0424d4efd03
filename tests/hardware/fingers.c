/* Fingers and keys through uinput, as the kernel's own drivers tell them. */
#include "fingers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <linux/input.h>
#include <linux/uinput.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define MM_WIDE 216 /* 10.1 inches, 16:10 */

static void axis_add(int fd, int code, int last, int per_mm)
{
	const struct uinput_abs_setup axis = {
		.code = (uint16_t)code,
		.absinfo = {.maximum = last, .resolution = per_mm},
	};
	assert_int_equal(ioctl(fd, UI_ABS_SETUP, &axis), 0);
}

static int device_create(int fd, const char *name)
{
	struct uinput_setup setup = {.id = {.bustype = BUS_USB, .vendor = 1, .product = 2}};
	snprintf(setup.name, sizeof setup.name, "%s", name);
	assert_int_equal(ioctl(fd, UI_DEV_SETUP, &setup), 0);
	assert_int_equal(ioctl(fd, UI_DEV_CREATE), 0);
	return fd;
}

static int uinput_open(void)
{
	int fd = open("/dev/uinput", O_WRONLY | O_CLOEXEC);
	assert_true(fd >= 0);
	assert_int_equal(ioctl(fd, UI_SET_EVBIT, EV_KEY), 0);
	return fd;
}

int fingers_plug(void)
{
	int fd = uinput_open();
	assert_int_equal(ioctl(fd, UI_SET_KEYBIT, BTN_TOUCH), 0);
	assert_int_equal(ioctl(fd, UI_SET_EVBIT, EV_ABS), 0);
	assert_int_equal(ioctl(fd, UI_SET_PROPBIT, INPUT_PROP_DIRECT), 0);
	axis_add(fd, ABS_X, FINGERS_WIDE, FINGERS_WIDE / MM_WIDE);
	axis_add(fd, ABS_Y, FINGERS_WIDE, FINGERS_WIDE / MM_WIDE);
	axis_add(fd, ABS_MT_SLOT, FINGERS_MAX - 1, 0);
	axis_add(fd, ABS_MT_TRACKING_ID, UINT16_MAX, 0);
	axis_add(fd, ABS_MT_POSITION_X, FINGERS_WIDE, FINGERS_WIDE / MM_WIDE);
	axis_add(fd, ABS_MT_POSITION_Y, FINGERS_WIDE, FINGERS_WIDE / MM_WIDE);
	return device_create(fd, "Example touch screen");
}

int keyboard_plug(void)
{
	int fd = uinput_open();
	for (int key = KEY_ESC; key < KEY_MICMUTE; key++)
		assert_int_equal(ioctl(fd, UI_SET_KEYBIT, key), 0);
	return device_create(fd, "Example keyboard");
}

void device_unplug(int device)
{
	assert_int_equal(ioctl(device, UI_DEV_DESTROY), 0);
	close(device);
}

static void tell(int fd, int type, int code, int value)
{
	const struct input_event event = {
		.type = (uint16_t)type, .code = (uint16_t)code, .value = value};
	assert_int_equal(write(fd, &event, sizeof event), sizeof event);
}

void finger_at(int fingers, int finger, double x, double y)
{
	tell(fingers, EV_ABS, ABS_MT_SLOT, finger);
	tell(fingers, EV_ABS, ABS_MT_TRACKING_ID, finger + 1);
	tell(fingers, EV_ABS, ABS_MT_POSITION_X, (int)(x * FINGERS_WIDE));
	tell(fingers, EV_ABS, ABS_MT_POSITION_Y, (int)(y * FINGERS_WIDE));
	if (finger == 0) {
		tell(fingers, EV_KEY, BTN_TOUCH, 1);
		tell(fingers, EV_ABS, ABS_X, (int)(x * FINGERS_WIDE));
		tell(fingers, EV_ABS, ABS_Y, (int)(y * FINGERS_WIDE));
	}
	tell(fingers, EV_SYN, SYN_REPORT, 0);
}

void finger_at_turned(int fingers, int finger, double x, double y, unsigned turned)
{
	if (turned == 90)
		finger_at(fingers, finger, 1 - y, x);
	else if (turned == 180)
		finger_at(fingers, finger, 1 - x, 1 - y);
	else if (turned == 270)
		finger_at(fingers, finger, y, 1 - x);
	else
		finger_at(fingers, finger, x, y);
}

void finger_lift(int fingers, int finger)
{
	tell(fingers, EV_ABS, ABS_MT_SLOT, finger);
	tell(fingers, EV_ABS, ABS_MT_TRACKING_ID, -1);
	if (finger == 0)
		tell(fingers, EV_KEY, BTN_TOUCH, 0);
	tell(fingers, EV_SYN, SYN_REPORT, 0);
}

void key_strike(int keyboard, int key)
{
	for (int down = 1; down >= 0; down--) {
		tell(keyboard, EV_KEY, key, down);
		tell(keyboard, EV_SYN, SYN_REPORT, 0);
	}
}
