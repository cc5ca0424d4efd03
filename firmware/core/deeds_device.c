/*
 * A worker's deeds with a device or a bay: set aside, sealed, released, let
 * go, missed, out of use. None moves a latch.
 */
#include <assert.h>

#include "deeds.h"

/* A device that is not behind a moving door, nor sealed. */
static uint8_t may_handle(const struct kiosk *k, const struct event *ev, const struct device **d)
{
	uint32_t i = find_device(k, ev->admin.device);

	if (i == NOT_FOUND)
		return REFUSED_NOTHING_SUCH;
	*d = &k->book.device[i];
	return is_at_a_door(k, *d) ? REFUSED_BUSY : REFUSED_NOT;
}

/* … and is on no loan: what was brought back a worker takes in first. */
static uint8_t may_set_aside(const struct kiosk *k, const struct event *ev, uint8_t already)
{
	const struct device *d;
	uint8_t refusal = may_handle(k, ev, &d);

	if (refusal != REFUSED_NOT)
		return refusal;
	if (d->state == already)
		return REFUSED_KNOWN_ALREADY;
	return d->loan != NOBODY || d->state == STATE_IMPOUNDED ? REFUSED_NOT_YET : REFUSED_NOT;
}

static uint8_t record_it(struct kiosk *k, const struct event *ev, uint64_t worker, struct fact fact,
			 struct moment now, struct effects *out)
{
	fact.device = ev->admin.device;
	fact.worker = worker;
	fact.user = ev->admin.user;
	record(k, fact, now, out);
	return REFUSED_NOT;
}

uint8_t may_quarantine(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	return may_set_aside(k, ev, STATE_QUARANTINED);
}

uint8_t quarantine(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		   struct effects *out)
{
	return record_it(k, ev, worker,
			 (struct fact){.type = FACT_QUARANTINED, .reason = QUARANTINE_WORKER_SAID},
			 now, out);
}

/* Harmful content may be found at any time, and its loan ends with it. */
uint8_t may_impound(const struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct device *d;
	uint8_t refusal = may_handle(k, ev, &d);

	(void)now; /* at any time */
	if (refusal != REFUSED_NOT)
		return refusal;
	return d->state == STATE_IMPOUNDED ? REFUSED_KNOWN_ALREADY : REFUSED_NOT;
}

uint8_t impound(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		struct effects *out)
{
	return record_it(k, ev, worker,
			 (struct fact){.type = FACT_IMPOUNDED, .grounds = ev->admin.grounds}, now,
			 out);
}

uint8_t may_release(const struct kiosk *k, const struct event *ev, struct moment now)
{
	const struct device *d;
	uint8_t refusal = may_handle(k, ev, &d);

	(void)now; /* at any time */
	if (refusal != REFUSED_NOT)
		return refusal;
	return d->state == STATE_IMPOUNDED ? REFUSED_NOT : REFUSED_NOT_YET;
}

uint8_t release(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		struct effects *out)
{
	return record_it(k, ev, worker, (struct fact){.type = FACT_RELEASED}, now, out);
}

uint8_t may_withdraw(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	return may_set_aside(k, ev, STATE_WITHDRAWN);
}

uint8_t withdraw(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		 struct effects *out)
{
	return record_it(k, ev, worker,
			 (struct fact){.type = FACT_WITHDRAWN, .grounds = ev->admin.grounds}, now,
			 out);
}

uint8_t may_miss(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	return may_set_aside(k, ev, STATE_MISSING);
}

uint8_t miss(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
	     struct effects *out)
{
	return record_it(k, ev, worker,
			 (struct fact){.type = FACT_MISSED, .grounds = ev->admin.grounds}, now,
			 out);
}

/* A bay comes back into use when a worker has said what is in it. */
uint8_t may_put_out_of_use(const struct kiosk *k, const struct event *ev, struct moment now)
{
	uint64_t bay = ev->admin.bay;

	(void)now; /* at any time */
	if (bay == 0 || bay > k->policy->bays)
		return REFUSED_NO_SUCH_BAY;
	if (k->book.bay[bay].act != NOBODY)
		return REFUSED_BUSY;
	return k->book.bay[bay].doubt == DOUBT_OUT_OF_USE ? REFUSED_KNOWN_ALREADY : REFUSED_NOT;
}

uint8_t put_out_of_use(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		       struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_BAY_OUT_OF_USE,
			     .bay = ev->admin.bay,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}
