/*
 * What fingers mean: the real SDL without a display, fingers that rest, shake
 * and hurry, on the pages of samples.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "samples.h"
#include "ui.h"

#define TURN_MS  550 /* after that a page is not new any more */
#define SLOW_MS  300 /* as a finger rests that means it */
#define QUICK_MS 120
#define PAUSE_MS 850 /* after that a press is another one */
#define LATE_MS  60  /* who rests so much longer than was said was held up by a busy machine … */
#define TRIES    10  /* … and what came of it is asked again */

static struct {
	struct ui *ui;
	struct board board;
	struct sample samples[SAMPLES_MAX];
	int len;
	bool late; /* a finger rested longer than it was to */
} room;

static void rest(int ms)
{
	usleep((useconds_t)ms * 1000);
}

static int64_t now_ms(void)
{
	struct timespec now;

	assert_int_equal(clock_gettime(CLOCK_MONOTONIC, &now), 0);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void show(const char *name, bool steady)
{
	for (int k = 0; k < room.len; k++) {
		if (strcmp(room.samples[k].name, name))
			continue;
		room.samples[k].view.comfort[SETTING_STEADY] = steady;
		ui_show(room.ui, &room.samples[k].view);
		return;
	}
	fail_msg("there is no sample %s", name);
}

/* Takes what has come. Returns the control that was meant; NONE: nothing was. */
static uint8_t meant(void)
{
	struct ui_intent intent = {0};
	int got = ui_next(room.ui, &intent);

	assert_true(got >= 0);
	return got ? intent.control : (uint8_t)CONTROL_NONE;
}

static void finger(bool down, uint8_t control, uint16_t arg)
{
	int x, y;

	assert_int_equal(ui_where(room.ui, control, arg, &x, &y), 0);
	ui_finger(room.ui, down, x, y);
}

/* A whole press. Returns what it meant. */
static uint8_t press(uint8_t control, uint16_t arg, int ms)
{
	int64_t began = now_ms();

	finger(true, control, arg);
	assert_int_equal(meant(), CONTROL_NONE);
	rest(ms);
	finger(false, control, arg);

	uint8_t means = meant();

	room.late = room.late || now_ms() - began > ms + LATE_MS;
	return means;
}

/* Whether presses that must be quick mean what they should: asked anew where they were not quick.
 */
static void is_so(bool (*once)(void))
{
	bool so = false;

	for (int k = 0; !so && k < TRIES; k++) {
		room.late = false;
		so = once();
		if (!so)
			assert_true(room.late);
	}
	assert_true(so);
}

static void without_steady_touch_a_quick_press_counts(void **state)
{
	(void)state; /* the room is the state */
	show("pin-2", false);
	rest(TURN_MS);
	assert_int_equal(press(CONTROL_DIGIT, 5, 10), CONTROL_DIGIT);
	assert_int_equal(press(CONTROL_DIGIT, 5, 10), CONTROL_DIGIT);
}

static bool with_it_only_a_finger_that_rests_counts_once(void)
{
	show("pin-2", true);
	rest(PAUSE_MS);
	return press(CONTROL_DIGIT, 5, QUICK_MS) == CONTROL_NONE &&
	       press(CONTROL_DIGIT, 5, SLOW_MS) == CONTROL_DIGIT;
}

static void with_it_only_a_finger_that_rests_counts(void **state)
{
	(void)state; /* the room is the state */
	is_so(with_it_only_a_finger_that_rests_counts_once);
}

static bool with_it_the_second_of_two_presses_is_not_meant_once(void)
{
	int64_t began;

	show("pin-2", true);
	rest(PAUSE_MS);
	assert_int_equal(press(CONTROL_DIGIT, 5, SLOW_MS), CONTROL_DIGIT);
	began = now_ms();
	rest(QUICK_MS);

	bool so = press(CONTROL_DIGIT, 5, SLOW_MS) == CONTROL_NONE &&
		  press(CONTROL_RUB_OUT, 0, SLOW_MS) == CONTROL_NONE;

	room.late = room.late || now_ms() - began > QUICK_MS + 2 * SLOW_MS + LATE_MS;
	rest(PAUSE_MS);
	return so && press(CONTROL_DIGIT, 5, SLOW_MS) == CONTROL_DIGIT;
}

static void with_it_the_second_of_two_presses_is_not_meant(void **state)
{
	(void)state; /* the room is the state */
	is_so(with_it_the_second_of_two_presses_is_not_meant_once);
}

/* One that is ignored does not begin the pause anew: who waits is heard. */
static bool what_does_not_count_makes_nobody_wait_once(void)
{
	bool so = true;

	show("pin-2", true);
	rest(PAUSE_MS);
	for (int k = 0; k < 3; k++)
		so = press(CONTROL_DIGIT, 5, 10) == CONTROL_NONE && so;
	return press(CONTROL_DIGIT, 5, SLOW_MS) == CONTROL_DIGIT && so;
}

static void what_does_not_count_makes_nobody_wait(void **state)
{
	(void)state; /* the room is the state */
	is_so(what_does_not_count_makes_nobody_wait_once);
}

static void a_finger_that_lifts_elsewhere_means_nothing(void **state)
{
	(void)state; /* the room is the state */
	show("pin-2", true);
	rest(PAUSE_MS);
	finger(true, CONTROL_DIGIT, 1);
	rest(SLOW_MS);
	finger(false, CONTROL_DIGIT, 2);
	assert_int_equal(meant(), CONTROL_NONE);
}

static bool a_page_that_has_just_come_is_not_meant_yet_once(void)
{
	show("home", false);

	int64_t began = now_ms();

	show("pin-2", false);

	bool so = press(CONTROL_DIGIT, 5, 10) == CONTROL_NONE;

	room.late = room.late || now_ms() - began > TURN_MS - 3 * LATE_MS;
	if (!so)
		return false;
	rest(TURN_MS);
	return press(CONTROL_DIGIT, 5, 10) == CONTROL_DIGIT;
}

static void a_page_that_has_just_come_is_not_meant_yet(void **state)
{
	(void)state; /* the room is the state */
	is_so(a_page_that_has_just_come_is_not_meant_yet_once);
}

/* Scripts say what they mean: they need not rest. */
static void a_script_neither_shakes_nor_hurries(void **state)
{
	(void)state; /* the room is the state */
	show("home", true);
	show("pin-2", true);
	for (int k = 0; k < 2; k++) {
		assert_int_equal(ui_press(room.ui, CONTROL_DIGIT, 5), 0);
		assert_int_equal(meant(), CONTROL_DIGIT);
	}
}

/* What is held to be seen: told at once, and again when the finger leaves, wherever it does. */
static void is_told(uint16_t arg)
{
	struct ui_intent intent = {0};

	assert_int_equal(ui_next(room.ui, &intent), 1);
	assert_int_equal(intent.control, CONTROL_SHOW);
	assert_int_equal(intent.arg, arg);
}

static void what_is_held_to_be_seen_goes_with_the_finger(void **state)
{
	static struct view view = {.screen = SCREEN_STAFF_CONTACT,
				   .under = SCREEN_STAFF_CONTACT,
				   .role = ROLE_STAFF,
				   .page = 7};

	(void)state; /* the room is the state */
	for (int elsewhere = 0; elsewhere < 2; elsewhere++) {
		view.rows = 0;
		ui_show(room.ui, &view);
		rest(TURN_MS);
		finger(true, CONTROL_SHOW, 1);
		is_told(1);
		view.rows = 1; /* what is shown comes while it rests there */
		view.page++;
		ui_show(room.ui, &view);
		assert_int_equal(meant(), CONTROL_NONE);
		finger(false, elsewhere ? CONTROL_FINISH : CONTROL_SHOW, elsewhere ? 0 : 1);
		is_told(0);
		assert_int_equal(meant(), CONTROL_NONE);
	}
	/* A script's press is a short look. */
	assert_int_equal(ui_press(room.ui, CONTROL_SHOW, 1), 0);
	is_told(1);
	is_told(0);
	/* The next press is one like any other. */
	assert_int_equal(press(CONTROL_FINISH, 0, 10), CONTROL_FINISH);
}

static int room_open(void **state)
{
	char complaint[UI_COMPLAINT_MAX] = "";

	(void)state; /* the room is the state */
	setenv("SDL_VIDEODRIVER", "dummy", 1);
	if (samples_board(1280, 800, &room.board) < 0)
		return -1;
	room.len = samples_make(&room.board, room.samples);
	if (ui_open(&room.board, &room.ui, complaint) < 0) {
		print_message("%s\n", complaint);
		return -1;
	}
	return 0;
}

static int room_close(void **state)
{
	(void)state; /* the room is the state */
	ui_close(room.ui);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_steady_touch_a_quick_press_counts),
		cmocka_unit_test(with_it_only_a_finger_that_rests_counts),
		cmocka_unit_test(with_it_the_second_of_two_presses_is_not_meant),
		cmocka_unit_test(what_does_not_count_makes_nobody_wait),
		cmocka_unit_test(a_finger_that_lifts_elsewhere_means_nothing),
		cmocka_unit_test(a_page_that_has_just_come_is_not_meant_yet),
		cmocka_unit_test(a_script_neither_shakes_nor_hurries),
		cmocka_unit_test(what_is_held_to_be_seen_goes_with_the_finger),
	};

	return cmocka_run_group_tests(tests, room_open, room_close);
}
