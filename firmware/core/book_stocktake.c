/*
 * What the facts of a stocktake mean: begun, a bay counted, a device put
 * right, ended. Only kiosk_apply calls these. Of what was seen the book keeps
 * only what it needs until all is put right, a line a bay; a stocktake lends
 * nothing, ends no loan and opens no door.
 */
#include <errno.h>

#include "book.h"

void count_again(struct bay *b)
{
	if (b->counted != FOUND_AS_BEFORE)
		b->counted = FOUND_NONE;
}

void count_device_again(struct book *book, uint64_t device)
{
	for (uint8_t bay = 1; bay <= BAYS_MAX && book->stocktake != NOBODY; bay++) {
		struct bay *b = &book->bay[bay];

		if ((b->counted == FOUND_DEVICE || b->counted == FOUND_UNKNOWN) &&
		    b->counted_device == device)
			b->counted = FOUND_NONE;
	}
}

int stocktake_began(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	if (book->stocktake != NOBODY)
		return -EPROTO;
	book->stocktake = f->number;
	return 0;
}

static bool is_of_this(const struct book *book, const struct fact *f)
{
	return f->stocktake != NOBODY && f->stocktake == book->stocktake;
}

static bool may_be_seen(const struct fact *f, struct named n)
{
	switch (f->found) {
	case FOUND_EMPTY: return f->device == NOBODY;
	case FOUND_DEVICE: return n.d != NULL;
	case FOUND_UNKNOWN: return n.d == NULL;
	default: return false;
	}
}

/* It was thought to be behind another door: nobody is sent there for it, somebody looks. */
static void not_where_it_was(struct book *book, const struct device *d, const struct bay *seen)
{
	struct bay *from = &book->bay[d->bay];

	if (d->bay == 0 || from == seen)
		return;
	if (from->counted == FOUND_AS_BEFORE)
		from->counted = FOUND_NONE;
	doubt(from, DOUBT_UNSURE);
}

int bay_counted(struct book *book, const struct fact *f, struct named n)
{
	if (n.b == NULL || !is_of_this(book, f) || !may_be_seen(f, n))
		return -EPROTO;

	bool same = f->found != FOUND_UNKNOWN && n.b->occupant == n.index;

	if (f->device != NOBODY) /* seen at another door before, and carried */
		count_device_again(book, f->device);
	if (n.d != NULL)
		not_where_it_was(book, n.d, n.b);
	n.b->counted = same ? FOUND_AS_BEFORE : (uint8_t)f->found;
	n.b->counted_device = f->device;
	if (!same)
		doubt(n.b, DOUBT_UNSURE);
	return 0;
}

/* Its bay holds another one, so it is somewhere else: where it was seen, which its own fact says
 * next. Until then a ready one waits to be put back, as if a worker held it. */
static void make_room(struct book *book, struct bay *b)
{
	struct device *d = &book->device[b->occupant];

	leave_bay(book, d);
	if (d->state == STATE_READY)
		d->state = STATE_INSPECTED;
}

int put_right(struct book *book, const struct fact *f, struct named n)
{
	if (n.d == NULL || n.b == NULL || !is_of_this(book, f) || f->grounds >= GROUNDS_COUNT)
		return -EPROTO;
	if (f->grounds == GROUNDS_NOT_SEEN) {
		if (n.b->occupant != n.index)
			return -EPROTO;
		found_empty(book, n.b);
		return 0;
	}
	if (f->grounds == GROUNDS_NONE || n.b->occupant == n.index)
		return -EPROTO;
	if (n.b->occupant != NOT_FOUND)
		make_room(book, n.b);
	stand_in(book, n.index, (uint8_t)f->bay);
	if (n.d->state == STATE_LENT || n.d->state == STATE_MISSING) {
		/* Here, and not in a worker's hands yet: they take it in, and that ends its loan.
		 */
		n.d->state = STATE_HANDED_IN;
		n.d->unsure = false;
	} else if (n.d->state == STATE_INSPECTED) {
		n.d->state = STATE_READY; /* wiped and checked, and now in a bay */
	}
	return 0;
}

int stocktake_ended(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	if (!is_of_this(book, f))
		return -EPROTO;
	book->stocktake = NOBODY;
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		book->bay[bay].counted = FOUND_NONE;
		book->bay[bay].counted_device = NOBODY;
	}
	return 0;
}
