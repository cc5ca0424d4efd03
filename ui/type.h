/*
 * Type: words onto the surface. Measured, wrapped, and placed by their
 * baselines as a browser would; with paint.c the only place that knows
 * Cairo, and with layouts.c the only one that knows Pango and fontconfig. What does not fit
 * its box is drawn all the same and counted in the picture, and where the
 * canvas asks for it so are size and contrast of every text, as drawn.
 *
 * Text is UTF-8; <b>…</b> makes a part bold, a line feed begins a new line.
 * START is where the page's writing begins.
 */
#ifndef TYPE_H
#define TYPE_H

#include <stdbool.h>

#include "canvas.h"

#define TYPE_TEXT_MAX      1024 /* bytes of one text */
#define TYPE_COMPLAINT_MAX 300

enum align { ALIGN_START, ALIGN_MIDDLE, ALIGN_END };

/*
 * How a text looks; take one of the ready ones below and change what differs.
 * Size and line are those of Latin letters: another writing's own size, height
 * of line, boldness and letter spacing are made from them (writing.h).
 */
struct style {
	double size; /* px */
	double line; /* height of a line, in sizes */
	double tracking;
	bool bold;
	bool mono;
	bool drawn; /* part of a drawing, such as a number on a small door: it has no least size */
	bool loose; /* may lie over an edge, as on a chip */
	bool foreign; /* not in the screen's language but in `language`, such as its own name */
	enum colour colour;
	enum align align;
	enum language language;
};

/*
 * A size of type that a screen writes down, for 800x480 and for 1280x800, as
 * large as was asked for; what is a title grows less.
 */
double sized(const struct canvas *c, double small, double large);

struct style style_xs(const struct canvas *c);     /* step line, labels */
struct style style_body(const struct canvas *c);   /* sentences */
struct style style_lead(const struct canvas *c);   /* button words, panel heads; bold */
struct style style_second(const struct canvas *c); /* second line of a tile or step */
struct style style_h3(const struct canvas *c);     /* tile title */
struct style style_h2(const struct canvas *c);     /* screen title */
struct style style_h1(const struct canvas *c);     /* "Door 7 is open" */

/*
 * Loads the fonts. Returns 0, with "" in `complaint`, or a sentence about
 * languages that cannot be offered for want of a font; -ENOENT with a sentence
 * if a font that every language needs is not on this machine; -ENOMEM.
 */
int type_open(struct type **out, char complaint[TYPE_COMPLAINT_MAX]);
void type_close(struct type *t); /* takes NULL */

/* Whether the fonts of that language are on this machine. */
bool type_has(const struct type *t, enum language language);

/*
 * Makes a language's fonts ready: the first text in a writing costs tens of
 * milliseconds more than the next. For when nothing else is to be done.
 */
void type_warm(struct type *t, enum language language);

/*
 * Forgets every text it has laid out. For when a visit has ended: what was
 * written for one person is not kept for the next.
 */
void type_forget(struct type *t);

struct extent {
	double w, h;
};

/* Width and height of `text` when wrapped to `width`; the width is of its widest line. */
struct extent type_extent(struct canvas *c, struct style st, const char *text, double width);
double type_height(struct canvas *c, struct style st, const char *text, double width);

/* Width of the widest line of `text`, not wrapped. */
double type_width(struct canvas *c, struct style st, const char *text);

/* Whether a word of it would be broken in that width. */
bool type_breaks(struct canvas *c, struct style st, const char *text, double width);

/* Draws from the top of the box, wrapped to its width. Returns the height used. */
double type_draw(struct canvas *c, struct style st, const char *text, struct box b);

/* The same, centred between top and bottom. */
void type_middle(struct canvas *c, struct style st, const char *text, struct box b);

/* One line by its baseline, from x on, around x, or ending at x, as it is aligned. */
void type_line(struct canvas *c, struct style st, const char *text, double x, double baseline);

#endif
