/*
 * What is and what is not a text on a sticker: a table of memories, most of
 * them made by somebody who means harm.
 */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ndef.h"

#define CC "\xe1\x10\x12\x00" /* 144 bytes of data area */

#define MEMORY(text) text, sizeof(text) - 1

static const struct {
	const char *what;
	const char *memory;
	size_t len;
	int answer;
	const char *text;
} cases[] = {
	{"nothing yet", MEMORY(""), 0, NULL},
	{"half a container", MEMORY("\xe1\x10"), 0, NULL},
	{"a container that is none", MEMORY("\x00\x00\x00\x00"), -EBADMSG, NULL},
	{"a container of no room", MEMORY("\xe1\x10\x00\x00\x03"), -EBADMSG, NULL},
	{"a container alone", MEMORY(CC), 0, NULL},
	{"a text",
	 MEMORY(CC "\x03\x09\xd1\x01\x05T\x02"
		   "enhi\xfe"),
	 1, "hi"},
	{"a text behind a lock control block and padding",
	 MEMORY(CC "\x01\x03\xa0\x0c\x34\x00\x00\x03\x09\xd1\x01\x05T\x02"
		   "enhi\xfe"),
	 1, "hi"},
	{"a text without a language", MEMORY(CC "\x03\x07\xd1\x01\x03T\x00hi\xfe"), 1, "hi"},
	{"an empty text",
	 MEMORY(CC "\x03\x07\xd1\x01\x03T\x02"
		   "en\xfe"),
	 1, ""},
	{"a text behind another record",
	 MEMORY(CC "\x03\x0e\x91\x01\x02U\x01x\x51\x01\x04T\x02"
		   "enh\xfe"),
	 1, "h"},
	{"a text with an id",
	 MEMORY(CC "\x03\x0b\xd9\x01\x05\x01T#\x02"
		   "enhi\xfe"),
	 1, "hi"},
	{"a text with a long length",
	 MEMORY(CC "\x03\x0c\xc1\x01\x00\x00\x00\x05T\x02"
		   "enhi\xfe"),
	 1, "hi"},
	{"a message with a long length",
	 MEMORY(CC "\x03\xff\x00\x09\xd1\x01\x05T\x02"
		   "enhi\xfe"),
	 1, "hi"},
	{"a text that is cut so far",
	 MEMORY(CC "\x03\x09\xd1\x01\x05T\x02"
		   "enh"),
	 0, NULL},
	{"a record's head that is cut so far", MEMORY(CC "\x03\x09\xd1\x01"), 0, NULL},
	{"a block's head that is cut so far", MEMORY(CC "\x03"), 0, NULL},
	{"an empty message", MEMORY(CC "\x03\x00\xfe"), -EBADMSG, NULL},
	{"a terminator first",
	 MEMORY(CC "\xfe\x03\x09\xd1\x01\x05T\x02"
		   "enhi"),
	 -EBADMSG, NULL},
	{"a message longer than the tag",
	 MEMORY(CC "\x03\xff\xff\xff\xd1\x01\x05T\x02"
		   "enhi\xfe"),
	 -EBADMSG, NULL},
	{"a lock block longer than the tag", MEMORY(CC "\x01\xfe\x00"), -EBADMSG, NULL},
	{"a record longer than its message",
	 MEMORY(CC "\x03\x09\xd1\x01\x06T\x02"
		   "enhi\xfe"),
	 -EBADMSG, NULL},
	{"a record of four gigabytes",
	 MEMORY(CC "\x03\x0c\xc1\x01\xff\xff\xff\xffT\x02"
		   "enhi\xfe"),
	 -EBADMSG, NULL},
	{"a type longer than its message",
	 MEMORY(CC "\x03\x09\xd1\xff\x05T\x02"
		   "enhi\xfe"),
	 -EBADMSG, NULL},
	{"an id longer than its message",
	 MEMORY(CC "\x03\x09\xd9\x01\x05\xffT\x02"
		   "enhi"),
	 -EBADMSG, NULL},
	{"a language longer than its text",
	 MEMORY(CC "\x03\x09\xd1\x01\x05T\x3f"
		   "enhi\xfe"),
	 -EBADMSG, NULL},
	{"a text without a payload", MEMORY(CC "\x03\x04\xd1\x01\x00T\xfe"), -EBADMSG, NULL},
	{"a text in UTF-16",
	 MEMORY(CC "\x03\x09\xd1\x01\x05T\x82"
		   "enhi\xfe"),
	 -EBADMSG, NULL},
	{"a text in chunks",
	 MEMORY(CC "\x03\x09\xf1\x01\x05T\x02"
		   "enhi\xfe"),
	 -EBADMSG, NULL},
	{"a type that only begins with T",
	 MEMORY(CC "\x03\x09\xd1\x02\x04TX\x02"
		   "en\xfe"),
	 -EBADMSG, NULL},
	{"a text that is not well-known",
	 MEMORY(CC "\x03\x09\xd2\x01\x05T\x02"
		   "enhi\xfe"),
	 -EBADMSG, NULL},
	{"an address", MEMORY(CC "\x03\x06\xd1\x01\x02U\x04x\xfe"), -EBADMSG, NULL},
	{"records without a last one", MEMORY(CC "\x03\x04\x11\x01\x00U"), -EBADMSG, NULL},
	{"nine records",
	 MEMORY(CC "\x03\x26\x11\x01\x00U\x11\x01\x00U\x11\x01\x00U\x11\x01\x00U"
		   "\x11\x01\x00U\x11\x01\x00U\x11\x01\x00U\x11\x01\x00U"
		   "\x51\x01\x03T\x00hi"),
	 -EBADMSG, NULL},
	{"nine blocks",
	 MEMORY(CC "\x01\x00\x01\x00\x01\x00\x01\x00\x01\x00\x01\x00\x01\x00\x01"
		   "\x00\x03\x07\xd1\x01\x03T\x00hi"),
	 -EBADMSG, NULL},
};

