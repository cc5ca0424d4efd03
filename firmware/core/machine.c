/*
 * Wiping by machine: a program that the board file names wipes a device while
 * the worker goes on. What it verified counts as its word, what it cannot know
 * stays the worker's to tick. Never believes an answer about a device that
 * has gone on without it.
 */
#include <assert.h>

#include "state.h"

/* What a program cannot know and a worker can see before it has ended; all other ticks would tell
 * of a wipe that was still to come. */
#define BEFOREHAND (1u << WIPE_MEMORY_CARD_OUT | 1u << WIPE_SAME_SIM)

/* Whether the device is as it was when this began. */
static bool is_of(const struct wiping *w, const struct device *d)
{
	return w->at > MACHINE_OFFERED && w->device == d->id && w->loans == d->loans &&
	       w->state == d->state;
}

static const struct wiping *wiping_of(const struct kiosk *k, uint64_t device)
{
	uint32_t i = find_device(k, device);

	for (uint32_t n = 0; n < WIPES_MAX && i != NOT_FOUND; n++) {
		if (is_of(&k->wiping[n], &k->book.device[i]))
			return &k->wiping[n];
	}
	return NULL;
}

/* A place for one more: the device's own, a free one, or one whose time is over; NULL: all run. */
static const struct wiping *place_for(const struct kiosk *k, uint64_t device)
{
	const struct wiping *found = wiping_of(k, device);

	for (uint32_t n = 0; n < WIPES_MAX && found == NULL; n++) {
		const struct wiping *w = &k->wiping[n];
		uint32_t i = find_device(k, w->device);

		if (w->at <= MACHINE_OFFERED ||
		    (w->at != MACHINE_RUNNING && (i == NOT_FOUND || !is_of(w, &k->book.device[i]))))
			found = w;
	}
	for (uint32_t n = 0; n < WIPES_MAX && found == NULL; n++) {
		if (k->wiping[n].at == MACHINE_FAILED)
			found = &k->wiping[n];
	}
	return found;
}

enum machine_wipe machine_of(const struct kiosk *k, uint64_t device, uint8_t kind)
{
	const struct wiping *w = wiping_of(k, device);

	if (w != NULL && (w->at == MACHINE_RUNNING || w->at == MACHINE_PROVED))
		return (enum machine_wipe)w->at;
	if (kind >= DEVICE_KINDS || !k->policy->wipe_program[kind] || !k->up[PORT_WIPER] ||
	    place_for(k, device) == NULL)
		return MACHINE_NONE;
	return w != NULL ? MACHINE_FAILED : MACHINE_OFFERED;
}

/* Whether the form of that wipe is on the screen, before the worker who asked for it. */
static bool is_shown(const struct kiosk *k, const struct wiping *w)
{
	return k->visit.phase == SCREEN_STAFF_WIPE && k->visit.device == w->device &&
	       k->visit.person == w->worker;
}

void machine_press(struct kiosk *k, struct moment now, struct effects *out)
{
	enum machine_wipe at = machine_of(k, k->visit.device, k->visit.kind);
	uint32_t i = find_device(k, k->visit.device);

	if (k->visit.phase != SCREEN_STAFF_WIPE || i == NOT_FOUND ||
	    (at != MACHINE_OFFERED && at != MACHINE_FAILED))
		return;

	const struct device *d = &k->book.device[i];

	if (form_of(d) != SCREEN_STAFF_WIPE) {
		next_form(k, i, now); /* somebody else was here meanwhile */
		return;
	}

	struct wiping *w = &k->wiping[place_for(k, d->id) - k->wiping];

	*w = (struct wiping){.device = d->id,
			     .worker = k->visit.person,
			     .ticket = ++k->tickets,
			     .loans = d->loans,
			     .state = d->state,
			     .at = MACHINE_RUNNING,
			     .ticked = k->visit.checks};
	add_effect(out, (struct effect){.type = EFFECT_WIPE_BY_MACHINE,
					.wipe = {.device = w->device, .ticket = w->ticket}});
}

void machine_ticked(struct kiosk *k)
{
	for (uint32_t n = 0; n < WIPES_MAX; n++) {
		if (k->wiping[n].at == MACHINE_RUNNING && is_shown(k, &k->wiping[n]))
			k->wiping[n].ticked = k->visit.checks;
	}
}

void machine_fill(struct kiosk *k)
{
	const struct wiping *w = wiping_of(k, k->visit.device);

	if (k->visit.phase != SCREEN_STAFF_WIPE || w == NULL)
		return;
	/* What another worker ticked is theirs. */
	k->visit.checks = w->worker == k->visit.person ? w->ticked & BEFOREHAND : 0;
	if (w->at == MACHINE_PROVED) {
		k->visit.tool = w->tool;
		k->visit.checks |= w->verified;
	}
}

uint8_t machine_method(const struct kiosk *k, uint64_t device, uint8_t tool)
{
	const struct wiping *w = wiping_of(k, device);

	if (w != NULL && w->at == MACHINE_PROVED && w->tool == tool && w->method == METHOD_CLEAR)
		return METHOD_CLEAR;
	return k->policy->method_of_tool[tool];
}

/* Says it to whoever works here, where nothing else is said. */
static void tell(struct kiosk *k, uint8_t note)
{
	if (k->visit.phase == SCREEN_STAFF_HOME)
		k->visit.note = note;
}

