/* Samples of the worker's screens. Every name and number in them is invented. */
#include "staff_samples.h"

#include <lendbay/moment.h>
#include <stdio.h>
#include <string.h>

#include "bay_samples.h"
#include "card_samples.h"
#include "days_samples.h"
#include "desk_samples.h"
#include "enrol_samples.h"
#include "export_samples.h"
#include "month_samples.h"
#include "staff_boards.h"

#define ALL_PARTS    ((1u << PARTS) - 1)
#define SOME_PARTS   (1u << PART_CHARGER | 1u << PART_CASE | 1u << PART_SIM)
#define A_DAY        20417 /* Tuesday 25 November 2025 */
#define QUARTER_PAST (9 * 60 + 15)

static void stand(struct view *v, uint8_t bay, uint8_t look, uint8_t state, uint8_t kind,
		  uint32_t unit)
{
	v->bay_of[bay] = (struct view_bay){.look = look,
					   .open = look == LOOK_OPEN,
					   .kind = kind,
					   .state = state,
					   .unit = unit};
}

/* Most doors have a tablet that is ready, every third is empty. */
static void usual(const struct board *b, struct view *v)
{
	v->bays = b->policy.bays;
	v->ready[DEVICE_TABLET] = v->ready[DEVICE_LAPTOP] = 0;
	for (uint8_t k = 1; k <= v->bays; k++) {
		if (k % 4 == 3) {
			stand(v, k, LOOK_EMPTY, STATE_NONE, DEVICE_NONE, 0);
			continue;
		}
		stand(v, k, LOOK_READY, STATE_READY,
		      k > 8 && k < 12 ? DEVICE_LAPTOP : DEVICE_TABLET, k);
		v->ready[v->bay_of[k].kind]++;
	}
}

static void row(struct view *v, uint8_t todo, uint32_t count, uint8_t bay)
{
	v->row[v->rows] =
		(struct view_row){.state = todo, .count = count, .bay = bay, .lit = v->rows == 0};
	v->rows++;
}

static void in_hand(struct view *v, uint8_t screen, uint8_t state)
{
	v->screen = v->under = screen;
	v->can_back = 1;
	v->kind = DEVICE_TABLET;
	v->unit = 9;
	v->bay = 4;
	v->state = state;
	v->parts = SOME_PARTS;
	v->rows = 0;
}

/* ---- Home ---- */

static void home(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	stand(v, 4, LOOK_HANDED_IN, STATE_HANDED_IN, DEVICE_TABLET, 9);
	stand(v, 6, LOOK_OPEN, STATE_READY, DEVICE_TABLET, 6);
	stand(v, 10, LOOK_HANDED_IN, STATE_HANDED_IN, DEVICE_LAPTOP, 2);
	stand(v, 12, LOOK_OUT_OF_USE, STATE_NONE, DEVICE_NONE, 0);
	row(v, TODO_TAKE_IN, 2, 4);
	row(v, TODO_WIPE, 3, 0);
	row(v, TODO_FAULT, 1, 12);
}

/* One of each look, and more to do than there is room for. */
static void home_busy(struct board *b, struct view *v)
{
	home(b, v);
	v->rows = 0;
	stand(v, 7, LOOK_UNSURE, STATE_READY, DEVICE_TABLET, 7);
	stand(v, 2, LOOK_FORCED, STATE_NONE, DEVICE_NONE, 0);
	stand(v, 8, LOOK_QUARANTINED, STATE_QUARANTINED, DEVICE_TABLET, 8);
	stand(v, 14, LOOK_OTHER, STATE_IMPOUNDED, DEVICE_TABLET, 14);
	stand(v, 6, LOOK_READY, STATE_READY, DEVICE_TABLET, 6);
	row(v, TODO_UNSURE, 1, 7);
	row(v, TODO_FORCED, 1, 2);
	row(v, TODO_CALL, 1, 5);
	row(v, TODO_TAKE_IN, 12, 4);
	row(v, TODO_WIPE, 3, 0);
	row(v, TODO_INSPECT, 1, 0);
	row(v, TODO_RESTOCK, 2, 0);
	row(v, TODO_FAULT, 1, 12);
	row(v, TODO_OVERDUE, 2, 0);
}

