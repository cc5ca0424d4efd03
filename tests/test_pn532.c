/*
 * The simulated PN532 against bytes on the line. The golden ones are the
 * frames of NXP UM0701-02 and of libnfc's own start; so a mistake in the chip
 * cannot hide behind the same mistake in its driver.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "rig/pn532.h"

#define ACK       "00 00 ff 00 ff 00 "
#define NACK      "00 00 ff ff 00 00 "
#define SYNTAX    "00 00 ff 01 ff 7f 81 00 "
#define WAKE      "55 55 00 00 00 00 00 00 00 00 00 00 00 00 00 00 "
#define SAM       "00 00 ff 03 fd d4 14 01 17 00 "
#define SAM_GOOD  "00 00 ff 02 fe d5 15 16 00 "
#define FIRMWARE  "00 00 ff 02 fe d4 02 2a 00 "
#define V1_6      "00 00 ff 06 fa d5 03 32 01 06 07 e8 00 "
#define SAID_MAX  1024
#define TURNS_MAX 64

static const uint8_t uid4[] = {0x9a, 0x0b, 0x0c, 0x0d};
static const uint8_t uid7[] = {0x04, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5, 0x80};

/* A chip and what can be laid on it. */
struct desk {
	struct field field;
	struct pn532 chip;
	struct rig_tag joe, amina, sticker;
	uint64_t us; /* that the last answers took */
};

static size_t hex_read(const char *hex, uint8_t *bytes)
{
	size_t len = 0;
	unsigned byte;
	for (int used; sscanf(hex, "%x%n", &byte, &used) == 1; hex += used)
		bytes[len++] = (uint8_t)byte;
	return len;
}

/* Sends bytes, and gives all that comes back in hexadecimal. */
static const char *say(struct desk *d, const char *hex)
{
	static char said[3 * SAID_MAX + 1];
	uint8_t bytes[SAID_MAX];
	size_t at = 0;

	d->us = 0;
	said[0] = 0;
	pn532_put(&d->chip, bytes, hex_read(hex, bytes));
	for (int i = 0; i < TURNS_MAX; i++) {
		uint32_t after_us;
		size_t len = pn532_take(&d->chip, bytes, &after_us);
		if (len == 0)
			return said;
		d->us += after_us;
		for (size_t k = 0; k < len; k++)
			at += (size_t)snprintf(said + at, sizeof said - at, "%02x ", bytes[k]);
	}
	fail_msg("the chip goes on for ever");
	return said;
}

/* Wraps a command into a frame and gives the data of its answer, from PD0 on, in hexadecimal. */
static const char *ask(struct desk *d, const char *hex)
{
	static char data[3 * SAID_MAX + 1];
	uint8_t bytes[HSU_DATA_MAX], frame[HSU_FRAME_MAX];
	char said[3 * HSU_FRAME_MAX + 1];
	size_t len = hsu_write(TFI_HOST, bytes, hex_read(hex, bytes), frame);
	for (size_t i = 0; i < len; i++)
		snprintf(said + 3 * i, 4, "%02x ", frame[i]);
	const char *back = say(d, said);
	if (strncmp(back, ACK, strlen(ACK)) != 0)
		return "no ACK";
	back += strlen(ACK);
	if (strlen(back) < 3 * 8)
		return "no answer";
	/* 00 00 ff LEN LCS d5 … DCS 00 */
	snprintf(data, sizeof data, "%.*s", (int)strlen(back) - 3 * 8, back + 3 * 6);
	return data;
}

static void desk_make(struct desk *d)
{
	memset(d, 0, sizeof *d);
	pn532_init(&d->chip, &d->field);
	tag_make_card(&d->joe, "joe", uid4, sizeof uid4);
	tag_make_card(&d->amina, "amina", uid7, sizeof uid7);
	tag_make_sticker(&d->sticker, "sticker", uid7);
	assert_string_equal(say(d, WAKE SAM), ACK SAM_GOOD);
	assert_string_equal(ask(d, "32 05 00 01 02"), "33 ");
}

