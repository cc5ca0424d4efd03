/*
 * Says what one value of the board file means, or that it means nothing.
 * Never reads the board file and never complains: firmware/board.c does.
 */
#include "board_check.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <lendbay/text.h>

#define ZONES       "/usr/share/zoneinfo"
#define LETTERS_MAX 32 /* letters of a setting's name that are compared */
#define DIGITS_MAX  9  /* that always fit an int */

#define SOCKET_LEN_MAX 100 /* sun_path holds 107 bytes, unix(7) */

/* Reads exactly `len` digits. Returns the number, or -1. */
static int digits_read(const char *text, int len)
{
	int number = 0;
	for (int i = 0; i < len; i++) {
		if (!isdigit((unsigned char)text[i]))
			return -1;
		number = number * 10 + (text[i] - '0');
	}
	return number;
}

/* Reads "HH:MM" up to 24:00. Returns the minute of the day, or -1. */
static int time_read(const char *text)
{
	int hour = digits_read(text, 2);
	if (hour < 0 || text[2] != ':')
		return -1;
	int minute = digits_read(text + 3, 2);
	if (minute < 0 || minute > 59 || hour * 60 + minute > 24 * 60)
		return -1;
	return hour * 60 + minute;
}

bool hours_read(const char *text, uint16_t *open_min, uint16_t *shut_min)
{
	if (!strcmp(text, "closed")) {
		*open_min = *shut_min = 0;
		return true;
	}
	if (strlen(text) != strlen("09:00-19:00") || text[5] != '-')
		return false;
	int open = time_read(text), shut = time_read(text + 6);
	if (open < 0 || shut <= open)
		return false;
	*open_min = (uint16_t)open;
	*shut_min = (uint16_t)shut;
	return true;
}

bool date_read(const char *text, uint32_t *day)
{
	static const int lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (strlen(text) != strlen("2026-12-25") || text[4] != '-' || text[7] != '-')
		return false;
	int year = digits_read(text, 4), month = digits_read(text + 5, 2);
	int of_month = digits_read(text + 8, 2);
	if (year < 2000 || year > 2199 || month < 1 || month > 12 || of_month < 1)
		return false;
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	if (of_month > lengths[month - 1] + (leap && month == 2))
		return false;

	int days = 0;
	for (int m = 1; m < month; m++)
		days += lengths[m - 1] + (leap && m == 2);
	int before = year - 1; /* leap days are of the years that are over */
	days += (year - 1970) * 365 + before / 4 - before / 100 + before / 400 - 477;
	*day = (uint32_t)(days + of_month - 1);
	return true;
}

bool zone_exists(const char *zone)
{
	char path[sizeof ZONES + BOARD_NAME_MAX];
	struct stat file;
	if (!*zone || *zone == '/' || *zone == '.' || strstr(zone, ".."))
		return false;
	if (snprintf(path, sizeof path, "%s/%s", ZONES, zone) >= (int)sizeof path)
		return false;
	return stat(path, &file) == 0 && S_ISREG(file.st_mode);
}

bool connection_holds(const char *text)
{
	size_t driver = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_");
	if (!driver || text[driver] != ':')
		return false;
	const char *place = text + driver + 1;
	const char *colon = strchr(place, ':');
	if (!*place || !colon)
		return *place;
	/* The rest is a speed, or libnfc would cut the path at its first colon. */
	size_t speed = strspn(colon + 1, "0123456789");
	return colon > place && speed && !colon[1 + speed];
}

bool path_holds(const char *path)
{
	return *path && *path != '/' && *path != '.' && !strstr(path, "..") &&
	       strlen(path) <= SOCKET_LEN_MAX;
}

bool file_path_holds(const char *path)
{
	return *path == '/' && !strstr(path, "..") && path[strlen(path) - 1] != '/';
}

bool program_holds(const char *text)
{
	static const char of_name[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789-_.+";
	return file_path_holds(text) ||
	       (*text && *text != '.' && *text != '-' && !text[strspn(text, of_name)]);
}

uint8_t language_find(const char *code)
{
	int language = word_find(language_word, code, strlen(code));
	return language < 0 ? LANGUAGES : (uint8_t)language;
}

/* Length of the UTF-8 character that starts here (RFC 3629), or 0. */
static int character_len(const unsigned char *c)
{
	if (c[0] < 0x80)
		return c[0] >= ' ' && c[0] != 0x7f;
	int more = c[0] >= 0xc2 && c[0] <= 0xdf   ? 1
		   : c[0] >= 0xe0 && c[0] <= 0xef ? 2
		   : c[0] >= 0xf0 && c[0] <= 0xf4 ? 3
						  : 0;
	for (int i = 1; i <= more; i++)
		if ((c[i] & 0xc0) != 0x80)
			return 0;
	bool bad = (c[0] == 0xe0 && c[1] < 0xa0) || (c[0] == 0xed && c[1] > 0x9f) ||
		   (c[0] == 0xf0 && c[1] < 0x90) || (c[0] == 0xf4 && c[1] > 0x8f) ||
		   (c[0] == 0xc2 && c[1] < 0xa0);
	return more && !bad ? more + 1 : 0;
}

bool text_holds(const char *text)
{
	const unsigned char *c = (const unsigned char *)text;
	while (*c) {
		int len = character_len(c);
		if (!len)
			return false;
		c += len;
	}
	return true;
}

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

unsigned names_apart(const char *one, const char *other)
{
	size_t one_len = strlen(one), other_len = strlen(other);
	if (one_len >= LETTERS_MAX || other_len >= LETTERS_MAX)
		return NEAR_MAX + 1;

	/* Levenshtein's distance, a row at a time. */
	unsigned row[LETTERS_MAX];
	for (size_t j = 0; j <= other_len; j++)
		row[j] = (unsigned)j;
	for (size_t i = 1; i <= one_len; i++) {
		unsigned slant = row[0];
		row[0] = (unsigned)i;
		for (size_t j = 1; j <= other_len; j++) {
			unsigned change = slant + (one[i - 1] != other[j - 1]);
			slant = row[j];
			row[j] = least(change, least(row[j], row[j - 1]) + 1);
		}
	}
	return row[other_len];
}

/* Where a string or comment that starts at `c` ends; `c` itself if none does. */
static const char *skip(const char *c)
{
	if (*c == '"') {
		for (c++; *c && *c != '"'; c++)
			if (*c == '\\' && c[1])
				c++;
		return *c ? c + 1 : c;
	}
	if (*c == '#' || (c[0] == '/' && c[1] == '/'))
		return c + strcspn(c, "\n");
	if (c[0] == '/' && c[1] == '*') {
		const char *end = strstr(c + 2, "*/");
		return end ? end + 2 : c + strlen(c);
	}
	return c;
}

unsigned long_number_find(const char *file)
{
	unsigned line = 1;
	for (const char *c = file; *c;) {
		const char *after = skip(c);
		size_t word = 0;
		while (isalnum((unsigned char)c[word]) || c[word] == '_')
			word++;
		if (after == c && word > DIGITS_MAX && isdigit((unsigned char)*c))
			return line;
		if (after == c)
			after = c + (word ? word : 1);
		for (; c < after; c++)
			line += *c == '\n';
	}
	return 0;
}

bool bays_overlap(const struct board_bay *one, const struct board_bay *other)
{
	return one->cabinet == other->cabinet && one->x < other->x + other->w &&
	       other->x < one->x + one->w && one->y < other->y + other->h &&
	       other->y < one->y + one->h;
}

bool lines_same(const struct board_line *one, const struct board_line *other)
{
	return one->chip >= 0 && one->chip == other->chip && one->offset == other->offset;
}
