/*
 * The pages that are given out, read back: well-formed, each chart with its
 * table, every cell equal to the table's and to the CSV's, nothing fetched,
 * every colour at 7:1 on its ground. `test_page --write DIR` leaves the pages
 * there, for a browser to judge (tests/pages/run).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lendbay/board.h>
#include <lendbay/roles.h>

#include "csv_out.h"
#include "page.h"
#include "privacy.h"

#define DEPTH_MAX    32
#define IDS_MAX      256
#define NAME_LEN_MAX 64
#define CONTRAST_AAA 7.0 /* WCAG 2.2, 1.4.6 */
#define CHART_LEAST  3.0 /* WCAG 2.2, 1.4.11: what is drawn */

/* ---- Reports that are awkward ---- */

static const struct report_column of_loans[] = {{"type", UNIT_TEXT, 0}, {"loans", UNIT_LOANS, 0}};
static const struct report_column of_skills[] = {{"skill", UNIT_TEXT, 0},
						 {"people", UNIT_PEOPLE, 0},
						 {"before", UNIT_ANSWER, 2},
						 {"after", UNIT_ANSWER, 2},
						 {"change", UNIT_ANSWER, 2}};
static const struct report_column of_days[] = {{"day", UNIT_DAY, 0},
					       {"hours", UNIT_HOURS, 1},
					       {"cost", UNIT_MONEY, 2},
					       {"now", UNIT_TEXT, 0}};

static const char *const awkward[] = {
	"=SUM(A1)",
	"<script>alert(1)</script>",
	"Smith & \"Sons\" 'Ltd'",
	"a,b;c",
	"\xd9\x85\xd9\x83\xd8\xaa\xd8\xa8\xd8\xa9", /* Arabic */
	"]]>&amp;--> %s",
	"a name that goes on and on, as those of some trusts and of most funds do, until nobody "
	"can "
	"read it in a chart",
	"'quoted'",
};

#define AWKWARD (sizeof(awkward) / sizeof(awkward[0]))

static void names_add(struct report *r)
{
	struct report_table *t =
		report_table_add(r, "names", "Loans by <awkward> & long names",
				 "A note with 5 < 6.", PART_OF_PEOPLE, of_loans, 2, AWKWARD + 1);

	assert_non_null(t);
	t->chart = CHART_BARS;
	t->charted = 1;
	t->has_total = true;
	for (size_t row = 0; row <= AWKWARD; row++) {
		report_text(t, row, 0, row < AWKWARD ? awkward[row] : "all");
		if (row == 2 || row == 3)
			report_withhold(t, row, 1);
		else
			report_number(t, row, 1, row < AWKWARD ? (int64_t)(row * row * 17) : 2000);
	}
}

static void skills_add(struct report *r)
{
	static const char *const skills[] = {"communicating", "transacting", "problem solving",
					     "being safe and legal online"};
	struct report_table *t = report_table_add(r, "confidence", "How sure people felt", "",
						  PART_OF_SURENESS, of_skills, 5, 4);

	assert_non_null(t);
	t->chart = CHART_PAIRS;
	t->charted = 2;
	for (size_t row = 0; row < 4; row++) {
		report_text(t, row, 0, skills[row]);
		for (size_t column = 1; column < 5; column++)
			if (row == 3)
				report_withhold(t, row, column);
			else
				report_number(t, row, column,
					      column == 1 ? 20
							  : 100 + (int64_t)(row * column * 55));
	}
	report_number(t, 1, 3, report_cell(t, 1, 2)->number); /* both dots in one place */
}

static void sums_add(struct report *r)
{
	static const char *const words[] = {"lent", "ended", "out at the end of the last day",
					    "renewals"};
	struct report_table *t =
		report_table_add(r, "loans", "Loans", "", PART_OF_LOANS, of_loans, 2, 4);

	assert_non_null(t);
	for (size_t row = 0; row < 4; row++) {
		report_text(t, row, 0, words[row]);
		if (row == 1)
			report_withhold(t, row, 1);
		else
			report_number(t, row, 1, 4711 + (int64_t)row);
	}
}

