/*
 * Paint: shapes on the surface, in the colours of the theme. With type.c the
 * only place that knows Cairo. It knows no screen and no word.
 */
#ifndef PAINT_H
#define PAINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "canvas.h"
#include "icons.h"

struct _cairo;

/* Makes a surface of that many px, opaque once painted on. Returns 0 or -ENOMEM. */
int paint_open(int width, int height, struct paint **out);
void paint_close(struct paint *p); /* takes NULL */

/* Both for type.c: lives as long as `p`; sets what is drawn next to that colour. */
struct _cairo *paint_cairo(struct paint *p);
void paint_ink(struct canvas *c, enum colour colour);

/* The pixels of the surface under a box where it is drawn: its own, and turned with it. */
struct box paint_pixels_of(const struct canvas *c, struct box b);

/*
 * Whether anything drawn in a box where it is drawn, or a px or two beside it,
 * can be seen: false only if all of that is outside what is painted now.
 */
bool paint_reaches(const struct canvas *c, struct box b);

/* How much larger what is drawn next will be than its numbers. */
double paint_scale(const struct canvas *c);

/*
 * The least contrast (relative luminance, WCAG 2.2) of a colour to the pixels
 * that are on the surface now, under a box where it is drawn (paint_box), or
 * of the better of two colours to those just round it. Every third pixel is
 * looked at, and none where two colours are mixed. Infinite for a box outside
 * the surface.
 */
double paint_contrast(struct canvas *c, struct box b, enum colour colour);
double paint_contrast_round(struct canvas *c, struct box b, enum colour edge, enum colour face);

/*
 * The same of letters to what they were drawn on, pixel for pixel: keep what is
 * in a box of the surface, draw them, and ask. 1 if
 * none of them can be told from it; infinite if they are too fine to be measured.
 * The first returns false where there is no memory for it.
 */
bool paint_under(struct canvas *c, struct box b);
double paint_contrast_under(struct canvas *c, struct box b, enum colour colour);

/* Notes that of something pressable that is drawn next; fill_ledge does it by itself. */
void paint_note_edge(struct canvas *c, struct box b, enum colour edge, enum colour face);

/*
 * Keeps in `ink` which pixels of its box have exactly that colour: its
 * letters, when they were just drawn. Later: whether they are still there, and
 * no others.
 */
void paint_print(struct canvas *c, struct ink *ink, enum colour colour);
bool paint_is_there(struct canvas *c, const struct ink *ink);

/* The pixels: 32 bit 0xAARRGGBB in the machine's order, `stride` bytes a row. Owned by `p`. */
const unsigned char *paint_pixels(struct paint *p, int *stride);

/* Puts `w` x `h` pixels at a place of the surface, and what was there in their place. */
void paint_swap(struct paint *p, int x, int y, int w, int h, uint32_t *pixels);

/*
 * Whether all that was drawn could be: after one shape that cannot be, such as
 * one of no size, nothing more is drawn on the surface for ever.
 */
bool paint_sound(const struct paint *p);

/* Writes the surface as a PNG. Returns 0 or -errno. */
int paint_png(struct paint *p, const char *file);

/* --- Shapes. Boxes on whole pixels stay sharp. --- */

void fill_box(struct canvas *c, struct box b, enum colour colour);
void fill_round(struct canvas *c, struct box b, double radius, enum colour colour);

/* Round at the top or at the bottom only. */
void fill_round_top(struct canvas *c, struct box b, double radius, enum colour colour);
void fill_round_bottom(struct canvas *c, struct box b, double radius, enum colour colour);

/* A border of `width` inside the box. */
void ring_round(struct canvas *c, struct box b, double radius, double width, enum colour colour);
void dashed_round(struct canvas *c, struct box b, double radius, double width, double on,
		  double off, enum colour colour);

/* What can be pressed: a face with a border and a ledge under it. Two fills, no seam. */
void fill_ledge(struct canvas *c, struct box b, double radius, double border, double ledge,
		enum colour edge, enum colour face);

void fill_disc(struct canvas *c, double x, double y, double radius, enum colour colour);
void ring_disc(struct canvas *c, double x, double y, double radius, double width,
	       enum colour colour);
void fill_ellipse(struct canvas *c, double x, double y, double radius_x, double radius_y,
		  enum colour colour);

/* A line of bands or crosses inside a rounded box: a pattern that needs no colour to be seen. */
void fill_bands(struct canvas *c, struct box b, double radius, enum colour ground,
		enum colour band);
void fill_crosses(struct canvas *c, struct box b, double radius, enum colour ground,
		  enum colour line);

/* An icon with its top start corner at (x, y), or nothing where it has no size. `tint` is the
 * second tone. */
void fill_icon(struct canvas *c, enum icon icon, double x, double y, double size,
	       enum colour colour, enum colour tint);

/* --- Paths of our own drawings --- */

void path_move(struct canvas *c, double x, double y);
void path_line(struct canvas *c, double x, double y);
void path_curve(struct canvas *c, double x1, double y1, double x2, double y2, double x, double y);
void path_arc(struct canvas *c, double x, double y, double radius, double from, double to);
void path_close(struct canvas *c);
void path_fill(struct canvas *c, enum colour colour);
void path_fill_and_line(struct canvas *c, enum colour face, double width, enum colour line);
void path_stroke(struct canvas *c, double width, enum colour colour); /* round ends */

/* --- Places --- */

/*
 * Where the writing comes from the right, each of the shapes above mirrors the
 * box it is given: layouts are always written from the start. So are texts
 * placed and targets added.
 */

/* Until paint_back: the origin at (x, y), everything `scale` times as large, turned by `degrees`.
 */
void paint_from(struct canvas *c, double x, double y, double scale, double degrees);
/* Until paint_back: nothing is drawn outside. */
void paint_inside(struct canvas *c, struct box b, double radius);
/*
 * Until paint_back: nothing is mirrored, as in a picture of a real thing. The
 * box itself lands where it would; what is in it keeps its order.
 */
void paint_keep(struct canvas *c, struct box b);
void paint_back(struct canvas *c);

/* Until paint_back: only that box of the glass is painted. For the ui, around a whole frame. */
void paint_only(struct canvas *c, struct box b);

/* Whether what is drawn now is mirrored; where a box of the layout is drawn; where on the glass. */
bool paint_is_mirrored(const struct canvas *c);
struct box paint_box(const struct canvas *c, struct box b);
struct box paint_on_glass(const struct canvas *c, struct box b);

#endif
