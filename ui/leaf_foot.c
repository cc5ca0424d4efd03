/*
 * The foot of a leaf: the lit button, More and its counter, Listen, and the
 * second actions that have room there; on the pool of light, too. What has no
 * room is left to the rows (leaves.c).
 */
#include "leaf_foot.h"

#include <math.h>

#include "row_draw.h"
#include "widgets.h"

struct button leaf_button(const struct row *row)
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

static double listen_width(const struct canvas *c)
{
	return page_corner(c).w;
}

/* What is beside keys and Listen. */
static double more_room(struct canvas *c)
{
	if (!c->rows.listen || !c->rows.pad)
		return c->px->width;
	return plan_area(c).w - listen_width(c) - c->px->s3;
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

static const char *counter_words(struct canvas *c, unsigned leaf, unsigned leaves)
{
	return say(c, WORD_LEAF_OF, number(c, leaf + 1), number(c, leaves));
}

double leaf_more_width(struct canvas *c, const struct plan *p)
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
	struct button b = leaf_button(row);

	return row->kind == ROW_LAMP ? lamp_width(c, b.text) : button_width(c, &b);
}

/* Under a button that stands on the pool. */
static double pool_margin(const struct canvas *c)
{
	return c->small ? 8 : c->px->s3;
}

static bool primary_breaks(struct canvas *c, const struct row *row, double width)
{
	struct button b = leaf_button(row);

	return row->kind == ROW_LAMP ? lamp_breaks(c, b.text, width) : button_breaks(c, &b, width);
}

static double primary_height(struct canvas *c, const struct row *row, double width)
{
	struct button b = leaf_button(row);
	double high =
		row->kind == ROW_LAMP ? lamp_height(c, b.text, width) : button_height(c, &b, width);

	return fmax(c->px->button, high);
}

/*
 * How high the primary is beside what is used; over it, where its words would
 * be broken there, or are so many lines that two rows of buttons are lower.
 */
static double plan_primary(struct canvas *c, struct plan *p, double *used)
{
	const struct row *row = &c->rows.row[p->primary];
	double whole = fmin(natural_width(c, row), p->area.w);
	double beside = fmin(whole, p->area.w - *used), tall = primary_height(c, row, whole);
	double both = tall + c->px->gap + c->px->button;

	p->stacked = *used > 0 &&
		     (primary_breaks(c, row, beside) || primary_height(c, row, beside) > both);
	p->tall = p->stacked ? tall : primary_height(c, row, beside);
	if (!p->stacked)
		*used += beside + c->px->s3;
	return p->stacked ? both : p->tall;
}

/* What More and its counter take of the pool's width. */
static double pool_keep(struct canvas *c, const struct plan *p)
{
	return p->many ? leaf_more_width(c, p) + c->px->page_x + c->px->s1 : 0;
}

void leaf_foot_plan(struct canvas *c, struct plan *p)
{
	double used = p->many ? leaf_more_width(c, p) + c->px->s3 : 0, high = c->px->button;

	if (c->rows.listen)
		used += listen_width(c) + c->px->s3;
	p->stacked = false;
	if (p->primary != NO_ROW)
		high = plan_primary(c, p, &used);
	/* On the pool, and beside the keys, there is room for one only. */
	for (p->shown = 0; p->shown < p->seconds && !c->rows.pool && !c->rows.pad; p->shown++) {
		double wide = natural_width(c, &c->rows.row[p->second[p->shown]]);

		struct button b = leaf_button(&c->rows.row[p->second[p->shown]]);

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

static void draw_more(struct canvas *c, const struct plan *p, struct box *foot)
{
	struct button more = more_button(c, (c->leaf + 1u) % p->leaves);
	const char *counter = counter_words(c, c->leaf, p->leaves);
	struct style st = style_body(c);
	double wide = ceil(type_width(c, st, counter)) + 2;
	struct box place;

	if (reads_first(c) && c->leaf + 1 < p->leaves)
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
	struct button b = leaf_button(row);
	double wide = fmin(natural_width(c, row), foot->w - keep);

	if (row->kind == ROW_LAMP)
		lit_panel(c, cut_end(foot, wide, c->px->s3), row->icon, b.text);
	else
		button(c, cut_end(foot, wide, c->px->s3), &b);
}

void leaf_foot_draw(struct canvas *c, const struct plan *p)
{
	struct box foot = p->area, primary, *at = &foot;
	bool last = c->leaf + 1 == p->leaves;
	double more = p->many ? leaf_more_width(c, p) + c->px->s3 : 0, high = c->px->target;

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
	if (p->primary != NO_ROW && (last || !reads_first(c)))
		draw_primary(c, p, at, p->stacked ? 0 : more);
	if (p->many)
		draw_more(c, p, &foot);
	for (int k = 0; k < p->shown; k++) {
		const struct row *row = &c->rows.row[p->second[k]];
		struct button b = leaf_button(row);

		button(c, cut_start(&foot, natural_width(c, row), c->px->s3), &b);
	}
}
