/*
 * A sheet: a view, and what the glass has to look like and what can be
 * pressed there, as this build draws it without SDL. Drawn on the machine
 * that builds, with that machine's fonts, and taken along in a file.
 */
#ifndef SHEET_H
#define SHEET_H

#include <stdint.h>

#include <lendbay/board.h>
#include <lendbay/view.h>

#include "picture.h"

#define SHEET_WIDE 1280
#define SHEET_HIGH 800

struct sheet {
	struct view view;
	struct picture picture;
	uint32_t pixels[SHEET_HIGH][SHEET_WIDE]; /* 0xAARRGGBB */
};

/*
 * Draws the views of all sheets into files in `dir`, those with a door in hand
 * on the board of `board_file`. Returns 0, or -errno after saying why.
 */
int sheets_draw(const char *dir, const char *board_file);

/* Reads the sheet of that name; fails the test if there is none. */
void sheet_read(const char *dir, const char *name, struct sheet *out);

/*
 * Compares with a display's picture, a PPM in `file`; `turned`: degrees
 * clockwise by which the glass is turned on the display, in steps of 90.
 * Returns how many pixels differ, all if the size does; *x, *y: the first,
 * as seen upright. -1: the file is not whole.
 */
long sheet_compare(const struct sheet *s, const char *file, unsigned turned, int *x, int *y);

/*
 * Returns the name of another sheet in `dir` from which that picture, upright,
 * differs in no more than `differ` pixels; NULL: there is none. Fails the test if
 * the file is not whole.
 */
const char *sheet_nearer(const char *dir, const char *name, const char *file, long differ);

#endif
