/*
 * Takes the rig's lines apart and keeps what they say. What is new becomes a
 * line of the log; the first telling of a rig is not news.
 */
#include "rig_state.h"

#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS_MAX 12 /* of a line; the longest is a door's, with ten */

/* ---- The log. ---- */

void rig_log(struct rig_state *s, struct rig_moment now, bool bad, const char *format, ...)
{
	struct rig_entry e = {.day_s = now.day_s, .bad = bad};
	va_list words;
	va_start(words, format);
	(void)vsnprintf(e.text, sizeof e.text, format, words); /* may be cut */
	va_end(words);
	/* The same refusal again is said once, with its newest time. */
	if (bad && s->entries && strcmp(s->entry[s->entries - 1].text, e.text) == 0)
		s->entries--;
	if (s->entries == RIG_ENTRIES_MAX) {
		s->entries--;
		memmove(s->entry, s->entry + 1, s->entries * sizeof s->entry[0]);
	}
	s->entry[s->entries++] = e;
}

/* ---- What is said to the rig. ---- */

/* Says one line and remembers what its answer will mean. */
__attribute__((format(printf, 4, 5))) static void
ask(struct rig_state *s, enum rig_asked asked, struct rig_moment now, const char *format, ...)
{
	char line[RIG_LINE_MAX];
	va_list words;
	va_start(words, format);
	int len = vsnprintf(line, sizeof line, format, words);
	va_end(words);
	assert(len > 0 && (size_t)len < sizeof line);
	if (s->questions == RIG_ASKED_MAX || s->out_len + (size_t)len > sizeof s->out) {
		rig_log(s, now, true, "the rig does not answer");
		return;
	}
	s->question[s->questions++] = (uint8_t)asked;
	memcpy(s->out + s->out_len, line, (size_t)len);
	s->out_len += (size_t)len;
}

static bool is_there(struct rig_state *s, struct rig_moment now)
{
	if (!s->ready)
		rig_log(s, now, true, "no rig is there to do that");
	return s->ready;
}

void rig_order_card(struct rig_state *s, const char *verb, unsigned card, struct rig_moment now)
{
	assert(card < s->cards);
	if (is_there(s, now))
		ask(s, ASKED_ORDER, now, "%s %s\n", verb, s->card[card].name);
}

void rig_order_door(struct rig_state *s, const char *verb, uint8_t bay, struct rig_moment now)
{
	assert(bay >= 1 && bay <= s->bays);
	if (is_there(s, now))
		ask(s, ASKED_ORDER, now, "%s %u\n", verb, bay);
}

void rig_order_plug(struct rig_state *s, bool in, struct rig_moment now)
{
	if (is_there(s, now))
		ask(s, ASKED_ORDER, now, in ? "plug\n" : "unplug\n");
}

/* What the rig calls a switch, by which word it is on, and what the log says of it. */
static const struct {
	const char *name, *on, *off, *says_on, *says_off;
} switches[RIG_SWITCHES] = {
	[RIG_MUTE] = {"fault mute", "on", "off", "the chip is mute", "the chip talks again"},
	[RIG_GARBAGE] = {"fault garbage", "on", "off", "the chip sends garbage", "no more garbage"},
	[RIG_WEAK_SPRINGS] = {"spring", "off", "on", "doors are not sprung open",
			      "doors are sprung again"},
};

void rig_order_switch(struct rig_state *s, enum rig_switch which, bool on, struct rig_moment now)
{
	assert(which < RIG_SWITCHES);
	if (is_there(s, now))
		ask(s, ASKED_ORDER, now, "%s %s\n", switches[which].name,
		    on ? switches[which].on : switches[which].off);
}

void rig_state_sent(struct rig_state *s, size_t len)
{
	assert(len <= s->out_len);
	s->out_len -= len;
	memmove(s->out, s->out + len, s->out_len);
}

/* ---- Beginning and end. ---- */

void rig_state_init(struct rig_state *s, uint8_t bays)
{
	assert(bays >= 1 && bays <= BAYS_MAX);
	memset(s, 0, sizeof *s);
	s->bays = bays;
}

/* Forgets everything but the log. */
static void forget(struct rig_state *s)
{
	unsigned entries = s->entries;
	struct rig_entry kept[RIG_ENTRIES_MAX];
	memcpy(kept, s->entry, sizeof kept);
	rig_state_init(s, s->bays);
	memcpy(s->entry, kept, sizeof kept);
	s->entries = entries;
}

