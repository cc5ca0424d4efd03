/*
 * Hashing for the verifier, by libsodium: whole messages in one buffer, since
 * millions of them are made in a row.
 */
#include "hash.h"

#include <assert.h>
#include <errno.h>
#include <sodium.h>
#include <string.h>

#define LEAF_NAME   "lendbay leaf 1"
#define HEAD_NAME   "lendbay head 1"
#define SIGNED_NAME "lendbay signed head 1"
#define LEN(name)   (sizeof(name) - 1) /* no NUL is hashed */

_Static_assert(HASH_KEY_LEN == crypto_sign_PUBLICKEYBYTES, "Ed25519 as libsodium keeps it");
_Static_assert(HASH_SIGNATURE_LEN == crypto_sign_BYTES, "Ed25519 as libsodium keeps it");

int hash_ready(void)
{
	return sodium_init() < 0 ? -EIO : 0;
}

void hash_leaf(const uint8_t salt[HASH_SALT_LEN], const uint8_t *bytes, size_t len,
	       uint8_t leaf[HASH_LEN])
{
	uint8_t message[LEN(LEAF_NAME) + HASH_SALT_LEN + HASH_BYTES_MAX];

	assert(len <= HASH_BYTES_MAX);
	memcpy(message, LEAF_NAME, LEN(LEAF_NAME));
	memcpy(message + LEN(LEAF_NAME), salt, HASH_SALT_LEN);
	if (len > 0)
		memcpy(message + LEN(LEAF_NAME) + HASH_SALT_LEN, bytes, len);
	/* Fails only for lengths that are wrong, and these are constants. */
	(void)crypto_generichash(leaf, HASH_LEN, message, LEN(LEAF_NAME) + HASH_SALT_LEN + len,
				 NULL, 0);
}

void hash_head(const uint8_t before[HASH_LEN], const uint8_t leaf[HASH_LEN], uint8_t head[HASH_LEN])
{
	uint8_t message[LEN(HEAD_NAME) + 2 * HASH_LEN];

	memcpy(message, HEAD_NAME, LEN(HEAD_NAME));
	memcpy(message + LEN(HEAD_NAME), before, HASH_LEN);
	memcpy(message + LEN(HEAD_NAME) + HASH_LEN, leaf, HASH_LEN);
	(void)crypto_generichash(head, HASH_LEN, message, sizeof(message), NULL, 0); /* as above */
}

static uint8_t *put(uint8_t *at, uint64_t value)
{
	for (size_t i = 0; i < sizeof(value); i++)
		*at++ = (uint8_t)(value >> (8 * i));
	return at;
}

bool hash_signed(const uint8_t key[HASH_KEY_LEN], uint64_t kiosk, uint64_t number, int64_t utc_s,
		 const uint8_t head[HASH_LEN], const uint8_t signature[HASH_SIGNATURE_LEN])
{
	uint8_t message[LEN(SIGNED_NAME) + 3 * sizeof(uint64_t) + HASH_LEN];
	uint8_t *at = message + LEN(SIGNED_NAME);

	memcpy(message, SIGNED_NAME, LEN(SIGNED_NAME));
	at = put(at, kiosk);
	at = put(at, number);
	at = put(at, (uint64_t)utc_s);
	memcpy(at, head, HASH_LEN);
	return crypto_sign_verify_detached(signature, message, sizeof(message), key) == 0;
}
