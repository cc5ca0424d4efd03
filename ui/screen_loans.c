/*
 * My loans: what somebody has at home, with its dates, and what they wait
 * for. One loan is drawn large; several share the page out.
 */
#include <math.h>
#include <stddef.h>

#include "art.h"
#include "parts.h"
#include "screens.h"

static bool is_late(const struct view *v, const struct view_row *row)
{
	return row->day < v->day;
}

/* "5 days left of 28", "Due today", "2 days late". */
static const char *days_line(struct canvas *c, const struct view_row *row)
{
	const struct view *v = c->view;
	uint32_t all = days_to_keep(c, row->kind), left;

	if (is_late(v, row))
		return say(c, word_count(c, WORD_DAYS_LATE, v->day - row->day),
			   number(c, v->day - row->day));
	left = row->day - v->day;
	if (left == 0)
		return word(c, WORD_DUE_TODAY);
	return say(c, word_count(c, WORD_DAYS_LEFT, left), number(c, left),
		   number(c, left > all ? left : all));
}

/* How many of its days are left, as small doors. */
static void days_doors(struct canvas *c, struct box b, const struct view_row *row)
{
	uint32_t all = days_to_keep(c, row->kind);
	uint32_t left = is_late(c->view, row) ? 0 : row->day - c->view->day;

	door_row(c, b, left > all ? all : left, all);
}

/* Renew, or why not and when. Returns false where there is nothing to press, now or later. */
static bool renew_says(struct canvas *c, const struct view_row *row, uint16_t index,
		       struct button *renew, const char **text)
{
	const struct view *v = c->view;
	uint32_t from = row->day - c->board->policy.renew_from_days;

	*renew = (struct button){.control = CONTROL_RENEW,
				 .arg = index,
				 .look = BUTTON_LIT,
				 .text = word(c, WORD_RENEW),
				 .icon = ICON_ARROWS_CLOCKWISE};
	*text = word(c, WORD_RENEW_NO_MORE);
	if (row->lit) {
		/* Of several, only the one due first is lit. */
		for (uint16_t k = 0; k < index; k++)
			renew->look = v->row[k].lit ? BUTTON_PLAIN : renew->look;
		*text = v->rows == 1 && v->day2 ? say(c, WORD_RENEW_UNTIL, date_short(c, v->day2))
						: NULL;
		return true;
	}
	*renew = (struct button){
		.look = BUTTON_OFF, .text = word(c, WORD_NOT_YET), .icon = ICON_CLOCK_BOLD};
	if (from <= v->day)
		return false;
	*text = say(c, WORD_RENEW_FROM, date_short(c, from));
	return true;
}

static struct button happened_button(const struct canvas *c, uint16_t index)
{
	return (struct button){.control = CONTROL_HAPPENED,
			       .arg = index,
			       .text = word(c, WORD_SOMETHING_HAPPENED),
			       .small = true};
}

/* ---- One loan: all there is room for ---- */

static void loan_ways(struct canvas *c, struct box b, const struct view_row *row)
{
	struct style st = style_second(c);
	double high = c->small ? 84 : 100, gap = c->small ? 6 : 10;
	struct button renew, happened = happened_button(c, 0);
	struct box end = cut_bottom(&b, high, gap);
	const char *text;
	bool can = renew_says(c, row, 0, &renew, &text);

	st.colour = COLOUR_INK;
	st.align = ALIGN_MIDDLE;
	/* Where both have no room, when it can be renewed says that it cannot now. */
	if (can && (c->rows.gathering || !text || renew.look != BUTTON_OFF ||
		    type_height(c, st, text, b.w) <= b.h - high))
		button(c, cut_top(&b, high, 0), &renew);
	if (text)
		type_middle(c, st, text, b);
	button(c, end, &happened);
}

static void loan_large(struct canvas *c, struct box b, const struct view_row *row)
{
	struct style name = style_body(c), due = style_h3(c);
	double art = c->small ? 84 : 140, pad = c->small ? 14 : 30, gap = c->small ? 14 : 30;
	double high = row->kind == DEVICE_LAPTOP ? (c->small ? 56 : 98) : (c->small ? 92 : 160);
	double doors = c->small ? 22 : 32, block, y;
	struct box in = box_inset(b, pad, 0), sign, ways;

	card(c, b);
	sign = cut_start(&in, art, gap);
	art_gadget(c, row->kind, round(sign.x + (art - art_gadget_width(row->kind, high)) / 2),
		   round(b.y + (b.h - high) / 2), high, row->lit ? GADGET_LIT : GADGET_PLAIN);
	ways = box_inset(cut_end(&in, c->small ? 214 : 300, gap), 0, c->small ? 7 : 18);
	name.colour = COLOUR_INK2;
	name.line = 1.2;
	due.size = sized(c, 30, 44);
	due.line = 1.15;
	block = ceil(name.size * 1.2) + 2 + type_height(c, due, date_words(c, row->day), in.w) +
		12 + doors + 8 + ceil(name.size * 1.2);
	y = round(b.y + (b.h - block) / 2);
	y += type_draw(c, name,
		       private_words(c, say(c, word_kind(WORD_THING_NUMBER, row->kind),
					    number(c, row->unit))),
		       (struct box){in.x, y, in.w, name.size * 1.2});
	y += 2;
	y += type_draw(c, due, date_words(c, row->day), (struct box){in.x, y, in.w, b.h});
	y += 12;
	days_doors(c, (struct box){in.x, y, fmin(in.w, c->small ? 330 : 470), doors}, row);
	y += doors + 8;
	name.colour = COLOUR_INK;
	(void)type_draw(c, name, days_line(c, row), (struct box){in.x, y, in.w, name.size * 1.2});
	loan_ways(c, ways, row);
}