/* The lines of the list that are not often the first. */
static void home_later(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	stand(v, 8, LOOK_QUARANTINED, STATE_QUARANTINED, DEVICE_TABLET, 8);
	row(v, TODO_INSPECT, 1, 0);
	row(v, TODO_RESTOCK, 2, 0);
	row(v, TODO_FAULT, 1, 8);
	row(v, TODO_OVERDUE, 14, 0);
	v->minute = 14 * 60;
	v->role = ROLE_COORDINATOR;
}

static void home_quiet(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	v->minute = 18 * 60 + 5;
	v->name[0] = '\0';
}

static void home_overdue(struct board *b, struct view *v)
{
	home_quiet(b, v);
	v->quality = CLOCK_NONE;
	row(v, TODO_OVERDUE, 1, 0);
}

static void home_recorded(struct board *b, struct view *v)
{
	home(b, v);
	v->note = NOTE_DONE_NEXT;
}

static void home_sticker(struct board *b, struct view *v)
{
	home(b, v);
	v->note = NOTE_TAP_STICKER;
}

static void home_24(struct board *b, struct view *v)
{
	board_cabinets(b, 24, 1, 6);
	usual(b, v);
	home(b, v);
	stand(v, 13, LOOK_HANDED_IN, STATE_HANDED_IN, DEVICE_TABLET, 13);
	stand(v, 6, LOOK_READY, STATE_READY, DEVICE_TABLET, 6);
	stand(v, 17, LOOK_OPEN, STATE_READY, DEVICE_TABLET, 17);
	stand(v, 21, LOOK_UNSURE, STATE_READY, DEVICE_TABLET, 21);
	stand(v, 22, LOOK_FORCED, STATE_READY, DEVICE_TABLET, 22);
	stand(v, 18, LOOK_QUARANTINED, STATE_QUARANTINED, DEVICE_TABLET, 18);
	stand(v, 24, LOOK_OTHER, STATE_WITHDRAWN, DEVICE_TABLET, 24);
}

static void home_24_recorded(struct board *b, struct view *v)
{
	home_24(b, v);
	v->note = NOTE_DONE_NEXT;
	v->rows = 0;
}

/* Two cabinets too wide to stand side by side on the screen. */
static void home_24_wide(struct board *b, struct view *v)
{
	board_cabinets(b, 24, 2, 6);
	usual(b, v);
	home(b, v);
}

static void home_64(struct board *b, struct view *v)
{
	board_cabinets(b, 64, 4, 4);
	usual(b, v);
	home(b, v);
	stand(v, 61, LOOK_UNSURE, STATE_READY, DEVICE_TABLET, 61);
	stand(v, 33, LOOK_QUARANTINED, STATE_QUARANTINED, DEVICE_TABLET, 33);
}

/* More in need than there is room for at any size. */
static void home_64_broken(struct board *b, struct view *v)
{
	home_64(b, v);
	for (uint8_t bay = 1; bay <= 40; bay++)
		stand(v, bay, LOOK_UNSURE, STATE_READY, DEVICE_TABLET, bay);
	v->rows = 0;
	row(v, TODO_UNSURE, 40, 1);
}

static void home_64_fine(struct board *b, struct view *v)
{
	board_cabinets(b, 64, 4, 4);
	usual(b, v);
}

/* ---- Doors ---- */

static void door(struct view *v, uint8_t why)
{
	in_hand(v, SCREEN_STAFF_DOOR, STATE_HANDED_IN);
	v->why = why;
	v->door_open = 1;
	stand(v, 4, LOOK_OPEN, STATE_HANDED_IN, DEVICE_TABLET, 9);
}

static void door_take_in(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	door(v, ACT_TAKE_IN);
}

static void door_not_that(struct board *b, struct view *v)
{
	door_take_in(b, v);
	v->note = NOTE_NOT_THAT_ONE;
}

static void door_reminder(struct board *b, struct view *v)
{
	door_take_in(b, v);
	v->note = NOTE_REMINDER;
}

