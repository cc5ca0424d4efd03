/*
 * Signed heads: the newest head, signed with the kiosk's own key, and those
 * that stand in the file. Says nothing of whether they hold: that is the
 * verifier's, which shares no code with this.
 */
#include <assert.h>
#include <errno.h>
#include <sodium.h>
#include <string.h>

#include "inside.h"

#define SIGNED_NAME "lendbay signed head 1"

_Static_assert(LEDGER_SIGNATURE_LEN == crypto_sign_BYTES, "Ed25519 as libsodium keeps it");

static uint8_t *put(uint8_t *at, uint64_t value)
{
	for (size_t i = 0; i < sizeof(value); i++)
		*at++ = (uint8_t)(value >> (8 * i));
	return at;
}

/* Who this kiosk is. Returns 0, -EPROTO if the file does not say, or another -errno. */
static int kiosk_of(struct ledger *l, uint64_t *kiosk)
{
	struct sql_query *q = l->query[QUERY_KIOSK];
	int row = sql_step(q);

	if (row == 1)
		*kiosk = sql_number(q, 0);
	sql_reset(q);
	return row < 0 ? row : row == 1 ? 0 : -EPROTO;
}

static int sign(struct ledger *l, uint64_t kiosk, struct ledger_signed *s)
{
	uint8_t message[sizeof(SIGNED_NAME) - 1 + 3 * sizeof(uint64_t) + LEDGER_HASH_LEN];
	uint8_t key[SIGN_KEY_LEN], *at = message;
	char complaint[LEDGER_COMPLAINT_MAX];
	int err = key_read_sign(l->dir, key, complaint);

	if (err < 0)
		return err;
	memcpy(at, SIGNED_NAME, sizeof(SIGNED_NAME) - 1);
	at = put(at + sizeof(SIGNED_NAME) - 1, kiosk);
	at = put(at, s->number);
	at = put(at, (uint64_t)s->utc_s);
	memcpy(at, s->head, LEDGER_HASH_LEN);
	(void)crypto_sign_detached(s->signature, NULL, message, sizeof(message),
				   key); /* always 0 */
	key_wipe(key, sizeof(key));
	return 0;
}

int ledger_sign(struct ledger *l, int64_t utc_s)
{
	struct sql_query *q = l->query[QUERY_ADD_SIGNED];
	struct ledger_signed s;
	uint64_t kiosk;

	assert(!l->between && !l->readonly);

	int err = ledger_signed_newest(l, &s);

	if (err < 0 || (err == 1 && s.number >= l->number))
		return err < 0 ? err : 0;
	s.number = l->number;
	s.utc_s = utc_s;
	memcpy(s.head, l->head, LEDGER_HASH_LEN);
	err = kiosk_of(l, &kiosk);
	if (err == 0)
		err = sign(l, kiosk, &s);
	if (err < 0)
		return err;
	sql_bind_number(q, 1, s.number);
	sql_bind_number(q, 2, (uint64_t)s.utc_s);
	sql_bind_bytes(q, 3, s.head, sizeof(s.head));
	sql_bind_bytes(q, 4, s.signature, sizeof(s.signature));
	return sql_do(q);
}

/* Copies what has the right length; anything else is left zero, which no key ever signs. */
static void part_take(struct sql_query *q, int column, uint8_t *out, size_t want)
{
	size_t len;
	const uint8_t *bytes = sql_bytes(q, column, &len);

	memset(out, 0, want);
	if (len == want)
		memcpy(out, bytes, want);
}

void signed_read(struct sql_query *q, struct ledger_signed *out)
{
	out->number = sql_number(q, 0);
	out->utc_s = (int64_t)sql_number(q, 1);
	part_take(q, 2, out->head, sizeof(out->head));
	part_take(q, 3, out->signature, sizeof(out->signature));
}

int ledger_signed(struct ledger *l, uint64_t after, uint64_t upto, struct ledger_signed *out,
		  size_t max)
{
	struct sql_query *q = l->query[QUERY_SIGNED];
	size_t len = 0;
	int row = 0;

	if (after > INT64_MAX)
		return 0;
	sql_bind_number(q, 1, after);
	sql_bind_number(q, 2, upto > INT64_MAX ? INT64_MAX : upto);
	sql_bind_number(q, 3, max);
	while (len < max && (row = sql_step(q)) == 1)
		signed_read(q, &out[len++]);
	sql_reset(q);
	return row < 0 ? row : (int)len;
}

int ledger_signed_newest(struct ledger *l, struct ledger_signed *out)
{
	struct sql_query *q = l->query[QUERY_SIGNED_NEWEST];
	int row = sql_step(q);

	if (row == 1)
		signed_read(q, out);
	sql_reset(q);
	return row;
}
