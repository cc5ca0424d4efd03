/*
 * The page: what stands in the same place on every screen: spine, head,
 * foot, the pool of light under the reader, the dialog.
 */
#include <assert.h>
#include <math.h>
#include <stddef.h>

#include "art.h"
#include "widgets.h"
#include "writing.h"

#define SPINE_DOORS 5
#define LOWER_PART  0.7 /* of the height: where all that can be pressed is for who sits */

double page_reach(const struct canvas *c)
{
	return c->view->comfort[SETTING_LOWER] ? round(c->px->height * (1 - LOWER_PART)) : 0;
}

struct box page_box(const struct canvas *c)
{
	const struct sizes *px = c->px;

	/* Tall words bring their own room above them. */
	double top = writing_of(c->language) == WRITING_NASTALIQ ? px->s2 : px->page_y;

	return (struct box){px->spine + px->page_x, top, px->width - px->spine - 2 * px->page_x,
			    px->height - top - px->page_y};
}

/* "Step 2 of 3" as small doors, filled up to now. */
void head_steps(struct canvas *c, double x, double middle, uint8_t step, uint8_t steps)
{
	double y = round(middle - 11);

	for (uint8_t k = 0; k < steps; k++, x += 21) {
		struct box door = {x, y, 15, 22};
		bool on = k < step;

		if (on)
			fill_round(c, door, 4, COLOUR_SHADETEXT);
		else
			ring_round(c, door, 4, 2, COLOUR_SHADETEXT);
		fill_round(c, (struct box){x + 9, y + 8, 2, 6}, 1,
			   on ? COLOUR_PAPER : COLOUR_SHADETEXT);
	}
}

static void head_kick(struct canvas *c, struct box line, const struct head *head)
{
	struct style st = style_xs(c);
	double size = c->px->icon_small;

	st.bold = true;
	st.colour = COLOUR_SHADETEXT;
	if (head->kick_icon != ICON_NONE) {
		fill_icon(c, head->kick_icon, line.x, round(line.y + (line.h - size) / 2), size,
			  COLOUR_SHADETEXT, COLOUR_TINT);
		(void)cut_start(&line, size, 10); /* its place; nothing else is drawn there */
	}
	type_middle(c, st, head->kick, line);
	if (head->steps)
		head_steps(c, line.x + ceil(type_width(c, st, head->kick)) + 14,
			   line.y + line.h / 2, head->step, head->steps);
}

/*
 * For who sits: the head stands above what can be pressed, and Listen beside
 * the page, no longer beside the head.
 */
static void page_lower(const struct canvas *c, struct box *page, bool corner)
{
	double reach = page_reach(c);

	if (page->y < reach)
		(void)cut_top(page, reach - page->y, 0); /* too high for them */
	if (reach > 0 && corner && c->can_speak)
		page->w -= c->px->head_end;
}

void page_head(struct canvas *c, struct box *page, const struct head *head)
{
	const struct sizes *px = c->px;
	struct box all = *page;
	double top = page->y;
	bool free = head->wide || page_reach(c) > 0;
	double width = page->w - (free ? 0 : px->head_end);

	if (rows_head(c, head)) {
		(void)cut_top(page, px->target, px->s2); /* about so much */
		return;
	}
	all.w = width;
	if (head->kick) {
		struct box line = cut_top(&all, px->xs * 1.2, c->small ? 2 : 6);

		head_kick(c, line, head);
	}
	if (head->title) {
		struct style st = head->large ? style_h1(c) : style_h2(c);
		double used = type_draw(c, st, head->title, all);

		picture_title(c);
		(void)cut_top(&all, used, 0); /* its place is taken */
	}
	if (head->says) {
		struct style st = style_body(c);
		double used;

		st.colour = COLOUR_INK2;
		st.line = c->small ? 1.2 : 1.26;
		(void)cut_top(&all, c->small ? 3 : px->s1, 0); /* the gap over it */
		used = type_draw(c, st, head->says, all);
		(void)cut_top(&all, used, 0); /* its place is taken */
	}
	/* The top end corner is as high as what stands there. */
	(void)cut_top(page, fmax(all.y - top, free ? 0 : px->target), c->small ? px->s2 : px->s3);
	if (!head->looked_at)
		page_lower(c, page, !head->wide);
	page->h += page->y - round(page->y);
	page->y = round(page->y);
}

