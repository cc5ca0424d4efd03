/*
 * The ring's one turn: an event in, effects out, in order. Decides which
 * module an event belongs to; the modules decide what it means.
 */
#include <assert.h>
#include <string.h>

#include <lendbay/text.h>

#include "state.h"

size_t kiosk_size(void)
{
	return sizeof(struct kiosk);
}

void kiosk_init(struct kiosk *k, const struct policy *policy)
{
	memset(k, 0, sizeof(*k));
	k->policy = policy;
	for (uint32_t bay = 0; bay <= BAYS_MAX; bay++)
		k->book.bay[bay].occupant = NOT_FOUND;
	k->visit.phase = SCREEN_HOME;
}

void add_effect(struct effects *out, struct effect fx)
{
	assert(out->len < EFFECTS_MAX);
	out->list[out->len++] = fx;
}

uint64_t record(struct kiosk *k, struct fact fact, struct moment now, struct effects *out)
{
	fact.number = k->book.number + 1;
	fact.ms = now.ms;
	fact.boot = now.boot;
	fact.quality = now.quality;
	fact.utc_s = now.utc_s;
	/* Wall time goes back only across a step fact; smaller slips are smoothed over. */
	if (fact.type != FACT_CLOCK_STEPPED && fact.utc_s < k->book.utc_s)
		fact.utc_s = k->book.utc_s;

	int err = kiosk_apply(k, &fact);

	assert(err == 0); /* we may only record what can follow */
	(void)err;        /* only the assertion reads it */
	add_effect(out, (struct effect){.type = EFFECT_RECORD, .fact = fact});
	return fact.number;
}

/* Lets the call that the book holds leave, by whatever ways there are. */
static void call_send(const struct kiosk *k, struct effects *out)
{
	add_effect(out,
		   (struct effect){
			   .type = EFFECT_CALL,
			   .call = {.on = true, .why = k->book.call_why, .bay = k->book.call_bay}});
}

void call_staff(struct kiosk *k, uint8_t why, uint8_t bay, struct moment now, struct effects *out)
{
	bool way = k->policy->call_line || k->policy->call_program;

	/* Never "staff know" when nobody can: without a way, or outside the hours, no call leaves.
	 */
	if (k->book.called || !way || !is_staffed(k, now))
		return;
	record(k, (struct fact){.type = FACT_CALLED, .why_called = why, .bay = bay}, now, out);
	k->call_left = false;
	call_send(k, out);
}

void answer_call(struct kiosk *k, uint64_t worker, struct moment now, struct effects *out)
{
	if (!k->book.called)
		return;
	record(k, (struct fact){.type = FACT_CALL_ANSWERED, .worker = worker}, now, out);
	add_effect(out, (struct effect){.type = EFFECT_CALL, .call = {.on = false}});
}

/* ---- The clock ---- */

/* A step of the wall clock of more than a minute is a fact; only there it may go back. */
static void clock_turn(struct kiosk *k, struct moment now, struct effects *out)
{
	int64_t expected_s =
		k->clock_known ? k->last_utc_s + (now.ms - k->last_ms) / 1000 : k->book.utc_s;
	int64_t off_s = now.utc_s - expected_s;
	/* At the first turn, time that went by while the power was off is no step; more of it than
	 * a library is ever shut may be a wrong clock, and a worker looks. (Not of a kiosk that was
	 * only made: nothing was lent.) */
	int64_t away_s = k->book.number > 1 ? CLOCK_AWAY_S : INT64_MAX;
	bool stepped = off_s < -CLOCK_STEP_S || off_s > (k->clock_known ? CLOCK_STEP_S : away_s);

	if (off_s < -CLOCK_STEP_S)
		strangers_shift(k, (uint64_t)-off_s);
	if (stepped)
		record(k,
		       (struct fact){.type = FACT_CLOCK_STEPPED,
				     .from_s = (uint64_t)expected_s,
				     .to_s = (uint64_t)now.utc_s},
		       now, out);
	if (!k->clock_known || stepped || now.ms - k->last_ms >= 1000) {
		k->last_ms = now.ms;
		k->last_utc_s = now.utc_s;
	}
	k->clock_known = true;
	k->minute_ms = now.ms + (60 - now.utc_s % 60) * 1000;
}

