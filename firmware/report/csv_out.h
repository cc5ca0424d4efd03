/*
 * A report's table as CSV: RFC 4180, UTF-8, what report_cell_write says of
 * each cell, and nothing that a spreadsheet takes for a formula.
 */
#ifndef CSV_OUT_H
#define CSV_OUT_H

#include <stdio.h>

#include "report.h"

/*
 * Writes one cell of text. What a spreadsheet could run, because it begins with
 * = + - @, a tab or a line's end (also as wide characters of East Asia), gets an
 * apostrophe before it, and so does what begins with one: take off the first
 * apostrophe, and the text is as it was. Whether it went well is the file's to
 * say (ferror).
 */
void csv_out_text(FILE *file, const char *text);

/* Writes the names of the columns, with _ for blanks, then the rows. Lines end with CR LF. */
void csv_out_table(FILE *file, const struct report_table *t);

/* What the whole report is about, as two columns, "what" and "is". */
void csv_out_about(FILE *file, const struct report *r);

#endif
