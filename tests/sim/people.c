/*
 * The people: who comes, and what somebody does in front of each screen. A
 * table of moves with weights; mostly the one that leads on, sometimes any
 * other. A new screen is a row or two here; without them it is only fumbled
 * at.
 */
#include <string.h>

#include "world.h"

#define RENEWERS 3 /* so many of the crowd, from its first, renew rather than bring back */

/* Where the argument of a press comes from. */
enum from {
	FROM_NONE,
	FROM_BELOW, /* anything below `limit` */
	FROM_PART,  /* a part that was not answered yet */
	FROM_CHECK, /* a check that was not ticked yet */
	FROM_ROW,   /* the number of a row on the screen */
	FROM_STATE, /* what a row on the screen says */
	FROM_GROUNDS
};

struct move {
	uint8_t screen;
	uint8_t weight;
	void (*does)(struct world *w, const struct move *move);
	uint8_t control;
	uint8_t from;
	uint16_t limit;
};

static uint32_t chance(struct world *w, uint32_t of)
{
	return dice_throw(&w->dice, of);
}

static uint16_t bit_of(struct world *w, uint32_t set)
{
	uint32_t from = chance(w, 16);

	for (uint32_t i = 0; i < 16; i++)
		if (set >> ((from + i) % 16) & 1u)
			return (uint16_t)((from + i) % 16);
	return 0;
}

static void touch(struct world *w, const struct move *move)
{
	const struct view *v = &w->m->view;
	uint32_t row = v->rows > 0 ? chance(w, v->rows) : 0;
	uint16_t arg = 0;

	switch (move->from) {
	case FROM_BELOW: arg = (uint16_t)chance(w, move->limit); break;
	case FROM_PART: arg = bit_of(w, v->parts & ~(v->parts_in | v->parts_missing)); break;
	case FROM_CHECK: arg = bit_of(w, ((1u << move->limit) - 1) & ~v->checks); break;
	case FROM_ROW: arg = (uint16_t)row; break;
	case FROM_STATE: arg = v->row[row].state; break;
	case FROM_GROUNDS:
		arg = (uint16_t)(GROUNDS_LOST + chance(w, GROUNDS_CANNOT_BRING - GROUNDS_LOST + 1));
		break;
	default: break;
	}
	press(w, move->control, arg);
}

/* ---- Cards, PINs, numbers ---- */

static void card_of(struct world *w, uint32_t who)
{
	struct item item = {.type = ITEM_EVENT,
			    .who = (uint8_t)who,
			    .number = (uint8_t)(1 + chance(w, 30)),
			    .ev = {.type = EVENT_CARD}};

	if (!w->up[PORT_READER])
		return;
	if (who > 0)
		item.card = w->card[who - 1];
	if (item.card > 0 && chance(w, 10) == 0)
		item.card--; /* the old one, found again in a drawer */
	item.ev.card.foreign = who == 0 && chance(w, 3) == 0;
	give(w, item);
}

/* Who comes depends on who has something to do here. */
static uint32_t somebody(struct world *w)
{
	if (chance(w, 25) == 0)
		return 0;
	if (chance(w, 3) == 0)
		return crowd_people_len - chance(w, 3); /* the workers stand last in the table */
	return 1 + chance(w, crowd_people_len);
}

static void own_card(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	if (chance(w, 12) == 0)
		w->who = somebody(w);
	card_of(w, w->who);
}

static void other_card(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	w->who = somebody(w);
	card_of(w, w->who);
}

/* A champion beside the borrower taps when asked. */
static void champion_card(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	card_of(w, crowd_row(121 + chance(w, 2)));
}

/* The adult of the child who stands there, or whoever is beside them. */
static void adult_card(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	uint32_t adult = w->who > 0 ? crowd_row(crowd_people[w->who - 1].adult) : 0;

	w->who = adult != 0 && chance(w, 5) != 0 ? adult : somebody(w);
	card_of(w, w->who);
}

