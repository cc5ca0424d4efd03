/*
 * A worker's deeds about people: cards on hold, helpers, referral codes,
 * PINs; and a borrower's own helpers. What it changes takes effect at once,
 * on whoever stands there too. No name, no card: numbers.
 */
#include "deeds.h"

/* ---- Who may not stand here any more ---- */

/* At once, and without a word: it is home, as for anybody. */
static void send_away(struct kiosk *k, struct moment now, struct effects *out)
{
	say_parts(k, now, out);
	go_home(k, now);
}

static void card_stops(struct kiosk *k, uint64_t person, struct moment now, struct effects *out)
{
	const struct visit *v = &k->visit;
	bool worker = is_worker(k);
	bool in_act = v->act != NOBODY && k->book.bay[v->bay].act == v->act;

	if (v->role == ROLE_NONE || (v->person != person && v->borrower != person))
		return;
	/* At an open door a borrower is told where it is until it is shut; then no further. */
	if (in_act && !worker)
		return;
	send_away(k, now, out);
	if (!worker)
		refuse(k, REFUSED_BLOCKED, now);
}

/* ---- Cards on hold ---- */

uint8_t may_block(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	if (ev->admin.person == NOBODY)
		return REFUSED_NOTHING_SUCH;
	if (is_blocked(k, ev->admin.person))
		return REFUSED_KNOWN_ALREADY;
	return k->book.blocks == BLOCKED_MAX ? REFUSED_NO_ROOM : REFUSED_NOT;
}

uint8_t block(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
	      struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_BLOCKED,
			     .person = ev->admin.person,
			     .grounds = ev->admin.grounds,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	card_stops(k, ev->admin.person, now, out);
	return REFUSED_NOT;
}

uint8_t may_unblock(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	return is_blocked(k, ev->admin.person) ? REFUSED_NOT : REFUSED_NOTHING_SUCH;
}

uint8_t unblock(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_UNBLOCKED,
			     .person = ev->admin.person,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

/* ---- Helpers: up to two, taken back at once ---- */

uint8_t may_name_helper(const struct kiosk *k, const struct event *ev, struct moment now)
{
	uint64_t helper = ev->admin.helper, person = ev->admin.person;

	(void)now; /* at any time */
	if (helper == NOBODY || person == NOBODY || helper == person)
		return REFUSED_NOTHING_SUCH;
	if (ev->admin.minor != 0)
		return REFUSED_UNDER_18;
	if (is_helper(k, helper, person))
		return REFUSED_KNOWN_ALREADY;
	if (ev->admin.helpers >= HELPERS_OF_ONE ||
	    find_helper(k, person, HELPERS_OF_ONE - 1) != NOBODY)
		return REFUSED_TWO_HELPERS;
	return k->book.helpers == HELPERS_MAX ? REFUSED_NO_ROOM : REFUSED_NOT;
}

uint8_t name_helper(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		    struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_HELPER_NAMED,
			     .helper = ev->admin.helper,
			     .person = ev->admin.person,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

uint8_t may_remove_helper(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	return is_helper(k, ev->admin.helper, ev->admin.person) ? REFUSED_NOT
								: REFUSED_NOTHING_SUCH;
}

uint8_t remove_helper(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		      struct effects *out)
{
	uint64_t helper = ev->admin.helper;

	record(k,
	       (struct fact){.type = FACT_HELPER_REMOVED,
			     .helper = helper,
			     .person = ev->admin.person,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	if (helper_here(k) == helper && k->visit.borrower == ev->admin.person)
		send_away(k, now, out);
	return REFUSED_NOT;
}

void helpers_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint64_t helper = find_helper(k, k->visit.borrower, ev->intent.arg);

	if (ev->intent.control == CONTROL_FINISH) {
		go_home(k, now);
	} else if (ev->intent.control == CONTROL_REMOVE && helper != NOBODY) {
		record(k,
		       (struct fact){.type = FACT_HELPER_REMOVED,
				     .helper = helper,
				     .person = k->visit.borrower,
				     .worker = k->visit.worker},
		       now, out);
		k->visit.note = NOTE_REMOVED;
	}
}

/* ---- Referral codes: made by the batch, one deed each ---- */

uint8_t may_make_referral(const struct kiosk *k, const struct event *ev, struct moment now)
{
	if (ev->admin.referral == NOBODY || ev->admin.partner == NOBODY ||
	    ev->admin.day > UINT32_MAX)
		return REFUSED_NOTHING_SUCH;
	if (find_referral(k, ev->admin.referral) != NULL)
		return REFUSED_KNOWN_ALREADY;
	if (is_day_known(k, now) && ev->admin.day < now.day)
		return REFUSED_CODE_ENDED;
	return find_referral_room(&k->book, now.utc_s, now.quality) == NOT_FOUND ? REFUSED_NO_ROOM
										 : REFUSED_NOT;
}

uint8_t make_referral(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		      struct effects *out)
{
	(void)worker; /* made in a batch, by the command line's user */
	record(k,
	       (struct fact){.type = FACT_REFERRAL_MADE,
			     .referral = ev->admin.referral,
			     .partner = ev->admin.partner,
			     .day = ev->admin.day,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

/* ---- PINs ---- */

uint8_t reset_pin(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		  struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_PIN_RESET,
			     .person = ev->admin.person,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

uint8_t new_pin(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		struct effects *out)
{
	/* On the screen they type it themselves, and their card was tapped. */
	if (worker != NOBODY) {
		if (k->visit.card.person != ev->admin.person)
			return REFUSED_NOT_ALLOWED;
		enter(k, SCREEN_NEW_PIN, now);
		return REFUSED_NOT;
	}
	record(k,
	       (struct fact){
		       .type = FACT_PIN_SET, .person = ev->admin.person, .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}
