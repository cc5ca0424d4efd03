/*
 * The words of several devices taken in in one go, and of what a worker's
 * forms say of where a device came from and goes. Included by words.h only,
 * which says how lists are written.
 */
#ifndef WORDS_BATCH_H
#define WORDS_BATCH_H

/* clang-format off */
#define BATCH_WORDS(ONE, COUNT, KIND)                                                              \
	/* --- several doors at once --- */                                                        \
	COUNT(BATCH_TITLE, "Take in {1} device", "Take in {1} devices")                            \
	ONE(BATCH_SAYS, "Take each one out, tap it, close its door. In any order.")                \
	/* The line on a worker's home: what a touch does. */                                      \
	ONE(BATCH_OPENS, "Opens their doors") ONE(BATCH_OPENS_SHORT, "Opens all")                  \
	/* {1} a door, {2} "tablet 9". */                                                          \
	ONE(BATCH_DOOR, "{1}: {2}")                                                                \
	/* How that door stands. */                                                                \
	ONE(BATCH_NOT_YET, "Opens soon") ONE(BATCH_OPENING, "Opening now")                         \
	ONE(BATCH_TAKE_OUT, "Take it out, tap it") ONE(BATCH_SHUT_IT, "Now close the door")        \
	ONE(BATCH_TAP_IT, "Tap it, or touch here") ONE(BATCH_DONE, "Taken in")             \
	ONE(BATCH_DID_NOT_OPEN, "Stuck. Try again")                                         \
	COUNT(BATCH_TO_GO, "<b>{1} device to go.</b> Take it out, tap it, close its door.",        \
	      "<b>{1} devices to go.</b> Take out, tap, close the door.")                          \
	ONE(BATCH_ALL_IN, "<b>All are taken in.</b> Wipe them, then tap one to write it down.")    \
	COUNT(BATCH_NEXT, "Open {1} more door", "Open {1} more doors")                             \
	ONE(BATCH_FINISH, "Done")                                                                  \
	/* {2} "tablet 9". */                                                                      \
	ONE(STAFF_TAKEN_IN, "<b>Yes, that is {2}.</b> It is taken in.")                            \
	/* {2} as above: somebody said that it is swollen, hot, wet or cracked. */                 \
	ONE(STAFF_TAKEN_ASIDE, "<b>Yes, that is {2}.</b> It is set aside: never charge it.")       \
	ONE(STAFF_NOT_OF_THESE, "<b>That is another one.</b> Put it aside for now.")               \
	/* --- which door it goes into --- */                                                      \
	ONE(ANOTHER_DOOR, "Another door")                                                          \
	/* {1} a door. */                                                                          \
	ONE(STAFF_ANOTHER_DOOR, "<b>Leave door {1} empty.</b> Close it, then we open another.")    \
	/* --- over a form: when a device came back, and its doors; {1} a time of today, a day --- */ \
	ONE(CAME_BACK_TODAY, "Back today at {1}")                                                  \
	ONE(CAME_BACK_ON, "Back on {1}")                                                           \
	/* {1} one of those, {2} a door. */                                                        \
	ONE(BACK_AND_OUT, "{1}, out of door {2}")                                                  \
	/* {1} the door it came out of, {2} the one it will go into. */                            \
	ONE(OUT_OF_DOOR, "Out of door {1}")                                                        \
	ONE(OUT_AND_INTO, "Out of door {1}, into door {2}")                                        \
	ONE(INTO_DOOR, "Into door {1}")                                                            \
	/* --- what who brought it said of a part, where staff find otherwise; lists of parts --- */ \
	ONE(SAID_IN, "<b>They said it is in: {1}.</b> We keep both answers.")                      \
	ONE(SAID_MISSING, "<b>They said it is missing: {1}.</b> We keep both answers.")            \
	ONE(ASIDE_PART_SAID, "<b>Missing: {1}.</b> They said it is in. Set it aside.")             \
	ONE(SAID_BOTH, "<b>They said in: {1}; missing: {2}.</b> We keep both answers.")
/* clang-format on */

#endif
