/*
 * What the keys of a scanner say. Decides nothing about whose number it is,
 * and keeps no digit longer than its scan lasts.
 */
#include "scan_keys.h"

#include <linux/input-event-codes.h>
#include <string.h>

#define NO_DIGIT (-1)

/* The keys of a US keyboard, its upper row and its keypad. */
static int digit_of(unsigned code)
{
	static const struct {
		unsigned code;
		int digit;
	} keypad[] = {
		{KEY_KP0, 0}, {KEY_KP1, 1}, {KEY_KP2, 2}, {KEY_KP3, 3}, {KEY_KP4, 4},
		{KEY_KP5, 5}, {KEY_KP6, 6}, {KEY_KP7, 7}, {KEY_KP8, 8}, {KEY_KP9, 9},
	};
	if (code >= KEY_1 && code <= KEY_9)
		return (int)(code - KEY_1) + 1;
	if (code == KEY_0)
		return 0;
	for (size_t i = 0; i < sizeof keypad / sizeof keypad[0]; i++)
		if (keypad[i].code == code)
			return keypad[i].digit;
	return NO_DIGIT;
}

/* Held, they make a symbol, a letter or a command of a digit. Returns the key's bit, or 0. */
static unsigned shift_of(unsigned code)
{
	static const unsigned shifts[] = {KEY_LEFTSHIFT, KEY_RIGHTSHIFT, KEY_LEFTCTRL,
					  KEY_RIGHTCTRL, KEY_LEFTALT,    KEY_RIGHTALT,
					  KEY_LEFTMETA,  KEY_RIGHTMETA};
	for (unsigned i = 0; i < sizeof shifts / sizeof shifts[0]; i++)
		if (shifts[i] == code)
			return 1u << i;
	return 0;
}

static void forget(struct scan_keys *s)
{
	explicit_bzero(&s->number, sizeof s->number);
	s->any = s->bad = false;
}

void scan_time(struct scan_keys *s, int64_t now_ms)
{
	if (s->any && now_ms - s->key_ms >= SCAN_SILENCE_MS)
		forget(s);
}

void scan_lost(struct scan_keys *s, int64_t at_ms)
{
	s->any = s->bad = true;
	s->shifts = 0; /* which are held, nobody knows any more */
	s->key_ms = at_ms;
}

/* Enter. Returns whether there was anything before it. */
static bool scan_end(struct scan_keys *s, struct number *out)
{
	bool any = s->any;
	if (any && s->bad)
		*out = (struct number){.len = 0};
	else if (any)
		*out = s->number;
	forget(s);
	return any;
}

bool scan_key(struct scan_keys *s, unsigned code, enum key_motion motion, int64_t at_ms,
	      struct number *out)
{
	unsigned shift = shift_of(code);
	scan_time(s, at_ms);
	s->key_ms = at_ms;
	if (shift) {
		s->shifts = motion == MOTION_UP ? s->shifts & ~shift : s->shifts | shift;
		return false;
	}
	/* No scanner holds a key down: what the kernel repeats was lost on its way up. */
	if (motion != MOTION_DOWN)
		return false;
	if (code == KEY_ENTER || code == KEY_KPENTER)
		return scan_end(s, out);

	int digit = digit_of(code);
	s->any = true;
	if (digit == NO_DIGIT || s->shifts || s->number.len == NUMBER_MAX)
		s->bad = true;
	else
		s->number.digits[s->number.len++] = (uint8_t)digit;
	return false;
}
