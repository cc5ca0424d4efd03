/*
 * Leaves: rows from top to bottom, over as many leaves as they take. It knows
 * what a row is, and no screen but those that must be read before they are
 * agreed to.
 */
#include "leaves.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "leaf_foot.h"
#include "leaf_room.h"
#include "plan.h"
#include "row_draw.h"
#include "widgets.h"

bool reads_first(const struct canvas *c)
{
	return c->view->screen == SCREEN_AGREE || c->view->screen == SCREEN_RETURN_SAFE;
}

static double gap_of(const struct canvas *c)
{
	if (c->rows.tight)
		return c->px->gap;
	return c->small ? c->px->s2 : 14;
}

/* ---- Which rows, in which order ---- */

static void join_texts(struct canvas *c, struct row *row)
{
	const char *all = row->text[0].text;

	for (uint8_t k = 1; k < row->texts; k++)
		all = say(c, WORD_TWO_SENTENCES, all, row->text[k].text);
	row->text[0].text = all;
	row->texts = 1;
}

/* A large figure before the words of a tile is the first of them. */
static bool begins_with_figure(const struct row *row)
{
	const char *at = row->text[0].text;

	if (row->kind != ROW_PRESS || row->texts < 2)
		return false;
	while (*at >= '0' && *at <= '9')
		at++;
	return *at == '\0';
}

static void join_figure(struct canvas *c, struct row *row)
{
	row->text[0].text = say(c, WORD_TWO_SENTENCES, row->text[0].text, row->text[1].text);
	for (uint8_t k = 2; k < row->texts; k++)
		row->text[k - 1] = row->text[k];
	row->large = (uint16_t)((row->large & 1) | (row->large >> 1 & ~1u));
	row->texts--;
}

/* What is of the foot or the corner is set aside. */
static void collect(struct canvas *c, struct plan *p)
{
	p->primary = p->corner = NO_ROW;
	for (int k = 0; k < c->rows.len; k++) {
		struct row *row = &c->rows.row[k];

		if (row->joined && row->texts > 1)
			join_texts(c, row);
		if (row->texts > 1 && begins_with_figure(row))
			join_figure(c, row);
		if (row->kind == ROW_CORNER)
			p->corner = k;
		if (row->kind == ROW_LAMP || (row->kind == ROW_BUTTON && (row->lit || row->off)))
			p->primary = k;
	}
	for (int k = 0; k < c->rows.len; k++) {
		if (c->rows.row[k].kind != ROW_BUTTON || k == p->primary)
			continue;
		/* Nothing is lit: the first is what ends the page. */
		if (p->primary == NO_ROW && !c->rows.pool && !c->rows.pad)
			p->primary = k;
		else if (p->seconds < SECONDS_MAX)
			p->second[p->seconds++] = (uint8_t)k;
	}
}

static bool is_shown_in_foot(const struct plan *p, int row)
{
	for (int k = 0; k < p->shown; k++) {
		if (p->second[k] == row)
			return true;
	}
	return row == p->primary || row == p->corner;
}

static void order(struct canvas *c, struct plan *p)
{
	p->len = 0;
	for (uint8_t place = 0; place < PLACES; place++) {
		for (int k = 0; k < c->rows.len; k++) {
			const struct row *row = &c->rows.row[k];
			uint8_t at = row->kind == ROW_BUTTON ? PLACE_SECOND : row->place;

			if (at == place && !is_shown_in_foot(p, k) &&
			    (row->texts || row->kind == ROW_PICTURE))
				p->order[p->len++] = (uint8_t)k;
		}
	}
}

/* ---- Lines ---- */

struct row *plan_row(struct canvas *c, const struct plan *p, int at)
{
	return &c->rows.row[p->order[at]];
}

static int run_of_cells(struct canvas *c, const struct plan *p, int at)
{
	int end = at;

	while (end < p->len && plan_row(c, p, end)->kind == ROW_CELL)
		end++;
	return end - at;
}

static double cell_width(const struct canvas *c, const struct plan *p, int columns)
{
	return floor((p->area.w - c->px->gap * (columns - 1)) / columns);
}

