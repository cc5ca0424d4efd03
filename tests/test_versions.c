/*
 * Ledgers of every version that ever was on main, one small data directory
 * each in tests/ledgers: opened as a kiosk opens them, they must be whole and
 * hold what they held.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/moment.h>

#include "ledger_room.h"

#define BYTES_MAX (1 << 18) /* of one file of these directories */
#define FILES_MAX 16        /* of one of them */
#define KILLS     40

#define SAY_HOW                                                                                    \
	"tests/ledgers must hold a small data directory of each version up to LEDGER_SCHEMA. "     \
	"When "                                                                                    \
	"the schema changes: write the step in firmware/ledger/migrate.c; then let the last main " \
	"that wrote the older version make tests/ledgers/N (tests/demo, Joe borrows and keeps "    \
	"it, "                                                                                     \
	"a champion with a session, a helper), with ledger.db and the keys in it."

/* What each of them holds: the people of board/rig/people.csv, and who was added. */
static const struct {
	const char *name;
	uint8_t uid[7], uid_len, role;
} people[] = {
	{"Amina", {0x04, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5, 0x80}, 7, ROLE_BORROWER},
	{"Joe", {0x9a, 0x0b, 0x0c, 0x0d}, 4, ROLE_BORROWER},
	{"Priya", {0x04, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5, 0x80}, 7, ROLE_STAFF},
	{"Maria", {0x04, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0x80}, 7, ROLE_COORDINATOR},
	{"Dot", {0x04, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0x80}, 7, ROLE_CHAMPION},
	{"Zuleika", {0x04, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0x80}, 7, ROLE_BORROWER},
	{"Bartholomew", {0x04, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0x80}, 7, ROLE_HELPER},
};

/* Text that stands in the clear in a file of version 1, and in none since. */
static const char *const secrets[] = {"Amina",       "Zuleika",  "Bartholomew",      "Ferdinand",
				      "01632 96000", "Quayside", "English and Urdu", "$argon2id$"};

static size_t file_read(const char *path, uint8_t *bytes)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	assert_true(fd >= 0);

	ssize_t len = read(fd, bytes, BYTES_MAX);

	assert_true(len >= 0 && len < BYTES_MAX);
	(void)close(fd); /* only read from */
	return (size_t)len;
}

static void file_write(const char *path, const uint8_t *bytes, size_t len)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), len);
	assert_int_equal(close(fd), 0);
}

/* Copies the directory of a version into the room. */
static void version_copy(struct room *room, int version)
{
	static uint8_t bytes[BYTES_MAX];
	char from[64], path[400];

	(void)snprintf(from, sizeof(from), "tests/ledgers/%d", version); /* it fits */

	DIR *dir = opendir(from);

	if (dir == NULL)
		fail_msg("There is no %s. %s", from, SAY_HOW);
	if (mkdir(room->dir, 0700) < 0)
		assert_int_equal(errno, EEXIST);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
		if (entry->d_name[0] == '.')
			continue;
		(void)snprintf(path, sizeof(path), "%s/%s", from, entry->d_name); /* it fits */

		size_t len = file_read(path, bytes);

		file_write(room_path(room, entry->d_name), bytes, len);
	}
	(void)closedir(dir); /* only read from */
}

/* The version a file says it is of: SQLite file format 1.3, user version. */
static int version_said(struct room *room)
{
	static uint8_t bytes[BYTES_MAX];

	assert_true(file_read(room_path(room, LEDGER_FILE), bytes) > 100);
	return bytes[60] << 24 | bytes[61] << 16 | bytes[62] << 8 | bytes[63];
}

static bool holds(const uint8_t *bytes, size_t len, const char *text)
{
	return memmem(bytes, len, text, strlen(text)) != NULL;
}

