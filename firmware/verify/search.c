/*
 * Searching what was done to a row that does not hold, by what the rows after
 * it still know: each head follows from one fact at one place only.
 */
#include "search.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define NUMBER_AT 4   /* canonical bytes: u16 version, u16 type, u64 number */
#define SHIFT_MAX 128 /* places that a row's number is looked for, up and down */

#define IS(kind) (1U << JUDGED_##kind)

/* ---- One row ---- */

void kept_take(struct kept *kept, const struct judge_row *row)
{
	kept->there = true;
	kept->beside = row->beside;
	kept->number = row->number;
	kept->version = row->version;
	kept->type = row->type;
	kept->len = row->len;
	kept->sound = row->len <= HASH_BYTES_MAX && row->salt != NULL && row->leaf != NULL &&
		      row->head != NULL;
	if (!kept->sound)
		return;
	if (row->len > 0)
		memcpy(kept->bytes, row->bytes, row->len);
	memcpy(kept->salt, row->salt, HASH_SALT_LEN);
	memcpy(kept->leaf, row->leaf, HASH_LEN);
	memcpy(kept->head, row->head, HASH_LEN);
}

static bool same(const uint8_t *a, const uint8_t *b)
{
	return memcmp(a, b, HASH_LEN) == 0;
}

/* The number in its bytes; 0 if there is no room for one. */
static uint64_t number_inside(const struct kept *row)
{
	uint64_t number = 0;

	if (!row->sound || row->len < NUMBER_AT + sizeof(number))
		return 0;
	for (size_t i = 0; i < sizeof(number); i++)
		number |= (uint64_t)row->bytes[NUMBER_AT + i] << (8 * i);
	return number;
}

/* The leaf it would have as fact `number`. */
static void leaf_as(const struct kept *row, uint64_t number, uint8_t leaf[HASH_LEN])
{
	uint8_t bytes[HASH_BYTES_MAX];

	memcpy(bytes, row->bytes, row->len);
	for (size_t i = 0; i < sizeof(number) && row->len >= NUMBER_AT + sizeof(number); i++)
		bytes[NUMBER_AT + i] = (uint8_t)(number >> (8 * i));
	hash_leaf(row->salt, bytes, row->len, leaf);
}

/* Whether its own leaf says that it is fact `number`. */
static bool leaf_says(const struct kept *row, uint64_t number)
{
	uint8_t leaf[HASH_LEN];

	if (!row->sound)
		return false;
	leaf_as(row, number, leaf);
	return same(leaf, row->leaf);
}

/* Whether its head says that it follows from `before`, by the leaf beside it. */
static bool head_says(const struct kept *row, const uint8_t before[HASH_LEN])
{
	uint8_t head[HASH_LEN];

	if (!row->sound)
		return false;
	hash_head(before, row->leaf, head);
	return same(head, row->head);
}

/* The same by its bytes, as fact `number`. */
static bool head_says_as(const struct kept *row, const uint8_t before[HASH_LEN], uint64_t number)
{
	uint8_t leaf[HASH_LEN], head[HASH_LEN];

	if (!row->sound)
		return false;
	leaf_as(row, number, leaf);
	hash_head(before, leaf, head);
	return same(head, row->head);
}

bool row_is(const struct kept *row, const uint8_t before[HASH_LEN], uint64_t number)
{
	return head_says(row, before) || head_says_as(row, before, number);
}

/* Which fact it is by its leaf, looked for around the place where it stands; 0: none. */
static uint64_t fact_of(const struct kept *row)
{
	uint64_t inside = number_inside(row), at = (uint64_t)row->number;

	if (!row->sound)
		return 0;
	if (inside != 0 && leaf_says(row, inside))
		return inside;
	if (row->number <= 0)
		return 0;
	for (uint64_t i = 0; i <= SHIFT_MAX; i++) {
		if (leaf_says(row, at + i))
			return at + i;
		if (i > 0 && i < at && leaf_says(row, at - i))
			return at - i;
	}
	return 0;
}

/* ---- Row by row ---- */

