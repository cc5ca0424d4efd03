/*
 * The part of a report about things: how soon a device is ready again, each
 * device's period, what a loan costs, each door's faults.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lendbay/text.h>

#include "frame.h"

#define HOUR_S 3600

/* ---- From back to ready ---- */

static void turn_row(struct frame *f, struct report_table *t, size_t turn, const char *words,
		     int64_t *times)
{
	struct spread s = {0};
	size_t len = 0;

	frame_begin(f, &s, 2);
	for (size_t i = 0; i < f->t->events_len && f->err == 0; i++) {
		const struct event_of *ev = &f->t->events[i];

		if (ev->what != DID_STAGE || ev->choice != turn)
			continue;
		spread_add(&s, ev->unsure, 0, ev->person, 1);
		if (!ev->unsure)
			times[len++] = ev->value;
	}
	frame_settle(f, &s, f->closed[FLOW_ENDED]);
	if (f->err == 0) {
		report_text(t, turn, 0, words);
		frame_cell(t, turn, 1, spread_row(&s, 0));
		if (spread_row(&s, 0)->withheld)
			report_withhold(t, turn, 2);
		else if (len > 0)
			report_number(t, turn, 2, frame_median(times, len) * 10 / HOUR_S);
		frame_cell(t, turn, 3, spread_row(&s, 1));
	}
	spread_close(&s);
}

static void turns_table(struct frame *f)
{
	static const struct report_column columns[] = {{"step", UNIT_TEXT, 0},
						       {"times", UNIT_COUNT, 0},
						       {"median hours", UNIT_HOURS, 1},
						       {"clock not sure", UNIT_COUNT, 0}};
	static const struct heading h = {
		"turnaround",
		"From back to ready",
		"Steps that ended in the period. Charging goes on in the bay, and is in the last "
		"step only where it was waited for.",
		PART_OF_DEVICES,
		CHART_BARS,
		columns,
		NULL};
	static const char *const words[TURNS] = {
		[TURN_TAKE_IN] = "handed in, to be taken in",
		[TURN_WIPE] = "to be wiped",
		[TURN_CHECK] = "to be checked",
		[TURN_PUT_BACK] = "to be put back",
		[TURN_ALL] = "back to ready, in all",
	};
	int64_t *times = calloc(f->t->events_len + 1, sizeof(*times));
	struct report_table *t =
		f->t->asked.by == BY_NOTHING && times != NULL ? frame_bare(f, &h, 4, TURNS) : NULL;

	for (size_t turn = 0; turn < TURNS && t != NULL; turn++)
		turn_row(f, t, turn, words[turn], times);
	if (t != NULL)
		t->charted = 2;
	free(times);
}

/* ---- Each device ---- */

/* In use or not, and no more: who has one lent, or lost it, is said elsewhere or withheld. */
static bool is_set_aside(uint8_t state)
{
	return state == STATE_QUARANTINED || state == STATE_IMPOUNDED || state == STATE_WITHDRAWN ||
	       state == STATE_MISSING;
}

static const char *device_name(const struct frame *f, size_t row)
{
	const struct device_tally *d = &f->t->device[row];
	char text[REPORT_NAME_MAX];
	const char *kept;

	(void)snprintf(text, sizeof(text), "%s %u",
		       d->kind == DEVICE_NONE ? "another kiosk's" : kind_word(d->kind),
		       d->unit); /* fits */
	kept = report_keep(f->r, text);
	return kept != NULL ? kept : "";
}

static void device_tell(struct frame *f, struct report_table *t, size_t row,
			const struct spread_cell *loans)
{
	const struct device_tally *d = &f->t->device[row];

	report_text(t, row, 0, device_name(f, row));
	frame_cell(t, row, 1, loans);
	/* It is wiped once a loan, more or less: one would tell the other. */
	if (loans->withheld)
		report_withhold(t, row, 2);
	else
		report_number(t, row, 2, d->wipes);
	report_number(t, row, 3, d->faults);
	report_number(t, row, 4, d->quarantines);
	report_text(t, row, 5, is_set_aside(d->state) ? "out of use" : "in use");
}

/* What the table of types tells and withholds: a type's devices add up to it. */
static bool kinds_settle(struct frame *f, bool withheld[DEVICE_KINDS])
{
	struct spread s = {0};

	frame_begin(f, &s, DEVICE_KINDS);
	for (size_t i = 0; i < f->t->loans_len && f->err == 0; i++) {
		const struct loan *loan = &f->t->loans[i];

		if (frame_counts(f, loan, FLOW_LENT))
			spread_add(&s, loan->kind, 0, loan->person, 1);
	}
	frame_settle(f, &s, f->closed[FLOW_LENT]);
	for (size_t kind = 0; kind < DEVICE_KINDS && f->err == 0; kind++)
		withheld[kind] = spread_row(&s, kind)->withheld;
	spread_close(&s);
	return f->err == 0;
}

