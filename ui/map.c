/* The bay map: cabinets and doors in their real shapes and order. */
#include "map.h"

#include <math.h>

#include "paint.h"
#include "type.h"
#include "words.h"

/* How many shelves the cabinet has on the map. */
static double shelves_of(const struct board *board, uint8_t cabinet)
{
	double shelves = 1;

	for (uint8_t bay = 1; bay <= board->policy.bays; bay++) {
		const struct board_bay *b = &board->bay[bay];

		if (b->cabinet == cabinet)
			shelves = fmax(shelves, b->y + fmax(1, b->h));
	}
	return shelves;
}

uint8_t map_cabinets(const struct board *board)
{
	uint8_t cabinets = 1;

	for (uint8_t bay = 1; bay <= board->policy.bays; bay++) {
		if (board->bay[bay].cabinet > cabinets)
			cabinets = board->bay[bay].cabinet;
	}
	return cabinets;
}

static void cabinet_cells(const struct board *board, uint8_t cabinet, struct box area, double gap,
			  struct box cell[BAYS_MAX + 1])
{
	double shelves = shelves_of(board, cabinet);
	double column = (area.w + gap) / MAP_COLUMNS, shelf = (area.h + gap) / shelves;

	for (uint8_t bay = 1; bay <= board->policy.bays; bay++) {
		const struct board_bay *b = &board->bay[bay];

		if (b->cabinet != cabinet)
			continue;
		cell[bay] = (struct box){area.x + b->x * column, area.y + b->y * shelf,
					 fmax(1, b->w) * column - gap, fmax(1, b->h) * shelf - gap};
	}
}

void map_cells(const struct board *board, uint8_t cabinet, struct box area, double gap,
	       struct box cell[BAYS_MAX + 1])
{
	uint8_t cabinets = map_cabinets(board);

	for (int bay = 0; bay <= BAYS_MAX; bay++)
		cell[bay] = (struct box){0};
	if (cabinet) {
		cabinet_cells(board, cabinet, area, gap, cell);
		return;
	}
	for (uint8_t k = 1; k <= cabinets; k++)
		cabinet_cells(board, k, box_cell(area, cabinets, 1, k - 1, 2 * gap, 0), gap, cell);
}

static void leaf_of(struct canvas *c, struct box cell, double leaf, double line_px)
{
	double x = cell.x - 4, y = cell.y, bottom = cell.y + cell.h;
	double in = fmin(8, leaf * 0.27), out = fmin(6, leaf * 0.2);

	/* Hinged at the start side; its free edge, nearer to us, is taller. */
	path_move(c, x, y + 4);
	path_curve(c, x, y, x + in / 2, y - 3.5, x + in, y - 3);
	path_line(c, x + leaf - out, y - 13);
	path_curve(c, x + leaf - out / 2, y - 13.5, x + leaf, y - 11, x + leaf, y - 8);
	path_line(c, x + leaf, bottom + 8);
	path_curve(c, x + leaf, bottom + 11, x + leaf - out / 2, bottom + 13.5, x + leaf - out,
		   bottom + 13);
	path_line(c, x + in, bottom + 3);
	path_curve(c, x + in / 2, bottom + 3.5, x, bottom, x, bottom - 4);
	path_close(c);
	path_fill_and_line(c, COLOUR_LEAFFACE, line_px, COLOUR_LEAFLINE);
	fill_round(c,
		   (struct box){x + leaf - fmin(14, leaf * 0.6), cell.y + cell.h / 2 - 12,
				fmin(5, leaf / 4), 24},
		   2.5, COLOUR_LEAFLINE);
}

void map_leaf(struct canvas *c, struct box cell, double line_px)
{
	leaf_of(c, cell, fmax(14, cell.w * 0.34), line_px);
}

/* Largest figures that leave room for two of them beside the handle in the narrowest door. */
static double figure_size(const struct board *board, const struct box cell[BAYS_MAX + 1],
			  double size)
{
	for (uint8_t bay = 1; bay <= board->policy.bays; bay++) {
		if (cell[bay].w > 0)
			size = fmin(size, fmin((cell[bay].w - 16) * 0.69, cell[bay].h * 0.58));
	}
	return size > 0 ? fmax(11, floor(size)) : 0;
}

