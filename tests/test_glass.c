/*
 * What is really on the glass: SDL without a display keeps the pixels of its
 * window, and they are looked at here. Turned pictures, passages from one to
 * another, the ui on top of it all.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <SDL.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "paint.h"
#include "samples.h"
#include "sdl.h"
#include "shown.h"
#include "ui.h"

#define WIDE           320
#define HIGH           200
#define RED            0xffff0000u
#define MS_NS          1000000
#define REST_TURNS_MAX 60 /* of 50 ms */
#define SOUND_TURNS    1  /* a sound is looked after once; what moves takes two turns at least */

static uint32_t seed;

static uint32_t chance(uint32_t below)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % below;
}

/* The only window there is. */
static SDL_Window *window(void)
{
	for (Uint32 id = 1; id < 1000; id++) {
		if (SDL_GetWindowFromID(id))
			return SDL_GetWindowFromID(id);
	}
	fail_msg("there is no window");
	return NULL;
}

static uint32_t on_glass(int x, int y)
{
	SDL_Surface *s = SDL_GetWindowSurface(window());

	assert_non_null(s);
	assert_int_equal(s->format->BytesPerPixel, 4);
	return ((const uint32_t *)(const void *)((const char *)s->pixels + y * s->pitch))[x] &
	       0xffffff;
}

/* ---- Turned ---- */

static const char no_reason[GLASS_COMPLAINT_MAX] = "";

static struct glass *glass_of(int width, int height, int rotate)
{
	const struct glass_wish wish = {width, height, rotate, "test", true};
	char complaint[GLASS_COMPLAINT_MAX] = "";
	struct glass *g = NULL;

	if (glass_open(&wish, &g, complaint) < 0)
		fail_msg("%s", complaint);
	assert_string_equal(complaint, no_reason);
	return g;
}

/* The middle of what is red on the panel, whose size is given back too. */
static void red_find(int *x, int *y, int *wide, int *high)
{
	long count = 0, sum_x = 0, sum_y = 0;

	SDL_GetWindowSize(window(), wide, high);
	for (int row = 0; row < *high; row++) {
		for (int at = 0; at < *wide; at++) {
			if (on_glass(at, row) != (RED & 0xffffff))
				continue;
			count++;
			sum_x += at;
			sum_y += row;
		}
	}
	assert_int_equal(count, 20 * 10);
	*x = (int)(sum_x / count);
	*y = (int)(sum_y / count);
}

static void press(int x, int y, int wide, int high)
{
	SDL_Event ev = {.tfinger = {.type = SDL_FINGERDOWN,
				    .touchId = 7,
				    .fingerId = 3,
				    .x = ((float)x + 0.5f) / (float)wide,
				    .y = ((float)y + 0.5f) / (float)high}};

	assert_int_equal(SDL_PushEvent(&ev), 1);
	ev.tfinger.type = SDL_FINGERUP;
	assert_int_equal(SDL_PushEvent(&ev), 1);
}

static void touch_is_near(struct glass *g, enum touch_type type, double x, double y)
{
	struct touch t;

	assert_int_equal(glass_next(g, &t), 1);
	assert_int_equal(t.type, type);
	assert_true(t.x > x - 2 && t.x < x + 2 && t.y > y - 2 && t.y < y + 2);
}

static void a_finger_finds_what_is_drawn_however_it_is_turned(void **state)
{
	static uint32_t pixels[WIDE * HIGH];

	(void)state; /* none */
	memset(pixels, 0, sizeof(pixels));
	for (int y = 40; y < 50; y++) {
		for (int x = 250; x < 270; x++)
			pixels[y * WIDE + x] = RED;
	}
	for (int rotate = 0; rotate < 360; rotate += 90) {
		struct glass *g = glass_of(WIDE, HIGH, rotate);
		int x, y, wide, high;
		struct touch t;

		glass_part(g, (const unsigned char *)pixels, WIDE * 4, 0, 0, WIDE, HIGH);
		glass_show(g);
		while (glass_next(g, &t) > 0)
			continue; /* what a new window has to say */
		red_find(&x, &y, &wide, &high);
		assert_int_equal(wide, rotate % 180 ? HIGH : WIDE);
		press(x, y, wide, high);
		touch_is_near(g, TOUCH_DOWN, 260, 45);
		touch_is_near(g, TOUCH_UP, 260, 45);
		/* … and what scripts press is where they say. */
		glass_tap(g, 260, 45);
		touch_is_near(g, TOUCH_DOWN, 260, 45);
		touch_is_near(g, TOUCH_UP, 260, 45);
		glass_close(g);
	}
}

