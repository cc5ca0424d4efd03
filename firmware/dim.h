/*
 * Dim: the light behind the glass, turned down to a tenth when nobody has
 * been near for so long, on the home screen only, and up again at once. Owns
 * one file of the kernel's, `brightness` of a backlight. Never turns it off:
 * a kiosk that is dark looks broken.
 */
#ifndef DIM_H
#define DIM_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/board.h>

/* Zeroed, it does nothing. */
struct dim {
	char file[BOARD_PATH_MAX + 16]; /* empty: there is no light to turn down */
	long full, low;                 /* in the backlight's own steps */
	int64_t after_ms;
	int64_t near_ms; /* when somebody last was */
	bool away;       /* the home screen: nobody has to be there */
	bool dimmed;
};

/*
 * Finds the board's backlight and makes it bright. Without one, or with one
 * that cannot be read or written, it says so once in the log and does nothing.
 */
void dim_open(struct dim *d, const struct board *board, int64_t now_ms);

/* Somebody is near: a finger, a key. Bright at once. */
void dim_near(struct dim *d, int64_t now_ms);

/* What is shown now. Anything but the home screen as it was means that somebody is near. */
void dim_show(struct dim *d, bool home, bool new, int64_t now_ms);

/* Turns it down if it is time. */
void dim_turn(struct dim *d, int64_t now_ms);

/* In how many ms to do so; -1: not as it is. */
int dim_wait_ms(const struct dim *d, int64_t now_ms);

/* Leaves it bright. */
void dim_close(struct dim *d);

#endif
