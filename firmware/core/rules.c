/*
 * The lending rules: what may be. Each asks the book and the policy and
 * answers; nothing here changes anything.
 */
#include <assert.h>

#include "state.h"

#define PAUSE_S_MAX 86400u /* doubling ends at a day */
#define CHARGE_STEP 20     /* percent: nearer than that counts as the same charge */

/* One that goes on from the last fact's time only counts seconds; it does not know the day. */
bool is_clock_set(struct moment now)
{
	return now.quality > CLOCK_RESTORED;
}

bool is_day_known(const struct kiosk *k, struct moment now)
{
	return is_clock_set(now) && !k->book.clock_jumped;
}

bool kiosk_day_known(const struct kiosk *k, struct moment now)
{
	return is_day_known(k, now);
}

bool is_overdue(const struct kiosk *k, const struct device *d, struct moment now)
{
	/* Without a clock, or after it jumped, nobody is overdue until a worker has looked. */
	if (!is_day_known(k, now) || d->confirm)
		return false;
	/* Something happened to it, and staff know: no reminders. */
	if (d->happened != GROUNDS_NONE)
		return false;
	return d->state == STATE_LENT && !d->unsure && d->due_day < now.day;
}

/* Latches that have moved for that person and doors that have not yet: each may become a loan. */
static uint32_t doors_opening_for(const struct kiosk *k, uint64_t person)
{
	uint32_t count = 0;

	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		const struct bay *b = &k->book.bay[bay];

		count += b->act != NOBODY && b->act_why == ACT_LEND && !b->act_opened &&
			 b->act_person == person;
	}
	return count;
}

/*
 * domain.md, Borrowing 3: one loan at a time, a champion as many as policy
 * says; somebody overdue renews or brings back first; a loan that is unsure
 * counts for nothing here.
 */
uint8_t may_borrow(const struct kiosk *k, uint64_t person, struct moment now)
{
	uint32_t most = k->visit.role == ROLE_CHAMPION ? k->policy->champion_loans : 1;
	uint32_t at_home = 0, i = 0;

	if (is_blocked(k, person))
		return REFUSED_BLOCKED;
	if (k->disk_low)
		return REFUSED_DISK_LOW;
	while ((i = find_loan_row(k, person, at_home)) != NOT_FOUND) {
		if (is_overdue(k, &k->book.device[i], now))
			return REFUSED_OVERDUE;
		at_home++;
	}
	at_home += doors_opening_for(k, person);
	return at_home < most ? REFUSED_NOT : REFUSED_HAS_ONE;
}

/*
 * domain.md, Renewing: up to five, from seven days before the due day, if
 * nobody waits for that type and it is not more than seven days overdue.
 */
uint8_t may_renew(const struct kiosk *k, const struct device *d, struct moment now)
{
	const struct policy *policy = k->policy;

	if (d->state != STATE_LENT || d->unsure)
		return REFUSED_NOT_YET;
	if (d->renewals >= renewals_max(policy, d->kind))
		return REFUSED_RENEWED_OUT;
	if (now.day + policy->renew_from_days < d->due_day)
		return REFUSED_NOT_YET;
	/* A clock that does not know the day is no reason to refuse. */
	if (is_overdue(k, d, now) && now.day > d->due_day + policy->renew_late_days)
		return REFUSED_OVERDUE;
	return is_waited_for(k, d) ? REFUSED_WAITED_FOR : REFUSED_NOT;
}

bool bay_usable(const struct kiosk *k, uint8_t bay)
{
	const struct bay *b = &k->book.bay[bay];
	const struct watch *w = &k->watch[bay];

	assert(bay > 0 && bay <= BAYS_MAX);
	return bay <= k->policy->bays && b->act == NOBODY && b->doubt == DOUBT_NONE &&
	       !(w->known && w->open);
}

static bool fits(const struct kiosk *k, uint8_t bay, uint8_t kind)
{
	return kind != DEVICE_LAPTOP || k->policy->size[bay] == SIZE_LARGE;
}

/* domain.md, Borrowing 2: 380 to 1220 mm above the floor, by policy. */
bool is_within_reach(const struct policy *policy, uint8_t bay)
{
	uint16_t mm = policy->height_mm[bay];

	return mm != 0 && mm >= policy->reach_min_mm && mm <= policy->reach_max_mm;
}

/* domain.md: what is quarantined is never charged; nor what is sealed, or goes away. */
bool may_charge(const struct kiosk *k, uint8_t bay)
{
	static const bool never[STATES] = {
		[STATE_QUARANTINED] = true, [STATE_IMPOUNDED] = true, [STATE_WITHDRAWN] = true};
	uint32_t i = k->book.bay[bay].occupant;

	/* A fault does not heal by being mislaid: only an inspection ends the doubt. */
	return i != NOT_FOUND && !never[k->book.device[i].state] && !k->book.device[i].unsafe &&
	       !k->book.device[i].doubted;
}

/* Ready, and stands in a bay that can open; where the bay feels what is in it, and how well it is
 * charged, it says so too. */
