/*
 * The core by tables: pauses, references, stickers, words.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lendbay/kiosk.h>
#include <lendbay/reader.h>
#include <lendbay/text.h>

#include "state.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static void a_pause_doubles_up_to_a_day(void **state)
{
	static const struct {
		uint32_t wrong;
		uint64_t pause_s; /* 0: none begins */
	} cases[] = {{1, 0},     {4, 0},      {5, 900},    {6, 0},       {10, 1800},
		     {15, 3600}, {35, 57600}, {40, 86400}, {500, 86400}, {501, 0}};
	struct policy policy = {.pin_pause_after = 5, .pin_pause_s = 900};
	struct kiosk *k = calloc(1, kiosk_size());
	struct moment now = {.utc_s = 1000};

	(void)state; /* needs none */
	assert_non_null(k);
	kiosk_init(k, &policy);
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(pause_until_s(k, cases[i].wrong, now),
				 cases[i].pause_s == 0 ? 0 : 1000 + cases[i].pause_s);
	free(k);
}

static void a_reference_names_its_fact_and_notices_a_slip(void **state)
{
	static const uint64_t numbers[] = {1, 31, 32768, 4000000, UINT64_MAX};
	uint8_t leaf[32] = {0xde, 0xad, 0xbe, 0xef, 0x42};

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(numbers); i++) {
		char text[REFERENCE_TEXT_MAX];
		uint64_t number = 0;
		uint8_t read[5] = {0};

		reference_write(numbers[i], leaf, text);
		assert_true(reference_read(text, &number, read));
		assert_int_equal(number, numbers[i]);
		assert_memory_equal(read, leaf, 5);
		/* Every other character in every place is noticed. */
		for (size_t at = 0; text[at] != '\0'; at++) {
			char was = text[at];

			if (was == '-')
				continue;
			text[at] = was == 'Z' ? 'Y' : (char)(was == '9' ? 'A' : was + 1);
			if (text[at] == 'I' || text[at] == 'L' || text[at] == 'O' ||
			    text[at] == 'U')
				text[at]++;
			assert_false(reference_read(text, &number, read));
			text[at] = was;
		}
	}
}

static void a_sticker_is_read_whole_or_not_at_all(void **state)
{
	static const uint64_t devices[] = {1, 1001, UINT64_MAX, 0x123456789abcdef0u};

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(devices); i++) {
		char text[STICKER_TEXT_LEN + 1];
		uint64_t device = 0;

		sticker_write(devices[i], text);
		assert_true(sticker_read(text, STICKER_TEXT_LEN, &device));
		assert_int_equal(device, devices[i]);
		for (size_t len = 0; len < STICKER_TEXT_LEN; len++)
			assert_false(sticker_read(text, len, &device));
		for (size_t at = 0; at < STICKER_TEXT_LEN; at++) {
			char was = text[at];

			text[at] = was == 'B' ? 'C' : 'B';
			assert_false(sticker_read(text, STICKER_TEXT_LEN, &device));
			text[at] = was;
		}
	}
}

static void every_type_of_fact_has_words_and_a_meaning(void **state)
{
	(void)state; /* needs none */
	for (uint64_t type = 1; type < FACT_TYPES; type++) {
		const uint8_t *fields = fact_fields(type);

		assert_non_null(fact_word(type));
		assert_non_null(fields);
		for (; *fields != FIELD_NONE; fields++)
			assert_non_null(field_shape(*fields).word);
	}
	assert_null(fact_word(FACT_TYPES));
}

static void what_is_written_of_an_event_can_be_read(void **state)
{
	static const char *const lines[] = {"card borrower 101",
					    "card bad two cards",
					    "sticker 7",
					    "door 3 open",
					    "door 3 shut there first",
					    "press part-missing-2",
					    "press back",
					    "pin wrong",
					    "port reader down",
					    "tick",
					    "start"};

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(lines); i++) {
		struct event ev;
		char text[TEXT_LINE_MAX];

		assert_true(event_read(lines[i], &ev));
		(void)event_write(&ev, text, sizeof(text)); /* compared whole */
		assert_string_equal(text, lines[i]);
	}
}

static void a_digit_of_a_pin_is_never_put_into_words(void **state)
{
	struct event ev = {.type = EVENT_INTENT, .intent = {.control = CONTROL_DIGIT, .arg = 7}};
	struct effect fx = {.type = EFFECT_ASK_PIN,
			    .pin = {.person = 5, .len = 4, .digits = {7, 7, 7, 7}}};
	char text[TEXT_LINE_MAX];

	(void)state;                                /* needs none */
	(void)event_write(&ev, text, sizeof(text)); /* searched whole */
	assert_null(strchr(text, '7'));
	(void)effect_write(&fx, text, sizeof(text)); /* searched whole */
	assert_null(strchr(text, '7'));
}

static void a_fact_out_of_order_is_refused(void **state)
{
	struct kiosk *k = calloc(1, kiosk_size());
	struct policy policy = {.bays = 4};
	struct fact fact = {.number = 2, .type = FACT_STARTED};

	(void)state; /* needs none */
	assert_non_null(k);
	kiosk_init(k, &policy);
	assert_true(kiosk_apply(k, &fact) < 0);
	fact.number = 1;
	fact.type = 200;
	assert_true(kiosk_apply(k, &fact) < 0);
	fact = (struct fact){.number = 1, .type = FACT_LENT, .device = 3, .bay = 99};
	assert_true(kiosk_apply(k, &fact) < 0);
	assert_int_equal(kiosk_number(k), 0);
	free(k);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pause_doubles_up_to_a_day),
		cmocka_unit_test(a_reference_names_its_fact_and_notices_a_slip),
		cmocka_unit_test(a_sticker_is_read_whole_or_not_at_all),
		cmocka_unit_test(every_type_of_fact_has_words_and_a_meaning),
		cmocka_unit_test(what_is_written_of_an_event_can_be_read),
		cmocka_unit_test(a_digit_of_a_pin_is_never_put_into_words),
		cmocka_unit_test(a_fact_out_of_order_is_refused),
	};

	return cmocka_run_group_tests_name("core", tests, NULL, NULL);
}
