/* Sample views and boards. */
#include "samples.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include <lendbay/moment.h>

#define TODAY    20410 /* Tuesday 18 November 2025 */
#define TABLETS  6
#define LAPTOPS  3
#define TREE_MAX 4 /* how far up the tree's board may be from where a test runs */

struct list {
	const struct board *board;
	struct sample *sample;
	int len;
};

static struct view *add(struct list *list, const char *name, uint8_t screen)
{
	struct sample *s = &list->sample[list->len++];
	struct view *v = &s->view;

	assert(list->len <= SAMPLES_MAX);
	memset(s, 0, sizeof(*s));
	(void)snprintf(s->name, sizeof(s->name), "%s", name); /* names are short */
	v->page = (uint32_t)list->len;
	v->screen = v->under = screen;
	v->day = TODAY;
	v->minute = 9 * 60 + 15;
	v->desk_open = 1;
	v->can_back = 1;
	v->quality = CLOCK_NETWORK;
	v->ready[DEVICE_TABLET] = TABLETS;
	v->ready[DEVICE_LAPTOP] = LAPTOPS;
	v->parts_of[DEVICE_TABLET] = 1u << PART_CHARGER | 1u << PART_CASE | 1u << PART_SIM;
	v->parts_of[DEVICE_LAPTOP] = 1u << PART_CHARGER | 1u << PART_MOUSE;
	v->next_due[DEVICE_TABLET] = TODAY + 9;
	v->next_due[DEVICE_LAPTOP] = TODAY + 15;
	v->tries = 3;
	v->bays = list->board->policy.bays;
	return v;
}

static void homes(struct list *list)
{
	struct view *v = add(list, "home", SCREEN_HOME);

	v->can_back = 0;
	v = add(list, "home-one-left", SCREEN_HOME);
	v->can_back = 0;
	v->ready[DEVICE_TABLET] = 1;
	v->ready[DEVICE_LAPTOP] = 0;
	v->desk_open = 0;
	for (uint8_t note = NOTE_BAY_LEFT_OPEN; note < NOTES_COUNT; note++) {
		char name[48];

		if (note != NOTE_BAY_LEFT_OPEN && note != NOTE_TWO_CARDS &&
		    note != NOTE_CARD_UNREADABLE)
			continue;
		(void)snprintf(name, sizeof(name), "home-note-%u", note); /* short */
		v = add(list, name, SCREEN_HOME);
		v->can_back = 0;
		v->note = note;
		v->bay = 7;
	}
	add(list, "tap-card-borrow", SCREEN_TAP_CARD)->wanted = CONTROL_BORROW;
	add(list, "tap-card-loans", SCREEN_TAP_CARD)->wanted = CONTROL_MY_LOANS;
	v = add(list, "tap-card-unreadable", SCREEN_TAP_CARD);
	v->wanted = CONTROL_BORROW;
	v->note = NOTE_CARD_UNREADABLE;
	(void)add(list, "menu", SCREEN_MENU); /* nothing more on it */
	v = add(list, "menu-held", SCREEN_MENU);
	v->note = NOTE_HELD_FOR_YOU;
	v->held_kind = DEVICE_TABLET;
	v->held_day = TODAY + 3;
	v = add(list, "menu-held-now", SCREEN_MENU);
	v->note = NOTE_HELD_FOR_YOU;
	v->held_kind = DEVICE_LAPTOP;
	add(list, "menu-vouched", SCREEN_MENU)->note = NOTE_VOUCHED;
	v = add(list, "menu-for-somebody", SCREEN_MENU);
	v->note = NOTE_FOR_SOMEBODY;
	v->helper = 1;
}

