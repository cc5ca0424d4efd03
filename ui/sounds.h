/*
 * Sounds: which change of the view is heard, and as what. One for "seen" (a
 * card, a sticker), one for "done", one soft one that an open door repeats; none
 * for what went wrong: that is a sentence. Pure: views in, samples out.
 *
 * They carry nothing of anybody's, so they are heard wherever the sound goes,
 * in the headphones of who wears them and at the volume of the visit.
 */
#ifndef SOUNDS_H
#define SOUNDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lendbay/view.h>

#define SOUND_RATE_HZ     48000
#define SOUND_SAMPLES_MAX 24000 /* of one sound */
#define SOUND_STEPS       4     /* of SETTING_VOLUME: 6 dB each */

#define OPEN_EVERY_MS 5000 /* an open door is heard so often … */
#define OPEN_TIMES    60   /* … and no oftener in a row: by then staff have long been called */

enum sound { SOUND_NONE, SOUND_SEEN, SOUND_DONE, SOUND_OPEN, SOUNDS };

/* What is to be heard when `after` takes the place of `before` on the glass. Never SOUND_OPEN. */
enum sound sound_of(const struct view *before, const struct view *after);

/*
 * Whether this is a page on which a resident's door stands open: where the
 * board wants it, that is heard until it is shut, or the page is given up and
 * staff are called.
 */
bool sound_is_open(const struct view *view);

/*
 * Writes a sound (not SOUND_NONE) at a step of volume: SOUND_RATE_HZ, one
 * channel. It begins and ends with silence and is never louder than half of
 * what there is. Returns how many samples.
 */
size_t sound_make(enum sound sound, uint8_t step, int16_t samples[SOUND_SAMPLES_MAX]);

#endif
