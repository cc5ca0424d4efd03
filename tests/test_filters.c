/*
 * The lists of lendbay-ledger and what may be asked of them: their columns,
 * which are for ever, and every filter, by the real program on a ledger whose
 * every fact stands here.
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

#include <lendbay/moment.h>

#include "cli_room.h"

enum { TABLET = 7001, LAPTOP = 7002, OLD_TABLET = 7003 };
enum { ADA = 101, BEN = 102, CLEO = 103, HAL = 104, PRIYA = 901, SAM = 902, CHAMP = 903, AID = 55 };

#define DAY_S    86400
#define MAY_1_S  1777593600 /* 2026-05-01 00:00 UTC, 01:00 in London */
#define MAY_DAY  20574      /* the same, as a civil day */
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* What happened, and how many seconds after 1 May. */
static const struct told {
	int64_t after_s;
	struct fact fact;
} told[] = {
#define T(after_s, ...)                                                                            \
	{                                                                                          \
		(after_s),                                                                         \
		{                                                                                  \
			__VA_ARGS__                                                                \
		}                                                                                  \
	}
#define LENDS(after_s, loan_bay, what, who, number)                                                \
	T(after_s, .type = FACT_DOOR_BEGUN, .bay = (loan_bay), .why = ACT_LEND, .device = (what),  \
	  .person = (who)),                                                                        \
		T((after_s) + 1, .type = FACT_LENT, .device = (what), .person = (who),             \
		  .day = MAY_DAY + 28, .bay = (loan_bay), .act = (number), .parts = 3)
	/* 2 */ T(0, .type = FACT_DEVICE_ADDED, .device = TABLET, .kind = DEVICE_TABLET, .unit = 1,
		  .parts = 3),
	T(0, .type = FACT_RESTOCKED, .device = TABLET, .bay = 1),
	T(0, .type = FACT_DEVICE_ADDED, .device = LAPTOP, .kind = DEVICE_LAPTOP, .unit = 1),
	T(0, .type = FACT_RESTOCKED, .device = LAPTOP, .bay = 5),
	/* 6 */
	T(0, .type = FACT_DEVICE_ADDED, .device = OLD_TABLET, .kind = DEVICE_TABLET, .unit = 2),
	T(0, .type = FACT_RESTOCKED, .device = OLD_TABLET, .bay = 3),
	T(10, .type = FACT_REFERRAL_MADE, .referral = 77, .partner = AID, .day = MAY_DAY + 30),
	/* 9, 10: a loan by a code; 11 */
	LENDS(3600, 1, TABLET, ADA, 9),
	T(3602, .type = FACT_REFERRAL_USED, .referral = 77, .partner = AID, .person = ADA),
	T(3610, .type = FACT_DOOR_ENDED, .bay = 1, .act = 9, .end = END_TAKEN),
	/* 13, 14: Ben's, half an hour after midnight in London, the day before in UTC */
	LENDS(DAY_S - 1800, 5, LAPTOP, BEN, 13),
	T(DAY_S - 1700, .type = FACT_DOOR_ENDED, .bay = 5, .act = 13, .end = END_TAKEN),
	/* 16: staff are called, and come after 90 s; the clock was set meanwhile */
	T(2 * DAY_S, .type = FACT_CALLED, .why_called = REFUSED_FORCED, .bay = 2),
	T(2 * DAY_S, .type = FACT_FORCED, .bay = 2),
	T(2 * DAY_S + 5000, .type = FACT_CALL_ANSWERED, .worker = PRIYA),
	/* 19: somebody wants to be called; nobody answered when they were */
	T(3 * DAY_S, .type = FACT_CALL_BACK_ASKED, .person = BEN),
	T(3 * DAY_S + 7200, .type = FACT_REQUEST_CLOSED, .request = 19,
	  .grounds = GROUNDS_NO_ANSWER, .worker = SAM),
	/* 21 */
	T(4 * DAY_S, .type = FACT_REFERRED_ON, .person = CLEO, .partner = AID, .worker = SAM),
	/* 22: it broke, then it is lost: one request, that turned out worse */
	T(5 * DAY_S, .type = FACT_HAPPENED_SAID, .loan = 10, .device = TABLET, .person = ADA,
	  .grounds = GROUNDS_BROKEN),
	T(5 * DAY_S + 60, .type = FACT_HAPPENED_SAID, .loan = 10, .device = TABLET, .person = ADA,
	  .grounds = GROUNDS_STOLEN),
	/* 24 */
	T(6 * DAY_S, .type = FACT_HELPED, .loan = 14, .champion = CHAMP, .day = MAY_DAY + 6),
	T(7 * DAY_S, .type = FACT_RENEWED, .loan = 14, .device = LAPTOP, .person = BEN,
	  .day = MAY_DAY + 56, .count = 1, .worker = PRIYA, .grounds = GROUNDS_TELEPHONE),
	/* 26: a helper brings Ben's back, and a worker takes it in */
	T(8 * DAY_S, .type = FACT_DOOR_BEGUN, .bay = 5, .why = ACT_RETURN, .device = LAPTOP,
	  .person = BEN, .helper = HAL, .loan = 14),
	T(8 * DAY_S, .type = FACT_HANDED_IN, .loan = 14, .device = LAPTOP, .bay = 5, .act = 26),
	T(8 * DAY_S, .type = FACT_DOOR_ENDED, .bay = 5, .act = 26, .end = END_PUT_IN),
	T(9 * DAY_S, .type = FACT_TAKEN_IN, .loan = 14, .device = LAPTOP, .worker = SAM),
	/* 30 */
	T(9 * DAY_S + 60, .type = FACT_DOOR_BEGUN, .bay = 3, .why = ACT_LEND, .device = OLD_TABLET,
	  .person = CLEO),
	T(9 * DAY_S + 68, .type = FACT_DOOR_ENDED, .bay = 3, .act = 30, .end = END_NOT_OPENED),
	/* 32 */ T(10 * DAY_S, .type = FACT_BAY_OUT_OF_USE, .bay = 4, .worker = PRIYA),
	/* 33: staff are called, and nobody came */
	T(11 * DAY_S, .type = FACT_CALLED),
	T(11 * DAY_S, .type = FACT_TURNED_AWAY, .kind = DEVICE_LAPTOP,
	  .why_called = REFUSED_NONE_READY),
#undef T
#undef LENDS
};

