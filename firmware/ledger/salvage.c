/*
 * Salvage: the chain is carved out of the file's bytes, the registry read row
 * by row from both ends of each table, up to where it is damaged. Then facts
 * and registry are made to agree: what no saved fact knows of goes.
 */
#include "salvage.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "carve.h"
#include "hash.h"
#include "inside.h"

#define SICK_FILE   "sick.db"  /* a copy, so that SQLite may finish its log */
#define EMPTY_FILE  "empty.db" /* a new one, whose schema may stand for a lost one */
#define PAGE_LEN    1024       /* as tables_make makes them */
#define HEADER_LEN  100        /* of the file, before the first page's own */
#define BLOCK_LEN   4096       /* bytes that are lost with one that the disk does not give */
#define COLUMNS_MAX 8          /* of a table of the registry */
#define ROWS_MAX    10000000   /* of one table, from one end */

struct salvage {
	const char *dir, *to;
	int (*beyond)(void *with, const struct ledger_entry *entry, const uint8_t *bytes,
		      size_t len);
	void (*progress)(uint64_t bytes, void *with);
	void *with;
	struct carving *carving;
	struct sql *sick, *new;
	uint8_t public_key[FACT_KEY_LEN]; /* the kiosk's, by fact 1 */
	struct backup_about *about;
	struct salvaged *out;
};

/* ---- The copy to work on ---- */

/* Copies what the disk still gives; zeros stand for the rest. Returns 0, -ENOENT, or another
 * -errno. */
static int file_copy(const char *from, const char *to)
{
	uint8_t block[BLOCK_LEN];
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = in < 0 ? -1 : open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	off_t len = in < 0 ? 0 : lseek(in, 0, SEEK_END);
	int err = in < 0 || out < 0 || len < 0 ? -errno : 0;

	for (off_t at = 0; err == 0 && at < len; at += BLOCK_LEN) {
		ssize_t got = pread(in, block, sizeof(block), at);
		size_t want = len - at < BLOCK_LEN ? (size_t)(len - at) : BLOCK_LEN;

		if (got < (ssize_t)want)
			memset(block + (got > 0 ? got : 0), 0, want - (got > 0 ? (size_t)got : 0));
		if (pwrite(out, block, want, at) != (ssize_t)want)
			err = errno != 0 ? -errno : -ENOSPC;
	}
	if (in >= 0)
		(void)close(in); /* only read from */
	if (out >= 0 && close(out) < 0 && err == 0)
		err = -errno;
	return err;
}

static int sick_path(const struct salvage *s, const char *tail, char path[PATH_MAX])
{
	char name[32];

	(void)snprintf(name, sizeof(name), SICK_FILE "%s", tail); /* fits */
	return path_join(path, s->to, name);
}

/* SQLite file format, 1.6: whether a page of a new file, whose tables are empty, has anything on
 * it: then it is the schema's. */
static bool is_of_schema(const uint8_t page[PAGE_LEN], off_t at)
{
	const uint8_t *header = page + (at == 0 ? HEADER_LEN : 0);

	return header[3] != 0 || header[4] != 0;
}

/* Puts the schema's pages of the new file `from` into the damaged one. Returns 0 or -errno. */
static int schema_put(int from, int into)
{
	uint8_t page[PAGE_LEN];
	ssize_t len;

	for (off_t at = 0; (len = pread(from, page, sizeof(page), at)) > 0; at += len) {
		if (len != (ssize_t)sizeof(page))
			return -EIO;
		if (!is_of_schema(page, at))
			continue;
		/* 1.3.8: how many pages there are; where 0 stands, the file's length says it. */
		if (at == 0)
			memset(page + 28, 0, 4);
		if (pwrite(into, page, sizeof(page), at) != (ssize_t)sizeof(page))
			return -EIO;
	}
	return len < 0 ? -errno : 0;
}

/*
 * Without its schema SQLite finds nothing at all. Every ledger of this version was made by the same
 * statements, so that its schema and its tables begin on the same pages as a new one's. Whatever
 * this leads to is judged row by row.
 */
static int schema_mend(struct salvage *s)
{
	char empty[PATH_MAX], sick[PATH_MAX];
	int err = path_join(empty, s->to, EMPTY_FILE);

	if (err == 0)
		err = sick_path(s, "", sick);
	if (err == 0)
		err = tables_make(empty);
	if (err < 0)
		return err;

	int from = open(empty, O_RDONLY | O_CLOEXEC);
	int into = open(sick, O_RDWR | O_CLOEXEC);

	err = from < 0 || into < 0 ? -EIO : schema_put(from, into);
	if (from >= 0)
		(void)close(from); /* only read from */
	if (into >= 0)
		(void)close(into); /* a copy that is soon removed */
	(void)unlink(empty);       /* its directory is only for this */
	return err;
}

