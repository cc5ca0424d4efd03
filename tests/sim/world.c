/*
 * The world: its time, its doors, and the processes that answer the ring. It
 * keeps to the protocol: a latch moves only when it was told to, a switch
 * says only what its door did, an answer carries the ticket of its question.
 */
#include "world.h"

#include <assert.h>
#include <string.h>

#include "invariants.h"

#define BEGIN_S        1793613600 /* Monday 2 November 2026, ten in the morning */
#define MISHAP_IN      40         /* something befalls the kiosk once in so many rounds */
#define MISHAP_IN_WILD 12         /* … of a branch */
#define AGAIN_IN       3
#define FORGOT_S       1700000000 /* what a clock without a chip wakes up with */

/* ---- Things ---- */

struct thing *thing_in(struct world *w, uint8_t bay)
{
	for (uint32_t i = 0; i < w->things; i++)
		if (w->thing[i].where == WHERE_BAY && w->thing[i].bay == bay)
			return &w->thing[i];
	return NULL;
}

struct thing *thing_of(struct world *w, uint32_t who)
{
	for (uint32_t i = 0; i < w->things; i++)
		if (w->thing[i].where == WHERE_PERSON && w->thing[i].who == who)
			return &w->thing[i];
	return NULL;
}

struct thing *thing_with_staff(struct world *w)
{
	uint32_t from = dice_throw(&w->dice, w->things);

	for (uint32_t i = 0; i < w->things; i++) {
		struct thing *t = &w->thing[(from + i) % w->things];

		if (t->where == WHERE_STAFF)
			return t;
	}
	return NULL;
}

struct thing *thing_find(struct world *w, uint64_t device)
{
	for (uint32_t i = 0; i < w->things; i++)
		if (w->thing[i].device == device)
			return &w->thing[i];
	return NULL;
}

/* ---- What follows from a turn ---- */

static void expect(struct world *w, int64_t in_ms, struct item item)
{
	if (w->pendings < PENDING_MAX)
		w->pending[w->pendings++] =
			(struct pending){.due_ms = w->at.ms + in_ms, .item = item};
}

static int64_t answer_ms(struct world *w)
{
	return dice_once(&w->dice, 40) ? 6000 : dice_once(&w->dice, 30) ? 1500 : 100;
}

/* Their PIN as it is now; NULL: the house knows none. */
static const char *pin_of(const struct world *w, uint64_t person)
{
	uint32_t row = crowd_row(person);

	if (row > 0)
		return w->pin[row - 1];
	for (uint32_t i = 0; i < w->newcomers; i++)
		if (w->newcomer[i].person == person)
			return w->newcomer[i].pin;
	return NULL;
}

static void pin_asked(struct world *w, const struct effect *fx)
{
	const char *pin = pin_of(w, fx->pin.person);
	struct item item = {.type = ITEM_EVENT, .ev = {.type = EVENT_PIN}};
	bool right = pin != NULL && strlen(pin) == fx->pin.len;

	for (uint8_t i = 0; right && i < fx->pin.len; i++)
		right = pin[i] == '0' + fx->pin.digits[i];
	item.ev.pin.answer = right ? PIN_RIGHT : PIN_WRONG;
	if (dice_once(&w->dice, 100)) {
		item.ev.pin.answer = PIN_FAILED;
		w->m->counts->hardware_faults++;
	}
	if (w->up[PORT_PIN] && !dice_once(&w->dice, 200))
		expect(w, answer_ms(w), item);
}

static void pin_made(struct world *w, const struct effect *fx)
{
	struct item item = {.type = ITEM_EVENT, .ev = {.type = EVENT_PIN_MADE}};

	for (uint8_t i = 0; i < fx->pin.len; i++)
		w->made[i] = (char)('0' + fx->pin.digits[i]);
	w->made[fx->pin.len] = '\0';
	w->made_for = fx->pin.person;
	item.ev.pin.answer = dice_once(&w->dice, 20) ? PIN_FAILED : PIN_RIGHT;
	if (w->up[PORT_PIN])
		expect(w, answer_ms(w), item);
}

