/*
 * The checkpoint: the book at a fact number, kept in the same file as the
 * facts, one at a time. A convenience, never the truth: it is given back only
 * whole and only for the facts that are there. It does not know what a book is.
 */
#include <assert.h>
#include <errno.h>
#include <string.h>

#include "inside.h"

static int row_put(struct ledger *l, const struct ledger_checkpoint *c, const uint8_t *image)
{
	struct sql_query *q = l->query[QUERY_PUT_CHECKPOINT];
	uint8_t head[LEDGER_HASH_LEN], hash[LEDGER_HASH_LEN];
	int err = head_of(l, c->number, head);

	if (err < 0)
		return err;
	chain_checkpoint(c, head, image, hash);
	sql_bind_number(q, 1, c->number);
	sql_bind_bytes(q, 2, c->maker, LEDGER_HASH_LEN);
	sql_bind_bytes(q, 3, head, sizeof(head));
	sql_bind_bytes(q, 4, hash, sizeof(hash));
	sql_bind_bytes(q, 5, image, c->len);
	return sql_do(q);
}

int ledger_checkpoint_put(struct ledger *l, const struct ledger_checkpoint *c, const uint8_t *image)
{
	assert(!l->readonly && c->number > 0 && c->number <= l->number && c->len > 0);

	int err = ledger_begin(l);

	if (err < 0)
		return err;
	err = row_put(l, c, image);
	if (err == 0)
		err = ledger_commit(l);
	if (err < 0)
		ledger_rollback(l);
	return err;
}

/* Takes the row apart. Returns 1, 0 if there is none, or -errno. */
static int row_read(struct sql_query *q, struct ledger_checkpoint *c, uint8_t head[LEDGER_HASH_LEN],
		    uint8_t hash[LEDGER_HASH_LEN], uint8_t *image, size_t max)
{
	int found = sql_step(q);

	if (found != 1)
		return found;
	c->number = sql_number(q, 0);
	if (!take_bytes(q, 1, c->maker, LEDGER_HASH_LEN) ||
	    !take_bytes(q, 2, head, LEDGER_HASH_LEN) || !take_bytes(q, 3, hash, LEDGER_HASH_LEN))
		return -EPROTO;

	const uint8_t *bytes = sql_bytes(q, 4, &c->len);

	if (bytes == NULL || c->len > max)
		return -EPROTO;
	memcpy(image, bytes, c->len);
	return 1;
}

int ledger_checkpoint_get(struct ledger *l, struct ledger_checkpoint *c, uint8_t *image, size_t max)
{
	struct sql_query *q = l->query[QUERY_CHECKPOINT];
	uint8_t head[LEDGER_HASH_LEN], hash[LEDGER_HASH_LEN], expected[LEDGER_HASH_LEN];
	int found = row_read(q, c, head, hash, image, max);

	sql_reset(q);
	if (found != 1)
		return found;
	chain_checkpoint(c, head, image, expected);
	if (memcmp(hash, expected, sizeof(hash)) != 0 || c->number == 0 || c->number > l->number)
		return -EPROTO;

	int err = head_of(l, c->number, expected);

	if (err < 0)
		return err;
	return memcmp(head, expected, sizeof(head)) == 0 ? 1 : -EPROTO;
}