/* Opens the copy and has SQLite write back what was committed. Returns whether its schema can be
 * read: that comes first, for SQLite knows of no log before. */
static bool sick_open(struct salvage *s, const char *path)
{
	struct sql_query *schema;

	if (sql_open(path, &s->sick) == 0 &&
	    sql_prepare(s->sick, "SELECT 1 FROM facts, person, signed_head", &schema) == 0 &&
	    sql_write_back(s->sick, true) == 0)
		return true;
	sql_close(s->sick);
	s->sick = NULL;
	return false;
}

/* Takes the file and its log; SQLite writes back of the log what was committed, where it can. */
static int sick_take(struct salvage *s)
{
	static const char *const tails[] = {"", "-wal"};
	char from[PATH_MAX], to[PATH_MAX];
	int err = 0;

	for (int i = 0; i < 2 && err == 0; i++) {
		char name[32];

		(void)snprintf(name, sizeof(name), LEDGER_FILE "%s", tails[i]); /* fits */
		err = path_join(from, s->dir, name);
		if (err == 0)
			err = sick_path(s, tails[i], to);
		if (err == 0)
			err = file_copy(from, to);
		if (i == 1 && err == -ENOENT)
			err = 0;
	}
	if (err == 0)
		err = sick_path(s, "", to);
	if (err == 0 && !sick_open(s, to)) {
		err = schema_mend(s);
		if (err == 0)
			(void)sick_open(s, to); /* if not, facts are found all the same */
	}
	return err;
}

static void sick_drop(struct salvage *s)
{
	static const char *const tails[] = {"", "-wal", "-shm", "-journal"};
	char path[PATH_MAX];

	sql_close(s->sick);
	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++)
		if (sick_path(s, tails[i], path) == 0)
			(void)unlink(path); /* most are not there */
}

/* ---- Facts ---- */

static int fact_put(struct sql_query *q, const struct carved *c)
{
	sql_bind_number(q, 1, c->entry.fact.number);
	sql_bind_number(q, 2, FACT_VERSION);
	sql_bind_number(q, 3, c->entry.fact.type);
	sql_bind_bytes(q, 4, c->bytes, c->len);
	sql_bind_bytes(q, 5, c->entry.salt, sizeof(c->entry.salt));
	sql_bind_bytes(q, 6, c->entry.leaf, sizeof(c->entry.leaf));
	sql_bind_bytes(q, 7, c->entry.head, sizeof(c->entry.head));
	return sql_do(q);
}

/* Whether it follows from all that were saved before. */
static bool follows(const struct salvage *s, const struct carved *c)
{
	uint8_t head[LEDGER_HASH_LEN];

	if (c->entry.fact.number != s->out->facts + 1 ||
	    (s->out->facts == 0) != (c->entry.fact.type == FACT_KIOSK_BEGAN))
		return false;
	chain_head(s->about->head, c->entry.leaf, head);
	return memcmp(head, c->entry.head, sizeof(head)) == 0;
}

/* What stands beside fact 1 in the registry. */
static int kiosk_put(struct salvage *s, const struct fact *first)
{
	struct sql_query *q;
	int err = sql_prepare(s->new,
			      "INSERT INTO kiosk (one, kiosk, public_key) VALUES (1, ?1, ?2)", &q);

	if (err < 0)
		return err;
	s->about->kiosk = first->kiosk;
	s->about->schema = LEDGER_SCHEMA; /* of the new file; fact 1 names the first one's */
	memcpy(s->public_key, first->public_key, sizeof(s->public_key));
	sql_bind_number(q, 1, first->kiosk);
	sql_bind_bytes(q, 2, first->public_key, sizeof(first->public_key));
	return sql_do(q);
}

static int fact_save(struct salvage *s, struct sql_query *q, const struct carved *c)
{
	int err = fact_put(q, c);

	if (err == 0 && s->out->facts == 0)
		err = kiosk_put(s, &c->entry.fact);
	s->out->facts++;
	s->about->number = s->out->facts;
	s->about->utc_s = c->entry.fact.utc_s;
	memcpy(s->about->head, c->entry.head, sizeof(s->about->head));
	return err;
}

