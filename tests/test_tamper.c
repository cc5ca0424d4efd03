/*
 * The tamper test: whatever is done to a ledger is found, by the right number
 * and as what it was, in the file and in an export; and what cannot be told is
 * not said. The header of the judge says what that is.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tamper.h"

#define IS(kind)  (1U << JUDGED_##kind)
#define REWRITTEN (IS(ALTERED) | IS(REMOVED) | IS(INSERTED) | IS(REORDERED))
#define LAST      TAMPER_FACTS

/* Sanitizers are slow: they see every eleventh bit, and others in each fact. */
#ifdef __SANITIZE_ADDRESS__
#define BIT_STEP 11
#else
#define BIT_STEP 1
#endif

static struct tamper ours, theirs; /* two kiosks */
static struct tamper few;          /* one that signs seldom, for what is done very often */

/* A kiosk signs each day, and at its clean stop. */
static bool each_tenth(uint64_t number)
{
	return number % 10 == 0;
}

static bool only_the_last(uint64_t number)
{
	return number == TAMPER_FACTS;
}

static int kiosks_open(void **state)
{
	(void)state; /* there are two, for all tests */
	tamper_open(&ours, each_tenth);
	tamper_open(&theirs, each_tenth);
	tamper_open(&few, only_the_last);
	return 0;
}

static int kiosks_close(void **state)
{
	(void)state; /* as above */
	tamper_close(&ours);
	tamper_close(&theirs);
	tamper_close(&few);
	return 0;
}

/* ---- What must be found ---- */

/* What is expected of a change: that it lies in first..last, and which kinds it may be. */
struct expected {
	uint64_t first, last; /* at least one number of the verdict's range lies in there … */
	unsigned kinds;       /* … and the verdict says these */
};

static const struct expected whole = {0, 0, 0};

static bool meets(const struct judge_verdict *v, struct expected e)
{
	return v->first == e.first && v->last == e.last && v->kinds == e.kinds;
}

static void differs(const char *form, const char *what, const struct judge_verdict *v,
		    struct expected e)
{
	char wanted[200], said[200];

	judge_kinds_write(e.kinds, wanted, sizeof(wanted));
	judge_kinds_write(v->kinds, said, sizeof(said));
	fail_msg("%s, %s: expected %d..%d %s, but got %d..%d %s: \"%s\"", form, what, (int)e.first,
		 (int)e.last, wanted, (int)v->first, (int)v->last, said, v->why);
}

/* In both forms, exactly this is said. */
static void says_of(const char *what, const struct sheet *s, const struct ledger_asked *asked,
		    struct expected e)
{
	struct judge_verdict v;

	file_judge(&ours, s, asked, &v);
	if (!meets(&v, e))
		differs("file", what, &v, e);
	export_judge(&ours, s, asked, &v);
	if (!meets(&v, e))
		differs("export", what, &v, e);
}

static void found_at(const char *what, const struct sheet *s, uint64_t number, unsigned kinds)
{
	says_of(what, s, NULL, (struct expected){number, number, kinds});
}

/* The newest signed head below a fact, and the first at or above it. */
static uint64_t vouched_before(uint64_t number)
{
	return (number - 1) / 10 * 10;
}

static uint64_t vouched_after(uint64_t number)
{
	return (number + 9) / 10 * 10;
}

/* ---- Nothing was done ---- */

static void an_untouched_ledger_holds(void **state)
{
	struct judge_verdict v;

	(void)state; /* none */
	says_of("untouched", &ours.whole, NULL, whole);
	file_judge(&ours, &ours.whole, NULL, &v);
	assert_int_equal(v.facts, LAST);
	assert_int_equal(v.vouched, LAST);
	assert_memory_equal(v.head, ours.whole.row[LAST - 1].head, LEDGER_HASH_LEN);
	assert_memory_equal(v.leaf, ours.whole.row[LAST - 1].leaf, LEDGER_HASH_LEN);
	export_judge(&ours, &ours.whole, NULL, &v);
	assert_int_equal(v.facts, LAST);
	assert_int_equal(v.vouched, LAST);
}

