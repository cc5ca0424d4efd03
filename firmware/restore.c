/*
 * Restoring: replays the old facts into a book, begins a new chain after the
 * old head, and tells it what that book holds. Decides nothing itself: what is
 * carried over, and how, is the core's (core/carry.c).
 */
#include "restore.h"

#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lendbay/kiosk.h>
#include <lendbay/text.h>

#include "clock.h"
#include "engine.h"

#define COMMIT_EVERY   512  /* facts of one transaction: the directory has no name yet */
#define PROGRESS_EVERY 4096 /* facts */

/* A device's last loan, as the old facts tell it: the book forgets it when it ends. */
struct last_loan {
	uint64_t loan, person, grounds;
};

struct restoring {
	const char *dir;
	char *complaint;
	restore_progress *progress;
	void *with;
	struct ledger *old, *new;
	struct kiosk *old_book, *new_book;
	struct kiosk_carrying at;
	struct last_loan last[DEVICES_MAX];
	struct moment now;
	uint64_t number; /* of the newest fact of the new ledger */
	uint32_t uncommitted;
	struct restored *out;
	struct ledger_entry page[LEDGER_PAGE_MAX];
	struct registry_person person[LEDGER_PAGE_MAX];
};

static int say(struct restoring *r, int err, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
static int say(struct restoring *r, int err, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	(void)vsnprintf(r->complaint, LEDGER_COMPLAINT_MAX, format, list); /* cut if it must be */
	va_end(list);
	return err;
}

static void tell(struct restoring *r, const char *what, uint64_t number)
{
	if (r->progress != NULL)
		r->progress(what, number, r->with);
}

/* ---- The old ledger ---- */

static void verified(uint64_t number, void *with)
{
	tell(with, "Verifying the old ledger", number);
}

static int old_verify(struct restoring *r, const struct backup_about *about)
{
	struct ledger_verdict verdict = {0};
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t number;
	int err = ledger_open_copy(r->dir, BACKUP_LEDGER, false, &r->old, r->complaint);

	if (err == 0)
		err = ledger_verify(r->old, verified, r, &verdict);
	if (err < 0)
		return r->complaint[0] != '\0'
			       ? err
			       : say(r, err, "The old ledger cannot be read: %s.", strerror(-err));
	if (verdict.why[0] != '\0')
		return say(r, -EPROTO, "The ledger in this backup does not hold. %.300s",
			   verdict.why);
	ledger_head(r->old, &number, head);
	if (number != about->number || memcmp(head, about->head, sizeof(head)) != 0)
		return say(r, -EPROTO,
			   "The ledger in this backup is not the one it says it holds.");
	return 0;
}

static void loan_note(struct restoring *r, const struct fact *fact)
{
	bool begins = fact->type == FACT_LENT || fact->type == FACT_LOAN_CARRIED;

	if (!begins && fact->type != FACT_LOAN_ENDED)
		return;
	for (uint32_t i = 0; i < kiosk_devices(r->old_book); i++) {
		struct device_now now;

		kiosk_device(r->old_book, i, &now);
		if (now.device != fact->device)
			continue;
		if (begins)
			r->last[i] = (struct last_loan){now.loan, now.person, GROUNDS_NONE};
		else
			r->last[i].grounds = fact->grounds;
	}
}

static int old_replay(struct restoring *r)
{
	uint64_t told = 0;
	int len;

	while ((len = ledger_facts(r->old, told, UINT64_MAX, r->page, LEDGER_PAGE_MAX)) > 0) {
		for (int i = 0; i < len; i++) {
			if (kiosk_apply(r->old_book, &r->page[i].fact) < 0)
				return say(r, -EPROTO,
					   "Fact %" PRIu64 " of the old ledger cannot follow from "
					   "those before it.",
					   r->page[i].fact.number);
			loan_note(r, &r->page[i].fact);
			told = r->page[i].fact.number;
		}
		if (told % PROGRESS_EVERY < LEDGER_PAGE_MAX)
			tell(r, "Reading the old ledger", told);
	}
	r->out->old_facts = told;
	return len < 0 ? say(r, len, "The old ledger cannot be read: %s.", strerror(-len)) : 0;
}

/* ---- The new one ---- */

static int commit(struct restoring *r)
{
	if (r->uncommitted == 0)
		return 0;
	r->uncommitted = 0;
	tell(r, "Writing the new ledger", r->number);

	int err = ledger_commit(r->new);

	return err < 0 ? say(r, err, "The new ledger cannot be written: %s.", strerror(-err)) : 0;
}

static int fact_record(struct restoring *r, struct fact fact)
{
	uint8_t leaf[LEDGER_HASH_LEN];
	int err = 0;

	fact.utc_s = r->now.utc_s;
	fact.ms = r->now.ms;
	fact.boot = r->now.boot;
	fact.quality = r->now.quality;
	if (kiosk_apply(r->new_book, &fact) < 0)
		return say(r, -EPROTO,
			   "The new kiosk cannot follow the old one: \"%s\" of device %" PRIu64
			   ", person %" PRIu64 " does not fit. Nothing was restored.",
			   fact_word(fact.type), fact.device, fact.person);
	if (r->uncommitted == 0)
		err = ledger_begin(r->new);
	if (err == 0)
		err = ledger_record(r->new, &fact, leaf);
	if (err < 0)
		return say(r, err, "The new ledger cannot be written: %s.", strerror(-err));
	r->number = r->out->facts = fact.number;
	return ++r->uncommitted == COMMIT_EVERY ? commit(r) : 0;
}

static int path_of(struct restoring *r, const char *name, char path[PATH_MAX])
{
	int len = snprintf(path, PATH_MAX, "%s/%s", r->dir, name);

	return len < PATH_MAX ? 0 : say(r, -ENAMETOOLONG, "The path of %s is too long.", r->dir);
}

static int new_begin(struct restoring *r, const struct backup_about *about)
{
	char old_path[PATH_MAX];
	int err = path_of(r, BACKUP_LEDGER, old_path);

	if (err == 0)
		err = ledger_create_after(r->dir, r->now.utc_s, about->head, r->complaint);
	if (err == 0)
		err = ledger_open(r->dir, false, &r->new, r->complaint);
	if (err < 0)
		return err;

	int read = ledger_facts(r->new, 0, 1, r->page, 1);

	err = read == 1 ? kiosk_apply(r->new_book, &r->page[0].fact) : -EPROTO;
	r->out->kiosk = r->page[0].fact.kiosk;
	r->number = 1;
	return err < 0 ? say(r, err, "The new ledger cannot be begun: %s.", strerror(-err)) : 0;
}

/* Everybody who has a row; helpers come with those who named them. */
static int people_enrol(struct restoring *r)
{
	uint64_t after = 0;
	int len, err = 0;

	while ((len = registry_people(r->old, after, r->person, LEDGER_PAGE_MAX)) > 0) {
		for (int i = 0; i < len && err == 0; i++) {
			const struct registry_person *p = &r->person[i];

			after = p->person;
			r->out->people++;
			if (p->helper_of == NOBODY)
				err = fact_record(r, (struct fact){.number = r->number + 1,
								   .type = FACT_ENROLLED,
								   .person = p->person,
								   .role = p->role,
								   .minor = p->minor,
								   .adult = p->adult,
								   .user = r->at.user});
		}
		if (err < 0)
			return err;
	}
	return len < 0 ? say(r, len, "The old registry cannot be read: %s.", strerror(-len)) : 0;
}

/* ---- What the book has forgotten, and the facts have not ---- */

static const struct last_loan *last_of(struct restoring *r, uint64_t device)
{
	struct device_now now = {0};

	for (uint32_t i = 0; i < kiosk_devices(r->old_book); i++) {
		kiosk_device(r->old_book, i, &now);
		if (now.device == device)
			return &r->last[i];
	}
	return NULL;
}

/* Returns 0, or -errno with a sentence. */
static int want_fill(struct restoring *r, const struct carried *c, struct fact *fact)
{
	const struct last_loan *last = last_of(r, fact->device);
	int read = 0;

	switch (c->wants) {
	case CARRIED_LAST_LOAN:
		if (last == NULL)
			return 0; /* told when it does not fit */
		fact->loan = last->loan;
		fact->person = last->person;
		return 0;
	case CARRIED_GROUNDS:
		if (last != NULL && last->grounds == GROUNDS_STOLEN)
			fact->grounds = GROUNDS_STOLEN;
		return 0;
	case CARRIED_PARTNER:
		read = ledger_facts(r->old, c->from - 1, c->from, r->page, 1);
		if (read != 1)
			return say(r, read < 0 ? read : -EPROTO,
				   "Fact %" PRIu64 " of the old ledger cannot be read.", c->from);
		fact->partner = r->page[0].fact.partner;
		return 0;
	default: return 0;
	}
}

static int book_carry(struct restoring *r)
{
	const struct carried *c;

	r->at.number = r->number;
	while ((c = kiosk_carry(r->old_book, &r->at, r->now)) != NULL) {
		struct fact fact = c->fact;
		int err = want_fill(r, c, &fact);

		if (err == 0)
			err = fact_record(r, fact);
		if (err < 0)
			return err;
		r->out->loans += fact.type == FACT_LOAN_CARRIED;
		r->out->waiting += fact.type == FACT_QUEUED;
		r->out->devices += fact.type == FACT_DEVICE_ADDED || fact.type == FACT_SISTER_IN;
	}
	return 0;
}

/* ---- The end ---- */

static void new_verified(uint64_t number, void *with)
{
	tell(with, "Verifying the new ledger", number);
}

static int new_end(struct restoring *r, const struct board *board)
{
	struct ledger_verdict verdict = {0};
	struct engine *engine = NULL;
	int err = commit(r);

	if (err == 0)
		err = ledger_verify(r->new, new_verified, r, &verdict);
	if (err == 0 && verdict.why[0] != '\0')
		return say(r, -EPROTO, "The new ledger does not hold. %.300s", verdict.why);
	if (err < 0)
		return r->complaint[0] != '\0'
			       ? err
			       : say(r, err, "The new ledger cannot be read: %s.", strerror(-err));
	ledger_close(r->new);
	r->new = NULL;
	/* As the kiosk will read it. */
	err = engine_look(r->dir, board, &engine, r->complaint);
	engine_close(engine);
	return err;
}

/* The old facts stay; the old registry, of which somebody may be erased one day, does not. */
static int old_keep(struct restoring *r, const struct backup_about *about)
{
	char old_path[PATH_MAX], kept_path[PATH_MAX], name[64];

	(void)snprintf(name, sizeof(name), "before-%016" PRIx64 ".db", about->kiosk); /* fits */
	ledger_close(r->old);
	r->old = NULL;

	int err = path_of(r, BACKUP_LEDGER, old_path);

	if (err == 0)
		err = path_of(r, name, kept_path);
	if (err < 0)
		return err;
	err = ledger_keep_facts(old_path, kept_path);
	if (err == 0 && unlink(old_path) < 0)
		err = -errno;
	return err < 0 ? say(r, err, "The old facts cannot be kept in %s: %s.", kept_path,
			     strerror(-err))
		       : 0;
}

static int registry_take(struct restoring *r)
{
	char old_path[PATH_MAX];
	int err = path_of(r, BACKUP_LEDGER, old_path);

	if (err < 0)
		return err;
	/* One connection at a time. */
	ledger_close(r->old);
	r->old = NULL;
	err = ledger_take_registry(r->new, old_path);
	if (err < 0)
		return say(r, err, "The registry cannot be taken over: %s.", strerror(-err));
	return ledger_open_copy(r->dir, BACKUP_LEDGER, false, &r->old, r->complaint);
}

static int all_do(struct restoring *r, const struct board *board, const struct backup_about *about)
{
	struct clock clock;
	uint64_t boot;
	int err = old_verify(r, about);

	if (err == 0)
		err = old_replay(r);
	if (err < 0)
		return err;
	clock_random(&boot, sizeof(boot));
	clock_begin(&clock, clock_read(), kiosk_utc_s(r->old_book), boot | 1);
	clock_tell(&clock, clock_read(), &r->now);
	clock_random(r->now.random, sizeof(r->now.random));
	err = new_begin(r, about);
	if (err == 0)
		err = registry_take(r);
	if (err == 0)
		err = people_enrol(r);
	if (err == 0)
		err = book_carry(r);
	if (err == 0)
		err = new_end(r, board);
	if (err == 0)
		err = old_keep(r, about);
	return err;
}

int restore_build(const char *dir, const struct board *board, const struct backup_about *about,
		  uint64_t user, restore_progress *progress, void *with, struct restored *out,
		  char complaint[LEDGER_COMPLAINT_MAX])
{
	struct restoring *r = calloc(1, sizeof(*r));
	int err = -ENOMEM;

	memset(out, 0, sizeof(*out));
	complaint[0] = '\0';
	if (r == NULL) {
		(void)snprintf(complaint, LEDGER_COMPLAINT_MAX,
			       "There is no memory left."); /* fits */
		return -ENOMEM;
	}
	r->dir = dir;
	r->complaint = complaint;
	r->progress = progress;
	r->with = with;
	r->out = out;
	r->at.user = user;
	r->old_book = malloc(kiosk_size());
	r->new_book = malloc(kiosk_size());
	if (r->old_book != NULL && r->new_book != NULL) {
		kiosk_init(r->old_book, &board->policy);
		kiosk_init(r->new_book, &board->policy);
		err = all_do(r, board, about);
	} else {
		(void)say(r, err, "There is no memory left."); /* gives `err` back */
	}
	ledger_close(r->old);
	ledger_close(r->new);
	free(r->old_book);
	free(r->new_book);
	free(r);
	return err;
}