/* Saves all that follow from one another. `next` is the first that may lie beyond. */
static int facts_follow(struct salvage *s, uint64_t *next)
{
	struct sql_query *q;
	struct carved c;
	int err = sql_prepare(s->new,
			      "INSERT INTO facts (number, version, type, bytes, salt, leaf, head)"
			      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
			      &q);

	*next = 0;
	for (uint64_t i = 0; err == 0 && i < carve_len(s->carving); i++) {
		if (carve_read(s->carving, i, &c) < 0)
			continue; /* the disk does not give it a second time */
		if (c.entry.fact.number > s->out->facts + 1)
			break;
		if (!follows(s, &c))
			continue;
		err = fact_save(s, q, &c);
		*next = i + 1;
	}
	return err;
}

static int facts_save(struct salvage *s)
{
	uint8_t leaf[LEDGER_HASH_LEN] = {0};
	struct carved c;
	uint64_t i;
	int err = facts_follow(s, &i);

	s->out->newest = s->out->facts;
	for (; err == 0 && i < carve_len(s->carving); i++) {
		/* One that a page left behind when it moved stands there twice. */
		if (carve_read(s->carving, i, &c) < 0 || c.entry.fact.number <= s->out->facts ||
		    memcmp(c.entry.leaf, leaf, sizeof(leaf)) == 0)
			continue;
		memcpy(leaf, c.entry.leaf, sizeof(leaf));
		s->out->beyond++;
		s->out->newest = c.entry.fact.number;
		err = s->beyond(s->with, &c.entry, c.bytes, c.len);
	}
	return err;
}

/* ---- The registry ---- */

/* In an order in which what a row refers to is there before it. */
static const struct {
	const char *name, *key;
	uint8_t columns;
} tables[] = {
	{"secret", "slot", 3},     {"spare", "slot", 1},    {"person", "person", 7},
	{"card", "hash", 2},       {"code", "hash", 2},     {"partner", "partner", 2},
	{"session", "session", 4}, {"device", "device", 8}, {"signed_head", "number", 4},
	{"evidence", "number", 2},
};

/* Whether a head that stands there was signed, and by this kiosk, of a fact that was saved. */
static bool head_holds(const struct salvage *s, struct sql_query *row)
{
	struct ledger_signed h;

	signed_read(row, &h);
	return h.number <= s->out->facts &&
	       hash_signed(s->public_key, s->about->kiosk, h.number, h.utc_s, h.head, h.signature);
}

static bool is_of_heads(size_t table)
{
	return strcmp(tables[table].name, "signed_head") == 0;
}

/* Copies a table's rows from one of its ends as far as they can be read. Returns 1 to its end, 0
 * up to a damage, or -errno. */
static int rows_save(struct salvage *s, size_t table, const char *order)
{
	char text[160];
	struct sql_query *from, *into;
	int row = 0, err;

	(void)snprintf(text, sizeof(text), "SELECT * FROM %s ORDER BY %s %s", tables[table].name,
		       tables[table].key, order); /* all are short */
	err = sql_prepare(s->sick, text, &from);
	if (err < 0)
		return 0; /* not even its schema is there */
	(void)snprintf(text, sizeof(text), "INSERT OR IGNORE INTO %s VALUES (%.*s) RETURNING 1",
		       tables[table].name, tables[table].columns * 3 - 1,
		       "?1,?2,?3,?4,?5,?6,?7,?8"); /* as short */
	err = sql_prepare(s->new, text, &into);
	for (uint32_t i = 0; err == 0 && i < ROWS_MAX && (row = sql_step(from)) == 1; i++) {
		if (is_of_heads(table) && !head_holds(s, from))
			continue;
		for (int column = 0; column < tables[table].columns; column++)
			sql_bind_column(into, column + 1, from, column);
		err = sql_step(into);
		s->out->rows += err == 1;
		sql_reset(into);
		/* A row of a shape that the schema forbids is damage, too. */
		err = err == 1 || err == -EPROTO ? 0 : err;
	}
	sql_reset(from);
	return err < 0 ? err : row == 0;
}

static int registry_save(struct salvage *s)
{
	int whole = 0;

	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]) && whole >= 0; i++) {
		/* Signed heads come in order, and only those of facts that were saved. */
		bool heads = is_of_heads(i);

		whole = s->sick != NULL ? rows_save(s, i, "ASC") : 0;
		if (whole != 0)
			continue;
		s->out->registry_broken = s->out->registry_broken || !heads;
		if (s->sick != NULL && !heads)
			whole = rows_save(s, i, "DESC");
	}
	return whole < 0 ? whole : 0;
}

/* ---- Rows that do not open ---- */

