/*
 * The text on a device's sticker: "LB", the device's id in 13 base32
 * characters (RFC 4648, section 6, most significant first) and a check
 * character. Writing and reading it; nothing else.
 */
#include <string.h>

#include <lendbay/reader.h>

#define ID_DIGITS  13 /* 64 bits, 5 a digit */
#define CHECK_BASE 31

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/* The rest of the sum of (position * digit) by 31: one wrong or two swapped characters are noticed.
 */
static char check_character(const char *digits)
{
	size_t sum = 0;

	for (size_t i = 0; i < ID_DIGITS; i++)
		sum += (i + 1) * (size_t)(strchr(alphabet, digits[i]) - alphabet);
	return alphabet[sum % CHECK_BASE];
}

void sticker_write(uint64_t device, char text[STICKER_TEXT_LEN + 1])
{
	text[0] = 'L';
	text[1] = 'B';
	for (size_t i = 0; i < ID_DIGITS; i++)
		text[2 + i] = alphabet[device >> (5 * (ID_DIGITS - 1 - i)) & 31];
	text[2 + ID_DIGITS] = check_character(text + 2);
	text[STICKER_TEXT_LEN] = '\0';
}

bool sticker_read(const char *text, size_t len, uint64_t *device)
{
	uint64_t id = 0;

	if (len != STICKER_TEXT_LEN || text[0] != 'L' || text[1] != 'B')
		return false;
	for (size_t i = 0; i < ID_DIGITS; i++) {
		const char *found = text[2 + i] != '\0' ? strchr(alphabet, text[2 + i]) : NULL;

		if (found == NULL)
			return false;
		/* The first of 13 digits has room for only 4 of its 5 bits. */
		if (i == 0 && found - alphabet > 15)
			return false;
		id = id << 5 | (uint64_t)(found - alphabet);
	}
	if (text[2 + ID_DIGITS] != check_character(text + 2))
		return false;
	*device = id;
	return true;
}
