/*
 * The people: everything somebody can do at the kiosk, with their hands, their
 * cards and what they have. Which of it they do on a screen, paths.c says.
 */
#include "people.h"

#include <string.h>

#define RENEWERS 3 /* so many of the crowd, from its first, renew rather than bring back */

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

void touch(struct world *w, const struct move *move)
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

void card_show(struct world *w, uint32_t who)
{
	struct item item = {.type = ITEM_EVENT,
			    .who = (uint8_t)who,
			    .number = (uint8_t)(1 + chance(w, 30)),
			    .ev = {.type = EVENT_CARD}};

	if (!w->up[PORT_READER])
		return;
	if (who > 0)
		item.card = w->card[who - 1];
	if (who > 0 && w->laid[who - 1] > 0 && w->m->disk != NULL) { /* the core alone has none */
		item.number = w->laid[who - 1];
		item.who = item.card = 0;
	}
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

void own_card(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	if (chance(w, 12) == 0)
		w->who = somebody(w);
	card_show(w, w->who);
}

void other_card(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	w->who = somebody(w);
	card_show(w, w->who);
}

/* A champion beside the borrower taps when asked. */
void champion_card(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	card_show(w, crowd_row(121 + chance(w, 2)));
}

/* The adult of the child who stands there, or whoever is beside them. */
void adult_card(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	uint32_t adult = w->who > 0 ? crowd_row(crowd_people[w->who - 1].adult) : 0;

	w->who = adult != 0 && chance(w, 5) != 0 ? adult : somebody(w);
	card_show(w, w->who);
}

/* A card that is to be somebody's; now and then it is somebody's, or a phone. */
void lay_card(struct world *w, const struct move *move)
{
	struct item item = {.type = ITEM_EVENT, .ev = {.type = EVENT_CARD}};

	(void)move; /* the row says it all */
	if (!w->up[PORT_READER])
		return;
	if (chance(w, 10) == 0 || w->newcomers == NEWCOMERS_MAX) {
		card_show(w, somebody(w));
		return;
	}
	if (chance(w, 20) == 0) {
		give_event(w, (struct event){.type = EVENT_CARD_BAD,
					     .card_bad = {REFUSED_RANDOM_CARD}});
		return;
	}
	w->new_card = item.number = (uint8_t)(1 + chance(w, 30));
	item.ev.card.foreign = chance(w, 4) == 0;
	if (w->m->view.deed == RIGHT_ENROL_CARD)
		w->who = 0;
	/* The one that somebody is given from the command line next, perhaps just now. */
	if (w->m->view.deed == RIGHT_ENROL_CARD && w->m->disk != NULL && chance(w, 5) == 0) {
		item.who = (uint8_t)(1 + chance(w, crowd_people_len));
		item.card = (uint8_t)(w->card[item.who - 1] + 1);
		w->replace_next = item.who;
	}
	give(w, item);
}

/* Meanwhile somebody else gives it away, from the command line. */
void give_meanwhile(struct world *w, const struct move *move)
{
	struct item item = {.type = ITEM_EVENT, .who = w->replace_next};

	(void)move; /* the row says it all */
	if (item.who == 0)
		return;
	item.card = w->card[item.who - 1];
	item.ev = (struct event){
		.type = EVENT_DEED,
		.admin = {.deed = RIGHT_REPLACE_CARD, .person = crowd_people[item.who - 1].person}};
	w->replace_next = 0;
	give(w, item);
}

void type_pin(struct world *w, const struct move *move)
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

void type_number(struct world *w, const struct move *move)
{
	uint32_t number = some_number(w);

	(void)move; /* the row says it all */
	if (w->m->view.note == NOTE_NUMBER_AGAIN && chance(w, 6) != 0)
		number = w->new_number;
	w->new_number = (uint8_t)number;
	press(w, CONTROL_DIGIT, (uint16_t)(number / 10));
	press(w, CONTROL_DIGIT, (uint16_t)(number % 10));
	for (uint32_t i = chance(w, 8) == 0 ? chance(w, 20) : 0; i > 0; i--)
		press(w, CONTROL_DIGIT, (uint16_t)chance(w, 10));
	press(w, CONTROL_OK, 0);
	w->who = number < crowd_people_len ? number + 1 : 0;
	pass(w, 300, 4);
}

void scan_number(struct world *w, const struct move *move)
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

void sticker_show(struct world *w, uint64_t device)
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

void tap_kit(struct world *w, const struct move *move)
{
	const struct thing *t = at_hand(w);

	(void)move; /* the row says it all */
	if (t != NULL)
		sticker_show(w, t->device);
	else
		sticker_show(w, w->thing[chance(w, w->things)].device);
}

/* Somebody comes back with what they have; or with what cannot be. */
void tap_brought(struct world *w, const struct move *move)
{
	struct thing *t = NULL;

	(void)move; /* the row says it all */
	for (uint32_t i = 0; i < w->things && t == NULL; i++) {
		struct thing *one = &w->thing[(chance(w, w->things) + i) % w->things];

		if (one->where == WHERE_PERSON)
			t = one;
	}
	if (t == NULL || chance(w, 30) == 0)
		sticker_show(w, chance(w, 3) == 0 ? 900 + chance(w, 2)
						  : w->thing[chance(w, w->things)].device);
	else {
		w->who = t->who;
		sticker_show(w, t->device);
	}
}

/* A worker takes the next one from the heap. */
void tap_heap(struct world *w, const struct move *move)
{
	struct thing *t = thing_with_staff(w);

	(void)move; /* the row says it all */
	if (t == NULL || chance(w, 20) == 0)
		t = &w->thing[chance(w, w->things)];
	sticker_show(w, t->device);
}

/* A new sticker is laid on the reader, or one that was begun, or one that is on something. */
void lay_sticker(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	if (w->begun != NOBODY && chance(w, 4) == 0)
		sticker_show(w, w->begun);
	else if (chance(w, 20) == 0)
		sticker_show(w, chance(w, 2) == 0 ? 900 + chance(w, 2)
						  : w->thing[chance(w, w->things)].device);
	else if (w->up[PORT_READER])
		give(w, (struct item){.type = ITEM_EVENT,
				      .ev = {.type = EVENT_CARD, .card = {.foreign = true}}});
	if (chance(w, 3) != 0)
		give_event(w, (struct event){.type = EVENT_CARD_GONE});
	pass(w, 300, 4);
}

/* ---- Doors ---- */

void pull(struct world *w, const struct move *move)
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

void take_out(struct world *w, const struct move *move)
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

void put_in(struct world *w, const struct move *move)
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

void shut(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	if (w->m->view.bay != 0)
		door_move(w, w->m->view.bay, false, false);
}

/* A worker at an open door: what is in it comes out, or what is on the heap goes in. */
void work_door(struct world *w, const struct move *move)
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
			sticker_show(w, t->device);
		return; /* the tap ends the screen, or asks to shut the door */
	}
	door_move(w, bay, false, false);
}

