/*
 * The part of a report about people: whom it reached, and how sure they felt
 * before and after. Each person counts once.
 */
#include <stdlib.h>
#include <string.h>

#include <lendbay/text.h>

#include "frame.h"

#define HOUSEHOLD_MOST 6 /* that many and more are one row */
#define HUNDREDTHS     100
#define PEOPLE_OF(what)                                                                            \
	{                                                                                          \
		{what, UNIT_TEXT, 0},                                                              \
		{                                                                                  \
			"people", UNIT_PEOPLE, 0                                                   \
		}                                                                                  \
	}

/* ---- Reached ---- */

static size_t new_row(const struct frame *f, const struct person *p)
{
	return p->first == p->reached && !f->t->loans[p->first].carried ? 0 : 1;
}

static const char *new_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == 0 ? "for the first time" : "had borrowed before";
}

static size_t age_row(const struct frame *f, const struct person *p)
{
	(void)f; /* the person says it */
	return p->age;
}

static const char *age_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return age_band_word(row);
}

static size_t household_row(const struct frame *f, const struct person *p)
{
	(void)f; /* the person says it */
	return p->household < HOUSEHOLD_MOST ? p->household : HOUSEHOLD_MOST;
}

static const char *household_name(const struct frame *f, size_t row)
{
	static const char *const words[HOUSEHOLD_MOST + 1] = {"not known",
							      "alone",
							      "with one other",
							      "in a household of 3",
							      "in a household of 4",
							      "in a household of 5",
							      "in a household of 6 or more"};

	(void)f; /* the same in every report */
	return words[row];
}

static size_t area_row(const struct frame *f, const struct person *p)
{
	(void)f; /* the person says it */
	return p->area;
}

static const char *area_name(const struct frame *f, size_t row)
{
	return row == 0 ? "not known" : f->t->area.name[row - 1];
}

static size_t partner_row(const struct frame *f, const struct person *p)
{
	(void)f; /* the person says it */
	return p->partner;
}

static const char *partner_name(const struct frame *f, size_t row)
{
	if (row == 0)
		return "nobody: they came by themselves";
	return f->t->partner.name[row - 1][0] != '\0' ? f->t->partner.name[row - 1] : "not known";
}

static void people_table(struct frame *f, const struct heading *h, size_t rows,
			 size_t (*row_of)(const struct frame *f, const struct person *p),
			 const char *(*word)(const struct frame *f, size_t row))
{
	struct spread s = {0};

	frame_begin(f, &s, rows);
	for (uint32_t i = 0; i < f->t->people_len && f->err == 0; i++) {
		const struct person *p = &f->t->people[i];

		if (p->reached != NO_INDEX)
			spread_add(&s, row_of(f, p), frame_by_loan(f, &f->t->loans[p->reached]), i,
				   1);
	}
	frame_settle(f, &s, f->closed[FLOW_LENT]);
	if (f->err == 0)
		(void)frame_table(f, &s, h, word); /* an error stays in f */
	spread_close(&s);
}

/* ---- Sure ---- */

struct sure {
	int64_t people, before, after;
};

static uint32_t said(const struct loan *loan, enum question_stage stage, uint32_t skill)
{
	return loan->sure[stage] >> skill * 4 & 15;
}

static void skill_count(struct frame *f, uint32_t skill, struct spread *s, struct sure *sum)
{
	const struct tally *t = f->t;
	uint32_t by = t->asked.by == BY_NOTHING ? SPREAD_ALL : f->by;

	for (uint32_t i = 0; i < t->people_len && f->err == 0; i++) {
		const struct loan *loan =
			t->people[i].pair != NO_INDEX ? &t->loans[t->people[i].pair] : NULL;

		if (loan == NULL || said(loan, STAGE_BEFORE, skill) == 0 ||
		    said(loan, STAGE_AFTER, skill) == 0)
			continue;
		spread_add(s, 0, frame_by_loan(f, loan), i, 1);
		if (by != SPREAD_ALL && frame_by_loan(f, loan) != by)
			continue;
		sum->people++;
		sum->before += said(loan, STAGE_BEFORE, skill);
		sum->after += said(loan, STAGE_AFTER, skill);
	}
}

