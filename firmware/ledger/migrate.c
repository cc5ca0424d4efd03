/*
 * Older files: what each version of the tables becomes in the next, step by
 * step, in one transaction after a copy was made. A step knows only the two
 * versions it stands between, and is never changed once it was used.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lendbay/moment.h>

#include "inside.h"

#define DAY_S 86400

struct step {
	struct sql *sql;
	const char *dir;
	char *complaint;
	uint8_t registry_key[REGISTRY_KEY_LEN];
};

/* ---- From 1 to 2: texts about people are sealed, and it is known since when nothing is out ----
 */

static const char before_2[] = "DROP INDEX helper_of;"
			       "DROP INDEX card_of;"
			       "ALTER TABLE card RENAME TO card_1;"
			       "ALTER TABLE person RENAME TO person_1;"
			       "ALTER TABLE session RENAME TO session_1;";

/* Emptied by DROP, the pages with the plain texts are filled with zeros (secure_delete). */
static const char after_2[] = "INSERT INTO card (hash, person) SELECT hash, person FROM card_1"
			      "  ORDER BY hash;"
			      "DROP TABLE card_1;"
			      "DROP TABLE person_1;"
			      "DROP TABLE session_1;";

/* Keeps a secret in a new slot, and its number. Returns 0 or -errno. */
static int secret_keep(struct sql_query *add, const struct secret *secret, uint64_t *slot)
{
	sql_bind_bytes(add, 1, secret->key, sizeof(secret->key));
	sql_bind_bytes(add, 2, secret->sealed, sizeof(secret->sealed));

	int found = sql_step(add);

	if (found == 1) {
		*slot = sql_number(add, 0);
		found = sql_step(add);
	}
	sql_reset(add);
	return found;
}

static int people_seal(struct step *s, struct sql_query *keep)
{
	struct sql_query *from = NULL, *to = NULL;
	int row = 0;
	int err = sql_prepare(s->sql,
			      "SELECT person, role, minor, adult, helper_of, name, verifier"
			      " FROM person_1 ORDER BY person",
			      &from);

	if (err == 0)
		err = sql_prepare(s->sql,
				  "INSERT INTO person (person, role, minor, adult, helper_of,"
				  " last_day, slot) VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6)",
				  &to);
	while (err == 0 && (row = sql_step(from)) == 1) {
		struct registry_person person = {.person = sql_number(from, 0),
						 .role = (uint8_t)sql_number(from, 1),
						 .minor = sql_number(from, 2) != 0,
						 .adult = sql_number(from, 3),
						 .helper_of = sql_number(from, 4)};
		struct secret secret;
		uint64_t slot = 0;

		sql_text(from, 5, person.name, sizeof(person.name));
		sql_text(from, 6, person.verifier, sizeof(person.verifier));
		seal_person(s->registry_key, &person, &secret);
		key_wipe(&person.name, sizeof(person.name));
		err = secret_keep(keep, &secret, &slot);
		for (int i = 0; i < 5 && err == 0; i++)
			sql_bind_number(to, i + 1, sql_number(from, i));
		if (err == 0) {
			sql_bind_number(to, 6, slot);
			err = sql_do(to);
		}
	}
	return err < 0 ? err : row;
}

/* Which champion a session is of stands in the facts. */
static uint64_t champion_of(struct sql_query *facts, uint64_t session)
{
	struct fact fact;
	uint64_t champion = NOBODY;
	size_t len;

	while (sql_step(facts) == 1) {
		const uint8_t *bytes = sql_bytes(facts, 0, &len);

		if (canonical_read(bytes, len, &fact) == 0 && fact.session == session)
			champion = fact.champion;
	}
	sql_reset(facts);
	return champion;
}

static int sessions_seal(struct step *s, struct sql_query *keep)
{
	struct sql_query *from = NULL, *to = NULL, *facts = NULL;
	int row = 0;
	int err = sql_prepare(
		s->sql, "SELECT session, day, place, name, languages, phone FROM session_1", &from);

	if (err == 0)
		err = sql_prepare(s->sql, "SELECT bytes FROM facts WHERE type = 62", &facts);
	if (err == 0)
		err = sql_prepare(s->sql,
				  "INSERT INTO session (session, day, champion, slot)"
				  " VALUES (?1, ?2, ?3, ?4)",
				  &to);
	while (err == 0 && (row = sql_step(from)) == 1) {
		struct registry_session session = {.session = sql_number(from, 0),
						   .day = (uint32_t)sql_number(from, 1)};
		struct secret secret;
		uint64_t slot = 0;

		session.champion = champion_of(facts, session.session);
		sql_text(from, 2, session.place, sizeof(session.place));
		sql_text(from, 3, session.name, sizeof(session.name));
		sql_text(from, 4, session.languages, sizeof(session.languages));
		sql_text(from, 5, session.phone, sizeof(session.phone));
		seal_session(s->registry_key, &session, &secret);
		err = secret_keep(keep, &secret, &slot);
		if (err == 0) {
			sql_bind_number(to, 1, session.session);
			sql_bind_number(to, 2, session.day);
			sql_bind_number(to, 3, session.champion);
			sql_bind_number(to, 4, slot);
			err = sql_do(to);
		}
	}
	return err < 0 ? err : row;
}

