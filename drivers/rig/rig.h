/*
 * The rig: simulated hardware as one process shows it to the others. The chip
 * on a pseudo-terminal, the doors on a socket, a script on another; under the
 * working directory, in rig/. It runs until a signal ends it.
 */
#ifndef RIG_H
#define RIG_H

#include "script.h"

#define RIG_DIR           "rig"
#define RIG_SCRIPT        "rig/script.sock"
#define RIG_LOCK          "rig/lock"
#define RIG_SCHEME        "pn532_uart:" /* of the board's reader connection; a relative path follows */
#define RIG_SCRIPT_NONE   (-1)
#define RIG_COMPLAINT_MAX 400

struct rig;

/*
 * Opens a rig for `b` in the working directory, in rig/, which is made; what
 * an older one left there is cleared away. `script_in` and `script_out` (or
 * RIG_SCRIPT_NONE) are a first script's ends and stay the caller's. `tags`
 * are copied.
 *
 * Returns 0; -EINVAL if the board names no rig, -EBUSY if another rig is open
 * there, another -errno; always with a sentence in `complaint`.
 */
int rig_open(const struct board *b, const struct rig_tag *tags, unsigned tags_len, int script_in,
	     int script_out, struct rig **out, char complaint[RIG_COMPLAINT_MAX]);

/* Runs until SIGTERM or SIGINT. Returns 0, or -errno with the rig no longer of use. */
int rig_run(struct rig *r);

/* Clears away what it made. */
void rig_close(struct rig *r);

#endif
