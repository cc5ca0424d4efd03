/*
 * A worker's visit: doors looked into, devices taken in, wiped, looked at and
 * put back, and the lists.
 */
#include <string.h>

#include "traffic.h"

/* Whether the kiosk has it where it stands, to be left there. */
static bool belongs(const struct traffic *t, const struct kit *kit, uint8_t bay)
{
	struct device_now now;
	return kit_now(t, kit, &now) && now.bay == bay &&
	       (now.state == STATE_READY || now.state == STATE_HANDED_IN);
}

/* One on the heap that the kiosk has in a bay. */
static struct kit *astray(struct traffic *t, uint8_t bay)
{
	for (unsigned i = 0; i < KITS; i++) {
		struct device_now now;
		if (t->kit[i].place == WITH_STAFF && kit_now(t, &t->kit[i], &now) &&
		    now.state == STATE_READY && now.bay && (!bay || now.bay == bay))
			return &t->kit[i];
	}
	return NULL;
}

static uint8_t bay_astray(struct traffic *t)
{
	struct device_now now;
	const struct kit *kit = astray(t, 0);
	return kit && kit_now(t, kit, &now) ? now.bay : 0;
}

static const struct view_row *row_of(const struct view *v, uint8_t todo)
{
	for (uint8_t i = 0; i < v->rows; i++)
		if (v->row[i].state == todo)
			return &v->row[i];
	return NULL;
}

/* Presses the first line that is there of those. Returns whether one was. */
static bool todo_press(struct traffic *t, const struct view *v, const uint8_t *todos)
{
	for (; *todos != TODOS_COUNT; todos++) {
		if (!row_of(v, *todos))
			continue;
		finger_at(t, "todo", *todos);
		return true;
	}
	return false;
}

static void staff_home(struct traffic *t, const struct view *v)
{
	static const uint8_t doors[] = {TODO_UNSURE, TODO_FORCED, TODO_TAKE_IN, TODOS_COUNT};
	static const uint8_t lists[] = {TODO_HOLD, TODO_UNSURE_LOAN, TODOS_COUNT};
	const struct view_row *fault = row_of(v, TODO_FAULT);
	struct kit *kit = kit_on_heap(t);
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		if (!t->hands->door[bay].open)
			continue;
		shut(t, bay);
		return;
	}
	if (t->deeds == 0) {
		finger(t, "sign-out");
		return;
	}
	t->deeds--;
	(void)witness_fetch(t->witness, t->hands, 0); /* a ring that is down is asked later */
	if (bay_astray(t))
		finger(t, "open-door");
	else if (kit && dice_throw(t->dice, 3) > 0)
		tap(t, kit->name);
	else if (todo_press(t, v, doors))
		return;
	else if (fault && fault->bay)
		finger_at(t, "todo", TODO_FAULT);
	else if (kit)
		tap(t, kit->name);
	else if (!todo_press(t, v, lists))
		finger(t, "sign-out");
}

static void staff_door(struct traffic *t, const struct view *v)
{
	uint8_t bay = v->bay;
	struct kit *in = kit_in(t, bay);
	if (!t->hands->door[bay].open) {
		look_again(t); /* it has just been shut */
		return;
	}
	if (v->why == ACT_RESTOCK) {
		for (unsigned i = 0; i < KITS && !in; i++) {
			struct kit *kit = &t->kit[i];
			if (kit->place == WITH_STAFF && kit->kind == v->kind &&
			    kit->unit == v->unit)
				kit_put(t, kit, bay);
		}
		shut(t, bay);
		return;
	}
	if (in && (v->why == ACT_TAKE_IN || !belongs(t, in, bay))) {
		kit_take(t, bay, WITH_STAFF, 0);
		if (v->why == ACT_TAKE_IN) {
			tap(t, in->name);
			return;
		}
	} else if (!in && astray(t, bay)) {
		kit_put(t, astray(t, bay), bay);
	}
	shut(t, bay);
}

/* The lowest bit of `all` that is not in `done`. */
static unsigned missing(uint32_t all, uint32_t done)
{
	return all & ~done ? (unsigned)__builtin_ctz(all & ~done) : 32;
}