/* The day of the fact with these bytes, and whose it counts for: enrolled, or a loan of theirs
 * ended. Returns whether it counts. */
static bool day_of(const uint8_t *bytes, size_t len, struct sql_query *lent, uint64_t *person,
		   uint64_t *day)
{
	struct fact fact, loan = {.person = NOBODY};

	if (canonical_read(bytes, len, &fact) < 0)
		return false; /* verify tells of it */
	*person = fact.person;
	*day = fact.quality > CLOCK_RESTORED && fact.utc_s > 0 ? (uint64_t)fact.utc_s / DAY_S : 0;
	if (fact.type == FACT_ENROLLED)
		return true;
	sql_bind_number(lent, 1, fact.loan);
	if (sql_step(lent) == 1) {
		const uint8_t *begun = sql_bytes(lent, 0, &len);

		if (canonical_read(begun, len, &loan) < 0)
			loan.person = NOBODY;
	}
	sql_reset(lent);
	*person = loan.person;
	return *person != NOBODY;
}

/* Since when nothing is out: the facts that enrolled somebody or ended a loan, in their order. */
static int days_find(struct step *s)
{
	struct sql_query *facts = NULL, *lent = NULL, *set = NULL;
	uint64_t person, day;
	size_t len;
	int row = 0;
	int err = sql_prepare(s->sql,
			      "SELECT bytes FROM facts WHERE type IN (4, 14, 16, 18, 45)"
			      " ORDER BY number",
			      &facts);

	if (err == 0)
		err = sql_prepare(s->sql, "SELECT bytes FROM facts WHERE number = ?1 AND type = 12",
				  &lent);
	if (err == 0)
		err = sql_prepare(s->sql, "UPDATE person SET last_day = ?2 WHERE person = ?1",
				  &set);
	while (err == 0 && (row = sql_step(facts)) == 1) {
		const uint8_t *bytes = sql_bytes(facts, 0, &len);

		if (!day_of(bytes, len, lent, &person, &day))
			continue;
		sql_bind_number(set, 1, person);
		sql_bind_number(set, 2, day);
		err = sql_do(set);
	}
	return err < 0 ? err : row;
}

static int from_1(struct step *s)
{
	struct sql_query *keep;
	int err = sql_run(s->sql, before_2);

	if (err == 0)
		err = sql_run(s->sql, tables_of_2);
	if (err == 0)
		err = sql_prepare(s->sql,
				  "INSERT INTO secret (key, sealed) VALUES (?1, ?2) RETURNING slot",
				  &keep);
	if (err == 0)
		err = people_seal(s, keep);
	if (err == 0)
		err = sessions_seal(s, keep);
	if (err == 0)
		err = days_find(s);
	if (err == 0)
		err = sql_run(s->sql, after_2);
	return err;
}

/* ---- From 2 to 3: who funds a device and until when, its electrical test; what a wipe's program
 * said ---- */

static const char to_3[] = "ALTER TABLE device RENAME TO device_2;";

static const char after_3[] = "INSERT INTO device SELECT device, serial, asset_tag, owner, note,"
			      "  '', 0, 0 FROM device_2 ORDER BY device;"
			      "DROP TABLE device_2;";

static int from_2(struct step *s)
{
	int err = sql_run(s->sql, to_3);

	if (err == 0)
		err = sql_run(s->sql, tables_of_3);
	if (err == 0)
		err = sql_run(s->sql, after_3);
	return err;
}

static int key_before_1(struct step *s)
{
	int err = key_make_registry(s->dir, s->complaint);

	return err < 0 ? err : key_read_registry(s->dir, s->registry_key, s->complaint);
}

/* ---- The steps ---- */

static const struct {
	int (*ready)(struct step *s); /* outside the transaction; says why not; NULL: always */
	int (*make)(struct step *s);
} steps[] = {
	{NULL, NULL}, /* no file is of version 0 */
	{key_before_1, from_1},
	{NULL, from_2},
};

