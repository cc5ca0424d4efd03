/*
 * Shows that the witness would find what it looks for: on copies of a fresh
 * ledger something is told to it as seen that the copy does not hold.
 */
#ifndef KILL_SELF_TEST_H
#define KILL_SELF_TEST_H

#include "proof.h"

/* Copies the stage's data directory beside it, lies and lies again. Returns an exit code, said. */
int self_test(struct stage *stage, struct trouble *trouble);

#endif
