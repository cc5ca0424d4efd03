/*
 * The view: the state as the screen may show it. Nothing of a person who did
 * not prove who they are, and nothing of anybody but the one who stands there.
 */
#include <string.h>

#include <lendbay/text.h>

#include "state.h"

/* "Step 2 of 3", by the way the visit is on. */
static const struct {
	uint8_t screen, step;
} steps_of[] = {
	{SCREEN_CHOOSE, 1},      {SCREEN_AGREE, 2},        {SCREEN_TAKE, 3},
	{SCREEN_TAP_DEVICE, 3},  {SCREEN_RETURN_TAP, 1},   {SCREEN_RETURN_SAFE, 1},
	{SCREEN_RETURN_OPEN, 2}, {SCREEN_RETURN_CHECK, 3}, {SCREEN_RETURN_FAULT, 3},
};

static void fill_steps(const struct kiosk *k, struct view *view)
{
	for (size_t i = 0; i < sizeof(steps_of) / sizeof(steps_of[0]); i++) {
		if (steps_of[i].screen != k->visit.phase)
			continue;
		view->step = steps_of[i].step;
		view->steps = 3;
	}
}

static uint8_t look_of(const struct kiosk *k, uint8_t bay)
{
	static const uint8_t by_doubt[DOUBTS] = {[DOUBT_UNSURE] = LOOK_UNSURE,
						 [DOUBT_FORCED] = LOOK_FORCED,
						 [DOUBT_OUT_OF_USE] = LOOK_OUT_OF_USE};
	static const uint8_t by_state[STATES] = {[STATE_READY] = LOOK_READY,
						 [STATE_HANDED_IN] = LOOK_HANDED_IN,
						 [STATE_QUARANTINED] = LOOK_QUARANTINED};
	const struct bay *b = &k->book.bay[bay];

	if (k->watch[bay].known && k->watch[bay].open)
		return LOOK_OPEN;
	if (b->doubt != DOUBT_NONE)
		return by_doubt[b->doubt];
	if (b->occupant == NOT_FOUND)
		return LOOK_EMPTY;

	uint8_t look = by_state[k->book.device[b->occupant].state];

	return look != LOOK_EMPTY ? look : LOOK_OTHER;
}

static void fill_bays(const struct kiosk *k, struct view *view)
{
	view->bays = k->policy->bays;
	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		struct view_bay *out = &view->bay_of[bay];
		uint32_t i = k->book.bay[bay].occupant;

		out->open = k->watch[bay].known && k->watch[bay].open;
		/* What is in a bay, and in what state, is for workers. */
		if (!is_worker(k)) {
			out->look = out->open ? LOOK_OPEN : LOOK_EMPTY;
			continue;
		}
		out->look = look_of(k, bay);
		if (i == NOT_FOUND)
			continue;
		out->kind = k->book.device[i].kind;
		out->state = k->book.device[i].state;
		out->unit = k->book.device[i].unit;
	}
}

/* The day on which the next of that kind is due back, as far as that is sure; 0: none is out. */
static uint32_t next_due(const struct kiosk *k, uint8_t kind)
{
	uint32_t at = k->book.derived.first_due[kind];

	for (uint32_t i = 0; at != 0 && i < DEVICES_MAX; i++) {
		const struct device *d = &k->book.device[at - 1];

		if (!d->unsure && !d->confirm)
			return d->due_day;
		at = k->book.derived.later[at - 1];
	}
	return 0;
}

static void fill_kinds(const struct kiosk *k, struct view *view)
{
	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++) {
		uint32_t next = pick_device(k, wish_of(k, kind, 0));

		view->ready[kind] = count_ready(k, wish_of(k, kind, 0));
		if (next != NOT_FOUND)
			view->parts_of[kind] = k->book.device[next].parts;
		view->next_due[kind] = next_due(k, kind);
	}
}

