/*
 * SQLite, as little of it as the ledger needs. sql.c is the only file that
 * includes its header: its codes end here as -errno.
 */
#ifndef LEDGER_SQL_H
#define LEDGER_SQL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sql;       /* one connection */
struct sql_query; /* one prepared statement */

/*
 * Opens the file at `path`, which must exist, and hardens the connection: no
 * writable schema, no string in double quotes, no waiting for a lock.
 * Returns 0 or -errno.
 */
int sql_open(const char *path, struct sql **out);

/* Lets the log beside the file stand when the connection is closed. Returns 0 or -errno. */
int sql_keep_log(struct sql *s);

/* Frees every query, then the connection. Takes NULL. */
void sql_close(struct sql *s);

/* What SQLite says about the last thing that went wrong; valid until the next call. */
const char *sql_words(const struct sql *s);

/*
 * Runs statements that answer nothing. Returns 0; -ENOSPC the disk is full,
 * -EROFS, -EBUSY somebody holds the file, -EEXIST a key is taken, -EPROTO it
 * is damaged, not a database, or a rule of the schema says no; another -errno.
 */
int sql_run(struct sql *s, const char *text);

/* Reads the one value of a pragma as text, "" for none. Returns 0 or -errno. */
int sql_pragma(struct sql *s, const char *name, char *value, size_t max);

/* Writes the write-ahead log back into the file; then empties it, or leaves its room to be written
 * over. Returns 0 or -errno. */
int sql_write_back(struct sql *s, bool empty);

/*
 * Copies the whole database, page by page, into the file at `path`, which must
 * be there and empty; it is synced, its directory is not. Returns 0 or -errno.
 */
int sql_copy(struct sql *s, const char *path);
/*
 * Copies the whole database into the empty file at `path`, some pages at a
 * time (SQLite's backup API). What `from` writes meanwhile comes along. The
 * copy is not synced: whoever wants to keep it does that.
 */
struct sql_copying;
int sql_copy_begin(struct sql *from, const char *path, struct sql_copying **out);

/* Returns 1 when all is there, 0 when more is left, or -errno. `done` and `total` are pages. */
int sql_copy_step(struct sql_copying *c, int pages, uint32_t *done, uint32_t *total);
void sql_copy_end(struct sql_copying *c); /* takes NULL */

/* Prepares a query for many uses; it lives as long as `s`. Returns 0 or -errno. */
int sql_prepare(struct sql *s, const char *text, struct sql_query **out);

/*
 * Binds parameter `i` (1 is the first). What is bound must outlive the query's
 * next reset. A number above INT64_MAX is kept as the negative number of the
 * same bits. A NULL text is bound as NULL.
 */
void sql_bind_number(struct sql_query *q, int i, uint64_t value);
void sql_bind_bytes(struct sql_query *q, int i, const void *bytes, size_t len);
void sql_bind_text(struct sql_query *q, int i, const char *text);

/* Binds what stands in column `from` of another query's row, which must stay there. */
void sql_bind_column(struct sql_query *q, int i, struct sql_query *row, int from);

/* Returns 1 for a row, 0 at the end, or -errno. */
int sql_step(struct sql_query *q);

/* Makes ready for the next use and forgets what was bound. Takes NULL. */
void sql_reset(struct sql_query *q);

/* Binds nothing, steps to the end, resets. Returns 0 or -errno. */
int sql_do(struct sql_query *q);

/* Column `i` (0 is the first) of the row. Text is cut to `max` with its NUL. */
uint64_t sql_number(struct sql_query *q, int i);
const uint8_t *sql_bytes(struct sql_query *q, int i, size_t *len);
void sql_text(struct sql_query *q, int i, char *text, size_t max);

#endif
