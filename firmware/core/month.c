/*
 * The coordinator's page: where one who signs in begins, the ways from it to
 * what needs doing and back, and a reference that is typed. What stands on it,
 * and what the record holds of a reference, the loop knows, not the core.
 */
#include <string.h>

#include <lendbay/text.h>

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

/* A reference is typed from its beginning. */
static void look_up(struct kiosk *k, struct moment now)
{
	enter(k, SCREEN_REFERENCE, now);
	k->visit.typed[0] = '\0';
}

void month_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	(void)out; /* looking changes nothing */
	if (ev->intent.control == CONTROL_FINISH)
		enter(k, SCREEN_STAFF_HOME, now);
	else if (ev->intent.control == CONTROL_LOOK_UP)
		look_up(k, now);
	else if (ev->intent.control == CONTROL_EXPORT)
		export_show(k, now);
}

/* Its check character tells a slip of the finger from a fact that is not there. */
static void typed(struct kiosk *k, struct moment now)
{
	uint64_t number;
	uint8_t leaf[5];

	if (reference_read(k->visit.typed, &number, leaf) && number != 0)
		enter(k, SCREEN_ENTRY, now);
	else if (k->visit.typed[0] != '\0')
		k->visit.note = NOTE_REFERENCE_SLIP;
}

void reference_press(struct kiosk *k, const struct event *ev, struct moment now,
		     struct effects *out)
{
	bool typing = k->visit.phase == SCREEN_REFERENCE;

	(void)out; /* looking changes nothing */
	switch (ev->intent.control) {
	case CONTROL_LETTER:
	case CONTROL_RUB_OUT:
		if (!typing)
			break;
		k->visit.note = NOTE_NONE;
		if (ev->intent.control == CONTROL_LETTER)
			reference_type(k->visit.typed, ev->intent.arg);
		else
			reference_rub_out(k->visit.typed);
		break;
	case CONTROL_OK:
		if (typing)
			typed(k, now);
		break;
	case CONTROL_LOOK_UP:
		if (!typing)
			look_up(k, now);
		break;
	case CONTROL_FINISH: enter(k, SCREEN_MONTH, now); break;
	default: break;
	}
}

void fill_reference(const struct kiosk *k, struct view *view)
{
	struct view_entry *e = &view->entry;

	memcpy(view->typed, k->visit.typed, sizeof(view->typed));
	if (k->visit.phase == SCREEN_ENTRY)
		(void)reference_read(k->visit.typed, &e->number, e->leaf); /* it was read before */
}
