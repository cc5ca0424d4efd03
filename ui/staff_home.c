/*
 * The worker's home: how every door stands, and what needs doing, most urgent
 * first.
 */
#include <math.h>
#include <stddef.h>

#include <lendbay/moment.h>

#include "screens.h"
#include "staff_map.h"
#include "staff_widgets.h"

#define TODOS_BESIDE  4 /* tiles of what needs doing beside the map, in one column */
#define TODOS_BESIDE2 9 /* in two, where the map has room all the same */
#define TODOS_ABOVE   3 /* over it, in one row with "Open a door" */
#define TODOS_ABOVE2  7 /* in two rows */

/* ---- The tiles of what needs doing ---- */

struct tile_px {
	double pad, gap, count, count_w, title, second;
};

static struct tile_px tile_px(const struct canvas *c, bool narrow)
{
	if (c->small && narrow)
		return (struct tile_px){10, 8, 40, 28, c->px->body, 0};
	if (c->small)
		return (struct tile_px){14, 12, 46, 34, c->px->lead, 0};
	if (narrow)
		return (struct tile_px){20, 14, 60, 38, c->px->body, c->px->xs};
	return (struct tile_px){26, 22, 84, 60, c->px->lead, c->px->second};
}

/* Its words, in the middle of what room is left: the second line only where it fits. */
static void tile_words(struct canvas *c, struct box room, const char *title, const char *second,
		       struct style st, double second_size)
{
	struct style st2 = style_second(c);
	double high, more = 0;

	if (st.colour == COLOUR_ONLAMP)
		st2.colour = COLOUR_ONLAMP;
	st2.size = second_size;
	high = type_height(c, st, title, room.w);
	if (second && second_size > 0 && type_width(c, st2, second) <= room.w)
		more = 4 + ceil(st2.size * st2.line);
	if (high + more > room.h - 8)
		more = 0;
	room.y += (room.h - high - more) / 2;
	room.h = high;
	(void)type_draw(c, st, title, room); /* its height is known */
	if (more == 0)
		return;
	room.y += high + 4;
	room.h = more - 4;
	(void)type_draw(c, st2, second, room);
}

static const char *todo_second(struct canvas *c, const struct view_row *row, bool narrow)
{
	switch (row->state) {
	case TODO_CALL:
		return row->bay ? say(c, WORD_AT_DOOR, number(c, row->bay))
				: word(c, WORD_CALL_ANSWER_IT);
	case TODO_WIPE:
	case TODO_INSPECT:
	case TODO_RESTOCK: return word(c, narrow ? WORD_ITS_STICKER_SHORT : WORD_ITS_STICKER);
	case TODO_OVERDUE: return word(c, WORD_NOT_BACK_YET);
	case TODO_HOLD: return word(c, WORD_THEIRS_IS_HERE);
	case TODO_CONFIRM: return word(c, WORD_MADE_WITHOUT_CLOCK);
	case TODO_REQUEST: return word(c, WORD_SEE_WHAT);
	case TODO_UNSURE_LOAN: return word(c, WORD_NOBODY_SAW);
	case TODO_QUEUE: return word(c, WORD_SEE_WHO);
	case TODO_DISK: return word(c, WORD_TELL_COORDINATOR);
	case TODO_CLOCK: return word(c, WORD_CLOCK_NOT_SET);
	case TODO_STOCKTAKE:
		return row->bay ? say(c, narrow ? WORD_BEGIN_AT_SHORT : WORD_BEGIN_AT,
				      number(c, row->bay))
				: word(c, WORD_STOCKTAKE_SEE_WHAT);
	case TODO_TAKE_IN: /* several doors at once, or one */
		if (row->bay && row->count > 1)
			return word(c, narrow ? WORD_BATCH_OPENS_SHORT : WORD_BATCH_OPENS);
		return row->bay ? say(c, narrow ? WORD_BEGIN_AT_SHORT : WORD_BEGIN_AT,
				      number(c, row->bay))
				: NULL;
	case TODO_FAULT:
		return row->bay ? say(c, WORD_SET_ASIDE_IN, number(c, row->bay))
				: word(c, WORD_ITS_STICKER);
	default:
		return row->bay ? say(c, narrow ? WORD_BEGIN_AT_SHORT : WORD_BEGIN_AT,
				      number(c, row->bay))
				: NULL;
	}
}

