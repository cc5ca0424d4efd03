/*
 * The agreement: the library's own points, in the language of who stands
 * there, if it has them in it; with English beside them where no native reader
 * has checked them. Whoever agrees has seen all of it: on a page that does not
 * hold all points, the last leaf has the button.
 */
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "screens.h"

/*
 * A point's picture: by a word in its heading, as libraries write them; a
 * tick for any other.
 */
static enum icon point_icon(const char *heading)
{
	static const struct {
		const char *word;
		enum icon icon;
	} signs[] = {
		{"back", ICON_CALENDAR_CHECK},
		{"return", ICON_CALENDAR_CHECK},
		{"free", ICON_COINS},
		{"fee", ICON_COINS},
		{"break", ICON_FIRST_AID_KIT},
		{"accident", ICON_FIRST_AID_KIT},
		{"wipe", ICON_BROOM},
		{"photo", ICON_BROOM},
		{"look after", ICON_HAND_HEART},
		{"care", ICON_HAND_HEART},
		{"private", ICON_EYE_SLASH},
		{"privacy", ICON_EYE_SLASH},
	};

	for (size_t k = 0; k < sizeof(signs) / sizeof(signs[0]); k++) {
		if (strcasestr(heading, signs[k].word))
			return signs[k].icon;
	}
	return ICON_CHECK_CIRCLE;
}

#define ITEMS_MAX (POINTS_MAX + 1) /* the points, and what is to be said before them */

/* One of them, in one or two languages; what is NULL or "" is left out. */
struct item {
	enum icon icon;
	const char *heading, *sentence;
	bool foreign; /* they are English, on a page that is not */
	const char *english_heading, *english_sentence;
};

static const char *english_word(struct canvas *c, enum word id)
{
	enum language mine = c->language;
	const char *text;

	c->language = LANGUAGE_EN;
	text = word(c, id);
	c->language = mine;
	return text;
}

/* Fills what is to be read. Returns how much; *both if English stands beside it. */
static int items_of(struct canvas *c, struct item items[ITEMS_MAX], bool *both)
{
	const struct board *b = c->board;
	enum language own = c->language;
	bool is_in = own == LANGUAGE_EN || b->policy.agreement[own] != 0;
	int len = 0;

	*both = own != LANGUAGE_EN && is_in && !(b->agreement_checked >> own & 1);
	if (own != LANGUAGE_EN && (*both || !is_in)) {
		enum word says = is_in ? WORD_AGREEMENT_BOTH : WORD_AGREEMENT_ENGLISH;

		items[len] = (struct item){.icon = ICON_INFO, .sentence = word(c, says)};
		if (strcmp(word(c, says), english_word(c, says)) != 0)
			items[len].english_sentence = english_word(c, says);
		len++;
	}
	for (int k = 0; k < b->points; k++) {
		struct item *it = &items[len++];

		*it = (struct item){.icon = point_icon(b->point[k][0]),
				    .heading = b->point[k][0],
				    .sentence = b->point[k][1],
				    .foreign = own != LANGUAGE_EN};
		if (own == LANGUAGE_EN || !is_in)
			continue;
		it->heading = b->point_in[own][k][0];
		it->sentence = b->point_in[own][k][1];
		it->foreign = false;
		it->english_heading = *both ? b->point[k][0] : NULL;
		it->english_sentence = *both ? b->point[k][1] : NULL;
	}
	return len;
}

/* Type of a point: smaller where a library has much to say. */
struct point_style {
	struct style heading, sentence;
	double plate, gap;
};

static struct point_style point_style(const struct canvas *c, int step)
{
	static const double sizes[][3] = {{33, 28, 88}, {30, 26, 72}, {28, 26, 60}};
	struct point_style s = {.heading = style_lead(c), .sentence = style_second(c)};

	s.heading.size = c->small ? c->px->body : sizes[step][0] * c->px->grow;
	s.sentence.size = c->small ? c->px->second : sizes[step][1] * c->px->grow;
	s.sentence.line = 1.16;
	s.plate = c->small ? 44 : sizes[step][2];
	s.gap = c->small ? 10 : 20;
	return s;
}

static void set_english(const struct canvas *c, struct point_style *s)
{
	s->heading.foreign = s->sentence.foreign = true;
	s->heading.language = s->sentence.language = LANGUAGE_EN;
	/* It begins where English does, on a page that is written from the right, too. */
	s->heading.align = s->sentence.align = c->from_right ? ALIGN_END : ALIGN_START;
}

static bool has(const char *text)
{
	return text && text[0];
}

