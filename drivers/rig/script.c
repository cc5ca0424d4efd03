/*
 * Commands of the rig's script, one function each, in a table. Words it does
 * not know are answered with what it does know.
 */
#include "script.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lendbay/moment.h>

#define WORDS_MAX 3 /* of a command */

void world_init(struct world *w, const struct board *b, const struct rig_tag *tags, unsigned len)
{
	assert(len <= RIG_TAGS_MAX);
	memset(w, 0, sizeof *w);
	doors_init(&w->doors, b);
	pn532_init(&w->chip, &w->field);
	w->plugged = true;
	w->typing[TYPING_SCANNER].has = !strcmp(b->scanner_driver, "rig");
	w->typing[TYPING_KEYPAD].has = b->rig && b->keypad[0] && b->keypad[0] != '/';
	for (int i = 0; i < TYPINGS; i++)
		w->typing[i].plugged = w->typing[i].has;
	w->tags = len;
	for (unsigned i = 0; i < len; i++) {
		w->tag[i] = tags[i];
		if (tags[i].bay >= 1 && tags[i].bay <= w->doors.bays)
			w->doors.door[tags[i].bay].there = true;
	}
}

/* Writes one line with its end, cut to fit. Returns its length. */
__attribute__((format(printf, 3, 4))) static size_t line_write(char *line, size_t max,
							       const char *format, ...)
{
	assert(max > 2);
	va_list words;
	va_start(words, format);
	int len = vsnprintf(line, max - 1, format, words);
	va_end(words);
	size_t at = len < 0 ? 0 : (size_t)len;
	if (at > max - 2)
		at = max - 2;
	line[at] = '\n';
	line[at + 1] = 0;
	return at + 1;
}

size_t door_line(const struct world *w, uint8_t bay, char *line, size_t max)
{
	const struct door *d = &w->doors.door[bay];
	return line_write(line, max, "door %u %s latch %s jammed %s there %s", bay,
			  d->open ? "open" : "shut", d->latch ? "on" : "off",
			  d->jammed ? "yes" : "no", d->there ? "yes" : "no");
}

size_t charge_line(const struct world *w, uint8_t bay, char *line, size_t max)
{
	const struct door *d = &w->doors.door[bay];
	return d->tells ? line_write(line, max, "charge %u %u", bay, d->percent) : 0;
}

size_t power_line(const struct world *w, uint8_t bay, char *line, size_t max)
{
	const struct door *d = &w->doors.door[bay];
	return d->powers ? line_write(line, max, "power %u %s", bay, d->power ? "on" : "off") : 0;
}

size_t reader_line(const struct world *w, char *line, size_t max)
{
	char names[LYING_MAX * (RIG_NAME_MAX + 1)] = "";
	size_t at = 0;
	for (unsigned i = 0; i < w->field.len; i++)
		at += (size_t)snprintf(names + at, sizeof names - at, " %s",
				       w->field.lying[i]->name);
	if (!w->plugged)
		return line_write(line, max, "reader unplugged");
	return line_write(line, max, "reader%s", w->field.len ? names : " -");
}

size_t call_line(const struct world *w, char *line, size_t max)
{
	return line_write(line, max, "call %s", w->doors.call ? "on" : "off");
}

size_t fault_line(const struct world *w, unsigned fault, char *line, size_t max)
{
	return line_write(line, max, "fault %s %s", chip_fault_word(fault),
			  w->chip.fault[fault] ? "on" : "off");
}

size_t spring_line(const struct world *w, char *line, size_t max)
{
	return line_write(line, max, "spring %s", w->doors.spring ? "on" : "off");
}

/* How they are called, in scripts and in answers. */
static const char *const typing_words[TYPINGS] = {
	[TYPING_SCANNER] = "scanner",
	[TYPING_KEYPAD] = "keypad",
};

size_t typing_line(const struct world *w, enum typing_place place, char *line, size_t max)
{
	return line_write(line, max, "%s %s", typing_words[place],
			  w->typing[place].plugged ? "plugged" : "unplugged");
}

/* A command being done. */
struct command {
	struct world *w;
	unsigned words;
	char *word[WORDS_MAX];
	int64_t now_ms;
	struct script_answer *out;
};

