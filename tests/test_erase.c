/*
 * Erasing: what is left of a person in the files of the data directory, which
 * must be nothing; what is left of all others, which must be all; and how long
 * somebody is kept.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lendbay/moment.h>

#include "ledger_room.h"

#define PEOPLE    2400 /* enough for trees of three levels */
#define CARDS     3    /* of each: one, its number, and the one that took its place */
#define BYTES_MAX (16 << 20)
#define TRACE_LEN 24 /* bytes of a trace that are looked for: none comes by chance */
#define TODAY     21000

/* What a person leaves in the file: as it was written, and as it was changed. */
struct traces {
	uint64_t person;
	bool erased, changed; /* changed: the second secret is there */
	uint8_t hash[CARDS][LEDGER_HASH_LEN];
	struct secret secret[2];
	char name[REGISTRY_NAME_MAX];
};

static struct traces all[PEOPLE];
static uint8_t bytes[BYTES_MAX];
static uint64_t dice;

static uint64_t draw(void)
{
	dice += 0x9e3779b97f4a7c15u;

	uint64_t x = dice;

	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
	x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
	return x ^ (x >> 31);
}

static void now_secret(struct ledger *l, uint64_t person, struct secret *out)
{
	struct sql_query *q = l->query[QUERY_PERSON];

	sql_bind_number(q, 1, person);
	assert_int_equal(sql_step(q), 1);
	assert_int_equal(secret_take(q, 6, out), 0);
	sql_reset(q);
}

static void hash_of(struct ledger *l, uint64_t person, uint8_t card, uint8_t *hash)
{
	uint8_t card_bytes[9];

	memcpy(card_bytes, &person, 8);
	card_bytes[8] = card;
	registry_card_hash(l, CARD_UID, card_bytes, sizeof(card_bytes), hash);
}

static void person_add(struct ledger *l, struct traces *t)
{
	struct registry_person row = {.role = ROLE_BORROWER, .household = 3};

	*t = (struct traces){.person = draw() >> 11 | 1};
	row.person = t->person;
	(void)snprintf(t->name, sizeof(t->name), "Somebody called %016llx",
		       (unsigned long long)draw()); /* it fits */
	memcpy(row.name, t->name, sizeof(row.name));
	(void)snprintf(row.contact, sizeof(row.contact), "01632 %s", t->name); /* it fits */
	memset(row.verifier, 'v', 10 + draw() % 90);
	for (uint8_t i = 0; i < CARDS; i++)
		hash_of(l, t->person, i, t->hash[i]);
	assert_int_equal(registry_add_person(l, &row, t->hash[0]), 0);
	assert_int_equal(registry_add_card(l, t->person, t->hash[1]), 0);
	now_secret(l, t->person, &t->secret[0]);
}

/* What happens to people while they are known. */
static void person_change(struct ledger *l, struct traces *t)
{
	const struct fact ended = {.type = FACT_ENROLLED,
				   .person = t->person,
				   .utc_s = (int64_t)(draw() % 30000) * 86400 + 1,
				   .quality = CLOCK_NETWORK};
	struct registry_person row;
	char verifier[REGISTRY_VERIFIER_MAX] = {0};

	memset(verifier, 'w', 10 + draw() % 90);
	assert_int_equal(registry_set_verifier(l, t->person, verifier), 0);
	assert_int_equal(registry_find_card(l, t->hash[0], &row), 1);
	assert_int_equal(registry_replace_card(l, t->hash[0], t->hash[2]), 0);
	assert_int_equal(registry_follow(l, &ended), 0);
	now_secret(l, t->person, &t->secret[1]);
	t->changed = true;
}

static void person_erase(struct ledger *l, struct traces *t)
{
	const struct fact erased = {.type = FACT_ERASED, .person = t->person};

	assert_int_equal(registry_follow(l, &erased), 0);
	t->erased = true;
}

