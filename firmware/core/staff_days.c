/*
 * A calendar for workers: which days there are to touch: one to be closed or
 * opened again, said first what that changes; or one that a loan shall be due
 * on. It keeps no day: closed days are the book's, the deeds themselves are in
 * deeds_kiosk.c and deeds_loan.c.
 */
#include "deeds.h"

#define DAYS_OF_WEEK 7

_Static_assert(VIEW_DAYS_MAX % DAYS_OF_WEEK == 0 && VIEW_DAYS_MAX <= 64, "whole weeks, a bit each");

static uint32_t monday_of(uint32_t day)
{
	uint8_t after = weekday(day);

	return day > after ? day - after : 0;
}

/* What touching that day would be; RIGHT_NONE: nothing. */
static uint8_t deed_on(const struct kiosk *k, uint32_t day, struct moment now)
{
	struct event ev = {.type = EVENT_DEED, .admin = {.day = day}};

	if (day < now.day)
		return RIGHT_NONE;
	if (k->visit.deed == RIGHT_EXTEND)
		return may_extend_to(k, day, now) ? RIGHT_EXTEND : RIGHT_NONE;
	if (may_open_day(k, &ev, now) == REFUSED_NOT)
		return RIGHT_OPEN_DAY;
	return may_close_day(k, &ev, now) == REFUSED_NOT ? RIGHT_CLOSE_DAY : RIGHT_NONE;
}

/* The last Monday a page may begin with. */
static uint32_t last_monday(const struct kiosk *k, struct moment now)
{
	bool extend = k->visit.deed == RIGHT_EXTEND;

	return monday_of(now.day + (extend ? EXTEND_DAYS_MAX : CLOSE_AHEAD_MAX));
}

void days_open(struct kiosk *k, struct moment now)
{
	uint32_t from = now.day, due = 0;

	if (k->visit.deed == RIGHT_EXTEND)
		due = due_of_matter(k, now);
	if (due > from && monday_of(due) <= last_monday(k, now))
		from = due; /* none before it can be touched */
	enter(k, SCREEN_STAFF_DAYS, now);
	k->visit.from_day = monday_of(from);
}

static void turn_weeks(struct kiosk *k, uint16_t weeks, struct moment now)
{
	bool earlier = weeks >= WEEKS_EARLIER;
	uint32_t days = (uint32_t)(earlier ? weeks - WEEKS_EARLIER : weeks) * DAYS_OF_WEEK;
	uint32_t first = k->visit.from_day, least = monday_of(now.day), most = last_monday(k, now);

	if (days > VIEW_DAYS_MAX)
		return; /* no page shows more */
	if (earlier)
		first = first > least + days ? first - days : least;
	else
		first += days;
	k->visit.from_day = first > most ? most : first;
}

static void touched(struct kiosk *k, uint16_t index, struct moment now)
{
	uint32_t day = k->visit.from_day + index;
	uint8_t deed = index < VIEW_DAYS_MAX ? deed_on(k, day, now) : RIGHT_NONE;

	if (deed == RIGHT_NONE)
		return;
	/* Of a loan the next question is why; what else it changes there is nothing to say of. */
	enter(k, deed == RIGHT_EXTEND ? SCREEN_STAFF_GROUNDS : SCREEN_STAFF_DAY, now);
	k->visit.deed = deed;
	k->visit.day = day;
}

static void confirm(struct kiosk *k, struct moment now, struct effects *out)
{
	struct event ev = {.type = EVENT_DEED,
			   .admin = {.deed = k->visit.deed, .day = k->visit.day}};

	if (!do_here(k, &ev, now, out))
		return;
	enter(k, SCREEN_STAFF_DAYS, now);
	k->visit.deed = RIGHT_CLOSE_DAY;
	k->visit.note = NOTE_DONE_NEXT;
}

void days_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	bool days = k->visit.phase == SCREEN_STAFF_DAYS;

	switch (ev->intent.control) {
	case CONTROL_WEEKS:
		if (days)
			turn_weeks(k, ev->intent.arg, now);
		break;
	case CONTROL_DAY:
		if (days)
			touched(k, ev->intent.arg, now);
		break;
	case CONTROL_CONFIRM:
		if (!days)
			confirm(k, now, out);
		break;
	case CONTROL_FINISH: /* it stays as it is */
		enter(k, days ? SCREEN_STAFF_HOME : SCREEN_STAFF_DAYS, now);
		break;
	default: break;
	}
}

/* ---- What the screen is told ---- */

static void fill_calendar(const struct kiosk *k, struct moment now, struct view *view)
{
	uint32_t first = k->visit.from_day;

	view->first = first;
	view->can_earlier = first > monday_of(now.day);
	view->can_later = first < last_monday(k, now);
	if (k->visit.deed == RIGHT_EXTEND)
		view->day2 = due_of_matter(k, now);
	for (uint32_t i = 0; i < VIEW_DAYS_MAX; i++) {
		uint64_t bit = UINT64_C(1) << i;

		if (is_closed(k, first + i))
			view->days_closed |= bit;
		if (deed_on(k, first + i, now) != RIGHT_NONE)
			view->days_on |= bit;
	}
}

/* The same loans and holds as the book will move (book_loans.c, book_queue.c). */
static void fill_change(const struct kiosk *k, struct view *view)
{
	uint32_t day = k->visit.day;
	bool closing = k->visit.deed == RIGHT_CLOSE_DAY;

	view->day2 = day;
	for (uint32_t i = 0; closing && i < k->book.devices; i++)
		view->moved += k->book.device[i].loan != NOBODY && k->book.device[i].due_day == day;
	if (closing)
		view->moved_to = open_day_after(k, day, 1);
	for (uint32_t i = 0; i < k->book.waits; i++) {
		const struct waiting *w = &k->book.waiting[i];

		view->held += w->until_day != 0 && day <= w->until_day &&
			      (closing || w->closed_later > 0);
	}
}

void fill_days(const struct kiosk *k, struct moment now, struct view *view)
{
	view->deed = k->visit.deed;
	if (k->visit.phase == SCREEN_STAFF_DAYS)
		fill_calendar(k, now, view);
	else
		fill_change(k, view);
}
