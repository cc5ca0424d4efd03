/*
 * A bench for lendbay-screen as a process: on it, between two sockets and
 * with a script if one is wanted, the samples to show it, and boards that
 * differ from the rig's by a line or two.
 */
#ifndef SCREEN_BENCH_H
#define SCREEN_BENCH_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

#include "samples.h"

struct screen_bench {
	char dir[64]; /* to work in; the data directory */
	char program[300], board_path[200];
	pid_t pid;                /* 0: it does not run */
	int parent, ring, script; /* our ends */
	struct board board;
	struct sample samples[SAMPLES_MAX];
	int len;
};

/* Makes the directory, for the test of that name, and the samples. Returns 0, or -1 with the reason
 * told where there is something to do about it. */
int screen_bench_open(struct screen_bench *b, const char *name);

/* Removes the directory, which is empty again. Returns 0 or -1. */
int screen_bench_close(struct screen_bench *b);

/* Starts lendbay-screen on a board, in our environment but for displays of ours; what it logs goes
 * to the end of `log`, if not NULL. */
void screen_start(struct screen_bench *b, const char *board, const char *log, bool script);

/* Kills it if it runs, and closes our ends. */
void screen_kill(struct screen_bench *b);

/* The view of that sample; fails the test if there is none. */
struct view *screen_sample(struct screen_bench *b, const char *name);

/* Sends it a view as page `page`. */
void screen_show(const struct screen_bench *b, const struct view *view, uint32_t page);

/* How often it was put aside so far, of its own will. */
long screen_rests(const struct screen_bench *b);

struct rewrite {
	const char *with; /* a line that has this in it … */
	const char *by;   /* … becomes this */
};

/* Copies a board file with all it includes, rewritten by the `len` rewrites. */
void board_rewrite(const char *path, const struct rewrite *list, int len, FILE *to);

#endif
