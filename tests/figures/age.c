/*
 * One ledger's age: its start, its commits, what it writes, what reading it takes. Each figure's
 * limit is measured beside it.
 */
#include "age.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "apart.h"
#include "bare.h"
#include "commit.h"
#include "inside.h"
#include "life.h"
#include "written.h"

#define STARTS     5
#define START_MS   600000 /* the longest that is waited for */
#define ROUNDS     200    /* loans whose commits are measured */
#define LENDS      200    /* loans whose bytes are counted */
#define WARM       1200   /* commits: more than the log's pages */
#define QUIET_S    300    /* between two loans: the ring writes the log back meanwhile */
#define NAME_LEN   64
#define REPORT_MAX 20000 /* loans of a year, about */
#define DAY_LEN    40    /* room of a civil day as text */
#define PAGE       "year.html"
#define TABLES     "year.csv"

struct age {
	struct paper *paper;
	const struct place *at;
	const struct board *board;
	char loans[16]; /* in the figures' names */
	uint64_t newest;
	int64_t newest_s;  /* when it was */
	uint64_t person;   /* who borrowed last */
	double facts_of_1; /* loan */
	struct bare_walk bare;
};

/* "start-400000" */
static const char *name(const struct age *a, char text[NAME_LEN], const char *what)
{
	(void)snprintf(text, NAME_LEN, "%.40s-%s", what, a->loans); /* they are short */
	return text;
}

static void figure(const struct age *a, const char *what, double value, const char *unit)
{
	char text[NAME_LEN];

	paper_figure(a->paper, name(a, text, what), value, unit);
}

static void say(const struct age *a, const char *what)
{
	char text[NAME_LEN + 32];

	(void)snprintf(text, sizeof(text), "%s loans: %s, step", a->loans, what); /* fits */
	paper_progress(a->paper, text, 1, 2);
}

static uint64_t file_bytes(const struct age *a, const char *file)
{
	char path[PATH_MAX];
	struct stat found;

	if (path_join(path, a->at->data, file) < 0 || stat(path, &found) < 0)
		return 0;
	return (uint64_t)found.st_size;
}

/* ---- Start ---- */

/* What the cache holds of the ledger goes: as after the power came back. */
static void cache_drop(const struct age *a)
{
	char path[PATH_MAX];
	int fd = path_join(path, a->at->data, LEDGER_FILE) < 0 ? -1
							       : open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || fsync(fd) < 0 || posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED) != 0)
		give_up(a->paper, "%s: %s", path, strerror(errno));
	close(fd);
}

static int64_t start_once(const struct age *a)
{
	struct process ring = {.ring_fd = -1};
	struct message m;

	cache_drop(a);

	int64_t from_ns = now_ns();

	process_start(a->paper, a->at, "lendbay-ring", &ring, -1);
	process_await_for(a->paper, ring.parent_fd, MESSAGE_READY, &m, START_MS);

	int64_t took_ns = now_ns() - from_ns;

	process_stop(a->paper, "lendbay-ring", &ring);
	return took_ns;
}

static void start_measure(const struct age *a)
{
	struct series starts = {0};
	char text[NAME_LEN];

	for (unsigned i = 0; i < STARTS; i++) {
		say(a, "start");
		series_add(&starts, start_once(a));
	}
	paper_series(a->paper, name(a, text, "start"), &starts, NULL, NULL);
}

/* After the power was cut: what was measured since the last start is in no checkpoint. */
static void start_again_measure(const struct age *a)
{
	say(a, "start after a power cut");
	figure(a, "start-cut", (double)start_once(a) / NS_OF_MS, "ms");
}

/* ---- Commits and bytes ---- */

/* After every "lent" a bare commit, so that both find the disk alike. */
struct watching {
	const struct age *age;
	struct commit *bare;
	struct series lent, all;
	uint64_t commits;
};

static void turned(void *with, const struct effects *out, int64_t ns)
{
	struct watching *w = with;
	bool lent = false;

	for (uint32_t i = 0; i < out->len; i++)
		lent = lent ||
		       (out->list[i].type == EFFECT_RECORD && out->list[i].fact.type == FACT_LENT);
	w->commits++;
	if (!lent)
		return;
	series_add(&w->lent, ns);
	commit_once(w->age->paper, w->bare);
}

