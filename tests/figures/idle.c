/*
 * A whole kiosk with its rig, at home with nobody there: what each process
 * keeps in memory, and what it does in ten seconds. Read from /proc; nobody
 * is traced, so nobody is woken by our looking.
 */
#include "figures.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "stage.h"

#define LOOK_S   10
#define SETTLE_S 5                    /* after the first picture */
#define MINUTE_S 60                   /* at a full one the kiosk's clock moves on: not in a look */
#define CAST     (STAGE_CHILDREN + 2) /* a kiosk's processes, their parent, the rig */
#define SHOWN_MS 30000
#define KIB      1024.0

struct player {
	const char *name;
	pid_t pid;
	uint64_t cpu_ns, switches; /* at the last reading */
};

/* ---- /proc ---- */

/* Reads "KEY N" lines of a file of a process. Returns false if there is no such line. */
static bool number_read(const char *path, const char *key, uint64_t *out)
{
	char line[256];
	bool found = false;
	FILE *f = fopen(path, "re");
	if (!f)
		return false;
	while (!found && fgets(line, sizeof line, f)) {
		found = strncmp(line, key, strlen(key)) == 0;
		if (found)
			*out = strtoull(line + strlen(key), NULL, 10);
	}
	fclose(f);
	return found;
}

/* What one thread has used so far: the scheduler's own count, in ns. */
static void thread_read(const struct paper *p, struct player *who, const char *thread)
{
	char path[96];
	uint64_t ns = 0, waited = 0, slept = 0;
	snprintf(path, sizeof path, "/proc/%d/task/%.20s/schedstat", (int)who->pid, thread);
	if (!number_read(path, "", &ns))
		give_up(p, "%s cannot be read: is it a kernel without CONFIG_SCHED_INFO?", path);
	snprintf(path, sizeof path, "/proc/%d/task/%.20s/status", (int)who->pid, thread);
	if (!number_read(path, "voluntary_ctxt_switches:", &slept) ||
	    !number_read(path, "nonvoluntary_ctxt_switches:", &waited))
		give_up(p, "%s says nothing about switches", path);
	who->cpu_ns += ns;
	who->switches += slept + waited;
}

static void player_read(const struct paper *p, struct player *who)
{
	char path[48];
	who->cpu_ns = who->switches = 0;
	snprintf(path, sizeof path, "/proc/%d/task", (int)who->pid);
	DIR *tasks = opendir(path);
	if (!tasks)
		give_up(p, "%s has ended", who->name);
	for (struct dirent *e; (e = readdir(tasks));)
		if (e->d_name[0] != '.')
			thread_read(p, who, e->d_name);
	closedir(tasks);
}

/* ---- Memory ---- */

static void memory_tell(struct paper *p, const struct player cast[CAST], int len)
{
	uint64_t rss_sum = 0, pss_sum = 0;
	bool all = true;
	for (int i = 0; i < len; i++) {
		char path[48], name[64];
		uint64_t kib = 0;
		snprintf(path, sizeof path, "/proc/%d/status", (int)cast[i].pid);
		if (!number_read(path, "VmRSS:", &kib))
			give_up(p, "%s has ended", cast[i].name);
		snprintf(name, sizeof name, "rss-%s", cast[i].name);
		paper_figure(p, name, (double)kib / KIB, "MiB");
		rss_sum += i < len - 1 ? kib : 0;
		snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)cast[i].pid);
		if (!number_read(path, "Pss:", &kib)) {
			/* lendbay-pin lets nobody look but root. */
			paper_remark(p, "pss-%s: not for this user to see", cast[i].name);
			all = false;
			continue;
		}
		snprintf(name, sizeof name, "pss-%s", cast[i].name);
		paper_figure(p, name, (double)kib / KIB, "MiB");
		pss_sum += i < len - 1 ? kib : 0;
	}
	paper_figure(p, "rss-kiosk", (double)rss_sum / KIB, "MiB");
	if (all)
		paper_figure(p, "pss-kiosk", (double)pss_sum / KIB, "MiB");
}

/* ---- Doing nothing ---- */

/* Waits until a look will not meet a full minute. */
static void minute_await(void)
{
	time_t past = time(NULL) % MINUTE_S;
	if (past < 2)
		sleep((unsigned)(2 - past));
	else if (past + LOOK_S + 2 > MINUTE_S)
		sleep((unsigned)(MINUTE_S + 2 - past));
}

static void idle_look(struct paper *p, struct player cast[CAST], int len)
{
	struct player before[CAST];
	double cpu_ms = 0, wakes = 0;
	minute_await();
	for (int i = 0; i < len; i++) {
		player_read(p, &cast[i]);
		before[i] = cast[i];
	}
	for (unsigned s = 0; s < LOOK_S; s++) {
		paper_progress(p, "seconds of nothing", s, LOOK_S);
		sleep(1);
	}
	paper_progress(p, "", 1, 1);
	for (int i = 0; i < len; i++)
		player_read(p, &cast[i]);
	for (int i = 0; i < len; i++) {
		char name[64];
		double ms = (double)(cast[i].cpu_ns - before[i].cpu_ns) / NS_OF_MS;
		double times = (double)(cast[i].switches - before[i].switches);
		snprintf(name, sizeof name, "idle-cpu-%s", cast[i].name);
		paper_figure(p, name, ms, "ms/10s");
		snprintf(name, sizeof name, "idle-wakes-%s", cast[i].name);
		paper_figure(p, name, times, "wakes/10s");
		cpu_ms += i < len - 1 ? ms : 0;
		wakes += i < len - 1 ? times : 0;
	}
	paper_figure(p, "idle-cpu-kiosk", cpu_ms, "ms/10s");
	paper_figure(p, "idle-wakes-kiosk", wakes, "wakes/10s");
}

void idle_measure(struct paper *p, const struct place *at, int log)
{
	static struct stage stage;
	/* As stage_count finds them, in this order; this board may have no work for some. */
	static const char *const names[STAGE_CHILDREN] = {"ring",  "locker",   "reader",
							  "pin",   "scanner",  "caller",
							  "wiper", "exporter", "screen"};
	struct player cast[CAST] = {{0}};
	int len = 0;
	int err = stage_init(&stage, at->board, at->data, log);
	if (!err)
		err = stage_rig_start(&stage);
	if (!err)
		err = stage_kiosk_start(&stage);
	if (!err)
		err = stage_ask(&stage, VOICE_SCREEN, "expect home 20000", SHOWN_MS, NULL, NULL);
	if (!err)
		err = stage_count(&stage);
	if (err)
		give_up(p, "%s", stage.complaint);
	for (int i = 0; i < STAGE_CHILDREN; i++)
		if (stage.cast[i])
			cast[len++] = (struct player){.name = names[i], .pid = stage.cast[i]};
	cast[len++] = (struct player){.name = "parent", .pid = stage.kiosk};
	cast[len++] = (struct player){.name = "rig", .pid = stage.rig};

	sleep(SETTLE_S);
	memory_tell(p, cast, len);
	idle_look(p, cast, len);
	if (stage_unchanged(&stage) || stage_end(&stage))
		give_up(p, "%s", stage.complaint);
}
