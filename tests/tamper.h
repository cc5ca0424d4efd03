/*
 * A small ledger to be tampered with: recorded and signed by the real ledger,
 * then changed in memory, put back into the file by a connection that knows no
 * rules, or written out as an export, and judged.
 */
#ifndef TAMPER_H
#define TAMPER_H

#include "ledger_room.h"
#include "verify.h"
#include "verify/paper.h"

#define TAMPER_FACTS 40
#define TAMPER_ROWS  48 /* with what was put in */
#define TAMPER_HEADS 8
#define TAMPER_LEN   256 /* bytes of a fact */

struct tamper_row {
	int64_t number;
	uint64_t version, type;
	size_t len;
	uint8_t bytes[TAMPER_LEN], salt[LEDGER_SALT_LEN], leaf[LEDGER_HASH_LEN],
		head[LEDGER_HASH_LEN];
};

/* A ledger in memory. */
struct sheet {
	struct tamper_row row[TAMPER_ROWS];
	size_t count;
	struct ledger_signed head[TAMPER_HEADS];
	size_t heads;
	bool no_end; /* as an export without its end line */
};

struct tamper {
	struct room room;
	struct ledger *ledger; /* open, its rules dropped */
	struct sheet whole;    /* as recorded */
	uint64_t kiosk;
	uint8_t key[FACT_KEY_LEN];
	struct sql_query *row_in, *row_change, *head_in;
	char text[1 << 17]; /* an export */
	size_t text_len;
};

/* Makes one of TAMPER_FACTS facts, signed at each number that `is_signed` says yes to. */
void tamper_open(struct tamper *t, bool (*is_signed)(uint64_t number));
void tamper_close(struct tamper *t);

/* Records more facts with the real ledger, from `seed` on, and signs the last. `sheet` gets all. */
void tamper_go_on(struct tamper *t, size_t count, uint64_t seed, struct sheet *sheet);

/* What whoever tampers makes anew, from row `from` (0 is the first) on. */
enum anew {
	NUMBERS = 1, /* beside the bytes */
	INSIDES = 2, /* in the bytes */
	LEAVES = 4,
	HEADS = 8,
	ALL_ANEW = NUMBERS | INSIDES | LEAVES | HEADS
};
void make_anew(struct sheet *s, size_t from, unsigned what);

/* Puts room for one more at `at`, or takes that one out. */
void row_insert(struct sheet *s, size_t at, const struct tamper_row *row);
void row_remove(struct sheet *s, size_t at);

/* Judge it as the ledger's file, and as an export. `asked` may be NULL; its arrays are copied. */
void file_judge(struct tamper *t, const struct sheet *s, const struct ledger_asked *asked,
		struct judge_verdict *out);
void export_judge(struct tamper *t, const struct sheet *s, const struct ledger_asked *asked,
		  struct judge_verdict *out);

/* Many changes of one row of `s` at a time: puts it into the file once … */
void file_hold(struct tamper *t, const struct sheet *s);
/* … then judges it with row `at` as `s` has it now … */
void file_judge_row(struct tamper *t, const struct sheet *s, size_t at, struct judge_verdict *out);
/* … and takes all of it back. */
void file_release(struct tamper *t);

/* Writes t->text. */
void export_write(struct tamper *t, const struct sheet *s);

/* Judges t->text as it stands. Returns as paper_judge. */
int text_judge(struct tamper *t, const struct ledger_asked *asked, struct judge_verdict *out);

#endif