static void type_pin(struct world *w, const struct move *move)
{
	const char *pin = w->who > 0 ? w->pin[w->who - 1] : "1234";
	bool wrong = chance(w, 14) == 0;

	(void)move; /* the row says it all */
	if (w->m->view.note == NOTE_PIN_TROUBLE && chance(w, 2) == 0)
		port_move(w, PORT_PIN, true);
	if (w->m->view.digits > 0)
		press(w, CONTROL_RUB_OUT, 0);
	for (; *pin != '\0'; pin++) {
		press(w, CONTROL_DIGIT, (uint16_t)(*pin - '0'));
		if (wrong && chance(w, 3) == 0)
			press(w, CONTROL_DIGIT, (uint16_t)chance(w, 10));
	}
	press(w, CONTROL_OK, 0);
	pass(w, 300, 4);
}

/* Two digits name a row of the crowd, or a code that was made, or nobody. */
static uint32_t some_number(struct world *w)
{
	if (w->referrals > 0 && chance(w, 3) == 0)
		return 80 + chance(w, w->referrals);
	return chance(w, 4) == 0 ? chance(w, 100) : chance(w, crowd_people_len);
}

static void type_number(struct world *w, const struct move *move)
{
	uint32_t number = some_number(w);

	(void)move; /* the row says it all */
	press(w, CONTROL_DIGIT, (uint16_t)(number / 10));
	press(w, CONTROL_DIGIT, (uint16_t)(number % 10));
	for (uint32_t i = chance(w, 8) == 0 ? chance(w, 20) : 0; i > 0; i--)
		press(w, CONTROL_DIGIT, (uint16_t)chance(w, 10));
	press(w, CONTROL_OK, 0);
	w->who = number < crowd_people_len ? number + 1 : 0;
	pass(w, 300, 4);
}

static void scan_number(struct world *w, const struct move *move)
{
	struct item item = {.type = ITEM_EVENT, .ev = {.type = EVENT_NUMBER}};

	(void)move; /* the row says it all */
	item.number = (uint8_t)some_number(w);
	w->who = item.number < crowd_people_len ? item.number + 1u : 0;
	item.who = (uint8_t)w->who;
	if (w->up[PORT_SCANNER])
		give(w, item);
}

/* ---- Stickers ---- */

static void sticker(struct world *w, uint64_t device)
{
	if (w->up[PORT_READER])
		give_event(w, (struct event){.type = EVENT_STICKER, .sticker = {device}});
}

/* The device in question: behind the door of the screen, or in a hand. */
static struct thing *at_hand(struct world *w)
{
	const struct view *v = &w->m->view;
	struct thing *t = v->bay != 0 ? thing_in(w, v->bay) : NULL;

	if (t == NULL || !w->bay[v->bay].open)
		t = w->who > 0 ? thing_of(w, w->who) : NULL;
	return t;
}

static void tap_kit(struct world *w, const struct move *move)
{
	const struct thing *t = at_hand(w);

	(void)move; /* the row says it all */
	if (t != NULL)
		sticker(w, t->device);
	else
		sticker(w, w->thing[chance(w, w->things)].device);
}

/* Somebody comes back with what they have; or with what cannot be. */
static void tap_brought(struct world *w, const struct move *move)
{
	struct thing *t = NULL;

	(void)move; /* the row says it all */
	for (uint32_t i = 0; i < w->things && t == NULL; i++) {
		struct thing *one = &w->thing[(chance(w, w->things) + i) % w->things];

		if (one->where == WHERE_PERSON)
			t = one;
	}
	if (t == NULL || chance(w, 30) == 0)
		sticker(w, chance(w, 3) == 0 ? 900 + chance(w, 2)
					     : w->thing[chance(w, w->things)].device);
	else {
		w->who = t->who;
		sticker(w, t->device);
	}
}

