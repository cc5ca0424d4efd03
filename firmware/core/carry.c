/*
 * What an old kiosk's book holds, as the facts that tell it to the book of a
 * new one: devices, loans, queue, holds, blocks, helpers, codes, sessions,
 * closed days, requests, pauses, stickers begun. Bays and doors stay behind: they are another
 * kiosk's. Looks at the old book only, and changes nothing.
 */
#include <assert.h>
#include <string.h>

#include "state.h"

_Static_assert(STATE_MISSING == STATES - 1 && STATE_WITHDRAWN == STATES - 2 &&
		       STATE_IMPOUNDED == STATES - 3,
	       "those that are set aside for longer are the last");

/* Who is in the queue with a kit kept for them goes first: it cannot be kept over a wipe. */
enum stage {
	STAGE_CLOSED,
	STAGE_DEVICES,
	STAGE_TRIES,
	STAGE_BLOCKED,
	STAGE_HELPERS,
	STAGE_REFERRALS,
	STAGE_SESSIONS,
	STAGE_HELD_FOR,
	STAGE_WAITING,
	STAGE_ASKED,
	STAGE_BEGUN,
	STAGES_OF_CARRY
};

static void add_wanting(struct kiosk_carrying *at, struct fact fact, uint8_t wants, uint64_t from)
{
	assert(at->len < CARRIED_MAX);
	fact.number = ++at->number;
	at->fact[at->len++] = (struct carried){.fact = fact, .wants = wants, .from = from};
}

static void add(struct kiosk_carrying *at, struct fact fact)
{
	add_wanting(at, fact, CARRIED_WHOLE, 0);
}

/* ---- Devices ---- */

/* What staff are asked about where it is; a wipe that may yet come is apart from that. */
static const struct asked *asked_of(const struct book *book, uint64_t device)
{
	for (uint32_t i = 0; i < book->asks; i++) {
		if (book->asked[i].device == device && book->asked[i].what != REQUEST_TAKE_BACK)
			return &book->asked[i];
	}
	return NULL;
}

static bool is_to_lock(const struct asked *a)
{
	return a != NULL && a->what == REQUEST_LOCK_DEVICE;
}

/* Staff are to lock it, and its loan is over: that loan comes along, for its end to be told. */
static bool is_gone_with_loan(const struct book *book, const struct device *d)
{
	return d->loan == NOBODY && d->kind != DEVICE_NONE && is_to_lock(asked_of(book, d->id));
}

/* A request closed as soon as made: what brought it about stands, and was seen to long ago. */
static void close_last(struct kiosk_carrying *at)
{
	add(at, (struct fact){.type = FACT_REQUEST_CLOSED,
			      .request = at->number,
			      .grounds = GROUNDS_DONE,
			      .user = at->user});
}

static void say_happened_again(struct kiosk_carrying *at, const struct device *d, uint64_t loan,
			       uint64_t person, uint64_t grounds)
{
	add(at, (struct fact){.type = FACT_HAPPENED_SAID,
			      .loan = loan,
			      .device = d->id,
			      .person = person,
			      .grounds = grounds,
			      .user = at->user});
}

static bool is_handed_in(const struct device *d)
{
	return d->loan != NOBODY && d->state != STATE_LENT;
}

static bool is_aside(const struct device *d)
{
	return d->state == STATE_QUARANTINED || d->state == STATE_IMPOUNDED ||
	       d->state == STATE_WITHDRAWN || d->state == STATE_MISSING;
}

/* The state of a device that is with nobody: set aside as it was, or with staff to be wiped. */
static void carry_state(struct kiosk_carrying *at, const struct device *d)
{
	struct fact fact = {.device = d->id, .user = at->user};

	/* A doubt stays with it, wherever it went meanwhile. */
	if (d->doubted && d->kind != DEVICE_NONE && d->state >= STATE_IMPOUNDED) {
		fact.type = FACT_QUARANTINED;
		add(at, fact);
	}
	switch (d->state) {
	case STATE_NEW:
	case STATE_LENT: return;
	case STATE_IMPOUNDED: fact.type = FACT_IMPOUNDED; break;
	case STATE_WITHDRAWN: fact.type = FACT_WITHDRAWN; break;
	case STATE_MISSING: fact.type = FACT_MISSED; break;
	default:
		fact.type = FACT_QUARANTINED;
		if (d->kind == DEVICE_NONE)
			return; /* a sister's came as that */
		if (d->state != STATE_QUARANTINED && !d->doubted)
			fact.type = FACT_TAKEN_IN;
		break;
	}
	add(at, fact);
}

