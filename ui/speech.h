/*
 * Speech: a text said by a program of its own, one at a time. Knows
 * processes and descriptors; no screen, no view, no SDL. The program is never
 * linked (espeak-ng is GPL-3): it is run as
 *
 *     PROGRAM -v VOICE -s SPEED -a VOLUME --stdin
 *
 * as espeak-ng(1) has them, with the text (UTF-8) on its standard input.
 * It cannot outlive us, and has a process group of its own, which is killed.
 */
#ifndef SPEECH_H
#define SPEECH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#define SPEECH_PROGRAM_MAX 256 /* bytes of its path, with its NUL */
#define SPEECH_SPEED_WPM   150 /* a little slower than people read aloud */
#define SPEECH_LEAST_MS    10000
#define SPEECH_BYTE_MS     200 /* so long a byte may take at most, or the program hangs */

struct speech {
	char program[SPEECH_PROGRAM_MAX]; /* empty: there is none */
	pid_t pid;                        /* 0: nothing is being said */
	int ended;                        /* readable when that has ended; -1: nothing is said */
	int64_t until_ms;                 /* longer than that, and it hangs */
};

/*
 * Finds the program: a path from / on, or a name in PATH. Returns whether
 * there is one that may be run; else nothing is ever said.
 */
bool speech_open(struct speech *s, const char *program);

/*
 * Begins to say `text` in place of what is being said. `volume` is
 * espeak-ng's amplitude, 0 to 200. Returns 0 or -errno, and then nothing is
 * said.
 */
int speech_begin(struct speech *s, const char *voice, unsigned volume, const char *text,
		 int64_t now_ms);

/* Stops at once what is being said. Nothing of it is left running. */
void speech_stop(struct speech *s);

enum speech_end { SPEECH_GOES_ON, SPEECH_ENDED, SPEECH_FAILED };

/*
 * Looks whether it has ended; one that hangs is stopped. Never waits.
 * SPEECH_FAILED: the program is of no use, or was killed by somebody else.
 */
enum speech_end speech_turn(struct speech *s, int64_t now_ms);

#endif
