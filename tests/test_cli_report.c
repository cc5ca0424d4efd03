/*
 * lendbay-ledger report, the real program on a real ledger: what is asked
 * wrongly, what costs are read, what is written and to whom it is sealed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/moment.h>

#include "cli_room.h"

#define PEOPLE_NORTH 7
#define PEOPLE_ALL   13
#define DAY_S        INT64_C(86400)
#define DAY          20454 /* 2026-01-01 */
#define YEAR         "report|--data|DIR|--from|2026-01-01|--to|2026-12-31"
#define TEXT_MAX     4096
#define FILE_LEN_MAX 65536

/* ---- A ledger in which thirteen people borrowed ---- */

/* With the row of whoever is new. */
static void record_with(struct ledger *l, struct fact f, const struct registry_person *row)
{
	uint8_t leaf[LEDGER_HASH_LEN];
	uint64_t number;

	ledger_head(l, &number, leaf);
	f.number = number + 1;
	f.quality = CLOCK_NETWORK;
	assert_int_equal(ledger_record(l, &f, leaf), 0);
	if (row != NULL)
		assert_int_equal(registry_add_person(l, row, NULL), 0);
	assert_int_equal(registry_follow(l, &f), 0);
}

static void record(struct ledger *l, struct fact f)
{
	record_with(l, f, NULL);
}

static void somebody_borrows(struct ledger *l, uint64_t n)
{
	struct registry_person person = {.person = 100 + n,
					 .role = ROLE_BORROWER,
					 .verifier = "none",
					 .age_band = AGE_45,
					 .household = 2};
	struct registry_device device = {.device = 1000 + n};
	const uint64_t d = 1000 + n;
	const int64_t at = (DAY + 20) * DAY_S + (int64_t)n * 60;
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t number;

	(void)snprintf(person.area, sizeof(person.area), "%s",
		       n <= PEOPLE_NORTH ? "North" : "South"); /* fits */
	(void)snprintf(device.funder, sizeof(device.funder), "%s",
		       n <= 6 ? "=Trust" : "Council"); /* fits */
	record_with(l,
		    (struct fact){.type = FACT_ENROLLED,
				  .person = 100 + n,
				  .role = ROLE_BORROWER,
				  .utc_s = at},
		    &person);
	record(l, (struct fact){.type = FACT_DEVICE_ADDED,
				.device = d,
				.kind = DEVICE_TABLET,
				.unit = n,
				.utc_s = at});
	assert_int_equal(registry_add_device(l, &device), 0);
	record(l, (struct fact){.type = FACT_WIPED, .device = d, .utc_s = at});
	record(l, (struct fact){.type = FACT_INSPECTED, .device = d, .utc_s = at});
	record(l, (struct fact){.type = FACT_RESTOCKED, .device = d, .bay = n, .utc_s = at});
	record(l, (struct fact){.type = FACT_DOOR_BEGUN,
				.bay = n,
				.why = ACT_LEND,
				.device = d,
				.person = 100 + n,
				.utc_s = at});
	ledger_head(l, &number, head);
	record(l, (struct fact){.type = FACT_LENT,
				.device = d,
				.person = 100 + n,
				.day = DAY + 48,
				.bay = n,
				.act = number,
				.utc_s = at});
	record(l, (struct fact){.type = FACT_DOOR_ENDED,
				.bay = n,
				.act = number,
				.end = END_TAKEN,
				.utc_s = at});
}

static void year_make(struct desk *d)
{
	struct ledger *l;

	expect(d, "create|--data|DIR", EX_OK);
	l = room_ledger(&d->room);
	assert_int_equal(ledger_begin(l), 0);
	for (uint64_t n = 1; n <= PEOPLE_ALL; n++)
		somebody_borrows(l, n);
	assert_int_equal(ledger_commit(l), 0);
	ledger_close(l);
}

/* A path beside the data directory. */
static const char *beside(struct desk *d, const char *name)
{
	static char path[PATH_MAX + 80];

	(void)snprintf(path, sizeof(path), "%s", d->room.dir);  /* fits */
	(void)snprintf(strrchr(path, '/') + 1, 80, "%s", name); /* cut, it is not there */
	return path;
}