static const struct {
	const char *what, *sent, *answered;
} golden[] = {
	{"UM0701-02 7.2.2: GetFirmwareVersion", FIRMWARE, ACK V1_6},
	{"6.2.1.2: the same in an extended frame", "00 00 ff ff ff 00 02 fe d4 02 2a 00 ",
	 ACK V1_6},
	{"6.2.1.6: a long preamble", "00 00 00 00 00 ff 02 fe d4 02 2a 00 ", ACK V1_6},
	{"no preamble at all", "00 ff 02 fe d4 02 2a ", ACK V1_6},
	{"7.2.1: Diagnose, as libnfc begins", "00 00 ff 09 f7 d4 00 00 6c 69 62 6e 66 63 be 00 ",
	 ACK "00 00 ff 09 f7 d5 01 00 6c 69 62 6e 66 63 bc 00 "},
	{"7.2.9: SetParameters", "00 00 ff 03 fd d4 12 14 06 00 ",
	 ACK "00 00 ff 02 fe d5 13 18 00 "},
	{"7.3.1: RFConfiguration, field on", "00 00 ff 04 fc d4 32 01 01 f8 00 ",
	 ACK "00 00 ff 02 fe d5 33 f8 00 "},
	{"7.3.5: InListPassiveTarget, nobody there", "00 00 ff 04 fc d4 4a 01 00 e1 00 ",
	 ACK "00 00 ff 03 fd d5 4b 00 e0 00 "},
	{"7.3.10: InDeselect", "00 00 ff 03 fd d4 44 00 e8 00 ",
	 ACK "00 00 ff 03 fd d5 45 00 e6 00 "},
	{"7.1: a command it does not know", "00 00 ff 02 fe d4 7e ae 00 ", ACK SYNTAX},
	{"6.2.1.4: NACK, when nothing was said but this start", NACK,
	 "00 00 ff 02 fe d5 33 f8 00 "},
	{"6.2.1.3: ACK, which gives up", ACK, ""},
	{"a length whose sum does not hold", "00 00 ff 02 fd d4 02 2a 00 ", ""},
	{"data whose sum does not hold", "00 00 ff 02 fe d4 02 2b 00 ", ""},
	{"an extended length whose sum does not hold", "00 00 ff ff ff 00 02 ff d4 02 2a 00 ", ""},
	{"an extended length of 65 kilobytes", "00 00 ff ff ff ff ff 02 d4 02 2a 00 ", ""},
	{"data that is not for the chip", "00 00 ff 02 fe d5 02 29 00 ", ""},
	{"a frame of no command", "00 00 ff 01 ff d4 2c 00 ", ""},
	{"noise, then a frame", "d4 02 ff 00 55 aa " FIRMWARE, ACK V1_6},
	{"a broken frame, then a whole one", "00 00 ff 02 fe d4 02 2b 00 " FIRMWARE, ACK V1_6},
	{"two commands at once: the second counts", FIRMWARE SAM, ACK SAM_GOOD},
};

static void every_frame_gets_its_answer(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof golden / sizeof golden[0]; i++) {
		struct desk d;
		desk_make(&d);
		const char *answered = say(&d, golden[i].sent);
		if (strcmp(answered, golden[i].answered) != 0)
			fail_msg("%s: %s, not %s", golden[i].what, answered, golden[i].answered);
	}
}

static void bytes_may_come_one_by_one(void **state)
{
	(void)state;
	struct desk d;
	desk_make(&d);
	uint8_t bytes[SAID_MAX], out[HSU_FRAME_MAX];
	uint32_t after_us;
	size_t len = hex_read(FIRMWARE, bytes);
	for (size_t i = 0; i + 1 < len; i++) {
		assert_int_equal(pn532_take(&d.chip, out, &after_us), 0);
		pn532_put(&d.chip, bytes + i, 1);
	}
	assert_int_equal(pn532_take(&d.chip, out, &after_us), HSU_ACK_LEN);
	assert_memory_equal(out, hsu_ack, HSU_ACK_LEN);
}

