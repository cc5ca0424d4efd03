/*
 * The bare commit: one small row made durable by SQLite, on the ledger's own
 * settings and in its directory. No latch can move sooner than that takes.
 */
#ifndef COMMIT_H
#define COMMIT_H

#include "paper.h"

struct sql;
struct sql_query;

struct commit {
	struct sql *sql;
	struct sql_query *insert;
	struct series took;
};

/* Makes a database in the working directory. */
void commit_open(const struct paper *p, struct commit *c);

/* Commits one row and notes how long it took. */
void commit_once(const struct paper *p, struct commit *c);

void commit_close(struct commit *c);

#endif
