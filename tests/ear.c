/*
 * Comparing what was heard with what is shown. The screen writes both into a
 * file for us (firmware/screen_script.h, `words`); what the program that
 * reads aloud was really given is in a file of its own.
 */
#include "ear.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <lendbay/view.h>

#define HEARD_MS       8000 /* until what is to be said is */
#define ANSWER_MS      10000
#define NAP_MS         30
#define WORDS_LINE_MAX 8300
#define WANT_MAX       400
#define DAY_S          86400

/* Said of what has the focus, and of a page with something private on it; nobody reads them. */
static const char *const unwritten[] = {
	"Button.",
	"Chosen.",
	"Not chosen.",
	"Cannot be pressed yet.",
	"We say more when headphones are plugged in.",
};

__attribute__((format(printf, 2, 3))) static int fail(struct ear *e, const char *format, ...)
{
	va_list words;
	va_start(words, format);
	vsnprintf(e->stage->complaint, sizeof e->stage->complaint, format, words);
	va_end(words);
	return -EPROTO;
}

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void nap(void)
{
	const struct timespec t = {.tv_nsec = NAP_MS * 1000000L};
	nanosleep(&t, NULL);
}

/* A file beside the board file, for processes that work elsewhere, too. */
static void path_of(const struct ear *e, const char *name, char path[PATH_MAX])
{
	char board[PATH_MAX];
	if (!realpath(e->stage->board, board))
		board[0] = '\0'; /* it was read a moment ago; without it nothing will be found */
	char *slash = strrchr(board, '/');
	if (slash)
		slash[1] = '\0';
	snprintf(path, PATH_MAX, "%.*s%s", PATH_MAX - 16, board, name);
}

/* ---- Letters ---- */

/*
 * Appends the letters and digits of a text: what is said is spelt and has
 * ends that are not written, what is written has marks of style.
 */
static void squeeze(char *out, const char *text, size_t len)
{
	size_t at = strlen(out);
	for (size_t i = 0; i < len && at + 2 < EAR_TEXT_MAX; i++) {
		unsigned char c = (unsigned char)text[i];
		if (i + 1 < len && memcmp(text + i, "\u00a0", 2) == 0)
			i++;
		else if (i + 2 < len && memcmp(text + i, "\u2000", 2) == 0)
			i += 2; /* so do all spaces, dashes and quotes of Unicode's block 2000 begin
				 */
		else if (c == '<')
			while (i < len && text[i] != '>')
				i++;
		else if (c >= 0x80 || (c >= '0' && c <= '9') ||
			 ((c | 32) >= 'a' && (c | 32) <= 'z'))
			out[at++] = (char)c;
	}
	out[at] = '\0';
}

static void add_line(char *out, const char *text, size_t len)
{
	squeeze(out, text, len);
	size_t at = strlen(out);
	if (at + 1 < EAR_TEXT_MAX)
		memcpy(out + at, "\n", 2);
}

/* ---- What is shown ---- */

/* Keys of a pad and 1 to 5 are no sentences; the spine and Listen are on every page. */
static bool is_part_of_reading(const char *control)
{
	long number = strtol(control, NULL, 10);
	return number >= 0 && number != CONTROL_LISTEN && number != CONTROL_DIGIT &&
	       number != CONTROL_SURE;
}

static unsigned member_of(const char *view, const char *name)
{
	const char *at = strstr(view, name);
	return at ? (unsigned)strtoul(at + strlen(name), NULL, 10) : 0;
}

static void line_take(struct page_words *p, const char *line)
{
	size_t len = strlen(line);
	if (strncmp(line, "view ", 5) == 0) {
		p->bay = member_of(line, " bay=");
		p->day = member_of(line, " day2=");
	} else if (strncmp(line, "said ", 5) == 0) {
		strncat(p->said, line + 5, EAR_TEXT_MAX - strlen(p->said) - 2);
		strcat(p->said, "\n");
	} else if (strncmp(line, "word ", 5) == 0) {
		const char *text = line + 5 + strcspn(line + 5, " ");
		add_line(p->texts, text, (size_t)(line + len - text));
		if (is_part_of_reading(line + 5))
			add_line(p->read, text, (size_t)(line + len - text));
	}
}

/* Reads what is on the screen. Returns 0 or -errno. */
static int page_read(struct ear *e, struct page_words *p)
{
	char order[STAGE_LINE_MAX], path[PATH_MAX];
	static char line[WORDS_LINE_MAX];
	path_of(e, "words", path);
	if (snprintf(order, sizeof order, "words %s", path) >= (int)sizeof order)
		return fail(e, "the path of the board file is too long");
	int err = stage_ask(e->stage, VOICE_SCREEN, order, ANSWER_MS, NULL, NULL);
	FILE *f = err ? NULL : fopen(path, "re");
	if (!f)
		return err ? err : fail(e, "%.300s cannot be read", path);
	memset(p, 0, sizeof *p);
	while (fgets(line, sizeof line, f)) {
		line[strcspn(line, "\n")] = '\0';
		line_take(p, line);
	}
	fclose(f);
	return 0;
}