/* A table of `rows` months under `id`, all of them `what`. */
static void months_add(struct report *r, const char *id, size_t rows, enum report_cell_is what)
{
	static const char *const months[] = {"2026-01", "2026-02", "2026-03", "2026-04"};
	struct report_table *t =
		report_table_add(r, id, "Loans by month", "", PART_OF_LOANS, of_loans, 2, rows);

	assert_non_null(t);
	t->chart = CHART_STEPS;
	t->charted = 1;
	for (size_t row = 0; row < rows; row++) {
		report_text(t, row, 0, months[row % 4]);
		if (what == CELL_WITHHELD)
			report_withhold(t, row, 1);
		else
			report_number(t, row, 1, what == CELL_EMPTY ? 0 : (int64_t)(row % 4 + 7));
	}
}

static void days_add(struct report *r)
{
	struct report_table *t = report_table_add(r, "days", "Days", "What a day cost.",
						  PART_OF_DEVICES, of_days, 4, 3);

	assert_non_null(t);
	report_number(t, 0, 0, 20514);
	report_number(t, 0, 1, -15);
	report_number(t, 0, 2, 24905);
	report_text(t, 0, 3, "ready");
	report_number(t, 1, 0, 0);
	report_withhold(t, 1, 1);
	report_number(t, 2, 0, 25000);
	report_text(t, 2, 3, "a\nb");
	assert_non_null(report_table_add(r, "none", "Nothing", "", PART_OF_CARE, of_days, 4, 0));
}

static void sample(struct report *r)
{
	assert_true(report_begin(r));
	(void)snprintf(r->library, sizeof(r->library), "%s", "Tom & <Jerry>'s"); /* fits */
	(void)snprintf(r->zone, sizeof(r->zone), "%s", "Europe/London");         /* fits */
	r->from_day = 20454;
	r->to_day = 20818;
	r->number = 99;
	r->head[0] = 0xab;
	r->filter = "people whom A&B referred";
	r->notes[0] = "Figures about fewer than five people are withheld.";
	sums_add(r);
	months_add(r, "loans_by_month", 4, CELL_NUMBER);
	months_add(r, "withheld_months", 3, CELL_WITHHELD);
	months_add(r, "empty_months", 3, CELL_EMPTY);
	months_add(r, "many_months", 60, CELL_NUMBER);
	names_add(r);
	skills_add(r);
	days_add(r);
}

static void sample_board(struct board *b)
{
	char complaint[BOARD_COMPLAINT_MAX];

	assert_int_equal(board_read("board/rig/kiosk.conf", b, complaint), 0);
}

/* ---- Pages in memory ---- */

static char *page_of(const struct report *r)
{
	char *text = NULL;
	size_t len;
	FILE *file = open_memstream(&text, &len);

	assert_non_null(file);
	page_write(file, r);
	assert_int_equal(fclose(file), 0);
	return text;
}

static char *privacy_of(const struct board *b)
{
	char *text = NULL;
	size_t len;
	FILE *file = open_memstream(&text, &len);

	assert_non_null(file);
	privacy_write(file, b, role_may);
	assert_int_equal(fclose(file), 0);
	return text;
}

/* ---- A reader of what we write: XML without processing instructions, comments and sections ----
 */

struct walk {
	const char *at;
	char open[DEPTH_MAX][NAME_LEN_MAX];
	size_t depth;
	char ids[IDS_MAX][NAME_LEN_MAX];
	size_t ids_len, h1;
	int heading; /* the last one's level */
};

