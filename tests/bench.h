/*
 * A test bench: the metal under a locker, as a test moves it and watches it.
 * The contract of a locker (locker_contract.c) is checked on any bench; what
 * its latches really did is on a track that another process keeps.
 */
#ifndef BENCH_H
#define BENCH_H

#include <limits.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include <lendbay/board.h>
#include <lendbay/locker.h>

#define MARKS_MAX 4096
/* These stand for a bay in marks. */
#define CALL_LINE       0
#define POWER_LINE(bay) ((uint8_t)(BAYS_MAX + (bay)))

/* Every time that a latch, a charging line or the call line went on or off. Shared memory. */
struct track {
	atomic_uint len;
	struct mark {
		int64_t us; /* monotonic */
		uint8_t bay;
		bool on;
	} mark[MARKS_MAX];
};

enum pulled { PULLED_DOOR, PULLED_PRESENCE, PULLED_CHARGED };

/* A program of the house under test, with us as its parent and its ring. */
struct child {
	pid_t pid;              /* 0: there is none */
	int parent_fd, ring_fd; /* our ends; -1: closed */
};

struct bench {
	const char *name;
	char dir[PATH_MAX];        /* to work in, removed at the end; the data directory */
	char board_file[PATH_MAX]; /* of the board below */
	struct board board;        /* at least four bays; a call line; only on 1 and 2: presence;
				    * only on 1 and 3: charged; only on 2 and 4: power */
	struct track *track;
	pid_t watcher;         /* writes the track */
	int control;           /* the bench's own */
	struct locker *locker; /* open in the test that runs; it is closed after it */
	struct child child;    /* likewise */

	int (*open)(const struct board *b, struct locker **out);

	/* Moves a switch: a door open or shut, something there or not, charged or not. */
	void (*pull)(struct bench *b, uint8_t bay, enum pulled which, bool on);
};

/* Makes the directory, the board file around `locker` (the group of that name), the track. */
void bench_init(struct bench *b, const char *locker);

/* Ends the watcher, removes the directory. */
void bench_finish(struct bench *b);

/* Makes an empty track in shared memory. */
struct track *track_new(void);

/* Writes a mark; the watcher only. */
void track_mark(struct track *t, uint8_t bay, bool on);

/* The last mark of `bay` from mark `from` on says that it is on. */
bool track_is_on(const struct track *t, unsigned from, uint8_t bay);

/* A time when a latch was on; `to_us` INT64_MAX: it still is. */
struct pulse {
	uint8_t bay;
	int64_t from_us, to_us;
};

/* The pulses since mark `from`, in order of their beginning. Returns how many, at most `max`. */
unsigned track_pulses(const struct track *t, unsigned from, struct pulse *out, unsigned max);

int64_t bench_now_us(void);

/* Starts `name` beside our own executable, on that board and data directory. */
void child_start(struct child *c, const char *name, const char *board_file, const char *dir);

/* Waits for its end at most `ms` (then kills it). Returns its exit code, 128 + signal, or -1: it
 * had to be killed, or was not there. Closes our ends. */
int child_end(struct child *c, int ms);

/* Waits for a message of `type` on `fd` at most `ms`; others are dropped. */
struct message;
bool message_wait(int fd, struct message *m, uint32_t type, int ms);

/* Runs the contract on `b`. Returns how many tests failed. */
int locker_contract_run(struct bench *b);

#endif
