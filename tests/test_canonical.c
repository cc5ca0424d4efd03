/*
 * Golden vectors of the canonical encoding and the chain: what is written
 * today must be read, and hash to the same, for as long as a ledger lives.
 *
 * The bytes were laid out by hand from ledger.h; leaves, heads and card
 * hashes were computed from them with Python's hashlib.blake2b, not with
 * this program: leaf = H("lendbay leaf 1" | salt | bytes),
 * head = H("lendbay head 1" | head before | leaf), salt 10 11 … 1f.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <lendbay/moment.h>

#include "inside.h"

static const struct {
	struct fact fact;
	const char *bytes; /* a word a field: version type number utc_s ms boot quality … */
	const char *leaf, *head;
} golden[] = {
	{{.number = 1,
	  .type = FACT_KIOSK_BEGAN,
	  .utc_s = 1700000000,
	  .kiosk = 0x0102030405060708,
	  .schema = 1,
	  .public_key = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15,
			 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31}},
	 "0100 0100 0100000000000000 00f1536500000000 0000000000000000 0000000000000000 00 "
	 "0807060504030201 0100000000000000 "
	 "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f "
	 "0000000000000000000000000000000000000000000000000000000000000000",
	 "f3b9c8f8a7a9347bc5efff785991b7e413aa1dae89087fc118b80239ce883511",
	 "8ed575935d8eab183a924ecf0b0017c26687d25d022901484076dc2cafb6e0a1"},
	{{.number = 2,
	  .type = FACT_DOOR_BEGUN,
	  .utc_s = 1700000001,
	  .ms = 12345,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .bay = 7,
	  .why = ACT_LEND,
	  .device = 42,
	  .person = 99},
	 "0100 0900 0200000000000000 01f1536500000000 3930000000000000 a8a7a6a5a4a3a2a1 03 "
	 "0700000000000000 0100000000000000 2a00000000000000 6300000000000000 0000000000000000 "
	 "0000000000000000",
	 "e933488d7d497c96308941d72cd99c6016c4aed43e9835c19f4ac6c03ba897f6",
	 "54b19e0828f3f5af45835019b46406a541186cbf42433e427384432cce0a3434"},
	{{.number = 3,
	  .type = FACT_LENT,
	  .utc_s = 1700000002,
	  .ms = 13345,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .device = 42,
	  .person = 99,
	  .day = 19706, /* 2023-12-15 */
	  .bay = 7,
	  .act = 2,
	  .parts = 1 << PART_CABLE | 1 << PART_CASE,
	  .agreement = 0xfedcba9876543210,
	  .language = 1},
	 "0100 0c00 0300000000000000 02f1536500000000 2134000000000000 a8a7a6a5a4a3a2a1 03 "
	 "2a00000000000000 6300000000000000 fa4c000000000000 0700000000000000 0200000000000000 "
	 "0600000000000000 1032547698badcfe 0100000000000000 0000000000000000",
	 "b5b5212ce30ec83a6775c57ee903ac853759ff01c164264def851e7aa0a78809",
	 "d1ce7c7337dd6456f2587c195fe41554ae30993c6a95a2e5f29a677a7d032bbc"},
	{{.number = 4,
	  .type = FACT_CLOCK_STEPPED,
	  .utc_s = -2, /* a clock that starts before 1970 */
	  .ms = (int64_t)1 << 40,
	  .boot = 5,
	  .quality = CLOCK_RESTORED,
	  .from_s = UINT64_MAX - 1,
	  .to_s = 1700000300},
	 "0100 0300 0400000000000000 feffffffffffffff 0000000000010000 0500000000000000 01 "
	 "feffffffffffffff 2cf2536500000000",
	 "87452b147f94cbdabc267ce3e2d13c98c60ac7cf7c886072cd95e1c0f55633a0",
	 "c1eb680d4dbf9cbd3127dffb1c36f39ea84eee006a8ebfef6786e007c2e05ef3"},
};

#define GOLDEN (sizeof(golden) / sizeof(golden[0]))

static size_t hex_read(const char *text, uint8_t *out, size_t max)
{
	size_t len = 0;

	for (; *text != '\0'; text++) {
		unsigned byte = 0;

		if (*text == ' ')
			continue;
		assert_true(len < max && sscanf(text, "%2x", &byte) == 1);
		out[len++] = (uint8_t)byte;
		text++;
	}
	return len;
}

static void salt_fill(uint8_t salt[LEDGER_SALT_LEN])
{
	for (size_t i = 0; i < LEDGER_SALT_LEN; i++)
		salt[i] = (uint8_t)(0x10 + i);
}

static void facts_are_encoded_as_laid_out_by_hand(void **state)
{
	(void)state; /* none is needed */
	for (size_t i = 0; i < GOLDEN; i++) {
		uint8_t want[CANONICAL_MAX], bytes[CANONICAL_MAX];
		size_t len = hex_read(golden[i].bytes, want, sizeof(want));

		assert_int_equal(canonical_write(&golden[i].fact, bytes), len);
		assert_memory_equal(bytes, want, len);
	}
}

static void golden_bytes_are_read_back(void **state)
{
	(void)state; /* none is needed */
	for (size_t i = 0; i < GOLDEN; i++) {
		uint8_t bytes[CANONICAL_MAX];
		size_t len = hex_read(golden[i].bytes, bytes, sizeof(bytes));
		struct fact fact;

		assert_int_equal(canonical_read(bytes, len, &fact), 0);
		assert_memory_equal(&fact, &golden[i].fact, sizeof(fact));
	}
}

