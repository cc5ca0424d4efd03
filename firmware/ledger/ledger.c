/*
 * The ledger's file: opened alone, read and written in transactions. Every
 * word of SQL that is used after creation stands in the table below.
 */
#include "ledger.h"

#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "inside.h"

#define COPY_KEPT_S 86400 /* of an older file, after it was migrated */

#define PERSON_COLUMNS "person, role, minor, adult, helper_of, last_day, key, sealed"
#define DEVICE_COLUMNS "device, serial, asset_tag, owner, note, funder, funded_until, pat_day"

/* Fewer stay in the log: written back, the pages of one loan are as many bytes as the loan itself.
 */
#define REST_FACTS 256

static const char *const query_text[QUERIES] = {
	[QUERY_BEGIN] = "BEGIN IMMEDIATE",
	[QUERY_COMMIT] = "COMMIT",
	[QUERY_ROLLBACK] = "ROLLBACK",
	[QUERY_RECORD] = "INSERT INTO facts (number, version, type, bytes, salt, leaf, head)"
			 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[QUERY_FACTS] = "SELECT number, version, type, bytes, salt, leaf, head FROM facts"
			" WHERE number > ?1 AND number <= ?2 ORDER BY number LIMIT ?3",
	[QUERY_HEAD_OF] = "SELECT head FROM facts WHERE number = ?1",
	[QUERY_NEWEST] = "SELECT number, head FROM facts ORDER BY number DESC LIMIT 1",
	[QUERY_KIOSK] = "SELECT kiosk, public_key FROM kiosk",
	[QUERY_ADD_KIOSK] = "INSERT INTO kiosk (one, kiosk, public_key) VALUES (1, ?1, ?2)",
	[QUERY_PERSON] = "SELECT " PERSON_COLUMNS " FROM person JOIN secret USING (slot)"
			 " WHERE person = ?1",
	[QUERY_CARD] = "SELECT " PERSON_COLUMNS " FROM card JOIN person USING (person)"
		       " JOIN secret USING (slot) WHERE hash = ?1",
	[QUERY_CARDS_OF] = "SELECT count(*) FROM card WHERE person = ?1",
	[QUERY_DEVICE] = "SELECT " DEVICE_COLUMNS " FROM device"
			 " WHERE device = ?1",
	[QUERY_ADD_PERSON] = "INSERT INTO person"
			     " (person, role, minor, adult, helper_of, last_day, slot)"
			     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[QUERY_SLOT_OF] = "SELECT slot FROM person WHERE person = ?1",
	[QUERY_IDLE] = "SELECT person FROM person WHERE last_day > 0 AND last_day < ?1"
		       " AND role = ?2 ORDER BY last_day, person LIMIT ?3",
	[QUERY_SET_DAY] = "UPDATE person SET last_day = ?2 WHERE person = ?1 AND last_day <> ?2",
	[QUERY_DATE_UNDATED] = "UPDATE person SET last_day = ?1 WHERE last_day = 0",
	[QUERY_REMOVE_PERSON] = "DELETE FROM person WHERE person = ?1",
	[QUERY_REMOVE_CARDS] = "DELETE FROM card WHERE person = ?1",
	[QUERY_ADD_SECRET] = "INSERT INTO secret (key, sealed) VALUES (?1, ?2) RETURNING slot",
	[QUERY_SET_SECRET] = "UPDATE secret SET key = ?2, sealed = ?3 WHERE slot = ?1",
	[QUERY_SPARE] = "SELECT slot FROM spare ORDER BY slot LIMIT 1",
	[QUERY_ADD_SPARE] = "INSERT INTO spare (slot) VALUES (?1)",
	[QUERY_REMOVE_SPARE] = "DELETE FROM spare WHERE slot = ?1",
	[QUERY_TRACE] = "SELECT one FROM trace",
	[QUERY_REMOVE_TRACE] = "DELETE FROM trace",
	[QUERY_ADD_TRACE] = "INSERT OR IGNORE INTO trace (one) VALUES (1)",
	[QUERY_ADD_CARD] = "INSERT INTO card (hash, person) VALUES (?1, ?2)",
	[QUERY_ADD_DEVICE] = "INSERT INTO device (" DEVICE_COLUMNS ")"
			     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
	[QUERY_REPLACE_CARD] = "UPDATE card SET hash = ?2 WHERE hash = ?1 RETURNING person",
	[QUERY_HELPERS] = "SELECT " PERSON_COLUMNS " FROM person JOIN secret USING (slot)"
			  " WHERE helper_of = ?1 AND helper_of > 0 ORDER BY person LIMIT ?2",
	[QUERY_CODE] = "SELECT referral FROM code WHERE hash = ?1",
	[QUERY_ADD_CODE] = "INSERT INTO code (hash, referral) VALUES (?1, ?2)",
	[QUERY_PARTNER_NAMED] = "SELECT partner, name FROM partner WHERE name = ?1",
	[QUERY_PARTNER] = "SELECT partner, name FROM partner WHERE partner = ?1",
	[QUERY_ADD_PARTNER] = "INSERT INTO partner (partner, name) VALUES (?1, ?2)",
	[QUERY_SESSION] = "SELECT day, champion, slot, key, sealed FROM session"
			  " JOIN secret USING (slot) WHERE session = ?1",
	[QUERY_ADD_SESSION] = "INSERT INTO session (session, day, champion, slot)"
			      " VALUES (?1, ?2, ?3, ?4)",
	[QUERY_REMOVE_SESSION] = "DELETE FROM session WHERE session = ?1",
	[QUERY_OLD_SESSION] = "SELECT session, slot FROM session WHERE day < ?1 LIMIT 1",
	[QUERY_SESSION_BY] = "SELECT session, slot FROM session WHERE champion = ?1"
			     " AND champion > 0 LIMIT 1",
	[QUERY_PEOPLE] = "SELECT " PERSON_COLUMNS " FROM person JOIN secret USING (slot)"
			 " WHERE person > ?1 ORDER BY person LIMIT ?2",
	[QUERY_DEVICES] = "SELECT " DEVICE_COLUMNS " FROM device"
			  " WHERE device > ?1 ORDER BY device LIMIT ?2",
	[QUERY_CHECKPOINT] = "SELECT number, maker, head, hash, book FROM checkpoint",
	[QUERY_PUT_CHECKPOINT] = "INSERT INTO checkpoint (one, number, maker, head, hash, book)"
				 " VALUES (1, ?1, ?2, ?3, ?4, ?5) ON CONFLICT (one) DO UPDATE SET"
				 " number = ?1, maker = ?2, head = ?3, hash = ?4, book = ?5",
	[QUERY_COUNTS] = "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM device),"
			 " EXISTS (SELECT 1 FROM card"
			 "   WHERE person NOT IN (SELECT person FROM person))"
			 " OR (SELECT count(*) FROM secret) <> (SELECT count(*) FROM person)"
			 "   + (SELECT count(*) FROM session) + (SELECT count(*) FROM spare)",
	[QUERY_SIGNED] = "SELECT number, utc_s, head, signature FROM signed_head"
			 " WHERE number > ?1 AND number <= ?2 ORDER BY number LIMIT ?3",
	[QUERY_SIGNED_COUNT] = "SELECT count(*) FROM signed_head",
	[QUERY_SIGNED_NEWEST] = "SELECT number, utc_s, head, signature FROM signed_head"
				" ORDER BY number DESC LIMIT 1",
	[QUERY_ADD_SIGNED] = "INSERT INTO signed_head (number, utc_s, head, signature)"
			     " VALUES (?1, ?2, ?3, ?4)",
	[QUERY_CHECKPOINT_NUMBER] = "SELECT number FROM checkpoint",
	[QUERY_EVIDENCE] = "SELECT text FROM evidence WHERE number = ?1",
	[QUERY_ADD_EVIDENCE] = "INSERT INTO evidence (number, text) VALUES (?1, ?2)",
};