void page_note(struct canvas *c, struct box *page, double gap)
{
	struct box note = cut_top(page, c->px->target, gap);

	note.w -= c->px->head_end;
	(void)note_banner(c, note); /* there is one */
	page_lower(c, page, true);
}

void foot_listen(struct canvas *c, struct box *foot)
{
	if (page_reach(c) > 0 && c->can_speak) {
		struct box b = cut_end(foot, page_corner(c).w, c->px->s2);

		b.y += b.h - c->px->target;
		b.h = c->px->target;
		listen(c, b);
	}
}

/* As wide as the page, under what stands in the corner. */
static struct box foot_of(const struct canvas *c, struct box *page, double high)
{
	struct box foot = cut_bottom(page, high, c->small ? c->px->s2 : c->px->s3);

	if (page_reach(c) > 0 && foot.x == page_box(c).x)
		foot.w = page_box(c).w;
	return foot;
}

struct button list_more(const struct canvas *c)
{
	return (struct button){.control = CONTROL_MORE,
			       .text = word(c, c->rows.gathering ? WORD_MORE_OF_LIST : WORD_MORE),
			       .icon_end = ICON_ARROW_RIGHT_BOLD,
			       .small = true};
}

struct box page_foot(struct canvas *c, struct box *page)
{
	return foot_of(c, page, c->px->button);
}

struct box page_foot_low(struct canvas *c, struct box *page)
{
	return foot_of(c, page, c->small ? c->px->button : 101);
}

void foot_end(struct canvas *c, struct box *foot, const struct button *b)
{
	button(c, cut_end(foot, button_width(c, b), c->px->s3), b);
}

void foot_start(struct canvas *c, struct box *foot, const struct button *b)
{
	button(c, cut_start(foot, button_width(c, b), c->px->s3), b);
}

double phone_panel(struct canvas *c, struct box *foot, enum word words, bool end)
{
	struct style st = style_body(c);
	const char *text;
	double width;

	if (!c->board->phone[0])
		return 0;
	text = say(c, words, unbroken(c, c->board->phone));
	width = ceil(type_width(c, st, text)) + 2 +
		(c->small ? 14 + 34 + 10 + 14 : 26 + 52 + 20 + 26);
	panel(c, end ? cut_end(foot, width, c->px->s3) : cut_start(foot, width, c->px->s3),
	      ICON_PHONE, text);
	return width;
}

static struct style spine_style(const struct canvas *c)
{
	struct style st = style_xs(c);

	st.size = fmin(st.size, c->small ? 22 : 28);           /* the spine does not grow */
	st.bold = writing_of(c->language) != WRITING_NASTALIQ; /* it is too wide then */
	st.colour = COLOUR_ONSHADE;
	st.align = ALIGN_MIDDLE;
	st.line = c->small ? 1.05 : 1.12;
	return st;
}

/*
 * The spine's doors fill it, or for who sits its lower part; on the small
 * screen that has no room for five, and they reach a little higher.
 */
static struct box spine_cell(const struct canvas *c, int place, int places)
{
	const struct sizes *px = c->px;
	double high = fmax(px->target, (px->height - page_reach(c)) / SPINE_DOORS);

	return (struct box){0, px->height - (SPINE_DOORS - place) * high, px->spine, places * high};
}

/* The line between spine and page, where they are of one colour. */
static double spine_line(const struct canvas *c)
{
	return c->theme->border_extra > 0 ? 4 : 0;
}

