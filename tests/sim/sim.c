/*
 * The simulation: seeds by the thousand on every core, and what they found.
 * An error is a broken invariant or an assertion; its script is shrunk and
 * told as a story.
 *
 * With --long every fact, refusal and change of phase that came at all must
 * come often: see split.h. Branches may go on when the steps are over.
 *
 *   sim [--seed N] [--steps N] [--workers N] [--seed-steps N] [--long] [--core-only] [--quiet]
 *       [--first]     says the first thing that is wrong, and shrinks nothing
 *
 * Exits 0 if nothing was found wrong (and with --long: nothing was seldom),
 * 1 if something was, 64 for a mistake in the command, 71 where it cannot run.
 */
#include <errno.h>
#include <ftw.h>
#include <getopt.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "invariants.h"
#include "shrink.h"
#include "split.h"
#include "world.h"

#define WORKERS_MAX    64
#define VIOLATIONS_MAX 3    /* after so many it stops */
#define PLAYS_MAX      2500 /* tries at shrinking one script */
#define SEED_STEPS     6000 /* steps of one seed: short enough to be played again and again */
#define SELDOM         1000 /* what came fewer times was not tried */
#define END_SHARE      2    /* … and its end plays at most so many-th part of the steps again */
#define BOARD_FILE     "board/rig/kiosk.conf"
#define LOOK_MS        200

struct options {
	uint64_t seed, steps;
	uint32_t workers, seed_steps;
	bool whole, core_only, quiet, first; /* whole: --long */
};

/* What a worker leaves behind, also when it dies. */
struct room {
	struct counts counts;
	struct violation violation;
	uint64_t next; /* seed, counted from 0; its script is below */
	struct split split;
	bool ending; /* only what is seldom is played any more */
	struct script script;
};

static int usage(const char *what)
{
	fprintf(stderr,
		"sim: %s\nsim [--seed N] [--steps N] [--workers N] [--seed-steps N] "
		"[--long] [--core-only] [--quiet] [--first]\n",
		what);
	return EX_USAGE;
}

static bool number(const char *text, uint64_t max, uint64_t *out)
{
	char *end = NULL;

	errno = 0;
	*out = strtoull(text, &end, 10);
	return errno == 0 && *text >= '0' && *text <= '9' && *end == '\0' && *out > 0 &&
	       *out <= max;
}

static int options_read(int argc, char **argv, struct options *o)
{
	static const struct option names[] = {{"seed", required_argument, NULL, 's'},
					      {"steps", required_argument, NULL, 'n'},
					      {"workers", required_argument, NULL, 'w'},
					      {"seed-steps", required_argument, NULL, 'p'},
					      {"long", no_argument, NULL, 'l'},
					      {"core-only", no_argument, NULL, 'c'},
					      {"quiet", no_argument, NULL, 'q'},
					      {"first", no_argument, NULL, 'f'},
					      {NULL, 0, NULL, 0}};
	uint64_t value = 0;
	int which;

	while ((which = getopt_long(argc, argv, "", names, NULL)) >= 0) {
		if (which == '?')
			return usage("there is no such option");
		if (optarg != NULL &&
		    !number(optarg, which == 'w' ? WORKERS_MAX : INT64_MAX, &value))
			return usage("that is no number it can use");
		switch (which) {
		case 's': o->seed = value; break;
		case 'n': o->steps = value; break;
		case 'w': o->workers = (uint32_t)value; break;
		case 'p':
			o->seed_steps = value < SCRIPT_MAX / 2 ? (uint32_t)value : SCRIPT_MAX / 2;
			break;
		case 'l': o->whole = true; break;
		case 'c': o->core_only = true; break;
		case 'f': o->first = true; break;
		default: o->quiet = true; break;
		}
	}
	return optind < argc ? usage("it takes options only") : 0;
}

/* ---- The house that is simulated ---- */

