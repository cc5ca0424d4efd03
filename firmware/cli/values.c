/*
 * Reading what people write. Takes nothing that is nearly right: a card read
 * wrong would be somebody else's.
 */
#include "values.h"

#include <stdio.h>
#include <string.h>

#include <lendbay/text.h>

#define NUMBER_LEN_MIN 4    /* digits of a library card's number */
#define RANDOM_UID     0x08 /* first of 4 bytes: made anew at each tap (ISO/IEC 14443-3, 6.5.4) */

static int hex_value(char c)
{
	static const char digits[] = "0123456789abcdef";
	char small = c >= 'A' && c <= 'F' ? (char)(c - 'A' + 'a') : c;
	const char *found = c != '\0' ? strchr(digits, small) : NULL;

	return found != NULL ? (int)(found - digits) : -1;
}

const char *uid_read(const char *text, uint8_t uid[UID_MAX], uint8_t *len)
{
	static const char shape[] = "is not 4, 7 or 10 bytes in hexadecimal, as 04a1b2c3d4e580";
	uint8_t count = 0;

	while (*text != '\0') {
		if (strchr(": -", *text) != NULL) {
			text++;
			continue;
		}

		int high = hex_value(text[0]);
		int low = high < 0 ? -1 : hex_value(text[1]);

		if (low < 0 || count == UID_MAX)
			return shape;
		uid[count++] = (uint8_t)(high << 4 | low);
		text += 2;
	}
	if (count != 4 && count != 7 && count != UID_MAX)
		return shape;
	if (count == 4 && uid[0] == RANDOM_UID)
		return "is a number that its card makes anew at each tap: it can name nobody";
	*len = count;
	return NULL;
}

const char *card_number_read(const char *text, uint8_t digits[NUMBER_MAX], uint8_t *len)
{
	static const char shape[] = "is not 4 to 20 digits, as 21234567890123";
	uint8_t count = 0;

	for (; *text != '\0'; text++) {
		if (*text == ' ' || *text == '-')
			continue;
		if (*text < '0' || *text > '9' || count == NUMBER_MAX)
			return shape;
		digits[count++] = (uint8_t)(*text - '0');
	}
	if (count < NUMBER_LEN_MIN)
		return shape;
	*len = count;
	return NULL;
}

const char *pin_read(const char *text, uint8_t digits[PIN_MAX], uint8_t *len)
{
	size_t count = strlen(text);

	if (count < PIN_MIN || count > PIN_MAX || strspn(text, "0123456789") != count)
		return "is not 4 to 8 digits";
	for (size_t i = 0; i < count; i++)
		digits[i] = (uint8_t)(text[i] - '0');
	*len = (uint8_t)count;
	return NULL;
}

const char *role_read(const char *text, uint8_t *role)
{
	int found = word_find(role_word, text, strlen(text));

	if (found <= ROLE_NONE)
		return "is not borrower, champion, staff or coordinator";
	/* Whose they are must be known too. */
	if (found == ROLE_HELPER)
		return "is named by a borrower: lendbay-ledger helper add";
	*role = (uint8_t)found;
	return NULL;
}

const char *kind_read(const char *text, uint64_t *kind)
{
	int found = word_find(kind_word, text, strlen(text));

	if (found <= DEVICE_NONE)
		return "is not tablet or laptop";
	*kind = (uint64_t)found;
	return NULL;
}

const char *parts_read(const char *text, uint64_t *parts)
{
	static const char between[] = ",; +";
	uint64_t set = 0;

	for (text += strspn(text, between); *text != '\0'; text += strspn(text, between)) {
		size_t len = strcspn(text, between);
		int part = word_find(part_word, text, len);

		if (part < 0)
			return "has a part that is not charger, cable, case, sim, mouse or hotspot";
		set |= UINT64_C(1) << part;
		text += len;
	}
	*parts = set;
	return NULL;
}

void set_write(uint64_t set, const char *(*member)(uint64_t), char *text, size_t max)
{
	size_t len = 0;

	text[0] = '\0';
	for (uint64_t bit = 0; bit < 64; bit++) {
		const char *word = member(bit);

		if ((set >> bit & 1) == 0 || word == NULL || len + strlen(word) + 2 > max)
			continue;
		len += (size_t)snprintf(text + len, max - len, "%s%s", len > 0 ? "," : "", word);
	}
}

/* Days since 1970-01-01 of a date in the Gregorian calendar, in years of 1 March. */
static uint64_t day_of(unsigned year, unsigned month, unsigned date)
{
	uint64_t y = month > 2 ? year : year - 1;
	uint64_t months = month > 2 ? month - 3 : month + 9;

	return y * 365 + y / 4 - y / 100 + y / 400 + (153 * months + 2) / 5 + date - 1 - 719468;
}