/* In this order: nothing may be read before the lock is ours alone. */
static const struct {
	const char *name, *value, *read;
	bool writes; /* not for a ledger that is only looked at */
} pragmas[] = {
	{"journal_mode", "WAL", "wal", true},
	{"synchronous", "FULL", "2", false},
	{"foreign_keys", "ON", "1", false},
	{"trusted_schema", "OFF", "0", false},
	{"cell_size_check", "ON", "1", false},
	{"secure_delete", "ON", "1", false}, /* an erased row leaves nothing behind */
	{"journal_size_limit", "1048576", "1048576", false},
	{"wal_autocheckpoint", "1000", "1000", false},
	{"mmap_size", "0", "0", false},
	{"temp_store", "MEMORY", "2", false}, /* no card in a file of its own */
	{"query_only", "ON", "1", false},     /* the last; left out where we write */
};

int complain(char complaint[LEDGER_COMPLAINT_MAX], int err, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	(void)vsnprintf(complaint, LEDGER_COMPLAINT_MAX, format, list); /* cut if it must be */
	va_end(list);
	return err;
}

int path_join(char path[PATH_MAX], const char *dir, const char *name)
{
	int len = snprintf(path, PATH_MAX, "%s/%s", dir, name);

	return len > 0 && len < PATH_MAX ? 0 : -ENAMETOOLONG;
}

