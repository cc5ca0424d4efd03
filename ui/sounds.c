/* Sounds: the table of what is heard, and three soft tones made of sines. */
#include "sounds.h"

#include <assert.h>
#include <math.h>

#define PI       3.14159265358979323846
#define ATTACK_S 0.012 /* no click at the beginning … */
#define FALL_S   0.060 /* … nor at the end */
#define PARTIAL  0.3   /* of the octave over each note, beside it */
#define QUIETEST 0.06  /* of full scale, at the normal volume: as loud as the voice */

/*
 * What stands on the glass under any dialog, and was not there before. Only
 * what a card or a sticker leads to is "seen": no Back leads to these two, and
 * staff come to their forms with a sticker in hand.
 */
static const struct {
	uint8_t from, to; /* SCREENS_COUNT: wherever from */
	uint8_t sound;
} turns[] = {
	{SCREENS_COUNT, SCREEN_PIN, SOUND_SEEN},
	{SCREENS_COUNT, SCREEN_RETURN_SAFE, SOUND_SEEN},
	{SCREEN_STAFF_HOME, SCREEN_STAFF_TAKE_IN, SOUND_SEEN},
	{SCREEN_STAFF_HOME, SCREEN_STAFF_WIPE, SOUND_SEEN},
	{SCREEN_STAFF_HOME, SCREEN_STAFF_INSPECT, SOUND_SEEN},
	{SCREEN_STAFF_HOME, SCREEN_STAFF_RESTOCK, SOUND_SEEN},
	{SCREEN_STAFF_PERSON, SCREEN_STAFF_DEEDS, SOUND_SEEN},
	{SCREEN_STAFF_CARD, SCREEN_NEW_PIN, SOUND_SEEN},
	{SCREENS_COUNT, SCREEN_DONE, SOUND_DONE},
	{SCREENS_COUNT, SCREEN_THANKS, SOUND_DONE},
	{SCREENS_COUNT, SCREEN_QUEUED, SOUND_DONE},
	{SCREENS_COUNT, SCREEN_HAPPENED_DONE, SOUND_DONE},
};

/* What a note says that has just come up; all others say nothing that is heard. */
static const uint8_t notes[NOTES_COUNT] = {
	[NOTE_TAPPED] = SOUND_SEEN,     [NOTE_RENEWED] = SOUND_DONE,
	[NOTE_DONE_NEXT] = SOUND_DONE,  [NOTE_HELPED] = SOUND_DONE,
	[NOTE_REMOVED] = SOUND_DONE,    [NOTE_VOUCHED] = SOUND_DONE,
	[NOTE_LEFT_QUEUE] = SOUND_DONE, [NOTE_CARD_GIVEN] = SOUND_DONE,
};

/* With these something is amiss: whatever else has changed, it is said, and not sounded. */
static bool is_amiss(uint8_t note)
{
	return note == NOTE_PIN_WRONG || note == NOTE_PIN_TROUBLE || note == NOTE_PIN_DIFFERS ||
	       note == NOTE_NOT_THAT_ONE || note == NOTE_TWO_CARDS ||
	       note == NOTE_CARD_UNREADABLE || note == NOTE_NUMBER_UNKNOWN ||
	       note == NOTE_NUMBER_DIFFERS || note == NOTE_DOOR_STILL_OPEN;
}

static enum sound turn_of(uint8_t from, uint8_t to)
{
	for (size_t k = 0; from != to && k < sizeof(turns) / sizeof(turns[0]); k++) {
		if (turns[k].to == to && (turns[k].from == from || turns[k].from == SCREENS_COUNT))
			return (enum sound)turns[k].sound;
	}
	return SOUND_NONE;
}

enum sound sound_of(const struct view *before, const struct view *after)
{
	enum sound turned = turn_of(before->under, after->under), noted = SOUND_NONE;

	if (is_amiss(after->note))
		return SOUND_NONE;
	if (after->note != before->note && after->note < NOTES_COUNT)
		noted = (enum sound)notes[after->note];
	if (after->under == before->under && after->under == SCREEN_TAKE && after->tapped &&
	    !before->tapped && after->bay == before->bay)
		noted = SOUND_SEEN;
	/* One at a time; that it is done says that it was seen, too. */
	return turned > noted ? turned : noted;
}

bool sound_is_open(const struct view *view)
{
	return view->door_open &&
	       (view->under == SCREEN_TAKE || view->under == SCREEN_RETURN_OPEN ||
		view->under == SCREEN_RETURN_CHECK || view->under == SCREEN_RETURN_FAULT);
}

/*
 * Notes from 440 to 880 Hz: who hears badly with age hears the high ones
 * worst. Up for done; low and alone for the door.
 */
static const struct tone {
	double hz[2], s[2]; /* one after the other; 0: only one */
	double loud;
} tones[SOUNDS] = {
	[SOUND_SEEN] = {{659.26, 0}, {0.15, 0}, 1},
	[SOUND_DONE] = {{659.26, 880.00}, {0.13, 0.26}, 1},
	[SOUND_OPEN] = {{440.00, 0}, {0.25, 0}, 0.8},
};

/* How far it has swelled at `s` of `all` seconds, 0 to 1: both ends are round. */
static double swell(double s, double all)
{
	if (s < ATTACK_S)
		return 0.5 - 0.5 * cos(PI * s / ATTACK_S);
	if (s > all - FALL_S)
		return 0.5 - 0.5 * cos(PI * (all - s) / FALL_S);
	return 1;
}

size_t sound_make(enum sound sound, uint8_t step, int16_t samples[SOUND_SAMPLES_MAX])
{
	const struct tone *t = &tones[sound];
	double top = QUIETEST * t->loud * (1 << (step < SOUND_STEPS ? step : 0)) * INT16_MAX;
	size_t len = 0;

	assert(sound > SOUND_NONE && sound < SOUNDS);
	for (int k = 0; k < 2 && t->hz[k] > 0; k++) {
		size_t all = (size_t)(t->s[k] * SOUND_RATE_HZ);

		for (size_t i = 0; i <= all && len < SOUND_SAMPLES_MAX; i++) {
			double s = (double)i / SOUND_RATE_HZ, turn = 2 * PI * t->hz[k] * s;
			double wave = (sin(turn) + PARTIAL * sin(2 * turn)) / (1 + PARTIAL);

			samples[len++] = (int16_t)lround(top * swell(s, t->s[k]) * wave);
		}
	}
	return len;
}
