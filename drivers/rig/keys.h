/*
 * What the rig's scanner types: a text as the keys of a US keyboard. Pure.
 */
#ifndef RIG_KEYS_H
#define RIG_KEYS_H

#include <stddef.h>

#include "wire.h"

#define SCAN_TEXT_MAX 40 /* letters and digits of one scan, as barcodes on cards have at most */
#define SCAN_KEYS_MAX (4 * SCAN_TEXT_MAX + 2)

/*
 * Fills `keys` with the presses that type `text` and Enter.
 *
 * Returns how many; 0: the text is empty, too long, or has something that a
 * scanner does not type.
 */
size_t keys_type(const char *text, struct wire_key keys[SCAN_KEYS_MAX]);

/* Fills `keys` with the press of one key of a keypad, by its word (keypad_keys.h). Returns how
 * many; 0: there is no such key. */
size_t keys_press(const char *word, struct wire_key keys[SCAN_KEYS_MAX]);

#endif
