/*
 * The machine: turns the engine, performs what follows as the loop would,
 * restarts what ended, and asks every invariant on the way.
 */
#include "machine.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lendbay/text.h>

#include "invariants.h"
#include "orders.h"

int machine_init(struct machine *m)
{
	m->alone = calloc(1, kiosk_size());
	m->shadow = calloc(1, kiosk_size());
	m->spare = calloc(1, kiosk_size());
	return m->alone != NULL && m->shadow != NULL && m->spare != NULL ? 0 : -ENOMEM;
}

void machine_finish(struct machine *m)
{
	engine_close(m->engine);
	m->engine = NULL;
	free(m->alone);
	free(m->shadow);
	free(m->spare);
}

void machine_blame(struct machine *m, uint32_t invariant, const char *why)
{
	if (m->violation.number != 0)
		return;
	m->violation.number = invariant;
	(void)snprintf(m->violation.why, sizeof(m->violation.why), "%s", why); /* cut if it must */
}

/* Asks one kind of look of every invariant. With the words of what was looked at. */
#define ASK(m, look, thing, write)                                                                 \
	for (size_t ask = 0; ask < INVARIANTS; ask++) {                                            \
		const char *wrong =                                                                \
			invariants[ask].look != NULL ? invariants[ask].look((m), (thing)) : NULL;  \
		if (wrong != NULL) {                                                               \
			char line[TEXT_LINE_MAX];                                                  \
			char why[MACHINE_WHY_MAX];                                                 \
			(void)write((thing), line, sizeof(line)); /* cut if it must */             \
			(void)snprintf(why, sizeof(why), "%s: %.200s", wrong, line); /* as well */ \
			machine_blame((m), invariants[ask].number, why);                           \
		}                                                                                  \
	}

enum after { AFTER_TURN, AFTER_RESTART, AFTER_SEED };

static void ask_all(struct machine *m, enum after after)
{
	for (size_t i = 0; i < INVARIANTS; i++) {
		const char *(*look)(struct machine *) = after == AFTER_TURN ? invariants[i].turn
							: after == AFTER_RESTART
								? invariants[i].restart
								: invariants[i].end;
		const char *wrong = look != NULL ? look(m) : NULL;

		if (wrong != NULL)
			machine_blame(m, invariants[i].number, wrong);
	}
}

/* It came once more; whoever looks for what is seldom is told. */
static void count(struct machine *m, uint64_t *kind)
{
	(*kind)++;
	if (m->news_len < MACHINE_NEWS_MAX)
		m->news[m->news_len++] =
			(struct news){.kind = counts_kind(m->counts, kind), .id = m->doing};
}

/* ---- Facts ---- */

/* A fact is durable: the model and the shadow are told. */
static void tell(struct machine *m, const struct fact *f)
{
	ASK(m, fact, f, fact_write)
	cards_fact(m, f);
	count(m, &m->counts->fact[f->type]);
	if (f->type == FACT_CALLED && f->why_called < REFUSALS_COUNT)
		count(m, &m->counts->refusal[f->why_called]);
	told_fact(&m->told, f);
	if (kiosk_apply(m->shadow, f) != 0)
		machine_blame(m, 4, "a durable fact cannot follow from those before it");
}

static void tell_all(struct machine *m)
{
	uint64_t before = m->told.facts;

	for (uint32_t i = 0; i < m->out.len; i++)
		if (m->out.list[i].type == EFFECT_RECORD)
			tell(m, &m->out.list[i].fact);
	if (m->told.facts > before)
		m->counts->recording++;
	m->durable = m->told.facts;
	if (m->engine != NULL && m->told.facts > before)
		ledger_head(engine_ledger(m->engine), &m->durable, m->head);
}

/* What the ledger holds beyond what a commit acknowledged: a whole turn of it, or none. */
static void tell_doubtful(struct machine *m)
{
	struct ledger *l = engine_ledger(m->engine);
	static struct ledger_entry entry[EFFECTS_MAX];
	uint64_t number;
	uint32_t at = 0;

	ledger_head(l, &number, m->head);
	while (m->told.facts < number && m->violation.number == 0) {
		int len = ledger_facts(l, m->told.facts, number, entry, EFFECTS_MAX);

		if (len <= 0 && disk_struck(m->disk))
			return;
		if (len <= 0) {
			machine_blame(m, 6, "a fact that was found after a restart does not hold");
			return;
		}
		for (int i = 0; i < len; i++) {
			while (at < m->out.len && (m->out.list[at].type != EFFECT_RECORD ||
						   m->out.list[at].fact.number <= m->told.facts))
				at++;
			if (at == m->out.len || memcmp(&m->out.list[at].fact, &entry[i].fact,
						       sizeof(entry[i].fact)) != 0) {
				machine_blame(m, 4, "a fact is in the ledger that nobody recorded");
				return;
			}
			at++;
			tell(m, &entry[i].fact);
		}
	}
	m->durable = number;
}