static void clockwise_is_clockwise(void **state)
{
	static uint32_t pixels[WIDE * HIGH];
	struct glass *g;
	int x, y, wide, high;

	(void)state; /* none */
	memset(pixels, 0, sizeof(pixels));
	for (int row = 0; row < 10; row++) {
		for (int at = 0; at < 20; at++)
			pixels[row * WIDE + at] = RED;
	}
	g = glass_of(WIDE, HIGH, 90);
	glass_part(g, (const unsigned char *)pixels, WIDE * 4, 0, 0, WIDE, HIGH);
	glass_show(g);
	red_find(&x, &y, &wide, &high);
	assert_in_range(x, HIGH - 10, HIGH - 1); /* the top left corner is the top right one */
	assert_in_range(y, 0, 20);
	glass_close(g);
}

/* ---- Passages ---- */

static void painted(struct paint *p, uint32_t colour, int x, int y, int w, int h)
{
	static uint32_t pixels[WIDE * HIGH];

	for (int k = 0; k < w * h; k++)
		pixels[k] = colour;
	paint_swap(p, x, y, w, h, pixels);
}

static bool is_as_painted(struct paint *p)
{
	int stride;
	const unsigned char *pixels = paint_pixels(p, &stride);

	for (int y = 0; y < HIGH; y++) {
		for (int x = 0; x < WIDE; x++) {
			const uint32_t *row = (const void *)(pixels + y * stride);

			if ((row[x] & 0xffffff) != on_glass(x, y))
				return false;
		}
	}
	return true;
}

static void whatever_passes_the_glass_ends_as_painted(void **state)
{
	const struct box whole = {0, 0, WIDE, HIGH};
	struct glass *g = glass_of(WIDE, HIGH, 0);
	struct shown *s;
	struct paint *p;
	int64_t now = 1;

	(void)state; /* none */
	assert_int_equal(paint_open(WIDE, HIGH, &p), 0);
	assert_int_equal(shown_open(g, WIDE, HIGH, &s), 0);
	shown_now(s, p, whole, now);
	for (int round = 0; round < 300; round++) {
		int changes = 1 + (int)chance(9);

		for (int k = 0; k < changes; k++) {
			int w = 1 + (int)chance(WIDE - 1), h = 1 + (int)chance(HIGH - 1);
			int x = (int)chance((uint32_t)(WIDE - w)),
			    y = (int)chance((uint32_t)(HIGH - h));
			struct box place = {x, y, w, h};

			painted(p, 0xff000000u | chance(0x1000000), x, y, w, h);
			if (chance(3))
				shown_pass(s, p, (enum fade_kind)chance(FADE_KINDS), place, now);
			if (chance(4) == 0) {
				assert_int_equal(shown_keep(s, p, LAYER_FLASH, place), 0);
				painted(p, 0xffffffff, x, y, w, h);
				shown_swap(s, p, LAYER_FLASH);
				shown_flash(s, now);
			}
			shown_now(s, p, chance(2) ? whole : place, now);
			if (chance(20) == 0)
				shown_lost(s);
			now += chance(60);
			shown_step(s, p, now);
		}
		for (int wait; (wait = shown_wait_ms(s, now)) >= 0;) {
			now += wait;
			shown_step(s, p, now);
		}
		assert_true(is_as_painted(p));
	}
	shown_close(s);
	paint_close(p);
	glass_close(g);
}

