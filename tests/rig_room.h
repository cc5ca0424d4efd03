/*
 * A room with a rig in it: a bench whose hardware is the real lendbay-rig's,
 * in a process of its own, and a script to move it. The working directory is
 * the data directory while the room stands.
 */
#ifndef RIG_ROOM_H
#define RIG_ROOM_H

#include "bench.h"

#define ROOM_BAYS   4
#define ROOM_SPARES 12
#define ROOM_DEVICE UINT64_C(0x0123456789abcdef) /* on the sticker "tablet" */

struct rig_room {
	struct bench bench;
	pid_t rig;
	int script;
};

/*
 * Makes the room. On the desk: cards "joe" (4 bytes), "amina" (7), "maria" (7);
 * stickers "tablet" (ours), "foreign" (a text of somebody else), "blank" (as
 * the factory sends it), "sealed" (empty, and locked), "spare-0" and so on
 * to ROOM_SPARES (empty: an NTAG213, 215, 216, 213 …). Bays 1 and 2 feel what is in them; the
 * tablet is in 2.
 */
void rig_room_make(struct rig_room *r);
void rig_room_clear(struct rig_room *r);

/* Gives one command. Returns the line that ends its answer, without its end. */
const char *rig_say(struct rig_room *r, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The same, and the answer must be "ok". */
#define rig_do(r, ...) assert_string_equal(rig_say(r, __VA_ARGS__), "ok")

#endif
