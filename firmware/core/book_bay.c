/*
 * The story of a bay: the last few things that happened to it, kept in the
 * book from facts alone. It knows which worker and which device, and never
 * whose loan it was.
 */
#include <string.h>

#include "book.h"

static void add(struct bay *b, struct told told)
{
	memmove(&b->told[1], &b->told[0], (TOLD_MAX - 1) * sizeof(b->told[0]));
	b->told[0] = told;
}

/* A bay has one door act at a time: the one that ends is the newest. */
static void end_of(struct bay *b, const struct fact *f)
{
	for (uint32_t i = 0; i < TOLD_MAX; i++) {
		if (b->told[i].what != FACT_DOOR_BEGUN)
			continue;
		if (b->told[i].end == END_NONE && f->end < ENDS)
			b->told[i].end = (uint8_t)f->end;
		return;
	}
}

void tell_of_bay(struct named n, const struct fact *f)
{
	struct told told = {.utc_s = f->utc_s, .worker = f->worker, .what = (uint8_t)f->type};

	if (n.d != NULL) {
		told.kind = n.d->kind;
		told.unit = n.d->unit;
	}
	switch (f->type) {
	case FACT_DOOR_ENDED: end_of(n.b, f); return;
	case FACT_DOOR_BEGUN: told.why = (uint8_t)f->why; break;
	case FACT_BAY_SETTLED: told.found = (uint8_t)f->found; break;
	case FACT_FORCED:
	case FACT_BAY_UNSURE:
	case FACT_BAY_OUT_OF_USE: break;
	default: return; /* its door act says it */
	}
	add(n.b, told);
}
