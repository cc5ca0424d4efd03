/*
 * verify: does the ledger hold? Every fact is judged, on the file or as a
 * running kiosk gives it, and told to a fresh book, which must be able to
 * follow it, and must be the book that the file and the kiosk have.
 */
#include "ledger/verify.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "lines.h"
#include "source.h"
#include "table.h"

#define PROGRESS_EVERY 4096 /* facts */
#define TRIES_MAX      8    /* to catch a running kiosk between two facts */

static const struct column columns[] = {
	{"facts", COLUMN_NUMBER, FOR_ALL},       {"holds", COLUMN_TEXT, FOR_ALL},
	{"head", COLUMN_TEXT, FOR_ALL},          {"reference", COLUMN_TEXT, FOR_ALL},
	{"wrong from", COLUMN_NUMBER, FOR_ALL},  {"wrong to", COLUMN_NUMBER, FOR_ALL},
	{"what was done", COLUMN_TEXT, FOR_ALL}, {"vouched to", COLUMN_NUMBER, FOR_ALL},
};

struct checking {
	struct ledger_verdict verdict;
	struct kiosk *book;
	struct policy policy; /* the book is made of facts alone */
	uint64_t followed;    /* facts the book took */
	uint64_t unfollowed;  /* the first it could not take; 0: none */
	/* What the ledger is held against. */
	struct judge_head *heads;
	size_t heads_len;
	struct judge_reference reference;
	size_t references; /* 0 or 1 */
	/* The book that the file keeps. */
	struct ledger_checkpoint kept;
	uint8_t *image, *fresh; /* as it is kept, and as the facts give it; NULL: none is kept */
	size_t image_max;
	bool kept_differs;
	struct judge *judge; /* of a running kiosk's facts */
	bool progress;
};

static void progress_say(uint64_t number, void *with)
{
	const struct checking *c = with;

	if (c->progress)
		fprintf(stderr, "\r%" PRIu64 " facts ", number);
}

/* What is wrong beside the chain; the first that is told stays. */
static void wrong_beside(struct checking *c, uint64_t number, const char *why)
{
	struct ledger_verdict *v = &c->verdict;

	if (v->why[0] != '\0')
		return;
	v->wrong_from = v->wrong_to = number;
	(void)snprintf(v->why, sizeof(v->why), "%s", why); /* ours, and short */
}

/* Tells one fact to the book. */
static void fact_follow(const struct fact *fact, void *with)
{
	struct checking *c = with;
	uint8_t maker[KIOSK_MAKER_LEN];

	if (c->unfollowed != 0)
		return;
	if (kiosk_apply(c->book, fact) < 0) {
		c->unfollowed = fact->number;
		return;
	}
	c->followed = fact->number;
	if (c->image == NULL || fact->number != c->kept.number)
		return;
	/* What another version of the core made is nothing to compare with. */
	kiosk_maker(maker);
	if (memcmp(maker, c->kept.maker, sizeof(maker)) != 0)
		return;
	c->kept_differs = kiosk_image_write(c->book, c->fresh, c->image_max) != c->kept.len ||
			  memcmp(c->fresh, c->image, c->kept.len) != 0;
}

static void book_judge(struct checking *c)
{
	char why[LEDGER_COMPLAINT_MAX];

	if (c->unfollowed != 0) {
		(void)snprintf(why, sizeof(why),
			       "Fact %" PRIu64 " cannot follow from those before it.",
			       c->unfollowed); /* fits */
		wrong_beside(c, c->unfollowed, why);
	}
	if (!c->kept_differs)
		return;
	(void)snprintf(why, sizeof(why),
		       "The checkpoint at fact %" PRIu64 " is not the book that the facts give.",
		       c->kept.number); /* fits */
	wrong_beside(c, 0, why);
}

/* ---- What it is held against ---- */

