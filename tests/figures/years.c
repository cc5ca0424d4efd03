/*
 * Years of a library in a few minutes. The engine's own BEGIN and COMMIT are made to do nothing, so
 * that many turns are one transaction; all else is as it is in a kiosk.
 */
#include "years.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <string.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

#include "inside.h"
#include "life.h"

#define GENERATOR   1 /* counts up when what it makes is another */
#define YEARS       20
#define YEAR_S      (365 * 86400)
#define GAP_MAX_S   1577 /* between two loans: 20,000 a year; fewer loans are fewer years */
#define ROUNDS_OF_1 2000 /* in one transaction */
#define SAID_EVERY  100
#define BYTES_OF_1  4000 /* of the file, a loan (measured); as many for what goes with it */
#define LOANS_OF_1S 3000 /* made in a second, on a machine of 2026 */
#define STAMP_MAX   100
#define STAMP_FILE  "years"

static void path_make(const struct paper *p, char path[PATH_MAX], const char *dir, const char *name)
{
	if (path_join(path, dir, name) < 0)
		give_up(p, "%s is too long", dir);
}

static int64_t gap_of(uint64_t loans)
{
	int64_t gap_s = (int64_t)YEARS * YEAR_S / (int64_t)loans;

	return gap_s < GAP_MAX_S ? gap_s : GAP_MAX_S;
}

/* ---- Is it there already? ---- */

static void stamp_write(char stamp[STAMP_MAX], uint64_t loans)
{
	(void)snprintf(stamp, STAMP_MAX, "generator %d schema %d facts %d loans %" PRIu64 "\n",
		       GENERATOR, LEDGER_SCHEMA, FACT_TYPES, loans); /* fits */
}

static bool is_made(const struct paper *p, const char *dir, uint64_t loans)
{
	char path[PATH_MAX], want[STAMP_MAX], found[STAMP_MAX] = "";

	stamp_write(want, loans);
	path_make(p, path, dir, STAMP_FILE);

	FILE *f = fopen(path, "re");

	if (f == NULL)
		return false;
	/* An empty file is no stamp. */
	(void)fgets(found, sizeof(found), f);
	fclose(f);
	return strcmp(want, found) == 0;
}

static void stamp_leave(const struct paper *p, const char *dir, uint64_t loans)
{
	char path[PATH_MAX], stamp[STAMP_MAX];

	stamp_write(stamp, loans);
	path_make(p, path, dir, STAMP_FILE);

	FILE *f = fopen(path, "we");

	if (f == NULL || fputs(stamp, f) == EOF || fclose(f) == EOF)
		give_up(p, "%s: %s", path, strerror(errno));
}

/* The directory is the generator's own: files, and nothing below. */
static void clear(const struct paper *p, const char *dir)
{
	char path[PATH_MAX];
	DIR *d = opendir(dir);

	for (struct dirent *entry; d != NULL && (entry = readdir(d)) != NULL;) {
		if (entry->d_name[0] == '.')
			continue;
		path_make(p, path, dir, entry->d_name);
		if (unlink(path) < 0)
			give_up(p, "%s: %s", path, strerror(errno));
	}
	if (d != NULL)
		closedir(d);
}

/* ---- Making it ---- */

/* Says what it takes, before it takes it. */
static void price_tell(struct paper *p, const char *dir, uint64_t loans)
{
	struct statvfs disk;
	double need = (double)loans * BYTES_OF_1;

	if (statvfs(dir, &disk) < 0)
		give_up(p, "%s: %s", dir, strerror(errno));

	double left = (double)disk.f_bavail * (double)disk.f_frsize;

	paper_remark(p, "%" PRIu64 " loans are made first: %.1f GB of disk, about %.0f s", loans,
		     need / 1e9, (double)loans / LOANS_OF_1S + 1);
	if (left < 2 * need)
		give_up(p,
			"that needs %.1f GB of room, with what is written beside it; there are "
			"%.1f",
			2 * need / 1e9, left / 1e9);
}

/* The ledger's own queries, while others stand in their place. */
struct held {
	struct sql_query *begin, *commit;
};

/* From now on a commit of the engine is no commit of the file's. */
static struct held commits_hold(const struct paper *p, struct ledger *l)
{
	static const char nothing[] = "SELECT 1 WHERE 0";
	const struct held held = {l->query[QUERY_BEGIN], l->query[QUERY_COMMIT]};
	int err = sql_run(l->sql, "PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; BEGIN");

	if (err == 0)
		err = sql_prepare(l->sql, nothing, &l->query[QUERY_BEGIN]);
	if (err == 0)
		err = sql_prepare(l->sql, nothing, &l->query[QUERY_COMMIT]);
	if (err < 0)
		give_up(p, "the ledger cannot be written in one go: %s", strerror(-err));
	return held;
}

static void commit(const struct paper *p, struct ledger *l, const char *then)
{
	int err = sql_run(l->sql, "COMMIT");

	if (err == 0)
		err = sql_run(l->sql, then);
	if (err < 0)
		give_up(p, "the years cannot be written: %s", strerror(-err));
}

static void years_play(struct paper *p, struct engine *e, const struct board *board, uint64_t loans)
{
	int64_t gap_s = gap_of(loans), now_s = time(NULL);
	struct ledger *ledger = engine_ledger(e);

	struct held held = commits_hold(p, ledger);

	struct life *life = life_begin(p, e, board, now_s - gap_s * (int64_t)loans);

	for (uint64_t i = 0; i < loans; i++) {
		life_round(life, gap_s);
		if (i % ROUNDS_OF_1 == ROUNDS_OF_1 - 1)
			commit(p, ledger, "BEGIN");
		if (i % SAID_EVERY == 0)
			paper_progress(p, "loans made", (unsigned)i, (unsigned)loans);
	}
	commit(p, ledger, "PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)");
	ledger->query[QUERY_BEGIN] = held.begin;
	ledger->query[QUERY_COMMIT] = held.commit;
	life_end(life);
	paper_progress(p, "", 1, 1);

	/* As the ring leaves it at a clean stop. */
	int err = engine_checkpoint(e);

	if (err < 0)
		give_up(p, "the book cannot be kept: %s", strerror(-err));
}

void years_make(struct paper *p, const char *dir, const struct board *board, uint64_t loans)
{
	char complaint[LEDGER_COMPLAINT_MAX];
	struct engine *e;

	if (is_made(p, dir, loans))
		return;
	clear(p, dir);
	price_tell(p, dir, loans);

	int64_t from_ns = now_ns(), begun_s = time(NULL) - gap_of(loans) * (int64_t)loans;
	int err = ledger_create(dir, begun_s - 1, complaint);

	if (err == 0)
		err = engine_open(dir, board, &e, complaint);
	if (err < 0)
		give_up(p, "%s", complaint);
	years_play(p, e, board, loans);
	engine_close(e);
	stamp_leave(p, dir, loans);
	paper_remark(p, "%" PRIu64 " loans made through the core in %.0f s", loans,
		     (double)(now_ns() - from_ns) / 1e9);
}

void years_spoil(const struct paper *p, const char *dir)
{
	char path[PATH_MAX];

	path_make(p, path, dir, STAMP_FILE);
	if (unlink(path) < 0)
		give_up(p, "%s: %s", path, strerror(errno));
}
