/*
 * What somebody at the kiosk does next, by the screen that is before them: a
 * table of screens, most of them one press.
 */
#include "traffic.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define AGAIN_MS  400 /* so long nothing happens before somebody tries once more */
#define PIN_LEN   4
#define DEEDS_MAX 6 /* of one worker's visit */
#define WRONG_IN  9 /* of so many PINs one is typed wrong at first */
#define UNTAPPED  5 /* of so many borrowers one forgets to tap */
#define NAP_MS    3

static const struct {
	const char *card, *number;
} people[PEOPLE] = {
	{"priya", "20030000000017"}, {"maria", "20030000000025"}, {"ada", "20030000000033"},
	{"ben", "20030000000041"},   {"cem", "20030000000058"},   {"dee", "20030000000066"},
	{"eve", "20030000000074"},   {"fay", "20030000000082"},   {"gus", "20030000000090"},
	{"hal", "20030000000108"},
};

static const struct kit kits[KITS] = {
	{"tablet-1", 1001, DEVICE_TABLET, 1, IN_BAY, 1, 0},
	{"tablet-2", 1002, DEVICE_TABLET, 2, IN_BAY, 2, 0},
	{"tablet-3", 1003, DEVICE_TABLET, 3, IN_BAY, 3, 0},
	{"tablet-4", 1004, DEVICE_TABLET, 4, IN_BAY, 6, 0},
	{"laptop-1", 2001, DEVICE_LAPTOP, 1, IN_BAY, 5, 0},
	{"laptop-2", 2002, DEVICE_LAPTOP, 2, IN_BAY, 7, 0},
};

void traffic_init(struct traffic *t, struct dice *dice, struct glass *glass, struct hands *hands,
		  struct witness *witness)
{
	*t = (struct traffic){.dice = dice, .glass = glass, .hands = hands, .witness = witness};
	memcpy(t->kit, kits, sizeof kits);
}

void traffic_disturbed(struct traffic *t)
{
	t->acted = t->typed = false;
}

/* ---- What hands and fingers do ---- */

void finger(struct traffic *t, const char *control)
{
	(void)glass_press(t->glass, "%s", control); /* the next look tells what came of it */
}

void finger_at(struct traffic *t, const char *control, unsigned arg)
{
	(void)glass_press(t->glass, "%s-%u", control, arg); /* the next look tells what came */
}

void tap(struct traffic *t, const char *name)
{
	hands_tap(t->hands, name);
	t->tapped_on = t->glass->view.screen;
}

void shut(struct traffic *t, uint8_t bay)
{
	/* One whose latch is still drawn is shut at the next try. */
	t->acted = hands_do(t->hands, "shut %u", bay);
}

void go_away(struct traffic *t)
{
	if (!glass_press(t->glass, "finish") && !glass_press(t->glass, "back"))
		finger(t, "start-again");
}

void look_again(struct traffic *t)
{
	t->acted = false;
	nap_ms(NAP_MS);
}

bool kit_now(const struct traffic *t, const struct kit *kit, struct device_now *out)
{
	return witness_device(t->witness, kit->kind, kit->unit, out);
}

struct kit *kit_in(struct traffic *t, uint8_t bay)
{
	for (unsigned i = 0; i < KITS; i++)
		if (t->kit[i].place == IN_BAY && t->kit[i].bay == bay)
			return &t->kit[i];
	return NULL;
}

struct kit *kit_of(struct traffic *t, uint8_t person)
{
	for (unsigned i = 0; i < KITS; i++)
		if (t->kit[i].place == WITH_PERSON && t->kit[i].person == person)
			return &t->kit[i];
	return NULL;
}

struct kit *kit_on_heap(struct traffic *t)
{
	for (unsigned i = 0; i < KITS; i++)
		if (t->kit[i].place == WITH_STAFF)
			return &t->kit[i];
	return NULL;
}

void kit_take(struct traffic *t, uint8_t bay, uint8_t place, uint8_t person)
{
	struct kit *kit = kit_in(t, bay);
	if (!kit || !hands_do(t->hands, "take %u", bay))
		return;
	kit->place = place;
	kit->person = person;
}

void kit_put(struct traffic *t, struct kit *kit, uint8_t bay)
{
	if (kit_in(t, bay) || !hands_do(t->hands, "put %u", bay))
		return;
	kit->place = IN_BAY;
	kit->bay = bay;
}

/* ---- Coming ---- */

static uint8_t somebody(struct traffic *t, bool with_kit)
{
	uint8_t first = (uint8_t)dice_throw(t->dice, PEOPLE - WORKERS);
	for (uint8_t i = 0; i < PEOPLE - WORKERS; i++) {
		uint8_t who = (uint8_t)(WORKERS + (first + i) % (PEOPLE - WORKERS));
		if ((kit_of(t, who) != NULL) == with_kit)
			return who;
	}
	return 0;
}

