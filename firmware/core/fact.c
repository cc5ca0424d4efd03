/*
 * The table of facts: which fields each type carries, and how a field is
 * found, named and put into words. It decides nothing.
 */
#include <assert.h>
#include <string.h>

#include <lendbay/fact.h>
#include <lendbay/text.h>

static const uint8_t fields_of[FACT_TYPES][FACT_FIELDS_MAX + 1] = {
#define F(field)                    FIELD_##field,
#define X(number, id, word, fields) [number] = {fields FIELD_NONE},
	FACTS(X)
#undef X
#undef F
};

static const char *const fact_words[FACT_TYPES] = {
#define X(number, id, word, fields) [number] = (word),
	FACTS(X)
#undef X
};

/* Words for the numbers of a field that come from a list: as one choice, or as a set of bits. */
static const char *(*const choices[FIELDS])(uint64_t) = {
	[FIELD_ROLE] = role_word,
	[FIELD_KIND] = kind_word,
	[FIELD_WHY] = act_word,
	[FIELD_END] = end_word,
	[FIELD_TOOL] = tool_word,
	[FIELD_METHOD] = method_word,
	[FIELD_CONDITION] = condition_word,
	[FIELD_REASON] = quarantine_word,
	[FIELD_FOUND] = finding_word,
	[FIELD_WHY_CALLED] = refusal_word,
	[FIELD_GROUNDS] = grounds_word,
	[FIELD_PURPOSE] = purpose_word,
	[FIELD_STAGE] = stage_word,
	[FIELD_HOLD_END] = hold_end_word,
	[FIELD_FAULT] = fault_word,
	[FIELD_WHAT] = export_word,
	[FIELD_LANGUAGE] = language_word,
};

static const char *(*const members[FIELDS])(uint64_t) = {
	[FIELD_PARTS] = part_word,
	[FIELD_MISSING] = part_word,
};

static const struct {
	const char *word;
	size_t offset, size;
} places[FIELDS] = {
#define X(id, words, where)                                                                        \
	[FIELD_##id] = {.word = (words),                                                           \
			.offset = offsetof(struct fact, where),                                    \
			.size = sizeof(((struct fact *)0)->where)},
	FACT_FIELDS(X)
#undef X
};

/* Asked for every field of every fact that is read: no more than a look into three tables. */
struct field_shape field_shape(enum fact_field field)
{
	assert(field > FIELD_NONE && field < FIELDS);
	return (struct field_shape){.word = places[field].word,
				    .offset = places[field].offset,
				    .size = places[field].size,
				    .choice = choices[field],
				    .member = members[field]};
}

const uint8_t *fact_fields(uint64_t type)
{
	return type > FACT_NONE && type < FACT_TYPES ? fields_of[type] : NULL;
}

const char *fact_word(uint64_t type)
{
	return type > FACT_NONE && type < FACT_TYPES ? fact_words[type] : NULL;
}

static size_t number_offset(enum fact_field field)
{
	assert(field > FIELD_NONE && field < FIELDS);
	assert(places[field].size == sizeof(uint64_t));
	return places[field].offset;
}

uint64_t fact_get(const struct fact *fact, enum fact_field field)
{
	uint64_t value;

	memcpy(&value, (const char *)fact + number_offset(field), sizeof(value));
	return value;
}

void fact_set(struct fact *fact, enum fact_field field, uint64_t value)
{
	memcpy((char *)fact + number_offset(field), &value, sizeof(value));
}
