/*
 * A worker's part: doors opened by hand and what was found in them, and the
 * way of a device from handed in to ready, a sticker's tap at each step.
 */
#include <assert.h>

#include "state.h"

void settle_bay(struct kiosk *k, struct fact settled, struct moment now, struct effects *out)
{
	const struct bay *b = &k->book.bay[settled.bay];
	uint32_t i = find_device(k, b->unsure_device);
	uint64_t loan = b->unsure_loan;
	bool anybody = b->unsure_open;

	settled.type = FACT_BAY_SETTLED;
	record(k, settled, now, out);
	/* The bay of an unsure loan holds something else or nothing: the device is with its
	 * borrower. If it stood open, anybody could have it: the loan stays unsure. */
	if (!anybody && i != NOT_FOUND && loan != NOBODY && k->book.device[i].loan == loan &&
	    k->book.device[i].unsure)
		record(k,
		       (struct fact){
			       .type = FACT_TAKEN, .loan = loan, .device = k->book.device[i].id},
		       now, out);
}

static void settled(struct kiosk *k, uint8_t found, uint64_t device, struct moment now,
		    struct effects *out)
{
	settle_bay(k,
		   (struct fact){.bay = k->visit.bay,
				 .found = found,
				 .device = device,
				 .worker = k->visit.person},
		   now, out);
	batch_settled(k, k->visit.bay);
	enter(k, k->visit.batch_len > 0 ? SCREEN_STAFF_BATCH : SCREEN_STAFF_HOME, now);
	k->visit.note = NOTE_DONE_NEXT;
}

/* Opens a bay by hand; one that stands open already needs no latch. */
static void open_bay(struct kiosk *k, uint8_t bay, uint8_t why, uint64_t device, struct moment now,
		     struct effects *out)
{
	uint32_t i = find_device(k, device);

	k->visit.retried = false;
	k->visit.kind = i != NOT_FOUND ? k->book.device[i].kind : DEVICE_NONE;
	if (k->book.bay[bay].act != NOBODY) {
		refuse(k, REFUSED_BUSY, now);
	} else if (k->watch[bay].known && k->watch[bay].open) {
		k->visit.bay = bay;
		k->visit.why = why;
		k->visit.act = NOBODY;
		k->visit.device = device;
		enter(k, SCREEN_STAFF_DOOR, now);
	} else {
		begin_act(k,
			  (struct fact){.bay = bay,
					.why = why,
					.device = device,
					.worker = k->visit.person},
			  now, out);
	}
}

static uint8_t first_bay_to_look_at(const struct kiosk *k, uint8_t doubt)
{
	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		if (k->book.bay[bay].doubt == doubt && k->book.bay[bay].act == NOBODY)
			return bay;
	}
	return 0;
}

uint8_t first_bay_with(const struct kiosk *k, uint8_t state)
{
	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		uint32_t i = k->book.bay[bay].occupant;

		if (i != NOT_FOUND && k->book.device[i].state == state &&
		    k->book.bay[bay].act == NOBODY)
			return bay;
	}
	return 0;
}

