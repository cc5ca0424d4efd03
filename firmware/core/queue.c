/*
 * Waiting: places in the queue for a kind of device, what is kept for whom
 * and how long, and the grace of who may not renew because somebody waits.
 * Never changes the book itself, and never opens a door.
 */
#include <assert.h>

#include "deeds.h"

#define QUEUE_FACTS_MAX 64 /* in one turn; what is left over waits for the next */

/* ---- What may be ---- */

/* A loan that is unsure counts for nothing. */
static bool has_at_home(const struct kiosk *k, uint64_t person, uint8_t kind)
{
	uint32_t i = next_loan_of(k, person, NOT_FOUND);

	for (uint32_t n = 0; i != NOT_FOUND && n < DEVICES_MAX; n++) {
		const struct device *d = &k->book.device[i];

		if (d->kind == kind && d->state == STATE_LENT && !d->unsure)
			return true;
		i = next_loan_of(k, person, i);
	}
	return false;
}

/* One that was withdrawn comes back no more. */
static bool is_ever_lent(const struct kiosk *k, uint8_t kind)
{
	return k->book.derived.in_use[kind] > 0;
}

/* domain.md, Waiting: not for a type they have at home; and a place each is enough. */
uint8_t may_wait(const struct kiosk *k, uint64_t person, uint8_t kind)
{
	assert(person != NOBODY && kind < DEVICE_KINDS);
	if (!is_ever_lent(k, kind))
		return REFUSED_NOTHING_SUCH;
	if (has_at_home(k, person, kind))
		return REFUSED_HAS_KIND;
	if (find_waiting(k, person, kind) != NOT_FOUND)
		return REFUSED_IN_QUEUE;
	return k->book.waits == WAITING_MAX ? REFUSED_NO_ROOM : REFUSED_NOT;
}

/* What could be kept for somebody who waits, whoever stands here. */
static uint32_t pick_for(const struct kiosk *k, const struct waiting *w)
{
	return pick_device(k, (struct wish){.kind = w->kind, .filtered = w->minor});
}

bool is_waited_for(const struct kiosk *k, const struct device *d)
{
	bool served[2] = {false}; /* one is ready for who waits; and for who waits under 18 */

	if (k->book.derived.unserved[d->kind] == 0)
		return false;
	for (uint32_t i = 0; i < k->book.waits; i++) {
		const struct waiting *w = &k->book.waiting[i];

		if (w->kind != d->kind || w->device != NOBODY || w->person == d->borrower ||
		    served[w->minor])
			continue;
		/* This one they could not have: it is no use to wait for it. */
		if ((w->minor && !d->filtered) || is_blocked(k, w->person))
			continue;
		if (pick_for(k, w) == NOT_FOUND)
			return true;
		served[w->minor] = true;
	}
	return false;
}

uint32_t last_day_of_hold(const struct kiosk *k, uint32_t index)
{
	const struct waiting *w = &k->book.waiting[index];

	return w->until_day == 0 ? 0 : open_day_after(k, w->until_day, w->closed_later);
}

bool give_grace(struct kiosk *k, uint32_t index, struct moment now, struct effects *out)
{
	const struct device *d = &k->book.device[index];
	uint32_t from = d->due_day;

	if (d->grace)
		return !is_overdue(k, d, now);
	if (is_day_known(k, now) && now.day > from)
		from = now.day;

	uint32_t day = open_day_from(k, open_day_after(k, from, k->policy->grace_days));

	if (day == d->due_day)
		return false;
	record(k,
	       (struct fact){
		       .type = FACT_GRACE_GIVEN, .loan = d->loan, .device = d->id, .day = day},
	       now, out);
	return true;
}

/* ---- Joining and leaving ---- */

static void end_hold(struct kiosk *k, uint32_t index, uint8_t end, struct moment now,
		     struct effects *out)
{
	const struct waiting *w = &k->book.waiting[index];

