/*
 * Cutting: an operation is recorded once; then the power is cut after each of
 * its writes, syncs and names, with each fate of what was not durable, and
 * what a restart makes of it is looked at.
 */
#ifndef CUTS_CUT_H
#define CUTS_CUT_H

#include "desk.h"
#include "shelf.h"
#include "tape.h"

#define CUT_STATES_MAX 512 /* commits of one operation */
#define SECRETS        3
#define SECRET_MAX     400

struct cut;

struct operation {
	const char *name;
	void (*prepare)(struct desk *d); /* not cut; leaves the desk as `act` wants it */
	void (*act)(struct cut *c);      /* cut, also while the desk is closed behind it */
	/* Looks at c->image. Returns NULL or what is wrong. */
	const char *(*look)(struct cut *c);
	bool by_rows; /* what is before and after is known by desk_rows */
	uint32_t commits_min, commits_max;
	enum deafness deaf; /* the least that must be found: DEAF, or already DEAF_TO_NAMES */
	uint32_t stride;    /* only each so many strokes is cut, unless CUTS is set; 0: all are */
};

/* The rows after so many strokes. */
struct cut_state {
	size_t tried, done; /* strokes; after how many the commit began and was acknowledged */
	uint64_t rows;
};

struct cut {
	const struct operation *operation;
	struct desk real, image;
	struct tape tape;
	size_t from; /* strokes before the operation */
	struct cut_state state[CUT_STATES_MAX];
	uint32_t states;
	uint32_t seeds, stride; /* of each fate that has chances; between two cuts */

	/* Of the cut that is looked at. */
	uint64_t before, after; /* rows that it may have */
	bool said;              /* the operation said that it was done */
	bool again;             /* look twice */

	/* What an operation keeps for its look. */
	uint64_t person, number;
	uint8_t secret[SECRETS][SECRET_MAX]; /* the first: the hash of their card */
	size_t secret_len[SECRETS];
};

/* Does all of that, and prints a line. Fails the test at the first thing that is wrong. */
void cut_all(const struct operation *operation);

#endif
