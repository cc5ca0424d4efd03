/*
 * A reader: tells of cards and stickers that come and go on it, and writes a
 * device's sticker.
 */
#ifndef LENDBAY_READER_H
#define LENDBAY_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lendbay/words.h>

#define UID_MAX 10 /* bytes: single 4, double 7, triple 10 (ISO/IEC 14443-3, 6.5.4) */

enum tag_type {
	TAG_NONE,
	TAG_CARD,    /* something with a UID: a person's card */
	TAG_STICKER, /* NTAG21x with one of our NDEF records: a device */
	TAG_FOREIGN, /* an NTAG21x without one of our records: a sticker nobody knows */
	TAG_TWO,     /* more than one in the field */
	TAG_GONE     /* the field is empty again */
};

struct tag {
	uint8_t type;    /* enum tag_type */
	uint8_t uid_len; /* 4 or 7 (10 is passed on too) */
	uint8_t uid[UID_MAX];
	uint64_t device; /* TAG_STICKER: the device id on it */
};

struct reader;

struct reader_ops {
	/*
	 * Looks at the field once and takes what changed: one answer for
	 * coming, one for going. May wait up to READER_LOOK_MS; the reader has
	 * a process of its own for that.
	 *
	 * Returns 1 if `tag` was filled, 0 if nothing changed, -errno if the
	 * chip can no longer be trusted (the process then ends and is started
	 * again).
	 */
	int (*next)(struct reader *r, struct tag *tag);

	/*
	 * Makes the tag that was told last, and lies there still, the sticker of
	 * `device`: writes its record, reads it back, locks it for ever. Only an
	 * NTAG213, 215 or 216 that is empty and not locked is written to: a
	 * person's card may be such a tag, and holds something; one on which this device's sticker
	 * was begun is finished, and one that is finished is left as it is. Half
	 * a record is never told as a sticker. What was told of the tag stays
	 * told. May take up to READER_WRITE_MS.
	 *
	 * Returns one of enum sticker_end, or -errno if the chip can no longer
	 * be trusted.
	 */
	int (*write)(struct reader *r, uint64_t device);

	/* Ends it, frees the reader. Cannot fail. */
	void (*close)(struct reader *r);
};

#define READER_LOOK_MS  500  /* the longest one look may take with a healthy chip */
#define READER_WRITE_MS 1500 /* … and one sticker */

struct reader {
	const struct reader_ops *ops;
};

/*
 * The text on a device's sticker: "LB" and the device's id in 13 base32
 * characters (RFC 4648 alphabet, most significant first) and a check
 * character: an NFC Forum Text record (RTD Text 1.0), language "en".
 */
#define STICKER_TEXT_LEN 16

/* Writes the sticker's text for `device` with a NUL. */
void sticker_write(uint64_t device, char text[STICKER_TEXT_LEN + 1]);

/* Reads such a text of `len` bytes. Returns true and `device` if it is one of ours, whole. */
bool sticker_read(const char *text, size_t len, uint64_t *device);

#endif
