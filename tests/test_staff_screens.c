/*
 * The worker's screens, drawn from samples and looked at as a finger and an
 * eye would: what can be pressed, what fits, what can be told apart.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "paint.h"
#include "screens.h"
#include "staff_samples.h"

#define GAP_PX      8   /* between two things to press */
#define TURNS_MAX   16  /* pages a map may have */
#define TELLS_PX    150 /* pixels by which two looks of a bay differ, at least */
#define FOOLS       400 /* views nobody would make */
#define FOOLS_SEED  4711
#define SIZES_TRIED 2

static const int sizes[SIZES_TRIED][2] = {{1280, 800}, {800, 480}};

/* One drawing: what it is drawn from, and what came of it. */
static struct easel {
	struct type *type;
	struct paint *paint[SIZES_TRIED];
	struct canvas canvas;
	struct picture picture;
	struct board board;
	struct view view;
} easel;

static int set_up(void **state)
{
	char complaint[TYPE_COMPLAINT_MAX];

	(void)state; /* the one easel is ours */
	if (type_open(&easel.type, complaint) < 0) {
		print_message("%s Nothing can be drawn without it.\n", complaint);
		easel.type = NULL;
		return 0; /* each test is skipped */
	}
	for (int k = 0; k < SIZES_TRIED; k++) {
		if (paint_open(sizes[k][0], sizes[k][1], &easel.paint[k]) < 0)
			return -1;
	}
	return 0;
}

static int tear_down(void **state)
{
	(void)state; /* the one easel is ours */
	for (int k = 0; k < SIZES_TRIED; k++)
		paint_close(easel.paint[k]);
	type_close(easel.type);
	return 0;
}

/* Draws what the easel holds, at one size, in one theme. */
static void draw(int size, enum theme_name theme)
{
	if (!easel.type)
		skip();
	easel.board.width = (uint16_t)sizes[size][0];
	easel.board.height = (uint16_t)sizes[size][1];
	memset(&easel.canvas, 0, sizeof(easel.canvas));
	easel.canvas.type = easel.type;
	easel.canvas.paint = easel.paint[size];
	easel.canvas.px = sizes_of(sizes[size][0], sizes[size][1], TEXT_NORMAL);
	easel.view.comfort[SETTING_COLOURS] = (uint8_t)theme;
	easel.canvas.board = &easel.board;
	easel.canvas.view = &easel.view;
	easel.canvas.picture = &easel.picture;
	frame(&easel.canvas);
}

static void draw_sample(const char *name, int size)
{
	for (int k = 0; k < staff_samples_len; k++) {
		if (strcmp(staff_samples[k].name, name) != 0)
			continue;
		staff_sample(k, &easel.board, &easel.view);
		draw(size, THEME_WARM);
		return;
	}
	fail_msg("there is no sample %s", name);
}

static bool can_press(uint8_t control, uint16_t arg)
{
	return picture_find(&easel.picture, control, arg) != NULL;
}

static bool is_said(const char *text)
{
	return strstr(easel.picture.heard, text) != NULL;
}

/* ---- Whatever is on a screen ---- */

static double apart(struct box a, struct box b)
{
	double x = a.x > b.x ? a.x - (b.x + b.w) : b.x - (a.x + a.w);
	double y = a.y > b.y ? a.y - (b.y + b.h) : b.y - (a.y + a.h);

	return x > y ? x : y;
}

static void look_at_target(const char *name, int size, int k)
{
	const struct target *t = &easel.picture.target[k];
	double least = easel.canvas.px->target;

	if (t->spine)
		return;
	if (t->box.w < least || t->box.h < least)
		fail_msg("%s: control %d-%d is %g x %g px", name, t->control, t->arg, t->box.w,
			 t->box.h);
	if (t->box.x < easel.canvas.px->spine || t->box.y < 0 ||
	    t->box.x + t->box.w > sizes[size][0] || t->box.y + t->box.h > sizes[size][1])
		fail_msg("%s: control %d-%d leaves the page", name, t->control, t->arg);
	for (int j = 0; j < k; j++) {
		const struct target *other = &easel.picture.target[j];

		if (!other->spine && apart(t->box, other->box) < GAP_PX)
			fail_msg("%s: controls %d-%d and %d-%d are %g px apart", name, t->control,
				 t->arg, other->control, other->arg, apart(t->box, other->box));
	}
}

static void look_at(const char *name, int size)
{
	const struct picture *p = &easel.picture;
	int lit = 0;

	if (p->overflows || p->unknown_glyphs)
		fail_msg("%s at %d px: %u texts do not fit, %u letters unknown; the first: %s",
			 name, sizes[size][0], p->overflows, p->unknown_glyphs, p->overflow);
	for (int k = 0; k < p->targets; k++) {
		look_at_target(name, size, k);
		lit += p->target[k].lit;
	}
	if (lit > 1)
		fail_msg("%s: %d things are lit", name, lit);
}

