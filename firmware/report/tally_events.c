/*
 * What happens beside loans: calls and requests until they are answered, the
 * queue and what is kept for people, what workers did on grounds of their own,
 * and what goes wrong with doors.
 */
#include <errno.h>

#include "tally_inside.h"

int tally_event_add(struct tally *t, const struct event_of *ev)
{
	struct event_of *events;

	if (!tally_in_period(t, ev->at_s))
		return 0;
	events = tally_grown(t->events, t->events_len, &t->events_room, sizeof(*events));
	if (events == NULL)
		return -ENOMEM;
	t->events = events;
	t->events[t->events_len++] = *ev;
	return 0;
}

/* An event of this fact; whoever it is about is looked up. */
static int event_begin(struct tally *t, const struct fact *f, uint8_t what, uint64_t choice,
		       struct event_of *ev)
{
	*ev = (struct event_of){.number = f->number,
				.at_s = f->utc_s,
				.value = -1,
				.of = NO_INDEX,
				.what = what,
				.choice = (uint8_t)choice,
				.unsure = tally_unsure(f)};
	return tally_person_at(t, f->person, &ev->person);
}

static int simply(struct tally *t, const struct fact *f, uint8_t what, uint64_t choice)
{
	struct event_of ev;
	int err = event_begin(t, f, what, choice, &ev);

	return err < 0 ? err : tally_event_add(t, &ev);
}

/* ---- Calls and requests: open until somebody answers ---- */

static int open_add(struct tally *t, const struct event_of *ev)
{
	struct event_of *open = tally_grown(t->open, t->open_len, &t->open_room, sizeof(*open));

	if (open == NULL)
		return -ENOMEM;
	t->open = open;
	t->open[t->open_len++] = *ev;
	return 0;
}

/* Answers the open ones that `number` names, or all calls: 0. They are counted in the period in
 * which they were asked. */
static int answer(struct tally *t, const struct fact *f, uint8_t what, uint64_t number)
{
	size_t kept = 0;
	int err = 0;

	for (size_t i = 0; i < t->open_len; i++) {
		struct event_of ev = t->open[i];

		if (ev.what != what || (number != 0 && ev.number != number) || err < 0) {
			t->open[kept++] = ev;
			continue;
		}
		ev.unsure = ev.unsure || tally_unsure(f);
		ev.value = tally_since(ev.at_s, f->utc_s, &ev.unsure);
		ev.done = true;
		err = tally_event_add(t, &ev);
	}
	t->open_len = kept;
	return err;
}

static uint32_t partner_index(const struct tally *t, uint64_t partner)
{
	for (size_t i = 0; i < t->partner.len; i++)
		if (t->partner_id[i] == partner)
			return (uint32_t)i;
	return NO_INDEX;
}

/* A partner people are referred on to is one that is named, too. */
static int partner_note(struct tally *t, uint64_t partner, uint32_t *index)
{
	*index = partner_index(t, partner);
	if (*index != NO_INDEX || partner == NOBODY)
		return 0;
	if (t->partner.len == TALLY_NAMES_MAX)
		return -E2BIG;
	t->partner_id[t->partner.len] = partner;
	*index = (uint32_t)t->partner.len++;
	return 0;
}

static int asks_follow(struct tally *t, const struct fact *f)
{
	struct event_of ev;
	int err;

	switch (f->type) {
	case FACT_CALLED: err = event_begin(t, f, DID_CALL, f->why_called, &ev); break;
	case FACT_CALL_BACK_ASKED:
		err = event_begin(t, f, DID_REQUEST, REQUEST_CALL_BACK, &ev);
		break;
	case FACT_REFERRED_ON:
		err = event_begin(t, f, DID_REQUEST, REQUEST_REFERRED_ON, &ev);
		if (err == 0)
			err = partner_note(t, f->partner, &ev.of);
		break;
	case FACT_CALL_ANSWERED: return answer(t, f, DID_CALL, 0);
	case FACT_REQUEST_CLOSED: return answer(t, f, DID_REQUEST, f->request);
	default: return 0;
	}
	return err < 0 ? err : open_add(t, &ev);
}

/* ---- The queue ---- */

static struct waiting_since *wait_find(struct tally *t, uint64_t person, uint64_t kind)
{
	for (size_t i = 0; i < t->waits_len; i++)
		if (t->waits[i].person == person && t->waits[i].kind == kind)
			return &t->waits[i];
	return NULL;
}

static int wait_begin(struct tally *t, const struct fact *f)
{
	struct waiting_since *waits =
		tally_grown(t->waits, t->waits_len, &t->waits_room, sizeof(*waits));

	if (waits == NULL)
		return -ENOMEM;
	t->waits = waits;
	t->waits[t->waits_len++] = (struct waiting_since){.person = f->person,
							  .at_s = f->utc_s,
							  .kind = (uint8_t)f->kind,
							  .unsure = tally_unsure(f)};
	return simply(t, f, DID_QUEUE, f->kind);
}

static void wait_end(struct tally *t, const struct fact *f)
{
	struct waiting_since *w = wait_find(t, f->person, f->kind);

	if (w != NULL)
		*w = t->waits[--t->waits_len];
}

static int wait_held(struct tally *t, const struct fact *f)
{
	struct waiting_since *w = wait_find(t, f->person, f->kind);
	struct event_of ev;
	int err = event_begin(t, f, DID_HELD, f->kind, &ev);

	if (err < 0 || w == NULL)
		return err;
	ev.unsure = ev.unsure || w->unsure;
	ev.value = tally_since(w->at_s, f->utc_s, &ev.unsure);
	return tally_event_add(t, &ev);
}

