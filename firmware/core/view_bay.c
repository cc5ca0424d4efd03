/*
 * The page of a bay: what is in it, since when, and the last things that
 * happened to it. Workers only; the loop makes hours and first names of it.
 */
#include "state.h"

static struct view_row told_row(const struct told *t)
{
	return (struct view_row){.id = t->worker,
				 .kind = t->kind,
				 .unit = t->unit,
				 .state = t->what,
				 .why = t->why,
				 .end = t->end,
				 .finding = t->found,
				 .utc_s = t->utc_s};
}

void fill_bay(const struct kiosk *k, struct view *view)
{
	uint8_t bay = k->visit.bay;
	const struct bay *b = &k->book.bay[bay];
	struct view_row in = {.bay = bay, .utc_s = b->since_s, .charge = k->watch[bay].charge};

	if (b->occupant != NOT_FOUND) {
		in.kind = k->book.device[b->occupant].kind;
		in.state = k->book.device[b->occupant].state;
		in.unit = k->book.device[b->occupant].unit;
	} else {
		in.charge = 0;
	}
	view->row[view->rows++] = in;
	for (uint32_t i = 0; i < TOLD_MAX && b->told[i].what != FACT_NONE; i++)
		view->row[view->rows++] = told_row(&b->told[i]);
}

_Static_assert(1 + TOLD_MAX <= VIEW_ROWS_MAX, "a bay's story fits a view");