static void numbers(struct list *list)
{
	static const uint8_t digits[] = {0, 6, 14, NUMBER_MAX};
	struct view *v;

	for (size_t k = 0; k < sizeof(digits); k++) {
		char name[48];

		(void)snprintf(name, sizeof(name), "number-%u", digits[k]); /* short */
		add(list, name, SCREEN_NUMBER)->digits = digits[k];
	}
	v = add(list, "number-staff", SCREEN_NUMBER);
	v->role = ROLE_STAFF;
	v->digits = 1;
	v = add(list, "number-unknown", SCREEN_NUMBER);
	v->role = ROLE_COORDINATOR;
	v->note = NOTE_NUMBER_UNKNOWN;
	v = add(list, "number-again", SCREEN_NUMBER);
	v->role = ROLE_STAFF;
	v->note = NOTE_NUMBER_AGAIN;
	v = add(list, "number-differs", SCREEN_NUMBER);
	v->role = ROLE_STAFF;
	v->note = NOTE_NUMBER_DIFFERS;
	add(list, "new-pin-random", SCREEN_NEW_PIN)->note = NOTE_CARD_RANDOM;
	add(list, "new-pin-sticker", SCREEN_NEW_PIN)->note = NOTE_CARD_STICKER;
	add(list, "new-pin", SCREEN_NEW_PIN)->digits = 2;
	v = add(list, "new-pin-again", SCREEN_NEW_PIN);
	v->note = NOTE_PIN_AGAIN;
	v->digits = 8;
	v = add(list, "new-pin-differs", SCREEN_NEW_PIN);
	v->note = NOTE_PIN_DIFFERS;
	(void)add(list, "adult", SCREEN_ADULT); /* nothing more on it */
	add(list, "adult-unreadable", SCREEN_ADULT)->note = NOTE_CARD_UNREADABLE;
}

static void pins(struct list *list)
{
	struct view *v;
	static const uint8_t digits[] = {0, 1, 2, 4, 5, 6, 8};
	static const uint8_t notes[] = {NOTE_PIN_WRONG, NOTE_CHECKING, NOTE_PIN_TROUBLE,
					NOTE_TWO_CARDS, NOTE_CARD_UNREADABLE};

	for (size_t k = 0; k < sizeof(digits); k++) {
		char name[48];

		(void)snprintf(name, sizeof(name), "pin-%u", digits[k]); /* short */
		add(list, name, SCREEN_PIN)->digits = digits[k];
	}
	for (size_t k = 0; k < sizeof(notes); k++) {
		char name[48];

		(void)snprintf(name, sizeof(name), "pin-note-%u", notes[k]); /* short */
		v = add(list, name, SCREEN_PIN);
		v->note = notes[k];
		v->tries = k == 0 ? 2 : 1;
	}
	v = add(list, "pin-last-try", SCREEN_PIN);
	v->note = NOTE_PIN_WRONG;
	v->tries = 1;
	v->digits = 8;
	add(list, "pin-help", SCREEN_PIN_HELP)->tries = 0;
	v = add(list, "pin-help-called", SCREEN_PIN_HELP);
	v->called = 1;
	v = add(list, "pin-help-night", SCREEN_PIN_HELP);
	v->desk_open = 0;
}

static void chooses(struct list *list)
{
	struct view *v;

	for (uint8_t kind = DEVICE_NONE; kind < DEVICE_KINDS; kind++) {
		char name[48];

		(void)snprintf(name, sizeof(name), "choose-%u", kind); /* short */
		v = add(list, name, SCREEN_CHOOSE);
		v->step = 1;
		v->steps = 3;
		v->kind = kind;
	}
	v = add(list, "choose-out", SCREEN_CHOOSE);
	v->step = 1;
	v->steps = 3;
	v->ready[DEVICE_LAPTOP] = 0;
	v->parts_of[DEVICE_TABLET] = (1u << PARTS) - 1;
	v->kind = DEVICE_TABLET;
	v = add(list, "choose-reach", SCREEN_CHOOSE);
	v->step = 1;
	v->steps = 3;
	v->kind = DEVICE_LAPTOP;
	v->reach = 1;
	v = add(list, "choose-held", SCREEN_CHOOSE);
	v->note = NOTE_HELD_FOR_YOU;
	v->held_kind = DEVICE_LAPTOP;
	v->held_day = TODAY + 1;
	v = add(list, "agree", SCREEN_AGREE);
	v->step = 2;
	v->steps = 3;
	v->kind = DEVICE_TABLET;
	v->day2 = TODAY + 28;
}

