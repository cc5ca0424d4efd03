/*
 * What the facts of loans and of set-aside devices mean beyond lending and
 * returning: something happened, ended, due on another day, closed days,
 * impounded, withdrawn, missing, corrected. Only kiosk_apply calls these.
 */
#include <errno.h>
#include <string.h>

#include "book.h"

/* ---- What staff are asked for ---- */

void ask_no_more(struct book *book, uint64_t device)
{
	uint32_t len = 0;

	for (uint32_t i = 0; i < book->asks; i++)
		if (book->asked[i].device != device || book->asked[i].what == REQUEST_TAKE_BACK)
			book->asked[len++] = book->asked[i];
	book->asks = len;
}

void ask_staff(struct book *book, struct asked asked)
{
	if (book->asks == ASKED_MAX) {
		/* A theft is never too much to be told: the oldest makes room, its fact stays. */
		memmove(book->asked, book->asked + 1, (ASKED_MAX - 1) * sizeof(book->asked[0]));
		book->asks--;
	}
	book->asked[book->asks++] = asked;
}

void ask_of_device(struct book *book, struct asked asked)
{
	for (uint32_t i = 0; i < book->asks; i++) {
		struct asked *a = &book->asked[i];

		if (a->device != asked.device ||
		    (a->what == REQUEST_TAKE_BACK) != (asked.what == REQUEST_TAKE_BACK))
			continue;
		if (asked.what == REQUEST_LOCK_DEVICE)
			a->what = REQUEST_LOCK_DEVICE;
		return;
	}
	ask_staff(book, asked);
}

int may_be_wiped(struct book *book, const struct fact *f, struct named n)
{
	if (n.d == NULL)
		return -EPROTO;
	ask_of_device(
		book,
		(struct asked){.number = f->number, .device = n.d->id, .what = REQUEST_TAKE_BACK});
	return 0;
}

/* ---- Loans ---- */

static bool is_gone(uint64_t grounds)
{
	return grounds == GROUNDS_LOST || grounds == GROUNDS_STOLEN;
}

int happened_said(struct book *book, const struct fact *f, struct named n)
{
	if (!same_loan(f, n) || f->grounds == GROUNDS_NONE || f->grounds >= GROUNDS_COUNT)
		return -EPROTO;
	n.d->happened = (uint8_t)f->grounds;
	/* No reminder will bring it: staff are told, whatever it was. */
	ask_of_device(book, (struct asked){.number = f->number,
					   .person = f->person,
					   .device = f->device,
					   .what = is_gone(f->grounds) ? REQUEST_LOCK_DEVICE
								       : REQUEST_FIND_WAY});
	return 0;
}

int loan_ended(struct book *book, const struct fact *f, struct named n)
{
	if (!same_loan(f, n))
		return -EPROTO;
	if (is_gone(f->grounds))
		ask_of_device(book, (struct asked){.number = f->number,
						   .person = f->person,
						   .device = f->device,
						   .what = REQUEST_LOCK_DEVICE});
	end_loan(n.d);
	n.d->state = STATE_MISSING;
	return 0;
}

int due_set(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the device changes */
	if (!same_loan(f, n) || f->day > UINT32_MAX)
		return -EPROTO;
	n.d->due_day = (uint32_t)f->day;
	n.d->confirm = n.d->grace = false;
	return 0;
}

int grace_given(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the device changes */
	if (!same_loan(f, n) || f->day > UINT32_MAX)
		return -EPROTO;
	n.d->due_day = (uint32_t)f->day;
	n.d->grace = true;
	return 0;
}

/* Out on a loan of the kiosk before this one: here it has this fact's number. */
int loan_carried(struct book *book, const struct fact *f, struct named n)
{
	(void)book; /* only the device changes */
	if (n.d->bay != 0 || n.d->loan != NOBODY || f->loan == NOBODY || f->person == NOBODY ||
	    f->day > UINT32_MAX || f->count > UINT8_MAX)
		return -EPROTO;
	n.d->state = STATE_LENT;
	n.d->loan = f->number;
	n.d->borrower = f->person;
	n.d->helper = f->helper;
	n.d->adult = f->adult;
	n.d->due_day = (uint32_t)f->day;
	n.d->renewals = (uint8_t)f->count;
	n.d->confirm = f->confirm != 0;
	n.d->loans++;
	return 0;
}

/* ---- Closed days ---- */

/* Where `day` is in the list, or would be put. */
static uint32_t place_of(const struct book *book, uint64_t day)
{
	uint32_t i = 0;

	while (i < book->closed_len && book->closed[i] < day)
		i++;
	return i;
}

static bool is_at(const struct book *book, uint32_t i, uint64_t day)
{
	return i < book->closed_len && book->closed[i] == day;
}

/* What is due that day is due on the next open one: the fact says which. */
int day_closed(struct book *book, const struct fact *f, struct named n)
{
	uint32_t at = place_of(book, f->day);

	(void)n; /* names neither device nor bay */
	if (is_at(book, at, f->day) || book->closed_len == CLOSED_LATER_MAX ||
	    f->day > UINT32_MAX || f->to_day > UINT32_MAX || f->to_day <= f->day)
		return -EPROTO;
	memmove(book->closed + at + 1, book->closed + at,
		(book->closed_len - at) * sizeof(book->closed[0]));
	book->closed[at] = (uint32_t)f->day;
	book->closed_len++;
	for (uint32_t i = 0; i < book->devices; i++) {
		struct device *d = &book->device[i];

		if (d->loan != NOBODY && d->due_day == f->day)
			d->due_day = (uint32_t)f->to_day;
	}
	closed_in_holds(book, f->day, true);
	return 0;
}

int day_opened(struct book *book, const struct fact *f, struct named n)
{
	uint32_t at = place_of(book, f->day);

	(void)n; /* names neither device nor bay */
	if (!is_at(book, at, f->day))
		return -EPROTO;
	book->closed_len--;
	memmove(book->closed + at, book->closed + at + 1,
		(book->closed_len - at) * sizeof(book->closed[0]));
	closed_in_holds(book, f->day, false);
	return 0;
}

/* ---- Devices set aside ---- */

int impounded(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f; /* where it stands it stays, sealed */
	end_loan(n.d);
	n.d->state = STATE_IMPOUNDED;
	return 0;
}

int released(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f; /* only the state changes */
	n.d->state = STATE_QUARANTINED;
	return 0;
}

int withdrawn(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f; /* only the state changes */
	if (n.d->loan != NOBODY)
		return -EPROTO;
	n.d->state = STATE_WITHDRAWN;
	return 0;
}

int missed(struct book *book, const struct fact *f, struct named n)
{
	(void)f; /* why is for people */
	if (n.d->loan != NOBODY)
		return -EPROTO;
	leave_bay(book, n.d);
	n.d->state = STATE_MISSING;
	return 0;
}

/* ---- The ledger itself ---- */

int corrected(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)n; /* a correction is read beside the fact it names */
	return f->wrong == 0 || f->wrong >= f->number ? -EPROTO : 0;
}

int exported(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)n; /* kept for people, not for decisions */
	return f->what == EXPORT_NONE || f->what >= EXPORTS_COUNT ? -EPROTO : 0;
}

int turned_away(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)n; /* kept for people, not for decisions */
	return f->why_called == REFUSED_NOT || f->why_called >= REFUSALS_COUNT ||
			       f->kind >= DEVICE_KINDS
		       ? -EPROTO
		       : 0;
}
