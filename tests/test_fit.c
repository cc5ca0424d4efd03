/*
 * No string is ever cut: every sample view, on both glasses, in every
 * language there is and in one that nobody speaks, in all colours, at each
 * size of text, and each leaf of each. Which share of them a run looks at is
 * chosen by a seed (FIT_SHARE, FIT_SEED; FIT_NAME is a part of their names). What is judged is
 * what was drawn: boxes, letters, pixels.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lendbay/text.h>

#include "language.h"
#include "samples.h"
#include "screens.h"
#include "staff_samples.h"

#define GAP_MIN      8
#define TEXT_LEAST   7.0 /* contrast: WCAG 2.2, 1.4.6 */
#define EDGE_LEAST   3.0 /* … and 1.4.11 */
#define TEXTS_MAX    4096
#define LEAVES_MOST  40 /* of the longest list there is; more is a mistake */
#define TURNS_MOST   8  /* of a list that More turns */
#define ALOUD_MAX    65536
#define CONTROLS_MAX 512
#define RETOLD_MAX   4096
#define RETOLD_ROOM  (1 << 20)
#define TOLD_MOST    200 /* of one test */
#define SHARE        200 /* one view in one language and colours in so many, unless FIT_SHARE says */
#define SHARE_SLOW   1000

static const int sizes[][2] = {{1280, 800}, {800, 480}};
static const char *const text_names[TEXT_SIZES] = {"normal", "large", "largest"};
static const char *const colours_named[THEMES] = {"warm", "strong", "low"};

/* What is not of a language and colours. */
enum other_share { PART_NO_VOICE = (LANGUAGES + 1) * THEMES, PART_SPOKEN };

/* ---- What is looked at ---- */

static struct {
	struct type *type;
	struct paint *paint[2];
	struct board board, own; /* the rig's, and a worker's sample's */
	struct canvas canvas;
	struct picture picture;
	struct sample samples[SAMPLES_MAX];
	struct view view;
	int len; /* of the residents' samples; the workers' come after */
	char name[48];
	int size;
} s;

static unsigned share, seed;
static const char *only; /* a part of the names of those that are looked at */
static char why[600];

/* FNV-1a: the same share everywhere; those of as many seeds one after the other are the whole. */
static bool is_looked_at(unsigned part, unsigned size, unsigned sample)
{
	const unsigned all[] = {part, size, sample};
	unsigned hash = 2166136261u;

	for (size_t k = 0; k < sizeof(all) / sizeof(all[0]); k++)
		hash = (hash ^ all[k]) * 16777619u;
	return ((hash >> 8) + seed) % share == 0;
}

/* ---- A language that nobody speaks: ours, every word two fifths longer ---- */

static struct {
	const char *text, *retold;
} retold[RETOLD_MAX];
static char retold_room[RETOLD_ROOM];
static size_t retold_len;

