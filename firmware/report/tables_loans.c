/*
 * The part of a report about loans: how many, of what, for what, how they
 * ended, what is out.
 */
#include <stdio.h>
#include <time.h>

#include <lendbay/text.h>

#include "frame.h"

#define DAY_S      86400
#define MONTHS_MAX 120
#define LOANS_OF(what)                                                                             \
	{                                                                                          \
		{what, UNIT_TEXT, 0},                                                              \
		{                                                                                  \
			"loans", UNIT_LOANS, 0                                                     \
		}                                                                                  \
	}

/* Counts the loans of a flow by what `row_of` says, as a table. */
static void loans_table(struct frame *f, enum flow flow, const struct heading *h, size_t rows,
			size_t (*row_of)(const struct frame *f, const struct loan *loan),
			const char *(*word)(const struct frame *f, size_t row))
{
	struct spread s = {0};

	frame_begin(f, &s, rows);
	for (size_t i = 0; i < f->t->loans_len && f->err == 0; i++) {
		const struct loan *loan = &f->t->loans[i];

		if (frame_counts(f, loan, flow))
			spread_add(&s, row_of(f, loan), frame_by_loan(f, loan), loan->person, 1);
	}
	frame_settle(f, &s, f->closed[flow]);
	if (f->err == 0)
		(void)frame_table(f, &s, h, word); /* an error stays in f */
	spread_close(&s);
}

/* ---- Rows ---- */

static size_t kind_row(const struct frame *f, const struct loan *loan)
{
	(void)f; /* the loan says it */
	return loan->kind < DEVICE_KINDS ? loan->kind : DEVICE_NONE;
}

static const char *kind_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == DEVICE_NONE ? "of another kiosk" : kind_word(row);
}

static size_t purpose_row(const struct frame *f, const struct loan *loan)
{
	(void)f; /* the loan says it */
	return loan->purpose < PURPOSES_COUNT ? loan->purpose : PURPOSE_NONE;
}

static const char *purpose_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == PURPOSE_NONE ? "not said" : purpose_word(row);
}

static size_t helped_row(const struct frame *f, const struct loan *loan)
{
	(void)f; /* the loan says it */
	return loan->helped ? 0 : 1;
}

static const char *helped_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == 0 ? "helped by a digital champion" : "without";
}

static size_t vouched_row(const struct frame *f, const struct loan *loan)
{
	(void)f; /* the loan says it */
	return loan->vouched ? 0 : 1;
}

static const char *vouched_name(const struct frame *f, size_t row)
{
	(void)f; /* the same in every report */
	return row == 0 ? "a worker stood in for the PIN" : "by themselves";
}

enum ended { ENDED_IN_TIME, ENDED_LATE, ENDED_LOST, ENDED_STOLEN, ENDED_OTHER, ENDEDS };

static uint32_t civil_day(int64_t utc_s)
{
	time_t t = (time_t)utc_s;
	struct tm parts;

	if (localtime_r(&t, &parts) == NULL)
		return 0; /* past the end of the calendar */
	parts.tm_hour = parts.tm_min = parts.tm_sec = 0;

	time_t day = timegm(&parts);

	return (uint32_t)(day / DAY_S);
}

static size_t ended_row(const struct frame *f, const struct loan *loan)
{
	(void)f; /* the loan says it */
	if (loan->end != END_LOST)
		return civil_day(loan->ended_s) > loan->due_day && loan->due_day != 0
			       ? ENDED_LATE
			       : ENDED_IN_TIME;
	if (loan->grounds == GROUNDS_LOST)
		return ENDED_LOST;
	return loan->grounds == GROUNDS_STOLEN ? ENDED_STOLEN : ENDED_OTHER;
}

static const char *ended_name(const struct frame *f, size_t row)
{
	static const char *const words[ENDEDS] = {
		[ENDED_IN_TIME] = "brought back by the due day",
		[ENDED_LATE] = "brought back later",
		[ENDED_LOST] = "lost",
		[ENDED_STOLEN] = "stolen",
		[ENDED_OTHER] = "ended by a worker on other grounds",
	};

	(void)f; /* the same in every report */
	return words[row];
}

enum out { OUT_IN_TIME, OUT_OVERDUE, OUT_UNSURE, OUTS };

static size_t out_row(const struct frame *f, const struct loan *loan)
{
	if (loan->unsure)
		return OUT_UNSURE;
	return loan->due_day < f->t->asked.to_day ? OUT_OVERDUE : OUT_IN_TIME;
}

static const char *out_name(const struct frame *f, size_t row)
{
	static const char *const words[OUTS] = {
		[OUT_IN_TIME] = "not yet due",
		[OUT_OVERDUE] = "overdue",
		[OUT_UNSURE] = "not sure, for staff to settle",
	};

	(void)f; /* the same in every report */
	return words[row];
}

/* ---- Months ---- */

static void month_of(uint32_t day, int *year, int *month)
{
	time_t t = (time_t)day * DAY_S;
	struct tm parts = {0};

	(void)gmtime_r(&t, &parts); /* a 32-bit day has a year */
	*year = parts.tm_year + 1900;
	*month = parts.tm_mon;
}