static void todo(struct kiosk *k, uint16_t todo, struct moment now, struct effects *out)
{
	static const uint8_t doubts[TODOS_COUNT] = {[TODO_UNSURE] = DOUBT_UNSURE,
						    [TODO_FORCED] = DOUBT_FORCED,
						    [TODO_FAULT] = DOUBT_OUT_OF_USE};

	if (todo >= TODOS_COUNT || todo == TODO_DISK)
		return; /* no bay and no sticker helps there */
	if (todo == TODO_CALL) {
		call_open(k, now);
		return;
	}
	if (todo == TODO_CLOCK) {
		if (can_set_clock(k, now))
			clock_open(k, now);
		return;
	}
	if (todo == TODO_STOCKTAKE) {
		stocktake_open(k, now);
		return;
	}
	if (list_len(k, (uint8_t)todo, now) > 0) {
		list_open(k, (uint8_t)todo, now);
		return;
	}

	uint8_t bay = doubts[todo] != DOUBT_NONE ? first_bay_to_look_at(k, doubts[todo]) : 0;
	uint8_t handed_in = first_bay_with(k, STATE_HANDED_IN);

	if (todo == TODO_FAULT && bay == 0)
		bay = first_bay_with(k, STATE_QUARANTINED);
	if (todo == TODO_TAKE_IN && batch_doors(k) > 1)
		batch_open(k, now, out);
	else if (todo == TODO_TAKE_IN && handed_in != 0)
		open_bay(k, handed_in, ACT_TAKE_IN,
			 k->book.device[k->book.bay[handed_in].occupant].id, now, out);
	else if (bay != 0)
		open_bay(k, bay, ACT_LOOK, NOBODY, now, out);
	else
		/* These are in somebody's hands: the sticker says which. */
		k->visit.note = NOTE_TAP_STICKER;
}

/* ---- The forms ---- */

uint32_t wipe_checks_of(uint32_t parts)
{
	uint32_t all = (1u << WIPE_CHECKS_COUNT) - 1;

	return parts & 1u << PART_SIM ? all : all & ~(1u << WIPE_SAME_SIM);
}

static bool parts_answered(const struct kiosk *k)
{
	return (k->visit.parts & ~(k->visit.parts_in | k->visit.parts_missing)) == 0;
}

bool form_done(const struct kiosk *k)
{
	const struct visit *v = &k->visit;
	uint32_t needed = (1u << INSPECTION_CHECKS_COUNT) - 1;

	switch (v->phase) {
	case SCREEN_STAFF_TAKE_IN: return parts_answered(k);
	case SCREEN_STAFF_WIPE:
		needed = wipe_checks_of(k->visit.parts);
		return v->tool != TOOL_NONE && (v->checks & needed) == needed;
	case SCREEN_STAFF_INSPECT:
		return (v->checks & needed) == needed && v->parts_in == v->parts &&
		       (v->condition == CONDITION_GOOD || v->condition == CONDITION_WORN);
	case SCREEN_STAFF_RESTOCK: return true;
	case SCREEN_STAFF_DEVICE: return v->kind != DEVICE_NONE;
	default: return false;
	}
}

uint8_t form_of(const struct device *d)
{
	static const uint8_t forms[STATES] = {
		[STATE_NEW] = SCREEN_STAFF_WIPE,         [STATE_RETURNED] = SCREEN_STAFF_WIPE,
		[STATE_QUARANTINED] = SCREEN_STAFF_WIPE, [STATE_MISSING] = SCREEN_STAFF_WIPE,
		[STATE_WIPED] = SCREEN_STAFF_INSPECT,    [STATE_INSPECTED] = SCREEN_STAFF_RESTOCK};

	/* Another kiosk's is sent home as it is. */
	return d->kind == DEVICE_NONE ? SCREEN_HOME : forms[d->state];
}

/* What else may be done with it; or why nothing may. */
static void no_form(struct kiosk *k, const struct device *d, struct moment now)
{
	uint8_t offered[OFFERS_MAX];

	deeds_of_device(k, d->id, now);
	if (deeds_offered(k, now, offered) == 0)
		refuse(k, d->state == STATE_IMPOUNDED ? REFUSED_NOT_ALLOWED : REFUSED_NOT_YET, now);
	if (d->kind == DEVICE_NONE)
		k->visit.refusal = REFUSED_SISTER;
}

/*
 * What the same worker did to the last one of that kind, lately: chosen already, to be changed or
 * confirmed. What is to be checked is never ticked for them. A program that may do it comes first.
 * A clock that is not set may find an older one lately, which they see and confirm, too.
 */
