/*
 * import: many people or devices from a CSV file. Every row is checked,
 * against the others and against the ledger, before the first is taken in.
 * What is wrong is said by line and column; only --skip-bad leaves it out.
 */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/reader.h>

#include "change.h"
#include "csv.h"
#include "faults.h"
#include "values.h"

static const struct column_row {
	bool person, device; /* which files have it */
	const char *name;
	size_t offset; /* in struct order */
} column_rows[] = {
	{true, false, "role", offsetof(struct order, role)},
	{true, false, "name", offsetof(struct order, name)},
	{true, false, "card", offsetof(struct order, card)},
	{true, false, "number", offsetof(struct order, number)},
	{true, false, "pin", offsetof(struct order, pin)},
	{true, false, "under 18", offsetof(struct order, under_18)},
	{true, false, "adult card", offsetof(struct order, adult_card)},
	{true, false, "adult number", offsetof(struct order, adult_number)},
	{true, false, "contact", offsetof(struct order, contact)},
	{true, false, "safe", offsetof(struct order, safe)},
	{true, false, "area", offsetof(struct order, area)},
	{true, false, "age band", offsetof(struct order, age_band)},
	{true, false, "household", offsetof(struct order, household)},
	{false, true, "kind", offsetof(struct order, kind)},
	{false, true, "parts", offsetof(struct order, parts)},
	{false, true, "unit", offsetof(struct order, unit)},
	{false, true, "id", offsetof(struct order, id)},
	{false, true, "bay", offsetof(struct order, bay)},
	{false, true, "serial", offsetof(struct order, serial)},
	{false, true, "asset tag", offsetof(struct order, asset_tag)},
	{false, true, "owner", offsetof(struct order, owner)},
	{false, true, "note", offsetof(struct order, note)},
	{false, true, "funder", offsetof(struct order, funder)},
	{false, true, "funded until", offsetof(struct order, funded_until)},
	{false, true, "tested", offsetof(struct order, tested)},
};

#define COLUMNS (sizeof(column_rows) / sizeof(column_rows[0]))

/* A device that is there, or will be when the rows before are in. */
struct standing {
	uint64_t id, kind, unit, bay;
	char serial[REGISTRY_TEXT_MAX], asset_tag[REGISTRY_TEXT_MAX], owner[REGISTRY_TEXT_MAX];
	size_t row; /* of the file; SIZE_MAX: in the ledger */
};

struct import {
	const struct order *order;
	struct source source;
	struct csv csv;
	bool people;
	const struct column_row *column[COLUMNS]; /* of the file's columns */
	bool *skip;                               /* rows an earlier import took in */
	size_t skipped;
	struct faults faults;
	struct standing *standing;
	size_t standing_len;
	uint8_t bays, size[BAYS_MAX + 1];
};

/* ---- The header ---- */

/* Names may be written with blanks, underscores, hyphens, in any case. */
static bool same_name(const char *a, const char *b)
{
	for (; *a != '\0' && *b != '\0'; a++, b++) {
		char c = *a >= 'A' && *a <= 'Z' ? (char)(*a - 'A' + 'a') : *a;

		if (c != *b && !(*b == ' ' && (c == '_' || c == '-')))
			return false;
	}
	return *a == *b;
}

static const struct column_row *column_find(const char *name)
{
	for (size_t i = 0; i < COLUMNS; i++)
		if (same_name(name, column_rows[i].name))
			return &column_rows[i];
	return NULL;
}

static bool has_column(const struct import *in, const char *name)
{
	return faults_column(&in->faults, name) != 0;
}

