/*
 * The lookup of one fact. That it is the very fact is seen here: its own hash
 * and place in the chain, and the 40 bits of it that the reference names.
 */
#include "entry.h"

#include <errno.h>
#include <string.h>

#include <lendbay/moment.h>

#include "clock.h"

static uint8_t found(const struct ledger_entry *entry, const struct view_entry *e)
{
	if (entry->fact.number != e->number)
		return ENTRY_WRONG;
	return memcmp(entry->leaf, e->leaf, sizeof(e->leaf)) == 0 ? ENTRY_HELD : ENTRY_ABSENT;
}

void entry_find(struct ledger *l, struct view_entry *e)
{
	uint8_t head[LEDGER_HASH_LEN];
	struct ledger_entry entry;
	uint64_t newest = 0;
	uint16_t minute = 0;
	int got;

	e->type = 0;
	e->day = e->minute = 0;
	ledger_head(l, &newest, head);
	if (e->number == 0 || e->number > newest) {
		e->found = ENTRY_ABSENT;
		return;
	}
	got = ledger_facts(l, e->number - 1, e->number, &entry, 1);
	if (got == 1)
		e->found = found(&entry, e);
	else
		e->found = got == -EPROTO || got == 0 ? ENTRY_WRONG : ENTRY_UNREAD;
	if (e->found != ENTRY_HELD)
		return;
	e->type = (uint8_t)entry.fact.type;
	if (entry.fact.quality == CLOCK_NONE)
		return;
	clock_civil(entry.fact.utc_s, &e->day, &minute);
	e->minute = minute;
}