static size_t months_since(const struct frame *f, uint32_t day)
{
	int year, month, from_year, from_month;

	month_of(f->t->asked.from_day, &from_year, &from_month);
	month_of(day, &year, &month);
	return (size_t)((year - from_year) * 12 + month - from_month);
}

static size_t month_row(const struct frame *f, const struct loan *loan)
{
	return months_since(f, civil_day(loan->lent_s));
}

static const char *month_name(const struct frame *f, size_t row)
{
	char text[32];
	int year, month;
	const char *kept;

	month_of(f->t->asked.from_day, &year, &month);
	month += (int)row;
	(void)snprintf(text, sizeof(text), "%04d-%02d", year + month / 12,
		       month % 12 + 1); /* fits */
	kept = report_keep(f->r, text);
	return kept != NULL ? kept : "";
}

static void months_table(struct frame *f)
{
	static const struct report_column columns[] = LOANS_OF("month");
	static const struct heading h = {.id = "loans_by_month",
					 .title = "Loans by month",
					 .note = "Loans that began in each month.",
					 .part = PART_OF_LOANS,
					 .chart = CHART_STEPS,
					 .columns = columns,
					 .total = "all"};
	size_t months = months_since(f, f->t->asked.to_day) + 1;

	if (months <= MONTHS_MAX)
		loans_table(f, FLOW_LENT, &h, months, month_row, month_name);
}

/* ---- The sums ---- */

static void sums_table(struct frame *f)
{
	static const struct report_column columns[] = LOANS_OF("what");
	static const struct heading h = {.id = "loans",
					 .title = "Loans",
					 .note = "A loan ends when the device is brought back, or "
						 "a worker ends it. Renewals "
						 "are counted each time.",
					 .part = PART_OF_LOANS,
					 .columns = columns};
	static const char *const words[] = {"lent", "ended", "out at the end of the last day",
					    "renewals"};
	struct report_table *t = frame_bare(f, &h, 2, FLOWS + 1);

	for (int flow = 0; flow <= FLOWS && t != NULL; flow++) {
		struct spread s = {0};

		frame_begin(f, &s, 1);
		for (size_t i = 0; i < f->t->loans_len && f->err == 0; i++) {
			const struct loan *loan = &f->t->loans[i];

			if (flow < FLOWS && frame_counts(f, loan, (enum flow)flow))
				spread_add(&s, 0, frame_by_loan(f, loan), loan->person, 1);
			if (flow == FLOWS && loan->renewals > 0 && loan->end != END_NEVER_BEGAN)
				spread_add(&s, 0, frame_by_loan(f, loan), loan->person,
					   loan->renewals);
		}
		frame_settle(f, &s, flow < FLOWS && f->closed[flow]);
		report_text(t, (size_t)flow, 0, words[flow]);
		if (f->err == 0)
			frame_cell(t, (size_t)flow, 1, spread_total(&s));
		spread_close(&s);
	}
}

void tables_of_loans(struct frame *f)
{
	static const struct report_column kinds[] = LOANS_OF("type");
	static const struct report_column reasons[] = LOANS_OF("reason");
	static const struct report_column helps[] = LOANS_OF("help");
	static const struct report_column ends[] = LOANS_OF("how");
	static const struct heading headings[] = {
		{"loans_by_type", "Loans by type", "Loans that began in the period.", PART_OF_LOANS,
		 CHART_BARS, kinds, "all"},
		{"reasons", "What loans were for",
		 "What somebody said when they borrowed; it may be left out.", PART_OF_LOANS,
		 CHART_BARS, reasons, "all"},
		{"loans_ended", "How loans ended",
		 "Loans that ended in the period, whenever they began.", PART_OF_LOANS, CHART_BARS,
		 ends, "all"},
		{"loans_out", "What is out", "At the end of the period's last day.", PART_OF_LOANS,
		 CHART_BARS, ends, "all"},
		{"loans_helped", "Loans with a champion's help",
		 "A champion taps their card when they helped with a loan.", PART_OF_HELP,
		 CHART_NONE, helps, "all"},
		{"loans_vouched", "Loans with a worker's help",
		 "Where somebody cannot keep a PIN, a worker stands in for it.", PART_OF_HELP,
		 CHART_NONE, helps, "all"},
	};
	sums_table(f);
	months_table(f);
	loans_table(f, FLOW_LENT, &headings[0], DEVICE_KINDS, kind_row, kind_name);
	loans_table(f, FLOW_LENT, &headings[1], PURPOSES_COUNT, purpose_row, purpose_name);
	loans_table(f, FLOW_ENDED, &headings[2], ENDEDS, ended_row, ended_name);
	loans_table(f, FLOW_OUT, &headings[3], OUTS, out_row, out_name);
	loans_table(f, FLOW_LENT, &headings[4], 2, helped_row, helped_name);
	loans_table(f, FLOW_LENT, &headings[5], 2, vouched_row, vouched_name);
}