static void pillar(struct canvas *c, struct box b)
{
	struct style st = style_xs(c);
	double wide = b.w, high = round(wide * 0.64), y = round(b.y + b.h * 0.23);
	double middle = b.x + wide / 2;
	struct box here = {b.x - 14, y + high + 40, wide + 28, 64};
	const char *text = word(c, c->small ? WORD_YOU_ARE_HERE_SHORT : WORD_YOU_ARE_HERE);

	fill_round(c, (struct box){b.x, y, wide, high}, 7, COLOUR_LEAFFACE);
	fill_round(c, (struct box){b.x, y, round(wide * 0.14), high}, 4, COLOUR_GADGETTITLE);
	fill_round(c, (struct box){b.x + wide * 0.2 + 1, y + 9, wide * 0.5, 6}, 3, COLOUR_LEAFLINE);
	fill_round(c, (struct box){b.x + wide * 0.2 + 1, y + 21, wide * 0.36, 5}, 2.5,
		   COLOUR_BAYHANDLE);
	ring_round(c, (struct box){round(middle - 16.5), y + high + 10.5, 33, 23}, 6, 3,
		   COLOUR_LEAFFACE);
	st.bold = true;
	st.size = fmin(st.size, c->small ? 22 : 26); /* nor does the cabinet grow */
	st.colour = COLOUR_ONSHADE;
	st.align = ALIGN_MIDDLE;
	st.line = 1.15;
	here.h = fmin(here.h, b.y + b.h - c->px->s2 - here.y);
	/* A picture says it too: words that have no room are left out. */
	if (!type_breaks(c, st, text, here.w) && type_height(c, st, text, here.w) <= here.h)
		(void)type_draw(c, st, text, here);
}

/* Numbers on doors are as large as the doors. */
static struct style figure_style(const struct canvas *c)
{
	struct style st = style_lead(c);

	st.drawn = true;
	return st;
}

static void door_closed(struct canvas *c, struct box cell, unsigned bay, double figure)
{
	struct style st = figure_style(c);
	double handle = fmin(22, cell.h * 0.5), wide = cell.w < 40 ? 3 : 5;
	double end = cell.w < 40 ? 7 : 15;
	struct box whole = box_inset(cell, -1, -1);

	fill_round(c, whole, fmin(9, cell.h / 4), COLOUR_BAYEDGE);
	fill_round(c, box_inset(cell, 1, 1), fmin(7, cell.h / 4), COLOUR_BAY);
	fill_round(
		c,
		(struct box){cell.x + cell.w - end, cell.y + (cell.h - handle) / 2, wide, handle},
		wide / 2, COLOUR_BAYHANDLE);
	st.size = figure;
	st.colour = COLOUR_ONSHADE;
	st.align = ALIGN_MIDDLE;
	type_line(c, st, number(c, bay), cell.x + (cell.w - 8) / 2,
		  cell.y + cell.h / 2 + figure * 0.34);
}

/* The light that falls out of an open door onto what is below. */
static void door_light(struct canvas *c, struct box cell, struct box cabinet)
{
	double bottom = cell.y + cell.h;

	paint_inside(c, box_inset(cabinet, 1, 1), 17);
	path_move(c, cell.x - 2, bottom);
	path_line(c, cell.x - 26, bottom + 40);
	path_curve(c, cell.x + cell.w * 0.2, bottom + 54, cell.x + cell.w * 0.8, bottom + 54,
		   cell.x + cell.w + 24, bottom + 40);
	path_line(c, cell.x + cell.w + 2, bottom);
	path_close(c);
	path_fill(c, COLOUR_LIGHT);
	paint_back(c);
}

static void door_open(struct canvas *c, struct box cell, unsigned bay, double figure)
{
	struct style st = figure_style(c);
	struct box inside = box_inset(cell, -5, -5);
	double leaf = fmax(14, cell.w * (bay > 9 && cell.w < 80 ? 0.28 : 0.36));

	fill_round(c, box_inset(inside, -2.5, -2.5), 14, COLOUR_ONSHADE);
	fill_round(c, box_inset(inside, 2.5, 2.5), 10,
		   c->glimpse == GLIMPSE_BREATH ? COLOUR_LAMPLOW : COLOUR_LAMP);
	c->picture->lamp = paint_on_glass(c, inside);
	leaf_of(c, cell, leaf, 2.5);
	leaf -= 4;
	st.size = fmin(figure * 1.5, (cell.w - leaf) * (bay > 9 ? 0.68 : 1.2));
	st.colour = COLOUR_ONLAMP;
	st.align = ALIGN_MIDDLE;
	type_line(c, st, number(c, bay), cell.x + leaf + (cell.w - leaf) / 2,
		  cell.y + cell.h / 2 + st.size * 0.345);
}

