/*
 * The ledger on a real file: made, opened, recorded in, tampered with, pulled
 * away in the middle. Nothing in it may be lost or untrue.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lendbay/moment.h>

#include "ledger_room.h"

#define NO_RULES                                                                                   \
	"DROP TRIGGER facts_do_not_change; DROP TRIGGER facts_stay; DROP TRIGGER "                 \
	"facts_come_in_order;"

static int setup(void **state)
{
	struct room *room = malloc(sizeof(*room));

	assert_non_null(room);
	room_open(room);
	*state = room;
	return 0;
}

static int teardown(void **state)
{
	room_close(*state);
	free(*state);
	return 0;
}

static void file_write(const char *path, const void *bytes, size_t len)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

static size_t file_read(const char *path, void *bytes, size_t max)
{
	FILE *f = fopen(path, "r");

	assert_non_null(f);

	size_t len = fread(bytes, 1, max, f);

	assert_int_equal(fclose(f), 0);
	return len;
}

static void a_new_ledger_is_whole_and_for_its_owner_alone(void **state)
{
	static const struct {
		const char *name;
		off_t len; /* 0: any */
		mode_t mode;
	} files[] = {{".", 0, 0700},         {"card.key", 32, 0600},     {"pin.key", 32, 0600},
		     {"sign.key", 64, 0600}, {"registry.key", 32, 0600}, {"ledger.db", 0, 0600},
		     {"lock", 0, 0600}};
	struct room *room = *state;
	struct ledger_entry first;
	struct ledger_verdict verdict;
	struct stat st;
	uint8_t key[64];

	room_create(room);
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		assert_int_equal(stat(room_path(room, files[i].name), &st), 0);
		assert_int_equal(st.st_mode & 07777, files[i].mode);
		assert_true(files[i].len == 0 || st.st_size == files[i].len);
	}
	assert_int_equal(access(room_path(room, "ledger.db-wal"), F_OK), -1);
	assert_int_equal(access(room_path(room, "ledger.db.new"), F_OK), -1);

	struct ledger *l = room_ledger(room);

	assert_int_equal(ledger_facts(l, 0, UINT64_MAX, &first, 1), 1);
	assert_int_equal(first.fact.number, 1);
	assert_int_equal(first.fact.type, FACT_KIOSK_BEGAN);
	assert_int_equal(first.fact.utc_s, ROOM_CREATED_S);
	assert_int_equal(first.fact.schema, LEDGER_SCHEMA);
	assert_true(first.fact.kiosk != 0);
	assert_int_equal(file_read(room_path(room, "sign.key"), key, sizeof(key)), 64);
	assert_memory_equal(first.fact.public_key, key + 32, 32);
	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	assert_string_equal(verdict.why, "");
	assert_int_equal(verdict.facts, 1);
	ledger_close(l);
}

static void a_second_creation_is_refused_and_changes_nothing(void **state)
{
	static char before[1 << 16], after[1 << 16];
	struct room *room = *state;

	room_create(room);

	size_t len = file_read(room_path(room, "ledger.db"), before, sizeof(before));

	assert_int_equal(ledger_create(room->dir, 1, room->complaint), -EEXIST);
	assert_non_null(strstr(room->complaint, "is there already"));
	assert_int_equal(file_read(room_path(room, "ledger.db"), after, sizeof(after)), len);
	assert_memory_equal(before, after, len);
}

static void an_interrupted_creation_is_taken_up(void **state)
{
	struct room *room = *state;
	uint8_t key[32], again[32];

	assert_int_equal(mkdir(room->dir, 0700), 0);
	memset(key, 0x5a, sizeof(key));
	file_write(room_path(room, "card.key"), key, sizeof(key));
	file_write(room_path(room, "pin.key.new"), key, 7);
	file_write(room_path(room, "ledger.db.new"), key, sizeof(key));
	file_write(room_path(room, "ledger.db.new-wal"), key, sizeof(key));
	room_create(room);
	assert_int_equal(file_read(room_path(room, "card.key"), again, sizeof(again)), 32);
	assert_memory_equal(key, again, sizeof(key));
	assert_int_equal(access(room_path(room, "pin.key.new"), F_OK), -1);
	ledger_close(room_ledger(room));
}

