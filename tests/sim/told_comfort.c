/*
 * What was told of how people want the screen: chosen in this visit, left by
 * somebody who answered no more, remembered of somebody who asked for it.
 * When a visit ends it sees on the screen. Judges nothing.
 */
#include <string.h>

#include "told.h"

void comfort_begin(struct told *t)
{
	memset(&t->comfort, 0, sizeof(t->comfort));
}

static struct told_person *person_of(struct told *t, uint64_t id)
{
	for (uint32_t i = 0; i < t->people; i++)
		if (t->person[i].id == id)
			return &t->person[i];
	return NULL;
}

void comfort_event(struct told *t, const struct event *ev)
{
	struct told_comfort *c = &t->comfort;
	bool press = ev->type == EVENT_INTENT;
	uint32_t setting = press ? ev->intent.arg / SETTING_VALUES_MAX : SETTINGS;

	c->back = press && ev->intent.control == CONTROL_BACK;
	c->again = press && ev->intent.control == CONTROL_START_AGAIN;
	/* Who asks for more time, or chooses something where that is asked, is there. */
	c->stays = press &&
		   (ev->intent.control == CONTROL_MORE_TIME || ev->intent.control == CONTROL_SET);
	if (ev->type == EVENT_CARD || ev->type == EVENT_NUMBER)
		c->same = told_proved(t, ev->card.person);
	if (!press || ev->intent.control != CONTROL_SET || setting >= SETTINGS)
		return;
	c->chosen[setting] |= (uint16_t)(1u << ev->intent.arg % SETTING_VALUES_MAX);
	c->doubt = true;
}

void comfort_effect(struct told *t, const struct effect *fx)
{
	struct told_person *p;

	if (fx->type != EFFECT_REMEMBER)
		return;
	p = person_of(t, fx->remember.person);
	for (uint8_t setting = 0; p != NULL && setting < SETTINGS; setting++) {
		/* Forgotten, it stays as it is until they go. */
		t->comfort.chosen[setting] |= p->remembered[setting];
		p->remembered[setting] = (uint16_t)(1u << fx->remember.comfort[setting]);
	}
}

/* Somebody's visit has ended, as far as the screen tells. */
static bool has_ended(const struct told *t, const struct view *view)
{
	const struct told_comfort *c = &t->comfort;

	if (c->role != ROLE_NONE && view->role != c->role)
		return !(view->under == SCREEN_PIN && c->same);
	if (view->under == SCREEN_PIN)
		return !c->same && (c->under == SCREEN_DONE || c->under == SCREEN_THANKS ||
				    c->under == SCREEN_RETURN_OWN || c->under == SCREEN_SURENESS);
	/* Out of order the screen of the card looks as home does. */
	if (view->under != SCREEN_HOME || c->under == SCREEN_OUT_OF_ORDER)
		return false;
	/* Home itself has no Start again; what is laid over it has. */
	if (c->under == SCREEN_HOME)
		return (c->again && c->screen != SCREEN_HOME) ||
		       (c->screen == SCREEN_MORE_TIME && view->screen == SCREEN_HOME && !c->stays);
	return !c->back;
}

static void leave(struct told *t)
{
	struct told_comfort *c = &t->comfort;

	memcpy(c->left, c->chosen, sizeof(c->left));
	memcpy(c->left_by, t->proved, sizeof(c->left_by));
	c->leavers = t->proofs;
}

void comfort_view(struct told *t, const struct view *view)
{
	struct told_comfort *c = &t->comfort;

	if (has_ended(t, view)) {
		if (c->screen == SCREEN_MORE_TIME && t->proofs > 0)
			leave(t);
		memset(c->chosen, 0, sizeof(c->chosen));
	}
	/* Who comes back to their place has it again, to leave it once more. */
	for (uint32_t i = 0; i < c->leavers; i++)
		for (uint8_t setting = 0;
		     setting < SETTINGS && view->role != ROLE_NONE && told_proved(t, c->left_by[i]);
		     setting++)
			c->chosen[setting] |= c->left[setting];
	c->role = view->role;
	c->under = view->under;
	c->screen = view->screen;
	c->doubt = false;
}

void comfort_restart(struct told *t)
{
	struct told_comfort *c = &t->comfort;

	/* The power went between the choice and its being told: it may be kept. */
	for (uint32_t i = 0; c->doubt && i < t->proofs; i++) {
		struct told_person *p = person_of(t, t->proved[i]);

		for (uint8_t setting = 0; p != NULL && setting < SETTINGS; setting++)
			p->remembered[setting] |= c->chosen[setting];
	}
	memset(c, 0, sizeof(*c));
}

bool told_wants(const struct told *t, uint8_t setting, uint8_t value)
{
	const struct told_comfort *c = &t->comfort;

	if (value == 0 || c->chosen[setting] >> value & 1u)
		return true;
	/* Who comes back to their place has what they left there, from the first picture on. */
	for (uint32_t i = 0; i < c->leavers; i++)
		if (told_proved(t, c->left_by[i]) && c->left[setting] >> value & 1u)
			return true;
	for (uint32_t i = 0; i < t->proofs; i++) {
		const struct told_person *p = told_who(t, t->proved[i]);

		if (p != NULL && p->remembered[setting] >> value & 1u)
			return true;
	}
	return false;
}
