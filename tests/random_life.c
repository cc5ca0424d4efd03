/*
 * Living by chance: what the engine would do with each fact, done by hand.
 */
#include "random_life.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

void random_card(const struct ledger *l, uint64_t person, uint8_t hash[LEDGER_HASH_LEN])
{
	uint8_t digits[6];

	for (size_t i = 0; i < sizeof(digits); i++)
		digits[i] = (uint8_t)(person >> i & 7);
	registry_card_hash(l, CARD_NUMBER, digits, sizeof(digits), hash);
}

static void row_add(struct ledger *l, const struct fact *f)
{
	struct registry_person person = {.person = f->type == FACT_ENROLLED ? f->person : f->helper,
					 .role = ROLE_BORROWER,
					 .name = "Somebody",
					 .verifier = "none"};
	struct registry_device device = {.device = f->device, .serial = "S-1"};
	uint8_t hash[LEDGER_HASH_LEN];

	random_card(l, person.person, hash);
	if (f->type == FACT_DEVICE_ADDED) {
		assert_int_equal(registry_add_device(l, &device), 0);
	} else if (f->type == FACT_ENROLLED) {
		assert_int_equal(registry_add_person(l, &person, hash), 0);
	} else if (f->type == FACT_HELPER_NAMED) {
		person.role = ROLE_HELPER;
		person.helper_of = f->person;
		assert_int_equal(registry_add_person(l, &person, hash), 0);
	}
}

void random_life(struct room *room, struct kiosk *k, uint64_t seed, int facts)
{
	static struct policy policy;
	struct random_facts r = {.seed = seed, .k = k};
	struct ledger_entry first;
	uint8_t leaf[LEDGER_HASH_LEN];

	room_create(room);

	struct ledger *l = room_ledger(room);

	kiosk_init(k, &policy);
	assert_int_equal(ledger_facts(l, 0, 1, &first, 1), 1);
	assert_int_equal(kiosk_apply(k, &first.fact), 0);
	assert_int_equal(ledger_begin(l), 0);
	for (int i = 0; i < facts; i++) {
		struct fact f = random_fact(&r);

		assert_int_equal(ledger_record(l, &f, leaf), 0);
		row_add(l, &f);
		assert_int_equal(registry_follow(l, &f), 0);
	}
	assert_int_equal(ledger_commit(l), 0);
	ledger_close(l);
}
