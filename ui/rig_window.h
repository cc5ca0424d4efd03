/*
 * The rig's window: what people press to play the metal of a kiosk. It lays
 * itself out, draws itself, and turns the mouse into orders for the rig; the
 * rig alone says what is. English only: it is for developers. It knows no
 * socket and no display: its loop is in firmware/rig_window.c.
 */
#ifndef RIG_WINDOW_H
#define RIG_WINDOW_H

#include "canvas.h"
#include "rig_state.h"

#define RIG_WIDTH       960
#define RIG_HEIGHT      720
#define RIG_TARGET_PX   40   /* smallest thing to press, with its half of the gap around */
#define RIG_TAP_MS      1000 /* how long a clicked card lies on the reader */
#define RIG_LONG_MS     600  /* pressed for so long it stays there */
#define RIG_TARGETS_MAX 192  /* 64 bays and what is in them, a page of cards, and the rest */
#define RIG_CARD_CELLS  16   /* cards to a page */

/* What can be pressed. */
enum rig_part {
	PART_NONE,
	PART_CARD,       /* arg: index of a card: tap it, or take it off the reader */
	PART_LYING,      /* arg: index of a card that lies on the reader: lift it */
	PART_DOOR,       /* arg: bay: open, shut, or what is armed */
	PART_THING,      /* arg: bay, open: put something in, take it out */
	PART_TROUBLE,    /* arg: enum rig_trouble */
	PART_MORE_CARDS, /* the next page of them */
	PART_MORE_DOORS
};

/* What can be made to go wrong. The first two take the door that is clicked next. */
enum rig_trouble {
	TROUBLE_JAM,
	TROUBLE_FORCE,
	TROUBLE_UNPLUG,
	TROUBLE_MUTE,
	TROUBLE_GARBAGE,
	TROUBLE_SPRINGS,
	TROUBLES,
	TROUBLE_NONE = TROUBLES
};

struct rig_target {
	uint8_t part; /* enum rig_part */
	uint8_t arg;
	struct box box;
};

/* Where everything is, for what the rig says now. */
struct rig_layout {
	struct box title, reader, cards, troubles, doors, log; /* panels */
	struct box lying;              /* in `reader`: for the cards on it */
	struct box cell[BAYS_MAX + 1]; /* doors; of no width: on another page */
	uint8_t card_pages, door_pages;
	uint8_t targets;
	struct rig_target target[RIG_TARGETS_MAX];
};

struct rig_window {
	const struct board *board;
	const char *start; /* how to start a rig: shown while there is none */
	struct rig_state rig;
	struct rig_layout layout; /* as last drawn */
	uint8_t card_page, door_page;
	uint8_t armed; /* enum rig_trouble: JAM, FORCE or NONE */
	struct rig_target held;
	int64_t held_ms;                /* since when */
	int64_t lift_ms[RIG_CARDS_MAX]; /* when a tapped card is lifted; FOR_EVER: it stays */
};

/* Both outlive the window. */
void rig_window_init(struct rig_window *w, const struct board *board, const char *start);

/* A connection to a rig is there; or is not, and `why` (NULL: that was said before). */
void rig_window_begin(struct rig_window *w);
void rig_window_lose(struct rig_window *w, const char *why, struct rig_moment now);

/* The canvas for it: paint, type, board and picture are the caller's. */
void rig_canvas_init(struct canvas *c, struct paint *paint, struct type *type,
		     const struct board *board, struct picture *picture);

/* Lays it out and draws it on the whole surface. `c` is one of rig_canvas_init. */
void rig_window_draw(struct rig_window *w, struct canvas *c);

/* The left button of the mouse, where the window was last drawn. */
void rig_window_press(struct rig_window *w, double x, double y, bool shift, struct rig_moment now);
void rig_window_release(struct rig_window *w, double x, double y, struct rig_moment now);

/* Lifts cards whose time has come. */
void rig_window_tick(struct rig_window *w, struct rig_moment now);

/* When rig_window_tick is wanted next; FOR_EVER: never. */
int64_t rig_window_deadline_ms(const struct rig_window *w);

/* For rig_draw.c and tests: fills `layout` for what is known now. */
void rig_window_lay_out(struct rig_window *w);

/* The width that putting in and taking out has at the end of an open door; 0: no room for it. */
double rig_thing_width(struct box cell);

/* Whether a trouble is on now: the switch is, or it waits for a door. */
bool rig_trouble_on(const struct rig_window *w, enum rig_trouble trouble);

#endif
