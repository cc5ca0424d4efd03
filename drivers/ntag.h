/*
 * Makes an empty NTAG213, 215 or 216 the sticker of a device: writes its
 * record, reads it back, locks it for ever. It knows the tag's memory, and
 * nothing of readers: how a tag is spoken to is the caller's.
 */
#ifndef NTAG_H
#define NTAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lendbay/reader.h>

/* The air between us and one selected tag. */
struct ntag_air {
	void *with;
	/*
	 * Sends `len` bytes to the tag, without CRC, and takes at most `max` of
	 * its answer; `raw`: what the chip must not take for a command of its
	 * own. Returns the answer's length (an ACK has none), -EREMOTEIO if the
	 * tag kept silent or said NAK, another -errno if the chip failed.
	 */
	int (*exchange)(void *with, bool raw, const uint8_t *out, size_t len, uint8_t *in,
			size_t max);
};

/*
 * Writes the sticker of `device`. Begun anew on a tag where it was broken off
 * it goes on from there, and on a finished one it finds that nothing is left
 * to do: the same device may be written as often as one likes. A tag that holds
 * anything else is left alone.
 *
 * Until the last page of the record is written the tag says that it holds
 * nothing: half a record is never read as one.
 *
 * Returns one of enum sticker_end, of them STICKER_GONE for whatever the tag
 * did not answer after it was known as one of ours to write, and STICKER_UNFIT
 * for what it did not before; or -errno of the chip.
 */
int ntag_write_sticker(const struct ntag_air *air, uint64_t device);

#endif
