/* Reading the screen and pressing, through its script. Decides nothing. */
#include "glass.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screen_tell.h"

#define ANSWER_MS 1000 /* longer than a press may take */
#define LOOK_MS   5    /* between two looks whether the killer has struck */

void glass_init(struct glass *g, struct killer *killer)
{
	*g = (struct glass){.killer = killer};
	line_open(&g->line, -1);
}

void glass_open(struct glass *g, int fd)
{
	line_open(&g->line, fd);
	g->seen = false;
}

/* The number after " name=" in a line, or 0. */
static uint64_t number_of(const char *line, const char *name)
{
	const char *at = strstr(line, name);
	return at ? strtoull(at + strlen(name), NULL, 10) : 0;
}

static void view_hear(const char *line, struct view *v)
{
	const char *reference = strstr(line, " reference=");
	memset(v, 0, sizeof *v);
#define X(member) v->member = (__typeof__(v->member))number_of(line, " " #member "=");
	TELL_NUMBERS(X)
#undef X
	if (reference)
		snprintf(v->reference, sizeof v->reference, "%s",
			 reference + strlen(" reference="));
}

static void row_hear(const char *line, struct view *v)
{
	if (v->rows == VIEW_ROWS_MAX)
		return;
	struct view_row *row = &v->row[v->rows++];
#define X(member) row->member = (__typeof__(row->member))number_of(line, " " #member "=");
	TELL_ROW_NUMBERS(X)
#undef X
}

/* Asks, and hears a view into `v` (or NULL). Returns 1 "ok", 0 "no", -EAGAIN: nobody answers. */
static int ask(struct glass *g, const char *words, struct view *v, bool *any)
{
	char line[LINE_MAX_LEN];
	line_drain(&g->line);
	if (line_say(&g->line, words) < 0)
		return -EAGAIN;
	for (int64_t until_ms = clock_ms() + ANSWER_MS; clock_ms() < until_ms;) {
		int got = line_next(&g->line, LOOK_MS, line);
		if (got < 0 || (got == 0 && killer_struck(g->killer)))
			return -EAGAIN;
		if (got == 0)
			continue;
		if (strncmp(line, "ok", 2) == 0)
			return 1;
		if (strncmp(line, "no", 2) == 0)
			return 0;
		if (v && strncmp(line, "view ", 5) == 0) {
			view_hear(line, v);
			*any = true;
		} else if (v && *any && strncmp(line, "row ", 4) == 0) {
			row_hear(line, v);
		}
	}
	return -EAGAIN;
}

int glass_look(struct glass *g)
{
	char words[32] = "tell";
	struct view fresh;
	bool any = false;
	if (g->seen)
		snprintf(words, sizeof words, "tell %u", g->view.page);
	if (ask(g, words, &fresh, &any) != 1 || !any)
		return -EAGAIN;
	bool other = !g->seen || memcmp(&fresh, &g->view, sizeof fresh) != 0;
	g->view = fresh;
	g->seen = true;
	return other;
}

bool glass_press(struct glass *g, const char *format, ...)
{
	char control[64], words[80];
	va_list list;
	va_start(list, format);
	vsnprintf(control, sizeof control, format, list);
	va_end(list);
	snprintf(words, sizeof words, "press %s", control);
	return ask(g, words, NULL, NULL) == 1;
}