/* Whether a row behind the first is the wanted fact. */
static bool is_wanted(const struct search *s, const struct kept *row)
{
	uint64_t inside = number_inside(row);

	if (head_says_as(row, s->before, s->wanted) || leaf_says(row, s->wanted))
		return true;
	/* By a leaf that is another fact's, everything follows once the heads are made anew. */
	return head_says(row, s->before) && !(inside != s->wanted && leaf_says(row, inside));
}

/* Which fact the first row is, and whether it is the wanted one, changed where it stands. */
static void first_tell(struct search *s)
{
	uint64_t inside = number_inside(&s->first);
	bool by_bytes = head_says_as(&s->first, s->before, s->wanted);

	if (inside != 0 && leaf_says(&s->first, inside))
		s->first_is = inside;
	else if (!by_bytes) /* which is dear */
		s->first_is = fact_of(&s->first);
	s->found = by_bytes || (head_says(&s->first, s->before) &&
				(s->first_is == 0 || s->first_is == s->wanted));
	s->found_number = s->first.number;
	memcpy(s->found_head, s->first.head, HASH_LEN);
}

void search_begin(struct search *s, uint64_t wanted, const uint8_t before[HASH_LEN],
		  const struct judge_row *row)
{
	memset(s, 0, sizeof(*s));
	s->wanted = wanted;
	memcpy(s->before, before, HASH_LEN);
	kept_take(&s->first, row);
	if (!s->first.sound)
		return;
	hash_head(before, s->first.leaf, s->follows);
	first_tell(s);
}

/* Whether the first row once stood right behind this one. */
static bool first_came_after(const struct search *s, const struct kept *row)
{
	uint64_t at = (uint64_t)row->number;

	return head_says(&s->first, row->head) || head_says_as(&s->first, row->head, at) ||
	       head_says_as(&s->first, row->head, at + 1) ||
	       head_says_as(&s->first, row->head, number_inside(row) + 1);
}

void search_row(struct search *s, const struct judge_row *row)
{
	static const struct kept none;
	struct kept k = none;

	kept_take(&k, row);
	s->rows++;
	if (s->rows == 1) {
		s->second = k;
		if (!(s->found && s->found_at == 0))
			s->second_is = fact_of(&k);
	}
	/* Changed where it stands: nothing behind it can say more. */
	if (!k.sound || (s->found && s->found_at == 0))
		return;
	if (s->found && !s->next_met) {
		s->next_met = true;
		s->next_follows =
			row_is(&k, s->found_head, s->wanted + 1) || leaf_says(&k, s->wanted + 1);
	}
	if (!s->found && is_wanted(s, &k)) {
		s->found = true;
		s->found_at = s->rows;
		s->found_number = k.number;
		memcpy(s->found_head, k.head, HASH_LEN);
	}
	/* A salt is drawn once for a fact: a copy has it too, whatever else was made anew. */
	if (memcmp(k.salt, s->first.salt, HASH_SALT_LEN) == 0)
		s->met_again = true;
	if (s->first.sound && !s->came_later)
		s->came_later = first_came_after(s, &k);
}

bool search_is_told(const struct search *s)
{
	return s->found && s->found_at == 0;
}

void search_vouched(struct search *s, const struct judge_head *head, const uint8_t *row)
{
	if (head->number == s->wanted && same(head->head, s->follows))
		s->vouched_leads = true;
	if (row != NULL && s->tail != TAIL_OURS)
		s->tail = same(head->head, row) ? TAIL_OURS : TAIL_FOREIGN;
	if (head->number > s->wanted && s->first.sound && same(head->head, s->first.head))
		s->vouched_at = head->number;
}

/* ---- What was done ---- */

static void say(struct finding *out, uint64_t first, uint64_t last, unsigned kinds,
		const char *format, ...) __attribute__((format(printf, 5, 6)));

static void say(struct finding *out, uint64_t first, uint64_t last, unsigned kinds,
		const char *format, ...)
{
	va_list list;

	out->first = first;
	out->last = last;
	out->kinds = kinds;
	va_start(list, format);
	(void)vsnprintf(out->why, sizeof(out->why), format, list); /* cut if it must be */
	va_end(list);
}

#define N(number) ((unsigned long long)(number)) /* for %llu */

