/*
 * The report's page: in short, what to know about the figures, the tables by
 * their parts with a chart beside those that have one, and how to hold all of
 * it against the ledger.
 */
#include "page.h"

#include <inttypes.h>
#include <stdbool.h>
#include <time.h>

#include "chart.h"
#include "html.h"
#include "summary.h"

#define TITLE_MAX     (REPORT_NAME_MAX + 32)
#define PERIOD_MAX    (2 * HTML_DAY_MAX + 8)
#define WIDE_COLUMNS  5  /* from so many on a table may scroll by itself on a small screen */
#define WHOLE_ROWS    16 /* up to so many, a table is not divided between sheets */
#define TIME_TEXT_MAX 32

static bool part_has(const struct report *r, enum report_part part)
{
	for (size_t i = 0; i < r->tables; i++)
		if (r->table[i].part == part)
			return true;
	return false;
}

static void contents_put(FILE *file, const struct report *r)
{
	html_put(file, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n"
		       "<ul>\n<li><a href=\"#short\">In short</a></li>\n"
		       "<li><a href=\"#figures\">About these figures</a></li>\n");
	for (int part = 0; part < REPORT_PARTS; part++)
		if (part_has(r, (enum report_part)part))
			html_put(file, "<li><a href=\"#part-%d\">%s</a></li>\n", part,
				 report_part_words((enum report_part)part));
	html_put(file, "<li><a href=\"#ledger\">How to check this report</a></li>\n"
		       "</ul>\n</nav>\n");
}

static void notes_put(FILE *file, const struct report *r)
{
	html_put(file, "<h2 id=\"figures\">About these figures</h2>\n<ul>\n"
		       "<li>The first day and the last are both in them.</li>\n");
	if (r->filter[0] != '\0') {
		html_put(file, "<li>This report is only about ");
		html_text(file, r->filter);
		html_put(file, ".</li>\n");
	}
	html_put(file,
		 "<li>Where a cell says \xe2\x80\x9c%s\xe2\x80\x9d, a figure is about fewer "
		 "than %d people, or would let one be worked out that is. An empty cell: "
		 "there is nothing to say.</li>\n",
		 REPORT_WITHHELD, REPORT_PEOPLE_MIN);
	for (size_t i = 0; i < sizeof(r->notes) / sizeof(r->notes[0]) && r->notes[i] != NULL; i++) {
		html_put(file, "<li>");
		html_text(file, r->notes[i]);
		html_put(file, "</li>\n");
	}
	html_put(file, "</ul>\n");
}

/* ---- Tables ---- */

static bool is_words(const struct report_column *column)
{
	return column->unit == UNIT_TEXT || column->unit == UNIT_DAY;
}

static void columns_put(FILE *file, const struct report_table *t)
{
	html_put(file, "<thead>\n<tr>");
	for (size_t i = 0; i < t->columns_len; i++) {
		html_put(file, "<th scope=\"col\"%s>",
			 is_words(&t->columns[i]) ? "" : " class=\"n\"");
		html_text(file, t->columns[i].words);
		html_put(file, "</th>");
	}
	html_put(file, "</tr>\n</thead>\n");
}

static void cell_put(FILE *file, const struct report_table *t, size_t row, size_t column)
{
	const struct report_cell *cell = report_cell(t, row, column);
	char text[REPORT_TEXT_MAX];

	report_cell_write(&t->columns[column], cell, text);
	if (column == 0) {
		/* A name may be in any writing, and must not turn its neighbours round. */
		html_put(file, "<th scope=\"row\"><bdi>");
		html_text(file, text);
		html_put(file, "</bdi></th>");
		return;
	}
	html_put(file, cell->is == CELL_WITHHELD       ? "<td class=\"n withheld\">"
		       : is_words(&t->columns[column]) ? "<td>"
						       : "<td class=\"n\">");
	html_text(file, text);
	html_put(file, "</td>");
}

static void table_put(FILE *file, const struct report_table *t, size_t number)
{
	bool wide = t->columns_len >= WIDE_COLUMNS;

	if (wide)
		html_put(file,
			 "<div class=\"wide\" role=\"region\" aria-labelledby=\"caption-%zu\" "
			 "tabindex=\"0\">\n",
			 number);
	/* What is short stays on one sheet. */
	html_put(file, t->rows <= WHOLE_ROWS ? "<table class=\"whole\">\n" : "<table>\n");
	html_put(file, "<caption id=\"caption-%zu\">Table %zu: ", number, number);
	html_text(file, t->title);
	html_put(file, "</caption>\n");
	columns_put(file, t);
	html_put(file, "<tbody>\n");
	for (size_t row = 0; row < t->rows; row++) {
		html_put(file,
			 t->has_total && row == t->rows - 1 ? "<tr class=\"total\">" : "<tr>");
		for (size_t column = 0; column < t->columns_len; column++)
			cell_put(file, t, row, column);
		html_put(file, "</tr>\n");
	}
	html_put(file, "</tbody>\n</table>\n%s", wide ? "</div>\n" : "");
	if (t->rows == 0)
		html_put(file, "<p>There is nothing of the kind.</p>\n");
}