static void this_test_can_fail(void **state)
{
	struct sheet s = ours.whole;
	struct judge_verdict v;

	(void)state; /* none */
	file_judge(&ours, &s, NULL, &v);
	assert_false(meets(&v, (struct expected){7, 7, IS(ALTERED)}));
	s.row[6].bytes[30] ^= 1;
	file_judge(&ours, &s, NULL, &v);
	assert_true(meets(&v, (struct expected){7, 7, IS(ALTERED)}));
	assert_false(meets(&v, (struct expected){8, 8, IS(ALTERED)}));
	assert_false(meets(&v, (struct expected){7, 7, IS(REMOVED)}));
	assert_false(meets(&v, whole));
}

/* ---- Every single bit ---- */

/* Flips each bit of `len` bytes at `at`, a part of row `i` of `s`, in the file; and every fifth in
 * an export. */
static size_t bits_flip(const char *part, struct sheet *s, size_t i, void *at, size_t len,
			bool exported)
{
	const struct expected e = {i + 1, i + 1, IS(ALTERED)};
	uint8_t *bytes = at;
	struct judge_verdict v;
	size_t tried = 0;

	for (size_t bit = i % BIT_STEP; bit < 8 * len; bit += BIT_STEP) {
		bytes[bit / 8] ^= (uint8_t)(1U << bit % 8);
		file_judge_row(&few, s, i, &v);
		if (!meets(&v, e))
			differs("file", part, &v, e);
		if (exported && (bit + i) % 5 == 0) {
			export_judge(&few, s, NULL, &v);
			if (!meets(&v, e))
				differs("export", part, &v, e);
		}
		bytes[bit / 8] ^= (uint8_t)(1U << bit % 8);
		tried++;
	}
	file_judge_row(&few, s, i, &v);
	if (!meets(&v, whole))
		differs("file", "all taken back", &v, whole);
	return tried;
}

static void every_bit_of_a_fact_is_found(void **state)
{
	static struct sheet s;
	size_t tried = 0;

	(void)state; /* none */
	s = few.whole;
	file_hold(&few, &s);
	for (size_t i = 0; i < s.count; i++) {
		struct tamper_row *row = &s.row[i];

		tried += bits_flip("bytes", &s, i, row->bytes, row->len, true);
		tried += bits_flip("salt", &s, i, row->salt, sizeof(row->salt), true);
		tried += bits_flip("leaf", &s, i, row->leaf, sizeof(row->leaf), true);
		tried += bits_flip("head", &s, i, row->head, sizeof(row->head), true);
		/* What an export does not have: the columns beside the bytes. */
		tried += bits_flip("version", &s, i, &row->version, sizeof(row->version), false);
		tried += bits_flip("type", &s, i, &row->type, sizeof(row->type), false);
	}
	file_release(&few);
	print_message("%zu bits flipped\n", tried);
	assert_true(tried > 40000 / BIT_STEP);
}

static void every_bit_of_a_rows_number_is_found(void **state)
{
	static struct sheet s;
	size_t tried = 0;

	(void)state; /* none */
	s = ours.whole;
	for (size_t i = 0; i < s.count; i++) {
		for (unsigned bit = 0; bit < 64; bit++) {
			int64_t number = s.row[i].number;
			int64_t changed = (int64_t)((uint64_t)number ^ UINT64_C(1) << bit);
			struct judge_verdict v;

			/* Two rows never have one number: that the file itself forbids. */
			if (changed >= 1 && changed <= LAST)
				continue;
			s.row[i].number = changed;
			file_judge(&ours, &s, NULL, &v);
			if (!meets(&v, (struct expected){i + 1, i + 1, IS(ALTERED)}))
				differs("file", "a bit of the number", &v,
					(struct expected){i + 1, i + 1, IS(ALTERED)});
			s.row[i].number = number;
			tried++;
		}
	}
	assert_true(tried > 2000);
}