/* What was recorded is so from now on. */
static void recorded(struct world *w, const struct fact *f)
{
	uint32_t row = crowd_row(f->person);

	if (f->type == FACT_STICKER_WRITTEN && w->things < THINGS_MAX)
		w->thing[w->things++] = (struct thing){.device = f->device, .where = WHERE_STAFF};
	if (row == 0 && f->type == FACT_PIN_SET && w->made_for == f->person &&
	    w->newcomers < NEWCOMERS_MAX) {
		struct newcomer *n = &w->newcomer[w->newcomers++];

		n->person = f->person;
		strcpy(n->pin, w->made);
	}
	if (row == 0)
		return;
	if (f->type == FACT_PIN_SET && w->made_for == f->person)
		strcpy(w->pin[row - 1], w->made);
	if (f->type == FACT_CARD_REPLACED && f->worker != NOBODY)
		w->laid[row - 1] = w->new_card;
	else if (f->type == FACT_CARD_REPLACED)
		w->card[row - 1]++;
}

/* Two digits that were typed: a card's, a code's, or nobody's. */
static void number_asked(struct world *w, const struct effect *fx)
{
	struct item item = {.type = ITEM_EVENT, .number = 99, .ev = {.type = EVENT_NUMBER}};

	if (fx->number.len == 2)
		item.number = (uint8_t)(fx->number.digits[0] * 10 + fx->number.digits[1]);
	if (item.number < crowd_people_len)
		item.who = (uint8_t)(item.number + 1);
	expect(w, answer_ms(w), item);
}

/* A program wipes: soon or late, well or not, once or twice, or it says what cannot be. */
static void wipe_asked(struct world *w, const struct effect *fx)
{
	struct item item = {.type = ITEM_EVENT, .ev = {.type = EVENT_WIPE_ANSWER}};

	if (!w->up[PORT_WIPER])
		return;
	item.ev.wipe.device = fx->wipe.device;
	item.ev.wipe.ticket = fx->wipe.ticket;
	item.ev.wipe.done = !dice_once(&w->dice, 4);
	item.ev.wipe.afar = !item.ev.wipe.done && dice_once(&w->dice, 2);
	item.ev.wipe.tool = (uint8_t)(1 + dice_throw(&w->dice, TOOLS));
	item.ev.wipe.method = (uint8_t)(1 + dice_throw(&w->dice, METHODS - 1));
	item.ev.wipe.checks = (uint32_t)dice_throw(&w->dice, 1u << WIPE_CHECKS_COUNT);
	item.ev.wipe.evidence = 1 + dice_throw(&w->dice, 1000);
	expect(w, 50 + (int64_t)dice_throw(&w->dice, 200000), item);
	if (dice_once(&w->dice, 8))
		expect(w, 50 + (int64_t)dice_throw(&w->dice, 200000), item);
}

/* A sticker is written, or is not; now and then nobody answers, and one that was written is laid
 * down again later. */
static void sticker_asked(struct world *w, const struct effect *fx)
{
	struct item item = {.type = ITEM_EVENT, .ev = {.type = EVENT_STICKER_WRITTEN}};
	bool room = w->things < THINGS_MAX - 1;

	if (!w->up[PORT_READER])
		return;
	w->begun = fx->sticker.device;
	item.ev.written.device = fx->sticker.device;
	item.ev.written.ticket = fx->sticker.ticket;
	item.ev.written.end =
		room && !dice_once(&w->dice, 3)
			? STICKER_WRITTEN
			: (uint8_t)(STICKER_GONE +
				    dice_throw(&w->dice, STICKER_UNREAD - STICKER_GONE + 1));
	if (!dice_once(&w->dice, 12))
		expect(w, answer_ms(w), item);
}

/* A stick is found or not, what is written on it ends well or not; now and then nobody answers, or
 * twice, or what cannot be. */
