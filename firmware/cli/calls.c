/*
 * calls: one row each time somebody asked for help, and what came of it.
 * Follows the facts with a book of its own: what is open is what the kiosk
 * holds to be open.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include <lendbay/text.h>

#include "columns.h"
#include "filter.h"
#include "following.h"
#include "source.h"

#define GROW_MIN  256  /* rows */
#define OPEN_MAX  1024 /* calls nobody has answered yet: all but the oldest are kept open */
#define AFTER_MAX 32

static const struct column columns[] = COLUMNS_LIST(CALLS_COLUMNS);

struct asking {
	uint64_t number, person, device, loan, partner, worker;
	uint64_t boot;
	int64_t asked_s, asked_ms, answered_s, after_s;
	const char *because, *outcome; /* words; NULL: none */
	uint8_t type, state, bay;
	bool timed; /* after_s is known */
};

struct following {
	struct kiosk *book;
	struct filter filter;
	struct asking *rows;
	size_t len, room;
	size_t open[OPEN_MAX]; /* indexes of rows that are */
	size_t opens;
	uint32_t requests; /* that the book held before this fact */
};

/* ---- Asking ---- */

static struct asking *row_add(struct following *f, const struct fact *fact, enum call_type type)
{
	if (f->len == f->room) {
		size_t room = f->room == 0 ? GROW_MIN : f->room * 2;
		struct asking *rows = realloc(f->rows, room * sizeof(*rows));

		if (rows == NULL)
			return NULL;
		f->rows = rows;
		f->room = room;
	}

	struct asking *row = &f->rows[f->len++];

	*row = (struct asking){.number = fact->number,
			       .person = fact->person,
			       .device = fact->device,
			       .loan = fact->loan,
			       .partner = fact->partner,
			       .boot = fact->boot,
			       .asked_s = fact->utc_s,
			       .asked_ms = fact->ms,
			       .bay = (uint8_t)fact->bay,
			       .type = (uint8_t)type};
	return row;
}

static void row_open(struct following *f)
{
	if (f->opens == OPEN_MAX) {
		memmove(f->open, f->open + 1, sizeof(f->open) - sizeof(f->open[0]));
		f->opens--;
	}
	f->open[f->opens++] = f->len - 1;
}

/* How soon: by the steady clock within one run of the kiosk, else by the clock on the wall. */
static void row_answer(struct asking *row, const struct fact *fact, enum call_state state)
{
	int64_t after_s = fact->boot == row->boot ? (fact->ms - row->asked_ms) / 1000
						  : fact->utc_s - row->asked_s;

	row->state = (uint8_t)state;
	row->answered_s = fact->utc_s;
	row->after_s = after_s;
	row->timed = after_s >= 0; /* set back by hand between two runs: nobody can say */
	row->worker = fact->worker != NOBODY ? fact->worker : fact->champion;
}

/* ---- Following ---- */

static bool is_call(const struct asking *row)
{
	return row->type == CALL_CALL;
}

static bool book_holds(const struct following *f, uint64_t number, struct request_now *out)
{
	for (uint32_t i = 0; i < kiosk_requests(f->book); i++) {
		kiosk_request(f->book, i, out);
		if (out->number == number)
			return true;
	}
	return false;
}

/* Takes what is open no more off the list. Of calls all are answered by the one card. */
static void open_look(struct following *f, const struct fact *fact)
{
	size_t left = 0;

	for (size_t i = 0; i < f->opens; i++) {
		struct asking *row = &f->rows[f->open[i]];
		struct request_now now;
		bool there = is_call(row) ? fact->type != FACT_CALL_ANSWERED
					  : book_holds(f, row->number, &now);

		if (there) {
			f->open[left++] = f->open[i];
			continue;
		}
		row_answer(row, fact, fact->type == FACT_ERASED ? CALL_OVER : CALL_ANSWERED);
		if (fact->type == FACT_REQUEST_CLOSED && fact->grounds != GROUNDS_NONE)
			row->outcome = grounds_word(fact->grounds);
	}
	f->opens = left;
}

static enum call_type type_of_request(uint8_t what)
{
	static const enum call_type types[REQUESTS_COUNT] = {
		[REQUEST_CALL_BACK] = CALL_CALL_BACK,
		[REQUEST_REFERRED_ON] = CALL_REFERRED_ON,
		[REQUEST_LOCK_DEVICE] = CALL_LOCK_DEVICE,
		[REQUEST_FIND_WAY] = CALL_FIND_WAY,
		[REQUEST_TAKE_BACK] = CALL_TAKE_BACK};

	return types[what];
}

/* What was said first may have turned out worse: to be found becomes to be locked. */
static void open_worse(struct following *f)
{
	for (size_t i = 0; i < f->opens; i++) {
		struct asking *row = &f->rows[f->open[i]];
		struct request_now now;

		if (!is_call(row) && book_holds(f, row->number, &now))
			row->type = (uint8_t)type_of_request(now.what);
	}
}

/* Asks staff, or may: whether it did, the book says. */
static bool may_ask(uint64_t type)
{
	switch (type) {
	case FACT_CALL_BACK_ASKED:
	case FACT_REFERRED_ON:
	case FACT_HAPPENED_SAID:
	case FACT_LOAN_ENDED:
	case FACT_MAY_BE_WIPED:
	case FACT_UNSAFE_SAID: return true;
	default: return false;
	}
}

