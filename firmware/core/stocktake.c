/*
 * A stocktake: a worker walks the bays, each is opened and its sticker tapped
 * or "empty" pressed; then what differs from the book is shown, and put right
 * with a reason each. What was seen is in the book, so that it can be left in
 * the middle and anybody goes on. It lends nothing, ends no loan, and leaves
 * alone what is in use, out of use or sealed.
 */
#include <assert.h>

#include "deeds.h"

bool is_stocktake(uint8_t phase)
{
	return phase == SCREEN_STAFF_STOCKTAKE || phase == SCREEN_STAFF_COUNT ||
	       phase == SCREEN_STAFF_FINDS;
}

/* ---- Which door is next ---- */

/* Why that bay is not opened, enum stock_left. */
static uint8_t left_out(const struct kiosk *k, uint8_t bay)
{
	const struct bay *b = &k->book.bay[bay];

	if (b->occupant != NOT_FOUND && k->book.device[b->occupant].state == STATE_IMPOUNDED)
		return LEFT_SEALED;
	if (b->doubt == DOUBT_OUT_OF_USE)
		return LEFT_OUT_OF_USE;
	return b->act != NOBODY ? LEFT_IN_USE : LEFT_NONE;
}

static bool is_to_count(const struct kiosk *k, uint8_t bay)
{
	return k->book.bay[bay].counted == FOUND_NONE && left_out(k, bay) == LEFT_NONE;
}

/* The first to open after that one, round and round, itself last; 0: none. */
static uint8_t next_after(const struct kiosk *k, uint8_t bay)
{
	for (uint8_t i = 1; i <= k->policy->bays; i++) {
		uint8_t next = (uint8_t)((bay + i - 1) % k->policy->bays + 1);

		if (is_to_count(k, next))
			return next;
	}
	return 0;
}

uint8_t stocktake_next(const struct kiosk *k)
{
	return next_after(k, 0);
}

static uint8_t count_bays(const struct kiosk *k, bool (*is)(const struct kiosk *, uint8_t))
{
	uint8_t count = 0;

	for (uint8_t bay = 1; bay <= k->policy->bays; bay++)
		count += is(k, bay);
	return count;
}

uint8_t stocktake_left(const struct kiosk *k)
{
	return count_bays(k, is_to_count);
}

static bool is_counted(const struct kiosk *k, uint8_t bay)
{
	return k->book.bay[bay].counted != FOUND_NONE;
}

/* ---- What differs ---- */

#define FINDS_MAX     (2 * BAYS_MAX) /* of each bay what is not in it, and what is */
#define FINDS_ON_PAGE 4              /* each with a sentence of its own */

struct find {
	uint8_t find, bay; /* enum stock_find; where it was looked for, or seen */
	uint64_t device;
	uint32_t index; /* NOT_FOUND: none of ours */
};

struct finds {
	struct find list[FINDS_MAX];
	uint32_t len;
};

static void add_find(struct finds *all, struct find find)
{
	assert(all->len < FINDS_MAX);
	all->list[all->len++] = find;
}

static bool is_seen(const struct kiosk *k, uint64_t device)
{
	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		const struct bay *b = &k->book.bay[bay];

		if (b->counted == FOUND_DEVICE && b->counted_device == device)
			return true;
	}
	return false;
}

/* What the book has in that bay, and was not seen in any. */
static void add_not_seen(const struct kiosk *k, uint8_t bay, struct finds *all)
{
	const struct bay *b = &k->book.bay[bay];
	uint32_t i = b->occupant;

	if (i == NOT_FOUND || b->counted == FOUND_NONE || b->counted == FOUND_AS_BEFORE)
		return;

	const struct device *d = &k->book.device[i];
	bool loan = d->state == STATE_HANDED_IN && d->loan != NOBODY;

	if (!is_seen(k, d->id))
		add_find(all, (struct find){.find = loan ? FIND_GONE : FIND_NOT_SEEN,
					    .bay = bay,
					    .device = d->id,
					    .index = i});
}

