/*
 * A report: what happened in a period, as a list of tables. The page, its
 * charts and the CSV files are all made from these tables alone and with
 * report_cell_write, so that they are equal cell by cell. What is about fewer
 * than five people has been withheld already (withhold.h): whoever shows a
 * report can give away nothing that is not in it.
 */
#ifndef REPORT_H
#define REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define REPORT_TABLES_MAX  48
#define REPORT_COLUMNS_MAX 12
#define REPORT_ROWS_MAX    2100 /* a device a row is the longest table */
#define REPORT_TEXT_MAX    128  /* bytes of one cell as text, with its NUL */
#define REPORT_NAME_MAX    64   /* bytes of a name from board file or registry, with its NUL */
#define REPORT_PEOPLE_MIN  5    /* what is about fewer is withheld */

/* What a column's numbers count. A column of names is UNIT_TEXT; UNIT_DAY is a civil day. */
enum report_unit {
	UNIT_TEXT,
	UNIT_DAY, /* days since 1970-01-01, written 2026-11-22 */
	UNIT_COUNT,
	UNIT_PEOPLE,
	UNIT_LOANS,
	UNIT_DAYS,
	UNIT_HOURS,
	UNIT_MINUTES,
	UNIT_PERCENT,
	UNIT_ANSWER, /* how sure somebody is: 1 not at all … 5 very */
	UNIT_MONEY   /* in the currency of the costs that were given */
};

enum report_cell_is {
	CELL_EMPTY, /* there is nothing to say: no median of nothing */
	CELL_NUMBER,
	CELL_TEXT,
	CELL_WITHHELD
};

struct report_cell {
	enum report_cell_is is;
	int64_t number;   /* in units of 10 to the power of -decimals of its column */
	const char *text; /* plain UTF-8, not escaped for anything; lives as long as the report */
};

struct report_column {
	const char *words; /* "loans out" */
	enum report_unit unit;
	uint8_t decimals; /* 0..2 */
};

/* How a table is best drawn beside itself. */
enum report_chart {
	CHART_NONE,
	CHART_BARS,  /* a bar a row: column 0 names it, column `charted` is its length */
	CHART_STEPS, /* the same along time: rows are months in order */
	CHART_PAIRS  /* columns `charted` and the one after it, side by side: before and after */
};

/* A part of the report under one heading; in this order. */
enum report_part {
	PART_OF_LOANS,
	PART_OF_PEOPLE,
	PART_OF_SURENESS,
	PART_OF_HELP,
	PART_OF_WAITING,
	PART_OF_DEVICES,
	PART_OF_BAYS,
	PART_OF_CARE, /* overrides, corrections, disclosures: what is answered for */
	REPORT_PARTS
};

struct report_table {
	const char *id; /* "loans_by_kind": names its file and its anchor; a-z, 0-9 and _ */
	const char *title;
	const char
		*note; /* a sentence or a few of what is counted and how; never NULL, may be "" */
	enum report_part part;
	const struct report_column *columns; /* the first names the row: text or a day */
	size_t columns_len;
	size_t rows;
	bool has_total; /* the last row is the total of the others */
	enum report_chart chart;
	uint8_t charted;           /* a column */
	struct report_cell *cells; /* rows × columns_len, row after row */
};

struct report {
	char library[REPORT_NAME_MAX]; /* may be empty: not known here */
	uint64_t kiosk;
	uint32_t from_day, to_day; /* civil, both of them in it */
	int64_t made_s;            /* UTC */
	char zone[REPORT_NAME_MAX];
	const char *filter;    /* "people referred by Age UK": one sentence's end; "": all of it */
	uint64_t number;       /* newest fact that was read … */
	uint8_t head[32];      /* … and the head after it */
	uint64_t facts;        /* of the period */
	uint64_t unsure_facts; /* of the period, with a clock that could not be believed */
	const char *notes[8];  /* of the whole: what is withheld, what was assumed; NULL after the
				  last */
	struct report_table table[REPORT_TABLES_MAX];
	size_t tables;
	struct report_memory *memory; /* its own */
};

/* The heading of a part, "People reached". */
const char *report_part_words(enum report_part part);

/* A unit in words after a number, "people"; "" for text and days. */
const char *report_unit_words(enum report_unit unit);

/* The cell in a row and a column of a table. */
const struct report_cell *report_cell(const struct report_table *t, size_t row, size_t column);

/*
 * Writes a cell as everybody must: a number with the column's decimals and a
 * point ("3.40"), a day as 2026-11-22, what is withheld as REPORT_WITHHELD,
 * what is empty as "". Text is cut to fit, at a character's end.
 */
#define REPORT_WITHHELD "withheld"
void report_cell_write(const struct report_column *column, const struct report_cell *cell,
		       char text[REPORT_TEXT_MAX]);

/* ---- Making one ---- */

/* An empty report. Returns false without memory. Free it with report_free. */
bool report_begin(struct report *r);
void report_free(struct report *r);

/* Keeps a copy of `text` as long as the report lives. Returns NULL without memory. */
const char *report_keep(struct report *r, const char *text);

/*
 * Begins a table of that many rows, all cells empty. `columns` must outlive the
 * report; so must the three texts, unless they are kept. Returns it, valid until
 * the report is freed, or NULL without memory. More tables, rows or columns
 * than may be: asserted.
 */
struct report_table *report_table_add(struct report *r, const char *id, const char *title,
				      const char *note, enum report_part part,
				      const struct report_column *columns, size_t columns_len,
				      size_t rows);

void report_number(struct report_table *t, size_t row, size_t column, int64_t number);
/* `text` must outlive the report, or be kept. */
void report_text(struct report_table *t, size_t row, size_t column, const char *text);
void report_withhold(struct report_table *t, size_t row, size_t column);

#endif