static int queue_follow(struct tally *t, const struct fact *f)
{
	switch (f->type) {
	case FACT_QUEUED: return wait_begin(t, f);
	case FACT_HELD: return wait_held(t, f);
	case FACT_QUEUE_LEFT: wait_end(t, f); return 0;
	case FACT_HOLD_ENDED:
		if (f->hold_end == HOLD_COLLECTED || f->hold_end == HOLD_EXPIRED)
			wait_end(t, f);
		return simply(t, f, DID_HOLD_END, f->hold_end);
	default: return 0;
	}
}

/* ---- What workers did ---- */

/* A newcomer's first PIN, at the kiosk. */
static bool is_first_pin(const struct tally *t, const struct fact *f)
{
	return f->type == FACT_PIN_SET && f->person == t->newcomer && f->number == t->enrolled + 1;
}

/* What somebody decided in the place of the rules. */
static bool is_override(const struct tally *t, const struct fact *f)
{
	if (is_first_pin(t, f))
		return false;
	switch (f->type) {
	/* A stocktake's walk is work as planned. */
	case FACT_DOOR_BEGUN: return f->why >= ACT_FAULT && f->why != ACT_STOCKTAKE;
	case FACT_VOUCHED:
	case FACT_RENEWED:
	case FACT_DUE_SET:
	case FACT_LOAN_ENDED:
	case FACT_MOVED_UP:
	case FACT_QUEUE_LEFT:
	case FACT_HAPPENED_SAID:
	case FACT_BLOCKED:
	case FACT_UNBLOCKED:
	case FACT_PIN_RESET:
	case FACT_PIN_SET:
	case FACT_CARD_REPLACED:
	case FACT_CLOCK_SET:
	case FACT_TAKEN: return f->worker != NOBODY || f->user != 0;
	default: return false;
	}
}

static int worker_at(struct tally *t, const struct fact *f, uint32_t *index)
{
	bool user = f->worker == NOBODY;
	uint64_t id = user ? f->user : f->worker;
	struct worker *workers;

	for (*index = 0; *index < t->workers_len; (*index)++)
		if (t->workers[*index].id == id && t->workers[*index].user == user)
			return 0;
	workers = tally_grown(t->workers, t->workers_len, &t->workers_room, sizeof(*workers));
	if (workers == NULL)
		return -ENOMEM;
	t->workers = workers;
	t->workers[t->workers_len++] = (struct worker){.id = id, .user = user};
	return 0;
}

static int override_follow(struct tally *t, const struct fact *f)
{
	struct event_of ev;
	int err = event_begin(t, f, DID_OVERRIDE, f->type, &ev);

	if (err == 0 && ev.person == NO_INDEX && f->loan != NOBODY) {
		uint32_t loan = tally_loan_find(t, f->loan);

		ev.person = loan != NO_INDEX ? t->loans[loan].person : NO_INDEX;
	}
	if (err == 0 && tally_in_period(t, f->utc_s))
		err = worker_at(t, f, &ev.of);
	return err < 0 ? err : tally_event_add(t, &ev);
}

static int care_follow(struct tally *t, const struct fact *f)
{
	if (is_override(t, f))
		return override_follow(t, f);
	if (f->type == FACT_CORRECTED)
		return simply(t, f, DID_CORRECT, f->grounds);
	if (f->type == FACT_DISCLOSED)
		return simply(t, f, DID_DISCLOSE, f->grounds);
	if (f->type == FACT_TURNED_AWAY) {
		struct event_of ev;
		int err = event_begin(t, f, DID_TURN_AWAY, f->why_called, &ev);

		ev.of = (uint32_t)f->kind;
		return err < 0 ? err : tally_event_add(t, &ev);
	}
	return 0;
}

/* ---- Doors and sessions: counted, and about nobody ---- */

static void bay_count(struct tally *t, const struct fact *f, enum bay_trouble trouble)
{
	if (f->bay <= BAYS_MAX)
		t->bay[f->bay][trouble]++;
}

static void counts_follow(struct tally *t, const struct fact *f)
{
	if (!tally_in_period(t, f->utc_s))
		return;
	switch (f->type) {
	case FACT_FORCED: bay_count(t, f, BAY_DID_FORCED); break;
	case FACT_BAY_UNSURE: bay_count(t, f, BAY_DID_UNSURE); break;
	case FACT_BAY_OUT_OF_USE: bay_count(t, f, BAY_DID_OUT); break;
	case FACT_DOOR_ENDED:
		if (f->end == END_NOT_OPENED)
			bay_count(t, f, BAY_DID_NOT_OPEN);
		else if (f->end == END_LEFT_OPEN)
			bay_count(t, f, BAY_DID_LEFT_OPEN);
		else if (f->end == END_UNSURE)
			bay_count(t, f, BAY_DID_UNSURE);
		break;
	case FACT_SESSION_ADDED: t->sessions++; break;
	case FACT_SESSION_CANCELLED: t->cancelled++; break;
	default: break;
	}
}

int tally_event(struct tally *t, const struct fact *f)
{
	int err = asks_follow(t, f);

	counts_follow(t, f);
	if (err == 0)
		err = queue_follow(t, f);
	return err < 0 ? err : care_follow(t, f);
}
