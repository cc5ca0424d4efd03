/*
 * What every keypad must do with its keys, and what the screen does with a
 * keypad that is pulled out.
 */
#include "keypad_contract.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <linux/input-event-codes.h>
#include <poll.h>

#define SOON_MS    2000
#define NOTHING_MS 100
#define US_OF_MS   1000

/* ---- Helpers ---- */

static void key_tap(struct keypad_bench *b, unsigned code)
{
	b->press(b, code, 1);
	b->press(b, code, 0);
}

struct keypad *keypad_begin(struct keypad_bench *b)
{
	assert_int_equal(b->open(&b->bench.board, &b->keypad), 0);
	return b->keypad;
}

int keypad_wait(struct keypad_bench *b, struct key_press *press, int ms)
{
	struct keypad *k = b->keypad;
	int got = k->ops->next(k, press);
	int64_t end_us = bench_now_us() + (int64_t)ms * US_OF_MS;
	for (int64_t left_us; got == 0 && (left_us = end_us - bench_now_us()) > 0;) {
		struct pollfd readable = {.fd = k->fd, .events = POLLIN};
		poll(&readable, 1, (int)(left_us / US_OF_MS) + 1);
		got = k->ops->next(k, press);
	}
	return got;
}

static void assert_key(struct keypad_bench *b, enum key key, unsigned digit)
{
	struct key_press press;
	assert_int_equal(keypad_wait(b, &press, SOON_MS), 1);
	assert_int_equal(press.key, key);
	assert_int_equal(press.digit, digit);
}

static void assert_nothing(struct keypad_bench *b)
{
	struct key_press press;
	assert_int_equal(keypad_wait(b, &press, NOTHING_MS), 0);
}

static void keys_begin(struct keypad_bench *b)
{
	keys_open(&b->keys, &b->bench.board);
	b->keys_are_open = true;
}

/* Turns as the screen does, until there is a key. */
static bool keys_wait(struct keypad_bench *b, struct key_press *press, int ms)
{
	int64_t end_us = bench_now_us() + (int64_t)ms * US_OF_MS;
	for (int64_t left_us; (left_us = end_us - bench_now_us()) > 0;) {
		struct pollfd readable = {.fd = keys_fd(&b->keys), .events = POLLIN};
		assert_true(readable.fd >= 0);
		if (poll(&readable, 1, (int)(left_us / US_OF_MS) + 1) > 0 &&
		    keys_next(&b->keys, press))
			return true;
	}
	return false;
}

/* Until the keypad is open again, or is not any more. */
static void keys_until(struct keypad_bench *b, bool there)
{
	struct key_press press;
	int64_t end_us = bench_now_us() + SOON_MS * US_OF_MS;
	while ((b->keys.keypad != NULL) != there && bench_now_us() < end_us)
		assert_false(keys_wait(b, &press, NOTHING_MS));
	assert_int_equal(b->keys.keypad != NULL, there);
}

/* ---- What every keypad does ---- */

static void each_key_is_told_once_by_what_it_is_for(void **state)
{
	static const struct {
		unsigned code;
		enum key key;
		unsigned digit;
	} keys[] = {
		{KEY_DOWN, KEYPAD_NEXT, KEYPAD_NO_DIGIT},
		{KEY_UP, KEYPAD_PREVIOUS, KEYPAD_NO_DIGIT},
		{KEY_ENTER, KEYPAD_CHOOSE, KEYPAD_NO_DIGIT},
		{KEY_KPASTERISK, KEYPAD_REPEAT, KEYPAD_NO_DIGIT},
		{KEY_KPDOT, KEYPAD_HELP, KEYPAD_NO_DIGIT},
		{KEY_KPSLASH, KEYPAD_BACK, KEYPAD_NO_DIGIT},
		{KEY_7, KEYPAD_NONE, 7},
		{KEY_KP5, KEYPAD_CHOOSE, 5},
		{KEY_KP0, KEYPAD_REPEAT, 0},
	};
	struct keypad_bench *b = *state;
	keypad_begin(b);
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		key_tap(b, keys[i].code);
		assert_key(b, keys[i].key, keys[i].digit);
	}
	assert_nothing(b);
}

static void keys_in_a_row_are_told_one_by_one(void **state)
{
	struct keypad_bench *b = *state;
	keypad_begin(b);
	key_tap(b, KEY_2);
	key_tap(b, KEY_KP5);
	key_tap(b, KEY_TAB);
	assert_key(b, KEYPAD_NONE, 2);
	assert_key(b, KEYPAD_CHOOSE, 5);
	assert_key(b, KEYPAD_NEXT, KEYPAD_NO_DIGIT);
	assert_nothing(b);
}

