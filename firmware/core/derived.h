/*
 * What follows from the book and is kept beside it, so that no step gets
 * slower with the years: where a device stands in the table, whose loans are
 * whose, which is due first, how many are in which state. It is never
 * written down and never compared: it can always be made anew.
 */
#ifndef CORE_DERIVED_H
#define CORE_DERIVED_H

#include <lendbay/words.h>

#include "index.h"

#define DEVICE_SLOTS 4096  /* of the indexes: powers of two, at least twice what they hold */
#define TRIES_SLOTS  16384 /* BORROWERS_MAX * 2 */

struct book;
struct device;
struct waiting;

struct derived {
	struct index_slot device[DEVICE_SLOTS];
	struct index_slot borrower[DEVICE_SLOTS]; /* to the first of their loans */
	struct index_slot tries[TRIES_SLOTS];
	uint32_t next_of[DEVICES_MAX]; /* the same borrower's; 1 + index */
	uint32_t later[DEVICES_MAX],
		sooner[DEVICES_MAX]; /* by due day, a kind at a time; 1 + index */
	uint32_t first_due[DEVICE_KINDS], last_due[DEVICE_KINDS]; /* 1 + index; 0: none is lent */
	uint32_t in_state[STATES];
	uint32_t in_use[DEVICE_KINDS];                          /* not withdrawn */
	uint32_t to_confirm, unsure;                            /* loans */
	uint32_t waiting[DEVICE_KINDS], unserved[DEVICE_KINDS]; /* nothing is kept for them yet */
	uint32_t holds;
};

/* Takes what follows from the device at `index` out, before a fact changes it, and back in after.
 */
void derived_out(struct book *book, uint32_t index);
void derived_in(struct book *book, uint32_t index);

/* Counts somebody who waits, `one` up (1) or down ((uint32_t)-1). */
void derived_count_waiting(struct book *book, const struct waiting *w, uint32_t one);

/* Makes all of it anew. Returns 0, or -EPROTO where two devices, or two who tried PINs, have one
 * id, or none. */
int derived_make(struct book *book);

#endif
