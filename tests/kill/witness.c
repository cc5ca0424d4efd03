/* Following facts, and holding claims and pulses against them. */
#include "witness.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SAME_MAX 24 /* newest claims a new one is compared with */
#define GROW     1024

bool witness_init(struct witness *w, const char *dir, struct trouble *trouble)
{
	*w = (struct witness){.trouble = trouble};
	ask_init(&w->ask, dir);
	w->book = malloc(kiosk_size());
	if (!w->book) {
		trouble_say(trouble, "no memory for a book");
		return false;
	}
	kiosk_init(w->book, &w->policy);
	return true;
}

void witness_close(struct witness *w)
{
	ask_close(&w->ask);
	free(w->book);
	free(w->known);
	free(w->claim);
}

/* Room for one more. Returns the array, moved if it must be; NULL, said, if there is no memory. */
static void *room_for(struct witness *w, void *array, size_t len, size_t *max, size_t size)
{
	if (len < *max)
		return array;
	void *larger = realloc(array, (*max + GROW) * size);
	if (larger)
		*max += GROW;
	else
		trouble_say(w->trouble, "no memory to keep what was seen");
	return larger;
}

/* ---- Facts ---- */

static void latch_note(struct witness *w, const struct fact *f)
{
	struct latch *l = &w->latch[f->bay <= BAYS_MAX ? f->bay : 0];
	if (f->type == FACT_DOOR_BEGUN)
		l->act = f->number;
	if (f->type == FACT_DOOR_ENDED)
		l->over_by = f->act;
}

static bool keep(struct witness *w, const struct ledger_entry *entry)
{
	const struct fact *f = &entry->fact;
	struct known *known = room_for(w, w->known, f->number - 1, &w->known_max, sizeof *w->known);
	if (!known)
		return false;
	w->known = known;
	known = &known[f->number - 1];
	*known = (struct known){.type = (uint8_t)f->type,
				.bay = (uint8_t)f->bay,
				.kind = (uint8_t)f->kind,
				.day = (uint16_t)f->day,
				.device = f->device,
				.person = f->person ? f->person : f->worker,
				.loan = f->type == FACT_LENT ? f->number : f->loan,
				.act = f->act};
	memcpy(known->leaf, entry->leaf, sizeof known->leaf);
	w->loans += f->type == FACT_LENT;
	latch_note(w, f);
	return true;
}

bool witness_follow(struct witness *w, const struct ledger_entry *entry)
{
	if (!chain_follows(w->number, w->head, entry)) {
		trouble_say(w->trouble, "fact %" PRIu64 " does not follow the one seen before it",
			    w->number + 1);
		return false;
	}
	if (kiosk_apply(w->book, &entry->fact) < 0) {
		trouble_say(w->trouble, "fact %" PRIu64 " cannot follow from those before it",
			    w->number + 1);
		return false;
	}
	if (!keep(w, entry))
		return false;
	w->number = entry->fact.number;
	memcpy(w->head, entry->head, sizeof w->head);
	return true;
}

/* Returns 1 if all was followed, 0 if no ring answers, -1 if something is wrong, said. */
static int facts_take(struct witness *w, int wait_ms)
{
	if (ask_ring(&w->ask, ADMIN_HEAD, wait_ms) < 0)
		return 0;
	uint64_t upto = w->ask.reply.number;
	if (upto < w->number) {
		trouble_say(w->trouble,
			    "the ledger ends at fact %" PRIu64 ", and fact %" PRIu64
			    " had been seen",
			    upto, w->number);
		return -1;
	}
	if (upto == w->number && memcmp(w->ask.reply.head, w->head, sizeof w->head) != 0) {
		trouble_say(w->trouble, "the head at fact %" PRIu64 " is another than was seen",
			    upto);
		return -1;
	}
	while (w->number < upto) {
		w->ask.request.after = w->number;
		w->ask.request.upto = upto;
		if (ask_ring(&w->ask, ADMIN_FACTS, wait_ms) < 0)
			return 0;
		if (w->ask.reply.err < 0 || w->ask.reply.rows == 0) {
			trouble_say(w->trouble, "the ring cannot give fact %" PRIu64 ": %s",
				    w->number + 1, strerror(-w->ask.reply.err));
			return -1;
		}
		for (uint32_t i = 0; i < w->ask.reply.rows; i++)
			if (!witness_follow(w, &w->ask.reply.entry[i]))
				return -1;
	}
	return 1;
}

bool witness_fetch(struct witness *w, struct hands *hands, int wait_ms)
{
	/* What the rig has told by now is older than the facts that are asked for next. */
	hands_feel(hands);
	return facts_take(w, wait_ms) == 1 && witness_settle(w) && witness_latches(w, hands);
}

/* ---- The ring's book ---- */

static bool device_same(const struct device_now *a, const struct device_now *b)
{
	return a->device == b->device && a->unit == b->unit && a->kind == b->kind &&
	       a->state == b->state && a->bay == b->bay && a->unsure == b->unsure &&
	       a->loan == b->loan && a->person == b->person && a->due_day == b->due_day;
}