/* The answer, and the end of a command. */
__attribute__((format(printf, 2, 3))) static void answer(struct command *c, const char *format, ...)
{
	char text[SCRIPT_LINE_MAX];
	va_list words;
	va_start(words, format);
	vsnprintf(text, sizeof text, format, words);
	va_end(words);
	size_t at = strlen(c->out->text);
	line_write(c->out->text + at, sizeof c->out->text - at, "%s", text);
}

static struct rig_tag *tag_find(struct world *w, const char *name)
{
	for (unsigned i = 0; i < w->tags; i++)
		if (strcmp(w->tag[i].name, name) == 0)
			return &w->tag[i];
	return NULL;
}

/* Reads a number of 0..`most`. Returns it, or -1. */
static long number_read(const char *word, long most)
{
	char *end;
	long n = strtol(word, &end, 10);
	return end == word || *end || n < 0 || n > most ? -1 : n;
}

/* Reads "on" or "off". Returns 1, 0, or -1. */
static int switch_read(const char *word)
{
	return strcmp(word, "on") == 0 ? 1 : strcmp(word, "off") == 0 ? 0 : -1;
}

/* The bay a command names, or 0 with the answer given. */
static uint8_t bay_read(struct command *c)
{
	long bay = number_read(c->word[1], c->w->doors.bays);
	if (bay >= 1)
		return (uint8_t)bay;
	answer(c, "no: there is no door %s: they are 1 to %u", c->word[1], c->w->doors.bays);
	return 0;
}

static void tap(struct command *c)
{
	struct rig_tag *t = tag_find(c->w, c->word[1]);
	if (!t) {
		answer(c, "no: there is no card %s: `cards` lists them", c->word[1]);
		return;
	}
	if (field_has(&c->w->field, t)) {
		answer(c, "no: %s lies on the reader", t->name);
		return;
	}
	if (!field_lay(&c->w->field, t)) {
		answer(c, "no: there is no room on the reader");
		return;
	}
	pn532_card_came(&c->w->chip);
	answer(c, "ok");
}

static void lift(struct command *c)
{
	struct field *f = &c->w->field;
	if (f->len == 0) {
		answer(c, "no: nothing lies on the reader");
		return;
	}
	if (c->words == 1) {
		while (f->len)
			field_lift(f, f->lying[0]);
		answer(c, "ok");
		return;
	}
	struct rig_tag *t = tag_find(c->w, c->word[1]);
	if (t && field_lift(f, t))
		answer(c, "ok");
	else
		answer(c, "no: %s does not lie on the reader", c->word[1]);
}

/* What hands do at doors. */
static const struct hand {
	const char *word;
	const char *(*move)(struct doors *d, uint8_t bay, int64_t now_ms);
} hands[] = {
	{"open", door_open}, {"shut", door_shut},   {"force", door_force}, {"jam", door_jam},
	{"put", door_put},   {"unjam", door_unjam}, {"take", door_take},
};

static void hand(struct command *c)
{
	uint8_t bay = bay_read(c);
	if (!bay)
		return;
	const char *why = NULL;
	for (size_t i = 0; i < sizeof hands / sizeof hands[0]; i++)
		if (strcmp(hands[i].word, c->word[0]) == 0)
			why = hands[i].move(&c->w->doors, bay, c->now_ms);
	if (why)
		answer(c, "no: door %u %s", bay, why);
	else
		answer(c, "ok");
}

static void charge(struct command *c)
{
	uint8_t bay = bay_read(c);
	if (!bay)
		return;
	long percent = number_read(c->word[2], 100);
	struct door *d = &c->w->doors.door[bay];
	if (!d->tells)
		answer(c, "no: door %u cannot tell how well anything is charged", bay);
	else if (percent < 0)
		answer(c, "no: a charge is 0 to 100 percent");
	else {
		d->percent = (uint8_t)percent;
		answer(c, "ok");
	}
}

static void spring(struct command *c)
{
	int on = switch_read(c->word[1]);
	if (on < 0) {
		answer(c, "no: spring is on or off");
		return;
	}
	c->w->doors.spring = on;
	answer(c, "ok");
}

static void wait_for(struct command *c)
{
	long ms = number_read(c->word[1], WAIT_MS_MAX);
	if (ms < 0) {
		answer(c, "no: wait takes 0 to %d ms", WAIT_MS_MAX);
		return;
	}
	c->out->outcome = SCRIPT_WAIT;
	c->out->until_ms = c->now_ms + ms;
}

