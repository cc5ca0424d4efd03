/*
 * Leaves: rows from top to bottom, the lit button and More in the foot, and
 * how many leaves that takes. It knows what a row is, and no screen but those
 * that must be read before they are agreed to.
 */
#include "leaves.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "row_draw.h"
#include "widgets.h"

#define SECONDS_MAX 8
#define NO_ROW      (-1)
#define ONE_FIGURE  9 /* leaves; the number of more has two */

/* Rows side by side; all but cells have a line to themselves. */
struct line {
	uint8_t first, count; /* places in plan.order */
	uint8_t columns;
	uint8_t leaf;
	bool keeps; /* a heading: not the last of a leaf */
	bool above; /* over what can be pressed, for who sits */
	double high;
};

struct plan {
	struct box area; /* what the page may use */
	uint8_t order[ROWS_MAX], len;
	struct line line[ROWS_MAX];
	int lines;
	uint8_t second[SECONDS_MAX]; /* buttons at the start of the foot */
	int seconds, shown;          /* … and how many of them have room there */
	int primary, corner;         /* rows; NO_ROW: none */
	struct box beside;           /* what stands in the corner */
	bool once;                   /* the title is on the first leaf only: it is too high */
	double least;                /* … and how high that makes a leaf without a title */
	double head, foot;           /* how high */
	double title;                /* of the head, how high the title is */
	bool many;                   /* leaves: there is a More */
	bool stacked;                /* the primary stands over the rest of the foot */
	double tall;                 /* how high the primary is */
	uint8_t leaves;
	bool bare[ROWS_MAX]; /* this leaf has no head: what is on it needs the room */
	bool tight;          /* a row is higher than its leaf all the same */
};

/* Nobody says yes to what they have not had before their eyes. */
static bool read_first(const struct canvas *c)
{
	return c->view->screen == SCREEN_AGREE || c->view->screen == SCREEN_RETURN_SAFE;
}

static double gap_of(const struct canvas *c)
{
	if (c->rows.tight)
		return c->px->gap;
	return c->small ? c->px->s2 : 14;
}

/* ---- The foot ---- */

static struct button button_of(const struct row *row)
{
	return (struct button){.control = row->off ? CONTROL_NONE : row->control,
			       .look = row->off   ? BUTTON_OFF
				       : row->lit ? BUTTON_LIT
						  : BUTTON_PLAIN,
			       .arg = row->arg,
			       .text = row->text[0].text,
			       .icon = row->icon,
			       .icon_end = row->icon_end};
}

static struct box area_of(struct canvas *c);
static double listen_width(const struct canvas *c);

/* What is beside keys and Listen. */
static double more_room(struct canvas *c)
{
	if (!c->rows.listen || !c->rows.pad)
		return c->px->width;
	return area_of(c).w - listen_width(c) - c->px->s3;
}

static struct button more_button(struct canvas *c, unsigned next)
{
	struct button more = {.control = CONTROL_LEAF,
			      .arg = (uint16_t)next,
			      .text = word(c, WORD_MORE),
			      .icon_end = ICON_ARROW_RIGHT_BOLD};
	double room = more_room(c);

	if (button_width(c, &more) > room) /* beside keys and Listen the word is enough */
		more.icon_end = ICON_NONE;
	more.small = button_width(c, &more) > room;
	return more;
}

static double more_button_width(struct canvas *c, const struct button *more)
{
	return fmin(button_width(c, more), more_room(c)); /* or it takes two lines */
}

static bool counter_above(const struct canvas *c)
{
	return c->rows.pad && (c->small || c->rows.listen || c->rows.narrow);
}

static double counter_height(struct canvas *c)
{
	return counter_above(c) ? ceil(type_height(c, style_body(c), "1", 100)) + 2 : 0;
}

static double listen_width(const struct canvas *c)
{
	return page_corner(c).w;
}

static const char *counter_words(struct canvas *c, unsigned leaf, unsigned leaves)
{
	return say(c, WORD_LEAF_OF, number(c, leaf + 1), number(c, leaves));
}

