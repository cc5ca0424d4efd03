/*
 * The judge's walk: every fact from the first, the heads that are vouched for
 * on the way, and the verdict. What was done to a row is search.c's to find.
 */
#include "judge.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "canonical.h"
#include "search.h"

_Static_assert(HASH_BYTES_MAX == CANONICAL_MAX, "no fact is too long to be hashed");

#define IS(kind)  (1U << JUDGED_##kind)
#define REWRITTEN (IS(ALTERED) | IS(REMOVED) | IS(INSERTED) | IS(REORDERED))
#define N(number) ((unsigned long long)(number)) /* for %llu */

struct judge {
	const struct judge_asked *asked;
	size_t head_at, reference_at; /* the next of each that was not reached yet */
	uint64_t facts;
	uint8_t head[HASH_LEN], leaf[HASH_LEN];
	struct fact fact;
	bool no_fact;   /* the bytes that came last are of none that can stand there */
	uint64_t kiosk; /* of fact 1 */
	uint8_t key[HASH_KEY_LEN];
	uint64_t vouched;
	uint64_t vouched_outside; /* the same by a head from outside */
	uint64_t signed_to;       /* newest own signed head that agrees; 0: none */
	uint64_t unsigned_at;     /* first own head that was not signed with the kiosk's key */
	bool unsigned_differs;    /* … and is another than the rows give */
	uint64_t denied;          /* fact whose vouched head or leaf is another; 0: none */
	bool denied_outside, denied_signed, denied_leaf;
	struct finding finding; /* that nothing later can change; .first 0: none */
	struct kept early;      /* a row numbered below 1 */
	bool searching;
	struct search search;
	uint64_t trace; /* something in the file knows of this fact */
	const char *trace_what;
	const char *remnant; /* something in the file looks like more; NULL: nothing does */
	uint64_t lost;       /* something outside does */
};

static int heads_order(const void *a, const void *b)
{
	const struct judge_head *x = a, *y = b;

	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	return (int)y->outside - (int)x->outside; /* those from outside are the stricter */
}

static int references_order(const void *a, const void *b)
{
	const struct judge_reference *x = a, *y = b;

	return (x->number > y->number) - (x->number < y->number);
}

struct judge *judge_create(const struct judge_asked *asked)
{
	struct judge *j = calloc(1, sizeof(*j));

	if (j == NULL)
		return NULL;
	j->asked = asked;
	if (asked->heads_len > 0)
		qsort(asked->heads, asked->heads_len, sizeof(asked->heads[0]), heads_order);
	if (asked->references_len > 0)
		qsort(asked->references, asked->references_len, sizeof(asked->references[0]),
		      references_order);
	return j;
}

void judge_destroy(struct judge *j)
{
	free(j);
}

uint64_t judge_facts(const struct judge *j)
{
	return j->facts;
}

const uint8_t *judge_leaf(const struct judge *j)
{
	return j->leaf;
}

void judge_trace(struct judge *j, uint64_t number, const char *what)
{
	if (number <= j->trace)
		return;
	j->trace = number;
	j->trace_what = what;
}

void judge_remnant(struct judge *j, const char *what)
{
	j->remnant = what;
}

static void find(struct judge *j, uint64_t first, uint64_t last, unsigned kinds, const char *format,
		 ...) __attribute__((format(printf, 5, 6)));

/* The first that is found stays. */
static void find(struct judge *j, uint64_t first, uint64_t last, unsigned kinds, const char *format,
		 ...)
{
	struct finding *f = &j->finding;
	va_list list;

	if (f->first != 0)
		return;
	f->first = first;
	f->last = last;
	f->kinds = kinds;
	va_start(list, format);
	(void)vsnprintf(f->why, sizeof(f->why), format, list); /* cut if it must be */
	va_end(list);
}

/* ---- Heads and references ---- */

static bool signature_holds(const struct judge *j, const struct judge_head *head)
{
	return head->has_signed && hash_signed(j->key, j->kiosk, head->number, head->utc_s,
					       head->head, head->signature);
}

/* Whether a head says anything: one that stands in the file must be signed by the kiosk. */
static bool is_vouched(const struct judge *j, const struct judge_head *head)
{
	return head->outside || signature_holds(j, head);
}