/* The device in hand, where there is one. */
static void fill_device(const struct kiosk *k, struct view *view)
{
	uint32_t i = find_device(k, k->visit.device);

	if (i == NOT_FOUND)
		return;

	const struct device *d = &k->book.device[i];

	view->state = d->state;
	view->unit = d->unit;
	if (k->visit.phase == SCREEN_STAFF_TAKE_IN || k->visit.phase == SCREEN_STAFF_INSPECT)
		view->fault = d->fault_said;
	if (k->visit.phase == SCREEN_STAFF_TAKE_IN ||
	    (k->visit.phase == SCREEN_STAFF_INSPECT && d->to_count)) {
		view->said_in = d->said_in & d->parts;
		view->said_missing = d->said_missing & d->parts;
	}
	/* Out of which bay, and since when it is back: for as long as that is of use. */
	if (is_worker(k) &&
	    (k->visit.phase == SCREEN_STAFF_WIPE || k->visit.phase == SCREEN_STAFF_INSPECT) &&
	    d->back_s != 0)
		view->row[view->rows++] = (struct view_row){.bay = d->from, .utc_s = d->back_s};
	/* A due day is shown only to who has just borrowed it, never at a return. */
	if (k->visit.loan != NOBODY && d->loan == k->visit.loan && k->visit.why == ACT_LEND &&
	    d->borrower == k->visit.borrower)
		view->day2 = d->due_day;
}

/* ---- A worker's list: what needs doing, most urgent first ---- */

static void count_todo(const struct kiosk *k, struct moment now, uint32_t count[TODOS_COUNT],
		       uint8_t bay_of[TODOS_COUNT])
{
	static const uint8_t by_state[STATES] = {
		[STATE_HANDED_IN] = TODO_TAKE_IN, [STATE_NEW] = TODO_WIPE,
		[STATE_RETURNED] = TODO_WIPE,     [STATE_WIPED] = TODO_INSPECT,
		[STATE_INSPECTED] = TODO_RESTOCK, [STATE_QUARANTINED] = TODO_FAULT};
	static const uint8_t by_doubt[DOUBTS] = {[DOUBT_UNSURE] = TODO_UNSURE,
						 [DOUBT_FORCED] = TODO_FORCED,
						 [DOUBT_OUT_OF_USE] = TODO_FAULT};

	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		uint8_t doubt = k->book.bay[bay].doubt;

		if (doubt == DOUBT_NONE)
			continue;
		if (count[by_doubt[doubt]]++ == 0)
			bay_of[by_doubt[doubt]] = bay;
	}
	for (uint8_t state = 0; state < STATES; state++) {
		uint8_t todo = by_state[state];

		if (todo == TODO_UNSURE) /* the table's zero: nothing to do */
			continue;
		count[todo] += k->book.derived.in_state[state];
		if (bay_of[todo] == 0)
			bay_of[todo] = first_bay_with(k, state);
	}
	for (uint8_t todo = 0; todo < TODOS_COUNT; todo++)
		count[todo] += list_len(k, todo, now);
	count[TODO_CALL] = k->book.called;
	bay_of[TODO_CALL] = k->book.call_bay;
	count[TODO_DISK] = k->disk_low;
	count[TODO_CLOCK] = !is_clock_set(now);
	/* Also when all that is left is to put the record right. */
	if (k->book.stocktake != NOBODY) {
		count[TODO_STOCKTAKE] = stocktake_left(k) > 0 ? stocktake_left(k) : 1;
		bay_of[TODO_STOCKTAKE] = stocktake_next(k);
	}
}

static void fill_todo(const struct kiosk *k, struct moment now, struct view *view)
{
	/* domain.md, Staff: most urgent first. */
	static const uint8_t order[] = {TODO_UNSURE,   TODO_UNSURE_LOAN, TODO_FORCED,  TODO_CALL,
					TODO_DISK,     TODO_CLOCK,       TODO_REQUEST, TODO_TAKE_IN,
					TODO_WIPE,     TODO_INSPECT,     TODO_RESTOCK, TODO_FAULT,
					TODO_HOLD,     TODO_OVERDUE,     TODO_CONFIRM, TODO_QUEUE,
					TODO_STOCKTAKE};
	uint32_t count[TODOS_COUNT] = {0};
	uint8_t bay_of[TODOS_COUNT] = {0};

	_Static_assert(sizeof(order) == TODOS_COUNT, "each has its place");
	count_todo(k, now, count, bay_of);
	for (size_t i = 0; i < sizeof(order) && view->rows < VIEW_ROWS_MAX; i++) {
		uint8_t todo = order[i];

		if (count[todo] == 0)
			continue;
		view->row[view->rows] =
			(struct view_row){.state = todo, .count = count[todo], .bay = bay_of[todo]};
		view->row[view->rows].lit = view->rows == 0;
		view->rows++;
	}
}

static void fill_staff_home(const struct kiosk *k, struct moment now, struct view *view)
{
	fill_todo(k, now, view);
	view->more = has_kiosk_deeds(k, now);
}

