/*
 * Core and ledger turning together: what was answered is on disk, the book
 * after a restart is the book before, and the clock is believed no further
 * than it may be.
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
#include <time.h>

#include "admin.h"
#include "clock.h"
#include "ledger_room.h"

#define BOOK_MAX (1 << 20)

struct desk {
	struct room room;
	struct board board;
	struct engine *engine;
	struct effects out;
	struct admin_request request;
	struct admin_reply reply;
	char before[BOOK_MAX], after[BOOK_MAX];
};

static void desk_open(struct desk *d)
{
	const struct event start = {.type = EVENT_START};

	if (engine_open(d->room.dir, &d->board, &d->engine, d->room.complaint) < 0)
		fail_msg("%s", d->room.complaint);
	assert_int_equal(engine_turn(d->engine, &start, NULL, &d->out), 0);
}

static int setup(void **state)
{
	struct desk *d = calloc(1, sizeof(*d));

	assert_non_null(d);
	room_open(&d->room);
	room_create(&d->room);
	d->board.policy.bays = 14;
	for (int bay = 1; bay <= 14; bay++)
		d->board.policy.size[bay] = bay <= 8 ? SIZE_SMALL : SIZE_LARGE;
	strcpy(d->board.zone, "Europe/London");
	desk_open(d);
	*state = d;
	return 0;
}

static int teardown(void **state)
{
	struct desk *d = *state;

	engine_close(d->engine);
	room_close(&d->room);
	free(d);
	return 0;
}

/* Asks what stands in d->request. */
static void ask(struct desk *d, enum admin_type type)
{
	d->request.version = ADMIN_VERSION;
	d->request.type = type;
	assert_int_equal(admin_answer(d->engine, &d->request, 1000, &d->reply, &d->out), 0);
	assert_int_equal(d->reply.version, ADMIN_VERSION);
	assert_int_equal(d->reply.type, type);
}

static void ask_enrol(struct desk *d, uint8_t last_of_uid, const char *name)
{
	memset(&d->request, 0, sizeof(d->request));
	d->request.person.role = ROLE_BORROWER;
	strcpy(d->request.person.name, name);
	strcpy(d->request.person.verifier, "$argon2id$");
	d->request.card.uid_len = 4;
	d->request.card.uid[3] = last_of_uid;
	ask(d, ADMIN_ENROL);
}

static void ask_device(struct desk *d, uint64_t kind, uint64_t unit, uint64_t bay)
{
	memset(&d->request, 0, sizeof(d->request));
	d->request.kind = kind;
	d->request.unit = unit;
	d->request.bay = bay;
	d->request.parts = 1 << PART_CHARGER;
	ask(d, ADMIN_ADD_DEVICE);
}

static void the_book_after_a_restart_is_the_book_before(void **state)
{
	struct desk *d = *state;
	struct kiosk *again = malloc(kiosk_size());
	static struct ledger_entry page[LEDGER_PAGE_MAX];

	for (uint64_t bay = 1; bay <= 14; bay++)
		ask_device(d, bay <= 8 ? DEVICE_TABLET : DEVICE_LAPTOP, 0, bay);
	ask_enrol(d, 1, "Amina");
	assert_true(kiosk_book_write(engine_kiosk(d->engine), d->before, BOOK_MAX) > 100);

	/* Only from what is on disk. */
	assert_non_null(again);
	kiosk_init(again, &d->board.policy);

	int len = ledger_facts(engine_ledger(d->engine), 0, UINT64_MAX, page, LEDGER_PAGE_MAX);

	assert_int_equal(len, kiosk_number(engine_kiosk(d->engine)));
	for (int i = 0; i < len; i++)
		assert_int_equal(kiosk_apply(again, &page[i].fact), 0);
	(void)kiosk_book_write(again, d->after, BOOK_MAX); /* its length is in the comparison */
	assert_string_equal(d->before, d->after);
	free(again);

	engine_close(d->engine);
	assert_int_equal(engine_look(d->room.dir, &d->board, &d->engine, d->room.complaint), 0);
	(void)kiosk_book_write(engine_kiosk(d->engine), d->after, BOOK_MAX); /* as above */
	assert_string_equal(d->before, d->after);
}

