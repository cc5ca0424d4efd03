/*
 * Charts. A figure that is withheld has no bar: it has the word.
 */
#include "chart.h"

#include <assert.h>
#include <string.h>

#include "html.h"

/* In the picture's own units, which are pixels where it is 720 wide. */
#define WIDTH         720
#define MARGIN        8
#define LABEL_W       140 /* of labels beside their bars */
#define LABEL_CHARS   14  /* longer ones stand above them */
#define LABEL_CUT     72  /* characters; the table has all of it */
#define VALUE_W       150 /* kept free at the end of the longest bar, for its number */
#define BESIDE_H      30
#define ABOVE_H       50
#define BAR_H         18
#define DOT_R         7
#define PAIR_VALUES_W 190
#define SCALE_LEAST   1 /* of answers: 1 not at all … */
#define SCALE_MOST    5 /* … 5 very */

struct drawing {
	FILE *file;
	const struct report_table *t;
	size_t rows; /* without the total */
	bool above;  /* labels stand over their bars */
	int64_t most;
};

static const char *text_of(const struct drawing *d, size_t row, size_t column,
			   char text[REPORT_TEXT_MAX])
{
	report_cell_write(&d->t->columns[column], report_cell(d->t, row, column), text);
	return text;
}

static size_t chars_of(const char *text)
{
	size_t chars = 0;

	/* A byte 10xxxxxx goes on with a character. */
	for (; *text != '\0'; text++)
		chars += ((unsigned char)*text & 0xc0) != 0x80;
	return chars;
}

/* Cuts a label that is too long for the picture, at a character's end. */
static void label_cut(char text[REPORT_TEXT_MAX])
{
	static const char dots[] = "\xe2\x80\xa6"; /* … */
	size_t chars = 0, at = 0;

	if (chars_of(text) <= LABEL_CUT)
		return;
	for (; chars < LABEL_CUT || ((unsigned char)text[at] & 0xc0) == 0x80; at++)
		chars += ((unsigned char)text[at + 1] & 0xc0) != 0x80;
	if (at + sizeof(dots) > REPORT_TEXT_MAX)
		at = REPORT_TEXT_MAX - sizeof(dots);
	memcpy(text + at, dots, sizeof(dots));
}

static bool is_number(const struct drawing *d, size_t row, size_t column)
{
	return report_cell(d->t, row, column)->is == CELL_NUMBER;
}

static int64_t number_of(const struct drawing *d, size_t row, size_t column)
{
	return is_number(d, row, column) ? report_cell(d->t, row, column)->number : 0;
}

/* ---- Rows ---- */

static int row_h(const struct drawing *d)
{
	return d->above ? ABOVE_H : BESIDE_H;
}

static int bar_x(const struct drawing *d)
{
	return d->above ? MARGIN : MARGIN + LABEL_W;
}

/* Top of a row's bar. */
static int bar_y(const struct drawing *d, size_t row)
{
	return MARGIN + (int)row * row_h(d) + row_h(d) - BAR_H - 6;
}

static void label_put(const struct drawing *d, size_t row)
{
	char text[REPORT_TEXT_MAX];
	int y = d->above ? bar_y(d, row) - 5 : bar_y(d, row) + BAR_H - 4;

	(void)text_of(d, row, 0, text); /* it is in `text` */
	label_cut(text);
	/* Clear of the base line, where it stands over its bar. */
	html_put(d->file, "<text x=\"%d\" y=\"%d\">", d->above ? 2 * MARGIN : MARGIN, y);
	html_text(d->file, text);
	html_put(d->file, "</text>\n");
}

static void words_put(const struct drawing *d, int x, size_t row, const char *words)
{
	html_put(d->file, "<text x=\"%d\" y=\"%d\">", x, bar_y(d, row) + BAR_H - 4);
	html_text(d->file, words);
	html_put(d->file, "</text>\n");
}

static const char *value_words(const struct drawing *d, size_t row, size_t column,
			       char text[REPORT_TEXT_MAX])
{
	(void)text_of(d, row, column, text); /* it is in `text` */
	return text[0] != '\0' ? text : "nothing to say";
}

/* ---- Bars ---- */