/* The board of the rig, with the eight doors of the stories. */
static int board_make(struct board *board)
{
	char complaint[BOARD_COMPLAINT_MAX];

	if (board_read(BOARD_FILE, board, complaint) < 0) {
		fprintf(stderr, "sim: %s\n", complaint);
		return EX_DATAERR;
	}
	board->policy.bays = 8;
	for (uint8_t bay = 1; bay <= 8; bay++) {
		board->policy.size[bay] = bay <= 4 ? SIZE_SMALL : SIZE_LARGE;
		board->policy.height_mm[bay] = bay % 2 == 0 ? 1310 : 710;
		board->policy.power[bay] = bay > 3;
	}
	board->policy.charge_min = 20;
	board->policy.renewals_of[DEVICE_LAPTOP] = 1 + 1; /* so that they run out now and then */
	board->policy.champion_loans = 2;
	board->policy.questions = true;
	board->policy.call_line = true;
	board->policy.call_program = true;
	board->policy.call_back = true;
	board->policy.wipe_program[DEVICE_TABLET] = true;
	board->policy.export_program = true;
	board->policy.languages = 1u << LANGUAGE_EN | 1u << LANGUAGE_PL | 1u << LANGUAGE_UR;
	board->policy.agreement[LANGUAGE_PL] = 22;
	if (setenv("TZ", board->zone, 1) < 0)
		return EX_OSERR;
	tzset();
	return 0;
}

static int entry_remove(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
	(void)st, (void)kind, (void)ftw; /* nftw's, not wanted */
	return remove(path);
}

/* A ledger as lendbay-ledger makes it, on a real disk: its keys stay there. */
static int ledger_make(char *dir, size_t max, struct disk **disk)
{
	const char *above = getenv("TMPDIR");
	char complaint[LEDGER_COMPLAINT_MAX], path[300];

	(void)snprintf(dir, max, "%s/lendbay-sim-XXXXXX",
		       above != NULL ? above : "/tmp"); /* mkdtemp says if it was cut */
	if (mkdtemp(dir) == NULL) {
		fprintf(stderr, "sim: %s cannot be made: %s\n", dir, strerror(errno));
		return EX_CANTCREAT;
	}
	if (ledger_create(dir, 1793500000, complaint) < 0) {
		fprintf(stderr, "sim: %s\n", complaint);
		return EX_CANTCREAT;
	}
	(void)snprintf(path, sizeof(path), "%s/ledger.db", dir); /* fits, or it is not found */
	*disk = disk_make(path);
	return *disk != NULL ? 0 : EX_OSERR;
}

/* ---- Workers ---- */

static const struct rigour everyday = {.ways_home = 6, .books = 300, .verify = 6, .ends = 1};

/* The way into a branch was looked at already, and it is short. */
static const struct rigour branches = {.ways_home = 6, .books = 300, .verify = 40, .ends = 100};

static uint64_t seed_of(const struct options *o, uint64_t i)
{
	return o->seed + i;
}

static bool seed_play(struct splitter *s, struct room *room, uint64_t seed)
{
	s->m->counts = &room->counts;
	s->m->rigour = everyday;
	s->w->steps = s->seed_steps;
	s->split->trail = (struct trail){.seed = seed};
	world_begin(s->w, s->m, &room->script, seed);
	while (world_step(s->w))
		split_look(s);
	if (s->m->violation.number == 0)
		machine_end(s->m);
	room->counts.seeds++;
	room->violation = s->m->violation;
	return s->m->violation.number == 0;
}

/* Its share of the steps; of what comes too seldom, branches in between. */
static bool seeds_play(struct splitter *s, struct room *room, const struct options *o)
{
	uint64_t steps = o->steps / o->workers;
	uint64_t seeds = (o->steps + o->seed_steps - 1) / o->seed_steps;

	while (o->whole ? room->counts.steps < steps : room->next < seeds) {
		bool well = seed_play(s, room, seed_of(o, room->next));

		room->next += o->workers;
		if (!well)
			return false;
		if (o->whole &&
		    split_play(s, (double)room->counts.steps / (double)steps) == SPLIT_WRONG)
			return false;
	}
	return true;
}

/* The steps are done: what is still seldom, until nothing is or it was tried often enough. */
static bool end_play(struct splitter *s, struct room *room, const struct options *o)
{
	uint64_t limit = room->counts.steps + o->steps / o->workers / END_SHARE;

	while (room->counts.steps < limit) {
		enum split_went end = split_play(s, 1.0);

		if (end != SPLIT_DONE)
			return end == SPLIT_NOTHING;
	}
	return true;
}

