/*
 * Lists: things to touch that share a page out, and cards of lines to read.
 * They choose columns and sizes of type by the room there is; what a list
 * says comes from its screen.
 */
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "parts.h"

#define COLUMNS_MAX 4

/* ---- Lines to read ---- */

static bool lines_left(struct canvas *c, const char *title, const struct line *lines, int len)
{
	if (!rows_add(c, &(struct row){.kind = ROW_WORDS, .text = {{title, true}}}))
		return false;
	for (int k = 0; k < len; k++)
		(void)rows_add(c, &(struct row){.kind = ROW_WORDS, /* it is gathering: see above */
						.icon = lines[k].icon,
						.text = {{c->small ? lines[k].brief : lines[k].text,
							  false}}});
	return true;
}

void lines_card(struct canvas *c, struct box b, const char *title, const struct line *lines,
		int len)
{
	struct style st = style_second(c), head = style_lead(c);
	double size = c->small ? 34 : 48, gap = c->small ? 10 : 18;
	struct box in = box_inset(b, c->small ? 16 : 26, c->small ? 12 : 22);
	double high;

	if (lines_left(c, title, lines, len))
		return;
	if (!c->small && b.w > 700) { /* the whole width: larger, and no higher than it needs */
		st.size = c->px->body;
		b.h = fmin(b.h, 110 + 84 * len);
		in = box_inset(b, 34, 26);
	}
	st.colour = COLOUR_INK;
	st.line = 1.18;
	head.size = c->small ? c->px->body : sized(c, 34, 34);
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

/* How all entries of a list look: the same type for each. */
struct look {
	double title; /* size of its type */
	double pad, icon, gap;
	bool icons, handles;
};

/* What room an entry of that size has for its words. */
static struct box words_room(const struct canvas *c, struct box b, const struct entry *e,
			     const struct look *look)
{
	double border = c->px->border + c->theme->border_extra;
	struct box room = {b.x + look->pad, b.y + border, b.w - 2 * look->pad,
			   b.h - border - c->px->ledge - c->theme->ledge_extra};

	if (e->chosen)
		(void)cut_end(&room, c->small ? 28 : 42, c->small ? 4 : 10); /* the tick */
	else if (look->handles)
		(void)cut_end(&room, c->small ? 4 : 6, c->small ? 8 : 14);
	if (look->icons && e->icon != ICON_NONE)
		(void)cut_start(&room, look->icon, look->gap); /* the icon's place */
	return room;
}

static struct style title_style(const struct canvas *c, double size)
{
	struct style st = style_lead(c);

	st.size = size;
	st.line = 1.1;
	return st;
}

static struct style second_style(const struct canvas *c)
{
	struct style st = style_second(c);

	st.size = c->px->xs;
	st.line = 1.15;
	return st;
}

/* The second line that fits under the title; NULL: none. Its height in `high`. */
static const char *second_of(struct canvas *c, struct box room, const struct entry *e, double title,
			     double *high)
{
	const char *seconds[2] = {e->second, e->instead};
	struct style st = second_style(c);

	for (int k = 0; k < 2; k++) {
		double lines = k == 0 && e->instead ? 1 : 2;

		if (!seconds[k] || (c->fit == FIT_BRIEF && k == 0 && e->instead))
			continue;
		*high = type_height(c, st, seconds[k], room.w);
		if (title + *high <= room.h - 4 && *high <= ceil(lines * st.size * st.line) + 1)
			return seconds[k];
	}
	*high = 0;
	return NULL;
}

/* No word of a title is broken. */
static double longest_word(struct canvas *c, struct style st, const char *text)
{
	char one[VIEW_TEXT_MAX];
	double longest = 0;

	while (*text) {
		size_t len = strcspn(text, " ");

		if (len > 0 && len < sizeof(one)) {
			memcpy(one, text, len);
			one[len] = '\0';
			longest = fmax(longest, type_width(c, st, one));
		}
		text += len + (text[len] == ' ');
	}
	return longest;
}

/* Whether every title fits two lines of that size, with what stands under it. */
static bool title_fits(struct canvas *c, struct box cell, const struct entry *entries, int len,
		       const struct look *look)
{
	struct style st = title_style(c, look->title);

	for (int k = 0; k < len; k++) {
		struct box room = words_room(c, cell, &entries[k], look);
		double high = type_height(c, st, entries[k].title, room.w), more = 0;
		if (entries[k].second && !second_of(c, room, &entries[k], high, &more))
			return false;
		if (high > ceil(2 * st.size * st.line) + 1 || high > room.h - 4 ||
		    longest_word(c, st, entries[k].title) > room.w)
			return false;
	}
	return true;
}

static struct look look_of(struct canvas *c, struct box cell, const struct entry *entries, int len)
{
	double sizes[] = {c->small ? c->px->body : c->px->lead, c->small ? c->px->xs : c->px->body,
			  c->px->xs};
	double wide = c->small ? 200 : 320;
	struct look look = {.pad = c->small ? 12 : 20,
			    .icon = c->small ? 40 : 64,
			    .gap = c->small ? 10 : 18,
			    .icons = cell.w >= wide,
			    .handles = cell.w >= 1.4 * wide};

	/* Who asked for larger text has no title that is smaller than everybody's. */
	for (int k = 0; k < (c->text == TEXT_NORMAL ? 3 : 2); k++) {
		look.title = sizes[k];
		if (title_fits(c, cell, entries, len, &look))
			break;
	}
	return look;
}

static void entry_words(struct canvas *c, struct box room, const struct entry *e,
			const struct look *look)
{
	struct style st = title_style(c, look->title);
	double high = type_height(c, st, e->title, room.w), more;
	const char *second = second_of(c, room, e, high, &more);

	room.y += round((room.h - high - more) / 2);
	room.h = high;
	(void)type_draw(c, st, e->title, room); /* its height is known */
	room.y += high;
	room.h = more;
	if (second)
		(void)type_draw(c, second_style(c), second, room);
}

/* Of what cannot be pressed. */
static struct box quiet_face(struct canvas *c, struct box b, double radius)
{
	if (rows_about(c, b, ROW_QUIET, false))
		return b;
	fill_round(c, b, radius, COLOUR_MIST);
	if (c->theme->border_extra > 0)
		ring_round(c, b, radius, 2, COLOUR_EDGE);
	return b;
}

static void entry(struct canvas *c, struct box b, const struct entry *e, const struct look *look)
{
	double radius = c->small ? c->px->r2 : c->px->r3;
	double icon = c->small ? look->icon : round(look->icon * 56 / 88);
	struct box room = words_room(c, b, e, look), in;
	double end = b.x + b.w - look->pad;

	if (e->quiet)
		in = quiet_face(c, b, radius);
	else if (e->chosen)
		in = pressed_in(c, b, e->control, e->arg, radius, COLOUR_SHADETEXT, COLOUR_MIST);
	else
		in = pressable(c, b, e->control, e->arg, radius, false);
	room.y = in.y;
	room.h = in.h;
	if (e->chosen) {
		double size = c->small ? 28 : 42;

		fill_icon(c, ICON_CHECK_CIRCLE_FILL, end - size, round(in.y + (in.h - size) / 2),
			  size, COLOUR_SHADETEXT, COLOUR_NONE);
	} else if (look->handles && !e->quiet) {
		double high = c->small ? 26 : 38, wide = c->small ? 4 : 6;

		fill_round(c, (struct box){end - wide, round(in.y + (in.h - high) / 2), wide, high},
			   wide / 2, COLOUR_EDGE);
	}
	if (look->icons && e->icon != ICON_NONE) {
		double x = b.x + look->pad, y = round(in.y + (in.h - look->icon) / 2);

		if (!c->small && !e->chosen)
			plate(c, x, y, look->icon, e->icon);
		else
			fill_icon(c, e->icon, x + (look->icon - icon) / 2,
				  y + (look->icon - icon) / 2, icon, COLOUR_INK, COLOUR_TINT);
	}
	entry_words(c, room, e, look);
}

void entries_draw(struct canvas *c, struct box b, const struct entry *entries, int len)
{
	double gap = c->px->gap, most = c->small ? 108 : 132;
	struct look look;
	int columns, rows;

	if (len <= 0)
		return;
	columns = columns_of(c, b, len);
	rows = (len + columns - 1) / columns;
	if ((b.h - gap * (rows - 1)) / rows > most)
		b.h = most * rows + gap * (rows - 1);
	look = look_of(c, box_cell(b, columns, rows, 0, gap, gap), entries, len);
	for (int k = 0; k < len; k++)
		entry(c, box_cell(b, columns, rows, k, gap, gap), &entries[k], &look);
}
