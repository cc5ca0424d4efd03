/*
 * loans: one row a loan. Follows the facts with a book of its own and writes
 * down what each does to the loan of a device, so that a report can never
 * read them differently from the kiosk.
 */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>

#include <lendbay/text.h>

#include "columns.h"
#include "filter.h"
#include "following.h"
#include "source.h"

#define GROW_MIN 256 /* loans */

static const struct column columns[] = COLUMNS_LIST(LOANS_COLUMNS);

struct loan {
	uint64_t loan, device, borrower, partner;
	int64_t lent_s, ended_s;
	uint32_t unit, due_day;
	uint8_t kind, state;
	bool worked; /* the worker who is asked for stands in one of its facts */
};

struct following {
	struct kiosk *book;
	struct loan *loans;
	size_t len, room;
	struct filter filter;
	uint64_t today;
	size_t open[DEVICES_MAX]; /* 1 + index of a device's open loan; 0: none */
};

static int loan_add(struct following *f, const struct device_now *now, int64_t utc_s)
{
	if (f->len == f->room) {
		size_t room = f->room == 0 ? GROW_MIN : f->room * 2;
		struct loan *loans = realloc(f->loans, room * sizeof(*loans));

		if (loans == NULL)
			return complain_as(EX_OSERR, "There is no memory left for the loans.");
		f->loans = loans;
		f->room = room;
	}
	assert(f->loans != NULL);
	f->loans[f->len++] = (struct loan){.loan = now->loan,
					   .device = now->device,
					   .borrower = now->person,
					   .lent_s = utc_s,
					   .unit = now->unit,
					   .kind = now->kind};
	return EX_OK;
}

/* Writes down what `fact` did to the loan of the device at `index`. Returns 0 or a code. */
static int device_follow(struct following *f, uint32_t index, const struct fact *fact)
{
	struct device_now now;
	struct loan *loan = f->open[index] != 0 ? &f->loans[f->open[index] - 1] : NULL;

	kiosk_device(f->book, index, &now);
	if (loan != NULL && now.loan != loan->loan) {
		loan->state = fact->type == FACT_NOT_TAKEN ? LOAN_NOT_TAKEN : LOAN_ENDED;
		loan->ended_s = fact->utc_s;
		f->open[index] = 0;
		loan = NULL;
	}
	if (loan == NULL && now.loan != NOBODY) {
		int code = loan_add(f, &now, fact->utc_s);

		if (code != EX_OK)
			return code;
		f->open[index] = f->len;
		loan = &f->loans[f->len - 1];
	}
	if (loan != NULL) {
		loan->due_day = now.due_day;
		loan->state = now.state == STATE_HANDED_IN ? LOAN_HANDED_IN
			      : now.unsure                 ? LOAN_UNSURE
							   : LOAN_OPEN;
	}
	return EX_OK;
}

/* What a fact says of a loan beside what it does to its device. */
static void fact_note(struct following *f, const struct fact *fact)
{
	uint32_t named = kiosk_find_device(f->book, fact->device);
	size_t open = named < kiosk_devices(f->book) ? f->open[named] : 0;

	if (open != 0 && fact->worker != NOBODY && fact->worker == f->filter.worker)
		f->loans[open - 1].worked = true;
	/* A code is used up in the moment its loan begins. */
	if (fact->type == FACT_REFERRAL_USED && f->len > 0 &&
	    f->loans[f->len - 1].borrower == fact->person)
		f->loans[f->len - 1].partner = fact->partner;
}

static int fact_follow(void *with, const struct ledger_entry *entry)
{
	struct following *f = with;

	fact_note(f, &entry->fact); /* before: it may end the loan */

	int code = book_follow(f->book, &entry->fact);

	if (code != EX_OK)
		return code;

	uint32_t devices = kiosk_devices(f->book);

	/* A fact changes the device it names. Only these change others: settling a bay, closing a
	 * day. */
	if (entry->fact.type != FACT_BAY_SETTLED && entry->fact.type != FACT_DAY_CLOSED) {
		uint32_t named = kiosk_find_device(f->book, entry->fact.device);

		if (named < devices)
			code = device_follow(f, named, &entry->fact);
		if (code == EX_OK && entry->fact.type == FACT_LENT)
			fact_note(f, &entry->fact); /* after: it began the loan */
		return code;
	}
	for (uint32_t i = 0; i < devices && code == EX_OK; i++)
		code = device_follow(f, i, &entry->fact);
	return code;
}

static bool is_overdue(const struct following *f, const struct loan *loan)
{
	return loan->state == LOAN_OPEN && loan->due_day < f->today;
}

static bool is_asked_for(const struct following *f, const struct loan *loan)
{
	const struct filter *filter = &f->filter;

	return filter_number(filter->person, loan->borrower) &&
	       filter_number(filter->device, loan->device) &&
	       filter_number(filter->partner, loan->partner) &&
	       (filter->worker == NOBODY || loan->worked) &&
	       filter_unit(filter, loan->kind, loan->unit) &&
	       filter_choice(&filter->type, loan->kind) &&
	       (filter_choice(&filter->state, loan->state) ||
		(is_overdue(f, loan) && filter_choice(&filter->state, LOAN_OVERDUE))) &&
	       filter_time(filter, loan->lent_s);
}

static int loans_print(const struct following *f, enum form form)
{
	struct table t;
	char text[WHEN_MAX];
	int code = table_begin(&t, form, columns, COLUMNS_LEN(LOANS_COLUMNS));

	for (size_t i = 0; i < f->len && code == EX_OK; i++) {
		const struct loan *loan = &f->loans[i];

		if (!is_asked_for(f, loan))
			continue;
		cell_number(&t, loan->loan);
		cell_text(&t, kind_word(loan->kind));
		cell_number(&t, loan->unit);
		cell_number(&t, loan->device);
		cell_number(&t, loan->borrower);
		time_write(loan->lent_s, form, text);
		cell_text(&t, text);
		day_write(loan->due_day, text);
		cell_text(&t, text);
		cell_text(&t, loan_state_word(loan->state));
		time_write(loan->ended_s, form, text);
		cell_text(&t, text);
		cell_number_if(&t, loan->partner != NOBODY, loan->partner);
	}
	return code == EX_OK ? table_end(&t) : code;
}

int run_loans(const struct order *order)
{
	static struct source s;
	static struct following f;
	int code = filter_read(order, kind_word, loan_state_word, &f.filter);

	if (code == EX_OK)
		code = source_open(&s, order, SOURCE_FACTS);
	if (code != EX_OK)
		return code;
	f.today = civil_day(time(NULL));
	code = filter_find(&f.filter, &s);
	if (code == EX_OK)
		code = source_follow(&s, &f.book, fact_follow, &f);
	source_close(&s);
	if (code == EX_OK)
		code = loans_print(&f, order->form);
	free(f.loans);
	free(f.book);
	return code;
}
