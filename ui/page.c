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

struct box page_box(const struct canvas *c)
{
	const struct sizes *px = c->px;

	return (struct box){px->spine + px->page_x, px->page_y,
			    px->width - px->spine - 2 * px->page_x, px->height - 2 * px->page_y};
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

void page_head(struct canvas *c, struct box *page, const struct head *head)
{
	const struct sizes *px = c->px;
	struct box all = *page;
	double top = page->y;
	double width = page->w - (head->wide ? 0 : px->head_end);

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
	/* The top end corner is as high as what will stand there. */
	(void)cut_top(page, fmax(all.y - top, head->wide ? 0 : px->target),
		      c->small ? px->s2 : px->s3);
	page->h += page->y - round(page->y);
	page->y = round(page->y);
}

struct box page_foot(struct canvas *c, struct box *page)
{
	return cut_bottom(page, c->px->button, c->small ? c->px->s2 : c->px->s3);
}

struct box page_foot_low(struct canvas *c, struct box *page)
{
	return cut_bottom(page, c->small ? c->px->button : 101, c->small ? c->px->s2 : c->px->s3);
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

	st.bold = true;
	st.colour = COLOUR_ONSHADE;
	st.align = ALIGN_MIDDLE;
	st.line = c->small ? 1.05 : 1.12;
	return st;
}

static void spine_button(struct canvas *c, int place, uint8_t control, enum icon icon,
			 const char *text)
{
	const struct sizes *px = c->px;
	struct box cell = {0, place * px->cell, px->spine, px->cell};
	struct style st = spine_style(c);
	double size = c->small ? 34 : 50, gap = c->small ? 3 : 8;
	struct box words = box_inset(cell, 4, 0);
	double high = type_height(c, st, text, words.w), y;

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
	const struct sizes *px = c->px;
	double size = c->small ? 62 : 88, gap = c->small ? 8 : 12;
	struct style st = spine_style(c);
	double high, y;

	st.size = c->small ? 22 : 30;
	st.line = 1.28;
	st.tracking = -0.01;
	high = ceil(st.size * st.line);
	y = round((2 * px->cell - size - gap - high) / 2);
	art_mark(c, (px->spine - size) / 2, y, size);
	(void)type_draw(c, st, word(c, WORD_LENDBAY),
			(struct box){0, y + size + gap, px->spine, high});
}

/* Five places, always the same; Language and Comfort will have the last two. */
void spine(struct canvas *c, bool back, bool again, bool help)
{
	const struct sizes *px = c->px;
	double inset = c->small ? 12 : 18;

	fill_box(c, (struct box){0, 0, px->spine, px->height}, COLOUR_SHADE);
	if (back)
		spine_button(c, 0, CONTROL_BACK, ICON_ARROW_LEFT_BOLD, word(c, WORD_BACK));
	if (again)
		spine_button(c, 1, CONTROL_START_AGAIN, ICON_ARROW_COUNTER_CLOCKWISE_BOLD,
			     word(c, WORD_START_AGAIN));
	if (!back && !again)
		spine_mark(c);
	if (help)
		spine_button(c, 2, CONTROL_HELP, ICON_LIFEBUOY, word(c, WORD_HELP));
	for (int place = 1; place <= 3; place++) {
		bool above = place == 1 ? back : place == 2 ? back || again || help : help;
		bool below = place == 1 ? again : place == 2 ? help : false;

		if (above && (below || place == 3))
			fill_box(
				c,
				(struct box){inset, place * px->cell - 1, px->spine - 2 * inset, 2},
				COLOUR_SHADELINE);
	}
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
	struct box box = box_middle(page, page.w - (c->small ? 40 : 160), height);

	fill_box(c, page, COLOUR_VEIL);
	fill_round(c, box, px->r4, COLOUR_PAPER);
	return c->small ? box_inset(box, 24, 22) : box_inset(box, 52, 42);
}
