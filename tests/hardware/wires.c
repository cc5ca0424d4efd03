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
	line_pull(w, which == PULLED_DOOR ? &at->door : &at->presence, on);
}

void wires_rest(const struct wires *w)
{
	line_pull(w, &w->board->call, false);
	for (uint8_t bay = 1; bay <= w->board->policy.bays; bay++) {
		line_pull(w, &w->board->bay[bay].latch, false);
		wires_pull(w, bay, PULLED_DOOR, false);
		wires_pull(w, bay, PULLED_PRESENCE, false);
	}
}

/* Looks for ever. Every output of the board is one of these, with the call line as bay 0. */
static void watch(const struct wires *w, struct track *t)
{
	uint8_t bays = w->board->policy.bays;
	int fd[BAYS_MAX + 1];
	bool low[BAYS_MAX + 1], on[BAYS_MAX + 1] = {false};
	for (uint8_t bay = CALL_LINE; bay <= bays; bay++) {
		const struct board_line *line =
			bay == CALL_LINE ? &w->board->call : &w->board->bay[bay].latch;
		fd[bay] = sim_level_open(&w->chip[line->chip], line->offset);
		low[bay] = line->active_low;
	}
	for (;;) {
		for (uint8_t bay = CALL_LINE; bay <= bays; bay++) {
			if ((sim_level_of(fd[bay]) != low[bay]) == on[bay])
				continue;
			on[bay] = !on[bay];
			track_mark(t, bay, on[bay]);
		}
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
