/*
 * Panes: what a picture costs on this display, each figure beside a bare
 * window that fills as many pixels in the same run.
 *
 *     panes OUT BOARD
 *
 * Adds to OUT/figures.txt. Needs a display. See tests/figures/run. Where it
 * matters what was done before, a figure comes from a process of its own.
 */
#include "machine.h"
#include "process.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "bare_window.h"
#include "samples.h"
#include "ui.h"

#define STARTS   15
#define FILLS    60
#define PRESSES  30
#define SETTLE_S 3 /* until a window has its size, and fonts are ready */
#define LOOK_S   10
#define NEW_MS   550 /* after that a page is not new any more */
#define KIB      1024.0

static struct {
	struct paper paper;
	struct place at;
	struct board board;
	struct sample sample[SAMPLES_MAX];
	int samples;
	struct ui *ui;
} bench;

static const char *const themes[] = {"warm", "strong", "low"};

/* ---- Our own ---- */

static void ui_take(void)
{
	char complaint[UI_COMPLAINT_MAX] = "";
	if (ui_open(&bench.board, &bench.ui, complaint) < 0)
		give_up(&bench.paper, "%s", complaint);
}

/* Turns it for so long, asleep while nothing is to be done, as lendbay-screen does. */
static void ui_turn(int64_t ms)
{
	int64_t until_ns = now_ns() + ms * NS_OF_MS;
	struct ui_intent intent;
	for (int64_t left; (left = (until_ns - now_ns()) / NS_OF_MS) > 0;) {
		struct pollfd fd = {.fd = ui_fd(bench.ui), .events = POLLIN};
		int wait = ui_wait_ms(bench.ui);
		poll(&fd, 1, wait < 0 || wait > left ? (int)left : wait);
		while (ui_next(bench.ui, &intent) > 0)
			continue;
	}
}

static struct view view_of(const char *name, uint8_t colours, uint8_t language)
{
	for (int i = 0; i < bench.samples; i++) {
		struct view v = bench.sample[i].view;
		if (strcmp(bench.sample[i].name, name))
			continue;
		v.comfort[SETTING_COLOURS] = colours;
		v.comfort[SETTING_LANGUAGE] = language;
		v.comfort[SETTING_STILL] = 1;
		return v;
	}
	give_up(&bench.paper, "there is no sample %s", name);
}

/* From the view to the picture, nothing moving. */
static int64_t show_ns(const struct view *v)
{
	int64_t from_ns = now_ns();
	ui_show(bench.ui, v);
	return now_ns() - from_ns;
}

/* ---- A process of its own for a figure ---- */

/* Does it in a child, which must end well. What it does, it writes down by itself. */
static void apart(void (*measure)(int), int with)
{
	int status = 0;
	pid_t pid = fork();
	if (pid < 0)
		give_up(&bench.paper, "no process: %s", strerror(errno));
	if (pid == 0) {
		measure(with);
		_exit(0);
	}
	if (waitpid(pid, &status, 0) != pid || status != 0)
		give_up(&bench.paper, "a measurement ended with %d", status);
}

/* ---- From exec to the first picture ---- */

static int64_t start_ns(const struct view *view)
{
	struct process screen;
	struct message m;
	int theirs;
	process_line(&bench.paper, &screen, &theirs);
	message_begin(&m, MESSAGE_VIEW);
	m.view = *view;
	m.view.page = 1;
	if (message_send(screen.ring_fd, &m, -1))
		give_up(&bench.paper, "the screen does not listen");
	int64_t from_ns = now_ns();
	process_start(&bench.paper, &bench.at, "lendbay-screen", &screen, theirs);
	process_await(&bench.paper, screen.ring_fd, MESSAGE_SHOWN, &m);
	int64_t took_ns = now_ns() - from_ns;
	process_stop(&bench.paper, "lendbay-screen", &screen);
	return took_ns;
}

/* The same of ourselves as a bare window, which says so by a byte. */
static int64_t bare_start_ns(void)
{
	int ends[2];
	char byte, out[12];
	if (pipe(ends) < 0)
		give_up(&bench.paper, "no pipe: %s", strerror(errno));
	int64_t from_ns = now_ns();
	pid_t pid = fork();
	if (pid == 0) {
		snprintf(out, sizeof out, "%d", ends[1]);
		execl("/proc/self/exe", "panes", "--bare", out, (char *)NULL);
		_exit(EX_OSERR);
	}
	close(ends[1]);
	if (pid < 0 || read(ends[0], &byte, 1) != 1)
		give_up(&bench.paper, "the bare window does not open");
	int64_t took_ns = now_ns() - from_ns;
	close(ends[0]);
	waitpid(pid, NULL, 0);
	return took_ns;
}

