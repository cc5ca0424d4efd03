/*
 * Samples of the calendar and of what closing a day changes, for the table of
 * the worker's samples. DAYS_SAMPLES are its rows.
 */
#ifndef DAYS_SAMPLES_H
#define DAYS_SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

typedef void days_sample(struct board *b, struct view *v);

days_sample sample_kiosk, sample_home_coordinator;
days_sample sample_days, sample_days_later, sample_days_done;
days_sample sample_day_close, sample_day_close_none, sample_day_open;

#define DAYS_SAMPLES                                                                               \
	{"staff-kiosk", sample_kiosk}, {"staff-home-coordinator", sample_home_coordinator},        \
		{"staff-days", sample_days}, {"staff-days-later", sample_days_later},              \
		{"staff-days-done", sample_days_done}, {"staff-day-close", sample_day_close},      \
		{"staff-day-close-none", sample_day_close_none},                                   \
	{                                                                                          \
		"staff-day-open", sample_day_open                                                  \
	}

#endif
