/*
 * The search: from the first row that does not hold to the last, for what was
 * done to it. Each row is met once; only the first two are kept.
 */
#ifndef VERIFY_SEARCH_H
#define VERIFY_SEARCH_H

#include "judge.h"

/* A row in our own memory. */
struct kept {
	bool there, sound; /* sound: every part has a length it can have */
	bool beside;
	int64_t number;
	uint64_t version, type;
	size_t len;
	uint8_t bytes[HASH_BYTES_MAX];
	uint8_t salt[HASH_SALT_LEN], leaf[HASH_LEN], head[HASH_LEN];
};

/* What a vouched head says of the place that is searched, or of the rows after it. */
enum tail {
	TAIL_SILENT, /* no vouched head lies there */
	TAIL_OURS,   /* a head that stands in a row there is vouched for */
	TAIL_FOREIGN /* none of them is the one that is vouched for */
};

struct search {
	uint64_t wanted;           /* the fact that should stand there */
	bool no_fact;              /* the first row's bytes are of no fact that can stand there */
	uint8_t before[HASH_LEN];  /* head before it */
	uint8_t follows[HASH_LEN]; /* head that the first row's leaf leads to */
	struct kept first, second;
	uint64_t first_is, second_is; /* which facts they are by their leaves; 0: none */
	bool found;                   /* the wanted fact, in row … after the first */
	uint64_t found_at;
	int64_t found_number;
	bool next_met, next_follows; /* the row behind it, and whether that is the fact behind it */
	bool came_later;             /* the first row follows from one that stands behind it */
	bool met_again;              /* the first row has a copy behind it */
	uint64_t rows;               /* after the first */
	uint8_t found_head[HASH_LEN];
	enum tail tail;
	bool vouched_leads;  /* the head at this place is vouched for, and follows from the leaf */
	uint64_t vouched_at; /* a later fact whose vouched head stands in the first row; 0: none */
};

/* What came of it. */
struct finding {
	uint64_t first, last;
	unsigned kinds;
	char why[JUDGE_WHY_MAX];
};

/* Copies a row. */
void kept_take(struct kept *kept, const struct judge_row *row);

/* Whether `row` follows from `before` as fact `number`, whatever number it carries now. */
bool row_is(const struct kept *row, const uint8_t before[HASH_LEN], uint64_t number);

/* Begins at the row that does not hold as fact `wanted`. */
void search_begin(struct search *s, uint64_t wanted, const uint8_t before[HASH_LEN],
		  const struct judge_row *row);

/* The next row behind it. */
void search_row(struct search *s, const struct judge_row *row);

/* Whether the fact was only changed where it stands: then no head is needed to tell. */
bool search_is_told(const struct search *s);

/* A head is vouched for whose fact stands at or behind that place; `row`: the head in its row. */
void search_vouched(struct search *s, const struct judge_head *head, const uint8_t *row);

/*
 * All rows were met. `vouched` is the newest fact before the place that is vouched for; `early` a
 * row numbered below 1, or NULL.
 */
void search_end(const struct search *s, uint64_t vouched, const struct kept *early,
		struct finding *out);

#endif