static void export_asked(struct world *w, const struct effect *fx)
{
	struct item item = {.type = ITEM_EVENT, .ev = {.type = EVENT_EXPORT_ENDED}};
	bool found = fx->type == EFFECT_FIND_STICK && !dice_once(&w->dice, 4);

	if (!w->up[PORT_EXPORTER] || dice_once(&w->dice, 20))
		return;
	if (found)
		item.ev.type = EVENT_STICK_FOUND;
	item.ev.export.ticket = fx->export.ticket;
	if (!found) {
		item.ev.export.end = dice_once(&w->dice, 2)
					     ? EXPORT_END_WRITTEN
					     : (uint8_t)dice_throw(&w->dice, EXPORT_ENDS_COUNT);
		item.ev.export.out = !dice_once(&w->dice, 8);
	}
	expect(w, 50 + (int64_t)dice_throw(&w->dice, 200000), item);
	if (dice_once(&w->dice, 8))
		expect(w, 50 + (int64_t)dice_throw(&w->dice, 200000), item);
}

static void follow(struct world *w)
{
	const struct effects *out = &w->m->out;

	for (uint32_t i = 0; i < out->len; i++) {
		const struct effect *fx = &out->list[i];

		switch (fx->type) {
		case EFFECT_UNLOCK:
			if (w->up[PORT_LOCKER])
				w->bay[fx->unlock.bay].released = true;
			break;
		case EFFECT_ASK_PIN: pin_asked(w, fx); break;
		case EFFECT_MAKE_PIN: pin_made(w, fx); break;
		case EFFECT_RECORD: recorded(w, &fx->fact); break;
		case EFFECT_FIND_NUMBER: number_asked(w, fx); break;
		case EFFECT_CALL:
			if (fx->call.on)
				expect(w, 50,
				       (struct item){
					       .type = ITEM_EVENT,
					       .ev = {.type = EVENT_CALL_LEFT,
						      .call = {.left = !dice_once(&w->dice, 10)}}});
			break;
		case EFFECT_WIPE_BY_MACHINE: wipe_asked(w, fx); break;
		case EFFECT_WRITE_STICKER: sticker_asked(w, fx); break;
		case EFFECT_FIND_STICK:
		case EFFECT_EXPORT: export_asked(w, fx); break;
		case EFFECT_SET_CLOCK: set_wall_clock(w, fx->clock.utc_s); break;
		default: break;
		}
	}
}

/* ---- Time ---- */

static void set_time(struct world *w, int64_t ms)
{
	w->at.ms = ms;
	w->at.utc_s = w->true_s + (ms - w->true_ms) / 1000 + w->drift_s;
}

void set_wall_clock(struct world *w, int64_t utc_s)
{
	w->drift_s += utc_s - w->at.utc_s;
	w->at.utc_s = utc_s;
}

static void do_item(struct world *w, struct item item)
{
	struct script *s = w->script;

	if (s->len == SCRIPT_MAX || w->m->violation.number != 0)
		return;
	item.id = s->len;
	item.at = w->at;
	s->item[s->len++] = item;
	if (machine_do(w->m, &item) && item.type != ITEM_IDLE && item.type != ITEM_TROUBLE &&
	    machine_is_up(w->m))
		follow(w);
	if (item.type == ITEM_EVENT && w->steps > 0)
		w->steps--;
}

void give(struct world *w, struct item item)
{
	do_item(w, item);
	/* Down: the disk failed it, or the power. It is started again as the parent does it. */
	for (int i = 0; i < 20 && !machine_is_up(w->m) && w->m->violation.number == 0; i++) {
		if (i > 2)
			do_item(w, (struct item){.type = ITEM_TROUBLE}); /* somebody made room */
		restart_all(w, dice_once(&w->dice, 3) ? ITEM_CUT : ITEM_CRASH);
	}
}

void give_event(struct world *w, struct event ev)
{
	give(w, (struct item){.type = ITEM_EVENT, .ev = ev});
}

void press(struct world *w, uint8_t control, uint16_t arg)
{
	give_event(w, (struct event){.type = EVENT_INTENT,
				     .intent = {.control = control, .arg = arg}});
}

/* The answer that is due first, or NULL. */
static struct pending *next_pending(struct world *w)
{
	struct pending *first = NULL;

	for (uint32_t i = 0; i < w->pendings; i++)
		if (first == NULL || w->pending[i].due_ms < first->due_ms)
			first = &w->pending[i];
	return first;
}

