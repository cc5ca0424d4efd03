/*
 * Which facts are about one person, and what of such a fact they may be told:
 * nobody else's number, and of what is about somebody else only that they
 * had a part in it.
 */
#ifndef CLI_ABOUT_H
#define CLI_ABOUT_H

#include <stdbool.h>
#include <stddef.h>

#include <lendbay/fact.h>

/* Numbers of facts or sessions, in the order they came. */
struct numbers {
	uint64_t *list;
	size_t len, room;
};

struct about {
	uint64_t person;
	struct numbers own;      /* facts about them: their loans, acts, requests */
	struct numbers part;     /* facts in which they had any part, those above among them */
	struct numbers sessions; /* theirs, as a champion */
};

/* Begins with a person; end it to give the memory back. */
void about_begin(struct about *a, uint64_t person);
void about_end(struct about *a);

/*
 * Takes the next fact, each from the first on, and says whether it is theirs:
 * it names them, whatever as, or it goes on about one that was.
 * Returns 0 or a code.
 */
int about_take(struct about *a, const struct fact *fact, bool *theirs);

/* Whether a field of a fact that is theirs may be told. */
bool about_tells(const struct about *a, const struct fact *fact, enum fact_field field);

/* Who stands in a field, "this person" or by their role, "a worker"; NULL: it names nobody. */
const char *about_whom(const struct about *a, const struct fact *fact, enum fact_field field);

#endif
