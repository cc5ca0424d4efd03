/* Looking at the file itself. */
#include "proof.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "inside.h"

#define SAID_MAX 600

static bool verify_run(struct stage *stage, struct trouble *t)
{
	char said[SAID_MAX];
	const char *const arguments[] = {"lendbay-ledger", "verify", "--data", stage->data, NULL};
	int code = stage_run(stage, arguments, said, sizeof said);
	if (code == 0)
		return true;
	trouble_say(t, "lendbay-ledger verify ended with %d: %s", code, said);
	return false;
}

static bool file_is_whole(const char *dir, struct trouble *t)
{
	char path[PATH_MAX], said[64] = "cannot be asked";
	struct sql *sql;
	snprintf(path, sizeof path, "%s/ledger.db", dir);
	int err = sql_open(path, &sql);
	if (!err) {
		err = sql_pragma(sql, "integrity_check", said, sizeof said);
		sql_close(sql);
	}
	if (!err && strcmp(said, "ok") == 0)
		return true;
	trouble_say(t, "SQLite says of the file: %s", said);
	return false;
}

/* Follows every fact from the witness's number on. */
static bool facts_follow(struct ledger *l, struct witness *w)
{
	static struct ledger_entry page[LEDGER_PAGE_MAX];
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t upto;
	ledger_head(l, &upto, head);
	if (upto < w->number) {
		trouble_say(w->trouble, "the file ends at fact %llu, and fact %llu had been seen",
			    (unsigned long long)upto, (unsigned long long)w->number);
		return false;
	}
	if (upto == w->number && memcmp(head, w->head, sizeof head) != 0) {
		trouble_say(w->trouble, "the file's head at fact %llu is another than was seen",
			    (unsigned long long)upto);
		return false;
	}
	while (w->number < upto) {
		int len = ledger_facts(l, w->number, upto, page, LEDGER_PAGE_MAX);
		if (len <= 0) {
			trouble_say(w->trouble, "fact %llu of the file does not hold",
				    (unsigned long long)w->number + 1);
			return false;
		}
		for (int i = 0; i < len; i++)
			if (!witness_follow(w, &page[i]))
				return false;
	}
	return true;
}

static bool file_follow(const char *dir, struct witness *w)
{
	char complaint[LEDGER_COMPLAINT_MAX];
	struct ledger *l = NULL;
	int lock = ledger_hold(dir, complaint);
	if (lock < 0 || ledger_open(dir, true, &l, complaint) < 0) {
		trouble_say(w->trouble, "%s", complaint);
		if (lock >= 0)
			close(lock);
		return false;
	}
	bool good = facts_follow(l, w);
	ledger_close(l);
	close(lock);
	return good;
}

bool proof_file(struct stage *stage, struct witness *w)
{
	ask_close(&w->ask);
	return verify_run(stage, w->trouble) && file_is_whole(stage->data, w->trouble) &&
	       file_follow(stage->data, w) && witness_settle(w);
}

bool proof_all(struct stage *stage, struct witness *w)
{
	struct witness anew;
	bool good = proof_file(stage, w) && witness_init(&anew, stage->data, w->trouble);
	if (!good)
		return false;
	good = file_follow(stage->data, &anew);
	if (good && (anew.number != w->number || memcmp(anew.head, w->head, sizeof w->head) != 0)) {
		trouble_say(w->trouble, "the file read anew ends at fact %llu with another head",
			    (unsigned long long)anew.number);
		good = false;
	}
	for (size_t i = 0; good && i < w->claims; i++) {
		good = claim_find(&anew, &w->claim[i]) != 0;
		if (!good)
			trouble_say(w->trouble, "claim %zu is not in the file read anew", i);
	}
	witness_close(&anew);
	return good;
}
