/*
 * The queue in the book: who waits for which kind of device, what is kept for
 * whom and until when. A meaning for each of its facts, and looking it up; it
 * never decides who is served.
 */
#include <errno.h>
#include <string.h>

#include "book.h"

/* ---- Looking things up ---- */

static uint32_t waiting_index(const struct book *book, uint64_t person, uint64_t kind)
{
	for (uint32_t i = 0; i < book->waits; i++) {
		if (book->waiting[i].person == person && book->waiting[i].kind == kind)
			return i;
	}
	return NOT_FOUND;
}

uint32_t find_waiting(const struct kiosk *k, uint64_t person, uint64_t kind)
{
	return waiting_index(&k->book, person, kind);
}

uint32_t find_hold_of(const struct kiosk *k, uint64_t person)
{
	if (k->book.derived.holds == 0)
		return NOT_FOUND;
	for (uint32_t i = 0; person != NOBODY && i < k->book.waits; i++) {
		const struct waiting *w = &k->book.waiting[i];

		if (w->person == person && w->device != NOBODY)
			return i;
	}
	return NOT_FOUND;
}

uint32_t place_in_queue(const struct kiosk *k, uint32_t index)
{
	uint32_t place = 1;

	for (uint32_t i = 0; i < index; i++)
		place += k->book.waiting[i].kind == k->book.waiting[index].kind;
	return place;
}

/* ---- What each fact means ---- */

int queued(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	if (f->person == NOBODY || f->kind == DEVICE_NONE || f->kind >= DEVICE_KINDS ||
	    book->waits == WAITING_MAX || waiting_index(book, f->person, f->kind) != NOT_FOUND)
		return -EPROTO;
	book->waiting[book->waits++] = (struct waiting){
		.person = f->person, .kind = (uint8_t)f->kind, .minor = f->minor != 0};
	derived_count_waiting(book, &book->waiting[book->waits - 1], 1);
	return 0;
}

static void close_gap(struct book *book, uint32_t index)
{
	derived_count_waiting(book, &book->waiting[index], (uint32_t)-1);
	book->waits--;
	memmove(&book->waiting[index], &book->waiting[index + 1],
		(book->waits - index) * sizeof(book->waiting[0]));
}

int queue_left(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	uint32_t i = waiting_index(book, f->person, f->kind);

	/* What is kept for somebody is let go first, with its own fact. */
	if (i == NOT_FOUND || book->waiting[i].device != NOBODY)
		return -EPROTO;
	close_gap(book, i);
	return 0;
}

/* Before all of that kind for whom nothing is kept yet. */
int moved_up(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	uint32_t i = waiting_index(book, f->person, f->kind);
	uint32_t to = 0;

	if (i == NOT_FOUND || book->waiting[i].device != NOBODY)
		return -EPROTO;

	struct waiting w = book->waiting[i];

	while (book->waiting[to].kind != w.kind || book->waiting[to].device != NOBODY)
		to++; /* ends at `i` at the latest */
	memmove(&book->waiting[to + 1], &book->waiting[to], (i - to) * sizeof(w));
	book->waiting[to] = w;
	return 0;
}

int held(struct book *book, const struct fact *f, struct named n)
{
	uint32_t i = waiting_index(book, f->person, f->kind);

	if (i == NOT_FOUND || book->waiting[i].device != NOBODY || n.d == NULL ||
	    n.d->kind != f->kind || n.d->state != STATE_READY || n.d->bay == 0 ||
	    n.d->held_for != NOBODY)
		return -EPROTO;
	derived_count_waiting(book, &book->waiting[i], (uint32_t)-1);
	book->waiting[i].device = f->device;
	derived_count_waiting(book, &book->waiting[i], 1);
	n.d->held_for = f->person;
	return 0;
}

int told(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* the device itself does not change */
	uint32_t i = waiting_index(book, f->person, f->kind);

	if (i == NOT_FOUND || f->device == NOBODY || book->waiting[i].device != f->device ||
	    book->waiting[i].until_day != 0 || f->day == 0 || f->day > UINT32_MAX)
		return -EPROTO;
	book->waiting[i].until_day = (uint32_t)f->day;
	return 0;
}

int hold_ended(struct book *book, const struct fact *f, struct named n)
{
	uint32_t i = waiting_index(book, f->person, f->kind);

	if (i == NOT_FOUND || n.d == NULL || book->waiting[i].device != f->device ||
	    n.d->held_for != f->person || f->hold_end == HOLD_NONE ||
	    f->hold_end >= HOLD_ENDS_COUNT)
		return -EPROTO;
	n.d->held_for = NOBODY;
	derived_count_waiting(book, &book->waiting[i], (uint32_t)-1);
	book->waiting[i].device = NOBODY;
	book->waiting[i].until_day = 0;
	book->waiting[i].closed_later = 0;
	derived_count_waiting(book, &book->waiting[i], 1);
	/* Given up or gone: the place stays, until it is left. */
	if (f->hold_end == HOLD_COLLECTED || f->hold_end == HOLD_EXPIRED)
		close_gap(book, i);
	return 0;
}

/* A closed day does not count among a hold's; which one is then its last, the house decides. */
void closed_in_holds(struct book *book, uint64_t day, bool closed)
{
	for (uint32_t i = 0; book->derived.holds > 0 && i < book->waits; i++) {
		struct waiting *w = &book->waiting[i];

		if (w->until_day == 0 || day > w->until_day)
			continue;
		if (closed && w->closed_later < UINT8_MAX)
			w->closed_later++;
		else if (!closed && w->closed_later > 0)
			w->closed_later--;
	}
}
