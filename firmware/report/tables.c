/*
 * A tally as a report: which tables there are, what of the whole is withheld,
 * and what is said of it. The parts are in files of their own.
 */
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <lendbay/text.h>

#include "frame.h"

static void filter_say(struct frame *f)
{
	static const char *const forms[TALLY_BYS] = {
		[BY_NOTHING] = "%s",
		[BY_KIND] = "devices of the type %s",
		[BY_AREA] = "people who live in %s",
		[BY_PARTNER] = "people whom %s referred",
		[BY_FUNDER] = "devices funded by %s",
	};
	const struct tally_asked *a = &f->t->asked;
	char text[REPORT_NAME_MAX * 2];

	(void)snprintf(text, sizeof(text), forms[a->by],
		       a->by == BY_KIND ? kind_word(a->kind) : a->value); /* fits */
	f->r->filter = report_keep(f->r, text);
	if (f->r->filter == NULL) {
		f->r->filter = "";
		f->err = -ENOMEM;
	}
}

/* Each person's first loan of all, and in the period; whoever had none before it is new. */
static void firsts_find(const struct frame *f, struct tally *t)
{
	for (uint32_t i = 0; i < t->people_len; i++)
		t->people[i].first = t->people[i].reached = NO_INDEX;
	for (uint32_t i = 0; i < t->loans_len; i++) {
		const struct loan *loan = &t->loans[i];
		struct person *p = &t->people[loan->person];

		if (loan->end != END_NEVER_BEGAN && p->first == NO_INDEX)
			p->first = i;
		if (frame_counts(f, loan, FLOW_LENT) && p->reached == NO_INDEX)
			p->reached = i;
	}
}

/* Which of the flows are withheld: one alone would be told by the other two. What began says most:
 * it is the last to go. */
static void closed_mark(struct frame *f, const struct spread_cell *const sum[FLOWS])
{
	static const enum flow order[FLOWS] = {FLOW_OUT, FLOW_ENDED, FLOW_LENT};
	bool withheld[FLOWS];
	size_t count = 0;

	for (size_t flow = 0; flow < FLOWS; flow++) {
		assert(sum[flow] != NULL); /* without an error all were settled */
		withheld[flow] = sum[flow]->withheld;
		count += withheld[flow];
	}
	for (size_t i = 0; i < FLOWS && count == 1; i++) {
		if (withheld[order[i]] || sum[order[i]]->value == 0)
			continue;
		withheld[order[i]] = true;
		count++;
	}
	for (size_t flow = 0; flow < FLOWS; flow++)
		f->closed[flow] = f->closed[flow] || withheld[flow];
}

/* Two of three sums and the report before would tell the third: two of them are withheld, then, of
 * the whole and of the filter's value. */
static void flows_close(struct frame *f)
{
	struct spread s[FLOWS] = {{0}};
	const struct spread_cell *whole[FLOWS] = {NULL}, *part[FLOWS] = {NULL};

	for (int flow = 0; flow < FLOWS; flow++) {
		frame_begin(f, &s[flow], 1);
		for (size_t i = 0; i < f->t->loans_len && f->err == 0; i++) {
			const struct loan *loan = &f->t->loans[i];

			if (frame_counts(f, loan, (enum flow)flow))
				spread_add(&s[flow], 0, frame_by_loan(f, loan), loan->person, 1);
		}
		frame_settle(f, &s[flow], false);
		if (f->err == 0) {
			whole[flow] = spread_whole(&s[flow]);
			part[flow] = spread_total(&s[flow]);
		}
	}
	if (f->err == 0) {
		closed_mark(f, whole);
		closed_mark(f, part);
	}
	for (int flow = 0; flow < FLOWS; flow++)
		spread_close(&s[flow]);
}

static void notes_say(struct report *r, const struct tally *t)
{
	size_t len = 0;

	r->notes[len++] =
		"Figures about fewer than five people are withheld, and beside them as many others "
		"as it takes that they cannot be worked out from totals. Zero is told: it is about "
		"nobody.";
	r->notes[len++] =
		"This holds for all tables of this report together, and for the reports of the "
		"same "
		"period by the values of one filter. It cannot hold between reports of different "
		"periods: whoever has those of January to March, of January and of March can work "
		"out February. Give the same people reports of the same fixed periods, each month "
		"or "
		"each quarter.";
	r->notes[len++] =
		"Days and months are civil, in the kiosk's own zone. A loan counts where it began; "
		"one whose device was not taken out does not count. Figures of devices, doors and "
		"workers are about things and duties, and are told also where they are small.";
	r->notes[len++] =
		"Who was erased stays counted. Their area, age band and household are under \"not "
		"known\", as are those of people who were not asked or did not say.";
	if (t->asked.by == BY_KIND || t->asked.by == BY_FUNDER)
		r->notes[len++] = "Somebody who borrowed devices of several types or funders in "
				  "the period counts "
				  "as a person under the first of them, in each table of people.";
	if (t->unsure_facts > 0)
		r->notes[len++] = "Some facts were stamped by a clock that could not be believed. "
				  "They count in "
				  "the period they say; waiting and working times that begin or "
				  "end with one are "
				  "left out and counted beside.";
	r->notes[len] = NULL;
}

/* Calls and requests that nobody has answered count, too. */
static int open_end(struct tally *t)
{
	int err = 0;

	for (size_t i = 0; i < t->open_len && err == 0 && !t->ended; i++)
		err = tally_event_add(t, &t->open[i]);
	t->ended = true;
	return err;
}

static int report_make(struct tally *t, struct report *r, enum withhold_steps steps)
{
	struct frame f;

	r->from_day = t->asked.from_day;
	r->to_day = t->asked.to_day;
	r->kiosk = t->kiosk;
	r->facts = t->facts;
	r->unsure_facts = t->unsure_facts;
	frame_filter(&f, t);
	f.r = r;
	f.steps = steps;
	f.err = open_end(t);
	firsts_find(&f, t);
	if (t->asked.by != BY_NOTHING && f.err == 0)
		filter_say(&f);
	flows_close(&f);
	notes_say(r, t);
	tables_of_loans(&f);
	tables_of_people(&f);
	tables_of_help(&f);
	tables_of_devices(&f);
	tables_of_care(&f);
	return f.err;
}

int tally_report(struct tally *t, struct report *r)
{
	return report_make(t, r, WITHHOLD_ALL);
}

int tally_report_bare(struct tally *t, struct report *r)
{
	return report_make(t, r, WITHHOLD_PRIMARY_ONLY);
}
