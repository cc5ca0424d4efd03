/*
 * Samples of what a worker does for people from the desk: calls answered,
 * loans extended and ended, people reached; for the table of the worker's samples. DESK_SAMPLES are
 * its rows.
 */
#ifndef DESK_SAMPLES_H
#define DESK_SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

typedef void desk_sample(struct board *b, struct view *v);

desk_sample sample_call_asked, sample_call_forced, sample_call_unsafe, sample_call_other,
	sample_until_when, sample_loan_end, sample_loan_end_lost, sample_loan_write_off,
	sample_contact, sample_contact_held, sample_contact_unsafe;

#define DESK_SAMPLES                                                                               \
	{"staff-call", sample_call_asked}, {"staff-call-forced", sample_call_forced},              \
		{"staff-call-unsafe", sample_call_unsafe},                                         \
		{"staff-call-other", sample_call_other}, {"staff-days-until", sample_until_when},  \
		{"staff-contact", sample_contact}, {"staff-contact-held", sample_contact_held},    \
		{"staff-contact-unsafe", sample_contact_unsafe},                                   \
		{"staff-loan-end", sample_loan_end},                                               \
		{"staff-loan-end-lost", sample_loan_end_lost},                                     \
	{                                                                                          \
		"staff-loan-write-off", sample_loan_write_off                                      \
	}

#endif