/* ---- The parts of a screen that are not the same everywhere ---- */

static uint8_t other_bay_of(const struct kiosk *k)
{
	uint32_t i;

	if (k->visit.phase == SCREEN_STAFF_INSPECT)
		return pick_free_bay(k, k->visit.kind, 0);
	if (k->visit.phase == SCREEN_STAFF_RESTOCK ||
	    (k->visit.phase == SCREEN_STAFF_DOOR && k->visit.why == ACT_RESTOCK &&
	     k->visit.act != NOBODY && !k->visit.elsewhere))
		return next_free_bay(k, k->visit.kind, k->visit.bay);
	if (k->visit.phase != SCREEN_STUCK)
		return 0;
	if (k->visit.why == ACT_RETURN)
		return pick_free_bay(k, kind_of_return(k), k->visit.bay);
	i = pick_device(k, wish_of(k, k->visit.kind, k->visit.bay));
	return i == NOT_FOUND ? 0 : k->book.device[i].bay;
}

/* Home tells of a door that was left open, so that somebody shuts it. */
static void fill_left_open(const struct kiosk *k, struct view *view)
{
	if (k->visit.phase != SCREEN_HOME || view->note != NOTE_NONE)
		return;
	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		if (k->watch[bay].known && k->watch[bay].open) {
			view->note = NOTE_BAY_LEFT_OPEN;
			view->bay = bay;
			return;
		}
	}
}

static void fill_visit(const struct kiosk *k, struct moment now, struct view *view)
{
	const struct visit *v = &k->visit;

	/* At a return that is no loan's its own words; else why not. */
	view->refusal = v->refusal != REFUSED_NOT ? v->refusal : v->odd;
	view->note = v->note;
	view->wanted = v->wanted;
	view->role = v->role;
	view->digits = v->phase == SCREEN_NUMBER ? v->number_len : v->digits_len;
	view->minor = v->minor;
	view->helper = helper_here(k) != NOBODY;
	view->tries =
		k->policy->pin_tries > v->wrong ? (uint8_t)(k->policy->pin_tries - v->wrong) : 0;
	view->kind = v->kind;
	view->bay = v->bay;
	view->why = v->why;
	view->parts = v->parts;
	view->parts_in = v->parts_in;
	view->parts_missing = v->parts_missing;
	if (v->phase == SCREEN_RETURN_CHECK || v->phase == SCREEN_RETURN_FAULT)
		view->fault = v->fault;
	view->checks = v->checks;
	view->tool = v->tool;
	view->condition = v->condition;
	view->turn = v->turn;
	view->reach = v->reach;
	memcpy(view->comfort, v->comfort, sizeof(view->comfort));
	view->can_remember = can_remember(k);
	view->leaf = v->overs > 0 ? v->over[v->overs - 1].leaf : v->leaf;
	view->minutes = v->refusal == REFUSED_PAUSED ? pause_minutes(k, now) : 0;
	view->lit_on = form_done(k);
	if (v->phase == SCREEN_STAFF_WIPE)
		view->machine = (uint8_t)machine_of(k, v->device, v->kind);
	view->other_bay = other_bay_of(k);
	if (v->bay != 0)
		view->door_open = k->watch[v->bay].known && k->watch[v->bay].open;
	if (v->phase == SCREEN_TAKE || v->phase == SCREEN_TAP_DEVICE) {
		uint32_t i = find_device(k, v->device);

		view->tapped = i != NOT_FOUND && k->book.device[i].taken;
		view->parts = i != NOT_FOUND ? k->book.device[i].parts : 0;
		if (v->wrong_kit)
			view->refusal = REFUSED_SET_ASIDE;
	}
	if (v->phase == SCREEN_DONE || v->phase == SCREEN_THANKS)
		memcpy(view->reference, v->reference, sizeof(view->reference));
	if (v->phase == SCREEN_AGREE)
		view->day2 = due_day(k, v->kind, now.day);
}

/* Ids only: the loop knows the names. */
static void fill_helpers(const struct kiosk *k, struct view *view)
{
	uint64_t helper;

	while (view->rows < VIEW_ROWS_MAX &&
	       (helper = find_helper(k, k->visit.borrower, view->rows)) != NOBODY)
		view->row[view->rows++].id = helper;
}

