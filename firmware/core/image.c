/*
 * The book as bytes, and back: a checkpoint's contents. Field by field from
 * one table for each kind of row, which both ways walk, so that they cannot
 * differ, no padding gets in, and two equal books give equal bytes. What
 * follows from the rest (who stands in a bay, for whom a device is held, all
 * of `derived`) is not in it, and so cannot contradict it.
 *
 * Every number is a varint (LEB128, seven bits a byte, the lowest first), and
 * only the shortest form is read: most of a book is zeros and small numbers.
 */
#include <errno.h>
#include <string.h>

#include "state.h"

#define VARINT_MAX 10 /* bytes of 64 bits */
#define ANY        0  /* whatever fits into the member */
#define FLAG       2  /* 0 or 1 */

struct field {
	uint32_t offset;
	uint32_t below; /* or ANY */
	uint8_t size;
};

#define FIELD(row, member, limit)                                                                  \
	{                                                                                          \
		.offset = offsetof(struct row, member), .below = (limit),                          \
		.size = sizeof(((struct row *)NULL)->member)                                       \
	}

static const struct field head_fields[] = {
	FIELD(book, number, ANY),
	FIELD(book, utc_s, ANY),
	FIELD(book, called, FLAG),
	FIELD(book, call_why, REFUSALS_COUNT),
	FIELD(book, call_bay, BAYS_MAX + 1),
	FIELD(book, clock_jumped, FLAG),
	FIELD(book, set_s, ANY),
	FIELD(book, stocktake, ANY),
	FIELD(book, wiped[DEVICE_TABLET].worker, ANY),
	FIELD(book, wiped[DEVICE_TABLET].utc_s, ANY),
	FIELD(book, wiped[DEVICE_TABLET].tool, TOOLS),
	FIELD(book, wiped[DEVICE_LAPTOP].worker, ANY),
	FIELD(book, wiped[DEVICE_LAPTOP].utc_s, ANY),
	FIELD(book, wiped[DEVICE_LAPTOP].tool, TOOLS),
};

_Static_assert(DEVICE_KINDS == 3, "the last wipe of each kind but none is in head_fields");

static const struct field told_fields[] = {
	FIELD(told, utc_s, ANY),       FIELD(told, worker, ANY),
	FIELD(told, unit, ANY),        FIELD(told, kind, DEVICE_KINDS),
	FIELD(told, what, FACT_TYPES), FIELD(told, why, ACT_REASONS_COUNT),
	FIELD(told, end, ENDS),        FIELD(told, found, FINDINGS),
};

/* Without `occupant`: the device says where it stands. */
static const struct field bay_fields[] = {
	FIELD(bay, act, ANY),
	FIELD(bay, act_device, ANY),
	FIELD(bay, act_person, ANY),
	FIELD(bay, act_helper, ANY),
	FIELD(bay, act_worker, ANY),
	FIELD(bay, act_loan, ANY),
	FIELD(bay, act_why, ACT_REASONS_COUNT),
	FIELD(bay, act_opened, FLAG),
	FIELD(bay, unsure_device, ANY),
	FIELD(bay, unsure_loan, ANY),
	FIELD(bay, unsure_open, FLAG),
	FIELD(bay, doubt, DOUBTS),
	FIELD(bay, failures, ANY),
	FIELD(bay, counted, FINDINGS),
	FIELD(bay, counted_device, ANY),
	FIELD(bay, since_s, ANY),
	FIELD(bay, untapped, FLAG),
};