static void on_the_way_it_is_a_mix_of_both(void **state)
{
	const struct box whole = {0, 0, WIDE, HIGH}, half = {0, 0, WIDE / 2, HIGH};
	struct glass *g = glass_of(WIDE, HIGH, 0);
	struct shown *s;
	struct paint *p;
	unsigned last = 0;

	(void)state; /* none */
	assert_int_equal(paint_open(WIDE, HIGH, &p), 0);
	assert_int_equal(shown_open(g, WIDE, HIGH, &s), 0);
	painted(p, 0xff000000, 0, 0, WIDE, HIGH);
	shown_now(s, p, whole, 0);
	painted(p, 0xff00ff00, 0, 0, WIDE, HIGH);
	shown_pass(s, p, FADE_PAGE, half, 0);
	shown_now(s, p, whole, 0);
	assert_int_equal(on_glass(WIDE - 5, 5), 0x00ff00);
	for (int64_t now = 0; now < 140; now += STEP_MS) {
		unsigned green = on_glass(5, 5) >> 8;

		assert_true(on_glass(5, 5) == green << 8 && green > last && green < 0xff);
		last = green;
		shown_step(s, p, now + STEP_MS);
	}
	shown_step(s, p, 200);
	assert_int_equal(on_glass(5, 5), 0x00ff00);
	assert_int_equal(shown_wait_ms(s, 200), -1);
	shown_close(s);
	paint_close(p);
	glass_close(g);
}

/* ---- The ui ---- */

static struct {
	struct board board;
	struct sample samples[SAMPLES_MAX];
	int len;
	struct ui *ui;
} room;

static struct view *sample(const char *name)
{
	for (int k = 0; k < room.len; k++) {
		if (!strcmp(room.samples[k].name, name))
			return &room.samples[k].view;
	}
	fail_msg("there is no sample %s", name);
	return NULL;
}

static void rest_ms(int ms)
{
	const struct timespec t = {ms / 1000, (long)(ms % 1000) * MS_NS};

	(void)nanosleep(&t, NULL); /* nobody interrupts it */
}

/* Turns the ui for so long. Returns how often it wanted to. */
static int turns(int ms)
{
	struct ui_intent intent;
	struct timespec from, now;
	int count = 0, gone = 0;

	clock_gettime(CLOCK_MONOTONIC, &from);
	do {
		int wait = ui_wait_ms(room.ui);

		if (wait < 0 || wait > ms - gone)
			wait = ms - gone;
		else
			count++;
		rest_ms(wait);
		assert_int_equal(ui_next(room.ui, &intent), 0);
		clock_gettime(CLOCK_MONOTONIC, &now);
		gone = (int)((now.tv_sec - from.tv_sec) * 1000 +
			     (now.tv_nsec - from.tv_nsec) / MS_NS);
	} while (gone < ms);
	return count;
}

/* Whether nothing is to be done any more, soon: a sound may take a little longer than what moves.
 */
static bool comes_to_rest(void)
{
	for (int i = 0; i < REST_TURNS_MAX && ui_wait_ms(room.ui) != -1; i++)
		(void)turns(50); /* how often it wanted to is not asked */
	return ui_wait_ms(room.ui) == -1;
}

/* Of the page, without the spine; a sum of what is there. */
static uint64_t look(void)
{
	uint64_t sum = 0;

	for (int y = 0; y < 800; y += 3) {
		for (int x = 160; x < 1280; x += 7)
			sum = sum * 31 + on_glass(x, y);
	}
	return sum;
}

static int ui_begin(void **state)
{
	char complaint[UI_COMPLAINT_MAX] = "";

	(void)state; /* the room is the state */
	if (samples_board(1280, 800, &room.board) < 0)
		return -1;
	room.board.languages = 0; /* none is made ready while something is looked at */
	room.len = samples_make(&room.board, room.samples);
	return ui_open(&room.board, &room.ui, complaint);
}

static int ui_end(void **state)
{
	(void)state; /* the room is the state */
	ui_close(room.ui);
	room.ui = NULL;
	return 0;
}

static void a_page_fades_and_then_all_is_still(void **state)
{
	uint64_t home, pin, mid;

	(void)state; /* the room is the state */
	ui_show(room.ui, sample("home"));
	assert_int_equal(turns(50), 0); /* the first picture is simply there */
	home = look();
	ui_show(room.ui, sample("pin-2"));
	mid = look();
	assert_int_not_equal(mid, home);
	assert_in_range(turns(400), 2, 14);
	pin = look();
	assert_int_not_equal(mid, pin);
	assert_true(comes_to_rest());
	ui_show(room.ui, sample("home"));
	(void)turns(400);
	assert_int_equal(look(), home);
	assert_in_range(turns(300), 0, SOUND_TURNS);
}

