/*
 * A view in words, for stories. Knows every number in it that a screen may
 * show; judges none.
 */
#include "story_view.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <lendbay/text.h>

struct out {
	char *text;
	size_t len, max;
};

static void put(struct out *o, const char *name, uint64_t value)
{
	if (value == 0 || o->len >= o->max)
		return;

	int wrote = snprintf(o->text + o->len, o->max - o->len, "%s%s %llu", o->len > 0 ? ", " : "",
			     name, (unsigned long long)value);

	o->len += wrote > 0 ? (size_t)wrote : 0;
}

static void put_word(struct out *o, const char *name, const char *word)
{
	if (o->len >= o->max)
		return;

	int wrote = snprintf(o->text + o->len, o->max - o->len, "%s%s%s%s", o->len > 0 ? ", " : "",
			     name, name[0] != '\0' ? " " : "", word);

	o->len += wrote > 0 ? (size_t)wrote : 0;
}

#define NUMBERS(X)                                                                                 \
	X(called, "called")                                                                        \
	X(desk_open, "desk open")                                                                  \
	X(can_back, "can back")                                                                    \
	X(day, "today")                                                                            \
	X(seconds, "seconds")                                                                      \
	X(digits, "digits")                                                                        \
	X(tries, "tries")                                                                          \
	X(bay, "bay")                                                                              \
	X(other_bay, "other bay")                                                                  \
	X(tapped, "tapped")                                                                        \
	X(door_open, "door open")                                                                  \
	X(step, "step")                                                                            \
	X(steps, "of")                                                                             \
	X(unit, "unit")                                                                            \
	X(day2, "day2")                                                                            \
	X(parts, "parts")                                                                          \
	X(parts_in, "in")                                                                          \
	X(parts_missing, "missing")                                                                \
	X(said_in, "said in")                                                                      \
	X(said_missing, "said missing")                                                            \
	X(checks, "checks")                                                                        \
	X(lit_on, "lit")                                                                           \
	X(machine, "machine")                                                                      \
	X(more, "more")                                                                            \
	X(turn, "turn")                                                                            \
	X(minutes, "minutes")                                                                      \
	X(person, "name of")                                                                       \
	X(reach, "reach")                                                                          \
	X(minor, "minor")                                                                          \
	X(helper, "for somebody")                                                                  \
	X(can_wait, "can wait")                                                                    \
	X(waits, "waits")                                                                          \
	X(held_day, "held until")                                                                  \
	X(place, "place")                                                                          \
	X(count, "count")                                                                          \
	X(leaf, "leaf")                                                                            \
	X(counted, "counted")                                                                      \
	X(to_count, "to count")                                                                    \
	X(not_seen, "not seen")                                                                    \
	X(misplaced, "misplaced")                                                                  \
	X(unknown, "unknown")                                                                      \
	X(first, "from")                                                                           \
	X(can_earlier, "can earlier")                                                              \
	X(can_later, "can later")                                                                  \
	X(moved, "moved")                                                                          \
	X(moved_to, "to")                                                                          \
	X(held, "kept for")                                                                        \
	X(late, "late")                                                                            \
	X(to_confirm, "to confirm")                                                                \
	X(set_s, "set to")                                                                         \
	X(entry.number, "entry")

static const struct {
	const char *name;
	size_t offset, size;
} numbers[] = {
#define X(member, name) {name, offsetof(struct view, member), sizeof(((struct view *)0)->member)},
	NUMBERS(X)
#undef X
};

static void put_numbers(struct out *o, const struct view *v)
{
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		const char *at = (const char *)v + numbers[i].offset;
		uint64_t value = 0;
		uint32_t four = 0;
		uint16_t two = 0;

		if (numbers[i].size == 1) {
			value = (uint8_t)*at;
		} else if (numbers[i].size == 2) {
			memcpy(&two, at, sizeof(two));
			value = two;
		} else if (numbers[i].size == 4) {
			memcpy(&four, at, sizeof(four));
			value = four;
		} else {
			memcpy(&value, at, sizeof(value));
		}
		put(o, numbers[i].name, value);
	}
}

static void put_choice(struct out *o, const char *name, uint64_t value,
		       const char *(*word)(uint64_t))
{
	if (value != 0 && word(value) != NULL)
		put_word(o, name, word(value));
}

