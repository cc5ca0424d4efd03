/*
 * Door acts: begun in the ledger before the latch moves, ended by what the
 * switch said. Acts belong to bays, so several may be open, and each goes on
 * when the person who began it has gone.
 */
#include <assert.h>

#include "state.h"

/* The visit is the one that began this bay's newest act. */
static bool in_hand(const struct kiosk *k, uint8_t bay)
{
	return k->visit.bay == bay && k->visit.act != NOBODY;
}

static void end_act(struct kiosk *k, uint8_t bay, uint8_t end, struct moment now,
		    struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_DOOR_ENDED,
			     .bay = bay,
			     .act = k->book.bay[bay].act,
			     .end = end},
	       now, out);
}

static struct device *device_of_act(struct kiosk *k, uint8_t bay)
{
	uint32_t i = find_device(k, k->book.bay[bay].act_device);

	return i == NOT_FOUND ? NULL : &k->book.device[i];
}

/* The device has been at another door since, or is on its way to one: it is not behind this one. */
static bool is_elsewhere(const struct kiosk *k, uint8_t bay)
{
	const struct bay *b = &k->book.bay[bay];
	uint32_t i = find_device(k, b->act_device);
	const struct device *d = i == NOT_FOUND ? NULL : &k->book.device[i];

	for (uint8_t other = 1; other <= k->policy->bays; other++) {
		const struct bay *o = &k->book.bay[other];

		if (o->act > b->act && o->act_device == b->act_device)
			return true;
	}
	if (b->act_why == ACT_RETURN)
		return !may_be_returned(k, b->act_device, b->act_loan);
	assert(d != NULL); /* only what is brought may be unknown to us */
	return b->act_why == ACT_RESTOCK ? d->state != STATE_INSPECTED
					 : d->state != STATE_LENT || d->loan != b->act_loan;
}

uint64_t begin_act_apart(struct kiosk *k, struct fact begun, struct moment now, struct effects *out)
{
	uint8_t bay = (uint8_t)begun.bay;

	assert(k->up[PORT_LOCKER] && k->book.bay[bay].act == NOBODY);
	begun.type = FACT_DOOR_BEGUN;

	/* The ledger first: a latch never moves without its act on disk. */
	uint64_t act = record(k, begun, now, out);

	k->watch[bay].begun_ms = now.ms;
	k->watch[bay].reminded = k->watch[bay].called = k->watch[bay].unseen = false;
	add_effect(out, (struct effect){.type = EFFECT_UNLOCK, .unlock = {.bay = bay, .act = act}});
	return act;
}

void begin_act(struct kiosk *k, struct fact begun, struct moment now, struct effects *out)
{
	uint8_t bay = (uint8_t)begun.bay;

	assert(bay > 0 && bay <= k->policy->bays && k->book.bay[bay].act == NOBODY);
	if (!k->up[PORT_LOCKER]) {
		say_no(k, REFUSED_OUT_OF_ORDER, k->visit.kind, now, out);
		return;
	}
	enter(k, SCREEN_OPENING, now);
	k->visit.act = begin_act_apart(k, begun, now, out);
	k->visit.bay = bay;
	k->visit.why = (uint8_t)begun.why;
	k->visit.device = begun.device;
	k->visit.shut = k->visit.wrong_kit = k->visit.elsewhere = false;
	k->watch[bay].adult = k->visit.adult_here ? k->visit.adult : NOBODY;
	k->watch[bay].agreed_in = k->visit.agreed_in;
	k->watch[bay].referral = begun.why == ACT_LEND ? k->visit.referral : NOBODY;
	k->watch[bay].enrols = k->watch[bay].referral != NOBODY && !k->visit.enrolled;
}

/* ---- The door opened ---- */

/* By a referral code comes somebody new, for this one loan. */
static void enrol_by_code(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	if (!k->watch[bay].enrols)
		return;
	record(k,
	       (struct fact){.type = FACT_ENROLLED,
			     .person = k->book.bay[bay].act_person,
			     .role = ROLE_BORROWER},
	       now, out);
	if (in_hand(k, bay))
		k->visit.enrolled = true;
}

