/*
 * What people write: cards, PINs, parts, names, CSV files. What is nearly
 * right is refused, because it would be somebody else's.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "cli.h"
#include "csv.h"
#include "values.h"

/* lendbay-ledger's own stands in its main, which a test does not link. */
int complain_as(int code, const char *format, ...)
{
	(void)format; /* the code is what is looked at */
	return code;
}

static void cards_are_read_or_refused(void **state)
{
	static const struct {
		const char *text;
		uint8_t len; /* 0: refused */
		uint8_t first, last;
	} cases[] = {
		{"04a1b2c3d4e580", 7, 0x04, 0x80},
		{"04A1B2C3D4E580", 7, 0x04, 0x80},
		{"04:a1:b2:c3:d4:e5:80", 7, 0x04, 0x80},
		{"04 a1 b2 c3 d4 e5 80", 7, 0x04, 0x80},
		{"9a-0b-0c-0d", 4, 0x9a, 0x0d},
		{"00112233445566778899", 10, 0x00, 0x99},
		{"", 0, 0, 0},
		{"04a1b2c3d4e5", 0, 0, 0},           /* 6 bytes */
		{"04a1b2c3d4e58", 0, 0, 0},          /* half a byte */
		{"0 4a1b2c3d4e580", 0, 0, 0},        /* a byte in two */
		{"04a1b2c3d4e5g0", 0, 0, 0},         /* g */
		{"0x9a0b0c0d", 0, 0, 0},             /* x */
		{"9a0b0c0d\n", 0, 0, 0},             /* a line's end */
		{"0011223344556677889900", 0, 0, 0}, /* 11 bytes */
		{"08112233", 0, 0, 0},               /* a telephone's, made anew at each tap */
		{"08112233445566", 7, 0x08, 0x66},   /* that only counts for 4 bytes */
	};

	(void)state; /* none is needed */
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		uint8_t uid[UID_MAX], len = 99;
		const char *wrong = uid_read(cases[i].text, uid, &len);

		assert_int_equal(wrong == NULL, cases[i].len > 0);
		if (wrong != NULL)
			continue;
		assert_int_equal(len, cases[i].len);
		assert_int_equal(uid[0], cases[i].first);
		assert_int_equal(uid[len - 1], cases[i].last);
	}
}

static void pins_are_four_to_eight_digits(void **state)
{
	static const struct {
		const char *text;
		bool good;
	} cases[] = {{"2580", true},  {"12345678", true},   {"0000", true},  {"258", false},
		     {"", false},     {"123456789", false}, {"258o", false}, {"25 80", false},
		     {"-258", false}, {"２５８０", false}};
	uint8_t digits[PIN_MAX], len;

	(void)state; /* none is needed */
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(pin_read(cases[i].text, digits, &len) == NULL, cases[i].good);
	assert_null(pin_read("2580", digits, &len));
	assert_int_equal(len, 4);
	assert_memory_equal(digits, "\2\5\10\0", 4);
}

static void numbers_are_whole_and_within_their_limit(void **state)
{
	static const struct {
		const char *text;
		uint64_t max, value; /* 0: refused */
	} cases[] = {
		{"1", 64, 1},
		{"64", 64, 64},
		{"65", 64, 0},
		{"0", 64, 0},
		{"", 64, 0},
		{"-1", 64, 0},
		{"+1", 64, 0},
		{" 1", 64, 0},
		{"1.0", 64, 0},
		{"0x1", 64, 0},
		{"007", 64, 7},
		{"18446744073709551615", UINT64_MAX, UINT64_MAX},
		{"18446744073709551616", UINT64_MAX, 0},
		{"99999999999999999999999999", UINT64_MAX, 0},
		{"9007199254740991", (UINT64_C(1) << 53) - 1, 9007199254740991},
		{"9007199254740992", (UINT64_C(1) << 53) - 1, 0},
	};

	(void)state; /* none is needed */
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		uint64_t value = 0;
		const char *wrong = number_read(cases[i].text, cases[i].max, &value);

		assert_int_equal(wrong == NULL, cases[i].value > 0);
		assert_true(value == cases[i].value);
	}
}