static void tell_all(struct desk *d)
{
	const struct registry_partner aid = {.partner = AID, .name = "Help at Hand"};
	const struct registry_device tablet = {.device = TABLET, .owner = "The Trust"};

	expect(d, "create|--data|DIR", EX_OK);

	struct ledger *l = room_ledger(&d->room);

	for (size_t i = 0; i < COUNT(told); i++) {
		struct fact fact = told[i].fact;
		uint8_t leaf[LEDGER_HASH_LEN];

		fact.number = i + 2;
		fact.utc_s = MAY_1_S + told[i].after_s;
		fact.ms = told[i].after_s * 1000;
		/* The clock was set by an hour and more while staff were waited for. */
		if (fact.type == FACT_CALL_ANSWERED)
			fact.ms = (2 * DAY_S + 90) * INT64_C(1000);
		fact.boot = 7;
		fact.quality = CLOCK_NETWORK;
		assert_int_equal(ledger_begin(l), 0);
		assert_int_equal(ledger_record(l, &fact, leaf), 0);
		if (i == 0) {
			assert_int_equal(registry_add_partner(l, &aid), 0);
			assert_int_equal(registry_add_device(l, &tablet), 0);
		}
		assert_int_equal(ledger_commit(l), 0);
	}
	ledger_close(l);
}

/* ---- Columns ---- */

/* For ever: who reads a list by name or by place reads it next year too. New ones come last. */
static const struct {
	const char *list, *columns;
} pinned[] = {
	{"loans", "loan,kind,unit,device,borrower,lent_at,due_day,state,ended_at,partner"},
	{"devices", "kind,unit,state,unsure,bay,due_day,loan,borrower,parts,serial,asset_tag,owner,"
		    "note,device,sticker,funder,funded_until,tested"},
	{"bays", "bay,state,doubt,kind,unit,device_state,device,borrower,failures,since,worker"},
	{"calls", "number,asked_at,type,because,bay,kind,unit,device,loan,borrower,partner,state,"
		  "answered_at,after_s,outcome,worker"},
	{"facts",
	 "number,time,clock,type,ms,boot,kiosk,schema,public_key,predecessor,software,from,to,"
	 "person,role,user,device,kind,unit,parts,missing,count,until,worker,bay,why,loan,act,end,"
	 "due_day,agreement,language,confirm,proof,tool,method,checks,condition,reason,found,"
	 "because,"
	 "under_18,adult,filtered,helper,grounds,referral,partner,purpose,stage,sure,to_day,hold_"
	 "end,"
	 "session,from_minute,to_minute,champion,request,wrong,fault,what,leaf,head"},
};