static void code_used(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	const struct referral *r = find_referral(k, k->watch[bay].referral);

	if (r != NULL && r->loan == NOBODY)
		record(k,
		       (struct fact){.type = FACT_REFERRAL_USED,
				     .referral = r->id,
				     .partner = r->partner,
				     .person = k->book.bay[bay].act_person},
		       now, out);
}

static void lend(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	const struct bay *b = &k->book.bay[bay];
	const struct device *d = device_of_act(k, bay);
	uint8_t language = k->watch[bay].agreed_in;

	assert(d != NULL && d->state == STATE_READY);

	enrol_by_code(k, bay, now, out);

	/* The loan begins when the switch says that the door is open. */
	uint64_t loan = record(k,
			       (struct fact){.type = FACT_LENT,
					     .device = d->id,
					     .person = b->act_person,
					     .day = due_day(k, d->kind, now.day),
					     .bay = bay,
					     .act = b->act,
					     .parts = d->parts,
					     .agreement = k->policy->agreement[language],
					     .language = language,
					     .confirm = !is_day_known(k, now),
					     .helper = b->act_helper,
					     .adult = k->watch[bay].adult,
					     .worker = b->act_worker},
			       now, out);

	code_used(k, bay, now, out);
	if (in_hand(k, bay)) {
		k->visit.loan = k->visit.awaited = loan;
		say_answers(k, loan, now, out);
		enter(k, SCREEN_TAKE, now);
	}
}

static void act_opened(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	const struct bay *b = &k->book.bay[bay];

	k->watch[bay].opened_ms = now.ms;
	if (b->act_why == ACT_LEND) {
		lend(k, bay, now, out);
		return;
	}
	record(k, (struct fact){.type = FACT_DOOR_OPENED, .bay = bay, .act = b->act}, now, out);
	if (!in_hand(k, bay))
		return;
	enter(k,
	      b->act_why == ACT_RETURN      ? SCREEN_RETURN_OPEN
	      : b->act_why == ACT_STOCKTAKE ? SCREEN_STAFF_COUNT
					    : SCREEN_STAFF_DOOR,
	      now);
}

static void opened(struct kiosk *k, uint8_t bay, bool first, struct moment now, struct effects *out)
{
	const struct bay *b = &k->book.bay[bay];

	if (b->act != NOBODY && !b->act_opened) {
		act_opened(k, bay, now, out);
	} else if (b->act != NOBODY) {
		/* Sprung open again before the tap: the same act, and the same person. */
		k->watch[bay].opened_ms = now.ms;
		k->watch[bay].reminded = k->watch[bay].called = false;
		if (in_hand(k, bay) && k->visit.phase == SCREEN_TAP_DEVICE)
			enter(k, SCREEN_TAKE, now);
	} else if (first) {
		/* Found open: nobody saw how. Unsure, not forced. */
		if (b->doubt == DOUBT_NONE || (b->unsure_loan != NOBODY && !b->unsure_open))
			record(k, (struct fact){.type = FACT_BAY_UNSURE, .bay = bay}, now, out);
	} else {
		record(k, (struct fact){.type = FACT_FORCED, .bay = bay}, now, out);
		call_staff(k, REFUSED_FORCED, bay, now, out);
	}
}

/* ---- The door shut ---- */

static void kit_set_aside(struct kiosk *k, uint8_t bay, const struct device *d, struct moment now,
			  struct effects *out)
{
	uint64_t device = d->id, loan = d->loan;

	end_act(k, bay, END_NOT_TAKEN, now, out);
	record(k, (struct fact){.type = FACT_NOT_TAKEN, .loan = loan, .device = device, .bay = bay},
	       now, out);
	record(k,
	       (struct fact){.type = FACT_QUARANTINED,
			     .device = device,
			     .reason = QUARANTINE_BORROWER_SAID},
	       now, out);
	/* Said, not seen: staff look whether it is really in there. */
	if (k->watch[bay].presence != PRESENCE_THERE)
		record(k, (struct fact){.type = FACT_BAY_UNSURE, .bay = bay}, now, out);
	enter(k, SCREEN_STUCK, now);
	k->visit.refusal = REFUSED_SET_ASIDE;
}

