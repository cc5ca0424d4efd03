/*
 * A canvas: everything a drawing function is handed. Lives for one frame,
 * holds no state of its own between two.
 */
#ifndef CANVAS_H
#define CANVAS_H

#include <lendbay/board.h>
#include <lendbay/view.h>

#include "picture.h"
#include "theme.h"

struct paint;
struct type;

#define SAID_MAX 16384 /* bytes of all the sentences of one frame */

struct canvas {
	struct paint *paint;
	struct type *type;
	const struct theme *theme;
	const struct sizes *px;
	const struct board *board;
	const struct view *view;
	struct picture *picture;
	struct target held; /* what a finger is on; control NONE: nothing */
	bool small;         /* 800x480: one idea a screen */
	size_t said_len;
	char said[SAID_MAX]; /* sentences put together in this frame, see words.h */
};

#endif