static void every_screen_fits_and_can_be_pressed(void **state)
{
	(void)state; /* the one easel is ours */
	for (int k = 0; k < staff_samples_len; k++) {
		for (int size = 0; size < SIZES_TRIED; size++) {
			staff_sample(k, &easel.board, &easel.view);
			draw(size, THEME_WARM);
			look_at(staff_samples[k].name, size);
		}
	}
}

static void sign_out_is_everywhere_but_at_an_open_door(void **state)
{
	bool seen[SCREENS_COUNT] = {false};

	(void)state; /* the one easel is ours */
	for (int k = 0; k < staff_samples_len; k++) {
		staff_sample(k, &easel.board, &easel.view);
		draw(k % SIZES_TRIED, THEME_WARM);
		seen[easel.view.screen] = true;
		assert_int_equal(can_press(CONTROL_SIGN_OUT, 0),
				 easel.view.screen != SCREEN_STAFF_DOOR &&
					 !((easel.view.screen == SCREEN_STAFF_COUNT ||
					    easel.view.screen == SCREEN_STAFF_BATCH) &&
					   easel.view.door_open));
	}
	for (int screen = SCREEN_STAFF_HOME; screen <= SCREEN_STAFF_SORRY; screen++)
		assert_true(seen[screen]);
	for (int screen = SCREEN_STAFF_LIST; screen <= SCREEN_STAFF_GROUNDS; screen++)
		assert_true(seen[screen]);
	for (int screen = SCREEN_STAFF_STOCKTAKE; screen <= SCREEN_STAFF_FINDS; screen++)
		assert_true(seen[screen]);
}

/* ---- Home and the map ---- */

static void the_list_begins_what_can_be_begun(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		draw_sample("staff-home-busy", size);
		assert_true(can_press(CONTROL_TODO, TODO_UNSURE));
		assert_true(picture_find(&easel.picture, CONTROL_TODO, TODO_UNSURE)->lit);
		assert_true(can_press(CONTROL_TODO, TODO_FORCED));
		assert_true(can_press(CONTROL_TODO, TODO_TAKE_IN));
		assert_true(can_press(CONTROL_TODO, TODO_CALL));
		assert_true(can_press(CONTROL_OPEN_DOOR, 0));
		draw_sample("staff-home-later", size);
		assert_true(can_press(CONTROL_TODO, TODO_INSPECT));
		assert_true(can_press(CONTROL_TODO, TODO_OVERDUE));
		/* Set aside: it waits for its sticker; nothing would happen. */
		assert_false(can_press(CONTROL_TODO, TODO_FAULT));
		draw_sample("staff-home", size);
		assert_true(can_press(CONTROL_TODO, TODO_FAULT));
	}
}

static void up_to_24_doors_are_all_on_the_home_screen(void **state)
{
	static const char *const names[] = {"staff-home", "staff-home-24", "staff-home-24-wide"};

	(void)state; /* the one easel is ours */
	for (size_t k = 0; k < sizeof(names) / sizeof(names[0]); k++) {
		draw_sample(names[k], 0);
		for (uint16_t bay = 1; bay <= easel.board.policy.bays; bay++)
			assert_true(can_press(CONTROL_BAY, bay));
	}
}

static void with_many_doors_home_shows_those_that_need_somebody(void **state)
{
	(void)state; /* the one easel is ours */
	draw_sample("staff-home-64", 0);
	for (uint16_t bay = 1; bay <= easel.board.policy.bays; bay++) {
		uint8_t look = easel.view.bay_of[bay].look;

		assert_int_equal(can_press(CONTROL_BAY, bay),
				 look != LOOK_READY && look != LOOK_EMPTY);
	}
}

static void every_door_can_be_reached_by_turning_pages(void **state)
{
	static const char *const names[] = {"staff-bays", "staff-bays-24", "staff-bays-24-wide",
					    "staff-bays-64", "staff-bays-one-cabinet"};

	(void)state; /* the one easel is ours */
	for (size_t k = 0; k < SIZES_TRIED * sizeof(names) / sizeof(names[0]); k++) {
		int reached[BAYS_MAX + 1] = {0};
		const char *name = names[k / SIZES_TRIED];

		draw_sample(name, (int)(k % SIZES_TRIED));
		for (uint8_t turn = 0; turn < TURNS_MAX; turn++) {
			easel.view.turn = turn;
			draw((int)(k % SIZES_TRIED), THEME_WARM);
			look_at(name, (int)(k % SIZES_TRIED));
			for (uint16_t bay = 1; bay <= easel.board.policy.bays; bay++)
				reached[bay] += can_press(CONTROL_BAY, bay);
			if (!can_press(CONTROL_MORE, 0))
				break;
		}
		for (uint16_t bay = 1; bay <= easel.board.policy.bays; bay++) {
			if (!reached[bay])
				fail_msg("%s: door %d is on no page", name, bay);
		}
	}
}

