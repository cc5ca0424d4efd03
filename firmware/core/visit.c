/*
 * The visit: who stands there and where they are; the ways back, and the
 * patience of each phase. What lies over a screen is in over.c.
 */
#include <assert.h>
#include <string.h>

#include "state.h"

/* What each phase is: how long it waits before it asks, where Back leads, what Start again does. */
enum flow {
	NO_ASK = 1,  /* never asks for more time */
	NO_BACK = 2, /* Back and Start again do nothing */
	FREE = 4,    /* nobody is in the middle of anything: another card begins a new visit */
	QUICK = 8,   /* Start again needs no question */
	KEEP = 16,   /* the place is kept for somebody who does not answer */
	NEXT = 32 /* only looked at: another's card begins their visit, one's own changes nothing */
};

static const struct {
	int32_t dwell_ms; /* DESIGN.md 10; twice that for who asked for it */
	uint8_t back;     /* screen */
	uint8_t flow;
} phases[SCREENS_COUNT] = {
	[SCREEN_HOME] = {90000, SCREEN_HOME, NO_BACK | FREE},
	[SCREEN_TAP_CARD] = {90000, SCREEN_HOME, FREE | QUICK},
	[SCREEN_PIN] = {60000, SCREEN_HOME, QUICK | FREE},
	[SCREEN_PIN_HELP] = {90000, SCREEN_HOME, QUICK | FREE},
	[SCREEN_MENU] = {90000, SCREEN_HOME, KEEP | NEXT},
	[SCREEN_CHOOSE] = {90000, SCREEN_MENU, KEEP},
	[SCREEN_AGREE] = {90000, SCREEN_CHOOSE, KEEP},
	[SCREEN_OPENING] = {0, SCREEN_HOME, NO_ASK | NO_BACK},
	[SCREEN_TAKE] = {0, SCREEN_HOME, NO_ASK},
	[SCREEN_TAP_DEVICE] = {90000, SCREEN_HOME, NO_BACK},
	[SCREEN_DONE] = {60000, SCREEN_HOME, NO_BACK | FREE},
	[SCREEN_STUCK] = {90000, SCREEN_HOME, 0},
	[SCREEN_NOTHING_LEFT] = {90000, SCREEN_MENU, QUICK | NEXT},
	[SCREEN_SORRY] = {90000, SCREEN_HOME, QUICK | FREE},
	[SCREEN_RETURN_TAP] = {90000, SCREEN_HOME, QUICK | FREE},
	[SCREEN_RETURN_SAFE] = {90000, SCREEN_RETURN_TAP, QUICK},
	[SCREEN_RETURN_OPEN] = {0, SCREEN_HOME, NO_ASK},
	[SCREEN_RETURN_CHECK] = {90000, SCREEN_RETURN_OPEN, 0},
	[SCREEN_THANKS] = {60000, SCREEN_HOME, NO_BACK | FREE},
	[SCREEN_MY_LOANS] = {90000, SCREEN_MENU, QUICK | NEXT},
	[SCREEN_STAFF_HOME] = {180000, SCREEN_STAFF_HOME, NO_BACK},
	[SCREEN_STAFF_DOOR] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_TAKE_IN] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_WIPE] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_INSPECT] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_RESTOCK] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_REASON] = {180000, SCREEN_STAFF_BAY, 0},
	[SCREEN_STAFF_BAY] = {180000, SCREEN_STAFF_BAYS, 0},
	[SCREEN_STAFF_BAYS] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_SETTLE] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_SORRY] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_NUMBER] = {90000, SCREEN_HOME, QUICK | FREE},
	[SCREEN_ADULT] = {90000, SCREEN_CHOOSE, 0},
	[SCREEN_PURPOSE] = {90000, SCREEN_CHOOSE, KEEP},
	[SCREEN_SURENESS] = {90000, SCREEN_HOME, KEEP},
	[SCREEN_QUEUED] = {90000, SCREEN_MENU, QUICK | NEXT},
	[SCREEN_HAPPENED] = {90000, SCREEN_MY_LOANS, QUICK},
	[SCREEN_HAPPENED_DONE] = {90000, SCREEN_HOME, QUICK | NEXT},
	[SCREEN_RETURN_OWN] = {60000, SCREEN_THANKS, FREE | QUICK},
	[SCREEN_MY_HELPERS] = {90000, SCREEN_MY_LOANS, QUICK | NEXT},
	[SCREEN_CALL_BACK] = {90000, SCREEN_HOME, QUICK},
	[SCREEN_NEW_PIN] = {90000, SCREEN_STAFF_HOME, 0},
	[SCREEN_CHAMPION] = {90000, SCREEN_HOME, QUICK | NEXT},
	[SCREEN_STAFF_LIST] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_PERSON] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_DEEDS] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_GROUNDS] = {180000, SCREEN_STAFF_DEEDS, 0},
	[SCREEN_RETURN_FAULT] = {90000, SCREEN_RETURN_CHECK, 0},
	[SCREEN_STAFF_STOCKTAKE] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_COUNT] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_FINDS] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_DAYS] = {180000, SCREEN_STAFF_DEEDS, 0},
	[SCREEN_STAFF_DAY] = {180000, SCREEN_STAFF_DAYS, 0},
	[SCREEN_MONTH] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_CLOCK] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_CLOCK_SET] = {180000, SCREEN_STAFF_CLOCK, 0},
	[SCREEN_STAFF_CALL] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_BATCH] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_LOAN_END] = {180000, SCREEN_STAFF_GROUNDS, 0},
	[SCREEN_STAFF_DEVICE] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_STICKER] = {180000, SCREEN_STAFF_DEVICE, 0},
	[SCREEN_STAFF_ENROLLED] = {180000, SCREEN_STAFF_HOME, 0},
	[SCREEN_STAFF_CONTACT] = {180000, SCREEN_STAFF_DEEDS, 0},
	[SCREEN_REFERENCE] = {180000, SCREEN_MONTH, 0},
	[SCREEN_ENTRY] = {180000, SCREEN_REFERENCE, 0},
	[SCREEN_STAFF_AGE] = {180000, SCREEN_STAFF_DEEDS, 0},
	[SCREEN_STAFF_ADULT] = {180000, SCREEN_STAFF_AGE, 0},
	[SCREEN_STAFF_CARD] = {180000, SCREEN_STAFF_DEEDS, 0},
	[SCREEN_EXPORT] = {180000, SCREEN_MONTH, 0},
};