/* ---- Coming up ---- */

static void moment_make(struct machine *m, const struct item *item)
{
	struct dice chance = dice_of(m->seed ^ (uint64_t)item->id << 20);

	struct clock_reading at = item->at;

	/* Where a start was left out of the script, time still goes forward only. */
	if (at.ms < m->now.ms && m->now.boot == m->clock.boot)
		at.ms = m->now.ms;
	clock_tell(&m->clock, at, &m->now);
	dice_fill(&chance, m->now.random, sizeof(m->now.random));
}

static void look(struct machine *m)
{
	uint8_t phase = m->phase, refusal = m->view.refusal;

	newcard_mind(&m->newcard, kiosk_card_awaited(m->kiosk));
	kiosk_view(m->kiosk, m->now, &m->view);
	m->changed = m->view.under != phase;
	m->phase = m->view.under;
	if (m->changed)
		count(m, &m->counts->phase[phase][m->phase]);
	if ((m->changed || m->view.refusal != refusal) && m->view.refusal != REFUSED_NOT)
		count(m, &m->counts->refusal[m->view.refusal]);
	ask_all(m, AFTER_TURN);
	told_view(&m->told, &m->view);
}

static void close_down(struct machine *m)
{
	engine_close(m->engine);
	m->engine = NULL;
	m->kiosk = NULL;
}

/* The ring starts from what is on the disk. Returns whether it could. */
static bool open_up(struct machine *m, const struct item *item)
{
	char complaint[LEDGER_COMPLAINT_MAX];

	if (m->disk == NULL) {
		memcpy(m->alone, m->shadow, kiosk_size());
		kiosk_init(m->spare, &m->board->policy);
		m->kiosk = m->alone;
	} else if (engine_open(m->dir, m->board, &m->engine, complaint) < 0) {
		m->engine = NULL;
		if (!disk_struck(m->disk))
			machine_blame(m, 4, complaint);
		return false;
	} else {
		uint64_t durable = m->durable;
		uint8_t head[LEDGER_HASH_LEN];

		memcpy(head, m->head, sizeof(head));
		m->kiosk = engine_kiosk(m->engine);
		tell_doubtful(m);
		m->durable = durable;
		memcpy(m->head, head, sizeof(head));
		ask_all(m, AFTER_RESTART);
		ledger_head(engine_ledger(m->engine), &m->durable, m->head);
		if (disk_struck(m->disk)) {
			disk_leave(m->disk);
			close_down(m);
			return false;
		}
	}
	m->out.len = 0;
	clock_begin(&m->clock, item->at, kiosk_utc_s(m->kiosk), m->seed << 20 | (item->id + 1));
	return true;
}

/* ---- One turn ---- */

static void perform(struct machine *m, const struct effect *fx)
{
	ASK(m, effect, fx, effect_write)
	if (fx->type == EFFECT_ASK_PIN || fx->type == EFFECT_MAKE_PIN) {
		m->asked[m->asked_len++ % 8] = fx->pin.ticket;
		m->typed_len = fx->pin.len;
		memcpy(m->typed, fx->pin.digits, sizeof(m->typed));
	}
	if (fx->type == EFFECT_MAKE_PIN)
		m->making = fx->pin.person;
	if ((fx->type == EFFECT_ASK_PIN || fx->type == EFFECT_MAKE_PIN) && m->engine != NULL &&
	    !newcard_pair(&m->newcard, fx))
		machine_blame(m, 9, "a PIN is for a card that is not there");
	if (fx->type == EFFECT_ANSWER && fx->answer.refusal != REFUSED_NOT)
		count(m, &m->counts->refusal[fx->answer.refusal]);
	told_effect(&m->told, fx);
}

/* The core alone: as the engine does it, with every fact durable at once. */
static void turn_alone(struct machine *m, const struct event *ev)
{
	static struct effects further;

	kiosk_step(m->kiosk, ev, m->now, &m->out);
	for (uint32_t i = 0; i < m->out.len; i++) {
		struct event recorded = {.type = EVENT_RECORDED};

		if (m->out.list[i].type != EFFECT_RECORD)
			continue;
		recorded.recorded.number = m->out.list[i].fact.number;
		recorded.recorded.fact_type = (uint8_t)m->out.list[i].fact.type;
		kiosk_step(m->kiosk, &recorded, m->now, &further);
		assert(m->out.len + further.len <= EFFECTS_MAX);
		memcpy(m->out.list + m->out.len, further.list,
		       further.len * sizeof(further.list[0]));
		m->out.len += further.len;
	}
}

