/*
 * Taking a person or a device in: the same checks and the same order for one
 * from the command line and for a row of a file. And what all orders share.
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
bool fields_fill(const struct order *order, struct registry_person *person, struct wrong *wrong);
bool device_fill(const struct order *order, struct admin_request *request, struct wrong *wrong);

/* Read a card, by what its chip or its print says: one of them or both. Returns as above. */
bool card_fill(const char *uid, const char *number, struct admin_card *card, struct wrong *wrong);

/* Whether something stands there. */
bool given(const char *text);

/* Notes what a reader found, NULL for nothing. Returns whether it found nothing wrong. */
bool fine(const char *what, const char *name, const char *text, struct wrong *wrong);

/* Says what is wrong with what was given. Returns the code for it. */
int wrong_say(const struct wrong *wrong);

/* What an answer means where that depends on the order; NULL: it is no answer to it. */
struct meant {
	const char *known;             /* -EEXIST */
	const char *nobody;            /* -ENOENT */
	const char *already, *nothing; /* refused as known already, as nothing such */
	const char *has_one;           /* refused as having one */
};

/* Judges the answer to an order. Returns 0, or a code and, in `wrong`, the sentence. */
int answer_judge(const struct source *s, const struct meant *meant, char wrong[WRONG_MAX]);

/*
 * Takes the person or device in s->request in, and judges the answer. The
 * verifier is made first; `type` is ADMIN_ENROL or ADMIN_ADD_HELPER. Return 0,
 * or a code and, in `wrong`, the sentence; empty where it was said already.
 */
int person_send(struct source *s, enum admin_type type, struct maker *m, struct pin *pin,
		char wrong[WRONG_MAX]);
int device_send(struct source *s, char wrong[WRONG_MAX]);

/* Whether the request's bay can be told without a kiosk that runs. Returns 0 or a code. */
int bay_known(const struct source *s, const struct order *order, uint64_t bay);

#endif
