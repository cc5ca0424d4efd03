/*
 * A worker's deeds with the kiosk itself: its closed days, its clock, and
 * what must be written beside its facts: corrections, disclosures, looks at
 * somebody's contact details.
 */
#include "deeds.h"

/* ---- Closed days ---- */

uint8_t may_close_day(const struct kiosk *k, const struct event *ev, struct moment now)
{
	uint64_t day = ev->admin.day;

	if (day < now.day || day > (uint64_t)now.day + CLOSE_AHEAD_MAX)
		return REFUSED_NOTHING_SUCH;
	if (is_closed(k, (uint32_t)day))
		return REFUSED_KNOWN_ALREADY;
	return k->book.closed_len == CLOSED_LATER_MAX ? REFUSED_NO_ROOM : REFUSED_NOT;
}

uint8_t close_day(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		  struct effects *out)
{
	uint32_t day = (uint32_t)ev->admin.day;

	record(k,
	       (struct fact){.type = FACT_DAY_CLOSED,
			     .day = day,
			     .to_day = open_day_after(k, day, 1),
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

/* Only what was entered later: the board file's own days are changed there. */
uint8_t may_open_day(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	for (uint32_t i = 0; i < k->book.closed_len; i++) {
		if (k->book.closed[i] == ev->admin.day)
			return REFUSED_NOT;
	}
	return REFUSED_NOTHING_SUCH;
}

/* Loans that were moved stay where they are: their borrowers were told that day. */
uint8_t open_day(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		 struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_DAY_OPENED,
			     .day = ev->admin.day,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

/* ---- The clock ---- */

/* A clock that a chip or a time server keeps nobody sets by hand. */
uint8_t may_set_clock(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)k; /* only the clock and what it should say count */
	if (now.quality == CLOCK_HARDWARE || now.quality == CLOCK_NETWORK)
		return REFUSED_KNOWN_ALREADY;
	return ev->admin.utc_s < CLOCK_MIN_S || ev->admin.utc_s >= CLOCK_MAX_S
		       ? REFUSED_NOTHING_SUCH
		       : REFUSED_NOT;
}

uint8_t set_clock(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		  struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_CLOCK_SET,
			     .to_s = (uint64_t)ev->admin.utc_s,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	add_effect(out,
		   (struct effect){.type = EFFECT_SET_CLOCK, .clock = {.utc_s = ev->admin.utc_s}});
	return REFUSED_NOT;
}

/* ---- What is written beside the facts ---- */

uint8_t may_correct(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	return ev->admin.fact == 0 || ev->admin.fact > k->book.number ? REFUSED_NOTHING_SUCH
								      : REFUSED_NOT;
}

uint8_t correct(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_CORRECTED,
			     .wrong = ev->admin.fact,
			     .grounds = ev->admin.grounds,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

/* Whether there is such a person, who asks has looked up: most are only in the registry. */
uint8_t names_person(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)k, (void)now; /* the book knows few people */
	return ev->admin.person == NOBODY ? REFUSED_NOTHING_SUCH : REFUSED_NOT;
}

uint8_t disclose(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		 struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_DISCLOSED,
			     .person = ev->admin.person,
			     .grounds = ev->admin.grounds,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

uint8_t look_at_contact(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
			struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_CONTACT_LOOKED,
			     .person = ev->admin.person,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

/* ---- What leaves the kiosk ---- */

/* Of somebody only what is about somebody. */
uint8_t may_export(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)k, (void)now; /* at any time */
	if (ev->admin.what == EXPORT_NONE || ev->admin.what >= EXPORTS_COUNT)
		return REFUSED_NOTHING_SUCH;
	return (ev->admin.what == EXPORT_PERSON) == (ev->admin.person != NOBODY)
		       ? REFUSED_NOT
		       : REFUSED_NOTHING_SUCH;
}

uint8_t export_something(struct kiosk *k, const struct event *ev, uint64_t worker,
			 struct moment now, struct effects *out)
{
	(void)worker; /* a stick at the kiosk has a fact of its own: this one has its user */
	record(k,
	       (struct fact){.type = FACT_EXPORTED,
			     .what = ev->admin.what,
			     .person = ev->admin.person,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}
