/*
 * SQLite behind the few verbs the ledger needs. The only file that includes
 * sqlite3.h; it knows no table and keeps no state but the connection.
 */
#include "sql.h"

#include <assert.h>
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct sql {
	sqlite3 *db;
};

/* A statement is SQLite's own struct under our name. */
static sqlite3_stmt *statement(struct sql_query *q)
{
	return (sqlite3_stmt *)(void *)q;
}

static int system_errno(sqlite3 *db)
{
	int err = db != NULL ? sqlite3_system_errno(db) : 0;

	return err > 0 ? -err : -EIO;
}

/* SQLite's extended result code as -errno; `db` may be NULL. */
static int errno_of(sqlite3 *db, int code)
{
	switch (code & 0xff) {
	case SQLITE_OK:
	case SQLITE_ROW:
	case SQLITE_DONE: return 0;
	case SQLITE_FULL: return -ENOSPC;
	case SQLITE_READONLY: return -EROFS;
	case SQLITE_BUSY:
	case SQLITE_LOCKED: return -EBUSY;
	case SQLITE_NOMEM: return -ENOMEM;
	case SQLITE_PERM:
	case SQLITE_AUTH: return -EACCES;
	case SQLITE_CONSTRAINT:
		return code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_UNIQUE ||
				       code == SQLITE_CONSTRAINT_ROWID
			       ? -EEXIST
			       : -EPROTO;
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
	case SQLITE_FORMAT:
	case SQLITE_MISMATCH:
	case SQLITE_ERROR: return -EPROTO;
	case SQLITE_CANTOPEN:
	case SQLITE_IOERR: return system_errno(db);
	default: return -EIO;
	}
}

