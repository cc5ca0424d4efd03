/*
 * The catalogue of drivers: one function for each thing that can stand at a
 * port. Only the mains of firmware include this; drivers do not know each
 * other.
 *
 * Each opens what the board names into `out`, which is the caller's to close
 * through its ops. Paths of the board are relative to the working directory.
 * Returns 0 or -errno.
 */
#ifndef DRIVERS_H
#define DRIVERS_H

#include <lendbay/board.h>
#include <lendbay/keypad.h>
#include <lendbay/locker.h>
#include <lendbay/reader.h>
#include <lendbay/scanner.h>

/* A PN532 through libnfc; reader_connection is libnfc's connection string. */
int reader_nfc_open(const struct board *b, struct reader **out);

/* Real lines through libgpiod. */
int locker_gpiod_open(const struct board *b, struct locker **out);

/* The rig's doors, through the socket locker_path. */
int locker_rig_open(const struct board *b, struct locker **out);

/* A barcode scanner that types like a keyboard: the input device scanner_path. */
int scanner_evdev_open(const struct board *b, struct scanner **out);

/* The rig's scanner, through the socket scanner_path. */
int scanner_rig_open(const struct board *b, struct scanner **out);

/* A keypad: the input device b->keypad. */
int keypad_evdev_open(const struct board *b, struct keypad **out);

/* The rig's keypad, through the socket b->keypad. */
int keypad_rig_open(const struct board *b, struct keypad **out);

#endif
