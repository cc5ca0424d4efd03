/* Motion, as times and places: what DESIGN.md 3.3 says, and that it ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "motion.h"

#define LONG_MS 100000

static const struct area here = {10, 20, 30, 40}, there = {100, 20, 30, 40};

static void nothing_moves_by_itself(void **state)
{
	struct motion m = {0};

	(void)state; /* none */
	assert_int_equal(motion_wait_ms(&m, 0), -1);
	assert_int_equal(motion_step(&m, LONG_MS).w, 0);
}

static void passages_last_as_the_design_says(void **state)
{
	static const int lasts_ms[FADE_KINDS] = {[FADE_PRESS] = 60,
						 [FADE_RELEASE] = 90,
						 [FADE_PAGE] = 160,
						 [FADE_DIALOG] = 160,
						 [FADE_BANNER] = 200};

	(void)state; /* none */
	for (uint8_t kind = 0; kind < FADE_KINDS; kind++) {
		struct fade f = {here, kind, 1000};
		unsigned last = 0;

		/* Seen at once: it is a step ahead. */
		assert_true(motion_fade_weight(&f, 1000) > 0);
		for (int64_t now = 1000; now < 1000 + lasts_ms[kind]; now++) {
			unsigned weight = motion_fade_weight(&f, now);

			assert_true(weight >= last);
			last = weight;
			if (now < 1000 + lasts_ms[kind] - STEP_MS)
				assert_true(weight < WEIGHT_FULL);
		}
		assert_int_equal(motion_fade_weight(&f, 1000 + lasts_ms[kind]), WEIGHT_FULL);
	}
}

/* Steps whenever it asks for it. Returns how many steps that took, until nothing moves. */
static int walk(struct motion *m, int64_t *now)
{
	int steps = 0;

	for (int wait; (wait = motion_wait_ms(m, *now)) >= 0; steps++) {
		assert_in_range(wait, 0, BREATHS_MS);
		*now += wait;
		(void)motion_step(m, *now); /* only that it ends */
		assert_true(steps < 1000);
	}
	return steps;
}

static void all_of_it_ends(void **state)
{
	struct motion m = {0};
	int64_t now = 5;

	(void)state; /* none */
	motion_fade(&m, FADE_PAGE, here, now);
	assert_in_range(walk(&m, &now), 8, 11);
	assert_in_range(now, 5 + 140, 5 + 180);
	motion_flash(&m, here, now);
	now += 3;
	motion_fade(&m, FADE_BANNER, here, now);
	assert_in_range(walk(&m, &now), 30, 40);
	assert_int_equal(motion_flash_weight(&m, now), 0);
	assert_int_equal(motion_wait_ms(&m, now + LONG_MS), -1);
}

static void a_flash_glows_until_the_words_are_there_and_goes(void **state)
{
	struct motion m = {0};

	(void)state; /* none */
	assert_int_equal(motion_flash_weight(&m, 0), 0);
	motion_flash(&m, here, 100);
	assert_int_equal(motion_flash_weight(&m, 100), WEIGHT_FULL);
	assert_int_equal(motion_flash_weight(&m, 300), WEIGHT_FULL);
	assert_in_range(motion_flash_weight(&m, 500), WEIGHT_FULL / 2 - 2, WEIGHT_FULL / 2 + 2);
	assert_int_equal(motion_flash_weight(&m, 700), 0);
	motion_flash(&m, (struct area){0}, 0);
	assert_int_equal(motion_step(&m, 800).w, here.w); /* one last look at it */
	assert_int_equal(motion_wait_ms(&m, 800), -1);
}

static void a_door_breathes_slowly_for_as_long_as_it_is_open(void **state)
{
	struct motion m = {0};
	int64_t now = 7000;
	int steps = 0;

	(void)state; /* none */
	motion_breathe(&m, here, now);
	assert_int_equal(motion_breath_weight(&m, now), 0);
	assert_int_equal(motion_breath_weight(&m, now + 1200), WEIGHT_FULL);
	assert_int_equal(motion_breath_weight(&m, now + 2400), 0);
	while (now < 17000) {
		now += motion_wait_ms(&m, now);
		steps += motion_step(&m, now).w > 0;
	}
	assert_in_range(steps, 90, 101);
	/* The same door, shown again by a view, does not begin anew. */
	motion_breathe(&m, here, 8200);
	assert_int_equal(motion_breath_weight(&m, 8200), WEIGHT_FULL);
	motion_breathe(&m, there, 8200);
	assert_int_equal(motion_breath_weight(&m, 8200), 0);
	motion_breathe(&m, (struct area){0}, 8300);
	assert_int_equal(motion_step(&m, now + STEP_MS).w, 120);
	assert_int_equal(motion_wait_ms(&m, now + STEP_MS), -1);
}

static void no_place_is_forgotten_by_many_at_once(void **state)
{
	struct motion m = {0};
	struct area all = {0};
	int64_t now = 0;

	(void)state; /* none */
	for (int k = 0; k < 10 * FADES_MAX + 3; k++)
		motion_fade(&m, FADE_PRESS, (struct area){k, 2 * k, 1, 1}, now);
	assert_in_range(m.fades, 1, FADES_MAX);
	for (int wait; (wait = motion_wait_ms(&m, now)) >= 0;) {
		now += wait;
		all = area_both(all, motion_step(&m, now));
	}
	assert_int_equal(all.x, 0);
	assert_int_equal(all.w, 10 * FADES_MAX + 3);
	assert_int_equal(all.h, 2 * (10 * FADES_MAX + 3) - 1);
}

static void no_area_adds_nothing(void **state)
{
	struct area all = area_both((struct area){0}, here);

	(void)state; /* none */
	assert_memory_equal(&all, &here, sizeof(all));
	all = area_both(here, (struct area){0});
	assert_memory_equal(&all, &here, sizeof(all));
	all = area_both(here, there);
	assert_int_equal(all.x, 10);
	assert_int_equal(all.w, 120);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_moves_by_itself),
		cmocka_unit_test(passages_last_as_the_design_says),
		cmocka_unit_test(all_of_it_ends),
		cmocka_unit_test(a_flash_glows_until_the_words_are_there_and_goes),
		cmocka_unit_test(a_door_breathes_slowly_for_as_long_as_it_is_open),
		cmocka_unit_test(no_place_is_forgotten_by_many_at_once),
		cmocka_unit_test(no_area_adds_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