/* Several doors at once: one after the other, or not all of them, taken out, tapped and shut. */
void work_batch(struct world *w, const struct move *move)
{
	const struct view *v = &w->m->view;
	uint8_t n = (uint8_t)chance(w, v->rows > 0 ? v->rows : 1u);
	uint8_t bay = v->rows > 0 ? v->row[n].bay : 0;
	struct thing *t = bay != 0 ? thing_in(w, bay) : NULL;

	if (bay == 0)
		return;
	if (w->bay[bay].released) {
		pull(w, move);
	} else if (!w->bay[bay].open && v->row[n].lit) {
		if (chance(w, 3) == 0)
			press(w, CONTROL_ROW, n);
		else
			tap_heap(w, move);
	} else if (w->bay[bay].open && t != NULL && chance(w, 12) != 0) {
		t->where = WHERE_STAFF;
		t->bay = 0;
		if (chance(w, 3) != 0)
			sticker_show(w, t->device);
	} else if (w->bay[bay].open) {
		door_move(w, bay, false, false);
	}
}

void settle_by_look(struct world *w, const struct move *move)
{
	const struct thing *t = thing_in(w, w->m->view.bay);

	(void)move; /* the row says it all */
	if (t == NULL)
		press(w, CONTROL_FOUND, FOUND_EMPTY);
	else if (chance(w, 2) == 0)
		press(w, CONTROL_FOUND, FOUND_AS_BEFORE);
	else
		sticker_show(w, t->device);
}