static bool is_letter(char letter)
{
	return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

static size_t lengthen(const char *text, char *to)
{
	size_t at = 0, len = 0;

	while (text[at]) {
		size_t end = at;
		char close = text[at] == '{' ? '}' : text[at] == '<' ? '>' : '\0';

		while (close && text[at] && text[at] != close)
			to[len++] = text[at++]; /* a place for words, or a mark */
		if (close)
			end = at;
		while (is_letter(text[end]))
			end++;
		memcpy(to + len, text + at, end - at);
		len += end - at;
		for (size_t k = 0; k < (2 * (end - at) + 4) / 5; k++)
			to[len++] = (char)(text[at + k] | 0x20);
		at = end;
		if (text[at])
			to[len++] = text[at++];
	}
	to[len] = '\0';
	return len;
}

/* Labels of the spine and the keys have room for a word as languages have them, and no more. */
static bool is_label(const char *text)
{
	static const enum word labels[] = {
		WORD_BACK,   WORD_HELP, WORD_LANGUAGE, WORD_COMFORT, WORD_LENDBAY,
		WORD_LISTEN, WORD_STOP, WORD_RUB_OUT,  WORD_OK,      WORD_START_AGAIN};
	struct canvas english = {0};

	for (size_t k = 0; k < sizeof(labels) / sizeof(labels[0]); k++) {
		if (text == word(&english, labels[k]))
			return true;
	}
	return false;
}

static const char *retell(const char *text)
{
	size_t k = (size_t)text / 8 % RETOLD_MAX;

	while (retold[k].text && retold[k].text != text)
		k = (k + 1) % RETOLD_MAX;
	if (!retold[k].text) {
		assert_true(retold_len + 2 * strlen(text) + 8 < RETOLD_ROOM);
		retold[k].text = text;
		retold[k].retold = retold_room + retold_len;
		if (is_label(text))
			retold[k].retold = text;
		else
			retold_len += lengthen(text, retold_room + retold_len) + 1;
	}
	return retold[k].retold;
}

/* ---- One picture ---- */

static void stage(int size)
{
	s.size = size;
	assert_int_equal(samples_board(sizes[size][0], sizes[size][1], &s.board), 0);
	memset(&s.canvas, 0, sizeof(s.canvas));
	s.canvas.type = s.type;
	s.canvas.paint = s.paint[size];
	s.canvas.px = sizes_of(sizes[size][0], sizes[size][1], TEXT_NORMAL);
	s.canvas.view = &s.view;
	s.canvas.picture = &s.picture;
	s.canvas.voices = (uint16_t) ~(1u << LANGUAGE_SO); /* espeak-ng has the others */
	s.canvas.can_speak = true;
	s.canvas.measure = true;
	s.len = samples_make(&s.board, s.samples);
}

static int samples_len(void)
{
	return s.len + staff_samples_len;
}

static const char *sample_name(int sample)
{
	return sample < s.len ? s.samples[sample].name : staff_samples[sample - s.len].name;
}

/* Takes a sample; `language` LANGUAGES is the one that nobody speaks. */
static void take(int sample, int language, int text, int theme)
{
	if (sample < s.len) {
		s.canvas.board = &s.board;
		s.view = s.samples[sample].view;
		(void)snprintf(s.name, sizeof(s.name), "%s", s.samples[sample].name);
	} else {
		staff_sample(sample - s.len, &s.own, &s.view);
		s.own.width = s.board.width;
		s.own.height = s.board.height;
		s.canvas.board = &s.own;
		(void)snprintf(s.name, sizeof(s.name), "%s", staff_samples[sample - s.len].name);
	}
	s.canvas.retell = language == LANGUAGES ? retell : NULL;
	s.view.comfort[SETTING_LANGUAGE] = (uint8_t)(language % LANGUAGES);
	s.view.comfort[SETTING_TEXT] = (uint8_t)text;
	s.view.comfort[SETTING_COLOURS] = (uint8_t)theme;
}

static void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
static void complain(const char *format, ...)
{
	va_list list;

	if (why[0])
		return; /* the first is enough */
	va_start(list, format);
	(void)vsnprintf(why, sizeof(why), format, list); /* cut: it is only a sentence */
	va_end(list);
}

static double gap_between(struct box a, struct box b)
{
	double x = b.x > a.x ? b.x - (a.x + a.w) : a.x - (b.x + b.w);
	double y = b.y > a.y ? b.y - (a.y + a.h) : a.y - (b.y + b.h);

	return x > y ? x : y;
}

static void check_target(const struct target *t, int k)
{
	const struct sizes *px = s.canvas.px;

	if (t->box.w < px->target || t->box.h < px->target)
		complain("%s is %gx%g", control_word(t->control), t->box.w, t->box.h);
	if (t->box.x < 0 || t->box.y < 0 || t->box.x + t->box.w > px->width ||
	    t->box.y + t->box.h > px->height)
		complain("%s leaves the glass", control_word(t->control));
	for (int other = 0; other < k; other++) {
		const struct target *o = &s.picture.target[other];

		if (gap_between(t->box, o->box) < (t->spine && o->spine ? 0 : GAP_MIN))
			complain("%s-%u and %s-%u are %g px apart", control_word(t->control),
				 t->arg, control_word(o->control), o->arg,
				 gap_between(t->box, o->box));
	}
}

static void check_picture(void)
{
	const struct picture *p = &s.picture;
	double floor = sizes_of(sizes[s.size][0], sizes[s.size][1], TEXT_NORMAL)->xs;
	int lit = 0;

	if (p->overflows)
		complain("%u texts do not fit: %s", p->overflows, p->overflow);
	if (p->unknown_glyphs)
		complain("%u letters are in no font", p->unknown_glyphs);
	if (p->heard_len > HEARD_MAX * 9 / 10)
		complain("nearly too many words");
	if (p->gone)
		complain("%u lines were painted over: %s", p->gone, p->gone_words);
	if (p->text_px.value < floor)
		complain("%g px is too small: %s", p->text_px.value, p->text_px.words);
	if (p->contrast.value < TEXT_LEAST)
		complain("contrast %.2f: %s", p->contrast.value, p->contrast.words);
	if (p->graphic.value != 0 && p->graphic.value < EDGE_LEAST)
		complain("contrast %.2f of an icon: %s", p->graphic.value, p->graphic.words);
	if (p->edge.value != 0 && p->edge.value < EDGE_LEAST)
		complain("contrast %.2f of an edge: %s", p->edge.value, p->edge.words);
	for (int k = 0; k < p->targets; k++) {
		lit += p->target[k].lit;
		check_target(&p->target[k], k);
	}
	if (lit > 1)
		complain("%d things are lit", lit);
}

/* ---- All leaves of a page ---- */

struct page {
	int leaves;
	enum fit fit;
	int len;
	struct target offered[CONTROLS_MAX];
	size_t spoken_len;
	char spoken[ALOUD_MAX]; /* a line each */
	int texts;
	struct {
		size_t from, len; /* in `spoken` */
		double px;
	} text[TEXTS_MAX];
};

static const struct target *page_find(const struct page *p, const struct target *t)
{
	for (int k = 0; k < p->len; k++) {
		if (p->offered[k].control == t->control && p->offered[k].arg == t->arg)
			return &p->offered[k];
	}
	return NULL;
}

static void page_add(struct page *p)
{
	for (int k = 0; k < s.picture.targets; k++) {
		if (page_find(p, &s.picture.target[k]))
			continue;
		assert_true(p->len < CONTROLS_MAX);
		p->offered[p->len++] = s.picture.target[k];
	}
	assert_true(p->spoken_len + s.picture.heard_len < ALOUD_MAX);
	for (uint16_t k = 0; k < s.picture.spokens; k++) {
		const struct spoken *from = &s.picture.spoken[k];

		assert_true(p->texts < TEXTS_MAX);
		p->text[p->texts].from = p->spoken_len + from->from;
		p->text[p->texts].len = from->len;
		p->text[p->texts++].px = (double)from->px;
	}
	memcpy(p->spoken + p->spoken_len, s.picture.heard, s.picture.heard_len);
	p->spoken_len += s.picture.heard_len;
	p->spoken[p->spoken_len] = '\0';
}

static void draw_leaves(struct page *p)
{
	for (int leaf = 0; leaf == 0 || leaf < p->leaves; leaf++) {
		s.view.leaf = (uint8_t)leaf;
		frame(&s.canvas);
		p->leaves = s.canvas.leaves;
		p->fit = s.canvas.fit;
		if (p->leaves > LEAVES_MOST)
			complain("%d leaves", p->leaves);
		if (p->leaves > 1 &&
		    !picture_find(&s.picture, CONTROL_LEAF, (uint16_t)((leaf + 1) % p->leaves)))
			complain("leaf %d of %d leads nowhere", leaf + 1, p->leaves);
		check_picture();
		page_add(p);
	}
}

static void draw_page(struct page *p)
{
	p->len = 0;
	p->spoken_len = 0;
	p->spoken[0] = '\0';
	p->texts = 0;
	draw_leaves(p);
}

/* What has no room on any leaf comes with More: other doors, other loans. Adds them. */
static void draw_more(struct page *p)
{
	const struct target more = {.control = CONTROL_MORE};
	uint8_t mine = s.view.turn;

	for (s.view.turn = 0; page_find(p, &more) && s.view.turn < TURNS_MOST; s.view.turn++)
		if (s.view.turn != mine)
			draw_leaves(p);
	s.view.turn = mine;
}

/* Everything that the page offers in English at the size that everybody meets first. */
static void check_offers(const struct page *design, struct page *page)
{
	bool turned = false;

	for (int k = 0; k < design->len; k++) {
		const struct target *t = &design->offered[k];

		/* In rows all doors are on the leaves at once. */
		if (t->control == CONTROL_MORE && s.view.screen == SCREEN_STAFF_BAYS)
			continue;
		if (t->control == CONTROL_LEAF || page_find(page, t))
			continue;
		if (!turned)
			draw_more(page);
		turned = true;
		if (!page_find(page, t))
			complain("%s-%u is on no leaf", control_word(t->control), t->arg);
	}
}

/* ---- What grows ---- */

/* DESIGN.md 3.2: px of each token on both glasses, at each size of text. */
static const struct {
	double px[2][TEXT_SIZES];
} tokens[] = {
	{{{26, 31, 39}, {22, 25, 28}}}, /* xs */
	{{{30, 36, 45}, {24, 27, 30}}}, /* body */
	{{{36, 43, 54}, {28, 31, 35}}}, /* lead */
	{{{42, 46, 50}, {30, 32, 35}}}, /* h3 */
	{{{56, 62, 67}, {38, 40, 43}}}, /* h2 */
	{{{76, 84, 91}, {50, 53, 56}}}, /* h1 */
};

enum { TOKEN_XS, TOKEN_BODY, TOKEN_LEAD, TOKEN_H3, TOKEN_H2 };

/*
 * Words that do not grow with the text, with the least they are: they are on
 * every page, in one place of one size, so that nobody has to look for them.
 */
static const struct {
	enum word word;
	double px[2];
} same[] = {
	{WORD_BACK, {26, 22}}, /* the spine: DESIGN.md 11, "spine labels 28" at most */
	{WORD_START_AGAIN, {26, 22}},
	{WORD_HELP, {26, 22}},
	{WORD_LANGUAGE, {26, 22}},
	{WORD_COMFORT, {26, 22}},
	{WORD_LENDBAY, {30, 22}},
	{WORD_LISTEN, {26, 22}}, /* under an icon, in the corner; a long word may not grow at all */
	{WORD_STOP, {26, 22}},
	{WORD_RUB_OUT, {26, 22}}, /* under an icon, on a key of a hand's size */
	{WORD_OK, {26, 22}},
};

/*
 * Numbers of doors and their states do not grow in a map: it is a picture of
 * the real thing. Titles of a list are as large as all of them have room for.
 */
static bool may_stay(void)
{
	static const uint8_t lists[] = {SCREEN_PURPOSE, SCREEN_RETURN_FAULT, SCREEN_HAPPENED,
					SCREEN_COMFORT, SCREEN_LANGUAGE};

	for (size_t k = 0; k < sizeof(lists); k++) {
		if (s.view.screen == lists[k])
			return true;
	}
	return s.canvas.board == &s.own; /* a worker's */
}

static double same_px(const char *words, size_t len)
{
	for (size_t k = 0; k < sizeof(same) / sizeof(same[0]); k++) {
		const char *text = word(&s.canvas, same[k].word);

		if (strlen(text) == len && !memcmp(text, words, len))
			return same[k].px[s.size];
	}
	return 0;
}

/*
 * What a text must at least be that has that size at the first: its token's.
 * Rows have no cards and tiles, and so none of their titles: the title of a
 * row is as large as a button's words (DESIGN.md 11, "rows instead of cards");
 * a sentence in a banner that is long for it is as small as labels are. And a
 * page may be in rows at the first only, as Large has no second lines: in its
 * own layout a second button's words are a sentence's size, and a step's a
 * button's; words of Nastaliq are a size larger in rows.
 */
static double grown(double px, int text, enum fit was, enum fit is)
{
	bool rows = is == FIT_ROWS;
	size_t token = 0;

	while (token < TOKEN_H2 + 1 && px >= tokens[token + 1].px[s.size][TEXT_NORMAL])
		token++;
	if (was == FIT_ROWS && !rows && token > TOKEN_XS)
		token -= token == TOKEN_H3 && s.canvas.language == LANGUAGE_UR ? 2 : 1;
	if (token == TOKEN_BODY)
		token = TOKEN_XS;
	if (rows && token > TOKEN_LEAD)
		return fmin(tokens[TOKEN_LEAD].px[s.size][text], tokens[token].px[s.size][text]);
	return tokens[token].px[s.size][text];
}

/* Whether those words are a whole text, or the beginning or the end of one that is longer; or the
 * beginning after a figure: "1 Fault, in door 12". */
static bool are_in(const char *text, size_t text_len, const char *words, size_t len)
{
	if (text_len < len || strspn(words, "0123456789") >= len)
		return text_len == len && !memcmp(text, words, len);
	size_t figure = strspn(text, "0123456789");

	if (figure > 0 && figure + 1 + len < text_len && text[figure] == ' ' &&
	    !memcmp(text + figure + 1, words, len))
		return text[figure + 1 + len] == ',' || text[figure + 1 + len] == ' ';
	if (!memcmp(text, words, len))
		return text_len == len || text[len] == ' ' || text[len] == ',';
	return !memcmp(text + text_len - len, words, len) && text[text_len - len - 1] == ' ';
}

/*
 * The largest that those words are written in; 0: they are nowhere. A map has
 * "Fault" in every cell that is one; in a row it is "1 Fault".
 */
static double size_of(const struct page *p, const char *words, size_t len)
{
	double most = 0;

	for (int k = 0; k < p->texts; k++) {
		const char *text = p->spoken + p->text[k].from;
		size_t text_len = p->text[k].len;

		/* A label that begins with those words says something else. */
		if (text_len > len && same_px(text, text_len) > 0)
			continue;
		if (are_in(text, text_len, words, len))
			most = fmax(most, p->text[k].px);
	}
	return most;
}

static void check_growth(const struct page *normal, const struct page *p, int text)
{
	for (int k = 0; k < normal->texts; k++) {
		const char *words = normal->spoken + normal->text[k].from;
		size_t len = normal->text[k].len;
		double was = normal->text[k].px, is = size_of(p, words, len);
		double least = same_px(words, len);

		/* A worker's figures are in maps, and in rows a part of what they count. */
		if (s.canvas.board == &s.own && strspn(words, "0123456789") >= len)
			continue;
		if (least == 0)
			least = grown(was, text, normal->fit, p->fit);
		if (may_stay())
			least = fmin(least, was);
		if (s.view.screen == SCREEN_COMFORT) /* the sizes' names are of those sizes */
			least = fmin(least, tokens[TOKEN_XS].px[s.size][text]);
		if (s.view.screen == SCREEN_MY_LOANS) /* one is on a card, several in a list */
			least = fmin(least, tokens[TOKEN_LEAD].px[s.size][text]);
		if (was > 0 && is > 0 && is < least - 0.5)
			complain("%.*s: %g px of %g, and not %g", (int)len, words, is, was, least);
	}
}

/* Of one view in one language and colours: at each size of text. English at the first is first. */
static struct page design, pages[TEXT_SIZES];
static int told; /* pages of this test that something is wrong with */

/* Prints what is wrong with the page that was looked at last, if anything. */
static void tell(const char *language, int text, int theme)
{
	if (why[0] && told++ < TOLD_MOST)
		print_message("%s, %dx%d, %s, %s, %s%s: %s\n", s.name, sizes[s.size][0],
			      sizes[s.size][1], language, text_names[text], colours_named[theme],
			      s.canvas.can_speak ? "" : ", no voice", why);
	why[0] = '\0';
}

static int nothing_told(void **state)
{
	(void)state; /* nothing is kept */
	told = 0;
	return 0;
}

static void draw_design(int sample)
{
	take(sample, LANGUAGE_EN, TEXT_NORMAL, THEME_WARM);
	draw_page(&design);
	why[0] = '\0'; /* it is looked at in its turn */
}

static void look(int sample, int language, int theme)
{
	const char *code =
		language == LANGUAGES ? "longer" : language_code((enum language)language);

	for (int text = 0; text < TEXT_SIZES; text++) {
		take(sample, language, text, theme);
		draw_page(&pages[text]);
		check_offers(&design, &pages[text]);
		if (text > 0)
			check_growth(&pages[TEXT_NORMAL], &pages[text], text);
		tell(code, text, theme);
	}
}

/* Every view in that language and these colours, or the share of it. Returns how many. */
static int look_at_all(int size, int sample)
{
	int looked = 0;

	if (!strstr(sample_name(sample), only))
		return 0;
	for (int part = 0; part < (LANGUAGES + 1) * THEMES; part++) {
		int language = part / THEMES;

		if (language < LANGUAGES && !language_is_there((enum language)language))
			continue;
		if (!is_looked_at((unsigned)part, (unsigned)size, (unsigned)sample))
			continue;
		if (looked++ == 0)
			draw_design(sample);
		look(sample, language, part % THEMES);
	}
	return looked;
}

/* ---- Tests ---- */

static void the_share_is_told(void **state)
{
	(void)state; /* nothing is kept */
	print_message("one in %u, seed %u\n", share, seed);
	assert_true(share > 0);
}

static void every_string_fits_in_every_language_size_and_colour(void **state)
{
	int looked = 0;

	(void)state; /* nothing is kept */
	for (int size = 0; size < 2; size++) {
		stage(size);
		for (int sample = 0; sample < samples_len(); sample++)
			looked += look_at_all(size, sample);
	}
	print_message("%d views, each at %d sizes of text\n", looked, TEXT_SIZES);
	assert_int_equal(told, 0);
	assert_true(looked > 100 || share > SHARE || only[0]);
}

/* Where no voice speaks the language there is no Listen, and other things stand in its place. */
static void every_string_fits_without_a_voice(void **state)
{
	(void)state; /* nothing is kept */
	for (int size = 0; size < 2; size++) {
		stage(size);
		s.canvas.can_speak = false;
		for (int sample = 0; sample < samples_len(); sample++) {
			int language = sample % (LANGUAGES + 1);

			if (!strstr(sample_name(sample), only) ||
			    !is_looked_at(PART_NO_VOICE, (unsigned)size, (unsigned)sample) ||
			    (language < LANGUAGES && !language_is_there((enum language)language)))
				continue;
			draw_design(sample);
			look(sample, language, THEME_WARM);
		}
	}
	assert_int_equal(told, 0);
}

/* What only a picture says: numbers of doors, where one stands, what is chosen. */
static bool is_decoration(const char *line)
{
	static const enum word words[] = {WORD_YOU_ARE_HERE, WORD_YOU_ARE_HERE_SHORT, WORD_CHOSEN,
					  /* a row has room for "Missing" */
					  WORD_GONE_SHORT,
					  /* in rows More leads back to the first leaf, Listen is
					     in its corner, and all doors of all cabinets are on
					     the leaves */
					  WORD_FROM_THE_TOP, WORD_READ_IT_TO_ME, WORD_MORE_DOORS,
					  /* … and to the other letters */
					  WORD_KEYS_LETTERS, WORD_KEYS_DIGITS};
	unsigned leaf, leaves;

	if (strspn(line, "0123456789") == strlen(line) ||
	    sscanf(line, "%u of %u", &leaf, &leaves) == 2 ||
	    sscanf(line, "Cabinet %u of %u", &leaf, &leaves) == 2 ||
	    sscanf(line, "Doors %u to %u of", &leaf, &leaves) == 2)
		return true;
	if (!strncmp(line, "Hello, ", 7)) /* a row has room for "Good morning" */
		return true;
	/* … and for the whole sentence on what a stocktake found */
	if (s.view.screen == SCREEN_STAFF_FINDS && !strncmp(line, "Now: ", 5))
		return true;
	/* What was typed stands where it was said what to type, as on the small glass. */
	if (s.view.typed[0] && !strcmp(line, word(&s.canvas, WORD_TYPE_REFERENCE)))
		return true;
	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++) {
		char text[100];

		(void)snprintf(text, sizeof(text), "%s", word(&s.canvas, words[k])); /* short */
		for (char *at = text; *at; at++)
			*at = *at == '\n' ? ' ' : *at;
		if (strstr(text, line))
			return true;
	}
	return false;
}