static void creation_beside_a_broken_key_or_a_stray_log_is_refused(void **state)
{
	struct room *room = *state;

	assert_int_equal(mkdir(room->dir, 0700), 0);
	file_write(room_path(room, "sign.key"), "short", 5);
	assert_int_equal(ledger_create(room->dir, 1, room->complaint), -ENOKEY);
	assert_int_equal(unlink(room_path(room, "sign.key")), 0);
	file_write(room_path(room, "ledger.db-wal"), "frames", 6);
	assert_int_equal(ledger_create(room->dir, 1, room->complaint), -EEXIST);
	assert_int_equal(unlink(room_path(room, "ledger.db-wal")), 0);
	room_create(room);
}

static void the_settings_that_keep_facts_safe_are_on(void **state)
{
	static const struct {
		const char *name, *value;
	} wanted[] = {{"journal_mode", "wal"},
		      {"synchronous", "2"},
		      {"locking_mode", "exclusive"},
		      {"foreign_keys", "1"},
		      {"trusted_schema", "0"},
		      {"cell_size_check", "1"},
		      {"page_size", "1024"},
		      {"secure_delete", "1"},
		      {"query_only", "0"},
		      {"user_version", "3"},
		      {"application_id", "1279418745"}};
	struct room *room = *state;
	char value[32];

	room_create(room);

	struct ledger *l = room_ledger(room);

	for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++) {
		assert_int_equal(sql_pragma(l->sql, wanted[i].name, value, sizeof(value)), 0);
		assert_string_equal(value, wanted[i].value);
	}
	ledger_close(l);
}

static void facts_come_back_in_pages_and_after_a_restart(void **state)
{
	static struct ledger_entry page[LEDGER_PAGE_MAX];
	struct room *room = *state;
	uint8_t head[LEDGER_HASH_LEN], kept[LEDGER_HASH_LEN] = {0};
	uint64_t number, seen = 0;
	int len;

	room_create(room);

	struct ledger *l = room_ledger(room);

	for (int i = 0; i < 3; i++)
		room_record(l, 200);
	ledger_head(l, &number, kept);
	ledger_close(l);
	l = room_ledger(room);
	ledger_head(l, &number, head);
	assert_int_equal(number, 601);
	assert_memory_equal(head, kept, sizeof(head));
	memset(head, 0, sizeof(head));
	while ((len = ledger_facts(l, seen, UINT64_MAX, page, 1000)) > 0) {
		assert_true(len <= LEDGER_PAGE_MAX);
		for (int i = 0; i < len; i++) {
			assert_true(chain_follows(seen++, head, &page[i]));
			memcpy(head, page[i].head, sizeof(head));
		}
	}
	assert_int_equal(len, 0);
	assert_int_equal(seen, 601);
	assert_memory_equal(head, kept, sizeof(head));
	assert_int_equal(ledger_facts(l, 10, 12, page, 100), 2);
	assert_int_equal(page[0].fact.number, 11);
	assert_int_equal(page[1].fact.ms, 120);
	assert_int_equal(ledger_facts(l, 12, 12, page, 100), 0);
	ledger_close(l);
}

static void a_step_rolled_back_leaves_no_trace(void **state)
{
	struct room *room = *state;
	struct registry_person person = {.person = 5, .role = ROLE_STAFF};
	struct fact fact = {.number = 2, .type = FACT_STARTED, .software = 1};
	uint8_t before[LEDGER_HASH_LEN], head[LEDGER_HASH_LEN], leaf[LEDGER_HASH_LEN];
	uint64_t number;

	room_create(room);

	struct ledger *l = room_ledger(room);

	ledger_head(l, &number, before);
	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(ledger_record(l, &fact, leaf), 0);
	assert_int_equal(registry_add_person(l, &person, NULL), 0);
	ledger_rollback(l);
	ledger_head(l, &number, head);
	assert_int_equal(number, 1);
	assert_memory_equal(head, before, sizeof(head));
	assert_int_equal(registry_find_person(l, 5, &person), 0);
	room_record(l, 1);
	ledger_close(l);
}

