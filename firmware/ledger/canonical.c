/*
 * Canonical bytes of a fact: what is hashed and kept for ever. Walks the
 * table of fact.h; knows nothing of hashing or of files.
 */
#include <assert.h>
#include <errno.h>
#include <string.h>

#include <lendbay/moment.h>

#include "ledger.h"

/* version, type, number, utc_s, ms, boot, quality */
#define STAMP_LEN (2 + 2 + 8 + 8 + 8 + 8 + 1)

_Static_assert(STAMP_LEN + FACT_FIELDS_MAX * FACT_KEY_LEN <= CANONICAL_MAX,
	       "the longest fact fits");

static uint8_t *put(uint8_t *at, uint64_t value, size_t len)
{
	for (size_t i = 0; i < len; i++)
		*at++ = (uint8_t)(value >> (8 * i));
	return at;
}

static const uint8_t *take(const uint8_t *at, uint64_t *value, size_t len)
{
	*value = 0;
	for (size_t i = 0; i < len; i++)
		*value |= (uint64_t)*at++ << (8 * i);
	return at;
}

size_t canonical_write(const struct fact *fact, uint8_t bytes[CANONICAL_MAX])
{
	const uint8_t *fields = fact_fields(fact->type);
	uint8_t *at = bytes;

	assert(fields != NULL);
	assert(fact->quality < CLOCKS);
	at = put(at, FACT_VERSION, 2);
	at = put(at, fact->type, 2);
	at = put(at, fact->number, 8);
	at = put(at, (uint64_t)fact->utc_s, 8);
	at = put(at, (uint64_t)fact->ms, 8);
	at = put(at, fact->boot, 8);
	at = put(at, fact->quality, 1);
	for (; *fields != FIELD_NONE; fields++) {
		struct field_shape shape = field_shape(*fields);

		if (shape.size == sizeof(uint64_t)) {
			at = put(at, fact_get(fact, *fields), 8);
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
	struct fact read = {0};
	uint64_t version, utc_s, ms;
	const uint8_t *at = bytes;

	if (len < STAMP_LEN)
		return -EPROTO;
	at = take(at, &version, 2);
	at = take(at, &read.type, 2);
	at = take(at, &read.number, 8);
	at = take(at, &utc_s, 8);
	at = take(at, &ms, 8);
	at = take(at, &read.boot, 8);
	at = take(at, &read.quality, 1);
	read.utc_s = (int64_t)utc_s;
	read.ms = (int64_t)ms;

	const uint8_t *fields = fact_fields(read.type);

	if (version != FACT_VERSION || fields == NULL || read.quality >= CLOCKS ||
	    len != length_of(fields))
		return -EPROTO;
	for (; *fields != FIELD_NONE; fields++) {
		struct field_shape shape = field_shape(*fields);

		if (shape.size == sizeof(uint64_t)) {
			uint64_t value;

			at = take(at, &value, 8);
			fact_set(&read, *fields, value);
		} else {
			memcpy((uint8_t *)&read + shape.offset, at, shape.size);
			at += shape.size;
		}
	}
	*fact = read;
	return 0;
}