static bool turn(struct machine *m, const struct event *ev, const struct registry_change *change,
		 const struct item *item)
{
	int err = 0;

	m->counts->steps++;
	m->started_now = ev->type == EVENT_START;
	if (ev->type == EVENT_CARD_BAD)
		count(m, &m->counts->refusal[ev->card_bad.refusal]);
	moment_make(m, item);
	ASK(m, event, ev, event_write)
	told_event(&m->told, ev);
	if (m->engine == NULL)
		turn_alone(m, ev);
	else
		err = engine_turn_at(m->engine, ev, change, m->now, &m->out);
	if (change != NULL && (ev->type == EVENT_PIN || ev->type == EVENT_PIN_MADE) &&
	    (err == -EEXIST || err == -ENOENT)) {
		struct event failed = *ev; /* as the loop does it */

		failed.pin.answer = err == -EEXIST ? PIN_TAKEN : PIN_FAILED;
		err = engine_turn_at(m->engine, &failed, NULL, m->now, &m->out);
	}
	if (err == -EEXIST || err == -ENOENT)
		return true; /* nothing happened, as a command line would be told */
	if (err < 0) {
		if (!disk_struck(m->disk))
			machine_blame(m, 4, "the ledger could not be written on a sound disk");
		disk_leave(m->disk);
		close_down(m);
		return false;
	}
	tell_all(m);
	if (item->cut_before && m->disk != NULL) {
		close_down(
			m); /* the power fails now: nothing was performed, the disk is cut later */
		return false;
	}
	for (uint32_t i = 0; i < m->out.len; i++)
		if (m->out.list[i].type != EFFECT_NONE)
			perform(m, &m->out.list[i]);
	look(m);
	return true;
}

/* ---- Items ---- */

static void restart(struct machine *m, const struct item *item)
{
	struct event start = {.type = EVENT_START};

	if (m->disk != NULL) {
		bool cut = item->type == ITEM_CUT || disk_struck(m->disk);

		disk_leave(m->disk);
		close_down(m);
		if (cut)
			disk_cut(m->disk);
		disk_mend(m->disk);
		if (item->trouble != TROUBLE_NONE)
			disk_arm(m->disk, item->trouble, item->after);
	}
	m->counts->power_cuts += item->type == ITEM_CUT;
	bool up = open_up(m, item);

	if (!up)
		return;
	told_restart(&m->told);
	memset(&m->newcard, 0, sizeof(m->newcard));
	m->asked_len = 0;
	/* What was in doubt was begun by who stood there then, and may still come to light if the
	 * ring goes down again before it has written anything. */
	if (turn(m, &start, NULL, item))
		told_forget(&m->told);
}

/* A locked door moves for nobody but who forces it. */
static bool door_can_be(const struct machine *m, const struct item *item)
{
	const struct told_bay *b = &m->told.bay[item->ev.door.bay];

	return item->ev.door.first || item->forced || !item->ev.door.open || b->door_open ||
	       b->released;
}

/* Whether the world could bring this about as things are; a shorter script may say what cannot be.
 */
static bool can_be(struct machine *m, const struct item *item, struct event *ev)
{
	switch (ev->type) {
	case EVENT_DOOR: return door_can_be(m, item);
	case EVENT_PIN:
	case EVENT_PIN_MADE:
		if (item->late >= m->asked_len || item->late >= 8)
			return false;
		ev->pin.ticket = m->asked[(m->asked_len - 1 - item->late) % 8];
		return true;
	default: return true;
	}
}

/* The ring must end: it could not read, or not write. On a sound disk that is wrong. */
static void give_up(struct machine *m, const char *why)
{
	if (!disk_struck(m->disk))
		machine_blame(m, 4, why);
	disk_leave(m->disk);
	close_down(m);
}

static bool do_event(struct machine *m, const struct item *item)
{
	struct event ev = item->ev;
	struct order order;

	if (!machine_is_up(m) || !can_be(m, item, &ev))
		return false;

	int with = order_fill(m, item, &ev, &order);

	cards_shown(m, item, &ev);

	if (with < 0) {
		give_up(m, "the registry cannot be read on a sound disk");
		return false;
	}
	return turn(m, &ev, with == 1 ? &order.change : NULL, item);
}

