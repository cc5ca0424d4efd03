/*
 * What the screens of questions, champions and help may show: the answers of
 * who stands there, the sessions to come, and nobody's names.
 */
#include <string.h>

#include "state.h"

void fill_questions(const struct kiosk *k, struct view *view)
{
	const struct visit *v = &k->visit;

	if (v->phase != SCREEN_PURPOSE && v->phase != SCREEN_SURENESS)
		return;
	view->purpose = v->purpose;
	view->stage = v->stage;
	memcpy(view->sure, v->sure, sizeof(view->sure));
	if (v->stage == STAGE_BEFORE) {
		view->step = 2;
		view->steps = 3;
	}
}

/* ---- Sessions to come, by day and time, as the book has them ---- */

static void fill_sessions(const struct kiosk *k, struct moment now, struct view *view)
{
	for (uint32_t i = 0; i < k->book.sessions && view->rows < VIEW_ROWS_MAX; i++) {
		const struct session *s = &k->book.session[i];

		/* A clock that may be years ahead hides none. */
		if (!k->book.clock_jumped && is_over(s, now))
			continue;
		view->row[view->rows++] = (struct view_row){
			.id = s->id, .day = s->day, .count = s->from_minute, .unit = s->to_minute};
	}
}

/* ---- What they have at home ---- */

static void fill_loan(const struct kiosk *k, const struct device *d, struct moment now,
		      struct view *view)
{
	struct view_row *row = &view->row[view->rows++];

	row->id = d->loan;
	row->kind = d->kind;
	row->state = d->state;
	row->unit = d->unit;
	row->day = d->due_day;
	row->count = d->due_day > now.day ? d->due_day - now.day : 0;
	row->lit = may_renew(k, d, now) == REFUSED_NOT;
}

/* The day that the note is about: of the line that was touched, or of the first. */
static void fill_loan_day(const struct kiosk *k, const struct device *d, bool lit,
			  struct view *view)
{
	if (view->rows > 1 && d->loan != k->visit.subject)
		return;
	/* Where it may be renewed: until when. Else: from when. */
	view->day2 =
		lit ? due_day(k, d->kind, d->due_day) : d->due_day - k->policy->renew_from_days;
	if (k->visit.note == NOTE_GRACE)
		view->day2 = d->due_day;
}

static void fill_loans(const struct kiosk *k, struct moment now, struct view *view)
{
	uint32_t i;

	while (view->rows < VIEW_ROWS_MAX &&
	       (i = find_loan_row(k, k->visit.borrower, view->rows)) != NOT_FOUND) {
		const struct device *d = &k->book.device[i];
		struct view_row *row = &view->row[view->rows];

		fill_loan(k, d, now, view);
		fill_loan_day(k, d, row->lit, view);
		/* What happened is asked of one: its line is the lit one. */
		if (k->visit.phase == SCREEN_HAPPENED)
			row->lit = d->loan == k->visit.subject;
	}
}

/* ---- Help ---- */

void fill_help(const struct kiosk *k, struct moment now, struct view *view)
{
	const struct visit *v = &k->visit;

	if (dialog_of(k) == SCREEN_HELP) {
		fill_sessions(k, now, view);
		view->can_call_back = may_ask_back(k);
	} else if (v->phase == SCREEN_HAPPENED || v->phase == SCREEN_MY_LOANS)
		fill_loans(k, now, view);
	if (v->phase == SCREEN_CHAMPION)
		view->count = helped_this_week(k, v->person, now);
	if (v->phase == SCREEN_HAPPENED_DONE)
		view->grounds = v->grounds;
}
