/*
 * What the processes that lendbay starts have in common: how they begin (their
 * options, the two sockets they were given, board, data directory), how they
 * talk to parent and ring, and for what they end.
 */
#ifndef CHILD_H
#define CHILD_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include <lendbay/board.h>
#include <lendbay/message.h>

#include "options.h"

#define CHILD_ON         (-1) /* what a step returns while there is no reason to end */
#define CHILD_ORDERS_MAX 16   /* messages taken from one socket in a turn */

/*
 * Reads the options and the board, sees that descriptors PARENT_FD and, if
 * `joins_ring`, RING_FD are lendbay's, and goes to the data directory.
 *
 * Returns -1 to go on with `options` and `board` filled; else the code to
 * exit with, after a sentence in the log.
 */
int child_begin(const struct program *program, bool joins_ring, int argc, char **argv,
		struct options *options, struct board *board);

/* What to do about a device that does not open. */
struct child_hint {
	int err; /* an errno */
	const char *text;
};

/* The hint for `err`, an -errno; where the `len` hints have none, the system's words for it. */
const char *child_hint(const struct child_hint *hints, size_t len, int err);

/* Milliseconds since some moment: of a clock that nobody sets. */
int64_t child_now_ms(void);

/* How long to poll for what is due then: milliseconds, 0 if that is over. */
int child_wait_ms(int64_t due_ms);

/*
 * Sends `m` up, to PARENT_FD or RING_FD. One who has hung up ends us; so does a
 * ring that does not take it, which the log says of `what`. A parent too busy to
 * take it judges that itself.
 *
 * Returns CHILD_ON or the code to exit with.
 */
int child_tell(int fd, struct message *m, const char *what);

/* Tells the parent that we are ready for the ring; … that we live, if *next_ms is over, which is
 * then set anew (at first 0). Return CHILD_ON or the code to exit with. */
int child_ready(void);
int child_beat(int64_t *next_ms);

/*
 * Takes what has come on PARENT_FD or RING_FD: the parent may say stop, and
 * what the ring says goes to `take`, which returns CHILD_ON or the code to exit
 * with; NULL: nothing it says matters.
 *
 * Returns CHILD_ON or the code to exit with.
 */
int child_orders_take(int fd, int (*take)(void *context, struct message *m), void *context);

/*
 * Turns the signals that end programs into a descriptor, and SIGCHLD too if we
 * `run_programs`. From now on the death of the parent is one of them, so that
 * there is time for what must rest or go before us.
 *
 * Returns it, or -errno.
 */
int child_signals_open(bool run_programs);

/* Takes what came on it. Returns CHILD_ON, or EX_OK: a signal to end. */
int child_signals_take(int fd);

/*
 * Takes the end of the program `pid` (0: none), which was started in a process
 * group of its own, if it has ended: what it left running is killed.
 *
 * Returns whether it has, with `how` filled as waitid does.
 */
bool child_program_ended(pid_t pid, siginfo_t *how);

#endif
