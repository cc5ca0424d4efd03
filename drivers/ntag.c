/*
 * NTAG213/215/216, by NXP's data sheet of that name (Rev. 3.2): 8.5 is the
 * memory, 10 the commands. Every step may be the last one: a hand takes the
 * tag away when it likes.
 */
#include "ntag.h"

#include <errno.h>
#include <string.h>

#include "ndef.h"

#define PAGE_LEN        4
#define READ_LEN        16 /* 10.2: READ gives four pages */
#define CMD_GET_VERSION 0x60
#define CMD_READ        0x30
#define CMD_WRITE       0xa2
#define VERSION_LEN     8

/* 8.5: pages that are the same in all three. */
#define PAGE_LOCK   2 /* 8.5.2: static lock bytes, the last two */
#define PAGE_CC     3 /* 8.5.3: capability container */
#define PAGE_DATA   4
#define LOCK_AT     10 /* … in the first four pages */
#define CC_AT       12
#define CC_MAGIC    0xe1
#define CC_UNIT     8    /* byte 2 of the container counts the data area in these */
#define READ_ONLY   0x0f /* Type 2 Tag 1.2, 6.1: byte 3 of the container, and bits of it */
#define LOCKED_LOW  0xf0 /* of the first lock byte: pages 4 to 7 */
#define LOCKED_HIGH 0xff /* of the second: pages 8 to 15 */
#define LOCK_ALL    0xff
#define LOCK_CC     0x08 /* of the first lock byte: the container's page */

#define DATA_MAX 32 /* bytes of block, record and end, in whole pages */

/* 10.1 table 28, 8.5.3 figures 8 to 10: what differs. */
struct model {
	uint8_t size; /* byte 6 of GET_VERSION's answer */
	uint8_t lock_page;
	uint8_t lock[3]; /* all that can be locked, and kept so */
	uint8_t front_len;
	uint8_t front[5]; /* Type 2 Tag 1.2, 6.4: the factory's lock control block stays */
};

static const struct model models[] = {
	{0x0f, 0x28, {0xff, 0x0f, 0x3f}, 5, {0x01, 0x03, 0xa0, 0x0c, 0x34}}, /* NTAG213 */
	{0x11, 0x82, {0xff, 0x00, 0x0f}, 0, {0}},                            /* NTAG215 */
	{0x13, 0xe2, {0xff, 0x3f, 0x7f}, 0, {0}},                            /* NTAG216 */
};

/* One sticker on its way. */
struct job {
	const struct ntag_air *air;
	const struct model *model;
	uint64_t device;
	uint8_t head[READ_LEN];  /* pages 0 to 3, as they were */
	uint8_t data[DATA_MAX];  /* as it shall be, from PAGE_DATA on */
	uint8_t there[DATA_MAX]; /* as it is */
	size_t len, length_at;   /* of data; where the record's length stands in it */
};

/* Each step: 0 to go on, an end, or -errno. */

static int page_read(const struct job *j, uint8_t page, uint8_t out[READ_LEN])
{
	const uint8_t read[] = {CMD_READ, page};
	int got = j->air->exchange(j->air->with, false, read, sizeof(read), out, READ_LEN);

	if (got == -EREMOTEIO)
		return STICKER_GONE;
	return got < 0 ? got : got == READ_LEN ? 0 : STICKER_GONE;
}

static int page_write(const struct job *j, uint8_t page, const uint8_t bytes[PAGE_LEN])
{
	const uint8_t write[] = {CMD_WRITE, page, bytes[0], bytes[1], bytes[2], bytes[3]};
	uint8_t none[READ_LEN];
	int got = j->air->exchange(j->air->with, false, write, sizeof(write), none, sizeof(none));

	if (got == -EREMOTEIO)
		return STICKER_GONE;
	return got < 0 ? got : 0;
}

/* Which of the three it is. Whatever does not know the question is none. */
static int model_ask(struct job *j)
{
	static const uint8_t ask[] = {CMD_GET_VERSION};
	/* 10.1: NXP, NTAG, major version 1, ISO/IEC 14443-3. */
	static const uint8_t vendor = 0x04, type = 0x04, major = 0x01, protocol = 0x03;
	uint8_t v[VERSION_LEN];
	int got = j->air->exchange(j->air->with, true, ask, sizeof(ask), v, sizeof(v));

	if (got < 0 && got != -EREMOTEIO)
		return got;
	if (got != VERSION_LEN || v[1] != vendor || v[2] != type || v[4] != major ||
	    v[7] != protocol)
		return STICKER_UNFIT;
	for (size_t i = 0; i < sizeof(models) / sizeof(models[0]); i++)
		if (models[i].size == v[6])
			j->model = &models[i];
	return j->model == NULL ? STICKER_UNFIT : 0;
}

/* What shall stand on it. */
static void data_make(struct job *j)
{
	char text[STICKER_TEXT_LEN + 1];

	memset(j->data, 0, sizeof(j->data));
	memcpy(j->data, j->model->front, j->model->front_len);
	j->length_at = j->model->front_len + 1u;
	sticker_write(j->device, text);

	size_t len = ndef_make_text(text, STICKER_TEXT_LEN, j->data + j->model->front_len,
				    sizeof(j->data) - j->model->front_len);

	len += j->model->front_len;
	j->len = (len + PAGE_LEN - 1) / PAGE_LEN * PAGE_LEN;
}

