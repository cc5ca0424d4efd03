/*
 * A page read aloud: the words of a picture in the order they are read aloud, and
 * what on it can be reached by keys. Pure: a picture in, texts out. It is
 * made of what was really drawn; no screen says its words twice.
 *
 * The order is that of the drawing, which goes down the page; then what
 * stands at the foot, from the start to the end; the lit button last. The
 * spine, Listen and the keys of a number pad can be reached, and are not read.
 */
#ifndef ALOUD_H
#define ALOUD_H

#include <stdbool.h>
#include <stddef.h>

#include "canvas.h"

#define ALOUD_TEXT_MAX 4096 /* bytes of all that is read of one page, with its NUL */
#define STOPS_MAX      (TARGETS_MAX + OFFS_MAX + 1)
#define NO_STOP        (-1)

enum stop_kind { STOP_TITLE, STOP_TARGET, STOP_OFF };

struct stop {
	uint8_t kind;  /* enum stop_kind */
	uint8_t index; /* into target, or into off, of the picture */
};

struct aloud {
	const struct picture *picture;
	enum language language; /* it is read in */
	uint16_t spokens;
	uint16_t spoken[SPOKEN_MAX]; /* of the picture, in the order they are read */
	uint8_t owner[SPOKEN_MAX];   /* by index of the picture: 1 + target; OWNER_OFF + off; 0 */
	uint8_t rank[SPOKEN_MAX];    /* likewise */
	uint8_t stops;
	struct stop stop[STOPS_MAX]; /* the title is the first */
};

/* Makes it of the canvas' picture, which must stay as it is while this is used. */
void aloud_make(struct aloud *r, const struct canvas *c);

/*
 * Writes all that is read of the page, a sentence a line, as it is to be
 * spoken; `overheard` leaves out what is private. Returns whether anything was
 * left out for that.
 */
bool aloud_page(const struct aloud *r, bool overheard, char text[ALOUD_TEXT_MAX]);

/* The same of the words that are to be said when they change. */
bool aloud_live(const struct aloud *r, bool overheard, char text[ALOUD_TEXT_MAX]);

/*
 * The same of one stop: its words, and what else must be said so that they
 * are understood where the same words stand on several. Not what it is.
 */
bool aloud_stop(const struct aloud *r, uint8_t stop, bool overheard, char text[ALOUD_TEXT_MAX]);

/* Where a stop is; of the title an empty box. */
struct box aloud_box(const struct aloud *r, uint8_t stop);

/* The stop of that control. Returns NO_STOP if it cannot be reached here. */
int aloud_find(const struct aloud *r, uint8_t control, uint16_t arg);

#endif
