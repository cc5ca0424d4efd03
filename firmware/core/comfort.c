/*
 * Comfort: how who stands there wants the screen, and in which language. It
 * lives with the visit and ends with it; what a borrower asked to be
 * remembered leaves as an effect, about them and never as a fact.
 */
#include <string.h>

#include "state.h"

#define TWICE 2

/* Where no height is known, nobody can say what is within reach. */
static bool are_heights_known(const struct policy *policy)
{
	for (uint8_t bay = 1; bay <= policy->bays; bay++) {
		if (policy->height_mm[bay] != 0)
			return true;
	}
	return false;
}

/* A kiosk's languages are its library's: what another has may have been remembered. */
static bool may_be(const struct kiosk *k, uint8_t setting, uint8_t value)
{
	if (value >= setting_values(setting))
		return false;
	return setting != SETTING_LANGUAGE || value == LANGUAGE_EN ||
	       k->policy->languages >> value & 1;
}

static void set(struct kiosk *k, uint8_t setting, uint8_t value)
{
	if (k->visit.comfort[setting] == value)
		return;
	k->visit.comfort[setting] = value;
	/* domain.md: always a bay within reach, when "Lower down" is on. */
	if (setting == SETTING_LOWER)
		k->visit.reach = value != 0 && are_heights_known(k->policy);
}

/* A borrower, or who borrows beside; not who is only a code, for they may be nobody yet. */
bool can_remember(const struct kiosk *k)
{
	switch (k->visit.role) {
	case ROLE_BORROWER:
	case ROLE_HELPER:
	case ROLE_CHAMPION: return k->visit.referral == NOBODY;
	default: return false;
	}
}

/* How loud it was is of this visit alone: the next begins as loud as all. */
static void remember(const struct kiosk *k, struct effects *out)
{
	struct effect fx = {.type = EFFECT_REMEMBER, .remember = {.person = k->visit.person}};

	if (k->visit.comfort[SETTING_REMEMBER])
		memcpy(fx.remember.comfort, k->visit.comfort, sizeof(fx.remember.comfort));
	fx.remember.comfort[SETTING_VOLUME] = 0;
	add_effect(out, fx);
}

/* All but the language, and whether it is remembered: that is asked for by itself. */
static void set_as_before(struct kiosk *k, struct effects *out)
{
	struct visit *v = &k->visit;

	for (uint8_t setting = 0; setting < SETTINGS; setting++) {
		if (setting == SETTING_LANGUAGE || setting == SETTING_REMEMBER)
			continue;
		v->chosen |= (uint16_t)(1u << setting);
		set(k, setting, 0);
	}
	if (can_remember(k) && v->comfort[SETTING_REMEMBER])
		remember(k, out);
}

void comfort_press(struct kiosk *k, const struct event *ev, struct effects *out)
{
	struct visit *v = &k->visit;
	uint16_t setting = ev->intent.arg / SETTING_VALUES_MAX;
	uint8_t value = ev->intent.arg % SETTING_VALUES_MAX;

	if (ev->intent.arg == SETTINGS_AS_BEFORE) {
		set_as_before(k, out);
		return;
	}
	if (setting >= SETTINGS || !may_be(k, (uint8_t)setting, value))
		return;
	if (setting == SETTING_REMEMBER && !can_remember(k))
		return;
	v->chosen |= (uint16_t)(1u << setting);
	if (v->comfort[setting] == value)
		return;
	set(k, (uint8_t)setting, value);
	if (can_remember(k) && (v->comfort[SETTING_REMEMBER] || setting == SETTING_REMEMBER))
		remember(k, out);
}

void comfort_remembered(struct kiosk *k, const uint8_t comfort[SETTINGS])
{
	if (!comfort[SETTING_REMEMBER])
		return;
	for (uint8_t setting = 0; setting < SETTINGS; setting++) {
		if (!(k->visit.chosen >> setting & 1) && may_be(k, setting, comfort[setting]))
			set(k, setting, comfort[setting]);
	}
}

void comfort_carry(struct kiosk *k, const uint8_t comfort[SETTINGS], uint16_t chosen)
{
	for (uint8_t setting = 0; setting < SETTINGS; setting++) {
		/* What is remembered, and whether, the registry knows: it is for nobody but who
		 * proved that they are meant. */
		if (setting == SETTING_REMEMBER || !(chosen >> setting & 1) ||
		    k->visit.chosen >> setting & 1)
			continue;
		set(k, setting, comfort[setting]);
		k->visit.chosen |= (uint16_t)(1u << setting);
	}
}

bool has_comfort(const struct kiosk *k)
{
	static const uint8_t none[SETTINGS];

	return memcmp(k->visit.comfort, none, sizeof(none)) != 0;
}

uint8_t agreement_language(const struct kiosk *k)
{
	uint8_t language = k->visit.comfort[SETTING_LANGUAGE];

	/* Where there is none in theirs, English is what they read. */
	return k->policy->agreement[language] != 0 ? language : LANGUAGE_EN;
}

int64_t patience_ms(const struct kiosk *k, int64_t ms)
{
	return k->visit.comfort[SETTING_TWICE] ? TWICE * ms : ms;
}

/* ---- Reading aloud ---- */

bool is_reading(const struct kiosk *k)
{
	return k->visit.reading;
}

void reading_press(struct kiosk *k, const struct event *ev, struct moment now)
{
	struct visit *v = &k->visit;

	/* The question itself is read to whoever is there, and to nobody: only a finger answers. */
	if (dialog_of(k) == SCREEN_MORE_TIME)
		return;
	v->touched_ms = now.ms;
	v->reading = ev->intent.arg != 0;
	v->reading_ms = now.ms;
}
