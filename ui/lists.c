/*
 * Lists: things to touch that share a page out, and cards of lines to read.
 * They choose columns and sizes of type by the room there is; what a list
 * says comes from its screen.
 */
#include <math.h>
#include <stddef.h>

#include "parts.h"

#define COLUMNS_MAX 4

/* ---- Lines to read ---- */

void lines_card(struct canvas *c, struct box b, const char *title, const struct line *lines,
		int len)
{
	struct style st = style_second(c), head = style_lead(c);
	double size = c->small ? 34 : 48, gap = c->small ? 10 : 18;
	struct box in = box_inset(b, c->small ? 16 : 26, c->small ? 12 : 22);
	double high;

	st.colour = COLOUR_INK;
	st.line = 1.18;
	head.size = c->small ? c->px->body : 34;
	head.line = 1.1;
	card(c, b);
	high = type_draw(c, head, title, in);
	(void)cut_top(&in, high, c->small ? 2 : 6); /* its place is taken */
	for (int k = 0; k < len; k++) {
		struct box row = box_cell(in, 1, len, k, 0, 0);

		fill_icon(c, lines[k].icon, row.x, round(row.y + (row.h - size) / 2), size,
			  COLOUR_INK, COLOUR_TINT);
		(void)cut_start(&row, size, gap); /* the icon's place */
		type_middle(c, st, c->small ? lines[k].brief : lines[k].text, row);
	}
}

/* ---- Things to touch ---- */

/* As few columns as keep every entry a target. */
static int columns_of(const struct canvas *c, struct box b, int len)
{
	for (int columns = 1; columns < COLUMNS_MAX; columns++) {
		int rows = (len + columns - 1) / columns;

		if ((b.h - (rows - 1) * c->px->gap) / rows >= c->px->target)
			return columns;
	}
	return COLUMNS_MAX;
}

/* Title and second line in the largest type that fits; the second line goes first. */
static void entry_words(struct canvas *c, struct box room, const struct entry *e)
{
	double sizes[3] = {c->small ? c->px->body : c->px->lead, c->small ? 22 : c->px->body,
			   c->px->xs};
	struct style st = style_lead(c), st2 = style_second(c);
	const char *seconds[2] = {e->second, e->instead ? e->instead : e->second};
	double high = 0, more = 0, gap = 2;
	const char *second = NULL;

	st.line = 1.1;
	st2.size = c->px->xs;
	st2.line = 1.15;
	for (int k = 0; k < 3; k++) {
		st.size = sizes[k];
		high = type_height(c, st, e->title, room.w);
		if (type_width(c, st, e->title) <= room.w || (k == 2 && high <= room.h))
			break;
	}
	for (int k = 0; k < 2 && !second && seconds[k]; k++) {
		more = type_height(c, st2, seconds[k], room.w);
		if (high + gap + more <= room.h - 4)
			second = seconds[k];
	}
	if (!second)
		more = gap = 0;
	room.y += round((room.h - high - gap - more) / 2);
	room.h = high;
	(void)type_draw(c, st, e->title, room); /* its height is known */
	room.y += high + gap;
	room.h = more;
	if (second)
		(void)type_draw(c, st2, second, room);
}

static void entry(struct canvas *c, struct box b, const struct entry *e)
{
	double radius = c->small ? c->px->r2 : c->px->r3, pad = c->small ? 12 : 20;
	double size = c->small ? 40 : 64, wide = c->small ? 200 : 320;
	struct box in, room;

	if (e->chosen)
		in = pressed_in(c, b, e->control, e->arg, radius, COLOUR_SHADETEXT, COLOUR_MIST);
	else
		in = pressable(c, b, e->control, e->arg, radius, false);
	room = (struct box){b.x + pad, in.y, b.w - 2 * pad, in.h};
	if (e->chosen) {
		struct box sign = cut_end(&room, c->small ? 28 : 42, c->small ? 4 : 10);

		fill_icon(c, ICON_CHECK_CIRCLE_FILL, sign.x, round(sign.y + (sign.h - sign.w) / 2),
			  sign.w, COLOUR_SHADETEXT, COLOUR_NONE);
	} else if (b.w >= wide * 1.4) {
		struct box end = cut_end(&room, c->small ? 4 : 6, c->small ? 8 : 14);
		double high = c->small ? 26 : 38;

		fill_round(c, (struct box){end.x, round(end.y + (end.h - high) / 2), end.w, high},
			   end.w / 2, COLOUR_EDGE);
	}
	if (e->icon != ICON_NONE && b.w >= wide) {
		if (!c->small && !e->chosen)
			plate(c, room.x, round(room.y + (room.h - size) / 2), size, e->icon);
		else
			fill_icon(c, e->icon, room.x, round(room.y + (room.h - size) / 2), size,
				  COLOUR_INK, COLOUR_TINT);
		(void)cut_start(&room, size, c->small ? 10 : 18); /* the icon's place */
	}
	entry_words(c, room, e);
}

void entries_draw(struct canvas *c, struct box b, const struct entry *entries, int len)
{
	double gap = c->px->gap, most = c->small ? 108 : 132;
	int columns, rows;

	if (len <= 0)
		return;
	columns = columns_of(c, b, len);
	rows = (len + columns - 1) / columns;
	if ((b.h - gap * (rows - 1)) / rows > most)
		b.h = most * rows + gap * (rows - 1);
	for (int k = 0; k < len; k++)
		entry(c, box_cell(b, columns, rows, k, gap, gap), &entries[k]);
}
