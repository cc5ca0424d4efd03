/*
 * An index: finds a place in a table by an id, in a time that does not grow
 * with the table. Open addressing with linear probing; a removal closes its
 * gap, so that no search gets longer with the years (Knuth, The Art of
 * Computer Programming 3, 6.4, algorithm R).
 */
#ifndef CORE_INDEX_H
#define CORE_INDEX_H

#include <stddef.h>
#include <stdint.h>

#define INDEX_NONE UINT32_MAX /* no such id */

struct index_slot {
	uint64_t id; /* 0: the slot is free */
	uint32_t place;
};

/* Zeroed is empty. `slots` is a power of two, at least twice what will be in it. */

/* Returns the place of `id`, or INDEX_NONE; of 0 always that. */
uint32_t index_find(const struct index_slot *slot, uint32_t slots, uint64_t id);

/* Sets the place of `id` (not 0), which may be in it already; asserts that there is room. */
void index_set(struct index_slot *slot, uint32_t slots, uint64_t id, uint32_t place);

/* Takes `id` out; nothing happens if it is not in. */
void index_remove(struct index_slot *slot, uint32_t slots, uint64_t id);

#endif
