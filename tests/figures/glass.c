/*
 * The real lendbay-screen on this display, with us as its ring: how soon it
 * shows something, and how long a whole new picture takes.
 */
#include "figures.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <lendbay/text.h>

#define STARTS   15
#define CYCLES   20    /* through the album */
#define PAUSE_US 20000 /* for the display to be done with the picture before */
#define SETTLE_S 1     /* for the window to get its size */
#define MEDIAN   500
#define WORST    1000

static void view_send(const struct paper *p, const struct process *screen, const struct view *view,
		      uint32_t page)
{
	struct message m;
	message_begin(&m, MESSAGE_VIEW);
	m.view = *view;
	m.view.page = page;
	int err = message_send(screen->ring_fd, &m, -1);
	if (err)
		give_up(p, "the screen does not listen: %s", strerror(-err));
}

static void shown_await(const struct paper *p, const struct process *screen, uint32_t page)
{
	struct message m;
	do
		process_await(p, screen->ring_fd, MESSAGE_SHOWN, &m);
	while (m.shown.page != page);
}

/* Starts one whose first view waits for it already. Returns how long it took to show it. */
static int64_t screen_start(const struct paper *p, const struct place *at, const struct view *view,
			    struct process *screen)
{
	int theirs;
	process_line(p, screen, &theirs);
	view_send(p, screen, view, 1);
	int64_t from_ns = now_ns();
	process_start(p, at, "lendbay-screen", screen, theirs);
	shown_await(p, screen, 1);
	return now_ns() - from_ns;
}

static void starts_measure(struct paper *p, const struct place *at, const struct album *album)
{
	static struct series took;
	struct process screen;
	for (unsigned i = 0; i < STARTS; i++) {
		paper_progress(p, "starts of the screen", i, STARTS);
		series_add(&took, screen_start(p, at, &album->view[SCREEN_HOME], &screen));
		process_stop(p, "lendbay-screen", &screen);
	}
	paper_progress(p, "", 1, 1);
	paper_figure(p, "first-frame-median", series_ms(&took, MEDIAN), "ms");
	paper_figure(p, "first-frame-worst", series_ms(&took, WORST), "ms");
}

/* Writes a figure for each screen, and for all of them. */
static void redraws_tell(struct paper *p, const struct album *album,
			 struct series of[SCREENS_COUNT], struct series *all)
{
	char name[64];
	for (unsigned screen = 0; screen < SCREENS_COUNT; screen++) {
		if (!album->has[screen])
			continue;
		snprintf(name, sizeof name, "redraw-%s-median", screen_word((uint8_t)screen));
		paper_figure(p, name, series_ms(&of[screen], MEDIAN), "ms");
	}
	paper_series(p, "redraw", all, NULL, NULL);
}

void glass_measure(struct paper *p, const struct place *at, const struct album *album)
{
	static struct series of[SCREENS_COUNT], all;
	struct process screen;
	uint32_t page = 1;
	starts_measure(p, at, album);
	screen_start(p, at, &album->view[SCREEN_HOME], &screen);
	sleep(SETTLE_S);
	for (unsigned i = 0; i < CYCLES * SCREENS_COUNT; i++) {
		unsigned now = i % SCREENS_COUNT;
		if (!album->has[now])
			continue;
		paper_progress(p, "redraws", i, CYCLES * SCREENS_COUNT);
		int64_t from_ns = now_ns();
		view_send(p, &screen, &album->view[now], ++page);
		shown_await(p, &screen, page);
		int64_t took_ns = now_ns() - from_ns;
		series_add(&of[now], took_ns);
		series_add(&all, took_ns);
		usleep(PAUSE_US);
	}
	paper_progress(p, "", 1, 1);
	process_stop(p, "lendbay-screen", &screen);
	redraws_tell(p, album, of, &all);
}
