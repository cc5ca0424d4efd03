/*
 * What is said and not shown: what something is that has the focus. Included
 * by words.h only, which says how lists are written.
 */
#ifndef WORDS_VOICE_H
#define WORDS_VOICE_H

/* clang-format off */
#define VOICE_WORDS(ONE, COUNT, KIND)                                                              \
	/* These are only spoken, to somebody who cannot see the screen and moves by keys: after   \
	   the words of a button; of one answer of several; of what cannot be pressed yet. */      \
	ONE(SPOKEN_BUTTON, "Button.")                                                              \
	ONE(SPOKEN_CHOSEN, "Chosen.")                                                              \
	ONE(SPOKEN_NOT_CHOSEN, "Not chosen.")                                                      \
	ONE(SPOKEN_OFF, "Cannot be pressed yet.")                                                  \
	/* Spoken where something was left out because others could hear it. */                    \
	ONE(SPOKEN_PRIVATE, "We say more when headphones are plugged in.")
/* clang-format on */

#endif
