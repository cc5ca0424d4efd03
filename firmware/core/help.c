/*
 * Help: champions, who tap when asked and borrow for visits at home; their
 * sessions; "call me back", referral to a partner, and closing what was asked.
 * Knows nobody's name, telephone or place: those are in the registry.
 */
#include <assert.h>

#include "deeds.h"

uint8_t menu_of(const struct kiosk *k)
{
	return k->visit.role == ROLE_CHAMPION ? SCREEN_CHAMPION : SCREEN_MENU;
}

/* ---- A tap when asked ---- */

bool mark_helped(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	uint32_t i = v->phase == SCREEN_DONE ? find_device(k, v->device) : NOT_FOUND;

	if (i == NOT_FOUND || v->loan == NOBODY || k->book.device[i].loan != v->loan)
		return false;

	const struct device *d = &k->book.device[i];

	/* After the borrower, and not of a loan of a champion's own; with a card that is good. */
	if (is_blocked(k, ev->card.person) || !role_may(ev->card.role, RIGHT_MARK_HELPED) ||
	    may_here(k, RIGHT_MARK_HELPED) || ev->card.person == d->borrower)
		return false;
	if (!d->helped)
		record(k,
		       (struct fact){.type = FACT_HELPED,
				     .loan = d->loan,
				     .champion = ev->card.person,
				     .day = is_day_known(k, now) ? now.day : 0},
		       now, out);
	v->overs = 0;
	v->note = NOTE_HELPED;
	return true;
}

uint32_t helped_this_week(const struct kiosk *k, uint64_t champion, struct moment now)
{
	for (uint32_t i = 0; i < k->book.champions; i++) {
		const struct champion *c = &k->book.champion[i];

		if (c->person != champion)
			continue;
		/* Without a clock it is the week that it was. */
		if (is_day_known(k, now) && c->week != 0 && c->week != now.day - weekday(now.day))
			return 0;
		return c->count;
	}
	return 0;
}

/* ---- Sessions ---- */

bool is_over(const struct session *s, struct moment now)
{
	return s->day < now.day || (s->day == now.day && s->to_minute <= now.minute);
}

static bool is_known(const struct kiosk *k, uint64_t session)
{
	for (uint32_t i = 0; i < k->book.sessions; i++) {
		if (k->book.session[i].id == session)
			return true;
	}
	return false;
}

uint8_t may_add_session(const struct kiosk *k, const struct event *ev, struct moment now)
{
	uint64_t day = ev->admin.day, to = ev->admin.to_minute;

	if (is_known(k, ev->admin.session))
		return REFUSED_KNOWN_ALREADY;
	if (ev->admin.session == NOBODY || day == 0 || day > UINT32_MAX || to > DAY_MINUTES ||
	    ev->admin.from_minute >= to)
		return REFUSED_NOTHING_SUCH;

	const struct session s = {.day = (uint32_t)day, .to_minute = (uint16_t)to};

	if (is_day_known(k, now) && (is_over(&s, now) || day > now.day + SESSION_AHEAD_DAYS))
		return REFUSED_NOTHING_SUCH;
	/* The earliest makes room, if it is over. */
	if (k->book.sessions == SESSIONS_MAX &&
	    !(is_day_known(k, now) && is_over(&k->book.session[0], now)))
		return REFUSED_NO_ROOM;
	return REFUSED_NOT;
}

uint8_t add_session(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		    struct effects *out)
{
	(void)worker; /* sessions come from a file, by the command line's user */
	record(k,
	       (struct fact){.type = FACT_SESSION_ADDED,
			     .session = ev->admin.session,
			     .day = ev->admin.day,
			     .from_minute = ev->admin.from_minute,
			     .to_minute = ev->admin.to_minute,
			     .champion = ev->admin.champion,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

uint32_t kiosk_sessions(const struct kiosk *k)
{
	return k->book.sessions;
}

void kiosk_session(const struct kiosk *k, uint32_t index, struct session_now *out)
{
	const struct session *s = &k->book.session[index];

	assert(index < k->book.sessions);
	*out = (struct session_now){.session = s->id,
				    .champion = s->champion,
				    .day = s->day,
				    .from_minute = s->from_minute,
				    .to_minute = s->to_minute};
}

uint8_t may_cancel_session(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* also one that is over */
	return is_known(k, ev->admin.session) ? REFUSED_NOT : REFUSED_NOTHING_SUCH;
}

uint8_t cancel_session(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		       struct effects *out)
{
	(void)worker; /* as add_session */
	record(k,
	       (struct fact){.type = FACT_SESSION_CANCELLED,
			     .session = ev->admin.session,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

/* ---- Requests ---- */

bool may_ask_back(const struct kiosk *k)
{
	/* Nobody has the number of who came with a code. */
	return k->policy->call_back && k->visit.borrower != NOBODY && k->visit.referral == NOBODY;
}

static bool has_asked_back(const struct kiosk *k, uint64_t person)
{
	for (uint32_t i = 0; i < k->book.asks; i++) {
		if (k->book.asked[i].person == person && k->book.asked[i].what == REQUEST_CALL_BACK)
			return true;
	}
	return false;
}

void ask_back(struct kiosk *k, struct moment now, struct effects *out)
{
	bool asked = has_asked_back(k, k->visit.borrower);

	if (!may_ask_back(k))
		return;
	if (!asked && k->book.asks == ASKED_MAX) {
		/* Who stands at an open door stays there; the page offers a person to come. */
		if (door_in_hand(k) || k->visit.phase == SCREEN_TAP_DEVICE)
			return;
		say_parts(k, now, out);
		refuse(k, REFUSED_NO_ROOM, now);
		return;
	}
	if (!asked)
		record(k,
		       (struct fact){.type = FACT_CALL_BACK_ASKED,
				     .person = k->visit.borrower,
				     .helper = helper_here(k)},
		       now, out);
	/* In the place of the page that offered it. */
	take_off(k);
	lay_over(k, SCREEN_CALL_BACK);
}

uint8_t may_refer_on(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	if (ev->admin.person == NOBODY || ev->admin.partner == NOBODY)
		return REFUSED_NOTHING_SUCH;
	return k->book.asks == ASKED_MAX ? REFUSED_NO_ROOM : REFUSED_NOT;
}

uint8_t refer_on(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		 struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_REFERRED_ON,
			     .person = ev->admin.person,
			     .partner = ev->admin.partner,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

uint8_t may_close_request(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	for (uint32_t i = 0; i < k->book.asks; i++) {
		if (k->book.asked[i].number == ev->admin.fact)
			return REFUSED_NOT;
	}
	return REFUSED_NOTHING_SUCH;
}

uint8_t close_request(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		      struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_REQUEST_CLOSED,
			     .request = ev->admin.fact,
			     .grounds = ev->admin.grounds,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}
