/*
 * Reads NDEF, and writes one record of it. The walk goes down three levels, each bounded by the one
 * above: TLV blocks of the data area (NFC Forum Type 2 Tag 1.2, 4.4), records of the NDEF message
 * (NDEF 1.0, 3.2), the Text record's payload (RTD Text 1.0, 3.2).
 */
#include "ndef.h"

#include <assert.h>
#include <errno.h>
#include <stdbool.h>
#include <string.h>

#define CC_MAGIC    0xe1 /* Type 2 Tag, 6.1: NDEF data is here */
#define CC_UNIT     8    /* byte 2 of the container counts the data area in these */
#define BLOCKS_MAX  8    /* TLV blocks before the message that we walk over */
#define RECORDS_MAX 8    /* records of a message that we walk over */

/* Type 2 Tag, 4.4: tags of TLV blocks. NULL and terminator have no length. */
enum block { BLOCK_NULL = 0x00, BLOCK_NDEF = 0x03, BLOCK_TERMINATOR = 0xfe };

#define LENGTH_LONG 0xff /* a block's length takes two more bytes */

/* NDEF 1.0, 3.2: the first byte of a record. */
#define RECORD_CHUNKED    0x20
#define RECORD_SHORT      0x10
#define RECORD_HAS_ID     0x08
#define RECORD_LAST       0x40
#define RECORD_FORMAT     0x07
#define FORMAT_WELL_KNOWN 0x01

/* RTD Text 1.0, 3.2: the first byte of the payload. */
#define TEXT_UTF16        0x80
#define TEXT_LANGUAGE_LEN 0x3f

/* Bytes still to be walked: of them `have` are here, `all` exist. */
struct span {
	const uint8_t *at;
	size_t have, all;
};

/* Takes a number of `size` bytes, most significant first. Returns 1, 0 (more bytes needed) or
 * -EBADMSG. */
static int number_take(struct span *s, size_t size, size_t *number)
{
	if (s->all < size)
		return -EBADMSG;
	if (s->have < size)
		return 0;
	size_t n = 0;
	for (size_t i = 0; i < size; i++)
		n = n << 8 | s->at[i];
	s->at += size;
	s->have -= size;
	s->all -= size;
	*number = n;
	return 1;
}

/* Steps over `len` bytes. Returns 1, 0 or -EBADMSG as above. */
static int skip(struct span *s, size_t len)
{
	if (s->all < len)
		return -EBADMSG;
	if (s->have < len)
		return 0;
	s->at += len;
	s->have -= len;
	s->all -= len;
	return 1;
}

/* The text of a Text record's payload. */
static int text_find(struct span payload, const uint8_t **text, size_t *text_len)
{
	size_t status;
	int err = number_take(&payload, 1, &status);
	if (err <= 0)
		return err;
	/* Our own are UTF-8; a number in UTF-16 is not one of ours. */
	if (status & TEXT_UTF16)
		return -EBADMSG;
	err = skip(&payload, status & TEXT_LANGUAGE_LEN);
	if (err <= 0)
		return err;
	if (payload.have < payload.all)
		return 0;
	*text = payload.at;
	*text_len = payload.all;
	return 1;
}

/* One record's head: flags, type length, payload length, id length. */
struct record {
	size_t flags, type_len, payload_len, id_len;
};

static int record_take(struct span *message, struct record *r)
{
	int err = number_take(message, 1, &r->flags);
	if (err > 0)
		err = number_take(message, 1, &r->type_len);
	if (err > 0)
		err = number_take(message, r->flags & RECORD_SHORT ? 1 : 4, &r->payload_len);
	r->id_len = 0;
	if (err > 0 && r->flags & RECORD_HAS_ID)
		err = number_take(message, 1, &r->id_len);
	return err;
}

