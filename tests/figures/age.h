/*
 * What is measured of one ledger that is years old.
 */
#ifndef AGE_H
#define AGE_H

#include <lendbay/board.h>

#include "paper.h"
#include "process.h"

/* `at` names the ledger's directory and the programs; `loans` are in it, about. The working
 * directory is on the same disk. Adds some hundreds of loans. */
void age_measure(struct paper *p, const struct place *at, const struct board *board,
		 uint64_t loans);

#endif
