/*
 * Several devices taken in in one go: one press opens their doors, one after
 * the other, each by an act of its own, and their stickers are tapped in any
 * order. What is half done the states of devices and bays keep; the visit
 * knows only which doors it opened, and forgets them with its page.
 */
#include "state.h"

/* The door of something handed in; one in doubt is looked into by itself. */
static bool is_to_open(const struct kiosk *k, uint8_t bay)
{
	const struct bay *b = &k->book.bay[bay];

	return b->occupant != NOT_FOUND && b->act == NOBODY && b->doubt == DOUBT_NONE &&
	       k->book.device[b->occupant].state == STATE_HANDED_IN;
}

uint8_t batch_doors(const struct kiosk *k)
{
	uint8_t len = 0;

	for (uint8_t bay = 1; bay <= k->policy->bays && len < BATCH_DOORS_MAX; bay++)
		len += is_to_open(k, bay);
	return len;
}

void batch_open(struct kiosk *k, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;

	if (!k->up[PORT_LOCKER]) {
		refuse(k, REFUSED_OUT_OF_ORDER, now);
		return;
	}
	enter(k, SCREEN_STAFF_BATCH, now);
	v->bay = 0;
	v->act = NOBODY;
	v->device = NOBODY;
	v->batch_len = 0;
	for (uint8_t bay = 1; bay <= k->policy->bays && v->batch_len < BATCH_DOORS_MAX; bay++) {
		if (is_to_open(k, bay))
			v->batch[v->batch_len++] = (struct batch_door){
				.bay = bay, .device = k->book.device[k->book.bay[bay].occupant].id};
	}
	(void)out; /* the doors open at the end of the turn: batch_turn */
}

static struct batch_door *door_of(struct kiosk *k, uint8_t bay)
{
	for (uint8_t i = 0; i < k->visit.batch_len; i++) {
		if (k->visit.batch[i].bay == bay)
			return &k->visit.batch[i];
	}
	return NULL;
}

bool is_in_batch(const struct kiosk *k, uint8_t bay)
{
	if (k->visit.phase != SCREEN_STAFF_BATCH)
		return false;
	for (uint8_t i = 0; i < k->visit.batch_len; i++) {
		if (k->visit.batch[i].bay == bay)
			return true;
	}
	return false;
}

static bool is_open(const struct kiosk *k, uint8_t bay)
{
	return k->watch[bay].known && k->watch[bay].open;
}

uint8_t batch_door_open(const struct kiosk *k)
{
	for (uint8_t i = 0; i < k->visit.batch_len; i++) {
		if (k->book.bay[k->visit.batch[i].bay].act != NOBODY)
			return k->visit.batch[i].bay;
	}
	return 0;
}

bool batch_opens(const struct kiosk *k)
{
	for (uint8_t i = 0; i < k->visit.batch_len; i++) {
		const struct bay *b = &k->book.bay[k->visit.batch[i].bay];

		if (b->act != NOBODY && !b->act_opened)
			return true;
	}
	return false;
}

static bool is_in_it(const struct kiosk *k, const struct batch_door *door)
{
	uint32_t i = find_device(k, door->device);

	return i != NOT_FOUND && k->book.device[i].bay == door->bay;
}

/* Taken in, and said to be swollen, hot, wet or cracked. */
static bool is_aside(const struct kiosk *k, uint64_t device)
{
	uint32_t i = find_device(k, device);

	return i != NOT_FOUND && k->book.device[i].state == STATE_QUARANTINED;
}

static uint8_t look_of(const struct kiosk *k, const struct batch_door *door)
{
	const struct bay *b = &k->book.bay[door->bay];
	bool in_it = is_in_it(k, door);

	if (b->act != NOBODY && !b->act_opened)
		return BATCH_OPENING;
	if (is_open(k, door->bay))
		return in_it ? BATCH_TAKE_OUT : BATCH_SHUT_IT;
	if (!in_it)
		return is_aside(k, door->device) ? BATCH_ASIDE : BATCH_DONE;
	if (door->at == BATCH_STUCK)
		return BATCH_DID_NOT_OPEN;
	return door->at == BATCH_WAITS ? BATCH_NOT_YET : BATCH_TAP_IT;
}

static bool is_done(const struct kiosk *k)
{
	for (uint8_t i = 0; i < k->visit.batch_len; i++) {
		uint8_t look = look_of(k, &k->visit.batch[i]);

		if (look != BATCH_DONE && look != BATCH_ASIDE)
			return false;
	}
	return true;
}

/* ---- Doors ---- */

void batch_not_opened(struct kiosk *k, uint8_t bay)
{
	struct batch_door *door = door_of(k, bay);

	if (door == NULL || door->at != BATCH_BEGUN)
		return;
	/* A second try, an act of its own, when the others are open. */
	door->at = !door->again && k->book.bay[bay].doubt == DOUBT_NONE ? BATCH_WAITS : BATCH_STUCK;
	door->again = true;
}

/* The next to open: those that were not tried come first. */
static struct batch_door *next_door(struct kiosk *k)
{
	struct batch_door *next = NULL;

