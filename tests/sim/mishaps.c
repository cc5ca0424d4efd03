/*
 * The mishaps: what befalls the kiosk from outside, a row each with its
 * weight: power, disk, processes, doors, clocks; and the command line, which
 * is as foolish as anybody.
 */
#include "world.h"

#define REFERRALS_OF_SEED 10 /* codes 80 to 89 */

static uint32_t chance(struct world *w, uint32_t of)
{
	return dice_throw(&w->dice, of);
}

static uint8_t any_bay(struct world *w)
{
	return (uint8_t)(1 + chance(w, w->m->board->policy.bays));
}

/* ---- Power and disk ---- */

static void power_now(struct world *w)
{
	restart_all(w, ITEM_CUT);
}

static void ring_dies(struct world *w)
{
	restart_all(w, ITEM_CRASH);
}

static void disk_trouble(struct world *w)
{
	enum trouble trouble = (enum trouble)(1 + chance(w, TROUBLES - 1));

	give(w, (struct item){.type = ITEM_TROUBLE,
			      .trouble = (uint8_t)trouble,
			      .after = chance(w, trouble == TROUBLE_FULL ? 20000 : 40)});
}

/* The power fails between the commit and the latch. */
static void power_between(struct world *w)
{
	for (uint8_t bay = 0; bay <= w->m->board->policy.bays; bay++) {
		if (!w->bay[bay].open)
			continue;
		w->bay[bay].open = false;
		give(w, (struct item){.type = ITEM_EVENT,
				      .cut_before = true,
				      .ev = {.type = EVENT_DOOR, .door = {.bay = bay}}});
		return;
	}
	give(w, (struct item){.type = ITEM_EVENT,
			      .cut_before = true,
			      .ev = {.type = EVENT_INTENT, .intent = {.control = CONTROL_AGREE}}});
}

static void idle(struct world *w)
{
	give(w, (struct item){.type = ITEM_IDLE});
}

/* ---- Processes ---- */

static void port_goes(struct world *w)
{
	uint8_t port = (uint8_t)chance(w, PORTS_COUNT);

	port_move(w, port, !w->up[port]);
}

static void ports_come(struct world *w)
{
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		port_move(w, port, true);
}

/* Little room for facts, and soon enough again. */
static void disk_fills(struct world *w)
{
	give_event(w, (struct event){.type = EVENT_DISK, .disk = {.low = chance(w, 4) == 0}});
}

static void card_unreadable(struct world *w)
{
	w->m->counts->hardware_faults++;
	give_event(w, (struct event){.type = EVENT_CARD_BAD,
				     .card_bad = {.refusal = chance(w, 2) == 0
								     ? REFUSED_TWO_CARDS
								     : REFUSED_RANDOM_CARD}});
}

static void card_lifted(struct world *w)
{
	give_event(w, (struct event){.type = EVENT_CARD_GONE});
}

/* ---- Doors ---- */

static void door_forced(struct world *w)
{
	uint8_t bay = any_bay(w);

	if (w->bay[bay].open)
		return;
	w->m->counts->hardware_faults++;
	door_move(w, bay, true, true);
	if (chance(w, 3) == 0 && thing_in(w, bay) != NULL) {
		struct thing *t = thing_in(w, bay);

		t->where = WHERE_LOST;
		t->bay = 0;
	}
}

/* One that was pushed shut springs open again. */
static void door_springs(struct world *w)
{
	uint8_t bay = w->m->view.bay;

	if (bay == 0 || w->bay[bay].open || w->m->told.bay[bay].act == NOBODY)
		return;
	w->m->counts->hardware_faults++;
	door_move(w, bay, true, true);
}

static void door_shut_by_anybody(struct world *w)
{
	for (uint8_t bay = 1; bay <= w->m->board->policy.bays; bay++)
		if (w->bay[bay].open && chance(w, 2) == 0)
			door_move(w, bay, false, false);
}

static void switch_lies(struct world *w)
{
	uint8_t bay = any_bay(w);

	w->bay[bay].fooled = !w->bay[bay].fooled && chance(w, 4) == 0;
}

/* What was lost, or lies with staff, is somewhere else now. */
static void thing_wanders(struct world *w)
{
	struct thing *t = &w->thing[chance(w, w->things)];

	if (t->where == WHERE_LOST || (t->where == WHERE_PERSON && chance(w, 4) == 0))
		t->where = WHERE_STAFF;
	else if (t->where == WHERE_PERSON)
		t->who = 1 + chance(w, crowd_people_len);
}

