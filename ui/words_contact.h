/*
 * The words of contact details that are held down to see. Included by words.h
 * only, which says how lists are written.
 */
#ifndef WORDS_CONTACT_H
#define WORDS_CONTACT_H

/* clang-format off */
#define CONTACT_WORDS(ONE, COUNT, KIND)                                                            \
	ONE(CONTACT_TITLE, "How to reach them")                                                    \
	/* The lines while nothing is shown. */                                                    \
	ONE(CONTACT_RULES, "Only for what they need to know")                                      \
	ONE(CONTACT_HOLD, "Shown while you hold the button: 20 seconds at most.")                  \
	ONE(CONTACT_FACT, "Each look goes into the record.")                       \
	ONE(CONTACT_SAY, "Say no device, no place and no scheme.")                                 \
	/* While it is shown. {1} "text, call": what is safe for them, joined. */                  \
	ONE(CONTACT_NONE, "We hold nothing to reach them by.")                                     \
	ONE(CONTACT_SAFE, "Safe for them: {1}.")                                                   \
	ONE(CONTACT_UNSAFE, "They said that no way is safe: wait until they come.")                \
	ONE(WAY_TEXT, "text") ONE(WAY_CALL, "call") ONE(WAY_VOICEMAIL, "voicemail")                \
	/* The button; a finger has to stay on it. */                                              \
	ONE(HOLD_TO_SEE, "Hold to see")
/* clang-format on */

#endif
