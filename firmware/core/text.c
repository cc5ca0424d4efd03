/*
 * Words for numbers and numbers for words: the lines of the log and of the
 * stories. A digit of a PIN is never put into words.
 */
#include <assert.h>
#include <string.h>

#include <lendbay/moment.h>
#include <lendbay/text.h>

#include "deed_parts.h"
#include "line.h"

#define X_WORD(id, word) (word),

#define WORDS_OF(name, list)                                                                       \
	const char *name(uint64_t number)                                                          \
	{                                                                                          \
		static const char *const words[] = {list(X_WORD)};                                 \
		return number < sizeof(words) / sizeof(words[0]) ? words[number] : NULL;           \
	}

WORDS_OF(kind_word, KINDS_OF_DEVICE)
WORDS_OF(role_word, ROLES)
WORDS_OF(part_word, PARTS_OF_KIT)
WORDS_OF(contact_way_word, CONTACT_WAYS)
WORDS_OF(age_band_word, AGE_BANDS)
WORDS_OF(person_field_word, PERSON_FIELDS)
WORDS_OF(size_word, BAY_SIZES)
WORDS_OF(act_word, ACT_REASONS)
WORDS_OF(end_word, ACT_ENDS)
WORDS_OF(doubt_word, BAY_DOUBTS)
WORDS_OF(state_word, DEVICE_STATES)
WORDS_OF(tool_word, WIPE_TOOLS)
WORDS_OF(method_word, WIPE_METHODS)
WORDS_OF(wipe_check_word, WIPE_CHECKS)
WORDS_OF(condition_word, CONDITIONS)
WORDS_OF(quarantine_word, QUARANTINE_REASONS)
WORDS_OF(finding_word, BAY_FINDINGS)
WORDS_OF(refusal_word, REFUSALS)
WORDS_OF(port_word, PORTS)
WORDS_OF(quality_word, CLOCK_QUALITIES)
WORDS_OF(control_word, CONTROLS)
WORDS_OF(event_word, EVENTS)
WORDS_OF(effect_word, EFFECTS)
WORDS_OF(screen_word, SCREENS)
WORDS_OF(note_word, NOTES)
WORDS_OF(look_word, BAY_LOOKS)
WORDS_OF(todo_word, TODOS)
WORDS_OF(grounds_word, GROUNDS)
WORDS_OF(hold_end_word, HOLD_ENDS)
WORDS_OF(purpose_word, PURPOSES)
WORDS_OF(fault_word, FAULTS_OF_KIT)
WORDS_OF(skill_word, SKILLS_OF_LIFE)
WORDS_OF(stage_word, STAGES)
WORDS_OF(request_word, REQUESTS)
WORDS_OF(right_word, RIGHTS)
WORDS_OF(export_word, EXPORTS)
WORDS_OF(export_end_word, EXPORT_ENDS)
WORDS_OF(find_word, STOCK_FINDS)
WORDS_OF(left_word, STOCK_LEFT)
WORDS_OF(sticker_end_word, STICKER_ENDS)

const char *setting_word(uint64_t setting)
{
	static const char *const words[] = {
#define X(id, word, values) word,
		SETTINGS_OF_COMFORT(X)
#undef X
	};

	return setting < SETTINGS ? words[setting] : NULL;
}

const char *language_word(uint64_t language)
{
	static const char *const codes[] = {
#define X(id, code, own, english, from_right) code,
		LANGUAGES_SPOKEN(X)
#undef X
	};

	return language < LANGUAGES ? codes[language] : NULL;
}

void text_tame(char *text)
{
	for (; *text != '\0'; text++) {
		const uint8_t now = (uint8_t)text[0], next = (uint8_t)text[1];

		if (now < ' ' || now == 0x7f)
			text[0] = '?';
		else if (now == 0xc2 && next >= 0x80 && next < 0xa0)
			text[0] = text[1] = '?';
	}
}