static bool person_opens(const uint8_t key[REGISTRY_KEY_LEN], struct sql_query *row)
{
	struct registry_person person = {.person = sql_number(row, 2),
					 .role = (uint8_t)sql_number(row, 3),
					 .minor = sql_number(row, 4) != 0,
					 .adult = sql_number(row, 5),
					 .helper_of = sql_number(row, 6)};
	struct secret secret;
	bool opens =
		secret_take(row, 0, &secret) == 0 && seal_person_open(key, &secret, &person) == 0;

	key_wipe(&person, sizeof(person));
	return opens;
}

static bool session_opens(const uint8_t key[REGISTRY_KEY_LEN], struct sql_query *row)
{
	struct registry_session session = {.session = sql_number(row, 2),
					   .day = (uint32_t)sql_number(row, 3),
					   .champion = sql_number(row, 4)};
	struct secret secret;

	return secret_take(row, 0, &secret) == 0 && seal_session_open(key, &secret, &session) == 0;
}

static const struct sealed_table {
	const char *rows, *remove;
	bool (*opens)(const uint8_t key[REGISTRY_KEY_LEN], struct sql_query *row);
} sealed_tables[] = {
	{"SELECT key, sealed, person, role, minor, adult, helper_of FROM person JOIN secret USING "
	 "(slot)",
	 "DELETE FROM person WHERE person = ?1", person_opens},
	{"SELECT key, sealed, session, day, champion FROM session JOIN secret USING (slot)",
	 "DELETE FROM session WHERE session = ?1", session_opens},
};

/* A row may have been read and still be bent: its seal, which is bound to its numbers, says so.
 * What does not open is nobody's. */
static int sealed_judge(struct salvage *s, const struct sealed_table *table,
			const uint8_t key[REGISTRY_KEY_LEN])
{
	struct sql_query *rows = NULL, *remove = NULL;
	int err = sql_prepare(s->new, table->rows, &rows);
	int row = 0;

	if (err == 0)
		err = sql_prepare(s->new, table->remove, &remove);
	while (err == 0 && (row = sql_step(rows)) == 1) {
		if (table->opens(key, rows))
			continue;
		s->out->registry_broken = true;
		sql_bind_number(remove, 1, sql_number(rows, 2));
		err = sql_do(remove);
	}
	sql_reset(rows);
	return err < 0 ? err : row;
}

static int all_judge(struct salvage *s)
{
	uint8_t key[REGISTRY_KEY_LEN];
	char complaint[LEDGER_COMPLAINT_MAX];
	int err = key_read_registry(s->to, key, complaint);

	for (size_t i = 0; i < sizeof(sealed_tables) / sizeof(sealed_tables[0]) && err == 0; i++)
		err = sealed_judge(s, &sealed_tables[i], key);
	key_wipe(key, sizeof(key));
	return err;
}

/* ---- Facts and registry made to agree ---- */

/* Whom and what the saved facts brought in, and did not take away again. */
static int known_note(struct salvage *s)
{
	static const char *const texts[] = {
		"INSERT OR IGNORE INTO known (who) VALUES (?1)",
		"DELETE FROM known WHERE who = ?1",
		"INSERT OR IGNORE INTO had (device) VALUES (?1)",
	};
	struct sql_query *q[3];
	struct carved c;
	uint64_t told = 0;
	int err = sql_run(s->new, "CREATE TEMP TABLE known (who INTEGER PRIMARY KEY);"
				  "CREATE TEMP TABLE had (device INTEGER PRIMARY KEY);");

	for (int i = 0; i < 3 && err == 0; i++)
		err = sql_prepare(s->new, texts[i], &q[i]);
	for (uint64_t i = 0; err == 0 && i < carve_len(s->carving) && told < s->out->facts; i++) {
		const struct fact *f = &c.entry.fact;
		int which;

		if (carve_read(s->carving, i, &c) < 0 || f->number != told + 1)
			continue;
		told++;
		switch (f->type) {
		case FACT_ENROLLED:
		case FACT_HELPER_NAMED: which = 0; break;
		case FACT_HELPER_REMOVED:
		case FACT_ERASED: which = 1; break;
		case FACT_DEVICE_ADDED: which = 2; break;
		default: continue;
		}
		sql_bind_number(q[which], 1,
				which == 2 ? f->device
				: f->type == FACT_HELPER_NAMED || f->type == FACT_HELPER_REMOVED
					? f->helper
					: f->person);
		err = sql_do(q[which]);
	}
	return err;
}

/* Takes the one number that a statement answers. */
static int number_of(struct salvage *s, const char *text, uint32_t *number)
{
	struct sql_query *q;
	int err = sql_prepare(s->new, text, &q);

	if (err < 0)
		return err;
	err = sql_step(q);
	if (err == 1)
		*number += (uint32_t)sql_number(q, 0);
	sql_reset(q);
	return err < 0 ? err : 0;
}