/* Those that cannot be closed, or opened again, have no ledge; and no button leads past the end. */
static void the_calendar_offers_the_days_the_kiosk_offers(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		uint16_t shown = size == 0 ? 35 : 21;

		draw_sample("staff-days", size);
		for (uint16_t day = 0; day < VIEW_DAYS_MAX; day++)
			assert_int_equal(can_press(CONTROL_DAY, day),
					 day < shown && (easel.view.days_on >> day & 1u));
		assert_true(can_press(CONTROL_WEEKS, shown / 7));
		assert_false(can_press(CONTROL_WEEKS, WEEKS_EARLIER + shown / 7));
		draw_sample("staff-days-later", size);
		assert_true(can_press(CONTROL_WEEKS, WEEKS_EARLIER + shown / 7));
		draw_sample("staff-day-close", size);
		assert_true(picture_find(&easel.picture, CONTROL_CONFIRM, 0)->lit);
		assert_true(can_press(CONTROL_FINISH, 0));
		draw_sample("staff-home-coordinator", size);
		assert_true(can_press(CONTROL_MORE, 0));
		draw_sample("staff-home", size);
		assert_false(can_press(CONTROL_MORE, 0));
	}
}

static void each_key_of_the_clock_can_be_pressed(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		draw_sample("staff-clock", size);
		for (uint16_t key = 0; key < 10; key++)
			assert_true(can_press(CONTROL_SHIFT, key));
		assert_true(picture_find(&easel.picture, CONTROL_NEXT, 0)->lit);
		draw_sample("staff-clock-set", size);
		assert_true(picture_find(&easel.picture, CONTROL_CONFIRM, 0)->lit);
		assert_true(can_press(CONTROL_FINISH, 0));
		draw_sample("staff-home-clock", size);
		assert_true(can_press(CONTROL_TODO, TODO_CLOCK));
	}
}

static void a_call_says_what_for_and_can_be_answered_or_left(void **state)
{
	static const char *const names[] = {"staff-call", "staff-call-forced", "staff-call-unsafe",
					    "staff-call-other"};

	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		for (size_t k = 0; k < sizeof(names) / sizeof(names[0]); k++) {
			draw_sample(names[k], size);
			assert_true(picture_find(&easel.picture, CONTROL_CONFIRM, 0)->lit);
			assert_true(can_press(CONTROL_FINISH, 0));
		}
	}
}

static void ending_a_loan_can_be_confirmed_or_left(void **state)
{
	static const char *const names[] = {"staff-loan-end", "staff-loan-end-lost",
					    "staff-loan-write-off"};

	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		for (size_t k = 0; k < sizeof(names) / sizeof(names[0]); k++) {
			draw_sample(names[k], size);
			assert_true(picture_find(&easel.picture, CONTROL_CONFIRM, 0)->lit);
			assert_true(can_press(CONTROL_FINISH, 0));
		}
		draw_sample("staff-days-until", size); /* due on its fifth day */
		assert_false(can_press(CONTROL_DAY, 4));
		assert_true(can_press(CONTROL_DAY, 5));
		assert_false(can_press(CONTROL_DAY, 6));
	}
}

/* Every letter of a reference is on some leaf, and what is done with them on each. */
static void a_reference_can_be_typed(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		uint8_t leaves = 1;
		bool seen[sizeof(REFERENCE_ALPHABET) - 1] = {false};

		for (uint8_t leaf = 0; leaf < leaves; leaf++) {
			draw_sample("reference-typed", size);
			easel.view.leaf = leaf;
			draw(size, THEME_WARM);
			leaves = easel.canvas.leaves;
			for (uint16_t k = 0; k < sizeof(seen); k++)
				seen[k] = seen[k] || can_press(CONTROL_LETTER, k);
			assert_true(can_press(CONTROL_OK, 0));
			assert_true(can_press(CONTROL_RUB_OUT, 0));
		}
		assert_true(leaves <= 2);
		for (size_t k = 0; k < sizeof(seen); k++)
			assert_true(seen[k]);
		draw_sample("reference", size);
		assert_false(can_press(CONTROL_OK, 0));
	}
}

/* A worker who looks up a reference sees what it is of, but nothing of an entry that is not it. */
static void an_entry_is_told_only_where_it_is_held(void **state)
{
	static const char *const others[] = {"entry-absent", "entry-wrong", "entry-unread"};

	(void)state; /* the one easel is ours */
	draw_sample("entry", 0);
	assert_true(is_said("A device was lent"));
	for (size_t k = 0; k < sizeof(others) / sizeof(others[0]); k++) {
		draw_sample(others[k], 0);
		assert_false(is_said("A device was lent"));
		assert_false(is_said("2025"));
		assert_true(can_press(CONTROL_LOOK_UP, 0));
	}
}

