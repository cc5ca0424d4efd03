/*
 * The chime: a sound played by a process of its own, one at a time. An audio
 * device may take its time to open and to close, and lives by threads; none of
 * that is ever in the process that shows the picture. It cannot outlive us,
 * and after it nothing is left open. Knows no view and no SDL.
 */
#ifndef CHIME_H
#define CHIME_H

#include <stdbool.h>
#include <sys/types.h>

#include "sounds.h"

#define CHIME_LATE_MS  700   /* so much longer than it is may a sound take; then it is of no use */
#define CHIME_AGAIN_MS 60000 /* after a failure nothing is tried for so long */

struct chime {
	pid_t pid; /* 0: nothing is heard */
	int ended; /* readable when it has ended; -1: nothing is heard */
	int64_t until_ms;
	int64_t again_ms; /* not before that is another one tried */
	bool told;        /* that it failed; until one is heard again */
	size_t len;
	int16_t samples[SOUND_SAMPLES_MAX];
};

void chime_open(struct chime *c);

/* Whether a sound could be heard now. */
bool chime_may(const struct chime *c, int64_t now_ms);

/*
 * Begins a sound, in place of one that is being heard. `play` hands the
 * samples to the device, waits until they were heard, and returns 0 or a
 * negative number. Returns 0 or -errno.
 */
int chime_begin(struct chime *c, enum sound sound, uint8_t step,
		int (*play)(const int16_t *samples, size_t len, int rate_hz), int64_t now_ms);

bool chime_sounds(const struct chime *c);

/* Readable when it has ended; -1: nothing is heard. */
int chime_fd(const struct chime *c);

/* How long chime_turn may go uncalled, ms; -1: for ever. */
int chime_wait_ms(const struct chime *c, int64_t now_ms);

/*
 * Looks whether it has ended; one that hangs is ended. Never waits. Returns
 * true if that was the first failure since a sound was heard.
 */
bool chime_turn(struct chime *c, int64_t now_ms);

void chime_close(struct chime *c);

#endif