/* Without `held_for`: who waits says what is held. */
static const struct field device_fields[] = {
	FIELD(device, id, ANY),
	FIELD(device, loan, ANY),
	FIELD(device, borrower, ANY),
	FIELD(device, due_day, ANY),
	FIELD(device, unit, ANY),
	FIELD(device, parts, ANY),
	FIELD(device, said_in, ANY),
	FIELD(device, said_missing, ANY),
	FIELD(device, loans, ANY),
	FIELD(device, kind, DEVICE_KINDS),
	FIELD(device, state, STATES),
	FIELD(device, bay, BAYS_MAX + 1),
	FIELD(device, renewals, ANY),
	FIELD(device, unsure, FLAG),
	FIELD(device, taken, FLAG),
	FIELD(device, confirm, FLAG),
	FIELD(device, filtered, FLAG),
	FIELD(device, grace, FLAG),
	FIELD(device, unsafe, FLAG),
	FIELD(device, doubted, FLAG),
	FIELD(device, helped, FLAG),
	FIELD(device, happened, GROUNDS_COUNT),
	FIELD(device, fault_said, KIT_FAULTS),
	FIELD(device, helper, ANY),
	FIELD(device, adult, ANY),
	FIELD(device, back_s, ANY),
	FIELD(device, from, BAYS_MAX + 1),
	FIELD(device, to_count, FLAG),
};

static const struct field tries_fields[] = {
	FIELD(tries, who, ANY),
	FIELD(tries, until_s, ANY),
	FIELD(tries, wrong, ANY),
};

static const struct field waiting_fields[] = {
	FIELD(waiting, person, ANY),    FIELD(waiting, device, ANY),
	FIELD(waiting, until_day, ANY), FIELD(waiting, kind, DEVICE_KINDS),
	FIELD(waiting, minor, FLAG),    FIELD(waiting, closed_later, ANY),
};

static const struct field closed_fields[] = {{.size = sizeof(uint32_t)}};

static const struct field referral_fields[] = {
	FIELD(referral, id, ANY),
	FIELD(referral, partner, ANY),
	FIELD(referral, loan, ANY),
	FIELD(referral, day, ANY),
};

static const struct field session_fields[] = {
	FIELD(session, id, ANY),
	FIELD(session, champion, ANY),
	FIELD(session, day, ANY),
	FIELD(session, from_minute, DAY_MINUTES + 1),
	FIELD(session, to_minute, DAY_MINUTES + 1),
};

static const struct field asked_fields[] = {
	FIELD(asked, number, ANY),
	FIELD(asked, person, ANY),
	FIELD(asked, device, ANY),
	FIELD(asked, what, REQUESTS_COUNT),
};

static const struct field champion_fields[] = {
	FIELD(champion, person, ANY),
	FIELD(champion, week, ANY),
	FIELD(champion, count, ANY),
};

static const struct field blocked_fields[] = {{.size = sizeof(uint64_t)}};

static const struct field begun_fields[] = {{.size = sizeof(uint64_t)}};

static const struct field helper_fields[] = {
	FIELD(helper, helper, ANY),
	FIELD(helper, person, ANY),
};

/* An array of the book, and the member that says how much of it is used. */
struct list {
	const struct field *fields;
	uint32_t fields_len, rows, row_size, len, max; /* rows, len: offsets in the book */
};

#define LIST(array, count, table)                                                                  \
	{                                                                                          \
		.fields = (table), .fields_len = sizeof(table) / sizeof((table)[0]),               \
		.rows = offsetof(struct book, array),                                              \
		.row_size = sizeof(((struct book *)NULL)->array[0]),                               \
		.len = offsetof(struct book, count),                                               \
		.max = sizeof(((struct book *)NULL)->array) /                                      \
		       sizeof(((struct book *)NULL)->array[0])                                     \
	}

static const struct list lists[] = {
	LIST(device, devices, device_fields),
	LIST(tries, tried, tries_fields),
	LIST(waiting, waits, waiting_fields),
	LIST(closed, closed_len, closed_fields),
	LIST(referral, referrals, referral_fields),
	LIST(session, sessions, session_fields),
	LIST(asked, asks, asked_fields),
	LIST(champion, champions, champion_fields),
	LIST(blocked, blocks, blocked_fields),
	LIST(helper, helpers, helper_fields),
	LIST(begun, begins, begun_fields),
};

