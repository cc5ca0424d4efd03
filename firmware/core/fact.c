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

static const struct field_shape shapes[FIELDS] = {
#define X(id, words, where)                                                                        \
	[FIELD_##id] = {.word = (words),                                                           \
			.offset = offsetof(struct fact, where),                                    \
			.size = sizeof(((struct fact *)0)->where)},
	FACT_FIELDS(X)
#undef X
};

/* Fields whose numbers come from a list: as one choice, or as a set of bits. */
static const struct {
	uint8_t field;
	const char *(*choice)(uint64_t);
	const char *(*member)(uint64_t);
} lists[] = {
	{FIELD_ROLE, role_word, NULL},
	{FIELD_KIND, kind_word, NULL},
	{FIELD_PARTS, NULL, part_word},
	{FIELD_MISSING, NULL, part_word},
	{FIELD_WHY, act_word, NULL},
	{FIELD_END, end_word, NULL},
	{FIELD_TOOL, tool_word, NULL},
	{FIELD_METHOD, method_word, NULL},
	{FIELD_CONDITION, condition_word, NULL},
	{FIELD_REASON, quarantine_word, NULL},
	{FIELD_FOUND, finding_word, NULL},
	{FIELD_WHY_CALLED, refusal_word, NULL},
	{FIELD_GROUNDS, grounds_word, NULL},
	{FIELD_PURPOSE, purpose_word, NULL},
	{FIELD_STAGE, stage_word, NULL},
	{FIELD_HOLD_END, hold_end_word, NULL},
	{FIELD_FAULT, fault_word, NULL},
	{FIELD_WHAT, export_word, NULL},
};

struct field_shape field_shape(enum fact_field field)
{
	assert(field > FIELD_NONE && field < FIELDS);
	struct field_shape shape = shapes[field];

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		if (lists[i].field == field) {
			shape.choice = lists[i].choice;
			shape.member = lists[i].member;
		}
	}
	return shape;
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
	assert(shapes[field].size == sizeof(uint64_t));
	return shapes[field].offset;
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
