/*
 * The walker: presses everything. The real core, with the doors, cards and
 * mishaps of the simulation (tests/sim), and the real screens, drawn without
 * SDL on both sizes of glass; it presses what a picture offers, most of all
 * what it has pressed least, in whatever language, size of text and colours it
 * has chosen on its way. All chances come from one seed.
 *
 *     walk [--presses N] [--seed N] [--workers N] [--keep-on]
 *
 * Every frame must be whole: no text cut, over another or over the edge of
 * what can be pressed, no letter unknown, no target too small, too near or off
 * the glass, at most one thing lit; and within its limits: targets, rows and
 * sentences (the drawing asserts them), texts, lines and bytes that can be
 * read aloud, leaves, and a second of the processor. Every place must have
 * something that changes it, and a way home by Back and Start again. What the
 * simulation promises must hold. Nothing may crash.
 *
 * Exits 0; 1 at the first thing that is wrong, said with the seed. With
 * --keep-on it goes on, to say more of what is badly drawn, and exits 1 at the
 * end.
 */
#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "language.h"
#include "look.h"
#include "samples.h"
#include "screens.h"
#include "type.h"
#include "world.h"

#define ARGS         1024   /* arguments of controls that are told apart */
#define HOME_MOVES   400    /* presses and waits on the way home */
#define SEED_PRESSES 1500   /* of one library, then another opens */
#define HANDS_IN     2      /* something else than a press, once in so many */
#define WAYS_IN      40     /* the way home is tried, once in so many pictures */
#define STEPS_MAX    100000 /* of the simulation, of one library */
#define TOLD_IN      200    /* presses between two lines on a terminal */
#define SAID_OF_ONE  25     /* lines that one worker says of what is wrong */
#define WORKERS_MAX  64

/* What came of it, of one worker; they are added up. */
struct tally {
	uint64_t presses, frames, libraries, ways, badly_drawn, wrong;
	uint32_t pressed[SCREENS_COUNT][CONTROLS_COUNT];
	bool dressed[LANGUAGES][TEXT_SIZES][THEMES][2];
	struct look_most most;
};

struct walk {
	struct machine *m;
	struct world *w;
	struct script *script;
	struct board board;
	struct canvas c;
	struct picture picture;
	struct view view; /* that was drawn */
	struct paint *paint[2];
	struct dice dice;
	uint64_t seed, presses_max, told;
	uint32_t workers, worker;
	bool keep_on;
	uint32_t frame_ms; /* of the processor, for the frame drawn last */
	uint32_t said, said_hash[SAID_OF_ONE];
	uint32_t pressed_arg[CONTROLS_COUNT][ARGS];
	bool looked[SCREENS_COUNT][NOTES_COUNT]; /* for what can be pressed there */
	struct tally *all, *t;                   /* of all workers; this one's */
};

static const int glasses[2][2] = {{1280, 800}, {800, 480}};

/* ---- Wrong ---- */

/* Whether that is said for the first time of this screen, and not too much was said before. */
static bool is_new(struct walk *w, const char *why)
{
	uint32_t hash = 2166136261u ^ w->view.screen; /* FNV-1a */

	for (; *why; why++)
		hash = (hash ^ (unsigned char)*why) * 16777619u;
	for (uint32_t k = 0; k < w->said; k++)
		if (w->said_hash[k] == hash)
			return false;
	if (w->said == SAID_OF_ONE)
		return false;
	w->said_hash[w->said++] = hash;
	return true;
}

static void complain(struct walk *w, const char *why)
{
	const uint8_t *comfort = w->view.comfort;

	if (!is_new(w, why))
		return;
	printf("walk: seed %" PRIu64 ", library %" PRIu64 ", press %" PRIu64 ": %s over %s, %gx%g, "
	       "%s, text %u, colours %u, lower %u, leaf %u of %u: %s\n",
	       w->seed, w->t->libraries, w->t->presses, screen_word(w->view.screen),
	       screen_word(w->view.under), w->c.px->width, w->c.px->height,
	       language_code(comfort[SETTING_LANGUAGE]), comfort[SETTING_TEXT],
	       comfort[SETTING_COLOURS], comfort[SETTING_LOWER], w->c.leaf + 1u, w->c.leaves, why);
	(void)fflush(stdout); /* nothing is lost if that fails */
}