static const char *const export_words[EXPORT_STAGES] = {[EXPORT_OFFERED] = "offered",
							[EXPORT_FINDING] = "finding",
							[EXPORT_WRITING] = "writing",
							[EXPORT_OVER] = "over"};

static void put_choices(struct out *o, const struct view *v)
{
	put_choice(o, "role", v->role, role_word);
	put_choice(o, "wanted", v->wanted, control_word);
	put_choice(o, "refusal", v->refusal, refusal_word);
	put_choice(o, "", v->kind, kind_word);
	put_choice(o, "state", v->state, state_word);
	put_choice(o, "why", v->why, act_word);
	put_choice(o, "tool", v->tool, tool_word);
	put_choice(o, "condition", v->condition, condition_word);
	put_choice(o, "purpose", v->purpose, purpose_word);
	put_choice(o, "stage", v->stage, stage_word);
	put_choice(o, "grounds", v->grounds, grounds_word);
	put_choice(o, "fault", v->fault, fault_word);
	put_choice(o, "deed", v->deed, right_word);
	put_choice(o, "found", v->finding, finding_word);
	put_choice(o, "held", v->held_kind, kind_word);
	if (v->screen == SCREEN_STAFF_LIST)
		put_word(o, "todo", todo_word(v->todo));
	if (v->export.at != EXPORT_AT_NONE)
		put_word(o, "export", export_words[v->export.at]);
	if (v->export.at == EXPORT_OVER) {
		put_word(o, "", export_end_word(v->export.end));
		put_word(o, "", v->export.out ? "out" : "in");
	}
	if (v->typed[0] != '\0')
		put_word(o, "typed", v->typed);
	if (v->reference[0] != '\0')
		put_word(o, "", "reference");
	for (uint8_t skill = 0; skill < SKILLS; skill++) {
		char name[64];

		(void)snprintf(name, sizeof(name), "sure of %s", skill_word(skill)); /* fits */
		put(o, name, v->sure[skill]);
	}
}

/* Which of the calendar's days, from 0. */
static void put_days(struct out *o, const char *name, uint64_t days)
{
	char text[4 * VIEW_DAYS_MAX] = "";
	size_t len = 0;

	for (unsigned i = 0; i < VIEW_DAYS_MAX; i++) {
		if (days >> i & 1u)
			len += (size_t)snprintf(text + len, sizeof(text) - len, " %u",
						i); /* fits */
	}
	if (len > 0)
		put_word(o, name, text + 1);
}

/* How many could be lent, wait, are due: by kind. */
static void put_kinds(struct out *o, const struct view *v)
{
	for (uint8_t kind = 1; kind < DEVICE_KINDS; kind++) {
		char name[64];

		(void)snprintf(name, sizeof(name), "%ss ready", kind_word(kind)); /* fits */
		put(o, name, v->ready[kind]);
		(void)snprintf(name, sizeof(name), "next %s due", kind_word(kind)); /* fits */
		put(o, name, v->next_due[kind]);
		(void)snprintf(name, sizeof(name), "%s parts", kind_word(kind)); /* fits */
		put(o, name, v->parts_of[kind]);
		(void)snprintf(name, sizeof(name), "waiting for a %s", kind_word(kind)); /* fits */
		put(o, name, v->waiting[kind]);
	}
}

static const char *const batch_words[BATCH_LOOKS] = {[BATCH_NOT_YET] = "not yet",
						     [BATCH_OPENING] = "opening",
						     [BATCH_TAKE_OUT] = "take out",
						     [BATCH_SHUT_IT] = "shut it",
						     [BATCH_TAP_IT] = "tap it",
						     [BATCH_DONE] = "done",
						     [BATCH_DID_NOT_OPEN] = "did not open",
						     [BATCH_ASIDE] = "set aside"};