/* ---- What comes in, a function each ---- */

static void start(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	(void)ev; /* a start has no parts */
	for (uint32_t port = 0; port < PORTS_COUNT; port++)
		k->down_ms[port] = now.ms;
	record(k, (struct fact){.type = FACT_STARTED, .software = SOFTWARE_VERSION}, now, out);
	doors_start(k, now, out);
	queue_start(k, now, out);
	go_home(k, now);
	k->started = true;
}

static void tick(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	/* All waiting is looked at in every turn; a tick only brings one about. */
	(void)k, (void)ev, (void)now, (void)out;
}

static void card_bad(struct kiosk *k, const struct event *ev, struct moment now,
		     struct effects *out)
{
	(void)out; /* nothing to record: nobody was named */
	answer_time(k);
	k->visit.note =
		ev->card_bad.refusal == REFUSED_TWO_CARDS ? NOTE_TWO_CARDS : NOTE_CARD_UNREADABLE;
	if (ev->card_bad.refusal == REFUSED_RANDOM_CARD && newcard_asks(k))
		k->visit.note = NOTE_CARD_RANDOM;
	k->visit.touched_ms = now.ms;
}

static void sticker(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	k->visit.touched_ms = now.ms;
	k->visit.note = NOTE_NONE;
	/* Who taps is there, and needs no question answered. */
	answer_time(k);
	if (newcard_sticker(k))
		return;
	if (is_worker(k))
		staff_sticker(k, ev->sticker.device, now, out);
	else if (is_begun(k, ev->sticker.device))
		return_sticker(k, NOBODY, now, out); /* on no device yet: for staff to finish */
	else if (k->visit.phase == SCREEN_TAKE || k->visit.phase == SCREEN_TAP_DEVICE)
		borrow_sticker(k, ev->sticker.device, now, out);
	else
		return_sticker(k, ev->sticker.device, now, out);
}

static void card(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	struct event unknown = {.type = EVENT_STICKER};

	/* Held where a sticker is asked for it is one we do not know, whoever's card it may be. */
	if (ev->card.foreign && (k->visit.phase == SCREEN_RETURN_TAP ||
				 (is_worker(k) && ev->card.person == NOBODY && !newcard_asks(k))))
		sticker(k, &unknown, now, out);
	else
		visit_card(k, ev, now, out);
}

static void door(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	if (ev->door.bay == 0 || ev->door.bay > k->policy->bays)
		return; /* a line the board file does not name */
	door_moved(k, ev, now, out);
}

static void recorded(struct kiosk *k, const struct event *ev, struct moment now,
		     struct effects *out)
{
	(void)now, (void)out; /* the visit only keeps it for the screen */
	if (k->visit.awaited != NOBODY && ev->recorded.number == k->visit.awaited)
		reference_write(ev->recorded.number, ev->recorded.leaf, k->visit.reference);
}

static void power_off(struct kiosk *k)
{
	for (uint8_t bay = 1; bay <= k->policy->bays; bay++)
		k->watch[bay].powered = false;
}