/* "You can take the stick out now" is said when the system has let go of it, and never before. */
static void a_stick_may_be_taken_out_when_it_is_let_go_of(void **state)
{
	static const char *const out[] = {"two",    "strange", "read-only", "unsame",
					  "record", "stopped", "written"};
	static const char *const others[] = {"full", "slow",    "program", "held", "no-stick",
					     "gone", "finding", "writing", ""};
	char name[32];

	(void)state; /* the one easel is ours */
	for (int k = 0; k < 7 + 9; k++) {
		const char *of = k < 7 ? out[k] : others[k - 7];

		(void)snprintf(name, sizeof(name), "export%s%s", of[0] ? "-" : "", of); /* fits */
		draw_sample(name, k % 2);
		assert_int_equal(is_said("You can take the stick out now"), k < 7);
		assert_int_equal(is_said("Leave the stick in. We could not"), k >= 7 && k < 11);
		assert_int_equal(can_press(CONTROL_TRY_AGAIN, 0), k != 6 && k != 10 && k < 13);
		assert_int_equal(can_press(CONTROL_CONFIRM, 0), k == 15);
		assert_true(can_press(CONTROL_FINISH, 0));
	}
	draw_sample("month", 0);
	assert_true(can_press(CONTROL_EXPORT, 0));
	draw_sample("month-new", 0); /* of a board without a program for it */
	assert_false(can_press(CONTROL_EXPORT, 0));
}

/* The pixels of one cell, packed. */
struct cell_shot {
	int w, h;
	uint32_t pixel[400 * 160];
};

static void shoot_cell(struct box b, struct cell_shot *shot)
{
	int stride;
	const unsigned char *pixels = paint_pixels(easel.paint[0], &stride);

	shot->w = (int)b.w;
	shot->h = (int)b.h;
	assert_true(shot->w * shot->h <= 400 * 160);
	for (int y = 0; y < shot->h; y++)
		memcpy(&shot->pixel[y * shot->w], pixels + ((int)b.y + y) * stride + (int)b.x * 4,
		       (size_t)shot->w * 4);
}

static int pixels_apart(const struct cell_shot *a, const struct cell_shot *b)
{
	int apart_px = 0;

	assert_true(a->w == b->w && a->h == b->h);
	for (int k = 0; k < a->w * a->h; k++)
		apart_px += (a->pixel[k] & 0xFFFFFF) != (b->pixel[k] & 0xFFFFFF);
	return apart_px;
}

/* In strong contrast all edges and faces are black and white: what is left is their form. */
static void looks_are_told_apart_without_colour(void **state)
{
	static struct cell_shot shots[BAY_LOOKS_COUNT];

	(void)state; /* the one easel is ours */
	for (uint8_t look = 0; look < BAY_LOOKS_COUNT; look++) {
		staff_sample(0, &easel.board, &easel.view);
		easel.view.bay_of[9].look = look;
		draw(0, THEME_STRONG);
		shoot_cell(picture_find(&easel.picture, CONTROL_BAY, 9)->box, &shots[look]);
		for (uint8_t other = 0; other < look; other++) {
			if (pixels_apart(&shots[look], &shots[other]) < TELLS_PX)
				fail_msg("looks %d and %d differ by %d px only", look, other,
					 pixels_apart(&shots[look], &shots[other]));
		}
	}
}

static void a_finger_on_a_cell_can_be_seen(void **state)
{
	static struct cell_shot at_rest, held;
	const struct target *cell;

	(void)state; /* the one easel is ours */
	draw_sample("staff-home", 0);
	cell = picture_find(&easel.picture, CONTROL_BAY, 5);
	shoot_cell(cell->box, &at_rest);
	easel.canvas.held = *cell;
	frame(&easel.canvas);
	shoot_cell(picture_find(&easel.picture, CONTROL_BAY, 5)->box, &held);
	assert_true(pixels_apart(&at_rest, &held) > TELLS_PX);
}

/* ---- Forms ---- */

static void a_form_can_be_confirmed_only_when_the_core_says_so(void **state)
{
	static const struct {
		const char *name;
		bool on;
	} cases[] = {
		{"staff-take-in", false},     {"staff-take-in-done", true},
		{"staff-take-in-six", false}, {"staff-take-in-none", true},
		{"staff-wipe", false},        {"staff-wipe-half", false},
		{"staff-wipe-done", true},    {"staff-inspect", false},
		{"staff-inspect-done", true}, {"staff-restock", true},
	};

	(void)state; /* the one easel is ours */
	for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
		for (int size = 0; size < SIZES_TRIED; size++) {
			draw_sample(cases[k].name, size);
			assert_int_equal(can_press(CONTROL_CONFIRM, 0), cases[k].on);
		}
	}
}