/* A new one is bought, and wiped before anybody gets it. */
static void thing_arrives(struct world *w)
{
	struct event ev = {.type = EVENT_ADD_DEVICE};

	if (w->things == THINGS_MAX)
		return;
	ev.admin.device = 20 + w->things;
	ev.admin.kind = 1 + chance(w, DEVICE_KINDS - 1);
	ev.admin.parts = 1u << PART_CHARGER;
	ev.admin.filtered = chance(w, 2);
	ev.admin.user = 1;
	if (chance(w, 3) == 0)
		ev.admin.bay = 1 + chance(w, 10);
	give_event(w, ev);
	if (was_refused(w))
		return;
	w->thing[w->things++] = (struct thing){.device = ev.admin.device,
					       .where = ev.admin.bay != 0 ? WHERE_BAY : WHERE_STAFF,
					       .bay = (uint8_t)ev.admin.bay};
}

/* ---- The clock ---- */

static void clock_slips(struct world *w)
{
	/* By less than a minute is no step, and must be smoothed over. */
	int64_t most_s = chance(w, 2) == 0 ? 55 : 3600;

	set_wall_clock(w, w->at.utc_s + (int64_t)chance(w, (uint32_t)(2 * most_s)) - most_s);
	give_event(w, (struct event){.type = EVENT_TICK});
}

static void clock_jumps(struct world *w)
{
	set_wall_clock(w, w->at.utc_s + (chance(w, 2) == 0 ? 366 : -366) * (int64_t)86400);
	w->at.network = false;
	give_event(w, (struct event){.type = EVENT_TICK});
}

static void clock_is_right(struct world *w)
{
	w->at.network = true;
	set_wall_clock(w, w->at.utc_s - w->drift_s);
	give_event(w, (struct event){.type = EVENT_TICK});
}

static void clock_is_lost(struct world *w)
{
	w->at.network = false;
	w->at.chip = chance(w, 2) == 0;
}

/* ---- The command line ---- */

static uint64_t any_person(struct world *w)
{
	return crowd_people[chance(w, crowd_people_len)].person;
}

static uint64_t any_device(struct world *w)
{
	return w->thing[chance(w, w->things)].device;
}

/* A fact that a deed may be about: an open loan, mostly, or one of the newest. */
static uint64_t any_fact(struct world *w)
{
	const struct told *t = &w->m->told;
	const struct told_device *d = &t->device[t->devices > 0 ? chance(w, t->devices) : 0];

	if (t->devices > 0 && d->loan != NOBODY && chance(w, 3) != 0)
		return d->loan;
	return t->facts > 60 ? t->facts - chance(w, 60) : 1;
}

/* What takes a device or a person out of the game for long. */
static bool is_rare(uint64_t deed)
{
	return deed == RIGHT_WITHDRAW || deed == RIGHT_IMPOUND || deed == RIGHT_BLOCK ||
	       deed == RIGHT_ERASE || deed == RIGHT_MARK_MISSING || deed == RIGHT_OUT_OF_USE ||
	       deed == RIGHT_QUARANTINE;
}

/* Nobody comes back with the number they had; and somebody must be left to do the work. */
static bool may_be_erased(struct world *w, uint64_t person)
{
	const struct told_person *p = told_who(&w->m->told, person);

	return p != NULL &&
	       (p->role != ROLE_STAFF || person != crowd_people[crowd_people_len - 2].person) &&
	       p->role != ROLE_COORDINATOR;
}

/* Some deeds bring something into the registry: their order says what. */
static void deed_give(struct world *w, struct event *ev)
{
	struct item item = {.type = ITEM_EVENT};

	/* The ring knows nobody of that number: firmware/admin_people.c. */
	if (told_who(&w->m->told, ev->admin.person) == NULL)
		return;
	switch (ev->admin.deed) {
	case RIGHT_NAME_HELPER: return; /* somebody new comes with each: helper_comes */
	case RIGHT_MAKE_REFERRAL:
		if (w->referrals == REFERRALS_OF_SEED)
			return;
		item.number = (uint8_t)(80 + w->referrals++);
		break;
	case RIGHT_CLOSE_DAY: w->closed_day = ev->admin.day; break;
	case RIGHT_OPEN_DAY:
		if (chance(w, 4) != 0)
			ev->admin.day = w->closed_day;
		break;
	case RIGHT_ERASE:
		if (!may_be_erased(w, ev->admin.person))
			return;
		break;
	case RIGHT_REPLACE_CARD:
		item.who = (uint8_t)crowd_row(ev->admin.person);
		item.card = w->card[item.who - 1];
		break;
	default: break;
	}
	item.ev = *ev;
	give(w, item);
}