/* A worker takes the next one from the heap. */
static void tap_heap(struct world *w, const struct move *move)
{
	struct thing *t = thing_with_staff(w);

	(void)move; /* the row says it all */
	if (t == NULL || chance(w, 20) == 0)
		t = &w->thing[chance(w, w->things)];
	sticker(w, t->device);
}

/* ---- Doors ---- */

static void pull(struct world *w, const struct move *move)
{
	uint8_t bay = w->m->view.bay;
	struct compartment *c = &w->bay[bay];

	(void)move; /* the row says it all */
	for (uint8_t other = 1; !c->released && other <= w->m->board->policy.bays; other++)
		if (w->bay[other].released)
			c = &w->bay[bay = other];
	if (!c->released)
		return;
	if (chance(w, 25) == 0)
		c->stuck = true;
	if (c->stuck) {
		w->m->counts->hardware_faults++;
		c->stuck = chance(w, 3) != 0;
		c->released = false;
		return;
	}
	door_move(w, bay, true, false);
}

static void take_out(struct world *w, const struct move *move)
{
	uint8_t bay = w->m->view.bay;
	struct thing *t = thing_in(w, bay);

	(void)move; /* the row says it all */
	if (t == NULL || !w->bay[bay].open)
		return;
	t->where = w->who > 0 ? WHERE_PERSON : WHERE_STAFF;
	t->who = w->who;
	t->bay = 0;
	if (chance(w, 2) == 0)
		tap_kit(w, move);
}

static void put_in(struct world *w, const struct move *move)
{
	uint8_t bay = w->m->view.bay;
	struct thing *t = w->who > 0 ? thing_of(w, w->who) : NULL;

	(void)move; /* the row says it all */
	if (bay == 0 || !w->bay[bay].open || thing_in(w, bay) != NULL)
		return;
	if (t == NULL)
		t = thing_with_staff(w);
	if (t == NULL || chance(w, 20) == 0)
		return;
	t->where = WHERE_BAY;
	t->bay = bay;
}

static void shut(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	if (w->m->view.bay != 0)
		door_move(w, w->m->view.bay, false, false);
}

/* A worker at an open door: what is in it comes out, or what is on the heap goes in. */
static void work_door(struct world *w, const struct move *move)
{
	uint8_t bay = w->m->view.bay;
	struct thing *t = thing_in(w, bay);

	if (!w->bay[bay].open) {
		shut(w, move);
		return;
	}
	if (w->m->view.why == ACT_RESTOCK) {
		struct thing *heap = thing_with_staff(w);

		if (t == NULL && heap != NULL && chance(w, 15) != 0) {
			heap->where = WHERE_BAY;
			heap->bay = bay;
		}
	} else if (t != NULL && (w->m->view.why == ACT_TAKE_IN || chance(w, 2) == 0)) {
		t->where = WHERE_STAFF;
		t->bay = 0;
		if (chance(w, 3) != 0)
			sticker(w, t->device);
		return; /* the tap ends the screen, or asks to shut the door */
	}
	door_move(w, bay, false, false);
}

static void settle_by_look(struct world *w, const struct move *move)
{
	const struct thing *t = thing_in(w, w->m->view.bay);

	(void)move; /* the row says it all */
	if (t == NULL)
		press(w, CONTROL_FOUND, FOUND_EMPTY);
	else if (chance(w, 2) == 0)
		press(w, CONTROL_FOUND, FOUND_AS_BEFORE);
	else
		sticker(w, t->device);
}

/* ---- Forms: what is still to be filled in, and then the button ---- */