static void long_data_travels_in_an_extended_frame(void **state)
{
	(void)state;
	uint8_t data[HSU_DATA_MAX - 1], frame[HSU_FRAME_MAX];
	for (size_t i = 0; i < sizeof data; i++)
		data[i] = (uint8_t)i;
	for (size_t len = 250; len <= sizeof data; len++) {
		struct hsu line = {0};
		size_t frame_len = hsu_write(TFI_HOST, data, len, frame);
		assert_int_equal(frame[3] == 0xff && frame[4] == 0xff, len + 1 > 255);
		for (size_t i = 0; i + 2 < frame_len; i++)
			assert_int_equal(hsu_put(&line, frame[i]), HSU_NOTHING);
		assert_int_equal(hsu_put(&line, frame[frame_len - 2]), HSU_DATA);
		assert_int_equal(line.len, len + 1);
		assert_int_equal(line.frame_len, frame_len);
		assert_memory_equal(line.data + 1, data, len);
	}
}

static void it_sleeps_until_it_is_woken_and_configured(void **state)
{
	(void)state;
	struct desk d = {0};
	pn532_init(&d.chip, &d.field);
	assert_string_equal(say(&d, FIRMWARE), "");
	assert_string_equal(say(&d, SAM), ACK SAM_GOOD);
	assert_string_equal(say(&d, FIRMWARE), ACK V1_6);
	assert_string_equal(ask(&d, "16 f0"), "17 00 ");
	assert_string_equal(say(&d, FIRMWARE), "");
	assert_string_equal(say(&d, WAKE FIRMWARE), ACK V1_6);
}

static void a_card_is_told_with_its_size_and_type(void **state)
{
	(void)state;
	struct desk d;
	desk_make(&d);
	assert_true(field_lay(&d.field, &d.joe));
	assert_string_equal(ask(&d, "4a 01 00"), "4b 01 01 00 04 08 04 9a 0b 0c 0d ");
	assert_true(field_lift(&d.field, &d.joe));
	assert_true(field_lay(&d.field, &d.amina));
	assert_string_equal(ask(&d, "4a 01 00"), "4b 01 01 00 44 08 07 04 a1 b2 c3 d4 e5 80 ");
	/* Other modulations have no cards here. */
	assert_string_equal(ask(&d, "4a 01 01 00 ff ff 01 00"), "4b 00 ");
}

static void a_halted_card_is_silent_until_the_field_goes(void **state)
{
	(void)state;
	struct desk d;
	desk_make(&d);
	assert_true(field_lay(&d.field, &d.joe));
	assert_string_equal(ask(&d, "4a 01 00"), "4b 01 01 00 04 08 04 9a 0b 0c 0d ");
	assert_string_equal(ask(&d, "44 00"), "45 00 ");
	assert_string_equal(ask(&d, "4a 01 00"), "4b 00 ");
	assert_string_equal(ask(&d, "32 01 00"), "33 ");
	assert_string_equal(ask(&d, "32 01 01"), "33 ");
	assert_string_equal(ask(&d, "4a 01 00"), "4b 01 01 00 04 08 04 9a 0b 0c 0d ");
}

static void of_two_cards_the_second_answers_when_the_first_is_halted(void **state)
{
	(void)state;
	struct desk d;
	desk_make(&d);
	assert_true(field_lay(&d.field, &d.joe));
	assert_true(field_lay(&d.field, &d.amina));
	/* 9a (0101 1001 on the air) against the cascade tag 88 (0001 0001): the 1 wins. */
	assert_string_equal(ask(&d, "4a 01 00"), "4b 01 01 00 04 08 04 9a 0b 0c 0d ");
	assert_string_equal(ask(&d, "44 00"), "45 00 ");
	assert_string_equal(ask(&d, "4a 01 00"), "4b 01 01 00 44 08 07 04 a1 b2 c3 d4 e5 80 ");
	assert_string_equal(ask(&d, "44 00"), "45 00 ");
	assert_string_equal(ask(&d, "4a 01 00"), "4b 00 ");
	/* One can be asked for by its UID, with its cascade tag. */
	assert_string_equal(ask(&d, "32 01 00"), "33 ");
	assert_string_equal(ask(&d, "4a 01 00 88 04 a1 b2 c3 d4 e5 80"),
			    "4b 01 01 00 44 08 07 04 a1 b2 c3 d4 e5 80 ");
	/* Both at once: 7.3.5 with MaxTg 2. */
	assert_string_equal(ask(&d, "32 01 00"), "33 ");
	assert_string_equal(ask(&d, "4a 02 00"), "4b 02 01 00 04 08 04 9a 0b 0c 0d 02 00 44 08 07 "
						 "04 a1 b2 c3 d4 e5 80 ");
}

