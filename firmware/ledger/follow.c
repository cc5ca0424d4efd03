/*
 * What a fact changes in the registry by itself, and the rows of referrals:
 * codes, kept only as keyed hashes, and the partners that hand them out.
 * Decides nothing: the fact is recorded already.
 */
#include <errno.h>
#include <string.h>

#include <lendbay/moment.h>

#include "inside.h"

#define DAY_S             86400
#define SESSION_KEEP_DAYS 31 /* the text about a session that is over */

int registry_find_code(struct ledger *l, const uint8_t hash[LEDGER_HASH_LEN], uint64_t *referral)
{
	struct sql_query *q = l->query[QUERY_CODE];

	sql_bind_bytes(q, 1, hash, LEDGER_HASH_LEN);

	int found = sql_step(q);

	if (found == 1)
		*referral = sql_number(q, 0);
	sql_reset(q);
	return found;
}

int registry_add_code(struct ledger *l, uint64_t referral, const uint8_t hash[LEDGER_HASH_LEN])
{
	struct sql_query *q = l->query[QUERY_ADD_CODE];

	if (referral == NOBODY || referral > INT64_MAX)
		return -EINVAL;
	sql_bind_bytes(q, 1, hash, LEDGER_HASH_LEN);
	sql_bind_number(q, 2, referral);
	return sql_do(q);
}

/* Takes the one row the query gives. */
static int partner_take(struct sql_query *q, struct registry_partner *out)
{
	int found = sql_step(q);

	if (found == 1) {
		memset(out, 0, sizeof(*out));
		out->partner = sql_number(q, 0);
		sql_text(q, 1, out->name, sizeof(out->name));
	}
	sql_reset(q);
	return found;
}

int registry_find_partner_named(struct ledger *l, const char *name, struct registry_partner *out)
{
	struct sql_query *q = l->query[QUERY_PARTNER_NAMED];

	sql_bind_text(q, 1, name);
	return partner_take(q, out);
}

int registry_find_partner(struct ledger *l, uint64_t partner, struct registry_partner *out)
{
	struct sql_query *q = l->query[QUERY_PARTNER];

	sql_bind_number(q, 1, partner);
	return partner_take(q, out);
}

int registry_add_partner(struct ledger *l, const struct registry_partner *partner)
{
	struct sql_query *q = l->query[QUERY_ADD_PARTNER];

	if (partner->partner == NOBODY || partner->partner > INT64_MAX)
		return -EINVAL;
	sql_bind_number(q, 1, partner->partner);
	sql_bind_text(q, 2, partner->name);
	return sql_do(q);
}

/* Somebody enrolled: by staff their row is there already, by a referral code it is not. */
static int enrolled(struct ledger *l, const struct fact *fact)
{
	struct registry_person person;
	int found = registry_find_person(l, fact->person, &person);

	if (found != 0)
		return found < 0 ? found : 0;
	person = (struct registry_person){.person = fact->person,
					  .role = (uint8_t)fact->role,
					  .minor = fact->minor != 0,
					  .adult = fact->adult};
	return registry_add_person(l, &person, NULL);
}

static int helper_removed(struct ledger *l, const struct fact *fact)
{
	struct registry_person helper;
	int found = registry_find_person(l, fact->helper, &helper);

	/* One that does not open is a row to remove all the same. */
	if (found != -EBADMSG && (found != 1 || helper.helper_of == NOBODY))
		return found < 0 ? found : 0;
	found = registry_remove_person(l, fact->helper);
	return found < 0 ? found : 0;
}

/* Another is added: the text about those that have long been over goes. */
static int session_added(struct ledger *l, const struct fact *fact)
{
	int64_t day = fact->utc_s / DAY_S - SESSION_KEEP_DAYS;

	/* A clock that does not know the day says nothing of any. */
	if (fact->quality <= CLOCK_RESTORED || day <= 0 || day > UINT32_MAX)
		return 0;
	return registry_forget_sessions(l, (uint32_t)day);
}

static int rows_follow(struct ledger *l, const struct fact *fact)
{
	switch (fact->type) {
	case FACT_ENROLLED: return enrolled(l, fact);
	case FACT_HELPER_REMOVED: return helper_removed(l, fact);
	case FACT_ERASED: return registry_erase(l, fact->person);
	case FACT_SESSION_ADDED: return session_added(l, fact);
	case FACT_SESSION_CANCELLED: return registry_remove_session(l, fact->session);
	default: return 0; /* all other facts leave the registry alone */
	}
}

int registry_follow(struct ledger *l, const struct fact *fact)
{
	int err = rows_follow(l, fact);

	return err < 0 ? err : retention_follow(l, fact);
}
