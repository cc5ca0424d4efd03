/*
 * A canvas: everything a drawing function is handed. Lives for one frame,
 * holds no state of its own between two.
 */
#ifndef CANVAS_H
#define CANVAS_H

#include <lendbay/board.h>
#include <lendbay/view.h>

#include "picture.h"
#include "rows.h"
#include "theme.h"

struct paint;
struct type;

/*
 * What a page whose words do not fit gives up, in this order: the second
 * lines; then its own layout, for rows and as many leaves as they need.
 */
enum fit { FIT_DESIGN, FIT_BRIEF, FIT_ROWS, FITS };

#define COUNTED_MAX 64    /* words chosen by a number, of one frame */
#define SAID_MAX    16384 /* bytes of all the sentences of one frame */

/* What a part of the page looks like for a moment, on the way to itself: see shown.h. */
enum glimpse { GLIMPSE_NONE, GLIMPSE_FLASH, GLIMPSE_BREATH };

struct canvas {
	struct paint *paint;
	struct type *type;
	const struct theme *theme;
	const struct sizes *px;
	const struct board *board;
	const struct view *view;
	struct picture *picture;
	struct target held; /* what a finger is on; control NONE: nothing */
	enum glimpse glimpse;
	bool measure; /* sizes and contrasts are noted in the picture: for tests, it is slow */
	bool small;   /* 800x480: one idea a screen */
	enum language language;
	bool from_right; /* its writing is: everything but pictures of real things is mirrored */
	enum text_size text;
	enum fit fit;         /* how this frame makes room, see frame.c */
	uint16_t voices;      /* set of 1 << enum language: what there is a voice for */
	bool can_speak;       /* there is one for this language: Listen is offered */
	bool speaking;        /* the page is being read aloud: Listen is Stop */
	uint8_t leaf, leaves; /* the one shown, of how many, where a page does not fit; leaves 0, 1:
				 it does */
	/* For tests: the words of a language that nobody speaks, from ours. NULL: there is none. */
	const char *(*retell)(const char *text);
	uint8_t counted_len;
	const char *counted[COUNTED_MAX]; /* see word_count */
	size_t said_len;
	char said[SAID_MAX]; /* sentences put together in this frame, see words.h */
	struct rows rows;    /* what a page leaves that is laid out in rows */
};

#endif
