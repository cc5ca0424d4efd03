/*
 * The power is cut at every write, every sync and every name of what a kiosk
 * does with its files. After each cut a restart must find what was
 * acknowledged, and what was under way wholly or not at all. CUTS=20 looks at
 * twenty chances of each kind instead of one; an
 * argument names one of the tests.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cut.h"
#include "dice.h"

static const char *restart(struct cut *c)
{
	return desk_restart(&c->image, c->before, c->after, c->again);
}

static void filled(struct desk *d)
{
	desk_fill(d);
	desk_open(d);
}

/* ---- What people do ---- */

static void lend(struct cut *c)
{
	life_lend(c->real.life);
}

static void take_back(struct cut *c)
{
	life_return(c->real.life);
}

static void near_the_due_day(struct desk *d)
{
	filled(d);
	life_wait(d->life, INT64_C(22) * 86400);
}

static void renew(struct cut *c)
{
	life_renew(c->real.life);
}

static void work(struct cut *c)
{
	life_work(c->real.life);
}

static void start(struct cut *c)
{
	desk_open(&c->real);
}

/* What somebody who was killed leaves: all that matters is in the log. */
static void killed(struct desk *d)
{
	static struct desk other;

	memset(&other, 0, sizeof(other));
	desk_make(&other);
	filled(&other);
	life_lend(other.life);
	desk_copy(d, other.data);
	desk_close(&other);
	desk_free(&other);
}

static void log_nearly_full(struct desk *d)
{
	char path[PATH_MAX];
	struct stat log = {0};

	filled(d);
	assert_int_equal(path_join(path, d->data, LEDGER_FILE "-wal"), 0);
	/* SQLite writes 1000 pages back by itself, each with a frame of 24 bytes around it. */
	for (int i = 0; i < 400 && log.st_size < 990 * (1024 + 24); i++) {
		life_return(d->life);
		life_work(d->life);
		life_lend(d->life);
		assert_int_equal(stat(path, &log), 0);
	}
	assert_in_range(log.st_size, 990 * (1024 + 24), 1000 * (1024 + 24));
}

static void what_people_do(void **state)
{
	static const struct operation all[] = {
		{"a start", desk_fill, start, restart, true, 1, 4, DEAF, 0},
		{"a start after a kill", killed, start, restart, true, 1, 4, DEAF, 0},
		{"a loan", filled, lend, restart, true, 4, 12, DEAF, 0},
		{"a return", filled, take_back, restart, true, 3, 12, DEAF, 0},
		{"a renewal", near_the_due_day, renew, restart, true, 1, 3, DEAF, 0},
		{"a worker's round", filled, work, restart, true, 4, 40, DEAF, 0},
		{"a loan that fills the log", log_nearly_full, lend, restart, true, 4, 12, DEAF, 7},
	};

	(void)state; /* each operation has a desk of its own */
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		cut_all(&all[i]);
}

/* ---- What the kiosk does by itself ---- */

static void kept_once(struct desk *d)
{
	filled(d);
	assert_int_equal(engine_checkpoint(d->engine), 0);
	life_lend(d->life);
}

static void some_rounds(struct desk *d)
{
	filled(d);
	for (int i = 0; i < 4; i++) {
		life_return(d->life);
		life_work(d->life);
		life_lend(d->life);
	}
}

static void keep(struct cut *c)
{
	assert_int_equal(engine_checkpoint(c->real.engine), 0);
}

static void sign(struct cut *c)
{
	assert_int_equal(ledger_sign(engine_ledger(c->real.engine), DESK_BEGIN_S), 0);
}

static void write_back(struct cut *c)
{
	assert_int_equal(ledger_write_back(engine_ledger(c->real.engine)), 0);
}

static void what_the_kiosk_does(void **state)
{
	static const struct operation all[] = {
		{"the first checkpoint", filled, keep, restart, true, 1, 1, DEAF, 0},
		{"another checkpoint", kept_once, keep, restart, true, 1, 1, DEAF, 0},
		{"a signed head", filled, sign, restart, true, 1, 1, DEAF, 0},
		{"writing the log back", some_rounds, write_back, restart, true, 0, 0, DEAF, 0},
	};

	(void)state; /* as above */
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		cut_all(&all[i]);
}

/* ---- Creation ---- */

static const struct {
	const char *name;
	size_t len;
} keys[] = {{"card.key", CARD_KEY_LEN},
	    {"pin.key", PIN_KEY_LEN},
	    {"sign.key", SIGN_KEY_LEN},
	    {"registry.key", REGISTRY_KEY_LEN}};

