/*
 * Cuts and makes frames of the PN532's serial line. Any number of bytes may
 * stand before a frame's start code and after its end (6.2.1.6), so what is
 * not a frame is passed over without a word.
 */
#include "hsu.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

const uint8_t hsu_ack[HSU_ACK_LEN] = {0x00, 0x00, 0xff, 0x00, 0xff, 0x00};
const uint8_t hsu_nack[HSU_ACK_LEN] = {0x00, 0x00, 0xff, 0xff, 0x00, 0x00};
const uint8_t hsu_error[HSU_ERROR_LEN] = {0x00, 0x00, 0xff, 0x01, 0xff, 0x7f, 0x81, 0x00};

#define NORMAL_MAX  255 /* TFI and data in a normal frame (6.2.1.1) */
#define START_LEN   3   /* preamble and start code: 00 00 FF */
#define NORMAL_TAIL 4   /* LEN LCS, DCS and postamble */
#define LONG_TAIL   7   /* FF FF LENM LENL LCS, DCS and postamble */

/* Where in a frame the next byte is. */
enum place { SEEK_ZERO, SEEK_FF, LEN, LCS, LEN_HIGH, LEN_LOW, LONG_LCS, DATA, DCS };

/* The length is known and its sum holds: on to the data, if there can be any. */
static enum hsu_kind data_begin(struct hsu *h, size_t overhead)
{
	if (h->want < 1 || h->want > HSU_DATA_MAX) {
		h->state = SEEK_ZERO;
		return HSU_BAD;
	}
	h->frame_len = START_LEN + overhead + h->want;
	h->len = 0;
	h->sum = 0;
	h->state = DATA;
	return HSU_NOTHING;
}

/* LEN and LCS together say which kind of frame it is. */
static enum hsu_kind length_end(struct hsu *h, uint8_t lcs)
{
	uint8_t len = (uint8_t)h->want;
	h->state = SEEK_ZERO;
	h->frame_len = HSU_ACK_LEN;
	if (len == 0x00 && lcs == 0xff)
		return HSU_ACK;
	if (len == 0xff && lcs == 0x00)
		return HSU_NACK;
	if (len == 0xff && lcs == 0xff) {
		h->state = LEN_HIGH;
		return HSU_NOTHING;
	}
	if ((uint8_t)(len + lcs) != 0)
		return HSU_BAD;
	return data_begin(h, NORMAL_TAIL);
}

static enum hsu_kind start_seek(struct hsu *h, uint8_t byte)
{
	if (h->state == SEEK_FF && byte == 0xff)
		h->state = LEN;
	else
		h->state = byte == 0x00 ? SEEK_FF : SEEK_ZERO;
	return HSU_NOTHING;
}

enum hsu_kind hsu_put(struct hsu *h, uint8_t byte)
{
	switch ((enum place)h->state) {
	case SEEK_ZERO:
	case SEEK_FF: return start_seek(h, byte);
	case LEN:
		h->want = byte;
		h->state = LCS;
		return HSU_NOTHING;
	case LCS: return length_end(h, byte);
	case LEN_HIGH:
		h->want = byte;
		h->state = LEN_LOW;
		return HSU_NOTHING;
	case LEN_LOW:
		h->sum = (uint8_t)(h->want + byte);
		h->want = h->want << 8 | byte;
		h->state = LONG_LCS;
		return HSU_NOTHING;
	case LONG_LCS:
		h->state = SEEK_ZERO;
		return (uint8_t)(h->sum + byte) ? HSU_BAD : data_begin(h, LONG_TAIL);
	case DATA:
		h->data[h->len++] = byte;
		h->sum = (uint8_t)(h->sum + byte);
		if (h->len == h->want)
			h->state = DCS;
		return HSU_NOTHING;
	case DCS: h->state = SEEK_ZERO; return (uint8_t)(h->sum + byte) ? HSU_BAD : HSU_DATA;
	}
	/* There is no other place. */
	abort();
}

size_t hsu_write(uint8_t tfi, const uint8_t *data, size_t len, uint8_t frame[HSU_FRAME_MAX])
{
	assert(len + 1 <= HSU_DATA_MAX);
	size_t all = len + 1;
	size_t at = 0;
	frame[at++] = 0x00;
	frame[at++] = 0x00;
	frame[at++] = 0xff;
	if (all <= NORMAL_MAX) {
		frame[at++] = (uint8_t)all;
		frame[at++] = (uint8_t)-all;
	} else {
		uint8_t high = (uint8_t)(all >> 8);
		uint8_t low = (uint8_t)all;
		uint8_t all_sum = (uint8_t)(high + low);
		frame[at++] = 0xff;
		frame[at++] = 0xff;
		frame[at++] = high;
		frame[at++] = low;
		frame[at++] = (uint8_t)-all_sum;
	}
	uint8_t sum = tfi;
	frame[at++] = tfi;
	for (size_t i = 0; i < len; i++)
		sum = (uint8_t)(sum + data[i]);
	if (len)
		memcpy(frame + at, data, len);
	at += len;
	frame[at++] = (uint8_t)-sum;
	frame[at++] = 0x00;
	return at;
}