static void door_stuck(struct canvas *c, struct box cell, unsigned bay, double figure)
{
	struct style st = figure_style(c);
	double sign = fmin(34, cell.h * 0.5), all;

	fill_round(c, box_inset(cell, -2.5, -2.5), 10, COLOUR_BRICK);
	fill_round(c, box_inset(cell, 2.5, 2.5), 6, COLOUR_PAPER);
	st.size = fmin(figure * 1.25, cell.h * 0.55);
	all = sign + 2 + type_width(c, st, number(c, bay));
	if (all > cell.w - 8) {
		sign *= 0.7;
		st.size *= 0.8;
		all = sign + 2 + type_width(c, st, number(c, bay));
	}
	fill_icon(c, ICON_WARNING_FILL, cell.x + (cell.w - all) / 2, cell.y + (cell.h - sign) / 2,
		  sign, COLOUR_BRICK, COLOUR_NONE);
	type_line(c, st, number(c, bay), cell.x + (cell.w - all) / 2 + sign + 2,
		  cell.y + cell.h / 2 + st.size * 0.345);
}

/* The door that will open next: lit, with its leaf still shut. */
static void door_next(struct canvas *c, struct box cell, unsigned bay, double figure)
{
	struct style st = figure_style(c);
	double handle = fmin(24, cell.h * 0.5);

	fill_round(c, box_inset(cell, -5, -5), 14, COLOUR_LAMP);
	fill_round(c, cell, 8, COLOUR_LEAFFACE);
	fill_round(c, (struct box){cell.x + cell.w - 15, cell.y + (cell.h - handle) / 2, 5, handle},
		   2.5, COLOUR_LEAFLINE);
	st.size = fmin(figure * 1.25, cell.h * 0.6);
	st.colour = COLOUR_LEAFLINE;
	st.align = ALIGN_MIDDLE;
	type_line(c, st, number(c, bay), cell.x + (cell.w - 8) / 2,
		  cell.y + cell.h / 2 + st.size * 0.345);
}

#define FIGURE_MIN 20 /* px; where numbers would be smaller, one cabinet has the map to itself */

/* Shares the doors out: all cabinets side by side, or only the one that has `bay`. */
static double map_share(const struct canvas *c, struct box doors, double map_w, uint8_t bay,
			struct box cell[BAYS_MAX + 1])
{
	const struct board *board = c->board;
	bool many = map_cabinets(board) > 1;
	double most = c->small ? 23 : board->policy.bays > 16 ? 28 : map_w < 520 ? 30 : 34, figure;

	if (many && board->policy.bays > MAP_PAGE_BAYS) {
		map_cells(board, board->bay[bay].cabinet, doors, 9, cell);
		return figure_size(board, cell, most);
	}
	map_cells(board, 0, doors, 9, cell);
	figure = figure_size(board, cell, most);
	if (!many || figure >= FIGURE_MIN)
		return figure;
	map_cells(board, board->bay[bay].cabinet, doors, 9, cell);
	return figure_size(board, cell, most);
}

/* The one door that it is all about, over its neighbours. */
static void mark_bay(struct canvas *c, const struct box cell[BAYS_MAX + 1], struct box cabinet,
		     uint8_t bay, enum map_mark mark, double figure)
{
	if (!bay || cell[bay].w <= 0)
		return;
	switch (mark) {
	case MAP_NONE: break;
	case MAP_ALL_OPEN:
	case MAP_OPEN:
		door_light(c, cell[bay], cabinet);
		door_open(c, cell[bay], bay, figure);
		break;
	case MAP_STUCK: door_stuck(c, cell[bay], bay, figure); break;
	case MAP_NEXT: door_next(c, cell[bay], bay, figure); break;
	}
}

static void map_row(struct canvas *c, struct box b, uint16_t arg)
{
	map_resident(c, box_middle(b, fmin(b.w, b.h * 1.4), b.h), (uint8_t)arg,
		     (enum map_mark)(arg >> 8));
}