/* Sets one and reads it back. Returns 0, -EPROTO if it did not take, or another -errno. */
static int pragma_set(struct sql *sql, const char *name, const char *value, const char *read)
{
	char text[64], got[32];

	(void)snprintf(text, sizeof(text), "%s = %s", name, value); /* all are short */

	int err = sql_pragma(sql, text, got, sizeof(got));

	if (err == 0)
		err = sql_pragma(sql, name, got, sizeof(got));
	if (err == 0 && strcmp(got, read) != 0)
		err = -EPROTO;
	return err;
}

int pragmas_set(struct sql *sql, bool readonly)
{
	int err = 0;

	for (size_t i = 0; i < sizeof(pragmas) / sizeof(pragmas[0]) && err == 0; i++) {
		bool looks = strcmp(pragmas[i].name, "query_only") == 0;

		if (readonly ? !pragmas[i].writes : !looks)
			err = pragma_set(sql, pragmas[i].name, pragmas[i].value, pragmas[i].read);
	}
	return err;
}

int ledger_attach(struct ledger *l, struct sql *sql)
{
	size_t len;
	int err = 0;

	l->sql = sql;
	for (size_t i = 0; i < QUERIES && err == 0; i++)
		err = sql_prepare(sql, query_text[i], &l->query[i]);
	if (err < 0)
		return err;

	struct sql_query *q = l->query[QUERY_NEWEST];

	err = sql_step(q);
	if (err == 1) {
		const uint8_t *head = sql_bytes(q, 1, &len);

		l->kept_number = sql_number(q, 0);
		if (len == LEDGER_HASH_LEN)
			memcpy(l->kept_head, head, LEDGER_HASH_LEN);
		else
			err = -EPROTO;
	}
	sql_reset(q);
	l->number = l->rested = l->kept_number;
	memcpy(l->head, l->kept_head, LEDGER_HASH_LEN);
	return err < 0 ? err : 0;
}

/* One sentence for what opening or reading the file gave. */
static int file_complain(const char *dir, int err, char complaint[LEDGER_COMPLAINT_MAX])
{
	switch (err) {
	case -ENOENT:
		return complain(complaint, err,
				"There is no ledger in %s: lendbay-ledger create --data %s makes "
				"one.",
				dir, dir);
	case -EBUSY:
		return complain(complaint, err,
				"Another program holds the ledger in %s: the kiosk, or another "
				"command. Try again when it has ended.",
				dir);
	case -EPROTO:
		return complain(complaint, err,
				"%s/" LEDGER_FILE " is not a ledger of Lendbay, or it is damaged.",
				dir);
	case -EROFS:
	case -EBADF: /* no lock can be had on a file that cannot be written */
		return complain(complaint, -EROFS,
				"%s cannot be written, and a ledger is opened only by somebody who "
				"can hold it alone: copy the whole directory and look at the copy.",
				dir);
	default:
		return complain(complaint, err, "The ledger in %s cannot be opened: %s.", dir,
				strerror(-err));
	}
}

/* Whose file it is, before a byte of it may change. */
static int ours(struct ledger *l, const char *dir, long *version,
		char complaint[LEDGER_COMPLAINT_MAX])
{
	struct sql *sql = l->sql;
	char value[32];
	int err = pragma_set(sql, "locking_mode", "EXCLUSIVE", "exclusive");

	if (err == 0)
		err = sql_pragma(sql, "application_id", value, sizeof(value));
	if (err == 0 && strtol(value, NULL, 10) != LEDGER_APPLICATION_ID)
		err = -EPROTO;
	if (err == 0)
		err = sql_pragma(sql, "user_version", value, sizeof(value));
	if (err < 0)
		return file_complain(dir, err, complaint);

	*version = strtol(value, NULL, 10);
	if (*version > LEDGER_SCHEMA)
		return complain(complaint, -EPROTO,
				"The ledger in %s is of version %ld, and this program knows only "
				"up to %d: it was written by a newer Lendbay. Nothing was changed; "
				"use that one.",
				dir, *version, LEDGER_SCHEMA);
	if (*version < 1)
		return file_complain(dir, -EPROTO, complaint);
	if (*version < LEDGER_SCHEMA && l->readonly)
		return complain(complaint, -EPROTO,
				"The ledger in %s is of version %ld, written by an older Lendbay, "
				"and this program reads version %d. Nothing was changed: the kiosk "
				"brings it up to date when it starts, and so does lendbay-ledger "
				"migrate --data %s.",
				dir, *version, LEDGER_SCHEMA, dir);
	/* An older one is looked at when it has become one of ours, before that is kept. */
	err = *version == LEDGER_SCHEMA ? tables_are_ours(sql) : 0;
	return err < 0 ? file_complain(dir, err, complaint) : 0;
}