/* People come, change and go, in an order that splits and joins pages. */
static void lives(struct ledger *l)
{
	dice = 20261122;
	for (size_t i = 0; i < PEOPLE; i++) {
		if (i % 50 == 0)
			assert_int_equal(ledger_begin(l), 0);
		person_add(l, &all[i]);
		if (i % 3 == 1)
			person_change(l, &all[i - 1]);
		if (i > 100 && i % 4 == 0) {
			struct traces *t = &all[draw() % i];

			if (!t->erased)
				person_erase(l, t);
		}
		if (i % 50 == 49)
			assert_int_equal(ledger_commit(l), 0);
	}
	assert_int_equal(ledger_begin(l), 0);
	/* A run of neighbours, so that pages are given back. */
	for (size_t i = 0; i < PEOPLE; i++)
		if (!all[i].erased && all[i].person % 1000 < 300)
			person_erase(l, &all[i]);
	assert_int_equal(ledger_commit(l), 0);
}

/* ---- Looking through files ---- */

/* Every place in a file that a trace could begin at, found by its first bytes. */
#define BUCKETS (1u << 17)
static struct {
	const uint8_t *at;
	uint32_t next;
} trace[PEOPLE * (CARDS + 5)];
static uint32_t bucket[BUCKETS], trace_len;

static uint32_t bucket_of(const uint8_t *at)
{
	uint32_t x;

	memcpy(&x, at, sizeof(x));
	return (x * 2654435761u) >> 15;
}

static void trace_add(const void *at)
{
	uint32_t b = bucket_of(at);

	trace[++trace_len - 1].at = at;
	trace[trace_len - 1].next = bucket[b];
	bucket[b] = trace_len;
}

/* Notes the traces of those who were erased, or of those who were not. */
static void traces_note_all(bool erased, bool cards, bool texts)
{
	memset(bucket, 0, sizeof(bucket));
	trace_len = 0;
	for (size_t i = 0; i < PEOPLE; i++) {
		if (all[i].erased != erased)
			continue;
		for (int c = 0; c < CARDS && cards; c++)
			trace_add(all[i].hash[c]);
		if (!texts)
			continue;
		trace_add(all[i].name);
		trace_add(all[i].secret[0].key);
		trace_add(all[i].secret[0].sealed);
		if (!all[i].changed)
			continue;
		trace_add(all[i].secret[1].key);
		trace_add(all[i].secret[1].sealed + SEAL_MORE);
	}
}

static int traces_in_file(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), found = 0;

	assert_true(fd >= 0);

	ssize_t len = read(fd, bytes, sizeof(bytes));

	assert_true(len >= 0 && len < (ssize_t)sizeof(bytes));
	(void)close(fd); /* only read from */
	for (ssize_t i = 0; i + TRACE_LEN <= len; i++)
		for (uint32_t t = bucket[bucket_of(bytes + i)]; t != 0; t = trace[t - 1].next)
			found += memcmp(trace[t - 1].at, bytes + i, TRACE_LEN) == 0;
	return found;
}

static int traces_in(struct room *room)
{
	DIR *dir = opendir(room->dir);
	int found = 0;

	assert_non_null(dir);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;)
		if (entry->d_name[0] != '.')
			found += traces_in_file(room_path(room, entry->d_name));
	(void)closedir(dir); /* only read from */
	return found;
}

static int erased_count(void)
{
	int erased = 0;

	for (size_t i = 0; i < PEOPLE; i++)
		erased += all[i].erased;
	return erased;
}

/* All others are found by their cards, and open. */
static void others_are_whole(struct ledger *l)
{
	for (size_t i = 0; i < PEOPLE; i++) {
		struct registry_person row;
		bool changed = all[i].changed;

		assert_int_equal(registry_find_card(l, all[i].hash[1], &row), !all[i].erased);
		if (all[i].erased)
			continue;
		assert_string_equal(row.name, all[i].name);
		assert_int_equal(row.household, 3);
		assert_int_equal(row.verifier[0], changed ? 'w' : 'v');
		assert_int_equal(registry_find_card(l, all[i].hash[changed ? 2 : 0], &row), 1);
		assert_int_equal(row.person, all[i].person);
	}
}