static uint8_t tool_of_last(const struct kiosk *k, const struct device *d, struct moment now)
{
	const struct wiped *w = &k->book.wiped[d->kind];
	int64_t ago_s = now.utc_s - w->utc_s;

	if (k->visit.phase != SCREEN_STAFF_WIPE || w->worker == NOBODY ||
	    w->worker != k->visit.person || ago_s < 0 || ago_s > WIPED_LATELY_S ||
	    machine_of(k, d->id, d->kind) != MACHINE_NONE)
		return TOOL_NONE;
	return w->tool;
}

void other_free_bay(struct kiosk *k, uint8_t not_bay)
{
	uint8_t bay;

	if (k->visit.phase != SCREEN_STAFF_RESTOCK)
		return;
	bay = next_free_bay(k, k->visit.kind, not_bay);
	if (bay != 0)
		k->visit.bay = bay;
}

void next_form(struct kiosk *k, uint32_t index, struct moment now)
{
	const struct device *d = &k->book.device[index];
	uint8_t form = form_of(d);

	if (form == SCREEN_HOME) {
		no_form(k, d, now);
		return;
	}
	enter(k, form, now);
	k->visit.device = d->id;
	k->visit.kind = d->kind;
	k->visit.parts = d->parts;
	k->visit.parts_in = k->visit.parts_missing = k->visit.checks = 0;
	k->visit.tool = tool_of_last(k, d, now);
	k->visit.condition = CONDITION_NONE;
	if (k->visit.phase == SCREEN_STAFF_RESTOCK) {
		k->visit.bay = pick_free_bay(k, d->kind, 0);
		if (k->visit.bay == 0)
			refuse(k, REFUSED_NO_FREE_BAY, now);
	}
	machine_fill(k);
}

void take_in_hand(struct kiosk *k, uint32_t index, struct moment now, struct effects *out)
{
	const struct device *d = &k->book.device[index];
	bool unsafe = d->unsafe;

	k->visit.device = d->id;
	k->visit.kind = d->kind;
	record(k,
	       (struct fact){.type = FACT_TAKEN_IN,
			     .loan = d->loan,
			     .device = d->id,
			     .worker = k->visit.person},
	       now, out);
	/* Whoever brought it said that it is swollen, hot, wet or cracked. */
	if (unsafe)
		record(k,
		       (struct fact){.type = FACT_QUARANTINED,
				     .device = d->id,
				     .reason = QUARANTINE_UNSAFE,
				     .worker = k->visit.person},
		       now, out);
}

static void take_in(struct kiosk *k, uint32_t index, struct moment now, struct effects *out)
{
	take_in_hand(k, index, now, out);
	k->visit.parts = k->book.device[index].parts;
	k->visit.parts_in = k->visit.parts_missing = 0;
	enter(k, SCREEN_STAFF_TAKE_IN, now);
}

static bool is_form(uint8_t phase)
{
	return phase == SCREEN_STAFF_TAKE_IN || phase == SCREEN_STAFF_WIPE ||
	       phase == SCREEN_STAFF_INSPECT || phase == SCREEN_STAFF_RESTOCK;
}

/* Somebody else may have sealed it, or missed it, while the form was filled in. */
static bool is_still_in_hand(const struct kiosk *k, const struct device *d)
{
	if (k->visit.phase == SCREEN_STAFF_TAKE_IN)
		return d->state == STATE_RETURNED || d->state == STATE_QUARANTINED;
	return form_of(d) == k->visit.phase;
}

