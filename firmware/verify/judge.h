/*
 * The judge: is told the rows of a ledger's chain one after the other, computes
 * every leaf and head again, holds them against the heads that were signed or
 * carried away, and says of the first fact that is wrong what was done to it.
 * It reads no file and shares no code with what writes ledgers, but the
 * canonical encoder and the table of facts.
 *
 * What can be told. The chain has no key: whoever can write the file can
 * compute it again. So a change shows itself by what it leaves behind:
 *
 *  - a bit, a field or a row changed, taken out, put in or moved, with or
 *    without new numbers (beside the bytes, in them) and new leaves: by the
 *    heads, exactly that fact and that kind of change. Each head is known to
 *    follow from one fact at one place only, whatever number it now carries.
 *  - leaf and head of a fact computed again, those after it not: the first head
 *    that does not follow is known; the change lies between the last head that
 *    is vouched for and that fact.
 *  - everything after a change computed again: only by a head that was signed or
 *    carried away, later than the change. Between the last head that is vouched
 *    for and that one some fact was altered, removed, inserted or reordered;
 *    which of these, nobody can tell any more.
 *  - facts cut off at the end: by a signed head, a checkpoint or a registry row
 *    that the cut left, else only by a head or a reference from outside. With
 *    nothing left that knows of more, an older copy of the whole file looks the
 *    same, and is called "rolled back".
 *
 * What cannot be told: a change after the newest head that is vouched for, with
 * everything computed again; who made a change, and when; and nothing at all
 * against whoever holds the kiosk's sign.key, but by heads and references that
 * left the house.
 */
#ifndef VERIFY_JUDGE_H
#define VERIFY_JUDGE_H

#include <lendbay/fact.h>

#include "hash.h"

#define JUDGE_REFERENCE_LEN 5 /* bytes of a leaf that a reference carries */
#define JUDGE_WHY_MAX       400

/* One row as it was found; the pointers are the caller's for the length of a call. */
struct judge_row {
	int64_t number; /* where it says that it stands */
	bool beside;    /* version and type stand beside the bytes too */
	uint64_t version, type;
	const uint8_t *bytes;
	size_t len;
	const uint8_t *salt, *leaf, *head; /* NULL: of another length than they must have */
};

/* A head that somebody vouches for. */
struct judge_head {
	uint64_t number;
	uint8_t head[HASH_LEN];
	bool outside;    /* it was carried away; else it stands in the file that is judged */
	bool has_signed; /* the next two count */
	int64_t utc_s;
	uint8_t signature[HASH_SIGNATURE_LEN];
	bool has_key; /* it came with the kiosk it is of: the next two count */
	uint64_t kiosk;
	uint8_t key[HASH_KEY_LEN];
};

/* A reference that somebody carried away: a fact and the first bytes of its leaf. */
struct judge_reference {
	uint64_t number;
	uint8_t leaf[JUDGE_REFERENCE_LEN];
};

enum judge_kind {
	JUDGED_ALTERED,
	JUDGED_REMOVED,
	JUDGED_INSERTED, /* also: put in a second time */
	JUDGED_REORDERED,
	JUDGED_CUT_OFF, /* at the end */
	JUDGED_FOREIGN, /* from another kiosk, or made up to look so */
	JUDGED_ROLLED_BACK,
	JUDGED_KINDS
};

struct judge_verdict {
	uint64_t facts;          /* that follow from one another, from the first on */
	uint64_t vouched;        /* fact of the newest head that is vouched for; 0: none is */
	uint64_t first, last;    /* the change lies in there; 0: nothing is wrong */
	unsigned kinds;          /* 1 << enum judge_kind: what it can have been */
	char why[JUDGE_WHY_MAX]; /* a sentence or two; empty: nothing is wrong */
	uint8_t leaf[HASH_LEN], head[HASH_LEN]; /* of and after the last of `facts` */
};

/* What the judge holds the rows against; arrays in the caller's memory, which are sorted. */
struct judge_asked {
	const uint8_t *key; /* of the kiosk that it must be, or NULL */
	struct judge_head *heads;
	size_t heads_len;
	struct judge_reference *references;
	size_t references_len;
};

struct judge;

/* Returns a judge, or NULL: no memory. `asked` and its arrays must outlive it. */
struct judge *judge_create(const struct judge_asked *asked);
void judge_destroy(struct judge *j); /* takes NULL */

/*
 * Takes the next row; rows come by number, from the lowest. Returns the fact,
 * valid until the next call, or NULL when it does not hold: then the rest of
 * the rows are wanted too, to see what was done.
 */
const struct fact *judge_take(struct judge *j, const struct judge_row *row);

/* How many facts hold so far. */
uint64_t judge_facts(const struct judge *j);

/* Leaf of the newest fact that holds. */
const uint8_t *judge_leaf(const struct judge *j);

/*
 * Something else in the file knows of a fact: the number is the least that
 * there must have been. `what` names it ("its checkpoint"), and must last.
 */
void judge_trace(struct judge *j, uint64_t number, const char *what);

/* Something else in the file looks as if more facts had been there; no proof by itself. */
void judge_remnant(struct judge *j, const char *what);

/* All rows were taken; `unreadable`: the file could not be read any further. */
void judge_end(struct judge *j, bool unreadable, struct judge_verdict *out);

/* The words for a kind: "altered", "cut off at the end". */
const char *judge_kind_words(enum judge_kind kind);

/* The words for a set of kinds, "altered or removed". */
void judge_kinds_write(unsigned kinds, char *text, size_t max);

#endif