static void blame(struct walk *w, const char *why)
{
	w->t->wrong++;
	complain(w, why);
}

/* ---- Drawing ---- */

/* What the loop would put into the slots. */
static void slots_fill(struct view *v)
{
	if (v->person != NOBODY)
		(void)snprintf(v->name, sizeof(v->name), "Magdalena"); /* it fits */
	for (uint8_t k = 0; k < v->rows; k++) {
		if (v->under == SCREEN_MY_HELPERS || v->under == SCREEN_STAFF_LIST)
			(void)snprintf(v->row[k].text, sizeof(v->row[k].text),
				       "Aleksandra"); /* it fits */
	}
}

static int64_t processor_ms(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); /* it is there on Linux */
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void draw(struct walk *w, const struct view *view)
{
	int64_t began_ms = processor_ms();

	w->view = *view;
	slots_fill(&w->view);
	w->c.view = &w->view;
	frame(&w->c);
	w->frame_ms = (uint32_t)(processor_ms() - began_ms);
	w->t->frames++;
}

static void look(struct walk *w)
{
	const uint8_t *comfort = w->m->view.comfort;
	struct view now = w->m->view;
	char why[LOOK_WHY_MAX];

	slots_fill(&now);
	if (w->c.view && memcmp(&now, &w->view, sizeof(now)) == 0)
		return; /* it was looked at */
	draw(w, &w->m->view);
	w->t->dressed[comfort[SETTING_LANGUAGE]][comfort[SETTING_TEXT]][comfort[SETTING_COLOURS]]
		     [w->c.small] = true;
	if (look_at(&w->c, w->frame_ms, &w->t->most, why))
		return;
	w->t->badly_drawn++;
	complain(w, why);
}

/* ---- Dead ends ---- */

/* One that is, or, while nobody feels the doors, was when the kiosk last knew. */
static bool a_door_is_open(const struct walk *w)
{
	for (uint8_t bay = 1; bay <= w->board.policy.bays; bay++)
		if (w->w->bay[bay].open || w->m->view.bay_of[bay].open)
			return true;
	return false;
}

/* A worker's home is their list. */
static bool is_home(const struct view *v)
{
	return v->screen == SCREEN_HOME || v->screen == SCREEN_OUT_OF_ORDER ||
	       v->screen == SCREEN_STAFF_HOME;
}

/* A copy of the kiosk, to try something on. */
struct trial {
	struct kiosk *k;
	struct moment now;
	struct view view;
};

static struct effects trial_out;

static void trial_begin(struct walk *w, struct trial *t)
{
	t->k = w->m->spare;
	t->now = w->m->now;
	memcpy(t->k, w->m->kiosk, kiosk_size());
	kiosk_view(t->k, t->now, &t->view);
}

static void trial_press(struct trial *t, uint8_t control, uint16_t arg)
{
	struct event ev = {.type = EVENT_INTENT, .intent = {.control = control, .arg = arg}};

	kiosk_step(t->k, &ev, t->now, &trial_out);
	kiosk_view(t->k, t->now, &t->view);
}

/* Until the kiosk wants to be woken. Returns false if it never does. */
static bool trial_wait(struct trial *t)
{
	struct event ev = {.type = EVENT_TICK};
	int64_t wake_ms = kiosk_deadline_ms(t->k);

	if (wake_ms == FOR_EVER)
		return false;
	wake_ms = wake_ms > t->now.ms ? wake_ms : t->now.ms + 1;
	t->now.utc_s += (wake_ms - t->now.ms) / 1000;
	t->now.ms = wake_ms;
	kiosk_step(t->k, &ev, t->now, &trial_out);
	kiosk_view(t->k, t->now, &t->view);
	return true;
}