static uint8_t screen_of(const struct kiosk *k, struct moment now)
{
	uint8_t phase = k->visit.phase;

	if ((phase == SCREEN_HOME || phase == SCREEN_TAP_CARD) && is_out_of_order(k, now))
		return SCREEN_OUT_OF_ORDER;
	return phase;
}

/* A page that lies over the screen can always be left by Back; a question is answered. */
static bool can_back(const struct kiosk *k)
{
	uint8_t dialog = dialog_of(k);
	bool page = dialog == SCREEN_HELP || dialog == SCREEN_CALL_BACK ||
		    dialog == SCREEN_LANGUAGE || dialog == SCREEN_COMFORT;

	switch (k->visit.phase) {
	case SCREEN_HOME:
	case SCREEN_DONE:
	case SCREEN_THANKS:
	case SCREEN_OPENING:
	case SCREEN_TAP_DEVICE:
	case SCREEN_STAFF_HOME: return page || is_before_month(k);
	case SCREEN_STAFF_BATCH: return page || !batch_opens(k); /* as on OPENING */
	case SCREEN_RETURN_FAULT:                                /* Back is always there */
	case SCREEN_RETURN_CHECK: return !k->visit.shut || page;
	default: return true;
	}
}

/* Each of a worker's pages; under the page that calls for help some stay as they were. */
static void fill_worker(const struct kiosk *k, struct moment now, struct view *view)
{
	uint8_t phase = k->visit.phase;
	bool helped = view->screen == SCREEN_HELP;

	view->person = k->visit.person;
	if (phase == SCREEN_STAFF_HOME && !helped)
		fill_staff_home(k, now, view);
	if (phase == SCREEN_MONTH && !helped)
		fill_todo(k, now, view);
	if (phase == SCREEN_REFERENCE || phase == SCREEN_ENTRY)
		fill_reference(k, view);
	if (phase == SCREEN_MONTH || phase == SCREEN_EXPORT)
		fill_export(k, view);
	if (phase == SCREEN_STAFF_DAYS || phase == SCREEN_STAFF_DAY)
		fill_days(k, now, view);
	if (phase == SCREEN_STAFF_CLOCK || phase == SCREEN_STAFF_CLOCK_SET)
		fill_clock(k, now, view);
	if (phase == SCREEN_STAFF_CONTACT)
		fill_contact(k, view);
	if (phase == SCREEN_STAFF_CALL)
		view->refusal = k->book.call_why;
	if (phase == SCREEN_STAFF_LIST || phase == SCREEN_STAFF_DEEDS ||
	    phase == SCREEN_STAFF_GROUNDS || phase == SCREEN_STAFF_LOAN_END)
		fill_list(k, now, view);
	if (phase == SCREEN_STAFF_BAY && !helped)
		fill_bay(k, view);
	if (is_stocktake(phase))
		fill_stocktake(k, view);
	if (phase == SCREEN_STAFF_BATCH && !helped)
		fill_batch(k, view);
	if (k->visit.newcard.deed != RIGHT_NONE)
		view->deed = k->visit.newcard.deed;
	if (is_enrolling(phase) && !helped)
		fill_enrol(k, view);
}

void kiosk_view(const struct kiosk *k, struct moment now, struct view *view)
{
	memset(view, 0, sizeof(*view));
	view->under = screen_of(k, now);
	view->screen = k->visit.overs > 0 ? dialog_of(k) : view->under;
	view->quality = now.quality;
	view->calling = k->book.called;
	view->desk_open = is_staffed(k, now);
	/* After hours a call goes on, and nobody is there who would know. */
	view->called = k->book.called && k->call_left && view->desk_open;
	view->can_back = can_back(k);
	view->day = now.day;
	view->minute = now.minute;
	if (view->screen == SCREEN_MORE_TIME) {
		int64_t left_ms = k->visit.dialog_ms + patience_ms(k, DIALOG_MS) - now.ms;

		view->seconds = (uint16_t)(left_ms > 0 ? (left_ms + 999) / 1000 : 0);
	}
	fill_kinds(k, view);
	fill_visit(k, now, view);
	fill_queue(k, view);
	fill_device(k, view);
	fill_steps(k, view);
	fill_questions(k, view);
	fill_bays(k, view);
	fill_left_open(k, view);
	fill_help(k, now, view);
	if (view->screen == SCREEN_MY_HELPERS)
		fill_helpers(k, view);
	if (is_worker(k))
		fill_worker(k, now, view);
}