/* What a worker can begin by touching it; the rest is only good to know. */
static bool can_begin(const struct view *v, const struct view_row *row)
{
	uint8_t look = row->bay <= v->bays ? v->bay_of[row->bay].look : LOOK_EMPTY;

	switch (row->state) {
	case TODO_DISK: return false;
	case TODO_FAULT: /* one that is set aside waits for its sticker, not for a door */
		return row->bay && (look == LOOK_OUT_OF_USE || look == LOOK_OPEN);
	default: return true;
	}
}

/* The count, or a bell; cut off `room`. */
static void todo_sign(struct canvas *c, struct box *room, const struct view_row *row,
		      const struct tile_px *px, enum colour ink, enum colour tint)
{
	struct style st = style_h2(c);
	const char *count = number(c, row->count);
	struct box sign;
	double width;

	if (row->state == TODO_CALL) {
		double size = fmin(px->count_w + 6, 56);

		sign = cut_start(room, size, px->gap);
		fill_icon(c, ICON_BELL_RINGING_BOLD, sign.x, round(sign.y + (sign.h - size) / 2),
			  size, ink, tint);
		return;
	}
	st.size = px->count;
	if (row->count > 9)
		st.size = round(st.size * (row->count > 99 ? 0.5 : 0.7));
	st.line = 1;
	st.tracking = -0.03;
	st.colour = ink;
	st.align = ALIGN_MIDDLE;
	width = fmax(px->count_w, ceil(type_width(c, st, count)) + 2);
	sign = cut_start(room, width, px->gap);
	sign.y -= round(st.size * 0.05); /* figures reach below no line: their own middle */
	type_middle(c, st, count, sign);
}

static void handle(struct canvas *c, struct box in, enum colour colour)
{
	double high = c->small ? 26 : 38, wide = c->small ? 4 : 6;
	struct box end = in;

	(void)cut_end(&end, c->small ? 9 : 14, 0); /* stays free */
	end = cut_end(&end, wide, 0);
	end.y = round(in.y + (in.h - high) / 2);
	end.h = high;
	fill_round(c, end, wide / 2, colour);
}

/* As a row it has the same face. */
static void rows_todo(struct canvas *c, struct box b, bool lit)
{
	if (rows_about(c, b, ROW_QUIET, false) && lit)
		rows_lit(c);
}

static void todo_tile(struct canvas *c, struct box b, const struct view_row *row, bool narrow)
{
	struct tile_px px = tile_px(c, narrow);
	struct style st = style_lead(c);
	bool begin = can_begin(c->view, row), lit = row->lit;
	enum colour ink = lit ? COLOUR_ONLAMP : COLOUR_INK;
	struct box in = b, room;

	if (begin) {
		in = pressable(c, b, CONTROL_TODO, row->state, c->px->r3, lit);
		handle(c, in, lit ? COLOUR_LAMPEDGE : COLOUR_EDGE);
	} else {
		/* No ledge: it is done in the real world, or only good to know. */
		rows_todo(c, b, lit);
		fill_round(c, b, c->px->r3, lit ? COLOUR_LAMP : COLOUR_MIST);
		if (c->theme->border_extra > 0)
			ring_round(c, b, c->px->r3, 2, COLOUR_EDGE);
	}
	room = in;
	(void)cut_start(&room, px.pad, 0);                        /* stays free */
	(void)cut_end(&room, c->small ? 19 : begin ? 30 : 18, 0); /* the handle's place */
	todo_sign(c, &room, row, &px, ink, lit ? COLOUR_LAMPTINT : COLOUR_TINT);
	st.size = px.title;
	st.line = 1.1;
	st.colour = ink;
	if (row->state == TODO_CALL)
		st.size = round(st.size * 0.9);
	tile_words(c, room, word(c, (enum word)(WORD_TODO_UNSURE + row->state)),
		   todo_second(c, row, narrow), st, px.second);
}

