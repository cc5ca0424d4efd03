/*
 * The displays of the machine that a screen's test runs in, as QEMU's monitor
 * and the kernel name them, and what is plugged in. Knows no picture of ours.
 */
#ifndef GLASSES_H
#define GLASSES_H

struct glass {
	const char *monitor;   /* QEMU's name for it */
	const char *card;      /* the kernel's, for its graphics card … */
	const char *connector; /* … and for where it is plugged in */
};

/* 1280x800, plugged in from the start; 800x1280, not plugged in. */
const struct glass *glass_wide(void);
const struct glass *glass_tall(void);

/* Pull it out, plug it in, and have the kernel tell of that as a graphics driver does. */
void glass_unplug(const struct glass *g);
void glass_plug(const struct glass *g);

/* How many pixels of a display's picture, a PPM, are not black. Fails the test if it is not whole.
 */
long glass_lit_in(const char *file);

#endif
