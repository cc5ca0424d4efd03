/*
 * Cards, stickers and the field, as ISO/IEC 14443-3 has them. Only what a
 * reader can notice is modelled: who answers, who is chosen, what is read and written.
 */
#include "tags.h"

#include <assert.h>
#include <string.h>

#define CASCADE_TAG 0x88 /* ISO/IEC 14443-3, 6.5.4: more of the UID follows */
#define CASCADE_LEN 4    /* bytes of UID a cascade level carries */
#define LEVELS_MAX  3

/* NTAG213/215/216, 10: commands; Type 2 Tag 1.2, 5: READ is the same. */
#define CMD_READ        0x30
#define CMD_WRITE       0xa2
#define CMD_GET_VERSION 0x60
#define READ_LEN        16
#define PAGE_LOCK       2
#define PAGE_CC         3
#define PAGE_DATA       4
#define PAGE_DYNAMIC    16 /* from here on dynamic lock bits hold */
#define LOCK_AT         (PAGE_LOCK * NTAG_PAGE + 2)

/* 8.5 and 10.1: what differs. */
static const struct {
	uint8_t size; /* byte 6 of GET_VERSION's answer */
	uint8_t pages;
	uint8_t cc2;       /* the data area, in eights */
	uint8_t lock_page; /* dynamic lock bytes; configuration behind them */
	uint8_t per_bit;   /* pages that one dynamic lock bit holds */
	uint8_t bits;      /* so many of them … */
	uint8_t per_block; /* … and so many of them each block-locking bit keeps as they are */
	uint8_t factory[9];
} ntags[NTAG_MODELS] = {
	[NTAG_213] =
		{0x0f, 45, 0x12, 0x28, 2, 12, 2, {0x01, 0x03, 0xa0, 0x0c, 0x34, 0x03, 0x00, 0xfe}},
	[NTAG_215] = {0x11, 135, 0x3e, 0x82, 16, 8, 2, {0x03, 0x00, 0xfe}},
	[NTAG_216] = {0x13, 231, 0x6d, 0xe2, 16, 14, 2, {0x03, 0x00, 0xfe}},
};

void tag_make_card(struct rig_tag *t, const char *name, const uint8_t *uid, size_t uid_len)
{
	assert(uid_len == 4 || uid_len == 7 || uid_len == 10);
	memset(t, 0, sizeof *t);
	strncpy(t->name, name, sizeof t->name - 1);
	t->uid_len = (uint8_t)uid_len;
	memcpy(t->uid, uid, uid_len);
	/* NXP AN10833: MIFARE Classic 1K; the ATQA's upper nibble tells the UID's size. */
	t->sak = 0x08;
	t->atqa[1] = uid_len == 4 ? 0x04 : uid_len == 7 ? 0x44 : 0x84;
}

void tag_make_ntag(struct rig_tag *t, const char *name, const uint8_t uid[7], enum ntag_model model)
{
	/* 8.5: UID and its check bytes, lock bytes, CC, an empty message. */
	const uint8_t cc[NTAG_PAGE] = {0xe1, 0x10, ntags[model].cc2, 0x00};
	/* 8.5.3, 8.5.7: dynamic lock bytes, mirror off, no password. */
	static const uint8_t rest[] = {0x00, 0x00, 0x00, 0xbd, 0x04, 0x00, 0x00, 0xff, 0x00, 0x05};

	tag_make_card(t, name, uid, 7);
	t->sak = 0x00;
	t->sticker = true;
	t->model = (uint8_t)model;
	memcpy(t->memory, uid, 3);
	t->memory[3] = (uint8_t)(CASCADE_TAG ^ uid[0] ^ uid[1] ^ uid[2]);
	memcpy(t->memory + 4, uid + 3, 4);
	t->memory[8] = (uint8_t)(uid[3] ^ uid[4] ^ uid[5] ^ uid[6]);
	t->memory[9] = 0x48;
	memcpy(t->memory + PAGE_CC * NTAG_PAGE, cc, sizeof cc);
	memcpy(t->memory + PAGE_DATA * NTAG_PAGE, ntags[model].factory,
	       sizeof ntags[model].factory);
	memcpy(t->memory + ntags[model].lock_page * NTAG_PAGE, rest, sizeof rest);
}

void tag_make_sticker(struct rig_tag *t, const char *name, const uint8_t uid[7])
{
	tag_make_ntag(t, name, uid, NTAG_213);
}

