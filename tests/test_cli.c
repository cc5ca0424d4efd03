/*
 * lendbay-ledger as people and programs meet it: the real program, with the
 * real lendbay-pin beside it, on the file.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/event.h>

#include "cli_room.h"

#define CARDS "board/rig/cards.conf"

/* ---- The command line ---- */

static void every_command_explains_itself(void **state)
{
	static const char *const commands[] = {
		"create",        "enrol",        "helper|add", "helper|remove",
		"pin",           "card|replace", "card|block", "card|unblock",
		"referral|make", "device|add",   "deed",       "import",
		"loans",         "devices",      "facts",      "verify"};
	struct desk *d = *state;
	char words[64];

	expect(d, "--help", EX_OK);
	says(d->out, "device add");
	for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
		(void)snprintf(words, sizeof(words), "%s|--help", commands[i]); /* fits */
		expect(d, words, EX_OK);
		says(d->out, "Usage: lendbay-ledger ");
		says(d->out, "--data");
		assert_string_equal(d->err, "");
	}
	expect(d, "--version", EX_OK);
	says(d->out, "lendbay-ledger ");
}

static void mistakes_are_told_before_anything_is_touched(void **state)
{
	static const struct {
		const char *words;
		int code;
		const char *told;
	} cases[] = {
		{"", EX_USAGE, "Usage"},
		{"lend", EX_USAGE, "no command lend"},
		{"device", EX_USAGE, "no command device"},
		{"loans", EX_USAGE, "--data DIR"},
		{"loans|--data", EX_USAGE, "value is missing"},
		{"loans|--data|DIR|--colour", EX_USAGE, "no option --colour"},
		{"loans|--data|DIR|--pin|2580", EX_USAGE, "loans takes no --pin"},
		{"loans|--data|DIR|more", EX_USAGE, "means nothing here: more"},
		{"import|--data|DIR", EX_USAGE, "Which file"},
		{"facts|--data|DIR|--from|0", EX_USAGE, "--from \"0\""},
		{"facts|--data|DIR|--to|many", EX_USAGE, "--to \"many\""},
		{"loans|--data|DIR", EX_NOINPUT, "There is no ledger"},
		{"verify|--data|DIR", EX_NOINPUT, "lendbay-ledger create"},
		{"enrol|--data|DIR|--role|staff|--name|P|--card|9a0b0c0d|--pin|2580", EX_NOINPUT,
		 "There is no ledger"},
		{"enrol|--data|DIR|--card|9a0b0c0d|--pin|2580", EX_USAGE, "--role is missing"},
		{"enrol|--data|DIR|--role|boss|--card|9a0b0c0d|--pin|2580", EX_USAGE,
		 "role \"boss\""},
		{"enrol|--data|DIR|--role|staff|--card|9a0b0c0d|--pin|2580", EX_USAGE,
		 "name of a worker"},
		{"enrol|--data|DIR|--role|borrower|--card|xyz|--pin|2580", EX_USAGE,
		 "card \"xyz\""},
		{"enrol|--data|DIR|--role|borrower|--card|08112233|--pin|2580", EX_USAGE,
		 "anew at each tap"},
		{"enrol|--data|DIR|--role|borrower|--card|9a0b0c0d|--pin|258", EX_USAGE,
		 "The PIN is not 4 to 8 digits"},
		{"enrol|--data|DIR|--role|borrower|--card|9a0b0c0d", EX_USAGE, "no terminal"},
		{"device|add|--data|DIR", EX_USAGE, "kind is missing"},
		{"device|add|--data|DIR|--kind|lamp", EX_USAGE, "kind \"lamp\""},
		{"device|add|--data|DIR|--kind|tablet|--id|9007199254740992", EX_USAGE,
		 "too large"},
		{"device|add|--data|DIR|--kind|tablet|--bay|65", EX_USAGE, "bay \"65\""},
	};
	struct desk *d = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		expect(d, cases[i].words, cases[i].code);
		says(d->err, cases[i].told);
		assert_string_equal(d->out, "");
		assert_int_equal(access(d->room.dir, F_OK), -1);
	}
}