static void every_bit_of_a_signed_head_is_found(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	s = ours.whole;
	for (size_t i = 0; i < s.heads; i++) {
		struct ledger_signed *head = &s.head[i];
		struct judge_verdict v;

		for (size_t bit = 0; bit < 8 * 112; bit++) {
			uint8_t *parts[] = {(uint8_t *)&head->number, (uint8_t *)&head->utc_s,
					    head->head, head->signature};
			static const size_t ends[] = {8, 16, 48, 112};
			size_t part = 0;

			while (bit / 8 >= ends[part])
				part++;

			uint8_t *at = parts[part] + bit / 8 - (part > 0 ? ends[part - 1] : 0);
			uint64_t was = head->number;

			*at ^= (uint8_t)(1U << bit % 8);
			if (head->number == was || head->number % 10 != 0 || head->number > LAST) {
				file_judge(&ours, &s, NULL, &v);
				if (v.first != head->number || v.kinds != IS(ALTERED))
					differs("file", "a bit of a signed head", &v,
						(struct expected){head->number, head->number,
								  IS(ALTERED)});
			}
			*at ^= (uint8_t)(1U << bit % 8);
		}
	}
}

/* ---- Rows ---- */

/* What whoever tampers may make anew, short of everything; heads alone mean: by the leaves there
 * are. */
static const unsigned some_anew[] = {NUMBERS, NUMBERS | INSIDES, NUMBERS | INSIDES | LEAVES,
				     NUMBERS | HEADS, NUMBERS | INSIDES | HEADS};

#define SOME (sizeof(some_anew) / sizeof(some_anew[0]))

static void every_removed_row_is_found(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	for (size_t i = 0; i < LAST; i++) {
		uint64_t number = i + 1;
		/* Behind the last there is nothing left that could tell it from a cut. */
		unsigned kinds = number == LAST ? IS(CUT_OFF) : IS(REMOVED);

		s = ours.whole;
		row_remove(&s, i);
		found_at("removed", &s, number, kinds);
		for (size_t a = 0; a < SOME; a++) {
			s = ours.whole;
			row_remove(&s, i);
			make_anew(&s, i, some_anew[a]);
			found_at("removed, some made anew", &s, number, kinds);
		}
	}
}

static void a_removed_row_with_all_made_anew_lies_between_two_signed_heads(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	for (size_t i = 0; i < LAST; i++) {
		uint64_t number = i + 1, before = vouched_before(number);

		s = ours.whole;
		row_remove(&s, i);
		make_anew(&s, i, ALL_ANEW);
		if (number <= LAST - 10) {
			says_of("removed, all made anew", &s, NULL,
				(struct expected){before + 1, i == 0 ? 1 : vouched_after(number),
						  REWRITTEN});
			continue;
		}
		/* The signed head it would disagree with stands behind the end now. */
		struct judge_verdict v;

		file_judge(&ours, &s, NULL, &v);
		assert_true(v.first == LAST && v.kinds == IS(CUT_OFF));
		assert_int_equal(v.vouched, LAST - 10);
	}
}

static void swapped_rows_are_found(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	for (size_t i = 0; i < LAST; i++) {
		for (size_t j = i + 1; j < LAST; j++) {
			if (j > i + 2 && (i * 7 + j) % 11 != 0)
				continue; /* all neighbours, and some that are far apart */
			for (size_t a = 0; a < SOME; a++) {
				s = ours.whole;
				s.row[i] = ours.whole.row[j];
				s.row[j] = ours.whole.row[i];
				make_anew(&s, i, some_anew[a]);
				found_at("swapped", &s, i + 1, IS(REORDERED));
			}
		}
	}
}

static void moved_rows_are_found(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	for (size_t i = 1; i < LAST; i += 3) {
		for (size_t j = 1; j < LAST; j += 4) {
			struct tamper_row row = ours.whole.row[i];

			for (size_t a = 0; a < SOME && i != j; a++) {
				size_t from = i < j ? i : j;

				s = ours.whole;
				row_remove(&s, i);
				row_insert(&s, j, &row);
				make_anew(&s, from, some_anew[a]);
				found_at("moved", &s, from + 1, IS(REORDERED));
			}
		}
	}
}

static void swapped_rows_with_all_made_anew_are_found(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	for (size_t i = 1; i + 1 < LAST; i++) {
		s = ours.whole;
		s.row[i] = ours.whole.row[i + 1];
		s.row[i + 1] = ours.whole.row[i];
		make_anew(&s, i, ALL_ANEW);
		says_of("swapped, all made anew", &s, NULL,
			(struct expected){vouched_before(i + 1) + 1, vouched_after(i + 1),
					  REWRITTEN});
	}
}