static void every_memory_gets_its_answer(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const uint8_t *text = NULL;
		size_t text_len = 0;
		/* Memory of its own, so that a byte read too far is found out. */
		uint8_t *memory = malloc(cases[i].len + 1);
		assert_non_null(memory);
		memcpy(memory, cases[i].memory, cases[i].len);
		int answer = ndef_find_text(memory, cases[i].len, &text, &text_len);
		if (answer != cases[i].answer)
			fail_msg("%s: %d, not %d", cases[i].what, answer, cases[i].answer);
		if (answer == 1) {
			assert_int_equal(text_len, strlen(cases[i].text));
			assert_memory_equal(text, cases[i].text, text_len);
		}
		free(memory);
	}
}

static void a_text_is_found_as_soon_as_it_is_whole_and_not_before(void **state)
{
	(void)state;
	static const char all[] = CC "\x01\x03\xa0\x0c\x34\x03\x09\xd1\x01\x05T\x02"
				     "enhi\xfe";
	size_t whole = sizeof all - 2; /* without the terminator and the NUL */
	for (size_t len = 0; len < sizeof all; len++) {
		const uint8_t *text;
		size_t text_len;
		uint8_t *memory = malloc(len + 1);
		assert_non_null(memory);
		memcpy(memory, all, len);
		assert_int_equal(ndef_find_text(memory, len, &text, &text_len), len >= whole);
		free(memory);
	}
}

/* xorshift, with a seed: the same noise at every run. */
static uint8_t noise(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return (uint8_t)*state;
}

static void noise_is_never_read_past_its_end(void **state)
{
	(void)state;
	uint32_t seed = 0x1234567;
	for (int i = 0; i < 200000; i++) {
		uint8_t head[] = {0xe1, 0x10, 0x12, 0x00, 0x03, 0x20, 0xd1, 0x01};
		size_t len = noise(&seed) % 64;
		uint8_t *memory = malloc(len + 1);
		assert_non_null(memory);
		for (size_t k = 0; k < len; k++) {
			uint8_t byte = noise(&seed);
			memory[k] = k < sizeof head && byte > 24 ? head[k] : byte;
		}
		const uint8_t *text;
		size_t text_len;
		if (ndef_find_text(memory, len, &text, &text_len) == 1) {
			assert_true(text >= memory && text + text_len <= memory + len);
		}
		free(memory);
	}
}

static void a_text_that_was_made_is_found_and_nothing_lies_behind_it(void **state)
{
	(void)state;
	static const char text[] = "LB0123456789ABCD";
	uint8_t memory[64] = {0xe1, 0x10, 0x12, 0x00};
	const uint8_t *found;
	size_t found_len;

	memset(memory + NDEF_CC_LEN, 0x55, sizeof memory - NDEF_CC_LEN);
	size_t len = ndef_make_text(text, 16, memory + NDEF_CC_LEN, 26);
	/* 2 of the block, 7 of record and language, 16 of text, the end. */
	assert_int_equal(len, 26);
	assert_int_equal(ndef_find_text(memory, NDEF_CC_LEN + len, &found, &found_len), 1);
	assert_int_equal(found_len, 16);
	assert_memory_equal(found, text, 16);
	assert_int_equal(memory[NDEF_CC_LEN + len - 1], 0xfe);
	assert_int_equal(memory[NDEF_CC_LEN + len], 0x55);
	assert_false(ndef_is_empty(memory, NDEF_CC_LEN + len));
	memory[NDEF_CC_LEN + 1] = 0; /* its length */
	assert_true(ndef_is_empty(memory, NDEF_CC_LEN + len));
}

static void what_holds_nothing_is_empty(void **state)
{
	(void)state;
	static const struct {
		const char *memory;
		size_t len;
		bool empty;
	} is[] = {
		{MEMORY(CC), true},
		{MEMORY(CC "\x00\x00\x00\x00"), true},
		{MEMORY(CC "\xfe"), true},
		{MEMORY(CC "\x03\x00\xfe"), true},
		{MEMORY(CC "\x01\x03\xa0\x0c\x34\x03\x00\xfe"), true},
		{MEMORY(CC "\x03\x01\xd0"), false},
		{MEMORY(CC "\x00\x03\xff\x00\x09"), false},
		{MEMORY(CC "\x03"), false},
		{MEMORY(CC "\xfd\x20\x01\x02"), false},
		{MEMORY(CC "\xfd\x01\x02\x03\x01"), false},
	};
	for (size_t i = 0; i < sizeof is / sizeof is[0]; i++)
		assert_int_equal(ndef_is_empty((const uint8_t *)is[i].memory, is[i].len),
				 is[i].empty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_memory_gets_its_answer),
		cmocka_unit_test(a_text_is_found_as_soon_as_it_is_whole_and_not_before),
		cmocka_unit_test(a_text_that_was_made_is_found_and_nothing_lies_behind_it),
		cmocka_unit_test(what_holds_nothing_is_empty),
		cmocka_unit_test(noise_is_never_read_past_its_end),
	};
	return cmocka_run_group_tests_name("ndef", tests, NULL, NULL);
}
