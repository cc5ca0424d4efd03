/*
 * Sounds: what of all that can be shown is heard, the tones themselves, and
 * how the process that plays them ends.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "chime.h"
#include "samples.h"
#include "sounds.h"

#define SOON_MS 20000 /* a busy machine is slow */

static struct sample samples[SAMPLES_MAX];
static int len;

static const struct view *sample(const char *name)
{
	for (int k = 0; k < len; k++) {
		if (!strcmp(samples[k].name, name))
			return &samples[k].view;
	}
	fail_msg("there is no sample %s", name);
	return NULL;
}

static void what_is_seen_and_what_is_done_is_heard(void **state)
{
	static const struct {
		const char *from, *to;
		enum sound sound;
	} cases[] = {
		{"home", "pin-1", SOUND_SEEN},
		{"tap-card-borrow", "pin-1", SOUND_SEEN},
		{"pin-1", "pin-2", SOUND_NONE},
		{"pin-help", "home", SOUND_NONE},
		{"return-tap", "return-safe", SOUND_SEEN},
		{"opening", "take", SOUND_NONE},
		{"take", "done", SOUND_DONE},
		{"done", "home", SOUND_NONE},
		{"return-check", "thanks", SOUND_DONE},
		{"home", "menu", SOUND_NONE},
		{"choose-reach", "agree", SOUND_NONE},
		{"pin-4", "menu", SOUND_NONE},
	};

	(void)state; /* nothing to set up */
	for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
		if (sound_of(sample(cases[k].from), sample(cases[k].to)) != cases[k].sound)
			fail_msg("from %s to %s", cases[k].from, cases[k].to);
	}
}

static void a_tap_with_the_door_open_is_heard_once(void **state)
{
	struct view before = *sample("take"), after = before;

	(void)state; /* nothing to set up */
	before.tapped = 0;
	before.note = after.note = NOTE_NONE;
	after.tapped = 1;
	assert_int_equal(sound_of(&before, &after), SOUND_SEEN);
	assert_int_equal(sound_of(&after, &after), SOUND_NONE);
	after.note = NOTE_TAPPED;
	assert_int_equal(sound_of(&before, &after), SOUND_SEEN);
	after.note = NOTE_NOT_THAT_ONE;
	assert_int_equal(sound_of(&before, &after), SOUND_NONE);
}

static void each_note_of_what_was_recorded_is_heard(void **state)
{
	int heard = 0;

	(void)state; /* nothing to set up */
	for (uint8_t note = 0; note < NOTES_COUNT; note++) {
		struct view before = *sample("menu"), after = before;

		before.note = NOTE_NONE;
		after.note = note;
		heard += sound_of(&before, &after) != SOUND_NONE;
		before.note = note; /* and not again when the minute turns */
		assert_int_equal(sound_of(&before, &after), SOUND_NONE);
	}
	assert_int_equal(heard, 8);
}

/* From everything to everything: what went wrong is never heard, nor what stays as it is. */
static void nothing_wrong_is_ever_heard(void **state)
{
	static const uint8_t wrong[] = {SCREEN_SORRY,        SCREEN_STUCK,    SCREEN_STAFF_SORRY,
					SCREEN_NOTHING_LEFT, SCREEN_PIN_HELP, SCREEN_OUT_OF_ORDER};
	int heard[SOUNDS] = {0};

	(void)state; /* nothing to set up */
	for (int k = 0; k < len; k++) {
		for (int i = 0; i < len; i++) {
			const struct view *from = &samples[k].view, *to = &samples[i].view;
			struct view plain = *to;
			enum sound sound = sound_of(from, to);

			heard[sound]++;
			if (k == i)
				assert_int_equal(sound, SOUND_NONE);
			plain.note = NOTE_NONE;
			for (size_t w = 0; w < sizeof(wrong); w++) {
				if (to->under == wrong[w] && sound_of(from, &plain) != SOUND_NONE)
					fail_msg("%s after %s", samples[i].name, samples[k].name);
			}
		}
	}
	assert_true(heard[SOUND_SEEN] > 0 && heard[SOUND_DONE] > 0);
	assert_int_equal(heard[SOUND_OPEN], 0);
}

