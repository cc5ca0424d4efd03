/*
 * The PN532's commands: what each does to the chip and the cards, and what it
 * answers. One function a command, in a table. Nothing of frames and line
 * noise; faults of the air and of the status byte sit here.
 */
#include "commands.h"

#include <assert.h>
#include <string.h>

#define RF_US  2000  /* one exchange with a card: modelled */
#define TRY_US 10000 /* one fruitless round of REQA: modelled, from 30 ms for three */

#define REGISTERS_AT 0x6300
#define PARAM_RATS   0x10 /* 7.2.9: fAutomaticRATS */
#define RETRY_SELECT 2    /* MxRtyPassiveActivation among the retries */
#define FOR_EVER_TRY 0xff
#define SAK_LAYER4   0x20 /* ISO/IEC 14443-3, 6.5.3.4: the card knows ISO/IEC 14443-4 */
#define BAUD_106A    0x00 /* BrTy 106 kbps type A */

/* 7.1: the status byte. */
enum status { STATUS_OK = 0x00, STATUS_TIMEOUT = 0x01, STATUS_CONTEXT = 0x27 };

static void byte_add(struct answer *a, uint8_t byte)
{
	assert(a->len < sizeof a->bytes);
	a->bytes[a->len++] = byte;
}

static void bytes_add(struct answer *a, const uint8_t *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		byte_add(a, bytes[i]);
}

/* ---- Commands for the chip itself (7.2). `in` is what follows the code. ---- */

/* 7.2.1. The line test gives its bytes back; the other tests are passed. */
static enum outcome diagnose(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a)
{
	(void)c; /* same parameters as every command */
	if (len < 1)
		return SYNTAX_ERROR;
	if (in[0] == 0x00)
		bytes_add(a, in, len);
	else
		byte_add(a, STATUS_OK);
	return ANSWER;
}

/* 7.2.2: PN532 v1.6, type A, type B, ISO/IEC 18092. */
static enum outcome get_firmware_version(struct pn532 *c, const uint8_t *in, size_t len,
					 struct answer *a)
{
	static const uint8_t version[] = {0x32, 0x01, 0x06, 0x07};
	(void)in; /* the command carries nothing */
	(void)len;
	if (c->fault[FAULT_NO_FIRMWARE])
		return SYNTAX_ERROR;
	bytes_add(a, version, sizeof version);
	return ANSWER;
}

/* 7.2.3: last error, field, targets with their speeds and type, SAM. */
static enum outcome get_general_status(struct pn532 *c, const uint8_t *in, size_t len,
				       struct answer *a)
{
	(void)in; /* the command carries nothing */
	(void)len;
	byte_add(a, 0x00);
	byte_add(a, 0x00); /* no field of another */
	byte_add(a, (uint8_t)(!!c->target[0] + !!c->target[1]));
	for (uint8_t i = 0; i < TARGETS_MAX; i++) {
		const uint8_t target[] = {(uint8_t)(i + 1), 0x00, 0x00, 0x10};
		if (c->target[i])
			bytes_add(a, target, sizeof target);
	}
	byte_add(a, 0x00);
	return ANSWER;
}

/* A register of the contactless unit, or NULL: elsewhere, reads as 0. */
static uint8_t *register_at(struct pn532 *c, const uint8_t *address)
{
	unsigned at = (unsigned)(address[0] << 8 | address[1]);
	return at >= REGISTERS_AT && at < REGISTERS_AT + REGISTERS_MAX
		       ? &c->registers[at - REGISTERS_AT]
		       : NULL;
}

/* 7.2.4 */
static enum outcome read_register(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a)
{
	if (len < 2 || len % 2)
		return SYNTAX_ERROR;
	for (size_t i = 0; i < len; i += 2) {
		const uint8_t *r = register_at(c, in + i);
		byte_add(a, r ? *r : 0x00);
	}
	return ANSWER;
}

/* 7.2.5 */
static enum outcome write_register(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a)
{
	(void)a; /* nothing but the code is answered */
	if (len < 3 || len % 3)
		return SYNTAX_ERROR;
	for (size_t i = 0; i < len; i += 3) {
		uint8_t *r = register_at(c, in + i);
		if (r)
			*r = in[i + 2];
	}
	return ANSWER;
}

/* 7.2.9 */
static enum outcome set_parameters(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a)
{
	(void)a; /* nothing but the code is answered */
	if (len != 1)
		return SYNTAX_ERROR;
	c->parameters = in[0];
	return ANSWER;
}

/* 7.2.10, and AN10609 3.1: it ends Low Vbat. */
static enum outcome sam_configuration(struct pn532 *c, const uint8_t *in, size_t len,
				      struct answer *a)
{
	(void)a; /* nothing but the code is answered */
	if (len < 1 || in[0] < 0x01 || in[0] > 0x04)
		return SYNTAX_ERROR;
	c->power = POWER_NORMAL;
	return ANSWER;
}