static size_t bytes_of(struct desk *d, const char *name, char bytes[FILE_LEN_MAX])
{
	FILE *f = fopen(beside(d, name), "re");
	size_t len;

	assert_non_null(f);
	len = fread(bytes, 1, FILE_LEN_MAX - 1, f);
	bytes[len] = '\0';
	assert_int_equal(fclose(f), 0);
	return len;
}

/* ---- Asked wrongly ---- */

static void mistakes_are_told_in_a_sentence(void **state)
{
	static const struct {
		const char *words;
		int code;
		const char *told;
	} cases[] = {
		{"report|--data|DIR", EX_USAGE, "From which day to which?"},
		{"report|--data|DIR|--from|2026-01-01", EX_USAGE, "From which day to which?"},
		{"report|--data|DIR|--from|2026-02-30|--to|2026-12-31", EX_USAGE,
		 "--from \"2026-02-30\""},
		{"report|--data|DIR|--from|2026-02-01|--to|2026-01-31", EX_USAGE,
		 "--from 2026-02-01 is after --to 2026-01-31"},
		{YEAR, EX_USAGE, "Where to? -o report.html"},
		{YEAR "|-o|", EX_USAGE, "A value is missing after -o"},
		{YEAR "|-o|/nowhere/page.html", EX_CANTCREAT, "/nowhere/page.html"},
		{YEAR "|-o|/", EX_CANTCREAT, "/ is there already"},
		{"privacy|-o|/nowhere/page.html", EX_USAGE, "Of which kiosk?"},
		{"privacy|--board|board/rig/kiosk.conf", EX_USAGE, "Where to?"},
		{"privacy|--board|/nowhere|-o|/nowhere/page.html", EX_NOINPUT, "/nowhere"},
		{"privacy|--board|Makefile|-o|/nowhere/page.html", EX_CONFIG, "Makefile"},
		{"privacy|--board|board/rig/kiosk.conf|-o|/nowhere/page.html", EX_CANTCREAT,
		 "/nowhere/page.html"},
		{YEAR "|--csv-dir|x|--type|phone", EX_USAGE, "--type \"phone\""},
		{YEAR "|--csv-dir|x|--area|North|--type|tablet", EX_USAGE, "at a time"},
		{YEAR "|--csv-dir|/nowhere/at/all/x|--area|West", EX_DATAERR,
		 "Nobody who borrowed here lives in \"West\""},
		{YEAR "|--csv-dir|/nowhere/at/all/x|--partner|Age UK", EX_DATAERR,
		 "No partner \"Age UK\""},
		{YEAR "|--csv-dir|/nowhere/at/all/x|--funder|Nobody", EX_DATAERR,
		 "No device here is funded by \"Nobody\""},
		{YEAR "|--csv-dir|/nowhere/at/all/x", EX_CANTCREAT, "cannot be made"},
		{YEAR "|--rows|x", EX_CONFIG, "no backup_key"},
		{YEAR "|--csv-dir|x|--costs|/nowhere.csv", EX_NOINPUT, "/nowhere.csv"},
		{"rows|--from|a", EX_USAGE, "--key FILE"},
	};
	struct desk *d = *state;

	year_make(d);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		expect(d, cases[i].words, cases[i].code);
		says(d->err, cases[i].told);
	}
}

static void each_fault_of_a_file_of_costs_is_named(void **state)
{
	static const struct {
		const char *text, *told;
	} cases[] = {
		{"\xef\xbb\xbf"
		 "device,cost\r\ntablet 1,249.00\r\ntablet 2,2x\r\n",
		 ":3: column 2, cost: \"2x\""},
		{"cost,device\n249,tablet 99\n", ":2: column 2, device: \"tablet 99\" is none"},
		{"device,cost\ntablet 1,1\ntablet 1,2\n", ":3: column 1, device: \"tablet 1\" "
							  "stands here a second time"},
		{"device,cost\nphone 1,1\n", ":2: column 1, device: \"phone 1\" names no device"},
		{"device,cost\ntablet 1\n", ":2: column 2, cost: \"\""},
		{"device,cost\ntablet 1,1.234\n", ":2: column 2"},
		{"device,cost\ntablet 1,99999999999\n", "more than a device costs"},
		{"device;cost\ntablet 99;1\n", ":2: column 1, device: \"tablet 99\" is none"},
	};
	struct desk *d = *state;
	char words[TEXT_MAX * 3];
	struct stat found;

	year_make(d);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		file_write(d, cases[i].text);
		(void)snprintf(words, sizeof(words), YEAR "|--costs|%.4000s|--csv-dir|%.4000s",
			       d->csv, beside(d, "out")); /* fits */
		expect(d, words, EX_DATAERR);
		says(d->err, cases[i].told);
		assert_int_not_equal(stat(beside(d, "out"), &found), 0);
	}
	assert_int_equal(facts_of(d), 2 + 8 * PEOPLE_ALL - 1); /* none was exported */
}