static void door_restock(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	door(v, ACT_RESTOCK);
}

static void door_tapped(struct board *b, struct view *v)
{
	door_restock(b, v);
	v->note = NOTE_TAPPED;
}

static void door_look(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	door(v, ACT_LOOK);
}

static void door_first(struct board *b, struct view *v)
{
	door_look(b, v);
	v->note = NOTE_DOOR_STILL_OPEN;
}

static void bays(struct board *b, struct view *v)
{
	home_busy(b, v);
	in_hand(v, SCREEN_STAFF_BAYS, STATE_NONE);
}

static void bays_24(struct board *b, struct view *v)
{
	home_24(b, v);
	in_hand(v, SCREEN_STAFF_BAYS, STATE_NONE);
}

static void bays_64(struct board *b, struct view *v)
{
	home_64(b, v);
	in_hand(v, SCREEN_STAFF_BAYS, STATE_NONE);
	v->turn = 2;
}

static void bays_24_wide(struct board *b, struct view *v)
{
	home_24_wide(b, v);
	in_hand(v, SCREEN_STAFF_BAYS, STATE_NONE);
}

/* The worst that a board file may say: 64 doors in one cabinet, in no useful order. */
static void bays_one_cabinet(struct board *b, struct view *v)
{
	board_cabinets(b, 64, 1, 12);
	usual(b, v);
	home(b, v);
	in_hand(v, SCREEN_STAFF_BAYS, STATE_NONE);
	v->turn = 1;
}

static void reason(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	in_hand(v, SCREEN_STAFF_REASON, STATE_NONE);
}

static void restock(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	in_hand(v, SCREEN_STAFF_RESTOCK, STATE_INSPECTED);
	v->lit_on = 1;
	v->other_bay = 7;
}

/* ---- Forms ---- */

static void take_in(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	in_hand(v, SCREEN_STAFF_TAKE_IN, STATE_RETURNED);
	v->parts_in = 1u << PART_CHARGER;
	v->door_open = 1;
}

static void take_in_done(struct board *b, struct view *v)
{
	take_in(b, v);
	v->door_open = 0;
	v->parts_in = 1u << PART_CHARGER | 1u << PART_CASE;
	v->parts_missing = 1u << PART_SIM;
	v->lit_on = 1;
}

static void take_in_otherwise(struct board *b, struct view *v)
{
	take_in_done(b, v);
	v->said_in = v->parts & ~(1u << PART_CASE);
	v->said_missing = 1u << PART_CASE;
}

static void take_in_six(struct board *b, struct view *v)
{
	take_in(b, v);
	v->door_open = 0;
	v->parts = ALL_PARTS;
	v->parts_missing = 1u << PART_HOTSPOT;
}

static void take_in_fault(struct board *b, struct view *v)
{
	take_in_six(b, v);
	v->fault = FAULT_SLOW;
}

static void take_in_none(struct board *b, struct view *v)
{
	take_in(b, v);
	v->door_open = 0;
	v->parts = v->parts_in = 0;
	v->lit_on = 1;
}

/* Out of door 4, today. */
static void came_back(struct view *v)
{
	v->row[v->rows++] = (struct view_row){.bay = 4, .day = A_DAY, .minute = 8 * 60 + 52};
}

static void wipe(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	in_hand(v, SCREEN_STAFF_WIPE, STATE_RETURNED);
	came_back(v);
	v->note = NOTE_DONE_NEXT;
}

static void wipe_half(struct board *b, struct view *v)
{
	wipe(b, v);
	v->note = NOTE_NONE;
	v->tool = TOOL_MDM_WIPE;
	v->checks = 1u << WIPE_RESET_COMPLETE;
	v->parts &= ~(1u << PART_SIM);
}

static void wipe_done(struct board *b, struct view *v)
{
	wipe(b, v);
	v->note = NOTE_NONE;
	v->tool = TOOL_FACTORY_RESET;
	v->checks = (1u << WIPE_CHECKS_COUNT) - 1;
	v->lit_on = 1;
}

