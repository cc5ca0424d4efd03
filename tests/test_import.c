/*
 * lendbay-ledger import, with files as spreadsheets and people make them:
 * every fault is named by line and column, nothing is taken in unless all is
 * good, and --skip-bad takes in what is and says what it left out.
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

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define SKIPPED  1 /* some rows were left out, as --help says */

static int import_run(struct desk *d, const char *text, const char *more)
{
	char words[PATH_MAX + 100];

	file_write(d, text);
	(void)snprintf(words, sizeof(words), "import|%s|--data|DIR%s", d->csv, more); /* fits */
	return run(d, words);
}

static void imports(struct desk *d, const char *text, const char *more, int code, const char *told)
{
	int got = import_run(d, text, more);

	if (got != code)
		fail_msg("%s: exit %d instead of %d\n%s%s", text, got, code, d->out, d->err);
	says(code == EX_DATAERR ? d->err : d->out, told);
}

/* Each makes the same two devices of the same two lines. */
static void files_of_every_spreadsheet_are_read(void **state)
{
	static const char *const files[] = {
		"kind,unit,note\ntablet,1,a\nlaptop,2,b\n",
		"\xef\xbb\xbf"
		"kind,unit,note\ntablet,1,a\nlaptop,2,b\n",
		"kind;unit;note\ntablet;1;a\nlaptop;2;b\n",
		"\xef\xbb\xbf"
		"kind;unit;note\r\ntablet;1;\"a\"\r\nlaptop;2;b\r\n",
		"sep=;\r\nkind;unit;note\r\ntablet;1;a\r\nlaptop;2;b\r\n",
		"sep=,\nkind,unit,note\ntablet,1,a\nlaptop,2,b",
		"kind,unit,note\rtablet,1,a\rlaptop,2,b\r",
		"\"kind\";\"unit\";\"note\"\r\n\"tablet\";\"1\";\"a\"\r\n\"laptop\";\"2\";\"b\"",
		/* In a file with commas a semicolon is part of a cell, and the other way round. */
		"kind,parts,unit,note\ntablet,charger;case,1,a\nlaptop,,2,b\n",
		"kind;parts;unit;note\ntablet;charger,case;1;a\nlaptop;;2;b\n",
	};
	struct desk *d = *state;

	for (size_t i = 0; i < COUNT(files); i++) {
		expect(d, "create|--data|DIR", EX_OK);
		imports(d, files[i], "", EX_OK, "2 devices taken in");
		assert_string_equal(d->err, "");
		expect(d, "devices|--data|DIR|--csv", EX_OK);
		says(d->out, "\ntablet,1,new,,,,,,");
		says(d->out, "\nlaptop,2,new,,,,,,");
		room_close(&d->room);
		room_open(&d->room);
	}
}

static void every_fault_is_named_by_line_and_column(void **state)
{
	static const struct {
		const char *text, *told[4];
	} cases[] = {
		/* A missing column, an unknown one, one twice. */
		{"card;name\n9a0b0c01;Ann\n", {":1: The column \"pin\" is missing."}},
		{"unit,note\n1,a\n", {":1: The first row must name a column"}},
		{"kind,colour\ntablet,red\n", {":1:2: There is no column \"colour\""}},
		{"kind,unit,unit\ntablet,1,2\n", {":1:3: The column \"unit\" is there twice."}},
		{"kind,pin\ntablet,1234\n", {":1:2: Devices have no \"pin\"."}},
		{"kind,n\xf6te\ntablet,x\n", {":1:2: There is no column \"?\""}},
		/* Cells too few, cells too many: with Windows line ends and a mark. */
		{"\xef\xbb\xbf"
		 "kind;unit;note\r\ntablet;1\r\ntablet;2;a;b\r\n",
		 {":2:3: This row has 2 cells, the first has 3: the note is missing.",
		  ":3:4: This row has 4 cells, the first has 3."}},
		/* Latin-1: its letters are told in UTF-8; a PIN is not told at all. */
		{"card,pin,name\n9a0b0c01,2580,J\xf6rg\n9a0b0c02,25\xfc"
		 "0,Ann\n9a0b0c03,2580,Zo\xc3\xab\n",
		 {":2:3: The name \"J\xc3\xb6rg\" is not in UTF-8, but as it seems in Latin-1",
		  ":3:2: The pin is not in UTF-8"}},
		/* Cards twice, by chip and by print. */
		{"card,number,pin\n9a0b0c01,,2580\n9a0b0c02,55551,2580\n9A:0B:0C:01,,2580\n,55551,"
		 "2580\n",
		 {":4:1: This card stands in line 2 too.",
		  ":5:2: This card stands in line 3 too."}},
		{"pin,number,card\n2580,,04a1b2c3d4e580\n2580,21234567890123,\n",
		 {":2:3: This card is in the ledger already.",
		  ":3:2: This card is in the ledger already."}},
		{"kind,id,unit\ntablet,7001,\ntablet,,9\nlaptop,7777,1\nlaptop,7777,2\n",
		 {":2:2: This id is that of a device that is in the ledger already.",
		  ":3:3: This unit is the number of a device that is in the ledger already.",
		  ":5:2: This id is that of the device in line 4."}},
		/* Serials in letters of any size; an asset tag is its owner's alone. */
		{"kind,serial,asset tag,owner\ntablet,sn-7001,,\ntablet,X1,1,B\ntablet,x1,2,B\n"
		 "laptop,,t-1,Town\nlaptop,,2,A\nlaptop,,2,b\n",
		 {":2:2: This serial is that of a device that is in the ledger already.",
		  ":4:2: This serial is that of the device in line 3.",
		  ":5:3: This asset tag is that of a device that is in the ledger already.",
		  "3 of 6 rows are wrong"}},
		{"kind,asset tag\ntablet,5\nlaptop,5\n",
		 {":3:2: This asset tag is that of the device in line 2."}},
		/* An adult must stand before; one whose own row is wrong does not. */
		{"card,pin,under 18,adult card\n9a0b0c01,2580,yes,9a0b0c02\n9a0b0c02,2580,,\n",
		 {":2:4: The adult's card is nobody's"}},
		{"card,pin,under 18,adult card\n9a0b0c02,25,,\n9a0b0c01,2580,yes,9a0b0c02\n",
		 {":2:2: The PIN is not 4 to 8 digits", ":3:4: The adult's card is nobody's"}},
	};
	struct desk *d = *state;
	uint64_t facts;

	expect(d, "create|--data|DIR", EX_OK);
	expect(d,
	       "device|add|--data|DIR|--kind|tablet|--id|7001|--unit|9|--serial|SN-7001|--asset-"
	       "tag|"
	       "T-1|--owner|Town",
	       EX_OK);
	expect(d,
	       "enrol|--data|DIR|--role|borrower|--card|04a1b2c3d4e580|--number|21234567890123|"
	       "--pin|2580",
	       EX_OK);
	facts = facts_of(d);
	for (size_t i = 0; i < COUNT(cases); i++) {
		int code = import_run(d, cases[i].text, "");

		if (code != EX_DATAERR)
			fail_msg("%s: exit %d\n%s", cases[i].text, code, d->err);
		for (size_t j = 0; j < COUNT(cases[i].told) && cases[i].told[j] != NULL; j++)
			says(d->err, cases[i].told[j]);
		assert_null(strstr(d->err, "25\xc3\xbc"));
		assert_string_equal(d->out, "");
		assert_int_equal(facts_of(d), facts);
	}
}