void tag_write_text(struct rig_tag *t, const char *text)
{
	/* The factory's lock control block stays in front, as on a sticker that was written. */
	uint8_t *at = t->memory + PAGE_DATA * NTAG_PAGE + 5;
	size_t room = (size_t)(t->memory + sizeof t->memory - at);
	size_t len = strlen(text);
	size_t payload = 1 + 2 + len;     /* status, "en", text */
	size_t message = 3 + 1 + payload; /* header, two lengths, type */

	assert(t->sticker && message < 0xff && message + 3 <= room);
	*at++ = 0x03; /* NDEF block */
	*at++ = (uint8_t)message;
	*at++ = 0xd1; /* first and last, short, well-known */
	*at++ = 1;
	*at++ = (uint8_t)payload;
	*at++ = 'T';
	*at++ = 2; /* UTF-8, two bytes of language */
	*at++ = 'e';
	*at++ = 'n';
	memcpy(at, text, len);
	at[len] = 0xfe;
}

bool field_has(const struct field *f, const struct rig_tag *t)
{
	for (unsigned i = 0; i < f->len; i++)
		if (f->lying[i] == t)
			return true;
	return false;
}

bool field_lay(struct field *f, struct rig_tag *t)
{
	if (f->len == LYING_MAX || field_has(f, t))
		return false;
	t->state = AIR_IDLE;
	t->was_halted = false;
	f->lying[f->len++] = t;
	return true;
}

bool field_lift(struct field *f, struct rig_tag *t)
{
	for (unsigned i = 0; i < f->len; i++) {
		if (f->lying[i] != t)
			continue;
		f->lying[i] = f->lying[--f->len];
		return true;
	}
	return false;
}

void field_power(struct field *f, bool on)
{
	f->powered = on;
	for (unsigned i = 0; i < f->len; i++) {
		f->lying[i]->state = AIR_IDLE;
		f->lying[i]->was_halted = false;
	}
}

/* The UID as it goes through the air: four bytes a cascade level. Returns its length. */
static size_t cascade_write(const struct rig_tag *t, uint8_t air[LEVELS_MAX * CASCADE_LEN])
{
	size_t len = 0;
	for (size_t i = 0; i < t->uid_len;) {
		if (t->uid_len - i > CASCADE_LEN)
			air[len++] = CASCADE_TAG;
		size_t chunk = t->uid_len - i > CASCADE_LEN ? CASCADE_LEN - 1 : CASCADE_LEN;
		memcpy(air + len, t->uid + i, chunk);
		len += chunk;
		i += chunk;
	}
	return len;
}

/*
 * Which of two answering cards the chip goes on with: at the first bit that
 * differs (least significant first) the one that sent a 1.
 */
static struct rig_tag *collide(struct rig_tag *a, struct rig_tag *b)
{
	uint8_t air[2][LEVELS_MAX * CASCADE_LEN] = {{0}};
	cascade_write(a, air[0]);
	cascade_write(b, air[1]);
	for (size_t i = 0; i < sizeof air[0]; i++) {
		uint8_t differs = air[0][i] ^ air[1][i];
		for (unsigned bit = 0; bit < 8; bit++)
			if (differs >> bit & 1)
				return air[0][i] >> bit & 1 ? a : b;
	}
	return a; /* the same UID twice: nobody can tell them apart */
}

static void fall_back(struct rig_tag *t)
{
	t->state = t->was_halted ? AIR_HALT : AIR_IDLE;
}

/* REQA or WUPA: idle cards answer, halted ones only to WUPA, active ones fall back. */
static void request(struct rig_tag *t, bool wake)
{
	switch ((enum air_state)t->state) {
	case AIR_IDLE:
		t->state = AIR_READY;
		t->was_halted = false;
		return;
	case AIR_HALT:
		if (wake) {
			t->state = AIR_READY;
			t->was_halted = true;
		}
		return;
	case AIR_READY:
	case AIR_ACTIVE: fall_back(t); return;
	}
}

struct rig_tag *field_select(struct field *f, bool wake, const uint8_t *uid, size_t uid_len)
{
	if (!f->powered)
		return NULL;
	struct rig_tag *chosen = NULL;
	for (unsigned i = 0; i < f->len; i++) {
		struct rig_tag *t = f->lying[i];
		request(t, wake);
		if (t->state != AIR_READY)
			continue;
		if (uid && (t->uid_len != uid_len || memcmp(t->uid, uid, uid_len) != 0))
			continue;
		chosen = chosen ? collide(chosen, t) : t;
	}
	for (unsigned i = 0; i < f->len; i++)
		if (f->lying[i]->state == AIR_READY && f->lying[i] != chosen)
			fall_back(f->lying[i]);
	if (chosen)
		chosen->state = AIR_ACTIVE;
	return chosen;
}

void field_halt(struct field *f, struct rig_tag *t)
{
	if (field_has(f, t) && t->state == AIR_ACTIVE)
		t->state = AIR_HALT;
}

/* ---- What a sticker does with a command ---- */

/* Whether a dynamic lock bit is set. */
static bool is_held(const struct rig_tag *t, unsigned bit)
{
	return t->memory[ntags[t->model].lock_page * NTAG_PAGE + bit / 8] >> bit % 8 & 1;
}

