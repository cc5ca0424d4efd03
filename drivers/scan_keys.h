/*
 * Keys into numbers: what every keyboard-like scanner shares. Pure: keys come
 * in with their times, as the kernel's input layer names them
 * (linux/input-event-codes.h); a number comes out at Enter.
 */
#ifndef SCAN_KEYS_H
#define SCAN_KEYS_H

#include <stdbool.h>

#include <lendbay/scanner.h>

enum key_motion { MOTION_UP, MOTION_DOWN, MOTION_REPEAT /* repeated by the kernel */ };

struct scan_keys {
	struct number number; /* so far */
	bool any;             /* something was typed since the last Enter */
	bool bad;             /* and not only digits, or too many */
	unsigned shifts;      /* keys held that make another thing of a digit: a bit each */
	int64_t key_ms;       /* of the last key */
};

/*
 * Takes one key. Scanners type as a US keyboard does, or on its keypad.
 *
 * Returns true with `out` when this ended a scan; out->len 0: refused.
 */
bool scan_key(struct scan_keys *s, unsigned code, enum key_motion motion, int64_t at_ms,
	      struct number *out);

/* Some keys were lost: what was scanned so far is refused at its Enter. */
void scan_lost(struct scan_keys *s, int64_t at_ms);

/* Forgets half a scan whose last key was SCAN_SILENCE_MS ago or longer. */
void scan_time(struct scan_keys *s, int64_t now_ms);

#endif
