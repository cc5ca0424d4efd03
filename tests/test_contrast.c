/*
 * Contrast, as it was really drawn: every sample of every screen, on both
 * glasses and in all three colours. Letters are 7:1 to the pixels under them
 * (WCAG 2.2, 1.4.6); icons and the edge or the face of what can be pressed
 * are 3:1 to what is round them (1.4.11). The measuring itself is shown to see less.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "language.h"
#include "samples.h"
#include "screens.h"
#include "staff_samples.h"

#define TEXT_LEAST 7.0
#define EDGE_LEAST 3.0
#define TOLD_MAX   12 /* failures that are printed */

static struct sample samples[SAMPLES_MAX];
static struct board board, own;
static struct canvas canvas;
static struct picture picture;
static int failures;

static const char *const colours_named[THEMES] = {"warm", "strong", "low"};

static void tell(const char *name, const char *what, const struct least *least)
{
	if (failures++ >= TOLD_MAX)
		return;
	print_message("%s, %s, %.0f px wide: %s %.2f: %s\n", name,
		      colours_named[canvas.view->comfort[SETTING_COLOURS]], canvas.px->width, what,
		      least->value, least->words);
}

static void look(const char *name)
{
	if (picture.contrast.value < TEXT_LEAST)
		tell(name, "text", &picture.contrast);
	if (picture.graphic.value != 0 && picture.graphic.value < EDGE_LEAST)
		tell(name, "icon", &picture.graphic);
	if (picture.edge.value != 0 && picture.edge.value < EDGE_LEAST)
		tell(name, "edge", &picture.edge);
}

static void look_in_all_colours(const char *name, struct view *view)
{
	canvas.view = view;
	for (uint8_t k = 0; k < THEMES; k++) {
		view->comfort[SETTING_COLOURS] = k;
		frame(&canvas);
		look(name);
	}
}

static void begin(int width, int height)
{
	assert_int_equal(samples_board(width, height, &board), 0);
	assert_int_equal(paint_open(width, height, &canvas.paint), 0);
	canvas.px = sizes_of(width, height, TEXT_NORMAL);
	canvas.board = &board;
	canvas.picture = &picture;
	canvas.measure = true;
	failures = 0;
}

static void look_at_all(int width, int height)
{
	static struct sample sample;
	int len;

	begin(width, height);
	len = samples_make(&board, samples);
	for (int k = 0; k < len; k++) {
		if (samples[k].view.bay > board.policy.bays)
			samples[k].view.bay = board.policy.bays;
		look_in_all_colours(samples[k].name, &samples[k].view);
	}
	canvas.board = &own;
	for (int k = 0; k < staff_samples_len; k++) {
		staff_sample(k, &own, &sample.view);
		look_in_all_colours(staff_samples[k].name, &sample.view);
	}
	paint_close(canvas.paint);
	assert_int_equal(failures, 0);
}

static void contrast_holds_on_the_large_glass(void **state)
{
	(void)state; /* the one canvas is ours */
	look_at_all(1280, 800);
}

static void contrast_holds_on_the_small_glass(void **state)
{
	(void)state; /* the one canvas is ours */
	look_at_all(800, 480);
}

/* DESIGN.md 13: these pairs, rounded to a tenth. */
static void contrast_is_what_was_computed(void **state)
{
	static const struct {
		enum theme_name theme;
		enum colour text, ground;
		double contrast;
	} pairs[] = {
		{THEME_WARM, COLOUR_INK, COLOUR_PAPER, 14.8},
		{THEME_WARM, COLOUR_INK2, COLOUR_MIST, 7.9},
		{THEME_WARM, COLOUR_BRICK, COLOUR_BRICKTINT, 7.3},
		{THEME_STRONG, COLOUR_ONLAMP, COLOUR_LAMP, 16.5},
		{THEME_LOW, COLOUR_ONSHADE, COLOUR_SHADE, 16.7},
		{THEME_LOW, COLOUR_EDGE, COLOUR_MIST, 4.6},
	};

	(void)state; /* the one canvas is ours */
	begin(1280, 800);
	for (size_t k = 0; k < sizeof(pairs) / sizeof(pairs[0]); k++) {
		struct box b = {100, 100, 50, 50};
		double is;

		canvas.theme = theme_of(pairs[k].theme);
		fill_box(&canvas, b, pairs[k].ground);
		is = paint_contrast(&canvas, b, pairs[k].text);
		if (is < pairs[k].contrast - 0.06 || is > pairs[k].contrast + 0.06)
			fail_msg("pair %zu: %.2f for %.1f", k, is, pairs[k].contrast);
	}
	paint_close(canvas.paint);
}

/* A stripe of a wrong colour under a word, and a button on a ground of its own colour. */
static void too_little_contrast_is_seen(void **state)
{
	struct box b = {200, 200, 300, 60};

	(void)state; /* the one canvas is ours */
	begin(1280, 800);
	canvas.theme = theme_of(THEME_WARM);
	picture_begin(&picture, 0, 0);
	fill_box(&canvas, (struct box){0, 0, 1280, 800}, COLOUR_PAPER);
	(void)type_draw(&canvas, style_body(&canvas), "Hello there", b);
	assert_true(picture.contrast.value > 14);
	fill_box(&canvas, b, COLOUR_PAPER);
	fill_box(&canvas, (struct box){220, 210, 12, 30}, COLOUR_TINT);
	(void)type_draw(&canvas, style_body(&canvas), "Hello there", b);
	assert_true(picture.contrast.value < 13 && picture.contrast.value > 10);
	fill_box(&canvas, b, COLOUR_INK2);
	(void)type_draw(&canvas, style_body(&canvas), "Hello there", b);
	assert_true(picture.contrast.value < 3);
	assert_string_equal(picture.contrast.words, "Hello there");

	fill_ledge(&canvas, b, 20, 2, 6, COLOUR_EDGE, COLOUR_CARD);
	assert_true(picture.edge.value > 4.9);
	fill_box(&canvas, box_inset(b, -20, -20), COLOUR_EDGE);
	fill_ledge(&canvas, b, 20, 2, 6, COLOUR_EDGE, COLOUR_INK2);
	assert_true(picture.edge.value < 2);
	paint_close(canvas.paint);
}

static int set_up(void **state)
{
	char complaint[TYPE_COMPLAINT_MAX];

	(void)state; /* the one canvas is ours */
	language_open();
	if (type_open(&canvas.type, complaint) < 0) {
		print_message("%s\n", complaint);
		return -1;
	}
	return 0;
}

static int tear_down(void **state)
{
	(void)state; /* the one canvas is ours */
	type_close(canvas.type);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(contrast_is_what_was_computed),
		cmocka_unit_test(too_little_contrast_is_seen),
		cmocka_unit_test(contrast_holds_on_the_large_glass),
		cmocka_unit_test(contrast_holds_on_the_small_glass),
	};

	return cmocka_run_group_tests_name("contrast", tests, set_up, tear_down);
}