static void inspect(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	in_hand(v, SCREEN_STAFF_INSPECT, STATE_WIPED);
	came_back(v);
	v->other_bay = 11;
}

static void inspect_done(struct board *b, struct view *v)
{
	inspect(b, v);
	v->checks = (1u << INSPECTION_CHECKS_COUNT) - 1;
	v->parts_in = v->parts;
	v->condition = CONDITION_GOOD;
	v->lit_on = 1;
}

static void inspect_damaged(struct board *b, struct view *v)
{
	inspect(b, v);
	v->checks = 1u << INSPECTION_CLEAN;
	v->condition = CONDITION_DAMAGED;
}

static void inspect_missing(struct board *b, struct view *v)
{
	inspect_done(b, v);
	v->lit_on = 0;
	v->kind = DEVICE_LAPTOP;
	v->condition = CONDITION_WORN;
	v->parts = ALL_PARTS;
	v->parts_in = ALL_PARTS & ~(1u << PART_MOUSE);
	v->parts_missing = v->said_in = 1u << PART_MOUSE;
}

static void inspect_four(struct board *b, struct view *v)
{
	inspect(b, v);
	v->parts |= 1u << PART_CABLE;
	v->parts_in = 1u << PART_CABLE;
}

static void inspect_fault(struct board *b, struct view *v)
{
	inspect_four(b, v);
	v->fault = FAULT_POWER;
}

static void inspect_no_parts(struct board *b, struct view *v)
{
	inspect(b, v);
	v->parts = 0;
}

/* ---- Lists, people, deeds ---- */

static void home_lists(struct board *b, struct view *v)
{
	home(b, v);
	row(v, TODO_OVERDUE, 2, 0);
	row(v, TODO_HOLD, 1, 0);
	row(v, TODO_CONFIRM, 4, 0);
	row(v, TODO_REQUEST, 12, 0);
	row(v, TODO_UNSURE_LOAN, 1, 0);
	row(v, TODO_QUEUE, 130, 0);
}

/* As much to do as a view has room for. */
static void home_full(struct board *b, struct view *v)
{
	home_lists(b, v);
	row(v, TODO_CALL, 1, 3);
	row(v, TODO_INSPECT, 1, 0);
	row(v, TODO_RESTOCK, 1, 0);
}

static void home_24_lists(struct board *b, struct view *v)
{
	home_24(b, v);
	row(v, TODO_OVERDUE, 2, 0);
	row(v, TODO_HOLD, 1, 0);
	row(v, TODO_REQUEST, 12, 0);
	row(v, TODO_QUEUE, 3, 0);
}

static void home_64_lists(struct board *b, struct view *v)
{
	home_64(b, v);
	row(v, TODO_OVERDUE, 2, 0);
	row(v, TODO_HOLD, 1, 0);
	row(v, TODO_REQUEST, 12, 0);
	row(v, TODO_QUEUE, 3, 0);
}

static void list(struct view *v, uint8_t todo, int rows)
{
	static const char *const names[] = {"Amina", "Zofia Magdalena", "", "Gareth"};

	in_hand(v, SCREEN_STAFF_LIST, STATE_NONE);
	v->bay = 0;
	v->unit = 0;
	v->todo = todo;
	for (int k = 0; k < rows; k++) {
		struct view_row *r = &v->row[v->rows++];

		r->kind = k % 3 ? DEVICE_TABLET : DEVICE_LAPTOP;
		r->unit = todo == TODO_QUEUE ? 0 : 4u + 9u * (uint32_t)k;
		r->day = A_DAY - 4 + (uint32_t)k;
		r->count = todo == TODO_OVERDUE ? (uint32_t)(rows - k) : (uint32_t)k + 1;
		r->state = (uint8_t)(todo == TODO_REQUEST ? 1 + k % (REQUESTS_COUNT - 1) : 0);
		(void)snprintf(r->text, sizeof(r->text), "%s", names[k % 4]); /* it fits */
	}
}

#define LIST(name, todo, rows, has_more)                                                           \
	static void name(struct board *b, struct view *v)                                          \
	{                                                                                          \
		(void)b; /* the board with 14 doors */                                             \
		list(v, todo, rows);                                                               \
		v->more = has_more;                                                                \
	}