static void a_row_that_is_there_twice_is_found(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	for (size_t i = 1; i < LAST; i += 2) {
		for (size_t at = 1; at < LAST; at += 3) {
			for (size_t a = 0; a < 3; a++) {
				/* A copy in front of itself stands behind itself. */
				uint64_t number = at == i ? at + 2 : at + 1;

				s = ours.whole;
				row_insert(&s, at, &ours.whole.row[i]);
				make_anew(&s, at, some_anew[a]);
				if (at == i && (some_anew[a] & INSIDES) != 0)
					number = at + 2;
				found_at("there twice", &s, number, IS(INSERTED));
			}
		}
	}
}

static void a_row_put_in_is_found(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	for (size_t at = 1; at < LAST; at++) {
		struct tamper_row made_up = ours.whole.row[20];

		made_up.bytes[30] ^= 0x55;
		memset(made_up.salt, 0x5a, sizeof(made_up.salt));
		s = ours.whole;
		row_insert(&s, at, &made_up);
		make_anew(&s, at, NUMBERS | INSIDES | LEAVES);
		found_at("put in, leaves made anew", &s, at + 1, IS(INSERTED));
		s = ours.whole;
		row_insert(&s, at, &made_up);
		make_anew(&s, at, ALL_ANEW);
		says_of("put in, all made anew", &s, NULL,
			(struct expected){vouched_before(at + 1) + 1, vouched_after(at + 1),
					  REWRITTEN});
	}
}

static void a_row_put_in_behind_the_end_is_found_unless_its_head_is_right(void **state)
{
	static struct sheet s;
	struct judge_verdict v;

	(void)state; /* none */
	for (size_t i = 1; i < LAST; i++) {
		s = ours.whole;
		row_insert(&s, LAST, &ours.whole.row[i]);
		make_anew(&s, LAST, NUMBERS);
		found_at("a copy at the end", &s, LAST + 1, IS(INSERTED) | IS(ALTERED));
		make_anew(&s, LAST, INSIDES | LEAVES);
		found_at("made up, at the end", &s, LAST + 1,
			 IS(ALTERED) | IS(INSERTED) | IS(FOREIGN));
		/* Whoever can hash can go on: until the kiosk signs, nobody can tell. */
		make_anew(&s, LAST, HEADS);
		says_of("made up, at the end, all right", &s, NULL, whole);
		file_judge(&ours, &s, NULL, &v);
		assert_int_equal(v.vouched, LAST);
		assert_int_equal(v.facts, LAST + 1);
	}
}

/* ---- Altered, and made to fit ---- */

static void a_fact_altered_and_hashed_again_is_found(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	for (size_t i = 1; i < LAST; i++) {
		uint64_t number = i + 1;
		struct tamper_row *row = &s.row[i];

		s = ours.whole;
		row->bytes[30] ^= 1;
		chain_leaf(row->salt, row->bytes, row->len, row->leaf);
		/* Its head still leads to those behind it: either it was altered, or one before. */
		says_of("altered, leaf made anew", &s, NULL,
			(struct expected){vouched_before(number) + 1, number, IS(ALTERED)});
		chain_head(s.row[i - 1].head, row->leaf, row->head);
		if (number == LAST)
			says_of("altered, leaf and head made anew", &s, NULL,
				(struct expected){vouched_before(number) + 1, number, REWRITTEN});
		else if (number % 10 != 0)
			says_of("altered, leaf and head made anew", &s, NULL,
				(struct expected){vouched_before(number) + 1, number + 1,
						  IS(ALTERED)});
		s = ours.whole;
		row->bytes[30] ^= 1;
		make_anew(&s, i, LEAVES | HEADS);
		says_of("altered, all made anew", &s, NULL,
			(struct expected){vouched_before(number) + 1, vouched_after(number),
					  REWRITTEN});
	}
}