int word_find(const char *(*list)(uint64_t), const char *word, size_t len)
{
	for (uint64_t i = 0; list(i) != NULL; i++) {
		if (strlen(list(i)) == len && memcmp(list(i), word, len) == 0)
			return (int)i;
	}
	return -1;
}

/* ---- Writing ---- */

static void put_set(struct line *line, uint64_t set, const char *(*member)(uint64_t))
{
	const char *comma = "";

	for (uint64_t bit = 0; bit < 64; bit++) {
		if ((set >> bit & 1) == 0)
			continue;
		line_put(line, comma);
		if (member(bit) != NULL)
			line_put(line, member(bit));
		else
			line_number(line, bit);
		comma = ",";
	}
}

static void put_field(struct line *line, const struct fact *fact, enum fact_field field)
{
	struct field_shape shape = field_shape(field);

	if (shape.size != sizeof(uint64_t)) {
		static const uint8_t zeros[FACT_KEY_LEN];
		const uint8_t *bytes = (const uint8_t *)fact + shape.offset;

		if (memcmp(bytes, zeros, sizeof(zeros)) == 0)
			return;
		line_put(line, " ");
		line_put(line, shape.word);
		line_put(line, " ");
		line_bytes(line, bytes, FACT_KEY_LEN);
		return;
	}

	uint64_t value = fact_get(fact, field);

	if (value == 0)
		return;
	line_put(line, " ");
	line_put(line, shape.word);
	line_put(line, " ");
	if (shape.choice != NULL && shape.choice(value) != NULL)
		line_put(line, shape.choice(value));
	else if (shape.member != NULL)
		put_set(line, value, shape.member);
	else
		line_number(line, value);
}

size_t fact_write(const struct fact *fact, char *text, size_t max)
{
	struct line line = {text, 0, max};
	const uint8_t *fields = fact_fields(fact->type);

	if (fields == NULL) {
		line_put(&line, "fact of unknown type ");
		line_number(&line, fact->type);
		return line.len;
	}
	line_put(&line, fact_word(fact->type));
	for (; *fields != FIELD_NONE; fields++)
		put_field(&line, fact, *fields);
	return line.len;
}

/* "-text-2", "-language-pl". Returns whether there is such a choice. */
static bool put_setting(struct line *line, uint16_t arg)
{
	uint8_t setting = (uint8_t)(arg / SETTING_VALUES_MAX), value = arg % SETTING_VALUES_MAX;

	if (arg == SETTINGS_AS_BEFORE) {
		line_put(line, "-as-before");
		return true;
	}
	if (arg / SETTING_VALUES_MAX >= SETTINGS || value >= setting_values(setting))
		return false;
	line_put(line, "-");
	line_put(line, setting_word(setting));
	line_put(line, "-");
	if (setting == SETTING_LANGUAGE)
		line_put(line, language_word(value));
	else
		line_number(line, value);
	return true;
}

size_t control_write(uint8_t control, uint16_t arg, bool has_arg, char *text, size_t max)
{
	struct line line = {text, 0, max};

	line_put(&line, control_word(control) != NULL ? control_word(control) : "unknown");
	if (control == CONTROL_SET && put_setting(&line, arg))
		return line.len;
	if (has_arg) {
		line_put(&line, "-");
		line_number(&line, arg);
	}
	return line.len;
}

static const char *const presence_words[] = {"", " empty", " there"};

const char *answer_word(uint64_t answer)
{
	static const char *const words[] = {"wrong", "right", "failed", "taken"};

	return answer < sizeof(words) / sizeof(words[0]) ? words[answer] : NULL;
}

static void put_intent(struct line *line, const struct event *ev)
{
	char name[64];

	/* A digit of a PIN must never be read in a log. */
	if (ev->intent.control == CONTROL_DIGIT) {
		line_put(line, "press digit");
		return;
	}
	/* How somebody wants the screen may tell of an illness. */
	if (ev->intent.control == CONTROL_SET) {
		line_put(line, "press set");
		return;
	}
	(void)control_write(ev->intent.control, ev->intent.arg, ev->intent.arg != 0, name,
			    sizeof(name)); /* 64 bytes hold every name */
	line_put(line, "press ");
	line_put(line, name);
}

