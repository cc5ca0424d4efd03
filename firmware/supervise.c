/*
 * The rules by which a child is started, missed and started again. Never
 * reads a clock, never touches a process: firmware/parent.c does.
 */
#include "supervise.h"

#include <assert.h>

#include <lendbay/message.h>

void watch_init(struct watch *w, bool beats, int64_t silence_start_ms, int64_t now_ms)
{
	*w = (struct watch){
		.state = WATCH_DOWN,
		.beats = beats,
		.silence_start_ms = silence_start_ms,
		.at_ms = now_ms,
	};
}

void watch_started(struct watch *w, int64_t now_ms)
{
	assert(w->state == WATCH_DOWN);
	w->state = WATCH_STARTING;
	w->started_ms = w->heard_ms = now_ms;
}

void watch_heard(struct watch *w, bool ready, int64_t now_ms)
{
	w->heard_ms = now_ms;
	if (ready && w->state == WATCH_STARTING)
		w->state = WATCH_UP;
}

bool watch_runs(const struct watch *w)
{
	return w->state == WATCH_STARTING || w->state == WATCH_UP;
}

static void end_by(struct watch *w, enum watch_state state, int64_t by_ms)
{
	if (!watch_runs(w))
		return;
	w->state = state;
	w->at_ms = by_ms;
}

void watch_leave(struct watch *w, int64_t by_ms)
{
	/* One that saw its ring go before we did ends for the same reason. */
	if (w->state == WATCH_ENDING)
		w->state = WATCH_LEAVING;
	else
		end_by(w, WATCH_LEAVING, by_ms);
}

void watch_ending(struct watch *w, int64_t by_ms)
{
	end_by(w, WATCH_ENDING, by_ms);
}

void watch_killed(struct watch *w)
{
	if (w->state != WATCH_DOWN)
		w->state = WATCH_DYING;
}

static unsigned deaths_of_minute(const struct watch *w, int64_t now_ms)
{
	unsigned count = 0;
	for (unsigned i = 0; i < DEATHS_KEPT && i < w->deaths; i++)
		count += now_ms - w->death_ms[i] < DEATHS_MINUTE;
	return count;
}

int64_t watch_died(struct watch *w, int64_t now_ms)
{
	int64_t wait_ms = 0;
	if (w->state != WATCH_LEAVING) {
		w->death_ms[w->deaths++ % DEATHS_KEPT] = now_ms;
		unsigned count = deaths_of_minute(w, now_ms);
		wait_ms = AT_ONCE_MS;
		if (count >= BACKOFF_AFTER)
			wait_ms = (int64_t)BACKOFF_MS << (count - BACKOFF_AFTER);
		if (wait_ms > BACKOFF_MS_MAX)
			wait_ms = BACKOFF_MS_MAX;
	}
	w->state = WATCH_DOWN;
	w->at_ms = now_ms + wait_ms;
	return wait_ms;
}

void watch_forgive(struct watch *w, int64_t now_ms)
{
	if (w->state != WATCH_DOWN || w->deaths == 0 ||
	    now_ms - w->death_ms[(w->deaths - 1) % DEATHS_KEPT] > AT_ONCE_MS)
		return;
	w->deaths--;
	w->at_ms = now_ms;
}

void watch_excuse(struct watch *w, int64_t late_ms)
{
	w->heard_ms += late_ms;
	if (w->state == WATCH_LEAVING || w->state == WATCH_ENDING)
		w->at_ms += late_ms;
}

/* When its silence becomes too long. */
static int64_t silence_ends_ms(const struct watch *w)
{
	if (!w->beats)
		return WATCH_NEVER;
	return w->heard_ms + (w->state == WATCH_STARTING ? w->silence_start_ms : SILENCE_MS);
}

enum watch_wish watch_wish(const struct watch *w, int64_t now_ms)
{
	if (now_ms < watch_deadline_ms(w))
		return WISH_NOTHING;
	return w->state == WATCH_DOWN ? WISH_START : WISH_KILL;
}

int64_t watch_deadline_ms(const struct watch *w)
{
	switch (w->state) {
	case WATCH_DOWN:
	case WATCH_LEAVING:
	case WATCH_ENDING: return w->at_ms;
	case WATCH_STARTING:
	case WATCH_UP: return silence_ends_ms(w);
	case WATCH_DYING: break;
	}
	return WATCH_NEVER;
}