/* How many devices could be lent by their state. */
static unsigned ready(const struct traffic *t)
{
	unsigned count = 0;
	for (unsigned i = 0; i < KITS; i++) {
		struct device_now now;
		count += kit_now(t, &t->kit[i], &now) && now.state == STATE_READY && !now.unsure;
	}
	return count;
}

static void goal_choose(struct traffic *t)
{
	unsigned dice = dice_throw(t->dice, 100), work = ready(t) < 2 ? 60 : 25;
	t->goal = dice < work        ? GOAL_WORK
		  : dice < work + 8  ? GOAL_RENEW
		  : dice < work + 30 ? GOAL_RETURN
				     : GOAL_BORROW;
	t->who = t->goal == GOAL_WORK ? (uint8_t)dice_throw(t->dice, WORKERS)
				      : somebody(t, t->goal != GOAL_BORROW);
	if (t->goal != GOAL_WORK && t->who < WORKERS)
		t->goal = GOAL_WORK; /* nobody is left who could */
	t->deeds = DEEDS_MAX;
	t->did = t->wrong = t->left = false;
	t->since = t->witness->number;
}

static void card_show(struct traffic *t)
{
	if (dice_once(t->dice, 3) && hands_do(t->hands, "scan %s", people[t->who].number))
		return;
	tap(t, people[t->who].card);
}

static void home(struct traffic *t, const struct view *v)
{
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		if (!t->hands->door[bay].open)
			continue;
		shut(t, bay);
		return;
	}
	(void)witness_fetch(t->witness, t->hands, 0); /* a ring that is down is asked later */
	if (t->goal == GOAL_NONE || v->page != t->page)
		goal_choose(t);
	t->page = v->page;
	switch (t->goal) {
	case GOAL_BORROW: finger(t, "borrow"); break;
	case GOAL_RENEW: finger(t, "my-loans"); break;
	case GOAL_RETURN: {
		/* It may have been taken from them since: then they come for something else. */
		struct kit *kit = kit_of(t, t->who);
		if (!kit)
			t->goal = GOAL_NONE;
		else if (dice_once(t->dice, 2))
			finger(t, "return");
		else
			tap(t, kit->name);
		break;
	}
	default: card_show(t); break;
	}
}

/* ---- Screens ---- */

static void tap_card(struct traffic *t, const struct view *v)
{
	(void)v; /* it asks for one thing only */
	card_show(t);
}

static void pin(struct traffic *t, const struct view *v)
{
	char digit = '1'; /* everybody's is 1111: whose card was read last is nobody's trouble */
	if (v->note != NOTE_NONE)
		t->typed = false; /* wrong, or not to be looked at: once more */
	if (t->typed) {
		t->typed =
			false; /* it is being looked at; or it was lost, if this is asked again */
		return;
	}
	if (v->digits >= PIN_LEN) {
		t->typed = true;
		finger(t, "ok");
		return;
	}
	if (v->digits == 0 && !t->wrong && dice_once(t->dice, WRONG_IN)) {
		t->wrong = true;
		digit = '9';
	}
	finger_at(t, "digit", (unsigned)(digit - '0'));
}

static void menu(struct traffic *t, const struct view *v)
{
	(void)v; /* by what they came for */
	if (t->goal == GOAL_BORROW)
		finger(t, "borrow");
	else if (t->goal == GOAL_RENEW)
		finger(t, "my-loans");
	else
		finger(t, "start-again");
}

static void choose(struct traffic *t, const struct view *v)
{
	if (v->kind == DEVICE_NONE)
		finger_at(t, "kind", dice_once(t->dice, 3) ? DEVICE_LAPTOP : DEVICE_TABLET);
	else
		finger(t, "next");
}

static void take(struct traffic *t, const struct view *v)
{
	struct kit *kit = kit_in(t, v->bay);
	if (kit)
		kit_take(t, v->bay, WITH_PERSON, t->who);
	kit = kit_of(t, t->who);
	if (kit && !v->tapped && v->screen == SCREEN_TAKE && !dice_once(t->dice, UNTAPPED) &&
	    !t->hands->lies[0])
		tap(t, kit->name);
	else if (t->hands->door[v->bay].open)
		shut(t, v->bay);
	else if (kit && v->screen == SCREEN_TAP_DEVICE && !dice_once(t->dice, 3))
		tap(t, kit->name);
	else if (v->screen == SCREEN_TAP_DEVICE)
		finger(t, "finish");
}

static void nothing_left(struct traffic *t, const struct view *v)
{
	if (v->can_wait && !t->did) {
		t->did = true;
		finger_at(t, "queue",
			  v->can_wait & 1u << DEVICE_TABLET ? DEVICE_TABLET : DEVICE_LAPTOP);
		return;
	}
	finger(t, "finish");
}

static void sorry(struct traffic *t, const struct view *v)
{
	struct kit *kit = kit_of(t, t->who);
	(void)v; /* whatever it is, they go; what nobody takes from them they leave with staff */
	if (t->goal == GOAL_RETURN && kit)
		kit->place = WITH_STAFF;
	finger(t, "finish");
}

