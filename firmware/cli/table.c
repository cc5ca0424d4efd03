/*
 * Tables for people and for programs. Knows nothing of what is in them.
 */
#include "table.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#define DAY_S 86400

static bool shown(const struct table *t, size_t i)
{
	return t->columns[i].whom !=
	       (t->form == FORM_TABLE ? (enum column_for)FOR_PROGRAMS : FOR_PEOPLE);
}

/* Columns of characters that UTF-8 text takes: one each, which holds for the names we know. */
static int width_of(const char *text)
{
	int width = 0;

	for (; *text != '\0'; text++)
		width += (*text & 0xc0) != 0x80;
	return width;
}

int table_begin(struct table *t, enum form form, const struct column *columns, size_t count)
{
	const char *terminal = getenv("TERM");

	assert(count <= COLUMNS_MAX);
	memset(t, 0, sizeof(*t));
	t->form = form;
	t->columns = columns;
	t->count = count;
	t->bold = isatty(STDOUT_FILENO) && getenv("NO_COLOR") == NULL && terminal != NULL &&
		  strcmp(terminal, "dumb") != 0;
	for (size_t i = 0; i < count; i++)
		t->width[i] = width_of(columns[i].words);
	if (form != FORM_TABLE)
		return EX_OK;
	t->kept = calloc(TABLE_LOOK_AHEAD, sizeof(*t->kept));
	if (t->kept == NULL)
		return complain_as(EX_OSERR, "There is no memory left.");
	return EX_OK;
}

/* ---- For people ---- */

static void put_padded(const char *text, int width, bool right, bool last)
{
	int blanks = width - width_of(text);

	if (right)
		printf("%*s", blanks > 0 ? blanks : 0, "");
	for (; *text != '\0'; text++)
		putchar((unsigned char)*text < ' ' || *text == 0x7f ? '?' : *text);
	if (!right && !last)
		printf("%*s", blanks > 0 ? blanks : 0, "");
}

static size_t last_shown(const struct table *t)
{
	size_t last = 0;

	for (size_t i = 0; i < t->count; i++)
		if (shown(t, i))
			last = i;
	return last;
}

static void put_row(const struct table *t, const char *line)
{
	const char *gap = "";

	for (size_t i = 0; i < t->count; i++) {
		if (shown(t, i)) {
			fputs(gap, stdout);
			put_padded(line, t->width[i], t->columns[i].is == COLUMN_NUMBER,
				   i == last_shown(t));
			gap = "  ";
		}
		line += strlen(line) + 1;
	}
	putchar('\n');
}

static void put_header(const struct table *t)
{
	const char *gap = "";

	if (t->bold)
		fputs("\033[1m", stdout);
	for (size_t i = 0; i < t->count; i++) {
		char title[64] = "";
		size_t len = strlen(t->columns[i].words);

		if (!shown(t, i))
			continue;
		assert(len < sizeof(title));
		for (size_t j = 0; j <= len; j++) {
			char c = t->columns[i].words[j];

			title[j] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
		}
		fputs(gap, stdout);
		put_padded(title, t->width[i], t->columns[i].is == COLUMN_NUMBER,
			   i == last_shown(t));
		gap = "  ";
	}
	if (t->bold)
		fputs("\033[0m", stdout);
	putchar('\n');
}

static void put_kept(struct table *t)
{
	put_header(t);
	for (size_t i = 0; i < t->kept_len; i++) {
		put_row(t, t->kept[i]);
		free(t->kept[i]);
	}
	t->kept_len = 0;
	t->widths_known = true;
}

static void people_row(struct table *t)
{
	if (t->widths_known) {
		put_row(t, t->line);
		return;
	}

	char *copy = malloc(t->len);

	for (size_t i = 0; i < t->count; i++) {
		int width = width_of(t->line + t->cell[i]);

		if (width > t->width[i])
			t->width[i] = width;
	}
	if (copy != NULL) {
		memcpy(copy, t->line, t->len);
		t->kept[t->kept_len++] = copy;
	}
	/* Without memory to look ahead, the widths so far must do. */
	if (copy == NULL || t->kept_len == TABLE_LOOK_AHEAD)
		put_kept(t);
	if (copy == NULL)
		put_row(t, t->line);
}

/* ---- For programs ---- */

static void put_key(const char *words)
{
	for (; *words != '\0'; words++)
		putchar(*words == ' ' ? '_' : *words);
}

void json_text(FILE *file, const char *text, size_t len)
{
	/* Whether it went well is asked of the file at the end. */
	(void)putc('"', file);
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '"' || c == '\\')
			fprintf(file, "\\%c", c);
		else if (c < ' ' || c == 0x7f)
			fprintf(file, "\\u%04x", c);
		else
			(void)putc(c, file); /* likewise */
	}
	(void)putc('"', file); /* likewise */
}

