/*
 * Champions' sessions as the coordinator meets them: a CSV file taken in by
 * the real lendbay-ledger, listed, cancelled; and what of them reaches the
 * help page.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include <lendbay/moment.h>

#include "cli_room.h"
#include "names.h"

#define CARD     "04a1b2c3d4e580"
#define NOT_CARD "04a1b2c3d4e581"

/* A day that many days from today, as files have it. */
static const char *in_days(int days, char text[32])
{
	time_t when_s = time(NULL) + (time_t)days * 86400;
	struct tm civil;

	assert_non_null(gmtime_r(&when_s, &civil));
	assert_true(strftime(text, 32, "%F", &civil) > 0);
	return text;
}

/* A file of `rows` under `header`; each DAY in them is the day after tomorrow. */
static void rows_write(struct desk *d, const char *header, const char *rows)
{
	char text[1024], day[32];
	size_t len = (size_t)snprintf(text, sizeof(text), "%s\n", header);

	(void)in_days(2, day); /* writes it */
	for (; *rows != '\0' && len < sizeof(text) - sizeof(day); rows++) {
		if (strncmp(rows, "DAY", 3) == 0) {
			len += (size_t)snprintf(text + len, sizeof(text) - len, "%s", day);
			rows += 2;
		} else {
			text[len++] = *rows;
		}
	}
	text[len] = '\0';
	file_write(d, text);
}

static void import_file(struct desk *d, int code)
{
	char words[PATH_MAX + 64];

	(void)snprintf(words, sizeof(words), "sessions|import|%s|--data|DIR", d->csv); /* fits */
	expect(d, words, code);
}

static void people(struct desk *d)
{
	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "enrol|--data|DIR|--role|champion|--name|Dot|--card|" CARD "|--pin|2468", EX_OK);
	expect(d, "enrol|--data|DIR|--role|borrower|--card|" NOT_CARD "|--pin|2468", EX_OK);
}

static void sessions_are_taken_in_listed_and_cancelled(void **state)
{
	struct desk *d = *state;
	char words[64], day[32];

	people(d);
	rows_write(d, "place,day,from,to,phone,languages,champion,card",
		   "\"Main hall, upstairs\",DAY,09:30,11:00,01632 960123,\"English, "
		   "Polski\",Dot," CARD);
	import_file(d, EX_OK);
	says(d->out, "1 sessions taken in");
	expect(d, "sessions|--data|DIR|--csv", EX_OK);
	says(d->out, "\"Main hall, upstairs\"");
	says(d->out, in_days(2, day));
	says(d->out, "09:30,11:00");
	says(d->out, "Dot,\"English, Polski\",01632 960123,");

	/* The same file once more changes nothing. */
	import_file(d, EX_OK);
	says(d->out, "0 sessions taken in");
	says(d->out, "1 were in the ledger already");

	expect(d, "sessions|--data|DIR|--csv", EX_OK);
	const char *row = strchr(d->out, '\n');

	assert_non_null(row);
	(void)snprintf(words, sizeof(words), "sessions|cancel|%llu|--data|DIR",
		       strtoull(row + 1, NULL, 10)); /* fits */
	expect(d, words, EX_OK);
	expect(d, words, EX_DATAERR);
	says(d->err, "There is no session");
	expect(d, "sessions|--data|DIR|--json", EX_OK);
	assert_string_equal(d->out, "[]\n");
	assert_int_equal(facts_of(d) > 0, 1);
}

