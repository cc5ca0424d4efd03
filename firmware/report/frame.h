/*
 * Tables out of spreads: what every part of a report needs to count by its
 * filter and to tell what may be told.
 */
#ifndef FRAME_H
#define FRAME_H

#include "spread.h"
#include "tally_inside.h"

/* What begins, ends and is out: what was out before and these three make one sum, so that each
 * could be worked out from the others and the report before. */
enum flow { FLOW_LENT, FLOW_ENDED, FLOW_OUT, FLOWS };

struct frame {
	const struct tally *t;
	struct report *r;
	enum withhold_steps steps;
	size_t bys; /* values of the filter, and one for what has none */
	uint32_t by;
	bool closed[FLOWS]; /* withheld whole */
	int err;            /* the first; after it nothing is done */
};

/* What a table is called and what it is about; the texts are its columns' and rows' too. */
struct heading {
	const char *id, *title, *note;
	enum report_part part;
	enum report_chart chart;
	const struct report_column *columns; /* a name, and what is counted */
	const char *total;                   /* name of the last row; NULL: none */
};

/* An empty frame around a tally: its filter, and which of its values is asked for. */
void frame_filter(struct frame *f, const struct tally *t);

/* Which value of the filter a loan, or a person, counts under. People count under the first loan
 * they had in the period, where it is about devices. */
uint32_t frame_by_loan(const struct frame *f, const struct loan *loan);
uint32_t frame_by_person(const struct frame *f, uint32_t person, uint8_t kind);

/* Whether somebody's loan counts among those. */
bool frame_counts(const struct frame *f, const struct loan *loan, enum flow flow);

/* Begins a spread of that many rows; settles it, unless an error came before. */
void frame_begin(struct frame *f, struct spread *s, size_t rows);
void frame_settle(struct frame *f, struct spread *s, bool closed);

/* The table of a settled spread, a row each, `word` naming it; rows up to `from` are left out.
 * Returns it, or NULL after an error. */
struct report_table *frame_table(struct frame *f, const struct spread *s,
				 const struct heading *heading,
				 const char *(*word)(const struct frame *f, size_t row));

/* Begins a table by itself. Returns NULL after an error. */
struct report_table *frame_bare(struct frame *f, const struct heading *heading, size_t columns,
				size_t rows);

/* A spread's cell into a table's. */
void frame_cell(struct report_table *t, size_t row, size_t column, const struct spread_cell *c);

/* The middle one of `len` values, which are put into order; of two, their mean. */
int64_t frame_median(int64_t *values, size_t len);

/* The parts. Each adds its tables; an error stays in f->err. */
void tables_of_loans(struct frame *f);
void tables_of_people(struct frame *f);
void tables_of_help(struct frame *f);
void tables_of_devices(struct frame *f);
void tables_of_care(struct frame *f);

#endif