/* The way out that the picture offers; on the question also its other leaf. NULL: none. */
static const struct target *way_out(const struct walk *w, bool again)
{
	const struct picture *p = &w->picture;
	const struct target *t = NULL;

	if (w->view.screen == SCREEN_START_AGAIN)
		t = picture_find(p, CONTROL_YES, 0);
	for (int k = 0; !t && w->view.screen == SCREEN_START_AGAIN && k < p->targets; k++)
		if (p->target[k].control == CONTROL_LEAF)
			t = &p->target[k];
	if (!t && again)
		t = picture_find(p, CONTROL_START_AGAIN, 0);
	return t ? t : picture_find(p, CONTROL_BACK, 0);
}

/* Only Back, Start again and its Yes, as they are drawn, and waiting where none is. */
static void try_the_way_home(struct walk *w)
{
	struct trial t;

	if (a_door_is_open(w) || is_home(&w->m->view))
		return;
	w->t->ways++;
	trial_begin(w, &t);
	for (int i = 0; i < HOME_MOVES && !is_home(&t.view); i++) {
		const struct target *out = NULL;

		/* Its question is left unanswered: it counts down by the second. */
		if (t.view.screen != SCREEN_MORE_TIME) {
			draw(w, &t.view);
			out = way_out(w, i % 2 == 1);
		}
		if (out)
			trial_press(&t, out->control, out->arg);
		else if (!trial_wait(&t))
			break;
	}
	if (!is_home(&t.view))
		blame(w, "Back and Start again do not lead home from here");
	draw(w, &w->m->view);
}

/* What is on the screen whatever it shows, and leads to no other place. */
static bool is_always_there(uint8_t control)
{
	return control == CONTROL_HELP || control == CONTROL_LANGUAGE ||
	       control == CONTROL_COMFORT || control == CONTROL_LISTEN || control == CONTROL_LEAF;
}

/* Whether anything in the picture, but for that, changes the view. */
static bool something_can_be_done(struct walk *w)
{
	for (int k = 0; k < w->picture.targets; k++) {
		const struct target *t = &w->picture.target[k];
		struct trial trial;
		struct view before;

		if (is_always_there(t->control))
			continue;
		trial_begin(w, &trial);
		before = trial.view;
		trial_press(&trial, t->control, t->arg);
		if (memcmp(&before, &trial.view, sizeof(before)) != 0 || trial_out.len > 0)
			return true;
	}
	return false;
}

/* Whether another screen comes by itself. */
static bool it_goes_on(struct walk *w)
{
	struct trial t;

	trial_begin(w, &t);
	for (int i = 0; i < HOME_MOVES && trial_wait(&t); i++)
		if (t.view.screen != w->m->view.screen || t.view.can_back > w->m->view.can_back)
			return true;
	return false;
}

static void look_for_a_dead_end(struct walk *w)
{
	const struct view *v = &w->m->view;
	bool *looked = &w->looked[v->screen][v->note];
	bool latch = v->screen == SCREEN_OPENING ||
		     (v->screen == SCREEN_STAFF_DOOR && !v->door_open) ||
		     (v->screen == SCREEN_STAFF_BATCH && !v->can_back);
	/* There the kiosk is awaited, and tells what it waits for: a PIN, its own repair. */
	bool awaited = v->screen == SCREEN_OUT_OF_ORDER || v->note == NOTE_CHECKING;

	if (*looked || awaited || a_door_is_open(w) || w->c.leaves > 1)
		return;
	*looked = true;
	if (latch) {
		if (!it_goes_on(w))
			blame(w, "a latch that does not move is awaited for ever");
		return;
	}
	if (!something_can_be_done(w))
		blame(w, "nothing that can be pressed here changes anything");
	try_the_way_home(w);
}

