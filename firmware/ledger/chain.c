/*
 * The chain: leaves, heads, salts and the keyed hash of a card. All of it is
 * BLAKE2b-256 (RFC 7693) by libsodium; nothing here knows a file.
 */
#include <assert.h>
#include <errno.h>
#include <sodium.h>
#include <string.h>

#include <lendbay/moment.h>

#include "inside.h"

static const unsigned char leaf_name[] = "lendbay leaf 1";
static const unsigned char head_name[] = "lendbay head 1";
static const unsigned char checkpoint_name[] = "lendbay checkpoint 1";
static const unsigned char evidence_name[] = "lendbay evidence 1";

/* A leaf of the longest fact. */
#define PIECE_MAX (sizeof(leaf_name) - 1 + LEDGER_SALT_LEN + CANONICAL_MAX)

/* Bytes that are no fact's: a damaged file may hold any. None of these can fail with a length that
 * is right, and this one is a constant. */
static void hash_long(const unsigned char *name, size_t name_len, const uint8_t *first,
		      size_t first_len, const uint8_t *second, size_t second_len,
		      uint8_t out[LEDGER_HASH_LEN])
{
	crypto_generichash_state state;

	(void)crypto_generichash_init(&state, NULL, 0, LEDGER_HASH_LEN);
	(void)crypto_generichash_update(&state, name, name_len);
	(void)crypto_generichash_update(&state, first, first_len);
	(void)crypto_generichash_update(&state, second, second_len);
	(void)crypto_generichash_final(&state, out, LEDGER_HASH_LEN);
}

/* In one piece, which libsodium hashes a third faster than its parts. */
static void hash_of(const unsigned char *name, size_t name_len, const uint8_t *first,
		    size_t first_len, const uint8_t *second, size_t second_len,
		    uint8_t out[LEDGER_HASH_LEN])
{
	uint8_t piece[PIECE_MAX];

	if (name_len + first_len + second_len > sizeof(piece)) {
		hash_long(name, name_len, first, first_len, second, second_len, out);
		return;
	}
	memcpy(piece, name, name_len);
	memcpy(piece + name_len, first, first_len);
	/* What is empty in a damaged file lies nowhere. */
	if (second_len > 0)
		memcpy(piece + name_len + first_len, second, second_len);
	/* As above. */
	(void)crypto_generichash(out, LEDGER_HASH_LEN, piece, name_len + first_len + second_len,
				 NULL, 0);
}

void chain_leaf(const uint8_t salt[LEDGER_SALT_LEN], const uint8_t *bytes, size_t len,
		uint8_t leaf[LEDGER_HASH_LEN])
{
	hash_of(leaf_name, sizeof(leaf_name) - 1, salt, LEDGER_SALT_LEN, bytes, len, leaf);
}

void chain_head(const uint8_t previous[LEDGER_HASH_LEN], const uint8_t leaf[LEDGER_HASH_LEN],
		uint8_t head[LEDGER_HASH_LEN])
{
	hash_of(head_name, sizeof(head_name) - 1, previous, LEDGER_HASH_LEN, leaf, LEDGER_HASH_LEN,
		head);
}

bool chain_follows(uint64_t number, const uint8_t head[LEDGER_HASH_LEN],
		   const struct ledger_entry *entry)
{
	uint8_t bytes[CANONICAL_MAX];
	uint8_t leaf[LEDGER_HASH_LEN], next[LEDGER_HASH_LEN];

	if (entry->fact.number != number + 1 || fact_fields(entry->fact.type) == NULL ||
	    entry->fact.quality >= CLOCKS)
		return false;
	chain_leaf(entry->salt, bytes, canonical_write(&entry->fact, bytes), leaf);
	chain_head(head, leaf, next);
	return memcmp(leaf, entry->leaf, sizeof(leaf)) == 0 &&
	       memcmp(next, entry->head, sizeof(next)) == 0;
}

void chain_checkpoint(const struct ledger_checkpoint *c, const uint8_t head[LEDGER_HASH_LEN],
		      const uint8_t *image, uint8_t hash[LEDGER_HASH_LEN])
{
	uint8_t before[8 + 2 * LEDGER_HASH_LEN];

	for (int i = 0; i < 8; i++)
		before[i] = (uint8_t)(c->number >> 8 * i);
	memcpy(before + 8, c->maker, LEDGER_HASH_LEN);
	memcpy(before + 8 + LEDGER_HASH_LEN, head, LEDGER_HASH_LEN);
	hash_of(checkpoint_name, sizeof(checkpoint_name) - 1, before, sizeof(before), image, c->len,
		hash);
}

uint64_t chain_evidence(const char *text)
{
	uint8_t hash[LEDGER_HASH_LEN];
	uint64_t first = 0;

	hash_of(evidence_name, sizeof(evidence_name) - 1, (const uint8_t *)text, strlen(text), NULL,
		0, hash);
	for (int i = 0; i < 8; i++)
		first |= (uint64_t)hash[i] << 8 * i;
	return first != 0 ? first : 1;
}

int chain_ready(void)
{
	return sodium_init() < 0 ? -EIO : 0;
}

void random_draw(void *bytes, size_t len)
{
	randombytes_buf(bytes, len);
}

void key_wipe(void *key, size_t len)
{
	sodium_memzero(key, len);
}

void card_hash(const uint8_t key[CARD_KEY_LEN], enum card_sort sort, const uint8_t *bytes,
	       size_t len, uint8_t hash[LEDGER_HASH_LEN])
{
	crypto_generichash_state state;
	const uint8_t before[2] = {(uint8_t)sort, (uint8_t)len};

	assert(len <= UINT8_MAX);
	/* As above: the lengths are right, so these cannot fail. */
	(void)crypto_generichash_init(&state, key, CARD_KEY_LEN, LEDGER_HASH_LEN);
	(void)crypto_generichash_update(&state, before, sizeof(before));
	(void)crypto_generichash_update(&state, bytes, len);
	(void)crypto_generichash_final(&state, hash, LEDGER_HASH_LEN);
}
