/*
 * Language and comfort: how the screen speaks to who stands there. Every
 * choice takes effect at once; both stand over another screen, and their lit
 * button goes back to it.
 */
#include <math.h>
#include <stddef.h>

#include "language.h"
#include "screens.h"

#define SET(setting, value) ((uint16_t)((setting)*SETTING_VALUES_MAX + (value)))

/* Turns `*len` rows into those of one leaf: at most `fit`. Returns the first. */
static int leaf_rows(struct canvas *c, int *len, int fit)
{
	int leaves = (*len + fit - 1) / fit, first;

	c->leaves = (uint8_t)(leaves < 1 ? 1 : leaves);
	c->leaf = c->view->leaf % c->leaves;
	first = c->leaf * fit;
	*len = *len - first < fit ? *len - first : fit;
	return first;
}

/* ---- Language ---- */

/* Those the library offers, and whose words and letters there are, in its order. Returns how many.
 */
static int languages_offered(const struct canvas *c, enum language list[LANGUAGES])
{
	int len = 0;

	for (int k = 0; k < c->board->languages; k++) {
		enum language language = (enum language)c->board->language[k];

		if (language_is_there(language) && type_has(c->type, language))
			list[len++] = language;
	}
	return len;
}

/* A name in its own writing. */
static void own_name(struct canvas *c, enum language language, struct style st, struct box b)
{
	st.foreign = true;
	st.language = language;
	while (st.size > c->px->xs && type_width(c, st, language_own_name(language)) > b.w)
		st.size--; /* all of them stand in cells of one size */
	type_middle(c, st, language_own_name(language), b);
}

static double mark_size(const struct canvas *c)
{
	return c->small ? 20 : 26;
}

static bool has_voice(const struct canvas *c, enum language language)
{
	return c->voices & 1u << language;
}

/*
 * Its English name, for staff; before it a mark where no native reader has
 * looked at it, after it one where it is read aloud, too.
 */
static void english_name(struct canvas *c, enum language language, struct box b)
{
	struct style st = style_xs(c);
	double size = mark_size(c), gap = c->small ? 4 : 8, y = round(b.y + (b.h - size) / 2);
	double mark = language_is_checked(language) ? 0 : size + gap;
	double voice = has_voice(c, language) ? gap + size : 0;
	double words = ceil(type_width(c, st, language_english_name(language)));
	double x = round(b.x + (b.w - mark - words - voice) / 2);

	st.colour = COLOUR_INK2;
	if (mark > 0)
		fill_icon(c, ICON_INFO_BOLD, x, y, size, COLOUR_INK2, COLOUR_NONE);
	x += mark;
	type_middle(c, st, language_english_name(language), (struct box){x, b.y, words + 1, b.h});
	if (voice > 0)
		fill_icon(c, ICON_SPEAKER_HIGH, x + words + gap, y, size, COLOUR_INK2, COLOUR_NONE);
}

static void language_cell(struct canvas *c, struct box b, enum language language)
{
	bool chosen = language == c->language;
	uint16_t arg = SET(SETTING_LANGUAGE, language);
	double size = c->small ? 26 : 36, own = c->small ? 32 : 48, english = c->small ? 26 : 31;
	struct style st = style_lead(c);
	struct box in, words;

	if (c->fit == FIT_ROWS) {
		const struct choice row = {
			.control = CONTROL_SET,
			.arg = arg,
			.chosen = chosen,
			.text = language_own_name(language),
			.titled = true,
			.second = language_english_name(language),
			.end = {has_voice(c, language) ? ICON_SPEAKER_HIGH : ICON_NONE,
				language_is_checked(language) ? ICON_NONE : ICON_INFO_BOLD}};

		choice(c, b, &row);
		return;
	}
	in = chosen ? pressed_in(c, b, CONTROL_SET, arg, c->px->r2, COLOUR_SHADETEXT, COLOUR_CARD)
		    : pressable(c, b, CONTROL_SET, arg, c->px->r2, false);
	st.size = sized(c, 26, 38);
	st.align = ALIGN_MIDDLE;
	words = (struct box){in.x + 4, round(in.y + (in.h - own - english) / 2), in.w - 8, own};
	own_name(c, language, st, words);
	words.y += own;
	words.h = english;
	english_name(c, language, words);
	if (chosen)
		fill_icon(c, ICON_CHECK_CIRCLE_FILL, in.x + in.w - size - 2, in.y + 2, size,
			  COLOUR_SHADETEXT, COLOUR_NONE);
}

