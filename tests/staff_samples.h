/*
 * Samples of the worker's screens: boards and views as the core makes them,
 * for drawing and for looking at. They test nothing themselves.
 */
#ifndef STAFF_SAMPLES_H
#define STAFF_SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

struct staff_sample {
	const char *name; /* of the picture, without ".png" */
	/* Changes a board with 14 doors and a view of staff-home to what is to be seen. */
	void (*fill)(struct board *board, struct view *view);
};

extern const struct staff_sample staff_samples[];
extern const int staff_samples_len;

/* Fills both with what all samples begin from, then with sample `k`. */
void staff_sample(int k, struct board *board, struct view *view);

#endif
