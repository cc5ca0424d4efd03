/*
 * The words of the clock that a worker sets. Included by words.h only, which
 * says how lists are written.
 */
#ifndef WORDS_CLOCK_H
#define WORDS_CLOCK_H

/* clang-format off */
#define CLOCK_WORDS(ONE, COUNT, KIND)                                                              \
	ONE(SET_CLOCK_TITLE, "Set the clock")                                                      \
	ONE(SET_CLOCK_SAYS, "Make it say what your own watch says.")                               \
	/* The day of the clock; {1} "Monday 24 November", {2} a year. */                          \
	ONE(CLOCK_DAY, "{1} {2}")                                                                  \
	/* The keys, by pairs: a minus or a plus, a line feed, how far. As short as can be. */     \
	ONE(CLOCK_WEEK_LESS, "\u2212 1\nweek") ONE(CLOCK_WEEK_MORE, "+ 1\nweek")                   \
	ONE(CLOCK_DAY_LESS, "\u2212 1\nday") ONE(CLOCK_DAY_MORE, "+ 1\nday")                       \
	ONE(CLOCK_HOUR_LESS, "\u2212 1\nhour") ONE(CLOCK_HOUR_MORE, "+ 1\nhour")                   \
	ONE(CLOCK_TEN_LESS, "\u2212 10\nmin") ONE(CLOCK_TEN_MORE, "+ 10\nmin")                     \
	ONE(CLOCK_MINUTE_LESS, "\u2212 1\nmin") ONE(CLOCK_MINUTE_MORE, "+ 1\nmin")                 \
	ONE(CLOCK_NEXT, "It is right")                                                             \
	/* --- what setting it changes; {1} day and time --- */                                    \
	ONE(CLOCK_SET_TITLE, "Set it to this?")                                                    \
	ONE(CLOCK_SAYS_NOW, "The kiosk says now: {1}.")                                            \
	COUNT(CLOCK_LATE, "1 loan will be late. None ends.", "{1} loans will be late. None ends.") \
	ONE(CLOCK_LATE_NONE, "No loan will be late, and none ends.")                               \
	COUNT(CLOCK_HOLDS, "1 person loses what we keep for them: its last day is over.",          \
	      "{1} people lose what we keep for them: the last day is over.")                      \
	COUNT(CLOCK_CONFIRM, "1 due day made without a clock waits on your list.",                 \
	      "{1} due days made without a clock wait on your list.")                              \
	ONE(CLOCK_FROM_NOW, "From now on due days count from this day.")                           \
	ONE(CLOCK_SET_IT, "Set the clock")                                                         \
	/* Under "The clock" in the list of what needs doing. */                                   \
	ONE(CLOCK_NOT_SET, "Nobody has set it yet")
/* clang-format on */

#endif
