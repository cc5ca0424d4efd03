/*
 * A report's table as a picture: SVG in a figure, with a title and a
 * description for who hears it, a value on every bar, and no colour that says
 * anything alone. Draws from the table's cells and nothing else.
 */
#ifndef CHART_H
#define CHART_H

#include <stdio.h>

#include "report.h"

#define CHART_ROWS_MAX 40 /* more, and a table is read more easily */

/*
 * Writes the figure of a table that has a chart, or a sentence that says why
 * there is none: all of it is withheld, nothing happened, too many rows.
 * `number` is the table's on the page, from 1.
 */
void chart_write(FILE *file, const struct report_table *t, size_t number);

#endif
