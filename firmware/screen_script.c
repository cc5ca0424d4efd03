/* The screen's script: reading orders, and waiting for their outcome. */
#include "screen_script.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "screen_tell.h"

#define ORDERS_MAX 64 /* done in one turn */
#define WORDS_MAX  3
#define TELL_MAX   8192 /* bytes of all lines that tell a view */

void script_open(struct screen_script *s, int fd)
{
	*s = (struct screen_script){.fd = fd};
}

bool script_listens(const struct screen_script *s)
{
	return s->fd >= 0 && s->waits == WAIT_NOTHING;
}

int64_t script_deadline_ms(const struct screen_script *s)
{
	return s->waits == WAIT_NOTHING ? INT64_MAX : s->until_ms;
}

static void end(struct screen_script *s)
{
	if (s->fd >= 0)
		(void)close(s->fd); /* whoever gave the orders is gone */
	s->fd = -1;
	s->len = 0;
	s->waits = WAIT_NOTHING;
}

static void __attribute__((format(printf, 2, 3)))
answer(struct screen_script *s, const char *format, ...)
{
	char line[SCRIPT_LINE_MAX + 100];
	va_list list;
	int len;

	va_start(list, format);
	len = vsnprintf(line, sizeof(line) - 1, format, list);
	va_end(list);
	if (len > (int)sizeof(line) - 2)
		len = (int)sizeof(line) - 2;
	line[len] = '\n';
	/* One who does not read its answers is not waited for. */
	if (write(s->fd, line, (size_t)len + 1) != len + 1)
		end(s);
}

static void wait_for(struct screen_script *s, enum script_wait what, int64_t now_ms, int64_t limit)
{
	s->waits = what;
	s->since_ms = now_ms;
	s->until_ms = now_ms + limit;
}

static const char *screen_now(const struct ui *ui)
{
	const char *word = screen_word(ui_screen(ui));

	return word ? word : "nothing yet";
}

static void tell_now(struct screen_script *s, const struct ui *ui)
{
	char text[TELL_MAX];
	const struct view *view = ui_view(ui);
	size_t len = view ? tell_write(view, text, sizeof(text)) : 0;

	s->waits = WAIT_NOTHING;
	if (len > 0 && write(s->fd, text, len) != (ssize_t)len)
		end(s);
	else
		answer(s, "ok");
}

/* Whether what is expected is on the glass: a screen, or a choice of how all screens are. */
static bool is_expected(const struct screen_script *s, const struct ui *ui)
{
	const struct view *view = ui_view(ui);

	if (s->screen < SCREENS_COUNT)
		return ui_screen(ui) == s->screen;
	return view != NULL &&
	       view->comfort[s->set / SETTING_VALUES_MAX] == s->set % SETTING_VALUES_MAX;
}

/* Answers what is waited for, if it has come or its time is over. */
static void look(struct screen_script *s, struct ui *ui, int64_t now_ms)
{
	bool over = now_ms >= s->until_ms;

	if (s->waits == WAIT_PRESS && (over || ui_page(ui) != s->page)) {
		s->waits = WAIT_NOTHING;
		answer(s, "ok");
	} else if (s->waits == WAIT_EXPECT && is_expected(s, ui)) {
		s->waits = WAIT_NOTHING;
		answer(s, "ok");
	} else if (s->waits == WAIT_TELL &&
		   (over || (ui_view(ui) != NULL && ui_page(ui) != s->page))) {
		tell_now(s, ui);
	} else if (s->waits == WAIT_EXPECT && over) {
		s->waits = WAIT_NOTHING;
		answer(s, "no: showing %s after %lld ms", screen_now(ui),
		       (long long)(now_ms - s->since_ms));
	}
}

/* Reads a whole number of 0..max. Returns it, or -1. */
static long number_of(const char *word, long max)
{
	char *rest;
	long n;

	if (!word || *word < '0' || *word > '9')
		return -1;
	errno = 0;
	n = strtol(word, &rest, 10);
	return *rest || errno || n > max ? -1 : n;
}

static bool press(struct screen_script *s, struct ui *ui, char *words[WORDS_MAX], int64_t now_ms)
{
	uint8_t control;
	uint16_t arg;

	if (!words[1] || !control_read(words[1], &control, &arg)) {
		answer(s, "no: there is no control %s at all",
		       words[1] ? words[1] : "without a name");
		return false;
	}
	if (ui_press(ui, control, arg) < 0) {
		answer(s, "no: there is no control %s on screen %s", words[1], screen_now(ui));
		return false;
	}
	s->page = ui_page(ui);
	wait_for(s, WAIT_PRESS, now_ms, PRESS_MS);
	return true;
}

static bool touch(struct screen_script *s, struct ui *ui, char *words[WORDS_MAX], int64_t now_ms)
{
	long x = number_of(words[1], 10000), y = number_of(words[2], 10000);

	if (x < 0 || y < 0) {
		answer(s, "no: touch wants two numbers of pixels: touch X Y");
		return false;
	}
	ui_touch(ui, (double)x, (double)y);
	s->page = ui_page(ui);
	wait_for(s, WAIT_PRESS, now_ms, PRESS_MS);
	return true;
}

