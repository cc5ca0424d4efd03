/*
 * bays: one row a bay. Follows the facts with a book of its own, and notes
 * when what is true of a bay became so.
 */
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include <lendbay/text.h>

#include "columns.h"
#include "filter.h"
#include "following.h"
#include "source.h"

static const struct column columns[] = COLUMNS_LIST(BAYS_COLUMNS);

struct following {
	struct kiosk *book;
	struct filter filter;
	struct bay_now now[BAYS_MAX + 1];
	int64_t since_s[BAYS_MAX + 1];
	uint64_t worker[BAYS_MAX + 1];
	uint8_t bays; /* that are shown: the board's, or as far as facts name one */
};

/* How often it failed is counted, and makes it no other. */
static bool is_same(const struct bay_now *a, const struct bay_now *b)
{
	return a->device == b->device && a->act == b->act && a->doubt == b->doubt;
}

static int fact_follow(void *with, const struct ledger_entry *entry)
{
	struct following *f = with;
	const struct fact *fact = &entry->fact;
	int code = book_follow(f->book, fact);

	if (code != EX_OK)
		return code;
	/* What neither a bay nor a device is named in moves nothing. */
	if (fact->bay == 0 && fact->device == NOBODY)
		return EX_OK;
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		struct bay_now now;

		kiosk_bay(f->book, bay, &now);
		if (!is_same(&now, &f->now[bay]))
			f->since_s[bay] = fact->utc_s;
		f->now[bay] = now;
	}
	if (fact->bay > 0 && fact->worker != NOBODY)
		f->worker[fact->bay] = fact->worker;
	if (fact->bay > f->bays)
		f->bays = (uint8_t)fact->bay; /* the book has taken it: there is room */
	return EX_OK;
}

/* The most urgent of what is so. */
static enum bay_state state_of(const struct bay_now *now)
{
	static const enum bay_state of_doubt[DOUBTS] = {[DOUBT_UNSURE] = BAY_UNSURE,
							[DOUBT_FORCED] = BAY_FORCED,
							[DOUBT_OUT_OF_USE] = BAY_OUT_OF_USE};

	if (now->doubt != DOUBT_NONE)
		return of_doubt[now->doubt];
	if (now->act != NOBODY)
		return BAY_DOOR_ACT;
	return now->device != NOBODY ? BAY_TAKEN : BAY_FREE;
}

static bool is_asked_for(const struct following *f, uint8_t bay, const struct device_now *device,
			 uint64_t person)
{
	const struct filter *filter = &f->filter;

	return filter_choice(&filter->state, state_of(&f->now[bay])) &&
	       filter_choice(&filter->type, device->kind) &&
	       filter_unit(filter, device->kind, device->unit) &&
	       filter_number(filter->device, device->device) &&
	       filter_number(filter->person, person) &&
	       filter_number(filter->worker, f->worker[bay]) &&
	       filter_time(filter, f->since_s[bay]);
}

static void bay_print(const struct following *f, struct table *t, uint8_t bay, enum form form)
{
	const struct bay_now *now = &f->now[bay];
	struct device_now device = {0};
	char text[WHEN_MAX];

	if (now->device != NOBODY)
		kiosk_device(f->book, kiosk_find_device(f->book, now->device), &device);

	uint64_t person = now->act_person != NOBODY ? now->act_person : device.person;

	if (!is_asked_for(f, bay, &device, person))
		return;
	cell_number(t, bay);
	cell_text(t, bay_state_word(state_of(now)));
	cell_text(t, now->doubt != DOUBT_NONE ? doubt_word(now->doubt) : NULL);
	cell_text(t, now->device != NOBODY ? kind_word(device.kind) : NULL);
	cell_number_if(t, now->device != NOBODY, device.unit);
	cell_text(t, now->device != NOBODY ? state_word(device.state) : NULL);
	cell_number_if(t, now->device != NOBODY, now->device);
	cell_number_if(t, person != NOBODY, person);
	cell_number(t, now->failures);
	time_write(f->since_s[bay], form, text);
	cell_text(t, text);
	cell_number_if(t, f->worker[bay] != NOBODY, f->worker[bay]);
}

static int bays_print(const struct following *f, enum form form)
{
	struct table t;
	int code = table_begin(&t, form, columns, COLUMNS_LEN(BAYS_COLUMNS));

	for (uint8_t bay = 1; bay <= f->bays && code == EX_OK; bay++)
		bay_print(f, &t, bay, form);
	return code == EX_OK ? table_end(&t) : code;
}

/* How many there are, where a running kiosk or a board file says it. */
static int bays_count(struct source *s, struct following *f)
{
	int code = source_ask_plain(s, ADMIN_BOARD);

	if (code == EX_OK && s->reply.board.zone[0] != '\0')
		f->bays = s->reply.board.bays;
	return code;
}

int run_bays(const struct order *order)
{
	static struct source s;
	static struct following f;
	int code = filter_read(order, kind_word, bay_state_word, &f.filter);

	if (code == EX_OK)
		code = source_open(&s, order, SOURCE_BOOK);
	if (code != EX_OK)
		return code;
	code = bays_count(&s, &f);
	if (code == EX_OK)
		code = source_follow(&s, &f.book, fact_follow, &f);
	source_close(&s);
	if (code == EX_OK)
		code = bays_print(&f, order->form);
	free(f.book);
	return code;
}