static void open_tile(struct canvas *c, struct box b, bool narrow)
{
	struct tile_px px = tile_px(c, narrow);
	struct style st = style_lead(c);
	struct box in = pressable(c, b, CONTROL_OPEN_DOOR, 0, c->px->r3, false), room = in, sign;
	double size = narrow || c->small ? 44 : 56;

	handle(c, in, COLOUR_EDGE);
	(void)cut_start(&room, px.pad, 0);           /* stays free */
	(void)cut_end(&room, c->small ? 19 : 30, 0); /* the handle's place */
	sign = cut_start(&room, fmax(px.count_w, size), px.gap);
	fill_icon(c, ICON_LOCK_KEY_OPEN, round(sign.x + (sign.w - size) / 2),
		  round(sign.y + (sign.h - size) / 2), size, COLOUR_INK, COLOUR_TINT);
	st.size = px.title;
	st.line = 1.1;
	tile_words(c, room, word(c, WORD_OPEN_A_DOOR), word(c, WORD_OPEN_A_DOOR_2), st, px.second);
}

/* ---- Home ---- */

static enum word greeting(const struct view *v)
{
	if (v->quality == CLOCK_NONE)
		return WORD_STAFF;
	return v->minute < 12 * 60   ? WORD_GOOD_MORNING
	       : v->minute < 17 * 60 ? WORD_GOOD_AFTERNOON
				     : WORD_GOOD_EVENING;
}

/* The longest greeting that stays in one line of `width`. */
static const char *greet(struct canvas *c, double width)
{
	const struct view *v = c->view;
	enum word id = greeting(v);
	const char *hello, *name = private_words(c, v->name);

	if (!v->name[0])
		return word(c, id);
	if (id != WORD_STAFF) {
		/* The one with a name stands behind the one without. */
		hello = say(c, (enum word)(id + 1), name);
		if (type_width(c, style_h2(c), hello) <= width)
			return hello;
	}
	hello = say(c, WORD_STAFF_HELLO_TO, name);
	return type_width(c, style_h2(c), hello) <= width ? hello : word(c, id);
}

/* In one line of `width`: who it is, or else only when. */
static const char *who_and_when(struct canvas *c, double width)
{
	const struct view *v = c->view;
	bool coordinator = v->role == ROLE_COORDINATOR;
	struct style st = style_xs(c);
	const char *all;

	if (v->quality == CLOCK_NONE)
		return word(c, coordinator ? WORD_COORDINATOR_NO_CLOCK : WORD_STAFF_NO_CLOCK);
	st.bold = true;
	all = say(c, coordinator ? WORD_COORDINATOR_TODAY : WORD_STAFF_TODAY, date_words(c, v->day),
		  time_words(c, v->minute));
	if (type_width(c, st, all) <= width)
		return all;
	return say(c, WORD_LIST_MORE, date_short(c, v->day), time_words(c, v->minute));
}

/* One sentence after the other; the first may be missing. */
static const char *join(struct canvas *c, const char *all, const char *next)
{
	if (!next)
		return all;
	return all ? say(c, WORD_TWO_SENTENCES, all, next) : next;
}

static const char *open_doors(struct canvas *c)
{
	const struct view *v = c->view;
	uint32_t open = 0;
	uint8_t first = 0;

	for (uint8_t bay = 1; bay <= v->bays; bay++) {
		if (v->bay_of[bay].open && open++ == 0)
			first = bay;
	}
	if (open == 0)
		return NULL;
	if (c->small) /* beside two buttons */
		return open == 1 ? say(c, WORD_CLOSE_DOOR_NUMBER, number(c, first))
				 : say(c, WORD_CLOSE_DOORS, number(c, open));
	return open == 1 ? say(c, WORD_STAFF_DOOR_OPEN, number(c, first))
			 : say(c, word_count(c, WORD_STAFF_DOORS_OPEN, open), number(c, open));
}