int sql_open(const char *path, struct sql **out)
{
	struct sql *s = calloc(1, sizeof(*s));

	if (s == NULL)
		return -ENOMEM;

	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
	int code = sqlite3_open_v2(path, &s->db, flags, NULL);

	if (code == SQLITE_OK)
		code = sqlite3_db_config(s->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_db_config(s->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_db_config(s->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	if (code != SQLITE_OK) {
		int err = errno_of(s->db, code);

		sql_close(s);
		return err < 0 ? err : -EIO;
	}
	*out = s;
	return 0;
}

int sql_keep_log(struct sql *s)
{
	return errno_of(s->db, sqlite3_db_config(s->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL));
}

void sql_close(struct sql *s)
{
	if (s == NULL)
		return;
	for (sqlite3_stmt *q; (q = sqlite3_next_stmt(s->db, NULL)) != NULL;)
		(void)sqlite3_finalize(q); /* repeats the error of its last step, told then */

	int code = sqlite3_close(s->db);

	assert(code == SQLITE_OK);
	free(s);
}

const char *sql_words(const struct sql *s)
{
	return sqlite3_errmsg(s->db);
}

int sql_run(struct sql *s, const char *text)
{
	return errno_of(s->db, sqlite3_exec(s->db, text, NULL, NULL, NULL));
}

int sql_pragma(struct sql *s, const char *name, char *value, size_t max)
{
	char text[80];
	sqlite3_stmt *q;
	int len = snprintf(text, sizeof(text), "PRAGMA %s", name);

	assert(len > 0 && (size_t)len < sizeof(text));

	int code = sqlite3_prepare_v2(s->db, text, -1, &q, NULL);

	if (code != SQLITE_OK)
		return errno_of(s->db, code);
	code = sqlite3_step(q);

	int err = errno_of(s->db, code);

	if (err == 0) {
		value[0] = '\0';
		if (code == SQLITE_ROW)
			sql_text((struct sql_query *)(void *)q, 0, value, max);
	}
	(void)sqlite3_finalize(q); /* repeats the error of the step */
	return err;
}

int sql_write_back(struct sql *s, bool empty)
{
	int mode = empty ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_RESTART;
	int code = sqlite3_wal_checkpoint_v2(s->db, NULL, mode, NULL, NULL);

	return errno_of(s->db, code);
}

int sql_copy(struct sql *s, const char *path)
{
	struct sql *to;
	int err = sql_open(path, &to);

	if (err < 0)
		return err;

	sqlite3_backup *copy = sqlite3_backup_init(to->db, "main", s->db, "main");
	int code = copy != NULL ? sqlite3_backup_step(copy, -1) : sqlite3_extended_errcode(to->db);

	if (copy != NULL && code == SQLITE_DONE)
		code = sqlite3_backup_finish(copy);
	else if (copy != NULL)
		(void)sqlite3_backup_finish(copy); /* repeats the error of the step */
	err = errno_of(to->db, code);
	sql_close(to);
	return err;
}

/* ---- Copying ---- */

struct sql_copying {
	struct sql *to;
	sqlite3_backup *backup;
};

int sql_copy_begin(struct sql *from, const char *path, struct sql_copying **out)
{
	struct sql_copying *c = calloc(1, sizeof(*c));
	int err = c == NULL ? -ENOMEM : sql_open(path, &c->to);

	/* Nobody needs it after a power cut, and a small cache lets the pages go out as they come.
	 */
	if (err == 0)
		err = sql_run(c->to, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF;"
				     "PRAGMA synchronous = OFF; PRAGMA cache_size = 64;");
	if (err == 0) {
		c->backup = sqlite3_backup_init(c->to->db, "main", from->db, "main");
		if (c->backup == NULL)
			err = errno_of(c->to->db, sqlite3_errcode(c->to->db));
	}
	if (err < 0) {
		sql_copy_end(c);
		return err;
	}
	*out = c;
	return 0;
}

int sql_copy_step(struct sql_copying *c, int pages, uint32_t *done, uint32_t *total)
{
	int code = sqlite3_backup_step(c->backup, pages);

	*total = (uint32_t)sqlite3_backup_pagecount(c->backup);
	*done = *total - (uint32_t)sqlite3_backup_remaining(c->backup);
	if (code == SQLITE_DONE)
		return 1;
	return errno_of(c->to->db, code);
}

void sql_copy_end(struct sql_copying *c)
{
	if (c == NULL)
		return;
	if (c->backup != NULL)
		(void)sqlite3_backup_finish(c->backup); /* repeats the error of the last step */
	sql_close(c->to);
	free(c);
}

int sql_prepare(struct sql *s, const char *text, struct sql_query **out)
{
	sqlite3_stmt *q;
	int code = sqlite3_prepare_v3(s->db, text, -1, SQLITE_PREPARE_PERSISTENT, &q, NULL);

	if (code != SQLITE_OK)
		return errno_of(s->db, code);
	*out = (struct sql_query *)(void *)q;
	return 0;
}

/* A bind fails only for a parameter that is not there: then we are wrong. */
static void bound(int code)
{
	assert(code == SQLITE_OK);
}

void sql_bind_number(struct sql_query *q, int i, uint64_t value)
{
	bound(sqlite3_bind_int64(statement(q), i, (sqlite3_int64)value));
}

void sql_bind_bytes(struct sql_query *q, int i, const void *bytes, size_t len)
{
	bound(sqlite3_bind_blob64(statement(q), i, bytes, len, SQLITE_STATIC));
}

void sql_bind_text(struct sql_query *q, int i, const char *text)
{
	bound(text == NULL ? sqlite3_bind_null(statement(q), i)
			   : sqlite3_bind_text(statement(q), i, text, -1, SQLITE_STATIC));
}

void sql_bind_column(struct sql_query *q, int i, struct sql_query *row, int from)
{
	bound(sqlite3_bind_value(statement(q), i, sqlite3_column_value(statement(row), from)));
}

int sql_step(struct sql_query *q)
{
	int code = sqlite3_step(statement(q));

	if (code == SQLITE_ROW)
		return 1;
	return errno_of(sqlite3_db_handle(statement(q)), code);
}

void sql_reset(struct sql_query *q)
{
	if (q == NULL)
		return;
	(void)sqlite3_reset(statement(q));          /* repeats the error of its last step */
	(void)sqlite3_clear_bindings(statement(q)); /* always says OK */
}

int sql_do(struct sql_query *q)
{
	int err = sql_step(q);

	sql_reset(q);
	return err < 0 ? err : 0;
}

uint64_t sql_number(struct sql_query *q, int i)
{
	return (uint64_t)sqlite3_column_int64(statement(q), i);
}

const uint8_t *sql_bytes(struct sql_query *q, int i, size_t *len)
{
	const void *bytes = sqlite3_column_blob(statement(q), i);

	*len = (size_t)sqlite3_column_bytes(statement(q), i);
	return bytes;
}

void sql_text(struct sql_query *q, int i, char *text, size_t max)
{
	const unsigned char *found = sqlite3_column_text(statement(q), i);
	size_t len = (size_t)sqlite3_column_bytes(statement(q), i);

	assert(max > 0);
	if (found == NULL)
		len = 0;
	if (len >= max)
		len = max - 1;
	if (len > 0)
		memcpy(text, found, len);
	text[len] = '\0';
}
