/*
 * Which core this is. CORE_TEXT is the SHA-256, in hex, of all that the core
 * is made of (Makefile): it changes when a rule does, and only then.
 */
#include <assert.h>

#include <lendbay/kiosk.h>

_Static_assert(sizeof(CORE_TEXT) == 2 * KIOSK_MAKER_LEN + 1, "SHA-256 in hex");

static uint8_t nibble(char c)
{
	return (uint8_t)(c <= '9' ? c - '0' : c - 'a' + 10);
}

void kiosk_maker(uint8_t maker[KIOSK_MAKER_LEN])
{
	static const char text[] = CORE_TEXT;

	for (uint32_t i = 0; i < KIOSK_MAKER_LEN; i++)
		maker[i] = (uint8_t)(nibble(text[2 * i]) << 4 | nibble(text[2 * i + 1]));
}
