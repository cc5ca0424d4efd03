/*
 * How long somebody is kept: since when nothing is out to them, who has been
 * kept long enough, and how they go. Counts days and decides nothing: whether
 * somebody may be erased is the core's to say.
 */
#include <errno.h>

#include <lendbay/moment.h>

#include "inside.h"

#define DAY_S 86400

int registry_erase(struct ledger *l, uint64_t person)
{
	int err = registry_forget_champion(l, person);
	int found = err < 0 ? err : registry_remove_person(l, person);

	return found < 0 ? found : 0;
}

int registry_idle(struct ledger *l, uint32_t before_day, uint64_t *out, size_t max)
{
	struct sql_query *q = l->query[QUERY_IDLE];
	size_t len = 0;
	int row = 0;

	sql_bind_number(q, 1, before_day);
	sql_bind_number(q, 2, ROLE_BORROWER);
	sql_bind_number(q, 3, max < LEDGER_PAGE_MAX ? max : LEDGER_PAGE_MAX);
	while ((row = sql_step(q)) == 1)
		out[len++] = sql_number(q, 0);
	sql_reset(q);
	return row < 0 ? row : (int)len;
}

int registry_date(struct ledger *l, uint32_t today)
{
	struct sql_query *q = l->query[QUERY_DATE_UNDATED];

	sql_bind_number(q, 1, today);
	return sql_do(q);
}

/* Whom a loan is to, by the fact that began it. Returns 0, also for nobody, or -errno. */
static int borrower_of(struct ledger *l, uint64_t loan, uint64_t *person)
{
	struct ledger_entry begun;

	*person = NOBODY;
	if (loan == 0)
		return 0;

	int len = ledger_facts(l, loan - 1, loan, &begun, 1);

	if (len == 1 && (begun.fact.type == FACT_LENT || begun.fact.type == FACT_LOAN_CARRIED))
		*person = begun.fact.person;
	return len < 0 ? len : 0;
}

/* A fact that begins somebody's time: no loan of theirs is out from here on. */
static int day_set(struct ledger *l, uint64_t person, const struct fact *fact)
{
	struct sql_query *q = l->query[QUERY_SET_DAY];
	/* A clock that does not know the day leaves it to the first day that is known. */
	bool known = fact->quality > CLOCK_RESTORED && fact->utc_s > 0;

	if (person == NOBODY)
		return 0;
	sql_bind_number(q, 1, person);
	sql_bind_number(q, 2, known ? (uint64_t)fact->utc_s / DAY_S : 0);
	return sql_do(q);
}

int retention_follow(struct ledger *l, const struct fact *fact)
{
	uint64_t person = NOBODY;
	int err = 0;

	switch (fact->type) {
	case FACT_ENROLLED:
	case FACT_LOAN_CARRIED: person = fact->person; break;
	case FACT_HELPER_NAMED: person = fact->helper; break;
	case FACT_NOT_TAKEN:
	case FACT_HANDED_IN:
	case FACT_TAKEN_IN:
	case FACT_LOAN_ENDED: err = borrower_of(l, fact->loan, &person); break;
	default: return 0;
	}
	return err < 0 ? err : day_set(l, person, fact);
}
