/*
 * Returning: the sticker says which loan; no card is needed, and the screen
 * never says whose it was or how late it is.
 */
#include <assert.h>

#include "state.h"

/* Its door still stands open from the lending, and nobody has tapped it yet. */
static bool is_just_taken(const struct kiosk *k, const struct device *d)
{
	for (uint8_t bay = 1; bay <= k->policy->bays && !d->taken; bay++) {
		const struct bay *b = &k->book.bay[bay];

		if (b->act != NOBODY && b->act_why == ACT_LEND && b->act_loan == d->loan)
			return true;
	}
	return false;
}

/* Something is brought that is on no loan of ours. */
static void odd_return(struct kiosk *k, uint64_t device, struct moment now, struct effects *out)
{
	uint32_t i = find_device(k, device);
	struct visit *v = &k->visit;

	bool sister = i == NOT_FOUND || is_sister_away(&k->book.device[i]);

	if (i == NOT_FOUND && k->book.devices == DEVICES_MAX) {
		refuse(k, REFUSED_NO_ROOM, now);
		return;
	}
	if (i != NOT_FOUND && k->book.device[i].unsafe) {
		call_staff(k, REFUSED_UNSAFE, 0, now, out);
		refuse(k, REFUSED_UNSAFE, now);
		return;
	}
	v->odd = sister ? REFUSED_SISTER : REFUSED_FOUND_AGAIN;
	v->device = device;
	v->loan = NOBODY;
	v->kind = i == NOT_FOUND ? DEVICE_NONE : k->book.device[i].kind;
	v->parts = i == NOT_FOUND ? 0 : k->book.device[i].parts;
	v->parts_in = v->parts_missing = 0;
	v->fault = FAULT_NONE;
	v->awaited = NOBODY;
	v->reference[0] = '\0';
	enter(k, SCREEN_RETURN_SAFE, now);
}

/* Nobody is in the middle of something else. */
static bool takes_returns(uint8_t phase)
{
	switch (phase) {
	case SCREEN_HOME:
	case SCREEN_TAP_CARD:
	case SCREEN_MENU:
	case SCREEN_CHAMPION:
	case SCREEN_HAPPENED_DONE:
	case SCREEN_RETURN_TAP:
	case SCREEN_MY_LOANS:
	case SCREEN_SORRY:
	case SCREEN_DONE:
	case SCREEN_RETURN_OWN:
	case SCREEN_PIN_HELP:
	case SCREEN_NOTHING_LEFT:
	case SCREEN_QUEUED:
	case SCREEN_THANKS: return true;
	default: return false;
	}
}

void return_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out)
{
	if (!takes_returns(k->visit.phase))
		return;

	uint32_t i = find_device(k, device);

	if (k->visit.phase == SCREEN_DONE && device == k->visit.device)
		return; /* tapped once more than needed: it is not coming back yet */

	if (device == NOBODY) {
		record(k, (struct fact){.type = FACT_STICKER_UNKNOWN}, now, out);
		refuse(k, REFUSED_UNKNOWN_STICKER, now);
		return;
	}
	/* One of ours that was reported missing, and another kiosk's: both are taken. */
	if (i == NOT_FOUND || k->book.device[i].state == STATE_MISSING ||
	    is_sister_away(&k->book.device[i])) {
		odd_return(k, device, now, out);
		return;
	}

	const struct device *d = &k->book.device[i];

	if (d->state != STATE_LENT || d->loan == NOBODY) {
		record(k, (struct fact){.type = FACT_NOT_ON_LOAN, .device = device}, now, out);
		/* What is to be sealed does not go out of the door again. */
		if (d->state == STATE_IMPOUNDED)
			call_staff(k, REFUSED_NOT_ON_LOAN, 0, now, out);
		refuse(k, REFUSED_NOT_ON_LOAN, now);
		return;
	}
	if (k->visit.phase == SCREEN_HOME && is_just_taken(k, d)) {
		/* Slower than the screen: it is tapped as it was told to be, not brought back. */
		record(k, (struct fact){.type = FACT_TAKEN, .loan = d->loan, .device = device}, now,
		       out);
		return;
	}
	if (d->unsafe) {
		/* Asked once; now only a worker's hands take it. */
		call_staff(k, REFUSED_UNSAFE, 0, now, out);
		refuse(k, REFUSED_UNSAFE, now);
		return;
	}
	k->visit.odd = REFUSED_NOT;
	k->visit.device = device;
	k->visit.loan = d->loan;
	k->visit.kind = d->kind;
	k->visit.parts = d->parts;
	k->visit.parts_in = k->visit.parts_missing = 0;
	k->visit.fault = FAULT_NONE;
	k->visit.awaited = NOBODY;
	k->visit.reference[0] = '\0';
	enter(k, SCREEN_RETURN_SAFE, now);
}

static void unsafe(struct kiosk *k, struct moment now, struct effects *out)
{
	/* No bay opens, nothing is charged, staff are called. */
	record(k,
	       (struct fact){
		       .type = FACT_UNSAFE_SAID, .loan = k->visit.loan, .device = k->visit.device},
	       now, out);
	call_staff(k, REFUSED_UNSAFE, 0, now, out);
	refuse(k, REFUSED_UNSAFE, now);
}

uint8_t kind_of_return(const struct kiosk *k)
{
	/* Of another kiosk's we know no size: a large bay holds anything. */
	return k->visit.odd == REFUSED_SISTER ? DEVICE_LAPTOP : k->visit.kind;
}

