/*
 * Making a ledger: directory, lock, keys, tables, fact 1, each durable before
 * anybody is told. The file gets its name last, so that a ledger that exists
 * is whole. Never touches one that exists.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lendbay/moment.h>

#include "inside.h"

#define LOCK_FILE  "lock"
#define HALF_FILE  LEDGER_FILE ".new"
#define TABLES_MAX 5000 /* bytes of those of versions 2 and 3, and of what is around them */

#define SCHEMA_COLUMNS 4 /* of sqlite_schema that are compared; the page is the file's own */

/* What came with version 2. An older file gets it, too (migrate.c), so it never changes. */
const char tables_of_2[] =
	/* Rows of one size, written over in place and never removed: so they never move, and what
	 * was wiped has left no copy on another page. */
	"CREATE TABLE secret ("
	"  slot INTEGER PRIMARY KEY,"
	"  key BLOB NOT NULL CHECK (length(key) = 72),"
	"  sealed BLOB NOT NULL CHECK (length(sealed) = 360)"
	") STRICT;"
	"CREATE TABLE spare ("
	"  slot INTEGER PRIMARY KEY REFERENCES secret"
	") STRICT;"
	"CREATE TABLE person ("
	"  person INTEGER PRIMARY KEY CHECK (person > 0),"
	"  role INTEGER NOT NULL,"
	"  minor INTEGER NOT NULL CHECK (minor IN (0, 1)),"
	"  adult INTEGER NOT NULL,"
	"  helper_of INTEGER NOT NULL,"
	"  last_day INTEGER NOT NULL,"
	"  slot INTEGER NOT NULL REFERENCES secret"
	") STRICT;"
	"CREATE INDEX helper_of ON person (helper_of) WHERE helper_of > 0;"
	/* Without a reference to person, which would keep it from being emptied at one go. */
	"CREATE TABLE card ("
	"  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),"
	"  person INTEGER NOT NULL"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX card_of ON card (person);"
	/* A row: cards were removed, and their traces are still to be cleared. */
	"CREATE TABLE trace ("
	"  one INTEGER PRIMARY KEY CHECK (one = 1)"
	") STRICT;"
	"CREATE TABLE session ("
	"  session INTEGER PRIMARY KEY CHECK (session > 0),"
	"  day INTEGER NOT NULL,"
	"  champion INTEGER NOT NULL,"
	"  slot INTEGER NOT NULL REFERENCES secret"
	") STRICT;"
	"CREATE TABLE signed_head ("
	"  number INTEGER PRIMARY KEY,"
	"  utc_s INTEGER NOT NULL,"
	"  head BLOB NOT NULL CHECK (length(head) = 32),"
	"  signature BLOB NOT NULL CHECK (length(signature) = 64)"
	") STRICT;"
	"CREATE TRIGGER signed_heads_do_not_change BEFORE UPDATE ON signed_head"
	"  BEGIN SELECT raise(ABORT, 'a signed head is never changed'); END;"
	"CREATE TRIGGER signed_heads_stay BEFORE DELETE ON signed_head"
	"  BEGIN SELECT raise(ABORT, 'a signed head is never removed'); END;"
	/* Keeps out INSERT OR REPLACE, as above. */
	"CREATE TRIGGER signed_heads_come_in_order BEFORE INSERT ON signed_head"
	"  WHEN NEW.number <= (SELECT max(number) FROM signed_head)"
	"  BEGIN SELECT raise(ABORT, 'signed heads come in order'); END;"
	"CREATE TABLE checkpoint ("
	"  one INTEGER PRIMARY KEY CHECK (one = 1),"
	"  number INTEGER NOT NULL,"
	"  maker BLOB NOT NULL CHECK (length(maker) = 32),"
	"  head BLOB NOT NULL CHECK (length(head) = 32),"
	"  hash BLOB NOT NULL CHECK (length(hash) = 32),"
	"  book BLOB NOT NULL"
	") STRICT;";

