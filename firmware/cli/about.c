/*
 * Facts about one person, picked out of all. Follows the numbers by which
 * later facts name earlier ones; never tells of anybody else.
 */
#include "about.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include <lendbay/event.h>

#include "cli.h"

#define NUMBERS_MIN 64
#define NUMBERS_MAX (1u << 24) /* facts of one person: a kiosk records fewer of all in its life */

/* Fields that name somebody, and what they are called who is somebody else. */
static const struct {
	enum fact_field field;
	const char *role;
} people[] = {
	{FIELD_PERSON, "another person"}, {FIELD_HELPER, "a helper"},     {FIELD_ADULT, "an adult"},
	{FIELD_WORKER, "a worker"},       {FIELD_CHAMPION, "a champion"},
};

#define PEOPLE (sizeof(people) / sizeof(people[0]))

void about_begin(struct about *a, uint64_t person)
{
	memset(a, 0, sizeof(*a));
	a->person = person;
}

void about_end(struct about *a)
{
	free(a->own.list);
	free(a->part.list);
	free(a->sessions.list);
	memset(a, 0, sizeof(*a));
}

static int number_add(struct numbers *n, uint64_t number)
{
	if (n->len == n->room) {
		size_t room = n->room == 0 ? NUMBERS_MIN : n->room * 2;
		uint64_t *list = room > NUMBERS_MAX ? NULL : realloc(n->list, room * sizeof(*list));

		if (list == NULL)
			return complain_as(EX_OSERR, "There is no memory left for so many facts.");
		n->list = list;
		n->room = room;
	}
	n->list[n->len++] = number;
	return EX_OK;
}

/* Whether a fact's number is among them: they ascend. */
static bool has(const struct numbers *n, uint64_t number)
{
	size_t low = 0, high = n->len;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (n->list[middle] < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n->len && n->list[low] == number;
}

static bool has_session(const struct numbers *n, uint64_t session)
{
	for (size_t i = 0; i < n->len; i++)
		if (n->list[i] == session)
			return true;
	return false;
}

/* The loan a fact goes on about. One that was carried over has its number in another ledger. */
static uint64_t loan_of(const struct fact *fact)
{
	return fact->type == FACT_LOAN_CARRIED ? 0 : fact->loan;
}

static bool is_own(const struct about *a, const struct fact *fact)
{
	if (fact->person != NOBODY)
		return fact->person == a->person;
	return has(&a->own, loan_of(fact)) || has(&a->own, fact->act) ||
	       has(&a->own, fact->request) || has(&a->own, fact->wrong);
}

/* Whether they had a part in it, be it that they opened the door or that it is mended. */
static bool has_part(const struct about *a, const struct fact *fact)
{
	for (size_t i = 0; i < PEOPLE; i++)
		if (fact_get(fact, people[i].field) == a->person)
			return true;
	if (fact->type == FACT_DOOR_OPENED || fact->type == FACT_DOOR_ENDED)
		return has(&a->part, fact->act);
	return has(&a->part, fact->wrong) ||
	       (fact->session != 0 && has_session(&a->sessions, fact->session));
}

int about_take(struct about *a, const struct fact *fact, bool *theirs)
{
	bool own = is_own(a, fact);
	int code = EX_OK;

	*theirs = own || has_part(a, fact);
	if (*theirs)
		code = number_add(&a->part, fact->number);
	if (code == EX_OK && own)
		code = number_add(&a->own, fact->number);
	if (code == EX_OK && fact->type == FACT_SESSION_ADDED && fact->champion == a->person)
		code = number_add(&a->sessions, fact->session);
	return code;
}

/* Whether it is about somebody else, or goes on about a fact that is. */
static bool is_anothers(const struct about *a, const struct fact *fact)
{
	uint64_t loan = loan_of(fact);

	return (fact->person != NOBODY && fact->person != a->person) ||
	       (loan != 0 && !has(&a->own, loan)) ||
	       (fact->request != 0 && !has(&a->own, fact->request)) ||
	       (fact->wrong != 0 && !has(&a->own, fact->wrong)) ||
	       (fact->act != 0 && !has(&a->part, fact->act));
}

bool about_tells(const struct about *a, const struct fact *fact, enum fact_field field)
{
	return about_whom(a, fact, field) != NULL || !is_anothers(a, fact);
}

const char *about_whom(const struct about *a, const struct fact *fact, enum fact_field field)
{
	for (size_t i = 0; i < PEOPLE; i++)
		if (people[i].field == field)
			return fact_get(fact, field) == a->person ? "this person" : people[i].role;
	return NULL;
}