/* 8.5.2: bits 3 to 7 of the first byte are pages 3 to 7, the second byte is 8 to 15. */
static bool is_locked(const struct rig_tag *t, uint8_t page)
{
	if (page < 8)
		return t->memory[LOCK_AT] >> page & 1;
	if (page < PAGE_DYNAMIC)
		return t->memory[LOCK_AT + 1] >> (page - 8) & 1;
	if (page >= ntags[t->model].lock_page)
		return false;
	return is_held(t, (unsigned)(page - PAGE_DYNAMIC) / ntags[t->model].per_bit);
}

/* 8.5.2: static bits only ever become 1; block-locking bits keep some of them as they are. */
static void lock_static(struct rig_tag *t, const uint8_t *bytes)
{
	uint8_t *lock = t->memory + LOCK_AT;
	const uint8_t low = lock[0];
	/* Bit 0 keeps page 3's, 1 those of pages 4 to 9, 2 those of 10 to 15. */
	uint8_t kept_low = (uint8_t)((low & 0x01 ? 0x08 : 0) | (low & 0x02 ? 0xf0 : 0));
	uint8_t kept_high = (uint8_t)((low & 0x02 ? 0x03 : 0) | (low & 0x04 ? 0xfc : 0));

	lock[0] = (uint8_t)(lock[0] | (bytes[2] & ~kept_low));
	lock[1] = (uint8_t)(lock[1] | (bytes[3] & ~kept_high));
}

/* 8.5.3: the same for the others, the third byte being the block-locking bits. */
static void lock_dynamic(struct rig_tag *t, const uint8_t *bytes)
{
	uint8_t *lock = t->memory + ntags[t->model].lock_page * NTAG_PAGE;
	const uint8_t blocks = lock[2];

	for (unsigned bit = 0; bit < ntags[t->model].bits; bit++)
		if (!(blocks >> bit / ntags[t->model].per_block & 1))
			lock[bit / 8] = (uint8_t)(lock[bit / 8] | (bytes[bit / 8] & 1u << bit % 8));
	unsigned kept =
		(ntags[t->model].bits + ntags[t->model].per_block - 1u) / ntags[t->model].per_block;
	lock[2] = (uint8_t)(lock[2] | (bytes[2] & ((1u << kept) - 1)));
}

/* 10.4. Returns whether it says ACK; NAK: a page there is none of, or a locked one. */
static bool page_write(struct rig_tag *t, uint8_t page, const uint8_t *bytes)
{
	uint8_t *at = t->memory + page * NTAG_PAGE;

	if (page < PAGE_LOCK || page >= ntags[t->model].pages ||
	    (page >= PAGE_CC && is_locked(t, page)))
		return false;
	if (t->fading)
		return true;
	if (page == PAGE_LOCK)
		lock_static(t, bytes);
	else if (page == ntags[t->model].lock_page)
		lock_dynamic(t, bytes);
	else if (page == PAGE_CC) /* 8.5.4: one-time programmable */
		for (unsigned i = 0; i < NTAG_PAGE; i++)
			at[i] |= bytes[i];
	else
		memcpy(at, bytes, NTAG_PAGE);
	return true;
}

void tag_lock(struct rig_tag *t)
{
	static const uint8_t all[NTAG_PAGE] = {0xff, 0xff, 0xff, 0xff};

	assert(t->sticker);
	lock_dynamic(t, all);
	t->memory[PAGE_CC * NTAG_PAGE + 3] = 0x0f;
	lock_static(t, all);
}

bool tag_exchange(struct rig_tag *t, const uint8_t *in, size_t len, uint8_t out[RESPONSE_MAX],
		  size_t *out_len)
{
	/* NTAG213/215/216, 10.1. */
	const uint8_t version[] = {0x00, 0x04, 0x04, 0x02, 0x01, 0x00, ntags[t->model].size, 0x03};
	const size_t memory_len = (size_t)ntags[t->model].pages * NTAG_PAGE;

	if (t->state != AIR_ACTIVE)
		return false;
	*out_len = 0;
	if (t->sticker && len == 1 && in[0] == CMD_GET_VERSION) {
		memcpy(out, version, sizeof version);
		*out_len = sizeof version;
		return true;
	}
	if (t->sticker && len == 2 && in[0] == CMD_READ && in[1] < ntags[t->model].pages) {
		/* Past the last page reading goes on at the first (10.2). */
		for (size_t i = 0; i < READ_LEN; i++)
			out[i] = t->memory[(in[1] * NTAG_PAGE + i) % memory_len];
		*out_len = READ_LEN;
		return true;
	}
	if (t->sticker && len == 2 + NTAG_PAGE && in[0] == CMD_WRITE &&
	    page_write(t, in[1], in + 2))
		return true;
	fall_back(t); /* NAK, or whatever it does not understand, puts a card back (6.3) */
	return false;
}