/* What came with version 3; it never changes either. */
const char tables_of_3[] =
	"CREATE TABLE device ("
	"  device INTEGER PRIMARY KEY CHECK (device > 0),"
	"  serial TEXT NOT NULL,"
	"  asset_tag TEXT NOT NULL,"
	"  owner TEXT NOT NULL,"
	"  note TEXT NOT NULL,"
	"  funder TEXT NOT NULL,"
	"  funded_until INTEGER NOT NULL,"
	"  pat_day INTEGER NOT NULL"
	") STRICT;"
	/* What a program said of a wipe, by the number of the fact that says so. */
	"CREATE TABLE evidence ("
	"  number INTEGER PRIMARY KEY CHECK (number > 0),"
	"  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 511)"
	") STRICT;";

/* Smaller pages make fewer bytes of a loan (measured: 20.8 KB instead of 39.8 KB). */
static const char schema[] =
	"PRAGMA page_size = 1024;"
	"BEGIN;"
	"CREATE TABLE facts ("
	"  number INTEGER PRIMARY KEY,"
	"  version INTEGER NOT NULL,"
	"  type INTEGER NOT NULL,"
	"  bytes BLOB NOT NULL,"
	"  salt BLOB NOT NULL CHECK (length(salt) = 16),"
	"  leaf BLOB NOT NULL CHECK (length(leaf) = 32),"
	"  head BLOB NOT NULL CHECK (length(head) = 32)"
	") STRICT;"
	"CREATE TRIGGER facts_do_not_change BEFORE UPDATE ON facts"
	"  BEGIN SELECT raise(ABORT, 'a fact is never changed'); END;"
	"CREATE TRIGGER facts_stay BEFORE DELETE ON facts"
	"  BEGIN SELECT raise(ABORT, 'a fact is never removed'); END;"
	/* Also keeps out INSERT OR REPLACE, which deletes without asking the trigger above. */
	"CREATE TRIGGER facts_come_in_order BEFORE INSERT ON facts"
	"  WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM facts)"
	"  BEGIN SELECT raise(ABORT, 'facts come in order, without a gap'); END;"
	"CREATE TABLE kiosk ("
	"  one INTEGER PRIMARY KEY CHECK (one = 1),"
	"  kiosk INTEGER NOT NULL,"
	"  public_key BLOB NOT NULL CHECK (length(public_key) = 32)"
	") STRICT;"
	"CREATE TABLE code ("
	"  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),"
	"  referral INTEGER NOT NULL UNIQUE CHECK (referral > 0)"
	") STRICT, WITHOUT ROWID;"
	"CREATE TABLE partner ("
	"  partner INTEGER PRIMARY KEY CHECK (partner > 0),"
	"  name TEXT NOT NULL UNIQUE"
	") STRICT;";

int ledger_hold(const char *dir, char complaint[LEDGER_COMPLAINT_MAX])
{
	char path[PATH_MAX];
	int err = path_join(path, dir, LOCK_FILE);

	if (err < 0)
		return complain(complaint, err, "The path of %s is too long.", dir);

	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

	if (fd < 0 && errno == ENOENT)
		return complain(complaint, -ENOENT, "There is no directory %s.", dir);
	if (fd < 0 && (errno == EROFS || errno == EACCES))
		return complain(complaint, -errno,
				"%s cannot be written, and a ledger is opened only by somebody who "
				"can hold it alone: copy the whole directory and look at the copy.",
				dir);
	if (fd < 0)
		return complain(complaint, -errno, "The lock %s cannot be opened: %s.", path,
				strerror(errno));
	if (flock(fd, LOCK_EX | LOCK_NB) == 0)
		return fd;
	err = errno == EWOULDBLOCK ? -EBUSY : -errno;
	(void)close(fd); /* nothing was written to it */
	if (err == -EBUSY)
		return complain(complaint, err,
				"Another program is at work in %s: a kiosk that is starting or "
				"ending, or another command. Try again when it has ended.",
				dir);
	return complain(complaint, err, "The lock %s cannot be taken: %s.", path, strerror(-err));
}