static uint8_t find_of(const struct device *d)
{
	if (is_sister_away(d))
		return FIND_SISTER;
	switch (d->state) {
	case STATE_LENT: return FIND_ON_LOAN;
	case STATE_MISSING: return FIND_MISSING;
	default: return d->bay != 0 ? FIND_WRONG_BAY : FIND_WITH_STAFF;
	}
}

/* A device of ours that was seen where the book does not have it. */
static void add_misplaced(const struct kiosk *k, uint8_t bay, struct finds *all)
{
	const struct bay *b = &k->book.bay[bay];
	uint32_t i = b->counted == FOUND_DEVICE ? find_device(k, b->counted_device) : NOT_FOUND;

	if (i != NOT_FOUND && k->book.device[i].bay != bay)
		add_find(all, (struct find){.find = find_of(&k->book.device[i]),
					    .bay = bay,
					    .device = b->counted_device,
					    .index = i});
}

static void add_unknown(const struct kiosk *k, uint8_t bay, struct finds *all)
{
	const struct bay *b = &k->book.bay[bay];
	bool room = k->book.devices < DEVICES_MAX;

	if (b->counted == FOUND_UNKNOWN)
		add_find(all,
			 (struct find){.find = b->counted_device != NOBODY && room ? FIND_SISTER
										   : FIND_UNKNOWN,
				       .bay = bay,
				       .device = b->counted_device,
				       .index = NOT_FOUND});
}

static void (*const groups[])(const struct kiosk *, uint8_t,
			      struct finds *) = {add_not_seen, add_misplaced, add_unknown};

#define GROUPS (sizeof(groups) / sizeof(groups[0]))

/* All of them, a group after the other, each by bay. `ends`, if not NULL: where each group ends. */
static void find_all(const struct kiosk *k, struct finds *all, uint32_t ends[GROUPS])
{
	all->len = 0;
	for (size_t group = 0; group < GROUPS; group++) {
		for (uint8_t bay = 1; bay <= k->policy->bays; bay++)
			groups[group](k, bay, all);
		if (ends != NULL)
			ends[group] = all->len;
	}
}

/* ---- From door to door ---- */

static void walk_to(struct kiosk *k, uint8_t bay, struct moment now)
{
	enter(k, bay != 0 ? SCREEN_STAFF_STOCKTAKE : SCREEN_STAFF_FINDS, now);
	k->visit.bay = bay;
	k->visit.act = NOBODY;
	k->visit.device = NOBODY;
	k->visit.kind = DEVICE_NONE;
	k->visit.finding = FOUND_NONE;
	k->visit.turn = 0;
	k->visit.shut = false;
}

void stocktake_open(struct kiosk *k, struct moment now)
{
	walk_to(k, stocktake_next(k), now);
}

/* The first door begins it; one that stands open already needs no latch. */
static void open_door(struct kiosk *k, struct moment now, struct effects *out)
{
	uint8_t bay = k->visit.bay;

	if (left_out(k, bay) != LEFT_NONE) {
		walk_to(k, next_after(k, bay), now); /* since this page was shown */
		return;
	}
	if (!k->up[PORT_LOCKER]) {
		refuse(k, REFUSED_OUT_OF_ORDER, now);
		return;
	}
	if (k->book.stocktake == NOBODY)
		record(k, (struct fact){.type = FACT_STOCKTAKE_BEGAN, .worker = k->visit.person},
		       now, out);
	k->visit.retried = false;
	k->visit.finding = FOUND_NONE;
	k->visit.kind = DEVICE_NONE;
	if (k->watch[bay].known && k->watch[bay].open) {
		k->visit.why = ACT_STOCKTAKE;
		k->visit.act = NOBODY;
		k->visit.device = NOBODY;
		k->visit.shut = false;
		enter(k, SCREEN_STAFF_COUNT, now);
		return;
	}
	begin_act(k, (struct fact){.bay = bay, .why = ACT_STOCKTAKE, .worker = k->visit.person},
		  now, out);
}

