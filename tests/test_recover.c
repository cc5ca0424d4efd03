/*
 * recover: of a ledger that was damaged in every page, cut, or bent, exactly
 * what holds is saved, the rest is counted, and the damaged files stay as they
 * are.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "cli_room.h"
#include "ledger/salvage.h"
#include "random_life.h"

#define LIFE         300 /* facts drawn */
#define SEED         3
#define FACTS_MAX    1000
#define FILE_MAX     (1 << 21)
#define PAGE_LEN     1024
#define FRAME_LEN    (24 + PAGE_LEN) /* of the log: SQLite file format, 4.1 */
#define NOISE_EVERY  3               /* pages: zeros go into each, noise into one of so many */
#define FACTS_EVERY  6               /* pages with facts: one of so many is tried */
#define BENT_EVERY   7919            /* bytes: a bit of one of so many is bent, wherever that is */
#define LOG_FACTS    30              /* of one commit that is only in the log */
#define LOG_FACTS_2  100             /* of the next */
#define HEX_LEN(len) (2 * (len) + 1)

/* What a directory holds, to see whether it stayed as it was. */
struct picture {
	uint64_t files, sum;
};

struct sickbed {
	struct desk desk;      /* its room has the ledger that gets damaged */
	char to[PATH_MAX];     /* what is saved goes there */
	uint8_t *well, *sick;  /* the ledger's bytes */
	size_t len;            /* of `well` */
	uint64_t facts;        /* in it */
	uint32_t rows;         /* of the registry in it */
	uint32_t signed_heads; /* in it; these count as rows, and go with their facts */
	struct ledger_entry *entry;
	size_t at[FACTS_MAX];   /* where the leaf of fact 1 + i stands in `well` */
	bool lost[FACTS_MAX];   /* by what the test did */
	bool beyond[FACTS_MAX]; /* as it was told */
	struct backup_about about;
	struct salvaged saved;
};

/* ---- Files ---- */

static size_t file_get(const char *path, uint8_t *bytes)
{
	FILE *f = fopen(path, "re");

	assert_non_null(f);

	size_t len = fread(bytes, 1, FILE_MAX, f);

	assert_true(len < FILE_MAX);
	assert_int_equal(fclose(f), 0);
	return len;
}

static void file_put(const char *path, const uint8_t *bytes, size_t len)
{
	FILE *f = fopen(path, "we");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

/* FNV-1a over what it is told. */
static void mix(struct picture *p, const void *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		p->sum = (p->sum ^ ((const uint8_t *)bytes)[i]) * UINT64_C(1099511628211);
}

/* Names, bytes and times of all files; in any order, so each is mixed alone. */
static struct picture picture_of(const char *path)
{
	static uint8_t bytes[FILE_MAX];
	struct picture all = {0};
	struct dirent *entry;
	DIR *dir = opendir(path);

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL) {
		struct picture one = {.sum = UINT64_C(14695981039346656037)};
		char name[2 * PATH_MAX];
		struct stat found;

		if (entry->d_name[0] == '.')
			continue;
		(void)snprintf(name, sizeof(name), "%s/%s", path, entry->d_name); /* fits */
		assert_int_equal(stat(name, &found), 0);
		mix(&one, entry->d_name, strlen(entry->d_name));
		mix(&one, &found.st_mtim, sizeof(found.st_mtim));
		mix(&one, bytes, file_get(name, bytes));
		all.files++;
		all.sum += one.sum;
	}
	(void)closedir(dir); /* only read from */
	return all;
}

static void directory_empty(const char *path)
{
	char name[2 * PATH_MAX];
	struct dirent *entry;
	DIR *dir = opendir(path);

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		(void)snprintf(name, sizeof(name), "%s/%s", path, entry->d_name); /* fits */
		(void)unlink(name); /* rmdir says if it stayed */
	}
	if (dir != NULL) {
		(void)closedir(dir); /* only read from */
		assert_int_equal(rmdir(path), 0);
	}
	assert_int_equal(mkdir(path, 0700), 0);
}

/* ---- A ledger that is well ---- */

static uint32_t count_of(struct sql *sql, const char *table)
{
	struct sql_query *q;
	char text[80];

	(void)snprintf(text, sizeof(text), "SELECT count(*) FROM %s", table); /* fits */
	assert_int_equal(sql_prepare(sql, text, &q), 0);
	assert_int_equal(sql_step(q), 1);

	uint32_t count = (uint32_t)sql_number(q, 0);

	sql_reset(q);
	return count;
}