static void removed(struct finding *out, uint64_t first, uint64_t behind, const char *then)
{
	if (behind - first > 1)
		say(out, first, behind - 1, IS(REMOVED), "Facts %llu to %llu were removed%s.",
		    N(first), N(behind - 1), then);
	else
		say(out, first, first, IS(REMOVED), "Fact %llu was removed%s.", N(first), then);
}

/* Whether nothing of the row is wrong but what it says. */
static bool is_itself(const struct search *s)
{
	const struct kept *row = &s->first;

	return s->first_is == s->wanted && number_inside(row) == s->wanted &&
	       head_says(row, s->before);
}

/* Which part of the wanted fact was altered, where it stands. */
static const char *altered_part(const struct search *s)
{
	const struct kept *row = &s->first;

	if (number_inside(row) != s->wanted && leaf_says(row, s->wanted))
		return "the number in its bytes";
	if (s->first_is == s->wanted)
		return "its version or type, beside its bytes";
	if (head_says(row, s->before))
		return "its bytes or its salt";
	return number_inside(row) == s->wanted ? "its leaf" : "its number and its leaf";
}

/* The rows leave a gap before the first. */
static void gap_judge(const struct search *s, struct finding *out)
{
	uint64_t e = s->wanted, at = (uint64_t)s->first.number;

	if (s->found || s->first_is == e)
		say(out, e, e, IS(ALTERED),
		    "Fact %llu was altered: its row is numbered %lld, out of its place.", N(e),
		    (long long)(s->found ? s->found_number : s->first.number));
	else if (s->first_is != 0 && s->first_is < e)
		say(out, e, e, IS(INSERTED),
		    "A copy of fact %llu was inserted after fact %llu, numbered %llu.",
		    N(s->first_is), N(e - 1), N(at));
	else
		removed(out, e, s->first_is != 0 ? s->first_is : at, "");
}

/* The wanted fact stands further on. */
static void moved_judge(const struct search *s, struct finding *out)
{
	uint64_t e = s->wanted, is = s->first_is;
	bool reaches = s->next_follows || !s->next_met;
	bool moved = !s->met_again && (s->came_later || (is > e && is <= e + s->rows));

	if (!reaches || moved) {
		say(out, e, e, IS(REORDERED),
		    "Facts were reordered: fact %llu stands in the place of fact %lld, and another "
		    "in its own.",
		    N(e), (long long)s->found_number);
		return;
	}
	if (is == 0 || is == e)
		say(out, e, e, IS(INSERTED),
		    "A fact that was not recorded was inserted in front of fact %llu.", N(e));
	else
		say(out, e, e, IS(INSERTED),
		    "A copy of fact %llu was inserted in front of fact %llu.", N(is), N(e));
	/* With its head made to follow, nobody can tell which of two was there first. */
	if (is == e - 1 && head_says(&s->first, s->before)) {
		out->first = e - 1;
		(void)snprintf(out->why, sizeof(out->why),
			       "There are two facts %llu: one of them was inserted.",
			       N(e - 1)); /* fits */
	}
}

/* Another fact of this ledger stands there, and the wanted one nowhere. */
static void other_judge(const struct search *s, struct finding *out)
{
	uint64_t e = s->wanted, is = s->first_is;
	bool last = !s->second.there;

	if (is > e && (last || s->second_is == is + 1))
		removed(out, e, is, ", and those after it got new numbers");
	else if (last && s->tail == TAIL_SILENT && !s->vouched_leads)
		say(out, e, e, IS(INSERTED) | IS(ALTERED),
		    "A copy of fact %llu stands as fact %llu at the end: it was inserted, or put "
		    "in the place of the fact that was there.",
		    N(is), N(e));
	else
		say(out, e, e, IS(ALTERED),
		    "Fact %llu was altered: fact %llu was put in its place.", N(e), N(is));
}

/* How many facts went, when those behind got new numbers and leaves but kept their heads. */
static uint64_t shift_of(const struct search *s)
{
	for (uint64_t i = 1; s->second.sound && i <= SHIFT_MAX; i++)
		if (head_says_as(&s->second, s->first.head, s->wanted + 1 + i))
			return i;
	return s->vouched_at > s->wanted ? s->vouched_at - s->wanted : 0;
}

