/*
 * Letters, digits and the hyphen; a capital letter is one with shift held.
 */
#include "keys.h"

#include "keypad_keys.h"

#include <ctype.h>
#include <linux/input-event-codes.h>
#include <string.h>

static const uint16_t letters[] = {KEY_A, KEY_B, KEY_C, KEY_D, KEY_E, KEY_F, KEY_G, KEY_H, KEY_I,
				   KEY_J, KEY_K, KEY_L, KEY_M, KEY_N, KEY_O, KEY_P, KEY_Q, KEY_R,
				   KEY_S, KEY_T, KEY_U, KEY_V, KEY_W, KEY_X, KEY_Y, KEY_Z};

/* The key of a letter, a digit or a hyphen; 0: there is none. */
static uint16_t key_of(char c)
{
	if (islower((unsigned char)c))
		return letters[c - 'a'];
	if (isupper((unsigned char)c))
		return letters[c - 'A'];
	if (c >= '1' && c <= '9')
		return (uint16_t)(KEY_1 + (c - '1'));
	return c == '0' ? KEY_0 : c == '-' ? KEY_MINUS : 0;
}

static struct wire_key key(uint16_t code, uint8_t motion)
{
	return (struct wire_key){
		.version = WIRE_VERSION, .type = WIRE_KEY, .code = code, .motion = motion};
}

size_t keys_type(const char *text, struct wire_key keys[SCAN_KEYS_MAX])
{
	size_t len = 0;
	if (!*text || strlen(text) > SCAN_TEXT_MAX)
		return 0;
	for (; *text; text++) {
		uint16_t code = key_of(*text);
		if (!code)
			return 0;
		if (isupper((unsigned char)*text))
			keys[len++] = key(KEY_LEFTSHIFT, 1);
		keys[len++] = key(code, 1);
		keys[len++] = key(code, 0);
		if (isupper((unsigned char)*text))
			keys[len++] = key(KEY_LEFTSHIFT, 0);
	}
	keys[len++] = key(KEY_ENTER, 1);
	keys[len++] = key(KEY_ENTER, 0);
	return len;
}

size_t keys_press(const char *word, struct wire_key keys[SCAN_KEYS_MAX])
{
	unsigned code = keypad_code(word);
	if (!code)
		return 0;
	keys[0] = key((uint16_t)code, 1);
	keys[1] = key((uint16_t)code, 0);
	return 2;
}