/* ---- Several: a line each ---- */

/* Between lines that are as low as their buttons: what a card would say. */
static void line_rule(struct canvas *c, struct box b, uint16_t index)
{
	(void)rows_about(c, b, ROW_WORDS, false); /* if it is to be a row */
	if (index > 0)
		fill_box(c, (struct box){b.x, round(b.y - c->px->gap / 2) - 1, b.w, 2},
			 COLOUR_RULE);
}

static void loan_line(struct canvas *c, struct box b, const struct view_row *row, uint16_t index)
{
	struct style name = style_second(c), due = style_lead(c);
	const struct view *v = c->view;
	struct button renew, happened = happened_button(c, index);
	double high = c->px->target, gap = c->px->gap, block, art = c->small ? 0 : 84;
	struct box in = box_inset(b, c->small ? 14 : 24, 0), end, before;
	const char *text, *title;

	if (c->theme->border_extra > 0 && b.h < c->px->target + 2 * c->px->s1)
		line_rule(c, b, index); /* the edges of card and buttons would be one */
	else
		card(c, b);
	end = cut_end(&in, c->small ? 156 : 212, gap);
	before = cut_end(&in, c->small ? 152 : 214, gap);
	if (art > 0) {
		double tall = row->kind == DEVICE_LAPTOP ? 56 : 76;
		double wide = art_gadget_width(row->kind, tall);

		art_gadget(c, row->kind, round(in.x + (art - wide) / 2),
			   round(in.y + (in.h - tall) / 2), tall, GADGET_PLAIN);
		(void)cut_start(&in, art, 20); /* its place */
	}
	title = say(c, word_kind(WORD_THING_NUMBER, row->kind), number(c, row->unit));
	title = private_words(c, say(c, WORD_SENTENCE, title));
	title = say(c, WORD_TWO_SENTENCES, title, days_line(c, row));
	name.line = 1.15;
	due.line = 1.15;
	due.size = c->small ? c->px->body : c->px->lead;
	block = type_height(c, name, title, in.w) +
		type_height(c, due, date_words(c, row->day), in.w);
	in.y += round((in.h - block) / 2);
	in.h = block;
	in.y += type_draw(c, due, date_words(c, row->day), in);
	(void)type_draw(c, name, title, in); /* the last line of the block */
	if (renew_says(c, row, index, &renew, &text)) {
		renew.small = c->text == TEXT_NORMAL || v->rows > 1 ||
			      button_height(c, &renew, before.w) > high;
		button(c, box_middle(before, before.w, high), &renew);
	}
	button(c, box_middle(end, end.w, high), &happened);
}

/* A place in the queue, and the way out of it. */
static void wait_line(struct canvas *c, struct box b, uint8_t kind)
{
	const struct view *v = c->view;
	struct button leave = {
		.control = CONTROL_LEAVE_QUEUE,
		.arg = kind,
		.text = word(c, c->small ? WORD_LEAVE_QUEUE_LINES : WORD_LEAVE_QUEUE),
		.small = true};
	bool only = (v->waits & (v->waits - 1)) == 0;
	const char *text = word(c, word_kind(WORD_WAITING_FOR, kind));
	struct box end;

	(void)rows_about(c, b, ROW_WORDS, false); /* its button stays with it */
	end = cut_end(&b, button_width(c, &leave) + 8, c->px->gap);

	if (only && v->place)
		text = say(c, word_kind(WORD_WAITING_PLACE, kind), number(c, v->place));
	panel(c, b, ICON_HOURGLASS_MEDIUM, private_words(c, text));
	button(c, end, &leave);
}

/* ---- The page ---- */

static const char *loans_title(struct canvas *c)
{
	const struct view *v = c->view;

	if (v->rows == 0)
		return word(c, v->waits ? WORD_QUEUED_TITLE : WORD_NOTHING_AT_HOME);
	if (v->rows == 1)
		return private_words(c, word(c, word_kind(WORD_ONE_AT_HOME, v->row[0].kind)));
	return private_words(
		c, say(c, word_count(c, WORD_THINGS_AT_HOME, v->rows), number(c, v->rows)));
}

static const char *loans_says(struct canvas *c)
{
	const struct view *v = c->view;
	const struct view_row *row = &v->row[0];

	if (v->rows == 0)
		return v->waits ? NULL : word(c, WORD_NOTHING_AT_HOME_SAYS);
	if (is_late(v, row))
		return say(c, WORD_LOANS_LATE, date_words(c, row->day));
	if (row->day == v->day)
		return word(c, WORD_LOANS_TODAY);
	if (row->day - v->day <= c->board->policy.renew_from_days)
		return say(c, WORD_LOANS_SOON, weekday_words(c, row->day));
	return word(c, WORD_LOANS_FINE);
}