void staff_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out)
{
	uint32_t i = find_device(k, device);

	if (k->visit.phase == SCREEN_OPENING)
		return;
	if (is_stocktake(k->visit.phase)) {
		stocktake_sticker(k, is_begun(k, device) ? NOBODY : device, now, out);
		return;
	}
	if (enrol_sticker(k, device, now, out))
		return;
	if (i == NOT_FOUND && device != NOBODY && k->book.devices < DEVICES_MAX &&
	    !door_in_hand(k)) {
		/* Another kiosk's: set aside, to be sent home. */
		record(k, (struct fact){.type = FACT_SISTER_IN, .device = device}, now, out);
		i = find_device(k, device);
	}
	if (i == NOT_FOUND) {
		record(k, (struct fact){.type = FACT_STICKER_UNKNOWN, .worker = k->visit.person},
		       now, out);
		if (!door_in_hand(k))
			refuse(k, REFUSED_UNKNOWN_STICKER, now);
		else if (k->visit.phase == SCREEN_STAFF_BATCH)
			k->visit.note = NOTE_NOT_THAT_ONE;
		return;
	}
	if (k->visit.phase == SCREEN_STAFF_SETTLE) {
		settled(k, FOUND_DEVICE, device, now, out);
		return;
	}
	if (batch_sticker(k, device, now, out))
		return;
	if (k->visit.phase == SCREEN_STAFF_DOOR && device != k->visit.device) {
		k->visit.note = NOTE_NOT_THAT_ONE;
		return;
	}
	if (k->visit.phase == SCREEN_STAFF_DOOR && k->visit.why != ACT_TAKE_IN) {
		k->visit.note = NOTE_TAPPED;
		return;
	}

	/* It is this one's form: what is filled in stays. */
	if (device == k->visit.device && is_form(k->visit.phase) &&
	    k->visit.phase != SCREEN_STAFF_RESTOCK)
		return;

	bool same = device == k->visit.device && k->visit.phase == SCREEN_STAFF_RESTOCK;
	uint8_t state = k->book.device[i].state;

	if (state == STATE_HANDED_IN || state == STATE_LENT)
		take_in(k, i, now, out);
	else if (!same || !is_still_in_hand(k, &k->book.device[i]))
		next_form(k, i, now);
	/* What is ready to be put back needs no press: its door opens, and is lit. */
	if (k->visit.phase == SCREEN_STAFF_RESTOCK)
		put_back(k, now, out);
}

static void tick_part(struct kiosk *k, const struct event *ev)
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

static void fill_in(struct kiosk *k, const struct event *ev)
{
	uint16_t arg = ev->intent.arg;

	switch (ev->intent.control) {
	case CONTROL_PART_IN:
	case CONTROL_PART_MISSING: tick_part(k, ev); break;
	case CONTROL_TOOL:
		if (arg > TOOL_NONE && arg < TOOLS)
			k->visit.tool = (uint8_t)arg;
		break;
	case CONTROL_CHECK:
		if (arg < WIPE_CHECKS_COUNT)
			k->visit.checks ^= 1u << arg;
		machine_ticked(k);
		break;
	case CONTROL_CONDITION:
		if (arg > CONDITION_NONE && arg < CONDITIONS_COUNT)
			k->visit.condition = (uint8_t)arg;
		break;
	default: break;
	}
}

static struct fact form_fact(const struct kiosk *k)
{
	const struct visit *v = &k->visit;
	struct fact fact = {.device = v->device, .worker = v->person};

	switch (v->phase) {
	case SCREEN_STAFF_TAKE_IN:
		fact.type = FACT_PARTS_FOUND;
		fact.parts = v->parts_in;
		fact.missing = v->parts_missing;
		break;
	case SCREEN_STAFF_WIPE:
		fact.type = FACT_WIPED;
		fact.tool = v->tool;
		/* Clear or Purge follows from the tool, by the library's policy. */
		fact.method = machine_method(k, v->device, v->tool);
		fact.checks = v->checks & wipe_checks_of(k->visit.parts);
		break;
	default:
		fact.type = FACT_INSPECTED;
		fact.condition = v->condition;
		fact.checks = v->checks & ((1u << INSPECTION_CHECKS_COUNT) - 1);
		fact.parts = v->parts_in;
		break;
	}
	return fact;
}

void put_back(struct kiosk *k, struct moment now, struct effects *out)
{
	uint8_t bay = k->visit.bay;

	if (bay == 0 || !bay_usable(k, bay) || k->book.bay[bay].occupant != NOT_FOUND)
		next_form(k, find_device(k, k->visit.device), now); /* another one, then */
	else
		open_bay(k, bay, ACT_RESTOCK, k->visit.device, now, out);
}