	for (uint8_t i = 0; i < k->visit.batch_len; i++) {
		struct batch_door *door = &k->visit.batch[i];

		/* One that was tapped meanwhile is in nobody's way. */
		if (door->at == BATCH_WAITS && is_in_it(k, door) &&
		    (next == NULL || (next->again && !door->again)))
			next = door;
	}
	return next;
}

void batch_turn(struct kiosk *k, struct moment now, struct effects *out)
{
	struct batch_door *door;

	if (k->visit.phase != SCREEN_STAFF_BATCH)
		return;
	for (uint8_t i = 0; i < k->visit.batch_len; i++) {
		const struct bay *b = &k->book.bay[k->visit.batch[i].bay];

		if (b->act != NOBODY && b->act_opened)
			k->visit.batch[i].at = BATCH_OPENED;
	}
	/* One latch at a time: the next moves when this door is open. */
	if (batch_opens(k))
		return;
	while ((door = next_door(k)) != NULL && is_open(k, door->bay))
		door->at = BATCH_OPENED; /* it stands open: no latch need move */
	if (door == NULL || !k->up[PORT_LOCKER])
		return;
	if (k->book.bay[door->bay].act != NOBODY) {
		door->at = BATCH_STUCK; /* somebody else's door by now */
		return;
	}
	door->at = BATCH_BEGUN;
	(void)begin_act_apart(k,
			      (struct fact){.bay = door->bay,
					    .why = ACT_TAKE_IN,
					    .device = door->device,
					    .worker = k->visit.person},
			      now, out); /* the book has its number */
}

void batch_settled(struct kiosk *k, uint8_t bay)
{
	uint8_t len = 0;

	for (uint8_t i = 0; i < k->visit.batch_len; i++) {
		if (k->visit.batch[i].bay != bay)
			k->visit.batch[len++] = k->visit.batch[i];
	}
	k->visit.batch_len = len;
}

/* ---- What a worker does ---- */

/* What is said of one that a worker has just tapped, or tapped before. */
static uint8_t note_of(const struct kiosk *k, uint64_t device)
{
	return is_aside(k, device) ? NOTE_TAKEN_ASIDE : NOTE_TAKEN_IN;
}

bool batch_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out)
{
	uint32_t i = find_device(k, device);

	if (k->visit.phase != SCREEN_STAFF_BATCH)
		return false;
	if (k->book.device[i].state == STATE_HANDED_IN || k->book.device[i].state == STATE_LENT) {
		/* Also one that was not expected here: it is in a worker's hands. */
		take_in_hand(k, i, now, out);
		k->visit.note = note_of(k, device);
		return true;
	}
	if (is_done(k))
		return false; /* on with its form */
	k->visit.note = NOTE_NOT_THAT_ONE;
	for (uint8_t n = 0; n < k->visit.batch_len; n++) {
		if (k->visit.batch[n].device == device)
			k->visit.note = note_of(k, device); /* once more */
	}
	k->visit.device = device;
	k->visit.kind = k->book.device[i].kind;
	return true;
}

static void row_press(struct kiosk *k, uint16_t row, struct moment now)
{
	struct batch_door *door = row < k->visit.batch_len ? &k->visit.batch[row] : NULL;
	uint8_t look = door != NULL ? look_of(k, door) : BATCH_LOOKS;

	if (look == BATCH_DID_NOT_OPEN) {
		door->at = BATCH_WAITS;
	} else if (look == BATCH_TAP_IT) {
		uint8_t bay = door->bay;

		enter(k, SCREEN_STAFF_SETTLE, now);
		k->visit.bay = bay;
		k->visit.act = NOBODY;
	}
}

void batch_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	switch (ev->intent.control) {
	case CONTROL_ROW: row_press(k, ev->intent.arg, now); break;
	case CONTROL_CONFIRM: /* the next few */
		if (is_done(k) && batch_doors(k) > 0)
			batch_open(k, now, out);
		break;
	case CONTROL_FINISH:
		if (!door_in_hand(k))
			enter(k, SCREEN_STAFF_HOME, now);
		else
			k->visit.note = NOTE_DOOR_STILL_OPEN;
		break;
	default: break;
	}
}

/* ---- What it looks like ---- */

void fill_batch(const struct kiosk *k, struct view *view)
{
	view->lit_on = is_done(k);
	view->count = view->lit_on ? batch_doors(k) : 0;
	view->bay = batch_door_open(k);
	view->door_open = view->bay != 0 && is_open(k, view->bay);
	for (uint8_t n = 0; n < k->visit.batch_len; n++) {
		const struct batch_door *door = &k->visit.batch[n];
		uint32_t i = find_device(k, door->device);
		struct view_row *row = &view->row[view->rows++];

		*row = (struct view_row){.bay = door->bay, .state = look_of(k, door)};
		row->lit = row->state == BATCH_DID_NOT_OPEN || row->state == BATCH_TAP_IT;
		if (i == NOT_FOUND)
			continue;
		row->kind = k->book.device[i].kind;
		row->unit = k->book.device[i].unit;
	}
}

_Static_assert(BATCH_DOORS_MAX <= VIEW_ROWS_MAX, "a row for each door");