/* Fact 1 names the kiosk's public key: another's keys beside it would sign what is not theirs. */
static int same_kiosk(struct ledger *l, const char *dir, char complaint[LEDGER_COMPLAINT_MAX])
{
	struct ledger_entry first;
	uint8_t public_key[FACT_KEY_LEN];
	int err = key_read_public(dir, public_key, complaint);

	if (err < 0)
		return err;

	int read = ledger_facts(l, 0, 1, &first, 1);

	if (read == 1 && first.fact.type != FACT_KIOSK_BEGAN)
		read = -EPROTO;
	if (read == 1 && memcmp(first.fact.public_key, public_key, FACT_KEY_LEN) != 0)
		return complain(complaint, -EPROTO,
				"The ledger in %s is from another kiosk: its first fact does not "
				"name the key in %s/sign.key. Put the two that belong together "
				"into one directory.",
				dir, dir);
	if (read == 1 || l->readonly)
		return 0;
	return complain(complaint, read < 0 ? read : -EPROTO,
			"The first fact of the ledger in %s does not hold: lendbay-ledger verify "
			"--data %s says more.",
			dir, dir);
}

/* Whether the log holds what the file does not: somebody was killed, and nobody came since. */
static bool log_is_needed(const char *file)
{
	char path[PATH_MAX + sizeof("-wal")];
	struct stat log;

	(void)snprintf(path, sizeof(path), "%s-wal", file); /* there is room for both */
	return stat(path, &log) == 0 && log.st_size > 0;
}

static int file_open(struct ledger *l, const char *dir, const char *name,
		     char complaint[LEDGER_COMPLAINT_MAX])
{
	char path[PATH_MAX];
	struct sql *sql;
	int err = path_join(path, dir, name);

	if (err < 0)
		return file_complain(dir, err, complaint);
	/* SQLite itself would only say that it cannot open it. */
	if (access(path, F_OK) < 0)
		return file_complain(dir, -errno, complaint);

	bool keep_log = l->readonly && log_is_needed(path);

	err = sql_open(path, &sql);
	if (err < 0)
		return file_complain(dir, err, complaint);
	l->sql = sql;

	long version = 0;

	err = ours(l, dir, &version, complaint);
	if (err < 0)
		return err;
	err = pragmas_set(sql, l->readonly);
	if (err == 0 && keep_log)
		err = sql_keep_log(sql);
	if (err < 0)
		return file_complain(dir, err, complaint);
	memcpy(l->dir, dir, strlen(dir) + 1); /* it fits: there was a file in it */
	if (version < LEDGER_SCHEMA)
		err = migrate(sql, dir, version, complaint);
	if (err < 0)
		return err;
	/* Just migrated: out of the file, now, with the pages that were plain. */
	if (!l->readonly && copy_is_there(dir))
		err = sql_write_back(sql, true);
	if (err == 0)
		err = ledger_attach(l, sql);
	return err < 0 ? file_complain(dir, err, complaint) : 0;
}

int ledger_open(const char *dir, bool readonly, struct ledger **out,
		char complaint[LEDGER_COMPLAINT_MAX])
{
	if (chain_ready() < 0)
		return complain(complaint, -EIO, "There are no random numbers for salts.");

	struct ledger *l = calloc(1, sizeof(*l));

	if (l == NULL)
		return complain(complaint, -ENOMEM, "There is no memory left.");
	l->readonly = readonly;

	int err = file_open(l, dir, LEDGER_FILE, complaint);

	if (err == 0)
		err = key_read_card(dir, l->card_key, complaint);
	if (err == 0)
		err = key_read_registry(dir, l->registry_key, complaint);
	if (err == 0)
		err = same_kiosk(l, dir, complaint);
	if (err == 0 && !readonly && copy_remove(dir) < 0)
		err = complain(complaint, -EIO, "The copy %s/%s that was left cannot be removed.",
			       dir, LEDGER_COPY);
	if (err < 0) {
		ledger_close(l);
		return err;
	}
	*out = l;
	return 0;
}

