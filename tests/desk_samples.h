/*
 * Samples of what a worker does for people from the desk: calls answered; for
 * the table of the worker's samples. DESK_SAMPLES are its rows.
 */
#ifndef DESK_SAMPLES_H
#define DESK_SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

typedef void desk_sample(struct board *b, struct view *v);

desk_sample sample_call_asked, sample_call_forced, sample_call_unsafe, sample_call_other;

#define DESK_SAMPLES                                                                               \
	{"staff-call", sample_call_asked}, {"staff-call-forced", sample_call_forced},              \
		{"staff-call-unsafe", sample_call_unsafe},                                         \
	{                                                                                          \
		"staff-call-other", sample_call_other                                              \
	}

#endif
