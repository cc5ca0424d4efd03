/*
 * What is said to a program that wipes a device, and what it answers: JSON
 * (RFC 8259), one object each way. The only file that knows the JSON library.
 */
#ifndef EVIDENCE_H
#define EVIDENCE_H

#include <stddef.h>
#include <stdint.h>

#include <lendbay/message.h>

#define EVIDENCE_SAID_MAX        65536 /* bytes of an answer; a longer one is none */
#define EVIDENCE_TOLD_MAX        2048  /* bytes of the question */
#define EVIDENCE_CERTIFICATE_MAX 64    /* bytes of a certificate's number */

/* An answer that holds. */
struct evidence {
	uint8_t tool, method;    /* enum wipe_tool, enum wipe_method */
	uint32_t checks;         /* what it verified, set of enum wipe_check */
	char text[EVIDENCE_MAX]; /* the answer in one form: members sorted, no blanks, ASCII */
};

/*
 * Writes the device's facts for its program: {"device": …, "type": "tablet",
 * "unit": …, "parts": ["charger"], "serial": …, "asset tag": …, "owner": …}
 * and a line's end; a text that is not UTF-8 is left empty. Returns its length,
 * or -ENOMEM.
 */
int evidence_ask(const struct message *wipe, char text[EVIDENCE_TOLD_MAX]);

/*
 * Reads an answer: exactly {"method": "clear" or "purge", "tool": a word of
 * WIPE_TOOLS, "certificate": up to 64 bytes, "verified": [words of WIPE_CHECKS,
 * each once]}, once, with nothing around it but blanks.
 *
 * Returns NULL and `out`, or what is wrong, to be logged.
 */
const char *evidence_read(const char *text, size_t len, struct evidence *out);

#endif