static void every_run_begins_with_a_fact_of_its_own(void **state)
{
	struct desk *d = *state;
	struct ledger_entry first[3];

	engine_close(d->engine);
	desk_open(d);
	assert_int_equal(ledger_facts(engine_ledger(d->engine), 0, UINT64_MAX, first, 3), 3);
	assert_int_equal(first[1].fact.type, FACT_STARTED);
	assert_int_equal(first[2].fact.type, FACT_STARTED);
	assert_true(first[1].fact.boot != 0);
	assert_true(first[1].fact.boot != first[2].fact.boot);
}

static void a_person_is_enrolled_once(void **state)
{
	struct desk *d = *state;

	ask_enrol(d, 1, "Amina");
	assert_int_equal(d->reply.err, 0);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	assert_in_range(d->reply.id, 1, ADMIN_ID_MAX);

	uint64_t amina = d->reply.id, number = d->reply.number;

	ask_enrol(d, 1, "Somebody with Amina's card");
	assert_int_equal(d->reply.err, -EEXIST);
	assert_int_equal(d->out.len, 0);
	assert_int_equal(kiosk_number(engine_kiosk(d->engine)), number);
	d->request.card.uid[3] = 2;
	d->request.person.person = amina;
	ask(d, ADMIN_ENROL);
	assert_int_equal(d->reply.err, -EEXIST);
	d->request.card.uid[3] = 1;
	ask(d, ADMIN_FIND_CARD);
	assert_int_equal(d->reply.id, amina);
	d->request.card.uid[3] = 2;
	ask(d, ADMIN_FIND_CARD);
	assert_int_equal(d->reply.id, NOBODY);
	d->request.after = 0;
	ask(d, ADMIN_PEOPLE);
	assert_int_equal(d->reply.rows, 1);
	assert_string_equal(d->reply.person[0].name, "Amina");
	assert_string_equal(d->reply.person[0].verifier, "");
}

static void the_fact_says_which_user_asked(void **state)
{
	struct desk *d = *state;
	struct ledger_entry entry;

	ask_enrol(d, 1, "Amina");
	assert_int_equal(
		ledger_facts(engine_ledger(d->engine), d->reply.number - 1, UINT64_MAX, &entry, 1),
		1);
	assert_int_equal(entry.fact.type, FACT_ENROLLED);
	assert_int_equal(entry.fact.person, d->reply.id);
	assert_int_equal(entry.fact.user, 1001);
}

static void a_device_that_is_refused_leaves_no_row(void **state)
{
	static const struct {
		uint64_t kind, unit, bay;
		uint32_t refusal;
	} cases[] = {
		{DEVICE_TABLET, 7, 0, REFUSED_KNOWN_ALREADY},
		{DEVICE_TABLET, 0, 3, REFUSED_BAY_TAKEN},
		{DEVICE_TABLET, 0, 15, REFUSED_NO_SUCH_BAY},
		{DEVICE_LAPTOP, 0, 1, REFUSED_NO_SUCH_BAY},
		{DEVICE_TABLET, 0, 9999, REFUSED_NO_SUCH_BAY},
	};
	struct desk *d = *state;

	ask_device(d, DEVICE_TABLET, 7, 3);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);
	assert_int_equal(d->reply.unit, 7);

	uint64_t number = kiosk_number(engine_kiosk(d->engine));

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		ask_device(d, cases[i].kind, cases[i].unit, cases[i].bay);
		assert_int_equal(d->reply.refusal, cases[i].refusal);
	}
	assert_int_equal(kiosk_number(engine_kiosk(d->engine)), number);
	d->request.after = 0;
	ask(d, ADMIN_DEVICES);
	assert_int_equal(d->reply.rows, 1);
}