/* More, and beside it "2 of 3"; over it, where there is only a column beside keys and Listen. */
static double more_width(struct canvas *c, const struct plan *p)
{
	unsigned leaf = p->leaves > ONE_FIGURE ? 87 : 7;
	struct button more = more_button(c, 1);
	double wide = more_button_width(c, &more);
	const char *counter = counter_words(c, leaf, leaf + 1);

	if (counter_above(c))
		return wide;
	return wide + c->px->s2 + ceil(type_width(c, style_body(c), counter)) + 2;
}

static double natural_width(struct canvas *c, const struct row *row)
{
	struct button b = button_of(row);

	return row->kind == ROW_LAMP ? lamp_width(c, b.text) : button_width(c, &b);
}

/* Under a button that stands on the pool. */
static double pool_margin(const struct canvas *c)
{
	return c->small ? 8 : c->px->s3;
}

static bool primary_breaks(struct canvas *c, const struct row *row, double width)
{
	struct button b = button_of(row);

	return row->kind == ROW_LAMP ? lamp_breaks(c, b.text, width) : button_breaks(c, &b, width);
}

/* How high the primary is beside what is used; over it, where its words would be broken there. */
static double plan_primary(struct canvas *c, struct plan *p, double *used)
{
	const struct row *row = &c->rows.row[p->primary];
	double wide = natural_width(c, row), high;
	struct button b = button_of(row);

	wide = fmin(wide, p->area.w - *used);
	p->stacked = *used > 0 && primary_breaks(c, row, wide);
	if (p->stacked)
		wide = fmin(natural_width(c, row), p->area.w);
	high = row->kind == ROW_LAMP ? lamp_height(c, b.text, wide) : button_height(c, &b, wide);
	p->tall = fmax(c->px->button, high);
	if (!p->stacked)
		*used += wide + c->px->s3;
	return p->stacked ? p->tall + c->px->gap + c->px->button : p->tall;
}

/* What More and its counter take of the pool's width. */
static double pool_keep(struct canvas *c, const struct plan *p)
{
	return p->many ? more_width(c, p) + c->px->page_x : 0;
}

/* Which buttons have room in it, and how high it must be for their words. */
static void plan_foot(struct canvas *c, struct plan *p)
{
	double used = p->many ? more_width(c, p) + c->px->s3 : 0, high = c->px->button;

	if (c->rows.listen)
		used += listen_width(c) + c->px->s3;
	p->stacked = false;
	if (p->primary != NO_ROW)
		high = plan_primary(c, p, &used);
	/* On the pool, and beside the keys, there is room for one only. */
	for (p->shown = 0; p->shown < p->seconds && !c->rows.pool && !c->rows.pad; p->shown++) {
		double wide = natural_width(c, &c->rows.row[p->second[p->shown]]);

		struct button b = button_of(&c->rows.row[p->second[p->shown]]);

		if (used + wide > p->area.w)
			break;
		used += wide + c->px->s3;
		high = fmax(high, button_height(c, &b, wide));
	}
	p->foot = p->primary != NO_ROW || p->many || p->shown || c->rows.listen ? high : 0;
	if (p->many)
		p->foot += counter_height(c);
	if (c->rows.pool)
		p->foot = fmax(pool_foot(c, 0, pool_keep(c, p)),
			       p->many ? c->px->target + pool_margin(c) + c->px->s2 : 0);
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

static struct row *row_of(struct canvas *c, const struct plan *p, int at)
{
	return &c->rows.row[p->order[at]];
}

static int run_of_cells(struct canvas *c, const struct plan *p, int at)
{
	int end = at;

	while (end < p->len && row_of(c, p, end)->kind == ROW_CELL)
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
			fits = row_fits(c, row_of(c, p, at + k), cell_width(c, p, columns));
		if (fits)
			break;
	}
	return columns;
}