static void commits_measure(const struct age *a, struct life *life)
{
	static struct commit bare;
	static struct watching w;
	char text[NAME_LEN], beside[NAME_LEN];

	w = (struct watching){.age = a, .bare = &bare};
	bare = (struct commit){0};
	commit_open(a->paper, &bare);
	/* Its log is as long as it gets before anything counts. */
	for (unsigned i = 0; i < WARM; i++) {
		bare.took.len = 0;
		commit_once(a->paper, &bare);
	}
	bare.took.len = 0;
	life_watch(life, &(struct life_watch){turned, &w});
	for (unsigned i = 0; i < ROUNDS; i++) {
		say(a, "commits");
		life_round(life, QUIET_S);
	}
	life_watch(life, NULL);
	commit_close(&bare);
	(void)snprintf(beside, sizeof(beside), "bare-%s", a->loans); /* fits */
	paper_series(a->paper, beside, &bare.took, NULL, NULL);
	paper_series(a->paper, name(a, text, "commit"), &w.lent, &bare.took, beside);
}

static void count_turn(void *with, const struct effects *out, int64_t ns)
{
	(void)out; /* any that recorded something is one commit */
	(void)ns;  /* counted, not timed */
	++*(uint64_t *)with;
}

/* The log is written back after every loan, as by a ring that nobody touches for a minute. */
static void checkpoint(const struct age *a, struct engine *e)
{
	int err = ledger_rest(engine_ledger(e));

	if (err < 0)
		give_up(a->paper, "the log cannot be written back: %s", strerror(-err));
}

/* What one kind of thing wrote, time after time; others who write spoil few of them. */
struct counted {
	struct series bytes;
	uint64_t commits;
};

static double mean_kb(const struct series *s)
{
	int64_t sum = 0;

	for (unsigned i = 0; i < s->len; i++)
		sum += s->ns[i];
	return (double)sum / s->len / 1000;
}

/* The median, in KB: a series is of ns, in ms. The mean has the log's being written back in it, and
 * on a machine that is not idle what others wrote. */
static void counted_tell(const struct age *a, const char *what, struct counted *c,
			 struct counted *floor)
{
	char text[NAME_LEN];
	double kb = series_ms(&c->bytes, 500) * NS_OF_MS / 1000;

	(void)snprintf(text, sizeof(text), "written-%s", what); /* fits */
	figure(a, text, kb, "KB");
	(void)snprintf(text, sizeof(text), "written-%s-mean", what); /* fits */
	figure(a, text, mean_kb(&c->bytes), "KB");
	if (floor == NULL)
		return;
	(void)snprintf(text, sizeof(text), "commits-%s", what); /* fits */
	figure(a, text, (double)c->commits / c->bytes.len, "commits");
	paper_remark(a->paper, "written-%s-%s = %.1f x written-append-%s", what, a->loans,
		     kb / (series_ms(&floor->bytes, 500) * NS_OF_MS / 1000), a->loans);
}

/* Does one thing and counts it. */
struct counting {
	const struct age *age;
	struct engine *e;
	struct life *life;
	bool idle; /* afterwards, nobody touches it for a while */
};

static void count(const struct counting *c, struct counted *into, void (*what)(struct life *life))
{
	int64_t from = written_now(c->age->paper, c->age->at->data);

	life_watch(c->life, &(struct life_watch){count_turn, &into->commits});
	what(c->life);
	if (c->idle)
		checkpoint(c->age, c->e);
	series_add(&into->bytes, written_now(c->age->paper, c->age->at->data) - from);
	life_watch(c->life, NULL);
}

