/*
 * The words of a stocktake: a worker opens each door and says what is in it.
 * Included by words.h only, which says how lists are written.
 */
#ifndef WORDS_STOCKTAKE_H
#define WORDS_STOCKTAKE_H

/* clang-format off */
#define STOCKTAKE_WORDS(ONE, COUNT, KIND)                                                          \
	/* A walk through all doors, to see whether the record is right. */                        \
	ONE(STOCKTAKE, "Stocktake")                                                                \
	/* The button that begins it, beside another: short lines. */                              \
	ONE(STOCKTAKE_BEGIN, "Count\nthem all")                                                    \
	/* {1} doors looked at, {2} doors in all. */                                               \
	ONE(STOCKTAKE_OF, "Stocktake. {1} of {2} doors")                                           \
	/* --- the walk; {1} a door --- */                                                         \
	ONE(STOCKTAKE_NEXT, "Next: door {1}")                                                      \
	ONE(STOCKTAKE_SKIP, "Skip this door")                                                      \
	ONE(STOCKTAKE_SKIP_2, "It comes again.")                                        \
	ONE(STOCKTAKE_SEE, "See what we found")                                                    \
	ONE(STOCKTAKE_SEE_2, "And put the record right.")                                          \
	ONE(STOCKTAKE_STOP, "Stop\nfor now")                                                       \
	ONE(STOCKTAKE_GO_ON, "Go on\ncounting")                                                    \
	ONE(STOCKTAKE_SEE_WHAT, "See what we found")                                               \
	/* Doors that are not opened; {1} is one door, or some: "3, 7, 12". */                     \
	ONE(STOCKTAKE_IN_USE, "In use: {1}.")                                                      \
	ONE(STOCKTAKE_OUT_OF_USE, "Out of use: {1}.")                                              \
	/* Nobody may look at what is in these. */                                                 \
	ONE(STOCKTAKE_SEALED, "Sealed: {1}.")                                                      \
	ONE(STOCKTAKE_LEFT_OUT, "<b>Doors left out.</b> {1}")                                      \
	/* One number after another. */                                                            \
	ONE(STOCKTAKE_AND, "{1}, {2}")                                                             \
	ONE(STOCKTAKE_COUNTED, "<b>That is noted.</b> Here is the next door.")                     \
	ONE(STOCKTAKE_UNOPENED, "<b>Door {1} did not open.</b> Try again, or skip it.")            \
	ONE(STOCKTAKE_OPEN_FIRST, "<b>Open its door first.</b> Then tap its sticker.")             \
	/* --- at the door; {1} door, {2} "tablet 9" --- */                                        \
	ONE(STOCKTAKE_TAP, "<b>Tap what is in it,</b> or touch Empty.")                            \
	ONE(STOCKTAKE_EMPTY, "Empty")                                                              \
	ONE(STOCKTAKE_EMPTY_2, "Nothing is in it.")                                                \
	ONE(STOCKTAKE_OTHER, "Something else")                                                     \
	ONE(STOCKTAKE_OTHER_2, "It has no sticker of ours.")                                       \
	ONE(STOCKTAKE_SAW, "<b>Yes, {2}.</b> Put it back and close door {1}.")                     \
	ONE(STOCKTAKE_SAW_EMPTY, "<b>Empty.</b> Now close door {1}.")                              \
	ONE(STOCKTAKE_SAW_OTHER, "<b>Something else.</b> Leave it in, and close door {1}.")        \
	ONE(STOCKTAKE_SHUT, "<b>Door {1} is closed.</b> What was in it?")                          \
	ONE(STOCKTAKE_OPEN_AGAIN, "Open it again")                                                 \
	/* --- what was found --- */                                                               \
	ONE(STOCKTAKE_FOUND, "What we found")                                                      \
	ONE(STOCKTAKE_FOUND_SAYS, "Touch one to look again.")                                      \
	ONE(STOCKTAKE_ALL_RIGHT, "The record is right")                                            \
	ONE(STOCKTAKE_ALL_RIGHT_SAYS, "What we saw is what it says.")                              \
	COUNT(STOCKTAKE_NOT_SEEN, "1 not seen.", "{1} not seen.")                                  \
	COUNT(STOCKTAKE_MISPLACED, "1 in another place.", "{1} in another place.")                 \
	COUNT(STOCKTAKE_UNKNOWN, "1 not known.", "{1} not known.")                                 \
	COUNT(STOCKTAKE_NOT_LOOKED, "<b>1 door was not opened.</b> Its record stays as it is.",    \
	      "<b>{1} doors were not opened.</b> Their record stays as it is.")                    \
	/* The same where there is little room. */                                                 \
	COUNT(STOCKTAKE_NOT_LOOKED_SHORT, "<b>1 not opened.</b>", "<b>{1} not opened.</b>")        \
	COUNT(STOCKTAKE_LOOKED, "<b>1 door was opened.</b>", "<b>{1} doors were opened.</b>")      \
	ONE(STOCKTAKE_PUT_RIGHT, "Put the\nrecord right")                                          \
	ONE(STOCKTAKE_FINISH, "Finish")                                                            \
	ONE(STOCKTAKE_NOT_OURS, "Not ours")                                                        \
	ONE(STOCKTAKE_SISTERS, "From another kiosk")                                               \
	/* What was seen, and what is written about it: {1} the door it was seen in, or looked for \
	   in, {2} the door it should be in. Below each the same in a few words. */                \
	ONE(FIND_NOT_SEEN, "Not in door {1}. We write: missing.")                                  \
	ONE(FIND_NOT_SEEN_SHORT, "Now: missing")                                                   \
	ONE(FIND_GONE, "Not in door {1}. We write: not sure who has it.")     \
	ONE(FIND_GONE_SHORT, "Now: not sure")                                                      \
	ONE(FIND_WRONG_BAY, "In door {1}, not in door {2}. We write: door {1}.")                   \
	ONE(FIND_WRONG_BAY_SHORT, "Now: door {1}")                                                 \
	ONE(FIND_WITH_STAFF, "In door {1}, not with staff. We write: door {1}.")                   \
	ONE(FIND_WITH_STAFF_SHORT, "Now: door {1}")                                                \
	ONE(FIND_ON_LOAN, "On loan, but in door {1}. We write: handed in.")       \
	ONE(FIND_ON_LOAN_SHORT, "Now: handed in")                                                  \
	ONE(FIND_MISSING, "It was missing. It is in door {1}. We write: handed in.")               \
	ONE(FIND_MISSING_SHORT, "Now: handed in")                                                  \
	ONE(FIND_SISTER, "In door {1}. We write: set aside.")                   \
	ONE(FIND_SISTER_SHORT, "Now: set aside")                                                   \
	ONE(FIND_UNKNOWN, "In door {1}, which stays not sure. Take it out.")                    \
	ONE(FIND_UNKNOWN_SHORT, "Take it out")                                                     \
	/* Reasons, as others stand in the list of reasons. */                                     \
	ONE(WHY_WRONG_BAY, "Seen in another door") ONE(WHY_IN_A_BAY, "Seen in a door")             \
	ONE(WHY_NOT_OUT, "On loan, seen in a door") ONE(WHY_TURNED_UP, "Missing, seen in a door")
/* clang-format on */

#endif
