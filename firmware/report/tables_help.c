/*
 * The part of a report about help and waiting: calls and requests, how soon
 * somebody answered, the queue, what was kept for people, who was turned away.
 */
#include <stdlib.h>
#include <string.h>

#include <lendbay/text.h>

#include "frame.h"

#define HOUR_S 3600
#define DAY_S  86400

/* ---- Counting what happened ---- */

/* Whether the report's filter is one that this happening knows of. */
static bool knows_filter(const struct frame *f, enum happening what)
{
	switch (f->t->asked.by) {
	case BY_NOTHING: return true;
	case BY_KIND: return what == DID_QUEUE || what == DID_HELD || what == DID_TURN_AWAY;
	case BY_AREA:
	case BY_PARTNER:
		return what == DID_QUEUE || what == DID_HELD || what == DID_HOLD_END ||
		       what == DID_REQUEST;
	default: return false;
	}
}

static uint32_t by_event(const struct frame *f, const struct event_of *ev)
{
	uint8_t kind = ev->what == DID_TURN_AWAY ? (uint8_t)ev->of : ev->choice;

	return frame_by_person(f, ev->person, kind);
}

static void events_table(struct frame *f, enum happening what, const struct heading *h, size_t rows,
			 size_t (*row_of)(const struct frame *f, const struct event_of *ev),
			 const char *(*word)(const struct frame *f, size_t row))
{
	struct spread s = {0};

	if (!knows_filter(f, what))
		return;
	frame_begin(f, &s, rows);
	for (size_t i = 0; i < f->t->events_len && f->err == 0; i++) {
		const struct event_of *ev = &f->t->events[i];

		size_t row = ev->what == what ? row_of(f, ev) : 0;

		/* A choice that this program does not know counts as none. */
		if (ev->what == what)
			spread_add(&s, row < rows ? row : 0, by_event(f, ev), ev->person, 1);
	}
	frame_settle(f, &s, false);
	if (f->err == 0)
		(void)frame_table(f, &s, h, word); /* an error stays in f */
	spread_close(&s);
}

/* ---- Rows ---- */

static size_t choice_row(const struct frame *f, const struct event_of *ev)
{
	(void)f; /* the event says it */
	return ev->choice;
}

static const char *call_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == REFUSED_NOT ? "somebody asked" : refusal_word(row);
}

static const char *turned_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == REFUSED_NOT ? "not said" : refusal_word(row);
}

static const char *hold_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == HOLD_NONE ? "not known" : hold_end_word(row);
}

static const char *kind_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == DEVICE_NONE ? "not said" : kind_word(row);
}

static size_t turned_kind_row(const struct frame *f, const struct event_of *ev)
{
	(void)f; /* the event says it */
	return ev->of < DEVICE_KINDS ? ev->of : DEVICE_NONE;
}

/* Call backs first, then a row for each partner that people were referred on to. */
static size_t request_row(const struct frame *f, const struct event_of *ev)
{
	if (ev->choice == REQUEST_CALL_BACK)
		return 0;
	return ev->of < f->t->partner.len ? ev->of + 2 : 1;
}

static const char *request_name(const struct frame *f, size_t row)
{
	if (row == 0)
		return "call back";
	if (row == 1 || f->t->partner.name[row - 2][0] == '\0')
		return "referred on";
	return f->t->partner.name[row - 2];
}

/* How soon, in bands: they add up, as a mean beside a count would not. */
static const struct band {
	int64_t most_s;
	const char *words;
} bands[] = {
	{300, "within 5 minutes"},    {900, "within 15 minutes"},
	{HOUR_S, "within an hour"},   {DAY_S, "within a day"},
	{7 * DAY_S, "within a week"}, {INT64_MAX, "later"},
	{-1, "not answered yet"},     {-2, "not known: the clock was not sure"},
};

#define BANDS (sizeof(bands) / sizeof(bands[0]))

static size_t band_row(const struct frame *f, const struct event_of *ev)
{
	size_t row = 0;

	(void)f; /* the event says it */
	if (!ev->done)
		return BANDS - 2;
	if (ev->unsure)
		return BANDS - 1;
	while (ev->value > bands[row].most_s)
		row++; /* ends at "later" at the latest */
	return row;
}

static const char *band_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return bands[row].words;
}

/* ---- How long people waited ---- */

struct times {
	int64_t *list;
	size_t len;
};

/* A row: how many waits were counted, how many left out for a clock, and the middle one. */
static void wait_row(struct frame *f, struct report_table *t, uint8_t kind, struct times *times)
{
	struct spread s = {0};

	times->len = 0;
	frame_begin(f, &s, 2);
	for (size_t i = 0; i < f->t->events_len && f->err == 0; i++) {
		const struct event_of *ev = &f->t->events[i];

		if (ev->what != DID_HELD || ev->choice != kind)
			continue;
		spread_add(&s, ev->unsure, by_event(f, ev), ev->person, 1);
		if (!ev->unsure && (f->t->asked.by == BY_NOTHING || by_event(f, ev) == f->by))
			times->list[times->len++] = ev->value;
	}
	frame_settle(f, &s, false);
	if (f->err == 0) {
		const struct spread_cell *counted = spread_row(&s, 0);

		report_text(t, kind - 1u, 0, kind_word(kind));
		frame_cell(t, kind - 1u, 1, counted);
		if (counted->withheld)
			report_withhold(t, kind - 1u, 2);
		else if (times->len > 0)
			report_number(t, kind - 1u, 2,
				      frame_median(times->list, times->len) * 10 / DAY_S);
		frame_cell(t, kind - 1u, 3, spread_row(&s, 1));
	}
	spread_close(&s);
}

