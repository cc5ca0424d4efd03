/*
 * Carving: facts found in the bytes of a damaged file, page by page, without
 * SQLite and whatever became of its trees. What is found is proved by its
 * leaf; nothing else is believed.
 */
#ifndef LEDGER_CARVE_H
#define LEDGER_CARVE_H

#include "ledger.h"

struct carving;

/*
 * Reads the file at `path`, a ledger or what is left of one, and finds every
 * fact in it that holds by itself. Pages that cannot be read are passed over.
 * `progress` may be NULL; it is told bytes.
 *
 * Returns 0, and then carve_close; or -errno.
 */
int carve_open(const char *path, void (*progress)(uint64_t bytes, void *with), void *with,
	       struct carving **out);
void carve_close(struct carving *c); /* takes NULL */

/* How many were found; they are 0..carve_len-1 by number, and one number may stand there twice. */
uint64_t carve_len(const struct carving *c);

/* One of them, with its canonical bytes. Returns 0, or -EIO if it cannot be read any more. */
struct carved {
	struct ledger_entry entry;
	uint8_t bytes[CANONICAL_MAX];
	size_t len;
};
int carve_read(struct carving *c, uint64_t index, struct carved *out);

#endif
