/*
 * An export to a stick, from the coordinator's page: the stick is found and
 * mounted, what leaves is written down, the facts are written on it, and it is
 * let go of. Who does it tells how it went; nothing here knows a file.
 */
#include "state.h"

/* What leaves the kiosk leaves in front of who may take it out. */
static bool stands_here(const struct kiosk *k)
{
	return k->visit.person == k->exporting.worker && role_may(k->visit.role, RIGHT_EXPORT);
}

static bool goes_on(const struct kiosk *k)
{
	return k->exporting.at == EXPORT_FINDING || k->exporting.at == EXPORT_WRITING;
}

/* What there is, or how the last one ended, until somebody has seen it. */
static uint8_t stage_of(const struct kiosk *k)
{
	if (k->exporting.at != EXPORT_AT_NONE)
		return k->exporting.at;
	return k->policy->export_program && k->up[PORT_EXPORTER] ? EXPORT_OFFERED : EXPORT_AT_NONE;
}

void export_show(struct kiosk *k, struct moment now)
{
	if (stage_of(k) != EXPORT_AT_NONE)
		enter(k, SCREEN_EXPORT, now);
}

static void begin(struct kiosk *k, struct effects *out)
{
	if (!k->policy->export_program || !k->up[PORT_EXPORTER] || goes_on(k))
		return;
	k->exporting = (struct exporting){
		.ticket = ++k->tickets, .worker = k->visit.person, .at = EXPORT_FINDING};
	add_effect(out, (struct effect){.type = EFFECT_FIND_STICK,
					.export = {.ticket = k->exporting.ticket}});
}

void export_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	bool over = k->exporting.at == EXPORT_OVER;

	switch (ev->intent.control) {
	case CONTROL_CONFIRM:
		if (!over)
			begin(k, out);
		break;
	case CONTROL_TRY_AGAIN:
		if (over && k->exporting.end != EXPORT_END_WRITTEN)
			begin(k, out);
		break;
	case CONTROL_FINISH:
		if (over)
			k->exporting = (struct exporting){.at = EXPORT_AT_NONE};
		enter(k, SCREEN_MONTH, now);
		break;
	default: break;
	}
}

static void let_go(uint64_t ticket, struct effects *out)
{
	add_effect(out, (struct effect){.type = EFFECT_EXPORT, .export = {.ticket = ticket}});
}

void stick_found(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	struct exporting *e = &k->exporting;

	/* One of which we know nothing any more holds a stick, too. */
	if (e->at != EXPORT_FINDING || e->ticket != ev->export.ticket || !stands_here(k)) {
		if (e->at != EXPORT_WRITING || e->ticket != ev->export.ticket)
			let_go(ev->export.ticket, out);
		return;
	}
	/* The ledger first: that it leaves is written down before it can leave. */
	record(k,
	       (struct fact){
		       .type = FACT_EXPORTED_HERE, .what = EXPORT_LEDGER, .worker = e->worker},
	       now, out);
	e->at = EXPORT_WRITING;
	k->visit.touched_ms = now.ms; /* they look on */
	add_effect(out, (struct effect){.type = EFFECT_EXPORT,
					.export = {.ticket = e->ticket, .number = k->book.number}});
}

static void over(struct kiosk *k, uint8_t end, bool out)
{
	k->exporting.at = EXPORT_OVER;
	k->exporting.end = end;
	k->exporting.out = out;
}

void export_ended(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t end = ev->export.end;

	(void)out; /* it is over: nothing follows but its page */
	if (!goes_on(k) || k->exporting.ticket != ev->export.ticket)
		return;
	/* Nothing can have been written before it was found. */
	if (end == EXPORT_END_NONE || end >= EXPORT_ENDS_COUNT ||
	    (end == EXPORT_END_WRITTEN && k->exporting.at != EXPORT_WRITING))
		end = EXPORT_END_PROGRAM;
	over(k, end, ev->export.out);
	if (k->visit.phase == SCREEN_EXPORT)
		k->visit.touched_ms = now.ms; /* time to read it */
}

void export_lost(struct kiosk *k)
{
	if (goes_on(k))
		over(k, EXPORT_END_PROGRAM, false);
}

void fill_export(const struct kiosk *k, struct view *view)
{
	view->export.at = stage_of(k);
	if (view->export.at != EXPORT_OVER)
		return;
	view->export.end = k->exporting.end;
	view->export.out = k->exporting.out;
}
