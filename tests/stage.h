/*
 * A stage: the real rig and the real kiosk, started beside each other on one
 * data directory, each with a line to speak to it. For scripts; it decides
 * nothing and knows no screen.
 */
#ifndef STAGE_H
#define STAGE_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#define STAGE_LINE_MAX      256 /* bytes of an answer, with its end */
#define STAGE_COMPLAINT_MAX 400
#define STAGE_CHILDREN      9 /* of a kiosk that has all it can have */

/* Who can be spoken to. */
enum voice { VOICE_RIG, VOICE_SCREEN, VOICES };

struct stage_line {
	int fd; /* our end; -1: there is none */
	size_t len;
	char text[STAGE_LINE_MAX];
};

struct stage {
	char programs[PATH_MAX];    /* the directory they are all in */
	const char *board, *data;   /* of the kiosk */
	int log;                    /* where the processes say what they have to say */
	pid_t rig, kiosk;           /* 0: does not run */
	unsigned absent;            /* set of places in `cast`: who this board has no work for */
	pid_t cast[STAGE_CHILDREN]; /* the kiosk's processes as they were last counted */
	unsigned lost;              /* set of places in `cast`: who may come and go */
	struct stage_line line[VOICES];
	char complaint[STAGE_COMPLAINT_MAX]; /* after a failure: what is wrong, in a sentence */
};

/*
 * Prepares a stage: finds the programs beside this one. `board`, `data` and
 * `log` (a descriptor) must outlive it. Orphans of the kiosk become ours.
 * Returns 0 or -errno.
 */
int stage_init(struct stage *s, const char *board, const char *data, int log);

/* Starts the rig and waits until it answers. Returns 0 or -errno. */
int stage_rig_start(struct stage *s);

/* Starts the kiosk, which may take its time to show something. Returns 0 or -errno. */
int stage_kiosk_start(struct stage *s);

/* Ends the kiosk by SIGTERM. Returns 0 if it then ended with 0 in time; else -errno. */
int stage_kiosk_stop(struct stage *s);

/* Takes the power from the kiosk: every one of its processes at once. Returns 0 or -errno. */
int stage_kiosk_cut(struct stage *s);

/*
 * Kills one process of the kiosk ("ring", "locker" …) and waits until all
 * that must be started again for it have been. Returns 0 or -errno.
 */
int stage_kill(struct stage *s, const char *name);

/* From now on that process may come and go. Returns 0 or -errno. */
int stage_lose(struct stage *s, const char *name);

/* Waits until those who may come and go have stayed a while, and counts again. Returns 0 or -errno.
 */
int stage_regain(struct stage *s);

/*
 * After its parent was killed: takes leave of it, and with `all` waits until
 * every process of the kiosk has ended by itself.
 * Returns 0, or -ETIMEDOUT if one lives on.
 */
int stage_kiosk_gone(struct stage *s, bool all);

/* Finds the kiosk's processes that run now, 0 for who does not. Returns how many there are. */
int stage_cast(const struct stage *s, pid_t cast[STAGE_CHILDREN]);

/* Whom a place in `cast` is for: "ring", "locker" … */
const char *stage_cast_word(int place);

/* Takes down who plays: call it when all are up. Returns 0, or -ECHILD if somebody is missing. */
int stage_count(struct stage *s);

/* Whether those who play are those who were counted. Returns 0, or -ECHILD. */
int stage_unchanged(struct stage *s);

/*
 * Says one line and waits for its answer, at most `limit_ms`. Lines before
 * the answer go to `told` (or nowhere, NULL), one call each; and so does an
 * "ok" that says more.
 *
 * Returns 0 for "ok", -EPROTO for "no: …", -ETIMEDOUT, -EPIPE when nobody is
 * left to answer, another -errno.
 */
int stage_ask(struct stage *s, enum voice voice, const char *words, int limit_ms,
	      void (*told)(void *with, const char *line), void *with);

/*
 * Runs one of the programs to its end, its output into `out`, cut to fit.
 * `arguments` start with the program's name and end with NULL.
 * Returns its exit code, or -errno.
 */
int stage_run(struct stage *s, const char *const *arguments, char *out, size_t max);

/* Ends everybody who still runs. Returns 0, or -errno if one did not end well. */
int stage_end(struct stage *s);

#endif