LIST(list_overdue, TODO_OVERDUE, 3, 0)
LIST(list_overdue_many, TODO_OVERDUE, 12, 1)
LIST(list_hold, TODO_HOLD, 1, 0)
LIST(list_confirm, TODO_CONFIRM, 6, 1)
LIST(list_request, TODO_REQUEST, REQUESTS_COUNT - 1, 0)
LIST(list_unsure, TODO_UNSURE_LOAN, 7, 0)
LIST(list_queue, TODO_QUEUE, 8, 1)
LIST(list_done, TODO_REQUEST, 0, 0)

static void person(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	in_hand(v, SCREEN_STAFF_PERSON, STATE_NONE);
}

static void person_unreadable(struct board *b, struct view *v)
{
	person(b, v);
	v->note = NOTE_CARD_UNREADABLE;
}

static void deeds(struct view *v, uint8_t first, uint8_t last)
{
	in_hand(v, SCREEN_STAFF_DEEDS, STATE_LENT);
	for (uint8_t right = first; right <= last && v->rows < VIEW_ROWS_MAX; right++)
		v->row[v->rows++].state = right;
}

static void deeds_loan(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	deeds(v, RIGHT_RENEW_FOR, RIGHT_SAY_HAPPENED);
}

static void deeds_device(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	deeds(v, RIGHT_QUARANTINE, RIGHT_MARK_MISSING);
}

static void deeds_person(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	deeds(v, RIGHT_BLOCK, RIGHT_LOOK_AT_CONTACT);
	v->unit = v->bay = 0;
	v->row[v->rows - 1].state = RIGHT_STAND_IN_FOR_PIN;
}

static void deeds_first(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	deeds(v, RIGHT_BORROW, RIGHT_CONFIRM_DUE);
	v->more = 1;
}

static void deeds_rest(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	deeds(v, RIGHT_MOVE_UP, RIGHT_UNBLOCK);
}

static void deeds_last(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	deeds(v, RIGHT_CORRECT, RIGHT_SET_CLOCK);
}

static void deeds_none(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	in_hand(v, SCREEN_STAFF_DEEDS, STATE_NONE);
	v->rows = 0;
}

static void grounds(struct view *v, uint8_t deed, uint8_t first, uint8_t last)
{
	in_hand(v, SCREEN_STAFF_GROUNDS, STATE_LENT);
	v->deed = deed;
	for (uint8_t why = first; why <= last && v->rows < VIEW_ROWS_MAX; why++)
		v->row[v->rows++].state = why;
}

#define GROUNDS_OF(name, deed, first, last)                                                        \
	static void name(struct board *b, struct view *v)                                          \
	{                                                                                          \
		(void)b; /* the board with 14 doors */                                             \
		grounds(v, deed, first, last);                                                     \
	}
GROUNDS_OF(grounds_vouch, RIGHT_STAND_IN_FOR_PIN, GROUNDS_CANNOT_KEEP_PIN, GROUNDS_NO_CARD)
GROUNDS_OF(grounds_extend, RIGHT_EXTEND, GROUNDS_TELEPHONE, GROUNDS_MORE_TIME)
GROUNDS_OF(grounds_end, RIGHT_END_LOAN, GROUNDS_LOST, GROUNDS_POLICE)
GROUNDS_OF(grounds_disclose, RIGHT_DISCLOSE, GROUNDS_POLICE, GROUNDS_NO_ANSWER)

/* ---- Stocktake ---- */

static void walk(struct view *v, uint8_t screen, uint8_t bay)
{
	v->screen = v->under = screen;
	v->can_back = 1;
	v->bay = bay;
	v->why = ACT_STOCKTAKE;
	v->counted = 3;
	v->to_count = 11;
}

static void stocktake(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	walk(v, SCREEN_STAFF_STOCKTAKE, 4);
}