	record(k,
	       (struct fact){.type = FACT_HOLD_ENDED,
			     .person = w->person,
			     .kind = w->kind,
			     .device = w->device,
			     .hold_end = end},
	       now, out);
}

/* Whoever asks it: `worker` and `user` where it was not the person. */
static void leave_queue(struct kiosk *k, uint32_t index, uint64_t worker, uint64_t user,
			struct moment now, struct effects *out)
{
	struct waiting w = k->book.waiting[index];

	if (w.device != NOBODY)
		end_hold(k, index, HOLD_GIVEN_UP, now, out);
	record(k,
	       (struct fact){.type = FACT_QUEUE_LEFT,
			     .person = w.person,
			     .kind = w.kind,
			     .worker = worker,
			     .user = user},
	       now, out);
}

void leave_all_queues(struct kiosk *k, uint64_t person, uint64_t worker, uint64_t user,
		      struct moment now, struct effects *out)
{
	for (uint32_t i = 0; i < k->book.waits;) {
		if (k->book.waiting[i].person == person)
			leave_queue(k, i, worker, user, now, out);
		else
			i++;
	}
}

static void join(struct kiosk *k, uint8_t kind, struct moment now, struct effects *out)
{
	uint8_t refusal = may_wait(k, k->visit.borrower, kind);
	struct wish wish = wish_of(k, kind, 0);

	k->visit.kind = kind;
	wish.reach = false; /* one at another height is no reason to wait */
	if (refusal != REFUSED_NOT) {
		say_no(k, refusal, kind, now, out);
		return;
	}
	if (count_ready(k, wish) > 0) {
		want(k, CONTROL_BORROW, now, out); /* nobody need wait for it */
		return;
	}
	record(k,
	       (struct fact){.type = FACT_QUEUED,
			     .person = k->visit.borrower,
			     .helper = helper_here(k),
			     .kind = kind,
			     .minor = k->visit.minor},
	       now, out);
	enter(k, SCREEN_QUEUED, now);
}

static void leave(struct kiosk *k, uint8_t kind, struct moment now, struct effects *out)
{
	uint32_t i = find_waiting(k, k->visit.borrower, kind);

	if (i == NOT_FOUND)
		return;
	leave_queue(k, i, k->visit.worker, 0, now, out);
	if (k->visit.phase == SCREEN_QUEUED)
		enter(k, menu_of(k), now);
	k->visit.note = NOTE_LEFT_QUEUE;
}

void queue_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t control = ev->intent.control;
	bool may = may_here(k, RIGHT_WAIT) && k->visit.borrower != NOBODY &&
		   ev->intent.arg > DEVICE_NONE && ev->intent.arg < DEVICE_KINDS;

	switch (control) {
	case CONTROL_QUEUE:
		if (may)
			join(k, (uint8_t)ev->intent.arg, now, out);
		break;
	case CONTROL_LEAVE_QUEUE:
		if (may)
			leave(k, (uint8_t)ev->intent.arg, now, out);
		break;
	case CONTROL_BORROW:
	case CONTROL_RETURN:
	case CONTROL_MY_LOANS: want(k, control, now, out); break;
	case CONTROL_FINISH: go_home(k, now); break;
	default: break;
	}
}

/* ---- A worker's deeds ---- */

uint8_t may_take_out_of_queue(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)now; /* at any time */
	return find_waiting(k, ev->admin.person, ev->admin.kind) == NOT_FOUND ? REFUSED_NOTHING_SUCH
									      : REFUSED_NOT;
}

uint8_t take_out_of_queue(struct kiosk *k, const struct event *ev, uint64_t worker,
			  struct moment now, struct effects *out)
{
	leave_queue(k, find_waiting(k, ev->admin.person, ev->admin.kind), worker, ev->admin.user,
		    now, out);
	return REFUSED_NOT;
}

uint8_t may_move_up(const struct kiosk *k, const struct event *ev, struct moment now)
{
	uint32_t i = find_waiting(k, ev->admin.person, ev->admin.kind);

	(void)now; /* at any time */
	/* For whom one is kept already, there is nobody to go before. */
	return i == NOT_FOUND || k->book.waiting[i].device != NOBODY ? REFUSED_NOTHING_SUCH
								     : REFUSED_NOT;
}

