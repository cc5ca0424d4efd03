/* Samples of a bay's page and its test. Every name and number in them is invented. */
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