/* Somebody who proved themselves is in the middle of something while another card is asked for. */
static uint8_t flow_of(const struct kiosk *k)
{
	uint8_t phase = k->visit.phase;
	bool also = k->visit.role != ROLE_NONE && (phase == SCREEN_PIN || phase == SCREEN_NUMBER);

	if (is_before_month(k))
		return 0;
	return also ? 0 : phases[phase].flow;
}

bool is_worker(const struct kiosk *k)
{
	return role_may(k->visit.role, RIGHT_WORK_BAYS);
}

bool may_here(const struct kiosk *k, uint8_t right)
{
	if (k->visit.referral != NOBODY && right != RIGHT_BORROW)
		return false;
	/* Put on hold at an open door: they are told of that door, and go no further. */
	if (is_blocked(k, k->visit.person) || is_blocked(k, k->visit.borrower))
		return false;
	return role_may(k->visit.role, right);
}

uint64_t helper_here(const struct kiosk *k)
{
	return k->visit.role == ROLE_HELPER ? k->visit.person : NOBODY;
}

bool door_in_hand(const struct kiosk *k)
{
	switch (k->visit.phase) {
	case SCREEN_OPENING:
	case SCREEN_TAKE:
	case SCREEN_RETURN_OPEN: return true;
	/* One that stood open already is no act of theirs: its switch may be broken. */
	case SCREEN_STAFF_DOOR: return k->visit.act != NOBODY;
	case SCREEN_STAFF_COUNT: return k->visit.act != NOBODY && !k->visit.shut;
	case SCREEN_STAFF_BATCH: return batch_door_open(k) != 0;
	case SCREEN_RETURN_CHECK:
	case SCREEN_RETURN_FAULT: return !k->visit.shut;
	default: return false;
	}
}

void enter(struct kiosk *k, uint8_t phase, struct moment now)
{
	assert(phase < SCREENS_COUNT);
	k->visit.phase = phase;
	newcard_enter(k, phase);
	/* A batch is over where its page is left for anything but what is in one of its doors. */
	if (phase != SCREEN_STAFF_BATCH && phase != SCREEN_STAFF_SETTLE)
		k->visit.batch_len = 0;
	k->visit.overs = 0;
	k->visit.leaf = 0;
	k->visit.reading = false;
	k->visit.note = NOTE_NONE;
	k->visit.refusal = REFUSED_NOT;
	k->visit.touched_ms = now.ms;
	/* What was typed is of the screen it was typed on, and so is what is waited for. */
	forget_digits(k);
	k->visit.ticket = 0;
	k->visit.look_ms = 0;
}