static void in_one_line(char *text)
{
	for (; *text; text++)
		*text = *text == '\n' ? ' ' : *text;
}

static void check_spoken(void)
{
	char *line = design.spoken, *end;

	in_one_line(pages[TEXT_LARGEST].spoken);
	for (; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		*end = '\0';
		if (!strstr(pages[TEXT_LARGEST].spoken, line) && !is_decoration(line))
			complain("nobody reads: %s", line);
	}
}

/* In rows nothing is left out that the design says. */
static void every_sentence_is_on_some_leaf(void **state)
{
	(void)state; /* nothing is kept */
	for (int size = 0; size < 2; size++) {
		stage(size);
		for (int sample = 0; sample < samples_len(); sample++) {
			if (!strstr(sample_name(sample), only) ||
			    !is_looked_at(PART_SPOKEN, (unsigned)size, (unsigned)sample))
				continue;
			draw_design(sample);
			take(sample, LANGUAGE_EN, TEXT_LARGEST, 0);
			draw_page(&pages[TEXT_LARGEST]);
			if (design.fit == FIT_DESIGN)
				check_spoken();
			tell("en", TEXT_LARGEST, 0);
		}
	}
	assert_int_equal(told, 0);
}

/* Nobody says yes to what they have not had before their eyes. */
static void an_agreement_is_lit_on_its_last_leaf_only(void **state)
{
	int seen = 0;

	(void)state; /* nothing is kept */
	for (int size = 0; size < 2; size++) {
		stage(size);
		for (int sample = 0; sample < s.len; sample++) {
			take(sample, LANGUAGE_EN, TEXT_LARGEST, 0);
			if (s.view.screen != SCREEN_AGREE)
				continue;
			draw_page(&design);
			assert_true(design.leaves > 1);
			for (int leaf = 0; leaf < design.leaves; leaf++, seen++) {
				s.view.leaf = (uint8_t)leaf;
				frame(&s.canvas);
				assert_int_equal(picture_find(&s.picture, CONTROL_AGREE, 0) != NULL,
						 leaf + 1 == design.leaves);
			}
		}
	}
	assert_true(seen > 0);
}

