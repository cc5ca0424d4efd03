/*
 * Somebody's contact details: one person at a time, held down to see, 20
 * seconds at most, each look a fact. The core never has them: while they are
 * shown the view names the person, and the loop asks the registry.
 */
#include "deeds.h"

#define LOOK_MS 20000

void contact_open(struct kiosk *k, struct moment now)
{
	enter(k, SCREEN_STAFF_CONTACT, now);
}

static void look(struct kiosk *k, struct moment now, struct effects *out)
{
	struct event ev = {
		.type = EVENT_DEED,
		.admin = {.deed = RIGHT_LOOK_AT_CONTACT, .person = k->visit.matter.person}};

	if (do_here(k, &ev, now, out))
		k->visit.look_ms = now.ms + LOOK_MS;
}

void contact_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	switch (ev->intent.control) {
	case CONTROL_SHOW:
		if (ev->intent.arg == 0)
			k->visit.look_ms = 0;
		else if (k->visit.look_ms == 0)
			look(k, now, out);
		break;
	case CONTROL_FINISH: enter(k, SCREEN_STAFF_HOME, now); break;
	default: break;
	}
}

void contact_time(struct kiosk *k, struct moment now)
{
	/* Whoever opens another page over it looks no more. */
	if (now.ms >= k->visit.look_ms || k->visit.overs > 0)
		k->visit.look_ms = 0;
}

int64_t contact_deadline_ms(const struct kiosk *k)
{
	return k->visit.look_ms != 0 ? k->visit.look_ms : FOR_EVER;
}

void fill_contact(const struct kiosk *k, struct view *view)
{
	if (k->visit.look_ms != 0)
		view->row[view->rows++].id = k->visit.matter.person;
}