void json_list(FILE *file, const char *text)
{
	(void)putc('[', file); /* likewise */
	while (*text != '\0') {
		size_t len = strcspn(text, ",");

		json_text(file, text, len);
		text += len;
		if (*text == ',') {
			(void)putc(',', file); /* likewise */
			text++;
		}
	}
	(void)putc(']', file); /* likewise */
}

static void json_row(struct table *t)
{
	const char *comma = "";

	fputs(t->begun ? ",\n{" : "[\n{", stdout);
	for (size_t i = 0; i < t->count; i++) {
		const char *text = t->line + t->cell[i];

		if (!shown(t, i))
			continue;
		printf("%s\"", comma);
		put_key(t->columns[i].words);
		fputs("\":", stdout);
		if (t->absent[i] || (*text == '\0' && t->columns[i].is != COLUMN_LIST))
			fputs("null", stdout);
		else if (t->columns[i].is == COLUMN_LIST)
			json_list(stdout, text);
		else if (t->columns[i].is == COLUMN_NUMBER)
			fputs(text, stdout);
		else
			json_text(stdout, text, strlen(text));
		comma = ",";
	}
	putchar('}');
}

/* RFC 4180, 2: quotes around a comma, a quote or a line's end, quotes doubled. */
static void put_csv(const char *text)
{
	if (strpbrk(text, ",\"\r\n") == NULL) {
		fputs(text, stdout);
		return;
	}
	putchar('"');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			putchar('"');
		putchar(*text);
	}
	putchar('"');
}

static void csv_header(const struct table *t)
{
	const char *comma = "";

	for (size_t i = 0; i < t->count; i++) {
		if (!shown(t, i))
			continue;
		fputs(comma, stdout);
		put_key(t->columns[i].words);
		comma = ",";
	}
	putchar('\n');
}

static void csv_row(struct table *t)
{
	const char *comma = "";

	if (!t->begun)
		csv_header(t);
	for (size_t i = 0; i < t->count; i++) {
		if (!shown(t, i))
			continue;
		fputs(comma, stdout);
		put_csv(t->line + t->cell[i]);
		comma = ",";
	}
	putchar('\n');
}

/* ---- Cells ---- */

void cell_text(struct table *t, const char *text)
{
	size_t len = text != NULL ? strlen(text) : 0;

	/* What is too long is cut; nothing the ledger keeps is. */
	if (len > ROW_LEN_MAX - 1 - t->len - (t->count - t->at))
		len = ROW_LEN_MAX - 1 - t->len - (t->count - t->at);
	t->cell[t->at] = t->len;
	t->absent[t->at] = text == NULL;
	if (len > 0)
		memcpy(t->line + t->len, text, len);
	t->line[t->len + len] = '\0';
	t->len += len + 1;
	if (++t->at < t->count)
		return;
	if (t->form == FORM_TABLE)
		people_row(t);
	else if (t->form == FORM_CSV)
		csv_row(t);
	else
		json_row(t);
	t->begun = true;
	t->at = 0;
	t->len = 0;
}

void cell_number(struct table *t, uint64_t number)
{
	char text[24];

	(void)snprintf(text, sizeof(text), "%" PRIu64, number); /* 20 digits at most */
	cell_text(t, text);
}

void cell_number_if(struct table *t, bool there, uint64_t number)
{
	if (there)
		cell_number(t, number);
	else
		cell_text(t, NULL);
}

int table_end(struct table *t)
{
	assert(t->at == 0);
	if (t->form == FORM_TABLE && !t->widths_known)
		put_kept(t);
	if (t->form == FORM_CSV && !t->begun)
		csv_header(t);
	if (t->form == FORM_JSON)
		fputs(t->begun ? "\n]\n" : "[]\n", stdout);
	free(t->kept);
	t->kept = NULL;
	if (fflush(stdout) == 0 && !ferror(stdout))
		return EX_OK;
	return complain_as(EX_IOERR, "The answer could not be written: %s.", strerror(errno));
}

/* ---- When ---- */

static void when_write(int64_t utc_s, bool local, const char *format, char text[WHEN_MAX])
{
	time_t t = (time_t)utc_s;
	struct tm parts;

	text[0] = '\0';
	if ((local ? localtime_r(&t, &parts) : gmtime_r(&t, &parts)) == NULL)
		return; /* past the end of the calendar */
	if (strftime(text, WHEN_MAX, format, &parts) == 0)
		text[0] = '\0';
}

void day_write(uint64_t day, char text[WHEN_MAX])
{
	text[0] = '\0';
	if (day > 0 && day <= UINT32_MAX)
		when_write((int64_t)day * DAY_S, false, "%F", text);
}

void time_write(int64_t utc_s, enum form form, char text[WHEN_MAX])
{
	text[0] = '\0';
	if (utc_s == 0)
		return;
	if (form == FORM_TABLE)
		when_write(utc_s, true, "%F %T", text);
	else
		when_write(utc_s, false, "%FT%TZ", text);
}
