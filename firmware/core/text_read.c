/*
 * Words of a line become an event again: for stories, and for whoever plays
 * a night of the log. Reads nothing but what text.c writes, and is forgiving
 * of nothing.
 */
#include <string.h>

#include <lendbay/text.h>

#include "deed_parts.h"

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

/* "text-2", "language-pl", "as-before". */
static bool read_setting(const char *name, uint16_t *arg)
{
	const char *dash = strchr(name, '-');
	int setting = dash == NULL ? -1 : word_find(setting_word, name, (size_t)(dash - name));
	uint64_t value = 0;

	if (strcmp(name, "as-before") == 0) {
		*arg = SETTINGS_AS_BEFORE;
		return true;
	}
	if (setting < 0)
		return false;
	if (setting == SETTING_LANGUAGE) {
		int language = word_find(language_word, dash + 1, strlen(dash + 1));

		value = language < 0 ? LANGUAGES : (uint64_t)language;
	} else if (!number_of(dash + 1, strlen(dash + 1), &value)) {
		return false;
	}
	if (value >= setting_values((uint8_t)setting))
		return false;
	*arg = (uint16_t)((uint64_t)setting * SETTING_VALUES_MAX + value);
	return true;
}

bool control_read(const char *name, uint8_t *control, uint16_t *arg)
{
	static const char set[] = "set-";
	size_t len = strlen(name);

	if (strncmp(name, set, sizeof(set) - 1) == 0 && read_setting(name + sizeof(set) - 1, arg)) {
		*control = CONTROL_SET;
		return true;
	}
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

/* "text 2", "language pl": what is remembered of them, as stories tell it. */
static bool read_remembered(struct words *w, struct event *ev)
{
	int setting = word_find(setting_word, w->at, w->len);
	uint64_t value = 0;

	if (setting < 0 || !next_word(w))
		return false;
	if (setting == SETTING_LANGUAGE) {
		int language = word_find(language_word, w->at, w->len);

		value = language < 0 ? LANGUAGES : (uint64_t)language;
	} else if (!number_of(w->at, w->len, &value)) {
		return false;
	}
	ev->card.comfort[setting] = (uint8_t)value;
	ev->card.comfort[SETTING_REMEMBER] = 1;
	return value <= UINT8_MAX;
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
	while (next_word(w)) {
		if (is_word(w, "minor"))
			ev->card.minor = true;
		else if (is_word(w, "adult") && next_number(w, &ev->card.adult))
			continue;
		else if (is_word(w, "of") && next_number(w, &ev->card.of))
			continue;
		else if (!read_remembered(w, ev))
			return false;
	}
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
		uint64_t charge = 0;

		if (is_word(w, "first"))
			ev->door.first = true;
		else if (is_word(w, "charge") && next_number(w, &charge) && charge <= 101)
			ev->door.charge = (uint8_t)charge;
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
	if (is_word(w, "made")) {
		ev->type = EVENT_PIN_MADE;
		if (!next_word(w))
			return false;
	}
	int answer = word_find(answer_word, w->at, w->len);

	ev->pin.answer = (uint8_t)(answer < 0 ? 0 : answer);
	return answer >= 0;
}

static bool read_enrol(struct words *w, struct event *ev)
{
	ev->type = EVENT_ENROL;
	if (!next_word(w))
		return false;
	int role = word_find(role_word, w->at, w->len);

	ev->admin.role = (uint64_t)(role < 0 ? 0 : role);
	if (role <= ROLE_NONE || !next_number(w, &ev->admin.person))
		return false;
	while (next_word(w)) {
		if (is_word(w, "minor"))
			ev->admin.minor = 1;
		else if (!is_word(w, "adult") || !next_number(w, &ev->admin.adult))
			return false;
	}
	return true;
}

/* "add tablet 2 bay 3 filtered sim": with charger and case, as most kits have. */
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
	while (next_word(w)) {
		if (is_word(w, "filtered"))
			ev->admin.filtered = 1;
		else if (is_word(w, "sim"))
			ev->admin.parts |= 1u << PART_SIM;
		else if (!is_word(w, "bay") || !next_number(w, &ev->admin.bay))
			return false;
	}
	return true;
}

/* "sticker written gone device 7 ticket 1" */
static bool read_written(struct words *w, struct event *ev)
{
	int end = next_word(w) ? word_find(sticker_end_word, w->at, w->len) : -1;

	ev->type = EVENT_STICKER_WRITTEN;
	ev->written.end = (uint8_t)(end < 0 ? 0 : end);
	while (end >= 0 && next_word(w)) {
		if (!(is_word(w, "device") && next_number(w, &ev->written.device)) &&
		    !(is_word(w, "ticket") && next_number(w, &ev->written.ticket)))
			return false;
	}
	return end >= 0;
}

static bool read_sticker(struct words *w, struct event *ev)
{
	struct words ahead = *w;

	if (next_word(&ahead) && is_word(&ahead, "written")) {
		*w = ahead;
		return read_written(w, ev);
	}
	ev->type = EVENT_STICKER;
	return next_number(w, &ev->sticker.device);
}

/* "stick found ticket 1" */
static bool read_stick(struct words *w, struct event *ev)
{
	ev->type = EVENT_STICK_FOUND;
	return next_word(w) && is_word(w, "found") && next_word(w) && is_word(w, "ticket") &&
	       next_number(w, &ev->export.ticket);
}