/* 7.2.11: asleep until the line wakes it; the field goes. */
static enum outcome power_down(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a)
{
	(void)in; /* how it may be woken: the line always may */
	if (len < 1)
		return SYNTAX_ERROR;
	byte_add(a, STATUS_OK);
	memset(c->target, 0, sizeof c->target);
	field_power(c->field, false);
	c->power = POWER_DOWN;
	return ANSWER;
}

/* ---- Commands for the air (7.3). ---- */

/* 7.3.1: item 1 is the field, item 5 the retries; the other times are the model's own. */
static enum outcome rf_configuration(struct pn532 *c, const uint8_t *in, size_t len,
				     struct answer *a)
{
	(void)a; /* nothing but the code is answered */
	if (len < 2)
		return SYNTAX_ERROR;
	if (in[0] == 0x01) {
		bool on = in[1] & 0x01;
		if (on != c->field->powered)
			field_power(c->field, on);
	}
	if (in[0] == 0x05 && len == 1 + RETRIES_LEN)
		memcpy(c->retries, in + 1, RETRIES_LEN);
	return ANSWER;
}

/* 7.3.5: TargetData of a type A card at 106 kbps: Tg SENS_RES SEL_RES NFCIDLength NFCID ATS. */
static void target_add(struct pn532 *c, struct answer *a, uint8_t tg, const struct rig_tag *t)
{
	byte_add(a, tg);
	bytes_add(a, t->atqa, sizeof t->atqa);
	byte_add(a, t->sak);
	byte_add(a, c->fault[FAULT_UID_LENGTH] ? UID_MAX : t->uid_len);
	bytes_add(a, t->uid, t->uid_len);
	if (c->fault[FAULT_UID_FLICKERS])
		a->bytes[a->len - 1] ^= (uint8_t)(pn532_noise(c) | 1);
	if (c->fault[FAULT_ATS_ZERO])
		byte_add(a, 0x00);
	else if (c->fault[FAULT_ATS_LONG])
		byte_add(a, 0xff);
	else if (t->ats_len && t->sak & SAK_LAYER4 && c->parameters & PARAM_RATS)
		bytes_add(a, t->ats, t->ats_len);
}

/* The UID of `InitiatorData` without its cascade tags. Returns its length, 0: there is none. */
static size_t uid_wanted(const uint8_t *in, size_t len, uint8_t uid[UID_MAX])
{
	size_t uid_len = 0;
	for (size_t i = 0; i < len; i++) {
		bool cascade = i % 4 == 0 && len - i > 4 && in[i] == 0x88;
		if (!cascade && uid_len < UID_MAX)
			uid[uid_len++] = in[i];
	}
	return uid_len;
}

/* Looks for one more card, as often as the retries allow. */
static struct rig_tag *card_seek(struct pn532 *c, const uint8_t *uid, size_t uid_len,
				 struct answer *a)
{
	unsigned tries = c->retries[RETRY_SELECT] == FOR_EVER_TRY
				 ? 2
				 : (unsigned)c->retries[RETRY_SELECT] + 1;
	for (unsigned i = 0; i < tries; i++) {
		struct rig_tag *t = field_select(c->field, c->fault[FAULT_HALTED_ANSWER],
						 uid_len ? uid : NULL, uid_len);
		if (t) {
			a->rf_us += RF_US;
			return t;
		}
		a->rf_us += TRY_US;
	}
	return NULL;
}

/* 7.3.5: MaxTg, BrTy, perhaps the UID that is wanted. Only type A has cards here. */
static enum outcome in_list_passive_target(struct pn532 *c, const uint8_t *in, size_t len,
					   struct answer *a)
{
	if (len < 2 || in[0] < 1 || in[0] > TARGETS_MAX)
		return SYNTAX_ERROR;
	memset(c->target, 0, sizeof c->target);
	if (!c->field->powered)
		field_power(c->field, true);

	uint8_t uid[UID_MAX];
	size_t uid_len = uid_wanted(in + 2, len - 2, uid);
	size_t count_at = a->len;
	byte_add(a, 0);
	for (uint8_t tg = 1; tg <= in[0] && in[1] == BAUD_106A; tg++) {
		if (tg > 1)
			field_halt(c->field, c->target[tg - 2]);
		struct rig_tag *t = card_seek(c, uid, uid_len, a);
		if (!t)
			break;
		c->target[tg - 1] = t;
		target_add(c, a, tg, t);
		a->bytes[count_at] = tg;
	}
	if (in[1] != BAUD_106A)
		a->rf_us += TRY_US;
	bool endless = c->retries[RETRY_SELECT] == FOR_EVER_TRY;
	return endless && !c->target[0] ? POLLING : ANSWER;
}

/* Sends to a card what a command carries for it. */
static void exchange(struct pn532 *c, struct rig_tag *t, const uint8_t *in, size_t len,
		     struct answer *a)
{
	uint8_t out[RESPONSE_MAX];
	size_t out_len = 0;
	uint8_t status = STATUS_OK;