/* The loan as it stands, under its new number. */
static void carry_loan(struct kiosk_carrying *at, const struct device *d, uint32_t index)
{
	add(at, (struct fact){.type = FACT_LOAN_CARRIED,
			      .device = d->id,
			      .person = d->borrower,
			      .day = d->due_day,
			      .count = d->renewals,
			      .loan = d->loan,
			      .confirm = d->confirm,
			      .helper = d->helper});
	at->loan[index] = at->number;
	if (d->state != STATE_LENT) {
		/* Handed in: whatever bay it stood in, staff have it now. */
		add(at,
		    (struct fact){.type = FACT_TAKEN_IN, .loan = at->loan[index], .device = d->id});
		return;
	}
	if (d->taken)
		add(at, (struct fact){.type = FACT_TAKEN,
				      .loan = at->loan[index],
				      .device = d->id,
				      .user = at->user});
	if (d->unsure)
		add(at, (struct fact){.type = FACT_LOAN_UNSURE,
				      .loan = at->loan[index],
				      .device = d->id});
	if (d->grace)
		add(at, (struct fact){.type = FACT_GRACE_GIVEN,
				      .loan = at->loan[index],
				      .device = d->id,
				      .day = d->due_day});
}

/* What was said of it. A request that stands is told in its turn, with the others. */
static void carry_said(const struct book *book, struct kiosk_carrying *at, const struct device *d,
		       uint32_t index)
{
	const struct asked *a = asked_of(book, d->id);
	bool happened = d->state == STATE_LENT && d->happened != GROUNDS_NONE;

	if (d->said_in != 0 || d->said_missing != 0)
		add(at, (struct fact){.type = FACT_PARTS_SAID,
				      .device = d->id,
				      .parts = d->said_in,
				      .missing = d->said_missing});
	if (d->fault_said != FAULT_NONE)
		add(at, (struct fact){
				.type = FACT_FAULT_SAID, .device = d->id, .fault = d->fault_said});
	if (happened && a == NULL) {
		say_happened_again(at, d, at->loan[index], d->borrower, d->happened);
		close_last(at);
	}
	if (d->unsafe && (a == NULL || happened || (is_to_lock(a) && !is_handed_in(d)))) {
		add(at, (struct fact){.type = FACT_UNSAFE_SAID,
				      .loan = at->loan[index],
				      .device = d->id});
		close_last(at);
	}
}

static void carry_device(const struct kiosk *old, struct kiosk_carrying *at, uint32_t index,
			 struct moment now)
{
	const struct device *d = &old->book.device[index];

	(void)now; /* a device has no day */
	add(at, d->kind == DEVICE_NONE ? (struct fact){.type = FACT_SISTER_IN, .device = d->id}
				       : (struct fact){.type = FACT_DEVICE_ADDED,
						       .device = d->id,
						       .kind = d->kind,
						       .unit = d->unit,
						       .parts = d->parts,
						       .filtered = d->filtered,
						       .user = at->user});
	at->loan[index] = NOBODY;
	if (is_gone_with_loan(&old->book, d)) {
		add_wanting(at, (struct fact){.type = FACT_LOAN_CARRIED, .device = d->id},
			    CARRIED_LAST_LOAN, NOBODY);
		at->loan[index] = at->number;
	} else if (d->loan != NOBODY) {
		if (d->doubted && d->state == STATE_LENT) /* set aside, and settled as with them */
			add(at, (struct fact){.type = FACT_QUARANTINED,
					      .device = d->id,
					      .user = at->user});
		carry_loan(at, d, index);
		if (d->doubted || is_aside(d))
			carry_state(at, d);
	} else {
		carry_state(at, d);
	}
	carry_said(&old->book, at, d, index);
}