static void expect_latch(struct command *c)
{
	uint8_t bay = bay_read(c);
	if (!bay)
		return;
	c->out->outcome = SCRIPT_EXPECT;
	c->out->bay = bay;
	c->out->until_ms = c->now_ms + EXPECT_MS;
}

static void plug(struct command *c)
{
	bool in = strcmp(c->word[0], "plug") == 0, *plugged = &c->w->plugged;
	const char *what = "reader";
	if (c->words == 2) {
		int i = 0;
		while (i < TYPINGS && strcmp(c->word[1], typing_words[i]) != 0)
			i++;
		if (i == TYPINGS) {
			answer(c, "no: there is a cable of the reader, one of the scanner and one "
				  "of the keypad");
			return;
		}
		what = typing_words[i];
		plugged = &c->w->typing[i].plugged;
		if (!c->w->typing[i].has) {
			answer(c, "no: this rig has no %s: its board file names none", what);
			return;
		}
	}
	if (in == *plugged) {
		answer(c, "no: the %s is %s", what, in ? "plugged in" : "unplugged");
		return;
	}
	*plugged = in;
	answer(c, "ok");
}

/* Whether its keys would be heard; if not, that is the answer. */
static bool is_heard(struct command *c, enum typing_place place)
{
	const struct typing *t = &c->w->typing[place];
	if (!t->has)
		answer(c, "no: this rig has no %s: its board file names none", typing_words[place]);
	else if (!t->plugged)
		answer(c, "no: the %s is unplugged", typing_words[place]);
	else if (!t->heard)
		answer(c, "no: nobody listens to the %s", typing_words[place]);
	return t->has && t->plugged && t->heard;
}

static void scan(struct command *c)
{
	struct typing *t = &c->w->typing[TYPING_SCANNER];
	if (!is_heard(c, TYPING_SCANNER))
		return;
	t->keys_len = keys_type(c->word[1], t->keys);
	if (t->keys_len)
		answer(c, "ok");
	else
		answer(c, "no: a scanner types 1 to %d letters, digits and -", SCAN_TEXT_MAX);
}

static void key(struct command *c)
{
	struct typing *t = &c->w->typing[TYPING_KEYPAD];
	if (!is_heard(c, TYPING_KEYPAD))
		return;
	t->keys_len = keys_press(c->word[1], t->keys);
	if (t->keys_len)
		answer(c, "ok");
	else
		answer(c, "no: the keys are next, previous, choose, repeat, help, back, 0 to 9 and "
			  "kp0 to kp9");
}

static void fault(struct command *c)
{
	int on = switch_read(c->word[2]);
	for (unsigned i = 0; i < FAULTS_COUNT && on >= 0; i++) {
		if (strcmp(chip_fault_word(i), c->word[1]) != 0)
			continue;
		c->w->chip.fault[i] = on;
		answer(c, "ok");
		return;
	}
	if (on < 0)
		answer(c, "no: a fault is on or off");
	else
		answer(c, "no: there is no fault %s: they are in drivers/rig/pn532.h", c->word[1]);
}

static void state(struct command *c)
{
	char *text = c->out->text;
	size_t at = 0;
	for (unsigned bay = 1; bay <= c->w->doors.bays; bay++) {
		at += door_line(c->w, (uint8_t)bay, text + at, SCRIPT_ANSWER_MAX - at);
		at += charge_line(c->w, (uint8_t)bay, text + at, SCRIPT_ANSWER_MAX - at);
		at += power_line(c->w, (uint8_t)bay, text + at, SCRIPT_ANSWER_MAX - at);
	}
	at += reader_line(c->w, text + at, SCRIPT_ANSWER_MAX - at);
	at += call_line(c->w, text + at, SCRIPT_ANSWER_MAX - at);
	for (unsigned i = 0; i < FAULTS_COUNT; i++)
		if (c->w->chip.fault[i])
			at += fault_line(c->w, i, text + at, SCRIPT_ANSWER_MAX - at);
	if (!c->w->doors.spring)
		at += spring_line(c->w, text + at, SCRIPT_ANSWER_MAX - at);
	for (unsigned i = 0; i < TYPINGS; i++)
		if (c->w->typing[i].has && !c->w->typing[i].plugged)
			at += typing_line(c->w, i, text + at, SCRIPT_ANSWER_MAX - at);
	answer(c, "ok");
}