static void part_put(FILE *file, const struct report *r, enum report_part part)
{
	if (!part_has(r, part))
		return;
	html_put(file, "<section aria-labelledby=\"part-%d\">\n<h2 id=\"part-%d\">%s</h2>\n",
		 (int)part, (int)part, report_part_words(part));
	for (size_t i = 0; i < r->tables; i++) {
		const struct report_table *t = &r->table[i];

		if (t->part != part)
			continue;
		html_put(file, "<h3 id=\"%s\">", t->id);
		html_text(file, t->title);
		html_put(file, "</h3>\n");
		if (t->note[0] != '\0') {
			html_put(file, "<p>");
			html_text(file, t->note);
			html_put(file, "</p>\n");
		}
		if (t->chart != CHART_NONE)
			chart_write(file, t, i + 1);
		table_put(file, t, i + 1);
	}
	html_put(file, "</section>\n");
}

/* ---- The ledger behind it ---- */

static void said(FILE *file, const char *what, const char *is)
{
	html_put(file, "<div><dt>%s</dt><dd>", what);
	html_text(file, is[0] != '\0' ? is : "not known");
	html_put(file, "</dd></div>\n");
}

static void head_put(FILE *file, const struct report *r)
{
	html_put(file, "%" PRIu64 ":", r->number);
	for (size_t i = 0; i < sizeof(r->head); i++)
		html_put(file, "%02x", r->head[i]);
}

static void ledger_put(FILE *file, const struct report *r)
{
	time_t made_s = (time_t)r->made_s;
	char made[TIME_TEXT_MAX] = "";
	struct tm parts;

	if (gmtime_r(&made_s, &parts) == NULL ||
	    strftime(made, sizeof(made), "%FT%TZ", &parts) == 0)
		made[0] = '\0';
	html_put(file,
		 "<h2 id=\"ledger\">How to check this report</h2>\n"
		 "<p>Every figure was counted from the kiosk\xe2\x80\x99s ledger, whose facts "
		 "stand in a chain of hashes. This is the head of the chain after the newest "
		 "fact that was read:</p>\n<p><code>");
	head_put(file, r);
	html_put(file, "</code></p>\n<p>Keep it where the kiosk is not. Later it can be held "
		       "against the kiosk\xe2\x80\x99s ledger, or against an export of it:</p>\n"
		       "<p><code>lendbay-ledger verify --data DIR --head ");
	head_put(file, r);
	html_put(file, "</code></p>\n<p><code>lendbay-verify FILE.export --head ");
	head_put(file, r);
	html_put(file, "</code></p>\n<dl>\n");
	said(file, "Library", r->library);
	html_put(file, "<div><dt>Kiosk</dt><dd>%016" PRIx64 "</dd></div>\n", r->kiosk);
	said(file, "Zone of its days", r->zone);
	said(file, "Made at", made);
	html_put(file, "<div><dt>Facts of the period</dt><dd>%" PRIu64 "</dd></div>\n", r->facts);
	html_put(file,
		 "<div><dt>Of them with a clock that could not be believed</dt><dd>%" PRIu64
		 "</dd></div>\n</dl>\n",
		 r->unsure_facts);
}

static void period_say(const struct report *r, char text[PERIOD_MAX])
{
	char from[HTML_DAY_MAX], to[HTML_DAY_MAX];

	html_day_words(r->from_day, from);
	html_day_words(r->to_day, to);
	(void)snprintf(text, PERIOD_MAX, "%s to %s", from, to); /* fits */
}

void page_write(FILE *file, const struct report *r)
{
	char title[TITLE_MAX], period[PERIOD_MAX];

	period_say(r, period);
	(void)snprintf(title, sizeof(title), "Lending report%s%s",
		       r->library[0] != '\0' ? ": " : "", r->library); /* fits */
	html_begin(file, title, period);
	contents_put(file, r);
	html_main(file);
	html_put(file, "<h2 id=\"short\">In short</h2>\n");
	(void)summary_write(file, r); /* with no line, the tables say it all */
	notes_put(file, r);
	for (int part = 0; part < REPORT_PARTS; part++)
		part_put(file, r, (enum report_part)part);
	ledger_put(file, r);
	html_end(file);
}
