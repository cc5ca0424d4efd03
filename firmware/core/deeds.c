/*
 * A worker's deeds, each one row: what it needs to be allowed, and what it
 * records. The same from the screen and from the command line.
 */
#include <assert.h>

#include "state.h"

/* A row of the table. Returns a refusal with nothing recorded, or REFUSED_NOT. */
typedef uint8_t deed_function(struct kiosk *k, const struct event *ev, uint64_t worker,
			      struct moment now, struct effects *out);

static uint8_t reset_pin(struct kiosk *k, const struct event *ev, uint64_t worker,
			 struct moment now, struct effects *out)
{
	if (ev->admin.person == NOBODY)
		return REFUSED_NOTHING_SUCH;
	record(k,
	       (struct fact){.type = FACT_PIN_RESET,
			     .person = ev->admin.person,
			     .worker = worker,
			     .user = ev->admin.user},
	       now, out);
	return REFUSED_NOT;
}

static const struct {
	deed_function *act;
	uint64_t grounds; /* set of 1 << enum grounds, one of which must be given; 0: none is */
} deeds[RIGHTS_COUNT] = {
	[RIGHT_RESET_PIN] = {reset_pin, 0},
};

bool may_on_grounds(uint8_t deed, uint8_t grounds)
{
	assert(deed < RIGHTS_COUNT && grounds < GROUNDS_COUNT);
	return deeds[deed].grounds >> grounds & 1u;
}

uint8_t do_deed(struct kiosk *k, const struct event *ev, uint64_t worker, struct moment now,
		struct effects *out)
{
	uint64_t deed = ev->admin.deed, grounds = ev->admin.grounds;
	uint8_t role = worker != NOBODY ? k->visit.role : ROLE_COORDINATOR;

	if (deed >= RIGHTS_COUNT || deeds[deed].act == NULL || !role_may(role, (uint8_t)deed))
		return REFUSED_NOT_ALLOWED;
	if (deeds[deed].grounds != 0 &&
	    (grounds >= GROUNDS_COUNT || !may_on_grounds((uint8_t)deed, (uint8_t)grounds)))
		return REFUSED_BAD_GROUNDS;
	return deeds[deed].act(k, ev, worker, now, out);
}