static void many_faults_are_all_named(void **state)
{
	static char text[40000];
	struct desk *d = *state;
	size_t len = (size_t)sprintf(text, "kind,unit\n");
	char told[64];

	for (int i = 0; i < 300; i++)
		len += (size_t)sprintf(text + len, "lamp,%d\n", i + 1);
	expect(d, "create|--data|DIR", EX_OK);
	imports(d, text, "", EX_DATAERR, "300 of 300 rows are wrong");
	for (int i = 0; i < 300; i++) {
		(void)snprintf(told, sizeof(told), ":%d:1: The kind \"lamp\"", i + 2); /* fits */
		says(d->err, told);
	}
}

static void what_is_good_is_taken_in_if_that_is_asked_for(void **state)
{
	static const char devices[] = "kind;unit;note\r\ntablet;1;a\r\nlamp;2;b\r\ntablet;1;c\r\n"
				      "laptop;1;Caf\xe9\r\nlaptop;2\r\nlaptop;3;d\r\n";
	static const char people[] = "card,pin,name,under 18,adult card\n9a0b0c01,2580,Ann,,\n"
				     "9a0b0c02,25,Bad,,\n9a0b0c03,2580,Kid,yes,9a0b0c02\n"
				     "9a0b0c04,2580,Kit,yes,9a0b0c01\n9a0b0c01,2580,Twice,,\n";
	struct desk *d = *state;

	expect(d, "create|--data|DIR", EX_OK);
	imports(d, devices, "|--skip-bad", SKIPPED, "2 devices taken in");
	says(d->out, "Skipped, because something is wrong with them: lines 3, 4, 5, 6.");
	says(d->err, ":3:1: The kind \"lamp\"");
	says(d->err, ":5:3: The note \"Caf\xc3\xa9\" is not in UTF-8");
	expect(d, "devices|--data|DIR|--csv", EX_OK);
	says(d->out, "\ntablet,1,new,");
	says(d->out, "\nlaptop,3,new,");
	assert_null(strstr(d->out, "laptop,1,"));
	imports(d, people, "|--skip-bad", SKIPPED, "2 people taken in");
	says(d->out, "lines 3, 4, 6.");
	/* Again it finds the same in the ledger, and takes nothing in twice. */
	uint64_t facts = facts_of(d);

	imports(d, people, "|--skip-bad|--continue", SKIPPED, "0 people taken in");
	says(d->out, "2 were in the ledger already");
	imports(d, devices, "|--skip-bad", EX_DATAERR, "every row is wrong");
	assert_int_equal(facts_of(d), facts);
	/* Where all is good it is as without. */
	imports(d, "kind\ntablet\n", "|--skip-bad", EX_OK, "1 devices taken in");
	assert_null(strstr(d->out, "Skipped"));
	/* A header that is wrong leaves nothing to be taken in. */
	imports(d, "kind,colour\ntablet,red\n", "|--skip-bad", EX_DATAERR, ":1:2:");
	expect(d, "import|--help", EX_OK);
	says(d->out, "1 if some were skipped, 65 if nothing was imported");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(files_of_every_spreadsheet_are_read),
		TEST(every_fault_is_named_by_line_and_column),
		TEST(many_faults_are_all_named),
		TEST(what_is_good_is_taken_in_if_that_is_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