static int heads_file_take(struct checking *c, const char *path)
{
	FILE *file = fopen(path, "re");
	uint64_t line = 0;

	if (file == NULL)
		return complain_as(EX_NOINPUT, "%s cannot be opened: %s.", path, strerror(errno));

	long len = heads_read(file, &c->heads, &line);

	(void)fclose(file); /* only read from */
	if (len == -EPROTO)
		return complain_as(EX_DATAERR,
				   "%s is not an export, nor lines of one: line %" PRIu64
				   " is none that an export has.",
				   path, line);
	if (len < 0)
		return complain_as(code_of((int)len), "%s cannot be read: %s.", path,
				   strerror((int)-len));
	if (len == 0)
		return complain_as(EX_DATAERR, "%s holds no head: a signed or an end line has one.",
				   path);
	c->heads_len = (size_t)len;
	return EX_OK;
}

/* Room for `more` heads behind those there are. Returns 0 or a code. */
static int heads_room(struct checking *c, size_t more)
{
	struct judge_head *heads = realloc(c->heads, (c->heads_len + more) * sizeof(*heads));

	if (heads == NULL)
		return complain_as(EX_OSERR, "There is no memory left.");
	c->heads = heads;
	return EX_OK;
}

static int given_take(struct checking *c, const struct order *order)
{
	int code = EX_OK;

	if (order->heads != NULL)
		code = heads_file_take(c, order->heads);
	if (code == EX_OK && order->head != NULL)
		code = heads_room(c, 1);
	if (code == EX_OK && order->head != NULL &&
	    !head_read(order->head, &c->heads[c->heads_len++]))
		code = complain_as(
			EX_USAGE, "--head \"%s\" is not NUMBER:HEX, a fact's number and 64 digits.",
			order->head);
	if (code == EX_OK && order->reference != NULL) {
		c->references = 1;
		if (!reference_read(order->reference, &c->reference.number, c->reference.leaf) ||
		    c->reference.number == 0)
			code = complain_as(EX_USAGE,
					   "--reference \"%s\" is not one: look for a letter that "
					   "was read wrongly.",
					   order->reference);
	}
	return code;
}

/* ---- With a kiosk running ---- */

static int fact_check(void *with, const struct ledger_entry *entry)
{
	struct checking *c = with;
	uint8_t bytes[CANONICAL_MAX];
	const struct judge_row row = {.number = (int64_t)entry->fact.number,
				      .bytes = bytes,
				      .len = canonical_write(&entry->fact, bytes),
				      .salt = entry->salt,
				      .leaf = entry->leaf,
				      .head = entry->head};
	const struct fact *fact = judge_take(c->judge, &row);

	if (fact == NULL)
		return EX_OK;
	if (fact->number % PROGRESS_EVERY == 0)
		progress_say(fact->number, c);
	fact_follow(fact, c);
	return EX_OK;
}

/* The heads that the kiosk signed. Returns 0 or a code. */
static int ring_heads(struct source *s, struct checking *c)
{
	s->request.after = 0;
	s->request.upto = UINT64_MAX;
	do {
		int code = source_ask_plain(s, ADMIN_SIGNED);

		if (code == EX_OK)
			code = heads_room(c, ADMIN_PAGE);
		if (code != EX_OK)
			return code;
		for (uint32_t i = 0; i < s->reply.rows; i++) {
			const struct ledger_signed *from = &s->reply.signed_head[i];
			struct judge_head *head = &c->heads[c->heads_len++];

			memset(head, 0, sizeof(*head));
			head->number = s->request.after = from->number;
			head->has_signed = true;
			head->utc_s = from->utc_s;
			memcpy(head->head, from->head, HASH_LEN);
			memcpy(head->signature, from->signature, HASH_SIGNATURE_LEN);
		}
	} while (s->reply.rows == ADMIN_PAGE && c->heads_len < HEADS_MAX);
	return EX_OK;
}