uint8_t move_up(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		struct effects *out)
{
	record(k,
	       (struct fact){.type = FACT_MOVED_UP,
			     .person = ev->admin.person,
			     .kind = ev->admin.kind,
			     .grounds = ev->admin.grounds,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

/* The clock of a hold begins: so many open days, today does not count. */
static void tell(struct kiosk *k, uint32_t index, uint64_t worker, uint64_t user, struct moment now,
		 struct effects *out)
{
	const struct waiting *w = &k->book.waiting[index];

	record(k,
	       (struct fact){.type = FACT_TOLD,
			     .person = w->person,
			     .kind = w->kind,
			     .device = w->device,
			     .day = open_day_after(k, now.day, k->policy->hold_days),
			     .worker = worker,
			     .user = user},
	       now, out);
}

uint8_t may_tell_of_hold(const struct kiosk *k, const struct event *ev, struct moment now)
{
	uint32_t i = find_waiting(k, ev->admin.person, ev->admin.kind);

	if (i == NOT_FOUND || k->book.waiting[i].device == NOBODY)
		return REFUSED_NOTHING_SUCH;
	if (k->book.waiting[i].until_day != 0)
		return REFUSED_KNOWN_ALREADY;
	/* Without a clock nobody could say until when. */
	return is_day_known(k, now) ? REFUSED_NOT : REFUSED_NOT_YET;
}

uint8_t tell_of_hold(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		     struct effects *out)
{
	tell(k, find_waiting(k, ev->admin.person, ev->admin.kind), worker, ev->admin.user, now,
	     out);
	return REFUSED_NOT;
}

/* ---- Every turn ---- */

/* The switch of a shut bay feels nothing in it. */
static bool is_felt_empty(const struct kiosk *k, uint8_t bay)
{
	const struct watch *w = &k->watch[bay];

	return k->book.bay[bay].act == NOBODY && !(w->known && w->open) &&
	       w->presence == PRESENCE_EMPTY;
}

/* How this hold ends now; HOLD_NONE: it goes on. */
static uint8_t end_of(const struct kiosk *k, uint32_t index, struct moment now)
{
	const struct waiting *w = &k->book.waiting[index];
	uint32_t i = find_device(k, w->device);

	assert(i != NOT_FOUND);

	const struct device *d = &k->book.device[i];

	/* It left with them, as far as anybody knows. Until then, what was not taken stays kept. */
	if (d->state == STATE_LENT && d->borrower == w->person)
		return d->taken || d->unsure ? HOLD_COLLECTED : HOLD_NONE;
	if (d->state != STATE_READY || d->bay == 0 || d->bay > k->policy->bays ||
	    k->book.bay[d->bay].doubt != DOUBT_NONE || is_felt_empty(k, d->bay))
		return HOLD_GONE;
	/* A clock that jumped or is not set ends nothing; nor does midnight, while they stand here.
	 */
	if (w->until_day != 0 && is_day_known(k, now) && now.day > last_day_of_hold(k, index) &&
	    k->visit.borrower != w->person)
		return HOLD_EXPIRED;
	return HOLD_NONE;
}

static void end_holds(struct kiosk *k, uint32_t full, struct moment now, struct effects *out)
{
	for (uint32_t i = 0; k->book.derived.holds > 0 && i < k->book.waits && out->len < full;) {
		uint32_t waits = k->book.waits;
		uint8_t end = k->book.waiting[i].device != NOBODY ? end_of(k, i, now) : HOLD_NONE;

		if (end != HOLD_NONE)
			end_hold(k, i, end, now, out);
		/* Who has lost their place made room for the next. */
		if (k->book.waits == waits)
			i++;
	}
}

/* They have what they waited for. */
static void end_place(struct kiosk *k, uint32_t index, struct moment now, struct effects *out)
{
	if (k->book.waiting[index].device != NOBODY)
		end_hold(k, index, HOLD_COLLECTED, now, out);
	else
		leave_queue(k, index, NOBODY, 0, now, out);
}

/* Nobody waits for what they have at home: a device that is surely with them ends their place. */
static void end_places(struct kiosk *k, struct moment now, struct effects *out)
{
	uint32_t len = out->len;

	for (uint32_t fx = 0; fx < len; fx++) {
		const struct fact *fact = &out->list[fx].fact;
		uint32_t i = NOT_FOUND;

		if (out->list[fx].type == EFFECT_RECORD && fact->type == FACT_TAKEN)
			i = find_device(k, fact->device);
		if (i == NOT_FOUND || k->book.device[i].loan != fact->loan)
			continue;
		i = find_waiting(k, k->book.device[i].borrower, k->book.device[i].kind);
		if (i != NOT_FOUND)
			end_place(k, i, now, out);
	}
}

void queue_start(struct kiosk *k, struct moment now, struct effects *out)
{
	uint32_t full = out->len + QUEUE_FACTS_MAX;

	for (uint32_t i = 0; i < k->book.waits && out->len < full;) {
		const struct waiting *w = &k->book.waiting[i];

		if (has_at_home(k, w->person, w->kind))
			end_place(k, i, now, out);
		else
			i++;
	}
}

/* What is ready and kept for nobody is kept for the first who has nothing yet. */
static void hold_ready(struct kiosk *k, uint32_t full, struct moment now, struct effects *out)
{
	bool none[DEVICE_KINDS][2]; /* left of that kind; and of those that are filtered */
	bool any = false;

	for (uint8_t kind = 0; kind < DEVICE_KINDS; kind++) {
		none[kind][false] = none[kind][true] =
			k->book.derived.unserved[kind] == 0 ||
			pick_device(k, (struct wish){.kind = kind}) == NOT_FOUND;
		any = any || !none[kind][false];
	}
	if (!any)
		return; /* as nearly always: who waits is not looked through */
	for (uint32_t i = 0; i < k->book.waits && out->len < full;) {
		struct waiting w = k->book.waiting[i];

		/* A card on hold could not collect it; its place stays. */
		if (w.device != NOBODY || none[w.kind][w.minor] || is_blocked(k, w.person)) {
			i++;
			continue;
		}

		uint32_t ready = pick_for(k, &w);

		if (ready == NOT_FOUND) {
			none[w.kind][w.minor] = true;
			continue;
		}
		record(k,
		       (struct fact){.type = FACT_HELD,
				     .person = w.person,
				     .kind = w.kind,
				     .device = k->book.device[ready].id},
		       now, out);
		i++;
	}
}

bool shows_hold(const struct kiosk *k)
{
	/* There is room for one sentence; what was just done comes first. */
	if (k->visit.note != NOTE_NONE)
		return false;
	switch (k->visit.phase) {
	case SCREEN_MENU:
	case SCREEN_CHAMPION:
	case SCREEN_CHOOSE:
	case SCREEN_NOTHING_LEFT:
	case SCREEN_MY_LOANS: return k->visit.overs == 0;
	default: return false;
	}
}

/* Who stands here sees it on the screen: they were told. */
static void tell_here(struct kiosk *k, struct moment now, struct effects *out)
{
	uint32_t i = find_hold_of(k, k->visit.borrower);

	if (i != NOT_FOUND && k->book.waiting[i].until_day == 0 && shows_hold(k) &&
	    is_day_known(k, now))
		tell(k, i, NOBODY, 0, now, out);
}

void queue_turn(struct kiosk *k, struct moment now, struct effects *out)
{
	uint32_t full = out->len + QUEUE_FACTS_MAX;

	if (k->book.waits == 0)
		return;
	end_places(k, now, out);
	end_holds(k, full, now, out);
	hold_ready(k, full, now, out);
	tell_here(k, now, out);
}