int file_reserve(const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd < 0)
		return -errno;
	(void)close(fd); /* empty: SQLite fills it, and keeps its mode */
	return 0;
}

int directory_sync(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int err = 0;

	if (fd < 0)
		return -errno;
	if (fsync(fd) < 0)
		err = -errno;
	(void)close(fd); /* nothing was written to it */
	return err;
}

static int directory_make(const char *dir, char complaint[LEDGER_COMPLAINT_MAX])
{
	char above[PATH_MAX];

	if (mkdir(dir, 0700) < 0) {
		if (errno == EEXIST)
			return 0; /* if it is no directory, the lock in it says so */
		return complain(complaint, -errno, "The directory %s cannot be made: %s.", dir,
				strerror(errno));
	}

	int err = path_join(above, dir, "..");

	if (err == 0)
		err = directory_sync(above);
	if (err < 0)
		return complain(complaint, err, "The directory above %s cannot be synced: %s.", dir,
				strerror(-err));
	return 0;
}

/* A log without its ledger would be played into the new one. Returns 0, or -EEXIST. */
static int refuse_existing(const char *dir, char complaint[LEDGER_COMPLAINT_MAX])
{
	static const char *const names[] = {LEDGER_FILE, LEDGER_FILE "-wal",
					    LEDGER_FILE "-journal"};
	char path[PATH_MAX];
	struct stat found;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		int err = path_join(path, dir, names[i]);

		if (err < 0)
			return complain(complaint, err, "The path of %s is too long.", dir);
		if (lstat(path, &found) == 0)
			return complain(complaint, -EEXIST,
					"%s is there already; it is left as it is. Another ledger "
					"needs another directory.",
					path);
	}
	return 0;
}

int tables_make(const char *path)
{
	char text[sizeof(schema) + TABLES_MAX];
	struct sql *sql;
	int err = file_reserve(path);

	if (err < 0)
		return err;
	err = sql_open(path, &sql);
	if (err < 0)
		return err;
	/* WAL is a property of the file and lasts. */
	(void)snprintf(text, sizeof(text),
		       "%s%s%s COMMIT; PRAGMA application_id = %d; PRAGMA user_version = %d;"
		       "PRAGMA journal_mode = WAL;",
		       schema, tables_of_2, tables_of_3, LEDGER_APPLICATION_ID,
		       LEDGER_SCHEMA); /* the room is counted above */
	err = sql_run(sql, text);
	sql_close(sql);
	return err;
}

int tables_are_ours(struct sql *sql)
{
	char text[sizeof(schema) + TABLES_MAX];
	struct sql_query *ours, *found = NULL;
	struct sql *made;
	int row = 0;
	int err = sql_open(":memory:", &made);

	if (err < 0)
		return err;
	(void)snprintf(text, sizeof(text), "%s%s%s COMMIT;", schema, tables_of_2,
		       tables_of_3); /* as above */
	err = sql_run(made, text);
	if (err == 0)
		err = sql_prepare(made,
				  "SELECT 1 FROM sqlite_schema WHERE type IS ?1 AND name IS ?2"
				  " AND tbl_name IS ?3 AND sql IS ?4",
				  &ours);
	if (err == 0)
		err = sql_prepare(sql, "SELECT type, name, tbl_name, sql FROM sqlite_schema",
				  &found);
	while (err == 0 && (row = sql_step(found)) == 1) {
		for (int i = 0; i < SCHEMA_COLUMNS; i++)
			sql_bind_column(ours, i + 1, found, i);

		int same = sql_step(ours);

		sql_reset(ours);
		if (same <= 0)
			err = same < 0 ? same : -EPROTO;
	}
	sql_reset(found);
	sql_close(made);
	return err < 0 ? err : row;
}