static void who_wants_no_movement_gets_none(void **state)
{
	struct view pin = *sample("pin-2"), take = *sample("take");
	uint64_t at_once;

	(void)state; /* the room is the state */
	pin.comfort[SETTING_STILL] = take.comfort[SETTING_STILL] = 1;
	ui_show(room.ui, sample("home"));
	ui_show(room.ui, &pin);
	at_once = look();
	assert_in_range(turns(300), 0, SOUND_TURNS);
	assert_int_equal(look(), at_once);
	ui_show(room.ui, &take);
	assert_in_range(turns(600), 0, SOUND_TURNS);
}

static void an_open_door_breathes_and_nothing_else_does(void **state)
{
	static uint32_t before[1280 * 800];
	int left = 1280, right = 0, top = 800, bottom = 0, different = 0;

	(void)state; /* the room is the state */
	ui_show(room.ui, sample("take"));
	(void)turns(300);
	for (int k = 0; k < 1280 * 800; k++)
		before[k] = on_glass(k % 1280, k / 1280);
	assert_in_range(turns(700), 3, 9);
	for (int k = 0; k < 1280 * 800; k++) {
		int x = k % 1280, y = k / 1280;

		if (before[k] == on_glass(x, y))
			continue;
		different++;
		left = x < left ? x : left;
		right = x > right ? x : right;
		top = y < top ? y : top;
		bottom = y > bottom ? y : bottom;
	}
	assert_true(different > 500);
	assert_true(right - left < 300 && bottom - top < 300);
	ui_show(room.ui, sample("home"));
	(void)turns(400);
	assert_true(comes_to_rest());
}

static void a_press_is_seen_at_once_and_counts_while_it_moves(void **state)
{
	struct ui_intent intent = {0};
	uint64_t before, pressed;
	int x = 0, y = 0;

	(void)state; /* the room is the state */
	ui_show(room.ui, sample("home"));
	(void)turns(600);
	before = look();
	assert_int_equal(ui_where(room.ui, CONTROL_BORROW, 0, &x, &y), 0);
	press(x, y, 1280, 800); /* goes down and up: the press is seen, then it is let go */
	assert_int_equal(ui_next(room.ui, &intent), 1);
	assert_int_equal(intent.control, CONTROL_BORROW);
	pressed = look();
	assert_int_not_equal(pressed, before);
	(void)turns(300);
	assert_int_equal(look(), before);
	/* In the middle of a fade a script's press is the new page's. */
	ui_show(room.ui, sample("pin-2"));
	rest_ms(50);
	assert_int_equal(ui_press(room.ui, CONTROL_DIGIT, 4), 0);
	assert_int_equal(ui_next(room.ui, &intent), 1);
	assert_int_equal(intent.control, CONTROL_DIGIT);
	assert_int_equal(intent.page, sample("pin-2")->page);
}

static void a_banner_that_changes_flashes_and_ends_as_it_is(void **state)
{
	struct view pin = *sample("pin-2");
	uint64_t end;

	(void)state; /* the room is the state */
	pin.comfort[SETTING_STILL] = 1;
	pin.note = NOTE_PIN_WRONG;
	pin.tries = 2;
	ui_show(room.ui, &pin);
	end = look();
	ui_show(room.ui, sample("home"));
	ui_show(room.ui, sample("pin-2"));
	(void)turns(400);
	pin.comfort[SETTING_STILL] = 0;
	ui_show(room.ui, &pin);
	assert_int_not_equal(look(), end);
	assert_true(turns(250) > 3);
	assert_int_not_equal(look(), end); /* it still glows */
	(void)turns(600);
	assert_int_equal(look(), end);
	assert_true(comes_to_rest());
}

int main(void)
{
#define WITH_UI(test) cmocka_unit_test_setup_teardown(test, ui_begin, ui_end)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_finger_finds_what_is_drawn_however_it_is_turned),
		cmocka_unit_test(clockwise_is_clockwise),
		cmocka_unit_test(whatever_passes_the_glass_ends_as_painted),
		cmocka_unit_test(on_the_way_it_is_a_mix_of_both),
		WITH_UI(a_page_fades_and_then_all_is_still),
		WITH_UI(who_wants_no_movement_gets_none),
		WITH_UI(an_open_door_breathes_and_nothing_else_does),
		WITH_UI(a_press_is_seen_at_once_and_counts_while_it_moves),
		WITH_UI(a_banner_that_changes_flashes_and_ends_as_it_is),
	};

	setenv("SDL_VIDEODRIVER", "dummy", 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
