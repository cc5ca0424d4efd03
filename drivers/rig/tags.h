/*
 * What can be laid on the reader: cards and stickers of ISO/IEC 14443 type A,
 * and the field they lie in. Pure: no clock, no file. Between the chip's
 * commands and the cards' memories this is the air.
 */
#ifndef RIG_TAGS_H
#define RIG_TAGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lendbay/reader.h>

#define RIG_NAME_MAX 24  /* bytes of a card's name, with its NUL */
#define RIG_TAGS_MAX 64  /* cards and stickers of one rig */
#define LYING_MAX    4   /* in the field at once */
#define ATS_MAX      20  /* bytes of an ATS, with its length byte */
#define NTAG_PAGE    4   /* bytes of a page */
#define NTAG_PAGES   231 /* of the largest, NTAG216 (NXP NTAG213/215/216, 8.5) */
#define NTAG_LEN     (NTAG_PAGES * NTAG_PAGE)
#define RESPONSE_MAX 64 /* bytes of a card's answer that the rig's cards give */

enum ntag_model { NTAG_213, NTAG_215, NTAG_216, NTAG_MODELS };

/* ISO/IEC 14443-3, 6.3: states of a card. */
enum air_state { AIR_IDLE, AIR_READY, AIR_ACTIVE, AIR_HALT };

struct rig_tag {
	char name[RIG_NAME_MAX];
	uint8_t uid_len, uid[UID_MAX];
	uint8_t sak, atqa[2];          /* atqa as the chip tells it: high byte first */
	uint8_t ats_len, ats[ATS_MAX]; /* 0: no ISO/IEC 14443-4 */
	bool sticker;                  /* an NTAG213, 215 or 216 with `memory` */
	uint8_t model;                 /* enum ntag_model */
	bool fading;                   /* it says ACK, and keeps nothing of what is written */
	uint8_t memory[NTAG_LEN];
	uint64_t device; /* a sticker of ours: whose */
	uint8_t bay;     /* where that device is at the start; 0: nowhere */
	uint8_t state;   /* enum air_state */
	bool was_halted; /* READY or ACTIVE was reached from HALT: it goes back there */
};

/* Makes a person's card of a UID of 4, 7 or 10 bytes: a MIFARE Classic, or a telephone if `ats`. */
void tag_make_card(struct rig_tag *t, const char *name, const uint8_t *uid, size_t uid_len);

/* Makes an NTAG with a UID of 7 bytes as the factory sends it, its data area empty; an NTAG213. */
void tag_make_ntag(struct rig_tag *t, const char *name, const uint8_t uid[7],
		   enum ntag_model model);
void tag_make_sticker(struct rig_tag *t, const char *name, const uint8_t uid[7]);

/* Nothing of it can be written any more: all its lock bits, as ours are when they are finished. */
void tag_lock(struct rig_tag *t);

/* Writes one NDEF Text record in English into a sticker. Asserts that it fits. */
void tag_write_text(struct rig_tag *t, const char *text);

/* Whose cards lie on the reader. They belong to the rig and outlive the field. */
struct field {
	bool powered;
	unsigned len;
	struct rig_tag *lying[LYING_MAX];
};

/* Lays a card down. Returns false if it lies there or there is no room. */
bool field_lay(struct field *f, struct rig_tag *t);

/* Takes a card away. Returns false if it did not lie there. */
bool field_lift(struct field *f, struct rig_tag *t);

bool field_has(const struct field *f, const struct rig_tag *t);

/* Switches the field: without power cards forget their state. */
void field_power(struct field *f, bool on);

/*
 * One round of REQA (with `wake` WUPA), anticollision and selection
 * (ISO/IEC 14443-3, 6.4 and 6.5), for any card or, with `uid`, for that one.
 * Returns the selected card, or NULL when none answered. A card that was
 * active falls back and is silent this once.
 */
struct rig_tag *field_select(struct field *f, bool wake, const uint8_t *uid, size_t uid_len);

/* HLTA for `t`: it is silent until WUPA or until the field goes. */
void field_halt(struct field *f, struct rig_tag *t);

/*
 * Sends bytes (without CRC) to an active card. Returns true with its answer
 * and the length of that, false if it keeps silent or says NAK.
 */
bool tag_exchange(struct rig_tag *t, const uint8_t *in, size_t len, uint8_t out[RESPONSE_MAX],
		  size_t *out_len);

#endif
