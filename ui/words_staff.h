/* The words of the worker's screens. Included by words.h only, which says how lists are written. */
#ifndef WORDS_STAFF_H
#define WORDS_STAFF_H

/* clang-format off */
#define STAFF_WORDS(ONE, COUNT, KIND)                                                              \
	ONE(SIGN_OUT, "Sign out")                                                                  \
	/* {1} is a day, "Tuesday 25 November", {2} a time, "9:15am". */                           \
	ONE(STAFF_TODAY, "Staff. {1}, {2}")                                                        \
	ONE(COORDINATOR_TODAY, "Coordinator. {1}, {2}")                                            \
	ONE(STAFF_NO_CLOCK, "Staff. The clock is not set.")                                        \
	ONE(COORDINATOR_NO_CLOCK, "Coordinator. The clock is not set.")                            \
	/* {1} is a first name. */                                                                 \
	ONE(GOOD_MORNING, "Good morning") ONE(GOOD_MORNING_TO, "Good morning, {1}")                \
	ONE(GOOD_AFTERNOON, "Good afternoon") ONE(GOOD_AFTERNOON_TO, "Good afternoon, {1}")        \
	ONE(GOOD_EVENING, "Good evening") ONE(GOOD_EVENING_TO, "Good evening, {1}")                \
	ONE(STAFF_HELLO_TO, "Hello, {1}")                                                          \
	COUNT(STAFF_READY, "1 is ready to lend.", "{1} are ready to lend.")                        \
	ONE(STAFF_NONE_READY, "None is ready to lend.")                                            \
	ONE(STAFF_DOOR_OPEN, "Door {1} is open: please close it.")                                 \
	COUNT(STAFF_DOORS_OPEN, "1 door is open: please close it.",                                \
	      "{1} doors are open: please close them.")                                            \
	/* The same where there is little room. */                                                 \
	ONE(CLOSE_DOOR_NUMBER, "Please close door {1}.")                                           \
	ONE(CLOSE_DOORS, "Please close {1} doors.")                                                \
	COUNT(STAFF_MORE_JOBS, "1 more job after these.", "{1} more jobs after these.")            \
                                                                                                   \
	/* --- banners; {1} door, {2} "tablet 9" --- */                                            \
	ONE(STAFF_RECORDED, "<b>That is in the record.</b>")                                       \
	ONE(STAFF_RECORDED_NEXT, "<b>That is in the record.</b> Here is the next step.")           \
	ONE(STAFF_TAP_STICKER, "<b>Tap the sticker</b> of the one in your hand.")                  \
	ONE(STAFF_NOT_THAT_ONE, "<b>That is another one.</b> Door {1} is for {2}.")                \
	ONE(STAFF_TAPPED, "<b>Yes, that is {2}.</b> Now close door {1}.")                          \
	ONE(STAFF_REMINDER, "<b>Door {1} is still open.</b> Please close it soon.")                \
	ONE(STAFF_TWO_CARDS, "<b>Two cards at once.</b> One at a time, please.")                   \
	ONE(STAFF_UNREADABLE, "<b>We could not read it.</b> Hold it flat.")                        \
	ONE(STAFF_CLOSE_FIRST, "<b>Door {1} is still open.</b> Please close it first.")            \
	ONE(STAFF_STILL_OPEN, "<b>Door {1} is still open.</b> Please close it.")                   \
                                                                                                   \
	/* --- what needs doing, in the order of enum todo --- */                                  \
	ONE(TODO_UNSURE, "Not sure") ONE(TODO_FORCED, "Forced open")                               \
	ONE(TODO_CALL, "A call for help") ONE(TODO_TAKE_IN, "To take in")                  \
	ONE(TODO_WIPE, "To wipe") ONE(TODO_INSPECT, "To check") ONE(TODO_RESTOCK, "To put back")   \
	ONE(TODO_FAULT, "Fault") ONE(TODO_OVERDUE, "Overdue")                                      \
	ONE(TODO_HOLD, "To tell") ONE(TODO_CONFIRM, "Day to confirm")                              \
	ONE(TODO_REQUEST, "Asked for") ONE(TODO_UNSURE_LOAN, "Who has it?")                        \
	ONE(TODO_QUEUE, "In the queue") ONE(TODO_DISK, "Storage nearly full")                               \
	ONE(TODO_STOCKTAKE, "Doors to count") ONE(TODO_CLOCK, "The clock")                                                            \
	ONE(BEGIN_AT, "Begin at door {1}")                                                         \
	ONE(BEGIN_AT_SHORT, "Begin at {1}")                                                        \
	ONE(AT_DOOR, "At door {1}")                                                                \
	ONE(SET_ASIDE_IN, "In door {1}")                                                           \
	ONE(ITS_STICKER, "Tap its sticker") ONE(ITS_STICKER_SHORT, "Tap sticker")                  \
	ONE(NOT_BACK_YET, "Not back yet") ONE(THEIRS_IS_HERE, "Theirs is here")                    \
	ONE(TELL_COORDINATOR, "Tell the coordinator")                                              \
	ONE(MADE_WITHOUT_CLOCK, "Made without a clock") ONE(SEE_WHAT, "See what")                  \
	ONE(NOBODY_SAW, "Nobody saw it") ONE(SEE_WHO, "See who waits")                             \
	ONE(OPEN_A_DOOR, "Open a door")                                                            \
	ONE(OPEN_A_DOOR_2, "By hand")                                                              \
	ONE(NOTHING_TO_DO, "<b>Nothing to do now.</b>")                                            \
	ONE(DOORS_FINE, "<b>No door needs you now.</b> All {1} are as the record says.")           \
	ONE(DOORS_IN_NEED, "Doors that need you")                                                  \
	ONE(DOORS_IN_NEED_FIRST, "Doors that need you: the first {1} of {2}")                      \
                                                                                                   \
	/* --- how a bay looks on the map, in the order of enum bay_look: one or two words --- */  \
	ONE(BAY_EMPTY, "Empty") ONE(BAY_READY, "Ready") ONE(BAY_HANDED_IN, "Handed in")            \
	ONE(BAY_SET_ASIDE, "Set aside") ONE(BAY_UNSURE, "Not sure") ONE(BAY_FORCED, "Forced")      \
	ONE(BAY_FAULT, "Fault") ONE(BAY_OPEN, "Open") ONE(BAY_OTHER, "Other")                      \
                                                                                                   \
	/* --- a device in the middle of a sentence; {1} its number --- */                         \
	KIND(A_THING_NUMBER, "device {1}", "tablet {1}", "laptop {1}")                             \
	/* Where it is in its life, in the order of enum device_state. */                          \
	ONE(IS_NOT_KNOWN, "not known") ONE(IS_NEW, "new") ONE(IS_READY, "ready to lend")           \
	ONE(IS_LENT, "on loan") ONE(IS_HANDED_IN, "handed in") ONE(IS_RETURNED, "to wipe")         \
	ONE(IS_WIPED, "to check") ONE(IS_INSPECTED, "to put back") ONE(IS_ASIDE, "set aside")      \
	ONE(IS_IMPOUNDED, "sealed") ONE(IS_WITHDRAWN, "not lent any more")                         \
	ONE(IS_MISSING, "missing")                                                                 \
	ONE(RECORD_SAYS, "The record says: {1}, {2}.")                                             \
	ONE(RECORD_EMPTY, "The record says: nothing is in it.")                                    \
                                                                                                   \
	/* --- at an open door --- */                                                              \
	ONE(STAFF_OPENING, "Opening door {1}")                                                     \
	ONE(STAFF_TAKE_IN, "Take in")                                                              \
	ONE(STAFF_PUT_BACK, "Put back")                                                            \
	KIND(STAFF_TAKE_OUT, "Take device {1} out", "Take tablet {1} out", "Take laptop {1} out")  \
	ONE(STAFF_TAKE_OUT_2, "And all that is with it.")                                          \
	ONE(STAFF_TAP, "Tap its sticker")                                                          \
	ONE(STAFF_TAP_2, "On the reader.")                                                         \
	KIND(STAFF_PUT_IN, "Put device {1} in", "Put tablet {1} in", "Put laptop {1} in")          \
	ONE(STAFF_PUT_IN_2, "With all its parts.")                                                 \
	ONE(STAFF_PLUG, "Plug it in")                                                              \
	ONE(STAFF_PLUG_2, "The lead is inside.")                                                   \
	ONE(STAFF_LOOK, "Look inside") ONE(STAFF_LOOK_2, "Do what you need.")                      \
	ONE(STAFF_SAY_WHAT, "Say what is in it")                                                   \
	ONE(STAFF_SAY_WHAT_2, "We ask you next.")                                                  \
	ONE(STAFF_NOW_OPEN, "<b>Now: door {1} is open.</b> It stays open until you close it.")     \
                                                                                                   \
	/* --- opening a door by hand --- */                                                       \
	ONE(WHICH_DOOR, "Which door?")                                                             \
	ONE(WHICH_DOOR_SAYS, "Touch the door that you want to open.")                              \
	ONE(CABINET_OF, "Cabinet {1} of {2}")                                                      \
	ONE(DOORS_OF, "Doors {1} to {2} of {3}")                                                   \
	ONE(MORE_DOORS, "More doors")                                                              \
	ONE(WHY_OPEN, "Why open door {1}?")                                                        \
	/* In the order of enum act_reason, from FAULT on. */                                      \
	ONE(REASON_FAULT, "It has a fault") ONE(REASON_LOOK, "Just to look")                       \
	ONE(REASON_HELP, "To help somebody") ONE(REASON_LOST, "Something was left in it")          \
	ONE(REASON_FAULT_2, "The door, or what is in it.")                                         \
	ONE(REASON_LOOK_2, "To see what is in it.")                                                \
	ONE(REASON_HELP_2, "A borrower needs this door.")                                          \
	ONE(REASON_LOST_2, "To take it out.")                                                      \
                                                                                                   \
	ONE(OUT_OF_USE_INSTEAD, "Take it out of use")                                              \
	/* --- what is in it now; {1} door --- */                                                  \
	ONE(WHAT_IS_IN, "What is in door {1} now?")                                                \
	KIND(AS_BEFORE, "Device {1}, as before", "Tablet {1}, as before", "Laptop {1}, as before") \
	ONE(AS_BEFORE_2, "Nothing has changed.")                                                   \
	ONE(IT_IS_EMPTY, "It is empty")                                                            \
	ONE(IT_IS_EMPTY_2, "Nothing is in it.")                                                    \
	ONE(SOMETHING_ELSE, "<b>Something else?</b> Tap its sticker on the reader.")               \
                                                                                                   \
	/* --- forms; {1} this step, {2} how many there are --- */                                 \
	ONE(STEP_TAKE_IN, "Take in. Step {1} of {2}")                                              \
	ONE(STEP_WIPE, "Wipe. Step {1} of {2}")                                                    \
	ONE(STEP_INSPECT, "Check. Step {1} of {2}")                                                \
	ONE(STEP_RESTOCK, "Put back. Step {1} of {2}")                                             \
	KIND(TAKE_IN_THING, "Take in device {1}", "Take in tablet {1}", "Take in laptop {1}")      \
	ONE(TAKE_IN_SAYS, "Look for each part. Touch one answer on each line.")                    \
	ONE(TAKE_IN_NO_PARTS, "Nothing was lent with it. There is nothing to look for.")           \
	ONE(HERE, "It is here")                                                                    \
	ONE(HERE_SHORT, "Here")                                                                    \
	/* Short for "Missing": must fit a narrow button. */                                       \
	ONE(GONE_SHORT, "Gone")                                                                    \
	ONE(RECORD_PARTS, "Record this")                                                           \
	ONE(PARTS_ALL_HERE, "<b>It is all here.</b> Next we wipe it.")                             \
	/* {1} is a list: "charger and case". */                                                   \
	ONE(PARTS_MISSING, "<b>Missing: {1}.</b> That is fine. We write it down.")                 \
	COUNT(LINES_TO_GO, "<b>1 line to go.</b>", "<b>{1} lines to go.</b>")                      \
	KIND(WIPE_THING, "Wipe device {1}", "Wipe tablet {1}", "Wipe laptop {1}")                  \
	ONE(HOW_WIPED, "How was it wiped?")                                                        \
	ONE(HAVE_YOU_CHECKED, "Have you checked?")                                                 \
	/* In the order of enum wipe_tool. */                                                      \
	ONE(TOOL_RESET, "Factory reset") ONE(TOOL_MDM, "Wiped from the office")                    \
	ONE(TOOL_DISK, "Disk erased") ONE(TOOL_KEY, "Key erased")                                  \
	ONE(TOOL_RESET_2, "In its own settings") ONE(TOOL_MDM_2, "By device management (MDM)")     \
	ONE(TOOL_DISK_2, "All of it written over") ONE(TOOL_KEY_2, "The encryption key is gone")   \
	/* A program of the library's wipes it while the worker goes on. */                        \
	ONE(TOOL_MACHINE, "Wipe it\nby machine")                                                   \
	ONE(MACHINE_AGAIN, "Try the\nmachine again")                                              \
	ONE(MACHINE_RUNS_SAYS, "<b>The machine wipes it now.</b> You can go on meanwhile.")        \
	ONE(MACHINE_FAILED_SAYS, "<b>It could not be wiped by machine.</b> You can do it by hand.")   \
	ONE(MACHINE_DONE_SAYS, "<b>The machine has wiped it.</b> Please check the rest.")          \
	ONE(STAFF_MACHINE_DONE, "<b>The machine has wiped a device.</b> It is on the list.")       \
	/* An order to wipe it could not be taken back, and may be obeyed later. */                \
	ONE(STAFF_MACHINE_AFAR, "<b>One may yet be wiped from the office.</b> Keep it offline.")   \
	ONE(STAFF_MACHINE_FAILED, "<b>One could not be wiped by machine.</b> It is still to wipe.")  \
	/* In the order of enum wipe_check. */                                                     \
	ONE(CHECK_RESET, "Reset is complete") ONE(CHECK_LOCK, "No account lock")                   \
	ONE(CHECK_MEMORY, "Memory card is out") ONE(CHECK_SIM, "The same SIM is in")               \
	ONE(CHECK_RESET_2, "The welcome screen shows") ONE(CHECK_LOCK_2, "Nobody is signed in")    \
	ONE(CHECK_MEMORY_2, "Or there was none") ONE(CHECK_SIM_2, "Look at its last 4 numbers")    \
	ONE(CHOOSE_TOOL, "<b>How was it wiped?</b> Please choose one.")                            \
	COUNT(CHECKS_TO_GO, "<b>1 check to go.</b>", "<b>{1} checks to go.</b>")                   \
	/* {1} is a number, {2} a first name. */                                                   \
	ONE(CHECKS_DONE_AS, "<b>All checks are done.</b> We add this to the record as {1}.")       \
	ONE(CHECKS_DONE, "<b>All checks are done.</b> We add this to the record.")                 \
	ONE(RECORD_WIPE, "Record\nthe wipe")                                                       \
	KIND(INSPECT_THING, "Check device {1}", "Check tablet {1}", "Check laptop {1}")            \
	/* {1} is what is wrong, as it stands in the list of faults. */                            \
	ONE(WHO_BROUGHT_SAID, "Who brought it said: {1}.")                                         \
	ONE(WHO_BROUGHT_SAID_SHORT, "Said: {1}")                                                   \
	ONE(IS_IT_ALL_THERE, "Is it all there?")                                                   \
	ONE(NO_PARTS, "Nothing else\nbelongs to it")                                               \
	ONE(WHAT_IS_IT_LIKE, "What is it like?")                                                   \
	/* In the order of enum inspection_check. */                                               \
	ONE(CHECK_WORKS, "It works") ONE(CHECK_CLEAN, "It is clean")                               \
	ONE(CHECK_CHARGED, "It is charged")                                                        \
	/* In the order of enum condition, from GOOD on. */                                        \
	ONE(CONDITION_GOOD, "Good") ONE(CONDITION_WORN, "Worn") ONE(CONDITION_DAMAGED, "Damaged")  \
	ONE(CONDITION_WORN_2, "Still works") ONE(CONDITION_DAMAGED_2, "Do not lend")               \
	ONE(CHOOSE_CONDITION, "<b>What is it like?</b> Please choose one.")                        \
	ONE(RECORD_CHECK, "Record\nthe check")                                                     \
	ONE(SET_ASIDE, "Set it aside")                                                             \
	ONE(ASIDE_DAMAGED, "<b>It is damaged.</b> We set it aside and do not lend it.")            \
	ONE(ASIDE_PART, "<b>Missing: {1}.</b> We set it aside for now.")                           \
	KIND(PUT_INTO_DOOR, "Put device {2} into door {1}", "Put tablet {2} into door {1}",        \
	     "Put laptop {2} into door {1}")                                                       \
	ONE(OPEN_THE_DOOR, "Open the door")                                                        \
	ONE(OPEN_THE_DOOR_2, "With the button below.")                                             \
	ONE(OPEN_DOOR_NUMBER, "Open door {1}")                                                     \
	ONE(PUT_BACK_CHECKED, "<b>It is checked.</b> Now it can be lent again.")                   \
                                                                                                   \
	/* --- sorry: a title and a sentence each; {1} door, {2} "tablet 9" --- */                 \
	ONE(BACK_TO_LIST, "Back to the list")                                                      \
	ONE(WORKER_NOT_OPENED, "Door {1} did not open")                                            \
	ONE(WORKER_NOT_OPENED_SAYS, "The lock moved, but the door did not.")                       \
	ONE(WORKER_NO_BAY, "No door is free")                                                      \
	ONE(WORKER_NO_BAY_SAYS, "Every door of the right size is in use, or needs you first.")     \
	ONE(WORKER_STICKER, "This is not one of ours")                                             \
	ONE(WORKER_STICKER_SAYS, "We read the sticker, but no device of this kiosk has it.")       \
	ONE(WORKER_READY, "It is ready already")                                                   \
	ONE(WORKER_READY_SAYS, "It is wiped and checked. There is nothing to do.")                 \
	ONE(WORKER_IMPOUNDED, "It is sealed")                                                      \
	ONE(WORKER_IMPOUNDED_SAYS, "Only the coordinator can release it.")                         \
	ONE(WORKER_WITHDRAWN, "It is not lent any more")                                           \
	ONE(WORKER_WITHDRAWN_SAYS, "The record says that it was taken out of the lending.")        \
	ONE(WORKER_NOT_YET, "It is not for this now")                                              \
	/* {1} is where it is in its life: "to check". */                                          \
	ONE(WORKER_NOT_YET_SAYS, "The record says: {1}.")                                          \
	ONE(WORKER_ORDER, "The doors do not answer")                                               \
	ONE(WORKER_ORDER_SAYS, "Nothing was opened. The kiosk is trying to reach them.")           \
	ONE(WORKER_BUSY, "Door {1} is in use")                                                     \
	ONE(WORKER_BUSY_SAYS, "Somebody has just opened it. Please wait until it is closed.")      \
	ONE(WORKER_NOTHING_IN, "Door {1} looks empty")                                             \
	ONE(WORKER_NOTHING_IN_SAYS, "It closed, but we cannot feel {2} in it.")                    \
	ONE(WORKER_ANY, "This did not work")                                                       \
	ONE(WORKER_ANY_SAYS, "Nothing was changed. Please try again.")                             \
	/* What can be done about it. */                                                           \
	ONE(DO_PUSH, "Push it gently") ONE(DO_PUSH_2, "Then let go. Try again.")                   \
	ONE(DO_THREE, "Still stuck?")                                                              \
	ONE(DO_THREE_2, "After three times it is out of use until it is mended.")                  \
	ONE(DO_TAKE_IN, "Take something in") ONE(DO_TAKE_IN_2, "That makes a door free.")          \
	ONE(DO_SETTLE, "Settle a door") ONE(DO_SETTLE_2, "One that is not sure.")                  \
	ONE(DO_TAP_AGAIN, "Tap it once more") ONE(DO_TAP_AGAIN_2, "Hold it flat on the reader.")   \
	ONE(DO_ADD, "Is it new?") ONE(DO_ADD_2, "The coordinator can add it.")                     \
	ONE(DO_WAIT, "Wait a minute") ONE(DO_WAIT_2, "Then try again.")                            \
	ONE(DO_MEND, "Still no answer?") ONE(DO_MEND_2, "Call whoever looks after the kiosk.")     \
	ONE(DO_TAP_PUT, "Tap its sticker") ONE(DO_TAP_PUT_2, "Then put it in once more.")          \
	ONE(DO_PUT_BACK, "Put it into door {1}") ONE(DO_PUT_BACK_2, "Open that door by hand.")     \
	ONE(DO_PUT_AWAY, "Put it away") ONE(DO_PUT_AWAY_2, "Its door is on the map as ready.")     \
	ONE(DO_LEAVE_OFF, "Leave it switched off")                                                 \
	ONE(DO_LEAVE_OFF_2, "Nobody may look into it.")                                            \
	ONE(DO_COORDINATOR, "Ask the coordinator")                                                 \
	ONE(DO_COORDINATOR_2, "They say what happens to it.")                                      \
	ONE(DO_TRY, "Try once more") ONE(DO_TRY_2, "Begin again from the list.")
/* clang-format on */

#endif