void rig_state_begin(struct rig_state *s)
{
	const struct rig_moment never = {0}; /* nothing can be dropped: nothing was asked */
	forget(s);
	/* Cards first: before `watch` nothing but their lines can come. */
	ask(s, ASKED_CARDS, never, "cards\n");
	ask(s, ASKED_WATCH, never, "watch\n");
	ask(s, ASKED_STATE, never, "state\n");
}

void rig_state_lose(struct rig_state *s, const char *why, struct rig_moment now)
{
	forget(s);
	if (why)
		rig_log(s, now, true, "%s", why);
}

/* ---- What the rig says. ---- */

/* Sets a flag. Returns whether that is news. */
static bool change(const struct rig_state *s, bool *flag, bool to)
{
	bool news = s->ready && *flag != to;
	*flag = to;
	return news;
}

/* "door N open latch on jammed no there yes" */
static bool door_take(struct rig_state *s, char **word, unsigned words, struct rig_moment now)
{
	if (words != 9 || strcmp(word[3], "latch") != 0 || strcmp(word[5], "jammed") != 0 ||
	    strcmp(word[7], "there") != 0)
		return false;
	char *end;
	long bay = strtol(word[1], &end, 10);
	if (*end || bay < 1)
		return false;
	if (bay > s->bays)
		return true; /* of another board: the window says so by its doors */
	struct rig_door *d = &s->door[bay];
	bool on = strcmp(word[4], "on") == 0;
	if (on && !d->latch)
		d->driven_ms = now.ms;
	if (change(s, &d->latch, on)) {
		if (on)
			rig_log(s, now, false, "latch %ld driven", bay);
		else
			rig_log(s, now, false, "latch %ld let go after %lld ms", bay,
				(long long)(now.ms - d->driven_ms));
	}
	if (change(s, &d->jammed, strcmp(word[6], "yes") == 0))
		rig_log(s, now, false, d->jammed ? "door %ld jams" : "door %ld is free again", bay);
	if (change(s, &d->open, strcmp(word[2], "open") == 0))
		rig_log(s, now, false, d->open ? "door %ld opens" : "door %ld shuts", bay);
	if (change(s, &d->there, strcmp(word[8], "yes") == 0))
		rig_log(s, now, false, d->there ? "something put into %ld" : "taken out of %ld",
			bay);
	return true;
}

/* "reader unplugged", "reader -", "reader NAME…" */
static bool reader_take(struct rig_state *s, char **word, unsigned words, struct rig_moment now)
{
	if (words < 2)
		return false;
	bool plugged = words != 2 || strcmp(word[1], "unplugged") != 0;
	if (change(s, &s->plugged, plugged))
		rig_log(s, now, false, plugged ? "reader plugged in" : "reader unplugged");
	if (!plugged)
		return true; /* it is not told what lies there: what lay there does */
	for (unsigned i = 0; i < s->cards; i++) {
		bool lies = false;
		for (unsigned k = 1; k < words; k++)
			lies = lies || strcmp(word[k], s->card[i].name) == 0;
		if (change(s, &s->card[i].lies, lies))
			rig_log(s, now, false, lies ? "%s on the reader" : "%s lifted",
				s->card[i].name);
	}
	return true;
}

/* "call on" */
static bool call_take(struct rig_state *s, char **word, unsigned words, struct rig_moment now)
{
	if (words != 2)
		return false;
	if (change(s, &s->call, strcmp(word[1], "on") == 0))
		rig_log(s, now, false, s->call ? "staff are called" : "the call ends");
	return true;
}

/* "charge 3 40", "power 3 on" */
static bool bay_take(struct rig_state *s, char **word, unsigned words, struct rig_moment now)
{
	if (words != 3)
		return false;
	char *end;
	long bay = strtol(word[1], &end, 10);
	if (*end || bay < 1)
		return false;
	if (bay > s->bays)
		return true; /* of another board: the window says so by its doors */
	struct rig_door *d = &s->door[bay];
	if (strcmp(word[0], "power") == 0) {
		if (change(s, &d->power, strcmp(word[2], "on") == 0))
			rig_log(s, now, false,
				d->power ? "%ld is charged" : "%ld is not charged any more", bay);
		return true;
	}
	long percent = strtol(word[2], &end, 10);
	if (*end || percent < 0 || percent > 100)
		return false;
	if (s->ready && d->percent != percent)
		rig_log(s, now, false, "%ld has a charge of %ld %%", bay, percent);
	d->percent = (uint8_t)percent;
	return true;
}

