/*
 * Faults of a CSV file by line and column. Decides nothing about what a cell should be.
 */
#include "faults.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "cli.h"
#include "values.h"

#define LATIN_MAX 60 /* bytes quoted of text that is not UTF-8 */

int faults_begin(struct faults *f, const char *file, const struct csv *csv)
{
	*f = (struct faults){.file = file, .csv = csv};
	f->bad = calloc(csv->rows_len + 1, sizeof(*f->bad));
	return f->bad != NULL ? EX_OK : complain_as(EX_OSERR, "There is no memory left.");
}

void faults_end(struct faults *f)
{
	free(f->bad);
	f->bad = NULL;
}

void faults_column_add(struct faults *f, const char *name)
{
	assert(f->columns < FAULTS_COLUMNS_MAX);
	f->name[f->columns++] = name;
}

size_t faults_column(const struct faults *f, const char *name)
{
	for (size_t i = 0; i < f->columns; i++)
		if (strcmp(f->name[i], name) == 0)
			return i + 1;
	return 0;
}

static const char *cell_at(const struct faults *f, size_t row, size_t column)
{
	return f->csv->cells[f->csv->rows[row].first + column];
}

size_t faults_column_of(const struct faults *f, size_t row, const struct wrong *wrong)
{
	static const struct {
		const char *name, *column[2];
	} called[] = {{"PIN", {"pin", NULL}},
		      {"card", {"card", "number"}},
		      {"adult's card", {"adult card", "adult number"}},
		      {"safe ways", {"safe", NULL}},
		      {"beginning", {"from", NULL}},
		      {"end", {"to", NULL}},
		      {"list of languages", {"languages", NULL}}};
	size_t column = faults_column(f, wrong->name);

	for (size_t i = 0; wrong->text != NULL && i < f->columns; i++)
		if (cell_at(f, row, i) == wrong->text)
			return i + 1;
	for (size_t i = 0; i < sizeof(called) / sizeof(called[0]) && column == 0; i++)
		for (size_t j = 0; j < 2 && strcmp(called[i].name, wrong->name) == 0; j++)
			if (column == 0 && called[i].column[j] != NULL)
				column = faults_column(f, called[i].column[j]);
	return column;
}

/* What of it can be read as Latin-1, so that people find it again. */
static void latin_write(const char *text, char out[2 * LATIN_MAX + 1])
{
	size_t len = 0;

	for (size_t i = 0; i < LATIN_MAX && text[i] != '\0'; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c >= 0xa0) {
			out[len++] = (char)(0xc0 | c >> 6);
			out[len++] = (char)(0x80 | (c & 0x3f));
		} else {
			out[len++] = c < 0x80 ? (char)c : '?';
		}
	}
	out[len] = '\0';
}

static bool row_is_text(const struct faults *f, size_t row, struct fault *fault)
{
	char latin[2 * LATIN_MAX + 1] = "";

	for (size_t i = 0; i < f->csv->rows[row].count; i++) {
		const char *cell = cell_at(f, row, i);
		const char *name = i < f->columns ? f->name[i] : "text";

		if (is_utf8(cell))
			continue;
		/* A PIN is never said, also when it is wrong. */
		if (strcmp(name, "pin") != 0)
			latin_write(cell, latin);
		fault->column = i + 1;
		(void)snprintf(fault->sentence, sizeof(fault->sentence),
			       "The %s%s%s%s is not in UTF-8, but as it seems in Latin-1: save the "
			       "file as \"CSV UTF-8\".",
			       name, latin[0] != '\0' ? " \"" : "", latin,
			       latin[0] != '\0' ? "\"" : ""); /* fits */
		return false;
	}
	return true;
}

bool faults_row_reads(const struct faults *f, size_t row, struct fault *fault)
{
	size_t count = f->csv->rows[row].count, columns = f->columns;

	*fault = (struct fault){0};
	if (!row_is_text(f, row, fault))
		return false;
	if (count == columns)
		return true;
	fault->column = count < columns ? count + 1 : columns + 1;
	(void)snprintf(fault->sentence, sizeof(fault->sentence),
		       "This row has %zu cells, the first has %zu%s%s%s.", count, columns,
		       count < columns ? ": the " : "", count < columns ? f->name[count] : "",
		       count < columns ? " is missing" : ""); /* fits */
	return false;
}

int fault_say(const struct faults *f, size_t row, const struct fault *fault, int code)
{
	char place[24] = "";

	if (fault->column != 0)
		(void)snprintf(place, sizeof(place), "%zu:", fault->column); /* fits */
	return complain_as(code, "%s:%zu:%s %s", f->file, f->csv->rows[row].line, place,
			   fault->sentence);
}

void faults_add(struct faults *f, size_t row, const struct fault *fault)
{
	if (f->bad[row])
		return;
	f->bad[row] = true;
	f->wrong++;
	(void)fault_say(f, row, fault, 0); /* gives 0 back */
}

void faults_add_in(struct faults *f, size_t row, const char *column, const char *sentence)
{
	struct fault fault = {.column = faults_column(f, column)};

	(void)snprintf(fault.sentence, sizeof(fault.sentence), "%s", sentence); /* fits */
	faults_add(f, row, &fault);
}

int faults_judge(const struct faults *f, bool skip_bad)
{
	size_t rows = f->csv->rows_len - 1;

	if (f->wrong > 0 && !skip_bad)
		return complain_as(EX_DATAERR,
				   "Nothing was imported from %s: %zu of %zu rows are wrong. Mend "
				   "them, or leave them out with --skip-bad.",
				   f->file, f->wrong, rows);
	if (f->wrong > 0 && f->wrong == rows)
		return complain_as(EX_DATAERR, "Nothing was imported from %s: every row is wrong.",
				   f->file);
	return EX_OK;
}

int faults_skipped_say(const struct faults *f)
{
	const char *between = "";

	if (f->wrong == 0)
		return EX_OK;
	/* "3, 5, 12" */
	printf("Skipped, because something is wrong with them: %s ",
	       f->wrong == 1 ? "line" : "lines");
	for (size_t row = 1; row < f->csv->rows_len; row++) {
		if (!f->bad[row])
			continue;
		printf("%s%zu", between, f->csv->rows[row].line);
		between = ", ";
	}
	puts(".");
	return FAULTS_EXIT;
}