static int header_take(struct import *in)
{
	const char *file = in->order->file;
	const struct csv_row *row = in->csv.rows;

	if (in->csv.rows_len == 0)
		return complain_as(EX_DATAERR, "%s is empty.", file);
	for (size_t i = 0; i < row->count; i++) {
		const char *name = in->csv.cells[row->first + i];
		const struct column_row *column = column_find(name);

		if (column == NULL)
			return complain_as(EX_DATAERR,
					   "%s:%zu:%zu: There is no column \"%s\"; lendbay-ledger "
					   "import --help names them.",
					   file, row->line, i + 1, is_utf8(name) ? name : "?");
		if (has_column(in, column->name))
			return complain_as(EX_DATAERR,
					   "%s:%zu:%zu: The column \"%s\" is there twice.", file,
					   row->line, i + 1, column->name);
		in->column[in->faults.columns] = column;
		faults_column_add(&in->faults, column->name);
	}
	in->people = has_column(in, "card") || has_column(in, "number");
	if (in->people == has_column(in, "kind"))
		return complain_as(
			EX_DATAERR,
			"%s:%zu: The first row must name a column \"card\" or \"number\" for "
			"people, or \"kind\" for devices, and not both.",
			file, row->line);
	for (size_t i = 0; i < in->faults.columns; i++)
		if (in->people ? !in->column[i]->person : !in->column[i]->device)
			return complain_as(EX_DATAERR, "%s:%zu:%zu: %s have no \"%s\".", file,
					   row->line, i + 1, in->people ? "People" : "Devices",
					   in->column[i]->name);
	if (in->people && !has_column(in, "pin"))
		return complain_as(EX_DATAERR, "%s:%zu: The column \"pin\" is missing.", file,
				   row->line);
	return EX_OK;
}

/* ---- The rows ---- */

static void row_order(const struct import *in, size_t row, struct order *out)
{
	memset(out, 0, sizeof(*out));
	for (size_t i = 0; i < in->faults.columns; i++) {
		const char *cell = in->csv.cells[in->csv.rows[row].first + i];

		memcpy((char *)out + in->column[i]->offset, &cell, sizeof(cell));
	}
}

/* Reads a row into the source's request. Returns true, or false and what is wrong. */
static bool row_fill(struct import *in, size_t row, struct pin *pin, struct fault *fault)
{
	struct order order;
	struct wrong wrong = {0};

	if (!faults_row_reads(&in->faults, row, fault))
		return false;
	row_order(in, row, &order);

	bool good = in->people ? person_fill(&order, &in->source.request, pin, &wrong)
			       : device_fill(&order, &in->source.request, &wrong);

	if (good && in->people && pin->len == 0) {
		wrong = (struct wrong){.name = "pin", .what = "is missing"};
		good = false;
	}
	if (!good) {
		wrong_write(&wrong, fault->sentence);
		fault->column = faults_column_of(&in->faults, row, &wrong);
	}
	return good;
}

/* ---- People: cards against each other and against the ledger ---- */

/* One card of a row, by its chip or by its print. */
struct card {
	bool number;
	uint8_t len, bytes[NUMBER_MAX];
	size_t row;
};

_Static_assert(NUMBER_MAX >= UID_MAX, "both fit");

struct cards {
	struct card *list; /* at most two a row */
	size_t len;
};

static int same_card_order(const void *a, const void *b)
{
	const struct card *x = a, *y = b;

	if (x->number != y->number)
		return x->number ? 1 : -1;
	if (x->len != y->len)
		return x->len < y->len ? -1 : 1;
	return memcmp(x->bytes, y->bytes, x->len);
}

static int card_order(const void *a, const void *b)
{
	const struct card *x = a, *y = b;
	int order = same_card_order(a, b);

	return order != 0 ? order : (x->row < y->row ? -1 : x->row > y->row);
}

static void cards_add(struct cards *cards, const struct admin_card *card, size_t row)
{
	struct card *next = &cards->list[cards->len];

	if (card->uid_len > 0) {
		*next = (struct card){.len = card->uid_len, .row = row};
		memcpy(next->bytes, card->uid, card->uid_len);
		next = &cards->list[++cards->len];
	}
	if (card->number_len > 0) {
		*next = (struct card){.number = true, .len = card->number_len, .row = row};
		memcpy(next->bytes, card->number, card->number_len);
		cards->len++;
	}
}

static void cards_compare(struct import *in, struct cards *cards)
{
	const struct card *list = cards->list;

	qsort(cards->list, cards->len, sizeof(cards->list[0]), card_order);
	for (size_t i = 1; i < cards->len; i++) {
		char sentence[WRONG_MAX];

		if (same_card_order(&list[i], &list[i - 1]) != 0)
			continue;
		(void)snprintf(sentence, sizeof(sentence), "This card stands in line %zu too.",
			       in->csv.rows[list[i - 1].row].line); /* fits */
		faults_add_in(&in->faults, list[i].row, list[i].number ? "number" : "card",
			      sentence);
	}
}

