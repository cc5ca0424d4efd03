/*
 * The audit: walks a real ledger in slices, says that it is whole, finds where
 * it is not, goes on with what was recorded since.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "audit.h"
#include "clock.h"
#include "entry.h"
#include "ledger_room.h"

#define MANY  1000
#define TODAY 20780
#define NO_RULES                                                                                   \
	"DROP TRIGGER facts_do_not_change; DROP TRIGGER facts_stay; "                              \
	"DROP TRIGGER signed_heads_do_not_change;"

static const struct moment today = {.day = TODAY, .utc_s = TODAY * INT64_C(86400) + 3600};
static const struct moment tomorrow = {.day = TODAY + 1,
				       .utc_s = (TODAY + 1) * INT64_C(86400) + 3600};

static struct ledger *filled(struct room *room)
{
	struct ledger *l;

	room_open(room);
	room_create(room);
	l = room_ledger(room);
	room_record(l, MANY);
	return l;
}

/* To its end. Returns how many steps that took. */
static int walk(struct audit *a, struct ledger *l, struct moment now, struct view_month *told)
{
	int steps = 0;

	audit_ask(a, l, now);
	for (; audit_goes_on(a); steps++)
		(void)audit_step(a, l, now); /* what it found is looked at below */
	audit_tell(a, told);
	return steps;
}

static void a_whole_record_is_whole(void **state)
{
	struct audit *a = audit_open();
	struct view_month told;
	struct room room;
	struct ledger *l = filled(&room);
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t number;

	(void)state;
	assert_non_null(a);
	audit_tell(a, &told);
	assert_int_equal(told.check, RECORD_NOT_LOOKED);
	assert_int_equal(told.loans, FIGURE_NONE);
	assert_int_equal(walk(a, l, today, &told), (MANY + 1) / AUDIT_SLICE + 1);
	ledger_head(l, &number, head);
	assert_int_equal(told.check, RECORD_WHOLE);
	assert_int_equal(told.facts, number);
	assert_memory_equal(told.head, head, sizeof(told.head));
	assert_int_equal(told.percent, 100);
	assert_int_equal(told.checked_day, TODAY);
	assert_int_equal(told.loans, 0);
	ledger_close(l);
	audit_close(a);
	room_close(&room);
}

static void half_way_nothing_is_told_but_how_far_it_is(void **state)
{
	struct audit *a = audit_open();
	struct view_month told;
	struct room room;
	struct ledger *l = filled(&room);

	(void)state;
	audit_ask(a, l, today);
	for (int i = 0; i < 8; i++)
		assert_false(audit_step(a, l, today));
	audit_ask(a, l, today); /* looked at again meanwhile */
	audit_tell(a, &told);
	assert_int_equal(told.check, RECORD_CHECKING);
	assert_in_range(told.percent, 45, 55);
	assert_int_equal(told.people, FIGURE_NONE);
	assert_int_equal(told.facts, 0);
	ledger_close(l);
	audit_close(a);
	room_close(&room);
}

static void it_goes_on_where_it_ended_and_begins_anew_on_another_day(void **state)
{
	struct audit *a = audit_open();
	struct view_month told;
	struct room room;
	struct ledger *l = filled(&room);

	(void)state;
	(void)walk(a, l, today, &told);
	assert_int_equal(walk(a, l, today, &told), 0);
	room_record(l, 3);
	assert_int_equal(walk(a, l, today, &told), 0); /* so little is looked at when asked */
	assert_int_equal(told.check, RECORD_WHOLE);
	assert_int_equal(told.facts, MANY + 4);
	room_record(l, 2 * AUDIT_SLICE);
	assert_int_equal(walk(a, l, today, &told), 2);
	assert_int_equal(walk(a, l, tomorrow, &told), (MANY + 4) / AUDIT_SLICE + 3);
	assert_int_equal(told.check, RECORD_WHOLE);
	assert_int_equal(told.checked_day, TODAY + 1);
	ledger_close(l);
	audit_close(a);
	room_close(&room);
}

/* What was recorded while it walked is looked at, too. */
static void what_comes_meanwhile_is_in_it(void **state)
{
	struct audit *a = audit_open();
	struct view_month told;
	struct room room;
	struct ledger *l = filled(&room);

	(void)state;
	audit_ask(a, l, today);
	(void)audit_step(a, l, today); /* one of many */
	room_record(l, 300);
	while (audit_goes_on(a))
		(void)audit_step(a, l, today); /* what it found is looked at below */
	audit_tell(a, &told);
	assert_int_equal(told.check, RECORD_WHOLE);
	assert_int_equal(told.facts, MANY + 301);
	ledger_close(l);
	audit_close(a);
	room_close(&room);
}