void deed_try(struct world *w, uint64_t right)
{
	struct event ev = {.type = EVENT_DEED};
	uint64_t today = (uint64_t)(w->at.utc_s / 86400);
	uint32_t minute = chance(w, 1200);

	ev.admin.deed = right;
	ev.admin.grounds = chance(w, GROUNDS_COUNT);
	ev.admin.person = any_person(w);
	ev.admin.device = any_device(w);
	ev.admin.kind = 1 + chance(w, DEVICE_KINDS - 1);
	ev.admin.bay = any_bay(w);
	ev.admin.user = 1 + chance(w, 3);
	ev.admin.helper = chance(w, 2) == 0 ? 111 + chance(w, 2) : any_person(w);
	ev.admin.helpers = chance(w, 3);
	ev.admin.day = today + chance(w, 40);
	ev.admin.session = 1 + chance(w, 6);
	ev.admin.from_minute = minute;
	ev.admin.to_minute = minute + chance(w, 120);
	ev.admin.champion = 121 + chance(w, 2);
	ev.admin.referral = 1000 + w->script->len;
	ev.admin.partner = 1 + chance(w, 3);
	ev.admin.fact = any_fact(w);
	ev.admin.utc_s = w->at.utc_s + (int64_t)chance(w, 4000) - 2000;
	ev.admin.what = chance(w, EXPORTS_COUNT);
	deed_give(w, &ev);
}

static void deed(struct world *w)
{
	uint64_t right;

	do
		right = RIGHT_RENEW_FOR + chance(w, RIGHTS_COUNT - RIGHT_RENEW_FOR);
	while (is_rare(right) && chance(w, 8) != 0);
	deed_try(w, right);
}

/* Somebody is enrolled as nobody may be. */
static void enrolled_wrongly(struct world *w)
{
	struct event ev = {.type = EVENT_ENROL,
			   .admin = {.person = 950, .role = ROLE_BORROWER, .minor = 1, .user = 1}};

	if (chance(w, 2) == 0)
		ev.admin.role = ROLE_STAFF;
	give_event(w, ev);
}

/* A year's sessions are entered at once: more than there is room for. */
static void sessions_flood(struct world *w)
{
	struct event ev = {.type = EVENT_DEED,
			   .admin = {.deed = RIGHT_ADD_SESSION,
				     .champion = 121,
				     .from_minute = 600,
				     .to_minute = 660,
				     .user = 1}};

	for (uint64_t i = 0; i < 70; i++) {
		ev.admin.session = 100 + i;
		ev.admin.day = (uint64_t)(w->at.utc_s / 86400) + 1 + i / 2;
		give_event(w, ev);
	}
}

/* Somebody who never was one is named as a helper. */
static void helper_comes(struct world *w)
{
	uint32_t from = chance(w, crowd_people_len);

	for (uint32_t i = 0; i < crowd_people_len; i++) {
		uint32_t who = (from + i) % crowd_people_len;

		if (told_who(&w->m->told, crowd_people[who].of) == NULL ||
		    told_ever(&w->m->told, crowd_people[who].person))
			continue;
		helper_name(w, who + 1);
		return;
	}
}

/* Somebody wants to be forgotten, or the kiosk has kept them long enough. */
static void somebody_is_erased(struct world *w)
{
	struct event ev = {.type = EVENT_DEED,
			   .admin = {.deed = RIGHT_ERASE,
				     .grounds = GROUNDS_ASKED_FOR,
				     .person = any_person(w),
				     .user = 1}};

	if (!may_be_erased(w, ev.admin.person))
		return;
	if (chance(w, 3) == 0)
		ev = (struct event){.type = EVENT_RETENTION, .admin = {.person = ev.admin.person}};
	give_event(w, ev);
}

static void deeds(struct world *w)
{
	for (uint32_t i = 0; i < 6; i++)
		deed(w);
}

static const struct {
	uint8_t weight;
	void (*befall)(struct world *w);
} mishaps[] = {
	{3, power_now},
	{2, ring_dies},
	{3, disk_trouble},
	{2, power_between},
	{4, idle},
	{10, port_goes},
	{20, ports_come},
	{2, disk_fills},
	{4, card_unreadable},
	{4, card_lifted},
	{4, door_forced},
	{8, door_springs},
	{16, door_shut_by_anybody},
	{4, switch_lies},
	{3, thing_arrives},
	{8, thing_wanders},
	{3, clock_slips},
	{1, clock_jumps},
	{4, clock_is_right},
	{1, clock_is_lost},
	{4, helper_comes},
	{2, enrolled_wrongly},
	{1, sessions_flood},
	{1, somebody_is_erased},
	{12, deeds},
};

void mishap_step(struct world *w)
{
	uint32_t sum = 0;

	for (size_t i = 0; i < sizeof(mishaps) / sizeof(mishaps[0]); i++)
		sum += mishaps[i].weight;

	uint32_t at = chance(w, sum);

	for (size_t i = 0; i < sizeof(mishaps) / sizeof(mishaps[0]); i++) {
		if (at < mishaps[i].weight) {
			mishaps[i].befall(w);
			return;
		}
		at -= mishaps[i].weight;
	}
}