#define KEYS (sizeof(keys) / sizeof(keys[0]))

static void nothing(struct desk *d)
{
	(void)d; /* its root is empty */
}

static void create(struct cut *c)
{
	desk_create(&c->real);
	tape_mark(STROKE_SAID);
}

/* Keys that were there are the same as before. */
static bool keys_stayed(struct desk *d, uint8_t had[KEYS][SIGN_KEY_LEN], const bool there[KEYS])
{
	uint8_t has[SIGN_KEY_LEN];
	size_t len;

	for (size_t i = 0; i < KEYS; i++)
		if (!desk_file(d, keys[i].name, has, sizeof(has), &len) || len != keys[i].len ||
		    (there[i] && memcmp(has, had[i], len) != 0))
			return false;
	return true;
}

static const char *create_again(struct cut *c)
{
	struct desk *d = &c->image;
	uint8_t had[KEYS][SIGN_KEY_LEN], byte;
	char complaint[LEDGER_COMPLAINT_MAX];
	bool there[KEYS];
	size_t len;

	for (size_t i = 0; i < KEYS; i++)
		there[i] = desk_file(d, keys[i].name, had[i], SIGN_KEY_LEN, &len);
	if (!desk_file(d, LEDGER_FILE, &byte, 1, &len)) {
		if (c->said)
			return desk_blame(d, "it was created, and is not there");
		if (ledger_create(d->data, DESK_BEGIN_S, complaint) < 0)
			return desk_blame(d, "it cannot be created again: %s", complaint);
	}
	if (!keys_stayed(d, had, there))
		return desk_blame(d, "a key is not whole, or another");

	const char *wrong = desk_restart(d, 0, 0, c->again);

	if (wrong == NULL && kiosk_number(engine_kiosk(d->engine)) != 2)
		return desk_blame(d, "it holds more than it began with");
	return wrong;
}

static void a_ledger_is_created(void **state)
{
	static const struct operation creation = {
		"a creation", nothing, create, create_again, false, 0, 0, DEAF_TO_NAMES, 0};

	(void)state; /* as above */
	cut_all(&creation);
}

/* ---- Migration ---- */

/* Stand in the clear in tests/ledgers/1. */
static const char *const plain[] = {"Amina", "Zuleika", "Quayside", "$argon2id$"};

static void older_1(struct desk *d)
{
	desk_copy(d, "tests/ledgers/1");
}

static void older_2(struct desk *d)
{
	desk_copy(d, "tests/ledgers/2");
}

static void migrate_it(struct cut *c)
{
	struct ledger *l;

	if (ledger_open(c->real.data, false, &l, c->real.why) < 0)
		fail_msg("%s", c->real.why);
	tape_mark(STROKE_SAID);
	ledger_close(l);
}

/* The copy of the older file is whole, and all of it. */
static bool copy_is_whole(struct desk *d, const char *from, uint64_t facts)
{
	char name[32], path[PATH_MAX], value[64] = "", version[16] = "";
	struct sql *sql;
	struct sql_query *q;

	(void)snprintf(name, sizeof(name), LEDGER_FILE ".%s", from); /* fits */
	assert_int_equal(path_join(path, d->data, name), 0);
	if (access(path, F_OK) < 0 || sql_open(path, &sql) < 0)
		return false;

	bool whole = sql_pragma(sql, "integrity_check", value, sizeof(value)) == 0 &&
		     strcmp(value, "ok") == 0 &&
		     sql_pragma(sql, "user_version", version, sizeof(version)) == 0 &&
		     strcmp(version, from) == 0 &&
		     sql_prepare(sql, "SELECT count(*) FROM facts", &q) == 0 && sql_step(q) == 1 &&
		     sql_number(q, 0) == facts;

	sql_close(sql);
	return whole;
}

/* The older version or this one is there, and the next open makes it this one. */
static const char *migrate_on(struct cut *c, const char *from)
{
	struct desk *d = &c->image;
	char complaint[LEDGER_COMPLAINT_MAX], of_version[32], copy[32];
	struct ledger *l;
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t facts = 0;
	int err = ledger_open(d->data, true, &l, complaint);

	(void)snprintf(of_version, sizeof(of_version), "of version %s", from); /* fits */
	(void)snprintf(copy, sizeof(copy), LEDGER_FILE ".%s", from);           /* fits */
	if (err == 0) {
		ledger_head(l, &facts, head);
		ledger_close(l);
		if (!copy_is_whole(d, from, facts))
			return desk_blame(d, "it is migrated, and no copy %s is whole", of_version);
	} else if (strstr(complaint, of_version) == NULL) {
		return desk_blame(d, "it is of no version: %s", complaint);
	} else if (c->said) {
		return desk_blame(d, "it was migrated, and is %s", of_version);
	}

	const char *wrong = desk_restart(d, 0, 0, c->again);

	if (wrong != NULL)
		return wrong;
	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		if (desk_holds(d, plain[i], strlen(plain[i]), copy))
			return desk_blame(d, "\"%s\" stands in the clear", plain[i]);
	return NULL;
}

