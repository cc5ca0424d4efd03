/*
 * An entry: what the ledger holds of a reference that somebody typed. Reads
 * one fact between two turns, and keeps nothing.
 */
#ifndef ENTRY_H
#define ENTRY_H

#include <lendbay/view.h>

#include "ledger/ledger.h"

/*
 * Looks up the number and leaf of `e`, and fills the rest of it: of a fact
 * that is held its type, and its day and minute, unless no clock knew them (0).
 * Days are civil in TZ.
 */
void entry_find(struct ledger *l, struct view_entry *e);

#endif
