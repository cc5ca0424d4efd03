/*
 * One row of a page that is laid out in rows: its sign and its words. The
 * sign gives way to the words, never the other way round.
 */
#include "row_draw.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "widgets.h"
#include "writing.h"

#define FIGURE_LEN 2 /* letters of a cell that is a number */

/* ---- The head ---- */

static struct style title_style(struct canvas *c, double width)
{
	struct style st = style_h2(c);

	/* In one line if it can be; else as everybody meets it first, and no larger. */
	if (type_width(c, st, c->rows.title) <= width)
		return st;
	st.size = sizes_of((int)c->px->width, (int)c->px->height, TEXT_NORMAL)->h2;
	if (!type_breaks(c, st, c->rows.title, width))
		return st;
	st = style_lead(c);
	st.line = 1.1;
	if (!type_breaks(c, st, c->rows.title, width))
		return st;
	st.size = c->px->body;
	return st;
}

static double head_width(const struct canvas *c, struct box area, double corner)
{
	if (c->rows.dialog || c->rows.pad)
		return area.w;
	if (corner > 0)
		return area.w - corner - c->px->s2;
	return area.w - (c->rows.wide ? 0 : c->px->head_end);
}

static struct style kick_style(const struct canvas *c)
{
	struct style st = style_xs(c);

	st.bold = true;
	st.colour = COLOUR_SHADETEXT;
	return st;
}

double rows_head_height(struct canvas *c, struct box area, bool whole, double corner)
{
	double width = head_width(c, area, corner), high = 0;

	if (whole && c->rows.kick)
		high += type_height(c, kick_style(c), c->rows.kick, width) + (c->small ? 2 : 6);
	if (c->rows.title)
		high += type_height(c, title_style(c, width), c->rows.title, width);
	/* The corner is never smaller than what stands there. */
	return c->rows.dialog || c->rows.pad ? high : fmax(high, c->px->target);
}

void rows_head_draw(struct canvas *c, struct box area, bool whole, double corner)
{
	double used;

	area.w = head_width(c, area, corner);
	if (whole && c->rows.kick) {
		struct style st = kick_style(c);
		double wide = ceil(type_width(c, st, c->rows.kick)) + 14;

		used = type_draw(c, st, c->rows.kick, area);
		if (c->rows.steps && wide + c->rows.steps * 21 < area.w)
			head_steps(c, area.x + wide, area.y + used / 2, c->rows.step,
				   c->rows.steps);
		(void)cut_top(&area, used, c->small ? 2 : 6); /* its place is taken */
	}
	if (c->rows.title) {
		(void)type_draw(c, title_style(c, area.w), c->rows.title,
				area); /* measured before */
		picture_title(c);
	}
}

/* ---- Words ---- */

static bool is_pressable(const struct row *row)
{
	return row->kind == ROW_PRESS || row->kind == ROW_BUTTON;
}

static bool is_large(const struct row *row, int k)
{
	return row->large >> k & 1;
}

static struct style style_of(const struct canvas *c, const struct row *row, int k)
{
	struct style st = style_body(c);

	if (row->kind == ROW_CELL) {
		st = k > 0                                     ? style_xs(c)
		     : strlen(row->text[0].text) <= FIGURE_LEN ? style_h3(c)
							       : st;
		st.bold = k == 0;
		st.align = row->marked || row->cell ? ALIGN_START : ALIGN_MIDDLE;
		st.line = 1.15;
	} else if (row->text[k].bold || (k == 0 && is_pressable(row))) {
		if (row->face == COLOUR_CARD && row->kind == ROW_QUIET) {
			st = style_h3(c);
			st.size = fmax(st.size, c->px->lead);
		} else if ((k == 0 && !row->marked) || is_large(row, k))
			st = style_lead(c);
		if (is_large(row, k) || (!row->marked && (k == 0 || row->face == COLOUR_CARD)))
			st.size = fmax(st.size, c->px->h3); /* at Large it is the larger one */
		st.bold = true;
		st.line = 1.12;
	} else if (k > 0 || row->place == PLACE_SAYS) {
		st.colour = COLOUR_INK2;
	}
	if (row->lit)
		st.colour = COLOUR_ONLAMP;
	else if (row->off)
		st.colour = COLOUR_INK2;
	return st;
}

/* ---- The sign ---- */

static double sign_size(const struct canvas *c, const struct row *row)
{
	if (row->step)
		return c->small ? 40 : 60;
	if (row->kind == ROW_CELL)
		return row->marked || row->icon != ICON_NONE ? (c->small ? 26 : 36) : 0;
	if (row->marked)
		return c->small ? 32 : 42;
	if (row->icon == ICON_NONE)
		return 0;
	if (is_pressable(row))
		return c->small ? 44 : 68;
	return c->small ? 44 : 60;
}