/* What another version of the core might have kept: a book of that number that is not this one. */
static int keep_wrong_book(struct machine *m)
{
	struct ledger_checkpoint c = {.number = kiosk_number(m->kiosk)};
	uint8_t *image = malloc(kiosk_image_max());

	if (image == NULL)
		return -ENOMEM;
	kiosk_init(m->spare, &m->board->policy);
	for (struct fact f = {.number = 1, .type = FACT_STARTED}; f.number <= c.number; f.number++)
		(void)kiosk_apply(m->spare, &f); /* a start can follow anything */
	kiosk_maker(c.maker);
	c.maker[0] ^= 1;
	c.len = kiosk_image_write(m->spare, image, kiosk_image_max());

	int err = ledger_checkpoint_put(engine_ledger(m->engine), &c, image);

	free(image);
	return err;
}

/* The book is kept at one rest and not at another, or there is one of another version. */
static void rest(struct machine *m, const struct item *item)
{
	int err = item->id % 4 == 0   ? keep_wrong_book(m)
		  : item->id % 4 == 1 ? 0
				      : engine_checkpoint(m->engine);

	/* A full disk is no reason to end: all is as it was. */
	if (err == 0 || err == -ENOSPC)
		err = ledger_write_back(engine_ledger(m->engine));
	if (err < 0)
		give_up(m, "the log cannot be emptied, or the book not kept, on a sound disk");
}

bool machine_do(struct machine *m, const struct item *item)
{
	bool done = true;

	m->doing = item->id;
	switch (item->type) {
	case ITEM_EVENT: done = do_event(m, item); break;
	case ITEM_IDLE:
		done = m->engine != NULL;
		if (done)
			rest(m, item);
		break;
	case ITEM_TROUBLE:
		if (m->disk != NULL)
			disk_arm(m->disk, item->trouble, item->after);
		break;
	default: restart(m, item); break;
	}
	if (m->saw != NULL)
		m->saw(m, item);
	return done;
}

void machine_begin(struct machine *m, uint64_t seed)
{
	struct fact first = {.number = 1, .type = FACT_KIOSK_BEGAN};
	struct item none = {0};
	char complaint[LEDGER_COMPLAINT_MAX];

	close_down(m);
	m->seed = seed;
	m->news_len = m->doing = 0;
	if (m->salts != NULL)
		*m->salts = dice_of(seed + 1);
	if (m->disk != NULL)
		m->counted = *disk_counted(m->disk);
	m->checks = dice_of(~seed);
	m->violation = (struct violation){0};
	/* Nothing of the play before, which may have been of the same seed. */
	m->now = (struct moment){0};
	m->clock = (struct clock){0};
	m->making = NOBODY;
	memset(&m->newcard, 0, sizeof(m->newcard));
	cards_begin(m);
	m->typed_len = 0;
	m->changed = m->started_now = false;
	m->durable = 0;
	m->asked_len = 0;
	m->out.len = 0;
	m->phase = SCREEN_HOME;
	memset(&m->view, 0, sizeof(m->view));
	told_begin(&m->told, &m->board->policy);
	kiosk_init(m->shadow, &m->board->policy);
	if (m->disk == NULL) {
		tell(m, &first);
		(void)open_up(m, &none); /* alone it always can */
		return;
	}
	disk_format(m->disk, seed);
	/* Fact 1 is the ledger's own, and was there before anybody came. */
	if (engine_open(m->dir, m->board, &m->engine, complaint) < 0) {
		machine_blame(m, 4, complaint);
		return;
	}

	struct ledger_entry entry;

	if (ledger_facts(engine_ledger(m->engine), 0, 1, &entry, 1) == 1)
		tell(m, &entry.fact);
	close_down(m);
}

void machine_end(struct machine *m)
{
	if (m->engine != NULL && m->violation.number == 0 && !disk_struck(m->disk))
		ask_all(m, AFTER_SEED);
	if (m->disk == NULL)
		return;

	const struct disk_counts *c = disk_counted(m->disk);

	m->counts->lost += c->lost - m->counted.lost;
	m->counts->torn += c->torn - m->counted.torn;
	m->counts->disk_faults += c->faults - m->counted.faults;
	m->counted = *c;
}

void machine_branch(struct machine *m, uint64_t salt)
{
	m->checks = dice_of(~(m->seed ^ salt));
	m->news_len = 0;
	if (m->disk != NULL)
		m->counted = *disk_counted(m->disk);
}

bool machine_is_up(const struct machine *m)
{
	return m->kiosk != NULL;
}