	if (!t)
		status = STATUS_CONTEXT;
	else if (c->fault[FAULT_PULLED] || !c->field->powered || !field_has(c->field, t) ||
		 !tag_exchange(t, in, len, out, &out_len))
		status = STATUS_TIMEOUT;
	a->rf_us = t ? RF_US : 0;
	if (c->fault[FAULT_STATUS_NAD])
		status |= 0x80;
	if (c->fault[FAULT_STATUS_MORE]) {
		status = 0x40;
		out_len = 0;
	}
	byte_add(a, status);
	if (status == STATUS_OK)
		bytes_add(a, out, out_len);
}

/* 7.3.8: to target Tg. */
static enum outcome in_data_exchange(struct pn532 *c, const uint8_t *in, size_t len,
				     struct answer *a)
{
	if (len < 1)
		return SYNTAX_ERROR;
	unsigned tg = in[0] & 0x07;
	struct rig_tag *t = tg >= 1 && tg <= TARGETS_MAX ? c->target[tg - 1] : NULL;
	exchange(c, t, in + 1, len - 1, a);
	return ANSWER;
}

/* 7.3.9: to whoever listens. */
static enum outcome in_communicate_thru(struct pn532 *c, const uint8_t *in, size_t len,
					struct answer *a)
{
	struct rig_tag *t = c->target[0] ? c->target[0] : c->target[1];
	exchange(c, t, in, len, a);
	return ANSWER;
}

/* Halts target Tg, or with 0 all of them; `forget` drops what the chip knows of it, too. */
static enum outcome targets_halt(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a,
				 bool forget)
{
	if (len < 1 || in[0] > TARGETS_MAX)
		return SYNTAX_ERROR;
	for (unsigned i = 0; i < TARGETS_MAX; i++) {
		if (in[0] != 0 && in[0] != i + 1)
			continue;
		if (c->target[i]) {
			field_halt(c->field, c->target[i]);
			a->rf_us += RF_US;
		}
		if (forget)
			c->target[i] = NULL;
	}
	byte_add(a, STATUS_OK);
	return ANSWER;
}

/* 7.3.10 */
static enum outcome in_deselect(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a)
{
	return targets_halt(c, in, len, a, false);
}

/* 7.3.11 */
static enum outcome in_release(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a)
{
	return targets_halt(c, in, len, a, true);
}

/* 7.3.12: a target that was deselected is woken and selected again. */
static enum outcome in_select(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a)
{
	if (len < 1)
		return SYNTAX_ERROR;
	struct rig_tag *t = in[0] >= 1 && in[0] <= TARGETS_MAX ? c->target[in[0] - 1] : NULL;
	if (!t) {
		byte_add(a, STATUS_CONTEXT);
		return ANSWER;
	}
	bool there = t->state == AIR_ACTIVE && field_has(c->field, t);
	there = there || field_select(c->field, true, t->uid, t->uid_len) == t;
	a->rf_us = RF_US;
	byte_add(a, there ? STATUS_OK : STATUS_TIMEOUT);
	return ANSWER;
}

/* 7.3.13: PollNr, Period in 150 ms, types. Answers Type, length and TargetData. */
static enum outcome in_auto_poll(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a)
{
	if (len < 3 || in[0] < 1 || in[1] < 1 || in[1] > 0x0f)
		return SYNTAX_ERROR;
	memset(c->target, 0, sizeof c->target);
	if (!c->field->powered)
		field_power(c->field, true);

	bool type_a = false;
	for (size_t i = 2; i < len; i++)
		type_a = type_a || in[i] == 0x00 || in[i] == 0x10 || in[i] == 0x20;
	struct rig_tag *t = type_a ? card_seek(c, NULL, 0, a) : NULL;
	if (!t && in[0] == FOR_EVER_TRY)
		return POLLING;
	byte_add(a, t ? 1 : 0);
	if (!t) {
		a->rf_us = (uint32_t)in[0] * in[1] * 150000;
		return ANSWER;
	}
	struct answer target = {0};
	c->target[0] = t;
	target_add(c, &target, 1, t);
	byte_add(a, 0x10);
	byte_add(a, (uint8_t)target.len);
	bytes_add(a, target.bytes, target.len);
	return ANSWER;
}

static const struct {
	uint8_t code;
	enum outcome (*perform)(struct pn532 *c, const uint8_t *in, size_t len, struct answer *a);
} commands[] = {
	{0x00, diagnose},
	{0x02, get_firmware_version},
	{0x04, get_general_status},
	{0x06, read_register},
	{0x08, write_register},
	{0x12, set_parameters},
	{0x14, sam_configuration},
	{0x16, power_down},
	{0x32, rf_configuration},
	{0x40, in_data_exchange},
	{0x42, in_communicate_thru},
	{0x44, in_deselect},
	{0x4a, in_list_passive_target},
	{0x52, in_release},
	{0x54, in_select},
	{0x60, in_auto_poll},
};

enum outcome command_perform(struct pn532 *c, const uint8_t *data, size_t len, struct answer *a)
{
	assert(len >= 2);
	byte_add(a, (uint8_t)(data[1] + 1));
	if (c->fault[FAULT_ERROR_FRAME])
		return SYNTAX_ERROR;
	for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++)
		if (commands[i].code == data[1])
			return commands[i].perform(c, data + 2, len - 2, a);
	return SYNTAX_ERROR;
}
