/*
 * Motion: what is moving on the glass at a time, how far it is, and when to
 * look again. Times and places only: it draws nothing, reads no clock and
 * knows no view. All of it ends by itself but the breath of an open door.
 *
 * Everything that moves is a passage from one finished picture to another:
 * no word is drawn again on the way.
 */
#ifndef MOTION_H
#define MOTION_H

#include <stdbool.h>
#include <stdint.h>

#define FADES_MAX   6    /* at a time; one more, and all of them are over at once */
#define STEP_MS     16   /* between two steps of a passage */
#define BREATH_MS   2400 /* there and back; DESIGN.md 3.3: slower than any limit for flashes */
#define BREATHS_MS  100  /* between two steps of it */
#define FLASH_MS    600
#define WEIGHT_FULL 256

/* What passes, and how long that takes. */
#define FADES_OF_DESIGN(X)                                                                         \
	X(PRESS, 60)                                                                               \
	X(RELEASE, 90)                                                                             \
	X(PAGE, 160)                                                                               \
	X(DIALOG, 160)                                                                             \
	X(BANNER, 200)

enum fade_kind {
#define X(id, ms) FADE_##id,
	FADES_OF_DESIGN(X)
#undef X
		FADE_KINDS
};

/* Whole pixels of the glass. */
struct area {
	int x, y, w, h; /* w 0: none */
};

struct fade {
	struct area area;
	uint8_t kind; /* enum fade_kind */
	int64_t begun_ms;
};

/* Zeroed, nothing moves. */
struct motion {
	int fades;
	struct fade fade[FADES_MAX]; /* in the order in which they began */
	struct area flash, breath;
	int64_t flash_ms, breath_ms; /* when they began */
	struct area rest;            /* of what was cut short: composed with the next step */
	int64_t stepped_ms;          /* the last one */
};

/* Begins a passage. Those under way go on. */
void motion_fade(struct motion *m, enum fade_kind kind, struct area area, int64_t now_ms);

/* A banner that has changed flashes once. No area: none does. */
void motion_flash(struct motion *m, struct area area, int64_t now_ms);

/* An open door breathes from now on; the same one goes on as it did. No area: none does. */
void motion_breathe(struct motion *m, struct area area, int64_t now_ms);

/* Nothing moves any more: all is where it was going. */
void motion_stop(struct motion *m);

/* How far each is, 0..WEIGHT_FULL: 0 the picture before, or the one without flash or breath. */
unsigned motion_fade_weight(const struct fade *f, int64_t now_ms);
unsigned motion_flash_weight(const struct motion *m, int64_t now_ms);
unsigned motion_breath_weight(const struct motion *m, int64_t now_ms);

/*
 * Takes a step, if it is time for one. What has arrived is forgotten after
 * its last step. Returns what of the glass is to be composed anew; w 0: nothing.
 */
struct area motion_step(struct motion *m, int64_t now_ms);

/* In how many ms to take a step; -1: nothing moves. */
int motion_wait_ms(const struct motion *m, int64_t now_ms);

/* The smallest area that holds both; one without width holds nothing. */
struct area area_both(struct area a, struct area b);

#endif
