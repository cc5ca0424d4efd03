/*
 * Words for numbers and numbers for words: the lines of the log and of the
 * stories. A digit of a PIN is never put into words.
 */
#include <assert.h>
#include <string.h>

#include <lendbay/moment.h>
#include <lendbay/text.h>

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

size_t control_write(uint8_t control, uint16_t arg, bool has_arg, char *text, size_t max)
{
	struct line line = {text, 0, max};

	line_put(&line, control_word(control) != NULL ? control_word(control) : "unknown");
	if (has_arg) {
		line_put(&line, "-");
		line_number(&line, arg);
	}
	return line.len;
}

static const char *const presence_words[] = {"", " empty", " there"};
static const char *const answer_words[] = {"wrong", "right", "failed"};

static void put_intent(struct line *line, const struct event *ev)
{
	char name[64];

	/* A digit of a PIN must never be read in a log. */
	if (ev->intent.control == CONTROL_DIGIT) {
		line_put(line, "press digit");
		return;
	}
	(void)control_write(ev->intent.control, ev->intent.arg, ev->intent.arg != 0, name,
			    sizeof(name)); /* 64 bytes hold every name */
	line_put(line, "press ");
	line_put(line, name);
}

static void put_event_parts(struct line *line, const struct event *ev)
{
	switch (ev->type) {
	case EVENT_CARD:
		line_put(line, "card ");
		if (ev->card.person == NOBODY) {
			line_put(line, ev->card.foreign ? "unknown foreign" : "unknown");
			return;
		}
		line_put(line, role_word(ev->card.role));
		line_put(line, " ");
		line_number(line, ev->card.person);
		line_put(line, ev->card.foreign ? " foreign" : "");
		return;
	case EVENT_CARD_BAD:
		line_put(line, "card bad ");
		line_put(line, refusal_word(ev->card_bad.refusal));
		return;
	case EVENT_STICKER:
		line_put(line, "sticker ");
		line_number(line, ev->sticker.device);
		return;
	case EVENT_DOOR:
		line_put(line, "door ");
		line_number(line, ev->door.bay);
		line_put(line, ev->door.open ? " open" : " shut");
		line_put(line, presence_words[ev->door.presence % 3]);
		if (ev->door.first)
			line_put(line, " first");
		return;
	case EVENT_INTENT: put_intent(line, ev); return;
	case EVENT_PIN:
		line_put(line, "pin ");
		line_put(line, answer_words[ev->pin.answer % 3]);
		return;
	case EVENT_RECORDED:
		line_put(line, "recorded ");
		line_number(line, ev->recorded.number);
		return;
	case EVENT_PORT:
		line_put(line, "port ");
		line_put(line, port_word(ev->port.port));
		line_put(line, ev->port.up ? " up" : " down");
		return;
	case EVENT_ENROL:
	case EVENT_RESET_PIN:
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

/* ---- Reading: words of one line, one after the other. ---- */

struct words {
	const char *at;
	size_t len; /* of the word at `at` */
};

static bool next_word(struct words *w)
{
	w->at += w->len;
	while (*w->at == ' ')
		w->at++;
	w->len = strcspn(w->at, " ");
	return w->len > 0;
}

static bool is_word(const struct words *w, const char *word)
{
	return strlen(word) == w->len && memcmp(word, w->at, w->len) == 0;
}

static bool number_of(const char *text, size_t len, uint64_t *out)
{
	uint64_t number = 0;

	if (len == 0 || len > 19)
		return false;
	for (size_t i = 0; i < len; i++) {
		if (text[i] < '0' || text[i] > '9')
			return false;
		number = number * 10 + (uint64_t)(text[i] - '0');
	}
	*out = number;
	return true;
}

static bool next_number(struct words *w, uint64_t *out)
{
	return next_word(w) && number_of(w->at, w->len, out);
}

bool control_read(const char *name, uint8_t *control, uint16_t *arg)
{
	size_t len = strlen(name);
	int found = word_find(control_word, name, len);
	uint64_t number = 0;

	if (found < 0) {
		const char *dash = strrchr(name, '-');

		if (dash == NULL || !number_of(dash + 1, strlen(dash + 1), &number) ||
		    number > UINT16_MAX)
			return false;
		found = word_find(control_word, name, (size_t)(dash - name));
	}
	if (found <= CONTROL_NONE)
		return false;
	*control = (uint8_t)found;
	*arg = (uint16_t)number;
	return true;
}

static bool read_card(struct words *w, struct event *ev)
{
	ev->type = EVENT_CARD;
	if (!next_word(w))
		return false;
	if (is_word(w, "unknown")) {
		/* A number tells unknown cards apart. */
		ev->card.hash = 1;
		if (!next_word(w))
			return true;
		ev->card.foreign = is_word(w, "foreign");
		return ev->card.foreign || number_of(w->at, w->len, &ev->card.hash);
	}
	if (is_word(w, "gone")) {
		ev->type = EVENT_CARD_GONE;
		return true;
	}
	if (is_word(w, "bad")) {
		ev->type = EVENT_CARD_BAD;
		w->at += w->len;
		w->at += strspn(w->at, " ");
		int refusal = word_find(refusal_word, w->at, strlen(w->at));

		ev->card_bad.refusal = (uint8_t)(refusal < 0 ? 0 : refusal);
		w->len = strlen(w->at);
		return refusal > 0;
	}
	int role = word_find(role_word, w->at, w->len);

	if (role <= ROLE_NONE || !next_number(w, &ev->card.person))
		return false;
	ev->card.role = (uint8_t)role;
	ev->card.hash = ev->card.person;
	return true;
}

static bool read_door(struct words *w, struct event *ev)
{
	uint64_t bay;

	ev->type = EVENT_DOOR;
	if (!next_number(w, &bay) || bay == 0 || bay > BAYS_MAX || !next_word(w))
		return false;
	ev->door.bay = (uint8_t)bay;
	ev->door.open = is_word(w, "open");
	if (!ev->door.open && !is_word(w, "shut"))
		return false;
	while (next_word(w)) {
		if (is_word(w, "first"))
			ev->door.first = true;
		else if (is_word(w, "empty"))
			ev->door.presence = PRESENCE_EMPTY;
		else if (is_word(w, "there"))
			ev->door.presence = PRESENCE_THERE;
		else
			return false;
	}
	return true;
}

static bool read_port(struct words *w, struct event *ev)
{
	ev->type = EVENT_PORT;
	if (!next_word(w))
		return false;
	int port = word_find(port_word, w->at, w->len);

	if (port < 0 || !next_word(w))
		return false;
	ev->port.port = (uint8_t)port;
	ev->port.up = is_word(w, "up");
	return ev->port.up || is_word(w, "down");
}

static bool read_press(struct words *w, struct event *ev)
{
	char name[64];

	ev->type = EVENT_INTENT;
	if (!next_word(w) || w->len >= sizeof(name))
		return false;
	memcpy(name, w->at, w->len);
	name[w->len] = '\0';
	return control_read(name, &ev->intent.control, &ev->intent.arg);
}

static bool read_pin(struct words *w, struct event *ev)
{
	ev->type = EVENT_PIN;
	if (!next_word(w))
		return false;
	for (uint8_t i = 0; i < 3; i++) {
		if (is_word(w, answer_words[i])) {
			ev->pin.answer = i;
			return true;
		}
	}
	return false;
}

static bool read_enrol(struct words *w, struct event *ev)
{
	ev->type = EVENT_ENROL;
	if (!next_word(w))
		return false;
	int role = word_find(role_word, w->at, w->len);

	ev->admin.role = (uint64_t)(role < 0 ? 0 : role);
	return role > ROLE_NONE && next_number(w, &ev->admin.person);
}

/* "add tablet 2 bay 3": with charger and case, as most kits have. */
static bool read_add(struct words *w, struct event *ev)
{
	ev->type = EVENT_ADD_DEVICE;
	if (!next_word(w))
		return false;
	int kind = word_find(kind_word, w->at, w->len);

	if (kind <= DEVICE_NONE || !next_number(w, &ev->admin.device))
		return false;
	ev->admin.kind = (uint64_t)kind;
	ev->admin.parts = 1u << PART_CHARGER | 1u << PART_CASE;
	if (next_word(w))
		return is_word(w, "bay") && next_number(w, &ev->admin.bay);
	return true;
}

static bool read_sticker(struct words *w, struct event *ev)
{
	ev->type = EVENT_STICKER;
	return next_number(w, &ev->sticker.device);
}

static bool read_reset(struct words *w, struct event *ev)
{
	ev->type = EVENT_RESET_PIN;
	return next_word(w) && is_word(w, "pin") && next_number(w, &ev->admin.person);
}

static bool read_tick(struct words *w, struct event *ev)
{
	(void)w; /* a tick has no parts */
	ev->type = EVENT_TICK;
	return true;
}

static bool read_start(struct words *w, struct event *ev)
{
	(void)w; /* a start has no parts */
	ev->type = EVENT_START;
	return true;
}

bool event_read(const char *text, struct event *ev)
{
	static const struct {
		const char *word;
		bool (*read)(struct words *, struct event *);
	} readers[] = {
		{"card", read_card},   {"sticker", read_sticker}, {"door", read_door},
		{"press", read_press}, {"pin", read_pin},         {"port", read_port},
		{"enrol", read_enrol}, {"add", read_add},         {"reset", read_reset},
		{"tick", read_tick},   {"start", read_start},
	};
	struct words w = {text, 0};
	struct event read = {0};

	if (!next_word(&w))
		return false;
	for (size_t i = 0; i < sizeof(readers) / sizeof(readers[0]); i++) {
		if (!is_word(&w, readers[i].word))
			continue;
		if (!readers[i].read(&w, &read) || next_word(&w))
			return false;
		*ev = read;
		return true;
	}
	return false;
}
