/*
 * The report in short. A line is a table, a row and a column.
 */
#include "summary.h"

#include <stdbool.h>
#include <string.h>

#include "html.h"

#define LAST NULL /* the row of the total, at the end */

static const struct line {
	const char *words, *table, *row;
	uint8_t column;
} lines[] = {
	{"Loans that began", "loans", "lent", 1},
	{"Loans that ended", "loans", "ended", 1},
	{"Loans still out at the end of the last day", "loans", "out at the end of the last day",
	 1},
	{"Times a loan was renewed", "loans", "renewals", 1},
	{"People who borrowed", "people", LAST, 1},
	{"Of them for the first time", "people", "for the first time", 1},
	{"Times staff were called", "calls", LAST, 1},
	{"Times somebody asked to be called back, or was referred on", "requests", LAST, 1},
	{"Times somebody joined the queue", "queue", LAST, 1},
	{"Times the house had to say no", "turned_away", LAST, 1},
};

static const struct report_table *table_find(const struct report *r, const char *id)
{
	for (size_t i = 0; i < r->tables; i++)
		if (strcmp(r->table[i].id, id) == 0)
			return &r->table[i];
	return NULL;
}

/* Returns false if there is no such row. */
static bool row_find(const struct report_table *t, const char *name, size_t *row)
{
	if (name == LAST) {
		*row = t->rows - 1;
		return t->has_total && t->rows > 0;
	}
	for (*row = 0; *row < t->rows; ++*row) {
		const struct report_cell *cell = report_cell(t, *row, 0);

		if (cell->is == CELL_TEXT && strcmp(cell->text, name) == 0)
			return true;
	}
	return false;
}

static bool line_write(FILE *file, const struct report *r, const struct line *line)
{
	const struct report_table *t = table_find(r, line->table);
	char text[REPORT_TEXT_MAX];
	size_t row;

	if (t == NULL || line->column >= t->columns_len || !row_find(t, line->row, &row))
		return false;
	report_cell_write(&t->columns[line->column], report_cell(t, row, line->column), text);
	if (text[0] == '\0')
		return false;
	html_put(file, "<li>%s: <strong>", line->words);
	html_text(file, text);
	html_put(file, "</strong></li>\n");
	return true;
}

/* "Sure of communicating, from 1 to 5: 2.10 before, 3.40 after". */
static bool skill_write(FILE *file, const struct report_table *t, size_t row)
{
	char name[REPORT_TEXT_MAX], before[REPORT_TEXT_MAX], after[REPORT_TEXT_MAX];

	report_cell_write(&t->columns[0], report_cell(t, row, 0), name);
	report_cell_write(&t->columns[t->charted], report_cell(t, row, t->charted), before);
	report_cell_write(&t->columns[t->charted + 1], report_cell(t, row, t->charted + 1U), after);
	if (before[0] == '\0' || report_cell(t, row, t->charted)->is != CELL_NUMBER)
		return false;
	html_put(file, "<li>How sure of ");
	html_text(file, name);
	html_put(file,
		 ", from 1 to 5: <strong>%s</strong> before, <strong>%s</strong> after</li>\n",
		 before, after);
	return true;
}

size_t summary_write(FILE *file, const struct report *r)
{
	const struct report_table *sure = table_find(r, "confidence");
	size_t written = 0;

	html_put(file, "<ul class=\"short\">\n");
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		written += line_write(file, r, &lines[i]);
	for (size_t row = 0;
	     sure != NULL && sure->charted + 1U < sure->columns_len && row < sure->rows; row++)
		written += skill_write(file, sure, row);
	if (written == 0)
		html_put(file, "<li>The tables below say all there is.</li>\n");
	html_put(file, "</ul>\n");
	return written;
}