/* A head of the fact that was just taken. */
static void head_meet(struct judge *j, const struct judge_head *head)
{
	bool agrees = memcmp(head->head, j->head, HASH_LEN) == 0;
	bool is_signed = signature_holds(j, head);

	if (!head->outside && !is_signed) {
		if (j->unsigned_at == 0) {
			j->unsigned_at = head->number;
			j->unsigned_differs = !agrees;
		}
		return;
	}
	if (head->outside && head->has_signed && !is_signed && !agrees) {
		find(j, 1, 1, IS(FOREIGN),
		     "This ledger is from another kiosk: the head of fact %llu that was given is "
		     "signed with another key.",
		     N(head->number));
		return;
	}
	if (agrees && j->denied == 0) {
		j->vouched = head->number;
		if (head->outside)
			j->vouched_outside = head->number;
	}
	if (agrees && !head->outside)
		j->signed_to = head->number;
	if (agrees || j->denied != 0)
		return;
	j->denied = head->number;
	j->denied_outside = head->outside;
	j->denied_signed = is_signed;
}

static void reference_meet(struct judge *j, const struct judge_reference *reference)
{
	bool agrees = memcmp(reference->leaf, j->leaf, JUDGE_REFERENCE_LEN) == 0;

	/* It speaks of its own fact alone, not of those before. */
	if (agrees || j->denied != 0)
		return;
	j->denied = reference->number;
	j->denied_outside = true;
	j->denied_leaf = true;
}

/* The heads and references of the fact that was just taken. */
static void vouchers_meet(struct judge *j)
{
	const struct judge_asked *asked = j->asked;

	while (j->head_at < asked->heads_len && asked->heads[j->head_at].number <= j->facts)
		head_meet(j, &asked->heads[j->head_at++]);
	while (j->reference_at < asked->references_len &&
	       asked->references[j->reference_at].number <= j->facts)
		reference_meet(j, &asked->references[j->reference_at++]);
}

/* While searching: the heads at or behind this row. */
static void vouchers_search(struct judge *j, const struct judge_row *row)
{
	const struct judge_asked *asked = j->asked;

	for (; j->head_at < asked->heads_len; j->head_at++) {
		const struct judge_head *head = &asked->heads[j->head_at];

		if (row != NULL && (row->number < 0 || head->number > (uint64_t)row->number))
			return;
		/* A signature is dear, and a fact changed where it stands needs none. */
		if (!search_is_told(&j->search) && is_vouched(j, head))
			search_vouched(&j->search, head,
				       row != NULL && head->number == (uint64_t)row->number
					       ? row->head
					       : NULL);
	}
}

/* ---- Fact by fact ---- */

static void first_taken(struct judge *j)
{
	const struct judge_asked *asked = j->asked;

	j->kiosk = j->fact.kiosk;
	memcpy(j->key, j->fact.public_key, HASH_KEY_LEN);
	if (asked->key != NULL && memcmp(asked->key, j->key, HASH_KEY_LEN) != 0)
		find(j, 1, 1, IS(FOREIGN),
		     "Fact 1 is from another kiosk: it names another public key than the one that "
		     "was given.");
	for (size_t i = 0; i < asked->heads_len; i++) {
		const struct judge_head *head = &asked->heads[i];

		if (head->has_key &&
		    (head->kiosk != j->kiosk || memcmp(head->key, j->key, HASH_KEY_LEN) != 0))
			find(j, 1, 1, IS(FOREIGN),
			     "Fact 1 is from another kiosk than the head of fact %llu that was "
			     "given.",
			     N(head->number));
	}
}

/* Whether the row is the next fact; then it is taken. */
static bool next_take(struct judge *j, const struct judge_row *row)
{
	uint8_t leaf[HASH_LEN], head[HASH_LEN];
	uint64_t number = j->facts + 1;

	if (row->number != (int64_t)number || row->len > HASH_BYTES_MAX || row->salt == NULL ||
	    row->leaf == NULL || row->head == NULL)
		return false;
	hash_leaf(row->salt, row->bytes, row->len, leaf);
	hash_head(j->head, leaf, head);
	if (memcmp(leaf, row->leaf, HASH_LEN) != 0 || memcmp(head, row->head, HASH_LEN) != 0)
		return false;
	j->no_fact = canonical_read(row->bytes, row->len, &j->fact) < 0 ||
		     (number == 1) != (j->fact.type == FACT_KIOSK_BEGAN);
	if (j->no_fact || j->fact.number != number)
		return false;
	if (row->beside && (row->version != FACT_VERSION || row->type != j->fact.type))
		return false;
	j->facts = number;
	memcpy(j->leaf, leaf, HASH_LEN);
	memcpy(j->head, head, HASH_LEN);
	return true;
}