static void waits_table(struct frame *f)
{
	static const struct report_column columns[] = {{"type", UNIT_TEXT, 0},
						       {"times", UNIT_COUNT, 0},
						       {"median days", UNIT_DAYS, 1},
						       {"clock not sure", UNIT_COUNT, 0}};
	static const struct heading h = {
		"waits",
		"How long people waited",
		"From the day somebody joined the queue until a device was kept for them.",
		PART_OF_WAITING,
		CHART_NONE,
		columns,
		NULL};
	struct times times = {.list = calloc(f->t->events_len + 1, sizeof(*times.list))};
	struct report_table *t =
		knows_filter(f, DID_HELD) ? frame_bare(f, &h, 4, DEVICE_KINDS - 1) : NULL;

	if (times.list == NULL)
		t = NULL;
	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS && t != NULL; kind++)
		wait_row(f, t, kind, &times);
	free(times.list);
}

/* ---- Sessions: offered to all, about nobody ---- */

static void sessions_table(struct frame *f)
{
	static const struct report_column columns[] = {{"sessions", UNIT_TEXT, 0},
						       {"times", UNIT_COUNT, 0}};
	static const struct heading h = {"sessions",
					 "Champions' sessions",
					 "Entered or cancelled in the period.",
					 PART_OF_HELP,
					 CHART_NONE,
					 columns,
					 NULL};
	struct report_table *t = f->t->asked.by == BY_NOTHING ? frame_bare(f, &h, 2, 2) : NULL;

	if (t == NULL)
		return;
	report_text(t, 0, 0, "entered");
	report_number(t, 0, 1, f->t->sessions);
	report_text(t, 1, 0, "cancelled");
	report_number(t, 1, 1, f->t->cancelled);
}

void tables_of_help(struct frame *f)
{
#define TIMES_OF(what)                                                                             \
	{                                                                                          \
		{what, UNIT_TEXT, 0},                                                              \
		{                                                                                  \
			"times", UNIT_COUNT, 0                                                     \
		}                                                                                  \
	}
	static const struct report_column calls[] = TIMES_OF("because");
	static const struct report_column soons[] = TIMES_OF("answered");
	static const struct report_column asks[] = TIMES_OF("asked for");
	static const struct report_column kinds[] = TIMES_OF("type");
	static const struct report_column ends[] = TIMES_OF("ended");
	static const struct heading headings[] = {
		{"calls", "Calls for staff", "By why they were called.", PART_OF_HELP, CHART_BARS,
		 calls, "all"},
		{"calls_answered", "How soon calls were answered",
		 "A call is answered when a worker's card is at the kiosk.", PART_OF_HELP,
		 CHART_BARS, soons, "all"},
		{"requests", "Call backs, and people referred on",
		 "Asked for in the period; referred on by the partner they were sent to.",
		 PART_OF_HELP, CHART_BARS, asks, "all"},
		{"requests_answered", "How soon requests were met",
		 "A request ends when a worker closes it, whether or not somebody was reached.",
		 PART_OF_HELP, CHART_BARS, soons, "all"},
		{"queue", "Who joined the queue",
		 "For a type of which none was ready: need that was not met at once.",
		 PART_OF_WAITING, CHART_NONE, kinds, "all"},
		{"holds", "What became of devices that were kept",
		 "Kept for somebody from the queue; collected, or not.", PART_OF_WAITING,
		 CHART_BARS, ends, "all"},
		{"turned_away", "What was refused, and why",
		 "Once a visit, with nobody's name: five times may be fewer than five people, and "
		 "fewer than five times are withheld.",
		 PART_OF_WAITING, CHART_BARS, calls, "all"},
		{"turned_away_by_type", "What was refused, by type",
		 "The same, by what was asked for.", PART_OF_WAITING, CHART_NONE, kinds, "all"},
	};

	sessions_table(f);
	events_table(f, DID_CALL, &headings[0], REFUSALS_COUNT, choice_row, call_name);
	events_table(f, DID_CALL, &headings[1], BANDS, band_row, band_name);
	events_table(f, DID_REQUEST, &headings[2], f->t->partner.len + 2, request_row,
		     request_name);
	events_table(f, DID_REQUEST, &headings[3], BANDS, band_row, band_name);
	events_table(f, DID_QUEUE, &headings[4], DEVICE_KINDS, choice_row, kind_name);
	waits_table(f);
	events_table(f, DID_HOLD_END, &headings[5], HOLD_ENDS_COUNT, choice_row, hold_name);
	events_table(f, DID_TURN_AWAY, &headings[6], REFUSALS_COUNT, choice_row, turned_name);
	events_table(f, DID_TURN_AWAY, &headings[7], DEVICE_KINDS, turned_kind_row, kind_name);
}
