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
#define LOOK_LEAVES    40   /* of the longest list in the largest text; more is a mistake */
#define LOOK_FRAME_MS  1000 /* of the processor: what takes longer must say what it does */

/* How near the frames came to their limits. */
struct look_most {
	uint32_t targets, said, heard, counted, leaves, texts, lines, ms;
};

/*
 * Returns true if the frame, which took the processor `ms`, is as it must be;
 * else `why` says what is not. Raises `most`.
 */
bool look_at(const struct canvas *c, uint32_t ms, struct look_most *most, char why[LOOK_WHY_MAX]);

#endif