static void a_wrong_row_is_named_and_nothing_is_taken_in(void **state)
{
	static const struct {
		const char *header, *row, *told;
	} cases[] = {
		{"place,day,from", "A,DAY,09:30", ":1: The column \"to\" is missing"},
		{"place,day,from,to,day", "A,DAY,09:30,10:00,DAY",
		 ":1:5: The column \"day\" is there twice"},
		{"place,day,from,to,pin", "A,DAY,09:30,10:00,1",
		 ":1:5: There is no column \"pin\""},
		{"pl\xe1"
		 "ce,day,from,to",
		 "A,DAY,09:30,10:00", ":1:1: There is no column \"?\""},
		{"place,day,from,to", ",DAY,09:30,10:00", ":2:1: The place is missing."},
		{"day,place,from,to", "DAY,,09:30,10:00", ":2:2: The place is missing."},
		{"place,day,from,to", "A,,09:30,10:00", ":2:2: The day is missing."},
		{"place,from,to,day", "A,,10:00,DAY", ":2:2: The beginning is missing."},
		{"place,day,from,to", "A,2026-02-29,09:30,10:00",
		 ":2:2: The day \"2026-02-29\" is no"},
		{"place,day,from,to", "A,30/11/2026,09:30,10:00", "is not a day like"},
		{"place,day,from,to", "A,2020-11-30,09:30,10:00", "is over"},
		{"place,day,from,to", "A,2999-11-30,09:30,10:00",
		 ":2:2: The day \"2999-11-30\" is more"},
		{"place,day,from,to", "A,DAY,9:30,10:00",
		 ":2:3: The beginning \"9:30\" is not a time"},
		{"place,day,from,to", "A,DAY,09:60,10:00", "is not a time of the day as 09:30"},
		{"place,day,from,to", "A,DAY,09:30,24:01", ":2:4: The end \"24:01\" is not a time"},
		{"place,day,from,to", "A,DAY,10:00,10:00", ":2:4: The end \"10:00\" is not after"},
		{"place,day,from,to", "A,DAY,10:00",
		 ":2:4: This row has 3 cells, the first has 4: the to is missing."},
		{"place,day,from,to", "A,DAY,10:00,11:00,b", ":2:5: This row has 5 cells"},
		{"place;day;from;to;champion", "Caf\xe9;DAY;10:00;11:00;Dot",
		 ":2:1: The place \"Caf\xc3\xa9\" is not in UTF-8"},
		{"place,day,from,to,card", "A,DAY,10:00,11:00,xy", ":2:5: The card \"xy\""},
		{"place,day,from,to,card", "A,DAY,10:00,11:00,9a0b0c0d",
		 ":2:5: This card is nobody's"},
		{"card,place,day,from,to", NOT_CARD ",A,DAY,10:00,11:00",
		 ":2:1: This card is no champion's"},
		{"place,day,from,to", "A,DAY,10:00,11:00\nA,DAY,10:00,12:00",
		 ":3: This session stands in line 2 too"},
		{"place,day,from,to", "A,DAY,10:00,11:00\n,DAY,10:00,12:00\nB,DAY,1,2",
		 "2 of 3 rows are wrong. Mend them, or leave them out with --skip-bad."},
	};
	struct desk *d = *state;

	people(d);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		rows_write(d, cases[i].header, cases[i].row);
		import_file(d, EX_DATAERR);
		says(d->err, cases[i].told);
		expect(d, "sessions|--data|DIR|--json", EX_OK);
		assert_string_equal(d->out, "[]\n");
	}
}

static void what_is_good_is_taken_in_if_that_is_asked_for(void **state)
{
	struct desk *d = *state;
	char words[PATH_MAX + 64];

	people(d);
	rows_write(d, "place,day,from,to,card",
		   "Hall,DAY,10:00,11:00,\n,DAY,10:00,11:00,\nAttic,DAY,10:00,11:00,9a0b0c0d\n"
		   "Hall,DAY,10:00,12:00,\nGarden,DAY,14:00,15:30," CARD "\n");
	(void)snprintf(words, sizeof(words), "sessions|import|%s|--data|DIR|--skip-bad",
		       d->csv); /* fits */
	expect(d, words, 1);
	says(d->out, "2 sessions taken in");
	says(d->out, "Skipped, because something is wrong with them: lines 3, 4, 5.");
	says(d->err, ":3:1: The place is missing.");
	says(d->err, ":4:5: This card is nobody's.");
	says(d->err, ":5: This session stands in line 2 too.");
	expect(d, "sessions|--data|DIR|--csv", EX_OK);
	says(d->out, ",10:00,11:00,Hall,");
	says(d->out, ",14:00,15:30,Garden,");
	assert_null(strstr(d->out, "Attic"));
	/* Again: the good ones are there, the others as wrong as before. */
	uint64_t facts = facts_of(d);

	expect(d, words, 1);
	says(d->out, "0 sessions taken in");
	says(d->out, "2 were in the ledger already");
	assert_int_equal(facts_of(d), facts);
	rows_write(d, "place,day,from,to", ",DAY,10:00,11:00\n");
	expect(d, words, EX_DATAERR);
	says(d->err, "every row is wrong");
	/* Only what it has: an import of sessions takes up where it was by itself. */
	(void)snprintf(words, sizeof(words), "sessions|import|%s|--data|DIR|--continue",
		       d->csv); /* fits */
	expect(d, words, EX_USAGE);
}