static struct view *door(struct list *list, const char *name, uint8_t screen, uint8_t bay)
{
	struct view *v = add(list, name, screen);

	v->kind = DEVICE_TABLET;
	v->unit = 14;
	v->bay = bay;
	v->why = ACT_LEND;
	v->step = v->steps = 3;
	v->door_open = 1;
	v->bay_of[bay].open = 1;
	v->bay_of[bay].look = LOOK_OPEN;
	return v;
}

static void takes(struct list *list)
{
	uint8_t last = list->board->policy.bays;
	struct view *v = door(list, "opening", SCREEN_OPENING, 7);

	v->can_back = 0;
	v->steps = 0;
	v->door_open = 0;
	v = door(list, "opening-again", SCREEN_OPENING, 7);
	v->can_back = 0;
	v->door_open = 0;
	v->note = NOTE_TRYING_AGAIN;
	v = door(list, "take", SCREEN_TAKE, 7);
	v->parts = 1u << PART_CHARGER | 1u << PART_CASE;
	v = door(list, "take-laptop", SCREEN_TAKE, last);
	v->kind = DEVICE_LAPTOP;
	v->parts = (1u << PARTS) - 1;
	v = door(list, "take-tapped", SCREEN_TAKE, 1);
	v->tapped = 1;
	v->note = NOTE_TAPPED;
	door(list, "take-still-open", SCREEN_TAKE, 7)->note = NOTE_DOOR_STILL_OPEN;
	door(list, "take-reminder", SCREEN_TAKE, 7)->note = NOTE_REMINDER;
	door(list, "take-not-that-one", SCREEN_TAKE, 7)->note = NOTE_NOT_THAT_ONE;
	door(list, "take-wrong", SCREEN_TAKE, 7)->refusal = REFUSED_SET_ASIDE;
	v = door(list, "tap-device", SCREEN_TAP_DEVICE, 7);
	v->can_back = 0;
	v = door(list, "tap-device-laptop", SCREEN_TAP_DEVICE, 7);
	v->can_back = 0;
	v->kind = DEVICE_LAPTOP;
	v->note = NOTE_NOT_THAT_ONE;
}

static void dones(struct list *list)
{
	struct view *v = door(list, "done", SCREEN_DONE, 7);

	v->day2 = TODAY + 28;
	v->can_back = 0;
	v->steps = 0;
	(void)snprintf(v->reference, sizeof(v->reference), "1A7K-M2QX-8DTW");
	v = door(list, "done-unsure-clock", SCREEN_DONE, 7);
	v->kind = DEVICE_LAPTOP;
	v->day2 = TODAY + 29;
	v->can_back = 0;
	v->quality = CLOCK_NONE;
	(void)snprintf(v->reference, sizeof(v->reference), "1A7K-M2QX-8DTW-44");
	v = door(list, "done-no-day", SCREEN_DONE, 7);
	v->can_back = 0;
	v = door(list, "done-helped", SCREEN_DONE, 7);
	v->can_back = 0;
	v->day2 = TODAY + 14;
	v->note = NOTE_HELPED;
	(void)snprintf(v->reference, sizeof(v->reference), "1A7K-M2QX-8DTW");
	v = door(list, "done-renewed", SCREEN_DONE, 0);
	v->can_back = 0;
	v->day2 = TODAY + 33;
	v->note = NOTE_RENEWED;
}