const char *day_read(const char *text, uint64_t *day)
{
	static const char shape[] = "is not a day like 2026-11-22";
	static const uint8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	unsigned part[3] = {0};

	for (size_t i = 0; i < 10; i++) {
		bool dash = i == 4 || i == 7;

		if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9')
			return shape;
		if (!dash)
			part[(i > 4) + (i > 7)] =
				part[(i > 4) + (i > 7)] * 10 + (unsigned)(text[i] - '0');
	}

	unsigned year = part[0], month = part[1], date = part[2];
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	if (text[10] != '\0')
		return shape;
	if (year < 1970 || month < 1 || month > 12 || date < 1 ||
	    date > lengths[month - 1] + (month == 2 && leap ? 1u : 0u))
		return "is no day of the calendar";
	*day = day_of(year, month, date);
	return NULL;
}

/* So many digits, and what they stand for. Returns whether there are so many. */
static bool digits_read(const char *text, size_t count, uint64_t *out)
{
	*out = 0;
	for (size_t i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return false;
		*out = *out * 10 + (uint64_t)(text[i] - '0');
	}
	return true;
}

const char *minute_read(const char *text, uint64_t *minute)
{
	uint64_t hour, past;

	if (strlen(text) != 5 || text[2] != ':' || !digits_read(text, 2, &hour) ||
	    !digits_read(text + 3, 2, &past) || past > 59 || hour * 60 + past > DAY_MINUTES)
		return "is not a time of the day as 09:30";
	*minute = hour * 60 + past;
	return NULL;
}

void minute_write(uint64_t minute, char text[static 6])
{
	(void)snprintf(text, 6, "%02u:%02u", (unsigned)(minute / 60 % 100),
		       (unsigned)(minute % 60)); /* fits */
}

const char *number_read(const char *text, uint64_t max, uint64_t *out)
{
	uint64_t number = 0;

	if (*text == '\0')
		return "is not a whole number from 1 on";
	for (; *text != '\0'; text++) {
		if (*text < '0' || *text > '9')
			return "is not a whole number from 1 on";

		uint64_t digit = (uint64_t)(*text - '0');

		if (digit > max || number > (max - digit) / 10)
			return "is too large";
		number = number * 10 + digit;
	}
	if (number == 0)
		return "is not a whole number from 1 on";
	*out = number;
	return NULL;
}

const char *yes_read(const char *text, bool *yes)
{
	*yes = strcmp(text, "yes") == 0;
	return *yes || strcmp(text, "no") == 0 || *text == '\0' ? NULL : "is not yes or no";
}

uint8_t check_digit(const uint8_t *digits, size_t len)
{
	unsigned product = 10;

	/* The standard's P: sum by 10, where 0 counts as 10; doubled, by 11. */
	for (size_t i = 0; i < len; i++) {
		unsigned sum = (product + digits[i]) % 10;

		product = (sum == 0 ? 10 : sum) * 2 % 11;
	}
	/* The digit that makes the last sum end in 1. */
	return (uint8_t)((11 - product) % 10);
}

/* Bytes of the character that begins at `text`; 0 if it is not UTF-8 (RFC 3629, 4) or a control. */
static size_t character_len(const unsigned char *text)
{
	static const struct {
		unsigned char first, last; /* of the first byte */
		unsigned char low, high;   /* of the second */
		size_t len;
	} rows[] = {
		{0x20, 0x7e, 0, 0, 1},       {0xc2, 0xc2, 0xa0, 0xbf, 2},
		{0xc3, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
		{0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3},
		{0xee, 0xef, 0x80, 0xbf, 3}, {0xf0, 0xf0, 0x90, 0xbf, 4},
		{0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (text[0] < rows[i].first || text[0] > rows[i].last)
			continue;
		if (rows[i].len > 1 && (text[1] < rows[i].low || text[1] > rows[i].high))
			return 0;
		for (size_t j = 2; j < rows[i].len; j++)
			if (text[j] < 0x80 || text[j] > 0xbf)
				return 0;
		return rows[i].len;
	}
	return 0;
}

bool is_utf8(const char *text)
{
	while (*text != '\0') {
		const unsigned char *at = (const unsigned char *)text;
		/* U+0080 to U+009F are letters to nobody, and UTF-8 all the same. */
		bool control = at[0] == 0xc2 && at[1] >= 0x80 && at[1] <= 0x9f;
		size_t len = at[0] < 0x80 ? 1 : control ? 2 : character_len(at);

		if (len == 0)
			return false;
		text += len;
	}
	return true;
}

const char *text_read(const char *text, char *out, size_t max)
{
	size_t len = 0;

	while (text[len] != '\0') {
		size_t more = character_len((const unsigned char *)text + len);

		if (more == 0)
			return "is not plain text in UTF-8";
		len += more;
	}
	if (len >= max)
		return "is too long";
	memcpy(out, text, len + 1);
	return NULL;
}