const struct fact *judge_take(struct judge *j, const struct judge_row *row)
{
	if (j->searching) {
		search_row(&j->search, row);
		vouchers_search(j, row);
		return NULL;
	}
	if (row->number < 1) {
		if (!j->early.there)
			kept_take(&j->early, row);
		return NULL;
	}
	if (!next_take(j, row)) {
		j->searching = true;
		search_begin(&j->search, j->facts + 1, j->head, row);
		j->search.no_fact = j->no_fact;
		vouchers_search(j, row);
		return NULL;
	}
	if (j->facts == 1)
		first_taken(j);
	vouchers_meet(j);
	return &j->fact;
}

/* ---- The verdict ---- */

/* A head or a leaf that is vouched for is another than the one that the rows give. */
static void denied_find(struct judge *j)
{
	uint64_t last = j->denied;
	bool resigned = j->signed_to >= last;
	const char *who = j->denied_leaf      ? "the reference that was given"
			  : j->denied_outside ? "the head that was given"
					      : "the head that the kiosk signed";
	unsigned kinds = REWRITTEN;

	if (resigned && j->denied_outside && j->vouched_outside == 0 && !j->denied_signed)
		kinds = IS(FOREIGN) | IS(ROLLED_BACK);
	else if (resigned)
		kinds = IS(ROLLED_BACK);
	else if (j->denied_outside && !j->denied_signed)
		kinds |= IS(FOREIGN) | IS(ROLLED_BACK);

	/* What the file's own kiosk signed says nothing of another's, nor of a past it has left. */
	bool own_counts = (kinds & (IS(FOREIGN) | IS(ROLLED_BACK))) == 0;
	uint64_t first = (own_counts ? j->vouched : j->vouched_outside) + 1;
	char words[200];

	judge_kinds_write(kinds, words, sizeof(words));
	find(j, first, last, kinds,
	     "Between fact %llu and fact %llu the ledger is not what it was: %s for fact %llu does "
	     "not agree. It was %s, and %s.",
	     N(first), N(last), who, N(last), words,
	     resigned ? "signed again since" : "its chain computed again");
}

/* What is known of facts that no row gives. */
static void rest_meet(struct judge *j)
{
	const struct judge_asked *asked = j->asked;

	for (; j->head_at < asked->heads_len; j->head_at++) {
		const struct judge_head *head = &asked->heads[j->head_at];

		if (signature_holds(j, head) && !head->outside)
			judge_trace(j, head->number, "a signed head");
		else if (!head->outside && j->unsigned_at == 0)
			j->unsigned_at = head->number;
		else if (head->outside && head->has_signed && !signature_holds(j, head))
			find(j, 1, 1, IS(FOREIGN),
			     "This ledger is from another kiosk: the head of fact %llu that was "
			     "given is signed with another key.",
			     N(head->number));
		else if (head->outside && head->number > j->lost)
			j->lost = head->number;
	}
	for (; j->reference_at < asked->references_len; j->reference_at++)
		if (asked->references[j->reference_at].number > j->lost)
			j->lost = asked->references[j->reference_at].number;
}

static void end_find(struct judge *j)
{
	uint64_t first = j->facts + 1;

	if (j->trace > j->facts)
		find(j, first, j->trace > j->lost ? j->trace : j->lost, IS(CUT_OFF),
		     "Facts were cut off at the end, from fact %llu on: %s knows of fact %llu.",
		     N(first), j->trace_what, N(j->trace));
	if (j->lost > j->facts && j->remnant != NULL)
		find(j, first, j->lost, IS(CUT_OFF),
		     "Facts %llu to %llu were cut off at the end: %s still has what came with "
		     "them.",
		     N(first), N(j->lost), j->remnant);
	if (j->lost > j->facts)
		find(j, first, j->lost, IS(ROLLED_BACK) | IS(CUT_OFF),
		     "Facts %llu to %llu are missing: this is an older copy, or the end was cut "
		     "off and nothing was left that knows of it.",
		     N(first), N(j->lost));
	if (j->facts == 0)
		find(j, 1, 1, IS(CUT_OFF), "Fact 1 is missing: there is none at all.");
}