static void a_ledger_is_created_once(void **state)
{
	struct desk *d = *state;

	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "create|--data|DIR", EX_CANTCREAT);
	says(d->err, "is there already");
	assert_int_equal(facts_of(d), 1);
	expect(d, "create|--data|/dev/null/kiosk", EX_CANTCREAT);
}

/* ---- People and devices ---- */

static void the_rigs_people_and_devices_are_taken_in(void **state)
{
	struct desk *d = *state;

	if (access(BOARD, R_OK) < 0)
		skip(); /* not run from the top of the tree */
	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "import|" DEVICES "|--data|DIR|--board|" BOARD, EX_OK);
	says(d->out, "9 devices taken in");
	expect(d, "import|--data|DIR|" PEOPLE, EX_OK);
	says(d->out, "4 people taken in");
	expect(d, "devices|--data|DIR|--csv", EX_OK);
	says(d->out, "\nlaptop,3,ready,,13,,,,\"charger,mouse\",");
	says(d->out, ",sticker,funder,funded_until,tested\n");
	says(d->out, ",Good Things,2026-12-31,2026-02-10\n");
	says(d->out, ",,,2026-02-11\n");
	expect(d, "devices|--data|DIR", EX_OK);
	says(d->out, "tablet     1  ready            1 ");
	says(d->out, "LBAAAAAAAAAAA7JY\n");
	expect(d, "facts|--data|DIR|--json", EX_OK);
	assert_null(strstr(d->out, "Amina"));
	assert_null(strstr(d->out, "04a1b2c3"));
	/* Again: nothing twice; taken up: nothing left. */
	uint64_t facts = facts_of(d);

	expect(d, "import|" DEVICES "|--data|DIR|--board|" BOARD, EX_DATAERR);
	expect(d, "import|" PEOPLE "|--data|DIR", EX_DATAERR);
	says(d->err, "people.csv:5:3: This card is in the ledger already.");
	expect(d, "import|" DEVICES "|--data|DIR|--continue|--board|" BOARD, EX_OK);
	expect(d, "import|" PEOPLE "|--data|DIR|--continue", EX_OK);
	says(d->out, "0 people taken in");
	assert_int_equal(facts_of(d), facts);
}

/* What lies on the rig's reader and stands in its bays is what its ledger says. */
static void the_rigs_stickers_name_the_devices_of_its_file(void **state)
{
	FILE *f = fopen(CARDS, "r");
	char line[300];
	int found = 0;

	(void)state; /* only files are compared */
	if (f == NULL)
		skip(); /* not run from the top of the tree */
	while (fgets(line, sizeof(line), f) != NULL) {
		const char *at = strstr(line, "device = ");
		unsigned long id;
		unsigned bay;
		char wanted[64], row[300];

		if (line[0] == '#' || at == NULL ||
		    sscanf(at, "device = %luL; bay = %u;", &id, &bay) != 2)
			continue;
		(void)snprintf(wanted, sizeof(wanted), ",%lu,%u,", id, bay); /* fits */

		FILE *devices = fopen(DEVICES, "r");
		bool there = false;

		assert_non_null(devices);
		while (fgets(row, sizeof(row), devices) != NULL)
			there = there || strstr(row, wanted) != NULL;
		assert_int_equal(fclose(devices), 0);
		if (!there)
			fail_msg("device %lu in bay %u is not in " DEVICES, id, bay);
		found++;
	}
	assert_int_equal(fclose(f), 0);
	assert_int_equal(found, 9);
}