static void what_was_erased_is_in_no_file_any_more(void **state)
{
	struct room *room = *state;
	char value[32];

	room_create(room);

	struct ledger *l = room_ledger(room);

	lives(l);
	assert_true(erased_count() > PEOPLE / 4);

	/* Looking finds what is there: the living, and the dead before the file was tidied. */
	traces_note_all(true, true, true);
	assert_true(traces_in(room) > 0);
	assert_int_equal(ledger_write_back(l), 0);
	assert_int_equal(traces_in(room), 0);
	traces_note_all(false, true, true);
	assert_true(traces_in(room) > PEOPLE);

	/* A copy that is made from here on has nothing either. */
	assert_int_equal(file_reserve(room_path(room, "copy")), 0);
	assert_int_equal(sql_copy(l->sql, room_path(room, "copy")), 0);
	traces_note_all(true, true, true);
	assert_int_equal(traces_in(room), 0);

	others_are_whole(l);
	assert_int_equal(sql_pragma(l->sql, "integrity_check", value, sizeof(value)), 0);
	assert_string_equal(value, "ok");

	/* And slots are used again: the file does not grow by those who went. */
	struct sql_query *q;

	assert_int_equal(sql_prepare(l->sql, "SELECT max(slot) FROM secret", &q), 0);
	assert_int_equal(sql_step(q), 1);
	assert_true(sql_number(q, 0) < PEOPLE - PEOPLE / 10);
	sql_reset(q);
	ledger_close(l);
	assert_int_equal(traces_in(room), 0);
}

/* The sealed texts need no tidying for it: they never move. */
static void a_wiped_text_has_left_no_copy_on_any_page(void **state)
{
	struct room *room = *state;

	room_create(room);

	struct ledger *l = room_ledger(room);

	lives(l);
	assert_int_equal(sql_write_back(l->sql, true), 0);
	traces_note_all(true, false, true);
	assert_int_equal(traces_in(room), 0);
	ledger_close(l);
}

/*
 * Leaves a hash where SQLite now and then leaves the bytes of a row that was
 * moved to another page: between the row pointers and the rows of a page of
 * the cards (SQLite file format 1.6; 7 of 189,143 rows in a trial).
 */
static void page_stain(struct room *room, const uint8_t hash[LEDGER_HASH_LEN])
{
	struct sql *sql;
	struct sql_query *q;
	uint8_t head[8];

	assert_int_equal(sql_open(room_path(room, LEDGER_FILE), &sql), 0);
	assert_int_equal(
		sql_prepare(sql, "SELECT rootpage FROM sqlite_schema WHERE name = 'card'", &q), 0);
	assert_int_equal(sql_step(q), 1);

	off_t page = (off_t)(sql_number(q, 0) - 1) * 1024;

	sql_close(sql);

	int fd = open(room_path(room, LEDGER_FILE), O_RDWR | O_CLOEXEC);

	assert_true(fd >= 0);
	assert_int_equal(pread(fd, head, sizeof(head), page), sizeof(head));
	assert_int_equal(head[0], 10); /* a leaf, and room on it */
	assert_true((head[5] << 8 | head[6]) > 300);
	assert_int_equal(pwrite(fd, hash, LEDGER_HASH_LEN, page + 200), LEDGER_HASH_LEN);
	assert_int_equal(close(fd), 0);
}

