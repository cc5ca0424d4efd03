/*
 * What the screen may show of the queue: how many wait, and of the one who
 * stands there their own place and what is kept for them. Never who the
 * others are.
 */
#include <string.h>

#include "state.h"

/* What could be waited for: it may be, and none of it is ready now. */
static bool can_wait(const struct kiosk *k, uint8_t kind)
{
	struct wish wish = wish_of(k, kind, 0);

	wish.reach = false;
	return may_here(k, RIGHT_WAIT) && may_wait(k, k->visit.borrower, kind) == REFUSED_NOT &&
	       count_ready(k, wish) == 0;
}

static void fill_own(const struct kiosk *k, struct view *view)
{
	uint32_t hold = find_hold_of(k, k->visit.borrower);

	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++) {
		uint32_t i = find_waiting(k, k->visit.borrower, kind);

		if (can_wait(k, kind))
			view->can_wait |= (uint8_t)(1u << kind);
		if (i == NOT_FOUND)
			continue;
		view->waits |= (uint8_t)(1u << kind);
		/* Of two queues, that of the kind in question. */
		if (view->place == 0 || kind == k->visit.kind)
			view->place = place_in_queue(k, i);
	}
	if (hold == NOT_FOUND)
		return;
	view->held_kind = k->book.waiting[hold].kind;
	view->held_day = last_day_of_hold(k, hold);
	if (shows_hold(k))
		view->note = NOTE_HELD_FOR_YOU;
}

void fill_queue(const struct kiosk *k, struct view *view)
{
	memcpy(view->waiting, k->book.derived.waiting, sizeof(view->waiting));
	if (k->visit.borrower != NOBODY)
		fill_own(k, view);
}