static void devices_of_a_kind_get_the_next_number(void **state)
{
	struct desk *d = *state;

	ask_device(d, DEVICE_TABLET, 0, 0);
	assert_int_equal(d->reply.unit, 1);
	ask_device(d, DEVICE_LAPTOP, 0, 0);
	assert_int_equal(d->reply.unit, 1);
	ask_device(d, DEVICE_TABLET, 20, 0);
	ask_device(d, DEVICE_TABLET, 0, 0);
	assert_int_equal(d->reply.unit, 21);
}

static void long_answers_come_in_pages(void **state)
{
	struct desk *d = *state;
	uint64_t rows = 0, after = 0;

	for (int i = 0; i < 150; i++)
		ask_device(d, DEVICE_TABLET, 0, 0);
	do {
		d->request.after = rows;
		ask(d, ADMIN_DEVICE_NOW);
		for (uint32_t i = 0; i < d->reply.rows; i++)
			assert_int_equal(d->reply.now[i].unit, ++rows);
	} while (d->reply.rows > 0);
	assert_int_equal(rows, 150);
	assert_int_equal(d->reply.number, 150);

	rows = 0;
	do {
		d->request.after = after;
		d->request.upto = 100;
		ask(d, ADMIN_FACTS);
		for (uint32_t i = 0; i < d->reply.rows; i++)
			assert_int_equal(d->reply.entry[i].fact.number, ++after);
		rows += d->reply.rows;
	} while (d->reply.rows > 0);
	assert_int_equal(rows, 100);
}

static void requests_that_are_none_are_refused(void **state)
{
	struct desk *d = *state;
	uint64_t number = kiosk_number(engine_kiosk(d->engine));

	memset(&d->request, 0xff, sizeof(d->request));
	assert_int_equal(admin_answer(d->engine, &d->request, 0, &d->reply, &d->out), 0);
	assert_int_equal(d->reply.err, -EPROTO);
	d->request.version = ADMIN_VERSION;
	for (uint32_t type = 0; type <= ADMIN_TYPES; type++) {
		d->request.type = type;
		assert_int_equal(admin_answer(d->engine, &d->request, 0, &d->reply, &d->out), 0);
		if (type != ADMIN_HEAD && type != ADMIN_BOARD)
			assert_int_equal(d->reply.rows, 0);
	}
	d->request.type = ADMIN_NONE;
	assert_int_equal(admin_answer(d->engine, &d->request, 0, &d->reply, &d->out), 0);
	assert_int_equal(d->reply.err, -EINVAL);
	ask_enrol(d, 1, "Amina");
	number++;
	d->request.card.uid_len = 5;
	ask(d, ADMIN_ENROL);
	assert_int_equal(d->reply.err, -EINVAL);
	assert_int_equal(kiosk_number(engine_kiosk(d->engine)), number);
}

static void text_without_an_end_is_cut(void **state)
{
	struct desk *d = *state;

	memset(&d->request, 0, sizeof(d->request));
	d->request.kind = DEVICE_TABLET;
	memset(&d->request.device.serial, 'x', sizeof(d->request.device.serial));
	memset(&d->request.device.note, 'y', sizeof(d->request.device.note));
	ask(d, ADMIN_ADD_DEVICE);
	assert_int_equal(d->reply.err, 0);
	d->request.after = 0;
	ask(d, ADMIN_DEVICES);
	assert_int_equal(strlen(d->reply.device[0].serial), REGISTRY_TEXT_MAX - 1);
	assert_int_equal(strlen(d->reply.device[0].note), REGISTRY_TEXT_MAX - 1);
}

static void a_changed_ledger_is_not_followed(void **state)
{
	struct desk *d = *state;

	ask_device(d, DEVICE_TABLET, 0, 1);
	engine_close(d->engine);
	d->engine = NULL;
	room_tamper(&d->room, "DROP TRIGGER facts_do_not_change;"
			      "UPDATE facts SET salt = zeroblob(16) WHERE number = 2");
	assert_int_equal(engine_open(d->room.dir, &d->board, &d->engine, d->room.complaint),
			 -EPROTO);
	assert_non_null(strstr(d->room.complaint, "from fact 2 on"));
	assert_null(d->engine);
}

