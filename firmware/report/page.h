/*
 * A report as a page: one HTML file, made from the report's tables alone and
 * with report_cell_write, so that it equals the CSV files cell by cell.
 */
#ifndef PAGE_H
#define PAGE_H

#include <stdio.h>

#include "report.h"

/* Writes all of it. Whether it went well is the file's to say (ferror). */
void page_write(FILE *file, const struct report *r);

#endif
