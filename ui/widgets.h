/*
 * Widgets: the parts every screen is put together from. Each draws itself
 * into the box it is given and, if it can be pressed, adds itself to the
 * picture; none keeps anything. Anything with a ledge can be pressed,
 * anything without cannot; at most one lit thing a screen.
 */
#ifndef WIDGETS_H
#define WIDGETS_H

#include "canvas.h"
#include "icons.h"
#include "paint.h"
#include "type.h"
#include "words.h"

/* The page's box: right of the spine, inside its padding. */
struct box page_box(const struct canvas *c);

/* Nothing that can be pressed is higher than this: 0, or with "lower down" 240 of 800. */
double page_reach(const struct canvas *c);

/* The top end corner: Listen, or what workers have there. */
struct box page_corner(const struct canvas *c);

/*
 * "Read this to me", or "Stop" while that is done. The frame draws it into the
 * corner of every resident's page that has not drawn it elsewhere, where there
 * is a voice.
 */
void listen(struct canvas *c, struct box b);

/* What stands at the top of a page; what is NULL or 0 is left out. */
struct head {
	const char *kick; /* the step line over the title */
	enum icon kick_icon;
	const char *title;
	const char *says; /* one sentence, always spoken */
	bool large;       /* the title of a door screen */
	bool wide;        /* may use the top end corner, where Listen is */
	bool looked_at;   /* nothing under it can be pressed but the foot: it need not be low */
	uint8_t step, steps;
};

/* Draws it and cuts it off `page`, with the gap below. */
void page_head(struct canvas *c, struct box *page, const struct head *head);

/* view.note in place of the head, on the small screen; cuts it off `page`. There must be one. */
void page_note(struct canvas *c, struct box *page, double gap);

/* "Step 2 of 3" as small doors, filled up to now, from x and around the middle. */
void head_steps(struct canvas *c, double x, double middle, uint8_t step, uint8_t steps);

enum button_look { BUTTON_PLAIN, BUTTON_LIT, BUTTON_OFF };

struct button {
	uint8_t control; /* enum control; NONE only with BUTTON_OFF */
	uint8_t look;    /* enum button_look */
	uint16_t arg;
	const char *text; /* a verb; may have a line feed */
	enum icon icon;   /* before the words; _BOLD for arrows and ticks */
	enum icon icon_end;
	bool small;         /* `body` words */
	bool upright;       /* the icon over the words */
	bool start;         /* words at the start, not in the middle */
	const char *second; /* upright only: a lighter line under the words */
};

void button(struct canvas *c, struct box b, const struct button *button);

/* The width a button wants for its words, at least as wide as a target. */
double button_width(struct canvas *c, const struct button *button);

/* How high its words need it to be, that wide. */
double button_height(struct canvas *c, const struct button *button, double width);
bool button_breaks(struct canvas *c, const struct button *button, double width); /* a word */

/* The way to a list's next page: More; in rows, where the leaf has a More, too, it says of what. */
struct button list_more(const struct canvas *c);

/* The row at the foot of a page: cuts it off. Then fill it: */
struct box page_foot(struct canvas *c, struct box *page);
/* the same where only banners and small buttons stand in it */
struct box page_foot_low(struct canvas *c, struct box *page);
/* each cuts a button of the width it wants off the foot, from the end or from the start */
void foot_end(struct canvas *c, struct box *foot, const struct button *button);
void foot_start(struct canvas *c, struct box *foot, const struct button *button);

/* Under a head that is `looked_at`: cuts Listen off the foot, where it is to be low. */
void foot_listen(struct canvas *c, struct box *foot);

struct tile {
	uint8_t control;
	bool lit;
	bool bare; /* the icon without its plate */
	uint16_t arg;
	enum icon icon;
	const char *count; /* a large number in place of the icon */
	const char *title;
	const char *second; /* left out at 800x480 */
	double title_size;  /* 0: h3 */
};

void tile(struct canvas *c, struct box b, const struct tile *tile);

enum banner_kind { BANNER_NOTE, BANNER_NOW, BANNER_GOOD, BANNER_PROBLEM };

/* Cannot be pressed. The first words of `text` are bold (<b>…</b>). */
void banner(struct canvas *c, struct box b, enum banner_kind kind, enum icon icon,
	    const char *text);

/* The banner for view.note, if there is one. Returns whether it drew. */
bool note_banner(struct canvas *c, struct box b);
/* Whether there is one to draw. */
bool has_note(const struct canvas *c);
/* Its words; NULL: there is none. */
const char *note_words(struct canvas *c);

