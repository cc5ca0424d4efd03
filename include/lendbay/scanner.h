/*
 * A scanner: tells of the numbers on cards that are held before it, as
 * keyboard-like barcode scanners type them: digits, then Enter.
 */
#ifndef LENDBAY_SCANNER_H
#define LENDBAY_SCANNER_H

#include <stdint.h>

#include <lendbay/words.h>

#define SCAN_SILENCE_MS 1000 /* after so long without a key, half a scan is forgotten */

struct number {
	uint8_t len;                /* digits; 0: something was scanned that is no number of ours */
	uint8_t digits[NUMBER_MAX]; /* 0..9 */
};

struct scanner;

struct scanner_ops {
	/*
	 * Takes one scan. Never waits. A scan with anything but digits in it,
	 * or with more than NUMBER_MAX of them, is refused as a whole: what is
	 * left of it might be somebody else's number. It is told with len 0.
	 *
	 * Returns 1 if `number` was filled, 0 if there is nothing, -errno if
	 * the scanner is gone.
	 */
	int (*next)(struct scanner *s, struct number *number);

	/* Lets the device go, frees the scanner. Cannot fail. */
	void (*close)(struct scanner *s);
};

/* Drivers put this first in their own struct. */
struct scanner {
	const struct scanner_ops *ops;
	int fd; /* readable when `next` may have something; owned by the driver */
};

#endif
