/*
 * A worker sets the clock: keys move the time that is shown on or back, then
 * what setting it changes is said, then it is set. Until then nothing is. It
 * runs while it is shown; what civil time it is only the loop knows.
 */
#include "deeds.h"

/* What each pair of keys moves by; the even one earlier, the odd one later. */
static const int64_t steps_s[] = {604800, 86400, 3600, 600, 60};

#define STEPS (sizeof(steps_s) / sizeof(steps_s[0]))
#define DAY_S 86400

static int64_t shown_s(const struct kiosk *k, struct moment now)
{
	return now.utc_s + k->visit.shift_s;
}

/* No further than a clock may be set. */
static void shift_to(struct kiosk *k, int64_t to_s, struct moment now)
{
	if (to_s < CLOCK_MIN_S)
		to_s = CLOCK_MIN_S;
	if (to_s >= CLOCK_MAX_S)
		to_s = CLOCK_MAX_S - 1;
	k->visit.shift_s = to_s - now.utc_s;
}

void clock_open(struct kiosk *k, struct moment now)
{
	enter(k, SCREEN_STAFF_CLOCK, now);
	shift_to(k, now.utc_s, now);
}

static void set_it(struct kiosk *k, struct moment now, struct effects *out)
{
	struct event ev = {.type = EVENT_DEED,
			   .admin = {.deed = RIGHT_SET_CLOCK, .utc_s = shown_s(k, now)}};

	if (!do_here(k, &ev, now, out))
		return;
	enter(k, SCREEN_STAFF_HOME, now);
	k->visit.note = NOTE_DONE_NEXT;
}

void clock_press(struct kiosk *k, const struct event *ev, struct moment now, struct effects *out)
{
	bool keys = k->visit.phase == SCREEN_STAFF_CLOCK;
	uint16_t arg = ev->intent.arg;

	switch (ev->intent.control) {
	case CONTROL_SHIFT:
		if (keys && arg < 2 * STEPS)
			shift_to(k, shown_s(k, now) + (arg % 2 ? 1 : -1) * steps_s[arg / 2], now);
		break;
	case CONTROL_NEXT:
		if (keys)
			enter(k, SCREEN_STAFF_CLOCK_SET, now);
		break;
	case CONTROL_CONFIRM:
		if (!keys)
			set_it(k, now, out);
		break;
	case CONTROL_FINISH: /* it stays as it is */ enter(k, SCREEN_STAFF_HOME, now); break;
	default: break;
	}
}

/* ---- What the screen is told ---- */

/* As it will be. Its day is told from ours: where summer time begins or ends between, it may be an
 * hour off. */
static struct moment then(const struct kiosk *k, struct moment now)
{
	int64_t midnight_s = (int64_t)now.minute * 60 + now.utc_s % 60; /* seconds since ours */
	int64_t days = midnight_s + k->visit.shift_s;

	days = days >= 0 ? days / DAY_S : -((DAY_S - 1 - days) / DAY_S);
	now.day = days < 0 && (uint32_t)-days > now.day ? 0 : (uint32_t)(now.day + days);
	now.utc_s = shown_s(k, now);
	now.quality = CLOCK_WORKER;
	return now;
}

void fill_clock(const struct kiosk *k, struct moment now, struct view *view)
{
	struct moment set = then(k, now);

	view->set_s = set.utc_s;
	if (k->visit.phase != SCREEN_STAFF_CLOCK_SET)
		return;
	for (uint32_t i = 0; i < k->book.devices; i++)
		view->late += is_overdue(k, &k->book.device[i], set);
	for (uint32_t i = 0; i < k->book.waits; i++)
		view->held += k->book.waiting[i].until_day != 0 && set.day > last_day_of_hold(k, i);
	view->to_confirm = k->book.derived.to_confirm;
}