static void facts_that_contradict_each_other_are_not_followed(void **state)
{
	struct desk *d = *state;
	struct fact fact = {.number = 3, .type = FACT_TAKEN, .loan = 2, .device = 9};
	uint8_t leaf[LEDGER_HASH_LEN];

	/* Well chained, and yet nobody ever lent that device. */
	assert_int_equal(ledger_begin(engine_ledger(d->engine)), 0);
	assert_int_equal(ledger_record(engine_ledger(d->engine), &fact, leaf), 0);
	assert_int_equal(ledger_commit(engine_ledger(d->engine)), 0);
	engine_close(d->engine);
	d->engine = NULL;
	assert_int_equal(engine_open(d->room.dir, &d->board, &d->engine, d->room.complaint),
			 -EPROTO);
	assert_non_null(strstr(d->room.complaint, "from fact 3 on"));
}

static void a_ledger_can_be_asked_without_a_book(void **state)
{
	struct desk *d = *state;

	engine_close(d->engine);
	assert_int_equal(engine_look(d->room.dir, NULL, &d->engine, d->room.complaint), 0);
	assert_null(engine_kiosk(d->engine));
	memset(&d->request, 0, sizeof(d->request));
	ask(d, ADMIN_HEAD);
	assert_int_equal(d->reply.number, 2);
	ask(d, ADMIN_DEVICE_NOW);
	assert_int_equal(d->reply.err, -ENODATA);
	ask(d, ADMIN_BOARD);
	assert_int_equal(d->reply.err, -ENODATA);
}

/* ---- The clock ---- */

#define NEWEST_S 1763800000 /* 2025-11-22 08:26:40 UTC */

static void the_clock_is_believed_no_further_than_it_may_be(void **state)
{
	static const struct {
		struct clock_reading at_start, later;
		int64_t utc_s;
		uint8_t quality;
	} cases[] = {
		/* A Pi without network: its clock stands in 1970, then a time server answers. */
		{{.ms = 5000, .utc_s = 10},
		 {.ms = 8999, .utc_s = 14},
		 NEWEST_S + 3,
		 CLOCK_RESTORED},
		{{.ms = 5000, .utc_s = 10},
		 {.ms = 8000, .utc_s = NEWEST_S + 500, .network = true},
		 NEWEST_S + 500,
		 CLOCK_NETWORK},
		/* … or a person sets it. */
		{{.ms = 5000, .utc_s = 10},
		 {.ms = 8000, .utc_s = NEWEST_S + 500},
		 NEWEST_S + 500,
		 CLOCK_NONE},
		/* A time server that says it is earlier than the newest fact is right. */
		{{.ms = 0, .utc_s = 10, .network = true},
		 {.ms = 0, .utc_s = 10, .network = true},
		 10,
		 CLOCK_NETWORK},
		/* A chip whose battery is flat is no clock. */
		{{.ms = 0, .utc_s = 10, .chip = true},
		 {.ms = 1000, .utc_s = 11, .chip = true},
		 NEWEST_S + 1,
		 CLOCK_RESTORED},
		{{.ms = 0, .utc_s = NEWEST_S + 9, .chip = true},
		 {.ms = 0, .utc_s = NEWEST_S + 9, .chip = true},
		 NEWEST_S + 9,
		 CLOCK_HARDWARE},
		{{.ms = 0, .utc_s = NEWEST_S + 9},
		 {.ms = 0, .utc_s = NEWEST_S + 9},
		 NEWEST_S + 9,
		 CLOCK_NONE},
		/* The network went away again: the clock was set and runs on. */
		{{.ms = 0, .utc_s = NEWEST_S + 9, .network = true},
		 {.ms = 0, .utc_s = NEWEST_S + 10},
		 NEWEST_S + 10,
		 CLOCK_NETWORK},
	};

	(void)state; /* only numbers */
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct clock clock;
		struct moment now;

		clock_begin(&clock, cases[i].at_start, NEWEST_S, 77);
		clock_tell(&clock, cases[i].at_start, &now);
		clock_tell(&clock, cases[i].later, &now);
		assert_int_equal(now.utc_s, cases[i].utc_s);
		assert_int_equal(now.quality, cases[i].quality);
		assert_int_equal(now.ms, cases[i].later.ms);
		assert_int_equal(now.boot, 77);
	}
}

