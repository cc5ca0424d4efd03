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
static void head_steps(struct canvas *c, double x, double middle, uint8_t step, uint8_t steps)
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

	all.w = width;
	if (head->kick) {
		struct box line = cut_top(&all, px->xs * 1.2, c->small ? 2 : 6);

		head_kick(c, line, head);
	}
	if (head->title) {
		struct style st = head->large ? style_h1(c) : style_h2(c);
		double used = type_draw(c, st, head->title, all);

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

	st.size = fmin(st.size, c->small ? 22 : 28); /* the spine does not grow */
	st.bold = true;
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

static void spine_button(struct canvas *c, int place, uint8_t control, enum icon icon,
			 const char *text)
{
	struct box cell = spine_cell(c, place, 1);
	struct style st = spine_style(c);
	double size = c->small ? 34 : 50, gap = c->small ? 3 : 8;
	struct box words = box_inset(cell, c->small ? 2 : 4, 0);
	double high = type_height(c, st, text, words.w), y;

	if (size + gap + high > cell.h) { /* a low spine, or long words */
		size = c->small ? 26 : 40;
		gap = c->small ? 1 : 4;
	}
	if (is_held(c, control, 0, cell))
		fill_box(c, cell, COLOUR_SHADE2);
	y = round(cell.y + (cell.h - size - gap - high) / 2);
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
	if (c->theme->border_extra > 0) /* else nothing would be between spine and page */
		fill_box(c, (struct box){px->spine - 4, 0, 4, px->height}, COLOUR_EDGE);
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

	/* It is there on every page: no face of its own. */
	quiet.colour[COLOUR_CARD] = quiet.colour[COLOUR_PAPER];
	c->theme = &quiet;
	in = pressable(c, b, CONTROL_LISTEN, !c->speaking, c->px->r2, false);
	c->theme = mine;
	st.size = fmin(st.size, c->small ? 22 : 28); /* nor does this */
	st.bold = true;
	st.line = 1;
	st.align = ALIGN_MIDDLE;
	high = type_height(c, st, text, in.w);
	in.y = round(in.y + (in.h - size - gap - high) / 2);
	fill_icon(c, icon, round(in.x + (in.w - size) / 2), in.y, size, COLOUR_INK, COLOUR_TINT);
	(void)type_draw(c, st, text, (struct box){in.x, in.y + size + gap, in.w, high});
}

struct box page_corner(const struct canvas *c)
{
	double wide = c->small ? 92 : 120, high = c->px->target;
	struct box page = page_box(c);

	double top = page.y - (c->small ? 6 : 0); /* there lists begin right under it */

	return (struct box){page.x + page.w - wide, fmax(top, page_reach(c)), wide, high};
}

double pool_height(const struct canvas *c)
{
	return c->small ? 100 : 196;
}

static void pool_rings(struct canvas *c, double reader_x)
{
	const struct sizes *px = c->px;
	double y = px->height - pool_height(c) + (c->small ? 170 : 280);
	struct box page = {px->spine, px->height - pool_height(c), px->width - px->spine,
			   pool_height(c)};
	static const struct {
		double rx, ry;
		enum colour colour;
	} large[] = {{840, 272, COLOUR_POOL1}, {780, 250, COLOUR_POOL2}, {720, 228, COLOUR_LAMP}},
	  tiny[] = {{560, 166, COLOUR_POOL1}, {520, 152, COLOUR_POOL2}, {480, 138, COLOUR_LAMP}};

	paint_inside(c, page, 0);
	for (int k = 0; k < 3; k++) {
		double rx = c->small ? tiny[k].rx : large[k].rx;
		double ry = c->small ? tiny[k].ry : large[k].ry;

		fill_ellipse(c, reader_x, y, rx, ry, large[k].colour);
	}
	paint_back(c);
}

void pool(struct canvas *c, enum icon icon, bool sticker, const char *title, const char *second,
	  double keep_start, double keep_end)
{
	const struct sizes *px = c->px;
	/* The real reader stays where it is: mirrored, it is under the pool again. */
	double reader_real = c->board->reader_x ? c->board->reader_x : px->width / 2;
	double reader_x = c->from_right ? px->width - reader_real : reader_real;
	double gap = c->small ? 12 : 28, size = c->small ? 54 : 76, arrow = c->small ? 36 : 56;
	double high = c->small ? 78 : 136;
	struct style st = style_h2(c), st2 = style_second(c);
	double words, all, x, y = px->height - high, end = px->width - keep_end - px->s2;

	/* One line on the small glass, and of a writing that is as tall as two. */
	if (c->small || writing_of(c->language) == WRITING_NASTALIQ)
		second = NULL;
	st.size = c->small ? 30 : 44;
	st.tracking = -0.01;
	st.colour = st2.colour = COLOUR_ONLAMP;
	st2.line = 1.25;
	words = ceil(type_width(c, st, title));
	if (second)
		words = fmax(words, ceil(type_width(c, st2, second)));
	if (sticker)
		size = c->small ? 58 : 84;
	all = size + gap + words + gap + arrow;
	x = fmin(reader_x - all / 2, end - all);
	x = round(fmax(x, px->spine + keep_start + px->s2));

	pool_rings(c, reader_x);
	if (sticker)
		art_sticker(c, x + size / 2, y + high / 2, size / 2 - 4);
	else
		fill_icon(c, icon, x, round(y + (high - size) / 2), size, COLOUR_ONLAMP,
			  COLOUR_LAMPTINT);
	x += size + gap;
	if (!second) {
		type_middle(c, st, title, (struct box){x, y, words + 2, high});
	} else {
		struct box line = {x, y + (high - 84) / 2, words + 2, 49};

		(void)type_draw(c, st, title, line); /* one line each: measured above */
		line.y += 49;
		(void)type_draw(c, st2, second, line);
	}
	fill_icon(c, ICON_ARROW_DOWN_BOLD, x + words + gap, round(y + (high - arrow) / 2), arrow,
		  COLOUR_ONLAMP, COLOUR_LAMPTINT);
}

struct box dialog(struct canvas *c, double height)
{
	const struct sizes *px = c->px;
	struct box page = {px->spine, 0, px->width - px->spine, px->height};
	struct box corner = page_corner(c);
	struct box box = box_middle(page, page.w - (c->small ? 40 : 160), height);

	fill_box(c, page, COLOUR_VEIL);
	if (c->can_speak && page_reach(c) <= 0) { /* under Listen */
		(void)cut_top(&page, corner.y + corner.h + px->gap, 0);
		if (box.y < page.y)
			box = box_middle(page, box.w, fmin(height, page.h - px->gap));
	}
	fill_round(c, box, px->r4, COLOUR_PAPER);
	if (c->theme->border_extra > 0) /* all is black there */
		ring_round(c, box, px->r4, 4, COLOUR_EDGE);
	return c->small ? box_inset(box, 24, 22) : box_inset(box, 52, 42);
}