/*
 * "6 are ready to lend. Door 6 is open: please close it." Only what stays in
 * one line of `width`: an open door first, then the lines of the list that
 * have no tile, then what is ready.
 */
static const char *how_it_stands(struct canvas *c, int tiles, struct style st, double width)
{
	const struct view *v = c->view;
	uint32_t left = v->rows > tiles ? (uint32_t)(v->rows - tiles) : 0, ready = 0;
	const char *open = open_doors(c), *more = NULL, *is_ready, *all;

	for (int kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++)
		ready += v->ready[kind];
	is_ready = ready ? say(c, word_count(c, WORD_STAFF_READY, ready), number(c, ready))
			 : word(c, WORD_STAFF_NONE_READY);
	if (left)
		more = say(c, word_count(c, WORD_STAFF_MORE_JOBS, left), number(c, left));
	all = join(c, join(c, is_ready, open), more);
	if (type_width(c, st, all) > width && open)
		all = join(c, open, more);
	if (type_width(c, st, all) > width)
		all = open ? open : more ? more : is_ready;
	return all;
}

static void all_done(struct canvas *c, struct box b)
{
	banner(c, b, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD, word(c, WORD_NOTHING_TO_DO));
}

/* The tiles in `columns`, Open a door the last; `places` in all, at least. */
static void tiles_in(struct canvas *c, struct box b, int columns, int places, int most)
{
	const struct view *v = c->view;
	int len = v->rows < most ? v->rows : most;
	bool narrow = columns > 1 && (!c->small || columns > 2);
	double gap = c->px->s2;
	int rows;

	places = len + 1 > places ? len + 1 : places;
	rows = (places + columns - 1) / columns;
	for (int k = 0; k < len; k++)
		todo_tile(c, box_cell(b, columns, rows, k, gap, gap), &v->row[k], narrow);
	if (len == 0)
		all_done(c, box_cell(b, 1, rows, 0, 0, gap));
	open_tile(c, box_cell(b, columns, rows, rows * columns - 1, gap, gap), narrow);
}

/* In one row, or two where there is more to do. Returns what is left of the page. */
static struct box tiles_above(struct canvas *c, struct box page)
{
	const struct view *v = c->view;
	bool two = v->rows > TODOS_ABOVE;
	int len = two ? TODOS_ABOVE2 : TODOS_ABOVE, columns = TODOS_ABOVE + 1;
	struct box b = cut_top(&page, two ? 2 * 108 + 14 : 108, 19), done = b;

	if (v->rows < len)
		len = v->rows;
	for (int k = 0; k < len; k++)
		todo_tile(c, box_cell(b, columns, two ? 2 : 1, k, 14, 14), &v->row[k], true);
	open_tile(c, box_cell(b, columns, two ? 2 : 1, two ? 2 * columns - 1 : columns - 1, 14, 14),
		  true);
	done.w = box_cell(b, columns, 1, TODOS_ABOVE, 14, 0).x - 14 - b.x;
	if (len == 0)
		all_done(c, done);
	return page;
}

static struct button person_button(const struct canvas *c)
{
	return (struct button){.control = CONTROL_PERSON,
			       .text = word(c, WORD_SOMEBODY_HERE),
			       .icon = c->small ? ICON_NONE : ICON_USER_CIRCLE,
			       .small = true};
}

/* Beside Sign out: somebody is here; and what there is to do with the kiosk itself, if anything.
 * Returns how many. */
static int home_buttons(const struct canvas *c, struct button buttons[2])
{
	buttons[0] = person_button(c);
	buttons[1] = (struct button){
		.control = CONTROL_MORE,
		.text = word(c, c->rows.gathering ? WORD_THE_KIOSK : WORD_KIOSK_MORE),
		.small = true};
	return c->view->more ? 2 : 1;
}