/* As many side by side as keep each a target and break no word. */
static int columns_of(struct canvas *c, const struct plan *p, int at, int run)
{
	int columns = (int)floor((p->area.w + c->px->gap) / (c->px->target + c->px->gap));

	for (columns = columns < run ? columns : run; columns > 1; columns--) {
		bool fits = true;

		for (int k = 0; k < run && fits; k++)
			fits = row_fits(c, plan_row(c, p, at + k), cell_width(c, p, columns));
		if (fits)
			break;
	}
	return columns;
}

static void add_line(struct canvas *c, struct plan *p, int first, int count, int columns)
{
	struct line *line = &p->line[p->lines++];
	double width = columns > 1 ? cell_width(c, p, columns) : p->area.w;
	const struct row *row = plan_row(c, p, first);

	*line = (struct line){
		.first = (uint8_t)first, .count = (uint8_t)count, .columns = (uint8_t)columns};
	for (int k = 0; k < count; k++)
		line->high = fmax(line->high, row_height(c, plan_row(c, p, first + k), width));
	if (row->kind == ROW_WORDS && row->text[0].bold && !row->step && first + 1 < p->len)
		line->keeps = plan_row(c, p, first + 1)->kind != ROW_WORDS || row->texts == 1;
}

static void make_lines(struct canvas *c, struct plan *p)
{
	p->lines = 0;
	for (int at = 0; at < p->len;) {
		int run = run_of_cells(c, p, at), columns = run ? columns_of(c, p, at, run) : 1;

		if (run == 0) {
			add_line(c, p, at++, 1, 1);
			continue;
		}
		for (int end = at + run, count; at < end; at += count) {
			count = end - at < columns ? end - at : columns;
			add_line(c, p, at, count, columns);
		}
	}
}

/* ---- Leaves ---- */

/* How high the head of a leaf is, and the gap under it. */
static double head_on(const struct canvas *c, const struct plan *p, int leaf)
{
	double head = p->bare[leaf] ? p->least : leaf == 0 ? p->head : p->title;

	return head > 0 ? head + c->px->s2 : 0;
}

/* Where the rows of a leaf begin, below the top of the page. */
static double rows_begin_at(const struct canvas *c, const struct plan *p, int leaf)
{
	double corner = p->beside.y + p->beside.h - p->area.y; /* lower for who sits */
	double begin = head_on(c, p, leaf);

	if (p->beside.h > 0)
		begin = fmax(begin, corner + c->px->s2);
	return fmax(begin, page_reach(c) - p->area.y); /* … who reaches no higher */
}

double plan_room(const struct canvas *c, const struct plan *p, int leaf)
{
	double room = p->area.h - rows_begin_at(c, p, leaf);

	if (p->foot > 0)
		room -= p->foot + c->px->s2;
	return room;
}

/* A picture takes what is left, if that is enough for it. */
static double picture_height(struct canvas *c, const struct plan *p, const struct line *line,
			     double left)
{
	const struct row *row = plan_row(c, p, line->first);

	return left >= row->least ? fmin(left, row->high) : row->least;
}

/* What only says something may stand higher than who sits reaches, beside what is in the corner. */
static double above_width(const struct canvas *c, const struct plan *p)
{
	return p->area.w - (p->beside.w > 0 ? p->beside.w + c->px->s2 : 0);
}

/* Whether a line does, where so much of that place is used; then `used` and its height are told. */
static bool goes_above(struct canvas *c, const struct plan *p, struct line *line, int leaf,
		       double *used)
{
	const struct row *row = plan_row(c, p, line->first);
	double width = above_width(c, p), high, begin = *used > 0 ? *used + gap_of(c) : 0;

	if (page_reach(c) <= 0 || (row->kind != ROW_WORDS && row->kind != ROW_QUIET))
		return false;
	high = row_height(c, row, width);
	if (!row_fits(c, row, width) ||
	    head_on(c, p, leaf) + begin + high + gap_of(c) > rows_begin_at(c, p, leaf))
		return false;
	line->high = high;
	*used = begin + high;
	return true;
}

/* A leaf without a head, where that makes room. */
static void bare(const struct canvas *c, struct plan *p, int leaf)
{
	double room = plan_room(c, p, leaf);

	p->bare[leaf] = true;
	p->bare[leaf] = plan_room(c, p, leaf) > room;
}