/* One of several taken in in one go: its parts are counted here, and not twice. */
static void count_parts(struct kiosk *k, uint32_t index, struct moment now, struct effects *out)
{
	const struct visit *v = &k->visit;

	if (k->book.device[index].to_count && (v->parts_in | v->parts_missing) != 0)
		record(k,
		       (struct fact){.type = FACT_PARTS_FOUND,
				     .device = v->device,
				     .worker = v->person,
				     .parts = v->parts_in,
				     .missing = v->parts_missing},
		       now, out);
}

/* What is put back goes into another door: before this one opens, or when it is shut again. */
static void other_door(struct kiosk *k)
{
	if (k->visit.phase == SCREEN_STAFF_RESTOCK) {
		other_free_bay(k, k->visit.bay);
	} else if (k->visit.phase == SCREEN_STAFF_DOOR && k->visit.why == ACT_RESTOCK &&
		   k->visit.act != NOBODY) {
		k->visit.elsewhere = true;
		k->visit.note = NOTE_ANOTHER_DOOR;
	}
}

static void confirm(struct kiosk *k, struct moment now, struct effects *out)
{
	uint32_t i = find_device(k, k->visit.device);

	if (!form_done(k))
		return;
	assert(i != NOT_FOUND);
	if (!is_still_in_hand(k, &k->book.device[i])) {
		next_form(k, i, now);
		return;
	}
	if (k->visit.phase == SCREEN_STAFF_RESTOCK) {
		put_back(k, now, out);
		return;
	}
	if (k->visit.phase == SCREEN_STAFF_INSPECT)
		count_parts(k, i, now, out);
	record(k, form_fact(k), now, out);
	next_form(k, i, now);
	if (k->visit.phase != SCREEN_STAFF_SORRY)
		k->visit.note = NOTE_DONE_NEXT;
}

static void set_aside(struct kiosk *k, struct moment now, struct effects *out)
{
	bool damaged = k->visit.condition == CONDITION_DAMAGED;

	uint32_t i = find_device(k, k->visit.device);

	if (k->visit.phase != SCREEN_STAFF_INSPECT || (!damaged && k->visit.parts_missing == 0))
		return;
	assert(i != NOT_FOUND);
	if (!is_still_in_hand(k, &k->book.device[i])) {
		next_form(k, i, now);
		return;
	}
	count_parts(k, i, now, out);
	record(k,
	       (struct fact){.type = FACT_QUARANTINED,
			     .device = k->visit.device,
			     .reason = damaged ? QUARANTINE_DAMAGE : QUARANTINE_PART_MISSING,
			     .worker = k->visit.person},
	       now, out);
	enter(k, SCREEN_STAFF_HOME, now);
	k->visit.note = NOTE_DONE_NEXT;
}

static void pick_bay(struct kiosk *k, uint16_t bay, struct moment now)
{
	if (bay == 0 || bay > k->policy->bays)
		return;
	enter(k, SCREEN_STAFF_BAY, now);
	k->visit.bay = (uint8_t)bay;
}

static bool is_bay_page(uint8_t phase)
{
	return phase == SCREEN_STAFF_BAY || phase == SCREEN_STAFF_REASON;
}

/* A worker says why that bay is opened: from the list of reasons, or on its own page. */
static void open_for(struct kiosk *k, uint16_t why, struct moment now, struct effects *out)
{
	uint8_t bay = k->visit.bay;
	const struct watch *w = &k->watch[bay];

	if ((why < ACT_FAULT || why > ACT_LOST_PROPERTY) && why != ACT_TEST)
		return;
	/* A pulse tests nothing where the door stands open. */
	if (why == ACT_TEST && w->known && w->open && k->book.bay[bay].act == NOBODY)
		k->visit.note = NOTE_DOOR_STILL_OPEN;
	else
		open_bay(k, bay, (uint8_t)why, NOBODY, now, out);
}

