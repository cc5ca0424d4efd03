/*
 * Erasing a person, because they asked or because the time is over for which
 * their data may be kept: what of the house still knows them ends first, each
 * with its own fact. Facts keep their number; name, card and contact are the
 * registry's, and go with the fact.
 */
#include "deeds.h"

/* ---- What may be ---- */

/* Something is out to them, or to a child they answer for: sure, unsure or handed in. */
static bool has_out(const struct kiosk *k, uint64_t person)
{
	for (uint32_t i = 0; i < k->book.devices; i++) {
		const struct device *d = &k->book.device[i];

		if (d->loan != NOBODY && (d->borrower == person || d->adult == person))
			return true;
	}
	return false;
}

/* A door act with them goes on: nobody knows yet what comes of it. */
static bool is_at_any_door(const struct kiosk *k, uint64_t person)
{
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		const struct bay *b = &k->book.bay[bay];

		if (b->act != NOBODY && (b->act_person == person || b->act_helper == person ||
					 b->act_worker == person || k->watch[bay].adult == person))
			return true;
	}
	return false;
}

uint8_t may_erase(const struct kiosk *k, const struct event *ev, struct moment now)
{
	uint64_t person = ev->admin.person;

	(void)now; /* at any time, if they asked */
	if (person == NOBODY)
		return REFUSED_NOTHING_SUCH;
	if (has_out(k, person))
		return REFUSED_HAS_ONE;
	return is_at_any_door(k, person) ? REFUSED_BUSY : REFUSED_NOT;
}

/* ---- Who may not stand here any more ---- */

static bool is_of(const struct visit *v, uint64_t person)
{
	return v->person == person || v->borrower == person || v->of == person ||
	       v->adult == person || v->worker == person;
}

/* At once, and without a word. A worker who was just at their card goes on without it. */
static void send_away(struct kiosk *k, uint64_t person, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;

	if (k->kept.person == person)
		k->kept = (struct kept){0};
	if (is_of(v, person) || (!is_worker(k) && v->card.person == person)) {
		say_parts(k, now, out);
		go_home(k, now);
	} else if (newcard_is_of(k, person)) {
		v->card = (struct bearer){0};
		v->matter = (struct matter){0};
		enter(k, SCREEN_STAFF_HOME, now);
	} else if (is_worker(k) && (v->card.person == person || v->matter.person == person)) {
		v->card = (struct bearer){0};
		v->matter = (struct matter){0};
		v->subject = NOBODY;
		if (v->phase == SCREEN_STAFF_DEEDS || v->phase == SCREEN_STAFF_GROUNDS ||
		    v->phase == SCREEN_STAFF_DAYS || v->phase == SCREEN_STAFF_LOAN_END ||
		    v->phase == SCREEN_STAFF_CONTACT || v->phase == SCREEN_NEW_PIN)
			enter(k, SCREEN_STAFF_HOME, now);
	}
}

/* ---- What ends with them ---- */

static void end_helpers(struct kiosk *k, struct fact why, struct moment now, struct effects *out)
{
	for (uint32_t i = 0; i < k->book.helpers;) {
		struct helper h = k->book.helper[i];

		if (h.person != why.person && h.helper != why.person) {
			i++;
			continue;
		}
		record(k,
		       (struct fact){.type = FACT_HELPER_REMOVED,
				     .helper = h.helper,
				     .person = h.person,
				     .worker = why.worker,
				     .user = why.user},
		       now, out);
		/* Who stands here as their helper is nobody's now. */
		if (helper_here(k) == h.helper && k->visit.borrower == h.person)
			send_away(k, h.helper, now, out);
	}
}

static void end_sessions(struct kiosk *k, struct fact why, struct moment now, struct effects *out)
{
	for (uint32_t i = 0; i < k->book.sessions;) {
		if (k->book.session[i].champion != why.person) {
			i++;
			continue;
		}
		record(k,
		       (struct fact){.type = FACT_SESSION_CANCELLED,
				     .session = k->book.session[i].id,
				     .user = why.user},
		       now, out);
	}
}

/* `why` is the fact to be: person, grounds, and who did it. */
static void erase_all(struct kiosk *k, struct fact why, struct moment now, struct effects *out)
{
	send_away(k, why.person, now, out);
	leave_all_queues(k, why.person, why.worker, why.user, now, out);
	end_helpers(k, why, now, out);
	end_sessions(k, why, now, out);
	why.type = FACT_ERASED;
	record(k, why, now, out);
}

uint8_t erase(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
	      struct effects *out)
{
	/* Nobody ends the visit they stand in. */
	if (worker != NOBODY && worker == ev->admin.person)
		return REFUSED_NOT_ALLOWED;
	erase_all(k,
		  (struct fact){.person = ev->admin.person,
				.grounds = ev->admin.grounds,
				.worker = worker,
				.user = ev->admin.user},
		  now, out);
	return REFUSED_NOT;
}

/*
 * The loop counts the months, for the registry knows when the last loan ended.
 * An event of its own and no deed, so that no command line can say that it was
 * the clock: a deed always has a worker or a user.
 */
void retention(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t refusal = may_erase(k, ev, now);

	/* A clock that jumped, or does not know the day, ends nothing. */
	if (refusal == REFUSED_NOT && !is_day_known(k, now))
		refusal = REFUSED_NOT_YET;
	if (refusal == REFUSED_NOT)
		erase_all(k,
			  (struct fact){.person = ev->admin.person, .grounds = GROUNDS_RETENTION},
			  now, out);
	add_effect(out, (struct effect){.type = EFFECT_ANSWER, .answer = {.refusal = refusal}});
}
