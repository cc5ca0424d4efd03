/*
 * The table of the keypad's keys. The keys of a number block have a digit and
 * a meaning; those of a keyboard's upper row have a digit only.
 */
#include "keypad_keys.h"

#include <linux/input-event-codes.h>
#include <stddef.h>
#include <string.h>

#define D KEYPAD_NO_DIGIT

/* Of keys with the same meaning the first is the one that the rig presses. */
static const struct {
	unsigned code;
	struct key_press press;
	const char *word; /* in the rig's script */
} keys[] = {
	{KEY_DOWN, {KEYPAD_NEXT, D}, "next"},
	{KEY_RIGHT, {KEYPAD_NEXT, D}, NULL},
	{KEY_TAB, {KEYPAD_NEXT, D}, NULL},
	{KEY_KPPLUS, {KEYPAD_NEXT, D}, NULL},
	{KEY_UP, {KEYPAD_PREVIOUS, D}, "previous"},
	{KEY_LEFT, {KEYPAD_PREVIOUS, D}, NULL},
	{KEY_KPMINUS, {KEYPAD_PREVIOUS, D}, NULL},
	{KEY_ENTER, {KEYPAD_CHOOSE, D}, "choose"},
	{KEY_KPENTER, {KEYPAD_CHOOSE, D}, NULL},
	{KEY_R, {KEYPAD_REPEAT, D}, "repeat"},
	{KEY_KPASTERISK, {KEYPAD_REPEAT, D}, NULL},
	{KEY_H, {KEYPAD_HELP, D}, "help"},
	{KEY_F1, {KEYPAD_HELP, D}, NULL},
	{KEY_KPDOT, {KEYPAD_HELP, D}, NULL},
	{KEY_BACKSPACE, {KEYPAD_BACK, D}, "back"},
	{KEY_ESC, {KEYPAD_BACK, D}, NULL},
	{KEY_KPSLASH, {KEYPAD_BACK, D}, NULL},
	{KEY_0, {KEYPAD_NONE, 0}, "0"},
	{KEY_1, {KEYPAD_NONE, 1}, "1"},
	{KEY_2, {KEYPAD_NONE, 2}, "2"},
	{KEY_3, {KEYPAD_NONE, 3}, "3"},
	{KEY_4, {KEYPAD_NONE, 4}, "4"},
	{KEY_5, {KEYPAD_NONE, 5}, "5"},
	{KEY_6, {KEYPAD_NONE, 6}, "6"},
	{KEY_7, {KEYPAD_NONE, 7}, "7"},
	{KEY_8, {KEYPAD_NONE, 8}, "8"},
	{KEY_9, {KEYPAD_NONE, 9}, "9"},
	{KEY_KP0, {KEYPAD_REPEAT, 0}, "kp0"},
	{KEY_KP1, {KEYPAD_NONE, 1}, "kp1"},
	{KEY_KP2, {KEYPAD_NEXT, 2}, "kp2"},
	{KEY_KP3, {KEYPAD_NONE, 3}, "kp3"},
	{KEY_KP4, {KEYPAD_PREVIOUS, 4}, "kp4"},
	{KEY_KP5, {KEYPAD_CHOOSE, 5}, "kp5"},
	{KEY_KP6, {KEYPAD_NEXT, 6}, "kp6"},
	{KEY_KP7, {KEYPAD_NONE, 7}, "kp7"},
	{KEY_KP8, {KEYPAD_PREVIOUS, 8}, "kp8"},
	{KEY_KP9, {KEYPAD_NONE, 9}, "kp9"},
};

#undef D

bool keypad_key(unsigned code, struct key_press *press)
{
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		if (keys[i].code != code)
			continue;
		*press = keys[i].press;
		return true;
	}
	return false;
}

unsigned keypad_code(const char *word)
{
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		if (keys[i].word && strcmp(keys[i].word, word) == 0)
			return keys[i].code;
	return 0;
}
