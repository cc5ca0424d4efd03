/*
 * Where the answers come from: the running ring, over DIR/ring.sock, or the
 * ledger's file itself when no kiosk runs; the same questions either way.
 */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include "admin.h"
#include "cli.h"

struct source {
	const char *dir;
	int fd;                /* to the ring; -1: we hold the file */
	int lock;              /* on DIR/lock; -1: the ring runs */
	struct engine *engine; /* NULL: the ring runs */
	bool progress;         /* somebody watches */
	bool started;          /* the engine was told that a run begins */
	struct board board;    /* without a ring: the one named, or one that lets much through */
	struct admin_request request;
	struct admin_reply reply;
	struct effects effects;
};

/* What it is opened for; without a ring that says how much of the file is read. */
enum source_for {
	SOURCE_FACTS,  /* questions about facts and registry */
	SOURCE_BOOK,   /* … and about what the book knows */
	SOURCE_CHANGES /* orders too */
};

/*
 * Opens it; on 0 close it. Then TZ is the kiosk's own zone, where that is
 * known. Returns 0 or a code.
 */
int source_open(struct source *s, const struct order *order, enum source_for what);
void source_close(struct source *s);

/* Asks what stands in s->request; s->reply.err and .refusal are the caller's to judge. Returns 0 or
 * a code. */
int source_ask(struct source *s, enum admin_type type);

/* As source_ask, and an answer with an error is said. For questions that cannot be refused. */
int source_ask_plain(struct source *s, enum admin_type type);

/*
 * Gives every fact numbered from … to in order; `take` answers 0 to go on, or
 * the code to end with. With s->progress a line on stderr says how far it is.
 * Returns 0 or a code.
 */
int source_facts(struct source *s, uint64_t from, uint64_t to,
		 int (*take)(void *with, const struct ledger_entry *entry), void *with);

#endif
