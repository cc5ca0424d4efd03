/*
 * Cards, stickers and the field, as ISO/IEC 14443-3 has them. Only what a
 * reader can notice is modelled: who answers, who is chosen, what is read.
 */
#include "tags.h"

#include <assert.h>
#include <string.h>

#define CASCADE_TAG 0x88 /* ISO/IEC 14443-3, 6.5.4: more of the UID follows */
#define CASCADE_LEN 4    /* bytes of UID a cascade level carries */
#define LEVELS_MAX  3

/* NTAG213/215/216, 10: commands; Type 2 Tag 1.2, 5: READ is the same. */
#define CMD_READ        0x30
#define CMD_GET_VERSION 0x60
#define READ_LEN        16
#define PAGE_CC         3
#define PAGE_DATA       4

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

void tag_make_sticker(struct rig_tag *t, const char *name, const uint8_t uid[7])
{
	/* NTAG213/215/216, 8.5: UID and its check bytes, lock bytes, CC, an empty message. */
	static const uint8_t cc[NTAG_PAGE] = {0xe1, 0x10, 0x12, 0x00};
	static const uint8_t factory[] = {0x01, 0x03, 0xa0, 0x0c, 0x34, 0x03, 0x00, 0xfe};

	tag_make_card(t, name, uid, 7);
	t->sak = 0x00;
	t->sticker = true;
	memcpy(t->memory, uid, 3);
	t->memory[3] = (uint8_t)(CASCADE_TAG ^ uid[0] ^ uid[1] ^ uid[2]);
	memcpy(t->memory + 4, uid + 3, 4);
	t->memory[8] = (uint8_t)(uid[3] ^ uid[4] ^ uid[5] ^ uid[6]);
	t->memory[9] = 0x48;
	memcpy(t->memory + PAGE_CC * NTAG_PAGE, cc, sizeof cc);
	memcpy(t->memory + PAGE_DATA * NTAG_PAGE, factory, sizeof factory);
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

bool tag_exchange(struct rig_tag *t, const uint8_t *in, size_t len, uint8_t out[RESPONSE_MAX],
		  size_t *out_len)
{
	/* NTAG213/215/216, 10.1: an NTAG213. */
	static const uint8_t version[] = {0x00, 0x04, 0x04, 0x02, 0x01, 0x00, 0x0f, 0x03};

	if (t->state != AIR_ACTIVE)
		return false;
	if (t->sticker && len == 1 && in[0] == CMD_GET_VERSION) {
		memcpy(out, version, sizeof version);
		*out_len = sizeof version;
		return true;
	}
	if (t->sticker && len == 2 && in[0] == CMD_READ && in[1] < NTAG_PAGES) {
		/* Past the last page reading goes on at the first (10.2). */
		for (size_t i = 0; i < READ_LEN; i++)
			out[i] = t->memory[(in[1] * NTAG_PAGE + i) % NTAG_LEN];
		*out_len = READ_LEN;
		return true;
	}
	fall_back(t); /* whatever it does not understand puts a card back (6.3) */
	return false;
}
