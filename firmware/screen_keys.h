/*
 * The screen's keypad: opened when it is there, let go when it is not, and
 * opened again when it is back. Sleeps meanwhile: the file system tells.
 */
#ifndef SCREEN_KEYS_H
#define SCREEN_KEYS_H

#include <stdbool.h>

#include <lendbay/board.h>
#include <lendbay/keypad.h>

struct screen_keys {
	const struct board *board;
	struct keypad *keypad; /* NULL: it is not there */
	int watch;             /* inotify, while it is not; -1: none */
	int told;              /* the last -errno that the log was told of; 0: it works */
};

/* Opens the board's keypad, or waits for it. A board without one has nothing to wait for. */
void keys_open(struct screen_keys *k, const struct board *board);

/* To poll for reading before keys_next; -1: nothing to wait for. Changes. */
int keys_fd(const struct screen_keys *k);

/* Takes a key. Never waits. Returns false if there is none. */
bool keys_next(struct screen_keys *k, struct key_press *press);

void keys_close(struct screen_keys *k);

#endif
