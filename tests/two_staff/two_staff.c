/*
 * Two staff at once: Priya at a real kiosk and somebody at the command line do something to the
 * same device or the same bay at the same moment, again and again, and each is told what happened.
 * Held against the facts when the kiosk has ended.
 *
 *     two_staff BOARD DATA LOG SEED
 *
 * DATA is of board/rig/make-ledger. Leaves in DATA.running what `report` says while the kiosk runs,
 * prints a line of counts, exits 0 if every one of them was told the truth.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/view.h>

#include "ledger.h"
#include "stage.h"

#define BAYS       14 /* of the rig's locker */
#define DEVICES    9
#define ROUNDS     (DEVICES + BAYS)
#define ANSWER_MS  10000
#define PATIENCE_S 60
#define LOOKS      100 /* at the glass, until it has changed */
#define LOOK_MS    30
#define APART_MS   40 /* at most, around where both are as quick */
#define STEP_MS    10 /* that is moved against who was first */
#define WORDS_MAX  20
#define FACT_PAGE  256

/* Those of board/rig/devices.csv. */
static const struct {
	const char *unit;
	uint64_t id;
	unsigned bay;
} devices[DEVICES] = {
	{"tablet 1", 1001, 1}, {"tablet 2", 1002, 2},  {"tablet 3", 1003, 3},
	{"tablet 4", 1004, 5}, {"tablet 5", 1005, 6},  {"tablet 6", 1006, 7},
	{"laptop 1", 2001, 9}, {"laptop 2", 2002, 10}, {"laptop 3", 2003, 13},
};

struct round {
	bool told_priya, told_user; /* … that it was done */
	unsigned by_priya, by_user; /* as the facts have it */
	unsigned bay;               /* 0: it is about a device */
	uint64_t device;
};

struct test {
	struct stage stage;
	const char *board, *data;
	uint64_t seed;
	int64_t even_ms; /* so much later than the command line Priya presses, for both to be as
			    quick */
	struct round round[ROUNDS];
	unsigned rounds;
};

static _Noreturn void fail(const struct test *t, const char *what)
{
	printf("FAILED round %u: %s (%s)\n", t->rounds, what, t->stage.complaint);
	exit(1);
}

static int64_t now_ms(void)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now); /* it cannot fail */
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void nap(int64_t ms)
{
	const struct timespec t = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};

	(void)nanosleep(&t, NULL); /* a shorter one does no harm */
}

/* Below `n`; the same seed gives the same. */
static uint64_t chance(struct test *t, uint64_t n)
{
	t->seed = t->seed * UINT64_C(6364136223846793005) + 1442695040888963407u;
	return (t->seed >> 33) % n;
}

/* ---- The command line ---- */

static pid_t user_begin(const struct test *t, const char *const *words, int64_t after_ms)
{
	char program[PATH_MAX + 20];
	pid_t pid = fork();

	if (pid != 0)
		return pid;
	nap(after_ms);
	(void)snprintf(program, sizeof(program), "%s/lendbay-ledger", t->stage.programs);
	(void)dup2(t->stage.log, STDOUT_FILENO); /* else it speaks among our lines */
	(void)dup2(t->stage.log, STDERR_FILENO); /* likewise */
	(void)execv(program, (char **)words);    /* execv changes none of them */
	_exit(EX_OSERR);
}

/* Returns its exit code. */
static int user_end(const struct test *t, pid_t pid)
{
	int status;

	if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
		fail(t, "the command line did not run to its end");
	return WEXITSTATUS(status);
}

/* ---- The kiosk ---- */

/* What is on the glass. */
struct glass {
	char screen[40];
	unsigned note;
};

static void glass_take(void *with, const char *line)
{
	struct glass *g = with;
	const char *note = strstr(line, " note=");

	if (sscanf(line, "view %39s", g->screen) == 1)
		g->note = note ? (unsigned)strtoul(note + 6, NULL, 10) : 0;
}

static struct glass look(struct test *t)
{
	struct glass g = {0};

	if (stage_ask(&t->stage, VOICE_SCREEN, "tell 0", ANSWER_MS, glass_take, &g) < 0)
		fail(t, "the screen tells nothing");
	return g;
}

static void screen(struct test *t, const char *words)
{
	if (stage_ask(&t->stage, VOICE_SCREEN, words, ANSWER_MS, NULL, NULL) < 0)
		fail(t, words);
}

static void rig(struct test *t, const char *words)
{
	if (stage_ask(&t->stage, VOICE_RIG, words, ANSWER_MS, NULL, NULL) < 0)
		fail(t, words);
}

static void priya_comes(struct test *t)
{
	static const char *const presses[] = {"press digit-1", "press digit-3", "press digit-5",
					      "press digit-7", "press ok"};

	screen(t, "expect home 30000");
	rig(t, "tap priya");
	screen(t, "expect pin");
	rig(t, "lift");
	for (size_t i = 0; i < sizeof(presses) / sizeof(presses[0]); i++)
		screen(t, presses[i]);
	screen(t, "expect staff-home");
}