static void each_part_asked_for_has_two_answers_and_no_other_has_any(void **state)
{
	static const char *const names[] = {"staff-take-in",         "staff-take-in-six",
					    "staff-take-in-none",    "staff-inspect",
					    "staff-inspect-missing", "staff-inspect-no-parts"};

	(void)state; /* the one easel is ours */
	for (size_t k = 0; k < SIZES_TRIED * sizeof(names) / sizeof(names[0]); k++) {
		draw_sample(names[k / SIZES_TRIED], (int)(k % SIZES_TRIED));
		for (uint16_t part = 0; part < PARTS; part++) {
			bool asked = easel.view.parts >> part & 1u;

			assert_int_equal(can_press(CONTROL_PART_IN, part), asked);
			assert_int_equal(can_press(CONTROL_PART_MISSING, part), asked);
		}
	}
}

/* At 800x480 more than three parts come after the rest; nothing is left out. */
static void a_small_inspection_asks_for_everything_in_turn(void **state)
{
	(void)state; /* the one easel is ours */
	draw_sample("staff-inspect-four", 1);
	assert_true(can_press(CONTROL_CHECK, INSPECTION_WORKS));
	assert_true(can_press(CONTROL_CONDITION, CONDITION_GOOD));
	assert_false(can_press(CONTROL_PART_IN, PART_CHARGER));
	easel.view.checks = (1u << INSPECTION_CHECKS_COUNT) - 1;
	easel.view.condition = CONDITION_WORN;
	draw(1, THEME_WARM);
	look_at("staff-inspect-four, answered", 1);
	for (uint16_t part = 0; part < PARTS; part++)
		assert_int_equal(can_press(CONTROL_PART_IN, part), easel.view.parts >> part & 1u);
}

static void the_sim_is_checked_only_where_there_is_one(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		draw_sample("staff-wipe", size);
		for (uint16_t tool = TOOL_NONE + 1; tool < TOOLS; tool++)
			assert_true(can_press(CONTROL_TOOL, tool));
		for (uint16_t check = 0; check < WIPE_CHECKS_COUNT; check++)
			assert_true(can_press(CONTROL_CHECK, check));
		easel.view.parts &= ~(1u << PART_SIM);
		draw(size, THEME_WARM);
		assert_true(can_press(CONTROL_CHECK, WIPE_MEMORY_CARD_OUT));
		assert_false(can_press(CONTROL_CHECK, WIPE_SAME_SIM));
	}
}

static void only_what_is_damaged_or_not_complete_is_set_aside(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		draw_sample("staff-inspect-done", size);
		assert_false(can_press(CONTROL_SET_ASIDE, 0));
		draw_sample("staff-inspect-damaged", size);
		assert_true(can_press(CONTROL_SET_ASIDE, 0));
		assert_false(picture_find(&easel.picture, CONTROL_SET_ASIDE, 0)->lit);
		assert_false(can_press(CONTROL_CONFIRM, 0));
		draw_sample("staff-inspect-missing", size);
		assert_true(can_press(CONTROL_SET_ASIDE, 0));
	}
}

static void as_before_is_offered_only_if_something_was_in_it(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		draw_sample("staff-settle", size);
		assert_true(can_press(CONTROL_FOUND, FOUND_AS_BEFORE));
		assert_true(can_press(CONTROL_FOUND, FOUND_EMPTY));
		draw_sample("staff-settle-empty", size);
		assert_false(can_press(CONTROL_FOUND, FOUND_AS_BEFORE));
		assert_true(can_press(CONTROL_FOUND, FOUND_EMPTY));
	}
}

static void every_reason_can_be_given(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		draw_sample("staff-reason", size);
		for (uint16_t why = ACT_FAULT; why <= ACT_LOST_PROPERTY; why++)
			assert_true(can_press(CONTROL_REASON, why));
	}
}

/* Each page of a bay offers what may be done now, and a look where nobody is sure. */
static void a_bay_offers_what_can_be_done(void **state)
{
	static const struct {
		const char *sample;
		bool look, open, device, out;
	} pages[] = {
		{"staff-bay", false, true, true, true},
		{"staff-bay-unsure", true, false, true, true},
		{"staff-bay-out-of-use", true, false, false, false},
		{"staff-bay-new", false, true, false, true},
	};

	(void)state; /* the one easel is ours */
	for (size_t k = 0; k < SIZES_TRIED * sizeof(pages) / sizeof(pages[0]); k++) {
		size_t at = k / SIZES_TRIED;

		draw_sample(pages[at].sample, (int)(k % SIZES_TRIED));
		assert_true(can_press(CONTROL_REASON, ACT_TEST));
		assert_int_equal(can_press(CONTROL_REASON, ACT_LOOK), pages[at].look);
		assert_int_equal(can_press(CONTROL_OPEN_DOOR, 0), pages[at].open);
		assert_int_equal(can_press(CONTROL_MORE, 0), pages[at].device);
		assert_int_equal(can_press(CONTROL_DEED, RIGHT_OUT_OF_USE), pages[at].out);
	}
}