#define LISTS     (sizeof(lists) / sizeof(lists[0]))
#define LEN(what) (uint32_t)(sizeof(what) / sizeof((what)[0]))

/* ---- A member, whatever its width ---- */

static uint64_t member_get(const uint8_t *row, const struct field *f)
{
	uint8_t byte;
	uint16_t two;
	uint32_t four;
	uint64_t eight;

	switch (f->size) {
	case 1: memcpy(&byte, row + f->offset, 1); return byte;
	case 2: memcpy(&two, row + f->offset, 2); return two;
	case 4: memcpy(&four, row + f->offset, 4); return four;
	default: memcpy(&eight, row + f->offset, 8); return eight;
	}
}

static void member_set(uint8_t *row, const struct field *f, uint64_t value)
{
	uint8_t byte = (uint8_t)value;
	uint16_t two = (uint16_t)value;
	uint32_t four = (uint32_t)value;

	switch (f->size) {
	case 1: memcpy(row + f->offset, &byte, 1); break;
	case 2: memcpy(row + f->offset, &two, 2); break;
	case 4: memcpy(row + f->offset, &four, 4); break;
	default: memcpy(row + f->offset, &value, 8); break;
	}
}

/* ---- Writing ---- */

struct writer {
	uint8_t *bytes;
	size_t len, max; /* len goes on counting where there is no room */
};

static void put(struct writer *w, uint64_t value)
{
	do {
		uint8_t byte = (uint8_t)((value & 0x7f) | (value > 0x7f ? 0x80 : 0));

		if (w->len < w->max)
			w->bytes[w->len] = byte;
		w->len++;
		value >>= 7;
	} while (value != 0);
}

static void put_row(struct writer *w, const void *row, const struct field *fields, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++)
		put(w, member_get(row, &fields[i]));
}

static size_t row_max(const struct field *fields, uint32_t len)
{
	size_t max = 0;

	for (uint32_t i = 0; i < len; i++)
		max += fields[i].size * (size_t)8 / 7 + 1;
	return max;
}

size_t kiosk_image_max(void)
{
	size_t max = VARINT_MAX + row_max(head_fields, LEN(head_fields)) +
		     BAYS_MAX * (row_max(bay_fields, LEN(bay_fields)) + VARINT_MAX +
				 TOLD_MAX * row_max(told_fields, LEN(told_fields)));

	for (size_t i = 0; i < LISTS; i++)
		max += VARINT_MAX + lists[i].max * row_max(lists[i].fields, lists[i].fields_len);
	return max;
}

/* As much of it as there is: most bays have little. */
static void put_story(struct writer *w, const struct bay *b)
{
	uint32_t len = 0;

	while (len < TOLD_MAX && b->told[len].what != FACT_NONE)
		len++;
	put(w, len);
	for (uint32_t i = 0; i < len; i++)
		put_row(w, &b->told[i], told_fields, LEN(told_fields));
}

size_t kiosk_image_write(const struct kiosk *k, uint8_t *bytes, size_t max)
{
	const uint8_t *book = (const uint8_t *)&k->book;
	struct writer w = {bytes, 0, max};

	put(&w, sizeof(k->book));
	put_row(&w, book, head_fields, LEN(head_fields));
	for (uint32_t bay = 1; bay <= BAYS_MAX; bay++) {
		put_row(&w, &k->book.bay[bay], bay_fields, LEN(bay_fields));
		put_story(&w, &k->book.bay[bay]);
	}
	for (size_t i = 0; i < LISTS; i++) {
		const struct list *l = &lists[i];
		uint32_t len;

		memcpy(&len, book + l->len, sizeof(len));
		put(&w, len);
		for (uint32_t row = 0; row < len; row++)
			put_row(&w, book + l->rows + (size_t)row * l->row_size, l->fields,
				l->fields_len);
	}
	return w.len;
}

