/*
 * The rig's ends towards other processes: the reader's cable and listening
 * sockets. Descriptors and names in the file system, nothing that is said.
 */
#ifndef RIG_PORTS_H
#define RIG_PORTS_H

#include <stdint.h>

/* The reader's cable: a pseudo-terminal, and a link to it. */
struct cable {
	int chip; /* our end, not blocking; -1: unplugged */
	int line; /* the other end, kept open so that readers may come and go */
	const char *link;
};

/* Makes it, raw, with `link` pointing to it. Returns 0 or -errno. */
int cable_plug(struct cable *c, const char *link);

/* Takes it away: whoever has the line open gets errors from now on. */
void cable_unplug(struct cable *c);

/* Listens on a unix socket at `path`, of `type`, in place of an older one. Returns it or -errno. */
int socket_listen(const char *path, int type);

/* Locks the file at `path` for this process. Returns its descriptor, -EBUSY, or another -errno. */
int file_lock(const char *path);

/* Monotonic time. */
int64_t now_us(void);

#endif
