/*
 * Lies, each of which must be found: a loan that was shown and is gone, facts
 * put in its place, a fact bent, a claim that was never recorded, a latch
 * without an act, and one act's latch twice.
 */
#include "self_test.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "inside.h"

#define KIT     1001 /* devices.csv */
#define KIT_BAY 1
#define DAY     30000

struct room {
	struct stage *stage;
	struct trouble trouble;
	char fresh[PATH_MAX], lent[PATH_MAX + 8], bent[PATH_MAX + 8];
	struct hands hands;
};

/* ---- Ledgers to lie with ---- */

static void file_copy(struct trouble *t, int from_dir, int to_dir, const char *name)
{
	struct stat st;
	int from = openat(from_dir, name, O_RDONLY | O_CLOEXEC);
	if (from < 0 || fstat(from, &st) < 0 || !S_ISREG(st.st_mode)) {
		if (from >= 0)
			close(from);
		return; /* a directory, or a socket: it holds nothing of a ledger */
	}
	int to = openat(to_dir, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (to < 0 || sendfile(to, from, NULL, (size_t)st.st_size) != st.st_size)
		trouble_say(t, "%s cannot be copied: %s", name, strerror(errno));
	close(from);
	if (to >= 0)
		close(to);
}

static void copy(struct trouble *t, const char *from, const char *to)
{
	DIR *d = opendir(from);
	if (!d || (mkdir(to, 0700) < 0 && errno != EEXIST)) {
		trouble_say(t, "%s cannot be copied to %s: %s", from, to, strerror(errno));
		if (d)
			closedir(d);
		return;
	}
	int to_dir = open(to, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	for (struct dirent *entry; (entry = readdir(d));)
		file_copy(t, dirfd(d), to_dir, entry->d_name);
	close(to_dir);
	closedir(d);
}

/* Records facts one after the other, numbered and stamped. */
static void record(struct trouble *t, const char *dir, struct fact *facts, size_t len)
{
	char complaint[LEDGER_COMPLAINT_MAX];
	uint8_t head[LEDGER_HASH_LEN], leaf[LEDGER_HASH_LEN];
	struct ledger *l;
	uint64_t number;
	if (ledger_open(dir, false, &l, complaint) < 0) {
		trouble_say(t, "%s", complaint);
		return;
	}
	ledger_head(l, &number, head);
	int err = ledger_begin(l);
	for (size_t i = 0; !err && i < len; i++) {
		facts[i].number = ++number;
		facts[i].boot = 1;
		/* The act is the first of them. */
		if (facts[i].act)
			facts[i].act = facts[0].number;
		if (facts[i].loan)
			facts[i].loan = facts[1].number;
		err = ledger_record(l, &facts[i], leaf);
	}
	if (!err)
		err = ledger_commit(l);
	if (err)
		trouble_say(t, "facts to lie about cannot be recorded: %s", strerror(-err));
	ledger_close(l);
}

static void loan_record(struct trouble *t, const char *dir)
{
	struct fact facts[] = {
		{.type = FACT_DOOR_BEGUN,
		 .bay = KIT_BAY,
		 .why = ACT_LEND,
		 .device = KIT,
		 .person = 7},
		{.type = FACT_LENT,
		 .bay = KIT_BAY,
		 .act = 1,
		 .device = KIT,
		 .person = 7,
		 .day = DAY},
		{.type = FACT_TAKEN, .loan = 1, .device = KIT},
		{.type = FACT_DOOR_ENDED, .bay = KIT_BAY, .act = 1, .end = END_TAKEN},
	};
	record(t, dir, facts, sizeof facts / sizeof facts[0]);
}

static void others_record(struct trouble *t, const char *dir)
{
	struct fact facts[] = {{.type = FACT_SIGNED_IN, .worker = 1},
			       {.type = FACT_SIGNED_IN, .worker = 2},
			       {.type = FACT_SIGNED_IN, .worker = 1},
			       {.type = FACT_SIGNED_IN, .worker = 2}};
	record(t, dir, facts, sizeof facts / sizeof facts[0]);
}

/* ---- The lies. Each returns whether the witness took it for true. ---- */

/* A witness of the loan, to whom its reference was shown. */
static bool witness_of_loan(struct room *r, struct witness *w)
{
	static const uint8_t types[] = {FACT_LENT, 0};
	struct claim claim = {.type = FACT_LENT};
	r->stage->data = r->lent;
	if (!witness_init(w, r->lent, &r->trouble) || !proof_file(r->stage, w))
		return false;
	uint64_t loan = witness_last(w, types, KIT);
	reference_write(loan, w->known[loan - 1].leaf, claim.reference);
	witness_claim(w, &claim);
	claim = (struct claim){.type = FACT_TAKEN, .device = KIT, .since = loan};
	witness_claim(w, &claim);
	return proof_all(r->stage, w);
}

static bool older_put_back(struct room *r, struct witness *w)
{
	r->stage->data = r->fresh;
	return proof_file(r->stage, w);
}

static bool others_instead(struct room *r, struct witness *w)
{
	copy(&r->trouble, r->fresh, r->bent);
	others_record(&r->trouble, r->bent);
	r->stage->data = r->bent;
	return proof_file(r->stage, w);
}

static bool loan_bent(struct room *r, struct witness *w)
{
	char path[PATH_MAX + 32], words[300];
	struct sql *sql;
	copy(&r->trouble, r->lent, r->bent);
	snprintf(path, sizeof path, "%s/ledger.db", r->bent);
	snprintf(words, sizeof words,
		 "DROP TRIGGER facts_do_not_change; UPDATE facts "
		 "SET bytes = zeroblob(length(bytes)) WHERE number = %llu",
		 (unsigned long long)w->number - 2);
	int err = sql_open(path, &sql);
	if (!err) {
		err = sql_run(sql, words);
		sql_close(sql);
	}
	if (err)
		trouble_say(&r->trouble, "a fact cannot be bent: %s", strerror(-err));
	r->stage->data = r->bent;
	return err || proof_file(r->stage, w);
}

static bool never_recorded(struct room *r, struct witness *w)
{
	struct claim claim = {.type = FACT_RENEWED, .device = KIT};
	(void)r; /* the ledger is as it was */
	witness_claim(w, &claim);
	return witness_settle(w);
}

static bool latch_without_act(struct room *r, struct witness *w)
{
	r->hands.door[KIT_BAY + 1].pulses = 1;
	return witness_latches(w, &r->hands);
}

static bool latch_twice(struct room *r, struct witness *w)
{
	w->latch[KIT_BAY].over = 0; /* the act is still on */
	r->hands.door[KIT_BAY].pulses = 1;
	bool once = witness_latches(w, &r->hands);
	r->hands.door[KIT_BAY].pulses = 1;
	return !once || witness_latches(w, &r->hands);
}

static const struct {
	const char *what;
	bool (*believed)(struct room *r, struct witness *w);
} lies[] = {
	{"an older copy put back: a loan that was shown is gone", older_put_back},
	{"as many other facts in the place of a loan", others_instead},
	{"a loan bent: the chain is broken", loan_bent},
	{"something shown that was never recorded", never_recorded},
	{"a latch without an act", latch_without_act},
	{"one act's latch twice", latch_twice},
};

#define LIES (sizeof lies / sizeof lies[0])

int self_test(struct stage *stage, struct trouble *trouble)
{
	static struct room r;
	unsigned found = 0;
	r.stage = stage;
	snprintf(r.fresh, sizeof r.fresh, "%s", stage->data);
	snprintf(r.lent, sizeof r.lent, "%s.lent", r.fresh);
	snprintf(r.bent, sizeof r.bent, "%s.bent", r.fresh);
	copy(&r.trouble, r.fresh, r.lent);
	loan_record(&r.trouble, r.lent);
	for (size_t i = 0; i < LIES && !r.trouble.any; i++) {
		struct witness w = {0};
		if (!witness_of_loan(&r, &w))
			break; /* the truth must be believed, or a lie proves nothing */
		bool believed = lies[i].believed(&r, &w);
		printf("%s: %s\n", lies[i].what, believed ? "NOT FOUND" : r.trouble.why);
		found += !believed && r.trouble.any;
		r.trouble = (struct trouble){0};
		r.hands = (struct hands){0};
		witness_close(&w);
	}
	stage->data = r.fresh;
	if (r.trouble.any)
		trouble_say(trouble, "the truth was not believed: %s", r.trouble.why);
	printf("kill: %u of %zu lies found\n", found, LIES);
	return found == LIES ? EX_OK : 1;
}