static void fill_in(struct world *w, const struct move *move)
{
	static const struct {
		uint8_t screen;
		uint32_t checks;
		bool tool, condition, parts;
		uint8_t button;
	} forms[] = {
		{SCREEN_STAFF_TAKE_IN, 0, false, false, true, CONTROL_CONFIRM},
		{SCREEN_STAFF_WIPE, WIPE_CHECKS_COUNT, true, false, false, CONTROL_CONFIRM},
		{SCREEN_STAFF_INSPECT, INSPECTION_CHECKS_COUNT, false, true, true, CONTROL_CONFIRM},
		{SCREEN_RETURN_CHECK, 0, false, false, true, CONTROL_NEXT},
	};
	const struct view *v = &w->m->view;
	uint32_t open_parts = v->parts & ~(v->parts_in | v->parts_missing);
	size_t at = 0;

	(void)move; /* the screen says which form */
	while (forms[at].screen != v->under && at < sizeof(forms) / sizeof(forms[0]) - 1)
		at++;

	uint32_t open_checks = ((1u << forms[at].checks) - 1) & ~v->checks;

	if (v->lit_on)
		press(w, forms[at].button, 0);
	else if (forms[at].tool && v->tool == TOOL_NONE)
		press(w, CONTROL_TOOL, (uint16_t)(1 + chance(w, TOOLS - 1)));
	else if (forms[at].parts && open_parts != 0)
		press(w, chance(w, 12) == 0 ? CONTROL_PART_MISSING : CONTROL_PART_IN,
		      bit_of(w, open_parts));
	else if (open_checks != 0)
		press(w, CONTROL_CHECK, bit_of(w, open_checks));
	else if (forms[at].condition && v->condition == CONDITION_NONE)
		press(w, CONTROL_CONDITION, (uint16_t)(1 + chance(w, CONDITIONS_COUNT - 1)));
	else
		press(w, chance(w, 3) == 0 ? CONTROL_SET_ASIDE : forms[at].button, 0);
}

/* ---- Waiting ---- */

static void wait_a_bit(struct world *w, const struct move *move)
{
	static const int64_t whiles_ms[] = {2000, 9000, 70000, 130000, 700000};

	(void)move; /* the row says it all */
	pass(w, whiles_ms[chance(w, sizeof(whiles_ms) / sizeof(whiles_ms[0]))], 6);
}

/* Somebody puts right what does not run. */
static void repair(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		port_move(w, port, true);
}

/* Nobody is here: a while goes by, up to weeks; then somebody comes. */
static void time_goes(struct world *w, const struct move *move)
{
	static const int64_t whiles_s[] = {60,     600,     600,     3600,    3600,
					   40000,  86400,   86400,   172800,  604800,
					   604800, 1209600, 1814400, 2419200, 3000000};

	(void)move; /* the row says it all */
	pass(w, 1000 * whiles_s[chance(w, sizeof(whiles_s) / sizeof(whiles_s[0]))], 2);
	give_event(w, (struct event){.type = EVENT_TICK});
	w->who = somebody(w);
}

/* Some days before, or after, what they have is due. */
static void wait_until_due(struct world *w, uint64_t device)
{
	const struct told_device *d = told_find(&w->m->told, device);
	int64_t day = w->at.utc_s / 86400;
	int64_t days = d != NULL ? (int64_t)d->day - 7 + chance(w, 10) - day : 0;

	if (days > 0 && days < 60)
		pass(w, days * 86400000, 2);
}

/* Somebody comes with something in mind: mostly what people in their place would want. */
static void come(struct world *w, const struct move *move)
{
	uint32_t who = w->who = somebody(w);
	uint8_t role = who > 0 ? crowd_people[who - 1].role : ROLE_NONE;
	struct thing *t = thing_of(w, who);

	if (chance(w, 3) == 0)
		time_goes(w, move);
	w->who = who;
	if (t != NULL && chance(w, 2) == 0)
		wait_until_due(w, t->device);
	if (t != NULL && (who <= RENEWERS ? chance(w, 12) == 0 : chance(w, 4) != 0)) {
		sticker(w, t->device);
	} else if (role == ROLE_STAFF || role == ROLE_COORDINATOR) {
		card_of(w, who);
	} else if (chance(w, 2) == 0) {
		card_of(w, who);
	} else {
		press(w, t != NULL ? CONTROL_MY_LOANS : CONTROL_BORROW, 0);
	}
}