static void a_ledger_without_signatures_cannot_say_as_much(void **state)
{
	static struct sheet s;
	struct judge_verdict v;
	struct judge_head head = {.number = 30, .outside = true};
	const struct ledger_asked asked = {.heads = &head, .heads_len = 1};

	(void)state; /* none */
	s = ours.whole;
	s.heads = 0;
	s.row[16].bytes[30] ^= 1;
	make_anew(&s, 16, LEAVES | HEADS);
	says_of("altered, all made anew, nothing signed", &s, NULL, whole);
	file_judge(&ours, &s, NULL, &v);
	assert_int_equal(v.vouched, 0);
	/* A head that somebody carried away is enough. */
	memcpy(head.head, ours.whole.row[29].head, sizeof(head.head));
	says_of("the same, with a head from outside", &s, &asked,
		(struct expected){1, 30, REWRITTEN | IS(FOREIGN) | IS(ROLLED_BACK)});
}

/* ---- From another kiosk ---- */

static void a_fact_of_another_kiosk_is_found(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	for (size_t i = 0; i < LAST; i++) {
		s = ours.whole;
		s.row[i] = theirs.whole.row[i];
		found_at("of another kiosk", &s, i + 1, IS(FOREIGN));
	}
}

static void the_tail_of_another_kiosk_is_found(void **state)
{
	static struct sheet s;

	(void)state; /* none */
	for (size_t i = 1; i + 1 < LAST; i++) {
		s = ours.whole;
		for (size_t k = i; k < LAST; k++)
			s.row[k] = theirs.whole.row[k];
		says_of("a tail of another kiosk", &s, NULL,
			(struct expected){vouched_before(i + 1) + 1, i + 1, IS(FOREIGN)});
	}
}

static void the_ledger_of_another_kiosk_is_found(void **state)
{
	struct judge_verdict v;
	struct judge_head head = {.number = 20, .outside = true};
	const struct ledger_asked asked = {.heads = &head, .heads_len = 1};

	(void)state; /* none */
	/* Beside our own sign.key, by the key that fact 1 names. */
	file_judge(&ours, &theirs.whole, NULL, &v);
	assert_true(meets(&v, (struct expected){1, 1, IS(FOREIGN)}));
	/* Under our kiosk's name. */
	export_judge(&ours, &theirs.whole, NULL, &v);
	assert_true(meets(&v, (struct expected){1, 1, IS(FOREIGN)}));
	/* Whole in itself, with their own key: by a head of ours alone. */
	export_judge(&theirs, &theirs.whole, NULL, &v);
	assert_true(meets(&v, whole));
	memcpy(head.head, ours.whole.row[19].head, sizeof(head.head));
	export_judge(&theirs, &theirs.whole, &asked, &v);
	assert_true(meets(&v, (struct expected){1, 20, IS(FOREIGN) | IS(ROLLED_BACK)}));
	/* With the name that an earlier export of ours bears, it is plain. */
	head.has_key = true;
	head.kiosk = ours.kiosk;
	memcpy(head.key, ours.key, sizeof(head.key));
	export_judge(&theirs, &theirs.whole, &asked, &v);
	assert_true(meets(&v, (struct expected){1, 1, IS(FOREIGN)}));
	/* So it is by a head that ours signed. */
	head.has_key = false;
	head.has_signed = true;
	head.utc_s = ours.whole.head[1].utc_s;
	memcpy(head.signature, ours.whole.head[1].signature, sizeof(head.signature));
	export_judge(&theirs, &theirs.whole, &asked, &v);
	assert_true(meets(&v, (struct expected){1, 1, IS(FOREIGN)}));
}

/* ---- The end ---- */

static void a_tail_cut_at_every_length_is_found_by_what_knows_of_more(void **state)
{
	static struct sheet s;
	struct judge_head head = {.outside = true};
	struct judge_reference reference;
	const struct ledger_asked by_head = {.heads = &head, .heads_len = 1};
	const struct ledger_asked by_slip = {.references = &reference, .references_len = 1};

	(void)state; /* none */
	for (size_t left = 1; left < LAST; left++) {
		s = ours.whole;
		s.count = left;
		says_of("cut off", &s, NULL, (struct expected){left + 1, LAST, IS(CUT_OFF)});
		/* With the signed heads of what is gone, nothing in the file knows. */
		s.heads = left / 10;
		says_of("cut off without a trace", &s, NULL, whole);
		for (size_t known = left + 1; known <= LAST; known += 3) {
			const struct expected e = {left + 1, known, IS(CUT_OFF) | IS(ROLLED_BACK)};

			head.number = reference.number = known;
			memcpy(head.head, ours.whole.row[known - 1].head, sizeof(head.head));
			memcpy(reference.leaf, ours.whole.row[known - 1].leaf,
			       sizeof(reference.leaf));
			says_of("cut off, but a head was kept", &s, &by_head, e);
			says_of("cut off, but a slip was kept", &s, &by_slip, e);
		}
	}
}

