/*
 * References: the few characters a person takes away, which name one fact
 * and 40 bits of its leaf. Writing, reading and typing them; nothing else.
 */
#include <assert.h>
#include <string.h>

#include <lendbay/text.h>

#define LEAF_DIGITS       8 /* 40 bits, 5 a digit */
#define NUMBER_DIGITS_MIN 3
#define NUMBER_DIGITS_MAX 13 /* 64 bits */
#define CHECK_BASE        31
#define GROUP_LEN         4
#define DIGITS_MAX        (NUMBER_DIGITS_MAX + LEAF_DIGITS + 1)

#define DIGITS_MIN (NUMBER_DIGITS_MIN + LEAF_DIGITS + 1)

_Static_assert(DIGITS_MIN + (DIGITS_MIN - 1) / GROUP_LEN == REFERENCE_LEN_MIN, "with its hyphens");
_Static_assert(DIGITS_MAX + DIGITS_MAX / GROUP_LEN < REFERENCE_TEXT_MAX, "with its hyphens");

static const char alphabet[] = REFERENCE_ALPHABET;

static int digit_value(char c)
{
	if (c >= 'a' && c <= 'z')
		c = (char)(c - 'a' + 'A');
	if (c == 'O')
		c = '0';
	if (c == 'I' || c == 'L')
		c = '1';
	const char *found = c != '\0' ? strchr(alphabet, c) : NULL;

	return found != NULL ? (int)(found - alphabet) : -1;
}

static uint8_t check_digit(const uint8_t *digits, size_t len)
{
	size_t sum = 0;

	for (size_t i = 0; i < len; i++)
		sum += (i + 1) * digits[i];
	return (uint8_t)(sum % CHECK_BASE);
}

void reference_write(uint64_t number, const uint8_t leaf[32], char text[REFERENCE_TEXT_MAX])
{
	uint8_t digits[DIGITS_MAX];
	size_t len = 0;
	size_t places = NUMBER_DIGITS_MIN;

	while (places < NUMBER_DIGITS_MAX && number >> (5 * places) != 0)
		places++;
	for (size_t i = places; i-- > 0;)
		digits[len++] = (uint8_t)(number >> (5 * i) & 31);

	uint64_t bits = 0;

	for (size_t i = 0; i < 5; i++)
		bits = bits << 8 | leaf[i];
	for (size_t i = LEAF_DIGITS; i-- > 0;)
		digits[len++] = (uint8_t)(bits >> (5 * i) & 31);
	digits[len] = check_digit(digits, len);
	len++;

	size_t at = 0;

	for (size_t i = 0; i < len; i++) {
		if (i > 0 && i % GROUP_LEN == 0)
			text[at++] = '-';
		text[at++] = alphabet[digits[i]];
	}
	assert(at < REFERENCE_TEXT_MAX);
	text[at] = '\0';
}

bool reference_read(const char *text, uint64_t *number, uint8_t leaf[5])
{
	uint8_t digits[DIGITS_MAX];
	size_t len = 0;

	for (; *text != '\0'; text++) {
		if (*text == '-' || *text == ' ')
			continue;
		int value = digit_value(*text);

		if (value < 0 || len == sizeof(digits))
			return false;
		digits[len++] = (uint8_t)value;
	}
	if (len < DIGITS_MIN)
		return false;
	if (check_digit(digits, len - 1) != digits[len - 1])
		return false;

	size_t places = len - LEAF_DIGITS - 1;
	uint64_t n = 0, bits = 0;

	/* A 13th digit has room for only 4 of its 5 bits. */
	if (places == NUMBER_DIGITS_MAX && digits[0] > 15)
		return false;
	for (size_t i = 0; i < places; i++)
		n = n << 5 | digits[i];
	for (size_t i = 0; i < LEAF_DIGITS; i++)
		bits = bits << 5 | digits[places + i];
	*number = n;
	for (size_t i = 0; i < 5; i++)
		leaf[i] = (uint8_t)(bits >> (8 * (4 - i)));
	return true;
}

void reference_type(char text[REFERENCE_TEXT_MAX], uint16_t digit)
{
	size_t len = strlen(text), groups = len / (GROUP_LEN + 1);

	if (digit >= sizeof(alphabet) - 1 || len - groups >= DIGITS_MAX)
		return;
	if (len % (GROUP_LEN + 1) == GROUP_LEN)
		text[len++] = '-';
	text[len++] = alphabet[digit];
	text[len] = '\0';
}

void reference_rub_out(char text[REFERENCE_TEXT_MAX])
{
	size_t len = strlen(text);

	if (len > 0)
		len--;
	if (len > 0 && text[len - 1] == '-')
		len--;
	text[len] = '\0';
}
