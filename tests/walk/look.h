/*
 * A look at one frame as it was really drawn: does everything fit, can it be
 * read and pressed, was no limit of a frame reached. It judges the picture
 * only, not what the screen is for.
 */
#ifndef WALK_LOOK_H
#define WALK_LOOK_H

#include "canvas.h"

#define LOOK_WHY_MAX   300
#define LOOK_GAP_MIN   8    /* px between two targets that do not touch on purpose */
#define TYPE_LINE_ROOM 1026 /* bytes that the longest text may still need in what is heard */

/* How near the frames came to their limits. */
struct look_most {
	uint32_t targets, said, heard, counted, leaves;
};

/* Returns true if the frame is as it must be; else `why` says what is not. Raises `most`. */
bool look_at(const struct canvas *c, struct look_most *most, char why[LOOK_WHY_MAX]);

#endif