static void back_home(struct test *t)
{
	for (int i = 0; strcmp(look(t).screen, "staff-home") != 0; i++) {
		if (i == LOOKS)
			fail(t, "there is no way back");
		if (stage_ask(&t->stage, VOICE_SCREEN, "press finish", ANSWER_MS, NULL, NULL) < 0)
			(void)stage_ask(&t->stage, VOICE_SCREEN, "press back", ANSWER_MS, NULL,
					NULL); /* whether it helped is looked at */
	}
}

/* The other one's deed may change the page under the finger, which then counts for nothing. */
static void bays_open(struct test *t)
{
	for (int i = 0; strcmp(look(t).screen, "staff-bays") != 0; i++) {
		if (i == LOOKS)
			fail(t, "the bays do not come");
		(void)stage_ask(&t->stage, VOICE_SCREEN, "press open-door", ANSWER_MS, NULL,
				NULL); /* whether it helped is looked at */
		(void)stage_ask(&t->stage, VOICE_SCREEN, "expect staff-bays 1000", ANSWER_MS, NULL,
				NULL); /* likewise */
	}
}

/* The page of that bay, and on it what may be done with the device in it. */
static void page_open(struct test *t, unsigned bay, bool device)
{
	char words[32];

	bays_open(t);
	(void)snprintf(words, sizeof(words), "press bay-%u", bay); /* fits */
	screen(t, words);
	screen(t, "expect staff-bay");
	if (!device)
		return;
	screen(t, "press more");
	screen(t, "expect staff-deeds");
}

/* Presses a deed on a page. Returns whether the screen then says that it was done. */
static bool priya_does(struct test *t, unsigned deed, const char *page)
{
	char words[32];
	struct glass g = {0};

	(void)snprintf(words, sizeof(words), "press deed-%u", deed); /* fits */
	if (stage_ask(&t->stage, VOICE_SCREEN, words, ANSWER_MS, NULL, NULL) < 0)
		return false; /* it is not offered any more */
	/* A page that stays takes no finger that was meant for the one before. */
	for (int i = 0; i < LOOKS && (i == 0 || strcmp(g.screen, page) == 0); i++) {
		nap(i == 0 ? 0 : LOOK_MS);
		g = look(t);
	}
	return strcmp(g.screen, "staff-home") == 0 && g.note == NOTE_DONE_NEXT;
}

/* ---- Both ---- */

/* Priya sets a device aside; the other one does one of three things to it. */
static const struct {
	const char *deed, *grounds;
} deeds[] = {{"quarantine", NULL}, {"mark-missing", "not seen"}, {"withdraw", "broken"}};

static pid_t user_does(struct test *t, const struct round *r, const char *unit, int64_t after_ms)
{
	const char *words[WORDS_MAX] = {"lendbay-ledger", "deed"};
	size_t which = chance(t, sizeof(deeds) / sizeof(deeds[0])), len = 2;
	char bay[12];

	(void)snprintf(bay, sizeof(bay), "%u", r->bay); /* fits */
	words[len++] = r->bay != 0 ? "out-of-use" : deeds[which].deed;
	words[len++] = r->bay != 0 ? "--bay" : "--unit";
	words[len++] = r->bay != 0 ? bay : unit;
	if (r->bay == 0 && deeds[which].grounds != NULL) {
		words[len++] = "--grounds";
		words[len++] = deeds[which].grounds;
	}
	words[len++] = "--data";
	words[len++] = t->data;
	return user_begin(t, words, after_ms);
}

/* At the same moment, or a little before or after; each learns what came of it. */
static void round_play(struct test *t, struct round *r, const char *unit, unsigned bay)
{
	int64_t later_ms = t->even_ms + (int64_t)chance(t, 2 * APART_MS + 1) - APART_MS;
	bool device = r->bay == 0;

	page_open(t, bay, device);

	int64_t from_ms = now_ms();
	pid_t pid = user_does(t, r, unit, later_ms < 0 ? -later_ms : 0);

	nap(later_ms > 0 ? later_ms : 0);
	r->told_priya = priya_does(t, device ? RIGHT_QUARANTINE : RIGHT_OUT_OF_USE,
				   device ? "staff-deeds" : "staff-bay");

	int code = user_end(t, pid);

	if (code != EX_OK && code != EX_DATAERR)
		fail(t, "the command line could not ask");
	r->told_user = code == EX_OK;
	/* Whoever was first this time comes a little later next time. */
	if (r->told_user != r->told_priya)
		t->even_ms += r->told_user ? -STEP_MS : STEP_MS;
	if (now_ms() - from_ms > PATIENCE_S * 1000)
		fail(t, "it took too long");
	back_home(t);
}