static void a_key_that_is_held_counts_once(void **state)
{
	struct keypad_bench *b = *state;
	keypad_begin(b);
	b->press(b, KEY_ENTER, 1);
	for (int i = 0; i < 3; i++)
		b->press(b, KEY_ENTER, 2);
	assert_key(b, KEYPAD_CHOOSE, KEYPAD_NO_DIGIT);
	b->press(b, KEY_ENTER, 0);
	assert_nothing(b);
}

static void keys_it_does_not_know_are_passed_over(void **state)
{
	struct keypad_bench *b = *state;
	keypad_begin(b);
	key_tap(b, KEY_Q);
	key_tap(b, KEY_NUMLOCK);
	key_tap(b, KEY_LEFTSHIFT);
	assert_nothing(b);
	key_tap(b, KEY_R);
	assert_key(b, KEYPAD_REPEAT, KEYPAD_NO_DIGIT);
}

static void an_idle_keypad_wakes_nobody(void **state)
{
	struct keypad_bench *b = *state;
	struct keypad *k = keypad_begin(b);
	struct pollfd readable = {.fd = k->fd, .events = POLLIN};
	assert_nothing(b);
	assert_int_equal(poll(&readable, 1, 300), 0);
}

static void a_keypad_that_is_pulled_out_is_gone(void **state)
{
	struct keypad_bench *b = *state;
	struct key_press press;
	keypad_begin(b);
	b->plug(b, false);
	assert_true(keypad_wait(b, &press, SOON_MS) < 0);
}

/* ---- What the screen makes of it ---- */

static void one_that_is_pulled_out_is_back_when_it_is_put_in(void **state)
{
	struct keypad_bench *b = *state;
	struct key_press press;
	keys_begin(b);
	keys_until(b, true);
	for (int i = 0; i < 3; i++) {
		key_tap(b, KEY_DOWN);
		assert_true(keys_wait(b, &press, SOON_MS));
		assert_int_equal(press.key, KEYPAD_NEXT);
		b->plug(b, false);
		keys_until(b, false);
		b->plug(b, true);
		keys_until(b, true);
	}
	key_tap(b, KEY_9);
	assert_true(keys_wait(b, &press, SOON_MS));
	assert_int_equal(press.digit, 9);
}

static void one_that_comes_late_is_found(void **state)
{
	struct keypad_bench *b = *state;
	struct key_press press;
	b->plug(b, false);
	keys_begin(b);
	assert_null(b->keys.keypad);
	b->plug(b, true);
	keys_until(b, true);
	key_tap(b, KEY_ENTER);
	assert_true(keys_wait(b, &press, SOON_MS));
	assert_int_equal(press.key, KEYPAD_CHOOSE);
}

static void who_waits_for_one_sleeps(void **state)
{
	struct keypad_bench *b = *state;
	struct key_press press;
	b->plug(b, false);
	keys_begin(b);
	while (keys_wait(b, &press, NOTHING_MS))
		continue;
	struct pollfd readable = {.fd = keys_fd(&b->keys), .events = POLLIN};
	assert_int_equal(poll(&readable, 1, 300), 0);
}

int keypad_bench_clear(void **state)
{
	struct keypad_bench *b = *state;
	if (b->keypad)
		b->keypad->ops->close(b->keypad);
	b->keypad = NULL;
	if (b->keys_are_open)
		keys_close(&b->keys);
	b->keys_are_open = false;
	b->plug(b, true);
	return 0;
}

int keypad_contract_run(struct keypad_bench *b)
{
	const struct CMUnitTest tests[] = {
		ON_KEYPAD(each_key_is_told_once_by_what_it_is_for),
		ON_KEYPAD(keys_in_a_row_are_told_one_by_one),
		ON_KEYPAD(a_key_that_is_held_counts_once),
		ON_KEYPAD(keys_it_does_not_know_are_passed_over),
		ON_KEYPAD(an_idle_keypad_wakes_nobody),
		ON_KEYPAD(a_keypad_that_is_pulled_out_is_gone),
		ON_KEYPAD(one_that_is_pulled_out_is_back_when_it_is_put_in),
		ON_KEYPAD(one_that_comes_late_is_found),
		ON_KEYPAD(who_waits_for_one_sleeps),
	};
	return cmocka_run_group_tests_name(b->name, tests, NULL, NULL);
}