static void starts_measure(void)
{
	static struct series ours, bare;
	struct view home = view_of("home", 0, LANGUAGE_EN);
	for (unsigned i = 0; i < STARTS; i++) {
		paper_progress(&bench.paper, "starts", i, STARTS);
		series_add(&bare, bare_start_ns());
		series_add(&ours, start_ns(&home));
	}
	paper_progress(&bench.paper, "", 1, 1);
	paper_series(&bench.paper, "bare-start", &bare, NULL, NULL);
	paper_series(&bench.paper, "start", &ours, &bare, "bare-start");
}

static int bare_run(const char *fd)
{
	struct bare_window *w = bare_window_open(1280, 800);
	ssize_t said = w ? write((int)strtol(fd, NULL, 10), "!", 1) : -1;
	bare_window_close(w);
	return said == 1 ? EX_OK : EX_UNAVAILABLE;
}

/* ---- Pictures ---- */

static struct series bare_fills(int width, int height)
{
	static struct series s;
	struct bare_window *w = bare_window_open(bench.board.width, bench.board.height);
	if (!w)
		give_up(&bench.paper, "there is no display");
	s.len = 0;
	for (int i = 0; i < FILLS; i++) {
		int64_t from_ns = now_ns();
		bare_window_fill(w, width, height);
		series_add(&s, now_ns() - from_ns);
	}
	bare_window_close(w);
	return s;
}

static void redraws_measure(int theme)
{
	static struct series cold, warm, bare;
	char name[40];
	bare = bare_fills(bench.board.width, bench.board.height);
	ui_take();
	for (int round = 0; round < 3; round++)
		for (int i = 0; i < bench.samples; i++) {
			struct view v = view_of(bench.sample[i].name, (uint8_t)theme, LANGUAGE_EN);
			int64_t took_ns = show_ns(&v);
			if (round != 1)
				series_add(round ? &warm : &cold, took_ns);
		}
	snprintf(name, sizeof name, "redraw-%s-first", themes[theme]);
	paper_series(&bench.paper, name, &cold, &bare, "bare-full");
	snprintf(name, sizeof name, "redraw-%s-again", themes[theme]);
	paper_series(&bench.paper, name, &warm, &bare, "bare-full");
}

/* The largest button of the home screen is pressed: that part is drawn, and nothing else. */
static void presses_measure(int theme)
{
	static struct series cold, warm, bare;
	struct ui_intent intent;
	struct view home = view_of("home", (uint8_t)theme, LANGUAGE_EN);
	char name[40];
	int x, y;
	ui_take();
	ui_show(bench.ui, &home);
	ui_turn(NEW_MS);
	if (ui_where(bench.ui, CONTROL_BORROW, 0, &x, &y) < 0)
		give_up(&bench.paper, "there is nothing to press");
	for (int i = 0; i < PRESSES; i++) {
		int64_t from_ns = now_ns();
		ui_finger(bench.ui, true, x, y);
		if (ui_next(bench.ui, &intent) != 0)
			give_up(&bench.paper, "a finger that rests is no press");
		series_add(i ? &warm : &cold, now_ns() - from_ns);
		ui_finger(bench.ui, false, 5, y); /* elsewhere: it was not meant */
		ui_turn(200);
	}
	ui_close(bench.ui);
	bare = bare_fills(520, 200);
	snprintf(name, sizeof name, "press-%s-first", themes[theme]);
	paper_series(&bench.paper, name, &cold, &bare, "bare-part");
	snprintf(name, sizeof name, "press-%s-again", themes[theme]);
	paper_series(&bench.paper, name, &warm, &bare, "bare-part");
}

static void bare_measure(int unused)
{
	static struct series full, part;
	(void)unused; /* there is one kind */
	full = bare_fills(bench.board.width, bench.board.height);
	part = bare_fills(520, 200);
	paper_series(&bench.paper, "bare-full", &full, NULL, NULL);
	paper_series(&bench.paper, "bare-part", &part, NULL, NULL);
}

/* ---- Memory ---- */