static void wrong_rows_are_named_and_nothing_is_imported(void **state)
{
	static const struct {
		const char *text;
		const char *told[5];
	} cases[] = {
		{"", {"is empty"}},
		{"kind,card\ntablet,9a0b0c0d\n", {":1: The first row must name"}},
		{"serial\nx\n", {":1: The first row must name"}},
		{"kind,colour\ntablet,blue\n", {":1:2: There is no column \"colour\""}},
		{"kind,unit,unit\ntablet,1,1\n", {":1:3: The column \"unit\" is there twice"}},
		{"kind,name\ntablet,x\n", {":1:2: Devices have no \"name\""}},
		{"card,name\n9a0b0c0d,Joe\n", {":1: The column \"pin\" is missing"}},
		{"card,pin\n9a0b0c0d,2580\n9a0b0c0d,1234\n",
		 {":3:1: This card stands in line 2 too"}},
		{"card,pin\n9a0b0c0d,2580\n9A:0B:0C:0D,1234\n",
		 {":3:1: This card stands in line 2 too"}},
		{"card,pin,role,name\nzz,2580,,\n9a0b0c0d,25,,\n9a0b0c0e,2580,staff,\n"
		 "9a0b0c0f,2580\n9a0b0c10,,,\n",
		 {":2:1: The card \"zz\"", ":3:2: The PIN is not", ":4:4: The name of a worker",
		  ":5:3: This row has 2 cells, the first has 4: the role is missing",
		  ":6:2: The pin is missing"}},
		{"kind,bay,unit,id\nlamp,,,\n\ntablet,,1,\ntablet,,1,\nlaptop,,1,7\ntablet,,,7\n",
		 {":2:1: The kind \"lamp\"",
		  ":5:3: This unit is the number of the device in line 4",
		  ":7:4: This id is that of the device in line 6"}},
		/* The second gets the number 1, which the third asks for. */
		{"kind,unit\ntablet,\ntablet,1\n",
		 {":3:2: This unit is the number of the device in line 2"}},
		{"kind,bay\ntablet,3\ntablet,3\nlaptop,4\ntablet,15\n",
		 {":3:2: In this bay stands the device in line 2",
		  ":4:2: The bay \"4\" is too small for a laptop",
		  ":5:2: The bay \"15\" is not one of this kiosk"}},
		{"kind,serial\ntablet,\"no end\n", {":2: Quotes begin here"}},
		{"kind,note\ntablet,\"two\nlines\"\nlaptop,\033[2J\n",
		 {":2:2: The note", ":4:2: The note"}},
		{"kind,tested,funded until\ntablet,10/02/2026,\ntablet,,2027-02-29\n",
		 {":2:2: The tested \"10/02/2026\"", ":3:3: The funded until \"2027-02-29\""}},
		{"kind\n\033[2Jx\n\302\2332Jy\n",
		 {":2:1: The kind \"?[2Jx\"", ":3:1: The kind \"?\?2Jy\""}},
	};
	struct desk *d = *state;
	char words[PATH_MAX + 100];

	if (access(BOARD, R_OK) < 0)
		skip(); /* not run from the top of the tree */
	expect(d, "create|--data|DIR", EX_OK);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		file_write(d, cases[i].text);
		(void)snprintf(words, sizeof(words), "import|%s|--data|DIR|--board|" BOARD,
			       d->csv); /* fits */
		expect(d, words, EX_DATAERR);
		for (size_t j = 0; j < 5 && cases[i].told[j] != NULL; j++)
			says(d->err, cases[i].told[j]);
		assert_null(strpbrk(d->err, "\033\177\r\b"));
		assert_int_equal(facts_of(d), 1);
	}
}

static void names_reach_programs_unharmed(void **state)
{
	struct desk *d = *state;

	expect(d, "create|--data|DIR", EX_OK);
	expect(d,
	       "enrol|--data|DIR|--role|staff|--name|Zoë \"Zo\" \\, O'Brien|--card|9a0b0c0d|--pin|"
	       "2580|--json",
	       EX_OK);
	says(d->out, "\"name\":\"Zoë \\\"Zo\\\" \\\\, O'Brien\"");
	expect(d, "device|add|--data|DIR|--kind|tablet|--note|blue, \"new\"|--csv", EX_OK);
	expect(d, "devices|--data|DIR|--csv", EX_OK);
	says(d->out, ",\"blue, \"\"new\"\"\",");
	expect(d,
	       "device|add|--data|DIR|--kind|laptop|--funder|Amélie's trust|--funded-until|"
	       "2027-03-31|--tested|2026-02-28",
	       EX_OK);
	expect(d, "devices|--data|DIR|--json", EX_OK);
	says(d->out, "\"funder\":\"Amélie's trust\",\"funded_until\":\"2027-03-31\",");
	says(d->out, "\"tested\":\"2026-02-28\"");
	expect(d, "device|add|--data|DIR|--kind|laptop|--tested|lately", EX_USAGE);
	expect(d, "enrol|--data|DIR|--role|staff|--name|two\nlines|--card|9a0b0c0e|--pin|2580",
	       EX_USAGE);
}

