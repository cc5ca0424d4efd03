/*
 * The paper: where figures are written down, a line each, on standard output
 * and in a file; and series of times, of which they are the median or worse.
 */
#ifndef PAPER_H
#define PAPER_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#define SERIES_MAX 1024
#define NS_OF_MS   1000000

struct paper {
	FILE *file;
	FILE *say; /* progress and complaints, for people */
	bool live; /* somebody watches it */
};

/* Times that were measured alike, in ns. Zeroed it is empty. */
struct series {
	unsigned len;
	int64_t ns[SERIES_MAX];
};

int64_t now_ns(void); /* monotonic */

/* Notes one; the room is the caller's to mind. */
void series_add(struct series *s, int64_t ns);

/* The time that so many in a thousand do not exceed: 500 is the median. Sorts. In ms. */
double series_ms(struct series *s, unsigned permille);

/* Writes "bench: NAME VALUE UNIT". */
void paper_figure(struct paper *p, const char *name, double value, const char *unit);

/*
 * Writes NAME-median and NAME-p99 in ms; with `limit`, measured in the same
 * run and written as LIMIT_NAME-…, also how many times that.
 */
void paper_series(struct paper *p, const char *name, struct series *s, struct series *limit,
		  const char *limit_name);

/* Writes a remark, "# …". */
void paper_remark(struct paper *p, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Shows how far it is, where somebody watches. The last step clears the line. */
void paper_progress(const struct paper *p, const char *what, unsigned at, unsigned of);

/* Says why it cannot go on, and ends. The processes we started end with us. */
void give_up(const struct paper *p, const char *format, ...)
	__attribute__((noreturn, format(printf, 2, 3)));

#endif
