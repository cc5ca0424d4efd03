/*
 * The words of enrolling at the kiosk: a new device and its sticker.
 * Included by words.h only, which says how lists are written.
 */
#ifndef WORDS_ENROL_H
#define WORDS_ENROL_H

/* clang-format off */
#define ENROL_WORDS(ONE, COUNT, KIND)                                                              \
	/* The button, and what a worker may do. A sticker is a small tag with a chip in it, stuck on \
	   each device; the reader is where cards are held. */                                     \
	ONE(DEED_ENROL_DEVICE, "Add a device")                                                     \
	ONE(ENROL_NEW_ONE, "It is for a\nnew device")                                              \
	/* {1} of {2} steps. */                                                                    \
	ONE(ENROL_STEP, "A new device. Step {1} of {2}")                                           \
	ONE(ENROL_WHAT, "What is it?")                                                             \
	ONE(ENROL_KIND, "Which kind?")                                                             \
	ONE(ENROL_PARTS, "What comes with it?")                                                    \
	/* It blocks what is not for children. */                                                  \
	ONE(ENROL_FILTERED, "Safe for children") ONE(ENROL_FILTERED_2, "It has a filter")          \
	ONE(ENROL_SAY_KIND, "<b>Touch its kind.</b> Then what comes with it.")                     \
	ONE(ENROL_SAY_PARTS, "<b>Is that all that comes with it?</b>")                             \
	ONE(ENROL_NEXT, "Next")                                                                    \
	/* --- its sticker --- */                                                                  \
	ONE(STICKER_TITLE, "Now a new sticker")                                                    \
	ONE(STICKER_STEP_1, "Take a new, empty sticker")                                           \
	/* Names of chips: they stay as they are. */                                               \
	ONE(STICKER_STEP_1_2, "NTAG213, NTAG215 or NTAG216")                                       \
	ONE(STICKER_STEP_2, "Lay it on the reader")                                                \
	ONE(STICKER_STEP_2_2, "We write its number and lock it")                                   \
	KIND(STICKER_STEP_3, "Then stick it on the device", "Then stick it on the tablet",         \
	     "Then stick it on the laptop")                                                        \
	ONE(STICKER_STEP_3_2, "Flat, away from metal edges")                                       \
	ONE(STICKER_HERE, "Lay it here") ONE(STICKER_LET_LIE, "And let it lie")                    \
	ONE(STICKER_WRITING, "We are writing it") ONE(STICKER_WAIT, "Let it lie, please")          \
	ONE(STICKER_BUSY, "<b>We are writing it.</b> Let it lie, please.")                         \
	ONE(STICKER_BEGUN, "<b>This sticker was begun.</b> Say what it is for, and we finish it.") \
	/* {2} is "tablet 9". */                                                                   \
	ONE(STICKER_OURS, "<b>That sticker is on {2} already.</b> Take a new one.")                \
	ONE(STICKER_OTHERS, "<b>Something is on that sticker already.</b> Take a new one.")        \
	ONE(STICKER_GONE, "<b>It was lifted too soon.</b> Lay it down once more.")                 \
	ONE(STICKER_LOCKED, "<b>That sticker is locked.</b> Take a new one.")                      \
	ONE(STICKER_SMALL, "<b>That sticker is too small</b> for our number. Take another.")       \
	ONE(STICKER_UNFIT, "<b>That is another kind of sticker.</b> We need an NTAG213.")          \
	ONE(STICKER_UNREAD, "<b>That sticker did not keep it.</b> Take a new one.")                \
	ONE(STICKER_SILENT, "<b>The reader did not answer.</b> Lift it, and lay it down again.")   \
	/* --- it is on the list --- */                                                            \
	KIND(ENROLLED_TITLE, "This is device {1}", "This is tablet {1}", "This is laptop {1}")     \
	ONE(ENROLLED_SAYS, "Stick it on now. It is on the list.")                                  \
	ONE(ENROLLED_WIPE, "Wipe it now") ONE(ENROLLED_WIPE_2, "It is lent after that.")           \
	ONE(ENROLLED_OTHER, "Something else") ONE(ENROLLED_OTHER_2, "Another kind, or other parts.") \
	ONE(ENROLLED_FINISH, "Finish") ONE(ENROLLED_FINISH_2, "Wipe it later.")                    \
	ONE(ENROLLED_NEXT, "One more like it?") ONE(ENROLLED_NEXT_2, "Lay its sticker here")
/* clang-format on */

#endif