/* What may be done with the device in it. */
static void deeds_in_bay(struct kiosk *k, struct moment now)
{
	uint32_t i = k->book.bay[k->visit.bay].occupant;

	if (i != NOT_FOUND)
		deeds_of_device(k, k->book.device[i].id, now);
}

static void found(struct kiosk *k, uint16_t finding, struct moment now, struct effects *out)
{
	bool holds = k->book.bay[k->visit.bay].occupant != NOT_FOUND;

	if (finding == FOUND_EMPTY || (finding == FOUND_AS_BEFORE && holds))
		settled(k, (uint8_t)finding, NOBODY, now, out);
}

/* Of the map round and round: how many pages there are, the screen knows. */
static void more(struct kiosk *k, struct moment now)
{
	uint8_t phase = k->visit.phase;

	if (phase == SCREEN_STAFF_BAYS)
		k->visit.turn++;
	else if (phase == SCREEN_STAFF_HOME && has_kiosk_deeds(k, now))
		deeds_of_kiosk(k, now);
	else if (phase == SCREEN_STAFF_BAY)
		deeds_in_bay(k, now);
	else if (is_form(phase)) /* what else may be done with it */
		deeds_of_device(k, k->visit.device, now);
}

void staff_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t phase = k->visit.phase;
	uint16_t arg = ev->intent.arg;

	if (ev->intent.control == CONTROL_OTHER_BAY)
		other_door(k);
	if (phase == SCREEN_STAFF_DOOR)
		return; /* only the switch and the stickers speak now */
	switch (ev->intent.control) {
	case CONTROL_TODO:
		if (phase == SCREEN_STAFF_HOME)
			todo(k, arg, now, out);
		break;
	case CONTROL_OPEN_DOOR:
		if (phase == SCREEN_STAFF_HOME)
			enter(k, SCREEN_STAFF_BAYS, now);
		else if (phase == SCREEN_STAFF_BAY)
			enter(k, SCREEN_STAFF_REASON, now);
		k->visit.turn = 0;
		break;
	case CONTROL_MORE: more(k, now); break;
	case CONTROL_DEED:
		if (is_bay_page(phase) && arg == RIGHT_OUT_OF_USE) {
			deeds_of_bay(k, k->visit.bay, now);
			staff_list_press(k, ev, now, out);
		}
		break;
	case CONTROL_PERSON:
		if (phase == SCREEN_STAFF_HOME)
			enter(k, SCREEN_STAFF_PERSON, now);
		break;
	case CONTROL_NEW_DEVICE: /* what lies there may be its sticker */
		if (phase == SCREEN_STAFF_HOME || phase == SCREEN_STAFF_BAYS ||
		    (phase == SCREEN_STAFF_SORRY && k->visit.refusal == REFUSED_UNKNOWN_STICKER))
			enrol_begin(k, now, out);
		break;
	case CONTROL_STOCKTAKE:
		if (phase == SCREEN_STAFF_BAYS)
			stocktake_open(k, now);
		break;
	case CONTROL_BAY:
		if (phase == SCREEN_STAFF_HOME || phase == SCREEN_STAFF_BAYS)
			pick_bay(k, arg, now);
		break;
	case CONTROL_REASON:
		if (is_bay_page(phase))
			open_for(k, arg, now, out);
		break;
	case CONTROL_FOUND:
		if (phase == SCREEN_STAFF_SETTLE)
			found(k, arg, now, out);
		break;
	case CONTROL_CONFIRM: confirm(k, now, out); break;
	case CONTROL_MACHINE: machine_press(k, now, out); break;
	case CONTROL_SET_ASIDE: set_aside(k, now, out); break;
	case CONTROL_FINISH: enter(k, SCREEN_STAFF_HOME, now); break;
	default: fill_in(k, ev); break;
	}
}
