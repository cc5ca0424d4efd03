/*
 * Sample views: one of every screen a resident can see, with every refusal
 * and note, for pictures and for the tests of the screen. Made up; the rig's
 * library, on Tuesday 18 November 2025, a quarter past nine.
 */
#ifndef SAMPLES_H
#define SAMPLES_H

#include <lendbay/board.h>
#include <lendbay/view.h>

#define SAMPLES_MAX 260

struct sample {
	char name[48]; /* of the picture's file */
	struct view view;
};

/* Fills `samples`, for that board. Returns how many. */
int samples_make(const struct board *board, struct sample samples[SAMPLES_MAX]);

/* The rig's board, read from the tree, for a screen of that size. Returns 0 or -errno. */
int samples_board(int width, int height, struct board *board);

/* The same with 24 bays in two cabinets, or 64 in four. */
void samples_many_bays(struct board *board, int bays, int cabinets);

#endif