static void stucks(struct list *list)
{
	struct view *v = door(list, "stuck", SCREEN_STUCK, 7);

	v->refusal = REFUSED_NOT_OPENED;
	v->other_bay = 2;
	v->called = 1;
	v->steps = 0;
	v = door(list, "stuck-only-one", SCREEN_STUCK, 7);
	v->refusal = REFUSED_NOT_OPENED;
	v = door(list, "stuck-return", SCREEN_STUCK, 12);
	v->refusal = REFUSED_NOT_OPENED;
	v->why = ACT_RETURN;
	v->other_bay = 14;
	v = door(list, "stuck-set-aside", SCREEN_STUCK, 7);
	v->refusal = REFUSED_SET_ASIDE;
	v->other_bay = 3;
	v = door(list, "stuck-set-aside-last", SCREEN_STUCK, 7);
	v->refusal = REFUSED_SET_ASIDE;
	v = add(list, "nothing-left", SCREEN_NOTHING_LEFT);
	v->kind = DEVICE_TABLET;
	v->ready[DEVICE_TABLET] = 0;
	v = add(list, "nothing-left-at-all", SCREEN_NOTHING_LEFT);
	v->ready[DEVICE_TABLET] = v->ready[DEVICE_LAPTOP] = 0;
	v = add(list, "nothing-left-no-day", SCREEN_NOTHING_LEFT);
	v->kind = DEVICE_LAPTOP;
	v->ready[DEVICE_LAPTOP] = 0;
	v->ready[DEVICE_TABLET] = 1;
	v->next_due[DEVICE_LAPTOP] = 0;
	v->desk_open = 0;
	v = add(list, "nothing-left-wait", SCREEN_NOTHING_LEFT);
	v->kind = DEVICE_TABLET;
	v->ready[DEVICE_TABLET] = 0;
	v->can_wait = 1u << DEVICE_TABLET;
	v->waiting[DEVICE_TABLET] = 2;
	v = add(list, "nothing-left-wait-both", SCREEN_NOTHING_LEFT);
	v->ready[DEVICE_TABLET] = v->ready[DEVICE_LAPTOP] = 0;
	v->can_wait = 1u << DEVICE_TABLET | 1u << DEVICE_LAPTOP;
	v->waiting[DEVICE_LAPTOP] = 11;
	v = add(list, "nothing-left-waiting", SCREEN_NOTHING_LEFT);
	v->kind = DEVICE_TABLET;
	v->ready[DEVICE_TABLET] = 0;
	v->waits = 1u << DEVICE_TABLET;
	v = add(list, "queued", SCREEN_QUEUED);
	v->kind = DEVICE_TABLET;
	v->place = 3;
	v = add(list, "queued-next", SCREEN_QUEUED);
	v->kind = DEVICE_LAPTOP;
	v->place = 1;
	v = add(list, "queued-long", SCREEN_QUEUED);
	v->place = 128;
}

static void sorries(struct list *list)
{
	struct view *v;

	for (uint8_t refusal = 0; refusal < REFUSALS_COUNT; refusal++) {
		char name[48];

		(void)snprintf(name, sizeof(name), "sorry-%u", refusal); /* short */
		v = add(list, name, SCREEN_SORRY);
		v->refusal = refusal;
		v->minutes = 15;
		v->bay = 7;
		v->kind = refusal % DEVICE_KINDS;
		v->why = refusal == REFUSED_NOTHING_IN ? ACT_RETURN : ACT_LEND;
		v->called = refusal == REFUSED_UNSAFE;
	}
	v = add(list, "sorry-waited-for-day", SCREEN_SORRY);
	v->refusal = REFUSED_WAITED_FOR;
	v->day2 = TODAY + 3;
	v = add(list, "out-of-order", SCREEN_OUT_OF_ORDER);
	v->can_back = 0;
	v = add(list, "out-of-order-called", SCREEN_OUT_OF_ORDER);
	v->called = 1;
}

static struct view *back(struct list *list, const char *name, uint8_t screen, uint8_t step)
{
	struct view *v = door(list, name, screen, 4);

	v->why = ACT_RETURN;
	v->step = step;
	v->parts = 1u << PART_CHARGER | 1u << PART_CASE | 1u << PART_SIM;
	return v;
}