static double sign_room(const struct canvas *c, const struct row *row)
{
	double size = sign_size(c, row);

	return size > 0 ? size + (c->small ? 10 : row->kind == ROW_CELL ? 10 : 20) : 0;
}

static double pad_x(const struct canvas *c, const struct row *row)
{
	if (row->kind == ROW_WORDS)
		return 0;
	if (row->kind == ROW_CELL)
		return c->small ? 8 : 12;
	/* Its first letter may begin before its line does. */
	return (c->small ? 14 : 26) + (writing_of(c->language) == WRITING_NASTALIQ ? c->px->s1 : 0);
}

static double pad_y(const struct canvas *c, const struct row *row)
{
	if (row->kind == ROW_WORDS)
		return 0;
	if (c->rows.tight && writing_of(c->language) != WRITING_NASTALIQ)
		return (c->small ? 2 : 4) +
		       (row->kind == ROW_QUIET ? 2 + c->theme->border_extra : 0);
	return c->small ? 6 : 12;
}

/* Between the texts of a row: marks over and under large letters do not meet. */
static double text_gap(const struct canvas *c)
{
	return c->text == TEXT_LARGEST && !c->small ? 5 : 2;
}

static bool words_fit(struct canvas *c, const struct row *row, double width)
{
	for (int k = 0; k < row->texts; k++) {
		if (type_breaks(c, style_of(c, row, k), row->text[k].text, width))
			return false;
	}
	return width > 0;
}

static double end_size(const struct canvas *c)
{
	return c->small ? 24 : 36;
}

static double ends_room(const struct canvas *c, const struct row *row)
{
	double room = 0;

	for (int k = 0; k < ROW_ENDS_MAX; k++) {
		if (row->end[k] != ICON_NONE)
			room += end_size(c) + (c->small ? 6 : 10);
	}
	return room;
}

/* What the words have in a row that wide, beside the tick of a chosen one and what is at its end.
 */
static double words_room(const struct canvas *c, const struct row *row, double width)
{
	double tick = row->chosen && !row->marked && is_pressable(row) ? (c->small ? 38 : 60) : 0;

	return width - 2 * pad_x(c, row) - tick - ends_room(c, row);
}

/* The sign is left out where a word would be broken beside it. */
static double sign_shown(struct canvas *c, const struct row *row, double width)
{
	double room = sign_room(c, row);

	return room > 0 && words_fit(c, row, words_room(c, row, width) - room) ? room : 0;
}

bool row_fits(struct canvas *c, const struct row *row, double width)
{
	double room = row->kind == ROW_CELL ? sign_room(c, row) : 0;

	return words_fit(c, row, words_room(c, row, width) - room);
}

static double words_height(struct canvas *c, const struct row *row, double width)
{
	double high = row->texts > 1 ? text_gap(c) * (row->texts - 1) : 0;

	for (int k = 0; k < row->texts; k++)
		high += ceil(type_height(c, style_of(c, row, k), row->text[k].text, width));
	return high;
}

double row_height(struct canvas *c, const struct row *row, double width)
{
	double sign = sign_shown(c, row, width), ledge = 0, least = 0, high;

	if (row->kind == ROW_PICTURE)
		return row->high;
	if (is_pressable(row) || row->kind == ROW_CELL) {
		least = c->px->target;
		ledge = c->px->border + c->px->ledge + c->theme->border_extra +
			c->theme->ledge_extra;
		if (row->cell)
			ledge += c->small ? 18 : 28; /* its edge, and the pattern at its foot */
	}
	high = words_height(c, row, words_room(c, row, width) - sign);
	if (sign > 0)
		high = fmax(high, sign_size(c, row));
	return fmax(least, high + 2 * pad_y(c, row) + ledge);
}

/* ---- Drawing ---- */

static void draw_step(struct canvas *c, const struct row *row, double x, double y, double size)
{
	struct style figure = style_lead(c);

	fill_disc(c, x + size / 2, y + size / 2, size / 2,
		  row->chosen ? COLOUR_LEAF : COLOUR_SHADE);
	outline(c, (struct box){x, y, size, size}, size / 2);
	if (row->chosen) {
		fill_icon(c, ICON_CHECK_BOLD, x + size * 0.2, y + size * 0.2, size * 0.6,
			  COLOUR_ONPLATE, COLOUR_NONE);
		return;
	}
	figure.size = c->small ? sized(c, 26, 26) : c->px->lead;
	figure.colour = COLOUR_ONSHADE;
	figure.align = ALIGN_MIDDLE;
	type_line(c, figure, number(c, row->step), x + size / 2,
		  round(y + size / 2 + figure.size * 0.345));
}