/* What lies over a page for a while is no event, and neither is that it goes. */
static void dialogs_come_and_go_without_a_sound(void **state)
{
	static const uint8_t over[] = {SCREEN_MORE_TIME, SCREEN_LANGUAGE, SCREEN_COMFORT,
				       SCREEN_HELP, SCREEN_START_AGAIN};

	(void)state; /* nothing to set up */
	for (int k = 0; k < len; k++) {
		for (size_t i = 0; i < sizeof(over); i++) {
			struct view page = samples[k].view, dialog = page;

			dialog.screen = over[i];
			assert_int_equal(sound_of(&page, &dialog), SOUND_NONE);
			assert_int_equal(sound_of(&dialog, &page), SOUND_NONE);
			assert_int_equal(sound_is_open(&page), sound_is_open(&dialog));
		}
	}
}

static void only_a_residents_open_door_is_heard(void **state)
{
	int open = 0;

	(void)state; /* nothing to set up */
	for (int k = 0; k < len; k++) {
		const struct view *v = &samples[k].view;
		bool is = sound_is_open(v);

		open += is;
		if (is &&
		    (!v->door_open || v->under == SCREEN_STAFF_DOOR || v->under == SCREEN_HOME))
			fail_msg("%s", samples[k].name);
	}
	assert_true(open > 0);
	assert_true(sound_is_open(sample("take")));
}

/* The energy of a frequency in a tone, by Goertzel's sum. */
static double energy(const int16_t *s, size_t from, size_t to, double hz)
{
	double re = 0, im = 0;

	for (size_t k = from; k < to; k++) {
		double turn = 2 * 3.14159265358979 * hz * (double)(k - from) / SOUND_RATE_HZ;

		re += s[k] * cos(turn);
		im += s[k] * sin(turn);
	}
	return (re * re + im * im) / (double)((to - from) * (to - from));
}

static int16_t top_of(const int16_t *s, size_t n)
{
	int top = 0;

	for (size_t k = 0; k < n; k++)
		top = abs(s[k]) > top ? abs(s[k]) : top;
	return (int16_t)top;
}

static void tones_are_short_soft_and_unlike(void **state)
{
	static int16_t s[SOUND_SAMPLES_MAX], louder[SOUND_SAMPLES_MAX];

	(void)state; /* nothing to set up */
	for (int sound = SOUND_SEEN; sound < SOUNDS; sound++) {
		size_t n = sound_make((enum sound)sound, 0, s);
		double ratio;

		assert_in_range(n, SOUND_RATE_HZ / 10, SOUND_RATE_HZ / 2);
		assert_int_equal(s[0], 0);
		assert_int_equal(s[n - 1], 0);
		for (size_t k = 1; k < n; k++) /* no click: no step a sine would not make */
			assert_true(abs(s[k] - s[k - 1]) < 450);
		for (uint8_t step = 1; step < SOUND_STEPS; step++) {
			assert_int_equal(sound_make((enum sound)sound, step, louder), n);
			ratio = 20 * log10((double)top_of(louder, n) / top_of(s, n));
			assert_true(fabs(ratio - 6.02 * step) < 0.1);
			assert_true(top_of(louder, n) <= INT16_MAX / 2);
		}
	}
	assert_true(sound_make(SOUND_SEEN, 0, s) != sound_make(SOUND_OPEN, 0, s));
	(void)sound_make(SOUND_DONE, 0, s); /* it goes up */
	assert_true(energy(s, 600, 5600, 659.26) > 100 * energy(s, 600, 5600, 880));
	assert_true(energy(s, 7000, 15000, 880) > 100 * energy(s, 7000, 15000, 659.26));
}

/* ---- The process ---- */

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int plays(const int16_t *s, size_t n, int rate_hz)
{
	return n > 0 && s[0] == 0 && rate_hz == SOUND_RATE_HZ ? 0 : -1;
}

static int fails(const int16_t *s, size_t n, int rate_hz)
{
	(void)s; /* there is no device */
	(void)n;
	(void)rate_hz;
	return -1;
}