static void lend_shut(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	const struct device *d = device_of_act(k, bay);
	uint8_t presence = k->watch[bay].presence;
	bool mine = in_hand(k, bay) && k->visit.phase == SCREEN_TAKE;

	assert(d != NULL);
	if (is_elsewhere(k, bay)) {
		/* A worker has it, or it was brought back; what is in the bay, nobody saw. */
		end_act(k, bay, END_UNSURE, now, out);
		if (mine)
			go_home(k, now);
		return;
	}
	if (presence == PRESENCE_EMPTY && !d->taken)
		record(k, (struct fact){.type = FACT_TAKEN, .loan = d->loan, .device = d->id}, now,
		       out);
	if (mine && k->visit.wrong_kit && presence != PRESENCE_EMPTY && !d->taken) {
		kit_set_aside(k, bay, d, now, out);
	} else if (mine && k->visit.wrong_kit && d->taken && presence != PRESENCE_EMPTY) {
		/* The tap proves that it was out; that it was put back, they only say. */
		record(k, (struct fact){.type = FACT_LOAN_UNSURE, .loan = d->loan, .device = d->id},
		       now, out);
		end_act(k, bay, END_UNSURE, now, out);
		enter(k, SCREEN_STUCK, now);
		k->visit.refusal = REFUSED_SET_ASIDE;
	} else if (presence == PRESENCE_THERE && d->taken) {
		/* The tap proves that it was out; what the switch feels, staff look at. */
		end_act(k, bay, END_UNSURE, now, out);
		if (mine)
			enter(k, SCREEN_DONE, now);
	} else if (presence == PRESENCE_THERE) {
		record(k,
		       (struct fact){.type = FACT_NOT_TAKEN,
				     .loan = d->loan,
				     .device = d->id,
				     .bay = bay},
		       now, out);
		end_act(k, bay, END_NOT_TAKEN, now, out);
		if (mine)
			refuse(k, REFUSED_STILL_THERE, now);
	} else if (d->taken) {
		end_act(k, bay, END_TAKEN, now, out);
		if (mine)
			enter(k, SCREEN_DONE, now);
	} else if (mine) {
		/* Not tapped yet: a tap now still makes it sure (see doors_time). */
		enter(k, SCREEN_TAP_DEVICE, now);
	}
}

/* What it means that it is in: a loan's device, one that was missing, or another kiosk's. */
static struct fact brought(const struct kiosk *k, uint8_t bay)
{
	const struct bay *b = &k->book.bay[bay];
	uint32_t i = find_device(k, b->act_device);
	bool ours = i != NOT_FOUND && !is_sister_away(&k->book.device[i]);
	struct fact fact = {.device = b->act_device, .bay = bay, .act = b->act};

	if (b->act_loan == NOBODY) {
		fact.type = ours ? FACT_FOUND_AGAIN : FACT_SISTER_IN;
		return fact;
	}
	fact.type = FACT_HANDED_IN;
	fact.loan = b->act_loan;
	fact.proof = k->watch[bay].presence == PRESENCE_THERE;
	return fact;
}

static void return_door_shut(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	bool mine = in_hand(k, bay) && door_in_hand(k);

	if (is_elsewhere(k, bay)) {
		/* A worker has it, or another door; what is in the bay, nobody saw. */
		end_act(k, bay, END_UNSURE, now, out);
		if (mine)
			go_home(k, now);
		return;
	}
	if (k->watch[bay].presence == PRESENCE_EMPTY) {
		end_act(k, bay, END_LEFT_EMPTY, now, out);
		if (mine)
			refuse(k, REFUSED_NOTHING_IN, now);
		return;
	}

	uint64_t number = record(k, brought(k, bay), now, out);

	end_act(k, bay, END_PUT_IN, now, out);
	if (mine) {
		k->visit.awaited = number;
		return_shut(k, now, out);
	}
}

static void worker_shut(struct kiosk *k, uint8_t bay, uint8_t end, struct moment now,
			struct effects *out)
{
	bool passed = end == END_DONE && k->book.bay[bay].act_why == ACT_TEST;