/* ---- Whether all this can fail ---- */

/* What may be wrong with a page, each drawn on one that has nothing else. */
static void plant_nothing(struct canvas *c, struct box b)
{
	(void)type_draw(c, style_body(c), "Planted", b); /* its height is known */
}

static void plant_covered(struct canvas *c, struct box b)
{
	plant_nothing(c, b);
	fill_box(c, (struct box){b.x, b.y, 30, b.h}, COLOUR_PAPER);
}

static void plant_over_rim(struct canvas *c, struct box b)
{
	picture_rim(c->picture, (struct box){b.x + 30, b.y - 20, b.w, b.h + 40});
	plant_nothing(c, b);
}

static void plant_over_another(struct canvas *c, struct box b)
{
	plant_nothing(c, b);
	b.x += 20;
	plant_nothing(c, b);
}

static void plant_off_the_glass(struct canvas *c, struct box b)
{
	b.x = c->px->width - 20;
	plant_nothing(c, b);
}

static void plant_too_small(struct canvas *c, struct box b)
{
	struct style st = style_xs(c);

	st.size = c->px->xs - 1;
	(void)type_draw(c, st, "Planted", b); /* the same */
}

static void plant_too_faint(struct canvas *c, struct box b)
{
	fill_box(c, b, COLOUR_INK2);
	plant_nothing(c, b);
}