static void rows_count(struct sickbed *s)
{
	static const char *const tables[] = {"secret",  "spare",   "person", "card",    "code",
					     "partner", "session", "device", "evidence"};
	struct sql *sql;

	assert_int_equal(sql_open(room_path(&s->desk.room, LEDGER_FILE), &sql), 0);
	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		s->rows += count_of(sql, tables[i]);
	s->signed_heads = count_of(sql, "signed_head");
	sql_close(sql);
	assert_true(s->rows > 50 && s->signed_heads == 2);
}

/* Rows and heads that random facts do not bring. */
static void more_add(struct room *room)
{
	struct registry_partner partner = {.partner = 4, .name = "Food bank"};
	struct registry_session session = {.session = 9, .day = RANDOM_DAY, .place = "Hall"};
	uint8_t hash[LEDGER_HASH_LEN] = {1, 2, 3};
	struct ledger *l = room_ledger(room);

	assert_int_equal(ledger_sign(l, ROOM_CREATED_S), 0);
	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(registry_add_partner(l, &partner), 0);
	assert_int_equal(registry_add_session(l, &session), 0);
	assert_int_equal(registry_add_code(l, 5, hash), 0);
	assert_int_equal(registry_add_evidence(l, 3, "{\"tool\":\"mdm\"}"), 0);
	assert_int_equal(ledger_commit(l), 0);
	room_record(l, 20);
	assert_int_equal(ledger_sign(l, ROOM_CREATED_S + 60), 0);
	ledger_close(l);
}

static void facts_find(struct sickbed *s)
{
	struct ledger *l = room_ledger(&s->desk.room);
	int len;

	while ((len = ledger_facts(l, s->facts, UINT64_MAX, s->entry + s->facts, 50)) > 0) {
		s->facts += (uint64_t)len;
		assert_true(s->facts + 50 < FACTS_MAX);
	}
	assert_int_equal(len, 0);
	ledger_close(l);
	s->len = file_get(room_path(&s->desk.room, LEDGER_FILE), s->well);
	assert_int_equal(s->len % PAGE_LEN, 0);
	for (uint64_t i = 0; i < s->facts; i++) {
		const uint8_t *at = memmem(s->well, s->len, s->entry[i].leaf, LEDGER_HASH_LEN);

		assert_non_null(at);
		s->at[i] = (size_t)(at - s->well);
	}
}

static int sickbed_setup(void **state)
{
	struct sickbed *s = calloc(1, sizeof(*s));
	struct kiosk *k = malloc(kiosk_size());
	void *desk = NULL;

	assert_true(s != NULL && k != NULL);
	assert_int_equal(desk_setup(&desk), 0);
	s->desk = *(struct desk *)desk;
	free(desk);
	s->well = malloc(FILE_MAX);
	s->sick = malloc(FILE_MAX);
	s->entry = calloc(FACTS_MAX, sizeof(s->entry[0]));
	assert_true(s->well != NULL && s->sick != NULL && s->entry != NULL);
	assert_int_equal(path_join(s->to, s->desk.room.dir, "../saved"), 0);
	random_life(&s->desk.room, k, SEED, LIFE);
	free(k);
	more_add(&s->desk.room);
	facts_find(s);
	rows_count(s);
	memcpy(s->sick, s->well, s->len);
	*state = s;
	return 0;
}

static int sickbed_teardown(void **state)
{
	struct sickbed *s = *state;

	room_close(&s->desk.room);
	free(s->well);
	free(s->sick);
	free(s->entry);
	free(s);
	return 0;
}

/* ---- Saving, and what must come of it ---- */

static int beyond_note(void *with, const struct ledger_entry *entry, const uint8_t *bytes,
		       size_t len)
{
	struct sickbed *s = with;
	struct fact fact;

	assert_in_range(entry->fact.number, 1, FACTS_MAX);
	assert_int_equal(canonical_read(bytes, len, &fact), 0);
	assert_false(s->beyond[entry->fact.number - 1]); /* nobody is told twice */
	s->beyond[entry->fact.number - 1] = true;
	return 0;
}

