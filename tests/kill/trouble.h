/*
 * Trouble: the first thing that was wrong, in a sentence. Whoever finds it
 * says it here and returns; main stops when there is any.
 */
#ifndef KILL_TROUBLE_H
#define KILL_TROUBLE_H

#include <stdbool.h>

struct trouble {
	bool any;
	char why[600];
};

/* Says what is wrong, unless something was said before. */
void trouble_say(struct trouble *t, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
