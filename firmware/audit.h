/*
 * An audit: holds every fact of the ledger to its own hash and to the chain, a
 * slice between two turns of the ring, and counts the month by the way. Goes
 * on where it ended, until the day is over: then it begins anew. Writes
 * nothing, and takes no memory after it was made.
 */
#ifndef AUDIT_H
#define AUDIT_H

#include <lendbay/moment.h>
#include <lendbay/view.h>

#include "ledger/ledger.h"

#define AUDIT_SLICE 64 /* facts in one step: far below what anybody would notice */

struct audit;

/* Returns NULL without memory. Close takes NULL. */
struct audit *audit_open(void);
void audit_close(struct audit *a);

/* The page is looked at: begins an audit, or goes on with what was recorded since. */
void audit_ask(struct audit *a, struct ledger *l, struct moment now);

/* Whether there is a step to take. */
bool audit_goes_on(const struct audit *a);

/*
 * The next slice, between two transactions. A ledger that does not hold, or
 * that the disk does not give, is its result and no mistake of it. Returns
 * true when that was found, or the end reached.
 */
bool audit_step(struct audit *a, struct ledger *l, struct moment now);

/* What there is to tell so far; figures and days only once all was looked at. */
void audit_tell(const struct audit *a, struct view_month *out);

#endif