/* ---- Walking ---- */

static uint32_t *count_of(struct walk *w, const struct target *t)
{
	return &w->pressed_arg[t->control][t->arg % ARGS];
}

/* What was pressed least on this screen, or with this argument; or anything. */
static const struct target *choose(struct walk *w)
{
	const struct picture *p = &w->picture;
	const struct target *least = NULL;
	uint32_t *here = w->t->pressed[w->view.screen], few = UINT32_MAX;
	uint32_t from;

	if (p->targets == 0)
		return NULL;
	from = dice_throw(&w->dice, p->targets);
	if (dice_once(&w->dice, 2))
		return &p->target[from];
	for (uint32_t k = 0; k < p->targets; k++) {
		const struct target *t = &p->target[(from + k) % p->targets];
		uint32_t count = here[t->control] + *count_of(w, t);

		if (count < few) {
			few = count;
			least = t;
		}
	}
	return least;
}

static void press_something(struct walk *w)
{
	const struct target *t = choose(w);

	if (!t)
		return;
	w->t->presses++;
	w->t->pressed[w->view.screen][t->control]++;
	(*count_of(w, t))++;
	press(w->w, t->control, t->arg);
}

static void library_open(struct walk *w, uint64_t number)
{
	int glass = (int)(number % 2);

	if (w->t->libraries > 0)
		machine_end(w->m);
	w->t->libraries++;
	w->board.width = (uint16_t)glasses[glass][0];
	w->board.height = (uint16_t)glasses[glass][1];
	w->board.reader_x = (uint16_t)(glasses[glass][0] / 2);
	w->c.paint = w->paint[glass];
	w->c.px = sizes_of(glasses[glass][0], glasses[glass][1], TEXT_NORMAL);
	w->c.view = NULL;
	w->w->steps = STEPS_MAX;
	w->dice = dice_of(w->seed ^ number << 32);
	world_begin(w->w, w->m, w->script, w->seed * 1000003 + number);
}

static void tell(struct walk *w)
{
	uint64_t presses = 0;

	if (w->worker > 0 || !isatty(STDERR_FILENO) || w->t->presses < w->told + TOLD_IN)
		return;
	w->told = w->t->presses;
	for (uint32_t k = 0; k < w->workers; k++)
		presses += w->all[k].presses;
	(void)fprintf(stderr, "\r%" PRIu64 " of %" PRIu64 " presses", presses, w->presses_max);
}

static bool goes_on(const struct walk *w)
{
	bool well = w->t->wrong + w->t->badly_drawn == 0;

	return w->t->presses < w->presses_max / w->workers && (well || w->keep_on);
}

/* One library, until it has been walked through enough or its simulation is over. */
static void walk_through(struct walk *w, uint64_t number)
{
	uint64_t until;

	library_open(w, number);
	until = w->t->presses + SEED_PRESSES;
	while (goes_on(w) && w->t->presses < until) {
		look(w);
		if (!goes_on(w))
			break;
		look_for_a_dead_end(w);
		if (dice_once(&w->dice, WAYS_IN))
			try_the_way_home(w);
		if (!dice_once(&w->dice, HANDS_IN))
			press_something(w);
		else if (!world_step(w->w))
			break;
		tell(w);
	}
	if (w->m->violation.number != 0)
		blame(w, w->m->violation.why);
}

/* ---- The end ---- */

static void most_of(uint32_t *most, uint32_t value)
{
	*most = value > *most ? value : *most;
}

