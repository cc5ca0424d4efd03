/*
 * Counts: added up and printed. Says what came too seldom to have been tried.
 */
#include "counts.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>

#include <lendbay/text.h>

void counts_add(struct counts *sum, const struct counts *more)
{
	uint64_t *to = (uint64_t *)(void *)sum;
	const uint64_t *from = (const uint64_t *)(const void *)more;

	_Static_assert(sizeof(struct counts) % sizeof(uint64_t) == 0, "counts are numbers only");
	for (size_t i = 0; i < sizeof(*sum) / sizeof(*to); i++)
		to[i] += from[i];
}

/* Numbers only, in a row: the three lists can be walked as one. */
static uint64_t *first_of(struct counts *c)
{
	_Static_assert(offsetof(struct counts, refusal) - offsetof(struct counts, fact) ==
			       FACT_TYPES * sizeof(uint64_t),
		       "refusals follow facts");
	_Static_assert(offsetof(struct counts, phase) - offsetof(struct counts, refusal) ==
			       REFUSALS_COUNT * sizeof(uint64_t),
		       "changes follow refusals");
	return (uint64_t *)(void *)c + offsetof(struct counts, fact) / sizeof(uint64_t);
}

uint64_t *counts_of(struct counts *c, uint32_t kind)
{
	return first_of(c) + kind;
}

uint32_t counts_kind(const struct counts *c, const uint64_t *count)
{
	return (uint32_t)(count - ((const uint64_t *)(const void *)c +
				   offsetof(struct counts, fact) / sizeof(uint64_t)));
}

bool counts_matter(uint32_t kind)
{
	return kind != FACT_NONE && kind != FACT_TYPES + (uint32_t)REFUSED_NOT;
}

static const char *fact_words(uint64_t type)
{
	return fact_word(type);
}

/* One list: what came, how often; and then what came too seldom, on a line. `elsewhere` is not
 * asked for. */
static bool list_print(const char *title, const uint64_t *count, size_t first, size_t len,
		       size_t elsewhere, const char *(*word)(uint64_t), uint64_t least)
{
	bool seldom = false;

	printf("%s:\n", title);
	for (size_t i = first; i < len; i++)
		printf("  %10" PRIu64 " %s\n", count[i], word(i));
	for (size_t i = first; i < len; i++) {
		if (count[i] >= least || i == elsewhere)
			continue;
		printf("%s%s", seldom ? ", " : "  seldom: ", word(i));
		seldom = true;
	}
	if (seldom)
		puts("");
	return seldom;
}

/* Every change that came at all; one that never came may be one that cannot be. */
static bool changes_print(const struct counts *c, uint64_t least)
{
	bool seldom = false;

	puts("changes of phase:");
	for (size_t from = 0; from < SCREENS_COUNT; from++)
		for (size_t to = 0; to < SCREENS_COUNT; to++)
			if (c->phase[from][to] > 0)
				printf("  %10" PRIu64 " %s -> %s\n", c->phase[from][to],
				       screen_word(from), screen_word(to));
	for (size_t from = 0; from < SCREENS_COUNT; from++) {
		for (size_t to = 0; to < SCREENS_COUNT; to++) {
			if (c->phase[from][to] == 0 || c->phase[from][to] >= least)
				continue;
			printf("%s%s -> %s", seldom ? ", " : "  seldom: ", screen_word(from),
			       screen_word(to));
			seldom = true;
		}
	}
	if (seldom)
		puts("");
	return seldom;
}

/* Screens that never were a phase: dialogs lie over one. */
static bool never_shown(const struct counts *c)
{
	bool never = false;

	for (size_t to = 0; to < SCREENS_COUNT; to++) {
		uint64_t times = 0;

		for (size_t from = 0; from < SCREENS_COUNT; from++)
			times += c->phase[from][to];
		if (times > 0 || to == SCREEN_HELP || to == SCREEN_CALL_BACK ||
		    to == SCREEN_MORE_TIME || to == SCREEN_START_AGAIN || to == SCREEN_LANGUAGE ||
		    to == SCREEN_COMFORT)
			continue;
		printf("%s%s", never ? ", " : "  never: ", screen_word(to));
		never = true;
	}
	if (never)
		puts("");
	return never;
}

bool counts_print(const struct counts *c, uint64_t least)
{
	/* A restore records what it carries over, no kiosk does: tests/test_carry.c. */
	bool seldom = list_print("facts", c->fact, FACT_NONE + 1, FACT_TYPES, FACT_LOAN_CARRIED,
				 fact_words, least);

	seldom |= list_print("refusals", c->refusal, REFUSED_NOT + 1, REFUSALS_COUNT,
			     REFUSALS_COUNT, refusal_word, least);
	seldom |= changes_print(c, least);
	seldom |= never_shown(c) && least > 0;
	if (c->branches > 0)
		printf("%" PRIu64 " branches, %" PRIu64 " of the steps in them\n", c->branches,
		       c->in_branches);
	printf("%" PRIu64 " of %" PRIu64 " steps recorded a fact (%.1f %%); %" PRIu64
	       " ways home walked, %" PRIu64 " books compared, %" PRIu64 " ledgers verified;\n"
	       "%" PRIu64 " writes lost and %" PRIu64 " torn at power cuts\n",
	       c->recording, c->steps,
	       c->steps > 0 ? 100.0 * (double)c->recording / (double)c->steps : 0.0, c->ways_home,
	       c->books, c->verified, c->lost, c->torn);
	return seldom;
}
