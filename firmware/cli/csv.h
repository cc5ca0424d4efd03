/*
 * CSV (RFC 4180) read whole into memory: rows of cells, with the line each
 * row began on.
 */
#ifndef CLI_CSV_H
#define CLI_CSV_H

#include <stddef.h>

#define CSV_BYTES_MAX (32 << 20)

struct csv_row {
	size_t line;  /* of the file, 1 is the first */
	size_t first; /* cell */
	size_t count; /* of cells */
};

struct csv {
	char *text; /* the file; cells point into it */
	char **cells;
	struct csv_row *rows;
	size_t cells_len, rows_len;
};

/* Reads the file at `path`; rows without anything in them are left out. Returns 0 or a code; on 0
 * free it with csv_free. */
int csv_read(const char *path, struct csv *csv);
void csv_free(struct csv *csv);

#endif
