/*
 * One process of the kiosk, with us in its parent's place and at the other
 * end of its line to the ring.
 */
#ifndef PROCESS_H
#define PROCESS_H

#include <limits.h>
#include <sys/types.h>

#include <lendbay/message.h>

#include "paper.h"

#define PATIENCE_MS 10000 /* for anything that must happen */

/* Where programs and data are. */
struct place {
	char programs[PATH_MAX];
	char board[PATH_MAX], data[PATH_MAX]; /* board[0] 0: it takes none */
};

struct process {
	pid_t pid;
	int parent_fd, ring_fd; /* our ends; ring_fd -1: it has none, or it is given away */
};

/* Makes the line to the ring first, so that something can be said on it before it starts. */
void process_line(const struct paper *p, struct process *c, int *theirs);

/* Starts a program with `ring_end` (-1: none) as its line; closes that. Does not wait. */
void process_start(const struct paper *p, const struct place *at, const char *name,
		   struct process *c, int ring_end);

/* Waits for a message of that type on `fd`; others are dropped. Within PATIENCE_MS, or `ms`. */
void process_await(const struct paper *p, int fd, enum message_type type, struct message *m);
void process_await_for(const struct paper *p, int fd, enum message_type type, struct message *m,
		       int ms);

/* Asks it to end, waits until it has, and that it did so well. */
void process_stop(const struct paper *p, const char *name, struct process *c);

#endif
