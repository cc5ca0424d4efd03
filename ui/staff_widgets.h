/*
 * Staff widgets: what the worker's screens share: Sign out in the top end
 * corner, banners in a worker's words, the steps beside a map. They keep
 * nothing.
 */
#ifndef STAFF_WIDGETS_H
#define STAFF_WIDGETS_H

#include "map.h"
#include "widgets.h"

/*
 * The head of a worker's page, with Sign out at the top end corner, cut off
 * `page` with `gap` px below. With `notes`, a banner stands in its place
 * while there is one to show.
 */
void staff_head(struct canvas *c, struct box *page, const struct head *head, double gap,
		bool notes);

/* The same with `beside`, if there is one, next to Sign out. */
void staff_head_with(struct canvas *c, struct box *page, const struct head *head, double gap,
		     bool notes, const struct button *beside);

/* The same with `len` of them, the first next to Sign out. */
void staff_head_beside(struct canvas *c, struct box *page, const struct head *head, double gap,
		       bool notes, const struct button *beside, int len);

/* How wide a title may be on a page that wide, beside Sign out and `len` more. */
double staff_head_room(struct canvas *c, double page_w, const struct button *beside, int len);

/*
 * The banner of a worker's page: view.note if there is one, else a door that
 * is still open, else `text`.
 */
void staff_banner(struct canvas *c, struct box b, enum banner_kind kind, enum icon icon,
		  const char *text);

/* view.bay, if the board has such a door; else 0. */
uint8_t staff_bay(const struct canvas *c);

/* What the record says of a bay: "The record says: tablet 9, ready to lend." */
const char *staff_record_says(struct canvas *c, uint8_t bay);

/* The way to what else may be done with the device in hand: More; in rows that is a leaf's. */
struct button staff_other_deeds(const struct canvas *c);

/* "tablet 9", of the device in hand. */
const char *staff_thing(struct canvas *c);

struct staff_step {
	enum icon icon;
	const char *title, *second;
	bool done;
};

/* The map with view.bay marked and, beside it, what to do, and `below` that a button (or NULL). */
void staff_map_and_steps(struct canvas *c, struct box page, enum map_mark mark,
			 const struct staff_step *steps, int len, const struct button *below);

#endif
