/*
 * Tampering with a small ledger, and having it judged in both its forms. Also
 * an export's second writer, who knows its form from the documentation alone.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lendbay/moment.h>

#include "tamper.h"

#define NUMBER_AT 4 /* in canonical bytes */

/* ---- The ledger ---- */

/* Facts of many types, but none that the registry must know of. */
static void fact_fill(struct fact *fact, uint64_t number, uint64_t seed)
{
	static const uint8_t types[] = {FACT_STARTED,    FACT_DOOR_BEGUN, FACT_DOOR_OPENED,
					FACT_LENT,       FACT_TAKEN,      FACT_DOOR_ENDED,
					FACT_HANDED_IN,  FACT_RENEWED,    FACT_WIPED,
					FACT_INSPECTED,  FACT_RESTOCKED,  FACT_PIN_WRONG,
					FACT_BAY_UNSURE, FACT_CALLED,     FACT_CLOCK_STEPPED};

	memset(fact, 0, sizeof(*fact));
	fact->number = number;
	fact->type = types[(number + seed) % sizeof(types)];
	fact->utc_s = ROOM_CREATED_S + (int64_t)(60 * number);
	fact->ms = (int64_t)(1000 * number + seed);
	fact->boot = 0x1122334455667788 + seed;
	fact->quality = CLOCK_NETWORK;
	for (const uint8_t *f = fact_fields(fact->type); *f != FIELD_NONE; f++)
		if (field_shape(*f).size == sizeof(uint64_t))
			fact_set(fact, *f, number * 7 + *f + seed);
}

static void record(struct ledger *l, uint64_t seed)
{
	uint8_t head[LEDGER_HASH_LEN], leaf[LEDGER_HASH_LEN];
	struct fact fact;
	uint64_t number;

	ledger_head(l, &number, head);
	fact_fill(&fact, number + 1, seed);
	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(ledger_record(l, &fact, leaf), 0);
	assert_int_equal(ledger_commit(l), 0);
}

static void sheet_take(struct ledger *l, struct sheet *s)
{
	struct sql_query *q = l->query[QUERY_FACTS];
	size_t len;

	memset(s, 0, sizeof(*s));
	sql_bind_number(q, 1, 0);
	sql_bind_number(q, 2, INT64_MAX);
	sql_bind_number(q, 3, TAMPER_ROWS);
	while (sql_step(q) == 1) {
		struct tamper_row *row = &s->row[s->count++];

		row->number = (int64_t)sql_number(q, 0);
		row->version = sql_number(q, 1);
		row->type = sql_number(q, 2);

		const uint8_t *bytes = sql_bytes(q, 3, &row->len);

		assert_true(row->len <= TAMPER_LEN);
		memcpy(row->bytes, bytes, row->len);
		memcpy(row->salt, sql_bytes(q, 4, &len), LEDGER_SALT_LEN);
		memcpy(row->leaf, sql_bytes(q, 5, &len), LEDGER_HASH_LEN);
		memcpy(row->head, sql_bytes(q, 6, &len), LEDGER_HASH_LEN);
	}
	sql_reset(q);

	int heads = ledger_signed(l, 0, UINT64_MAX, s->head, TAMPER_HEADS);

	assert_true(heads >= 0);
	s->heads = (size_t)heads;
}

void tamper_open(struct tamper *t, bool (*is_signed)(uint64_t number))
{
	struct fact first;

	memset(t, 0, sizeof(*t));
	room_open(&t->room);
	room_create(&t->room);
	t->ledger = room_ledger(&t->room);
	for (uint64_t number = 1; number <= TAMPER_FACTS; number++) {
		if (number > 1)
			record(t->ledger, 0);
		if (is_signed(number))
			assert_int_equal(ledger_sign(t->ledger, ROOM_CREATED_S + (int64_t)number),
					 0);
	}
	sheet_take(t->ledger, &t->whole);
	assert_int_equal(t->whole.count, TAMPER_FACTS);
	assert_int_equal(canonical_read(t->whole.row[0].bytes, t->whole.row[0].len, &first), 0);
	t->kiosk = first.kiosk;
	memcpy(t->key, first.public_key, sizeof(t->key));
	/* As somebody who has the file, and their own program. */
	assert_int_equal(sql_run(t->ledger->sql,
				 "DROP TRIGGER facts_do_not_change; DROP TRIGGER facts_stay;"
				 "DROP TRIGGER facts_come_in_order;"
				 "DROP TRIGGER signed_heads_do_not_change;"
				 "DROP TRIGGER signed_heads_stay;"
				 "DROP TRIGGER signed_heads_come_in_order"),
			 0);
	assert_int_equal(sql_prepare(t->ledger->sql,
				     "INSERT INTO facts (number, version, type, bytes, salt, leaf, "
				     "head) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
				     &t->row_in),
			 0);
	assert_int_equal(sql_prepare(t->ledger->sql,
				     "UPDATE facts SET bytes = ?4, salt = ?5, leaf = ?6, head = ?7,"
				     " version = ?2, type = ?3 WHERE number = ?1",
				     &t->row_change),
			 0);
	assert_int_equal(sql_prepare(t->ledger->sql,
				     "INSERT INTO signed_head (number, utc_s, head, signature)"
				     " VALUES (?1, ?2, ?3, ?4)",
				     &t->head_in),
			 0);
}

