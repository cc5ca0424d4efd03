/*
 * What a new kiosk takes over from its predecessor's file as it stands: the
 * registry into its own, the facts into a file of their own beside it. Reads
 * the old file, and never changes it.
 */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "inside.h"

static int attach(struct sql *sql, const char *path)
{
	struct sql_query *q = NULL;
	int err = access(path, R_OK) < 0 ? -errno : sql_prepare(sql, "ATTACH ?1 AS old", &q);

	if (err < 0)
		return err;
	sql_bind_text(q, 1, path);
	return sql_do(q);
}

/* Both have the same tables: an older file was migrated when it was opened. Evidence belongs to
 * facts by their number, and stays with them (ledger_keep_facts). */
int ledger_take_registry(struct ledger *l, const char *path)
{
	int err = attach(l->sql, path);

	if (err < 0)
		return err;
	/* What others refer to first; cards in the order of their tree, so that no page splits. */
	err = sql_run(l->sql, "BEGIN;"
			      "INSERT INTO main.secret SELECT * FROM old.secret ORDER BY slot;"
			      "INSERT INTO main.spare SELECT * FROM old.spare;"
			      "INSERT INTO main.person SELECT * FROM old.person ORDER BY person;"
			      "INSERT INTO main.card SELECT * FROM old.card ORDER BY hash;"
			      "INSERT INTO main.code SELECT * FROM old.code ORDER BY hash;"
			      "INSERT INTO main.partner SELECT * FROM old.partner;"
			      "INSERT INTO main.session SELECT * FROM old.session;"
			      "INSERT INTO main.device SELECT * FROM old.device;"
			      "COMMIT;"
			      "DETACH old;");
	return err;
}

static int file_sync(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	int err = fd < 0 || fsync(fd) < 0 ? -errno : 0;

	if (fd >= 0)
		(void)close(fd); /* only read from */
	return err;
}

int ledger_keep_facts(const char *from, const char *to)
{
	struct sql *sql;
	int err = tables_make(to);

	if (err < 0)
		return err;
	err = sql_open(to, &sql);
	if (err < 0)
		return err;
	err = attach(sql, from);
	if (err == 0)
		err = sql_run(sql, "PRAGMA main.locking_mode = EXCLUSIVE;"
				   "BEGIN;"
				   "INSERT INTO main.facts SELECT * FROM old.facts ORDER BY number;"
				   "INSERT INTO main.kiosk SELECT * FROM old.kiosk;"
				   "INSERT INTO main.signed_head SELECT * FROM old.signed_head"
				   "  ORDER BY number;"
				   "INSERT INTO main.evidence SELECT * FROM old.evidence;"
				   "COMMIT;"
				   "DETACH old;");
	if (err == 0)
		err = sql_write_back(sql, true);
	sql_close(sql);
	return err < 0 ? err : file_sync(to);
}