static void returns(struct list *list)
{
	struct view *v = back(list, "return-tap", SCREEN_RETURN_TAP, 1);

	v->unit = 0;
	(void)back(list, "return-safe", SCREEN_RETURN_SAFE, 1);
	(void)back(list, "return-open", SCREEN_RETURN_OPEN, 2);
	v = back(list, "return-open-bare", SCREEN_RETURN_OPEN, 2);
	v->parts = 0;
	v->kind = DEVICE_LAPTOP;
	v->note = NOTE_DOOR_STILL_OPEN;
	v = back(list, "return-open-shut", SCREEN_RETURN_OPEN, 2);
	v->door_open = 0;
	(void)back(list, "return-check-none", SCREEN_RETURN_CHECK, 3);
	v = back(list, "return-check", SCREEN_RETURN_CHECK, 3);
	v->parts_in = 1u << PART_CHARGER | 1u << PART_SIM;
	v->parts_missing = 1u << PART_CASE;
	v = back(list, "return-check-shut", SCREEN_RETURN_CHECK, 3);
	v->door_open = 0;
	v->can_back = 0;
	v->parts = 1u << PART_CHARGER;
	v->parts_in = v->parts;
	v = back(list, "return-check-six", SCREEN_RETURN_CHECK, 3);
	v->parts = (1u << PARTS) - 1;
	v->parts_in = 1u << PART_CHARGER | 1u << PART_HOTSPOT;
	v->parts_missing = 1u << PART_CABLE;
	v = back(list, "return-check-fault", SCREEN_RETURN_CHECK, 3);
	v->parts_in = 1u << PART_CHARGER;
	v->fault = FAULT_LOCKED;
	v = back(list, "return-check-fault-shut", SCREEN_RETURN_CHECK, 3);
	v->door_open = 0;
	v->can_back = 0;
	v->parts_in = v->parts;
	v->fault = FAULT_SCREEN;
	v = back(list, "return-check-note", SCREEN_RETURN_CHECK, 3);
	v->fault = FAULT_SLOW;
	v->note = NOTE_DOOR_STILL_OPEN;
	v = back(list, "return-check-sister", SCREEN_RETURN_CHECK, 3);
	v->kind = DEVICE_NONE;
	v->unit = 0;
	v->parts = 0;
	v->refusal = REFUSED_SISTER;
	(void)back(list, "return-fault", SCREEN_RETURN_FAULT, 3);
	back(list, "return-fault-said", SCREEN_RETURN_FAULT, 3)->fault = FAULT_LOCKED;
	back(list, "return-fault-note", SCREEN_RETURN_FAULT, 3)->note = NOTE_REMINDER;
	v = back(list, "return-fault-shut", SCREEN_RETURN_FAULT, 3);
	v->door_open = 0;
	v->can_back = 0;
	v = back(list, "return-check-shut-half", SCREEN_RETURN_CHECK, 3);
	v->door_open = 0;
	v = back(list, "thanks", SCREEN_THANKS, 0);
	v->can_back = 0;
	v->steps = 0;
	(void)snprintf(v->reference, sizeof(v->reference), "1A8P-QX8D-2MTK");
	v = back(list, "thanks-sister", SCREEN_THANKS, 0);
	v->kind = DEVICE_NONE;
	v->can_back = 0;
	v->refusal = REFUSED_SISTER;
	(void)snprintf(v->reference, sizeof(v->reference), "1A8P-QX8D-2MTK");
	v = back(list, "thanks-found", SCREEN_THANKS, 0);
	v->can_back = 0;
	v->refusal = REFUSED_FOUND_AGAIN;
	(void)snprintf(v->reference, sizeof(v->reference), "1A8P-QX8D-2MTK");
	v = back(list, "return-safe-sister", SCREEN_RETURN_SAFE, 1);
	v->kind = DEVICE_NONE;
	v->unit = 0;
	v->refusal = REFUSED_SISTER;
	back(list, "return-safe-found", SCREEN_RETURN_SAFE, 1)->refusal = REFUSED_FOUND_AGAIN;
	v = back(list, "thanks-missing", SCREEN_THANKS, 0);
	v->kind = DEVICE_LAPTOP;
	v->can_back = 0;
	v->parts_missing = 1u << PART_CHARGER | 1u << PART_MOUSE;
	(void)snprintf(v->reference, sizeof(v->reference), "1A8P-QX8D-2MTK");
}

static struct view *loans(struct list *list, const char *name, int days, bool lit)
{
	struct view *v = add(list, name, SCREEN_MY_LOANS);
	struct view_row *row = &v->row[v->rows++];

