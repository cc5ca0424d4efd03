/*
 * The index of the book against a plain list, through long random lives that
 * crowd it around its end and begin.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "index.h"

#define SLOTS  64
#define IDS    32
#define ROUNDS 200000

static uint64_t seed = 7;

static uint32_t chance(uint32_t of)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % of;
}

static void what_was_set_is_found_and_what_was_taken_out_is_not(void **state)
{
	struct index_slot slot[SLOTS] = {{0}};
	uint64_t id[IDS];
	uint32_t place[IDS];

	(void)state; /* needs none */
	for (uint32_t i = 0; i < IDS; i++) {
		/* Some count up, some are random. */
		id[i] = i % 2 == 0 ? i + 1 : (uint64_t)chance(UINT32_MAX) << 20 | i;
		place[i] = INDEX_NONE;
	}
	for (uint32_t round = 0; round < ROUNDS; round++) {
		uint32_t i = chance(IDS);

		if (chance(2) == 0) {
			place[i] = chance(1000);
			index_set(slot, SLOTS, id[i], place[i]);
		} else {
			place[i] = INDEX_NONE;
			index_remove(slot, SLOTS, id[i]);
		}
		for (uint32_t j = 0; j < IDS; j++)
			assert_int_equal(index_find(slot, SLOTS, id[j]), place[j]);
	}
}

static void nobody_is_never_found(void **state)
{
	struct index_slot slot[SLOTS] = {{0}};

	(void)state; /* needs none */
	assert_int_equal(index_find(slot, SLOTS, 0), INDEX_NONE);
	index_remove(slot, SLOTS, 0);
	index_remove(slot, SLOTS, 5);
	index_set(slot, SLOTS, 5, 1);
	assert_int_equal(index_find(slot, SLOTS, 0), INDEX_NONE);
	assert_int_equal(index_find(slot, SLOTS, 5), 1);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_set_is_found_and_what_was_taken_out_is_not),
		cmocka_unit_test(nobody_is_never_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