static void facts_cannot_be_changed_removed_or_replaced(void **state)
{
	static const char *const attempts[] = {
		"UPDATE facts SET type = 3 WHERE number = 2",
		"DELETE FROM facts WHERE number = 2",
		"DELETE FROM facts",
		"INSERT OR REPLACE INTO facts SELECT * FROM facts WHERE number = 2",
		"INSERT INTO facts SELECT number + 10, version, type, bytes, salt, leaf, head"
		"  FROM facts WHERE number = 2",
		"INSERT INTO facts SELECT -1, version, type, bytes, salt, leaf, head"
		"  FROM facts WHERE number = 2",
	};
	struct room *room = *state;
	struct ledger_verdict verdict;

	room_create(room);

	struct ledger *l = room_ledger(room);

	room_record(l, 3);
	for (size_t i = 0; i < sizeof(attempts) / sizeof(attempts[0]); i++)
		assert_int_equal(sql_run(l->sql, attempts[i]), -EPROTO);
	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	assert_string_equal(verdict.why, "");
	assert_int_equal(verdict.facts, 4);
	ledger_close(l);
}

static void progress_count(uint64_t number, void *with)
{
	*(uint64_t *)with = number;
}

static void verify_names_the_first_fact_that_does_not_hold(void **state)
{
	static const struct {
		const char *sql;
		uint64_t wrong_from; /* 0: beside the facts */
		int good;            /* facts that ledger_facts still gives */
	} cases[] = {
		{"UPDATE facts SET bytes = CAST(substr(bytes, 1, 40) || x'09' || substr(bytes, 42)"
		 " AS BLOB) WHERE number = 20",
		 20, 19},
		{"UPDATE facts SET bytes = x'' WHERE number = 20", 20, 19},
		{"UPDATE facts SET salt = zeroblob(16) WHERE number = 20", 20, 19},
		{"UPDATE facts SET leaf = zeroblob(32) WHERE number = 20", 20, 19},
		{"UPDATE facts SET head = zeroblob(32) WHERE number = 20", 20, 19},
		{"UPDATE facts SET version = 2 WHERE number = 20", 20, 19},
		{"UPDATE facts SET type = 1 WHERE number = 20", 20, 19},
		{"UPDATE facts SET number = -1 WHERE number = 20", 20, 19},
		{"DELETE FROM facts WHERE number = 20", 20, 19},
		{"DELETE FROM facts WHERE number < 20", 1, 0},
		{"DELETE FROM facts", 1, 0},
		/* Two that change places: each is well in itself. */
		{"UPDATE facts SET number = 99 WHERE number = 20;"
		 "UPDATE facts SET number = 20 WHERE number = 21;"
		 "UPDATE facts SET number = 21 WHERE number = 99",
		 20, 19},
		{"UPDATE kiosk SET kiosk = 5", 0, 51},
		{"INSERT INTO secret VALUES (1, zeroblob(72), zeroblob(360));"
		 "INSERT INTO person VALUES (5, 2, 0, 0, 0, 0, 1)",
		 0, 51},
		{"INSERT INTO secret VALUES (1, zeroblob(72), zeroblob(360))", 0, 51},
		{"INSERT INTO card VALUES (zeroblob(32), 5)", 0, 51},
		{"INSERT INTO device VALUES (5, '', '', '', '', '', 0, 0)", 0, 51},
	};
	static struct ledger_entry page[LEDGER_PAGE_MAX];

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct room *room = *state;
		struct ledger_verdict verdict;
		struct ledger *l;
		uint64_t told = 99;

		room_create(room);
		l = room_ledger(room);
		room_record(l, 50);
		ledger_close(l);
		room_tamper(room, NO_RULES);
		room_tamper(room, cases[i].sql);
		assert_int_equal(ledger_open(room->dir, true, &l, room->complaint), 0);
		assert_int_equal(ledger_verify(l, progress_count, &told, &verdict), 0);
		assert_int_equal(verdict.wrong_from, cases[i].wrong_from);
		assert_string_not_equal(verdict.why, "");
		assert_int_equal(told, verdict.facts);

		int good = ledger_facts(l, 0, UINT64_MAX, page, LEDGER_PAGE_MAX);

		/* An empty table has a newest fact 0, and then there is none to give. */
		assert_true(good == cases[i].good || (cases[i].good == 0 && good <= 0));
		if (cases[i].wrong_from == 20)
			assert_int_equal(ledger_facts(l, 19, UINT64_MAX, page, 9), -EPROTO);
		ledger_close(l);
		room_close(room);
		room_open(room);
	}
}