static void civil_days_are_those_of_the_kiosks_own_zone(void **state)
{
	static const struct {
		const char *zone;
		int64_t utc_s;
		uint32_t day;
		uint16_t minute;
	} cases[] = {
		{"Europe/London", 1763800000, 20414, 8 * 60 + 26},
		/* 2025-06-30 23:30 UTC is already July in summer time. */
		{"Europe/London", 1751326200, 20270, 30},
		{"UTC", 1751326200, 20269, 23 * 60 + 30},
		/* 2025-10-26: 00:59 UTC is 01:59 summer time, a minute later it is 01:00. */
		{"Europe/London", 1761440340, 20387, 119},
		{"Europe/London", 1761440400, 20387, 60},
		{"America/New_York", 1763780000, 20413, 21 * 60 + 53},
		{"UTC", 0, 0, 0},
		{"UTC", -5, 0, 0},
	};

	(void)state; /* only numbers */
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct clock_reading r = {.utc_s = cases[i].utc_s, .network = true};
		struct clock clock;
		struct moment now;

		setenv("TZ", cases[i].zone, 1);
		tzset();
		clock_begin(&clock, r, 0, 1);
		clock_tell(&clock, r, &now);
		assert_int_equal(now.day, cases[i].day);
		assert_int_equal(now.minute, cases[i].minute);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* The step that a worker's clock makes is a fact by itself, at the next turn. */
static void a_clock_that_was_set_steps_at_the_next_turn(void **state)
{
	struct desk *d = *state;
	const struct event tick = {.type = EVENT_TICK};
	struct moment now = engine_moment(d->engine);
	int64_t set_s = now.utc_s + 40 * 86400;

	if (now.quality == CLOCK_HARDWARE || now.quality == CLOCK_NETWORK)
		skip(); /* nobody sets such a clock by hand */
	d->request.deed = (struct event){.type = EVENT_DEED,
					 .admin = {.deed = RIGHT_SET_CLOCK, .utc_s = set_s}};
	ask(d, ADMIN_DEED);
	assert_int_equal(d->reply.err, 0);
	assert_int_equal(d->reply.refusal, REFUSED_NOT);

	uint64_t number = d->reply.number;

	now = engine_moment(d->engine);
	assert_int_equal(now.quality, CLOCK_WORKER);
	assert_in_range(now.utc_s, set_s, set_s + 60);
	assert_int_equal(engine_turn(d->engine, &tick, NULL, &d->out), 0);
	assert_int_equal(d->out.len, 1);
	assert_int_equal(d->out.list[0].fact.type, FACT_CLOCK_STEPPED);
	assert_int_equal(d->out.list[0].fact.number, number + 1);
	assert_in_range(d->out.list[0].fact.to_s, (uint64_t)set_s, (uint64_t)set_s + 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_book_after_a_restart_is_the_book_before),
		TEST(every_run_begins_with_a_fact_of_its_own),
		TEST(a_person_is_enrolled_once),
		TEST(the_fact_says_which_user_asked),
		TEST(a_device_that_is_refused_leaves_no_row),
		TEST(devices_of_a_kind_get_the_next_number),
		TEST(long_answers_come_in_pages),
		TEST(requests_that_are_none_are_refused),
		TEST(text_without_an_end_is_cut),
		TEST(a_clock_that_was_set_steps_at_the_next_turn),
		TEST(a_changed_ledger_is_not_followed),
		TEST(facts_that_contradict_each_other_are_not_followed),
		TEST(a_ledger_can_be_asked_without_a_book),
		cmocka_unit_test(the_clock_is_believed_no_further_than_it_may_be),
		cmocka_unit_test(civil_days_are_those_of_the_kiosks_own_zone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
