/*
 * Slots: where sealed texts lie in the file. All rows are of one size, are
 * written over in place and never removed, so that none is ever moved: what
 * was wiped has left no copy on another page. Cards lie in an ordinary tree,
 * whose pages keep bytes of what was moved: it is laid out anew after one was
 * removed.
 */
#include <errno.h>
#include <string.h>

#include "inside.h"

int secret_take(struct sql_query *q, int i, struct secret *out)
{
	size_t key_len, sealed_len;
	const uint8_t *key = sql_bytes(q, i, &key_len);
	const uint8_t *sealed = sql_bytes(q, i + 1, &sealed_len);

	if (key_len != sizeof(out->key) || sealed_len != sizeof(out->sealed))
		return -EBADMSG;
	memcpy(out->key, key, sizeof(out->key));
	memcpy(out->sealed, sealed, sizeof(out->sealed));
	return 0;
}

/* Takes the one number that a query answers. Returns 1, 0 if it answers nothing, or -errno. */
static int number_ask(struct sql_query *q, uint64_t *number)
{
	int found = sql_step(q);

	if (found == 1)
		*number = sql_number(q, 0);

	int end = found == 1 ? sql_step(q) : 0;

	sql_reset(q);
	return end < 0 ? end : found;
}

int slot_set(struct ledger *l, uint64_t slot, const struct secret *secret)
{
	struct sql_query *q = l->query[QUERY_SET_SECRET];

	sql_bind_number(q, 1, slot);
	sql_bind_bytes(q, 2, secret->key, sizeof(secret->key));
	sql_bind_bytes(q, 3, secret->sealed, sizeof(secret->sealed));
	return sql_do(q);
}

int slot_add(struct ledger *l, const struct secret *secret, uint64_t *slot)
{
	struct sql_query *q = l->query[QUERY_REMOVE_SPARE];
	int found = number_ask(l->query[QUERY_SPARE], slot);

	if (found < 0)
		return found;
	if (found == 1) {
		sql_bind_number(q, 1, *slot);
		found = sql_do(q);
		return found < 0 ? found : slot_set(l, *slot, secret);
	}
	q = l->query[QUERY_ADD_SECRET];
	sql_bind_bytes(q, 1, secret->key, sizeof(secret->key));
	sql_bind_bytes(q, 2, secret->sealed, sizeof(secret->sealed));
	found = number_ask(q, slot);
	return found < 0 ? found : 0;
}

int slot_wipe(struct ledger *l, uint64_t slot)
{
	static const struct secret nothing;
	struct sql_query *q = l->query[QUERY_ADD_SPARE];
	int err = slot_set(l, slot, &nothing);

	if (err < 0)
		return err;
	sql_bind_number(q, 1, slot);
	return sql_do(q);
}

int traces_note(struct ledger *l)
{
	return sql_do(l->query[QUERY_ADD_TRACE]);
}

int traces_wait(struct ledger *l)
{
	uint64_t any;

	return number_ask(l->query[QUERY_TRACE], &any);
}

int traces_clear(struct ledger *l)
{
	/* Whoever was removed stands in copies of older files, too. */
	int err = copies_remove(l->dir);

	if (err < 0)
		return err;
	/* Emptied at one go a table gives back all its pages, and each is filled with zeros. */
	err = sql_run(l->sql, "BEGIN IMMEDIATE;"
			      "CREATE TEMP TABLE kept AS SELECT hash, person FROM card;"
			      "DELETE FROM card;"
			      "INSERT INTO card (hash, person)"
			      "  SELECT hash, person FROM temp.kept ORDER BY hash;"
			      "DROP TABLE temp.kept;"
			      "COMMIT");

	if (err < 0)
		(void)sql_run(l->sql, "ROLLBACK"); /* SQLite may have done it already */
	return err;
}

int traces_forget(struct ledger *l)
{
	return sql_do(l->query[QUERY_REMOVE_TRACE]);
}
