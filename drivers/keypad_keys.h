/*
 * What the keys of a keypad are for. Pure: a key comes in as the kernel's
 * input layer names it (linux/input-event-codes.h). README says which keys.
 */
#ifndef KEYPAD_KEYS_H
#define KEYPAD_KEYS_H

#include <stdbool.h>

#include <lendbay/keypad.h>

/* Returns true with `press` if that key is for anything. */
bool keypad_key(unsigned code, struct key_press *press);

/* The key that says `key`, or types `digit`; what the rig presses. Returns 0 if there is none. */
unsigned keypad_code(const char *word);

#endif
