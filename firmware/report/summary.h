/*
 * The report in short: what most people ask for first, each read out of one
 * cell of its tables. Counts nothing, and withholds what the cell withholds.
 */
#ifndef SUMMARY_H
#define SUMMARY_H

#include <stdio.h>

#include "report.h"

/* Writes the list. What its table is not there for is left out. Returns how many lines it has. */
size_t summary_write(FILE *file, const struct report *r);

#endif