static void verify_finds_damage_below_the_tables(void **state)
{
	static uint8_t bytes[1 << 18];
	struct room *room = *state;
	struct ledger_verdict verdict;

	room_create(room);

	struct ledger *l = room_ledger(room);

	room_record(l, 200);
	ledger_close(l);

	size_t len = file_read(room_path(room, "ledger.db"), bytes, sizeof(bytes));

	assert_true(len > 40 * 1024);
	memset(bytes + len / 1024 / 2 * 1024, 0xa5, 1024); /* a page in the middle */
	file_write(room_path(room, "ledger.db"), bytes, len);
	assert_int_equal(ledger_open(room->dir, true, &l, room->complaint), 0);
	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	assert_in_range(verdict.wrong_from, 2, 201);
	assert_string_not_equal(verdict.why, "");
	ledger_close(l);
}

static void opening_says_what_is_wrong(void **state)
{
	static const struct {
		const char *name, *content; /* NULL: taken away */
		int err;
		const char *words;
	} cases[] = {
		{"ledger.db", NULL, -ENOENT, "lendbay-ledger create"},
		{"ledger.db", "This is a letter to the library, and no ledger at all.", -EPROTO,
		 "not a ledger"},
		{"ledger.db", "", -EPROTO, "not a ledger"},
		{"card.key", NULL, -ENOKEY, "card.key is missing"},
		{"card.key", "short", -ENOKEY, "card.key is damaged"},
		{"registry.key", NULL, -ENOKEY, "registry.key is missing"},
		{"registry.key", "short", -ENOKEY, "registry.key is damaged"},
		{"sign.key", NULL, -ENOKEY, "sign.key is missing"},
		{"sign.key", "0123456789012345678901234567890101234567890123456789012345678901",
		 -ENOKEY, "sign.key is damaged"},
	};
	struct room *room = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct ledger *l = NULL;

		room_create(room);
		if (cases[i].content == NULL)
			assert_int_equal(unlink(room_path(room, cases[i].name)), 0);
		else
			file_write(room_path(room, cases[i].name), cases[i].content,
				   strlen(cases[i].content));
		for (int readonly = 0; readonly < 2; readonly++) {
			assert_int_equal(ledger_open(room->dir, readonly, &l, room->complaint),
					 cases[i].err);
			assert_non_null(strstr(room->complaint, cases[i].words));
			assert_null(l);
		}
		room_close(room);
		room_open(room);
	}
}

static void a_ledger_from_another_kiosk_is_refused(void **state)
{
	struct room *room = *state;
	struct room other;
	struct ledger *l = NULL;
	char from[PATH_MAX];

	room_create(room);
	room_open(&other);
	room_create(&other);
	memcpy(from, room_path(&other, "ledger.db"), sizeof(from));
	assert_int_equal(rename(from, room_path(room, "ledger.db")), 0);
	assert_int_equal(ledger_open(room->dir, false, &l, room->complaint), -EPROTO);
	assert_non_null(strstr(room->complaint, "from another kiosk"));
	assert_int_equal(ledger_open(room->dir, true, &l, room->complaint), -EPROTO);
	assert_null(l);
	room_close(&other);
}

