/*
 * A worker's lists: what one line of the staff's home holds, row by row, and
 * what may be done with a row, a device or a person: the deed, until when, and
 * why. It offers only what the table of deeds allows now, and records nothing
 * itself.
 */
#include <assert.h>

#include "deeds.h"

/* ---- What is in a list ---- */

/* Its bay will tell when somebody looks: that comes first. */
static bool is_for_a_look(const struct kiosk *k, const struct device *d)
{
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		if (k->book.bay[bay].unsure_loan == d->loan && !k->book.bay[bay].unsure_open)
			return true;
	}
	return is_at_a_door(k, d);
}

/* Where the rows of a list come from: the loans that are out, the one due first first; who waits;
 * what was asked. */
static bool is_of_loans(uint8_t todo)
{
	return todo == TODO_OVERDUE || todo == TODO_CONFIRM || todo == TODO_UNSURE_LOAN;
}

static bool is_of_places(uint8_t todo)
{
	return todo == TODO_HOLD || todo == TODO_QUEUE;
}

/* The first loan that is out of `kind` or of a later one. */
static uint32_t first_out(const struct kiosk *k, uint8_t kind)
{
	for (; kind < DEVICE_KINDS; kind++) {
		if (k->book.derived.first_due[kind] != 0)
			return k->book.derived.first_due[kind] - 1;
	}
	return NOT_FOUND;
}

static uint32_t first_of(const struct kiosk *k, uint8_t todo)
{
	const struct book *book = &k->book;

	if ((todo == TODO_CONFIRM && book->derived.to_confirm == 0) ||
	    (todo == TODO_UNSURE_LOAN && book->derived.unsure == 0))
		return NOT_FOUND;
	if (is_of_loans(todo))
		return first_out(k, 0);
	if (is_of_places(todo))
		return book->waits > 0 ? 0 : NOT_FOUND;
	return todo == TODO_REQUEST && book->asks > 0 ? 0 : NOT_FOUND;
}

static uint32_t next_of(const struct kiosk *k, uint8_t todo, uint32_t i, struct moment now)
{
	if (is_of_loans(todo)) {
		const struct device *d = &k->book.device[i];
		uint32_t later = k->book.derived.later[i];

		/* Nothing due later is overdue. */
		if (later == 0 || (todo == TODO_OVERDUE && d->due_day >= now.day))
			return first_out(k, d->kind + 1);
		return later - 1;
	}
	return i + 1 < (is_of_places(todo) ? k->book.waits : k->book.asks) ? i + 1 : NOT_FOUND;
}

/* Whether what stands at `i` there is on the list. */
static bool is_on(const struct kiosk *k, uint8_t todo, uint32_t i, struct moment now)
{
	if (todo == TODO_REQUEST)
		return true;
	if (is_of_places(todo)) {
		const struct waiting *w = &k->book.waiting[i];

		return (w->device != NOBODY && w->until_day == 0) == (todo == TODO_HOLD);
	}

	const struct device *d = &k->book.device[i];

	switch (todo) {
	case TODO_OVERDUE: return is_overdue(k, d, now);
	case TODO_CONFIRM: return d->confirm;
	default: return d->unsure && !is_for_a_look(k, d);
	}
}

static struct matter matter_at(const struct kiosk *k, uint8_t todo, uint32_t i)
{
	if (todo == TODO_REQUEST)
		return (struct matter){.about = ABOUT_REQUEST,
				       .index = i,
				       .fact = k->book.asked[i].number,
				       .person = k->book.asked[i].person,
				       .device = k->book.asked[i].device};
	if (is_of_places(todo))
		return (struct matter){.about = ABOUT_PLACE,
				       .index = i,
				       .person = k->book.waiting[i].person,
				       .device = k->book.waiting[i].device,
				       .kind = k->book.waiting[i].kind};
	return (struct matter){.about = ABOUT_LOAN,
			       .index = i,
			       .fact = k->book.device[i].loan,
			       .person = k->book.device[i].borrower,
			       .device = k->book.device[i].id};
}

