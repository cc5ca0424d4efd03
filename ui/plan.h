/*
 * A plan: which row of a page stands on which leaf, and what is in its foot.
 * Made by leaves.c (rows), leaf_foot.c (the foot) and leaf_room.c (how tight);
 * it lives for one frame.
 */
#ifndef PLAN_H
#define PLAN_H

#include "canvas.h"

#define SECONDS_MAX 8
#define NO_ROW      (-1)
#define ONE_FIGURE  9 /* leaves; the number of more has two */

/* Rows side by side; all but cells have a line to themselves. */
struct line {
	uint8_t first, count; /* places in plan.order */
	uint8_t columns;
	uint8_t leaf;
	bool keeps; /* a heading: not the last of a leaf */
	bool above; /* over what can be pressed, for who sits */
	double high;
};

struct plan {
	struct box area; /* what the page may use */
	uint8_t order[ROWS_MAX], len;
	struct line line[ROWS_MAX];
	int lines;
	uint8_t second[SECONDS_MAX]; /* buttons at the start of the foot */
	int seconds, shown;          /* … and how many of them have room there */
	int primary, corner;         /* rows; NO_ROW: none */
	struct box beside;           /* what stands in the corner */
	bool once;                   /* the title is on the first leaf only: it is too high */
	double least;                /* … and how high that makes a leaf without a title */
	double head, foot;           /* how high */
	double title;                /* of the head, how high the title is */
	bool many;                   /* leaves: there is a More */
	bool stacked;                /* the primary stands over the rest of the foot */
	double tall;                 /* how high the primary is */
	uint8_t leaves;
	bool bare[ROWS_MAX]; /* this leaf has no head: what is on it needs the room */
	bool tight;          /* a row is higher than its leaf all the same */
};

/* ---- What those files share; all of them in leaves.c ---- */

/* Nobody says yes to what they have not had before their eyes. */
bool reads_first(const struct canvas *c);

/* What the page may use. */
struct box plan_area(struct canvas *c);

/* The row at that place of the order. */
struct row *plan_row(struct canvas *c, const struct plan *p, int at);

/* What room the rows of a leaf have, in px. */
double plan_room(const struct canvas *c, const struct plan *p, int leaf);

/* Plans anew, with the rows as they are now. */
void plan_once(struct canvas *c, struct plan *p);

#endif
