/*
 * The whole book in words, line by line, so that two books can be compared
 * and a difference be read.
 */
#include <lendbay/text.h>

#include "line.h"
#include "state.h"

static void put(struct line *line, const char *name, uint64_t value)
{
	if (value == 0)
		return;
	line_put(line, " ");
	line_put(line, name);
	line_put(line, " ");
	line_number(line, value);
}

static void put_device(struct line *line, const struct device *d)
{
	line_put(line, kind_word(d->kind));
	line_put(line, " ");
	line_number(line, d->unit);
	line_put(line, " ");
	line_put(line, state_word(d->state));
	put(line, "device", d->id);
	put(line, "loan", d->loan);
	put(line, "borrower", d->borrower);
	put(line, "due", d->due_day);
	put(line, "parts", d->parts);
	put(line, "said in", d->said_in);
	put(line, "said missing", d->said_missing);
	put(line, "fault said", d->fault_said);
	put(line, "loans", d->loans);
	put(line, "bay", d->bay);
	put(line, "renewals", d->renewals);
	put(line, "helper", d->helper);
	put(line, "adult", d->adult);
	put(line, "held for", d->held_for);
	put(line, "happened", d->happened);
	put(line, "back", (uint64_t)d->back_s);
	put(line, "from", d->from);
	line_put(line, d->to_count ? " to count" : "");
	line_put(line, d->filtered ? " filtered" : "");
	line_put(line, d->grace ? " grace" : "");
	line_put(line, d->unsafe ? " unsafe" : "");
	line_put(line, d->doubted ? " doubted" : "");
	line_put(line, d->helped ? " helped" : "");
	line_put(line, d->unsure ? " unsure" : "");
	line_put(line, d->taken ? " taken" : "");
	line_put(line, d->confirm ? " confirm\n" : "\n");
}

static void put_told(struct line *line, const struct told *t)
{
	line_put(line, "told");
	put(line, "utc", (uint64_t)t->utc_s);
	put(line, "worker", t->worker);
	put(line, "kind", t->kind);
	put(line, "unit", t->unit);
	put(line, "what", t->what);
	put(line, "why", t->why);
	put(line, "end", t->end);
	put(line, "found", t->found);
	line_put(line, "\n");
}

static void put_bay(struct line *line, const struct bay *b, uint64_t bay)
{
	line_put(line, "bay ");
	line_number(line, bay);
	line_put(line, " ");
	line_put(line, doubt_word(b->doubt));
	put(line, "act", b->act);
	put(line, "device", b->act_device);
	put(line, "person", b->act_person);
	put(line, "helper", b->act_helper);
	put(line, "worker", b->act_worker);
	put(line, "loan", b->act_loan);
	put(line, "why", b->act_why);
	put(line, "opened", b->act_opened);
	put(line, "failures", b->failures);
	put(line, "unsure device", b->unsure_device);
	put(line, "unsure loan", b->unsure_loan);
	line_put(line, b->unsure_open ? " unsure open" : "");
	line_put(line, b->untapped ? " untapped" : "");
	put(line, "occupant", b->occupant == NOT_FOUND ? 0 : b->occupant + (uint64_t)1);
	put(line, "since", (uint64_t)b->since_s);
	line_put(line, "\n");
	for (uint32_t i = 0; i < TOLD_MAX && b->told[i].what != FACT_NONE; i++)
		put_told(line, &b->told[i]);
}

static void put_lists(struct line *line, const struct book *book)
{
	for (uint32_t i = 0; i < book->closed_len; i++) {
		line_put(line, "closed");
		put(line, "day", book->closed[i]);
		line_put(line, "\n");
	}
	for (uint32_t i = 0; i < book->begins; i++) {
		line_put(line, "sticker begun");
		put(line, "device", book->begun[i]);
		line_put(line, "\n");
	}
	for (uint32_t i = 0; i < book->asks; i++) {
		line_put(line, "asked ");
		line_put(line, request_word(book->asked[i].what));
		put(line, "number", book->asked[i].number);
		put(line, "person", book->asked[i].person);
		put(line, "device", book->asked[i].device);
		line_put(line, "\n");
	}
}

/* Sessions to come, and champions' weeks. */
static void put_help(struct line *line, const struct book *book)
{
	for (uint32_t i = 0; i < book->sessions; i++) {
		line_put(line, "session");
		put(line, "id", book->session[i].id);
		put(line, "day", book->session[i].day);
		put(line, "from", book->session[i].from_minute);
		put(line, "to", book->session[i].to_minute);
		put(line, "champion", book->session[i].champion);
		line_put(line, "\n");
	}
	for (uint32_t i = 0; i < book->champions; i++) {
		line_put(line, "champion");
		put(line, "person", book->champion[i].person);
		put(line, "week", book->champion[i].week);
		put(line, "helped", book->champion[i].count);
		line_put(line, "\n");
	}
}

static void put_waiting(struct line *line, const struct waiting *w)
{
	line_put(line, "waits for ");
	line_put(line, kind_word(w->kind));
	put(line, "person", w->person);
	put(line, "device", w->device);
	put(line, "until", w->until_day);
	put(line, "closed later", w->closed_later);
	line_put(line, w->minor ? " minor\n" : "\n");
}

static void put_people(struct line *line, const struct book *book)
{
	for (uint32_t i = 0; i < book->tried; i++) {
		line_put(line, "tries");
		put(line, "of", book->tries[i].who);
		put(line, "wrong", book->tries[i].wrong);
		put(line, "until", book->tries[i].until_s);
		line_put(line, "\n");
	}
	for (uint32_t i = 0; i < book->blocks; i++) {
		line_put(line, "blocked");
		put(line, "person", book->blocked[i]);
		line_put(line, "\n");
	}
	for (uint32_t i = 0; i < book->helpers; i++) {
		line_put(line, "helper");
		put(line, "id", book->helper[i].helper);
		put(line, "of", book->helper[i].person);
		line_put(line, "\n");
	}
	for (uint32_t i = 0; i < book->referrals; i++) {
		line_put(line, "referral");
		put(line, "id", book->referral[i].id);
		put(line, "partner", book->referral[i].partner);
		put(line, "day", book->referral[i].day);
		put(line, "loan", book->referral[i].loan);
		line_put(line, "\n");
	}
}

static void put_wiped(struct line *line, const struct wiped *w, uint8_t kind)
{
	if (w->worker == NOBODY)
		return;
	line_put(line, "wiped last ");
	line_put(line, kind_word(kind));
	put(line, "worker", w->worker);
	put(line, "utc", (uint64_t)w->utc_s);
	put(line, "tool", w->tool);
	line_put(line, "\n");
}

size_t kiosk_book_write(const struct kiosk *k, char *text, size_t max)
{
	struct line line = {text, 0, max};
	const struct book *book = &k->book;

	line_put(&line, "book");
	put(&line, "number", book->number);
	put(&line, "utc", (uint64_t)book->utc_s);
	put(&line, "called", book->called);
	put(&line, "because", book->call_why);
	put(&line, "at", book->call_bay);
	put(&line, "jumped", book->clock_jumped);
	put(&line, "set to", book->set_s);
	line_put(&line, "\n");
	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++)
		put_wiped(&line, &book->wiped[kind], kind);
	for (uint32_t i = 0; i < book->devices; i++)
		put_device(&line, &book->device[i]);
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++)
		put_bay(&line, &book->bay[bay], bay);
	put_help(&line, book);
	put_people(&line, book);
	put_lists(&line, book);
	for (uint32_t i = 0; i < book->waits; i++)
		put_waiting(&line, &book->waiting[i]);
	return line.len;
}