static void a_door_of_the_walk_is_counted_skipped_or_opened_again(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		draw_sample("staff-bays", size);
		assert_true(can_press(CONTROL_STOCKTAKE, 0));
		draw_sample("staff-stocktake", size);
		assert_true(picture_find(&easel.picture, CONTROL_CONFIRM, 0)->lit);
		assert_true(can_press(CONTROL_SKIP, 0));
		assert_true(can_press(CONTROL_NEXT, 0));
		assert_true(can_press(CONTROL_FINISH, 0));
		draw_sample("staff-count", size);
		assert_true(can_press(CONTROL_FOUND, FOUND_EMPTY));
		assert_true(can_press(CONTROL_FOUND, FOUND_UNKNOWN));
		assert_false(can_press(CONTROL_FOUND, FOUND_AS_BEFORE));
		assert_false(can_press(CONTROL_TRY_AGAIN, 0));
		draw_sample("staff-count-shut", size);
		assert_true(can_press(CONTROL_TRY_AGAIN, 0));
		assert_true(can_press(CONTROL_SKIP, 0));
	}
}

static void every_find_says_what_will_be_written(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		for (uint8_t find = FIND_NONE; find < FINDS; find++) {
			draw_sample("staff-finds", size);
			easel.view.row[0].state = find;
			draw(size, THEME_WARM);
			look_at("a find", size);
			assert_int_equal(can_press(CONTROL_ROW, 0), find != FIND_NONE);
			assert_true(picture_find(&easel.picture, CONTROL_CONFIRM, 0)->lit);
			assert_false(can_press(CONTROL_STOCKTAKE, 0));
		}
		draw_sample("staff-finds-many", size);
		assert_true(can_press(CONTROL_STOCKTAKE, 0));
		assert_true(can_press(CONTROL_MORE, 0));
	}
}

static void every_refusal_leads_back_to_the_list(void **state)
{
	(void)state; /* the one easel is ours */
	for (uint8_t refusal = 0; refusal < REFUSALS_COUNT; refusal++) {
		/* Only "not yet" has words for where a device is in its life. */
		for (uint8_t device = 0; device < (refusal == REFUSED_NOT_YET ? STATES : 1);
		     device++) {
			draw_sample("staff-sorry-other", refusal % SIZES_TRIED);
			easel.view.refusal = refusal;
			easel.view.state = device;
			draw(refusal % SIZES_TRIED, THEME_WARM);
			look_at("staff-sorry", refusal % SIZES_TRIED);
			assert_true(can_press(CONTROL_FINISH, 0));
		}
	}
}

/* ---- Lists ---- */

/* Whatever is in the list of rights or grounds has words, and can be touched at both sizes. */
static void every_deed_and_every_reason_has_words(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		for (uint8_t right = RIGHT_NONE + 1; right < RIGHTS_COUNT; right++) {
			draw_sample("staff-deeds-none", size);
			easel.view.rows = 1;
			easel.view.row[0].state = right;
			draw(size, THEME_WARM);
			if (!can_press(CONTROL_DEED, right))
				fail_msg("right %d cannot be touched", right);
			look_at("a deed", size);
		}
		for (uint8_t why = GROUNDS_NONE + 1; why < GROUNDS_COUNT; why++) {
			draw_sample("staff-grounds-vouch", size);
			easel.view.rows = 1;
			easel.view.row[0].state = why;
			draw(size, THEME_WARM);
			if (!can_press(CONTROL_GROUNDS, why))
				fail_msg("grounds %d cannot be touched", why);
			look_at("a reason", size);
		}
	}
}

/* Any twelve of them, however long their words are. */
static void a_full_list_of_deeds_fits(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		for (uint8_t first = RIGHT_NONE + 1; first < RIGHTS_COUNT; first++) {
			draw_sample("staff-deeds-none", size);
			for (uint8_t k = 0; k < VIEW_ROWS_MAX && first + k < RIGHTS_COUNT; k++)
				easel.view.row[easel.view.rows++].state = (uint8_t)(first + k);
			easel.view.more = first % 2;
			draw(size, THEME_WARM);
			look_at("twelve deeds", size);
		}
	}
}