/* ---- Reading ---- */

struct reader {
	const uint8_t *bytes;
	size_t len, at;
	bool bad; /* and stays so: the end is looked at once */
};

static uint64_t take(struct reader *r)
{
	uint64_t value = 0;

	for (uint32_t i = 0; i < VARINT_MAX && !r->bad && r->at < r->len; i++) {
		uint8_t byte = r->bytes[r->at++];

		/* A last byte of zeros says nothing: there is a shorter form. The tenth holds one
		 * bit. */
		if ((byte == 0 && i > 0) || (i == VARINT_MAX - 1 && byte > 1))
			break;
		value |= (uint64_t)(byte & 0x7f) << 7 * i;
		if (byte < 0x80)
			return value;
	}
	r->bad = true;
	return 0;
}

static void take_row(struct reader *r, void *row, const struct field *fields, uint32_t len)
{
	for (uint32_t i = 0; i < len && !r->bad; i++) {
		const struct field *f = &fields[i];
		uint64_t value = take(r);

		if ((f->below != ANY && value >= f->below) ||
		    (f->size < 8 && value >> 8 * f->size != 0))
			r->bad = true;
		else
			member_set(row, f, value);
	}
}

static void take_story(struct reader *r, struct bay *b)
{
	uint64_t len = take(r);

	if (len > TOLD_MAX)
		r->bad = true;
	for (uint64_t i = 0; i < len && !r->bad; i++) {
		take_row(r, &b->told[i], told_fields, LEN(told_fields));
		if (b->told[i].what == FACT_NONE)
			r->bad = true; /* it would be the end */
	}
}

static void take_list(struct reader *r, uint8_t *book, const struct list *l)
{
	uint64_t rows = take(r);
	uint32_t len = (uint32_t)rows;

	if (rows > l->max)
		r->bad = true;
	for (uint32_t row = 0; row < len && !r->bad; row++)
		take_row(r, book + l->rows + (size_t)row * l->row_size, l->fields, l->fields_len);
	if (!r->bad)
		memcpy(book + l->len, &len, sizeof(len));
}

/* A device is in exactly one place, a bay holds one. Returns whether that is so. */
static bool stand_all(struct book *book)
{
	for (uint32_t i = 0; i < book->devices; i++) {
		uint8_t bay = book->device[i].bay;

		if (bay != 0 && book->bay[bay].occupant != NOT_FOUND)
			return false;
		if (bay != 0)
			book->bay[bay].occupant = i;
	}
	return true;
}

/* Each device is held for one at most. Returns whether that is so; the index is made before. */
static bool hold_all(struct kiosk *k)
{
	for (uint32_t i = 0; i < k->book.waits; i++) {
		const struct waiting *w = &k->book.waiting[i];
		uint32_t at = find_device(k, w->device);

		if (w->device == NOBODY)
			continue;
		if (at == NOT_FOUND || w->person == NOBODY || k->book.device[at].held_for != NOBODY)
			return false;
		k->book.device[at].held_for = w->person;
	}
	return true;
}

int kiosk_image_read(struct kiosk *k, const uint8_t *bytes, size_t len)
{
	struct book *book = &k->book;
	struct reader r = {bytes, len, 0, false};

	if (take(&r) != sizeof(*book))
		r.bad = true;
	take_row(&r, book, head_fields, LEN(head_fields));
	for (uint32_t bay = 1; bay <= BAYS_MAX; bay++) {
		take_row(&r, &book->bay[bay], bay_fields, LEN(bay_fields));
		take_story(&r, &book->bay[bay]);
	}
	for (size_t i = 0; i < LISTS; i++)
		take_list(&r, (uint8_t *)book, &lists[i]);
	if (!r.bad && r.at == r.len && stand_all(book) && derived_make(book) == 0 && hold_all(k))
		return 0;
	kiosk_init(k, k->policy);
	return -EPROTO;
}