static void bytes_measure(const struct age *a, struct engine *e, struct life *life)
{
	static struct counted busy, idle, keep, append;
	struct counting c = {.age = a, .e = e, .life = life};
	int fd = bare_open(a->paper);

	busy = idle = keep = append = (struct counted){0};
	for (unsigned i = 0; i < LENDS; i++) {
		say(a, "bytes written");
		life_wait(life, QUIET_S);
		count(&c, &keep, life_keep);
		count(&c, &busy, life_lend);
		checkpoint(a, e);
		life_wait(life, QUIET_S);
		life_keep(life);
		checkpoint(a, e);
		c.idle = true;
		count(&c, &idle, life_lend);
		c.idle = false;

		int64_t from = written_now(a->paper, a->at->data);

		bare_append(a->paper, fd);
		series_add(&append.bytes, written_now(a->paper, a->at->data) - from);
	}
	close(fd);
	counted_tell(a, "append", &append, NULL);
	counted_tell(a, "loan", &busy, &append);
	counted_tell(a, "loan-then-idle", &idle, &append);
	counted_tell(a, "return-and-work", &keep, &append);
}

/* The list of what is overdue, as the screen shows it: how long the core takes for it. */
static void overdue_measure(const struct age *a, struct life *life)
{
	struct series took = {0};
	char text[NAME_LEN];

	for (unsigned i = 0; i < STARTS; i++)
		series_add(&took, life_overdue(life));
	paper_series(a->paper, name(a, text, "overdue-list"), &took, NULL, NULL);
}

static void turns_measure(struct age *a)
{
	char complaint[LEDGER_COMPLAINT_MAX];
	uint8_t head[LEDGER_HASH_LEN];
	struct ledger_entry newest;
	struct engine *e;

	say(a, "opening it");
	if (engine_open(a->at->data, a->board, &e, complaint) < 0)
		give_up(a->paper, "%s", complaint);

	struct life *life = life_begin(a->paper, e, a->board, 0);

	commits_measure(a, life);
	bytes_measure(a, e, life);
	overdue_measure(a, life);
	ledger_head(engine_ledger(e), &a->newest, head);
	if (ledger_facts(engine_ledger(e), a->newest - 1, a->newest, &newest, 1) != 1)
		give_up(a->paper, "the newest fact cannot be read");
	a->newest_s = newest.fact.utc_s;
	a->person = life_regular(life);
	life_end(life);
	engine_close(e);
}

/* ---- Reports ---- */

/* Runs lendbay-ledger with these words, its output to the file `report`. Returns what it took; into
 * `resident_kb`, if not NULL, the most memory it had. */
static double report_s(const struct age *a, const char *const *words, long *resident_kb)
{
	char path[PATH_MAX + NAME_LEN];

	(void)snprintf(path, sizeof(path), "%s/lendbay-ledger", a->at->programs); /* fits */
	return apart_run(a->paper, path, words, "report", resident_kb);
}

static double report_mb(void)
{
	struct stat found;

	return stat("report", &found) < 0 ? 0 : (double)found.st_size / 1e6;
}

static void verify_measure(struct age *a)
{
	const char *const words[] = {"lendbay-ledger", "verify", "--data", a->at->data, NULL};
	char text[NAME_LEN];

	say(a, "bare walks");
	a->bare = bare_walk(a->paper, a->at->data);
	say(a, "verify");

	double per_s = (double)a->bare.facts / report_s(a, words, NULL);
	bool hashing = a->bare.hash_per_s < a->bare.read_per_s;
	double limit = hashing ? a->bare.hash_per_s : a->bare.read_per_s;

	figure(a, "bare-blake2b", a->bare.hash_per_s, "facts/s");
	figure(a, "bare-select", a->bare.read_per_s, "facts/s");
	figure(a, "verify", per_s, "facts/s");
	paper_remark(a->paper, "%s = %.2f x %s", name(a, text, "verify"), per_s / limit,
		     hashing ? "bare-blake2b" : "bare-select");
}