/* Whether a word fills its width, or more. */
static bool spine_is_tight(struct canvas *c, struct style st, const char *text, double width)
{
	double air = spine_line(c) > 0 ? (c->small ? 2 : 6) : 0;

	return type_breaks(c, st, text, width) || type_extent(c, st, text, width).w > width - air;
}

static void spine_button(struct canvas *c, int place, uint8_t control, enum icon icon,
			 const char *text)
{
	struct box cell = spine_cell(c, place, 1);
	struct style st = spine_style(c);
	double size = c->small ? 34 : 50, gap = c->small ? 3 : 8, line = spine_line(c);
	struct box words = {c->small ? 2 : 4, cell.y, cell.w - line - (c->small ? 4 : 8), cell.h};
	double high, y;

	/* A word that is nearly too long: as it is at the first, and then lighter. */
	if (spine_is_tight(c, st, text, words.w))
		st.size = fmin(st.size, c->small ? 22 : 26);
	if (spine_is_tight(c, st, text, words.w))
		st.bold = false;
	high = type_height(c, st, text, words.w);

	if (size + gap + high > cell.h - 4) { /* a low spine, or long words */
		size = c->small ? 26 : 40;
		gap = c->small ? 1 : 4;
	}
	if (size + gap + high > cell.h && (writing_of(c->language) == WRITING_NASKH ||
					   writing_of(c->language) == WRITING_NASTALIQ))
		size = gap = 0; /* its words have marks over and under them: they come first */
	if (writing_of(c->language) == WRITING_NASTALIQ) /* it has a lower cut */
		high = fmin(high, cell.h - size - gap - 8);
	if (is_held(c, control, 0, cell))
		fill_box(c, cell, COLOUR_SHADE2);
	y = round(cell.y + (cell.h - size - gap - high) / 2);
	if (size > 0)
		fill_icon(c, icon, (cell.w - size) / 2, y, size, COLOUR_ONSHADE, COLOUR_TINTSHADE);
	words.y = y + size + gap;
	words.h = high;
	(void)type_draw(c, st, text, words); /* its height is known */
	picture_add(c, (struct target){.control = control, .spine = 1, .box = cell});
}

static void spine_mark(struct canvas *c)
{
	struct box room = spine_cell(c, 0, 2);
	double size = c->small ? 62 : 88, gap = c->small ? 8 : 12;
	struct style st = spine_style(c);
	double high, y;

	st.size = c->small ? 22 : 30;
	st.line = 1.28;
	st.tracking = -0.01;
	high = ceil(st.size * st.line);
	y = round(room.y + (room.h - size - gap - high) / 2);
	art_mark(c, (room.w - size) / 2, y, size);
	(void)type_draw(c, st, word(c, WORD_LENDBAY),
			(struct box){0, y + size + gap, room.w, high});
}

/* Five doors, always in the same place; where the upper two do nothing, the mark. */
void spine(struct canvas *c, bool back, bool again, bool help)
{
	const struct sizes *px = c->px;
	double inset = c->small ? 12 : 18;
	const bool there[SPINE_DOORS] = {back, again, help, true, true};

	fill_box(c, (struct box){0, 0, px->spine, px->height}, COLOUR_SHADE);
	if (spine_line(c) > 0)
		fill_box(c, (struct box){px->spine - spine_line(c), 0, spine_line(c), px->height},
			 COLOUR_EDGE);
	if (back)
		spine_button(c, 0, CONTROL_BACK, ICON_ARROW_LEFT_BOLD, word(c, WORD_BACK));
	if (again)
		spine_button(c, 1, CONTROL_START_AGAIN, ICON_ARROW_COUNTER_CLOCKWISE_BOLD,
			     word(c, WORD_START_AGAIN));
	if (!back && !again)
		spine_mark(c);
	if (help)
		spine_button(c, 2, CONTROL_HELP, ICON_LIFEBUOY, word(c, WORD_HELP));
	spine_button(c, 3, CONTROL_LANGUAGE, ICON_TRANSLATE, word(c, WORD_LANGUAGE));
	spine_button(c, 4, CONTROL_COMFORT, ICON_PERSON_ARMS_SPREAD, word(c, WORD_COMFORT));
	for (int place = 1; place < SPINE_DOORS; place++) {
		double y = spine_cell(c, place, 1).y;

		/* Over a door there is a line, but over the first thing of all. */
		if (there[place] && (place != 1 || back))
			fill_box(c, (struct box){inset, y - 1, px->spine - 2 * inset, 2},
				 COLOUR_SHADELINE);
	}
}