/* Of the kernel's table of this process, such as "VmRSS". */
static double memory_mib(const char *what)
{
	char line[200];
	double kib = 0;
	size_t len = strlen(what);
	FILE *f = fopen("/proc/self/status", "re");
	while (f && fgets(line, sizeof line, f))
		if (!strncmp(line, what, len) && sscanf(line + len, ": %lf", &kib) == 1)
			break;
	if (f)
		fclose(f);
	return kib / KIB;
}

/* All of it, and what of it is not pages of files, which the kernel may take back at any time. */
static void memory_tell(const char *name)
{
	char full[60];
	snprintf(full, sizeof full, "%s-resident", name);
	paper_figure(&bench.paper, full, memory_mib("VmRSS"), "MiB");
	snprintf(full, sizeof full, "%s-resident-own", name);
	paper_figure(&bench.paper, full, memory_mib("RssAnon"), "MiB");
}

static void memory_measure(int languages)
{
	uint8_t used = languages ? LANGUAGES : 1;
	ui_take();
	for (uint8_t language = 0; language < used; language++)
		for (int i = 0; i < bench.samples; i++) {
			struct view v = view_of(bench.sample[i].name, 0, language);
			ui_show(bench.ui, &v);
		}
	memory_tell(languages ? "all-languages" : "one-language");
}

static void bare_memory_measure(int unused)
{
	(void)unused; /* there is one kind */
	if (!bare_window_open(bench.board.width, bench.board.height))
		give_up(&bench.paper, "there is no display");
	memory_tell("bare");
}

/* ---- Doing nothing, and breathing ---- */

static void idle_measure_of(const char *name, const char *sample, bool moves)
{
	struct rusage before, after;
	char full[40];
	struct view v = view_of(sample, 0, LANGUAGE_EN);
	v.comfort[SETTING_STILL] = !moves;
	bench.board.languages = 0; /* what is made ready in quiet is not what is measured */
	ui_take();
	ui_show(bench.ui, &v);
	ui_turn(SETTLE_S * 1000);
	getrusage(RUSAGE_SELF, &before);
	ui_turn(LOOK_S * 1000);
	getrusage(RUSAGE_SELF, &after);
	double cpu_ms = (double)(after.ru_utime.tv_sec - before.ru_utime.tv_sec +
				 after.ru_stime.tv_sec - before.ru_stime.tv_sec) *
				1e3 +
			(double)(after.ru_utime.tv_usec - before.ru_utime.tv_usec +
				 after.ru_stime.tv_usec - before.ru_stime.tv_usec) /
				1e3;
	snprintf(full, sizeof full, "%s-cpu", name);
	paper_figure(&bench.paper, full, cpu_ms, "ms/10s");
	snprintf(full, sizeof full, "%s-wakes", name);
	paper_figure(&bench.paper, full, (double)(after.ru_nvcsw - before.ru_nvcsw), "wakes/10s");
}

static void idle_measure(int what)
{
	static const struct {
		const char *name, *sample;
		bool moves;
	} idle[] = {{"still", "home", true},
		    {"breathing", "take", true},
		    {"breathless", "take", false}};
	idle_measure_of(idle[what].name, idle[what].sample, idle[what].moves);
}

int main(int argc, char **argv)
{
	if (argc == 3 && !strcmp(argv[1], "--bare"))
		return bare_run(argv[2]);
	if (argc != 3) {
		fprintf(stderr, "Usage: panes OUT BOARD\n"
				"`make bench` calls it, by tests/figures/run.\n");
		return EX_USAGE;
	}
	paper_open(&bench.paper, argv[1], true);
	programs_find(&bench.paper, bench.at.programs);
	path_find(&bench.paper, argv[1], "kiosk", bench.at.data);
	path_find(&bench.paper, argv[2], "", bench.at.board);
	if (samples_board(1280, 800, &bench.board) < 0)
		give_up(&bench.paper, "the rig's board cannot be read");
	bench.samples = samples_make(&bench.board, bench.sample);
	load_tell(&bench.paper, "panes");
	starts_measure();
	apart(bare_measure, 0);
	for (int theme = 0; theme < 3; theme++) {
		apart(redraws_measure, theme);
		apart(presses_measure, theme);
	}
	apart(bare_memory_measure, 0);
	for (int languages = 0; languages < 2; languages++)
		apart(memory_measure, languages);
	for (int idle = 0; idle < 3; idle++)
		apart(idle_measure, idle);
	return EX_OK;
}