/* The keys of the first object of a JSON array, with commas between. */
static void keys_take(const char *json, char keys[2000])
{
	const char *end = strchr(json, '}');
	size_t len = 0;
	bool key = true, inside = false;

	assert_non_null(end);
	for (const char *c = strchr(json, '{'); c < end; c++) {
		if (*c == '[')
			while (*c != ']')
				c++;
		if (*c == '"' && !inside && key && len > 0)
			keys[len++] = ',';
		if (*c == '"')
			inside = !inside;
		else if (inside && key)
			keys[len++] = *c;
		else if (!inside && (*c == ':' || *c == ','))
			key = *c == ',';
		assert_true(len < 1999);
	}
	keys[len] = '\0';
}

static void columns_stay_as_they_are(void **state)
{
	struct desk *d = *state;
	char words[64], keys[2000];

	tell_all(d);
	for (size_t i = 0; i < COUNT(pinned); i++) {
		(void)snprintf(words, sizeof(words), "%s|--data|DIR|--csv",
			       pinned[i].list); /* fits */
		expect(d, words, EX_OK);
		d->out[strcspn(d->out, "\n")] = '\0';

		char header[2000];

		assert_true(strlen(d->out) < sizeof(header));
		strcpy(header, d->out);
		if (strcmp(pinned[i].list, "facts") != 0)
			assert_string_equal(header, pinned[i].columns);
		(void)snprintf(words, sizeof(words), "%s|--data|DIR|--json",
			       pinned[i].list); /* fits */
		expect(d, words, EX_OK);
		keys_take(d->out, keys);
		assert_string_equal(keys, header);
		/* And --help explains each. */
		(void)snprintf(words, sizeof(words), "%s|--help", pinned[i].list); /* fits */
		expect(d, words, EX_OK);
		for (char *key = strtok(header, ","); key != NULL; key = strtok(NULL, ","))
			says(d->out, key);
	}
}

/* A field of a new fact is a column of its own, before leaf and head: those go by name. */
static void facts_have_a_column_for_each_field(void **state)
{
	struct desk *d = *state;
	char *known, *at;

	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "facts|--data|DIR|--csv", EX_OK);
	d->out[strcspn(d->out, "\n")] = '\0';
	known = strdup(pinned[COUNT(pinned) - 1].columns);
	assert_non_null(known);
	at = strstr(known, ",leaf,head");
	assert_non_null(at);
	*at = '\0';
	assert_int_equal(strncmp(d->out, known, strlen(known)), 0);
	assert_string_equal(d->out + strlen(d->out) - strlen(",leaf,head"), ",leaf,head");
	free(known);
}

/* ---- Filters ---- */

/* The first cells of all rows but the header, with blanks between. */
static void firsts_take(const char *csv, char firsts[400])
{
	size_t len = 0;

	firsts[0] = '\0';
	for (const char *line = strchr(csv, '\n'); line != NULL && line[1] != '\0';
	     line = strchr(line + 1, '\n'))
		len += (size_t)snprintf(firsts + len, 400 - len, "%s%.*s", len > 0 ? " " : "",
					(int)strcspn(line + 1, ","), line + 1);
}

