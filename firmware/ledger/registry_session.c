/*
 * The registry's text about champions' sessions: where, who by first name,
 * which languages, which telephone. When they are is in the facts; this can
 * be erased, and is when a session was cancelled or has long been over.
 */
#include <errno.h>
#include <string.h>

#include "inside.h"

int registry_add_session(struct ledger *l, const struct registry_session *session)
{
	struct sql_query *q = l->query[QUERY_ADD_SESSION];

	if (session->session == NOBODY || session->session > INT64_MAX)
		return -EINVAL;
	sql_bind_number(q, 1, session->session);
	sql_bind_number(q, 2, session->day);
	sql_bind_text(q, 3, session->place);
	sql_bind_text(q, 4, session->name);
	sql_bind_text(q, 5, session->languages);
	sql_bind_text(q, 6, session->phone);
	return sql_do(q);
}

int registry_find_session(struct ledger *l, uint64_t session, struct registry_session *out)
{
	struct sql_query *q = l->query[QUERY_SESSION];

	memset(out, 0, sizeof(*out));
	if (session == NOBODY || session > INT64_MAX)
		return 0;
	sql_bind_number(q, 1, session);

	int found = sql_step(q);

	if (found == 1) {
		out->session = session;
		out->day = (uint32_t)sql_number(q, 0);
		sql_text(q, 1, out->place, sizeof(out->place));
		sql_text(q, 2, out->name, sizeof(out->name));
		sql_text(q, 3, out->languages, sizeof(out->languages));
		sql_text(q, 4, out->phone, sizeof(out->phone));
	}
	sql_reset(q);
	return found;
}

int registry_remove_session(struct ledger *l, uint64_t session)
{
	struct sql_query *q = l->query[QUERY_REMOVE_SESSION];

	sql_bind_number(q, 1, session);
	return sql_do(q);
}

int registry_forget_sessions(struct ledger *l, uint32_t before_day)
{
	struct sql_query *q = l->query[QUERY_FORGET_SESSIONS];

	sql_bind_number(q, 1, before_day);
	return sql_do(q);
}
