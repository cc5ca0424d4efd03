/*
 * One row a loan, for whoever wants to count for themselves. Without area, age
 * band or reason, and still about people: it leaves the kiosk sealed.
 */
#ifndef ROWS_H
#define ROWS_H

#include <stdio.h>

#include "tally.h"

/*
 * Writes a row of CSV for each loan that began or ended in the period, or was
 * out at its end, and is of the filter's value. Returns how many; whether it
 * went well is the file's to say.
 */
size_t rows_write(FILE *file, const struct tally *t);

#endif
