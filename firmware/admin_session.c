/*
 * Champions' sessions for the command line: listed from book and registry
 * together, added and cancelled as deeds. Decides nothing the core decides.
 */
#include <errno.h>
#include <string.h>

#include "admin_inside.h"

void question_sessions(struct engine *e, const struct admin_request *request,
		       struct admin_reply *reply)
{
	const struct kiosk *k = engine_kiosk(e);

	if (k == NULL) {
		reply->err = -ENODATA;
		return;
	}
	for (uint64_t i = request->after; i < kiosk_sessions(k) && reply->rows < ADMIN_PAGE; i++) {
		struct admin_session *row = &reply->session[reply->rows++];

		kiosk_session(k, (uint32_t)i, &row->now);

		int found = registry_find_session(engine_ledger(e), row->now.session, &row->text);

		if (found < 0)
			reply->err = found;
	}
	reply->number = kiosk_sessions(k);
}

/* The champion whose card it is, where one is given. Returns true, or false with the reply's
 * error or refusal. */
static bool champion_take(struct engine *e, const struct admin_card *card, uint64_t *champion,
			  struct admin_reply *reply)
{
	struct registry_person person;

	*champion = NOBODY;
	if (card->uid_len == 0 && card->number_len == 0)
		return true;

	int found = admin_card_holds(card) ? admin_card_find(e, card, &person) : -EINVAL;

	if (found != 1)
		reply->err = found == 0 ? -ENOENT : found;
	else if (person.role != ROLE_CHAMPION)
		reply->refusal = REFUSED_NOT_ALLOWED;
	else
		*champion = person.person;
	return *champion != NOBODY;
}

int order_add_session(struct engine *e, const struct admin_request *request, uint32_t user,
		      struct admin_reply *reply, struct effects *out)
{
	struct registry_session session = request->session;
	struct registry_session there;
	uint64_t champion;

	admin_end_text(session.place, sizeof(session.place));
	admin_end_text(session.name, sizeof(session.name));
	admin_end_text(session.languages, sizeof(session.languages));
	admin_end_text(session.phone, sizeof(session.phone));
	if (session.place[0] == '\0' || session.day == 0) {
		reply->err = -EINVAL;
		return 0;
	}
	if (!champion_take(e, &request->card, &champion, reply))
		return 0;
	reply->err = admin_id_draw(e, &session.session);
	if (reply->err == 0 &&
	    registry_find_session(engine_ledger(e), session.session, &there) != 0)
		reply->err = -EEXIST;
	if (reply->err < 0)
		return 0;
	session.champion = champion;
	reply->id = session.session;

	const struct event ev = {.type = EVENT_DEED,
				 .admin = {.deed = RIGHT_ADD_SESSION,
					   .session = session.session,
					   .day = session.day,
					   .from_minute = request->deed.admin.from_minute,
					   .to_minute = request->deed.admin.to_minute,
					   .champion = champion,
					   .user = (uint64_t)user + 1}};
	const struct registry_change change = {.session = &session};

	return admin_turn(e, &ev, &change, reply, out);
}

int order_cancel_session(struct engine *e, const struct admin_request *request, uint32_t user,
			 struct admin_reply *reply, struct effects *out)
{
	/* Its text goes with the fact: registry_follow. */
	const struct event ev = {.type = EVENT_DEED,
				 .admin = {.deed = RIGHT_CANCEL_SESSION,
					   .session = request->session.session,
					   .user = (uint64_t)user + 1}};

	reply->id = request->session.session;
	return admin_turn(e, &ev, NULL, reply, out);
}