static void stocktake_left(struct board *b, struct view *v)
{
	static const uint8_t whys[] = {LEFT_IN_USE, LEFT_OUT_OF_USE, LEFT_SEALED, LEFT_OUT_OF_USE};

	stocktake(b, v);
	v->note = NOTE_COUNTED;
	v->to_count = 7;
	for (uint8_t k = 0; k < sizeof(whys); k++)
		v->row[v->rows++] = (struct view_row){.bay = (uint8_t)(9 + k), .state = whys[k]};
}

static void stocktake_unopened(struct board *b, struct view *v)
{
	stocktake(b, v);
	v->note = NOTE_SHUT_UNOPENED;
}

static void counting(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	walk(v, SCREEN_STAFF_COUNT, 4);
	stand(v, 4, LOOK_OPEN, STATE_READY, DEVICE_TABLET, 4);
	v->door_open = 1;
}

static void count_seen(struct board *b, struct view *v)
{
	counting(b, v);
	v->finding = FOUND_DEVICE;
	v->kind = DEVICE_TABLET;
	v->unit = 9;
}

static void count_empty(struct board *b, struct view *v)
{
	counting(b, v);
	v->finding = FOUND_EMPTY;
}

static void count_unknown(struct board *b, struct view *v)
{
	counting(b, v);
	v->finding = FOUND_UNKNOWN;
	v->note = NOTE_REMINDER;
}

static void count_shut(struct board *b, struct view *v)
{
	counting(b, v);
	stand(v, 4, LOOK_UNSURE, STATE_READY, DEVICE_TABLET, 4);
	v->door_open = 0;
}

static void find(struct view *v, uint8_t what, uint8_t bay, uint32_t from, uint32_t unit)
{
	v->row[v->rows++] = (struct view_row){.state = what,
					      .bay = bay,
					      .count = from,
					      .kind = unit ? DEVICE_TABLET : DEVICE_NONE,
					      .unit = unit};
}

static void found_some(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	walk(v, SCREEN_STAFF_FINDS, 0);
	v->not_seen = v->misplaced = v->unknown = 1;
	v->to_count = 0;
	v->counted = 14;
	find(v, FIND_NOT_SEEN, 4, 4, 9);
	find(v, FIND_WRONG_BAY, 5, 8, 12);
	find(v, FIND_UNKNOWN, 7, 0, 0);
}

/* The longest sentences, and more on the next page. */
static void found_many(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	walk(v, SCREEN_STAFF_FINDS, 0);
	v->not_seen = v->misplaced = 3;
	v->unknown = 2;
	v->to_count = 5;
	v->more = 1;
	find(v, FIND_GONE, 4, 4, 9);
	find(v, FIND_WRONG_BAY, 5, 8, 12);
	find(v, FIND_MISSING, 10, 0, 114);
	find(v, FIND_UNKNOWN, 12, 0, 0);
}

static void found_rest(struct board *b, struct view *v)
{
	found_many(b, v);
	v->rows = 0;
	v->to_count = 0;
	find(v, FIND_WITH_STAFF, 6, 0, 13);
	find(v, FIND_ON_LOAN, 8, 0, 14);
	find(v, FIND_SISTER, 12, 0, 0);
}

static void found_nothing(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	walk(v, SCREEN_STAFF_FINDS, 0);
	v->to_count = 0;
	v->counted = 14;
}

static void home_stocktake(struct board *b, struct view *v)
{
	home_quiet(b, v);
	v->rows = 0;
	row(v, TODO_STOCKTAKE, 11, 4);
}

/* ---- Sorry ---- */

static void refused(struct view *v, uint8_t refusal, uint8_t state)
{
	in_hand(v, SCREEN_STAFF_SORRY, state);
	v->refusal = refusal;
}

#define SORRY(name, refusal, state)                                                                \
	static void name(struct board *b, struct view *v)                                          \
	{                                                                                          \
		(void)b; /* the board with 14 doors */                                             \
		refused(v, refusal, state);                                                        \
	}