static void work(struct machine *m, struct room *room, const struct options *o)
{
	struct world *w = calloc(1, sizeof(*w));
	struct splitter s = {.split = &room->split,
			     .w = w,
			     .m = m,
			     .script = &room->script,
			     .counts = &room->counts,
			     .violation = &room->violation,
			     .seed_steps = o->seed_steps,
			     .in_seeds = &everyday,
			     .in_branches = &branches};

	if (w == NULL)
		_exit(EX_OSERR);
	_exit((room->ending ? end_play(&s, room, o) : seeds_play(&s, room, o)) ? 0 : 1);
}

struct run {
	struct options o;
	struct machine *m;
	struct room *room[WORKERS_MAX];
	pid_t pid[WORKERS_MAX];
	uint64_t violations;
	uint32_t working;
};

static void worker_start(struct run *r, uint32_t i)
{
	r->pid[i] = fork();
	if (r->pid[i] == 0)
		work(r->m, r->room[i], &r->o);
	if (r->pid[i] > 0)
		r->working++;
}

/* A worker found something, or died of it. */
static void found(struct run *r, uint32_t i)
{
	struct room *room = r->room[i];
	uint32_t before = room->violation.number != 0 ? room->violation.number : WRONG_ABORT;
	uint32_t len = room->script.len;
	uint32_t wrong = r->o.first ? 0 : script_play(r->m, &room->script);

	r->violations++;
	if (room->split.trail.len > 0)
		trail_print(&room->split.trail);
	printf("# seed %" PRIu64 ", after %" PRIu32 " items: invariant %" PRIu32 ", %s\n# %s\n",
	       room->script.seed, len, before, invariant_name(before), room->violation.why);
	if (r->o.first)
		return;
	if (wrong == 0) {
		puts("# played again it does not show: not shrunk");
		return;
	}
	script_shrink(r->m, &room->script, wrong, PLAYS_MAX);
	printf("# shrunk to %" PRIu32 " items, invariant %" PRIu32 ":\n", room->script.len, wrong);
	script_tell(r->m, &room->script);
	(void)fflush(stdout); /* if it fails, so will the next */
}

static void worker_ended(struct run *r, uint32_t i, int status)
{
	r->pid[i] = 0;
	r->working--;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return;
	found(r, i);
	r->room[i]->violation.number = 0;
	r->room[i]->next += r->o.workers;
	if (r->violations < (r->o.first ? 1 : VIOLATIONS_MAX))
		worker_start(r, i);
}

static void sum_up(const struct run *r, struct counts *sum)
{
	memset(sum, 0, sizeof(*sum));
	for (uint32_t i = 0; i < r->o.workers; i++)
		counts_add(sum, &r->room[i]->counts);
	sum->violations = r->violations;
}

static void progress(const struct run *r, time_t began)
{
	struct counts sum;
	time_t took = time(NULL) - began;

	if (r->o.quiet || !isatty(STDERR_FILENO))
		return;
	sum_up(r, &sum);
	fprintf(stderr, "\r%" PRIu64 " seeds, %" PRIu64 " steps, %" PRIu64 " a second ", sum.seeds,
		sum.steps, took > 0 ? sum.steps / (uint64_t)took : 0);
}

static void workers_run(struct run *r)
{
	time_t began = time(NULL);

	(void)fflush(stdout); /* nothing of it may be printed twice */
	for (uint32_t i = 0; i < r->o.workers; i++) {
		r->room[i]->next = i;
		worker_start(r, i);
	}
	while (r->working > 0) {
		struct timespec while_s = {.tv_nsec = LOOK_MS * 1000000};

		for (uint32_t i = 0; i < r->o.workers; i++) {
			int status = 0;

			if (r->pid[i] > 0 && waitpid(r->pid[i], &status, WNOHANG) == r->pid[i])
				worker_ended(r, i, status);
		}
		progress(r, began);
		(void)nanosleep(&while_s, NULL); /* sooner is as well */
	}
	if (!r->o.quiet && isatty(STDERR_FILENO))
		fputs("\n", stderr);
}