static void watch(struct command *c)
{
	c->out->outcome = SCRIPT_WATCH;
	answer(c, "ok");
}

static void cards(struct command *c)
{
	size_t at = 0;
	for (unsigned i = 0; i < c->w->tags; i++) {
		const struct rig_tag *t = &c->w->tag[i];
		char uid[2 * UID_MAX + 1] = "";
		for (unsigned k = 0; k < t->uid_len; k++)
			snprintf(uid + 2 * k, 3, "%02x", t->uid[k]);
		at += line_write(c->out->text + at, SCRIPT_ANSWER_MAX - at, "%s %s %s", t->name,
				 t->sticker ? "sticker" : "card", uid);
	}
	answer(c, "ok");
}

static void help(struct command *c);

static const struct {
	const char *word;
	uint8_t least, most; /* words, with the command's own */
	const char *shape;
	void (*perform)(struct command *c);
} commands[] = {
	{"tap", 2, 2, "tap CARD", tap},
	{"lift", 1, 2, "lift [CARD]", lift},
	{"open", 2, 2, "open N", hand},
	{"shut", 2, 2, "shut N", hand},
	{"force", 2, 2, "force N", hand},
	{"jam", 2, 2, "jam N", hand},
	{"unjam", 2, 2, "unjam N", hand},
	{"put", 2, 2, "put N", hand},
	{"take", 2, 2, "take N", hand},
	{"charge", 3, 3, "charge N PERCENT", charge},
	{"spring", 2, 2, "spring on|off", spring},
	{"wait", 2, 2, "wait MS", wait_for},
	{"expect-latch", 2, 2, "expect-latch N", expect_latch},
	{"scan", 2, 2, "scan NUMBER", scan},
	{"key", 2, 2, "key WORD", key},
	{"unplug", 1, 2, "unplug [scanner|keypad]", plug},
	{"plug", 1, 2, "plug [scanner|keypad]", plug},
	{"fault", 3, 3, "fault NAME on|off", fault},
	{"state", 1, 1, "state", state},
	{"watch", 1, 1, "watch", watch},
	{"cards", 1, 1, "cards", cards},
	{"help", 1, 1, "help", help},
};

#define COMMANDS (sizeof commands / sizeof commands[0])

static void help(struct command *c)
{
	size_t at = 0;
	for (size_t i = 0; i < COMMANDS; i++)
		at += line_write(c->out->text + at, SCRIPT_ANSWER_MAX - at, "%s",
				 commands[i].shape);
	answer(c, "ok");
}

void script_perform(struct world *w, const char *line, int64_t now_ms, struct script_answer *out)
{
	char room[SCRIPT_LINE_MAX];
	struct command c = {.w = w, .now_ms = now_ms, .out = out};
	char *rest = NULL;
	bool more = false;

	out->outcome = SCRIPT_ANSWERED;
	out->text[0] = 0;
	snprintf(room, sizeof room, "%s", line);
	for (char *word = strtok_r(room, " \t\r", &rest); word;
	     word = strtok_r(NULL, " \t\r", &rest)) {
		more = c.words == WORDS_MAX;
		if (more)
			break;
		c.word[c.words++] = word;
	}
	if (c.words == 0 || c.word[0][0] == '#') {
		out->outcome = SCRIPT_NOTHING;
		return;
	}
	for (size_t i = 0; i < COMMANDS; i++) {
		if (strcmp(commands[i].word, c.word[0]) != 0)
			continue;
		if (more || c.words < commands[i].least || c.words > commands[i].most)
			answer(&c, "no: it is: %s", commands[i].shape);
		else
			commands[i].perform(&c);
		return;
	}
	answer(&c, "no: there is no command %s: `help` lists them", c.word[0]);
}

bool script_expect(struct world *w, uint8_t bay, int64_t until_ms, int64_t now_ms,
		   char text[SCRIPT_LINE_MAX])
{
	int64_t pulse_ms = door_pulse_take(&w->doors, bay);
	if (pulse_ms >= 0)
		line_write(text, SCRIPT_LINE_MAX, "ok %lld", (long long)pulse_ms);
	else if (now_ms >= until_ms)
		line_write(text, SCRIPT_LINE_MAX, "no: the latch of door %u was not pulsed", bay);
	else
		return false;
	return true;
}