static void loans_foot(struct canvas *c, struct box foot, bool more)
{
	const struct view *v = c->view;
	struct button back = {.control = CONTROL_RETURN,
			      .text = word(c, WORD_RETURN_SOMETHING),
			      .icon = c->small ? ICON_NONE : ICON_BOX_ARROW_DOWN,
			      .small = true};
	struct button helpers = {.control = CONTROL_MY_HELPERS,
				 .text = word(c, WORD_MY_HELPERS),
				 .icon = c->small ? ICON_NONE : ICON_USERS_THREE,
				 .small = true};
	struct button next = list_more(c);
	struct button finish = {.control = CONTROL_FINISH,
				.text = word(c, WORD_FINISH),
				.icon = ICON_CHECK_BOLD,
				.small = c->text == TEXT_NORMAL};

	foot_end(c, &foot, &finish);
	if (more)
		foot_end(c, &foot, &next);
	foot_start(c, &foot, &back);
	if (v->role == ROLE_BORROWER)
		foot_start(c, &foot, &helpers);
}

static void nothing_at_home(struct canvas *c, struct box b)
{
	b.h = fmin(b.h, c->small ? 170 : 300);
	card(c, b);
	for (int k = 0; k < 2; k++) {
		struct box half = box_cell(b, 2, 1, k, 0, 0);
		double high = k ? b.h * 0.46 : b.h * 0.66;
		uint8_t kind = (uint8_t)(DEVICE_TABLET + k);
		double wide = art_gadget_width(kind, high);

		art_gadget(c, kind, round(half.x + (half.w - wide) / 2),
			   round(half.y + (half.h - high) / 2), high, GADGET_OUT);
	}
}

/* As many loans as are large enough to press; the others come with More. */
static void loan_lines(struct canvas *c, struct box page, int first, int shown)
{
	double gap = c->px->gap, most = c->small ? 120 : 150;

	if (page.h > shown * most + (shown - 1) * gap)
		page.h = shown * most + (shown - 1) * gap;
	for (int k = 0; k < shown; k++)
		loan_line(c, box_cell(page, 1, shown, k, 0, gap), &c->view->row[first + k],
			  (uint16_t)(first + k));
}

static int count_waits(uint8_t waits)
{
	int n = 0;

	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++)
		n += waits >> kind & 1;
	return n;
}

/* The places in queues: all there is, or at the bottom of the page. */
static void wait_lines(struct canvas *c, struct box *page)
{
	if (c->view->rows == 0 && c->view->waits) /* as high as they are */
		page->h = fmin(page->h, count_waits(c->view->waits) * (c->px->target + c->px->gap));
	for (uint8_t kind = DEVICE_KINDS - 1; kind > DEVICE_NONE; kind--) {
		if (c->view->waits >> kind & 1)
			wait_line(c, cut_bottom(page, c->px->target, c->px->gap), kind);
	}
}

void screen_my_loans(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {
		.kick = word(c, WORD_MY_LOANS), .title = loans_title(c), .says = loans_says(c)};
	double line = c->px->target + c->px->gap;
	int rows = v->rows < VIEW_ROWS_MAX ? v->rows : VIEW_ROWS_MAX, fit, first;
	bool crowded = rows + count_waits(v->waits) > 1 || has_note(c);

	if (c->small && (crowded || rows)) /* each line of the list needs its place */
		head.says = NULL;
	if (c->small && has_note(c)) { /* in the title's place */
		page_note(c, &page, c->px->gap);
	} else {
		page_head(c, &page, &head);
	}
	if (c->small && crowded)
		page.h += 4;
	foot = cut_bottom(&page, c->small ? c->px->target : c->px->button,
			  c->small ? c->px->gap : c->px->s3);
	if (!c->small && has_note(c))
		(void)note_banner(c, cut_top(&page, c->px->target, c->px->s2)); /* there is one */
	wait_lines(c, &page);
	fit = (int)((page.h + c->px->gap) / line);
	fit = fit < 1 ? 1 : fit;
	first = rows > fit ? (int)(v->turn % (unsigned)((rows + fit - 1) / fit)) * fit : 0;
	loans_foot(c, foot, rows > fit);
	if (rows == 0 && !v->waits)
		nothing_at_home(c, page);
	else if (rows == 1 && page.h >= (c->small ? 230 : 280))
		loan_large(c,
			   (struct box){page.x, page.y, page.w, fmin(page.h, c->small ? 260 : 320)},
			   &v->row[0]);
	else if (rows > 0) {
		/* A line's buttons have smaller words than a card's: larger ones are in rows. */
		if (rows == 1 && !c->small && c->text != TEXT_NORMAL && c->fit != FIT_ROWS)
			picture_short(c, "a loan's card");
		loan_lines(c, page, first, rows - first < fit ? rows - first : fit);
	}
}