static void every_filter_lets_through_what_it_says(void **state)
{
	static const struct {
		const char *words, *rows;
	} cases[] = {
		{"loans", "10 14"},
		{"loans|--type|tablet", "10"},
		{"loans|--type|laptop,tablet", "10 14"},
		{"loans|--state|ended", "14"},
		{"loans|--state|overdue", "10"},
		{"loans|--state|open", "10"},
		{"loans|--state|handed-in", ""},
		{"loans|--person|102", "14"},
		{"loans|--person|999", ""},
		{"loans|--device|7001", "10"},
		{"loans|--unit|1", "10 14"},
		{"loans|--unit|laptop 1", "14"},
		{"loans|--partner|55", "10"},
		{"loans|--partner|Help at Hand", "10"},
		{"loans|--worker|901", "14"}, /* renewed it */
		{"loans|--worker|902", "14"}, /* took it in */
		{"loans|--worker|903", ""},
		/* London is an hour ahead: the second is of the day after. */
		{"loans|--from-day|2026-05-01|--to-day|2026-05-01", "10"},
		{"loans|--from-day|2026-05-02", "14"},
		{"loans|--to-day|2026-04-30", ""},
		{"loans|--type|tablet|--state|ended", ""},
		{"devices|--type|tablet", "tablet tablet"},
		{"devices|--state|returned", "laptop"},
		{"devices|--state|lent,ready", "tablet tablet"},
		{"devices|--person|101", "tablet"},
		{"devices|--partner|The Trust", "tablet"},
		{"devices|--partner|Nobody", ""},
		{"devices|--unit|2", "tablet"},
		{"devices|--device|7002", "laptop"},
		{"devices|--worker|902", "laptop"}, /* last in Sam's hands, not in Priya's */
		{"devices|--worker|901", ""},
		{"devices|--from-day|2026-05-29|--to-day|2026-05-29", "tablet"},
		{"devices|--from-day|2026-05-30", ""},
		{"bays", "1 2 3 4 5"},
		{"bays|--state|out of use", "4"},
		{"bays|--state|forced,free", "1 2 5"},
		{"bays|--state|taken", "3"},
		{"bays|--type|tablet", "3"},
		{"bays|--device|7003", "3"},
		{"bays|--unit|tablet 2", "3"},
		{"bays|--worker|901", "4"},
		{"bays|--from-day|2026-05-10", "3 4 5"},
		{"bays|--to-day|2026-05-02", "1"},
		{"calls", "16 19 21 22 24 33"},
		{"calls|--type|call", "16 33"},
		{"calls|--type|call-back,referred-on", "19 21"},
		{"calls|--type|lock device", "22"},
		{"calls|--type|find a way", ""},
		{"calls|--state|open", "21 22 33"},
		{"calls|--state|answered", "16 19 24"},
		{"calls|--person|102", "19"},
		{"calls|--device|7001", "22"},
		{"calls|--unit|tablet 1", "22"},
		{"calls|--partner|Help at Hand", "21"},
		{"calls|--worker|902", "19"},
		{"calls|--worker|903", "24"},
		{"calls|--from-day|2026-05-04|--to-day|2026-05-05", "19 21"},
		{"facts|--type|lent", "10 14"},
		{"facts|--type|lent,turned away", "10 14 34"},
		{"facts|--person|104", "26"}, /* a helper's name is one */
		{"facts|--device|7003", "6 7 30"},
		{"facts|--unit|tablet 2|--from|7", "7 30"},
		{"facts|--unit|laptop 9", ""},
		{"facts|--worker|902", "20 21 29"},
		{"facts|--partner|Help at Hand", "8 11 21"},
		{"facts|--from-day|2026-05-10|--to-day|2026-05-10", "29 30 31"},
		{"facts|--from|30|--to|31", "30 31"},
	};
	struct desk *d = *state;
	char words[200], firsts[400];

	tell_all(d);
	for (size_t i = 0; i < COUNT(cases); i++) {
		(void)snprintf(words, sizeof(words), "%s|--data|DIR|--csv",
			       cases[i].words); /* fits */
		expect(d, words, EX_OK);
		firsts_take(d->out, firsts);
		if (strcmp(firsts, cases[i].rows) != 0)
			fail_msg("%s: \"%s\" instead of \"%s\"\n%s", words, firsts, cases[i].rows,
				 d->out);
	}
}