_Static_assert(sizeof(steps) / sizeof(steps[0]) == LEDGER_SCHEMA, "a step from each older version");

/* A copy that is not whole, or not of this file, is no copy: it is made anew. */
static int copy_make(struct step *s, long from, char path[PATH_MAX])
{
	static const char *const more[] = {"", "-journal", "-wal"};
	char name[sizeof(LEDGER_FILE) + 32], beside[PATH_MAX];
	int err = 0;

	for (size_t i = 0; i < sizeof(more) / sizeof(more[0]) && err == 0; i++) {
		(void)snprintf(name, sizeof(name), LEDGER_FILE ".%ld%s", from,
			       more[i]); /* it fits: versions are small */
		err = path_join(beside, s->dir, name);
		if (err == 0 && unlink(beside) < 0 && errno != ENOENT)
			err = -errno;
		if (i == 0)
			memcpy(path, beside, PATH_MAX);
	}
	if (err == 0)
		err = file_reserve(path);
	if (err == 0)
		err = sql_copy(s->sql, path);
	if (err == 0)
		err = directory_sync(s->dir);
	if (err < 0)
		(void)unlink(path); /* half of it is of no use, and takes room */
	return err;
}

static int steps_make(struct step *s, long from)
{
	char version[48];
	int err = sql_run(s->sql, "BEGIN IMMEDIATE");

	if (err < 0)
		return err;
	for (long i = from; i < LEDGER_SCHEMA && err == 0; i++)
		err = steps[i].make(s);
	(void)snprintf(version, sizeof(version), "PRAGMA user_version = %d",
		       LEDGER_SCHEMA); /* it fits */
	if (err == 0)
		err = sql_run(s->sql, version);
	if (err == 0)
		err = tables_are_ours(s->sql);
	if (err == 0)
		err = sql_run(s->sql, "COMMIT");
	if (err < 0)
		(void)sql_run(s->sql, "ROLLBACK"); /* SQLite may have done it already */
	return err;
}

int migrate(struct sql *sql, const char *dir, long from, char complaint[LEDGER_COMPLAINT_MAX])
{
	struct step s = {.sql = sql, .dir = dir, .complaint = complaint};
	char path[PATH_MAX] = "";
	int err = 0;

	for (long i = from; i < LEDGER_SCHEMA && err == 0; i++)
		err = steps[i].ready != NULL ? steps[i].ready(&s) : 0;
	if (err < 0)
		return err;
	err = copy_make(&s, from, path);
	if (err == 0) {
		err = steps_make(&s, from);
		if (err < 0)
			(void)unlink(path); /* the file is as it was */
	}
	key_wipe(s.registry_key, sizeof(s.registry_key));
	if (err == -ENOSPC)
		return complain(complaint, err,
				"There is no room to bring the ledger in %s from version %ld to "
				"%d: it needs twice its own size beside it for a while. "
				"Nothing was changed; make room and start again.",
				dir, from, LEDGER_SCHEMA);
	if (err < 0)
		return complain(complaint, err,
				"The ledger in %s cannot be brought from version %ld to %d (%s). "
				"Nothing was changed: lendbay-ledger of the older Lendbay can "
				"verify it.",
				dir, from, LEDGER_SCHEMA, strerror(-err));
	return 0;
}

bool copy_is_there(const char *dir)
{
	char name[sizeof(LEDGER_FILE) + 32], path[PATH_MAX];
	bool there = false;

	for (int from = 1; from < LEDGER_SCHEMA && !there; from++) {
		(void)snprintf(name, sizeof(name), LEDGER_FILE ".%d", from); /* it fits */
		there = path_join(path, dir, name) == 0 && access(path, F_OK) == 0;
	}
	return there;
}

int copies_remove_before(const char *dir, int64_t utc_s)
{
	char name[sizeof(LEDGER_FILE) + 32], path[PATH_MAX];
	struct stat copy;
	bool gone = false;

	for (int from = 1; from < LEDGER_SCHEMA; from++) {
		(void)snprintf(name, sizeof(name), LEDGER_FILE ".%d", from); /* it fits */

		int err = path_join(path, dir, name);

		if (err < 0)
			return err;
		if (stat(path, &copy) < 0 || copy.st_mtime > utc_s)
			continue;
		if (unlink(path) < 0)
			return -errno;
		gone = true;
	}
	return gone ? directory_sync(dir) : 0;
}

int copies_remove(const char *dir)
{
	return copies_remove_before(dir, INT64_MAX);
}