/* "export ended written out ticket 1" */
static bool read_export(struct words *w, struct event *ev)
{
	int end = next_word(w) && is_word(w, "ended") && next_word(w)
			  ? word_find(export_end_word, w->at, w->len)
			  : -1;

	ev->type = EVENT_EXPORT_ENDED;
	ev->export.end = (uint8_t)(end < 0 ? 0 : end);
	while (end >= 0 && next_word(w)) {
		if (is_word(w, "out"))
			ev->export.out = true;
		else if (!is_word(w, "ticket") || !next_number(w, &ev->export.ticket))
			return false;
	}
	return end >= 0;
}

/* "number borrower 101", "number code 7", "number unknown": what was typed or scanned. */
static bool read_number(struct words *w, struct event *ev)
{
	struct words ahead = *w;
	bool read;

	if (next_word(&ahead) && is_word(&ahead, "code")) {
		*w = ahead;
		ev->card.hash = 1;
		read = next_number(w, &ev->card.referral);
	} else {
		read = read_card(w, ev) && ev->type == EVENT_CARD;
	}
	ev->type = EVENT_NUMBER;
	return read;
}

static bool read_call(struct words *w, struct event *ev)
{
	ev->type = EVENT_CALL_LEFT;
	if (!next_word(w))
		return false;
	ev->call.left = !is_word(w, "not");
	return ev->call.left ? is_word(w, "left") : next_word(w) && is_word(w, "left");
}

static bool read_disk(struct words *w, struct event *ev)
{
	ev->type = EVENT_DISK;
	if (!next_word(w))
		return false;
	ev->disk.low = is_word(w, "low");
	return ev->disk.low || is_word(w, "enough");
}

/* "wipe done device 7 ticket 1 tool 2 method 1 checks 3 evidence 99"; "wipe failed device 7 afar"
 */
static bool read_wipe(struct words *w, struct event *ev)
{
	ev->type = EVENT_WIPE_ANSWER;
	if (!next_word(w) || !(is_word(w, "done") || is_word(w, "failed")))
		return false;
	ev->wipe.done = is_word(w, "done");
	while (next_word(w)) {
		static const char *const names[] = {"device", "ticket", "tool",
						    "method", "checks", "evidence"};
		uint64_t value[6] = {ev->wipe.device, ev->wipe.ticket, ev->wipe.tool,
				     ev->wipe.method, ev->wipe.checks, ev->wipe.evidence};
		size_t i = 0;

		ev->wipe.afar |= is_word(w, "afar");
		if (is_word(w, "afar"))
			continue;
		while (i < 6 && !is_word(w, names[i]))
			i++;
		if (i == 6 || !next_number(w, &value[i]))
			return false;
		ev->wipe.device = value[0];
		ev->wipe.ticket = value[1];
		ev->wipe.tool = (uint8_t)value[2];
		ev->wipe.method = (uint8_t)value[3];
		ev->wipe.checks = (uint32_t)value[4];
		ev->wipe.evidence = value[5];
	}
	return true;
}

/* Finds a choice of several words at the end of the line, or up to `end`. */
static bool read_choice(struct words *w, const char *(*list)(uint64_t), uint64_t *out)
{
	const char *rest = w->at + w->len;
	int best = -1;
	size_t best_len = 0;

	rest += strspn(rest, " ");
	for (uint64_t i = 0; list(i) != NULL; i++) {
		size_t len = strlen(list(i));

		if (len > best_len && strncmp(rest, list(i), len) == 0 &&
		    (rest[len] == ' ' || rest[len] == '\0')) {
			best = (int)i;
			best_len = len;
		}
	}
	if (best < 0)
		return false;
	*out = (uint64_t)best;
	w->at = rest;
	w->len = best_len;
	return true;
}

/* "deed extend loan 6 day 20800 grounds needs more time" */
static bool read_deed(struct words *w, struct event *ev)
{
	ev->type = EVENT_DEED;
	ev->admin.user = 1;
	if (!read_choice(w, right_word, &ev->admin.deed))
		return false;
	while (next_word(w)) {
		uint64_t value = 0;
		size_t part = 0;

		if (is_word(w, "grounds")) {
			if (!read_choice(w, grounds_word, &ev->admin.grounds))
				return false;
			continue;
		}
		while (deed_part(part) != NULL && !is_word(w, deed_part(part)))
			part++;
		if (deed_part(part) == NULL || !next_number(w, &value))
			return false;
		deed_set(ev, part, value);
	}
	return true;
}

static bool read_retention(struct words *w, struct event *ev)
{
	ev->type = EVENT_RETENTION;
	return next_word(w) && is_word(w, "person") && next_number(w, &ev->admin.person);
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
		{"card", read_card},     {"sticker", read_sticker},
		{"stick", read_stick},   {"export", read_export},
		{"door", read_door},     {"press", read_press},
		{"pin", read_pin},       {"port", read_port},
		{"enrol", read_enrol},   {"add", read_add},
		{"number", read_number}, {"call", read_call},
		{"deed", read_deed},     {"tick", read_tick},
		{"start", read_start},   {"retention", read_retention},
		{"disk", read_disk},     {"wipe", read_wipe},
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