/* Whether one of an adult's cards stands in a row before theirs. */
static bool adult_before(const struct import *in, const struct cards *cards,
			 const struct cards *adult)
{
	for (size_t i = 0; i < adult->len; i++) {
		const struct card *found = bsearch(&adult->list[i], cards->list, cards->len,
						   sizeof(cards->list[0]), same_card_order);

		if (found == NULL)
			continue;
		/* The first of those that have it: the others are wrong. */
		while (found > cards->list && same_card_order(found - 1, found) == 0)
			found--;
		if (found->row < adult->list[i].row && !in->faults.bad[found->row])
			return true;
	}
	return false;
}

/* Who answers for a minor is in the ledger, or in a row before. */
static int adults_check(struct import *in, const struct cards *cards)
{
	int code = EX_OK;

	for (size_t row = 1; row < in->csv.rows_len && code == EX_OK; row++) {
		struct card list[2];
		struct cards adult = {list, 0};
		struct fault fault;
		struct pin pin = {0};

		if (!row_fill(in, row, &pin, &fault) || !in->source.request.person.minor)
			continue; /* what is wrong was said */
		cards_add(&adult, &in->source.request.other, row);
		if (adult_before(in, cards, &adult))
			continue;
		in->source.request.card = in->source.request.other;
		code = source_ask_plain(&in->source, ADMIN_FIND_CARD);
		if (code == EX_OK && in->source.reply.id == NOBODY)
			faults_add_in(
				&in->faults, row,
				in->source.request.other.uid_len > 0 ? "adult card"
								     : "adult number",
				"The adult's card is nobody's: their row must stand before, and "
				"be good.");
	}
	return code;
}

static int people_check(struct import *in)
{
	struct cards cards = {calloc(in->csv.rows_len, 2 * sizeof(struct card)), 0};
	int code = EX_OK;

	if (cards.list == NULL)
		return complain_as(EX_OSERR, "There is no memory left.");
	for (size_t row = 1; row < in->csv.rows_len && code == EX_OK; row++) {
		struct fault fault;
		struct pin pin = {0};

		if (!row_fill(in, row, &pin, &fault)) {
			faults_add(&in->faults, row, &fault);
			continue;
		}
		cards_add(&cards, &in->source.request.card, row);
		code = source_ask_plain(&in->source, ADMIN_FIND_CARD);
		if (code != EX_OK || in->source.reply.id == NOBODY)
			continue;
		in->skip[row] = in->order->proceed;
		if (!in->skip[row])
			faults_add_in(&in->faults, row,
				      in->source.request.card.uid_len > 0 ? "card" : "number",
				      "This card is in the ledger already.");
	}
	if (code == EX_OK) {
		cards_compare(in, &cards);
		code = adults_check(in, &cards);
	}
	free(cards.list);
	return code;
}

/* ---- Devices: ids, numbers and bays ---- */

static void texts_stand(struct standing *d, const struct registry_device *device)
{
	memcpy(d->serial, device->serial, sizeof(d->serial));
	memcpy(d->asset_tag, device->asset_tag, sizeof(d->asset_tag));
	memcpy(d->owner, device->owner, sizeof(d->owner));
}

/* What the registry has of those that stand. */
static int texts_read(struct import *in)
{
	struct source *s = &in->source;
	int code;

	s->request.after = 0;
	do {
		code = source_ask_plain(s, ADMIN_DEVICES);
		for (uint32_t i = 0; code == EX_OK && i < s->reply.rows; i++) {
			const struct registry_device *device = &s->reply.device[i];

			for (size_t k = 0; k < in->standing_len; k++)
				if (in->standing[k].id == device->device)
					texts_stand(&in->standing[k], device);
			s->request.after = device->device;
		}
	} while (code == EX_OK && s->reply.rows == ADMIN_PAGE);
	return code;
}

static int standing_read(struct import *in)
{
	struct source *s = &in->source;
	int code;

	in->standing = calloc(DEVICES_MAX + in->csv.rows_len, sizeof(*in->standing));
	if (in->standing == NULL)
		return complain_as(EX_OSERR, "There is no memory left.");
	code = source_ask_plain(s, ADMIN_BOARD);
	in->bays = s->reply.board.bays;
	memcpy(in->size, s->reply.board.size, sizeof(in->size));
	do {
		s->request.after = in->standing_len;
		if (code == EX_OK)
			code = source_ask_plain(s, ADMIN_DEVICE_NOW);
		for (uint32_t i = 0; code == EX_OK && i < s->reply.rows; i++) {
			const struct device_now *now = &s->reply.now[i];

			in->standing[in->standing_len++] = (struct standing){.id = now->device,
									     .kind = now->kind,
									     .unit = now->unit,
									     .bay = now->bay,
									     .row = SIZE_MAX};
		}
	} while (code == EX_OK && s->reply.rows > 0 && in->standing_len < DEVICES_MAX);
	return code == EX_OK ? texts_read(in) : code;
}

