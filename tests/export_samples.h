/*
 * Samples of the record copied to a stick, for the table of the worker's samples: each fills a view
 * of the board with 14 doors.
 */
#ifndef EXPORT_SAMPLES_H
#define EXPORT_SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

typedef void export_sample(struct board *b, struct view *v);

export_sample sample_export, sample_export_finding, sample_export_writing, sample_export_written;
export_sample sample_export_held, sample_export_no_stick, sample_export_two, sample_export_strange;
export_sample sample_export_read_only, sample_export_full, sample_export_gone, sample_export_slow;
export_sample sample_export_unsame, sample_export_record, sample_export_program,
	sample_export_stopped;

/* Their lines of the table. */
/* clang-format off */
#define EXPORT_SAMPLES                                                                             \
	{"export", sample_export}, {"export-finding", sample_export_finding},                      \
	{"export-writing", sample_export_writing}, {"export-written", sample_export_written},      \
	{"export-held", sample_export_held}, {"export-no-stick", sample_export_no_stick},          \
	{"export-two", sample_export_two}, {"export-strange", sample_export_strange},              \
	{"export-read-only", sample_export_read_only}, {"export-full", sample_export_full},        \
	{"export-gone", sample_export_gone}, {"export-slow", sample_export_slow},                  \
	{"export-unsame", sample_export_unsame}, {"export-record", sample_export_record},          \
	{"export-program", sample_export_program}, {"export-stopped", sample_export_stopped}
/* clang-format on */

#endif