/* How many of the secrets stand in the clear in the files there, but for the one named. */
static int plain_in(struct room *room, const char *but)
{
	static uint8_t bytes[BYTES_MAX];
	DIR *dir = opendir(room->dir);
	int plain = 0;

	assert_non_null(dir);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
		if (entry->d_name[0] == '.' || strcmp(entry->d_name, but) == 0)
			continue;

		size_t len = file_read(room_path(room, entry->d_name), bytes);

		for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++)
			plain += holds(bytes, len, secrets[i]);
	}
	(void)closedir(dir); /* only read from */
	return plain;
}

/* ---- What it must hold ---- */

static void is_whole(struct ledger *l, int version)
{
	struct ledger_verdict verdict;

	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	if (verdict.why[0] != '\0')
		fail_msg("version %d: %s", version, verdict.why);
	assert_true(verdict.facts > 50);
}

static void people_are_there(struct ledger *l)
{
	for (size_t i = 0; i < sizeof(people) / sizeof(people[0]); i++) {
		struct registry_person person;
		uint8_t hash[LEDGER_HASH_LEN];

		registry_card_hash(l, CARD_UID, people[i].uid, people[i].uid_len, hash);
		assert_int_equal(registry_find_card(l, hash, &person), 1);
		assert_string_equal(person.name, people[i].name);
		assert_int_equal(person.role, people[i].role);
		assert_int_equal(strncmp(person.verifier, "$argon2id$", 10), 0);
		assert_true(person.helper_of != NOBODY || people[i].role != ROLE_HELPER);
		/* Their rows were sealed before anybody could be remembered. */
		for (uint8_t setting = 0; setting < SETTINGS; setting++)
			assert_int_equal(person.comfort[setting], 0);
	}
}

/* The table for it is there, whatever version the file was of. */
static void evidence_is_kept(struct ledger *l)
{
	char text[REGISTRY_EVIDENCE_MAX];

	assert_int_equal(registry_find_evidence(l, 7, text), 0);
	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(registry_add_evidence(l, 7, "{}"), 0);
	assert_int_equal(registry_find_evidence(l, 7, text), 1);
	assert_string_equal(text, "{}");
	assert_int_equal(registry_add_evidence(l, 7, "{}"), -EEXIST);
	ledger_rollback(l);
	assert_int_equal(registry_find_evidence(l, 7, text), 0);
}

static void things_are_there(struct ledger *l, int version)
{
	static struct ledger_entry page[LEDGER_PAGE_MAX];
	struct registry_device devices[LEDGER_PAGE_MAX];
	struct registry_session session;
	int lent = 0, ended = 0, sessions = 0;

	assert_int_equal(registry_devices(l, 0, devices, LEDGER_PAGE_MAX), 9);
	for (int i = 0; i < 9; i++) {
		assert_string_equal(devices[i].owner, "Millbrook Library");
		assert_int_equal(strncmp(devices[i].asset_tag, "ML-0", 4), 0);
		/* Nobody knew of these before version 3. */
		assert_true((devices[i].pat_day > 20000) == (version >= 3));
		assert_true((devices[i].funded_until > 20000) == (version >= 3 && i < 6));
		assert_int_equal(devices[i].funder[0] != '\0', version >= 3 && i < 6);
	}
	evidence_is_kept(l);

	int facts = ledger_facts(l, 0, UINT64_MAX, page, LEDGER_PAGE_MAX);

	assert_true(facts > 0 && facts < LEDGER_PAGE_MAX);
	for (int i = 0; i < facts; i++) {
		const struct fact *fact = &page[i].fact;

		lent += fact->type == FACT_LENT;
		ended += fact->type == FACT_TAKEN_IN || fact->type == FACT_HANDED_IN;
		if (fact->type != FACT_SESSION_ADDED)
			continue;
		sessions++;
		assert_int_equal(registry_find_session(l, fact->session, &session), 1);
		assert_int_equal(session.champion, fact->champion);
		assert_int_equal(session.day, fact->day);
		assert_int_equal(strncmp(session.phone, "01632 96000", 11), 0);
	}
	assert_int_equal(lent, 2);
	assert_true(ended >= 1);
	assert_int_equal(sessions, 2);
}

