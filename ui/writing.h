/*
 * Writings: which writing a text is in, and what that asks of its type:
 * fonts, direction, the height of a line (DESIGN.md 3.2, 4 and 11). Tables
 * only; draws nothing and knows no font library.
 */
#ifndef WRITING_H
#define WRITING_H

#include <stdbool.h>

#include <lendbay/comfort.h>

#include "theme.h"

enum writing {
	WRITING_LATIN, /* and Cyrillic, and text of digits only */
	WRITING_NASTALIQ,
	WRITING_NASKH,
	WRITING_BENGALI,
	WRITING_GURMUKHI,
	WRITING_HAN,
	WRITINGS
};

struct reading {
	enum writing writing;
	bool from_right; /* the line begins at the right */
};

/*
 * How a text of a screen in that language reads. What is isolated in it (a
 * name between U+2068 and U+2069) does not turn the line round it.
 */
struct reading reading_of(enum language language, const char *text);

struct writing_look {
	const char *families; /* fonts by name, the first that has a letter draws it */
	const char *tag;      /* BCP 47, for the font's own rules; NULL: the screen's language */
	double line;          /* least height of a line, in sizes; 0: as the style says */
	double bold_min;      /* px; nothing smaller is bold */
	bool tracks;          /* letters may be moved apart: none is joined */
};

const struct writing_look *writing_look(enum writing writing);

/* Clear Sans, then the Naskh cut for a label with too little height for Nastaliq. */
#define FAMILIES_LOW "Clear Sans, Noto Naskh Arabic UI, Noto Sans"
#define LINE_LOW     1.5

/*
 * The size a style asks for, as that writing is drawn on a screen of those
 * sizes: Nastaliq's words are tall, and its titles smaller for it.
 */
double writing_size(enum writing writing, const struct sizes *px, double size);

/* The writing a language is in. */
enum writing writing_of(enum language language);

#endif
