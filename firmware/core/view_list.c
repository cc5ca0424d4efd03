/*
 * What a worker's lists show: the rows of a line of the staff's home, what
 * may be done with one, and why. Numbers and choices; a person is an id whose
 * name the loop may know.
 */
#include "state.h"

static struct view_row loan_row(const struct kiosk *k, const struct matter *m, struct moment now)
{
	const struct device *d = &k->book.device[m->index];

	return (struct view_row){.id = d->loan,
				 .kind = d->kind,
				 .state = d->state,
				 .unit = d->unit,
				 .day = d->due_day,
				 .count = d->due_day < now.day ? now.day - d->due_day : 0};
}

static struct view_row place_row(const struct kiosk *k, const struct matter *m)
{
	const struct waiting *w = &k->book.waiting[m->index];
	uint32_t i = find_device(k, w->device);
	struct view_row row = {.id = w->person,
			       .kind = w->kind,
			       .day = last_day_of_hold(k, m->index),
			       .count = place_in_queue(k, m->index)};

	if (i != NOT_FOUND) {
		row.unit = k->book.device[i].unit;
		row.bay = k->book.device[i].bay;
	}
	return row;
}

static struct view_row request_row(const struct kiosk *k, const struct matter *m)
{
	const struct asked *a = &k->book.asked[m->index];
	uint32_t i = find_device(k, a->device);
	struct view_row row = {.id = a->person, .state = a->what};

	if (i != NOT_FOUND) {
		row.kind = k->book.device[i].kind;
		row.unit = k->book.device[i].unit;
	}
	return row;
}

static void fill_rows(const struct kiosk *k, struct moment now, struct view *view)
{
	uint32_t first = (uint32_t)k->visit.turn * VIEW_ROWS_MAX;
	struct matter m;

	while (view->rows < VIEW_ROWS_MAX &&
	       list_row(k, k->visit.todo, first + view->rows, now, &m)) {
		view->row[view->rows] = m.about == ABOUT_LOAN    ? loan_row(k, &m, now)
					: m.about == ABOUT_PLACE ? place_row(k, &m)
								 : request_row(k, &m);
		view->rows++;
	}
	view->more = list_len(k, k->visit.todo, now) > VIEW_ROWS_MAX;
}

static void fill_deeds(const struct kiosk *k, struct moment now, struct view *view)
{
	uint8_t deeds[OFFERS_MAX];
	uint8_t len = deeds_offered(k, now, deeds);

	for (uint8_t i = 0; i < len; i++)
		view->row[view->rows++] = (struct view_row){.state = deeds[i]};
}

static void fill_grounds(const struct kiosk *k, struct view *view)
{
	for (uint8_t grounds = 0; grounds < GROUNDS_COUNT && view->rows < VIEW_ROWS_MAX; grounds++)
		if (may_on_grounds(k->visit.deed, grounds))
			view->row[view->rows++] = (struct view_row){.state = grounds};
}

/* Which loan: also where a person is what this is about. */
static void fill_loan_end(const struct kiosk *k, struct moment now, struct view *view)
{
	uint32_t i = loan_of_matter(k, now);

	view->grounds = k->visit.grounds;
	if (i == NOT_FOUND)
		return;
	view->kind = k->book.device[i].kind;
	view->unit = k->book.device[i].unit;
}

void fill_list(const struct kiosk *k, struct moment now, struct view *view)
{
	uint32_t i = find_device(k, k->visit.matter.device);

	view->todo = k->visit.todo;
	view->about_kiosk = k->visit.matter.about == ABOUT_KIOSK;
	if (k->visit.phase == SCREEN_STAFF_LIST) {
		fill_rows(k, now, view);
		return;
	}
	if (k->visit.phase == SCREEN_STAFF_DEEDS)
		fill_deeds(k, now, view);
	else if (k->visit.phase == SCREEN_STAFF_GROUNDS)
		fill_grounds(k, view);
	else
		fill_loan_end(k, now, view);
	view->deed = k->visit.deed;
	/* When it is due; or the day it would be due on. */
	view->day2 = day_of_deed(k);
	if (k->visit.phase == SCREEN_STAFF_LOAN_END)
		view->day2 = due_of_matter(k, now);
	else if (view->day2 == 0 && k->visit.matter.about == ABOUT_LOAN && i != NOT_FOUND)
		view->day2 = k->book.device[i].due_day;
}
