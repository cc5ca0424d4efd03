/*
 * lendbay-ledger about people: numbers, minors, helpers, codes, PINs and
 * cards; the real program on the file, with the real lendbay-pin.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "cli_room.h"

#define ADA    "--card|04a1b2c3d4e580"
#define NUMBER "--number|21234567890123"

static void create(struct desk *d)
{
	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "enrol|--data|DIR|--role|borrower|--pin|2580|" ADA "|" NUMBER, EX_OK);
}

static void mistakes_are_told_before_anything_is_touched(void **state)
{
	static const struct {
		const char *words, *told;
	} cases[] = {
		{"enrol|--data|DIR|--role|borrower|--pin|2580", "The card is missing"},
		{"enrol|--data|DIR|--role|borrower|--pin|2580|--number|12a4", "number \"12a4\""},
		{"enrol|--data|DIR|--role|helper|--pin|2580|" ADA, "helper add"},
		{"enrol|--data|DIR|--role|champion|--pin|2580|" ADA, "name of a worker"},
		{"enrol|--data|DIR|--role|borrower|--under-18|--pin|2580|" ADA,
		 "adult's card of somebody under 18 is missing"},
		{"enrol|--data|DIR|--role|borrower|--adult-number|1234|--pin|2580|" ADA,
		 "only for somebody under 18"},
		{"enrol|--data|DIR|--role|staff|--name|P|--under-18|--adult-number|1234|--pin|"
		 "2580|" ADA,
		 "can only be borrower"},
		{"helper|add|--data|DIR|--pin|2580|--of-number|1234|" ADA, "name of a helper"},
		{"helper|add|--data|DIR|--pin|2580|--name|Ben|" ADA, "Whose helper"},
		{"helper|remove|--data|DIR", "The card is missing"},
		{"helper|--data|DIR", "no command helper"},
		{"pin|--data|DIR|--pin|258|" ADA, "The PIN is not 4 to 8 digits"},
		{"pin|--data|DIR|" ADA, "no terminal"},
		{"card|replace|--data|DIR|" ADA, "Which by which"},
		{"card|replace|--data|DIR|--new-number|1234|" ADA, "Which by which"},
		{"card|replace|--data|DIR|--new|9a0b0c0d|" ADA "|" NUMBER, "Which by which"},
		{"card|block|--data|DIR|" ADA, "Why?"},
		{"card|block|--data|DIR|--grounds|health|" ADA, "not blocked on such grounds"},
		{"card|block|--data|DIR|--grounds|whim|" ADA, "not blocked on such grounds"},
		{"erase|--data|DIR|" ADA, "Why?"},
		{"erase|--data|DIR|--grounds|asked for", "card is missing"},
		{"erase|--data|DIR|--grounds|misuse|" ADA, "Nobody is erased on such grounds"},
		{"erase|--data|DIR|--grounds|kept long enough|" ADA,
		 "Nobody is erased on such grounds"},
		{"referral|make|--data|DIR|--until|2030-01-31", "Who hands them out"},
		{"referral|make|--data|DIR|--partner|Aid", "Until when"},
		{"referral|make|--data|DIR|--partner|Aid|--until|2030-02-30", "day \"2030-02-30\""},
		{"referral|make|--data|DIR|--partner|Aid|--until|2030-01-31|--count|1001",
		 "count \"1001\" is too large"},
	};
	struct desk *d = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		expect(d, cases[i].words, EX_USAGE);
		says(d->err, cases[i].told);
		assert_string_equal(d->out, "");
		assert_int_equal(access(d->room.dir, F_OK), -1);
	}
}

static void what_is_refused_is_said_in_a_sentence_and_leaves_no_fact(void **state)
{
	static const struct {
		const char *words, *told;
	} cases[] = {
		{"enrol|--data|DIR|--role|borrower|--pin|2580|--card|01020304|" NUMBER,
		 "in the ledger already"},
		{"helper|remove|--data|DIR|--card|01020304", "This card is nobody's"},
		{"pin|--data|DIR|--pin|2580|--number|9999", "This card is nobody's"},
		{"card|replace|--data|DIR|--card|01020304|--new|01020305", "This card is nobody's"},
		{"card|unblock|--data|DIR|--card|01020304", "This card is nobody's"},
	};
	struct desk *d = *state;

	create(d);

	uint64_t facts = facts_of(d);

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		expect(d, cases[i].words, EX_DATAERR);
		says(d->err, cases[i].told);
		assert_string_equal(d->out, "");
		assert_int_equal(facts_of(d), facts);
	}
}

static void a_child_is_enrolled_with_an_adult(void **state)
{
	struct desk *d = *state;

	create(d);
	expect(d,
	       "enrol|--data|DIR|--role|borrower|--under-18|--pin|2580|--card|01020304|"
	       "--adult-card|0a0b0c0d",
	       EX_DATAERR);
	says(d->err, "The adult's card is nobody's");
	expect(d,
	       "enrol|--data|DIR|--role|borrower|--under-18|--pin|2580|--card|01020304|"
	       "--adult-number|2123 4567 8901 23",
	       EX_OK);
	expect(d, "facts|--data|DIR", EX_OK);
	says(d->out, "under 18 1 adult ");
	/* Who is a child answers for nobody. */
	expect(d,
	       "enrol|--data|DIR|--role|borrower|--under-18|--pin|2580|--card|01020305|"
	       "--adult-card|01020304",
	       EX_DATAERR);
	says(d->err, "18 and over");
	(void)facts_of(d); /* it is whole; how many is not asked */
}