/* What the marks are about, for staff too. Cuts its line off. */
static void unchecked_line(struct canvas *c, struct box *page)
{
	struct style st = style_xs(c);
	struct box line = cut_top(page, fmax(36, st.size * 1.2), c->px->s2);
	const char *words = word(c, WORD_NOT_CHECKED);

	if (c->small || type_width(c, st, words) > line.w - 32 - 12)
		words = word(c, WORD_NOT_CHECKED_SHORT);
	(void)rows_about(c, line, ROW_WORDS, true); /* in rows it is one thing, with its sign */
	fill_icon(c, ICON_INFO_BOLD, line.x, round(line.y + (line.h - 32) / 2), 32, COLOUR_INK2,
		  COLOUR_NONE);
	(void)cut_start(&line, 32, 12); /* the mark's place */
	st.colour = COLOUR_INK2;
	type_middle(c, st, words, line);
}

static void language_foot(struct canvas *c, struct box foot)
{
	const struct button keep = {
		.control = CONTROL_FINISH,
		.look = BUTTON_LIT,
		.text = say(c, WORD_KEEP_LANGUAGE, language_own_name(c->language)),
		.icon = ICON_CHECK_BOLD};
	const struct button other = {.control = CONTROL_HELP,
				     .text = word(c, WORD_LANGUAGE_NOT_HERE),
				     .icon = c->small ? ICON_NONE : ICON_HAND_WAVING,
				     .small = c->small};

	foot_end(c, &foot, &keep);
	button(c, cut_start(&foot, fmin(button_width(c, &other), foot.w), 0), &other);
}

void screen_language(struct canvas *c)
{
	enum language list[LANGUAGES];
	int len = languages_offered(c, list), columns = len > 6 ? 4 : len > 2 ? 3 : 2, rows;
	bool unchecked = false;
	struct box page = page_box(c), foot;
	struct head head = {
		.kick = c->small ? NULL : word(c, WORD_LANGUAGE),
		.title = word(c, WORD_CHOOSE_LANGUAGE),
		.says = word(c, c->can_speak ? WORD_WE_READ_ALOUD : WORD_WE_SHOW_WORDS)};
	double gap = c->small ? c->px->gap : 18;

	for (int k = 0; k < len; k++)
		unchecked = unchecked || !language_is_checked(list[k]);
	if (unchecked && c->small && c->fit != FIT_ROWS) /* there is room for one line */
		head.says = word(c, WORD_NOT_CHECKED_SHORT);
	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	language_foot(c, foot);
	if (unchecked && (!c->small || c->fit == FIT_ROWS))
		unchecked_line(c, &page);
	rows = (len + columns - 1) / columns;
	page.h = fmin(page.h, rows * (c->small ? 110 : 150) + (rows - 1) * gap);
	for (int k = 0; k < len; k++)
		language_cell(c, box_cell(page, columns, rows, k, gap, gap), list[k]);
}

/* ---- Comfort ---- */

struct option {
	uint8_t setting, value;
	bool chosen;
	enum icon icon; /* in place of the tick; or NONE */
	const char *text;
	double size; /* of the words; 0: as always */
	int theme;   /* shown in its colours: 1 + enum theme_name; 0: in ours */
};