static void add(struct tally *sum, const struct tally *t)
{
	bool *seen = &sum->dressed[0][0][0][0];
	const bool *also = &t->dressed[0][0][0][0];

	sum->presses += t->presses;
	sum->frames += t->frames;
	sum->libraries += t->libraries;
	sum->ways += t->ways;
	sum->badly_drawn += t->badly_drawn;
	sum->wrong += t->wrong;
	for (int s = 0; s < SCREENS_COUNT; s++)
		for (int c = 0; c < CONTROLS_COUNT; c++)
			sum->pressed[s][c] += t->pressed[s][c];
	for (size_t k = 0; k < sizeof(sum->dressed) / sizeof(*seen); k++)
		seen[k] = seen[k] || also[k];
	most_of(&sum->most.targets, t->most.targets);
	most_of(&sum->most.said, t->most.said);
	most_of(&sum->most.heard, t->most.heard);
	most_of(&sum->most.counted, t->most.counted);
	most_of(&sum->most.leaves, t->most.leaves);
	most_of(&sum->most.texts, t->most.texts);
	most_of(&sum->most.lines, t->most.lines);
	most_of(&sum->most.ms, t->most.ms);
}

static uint32_t dresses_seen(const struct tally *t)
{
	const bool *seen = &t->dressed[0][0][0][0];
	uint32_t count = 0;

	for (size_t k = 0; k < sizeof(t->dressed) / sizeof(*seen); k++)
		count += seen[k];
	return count;
}

static void sum_up(uint64_t seed, const struct tally *t)
{
	uint32_t screens = 0, controls = 0;

	for (int s = 0; s < SCREENS_COUNT; s++) {
		uint32_t here = 0;

		for (int c = 0; c < CONTROLS_COUNT; c++) {
			here += t->pressed[s][c];
			controls += t->pressed[s][c] > 0;
		}
		screens += here > 0;
		if (here == 0)
			printf("walk: nothing was pressed on %s\n", screen_word((uint8_t)s));
	}
	printf("walk: at most %u targets of %d, %u leaves of %d, %u texts of %d, %u lines of %d, "
	       "%u bytes heard of %d, %u said of %d, %u counted of %d, %u ms of %d\n",
	       t->most.targets, TARGETS_MAX, t->most.leaves, LOOK_LEAVES, t->most.texts, SPOKEN_MAX,
	       t->most.lines, INKS_MAX, t->most.heard, HEARD_MAX, t->most.said, SAID_MAX,
	       t->most.counted, COUNTED_MAX, t->most.ms, LOOK_FRAME_MS);
	printf("walk: seed %" PRIu64 ", %" PRIu64
	       " presses, %u kinds on %u screens in %u dresses of "
	       "%d, %" PRIu64 " frames, %" PRIu64 " ways home, %" PRIu64 " badly drawn, %" PRIu64
	       " wrong\n",
	       seed, t->presses, controls, screens, dresses_seen(t),
	       LANGUAGES * TEXT_SIZES * THEMES * 2, t->frames, t->ways, t->badly_drawn, t->wrong);
}

/* The board of the rig, with eight doors, and a library that offers everything. */
static int board_make(struct board *board)
{
	struct policy *p = &board->policy;

	if (samples_board(1280, 800, board) < 0) {
		(void)fprintf(stderr, "walk: run it in the tree\n");
		return EX_NOINPUT;
	}
	p->bays = 8;
	for (uint8_t bay = 1; bay <= 8; bay++) {
		p->size[bay] = bay <= 4 ? SIZE_SMALL : SIZE_LARGE;
		p->height_mm[bay] = bay % 2 == 0 ? 1310 : 710;
		p->power[bay] = bay > 3;
	}
	p->champion_loans = 2;
	p->questions = p->call_line = p->call_program = p->call_back = true;
	p->export_program = true;
	p->languages = (uint16_t)((1u << LANGUAGES) - 1);
	if (setenv("TZ", board->zone, 1) < 0)
		return EX_OSERR;
	tzset();
	return EX_OK;
}

static int usage(const char *why)
{
	(void)fprintf(stderr,
		      "walk: %s: walk [--presses N] [--seed N] [--workers N] "
		      "[--keep-on]\n",
		      why);
	return EX_USAGE;
}