static void a_sticker_is_read_four_pages_at_a_time(void **state)
{
	(void)state;
	struct desk d;
	desk_make(&d);
	tag_write_text(&d.sticker, "LB");
	assert_true(field_lay(&d.field, &d.sticker));
	assert_string_equal(ask(&d, "4a 01 00"), "4b 01 01 00 44 00 07 04 a1 b2 c3 d4 e5 80 ");
	/* NTAG213/215/216 8.5: UID with its check bytes, CC, lock control, our record. */
	assert_string_equal(ask(&d, "40 01 30 00"),
			    "41 00 04 a1 b2 9f c3 d4 e5 80 72 48 00 00 e1 10 12 00 ");
	assert_string_equal(ask(&d, "40 01 30 04"),
			    "41 00 01 03 a0 0c 34 03 09 d1 01 05 54 02 65 6e 4c 42 ");
	/* Past the last page it goes on at the first. */
	assert_string_equal(ask(&d, "40 01 30 2c"),
			    "41 00 00 00 00 00 04 a1 b2 9f c3 d4 e5 80 72 48 00 00 ");
	/* A page there is none of: NAK, and the card is idle again. */
	assert_string_equal(ask(&d, "40 01 30 2d"), "41 01 ");
	assert_string_equal(ask(&d, "40 01 30 00"), "41 01 ");
	assert_string_equal(ask(&d, "40 02 30 00"), "41 27 ");
}

static void a_card_that_was_pulled_away_does_not_answer(void **state)
{
	(void)state;
	struct desk d;
	desk_make(&d);
	assert_true(field_lay(&d.field, &d.sticker));
	assert_string_equal(ask(&d, "4a 01 00"), "4b 01 01 00 44 00 07 04 a1 b2 c3 d4 e5 80 ");
	assert_true(field_lift(&d.field, &d.sticker));
	assert_string_equal(ask(&d, "40 01 30 00"), "41 01 ");
	assert_string_equal(ask(&d, "54 01"), "55 01 ");
}

static void with_endless_retries_it_waits_for_a_card(void **state)
{
	(void)state;
	struct desk d;
	desk_make(&d);
	assert_string_equal(ask(&d, "32 05 ff 01 ff"), "33 ");
	assert_string_equal(ask(&d, "4a 01 00"), "no answer");
	assert_true(field_lay(&d.field, &d.joe));
	pn532_card_came(&d.chip);
	assert_string_equal(say(&d, ""), "00 00 ff 0c f4 d5 4b 01 01 00 04 08 04 9a 0b 0c 0d "
					 "10 00 ");
}

static void time_is_the_line_s_and_the_air_s(void **state)
{
	(void)state;
	struct desk d;
	desk_make(&d);
	say(&d, FIRMWARE);
	assert_in_range(d.us, 2300, 2500); /* 27 bytes at 115200 baud */
	say(&d, "00 00 ff 04 fc d4 4a 01 00 e1 00 ");
	assert_in_range(d.us, 32000, 33000); /* three fruitless rounds of 10 ms */
}