/* A tick, or an icon, and words, in the middle; where that is too narrow, one over the other. */
static void option_words(struct canvas *c, struct box in, const struct option *o)
{
	enum icon icon = o->chosen ? ICON_CHECK_CIRCLE_FILL : o->icon;
	double size = icon == ICON_NONE ? 0 : c->small ? 28 : 36, gap = c->small ? 6 : 10;
	enum colour colour = o->chosen ? COLOUR_SHADETEXT : COLOUR_INK;
	enum colour tint = o->chosen ? COLOUR_NONE : COLOUR_TINT;
	struct style st = style_body(c);
	struct extent words;
	struct box room;

	st.bold = true;
	st.line = 1.1;
	if (o->size > 0)
		st.size = o->size;
	if (icon == ICON_NONE)
		gap = 0;
	room = box_inset(in, c->small ? 4 : 6, 0);
	words = type_extent(c, st, o->text, room.w - size - gap);
	if (type_breaks(c, st, o->text, room.w - size - gap)) {
		st.align = ALIGN_MIDDLE;
		words = type_extent(c, st, o->text, room.w);
		room.y = round(in.y + (in.h - size - words.h) / 2);
		fill_icon(c, icon, round(in.x + (in.w - size) / 2), room.y, size, colour, tint);
		room.y += size;
		room.h = words.h;
		(void)type_draw(c, st, o->text, room); /* its height is known */
		return;
	}
	room.x = round(in.x + (in.w - size - gap - words.w) / 2);
	if (icon != ICON_NONE)
		fill_icon(c, icon, room.x, round(in.y + (in.h - size) / 2), size, colour, tint);
	room.x += size + gap;
	room.w = fmin(words.w + 1, room.w - size - gap + 1);
	type_middle(c, st, o->text, room);
}

static void option_draw(struct canvas *c, struct box b, const struct option *o, const char *of)
{
	const struct theme *mine = c->theme;
	struct theme shown = *mine;
	uint16_t arg = SET(o->setting, o->value);
	struct box in;

	if (c->fit == FIT_ROWS) {
		const struct choice row = {.control = CONTROL_SET,
					   .arg = arg,
					   .chosen = o->chosen,
					   .square = !of,
					   .text = o->text,
					   .second = of};

		choice(c, b, &row);
		return;
	}
	if (o->theme && !o->chosen) {
		const struct theme *of_it = theme_of((enum theme_name)(o->theme - 1));

		shown.colour[COLOUR_CARD] = of_it->colour[COLOUR_CARD];
		shown.colour[COLOUR_INK] = of_it->colour[COLOUR_INK];
		c->theme = &shown;
	}
	in = o->chosen
		     ? pressed_in(c, b, CONTROL_SET, arg, c->px->r2, COLOUR_SHADETEXT, COLOUR_MIST)
		     : pressable(c, b, CONTROL_SET, arg, c->px->r2, false);
	option_words(c, in, o);
	c->theme = mine;
}

#define ROW_OPTIONS_MAX  4
#define COMFORT_ROWS_MAX 5

/* One row of the page: with a label and an icon, or over the whole width. */
struct option_row {
	enum icon icon;
	const char *label; /* NULL: none */
	int len;
	struct option option[ROW_OPTIONS_MAX];
};

static void option_row(struct canvas *c, struct box b, const struct option_row *row)
{
	double size = c->small ? 34 : 52, gap = c->small ? 6 : 16, between = c->small ? 8 : 15;
	struct style st = style_body(c);

	if (row->label) {
		struct box label = cut_start(&b, c->small ? 134 : 268, c->small ? 8 : 16);

		st.bold = true;
		st.size = c->small ? c->px->xs : 32 * c->px->grow;
		st.line = 1.15;
		fill_icon(c, row->icon, label.x, round(label.y + (label.h - size) / 2), size,
			  COLOUR_INK, COLOUR_TINT);
		(void)cut_start(&label, size, gap); /* the icon's place */
		if (c->fit != FIT_ROWS)             /* there each choice says what it is about */
			type_middle(c, st, row->label, label);
	}
	for (int k = 0; k < row->len; k++)
		option_draw(c, box_cell(b, row->len, 1, k, between, 0), &row->option[k],
			    row->label);
}

