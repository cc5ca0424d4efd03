/*
 * The coordinator's page: where one who signs in begins, and the ways from it
 * to what needs doing and back. What stands on it the loop knows, not the core.
 */
#include "state.h"

/* Who may take the record out may see what it comes to. */
static bool answers_for_it(const struct kiosk *k)
{
	return role_may(k->visit.role, RIGHT_EXPORT);
}

bool is_before_month(const struct kiosk *k)
{
	return k->visit.phase == SCREEN_STAFF_HOME && answers_for_it(k);
}

uint8_t worker_begins(const struct kiosk *k)
{
	return answers_for_it(k) ? SCREEN_MONTH : SCREEN_STAFF_HOME;
}

void month_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	(void)out; /* looking changes nothing */
	if (ev->intent.control == CONTROL_FINISH)
		enter(k, SCREEN_STAFF_HOME, now);
}
