/*
 * Verifying: every row is told to the judge (verify/judge.h), with the heads
 * that stand in the file; and whether the registry agrees with what the facts
 * say. Changes nothing.
 */
#include "verify.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "inside.h"

#define PROGRESS_EVERY 4096      /* facts */
#define SIGNED_MAX     (1 << 20) /* signed heads: 2,800 years of one a day */
#define REFERENCES_MAX 64        /* that are held against it at a time */

/* What is carried from fact to fact. */
struct walk {
	struct ledger *l;
	const struct ledger_asked *asked;
	struct judge *judge;
	uint64_t people, devices; /* facts whose row stands in the registry */
	uint64_t enrolled;        /* by the newest such fact */
	bool extra;               /* the registry has rows of no fact */
	struct ledger_verdict *verdict;
};

static int kiosk_agrees(struct walk *w, const struct fact *fact)
{
	struct sql_query *q = w->l->query[QUERY_KIOSK];
	int row = sql_step(q);
	size_t len = 0;

	if (row == 1) {
		const uint8_t *key = sql_bytes(q, 1, &len);

		if (sql_number(q, 0) != fact->kiosk || len != FACT_KEY_LEN ||
		    memcmp(key, fact->public_key, FACT_KEY_LEN) != 0)
			row = 0;
	}
	sql_reset(q);
	if (row == 0)
		(void)snprintf(w->verdict->why, sizeof(w->verdict->why),
			       "The registry names another kiosk than fact 1."); /* fits */
	return row < 0 ? row : 0;
}

/* Notes where a person's row differs from the fact that brought them in. */
static void row_differs(struct walk *w, uint64_t person, const char *what, const struct fact *fact)
{
	(void)snprintf(w->verdict->why, sizeof(w->verdict->why),
		       "The registry gives person %llu another %s than fact %llu.",
		       (unsigned long long)person, what,
		       (unsigned long long)fact->number); /* fits */
}

/* Finds a person's row for the walk; of one that does not open the numbers are given, and it is
 * told. Returns 1, 0 if there is none (erased: the fact stays and is right), or -errno. */
static int person_find(struct walk *w, uint64_t id, struct registry_person *person)
{
	int found = registry_find_person(w->l, id, person);

	if (found != -EBADMSG && found != -EPROTO)
		return found;
	(void)snprintf(w->verdict->why, sizeof(w->verdict->why),
		       "The registry's row of person %llu does not open: it was changed, or "
		       "registry.key was.",
		       (unsigned long long)id); /* fits */
	return 1;
}

static int person_agrees(struct walk *w, const struct fact *fact)
{
	struct registry_person person;
	int found = person_find(w, fact->person, &person);

	w->enrolled = fact->person;
	if (found <= 0)
		return found;
	w->people++;
	if (person.role != fact->role)
		row_differs(w, fact->person, "role", fact);
	else if (person.minor != (fact->minor != 0) || person.adult != fact->adult)
		row_differs(w, fact->person, "age or adult", fact);
	return 0;
}

/* A helper is brought in by being named, with or without an "enrolled" just before. */
static int helper_agrees(struct walk *w, const struct fact *fact)
{
	struct registry_person person;
	int found = person_find(w, fact->helper, &person);

	if (found <= 0)
		return found; /* removed since */
	if (w->enrolled != fact->helper)
		w->people++;
	if (person.role != ROLE_HELPER || person.helper_of != fact->person)
		row_differs(w, fact->helper, "borrower to help", fact);
	return 0;
}

/* One who was removed and has a row was named again since: that fact counts them. */
static int helper_left(struct walk *w, const struct fact *fact)
{
	struct registry_person person;
	int found = person_find(w, fact->helper, &person);

	if (found > 0 && w->people > 0)
		w->people--;
	return found < 0 ? found : 0;
}

static int device_agrees(struct walk *w, const struct fact *fact)
{
	struct registry_device device;
	int found = registry_find_device(w->l, fact->device, &device);

	if (found < 0)
		return found;
	if (found == 1)
		w->devices++;
	else
		(void)snprintf(w->verdict->why, sizeof(w->verdict->why),
			       "The registry has lost device %llu of fact %llu.",
			       (unsigned long long)fact->device,
			       (unsigned long long)fact->number); /* fits */
	return 0;
}

/* The text may be gone, as all of the registry may; another than the one that was said is told. */
static int evidence_agrees(struct walk *w, const struct fact *fact)
{
	char text[REGISTRY_EVIDENCE_MAX];
	int found = registry_find_evidence(w->l, fact->number, text);

	if (found == 1 && chain_evidence(text) != fact->evidence)
		(void)snprintf(w->verdict->why, sizeof(w->verdict->why),
			       "What a program said of the wipe of fact %llu is not what was "
			       "recorded.",
			       (unsigned long long)fact->number); /* fits */
	return found < 0 ? found : 0;
}