static void helpers_come_and_go(void **state)
{
	struct desk *d = *state;

	create(d);
	expect(d, "helper|add|--data|DIR|--name|Ben|--pin|1357|--card|01020304|--of-number|9999",
	       EX_DATAERR);
	says(d->err, "The borrower's card is nobody's");
	expect(d,
	       "helper|add|--data|DIR|--name|Ben|--pin|1357|--card|01020304|"
	       "--of-number|21234567890123",
	       EX_OK);
	says(d->out, "helper  Ben");
	expect(d,
	       "helper|add|--data|DIR|--name|Cleo|--pin|1357|--number|5555|"
	       "--of-card|04a1b2c3d4e580",
	       EX_OK);
	expect(d,
	       "helper|add|--data|DIR|--name|Dan|--pin|1357|--number|5556|"
	       "--of-card|04a1b2c3d4e580",
	       EX_DATAERR);
	says(d->err, "two helpers already");
	expect(d, "helper|remove|--data|DIR|" ADA, EX_DATAERR);
	says(d->err, "no helper's");
	expect(d, "helper|remove|--data|DIR|--number|5555", EX_OK);
	says(d->out, "helper removed");
	expect(d, "helper|remove|--data|DIR|--number|5555", EX_DATAERR);
	says(d->err, "This card is nobody's");
	expect(d, "facts|--data|DIR|--csv", EX_OK);
	says(d->out, "helper named");
	says(d->out, "helper removed");
	assert_null(strstr(d->out, "Cleo"));
	(void)facts_of(d); /* it is whole; how many is not asked */
}

/* The rows of the last answer as CSV, but for the first. */
static size_t rows_of(const struct desk *d)
{
	size_t rows = 0;

	for (const char *at = d->out; (at = strchr(at, '\n')) != NULL; at++)
		rows++;
	return rows - 1;
}

static void codes_are_shown_once_and_kept_nowhere(void **state)
{
	struct desk *d = *state;
	char code[14] = "", kept[OUTPUT_MAX];

	create(d);
	expect(d, "referral|make|--data|DIR|--partner|Aid|--until|2099-01-31|--count|40|--csv",
	       EX_OK);
	assert_int_equal(rows_of(d), 40);
	says(d->out, ",2099-01-31,Aid,");
	assert_int_equal(sscanf(strchr(d->out, '\n'), "\n%13[0-9],", code), 1);
	assert_int_equal(strlen(code), 13);
	strcpy(kept, d->out);

	/* Each is another, and each ends in its check digit. */
	for (const char *at = strchr(kept, '\n'); at != NULL && at[1] != '\0';
	     at = strchr(at + 1, '\n')) {
		char again[14];
		unsigned product = 10;

		memcpy(again, at + 1, 13);
		again[13] = '\0';
		assert_ptr_equal(strstr(kept, again), at + 1);
		for (int i = 0; i < 12; i++) {
			unsigned sum = (product + (unsigned)(again[i] - '0')) % 10;

			product = 2 * (sum == 0 ? 10 : sum) % 11;
		}
		assert_int_equal((product + (unsigned)(again[12] - '0')) % 10, 1);
	}
	expect(d, "facts|--data|DIR|--json", EX_OK);
	assert_null(strstr(d->out, code));
	assert_null(strstr(d->out, "Aid"));
	/* The same partner by the same name. */
	char *number = strstr(kept, ",Aid,");

	number[strcspn(number + 5, ",") + 6] = '\0';
	expect(d, "referral|make|--data|DIR|--partner|Aid|--until|2099-02-28|--csv", EX_OK);
	assert_int_equal(rows_of(d), 1);
	says(d->out, number);
	(void)facts_of(d); /* it is whole; how many is not asked */
}

