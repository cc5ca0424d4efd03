/*
 * The words of a loan's end that a worker brings about. Included by words.h
 * only, which says how lists are written.
 */
#ifndef WORDS_LOAN_END_H
#define WORDS_LOAN_END_H

/* clang-format off */
#define LOAN_END_WORDS(ONE, COUNT, KIND)                                                           \
	/* Under a day's number in the calendar: the loan is due that day. One short word. */      \
	ONE(DAY_DUE, "Due")                                                                        \
	/* Titles: a loan that ends for a reason; one whose device never came back. */             \
	ONE(END_LOAN_TITLE, "End this loan?") ONE(WRITE_OFF_TITLE, "Write this loan off?")         \
	/* Over the lines that say what it changes; {1} "tablet 9", {2} a day: "3 November". */    \
	ONE(LOAN_DUE, "{1}, due {2}")                                                              \
	ONE(END_MISSING, "It counts as missing, and is lent to nobody.")                           \
	ONE(END_LOCK, "Locking it and its SIM goes on your list.")                                 \
	ONE(END_NO_LOCK, "Nothing is locked, and nothing more is asked.")                          \
	ONE(END_BORROWER, "Nobody is late any more, and nobody is blamed.")                        \
	ONE(END_TURNS_UP, "If it turns up, tap its sticker and wipe it.")                         \
	ONE(END_IT, "End the loan") ONE(WRITE_IT_OFF, "Write it off")
/* clang-format on */

#endif
