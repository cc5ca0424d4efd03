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
	  .person = 99,
	  .helper = 77},
	 "0100 0900 0200000000000000 01f1536500000000 3930000000000000 a8a7a6a5a4a3a2a1 04 "
	 "0700000000000000 0100000000000000 2a00000000000000 6300000000000000 4d00000000000000 "
	 "0000000000000000 0000000000000000",
	 "63a91e33692aa391077d6450d487663995675295034158ca46e3d3ad60b803cc",
	 "6e0a10a96187b646a47c04b3032eec6dd2a6e0a23715aa9d5247ae80427f78e4"},
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
	  .language = 1,
	  .helper = 77,
	  .worker = 55},
	 "0100 0c00 0300000000000000 02f1536500000000 2134000000000000 a8a7a6a5a4a3a2a1 04 "
	 "2a00000000000000 6300000000000000 fa4c000000000000 0700000000000000 0200000000000000 "
	 "0600000000000000 1032547698badcfe 0100000000000000 0000000000000000 4d00000000000000 "
	 "0000000000000000 3700000000000000",
	 "605dd9a1d4250952c8da5e85bacd6fa9a5a55cfb968433bfc963e477da138f1f",
	 "412a94a6379f0b679c13bf5c5d23f09ac302693fd9b95d952b66e9f816e8677c"},
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
	 "26343cd535d2bbd8a01bc20eeadfd802ea1068d7cfa8b38009c657ceb7ca61f1"},
	{{.number = 5,
	  .type = FACT_ENROLLED,
	  .utc_s = 1700000003,
	  .ms = 9,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .person = 100,
	  .role = ROLE_BORROWER,
	  .minor = 1,
	  .adult = 99,
	  .user = 1002},
	 "0100 0400 0500000000000000 03f1536500000000 0900000000000000 a8a7a6a5a4a3a2a1 04 "
	 "6400000000000000 0100000000000000 0100000000000000 6300000000000000 ea03000000000000",
	 "1cb9adc72fe3e3908277afe0e5fb25a58096ccd2b0a8b22d43aebf87915af960",
	 "04806063a494107c5b67c090b7eae102b854fa9e85bdb5f1e2d4c0bd0efce968"},
	{{.number = 6,
	  .type = FACT_DEVICE_ADDED,
	  .utc_s = 1700000004,
	  .ms = 9,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .device = 43,
	  .kind = DEVICE_TABLET,
	  .unit = 14,
	  .parts = 1 << PART_CHARGER | 1 << PART_CABLE,
	  .filtered = 1,
	  .user = 1002},
	 "0100 0500 0600000000000000 04f1536500000000 0900000000000000 a8a7a6a5a4a3a2a1 04 "
	 "2b00000000000000 0100000000000000 0e00000000000000 0300000000000000 0100000000000000 "
	 "ea03000000000000",
	 "3b05e48fe29d6bcdc217cbb14677ba58b7328f8ef49d2b7d23ac713589c55e7f",
	 "dd0e9993ab8f14d87b1686e289ba1bc6261435dc7ad655bb1e3d511fb5d19c11"},
	{{.number = 7,
	  .type = FACT_QUARANTINED,
	  .utc_s = 1700000005,
	  .ms = 9,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .device = 43,
	  .reason = QUARANTINE_WORKER_SAID,
	  .worker = 55},
	 "0100 1600 0700000000000000 05f1536500000000 0900000000000000 a8a7a6a5a4a3a2a1 04 "
	 "2b00000000000000 0500000000000000 3700000000000000 0000000000000000",
	 "42dfc8bc67cb2891a93950785a9e7f351c588eee92d1cb61531aff970ef53636",
	 "13427dd3abddf46866533395d27cc4a56d98cc5045c64e94d93109a62d78c826"},
	{{.number = 8,
	  .type = FACT_BAY_OUT_OF_USE,
	  .utc_s = 1700000006,
	  .ms = 9,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .bay = 8,
	  .worker = 55},
	 "0100 1900 0800000000000000 06f1536500000000 0900000000000000 a8a7a6a5a4a3a2a1 04 "
	 "0800000000000000 3700000000000000 0000000000000000",
	 "d50cb0b32f1f3ba927a15cfa959b3c793e427e1196176dea883fe26f81fa234b",
	 "e492425be65e52bd1c532f16f018c493c6d33dd84f06b83209a5c98164774240"},
	{{.number = 9,
	  .type = FACT_RENEWED,
	  .utc_s = 1700000007,
	  .ms = 9,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .loan = 3,
	  .device = 42,
	  .person = 99,
	  .day = 19734,
	  .count = 1,
	  .helper = 77,
	  .worker = 55,
	  .grounds = GROUNDS_TELEPHONE,
	  .user = 1002},
	 "0100 2100 0900000000000000 07f1536500000000 0900000000000000 a8a7a6a5a4a3a2a1 04 "
	 "0300000000000000 2a00000000000000 6300000000000000 164d000000000000 0100000000000000 "
	 "4d00000000000000 3700000000000000 0600000000000000 ea03000000000000",
	 "46a6bcac44724d3ae3f5e8a2f194039967888ca110ef97d377f4ec50b18947bd",
	 "4f0b68a1d976fe8318ac36e38a02b5906bfca91c43e0c7c6ee4609a16aafd05e"},
	{{.number = 10,
	  .type = FACT_REFERRAL_USED,
	  .utc_s = 1700000008,
	  .ms = 9,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .referral = ((uint64_t)1 << 53) - 1,
	  .partner = 12,
	  .person = 101},
	 "0100 2500 0a00000000000000 08f1536500000000 0900000000000000 a8a7a6a5a4a3a2a1 04 "
	 "ffffffffffff1f00 0c00000000000000 6500000000000000",
	 "7928cd8632e68c8efea08d5d66e8dc5a8b6992cec509b76d7e69a3112107c768",
	 "22165afb57fb627fd5fb7d34cb6c03989d4b190aee611e149566d0849c715759"},
	{{.number = 11,
	  .type = FACT_HAPPENED_SAID,
	  .utc_s = 1700000009,
	  .ms = 9,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .loan = 3,
	  .device = 42,
	  .person = 99,
	  .helper = 77,
	  .grounds = GROUNDS_STOLEN},
	 "0100 2c00 0b00000000000000 09f1536500000000 0900000000000000 a8a7a6a5a4a3a2a1 04 "
	 "0300000000000000 2a00000000000000 6300000000000000 4d00000000000000 0c00000000000000 "
	 "0000000000000000 0000000000000000",
	 "46e1a71836fab3630641300e93349211dc2dd53752bb7ff2ded9c98dff92119f",
	 "49a3de613b5438163baa9c066fd08b0793da03b686dcf615a0b6200b59dc9169"},
	{{.number = 12,
	  .type = FACT_SESSION_ADDED,
	  .utc_s = 1700000010,
	  .ms = 9,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .session = 13,
	  .day = 19707,
	  .from_minute = 600,
	  .to_minute = 720,
	  .champion = 102,
	  .user = 1002},
	 "0100 3e00 0c00000000000000 0af1536500000000 0900000000000000 a8a7a6a5a4a3a2a1 04 "
	 "0d00000000000000 fb4c000000000000 5802000000000000 d002000000000000 6600000000000000 "
	 "ea03000000000000",
	 "3220bef6853462e386f0453652720f20e750fd3ad0a7dd0a6f62d1f5e9a87126",
	 "d30d8632f46bfd4be1ef0bfc23bdad7fa54754ac7a56c8dce1144c9270c5cdee"},
	{{.number = 13,
	  .type = FACT_PIN_SET,
	  .utc_s = 1700000011,
	  .ms = 9,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .person = 99,
	  .worker = 55},
	 "0100 4800 0d00000000000000 0bf1536500000000 0900000000000000 a8a7a6a5a4a3a2a1 04 "
	 "6300000000000000 3700000000000000 0000000000000000",
	 "d726859ed90092e7f481a31d294b440ab9b8fc03be5f5cf1b6ff8a27e4740116",
	 "2e5196d8b3432aa3000b6e5c055c7900aba07eb7a6f23d51b69d40493d97662f"},
	{{.number = 14,
	  .type = FACT_PUT_RIGHT,
	  .utc_s = 1700000012,
	  .ms = 9,
	  .boot = 0xa1a2a3a4a5a6a7a8,
	  .quality = CLOCK_NETWORK,
	  .device = 43,
	  .bay = 7,
	  .grounds = GROUNDS_WRONG_BAY,
	  .worker = 55,
	  .stocktake = 5},
	 "0100 5100 0e00000000000000 0cf1536500000000 0900000000000000 a8a7a6a5a4a3a2a1 04 "
	 "2b00000000000000 0700000000000000 1e00000000000000 3700000000000000 0500000000000000",
	 "18244e207e49b1c5021b00c6ea306b399f9e80ebebb6f553ea3bdd2756a1b97e",
	 "03b9a5dd197cf41c78096b6d84649603d2da7dbd72b180730eb6a0067b309751"},
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
		enum card_sort sort;
		const char *bytes, *hash;
	} cards[] = {
		{CARD_UID, "04a1b2c3d4e580",
		 "4b21cda16a9a6c81647e3de2a3c85ab4d242799bf5416756955e535b55ba80dc"},
		{CARD_UID, "9a0b0c0d",
		 "c75d77b053d0eb6733838c0f6b35e5d381c9b72a8b54fac0473bc665767e875b"},
		/* The same four bytes name three different things. */
		{CARD_UID, "09000102",
		 "dff156163a5dec0c61ced5532ace8ca53f952fd95472e693e8fc675afd556e75"},
		{CARD_NUMBER, "09000102",
		 "345a5549b681074ea2c4076c0ddd3b73f24351387bea4eeabfbb248abb0c8e34"},
		{CARD_CODE, "09000102",
		 "077bcf3831a725682dee13eb2eb01e913ac79966862f42dd7b4e6e50d8a60603"},
	};
	uint8_t key[CARD_KEY_LEN];

	(void)state; /* none is needed */
	for (size_t i = 0; i < sizeof(key); i++)
		key[i] = (uint8_t)i;
	for (size_t i = 0; i < sizeof(cards) / sizeof(cards[0]); i++) {
		uint8_t bytes[16], want[LEDGER_HASH_LEN], hash[LEDGER_HASH_LEN];
		size_t len = hex_read(cards[i].bytes, bytes, sizeof(bytes));

		(void)hex_read(cards[i].hash, want, sizeof(want)); /* 32 by its literal */
		card_hash(key, cards[i].sort, bytes, len, hash);
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