/* Saves what the room has now. Returns as ledger_salvage; the room stays as it was. */
static int salvage(struct sickbed *s)
{
	struct room *room = &s->desk.room;
	struct picture before = picture_of(room->dir), after;

	directory_empty(s->to);
	memset(s->beyond, 0, sizeof(s->beyond));
	assert_int_equal(ledger_keys_take(room->dir, s->to, room->complaint), 0);
	room->complaint[0] = '\0';

	int err = ledger_salvage(room->dir, s->to, beyond_note, NULL, s, &s->about, &s->saved,
				 room->complaint);

	after = picture_of(room->dir);
	assert_memory_equal(&before, &after, sizeof(before));
	assert_int_equal(err < 0, room->complaint[0] != '\0');
	return err;
}

/* Writes s->sick as the ledger and saves what holds. */
static int sick_salvage(struct sickbed *s, size_t len)
{
	file_put(room_path(&s->desk.room, LEDGER_FILE), s->sick, len);
	return salvage(s);
}

/* The saved ledger can be opened, and nothing is wrong with it. */
static void saved_holds(struct sickbed *s)
{
	struct ledger *l = NULL;
	struct ledger_verdict verdict;

	if (ledger_open_copy(s->to, BACKUP_LEDGER, true, &l, s->desk.room.complaint) < 0)
		fail_msg("%s", s->desk.room.complaint);
	assert_int_equal(ledger_verify(l, NULL, NULL, &verdict), 0);
	assert_string_equal(verdict.why, "");
	assert_int_equal(verdict.facts, s->saved.facts);
	assert_memory_equal(verdict.head, s->about.head, LEDGER_HASH_LEN);
	ledger_close(l);
}

/* Saves s->sick, and holds what came of it to s->lost. */
static void saves_all_but_lost(struct sickbed *s, size_t len)
{
	uint64_t first = 0, lost = 0, newest = 0;

	while (first < s->facts && !s->lost[first])
		first++;
	for (uint64_t i = 0; i < s->facts; i++) {
		lost += s->lost[i];
		if (!s->lost[i])
			newest = i + 1;
	}

	int err = sick_salvage(s, len);

	assert_int_equal(err, first == 0 ? -EPROTO : 0);
	assert_int_equal(s->saved.facts, first);
	assert_int_equal(s->saved.newest, newest);
	assert_int_equal(s->saved.facts + s->saved.beyond + lost, s->facts);
	for (uint64_t i = 0; i < s->facts; i++)
		assert_int_equal(s->beyond[i], i > first && !s->lost[i]);
	if (err < 0) {
		assert_non_null(strstr(s->desk.room.complaint, "Not even the first fact"));
		return;
	}
	assert_int_equal(s->about.number, first);
	assert_memory_equal(s->about.head, s->entry[first - 1].head, LEDGER_HASH_LEN);
	saved_holds(s);
}

static void nothing_is_lost(struct sickbed *s)
{
	memset(s->lost, 0, sizeof(s->lost));
	saves_all_but_lost(s, s->len);
	assert_int_equal(s->saved.rows, s->rows + s->signed_heads);
	assert_false(s->saved.registry_broken);
	assert_int_equal(s->saved.bare, 0);
	assert_int_equal(s->saved.strangers, 0);
}

/* ---- Damages ---- */

static void noise_put(uint8_t *bytes, size_t len, uint64_t seed)
{
	for (size_t i = 0; i < len; i++) {
		seed = seed * 6364136223846793005u + 1442695040888963407u;
		bytes[i] = (uint8_t)(seed >> 33);
	}
}

/* Damages pages first … first + count - 1, and says which facts that takes. */
static void pages_damage(struct sickbed *s, size_t first, size_t count, bool noise)
{
	size_t from = first * PAGE_LEN, to = (first + count) * PAGE_LEN;

	to = to < s->len ? to : s->len;
	memcpy(s->sick, s->well, s->len);
	if (noise)
		noise_put(s->sick + from, to - from, first + 1);
	else
		memset(s->sick + from, 0, to - from);
	for (uint64_t i = 0; i < s->facts; i++)
		s->lost[i] = s->at[i] >= from && s->at[i] < to;
}

static bool loses_facts(const struct sickbed *s)
{
	for (uint64_t i = 0; i < s->facts; i++)
		if (s->lost[i])
			return true;
	return false;
}

static bool page_is_of_schema(const struct sickbed *s, size_t page)
{
	const uint8_t *at = s->well + page * PAGE_LEN;

	return page == 0 || memmem(at, PAGE_LEN, "CREATE T", 8) != NULL ||
	       memmem(at, PAGE_LEN, "CREATE INDEX", 12) != NULL;
}

/* ---- Tests ---- */