#define PRESS(control)              touch, CONTROL_##control, FROM_NONE, 0
#define PRESS_BELOW(control, limit) touch, CONTROL_##control, FROM_BELOW, (limit)

static const struct move moves[] = {
	{SCREEN_HOME, 40, come, 0, 0, 0},
	{SCREEN_HOME, 4, tap_brought, 0, 0, 0},
	{SCREEN_HOME, 2, PRESS(RETURN)},
	{SCREEN_HOME, 1, PRESS(MY_LOANS)},
	{SCREEN_HOME, 2, PRESS(TYPE_NUMBER)},
	{SCREEN_HOME, 2, scan_number, 0, 0, 0},
	{SCREEN_HOME, 1, PRESS(HELP)},
	{SCREEN_HOME, 2, other_card, 0, 0, 0},
	{SCREEN_OUT_OF_ORDER, 8, repair, 0, 0, 0},
	{SCREEN_OUT_OF_ORDER, 1, time_goes, 0, 0, 0},
	{SCREEN_OUT_OF_ORDER, 2, own_card, 0, 0, 0},
	{SCREEN_TAP_CARD, 12, own_card, 0, 0, 0},
	{SCREEN_TAP_CARD, 2, PRESS(TYPE_NUMBER)},
	{SCREEN_TAP_CARD, 1, scan_number, 0, 0, 0},
	{SCREEN_TAP_CARD, 1, wait_a_bit, 0, 0, 0},
	{SCREEN_NUMBER, 12, type_number, 0, 0, 0},
	{SCREEN_NUMBER, 1, wait_a_bit, 0, 0, 0},
	{SCREEN_PIN, 30, type_pin, 0, 0, 0},
	{SCREEN_PIN, 1, PRESS(FORGOT_PIN)},
	{SCREEN_PIN, 1, other_card, 0, 0, 0},
	{SCREEN_PIN, 1, wait_a_bit, 0, 0, 0},
	{SCREEN_PIN_HELP, 5, PRESS(FINISH)},
	{SCREEN_PIN_HELP, 2, PRESS(ASK_PERSON)},
	{SCREEN_MENU, 10, PRESS(BORROW)},
	{SCREEN_MENU, 6, PRESS(MY_LOANS)},
	{SCREEN_MENU, 2, PRESS(RETURN)},
	{SCREEN_MENU, 2, PRESS(FINISH)},
	{SCREEN_MENU, 2, tap_brought, 0, 0, 0},
	{SCREEN_MENU, 1, PRESS_BELOW(QUEUE, DEVICE_KINDS)},
	{SCREEN_MENU, 1, PRESS(CALL_BACK)},
	{SCREEN_ADULT, 12, adult_card, 0, 0, 0},
	{SCREEN_PURPOSE, 6, PRESS_BELOW(PURPOSE, PURPOSES_COUNT)},
	{SCREEN_PURPOSE, 6, PRESS(NEXT)},
	{SCREEN_PURPOSE, 3, PRESS(SKIP)},
	{SCREEN_SURENESS, 8, PRESS_BELOW(SURE, SKILLS * 8)},
	{SCREEN_SURENESS, 4, PRESS(NEXT)},
	{SCREEN_SURENESS, 2, PRESS(SKIP)},
	{SCREEN_CHOOSE, 6, PRESS_BELOW(KIND, DEVICE_KINDS)},
	{SCREEN_CHOOSE, 8, PRESS(NEXT)},
	{SCREEN_CHOOSE, 1, PRESS(REACH)},
	{SCREEN_CHOOSE, 1, PRESS_BELOW(QUEUE, DEVICE_KINDS)},
	{SCREEN_AGREE, 12, PRESS(AGREE)},
	{SCREEN_AGREE, 1, PRESS(DISAGREE)},
	{SCREEN_AGREE, 1, wait_a_bit, 0, 0, 0},
	{SCREEN_OPENING, 12, pull, 0, 0, 0},
	{SCREEN_OPENING, 2, wait_a_bit, 0, 0, 0},
	{SCREEN_TAKE, 10, take_out, 0, 0, 0},
	{SCREEN_TAKE, 6, shut, 0, 0, 0},
	{SCREEN_TAKE, 4, tap_kit, 0, 0, 0},
	{SCREEN_TAKE, 1, PRESS(SOMETHING_WRONG)},
	{SCREEN_TAKE, 1, put_in, 0, 0, 0},
	{SCREEN_TAKE, 1, wait_a_bit, 0, 0, 0},
	{SCREEN_TAKE, 1, other_card, 0, 0, 0},
	{SCREEN_TAP_DEVICE, 8, tap_kit, 0, 0, 0},
	{SCREEN_TAP_DEVICE, 2, PRESS(FINISH)},
	{SCREEN_TAP_DEVICE, 1, wait_a_bit, 0, 0, 0},
	{SCREEN_DONE, 8, PRESS(FINISH)},
	{SCREEN_DONE, 2, champion_card, 0, 0, 0},
	{SCREEN_DONE, 1, other_card, 0, 0, 0},
	{SCREEN_DONE, 1, tap_brought, 0, 0, 0},
	{SCREEN_STUCK, 3, PRESS(TRY_AGAIN)},
	{SCREEN_STUCK, 3, PRESS(OTHER_BAY)},
	{SCREEN_STUCK, 2, PRESS(FINISH)},
	{SCREEN_STUCK, 1, PRESS(ASK_PERSON)},
	{SCREEN_NOTHING_LEFT, 4, PRESS(FINISH)},
	{SCREEN_NOTHING_LEFT, 3, PRESS_BELOW(QUEUE, DEVICE_KINDS)},
	{SCREEN_NOTHING_LEFT, 2, PRESS_BELOW(KIND, DEVICE_KINDS)},
	{SCREEN_NOTHING_LEFT, 1, PRESS(ASK_PERSON)},
	{SCREEN_QUEUED, 8, PRESS(FINISH)},
	{SCREEN_QUEUED, 2, PRESS_BELOW(LEAVE_QUEUE, DEVICE_KINDS)},
	{SCREEN_SORRY, 3, PRESS(FINISH)},
	{SCREEN_SORRY, 2, PRESS(TRY_AGAIN)},
	{SCREEN_SORRY, 2, PRESS(MY_LOANS)},
	{SCREEN_SORRY, 1, PRESS(ASK_PERSON)},
	{SCREEN_SORRY, 1, PRESS_BELOW(QUEUE, DEVICE_KINDS)},
	{SCREEN_RETURN_TAP, 10, tap_brought, 0, 0, 0},
	{SCREEN_RETURN_TAP, 1, PRESS(NO_STICKER)},
	{SCREEN_RETURN_TAP, 1, PRESS(BACK)},
	{SCREEN_RETURN_SAFE, 14, PRESS(SAFE)},
	{SCREEN_RETURN_SAFE, 1, PRESS(UNSAFE)},
	{SCREEN_RETURN_OPEN, 10, put_in, 0, 0, 0},
	{SCREEN_RETURN_OPEN, 6, shut, 0, 0, 0},
	{SCREEN_RETURN_OPEN, 4, PRESS(NEXT)},
	{SCREEN_RETURN_OPEN, 1, wait_a_bit, 0, 0, 0},
	{SCREEN_RETURN_CHECK, 16, fill_in, 0, 0, 0},
	{SCREEN_RETURN_CHECK, 3, shut, 0, 0, 0},
	{SCREEN_RETURN_CHECK, 1, PRESS_BELOW(REASON, 8)},
	{SCREEN_RETURN_CHECK, 2, PRESS(SOMETHING_WRONG)},
	{SCREEN_RETURN_FAULT, 8, PRESS_BELOW(FAULT, KIT_FAULTS)},
	{SCREEN_RETURN_FAULT, 2, PRESS(BACK)},
	{SCREEN_RETURN_FAULT, 2, shut, 0, 0, 0},
	{SCREEN_RETURN_FAULT, 1, wait_a_bit, 0, 0, 0},
	{SCREEN_RETURN_OWN, 6, PRESS(YES)},
	{SCREEN_RETURN_OWN, 4, PRESS(NO)},
	{SCREEN_THANKS, 8, PRESS(FINISH)},
	{SCREEN_MY_LOANS, 5, PRESS(RENEW)},
	{SCREEN_MY_LOANS, 4, PRESS(FINISH)},
	{SCREEN_MY_LOANS, 2, PRESS(RETURN)},
	{SCREEN_MY_LOANS, 2, PRESS(HAPPENED)},
	{SCREEN_MY_LOANS, 2, PRESS(MY_HELPERS)},
	{SCREEN_MY_LOANS, 2, PRESS_BELOW(QUEUE, DEVICE_KINDS)},
	{SCREEN_MY_LOANS, 1, PRESS_BELOW(LEAVE_QUEUE, DEVICE_KINDS)},
	{SCREEN_MY_LOANS, 1, PRESS(BORROW)},
	{SCREEN_HAPPENED, 8, touch, CONTROL_GROUNDS, FROM_GROUNDS, 0},
	{SCREEN_HAPPENED, 2, PRESS(NEXT)},
	{SCREEN_HAPPENED, 2, PRESS(CONFIRM)},
	{SCREEN_HAPPENED_DONE, 8, PRESS(FINISH)},
	{SCREEN_MY_HELPERS, 4, touch, CONTROL_REMOVE, FROM_ROW, 0},
	{SCREEN_MY_HELPERS, 4, PRESS(FINISH)},
	{SCREEN_HELP, 3, PRESS(BACK)},
	{SCREEN_HELP, 2, PRESS(ASK_PERSON)},
	{SCREEN_HELP, 2, PRESS(CALL_BACK)},
	{SCREEN_CALL_BACK, 4, PRESS(FINISH)},
	{SCREEN_CALL_BACK, 2, PRESS(YES)},
	{SCREEN_CALL_BACK, 2, PRESS(CALL_BACK)},
	{SCREEN_CHAMPION, 6, PRESS(FINISH)},
	{SCREEN_CHAMPION, 2, PRESS(BORROW)},
	{SCREEN_MORE_TIME, 3, PRESS(MORE_TIME)},
	{SCREEN_MORE_TIME, 2, PRESS(NO_MORE)},
	{SCREEN_MORE_TIME, 1, wait_a_bit, 0, 0, 0},
	{SCREEN_START_AGAIN, 2, PRESS(YES)},
	{SCREEN_START_AGAIN, 2, PRESS(NO)},
	{SCREEN_STAFF_HOME, 8, touch, CONTROL_TODO, FROM_STATE, 0},
	{SCREEN_STAFF_HOME, 6, tap_heap, 0, 0, 0},
	{SCREEN_STAFF_HOME, 1, PRESS_BELOW(BAY, 9)},
	{SCREEN_STAFF_HOME, 1, PRESS(OPEN_DOOR)},
	{SCREEN_STAFF_HOME, 1, PRESS(PERSON)},
	{SCREEN_STAFF_HOME, 2, PRESS(SIGN_OUT)},
	{SCREEN_STAFF_HOME, 1, other_card, 0, 0, 0},
	{SCREEN_STAFF_LIST, 6, touch, CONTROL_ROW, FROM_ROW, 0},
	{SCREEN_STAFF_LIST, 1, PRESS(MORE)},
	{SCREEN_STAFF_LIST, 2, PRESS(BACK)},
	{SCREEN_STAFF_PERSON, 6, other_card, 0, 0, 0},
	{SCREEN_STAFF_PERSON, 2, type_number, 0, 0, 0},
	{SCREEN_STAFF_PERSON, 1, PRESS(BACK)},
	{SCREEN_STAFF_DEEDS, 8, touch, CONTROL_DEED, FROM_STATE, 0},
	{SCREEN_STAFF_DEEDS, 1, PRESS_BELOW(DEED, RIGHTS_COUNT)},
	{SCREEN_STAFF_DEEDS, 1, PRESS(MORE)},
	{SCREEN_STAFF_DEEDS, 1, PRESS(BACK)},
	{SCREEN_STAFF_GROUNDS, 8, touch, CONTROL_GROUNDS, FROM_STATE, 0},
	{SCREEN_STAFF_GROUNDS, 3, PRESS(CONFIRM)},
	{SCREEN_STAFF_GROUNDS, 1, PRESS(MORE)},
	{SCREEN_NEW_PIN, 10, type_pin, 0, 0, 0},
	{SCREEN_STAFF_BAYS, 6, PRESS_BELOW(BAY, 9)},
	{SCREEN_STAFF_BAYS, 1, PRESS(MORE)},
	{SCREEN_STAFF_REASON, 6, PRESS_BELOW(REASON, ACT_REASONS_COUNT)},
	{SCREEN_STAFF_DOOR, 12, work_door, 0, 0, 0},
	{SCREEN_STAFF_DOOR, 3, shut, 0, 0, 0},
	{SCREEN_STAFF_DOOR, 1, wait_a_bit, 0, 0, 0},
	{SCREEN_STAFF_DOOR, 1, PRESS(BACK)},
	{SCREEN_STAFF_SETTLE, 8, settle_by_look, 0, 0, 0},
	{SCREEN_STAFF_SETTLE, 1, PRESS_BELOW(FOUND, FINDINGS)},
	{SCREEN_STAFF_TAKE_IN, 16, fill_in, 0, 0, 0},
	{SCREEN_STAFF_TAKE_IN, 1, PRESS(BACK)},
	{SCREEN_STAFF_WIPE, 30, fill_in, 0, 0, 0},
	{SCREEN_STAFF_WIPE, 1, touch, CONTROL_CHECK, FROM_BELOW, WIPE_CHECKS_COUNT},
	{SCREEN_STAFF_INSPECT, 30, fill_in, 0, 0, 0},
	{SCREEN_STAFF_INSPECT, 1, touch, CONTROL_PART_MISSING, FROM_BELOW, PARTS},
	{SCREEN_STAFF_INSPECT, 1, PRESS(SET_ASIDE)},
	{SCREEN_STAFF_RESTOCK, 8, PRESS(CONFIRM)},
	{SCREEN_STAFF_RESTOCK, 1, PRESS(BACK)},
	{SCREEN_STAFF_SORRY, 8, PRESS(FINISH)},
};