static void port(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	assert(ev->port.port < PORTS_COUNT);
	k->up[ev->port.port] = ev->port.up;
	if (!ev->port.up)
		k->down_ms[ev->port.port] = now.ms;
	/* Whoever read aloud reads no more. */
	if (ev->port.port == PORT_SCREEN && !ev->port.up)
		k->visit.reading = false;
	if (ev->port.port == PORT_PIN && !ev->port.up && k->visit.ticket != 0) {
		k->visit.ticket = 0;
		k->visit.note = NOTE_PIN_TROUBLE;
	}
	if (ev->port.port == PORT_LOCKER && !ev->port.up)
		doors_unseen(k);
	if (ev->port.port == PORT_READER && !ev->port.up)
		sticker_lost(k);
	if (ev->port.port == PORT_WIPER && !ev->port.up)
		machine_lost(k, now);
	if (ev->port.port == PORT_EXPORTER && !ev->port.up)
		export_lost(k);
	/* A locker that comes up charges nothing. */
	if (ev->port.port == PORT_LOCKER && ev->port.up)
		power_off(k);
	if (ev->port.port != PORT_LOCKER && ev->port.port != PORT_CALLER)
		return;
	/* A call goes on until it is answered, also over a locker or a caller that came back.
	 * What went out by one that is gone rings nowhere any more: who still has it says so. */
	if (!ev->port.up)
		k->call_left = false;
	else if (k->book.called)
		call_send(k, out);
}

/* ---- From the command line ---- */

static void answer(struct effects *out, uint8_t refusal, uint64_t unit)
{
	add_effect(out, (struct effect){.type = EFFECT_ANSWER,
					.answer = {.refusal = refusal, .unit = unit}});
}

static uint8_t may_enrol(const struct event *ev)
{
	if (ev->admin.person == NOBODY || ev->admin.role == ROLE_NONE ||
	    ev->admin.role >= ROLES_COUNT)
		return REFUSED_NOT_YET;
	/* Under 18: only to borrow, and with somebody who answers for them. */
	if (ev->admin.minor != 0 && ev->admin.role != ROLE_BORROWER)
		return REFUSED_UNDER_18;
	if (ev->admin.minor != 0 &&
	    (ev->admin.adult == NOBODY || ev->admin.adult == ev->admin.person))
		return REFUSED_NO_ADULT;
	return REFUSED_NOT;
}

static void enrol(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t refusal = may_enrol(ev);

	if (refusal != REFUSED_NOT) {
		answer(out, refusal, 0);
		return;
	}
	record(k,
	       (struct fact){.type = FACT_ENROLLED,
			     .person = ev->admin.person,
			     .role = ev->admin.role,
			     .minor = ev->admin.minor,
			     .adult = ev->admin.adult,
			     .user = ev->admin.user},
	       now, out);
	answer(out, REFUSED_NOT, 0);
}

static uint8_t may_add(const struct kiosk *k, const struct event *ev)
{
	uint64_t bay = ev->admin.bay;

	if (find_device(k, ev->admin.device) != NOT_FOUND)
		return REFUSED_KNOWN_ALREADY;
	if (k->book.devices == DEVICES_MAX)
		return REFUSED_NO_ROOM;
	if (bay == 0)
		return REFUSED_NOT;
	if (bay > k->policy->bays ||
	    (ev->admin.kind == DEVICE_LAPTOP && k->policy->size[bay] != SIZE_LARGE))
		return REFUSED_NO_SUCH_BAY;
	if (k->book.bay[bay].occupant != NOT_FOUND || k->book.bay[bay].act != NOBODY)
		return REFUSED_BAY_TAKEN;
	return REFUSED_NOT;
}

uint64_t free_unit(const struct kiosk *k, uint64_t kind, uint64_t asked)
{
	uint64_t newest = 0;

	for (uint32_t i = 0; i < k->book.devices; i++) {
		const struct device *d = &k->book.device[i];

		if (d->kind != kind)
			continue;
		if (asked != 0 && d->unit == asked)
			return 0;
		if (d->unit > newest)
			newest = d->unit;
	}
	return asked != 0 ? asked : newest + 1;
}

static void add_device(struct kiosk *k, const struct event *ev, struct moment now,
		       struct effects *out)
{
	uint8_t refusal = may_add(k, ev);
	uint64_t unit = free_unit(k, ev->admin.kind, ev->admin.unit);

