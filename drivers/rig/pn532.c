/*
 * The PN532's serial line: frames in, ACK and answer out, each at its time,
 * with whatever is wrong with the line. What commands do is in commands.c.
 */
#include "pn532.h"

#include <assert.h>
#include <string.h>

#include "commands.h"

#define BYTE_US   87   /* ten bits at 115200 baud */
#define WAKE_BYTE 0x55 /* 7.2.11: rising edges on the line */

const char *chip_fault_word(unsigned fault)
{
	static const char *const words[FAULTS_COUNT] = {
#define X(id, word) [FAULT_##id] = (word),
		FAULTS(X)
#undef X
	};
	return fault < FAULTS_COUNT ? words[fault] : NULL;
}

void pn532_init(struct pn532 *c, struct field *field)
{
	static const uint8_t retries[RETRIES_LEN] = {0xff, 0x01, 0xff}; /* 7.3.1, item 5 */

	memset(c, 0, sizeof *c);
	c->field = field;
	c->power = POWER_LOW_VBAT;
	c->parameters = 0x14; /* 7.2.9: after a reset */
	c->noise = 0x2545f491;
	memcpy(c->retries, retries, sizeof retries);
	field_power(field, false);
}

uint8_t pn532_noise(struct pn532 *c)
{
	c->noise ^= c->noise << 13;
	c->noise ^= c->noise >> 17;
	c->noise ^= c->noise << 5;
	return (uint8_t)c->noise;
}

static void piece_add(struct pn532 *c, const uint8_t *bytes, size_t len, uint32_t after_us)
{
	assert(c->pieces < PIECES_MAX && len <= HSU_FRAME_MAX);
	struct piece *p = &c->piece[c->pieces++];
	p->after_us = after_us + (uint32_t)len * BYTE_US;
	p->len = len;
	p->sent = 0;
	memcpy(p->bytes, bytes, len);
}

/* The answer goes onto the line, with whatever is wrong with the line. */
static void answer_send(struct pn532 *c, uint32_t after_us)
{
	uint8_t frame[HSU_FRAME_MAX];
	size_t len = c->last_len;

	memcpy(frame, c->last, len);
	if (c->fault[FAULT_MUTE] || c->fault[FAULT_NO_REPLY])
		return;
	if (c->fault[FAULT_GARBAGE])
		for (size_t i = 0; i < len; i++)
			frame[i] = pn532_noise(c);
	if (c->fault[FAULT_LENGTH_SUM])
		frame[4] ^= 0x01;
	if (c->fault[FAULT_DATA_SUM])
		frame[len - 2] ^= 0x01;
	if (c->fault[FAULT_CUT_REPLY])
		len = (len + 1) / 2;
	piece_add(c, frame, len, after_us + (c->fault[FAULT_LATE] ? LATE_US : 0));
}

static void ack_send(struct pn532 *c, size_t command_len)
{
	uint8_t ack[HSU_ACK_LEN];
	memcpy(ack, hsu_ack, sizeof ack);
	if (c->fault[FAULT_MUTE] || c->fault[FAULT_NO_ACK])
		return;
	if (c->fault[FAULT_GARBAGE])
		for (size_t i = 0; i < sizeof ack; i++)
			ack[i] = pn532_noise(c);
	/* The command's own way over the line is counted here: it was whole before. */
	piece_add(c, ack, sizeof ack, (uint32_t)command_len * BYTE_US);
}

/* Does what a command says. Returns false if it goes on until a card comes. */
static bool perform(struct pn532 *c, const uint8_t *data, size_t len)
{
	struct answer a = {0};
	enum outcome outcome = command_perform(c, data, len, &a);

	if (outcome == POLLING)
		return false;
	if (outcome == SYNTAX_ERROR) {
		memcpy(c->last, hsu_error, sizeof hsu_error);
		c->last_len = sizeof hsu_error;
	} else {
		c->last_len = hsu_write(TFI_CHIP, a.bytes, a.len, c->last);
	}
	answer_send(c, a.rf_us);
	return true;
}

/* The host wants something else: nothing more comes of what it wanted before. */
static void turn_begin(struct pn532 *c)
{
	c->turn++;
	c->pieces = 0;
}

/* A whole frame of data came. In Low Vbat only SAMConfiguration is heard (AN10609, 3.1). */
static void command_take(struct pn532 *c, const struct hsu *line)
{
	if (line->len < 2 || line->data[0] != TFI_HOST)
		return;
	if (c->power == POWER_LOW_VBAT && line->data[1] != SAM_CONFIGURATION)
		return;
	turn_begin(c);
	c->polling_len = 0;
	ack_send(c, line->frame_len);
	if (perform(c, line->data, line->len))
		return;
	c->polling_len = line->len;
	memcpy(c->polling, line->data, line->len);
}

void pn532_put(struct pn532 *c, const uint8_t *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		/* Asleep it hears only the edges that wake it (7.2.11). */
		if (c->power == POWER_DOWN) {
			if (bytes[i] == WAKE_BYTE)
				c->power = POWER_NORMAL;
			continue;
		}
		switch (hsu_put(&c->line, bytes[i])) {
		case HSU_DATA: command_take(c, &c->line); break;
		case HSU_ACK: /* 6.2.1.3: the host gives up the command */
			turn_begin(c);
			c->polling_len = 0;
			break;
		case HSU_NACK: /* 6.2.1.4: once more, please */
			turn_begin(c);
			if (c->last_len)
				answer_send(c, 0);
			break;
		case HSU_BAD: /* 6.2.2: without an ACK the host sends it again */
		case HSU_NOTHING: break;
		}
	}
}

void pn532_card_came(struct pn532 *c)
{
	if (c->polling_len && perform(c, c->polling, c->polling_len))
		c->polling_len = 0;
}

size_t pn532_take(struct pn532 *c, uint8_t bytes[HSU_FRAME_MAX], uint32_t *after_us)
{
	if (c->pieces == 0)
		return 0;
	struct piece *p = &c->piece[0];
	size_t len = p->len - p->sent;

	*after_us = p->after_us;
	if (c->fault[FAULT_TRICKLE] && len > 1) {
		len = 1;
		*after_us = TRICKLE_US;
	}
	memcpy(bytes, p->bytes + p->sent, len);
	p->sent += len;
	if (p->sent == p->len) {
		c->pieces--;
		memmove(&c->piece[0], &c->piece[1], c->pieces * sizeof c->piece[0]);
	}
	return len;
}
