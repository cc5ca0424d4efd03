/*
 * facts: the ledger's lines, for people in words, for programs in columns.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/fact.h>
#include <lendbay/text.h>

#include "columns.h"
#include "field_text.h"
#include "filter.h"
#include "source.h"
#include "values.h"

static const struct column first[] = COLUMNS_LIST(FACTS_COLUMNS_FIRST);
static const struct column last[] = COLUMNS_LIST(FACTS_COLUMNS_LAST);

#define FIRST (sizeof(first) / sizeof(first[0]))
#define LAST  (sizeof(last) / sizeof(last[0]))

_Static_assert(FIRST + FIELDS + LAST <= COLUMNS_MAX, "a column for each field");

struct printing {
	struct table table;
	enum form form;
	struct filter filter;
	uint64_t from; /* the first to be shown */
	struct column columns[COLUMNS_MAX];
};

/* All that happened, in words: "lent device 1001 person 7 due day 2025-12-20 …". */
static void people_cell(struct table *t, const struct fact *fact)
{
	char text[ROW_LEN_MAX / 2], value[VALUE_MAX];
	size_t len = (size_t)snprintf(text, sizeof(text), "%s", fact_word(fact->type));

	for (const uint8_t *f = fact_fields(fact->type); *f != FIELD_NONE; f++) {
		if (!field_is_there(fact, *f))
			continue;
		field_write(fact, *f, FORM_TABLE, value);
		if (len < sizeof(text))
			len += (size_t)snprintf(text + len, sizeof(text) - len, " %s %s",
						field_shape(*f).word, value);
	}
	cell_text(t, text);
}

static void program_cells(struct table *t, const struct fact *fact, enum form form)
{
	bool carried[FIELDS] = {false};
	char value[VALUE_MAX];

	for (const uint8_t *f = fact_fields(fact->type); *f != FIELD_NONE; f++)
		carried[*f] = true;
	for (enum fact_field field = FIELD_NONE + 1; field < FIELDS; field++) {
		if (carried[field])
			field_write(fact, field, form, value);
		cell_text(t, carried[field] ? value : NULL);
	}
}

/* The facts that name a device do so by its number; the first of them also by its unit. */
static void unit_follow(struct filter *f, const struct fact *fact)
{
	if (f->unit != 0 && fact->type == FACT_DEVICE_ADDED && fact->kind == f->unit_kind &&
	    fact->unit == f->unit)
		f->device = fact->device;
}

static bool is_asked_for(const struct filter *f, const struct fact *fact)
{
	return filter_choice(&f->type, fact->type) && filter_time(f, fact->utc_s) &&
	       (filter_number(f->person, fact->person) || f->person == fact->helper ||
		f->person == fact->adult || f->person == fact->champion) &&
	       (f->unit == 0 || f->device != NOBODY) && filter_number(f->device, fact->device) &&
	       filter_number(f->worker, fact->worker) && filter_number(f->partner, fact->partner);
}

static int fact_print(void *with, const struct ledger_entry *entry)
{
	struct printing *p = with;
	struct table *t = &p->table;
	const struct fact *fact = &entry->fact;
	char text[VALUE_MAX];

	unit_follow(&p->filter, fact);
	if (fact->number < p->from || !is_asked_for(&p->filter, fact))
		return EX_OK;
	cell_number(t, fact->number);
	time_write(fact->utc_s, p->form, text);
	cell_text(t, text);
	cell_text(t, quality_word(fact->quality));
	people_cell(t, fact);
	cell_text(t, fact_word(fact->type));
	(void)snprintf(text, sizeof(text), "%" PRId64, fact->ms); /* 20 at most */
	cell_text(t, text);
	(void)snprintf(text, sizeof(text), "%016" PRIx64, fact->boot); /* 16 characters */
	cell_text(t, text);
	program_cells(t, fact, p->form);
	hex_write(entry->leaf, sizeof(entry->leaf), text);
	cell_text(t, text);
	hex_write(entry->head, sizeof(entry->head), text);
	cell_text(t, text);
	return ferror(stdout) ? EX_IOERR : EX_OK;
}

/* A column for each field, after the stamp's and before the chain's. */
static size_t columns_fill(struct column columns[COLUMNS_MAX])
{
	size_t len = FIRST;

	memcpy(columns, first, sizeof(first));
	for (enum fact_field field = FIELD_NONE + 1; field < FIELDS; field++) {
		struct field_shape shape = field_shape(field);
		bool number = field_is_number(field);

		columns[len++] = (struct column){shape.word,
						 shape.member != NULL ? COLUMN_LIST
						 : number             ? COLUMN_NUMBER
								      : COLUMN_TEXT,
						 FOR_PROGRAMS};
	}
	memcpy(columns + len, last, sizeof(last));
	return len + LAST;
}

int run_facts(const struct order *order)
{
	static struct source s;
	static struct printing p;
	uint64_t from = 1, to = UINT64_MAX;
	const char *wrong = NULL, *name = "from", *text = order->from;

	if (text != NULL)
		wrong = number_read(text, INT64_MAX, &from);
	if (wrong == NULL && order->to != NULL) {
		name = "to";
		text = order->to;
		wrong = number_read(text, INT64_MAX, &to);
	}
	if (wrong != NULL)
		return complain_as(EX_USAGE, "--%s \"%s\" %s.", name, text, wrong);

	int code = filter_read(order, fact_word, NULL, &p.filter);

	if (code == EX_OK && p.filter.unit != 0 && p.filter.unit_kind == DEVICE_NONE)
		code = complain_as(EX_USAGE, "--unit \"%s\": of which type? \"tablet %s\".",
				   order->unit, order->unit);
	if (code == EX_OK)
		code = source_open(&s, order, SOURCE_FACTS);
	if (code != EX_OK)
		return code;
	p.from = from;
	/* What a unit is called is said once, when it was taken in. */
	if (p.filter.unit != 0)
		from = 1;
	/* On a terminal the facts themselves show how far it is. */
	s.progress = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
	p.form = order->form;
	code = filter_find(&p.filter, &s);
	if (code == EX_OK)
		code = table_begin(&p.table, order->form, p.columns, columns_fill(p.columns));
	if (code == EX_OK) {
		code = source_facts(&s, from, to, fact_print, &p);

		int end = table_end(&p.table);

		code = code != EX_OK ? code : end;
	}
	source_close(&s);
	return code;
}