static void leaves_and_heads_are_those_another_program_computed(void **state)
{
	uint8_t head[LEDGER_HASH_LEN] = {0};
	struct ledger_entry entry;

	(void)state; /* none is needed */
	salt_fill(entry.salt);
	for (size_t i = 0; i < GOLDEN; i++) {
		uint8_t bytes[CANONICAL_MAX], leaf[LEDGER_HASH_LEN];
		size_t len = canonical_write(&golden[i].fact, bytes);

		entry.fact = golden[i].fact;
		(void)hex_read(golden[i].leaf, entry.leaf, LEDGER_HASH_LEN); /* 32 by its literal */
		(void)hex_read(golden[i].head, entry.head, LEDGER_HASH_LEN); /* likewise */
		chain_leaf(entry.salt, bytes, len, leaf);
		assert_memory_equal(leaf, entry.leaf, sizeof(leaf));
		assert_true(chain_follows(i, head, &entry));
		chain_head(head, leaf, head);
		assert_memory_equal(head, entry.head, sizeof(head));
	}
}

static void an_entry_follows_only_its_own_predecessor(void **state)
{
	uint8_t head[LEDGER_HASH_LEN] = {0};
	struct ledger_entry entry = {.fact = golden[0].fact};

	(void)state; /* none is needed */
	salt_fill(entry.salt);
	(void)hex_read(golden[0].leaf, entry.leaf, LEDGER_HASH_LEN); /* 32 by its literal */
	(void)hex_read(golden[0].head, entry.head, LEDGER_HASH_LEN); /* likewise */
	assert_true(chain_follows(0, head, &entry));
	assert_false(chain_follows(1, head, &entry));
	head[31] ^= 1;
	assert_false(chain_follows(0, head, &entry));
	head[31] ^= 1;
	entry.salt[0] ^= 1;
	assert_false(chain_follows(0, head, &entry));
	entry.salt[0] ^= 1;
	entry.fact.kiosk++;
	assert_false(chain_follows(0, head, &entry));
	entry.fact.type = FACT_TYPES;
	assert_false(chain_follows(0, head, &entry));
}

static void every_type_of_fact_comes_back_with_every_field(void **state)
{
	(void)state; /* none is needed */
	for (uint64_t type = 1; type < FACT_TYPES; type++) {
		struct fact fact = {.number = type,
				    .type = type,
				    .utc_s = -5 - (int64_t)type,
				    .ms = 77,
				    .boot = UINT64_MAX,
				    .quality = type % CLOCKS};
		struct fact read;
		uint8_t bytes[CANONICAL_MAX];

		assert_non_null(fact_fields(type));
		for (const uint8_t *f = fact_fields(type); *f != FIELD_NONE; f++) {
			struct field_shape shape = field_shape(*f);

			memset((char *)&fact + shape.offset, 0x80 + *f, shape.size);
		}
		assert_int_equal(canonical_read(bytes, canonical_write(&fact, bytes), &read), 0);
		assert_memory_equal(&read, &fact, sizeof(fact));
	}
}

static void bytes_that_are_not_exactly_a_fact_are_refused(void **state)
{
	uint8_t bytes[CANONICAL_MAX + 1] = {0};
	struct fact fact = golden[1].fact;
	const struct fact before = fact;
	size_t len = canonical_write(&golden[2].fact, bytes);

	(void)state; /* none is needed */
	for (size_t i = 0; i < len; i++)
		assert_int_equal(canonical_read(bytes, i, &fact), -EPROTO);
	assert_int_equal(canonical_read(bytes, len + 1, &fact), -EPROTO);

	static const struct {
		size_t at;
		uint8_t value;
	} wrong[] = {
		{0, 0},          /* version */
		{0, 2},          /* version */
		{1, 1},          /* version */
		{2, 0},          /* type */
		{2, FACT_TYPES}, /* type */
		{3, 1},          /* type */
		{2, FACT_TAKEN}, /* another length */
		{36, CLOCKS},    /* quality */
	};

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		uint8_t kept = bytes[wrong[i].at];

		bytes[wrong[i].at] = wrong[i].value;
		assert_int_equal(canonical_read(bytes, len, &fact), -EPROTO);
		bytes[wrong[i].at] = kept;
	}
	assert_memory_equal(&fact, &before, sizeof(fact));
	assert_int_equal(canonical_read(bytes, len, &fact), 0);
}

static void card_hashes_are_those_another_program_computed(void **state)
{
	static const struct {
		const char *uid, *hash;
	} cards[] = {
		{"04a1b2c3d4e580",
		 "7a3ae38b84202ead9d7fdef5f82079408ec16a79b8f6a24059bc370dc5cb19b8"},
		{"9a0b0c0d", "5ee523f9e275f02f92db9a31c87a2bd7012e78fd53af08196588fdd11087803c"},
	};
	uint8_t key[CARD_KEY_LEN];

	(void)state; /* none is needed */
	for (size_t i = 0; i < sizeof(key); i++)
		key[i] = (uint8_t)i;
	for (size_t i = 0; i < sizeof(cards) / sizeof(cards[0]); i++) {
		uint8_t uid[16], want[LEDGER_HASH_LEN], hash[LEDGER_HASH_LEN];
		size_t len = hex_read(cards[i].uid, uid, sizeof(uid));

		(void)hex_read(cards[i].hash, want, sizeof(want)); /* 32 by its literal */
		card_hash(key, uid, len, hash);
		assert_memory_equal(hash, want, sizeof(hash));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(facts_are_encoded_as_laid_out_by_hand),
		cmocka_unit_test(golden_bytes_are_read_back),
		cmocka_unit_test(leaves_and_heads_are_those_another_program_computed),
		cmocka_unit_test(an_entry_follows_only_its_own_predecessor),
		cmocka_unit_test(every_type_of_fact_comes_back_with_every_field),
		cmocka_unit_test(bytes_that_are_not_exactly_a_fact_are_refused),
		cmocka_unit_test(card_hashes_are_those_another_program_computed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