static void reports_measure(const struct age *a)
{
	char from[24], person[24];
	uint64_t year = (uint64_t)(REPORT_MAX * a->facts_of_1);

	(void)snprintf(from, sizeof(from), "%" PRIu64,
		       a->newest > year ? a->newest - year : 1); /* 20 at most */

	const char *const loans[] = {"lendbay-ledger", "loans",     "--csv",
				     "--data",         a->at->data, NULL};
	const char *const facts[] = {"lendbay-ledger", "facts",     "--csv", "--from", from,
				     "--data",         a->at->data, NULL};

	const char *const history[] = {"lendbay-ledger", "loans",     "--person", person,
				       "--data",         a->at->data, NULL};

	(void)snprintf(person, sizeof(person), "%" PRIu64, a->person); /* 20 at most */
	say(a, "a borrower's history");
	figure(a, "history", report_s(a, history, NULL), "s");
	say(a, "a year's CSV");
	figure(a, "facts-csv-year", report_s(a, facts, NULL), "s");
	figure(a, "facts-csv-year-size", report_mb(), "MB");
	say(a, "all loans");
	figure(a, "loans-csv", report_s(a, loans, NULL), "s");
	figure(a, "loans-csv-size", report_mb(), "MB");
	(void)unlink("report"); /* it was only measured */
}

/* Of a run before: a report is never written over another. */
static void tables_remove(void)
{
	DIR *d = opendir(TABLES);

	for (struct dirent *entry; d != NULL && (entry = readdir(d)) != NULL;)
		(void)unlinkat(dirfd(d), entry->d_name, 0); /* else the report says so */
	if (d != NULL)
		closedir(d);
}

/* The coordinator's report of the year that ends with the newest fact, as a page and as CSV: every
 * fact of the ledger is read for it, as by the bare SELECT it stands beside. */
static void year_measure(const struct age *a)
{
	char from[DAY_LEN], to[DAY_LEN], text[NAME_LEN];
	const char *const words[] = {"lendbay-ledger",
				     "report",
				     "--data",
				     a->at->data,
				     "--from",
				     from,
				     "--to",
				     to,
				     "-o",
				     PAGE,
				     "--csv-dir",
				     TABLES,
				     NULL};
	time_t newest_s = (time_t)a->newest_s;
	struct tm last;
	long resident_kb = 0, bare_kb = 1;

	if (gmtime_r(&newest_s, &last) == NULL || strftime(to, sizeof(to), "%F", &last) == 0)
		give_up(a->paper, "the newest fact has no day");
	/* The same day a year before; of a leap day the one that follows it. */
	(void)snprintf(from, sizeof(from), "%04d-%02d-%02d", last.tm_year + 1900 - 1,
		       last.tm_mon + 1, last.tm_mday < 28 ? last.tm_mday + 1 : 28); /* fits */
	say(a, "a year's report");
	(void)unlink(PAGE); /* of a run that was interrupted */
	tables_remove();

	/* One after the other, so that both find the same machine. */
	double bare_s = bare_select(a->paper, a->at->data, &bare_kb);
	double took_s = report_s(a, words, &resident_kb);

	figure(a, "report-year", took_s, "s");
	figure(a, "report-year-resident", (double)resident_kb / 1024, "MiB");
	figure(a, "report-year-bare", bare_s, "s");
	figure(a, "report-year-bare-resident", (double)bare_kb / 1024, "MiB");
	paper_remark(a->paper, "%s = %.2f x a bare SELECT of the same rows, %.1f x its memory",
		     name(a, text, "report-year"), took_s / bare_s,
		     (double)resident_kb / (double)bare_kb);
	(void)unlink(PAGE); /* it was only measured; the tables are small, and stay */
}

void age_measure(struct paper *p, const struct place *at, const struct board *board, uint64_t loans)
{
	struct age a = {.paper = p, .at = at, .board = board};

	(void)snprintf(a.loans, sizeof(a.loans), "%" PRIu64, loans); /* fits */
	verify_measure(&a);
	a.facts_of_1 = (double)a.bare.facts / (double)loans;
	paper_remark(p, "%s loans: %" PRIu64 " facts", a.loans, a.bare.facts);
	figure(&a, "file-loan", (double)file_bytes(&a, LEDGER_FILE) / (double)loans, "bytes");
	figure(&a, "facts-loan", a.facts_of_1, "facts");
	start_measure(&a);
	turns_measure(&a);
	start_again_measure(&a);
	reports_measure(&a);
	year_measure(&a);
	paper_progress(p, "", 1, 1);
}
