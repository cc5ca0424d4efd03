/*
 * Rows: how a page whose words do not fit its own layout is drawn all the
 * same. While a screen is gathered nothing is drawn: its widgets, and what it
 * writes and draws by hand, leave what they are in a bounded list. Then the
 * list is laid out in one column, each row as high as its words need, over as
 * many leaves as there must be. Nothing is shortened, shrunk or cut.
 */
#ifndef ROWS_H
#define ROWS_H

#include <stdbool.h>
#include <stdint.h>

#include "box.h"
#include "icons.h"

#define ROWS_MAX      128 /* 64 bays, and what stands beside them */
#define ROW_TEXTS_MAX 12
#define ROW_ENDS_MAX  2

struct canvas;
struct head;
struct button;
struct style;
struct slip;

enum row_kind {
	ROW_WORDS,   /* to read, on the page itself */
	ROW_QUIET,   /* to read, on a panel of its own */
	ROW_PRESS,   /* to press, as wide as the page */
	ROW_CELL,    /* to press, as small as its words: those in a run share lines out */
	ROW_PICTURE, /* drawn by a function, as high as it says */
	ROW_BUTTON,  /* a button of the foot */
	ROW_LAMP,    /* in the foot: to be done in the real world */
	ROW_CORNER   /* the button of the top end corner */
};

enum row_place { PLACE_NOTE, PLACE_SAYS, PLACE_PAGE, PLACE_SECOND, PLACE_LATE, PLACES };

struct row_text {
	const char *text; /* lives until the end of the frame */
	bool bold;
};

struct row {
	uint8_t kind;  /* enum row_kind */
	uint8_t place; /* enum row_place */
	uint8_t control;
	uint16_t arg;
	bool lit, chosen, off;
	bool joined;   /* its texts make one line */
	bool laid;     /* its box is what is written in it, until the next one takes the place */
	bool square;   /* with `marked`: a check box, and no radio */
	bool marked;   /* a ring or box at the start says whether it is chosen */
	uint8_t step;  /* a number on a disc in place of the icon; 0: none */
	uint8_t face;  /* enum colour; of a panel */
	uint8_t plate; /* enum colour, behind the icon of a panel; NONE: none */
	enum icon icon, icon_end;
	enum icon end[ROW_ENDS_MAX]; /* small, at the end: what else is to be known; or NONE */
	uint8_t texts;
	uint16_t large; /* by bit, which of the texts are as large as a button's words */
	struct row_text text[ROW_TEXTS_MAX];
	struct box box;     /* where the design has it */
	double least, high; /* of a picture: between them, it takes what is left */
	void (*draw)(struct canvas *c, struct box b, uint16_t arg);
	/* Face and target of a cell that looks like no other. Returns the box inside. */
	struct box (*cell)(struct canvas *c, struct box b, uint16_t arg);
};

struct rows {
	bool gathering; /* nothing is drawn now */
	bool pad, ok;   /* the keys of a PIN stand beside the rows */
	bool listen;    /* Listen stands in the foot */
	bool dialog;    /* over a page */
	bool tight;     /* words before air */
	bool narrow;    /* the counter does not stand beside More, but over it */
	bool pool;      /* the pool of light is the foot */
	bool works;     /* a worker's: Sign out has Listen's place */
	bool sticker, wide;
	uint8_t place; /* where what comes goes: PLACE_PAGE, but while a note is drawn */
	enum icon pool_icon;
	const char *pool_title, *pool_second;
	const char *kick, *title; /* NULL: none */
	uint8_t step, steps;
	uint8_t len;
	struct row row[ROWS_MAX];
};

/* ---- While gathering: each returns false, and does nothing, when it is not ---- */

/* Words written with their top start corner at (x, y); they belong to the row they stand in. */
bool rows_write(struct canvas *c, const struct style *st, const char *text, double x, double y);
/* An icon there: the sign of the row it stands in. */
bool rows_sign(struct canvas *c, enum icon icon, double x, double y);
/* Something to press; what is written in `b` says what. */
bool rows_press(struct canvas *c, uint8_t control, uint16_t arg, struct box b, bool lit);
/* The last of them is chosen; is a cell. */
void rows_chosen(struct canvas *c);
/* The last panel is the lamp's. */
void rows_lit(struct canvas *c);
void rows_cell(struct canvas *c, struct box (*face)(struct canvas *, struct box, uint16_t));
/* What is written in `b` is one thing to read; `joined`: in one line. */
bool rows_about(struct canvas *c, struct box b, uint8_t kind, bool joined);
bool rows_head(struct canvas *c, const struct head *head);
bool rows_button(struct canvas *c, struct box b, const struct button *button);
/* A panel with an icon; colours as in a row. */
bool rows_panel(struct canvas *c, struct box b, uint8_t kind, enum icon icon, uint8_t face,
		uint8_t plate, const char *text);
/* The last one's words are a title. */
void rows_titled(struct canvas *c);
/* One more line of what was left last. */
void rows_second(struct canvas *c, const char *text);
bool rows_step(struct canvas *c, struct box b, unsigned n, bool done, const char *title,
	       const char *second);
bool rows_picture(struct canvas *c, double least, double high, uint16_t arg,
		  void (*draw)(struct canvas *, struct box, uint16_t));
bool rows_slip(struct canvas *c, const struct slip *slip);
/* One that a widget has filled but for its place. */
bool rows_add(struct canvas *c, const struct row *row);
bool rows_pad(struct canvas *c, bool ok);
/* Listen has no corner of its own there. */
bool rows_listen(struct canvas *c);
bool rows_pool(struct canvas *c, enum icon icon, bool sticker, const char *title,
	       const char *second);
bool rows_dialog(struct canvas *c);

/* ---- A frame ---- */

void rows_begin(struct canvas *c);
/* Ends the gathering and draws the leaf that the view asks for; sets leaf and leaves. */
void rows_draw(struct canvas *c);

#endif