static void failed(struct kiosk *k, struct wiping *w)
{
	w->at = MACHINE_FAILED;
	tell(k, NOTE_MACHINE_FAILED);
}

void machine_lost(struct kiosk *k, struct moment now)
{
	(void)now; /* it is over at once */
	for (uint32_t n = 0; n < WIPES_MAX; n++) {
		if (k->wiping[n].at == MACHINE_RUNNING)
			failed(k, &k->wiping[n]);
	}
}

/* Sealed, it must not be touched; wiped by hand and lent again, it holds somebody's things. */
void machine_turn(struct kiosk *k, struct effects *out)
{
	for (uint32_t n = 0; n < WIPES_MAX; n++) {
		struct wiping *w = &k->wiping[n];
		uint32_t i = w->at == MACHINE_RUNNING ? find_device(k, w->device) : NOT_FOUND;

		if (w->at != MACHINE_RUNNING || (i != NOT_FOUND && is_of(w, &k->book.device[i])))
			continue;
		add_effect(out,
			   (struct effect){.type = EFFECT_WIPE_STOP,
					   .wipe = {.device = w->device, .ticket = w->ticket}});
		*w = (struct wiping){.at = MACHINE_NONE};
	}
}

/* The proof; and the wipe with it, if the worker has seen to all that a program cannot know. */
static void proved(struct kiosk *k, struct wiping *w, const struct event *ev, uint32_t i,
		   struct moment now, struct effects *out)
{
	uint32_t needed = wipe_checks_of(k->book.device[i].parts);
	bool shown = is_shown(k, w);

	record(k,
	       (struct fact){.type = FACT_WIPE_PROVED,
			     .device = w->device,
			     .worker = w->worker,
			     .tool = ev->wipe.tool,
			     .method = ev->wipe.method,
			     .checks = ev->wipe.checks,
			     .evidence = ev->wipe.evidence},
	       now, out);
	w->at = MACHINE_PROVED;
	w->tool = ev->wipe.tool;
	w->method = ev->wipe.method;
	w->verified = ev->wipe.checks & needed;
	if ((((w->ticked & BEFOREHAND) | w->verified) & needed) != needed) {
		if (shown)
			machine_fill(k);
		tell(k, NOTE_MACHINE_DONE);
		return;
	}
	record(k,
	       (struct fact){.type = FACT_WIPED,
			     .device = w->device,
			     .worker = w->worker,
			     .tool = w->tool,
			     .method = machine_method(k, w->device, w->tool),
			     .checks = needed},
	       now, out);
	*w = (struct wiping){.at = MACHINE_NONE};
	tell(k, NOTE_MACHINE_DONE);
	if (shown) {
		next_form(k, i, now);
		k->visit.note = NOTE_DONE_NEXT;
	}
}

static bool is_asked_for(const struct book *book, uint64_t device)
{
	for (uint32_t i = 0; i < book->asks; i++) {
		if (book->asked[i].device == device && book->asked[i].what == REQUEST_TAKE_BACK)
			return true;
	}
	return false;
}

/* Whoever the program told may yet wipe it, sealed or lent again: with staff until they close it.
 */
static void may_yet(struct kiosk *k, uint64_t device, struct moment now, struct effects *out)
{
	if (!is_asked_for(&k->book, device))
		record(k, (struct fact){.type = FACT_MAY_BE_WIPED, .device = device}, now, out);
	tell(k, NOTE_MACHINE_AFAR);
	if (k->visit.phase == SCREEN_STAFF_WIPE && k->visit.device == device)
		k->visit.note = NOTE_MACHINE_AFAR;
}

static bool is_sound(const struct event *ev)
{
	return ev->wipe.tool > TOOL_NONE && ev->wipe.tool < TOOLS &&
	       ev->wipe.method > METHOD_NONE && ev->wipe.method < METHODS &&
	       ev->wipe.checks >> WIPE_CHECKS_COUNT == 0 && ev->wipe.evidence != 0;
}

void machine_answered(struct kiosk *k, const struct event *ev, struct moment now,
		      struct effects *out)
{
	uint32_t i = find_device(k, ev->wipe.device);
	uint8_t refusal = REFUSED_NOT_YET; /* too late, or twice: nobody waits for it */
	struct wiping *w = NULL;

	for (uint32_t n = 0; n < WIPES_MAX && w == NULL; n++) {
		if (k->wiping[n].at == MACHINE_RUNNING && k->wiping[n].ticket == ev->wipe.ticket &&
		    k->wiping[n].device == ev->wipe.device)
			w = &k->wiping[n];
	}
	/* One that went on without it was called back, and nobody waits for it any more. */
	assert(w == NULL || (i != NOT_FOUND && is_of(w, &k->book.device[i])));
	if (w != NULL && !(ev->wipe.done && is_sound(ev))) {
		refusal = REFUSED_OUT_OF_ORDER;
		failed(k, w);
	} else if (w != NULL) {
		refusal = REFUSED_NOT;
		proved(k, w, ev, i, now, out);
	}
	if (ev->wipe.afar && !ev->wipe.done && i != NOT_FOUND)
		may_yet(k, ev->wipe.device, now, out);
	add_effect(out, (struct effect){.type = EFFECT_ANSWER, .answer = {.refusal = refusal}});
}
