/*
 * What --help says of a list: its columns, and the words that --type and
 * --state take. Prints no list itself.
 */
#include "columns.h"

#include <stdio.h>
#include <string.h>

#include <lendbay/fact.h>
#include <lendbay/text.h>

#include "filter.h"

#define LINE_MAX_LEN 88 /* of words one after the other */

struct explained {
	const char *words, *means;
	enum column_for whom;
};

#define EXPLAINED(words, is, whom, means) {words, means, FOR_##whom},

static const struct explained loans[] = {LOANS_COLUMNS(EXPLAINED)};
static const struct explained devices[] = {DEVICES_COLUMNS(EXPLAINED)};
static const struct explained bays[] = {BAYS_COLUMNS(EXPLAINED)};
static const struct explained calls[] = {CALLS_COLUMNS(EXPLAINED)};
static const struct explained facts_first[] = {FACTS_COLUMNS_FIRST(EXPLAINED)};
static const struct explained facts_last[] = {FACTS_COLUMNS_LAST(EXPLAINED)};

#define ROWS_OF(list) list, sizeof(list) / sizeof((list)[0])

static const struct {
	const char *command;
	const struct explained *rows;
	size_t len;
	const char *(*type)(uint64_t); /* words of --type, of --state; NULL: it takes none */
	const char *(*state)(uint64_t);
} lists[] = {
	{"loans", ROWS_OF(loans), kind_word, loan_state_word},
	{"devices", ROWS_OF(devices), kind_word, state_word},
	{"bays", ROWS_OF(bays), kind_word, bay_state_word},
	{"calls", ROWS_OF(calls), call_type_word, call_state_word},
	{"facts", ROWS_OF(facts_first), fact_word, NULL},
};

/* Text up to where a line is full, then another line. */
struct flow {
	FILE *to;
	size_t at;
};

static void flow_put(struct flow *flow, const char *text)
{
	size_t len = strlen(text) + 2;

	if (flow->at == 0 || flow->at + len > LINE_MAX_LEN) {
		fputs(flow->at == 0 ? "  " : ",\n  ", flow->to);
		flow->at = 2;
	} else {
		fputs(", ", flow->to);
	}
	fputs(text, flow->to);
	flow->at += len;
}

static void words_explain(FILE *to, const char *option, const char *(*word)(uint64_t))
{
	struct flow flow = {.to = to};

	fprintf(to, "\n--%s takes, with commas between:\n", option);
	for (uint64_t i = 0; i < CHOICES_MAX; i++)
		/* The first of a list of choices is "none", where it is not one. */
		if (word(i) != NULL && strcmp(word(i), "none") != 0)
			flow_put(&flow, word(i));
	fputs("\n", to);
}

static void column_explain(FILE *to, const struct explained *row)
{
	char key[32];
	size_t len = 0;

	for (; len < sizeof(key) - 1 && row->words[len] != '\0'; len++)
		key[len] = row->words[len] == ' ' ? '_' : row->words[len];
	key[len] = '\0';
	if (row->whom != FOR_PEOPLE)
		fprintf(to, "  %-13s %s\n", key, row->means);
}

static void fields_explain(FILE *to)
{
	struct flow flow = {.to = to};
	char key[32];

	fputs("  then a column for each field a fact can have, empty where it has it not:\n", to);
	for (enum fact_field field = FIELD_NONE + 1; field < FIELDS; field++) {
		(void)snprintf(key, sizeof(key), "%s", field_shape(field).word); /* fits */
		for (char *c = key; *c != '\0'; c++)
			*c = *c == ' ' ? '_' : *c;
		flow_put(&flow, key);
	}
	fputs("\n", to);
}

void columns_explain(FILE *to, const char *command)
{
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		if (strcmp(command, lists[i].command) != 0)
			continue;
		words_explain(to, "type", lists[i].type);
		if (lists[i].state != NULL)
			words_explain(to, "state", lists[i].state);
		fputs("\nColumns of --csv, and keys of --json, in this order; new ones come "
		      "last:\n",
		      to);
		for (size_t row = 0; row < lists[i].len; row++)
			column_explain(to, &lists[i].rows[row]);
		if (lists[i].rows != facts_first)
			continue;
		fields_explain(to);
		for (size_t row = 0; row < sizeof(facts_last) / sizeof(facts_last[0]); row++)
			column_explain(to, &facts_last[row]);
	}
}