static void put_named(struct line *line, const char *name, uint64_t value)
{
	if (value == 0)
		return;
	line_put(line, " ");
	line_put(line, name);
	line_put(line, " ");
	line_number(line, value);
}

/* The number of a card itself is never in it, only whom it names. */
static void put_card(struct line *line, const char *how, const struct event *ev)
{
	line_put(line, how);
	if (ev->card.person != NOBODY) {
		line_put(line, role_word(ev->card.role));
		line_put(line, " ");
		line_number(line, ev->card.person);
	} else {
		line_put(line, ev->card.referral != NOBODY ? "code" : "unknown");
	}
	if (ev->card.referral != NOBODY) {
		line_put(line, " ");
		line_number(line, ev->card.referral);
	}
	line_put(line, ev->card.foreign ? " foreign" : "");
	line_put(line, ev->card.minor ? " minor" : "");
	put_named(line, "adult", ev->card.adult);
	put_named(line, "of", ev->card.of);
}

static void put_deed(struct line *line, const struct event *ev)
{
	line_put(line, "deed ");
	line_put(line, right_word(ev->admin.deed) != NULL ? right_word(ev->admin.deed) : "unknown");
	for (size_t i = 0; deed_part(i) != NULL; i++)
		put_named(line, deed_part(i), deed_get(ev, i));
	if (ev->admin.grounds != 0 && grounds_word(ev->admin.grounds) != NULL) {
		line_put(line, " grounds ");
		line_put(line, grounds_word(ev->admin.grounds));
	}
}

static void put_wipe(struct line *line, const struct event *ev)
{
	line_put(line, ev->wipe.done ? "wipe done" : "wipe failed");
	put_named(line, "device", ev->wipe.device);
	put_named(line, "ticket", ev->wipe.ticket);
	put_named(line, "tool", ev->wipe.tool);
	put_named(line, "method", ev->wipe.method);
	put_named(line, "checks", ev->wipe.checks);
	put_named(line, "evidence", ev->wipe.evidence);
	line_put(line, ev->wipe.afar ? " afar" : "");
}

static void put_written(struct line *line, const struct event *ev)
{
	line_put(line, "sticker written ");
	line_put(line, sticker_end_word(ev->written.end % STICKER_ENDS_COUNT));
	put_named(line, "device", ev->written.device);
	put_named(line, "ticket", ev->written.ticket);
}

static void put_export(struct line *line, const struct event *ev)
{
	line_put(line, event_word(ev->type));
	if (ev->type == EVENT_EXPORT_ENDED) {
		line_put(line, " ");
		line_put(line, export_end_word(ev->export.end % EXPORT_ENDS_COUNT));
		line_put(line, ev->export.out ? " out" : "");
	}
	put_named(line, "ticket", ev->export.ticket);
}

static void put_door(struct line *line, const struct event *ev)
{
	line_put(line, "door ");
	line_number(line, ev->door.bay);
	line_put(line, ev->door.open ? " open" : " shut");
	line_put(line, presence_words[ev->door.presence % 3]);
	put_named(line, "charge", ev->door.charge);
	if (ev->door.first)
		line_put(line, " first");
}

static void put_pin(struct line *line, const struct event *ev)
{
	line_put(line, ev->type == EVENT_PIN ? "pin " : "pin made ");
	line_put(line, answer_word(ev->pin.answer % 4));
}