/* One idea a screen: only what to do. The map is behind "Open a door". */
static void home_small(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c);
	bool many = v->rows > 5;
	int len = v->rows < 8 ? v->rows : 8, beside;
	struct button buttons[2];
	double width, gap = c->px->s2;
	struct head head = {0};

	beside = home_buttons(c, buttons);
	width = staff_head_room(c, page.w, buttons, beside);
	head.title = greet(c, width);
	head.says = how_it_stands(c, len, style_body(c), width);
	if (beside > 1 && type_width(c, style_body(c), head.says) > width)
		head.says = NULL; /* the tiles keep their room */
	staff_head_beside(c, &page, &head, gap, true, buttons, beside);
	tiles_in(c, page, many ? 3 : 2, v->rows > 3 ? 6 : 4, len);
}

/* Many doors: those that need somebody, under the tiles. */
static void doors_in_need(struct canvas *c, struct box page)
{
	struct style st = style_body(c);
	struct box title = cut_top(&page, ceil(st.size * st.line), c->px->s1);
	struct staff_map map;
	unsigned needy = staff_map_needy(c, page, &map), shown = 0;

	if (needy == 0) {
		title.h = c->px->button;
		banner(c, title, BANNER_NOTE, ICON_CHECK_CIRCLE_BOLD,
		       say(c, WORD_DOORS_FINE, number(c, c->view->bays)));
		return;
	}
	for (uint8_t bay = 1; bay <= c->view->bays; bay++)
		shown += map.cell[bay].w > 0;
	st.bold = true;
	(void)type_draw(c, st,
			shown == needy ? word(c, WORD_DOORS_IN_NEED)
				       : say(c, WORD_DOORS_IN_NEED_FIRST, number(c, shown),
					     number(c, needy)),
			title); /* one line */
	staff_map_draw(c, &map);
}

/* The head, and the sentence under it over the whole width. */
static void home_head(struct canvas *c, struct box *page, int tiles)
{
	struct style st = style_body(c);
	struct button buttons[2];
	int beside = home_buttons(c, buttons);
	double width = staff_head_room(c, page->w, buttons, beside);
	struct head head = {.kick = who_and_when(c, width), .title = greet(c, width)};

	staff_head_beside(c, page, &head, c->px->s1, true, buttons, beside);
	st.colour = COLOUR_INK2;
	(void)type_draw(c, st, how_it_stands(c, tiles, st, page->w),
			cut_top(page, ceil(st.size * st.line), c->px->s3)); /* one line */
}

/* Returns false, and draws nothing, where the map does not fit beside so many tiles. */
static bool home_beside(struct canvas *c, int columns, int most)
{
	double tiles_w = columns == 2 ? 520 : 352;
	struct box page = page_box(c), left = page;
	struct staff_map map;

	(void)cut_top(&left, 172, 0); /* the head, as home_head will draw it */
	(void)cut_end(&left, tiles_w, c->px->s3);
	if (!staff_map_whole(c, left, &map))
		return false;
	home_head(c, &page, most);
	left = cut_start(&page, left.w, c->px->s3);
	(void)staff_map_whole(c, left, &map); /* fits: `left` is no lower */
	staff_map_draw(c, &map);
	tiles_in(c, page, columns, columns == 2 ? 2 * (TODOS_BESIDE + 1) : 4, most);
	return true;
}

void screen_staff_home(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c);
	struct button buttons[2];
	struct style bold = style_xs(c);
	int beside = home_buttons(c, buttons);
	double width = staff_head_room(c, page.w, buttons, beside);
	struct head head = {0};
	struct staff_map map;

	if (c->small) {
		home_small(c);
		return;
	}
	if (v->rows > TODOS_BESIDE && home_beside(c, 2, TODOS_BESIDE2))
		return;
	if (home_beside(c, 1, TODOS_BESIDE))
		return;
	bold.bold = true;
	head.title = greet(c, width);
	head.kick =
		how_it_stands(c, v->rows > TODOS_ABOVE ? TODOS_ABOVE2 : TODOS_ABOVE, bold, width);
	staff_head_beside(c, &page, &head, 18, true, buttons, beside);
	page = tiles_above(c, page);
	if (staff_map_whole(c, page, &map))
		staff_map_draw(c, &map);
	else
		doors_in_need(c, page);
}
