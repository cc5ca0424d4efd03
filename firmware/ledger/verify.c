/*
 * Verifying: every fact from the first, the chain through all of them, and
 * whether the registry agrees with what they say. Changes nothing.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "inside.h"

#define PROGRESS_EVERY 4096 /* facts */

/* What is carried from fact to fact. */
struct walk {
	struct ledger *l;
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t people, devices; /* facts whose row stands in the registry */
	uint64_t enrolled;        /* by the newest such fact */
	struct ledger_verdict *verdict;
};

static void wrong(struct ledger_verdict *v, uint64_t from, const char *why)
{
	v->wrong_from = from;
	(void)snprintf(v->why, sizeof(v->why), "Fact %llu does not hold: %s.",
		       (unsigned long long)from, why); /* `why` is one of ours, and short */
}

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
	default: return 0;
	}
}

/* Takes the row the query stands on. Returns 0, also when it is wrong, or -errno. */
static int row_walk(struct walk *w, struct sql_query *q)
{
	struct ledger_verdict *v = w->verdict;
	struct ledger_entry entry;
	const char *why = entry_read(q, v->facts, w->head, &entry);

	if (why == NULL && (v->facts == 0) != (entry.fact.type == FACT_KIOSK_BEGAN))
		why = "only the first fact begins a kiosk";
	if (why != NULL) {
		wrong(v, v->facts + 1, why);
		return 0;
	}
	v->facts++;
	memcpy(w->head, entry.head, LEDGER_HASH_LEN);
	return registry_agrees(w, &entry.fact);
}

/* What no fact knows of. Returns 0 or -errno. */
static int registry_counts(struct walk *w)
{
	struct sql_query *q = w->l->query[QUERY_COUNTS];
	int row = sql_step(q);

	if (row == 1 && sql_number(q, 2) != 0)
		(void)snprintf(
			w->verdict->why, sizeof(w->verdict->why),
			"The registry has cards of nobody, or texts that nobody has."); /* fits */
	if (row == 1 && (sql_number(q, 0) != w->people || sql_number(q, 1) != w->devices))
		(void)snprintf(
			w->verdict->why, sizeof(w->verdict->why),
			"The registry has people or devices that no fact brought in."); /* fits */
	sql_reset(q);
	return row < 0 ? row : 0;
}

/* The file below the tables: indexes, pages, references. Returns 0 or -errno. */
static int file_whole(struct walk *w)
{
	char value[200] = "";
	int err = sql_pragma(w->l->sql, "integrity_check(1)", value, sizeof(value));

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

int ledger_verify(struct ledger *l, void (*progress)(uint64_t number, void *with), void *with,
		  struct ledger_verdict *out)
{
	struct sql_query *q = l->query[QUERY_FACTS];
	struct walk w = {.l = l, .verdict = out};
	int err = 0;

	memset(out, 0, sizeof(*out));
	/* From the lowest there could be, so that no row goes unread. */
	sql_bind_number(q, 1, (uint64_t)INT64_MIN);
	sql_bind_number(q, 2, INT64_MAX);
	sql_bind_number(q, 3, INT64_MAX);
	while (out->wrong_from == 0 && err == 0 && (err = sql_step(q)) == 1) {
		err = row_walk(&w, q);
		if (progress != NULL && out->facts % PROGRESS_EVERY == 0)
			progress(out->facts, with);
	}
	sql_reset(q);
	if (err == -EPROTO) {
		wrong(out, out->facts + 1, "the file is damaged there");
		err = 0;
	}
	if (err == 0 && out->wrong_from == 0 && out->facts != l->number)
		wrong(out, out->facts + 1, "it is missing");
	if (err == 0 && out->wrong_from == 0 && out->facts == 0)
		wrong(out, 1, "it is missing");
	memcpy(out->head, w.head, LEDGER_HASH_LEN);
	if (progress != NULL)
		progress(out->facts, with);
	if (err == 0 && out->why[0] == '\0')
		err = registry_counts(&w);
	if (err == 0 && out->why[0] == '\0')
		err = file_whole(&w);
	return err;
}
