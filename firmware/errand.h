/*
 * An errand: a program that is run with arguments, says lines on its output
 * and ends, in its time or killed. Knows nothing of what it is for; what it
 * says on its error output goes to the log, tamed.
 */
#ifndef ERRAND_H
#define ERRAND_H

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define ERRAND_LINE_MAX  512  /* bytes of a line that it may say, with its NUL */
#define ERRAND_LINES_MAX 1000 /* of them; one that says more is killed */
#define ERRAND_LOG_MAX   40   /* lines of its error output for the log; the rest is dropped */
#define ERRAND_FDS       2    /* descriptors to poll */

/* How it ended. */
enum errand_end { ERRAND_EXITED, ERRAND_DIED, ERRAND_TOO_LONG, ERRAND_TOO_MUCH };

/* What it says, up to the end of a line. */
struct errand_pipe {
	int fd; /* our end; -1: closed */
	char line[ERRAND_LINE_MAX];
	size_t len;
	unsigned lines;
};

struct errand {
	pid_t pid;       /* 0: there is none */
	int64_t ends_ms; /* when it is killed; when it is left behind, if it was */
	bool killed;
	uint8_t end; /* enum errand_end; EXITED: with `code` */
	int code;
	struct errand_pipe out, err;
	void (*take)(void *with, const char *line); /* each line of its output */
	void *with;
};

/* Empties it; `take` is called for each whole line that it will say. */
void errand_init(struct errand *e, void (*take)(void *with, const char *line), void *with);

/*
 * Starts the program at arguments[0], leader of a process group of its own,
 * with nothing open but its input (/dev/null) and two pipes, at / and with a
 * plain environment. It is killed when we end.
 *
 * Returns 0 or -errno.
 */
int errand_begin(struct errand *e, const char *const arguments[], int64_t limit_ms);

/* It has so long from now on, and may say as much again: it goes on. */
void errand_more(struct errand *e, int64_t limit_ms);

/* What to poll for, and what to do once that has come, or its time is over. Returns whether it is
 * over: then `end` says how, and it may begin anew. One that cannot even be killed, in a system
 * call that does not come back, is left behind. */
void errand_poll(const struct errand *e, struct pollfd fds[ERRAND_FDS]);
bool errand_turn(struct errand *e, const struct pollfd fds[ERRAND_FDS]);

/* When it is to be turned at the latest; INT64_MAX: there is none. */
int64_t errand_due_ms(const struct errand *e);

/* Kills it with all that it started. */
void errand_kill(struct errand *e);

/* Starts a program that nobody waits for, and that outlives us. */
void errand_leave(const char *const arguments[]);

#endif
