/*
 * Making a process that cannot outlive us: what lies between fork and exec.
 */
#ifndef SPAWN_H
#define SPAWN_H

#include <sys/types.h>

#define FD_HIGH 10 /* above all descriptors that a new process is given */

struct spawn {
	const char *path;       /* of the program */
	const char **arguments; /* the first is its name; NULL ends them */
	int parent_end;         /* becomes PARENT_FD; at or above FD_HIGH */
	int ring_end;           /* becomes RING_FD; -1: none */
	int script_fd;          /* keeps its number; -1: none */
};

/* A SOCK_SEQPACKET pair whose ends are at or above FD_HIGH, closed by exec. Returns 0 or -errno. */
int pair_make(int pair[2]);

/*
 * Starts it with these descriptors, 0 to 2, and no other (as long as all
 * others of ours are closed by exec); it is killed when we end, by whatever.
 * A program that cannot be started exits with EX_UNAVAILABLE and says why.
 * Returns 0 with `pid`, or -errno.
 */
int spawn(const struct spawn *s, pid_t *pid);

#endif
