/*
 * Verifying a ledger's file, with all there is to hold it against. Changes
 * nothing. What can be told of a change, and what cannot: verify/judge.h.
 */
#ifndef LEDGER_VERIFY_H
#define LEDGER_VERIFY_H

#include "judge.h"
#include "ledger.h"

/* What to hold it against and whom to tell; any of it may be NULL or 0. */
struct ledger_asked {
	const struct judge_head *heads; /* that were carried out of the house */
	size_t heads_len;
	const struct judge_reference *references;
	size_t references_len;
	void (*progress)(uint64_t number, void *with);
	void (*fact)(const struct fact *fact, void *with); /* each that holds, in order */
	void *with;                                        /* for both */
};

/* As ledger_verify. */
int ledger_verify_against(struct ledger *l, const struct ledger_asked *asked,
			  struct ledger_verdict *out);

/*
 * Looks at every page of the file, also at those that no row is on: SQLite's
 * integrity_check, which reads all facts once more without hashing them. Returns
 * 1 if it is whole, 0 with SQLite's words in `why` if not, or -errno.
 */
int ledger_pages_look(struct ledger *l, char why[LEDGER_COMPLAINT_MAX]);

#endif
