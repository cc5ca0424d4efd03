/*
 * Samples of enrolling at the kiosk, for the table of the worker's samples: each fills a view of
 * the board with 14 doors.
 */
#ifndef ENROL_SAMPLES_H
#define ENROL_SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

typedef void enrol_sample(struct board *b, struct view *v);

enrol_sample sample_device, sample_device_filled, sample_device_begun, sample_sticker,
	sample_sticker_busy, sample_sticker_ours, sample_sticker_silent, sample_enrolled,
	sample_enrolled_laptop;

/* Their rows in that table. */
#define ENROL_SAMPLES                                                                              \
	{"staff-device", sample_device}, {"staff-device-filled", sample_device_filled},            \
		{"staff-device-begun", sample_device_begun}, {"staff-sticker", sample_sticker},    \
		{"staff-sticker-busy", sample_sticker_busy},                                       \
		{"staff-sticker-ours", sample_sticker_ours},                                       \
		{"staff-sticker-silent", sample_sticker_silent},                                   \
		{"staff-enrolled", sample_enrolled},                                               \
	{                                                                                          \
		"staff-enrolled-laptop", sample_enrolled_laptop                                    \
	}

#endif