static const char *because_of(const struct fact *fact)
{
	if (fact->type == FACT_CALLED)
		return fact->why_called == REFUSED_NOT ? "asked" : refusal_word(fact->why_called);
	if (fact->type == FACT_UNSAFE_SAID)
		return refusal_word(REFUSED_UNSAFE);
	return fact->grounds != GROUNDS_NONE ? grounds_word(fact->grounds) : NULL;
}

/* Adds the row that this fact begins, if it begins one. Returns 0 or a code. */
static int begin_look(struct following *f, const struct fact *fact)
{
	struct request_now now;
	struct asking *row = NULL;
	bool call = fact->type == FACT_CALLED, helped = fact->type == FACT_HELPED;
	bool request = may_ask(fact->type) && book_holds(f, fact->number, &now);

	if (!call && !helped && !request)
		return EX_OK;
	row = row_add(f, fact, call ? CALL_CALL : helped ? CALL_HELPED : type_of_request(now.what));
	if (row == NULL)
		return complain_as(EX_OSERR, "There is no memory left for the calls.");
	row->because = because_of(fact);
	if (request && row->person == NOBODY)
		row->person = now.person; /* whoever has the device */
	if (helped)
		row_answer(row, fact, CALL_ANSWERED);
	else
		row_open(f);
	return EX_OK;
}

static int fact_follow(void *with, const struct ledger_entry *entry)
{
	struct following *f = with;
	const struct fact *fact = &entry->fact;
	int code = book_follow(f->book, fact);

	if (code != EX_OK)
		return code;
	/* The book's list changes in length when something is asked or closed, but for one that
	 * makes room for another. */
	if (kiosk_requests(f->book) != f->requests || may_ask(fact->type) ||
	    fact->type == FACT_CALL_ANSWERED)
		open_look(f, fact);
	if (may_ask(fact->type))
		open_worse(f);
	f->requests = kiosk_requests(f->book);
	return begin_look(f, fact);
}

/* ---- Printing ---- */

static void after_write(const struct asking *row, char text[AFTER_MAX])
{
	static const struct {
		int64_t below_s, each_s;
		const char *unit;
	} steps[] = {
		{120, 1, "s"}, {7200, 60, "min"}, {172800, 3600, "h"}, {INT64_MAX, 86400, "days"}};
	size_t i = 0;

	text[0] = '\0';
	if (!row->timed || row->type == CALL_HELPED)
		return;
	while (row->after_s >= steps[i].below_s)
		i++;
	(void)snprintf(text, AFTER_MAX, "%" PRId64 " %s", row->after_s / steps[i].each_s,
		       steps[i].unit); /* fits */
}

static bool is_asked_for(const struct filter *f, const struct asking *row,
			 const struct device_now *device)
{
	return filter_choice(&f->type, row->type) && filter_choice(&f->state, row->state) &&
	       filter_time(f, row->asked_s) && filter_number(f->person, row->person) &&
	       filter_number(f->device, row->device) &&
	       filter_unit(f, device->kind, device->unit) &&
	       filter_number(f->partner, row->partner) && filter_number(f->worker, row->worker);
}

static void row_print(const struct asking *row, const struct device_now *device, struct table *t,
		      enum form form)
{
	char text[WHEN_MAX];
	bool named = device->device != NOBODY;

	_Static_assert(WHEN_MAX >= AFTER_MAX, "both fit");
	cell_number(t, row->number);
	time_write(row->asked_s, form, text);
	cell_text(t, text);
	cell_text(t, call_type_word(row->type));
	cell_text(t, row->because);
	cell_number_if(t, row->bay != 0, row->bay);
	cell_text(t, named ? kind_word(device->kind) : NULL);
	cell_number_if(t, named, device->unit);
	cell_number_if(t, row->device != NOBODY, row->device);
	cell_number_if(t, row->loan != NOBODY, row->loan);
	cell_number_if(t, row->person != NOBODY, row->person);
	cell_number_if(t, row->partner != NOBODY, row->partner);
	cell_text(t, call_state_word(row->state));
	time_write(row->answered_s, form, text);
	cell_text(t, text);
	cell_number_if(t, row->timed, (uint64_t)(row->timed ? row->after_s : 0));
	after_write(row, text);
	cell_text(t, text);
	cell_text(t, row->outcome);
	cell_number_if(t, row->worker != NOBODY, row->worker);
}

static int rows_print(const struct following *f, enum form form)
{
	struct table t;
	int code = table_begin(&t, form, columns, COLUMNS_LEN(CALLS_COLUMNS));

	for (size_t i = 0; i < f->len && code == EX_OK; i++) {
		struct device_now device = {0};
		uint32_t index = kiosk_find_device(f->book, f->rows[i].device);

		if (index < kiosk_devices(f->book))
			kiosk_device(f->book, index, &device);
		if (is_asked_for(&f->filter, &f->rows[i], &device))
			row_print(&f->rows[i], &device, &t, form);
	}
	return code == EX_OK ? table_end(&t) : code;
}

int run_calls(const struct order *order)
{
	static struct source s;
	static struct following f;
	int code = filter_read(order, call_type_word, call_state_word, &f.filter);

	if (code == EX_OK)
		code = source_open(&s, order, SOURCE_FACTS);
	if (code != EX_OK)
		return code;
	code = filter_find(&f.filter, &s);
	if (code == EX_OK)
		code = source_follow(&s, &f.book, fact_follow, &f);
	source_close(&s);
	if (code == EX_OK)
		code = rows_print(&f, order->form);
	free(f.rows);
	free(f.book);
	return code;
}