static void share_out(struct canvas *c, struct plan *p)
{
	double y = 0, above = 0, gap = gap_of(c);
	int leaf = 0;

	for (int k = 0; k < ROWS_MAX; k++)
		p->bare[k] = false;
	p->tight = false;
	for (int k = 0; k < p->lines; k++) {
		struct line *line = &p->line[k];
		double need = line->high;

		if (line->keeps && k + 1 < p->lines)
			need += gap + p->line[k + 1].high;
		if (plan_row(c, p, line->first)->kind == ROW_PICTURE)
			need = line->high =
				picture_height(c, p, line, plan_room(c, p, leaf) - y - gap);
		if (y > 0 && y + gap + need > plan_room(c, p, leaf) &&
		    (y + gap + line->high > plan_room(c, p, leaf) || line->keeps)) {
			leaf++;
			y = above = 0;
		}
		line->above = y == 0 && goes_above(c, p, line, leaf, &above);
		if (line->above) {
			line->leaf = (uint8_t)leaf;
			continue;
		}
		if (y == 0 && leaf > 0 && need > plan_room(c, p, leaf) && above == 0)
			bare(c, p, leaf);
		else if (y == 0 && leaf == 0 && line->high > plan_room(c, p, leaf) && above == 0) {
			leaf++; /* the head stands alone */
			if (line->high > plan_room(c, p, leaf))
				bare(c, p, leaf);
		}
		y += (y > 0 ? gap : 0) + line->high;
		p->tight = p->tight || y > plan_room(c, p, leaf);
		line->leaf = (uint8_t)leaf;
	}
	p->leaves = (uint8_t)(leaf + 1);
}

/* ---- Where everything is ---- */

struct box plan_area(struct canvas *c)
{
	struct box page = page_box(c);

	if (c->rows.dialog)
		return dialog_room(c);
	if (c->rows.pad)
		(void)cut_end(&page, pad_box(c).w, c->small ? 16 : 40); /* the keys' place */
	else if (page_reach(c) > 0 && c->can_speak && !c->rows.listen && !c->rows.works)
		(void)cut_end(&page, c->px->head_end, 0); /* Listen's */
	return page;
}

/* Where workers have Sign out; no box: nothing stands there. */
static struct box corner_box(struct canvas *c, const struct plan *p)
{
	struct box corner = p->area;
	struct button b;

	if (p->corner == NO_ROW)
		return (struct box){0};
	b = leaf_button(&c->rows.row[p->corner]);
	b.small = true;
	corner = cut_end(&corner, button_width(c, &b), 0);
	corner.y = fmax(corner.y, page_reach(c));
	corner.h = fmax(c->px->target, button_height(c, &b, corner.w));
	return corner;
}

/* Listen has the top end corner of every leaf. */
static bool listens_above(const struct canvas *c)
{
	return c->can_speak && page_reach(c) <= 0 && !c->rows.dialog && !c->rows.pad &&
	       !c->rows.listen && !c->rows.wide;
}

/* Head, foot and rows, as many leaves as that takes. */
static void plan_leaves(struct canvas *c, struct plan *p)
{
	p->beside = corner_box(c, p);
	p->least = listens_above(c) ? c->px->target : p->beside.h;
	p->head = fmax(rows_head_height(c, p->area, true, p->beside.w), p->beside.h);
	p->title = fmax(rows_head_height(c, p->area, false, p->beside.w), p->beside.h);
	p->once = p->title > p->area.h * 0.3 && p->corner == NO_ROW;
	if (p->once)
		p->title = p->least;
	if (c->rows.pad && page_reach(c) > 0 && c->can_speak)
		c->rows.listen = true; /* the keys are where it would be */
	for (int many = 0; many < 3; many++) {
		int figures = p->leaves > ONE_FIGURE;

		p->many = many > 0;
		leaf_foot_plan(c, p);
		if (c->rows.pool) { /* it stands on the bottom of the glass */
			double bottom = p->area.y + p->area.h;

			p->foot = fmax(0, p->foot - (c->px->height - bottom));
		}
		order(c, p);
		make_lines(c, p);
		share_out(c, p);
		if (p->leaves == 1 || (p->many && (p->leaves > ONE_FIGURE) == figures))
			break;
	}
	p->many = p->leaves > 1;
}

