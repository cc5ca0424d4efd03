/*
 * Writes figures down. Measures nothing but the time of day.
 */
#include "paper.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>

#define NAME_MAX_LEN 64
#define MEDIAN       500
#define P99          990

int64_t now_ns(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

void series_add(struct series *s, int64_t ns)
{
	assert(s->len < SERIES_MAX);
	s->ns[s->len++] = ns;
}

static int by_time(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return (x > y) - (x < y);
}

double series_ms(struct series *s, unsigned permille)
{
	assert(s->len > 0 && permille <= 1000);
	qsort(s->ns, s->len, sizeof s->ns[0], by_time);
	unsigned rank = (s->len * permille + 999) / 1000; /* nearest rank, from 1 */
	return (double)s->ns[rank ? rank - 1 : 0] / NS_OF_MS;
}

/* Writes one line to both. */
static void line_write(struct paper *p, const char *line)
{
	fputs(line, stdout);
	fflush(stdout);
	fputs(line, p->file);
	fflush(p->file);
}

static void figure_write(struct paper *p, const char *name, double value, const char *unit,
			 double limit, const char *limit_name)
{
	char line[256], beside[NAME_MAX_LEN + 32] = "";
	if (limit_name)
		snprintf(beside, sizeof beside, " = %.2f x %s", value / limit, limit_name);
	snprintf(line, sizeof line, "bench: %s %.*f %s%s\n", name, value < 10 ? 3 : 1, value, unit,
		 beside);
	line_write(p, line);
}

void paper_figure(struct paper *p, const char *name, double value, const char *unit)
{
	figure_write(p, name, value, unit, 0, NULL);
}

void paper_series(struct paper *p, const char *name, struct series *s, struct series *limit,
		  const char *limit_name)
{
	static const struct {
		const char *word;
		unsigned permille;
	} ranks[] = {{"median", MEDIAN}, {"p99", P99}};
	for (size_t i = 0; i < sizeof ranks / sizeof ranks[0]; i++) {
		char full[NAME_MAX_LEN], beside[NAME_MAX_LEN];
		snprintf(full, sizeof full, "%s-%s", name, ranks[i].word);
		snprintf(beside, sizeof beside, "%s-%s", limit_name ? limit_name : "",
			 ranks[i].word);
		figure_write(p, full, series_ms(s, ranks[i].permille), "ms",
			     limit ? series_ms(limit, ranks[i].permille) : 0,
			     limit ? beside : NULL);
	}
}

void paper_remark(struct paper *p, const char *format, ...)
{
	char text[240], line[256];
	va_list words;
	va_start(words, format);
	vsnprintf(text, sizeof text, format, words);
	va_end(words);
	snprintf(line, sizeof line, "# %s\n", text);
	line_write(p, line);
}

void paper_progress(const struct paper *p, const char *what, unsigned at, unsigned of)
{
	if (!p->live)
		return;
	if (at < of)
		fprintf(p->say, "\r%s %u of %u\033[K", what, at, of);
	else
		fprintf(p->say, "\r\033[K");
	fflush(p->say);
}

void give_up(const struct paper *p, const char *format, ...)
{
	va_list words;
	va_start(words, format);
	fprintf(p->say, "figures: ");
	vfprintf(p->say, format, words);
	fprintf(p->say, "\n");
	va_end(words);
	exit(EXIT_FAILURE);
}