/* Whether an earlier import took this row in: its id, or its number, is there. */
static bool is_in(const struct import *in, const struct admin_request *r)
{
	for (size_t i = 0; i < in->standing_len; i++) {
		const struct standing *d = &in->standing[i];

		if (d->row == SIZE_MAX &&
		    (r->device.device != 0
			     ? d->id == r->device.device
			     : r->unit != 0 && d->kind == r->kind && d->unit == r->unit))
			return true;
	}
	return false;
}

/* Where something stands: in another line, or in the ledger. */
static void where_write(const struct import *in, const struct standing *d, const char *what,
			char sentence[WRONG_MAX])
{
	if (d->row == SIZE_MAX)
		(void)snprintf(sentence, WRONG_MAX, "%s a device that is in the ledger already.",
			       what); /* fits */
	else
		(void)snprintf(sentence, WRONG_MAX, "%s the device in line %zu.", what,
			       in->csv.rows[d->row].line); /* fits */
}

/* Whether both say the same of two devices, in small letters or large; nothing is never the same.
 */
static bool same_text(const char *a, const char *b)
{
	return a[0] != '\0' && strcasecmp(a, b) == 0;
}

/* A house numbers its own devices: the same tag of another owner is another one. */
static bool same_tag(const struct registry_device *device, const struct standing *d)
{
	return same_text(device->asset_tag, d->asset_tag) &&
	       strcasecmp(device->owner, d->owner) == 0;
}

/* Whether the device could be added after those before it. Returns false and what is wrong. */
static bool device_fits(const struct import *in, const struct admin_request *r, struct fault *fault)
{
	const char *what = NULL, *column = "kind";
	char *sentence = fault->sentence;

	fault->column = 0;
	if (in->standing_len == DEVICES_MAX) {
		(void)snprintf(sentence, WRONG_MAX, "One kiosk holds %d devices, and no more.",
			       DEVICES_MAX); /* fits */
		return false;
	}
	if (r->bay > in->bays ||
	    (r->kind == DEVICE_LAPTOP && in->size[r->bay] != SIZE_LARGE && r->bay != 0)) {
		fault->column = faults_column(&in->faults, "bay");
		(void)snprintf(sentence, WRONG_MAX, "The bay \"%llu\" %s.",
			       (unsigned long long)r->bay,
			       r->bay > in->bays ? "is not one of this kiosk"
						 : "is too small for a laptop"); /* fits */
		return false;
	}
	for (size_t i = 0; i < in->standing_len && what == NULL; i++) {
		const struct standing *d = &in->standing[i];

		if (r->device.device != 0 && d->id == r->device.device)
			what = "This id is that of", column = "id";
		else if (r->unit != 0 && d->kind == r->kind && d->unit == r->unit)
			what = "This unit is the number of", column = "unit";
		else if (r->bay != 0 && d->bay == r->bay)
			what = "In this bay stands", column = "bay";
		else if (same_text(r->device.serial, d->serial))
			what = "This serial is that of", column = "serial";
		else if (same_tag(&r->device, d))
			what = "This asset tag is that of", column = "asset tag";
		if (what != NULL)
			where_write(in, d, what, sentence);
	}
	if (what != NULL)
		fault->column = faults_column(&in->faults, column);
	return what == NULL;
}

static void device_stand(struct import *in, const struct admin_request *r, size_t row)
{
	uint64_t unit = 0;

	/* As the core gives numbers: one more than the highest of its kind. */
	for (size_t i = 0; i < in->standing_len; i++)
		if (in->standing[i].kind == r->kind && in->standing[i].unit > unit)
			unit = in->standing[i].unit;
	in->standing[in->standing_len] =
		(struct standing){.id = r->device.device,
				  .kind = r->kind,
				  .unit = r->unit != 0 ? r->unit : unit + 1,
				  .bay = r->bay,
				  .row = row};
	texts_stand(&in->standing[in->standing_len++], &r->device);
}

