/*
 * What follows from the book, kept while facts come in. Only kiosk_apply
 * calls it: each device a fact may change is taken out before and put back
 * in after.
 */
#include "derived.h"

#include <assert.h>
#include <errno.h>
#include <string.h>

#include "state.h"

_Static_assert(DEVICE_SLOTS >= 2 * DEVICES_MAX, "an index is at most half full");
_Static_assert(TRIES_SLOTS >= 2 * BORROWERS_MAX, "an index is at most half full");

/* ---- Whose loans ---- */

/* In the order of the devices, whichever fact came last. */
static void borrower_in(struct derived *x, const struct device *d, uint32_t index)
{
	uint32_t first = index_find(x->borrower, DEVICE_SLOTS, d->borrower);

	if (first == INDEX_NONE || first > index) {
		x->next_of[index] = first == INDEX_NONE ? 0 : first + 1;
		index_set(x->borrower, DEVICE_SLOTS, d->borrower, index);
		return;
	}

	uint32_t at = first;

	for (uint32_t i = 0; i < DEVICES_MAX && x->next_of[at] != 0 && x->next_of[at] - 1 < index;
	     i++)
		at = x->next_of[at] - 1;
	x->next_of[index] = x->next_of[at];
	x->next_of[at] = index + 1;
}

static void borrower_out(struct derived *x, const struct device *d, uint32_t index)
{
	uint32_t first = index_find(x->borrower, DEVICE_SLOTS, d->borrower);

	assert(first != INDEX_NONE);
	if (first != index) {
		uint32_t at = first;

		for (uint32_t i = 0; x->next_of[at] != index + 1 && i < DEVICES_MAX; i++)
			at = x->next_of[at] - 1;
		x->next_of[at] = x->next_of[index];
	} else if (x->next_of[index] != 0) {
		index_set(x->borrower, DEVICE_SLOTS, d->borrower, x->next_of[index] - 1);
	} else {
		index_remove(x->borrower, DEVICE_SLOTS, d->borrower);
	}
	x->next_of[index] = 0;
}

/* ---- Which is due first: new loans are mostly the last ones due, so from the end. ---- */

/* On one day in the order of the devices, whichever fact came last. */
static bool is_due_later(const struct book *book, uint32_t a, uint32_t b)
{
	const struct device *x = &book->device[a], *y = &book->device[b];

	return x->due_day != y->due_day ? x->due_day > y->due_day : a > b;
}

static void due_in(struct book *book, uint32_t index)
{
	struct derived *x = &book->derived;
	const struct device *d = &book->device[index];
	uint32_t before = x->last_due[d->kind];

	for (uint32_t i = 0;
	     i < DEVICES_MAX && before != 0 && is_due_later(book, before - 1, index); i++)
		before = x->sooner[before - 1];

	uint32_t after = before != 0 ? x->later[before - 1] : x->first_due[d->kind];

	x->sooner[index] = before;
	x->later[index] = after;
	*(before != 0 ? &x->later[before - 1] : &x->first_due[d->kind]) = index + 1;
	*(after != 0 ? &x->sooner[after - 1] : &x->last_due[d->kind]) = index + 1;
}

static void due_out(struct book *book, uint32_t index)
{
	struct derived *x = &book->derived;
	uint8_t kind = book->device[index].kind;
	uint32_t before = x->sooner[index], after = x->later[index];

	*(before != 0 ? &x->later[before - 1] : &x->first_due[kind]) = after;
	*(after != 0 ? &x->sooner[after - 1] : &x->last_due[kind]) = before;
	x->sooner[index] = x->later[index] = 0;
}

/* ---- A device ---- */

/* Counts of one device, up or down. */
static void count(struct derived *x, const struct device *d, uint32_t one)
{
	x->in_state[d->state] += one;
	x->in_use[d->kind] += d->state != STATE_WITHDRAWN ? one : 0;
	if (d->loan == NOBODY)
		return;
	x->to_confirm += d->confirm ? one : 0;
	x->unsure += d->unsure ? one : 0;
}

void derived_in(struct book *book, uint32_t index)
{
	const struct device *d = &book->device[index];

	index_set(book->derived.device, DEVICE_SLOTS, d->id, index);
	count(&book->derived, d, 1);
	if (d->borrower != NOBODY)
		borrower_in(&book->derived, d, index);
	if (d->state == STATE_LENT)
		due_in(book, index);
}

void derived_out(struct book *book, uint32_t index)
{
	const struct device *d = &book->device[index];

	count(&book->derived, d, (uint32_t)-1);
	if (d->borrower != NOBODY)
		borrower_out(&book->derived, d, index);
	if (d->state == STATE_LENT)
		due_out(book, index);
}

/* ---- Who waits ---- */

void derived_count_waiting(struct book *book, const struct waiting *w, uint32_t one)
{
	struct derived *x = &book->derived;

	x->waiting[w->kind] += one;
	if (w->device == NOBODY)
		x->unserved[w->kind] += one;
	else
		x->holds += one;
}

/* ---- All of it ---- */

int derived_make(struct book *book)
{
	struct derived *x = &book->derived;

	memset(x, 0, sizeof(*x));
	for (uint32_t i = 0; i < book->devices; i++) {
		uint64_t id = book->device[i].id;

		if (id == NOBODY || index_find(x->device, DEVICE_SLOTS, id) != INDEX_NONE)
			return -EPROTO;
		derived_in(book, i);
	}
	for (uint32_t i = 0; i < book->tried; i++) {
		uint64_t who = book->tries[i].who;

		if (who == NOBODY || index_find(x->tries, TRIES_SLOTS, who) != INDEX_NONE)
			return -EPROTO;
		index_set(x->tries, TRIES_SLOTS, who, i);
	}
	for (uint32_t i = 0; i < book->waits; i++)
		derived_count_waiting(book, &book->waiting[i], 1);
	return 0;
}