static void put_event_parts(struct line *line, const struct event *ev)
{
	switch (ev->type) {
	case EVENT_CARD: put_card(line, "card ", ev); return;
	case EVENT_NUMBER: put_card(line, "number ", ev); return;
	case EVENT_CARD_BAD:
		line_put(line, "card bad ");
		line_put(line, refusal_word(ev->card_bad.refusal));
		return;
	case EVENT_STICKER:
		line_put(line, "sticker ");
		line_number(line, ev->sticker.device);
		return;
	case EVENT_DOOR: put_door(line, ev); return;
	case EVENT_INTENT: put_intent(line, ev); return;
	case EVENT_PIN:
	case EVENT_PIN_MADE: put_pin(line, ev); return;
	case EVENT_RECORDED:
		line_put(line, "recorded ");
		line_number(line, ev->recorded.number);
		return;
	case EVENT_PORT:
		line_put(line, "port ");
		line_put(line, port_word(ev->port.port));
		line_put(line, ev->port.up ? " up" : " down");
		return;
	case EVENT_CALL_LEFT: line_put(line, ev->call.left ? "call left" : "call not left"); return;
	case EVENT_WIPE_ANSWER: put_wipe(line, ev); return;
	case EVENT_STICKER_WRITTEN: put_written(line, ev); return;
	case EVENT_STICK_FOUND:
	case EVENT_EXPORT_ENDED: put_export(line, ev); return;
	case EVENT_DISK: line_put(line, ev->disk.low ? "disk low" : "disk enough"); return;
	case EVENT_DEED: put_deed(line, ev); return;
	case EVENT_RETENTION:
		line_put(line, event_word(ev->type));
		put_named(line, "person", ev->admin.person);
		return;
	case EVENT_ENROL:
		line_put(line, event_word(ev->type));
		line_put(line, " ");
		line_number(line, ev->admin.person);
		return;
	case EVENT_ADD_DEVICE:
		line_put(line, "add device ");
		line_number(line, ev->admin.device);
		return;
	default: line_put(line, event_word(ev->type)); return;
	}
}

size_t event_write(const struct event *ev, char *text, size_t max)
{
	struct line line = {text, 0, max};

	assert(ev->type < EVENT_TYPES);
	put_event_parts(&line, ev);
	return line.len;
}

size_t effect_write(const struct effect *fx, char *text, size_t max)
{
	struct line line = {text, 0, max};

	switch (fx->type) {
	case EFFECT_RECORD:
		line_put(&line, "record ");
		line.len += fact_write(&fx->fact, text + line.len, max - line.len);
		break;
	case EFFECT_UNLOCK:
		line_put(&line, "unlock ");
		line_number(&line, fx->unlock.bay);
		break;
	case EFFECT_ASK_PIN:
		line_put(&line, "ask pin ");
		line_number(&line, fx->pin.person);
		break;
	case EFFECT_POWER:
		line_put(&line, fx->power.on ? "power on " : "power off ");
		line_number(&line, fx->power.bay);
		break;
	case EFFECT_MAKE_PIN:
		line_put(&line, "make pin ");
		line_number(&line, fx->pin.person);
		break;
	case EFFECT_SET_CLOCK:
		line_put(&line, "set clock ");
		line_number(&line, (uint64_t)fx->clock.utc_s);
		break;
	case EFFECT_WIPE_BY_MACHINE:
	case EFFECT_WIPE_STOP:
		line_put(&line, effect_word(fx->type));
		put_named(&line, "device", fx->wipe.device);
		put_named(&line, "ticket", fx->wipe.ticket);
		break;
	case EFFECT_WRITE_STICKER:
		line_put(&line, "write sticker");
		put_named(&line, "device", fx->sticker.device);
		put_named(&line, "ticket", fx->sticker.ticket);
		break;
	case EFFECT_FIND_STICK:
	case EFFECT_EXPORT:
		line_put(&line, effect_word(fx->type));
		put_named(&line, "ticket", fx->export.ticket);
		put_named(&line, "number", fx->export.number);
		break;
	case EFFECT_CALL: line_put(&line, fx->call.on ? "call on" : "call off"); break;
	case EFFECT_ANSWER:
		line_put(&line, "answer ");
		line_put(&line, fx->answer.refusal == REFUSED_NOT
					? "done"
					: refusal_word(fx->answer.refusal));
		break;
	default: line_put(&line, effect_word(fx->type)); break;
	}
	return line.len;
}