/* One of several values of a setting. */
static struct option one_of(const struct canvas *c, uint8_t setting, uint8_t value, enum word text)
{
	return (struct option){.setting = setting,
			       .value = value,
			       .chosen = c->view->comfort[setting] == value,
			       .text = word(c, text)};
}

/* Something that is on or off. */
static struct option on_off(const struct canvas *c, uint8_t setting, enum icon icon, enum word text)
{
	bool on = c->view->comfort[setting] != 0;

	return (struct option){.setting = setting,
			       .value = !on,
			       .chosen = on,
			       .icon = icon,
			       .text = word(c, text)};
}

/* Each size of text in its own size. */
static struct option_row text_row(const struct canvas *c)
{
	struct option_row row = {.icon = ICON_TEXT_AA, .label = word(c, WORD_TEXT_SIZE), .len = 3};

	for (uint8_t k = 0; k < TEXT_SIZES; k++) {
		row.option[k] = one_of(c, SETTING_TEXT, k, (enum word)(WORD_TEXT_STANDARD + k));
		row.option[k].size = sizes_of((int)c->px->width, (int)c->px->height, k)->body;
	}
	return row;
}

static struct option_row colours_row(const struct canvas *c)
{
	struct option_row row = {
		.icon = ICON_CIRCLE_HALF, .label = word(c, WORD_COLOURS), .len = 3};

	for (uint8_t k = 0; k < THEMES; k++) {
		row.option[k] = one_of(c, SETTING_COLOURS, k, (enum word)(WORD_COLOURS_WARM + k));
		row.option[k].theme = 1 + k;
	}
	return row;
}

/* A press makes it louder; after the loudest comes the first again. */
static struct option_row aloud_row(struct canvas *c)
{
	uint8_t steps = setting_values(SETTING_VOLUME), now = c->view->comfort[SETTING_VOLUME];
	struct option_row row = {
		.icon = ICON_SPEAKER_HIGH, .label = word(c, WORD_READ_ALOUD), .len = 3};

	row.option[0] = one_of(c, SETTING_ALOUD, 0, WORD_ALOUD_ASKED);
	row.option[1] = one_of(c, SETTING_ALOUD, 1, WORD_ALOUD_ALWAYS);
	row.option[2] =
		(struct option){.setting = SETTING_VOLUME,
				.value = (uint8_t)((now + 1) % steps),
				.text = say(c, WORD_VOLUME, number(c, now + 1u), number(c, steps))};
	return row;
}

static struct option_row switches_row(const struct canvas *c, int first, int len)
{
	const struct option all[] = {
		on_off(c, SETTING_STEADY, ICON_HAND_TAP, WORD_STEADY_TOUCH),
		on_off(c, SETTING_TWICE, ICON_HOURGLASS_MEDIUM, WORD_TWICE_THE_TIME),
		on_off(c, SETTING_LOWER, ICON_TRAY_ARROW_DOWN, WORD_LOWER_DOWN),
		on_off(c, SETTING_STILL, ICON_PAUSE_CIRCLE_BOLD, WORD_NO_MOVEMENT),
	};
	struct option_row row = {.len = len};

	for (int k = 0; k < len; k++)
		row.option[k] = all[first + k];
	return row;
}

static struct button as_it_was(const struct canvas *c)
{
	return (struct button){.control = CONTROL_SET,
			       .arg = SETTINGS_AS_BEFORE,
			       .text = word(c, WORD_AS_IT_WAS),
			       .icon = ICON_ARROW_COUNTER_CLOCKWISE_BOLD,
			       .small = c->small || c->view->can_remember};
}

static void remember_box(struct canvas *c, struct box b)
{
	bool on = c->view->comfort[SETTING_REMEMBER] != 0;
	const struct choice remember = {.control = CONTROL_SET,
					.arg = SET(SETTING_REMEMBER, !on),
					.chosen = on,
					.square = true,
					.text = word(c, WORD_REMEMBER_THIS)};

	choice(c, b, &remember);
}

static const struct button comfort_done = {
	.control = CONTROL_FINISH, .look = BUTTON_LIT, .icon = ICON_CHECK_BOLD};