static int message_walk(struct span message, const uint8_t **text, size_t *text_len)
{
	for (unsigned i = 0; i < RECORDS_MAX; i++) {
		struct record r;
		int err = record_take(&message, &r);
		if (err <= 0)
			return err;
		if (r.type_len + r.id_len > message.all ||
		    r.payload_len > message.all - r.type_len - r.id_len)
			return -EBADMSG;
		if (message.have < r.type_len)
			return 0;
		bool is_text = (r.flags & RECORD_FORMAT) == FORMAT_WELL_KNOWN && r.type_len == 1 &&
			       message.at[0] == 'T' && !(r.flags & RECORD_CHUNKED);
		err = skip(&message, r.type_len + r.id_len);
		if (err <= 0)
			return err;
		if (is_text) {
			struct span payload = message;
			payload.all = r.payload_len;
			if (payload.have > payload.all)
				payload.have = payload.all;
			return text_find(payload, text, text_len);
		}
		if (r.flags & RECORD_LAST)
			return -EBADMSG;
		err = skip(&message, r.payload_len);
		if (err <= 0)
			return err;
	}
	return -EBADMSG;
}

/* Takes a block's tag and length. Returns 1, 0 or -EBADMSG as above. */
static int block_take(struct span *area, size_t *tag, size_t *len)
{
	*len = 0;
	int err = number_take(area, 1, tag);
	if (err <= 0 || *tag == BLOCK_NULL || *tag == BLOCK_TERMINATOR)
		return err;
	err = number_take(area, 1, len);
	if (err > 0 && *len == LENGTH_LONG)
		err = number_take(area, 2, len);
	return err;
}

int ndef_find_text(const uint8_t *bytes, size_t len, const uint8_t **text, size_t *text_len)
{
	if (len < NDEF_CC_LEN)
		return 0;
	if (bytes[0] != CC_MAGIC)
		return -EBADMSG;

	struct span area = {.at = bytes + NDEF_CC_LEN, .have = len - NDEF_CC_LEN};
	area.all = (size_t)bytes[2] * CC_UNIT;
	if (area.have > area.all)
		area.have = area.all;

	/* A NULL block is a byte of padding: the area bounds those, BLOCKS_MAX the others. */
	for (unsigned blocks = 0; blocks < BLOCKS_MAX;) {
		size_t tag, block_len;
		int err = block_take(&area, &tag, &block_len);
		if (err <= 0)
			return err;
		if (tag == BLOCK_TERMINATOR || block_len > area.all)
			return -EBADMSG;
		if (tag == BLOCK_NDEF) {
			struct span message = area;
			message.all = block_len;
			if (message.have > message.all)
				message.have = message.all;
			return message_walk(message, text, text_len);
		}
		err = skip(&area, block_len);
		if (err <= 0)
			return err;
		if (tag != BLOCK_NULL)
			blocks++;
	}
	return -EBADMSG;
}

bool ndef_is_empty(const uint8_t *bytes, size_t len)
{
	struct span area = {.at = bytes + NDEF_CC_LEN, .have = len - NDEF_CC_LEN};

	assert(len >= NDEF_CC_LEN);
	area.all = area.have;
	while (area.have > 0) { /* a byte less each time, at least */
		size_t tag, block_len;

		if (block_take(&area, &tag, &block_len) != 1)
			return false;
		if (tag == BLOCK_TERMINATOR || tag == BLOCK_NDEF)
			return tag == BLOCK_TERMINATOR || block_len == 0;
		if (skip(&area, block_len) != 1)
			return false;
	}
	return true;
}

size_t ndef_make_text(const char *text, size_t text_len, uint8_t *bytes, size_t max)
{
	/* NDEF 1.0, 3.2: the only record of its message, short; RTD Text 1.0, 3.2: UTF-8, "en". */
	const uint8_t first_and_last = 0x80 | RECORD_LAST;
	uint8_t head[] = {BLOCK_NDEF, 0,   first_and_last | RECORD_SHORT | FORMAT_WELL_KNOWN,
			  1,          0,   'T',
			  2,          'e', 'n'};
	size_t message = sizeof(head) - 2 + text_len;

	assert(message < LENGTH_LONG && sizeof(head) + text_len + 1 <= max);
	head[1] = (uint8_t)message;
	head[4] = (uint8_t)(3 + text_len);
	memcpy(bytes, head, sizeof(head));
	memcpy(bytes + sizeof(head), text, text_len);
	bytes[sizeof(head) + text_len] = BLOCK_TERMINATOR;
	return sizeof(head) + text_len + 1;
}
