/*
 * Art: the drawings that are ours and not from the icon set. They know
 * neither words nor screens.
 */
#ifndef ART_H
#define ART_H

#include "canvas.h"

/* The mark, in a square of `size`. */
void art_mark(struct canvas *c, double x, double y, double size);

/* How wide a device is drawn at that height. */
double art_gadget_width(uint8_t kind, double height);

enum gadget_look { GADGET_PLAIN, GADGET_LIT, GADGET_OUT };

/* A tablet or a laptop from the front; nothing where it has no height. GADGET_OUT: an outline,
 * there is none. */
void art_gadget(struct canvas *c, uint8_t kind, double x, double y, double height,
		enum gadget_look look);

/* Its back (or underside) with the sticker on it. */
void art_gadget_back(struct canvas *c, uint8_t kind, double x, double y, double height);
double art_back_width(uint8_t kind, double height);

/* A crack across the icon of a tablet drawn there. */
void art_crack(struct canvas *c, double x, double y, double size);

/* The sticker: a white disc with the waves of the reader on it. */
void art_sticker(struct canvas *c, double x, double y, double radius);

/*
 * The date slip, in the box: label, weekday, the day in huge figures, month,
 * and a stamp with two lines.
 */
struct slip {
	const char *label, *weekday, *day, *month;
	const char *stamp, *stamp_second; /* NULL: no stamp */
};

void art_slip(struct canvas *c, struct box b, const struct slip *slip);

#endif