static void form(struct traffic *t, const struct view *v)
{
	static const uint32_t checks[SCREENS_COUNT] = {
		[SCREEN_STAFF_WIPE] = (1u << WIPE_CHECKS_COUNT) - 1,
		[SCREEN_STAFF_INSPECT] = (1u << INSPECTION_CHECKS_COUNT) - 1,
	};
	bool parts = v->screen != SCREEN_STAFF_WIPE;
	unsigned part = missing(v->parts, v->parts_in | v->parts_missing);
	unsigned check = missing(checks[v->screen], v->checks);
	if (v->bay && v->screen == SCREEN_STAFF_TAKE_IN && t->hands->door[v->bay].open)
		shut(t, v->bay);
	else if (v->lit_on)
		finger(t, "confirm");
	else if (v->screen == SCREEN_STAFF_WIPE && v->tool == TOOL_NONE)
		finger_at(t, "tool", TOOL_FACTORY_RESET);
	else if (parts && part < 32)
		finger_at(t, "part-in", part);
	else if (check < 32)
		finger_at(t, "check", check);
	else if (v->screen == SCREEN_STAFF_INSPECT && v->condition == CONDITION_NONE)
		finger_at(t, "condition", CONDITION_GOOD);
	else
		finger(t, "confirm");
}

static void settle(struct traffic *t, const struct view *v)
{
	struct kit *in = kit_in(t, v->bay);
	if (in && belongs(t, in, v->bay) && dice_once(t->dice, 2))
		finger_at(t, "found", FOUND_AS_BEFORE);
	else if (in)
		tap(t, in->name);
	else
		finger_at(t, "found", FOUND_EMPTY);
}

static void deeds(struct traffic *t, const struct view *v)
{
	static const uint8_t ours[] = {RIGHT_STILL_HAS, RIGHT_TELL_HOLD};
	for (size_t i = 0; i < sizeof ours; i++) {
		if (!row_of(v, ours[i]) || dice_once(t->dice, 6))
			continue;
		finger_at(t, "deed", ours[i]);
		return;
	}
	go_away(t);
}

/* Somebody has it: only then may they be said to. */
static void list(struct traffic *t, const struct view *v)
{
	for (uint8_t row = 0; row < v->rows; row++) {
		for (unsigned i = 0; i < KITS; i++) {
			const struct kit *kit = &t->kit[i];
			if (v->todo == TODO_UNSURE_LOAN &&
			    (kit->kind != v->row[row].kind || kit->unit != v->row[row].unit ||
			     kit->place != WITH_PERSON))
				continue;
			finger_at(t, "row", row);
			return;
		}
	}
	go_away(t);
}

static void bays(struct traffic *t, const struct view *v)
{
	uint8_t bay = bay_astray(t);
	(void)v; /* where it is, the book says */
	if (bay)
		finger_at(t, "bay", bay);
	else
		go_away(t);
}

static void reason(struct traffic *t, const struct view *v)
{
	(void)v; /* there is one reason */
	finger_at(t, "reason", ACT_LOOK);
}

static void leave(struct traffic *t, const struct view *v)
{
	(void)v; /* there is nothing to be done here */
	go_away(t);
}

bool desk_step(struct traffic *t, const struct view *v)
{
	static const struct {
		uint8_t screen;
		void (*act)(struct traffic *t, const struct view *v);
	} screens[] = {
		{SCREEN_STAFF_HOME, staff_home}, {SCREEN_STAFF_DOOR, staff_door},
		{SCREEN_STAFF_TAKE_IN, form},    {SCREEN_STAFF_WIPE, form},
		{SCREEN_STAFF_INSPECT, form},    {SCREEN_STAFF_RESTOCK, form},
		{SCREEN_STAFF_SETTLE, settle},   {SCREEN_STAFF_BAYS, bays},
		{SCREEN_STAFF_REASON, reason},   {SCREEN_STAFF_LIST, list},
		{SCREEN_STAFF_BAY, reason},      {SCREEN_STAFF_DEEDS, deeds},
		{SCREEN_STAFF_GROUNDS, leave},   {SCREEN_STAFF_SORRY, leave},
		{SCREEN_STAFF_PERSON, leave},
	};
	for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
		if (screens[i].screen != v->screen)
			continue;
		screens[i].act(t, v);
		return true;
	}
	return false;
}