static void a_newer_ledger_and_another_programs_file_are_left_as_they_are(void **state)
{
	static const struct {
		const char *sql, *words;
	} cases[] = {{"PRAGMA user_version = 4", "newer Lendbay"},
		     {"PRAGMA user_version = 0", "not a ledger"},
		     {"PRAGMA application_id = 7; PRAGMA journal_mode = DELETE", "not a ledger"}};
	static char before[1 << 16], after[1 << 16];
	struct room *room = *state;
	struct ledger *l = NULL;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		room_create(room);
		room_tamper(room, cases[i].sql);

		size_t len = file_read(room_path(room, "ledger.db"), before, sizeof(before));

		assert_int_equal(ledger_open(room->dir, false, &l, room->complaint), -EPROTO);
		assert_non_null(strstr(room->complaint, cases[i].words));
		assert_null(l);
		assert_int_equal(file_read(room_path(room, "ledger.db"), after, sizeof(after)),
				 len);
		assert_memory_equal(before, after, len);
		room_close(room);
		room_open(room);
	}
}

static void people_are_found_by_card_and_by_number(void **state)
{
	static struct registry_person page[LEDGER_PAGE_MAX];
	struct room *room = *state;
	struct registry_person amina = {
		.person = 77, .role = ROLE_BORROWER, .name = "Amina", .verifier = "$argon2id$a"};
	struct registry_person found;
	const uint8_t uid[7] = {4, 1, 2, 3, 4, 5, 6};
	uint8_t hash[LEDGER_HASH_LEN], other[LEDGER_HASH_LEN];

	room_create(room);

	struct ledger *l = room_ledger(room);

	registry_card_hash(l, CARD_UID, uid, sizeof(uid), hash);
	registry_card_hash(l, CARD_UID, uid, 4, other);
	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(registry_add_person(l, &amina, hash), 0);
	assert_int_equal(ledger_commit(l), 0);
	assert_int_equal(registry_find_card(l, other, &found), 0);
	assert_int_equal(registry_find_card(l, hash, &found), 1);
	assert_int_equal(found.person, 77);
	assert_int_equal(found.role, ROLE_BORROWER);
	assert_string_equal(found.name, "Amina");
	assert_int_equal(registry_find_person(l, 77, &found), 1);
	assert_string_equal(found.verifier, "$argon2id$a");
	assert_int_equal(registry_set_verifier(l, 77, "$argon2id$b"), 0);
	assert_int_equal(registry_set_verifier(l, 78, "$argon2id$b"), -ENOENT);
	assert_int_equal(registry_find_person(l, 77, &found), 1);
	assert_string_equal(found.verifier, "$argon2id$b");
	assert_int_equal(registry_people(l, 0, page, LEDGER_PAGE_MAX), 1);
	assert_string_equal(page[0].name, "Amina");
	assert_string_equal(page[0].verifier, "");
	assert_int_equal(registry_people(l, 77, page, LEDGER_PAGE_MAX), 0);
	ledger_close(l);
}

static void nobody_and_nothing_is_in_the_registry_twice(void **state)
{
	struct room *room = *state;
	struct registry_person person = {.person = 1, .role = ROLE_STAFF};
	struct registry_device device = {.device = 1,
					 .serial = "S/N 1",
					 .funder = "Council",
					 .funded_until = 20909,
					 .pat_day = 20500};
	uint8_t hash[LEDGER_HASH_LEN] = {1}, other[LEDGER_HASH_LEN] = {2};

	room_create(room);

	struct ledger *l = room_ledger(room);

	assert_int_equal(registry_add_person(l, &person, hash), 0);
	assert_int_equal(registry_add_device(l, &device), 0);
	assert_int_equal(registry_add_device(l, &device), -EEXIST);
	assert_int_equal(registry_add_person(l, &person, other), -EEXIST);
	person.person = 2;
	assert_int_equal(registry_add_person(l, &person, hash), -EEXIST);
	person.person = 0;
	assert_int_equal(registry_add_person(l, &person, other), -EINVAL);
	device.device = (uint64_t)1 << 63;
	assert_int_equal(registry_add_device(l, &device), -EINVAL);
	ledger_close(l);
}

