/* The worker's map: cells in their places, and how each look is drawn. */
#include "staff_map.h"

#include <assert.h>
#include <math.h>

#include "paint.h"
#include "type.h"
#include "widgets.h"
#include "words.h"
#include "writing.h"

/* ---- Where the cells are ---- */

static double cell_gap(const struct canvas *c)
{
	return c->small ? c->px->gap : 14;
}

/* The quiet panel behind the cells, and the room inside it. */
static struct box on_ground(const struct canvas *c, struct box room, struct staff_map *m)
{
	if (c->small)
		return room; /* every pixel is needed for the targets */
	m->ground = room;
	return box_inset(room, 16, 16);
}

/* Sharp edges: whole pixels, so that what began together still ends together. */
static void sharpen(struct staff_map *m)
{
	for (int bay = 0; bay <= BAYS_MAX; bay++) {
		struct box *b = &m->cell[bay];
		double right = round(b->x + b->w), bottom = round(b->y + b->h);

		b->x = round(b->x);
		b->y = round(b->y);
		b->w = right - b->x;
		b->h = bottom - b->y;
	}
}

static bool can_be_pressed(const struct canvas *c, const struct staff_map *m)
{
	for (uint8_t bay = 1; bay <= c->board->policy.bays; bay++) {
		const struct box *b = &m->cell[bay];

		if (b->w > 0 && (b->w < c->px->target || b->h < c->px->target))
			return false;
	}
	return true;
}

/* Cabinet 0: all of them. */
static bool lay_cabinet(const struct canvas *c, struct box room, uint8_t cabinet,
			struct staff_map *m)
{
	*m = (struct staff_map){.pages = 1};
	map_cells(c->board, cabinet, on_ground(c, room, m), cell_gap(c), m->cell);
	sharpen(m);
	return can_be_pressed(c, m);
}

struct grid {
	struct box room;
	int columns, rows;
	double w, h;
};

/*
 * As many cells as fit, wide enough for their words; with `all`, narrower
 * where else some would be left out, but none smaller than a target.
 */
static struct grid grid_of(const struct canvas *c, struct box room, int len, bool all)
{
	double gap = cell_gap(c), least_w = c->small ? 122 : 150, most_h = c->small ? 100 : 124;
	struct grid g = {.room = room};
	int most;

	g.rows = (int)fmax(1, floor((room.h + gap) / (c->px->target + gap)));
	g.columns = (int)fmax(1, floor((room.w + gap) / (least_w + gap)));
	most = (int)fmax(1, floor((room.w + gap) / (c->px->target + gap)));
	while (all && g.columns < most && g.columns * g.rows < len)
		g.columns++;
	g.w = (room.w - gap * (g.columns - 1)) / g.columns;
	g.h = fmin(most_h, (room.h - gap * (g.rows - 1)) / g.rows);
	return g;
}

static struct box grid_cell(const struct canvas *c, const struct grid *g, int at)
{
	double gap = cell_gap(c);

	return (struct box){g->room.x + at % g->columns * (g->w + gap),
			    g->room.y + (double)(at / g->columns) * (g->h + gap), g->w, g->h};
}

/* The panel is no higher than the rows of `len` cells. */
static void shrink_ground(const struct canvas *c, struct staff_map *m, const struct grid *g,
			  int len)
{
	double rows = fmin(g->rows, ceil((double)len / g->columns));
	double high = rows * g->h + (rows - 1) * cell_gap(c) + 2 * 16;

	if (m->ground.w > 0)
		m->ground.h = fmin(m->ground.h, ceil(high));
}

/* Cells for bays `first`..`first + len - 1`, in rows by number. */
static void lay_rows(const struct canvas *c, const struct grid *g, int first, int len,
		     struct staff_map *m)
{
	shrink_ground(c, m, g, len);
	for (int at = 0; at < len; at++)
		m->cell[first + at] = grid_cell(c, g, at);
	sharpen(m);
}

bool staff_map_whole(const struct canvas *c, struct box room, struct staff_map *m)
{
	int bays = c->board->policy.bays;
	struct grid grid;

	if (lay_cabinet(c, room, 0, m))
		return true;
	*m = (struct staff_map){.pages = 1};
	grid = grid_of(c, on_ground(c, room, m), bays, false);
	if (grid.columns * grid.rows < bays)
		return false;
	lay_rows(c, &grid, 1, bays, m);
	return true;
}

static bool each_cabinet_fits(const struct canvas *c, struct box room, struct staff_map *m)
{
	for (uint8_t k = 1; k <= map_cabinets(c->board); k++) {
		if (!lay_cabinet(c, room, k, m))
			return false;
	}
	return true;
}