/* As the book says: whatever doubt there was of it is over. A door out of use stays so. */
static void settle_same(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	const struct bay *b = &k->book.bay[bay];

	if (b->counted != FOUND_AS_BEFORE || b->doubt == DOUBT_NONE || b->doubt == DOUBT_OUT_OF_USE)
		return;
	settle_bay(k,
		   (struct fact){.bay = bay,
				 .found = b->occupant == NOT_FOUND ? FOUND_EMPTY : FOUND_AS_BEFORE,
				 .worker = k->visit.person},
		   now, out);
}

static void next_door(struct kiosk *k, struct moment now)
{
	walk_to(k, next_after(k, k->visit.bay), now);
	k->visit.note = NOTE_COUNTED;
}

static bool is_shut(const struct kiosk *k)
{
	return k->visit.shut || !k->watch[k->visit.bay].open;
}

static void count(struct kiosk *k, uint8_t found, uint64_t device, struct moment now,
		  struct effects *out)
{
	uint8_t bay = k->visit.bay;
	uint32_t i = find_device(k, device);
	bool again = k->visit.finding == found && k->visit.device == device;

	assert(k->book.stocktake != NOBODY); /* the first door began it */
	if (!again)
		record(k,
		       (struct fact){.type = FACT_BAY_COUNTED,
				     .bay = bay,
				     .act = k->visit.act,
				     .found = found,
				     .device = device,
				     .worker = k->visit.person,
				     .stocktake = k->book.stocktake},
		       now, out);
	k->visit.finding = found;
	k->visit.device = device;
	k->visit.kind = i != NOT_FOUND ? k->book.device[i].kind : DEVICE_NONE;
	if (is_shut(k) && k->book.bay[bay].act == NOBODY) {
		settle_same(k, bay, now, out);
		next_door(k, now);
	}
}

void stocktake_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out)
{
	if (k->visit.phase != SCREEN_STAFF_COUNT)
		k->visit.note = NOTE_OPEN_FIRST;
	else if (find_device(k, device) != NOT_FOUND)
		count(k, FOUND_DEVICE, device, now, out);
	else
		count(k, FOUND_UNKNOWN, device, now, out);
}

void stocktake_shut(struct kiosk *k, uint8_t bay, struct moment now, struct effects *out)
{
	if (k->visit.phase != SCREEN_STAFF_COUNT || k->visit.bay != bay)
		return; /* nobody is there who said what is in it */
	settle_same(k, bay, now, out);
	k->visit.shut = true;
	if (k->visit.finding != FOUND_NONE)
		next_door(k, now);
}

void stocktake_not_opened(struct kiosk *k, struct moment now)
{
	uint8_t bay = k->visit.bay;

	/* Out of use by now, the list beside says so. */
	if (left_out(k, bay) != LEFT_NONE) {
		walk_to(k, next_after(k, bay), now);
		return;
	}
	walk_to(k, bay, now);
	k->visit.note = NOTE_SHUT_UNOPENED;
}

/* ---- Putting the book right ---- */

static const uint8_t grounds_of[FINDS] = {
	[FIND_NOT_SEEN] = GROUNDS_NOT_SEEN,   [FIND_GONE] = GROUNDS_NOT_SEEN,
	[FIND_WRONG_BAY] = GROUNDS_WRONG_BAY, [FIND_WITH_STAFF] = GROUNDS_IN_A_BAY,
	[FIND_ON_LOAN] = GROUNDS_NOT_OUT,     [FIND_MISSING] = GROUNDS_TURNED_UP,
};

/* A door that moves just now may be about one of these. */
static bool is_busy(const struct kiosk *k, const struct finds *all)
{
	for (uint32_t i = 0; i < all->len; i++) {
		const struct find *find = &all->list[i];

		if (k->book.bay[find->bay].act != NOBODY ||
		    (find->index != NOT_FOUND && is_at_a_door(k, &k->book.device[find->index])))
			return true;
	}
	return false;
}

