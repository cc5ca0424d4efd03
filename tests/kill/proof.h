/*
 * The proof on the file, when no kiosk runs: the real lendbay-ledger verifies
 * it, SQLite finds it whole, and it goes on from where the witness was.
 */
#ifndef KILL_PROOF_H
#define KILL_PROOF_H

#include "stage.h"
#include "witness.h"

/* Holds the file against the witness, who takes the facts it had not seen. Says what is wrong in
 * the witness's trouble; returns false then. */
bool proof_file(struct stage *stage, struct witness *w);

/* The same from the first fact on, and every claim ever made anew. */
bool proof_all(struct stage *stage, struct witness *w);

#endif