/* A stocktake: what is behind the door is tapped, now and then carried to another. */
void count_door(struct world *w, const struct move *move)
{
	uint8_t bay = w->m->view.bay;
	struct thing *t = thing_in(w, bay), *heap = thing_with_staff(w);
	bool open = w->bay[bay].open;

	(void)move; /* the row says it all */
	if (t == NULL && open && heap != NULL && chance(w, 8) == 0) {
		heap->where = WHERE_BAY;
		heap->bay = bay;
		t = heap;
	}
	if (t == NULL)
		press(w, CONTROL_FOUND, chance(w, 20) == 0 ? FOUND_UNKNOWN : FOUND_EMPTY);
	else
		sticker_show(w, chance(w, 40) == 0 ? 900 + chance(w, 2) : t->device);
	if (t != NULL && open && chance(w, 12) == 0) {
		t->where = WHERE_STAFF;
		t->bay = 0;
	}
}

/* ---- Forms: what is still to be filled in, and then the button ---- */

void fill_in(struct world *w, const struct move *move)
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
		press(w, chance(w, 2) == 0 ? CONTROL_MACHINE : CONTROL_TOOL,
		      (uint16_t)(1 + chance(w, TOOLS - 1)));
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

void wait_a_bit(struct world *w, const struct move *move)
{
	static const int64_t whiles_ms[] = {2000, 9000, 70000, 130000, 700000};

	(void)move; /* the row says it all */
	pass(w, whiles_ms[chance(w, sizeof(whiles_ms) / sizeof(whiles_ms[0]))], 6);
}

/* Somebody puts right what does not run. */
void repair(struct world *w, const struct move *move)
{
	(void)move; /* the row says it all */
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		port_move(w, port, true);
}

/* Nobody is here: a while goes by, up to weeks; then somebody comes. */
void time_goes(struct world *w, const struct move *move)
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
void come(struct world *w, const struct move *move)
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
		sticker_show(w, t->device);
	} else if (role == ROLE_STAFF || role == ROLE_COORDINATOR) {
		card_show(w, who);
	} else if (chance(w, 2) == 0) {
		card_show(w, who);
	} else {
		press(w, t != NULL ? CONTROL_MY_LOANS : CONTROL_BORROW, 0);
	}
}

/* A choice; seldom one that is none. */
void choose_something(struct world *w, const struct move *move)
{
	uint32_t setting =
		chance(w, 4) == 0 ? SETTING_REMEMBER : chance(w, SETTINGS + (chance(w, 50) == 0));
	uint32_t values = setting_values((uint8_t)setting);

	(void)move; /* the row says it all */
	if (values == 0 || chance(w, 50) == 0)
		values = SETTING_VALUES_MAX;
	press(w, CONTROL_SET, (uint16_t)(setting * SETTING_VALUES_MAX + chance(w, values)));
}

/* Whoever stood there goes; the kiosk asks once whether they are still there, and then knows. */
void walk_away(struct world *w)
{
	pass(w, 250000, 1);
	give_event(w, (struct event){.type = EVENT_TICK});
	pass(w, 70000, 1);
	give_event(w, (struct event){.type = EVENT_TICK});
}

/* How they want the screen: one of the spine's doors, a choice, a page read aloud or turned. */
void suit_oneself(struct world *w)
{
	switch (chance(w, 6)) {
	case 0: press(w, CONTROL_LANGUAGE, 0); break;
	case 1: press(w, CONTROL_COMFORT, 0); break;
	case 2: press(w, CONTROL_LISTEN, (uint16_t)chance(w, 2)); break;
	case 3: press(w, CONTROL_LEAF, (uint16_t)chance(w, 4)); break;
	default: choose_something(w, NULL);
	}
}

/* Anything at all, on any screen: what a child does, or an elbow. */
void fumble(struct world *w)
{
	switch (chance(w, 12)) {
	case 0:
	case 1: card_show(w, somebody(w)); break;
	case 2:
	case 3: sticker_show(w, w->thing[chance(w, w->things)].device); break;
	case 4: wait_a_bit(w, NULL); break;
	case 5: press(w, CONTROL_BACK, 0); break;
	case 6: press(w, CONTROL_START_AGAIN, 0); break;
	case 7: walk_away(w); break;
	case 8: port_move(w, PORT_LOCKER, !w->up[PORT_LOCKER]); break;
	default: press(w, (uint8_t)(1 + chance(w, CONTROLS_COUNT - 1)), (uint16_t)chance(w, 12));
	}
}