/* What a row's state is follows from the screen. */
static void put_state(struct out *o, const struct view *v, uint8_t state)
{
	switch (v->screen) {
	case SCREEN_STAFF_DEEDS: put_word(o, "", right_word(state)); break;
	case SCREEN_STAFF_GROUNDS: put_word(o, "", grounds_word(state)); break;
	case SCREEN_MONTH:
	case SCREEN_STAFF_HOME: put_word(o, "", todo_word(state)); break;
	case SCREEN_STAFF_STOCKTAKE: put_word(o, "", left_word(state)); break;
	case SCREEN_STAFF_BAY: break; /* row by row: see put_told */
	case SCREEN_STAFF_BATCH: put_word(o, "", batch_words[state]); break;
	case SCREEN_STAFF_FINDS: put_word(o, "", find_word(state)); break;
	case SCREEN_STAFF_LIST:
		if (v->todo == TODO_REQUEST)
			put_word(o, "", request_word(state));
		break;
	default: put(o, "state", state); break;
	}
}

/* What is in a bay, or one of the things that happened to it. */
static void put_told(struct out *o, const struct view *v, uint8_t i)
{
	const struct view_row *row = &v->row[i];

	put_word(o, "", i == 0 ? state_word(row->state) : fact_word(row->state));
	if (row->why != ACT_NONE) {
		put_word(o, "", act_word(row->why));
		put_word(o, "", end_word(row->end));
	}
	if (row->finding != FOUND_NONE)
		put_word(o, "", finding_word(row->finding));
	put(o, "charge", row->charge);
}

static void put_rows(struct out *o, const struct view *v)
{
	for (uint8_t i = 0; i < v->rows; i++) {
		const struct view_row *row = &v->row[i];
		char name[32];

		(void)snprintf(name, sizeof(name), "row %u:", i); /* fits */
		put_word(o, name, row->kind != 0 ? kind_word(row->kind) : "");
		put(o, "id", row->id);
		put_state(o, v, row->state);
		if (v->screen == SCREEN_STAFF_BAY)
			put_told(o, v, i);
		put(o, v->screen == SCREEN_STAFF_WIPE ? "out of" : "in", row->bay);
		if (v->screen == SCREEN_STAFF_WIPE || v->screen == SCREEN_STAFF_INSPECT)
			put(o, "back", (uint64_t)row->utc_s);
		put(o, "number", row->unit);
		put(o, "day", row->day);
		put(o, "many", row->count);
		if (row->lit)
			put_word(o, "", "lit");
	}
}

/* Bays that do not look empty, or whose content a worker sees. */
static void put_bays(struct out *o, const struct view *v)
{
	for (uint8_t bay = 1; bay <= v->bays; bay++) {
		const struct view_bay *b = &v->bay_of[bay];
		char name[32];

		if (b->look == LOOK_EMPTY && b->unit == 0)
			continue;
		(void)snprintf(name, sizeof(name), "door %u", bay); /* fits */
		put_word(o, name, look_word(b->look));
		put(o, "with", b->unit);
	}
}

void comfort_write(const uint8_t comfort[SETTINGS], char *text, size_t max)
{
	struct out o = {text, 0, max};

	text[0] = '\0';
	for (uint8_t setting = 0; setting < SETTINGS; setting++) {
		char value[8];

		if (comfort[setting] == 0 || o.len >= o.max)
			continue;
		(void)snprintf(value, sizeof(value), "%u", comfort[setting]); /* fits */
		int wrote = snprintf(text + o.len, max - o.len, " %s %s", setting_word(setting),
				     setting == SETTING_LANGUAGE ? language_word(comfort[setting])
								 : value);

		o.len += wrote > 0 ? (size_t)wrote : 0;
	}
}

static void put_comfort(struct out *o, const struct view *v)
{
	char text[128];

	comfort_write(v->comfort, text, sizeof(text));
	if (text[0] != '\0')
		put_word(o, "", text + 1);
	if (v->screen == SCREEN_COMFORT)
		put(o, "can remember", v->can_remember);
}

size_t view_write(const struct view *view, char *text, size_t max)
{
	struct out o = {text, 0, max};

	text[0] = '\0';
	put_choices(&o, view);
	put_numbers(&o, view);
	put_comfort(&o, view);
	put_kinds(&o, view);
	put_days(&o, "closed", view->days_closed);
	put_days(&o, "may touch", view->days_on);
	put_rows(&o, view);
	put_bays(&o, view);
	return o.len < max ? o.len : max - 1;
}
