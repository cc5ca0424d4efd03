/*
 * The text on a sticker: one NDEF Text record in the memory of an NFC Forum
 * Type 2 Tag, found or made. Pure: bytes in, a place among them or bytes out.
 */
#ifndef NDEF_H
#define NDEF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NDEF_CC_LEN 4 /* the capability container, page 3 */

/*
 * Looks for the first NDEF Text record in the first `len` bytes of a tag's
 * memory from page 3 on (capability container, then the data area). Nothing
 * in `bytes` is believed: lengths that point outside the data area are an
 * answer like any other.
 *
 * Returns 1 with `text` pointing to its `text_len` bytes among `bytes`; 0 if
 * it takes more than `len` bytes to tell; -EBADMSG if there is none.
 */
int ndef_find_text(const uint8_t *bytes, size_t len, const uint8_t **text, size_t *text_len);

/*
 * Whether the first `len` bytes of such a memory hold no message: an NDEF block
 * of no length, or none at all. What cannot be walked over holds something.
 */
bool ndef_is_empty(const uint8_t *bytes, size_t len);

/*
 * Writes a block with one Text record of `text_len` bytes in English, and the
 * end of the blocks behind it, into `bytes`. Asserts that it fits into `max`,
 * and that the record is a short one. Returns its length.
 */
size_t ndef_make_text(const char *text, size_t text_len, uint8_t *bytes, size_t max);

#endif