static void bar_put(const struct drawing *d, size_t row)
{
	int64_t value = number_of(d, row, d->t->charted);
	int room = WIDTH - MARGIN - VALUE_W - bar_x(d);
	int w = value > 0 ? (int)((double)value / (double)d->most * room + 0.5) : 0;
	char text[REPORT_TEXT_MAX];

	label_put(d, row);
	if (value > 0)
		html_put(d->file,
			 "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
			 bar_x(d), bar_y(d, row), w > 0 ? w : 1, BAR_H);
	words_put(d, bar_x(d) + w + MARGIN, row, value_words(d, row, d->t->charted, text));
}

static void base_put(const struct drawing *d)
{
	html_put(d->file, "<line class=\"base\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n",
		 bar_x(d), MARGIN, bar_x(d), MARGIN + (int)d->rows * row_h(d));
}

static void bars_put(const struct drawing *d)
{
	for (size_t row = 0; row < d->rows; row++)
		bar_put(d, row);
	base_put(d);
}

/* ---- Before and after ---- */

/* Answers are drawn on their scale; all else from nothing. */
static int dot_x(const struct drawing *d, size_t row, size_t column)
{
	int room = WIDTH - 2 * MARGIN - PAIR_VALUES_W - bar_x(d) - DOT_R;
	double unit = 1, value = (double)number_of(d, row, column), share;

	for (uint8_t i = 0; i < d->t->columns[column].decimals; i++)
		unit *= 10;
	share = d->t->columns[column].unit == UNIT_ANSWER
			? (value / unit - SCALE_LEAST) / (SCALE_MOST - SCALE_LEAST)
			: value / (double)d->most;
	return bar_x(d) + DOT_R + (int)(share * room + 0.5);
}

static void dot_put(const struct drawing *d, const char *class, int x, int y)
{
	html_put(d->file, "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>\n", class, x, y,
		 DOT_R);
}

static void pair_put(const struct drawing *d, size_t row)
{
	size_t before = d->t->charted, after = before + 1U;
	char from[REPORT_TEXT_MAX], to[REPORT_TEXT_MAX], text[2 * REPORT_TEXT_MAX + 16];
	int y = bar_y(d, row) + BAR_H / 2;

	label_put(d, row);
	if (!is_number(d, row, before) || !is_number(d, row, after)) {
		words_put(d, bar_x(d) + MARGIN, row, value_words(d, row, before, text));
		return;
	}
	html_put(d->file, "<line class=\"way\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n",
		 dot_x(d, row, before), y, dot_x(d, row, after), y);
	/* The hollow one last: where both are in one place, it is the ring that is seen. */
	dot_put(d, "solid", dot_x(d, row, after), y);
	dot_put(d, "hollow", dot_x(d, row, before), y);
	if (dot_x(d, row, before) == dot_x(d, row, after))
		html_put(d->file, "<circle class=\"bar\" cx=\"%d\" cy=\"%d\" r=\"3\"/>\n",
			 dot_x(d, row, after), y);
	(void)snprintf(text, sizeof(text), "%s, then %s", text_of(d, row, before, from),
		       text_of(d, row, after, to)); /* fits */
	words_put(d, WIDTH - PAIR_VALUES_W, row, text);
}

/* What the dots are, under the rows. */
static void legend_put(const struct drawing *d)
{
	int y = MARGIN + (int)d->rows * row_h(d) + BAR_H;

	dot_put(d, "hollow", bar_x(d) + DOT_R, y);
	html_put(d->file, "<text x=\"%d\" y=\"%d\">", bar_x(d) + 3 * DOT_R, y + 5);
	html_text(d->file, d->t->columns[d->t->charted].words);
	html_put(d->file, "</text>\n");
	dot_put(d, "solid", bar_x(d) + WIDTH / 4 + DOT_R, y);
	html_put(d->file, "<text x=\"%d\" y=\"%d\">", bar_x(d) + WIDTH / 4 + 3 * DOT_R, y + 5);
	html_text(d->file, d->t->columns[d->t->charted + 1].words);
	html_put(d->file, "</text>\n");
}

static void pairs_put(const struct drawing *d)
{
	for (size_t row = 0; row < d->rows; row++)
		pair_put(d, row);
	base_put(d);
	legend_put(d);
}

/* ---- The whole ---- */

static size_t columns_drawn(const struct report_table *t)
{
	return t->chart == CHART_PAIRS ? 2 : 1;
}