static void a_ledger_that_is_well_is_saved_whole(void **state)
{
	struct sickbed *s = *state;
	struct registry_person person, again;
	struct ledger *was, *is = NULL;
	uint8_t hash[LEDGER_HASH_LEN];
	uint32_t known = 0;

	nothing_is_lost(s);
	was = room_ledger(&s->desk.room);
	assert_int_equal(ledger_open_copy(s->to, BACKUP_LEDGER, true, &is, s->desk.room.complaint),
			 0);
	for (uint64_t id = 101; id < 101 + RANDOM_PEOPLE; id++) {
		random_card(was, id, hash);

		int found = registry_find_card(was, hash, &person);

		assert_int_equal(registry_find_card(is, hash, &again), found);
		if (found == 1)
			assert_memory_equal(&person, &again, sizeof(person));
		known += found == 1;
	}
	assert_true(known > 5);
	ledger_close(is);
	ledger_close(was);
}

static void any_page_may_be_lost(void **state)
{
	struct sickbed *s = *state;
	uint32_t of_schema = 0, with_facts = 0, broken = 0;

	for (size_t page = 0; page < s->len / PAGE_LEN; page++) {
		pages_damage(s, page, 1, page % NOISE_EVERY == 1);
		/* Most pages are alike: facts and nothing else. */
		if (page % FACTS_EVERY != 0 && loses_facts(s))
			continue;
		saves_all_but_lost(s, s->len);
		with_facts += s->saved.facts < s->facts;
		broken += s->saved.registry_broken;
		if (!page_is_of_schema(s, page))
			continue;
		of_schema++;
		nothing_is_lost(s);
		pages_damage(s, page, 1, true);
		nothing_is_lost(s);
	}
	assert_true(of_schema > 3 && with_facts > 5 && broken > 3);
}

/* What a card or a disk loses is rarely as small as a page. */
static void whole_blocks_may_be_lost(void **state)
{
	struct sickbed *s = *state;

	for (size_t page = 0; page < s->len / PAGE_LEN; page += 16) {
		pages_damage(s, page, 4, page % 32 == 0);
		saves_all_but_lost(s, s->len);
	}
	pages_damage(s, 0, 1, false);
	for (size_t page = 40; page < s->len / PAGE_LEN; page += 30) {
		noise_put(s->sick + page * PAGE_LEN, PAGE_LEN, page);
		for (uint64_t i = 0; i < s->facts; i++)
			s->lost[i] = s->lost[i] || s->at[i] / PAGE_LEN == page;
	}
	saves_all_but_lost(s, s->len);
}

static void the_end_may_be_lost(void **state)
{
	struct sickbed *s = *state;

	for (size_t part = 1; part < 14; part++) {
		size_t len = s->len * part / 14 - (part % 2 == 0 ? 0 : part * 13);

		/* In a page that is half there the rows stand from its end on. */
		for (uint64_t i = 0; i < s->facts; i++)
			s->lost[i] = s->at[i] + (size_t)2 * LEDGER_HASH_LEN > len;
		saves_all_but_lost(s, len);
	}
}

static void what_a_bit_was_bent_in_is_not_believed(void **state)
{
	struct sickbed *s = *state;

	for (uint64_t i = 0; i < s->facts; i += 101) {
		/* The salt stands before the leaf, and before that the bytes. */
		static const int before[] = {LEDGER_SALT_LEN + 3, 2, -2};

		for (size_t b = 0; b < sizeof(before) / sizeof(before[0]); b++) {
			memcpy(s->sick, s->well, s->len);
			memset(s->lost, 0, sizeof(s->lost));
			s->sick[s->at[i] - (size_t)before[b]] ^= 4;
			s->lost[i] = true;
			saves_all_but_lost(s, s->len);
		}
	}
}

/* Anywhere: in a page's header, a row's length, a text, a seal. No more goes than stands there. */
static void a_bit_may_be_bent_anywhere(void **state)
{
	struct sickbed *s = *state;
	uint32_t broken = 0;

	for (size_t at = 5; at < s->len; at += BENT_EVERY) {
		uint64_t there = 0;

		pages_damage(s, at / PAGE_LEN, 1, false);
		for (uint64_t i = 0; i < s->facts; i++)
			there += s->lost[i];
		memcpy(s->sick, s->well, s->len);
		s->sick[at] ^= (uint8_t)(1u << at % 8);

		int err = sick_salvage(s, s->len);

		if (err == -EPROTO && s->lost[0])
			continue;
		assert_int_equal(err, 0);
		assert_in_range(s->saved.facts + s->saved.beyond, s->facts - there, s->facts);
		saved_holds(s);
		broken += s->saved.registry_broken;
	}
	assert_true(broken > 0);
}