SORRY(sorry_not_opened, REFUSED_NOT_OPENED, STATE_HANDED_IN)
SORRY(sorry_no_bay, REFUSED_NO_FREE_BAY, STATE_INSPECTED)
SORRY(sorry_sticker, REFUSED_UNKNOWN_STICKER, STATE_NONE)
SORRY(sorry_ready, REFUSED_NOT_YET, STATE_READY)
SORRY(sorry_sealed, REFUSED_NOT_YET, STATE_IMPOUNDED)
SORRY(sorry_withdrawn, REFUSED_NOT_YET, STATE_WITHDRAWN)
SORRY(sorry_not_yet, REFUSED_NOT_YET, STATE_MISSING)
SORRY(sorry_order, REFUSED_OUT_OF_ORDER, STATE_NONE)
SORRY(sorry_busy, REFUSED_BUSY, STATE_NONE)
SORRY(sorry_nothing_in, REFUSED_NOTHING_IN, STATE_INSPECTED)
SORRY(sorry_other, REFUSED_NO_ROOM, STATE_NONE)
SORRY(sorry_waited_for, REFUSED_WAITED_FOR, STATE_LENT)
SORRY(sorry_blocked, REFUSED_BLOCKED, STATE_NONE)
SORRY(sorry_no_adult, REFUSED_NO_ADULT, STATE_NONE)
SORRY(sorry_sister, REFUSED_SISTER, STATE_QUARANTINED)