static void every_row_of_a_list_can_be_touched(void **state)
{
	static const char *const names[] = {"staff-list-overdue-many", "staff-list-queue",
					    "staff-list-hold", "staff-list-request"};

	(void)state; /* the one easel is ours */
	for (size_t k = 0; k < SIZES_TRIED * sizeof(names) / sizeof(names[0]); k++) {
		draw_sample(names[k / SIZES_TRIED], (int)(k % SIZES_TRIED));
		for (uint16_t row = 0; row < VIEW_ROWS_MAX; row++)
			assert_int_equal(can_press(CONTROL_ROW, row), row < easel.view.rows);
		assert_int_equal(can_press(CONTROL_MORE, 0), easel.view.more);
	}
}

static void what_needs_doing_is_all_on_the_home_screen(void **state)
{
	static const char *const names[] = {"staff-home-24-lists", "staff-home-64-lists"};

	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		for (size_t k = 0; k < sizeof(names) / sizeof(names[0]); k++) {
			draw_sample(names[k], size);
			for (int row = 0; row < easel.view.rows; row++)
				assert_true(can_press(CONTROL_TODO, easel.view.row[row].state));
			assert_true(can_press(CONTROL_PERSON, 0));
			assert_true(can_press(CONTROL_OPEN_DOOR, 0));
		}
	}
	draw_sample("staff-home-lists", 0);
	for (int row = 0; row < easel.view.rows; row++)
		assert_true(can_press(CONTROL_TODO, easel.view.row[row].state));
	for (uint16_t bay = 1; bay <= easel.board.policy.bays; bay++)
		assert_true(can_press(CONTROL_BAY, bay));
}

static void a_form_leads_to_what_else_may_be_done(void **state)
{
	static const char *const names[] = {"staff-take-in", "staff-wipe", "staff-inspect",
					    "staff-restock"};

	(void)state; /* the one easel is ours */
	for (size_t k = 0; k < SIZES_TRIED * sizeof(names) / sizeof(names[0]); k++) {
		draw_sample(names[k / SIZES_TRIED], (int)(k % SIZES_TRIED));
		assert_true(can_press(CONTROL_MORE, 0));
		draw_sample("staff-reason", (int)(k % SIZES_TRIED));
		assert_true(can_press(CONTROL_DEED, RIGHT_OUT_OF_USE));
	}
}

static void somebody_is_named_by_card_or_by_number(void **state)
{
	(void)state; /* the one easel is ours */
	for (int size = 0; size < SIZES_TRIED; size++) {
		draw_sample("staff-person", size);
		assert_true(can_press(CONTROL_TYPE_NUMBER, 0));
	}
}

/* ---- Fools ---- */

static uint32_t upto(uint32_t most)
{
	return (uint32_t)rand() % (most + 1);
}

/* A view whose choices are from their lists, and nothing in it goes together. */
static void make_foolish(struct view *v, uint8_t bays)
{
	v->screen = (uint8_t)(SCREEN_STAFF_HOME + upto(SCREEN_STAFF_SORRY - SCREEN_STAFF_HOME));
	if (upto(2) == 0)
		v->screen = (uint8_t)(SCREEN_STAFF_LIST +
				      upto(SCREEN_STAFF_GROUNDS - SCREEN_STAFF_LIST));
	if (upto(4) == 0)
		v->screen = (uint8_t)(SCREEN_STAFF_STOCKTAKE +
				      upto(SCREEN_STAFF_FINDS - SCREEN_STAFF_STOCKTAKE));
	v->finding = (uint8_t)upto(UINT8_MAX);
	v->counted = (uint8_t)upto(BAYS_MAX);
	v->to_count = (uint8_t)upto(BAYS_MAX);
	v->not_seen = (uint8_t)upto(BAYS_MAX);
	v->misplaced = (uint8_t)upto(BAYS_MAX);
	v->unknown = (uint8_t)upto(BAYS_MAX);
	v->under = v->screen;
	v->todo = (uint8_t)upto(UINT8_MAX);
	v->deed = (uint8_t)upto(UINT8_MAX);
	v->more = (uint8_t)upto(1);
	v->day2 = upto(40000);
	v->refusal = (uint8_t)upto(REFUSALS_COUNT - 1);
	v->note = (uint8_t)upto(NOTES_COUNT - 1);
	v->quality = (uint8_t)upto(3);
	v->role = (uint8_t)upto(ROLES_COUNT - 1);
	v->minute = (uint16_t)upto(1439);
	v->day = upto(40000);
	v->kind = (uint8_t)upto(DEVICE_KINDS - 1);
	v->bay = (uint8_t)upto(UINT8_MAX); /* a door the board may not have */
	v->why = (uint8_t)upto(ACT_REASONS_COUNT - 1);
	v->door_open = (uint8_t)upto(1);
	v->state = (uint8_t)upto(STATES - 1);
	v->unit = upto(2000);
	v->parts = upto((1u << PARTS) - 1);
	v->parts_in = upto((1u << PARTS) - 1);
	v->parts_missing = upto((1u << PARTS) - 1);
	v->checks = upto((1u << WIPE_CHECKS_COUNT) - 1);
	v->tool = (uint8_t)upto(TOOLS - 1);
	v->condition = (uint8_t)upto(CONDITIONS_COUNT - 1);
	v->turn = (uint8_t)upto(UINT8_MAX);
	v->ready[DEVICE_TABLET] = upto(2000);
	v->rows = (uint8_t)upto(VIEW_ROWS_MAX);
	for (int k = 0; k < v->rows; k++)
		v->row[k] = (struct view_row){.state = (uint8_t)upto(TODOS_COUNT - 1),
					      .count = 1 + upto(2000),
					      .bay = (uint8_t)upto(UINT8_MAX),
					      .lit = k == 0};
	for (uint8_t bay = 1; bay <= bays; bay++) {
		uint8_t look = (uint8_t)upto(BAY_LOOKS_COUNT - 1);

		v->bay_of[bay] = (struct view_bay){.look = look,
						   .open = look == LOOK_OPEN,
						   .kind = (uint8_t)upto(DEVICE_KINDS - 1),
						   .state = (uint8_t)upto(STATES - 1),
						   .unit = upto(2000)};
	}
}

