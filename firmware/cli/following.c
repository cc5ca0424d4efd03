/*
 * Following the facts.
 */
#include "following.h"

#include <inttypes.h>
#include <stdlib.h>
#include <sysexits.h>
#include <unistd.h>

int follow_complain(uint64_t number)
{
	return complain_as(EX_DATAERR,
			   "Fact %" PRIu64 " cannot follow from those before it: "
			   "lendbay-ledger verify says more.",
			   number);
}

int book_follow(struct kiosk *book, const struct fact *fact)
{
	return kiosk_apply(book, fact) < 0 ? follow_complain(fact->number) : EX_OK;
}

int source_follow(struct source *s, struct kiosk **book,
		  int (*take)(void *with, const struct ledger_entry *entry), void *with)
{
	/* The book is made of facts alone; the kiosk wants one all the same. */
	static const struct policy policy;

	s->progress = isatty(STDERR_FILENO);
	*book = malloc(kiosk_size());
	if (*book == NULL)
		return complain_as(EX_OSERR, "There is no memory left for a book.");
	kiosk_init(*book, &policy);
	return source_facts(s, 1, UINT64_MAX, take, with);
}