/* A seal that does not open any more: whose it was is to be enrolled again, all others stay. */
static void who_does_not_open_goes_alone(void **state)
{
	struct sickbed *s = *state;
	struct sql *sql;

	room_tamper(&s->desk.room, "UPDATE secret SET sealed = zeroblob(360) WHERE slot ="
				   " (SELECT slot FROM person ORDER BY person LIMIT 1);"
				   "UPDATE session SET day = day + 1");
	assert_int_equal(salvage(s), 0);
	assert_true(s->saved.registry_broken);
	assert_int_equal(s->saved.facts, s->facts);
	saved_holds(s);
	assert_int_equal(sql_open(room_path(&s->desk.room, LEDGER_FILE), &sql), 0);

	uint32_t people = count_of(sql, "person"), cards = count_of(sql, "card");

	sql_close(sql);
	assert_int_equal(path_join(s->desk.room.path, s->to, BACKUP_LEDGER), 0);
	assert_int_equal(sql_open(s->desk.room.path, &sql), 0);
	assert_int_equal(count_of(sql, "person"), people - 1);
	assert_int_equal(count_of(sql, "card"), cards - 1);
	assert_int_equal(count_of(sql, "session"), 0);
	sql_close(sql);
}

/* Who changes a fact can compute its leaf again: it holds by itself, and follows from nothing. */
static void what_was_forged_is_not_followed(void **state)
{
	struct sickbed *s = *state;
	uint64_t i = s->facts / 2;
	uint8_t *leaf = s->sick + s->at[i], bytes[CANONICAL_MAX];
	size_t len = canonical_write(&s->entry[i].fact, bytes);
	uint8_t *row = leaf - LEDGER_SALT_LEN - len;

	assert_memory_equal(row, bytes, len);
	row[20] ^= 1; /* when */
	chain_leaf(leaf - LEDGER_SALT_LEN, row, len, leaf);
	assert_int_equal(sick_salvage(s, s->len), 0);
	assert_int_equal(s->saved.facts, i);
	assert_int_equal(s->saved.beyond, s->facts - i);
	assert_true(s->beyond[i]);
	saved_holds(s);
}

static void noise_is_no_ledger(void **state)
{
	struct sickbed *s = *state;
	static const size_t lens[] = {0, 1, 100, PAGE_LEN, 100000};

	for (size_t i = 0; i < sizeof(lens) / sizeof(lens[0]); i++) {
		noise_put(s->sick, lens[i], i);
		assert_int_equal(sick_salvage(s, lens[i]), -EPROTO);
		assert_non_null(strstr(s->desk.room.complaint, "Not even the first fact"));
		assert_non_null(strstr(s->desk.room.complaint, s->desk.room.dir));
		assert_int_equal(s->saved.newest, 0);
	}
}

/* ---- The log ---- */

/* A kiosk commits twice and is killed: the facts are in the log alone. */
static void log_fill(struct sickbed *s)
{
	int status;
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		struct ledger *l = room_ledger(&s->desk.room);

		room_record(l, LOG_FACTS);
		room_record(l, LOG_FACTS_2);
		_exit(0); /* without an end */
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
	assert_int_equal(file_get(room_path(&s->desk.room, LEDGER_FILE), s->sick), s->len);
	assert_memory_equal(s->sick, s->well, s->len);
}

static void facts_of_the_log_are_saved(void **state)
{
	struct sickbed *s = *state;
	uint64_t all = s->facts + LOG_FACTS + LOG_FACTS_2;

	log_fill(s);
	assert_int_equal(salvage(s), 0);
	assert_int_equal(s->saved.facts, all);
	assert_int_equal(s->saved.beyond, 0);
	saved_holds(s);
	/* Without the first page, with zeros and with noise. */
	for (int noise = 0; noise < 2; noise++) {
		pages_damage(s, 0, 1, noise == 1);
		assert_int_equal(sick_salvage(s, s->len), 0);
		assert_int_equal(s->saved.facts, all);
		assert_false(s->saved.registry_broken);
		assert_int_equal(s->saved.rows, s->rows + s->signed_heads);
		saved_holds(s);
	}
}

