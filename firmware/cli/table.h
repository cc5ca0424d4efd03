/*
 * A table on stdout: aligned for people, CSV (RFC 4180) or one JSON array
 * (RFC 8259) for programs. Cells are given one after the other, row by row.
 */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include <stddef.h>
#include <stdio.h>

#include "cli.h"

#define COLUMNS_MAX      80
#define ROW_LEN_MAX      4096 /* bytes of one row's cells */
#define TABLE_LOOK_AHEAD 512  /* rows kept to find how wide the columns are */

enum column_is {
	COLUMN_TEXT,
	COLUMN_NUMBER, /* bare in JSON, to the right in a table */
	COLUMN_LIST    /* words with commas between; an array in JSON */
};

enum column_for { FOR_ALL, FOR_PEOPLE, FOR_PROGRAMS };

struct column {
	const char *words; /* "due day"; a key with underscores for programs */
	enum column_is is;
	enum column_for whom;
};

struct table {
	enum form form;
	const struct column *columns;
	size_t count;
	size_t at;                /* the next cell's column */
	char line[ROW_LEN_MAX];   /* this row's cells, each with its NUL */
	size_t cell[COLUMNS_MAX]; /* where each begins in `line` */
	bool absent[COLUMNS_MAX]; /* not even an empty list */
	size_t len;
	char **kept; /* rows until the widths are known */
	size_t kept_len;
	int width[COLUMNS_MAX];
	bool widths_known, begun, bold;
};

/* Returns 0 or a code. `columns` must outlive it. */
int table_begin(struct table *t, enum form form, const struct column *columns, size_t count);

/* The next cell. NULL is null in JSON, and so is "", but for an empty list. Cells for others are
 * given too, and left out. */
void cell_text(struct table *t, const char *text);
void cell_number(struct table *t, uint64_t number);
void cell_number_if(struct table *t, bool there, uint64_t number);

/* Writes what is left, says so if it could not be written. Returns 0 or a code. */
int table_end(struct table *t);

/* JSON (RFC 8259, 7): a string; and an array of the words that `text` has commas between. */
void json_text(FILE *file, const char *text, size_t len);
void json_list(FILE *file, const char *text);

/* Civil days and times as ISO 8601 has them; a day or time 0 is "". */
#define WHEN_MAX 32
void day_write(uint64_t day, char text[WHEN_MAX]);
void time_write(int64_t utc_s, enum form form, char text[WHEN_MAX]); /* for people: in TZ */

#endif
