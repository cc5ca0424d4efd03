/*
 * The bare commit, through the ledger's own SQLite and its very pragmas.
 */
#include "commit.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "inside.h"

#define FILE_NAME "bare.db"
#define ROW_LEN   160 /* of a fact: its bytes, salt, leaf and head */

void commit_open(const struct paper *p, struct commit *c)
{
	char mode[16] = "";
	/* SQLite takes an empty file for a new database. */
	int fd = open(FILE_NAME, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
	if (fd < 0)
		give_up(p, "cannot make %s: %s", FILE_NAME, strerror(errno));
	close(fd);
	int err = sql_open(FILE_NAME, &c->sql);
	if (!err)
		err = sql_run(c->sql, "PRAGMA page_size = 1024; PRAGMA locking_mode = EXCLUSIVE;");
	if (!err)
		err = pragmas_set(c->sql, false);
	if (!err)
		err = sql_run(c->sql, "CREATE TABLE rows (number INTEGER PRIMARY KEY, bytes BLOB)");
	if (!err)
		err = sql_prepare(c->sql, "INSERT INTO rows (bytes) VALUES (?1)", &c->insert);
	if (!err)
		err = sql_pragma(c->sql, "locking_mode", mode, sizeof mode);
	if (err || strcmp(mode, "exclusive") != 0)
		give_up(p, "no database can be made here: %s", strerror(-err));
}

void commit_once(const struct paper *p, struct commit *c)
{
	uint8_t row[ROW_LEN];
	memset(row, (int)(c->took.len & 0xff), sizeof row);
	int64_t from_ns = now_ns();
	sql_bind_bytes(c->insert, 1, row, sizeof row);
	int err = sql_do(c->insert);
	if (err)
		give_up(p, "a row cannot be written: %s", strerror(-err));
	series_add(&c->took, now_ns() - from_ns);
}

void commit_close(struct commit *c)
{
	sql_close(c->sql);
}