static int devices_check(struct import *in)
{
	int code = standing_read(in);

	for (size_t row = 1; row < in->csv.rows_len && code == EX_OK; row++) {
		const struct admin_request *r = &in->source.request;
		struct fault fault;
		struct pin none = {0};

		if (!row_fill(in, row, &none, &fault)) {
			faults_add(&in->faults, row, &fault);
			continue;
		}
		if (in->order->proceed && r->device.device == 0 && r->unit == 0) {
			faults_add_in(
				&in->faults, row, "id",
				"Without an id or a unit nobody can tell whether this one is in "
				"the ledger already.");
			continue;
		}
		code = bay_known(&in->source, in->order, r->bay);
		in->skip[row] = in->order->proceed && is_in(in, r);
		if (code != EX_OK || in->skip[row])
			continue;
		if (device_fits(in, r, &fault))
			device_stand(in, r, row);
		else
			faults_add(&in->faults, row, &fault);
	}
	return code;
}

/* ---- Taking them in ---- */

static void progress(const struct import *in, size_t row)
{
	if (isatty(STDERR_FILENO))
		fprintf(stderr, "\r%zu of %zu %s", row, in->csv.rows_len - 1,
			row + 1 == in->csv.rows_len ? "\n" : "");
}

/* Sends one row. Returns 0 or a code, and what is wrong; no sentence: it was said. */
static int row_send(struct import *in, size_t row, struct maker *m, struct fault *fault)
{
	struct pin pin = {0};

	if (!row_fill(in, row, &pin, fault))
		return EX_SOFTWARE; /* it was checked */
	return in->people ? person_send(&in->source, ADMIN_ENROL, m, &pin, fault->sentence)
			  : device_send(&in->source, fault->sentence);
}

static int end_say(const struct import *in, size_t taken)
{
	printf("%zu %s taken in from %s", taken, in->people ? "people" : "devices",
	       in->order->file);
	if (in->skipped > 0)
		printf(", %zu were in the ledger already", in->skipped);
	puts(".");
	return faults_skipped_say(&in->faults);
}

static int rows_send(struct import *in)
{
	struct maker m = {0};
	size_t taken = 0;
	int code = in->people ? maker_open(&m, in->order->data) : EX_OK;

	for (size_t row = 1; row < in->csv.rows_len && code == EX_OK; row++) {
		struct fault fault = {0};

		progress(in, row);
		in->skipped += in->skip[row] && !in->faults.bad[row];
		if (in->skip[row] || in->faults.bad[row])
			continue;
		code = row_send(in, row, &m, &fault);
		taken += code == EX_OK;
		/* Something came to stand there meanwhile: one more that is wrong. */
		if (code == EX_DATAERR && in->order->skip_bad && fault.sentence[0] != '\0') {
			faults_add(&in->faults, row, &fault);
			code = EX_OK;
		} else if (fault.sentence[0] != '\0') {
			(void)fault_say(&in->faults, row, &fault, code); /* gives it back */
		}
	}
	maker_close(&m);
	if (code != EX_OK)
		return complain_as(code,
				   "%zu rows of %s were taken in before that; when it is mended, "
				   "--continue takes in the rest.",
				   taken, in->order->file);
	return end_say(in, taken);
}

static int import_run(struct import *in)
{
	int code = header_take(in);

	if (code == EX_OK)
		code = source_open(&in->source, in->order, SOURCE_CHANGES);
	if (code != EX_OK)
		return code;
	code = in->people ? people_check(in) : devices_check(in);
	if (code == EX_OK)
		code = faults_judge(&in->faults, in->order->skip_bad);
	if (code == EX_OK)
		code = rows_send(in);
	source_close(&in->source);
	return code;
}

int run_import(const struct order *order)
{
	static struct import in;

	memset(&in, 0, sizeof(in));

	int code = csv_read(order->file, &in.csv);

	if (code != EX_OK)
		return code;
	in.order = order;
	in.skip = calloc(in.csv.rows_len + 1, sizeof(*in.skip));
	code = in.skip == NULL ? complain_as(EX_OSERR, "There is no memory left.")
			       : faults_begin(&in.faults, order->file, &in.csv);
	if (code == EX_OK)
		code = import_run(&in);
	faults_end(&in.faults);
	free(in.skip);
	free(in.standing);
	csv_free(&in.csv);
	return code;
}