bool list_row(const struct kiosk *k, uint8_t todo, uint32_t n, struct moment now, struct matter *m)
{
	for (uint32_t i = first_of(k, todo); i != NOT_FOUND; i = next_of(k, todo, i, now)) {
		if (is_on(k, todo, i, now) && n-- == 0) {
			*m = matter_at(k, todo, i);
			return true;
		}
	}
	return false;
}

uint32_t list_len(const struct kiosk *k, uint8_t todo, struct moment now)
{
	uint32_t len = 0;

	for (uint32_t i = first_of(k, todo); i != NOT_FOUND; i = next_of(k, todo, i, now))
		len += is_on(k, todo, i, now);
	return len;
}

/* ---- What may be done ---- */

static const uint8_t offers[ABOUTS][OFFERS_MAX] = {
	[ABOUT_LOAN] = {RIGHT_STILL_HAS, RIGHT_CONFIRM_DUE, RIGHT_RENEW_FOR, RIGHT_EXTEND,
			RIGHT_SAY_HAPPENED, RIGHT_END_LOAN, RIGHT_IMPOUND, RIGHT_REPLACE_CARD,
			RIGHT_LOOK_AT_CONTACT},
	[ABOUT_DEVICE] = {RIGHT_QUARANTINE, RIGHT_IMPOUND, RIGHT_RELEASE, RIGHT_WITHDRAW,
			  RIGHT_MARK_MISSING},
	[ABOUT_PERSON] = {RIGHT_STAND_IN_FOR_PIN, RIGHT_NEW_PIN, RIGHT_RESET_PIN, RIGHT_RENEW_FOR,
			  RIGHT_EXTEND, RIGHT_SAY_HAPPENED, RIGHT_END_LOAN, RIGHT_BLOCK,
			  RIGHT_UNBLOCK, RIGHT_REPLACE_CARD, RIGHT_LOOK_AT_CONTACT},
	[ABOUT_PLACE] = {RIGHT_TELL_HOLD, RIGHT_MOVE_UP, RIGHT_LEAVE_QUEUE, RIGHT_LOOK_AT_CONTACT},
	[ABOUT_REQUEST] = {RIGHT_CLOSE_REQUEST, RIGHT_LOOK_AT_CONTACT},
	[ABOUT_BAY] = {RIGHT_OUT_OF_USE},
	[ABOUT_KIOSK] = {RIGHT_ENROL_CARD, RIGHT_ENROL_DEVICE, RIGHT_CLOSE_DAY, RIGHT_SET_CLOCK},
};

/* The first open day after it is due, or from today on, whichever is later. */
static uint32_t extend_day(const struct kiosk *k, const struct event *ev, struct moment now)
{
	uint32_t i = loan_meant(k, ev);

	if (i != NOT_FOUND && !k->book.device[i].confirm && k->book.device[i].due_day >= now.day)
		return open_day_after(k, k->book.device[i].due_day, 1);
	return open_day_from(k, now.day);
}

/* The deed as an event, for what the visit is about. */
static struct event event_of(const struct kiosk *k, const struct matter *m, uint8_t deed,
			     uint8_t grounds, struct moment now)
{
	struct event ev = {.type = EVENT_DEED};

	ev.admin.deed = deed;
	ev.admin.grounds = grounds;
	ev.admin.kind = m->kind;
	ev.admin.bay = m->bay;
	ev.admin.fact = m->fact;
	/* A request is known by its number, a place by person and kind; a device is one of each's
	 * own parts only. */
	if (m->about != ABOUT_REQUEST || deed == RIGHT_LOOK_AT_CONTACT)
		ev.admin.person = m->person;
	if (m->about == ABOUT_LOAN || m->about == ABOUT_DEVICE)
		ev.admin.device = m->device;
	/* As chosen; before that, whether there is any such day. */
	ev.admin.day = k->visit.day != 0 ? k->visit.day : extend_day(k, &ev, now);
	return ev;
}

bool may_extend_to(const struct kiosk *k, uint32_t day, struct moment now)
{
	struct event ev = event_of(k, &k->visit.matter, RIGHT_EXTEND, GROUNDS_NONE, now);

	ev.admin.day = day;
	return may_do(k, &ev, k->visit.role, now) == REFUSED_NOT;
}

