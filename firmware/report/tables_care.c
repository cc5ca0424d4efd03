/*
 * The part of a report about what somebody answers for: what workers decided in
 * the place of the rules, corrections, disclosures.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <lendbay/text.h>

#include "frame.h"

static const char *grounds_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == GROUNDS_NONE ? "not said" : grounds_word(row);
}

static const char *deed_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == FACT_DOOR_BEGUN ? "opened a door by hand" : fact_word(row);
}

/* Counts what happened by its choice; only choices that came have a row. Returns whether the
 * total may be told. */
static bool choices_table(struct frame *f, enum happening what, const struct heading *h,
			  size_t choices, const char *(*word)(const struct frame *f, size_t row))
{
	size_t row_of[FACT_TYPES] = {0}, choice_of[FACT_TYPES], rows = 0;
	struct report_table *t;
	struct spread s = {0};
	bool told = false;

	for (size_t i = 0; i < f->t->events_len; i++)
		if (f->t->events[i].what == what && f->t->events[i].choice < choices)
			row_of[f->t->events[i].choice] = 1;
	for (size_t choice = 0; choice < choices; choice++) {
		if (row_of[choice] == 0)
			continue;
		choice_of[rows] = choice;
		row_of[choice] = rows++;
	}
	frame_begin(f, &s, rows + 1); /* one row there must be */
	for (size_t i = 0; i < f->t->events_len && f->err == 0; i++) {
		const struct event_of *ev = &f->t->events[i];

		if (ev->what == what && ev->choice < choices)
			spread_add(&s, row_of[ev->choice], 0, ev->person, 1);
	}
	frame_settle(f, &s, false);
	t = frame_bare(f, h, 2, rows + 1);
	for (size_t row = 0; row < rows && t != NULL; row++) {
		report_text(t, row, 0, word(f, choice_of[row]));
		frame_cell(t, row, 1, spread_row(&s, row));
	}
	if (t != NULL) {
		report_text(t, rows, 0, h->total);
		frame_cell(t, rows, 1, spread_total(&s));
		told = !spread_total(&s)->withheld;
	}
	spread_close(&s);
	return told;
}

static void workers_table(struct frame *f, const struct heading *h, bool told)
{
	size_t workers = f->t->workers_len < REPORT_ROWS_MAX ? f->t->workers_len : REPORT_ROWS_MAX;
	int64_t *count = calloc(workers + 1, sizeof(*count));
	struct report_table *t = count != NULL ? frame_bare(f, h, 2, workers) : NULL;

	for (size_t i = 0; i < f->t->events_len && t != NULL; i++)
		if (f->t->events[i].what == DID_OVERRIDE && f->t->events[i].of < workers)
			count[f->t->events[i].of]++;
	for (size_t i = 0; i < workers && t != NULL; i++) {
		const struct worker *w = &f->t->workers[i];
		char text[64];
		const char *kept;

		(void)snprintf(text, sizeof(text),
			       w->user ? "command line, user %" PRIu64 : "worker %" PRIu64,
			       w->user ? w->id - 1 : w->id); /* fits */
		kept = report_keep(f->r, text);
		report_text(t, i, 0, kept != NULL ? kept : "");
		if (told)
			report_number(t, i, 1, count[i]);
		else
			report_withhold(t, i, 1);
	}
	free(count);
}

void tables_of_care(struct frame *f)
{
#define TIMES_OF(what)                                                                             \
	{                                                                                          \
		{what, UNIT_TEXT, 0},                                                              \
		{                                                                                  \
			"times", UNIT_COUNT, 0                                                     \
		}                                                                                  \
	}
	static const struct report_column deeds[] = TIMES_OF("what was done");
	static const struct report_column workers[] = TIMES_OF("worker");
	static const struct report_column grounds[] = TIMES_OF("grounds");
	static const struct heading headings[] = {
		{"overrides", "What workers decided in the place of the rules",
		 "Vouched, renewed, set another due day, ended a loan, moved somebody up, and the "
		 "like.",
		 PART_OF_CARE, CHART_NONE, deeds, "all"},
		{"overrides_by_worker", "The same, by worker",
		 "By their number in the ledger. About workers' duties: told in small numbers too, "
		 "unless fewer than five borrowers are behind all of them.",
		 PART_OF_CARE, CHART_NONE, workers, NULL},
		{"corrections", "Corrections", "Facts that mend an earlier one, by why.",
		 PART_OF_CARE, CHART_NONE, grounds, "all"},
		{"disclosures", "Disclosures", "Given out about a person, by on what grounds.",
		 PART_OF_CARE, CHART_NONE, grounds, "all"},
	};
	bool told;

	if (f->t->asked.by != BY_NOTHING)
		return;
	told = choices_table(f, DID_OVERRIDE, &headings[0], FACT_TYPES, deed_name);
	workers_table(f, &headings[1], told);
	(void)choices_table(f, DID_CORRECT, &headings[2], GROUNDS_COUNT,
			    grounds_name); /* an error stays in f */
	(void)choices_table(f, DID_DISCLOSE, &headings[3], GROUNDS_COUNT,
			    grounds_name); /* likewise */
}