static void add_line(struct canvas *c, struct plan *p, int first, int count, int columns)
{
	struct line *line = &p->line[p->lines++];
	double width = columns > 1 ? cell_width(c, p, columns) : p->area.w;
	const struct row *row = row_of(c, p, first);

	*line = (struct line){
		.first = (uint8_t)first, .count = (uint8_t)count, .columns = (uint8_t)columns};
	for (int k = 0; k < count; k++)
		line->high = fmax(line->high, row_height(c, row_of(c, p, first + k), width));
	if (row->kind == ROW_WORDS && row->text[0].bold && !row->step && first + 1 < p->len)
		line->keeps = row_of(c, p, first + 1)->kind != ROW_WORDS || row->texts == 1;
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
		for (int end = at + run; at < end; at += columns)
			add_line(c, p, at, end - at < columns ? end - at : columns, columns);
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

/* What room the rows of a leaf have. */
static double room_on(const struct canvas *c, const struct plan *p, int leaf)
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
	const struct row *row = row_of(c, p, line->first);

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
	const struct row *row = row_of(c, p, line->first);
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
	double room = room_on(c, p, leaf);

	p->bare[leaf] = true;
	p->bare[leaf] = room_on(c, p, leaf) > room;
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
		if (row_of(c, p, line->first)->kind == ROW_PICTURE)
			need = line->high =
				picture_height(c, p, line, room_on(c, p, leaf) - y - gap);
		if (y > 0 && y + gap + need > room_on(c, p, leaf) &&
		    (y + gap + line->high > room_on(c, p, leaf) || line->keeps)) {
			leaf++;
			y = above = 0;
		}
		line->above = y == 0 && goes_above(c, p, line, leaf, &above);
		if (line->above) {
			line->leaf = (uint8_t)leaf;
			continue;
		}
		if (y == 0 && leaf > 0 && need > room_on(c, p, leaf) && above == 0)
			bare(c, p, leaf);
		else if (y == 0 && leaf == 0 && line->high > room_on(c, p, leaf) && above == 0) {
			leaf++; /* the head stands alone */
			if (line->high > room_on(c, p, leaf))
				bare(c, p, leaf);
		}
		y += (y > 0 ? gap : 0) + line->high;
		p->tight = p->tight || y > room_on(c, p, leaf);
		line->leaf = (uint8_t)leaf;
	}
	p->leaves = (uint8_t)(leaf + 1);
}

/* ---- Where everything is ---- */

static struct box area_of(struct canvas *c)
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
	b = button_of(&c->rows.row[p->corner]);
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
		plan_foot(c, p);
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

static void plan_once(struct canvas *c, struct plan *p)
{
	*p = (struct plan){0};
	collect(c, p);
	c->rows.works = p->corner != NO_ROW;
	if (c->rows.pool) /* it has no foot for it: Listen stands beside the page */
		c->rows.listen = false;
	p->area = area_of(c);
	c->rows.narrow = false;
	c->rows.narrow = c->rows.pad && more_width(c, p) > p->area.w;
	plan_leaves(c, p);
	if (c->rows.works && page_reach(c) > 0 && p->seconds < SECONDS_MAX)
		sign_out_low(c, p);
}

/* ---- What is too high for a leaf ---- */

/* Makes two of a row at that place, the first with so many of its texts. */
static void split_row(struct canvas *c, int at, uint8_t first)
{
	struct rows *rows = &c->rows;
	struct row *row = &rows->row[at];

	memmove(row + 1, row, sizeof(*row) * (size_t)(rows->len - at));
	rows->len++;
	row[0].texts = first;
	row[1].texts -= first;
	memmove(row[1].text, row[1].text + first, sizeof(row[1].text[0]) * row[1].texts);
	row[1].large >>= first;
	if (row->kind == ROW_PRESS) { /* what stands under its words is left to read after it */
		row[1].kind = ROW_WORDS;
		row[1].icon = row[1].icon_end = row[1].end[0] = row[1].end[1] = ICON_NONE;
		row[1].lit = row[1].chosen = row[1].marked = false;
		row[1].control = row[1].step = 0;
	}
}

/*
 * Splits the first one of what is to be read that no leaf has room for; of
 * what can be pressed, too, where that is all there is left to do.
 */
static bool split_too_high(struct canvas *c, const struct plan *p, bool press)
{
	for (int k = 0; k < p->lines && c->rows.len < ROWS_MAX - 1; k++) {
		const struct line *line = &p->line[k];
		const struct row *row = row_of(c, p, line->first);

		if (row->texts < 2 || line->high <= room_on(c, p, line->leaf))
			continue;
		if (row->kind == ROW_WORDS || row->kind == ROW_QUIET)
			split_row(c, p->order[line->first], row->texts / 2);
		else if (press && row->kind == ROW_PRESS)
			split_row(c, p->order[line->first], 1);
		else
			continue;
		return true;
	}
	return false;
}

/* ---- Two choices a leaf ---- */

