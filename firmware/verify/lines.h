/*
 * Reading an export, line by line, and heads as people carry them. Any bytes
 * may come: a line is bounded, and every part of it has one way to be written.
 *
 * An export is text, a record a line, each ended by a newline, its parts apart
 * by one blank; numbers are decimal without leading zeros, bytes lower-case
 * hexadecimal:
 *
 *     lendbay export 1                            this form, version 1
 *     kiosk ID KEY                                16 digits, big end first; 32 bytes, Ed25519
 *     fact NUMBER SALT BYTES LEAF HEAD            16, any, 32, 32 bytes; every fact from 1 on
 *     signed NUMBER UTC_S HEAD SIGNATURE          32 and 64 bytes; by number, after all facts
 *     end COUNT HEAD                              how many facts, and the head after the last
 *
 * LEAF is BLAKE2b-256 of "lendbay leaf 1" | SALT | BYTES, HEAD that of "lendbay
 * head 1" | the HEAD before (32 zeros before fact 1) | LEAF. BYTES are told in
 * canonical.h; those of fact 1 hold ID and KEY. SIGNATURE is told in hash.h.
 */
#ifndef VERIFY_LINES_H
#define VERIFY_LINES_H

#include <stdio.h>

#include "judge.h"

#define LINE_LEN_MAX 2400      /* the longest there can be has 2,241 */
#define HEADS_MAX    (1 << 20) /* of one file */

enum line_is { LINE_TITLE, LINE_KIOSK, LINE_FACT, LINE_SIGNED, LINE_END };

struct line {
	enum line_is is;
	uint64_t number; /* of the fact; of an end line the count; of a kiosk line its id */
	int64_t utc_s;
	size_t len; /* of bytes */
	uint8_t salt[HASH_SALT_LEN], bytes[HASH_BYTES_MAX], leaf[HASH_LEN], head[HASH_LEN];
	uint8_t key[HASH_KEY_LEN], signature[HASH_SIGNATURE_LEN];
};

/* A file that is read by lines. */
struct lines {
	FILE *file;
	bool skips_facts; /* of those lines only .is is filled, and nothing is checked */
	uint64_t number;  /* of the line that was read last, from 1 on */
	size_t at, len;   /* what is left in `ahead` */
	char ahead[1 << 16];
};

/* Begins at the file's present place; the file stays the caller's. */
void lines_begin(struct lines *l, FILE *file, bool skips_facts);

/* The next line. Returns 1; 0 at the end; -EPROTO: that is no line of an export; -EIO. */
int lines_next(struct lines *l, struct line *out);

/* Reads one line without its newline. Returns whether it is one of an export. */
bool line_read(const char *text, size_t len, struct line *out);

/* "NUMBER:HEX", 32 bytes. Returns whether it is. */
bool head_read(const char *text, struct judge_head *out);

/* A key, 64 digits. Returns whether it is. */
bool key_read_hex(const char *text, uint8_t key[HASH_KEY_LEN]);

/*
 * All heads of an export, or of lines that were kept of one: signed ones, and
 * the one on its end line, with the kiosk they are of where the file says it.
 * The caller frees them. Returns how many; -EPROTO with `number`, the line that
 * is none of an export; -ENOMEM, -EIO, -E2BIG.
 */
long heads_read(FILE *file, struct judge_head **out, uint64_t *number);

/* Puts the head of a signed or an end line behind `len` others; `heads` may move. Returns 0,
 * -E2BIG or -ENOMEM. */
int head_add(struct judge_head **heads, size_t *len, const struct line *line);

#endif
