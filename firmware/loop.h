/*
 * The loop: the one place where the world meets the core. Messages of the
 * other processes become events, effects become messages; the ledger first.
 */
#ifndef LOOP_H
#define LOOP_H

#include "engine.h"

/*
 * Turns the ring until the parent says stop. `parent_fd` is the socket to
 * the parent, `listen_fd` the listening socket of the command line (-1:
 * none). Allocates nothing after it began. The working directory is the
 * data directory.
 *
 * Returns the code to exit with: 0, or a sysexit after a sentence in the log;
 * or LOOP_NOT_BEGUN, also after one, when the ledger does not take the first
 * fact of this run: nobody was told anything.
 */
#define LOOP_NOT_BEGUN (-1)
int loop_run(struct engine *e, int parent_fd, int listen_fd);

#endif