static bool expect(struct screen_script *s, struct ui *ui, char *words[WORDS_MAX], int64_t now_ms)
{
	int screen = words[1] ? word_find(screen_word, words[1], strlen(words[1])) : -1;
	long limit = words[2] ? number_of(words[2], EXPECT_MS_MAX) : EXPECT_MS;
	uint8_t control;

	if (screen < 0 && words[1] && control_read(words[1], &control, &s->set) &&
	    control == CONTROL_SET && setting_values((uint8_t)(s->set / SETTING_VALUES_MAX)) > 0)
		screen = SCREENS_COUNT;
	if (screen < 0) {
		answer(s, "no: there is no screen %s", words[1] ? words[1] : "without a name");
	} else if (limit < 0) {
		answer(s, "no: expect waits 0 to %d ms, not %s", EXPECT_MS_MAX, words[2]);
	} else {
		s->screen = (uint8_t)screen;
		wait_for(s, WAIT_EXPECT, now_ms, limit);
		look(s, ui, now_ms);
	}
	return false;
}

static bool where(struct screen_script *s, struct ui *ui, char *words[WORDS_MAX], int64_t now_ms)
{
	uint8_t control;
	uint16_t arg;
	int x, y;

	(void)now_ms; /* it takes no time */
	if (!words[1] || !control_read(words[1], &control, &arg))
		answer(s, "no: there is no control %s at all",
		       words[1] ? words[1] : "without a name");
	else if (ui_where(ui, control, arg, &x, &y) < 0)
		answer(s, "no: there is no control %s on screen %s", words[1], screen_now(ui));
	else
		answer(s, "ok %d %d", x, y);
	return false;
}

static bool tell(struct screen_script *s, struct ui *ui, char *words[WORDS_MAX], int64_t now_ms)
{
	long page = words[1] ? number_of(words[1], UINT32_MAX) : 0;

	if (page < 0) {
		answer(s, "no: tell takes the number of a page");
		return false;
	}
	s->page = (uint32_t)page;
	wait_for(s, WAIT_TELL, now_ms, words[1] ? TELL_MS : 0);
	look(s, ui, now_ms);
	return false;
}

static bool shot(struct screen_script *s, struct ui *ui, char *words[WORDS_MAX], int64_t now_ms)
{
	int err;

	(void)now_ms; /* it takes no time that counts */
	if (!words[1]) {
		answer(s, "no: say where: shot FILE.png");
		return false;
	}
	err = ui_shot(ui, words[1]);
	if (err < 0)
		answer(s, "no: %s cannot be written (%s)", words[1], strerror(-err));
	else
		answer(s, "ok");
	return false;
}

static bool words(struct screen_script *s, struct ui *ui, char *words[WORDS_MAX], int64_t now_ms)
{
	char text[TELL_MAX];
	const struct view *view = ui_view(ui);
	FILE *f = words[1] && view ? fopen(words[1], "we") : NULL;
	bool good;

	(void)now_ms; /* it takes no time that counts */
	if (!f) {
		answer(s, words[1] ? "no: nothing is shown, or there is no such place"
				   : "no: say where: words FILE");
		return false;
	}
	good = tell_write(view, text, sizeof(text)) > 0 && fputs(text, f) >= 0;
	ui_words(ui, f);
	good = !ferror(f) && good;
	good = fclose(f) == 0 && good;
	answer(s, good ? "ok" : "no: it cannot be written");
	return false;
}

static const struct {
	const char *word;
	bool (*order)(struct screen_script *s, struct ui *ui, char *words[WORDS_MAX],
		      int64_t now_ms);
} orders[] = {
	{"press", press}, {"touch", touch}, {"expect", expect}, {"where", where},
	{"shot", shot},   {"tell", tell},   {"words", words},
};

static bool obey(struct screen_script *s, struct ui *ui, char *line, int64_t now_ms)
{
	char *words[WORDS_MAX] = {NULL}, *at = NULL;

	for (int k = 0; k < WORDS_MAX; k++) {
		words[k] = strtok_r(k ? NULL : line, " \t\r", &at);
		if (!words[k])
			break;
	}
	if (!words[0])
		return false; /* an empty line asks for nothing */
	for (size_t k = 0; k < sizeof(orders) / sizeof(orders[0]); k++) {
		if (!strcmp(orders[k].word, words[0]))
			return orders[k].order(s, ui, words, now_ms);
	}
	answer(s,
	       "no: there is no order %s: press, touch, expect, where, shot, tell, "
	       "words",
	       words[0]);
	return false;
}

/* Returns true with the next whole line in `line`. */
static bool line_take(struct screen_script *s, char line[SCRIPT_LINE_MAX])
{
	char *feed = memchr(s->text, '\n', s->len);
	uint32_t len;

	if (!feed)
		return false;
	len = (uint32_t)(feed - s->text);
	memcpy(line, s->text, len);
	line[len] = '\0';
	s->len -= len + 1;
	memmove(s->text, feed + 1, s->len);
	return true;
}

/* Takes what has come. Returns false if that was nothing. */
static bool take(struct screen_script *s)
{
	ssize_t got;

	if (s->len == sizeof(s->text)) {
		answer(s, "no: an order has at most %d bytes", SCRIPT_LINE_MAX - 1);
		end(s);
		return false;
	}
	got = read(s->fd, s->text + s->len, sizeof(s->text) - s->len);
	if (got > 0) {
		s->len += (uint32_t)got;
		return true;
	}
	if (got == 0 || (errno != EAGAIN && errno != EINTR))
		end(s);
	return false;
}

bool script_turn(struct screen_script *s, struct ui *ui, int64_t now_ms)
{
	char line[SCRIPT_LINE_MAX];
	bool finger = false;

	if (s->waits != WAIT_NOTHING)
		look(s, ui, now_ms);
	for (int k = 0; k < ORDERS_MAX && script_listens(s) && !finger; k++) {
		if (!line_take(s, line)) {
			if (!take(s))
				break;
			continue;
		}
		finger = obey(s, ui, line, now_ms);
	}
	return finger;
}