uint32_t loan_of_matter(const struct kiosk *k, struct moment now)
{
	struct event ev = event_of(k, &k->visit.matter, RIGHT_END_LOAN, GROUNDS_NONE, now);

	return loan_meant(k, &ev);
}

uint32_t due_of_matter(const struct kiosk *k, struct moment now)
{
	uint32_t i = loan_of_matter(k, now);

	return i == NOT_FOUND || k->book.device[i].confirm ? 0 : k->book.device[i].due_day;
}

uint32_t day_of_deed(const struct kiosk *k)
{
	return k->visit.deed == RIGHT_EXTEND && k->visit.phase == SCREEN_STAFF_GROUNDS
		       ? k->visit.day
		       : 0;
}

static bool may_offer(const struct kiosk *k, const struct matter *m, uint8_t deed,
		      struct moment now)
{
	struct event ev = event_of(k, m, deed, GROUNDS_NONE, now);

	/* Which day, the calendar asks: one to be closed, or opened again. */
	if (deed == RIGHT_CLOSE_DAY)
		return role_may(k->visit.role, deed);
	ev.admin.utc_s = CLOCK_MIN_S; /* to what, the next page asks */
	return has_deed(deed) && may_do(k, &ev, k->visit.role, now) == REFUSED_NOT;
}

static uint8_t offered_of(const struct kiosk *k, const struct matter *m, struct moment now,
			  uint8_t deeds[OFFERS_MAX])
{
	uint8_t len = 0;

	for (uint8_t i = 0; i < OFFERS_MAX; i++) {
		uint8_t deed = offers[m->about][i];

		if (may_offer(k, m, deed, now))
			deeds[len++] = deed;
	}
	return len;
}

uint8_t deeds_offered(const struct kiosk *k, struct moment now, uint8_t deeds[OFFERS_MAX])
{
	return offered_of(k, &k->visit.matter, now, deeds);
}

bool can_set_clock(const struct kiosk *k, struct moment now)
{
	return may_offer(k, &(struct matter){.about = ABOUT_KIOSK}, RIGHT_SET_CLOCK, now);
}

bool has_kiosk_deeds(const struct kiosk *k, struct moment now)
{
	uint8_t deeds[OFFERS_MAX];

	return offered_of(k, &(struct matter){.about = ABOUT_KIOSK}, now, deeds) > 0;
}

static bool is_offered(const struct kiosk *k, uint16_t deed, struct moment now)
{
	uint8_t deeds[OFFERS_MAX];
	uint8_t len = deeds_offered(k, now, deeds);

	for (uint8_t i = 0; i < len; i++) {
		if (deeds[i] == deed)
			return true;
	}
	return false;
}

/* ---- From screen to screen ---- */

void list_open(struct kiosk *k, uint8_t todo, struct moment now)
{
	if (list_len(k, todo, now) == 0)
		return; /* done by somebody else meanwhile */
	enter(k, SCREEN_STAFF_LIST, now);
	k->visit.todo = todo;
	k->visit.turn = 0;
}

static void deeds_of(struct kiosk *k, struct matter m, struct moment now)
{
	uint32_t i = find_device(k, m.device);

	enter(k, SCREEN_STAFF_DEEDS, now);
	k->visit.matter = m;
	k->visit.deed = RIGHT_NONE;
	k->visit.day = 0;
	k->visit.device = m.device;
	k->visit.kind = i != NOT_FOUND ? k->book.device[i].kind : m.kind;
	k->visit.bay = m.bay;
}

void deeds_of_device(struct kiosk *k, uint64_t device, struct moment now)
{
	k->visit.todo = TODO_UNSURE; /* no list: that one has none */
	deeds_of(k, (struct matter){.about = ABOUT_DEVICE, .device = device}, now);
}

void deeds_of_person(struct kiosk *k, uint64_t person, struct moment now)
{
	k->visit.todo = TODO_UNSURE;
	deeds_of(k, (struct matter){.about = ABOUT_PERSON, .person = person}, now);
}

void deeds_of_bay(struct kiosk *k, uint8_t bay, struct moment now)
{
	k->visit.todo = TODO_UNSURE;
	deeds_of(k, (struct matter){.about = ABOUT_BAY, .bay = bay}, now);
}

