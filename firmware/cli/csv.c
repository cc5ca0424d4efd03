/*
 * Reading CSV, as spreadsheets write it. Blanks around a cell that stands
 * without quotes are not part of it; a byte order mark at the start is not,
 * either; semicolons may stand between cells.
 */
#include "csv.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "cli.h"

#define GROW_MIN 64

/* Makes room for one more. Returns NULL when there is no memory. */
static void *grown(void *list, size_t len, size_t size)
{
	/* At every power of two from GROW_MIN on, it is full. */
	if (len != 0 && (len < GROW_MIN || (len & (len - 1)) != 0))
		return list;
	return realloc(list, (len == 0 ? GROW_MIN : len * 2) * size);
}

static int file_read(const char *path, char **text)
{
	FILE *f = fopen(path, "re");
	size_t len = 0;

	if (f == NULL)
		return complain_as(EX_NOINPUT, "%s cannot be read: %s.", path, strerror(errno));

	char *bytes = malloc(CSV_BYTES_MAX + 1);

	if (bytes != NULL)
		len = fread(bytes, 1, CSV_BYTES_MAX + 1, f);

	int failed = ferror(f) ? errno : 0;

	(void)fclose(f); /* only read from */
	if (bytes == NULL)
		return complain_as(EX_OSERR, "There is no memory left.");
	if (failed != 0 || len > CSV_BYTES_MAX || memchr(bytes, '\0', len) != NULL) {
		free(bytes);
		if (failed != 0)
			return complain_as(EX_NOINPUT, "%s cannot be read: %s.", path,
					   strerror(failed));
		if (len > CSV_BYTES_MAX)
			return complain_as(EX_DATAERR, "%s is larger than %d MB.", path,
					   CSV_BYTES_MAX >> 20);
		return complain_as(EX_DATAERR, "%s is no text: save it as CSV in UTF-8.", path);
	}
	bytes[len] = '\0';

	/* The room for the largest is given back. */
	char *fit = realloc(bytes, len + 1);

	if (fit != NULL)
		bytes = fit;
	*text = bytes;
	return EX_OK;
}

/* Where the reading is. `out` writes cells over what was read. */
struct reading {
	const char *at;
	char *out;
	size_t line;
	char between; /* cells */
};

/* A cell ends here: at what stands between, at the line's end, at the file's. */
static bool is_end(const struct reading *r, char c)
{
	return c == r->between || c == '\n' || c == '\0';
}

/*
 * Spreadsheets put semicolons between where a comma stands in numbers. The
 * first line, which only names columns, tells: semicolons in it, and no comma.
 * Some say it themselves, in a line before: sep=;
 */
static void between_find(struct reading *r)
{
	static const char says[] = "sep=";
	size_t len = strcspn(r->at, "\r\n"), end = strcspn(r->at, "\n");
	char by = len == sizeof(says) ? r->at[len - 1] : '\0';

	r->between = memchr(r->at, ';', len) != NULL && memchr(r->at, ',', len) == NULL ? ';' : ',';
	if (strncmp(r->at, says, sizeof(says) - 1) != 0 || (by != ';' && by != ','))
		return;
	r->between = by;
	r->at += end + (r->at[end] == '\n');
	r->line++;
}

/* Line ends of old Macintoshes: nothing else has carriage returns alone. */
static void returns_mend(char *text)
{
	if (strchr(text, '\n') != NULL)
		return;
	for (; *text != '\0'; text++)
		if (*text == '\r')
			*text = '\n';
}

/* Takes a cell that begins with a quote. Returns false if the quote never ends. */
static bool quoted_take(struct reading *r)
{
	for (r->at++; *r->at != '\0'; r->at++) {
		if (*r->at == '"' && r->at[1] != '"') {
			r->at++;
			return true;
		}
		if (*r->at == '"')
			r->at++; /* two are one */
		if (*r->at == '\n')
			r->line++;
		*r->out++ = *r->at;
	}
	return false;
}

/* Takes one cell, up to its comma or line's end. Returns it, or NULL for quotes gone wrong. */
static char *cell_take(struct reading *r)
{
	char *cell;

	r->at += strspn(r->at, " \t");
	cell = r->out;
	if (*r->at == '"') {
		if (!quoted_take(r))
			return NULL;
		r->at += strspn(r->at, " \t\r");
		if (!is_end(r, *r->at))
			return NULL;
	} else {
		size_t len = 0;

		while (!is_end(r, r->at[len]))
			len++;
		memmove(r->out, r->at, len);
		r->at += len;
		while (len > 0 && strchr(" \t\r", r->out[len - 1]) != NULL)
			len--;
		r->out += len;
	}
	return cell;
}

/* Takes one row. Returns 1; 0 for one with nothing in it; -1 for quotes; -2 without memory. */
static int row_take(struct csv *csv, struct reading *r)
{
	struct csv_row row = {.line = r->line, .first = csv->cells_len};
	bool empty = true, more = true;

	while (more) {
		char **cells = grown(csv->cells, csv->cells_len, sizeof(*cells));

		if (cells == NULL)
			return -2;
		csv->cells = cells;

		char *cell = cell_take(r);

		if (cell == NULL)
			return -1;
		more = *r->at == r->between;
		if (*r->at == '\n')
			r->line++;
		if (*r->at != '\0')
			r->at++;
		*r->out++ = '\0'; /* over the comma or line's end, which were read */
		csv->cells[csv->cells_len++] = cell;
		empty = empty && cell[0] == '\0';
	}
	row.count = csv->cells_len - row.first;
	if (empty) {
		csv->cells_len = row.first;
		return 0;
	}

	struct csv_row *rows = grown(csv->rows, csv->rows_len, sizeof(*rows));

	if (rows == NULL)
		return -2;
	csv->rows = rows;
	csv->rows[csv->rows_len++] = row;
	return 1;
}

int csv_read(const char *path, struct csv *csv)
{
	static const char mark[] = "\xef\xbb\xbf";

	memset(csv, 0, sizeof(*csv));

	int code = file_read(path, &csv->text);

	if (code != EX_OK)
		return code;

	struct reading r = {.at = csv->text, .out = csv->text, .line = 1};

	returns_mend(csv->text);
	if (strncmp(r.at, mark, sizeof(mark) - 1) == 0)
		r.at += sizeof(mark) - 1;
	between_find(&r);
	while (*r.at != '\0') {
		size_t line = r.line;
		int row = row_take(csv, &r);

		if (row < 0)
			csv_free(csv);
		if (row == -1)
			return complain_as(
				EX_DATAERR,
				"%s:%zu: Quotes begin here and do not end before a comma "
				"or the end of the line.",
				path, line);
		if (row == -2)
			return complain_as(EX_OSERR, "There is no memory left.");
	}
	return EX_OK;
}

void csv_free(struct csv *csv)
{
	free(csv->text);
	free(csv->cells);
	free(csv->rows);
	memset(csv, 0, sizeof(*csv));
}
