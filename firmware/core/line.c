/*
 * A line of text being written into the caller's memory: cut rather than
 * overrun, always ended by a NUL. Knows no words of its own.
 */
#include "line.h"

void line_put(struct line *line, const char *text)
{
	for (; *text != '\0' && line->len + 1 < line->max; text++)
		line->text[line->len++] = *text;
	if (line->max > 0)
		line->text[line->len] = '\0';
}

void line_number(struct line *line, uint64_t number)
{
	char digits[24];
	size_t at = sizeof(digits);

	digits[--at] = '\0';
	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	line_put(line, digits + at);
}

void line_bytes(struct line *line, const uint8_t *bytes, size_t len)
{
	static const char hex[] = "0123456789abcdef";

	for (size_t i = 0; i < len; i++) {
		char pair[3] = {hex[bytes[i] >> 4], hex[bytes[i] & 15], '\0'};

		line_put(line, pair);
	}
}
