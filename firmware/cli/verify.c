/*
 * verify: does the ledger hold? On the file with the ledger's own walk; with
 * a kiosk running by computing the chain again from what it gives. Then the
 * facts are told to a fresh book, which must be able to follow them.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "source.h"
#include "table.h"

#define PROGRESS_EVERY 4096 /* facts */

static const struct column columns[] = {
	{"facts", COLUMN_NUMBER, FOR_ALL},      {"holds", COLUMN_TEXT, FOR_ALL},
	{"head", COLUMN_TEXT, FOR_ALL},         {"reference", COLUMN_TEXT, FOR_ALL},
	{"wrong from", COLUMN_NUMBER, FOR_ALL},
};

struct checking {
	struct ledger_verdict verdict;
	struct kiosk *book;
	struct policy policy;          /* the book is made of facts alone */
	uint64_t followed;             /* facts the book took */
	uint8_t leaf[LEDGER_HASH_LEN]; /* of the newest that holds */
	bool progress;
};

static void progress_say(uint64_t number, void *with)
{
	const struct checking *c = with;

	if (c->progress)
		fprintf(stderr, "\r%" PRIu64 " facts ", number);
}

static void wrong_at(struct checking *c, uint64_t number, const char *why)
{
	c->verdict.wrong_from = number;
	(void)snprintf(c->verdict.why, sizeof(c->verdict.why), "Fact %" PRIu64 " %s.", number,
		       why); /* ours, and short */
}

/* Tells one fact to the book. Returns 0 to go on, or a code to stop. */
static int fact_follow(struct checking *c, const struct ledger_entry *entry)
{
	if (kiosk_apply(c->book, &entry->fact) < 0) {
		wrong_at(c, entry->fact.number, "cannot follow from those before it");
		return EX_DATAERR;
	}
	c->followed = entry->fact.number;
	memcpy(c->leaf, entry->leaf, sizeof(c->leaf));
	return EX_OK;
}

/* ---- With a kiosk running ---- */

static int fact_check(void *with, const struct ledger_entry *entry)
{
	struct checking *c = with;

	if (!chain_follows(c->verdict.facts, c->verdict.head, entry)) {
		wrong_at(c, c->verdict.facts + 1, "does not hold");
		return EX_DATAERR;
	}
	c->verdict.facts++;
	memcpy(c->verdict.head, entry->head, LEDGER_HASH_LEN);
	if (c->verdict.facts % PROGRESS_EVERY == 0)
		progress_say(c->verdict.facts, c);
	return fact_follow(c, entry);
}

static int ring_verify(struct source *s, struct checking *c)
{
	int code = source_facts(s, 1, UINT64_MAX, fact_check, c);

	/* Found by us, or told by the ring: either way the answer is that it does not hold. */
	if (code == EX_DATAERR && c->verdict.why[0] == '\0')
		wrong_at(c, c->verdict.facts + 1, "does not hold");
	return code == EX_DATAERR ? EX_OK : code;
}

/* ---- On the file ---- */

/* A fact that does not hold is in the verdict already; the book follows those before it. */
static int file_follow(struct source *s, struct checking *c)
{
	static struct ledger_entry page[LEDGER_PAGE_MAX];

	while (c->followed < c->verdict.facts) {
		int len = ledger_facts(engine_ledger(s->engine), c->followed, c->verdict.facts,
				       page, LEDGER_PAGE_MAX);

		if (len <= 0)
			return complain_as(EX_IOERR, "The ledger in %s cannot be read again: %s.",
					   s->dir, strerror(-len));
		for (int i = 0; i < len; i++)
			if (fact_follow(c, &page[i]) != EX_OK)
				return EX_OK;
	}
	return EX_OK;
}

static int file_verify(struct source *s, struct checking *c)
{
	int err = ledger_verify(engine_ledger(s->engine), progress_say, c, &c->verdict);

	if (err < 0)
		return complain_as(code_of(err), "The ledger in %s cannot be read: %s.", s->dir,
				   strerror(-err));
	return file_follow(s, c);
}

/* ---- What came of it ---- */

static int verdict_say(const struct checking *c, enum form form)
{
	const struct ledger_verdict *v = &c->verdict;
	char head[2 * LEDGER_HASH_LEN + 1], reference[REFERENCE_TEXT_MAX] = "";
	struct table t;

	for (size_t i = 0; i < LEDGER_HASH_LEN; i++)
		(void)snprintf(head + 2 * i, 3, "%02x", v->head[i]); /* two characters */
	if (c->followed > 0)
		reference_write(c->followed, c->leaf, reference);
	if (form == FORM_TABLE) {
		printf("%s%" PRIu64 " facts%s\n", v->why[0] != '\0' ? "" : "All ", v->facts,
		       v->why[0] != '\0' ? " before that hold" : " hold");
		printf("head       %s\nreference  %s\n", head, reference);
		return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
	}

	int code = table_begin(&t, form, columns, sizeof(columns) / sizeof(columns[0]));

	if (code != EX_OK)
		return code;
	cell_number(&t, v->facts);
	cell_text(&t, v->why[0] != '\0' ? "no" : "yes");
	cell_text(&t, head);
	cell_text(&t, reference);
	cell_number_if(&t, v->wrong_from != 0, v->wrong_from);
	return table_end(&t);
}

int run_verify(const struct order *order)
{
	static struct source s;
	static struct checking c;
	int code = source_open(&s, order, SOURCE_FACTS);

	if (code != EX_OK)
		return code;
	c.progress = isatty(STDERR_FILENO);
	c.book = malloc(kiosk_size());
	if (c.book == NULL) {
		code = complain_as(EX_OSERR, "There is no memory left for a book.");
	} else {
		kiosk_init(c.book, &c.policy);
		code = s.fd >= 0 ? ring_verify(&s, &c) : file_verify(&s, &c);
	}
	if (c.progress)
		fprintf(stderr, "\r%*s\r", 24, "");
	source_close(&s);
	free(c.book);
	if (code == EX_OK && c.verdict.why[0] != '\0')
		(void)complain_as(0, "%s", c.verdict.why); /* gives 0 back */
	if (code == EX_OK)
		code = verdict_say(&c, order->form);
	return code == EX_OK && c.verdict.why[0] != '\0' ? EX_DATAERR : code;
}