static int hangs(const int16_t *s, size_t n, int rate_hz)
{
	(void)s; /* the device takes nothing */
	(void)n;
	(void)rate_hz;
	for (int k = 0; k < SOON_MS / 1000; k++)
		sleep(1);
	return 0;
}

/* Waits for the end. Returns what chime_turn said then. */
static bool end_await(struct chime *c, int64_t later_ms)
{
	int64_t until = now_ms() + SOON_MS;
	bool failed = false;

	while (chime_sounds(c) && now_ms() < until) {
		struct pollfd fd = {.fd = chime_fd(c), .events = POLLIN};

		poll(&fd, 1, 20);
		failed = chime_turn(c, now_ms() + later_ms);
	}
	assert_false(chime_sounds(c));
	assert_int_equal(chime_fd(c), -1);
	assert_int_equal(chime_wait_ms(c, now_ms()), -1);
	return failed;
}

static void a_sound_that_ends_leaves_nothing(void **state)
{
	static struct chime c;

	(void)state; /* nothing to set up */
	chime_open(&c);
	assert_true(chime_may(&c, now_ms()));
	assert_int_equal(chime_begin(&c, SOUND_DONE, 0, plays, now_ms()), 0);
	assert_true(chime_wait_ms(&c, now_ms()) > 0);
	assert_false(end_await(&c, 0));
	assert_true(chime_may(&c, now_ms()));
	assert_int_equal(chime_begin(&c, SOUND_SEEN, 0, hangs, now_ms()), 0);
	chime_close(&c);
	assert_false(chime_sounds(&c));
}

static void without_a_device_it_is_told_once_and_seldom_tried(void **state)
{
	static struct chime c;
	int64_t later;

	(void)state; /* nothing to set up */
	chime_open(&c);
	assert_int_equal(chime_begin(&c, SOUND_SEEN, 0, fails, now_ms()), 0);
	assert_true(end_await(&c, 0));
	assert_false(chime_may(&c, now_ms()));
	later = now_ms() + CHIME_AGAIN_MS + 1;
	assert_true(chime_may(&c, later));
	assert_int_equal(chime_begin(&c, SOUND_SEEN, 0, fails, now_ms()), 0);
	assert_false(end_await(&c, 0));
	assert_int_equal(chime_begin(&c, SOUND_SEEN, 0, plays, now_ms()), 0);
	assert_false(end_await(&c, 0));
	assert_int_equal(chime_begin(&c, SOUND_SEEN, 0, fails, now_ms()), 0);
	assert_true(end_await(&c, 0));
}

static void a_device_that_hangs_is_not_waited_for(void **state)
{
	static struct chime c;

	(void)state; /* nothing to set up */
	chime_open(&c);
	assert_int_equal(chime_begin(&c, SOUND_SEEN, 0, hangs, now_ms()), 0);
	assert_false(chime_turn(&c, now_ms()));
	assert_true(chime_sounds(&c));
	assert_true(end_await(&c, CHIME_LATE_MS + 1000));
}

static int room_make(void **state)
{
	static struct board board;

	(void)state; /* the samples are the state */
	assert_int_equal(samples_board(1280, 800, &board), 0);
	len = samples_make(&board, samples);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_seen_and_what_is_done_is_heard),
		cmocka_unit_test(a_tap_with_the_door_open_is_heard_once),
		cmocka_unit_test(each_note_of_what_was_recorded_is_heard),
		cmocka_unit_test(nothing_wrong_is_ever_heard),
		cmocka_unit_test(dialogs_come_and_go_without_a_sound),
		cmocka_unit_test(only_a_residents_open_door_is_heard),
		cmocka_unit_test(tones_are_short_soft_and_unlike),
		cmocka_unit_test(a_sound_that_ends_leaves_nothing),
		cmocka_unit_test(without_a_device_it_is_told_once_and_seldom_tried),
		cmocka_unit_test(a_device_that_hangs_is_not_waited_for),
	};

	return cmocka_run_group_tests(tests, room_make, NULL);
}