static void parts_are_words_of_the_list(void **state)
{
	uint64_t parts = 99;

	(void)state; /* none is needed */
	assert_null(parts_read("charger,case", &parts));
	assert_int_equal(parts, 1 << PART_CHARGER | 1 << PART_CASE);
	assert_null(parts_read(" sim ; mouse + hotspot ", &parts));
	assert_int_equal(parts, 1 << PART_SIM | 1 << PART_MOUSE | 1 << PART_HOTSPOT);
	assert_null(parts_read("", &parts));
	assert_int_equal(parts, 0);
	assert_non_null(parts_read("charger,lamp", &parts));
	assert_non_null(parts_read("Charger", &parts));
	assert_non_null(parts_read("charge", &parts));

	char text[13];

	set_write(1 << PART_CHARGER | 1 << PART_SIM, part_word, text, sizeof(text));
	assert_string_equal(text, "charger,sim");
	set_write(1 << PART_CHARGER | 1 << PART_CABLE, part_word, text, sizeof(text));
	assert_string_equal(text, "charger");
	set_write(0, part_word, text, sizeof(text));
	assert_string_equal(text, "");
}

static void text_is_utf_8_without_controls(void **state)
{
	static const struct {
		const char *text;
		bool good;
	} cases[] = {
		{"Amina", true},
		{"Zoë Ó'Brien, \"Zo\"", true},
		{"نور", true},
		{"𝒜", true},
		{"", true},
		{"\033[2J", false}, /* clears a terminal */
		{"two\nlines", false},
		{"tab\t", false},
		{"\x7f", false},
		{"\xc2\x85", false},         /* a control above ASCII */
		{"\xc3", false},             /* cut */
		{"\xc0\xaf", false},         /* longer than it need be */
		{"\xed\xa0\x80", false},     /* half of a UTF-16 pair */
		{"\xf4\x90\x80\x80", false}, /* past the end */
		{"\xff", false},
		{"0123456789012345678", true},
		{"01234567890123456789", false}, /* no room for its end */
	};

	(void)state; /* none is needed */
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char out[20] = "before";
		const char *wrong = text_read(cases[i].text, out, sizeof(out));

		assert_int_equal(wrong == NULL, cases[i].good);
		assert_string_equal(out, cases[i].good ? cases[i].text : "before");
	}
}

static void numbers_of_cards_are_4_to_20_digits(void **state)
{
	static const char *const wrong[] = {"",      "123",   "12 3", "12345678901234567890 1",
					    "1234a", "12.34", "-"};
	uint8_t digits[NUMBER_MAX], len = 0;

	(void)state; /* none is needed */
	assert_null(card_number_read("2 1234-567 8901 23", digits, &len));
	assert_int_equal(len, 14);
	assert_int_equal(digits[0], 2);
	assert_int_equal(digits[13], 3);
	assert_null(card_number_read("00000000000000000001", digits, &len));
	assert_int_equal(len, 20);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_non_null(card_number_read(wrong[i], digits, &len));
}

static void a_check_digit_is_that_of_the_standard(void **state)
{
	static const uint8_t example[] = {0, 7, 9, 4}; /* 07945, of ISO/IEC 7064 itself */
	uint8_t digits[12] = {4, 0, 2, 0, 0, 8, 1, 5, 9, 7, 6, 2};
	uint8_t check = check_digit(digits, 12);

	(void)state; /* none is needed */
	assert_int_equal(check_digit(example, 4), 5);
	/* Every single wrong digit is told. */
	for (size_t i = 0; i < 12; i++) {
		for (uint8_t other = 1; other < 10; other++) {
			uint8_t kept = digits[i];

			digits[i] = (uint8_t)((kept + other) % 10);
			assert_int_not_equal(check_digit(digits, 12), check);
			digits[i] = kept;
		}
	}
}

static void roles_and_kinds_are_words_of_their_lists(void **state)
{
	uint8_t role = 0;
	uint64_t kind = 0;

	(void)state; /* none is needed */
	assert_null(role_read("coordinator", &role));
	assert_int_equal(role, ROLE_COORDINATOR);
	assert_null(role_read("champion", &role));
	assert_non_null(role_read("none", &role));
	assert_non_null(role_read("helper", &role)); /* whose? */
	assert_non_null(role_read("Staff", &role));
	assert_null(kind_read("laptop", &kind));
	assert_int_equal(kind, DEVICE_LAPTOP);
	assert_non_null(kind_read("none", &kind));
	assert_non_null(kind_read("", &kind));
}