static void the_help_page_says_where_and_who(void **state)
{
	struct desk *d = *state;
	struct room *r = &d->room;
	struct registry_session session = {.session = 7,
					   .day = 20760,
					   .place = "Main hall",
					   .name = "Dot",
					   .phone = "01632 960123"};
	struct view view = {.screen = SCREEN_HELP, .rows = 2};
	char complaint[LEDGER_COMPLAINT_MAX];
	struct ledger *l = NULL;

	expect(d, "create|--data|DIR", EX_OK);
	assert_int_equal(ledger_open(r->dir, false, &l, complaint), 0);
	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(registry_add_session(l, &session), 0);
	assert_int_equal(registry_add_session(l, &session), -EEXIST);
	session.session = 8;
	session.day = 20800;
	memset(session.place, 'x', sizeof(session.place) - 1);
	memset(session.name, 'x', sizeof(session.name) - 1);
	memset(session.languages, 'y', sizeof(session.languages) - 1);
	memset(session.phone, '0', sizeof(session.phone) - 1);
	assert_int_equal(registry_add_session(l, &session), 0);
	assert_int_equal(ledger_commit(l), 0);

	view.row[0].id = 7;
	view.row[1].id = 8;
	name_rows(l, &view);
	assert_string_equal(view.row[0].text, "Main hall");
	assert_string_equal(view.row[0].more, "Dot \u00b7 01632 960123");
	/* What does not fit is left out whole: half a telephone number is none. */
	assert_non_null(strchr(view.row[1].more, 'y'));
	assert_null(strchr(view.row[1].more, '0'));

	/* On any other screen a row's number is something else's. */
	view = (struct view){.screen = SCREEN_MY_LOANS, .rows = 1};
	view.row[0].id = 7;
	name_rows(l, &view);
	assert_string_equal(view.row[0].text, "");

	/* Another session is added a month after the first was over: its text goes. */
	assert_int_equal(ledger_begin(l), 0);
	const struct fact added = {.type = FACT_SESSION_ADDED,
				   .session = 9,
				   .utc_s = 20795 * INT64_C(86400),
				   .quality = CLOCK_NETWORK};
	assert_int_equal(registry_follow(l, &added), 0);
	assert_int_equal(registry_find_session(l, 7, &session), 0);
	assert_int_equal(registry_find_session(l, 8, &session), 1);
	const struct fact cancelled = {.type = FACT_SESSION_CANCELLED, .session = 8};
	assert_int_equal(registry_follow(l, &cancelled), 0);
	assert_int_equal(registry_find_session(l, 8, &session), 0);
	assert_int_equal(ledger_commit(l), 0);
	ledger_close(l);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
#define CASE(test) cmocka_unit_test_setup_teardown(test, desk_setup, desk_teardown)
		CASE(sessions_are_taken_in_listed_and_cancelled),
		CASE(a_wrong_row_is_named_and_nothing_is_taken_in),
		CASE(what_is_good_is_taken_in_if_that_is_asked_for),
		CASE(the_help_page_says_where_and_who),
#undef CASE
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