	if (refusal == REFUSED_NOT &&
	    (ev->admin.device == NOBODY || ev->admin.kind == DEVICE_NONE ||
	     ev->admin.kind >= DEVICE_KINDS || unit > UINT32_MAX || ev->admin.parts >> PARTS != 0))
		refusal = REFUSED_NOT_YET;
	if (refusal == REFUSED_NOT && unit == 0)
		refusal = REFUSED_KNOWN_ALREADY;
	if (refusal != REFUSED_NOT) {
		answer(out, refusal, 0);
		return;
	}
	record(k,
	       (struct fact){.type = FACT_DEVICE_ADDED,
			     .device = ev->admin.device,
			     .kind = ev->admin.kind,
			     .unit = unit,
			     .parts = ev->admin.parts,
			     .filtered = ev->admin.filtered,
			     .user = ev->admin.user},
	       now, out);
	if (ev->admin.bay != 0)
		record(k,
		       (struct fact){.type = FACT_RESTOCKED,
				     .device = ev->admin.device,
				     .bay = ev->admin.bay,
				     .user = ev->admin.user},
		       now, out);
	answer(out, REFUSED_NOT, unit);
}

static void deed(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	answer(out, do_deed(k, ev, NOBODY, now, out), 0);
}

static void call_left(struct kiosk *k, const struct event *ev, struct moment now,
		      struct effects *out)
{
	(void)now, (void)out; /* the words on the screen follow it, no fact */
	k->call_left = k->book.called && ev->call.left;
}

static void disk(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	(void)now, (void)out; /* what is begun goes on: there is room kept for that */
	k->disk_low = ev->disk.low;
}

static void (*const turns[EVENT_TYPES])(struct kiosk *, const struct event *, struct moment,
					struct effects *) = {
	[EVENT_NONE] = tick,
	[EVENT_START] = start,
	[EVENT_TICK] = tick,
	[EVENT_CARD] = card,
	[EVENT_CARD_GONE] = tick, /* lifting a card ends nothing */
	[EVENT_CARD_BAD] = card_bad,
	[EVENT_STICKER] = sticker,
	[EVENT_DOOR] = door,
	[EVENT_INTENT] = visit_intent,
	[EVENT_PIN] = pin_answered,
	[EVENT_RECORDED] = recorded,
	[EVENT_PORT] = port,
	[EVENT_ENROL] = enrol,
	[EVENT_ADD_DEVICE] = add_device,
	[EVENT_DEED] = deed,
	[EVENT_NUMBER] = number_found,
	[EVENT_PIN_MADE] = pin_made,
	[EVENT_CALL_LEFT] = call_left,
	[EVENT_DISK] = disk,
	[EVENT_RETENTION] = retention,
	[EVENT_WIPE_ANSWER] = machine_answered,
	[EVENT_STICKER_WRITTEN] = sticker_written,
	[EVENT_STICK_FOUND] = stick_found,
	[EVENT_EXPORT_ENDED] = export_ended,
};

void kiosk_step(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	out->len = 0;
	assert(ev->type < EVENT_TYPES);
	k->turn_ms = now.ms;
	clock_turn(k, now, out);
	lying_turn(k, ev);
	turns[ev->type](k, ev, now, out);
	if (!k->started)
		return;
	pin_time(k, now);
	visit_time(k, now, out);
	/* Last: an act that waited for the visit ends with it. */
	doors_time(k, now, out);
	batch_turn(k, now, out);
	queue_turn(k, now, out);
	power_turn(k, out);
	machine_turn(k, out);
}

static int64_t sooner(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

int64_t kiosk_deadline_ms(const struct kiosk *k)
{
	int64_t when = k->minute_ms;

	if (!k->started)
		return FOR_EVER;
	for (uint32_t i = 0; i < PORTS_COUNT; i++) {
		int64_t noticed_ms = k->down_ms[i] + PORT_GRACE_MS;

		if (!k->up[i] && noticed_ms > k->turn_ms)
			when = sooner(when, noticed_ms);
	}
	when = sooner(when, pin_deadline_ms(k));
	when = sooner(when, doors_deadline_ms(k));
	return sooner(when, visit_deadline_ms(k));
}