/* What a single fact says that the registry must know too. Returns 0 or -errno. */
static int registry_agrees(struct walk *w, const struct fact *fact)
{
	if (w->verdict->why[0] != '\0')
		return 0; /* the first trouble is told */
	switch (fact->type) {
	case FACT_KIOSK_BEGAN: return kiosk_agrees(w, fact);
	case FACT_ENROLLED: return person_agrees(w, fact);
	case FACT_HELPER_NAMED: return helper_agrees(w, fact);
	case FACT_HELPER_REMOVED: return helper_left(w, fact);
	case FACT_DEVICE_ADDED: return device_agrees(w, fact);
	case FACT_WIPE_PROVED: return evidence_agrees(w, fact);
	default: return 0;
	}
}

/* What no fact knows of. Returns 0 or -errno. */
static int registry_counts(struct walk *w)
{
	struct sql_query *q = w->l->query[QUERY_COUNTS];
	int row = sql_step(q);

	w->extra = row == 1 && (sql_number(q, 0) != w->people || sql_number(q, 1) != w->devices);
	if (row == 1 && sql_number(q, 2) != 0)
		(void)snprintf(
			w->verdict->why, sizeof(w->verdict->why),
			"The registry has cards of nobody, or texts that nobody has."); /* fits */
	if (w->extra)
		(void)snprintf(w->verdict->why, sizeof(w->verdict->why),
			       "The registry has people or devices that no fact brought in: rows "
			       "were put in, or facts were cut off at the end."); /* fits */
	sql_reset(q);
	return row < 0 ? row : 0;
}

/* Every table but the facts, of which each row was just read, hashed and followed. */
static const char *const beside[] = {
	"integrity_check(sqlite_schema)", "integrity_check(secret)",
	"integrity_check(spare)",         "integrity_check(person)",
	"integrity_check(card)",          "integrity_check(trace)",
	"integrity_check(session)",       "integrity_check(signed_head)",
	"integrity_check(checkpoint)",    "integrity_check(kiosk)",
	"integrity_check(code)",          "integrity_check(partner)",
	"integrity_check(device)",        "integrity_check(evidence)",
};

/* The file below the tables: indexes, pages, references. Returns 0 or -errno. */
static int file_whole(struct walk *w)
{
	char value[200] = "";
	int err = 0;

	(void)snprintf(value, sizeof(value), "ok"); /* fits */
	for (size_t i = 0; i < sizeof(beside) / sizeof(beside[0]) && err == 0; i++)
		if (strcmp(value, "ok") == 0)
			err = sql_pragma(w->l->sql, beside[i], value, sizeof(value));
	if (err == 0 && strcmp(value, "ok") == 0) {
		err = sql_pragma(w->l->sql, "foreign_key_check", value, sizeof(value));
		if (err == 0 && value[0] == '\0')
			return 0;
	}
	if (err == 0 || err == -EPROTO)
		(void)snprintf(w->verdict->why, sizeof(w->verdict->why),
			       "The file is damaged beside its facts: %s.",
			       value[0] != '\0' ? value : "it cannot be read"); /* fits */
	return err == -EPROTO ? 0 : err;
}

/* ---- The walk ---- */

/* A blob of a fixed length, where it lies; NULL: it has another. */
static const uint8_t *part_of(struct sql_query *q, int column, size_t want)
{
	size_t len;
	const uint8_t *bytes = sql_bytes(q, column, &len);

	return len == want ? bytes : NULL;
}

/* Takes the row the query stands on. Returns 0, also when it is wrong, or -errno. */
static int row_walk(struct walk *w, struct sql_query *q)
{
	struct judge_row row = {.number = (int64_t)sql_number(q, 0),
				.beside = true,
				.version = sql_number(q, 1),
				.type = sql_number(q, 2)};

	row.bytes = sql_bytes(q, 3, &row.len);
	row.salt = part_of(q, 4, LEDGER_SALT_LEN);
	row.leaf = part_of(q, 5, LEDGER_HASH_LEN);
	row.head = part_of(q, 6, LEDGER_HASH_LEN);

	const struct fact *fact = judge_take(w->judge, &row);

	if (fact == NULL)
		return 0;
	if (w->asked->fact != NULL)
		w->asked->fact(fact, w->asked->with);
	if (w->asked->progress != NULL && fact->number % PROGRESS_EVERY == 0)
		w->asked->progress(fact->number, w->asked->with);
	return registry_agrees(w, fact);
}

/* Returns 0; -EPROTO: the file cannot be read to its end; another -errno. */
static int rows_walk(struct walk *w)
{
	struct sql_query *q = w->l->query[QUERY_FACTS];
	int err = 0;

	/* From the lowest there could be, so that no row goes unread. */
	sql_bind_number(q, 1, (uint64_t)INT64_MIN);
	sql_bind_number(q, 2, INT64_MAX);
	sql_bind_number(q, 3, INT64_MAX);
	while (err == 0 && (err = sql_step(q)) == 1)
		err = row_walk(w, q);
	sql_reset(q);
	return err;
}

