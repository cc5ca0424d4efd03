/*
 * Loans as rows of CSV (RFC 4180).
 */
#include "rows.h"

#include <inttypes.h>
#include <time.h>

#include <lendbay/text.h>

#include "frame.h"

#define DAY_S 86400

static void day_put(FILE *file, int64_t utc_s, bool local)
{
	time_t at = (time_t)utc_s;
	struct tm parts;
	char text[32] = "";

	if (utc_s == 0 || (local ? localtime_r(&at, &parts) : gmtime_r(&at, &parts)) == NULL ||
	    strftime(text, sizeof(text), "%F", &parts) == 0)
		text[0] = '\0';
	(void)fprintf(file, ",%s", text); /* whether it went well is asked of the file at the end */
}

static const char *how_word(const struct tally *t, const struct loan *loan)
{
	if (loan->ended_s == 0 || loan->ended_s >= t->to_s)
		return loan->unsure ? "not sure" : "out";
	if (loan->end != END_LOST)
		return "brought back";
	return loan->grounds == GROUNDS_LOST     ? "lost"
	       : loan->grounds == GROUNDS_STOLEN ? "stolen"
						 : "ended by a worker";
}

static void row_write(FILE *file, const struct tally *t, const struct loan *loan)
{
	bool out = loan->ended_s == 0 || loan->ended_s >= t->to_s;

	(void)fprintf(file, "%" PRIu64 ",%s,%" PRIu32 ",%" PRIu64, loan->number,
		      kind_word(loan->kind), t->device[loan->device].unit,
		      t->people[loan->person].id); /* likewise */
	day_put(file, loan->carried ? 0 : loan->lent_s, true);
	day_put(file, (int64_t)loan->due_day * DAY_S, false);
	day_put(file, out ? 0 : loan->ended_s, true);
	(void)fprintf(file, ",%s,%u,%s,%s\r\n", how_word(t, loan), loan->renewals,
		      loan->helped ? "yes" : "no", loan->vouched ? "yes" : "no"); /* likewise */
}

size_t rows_write(FILE *file, const struct tally *t)
{
	struct frame f;
	size_t rows = 0;

	frame_filter(&f, t);
	(void)fputs("loan,type,unit,borrower,lent_on,due_on,ended_on,how,renewals,helped,vouched"
		    "\r\n",
		    file); /* likewise */
	for (size_t i = 0; i < t->loans_len; i++) {
		const struct loan *loan = &t->loans[i];
		bool of_period = frame_counts(&f, loan, FLOW_LENT) ||
				 frame_counts(&f, loan, FLOW_ENDED) ||
				 frame_counts(&f, loan, FLOW_OUT);

		if (!of_period || frame_by_loan(&f, loan) != f.by)
			continue;
		row_write(file, t, loan);
		rows++;
	}
	return rows;
}