	row->id = 40;
	row->kind = DEVICE_TABLET;
	row->unit = 14;
	row->state = STATE_LENT;
	row->day = (uint32_t)(TODAY + days);
	row->lit = lit;
	v->day2 = lit ? row->day + 28 : row->day - 7;
	return v;
}

static void my_loans(struct list *list)
{
	struct view *v;

	(void)add(list, "my-loans-none", SCREEN_MY_LOANS);
	(void)loans(list, "my-loans", 5, true);
	(void)loans(list, "my-loans-early", 17, false);
	(void)loans(list, "my-loans-today", 0, true);
	(void)loans(list, "my-loans-late", -3, true);
	(void)loans(list, "my-loans-too-late", -9, false);
	loans(list, "my-loans-renewed", 28, false)->note = NOTE_RENEWED;
	loans(list, "my-loans-not-yet", 20, false)->note = NOTE_NOT_YET;
	v = loans(list, "my-loans-two", 5, true);
	v->row[v->rows++] = (struct view_row){.kind = DEVICE_LAPTOP, .unit = 3, .day = TODAY + 17};
	v = loans(list, "my-loans-borrower", 5, true);
	v->role = ROLE_BORROWER;
	v = loans(list, "my-loans-waiting", 5, true);
	v->role = ROLE_BORROWER;
	v->waits = 1u << DEVICE_LAPTOP;
	v->place = 2;
	v = loans(list, "my-loans-grace", 1, false);
	v->note = NOTE_GRACE;
	v->day2 = TODAY + 4;
	v->waits = 1u << DEVICE_LAPTOP | 1u << DEVICE_TABLET;
	v = add(list, "my-loans-only-waiting", SCREEN_MY_LOANS);
	v->role = ROLE_BORROWER;
	v->waits = 1u << DEVICE_LAPTOP | 1u << DEVICE_TABLET;
	add(list, "my-loans-left-queue", SCREEN_MY_LOANS)->note = NOTE_LEFT_QUEUE;
	v = loans(list, "my-loans-champion", -2, true);
	v->role = ROLE_CHAMPION;
	while (v->rows < 5) {
		v->row[v->rows] =
			(struct view_row){.kind = v->rows % 2 ? DEVICE_LAPTOP : DEVICE_TABLET,
					  .unit = 3u + v->rows,
					  .day = TODAY + 6u * v->rows - 4u,
					  .lit = v->rows < 2};
		v->rows++;
	}
}

static void session(struct view *v, uint32_t in_days, unsigned from, unsigned to, const char *text)
{
	struct view_row *row = &v->row[v->rows++];

	row->day = v->day + in_days;
	row->count = from * 60;
	row->unit = to * 60;
	(void)snprintf(row->text, sizeof(row->text), "%s", text); /* cut where it is long */
}

static void helps(struct list *list)
{
	struct view *v;

	(void)add(list, "help", SCREEN_HELP);
	add(list, "help-called", SCREEN_HELP)->called = 1;
	add(list, "help-night", SCREEN_HELP)->desk_open = 0;
	v = add(list, "help-sessions", SCREEN_HELP);
	v->role = ROLE_BORROWER;
	v->can_call_back = 1;
	session(v, 9, 10, 12, "Millbrook Library, upstairs, with Farida");
	session(v, 13, 14, 16, "Hartwell Sports Hall");
	session(v, 15, 11, 0, "St Luke's Church Hall, by the old market cross");
	v = add(list, "help-champions", SCREEN_HELP);
	v->role = ROLE_BORROWER;
	v->can_call_back = 1;
	session(v, 2, 10, 12, "Millbrook Library, upstairs");
	(void)snprintf(v->row[0].more, sizeof(v->row[0].more),
		       "Farida \u00b7 English, \u0627\u0631\u062f\u0648 \u00b7 text relay 18001 "
		       "01632 960123"); /* fits */
	session(v, 3, 14, 16, "Hartwell Sports Hall");
	(void)snprintf(v->row[1].more, sizeof(v->row[1].more),
		       "Dot \u00b7 English, Polski"); /* fits */
	v = add(list, "help-one-session", SCREEN_HELP);
	session(v, 1, 10, 12, "Upstairs, with Farida");
	v->called = 1;
	add(list, "help-call-back", SCREEN_HELP)->can_call_back = 1;
	(void)add(list, "call-back", SCREEN_CALL_BACK); /* nothing more on it */
}

