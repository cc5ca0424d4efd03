/*
 * Shown: what is on the glass, pixel by pixel, and the passages on the way to
 * the picture that was painted last. Hands the glass only what differs. Draws
 * nothing itself: it mixes finished pictures, as motion.h says.
 */
#ifndef SHOWN_H
#define SHOWN_H

#include "box.h"
#include "motion.h"

struct glass;
struct paint;
struct shown;

/* Another picture of a part of the painted one, to pass to and from. */
enum layer { LAYER_FLASH, LAYER_BREATH, LAYERS };

/* For a glass and pictures of that many px; the glass must outlive it. Returns 0 or -ENOMEM. */
int shown_open(struct glass *glass, int width, int height, struct shown **out);
void shown_close(struct shown *s); /* takes NULL */

/* The glass has forgotten its pixels: all of them are handed over next time. */
void shown_lost(struct shown *s);

/*
 * Where `paint` differs from what is on the glass, within `in`, it is to
 * appear by a passage, from now on. To be called before shown_now.
 */
void shown_pass(struct shown *s, struct paint *paint, enum fade_kind kind, struct box in,
		int64_t now_ms);

/*
 * Keeps what is painted at a place, as another picture than the one that will
 * be painted there: shown_keep before that one is painted over it, shown_swap
 * after, which brings the first one back and keeps the second. Returns 0 or -ENOMEM.
 */
int shown_keep(struct shown *s, struct paint *paint, enum layer layer, struct box place);
void shown_swap(struct shown *s, struct paint *paint, enum layer layer);

/* A kept layer flashes, or breathes, from now on. */
void shown_flash(struct shown *s, int64_t now_ms);
void shown_breathe(struct shown *s, int64_t now_ms);

/* A layer does so no more; nothing moves at all. */
void shown_rest(struct shown *s, enum layer layer);
void shown_stop(struct shown *s);

/* Puts what is to be seen of `paint` at this time on the glass, within `in`. */
void shown_now(struct shown *s, struct paint *paint, struct box in, int64_t now_ms);

/* The same with what moves, if it is time for a step. */
void shown_step(struct shown *s, struct paint *paint, int64_t now_ms);

/* When to take the next step, in ms; -1: nothing moves. */
int shown_wait_ms(const struct shown *s, int64_t now_ms);

#endif