static bool is_choice(const struct row *row)
{
	return row->kind == ROW_PRESS && row->place == PLACE_PAGE;
}

/* How many leaves, but the last of those that have any, have one choice only; 0: all is well. */
static int lonely(struct canvas *c, const struct plan *p)
{
	int alone = 0, here = 0, on = -1;

	for (int k = 0; k < p->lines; k++) {
		if (!is_choice(row_of(c, p, p->line[k].first)))
			continue;
		if (p->line[k].leaf != on) {
			alone += here == 1;
			here = 0;
			on = p->line[k].leaf;
		}
		here++;
	}
	return alone;
}

/*
 * How a page makes room for two (DESIGN.md 11, the order of dropping): by less
 * air; then its second lines are one; then what it says stands after what it
 * offers, on a page of its own if need be. Where something to press is higher
 * than a leaf all the same, its second lines stand after it.
 */
enum tight { TIGHT_NOT, TIGHT_AIR, TIGHT_SECONDS, TIGHT_SAYS, TIGHT_SPLIT, TIGHTS };

/* Whether it ends as a sentence does, in any of our writings. */
static bool is_sentence(const char *text)
{
	static const char *const ends[] = {
		".",           "!", "?", "\xd8\x9f", "\xdb\x94", "\xe0\xa5\xa4", "\xe3\x80\x82",
		"\xef\xbc\x81"};
	size_t len = strlen(text);

	if (len > 4 && !strcmp(text + len - 4, "</b>"))
		len -= 4;
	for (size_t k = 0; k < sizeof(ends) / sizeof(ends[0]); k++) {
		size_t end = strlen(ends[k]);

		if (len >= end && !memcmp(text + len - end, ends[k], end))
			return true;
	}
	return false;
}

static void join_seconds(struct canvas *c, struct row *row)
{
	for (uint8_t k = 2; k < row->texts; k++) {
		if (row->text[k].bold != row->text[1].bold || strstr(row->text[k].text, "<p>"))
			return;
	}
	while (row->texts > 2) {
		enum word join =
			is_sentence(row->text[1].text) ? WORD_TWO_SENTENCES : WORD_LIST_MORE;

		row->text[1].text = say(c, join, row->text[1].text, row->text[2].text);
		for (uint8_t k = 3; k < row->texts; k++)
			row->text[k - 1] = row->text[k];
		row->texts--;
	}
}

static void tighten(struct canvas *c, enum tight tight)
{
	c->rows.tight = tight >= TIGHT_AIR;
	for (int k = 0; k < c->rows.len; k++) {
		struct row *row = &c->rows.row[k];

		if (tight >= TIGHT_SECONDS && is_choice(row))
			join_seconds(c, row);
		if (tight >= TIGHT_SAYS && row->place == PLACE_SAYS)
			row->place = PLACE_LATE;
	}
}

static void plan_as(struct canvas *c, struct plan *p, enum tight tight)
{
	tighten(c, tight);
	plan_once(c, p);
	while (split_too_high(c, p, tight == TIGHT_SPLIT))
		plan_once(c, p);
}

static void plan(struct canvas *c, struct plan *p)
{
	struct rows all = c->rows;
	size_t said_len = c->said_len;
	enum tight best = TIGHT_NOT;
	int least = 0;

	for (enum tight tight = TIGHT_NOT; tight < TIGHTS; tight++) {
		int alone;

		c->rows = all;
		c->said_len = said_len;
		plan_as(c, p, tight);
		alone = lonely(c, p) + (p->tight ? ROWS_MAX : 0); /* what is cut is worse */
		if (alone == 0 || (read_first(c) && !p->tight))
			return;
		if (tight == TIGHT_NOT || alone < least) {
			least = alone;
			best = tight;
		}
	}
	c->rows = all;
	c->said_len = said_len;
	plan_as(c, p, best);
}

/* ---- Drawing ---- */

static void draw_line(struct canvas *c, const struct plan *p, const struct line *line, double y,
		      double high)
{
	double width = line->columns > 1 ? cell_width(c, p, line->columns) : p->area.w;

	if (line->above)
		width = above_width(c, p);
	for (int k = 0; k < line->count; k++)
		row_draw(c, row_of(c, p, line->first + k),
			 (struct box){p->area.x + k * (width + c->px->gap), y, width, high});
}

