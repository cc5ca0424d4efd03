/*
 * Orders: what the ring adds to an event before it enters: whom a card or a
 * number names, and what goes into the registry with a command line's order.
 * As firmware/names.c and firmware/admin_people.c do it, for the crowd.
 */
#ifndef SIM_ORDERS_H
#define SIM_ORDERS_H

#include "machine.h"

/* Everything one order may bring along; it must outlive the turn. */
struct order {
	struct registry_change change;
	struct registry_person person;
	struct registry_device device;
	struct registry_partner partner;
	uint8_t hash[3][LEDGER_HASH_LEN];
	struct newcard_rows newcard;
};

/* What `item` (EVENT_CARD, EVENT_NUMBER) shows, as the registry knows it. There is an engine. */
void order_hash(struct machine *m, const struct item *item, uint8_t hash[LEDGER_HASH_LEN]);

/*
 * Completes `ev` and fills `o`. Returns 1: `o->change` goes with it; 0: nothing
 * does; -errno: the registry could not be read.
 */
int order_fill(struct machine *m, const struct item *item, struct event *ev, struct order *o);

#endif