static void a_filter_that_means_nothing_is_said_to(void **state)
{
	static const struct {
		const char *words;
		int code;
		const char *told;
	} cases[] = {
		{"loans|--state|lost", EX_USAGE,
		 "--state \"lost\" is not one of: open, unsure, handed in, ended, not taken, "
		 "overdue."},
		{"loans|--type|tablets", EX_USAGE, "is not one of: tablet, laptop"},
		{"loans|--type| ", EX_USAGE, "--type \" \""},
		{"loans|--type|tablet,", EX_USAGE, "is not one of"},
		{"facts|--type|borrowed", EX_USAGE, "the list's --help names them"},
		{"loans|--from-day|today", EX_USAGE, "--from-day \"today\" is not a day like"},
		{"loans|--to-day|2026-02-29", EX_USAGE, "is no day of the calendar"},
		{"loans|--from-day|2026-05-02|--to-day|2026-05-01", EX_USAGE, "is after --to-day"},
		{"loans|--person|Ada", EX_USAGE, "--person \"Ada\" is not a whole number"},
		{"loans|--unit|phone 1", EX_USAGE, "is not like \"tablet 14\""},
		{"facts|--unit|1", EX_USAGE, "of which type?"},
		{"calls|--partner|Aid", EX_DATAERR, "No partner of this kiosk is called \"Aid\""},
		{"bays|--partner|Aid", EX_USAGE, "bays takes no --partner"},
		{"facts|--state|open", EX_USAGE, "facts takes no --state"},
	};
	struct desk *d = *state;
	char words[200];

	expect(d, "create|--data|DIR", EX_OK);
	for (size_t i = 0; i < COUNT(cases); i++) {
		(void)snprintf(words, sizeof(words), "%s|--data|DIR", cases[i].words); /* fits */
		expect(d, words, cases[i].code);
		says(d->err, cases[i].told);
	}
	/* The word alone asks what there is. */
	expect(d, "help", EX_OK);
	says(d->out, "Usage: lendbay-ledger COMMAND");
	says(d->out, "lendbay-ledger calls");
}

/* ---- What the two new lists say ---- */

static void calls_say_what_was_asked_and_how_soon(void **state)
{
	struct desk *d = *state;

	tell_all(d);
	expect(d, "calls|--data|DIR|--csv", EX_OK);
	/* By the steady clock: 90 s, though the one on the wall went 5,000 on. */
	says(d->out,
	     "\n16,2026-05-03T00:00:00Z,call,forced,2,,,,,,,answered,2026-05-03T01:23:20Z,90,,"
	     "901\n");
	says(d->out,
	     "\n19,2026-05-04T00:00:00Z,call back,,,,,,,102,,answered,2026-05-04T02:00:00Z,7200,"
	     "no answer,902\n");
	says(d->out, "\n21,2026-05-05T00:00:00Z,referred on,,,,,,,103,55,open,,,,\n");
	says(d->out,
	     "\n22,2026-05-06T00:00:00Z,lock device,broken,,tablet,1,7001,10,101,,open,,,,\n");
	says(d->out,
	     "\n24,2026-05-07T00:00:00Z,helped,,,,,,14,,,answered,2026-05-07T00:00:00Z,0,,903\n");
	says(d->out, "\n33,2026-05-12T00:00:00Z,call,asked,,,,,,,,open,,,,\n");
	expect(d, "calls|--data|DIR", EX_OK);
	says(d->out, "90 s");
	says(d->out, "2 h");
}

static void bays_say_how_they_are_and_since_when(void **state)
{
	struct desk *d = *state;

	tell_all(d);
	expect(d, "bays|--data|DIR|--csv", EX_OK);
	says(d->out, "\n1,free,,,,,,,0,2026-05-01T01:00:10Z,\n");
	says(d->out, "\n2,forced,forced,,,,,,0,2026-05-03T00:00:00Z,\n");
	says(d->out, "\n3,taken,,tablet,2,ready,7003,,1,2026-05-10T00:01:08Z,\n");
	says(d->out, "\n4,out of use,out of use,,,,,,0,2026-05-11T00:00:00Z,901\n");
	says(d->out, "\n5,free,,,,,,,0,2026-05-10T00:00:00Z,\n");
	/* A board file knows of more than facts have named. */
	expect(d, "bays|--data|DIR|--json|--board|" BOARD, EX_OK);
	says(d->out, "{\"bay\":14,\"state\":\"free\",\"doubt\":null,");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(columns_stay_as_they_are),
		TEST(facts_have_a_column_for_each_field),
		TEST(every_filter_lets_through_what_it_says),
		TEST(a_filter_that_means_nothing_is_said_to),
		TEST(calls_say_what_was_asked_and_how_soon),
		TEST(bays_say_how_they_are_and_since_when),
	};

	/* The kiosk's zone, where no board file names one. */
	if (setenv("TZ", "Europe/London", 1) != 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