#define MOVES (sizeof(moves) / sizeof(moves[0]))

/* Anything at all, on any screen: what a child does, or an elbow. */
static void fumble(struct world *w)
{
	switch (chance(w, 8)) {
	case 0: card_of(w, somebody(w)); break;
	case 1: sticker(w, w->thing[chance(w, w->things)].device); break;
	case 2: wait_a_bit(w, NULL); break;
	case 3: press(w, CONTROL_BACK, 0); break;
	case 4: press(w, CONTROL_START_AGAIN, 0); break;
	default: press(w, (uint8_t)(1 + chance(w, CONTROLS_COUNT - 1)), (uint16_t)chance(w, 12));
	}
}

void people_step(struct world *w)
{
	uint8_t screen = w->m->view.screen;
	uint32_t sum = 0;

	pass(w, 100 + chance(w, 1500), 4);
	for (size_t i = 0; i < MOVES; i++)
		if (moves[i].screen == screen)
			sum += moves[i].weight;
	if (sum == 0 || chance(w, 25) == 0) {
		fumble(w);
		return;
	}

	uint32_t at = chance(w, sum);

	for (size_t i = 0; i < MOVES; i++) {
		if (moves[i].screen != screen)
			continue;
		if (at < moves[i].weight) {
			moves[i].does(w, &moves[i]);
			return;
		}
		at -= moves[i].weight;
	}
}