static void what_was_not_committed_is_not_believed(void **state)
{
	struct sickbed *s = *state;
	struct ledger *l = NULL;
	struct ledger_entry entry;

	log_fill(s);
	assert_int_equal(salvage(s), 0);
	assert_int_equal(ledger_open_copy(s->to, BACKUP_LEDGER, true, &l, s->desk.room.complaint),
			 0);
	assert_int_equal(ledger_facts(l, s->facts + LOG_FACTS, UINT64_MAX, &entry, 1), 1);
	ledger_close(l);

	/* The log's last frame says that a transaction is whole; those before hold its facts. */
	size_t len = file_get(room_path(&s->desk.room, LEDGER_FILE "-wal"), s->sick);

	assert_true(len > (size_t)20 * FRAME_LEN);
	assert_non_null(memmem(s->sick, len - FRAME_LEN, entry.leaf, LEDGER_HASH_LEN));
	file_put(s->desk.room.path, s->sick, len - FRAME_LEN);
	assert_int_equal(salvage(s), 0);
	assert_int_equal(s->saved.facts, s->facts + LOG_FACTS);
	assert_int_equal(s->saved.beyond, 0);
	assert_int_equal(s->saved.newest, s->facts + LOG_FACTS);
	saved_holds(s);
}

/* ---- The command ---- */

static void hex_of(const uint8_t *bytes, size_t len, char *hex)
{
	for (size_t i = 0; i < len; i++)
		(void)sprintf(hex + 2 * i, "%02x", bytes[i]); /* HEX_LEN */
}

static void the_command_makes_a_kiosk_and_keeps_what_is_beyond(void **state)
{
	struct sickbed *s = *state;
	struct picture before, after;
	char words[3 * PATH_MAX], fresh[PATH_MAX], path[PATH_MAX], line[3000];
	char hex[HEX_LEN(LEDGER_HASH_LEN)];
	uint64_t beyond = 0, want = 0, i = s->facts / 2;

	pages_damage(s, s->at[i] / PAGE_LEN, 1, true);
	file_put(room_path(&s->desk.room, LEDGER_FILE), s->sick, s->len);
	before = picture_of(s->desk.room.dir);
	assert_int_equal(path_join(fresh, s->desk.room.dir, "../fresh"), 0);
	(void)snprintf(words, sizeof(words), "recover|--from|DIR|--data|%s|--board|" BOARD,
		       fresh); /* fits */
	expect(&s->desk, words, EX_OK);
	says(s->desk.out, "facts follow from one another");
	says(s->desk.out, "beyond-the-gap.facts");
	after = picture_of(s->desk.room.dir);
	assert_memory_equal(&before, &after, sizeof(before));
	(void)snprintf(words, sizeof(words), "verify|--data|%s", fresh); /* fits */
	expect(&s->desk, words, EX_OK);
	while (i < s->facts && s->lost[i])
		i++;
	assert_int_equal(path_join(path, fresh, "beyond-the-gap.facts"), 0);

	FILE *f = fopen(path, "re");

	assert_non_null(f);
	for (; fgets(line, sizeof(line), f) != NULL; i++, beyond++) {
		(void)snprintf(words, sizeof(words), "fact %" PRIu64 " ", i + 1); /* fits */
		assert_true(strncmp(line, words, strlen(words)) == 0);
		hex_of(s->entry[i].leaf, LEDGER_HASH_LEN, hex);
		says(line, hex);
		hex_of(s->entry[i].head, LEDGER_HASH_LEN, hex);
		says(line, hex);
	}
	assert_int_equal(fclose(f), 0);
	for (uint64_t n = s->facts / 2; n < s->facts; n++)
		want += !s->lost[n];
	assert_int_equal(beyond, want);
	assert_int_equal(i, s->facts);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, sickbed_setup, sickbed_teardown)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(a_ledger_that_is_well_is_saved_whole),
		TEST(any_page_may_be_lost),
		TEST(whole_blocks_may_be_lost),
		TEST(the_end_may_be_lost),
		TEST(what_a_bit_was_bent_in_is_not_believed),
		TEST(a_bit_may_be_bent_anywhere),
		TEST(who_does_not_open_goes_alone),
		TEST(what_was_forged_is_not_followed),
		TEST(noise_is_no_ledger),
		TEST(facts_of_the_log_are_saved),
		TEST(what_was_not_committed_is_not_believed),
		TEST(the_command_makes_a_kiosk_and_keeps_what_is_beyond),
	};

	return cmocka_run_group_tests_name("recover", tests, NULL, NULL);
}
