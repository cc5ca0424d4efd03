/*
 * The canonical bytes of a fact: what is hashed and kept for ever. The one
 * thing that those who write a ledger and those who judge it have in common.
 */
#ifndef LEDGER_CANONICAL_H
#define LEDGER_CANONICAL_H

#include <lendbay/fact.h>

#define CANONICAL_MAX 1024

/*
 * Canonical bytes of a fact, version FACT_VERSION: all integers little endian;
 * u16 version, u16 type, u64 number, i64 utc_s, i64 ms, u64 boot, u8 quality,
 * then the type's fields in the order of its table, u64 each or 32 bytes.
 * Returns the length.
 */
size_t canonical_write(const struct fact *fact, uint8_t bytes[CANONICAL_MAX]);

/* Reads them. Returns 0, or -EPROTO for another version, an unknown type, a wrong length. */
int canonical_read(const uint8_t *bytes, size_t len, struct fact *fact);

#endif