static void traces_of_cards_are_cleared_whatever_ended_the_process(void **state)
{
	struct room *room = *state;

	memset(all, 0, sizeof(all));
	room_create(room);

	struct ledger *l = room_ledger(room);

	assert_int_equal(ledger_begin(l), 0);
	for (size_t i = 0; i < 3; i++)
		person_add(l, &all[i]);
	assert_int_equal(ledger_commit(l), 0);
	ledger_close(l);
	page_stain(room, all[0].hash[0]);
	l = room_ledger(room);
	assert_int_equal(ledger_begin(l), 0);
	person_erase(l, &all[0]);
	assert_int_equal(ledger_commit(l), 0);
	traces_note_all(true, true, true);
	/* As if it was killed here: the file is written back, and nothing is tidied. */
	l->between = true;
	ledger_close(l);
	assert_int_equal(traces_in(room), 1);
	l = room_ledger(room);
	assert_int_equal(ledger_write_back(l), 0);
	assert_int_equal(traces_in(room), 0);
	ledger_close(l);
}

static void an_older_copy_goes_with_the_first_who_is_erased_or_after_a_day(void **state)
{
	struct room *room = *state;
	struct stat copy;

	room_create(room);

	struct ledger *l = room_ledger(room);

	assert_int_equal(file_reserve(room_path(room, "ledger.db.1")), 0);
	assert_int_equal(ledger_write_back(l), 0);
	assert_int_equal(stat(room_path(room, "ledger.db.1"), &copy), 0);
	assert_int_equal(ledger_drop_older(l, copy.st_mtime + 86399), 0);
	assert_true(copy_is_there(room->dir));
	assert_int_equal(ledger_drop_older(l, copy.st_mtime + 86400), 0);
	assert_false(copy_is_there(room->dir));

	assert_int_equal(file_reserve(room_path(room, "ledger.db.1")), 0);
	assert_int_equal(ledger_begin(l), 0);
	person_add(l, &all[0]);
	person_erase(l, &all[0]);
	assert_int_equal(ledger_commit(l), 0);
	assert_int_equal(ledger_write_back(l), 0);
	assert_false(copy_is_there(room->dir));
	ledger_close(l);
}

/* ---- What is sealed, opens for whom it was sealed ---- */

static void a_row_of_another_or_changed_does_not_open(void **state)
{
	static const char *const attempts[] = {
		"UPDATE person SET slot = (SELECT slot FROM person WHERE person = 8)"
		" WHERE person = 7",
		"UPDATE person SET role = 3 WHERE person = 7",
		"UPDATE person SET minor = 1 WHERE person = 7",
		"UPDATE person SET adult = 8 WHERE person = 7",
		"UPDATE person SET helper_of = 8 WHERE person = 7",
		"UPDATE secret SET key = (SELECT key FROM secret WHERE slot = 2) WHERE slot = 1",
		"UPDATE secret SET sealed = (SELECT sealed FROM secret WHERE slot = 2)"
		" WHERE slot = 1",
		"UPDATE secret SET sealed = zeroblob(360) WHERE slot = 1",
	};
	struct fact enrolled = {.type = FACT_ENROLLED, .role = ROLE_BORROWER};
	uint8_t leaf[LEDGER_HASH_LEN];

	for (size_t i = 0; i < sizeof(attempts) / sizeof(attempts[0]); i++) {
		struct room *room = *state;
		struct ledger_verdict verdict;
		struct registry_person row;

		room_create(room);

		struct ledger *l = room_ledger(room);

		assert_int_equal(ledger_begin(l), 0);
		for (uint64_t person = 7; person <= 8; person++) {
			struct registry_person add = {.person = person,
						      .role = ROLE_BORROWER,
						      .name = "Nobody's business"};

			enrolled.number = person - 5;
			enrolled.person = person;
			assert_int_equal(registry_add_person(l, &add, NULL), 0);
			assert_int_equal(ledger_record(l, &enrolled, leaf), 0);
		}
		assert_int_equal(ledger_commit(l), 0);
		assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
		assert_string_equal(verdict.why, "");
		assert_int_equal(sql_run(l->sql, attempts[i]), 0);
		memset(&row, 0xff, sizeof(row));
		assert_int_equal(registry_find_person(l, 7, &row), -EBADMSG);
		assert_string_equal(row.name, "");
		assert_int_equal(registry_find_person(l, 8, &row), 1);
		assert_string_equal(row.name, "Nobody's business");
		assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
		assert_int_equal(verdict.wrong_from, 0);
		assert_non_null(strstr(verdict.why, "person 7"));
		assert_null(strstr(verdict.why, "business"));
		/* Of all others the list goes on. */
		assert_int_equal(registry_people(l, 6, &row, 1), 1);
		assert_string_equal(row.name, "");
		/* And such a row can be erased. */
		assert_int_equal(ledger_begin(l), 0);
		assert_int_equal(registry_erase(l, 7), 0);
		assert_int_equal(ledger_commit(l), 0);
		assert_int_equal(registry_find_person(l, 7, &row), 0);
		ledger_close(l);
		room_close(room);
		room_open(room);
	}
}

