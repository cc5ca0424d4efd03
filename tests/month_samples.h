/*
 * Samples of the coordinator's page, for the table of the worker's samples: each fills a view of
 * the board with 14 doors.
 */
#ifndef MONTH_SAMPLES_H
#define MONTH_SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

typedef void month_sample(struct board *b, struct view *v);

month_sample sample_month, sample_month_few, sample_month_new, sample_month_checking;
month_sample sample_month_wrong, sample_month_unread, sample_month_many;
month_sample sample_reference, sample_reference_typed, sample_reference_slip;
month_sample sample_entry, sample_entry_timeless, sample_entry_absent, sample_entry_wrong,
	sample_entry_unread;

/* Their lines of the table. */
/* clang-format off */
#define MONTH_SAMPLES                                                                              \
	{"month", sample_month}, {"month-few", sample_month_few}, {"month-new", sample_month_new}, \
	{"month-checking", sample_month_checking}, {"month-wrong", sample_month_wrong},            \
	{"month-unread", sample_month_unread}, {"month-many", sample_month_many},                  \
	{"reference", sample_reference}, {"reference-typed", sample_reference_typed},              \
	{"reference-slip", sample_reference_slip},                                                 \
	{"entry", sample_entry}, {"entry-timeless", sample_entry_timeless},                        \
	{"entry-absent", sample_entry_absent}, {"entry-wrong", sample_entry_wrong},                \
	{"entry-unread", sample_entry_unread}
/* clang-format on */

#endif
