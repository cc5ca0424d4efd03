/*
 * Taking a person or a device in: the same checks and the same order for one
 * from the command line and for a row of a file.
 */
#ifndef CLI_CHANGE_H
#define CLI_CHANGE_H

#include "maker.h"
#include "source.h"

/* What is wrong with what was given: `The NAME "TEXT" WHAT.` */
struct wrong {
	const char *name, *what;
	const char *text; /* NULL: not to be said, or not given */
};

#define WRONG_MAX 400

/* The sentence. */
void wrong_write(const struct wrong *wrong, char text[WRONG_MAX]);

/* Read the values in `order` into a request. Return true, or false and what is wrong. */
bool person_fill(const struct order *order, struct admin_request *request, struct pin *pin,
		 struct wrong *wrong);
bool device_fill(const struct order *order, struct admin_request *request, struct wrong *wrong);

/*
 * Takes the person or device in s->request in, and judges the answer. The
 * verifier is made first. Return 0, or a code and, in `wrong`, the sentence;
 * empty where it was said already.
 */
int person_send(struct source *s, struct maker *m, struct pin *pin, char wrong[WRONG_MAX]);
int device_send(struct source *s, char wrong[WRONG_MAX]);

/* What the answer to an order means; `known` says what -EEXIST does. Returns 0, or a code with a
 * sentence. */
int answer_judge(const struct source *s, const char *known, char wrong[WRONG_MAX]);

/* Whether the request's bay can be told without a kiosk that runs. Returns 0 or a code. */
int bay_known(const struct source *s, const struct order *order, uint64_t bay);

#endif