static bool can_be_lent(const struct kiosk *k, const struct device *d)
{
	const struct watch *w = &k->watch[d->bay];

	return d->state == STATE_READY && d->bay != 0 && bay_usable(k, d->bay) &&
	       w->presence != PRESENCE_EMPTY &&
	       (w->charge == 0 || w->charge > k->policy->charge_min);
}

struct wish wish_of(const struct kiosk *k, uint8_t kind, uint8_t not_bay)
{
	return (struct wish){.person = k->visit.role == ROLE_NONE ? NOBODY : k->visit.borrower,
			     .kind = kind,
			     .not_bay = not_bay,
			     .reach = k->visit.reach,
			     .filtered = k->visit.minor};
}

bool is_kept_from(const struct device *d, uint64_t person)
{
	return d->held_for != NOBODY && d->held_for != person;
}

static bool answers(const struct kiosk *k, const struct device *d, const struct wish *wish)
{
	return d->kind == wish->kind && d->bay != wish->not_bay && can_be_lent(k, d) &&
	       (!wish->reach || is_within_reach(k->policy, d->bay)) &&
	       (!wish->filtered || d->filtered) && !is_kept_from(d, wish->person);
}

/* What is kept for who asks, before anything else. The best charged first, in steps of a fifth;
 * then wear spread evenly: the one lent least often; then the lowest door. */
static bool is_better(const struct kiosk *k, const struct device *d, const struct device *than)
{
	uint8_t charge = k->watch[d->bay].charge / CHARGE_STEP;
	uint8_t other = k->watch[than->bay].charge / CHARGE_STEP;

	if (d->held_for != than->held_for)
		return d->held_for != NOBODY;
	if (charge != other)
		return charge > other;
	if (d->loans != than->loans)
		return d->loans < than->loans;
	return d->bay < than->bay;
}

uint32_t pick_device(const struct kiosk *k, struct wish wish)
{
	uint32_t best = NOT_FOUND;

	/* What can be lent stands in a bay, so there are no more to look at than bays. */
	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		uint32_t i = k->book.bay[bay].occupant;

		if (i != NOT_FOUND && answers(k, &k->book.device[i], &wish) &&
		    (best == NOT_FOUND || is_better(k, &k->book.device[i], &k->book.device[best])))
			best = i;
	}
	return best;
}

uint32_t count_ready(const struct kiosk *k, struct wish wish)
{
	uint32_t count = 0;

	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		uint32_t i = k->book.bay[bay].occupant;

		count += i != NOT_FOUND && answers(k, &k->book.device[i], &wish);
	}
	return count;
}

static bool is_free_for(const struct kiosk *k, uint8_t bay, uint8_t kind)
{
	return bay_usable(k, bay) && fits(k, bay, kind) &&
	       (!k->visit.reach || is_within_reach(k->policy, bay)) &&
	       k->book.bay[bay].occupant == NOT_FOUND && k->watch[bay].presence != PRESENCE_THERE;
}

/* A small bay first, so that the large ones stay free for what needs them. */
uint8_t pick_free_bay(const struct kiosk *k, uint8_t kind, uint8_t not_bay)
{
	uint8_t best = 0;

	for (uint8_t bay = 1; bay <= k->policy->bays; bay++) {
		if (bay == not_bay || !is_free_for(k, bay, kind))
			continue;
		if (best == 0 || k->policy->size[bay] < k->policy->size[best])
			best = bay;
	}
	return best;
}

uint8_t next_free_bay(const struct kiosk *k, uint8_t kind, uint8_t after)
{
	uint8_t bays = k->policy->bays;

	for (uint8_t step = 1; step < bays; step++) {
		uint8_t bay = (uint8_t)((after + step - 1u) % bays + 1u);

		if (bay != after && is_free_for(k, bay, kind))
			return bay;
	}
	return 0;
}

bool is_staffed(const struct kiosk *k, struct moment now)
{
	uint8_t wday = weekday(now.day);

	return !is_closed(k, now.day) && now.minute >= k->policy->open_min[wday] &&
	       now.minute < k->policy->shut_min[wday];
}

bool is_out_of_order(const struct kiosk *k, struct moment now)
{
	static const uint8_t needed[] = {PORT_LOCKER, PORT_READER};

	for (uint32_t i = 0; i < sizeof(needed); i++) {
		if (!k->up[needed[i]] && now.ms - k->down_ms[needed[i]] >= PORT_GRACE_MS)
			return true;
	}
	return false;
}

/*
 * domain.md, Borrowing 1: five wrong in a row pause the card 15 minutes,
 * doubling to a day. Returns when the pause that the wrong-th try begins is
 * over, or 0 if it begins none.
 */
uint64_t pause_until_s(const struct kiosk *k, uint32_t wrong, struct moment now)
{
	uint32_t each = k->policy->pin_pause_after;

	if (each == 0 || wrong == 0 || wrong % each != 0)
		return 0;

	uint64_t pause_s = k->policy->pin_pause_s;

	for (uint32_t i = 1; i < wrong / each && pause_s < PAUSE_S_MAX; i++)
		pause_s *= 2;
	if (pause_s > PAUSE_S_MAX)
		pause_s = PAUSE_S_MAX;
	return (uint64_t)now.utc_s + pause_s;
}