/* Clears everything that was the person's. */
void go_home(struct kiosk *k, struct moment now)
{
	memset(&k->visit, 0, sizeof(k->visit));
	enter(k, SCREEN_HOME, now);
}

void refuse(struct kiosk *k, uint8_t refusal, struct moment now)
{
	enter(k, is_worker(k) ? SCREEN_STAFF_SORRY : SCREEN_SORRY, now);
	k->visit.refusal = refusal;
}

void note_no(struct kiosk *k, uint8_t refusal, uint8_t kind, struct moment now, struct effects *out)
{
	uint64_t bit = UINT64_C(1) << refusal;

	assert(refusal != REFUSED_NOT && refusal < REFUSALS_COUNT && kind < DEVICE_KINDS);
	_Static_assert(REFUSALS_COUNT <= 64, "a bit each");
	/* What little room the disk has left is for what is out, and comes back. */
	if (is_worker(k) || k->disk_low || (k->visit.turned[kind] & bit) != 0)
		return;
	k->visit.turned[kind] |= bit;
	record(k, (struct fact){.type = FACT_TURNED_AWAY, .kind = kind, .why_called = refusal}, now,
	       out);
}

void say_no(struct kiosk *k, uint8_t refusal, uint8_t kind, struct moment now, struct effects *out)
{
	note_no(k, refusal, kind, now, out);
	refuse(k, refusal, now);
}

/* A worker stays signed in; what anybody else has said of the parts stays said. */
void start_again(struct kiosk *k, struct moment now, struct effects *out)
{
	say_parts(k, now, out);
	if (is_worker(k))
		enter(k, SCREEN_STAFF_HOME, now);
	else
		go_home(k, now);
}

static bool is_asking_after(const struct kiosk *k)
{
	return k->visit.phase == SCREEN_SURENESS && k->visit.stage == STAGE_AFTER;
}

/* Where Back leads; from a question to the one before it, which keeps its answer. */
static uint8_t back_of(const struct kiosk *k)
{
	if (is_before_month(k))
		return SCREEN_MONTH;
	if (k->visit.phase == SCREEN_AGREE && asks_questions(k))
		return SCREEN_SURENESS;
	if (k->visit.phase == SCREEN_SURENESS)
		return is_asking_after(k) ? SCREEN_RETURN_OWN : SCREEN_PURPOSE;
	if (k->visit.phase == SCREEN_NUMBER)
		return k->visit.asked_by;
	if (k->visit.phase == SCREEN_STAFF_GROUNDS && k->visit.deed == RIGHT_EXTEND)
		return SCREEN_STAFF_DAYS;
	if (k->visit.newcard.deed != RIGHT_NONE)
		return newcard_back(k);
	if (k->visit.phase == SCREEN_PIN && k->visit.role != ROLE_NONE)
		return SCREEN_ADULT;
	if (k->visit.phase == SCREEN_STAFF_SETTLE && k->visit.batch_len > 0)
		return SCREEN_STAFF_BATCH;
	return phases[k->visit.phase].back;
}

/* Back never loses an answer: how they want the screen is one, while they are nobody in
 * particular. Who proved themselves ends their visit so. */
static void back_home(struct kiosk *k, struct moment now)
{
	struct visit before = k->visit;

	go_home(k, now);
	if (before.role == ROLE_NONE)
		comfort_carry(k, before.comfort, before.chosen);
}

static void back(struct kiosk *k, struct moment now)
{
	uint8_t to = back_of(k);

	if (to == SCREEN_HOME && may_here(k, RIGHT_BORROW) && k->visit.phase != menu_of(k))
		to = SCREEN_MENU;
	if (to == SCREEN_MENU)
		to = menu_of(k);
	/* To the list it was a row of, if there is anything left on it. */
	if (k->visit.phase == SCREEN_STAFF_DEEDS && list_len(k, k->visit.todo, now) > 0)
		to = SCREEN_STAFF_LIST;
	if (to == SCREEN_HOME)
		back_home(k, now);
	else
		enter(k, to, now);
}