/* ---- What staff were asked ---- */

/* Lost or stolen: its loan came along only to end again, and then it is as it was. */
static void carry_gone(struct kiosk_carrying *at, const struct device *d, uint32_t index,
		       const struct asked *a)
{
	struct fact ended = {.type = FACT_LOAN_ENDED,
			     .loan = at->loan[index],
			     .device = d->id,
			     .grounds = GROUNDS_LOST,
			     .user = at->user};

	if (a->person != NOBODY)
		say_happened_again(at, d, at->loan[index], a->person, GROUNDS_LOST);
	add_wanting(at, ended, CARRIED_GROUNDS, NOBODY);
	switch (d->state) {
	case STATE_MISSING:
		if (d->doubted)
			carry_state(at, d);
		break;
	case STATE_IMPOUNDED:
	case STATE_WITHDRAWN: carry_state(at, d); break;
	default:
		add(at, (struct fact){.type = FACT_QUARANTINED, .device = d->id, .user = at->user});
		break;
	}
}

static void carry_asked_of_device(const struct kiosk *old, struct kiosk_carrying *at,
				  const struct asked *a)
{
	uint32_t index = find_device(old, a->device);
	const struct device *d = index != NOT_FOUND ? &old->book.device[index] : NULL;

	if (d != NULL && a->what == REQUEST_TAKE_BACK) {
		add(at, (struct fact){.type = FACT_MAY_BE_WIPED, .device = d->id});
		return;
	}
	/* Handed in, staff have it in hand now: what was asked is answered. */
	if (d == NULL || (is_handed_in(d) && !d->unsafe))
		return;
	if (is_gone_with_loan(&old->book, d)) {
		carry_gone(at, d, index, a);
		return;
	}
	if (d->state == STATE_LENT && is_to_lock(a))
		say_happened_again(at, d, at->loan[index], a->person, GROUNDS_LOST);
	if (d->state == STATE_LENT && d->happened != GROUNDS_NONE)
		say_happened_again(at, d, at->loan[index], a->person, d->happened);
	else if (d->state != STATE_LENT || !is_to_lock(a))
		add(at, (struct fact){.type = FACT_UNSAFE_SAID,
				      .loan = at->loan[index],
				      .device = d->id});
}

static void carry_asked(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i,
			struct moment now)
{
	const struct asked *a = &old->book.asked[i];

	(void)now; /* nothing asked for runs out */
	if (a->what == REQUEST_CALL_BACK)
		add(at, (struct fact){.type = FACT_CALL_BACK_ASKED, .person = a->person});
	else if (a->what == REQUEST_REFERRED_ON)
		add_wanting(at,
			    (struct fact){.type = FACT_REFERRED_ON,
					  .person = a->person,
					  .user = at->user},
			    CARRIED_PARTNER, a->number);
	else
		carry_asked_of_device(old, at, a);
}

/* ---- People ---- */

static void carry_tries(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i,
			struct moment now)
{
	const struct tries *t = &old->book.tries[i];

	(void)now; /* a pause that is over counts on with the next wrong PIN */
	add(at, (struct fact){.type = FACT_PIN_WRONG,
			      .person = t->who,
			      .count = t->wrong,
			      .until_s = t->until_s});
}

static void carry_blocked(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i,
			  struct moment now)
{
	(void)now; /* until staff take it off */
	add(at,
	    (struct fact){.type = FACT_BLOCKED, .person = old->book.blocked[i], .user = at->user});
}

static void carry_helper(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i,
			 struct moment now)
{
	(void)now; /* until they are taken back */
	add(at, (struct fact){.type = FACT_HELPER_NAMED,
			      .helper = old->book.helper[i].helper,
			      .person = old->book.helper[i].person,
			      .user = at->user});
}

