/* Samples of what a worker does for people. Every name and number in them is invented. */
#include "desk_samples.h"

#include <stdio.h>

static void on(struct view *v, uint8_t screen)
{
	v->screen = v->under = screen;
	v->can_back = 1;
	v->rows = 0;
}

/* ---- Calls ---- */

void sample_call_asked(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_CALL);
	v->calling = v->called = 1;
}

void sample_call_forced(struct board *b, struct view *v)
{
	sample_call_asked(b, v);
	v->refusal = REFUSED_FORCED;
	v->bay = 12;
}

void sample_call_unsafe(struct board *b, struct view *v)
{
	sample_call_asked(b, v);
	v->refusal = REFUSED_UNSAFE;
}

void sample_call_other(struct board *b, struct view *v)
{
	sample_call_asked(b, v);
	v->refusal = REFUSED_OVERDUE;
}

/* ---- Loans ---- */

/* Due on Friday 28 November; Sundays are closed. */
void sample_until_when(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_DAYS);
	v->deed = RIGHT_EXTEND;
	v->kind = DEVICE_TABLET;
	v->unit = 9;
	v->first = v->day - 1;
	v->day2 = v->day + 3;
	v->can_later = 1;
	v->days_closed = UINT64_C(0x20408102040);
	v->days_on = ((UINT64_C(1) << VIEW_DAYS_MAX) - 1) & ~v->days_closed & ~UINT64_C(0x1f);
}

void sample_loan_end(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_LOAN_END);
	v->deed = RIGHT_END_LOAN;
	v->grounds = GROUNDS_MISTAKE;
	v->kind = DEVICE_TABLET;
	v->unit = 9;
	v->day2 = v->day - 40;
}

void sample_loan_end_lost(struct board *b, struct view *v)
{
	sample_loan_end(b, v);
	v->grounds = GROUNDS_STOLEN;
	v->kind = DEVICE_LAPTOP;
	v->day2 = 0;
}

void sample_loan_write_off(struct board *b, struct view *v)
{
	sample_loan_end(b, v);
	v->grounds = GROUNDS_NEVER_CAME_BACK;
}

/* ---- How to reach somebody ---- */

void sample_contact(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_CONTACT);
}

void sample_contact_held(struct board *b, struct view *v)
{
	struct view_row *row = &v->row[0];

	sample_contact(b, v);
	v->rows = 1;
	row->state = 1u << CONTACT_TEXT | 1u << CONTACT_VOICEMAIL;
	(void)snprintf(row->text, sizeof(row->text), "Amira Hassan");  /* it fits */
	(void)snprintf(row->more, sizeof(row->more), "07700 900 123"); /* it fits */
}

void sample_contact_unsafe(struct board *b, struct view *v)
{
	sample_contact_held(b, v);
	v->row[0].state = 0;
}
