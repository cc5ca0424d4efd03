/*
 * Pulls and watches through the board's own polarities, from outside of the
 * chips: nothing here asks the program under test.
 */
#include "wires.h"

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#define WATCH_US 300

static void line_pull(const struct wires *w, const struct board_line *line, bool on)
{
	if (line->chip >= 0)
		sim_pull(&w->chip[line->chip], line->offset, on != line->active_low);
}

void wires_pull(const struct wires *w, uint8_t bay, enum pulled which, bool on)
{
	const struct board_bay *at = &w->board->bay[bay];
	const struct board_line *const lines[] = {[PULLED_DOOR] = &at->door,
						  [PULLED_PRESENCE] = &at->presence,
						  [PULLED_CHARGED] = &at->charged};
	line_pull(w, lines[which], on);
}

void wires_rest(const struct wires *w)
{
	line_pull(w, &w->board->call, false);
	for (uint8_t bay = 1; bay <= w->board->policy.bays; bay++) {
		line_pull(w, &w->board->bay[bay].latch, false);
		line_pull(w, &w->board->bay[bay].power, false);
		wires_pull(w, bay, PULLED_DOOR, false);
		wires_pull(w, bay, PULLED_PRESENCE, false);
		wires_pull(w, bay, PULLED_CHARGED, false);
	}
}

uint8_t wires_driven(const struct wires *w)
{
	for (uint8_t bay = 1; bay <= w->board->policy.bays; bay++) {
		const struct board_line *latch = &w->board->bay[bay].latch;
		if (sim_level(&w->chip[latch->chip], latch->offset) != latch->active_low)
			return bay;
	}
	return 0;
}

/* An output that is watched. */
struct output {
	int fd;
	bool low, on;
	uint8_t mark; /* its number in marks */
};

static void output_add(const struct wires *w, const struct board_line *line, uint8_t mark,
		       struct output *list, unsigned *len)
{
	if (line->chip < 0)
		return;
	list[(*len)++] = (struct output){.fd = sim_level_open(&w->chip[line->chip], line->offset),
					 .low = line->active_low,
					 .mark = mark};
}

static bool is_on(const struct output *o)
{
	return sim_level_of(o->fd) != o->low;
}

static void outputs_rested(struct output *list, unsigned len, struct track *t)
{
	for (unsigned i = 0; i < len; i++) {
		if (!list[i].on || is_on(&list[i]))
			continue;
		list[i].on = false;
		track_mark(t, list[i].mark, false);
	}
}

/*
 * One look at all outputs. They are not read at one moment: one that was on
 * when it was read may rest by the time that another is found to be on, so
 * those that were on are read once more before the new one is marked. Two
 * that are really driven together are on in both looks.
 */
static void outputs_look(struct output *list, unsigned len, struct track *t)
{
	for (unsigned i = 0; i < len; i++) {
		if (list[i].on || !is_on(&list[i]))
			continue;
		outputs_rested(list, len, t);
		list[i].on = true;
		track_mark(t, list[i].mark, true);
	}
	outputs_rested(list, len, t);
}

/* Looks for ever. */
static void watch(const struct wires *w, struct track *t)
{
	static struct output list[2 * BAYS_MAX + 1];
	unsigned len = 0;
	output_add(w, &w->board->call, CALL_LINE, list, &len);
	for (uint8_t bay = 1; bay <= w->board->policy.bays; bay++) {
		output_add(w, &w->board->bay[bay].latch, bay, list, &len);
		output_add(w, &w->board->bay[bay].power, POWER_LINE(bay), list, &len);
	}
	for (;;) {
		outputs_look(list, len, t);
		usleep(WATCH_US);
	}
}

pid_t wires_watch(const struct wires *w, struct track *t)
{
	pid_t watcher = fork();
	if (watcher == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		watch(w, t);
	}
	return watcher;
}