static void what_was_changed_is_found(void **state)
{
	static const struct {
		const char *sql;
		uint64_t from;
	} cases[] = {
		{"UPDATE facts SET salt = zeroblob(16) WHERE number = 500", 500},
		{"UPDATE facts SET leaf = zeroblob(32) WHERE number = 64", 64},
		{"UPDATE facts SET head = zeroblob(32) WHERE number = 65", 65},
		{"DELETE FROM facts WHERE number = 777", 777},
		{"UPDATE signed_head SET head = zeroblob(32) WHERE number = 1001", 1001},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct audit *a = audit_open();
		struct view_month told;
		struct room room;
		struct ledger *l = filled(&room);

		assert_int_equal(ledger_sign(l, today.utc_s), 0);
		ledger_close(l);
		room_tamper(&room, NO_RULES);
		room_tamper(&room, cases[i].sql);
		l = room_ledger(&room);
		(void)walk(a, l, today, &told);
		assert_int_equal(told.check, RECORD_WRONG);
		assert_int_equal(told.wrong_from, cases[i].from);
		assert_int_equal(told.loans, FIGURE_NONE);
		/* It stays so for the day, whatever is recorded after it. */
		room_record(l, 5);
		assert_int_equal(walk(a, l, today, &told), 0);
		assert_int_equal(told.wrong_from, cases[i].from);
		ledger_close(l);
		audit_close(a);
		room_close(&room);
	}
}

/* ---- One entry, by its reference ---- */

static struct view_entry asked(struct ledger *l, uint64_t number, const uint8_t *leaf)
{
	struct view_entry e = {.number = number};

	memcpy(e.leaf, leaf, sizeof(e.leaf));
	entry_find(l, &e);
	return e;
}

static void an_entry_is_found_by_its_reference_alone(void **state)
{
	struct room room;
	struct ledger *l = filled(&room);
	struct ledger_entry entry;
	struct view_entry e;
	uint32_t day = 0;
	uint16_t minute = 0;

	(void)state;
	assert_int_equal(ledger_facts(l, 41, 42, &entry, 1), 1);
	e = asked(l, 42, entry.leaf);
	assert_int_equal(e.found, ENTRY_HELD);
	assert_int_equal(e.type, entry.fact.type);
	if (entry.fact.quality != CLOCK_NONE)
		clock_civil(entry.fact.utc_s, &day, &minute);
	assert_int_equal(e.day, day);
	assert_int_equal(e.minute, minute);
	/* Another number, another leaf, before the first, after the last: nothing is told. */
	assert_int_equal(asked(l, 43, entry.leaf).found, ENTRY_ABSENT);
	assert_int_equal(asked(l, 0, entry.leaf).found, ENTRY_ABSENT);
	assert_int_equal(asked(l, MANY + 2, entry.leaf).found, ENTRY_ABSENT);
	assert_int_equal(asked(l, UINT64_MAX, entry.leaf).found, ENTRY_ABSENT);
	entry.leaf[4] ^= 1;
	e = asked(l, 42, entry.leaf);
	assert_int_equal(e.found, ENTRY_ABSENT);
	assert_int_equal(e.type, 0);
	assert_int_equal(e.day, 0);
	ledger_close(l);
	room_close(&room);
}

static void an_entry_that_was_changed_is_not_held(void **state)
{
	static const char *const changes[] = {
		"UPDATE facts SET salt = zeroblob(16) WHERE number = 42",
		"UPDATE facts SET leaf = zeroblob(32) WHERE number = 42",
		"DELETE FROM facts WHERE number = 42",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		struct room room;
		struct ledger *l = filled(&room);
		struct ledger_entry entry;

		assert_int_equal(ledger_facts(l, 41, 42, &entry, 1), 1);
		ledger_close(l);
		room_tamper(&room, NO_RULES);
		room_tamper(&room, changes[i]);
		l = room_ledger(&room);
		assert_int_equal(asked(l, 42, entry.leaf).found, ENTRY_WRONG);
		ledger_close(l);
		room_close(&room);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_whole_record_is_whole),
		cmocka_unit_test(half_way_nothing_is_told_but_how_far_it_is),
		cmocka_unit_test(it_goes_on_where_it_ended_and_begins_anew_on_another_day),
		cmocka_unit_test(what_comes_meanwhile_is_in_it),
		cmocka_unit_test(what_was_changed_is_found),
		cmocka_unit_test(an_entry_is_found_by_its_reference_alone),
		cmocka_unit_test(an_entry_that_was_changed_is_not_held),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