static void what_is_planted_is_noticed(void **state)
{
	static const struct {
		void (*plant)(struct canvas *c, struct box b);
		const char *noticed; /* a part of what is said */
	} plants[] = {
		{plant_nothing, ""},
		{plant_covered, "do not fit: over something: Planted"},
		{plant_covered, "painted over: Planted"},
		{plant_over_rim, "do not fit: over something: Planted"},
		{plant_over_another, "do not fit: over something: Planted"},
		{plant_off_the_glass, "do not fit: over something: Planted"},
		{plant_too_small, "px is too small: Planted"},
		{plant_too_faint, "contrast"},
	};

	(void)state; /* nothing is kept */
	for (size_t k = 0; k < 2 * sizeof(plants) / sizeof(plants[0]); k++) {
		const char *noticed = plants[k / 2].noticed;

		stage((int)(k % 2));
		take(0, LANGUAGE_EN, TEXT_NORMAL, THEME_WARM);
		frame(&s.canvas); /* for its theme and language; then on empty paper: */
		picture_begin(&s.picture, 1, s.view.screen);
		fill_box(&s.canvas, (struct box){0, 0, s.canvas.px->width, s.canvas.px->height},
			 COLOUR_PAPER);
		plants[k / 2].plant(&s.canvas, (struct box){200, 200, 300, 60});
		picture_end(&s.picture, s.canvas.px->width, s.canvas.px->height);
		picture_look_again(&s.canvas);
		if (!strncmp(noticed, "painted", 7))
			s.picture.overflows = 0; /* which is said first */
		check_picture();
		if (noticed[0] ? !strstr(why, noticed) : why[0] != '\0')
			fail_msg("plant %zu: \"%s\" and not \"%s\"", k / 2, why, noticed);
		why[0] = '\0';
	}
}