static void pins_and_cards_are_replaced_and_held(void **state)
{
	struct desk *d = *state;

	create(d);
	expect(d, "pin|--data|DIR|--pin|1379|" NUMBER, EX_OK);
	says(d->out, "new PIN");
	expect(d, "card|replace|--data|DIR|--new|04a1b2c3d4e599|" ADA, EX_OK);
	expect(d, "card|replace|--data|DIR|--new|04a1b2c3d4e598|" ADA, EX_DATAERR);
	says(d->err, "This card is nobody's");
	expect(d, "card|replace|--data|DIR|" NUMBER "|--new-number|21234567890131", EX_OK);
	expect(d, "card|block|--data|DIR|--grounds|lost|--card|04a1b2c3d4e599", EX_OK);
	expect(d, "card|block|--data|DIR|--grounds|lost|--number|21234567890131", EX_DATAERR);
	says(d->err, "on hold already");
	expect(d, "card|unblock|--data|DIR|--card|04a1b2c3d4e599", EX_OK);
	expect(d, "card|unblock|--data|DIR|--card|04a1b2c3d4e599", EX_DATAERR);
	says(d->err, "not on hold");
	expect(d, "facts|--data|DIR", EX_OK);
	says(d->out, "pin set person ");
	says(d->out, "card replaced person ");
	says(d->out, "grounds lost");
	says(d->out, "unblocked person ");
	assert_null(strstr(d->out, "21234567890"));
	(void)facts_of(d); /* it is whole; how many is not asked */
}

static void whoever_is_erased_is_nobody(void **state)
{
	struct desk *d = *state;

	create(d);
	expect(d, "erase|--data|DIR|--grounds|asked for|--card|01020399", EX_DATAERR);
	says(d->err, "This card is nobody's");
	expect(d,
	       "helper|add|--data|DIR|--of-card|04a1b2c3d4e580|--name|Hal|--pin|1379|--card|"
	       "01020304",
	       EX_OK);
	expect(d, "erase|--data|DIR|--grounds|asked for|" ADA, EX_OK);
	says(d->out, "erased");
	/* By none of their cards, nor their helper's. */
	expect(d, "erase|--data|DIR|--grounds|asked for|" ADA, EX_DATAERR);
	says(d->err, "This card is nobody's");
	expect(d, "card|block|--data|DIR|--grounds|lost|" NUMBER, EX_DATAERR);
	says(d->err, "This card is nobody's");
	expect(d, "helper|remove|--data|DIR|--card|01020304", EX_DATAERR);
	says(d->err, "This card is nobody's");
	expect(d, "facts|--data|DIR", EX_OK);
	says(d->out, "helper removed helper ");
	says(d->out, "erased person ");
	says(d->out, "grounds asked for");
	(void)facts_of(d); /* it is whole; how many is not asked */
}

static void a_file_names_numbers_and_adults(void **state)
{
	static const struct {
		const char *text, *told[2];
	} wrong[] = {
		{"number,pin\n1234,2580\n12 34,2580\n", {":3:1: This card stands in line 2 too"}},
		{"number,pin\n12x4,2580\n", {":2:1: The number \"12x4\""}},
		{"card,number,pin\n,,2580\n", {":2:1: The card is missing"}},
		{"number,pin,under 18\n1234,2580,yes\n5678,2580,perhaps\n",
		 {":2: The adult's card of somebody under 18", ":3:3: The under 18 \"perhaps\""}},
		{"number,pin,under 18,adult number\n1234,2580,yes,5678\n5678,2580,no,\n",
		 {":2:4: The adult's card is nobody's: their row must stand before, and be good."}},
		{"number,pin,kind\n1234,2580,tablet\n", {":1: The first row must name"}},
	};
	struct desk *d = *state;
	char words[PATH_MAX + 100];

	expect(d, "create|--data|DIR", EX_OK);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		file_write(d, wrong[i].text);
		(void)snprintf(words, sizeof(words), "import|%s|--data|DIR", d->csv); /* fits */
		expect(d, words, EX_DATAERR);
		for (size_t j = 0; j < 2 && wrong[i].told[j] != NULL; j++)
			says(d->err, wrong[i].told[j]);
		assert_int_equal(facts_of(d), 1);
	}
	file_write(d, "card,Number,PIN,under_18,adult-number,adult card\n"
		      "01020304,5678,2580,,,\n"
		      "01020305,,2580,yes,5678,\n"
		      ",5679,2580,yes,,01020304\n");
	expect(d, words, EX_OK);
	says(d->out, "3 people taken in");
	expect(d, words, EX_DATAERR);
	(void)snprintf(words, sizeof(words), "import|%s|--data|DIR|--continue", d->csv); /* fits */
	expect(d, words, EX_OK);
	says(d->out, "3 were in the ledger already");
	(void)facts_of(d); /* it is whole; how many is not asked */
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)
	const struct CMUnitTest tests[] = {
		TEST(mistakes_are_told_before_anything_is_touched),
		TEST(what_is_refused_is_said_in_a_sentence_and_leaves_no_fact),
		TEST(a_child_is_enrolled_with_an_adult),
		TEST(helpers_come_and_go),
		TEST(codes_are_shown_once_and_kept_nowhere),
		TEST(pins_and_cards_are_replaced_and_held),
		TEST(whoever_is_erased_is_nobody),
		TEST(a_file_names_numbers_and_adults),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
