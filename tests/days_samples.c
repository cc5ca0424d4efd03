/* Samples of the calendar and of closed days. Every name and number in them is invented. */
#include "days_samples.h"

#include <lendbay/moment.h>

#define A_DAY    20417 /* Tuesday 25 November 2025 */
#define A_MONDAY (A_DAY - 1)
#define SUNDAYS  UINT64_C(0x20408102040)
#define DAYS_ALL ((UINT64_C(1) << VIEW_DAYS_MAX) - 1)

static void on(struct view *v, uint8_t screen, uint8_t deed)
{
	v->screen = v->under = screen;
	v->role = ROLE_COORDINATOR;
	v->can_back = 1;
	v->deed = deed;
	v->rows = 0;
}

void sample_home_coordinator(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	v->role = ROLE_COORDINATOR;
	v->more = 1;
	v->row[v->rows++] = (struct view_row){.state = TODO_WIPE, .count = 3, .bay = 4, .lit = 1};
}

void sample_kiosk(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_DEEDS, RIGHT_NONE);
	v->about_kiosk = 1;
	v->row[v->rows++].state = RIGHT_CLOSE_DAY;
	v->row[v->rows++].state = RIGHT_SET_CLOCK;
}

/* Sundays are closed by the board file, Christmas and the day after at the kiosk. */
void sample_days(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_DAYS, RIGHT_CLOSE_DAY);
	v->first = A_MONDAY;
	v->can_later = 1;
	v->days_closed = SUNDAYS | UINT64_C(3) << 31;
	v->days_on = (DAYS_ALL & ~SUNDAYS) & ~UINT64_C(1);
}

void sample_days_later(struct board *b, struct view *v)
{
	sample_days(b, v);
	v->first = A_MONDAY + 35;
	v->can_earlier = 1;
	v->days_closed = SUNDAYS | UINT64_C(1) << 3;
	v->days_on = DAYS_ALL & ~SUNDAYS;
}

void sample_days_done(struct board *b, struct view *v)
{
	sample_days(b, v);
	v->note = NOTE_DONE_NEXT;
}

void sample_day_close(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_DAY, RIGHT_CLOSE_DAY);
	v->day2 = A_DAY + 8;
	v->moved = 3;
	v->moved_to = A_DAY + 9;
	v->held = 2;
}

void sample_day_close_none(struct board *b, struct view *v)
{
	sample_day_close(b, v);
	v->moved = v->held = 0;
}

void sample_day_open(struct board *b, struct view *v)
{
	sample_day_close(b, v);
	v->deed = RIGHT_OPEN_DAY;
	v->moved = v->moved_to = 0;
	v->held = 1;
}

/* ---- The clock ---- */

void sample_home_clock(struct board *b, struct view *v)
{
	sample_home_coordinator(b, v);
	v->role = ROLE_STAFF;
	v->quality = CLOCK_RESTORED;
	v->row[v->rows++] = v->row[0];
	v->row[0] = (struct view_row){.state = TODO_CLOCK, .count = 1, .lit = 1};
	v->row[1].lit = 0;
}

void sample_clock(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	on(v, SCREEN_STAFF_CLOCK, RIGHT_NONE);
	v->quality = CLOCK_RESTORED;
	v->set_s = 1;
	v->set_day = A_DAY + 1;
	v->set_minute = 12 * 60 + 48;
}

void sample_clock_set(struct board *b, struct view *v)
{
	sample_clock(b, v);
	v->screen = v->under = SCREEN_STAFF_CLOCK_SET;
}

void sample_clock_set_more(struct board *b, struct view *v)
{
	sample_clock_set(b, v);
	v->late = 12;
	v->held = 2;
	v->to_confirm = 3;
}