/* ---- What was heard ---- */

/* Reads what was said and is not behind us. */
static void file_read(struct ear *e)
{
	char path[PATH_MAX];
	size_t len = 0;
	path_of(e, "heard", path);
	FILE *f = fopen(path, "re");
	if (f && fseek(f, e->at, SEEK_SET) == 0)
		len = fread(e->file, 1, sizeof e->file - 1, f);
	if (f)
		fclose(f);
	e->file[len] = '\0';
}

static bool is_unwritten(const char *line, size_t len)
{
	for (size_t i = 0; i < sizeof unwritten / sizeof unwritten[0]; i++)
		if (strlen(unwritten[i]) == len && strncmp(unwritten[i], line, len) == 0)
			return true;
	return false;
}

/* That each line of what was said at once stands on one of the two pages. */
static int compare(struct ear *e, const char *block, const char *end)
{
	static char letters[EAR_TEXT_MAX];
	for (const char *line = block; line < end;) {
		size_t len = strcspn(line, "\n");
		letters[0] = '\0';
		squeeze(letters, line, len);
		if (!is_unwritten(line, len) && !strstr(e->now.texts, letters) &&
		    !strstr(e->before.texts, letters))
			return fail(e, "no: said, but not on the screen: %.*s",
				    (int)(len > 200 ? 200 : len), line);
		line += len + 1;
	}
	return 0;
}

/* That all of the page was said at once. */
static int compare_whole(struct ear *e, const char *block, size_t len)
{
	static char letters[EAR_TEXT_MAX], text[EAR_TEXT_MAX];
	letters[0] = '\0';
	squeeze(letters, block, len);
	for (const char *line = e->now.read; *line; line += strcspn(line, "\n") + 1) {
		size_t n = strcspn(line, "\n");
		memcpy(text, line, n);
		text[n] = '\0';
		if (!strstr(letters, text))
			return fail(e, "no: on the screen, but not said: %.200s", text);
	}
	return 0;
}

/* Puts the door and the day of the page into what is wanted. */
static void fill_in(const struct page_words *p, const char *wanted, char out[WANT_MAX])
{
	size_t at = 0;
	out[0] = '\0';
	while (*wanted && at + 1 < WANT_MAX) {
		if (strncmp(wanted, "{bay}", 5) == 0) {
			at += (size_t)snprintf(out + at, WANT_MAX - at, "%u", p->bay);
			wanted += 5;
		} else if (strncmp(wanted, "{due}", 5) == 0) {
			time_t s = (time_t)p->day * DAY_S;
			struct tm day;
			gmtime_r(&s, &day);
			at += strftime(out + at, WANT_MAX - at, "%A ", &day);
			at += (size_t)snprintf(out + at, WANT_MAX - at, "%d", day.tm_mday);
			at += strftime(out + at, WANT_MAX - at, " %B", &day);
			wanted += 5;
		} else {
			out[at++] = *wanted++;
			out[at] = '\0';
		}
	}
}

/* Looks through what was said. Returns 1 if it was, 0 if not yet, or -errno: not as it should. */
static int look(struct ear *e, const char *wanted, bool whole)
{
	char *block = e->file, *end;
	bool found = false;
	for (; !found && (end = strstr(block, "\n\n")); block = end + 2) {
		end[1] = '\0'; /* the second: each line keeps its end */
		found = strstr(block, wanted) != NULL;
		int err = compare(e, block, end);
		if (!err && found && whole)
			err = compare_whole(e, block, (size_t)(end - block));
		if (!err && found && !end[2] && strcmp(block, e->now.said) != 0)
			err = fail(e, "no: the program was given something else than that");
		if (err)
			return err;
		e->last = block;
	}
	if (!found)
		return 0;
	e->at += block - e->file;
	return 1;
}

int ear_heard(struct ear *e, const char *wanted, bool whole)
{
	char words[WANT_MAX];
	for (int64_t until_ms = now_ms() + HEARD_MS;;) {
		file_read(e);
		int err = page_read(e, &e->now); /* after: what was said then is shown by now */
		if (err)
			return err;
		fill_in(&e->now, wanted, words);
		/* What is said of a page that is only coming is right a moment later. */
		int got = look(e, words, whole);
		if (got > 0)
			break;
		if (now_ms() > until_ms)
			return got < 0 ? got : fail(e, "no: that was not said: %.200s", words);
		nap();
	}
	e->before = e->now;
	return 0;
}

bool ear_has_more(struct ear *e)
{
	static char kept[EAR_TEXT_MAX];
	memcpy(kept, e->file, sizeof kept); /* `last` is in it */
	file_read(e);
	bool more = strstr(e->file, "\n\n") != NULL;
	memcpy(e->file, kept, sizeof kept);
	return more;
}
