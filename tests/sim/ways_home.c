/*
 * The ways home: a person who only presses Back and Start again (and Yes on
 * its question), and waits where the screen offers neither. Tried on a copy
 * of the kiosk, which is thrown away.
 */
#include <string.h>

#include "invariants.h"

#define ROUNDS_MAX 400 /* presses and waits; a question counts a minute down by the second */

static bool a_door_is_open(const struct machine *m)
{
	for (uint8_t bay = 1; bay <= m->board->policy.bays; bay++)
		if (m->told.bay[bay].door_open)
			return true;
	return false;
}

/* A worker's home is their list. */
static bool is_home(const struct view *view)
{
	return view->screen == SCREEN_HOME || view->screen == SCREEN_OUT_OF_ORDER ||
	       view->screen == SCREEN_STAFF_HOME;
}

struct walk {
	struct kiosk *k;
	struct moment now;
	struct effects *out;
	struct view view;
};

static void step(struct walk *w, const struct event *ev)
{
	kiosk_step(w->k, ev, w->now, w->out);
	kiosk_view(w->k, w->now, &w->view);
}

static void press(struct walk *w, uint8_t control)
{
	step(w, &(struct event){.type = EVENT_INTENT, .intent = {.control = control}});
}

/* Until the kiosk wants to be woken. */
static bool rest(struct walk *w)
{
	int64_t wake_ms = kiosk_deadline_ms(w->k);

	if (wake_ms == FOR_EVER)
		return false;
	if (wake_ms <= w->now.ms)
		wake_ms = w->now.ms + 1;
	w->now.utc_s += (wake_ms - w->now.ms) / 1000;
	w->now.ms = wake_ms;
	step(w, &(struct event){.type = EVENT_TICK});
	return true;
}

const char *home_turn(struct machine *m)
{
	static struct effects out;
	struct walk w = {.k = m->spare, .now = m->now, .out = &out, .view = m->view};

	if (m->rigour.ways_home == 0 ||
	    !dice_once(&m->checks, m->changed ? m->rigour.ways_home : m->rigour.ways_home * 16) ||
	    is_home(&m->view) || a_door_is_open(m))
		return NULL;
	m->counts->ways_home++;
	memcpy(m->spare, m->kiosk, kiosk_size());
	for (int i = 0; i < ROUNDS_MAX && !is_home(&w.view); i++) {
		if (w.view.screen == SCREEN_MORE_TIME || !w.view.can_back) {
			if (!rest(&w))
				return "nothing is offered here and nothing is waited for";
			continue;
		}
		press(&w, CONTROL_BACK);
		if (!is_home(&w.view) && w.view.can_back)
			press(&w, CONTROL_START_AGAIN);
		if (w.view.screen == SCREEN_START_AGAIN)
			press(&w, CONTROL_YES);
	}
	return is_home(&w.view) ? NULL : "Back and Start again do not lead home from here";
}