/* Reads `text` as a file. Returns csv_read's code. */
static int csv_of(const char *text, size_t len, struct csv *csv)
{
	char path[PATH_MAX];
	const char *above = getenv("TMPDIR");

	(void)snprintf(path, sizeof(path), "%s/lendbay-test-csv-XXXXXX",
		       above != NULL ? above : "/tmp"); /* mkstemp says if it was cut */

	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, len), len);
	assert_int_equal(close(fd), 0);

	int code = csv_read(path, csv);

	assert_int_equal(unlink(path), 0);
	return code;
}

static void csv_is_read_as_spreadsheets_write_it(void **state)
{
	/* Each row as LINE:CELL|CELL|… */
	static const struct {
		const char *text, *rows;
	} cases[] = {
		{"", ""},
		{"a,b\n1,2\n", "1:a|b;2:1|2;"},
		{"a,b\r\n1,2\r\n", "1:a|b;2:1|2;"},
		{"\xef\xbb\xbf"
		 "a,b\n1,2",
		 "1:a|b;2:1|2;"},
		{"a,b\n\n  \n,\n1,2\n", "1:a|b;5:1|2;"},
		{" a , b\t\n", "1:a|b;"},
		{"\"a,b\",\"say \"\"hello\"\"\"\n", "1:a,b|say \"hello\";"},
		{"\"two\nlines\",x\nnext,row\n", "1:two\nlines|x;3:next|row;"},
		{"\"\",x\n", "1:|x;"},
		{" \"a\" , \"b\" \r\n", "1:a|b;"},
		{"a,b,\n", "1:a|b|;"},
		{"a\"b,c\n", "1:a\"b|c;"},
	};

	(void)state; /* none is needed */
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char rows[200] = "";
		size_t len = 0;
		struct csv csv;

		assert_int_equal(csv_of(cases[i].text, strlen(cases[i].text), &csv), EX_OK);
		for (size_t row = 0; row < csv.rows_len; row++) {
			len += (size_t)sprintf(rows + len, "%zu:", csv.rows[row].line);
			for (size_t c = 0; c < csv.rows[row].count; c++)
				len += (size_t)sprintf(rows + len, "%s%s", c > 0 ? "|" : "",
						       csv.cells[csv.rows[row].first + c]);
			len += (size_t)sprintf(rows + len, ";");
		}
		assert_string_equal(rows, cases[i].rows);
		csv_free(&csv);
	}
}

static void csv_with_quotes_gone_wrong_or_no_text_is_refused(void **state)
{
	static const struct {
		const char *text;
		size_t len;
	} cases[] = {{"\"never ends,x\n", 14}, {"\"a\"b,c\n", 7}, {"a,\0,b\n", 6}};
	struct csv csv;

	(void)state; /* none is needed */
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(csv_of(cases[i].text, cases[i].len, &csv), EX_DATAERR);
	assert_int_equal(csv_read("/nowhere/at/all.csv", &csv), EX_NOINPUT);
	assert_int_equal(csv_read("/tmp", &csv), EX_NOINPUT);
}

static void csv_of_many_rows_keeps_every_cell(void **state)
{
	enum { ROWS = 5000 };
	char *text = malloc(ROWS * 16);
	size_t len = 0;
	struct csv csv;

	(void)state; /* none is needed */
	assert_non_null(text);
	for (int i = 0; i < ROWS; i++)
		len += (size_t)sprintf(text + len, "%d,\"%d\"\n", i, i * 2);
	assert_int_equal(csv_of(text, len, &csv), EX_OK);
	assert_int_equal(csv.rows_len, ROWS);
	for (int i = 0; i < ROWS; i++) {
		assert_int_equal(atoi(csv.cells[csv.rows[i].first]), i);
		assert_int_equal(atoi(csv.cells[csv.rows[i].first + 1]), i * 2);
	}
	csv_free(&csv);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cards_are_read_or_refused),
		cmocka_unit_test(pins_are_four_to_eight_digits),
		cmocka_unit_test(numbers_are_whole_and_within_their_limit),
		cmocka_unit_test(parts_are_words_of_the_list),
		cmocka_unit_test(text_is_utf_8_without_controls),
		cmocka_unit_test(numbers_of_cards_are_4_to_20_digits),
		cmocka_unit_test(a_check_digit_is_that_of_the_standard),
		cmocka_unit_test(roles_and_kinds_are_words_of_their_lists),
		cmocka_unit_test(csv_is_read_as_spreadsheets_write_it),
		cmocka_unit_test(csv_with_quotes_gone_wrong_or_no_text_is_refused),
		cmocka_unit_test(csv_of_many_rows_keeps_every_cell),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