void listen(struct canvas *c, struct box b)
{
	enum icon icon = c->speaking ? ICON_STOP : ICON_SPEAKER_HIGH;
	const char *text = word(c, c->speaking ? WORD_STOP : WORD_LISTEN);
	double size = c->small ? 34 : 46, gap = c->small ? 2 : 4, high;
	const struct theme *mine = c->theme;
	struct theme quiet = *mine;
	struct style st = style_xs(c);
	struct box in;

	if (rows_listen(c))
		return;
	/* It is there on every page: no face of its own. */
	quiet.colour[COLOUR_CARD] = quiet.colour[COLOUR_PAPER];
	c->theme = &quiet;
	in = pressable(c, b, CONTROL_LISTEN, !c->speaking, c->px->r2, false);
	c->theme = mine;
	st.size = fmin(st.size, c->small ? 22 : 28); /* nor does this */
	st.bold = true;
	st.line = 1;
	st.align = ALIGN_MIDDLE;
	/* The longest word for it, in the least type there is, and then a lighter one. */
	if (type_breaks(c, st, text, in.w))
		st.size = fmin(st.size, 26);
	if (type_breaks(c, st, text, in.w))
		st.bold = false;
	high = type_height(c, st, text, in.w);
	if (high > in.h / 2) /* a long word takes two lines */
		size = fmax(size / 2, fmin(size, in.h - gap - high));
	else if (writing_of(c->language) != WRITING_LATIN) { /* letters reach under their line */
		size -= c->small ? 4 : 6;
		gap = c->small ? -2 : -4;
	}
	in.y = round(in.y + (in.h - size - gap - high) / 2);
	fill_icon(c, icon, round(in.x + (in.w - size) / 2), in.y, size, COLOUR_INK, COLOUR_TINT);
	(void)type_draw(c, st, text, (struct box){in.x, in.y + size + gap, in.w, high});
}

struct box page_corner(const struct canvas *c)
{
	double wide = c->small ? 100 : 120, high = c->px->target;
	struct box page = page_box(c);

	double top = page.y - (c->small ? 6 : 0); /* there lists begin right under it */

	return (struct box){page.x + page.w - wide, fmax(top, page_reach(c)), wide, high};
}

double pool_height(const struct canvas *c)
{
	return c->small ? 100 : 196;
}

/* How high its innermost ring reaches: over the words, where they are tall. */
static double pool_lamp(const struct canvas *c, double higher, struct box words)
{
	double y = c->px->height - pool_height(c) - higher + (c->small ? 170 : 280);

	return fmax(c->small ? 138 : 228, y - words.y + 8);
}

/* How much wider than drawn the light must be, so that all that stands on it stands in it. */
static double pool_wider(const struct canvas *c, double reader_x, double higher, struct box words)
{
	double y = c->px->height - pool_height(c) - higher + (c->small ? 170 : 280);
	double rx = c->small ? 480 : 720, up = (y - words.y) / pool_lamp(c, higher, words);
	double half = rx * sqrt(fmax(0.01, 1 - up * up));
	double need = fmax(reader_x - words.x, words.x + words.w - reader_x) + c->px->s2;

	return fmax(1, need / half);
}