static bool can_grow(struct canvas *c, const struct plan *p, const struct line *line)
{
	const struct row *row = row_of(c, p, line->first);

	return row->kind == ROW_PRESS && row->place == PLACE_PAGE;
}

/* Room that is left makes what can be pressed larger, up to a half more. */
static double room_to_grow(struct canvas *c, const struct plan *p)
{
	double left = room_on(c, p, c->leaf), gap = gap_of(c);
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

static void draw_more(struct canvas *c, const struct plan *p, struct box *foot)
{
	struct button more = more_button(c, (c->leaf + 1u) % p->leaves);
	const char *counter = counter_words(c, c->leaf, p->leaves);
	struct style st = style_body(c);
	double wide = ceil(type_width(c, st, counter)) + 2;
	struct box place;

	if (read_first(c) && c->leaf + 1 < p->leaves)
		more.look = BUTTON_LIT; /* the way to what is still to be read */
	button(c, cut_end(foot, more_button_width(c, &more), c->px->s2), &more);
	if (counter_above(c))
		return;
	st.align = ALIGN_MIDDLE;
	place = cut_end(foot, wide, c->px->s3);
	if (c->rows.pool) { /* light, dark and paper meet there */
		struct box ground = box_inset(place, -c->px->s1, place.h / 6);

		fill_round(c, ground, c->px->r1, COLOUR_CARD);
	}
	type_middle(c, st, counter, place);
}

static void draw_primary(struct canvas *c, const struct plan *p, struct box *foot, double keep)
{
	const struct row *row = &c->rows.row[p->primary];
	struct button b = button_of(row);
	double wide = fmin(natural_width(c, row), foot->w - keep);

	if (row->kind == ROW_LAMP)
		lit_panel(c, cut_end(foot, wide, c->px->s3), row->icon, b.text);
	else
		button(c, cut_end(foot, wide, c->px->s3), &b);
}

static void draw_foot(struct canvas *c, const struct plan *p)
{
	struct box foot = p->area, primary, *at = &foot;
	bool last = c->leaf + 1 == p->leaves;
	double more = p->many ? more_width(c, p) + c->px->s3 : 0, high = c->px->target;

	foot = cut_bottom(&foot, p->foot, 0);
	if (p->many && counter_above(c))
		(void)type_draw(c, style_body(c), counter_words(c, c->leaf, p->leaves),
				cut_top(&foot, counter_height(c), 0)); /* one line */
	if (p->stacked) {
		primary = cut_top(&foot, p->tall, c->px->gap);
		at = &primary;
	}
	if (c->rows.listen && c->can_speak)
		listen(c, cut_end(&foot, listen_width(c), c->px->s3));
	if (c->rows.pool) {
		pool_again(c, 0, pool_keep(c, p)); /* as it was planned: no higher */
		/* As wide as the page: Listen is not beside it. */
		foot = (struct box){p->area.x, c->px->height - high - pool_margin(c), page_box(c).w,
				    high};
	}
	if (p->primary != NO_ROW && (last || !read_first(c)))
		draw_primary(c, p, at, p->stacked ? 0 : more);
	if (p->many)
		draw_more(c, p, &foot);
	for (int k = 0; k < p->shown; k++) {
		const struct row *row = &c->rows.row[p->second[k]];
		struct button b = button_of(row);

		button(c, cut_start(&foot, natural_width(c, row), c->px->s3), &b);
	}
}

void leaves_draw(struct canvas *c)
{
	struct plan p;
	double head;

	plan(c, &p);
	c->leaves = p.leaves;
	c->leaf = c->view->leaf % p.leaves;
	if (c->rows.dialog)
		dialog_paper(c);
	if (c->rows.pad)
		pin_pad(c, pad_box(c), c->rows.ok);
	if (p.corner != NO_ROW) {
		struct button b = button_of(&c->rows.row[p.corner]);

		b.small = true;
		button(c, p.beside, &b);
	}
	head = c->leaf == 0 ? p.head : p.title;
	if (head > 0 && !p.bare[c->leaf] && !(p.once && c->leaf > 0))
		rows_head_draw(c, p.area, c->leaf == 0, p.beside.w);
	draw_rows(c, &p);
	draw_foot(c, &p);
}