static double texts_height(struct canvas *c, const struct point_style *s, const char *heading,
			   const char *sentence, double width)
{
	double high = has(heading) ? type_height(c, s->heading, heading, width) : 0;

	if (has(sentence))
		high += 3 + type_height(c, s->sentence, sentence, width);
	return ceil(high);
}

/* In the middle of the box, from its top on where it is too low. */
static void texts_draw(struct canvas *c, const struct point_style *s, const char *heading,
		       const char *sentence, struct box b)
{
	double high = texts_height(c, s, heading, sentence, b.w), used = 0;

	b.y += fmax(0, round((b.h - high) / 2));
	b.h = high;
	if (has(heading))
		used = type_draw(c, s->heading, heading, b) + 3;
	b.y += used;
	b.h -= used;
	if (has(sentence))
		(void)type_draw(c, s->sentence, sentence, b); /* its height is known */
}

/* ---- All points at once, two beside each other ---- */

/* Returns whether all fit in type of that size. */
static bool grid_fits(struct canvas *c, struct box cell, const struct point_style *s,
		      const struct item *items, int len)
{
	double width = cell.w - s->plate - s->gap;

	for (int k = 0; k < len; k++) {
		if (texts_height(c, s, items[k].heading, items[k].sentence, width) > cell.h)
			return false;
	}
	return s->plate <= cell.h;
}

/* Draws them, in the largest type that fits. Returns false if there is none. */
static bool grid(struct canvas *c, struct box b, const struct item *items, int len)
{
	int rows = (len + 1) / 2;

	for (int step = 0; step < 3 && len > 0; step++) {
		struct point_style s = point_style(c, step);

		if (!grid_fits(c, box_cell(b, 2, rows, 0, 28, 0), &s, items, len))
			continue;
		for (int k = 0; k < len; k++) {
			struct box cell = box_cell(b, 2, rows, k, 28, 0);

			plate(c, cell.x, round(cell.y + (cell.h - s.plate) / 2), s.plate,
			      items[k].icon);
			(void)cut_start(&cell, s.plate, s.gap); /* the plate's place */
			texts_draw(c, &s, items[k].heading, items[k].sentence, cell);
		}
		return true;
	}
	return len == 0;
}

/* ---- One under the other, over as many leaves as they need ---- */

struct columns {
	struct box own, english;
};

/* The small screen has no room for pictures beside two languages. */
static struct columns columns_of(const struct canvas *c, struct box b, const struct point_style *s,
				 bool both)
{
	struct columns col = {.own = b};

	if (!c->small || !both)
		(void)cut_start(&col.own, s->plate, s->gap); /* the plate's place */
	if (both) {
		col.english = cut_end(&col.own, (col.own.w - s->gap) / 2, s->gap);
	}
	return col;
}

static double item_height(struct canvas *c, const struct item *it, struct box b, bool both)
{
	struct point_style s = point_style(c, 1), english = s;
	struct columns col = columns_of(c, b, &s, both);
	double high;

	set_english(c, &english);
	high = texts_height(c, it->foreign ? &english : &s, it->heading, it->sentence, col.own.w);
	if (both)
		high = fmax(high, texts_height(c, &english, it->english_heading,
					       it->english_sentence, col.english.w));
	return fmax(high, c->small ? 0 : s.plate);
}

static void item_draw(struct canvas *c, const struct item *it, struct box b, bool both)
{
	struct point_style s = point_style(c, 1), english = s;
	struct columns col = columns_of(c, b, &s, both);

	set_english(c, &english);
	if (!c->small || !both)
		plate(c, b.x, round(b.y + (b.h - s.plate) / 2), s.plate, it->icon);
	texts_draw(c, it->foreign ? &english : &s, it->heading, it->sentence, col.own);
	if (both && (has(it->english_heading) || has(it->english_sentence)))
		texts_draw(c, &english, it->english_heading, it->english_sentence, col.english);
}

/* Which item each leaf begins with. Returns how many leaves there are. */
static int list_leaves(struct canvas *c, struct box b, const struct item *items, int len, bool both,
		       double gap, int first[ITEMS_MAX + 1])
{
	int leaves = 0;
	double left = -1;

	for (int k = 0; k < len; k++) {
		double high = item_height(c, &items[k], b, both);

		if (left < high + gap) {
			first[leaves++] = k;
			left = b.h + gap;
		}
		left -= high + gap;
	}
	first[leaves] = len;
	return leaves < 1 ? 1 : leaves;
}