/* ---- Written ---- */

static void tables_are_written_and_that_they_were_is_a_fact(void **state)
{
	static char bytes[FILE_LEN_MAX];
	struct desk *d = *state;
	char words[TEXT_MAX];
	uint64_t before;

	year_make(d);
	before = facts_of(d);
	(void)snprintf(words, sizeof(words), YEAR "|--csv-dir|%.3000s",
		       beside(d, "out")); /* fits */
	expect(d, words, EX_OK);
	assert_true(facts_of(d) > before);
	(void)bytes_of(d, "out/loans.csv", bytes);
	says(bytes, "what,loans\r\nlent,13\r\n");
	(void)bytes_of(d, "out/people_by_area.csv", bytes);
	says(bytes, "North,7\r\n");
	says(bytes, "South,6\r\n");
	(void)bytes_of(d, "out/people_by_age.csv", bytes);
	says(bytes, "45 to 54,13\r\n");
	(void)bytes_of(d, "out/about.csv", bytes);
	says(bytes, "from,2026-01-01\r\nto,2026-12-31\r\n");
	/* Once more into the same place: nothing is written over. */
	expect(d, words, EX_CANTCREAT);
	says(d->err, "is there already");
	expect(d, "facts|--data|DIR", EX_OK);
	says(d->out, "exported what report");
}

/* What is wrong with its path is said before that it leaves is a fact; what is in it is the
 * tables'. */