void tamper_close(struct tamper *t)
{
	ledger_close(t->ledger);
	room_close(&t->room);
}

static void row_put(struct sql_query *q, const struct tamper_row *row)
{
	sql_bind_number(q, 1, (uint64_t)row->number);
	sql_bind_number(q, 2, row->version);
	sql_bind_number(q, 3, row->type);
	sql_bind_bytes(q, 4, row->bytes, row->len);
	sql_bind_bytes(q, 5, row->salt, sizeof(row->salt));
	sql_bind_bytes(q, 6, row->leaf, sizeof(row->leaf));
	sql_bind_bytes(q, 7, row->head, sizeof(row->head));
	assert_int_equal(sql_do(q), 0);
}

/* Puts a sheet into the file, within a transaction. */
static void sheet_put(struct tamper *t, const struct sheet *s)
{
	assert_int_equal(sql_run(t->ledger->sql, "DELETE FROM facts; DELETE FROM signed_head"), 0);
	for (size_t i = 0; i < s->count; i++)
		row_put(t->row_in, &s->row[i]);
	for (size_t i = 0; i < s->heads; i++) {
		const struct ledger_signed *head = &s->head[i];

		sql_bind_number(t->head_in, 1, head->number);
		sql_bind_number(t->head_in, 2, (uint64_t)head->utc_s);
		sql_bind_bytes(t->head_in, 3, head->head, sizeof(head->head));
		sql_bind_bytes(t->head_in, 4, head->signature, sizeof(head->signature));
		assert_int_equal(sql_do(t->head_in), 0);
	}
}

void tamper_go_on(struct tamper *t, size_t count, uint64_t seed, struct sheet *sheet)
{
	/* From the sheet as it is now, as a kiosk would that finds this file in the morning. */
	struct ledger *l = t->ledger;

	assert_int_equal(sql_run(l->sql, "BEGIN"), 0);
	sheet_put(t, sheet);
	assert_int_equal(sql_run(l->sql, "COMMIT"), 0);
	ledger_close(l);
	t->ledger = l = room_ledger(&t->room);
	for (size_t i = 0; i < count; i++)
		record(l, seed);
	assert_int_equal(ledger_sign(l, ROOM_CREATED_S + 99999), 0);
	sheet_take(l, sheet);
}

/* ---- Changing it ---- */

void make_anew(struct sheet *s, size_t from, unsigned what)
{
	static const uint8_t zeros[LEDGER_HASH_LEN];

	for (size_t i = from; i < s->count; i++) {
		struct tamper_row *row = &s->row[i];

		if (what & NUMBERS)
			row->number = (int64_t)i + 1;
		for (size_t b = 0; b < 8 && (what & INSIDES); b++)
			row->bytes[NUMBER_AT + b] = (uint8_t)((uint64_t)row->number >> (8 * b));
		if (what & LEAVES)
			chain_leaf(row->salt, row->bytes, row->len, row->leaf);
		if (what & HEADS)
			chain_head(i > 0 ? s->row[i - 1].head : zeros, row->leaf, row->head);
	}
}

void row_insert(struct sheet *s, size_t at, const struct tamper_row *row)
{
	const struct tamper_row put = *row; /* may be one of those that move */

	assert_true(s->count < TAMPER_ROWS && at <= s->count);
	memmove(&s->row[at + 1], &s->row[at], (s->count - at) * sizeof(s->row[0]));
	s->row[at] = put;
	s->count++;
}

void row_remove(struct sheet *s, size_t at)
{
	assert_true(at < s->count);
	s->count--;
	memmove(&s->row[at], &s->row[at + 1], (s->count - at) * sizeof(s->row[0]));
}

/* ---- Judging it ---- */

static void verify(struct tamper *t, const struct ledger_asked *asked, struct judge_verdict *out)
{
	static const struct ledger_asked nothing;
	struct ledger_verdict v;

	assert_int_equal(ledger_verify_against(t->ledger, asked != NULL ? asked : &nothing, &v), 0);
	memset(out, 0, sizeof(*out));
	out->facts = v.facts;
	out->vouched = v.vouched;
	out->first = v.wrong_from;
	out->last = v.wrong_to;
	out->kinds = v.kinds;
	memcpy(out->why, v.why, sizeof(out->why));
	memcpy(out->head, v.head, sizeof(out->head));
	memcpy(out->leaf, v.leaf, sizeof(out->leaf));
	/* What is wrong has a number, a kind and a sentence, or none of them. */
	assert_int_equal(out->first != 0, out->kinds != 0);
	assert_int_equal(out->first != 0, out->why[0] != '\0');
}