static void pool_rings(struct canvas *c, double reader_x, double higher, struct box words)
{
	double wider = pool_wider(c, reader_x, higher, words), lamp = pool_lamp(c, higher, words);
	const struct sizes *px = c->px;
	double top = px->height - pool_height(c) - higher, y = top + (c->small ? 170 : 280);
	struct box page = {px->spine, top, px->width - px->spine, px->height - top};
	static const struct {
		double rx, ry;
		enum colour colour;
	} large[] = {{840, 272, COLOUR_POOL1}, {780, 250, COLOUR_POOL2}, {720, 228, COLOUR_LAMP}},
	  tiny[] = {{560, 166, COLOUR_POOL1}, {520, 152, COLOUR_POOL2}, {480, 138, COLOUR_LAMP}};

	paint_inside(c, page, 0);
	for (int k = 0; k < 3; k++) {
		double rx = (c->small ? tiny[k].rx : large[k].rx) * wider;
		double ry = fmax(c->small ? tiny[k].ry : large[k].ry, lamp + 2 - k);

		fill_ellipse(c, reader_x, y, rx, ry, large[k].colour);
		if (higher > 0) /* the same light, only deeper */
			fill_box(c, (struct box){reader_x - rx * 0.8, y, rx * 1.6, higher},
				 large[k].colour);
	}
	paint_back(c);
}

/* Sizes of what stands on the pool. */
struct pool_px {
	double sign, gap, arrow, high;
	struct style title, second;
	double room; /* for the words */
};

static struct pool_px pool_px(struct canvas *c, bool sticker, const char *title, double keep_start,
			      double keep_end)
{
	struct pool_px p = {.sign = c->small  ? (sticker ? 58 : 54)
				    : sticker ? 84
					      : 76,
			    .gap = c->small ? 12 : 28,
			    .arrow = c->small ? 36 : 56,
			    .high = c->small ? 78 : 136,
			    .title = style_h2(c),
			    .second = style_second(c)};

	p.title.size = sized(c, 30, 44);
	p.title.tracking = -0.01;
	p.title.colour = p.second.colour = COLOUR_ONLAMP;
	p.second.line = 1.25;
	p.second.bold = false;
	p.room = c->px->width - c->px->spine - keep_start - keep_end - 2 * c->px->s2 - p.sign -
		 p.arrow - 2 * p.gap;
	if (type_width(c, p.title, title) > p.room) { /* the words say it too */
		p.room += p.arrow + p.gap;
		p.arrow = 0;
	}
	return p;
}

/* How much higher than drawn it must be for words of more than one line. */
static double pool_higher(struct canvas *c, const struct pool_px *p, const char *title)
{
	return fmax(0, ceil(type_height(c, p->title, title, p->room)) + 8 - p->high);
}

double pool_foot(struct canvas *c, double keep_start, double keep_end)
{
	struct pool_px p = pool_px(c, c->rows.sticker, c->rows.pool_title, keep_start, keep_end);

	return pool_height(c) + pool_higher(c, &p, c->rows.pool_title) + c->px->s1;
}

static void pool_words(struct canvas *c, const struct pool_px *p, struct box b, const char *title,
		       const char *second)
{
	double high = type_height(c, p->title, title, b.w), more = 0;

	if (second)
		more = type_height(c, p->second, second, b.w);
	b.y += round((b.h - high - more) / 2);
	b.h = high;
	(void)type_draw(c, p->title, title, b); /* its height is known */
	b.y += high;
	b.h = more;
	if (more > 0)
		(void)type_draw(c, p->second, second, b);
}