	end_act(k, bay, end, now, out);
	/* Opened by hand: somebody says what is in it now. */
	if (!in_hand(k, bay) || k->visit.phase != SCREEN_STAFF_DOOR)
		return;
	enter(k, SCREEN_STAFF_SETTLE, now);
	if (passed)
		k->visit.note = NOTE_TEST_PASSED;
}

static void restock_shut(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	const struct bay *b = &k->book.bay[bay];
	const struct device *d = device_of_act(k, bay);
	bool empty = k->watch[bay].presence == PRESENCE_EMPTY;
	bool mine = in_hand(k, bay) && k->visit.phase == SCREEN_STAFF_DOOR;

	assert(d != NULL);
	if (is_elsewhere(k, bay)) {
		/* It was put somewhere else meanwhile; what is in this bay, nobody saw. */
		worker_shut(k, bay, END_UNSURE, now, out);
		return;
	}
	if (mine && k->visit.elsewhere && k->watch[bay].presence != PRESENCE_THERE) {
		/* The worker said that it goes into another one. */
		end_act(k, bay, empty ? END_LEFT_EMPTY : END_DONE, now, out);
		next_form(k, find_device(k, d->id), now);
		other_free_bay(k, bay);
		return;
	}
	if (!empty)
		record(k,
		       (struct fact){.type = FACT_RESTOCKED,
				     .device = b->act_device,
				     .bay = bay,
				     .worker = b->act_worker},
		       now, out);
	end_act(k, bay, empty ? END_LEFT_EMPTY : END_PUT_IN, now, out);
	if (!mine)
		return;
	if (empty) {
		refuse(k, REFUSED_NOTHING_IN, now);
	} else {
		enter(k, SCREEN_STAFF_HOME, now);
		k->visit.note = NOTE_DONE_NEXT;
	}
}

static void shut(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	const struct bay *b = &k->book.bay[bay];

	if (b->act == NOBODY || !b->act_opened) {
		if (k->visit.phase == SCREEN_STAFF_DOOR && k->visit.bay == bay)
			enter(k, SCREEN_STAFF_SETTLE, now);
		if (k->visit.phase == SCREEN_STAFF_COUNT && k->visit.bay == bay)
			stocktake_shut(k, bay, now, out);
		return;
	}
	switch (b->act_why) {
	case ACT_LEND: lend_shut(k, bay, now, out); break;
	case ACT_RETURN: return_door_shut(k, bay, now, out); break;
	case ACT_RESTOCK: restock_shut(k, bay, now, out); break;
	case ACT_STOCKTAKE:
		/* Whoever counted has gone, and it stood open: it is looked at again. */
		end_act(k, bay, in_hand(k, bay) ? END_DONE : END_UNSURE, now, out);
		stocktake_shut(k, bay, now, out);
		break;
	default: worker_shut(k, bay, END_DONE, now, out); break;
	}
}

void door_moved(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t bay = ev->door.bay;
	struct watch *w = &k->watch[bay];
	bool was_open = w->known && w->open;

	w->known = true;
	w->open = ev->door.open;
	w->presence = ev->door.presence;
	w->charge = ev->door.charge;
	if (ev->door.open && !was_open)
		opened(k, bay, ev->door.first, now, out);
	else if (!ev->door.open && was_open)
		shut(k, bay, now, out);
}

/* ---- It did not open ---- */

void doors_unseen(struct kiosk *k)
{
	for (uint8_t bay = 1; bay <= k->policy->bays; bay++)
		k->watch[bay].unseen = true;
}