void spine_press(struct kiosk *k, uint8_t control, struct moment now, struct effects *out)
{
	uint8_t flow = flow_of(k);

	/* A question about the list: Back leads there, whatever the door does. */
	if (k->visit.phase == SCREEN_RETURN_FAULT && control == CONTROL_BACK) {
		back(k, now);
		return;
	}
	if (door_in_hand(k)) {
		bool returning = k->visit.phase == SCREEN_RETURN_CHECK && control == CONTROL_BACK;

		/* With a door open both stay where they are; the list may be left for the door. */
		if (returning)
			enter(k, SCREEN_RETURN_OPEN, now);
		else if (k->visit.phase != SCREEN_OPENING)
			k->visit.note = NOTE_DOOR_STILL_OPEN;
		return;
	}
	/* A door that is shut cannot be gone back to. */
	if (flow & NO_BACK || k->visit.phase == SCREEN_RETURN_CHECK ||
	    k->visit.phase == SCREEN_RETURN_FAULT)
		return;
	if (control == CONTROL_BACK)
		back(k, now);
	else if (k->visit.phase == SCREEN_RETURN_OWN || is_asking_after(k))
		enter(k, SCREEN_THANKS, now); /* no answer is one; the reference is theirs */
	else if (flow & QUICK || is_worker(k))
		start_again(k, now, out);
	else
		lay_over(k, SCREEN_START_AGAIN);
}

static void home_press(struct kiosk *k, const struct event *ev, struct moment now,
		       struct effects *out)
{
	uint8_t control = ev->intent.control;

	if (control == CONTROL_FINISH || control == CONTROL_NO_MORE)
		go_home(k, now);
	else if (control == CONTROL_BORROW || control == CONTROL_RETURN ||
		 control == CONTROL_MY_LOANS)
		want(k, control, now, out);
	else if (control == CONTROL_TYPE_NUMBER &&
		 (k->visit.phase == SCREEN_HOME || k->visit.phase == SCREEN_TAP_CARD))
		number_begin(k, now);
	else if (control == CONTROL_MY_HELPERS && may_here(k, RIGHT_OWN_HELPERS))
		enter(k, SCREEN_MY_HELPERS, now);
	else if (control == CONTROL_ASK_PERSON) {
		lay_over(k, SCREEN_HELP);
		call_staff(k, k->visit.refusal, k->visit.bay, now, out);
	}
}

static void sorry_press(struct kiosk *k, const struct event *ev, struct moment now,
			struct effects *out)
{
	if (ev->intent.control == CONTROL_TRY_AGAIN &&
	    (k->visit.refusal == REFUSED_STILL_THERE || k->visit.refusal == REFUSED_NOTHING_IN))
		try_again(k, now, out);
	else if (ev->intent.control == CONTROL_QUEUE && k->visit.refusal == REFUSED_NOT_FILTERED)
		queue_press(k, ev, now, out);
	else
		home_press(k, ev, now, out);
}

static void stuck_press(struct kiosk *k, const struct event *ev, struct moment now,
			struct effects *out)
{
	if (ev->intent.control == CONTROL_TRY_AGAIN && k->visit.refusal == REFUSED_NOT_OPENED)
		try_again(k, now, out);
	else if (ev->intent.control == CONTROL_OTHER_BAY)
		other_bay(k, now, out);
	else
		home_press(k, ev, now, out);
}

