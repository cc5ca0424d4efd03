/*
 * The registry's text about champions' sessions: where, who by first name,
 * which languages, which telephone. When they are is in the facts; this can
 * be erased, and is when a session was cancelled or has long been over, or
 * its champion is erased.
 */
#include <errno.h>
#include <string.h>

#include "inside.h"

int registry_add_session(struct ledger *l, const struct registry_session *session)
{
	struct sql_query *q = l->query[QUERY_ADD_SESSION];
	struct secret secret;
	uint64_t slot;

	if (session->session == NOBODY || session->session > INT64_MAX)
		return -EINVAL;
	seal_session(l->registry_key, session, &secret);

	int err = slot_add(l, &secret, &slot);

	if (err < 0)
		return err;
	sql_bind_number(q, 1, session->session);
	sql_bind_number(q, 2, session->day);
	sql_bind_number(q, 3, session->champion);
	sql_bind_number(q, 4, slot);
	return sql_do(q);
}

/* Reads a session's row, and which slot it has. Returns 1, 0 if there is none, or -errno. */
static int session_read(struct ledger *l, uint64_t session, struct registry_session *out,
			uint64_t *slot)
{
	struct sql_query *q = l->query[QUERY_SESSION];
	struct secret secret;

	memset(out, 0, sizeof(*out));
	if (session == NOBODY || session > INT64_MAX)
		return 0;
	sql_bind_number(q, 1, session);

	int found = sql_step(q), err = 0;

	if (found == 1) {
		out->session = session;
		out->day = (uint32_t)sql_number(q, 0);
		out->champion = sql_number(q, 1);
		*slot = sql_number(q, 2);
		err = secret_take(q, 3, &secret);
	}
	sql_reset(q);
	if (found == 1 && err == 0)
		err = seal_session_open(l->registry_key, &secret, out);
	return err < 0 ? err : found;
}

int registry_find_session(struct ledger *l, uint64_t session, struct registry_session *out)
{
	uint64_t slot;

	return session_read(l, session, out, &slot);
}

static int session_remove(struct ledger *l, uint64_t session, uint64_t slot)
{
	struct sql_query *q = l->query[QUERY_REMOVE_SESSION];
	int err = slot_wipe(l, slot);

	if (err < 0)
		return err;
	sql_bind_number(q, 1, session);
	return sql_do(q);
}

int registry_remove_session(struct ledger *l, uint64_t session)
{
	struct registry_session row;
	uint64_t slot = 0;
	int found = session_read(l, session, &row, &slot);

	/* One that does not open goes like any other. */
	if (found == 0 || (found < 0 && found != -EBADMSG && found != -EPROTO))
		return found;
	return session_remove(l, session, slot);
}

/* Removes all that the query finds, one after another. */
static int sessions_remove(struct ledger *l, struct sql_query *q, uint64_t number)
{
	int found, err = 0;

	do {
		uint64_t session = 0, slot = 0;

		sql_bind_number(q, 1, number);
		found = sql_step(q);
		if (found == 1) {
			session = sql_number(q, 0);
			slot = sql_number(q, 1);
		}
		sql_reset(q);
		if (found == 1)
			err = session_remove(l, session, slot);
	} while (found == 1 && err == 0);
	return found < 0 ? found : err;
}

int registry_forget_sessions(struct ledger *l, uint32_t before_day)
{
	return sessions_remove(l, l->query[QUERY_OLD_SESSION], before_day);
}

int registry_forget_champion(struct ledger *l, uint64_t champion)
{
	return sessions_remove(l, l->query[QUERY_SESSION_BY], champion);
}
