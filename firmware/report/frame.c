/*
 * From a spread to a table. Tells nothing that a spread withholds.
 */
#include "frame.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static uint32_t value_index(const struct names *names, const char *value)
{
	for (uint32_t i = 0; i < names->len; i++)
		if (strcmp(names->name[i], value) == 0)
			return i + 1;
	return 0; /* tally_has_value said that there is none */
}

void frame_filter(struct frame *f, const struct tally *t)
{
	memset(f, 0, sizeof(*f));
	f->t = t;
	f->bys = 1;
	switch (t->asked.by) {
	case BY_KIND:
		f->bys = DEVICE_KINDS;
		f->by = t->asked.kind;
		break;
	case BY_AREA:
		f->bys = t->area.len + 1;
		f->by = value_index(&t->area, t->asked.value);
		break;
	case BY_PARTNER:
		f->bys = t->partner.len + 1;
		f->by = value_index(&t->partner, t->asked.value);
		break;
	case BY_FUNDER:
		f->bys = t->funder.len + 1;
		f->by = value_index(&t->funder, t->asked.value);
		break;
	default: break;
	}
}

uint32_t frame_by_person(const struct frame *f, uint32_t person, uint8_t kind)
{
	const struct tally *t = f->t;
	const struct person *p = person != NO_INDEX ? &t->people[person] : NULL;

	switch (t->asked.by) {
	case BY_KIND: return kind < DEVICE_KINDS ? kind : DEVICE_NONE;
	case BY_AREA: return p != NULL ? p->area : 0;
	case BY_PARTNER: return p != NULL ? p->partner : 0;
	default: return 0;
	}
}

uint32_t frame_by_loan(const struct frame *f, const struct loan *loan)
{
	if (f->t->asked.by == BY_FUNDER)
		return f->t->device[loan->device].funder;
	return frame_by_person(f, loan->person, loan->kind);
}

bool frame_counts(const struct frame *f, const struct loan *loan, enum flow flow)
{
	const struct tally *t = f->t;
	bool out = loan->ended_s == 0 || loan->ended_s >= t->to_s;

	if (loan->end == END_NEVER_BEGAN)
		return false;
	if (flow == FLOW_LENT)
		return !loan->carried && tally_in_period(t, loan->lent_s);
	if (flow == FLOW_ENDED)
		return loan->ended_s != 0 && tally_in_period(t, loan->ended_s);
	return out && loan->lent_s < t->to_s;
}

void frame_begin(struct frame *f, struct spread *s, size_t rows)
{
	uint32_t by = f->t->asked.by == BY_NOTHING ? SPREAD_ALL : f->by;

	if (!spread_begin(s, rows, f->bys, by, f->t->people_len) && f->err == 0)
		f->err = -ENOMEM;
}

void frame_settle(struct frame *f, struct spread *s, bool closed)
{
	if (f->err == 0)
		f->err = spread_settle(s, closed, f->steps);
}

void frame_cell(struct report_table *t, size_t row, size_t column, const struct spread_cell *c)
{
	if (c->withheld)
		report_withhold(t, row, column);
	else
		report_number(t, row, column, c->value);
}

struct report_table *frame_bare(struct frame *f, const struct heading *h, size_t columns,
				size_t rows)
{
	struct report_table *t;

	if (f->err < 0)
		return NULL;
	t = report_table_add(f->r, h->id, h->title, h->note, h->part, h->columns, columns, rows);
	if (t == NULL) {
		f->err = -ENOMEM;
		return NULL;
	}
	t->chart = h->chart;
	t->charted = 1;
	t->has_total = h->total != NULL;
	return t;
}

struct report_table *frame_table(struct frame *f, const struct spread *s, const struct heading *h,
				 const char *(*word)(const struct frame *f, size_t row))
{
	struct report_table *t = frame_bare(f, h, 2, s->rows + (h->total != NULL));

	for (size_t row = 0; t != NULL && row < s->rows; row++) {
		report_text(t, row, 0, word(f, row));
		frame_cell(t, row, 1, spread_row(s, row));
	}
	if (t != NULL && h->total != NULL) {
		report_text(t, s->rows, 0, h->total);
		frame_cell(t, s->rows, 1, spread_total(s));
	}
	return t;
}

static int value_compare(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return x < y ? -1 : x > y;
}

int64_t frame_median(int64_t *values, size_t len)
{
	if (len == 0)
		return 0;
	qsort(values, len, sizeof(*values), value_compare);
	return len % 2 == 1 ? values[len / 2] : (values[len / 2 - 1] + values[len / 2]) / 2;
}