/* Facts that the checkpoint knows of. Returns 0 or -errno. */
static int checkpoint_trace(struct walk *w)
{
	struct sql_query *q = w->l->query[QUERY_CHECKPOINT_NUMBER];
	int row = sql_step(q);

	if (row == 1)
		judge_trace(w->judge, sql_number(q, 0), "the checkpoint");
	sql_reset(q);
	return row < 0 ? row : 0;
}

/* ---- What it is held against ---- */

/* The heads from outside, and behind them those of the file. Returns 0 or -errno. */
static int heads_gather(struct ledger *l, const struct ledger_asked *asked, struct judge_asked *out)
{
	struct sql_query *q = l->query[QUERY_SIGNED_COUNT];
	struct ledger_signed s;
	int row = sql_step(q);
	uint64_t count = row == 1 ? sql_number(q, 0) : 0;

	sql_reset(q);
	if (row < 0)
		return row;
	if (count > SIGNED_MAX)
		return -E2BIG;
	out->heads = calloc(asked->heads_len + count + 1, sizeof(out->heads[0]));
	if (out->heads == NULL)
		return -ENOMEM;
	if (asked->heads_len > 0)
		memcpy(out->heads, asked->heads, asked->heads_len * sizeof(out->heads[0]));
	out->heads_len = asked->heads_len;
	q = l->query[QUERY_SIGNED];
	sql_bind_number(q, 1, (uint64_t)INT64_MIN);
	sql_bind_number(q, 2, INT64_MAX);
	sql_bind_number(q, 3, count);
	while ((row = sql_step(q)) == 1) {
		struct judge_head *head = &out->heads[out->heads_len++];

		signed_read(q, &s);
		head->number = s.number;
		head->has_signed = true;
		head->utc_s = s.utc_s;
		memcpy(head->head, s.head, HASH_LEN);
		memcpy(head->signature, s.signature, HASH_SIGNATURE_LEN);
	}
	sql_reset(q);
	return row;
}

static int walk(struct walk *w, const struct judge_asked *asked)
{
	struct ledger_verdict *v = w->verdict;
	struct judge_verdict judged;
	int err;

	w->judge = judge_create(asked);
	if (w->judge == NULL)
		return -ENOMEM;
	err = rows_walk(w);

	bool unreadable = err == -EPROTO;

	if (err == 0)
		err = checkpoint_trace(w);
	if (err == 0 && v->why[0] == '\0')
		err = registry_counts(w);
	/* What the registry has too much may be what a cut left over. */
	if (err == 0 && w->extra)
		judge_remnant(w->judge, "the registry");
	if (err == 0 || unreadable) {
		judge_end(w->judge, unreadable, &judged);
		v->facts = judged.facts;
		v->wrong_from = judged.first;
		v->wrong_to = judged.last;
		v->kinds = judged.kinds;
		v->vouched = judged.vouched;
		memcpy(v->leaf, judged.leaf, sizeof(v->leaf));
		memcpy(v->head, judged.head, sizeof(v->head));
		if (judged.first != 0)
			(void)snprintf(v->why, sizeof(v->why), "%s", judged.why); /* as long */
		err = 0;
	}
	judge_destroy(w->judge);
	return err;
}

int ledger_verify_against(struct ledger *l, const struct ledger_asked *asked,
			  struct ledger_verdict *out)
{
	struct judge_reference references[REFERENCES_MAX];
	struct judge_asked held = {.references = references,
				   .references_len = asked->references_len};
	struct walk w = {.l = l, .asked = asked, .verdict = out};
	char complaint[LEDGER_COMPLAINT_MAX];
	uint8_t key[FACT_KEY_LEN];

	memset(out, 0, sizeof(*out));
	if (hash_ready() < 0)
		return -EIO;
	if (asked->references_len > REFERENCES_MAX)
		return -E2BIG;
	if (asked->references_len > 0)
		memcpy(references, asked->references,
		       asked->references_len * sizeof(references[0]));
	if (key_read_public(l->dir, key, complaint) == 0)
		held.key = key;

	int err = heads_gather(l, asked, &held);

	if (err == 0)
		err = walk(&w, &held);
	free(held.heads);
	if (err == 0 && asked->progress != NULL)
		asked->progress(out->facts, asked->with);
	if (err == 0 && out->why[0] == '\0')
		err = file_whole(&w);
	return err;
}

int ledger_verify(struct ledger *l, void (*progress)(uint64_t number, void *with), void *with,
		  struct ledger_verdict *out)
{
	const struct ledger_asked asked = {.progress = progress, .with = with};

	return ledger_verify_against(l, &asked, out);
}

int ledger_pages_look(struct ledger *l, char why[LEDGER_COMPLAINT_MAX])
{
	int err = sql_pragma(l->sql, "integrity_check(1)", why, LEDGER_COMPLAINT_MAX);

	return err < 0 ? err : strcmp(why, "ok") == 0;
}