static void an_export_that_breaks_off_is_found(void **state)
{
	static struct sheet s;
	struct judge_verdict v;

	(void)state; /* none */
	s = ours.whole;
	s.no_end = true;
	export_judge(&ours, &s, NULL, &v);
	assert_true(meets(&v, (struct expected){LAST + 1, LAST + 1, IS(CUT_OFF)}));
	/* After any byte: whole lines are told as cut off, half of one is no line. */
	export_write(&ours, &ours.whole);
	for (size_t len = ours.text_len; len-- > 1;) {
		bool line = ours.text[len - 1] == '\n';
		int err;

		ours.text_len = len;
		err = text_judge(&ours, NULL, &v);
		if (err == 0 && v.first == 0)
			fail_msg("broken off after %zu bytes, and whole", len);
		if (!line && err != -EPROTO)
			fail_msg("broken off within a line after %zu bytes: %d", len, err);
	}
}

static void an_older_copy_is_found_by_a_head_or_a_slip(void **state)
{
	static struct sheet s;
	struct judge_head heads[2] = {{.number = 40, .outside = true},
				      {.number = 20, .outside = true}};
	const struct ledger_asked asked = {.heads = heads, .heads_len = 1};
	struct judge_reference slip = {.number = 35};
	const struct ledger_asked by_slip = {.references = &slip, .references_len = 1};
	static struct tamper fork;

	(void)state; /* none */
	s = ours.whole;
	s.count = 30;
	s.heads = 3;
	memcpy(heads[0].head, ours.whole.row[39].head, LEDGER_HASH_LEN);
	says_of("an older copy", &s, &asked,
		(struct expected){31, 40, IS(CUT_OFF) | IS(ROLLED_BACK)});

	/* The kiosk went on from it, and signed what came then. */
	tamper_open(&fork, each_tenth);
	memcpy(heads[0].head, fork.whole.row[39].head, LEDGER_HASH_LEN);
	memcpy(heads[1].head, fork.whole.row[19].head, LEDGER_HASH_LEN);
	memcpy(slip.leaf, fork.whole.row[34].leaf, sizeof(slip.leaf));
	s = fork.whole;
	s.count = 30;
	s.heads = 3;
	tamper_go_on(&fork, 14, 5, &s);
	assert_int_equal(s.count, 44);

	const struct ledger_asked both = {.heads = heads, .heads_len = 2};
	struct judge_verdict v;

	assert_int_equal(ledger_verify_against(fork.ledger, &(struct ledger_asked){0},
					       &(struct ledger_verdict){0}),
			 0);
	export_judge(&fork, &s, NULL, &v);
	assert_true(meets(&v, whole));
	export_judge(&fork, &s, &both, &v);
	if (!meets(&v, (struct expected){21, 40, IS(ROLLED_BACK)}))
		differs("export", "rolled back and gone on", &v,
			(struct expected){21, 40, IS(ROLLED_BACK)});
	/* The slip says only that it is not that fact: of another kiosk, or of another past. */
	export_judge(&fork, &s, &by_slip, &v);
	if (!meets(&v, (struct expected){1, 35, IS(FOREIGN) | IS(ROLLED_BACK)}))
		differs("export", "a slip of another past", &v,
			(struct expected){1, 35, IS(FOREIGN) | IS(ROLLED_BACK)});
	tamper_close(&fork);
}

static void a_slip_that_is_in_order_is_found_in_order(void **state)
{
	struct judge_reference slip;
	const struct ledger_asked asked = {.references = &slip, .references_len = 1};

	(void)state; /* none */
	for (size_t i = 0; i < LAST; i++) {
		slip.number = i + 1;
		memcpy(slip.leaf, ours.whole.row[i].leaf, sizeof(slip.leaf));
		says_of("a slip", &ours.whole, &asked, whole);
		slip.leaf[4] ^= 1;
		says_of("a slip of something else", &ours.whole, &asked,
			(struct expected){1, i + 1, IS(FOREIGN) | IS(ROLLED_BACK)});
	}
}

