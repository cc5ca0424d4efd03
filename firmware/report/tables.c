/*
 * A tally as tables.
 */
#include <errno.h>
#include <string.h>

#include <lendbay/text.h>

#include "tally_inside.h"

static const struct report_column kind_columns[] = {
	{"kind", UNIT_TEXT, 0},
	{"loans out", UNIT_LOANS, 0},
};

static uint32_t people_of(const struct tally *t)
{
	uint32_t people = 0;

	for (uint32_t i = 0; i < t->loans_len; i++) {
		const struct loan *loan = &t->loans[i];

		if (tally_in_period(t, loan->lent_s) && loan->end != END_NEVER_BEGAN)
			people += t->people[loan->person].first == i;
	}
	return people;
}

int tally_report(struct tally *t, struct report *r)
{
	struct report_table *table =
		report_table_add(r, "loans_out", "Loans out", "Loans that began in the period.",
				 PART_OF_LOANS, kind_columns, 2, 1);
	int64_t loans = 0;

	if (table == NULL)
		return -ENOMEM;
	r->from_day = t->asked.from_day;
	r->to_day = t->asked.to_day;
	r->kiosk = t->kiosk;
	r->facts = t->facts;
	r->unsure_facts = t->unsure_facts;
	for (size_t i = 0; i < t->loans_len; i++) {
		struct loan *loan = &t->loans[i];

		if (loan->end == END_NEVER_BEGAN || loan->carried ||
		    !tally_in_period(t, loan->lent_s))
			continue;
		loans++;
		if (t->people[loan->person].first == NO_INDEX)
			t->people[loan->person].first = (uint32_t)i;
	}
	table->has_total = true;
	report_text(table, 0, 0, "all");
	if (loans > 0 && people_of(t) < REPORT_PEOPLE_MIN)
		report_withhold(table, 0, 1);
	else
		report_number(table, 0, 1, loans);
	return 0;
}