static void carry_waiting(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i, bool held)
{
	const struct waiting *w = &old->book.waiting[i];

	if ((w->device != NOBODY) == held)
		add(at, (struct fact){.type = FACT_QUEUED,
				      .person = w->person,
				      .kind = w->kind,
				      .minor = w->minor});
}

static void carry_held_for(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i,
			   struct moment now)
{
	(void)now; /* their days begin anew, when something is kept for them again */
	carry_waiting(old, at, i, true);
}

static void carry_not_held_for(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i,
			       struct moment now)
{
	(void)now; /* nobody's place runs out */
	carry_waiting(old, at, i, false);
}

/* ---- Days: what is over stays in the old ledger, where the day is known ---- */

static bool is_past(uint32_t day, struct moment now)
{
	return is_clock_set(now) && day < now.day;
}

static void carry_closed(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i,
			 struct moment now)
{
	uint32_t day = old->book.closed[i];

	if (!is_past(day, now))
		add(at, (struct fact){.type = FACT_DAY_CLOSED,
				      .day = day,
				      .to_day = (uint64_t)day + 1, /* no loan is here to move */
				      .user = at->user});
}

static void carry_referral(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i,
			   struct moment now)
{
	const struct referral *r = &old->book.referral[i];

	if (r->loan == NOBODY && !is_past(r->day, now))
		add(at, (struct fact){.type = FACT_REFERRAL_MADE,
				      .referral = r->id,
				      .partner = r->partner,
				      .day = r->day,
				      .user = at->user});
}

static void carry_session(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i,
			  struct moment now)
{
	const struct session *s = &old->book.session[i];

	if (!is_past(s->day, now))
		add(at, (struct fact){.type = FACT_SESSION_ADDED,
				      .session = s->id,
				      .day = s->day,
				      .from_minute = s->from_minute,
				      .to_minute = s->to_minute,
				      .champion = s->champion,
				      .user = at->user});
}

/* A sticker that was begun can be finished at the new kiosk. */
static void carry_begun(const struct kiosk *old, struct kiosk_carrying *at, uint32_t i,
			struct moment now)
{
	(void)now; /* on whatever day */
	add(at, (struct fact){.type = FACT_STICKER_BEGUN, .device = old->book.begun[i]});
}

/* ---- One after another ---- */

static const struct {
	void (*carry)(const struct kiosk *, struct kiosk_carrying *, uint32_t, struct moment);
	size_t len_at; /* of the list, in the book */
} stages[STAGES_OF_CARRY] = {
	[STAGE_CLOSED] = {carry_closed, offsetof(struct book, closed_len)},
	[STAGE_DEVICES] = {carry_device, offsetof(struct book, devices)},
	[STAGE_TRIES] = {carry_tries, offsetof(struct book, tried)},
	[STAGE_BLOCKED] = {carry_blocked, offsetof(struct book, blocks)},
	[STAGE_HELPERS] = {carry_helper, offsetof(struct book, helpers)},
	[STAGE_REFERRALS] = {carry_referral, offsetof(struct book, referrals)},
	[STAGE_SESSIONS] = {carry_session, offsetof(struct book, sessions)},
	[STAGE_HELD_FOR] = {carry_held_for, offsetof(struct book, waits)},
	[STAGE_WAITING] = {carry_not_held_for, offsetof(struct book, waits)},
	[STAGE_ASKED] = {carry_asked, offsetof(struct book, asks)},
	[STAGE_BEGUN] = {carry_begun, offsetof(struct book, begins)},
};

const struct carried *kiosk_carry(const struct kiosk *old, struct kiosk_carrying *at,
				  struct moment now)
{
	if (at->given == at->len)
		at->given = at->len = 0;
	while (at->len == 0 && at->stage < STAGES_OF_CARRY) {
		uint32_t len;

		memcpy(&len, (const char *)&old->book + stages[at->stage].len_at, sizeof(len));
		if (at->index < len) {
			stages[at->stage].carry(old, at, at->index++, now);
		} else {
			at->stage++;
			at->index = 0;
		}
	}
	return at->len > 0 ? &at->fact[at->given++] : NULL;
}