static int data_read(struct job *j)
{
	int end = 0;

	for (size_t at = 0; at < j->len && end == 0; at += READ_LEN)
		end = page_read(j, (uint8_t)(PAGE_DATA + at / PAGE_LEN), j->there + at);
	return end;
}

static bool is_there(const struct job *j)
{
	return memcmp(j->there, j->data, j->len) == 0;
}

/* Another device's number, or something of somebody else: a person's card may be such a tag. */
static bool holds_something(const struct job *j)
{
	uint8_t memory[NDEF_CC_LEN + DATA_MAX];

	memcpy(memory, j->head + CC_AT, NDEF_CC_LEN);
	memcpy(memory + NDEF_CC_LEN, j->there, j->len);
	return !ndef_is_empty(memory, NDEF_CC_LEN + j->len);
}

/* Whether it may be written to at all. */
static int may_write(const struct job *j)
{
	const uint8_t *cc = j->head + CC_AT, *lock = j->head + LOCK_AT;

	if (holds_something(j))
		return STICKER_OTHERS;
	return cc[3] != 0 || (lock[0] & (LOCKED_LOW | LOCK_CC)) != 0 || lock[1] != 0
		       ? STICKER_LOCKED
		       : 0;
}

/* The page with the record's length goes first without it, and last with it. */
static int data_write(const struct job *j)
{
	size_t first = j->length_at / PAGE_LEN;
	uint8_t empty[PAGE_LEN];

	memcpy(empty, j->data + first * PAGE_LEN, PAGE_LEN);
	empty[j->length_at % PAGE_LEN] = 0;

	int end = page_write(j, (uint8_t)(PAGE_DATA + first), empty);

	for (size_t page = 0; page < j->len / PAGE_LEN && end == 0; page++)
		if (page != first)
			end = page_write(j, (uint8_t)(PAGE_DATA + page), j->data + page * PAGE_LEN);
	return end != 0 ? end
			: page_write(j, (uint8_t)(PAGE_DATA + first), j->data + first * PAGE_LEN);
}

/* Bits once set stay so (8.5.2, 8.5.3). The static ones last: they hold the rest as it is. */
static int lock(const struct job *j)
{
	const uint8_t *more = j->model->lock;
	const uint8_t dynamic[PAGE_LEN] = {more[0], more[1], more[2], 0};
	const uint8_t fixed[PAGE_LEN] = {0, 0, LOCK_ALL, LOCK_ALL};
	uint8_t cc[PAGE_LEN];
	int end = page_write(j, j->model->lock_page, dynamic);

	memcpy(cc, j->head + CC_AT, PAGE_LEN);
	cc[3] = READ_ONLY;
	if (end == 0 && (j->head[LOCK_AT] & LOCK_CC) == 0)
		end = page_write(j, PAGE_CC, cc);
	return end != 0 ? end : page_write(j, PAGE_LOCK, fixed);
}

/* Whether record and locks are as they shall be; read in this very moment. */
static int look(struct job *j, bool *done)
{
	uint8_t more[READ_LEN];
	int end = page_read(j, 0, j->head);

	if (end == 0)
		end = data_read(j);
	if (end == 0)
		end = page_read(j, j->model->lock_page, more);
	if (end != 0)
		return end;
	*done = is_there(j) && j->head[LOCK_AT] == LOCK_ALL && j->head[LOCK_AT + 1] == LOCK_ALL &&
		(j->head[CC_AT + 3] & READ_ONLY) == READ_ONLY;
	for (size_t i = 0; i < sizeof(j->model->lock); i++)
		*done = *done && (more[i] & j->model->lock[i]) == j->model->lock[i];
	return 0;
}

/* Writes the record, unless it stands there, and holds what is read back against it. */
static int record_write(struct job *j)
{
	int end = 0;

	if (is_there(j))
		return 0;
	end = may_write(j);
	if (end == 0)
		end = data_write(j);
	if (end == 0)
		end = data_read(j);
	if (end == 0 && !is_there(j))
		end = STICKER_UNREAD;
	return end;
}

int ntag_write_sticker(const struct ntag_air *air, uint64_t device)
{
	struct job j = {.air = air, .device = device};
	bool done = false;
	int end = model_ask(&j);

	if (end != 0)
		return end;
	data_make(&j);
	end = look(&j, &done);
	if (end != 0 || done)
		return end != 0 ? end : STICKER_WRITTEN;
	if (j.head[CC_AT] != CC_MAGIC)
		return STICKER_UNFIT;
	if ((size_t)j.head[CC_AT + 2] * CC_UNIT < j.len)
		return STICKER_SMALL;
	end = record_write(&j);
	if (end == 0)
		end = lock(&j);
	if (end == 0)
		end = look(&j, &done);
	if (end != 0)
		return end;
	return done ? STICKER_WRITTEN : STICKER_UNREAD;
}
