/*
 * The verifier's own hashing: leaves, heads and signatures, as README.md tells
 * them, written apart from the code that writes ledgers. Knows no file.
 */
#ifndef VERIFY_HASH_H
#define VERIFY_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define HASH_LEN           32   /* BLAKE2b-256 (RFC 7693) */
#define HASH_SALT_LEN      16   /* in front of a fact's bytes */
#define HASH_KEY_LEN       32   /* Ed25519 public key (RFC 8032) */
#define HASH_SIGNATURE_LEN 64   /* Ed25519 */
#define HASH_BYTES_MAX     1024 /* canonical bytes of the longest fact */

/* Readies libsodium. Returns 0 or -EIO. */
int hash_ready(void);

/* H("lendbay leaf 1" | salt | bytes); at most HASH_BYTES_MAX bytes (asserted). */
void hash_leaf(const uint8_t salt[HASH_SALT_LEN], const uint8_t *bytes, size_t len,
	       uint8_t leaf[HASH_LEN]);

/* H("lendbay head 1" | head before | leaf); zeros stand before the first fact. */
void hash_head(const uint8_t before[HASH_LEN], const uint8_t leaf[HASH_LEN],
	       uint8_t head[HASH_LEN]);

/*
 * Whether `key` signed that: Ed25519 over "lendbay signed head 1" | u64 kiosk |
 * u64 number | i64 utc_s | head, integers little endian.
 */
bool hash_signed(const uint8_t key[HASH_KEY_LEN], uint64_t kiosk, uint64_t number, int64_t utc_s,
		 const uint8_t head[HASH_LEN], const uint8_t signature[HASH_SIGNATURE_LEN]);

#endif
