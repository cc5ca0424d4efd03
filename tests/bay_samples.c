/*
 * Samples of a bay's page and its test, of several doors at once, and of a
 * wipe by machine. Every name and number in them is invented.
 */
#include "bay_samples.h"

#include <lendbay/fact.h>
#include <stdio.h>

#define A_DAY        20417 /* Tuesday 25 November 2025 */
#define QUARTER_PAST (9 * 60 + 15)

static void at_door(struct view *v, uint8_t screen, uint8_t look, uint8_t state)
{
	v->screen = v->under = screen;
	v->can_back = 1;
	v->bay = 4;
	v->rows = 0;
	v->bay_of[4] = (struct view_bay){.look = look,
					 .open = look == LOOK_OPEN,
					 .kind = state ? DEVICE_TABLET : DEVICE_NONE,
					 .state = state,
					 .unit = state ? 9 : 0};
}

/* What is in door 4, and that much of what happened there, from the `first` of all on. */
static void bay_page(struct view *v, uint8_t look, uint8_t state, uint8_t first, uint8_t told)
{
	static const struct view_row all[] = {
		{.state = FACT_BAY_SETTLED, .finding = FOUND_AS_BEFORE},
		{.state = FACT_DOOR_BEGUN, .why = ACT_LOST_PROPERTY, .end = END_DONE},
		{.state = FACT_FORCED},
		{.state = FACT_DOOR_BEGUN, .why = ACT_LEND, .end = END_NOT_TAKEN},
		{.state = FACT_BAY_OUT_OF_USE},
		{.state = FACT_BAY_SETTLED,
		 .finding = FOUND_DEVICE,
		 .kind = DEVICE_LAPTOP,
		 .unit = 12},
	};

	at_door(v, SCREEN_STAFF_BAY, look, state);
	v->row[v->rows++] = (struct view_row){.bay = 4,
					      .kind = state ? DEVICE_TABLET : DEVICE_NONE,
					      .state = state,
					      .unit = state ? 9 : 0,
					      .charge = state ? 85 : 0,
					      .day = A_DAY - 1,
					      .minute = 8 * 60 + 52};
	for (uint8_t k = 0; k < told; k++) {
		struct view_row *row = &v->row[v->rows++];

		*row = all[(first + k) % (sizeof(all) / sizeof(all[0]))];
		row->day = A_DAY - k;
		row->minute = QUARTER_PAST + 7u * k;
		/* A borrower is named nowhere. */
		if (row->why != ACT_LEND && k % 3 != 2)
			(void)snprintf(row->text, sizeof(row->text), "Priya"); /* it fits */
	}
}

void sample_bay_ready(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	bay_page(v, LOOK_READY, STATE_READY, 0, 4);
}

void sample_bay_unsure(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	bay_page(v, LOOK_UNSURE, STATE_HANDED_IN, 2, 3);
}

void sample_bay_out_of_use(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	bay_page(v, LOOK_OUT_OF_USE, STATE_NONE, 4, 4);
	v->note = NOTE_TEST_FAILED;
}

void sample_bay_new(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	bay_page(v, LOOK_EMPTY, STATE_NONE, 0, 0);
	v->row[0].day = 0;
}

void sample_door_test(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	at_door(v, SCREEN_STAFF_DOOR, LOOK_OPEN, STATE_READY);
	v->why = ACT_TEST;
	v->door_open = 1;
}

/* Door 7 was opened by hand: what is in it? */
static void settle(struct view *v, uint8_t state)
{
	v->screen = v->under = SCREEN_STAFF_SETTLE;
	v->can_back = 1;
	v->kind = DEVICE_TABLET;
	v->unit = 9;
	v->bay = 7;
	v->state = STATE_NONE;
	v->parts = 1u << PART_CHARGER | 1u << PART_CASE | 1u << PART_SIM;
	v->rows = 0;
	v->bay_of[7] = (struct view_bay){.look = LOOK_UNSURE,
					 .kind = state ? DEVICE_TABLET : DEVICE_NONE,
					 .state = state,
					 .unit = state ? 3 : 0};
}

void sample_settle(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	settle(v, STATE_READY);
}

void sample_settle_empty(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	settle(v, STATE_NONE);
}

void sample_settle_tested(struct board *b, struct view *v)
{
	sample_settle(b, v);
	v->note = NOTE_TEST_PASSED;
}

/* ---- Several doors at once ---- */