/* The rows behind follow from it, but it does not follow from those before. */
static void seam_judge(const struct search *s, uint64_t vouched, struct finding *out)
{
	uint64_t e = s->wanted, from = vouched + 1 < e ? vouched + 1 : e;
	if (s->tail == TAIL_FOREIGN)
		say(out, from, e, IS(FOREIGN),
		    "From fact %llu on the facts are from another kiosk: they follow from one "
		    "another, but not from those before, and not to a head that is vouched for.",
		    N(e));
	else if (from == e)
		say(out, e, e, IS(ALTERED) | (s->tail == TAIL_OURS ? 0 : IS(FOREIGN)),
		    "Fact %llu was altered, and its leaf made anew%s.", N(e),
		    s->tail == TAIL_OURS ? ""
					 : "; or the facts from there on are from another kiosk");
	else
		say(out, from, e, IS(ALTERED) | (s->tail == TAIL_OURS ? 0 : IS(FOREIGN)),
		    "Between fact %llu and fact %llu one was altered, and its leaf made anew%s: "
		    "the head of fact %llu does not follow from those before it.",
		    N(from), N(e),
		    s->tail == TAIL_OURS ? ""
					 : "; or the facts from the last on are from another kiosk",
		    N(e));
}

/* By leaf and number it is the wanted fact, but its head does not follow. */
static void own_judge(const struct search *s, uint64_t vouched, struct finding *out)
{
	uint64_t e = s->wanted, shift;
	bool leads = s->second.there && row_is(&s->second, s->follows, e + 1);
	bool goes_on = s->second.there && row_is(&s->second, s->first.head, e + 1);

	if (leads || s->vouched_leads)
		say(out, e, e, IS(ALTERED), "Fact %llu was altered: its head.", N(e));
	else if (goes_on || (!s->second.there && s->tail == TAIL_OURS))
		seam_judge(s, vouched, out);
	else if ((shift = shift_of(s)) != 0)
		removed(out, e, e + shift, ", and those after it got new numbers and leaves");
	else if (s->second.there || s->tail == TAIL_FOREIGN)
		say(out, e, e, IS(FOREIGN),
		    "Fact %llu is from another kiosk, or made up: it is whole in itself, but "
		    "neither follows from the fact before it nor leads to the one after it.",
		    N(e));
	else
		say(out, e, e, IS(ALTERED) | IS(INSERTED) | IS(FOREIGN),
		    "Fact %llu, the last, was altered, inserted, or is from another kiosk: its "
		    "head does not follow from the fact before it.",
		    N(e));
}

void search_end(const struct search *s, uint64_t vouched, const struct kept *early,
		struct finding *out)
{
	uint64_t e = s->wanted;

	if (s->first.number != (int64_t)e && early != NULL && row_is(early, s->before, e))
		say(out, e, e, IS(ALTERED),
		    "Fact %llu was altered: its row is numbered %lld, out of its place.", N(e),
		    (long long)early->number);
	else if (s->first.number != (int64_t)e)
		gap_judge(s, out);
	else if (!s->first.sound)
		say(out, e, e, IS(ALTERED),
		    "Fact %llu was altered: its bytes, salt, leaf or head have a length they "
		    "cannot have.",
		    N(e));
	else if (s->no_fact && is_itself(s))
		say(out, vouched + 1 < e ? vouched + 1 : e, e,
		    IS(ALTERED) | IS(REMOVED) | IS(INSERTED) | IS(REORDERED),
		    "Fact %llu is none that can stand there, or none that this program knows: it "
		    "was altered, or facts before it were removed, inserted or reordered, and the "
		    "chain was computed again.",
		    N(e));
	else if (s->found && s->found_at == 0)
		say(out, e, e, IS(ALTERED), "Fact %llu was altered: %s.", N(e), altered_part(s));
	else if (s->found)
		moved_judge(s, out);
	else if (s->first_is != 0 && s->first_is != e)
		other_judge(s, out);
	else if (s->first_is == e && number_inside(&s->first) == e)
		own_judge(s, vouched, out);
	else
		say(out, e, e, IS(ALTERED), "Fact %llu was altered: more than one part of it.",
		    N(e));
}