static void devices_come_back_in_pages(void **state)
{
	static struct registry_device page[LEDGER_PAGE_MAX];
	struct room *room = *state;
	uint64_t after = 0, seen = 0;
	int len;

	room_create(room);

	struct ledger *l = room_ledger(room);

	assert_int_equal(ledger_begin(l), 0);
	for (uint64_t id = 600; id > 0; id--) {
		struct registry_device device = {.device = id * 3, .owner = "Library"};

		assert_int_equal(registry_add_device(l, &device), 0);
	}
	assert_int_equal(ledger_commit(l), 0);
	while ((len = registry_devices(l, after, page, 1000)) > 0) {
		for (int i = 0; i < len; i++)
			assert_int_equal(page[i].device, ++seen * 3);
		after = page[len - 1].device;
	}
	assert_int_equal(seen, 600);
	assert_int_equal(registry_find_device(l, 9, page), 1);
	assert_string_equal(page[0].owner, "Library");
	assert_int_equal(registry_find_device(l, 10, page), 0);
	ledger_close(l);
}

/* Runs `act` in another process. Returns its exit code. */
static int elsewhere(int (*act)(struct room *room), struct room *room)
{
	int status;

	fflush(NULL);

	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0)
		_exit(act(room));
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 99;
}

static int is_busy(struct room *room)
{
	struct ledger *l;

	for (int readonly = 0; readonly < 2; readonly++)
		if (ledger_open(room->dir, readonly, &l, room->complaint) != -EBUSY ||
		    strstr(room->complaint, "holds the ledger") == NULL)
			return 1;
	return 0;
}

static int is_held(struct room *room)
{
	return ledger_hold(room->dir, room->complaint) == -EBUSY ? 0 : 1;
}

static void two_processes_never_hold_the_same_ledger(void **state)
{
	struct room *room = *state;
	struct ledger *l = NULL;

	room_create(room);
	for (int readonly = 0; readonly < 2; readonly++) {
		assert_int_equal(ledger_open(room->dir, readonly, &l, room->complaint), 0);
		assert_int_equal(elsewhere(is_busy, room), 0);
		if (!readonly)
			room_record(l, 1);
		assert_int_equal(elsewhere(is_busy, room), 0);
		ledger_close(l);
		assert_int_equal(elsewhere(is_busy, room), 1);
	}

	int lock = ledger_hold(room->dir, room->complaint);

	assert_true(lock >= 0);
	assert_int_equal(elsewhere(is_held, room), 0);
	assert_int_equal(close(lock), 0);
	assert_int_equal(elsewhere(is_held, room), 1);
}

static void a_full_disk_loses_nothing_that_was_committed(void **state)
{
	struct room *room = *state;
	struct ledger_verdict verdict;
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t number;
	int err = 0;

	room_create(room);

	struct ledger *l = room_ledger(room);

	assert_int_equal(sql_run(l->sql, "PRAGMA max_page_count = 60"), 0);
	ledger_head(l, &number, head);
	for (int i = 0; i < 1000 && err == 0; i++) {
		struct fact fact = {.number = number + 1, .type = FACT_STARTED};
		uint8_t leaf[LEDGER_HASH_LEN];

		assert_int_equal(ledger_begin(l), 0);
		err = ledger_record(l, &fact, leaf);
		if (err == 0)
			err = ledger_commit(l);
		if (err == 0)
			number++;
	}
	assert_int_equal(err, -ENOSPC);
	assert_true(number > 20);
	ledger_close(l);
	l = room_ledger(room);
	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	assert_string_equal(verdict.why, "");
	assert_int_equal(verdict.facts, number);
	ledger_close(l);
}

/* As somebody who may not write there; root may always. */
static int is_readonly(struct room *room)
{
	struct ledger *l;

	if (geteuid() == 0 && (setgid(65534) < 0 || setuid(65534) < 0))
		return 2;
	for (int readonly = 0; readonly < 2; readonly++)
		if (ledger_open(room->dir, readonly, &l, room->complaint) != -EROFS ||
		    strstr(room->complaint, "cannot be written") == NULL)
			return 1;
	return 0;
}

static void a_directory_that_cannot_be_written_is_said_to_be(void **state)
{
	static const char *const names[] = {"card.key", "pin.key", "sign.key", "registry.key",
					    "ledger.db"};
	struct room *room = *state;

	room_create(room);
	*strrchr(room->dir, '/') = '\0';
	assert_int_equal(chmod(room->dir, 0755), 0);
	strcat(room->dir, "/data");
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		assert_int_equal(chmod(room_path(room, names[i]), 0444), 0);
	assert_int_equal(chmod(room->dir, 0555), 0);
	assert_int_equal(elsewhere(is_readonly, room), 0);
	assert_int_equal(chmod(room->dir, 0700), 0);
}