void staff_map_page(const struct canvas *c, struct box room, unsigned turn, struct staff_map *m)
{
	uint8_t cabinets = map_cabinets(c->board), bays = c->board->policy.bays;
	struct grid grid;
	int each, first;

	if (c->rows.gathering) { /* rows turn their own leaves */
		(void)lay_cabinet(c, room, 0, m);
		return;
	}
	if (staff_map_whole(c, room, m))
		return;
	if (cabinets > 1 && each_cabinet_fits(c, room, m)) {
		uint8_t page = (uint8_t)(turn % cabinets);

		(void)lay_cabinet(c, room, (uint8_t)(page + 1), m); /* fits: asked above */
		m->page = page;
		m->pages = cabinets;
		m->by_cabinet = true;
		return;
	}
	*m = (struct staff_map){.pages = 1};
	grid = grid_of(c, on_ground(c, room, m), bays, false);
	each = grid.columns * grid.rows;
	m->pages = (uint8_t)((bays + each - 1) / each);
	m->page = (uint8_t)(turn % m->pages);
	first = m->page * each + 1;
	lay_rows(c, &grid, first, m->page + 1 < m->pages ? each : bays + 1 - first, m);
}

static bool is_needy(const struct view_bay *bay)
{
	return bay->look != LOOK_EMPTY && bay->look != LOOK_READY;
}

unsigned staff_map_needy(const struct canvas *c, struct box room, struct staff_map *m)
{
	uint8_t bays = c->board->policy.bays;
	struct grid grid;
	int needy = 0, at = 0;

	*m = (struct staff_map){.pages = 1};
	for (uint8_t bay = 1; bay <= bays; bay++)
		needy += is_needy(&c->view->bay_of[bay]);
	if (needy == 0)
		return 0;
	grid = grid_of(c, on_ground(c, room, m), needy, true);
	shrink_ground(c, m, &grid, needy);
	for (uint8_t bay = 1; bay <= bays && at < grid.columns * grid.rows; bay++) {
		if (is_needy(&c->view->bay_of[bay]))
			m->cell[bay] = grid_cell(c, &grid, at++);
	}
	sharpen(m);
	return (unsigned)needy;
}

/* ---- How a cell looks ---- */

enum edge { EDGE_SOLID, EDGE_DASHED, EDGE_DOTTED, EDGE_DOUBLE };
enum foot { FOOT_NONE, FOOT_BANDS, FOOT_CROSSES, FOOT_DOTS, FOOT_LINES, FOOT_BARS, FOOT_FULL };

static const struct look {
	enum word word;
	enum icon icon;
	enum colour edge, face, ink, band;
	enum edge line;
	enum foot foot;
	uint8_t px; /* of the edge */
} looks[BAY_LOOKS_COUNT] = {
	[LOOK_EMPTY] = {WORD_BAY_EMPTY, ICON_ARROW_UP_RIGHT_BOLD, COLOUR_INK2, COLOUR_PAPER,
			COLOUR_INK2, COLOUR_NONE, EDGE_DASHED, FOOT_NONE, 4},
	[LOOK_READY] = {WORD_BAY_READY, ICON_CHECK_CIRCLE_FILL, COLOUR_SHADETEXT, COLOUR_CARD,
			COLOUR_INK, COLOUR_NONE, EDGE_SOLID, FOOT_NONE, 3},
	[LOOK_HANDED_IN] = {WORD_BAY_HANDED_IN, ICON_TRAY_ARROW_DOWN_BOLD, COLOUR_PLUM,
			    COLOUR_PLUMTINT, COLOUR_PLUM, COLOUR_PLUMBAND, EDGE_SOLID, FOOT_BANDS,
			    4},
	[LOOK_QUARANTINED] = {WORD_BAY_SET_ASIDE, ICON_PAUSE_CIRCLE_BOLD, COLOUR_INK2, COLOUR_PAPER,
			      COLOUR_INK2, COLOUR_EDGE, EDGE_DOUBLE, FOOT_LINES, 3},
	[LOOK_UNSURE] = {WORD_BAY_UNSURE, ICON_QUESTION_BOLD, COLOUR_SKY, COLOUR_CARD, COLOUR_SKY,
			 COLOUR_SKY, EDGE_DOTTED, FOOT_DOTS, 5},
	[LOOK_FORCED] = {WORD_BAY_FORCED, ICON_WARNING_BOLD, COLOUR_BRICK, COLOUR_BRICKTINT,
			 COLOUR_BRICK, COLOUR_BRICK, EDGE_DOUBLE, FOOT_FULL, 4},
	[LOOK_OUT_OF_USE] = {WORD_BAY_FAULT, ICON_WRENCH_BOLD, COLOUR_BRICK, COLOUR_BRICKTINT,
			     COLOUR_BRICK, COLOUR_BRICKBAND, EDGE_SOLID, FOOT_CROSSES, 6},
	[LOOK_OPEN] = {WORD_BAY_OPEN, ICON_DOOR_OPEN_BOLD, COLOUR_LAMPEDGE, COLOUR_GLOW, COLOUR_INK,
		       COLOUR_NONE, EDGE_SOLID, FOOT_NONE, 4},
	[LOOK_OTHER] = {WORD_BAY_OTHER, ICON_PROHIBIT_BOLD, COLOUR_INK, COLOUR_MIST, COLOUR_INK,
			COLOUR_EDGE, EDGE_SOLID, FOOT_BARS, 5},
};