void deeds_of_kiosk(struct kiosk *k, struct moment now)
{
	k->visit.todo = TODO_UNSURE;
	deeds_of(k, (struct matter){.about = ABOUT_KIOSK}, now);
}

/* Back where it came from, if anything is left there. */
static void done(struct kiosk *k, struct moment now)
{
	uint8_t todo = k->visit.todo;

	enter(k, SCREEN_STAFF_HOME, now);
	k->visit.matter = (struct matter){0};
	k->visit.device = NOBODY;
	k->visit.kind = DEVICE_NONE;
	list_open(k, todo, now);
	k->visit.note = NOTE_DONE_NEXT;
}

static void carry_out(struct kiosk *k, uint8_t deed, uint8_t grounds, struct moment now,
		      struct effects *out)
{
	struct event ev = event_of(k, &k->visit.matter, deed, grounds, now);
	uint8_t phase = k->visit.phase;

	if (do_here(k, &ev, now, out) && k->visit.phase == phase)
		done(k, now); /* others go on to a screen of their own */
}

static void list_press(struct kiosk *k, const struct event *ev, struct moment now)
{
	uint32_t first = (uint32_t)k->visit.turn * VIEW_ROWS_MAX;
	struct matter m;

	switch (ev->intent.control) {
	case CONTROL_MORE: /* round and round */
		k->visit.turn++;
		if (list_len(k, k->visit.todo, now) <= first + VIEW_ROWS_MAX)
			k->visit.turn = 0;
		break;
	case CONTROL_ROW:
		if (ev->intent.arg < VIEW_ROWS_MAX &&
		    list_row(k, k->visit.todo, first + ev->intent.arg, now, &m))
			deeds_of(k, m, now);
		break;
	default: break;
	}
}

static void deed_press(struct kiosk *k, const struct event *ev, struct moment now,
		       struct effects *out)
{
	uint16_t deed = ev->intent.arg;

	if (ev->intent.control != CONTROL_DEED || !is_offered(k, deed, now))
		return;
	k->visit.deed = (uint8_t)deed;
	k->visit.day = 0;
	if (deed == RIGHT_CLOSE_DAY || deed == RIGHT_EXTEND) /* which, or until which */
		days_open(k, now);
	else if (deed == RIGHT_LOOK_AT_CONTACT)
		contact_open(k, now);
	else if (deed == RIGHT_SET_CLOCK)
		clock_open(k, now);
	else if (needs_grounds(k->visit.deed))
		enter(k, SCREEN_STAFF_GROUNDS, now);
	else
		carry_out(k, k->visit.deed, GROUNDS_NONE, now, out);
}

static void grounds_press(struct kiosk *k, const struct event *ev, struct moment now,
			  struct effects *out)
{
	uint8_t deed = k->visit.deed;

	if (ev->intent.control != CONTROL_GROUNDS || ev->intent.arg >= GROUNDS_COUNT ||
	    !may_on_grounds(deed, (uint8_t)ev->intent.arg))
		return;
	if (deed == RIGHT_END_LOAN) { /* there is no way back from it: first what it changes */
		enter(k, SCREEN_STAFF_LOAN_END, now);
		k->visit.grounds = (uint8_t)ev->intent.arg;
	} else {
		carry_out(k, deed, (uint8_t)ev->intent.arg, now, out);
	}
}

static void loan_end_press(struct kiosk *k, const struct event *ev, struct moment now,
			   struct effects *out)
{
	if (ev->intent.control == CONTROL_CONFIRM)
		carry_out(k, k->visit.deed, k->visit.grounds, now, out);
}

void staff_list_press(struct kiosk *k, const struct event *ev, struct moment now,
		      struct effects *out)
{
	if (ev->intent.control == CONTROL_FINISH) {
		enter(k, SCREEN_STAFF_HOME, now);
		return;
	}
	switch (k->visit.phase) {
	case SCREEN_STAFF_LIST: list_press(k, ev, now); break;
	case SCREEN_STAFF_DEEDS: deed_press(k, ev, now, out); break;
	case SCREEN_STAFF_GROUNDS: grounds_press(k, ev, now, out); break;
	case SCREEN_STAFF_LOAN_END: loan_end_press(k, ev, now, out); break;
	default: assert(false); /* no other screen sends its presses here */
	}
}
