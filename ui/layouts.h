/*
 * Layouts: texts as Pango has laid them out, kept, for most of a picture is
 * the same as in the one before. Bounded; one that is asked for seldom makes
 * room. For type.c only, which says what a text is to look like and draws it.
 */
#ifndef LAYOUTS_H
#define LAYOUTS_H

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <stdbool.h>

struct layouts;

/* All that a layout depends on. The same in two of them is the same layout. */
struct wish {
	const char *text;     /* with marks, see type.h */
	const char *families; /* both for ever there, as in writing.h */
	const char *tag;      /* of the language, BCP 47 */
	double size;          /* px */
	double tracking;      /* between letters, in sizes */
	bool bold;
	bool from_right;
	bool joined;  /* a line feed is a space */
	double width; /* to wrap to, px; below 0: not at all */
};

/* Returns 0 or -ENOMEM. `fonts` stays the caller's, and there. */
int layouts_open(FcConfig *fonts, struct layouts **out);
void layouts_close(struct layouts *l); /* takes NULL */

/* The text laid out. Owned by `l`, and good until the next call of any of these. */
PangoLayout *layouts_find(struct layouts *l, const struct wish *w);

/* Sets a font description to what is wished; family strings are not copied. */
void layouts_describe(PangoFontDescription *d, const struct wish *w);

/* What writing from the left is laid out by. */
PangoContext *layouts_context(struct layouts *l);

/* Forgets every text. */
void layouts_forget(struct layouts *l);

#endif
