/*
 * The contract of <lendbay/keypad.h>, for any device whose keys a test can
 * press: checked on the driver itself, and on what the screen makes of a
 * keypad that comes and goes (firmware/screen_keys.h).
 */
#ifndef KEYPAD_CONTRACT_H
#define KEYPAD_CONTRACT_H

#include <lendbay/keypad.h>

#include "bench.h"
#include "screen_keys.h"

struct keypad_bench {
	struct bench bench;
	const char *name;
	int device;            /* the bench's own */
	struct keypad *keypad; /* open in the test that runs; it is closed after it */
	struct screen_keys keys;
	bool keys_are_open;

	int (*open)(const struct board *b, struct keypad **out);

	/* A key goes down (1), up (0), or is repeated (2), and is on its way when this returns. */
	void (*press)(struct keypad_bench *b, unsigned code, int motion);

	/* The keypad's cable is pulled out, and put in again. */
	void (*plug)(struct keypad_bench *b, bool in);
};

/* Runs the contract. Returns how many tests failed. */
int keypad_contract_run(struct keypad_bench *b);

/* Opens the bench's keypad; it is closed after the test. */
struct keypad *keypad_begin(struct keypad_bench *b);

/* Waits for a key, at most `ms`. Returns what `next` did last. */
int keypad_wait(struct keypad_bench *b, struct key_press *press, int ms);

/* Leaves the bench as the next test wants it. */
int keypad_bench_clear(void **state);

#define ON_KEYPAD(test) cmocka_unit_test_prestate_setup_teardown(test, NULL, keypad_bench_clear, b)

#endif