/* A signed head that the kiosk did not sign, though its facts follow from one another. */
static void unsigned_find(struct judge *j)
{
	if (j->unsigned_at == 0)
		return;
	if (j->unsigned_differs && j->signed_to == 0)
		find(j, 1, j->unsigned_at, REWRITTEN | IS(FOREIGN),
		     "The head that was signed for fact %llu does not agree, nor does its "
		     "signature with the key in fact 1: a fact up to there was altered and the "
		     "chain computed again, or the head was changed, or is from another kiosk.",
		     N(j->unsigned_at));
	else
		find(j, j->unsigned_at, j->unsigned_at, IS(ALTERED),
		     "The signed head of fact %llu was altered: this kiosk did not sign it. The "
		     "facts themselves follow from one another.",
		     N(j->unsigned_at));
}

static void search_find(struct judge *j, bool unreadable)
{
	struct finding found;

	if (unreadable && !j->searching) {
		find(j, j->facts + 1, j->facts + 1, IS(ALTERED),
		     "Fact %llu was altered: the file is damaged there.", N(j->facts + 1));
		return;
	}
	if (!j->searching)
		return;
	vouchers_search(j, NULL);
	search_end(&j->search, j->vouched, j->early.there ? &j->early : NULL, &found);
	find(j, found.first, found.last, found.kinds, "%s", found.why);
}

void judge_end(struct judge *j, bool unreadable, struct judge_verdict *out)
{
	/* The first that is found counts, and each lies before the next. */
	if (j->denied != 0)
		denied_find(j);
	search_find(j, unreadable);
	if (j->early.there && !j->searching && row_is(&j->early, j->head, j->facts + 1))
		find(j, j->facts + 1, j->facts + 1, IS(ALTERED),
		     "Fact %llu was altered: its row is numbered %lld, out of its place.",
		     N(j->facts + 1), (long long)j->early.number);
	if (j->early.there)
		find(j, 1, 1, IS(INSERTED), "A row numbered %lld was inserted before fact 1.",
		     (long long)j->early.number);
	if (!j->searching && !unreadable)
		rest_meet(j);
	if (!j->searching && !unreadable) {
		end_find(j);
		unsigned_find(j);
	}
	out->facts = j->facts;
	out->vouched = j->vouched;
	out->first = j->finding.first;
	out->last = j->finding.last;
	out->kinds = j->finding.kinds;
	memcpy(out->why, j->finding.why, sizeof(out->why));
	if (j->finding.first == 0)
		out->why[0] = '\0';
	memcpy(out->leaf, j->leaf, HASH_LEN);
	memcpy(out->head, j->head, HASH_LEN);
}

/* ---- Words ---- */

const char *judge_kind_words(enum judge_kind kind)
{
	static const char *const words[JUDGED_KINDS] = {
		[JUDGED_ALTERED] = "altered",
		[JUDGED_REMOVED] = "removed",
		[JUDGED_INSERTED] = "inserted",
		[JUDGED_REORDERED] = "reordered",
		[JUDGED_CUT_OFF] = "cut off at the end",
		[JUDGED_FOREIGN] = "from another kiosk",
		[JUDGED_ROLLED_BACK] = "rolled back to an older file",
	};

	return words[kind];
}

void judge_kinds_write(unsigned kinds, char *text, size_t max)
{
	size_t len = 0;

	text[0] = '\0';
	for (int kind = 0; kind < JUDGED_KINDS; kind++) {
		if ((kinds & 1U << kind) == 0)
			continue;

		const char *glue = len == 0 ? "" : kinds >> (kind + 1) != 0 ? ", " : " or ";
		int more = snprintf(text + len, max - len, "%s%s", glue,
				    judge_kind_words((enum judge_kind)kind));

		if (more < 0 || (size_t)more >= max - len)
			return;
		len += (size_t)more;
	}
}