void pass(struct world *w, int64_t ms, uint32_t ticks)
{
	int64_t until_ms = w->at.ms + ms;

	while (ticks > 0 && machine_is_up(w->m) && w->steps > 0 && w->m->violation.number == 0) {
		int64_t wake_ms = kiosk_deadline_ms(w->m->kiosk);
		struct pending *p = next_pending(w);

		if (wake_ms <= w->at.ms)
			wake_ms = w->at.ms + 1;
		if (p != NULL && p->due_ms <= until_ms && p->due_ms <= wake_ms) {
			struct item item = p->item;
			int64_t due_ms = p->due_ms;

			*p = w->pending[--w->pendings];
			set_time(w, due_ms > w->at.ms ? due_ms : w->at.ms);
			give(w, item);
			continue;
		}
		if (wake_ms > until_ms)
			break;
		ticks--;
		set_time(w, wake_ms);
		give_event(w, (struct event){.type = EVENT_TICK});
	}
	if (until_ms > w->at.ms)
		set_time(w, until_ms);
}

/* ---- Doors and ports ---- */

static uint8_t felt(struct world *w, uint8_t bay)
{
	const struct compartment *c = &w->bay[bay];
	bool there = thing_in(w, bay) != NULL;

	if (!c->feels)
		return PRESENCE_UNKNOWN;
	return there != c->fooled ? PRESENCE_THERE : PRESENCE_EMPTY;
}

static void door_tell(struct world *w, uint8_t bay, bool first, bool forced)
{
	struct item item = {
		.type = ITEM_EVENT,
		.forced = forced,
		.ev = {.type = EVENT_DOOR,
		       .door = {.bay = bay,
				.open = w->bay[bay].open,
				.first = first,
				.presence = felt(w, bay),
				.charge = w->bay[bay].feels
						  ? (uint8_t)(1 + dice_throw(&w->dice, 101))
						  : 0}}};

	if (w->up[PORT_LOCKER])
		give(w, item);
}

void door_move(struct world *w, uint8_t bay, bool open, bool forced)
{
	struct compartment *c = &w->bay[bay];

	if (c->open == open)
		return;
	c->open = open;
	c->released = false;
	door_tell(w, bay, false, forced);
}

void port_move(struct world *w, uint8_t port, bool up)
{
	if (w->up[port] == up)
		return;
	w->up[port] = up;
	if (!up)
		w->m->counts->hardware_faults++;
	if (!up && port == PORT_PIN)
		w->pendings = 0;
	give_event(w, (struct event){.type = EVENT_PORT, .port = {.port = port, .up = up}});
	if (port != PORT_LOCKER || !up)
		return;
	for (uint8_t bay = 1; bay <= w->m->board->policy.bays; bay++) {
		w->bay[bay].released = false;
		door_tell(w, bay, true, false);
	}
}

void restart_all(struct world *w, uint8_t how)
{
	struct item item = {.type = how};

	w->pendings = 0;
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		w->up[port] = false;
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++)
		w->bay[bay].released = false;
	if (how == ITEM_CUT) {
		/* Some minutes, or a weekend; the monotonic clock starts anew. */
		w->true_s += (w->at.ms - w->true_ms) / 1000 + 30 +
			     dice_throw(&w->dice, dice_once(&w->dice, 8) ? 300000 : 200);
		w->true_ms = 1000 + dice_throw(&w->dice, 5000);
		w->at.network = dice_once(&w->dice, 2);
		w->at.chip = dice_once(&w->dice, 2);
		if (w->at.network)
			w->drift_s = 0;
		else if (!w->at.chip)
			w->drift_s = FORGOT_S - w->true_s;
		set_time(w, w->true_ms);
		w->who = 0;
	}
	if (dice_once(&w->dice, 12)) {
		item.trouble = (uint8_t)(1 + dice_throw(&w->dice, TROUBLES - 1));
		item.after = dice_throw(&w->dice, 60);
	}
	do_item(w, item);
	w->ports_due = true;
}

/* The other processes come up after the ring; now and then one does not. */
static void ports_come_up(struct world *w)
{
	w->ports_due = false;
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		if (!dice_once(&w->dice, 60))
			port_move(w, port, true);
}