/* "fault mute on", "spring off" */
static bool switch_take(struct rig_state *s, char **word, unsigned words, struct rig_moment now)
{
	char name[RIG_LINE_MAX];
	bool fault = words == 3;
	if (words < 2 || words > 3)
		return false;
	(void)snprintf(name, sizeof name, "%s%s%s", word[0], fault ? " " : "",
		       fault ? word[1] : ""); /* no longer than its line */
	for (size_t i = 0; i < RIG_SWITCHES; i++) {
		if (strcmp(switches[i].name, name) != 0)
			continue;
		if (change(s, &s->on[i], strcmp(word[words - 1], switches[i].on) == 0))
			rig_log(s, now, false, "%s",
				s->on[i] ? switches[i].says_on : switches[i].says_off);
		return true;
	}
	if (s->ready)
		rig_log(s, now, false, "%s %s", name, word[words - 1]);
	return true;
}

/* "amina card 04a1b2c3d4e580" */
static bool card_take(struct rig_state *s, char **word, unsigned words)
{
	bool sticker = words == 3 && strcmp(word[1], "sticker") == 0;
	if (words != 3 || (!sticker && strcmp(word[1], "card") != 0) ||
	    strlen(word[0]) >= RIG_CARD_NAME_MAX || strlen(word[2]) >= RIG_UID_MAX)
		return false;
	if (s->cards == RIG_CARDS_MAX)
		return true; /* there is no place to show it */
	struct rig_card *card = &s->card[s->cards++];
	*card = (struct rig_card){.sticker = sticker};
	memcpy(card->name, word[0], strlen(word[0]));
	memcpy(card->uid, word[2], strlen(word[2]));
	return true;
}

/* The answer to the oldest question. */
static bool answer_take(struct rig_state *s, const char *line, struct rig_moment now)
{
	bool ok = strncmp(line, "ok", 2) == 0;
	if (!ok)
		rig_log(s, now, true, "%s", line);
	if (s->questions == 0)
		return !ok; /* a rig may refuse us before we asked */
	bool state = s->question[0] == ASKED_STATE;
	s->questions--;
	memmove(s->question, s->question + 1, s->questions * sizeof s->question[0]);
	if (ok && state) {
		s->ready = true;
		rig_log(s, now, false, "the rig is there");
	}
	return true;
}

static const struct {
	const char *word;
	bool (*take)(struct rig_state *s, char **word, unsigned words, struct rig_moment now);
} lines[] = {
	{"door", door_take},    {"reader", reader_take}, {"call", call_take},
	{"fault", switch_take}, {"spring", switch_take}, {"charge", bay_take},
	{"power", bay_take},
};

/* Takes one line. Returns whether it is a rig's. */
static bool line_take(struct rig_state *s, char *line, struct rig_moment now)
{
	if (strcmp(line, "ok") == 0 || strncmp(line, "ok ", 3) == 0 ||
	    strncmp(line, "no: ", 4) == 0)
		return answer_take(s, line, now);

	char *word[WORDS_MAX], *rest = NULL;
	unsigned words = 0;
	for (char *w = strtok_r(line, " ", &rest); w; w = strtok_r(NULL, " ", &rest)) {
		if (words == WORDS_MAX)
			return false;
		word[words++] = w;
	}
	if (words == 0)
		return false;
	if (s->questions && s->question[0] == ASKED_CARDS)
		return card_take(s, word, words);
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		if (strcmp(lines[i].word, word[0]) == 0)
			return lines[i].take(s, word, words, now);
	return true; /* a newer rig may tell more than we know */
}

int rig_state_take(struct rig_state *s, const char *bytes, size_t len, struct rig_moment now)
{
	for (size_t i = 0; i < len; i++) {
		if (bytes[i] != '\n') {
			if (s->in_len == sizeof s->in - 1 || bytes[i] == 0)
				return -EPROTO;
			s->in[s->in_len++] = bytes[i];
			continue;
		}
		s->in[s->in_len] = 0;
		s->in_len = 0;
		if (!line_take(s, s->in, now))
			return -EPROTO;
	}
	return 0;
}