static void (*const presses[SCREENS_COUNT])(struct kiosk *, const struct event *, struct moment,
					    struct effects *) = {
	[SCREEN_HOME] = home_press,
	[SCREEN_TAP_CARD] = home_press,
	[SCREEN_PIN] = pin_press,
	[SCREEN_PIN_HELP] = home_press,
	[SCREEN_MENU] = home_press,
	[SCREEN_CHOOSE] = borrow_press,
	[SCREEN_AGREE] = borrow_press,
	[SCREEN_OPENING] = NULL, /* only the door, or its patience, ends it */
	[SCREEN_TAKE] = borrow_press,
	[SCREEN_TAP_DEVICE] = borrow_press,
	[SCREEN_DONE] = home_press,
	[SCREEN_STUCK] = stuck_press,
	[SCREEN_NOTHING_LEFT] = borrow_press,
	[SCREEN_SORRY] = sorry_press,
	[SCREEN_RETURN_TAP] = return_press,
	[SCREEN_RETURN_SAFE] = return_press,
	[SCREEN_RETURN_OPEN] = return_press,
	[SCREEN_RETURN_CHECK] = return_press,
	[SCREEN_RETURN_FAULT] = return_press,
	[SCREEN_THANKS] = home_press,
	[SCREEN_MY_LOANS] = loans_press,
	[SCREEN_NUMBER] = number_press,
	[SCREEN_ADULT] = card_asked_press,
	[SCREEN_MY_HELPERS] = helpers_press,
	[SCREEN_NEW_PIN] = new_pin_press,
	[SCREEN_STAFF_PERSON] = card_asked_press,
	[SCREEN_PURPOSE] = question_press,
	[SCREEN_SURENESS] = question_press,
	[SCREEN_RETURN_OWN] = question_press,
	[SCREEN_QUEUED] = queue_press,
	[SCREEN_HAPPENED] = happened_press,
	[SCREEN_HAPPENED_DONE] = home_press,
	[SCREEN_CHAMPION] = home_press,
	[SCREEN_STAFF_HOME] = staff_press,
	[SCREEN_STAFF_DOOR] = staff_press,
	[SCREEN_STAFF_TAKE_IN] = staff_press,
	[SCREEN_STAFF_WIPE] = staff_press,
	[SCREEN_STAFF_INSPECT] = staff_press,
	[SCREEN_STAFF_RESTOCK] = staff_press,
	[SCREEN_STAFF_REASON] = staff_press,
	[SCREEN_STAFF_BAY] = staff_press,
	[SCREEN_STAFF_BAYS] = staff_press,
	[SCREEN_STAFF_SETTLE] = staff_press,
	[SCREEN_STAFF_SORRY] = staff_press,
	[SCREEN_STAFF_LIST] = staff_list_press,
	[SCREEN_STAFF_DEEDS] = staff_list_press,
	[SCREEN_STAFF_GROUNDS] = staff_list_press,
	[SCREEN_STAFF_STOCKTAKE] = stocktake_press,
	[SCREEN_STAFF_COUNT] = stocktake_press,
	[SCREEN_STAFF_FINDS] = stocktake_press,
	[SCREEN_STAFF_DAYS] = days_press,
	[SCREEN_STAFF_DAY] = days_press,
	[SCREEN_MONTH] = month_press,
	[SCREEN_STAFF_CLOCK] = clock_press,
	[SCREEN_STAFF_CLOCK_SET] = clock_press,
	[SCREEN_STAFF_CALL] = call_press,
	[SCREEN_STAFF_BATCH] = batch_press,
	[SCREEN_STAFF_LOAN_END] = staff_list_press,
	[SCREEN_STAFF_DEVICE] = enrol_press,
	[SCREEN_STAFF_STICKER] = enrol_press,
	[SCREEN_STAFF_ENROLLED] = enrol_press,
	[SCREEN_STAFF_CONTACT] = contact_press,
	[SCREEN_REFERENCE] = reference_press,
	[SCREEN_ENTRY] = reference_press,
	[SCREEN_STAFF_AGE] = card_asked_press,
	[SCREEN_STAFF_ADULT] = card_asked_press,
	[SCREEN_STAFF_CARD] = card_asked_press,
	[SCREEN_EXPORT] = export_press,
};

/* The spine's three lower doors and what is the same on every screen, over whatever lies there.
 * Returns whether it was one of those. */
static bool everywhere(struct kiosk *k, const struct event *ev, struct effects *out)
{
	/* Pressed where it stands open already, it stays so. */
	switch (ev->intent.control) {
	case CONTROL_HELP:
		if (dialog_of(k) == SCREEN_CALL_BACK)
			take_off(k); /* it came from there */
		lay_over(k, SCREEN_HELP);
		return true;
	case CONTROL_LANGUAGE: lay_over(k, SCREEN_LANGUAGE); return true;
	case CONTROL_COMFORT: lay_over(k, SCREEN_COMFORT); return true;
	case CONTROL_SET: comfort_press(k, ev, out); return true;
	case CONTROL_LEAF: turn_leaf(k, ev); return true;
	default: return false;
	}
}

void visit_intent(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	uint8_t control = ev->intent.control;

	if (control == CONTROL_LISTEN) {
		reading_press(k, ev, now);
		return;
	}
	k->visit.touched_ms = now.ms;
	if (time_press(k, ev, now, out) || everywhere(k, ev, out) || over_press(k, ev, now, out))
		return;
	if (k->visit.ticket == 0) /* a PIN being looked at keeps its note */
		k->visit.note = NOTE_NONE;
	if (is_worker(k) && control == CONTROL_SIGN_OUT && !door_in_hand(k)) {
		go_home(k, now);
		return;
	}
	if (control == CONTROL_BACK || control == CONTROL_START_AGAIN)
		spine_press(k, control, now, out);
	else if (presses[k->visit.phase] != NULL)
		presses[k->visit.phase](k, ev, now, out);
}

