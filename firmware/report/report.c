/*
 * Reports and their tables, in memory of their own. Knows nothing of what is
 * in them.
 */
#include "report.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DAY_S     86400
#define BLOCK_LEN ((size_t)64 << 10)

/* Blocks that are given out from the front, and freed with the report. */
struct report_memory {
	struct report_memory *next;
	size_t used, len;
	max_align_t bytes[];
};

static void *memory_take(struct report *r, size_t len)
{
	size_t units = (len + sizeof(max_align_t) - 1) / sizeof(max_align_t);
	struct report_memory *m = r->memory;

	if (m == NULL || m->len - m->used < units) {
		size_t room = units > BLOCK_LEN / sizeof(max_align_t)
				      ? units
				      : BLOCK_LEN / sizeof(max_align_t);

		m = malloc(sizeof(*m) + room * sizeof(max_align_t));
		if (m == NULL)
			return NULL;
		m->next = r->memory;
		m->used = 0;
		m->len = room;
		r->memory = m;
	}

	void *taken = &m->bytes[m->used];

	m->used += units;
	memset(taken, 0, units * sizeof(max_align_t));
	return taken;
}

bool report_begin(struct report *r)
{
	memset(r, 0, sizeof(*r));
	r->filter = "";
	return memory_take(r, 1) != NULL;
}

void report_free(struct report *r)
{
	while (r->memory != NULL) {
		struct report_memory *next = r->memory->next;

		free(r->memory);
		r->memory = next;
	}
	r->tables = 0;
}

const char *report_keep(struct report *r, const char *text)
{
	size_t len = strlen(text) + 1;
	char *copy = memory_take(r, len);

	if (copy != NULL)
		memcpy(copy, text, len);
	return copy;
}

struct report_table *report_table_add(struct report *r, const char *id, const char *title,
				      const char *note, enum report_part part,
				      const struct report_column *columns, size_t columns_len,
				      size_t rows)
{
	assert(r->tables < REPORT_TABLES_MAX);
	assert(columns_len > 0 && columns_len <= REPORT_COLUMNS_MAX && rows <= REPORT_ROWS_MAX);

	struct report_table *t = &r->table[r->tables];

	*t = (struct report_table){.id = id,
				   .title = title,
				   .note = note,
				   .part = part,
				   .columns = columns,
				   .columns_len = columns_len,
				   .rows = rows};
	t->cells = memory_take(r, (rows * columns_len + 1) * sizeof(*t->cells));
	if (t->cells == NULL)
		return NULL;
	r->tables++;
	return t;
}

static struct report_cell *cell_at(struct report_table *t, size_t row, size_t column)
{
	assert(row < t->rows && column < t->columns_len);
	return &t->cells[row * t->columns_len + column];
}

void report_number(struct report_table *t, size_t row, size_t column, int64_t number)
{
	assert(t->columns[column].unit != UNIT_TEXT);
	*cell_at(t, row, column) = (struct report_cell){.is = CELL_NUMBER, .number = number};
}

void report_text(struct report_table *t, size_t row, size_t column, const char *text)
{
	assert(t->columns[column].unit == UNIT_TEXT && text != NULL);
	*cell_at(t, row, column) = (struct report_cell){.is = CELL_TEXT, .text = text};
}

void report_withhold(struct report_table *t, size_t row, size_t column)
{
	*cell_at(t, row, column) = (struct report_cell){.is = CELL_WITHHELD};
}

const struct report_cell *report_cell(const struct report_table *t, size_t row, size_t column)
{
	assert(row < t->rows && column < t->columns_len);
	return &t->cells[row * t->columns_len + column];
}

/* ---- In words ---- */

const char *report_part_words(enum report_part part)
{
	static const char *const words[REPORT_PARTS] = {
		[PART_OF_LOANS] = "Loans",
		[PART_OF_PEOPLE] = "People reached",
		[PART_OF_SURENESS] = "Confidence before and after",
		[PART_OF_HELP] = "Help from people",
		[PART_OF_WAITING] = "Waiting, and what could not be done",
		[PART_OF_DEVICES] = "Devices",
		[PART_OF_BAYS] = "Doors",
		[PART_OF_CARE] = "What is answered for",
	};

	assert(part < REPORT_PARTS);
	return words[part];
}

const char *report_unit_words(enum report_unit unit)
{
	static const char *const words[] = {
		[UNIT_TEXT] = "",       [UNIT_DAY] = "",
		[UNIT_COUNT] = "times", [UNIT_PEOPLE] = "people",
		[UNIT_LOANS] = "loans", [UNIT_DAYS] = "days",
		[UNIT_HOURS] = "hours", [UNIT_MINUTES] = "minutes",
		[UNIT_PERCENT] = "%",   [UNIT_ANSWER] = "of 5",
		[UNIT_MONEY] = "",
	};

	assert(unit < sizeof(words) / sizeof(words[0]));
	return words[unit];
}

static void number_put(int64_t number, unsigned decimals, char text[REPORT_TEXT_MAX])
{
	uint64_t whole = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	const char *sign = number < 0 ? "-" : "";

	/* 22 characters at most. */
	if (decimals == 0)
		(void)snprintf(text, REPORT_TEXT_MAX, "%s%" PRIu64, sign, whole);
	else if (decimals == 1)
		(void)snprintf(text, REPORT_TEXT_MAX, "%s%" PRIu64 ".%" PRIu64, sign, whole / 10,
			       whole % 10);
	else
		(void)snprintf(text, REPORT_TEXT_MAX, "%s%" PRIu64 ".%02" PRIu64, sign, whole / 100,
			       whole % 100);
}

static void day_put(int64_t day, char text[REPORT_TEXT_MAX])
{
	time_t utc_s = (time_t)(day * DAY_S);
	struct tm parts;

	text[0] = '\0';
	if (day < 0 || day > UINT32_MAX || gmtime_r(&utc_s, &parts) == NULL)
		return; /* past the end of the calendar */
	if (strftime(text, REPORT_TEXT_MAX, "%F", &parts) == 0)
		text[0] = '\0';
}

static void text_put(const char *from, char text[REPORT_TEXT_MAX])
{
	size_t len = strlen(from);

	if (len >= REPORT_TEXT_MAX) {
		len = REPORT_TEXT_MAX - 1;
		/* Not within a character: a byte 10xxxxxx goes on with one. */
		while (len > 0 && ((unsigned char)from[len] & 0xc0) == 0x80)
			len--;
	}
	memcpy(text, from, len);
	text[len] = '\0';
}

void report_cell_write(const struct report_column *column, const struct report_cell *cell,
		       char text[REPORT_TEXT_MAX])
{
	text[0] = '\0';
	if (cell->is == CELL_WITHHELD)
		text_put(REPORT_WITHHELD, text);
	else if (cell->is == CELL_TEXT)
		text_put(cell->text, text);
	else if (cell->is == CELL_NUMBER && column->unit == UNIT_DAY)
		day_put(cell->number, text);
	else if (cell->is == CELL_NUMBER)
		number_put(cell->number, column->decimals, text);
}