static void put_one_right(struct kiosk *k, const struct find *find, struct moment now,
			  struct effects *out)
{
	struct fact fact = {.type = FACT_PUT_RIGHT,
			    .device = find->device,
			    .bay = find->bay,
			    .grounds = grounds_of[find->find],
			    .worker = k->visit.person,
			    .stocktake = k->book.stocktake};

	/* What nobody knows stays in a bay that is not sure: staff take it out. */
	if (find->find == FIND_UNKNOWN)
		return;
	if (find->find == FIND_SISTER)
		fact = (struct fact){
			.type = FACT_SISTER_IN, .device = find->device, .bay = find->bay};
	record(k, fact, now, out);
}

/* What was said of a bay is now what the book says of it. */
static void settle_counted(struct kiosk *k, uint8_t bay, uint8_t found, uint64_t device,
			   struct moment now, struct effects *out)
{
	const struct bay *b = &k->book.bay[bay];
	uint32_t i = find_device(k, device);
	bool so = found == FOUND_EMPTY ? b->occupant == NOT_FOUND
				       : i != NOT_FOUND && b->occupant == i;

	if (found == FOUND_NONE || found == FOUND_AS_BEFORE || !so || b->act != NOBODY ||
	    b->doubt == DOUBT_NONE || b->doubt == DOUBT_OUT_OF_USE)
		return;
	settle_bay(k,
		   (struct fact){.bay = bay,
				 .found = found == FOUND_EMPTY ? FOUND_EMPTY : FOUND_DEVICE,
				 .device = device,
				 .worker = k->visit.person},
		   now, out);
}

static void put_all_right(struct kiosk *k, struct moment now, struct effects *out)
{
	struct finds all;
	struct bay before[BAYS_MAX + 1]; /* what was seen: putting it right forgets it */
	uint64_t stocktake = k->book.stocktake, counted = count_bays(k, is_counted);

	find_all(k, &all, NULL);
	if (is_busy(k, &all)) {
		refuse(k, REFUSED_BUSY, now);
		return;
	}
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++)
		before[bay] = k->book.bay[bay];
	/* Another kiosk's needs its bay free: what was in it has gone to where it was seen. */
	for (uint32_t i = 0; i < all.len; i++)
		if (all.list[i].find != FIND_SISTER)
			put_one_right(k, &all.list[i], now, out);
	for (uint32_t i = 0; i < all.len; i++)
		if (all.list[i].find == FIND_SISTER)
			put_one_right(k, &all.list[i], now, out);
	for (uint8_t bay = 1; bay <= k->policy->bays; bay++)
		settle_counted(k, bay, before[bay].counted, before[bay].counted_device, now, out);
	if (stocktake != NOBODY)
		record(k,
		       (struct fact){.type = FACT_STOCKTAKE_ENDED,
				     .stocktake = stocktake,
				     .count = counted,
				     .worker = k->visit.person},
		       now, out);
	k->visit.device = NOBODY;
	enter(k, SCREEN_STAFF_HOME, now);
	if (stocktake != NOBODY)
		k->visit.note = NOTE_DONE_NEXT;
}

/* ---- Presses ---- */

static void skip(struct kiosk *k, struct moment now)
{
	uint8_t next = next_after(k, k->visit.bay);

	/* The last one left: what was found, then. */
	walk_to(k, next != k->visit.bay ? next : 0, now);
}

static void walk_press(struct kiosk *k, const struct event *ev, struct moment now,
		       struct effects *out)
{
	switch (ev->intent.control) {
	case CONTROL_CONFIRM: open_door(k, now, out); break;
	case CONTROL_SKIP: skip(k, now); break;
	case CONTROL_NEXT: walk_to(k, 0, now); break;
	default: break;
	}
}

static void count_press(struct kiosk *k, const struct event *ev, struct moment now,
			struct effects *out)
{
	uint16_t arg = ev->intent.arg;