const struct staff_sample staff_samples[] = {
	{"staff-home", home},
	{"staff-home-busy", home_busy},
	{"staff-home-later", home_later},
	{"staff-home-quiet", home_quiet},
	{"staff-home-overdue", home_overdue},
	{"staff-home-recorded", home_recorded},
	{"staff-home-sticker", home_sticker},
	{"staff-home-24", home_24},
	{"staff-home-24-recorded", home_24_recorded},
	{"staff-home-24-wide", home_24_wide},
	{"staff-home-64", home_64},
	{"staff-home-64-broken", home_64_broken},
	{"staff-home-64-fine", home_64_fine},
	{"staff-door-take-in", door_take_in},
	{"staff-door-not-that", door_not_that},
	{"staff-door-reminder", door_reminder},
	{"staff-door-restock", door_restock},
	{"staff-door-tapped", door_tapped},
	{"staff-door-look", door_look},
	{"staff-door-first", door_first},
	{"staff-bays", bays},
	{"staff-bays-24", bays_24},
	{"staff-bays-24-wide", bays_24_wide},
	{"staff-bays-64", bays_64},
	{"staff-bays-one-cabinet", bays_one_cabinet},
	{"staff-reason", reason},
	ENROL_SAMPLES,
	CARD_SAMPLES,
	{"staff-bay", sample_bay_ready},
	{"staff-bay-unsure", sample_bay_unsure},
	{"staff-bay-out-of-use", sample_bay_out_of_use},
	{"staff-bay-new", sample_bay_new},
	{"staff-door-test", sample_door_test},
	{"staff-settle", sample_settle},
	{"staff-settle-empty", sample_settle_empty},
	{"staff-settle-tested", sample_settle_tested},
	{"staff-batch", sample_batch},
	{"staff-batch-two", sample_batch_two},
	{"staff-batch-stuck", sample_batch_stuck},
	{"staff-batch-done", sample_batch_done},
	{"staff-batch-more", sample_batch_more},
	{"staff-batch-aside", sample_batch_aside},
	{"staff-put-back", sample_put_back},
	{"staff-put-elsewhere", sample_put_elsewhere},
	{"staff-restock", restock},
	{"staff-take-in", take_in},
	{"staff-take-in-done", take_in_done},
	{"staff-take-in-otherwise", take_in_otherwise},
	{"staff-take-in-six", take_in_six},
	{"staff-take-in-fault", take_in_fault},
	{"staff-take-in-none", take_in_none},
	{"staff-wipe", wipe},
	{"staff-wipe-half", wipe_half},
	{"staff-wipe-done", wipe_done},
	{"staff-wipe-machine", sample_wipe_machine},
	{"staff-wipe-runs", sample_wipe_runs},
	{"staff-wipe-failed", sample_wipe_failed},
	{"staff-wipe-afar", sample_wipe_afar},
	{"staff-wipe-proved", sample_wipe_proved},
	{"staff-inspect", inspect},
	{"staff-inspect-done", inspect_done},
	{"staff-inspect-damaged", inspect_damaged},
	{"staff-inspect-missing", inspect_missing},
	{"staff-inspect-four", inspect_four},
	{"staff-inspect-fault", inspect_fault},
	{"staff-inspect-no-parts", inspect_no_parts},
	{"staff-sorry-not-opened", sorry_not_opened},
	{"staff-sorry-no-bay", sorry_no_bay},
	{"staff-sorry-sticker", sorry_sticker},
	{"staff-sorry-ready", sorry_ready},
	{"staff-sorry-sealed", sorry_sealed},
	{"staff-sorry-withdrawn", sorry_withdrawn},
	{"staff-sorry-not-yet", sorry_not_yet},
	{"staff-sorry-order", sorry_order},
	{"staff-sorry-busy", sorry_busy},
	{"staff-sorry-nothing-in", sorry_nothing_in},
	{"staff-sorry-other", sorry_other},
	{"staff-sorry-waited-for", sorry_waited_for},
	{"staff-sorry-blocked", sorry_blocked},
	{"staff-sorry-no-adult", sorry_no_adult},
	{"staff-sorry-sister", sorry_sister},
	{"staff-home-lists", home_lists},
	{"staff-home-full", home_full},
	{"staff-home-24-lists", home_24_lists},
	{"staff-home-64-lists", home_64_lists},
	{"staff-list-overdue", list_overdue},
	{"staff-list-overdue-many", list_overdue_many},
	{"staff-list-hold", list_hold},
	{"staff-list-confirm", list_confirm},
	{"staff-list-request", list_request},
	{"staff-list-unsure", list_unsure},
	{"staff-list-queue", list_queue},
	{"staff-list-done", list_done},
	{"staff-person", person},
	{"staff-person-unreadable", person_unreadable},
	{"staff-deeds-loan", deeds_loan},
	{"staff-deeds-device", deeds_device},
	{"staff-deeds-person", deeds_person},
	{"staff-deeds-first", deeds_first},
	{"staff-deeds-rest", deeds_rest},
	{"staff-deeds-last", deeds_last},
	{"staff-deeds-none", deeds_none},
	{"staff-grounds-vouch", grounds_vouch},
	{"staff-grounds-extend", grounds_extend},
	{"staff-grounds-end", grounds_end},
	{"staff-grounds-disclose", grounds_disclose},
	{"staff-stocktake", stocktake},
	{"staff-stocktake-left", stocktake_left},
	{"staff-stocktake-unopened", stocktake_unopened},
	{"staff-count", counting},
	{"staff-count-seen", count_seen},
	{"staff-count-empty", count_empty},
	{"staff-count-unknown", count_unknown},
	{"staff-count-shut", count_shut},
	{"staff-finds", found_some},
	{"staff-finds-many", found_many},
	{"staff-finds-rest", found_rest},
	{"staff-finds-nothing", found_nothing},
	{"staff-home-stocktake", home_stocktake},
	DAYS_SAMPLES,
	MONTH_SAMPLES,
	DESK_SAMPLES,
	EXPORT_SAMPLES,
};

const int staff_samples_len = sizeof(staff_samples) / sizeof(staff_samples[0]);

void staff_sample(int k, struct board *board, struct view *view)
{
	memset(board, 0, sizeof(*board));
	(void)snprintf(board->name, sizeof(board->name), "Millbrook Library"); /* it fits */
	(void)snprintf(board->phone, sizeof(board->phone), "01632 960 100");   /* it fits */
	(void)snprintf(board->desk, sizeof(board->desk), "the front desk");    /* it fits */
	board_fourteen(board);
	memset(view, 0, sizeof(*view));
	view->page = 1;
	view->screen = view->under = SCREEN_STAFF_HOME;
	view->role = ROLE_STAFF;
	view->quality = CLOCK_NETWORK;
	view->day = A_DAY;
	view->minute = QUARTER_PAST;
	view->desk_open = 1;
	(void)snprintf(view->name, sizeof(view->name), "Priya"); /* it fits */
	usual(board, view);
	staff_samples[k].fill(board, view);
}