static void draw_sign(struct canvas *c, const struct row *row, double x, double middle)
{
	double size = sign_size(c, row), y = round(middle - size / 2), inner = round(size * 0.66);
	enum colour ink = row->lit ? COLOUR_ONLAMP : COLOUR_INK;

	if (row->step)
		draw_step(c, row, x, y, size);
	else if (row->marked)
		choice_mark(c, x, y, size, row);
	else if (row->plate != COLOUR_NONE) {
		fill_round(c, (struct box){x, y, size, size}, c->px->r1, row->plate);
		fill_icon(c, row->icon, x + (size - inner) / 2, y + (size - inner) / 2, inner,
			  COLOUR_ONPLATE, COLOUR_TINTPLATE);
	} else if (row->lit)
		fill_icon(c, row->icon, x, y, size, ink, COLOUR_LAMPTINT);
	else if (is_pressable(row) && !row->chosen && !row->off)
		plate(c, x, y, size, row->icon);
	else
		fill_icon(c, row->icon, x, y, size, ink, COLOUR_TINT);
}

/* Face and target. Returns the box inside. */
static struct box draw_face(struct canvas *c, const struct row *row, struct box b)
{
	double radius = row->kind == ROW_CELL || row->marked ? c->px->r2 : c->px->r3;
	struct box in;

	if (row->kind == ROW_WORDS)
		return b;
	if (row->kind == ROW_QUIET) {
		if (row->plate != COLOUR_NONE) /* a banner */
			picture_live(c, b);
		fill_round(c, b, c->px->r2, row->face);
		if (c->theme->border_extra > 0)
			ring_round(c, b, c->px->r2, 2, COLOUR_EDGE);
		return b;
	}
	if (row->cell)
		return row->cell(c, b, row->arg);
	if (row->off) {
		picture_off(c, b);
		dashed_round(c, b, radius, 2, 7, 6, COLOUR_EDGE);
		return b;
	}
	if (row->chosen)
		return pressed_in(c, b, row->control, row->arg, radius,
				  row->plate ? (enum colour)row->plate : COLOUR_SHADETEXT,
				  row->plate ? (enum colour)row->face : COLOUR_MIST);
	in = pressable(c, b, row->control, row->arg, radius, row->lit);
	if (row->marked)
		picture_choosing(c, false);
	return in;
}

/* The first of them always in the same place, whether or not there is a second. */
static void draw_ends(struct canvas *c, const struct row *row, struct box in, double x)
{
	double size = end_size(c);

	for (int k = 0; k < ROW_ENDS_MAX; k++) {
		if (row->end[k] == ICON_NONE)
			continue;
		x -= size;
		fill_icon(c, row->end[k], x, round(in.y + (in.h - size) / 2), size, COLOUR_INK2,
			  COLOUR_NONE);
		x -= c->small ? 6 : 10;
	}
}

void row_draw(struct canvas *c, const struct row *row, struct box b)
{
	double sign = sign_shown(c, row, b.w), high, tick = c->small ? 28 : 42;
	struct box in, words;

	if (row->kind == ROW_PICTURE) {
		row->draw(c, b, row->arg);
		return;
	}
	in = draw_face(c, row, b);
	words = (struct box){b.x + pad_x(c, row), in.y, words_room(c, row, b.w), in.h};
	if (sign > 0)
		draw_sign(c, row, words.x, in.y + in.h / 2);
	draw_ends(c, row, in, words.x + words.w + ends_room(c, row));
	(void)cut_start(&words, sign, 0); /* its place */
	if (row->chosen && !row->marked && is_pressable(row))
		fill_icon(c, ICON_CHECK_CIRCLE_FILL, b.x + b.w - pad_x(c, row) - tick,
			  round(in.y + (in.h - tick) / 2), tick, COLOUR_SHADETEXT, COLOUR_NONE);
	high = words_height(c, row, words.w);
	words.y = round(in.y + (in.h - high) / 2);
	for (int k = 0; k < row->texts; k++) {
		struct style st = style_of(c, row, k);

		words.h = ceil(type_height(c, st, row->text[k].text, words.w));
		(void)type_draw(c, st, row->text[k].text, words); /* as high as measured */
		words.y += words.h + text_gap(c);
	}
}

/* ---- The lit panel ---- */

static double lamp_sign(const struct canvas *c)
{
	return c->small ? 16 + 40 + 10 + 16 : 28 + 56 + 18 + 28;
}

static struct style lamp_style(const struct canvas *c)
{
	struct style st = style_lead(c);

	st.line = 1.1;
	return st;
}

double lamp_width(struct canvas *c, const char *text)
{
	return ceil(type_width(c, lamp_style(c), text)) + lamp_sign(c) + 2;
}

double lamp_height(struct canvas *c, const char *text, double width)
{
	return type_height(c, lamp_style(c), text, width - lamp_sign(c)) + (c->small ? 12 : 20);
}

bool lamp_breaks(struct canvas *c, const char *text, double width)
{
	return type_breaks(c, lamp_style(c), text, width - lamp_sign(c));
}
