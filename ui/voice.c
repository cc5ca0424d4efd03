/* The voice: pages, banners and the focus, one after another. */
#include "voice.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <lendbay/comfort.h>

#include "words.h"

/* What espeak-ng calls the voices (espeak-ng --voices); NULL: it has none. */
static const char *const voices[LANGUAGES] = {
	[LANGUAGE_EN] = "en-gb", [LANGUAGE_CY] = "cy",  [LANGUAGE_PL] = "pl", [LANGUAGE_UK] = "uk",
	[LANGUAGE_RO] = "ro",    [LANGUAGE_UR] = "ur",  [LANGUAGE_AR] = "ar", [LANGUAGE_BN] = "bn",
	[LANGUAGE_PA] = "pa",    [LANGUAGE_ZH] = "cmn", [LANGUAGE_TR] = "tr", [LANGUAGE_SO] = NULL,
};

/*
 * espeak-ng's amplitude for each step of SETTING_VOLUME. It is linear, up to
 * where it would clip: measured, these are +6.7, +12.9 and +18.1 dB.
 */
static const unsigned volumes[] = {25, 50, 100, 200};

void voice_open(struct voice *v, const struct board *board)
{
	memset(v, 0, sizeof(*v));
	v->board = board;
	v->there = speech_open(&v->speech, board->voice);
	if (!v->there && board->voice[0])
		(void)snprintf(v->trouble, sizeof(v->trouble),
			       "nothing is read aloud: there is no program %.100s", board->voice);
}

bool voice_speaks(const struct voice *v, enum language language)
{
	return v->there && language < LANGUAGES && voices[language];
}

bool voice_is_speaking(const struct voice *v)
{
	return v->speech.pid != 0;
}

void voice_hold(struct voice *v, bool held)
{
	v->held = held;
}

