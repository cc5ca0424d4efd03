/*
 * What devices cost, from a CSV file that somebody made in a spreadsheet.
 */
#ifndef CLI_COSTS_H
#define CLI_COSTS_H

#include "report/tally.h"

/*
 * Reads the file at `path`: a column "device" ("tablet 14") and a column "cost"
 * ("249.00"), in any order, and tells the tally. Every fault is said with its
 * line and column. Returns 0 or a code.
 */
int costs_take(const char *path, struct tally *t);

#endif
