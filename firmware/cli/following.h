/*
 * A book of the command's own that follows the ledger fact by fact: for lists
 * of what was so and since when, which the kiosk's book does not keep.
 */
#ifndef CLI_FOLLOWING_H
#define CLI_FOLLOWING_H

#include <lendbay/kiosk.h>

#include "source.h"

/* Has a book take that fact. Returns 0, or a code after saying that it cannot. */
int book_follow(struct kiosk *book, const struct fact *fact);

/* The same sentence and code for fact `number` where somebody else's book cannot. */
int follow_complain(uint64_t number);

/*
 * Makes an empty book in *book, which the caller frees with free() however this
 * ends, and gives every fact to `take`, as source_facts does, with progress
 * where somebody watches. `take` has the book follow. Returns 0 or a code.
 */
int source_follow(struct source *s, struct kiosk **book,
		  int (*take)(void *with, const struct ledger_entry *entry), void *with);

#endif