static void questions(struct list *list)
{
	struct view *v = add(list, "purpose", SCREEN_PURPOSE);

	v->step = 2;
	v->steps = 4;
	v = add(list, "purpose-chosen", SCREEN_PURPOSE);
	v->purpose = PURPOSE_LEARNING;
	v->step = 2;
	v->steps = 4;
	v = add(list, "purpose-champion", SCREEN_PURPOSE);
	v->role = ROLE_CHAMPION;
	v->purpose = PURPOSE_VISIT;
	for (unsigned said = 0; said <= SKILLS; said++) {
		char name[48];

		if (said != 0 && said != 2 && said != SKILLS)
			continue;
		(void)snprintf(name, sizeof(name), "sureness-%u", said); /* short */
		v = add(list, name, SCREEN_SURENESS);
		v->stage = said == SKILLS ? STAGE_AFTER : STAGE_BEFORE;
		for (uint8_t k = 0; k < said; k++)
			v->sure[k] = (uint8_t)(1 + (k * 2 + 1) % SURE_MAX);
	}
	v = add(list, "return-own", SCREEN_RETURN_OWN);
	v->kind = DEVICE_TABLET;
	v->can_back = 0;
}

static void happenings(struct list *list)
{
	struct view *v = add(list, "happened", SCREEN_HAPPENED);

	v->row[v->rows++] = (struct view_row){.kind = DEVICE_LAPTOP, .unit = 3};
	v->row[v->rows++] = (struct view_row){.kind = DEVICE_TABLET, .unit = 14, .lit = 1};
	(void)add(list, "happened-bare", SCREEN_HAPPENED); /* nothing in hand */
	for (uint8_t why = GROUNDS_LOST; why <= GROUNDS_CANNOT_BRING; why++) {
		char name[48];

		(void)snprintf(name, sizeof(name), "happened-done-%u", why); /* short */
		v = add(list, name, SCREEN_HAPPENED_DONE);
		v->grounds = why;
		v->kind = DEVICE_TABLET;
	}
}

static void people(struct list *list)
{
	struct view *v = add(list, "my-helpers", SCREEN_MY_HELPERS);

	v->role = ROLE_BORROWER;
	v->rows = 2;
	(void)snprintf(v->row[0].text, sizeof(v->row[0].text), "Magdalena"); /* it fits */
	v = add(list, "my-helpers-one", SCREEN_MY_HELPERS);
	v->rows = 1;
	v->note = NOTE_REMOVED;
	(void)add(list, "my-helpers-none", SCREEN_MY_HELPERS); /* nobody on it */
	v = add(list, "champion", SCREEN_CHAMPION);
	v->role = ROLE_CHAMPION;
	v->count = 8;
	v = add(list, "champion-one", SCREEN_CHAMPION);
	v->role = ROLE_CHAMPION;
	v->count = 1;
	v->note = NOTE_HELPED;
}

static void dialogs(struct list *list)
{
	struct view *v = add(list, "more-time", SCREEN_MORE_TIME);

	v->under = SCREEN_AGREE;
	v->step = 2;
	v->steps = 3;
	v->day2 = TODAY + 28;
	v->seconds = 43;
	v = add(list, "more-time-1", SCREEN_MORE_TIME);
	v->under = SCREEN_PIN;
	v->seconds = 1;
	v = add(list, "start-again", SCREEN_START_AGAIN);
	v->under = SCREEN_CHOOSE;
	v->step = 1;
	v->steps = 3;
}