static void the_same_card_is_not_enrolled_twice(void **state)
{
	struct desk *d = *state;

	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "enrol|--data|DIR|--role|borrower|--card|04a1b2c3d4e580|--pin|2580", EX_OK);

	uint64_t facts = facts_of(d);

	expect(d, "enrol|--data|DIR|--role|borrower|--card|04:A1:B2:C3:D4:E5:80|--pin|1111",
	       EX_DATAERR);
	says(d->err, "This card is in the ledger already");
	assert_int_equal(facts_of(d), facts);
}

static void a_bay_needs_somebody_who_knows_it(void **state)
{
	struct desk *d = *state;

	if (access(BOARD, R_OK) < 0)
		skip(); /* not run from the top of the tree */
	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "device|add|--data|DIR|--kind|tablet|--bay|3", EX_USAGE);
	says(d->err, "--board FILE");
	expect(d, "device|add|--data|DIR|--kind|laptop|--bay|3|--board|" BOARD, EX_DATAERR);
	says(d->err, "too small for a laptop");
	expect(d, "device|add|--data|DIR|--kind|tablet|--bay|3|--board|" BOARD, EX_OK);
	expect(d, "device|add|--data|DIR|--kind|tablet|--bay|3|--board|" BOARD, EX_DATAERR);
	says(d->err, "something stands in that bay");
	expect(d, "device|add|--data|DIR|--kind|tablet|--board|/nowhere.conf", EX_NOINPUT);
	expect(d, "verify|--data|DIR", EX_OK);
}

/* ---- A PIN on the terminal ---- */

