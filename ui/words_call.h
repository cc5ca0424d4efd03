/*
 * The words of a call for help that a worker answers. Included by words.h
 * only, which says how lists are written.
 */
#ifndef WORDS_CALL_H
#define WORDS_CALL_H

/* clang-format off */
#define CALL_WORDS(ONE, COUNT, KIND)                                                               \
	/* What staff are called for: a title each, and what to do; {1} door. */                   \
	ONE(CALL_ASKED, "Somebody asks for you")                                                   \
	ONE(CALL_ASKED_SAYS, "They pressed for help at the kiosk.")                                \
	ONE(CALL_FORCED, "Door {1} was forced open")                                               \
	ONE(CALL_FORCED_SAYS, "Nobody had asked for it. See what is in it.")                       \
	ONE(CALL_NOT_OPENED_SAYS, "It stayed shut for whoever stood there.")                       \
	ONE(CALL_LEFT_OPEN, "Door {1} was left open")                                              \
	ONE(CALL_LEFT_OPEN_SAYS, "See what is in it, and close it.")                               \
	ONE(CALL_UNSAFE, "A device may be unsafe")                                                 \
	ONE(CALL_UNSAFE_SAYS, "Swollen, hot, wet or cracked: never charge it.")                    \
	ONE(CALL_STICKER, "Somebody brought a device")                                             \
	ONE(CALL_STICKER_SAYS, "The kiosk could not take it: please do.")                          \
	ONE(CALL_NO_ADULT, "Somebody is under 18")                                                 \
	ONE(CALL_NO_ADULT_SAYS, "They need the adult who answers for them.")                       \
	ONE(CALL_OTHER, "Somebody could not go on")                                                \
	ONE(CALL_OTHER_SAYS, "They asked for a person.")                                           \
	/* The title over these lines. */                                                          \
	ONE(CALL_ABOUT, "What this is about")                                                      \
	ONE(CALL_GOES_ON, "The call goes on until a worker answers it.")                           \
	ONE(CALL_HOW_SOON, "How soon that was is in the record.")                                  \
	ONE(CALL_ANSWER, "I see to it")                                                            \
	/* Under "A call for help" in the list of what needs doing. */                     \
	ONE(CALL_ANSWER_IT, "Answer it")
/* clang-format on */

#endif