static void list(struct canvas *c, struct box b, const struct item *items, int len, bool both)
{
	double gap = c->small ? 8 : 14, free = b.h;
	int first[ITEMS_MAX + 1] = {0}, leaves, from, to;

	leaves = list_leaves(c, b, items, len, both, gap, first);
	c->leaves = (uint8_t)leaves;
	c->leaf = c->view->leaf % c->leaves;
	from = first[c->leaf];
	to = len ? first[c->leaf + 1] : 0;
	for (int k = from; k < to; k++)
		free -= item_height(c, &items[k], b, both);
	free = fmax(gap, free / (to - from + 1)); /* shared out between them */
	b.y += to - from > 1 ? fmax(0, fmin(free, gap)) : 0;
	for (int k = from; k < to; k++) {
		struct box row = b;

		row.h = item_height(c, &items[k], b, both);
		row.y = round(row.y);
		item_draw(c, &items[k], row, both);
		if (k + 1 < to)
			fill_box(c, (struct box){b.x, round(row.y + row.h + gap / 2) - 1, b.w, 2},
				 COLOUR_RULE);
		b.y += row.h + gap;
	}
}

/* ---- The page ---- */

/* In place of Listen in the corner, and larger: nothing here should be agreed to unread. */
static void read_it(struct canvas *c, struct box foot)
{
	const struct button b = {.control = CONTROL_LISTEN,
				 .arg = !c->speaking,
				 .text = word(c, c->speaking ? WORD_STOP : WORD_READ_IT_TO_ME),
				 .icon = c->speaking ? ICON_STOP : ICON_SPEAKER_HIGH};

	if (c->can_speak && c->fit != FIT_ROWS && page_reach(c) <= 0 &&
	    button_width(c, &b) <= foot.w)
		foot_start(c, &foot, &b);
}

/* With leaves to come the lit button is the way to them. */
static void agree_foot(struct canvas *c, struct box foot)
{
	bool last = c->leaf + 1 >= c->leaves;
	const struct button agree = {.control = CONTROL_AGREE,
				     .look = BUTTON_LIT,
				     .text = word(c, WORD_AGREE),
				     .icon = ICON_CHECK_BOLD};
	const struct button more = {.control = CONTROL_LEAF,
				    .arg = (uint16_t)(c->leaf + 1),
				    .look = BUTTON_LIT,
				    .text = word(c, WORD_MORE),
				    .icon_end = ICON_ARROW_RIGHT_BOLD};
	const struct button before = {.control = CONTROL_LEAF,
				      .arg = 0,
				      .text = word(c, WORD_FROM_THE_TOP),
				      .small = true};
	const struct button disagree = {.control = CONTROL_DISAGREE,
					.text = word(c, WORD_DISAGREE)};
	const struct button *lit = last ? &agree : &more;
	struct style st = style_body(c);
	const char *counter;

	foot_listen(c, &foot);
	button(c, cut_end(&foot, button_width(c, lit) + (c->small ? 20 : 40), c->px->s3), lit);
	if (last || c->leaves < 2)
		foot_end(c, &foot, &disagree);
	if (c->leaves < 2) {
		read_it(c, foot);
		return;
	}
	if (c->leaf > 0)
		foot_start(c, &foot, &before);
	st.bold = true;
	counter = say(c, WORD_LEAF_OF, number(c, c->leaf + 1u), number(c, c->leaves));
	if (type_width(c, st, counter) < foot.w) /* on the last leaf it may be in the way */
		type_middle(c, st, counter, foot);
}

/* Laid out in rows all of it is left there, and shared out over leaves there. */
static void all_rows(struct canvas *c, struct box b, const struct item *items, int len, bool both)
{
	for (int k = 0; k < len; k++) {
		struct box row = box_cell(b, 1, len, k, 0, 0);

		(void)rows_about(c, row, ROW_WORDS, false); /* what is written in it is one row */
		item_draw(c, &items[k], row, both);
	}
}

void screen_agree(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot, in;
	struct head head = {
		.kick = say(c, WORD_BORROW_STEP, number(c, v->step), number(c, v->steps)),
		.step = v->step,
		.steps = v->steps,
		.title = word(c, WORD_IS_THIS_OK),
		.says = v->day2 ? say(c, WORD_DUE_AND_ALL, date_words(c, v->day2))
				: word(c, WORD_NOTHING_ELSE),
		.looked_at = true};
	struct item items[ITEMS_MAX];
	bool both;
	int len = items_of(c, items, &both);

	if (!v->steps)
		head.kick = word(c, WORD_BORROW);
	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	in = box_inset(page, c->small ? 16 : 30, c->small ? 6 : 14);
	card(c, page);
	if (c->fit == FIT_ROWS)
		all_rows(c, in, items, len, both);
	else if (c->small || both || len > c->board->points || !grid(c, in, items, len))
		list(c, in, items, len, both);
	agree_foot(c, foot);
}
