/*
 * A call for help that a worker answers at the kiosk: what it is about, and
 * that they see to it. A worker who signs in, or taps their card, answers it
 * too; how it leaves and goes on is in kiosk.c.
 */
#include "state.h"

void call_open(struct kiosk *k, struct moment now)
{
	if (!k->book.called)
		return;
	enter(k, SCREEN_STAFF_CALL, now);
	k->visit.bay = k->book.call_bay <= k->policy->bays ? k->book.call_bay : 0;
}

void call_answered_here(struct kiosk *k, struct moment now, struct effects *out)
{
	uint8_t bay = k->visit.bay;

	answer_call(k, k->visit.person, now, out);
	if (k->visit.phase != SCREEN_STAFF_CALL)
		return;
	/* On to the door it was about: there the rest is to be done. */
	enter(k, bay != 0 ? SCREEN_STAFF_BAY : SCREEN_STAFF_HOME, now);
	k->visit.bay = bay;
	k->visit.note = NOTE_DONE_NEXT;
}

void call_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	switch (ev->intent.control) {
	case CONTROL_CONFIRM: call_answered_here(k, now, out); break;
	case CONTROL_FINISH: /* it goes on */ enter(k, SCREEN_STAFF_HOME, now); break;
	default: break;
	}
}