static void batch(struct view *v, const uint8_t *looks, uint8_t len)
{
	v->screen = v->under = SCREEN_STAFF_BATCH;
	v->can_back = 1;
	v->kind = DEVICE_TABLET;
	v->unit = 9;
	v->bay = 0;
	v->rows = 0;
	for (uint8_t k = 0; k < len; k++) {
		uint8_t bay = (uint8_t)(2 * k + 1);
		bool open = looks[k] == BATCH_TAKE_OUT || looks[k] == BATCH_SHUT_IT;

		v->row[v->rows++] =
			(struct view_row){.bay = bay,
					  .state = looks[k],
					  .kind = k == 3 ? DEVICE_LAPTOP : DEVICE_TABLET,
					  .unit = 7u + k};
		v->bay_of[bay] = (struct view_bay){.look = open ? LOOK_OPEN : LOOK_HANDED_IN,
						   .open = open,
						   .kind = DEVICE_TABLET,
						   .state = STATE_HANDED_IN,
						   .unit = 7u + k};
		if (open && v->bay == 0) {
			v->bay = bay;
			v->door_open = 1;
		}
	}
}

void sample_batch(struct board *b, struct view *v)
{
	static const uint8_t looks[] = {BATCH_SHUT_IT, BATCH_TAKE_OUT, BATCH_DONE,
					BATCH_TAP_IT,  BATCH_OPENING,  BATCH_NOT_YET};

	(void)b; /* the board with 14 doors */
	batch(v, looks, sizeof(looks));
	v->note = NOTE_TAKEN_IN;
}

/* One came over the desk, not out of a door; another was set aside. */
void sample_batch_aside(struct board *b, struct view *v)
{
	static const uint8_t looks[] = {BATCH_ASIDE, BATCH_TAKE_OUT, BATCH_DONE};

	(void)b; /* the board with 14 doors */
	batch(v, looks, sizeof(looks));
	v->unit = 12;
	v->note = NOTE_TAKEN_ASIDE;
}

void sample_batch_two(struct board *b, struct view *v)
{
	static const uint8_t looks[] = {BATCH_TAKE_OUT, BATCH_TAKE_OUT};

	(void)b; /* the board with 14 doors */
	batch(v, looks, sizeof(looks));
}

void sample_batch_stuck(struct board *b, struct view *v)
{
	static const uint8_t looks[] = {BATCH_DONE, BATCH_DID_NOT_OPEN, BATCH_TAP_IT, BATCH_DONE,
					BATCH_DONE};

	(void)b; /* the board with 14 doors */
	batch(v, looks, sizeof(looks));
}

void sample_batch_done(struct board *b, struct view *v)
{
	static const uint8_t looks[] = {BATCH_DONE, BATCH_DONE, BATCH_DONE};

	(void)b; /* the board with 14 doors */
	batch(v, looks, sizeof(looks));
	v->lit_on = 1;
}

void sample_batch_more(struct board *b, struct view *v)
{
	static const uint8_t looks[] = {BATCH_DONE, BATCH_DONE, BATCH_DONE,
					BATCH_DONE, BATCH_DONE, BATCH_DONE};

	(void)b; /* the board with 14 doors */
	batch(v, looks, sizeof(looks));
	v->lit_on = 1;
	v->count = 4;
}

/* What is put back is at an open door, and may go into another. */
void sample_put_back(struct board *b, struct view *v)
{
	at_door(v, SCREEN_STAFF_DOOR, LOOK_OPEN, STATE_NONE);
	(void)b; /* the board with 14 doors */
	v->kind = DEVICE_TABLET;
	v->unit = 9;
	v->state = STATE_INSPECTED;
	v->why = ACT_RESTOCK;
	v->door_open = 1;
	v->other_bay = 7;
}

void sample_put_elsewhere(struct board *b, struct view *v)
{
	sample_put_back(b, v);
	v->other_bay = 0;
	v->note = NOTE_ANOTHER_DOOR;
}

/* ---- A wipe by machine ---- */

void sample_wipe_machine(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	v->screen = v->under = SCREEN_STAFF_WIPE;
	v->can_back = 1;
	v->kind = DEVICE_TABLET;
	v->unit = 9;
	v->bay = 4;
	v->state = STATE_RETURNED;
	v->parts = 1u << PART_CHARGER | 1u << PART_CASE | 1u << PART_SIM;
	v->rows = 0;
	v->machine = MACHINE_OFFERED;
}

void sample_wipe_runs(struct board *b, struct view *v)
{
	sample_wipe_machine(b, v);
	v->machine = MACHINE_RUNNING;
	v->checks = 1u << WIPE_MEMORY_CARD_OUT;
}

void sample_wipe_failed(struct board *b, struct view *v)
{
	sample_wipe_machine(b, v);
	v->machine = MACHINE_FAILED;
}

void sample_wipe_afar(struct board *b, struct view *v)
{
	sample_wipe_failed(b, v);
	v->note = NOTE_MACHINE_AFAR;
}

void sample_wipe_proved(struct board *b, struct view *v)
{
	sample_wipe_machine(b, v);
	v->machine = MACHINE_PROVED;
	v->tool = TOOL_MDM_WIPE;
	v->checks = 1u << WIPE_RESET_COMPLETE | 1u << WIPE_NO_ACCOUNT_LOCK;
}