/* Whether the kiosk says of every device what the fresh book does. Returns 0 or a code. */
static int devices_compare(struct source *s, struct checking *c, bool *same)
{
	struct device_now now;
	uint64_t at = 0, count;

	*same = true;
	do {
		s->request.after = at;

		int code = source_ask_plain(s, ADMIN_DEVICE_NOW);

		if (code != EX_OK)
			return code;
		count = s->reply.number;
		for (uint32_t i = 0; i < s->reply.rows && at < kiosk_devices(c->book); i++, at++) {
			memset(&now, 0, sizeof(now));
			kiosk_device(c->book, (uint32_t)at, &now);
			*same = *same && now.device == s->reply.now[i].device &&
				now.state == s->reply.now[i].state &&
				now.bay == s->reply.now[i].bay &&
				now.unsure == s->reply.now[i].unsure &&
				now.loan == s->reply.now[i].loan &&
				now.person == s->reply.now[i].person &&
				now.due_day == s->reply.now[i].due_day;
		}
	} while (s->reply.rows > 0 && at < count && at < kiosk_devices(c->book));
	*same = *same && count == kiosk_devices(c->book);
	return EX_OK;
}

/* What the kiosk says is out and what is in, against what the facts say. Returns 0 or a code. */
static int ring_compare(struct source *s, struct checking *c)
{
	bool same = true;

	for (int i = 0; i < TRIES_MAX && c->unfollowed == 0; i++) {
		int code = devices_compare(s, c, &same);

		if (code == EX_OK)
			code = source_ask_plain(s, ADMIN_HEAD);
		if (code != EX_OK)
			return code;
		if (s->reply.number == c->followed) {
			if (!same)
				wrong_beside(c, 0,
					     "What the kiosk says of its devices and loans is not "
					     "what its facts say.");
			return EX_OK;
		}
		/* Something happened meanwhile: with that, once more. */
		code = source_facts(s, c->followed + 1, UINT64_MAX, fact_check, c);
		if (code != EX_OK)
			return code;
	}
	return EX_OK;
}

static void judged(struct checking *c, const struct judge_verdict *from)
{
	struct ledger_verdict *v = &c->verdict;

	v->facts = from->facts;
	v->wrong_from = from->first;
	v->wrong_to = from->last;
	v->kinds = from->kinds;
	v->vouched = from->vouched;
	memcpy(v->leaf, from->leaf, sizeof(v->leaf));
	memcpy(v->head, from->head, sizeof(v->head));
	if (from->first != 0)
		(void)snprintf(v->why, sizeof(v->why), "%s", from->why); /* as long */
}

static int ring_verify(struct source *s, struct checking *c)
{
	struct judge_verdict verdict;
	int code = ring_heads(s, c);
	const struct judge_asked asked = {.heads = c->heads,
					  .heads_len = c->heads_len,
					  .references = &c->reference,
					  .references_len = c->references};

	if (code != EX_OK)
		return code;
	if (hash_ready() < 0 || (c->judge = judge_create(&asked)) == NULL)
		return complain_as(EX_OSERR, "There is no memory left.");
	code = source_facts(s, 1, UINT64_MAX, fact_check, c);

	bool stopped = code == EX_DATAERR; /* the kiosk itself gives no fact that does not hold */

	if (code == EX_OK)
		code = ring_compare(s, c);
	judge_end(c->judge, stopped, &verdict);
	judge_destroy(c->judge);
	judged(c, &verdict);
	if (stopped) {
		c->verdict.kinds = 0;
		(void)snprintf(c->verdict.why, sizeof(c->verdict.why),
			       "Fact %" PRIu64 " does not hold. What was done to it the file alone "
			       "can show: stop the kiosk and verify again.",
			       verdict.first); /* fits */
	}
	return stopped ? EX_OK : code;
}

/* ---- On the file ---- */

/* The book that the file keeps. Returns 0 or a code. */
static int checkpoint_take(struct ledger *l, struct checking *c)
{
	c->image_max = kiosk_image_max();
	c->image = malloc(c->image_max);
	c->fresh = malloc(c->image_max);
	if (c->image == NULL || c->fresh == NULL)
		return complain_as(EX_OSERR, "There is no memory left for a book.");

	int found = ledger_checkpoint_get(l, &c->kept, c->image, c->image_max);

	/* One that is not whole, or not of these facts, differs from whatever they give. */
	c->kept_differs = found == -EPROTO;
	if (found == 1)
		return EX_OK;
	free(c->image);
	c->image = NULL;
	return found == 0 || found == -EPROTO
		       ? EX_OK
		       : complain_as(code_of(found), "The checkpoint cannot be read: %s.",
				     strerror(-found));
}

