/*
 * Samples of what there is to do with the kiosk itself: closed days, the
 * clock; for the table of the worker's samples. DAYS_SAMPLES are its rows.
 */
#ifndef DAYS_SAMPLES_H
#define DAYS_SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

typedef void days_sample(struct board *b, struct view *v);

days_sample sample_kiosk, sample_home_coordinator, sample_days, sample_days_later, sample_days_done,
	sample_day_close, sample_day_close_none, sample_day_open, sample_home_clock, sample_clock,
	sample_clock_set, sample_clock_set_more;

#define DAYS_SAMPLES                                                                               \
	{"staff-kiosk", sample_kiosk}, {"staff-home-coordinator", sample_home_coordinator},        \
		{"staff-days", sample_days}, {"staff-days-later", sample_days_later},              \
		{"staff-days-done", sample_days_done}, {"staff-day-close", sample_day_close},      \
		{"staff-day-close-none", sample_day_close_none},                                   \
		{"staff-day-open", sample_day_open}, {"staff-home-clock", sample_home_clock},      \
		{"staff-clock", sample_clock}, {"staff-clock-set", sample_clock_set},              \
	{                                                                                          \
		"staff-clock-set-more", sample_clock_set_more                                      \
	}

#endif