/* Whether a plug is in the jack: the board's file begins with 1. */
static bool has_headphones(const struct board *b)
{
	char first = '0';
	int fd;

	if (!b->headphones[0])
		return false;
	fd = open(b->headphones, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return false;
	if (read(fd, &first, 1) != 1)
		first = '0';
	(void)close(fd); /* only read from */
	return first == '1';
}

/* For the ring: only the newest of them counts. */
static void tell(struct voice *v, const struct canvas *c, bool begins)
{
	v->intent = (struct ui_intent){c->picture->page, CONTROL_LISTEN, begins ? 1 : 0};
	v->tells = true;
	v->listening = begins;
}

static void hush(struct voice *v, const struct canvas *c)
{
	v->next[0] = '\0';
	if (!voice_is_speaking(v))
		return;
	speech_stop(&v->speech);
	if (v->listening)
		tell(v, c, false);
}

/* The program is of no use: once, or for good. */
static void fail(struct voice *v, const char *why)
{
	if (++v->fails < VOICE_FAILS_MAX)
		return;
	v->there = false;
	(void)snprintf(v->trouble, sizeof(v->trouble), "nothing is read aloud any more: %.100s %s",
		       v->board->voice, why);
}

/*
 * Says it now. `asked`: by somebody who is there; a question whether anybody
 * is must not be answered by its being read.
 */
static void say_now(struct voice *v, const struct canvas *c, const char *text, bool asked,
		    int64_t now_ms)
{
	uint8_t step = c->view->comfort[SETTING_VOLUME];
	int err;

	if (!text[0] || !voice_speaks(v, c->language))
		return;
	if (v->held) {
		(void)snprintf(v->next, sizeof(v->next), "%s", text); /* both have that room */
		v->next_asked = asked;
		return;
	}
	(void)snprintf(v->said, sizeof(v->said), "%s", text); /* both have that room */
	err = speech_begin(&v->speech, voices[c->language], volumes[step < 4 ? step : 0], v->said,
			   now_ms);
	if (err < 0) {
		fail(v, strerror(-err));
		return;
	}
	if (!asked && c->view->screen == SCREEN_MORE_TIME)
		return;
	tell(v, c, true);
	v->told_ms = now_ms;
}

/* Says it when what is being said has ended. */
static void say_after(struct voice *v, const struct canvas *c, const char *text, int64_t now_ms)
{
	if (!voice_is_speaking(v) && !v->next[0]) {
		say_now(v, c, text, false, now_ms);
	} else if (!voice_is_speaking(v)) {
		size_t len = strlen(v->next); /* the page itself waits */

		if (len + strlen(text) < sizeof(v->next))
			memcpy(v->next + len, text, strlen(text) + 1);
	} else {
		(void)snprintf(v->next, sizeof(v->next), "%s", text); /* both have that room */
		v->next_asked = false;
	}
}

static void add(char text[ALOUD_TEXT_MAX], const char *more)
{
	size_t len = strlen(text);

	if (len + strlen(more) + 2 > ALOUD_TEXT_MAX)
		return;
	(void)snprintf(text + len, ALOUD_TEXT_MAX - len, "%s\n", more); /* it fits, see above */
}

static void say_page(struct voice *v, const struct canvas *c, bool asked, int64_t now_ms)
{
	char text[ALOUD_TEXT_MAX];

	if (aloud_page(&v->aloud, !has_headphones(v->board), text))
		add(text, word(c, WORD_SPOKEN_PRIVATE));
	say_now(v, c, text, asked, now_ms);
}

/* ---- The focus ---- */

static int focus_index(const struct voice *v)
{
	const struct aloud *r = &v->aloud;

	if (v->focus.kind == STOP_TARGET)
		return aloud_find(r, v->focus.control, v->focus.arg);
	for (uint8_t k = 0; k < r->stops; k++) {
		if (r->stop[k].kind == v->focus.kind &&
		    (v->focus.kind == STOP_TITLE || box_same(aloud_box(r, k), v->focus.box)))
			return k;
	}
	return NO_STOP;
}

static void focus_on(struct voice *v, int index)
{
	const struct stop *s = &v->aloud.stop[index];
	const struct target *t = &v->aloud.picture->target[s->index];

	v->focus = (struct stop_name){.kind = s->kind};
	if (s->kind == STOP_TARGET) {
		v->focus.control = t->control;
		v->focus.arg = t->arg;
	} else if (s->kind == STOP_OFF) {
		v->focus.box = aloud_box(&v->aloud, (uint8_t)index);
	}
}

/* The words of the focus, and what it is. */
static void focus_words(const struct voice *v, const struct canvas *c, char text[ALOUD_TEXT_MAX])
{
	int at = focus_index(v);
	const struct stop *s = &v->aloud.stop[at < 0 ? 0 : at];
	enum word what = WORD_SPOKEN_BUTTON;

	(void)aloud_stop(&v->aloud, (uint8_t)(at < 0 ? 0 : at), !has_headphones(v->board),
			 text); /* the page has said that something is kept back */
	if (s->kind == STOP_TITLE)
		return;
	if (s->kind == STOP_OFF)
		what = WORD_SPOKEN_OFF;
	else if (c->picture->target[s->index].choosing != CHOOSING_NOT)
		what = c->picture->target[s->index].choosing == CHOOSING_YES
			       ? WORD_SPOKEN_CHOSEN
			       : WORD_SPOKEN_NOT_CHOSEN;
	add(text, word(c, what));
}

static void focus_say(struct voice *v, const struct canvas *c, int64_t now_ms)
{
	focus_words(v, c, v->stop);
	say_now(v, c, v->stop, true, now_ms);
}

static void focus_move(struct voice *v, const struct canvas *c, int by, int64_t now_ms)
{
	int stops = v->aloud.stops, at = focus_index(v);

	at = at < 0 ? 0 : at;
	focus_on(v, (at + by + stops) % stops);
	v->typed = false;
	focus_say(v, c, now_ms);
}

bool voice_focus(const struct voice *v, struct box *box, bool *spine)
{
	int at = v->keys ? focus_index(v) : NO_STOP;

	if (at < 0 || v->aloud.stop[at].kind == STOP_TITLE)
		return false;
	*box = aloud_box(&v->aloud, (uint8_t)at);
	*spine = v->aloud.stop[at].kind == STOP_TARGET &&
		 v->aloud.picture->target[v->aloud.stop[at].index].spine;
	return true;
}

/* ---- What is seen ---- */

static bool is_new_page(const struct voice *v, const struct view *view, const char *title)
{
	return !v->seen || v->screen != view->screen || v->under != view->under ||
	       v->leaf != view->leaf || v->stage != view->stage || strcmp(v->title, title) != 0;
}

static void keep_counts(struct voice *v, const struct view *view)
{
	v->digits = view->digits;
	v->tries = view->tries;
	v->note = view->note;
}

static void keep_page(struct voice *v, const struct view *view, const char *title)
{
	v->seen = true;
	v->screen = view->screen;
	v->under = view->under;
	v->leaf = view->leaf;
	v->stage = view->stage;
	(void)snprintf(v->title, sizeof(v->title), "%s", title); /* both have that room */
}

/* Those lines of `text` that `old` has not. */
static void new_lines(const char *text, const char *old, char news[ALOUD_TEXT_MAX])
{
	size_t at = 0, len;

	for (; *text; text += len) {
		const char *same = old;

		len = strcspn(text, "\n") + 1; /* each line has its end */
		while (*same && strncmp(same, text, len) != 0)
			same += strcspn(same, "\n") + 1;
		if (*same)
			continue;
		memcpy(news + at, text, len);
		at += len;
	}
	news[at] = '\0';
}

/* That a PIN was taken to be looked at is no news; "no numbers typed yet" would be wrong of it. */
static bool is_only_taken(const struct voice *v, const struct view *view)
{
	return view->digits == 0 && v->digits > 1 && view->tries == v->tries &&
	       view->note == v->note;
}

/* The same page again: what has changed on it. */
static void see_changes(struct voice *v, const struct canvas *c, bool aloud, int64_t now_ms)
{
	char text[ALOUD_TEXT_MAX];

	if (v->keys) {
		focus_words(v, c, text);
		if (strcmp(text, v->stop) != 0) {
			(void)snprintf(v->stop, sizeof(v->stop), "%s", text); /* as long */
			if (focus_index(v) > 0)
				say_after(v, c, text, now_ms);
		}
	}
	(void)aloud_live(&v->aloud, !has_headphones(v->board), text); /* the page said it */
	if (strcmp(text, v->live) == 0)
		return;
	if (aloud && !is_only_taken(v, c->view)) {
		char news[ALOUD_TEXT_MAX];

		new_lines(text, v->live, news);
		say_after(v, c, news, now_ms);
	}
	(void)snprintf(v->live, sizeof(v->live), "%s", text); /* both have that room */
}

void voice_see(struct voice *v, struct canvas *c, bool fresh, int64_t now_ms)
{
	bool aloud = v->keys || c->view->comfort[SETTING_ALOUD];
	char title[ALOUD_TEXT_MAX];

	aloud_make(&v->aloud, c);
	if (!fresh)
		return;
	(void)aloud_stop(&v->aloud, 0, false, title); /* only to be compared */
	if (!is_new_page(v, c->view, title)) {
		see_changes(v, c, aloud, now_ms);
		keep_counts(v, c->view);
		return;
	}
	keep_counts(v, c->view);
	keep_page(v, c->view, title);
	v->focus = (struct stop_name){.kind = STOP_TITLE};
	v->typed = false;
	focus_words(v, c, v->stop);
	(void)aloud_live(&v->aloud, !has_headphones(v->board), v->live); /* with the page */
	hush(v, c);
	if (aloud)
		say_page(v, c, false, now_ms);
}

void voice_touched(struct voice *v, const struct canvas *c)
{
	v->keys = false;
	hush(v, c);
}

void voice_listen(struct voice *v, struct canvas *c, int64_t now_ms)
{
	bool speaking = voice_is_speaking(v);

	hush(v, c);
	if (!speaking)
		say_page(v, c, true, now_ms);
}

/* ---- Keys ---- */

/* Presses what there is of that on the page. Returns false if there is nothing. */
static bool press(const struct canvas *c, uint8_t control, uint16_t arg, struct ui_intent *intent)
{
	if (!picture_find(c->picture, control, arg))
		return false;
	*intent = (struct ui_intent){c->picture->page, control, arg};
	return true;
}

static bool choose(struct voice *v, struct canvas *c, struct ui_intent *intent, int64_t now_ms)
{
	int at = focus_index(v);
	const struct target *t;

	if (v->typed && press(c, CONTROL_OK, 0, intent))
		return true;
	if (at < 0 || v->aloud.stop[at].kind == STOP_TITLE) {
		say_page(v, c, true, now_ms);
		return false;
	}
	if (v->aloud.stop[at].kind == STOP_OFF) {
		focus_say(v, c, now_ms);
		return false;
	}
	t = &c->picture->target[v->aloud.stop[at].index];
	if (t->control == CONTROL_LISTEN) {
		say_page(v, c, true, now_ms);
		return false;
	}
	return press(c, t->control, t->arg, intent);
}

bool voice_key(struct voice *v, struct canvas *c, struct key_press key, struct ui_intent *intent,
	       int64_t now_ms)
{
	bool first = !v->keys;

	v->keys = true;
	hush(v, c);
	tell(v, c, false); /* somebody is there, whether or not anything can be said */
	if (key.digit != KEYPAD_NO_DIGIT && press(c, CONTROL_DIGIT, key.digit, intent)) {
		v->typed = true;
		return true;
	}
	if (first && key.key != KEYPAD_HELP) { /* to somebody new: where they are */
		say_page(v, c, true, now_ms);
		return false;
	}
	switch (key.key) {
	case KEYPAD_NEXT: focus_move(v, c, 1, now_ms); return false;
	case KEYPAD_PREVIOUS: focus_move(v, c, -1, now_ms); return false;
	case KEYPAD_CHOOSE: return choose(v, c, intent, now_ms);
	case KEYPAD_REPEAT: say_page(v, c, true, now_ms); return false;
	case KEYPAD_BACK:
		return press(c, CONTROL_RUB_OUT, 0, intent) || press(c, CONTROL_BACK, 0, intent);
	case KEYPAD_HELP:
		if (press(c, CONTROL_HELP, 0, intent))
			return true;
		say_page(v, c, true, now_ms);
		return false;
	default: return false;
	}
}

/* ---- Going on ---- */

int voice_fd(const struct voice *v)
{
	return v->speech.pid ? v->speech.ended : -1;
}

int voice_wait_ms(const struct voice *v, int64_t now_ms)
{
	int64_t until = v->speech.until_ms;

	if (!voice_is_speaking(v))
		return -1;
	if (v->listening && v->told_ms + VOICE_LISTEN_MS < until)
		until = v->told_ms + VOICE_LISTEN_MS;
	return until <= now_ms ? 0 : (int)(until - now_ms);
}

/* What waited for the end of something else. */
static void say_next(struct voice *v, const struct canvas *c, int64_t now_ms)
{
	char text[ALOUD_TEXT_MAX];

	if (!v->next[0] || v->held)
		return;
	(void)snprintf(text, sizeof(text), "%s", v->next); /* both have that room */
	v->next[0] = '\0';
	say_now(v, c, text, v->next_asked, now_ms);
}

void voice_turn(struct voice *v, const struct canvas *c, int64_t now_ms)
{
	enum speech_end end;

	if (!voice_is_speaking(v)) {
		say_next(v, c, now_ms);
		return;
	}
	end = speech_turn(&v->speech, now_ms);
	if (end == SPEECH_GOES_ON) {
		if (v->listening && now_ms - v->told_ms >= VOICE_LISTEN_MS) {
			tell(v, c, true);
			v->told_ms = now_ms;
		}
		return;
	}
	if (end == SPEECH_FAILED)
		fail(v, "does not speak");
	else
		v->fails = 0;
	say_next(v, c, now_ms);
	if (!voice_is_speaking(v) && v->listening)
		tell(v, c, false);
}

bool voice_tell(struct voice *v, struct ui_intent *intent)
{
	if (!v->tells)
		return false;
	*intent = v->intent;
	v->tells = false;
	return true;
}

void voice_close(struct voice *v)
{
	speech_stop(&v->speech);
}
