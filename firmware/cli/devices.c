/*
 * devices: one row a device, from the book and the registry together.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include <lendbay/reader.h>
#include <lendbay/text.h>

#include "source.h"
#include "table.h"
#include "values.h"

#define PARTS_TEXT_MAX 64

static const struct column columns[] = {
	{"kind", COLUMN_TEXT, FOR_ALL},
	{"unit", COLUMN_NUMBER, FOR_ALL},
	{"state", COLUMN_TEXT, FOR_ALL},
	{"unsure", COLUMN_TEXT, FOR_ALL},
	{"bay", COLUMN_NUMBER, FOR_ALL},
	{"due day", COLUMN_TEXT, FOR_ALL},
	{"loan", COLUMN_NUMBER, FOR_ALL},
	{"borrower", COLUMN_NUMBER, FOR_PROGRAMS},
	{"parts", COLUMN_LIST, FOR_ALL},
	{"serial", COLUMN_TEXT, FOR_PROGRAMS},
	{"asset tag", COLUMN_TEXT, FOR_PROGRAMS},
	{"owner", COLUMN_TEXT, FOR_PROGRAMS},
	{"note", COLUMN_TEXT, FOR_PROGRAMS},
	{"device", COLUMN_NUMBER, FOR_ALL},
	{"sticker", COLUMN_TEXT, FOR_ALL},
	{"funder", COLUMN_TEXT, FOR_PROGRAMS},
	{"funded until", COLUMN_TEXT, FOR_PROGRAMS},
	{"tested", COLUMN_TEXT, FOR_PROGRAMS},
};

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

static int devices_print(struct source *s, struct table *t, const struct names *names)
{
	for (uint64_t done = 0;;) {
		s->request.after = done;

		int code = source_ask_plain(s, ADMIN_DEVICE_NOW);

		if (code != EX_OK || s->reply.rows == 0)
			return code;
		for (uint32_t i = 0; i < s->reply.rows; i++)
			device_print(t, &s->reply.now[i],
				     bsearch(&s->reply.now[i].device, names->row, names->len,
					     sizeof(names->row[0]), id_order));
		done += s->reply.rows;
	}
}

int run_devices(const struct order *order)
{
	static struct source s;
	static struct names names;
	struct table t;
	int code = source_open(&s, order, SOURCE_BOOK);

	if (code != EX_OK)
		return code;
	code = names_read(&s, &names);
	if (code == EX_OK)
		code = table_begin(&t, order->form, columns, sizeof(columns) / sizeof(columns[0]));
	if (code == EX_OK) {
		code = devices_print(&s, &t, &names);

		int end = table_end(&t);

		code = code != EX_OK ? code : end;
	}
	source_close(&s);
	return code;
}
