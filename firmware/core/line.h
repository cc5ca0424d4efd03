/*
 * A line of text being written into the caller's memory: cut rather than
 * overrun, always ended by a NUL.
 */
#ifndef CORE_LINE_H
#define CORE_LINE_H

#include <stddef.h>
#include <stdint.h>

struct line {
	char *text;
	size_t len, max; /* max: room with the NUL */
};

void line_put(struct line *line, const char *text);
void line_number(struct line *line, uint64_t number);
void line_bytes(struct line *line, const uint8_t *bytes, size_t len); /* in hex */

#endif
