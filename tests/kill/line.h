/*
 * A line to a script's reader: whole lines out and in, over a stream socket
 * that it does not own.
 */
#ifndef KILL_LINE_H
#define KILL_LINE_H

#include <stddef.h>
#include <stdint.h>

#define LINE_MAX_LEN 1024 /* bytes of one line, with its end */

struct line {
	int fd; /* -1: nobody is there */
	size_t len;
	char text[8 * LINE_MAX_LEN];
};

void line_open(struct line *l, int fd);

/* Says `words` as a line. Returns 0 or -errno. */
int line_say(struct line *l, const char *words);

/* Waits at most `wait_ms` for a line. Returns 1 with it in `out`, 0: none came, or -errno. */
int line_next(struct line *l, int wait_ms, char out[LINE_MAX_LEN]);

/* Throws away what has come and was not asked for any more. */
void line_drain(struct line *l);

/* Monotonic. */
int64_t clock_ms(void);
void nap_ms(int ms);

#endif