/*
 * A card on the reader. The same card again only says that somebody is there;
 * a worker's answers a call that came meanwhile.
 * A worker's card works at any time but while a latch moves; another
 * borrower's only where nobody is in the middle of anything: there nobody
 * sees, or does, what is another's.
 */
void visit_card(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;
	bool worker = role_may(ev->card.role, RIGHT_WORK_BAYS);
	bool same = v->person != NOBODY ? v->person == ev->card.person
					: v->card_hash != 0 && v->card_hash == ev->card.hash;

	v->touched_ms = now.ms;
	answer_time(k);
	if (v->phase == SCREEN_OPENING || v->ticket != 0 || mark_helped(k, ev, now, out))
		return;
	if (who_answers(k, ev, now))
		return;
	if (same && is_worker(k))
		call_answered_here(k, now, out);
	if (same && !(flow_of(k) & FREE))
		return;
	if (same && v->phase == SCREEN_PIN)
		return;
	if (!(flow_of(k) & (FREE | NEXT)) && !worker && !is_worker(k))
		return;
	/* A worker with an open door shuts it first; the door is theirs. */
	if (is_worker(k) && door_in_hand(k)) {
		v->note = NOTE_DOOR_STILL_OPEN;
		return;
	}
	say_parts(k, now, out);
	who_begin(k, ev, now, out);
}

/* ---- Patience ---- */

static int64_t dwell_ms(const struct kiosk *k)
{
	return patience_ms(k, phases[k->visit.phase].dwell_ms);
}

static bool asks(const struct kiosk *k)
{
	/* At home somebody is there who has laid something over it, or chosen how they want it. */
	if (k->visit.phase == SCREEN_HOME)
		return k->visit.overs > 0 || has_comfort(k);
	return !(phases[k->visit.phase].flow & NO_ASK) && !door_in_hand(k);
}

/* When the question is asked, unless something happens before. */
static int64_t ask_ms(const struct kiosk *k)
{
	const struct visit *v = &k->visit;

	return is_reading(k) ? v->reading_ms + READING_MS + dwell_ms(k)
			     : v->touched_ms + dwell_ms(k);
}

/* Nobody answered: the place is kept for a while, and the screen shows nothing of theirs. */
static void leave(struct kiosk *k, struct moment now, struct effects *out)
{
	say_parts(k, now, out);
	if (may_here(k, RIGHT_BORROW) && k->visit.referral == NOBODY &&
	    phases[k->visit.phase].flow & KEEP && !is_asking_after(k)) {
		k->kept = (struct kept){.person = k->visit.person,
					.phase = k->visit.phase,
					.kind = k->visit.kind,
					.purpose = k->visit.purpose,
					.chosen = k->visit.chosen,
					.until_ms = now.ms + patience_ms(k, KEPT_MS)};
		/* With the place or not at all: another's stays as they left it. */
		memcpy(k->kept.sure, k->visit.sure, sizeof(k->kept.sure));
		memcpy(k->kept.comfort, k->visit.comfort, sizeof(k->kept.comfort));
	}
	go_home(k, now);
}

void visit_time(struct kiosk *k, struct moment now, struct effects *out)
{
	struct visit *v = &k->visit;

	if (k->kept.person != NOBODY && now.ms >= k->kept.until_ms)
		k->kept = (struct kept){0};
	contact_time(k, now);
	if (dialog_of(k) == SCREEN_MORE_TIME) {
		if (now.ms >= v->dialog_ms + patience_ms(k, DIALOG_MS))
			leave(k, now, out);
	} else if (asks(k) && now.ms >= ask_ms(k)) {
		lay_over(k, SCREEN_MORE_TIME);
		v->dialog_ms = now.ms;
	}
}

int64_t visit_deadline_ms(const struct kiosk *k)
{
	/* The seconds left are on the screen, so each of them is a turn. */
	if (dialog_of(k) == SCREEN_MORE_TIME)
		return k->last_ms + 1000;

	int64_t look_ms = contact_deadline_ms(k), when = asks(k) ? ask_ms(k) : FOR_EVER;

	return look_ms < when ? look_ms : when;
}
