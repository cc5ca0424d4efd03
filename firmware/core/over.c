/*
 * What lies over a screen: pages (help, language, comfort) and questions (do
 * you need more time? start again?), each on top of what was there before,
 * and Back leads to that. Never changes what is under it.
 */
#include <assert.h>

#include "state.h"

uint8_t dialog_of(const struct kiosk *k)
{
	const struct visit *v = &k->visit;

	return v->overs > 0 ? v->over[v->overs - 1].screen : SCREEN_HOME;
}

void lay_over(struct kiosk *k, uint8_t screen)
{
	struct visit *v = &k->visit;

	for (uint8_t i = 0; i < v->overs; i++) {
		if (v->over[i].screen != screen)
			continue;
		v->overs = (uint8_t)(i + 1);
		return;
	}
	assert(v->overs < OVER_MAX);
	v->over[v->overs++] = (struct layer){.screen = screen};
	v->reading = false;
}

void take_off(struct kiosk *k)
{
	if (k->visit.overs > 0)
		k->visit.overs--;
	k->visit.reading = false;
}

void turn_leaf(struct kiosk *k, const struct event *ev)
{
	struct visit *v = &k->visit;
	uint8_t *leaf = v->overs > 0 ? &v->over[v->overs - 1].leaf : &v->leaf;

	if (ev->intent.arg > UINT8_MAX)
		return; /* no page has so many */
	*leaf = (uint8_t)ev->intent.arg;
}

/* ---- Do you need more time? ---- */

void answer_time(struct kiosk *k)
{
	if (dialog_of(k) == SCREEN_MORE_TIME)
		take_off(k);
}

bool time_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t control = ev->intent.control;

	if (dialog_of(k) != SCREEN_MORE_TIME)
		return false;
	if (control == CONTROL_LEAF) {
		/* Somebody reads the question: there is all the time again to answer it. */
		k->visit.dialog_ms = now.ms;
		turn_leaf(k, ev);
		return true;
	}
	take_off(k);
	if (control == CONTROL_NO_MORE) {
		say_parts(k, now, out);
		go_home(k, now);
	}
	return control == CONTROL_NO_MORE || control == CONTROL_MORE_TIME;
}

/* ---- The others ---- */

/* Start again, from the page of help: who read that far means it. From the others it asks, as it
 * does from the screen; with a door open it says so and stays, from all. */
static void again(struct kiosk *k, struct moment now, struct effects *out)
{
	uint8_t dialog = dialog_of(k);
	bool means_it = dialog == SCREEN_HELP || dialog == SCREEN_CALL_BACK;

	if (k->visit.phase == SCREEN_HOME || (means_it && !door_in_hand(k)))
		start_again(k, now, out);
	else
		spine_press(k, CONTROL_START_AGAIN, now, out);
	/* No question, and no other screen: it is the one that says why. */
	if (dialog_of(k) == dialog)
		k->visit.overs = 0;
}

static void help_press(struct kiosk *k, uint8_t control, struct moment now, struct effects *out)
{
	if (control == CONTROL_ASK_PERSON)
		call_staff(k, REFUSED_NOT, k->visit.bay, now, out);
	else if (control == CONTROL_CALL_BACK)
		ask_back(k, now, out);
	else
		take_off(k);
}

bool over_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t control = ev->intent.control;
	uint8_t dialog = dialog_of(k);

	if (dialog == SCREEN_HOME)
		return false;
	if (control == CONTROL_START_AGAIN && dialog != SCREEN_START_AGAIN) {
		again(k, now, out);
		return true;
	}
	switch (dialog) {
	case SCREEN_HELP: help_press(k, control, now, out); break;
	case SCREEN_START_AGAIN:
		take_off(k);
		if (control == CONTROL_YES)
			start_again(k, now, out);
		break;
	case SCREEN_LANGUAGE:
	case SCREEN_COMFORT:
		if (control == CONTROL_BACK || control == CONTROL_FINISH)
			take_off(k);
		break;
	default: take_off(k); break;
	}
	return true;
}