/* ---- Much at a time ---- */

/* xorshift64: a sequence that is the same in every run. */
static uint64_t drawn(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

static void the_lowest_of_many_changes_is_the_one_that_is_named(void **state)
{
	static struct sheet s;
	uint64_t seed = 20261122;
	struct judge_verdict v;

	(void)state; /* none */
	for (int round = 0; round < 1000; round++) {
		size_t lowest = LAST;

		s = ours.whole;
		for (int n = 0; n < 4; n++) {
			size_t i = drawn(&seed) % LAST;
			struct tamper_row *row = &s.row[i];
			uint8_t *parts[] = {row->bytes, row->salt, row->leaf, row->head};

			parts[drawn(&seed) % 4][drawn(&seed) % 16] ^=
				(uint8_t)(1U << drawn(&seed) % 8 | 1);
			lowest = i < lowest ? i : lowest;
		}
		if (memcmp(&s, &ours.whole, sizeof(s)) == 0)
			continue; /* one took another back */
		while (memcmp(&s.row[lowest], &ours.whole.row[lowest], sizeof(s.row[0])) == 0)
			lowest++;
		file_judge(&ours, &s, NULL, &v);
		assert_true(v.first != 0 && v.first <= lowest + 1 && lowest + 1 <= v.last);
		export_judge(&ours, &s, NULL, &v);
		assert_true(v.first != 0 && v.first <= lowest + 1 && lowest + 1 <= v.last);
	}
}

static void every_byte_of_an_export_counts(void **state)
{
	struct judge_verdict v;
	size_t wrong = 0, unread = 0;

	(void)state; /* none */
	export_write(&few, &few.whole);
	assert_int_equal(text_judge(&few, NULL, &v), 0);
	assert_int_equal(v.first, 0);
	for (size_t at = 0; at < few.text_len; at += BIT_STEP) {
		/* One that leaves most digits digits, and one that leaves none. */
		static const char flips[] = {1, 64};

		for (size_t f = 0; f < (at % 5 == 0 ? 2 : 1); f++) {
			few.text[at] ^= flips[f];

			int err = text_judge(&few, NULL, &v);

			assert_true(err == 0 || err == -EPROTO);
			if (err == 0 && v.first == 0)
				fail_msg("byte %zu of an export was changed, and it is whole", at);
			*(err == 0 ? &wrong : &unread) += 1;
			few.text[at] ^= flips[f];
		}
	}
	assert_true(wrong > 0 && unread > 0);
}

#define TEST(name) cmocka_unit_test(name)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_untouched_ledger_holds),
		TEST(this_test_can_fail),
		TEST(every_bit_of_a_fact_is_found),
		TEST(every_bit_of_a_rows_number_is_found),
		TEST(every_bit_of_a_signed_head_is_found),
		TEST(every_removed_row_is_found),
		TEST(a_removed_row_with_all_made_anew_lies_between_two_signed_heads),
		TEST(swapped_rows_are_found),
		TEST(moved_rows_are_found),
		TEST(swapped_rows_with_all_made_anew_are_found),
		TEST(a_row_that_is_there_twice_is_found),
		TEST(a_row_put_in_is_found),
		TEST(a_row_put_in_behind_the_end_is_found_unless_its_head_is_right),
		TEST(a_fact_altered_and_hashed_again_is_found),
		TEST(a_ledger_without_signatures_cannot_say_as_much),
		TEST(a_fact_of_another_kiosk_is_found),
		TEST(the_tail_of_another_kiosk_is_found),
		TEST(the_ledger_of_another_kiosk_is_found),
		TEST(a_tail_cut_at_every_length_is_found_by_what_knows_of_more),
		TEST(an_export_that_breaks_off_is_found),
		TEST(an_older_copy_is_found_by_a_head_or_a_slip),
		TEST(a_slip_that_is_in_order_is_found_in_order),
		TEST(the_lowest_of_many_changes_is_the_one_that_is_named),
		TEST(every_byte_of_an_export_counts),
	};

	return cmocka_run_group_tests(tests, kiosks_open, kiosks_close);
}