static int file_verify(struct source *s, struct checking *c)
{
	struct ledger *l = engine_ledger(s->engine);
	const struct ledger_asked asked = {.heads = c->heads,
					   .heads_len = c->heads_len,
					   .references = &c->reference,
					   .references_len = c->references,
					   .progress = progress_say,
					   .fact = fact_follow,
					   .with = c};
	int code = checkpoint_take(l, c);

	if (code != EX_OK)
		return code;

	int err = ledger_verify_against(l, &asked, &c->verdict);

	return err < 0 ? complain_as(code_of(err), "The ledger in %s cannot be read: %s.", s->dir,
				     strerror(-err))
		       : EX_OK;
}

/* ---- What came of it ---- */

static int verdict_say(const struct checking *c, const struct order *order)
{
	const struct ledger_verdict *v = &c->verdict;
	uint64_t hold =
		v->wrong_from != 0 && v->wrong_from <= v->facts ? v->wrong_from - 1 : v->facts;
	char head[2 * LEDGER_HASH_LEN + 1], reference[REFERENCE_TEXT_MAX] = "", kinds[200];
	struct table t;

	for (size_t i = 0; i < LEDGER_HASH_LEN; i++)
		(void)snprintf(head + 2 * i, 3, "%02x", v->head[i]); /* two characters */
	if (v->facts > 0)
		reference_write(v->facts, v->leaf, reference);
	judge_kinds_write(v->kinds, kinds, sizeof(kinds));
	if (order->form == FORM_TABLE) {
		printf("%s%" PRIu64 " facts%s\n", v->why[0] != '\0' ? "" : "All ", hold,
		       v->why[0] != '\0' ? " before that hold" : " hold");
		printf("head       %s\nreference  %s\nvouched    up to fact %" PRIu64 "\n", head,
		       reference, v->vouched);
		if (v->why[0] == '\0' && c->references > 0)
			printf("%s is fact %" PRIu64 " of this ledger\n", order->reference,
			       c->reference.number);
		return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
	}

	int code = table_begin(&t, order->form, columns, sizeof(columns) / sizeof(columns[0]));

	if (code != EX_OK)
		return code;
	cell_number(&t, hold);
	cell_text(&t, v->why[0] != '\0' ? "no" : "yes");
	cell_text(&t, head);
	cell_text(&t, reference);
	cell_number_if(&t, v->wrong_from != 0, v->wrong_from);
	cell_number_if(&t, v->wrong_from != 0, v->wrong_to);
	cell_text(&t, kinds);
	cell_number_if(&t, v->vouched != 0, v->vouched);
	return table_end(&t);
}

static int verify(const struct order *order, struct source *s, struct checking *c)
{
	c->progress = isatty(STDERR_FILENO);
	c->book = malloc(kiosk_size());
	if (c->book == NULL)
		return complain_as(EX_OSERR, "There is no memory left for a book.");
	kiosk_init(c->book, &c->policy);

	int code = s->fd >= 0 ? ring_verify(s, c) : file_verify(s, c);

	if (c->progress)
		fprintf(stderr, "\r%*s\r", 28, "");
	if (code != EX_OK)
		return code;
	book_judge(c);
	if (c->verdict.why[0] != '\0')
		(void)complain_as(0, "%s", c->verdict.why); /* gives 0 back */
	code = verdict_say(c, order);
	return code == EX_OK && c->verdict.why[0] != '\0' ? EX_DATAERR : code;
}

int run_verify(const struct order *order)
{
	static struct source s;
	static struct checking c;
	int code = given_take(&c, order);

	if (code == EX_OK) {
		code = source_open(&s, order, SOURCE_FACTS);
		if (code == EX_OK) {
			code = verify(order, &s, &c);
			source_close(&s);
		}
	}
	free(c.book);
	free(c.heads);
	free(c.image);
	free(c.fresh);
	return code;
}
