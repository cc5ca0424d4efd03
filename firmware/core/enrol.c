/*
 * A new device: what it is, its sticker written and locked, and only then is
 * it on the list. The sticker's number is in the ledger before anything is
 * written: one that was begun and never finished, whatever came between, is
 * known when it is laid down again, and can be finished.
 */
#include <string.h>

#include "deeds.h"

#define DRAWS (sizeof(((struct moment *)NULL)->random) / sizeof(uint64_t))

/* Ticked on the form: it keeps children from harm. */
#define TICK_FILTERED 1u

/* ---- What lies on the reader ---- */

void lying_turn(struct kiosk *k, const struct event *ev)
{
	switch (ev->type) {
	case EVENT_CARD:
		k->lying = (struct lying){.blank = ev->card.foreign && ev->card.person == NOBODY};
		break;
	case EVENT_STICKER: k->lying = (struct lying){.device = ev->sticker.device}; break;
	case EVENT_CARD_GONE:
	case EVENT_CARD_BAD: k->lying = (struct lying){0}; break;
	case EVENT_PORT:
		if (ev->port.port == PORT_READER)
			k->lying = (struct lying){0};
		break;
	default: break;
	}
}

bool is_begun(const struct kiosk *k, uint64_t device)
{
	for (uint32_t i = 0; i < k->book.begins; i++) {
		if (k->book.begun[i] == device)
			return true;
	}
	return false;
}

/* ---- The form ---- */

uint8_t may_enrol_device(const struct kiosk *k, const struct event *ev, struct moment now)
{
	(void)ev, (void)now; /* of nothing in particular, at any time */
	return k->book.devices == DEVICES_MAX ? REFUSED_NO_ROOM : REFUSED_NOT;
}

/* Empty, but for a kind and parts that are as those of the one before. */
static void form_open(struct kiosk *k, struct moment now)
{
	enter(k, SCREEN_STAFF_DEVICE, now);
	k->visit.device = k->visit.subject = NOBODY;
	k->visit.bay = 0;
}

uint8_t enrol_device(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		     struct effects *out)
{
	(void)ev, (void)out; /* nothing is recorded yet */
	if (worker == NOBODY)
		return REFUSED_NOT_ALLOWED; /* a sticker is laid on the reader here */
	k->visit.kind = DEVICE_NONE;
	k->visit.parts = k->visit.checks = 0;
	form_open(k, now);
	return REFUSED_NOT;
}

void enrol_begin(struct kiosk *k, struct moment now, struct effects *out)
{
	struct event ev = {.type = EVENT_DEED, .admin = {.deed = RIGHT_ENROL_DEVICE}};

	(void)do_here(k, &ev, now, out); /* it has gone to its own screen, or said why not */
}

static void tick(struct kiosk *k, const struct event *ev)
{
	struct visit *v = &k->visit;
	uint16_t arg = ev->intent.arg;

	switch (ev->intent.control) {
	case CONTROL_KIND:
		if (arg > DEVICE_NONE && arg < DEVICE_KINDS)
			v->kind = (uint8_t)arg;
		break;
	case CONTROL_PART_IN:
		if (arg < PARTS)
			v->parts ^= 1u << arg;
		break;
	case CONTROL_CHECK:
		if (arg == 0)
			v->checks ^= TICK_FILTERED;
		break;
	default: break;
	}
}

/* ---- Writing ---- */

/* A device nobody has. Returns NOBODY if chance gave none: not in this world. */
static uint64_t draw_device(const struct kiosk *k, struct moment now)
{
	for (size_t i = 0; i < DRAWS; i++) {
		uint64_t device;

		memcpy(&device, now.random + i * sizeof(device), sizeof(device));
		device &= ID_MAX;
		if (device != NOBODY && find_device(k, device) == NOT_FOUND && !is_begun(k, device))
			return device;
	}
	return NOBODY;
}

/*
 * Each empty sticker gets a number of its own, also after one that went wrong:
 * nobody knows how far that one came, and no two are ever the same.
 */
static void write_begin(struct kiosk *k, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	uint64_t device = k->lying.blank ? draw_device(k, now) : k->lying.device;

	enter(k, SCREEN_STAFF_STICKER, now);
	if (k->book.devices == DEVICES_MAX) {
		refuse(k, REFUSED_NO_ROOM, now);
		return;
	}
	if (!k->up[PORT_READER] || device == NOBODY) {
		v->note = NOTE_STICKER_SILENT;
		return;
	}
	if (!is_begun(k, device))
		record(k,
		       (struct fact){
			       .type = FACT_STICKER_BEGUN, .device = device, .worker = v->person},
		       now, out);
	v->subject = device;
	v->ticket = ++k->tickets;
	v->asked_ms = now.ms;
	v->note = NOTE_STICKER_BUSY;
	add_effect(out, (struct effect){.type = EFFECT_WRITE_STICKER,
					.sticker = {.device = device, .ticket = v->ticket}});
}

/* One lies there that can be written, or finished; or it is said why not. */
static void look_at_lying(struct kiosk *k, struct moment now, struct effects *out)
{
	uint64_t device = k->lying.device;

	if (k->lying.blank || is_begun(k, device)) {
		write_begin(k, now, out);
		return;
	}
	k->visit.subject = device;
	k->visit.note =
		find_device(k, device) != NOT_FOUND ? NOTE_STICKER_OURS : NOTE_STICKER_OTHERS;
}

/* ---- What comes ---- */

bool is_enrolling(uint8_t phase)
{
	return phase == SCREEN_STAFF_DEVICE || phase == SCREEN_STAFF_STICKER ||
	       phase == SCREEN_STAFF_ENROLLED;
}