static const char *migrate_on_1(struct cut *c)
{
	return migrate_on(c, "1");
}

static const char *migrate_on_2(struct cut *c)
{
	return migrate_on(c, "2");
}

static void an_older_file_is_migrated(void **state)
{
	static const struct operation migrations[] = {
		{"a migration from 1", older_1, migrate_it, migrate_on_1, false, 1, 3, DEAF, 0},
		{"a migration from 2", older_2, migrate_it, migrate_on_2, false, 1, 3, DEAF, 0},
	};

	(void)state; /* as above */
	for (size_t i = 0; i < sizeof(migrations) / sizeof(migrations[0]); i++)
		cut_all(&migrations[i]);
}

/* ---- Erasure ---- */

/* Keeps what is held of somebody: their card's hash, their key, their texts. */
static void secrets_take(struct cut *c)
{
	static const char *const text[SECRETS] = {
		"SELECT hash FROM card WHERE person = ?1",
		"SELECT key FROM secret JOIN person USING (slot) WHERE person = ?1",
		"SELECT sealed FROM secret JOIN person USING (slot) WHERE person = ?1"};

	for (int i = 0; i < SECRETS; i++) {
		struct sql_query *q;

		assert_int_equal(sql_prepare(engine_ledger(c->real.engine)->sql, text[i], &q), 0);
		sql_bind_number(q, 1, c->person);
		assert_int_equal(sql_step(q), 1);

		const uint8_t *bytes = sql_bytes(q, 0, &c->secret_len[i]);

		assert_in_range(c->secret_len[i], 16, SECRET_MAX);
		memcpy(c->secret[i], bytes, c->secret_len[i]);
		sql_reset(q);
	}
}

static void erase(struct cut *c)
{
	c->person = desk_idle_person(&c->real);
	secrets_take(c);
	assert_true(desk_holds(&c->real, c->secret[1], c->secret_len[1], NULL));
	life_erase(c->real.life, c->person);
	assert_int_equal(ledger_rest(engine_ledger(c->real.engine)), 0);
	tape_mark(STROKE_SAID);
}

static bool secrets_are_there(struct cut *c)
{
	for (int i = 0; i < SECRETS; i++)
		if (desk_holds(&c->image, c->secret[i], c->secret_len[i], NULL))
			return true;
	return false;
}

/* Wholly there or wholly gone; and gone for good as soon as the kiosk has rested. */
static const char *erased(struct cut *c)
{
	struct desk *d = &c->image;
	struct registry_person person;

	if (c->said && secrets_are_there(c))
		return desk_blame(d, "the erasure was done, and bytes of theirs are there");

	const char *wrong = desk_restart(d, c->before, c->after, c->again);

	if (wrong != NULL)
		return wrong;

	struct ledger *l = engine_ledger(d->engine);
	int found = registry_find_person(l, c->person, &person);
	int by_card = registry_find_card(l, c->secret[0], &person);

	if (found < 0 || found != by_card)
		return desk_blame(d, "they are neither there nor gone");
	if (ledger_rest(l) < 0)
		return desk_blame(d, "the kiosk cannot rest");
	if (found == 0 && secrets_are_there(c))
		return desk_blame(d, "they are gone, and bytes of theirs are there");
	return NULL;
}

static void somebody_is_erased(void **state)
{
	static const struct operation erasure = {"an erasure", filled, erase, erased, true, 2, 3,
						 DEAF,         0};

	(void)state; /* as above */
	cut_all(&erasure);
}

int main(int argc, char **argv)
{
	static struct dice salts;
	const struct CMUnitTest all[] = {
		cmocka_unit_test(what_people_do),      cmocka_unit_test(what_the_kiosk_does),
		cmocka_unit_test(a_ledger_is_created), cmocka_unit_test(an_older_file_is_migrated),
		cmocka_unit_test(somebody_is_erased),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	salts = dice_of(1);
	dice_salt(&salts);
	commits_mark("ledger.db");
	return cmocka_run_group_tests(all, NULL, NULL);
}
