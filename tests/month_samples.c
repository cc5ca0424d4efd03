/* Samples of the coordinator's page. Every name and number in them is invented. */
#include "month_samples.h"

#include <stdio.h>
#include <string.h>

#define A_DAY 20417 /* Tuesday 25 November 2025 */

static void month(struct view *v)
{
	struct view_month *m = &v->month;

	v->screen = v->under = SCREEN_MONTH;
	v->role = ROLE_COORDINATOR;
	v->can_back = 1;
	v->minute = 10 * 60 + 40;
	(void)snprintf(v->name, sizeof(v->name), "Maria"); /* it fits */
	v->export.at = EXPORT_OFFERED;
	v->rows = 0;
	v->row[v->rows++] = (struct view_row){.state = TODO_WIPE, .count = 3, .bay = 4, .lit = 1};
	v->row[v->rows++] = (struct view_row){.state = TODO_OVERDUE, .count = 2};
	*m = (struct view_month){
		.facts = 1284,
		.since_day = A_DAY - 250,
		.checked_day = A_DAY,
		.checked_minute = 10 * 60 + 40,
		.export_day = A_DAY - 22,
		.month_day = A_DAY - 24,
		.people = 31,
		.people_new = 19,
		.loans = 47,
		.loans_before = 39,
		.loans_of = {[DEVICE_TABLET] = 30, [DEVICE_LAPTOP] = 17},
		.loans_before_of = {[DEVICE_TABLET] = 25, [DEVICE_LAPTOP] = 14},
		.sure_people = {22, 22, 22, 22, 22},
		.sure_before = {210, 180, 160, 240, 300},
		.sure_after = {360, 390, 290, 330, 280},
		.check = RECORD_WHOLE,
		.percent = 100,
		.head = {0x9f, 0x3c, 0x71, 0xab},
	};
}

static void no_figures(struct view_month *m)
{
	m->loans = m->loans_before = m->people = m->people_new = FIGURE_NONE;
	for (int k = 0; k < DEVICE_KINDS; k++)
		m->loans_of[k] = m->loans_before_of[k] = FIGURE_NONE;
	for (int k = 0; k < SKILLS; k++)
		m->sure_people[k] = m->sure_before[k] = m->sure_after[k] = FIGURE_NONE;
	m->since_day = m->checked_day = m->checked_minute = m->export_day = m->month_day = 0;
	m->facts = 0;
	memset(m->head, 0, sizeof(m->head));
}

void sample_month(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	month(v);
}

/* Few people: what is about fewer than five, or tells of them, is withheld. */
void sample_month_few(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	month(v);
	v->month.people_new = FIGURE_WITHHELD;
	v->month.loans_of[DEVICE_TABLET] = v->month.loans_of[DEVICE_LAPTOP] = FIGURE_WITHHELD;
	v->month.loans_before = FIGURE_WITHHELD;
	v->month.loans_before_of[DEVICE_TABLET] = v->month.loans_before_of[DEVICE_LAPTOP] =
		FIGURE_WITHHELD;
	v->month.sure_people[1] = v->month.sure_before[1] = v->month.sure_after[1] =
		FIGURE_WITHHELD;
	v->month.sure_people[4] = 0;
	v->month.sure_before[4] = v->month.sure_after[4] = FIGURE_NONE;
}

/* A kiosk that has lent nothing yet, and nothing is to be done. */
void sample_month_new(struct board *b, struct view *v)
{
	struct view_month *m = &v->month;

	(void)b; /* the board with 14 doors */
	month(v);
	v->export.at = EXPORT_AT_NONE; /* no program for it */
	v->rows = 0;
	m->facts = 12;
	m->since_day = A_DAY;
	m->export_day = 0;
	m->people = m->people_new = m->loans = m->loans_before = 0;
	memset(m->loans_of, 0, sizeof(m->loans_of));
	memset(m->loans_before_of, 0, sizeof(m->loans_before_of));
	for (int k = 0; k < SKILLS; k++) {
		m->sure_people[k] = 0;
		m->sure_before[k] = m->sure_after[k] = FIGURE_NONE;
	}
}

void sample_month_checking(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	month(v);
	no_figures(&v->month);
	v->month.check = RECORD_CHECKING;
	v->month.percent = 40;
}

void sample_month_wrong(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	month(v);
	no_figures(&v->month);
	v->month.check = RECORD_WRONG;
	v->month.percent = 85;
	v->month.wrong_from = 1102;
}

void sample_month_unread(struct board *b, struct view *v)
{
	sample_month_wrong(b, v);
	v->month.check = RECORD_UNREAD;
	v->month.wrong_from = 0;
}

/* More people than it has room to count. */
void sample_month_many(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	month(v);
	v->month.facts = 4200100;
	v->month.loans = v->month.loans_before = v->month.people = v->month.people_new =
		FIGURE_NONE;
}

/* ---- A reference ---- */

static void typed(struct view *v, uint8_t screen, const char *text)
{
	month(v);
	memset(&v->month, 0, sizeof(v->month)); /* it is of the other page */
	v->export.at = EXPORT_AT_NONE;
	v->screen = v->under = screen;
	v->rows = 0;
	(void)snprintf(v->typed, sizeof(v->typed), "%s", text); /* it fits */
}

void sample_reference(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	typed(v, SCREEN_REFERENCE, "");
}

void sample_reference_typed(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	typed(v, SCREEN_REFERENCE, "012E-4N9K-7QWT");
}

/* As long as one can be. */
void sample_reference_slip(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	typed(v, SCREEN_REFERENCE, "FZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ");
	v->note = NOTE_REFERENCE_SLIP;
}

void sample_entry(struct board *b, struct view *v)
{
	(void)b; /* the board with 14 doors */
	typed(v, SCREEN_ENTRY, "012E-4N9K-7QWT");
	v->entry = (struct view_entry){.number = 1102,
				       .found = ENTRY_HELD,
				       .type = FACT_LENT,
				       .day = A_DAY - 22,
				       .minute = 10 * 60 + 40};
}

/* The longest of its words, before there was a clock. */
void sample_entry_timeless(struct board *b, struct view *v)
{
	sample_entry(b, v);
	v->entry.type = FACT_LOAN_CARRIED;
	v->entry.day = v->entry.minute = 0;
}

void sample_entry_absent(struct board *b, struct view *v)
{
	sample_entry(b, v);
	v->entry.found = ENTRY_ABSENT;
}

void sample_entry_wrong(struct board *b, struct view *v)
{
	sample_entry(b, v);
	v->entry.found = ENTRY_WRONG;
}

void sample_entry_unread(struct board *b, struct view *v)
{
	sample_entry(b, v);
	v->entry.found = ENTRY_UNREAD;
}