void map_resident(struct canvas *c, struct box b, uint8_t bay, enum map_mark mark)
{
	uint16_t spoken = c->picture->spokens;
	struct box cell[BAYS_MAX + 1];
	struct box cabinet = {b.x + 1, b.y + 1, b.w - 2, b.h - 12}, side, doors;
	double side_w = c->small ? 70 : c->board->policy.bays > 16 ? 104 : 116, figure;

	if (rows_picture(c, c->small ? 160 : 260, c->small ? 246 : 398, (uint16_t)(bay | mark << 8),
			 map_row))
		return;

	paint_keep(c, b);
	for (int k = 0; k < 2; k++)
		fill_round(c, (struct box){k ? b.x + b.w - 60 : b.x + 26, b.y + b.h - 16, 34, 16},
			   4, COLOUR_SHADE);
	fill_round(c, cabinet, 18, COLOUR_SHADE);
	if (c->theme->border_extra > 0)
		ring_round(c, cabinet, 18, 2, COLOUR_EDGE);
	doors = (struct box){b.x + 14, b.y + 14, b.w - 28, b.h - 58};
	side = cut_start(&doors, side_w, 14);
	pillar(c, (struct box){side.x + 6, side.y, side.w - 20, b.h - 12});
	figure = map_share(c, doors, b.w, bay ? bay : 1, cell);
	if (figure <= 0) { /* the words have left no room */
		picture_short(c, "the map");
		paint_back(c);
		c->picture->spokens = spoken;
		return;
	}
	for (uint8_t k = 1; k <= c->board->policy.bays; k++) {
		if (cell[k].w > 0 && (k != bay || mark == MAP_NONE || mark == MAP_ALL_OPEN))
			door_closed(c, cell[k], k, figure);
	}
	for (uint8_t k = 1; mark == MAP_ALL_OPEN && k <= c->board->policy.bays; k++) {
		if (c->view->bay_of[k].open)
			mark_bay(c, cell, cabinet, k, mark, figure);
	}
	if (mark != MAP_ALL_OPEN)
		mark_bay(c, cell, cabinet, bay, mark, figure);
	paint_back(c);
	c->picture->spokens = spoken; /* a picture: where to look is said in words */
}

/* Rows and doors in a row are counted as people see them: by what starts where. */
static void place_of(const struct board *board, uint8_t bay, unsigned *row, unsigned *rows,
		     unsigned *door, unsigned *doors)
{
	const struct board_bay *me = &board->bay[bay];
	bool starts[256] = {false};

	*row = *rows = *door = *doors = 0;
	for (uint8_t k = 1; k <= board->policy.bays; k++) {
		const struct board_bay *b = &board->bay[k];

		if (b->cabinet != me->cabinet)
			continue;
		starts[b->y] = true;
		if (b->y != me->y)
			continue;
		*doors += 1;
		*door += b->x <= me->x;
	}
	for (unsigned y = 0; y < 256; y++) {
		*rows += starts[y];
		*row += y <= me->y && starts[y];
	}
}

#define PLACES_NAMED 8 /* "the eighth door"; beyond that only the number helps */

const char *where_to_look(struct canvas *c, uint8_t bay)
{
	static const enum word rows_named[PLACES_NAMED] = {WORD_ROW_TOP, WORD_ROW_2, WORD_ROW_3,
							   WORD_ROW_4,   WORD_ROW_5, WORD_ROW_6,
							   WORD_ROW_7,   WORD_ROW_8};
	static const enum word doors_named[PLACES_NAMED] = {
		WORD_DOOR_FIRST, WORD_DOOR_2, WORD_DOOR_3, WORD_DOOR_4,
		WORD_DOOR_5,     WORD_DOOR_6, WORD_DOOR_7, WORD_DOOR_8};
	unsigned row, rows, door, doors;
	const char *row_text, *door_text;
	bool many = map_cabinets(c->board) > 1;

	if (!bay || bay > c->board->policy.bays)
		return "";
	place_of(c->board, bay, &row, &rows, &door, &doors);
	if (row > PLACES_NAMED || door > PLACES_NAMED)
		return "";
	row_text = word(c, row == rows && rows > 1 ? WORD_ROW_BOTTOM : rows_named[row - 1]);
	door_text = word(c, doors == 1      ? WORD_DOOR_ONLY
			    : door == doors ? WORD_DOOR_LAST
					    : doors_named[door - 1]);
	if (many)
		return say(c, WORD_LOOK_CABINET, number(c, c->board->bay[bay].cabinet), row_text,
			   door_text);
	return say(c, WORD_LOOK, row_text, door_text);
}
