/*
 * The words of how people are spoken to: the spine's two lower doors, Listen,
 * the screens of language and comfort, an agreement in two languages. Included
 * by words.h only, which says how lists are written.
 */
#ifndef WORDS_COMFORT_H
#define WORDS_COMFORT_H

/* clang-format off */
#define COMFORT_WORDS(ONE, COUNT, KIND)                                                            \
	/* A button in a narrow column: one short word. */                                         \
	ONE(LANGUAGE, "Language")                                                                  \
	/* A button in a narrow column: what makes the screen easier to use. One short word. */    \
	ONE(COMFORT, "Comfort")                                                                    \
	/* Small buttons: read this screen aloud; be quiet again. One short word each. */          \
	ONE(LISTEN, "Listen")                                                                      \
	ONE(STOP, "Stop")                                                                          \
	/* --- language --- */                                                                     \
	ONE(CHOOSE_LANGUAGE, "Choose your language")                                               \
	/* Stands only where a voice speaks that language. */                                      \
	ONE(WE_READ_ALOUD, "We read the screen aloud in your language too.")                       \
	ONE(WE_SHOW_WORDS, "We show the words in your language.")                                  \
	/* Beside a sign that stands on the languages it is about. For staff, too. */              \
	ONE(NOT_CHECKED, "Not checked by a native reader yet. Please tell staff if a word is wrong.")\
	ONE(NOT_CHECKED_SHORT, "Not checked by a native reader yet.")                              \
	ONE(LANGUAGE_NOT_HERE, "My language is not here")                                          \
	/* {1} is the name of a language in its own writing: "Polski". */                          \
	ONE(KEEP_LANGUAGE, "Keep {1}")                                                             \
	/* --- comfort --- */                                                                      \
	ONE(MAKE_IT_EASIER, "Make it easier to use")                                               \
	ONE(MAKE_IT_EASIER_SAYS, "Touch what helps you. It changes at once, just for today.")      \
	ONE(MAKE_IT_EASIER_SHORT, "It changes at once, just for today.")                           \
	ONE(MAKE_IT_EASIER_KEPT, "Touch what helps you. We remember it for you.")                  \
	ONE(TEXT_SIZE, "Text size")                                                                \
	ONE(TEXT_STANDARD, "Standard") ONE(TEXT_LARGE, "Large") ONE(TEXT_LARGEST, "Largest")       \
	ONE(COLOURS, "Colours")                                                                    \
	ONE(COLOURS_WARM, "Warm") ONE(COLOURS_STRONG, "Strong contrast")                           \
	ONE(COLOURS_LOW, "Low light")                                                              \
	ONE(READ_ALOUD, "Read aloud")                                                              \
	ONE(ALOUD_ASKED, "When I ask") ONE(ALOUD_ALWAYS, "Every screen")                           \
	/* How loud: {1} of {2} steps. */                                                          \
	ONE(VOLUME, "Volume {1} of {2}")                                                           \
	/* For hands that shake: only a slow touch counts. */                                      \
	ONE(STEADY_TOUCH, "Steady touch")                                                          \
	/* We wait twice as long before we ask whether anybody is there. */                        \
	ONE(TWICE_THE_TIME, "Twice the time")                                                      \
	/* All buttons in the lower part of the screen, and low doors: for people who sit. */      \
	ONE(LOWER_DOWN, "Lower down")                                                              \
	/* Nothing on the screen moves or fades. */                                                \
	ONE(NO_MOVEMENT, "No movement")                                                            \
	ONE(REMEMBER_THIS, "Remember this\nfor me")                                                \
	ONE(AS_IT_WAS, "Put it back as it was")                                                    \
	ONE(COMFORT_DONE, "Done")                                                                  \
	/* --- pages that do not fit: {1} of {2} --- */                                            \
	ONE(LEAF_OF, "{1} of {2}")                                                                 \
	/* A large button beside the agreement: it is read aloud. */                                \
	ONE(READ_IT_TO_ME, "Read it to me")                                                        \
	/* A button: back to the first of these pages. */                                          \
	ONE(FROM_THE_TOP, "From the top")                                                          \
	/* --- the agreement, where nobody has checked it in this language --- */                  \
	ONE(AGREEMENT_BOTH, "No native reader has checked this yet. So the English is here too.")  \
	ONE(AGREEMENT_ENGLISH, "It is in English only. A person can read it with you.")
/* clang-format on */

#endif