static void a_foolish_view_is_drawn_all_the_same(void **state)
{
	(void)state; /* the one easel is ours */
	srand(FOOLS_SEED);
	for (int k = 0; k < FOOLS; k++) {
		int sample = (int)upto((uint32_t)staff_samples_len - 1), size = k % SIZES_TRIED;
		int lit = 0;

		staff_sample(sample, &easel.board, &easel.view);
		make_foolish(&easel.view, easel.board.policy.bays);
		draw(size, (enum theme_name)upto(THEMES - 1));
		for (int t = 0; t < easel.picture.targets; t++) {
			look_at_target("a foolish view", size, t);
			lit += easel.picture.target[t].lit;
		}
		assert_true(lit <= 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_fits_and_can_be_pressed),
		cmocka_unit_test(sign_out_is_everywhere_but_at_an_open_door),
		cmocka_unit_test(the_list_begins_what_can_be_begun),
		cmocka_unit_test(up_to_24_doors_are_all_on_the_home_screen),
		cmocka_unit_test(with_many_doors_home_shows_those_that_need_somebody),
		cmocka_unit_test(every_door_can_be_reached_by_turning_pages),
		cmocka_unit_test(the_calendar_offers_the_days_the_kiosk_offers),
		cmocka_unit_test(each_key_of_the_clock_can_be_pressed),
		cmocka_unit_test(a_call_says_what_for_and_can_be_answered_or_left),
		cmocka_unit_test(ending_a_loan_can_be_confirmed_or_left),
		cmocka_unit_test(a_reference_can_be_typed),
		cmocka_unit_test(an_entry_is_told_only_where_it_is_held),
		cmocka_unit_test(a_stick_may_be_taken_out_when_it_is_let_go_of),
		cmocka_unit_test(looks_are_told_apart_without_colour),
		cmocka_unit_test(a_finger_on_a_cell_can_be_seen),
		cmocka_unit_test(a_form_can_be_confirmed_only_when_the_core_says_so),
		cmocka_unit_test(each_part_asked_for_has_two_answers_and_no_other_has_any),
		cmocka_unit_test(a_small_inspection_asks_for_everything_in_turn),
		cmocka_unit_test(the_sim_is_checked_only_where_there_is_one),
		cmocka_unit_test(only_what_is_damaged_or_not_complete_is_set_aside),
		cmocka_unit_test(as_before_is_offered_only_if_something_was_in_it),
		cmocka_unit_test(every_reason_can_be_given),
		cmocka_unit_test(a_bay_offers_what_can_be_done),
		cmocka_unit_test(every_deed_and_every_reason_has_words),
		cmocka_unit_test(a_full_list_of_deeds_fits),
		cmocka_unit_test(every_row_of_a_list_can_be_touched),
		cmocka_unit_test(what_needs_doing_is_all_on_the_home_screen),
		cmocka_unit_test(a_form_leads_to_what_else_may_be_done),
		cmocka_unit_test(somebody_is_named_by_card_or_by_number),
		cmocka_unit_test(a_door_of_the_walk_is_counted_skipped_or_opened_again),
		cmocka_unit_test(every_find_says_what_will_be_written),
		cmocka_unit_test(every_refusal_leads_back_to_the_list),
		cmocka_unit_test(a_foolish_view_is_drawn_all_the_same),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