#define KILLS 25

/* Records one fact after the other and tells each number once it is durable. */
static void record_for_ever(struct room *room, int told)
{
	struct ledger *l;
	uint8_t head[LEDGER_HASH_LEN], leaf[LEDGER_HASH_LEN];
	struct fact fact = {.type = FACT_STARTED, .software = 1};

	if (ledger_open(room->dir, false, &l, room->complaint) < 0)
		_exit(1);
	ledger_head(l, &fact.number, head);
	for (;;) {
		struct registry_device device = {.device = ++fact.number};

		if (ledger_begin(l) < 0 || ledger_record(l, &fact, leaf) < 0 ||
		    registry_add_device(l, &device) < 0 || ledger_commit(l) < 0 ||
		    write(told, &fact.number, sizeof(fact.number)) < 0)
			_exit(1);
	}
}

static void a_process_killed_while_recording_loses_nothing_it_told(void **state)
{
	struct room *room = *state;
	struct ledger_entry entry;
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t number, newest = 1;

	room_create(room);
	for (unsigned round = 0; round < KILLS; round++) {
		uint64_t told = newest;
		int ends[2], status;

		assert_int_equal(pipe(ends), 0);

		pid_t child = fork();

		assert_true(child >= 0);
		if (child == 0)
			record_for_ever(room, ends[1]);
		assert_int_equal(close(ends[1]), 0);
		/* At least one, then a moment that differs each round. */
		assert_int_equal(read(ends[0], &told, sizeof(told)), sizeof(told));
		usleep(round * 1377 % 9000);
		assert_int_equal(kill(child, SIGKILL), 0);
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));
		while (read(ends[0], &number, sizeof(number)) == sizeof(number))
			told = number;
		assert_int_equal(close(ends[0]), 0);

		struct ledger *l = room_ledger(room);
		struct registry_device device;

		ledger_head(l, &newest, head);
		assert_in_range(newest, told, told + 1);
		assert_int_equal(ledger_facts(l, newest - 1, newest, &entry, 1), 1);
		/* What goes together is there together. */
		assert_int_equal(registry_find_device(l, newest, &device), 1);
		assert_int_equal(registry_find_device(l, newest + 1, &device), 0);
		ledger_close(l);
	}
}

static void looking_at_a_ledger_leaves_the_file_alone(void **state)
{
	static char before[1 << 18], after[1 << 18];
	struct room *room = *state;
	struct ledger_verdict verdict;
	struct ledger *l = NULL;

	room_create(room);
	l = room_ledger(room);
	room_record(l, 100);
	ledger_close(l);

	size_t len = file_read(room_path(room, "ledger.db"), before, sizeof(before));

	assert_int_equal(ledger_open(room->dir, true, &l, room->complaint), 0);
	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	assert_string_equal(verdict.why, "");
	assert_true(ledger_begin(l) < 0 || sql_run(l->sql, "DELETE FROM person") < 0);
	ledger_close(l);
	assert_int_equal(file_read(room_path(room, "ledger.db"), after, sizeof(after)), len);
	assert_memory_equal(before, after, len);
	assert_int_equal(access(room_path(room, "ledger.db-wal"), F_OK), -1);
}

static int record_and_die(struct room *room)
{
	room_record(room_ledger(room), 5);
	raise(SIGKILL);
	return 0;
}