	switch (ev->intent.control) {
	case CONTROL_FOUND:
		if (arg == FOUND_EMPTY || arg == FOUND_UNKNOWN)
			count(k, (uint8_t)arg, NOBODY, now, out);
		break;
	case CONTROL_TRY_AGAIN: open_door(k, now, out); break;
	case CONTROL_SKIP: skip(k, now); break;
	default: break;
	}
}

static void finds_press(struct kiosk *k, const struct event *ev, struct moment now,
			struct effects *out)
{
	uint32_t row = (uint32_t)k->visit.turn * FINDS_ON_PAGE + ev->intent.arg;
	struct finds all;

	find_all(k, &all, NULL);
	switch (ev->intent.control) {
	case CONTROL_CONFIRM: put_all_right(k, now, out); break;
	case CONTROL_STOCKTAKE:
		if (stocktake_next(k) != 0)
			stocktake_open(k, now);
		break;
	case CONTROL_ROW: /* look there once more */
		if (ev->intent.arg < FINDS_ON_PAGE && row < all.len)
			walk_to(k, all.list[row].bay, now);
		break;
	case CONTROL_MORE: /* round and round */
		k->visit.turn++;
		if (all.len <= (uint32_t)k->visit.turn * FINDS_ON_PAGE)
			k->visit.turn = 0;
		break;
	default: break;
	}
}

void stocktake_press(struct kiosk *k, const struct event *ev, struct moment now,
		     struct effects *out)
{
	if (door_in_hand(k) && ev->intent.control != CONTROL_FOUND)
		return; /* only the switch, the stickers and these two speak now */
	if (ev->intent.control == CONTROL_FINISH) {
		k->visit.device = NOBODY;
		enter(k, SCREEN_STAFF_HOME, now);
		return;
	}
	switch (k->visit.phase) {
	case SCREEN_STAFF_STOCKTAKE: walk_press(k, ev, now, out); break;
	case SCREEN_STAFF_COUNT: count_press(k, ev, now, out); break;
	case SCREEN_STAFF_FINDS: finds_press(k, ev, now, out); break;
	default: assert(false); /* no other screen sends its presses here */
	}
}

/* ---- What the screen shows ---- */

static void fill_left(const struct kiosk *k, struct view *view)
{
	for (uint8_t bay = 1; bay <= k->policy->bays && view->rows < VIEW_ROWS_MAX; bay++) {
		uint8_t why = left_out(k, bay);

		if (why != LEFT_NONE && k->book.bay[bay].counted == FOUND_NONE)
			view->row[view->rows++] = (struct view_row){.bay = bay, .state = why};
	}
}

static struct view_row find_row(const struct kiosk *k, const struct find *find)
{
	struct view_row row = {.id = find->device, .state = find->find, .bay = find->bay};

	if (find->index != NOT_FOUND) {
		const struct device *d = &k->book.device[find->index];

		row.kind = d->kind;
		row.unit = d->unit;
		row.count = d->bay; /* where the book has it */
	}
	return row;
}

static void fill_finds(const struct kiosk *k, struct view *view)
{
	uint32_t first = (uint32_t)k->visit.turn * FINDS_ON_PAGE, ends[GROUPS];
	struct finds all;

	find_all(k, &all, ends);
	for (uint32_t i = first; i < all.len && view->rows < FINDS_ON_PAGE; i++)
		view->row[view->rows++] = find_row(k, &all.list[i]);
	view->more = all.len > FINDS_ON_PAGE;
	view->not_seen = (uint8_t)ends[0];
	view->misplaced = (uint8_t)(ends[1] - ends[0]);
	view->unknown = (uint8_t)(ends[2] - ends[1]);
}

void fill_stocktake(const struct kiosk *k, struct view *view)
{
	view->counted = count_bays(k, is_counted);
	view->to_count = stocktake_left(k);
	view->finding = k->visit.finding;
	if (k->visit.phase == SCREEN_STAFF_STOCKTAKE)
		fill_left(k, view);
	if (k->visit.phase == SCREEN_STAFF_FINDS)
		fill_finds(k, view);
}