static void not_opened(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	const struct bay *b = &k->book.bay[bay];
	struct fact again = {.bay = bay,
			     .why = b->act_why,
			     .device = b->act_device,
			     .person = b->act_person,
			     .helper = b->act_helper,
			     .worker = b->act_worker,
			     .loan = b->act_loan};
	bool mine = in_hand(k, bay) && k->visit.phase == SCREEN_OPENING;

	/* Without the locker nobody saw whether it opened, and shut again. */
	end_act(k, bay, k->watch[bay].unseen ? END_UNSURE : END_NOT_OPENED, now, out);
	if (b->failures >= BAY_FAILURES_MAX && b->doubt < DOUBT_OUT_OF_USE) {
		record(k, (struct fact){.type = FACT_BAY_OUT_OF_USE, .bay = bay}, now, out);
		call_staff(k, REFUSED_NOT_OPENED, bay, now, out);
	}
	batch_not_opened(k, bay);
	if (!mine)
		return;
	if (k->visit.why == ACT_TEST) {
		/* One pulse tells; its page says so, and has what can be done. */
		enter(k, SCREEN_STAFF_BAY, now);
		k->visit.note = NOTE_TEST_FAILED;
		return;
	}
	if (!k->visit.retried && k->book.bay[bay].doubt == DOUBT_NONE) {
		/* One quiet retry, an act of its own. */
		k->visit.retried = true;
		begin_act(k, again, now, out);
		k->visit.note = NOTE_TRYING_AGAIN;
		return;
	}
	if (k->visit.why == ACT_STOCKTAKE) {
		stocktake_not_opened(k, now);
		return;
	}
	if (is_worker(k)) {
		refuse(k, REFUSED_NOT_OPENED, now);
		return;
	}
	enter(k, SCREEN_STUCK, now);
	k->visit.refusal = REFUSED_NOT_OPENED;
}

/* What has changed since the door did not do what it should. */
static uint8_t may_go_on(const struct kiosk *k, struct moment now)
{
	if (k->visit.why == ACT_LEND)
		return may_borrow_here(k, now);
	return may_be_returned(k, k->visit.device, k->visit.loan) ? REFUSED_NOT
								  : REFUSED_NOT_ON_LOAN;
}

void try_again(struct kiosk *k, struct moment now, struct effects *out)
{
	uint8_t bay = k->visit.bay;
	uint32_t i = find_device(k, k->visit.device);
	bool lending = k->visit.why == ACT_LEND;
	bool as_before = bay != 0 && bay_usable(k, bay) && may_go_on(k, now) == REFUSED_NOT;

	if (as_before && lending)
		as_before = i != NOT_FOUND && k->book.device[i].state == STATE_READY &&
			    k->book.device[i].bay == bay &&
			    !is_kept_from(&k->book.device[i], k->visit.borrower);
	else if (as_before)
		as_before = k->book.bay[bay].occupant == NOT_FOUND;
	if (!as_before) {
		other_bay(k, now, out);
		return;
	}
	begin_act(k,
		  (struct fact){.bay = bay,
				.why = k->visit.why,
				.device = k->visit.device,
				.person = k->visit.borrower,
				.helper = helper_here(k),
				.worker = k->visit.worker,
				.loan = lending ? NOBODY : k->visit.loan},
		  now, out);
}

void other_bay(struct kiosk *k, struct moment now, struct effects *out)
{
	struct fact begun = {.why = k->visit.why,
			     .person = k->visit.borrower,
			     .helper = helper_here(k),
			     .worker = k->visit.worker};
	uint8_t refusal = may_go_on(k, now);

	if (refusal != REFUSED_NOT) {
		/* What is back already need not be brought. */
		if (k->visit.why == ACT_LEND)
			note_no(k, refusal, k->visit.kind, now, out);
		refuse(k, refusal, now);
		return;
	}
	if (k->visit.why == ACT_LEND) {
		uint32_t i = pick_device(k, wish_of(k, k->visit.kind, k->visit.bay));

		if (i == NOT_FOUND) {
			note_no(k, REFUSED_NONE_READY, k->visit.kind, now, out);
			enter(k, SCREEN_NOTHING_LEFT, now);
			return;
		}
		begun.device = k->book.device[i].id;
		begun.bay = k->book.device[i].bay;
	} else {
		begun.device = k->visit.device;
		begun.loan = k->visit.loan;
		begun.bay = pick_free_bay(k, kind_of_return(k), k->visit.bay);
		if (begun.bay == 0) {
			say_no(k, REFUSED_NO_FREE_BAY, k->visit.kind, now, out);
			return;
		}
	}
	k->visit.retried = false;
	begin_act(k, begun, now, out);
}

