/*
 * A real ledger that was lived in by chance: random facts, and the rows of the
 * registry that come with them.
 */
#ifndef RANDOM_LIFE_H
#define RANDOM_LIFE_H

#include "ledger_room.h"
#include "random_facts.h"

/* Makes a ledger in the room, with so many facts beyond the first, and closes it. `k` has been told
 * them all. */
void random_life(struct room *room, struct kiosk *k, uint64_t seed, int facts);

/* The hash of somebody's card, as that ledger keeps it. */
void random_card(const struct ledger *l, uint64_t person, uint8_t hash[LEDGER_HASH_LEN]);

#endif