/*
 * For who sits Sign out in its corner takes the room of a row. It stands in
 * the foot where that has room for it and saves a leaf, and wherever a row is
 * higher than what is left of a leaf.
 */
static void sign_out_low(struct canvas *c, struct plan *p)
{
	struct plan low = *p;
	struct row *row = &c->rows.row[p->corner];
	bool wide = c->rows.wide;

	low.second[low.seconds++] = (uint8_t)p->corner;
	low.corner = NO_ROW;
	row->kind = ROW_BUTTON;
	c->rows.wide = true; /* nothing stands in the corner */
	plan_leaves(c, &low);
	if (p->tight || (low.shown == low.seconds && !low.tight && low.leaves < p->leaves)) {
		*p = low;
		return;
	}
	row->kind = ROW_CORNER;
	c->rows.wide = wide;
}

void plan_once(struct canvas *c, struct plan *p)
{
	*p = (struct plan){0};
	collect(c, p);
	c->rows.works = p->corner != NO_ROW;
	if (c->rows.pool) /* it has no foot for it: Listen stands beside the page */
		c->rows.listen = false;
	p->area = plan_area(c);
	c->rows.narrow = false;
	c->rows.narrow = c->rows.pad && leaf_more_width(c, p) > p->area.w;
	plan_leaves(c, p);
	if (c->rows.works && page_reach(c) > 0 && p->seconds < SECONDS_MAX)
		sign_out_low(c, p);
}
/* ---- Drawing ---- */

static void draw_line(struct canvas *c, const struct plan *p, const struct line *line, double y,
		      double high)
{
	double width = line->columns > 1 ? cell_width(c, p, line->columns) : p->area.w;

	if (line->above)
		width = above_width(c, p);
	for (int k = 0; k < line->count; k++)
		row_draw(c, plan_row(c, p, line->first + k),
			 (struct box){p->area.x + k * (width + c->px->gap), y, width, high});
}

static bool can_grow(struct canvas *c, const struct plan *p, const struct line *line)
{
	const struct row *row = plan_row(c, p, line->first);

	return row->kind == ROW_PRESS && row->place == PLACE_PAGE;
}

/* Room that is left makes what can be pressed larger, up to a half more. */
static double room_to_grow(struct canvas *c, const struct plan *p)
{
	double left = plan_room(c, p, c->leaf), gap = gap_of(c);
	int growing = 0;

	for (int k = 0, n = 0; k < p->lines; k++) {
		if (p->line[k].leaf != c->leaf || p->line[k].above)
			continue;
		left -= p->line[k].high + (n++ ? gap : 0);
		growing += can_grow(c, p, &p->line[k]);
	}
	return growing && left > 0 ? left / growing : 0;
}

static void draw_rows(struct canvas *c, const struct plan *p)
{
	double gap = gap_of(c), more = room_to_grow(c, p);
	double above = p->area.y + head_on(c, p, c->leaf);
	double y = p->area.y + rows_begin_at(c, p, c->leaf);

	for (int k = 0; k < p->lines; k++) {
		const struct line *line = &p->line[k];
		double high = line->high, *at = line->above ? &above : &y;

		if (line->leaf != c->leaf)
			continue;
		if (can_grow(c, p, line))
			high += floor(fmin(more, high / 2));
		draw_line(c, p, line, round(*at), high);
		*at += high + gap;
	}
}

void leaves_draw(struct canvas *c)
{
	struct plan p;
	double head;

	plan_make(c, &p);
	c->leaves = p.leaves;
	c->leaf = c->view->leaf % p.leaves;
	if (c->rows.dialog)
		dialog_paper(c);
	if (c->rows.pad)
		pin_pad(c, pad_box(c), c->rows.ok);
	if (p.corner != NO_ROW) {
		struct button b = leaf_button(&c->rows.row[p.corner]);

		b.small = true;
		button(c, p.beside, &b);
	}
	head = c->leaf == 0 ? p.head : p.title;
	if (head > 0 && !p.bare[c->leaf] && !(p.once && c->leaf > 0))
		rows_head_draw(c, p.area, c->leaf == 0, p.beside.w);
	draw_rows(c, &p);
	leaf_foot_draw(c, &p);
}