static int options_read(int argc, char **argv, struct walk *w)
{
	static const struct option options[] = {{"presses", required_argument, NULL, 'p'},
						{"seed", required_argument, NULL, 's'},
						{"workers", required_argument, NULL, 'w'},
						{"keep-on", no_argument, NULL, 'k'},
						{0}};

	for (int letter; (letter = getopt_long(argc, argv, "", options, NULL)) != -1;) {
		char *rest = NULL;
		uint64_t n = optarg ? strtoull(optarg, &rest, 10) : 0;

		if (letter == '?' || (rest && (rest == optarg || *rest)))
			return usage("it does not understand that");
		if (letter == 'p')
			w->presses_max = n;
		else if (letter == 's')
			w->seed = n;
		else if (letter == 'w')
			w->workers = (uint32_t)(n > 0 && n < WORKERS_MAX ? n : 1);
		else
			w->keep_on = true;
	}
	return optind < argc ? usage("it takes options only") : EX_OK;
}

static int prepare(struct walk *w)
{
	char complaint[TYPE_COMPLAINT_MAX];

	language_open();
	if (type_open(&w->c.type, complaint) < 0) {
		(void)fprintf(stderr, "walk: %s\n", complaint);
		return EX_UNAVAILABLE;
	}
	for (int k = 0; k < 2; k++)
		if (paint_open(glasses[k][0], glasses[k][1], &w->paint[k]) < 0)
			return EX_OSERR;
	w->c.board = &w->board;
	w->c.picture = &w->picture;
	w->c.can_speak = true;
	w->c.voices = (uint16_t) ~(1u << LANGUAGE_SO); /* espeak-ng has the others */
	w->m->board = &w->board;
	w->m->dir = "";
	return machine_init(w->m) < 0 ? EX_OSERR : EX_OK;
}

static void clear_up(struct walk *w)
{
	machine_finish(w->m);
	paint_close(w->paint[0]);
	paint_close(w->paint[1]);
	type_close(w->c.type);
}

/* One worker's share: every so many-th library. Returns EX_OK or a code. */
static int work(struct walk *w)
{
	int code = prepare(w);

	w->t = &w->all[w->worker];
	for (uint64_t number = w->worker; code == EX_OK && goes_on(w); number += w->workers)
		walk_through(w, number);
	if (code == EX_OK)
		clear_up(w);
	return code;
}

/* All workers, and what came of them. Returns EX_OK, 1, or another code. */
static int walk_all(struct walk *w)
{
	static struct tally sum;
	int code = EX_OK;

	w->all = mmap(NULL, WORKERS_MAX * sizeof(*w->all), PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (w->all == MAP_FAILED)
		return EX_OSERR;
	for (w->worker = 0; w->worker < w->workers; w->worker++) {
		pid_t pid = fork();

		if (pid == 0)
			exit(work(w));
		if (pid < 0)
			return EX_OSERR;
	}
	for (uint32_t k = 0; k < w->workers; k++) {
		int status;

		if (wait(&status) < 0 || status != 0) {
			printf("walk: seed %" PRIu64 ": a worker died: see above\n", w->seed);
			code = EX_SOFTWARE;
		}
	}
	for (uint32_t k = 0; k < w->workers; k++)
		add(&sum, &w->all[k]);
	sum_up(w->seed, &sum);
	if (code != EX_OK)
		return code;
	return sum.wrong + sum.badly_drawn > 0;
}

int main(int argc, char **argv)
{
	static struct walk w = {.seed = 1, .presses_max = 100000};
	static struct machine m;
	static struct world world;
	static struct script script;
	static struct counts counts;
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	int code;

	w.workers = (uint32_t)(cores > 0 && cores < WORKERS_MAX ? cores : 1);
	code = options_read(argc, argv, &w);
	if (code == EX_OK)
		code = board_make(&w.board);
	if (code != EX_OK)
		return code;
	m.counts = &counts;
	w.m = &m;
	w.w = &world;
	w.script = &script;
	return walk_all(&w);
}