static int agree(struct salvage *s)
{
	uint32_t *strangers = &s->out->strangers;
	int err = known_note(s);

	if (err == 0)
		err = number_of(s,
				"SELECT (SELECT count(*) FROM person"
				"        WHERE person NOT IN (SELECT who FROM known)) +"
				"       (SELECT count(*) FROM device"
				"        WHERE device NOT IN (SELECT device FROM had))",
				strangers);
	if (err == 0)
		err = number_of(s,
				"SELECT count(*) FROM had"
				" WHERE device NOT IN (SELECT device FROM device)",
				&s->out->bare);
	/* A person whose text is lost has no PIN either, and is no row any more. */
	if (err == 0)
		err = sql_run(s->new,
			      "DELETE FROM person WHERE person NOT IN (SELECT who FROM known)"
			      "  OR slot NOT IN (SELECT slot FROM secret);"
			      "DELETE FROM card WHERE person NOT IN (SELECT person FROM person);"
			      "DELETE FROM session WHERE slot NOT IN (SELECT slot FROM secret);"
			      "DELETE FROM device WHERE device NOT IN (SELECT device FROM had);"
			      "INSERT INTO device SELECT device, '', '', '', '', '', 0, 0 FROM had"
			      "  WHERE device NOT IN (SELECT device FROM device);"
			      "DELETE FROM evidence WHERE number > (SELECT max(number) FROM facts);"
			      "DELETE FROM spare WHERE slot NOT IN (SELECT slot FROM secret)"
			      "  OR slot IN (SELECT slot FROM person) OR slot IN (SELECT slot FROM "
			      "session);"
			      "UPDATE secret SET key = zeroblob(72), sealed = zeroblob(360)"
			      "  WHERE slot NOT IN (SELECT slot FROM person UNION SELECT slot FROM "
			      "session);"
			      "INSERT OR IGNORE INTO spare SELECT slot FROM secret"
			      "  WHERE slot NOT IN (SELECT slot FROM person UNION SELECT slot FROM "
			      "session);");
	return err;
}

/* ---- All of it ---- */

static int new_make(struct salvage *s)
{
	char path[PATH_MAX];
	int err = path_join(path, s->to, BACKUP_LEDGER);

	if (err == 0)
		err = tables_make(path);
	if (err == 0)
		err = sql_open(path, &s->new);
	/* Whoever is interrupted begins again: nothing needs to be durable before the end. */
	if (err == 0)
		err = sql_run(s->new, "PRAGMA locking_mode = EXCLUSIVE; BEGIN");
	return err;
}

static int all_do(struct salvage *s)
{
	char path[PATH_MAX];
	int err = sick_take(s);

	if (err == 0)
		err = sick_path(s, "", path);
	if (err == 0)
		err = carve_open(path, s->progress, s->with, &s->carving);
	if (err == 0)
		err = new_make(s);
	if (err == 0)
		err = facts_save(s);
	if (err == 0 && s->out->facts == 0)
		err = -EPROTO;
	if (err == 0)
		err = registry_save(s);
	if (err == 0)
		err = all_judge(s);
	if (err == 0)
		err = agree(s);
	if (err == 0)
		err = sql_run(s->new, "COMMIT");
	if (err == 0)
		err = sql_write_back(s->new, true);
	return err;
}

int ledger_salvage(const char *dir, const char *to,
		   int (*beyond)(void *with, const struct ledger_entry *entry, const uint8_t *bytes,
				 size_t len),
		   void (*progress)(uint64_t bytes, void *with), void *with,
		   struct backup_about *about, struct salvaged *out,
		   char complaint[LEDGER_COMPLAINT_MAX])
{
	struct salvage s = {.dir = dir,
			    .to = to,
			    .beyond = beyond,
			    .progress = progress,
			    .with = with,
			    .about = about,
			    .out = out};

	memset(about, 0, sizeof(*about));
	memset(out, 0, sizeof(*out));
	if (chain_ready() < 0)
		return complain(complaint, -EIO, "There are no random numbers.");

	int err = all_do(&s);

	carve_close(s.carving);
	sql_close(s.new);
	sick_drop(&s);
	if (err == -EPROTO && out->facts == 0)
		return complain(
			complaint, err,
			"Not even the first fact can be found in %s: nothing was saved. Restore "
			"the newest backup.",
			dir);
	if (err < 0)
		(void)complain(complaint, err,
			       "What is left of the ledger in %s cannot be saved: %s.", dir,
			       strerror(-err)); /* gives `err` back, which we have */
	return err;
}