static void devices_table(struct frame *f)
{
	static const struct report_column columns[] = {
		{"device", UNIT_TEXT, 0},     {"loans", UNIT_LOANS, 0},
		{"wiped", UNIT_COUNT, 0},     {"faults told", UNIT_COUNT, 0},
		{"set aside", UNIT_COUNT, 0}, {"now", UNIT_TEXT, 0}};
	static const struct heading h = {
		"devices",
		"Each device's period",
		"Loans that began, wipes, faults that people told when they brought it back, and "
		"how often it was set aside; and as it is by the newest fact.",
		PART_OF_DEVICES,
		CHART_NONE,
		columns,
		NULL};
	uint32_t devices = kiosk_devices(f->t->book), group[DEVICES_MAX];
	bool withheld[DEVICE_KINDS] = {false};
	struct report_table *t = NULL;
	struct spread s = {0};

	if (f->t->asked.by != BY_NOTHING || devices == 0 || !kinds_settle(f, withheld))
		return;
	frame_begin(f, &s, devices);
	for (uint32_t i = 0; i < devices; i++)
		group[i] = f->t->device[i].kind;
	spread_group(&s, group, DEVICE_KINDS, withheld);
	for (size_t i = 0; i < f->t->loans_len && f->err == 0; i++) {
		const struct loan *loan = &f->t->loans[i];

		if (frame_counts(f, loan, FLOW_LENT))
			spread_add(&s, loan->device, 0, loan->person, 1);
	}
	frame_settle(f, &s, f->closed[FLOW_LENT]);
	t = frame_bare(f, &h, 6, devices);
	for (uint32_t i = 0; i < devices && t != NULL; i++)
		device_tell(f, t, i, spread_row(&s, i));
	spread_close(&s);
}

/* ---- What a loan costs ---- */

static void costs_table(struct frame *f)
{
	static const struct report_column columns[] = {{"devices", UNIT_TEXT, 0},
						       {"how many", UNIT_COUNT, 0},
						       {"cost", UNIT_MONEY, 2},
						       {"loans", UNIT_LOANS, 0},
						       {"cost of a loan", UNIT_MONEY, 2}};
	static const struct heading h = {
		"costs",
		"What a loan costs",
		"Assumed: the costs that were given are those of this period, and each is spread "
		"evenly over the loans that began in it.",
		PART_OF_DEVICES,
		CHART_NONE,
		columns,
		NULL};
	static const char *const words[] = {"with a cost given", "without"};
	uint32_t devices = kiosk_devices(f->t->book);
	int64_t count[2] = {0}, cost = 0;
	struct report_table *t = NULL;
	struct spread s = {0};

	if (f->t->asked.by != BY_NOTHING || !f->t->costs_given)
		return;
	for (uint32_t i = 0; i < devices; i++) {
		count[f->t->device[i].cost < 0]++;
		cost += f->t->device[i].cost < 0 ? 0 : f->t->device[i].cost;
	}
	frame_begin(f, &s, 2);
	for (size_t i = 0; i < f->t->loans_len && f->err == 0; i++) {
		const struct loan *loan = &f->t->loans[i];

		if (frame_counts(f, loan, FLOW_LENT))
			spread_add(&s, f->t->device[loan->device].cost < 0, 0, loan->person, 1);
	}
	frame_settle(f, &s, f->closed[FLOW_LENT]);
	t = frame_bare(f, &h, 5, 2);
	for (size_t row = 0; row < 2 && t != NULL; row++) {
		report_text(t, row, 0, words[row]);
		report_number(t, row, 1, count[row]);
		frame_cell(t, row, 3, spread_row(&s, row));
	}
	if (t != NULL) {
		report_number(t, 0, 2, cost);
		if (spread_row(&s, 0)->withheld)
			report_withhold(t, 0, 4);
		else if (spread_row(&s, 0)->value > 0)
			report_number(t, 0, 4, cost / spread_row(&s, 0)->value);
	}
	spread_close(&s);
}

/* ---- Doors ---- */

static void bays_table(struct frame *f)
{
	static const struct report_column columns[] = {{"door", UNIT_TEXT, 0},
						       {"did not open", UNIT_COUNT, 0},
						       {"left open", UNIT_COUNT, 0},
						       {"not sure", UNIT_COUNT, 0},
						       {"opened by force", UNIT_COUNT, 0},
						       {"taken out of use", UNIT_COUNT, 0}};
	static const struct heading h = {
		"doors",      "Each door's faults", "Doors with at least one in the period.",
		PART_OF_BAYS, CHART_NONE,           columns,
		NULL};
	static const enum bay_trouble order[] = {BAY_DID_NOT_OPEN, BAY_DID_LEFT_OPEN,
						 BAY_DID_UNSURE, BAY_DID_FORCED, BAY_DID_OUT};
	uint8_t bays[BAYS_MAX + 1];
	struct report_table *t = NULL;
	size_t len = 0;

	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		uint32_t sum = 0;

		for (size_t i = 0; i < BAY_TROUBLES; i++)
			sum += f->t->bay[bay][i];
		if (sum > 0)
			bays[len++] = bay;
	}
	if (f->t->asked.by == BY_NOTHING)
		t = frame_bare(f, &h, BAY_TROUBLES + 1, len);
	for (size_t row = 0; row < len && t != NULL; row++) {
		char text[16];
		const char *kept;

		(void)snprintf(text, sizeof(text), "door %u", (unsigned)bays[row]); /* fits */
		kept = report_keep(f->r, text);
		report_text(t, row, 0, kept != NULL ? kept : "");
		for (size_t i = 0; i < BAY_TROUBLES; i++)
			report_number(t, row, i + 1, f->t->bay[bays[row]][order[i]]);
	}
}

void tables_of_devices(struct frame *f)
{
	turns_table(f);
	devices_table(f);
	costs_table(f);
	bays_table(f);
}