int ledger_open_copy(const char *dir, const char *name, bool readonly, struct ledger **out,
		     char complaint[LEDGER_COMPLAINT_MAX])
{
	if (chain_ready() < 0)
		return complain(complaint, -EIO, "There are no random numbers for salts.");

	struct ledger *l = calloc(1, sizeof(*l));

	if (l == NULL)
		return complain(complaint, -ENOMEM, "There is no memory left.");
	l->readonly = readonly;

	int err = file_open(l, dir, name, complaint);

	if (err == 0)
		err = key_read_card(dir, l->card_key, complaint);
	if (err == 0)
		err = key_read_registry(dir, l->registry_key, complaint);
	if (err < 0) {
		ledger_close(l);
		return err;
	}
	*out = l;
	return 0;
}

void ledger_close(struct ledger *l)
{
	if (l == NULL)
		return;
	/* Where it cannot be done now it stays noted. */
	if (l->query[QUERY_TRACE] != NULL && !l->readonly && !l->between && traces_wait(l) == 1)
		(void)ledger_write_back(l);
	if (l->copy != NULL)
		ledger_copy_drop(l);
	sql_close(l->sql);
	key_wipe(l->card_key, sizeof(l->card_key));
	key_wipe(l->registry_key, sizeof(l->registry_key));
	free(l);
}

int ledger_begin(struct ledger *l)
{
	assert(!l->between);

	int err = sql_do(l->query[QUERY_BEGIN]);

	l->between = err == 0;
	return err;
}

int ledger_record(struct ledger *l, const struct fact *fact, uint8_t leaf[LEDGER_HASH_LEN])
{
	struct sql_query *q = l->query[QUERY_RECORD];
	uint8_t bytes[CANONICAL_MAX], salt[LEDGER_SALT_LEN], head[LEDGER_HASH_LEN];

	assert(l->between);
	assert(fact->number == l->number + 1);

	size_t len = canonical_write(fact, bytes);

	random_draw(salt, sizeof(salt));
	chain_leaf(salt, bytes, len, leaf);
	chain_head(l->head, leaf, head);
	sql_bind_number(q, 1, fact->number);
	sql_bind_number(q, 2, FACT_VERSION);
	sql_bind_number(q, 3, fact->type);
	sql_bind_bytes(q, 4, bytes, len);
	sql_bind_bytes(q, 5, salt, sizeof(salt));
	sql_bind_bytes(q, 6, leaf, LEDGER_HASH_LEN);
	sql_bind_bytes(q, 7, head, sizeof(head));

	int err = sql_do(q);

	if (err < 0)
		return err;
	l->number = fact->number;
	memcpy(l->head, head, sizeof(head));
	return 0;
}

int ledger_commit(struct ledger *l)
{
	assert(l->between);

	int err = sql_do(l->query[QUERY_COMMIT]);

	if (err < 0)
		return err;
	l->between = false;
	l->kept_number = l->number;
	memcpy(l->kept_head, l->head, LEDGER_HASH_LEN);
	return 0;
}

void ledger_rollback(struct ledger *l)
{
	assert(l->between);
	(void)sql_do(l->query[QUERY_ROLLBACK]); /* after some errors SQLite has done it already */
	l->between = false;
	l->number = l->kept_number;
	memcpy(l->head, l->kept_head, LEDGER_HASH_LEN);
}

int ledger_probe(struct ledger *l)
{
	char text[80];

	assert(!l->between && !l->readonly);
	(void)snprintf(text, sizeof(text), "BEGIN IMMEDIATE; PRAGMA user_version = %d; COMMIT",
		       LEDGER_SCHEMA); /* fits */

	int err = sql_run(l->sql, text);

	if (err < 0)
		(void)sql_do(l->query[QUERY_ROLLBACK]); /* where SQLite has not done it already */
	return err;
}

int ledger_drop_older(struct ledger *l, int64_t utc_s)
{
	assert(!l->readonly);
	return copies_remove_before(l->dir, utc_s - COPY_KEPT_S);
}