/* Runs enrol on a terminal, types `keys` at its prompts. Returns the exit code. */
static int type_pin(struct desk *d, const char *first, const char *second, char *seen, size_t max)
{
	char words[] = "enrol|--data|DIR|--role|borrower|--card|9a0b0c0d";
	char *list[ARGUMENTS_MAX];
	const char *keys[] = {first, second};
	size_t len = 0, typed = 0;
	int tty, status;

	words_split(d, words, list);

	pid_t child = forkpty(&tty, NULL, NULL, NULL);

	assert_true(child >= 0);
	if (child == 0) {
		execv(list[0], list);
		_exit(98);
	}
	for (;;) {
		ssize_t more = read(tty, seen + len, max - 1 - len);

		if (more <= 0)
			break; /* it has ended */
		len += (size_t)more;
		seen[len] = '\0';
		/* At each prompt, and not before: what is typed earlier is thrown away. */
		if (len >= 2 && strcmp(seen + len - 2, ": ") == 0 && typed < 2) {
			assert_true(write(tty, keys[typed], strlen(keys[typed])) > 0);
			typed++;
		}
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(close(tty), 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* What is typed would be shown on the lines of the two prompts; behind them stands an id that was
 * drawn, which may have any digits. */
static void prompts_keep(char *seen)
{
	char *end = seen;

	for (int prompt = 0; prompt < 2 && end != NULL; prompt++) {
		end = strstr(end, ": ");
		if (end != NULL)
			end += 2;
	}
	if (end != NULL)
		end[strcspn(end, "\n")] = '\0';
}

static void a_pin_is_asked_for_twice_and_never_shown(void **state)
{
	static const struct {
		const char *first, *second;
		int code;
		const char *told;
	} cases[] = {
		{"2580\r", "2581\r", EX_USAGE, "The two PINs differ"},
		{"258\r", "258\r", EX_USAGE, "is not 4 to 8 digits"},
		{"1234567890\r", "1234567890\r", EX_USAGE, "is not 4 to 8 digits"},
		{"\003", "", EX_USAGE, "No PIN was given"},
		{"258\0177580\177\1770\r", "", EX_USAGE, "No PIN was given"}, /* then it hangs up */
		{"25\177580\r", "2580\r", EX_OK, "borrower"},
	};
	struct desk *d = *state;
	static char seen[4096];

	expect(d, "create|--data|DIR", EX_OK);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *second = cases[i].second[0] != '\0' ? cases[i].second : "\004";
		int code = type_pin(d, cases[i].first, second, seen, sizeof(seen));

		assert_int_equal(code, cases[i].code);
		says(seen, cases[i].told);
		prompts_keep(seen);
		assert_non_null(strstr(seen, ": "));
		assert_null(strstr(seen, "2580"));
		assert_null(strstr(seen, "258"));
	}
	expect(d, "verify|--data|DIR", EX_OK);
}

/* ---- Reports ---- */

static uint64_t record(struct ledger *l, struct fact fact)
{
	uint8_t head[LEDGER_HASH_LEN], leaf[LEDGER_HASH_LEN];

	ledger_head(l, &fact.number, head);
	fact.number++;
	fact.utc_s = ROOM_CREATED_S + (int64_t)fact.number * 60;
	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(ledger_record(l, &fact, leaf), 0);
	assert_int_equal(ledger_commit(l), 0);
	return fact.number;
}

/* Lends tablet `unit` from its bay of the same number. Returns the loan. */
static uint64_t lend(struct ledger *l, uint64_t unit)
{
	struct registry_device device = {.device = unit + 100};

	assert_int_equal(registry_add_device(l, &device), 0);
	record(l, (struct fact){.type = FACT_DEVICE_ADDED,
				.device = unit + 100,
				.kind = DEVICE_TABLET,
				.unit = unit});
	record(l, (struct fact){.type = FACT_RESTOCKED, .device = unit + 100, .bay = unit});

	uint64_t act = record(l, (struct fact){.type = FACT_DOOR_BEGUN,
					       .bay = unit,
					       .why = ACT_LEND,
					       .device = unit + 100,
					       .person = 7});

	return record(l, (struct fact){.type = FACT_LENT,
				       .device = unit + 100,
				       .person = 7,
				       .day = 20442,
				       .bay = unit,
				       .act = act});
}

static void loans_tell_how_each_loan_stands(void **state)
{
	struct desk *d = *state;
	uint64_t loan[8], act[8];

	expect(d, "create|--data|DIR", EX_OK);

	struct ledger *l = room_ledger(&d->room);

	for (uint64_t unit = 1; unit <= 7; unit++) {
		loan[unit] = lend(l, unit);
		act[unit] = loan[unit] - 1;
		if (unit != 3)
			record(l, (struct fact){.type = FACT_DOOR_ENDED,
						.bay = unit,
						.act = act[unit],
						.end = END_TAKEN});
	}
	record(l, (struct fact){.type = FACT_LOAN_UNSURE, .loan = loan[2], .device = 102});
	record(l, (struct fact){.type = FACT_NOT_TAKEN, .loan = loan[3], .device = 103, .bay = 3});
	record(l, (struct fact){.type = FACT_HANDED_IN, .loan = loan[4], .device = 104, .bay = 10});
	record(l, (struct fact){.type = FACT_HANDED_IN,
				.loan = loan[5],
				.device = 105,
				.bay = 11,
				.proof = 1});
	record(l, (struct fact){.type = FACT_RENEWED,
				.loan = loan[6],
				.device = 106,
				.person = 7,
				.day = 20470,
				.count = 1});
	record(l, (struct fact){.type = FACT_HANDED_IN, .loan = loan[7], .device = 107, .bay = 12});
	record(l, (struct fact){.type = FACT_BAY_SETTLED, .bay = 12, .found = FOUND_EMPTY});
	ledger_close(l);
	expect(d, "loans|--data|DIR|--csv", EX_OK);
	says(d->out, "loan,kind,unit,device,borrower,lent_at,due_day,state,ended_at,partner\n");
	says(d->out, "tablet,1,101,7,2025-11-22T08:31:40Z,2025-12-20,open,,\n");
	says(d->out, "tablet,2,102,7,2025-11-22T08:36:40Z,2025-12-20,unsure,,\n");
	says(d->out, "2025-12-20,not taken,2025-11-22T09:03:40Z,\n");
	says(d->out, "tablet,4,104,7,2025-11-22T08:45:40Z,2025-12-20,handed in,,\n");
	says(d->out, "2025-12-20,ended,2025-11-22T09:05:40Z,\n");
	says(d->out, "2026-01-17,open,,\n");
	says(d->out, "tablet,7,107,7,2025-11-22T09:00:40Z,2025-12-20,unsure,,\n");
	expect(d, "loans|--data|DIR|--person|7|--csv", EX_OK);
	says(d->out, "tablet,2,102,7,");
	expect(d, "loans|--data|DIR|--person|8|--csv", EX_OK);
	assert_null(strstr(d->out, "tablet"));
	expect(d, "loans|--data|DIR|--person|0", EX_USAGE);
	expect(d, "loans|--data|DIR|--json", EX_OK);
	says(d->out,
	     "\"state\":\"not taken\",\"ended_at\":\"2025-11-22T09:03:40Z\",\"partner\":null},");
	says(d->out, "\"state\":\"unsure\",\"ended_at\":null,\"partner\":null}\n]");
	setenv("TZ", "Europe/Athens", 1);
	expect(d, "loans|--data|DIR", EX_OK);
	unsetenv("TZ");
	says(d->out, "LOAN  KIND    UNIT  BORROWER  LENT AT              DUE DAY     STATE ");
	says(d->out, "tablet     1         7  2025-11-22 10:31:40  2025-12-20  open");
	expect(d, "facts|--data|DIR|--from|5|--to|5", EX_OK);
	says(d->out, "lent device 101 person 7 due day 2025-12-20 bay 1 act 4\n");
	expect(d, "facts|--data|DIR|--from|5|--to|5|--json", EX_OK);
	says(d->out, "\"due_day\":\"2025-12-20\"");
	says(d->out, "\"agreement\":\"0000000000000000\"");
	expect(d, "facts|--data|DIR|--from|5000|--csv", EX_OK);
	says(d->out, "number,time,clock,type,ms,boot,");
}

static void verify_names_the_fact_and_exits_65(void **state)
{
	struct desk *d = *state;

	expect(d, "create|--data|DIR", EX_OK);

	struct ledger *l = room_ledger(&d->room);

	for (uint64_t unit = 1; unit <= 3; unit++)
		lend(l, unit);
	ledger_close(l);
	expect(d, "verify|--data|DIR|--json", EX_OK);
	says(d->out, "\"facts\":13,\"holds\":\"yes\"");
	room_tamper(&d->room, "DROP TRIGGER facts_do_not_change;"
			      "UPDATE facts SET leaf = zeroblob(32) WHERE number = 8");
	expect(d, "verify|--data|DIR", EX_DATAERR);
	says(d->err, "Fact 8 was altered: its leaf");
	says(d->out, "7 facts before that hold");
	expect(d, "verify|--data|DIR|--csv", EX_DATAERR);
	says(d->out, "\n7,no,");
	expect(d, "loans|--data|DIR", EX_DATAERR);
	says(d->err, "Fact 8 of the ledger");
	expect(d, "facts|--data|DIR|--to|7", EX_OK);
	expect(d, "devices|--data|DIR", EX_DATAERR);
	expect(d, "device|add|--data|DIR|--kind|tablet", EX_DATAERR);
}

static void verify_follows_the_facts_and_not_only_the_chain(void **state)
{
	struct desk *d = *state;

	expect(d, "create|--data|DIR", EX_OK);

	struct ledger *l = room_ledger(&d->room);

	record(l, (struct fact){.type = FACT_TAKEN, .loan = 9, .device = 9});
	ledger_close(l);
	expect(d, "verify|--data|DIR", EX_DATAERR);
	says(d->err, "Fact 2 cannot follow from those before it");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_command_explains_itself),
		TEST(mistakes_are_told_before_anything_is_touched),
		TEST(a_ledger_is_created_once),
		TEST(the_rigs_people_and_devices_are_taken_in),
		TEST(the_rigs_stickers_name_the_devices_of_its_file),
		TEST(wrong_rows_are_named_and_nothing_is_imported),
		TEST(names_reach_programs_unharmed),
		TEST(the_same_card_is_not_enrolled_twice),
		TEST(a_bay_needs_somebody_who_knows_it),
		TEST(a_pin_is_asked_for_twice_and_never_shown),
		TEST(loans_tell_how_each_loan_stands),
		TEST(verify_names_the_fact_and_exits_65),
		TEST(verify_follows_the_facts_and_not_only_the_chain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
