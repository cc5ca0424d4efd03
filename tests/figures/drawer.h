/*
 * The drawer: finding out whose card it is, in a registry of 100,000 people
 * against one of a single person, side by side on the real file.
 */
#ifndef DRAWER_H
#define DRAWER_H

#include "paper.h"

/* Makes two ledgers below `dir`, on the disk that is measured, and writes what a look-up takes. */
void drawer_measure(struct paper *p, const char *dir);

#endif