/* ---- Patience, and the start ---- */

static void unsure_loan(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	const struct bay *b = &k->book.bay[bay];
	const struct device *d = device_of_act(k, bay);

	/* Whether it left, or came back, could not be seen. It blocks and blames nobody. */
	if (b->act_opened && b->act_loan != NOBODY && d != NULL && !is_elsewhere(k, bay) &&
	    !(b->act_why == ACT_LEND && d->taken))
		record(k,
		       (struct fact){
			       .type = FACT_LOAN_UNSURE, .loan = b->act_loan, .device = d->id},
		       now, out);
}

static void open_too_long(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	struct watch *w = &k->watch[bay];
	int64_t open_ms = now.ms - w->opened_ms;
	bool mine = (in_hand(k, bay) && door_in_hand(k)) || is_in_batch(k, bay);

	if (open_ms >= REMINDER_MS && !w->reminded) {
		w->reminded = true;
		if (mine)
			k->visit.note = NOTE_REMINDER;
	}
	if (open_ms >= LEAVE_MS && !w->called) {
		w->called = true;
		call_staff(k, REFUSED_LEFT_OPEN, bay, now, out);
		/* The person's things leave the screen; the act goes on. */
		if (mine) {
			say_parts(k, now, out);
			go_home(k, now);
		}
	}
	if (open_ms >= LEFT_OPEN_MS) {
		unsure_loan(k, bay, now, out);
		/* Without the locker nobody knows that it is open still. */
		end_act(k, bay, k->up[PORT_LOCKER] ? END_LEFT_OPEN : END_UNSURE, now, out);
		/* … but open it was when it was last seen. */
		if (k->book.bay[bay].unsure_loan != NOBODY && !k->book.bay[bay].unsure_open)
			record(k, (struct fact){.type = FACT_BAY_UNSURE, .bay = bay}, now, out);
	}
}

void doors_time(struct kiosk *k, struct moment now, struct effects *out)
{
	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		const struct bay *b = &k->book.bay[bay];

		if (b->act == NOBODY)
			continue;
		if (!b->act_opened) {
			if (now.ms >= k->watch[bay].begun_ms + OPENING_MS)
				not_opened(k, bay, now, out);
		} else if (k->watch[bay].open) {
			open_too_long(k, bay, now, out);
		} else if (!in_hand(k, bay) || k->visit.phase != SCREEN_TAP_DEVICE) {
			/* Shut, and the person went without a tap. */
			unsure_loan(k, bay, now, out);
			end_act(k, bay, END_UNSURE, now, out);
		}
	}
}

void power_turn(struct kiosk *k, struct effects *out)
{
	for (uint8_t bay = 1; bay <= k->policy->bays && k->up[PORT_LOCKER]; bay++) {
		bool on = k->policy->power[bay] && may_charge(k, bay);

		if (on == k->watch[bay].powered)
			continue;
		k->watch[bay].powered = on;
		add_effect(out,
			   (struct effect){.type = EFFECT_POWER, .power = {.bay = bay, .on = on}});
	}
}

void doors_start(struct kiosk *k, struct moment now, struct effects *out)
{
	/* The power failed in the middle: no door opens by itself, staff look. */
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		if (k->book.bay[bay].act == NOBODY)
			continue;
		unsure_loan(k, bay, now, out);
		end_act(k, bay, END_UNSURE, now, out);
	}
}

int64_t doors_deadline_ms(const struct kiosk *k)
{
	int64_t when = FOR_EVER;

	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		const struct bay *b = &k->book.bay[bay];
		const struct watch *w = &k->watch[bay];
		int64_t next_ms = FOR_EVER;

		if (b->act == NOBODY)
			continue;
		if (!b->act_opened)
			next_ms = w->begun_ms + OPENING_MS;
		else if (w->open)
			next_ms = w->opened_ms + (!w->reminded ? REMINDER_MS
						  : !w->called ? LEAVE_MS
							       : LEFT_OPEN_MS);
		if (next_ms < when)
			when = next_ms;
	}
	return when;
}