/* Lengths of a cell that wide and high. */
struct cell_px {
	double pad, number, word, icon, number_y, word_y, foot, leaf, radius;
};

static struct cell_px cell_px(const struct canvas *c, struct box b, bool footed)
{
	struct cell_px s = {
		.pad = 16, .number = 40, .word = 28, .icon = 42, .radius = 12, .leaf = 35};

	if (c->small) {
		s = (struct cell_px){
			.pad = 11, .number = 30, .word = 22, .icon = 30, .radius = 8, .leaf = 24};
		if (b.w < 110) {
			s.pad = 9;
			s.number = 27;
			s.icon = 24;
		}
		s.number_y = 33;
		s.word_y = footed ? 60 : 62;
		s.foot = 9;
		return s;
	}
	s.number_y = b.h >= 115 ? 44 : 40;
	s.word_y = b.h >= 115 ? (footed ? 82 : 86) : footed ? 74 : 78;
	s.foot = b.h >= 115 ? 20 : 11;
	if (b.w < 130) {
		s.pad = 11;
		s.icon = b.w < 110 ? 28 : 34;
		s.number = 36;
	}
	return s;
}

static void foot_pattern(struct canvas *c, struct box b, const struct look *look)
{
	switch (look->foot) {
	case FOOT_NONE: break;
	case FOOT_BANDS: fill_bands(c, b, 5, look->face, look->band); break;
	case FOOT_CROSSES: fill_crosses(c, b, 5, look->face, look->band); break;
	case FOOT_DOTS:
		for (double x = b.x + b.h; x < b.x + b.w - b.h / 2; x += 18)
			fill_disc(c, x, b.y + b.h / 2, fmin(4, b.h / 3), look->band);
		break;
	case FOOT_LINES:
		for (int k = 0; k < 2; k++)
			fill_box(c,
				 (struct box){b.x + 6, b.y + round(b.h * (k ? 0.66 : 0.2)),
					      b.w - 12, 2},
				 look->band);
		break;
	case FOOT_BARS:
		for (double x = b.x + 8; x < b.x + b.w - 8; x += 14)
			fill_box(c, (struct box){x, b.y + 1, 4, b.h - 3}, look->band);
		break;
	case FOOT_FULL: fill_round(c, b, 5, look->band); break;
	}
}

/* Face, edge and ledge. Returns the box that is left inside the edge. */
static struct box cell_face(struct canvas *c, struct box b, const struct look *look, double radius,
			    double ledge)
{
	double px = look->px + (c->theme->border_extra > 0 ? 1 : 0);
	bool broken = look->line == EDGE_DASHED || look->line == EDGE_DOTTED;
	struct box in = {b.x + px, b.y + px, b.w - 2 * px, b.h - px - ledge};
	struct box ring = {b.x, b.y, b.w, b.h - ledge + px};

	fill_ledge(c, b, radius, broken ? 0 : px, ledge, look->edge, look->face);
	if (look->line == EDGE_DASHED)
		dashed_round(c, ring, radius, px, 11, 9, look->edge);
	if (look->line == EDGE_DOTTED)
		dashed_round(c, ring, radius, px, px, px + 1, look->edge);
	if (look->line == EDGE_DOUBLE) {
		in = box_inset(in, 3, 3);
		ring_round(c, in, fmax(2, radius - px - 3), 2, look->edge);
		in = box_inset(in, 2, 2);
	}
	return in;
}

/* The word where there is room for it: a narrow cell is told by edge, pattern and icon. */
static void cell_word(struct canvas *c, const struct look *look, double x, double room,
		      double baseline, double size)
{
	struct style st = style_lead(c);

	st.size = size;
	st.colour = look->ink;
	if (type_width(c, st, word(c, look->word)) > room)
		st.size = c->px->xs;
	if (type_width(c, st, word(c, look->word)) <= room)
		type_line(c, st, word(c, look->word), x, baseline);
}