/* ---- Set up, and on it goes ---- */

bool was_refused(const struct world *w)
{
	for (uint32_t i = 0; i < w->m->out.len; i++)
		if (w->m->out.list[i].type == EFFECT_ANSWER)
			return w->m->out.list[i].answer.refusal != REFUSED_NOT;
	return true;
}

void helper_name(struct world *w, uint32_t who)
{
	const struct somebody *s = &crowd_people[who - 1];
	uint64_t helpers = 0;

	for (uint32_t i = 0; i < w->m->told.people; i++)
		helpers += w->m->told.person[i].of == s->of;
	give(w, (struct item){.type = ITEM_EVENT,
			      .who = (uint8_t)who,
			      .ev = {.type = EVENT_DEED,
				     .admin = {.deed = RIGHT_NAME_HELPER,
					       .person = s->of,
					       .helper = s->person,
					       .helpers = helpers,
					       .user = 1}}});
}

static void enrol_all(struct world *w)
{
	for (uint32_t i = 0; i < crowd_people_len; i++) {
		const struct somebody *s = &crowd_people[i];

		strcpy(w->pin[i], s->pin);
		if (s->of != NOBODY) {
			if (i % 2 == 0)
				helper_name(w, i + 1); /* the others come later */
			continue;
		}
		give(w, (struct item){.type = ITEM_EVENT,
				      .who = (uint8_t)(i + 1),
				      .ev = {.type = EVENT_ENROL,
					     .admin = {.person = s->person,
						       .role = s->role,
						       .minor = s->minor,
						       .adult = s->adult,
						       .user = 1}}});
	}
	for (uint32_t i = 0; i < crowd_things_len; i++) {
		const struct something *s = &crowd_things[i];

		w->thing[w->things++] =
			(struct thing){.device = s->device,
				       .where = s->bay != 0 ? WHERE_BAY : WHERE_STAFF,
				       .bay = s->bay};
		give(w, (struct item){.type = ITEM_EVENT,
				      .ev = {.type = EVENT_ADD_DEVICE,
					     .admin = {.device = s->device,
						       .kind = s->kind,
						       .parts = s->parts,
						       .bay = s->bay,
						       .filtered = s->filtered,
						       .user = 1}}});
	}
}

void world_begin(struct world *w, struct machine *m, struct script *script, uint64_t seed)
{
	uint32_t steps = w->steps;

	memset(w, 0, sizeof(*w));
	w->m = m;
	w->script = script;
	w->steps = steps;
	w->dice = dice_of(seed);
	script->seed = seed;
	script->len = 0;
	machine_begin(m, seed);
	w->true_s = BEGIN_S + (int64_t)dice_throw(&w->dice, 400) * 86400;
	w->true_ms = 1000;
	w->at.network = true;
	set_time(w, 1000);
	w->bay[4].feels = w->bay[8].feels = true;
	do_item(w, (struct item){.type = ITEM_CUT});
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		port_move(w, port, true);
	enrol_all(w);
}

bool world_step(struct world *w)
{
	if (w->m->violation.number != 0 || w->steps == 0 || w->script->len + 64 > SCRIPT_MAX ||
	    w->m->told.facts + EFFECTS_MAX > TOLD_FACTS_MAX)
		return false;
	w->round++;
	if (w->ports_due)
		ports_come_up(w);
	else if (w->wild && w->round >= w->again_from && dice_once(&w->dice, AGAIN_IN) &&
		 again_step(w))
		return true;
	else if (dice_once(&w->dice, w->wild ? MISHAP_IN_WILD : MISHAP_IN))
		mishap_step(w);
	else
		people_step(w);
	return true;
}

void world_branch(struct world *w, const struct branch *b, uint32_t steps)
{
	uint64_t salt = (uint64_t)b->salt << 32 | b->round;

	w->dice = dice_of(w->script->seed ^ dice_of(salt).state);
	w->steps = steps;
	w->wild = true;
	w->again = b->again;
	w->again_from = b->round + 2; /* once something else has happened */
	machine_branch(w->m, salt);
}