/* A fault, a command, and what the fault makes of its answer. */
static const struct {
	enum fault fault;
	const char *sent, *answered;
} faults[] = {
	{FAULT_MUTE, FIRMWARE, ""},
	{FAULT_NO_ACK, FIRMWARE, V1_6},
	{FAULT_NO_REPLY, FIRMWARE, ACK},
	{FAULT_CUT_REPLY, FIRMWARE, ACK "00 00 ff 06 fa d5 03 "},
	{FAULT_TRICKLE, FIRMWARE, ACK V1_6},
	{FAULT_LATE, FIRMWARE, ACK V1_6},
	{FAULT_LENGTH_SUM, FIRMWARE, ACK "00 00 ff 06 fb d5 03 32 01 06 07 e8 00 "},
	{FAULT_DATA_SUM, FIRMWARE, ACK "00 00 ff 06 fa d5 03 32 01 06 07 e9 00 "},
	{FAULT_ERROR_FRAME, FIRMWARE, ACK SYNTAX},
	{FAULT_NO_FIRMWARE, FIRMWARE, ACK SYNTAX},
	{FAULT_UID_LENGTH, "00 00 ff 04 fc d4 4a 01 00 e1 00 ",
	 ACK "00 00 ff 0c f4 d5 4b 01 01 00 04 08 0a 9a 0b 0c 0d 0a 00 "},
	{FAULT_ATS_ZERO, "00 00 ff 04 fc d4 4a 01 00 e1 00 ",
	 ACK "00 00 ff 0d f3 d5 4b 01 01 00 04 08 04 9a 0b 0c 0d 00 10 00 "},
	{FAULT_ATS_LONG, "00 00 ff 04 fc d4 4a 01 00 e1 00 ",
	 ACK "00 00 ff 0d f3 d5 4b 01 01 00 04 08 04 9a 0b 0c 0d ff 11 00 "},
	{FAULT_STATUS_NAD, "00 00 ff 05 fb d4 40 01 30 00 bb 00 ",
	 ACK "00 00 ff 03 fd d5 41 a7 43 00 "},
	{FAULT_STATUS_MORE, "00 00 ff 05 fb d4 40 01 30 00 bb 00 ",
	 ACK "00 00 ff 03 fd d5 41 40 aa 00 "},
};

static void every_fault_does_what_it_says_and_can_be_mended(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
		struct desk d;
		desk_make(&d);
		assert_true(field_lay(&d.field, &d.joe));
		d.chip.fault[faults[i].fault] = true;
		const char *answered = say(&d, faults[i].sent);
		if (strcmp(answered, faults[i].answered) != 0)
			fail_msg("%s: %s, not %s", chip_fault_word(faults[i].fault), answered,
				 faults[i].answered);
		if (faults[i].fault == FAULT_TRICKLE)
			assert_in_range(d.us, 12 * TRICKLE_US, 20 * TRICKLE_US);
		if (faults[i].fault == FAULT_LATE)
			assert_in_range(d.us, LATE_US, 2 * LATE_US);
		d.chip.fault[faults[i].fault] = false;
		assert_string_equal(say(&d, FIRMWARE), ACK V1_6);
	}
}

static void garbage_is_as_long_as_an_answer_and_is_none(void **state)
{
	(void)state;
	struct desk d;
	desk_make(&d);
	d.chip.fault[FAULT_GARBAGE] = true;
	const char *answered = say(&d, FIRMWARE);
	assert_int_equal(strlen(answered), strlen(ACK V1_6));
	assert_string_not_equal(answered, ACK V1_6);
}

static void every_fault_has_a_word_of_its_own(void **state)
{
	(void)state;
	for (unsigned i = 0; i < FAULTS_COUNT; i++) {
		assert_non_null(chip_fault_word(i));
		for (unsigned k = 0; k < i; k++)
			assert_string_not_equal(chip_fault_word(i), chip_fault_word(k));
	}
	assert_null(chip_fault_word(FAULTS_COUNT));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_frame_gets_its_answer),
		cmocka_unit_test(bytes_may_come_one_by_one),
		cmocka_unit_test(long_data_travels_in_an_extended_frame),
		cmocka_unit_test(it_sleeps_until_it_is_woken_and_configured),
		cmocka_unit_test(a_card_is_told_with_its_size_and_type),
		cmocka_unit_test(a_halted_card_is_silent_until_the_field_goes),
		cmocka_unit_test(of_two_cards_the_second_answers_when_the_first_is_halted),
		cmocka_unit_test(a_sticker_is_read_four_pages_at_a_time),
		cmocka_unit_test(a_card_that_was_pulled_away_does_not_answer),
		cmocka_unit_test(with_endless_retries_it_waits_for_a_card),
		cmocka_unit_test(time_is_the_line_s_and_the_air_s),
		cmocka_unit_test(every_fault_does_what_it_says_and_can_be_mended),
		cmocka_unit_test(garbage_is_as_long_as_an_answer_and_is_none),
		cmocka_unit_test(every_fault_has_a_word_of_its_own),
	};
	return cmocka_run_group_tests_name("pn532", tests, NULL, NULL);
}