static int64_t mean(int64_t sum, int64_t people)
{
	return (sum * HUNDREDTHS + people / 2) / people;
}

static void skill_tell(struct report_table *t, uint32_t skill, const struct spread *s,
		       const struct sure *sum)
{
	bool withheld = spread_total(s)->withheld;

	report_text(t, skill, 0, skill_word(skill));
	frame_cell(t, skill, 1, spread_total(s));
	for (size_t column = 2; column < 5 && withheld; column++)
		report_withhold(t, skill, column);
	if (withheld || sum->people == 0)
		return;
	report_number(t, skill, 2, mean(sum->before, sum->people));
	report_number(t, skill, 3, mean(sum->after, sum->people));
	report_number(t, skill, 4, mean(sum->after, sum->people) - mean(sum->before, sum->people));
}

static void sure_table(struct frame *f)
{
	static const struct report_column columns[] = {{"skill", UNIT_TEXT, 0},
						       {"people", UNIT_PEOPLE, 0},
						       {"before", UNIT_ANSWER, 2},
						       {"after", UNIT_ANSWER, 2},
						       {"change", UNIT_ANSWER, 2}};
	static const struct heading h = {
		"confidence",
		"How sure people felt, before and after",
		"The five Essential Digital Skills (UK framework), 1 not at all to 5 very: the "
		"mean "
		"of people who answered before a loan and after the same one, after it in the "
		"period; each person once, by their newest such loan.",
		PART_OF_SURENESS,
		CHART_PAIRS,
		columns,
		NULL};
	struct report_table *t = frame_bare(f, &h, 5, SKILLS);

	for (uint32_t skill = 0; skill < SKILLS && t != NULL; skill++) {
		struct spread s = {0};
		struct sure sum = {0};

		frame_begin(f, &s, 1);
		skill_count(f, skill, &s, &sum);
		frame_settle(f, &s, false);
		if (f->err == 0)
			skill_tell(t, skill, &s, &sum);
		spread_close(&s);
	}
	if (t != NULL)
		t->charted = 2;
}

void tables_of_people(struct frame *f)
{
	static const struct report_column news[] = PEOPLE_OF("borrowed");
	static const struct report_column ages[] = PEOPLE_OF("age");
	static const struct report_column areas[] = PEOPLE_OF("area");
	static const struct report_column partners[] = PEOPLE_OF("referred by");
	static const struct report_column households[] = PEOPLE_OF("lives");
	static const struct heading headings[] = {
		{"people", "People reached", "Who borrowed in the period, each once.",
		 PART_OF_PEOPLE, CHART_NONE, news, "all"},
		{"people_by_age", "People by age", "As they said when they were enrolled.",
		 PART_OF_PEOPLE, CHART_BARS, ages, "all"},
		{"people_by_area", "People by area", "As they said when they were enrolled.",
		 PART_OF_PEOPLE, CHART_BARS, areas, "all"},
		{"people_by_partner", "People by who referred them",
		 "The partner whose code they used first.", PART_OF_PEOPLE, CHART_BARS, partners,
		 "all"},
		{"people_by_household", "People by household",
		 "As they said when they were enrolled.", PART_OF_PEOPLE, CHART_BARS, households,
		 "all"},
	};

	people_table(f, &headings[0], 2, new_row, new_name);
	people_table(f, &headings[1], AGE_BANDS_COUNT, age_row, age_name);
	people_table(f, &headings[2], f->t->area.len + 1, area_row, area_name);
	people_table(f, &headings[3], f->t->partner.len + 1, partner_row, partner_name);
	people_table(f, &headings[4], HOUSEHOLD_MOST + 1, household_row, household_name);
	sure_table(f);
}