/* Fact 1, and who this kiosk is, in one transaction. */
static int first_fact(struct ledger *l, const uint8_t public_key[FACT_KEY_LEN], int64_t utc_s,
		      const uint8_t *predecessor)
{
	struct fact fact = {.number = 1,
			    .type = FACT_KIOSK_BEGAN,
			    .utc_s = utc_s,
			    .quality = CLOCK_NONE,
			    .schema = LEDGER_SCHEMA};
	uint8_t leaf[LEDGER_HASH_LEN];

	while (fact.kiosk == 0)
		random_draw(&fact.kiosk, sizeof(fact.kiosk));
	memcpy(fact.public_key, public_key, FACT_KEY_LEN);
	if (predecessor != NULL)
		memcpy(fact.predecessor, predecessor, FACT_KEY_LEN);

	int err = ledger_begin(l);

	if (err == 0)
		err = ledger_record(l, &fact, leaf);
	if (err == 0)
		err = kiosk_row_add(l, fact.kiosk, public_key);
	if (err == 0)
		err = ledger_commit(l);
	return err;
}

/* Makes the whole file under another name. Returns 0 or -errno. */
static int file_make(const char *half, const uint8_t public_key[FACT_KEY_LEN], int64_t utc_s,
		     const uint8_t *predecessor)
{
	struct ledger l = {0};
	struct sql *sql;
	int err = tables_make(half);

	if (err < 0)
		return err;
	err = sql_open(half, &sql);
	if (err < 0)
		return err;
	err = pragmas_set(sql, false);
	if (err == 0)
		err = ledger_attach(&l, sql);
	if (err == 0)
		err = first_fact(&l, public_key, utc_s, predecessor);
	if (err == 0)
		err = sql_write_back(
			sql, true); /* the log must not be needed: its name is about to go */
	sql_close(sql);
	return err;
}

static int file_make_named(const char *dir, const uint8_t public_key[FACT_KEY_LEN], int64_t utc_s,
			   const uint8_t *predecessor)
{
	static const char *const leftovers[] = {HALF_FILE, HALF_FILE "-wal", HALF_FILE "-shm",
						HALF_FILE "-journal"};
	char half[PATH_MAX] = "", path[PATH_MAX] = "";
	int err = 0;

	for (size_t i = 0; i < sizeof(leftovers) / sizeof(leftovers[0]) && err == 0; i++) {
		err = path_join(half, dir, leftovers[i]);
		if (err == 0 && unlink(half) < 0 && errno != ENOENT)
			err = -errno;
	}
	/* The keys first, and for good: a ledger without them is nobody's. */
	if (err == 0)
		err = directory_sync(dir);
	if (err == 0)
		err = path_join(half, dir, HALF_FILE);
	if (err == 0)
		err = path_join(path, dir, LEDGER_FILE);
	if (err == 0)
		err = file_make(half, public_key, utc_s, predecessor);
	if (err == 0 && rename(half, path) < 0)
		err = -errno;
	if (err == 0)
		err = directory_sync(dir);
	return err;
}

int ledger_create(const char *dir, int64_t utc_s, char complaint[LEDGER_COMPLAINT_MAX])
{
	return ledger_create_after(dir, utc_s, NULL, complaint);
}

int ledger_create_after(const char *dir, int64_t utc_s, const uint8_t *predecessor,
			char complaint[LEDGER_COMPLAINT_MAX])
{
	uint8_t public_key[FACT_KEY_LEN];

	if (chain_ready() < 0)
		return complain(complaint, -EIO, "There are no random numbers to make keys from.");

	/* Also before the lock, which a kiosk that runs there holds. */
	int err = refuse_existing(dir, complaint);

	if (err == 0)
		err = directory_make(dir, complaint);

	int lock = err < 0 ? err : ledger_hold(dir, complaint);

	if (lock < 0)
		return lock;
	err = refuse_existing(dir, complaint);
	if (err == 0)
		err = keys_make(dir, complaint);
	if (err == 0)
		err = key_read_public(dir, public_key, complaint);
	if (err == 0) {
		err = file_make_named(dir, public_key, utc_s, predecessor);
		if (err < 0)
			(void)complain(complaint, err, "The ledger in %s cannot be made: %s.", dir,
				       strerror(-err)); /* gives `err` back, which we have */
	}
	(void)close(lock); /* gives it up; nothing was written to it */
	return err;
}