static void rounds_play(struct test *t)
{
	for (unsigned i = 0; i < DEVICES; i++) {
		struct round *r = &t->round[t->rounds++];

		r->device = devices[i].id;
		round_play(t, r, devices[i].unit, devices[i].bay);
	}
	for (unsigned bay = 1; bay <= BAYS; bay++) {
		struct round *r = &t->round[t->rounds++];

		r->bay = bay;
		round_play(t, r, NULL, bay);
	}
}

/* The year as the running kiosk has it, in all its tables. */
static void report_ask(struct test *t, const char *year)
{
	char from[16], to[16], dir[PATH_MAX];
	const char *const words[] = {"lendbay-ledger", "report", "--data", t->data,
				     "--from",         from,     "--to",   to,
				     "--csv-dir",      dir,      NULL};

	(void)snprintf(from, sizeof(from), "%.4s-01-01", year);  /* fits */
	(void)snprintf(to, sizeof(to), "%.4s-12-31", year);      /* fits */
	(void)snprintf(dir, sizeof(dir), "%s.running", t->data); /* cut, it is refused */
	if (user_end(t, user_begin(t, words, 0)) != EX_OK)
		fail(t, "the running kiosk gives no report");
}

/* ---- What really happened ---- */

static void fact_count(struct test *t, const struct fact *f)
{
	for (unsigned i = 0; i < t->rounds; i++) {
		struct round *r = &t->round[i];
		bool about = r->bay != 0 ? f->type == FACT_BAY_OUT_OF_USE && f->bay == r->bay
					 : (f->type == FACT_QUARANTINED || f->type == FACT_MISSED ||
					    f->type == FACT_WITHDRAWN) &&
						   f->device == r->device;

		if (about && f->worker != NOBODY)
			r->by_priya++;
		else if (about && f->user != 0)
			r->by_user++;
		else if (about)
			fail(t, "somebody has done it, and the fact does not say who");
	}
}

static void facts_count(struct test *t)
{
	static struct ledger_entry entry[FACT_PAGE];
	char complaint[LEDGER_COMPLAINT_MAX];
	struct ledger *l;
	uint64_t after = 0;
	int len;

	if (ledger_open(t->data, true, &l, complaint) < 0)
		fail(t, complaint);
	while ((len = ledger_facts(l, after, UINT64_MAX, entry, FACT_PAGE)) > 0)
		for (int i = 0; i < len; i++, after++)
			fact_count(t, &entry[i].fact);
	ledger_close(l);
	if (len < 0)
		fail(t, "the facts cannot be read");
}

/* Returns how many were told something else than the facts. */
static unsigned rounds_judge(const struct test *t)
{
	unsigned priya = 0, user = 0, both = 0, wrong = 0;

	for (unsigned i = 0; i < t->rounds; i++) {
		const struct round *r = &t->round[i];
		bool once = r->bay == 0 || r->by_priya + r->by_user == 1;

		priya += r->told_priya;
		user += r->told_user;
		both += r->told_priya && r->told_user;
		if (r->by_priya == r->told_priya && r->by_user == r->told_user && once)
			continue;
		wrong++;
		printf("wrong: %s %llu: Priya was told %d, the facts have %u; the command line %d, "
		       "%u\n",
		       r->bay != 0 ? "bay" : "device",
		       (unsigned long long)(r->bay != 0 ? r->bay : r->device), r->told_priya,
		       r->by_priya, r->told_user, r->by_user);
	}
	printf("%u rounds, %u done at the kiosk, %u at the command line, %u by both, %u wrong\n",
	       t->rounds, priya, user, both, wrong);
	return wrong;
}

int main(int argc, char **argv)
{
	static struct test t;
	time_t now_s = time(NULL);
	struct tm day;
	char year[8] = "";

	if (argc != 5) {
		fprintf(stderr, "Usage: two_staff BOARD DATA LOG SEED\n"
				"tests/two_staff/run calls it.\n");
		return EX_USAGE;
	}
	t = (struct test){.board = argv[1], .data = argv[2]};
	t.seed = strtoull(argv[4], NULL, 10);
	if (gmtime_r(&now_s, &day) != NULL)
		(void)strftime(year, sizeof(year), "%Y", &day); /* empty: it is refused */

	int log = open(argv[3], O_CREAT | O_TRUNC | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);

	if (log < 0 || stage_init(&t.stage, t.board, t.data, log) < 0 ||
	    stage_rig_start(&t.stage) < 0 || stage_kiosk_start(&t.stage) < 0)
		fail(&t, "the kiosk cannot be started");
	priya_comes(&t);
	rounds_play(&t);
	screen(&t, "press sign-out");
	screen(&t, "expect home");
	report_ask(&t, year);
	if (stage_end(&t.stage) < 0)
		fail(&t, "the kiosk does not end well");
	facts_count(&t);
	return rounds_judge(&t) == 0 ? 0 : 1;
}
