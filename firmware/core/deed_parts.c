/*
 * The parts of a deed that are numbers, each with its word. Decides nothing.
 */
#include "deed_parts.h"

#include <assert.h>
#include <string.h>

#define PARTS_OF_DEED(X)                                                                           \
	X(person)                                                                                  \
	X(device)                                                                                  \
	X(kind)                                                                                    \
	X(bay)                                                                                     \
	X(minor)                                                                                   \
	X(helper)                                                                                  \
	X(helpers)                                                                                 \
	X(day)                                                                                     \
	X(session)                                                                                 \
	X(from_minute)                                                                             \
	X(to_minute)                                                                               \
	X(champion)                                                                                \
	X(referral)                                                                                \
	X(partner)                                                                                 \
	X(fact)                                                                                    \
	X(utc_s)                                                                                   \
	X(what)

static const struct {
	const char *word;
	size_t offset;
} parts[] = {
#define X(member) {#member, offsetof(struct event, admin.member)},
	PARTS_OF_DEED(X)
#undef X
};

#define PARTS_LEN (sizeof(parts) / sizeof(parts[0]))

const char *deed_part(size_t i)
{
	return i < PARTS_LEN ? parts[i].word : NULL;
}

uint64_t deed_get(const struct event *ev, size_t i)
{
	uint64_t value;

	assert(i < PARTS_LEN);
	memcpy(&value, (const char *)ev + parts[i].offset, sizeof(value));
	return value;
}

void deed_set(struct event *ev, size_t i, uint64_t value)
{
	assert(i < PARTS_LEN);
	memcpy((char *)ev + parts[i].offset, &value, sizeof(value));
}
