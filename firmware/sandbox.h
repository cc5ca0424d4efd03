/*
 * A program of the library's, run where it can do little: what lies between
 * fork and its first instruction. Knows nothing of what it is for.
 */
#ifndef SANDBOX_H
#define SANDBOX_H

#include <stdbool.h>
#include <sys/types.h>

#define SANDBOX_MEMORY_MAX  (512L << 20) /* bytes of address space */
#define SANDBOX_FILE_MAX    (16L << 20)  /* bytes of a file it writes */
#define SANDBOX_FILES_MAX   64           /* open at a time */
#define SANDBOX_PROCESS_MAX 64           /* processes of it at a time */
#define SANDBOX_SIGNALLED   128          /* plus the signal, as a shell says it: an exit code */

struct sandbox {
	const char *program; /* its path; it is called with nothing else */
	const char *hidden;  /* a directory that it finds empty: the ledger's, from / on */
	bool own_user;       /* we are root: it runs as uid and gid, in no other group */
	uid_t uid;
	gid_t gid;
	bool network;     /* else it has none */
	long cpu_s;       /* seconds of a processor's time, together with the caller's limit */
	int in, out, err; /* its three descriptors */
};

/*
 * Starts it, leader of a process group of its own. It has its own processes'
 * numbers and its own mounts, sees no process of ours and not the hidden
 * directory, has no network unless said, can gain no rights, and ends with
 * everything it started when it is killed, or we are. Where the kernel refuses
 * any of that it is not run at all: a sentence on stderr, exit code 77
 * (EX_NOPERM).
 *
 * SIGTERM to the group is heard by the program and what it started, not by who waits for it:
 * so it can be asked to stop and say by its exit code how that went. One that a signal ended
 * ends with SANDBOX_SIGNALLED plus that.
 *
 * Returns its process id, to be waited for and killed as a group; or -errno.
 */
pid_t sandbox_start(const struct sandbox *s);

#endif