/* ---- The room ---- */

static unsigned number_from(const char *name, unsigned otherwise)
{
	const char *text = getenv(name);

	return text && text[0] ? (unsigned)strtoul(text, NULL, 10) : otherwise;
}

static int set_up(void **state)
{
	char complaint[TYPE_COMPLAINT_MAX];
	unsigned plain = SHARE;

	(void)state; /* nothing is kept */
#ifdef __SANITIZE_ADDRESS__
	plain = SHARE_SLOW;
#endif
	share = number_from("FIT_SHARE", plain);
	seed = number_from("FIT_SEED", 1);
	only = getenv("FIT_NAME") ? getenv("FIT_NAME") : "";
	language_open();
	if (type_open(&s.type, complaint) < 0) {
		print_message("%s\n", complaint);
		return -1;
	}
	for (int k = 0; k < 2; k++) {
		if (paint_open(sizes[k][0], sizes[k][1], &s.paint[k]) < 0)
			return -1;
	}
	return 0;
}

static int tear_down(void **state)
{
	(void)state; /* nothing is kept */
	for (int k = 0; k < 2; k++)
		paint_close(s.paint[k]);
	type_close(s.type);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_planted_is_noticed),
		cmocka_unit_test(the_share_is_told),
		cmocka_unit_test_setup(every_string_fits_in_every_language_size_and_colour,
				       nothing_told),
		cmocka_unit_test_setup(every_string_fits_without_a_voice, nothing_told),
		cmocka_unit_test_setup(every_sentence_is_on_some_leaf, nothing_told),
		cmocka_unit_test(an_agreement_is_lit_on_its_last_leaf_only),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
