/*
 * A plate: one file of a simulated disk, as it is now and as it would be
 * after a power cut. Between syncs it remembers each write. It knows nothing
 * of names, of SQLite or of why it is cut.
 */
#ifndef SIM_PLATE_H
#define SIM_PLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dice.h"

#define SECTOR_LEN 512 /* bytes that are written whole or not at all */

/* One write that is not durable yet, or a new length (len 0). */
struct plate_op {
	size_t offset, len;
	size_t ink; /* where its bytes are kept */
};

/* Bytes that grow as they must. */
struct plate_bytes {
	uint8_t *at;
	size_t len, room;
};

struct plate {
	struct plate_bytes now;  /* what a reader gets */
	struct plate_bytes safe; /* what no power cut takes away */
	struct plate_bytes ink;  /* of the writes since the last sync */
	struct plate_op *op;
	size_t ops, ops_room;
	bool shortened; /* since the last sync */
};

/* A plate begins zeroed. Ends it: frees what it holds. */
void plate_free(struct plate *p);

/* Empties it; what is not durable is lost, and what is durable too. */
void plate_clear(struct plate *p);

/* Fills it with durable bytes. */
void plate_load(struct plate *p, const uint8_t *bytes, size_t len);

/* Reads; bytes past the end are zeros. Returns how many were there. */
size_t plate_read(const struct plate *p, uint8_t *bytes, size_t len, size_t offset);

void plate_write(struct plate *p, const uint8_t *bytes, size_t len, size_t offset);
void plate_truncate(struct plate *p, size_t len);

/* Everything is durable. */
void plate_sync(struct plate *p);

/*
 * The power is cut: each write since the last sync is kept, lost or torn, by
 * chance. Adds to `lost` and `torn`.
 */
void plate_cut(struct plate *p, struct dice *d, uint64_t *lost, uint64_t *torn);

/* What a power cut may leave of the writes since the last sync. */
enum fate {
	FATE_LOST,  /* none of them */
	FATE_KEPT,  /* all of them */
	FATE_FIRST, /* the first ones, and of the next one a part */
	FATE_LAST,  /* the last ones: they passed those before them */
	FATE_NOISE, /* all of them, but a sector that was being written is neither old nor new */
	FATE_MIXED, /* each is kept, lost or torn */
	FATES
};

/* Fills `out` with what a power cut leaves; the plate stays as it is. */
void plate_leave(const struct plate *p, enum fate fate, struct dice *d, struct plate_bytes *out);

#endif