/* "Do this in the real world": lamp, no ledge. */
void lit_panel(struct canvas *c, struct box b, enum icon icon, const char *text);

/* A quiet panel with an icon and words; cannot be pressed. */
void panel(struct canvas *c, struct box b, enum icon icon, const char *text);

/* A radio (round mark) or a check box (square): one answer of a form. */
struct choice {
	uint8_t control;
	uint16_t arg;
	bool chosen;
	bool square;
	bool titled; /* as a row its text is as large as a button's words */
	const char *text;
	const char *second;
	enum icon icon;              /* at the end; or NONE */
	enum icon end[ROW_ENDS_MAX]; /* small, at the end of a row; or NONE */
};

void choice(struct canvas *c, struct box b, const struct choice *choice);

/* One line of a checklist: what it is, and two answers of the same size. */
struct check {
	enum icon icon;
	const char *name;
	const char *second;
	uint16_t arg;
	uint8_t yes, no; /* controls */
	const char *yes_text, *no_text;
	bool said_yes, said_no;
	bool narrow; /* two such lines stand side by side */
};

void check_row(struct canvas *c, struct box b, const struct check *check);

/* Where the keys stand where the page beside them is laid out in rows. */
struct box pad_box(const struct canvas *c);

/* 3 x 4 keys: DIGIT-0..9, RUB_OUT, and OK, which is off until `ok`, then lit. */
void pin_pad(struct canvas *c, struct box b, bool ok);

/* The slots a PIN is typed into; at least 4, and one for each digit. */
void pin_slots(struct canvas *c, double x, double y, double width, uint8_t digits);

/* A numbered step: disc, icon, words. A done one has a tick for its number. */
void step_row(struct canvas *c, struct box b, unsigned n, bool done, enum icon icon,
	      const char *title, const char *second);

/* How high such a step wants to be. */
double step_height(struct canvas *c, double width, const char *title, const char *second);

/* A row of small doors, `on` of `all` filled, and its height given. */
void door_row(struct canvas *c, struct box b, unsigned on, unsigned all);

/* A square plate with an icon in the middle. */
void plate(struct canvas *c, double x, double y, double size, enum icon icon);
void chip(struct canvas *c, double end_x, double y, enum icon icon, const char *text);

/*
 * The edge of something to read, drawn where its face alone does not tell it
 * from the page: in strong contrast.
 */
void outline(struct canvas *c, struct box b, double radius);

/* White information card. */
void card(struct canvas *c, struct box b);

/* The pool of light under the reader, with its words; px are kept free at both ends. */
void pool(struct canvas *c, enum icon icon, bool sticker, const char *title, const char *second,
	  double keep_start, double keep_end);
/* How high it stands over the bottom of the page. */
double pool_height(const struct canvas *c);
/* For rows: how high the pool that was left is, and the pool, with room beside its words. */
double pool_foot(struct canvas *c, double keep_start, double keep_end);
void pool_again(struct canvas *c, double keep_start, double keep_end);

/*
 * The spine with Back, Start again and Help as the view allows, or the mark;
 * Language and Comfort always.
 */
void spine(struct canvas *c, bool back, bool again, bool help);

/* A veil over the page and a box that high on it to fill; the spine stays usable. */
struct box dialog(struct canvas *c, double height);
/* For rows: the room in one as high as can be, and its paper. */
struct box dialog_room(const struct canvas *c);
void dialog_paper(struct canvas *c);

/*
 * Help by telephone, if the board has a number: cut off the end or the start
 * of the foot; {1} of `words` is the number. Returns the width it used, 0: none.
 */
double phone_panel(struct canvas *c, struct box *foot, enum word words, bool end);

/* Whether second lines are drawn: not on a small screen, nor where there is little room. */
bool has_seconds(const struct canvas *c);

/* The mark of an answer that is a row. */
void choice_mark(struct canvas *c, double x, double y, double size, const struct row *row);

/* Whether a finger rests on that control now. */
bool is_held(const struct canvas *c, uint8_t control, uint16_t arg, struct box b);

/* Adds a target drawn by hand. */
void target(struct canvas *c, uint8_t control, uint16_t arg, struct box b, bool lit);

/*
 * The face of anything pressable, with its target, for what no widget above
 * draws. Returns the box inside border and ledge: lower while a finger rests
 * on it.
 */
struct box pressable(struct canvas *c, struct box b, uint8_t control, uint16_t arg, double radius,
		     bool lit);

/* The same, chosen: a thick border, a quiet face, no ledge. */
struct box pressed_in(struct canvas *c, struct box b, uint8_t control, uint16_t arg, double radius,
		      enum colour edge, enum colour face);

#endif
