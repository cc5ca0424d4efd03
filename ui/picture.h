/*
 * A picture: what one frame put on the surface that can be pressed, and what
 * went wrong while drawing it (for tests). Fixed memory; made anew by every
 * frame.
 */
#ifndef PICTURE_H
#define PICTURE_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/event.h>

#include "box.h"

#define TARGETS_MAX  96 /* 64 bays, the spine, and more than any form has */
#define OVERFLOW_MAX 160
#define INKS_MAX     256  /* lines of text; what is more is not looked at */
#define HEARD_MAX    8192 /* bytes of all words of a picture */
#define SPOKEN_MAX   256  /* texts of a picture */
#define OFFS_MAX     16   /* buttons that cannot be pressed now */
#define RIMS_MAX     768  /* panels and faces; what is more is not looked at */
#define LIVE_MAX     8    /* places whose words are said when they change */

/* Whether a target is one of several answers, for who cannot see it. */
enum choosing { CHOOSING_NOT, CHOOSING_NO, CHOOSING_YES };

struct canvas;

struct target {
	uint8_t control; /* enum control */
	uint8_t lit;     /* the one thing to do now */
	uint8_t spine;   /* spine buttons touch; all others keep a gap */
	uint16_t arg;
	uint16_t on;      /* how many rims there were when it was added: it stands on those */
	uint8_t choosing; /* enum choosing */
	struct box box;   /* on the glass; a finger may be half of the gap beside it */
	struct box face;  /* … without its edge, on which no letter stands */
};

/* A text that was drawn: where its words are in `heard`, and on the glass. */
struct spoken {
	uint16_t from, len;
	uint16_t private_from,
		private_len; /* the part that is for one person's ears; len 0: none */
	bool title;
	bool goes_on; /* one sentence with the next */
	float px;     /* size of its letters as its style has it; 0: part of a drawing */
	struct box box;
};

#define LEAST_MAX 80

/* The least of something that was measured, and of what. 0: nothing was. */
struct least {
	double value;
	char words[LEAST_MAX];
};

/* Keeps the lesser. Words may be cut. */
void least_note(struct least *least, double value, const char *words);

struct picture {
	uint32_t page;  /* of the view it was drawn from */
	uint8_t screen; /* enum screen */
	uint8_t targets;
	struct target target[TARGETS_MAX];

	uint32_t overflows;          /* texts that did not fit their box */
	uint32_t unknown_glyphs;     /* letters that no font has */
	char overflow[OVERFLOW_MAX]; /* the first text that did not fit */

	/* Where each line of text has its ink, for picture_end. */
	uint16_t inks;
	struct ink {
		struct box box;
		uint32_t heard; /* where its text is in `heard` */
		double slack;
		bool covered;   /* something was painted over it afterwards */
		uint32_t print; /* of its letters' pixels as they were drawn, where that is asked
				   for */
		uint32_t rgb;   /* … and their colour */
	} ink[INKS_MAX];

	/* What letters may not lie over the edge of: panels, and the faces of targets. */
	uint16_t rims;
	struct box rim[RIMS_MAX];

	/* Of what was really drawn, where the canvas asks for it. */
	uint32_t gone;              /* lines whose letters are not on the surface any more */
	char gone_words[LEAST_MAX]; /* the first of them */
	struct least text_px;       /* size of letters */
	struct least contrast;      /* of a text to the pixels under it (WCAG 2.2) */
	struct least graphic;       /* the same of an icon's lines */
	struct least edge; /* the same of edge or face of what can be pressed, to what is round
			      it */

	struct box lamp;       /* of a door that is open, on the map; w 0: there is none */
	struct box banner;     /* the first one; w 0: there is none */
	uint32_t banner_words; /* another number for other words */

	/* Everything written on it, a line each, in the order it was drawn: what could be read
	   aloud. Without the marks that isolate names. Cut where it is too long. */
	uint32_t heard_len, heard_last;
	uint16_t spokens; /* what is more than there is room for is only seen */
	uint8_t offs, lives;
	struct box off[OFFS_MAX];
	struct box live[LIVE_MAX];
	struct spoken spoken[SPOKEN_MAX];
	char heard[HEARD_MAX];
};

/* Forgets all, for a new frame. */
void picture_begin(struct picture *p, uint32_t page, uint8_t screen);

/* Adds the ink of a line of the text that was heard last; it may pass a rim by `slack` px. */
void picture_ink(struct picture *p, struct box box, double slack);

/* Words stand inside that box of the glass or outside, and never on its edge. */
void picture_rim(struct picture *p, struct box box);

/*
 * Something is painted on that box of the glass, or on the ellipse in it: what
 * was written there before is covered.
 */
void picture_cover(struct picture *p, struct box box, bool round);

/*
 * At the end of a frame: a text that lies over another, over the edge of
 * something, in part on it and in part beside it, under something painted
 * later, or outside the screen has not found room either; nor has what can be
 * pressed where it lies over the edge of a panel.
 */
void picture_end(struct picture *p, double width, double height);

/* After that, where the canvas measures: which lines can be seen no more, in `gone`. */
void picture_look_again(struct canvas *c);

/*
 * Adds words that were drawn, and where. <b> and </b> are left out; what
 * stands between <p> and </p> is private: it is read aloud only where nobody
 * else can hear it.
 */
void picture_hear(struct canvas *c, const char *text, struct box box);

/* The text that was drawn last is the page's title. */
void picture_title(struct canvas *c);

/* The text that was drawn last is one sentence with the next. */
void picture_goes_on(struct canvas *c);

/* The target that was added last is an answer that is chosen, or not. */
void picture_choosing(struct canvas *c, bool chosen);

/* The target that was added last has an edge around that face. */
void picture_face(struct canvas *c, struct box face);

/* What cannot be drawn as it must be for want of room; `what` names it. */
void picture_short(struct canvas *c, const char *what);

/* A button that cannot be pressed now. */
void picture_off(struct canvas *c, struct box box);

/* Words in that place are said when they change. */
void picture_live(struct canvas *c, struct box box);

/* Notes where a banner is, and what it says. */
void picture_banner(struct canvas *c, struct box box, const char *words);

/*
 * Adds a target, its box as the layout has it: where the writing comes from
 * the right it lands mirrored. More than TARGETS_MAX is a mistake of ours.
 */
void picture_add(struct canvas *c, struct target target);

/*
 * What a finger at (x, y) means: the target whose box is nearest, at most
 * `reach_px` away. Returns NULL for nothing.
 */
const struct target *picture_at(const struct picture *p, double x, double y, double reach_px);

/* Finds a control by name and argument. Returns NULL if it cannot be pressed here. */
const struct target *picture_find(const struct picture *p, uint8_t control, uint16_t arg);

/* Whether two targets are the same thing in two frames. */
bool target_same(const struct target *a, const struct target *b);

#endif
