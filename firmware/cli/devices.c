/*
 * devices: one row a device, from the book and the registry together.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include <lendbay/reader.h>
#include <lendbay/text.h>

#include "columns.h"
#include "filter.h"
#include "source.h"
#include "values.h"

#define PARTS_TEXT_MAX 64

static const struct column columns[] = COLUMNS_LIST(DEVICES_COLUMNS);

/* The registry's rows, by id. */
struct names {
	struct registry_device row[DEVICES_MAX];
	size_t len;
};

static int names_read(struct source *s, struct names *names)
{
	s->request.after = 0;
	for (;;) {
		int code = source_ask_plain(s, ADMIN_DEVICES);

		if (code != EX_OK || s->reply.rows == 0)
			return code;
		for (uint32_t i = 0; i < s->reply.rows && names->len < DEVICES_MAX; i++)
			names->row[names->len++] = s->reply.device[i];
		s->request.after = s->reply.device[s->reply.rows - 1].device;
	}
}

/* Which worker's hands each went through last; only where a worker is asked for. */
struct hands {
	uint64_t device[DEVICES_MAX], worker[DEVICES_MAX];
	size_t len;
};

static int hands_follow(void *with, const struct ledger_entry *entry)
{
	struct hands *h = with;
	const struct fact *fact = &entry->fact;
	size_t i = 0;

	if (fact->device == NOBODY || fact->worker == NOBODY)
		return EX_OK;
	while (i < h->len && h->device[i] != fact->device)
		i++;
	if (i == DEVICES_MAX)
		return EX_OK; /* a door act for one that was never taken in */
	h->device[i] = fact->device;
	h->worker[i] = fact->worker;
	if (i == h->len)
		h->len++;
	return EX_OK;
}

static uint64_t worker_of(const struct hands *h, uint64_t device)
{
	for (size_t i = 0; i < h->len; i++)
		if (h->device[i] == device)
			return h->worker[i];
	return NOBODY;
}

static bool is_asked_for(const struct filter *f, const struct device_now *now,
			 const struct registry_device *named, const struct hands *hands)
{
	const char *owner = named != NULL ? named->owner : "";

	return filter_choice(&f->type, now->kind) && filter_choice(&f->state, now->state) &&
	       filter_unit(f, now->kind, now->unit) && filter_number(f->device, now->device) &&
	       filter_number(f->person, now->person) && filter_civil(f, now->due_day) &&
	       (f->partner_name == NULL || strcmp(owner, f->partner_name) == 0) &&
	       (f->worker == NOBODY || worker_of(hands, now->device) == f->worker);
}

static int id_order(const void *a, const void *b)
{
	uint64_t id = *(const uint64_t *)a, other = ((const struct registry_device *)b)->device;

	return id < other ? -1 : id > other;
}

static void device_print(struct table *t, const struct device_now *now,
			 const struct registry_device *named)
{
	char text[PARTS_TEXT_MAX], sticker[STICKER_TEXT_LEN + 1];

	_Static_assert(PARTS_TEXT_MAX >= WHEN_MAX, "both fit");
	cell_text(t, kind_word(now->kind));
	cell_number(t, now->unit);
	cell_text(t, state_word(now->state));
	cell_text(t, now->unsure ? "unsure" : NULL);
	cell_number_if(t, now->bay != 0, now->bay);
	day_write(now->due_day, text);
	cell_text(t, text);
	cell_number_if(t, now->loan != NOBODY, now->loan);
	cell_number_if(t, now->loan != NOBODY, now->person);
	set_write(now->parts, part_word, text, sizeof(text));
	cell_text(t, text);
	cell_text(t, named != NULL ? named->serial : NULL);
	cell_text(t, named != NULL ? named->asset_tag : NULL);
	cell_text(t, named != NULL ? named->owner : NULL);
	cell_text(t, named != NULL ? named->note : NULL);
	cell_number(t, now->device);
	sticker_write(now->device, sticker);
	cell_text(t, sticker);
	cell_text(t, named != NULL ? named->funder : NULL);
	day_write(named != NULL ? named->funded_until : 0, text);
	cell_text(t, text);
	day_write(named != NULL ? named->pat_day : 0, text);
	cell_text(t, text);
}

static int devices_print(struct source *s, struct table *t, const struct names *names,
			 const struct filter *filter, const struct hands *hands)
{
	for (uint64_t done = 0;;) {
		s->request.after = done;

		int code = source_ask_plain(s, ADMIN_DEVICE_NOW);

		if (code != EX_OK || s->reply.rows == 0)
			return code;
		for (uint32_t i = 0; i < s->reply.rows; i++) {
			const struct device_now *now = &s->reply.now[i];
			const struct registry_device *named =
				bsearch(&now->device, names->row, names->len, sizeof(names->row[0]),
					id_order);

			if (is_asked_for(filter, now, named, hands))
				device_print(t, now, named);
		}
		done += s->reply.rows;
	}
}

int run_devices(const struct order *order)
{
	static struct source s;
	static struct names names;
	static struct hands hands;
	struct table t;
	struct filter filter;
	int code = filter_read(order, kind_word, state_word, &filter);

	/* Whose a device is, is text. */
	filter.partner_name = order->partner;
	if (code == EX_OK)
		code = source_open(&s, order, SOURCE_BOOK);
	if (code != EX_OK)
		return code;
	code = names_read(&s, &names);
	if (code == EX_OK && filter.worker != NOBODY)
		code = source_facts(&s, 1, UINT64_MAX, hands_follow, &hands);
	if (code == EX_OK)
		code = table_begin(&t, order->form, columns, COLUMNS_LEN(DEVICES_COLUMNS));
	if (code == EX_OK) {
		code = devices_print(&s, &t, &names, &filter, &hands);

		int end = table_end(&t);

		code = code != EX_OK ? code : end;
	}
	source_close(&s);
	return code;
}
