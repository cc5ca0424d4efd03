/* The words of the worker's screens. Included by words.h only, which says how lists are written. */
#ifndef WORDS_STAFF_H
#define WORDS_STAFF_H

#define STAFF_WORDS(ONE, COUNT, KIND)                                                              \
	ONE(SIGN_OUT, "Sign out")                                                                  \
	ONE(STAFF, "Staff")

#endif