void file_hold(struct tamper *t, const struct sheet *s)
{
	assert_int_equal(sql_run(t->ledger->sql, "BEGIN"), 0);
	sheet_put(t, s);
}

void file_judge_row(struct tamper *t, const struct sheet *s, size_t at, struct judge_verdict *out)
{
	row_put(t->row_change, &s->row[at]);
	verify(t, NULL, out);
}

void file_release(struct tamper *t)
{
	assert_int_equal(sql_run(t->ledger->sql, "ROLLBACK"), 0);
}

void file_judge(struct tamper *t, const struct sheet *s, const struct ledger_asked *asked,
		struct judge_verdict *out)
{
	file_hold(t, s);
	verify(t, asked, out);
	file_release(t);
}

static void text_add(struct tamper *t, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

static void text_add(struct tamper *t, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	t->text_len += (size_t)vsnprintf(t->text + t->text_len, sizeof(t->text) - t->text_len,
					 format, list);
	va_end(list);
	assert_true(t->text_len < sizeof(t->text));
}

static void hex_add(struct tamper *t, const uint8_t *bytes, size_t len, char then)
{
	static const char digits[] = "0123456789abcdef";

	assert_true(t->text_len + 2 * len + 1 < sizeof(t->text));
	for (size_t i = 0; i < len; i++) {
		t->text[t->text_len++] = digits[bytes[i] >> 4];
		t->text[t->text_len++] = digits[bytes[i] & 15];
	}
	t->text[t->text_len++] = then;
	t->text[t->text_len] = '\0';
}

void export_write(struct tamper *t, const struct sheet *s)
{
	t->text_len = 0;
	text_add(t, "lendbay export 1\nkiosk %016" PRIx64 " ", t->kiosk);
	hex_add(t, t->key, sizeof(t->key), '\n');
	for (size_t i = 0; i < s->count; i++) {
		const struct tamper_row *row = &s->row[i];

		text_add(t, "fact %" PRIu64 " ", (uint64_t)row->number);
		hex_add(t, row->salt, sizeof(row->salt), ' ');
		hex_add(t, row->bytes, row->len, ' ');
		hex_add(t, row->leaf, sizeof(row->leaf), ' ');
		hex_add(t, row->head, sizeof(row->head), '\n');
	}
	for (size_t i = 0; i < s->heads; i++) {
		text_add(t, "signed %" PRIu64 " %" PRId64 " ", s->head[i].number, s->head[i].utc_s);
		hex_add(t, s->head[i].head, LEDGER_HASH_LEN, ' ');
		hex_add(t, s->head[i].signature, LEDGER_SIGNATURE_LEN, '\n');
	}
	if (s->no_end || s->count == 0)
		return;
	text_add(t, "end %zu ", s->count);
	hex_add(t, s->row[s->count - 1].head, LEDGER_HASH_LEN, '\n');
}

int text_judge(struct tamper *t, const struct ledger_asked *asked, struct judge_verdict *out)
{
	static struct paper paper;
	struct judge_head heads[TAMPER_HEADS];
	struct judge_reference references[TAMPER_HEADS];
	struct judge_asked given = {.heads = heads, .references = references};
	FILE *file = fmemopen(t->text, t->text_len, "r");

	assert_non_null(file);
	if (asked != NULL) {
		given.heads_len = asked->heads_len;
		given.references_len = asked->references_len;
		for (size_t i = 0; i < asked->heads_len; i++)
			heads[i] = asked->heads[i];
		for (size_t i = 0; i < asked->references_len; i++)
			references[i] = asked->references[i];
	}

	int err = paper_judge(&paper, file, &given, NULL, out);

	assert_int_equal(fclose(file), 0);
	return err;
}

static int rows_order(const void *a, const void *b)
{
	uint64_t x = (uint64_t)((const struct tamper_row *)a)->number;
	uint64_t y = (uint64_t)((const struct tamper_row *)b)->number;

	return (x > y) - (x < y);
}

void export_judge(struct tamper *t, const struct sheet *s, const struct ledger_asked *asked,
		  struct judge_verdict *out)
{
	struct sheet sorted = *s;

	qsort(sorted.row, sorted.count, sizeof(sorted.row[0]), rows_order);
	export_write(t, &sorted);
	assert_int_equal(text_judge(t, asked, out), 0);
	assert_int_equal(out->first != 0, out->kinds != 0);
	assert_int_equal(out->first != 0, out->why[0] != '\0');
}
