/*
 * A worker's deeds with loans: renewed by telephone, extended, confirmed,
 * ended, settled. Which loan is meant the command says by its number, by the
 * device or by the borrower.
 */
#include <assert.h>

#include "deeds.h"

uint32_t loan_meant(const struct kiosk *k, const struct event *ev)
{
	uint64_t loan = ev->admin.fact, device = ev->admin.device, person = ev->admin.person;
	uint32_t found = NOT_FOUND;

	if (loan == NOBODY && device == NOBODY)
		return find_loan_of(k, person);
	if (device != NOBODY)
		found = find_device(k, device);
	for (uint32_t i = 0; device == NOBODY && i < k->book.devices; i++) {
		if (k->book.device[i].loan == loan)
			found = i;
	}
	if (found == NOT_FOUND)
		return NOT_FOUND;

	const struct device *d = &k->book.device[found];

	return d->loan != NOBODY && (loan == NOBODY || d->loan == loan) &&
			       (person == NOBODY || d->borrower == person)
		       ? found
		       : NOT_FOUND;
}

bool is_at_a_door(const struct kiosk *k, const struct device *d)
{
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		if (k->book.bay[bay].act != NOBODY && k->book.bay[bay].act_device == d->id)
			return true;
	}
	return false;
}

/* A loan that is out: not one brought back, nor one whose door moves just now. */
static uint8_t may_touch(const struct kiosk *k, const struct event *ev, const struct device **d)
{
	uint32_t i = loan_meant(k, ev);

	if (i == NOT_FOUND)
		return REFUSED_NOTHING_SUCH;
	*d = &k->book.device[i];
	if ((*d)->state != STATE_LENT)
		return REFUSED_NOT_ON_LOAN;
	return is_at_a_door(k, *d) ? REFUSED_BUSY : REFUSED_NOT;
}

/* The loan that the check before has found. */
static const struct device *meant(const struct kiosk *k, const struct event *ev)
{
	uint32_t i = loan_meant(k, ev);

	assert(i != NOT_FOUND);
	return &k->book.device[i];
}

/* ---- Renewed for somebody: the same rules as at the kiosk ---- */

uint8_t may_renew_for(const struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct device *d;
	uint8_t refusal = may_touch(k, ev, &d);

	if (refusal == REFUSED_NOT)
		refusal = may_renew(k, d, now);
	/* Somebody waits: there are days of grace to be given, once. */
	return refusal == REFUSED_WAITED_FOR && !d->grace ? REFUSED_NOT : refusal;
}

uint8_t renew_for(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		  struct effects *out)
{
	const struct device *d = meant(k, ev);

	/* A refusal all the same, but for its days of grace. */
	if (may_renew(k, d, now) == REFUSED_WAITED_FOR) {
		(void)give_grace(k, loan_meant(k, ev), now, out); /* the answer is the same */
		return REFUSED_WAITED_FOR;
	}
	record(k,
	       (struct fact){.type = FACT_RENEWED,
			     .loan = d->loan,
			     .device = d->id,
			     .person = d->borrower,
			     .day = due_day(k, d->kind, d->due_day),
			     .count = d->renewals + 1u,
			     .grounds = ev->admin.grounds,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

/* ---- Another due day ---- */

static void set_due(struct kiosk *k, const struct event *ev, uint64_t worker, uint64_t day,
		    uint64_t grounds, struct moment now, struct effects *out)
{
	const struct device *d = meant(k, ev);

	record(k,
	       (struct fact){.type = FACT_DUE_SET,
			     .loan = d->loan,
			     .device = d->id,
			     .day = day,
			     .grounds = grounds,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
}

/* Later than it is due now, from today to a year ahead, and open; what days they have, `day` 0
 * asks. */
uint8_t may_extend(const struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct device *d;
	uint8_t refusal = may_touch(k, ev, &d);
	uint64_t day = ev->admin.day;

	if (refusal != REFUSED_NOT)
		return refusal;
	if (day < now.day || day > (uint64_t)now.day + EXTEND_DAYS_MAX ||
	    is_closed(k, (uint32_t)day) || (day <= d->due_day && !d->confirm))
		return REFUSED_NOTHING_SUCH;
	return REFUSED_NOT;
}

uint8_t extend(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
	       struct effects *out)
{
	set_due(k, ev, worker, ev->admin.day, ev->admin.grounds, now, out);
	return REFUSED_NOT;
}

uint8_t may_confirm_due(const struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct device *d;
	uint8_t refusal = may_touch(k, ev, &d);

	if (refusal != REFUSED_NOT)
		return refusal;
	return d->confirm && is_day_known(k, now) ? REFUSED_NOT : REFUSED_NOT_YET;
}

uint8_t confirm_due(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		    struct effects *out)
{
	/* How long ago it was lent the clock of that time cannot say: a whole loan from today. */
	set_due(k, ev, worker, due_day(k, meant(k, ev)->kind, now.day), GROUNDS_CLOCK_WAS_WRONG,
		now, out);
	return REFUSED_NOT;
}

/* ---- Ended, settled ---- */

uint8_t may_end_loan(const struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct device *d;

	(void)now; /* at any time */
	return may_touch(k, ev, &d);
}

static void record_end(struct kiosk *k, const struct device *d, const struct event *ev,
		       uint64_t worker, struct moment now, struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_LOAN_ENDED,
			     .loan = d->loan,
			     .device = d->id,
			     .grounds = ev->admin.grounds,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
}

uint8_t end_a_loan(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		   struct effects *out)
{
	record_end(k, meant(k, ev), ev, worker, now, out);
	return REFUSED_NOT;
}

uint8_t may_still_have(const struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct device *d;
	uint8_t refusal = may_touch(k, ev, &d);

	(void)now; /* at any time */
	if (refusal != REFUSED_NOT)
		return refusal;
	return d->unsure ? REFUSED_NOT : REFUSED_NOT_YET;
}

uint8_t still_has(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		  struct effects *out)
{
	const struct device *d = meant(k, ev);

	record(k,
	       (struct fact){.type = FACT_TAKEN,
			     .loan = d->loan,
			     .device = d->id,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

/* ---- Something happened to it ---- */

uint8_t may_say_happened(const struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct device *d;
	uint8_t refusal = may_touch(k, ev, &d);

	(void)now; /* at any time */
	if (refusal != REFUSED_NOT)
		return refusal;
	return d->happened != ev->admin.grounds || d->happened == GROUNDS_NONE
		       ? REFUSED_NOT
		       : REFUSED_KNOWN_ALREADY;
}

uint8_t say_happened(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		     struct effects *out)
{
	uint64_t grounds = ev->admin.grounds;
	uint8_t refusal = may_say_happened(k, ev, now);

	if (refusal != REFUSED_NOT)
		return refusal;
	if (grounds >= GROUNDS_COUNT || !may_on_grounds(RIGHT_SAY_HAPPENED, (uint8_t)grounds))
		return REFUSED_BAD_GROUNDS;

	const struct device *d = meant(k, ev);

	record(k,
	       (struct fact){.type = FACT_HAPPENED_SAID,
			     .loan = d->loan,
			     .device = d->id,
			     .person = d->borrower,
			     .helper = ev->admin.helper,
			     .grounds = grounds,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	/* No reminders any more; and what is gone for good ends its loan, with no blame. */
	if (grounds == GROUNDS_LOST || grounds == GROUNDS_STOLEN)
		record_end(k, d, ev, worker, now, out);
	return REFUSED_NOT;
}

uint8_t tell_happened(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		      struct effects *out)
{
	return say_happened(k, ev, worker, now, out);
}