/* The screens of language and comfort, and others in other comforts. */
static void comforts(struct list *list)
{
	static const uint8_t lower[] = {SCREEN_HOME,     SCREEN_PIN,         SCREEN_TAKE,
					SCREEN_CHOOSE,   SCREEN_RETURN_SAFE, SCREEN_RETURN_CHECK,
					SCREEN_MY_LOANS, SCREEN_HELP,        SCREEN_STUCK,
					SCREEN_DONE,     SCREEN_MENU,        SCREEN_LANGUAGE,
					SCREEN_COMFORT,  SCREEN_AGREE};
	struct view *v = add(list, "language", SCREEN_LANGUAGE);

	v->under = SCREEN_CHOOSE;
	v = add(list, "comfort", SCREEN_COMFORT);
	v->under = SCREEN_HOME;
	v = add(list, "comfort-second", SCREEN_COMFORT);
	v->leaf = 1;
	v = add(list, "comfort-chosen", SCREEN_COMFORT);
	v->can_remember = 1;
	v->leaf = 1;
	v->comfort[SETTING_ALOUD] = v->comfort[SETTING_VOLUME] = 1;
	v->comfort[SETTING_STEADY] = v->comfort[SETTING_REMEMBER] = 1;
	v = add(list, "comfort-strong", SCREEN_COMFORT);
	v->comfort[SETTING_COLOURS] = 1;
	v = add(list, "comfort-low-light", SCREEN_COMFORT);
	v->comfort[SETTING_COLOURS] = 2;
	for (size_t k = 0; k < sizeof(lower); k++) {
		struct view as = {0};

		for (int n = 0; n < list->len && as.page == 0; n++) {
			if (list->sample[n].view.screen == lower[k])
				as = list->sample[n].view;
		}
		assert(as.page);
		v = add(list, "", lower[k]);
		(void)snprintf(list->sample[list->len - 1].name, sizeof(list->sample[0].name),
			       "lower-%u", lower[k]); /* short */
		as.page = v->page;
		*v = as;
		v->comfort[SETTING_LOWER] = 1;
	}
	for (uint8_t leaf = 0; leaf < 4; leaf++) {
		char name[48];

		(void)snprintf(name, sizeof(name), "agree-both-%u", leaf); /* short */
		v = add(list, name, SCREEN_AGREE);
		v->step = 2;
		v->steps = 3;
		v->day2 = TODAY + 28;
		v->leaf = leaf;
		v->comfort[SETTING_LANGUAGE] = leaf % 2 ? LANGUAGE_UR : LANGUAGE_PL;
	}
	v = add(list, "lower-more-time", SCREEN_MORE_TIME);
	v->comfort[SETTING_LOWER] = 1;
	v->seconds = 43;
}

int samples_make(const struct board *board, struct sample samples[SAMPLES_MAX])
{
	struct list list = {.board = board, .sample = samples};

	homes(&list);
	numbers(&list);
	pins(&list);
	chooses(&list);
	takes(&list);
	dones(&list);
	stucks(&list);
	sorries(&list);
	returns(&list);
	my_loans(&list);
	helps(&list);
	questions(&list);
	happenings(&list);
	people(&list);
	dialogs(&list);
	comforts(&list);
	return list.len;
}

int samples_board(int width, int height, struct board *board)
{
	char path[200] = "board/rig/kiosk.conf", complaint[BOARD_COMPLAINT_MAX];
	int err = board_read(path, board, complaint);

	for (int up = 0; err < 0 && up < TREE_MAX; up++) {
		char higher[200];

		(void)snprintf(higher, sizeof(higher), "../%.190s", path); /* four of them fit */
		memcpy(path, higher, sizeof(path));
		err = board_read(path, board, complaint);
	}
	if (err < 0)
		return err;
	board->width = (uint16_t)width;
	board->height = (uint16_t)height;
	board->reader_x = (uint16_t)(width / 2);
	return 0;
}

void samples_many_bays(struct board *board, int bays, int cabinets)
{
	int each = bays / cabinets, shelves = (each + 5) / 6;

	assert(bays <= BAYS_MAX && shelves > 0);
	board->policy.bays = (uint8_t)bays;
	for (int k = 0; k < bays; k++) {
		struct board_bay *b = &board->bay[k + 1];
		int in = k % each;

		*b = (struct board_bay){.cabinet = (uint8_t)(k / each + 1),
					.x = (uint8_t)(in % 6 * 2),
					.y = (uint8_t)(in / 6),
					.w = 2,
					.h = 1};
		board->policy.size[k + 1] = SIZE_SMALL;
	}
}
