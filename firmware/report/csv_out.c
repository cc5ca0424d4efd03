/*
 * Writing CSV out of a report. Numbers stand bare; only text is guarded.
 */
#include "csv_out.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

/* What a cell may not begin with; the last four are = + - @ as wide characters. */
static const char *const risky[] = {"=",
				    "+",
				    "-",
				    "@",
				    "\t",
				    "\r",
				    "\n",
				    "'",
				    "\xef\xbc\x9d",
				    "\xef\xbc\x8b",
				    "\xef\xbc\x8d",
				    "\xef\xbc\xa0"};

static bool begins_risky(const char *text)
{
	for (size_t i = 0; i < sizeof(risky) / sizeof(risky[0]); i++)
		if (strncmp(text, risky[i], strlen(risky[i])) == 0)
			return true;
	return false;
}

void csv_out_text(FILE *file, const char *text)
{
	const char *guard = begins_risky(text) ? "'" : "";

	/* RFC 4180, 2: quotes around a comma, a quote or a line's end, quotes doubled. A tab or a
	 * blank at an end is quoted too: some readers take them off. */
	if (guard[0] == '\0' && strpbrk(text, ",;\"\r\n\t") == NULL && text[0] != ' ' &&
	    (text[0] == '\0' || text[strlen(text) - 1] != ' ')) {
		(void)fputs(text, file); /* whether it went well is asked of the file at the end */
		return;
	}
	(void)fprintf(file, "\"%s", guard); /* likewise */
	for (; *text != '\0'; text++) {
		if (*text == '"')
			(void)putc('"', file); /* likewise */
		(void)putc(*text, file);       /* likewise */
	}
	(void)putc('"', file); /* likewise */
}

static void key_put(FILE *file, const char *words)
{
	for (; *words != '\0'; words++)
		(void)putc(*words == ' ' ? '_' : *words, file); /* likewise */
}

void csv_out_table(FILE *file, const struct report_table *t)
{
	char text[REPORT_TEXT_MAX];

	for (size_t column = 0; column < t->columns_len; column++) {
		(void)fputs(column > 0 ? "," : "", file); /* likewise */
		key_put(file, t->columns[column].words);
	}
	(void)fputs("\r\n", file); /* likewise */
	for (size_t row = 0; row < t->rows; row++) {
		for (size_t column = 0; column < t->columns_len; column++) {
			const struct report_cell *cell = report_cell(t, row, column);

			(void)fputs(column > 0 ? "," : "", file); /* likewise */
			report_cell_write(&t->columns[column], cell, text);
			if (cell->is == CELL_TEXT)
				csv_out_text(file, text);
			else
				(void)fputs(text, file); /* likewise */
		}
		(void)fputs("\r\n", file); /* likewise */
	}
}

/* ---- About ---- */

static void about_text(FILE *file, const char *what, const char *is)
{
	(void)fprintf(file, "%s,", what); /* likewise */
	csv_out_text(file, is);
	(void)fputs("\r\n", file); /* likewise */
}

static void about_day(FILE *file, const char *what, uint32_t day)
{
	static const struct report_column column = {"day", UNIT_DAY, 0};
	const struct report_cell cell = {.is = CELL_NUMBER, .number = day};
	char text[REPORT_TEXT_MAX];

	report_cell_write(&column, &cell, text);
	about_text(file, what, text);
}

void csv_out_about(FILE *file, const struct report *r)
{
	char text[REPORT_TEXT_MAX] = "";
	time_t made_s = (time_t)r->made_s;
	struct tm parts;

	(void)fputs("what,is\r\n", file); /* likewise */
	about_text(file, "library", r->library);
	(void)fprintf(file, "kiosk,%016" PRIx64 "\r\n", r->kiosk); /* likewise */
	about_day(file, "from", r->from_day);
	about_day(file, "to", r->to_day);
	about_text(file, "zone", r->zone);
	about_text(file, "only", r->filter);
	if (gmtime_r(&made_s, &parts) == NULL ||
	    strftime(text, sizeof(text), "%FT%TZ", &parts) == 0)
		text[0] = '\0';
	about_text(file, "made_at", text);
	(void)fprintf(file, "newest_fact,%" PRIu64 "\r\nhead,", r->number); /* likewise */
	for (size_t i = 0; i < sizeof(r->head); i++)
		(void)fprintf(file, "%02x", r->head[i]);                          /* likewise */
	(void)fprintf(file, "\r\nfacts_of_the_period,%" PRIu64 "\r\n", r->facts); /* likewise */
	(void)fprintf(file, "facts_with_an_unsure_clock,%" PRIu64 "\r\n",
		      r->unsure_facts); /* likewise */
	for (size_t i = 0; i < sizeof(r->notes) / sizeof(r->notes[0]) && r->notes[i] != NULL; i++)
		about_text(file, "note", r->notes[i]);
}