static void all_that_is_sealed_comes_back(void **state)
{
	struct registry_person full = {.person = 7,
				       .role = ROLE_BORROWER,
				       .age_band = AGE_75,
				       .household = 255,
				       .safe_ways = 1u << CONTACT_VOICEMAIL},
			       row;
	struct room *room = *state;

	/* As long as any field can be. */
	memset(full.name, 'n', sizeof(full.name) - 1);
	memset(full.verifier, 'v', sizeof(full.verifier) - 1);
	memset(full.contact, 'c', sizeof(full.contact) - 1);
	memset(full.area, 'a', sizeof(full.area) - 1);
	room_create(room);

	struct ledger *l = room_ledger(room);

	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(registry_add_person(l, &full, NULL), 0);
	assert_int_equal(ledger_commit(l), 0);
	assert_int_equal(registry_find_person(l, 7, &row), 1);
	assert_memory_equal(&row, &full, sizeof(row));
	/* A list shows no more than the name. */
	assert_int_equal(registry_people(l, 0, &row, 1), 1);
	assert_string_equal(row.name, full.name);
	assert_string_equal(row.contact, "");
	assert_string_equal(row.verifier, "");
	assert_int_equal(row.age_band, 0);
	ledger_close(l);
}

/* ---- How long somebody is kept ---- */

static void record(struct ledger *l, struct fact fact, uint32_t day)
{
	uint8_t leaf[LEDGER_HASH_LEN], head[LEDGER_HASH_LEN];

	ledger_head(l, &fact.number, head);
	fact.number++;
	fact.quality = day > 0 ? CLOCK_NETWORK : CLOCK_RESTORED;
	fact.utc_s = (int64_t)(day > 0 ? day : TODAY) * 86400 + 80000;
	assert_int_equal(ledger_begin(l), 0);
	if (fact.type == FACT_ENROLLED && fact.adult == NOBODY) {
		const struct registry_person row = {.person = fact.person,
						    .role = (uint8_t)fact.role};

		assert_int_equal(registry_add_person(l, &row, NULL), 0);
	}
	assert_int_equal(ledger_record(l, &fact, leaf), 0);
	assert_int_equal(registry_follow(l, &fact), 0);
	assert_int_equal(ledger_commit(l), 0);
}

static uint32_t last_day(struct ledger *l, uint64_t person)
{
	struct registry_person row;

	assert_int_equal(registry_find_person(l, person, &row), 1);
	return row.last_day;
}

