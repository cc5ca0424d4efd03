/*
 * Again: what once led somewhere is tried at another moment, after something
 * else has happened. It does only what the world could bring about by itself
 * just then, and nothing that needs more than a few numbers to be told.
 */
#include "world.h"

struct again again_of(const struct item *item)
{
	const struct event *ev = &item->ev;
	struct again a = {.what = (uint8_t)(1 + item->type), .event = (uint8_t)ev->type};

	if (item->type != ITEM_EVENT)
		return item->type == ITEM_CUT || item->type == ITEM_CRASH ? a : (struct again){0};
	switch (ev->type) {
	case EVENT_INTENT:
		a.which = ev->intent.control;
		a.arg = ev->intent.arg;
		break;
	case EVENT_CARD: a.which = item->who; break;
	case EVENT_STICKER: a.arg = (uint32_t)ev->sticker.device; break;
	case EVENT_PORT:
		a.which = ev->port.port;
		a.how = ev->port.up;
		break;
	case EVENT_DOOR:
		a.which = ev->door.bay;
		a.how = (uint8_t)(ev->door.open | item->forced << 1);
		break;
	case EVENT_DEED: a.arg = (uint32_t)ev->admin.deed; break;
	case EVENT_TICK: break;
	default: return (struct again){0}; /* an answer, which follows from a question */
	}
	return a;
}

/* The next thing the kiosk waits for comes, or nobody does. */
static void time_again(struct world *w)
{
	int64_t wait_ms = kiosk_deadline_ms(w->m->kiosk) - w->at.ms;

	if (dice_once(&w->dice, 2) || wait_ms > 86400000)
		walk_away(w);
	else
		pass(w, wait_ms > 0 ? wait_ms : 1, 1);
}

static bool door_again(struct world *w, const struct again *a)
{
	bool open = a->how & 1, forced = a->how & 2;

	if (w->bay[a->which].open == open || (open && !forced && !w->bay[a->which].released))
		return false;
	w->m->counts->hardware_faults += forced;
	door_move(w, a->which, open, forced);
	return true;
}

bool again_step(struct world *w)
{
	const struct again a = w->again;

	if (a.what == 0 || !machine_is_up(w->m))
		return false;
	pass(w, 100 + dice_throw(&w->dice, 1500), 4);
	if (!machine_is_up(w->m))
		return false;
	if (a.what != 1 + ITEM_EVENT) {
		restart_all(w, a.what - 1);
		return true;
	}
	switch (a.event) {
	case EVENT_INTENT: press(w, a.which, (uint16_t)a.arg); return true;
	case EVENT_CARD: card_show(w, a.which); return true;
	case EVENT_STICKER: sticker_show(w, a.arg); return true;
	case EVENT_PORT: port_move(w, a.which, a.how); return true;
	case EVENT_DOOR: return door_again(w, &a);
	case EVENT_DEED: deed_try(w, a.arg); return true;
	default: time_again(w); return true;
	}
}