static void comfort_foot(struct canvas *c, struct box foot)
{
	struct button done = comfort_done, before = as_it_was(c);

	done.text = word(c, WORD_COMFORT_DONE);
	button(c, cut_end(&foot, button_width(c, &done) + 48, c->px->s3), &done);
	foot_start(c, &foot, &before);
	if (c->view->can_remember)
		remember_box(c, foot);
}

/* Where not all rows have room; the last of all holds what the foot holds elsewhere. */
static void comfort_leaf(struct canvas *c, struct box page, struct box foot,
			 const struct option_row *rows, int len, int fit)
{
	struct button done = comfort_done, before = as_it_was(c), more;
	struct style st = style_body(c);
	int shown = len + 1, first = leaf_rows(c, &shown, fit);

	done.text = word(c, WORD_COMFORT_DONE);
	foot_end(c, &foot, &done);
	more = (struct button){.control = CONTROL_LEAF,
			       .arg = (uint16_t)((c->leaf + 1) % c->leaves),
			       .text = word(c, WORD_MORE),
			       .icon_end = ICON_ARROW_RIGHT_BOLD};
	foot_start(c, &foot, &more);
	st.bold = true;
	type_middle(c, st, say(c, WORD_LEAF_OF, number(c, c->leaf + 1u), number(c, c->leaves)),
		    foot);
	for (int k = 0; k < shown; k++) {
		struct box b = box_cell(page, 1, fit, k, 0, c->px->gap);

		if (first + k < len) {
			option_row(c, b, &rows[first + k]);
			continue;
		}
		foot_start(c, &b, &before);
		if (c->view->can_remember)
			remember_box(c, b);
	}
}

/* Fills the rows there are; a narrow page has two switches beside each other. */
static int comfort_rows(struct canvas *c, bool narrow, struct option_row rows[COMFORT_ROWS_MAX])
{
	int len = 0;

	rows[len++] = text_row(c);
	rows[len++] = colours_row(c);
	if (c->can_speak)
		rows[len++] = aloud_row(c);
	rows[len++] = switches_row(c, 0, narrow ? 2 : 4);
	if (narrow)
		rows[len++] = switches_row(c, 2, 2);
	return len;
}

static void comfort_head(struct canvas *c, struct box *page)
{
	bool kept = c->view->comfort[SETTING_REMEMBER] != 0;
	struct head head = {
		.kick = c->small ? NULL : word(c, WORD_COMFORT),
		.title = word(c, WORD_MAKE_IT_EASIER),
		.says = word(c, kept ? WORD_MAKE_IT_EASIER_KEPT : WORD_MAKE_IT_EASIER_SAYS)};
	double nearer = c->small ? 2 : 4;

	if (c->small) { /* three rows need it */
		head.says = word(c, kept ? WORD_MAKE_IT_EASIER_KEPT : WORD_MAKE_IT_EASIER_SHORT);
		page->y -= 2;
		page->h += 4;
	}
	page_head(c, page, &head);
	nearer = fmin(nearer, page->y - page_reach(c));
	page->y -= nearer;
	page->h += nearer;
}

void screen_comfort(struct canvas *c)
{
	struct option_row rows[COMFORT_ROWS_MAX];
	struct box page = page_box(c), foot;
	double gap = c->small ? c->px->gap : 17;
	int len, fit;

	comfort_head(c, &page);
	foot = page_foot(c, &page);
	if (c->small)
		page.h += 2;
	fit = (int)((page.h + gap) / (c->px->target + gap));
	len = comfort_rows(c, c->small, rows);
	if (len <= fit || c->fit == FIT_ROWS) { /* rows turn their own leaves */
		comfort_foot(c, foot);
		page.h = fmin(page.h, len * 112 + (len - 1) * gap);
		for (int k = 0; k < len; k++)
			option_row(c, box_cell(page, 1, len, k, 0, gap), &rows[k]);
		return;
	}
	comfort_leaf(c, page, foot, rows, comfort_rows(c, true, rows), fit < 1 ? 1 : fit);
}
