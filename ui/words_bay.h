/*
 * The words of a bay's page: what is in it, what happened to it, what can be
 * done. Included by words.h only, which says how lists are written.
 */
#ifndef WORDS_BAY_H
#define WORDS_BAY_H

/* clang-format off */
#define BAY_WORDS(ONE, COUNT, KIND)                                                                \
	/* {1} a door, {2} how it stands, as on the map: "Ready". */                               \
	ONE(BAY_TITLE, "Door {1}: {2}")                                                            \
	/* {1} "tablet 9", {2} where it is in its life: "ready to lend". */                        \
	ONE(BAY_HOLDS, "In it: {1}, {2}.")                                                         \
	ONE(BAY_HOLDS_NONE, "Nothing is in it.")                                                   \
	/* Beside one of those; {1} percent; {1} day and time. */                                  \
	ONE(BAY_CHARGED, "{1}% charged.")                                                          \
	ONE(BAY_SINCE, "Since {1}.")                                                               \
	ONE(BAY_STORY, "What happened here")                                                       \
	ONE(BAY_STORY_NONE, "Nothing yet.")                                                        \
	/* {1} day and time, {2} what happened. */                                                 \
	ONE(TOLD_WHEN, "{1}. {2}.")                                                                \
	/* {1} why a door was opened, {2} how it ended: "To lend: taken". */                       \
	ONE(TOLD_ACT, "{1}: {2}")                                                                  \
	/* {1} is that, {2} a worker's first name. */                                              \
	ONE(TOLD_BY, "{1}, by {2}")                                                                \
	/* Why, in the order of enum act_reason. */                                                \
	ONE(TOLD_OPENED, "Opened") ONE(TOLD_LEND, "To lend") ONE(TOLD_RETURN, "To bring back")     \
	ONE(TOLD_TAKE_IN, "To take in") ONE(TOLD_RESTOCK, "To put back")                           \
	ONE(TOLD_FAULT, "For a fault") ONE(TOLD_LOOK, "To look")                                   \
	ONE(TOLD_HELP, "To help somebody") ONE(TOLD_LOST, "For something left in it")              \
	ONE(TOLD_STOCKTAKE, "Stocktake") ONE(TOLD_TEST, "To test the lock")                        \
	/* How it ended, in the order of enum act_end. */                                          \
	ONE(TOLD_GOES_ON, "not over yet") ONE(TOLD_TAKEN, "taken")                                 \
	ONE(TOLD_NOT_OPENED, "did not open") ONE(TOLD_NOT_TAKEN, "not taken")                      \
	ONE(TOLD_PUT_IN, "put in") ONE(TOLD_LEFT_EMPTY, "left empty")                              \
	ONE(TOLD_LEFT_OPEN, "left open") ONE(TOLD_DONE, "opened and closed")                       \
	ONE(TOLD_UNSURE, "not sure")                                                               \
	ONE(TOLD_FORCED, "Opened, and we do not know by whom")                                     \
	ONE(TOLD_FOUND_OPEN, "Nobody saw what happened")                                           \
	ONE(TOLD_OUT_OF_USE, "Out of use")                                                         \
	/* A worker said what was in it. */                                                        \
	ONE(TOLD_AS_BEFORE, "Looked: as before") ONE(TOLD_EMPTY, "Looked: empty")                  \
	ONE(TOLD_DEVICE, "Looked: {1}")                                                            \
	/* --- what can be done --- */                                                             \
	ONE(OPEN_IT, "Open it") ONE(OPEN_IT_2, "We ask you why.")                                \
	ONE(BAY_LOOK, "Open it, and look") ONE(BAY_LOOK_2, "Then say what is in it.")              \
	ONE(BAY_IN_USE, "Put it back in use") ONE(BAY_IN_USE_2, "We open it: say what is in it.")  \
	ONE(BAY_TEST, "Test the lock") ONE(BAY_TEST_2, "It opens once, then you close it.")        \
	KIND(BAY_DEVICE, "Device {1}", "Tablet {1}", "Laptop {1}")                                 \
	ONE(BAY_DEVICE_2, "What can be done with it.")                                             \
	ONE(BAY_OUT, "Take it out of use") ONE(BAY_OUT_2, "Nobody gets it until you look.")        \
	/* --- the test; {1} a door --- */                                                         \
	ONE(TEST_MOVED, "The lock moved") ONE(TEST_MOVED_2, "We told it to open.")                 \
	ONE(TEST_ANSWERED, "The switch answered") ONE(TEST_ANSWERED_2, "It says: open.")           \
	ONE(TEST_SHUT, "Now close it") ONE(TEST_SHUT_2, "The switch is to say: closed.")           \
	ONE(TEST_PASSED, "<b>Door {1} works.</b> It opened and closed, and we saw both.")          \
	ONE(TEST_FAILED, "<b>Door {1} did not pass.</b> It stuck, or its switch is silent.")
/* clang-format on */

#endif