static const struct look *look_of(const struct canvas *c, uint8_t bay)
{
	const struct view_bay *of = &c->view->bay_of[bay];

	return &looks[of->look < BAY_LOOKS_COUNT ? of->look : LOOK_OTHER];
}

/* The face of a cell that is as large as its words; see rows.h. */
static struct box cell_row(struct canvas *c, struct box b, uint16_t arg)
{
	const struct look *look = look_of(c, (uint8_t)arg);
	double ledge = (c->small ? 5 : 7) + c->theme->ledge_extra, foot = c->small ? 8 : 11;
	struct box in;

	target(c, CONTROL_BAY, arg, b, false);
	in = cell_face(c, b, look, c->px->r1, fmax(ledge, look->px));
	foot_pattern(c, (struct box){in.x, in.y + in.h - foot, in.w, foot}, look);
	in.h -= foot;
	return in;
}

static bool cell_left(struct canvas *c, uint8_t bay, const struct look *look)
{
	const struct row row = {.kind = ROW_CELL,
				.place = PLACE_LATE,
				.control = CONTROL_BAY,
				.arg = bay,
				.icon = look->icon,
				.cell = cell_row,
				.text = {{number(c, bay), true}, {word(c, look->word), false}}};

	return rows_add(c, &row);
}

static void cell(struct canvas *c, struct box b, uint8_t bay)
{
	const struct view_bay *of = &c->view->bay_of[bay];
	const struct look *look = look_of(c, bay);
	bool held = is_held(c, CONTROL_BAY, bay, b);
	double ledge = (c->small ? 5 : 7) + c->theme->ledge_extra, x, end;
	struct cell_px s = cell_px(c, b, look->foot != FOOT_NONE);
	struct style st = style_lead(c);
	struct box in;

	if (cell_left(c, bay, look))
		return;

	target(c, CONTROL_BAY, bay, b, false);
	if (held) {
		double down = ledge - look->px;

		b.y += fmax(0, down);
		b.h -= fmax(0, down);
		ledge = fmin(ledge, look->px);
	}
	in = cell_face(c, b, look, s.radius, fmax(ledge, look->px));
	foot_pattern(c, (struct box){in.x, in.y + in.h - s.foot, in.w, s.foot}, look);
	x = b.x + s.pad;
	end = b.x + b.w - s.pad + (c->small ? 2 : 4);
	if (of->look == LOOK_OPEN) {
		map_leaf(c, (struct box){b.x, b.y, s.leaf / 0.34, b.h - ledge}, 3);
		x = b.x + s.leaf + (c->small ? 8 : 12);
	}
	st.size = s.number;
	type_line(c, st, number(c, bay), x, b.y + s.number_y);
	fill_icon(c, look->icon, round(end - s.icon),
		  round(b.y + s.number_y - s.number * 0.34 - s.icon / 2), s.icon, look->ink,
		  COLOUR_NONE);
	/* What reaches far below its line keeps off the pattern, and off a second edge. */
	if (look->foot != FOOT_NONE && writing_of(c->language) != WRITING_LATIN)
		s.word_y -= look->line == EDGE_DOUBLE && !c->small ? 8 : 4;
	cell_word(c, look, x, b.x + b.w - x - 8, b.y + s.word_y, s.word);
}

/* The doors stand as they do, whatever way the words are written. */
static struct box whole_map(const struct staff_map *m)
{
	double left = m->ground.x, right = m->ground.x + m->ground.w;
	bool any = m->ground.w > 0;

	for (int bay = 1; bay <= BAYS_MAX; bay++) {
		struct box b = m->cell[bay];

		if (b.w <= 0)
			continue;
		left = any ? fmin(left, b.x) : b.x;
		right = any ? fmax(right, b.x + b.w) : b.x + b.w;
		any = true;
	}
	return (struct box){left, m->ground.y, right - left, m->ground.h};
}

void staff_map_draw(struct canvas *c, const struct staff_map *m)
{
	paint_keep(c, whole_map(m));
	if (m->ground.w > 0) {
		fill_round(c, m->ground, 24, COLOUR_MIST);
		if (c->theme->border_extra > 0)
			ring_round(c, m->ground, 24, 2, COLOUR_EDGE);
	}
	/* Open doors last: their leaves stand over their neighbours. */
	for (int open = 0; open < 2; open++) {
		for (uint8_t bay = 1; bay <= c->board->policy.bays; bay++) {
			bool is_open = c->view->bay_of[bay].look == LOOK_OPEN;

			if (m->cell[bay].w > 0 && is_open == (open == 1))
				cell(c, m->cell[bay], bay);
		}
	}
	paint_back(c);
}