int ledger_write_back(struct ledger *l)
{
	assert(!l->between && !l->readonly);
	l->rested = l->number;

	int traces = traces_wait(l);
	int err = traces == 1 ? traces_clear(l) : traces;

	if (err == 0)
		err = sql_write_back(l->sql, true);
	/* Last, for until here the log had them. */
	return err == 0 && traces == 1 ? traces_forget(l) : err;
}

int ledger_rest(struct ledger *l)
{
	assert(!l->between && !l->readonly);

	int traces = traces_wait(l);

	/* Somebody was erased: the log, too, is to hold nothing of them. */
	if (traces != 0)
		return traces < 0 ? traces : ledger_write_back(l);
	if (l->number - l->rested < REST_FACTS)
		return 0;
	l->rested = l->number;
	return sql_write_back(l->sql, false);
}

void ledger_head(const struct ledger *l, uint64_t *number, uint8_t head[LEDGER_HASH_LEN])
{
	*number = l->number;
	memcpy(head, l->head, LEDGER_HASH_LEN);
}

bool take_bytes(struct sql_query *q, int column, uint8_t *out, size_t want)
{
	size_t len;
	const uint8_t *bytes = sql_bytes(q, column, &len);

	if (len != want)
		return false;
	memcpy(out, bytes, want);
	return true;
}

const char *entry_read(struct sql_query *q, uint64_t number, const uint8_t head[LEDGER_HASH_LEN],
		       struct ledger_entry *entry)
{
	uint8_t expected[LEDGER_HASH_LEN];
	size_t len;
	const uint8_t *bytes = sql_bytes(q, 3, &len);

	if (sql_number(q, 0) != number + 1)
		return "it is missing";
	if (!take_bytes(q, 4, entry->salt, LEDGER_SALT_LEN) ||
	    !take_bytes(q, 5, entry->leaf, LEDGER_HASH_LEN) ||
	    !take_bytes(q, 6, entry->head, LEDGER_HASH_LEN))
		return "its salt, leaf or head has another length";
	chain_leaf(entry->salt, bytes, len, expected);
	if (memcmp(expected, entry->leaf, LEDGER_HASH_LEN) != 0)
		return "its bytes are not those that were recorded: its leaf is another";
	chain_head(head, entry->leaf, expected);
	if (memcmp(expected, entry->head, LEDGER_HASH_LEN) != 0)
		return "its head does not follow from the fact before it";
	if (canonical_read(bytes, len, &entry->fact) < 0)
		return "its bytes are not a fact this program knows";
	if (entry->fact.number != number + 1)
		return "its bytes are those of another fact";
	if (sql_number(q, 1) != FACT_VERSION || sql_number(q, 2) != entry->fact.type)
		return "its version or type stands beside it differently";
	return NULL;
}

int head_of(struct ledger *l, uint64_t number, uint8_t head[LEDGER_HASH_LEN])
{
	struct sql_query *q = l->query[QUERY_HEAD_OF];

	memset(head, 0, LEDGER_HASH_LEN);
	if (number == 0)
		return 0;
	sql_bind_number(q, 1, number);

	int err = sql_step(q);

	if (err >= 0)
		err = err == 1 && take_bytes(q, 0, head, LEDGER_HASH_LEN) ? 0 : -EPROTO;
	sql_reset(q);
	return err;
}

int ledger_facts(struct ledger *l, uint64_t after, uint64_t upto, struct ledger_entry *out,
		 size_t max)
{
	struct sql_query *q = l->query[QUERY_FACTS];
	uint8_t head[LEDGER_HASH_LEN];

	if (upto > l->number)
		upto = l->number;
	if (after >= upto || max == 0)
		return 0;
	if (max > LEDGER_PAGE_MAX)
		max = LEDGER_PAGE_MAX;

	int err = head_of(l, after, head);

	if (err < 0)
		return err;
	sql_bind_number(q, 1, after);
	sql_bind_number(q, 2, upto);
	sql_bind_number(q, 3, max);

	size_t len = 0;
	const char *wrong = NULL;

	while (wrong == NULL && len < max && (err = sql_step(q)) == 1) {
		wrong = entry_read(q, after + len, head, &out[len]);
		if (wrong == NULL)
			memcpy(head, out[len++].head, LEDGER_HASH_LEN);
	}
	sql_reset(q);
	if (len > 0)
		return (int)len;
	/* There is one by its number, so an empty answer is a gap. */
	return err < 0 ? err : -EPROTO;
}
