/*
 * lendbay-ledger deed: a worker's deeds as people and programs meet them, the
 * real program on the file. What each deed does is told by the stories.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "cli_room.h"

#define WITH        "|--data|DIR|--board|" BOARD
#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static void every_deed_says_what_it_needs(void **state)
{
	static const char *const deeds[] = {
		"renew-for", "extend",   "confirm-due-day", "still-has-it", "say-what-happened",
		"end-loan",  "move-up",  "leave-queue",     "tell-of-hold", "quarantine",
		"impound",   "release",  "withdraw",        "mark-missing", "out-of-use",
		"close-day", "open-day", "close-request",   "correct",      "disclose",
		"reset-pin", "refer-on", "look-at-contact", "set-clock",    "erase",
	};
	struct desk *d = *state;
	char line[64];

	expect(d, "deed|--list", EX_OK);
	for (size_t i = 0; i < COUNT(deeds); i++) {
		(void)snprintf(line, sizeof(line), "%s: ", deeds[i]); /* fits */
		says(d->out, line);
	}
	says(d->out, "--grounds \"lost\", \"stolen\", \"broken\", \"cannot bring it safely\"\n");
	assert_null(strstr(d->out, "borrow:")); /* a right, but nobody's deed */
}

static void mistakes_are_told_before_the_ledger_is_opened(void **state)
{
	static const struct {
		const char *words, *told;
	} cases[] = {
		{"deed|--data|DIR", "Which deed?"},
		{"deed|fly|--data|DIR", "no deed \"fly\""},
		{"deed|borrow|--data|DIR", "no deed \"borrow\""},
		{"deed|extend", "--data DIR"},
		{"deed|extend|--data|DIR", "needs --loan N"},
		{"deed|extend|--loan|5|--data|DIR", "needs --day"},
		{"deed|extend|--loan|5|--day|2027-01-04|--data|DIR", "needs --grounds"},
		{"deed|extend|--loan|5|--day|2027-1-4|--data|DIR", "2026-11-22"},
		{"deed|extend|--loan|5|--day|2027-13-01|--data|DIR", "no day of the calendar"},
		{"deed|extend|--loan|5|--day|2027-02-29|--data|DIR", "no day of the calendar"},
		{"deed|extend|--loan|5|--day|2100-02-29|--data|DIR", "no day of the calendar"},
		{"deed|extend|--loan|5|--day|1969-12-31|--data|DIR", "no day of the calendar"},
		{"deed|extend|--loan|5|--day|tomorrow|--data|DIR", "2026-11-22"},
		{"deed|extend|--loan|5|--day|2027-01-04x|--data|DIR", "2026-11-22"},
		{"deed|extend|--loan|x|--day|2027-01-04|--data|DIR", "loan \"x\""},
		{"deed|extend|--loan|0|--day|2027-01-04|--data|DIR", "loan \"0\""},
		{"deed|extend|--loan|5|--day|2027-01-04|--grounds|police|--data|DIR",
		 "\"health\", \"work or study\""},
		{"deed|extend|--loan|5|--day|2027-01-04|--bay|3|--data|DIR", "takes no --bay"},
		{"deed|quarantine|--loan|5|--device|3|--data|DIR", "takes no --loan"},
		{"deed|quarantine|--device|3|--grounds|police|--data|DIR", "takes no --grounds"},
		{"deed|quarantine|--device|3|more|--data|DIR", "means nothing here: more"},
		{"deed|quarantine|--device|9007199254740992|--data|DIR", "too large"},
		{"deed|out-of-use|--bay|65|--data|DIR", "bay \"65\""},
		{"deed|disclose|--person|5|--data|DIR", "needs --grounds"},
		{"deed|leave-queue|--person|5|--kind|lamp|--data|DIR", "kind \"lamp\""},
		{"deed|--list|more", "means nothing here: more"},
	};
	struct desk *d = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		expect(d, cases[i].words, EX_USAGE);
		says(d->err, cases[i].told);
		assert_string_equal(d->out, "");
		assert_int_equal(access(d->room.dir, F_OK), -1);
	}
}