static void return_tap(struct traffic *t, const struct view *v)
{
	struct kit *kit = kit_of(t, t->who);
	(void)v; /* it asks for one thing only */
	if (kit)
		tap(t, kit->name);
	else
		finger(t, "start-again");
}

static void return_open(struct traffic *t, const struct view *v)
{
	struct kit *kit = kit_of(t, t->who);
	if (kit && t->hands->door[v->bay].open)
		kit_put(t, kit, v->bay);
	finger(t, "next");
}

static void return_check(struct traffic *t, const struct view *v)
{
	struct kit *kit = kit_of(t, t->who);
	uint32_t unanswered = v->parts & ~(v->parts_in | v->parts_missing);
	if (kit && t->hands->door[v->bay].open)
		kit_put(t, kit, v->bay);
	if (unanswered && !(t->hands->door[v->bay].open && dice_once(t->dice, 4)))
		finger_at(t, "part-in", (unsigned)__builtin_ctz(unanswered));
	else if (t->hands->door[v->bay].open)
		shut(t, v->bay);
	else
		finger(t, "next");
}

static void my_loans(struct traffic *t, const struct view *v)
{
	if (v->rows && !t->did) {
		t->did = true;
		finger_at(t, "renew", 0);
	} else if (v->waits && !t->left && dice_once(t->dice, 3)) {
		t->left = true;
		finger_at(t, "leave-queue",
			  v->waits & 1u << DEVICE_TABLET ? DEVICE_TABLET : DEVICE_LAPTOP);
	} else {
		go_away(t);
	}
}

/* Screens on which a person presses one thing, or does a little more. */
static const struct {
	uint8_t screen;
	const char *control; /* NULL: `act` */
	void (*act)(struct traffic *t, const struct view *v);
} screens[] = {
	{SCREEN_HOME, NULL, home},
	{SCREEN_TAP_CARD, NULL, tap_card},
	{SCREEN_PIN, NULL, pin},
	{SCREEN_PIN_HELP, "finish", NULL},
	{SCREEN_MENU, NULL, menu},
	{SCREEN_CHOOSE, NULL, choose},
	{SCREEN_PURPOSE, "skip", NULL},
	{SCREEN_SURENESS, "skip", NULL},
	{SCREEN_AGREE, "agree", NULL},
	{SCREEN_TAKE, NULL, take},
	{SCREEN_TAP_DEVICE, NULL, take},
	{SCREEN_DONE, "finish", NULL},
	{SCREEN_STUCK, "finish", NULL},
	{SCREEN_NOTHING_LEFT, NULL, nothing_left},
	{SCREEN_SORRY, NULL, sorry},
	{SCREEN_RETURN_TAP, NULL, return_tap},
	{SCREEN_RETURN_SAFE, "safe", NULL},
	{SCREEN_RETURN_OPEN, NULL, return_open},
	{SCREEN_RETURN_CHECK, NULL, return_check},
	{SCREEN_RETURN_OWN, "skip", NULL},
	{SCREEN_THANKS, "finish", NULL},
	{SCREEN_MY_LOANS, NULL, my_loans},
	{SCREEN_QUEUED, "finish", NULL},
	{SCREEN_START_AGAIN, "yes", NULL},
	{SCREEN_MORE_TIME, "more-time", NULL},
	{SCREEN_HELP, "back", NULL},
};

static void act(struct traffic *t, const struct view *v)
{
	if (desk_step(t, v))
		return;
	for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
		if (screens[i].screen != v->screen)
			continue;
		if (screens[i].act)
			screens[i].act(t, v);
		else
			finger(t, screens[i].control);
		return;
	}
	/* The kiosk opens a door, or is out of order: it goes on by itself, or with the next try.
	 */
	if (v->screen != SCREEN_OPENING && v->screen != SCREEN_OUT_OF_ORDER)
		finger(t, "start-again");
}

void traffic_step(struct traffic *t)
{
	const struct view *v = &t->glass->view;
	uint8_t before = t->glass->seen ? v->screen : SCREEN_HOME;
	int got = glass_look(t->glass);
	hands_feel(t->hands); /* what it shows may come of what moved since */
	if (got == -EAGAIN) {
		look_again(t);
		return;
	}
	if (got > 0) {
		t->before = before;
		t->acted = false;
		seen_claim(t, v);
		/* What was laid on the reader has been read. */
		if (t->hands->lies[0] && (v->screen != t->tapped_on || v->tapped))
			hands_lift(t->hands);
	}
	if (t->acted && clock_ms() - t->acted_ms < AGAIN_MS)
		return;
	if (t->acted)
		hands_lift(t->hands); /* not read: once more */
	t->acted = true;
	t->acted_ms = clock_ms();
	t->acts++;
	act(t, v);
}
