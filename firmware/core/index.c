/*
 * An index from ids to places in a table. Owns no memory and knows no table.
 */
#include "index.h"

#include <assert.h>

/* Ids are random or count up: the multiplier (2^64 over the golden ratio) spreads both. */
static uint32_t home_of(uint32_t slots, uint64_t id)
{
	return (uint32_t)(id * 0x9e3779b97f4a7c15u >> 32) & (slots - 1);
}

/* The slot that holds `id`, or the free one where it would go. */
static uint32_t slot_of(const struct index_slot *slot, uint32_t slots, uint64_t id)
{
	uint32_t at = home_of(slots, id);

	for (uint32_t i = 0; i < slots; i++) {
		if (slot[at].id == id || slot[at].id == 0)
			return at;
		at = (at + 1) & (slots - 1);
	}
	assert(0 && "an index is never full");
	return 0;
}

uint32_t index_find(const struct index_slot *slot, uint32_t slots, uint64_t id)
{
	if (id == 0)
		return INDEX_NONE;

	uint32_t at = slot_of(slot, slots, id);

	return slot[at].id == id ? slot[at].place : INDEX_NONE;
}

void index_set(struct index_slot *slot, uint32_t slots, uint64_t id, uint32_t place)
{
	assert(id != 0);
	slot[slot_of(slot, slots, id)] = (struct index_slot){.id = id, .place = place};
}

void index_remove(struct index_slot *slot, uint32_t slots, uint64_t id)
{
	if (id == 0)
		return;

	uint32_t gap = slot_of(slot, slots, id), at = gap;

	if (slot[gap].id != id)
		return;
	for (uint32_t i = 1; i < slots; i++) {
		at = (at + 1) & (slots - 1);
		if (slot[at].id == 0)
			break;
		/* One that may not stand before its home stays; any other moves into the gap. */
		uint32_t from_home = (at - home_of(slots, slot[at].id)) & (slots - 1);

		if (from_home >= ((at - gap) & (slots - 1))) {
			slot[gap] = slot[at];
			gap = at;
		}
	}
	slot[gap] = (struct index_slot){0};
}