static void deeds_are_done_on_the_file_and_refused_in_words(void **state)
{
	static const struct {
		const char *words;
		int code;
		const char *told;
	} cases[] = {
		{"deed|quarantine|--unit|tablet 1|--data|DIR|--csv", EX_OK, "quarantine,"},
		{"deed|quarantine|--unit|tablet 1|--data|DIR", EX_DATAERR, "it is so already"},
		{"deed|quarantine|--unit|tablet 99|--data|DIR", EX_DATAERR, "no tablet 99 here"},
		{"deed|quarantine|--unit|tablet|--data|DIR", EX_USAGE, "not like \"tablet 14\""},
		{"deed|quarantine|--device|5|--data|DIR", EX_DATAERR, "no such loan, device"},
		{"deed|impound|--unit|tablet 1|--grounds|harmful content|--data|DIR", EX_OK,
		 "impound"},
		{"deed|withdraw|--unit|tablet 1|--grounds|worn out|--data|DIR", EX_DATAERR,
		 "sealed"},
		{"deed|release|--unit|tablet 1|--data|DIR|--json", EX_OK, "\"deed\":\"release\""},
		{"deed|release|--unit|tablet 1|--data|DIR", EX_DATAERR, "not impounded"},
		{"deed|end-loan|--unit|tablet 2|--grounds|lost|--data|DIR", EX_DATAERR,
		 "no such loan"},
		{"deed|out-of-use|--bay|2|--data|DIR", EX_USAGE, "--board FILE names them"},
		{"deed|out-of-use|--bay|2" WITH, EX_OK, "out-of-use"},
		{"deed|out-of-use|--bay|60" WITH, EX_DATAERR, "no such bay"},
		{"deed|close-day|--day|2020-12-24" WITH, EX_DATAERR, "that day is past"},
		{"deed|close-day|--day|2020-12-24|--data|DIR", EX_USAGE, "--board FILE"},
		{"deed|open-day|--day|2027-12-24|--data|DIR", EX_DATAERR, "not closed here"},
		{"deed|correct|--fact|3|--grounds|mistake|--data|DIR", EX_OK, "correct"},
		{"deed|correct|--fact|9999|--grounds|mistake|--data|DIR", EX_DATAERR,
		 "no such fact"},
		{"deed|disclose|--person|5|--grounds|police|--data|DIR", EX_DATAERR,
		 "nobody with the number 5"},
		{"deed|disclose|--card|04a1b2c3d4e580|--grounds|court|--data|DIR", EX_OK,
		 "disclose"},
		{"deed|look at contact|--card|04a1b2c3d4e581|--data|DIR", EX_DATAERR,
		 "This card is nobody's"},
		{"deed|look at contact|--card|04|--data|DIR", EX_USAGE, "card \"04\""},
		{"deed|reset pin|--card|04a1b2c3d4e580|--data|DIR", EX_OK, "reset-pin"},
		{"deed|set-clock|--time|2026-11-22T10:30|--data|DIR", EX_UNAVAILABLE,
		 "No kiosk runs"},
	};
	struct desk *d = *state;

	if (access(BOARD, R_OK) < 0)
		skip(); /* not run from the top of the tree */
	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "import|" DEVICES WITH, EX_OK);
	expect(d, "import|--data|DIR|" PEOPLE, EX_OK);
	for (size_t i = 0; i < COUNT(cases); i++) {
		expect(d, cases[i].words, cases[i].code);
		says(cases[i].code == EX_OK ? d->out : d->err, cases[i].told);
	}
	expect(d, "facts|--data|DIR", EX_OK);
	says(d->out, "impounded device 1001 grounds harmful content user ");
	says(d->out, "disclosed person ");
	(void)facts_of(d); /* the chain holds */
}

/* A day half a year ahead that is no Sunday; the library of the rig is shut on no other. */
static void a_closed_day_is_closed_once_and_opened_once(void **state)
{
	struct desk *d = *state;
	time_t then = time(NULL) + 180 * 86400;
	struct tm date;
	char words[160], day[16];

	if (access(BOARD, R_OK) < 0)
		skip(); /* not run from the top of the tree */
	assert_non_null(gmtime_r(&then, &date));
	if (date.tm_wday == 0) {
		then += 86400;
		assert_non_null(gmtime_r(&then, &date));
	}
	assert_true(strftime(day, sizeof(day), "%Y-%m-%d", &date) > 0);
	expect(d, "create|--data|DIR", EX_OK);
	(void)snprintf(words, sizeof(words), "deed|close-day|--day|%s" WITH, day); /* fits */
	expect(d, words, EX_OK);
	expect(d, words, EX_DATAERR);
	says(d->err, "closed already");
	(void)snprintf(words, sizeof(words), "deed|open-day|--day|%s" WITH, day); /* fits */
	expect(d, words, EX_OK);
	expect(d, words, EX_DATAERR);
	expect(d, "facts|--data|DIR|--csv", EX_OK);
	says(d->out, day);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_deed_says_what_it_needs),
		TEST(mistakes_are_told_before_the_ledger_is_opened),
		TEST(deeds_are_done_on_the_file_and_refused_in_words),
		TEST(a_closed_day_is_closed_once_and_opened_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