static void a_ledger_of_every_version_opens_and_holds_what_it_held(void **state)
{
	for (int version = 1; version <= LEDGER_SCHEMA; version++) {
		struct room *room = *state;

		version_copy(room, version);
		if (version_said(room) != version)
			fail_msg("tests/ledgers/%d is of version %d. %s", version,
				 version_said(room), SAY_HOW);

		struct ledger *l = room_ledger(room);

		is_whole(l, version);
		people_are_there(l);
		things_are_there(l, version);
		room_record(l, 3);
		ledger_close(l);
		assert_int_equal(version_said(room), LEDGER_SCHEMA);
		l = room_ledger(room);
		is_whole(l, version);
		ledger_close(l);
		room_close(room);
		room_open(room);
	}
}

static void the_copy_is_the_old_file_and_no_other_holds_a_name(void **state)
{
	static uint8_t before[BYTES_MAX], after[BYTES_MAX];
	struct room *room = *state;
	struct stat st;

	version_copy(room, 1);
	assert_true(plain_in(room, "") > 0);

	size_t len = file_read(room_path(room, LEDGER_FILE), before);
	struct ledger *l = room_ledger(room);

	/* Also while it is still open: nothing plain is left, not in the log either. */
	assert_int_equal(plain_in(room, "ledger.db.1"), 0);
	assert_true(copy_is_there(room->dir));
	assert_int_equal(stat(room_path(room, "ledger.db.1"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(file_read(room_path(room, "ledger.db.1"), after), len);
	/* But for what SQLite counts in its header: file change counter, version-valid-for. */
	assert_memory_equal(before + 100, after + 100, len - 100);
	assert_int_equal(copies_remove(room->dir), 0);
	assert_int_equal(plain_in(room, ""), 0);
	assert_int_equal(copies_remove(room->dir), 0);
	ledger_close(l);
	assert_int_equal(plain_in(room, ""), 0);
}

/* A fact more in a closed file, as that version would have recorded it. */
static void fact_append(struct room *room, struct fact fact)
{
	struct sql *sql;
	struct sql_query *newest, *add;
	uint8_t bytes[CANONICAL_MAX], leaf[LEDGER_HASH_LEN], head[LEDGER_HASH_LEN];
	const uint8_t salt[LEDGER_SALT_LEN] = {1};
	size_t len;

	assert_int_equal(sql_open(room_path(room, LEDGER_FILE), &sql), 0);
	assert_int_equal(sql_prepare(sql, "SELECT max(number), head FROM facts", &newest), 0);
	assert_int_equal(
		sql_prepare(sql, "INSERT INTO facts VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6)", &add), 0);
	assert_int_equal(sql_step(newest), 1);
	fact.number = sql_number(newest, 0) + 1;
	chain_leaf(salt, bytes, canonical_write(&fact, bytes), leaf);
	chain_head(sql_bytes(newest, 1, &len), leaf, head);
	sql_bind_number(add, 1, fact.number);
	sql_bind_number(add, 2, fact.type);
	sql_bind_bytes(add, 3, bytes, canonical_write(&fact, bytes));
	sql_bind_bytes(add, 4, salt, sizeof(salt));
	sql_bind_bytes(add, 5, leaf, sizeof(leaf));
	sql_bind_bytes(add, 6, head, sizeof(head));
	sql_reset(newest);
	assert_int_equal(sql_do(add), 0);
	sql_close(sql);
}

static void since_when_nothing_is_out_comes_from_the_facts(void **state)
{
	struct room *room = *state;
	struct fact ended = {.type = FACT_LOAN_ENDED,
			     .loan = 62, /* Joe's */
			     .device = 1002,
			     .utc_s = 21000 * INT64_C(86400) + 5,
			     .quality = CLOCK_NETWORK};
	struct registry_person person;
	uint8_t hash[LEDGER_HASH_LEN];

	/* Its own facts were all recorded by a clock that was not to be believed. */
	for (int i = 0; i < 2; i++) {
		version_copy(room, 1);
		if (i == 1)
			fact_append(room, ended);

		struct ledger *l = room_ledger(room);

		is_whole(l, 1);
		registry_card_hash(l, CARD_UID, people[1].uid, people[1].uid_len, hash);
		assert_int_equal(registry_find_card(l, hash, &person), 1);
		assert_int_equal(person.last_day, i == 0 ? 0 : 21000);
		ledger_close(l);
		room_close(room);
		room_open(room);
	}
}

/* All that SQLite was told of its tables, one after another. */
static void tables_tell(struct ledger *l, char text[8192])
{
	struct sql_query *q;
	size_t len = 0;

	assert_int_equal(sql_prepare(l->sql,
				     "SELECT name || ': ' || replace(sql, '\"', '') FROM"
				     " sqlite_schema WHERE sql IS NOT NULL ORDER BY name",
				     &q),
			 0);
	while (sql_step(q) == 1 && len < 8000) {
		sql_text(q, 0, text + len, 8192 - len);
		len += strlen(text + len);
		text[len++] = '\n';
	}
	text[len] = '\0';
	sql_reset(q);
}

static void a_migrated_file_has_the_tables_of_a_new_one(void **state)
{
	static char migrated[8192], made[8192];
	struct room *room = *state;

	room_create(room);

	struct ledger *l = room_ledger(room);

	tables_tell(l, made);
	ledger_close(l);
	assert_true(strlen(made) > 2000);
	for (int version = 1; version < LEDGER_SCHEMA; version++) {
		room_close(room);
		room_open(room);
		version_copy(room, version);
		l = room_ledger(room);
		tables_tell(l, migrated);
		ledger_close(l);
		assert_string_equal(migrated, made);
	}
}

static void looking_at_an_older_file_says_what_to_do_and_changes_nothing(void **state)
{
	static uint8_t before[BYTES_MAX], after[BYTES_MAX];
	struct room *room = *state;
	struct ledger *l = NULL;

	version_copy(room, 1);

	size_t len = file_read(room_path(room, LEDGER_FILE), before);

	assert_int_equal(ledger_open(room->dir, true, &l, room->complaint), -EPROTO);
	assert_null(l);
	assert_non_null(strstr(room->complaint, "lendbay-ledger migrate --data"));
	assert_int_equal(file_read(room_path(room, LEDGER_FILE), after), len);
	assert_memory_equal(before, after, len);
	assert_int_equal(access(room_path(room, "registry.key"), F_OK), -1);
	assert_false(copy_is_there(room->dir));
}

static void what_an_interrupted_migration_left_is_taken_up(void **state)
{
	static uint8_t key[BYTES_MAX];
	struct room *room = *state;

	version_copy(room, 1);
	memset(key, 0x5a, 4096);
	file_write(room_path(room, "registry.key"), key, 32);
	file_write(room_path(room, "registry.key.new"), key, 7);
	file_write(room_path(room, "ledger.db.1"), key, 4096);
	file_write(room_path(room, "ledger.db.1-journal"), key, 512);

	struct ledger *l = room_ledger(room);

	is_whole(l, 1);
	people_are_there(l);
	ledger_close(l);
	assert_int_equal(file_read(room_path(room, "registry.key"), key), 32);
	assert_int_equal(key[31], 0x5a);
	assert_int_equal(access(room_path(room, "ledger.db.1-journal"), F_OK), -1);
	assert_true(file_read(room_path(room, "ledger.db.1"), key) > 4096);

	/* But a ledger of version 2 without its key is nobody's. */
	assert_int_equal(unlink(room_path(room, "registry.key")), 0);
	l = NULL;
	assert_int_equal(ledger_open(room->dir, false, &l, room->complaint), -ENOKEY);
	assert_non_null(strstr(room->complaint, "registry.key is missing"));
}

static void a_damaged_older_file_is_left_as_it_is(void **state)
{
	static const char *const cases[] = {
		"DROP TABLE session",
		"CREATE TRIGGER more AFTER INSERT ON facts BEGIN DELETE FROM device; END",
	};
	struct room *room = *state;
	struct ledger *l = NULL;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		version_copy(room, 1);
		room_tamper(room, cases[i]);
		assert_true(ledger_open(room->dir, false, &l, room->complaint) < 0);
		assert_null(l);
		assert_non_null(strstr(room->complaint, "Nothing was changed"));
		assert_int_equal(version_said(room), 1);
		assert_false(copy_is_there(room->dir));
		room_close(room);
		room_open(room);
	}
}

/* Each would be run by the ledger's own queries, or be written to by them. */
static void tables_of_somebody_elses_making_are_refused(void **state)
{
	static const char *const cases[] = {
		"CREATE TRIGGER more AFTER INSERT ON facts BEGIN DELETE FROM device; END",
		"CREATE TRIGGER more AFTER INSERT ON person BEGIN"
		"  INSERT INTO trace (one) VALUES (1); END",
		"DROP TRIGGER facts_stay; CREATE TRIGGER facts_stay BEFORE DELETE ON facts"
		"  BEGIN SELECT 1; END",
		"ALTER TABLE device RENAME TO things; CREATE VIEW device AS SELECT * FROM things",
		"DROP TABLE partner; CREATE VIEW partner (partner, name) AS SELECT 1, 'x'",
		"DROP TABLE partner; CREATE TABLE partner (partner INTEGER PRIMARY KEY, name)",
		"CREATE INDEX more ON device (abs(device))",
		"CREATE TABLE more (one)",
		"ALTER TABLE device ADD COLUMN more TEXT",
		"ANALYZE",
	};
	struct room *room = *state;
	struct ledger *l = NULL;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		room_create(room);
		room_tamper(room, cases[i]);
		for (int readonly = 0; readonly < 2; readonly++) {
			assert_int_equal(ledger_open(room->dir, readonly, &l, room->complaint),
					 -EPROTO);
			assert_non_null(strstr(room->complaint, "is not a ledger of Lendbay"));
			assert_null(l);
		}
		room_close(room);
		room_open(room);
	}
}

/* A process that opens it, and is killed on the way. Returns whether it was done before. */
static bool killed_while_opening(struct room *room, long after_us)
{
	const struct timespec wait = {.tv_nsec = after_us * 1000};
	int status;
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (pid == 0) {
		struct ledger *l;

		_exit(ledger_open(room->dir, false, &l, room->complaint) < 0 ? 2 : 0);
	}
	(void)nanosleep(&wait, NULL); /* a moment more or less is as good */
	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_false(WIFEXITED(status) && WEXITSTATUS(status) == 2);
	return WIFEXITED(status);
}

static void killed_at_any_moment_it_is_old_or_new(void **state)
{
	long done_us = 0;
	int killed = 0;

	for (int i = 0; i < KILLS; i++) {
		struct room *room = *state;

		version_copy(room, 1 + i % 2);
		/* Up to the time that the whole takes, as it was last seen. */
		if (killed_while_opening(room, done_us > 0 ? done_us * i / KILLS : 500 * i))
			done_us = done_us > 0 ? done_us : 500 * i;
		else
			killed++;

		struct ledger *l = room_ledger(room);

		is_whole(l, 1);
		people_are_there(l);
		things_are_there(l, 1 + i % 2);
		assert_int_equal(plain_in(room, "ledger.db.1"), 0);
		ledger_close(l);
		room_close(room);
		room_open(room);
	}
	assert_true(killed > 0);
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
		TEST(a_ledger_of_every_version_opens_and_holds_what_it_held),
		TEST(the_copy_is_the_old_file_and_no_other_holds_a_name),
		TEST(since_when_nothing_is_out_comes_from_the_facts),
		TEST(a_migrated_file_has_the_tables_of_a_new_one),
		TEST(looking_at_an_older_file_says_what_to_do_and_changes_nothing),
		TEST(what_an_interrupted_migration_left_is_taken_up),
		TEST(tables_of_somebody_elses_making_are_refused),
		TEST(a_damaged_older_file_is_left_as_it_is),
		TEST(killed_at_any_moment_it_is_old_or_new),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