static size_t name_len(const char *at)
{
	return strspn(at, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");
}

static void id_take(struct walk *w, const char *value, size_t len)
{
	char id[NAME_LEN_MAX];

	assert_true(len > 0 && len < sizeof(id) && w->ids_len < IDS_MAX);
	(void)snprintf(id, sizeof(id), "%.*s", (int)len, value); /* fits */
	for (size_t i = 0; i < w->ids_len; i++)
		assert_string_not_equal(w->ids[i], id);
	memcpy(w->ids[w->ids_len++], id, sizeof(id));
}

/* From a tag's name to its end. Returns whether it ends itself. */
static bool attributes_pass(struct walk *w)
{
	for (;;) {
		w->at += strspn(w->at, " \n");
		if (*w->at == '/' || *w->at == '>')
			break;

		const char *name = w->at;
		size_t len = name_len(name);

		assert_true(len > 0);
		w->at += len;
		assert_memory_equal(w->at, "=\"", 2);
		w->at += 2;

		size_t value_len = strcspn(w->at, "\"<");

		assert_int_equal(w->at[value_len], '"');
		if (len == 2 && memcmp(name, "id", 2) == 0)
			id_take(w, w->at, value_len);
		/* Nothing runs, nothing is fetched. */
		assert_false(len > 2 && memcmp(name, "on", 2) == 0);
		assert_false(len == 3 && memcmp(name, "src", 3) == 0);
		w->at += value_len + 1;
	}

	bool ends = *w->at == '/';

	w->at += ends;
	assert_int_equal(*w->at, '>');
	w->at++;
	return ends;
}

static void heading_look(struct walk *w, const char *name)
{
	if (name[0] != 'h' || !isdigit((unsigned char)name[1]))
		return;

	int level = name[1] - '0';

	w->h1 += level == 1;
	assert_true(level <= w->heading + 1); /* none is left out */
	w->heading = level;
}

static void tag_pass(struct walk *w)
{
	bool closing = *++w->at == '/';
	char name[NAME_LEN_MAX];
	size_t len;

	w->at += closing;
	len = name_len(w->at);
	assert_true(len > 0 && len < sizeof(name));
	(void)snprintf(name, sizeof(name), "%.*s", (int)len, w->at); /* fits */
	w->at += len;
	assert_string_not_equal(name, "script");
	if (closing) {
		assert_true(w->depth > 0);
		assert_string_equal(w->open[--w->depth], name);
		assert_int_equal(*w->at++, '>');
		return;
	}
	heading_look(w, name);
	if (attributes_pass(w))
		return;
	assert_true(w->depth < DEPTH_MAX);
	memcpy(w->open[w->depth++], name, sizeof(name));
}

static void entity_pass(struct walk *w)
{
	static const char *const known[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (strncmp(w->at, known[i], strlen(known[i])) == 0) {
			w->at += strlen(known[i]);
			return;
		}
	fail_msg("no entity: %.20s", w->at);
}

static void ids_find(const struct walk *w, const char *page, const char *attribute)
{
	for (const char *at = strstr(page, attribute); at != NULL; at = strstr(at, attribute)) {
		at += strlen(attribute);
		for (const char *end = at + strcspn(at, "\""); at < end;) {
			size_t len = strcspn(at, " \""), i = 0;

			while (i < w->ids_len &&
			       (strlen(w->ids[i]) != len || memcmp(w->ids[i], at, len) != 0))
				i++;
			if (i == w->ids_len)
				fail_msg("%.*s is the id of nothing", (int)len, at);
			at += len + 1;
		}
	}
}

/* The whole page: well-formed, one h1, no heading left out, every id once, nothing that points
 * to nowhere. */
static void page_walk(const char *page)
{
	static const char doctype[] = "<!DOCTYPE html>\n";
	static struct walk w;

	memset(&w, 0, sizeof(w));
	assert_memory_equal(page, doctype, strlen(doctype));
	for (w.at = page + strlen(doctype); *w.at != '\0';) {
		if (*w.at == '<') {
			tag_pass(&w);
		} else if (*w.at == '&') {
			entity_pass(&w);
		} else {
			assert_true((unsigned char)*w.at >= ' ' || *w.at == '\n' || *w.at == '\t');
			w.at++;
		}
	}
	assert_int_equal(w.depth, 0);
	assert_int_equal(w.h1, 1);
	ids_find(&w, page, "aria-labelledby=\"");
	ids_find(&w, page, "href=\"#");
	assert_null(strstr(page, "url("));
	assert_null(strstr(page, "@import"));
	for (const char *at = strstr(page, "href=\""); at != NULL; at = strstr(at + 1, "href=\""))
		assert_int_equal(at[6], '#');
}

/* Text as it was, from `at` to the next tag, without the tag <bdi>. Returns where it ends. */
static const char *text_read_back(const char *at, char text[REPORT_TEXT_MAX])
{
	static const struct {
		const char *entity, is;
	} entities[] = {
		{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
	size_t len = 0;

	if (strncmp(at, "<bdi>", 5) == 0)
		at += 5;
	while (*at != '<') {
		char c = *at;
		size_t step = 1;

		for (size_t i = 0; c == '&' && i < 5; i++)
			if (strncmp(at, entities[i].entity, strlen(entities[i].entity)) == 0) {
				step = strlen(entities[i].entity);
				text[len] = entities[i].is;
			}
		if (c != '&')
			text[len] = c;
		assert_true(++len < REPORT_TEXT_MAX);
		at += step;
	}
	text[len] = '\0';
	return at;
}

/* The next cell after `at`: <td or <th. */
static const char *cell_next(const char *at, char text[REPORT_TEXT_MAX])
{
	const char *td = strstr(at, "<td"), *th = strstr(at, "<th ");

	at = td == NULL || (th != NULL && th < td) ? th : td;
	assert_non_null(at);
	return text_read_back(strchr(at, '>') + 1, text);
}

/* ---- Tests ---- */

static void pages_are_whole(void **state)
{
	static struct report r;
	static struct board b;

	(void)state; /* none */
	sample(&r);
	sample_board(&b);

	char *page = page_of(&r), *privacy = privacy_of(&b);

	page_walk(page);
	page_walk(privacy);
	assert_non_null(strstr(page, "Tom &amp; &lt;Jerry&gt;&#39;s"));
	assert_non_null(strstr(page, "lendbay-verify FILE.export --head 99:ab00"));
	free(privacy);
	free(page);
	report_free(&r);
}

static char *csv_of(const struct report_table *t)
{
	char *text = NULL;
	size_t len;
	FILE *file = open_memstream(&text, &len);

	assert_non_null(file);
	csv_out_table(file, t);
	assert_int_equal(fclose(file), 0);
	return text;
}

/* The next field of RFC 4180. Returns where the next one begins. */
static const char *field_next(const char *at, char text[REPORT_TEXT_MAX])
{
	size_t len = 0;
	bool quoted = *at == '"';

	for (at += quoted; quoted ? *at != '"' || at[1] == '"' : strcspn(at, ",\r") > 0; at++) {
		at += quoted && *at == '"';
		text[len++] = *at;
		assert_true(len < REPORT_TEXT_MAX);
	}
	text[len] = '\0';
	at += quoted;
	if (*at == ',')
		return at + 1;
	assert_memory_equal(at, "\r\n", 2);
	return at + 2;
}

/* The apostrophe that keeps a spreadsheet from running a cell is no part of it. */
static const char *without_guard(const struct report_cell *cell, const char *text)
{
	return cell->is == CELL_TEXT && text[0] == '\'' ? text + 1 : text;
}

static void cells_equal_table_and_csv(void **state)
{
	static struct report r;
	size_t cells = 0;

	(void)state; /* none */
	sample(&r);

	char *page = page_of(&r);

	for (size_t i = 0; i < r.tables; i++) {
		const struct report_table *t = &r.table[i];
		char caption[NAME_LEN_MAX], is[REPORT_TEXT_MAX], was[REPORT_TEXT_MAX];
		char field[REPORT_TEXT_MAX], *csv = csv_of(t);
		const char *line = csv;

		(void)snprintf(caption, sizeof(caption), "id=\"caption-%zu\">Table %zu: ", i + 1,
			       i + 1); /* fits */

		const char *at = strstr(page, caption);

		assert_non_null(at);
		at = text_read_back(at + strlen(caption), is);
		assert_string_equal(is, t->title);
		for (size_t column = 0; column < t->columns_len; column++) {
			at = cell_next(at, is);
			line = field_next(line, field);
			assert_string_equal(is, t->columns[column].words);
			assert_string_equal(field, is);
		}
		for (size_t row = 0; row < t->rows; row++)
			for (size_t column = 0; column < t->columns_len; column++) {
				const struct report_cell *cell = report_cell(t, row, column);

				report_cell_write(&t->columns[column], cell, was);
				at = cell_next(at, is);
				line = field_next(line, field);
				assert_string_equal(is, was);
				assert_string_equal(without_guard(cell, field), was);
				cells++;
			}
		/* There is no further row. */
		assert_string_equal(line, "");
		at = strchr(at, '\n');
		assert_non_null(at);
		assert_true(strstr(at, "</tbody>") < strstr(at, "</table>"));
		assert_true(strstr(at, "<tr") == NULL ||
			    strstr(at, "<tr") > strstr(at, "</table>"));
		free(csv);
	}
	assert_true(cells > 150);
	free(page);
	report_free(&r);
}

static size_t count(const char *page, const char *text)
{
	size_t n = 0;

	for (const char *at = strstr(page, text); at != NULL; at = strstr(at + 1, text))
		n++;
	return n;
}

/* Every chart has title, description and a table of its number after it; every value of its column
 * stands in it; and what is all withheld, nothing or too much has a sentence. */
static void every_chart_has_its_table(void **state)
{
	static struct report r;

	(void)state; /* none */
	sample(&r);

	char *page = page_of(&r);

	assert_int_equal(count(page, "<svg "), 3);
	assert_int_equal(count(page, "role=\"img\""), 3);
	for (const char *at = strstr(page, "<figure>"); at != NULL;
	     at = strstr(at + 1, "<figure>")) {
		const char *end = strstr(at, "</figure>"),
			   *title = strstr(at, "<title id=\"chart-");
		size_t number = strtoul(title + strlen("<title id=\"chart-"), NULL, 10);
		const struct report_table *t = &r.table[number - 1];
		char text[REPORT_TEXT_MAX], needle[REPORT_TEXT_MAX + NAME_LEN_MAX];
		char *figure = strndup(at, (size_t)(end - at));

		assert_non_null(figure);
		assert_non_null(strstr(figure, "<desc id=\"chart-"));
		(void)snprintf(needle, sizeof(needle), "\n<caption id=\"caption-%zu\"",
			       number); /* fits */
		assert_non_null(strstr(end, needle));
		for (size_t row = 0; row + (t->has_total ? 1 : 0) < t->rows; row++) {
			report_cell_write(&t->columns[t->charted], report_cell(t, row, t->charted),
					  text);
			(void)snprintf(needle, sizeof(needle),
				       t->chart == CHART_PAIRS &&
						       report_cell(t, row, t->charted)->is ==
							       CELL_NUMBER
					       ? ">%s, then "
					       : ">%s</text>",
				       text); /* fits */
			assert_non_null(strstr(figure, needle));
		}
		free(figure);
	}
	assert_int_equal(count(page, "All of these figures are withheld"), 1);
	assert_int_equal(count(page, "Nothing of the kind happened"), 1);
	assert_int_equal(count(page, "There are too many rows for a chart"), 1);
	assert_int_equal(count(page, "Some are withheld, and not drawn"), 2);
	free(page);
	report_free(&r);
}

static void in_short_it_says_what_the_tables_say(void **state)
{
	static struct report r;

	(void)state; /* none */
	sample(&r);

	char *page = page_of(&r);

	assert_non_null(strstr(page, "Loans that began: <strong>4711</strong>"));
	assert_non_null(strstr(page, "Loans that ended: <strong>withheld</strong>"));
	assert_non_null(
		strstr(page, "How sure of communicating, from 1 to 5: <strong>1.00</strong>"));
	assert_null(strstr(page, "How sure of being safe"));
	assert_null(strstr(page, "People who borrowed")); /* there is no such table here */
	free(page);
	report_free(&r);
}

/* ---- Colours ---- */

static double channel(unsigned value)
{
	double share = value / 255.0;

	return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

/* Relative luminance, WCAG 2.2. */
static double luminance(unsigned rgb)
{
	return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8 & 255) +
	       0.0722 * channel(rgb & 255);
}

static double contrast(unsigned one, unsigned other)
{
	double a = luminance(one), b = luminance(other);

	return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

/* The colour of a property in a rule's declarations; -1: it has none. */
static long colour_of(const char *rule, const char *property)
{
	char needle[NAME_LEN_MAX];

	for (int i = 0; i < 2; i++) {
		(void)snprintf(needle, sizeof(needle), "%c%s:#", i == 0 ? '{' : ';',
			       property); /* fits */

		const char *at = strstr(rule, needle);

		if (at != NULL)
			return strtol(at + strlen(needle), NULL, 16);
	}
	return -1;
}

static void colours_are_seen_on_their_ground(void **state)
{
	static struct report r;
	size_t pairs = 0, drawn = 0;

	(void)state; /* none */
	assert_true(contrast(0x767676, 0xffffff) > 4.53 && contrast(0x767676, 0xffffff) < 4.55);
	sample(&r);

	char *page = page_of(&r), *style = strstr(page, "<style>"), *end = strstr(page, "</style>");

	*end = '\0';
	for (char *at = strchr(style, '{'); at != NULL; at = strchr(at + 1, '{')) {
		char *rule = strndup(at, strcspn(at, "}"));

		assert_non_null(rule);

		long text = colour_of(rule, "color"), ground = colour_of(rule, "background");
		long fill = colour_of(rule, "fill"), stroke = colour_of(rule, "stroke");

		/* Whoever sets one sets both: no pair is left to chance. */
		if (strchr(rule + 1, '{') == NULL && text >= 0) {
			assert_true(ground >= 0);
			if (contrast((unsigned)text, (unsigned)ground) < CONTRAST_AAA)
				fail_msg("%s", rule);
			pairs++;
		}
		assert_true(strchr(rule + 1, '{') != NULL || text >= 0 || ground < 0);
		/* Charts are drawn on white; text in them is text. A hollow dot is its ring. */
		if (fill >= 0 || stroke >= 0) {
			long seen = stroke >= 0 ? stroke : fill;
			bool words = strstr(rule, "font-size") != NULL;

			assert_true(contrast((unsigned)seen, 0xffffff) >
				    (words ? CONTRAST_AAA : CHART_LEAST));
			drawn++;
		}
		free(rule);
	}
	assert_true(pairs >= 12 && drawn >= 6);
	free(page);
	report_free(&r);
}

/* ---- Data protection ---- */

static void board_decides_what_the_page_says(void **state)
{
	static const struct {
		const char *words;
		uint8_t field;
	} asked[] = {{"Contact details</th>", FIELD_CONTACT},
		     {"Area</th>", FIELD_AREA},
		     {"Age band (no", FIELD_AGE_BAND},
		     {"People in the household</th>", FIELD_HOUSEHOLD},
		     {"Which ways to reach them", FIELD_SAFE_WAYS}};
	static struct board b;

	(void)state; /* none */
	sample_board(&b);
	b.retention_months = 17;
	for (unsigned asks = 0; asks < 1u << FIELDS_OF_PERSON; asks++) {
		b.asks = (uint8_t)asks;
		b.policy.questions = asks % 2 == 0;
		b.policy.call_back = asks % 3 == 0;

		char *page = privacy_of(&b);

		page_walk(page);
		for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++)
			assert_int_equal(count(page, asked[i].words), asks >> asked[i].field & 1);
		assert_int_equal(count(page, "What a loan is for, and how sure"), asks % 2 == 0);
		assert_int_equal(count(page, "asked to be called back"), asks % 3 == 0);
		assert_true(count(page, "17 months after") >= 5);
		free(page);
	}
}

static void speech_and_backups_are_as_configured(void **state)
{
	static struct board b;

	(void)state; /* none */
	sample_board(&b);
	for (int i = 0; i < 3; i++) {
		b.voice[0] = i > 0 ? 'x' : '\0';
		b.headphones[0] = i > 1 ? 'x' : '\0';
		b.backup_key[0] = (uint8_t)i;
		b.call_program[0] = i > 0 ? 'x' : '\0';

		char *page = privacy_of(&b);

		assert_int_equal(count(page, "Nothing is spoken."), i == 0);
		assert_int_equal(count(page, "are never spoken: the kiosk does not know"), i == 1);
		assert_int_equal(count(page, "only while headphones are plugged in"), i == 2);
		assert_int_equal(count(page, "In no backup"), i == 0);
		assert_int_equal(count(page, "A program reaches staff"), i > 0);
		free(page);
	}
}

static void rights_are_the_cores_own(void **state)
{
	static struct board b;

	(void)state; /* none */
	sample_board(&b);

	char *page = privacy_of(&b);

	/* Borrower, helper, champion, staff, coordinator. */
	assert_non_null(strstr(page, "contact details</th><td>no</td><td>no</td><td>no</td>"
				     "<td>yes</td><td>yes</td></tr>"));
	assert_non_null(strstr(page, "Erase somebody</th><td>no</td><td>no</td><td>no</td>"
				     "<td>no</td><td>yes</td></tr>"));
	free(page);
}

/* ---- For a browser ---- */

static int write_to(const char *dir, const char *name, char *page)
{
	char path[PATH_MAX];
	FILE *file;
	int bad = 1;

	if (snprintf(path, sizeof(path), "%s/%s", dir, name) < (int)sizeof(path) &&
	    (file = fopen(path, "we")) != NULL) {
		bad = fputs(page, file) < 0;
		bad = fclose(file) != 0 || bad;
	}
	free(page);
	return bad;
}

static int pages_write(const char *dir)
{
	static struct report r;
	static struct board b;

	sample(&r);
	sample_board(&b);

	int bad = write_to(dir, "report.html", page_of(&r));

	bad |= write_to(dir, "privacy.html", privacy_of(&b));
	report_free(&r);
	return bad;
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_are_whole),
		cmocka_unit_test(cells_equal_table_and_csv),
		cmocka_unit_test(every_chart_has_its_table),
		cmocka_unit_test(in_short_it_says_what_the_tables_say),
		cmocka_unit_test(colours_are_seen_on_their_ground),
		cmocka_unit_test(board_decides_what_the_page_says),
		cmocka_unit_test(speech_and_backups_are_as_configured),
		cmocka_unit_test(rights_are_the_cores_own),
	};

	if (argc == 3 && strcmp(argv[1], "--write") == 0)
		return pages_write(argv[2]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
