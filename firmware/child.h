/*
 * How a process that lendbay starts begins: its options, the two sockets it
 * was given, its board, its data directory. The same for all of them.
 */
#ifndef CHILD_H
#define CHILD_H

#include <lendbay/board.h>

#include "options.h"

/*
 * Reads the options and the board, sees that descriptors PARENT_FD and, if
 * `joins_ring`, RING_FD are lendbay's, and goes to the data directory.
 *
 * Returns -1 to go on with `options` and `board` filled; else the code to
 * exit with, after a sentence in the log.
 */
int child_begin(const struct program *program, bool joins_ring, int argc, char **argv,
		struct options *options, struct board *board);

#endif