bool may_be_returned(const struct kiosk *k, uint64_t device, uint64_t loan)
{
	uint32_t i = find_device(k, device);

	if (i == NOT_FOUND)
		return device != NOBODY && loan == NOBODY && k->book.devices < DEVICES_MAX;
	return loan == NOBODY
		       ? k->book.device[i].state == STATE_MISSING ||
				 is_sister_away(&k->book.device[i])
		       : k->book.device[i].state == STATE_LENT && k->book.device[i].loan == loan;
}

static void open_a_bay(struct kiosk *k, struct moment now, struct effects *out)
{
	uint8_t bay = pick_free_bay(k, kind_of_return(k), 0);

	/* An older door may have shut on it while the question was read. */
	if (!may_be_returned(k, k->visit.device, k->visit.loan)) {
		refuse(k, REFUSED_NOT_ON_LOAN, now);
		return;
	}
	if (bay == 0) {
		say_no(k, REFUSED_NO_FREE_BAY, k->visit.kind, now, out);
		return;
	}
	k->visit.retried = false;
	begin_act(k,
		  (struct fact){.bay = bay,
				.why = ACT_RETURN,
				.device = k->visit.device,
				.person = k->visit.borrower,
				.helper = helper_here(k),
				.worker = k->visit.worker,
				.loan = k->visit.loan},
		  now, out);
}

static bool all_answered(const struct kiosk *k)
{
	return (k->visit.parts & ~(k->visit.parts_in | k->visit.parts_missing)) == 0;
}

static void parts_fact(struct kiosk *k, struct moment now, struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_PARTS_SAID,
			     .device = k->visit.device,
			     .parts = k->visit.parts_in,
			     .missing = k->visit.parts_missing},
	       now, out);
}

static void fault_fact(struct kiosk *k, struct moment now, struct effects *out)
{
	if (k->visit.fault != FAULT_NONE)
		record(k,
		       (struct fact){.type = FACT_FAULT_SAID,
				     .device = k->visit.device,
				     .fault = k->visit.fault},
		       now, out);
}

void say_parts(struct kiosk *k, struct moment now, struct effects *out)
{
	bool at_it = k->visit.phase == SCREEN_RETURN_OPEN ||
		     k->visit.phase == SCREEN_RETURN_CHECK || k->visit.phase == SCREEN_RETURN_FAULT;

	if (!at_it)
		return;
	if ((k->visit.parts_in | k->visit.parts_missing) != 0)
		parts_fact(k, now, out);
	fault_fact(k, now, out);
}

static void thank(struct kiosk *k, struct moment now, struct effects *out)
{
	if (k->visit.odd != REFUSED_SISTER)
		parts_fact(k, now, out);
	fault_fact(k, now, out);
	ask_after(k, now);
}

void return_shut(struct kiosk *k, struct moment now, struct effects *out)
{
	uint8_t phase = k->visit.phase;

	k->visit.shut = true;
	/* Closed early: the list is asked from memory. Who was about to say what is wrong may. */
	if (all_answered(k) &&
	    (phase == SCREEN_RETURN_CHECK || (k->visit.parts == 0 && phase != SCREEN_RETURN_FAULT)))
		thank(k, now, out);
	else
		enter(k, SCREEN_RETURN_CHECK, now);
}

static void part_said(struct kiosk *k, const struct event *ev)
{
	uint32_t bit = ev->intent.arg < PARTS ? 1u << ev->intent.arg : 0;

	if ((k->visit.parts & bit) == 0)
		return;
	k->visit.parts_in &= ~bit;
	k->visit.parts_missing &= ~bit;
	if (ev->intent.control == CONTROL_PART_IN)
		k->visit.parts_in |= bit;
	else
		k->visit.parts_missing |= bit;
}

/* Another kiosk's is sent home as it is. */
static bool says_faults(const struct kiosk *k)
{
	return k->visit.odd != REFUSED_SISTER;
}

static void fault_press(struct kiosk *k, const struct event *ev, struct moment now)
{
	if (ev->intent.control != CONTROL_FAULT || ev->intent.arg >= KIT_FAULTS)
		return;
	k->visit.fault = (uint8_t)ev->intent.arg;
	enter(k, SCREEN_RETURN_CHECK, now);
}

static void check_press(struct kiosk *k, const struct event *ev, struct moment now,
			struct effects *out)
{
	if (ev->intent.control == CONTROL_PART_IN || ev->intent.control == CONTROL_PART_MISSING)
		part_said(k, ev);
	else if (ev->intent.control == CONTROL_SOMETHING_WRONG && says_faults(k))
		enter(k, SCREEN_RETURN_FAULT, now);
	else if (ev->intent.control == CONTROL_NEXT && k->visit.shut && all_answered(k))
		thank(k, now, out);
}

void return_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t control = ev->intent.control;

	switch (k->visit.phase) {
	case SCREEN_RETURN_TAP:
		if (control == CONTROL_NO_STICKER || control == CONTROL_ASK_PERSON) {
			lay_over(k, SCREEN_HELP);
			call_staff(k, REFUSED_UNKNOWN_STICKER, 0, now, out);
		}
		break;
	case SCREEN_RETURN_SAFE:
		if (control == CONTROL_REACH)
			k->visit.reach = !k->visit.reach;
		else if (control == CONTROL_SAFE)
			open_a_bay(k, now, out);
		else if (control == CONTROL_UNSAFE)
			unsafe(k, now, out);
		break;
	case SCREEN_RETURN_OPEN:
		if (control == CONTROL_NEXT || control == CONTROL_SOMETHING_WRONG)
			enter(k, SCREEN_RETURN_CHECK, now);
		break;
	case SCREEN_RETURN_CHECK: check_press(k, ev, now, out); break;
	case SCREEN_RETURN_FAULT: fault_press(k, ev, now); break;
	default: assert(false); /* no other screen sends its presses here */
	}
}