static void somebodys_time_begins_when_nothing_is_out(void **state)
{
	struct room *room = *state;
	struct registry_person row;
	uint64_t idle[4];

	room_create(room);

	struct ledger *l = room_ledger(room);

	record(l, (struct fact){.type = FACT_ENROLLED, .person = 7, .role = ROLE_BORROWER}, TODAY);
	record(l, (struct fact){.type = FACT_ENROLLED, .person = 8, .role = ROLE_BORROWER}, 0);
	record(l, (struct fact){.type = FACT_ENROLLED, .person = 9, .role = ROLE_STAFF}, TODAY);
	assert_int_equal(last_day(l, 7), TODAY);
	assert_int_equal(last_day(l, 8), 0);

	/* Lent as fact 5; only its end counts. */
	record(l, (struct fact){.type = FACT_LENT, .device = 1, .person = 7}, TODAY + 10);
	assert_int_equal(last_day(l, 7), TODAY);
	record(l, (struct fact){.type = FACT_HANDED_IN, .loan = 5, .device = 1}, TODAY + 20);
	assert_int_equal(last_day(l, 7), TODAY + 20);
	record(l, (struct fact){.type = FACT_TAKEN_IN, .loan = 5, .device = 1}, TODAY + 21);
	assert_int_equal(last_day(l, 7), TODAY + 21);
	/* What is no loan's number names nobody. */
	record(l, (struct fact){.type = FACT_LOAN_ENDED, .loan = 3, .device = 1}, TODAY + 30);
	record(l, (struct fact){.type = FACT_TAKEN_IN, .loan = 0, .device = 1}, TODAY + 30);
	assert_int_equal(last_day(l, 7), TODAY + 21);

	/* Whose day nobody knows is never idle, until a day is known. */
	assert_int_equal(registry_idle(l, UINT32_MAX, idle, 4), 1);
	assert_int_equal(idle[0], 7);
	assert_int_equal(registry_date(l, TODAY + 15), 0);
	assert_int_equal(registry_idle(l, UINT32_MAX, idle, 4), 2); /* and staff never is */
	assert_int_equal(idle[0], 8);
	assert_int_equal(registry_idle(l, TODAY + 15, idle, 4), 0);
	assert_int_equal(registry_idle(l, TODAY + 16, idle, 4), 1);
	assert_int_equal(registry_idle(l, UINT32_MAX, idle, 1), 1);

	/* A later end by a clock that cannot be believed begins it anew. */
	record(l, (struct fact){.type = FACT_LOAN_ENDED, .loan = 5, .device = 1}, 0);
	assert_int_equal(last_day(l, 7), 0);
	record(l, (struct fact){.type = FACT_ERASED, .person = 8}, TODAY + 2000);
	assert_int_equal(registry_find_person(l, 8, &row), 0);
	ledger_close(l);
}

/* A champion's sessions go with them. */
static void the_text_of_a_champions_sessions_goes_too(void **state)
{
	struct room *room = *state;
	struct registry_session session = {.day = TODAY, .champion = 7, .place = "Village hall"};

	room_create(room);

	struct ledger *l = room_ledger(room);

	assert_int_equal(ledger_begin(l), 0);
	for (session.session = 1; session.session <= 5; session.session++) {
		session.champion = session.session == 3 ? 8 : session.session == 4 ? NOBODY : 7;
		assert_int_equal(registry_add_session(l, &session), 0);
	}
	assert_int_equal(registry_erase(l, 7), 0);
	assert_int_equal(registry_erase(l, NOBODY), 0);
	assert_int_equal(ledger_commit(l), 0);
	for (uint64_t i = 1; i <= 5; i++)
		assert_int_equal(registry_find_session(l, i, &session), i == 3 || i == 4);
	ledger_close(l);
}

static int setup(void **state)
{
	static struct room room;

	room_open(&room);
	*state = &room;
	return 0;
}

static int teardown(void **state)
{
	room_close(*state);
	return 0;
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(what_was_erased_is_in_no_file_any_more),
		TEST(a_wiped_text_has_left_no_copy_on_any_page),
		TEST(traces_of_cards_are_cleared_whatever_ended_the_process),
		TEST(an_older_copy_goes_with_the_first_who_is_erased_or_after_a_day),
		TEST(a_row_of_another_or_changed_does_not_open),
		TEST(all_that_is_sealed_comes_back),
		TEST(somebodys_time_begins_when_nothing_is_out),
		TEST(the_text_of_a_champions_sessions_goes_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