static size_t withheld_count(const struct drawing *d)
{
	size_t count = 0;

	for (size_t row = 0; row < d->rows; row++)
		count += report_cell(d->t, row, d->t->charted)->is == CELL_WITHHELD;
	return count;
}

static void drawing_begin(struct drawing *d, FILE *file, const struct report_table *t)
{
	char text[REPORT_TEXT_MAX];

	assert(t->charted + columns_drawn(t) <= t->columns_len);
	*d = (struct drawing){.file = file, .t = t, .rows = t->rows - (t->has_total ? 1 : 0)};
	for (size_t row = 0; row < d->rows; row++) {
		d->above = d->above || chars_of(text_of(d, row, 0, text)) > LABEL_CHARS;
		for (size_t i = 0; i < columns_drawn(t); i++)
			if (number_of(d, row, t->charted + i) > d->most)
				d->most = number_of(d, row, t->charted + i);
	}
}

/* What is heard in the place of the picture. */
static void described(const struct drawing *d, size_t number)
{
	const struct report_column *column = &d->t->columns[d->t->charted];
	size_t longest = 0;
	char text[REPORT_TEXT_MAX];

	for (size_t row = 1; row < d->rows; row++)
		if (number_of(d, row, d->t->charted) > number_of(d, longest, d->t->charted))
			longest = row;
	if (d->t->chart == CHART_PAIRS) {
		html_put(d->file, "Two dots for each row, hollow: ");
		html_text(d->file, column->words);
		html_put(d->file, ", solid: ");
		html_text(d->file, d->t->columns[d->t->charted + 1].words);
		html_put(d->file, ".");
	} else {
		html_put(d->file, "A bar for each row. The longest is ");
		html_text(d->file, text_of(d, longest, 0, text));
		html_put(d->file, ", %s", text_of(d, longest, d->t->charted, text));
		html_put(d->file, "%s%s.", report_unit_words(column->unit)[0] != '\0' ? " " : "",
			 report_unit_words(column->unit));
	}
	if (withheld_count(d) > 0)
		html_put(d->file, " Withheld, and not drawn: %zu of %zu.", withheld_count(d),
			 d->rows);
	html_put(d->file, " All figures are in table %zu.", number);
}

static void figure_put(const struct drawing *d, size_t number)
{
	int legend = d->t->chart == CHART_PAIRS ? 2 * BAR_H : 0;

	html_put(d->file,
		 "<figure>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
		 "aria-labelledby=\"chart-%zu-title chart-%zu-says\" viewBox=\"0 0 %d %d\">\n"
		 "<title id=\"chart-%zu-title\">Chart of ",
		 number, number, WIDTH, 2 * MARGIN + (int)d->rows * row_h(d) + legend, number);
	html_text(d->file, d->t->title);
	html_put(d->file, "</title>\n<desc id=\"chart-%zu-says\">", number);
	described(d, number);
	html_put(d->file, "</desc>\n");
	if (d->t->chart == CHART_PAIRS)
		pairs_put(d);
	else
		bars_put(d);
	html_put(d->file, "</svg>\n<figcaption>Chart %zu: ", number);
	html_text(d->file, d->t->columns[d->t->charted].words);
	if (d->t->chart == CHART_PAIRS) {
		html_put(d->file, " and ");
		html_text(d->file, d->t->columns[d->t->charted + 1].words);
	}
	html_put(d->file, ". The figures are in table %zu.%s</figcaption>\n</figure>\n", number,
		 withheld_count(d) > 0 ? " Some are withheld, and not drawn." : "");
}

void chart_write(FILE *file, const struct report_table *t, size_t number)
{
	struct drawing d;
	const char *why = NULL;

	assert(t->chart != CHART_NONE);
	drawing_begin(&d, file, t);
	if (d.rows > CHART_ROWS_MAX)
		why = "There are too many rows for a chart: the table has them all.";
	else if (d.rows > 0 && withheld_count(&d) == d.rows)
		why = "All of these figures are withheld: there is nothing to draw.";
	else if (d.most <= 0 && withheld_count(&d) > 0)
		why = "What is not withheld is nought: there is nothing to draw.";
	else if (d.most <= 0)
		why = "Nothing of the kind happened: there is nothing to draw.";
	if (why != NULL)
		html_put(file, "<p>%s</p>\n", why);
	else
		figure_put(&d, number);
}