static void looking_after_a_crash_sees_all_and_leaves_the_log(void **state)
{
	static char before[1 << 18], after[1 << 18];
	struct room *room = *state;
	struct ledger_verdict verdict;
	struct ledger *l = NULL;

	room_create(room);
	assert_int_equal(elsewhere(record_and_die, room), 99);

	size_t len = file_read(room_path(room, "ledger.db-wal"), before, sizeof(before));

	assert_true(len > 0);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(ledger_open(room->dir, true, &l, room->complaint), 0);
		assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
		assert_string_equal(verdict.why, "");
		assert_int_equal(verdict.facts, 6);
		ledger_close(l);
		assert_int_equal(file_read(room_path(room, "ledger.db-wal"), after, sizeof(after)),
				 len);
		assert_memory_equal(before, after, len);
	}
	ledger_close(room_ledger(room));
	assert_int_equal(access(room_path(room, "ledger.db-wal"), F_OK), -1);
}

static void emptying_the_log_keeps_every_fact(void **state)
{
	struct room *room = *state;
	struct stat st;
	struct ledger_verdict verdict;

	room_create(room);

	struct ledger *l = room_ledger(room);

	room_record(l, 100);
	assert_int_equal(stat(room_path(room, "ledger.db-wal"), &st), 0);
	assert_true(st.st_size > 0);
	assert_int_equal(ledger_write_back(l), 0);
	assert_int_equal(stat(room_path(room, "ledger.db-wal"), &st), 0);
	assert_int_equal(st.st_size, 0);
	room_record(l, 1);
	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	assert_int_equal(verdict.facts, 102);
	assert_string_equal(verdict.why, "");
	ledger_close(l);
}

static void resting_keeps_the_log_s_room_and_every_fact(void **state)
{
	struct room *room = *state;
	struct stat few, before, after, file;
	struct ledger_verdict verdict;

	room_create(room);

	struct ledger *l = room_ledger(room);

	room_record(l, 10);
	assert_int_equal(stat(room_path(room, "ledger.db"), &few), 0);
	assert_int_equal(ledger_rest(l), 0);
	assert_int_equal(stat(room_path(room, "ledger.db"), &file), 0);
	assert_int_equal(file.st_size, few.st_size); /* too little to be worth it */
	room_record(l, 300);
	assert_int_equal(stat(room_path(room, "ledger.db-wal"), &before), 0);
	assert_int_equal(ledger_rest(l), 0);
	assert_int_equal(stat(room_path(room, "ledger.db"), &file), 0);
	assert_true(file.st_size > few.st_size);
	/* What comes next is written over what stands there. */
	room_record(l, 100);
	assert_int_equal(stat(room_path(room, "ledger.db-wal"), &after), 0);
	assert_true(before.st_size > 0);
	assert_int_equal(after.st_size, before.st_size);
	ledger_close(l);
	l = room_ledger(room);
	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	assert_int_equal(verdict.facts, 411);
	assert_string_equal(verdict.why, "");
	ledger_close(l);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_new_ledger_is_whole_and_for_its_owner_alone),
		TEST(a_second_creation_is_refused_and_changes_nothing),
		TEST(an_interrupted_creation_is_taken_up),
		TEST(creation_beside_a_broken_key_or_a_stray_log_is_refused),
		TEST(the_settings_that_keep_facts_safe_are_on),
		TEST(facts_come_back_in_pages_and_after_a_restart),
		TEST(a_step_rolled_back_leaves_no_trace),
		TEST(facts_cannot_be_changed_removed_or_replaced),
		TEST(verify_names_the_first_fact_that_does_not_hold),
		TEST(verify_finds_damage_below_the_tables),
		TEST(opening_says_what_is_wrong),
		TEST(a_ledger_from_another_kiosk_is_refused),
		TEST(a_newer_ledger_and_another_programs_file_are_left_as_they_are),
		TEST(people_are_found_by_card_and_by_number),
		TEST(nobody_and_nothing_is_in_the_registry_twice),
		TEST(devices_come_back_in_pages),
		TEST(two_processes_never_hold_the_same_ledger),
		TEST(a_full_disk_loses_nothing_that_was_committed),
		TEST(a_directory_that_cannot_be_written_is_said_to_be),
		TEST(a_process_killed_while_recording_loses_nothing_it_told),
		TEST(looking_at_a_ledger_leaves_the_file_alone),
		TEST(looking_after_a_crash_sees_all_and_leaves_the_log),
		TEST(emptying_the_log_keeps_every_fact),
		TEST(resting_keeps_the_log_s_room_and_every_fact),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