void witness_compare(struct witness *w)
{
	struct device_now rows[ADMIN_PAGE], ours;
	uint32_t len;
	w->ask.request.after = 0;
	if (ask_ring(&w->ask, ADMIN_DEVICE_NOW, 0) < 0)
		return;
	len = w->ask.reply.rows;
	memcpy(rows, w->ask.reply.now, len * sizeof *rows);
	/* Something was recorded in between: this was another moment's picture. */
	if (ask_ring(&w->ask, ADMIN_HEAD, 0) < 0 || w->ask.reply.number != w->number)
		return;
	for (uint32_t i = 0; i < len; i++) {
		kiosk_device(w->book, i, &ours);
		if (!device_same(&rows[i], &ours))
			trouble_say(w->trouble,
				    "at fact %" PRIu64 " the kiosk has device %" PRIu64
				    " as %s in bay %u, the facts as %s in bay %u",
				    w->number, rows[i].device, state_word(rows[i].state),
				    rows[i].bay, state_word(ours.state), ours.bay);
	}
}

bool witness_device(const struct witness *w, uint8_t kind, uint32_t unit, struct device_now *out)
{
	for (uint32_t i = 0; i < kiosk_devices(w->book); i++) {
		kiosk_device(w->book, i, out);
		if (out->kind == kind && out->unit == unit)
			return true;
	}
	return false;
}

/* ---- Claims ---- */

uint64_t witness_last(const struct witness *w, const uint8_t *types, uint64_t device)
{
	for (uint64_t n = w->number; n > 0; n--) {
		const struct known *k = &w->known[n - 1];
		if (device && k->device != device)
			continue;
		for (const uint8_t *type = types; *type; type++)
			if (k->type == *type)
				return n;
	}
	return 0;
}

static uint64_t named_find(const struct witness *w, const struct claim *claim)
{
	uint64_t number;
	uint8_t leaf[5];
	if (!reference_read(claim->reference, &number, leaf) || number == 0 || number > w->number)
		return 0;
	const struct known *k = &w->known[number - 1];
	return k->type == claim->type && memcmp(k->leaf, leaf, sizeof leaf) == 0 ? number : 0;
}

uint64_t claim_find(const struct witness *w, const struct claim *claim)
{
	if (claim->reference[0])
		return named_find(w, claim);
	for (uint64_t n = w->number; n > claim->since; n--) {
		const struct known *k = &w->known[n - 1];
		if (k->type == claim->type && (!claim->bay || k->bay == claim->bay) &&
		    (!claim->kind || k->kind == claim->kind) &&
		    (!claim->day || k->day == claim->day) &&
		    (!claim->device || k->device == claim->device) &&
		    (!claim->person || k->person == claim->person) &&
		    (!claim->loan || k->loan == claim->loan))
			return n;
	}
	return 0;
}

static bool claim_same(const struct claim *a, const struct claim *b)
{
	return a->type == b->type && a->bay == b->bay && a->kind == b->kind && a->day == b->day &&
	       a->device == b->device && a->person == b->person && a->loan == b->loan &&
	       strcmp(a->reference, b->reference) == 0 &&
	       /* What has been found meanwhile is older than what is meant now. */
	       (a->since == b->since || a->number > b->since);
}

void witness_claim(struct witness *w, const struct claim *claim)
{
	for (size_t i = w->claims; i > 0 && i + SAME_MAX > w->claims; i--)
		if (claim_same(&w->claim[i - 1], claim))
			return;
	struct claim *room = room_for(w, w->claim, w->claims, &w->claims_max, sizeof *w->claim);
	if (!room)
		return;
	w->claim = room;
	w->claim[w->claims++] = *claim;
}

void claim_write(const struct claim *c, char *text, size_t max)
{
	snprintf(text, max,
		 "%s (device %" PRIu64 ", person %" PRIu64 ", loan %" PRIu64
		 ", day %u, bay %u, reference %s), after fact %" PRIu64,
		 fact_word(c->type), c->device, c->person, c->loan, c->day, c->bay,
		 c->reference[0] ? c->reference : "none", c->since);
}

bool witness_settle(struct witness *w)
{
	for (; w->open < w->claims; w->open++) {
		struct claim *c = &w->claim[w->open];
		char text[300];
		c->number = claim_find(w, c);
		if (c->number)
			continue;
		claim_write(c, text, sizeof text);
		trouble_say(w->trouble,
			    "a screen has shown as done what is not among %" PRIu64 " facts: %s",
			    w->number, text);
		return false;
	}
	return true;
}

/* ---- Latches ---- */

bool witness_latches(struct witness *w, struct hands *hands)
{
	for (unsigned bay = 1; bay <= BAYS_MAX; bay++) {
		struct latch *l = &w->latch[bay];
		uint64_t after = l->pulsed > l->over ? l->pulsed : l->over;
		for (unsigned i = 0; i < hands->door[bay].pulses; i++) {
			uint64_t act = after + 1;
			while (act <= l->act && (w->known[act - 1].type != FACT_DOOR_BEGUN ||
						 w->known[act - 1].bay != bay))
				act++;
			if (act > l->act) {
				trouble_say(w->trouble,
					    "the latch of door %u moved, and no act since fact "
					    "%" PRIu64 " is for it",
					    bay, after);
				return false;
			}
			l->pulsed = after = act;
			w->pulses++;
		}
		hands->door[bay].pulses = 0;
		l->over = l->over_at;
		l->over_at = l->over_by;
	}
	return true;
}
