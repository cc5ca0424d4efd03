/*
 * Watching one child: when to start it, when it has been silent for too long.
 * Times come in, a wish comes out; no clock is read and no process touched.
 */
#ifndef SUPERVISE_H
#define SUPERVISE_H

#include <stdbool.h>
#include <stdint.h>

#define DEATHS_KEPT    8     /* enough to count up to the longest back-off */
#define DEATHS_MINUTE  60000 /* ms: deaths older than that are forgotten */
#define BACKOFF_AFTER  3     /* deaths in a minute: from the third on it waits */
#define BACKOFF_MS     250   /* doubling */
#define BACKOFF_MS_MAX 5000
#define AT_ONCE_MS     20   /* so that who died with it (the ring!) is seen first */
#define LEAVE_MS       1000 /* to end cleanly when its ring is gone */
#define WATCH_NEVER    INT64_MAX

enum watch_state {
	WATCH_DOWN,     /* not running; to be started at `at_ms` */
	WATCH_STARTING, /* running, not yet ready */
	WATCH_UP,       /* running, has said that it is ready */
	WATCH_LEAVING,  /* asked to end; killed at `at_ms` */
	WATCH_ENDING,   /* ends by itself, it seems; killed at `at_ms` */
	WATCH_DYING     /* killed; only its end is waited for */
};

enum watch_wish { WISH_NOTHING, WISH_START, WISH_KILL };

struct watch {
	enum watch_state state;
	bool beats;               /* false: nobody waits for its beats */
	int64_t silence_start_ms; /* silence allowed until it is ready */
	int64_t at_ms;            /* DOWN, LEAVING, ENDING: see there */
	int64_t started_ms;
	int64_t heard_ms; /* its last word, or its start */
	int64_t death_ms[DEATHS_KEPT];
	unsigned deaths; /* ever */
};

/* Makes the watch of a child that is to be started at once. */
void watch_init(struct watch *w, bool beats, int64_t silence_start_ms, int64_t now_ms);

/* It runs. */
void watch_started(struct watch *w, int64_t now_ms);

/* It said something; `ready` if it was that it is ready. */
void watch_heard(struct watch *w, bool ready, int64_t now_ms);

/* Whether it runs and is to go on running. */
bool watch_runs(const struct watch *w);

/* It was asked to end and is to be gone at `by_ms`; one that is ending already, by then. */
void watch_leave(struct watch *w, int64_t by_ms);

/* It closed its socket: it must be ending, or be gone at `by_ms`. That is a death. */
void watch_ending(struct watch *w, int64_t by_ms);

/* It was killed. */
void watch_killed(struct watch *w);

/*
 * It has ended. After watch_leave, unless it had to be killed, that is no death. Returns in how
 * many ms it is to be started again: 0 for the first two deaths in a minute, then 250, doubling up
 * to 5000.
 */
int64_t watch_died(struct watch *w, int64_t now_ms);

/* Its ring is gone: a death within the last AT_ONCE_MS was for that, and does not count. */
void watch_forgive(struct watch *w, int64_t now_ms);

/* The watcher itself was late by so much: nobody could be heard in that time. */
void watch_excuse(struct watch *w, int64_t late_ms);

/* What is to be done about it now. To be asked only after everything it said was heard. */
enum watch_wish watch_wish(const struct watch *w, int64_t now_ms);

/* When to ask again at the latest; WATCH_NEVER: when something happens. */
int64_t watch_deadline_ms(const struct watch *w);

#endif