/* What is still seldom when all steps are done, is shared out among the workers. */
static void end_run(struct run *r)
{
	struct split *split[WORKERS_MAX];
	struct counts sum;

	sum_up(r, &sum);
	for (uint32_t i = 0; i < r->o.workers; i++)
		split[i] = &r->room[i]->split;
	for (uint32_t i = 0; i < r->o.workers; i++) {
		split_share(split[i], SELDOM, &r->room[i]->counts, i, split, r->o.workers, &sum);
		r->room[i]->ending = true;
	}
	workers_run(r);
}

static int rooms_make(struct run *r)
{
	for (uint32_t i = 0; i < r->o.workers; i++) {
		r->room[i] = mmap(NULL, sizeof(*r->room[i]), PROT_READ | PROT_WRITE,
				  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
		if (r->room[i] == MAP_FAILED)
			return EX_OSERR;
	}
	return 0;
}

static int simulate(struct run *r)
{
	struct timespec from, to;
	struct counts sum;

	if (rooms_make(r) != 0 || machine_init(r->m) < 0)
		return EX_OSERR;
	(void)clock_gettime(CLOCK_MONOTONIC, &from); /* in every Linux */
	for (uint32_t i = 0; i < r->o.workers; i++)
		split_begin(&r->room[i]->split, r->o.seed, i, SELDOM / r->o.workers);
	workers_run(r);
	if (r->o.whole && r->violations == 0)
		end_run(r);
	(void)clock_gettime(CLOCK_MONOTONIC, &to); /* as above */
	sum_up(r, &sum);

	double took_s = (double)(to.tv_sec - from.tv_sec) +
			(double)(to.tv_nsec - from.tv_nsec) / 1000000000;
	bool seldom = counts_print(&sum, SELDOM);

	printf("%.0f steps a second on %" PRIu32 " workers, %s\n", (double)sum.steps / took_s,
	       r->o.workers, r->o.core_only ? "the core alone" : "with the ledger");
	if (sum.recording * 10 < sum.steps)
		puts("fewer than one step in ten recorded a fact");
	if (r->o.whole && seldom)
		puts("something above came fewer than 1,000 times: it was not tried");
	printf("sim: %" PRIu64 " seeds, %" PRIu64 " steps, %" PRIu64 " power cuts, %" PRIu64
	       " disk faults, %" PRIu64 " hardware faults, %" PRIu64 " violations\n",
	       sum.seeds, sum.steps, sum.power_cuts, sum.disk_faults, sum.hardware_faults,
	       sum.violations);
	return sum.violations > 0 || sum.recording * 10 < sum.steps || (r->o.whole && seldom);
}

int main(int argc, char **argv)
{
	struct run r = {.o = {.seed = 1, .steps = 1000000, .seed_steps = SEED_STEPS}};
	struct machine *m = calloc(1, sizeof(*m));
	struct board *board = calloc(1, sizeof(*board));
	struct dice salts = dice_of(20261122);
	char dir[200] = "";
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	int code;

	if (m == NULL || board == NULL)
		return EX_OSERR;
	r.m = m;
	r.o.workers = cores > 0 && cores < WORKERS_MAX ? (uint32_t)cores : 1;
	code = options_read(argc, argv, &r.o);
	if (code == 0)
		code = board_make(board);
	dice_salt(&salts);
	m->salts = &salts;
	if (code == 0)
		code = ledger_make(dir, sizeof(dir), &m->disk);

	struct disk *disk = m->disk;

	if (r.o.core_only)
		m->disk = NULL;
	m->board = board;
	m->dir = dir;
	m->counts = calloc(1, sizeof(*m->counts));
	if (code == 0)
		code = m->counts != NULL ? simulate(&r) : EX_OSERR;
	free(m->counts);
	machine_finish(m);
	disk_free(disk);
	if (dir[0] != '\0')
		(void)nftw(dir, entry_remove, 16, FTW_DEPTH | FTW_PHYS); /* a test's leavings */
	free(m);
	free(board);
	return code;
}