bool enrol_sticker(struct kiosk *k, uint64_t device, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	bool known = find_device(k, device) != NOT_FOUND;

	if (v->phase == SCREEN_STAFF_STICKER) {
		if (v->ticket == 0)
			look_at_lying(k, now, out);
		return true;
	}
	/* The next one, of the same kind and with the same parts. */
	if (v->phase == SCREEN_STAFF_ENROLLED && !known) {
		enter(k, SCREEN_STAFF_STICKER, now);
		look_at_lying(k, now, out);
		return true;
	}
	if (v->phase == SCREEN_STAFF_ENROLLED)
		return false; /* its next step, or another's, as anywhere */
	if (v->phase == SCREEN_STAFF_DEVICE) {
		v->subject = device;
		v->note = is_begun(k, device) ? NOTE_STICKER_BEGUN
			  : known             ? NOTE_STICKER_OURS
			  : device != NOBODY  ? NOTE_STICKER_OTHERS
					      : NOTE_NONE;
		return true;
	}
	if (!is_begun(k, device) || door_in_hand(k))
		return false;
	/* Found again: what it is for is to be said, and then it is finished. */
	(void)enrol_device(k, NULL, v->person, now, out); /* a worker is never refused */
	v->note = NOTE_STICKER_BEGUN;
	return true;
}

void enrol_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	uint32_t i = find_device(k, v->device);

	if (v->ticket != 0)
		return; /* it is being written */
	switch (ev->intent.control) {
	case CONTROL_FINISH: enter(k, SCREEN_STAFF_HOME, now); break;
	case CONTROL_NEXT:
		if (v->phase == SCREEN_STAFF_ENROLLED) {
			form_open(k, now);
		} else if (v->phase == SCREEN_STAFF_DEVICE && form_done(k)) {
			enter(k, SCREEN_STAFF_STICKER, now);
			/* It may lie there already. */
			if (k->lying.blank || k->lying.device != NOBODY)
				look_at_lying(k, now, out);
		}
		break;
	case CONTROL_CONFIRM:
		if (v->phase == SCREEN_STAFF_ENROLLED && i != NOT_FOUND)
			next_form(k, i, now);
		break;
	default:
		if (v->phase == SCREEN_STAFF_DEVICE)
			tick(k, ev);
		break;
	}
}

/* ---- What became of it ---- */

static void written(struct kiosk *k, uint64_t device, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	uint64_t unit = free_unit(k, v->kind, 0);

	if (find_device(k, device) != NOT_FOUND || k->book.devices == DEVICES_MAX) {
		refuse(k, REFUSED_NO_ROOM, now); /* from the command line, meanwhile */
		return;
	}
	record(k,
	       (struct fact){.type = FACT_DEVICE_ADDED,
			     .device = device,
			     .kind = v->kind,
			     .unit = unit,
			     .parts = v->parts,
			     .filtered = (v->checks & TICK_FILTERED) != 0},
	       now, out);
	record(k,
	       (struct fact){.type = FACT_STICKER_WRITTEN, .device = device, .worker = v->person},
	       now, out);
	add_effect(out, (struct effect){.type = EFFECT_ANSWER,
					.answer = {.refusal = REFUSED_NOT, .unit = unit}});
	v->device = device;
	k->lying = (struct lying){.device = device};
	enter(k, SCREEN_STAFF_ENROLLED, now);
}

void sticker_written(struct kiosk *k, const struct event *ev, struct moment now,
		     struct effects *out)
{
	static const uint8_t notes[STICKER_ENDS_COUNT] = {
		[STICKER_NONE] = NOTE_STICKER_SILENT,   [STICKER_GONE] = NOTE_STICKER_GONE,
		[STICKER_TWO] = NOTE_TWO_CARDS,         [STICKER_OTHERS] = NOTE_STICKER_OTHERS,
		[STICKER_LOCKED] = NOTE_STICKER_LOCKED, [STICKER_SMALL] = NOTE_STICKER_SMALL,
		[STICKER_UNFIT] = NOTE_STICKER_UNFIT,   [STICKER_UNREAD] = NOTE_STICKER_UNREAD};
	struct visit *v = &k->visit;

	/* What lies there is that now, whoever has left the screen meanwhile. */
	if (ev->written.end == STICKER_WRITTEN && k->lying.blank)
		k->lying = (struct lying){.device = ev->written.device};
	/* An answer that nobody waits for makes no device: the sticker can be finished later. */
	if (v->phase != SCREEN_STAFF_STICKER || v->ticket == 0 || ev->written.ticket != v->ticket ||
	    ev->written.device != v->subject)
		return;
	v->ticket = 0;
	v->touched_ms = now.ms;
	if (ev->written.end == STICKER_WRITTEN) {
		written(k, ev->written.device, now, out);
		return;
	}
	v->note =
		ev->written.end < STICKER_ENDS_COUNT ? notes[ev->written.end] : NOTE_STICKER_SILENT;
	v->subject = NOBODY;
	/* What was told of the one that lies there does not hold any more: it is lifted first. */
	k->lying = (struct lying){0};
}

void sticker_lost(struct kiosk *k)
{
	if (k->visit.phase != SCREEN_STAFF_STICKER || k->visit.ticket == 0)
		return;
	k->visit.ticket = 0;
	k->visit.subject = NOBODY;
	k->visit.note = NOTE_STICKER_SILENT;
}

/* ---- On the screen ---- */

void fill_enrol(const struct kiosk *k, struct view *view)
{
	uint32_t i = find_device(k, k->visit.subject);

	/* Whose sticker that is. */
	if (k->visit.note != NOTE_STICKER_OURS || i == NOT_FOUND)
		return;
	view->row[0].kind = k->book.device[i].kind;
	view->row[0].unit = k->book.device[i].unit;
	view->rows = 1;
}