static void pool_draw(struct canvas *c, enum icon icon, bool sticker, const char *title,
		      const char *second, double keep_start, double keep_end)
{
	const struct sizes *px = c->px;
	/* The real reader stays where it is: mirrored, it is under the pool again. */
	double reader_real = c->board->reader_x ? c->board->reader_x : px->width / 2;
	double reader_x = c->from_right ? px->width - reader_real : reader_real;
	struct pool_px p = pool_px(c, sticker, title, keep_start, keep_end);
	double words = ceil(type_extent(c, p.title, title, p.room).w) + 2, all, x, y, tall;
	double higher = c->fit == FIT_ROWS ? pool_higher(c, &p, title) : 0;

	/* One line on the small glass, and of a writing that is as tall as two. */
	if (!has_seconds(c) || writing_of(c->language) == WRITING_NASTALIQ)
		second = NULL;
	if (second)
		words = fmax(words, ceil(type_extent(c, p.second, second, p.room).w) + 2);
	all = p.sign + p.gap + words + (p.arrow > 0 ? p.gap + p.arrow : 0);
	x = fmin(reader_x - all / 2, px->width - keep_end - px->s2 - all);
	x = round(fmax(x, px->spine + keep_start + px->s2));
	p.high += higher;
	y = px->height - p.high;
	tall = fmax(p.sign, ceil(type_height(c, p.title, title, words)));
	pool_rings(c, reader_x, higher, (struct box){x, round(y + (p.high - tall) / 2), all, tall});
	if (sticker)
		art_sticker(c, x + p.sign / 2, y + p.high / 2, p.sign / 2 - 4);
	else
		fill_icon(c, icon, x, round(y + (p.high - p.sign) / 2), p.sign, COLOUR_ONLAMP,
			  COLOUR_LAMPTINT);
	x += p.sign + p.gap;
	pool_words(c, &p, (struct box){x, y, words, p.high}, title, second);
	if (p.arrow > 0)
		fill_icon(c, ICON_ARROW_DOWN_BOLD, x + words + p.gap,
			  round(y + (p.high - p.arrow) / 2), p.arrow, COLOUR_ONLAMP,
			  COLOUR_LAMPTINT);
}

void pool(struct canvas *c, enum icon icon, bool sticker, const char *title, const char *second,
	  double keep_start, double keep_end)
{
	if (!rows_pool(c, icon, sticker, title, second))
		pool_draw(c, icon, sticker, title, second, keep_start, keep_end);
}

void pool_again(struct canvas *c, double keep_start, double keep_end)
{
	pool_draw(c, c->rows.pool_icon, c->rows.sticker, c->rows.pool_title, NULL, keep_start,
		  keep_end);
}

static struct box dialog_box(const struct canvas *c, double height)
{
	const struct sizes *px = c->px;
	struct box page = {px->spine, 0, px->width - px->spine, px->height};
	struct box corner = page_corner(c);
	struct box box = box_middle(page, page.w - (c->small ? 40 : 160), height);

	if (c->can_speak && page_reach(c) <= 0) { /* under Listen */
		(void)cut_top(&page, corner.y + corner.h + px->gap, 0);
		if (box.y < page.y)
			box = box_middle(page, box.w, fmin(height, page.h - px->gap));
	}
	return box;
}

static struct box dialog_inside(const struct canvas *c, struct box box)
{
	return c->small ? box_inset(box, 24, 22) : box_inset(box, 52, 42);
}

static void dialog_draw(struct canvas *c, struct box box)
{
	const struct sizes *px = c->px;

	fill_box(c, (struct box){px->spine, 0, px->width - px->spine, px->height}, COLOUR_VEIL);
	fill_round(c, box, px->r4, COLOUR_PAPER);
	if (c->theme->border_extra > 0) /* all is black there */
		ring_round(c, box, px->r4, 4, COLOUR_EDGE);
}

struct box dialog_room(const struct canvas *c)
{
	return dialog_inside(c, dialog_box(c, c->px->height - 2 * c->px->s3));
}

void dialog_paper(struct canvas *c)
{
	dialog_draw(c, dialog_box(c, c->px->height - 2 * c->px->s3));
}

struct box dialog(struct canvas *c, double height)
{
	struct box box = dialog_box(c, height);

	if (!rows_dialog(c))
		dialog_draw(c, box);
	return dialog_inside(c, box);
}