static void page_is_written_once_and_says_the_tables(void **state)
{
	static const char *const lines[] = {
		"Loans that began: <strong>13</strong>",
		"Loans that ended: <strong>0</strong>",
		"Loans still out at the end of the last day: <strong>13</strong>",
		"Times a loan was renewed: <strong>0</strong>",
		"People who borrowed: <strong>13</strong>",
		"Of them for the first time: <strong>13</strong>",
		"Times staff were called: <strong>0</strong>",
		"Times somebody asked to be called back, or was referred on: <strong>",
		"Times somebody joined the queue: <strong>0</strong>",
		"Times the house had to say no: <strong>0</strong>",
		"<th scope=\"row\"><bdi>North</bdi></th><td class=\"n\">7</td>",
		"</html>\n"};
	static char bytes[FILE_LEN_MAX];
	struct desk *d = *state;
	char words[TEXT_MAX];
	struct stat found;
	uint64_t facts;

	year_make(d);
	(void)snprintf(words, sizeof(words), YEAR "|-o|%.3000s",
		       beside(d, "report.html")); /* fits */
	expect(d, words, EX_OK);
	(void)bytes_of(d, "report.html", bytes);
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		says(bytes, lines[i]);
	assert_int_equal(stat(beside(d, "report.html"), &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	facts = facts_of(d);
	expect(d, words, EX_CANTCREAT);
	says(d->err, "is there already");
	assert_int_equal(facts_of(d), facts); /* of this one none says that it left */
	assert_int_not_equal(stat(beside(d, "report.html.new"), &found), 0);
}

static void a_filter_is_of_the_registry(void **state)
{
	static char bytes[FILE_LEN_MAX];
	struct desk *d = *state;
	char words[TEXT_MAX];

	year_make(d);
	(void)snprintf(words, sizeof(words), YEAR "|--area|North|--csv-dir|%.3000s",
		       beside(d, "north")); /* fits */
	expect(d, words, EX_OK);
	(void)bytes_of(d, "north/loans.csv", bytes);
	says(bytes, "lent,7\r\n");
	(void)snprintf(words, sizeof(words), YEAR "|--funder|=Trust|--csv-dir|%.3000s",
		       beside(d, "trust")); /* fits */
	expect(d, words, EX_OK);
	(void)bytes_of(d, "trust/loans.csv", bytes);
	says(bytes, "lent,6\r\n");
	(void)bytes_of(d, "trust/about.csv", bytes);
	says(bytes, "only,devices funded by =Trust\r\n");
}

/* ---- Sealed ---- */

/* The rig's board with a backup key. */
static void board_make(struct desk *d)
{
	static const char *const files[] = {"kiosk.conf", "millbrook-locker.conf", "agreement.conf",
					    "millbrook.conf"};
	char words[TEXT_MAX], line[1024];

	(void)snprintf(words, sizeof(words), "backup-key|--new|%.3000s",
		       beside(d, "secret")); /* fits */
	expect(d, words, EX_OK);
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		FILE *from, *to = fopen(beside(d, files[i]), "we");

		(void)snprintf(line, sizeof(line), "board/rig/%s", files[i]); /* short */
		from = fopen(line, "re");
		assert_true(from != NULL && to != NULL);
		while (from != NULL && to != NULL && fgets(line, sizeof(line), from) != NULL) {
			assert_true(fputs(line, to) >= 0);
			if (i == 3 && strstr(line, "zone =") != NULL)
				assert_true(fputs(d->out, to) >= 0);
		}
		assert_int_equal(fclose(from), 0);
		assert_int_equal(fclose(to), 0);
	}
}

static void rows_are_sealed_to_the_coordinator(void **state)
{
	static char bytes[FILE_LEN_MAX];
	struct desk *d = *state;
	char words[TEXT_MAX * 4], board[TEXT_MAX], rows[TEXT_MAX], key[TEXT_MAX];
	size_t len;

	year_make(d);
	board_make(d);
	(void)snprintf(board, sizeof(board), "%.3000s", beside(d, "kiosk.conf"));        /* fits */
	(void)snprintf(rows, sizeof(rows), "%.3000s", beside(d, "rows"));                /* fits */
	(void)snprintf(key, sizeof(key), "%.3000s", beside(d, "secret"));                /* fits */
	(void)snprintf(words, sizeof(words), YEAR "|--board|%s|--rows|%s", board, rows); /* fits */
	expect(d, words, EX_OK);
	says(d->out, "13 loans are in");
	says(d->out, "still about people");
	len = bytes_of(d, "rows", bytes);
	for (size_t i = 0; i + 8 < len; i++)
		assert_true(memcmp(bytes + i, "borrower", 8) != 0);
	(void)snprintf(words, sizeof(words), "rows|--from|%s|--key|%s|-o|%.3000s", rows, key,
		       beside(d, "rows.csv")); /* fits */
	expect(d, words, EX_OK);
	says(d->out, "still about people");
	(void)bytes_of(d, "rows.csv", bytes);
	says(bytes, "loan,type,unit,borrower,lent_on,due_on,ended_on,how");
	says(bytes, ",tablet,13,113,2026-01-21,2026-02-18,,out,0,no,no\r\n");
	assert_null(strstr(bytes, "North"));
	assert_null(strstr(bytes, "45 to 54"));
	expect(d, words, EX_CANTCREAT); /* it is there already */
	/* Not with another key, and not what was changed. */
	(void)snprintf(words, sizeof(words), "backup-key|--new|%.3000s", beside(d, "other"));
	expect(d, words, EX_OK);
	(void)snprintf(words, sizeof(words), "rows|--from|%s|--key|%.3000s|-o|%s.2", rows,
		       beside(d, "other"), rows); /* fits */
	expect(d, words, EX_CONFIG);
	says(d->err, "sealed to another key");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define DESK_TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)
		DESK_TEST(mistakes_are_told_in_a_sentence),
		DESK_TEST(each_fault_of_a_file_of_costs_is_named),
		DESK_TEST(tables_are_written_and_that_they_were_is_a_fact),
		DESK_TEST(page_is_written_once_and_says_the_tables),
		DESK_TEST(a_filter_is_of_the_registry),
		DESK_TEST(rows_are_sealed_to_the_coordinator),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
