/*
 * Canonical bytes of a fact: what is hashed and kept for ever. Walks the
 * table of fact.h; knows nothing of hashing or of files.
 */
#include <assert.h>
#include <errno.h>
#include <string.h>

#include <lendbay/moment.h>

#include "canonical.h"

/* version, type, number, utc_s, ms, boot, quality */
#define STAMP_LEN (2 + 2 + 8 + 8 + 8 + 8 + 1)

_Static_assert(STAMP_LEN + FACT_FIELDS_MAX * FACT_KEY_LEN <= CANONICAL_MAX,
	       "the longest fact fits");

/* Little endian. Without a loop of their own compilers make one move of each on most machines. */
static uint8_t *put(uint8_t *at, uint64_t value)
{
	at[0] = (uint8_t)value;
	at[1] = (uint8_t)(value >> 8);
	at[2] = (uint8_t)(value >> 16);
	at[3] = (uint8_t)(value >> 24);
	at[4] = (uint8_t)(value >> 32);
	at[5] = (uint8_t)(value >> 40);
	at[6] = (uint8_t)(value >> 48);
	at[7] = (uint8_t)(value >> 56);
	return at + 8;
}

static uint8_t *put_short(uint8_t *at, uint64_t value)
{
	at[0] = (uint8_t)value;
	at[1] = (uint8_t)(value >> 8);
	return at + 2;
}

static uint64_t take(const uint8_t *at)
{
	return (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
	       (uint64_t)at[3] << 24 | (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 |
	       (uint64_t)at[6] << 48 | (uint64_t)at[7] << 56;
}

static uint64_t take_short(const uint8_t *at)
{
	return (uint64_t)at[0] | (uint64_t)at[1] << 8;
}

size_t canonical_write(const struct fact *fact, uint8_t bytes[CANONICAL_MAX])
{
	const uint8_t *fields = fact_fields(fact->type);
	uint8_t *at = bytes;

	assert(fields != NULL);
	assert(fact->quality < CLOCKS);
	at = put_short(at, FACT_VERSION);
	at = put_short(at, fact->type);
	at = put(at, fact->number);
	at = put(at, (uint64_t)fact->utc_s);
	at = put(at, (uint64_t)fact->ms);
	at = put(at, fact->boot);
	*at++ = (uint8_t)fact->quality;
	for (; *fields != FIELD_NONE; fields++) {
		struct field_shape shape = field_shape(*fields);

		if (shape.size == sizeof(uint64_t)) {
			at = put(at, fact_get(fact, *fields));
		} else {
			memcpy(at, (const uint8_t *)fact + shape.offset, shape.size);
			at += shape.size;
		}
	}
	return (size_t)(at - bytes);
}

/* What the canonical bytes of a fact with these fields are long. */
static size_t length_of(const uint8_t *fields)
{
	size_t len = STAMP_LEN;

	for (; *fields != FIELD_NONE; fields++)
		len += field_shape(*fields).size;
	return len;
}

int canonical_read(const uint8_t *bytes, size_t len, struct fact *fact)
{
	if (len < STAMP_LEN)
		return -EPROTO;

	uint64_t type = take_short(bytes + 2);
	const uint8_t *fields = fact_fields(type);

	if (take_short(bytes) != FACT_VERSION || fields == NULL || bytes[STAMP_LEN - 1] >= CLOCKS ||
	    len != length_of(fields))
		return -EPROTO;
	*fact = (struct fact){.type = type,
			      .number = take(bytes + 4),
			      .utc_s = (int64_t)take(bytes + 12),
			      .ms = (int64_t)take(bytes + 20),
			      .boot = take(bytes + 28),
			      .quality = bytes[STAMP_LEN - 1]};
	bytes += STAMP_LEN;
	for (; *fields != FIELD_NONE; fields++) {
		struct field_shape shape = field_shape(*fields);

		if (shape.size == sizeof(uint64_t))
			fact_set(fact, *fields, take(bytes));
		else
			memcpy((uint8_t *)fact + shape.offset, bytes, shape.size);
		bytes += shape.size;
	}
	return 0;
}
