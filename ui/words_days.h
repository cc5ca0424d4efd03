/*
 * The words of the calendar and of closed days: which day, what closing it
 * changes. Included by words.h only, which says how lists are written.
 */
#ifndef WORDS_DAYS_H
#define WORDS_DAYS_H

/* clang-format off */
#define DAYS_WORDS(ONE, COUNT, KIND)                                                               \
	/* The button on a worker's home: what there is to do with the kiosk itself. Short. */     \
	ONE(KIOSK_MORE, "More")                                                                    \
	/* What that page is about. */                                                             \
	ONE(THE_KIOSK, "The kiosk")                                                                \
	/* --- the calendar --- */                                                                 \
	ONE(WHICH_DAY, "Which day?") ONE(UNTIL_WHICH_DAY, "Until when?")                           \
	/* {1} the first, {2} the last day that is shown: "3 November". */                         \
	ONE(DAYS_FROM_TO, "{1} to {2}")                                                            \
	/* The buttons for days before and after these: one short word each. */                    \
	ONE(DAYS_EARLIER, "Earlier") ONE(DAYS_LATER, "Later")                                      \
	/* Over the columns, as short as people write them. */                                     \
	ONE(SHORT_MONDAY, "Mon") ONE(SHORT_TUESDAY, "Tue") ONE(SHORT_WEDNESDAY, "Wed")             \
	ONE(SHORT_THURSDAY, "Thu") ONE(SHORT_FRIDAY, "Fri") ONE(SHORT_SATURDAY, "Sat")             \
	ONE(SHORT_SUNDAY, "Sun")                                                                   \
	/* Under a day's number: the library is shut that day; it is the day it is now. */         \
	ONE(DAY_CLOSED, "Closed") ONE(DAY_TODAY, "Today")                                          \
	/* --- one day; {1} "Monday 24 November" --- */                                            \
	ONE(CLOSE_DAY_TITLE, "Close {1}?") ONE(OPEN_DAY_TITLE, "Open {1} again?")                  \
	ONE(WHAT_CHANGES, "What this changes")                                                     \
	COUNT(CLOSE_MOVES, "1 loan is due that day. It will be due on {2}.",                       \
	      "{1} loans are due that day. They will be due on {2}.")                              \
	ONE(CLOSE_MOVES_NONE, "No loan is due that day, and none will be.")                        \
	COUNT(CLOSE_HOLDS, "1 person has a day longer for what we keep for them.",                 \
	      "{1} people have a day longer for what we keep for them.")                           \
	ONE(CLOSE_BACK, "You can open it again here.")                                             \
	ONE(OPEN_DUE, "Loans can be due that day again.")                                          \
	ONE(OPEN_STAY, "Loans that were moved stay: people were told.")                            \
	COUNT(OPEN_HOLDS, "1 person has a day less for what we keep for them.",                    \
	      "{1} people have a day less for what we keep for them.")                             \
	ONE(CLOSE_THE_DAY, "Close this day") ONE(OPEN_THE_DAY, "Open this day")                    \
	ONE(LEAVE_AS_IS, "Leave it")
/* clang-format on */

#endif
