/*
 * Help, over any screen: champions' sessions or the hours when people are
 * here, and the best ways to a person now.
 */
#include <math.h>
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "ways.h"

#define SESSIONS_SHOWN 3 /* the nearest first … */
#define SESSIONS_TALL  2 /* … and fewer of them where it is said who is there */

static const char *hours_words(struct canvas *c, unsigned weekday)
{
	const struct policy *p = &c->board->policy;

	if (!p->shut_min[weekday])
		return word(c, WORD_CLOSED);
	return say(c, WORD_HOURS, time_words(c, p->open_min[weekday]),
		   time_words(c, p->shut_min[weekday]));
}

/* The week, today first in bold: when people are here. */
static void hours_card(struct canvas *c, struct box b)
{
	struct box in = box_inset(b, c->small ? 16 : 30, c->small ? 8 : 18);
	struct style title = style_lead(c), st = style_body(c);
	unsigned today = weekday_of(c->view->day);
	double head;

	card(c, b);
	title.size = c->small ? c->px->body : sized(c, 34, 34);
	title.line = 1.15;
	head = type_draw(c, title, word(c, WORD_OPEN_HOURS), in);
	(void)cut_top(&in, head, c->small ? 2 : 8); /* its place is taken */
	st.line = 1;
	st.size = c->small ? c->px->xs : c->px->second;
	for (unsigned k = 0; k < 7; k++) {
		struct box row = box_cell(in, 1, 7, (int)k, 0, 0), name = row;

		(void)rows_about(c, row, ROW_WORDS, true); /* if it is to be a row */
		st.bold = k == today;
		st.colour = k == today ? COLOUR_INK : COLOUR_INK2;
		if (k == today)
			fill_round(c, box_inset(row, c->small ? -8 : -14, 0), c->px->r1,
				   COLOUR_MIST);
		name.w = row.w * 0.48;
		row.x += name.w;
		row.w -= name.w;
		type_middle(c, st, word(c, (enum word)(WORD_MONDAY + k)), name);
		type_middle(c, st, hours_words(c, k), row);
	}
}

/* An icon over words in a quiet panel: the same place and size as the button it stands for. */
static void upright_panel(struct canvas *c, struct box b, enum colour face, enum icon icon,
			  const char *title, const char *second)
{
	double size = c->small ? 44 : 68, gap = c->px->s1;
	struct style st = style_lead(c), light = style_body(c);
	struct box words = box_inset(b, c->px->s2, 0);
	double high, high2;

	if (rows_panel(c, b, ROW_QUIET, icon, (uint8_t)face, COLOUR_NONE, title)) {
		rows_titled(c);
		rows_second(c, second);
		return;
	}
	st.align = light.align = ALIGN_MIDDLE;
	fill_round(c, b, c->px->r2, face);
	high = type_height(c, st, title, words.w);
	high2 = type_height(c, light, second, words.w);
	words.y = round(b.y + (b.h - size - high - high2 - 2 * gap) / 2);
	fill_icon(c, icon, round(b.x + (b.w - size) / 2), words.y, size, COLOUR_INK, COLOUR_TINT);
	words.y += size + gap;
	words.h = high;
	(void)type_draw(c, st, title, words); /* its height is known */
	words.y += high + gap;
	words.h = high2;
	(void)type_draw(c, light, second, words);
}

/* The best way to a person now: a bell, one who comes, the telephone, a place. */
static void help_way(struct canvas *c, struct box b)
{
	const struct board *board = c->board;
	struct button ask = {.control = CONTROL_ASK_PERSON,
			     .look = BUTTON_LIT,
			     .text = word(c, WORD_ASK_PERSON_COME),
			     .icon = ICON_HAND_WAVING,
			     .upright = true,
			     .second = c->small || c->view->can_call_back ? NULL
									  : word(c, WORD_NOW_HERE)};

	if (may_call(c) && ask.second &&
	    c->rows.gathering) { /* in a foot there is no room for it */
		(void)type_draw(c, style_body(c), ask.second, b); /* a row has its height */
		ask.second = NULL;
	}
	if (may_call(c))
		button(c, b, &ask);
	else if (c->view->called)
		upright_panel(c, b, COLOUR_LEAFTINT, ICON_CHECK_CIRCLE,
			      word(c, WORD_STAFF_KNOW_SHORT), word(c, WORD_THEY_ARE_COMING));
	else if (board->phone[0])
		upright_panel(c, b, COLOUR_MIST, ICON_PHONE, word(c, WORD_CALL_US),
			      unbroken(c, board->phone));
	else
		upright_panel(c, b, COLOUR_MIST, ICON_STOREFRONT, word(c, WORD_ASK_PERSON),
			      board->desk[0] ? board->desk : word(c, WORD_THEY_ARE_HERE));
}

/* ---- Champions' sessions ---- */

/* The day on a leaf of a calendar. Returns its width. */
static double day_leaf(struct canvas *c, struct box b, uint32_t day)
{
	double wide = c->small ? 142 : 176, high = fmin(b.h, c->small ? 64 : 96);
	struct box leaf = {b.x, round(b.y + (b.h - high) / 2), wide, high};
	struct box top = leaf;
	struct style st = style_xs(c);

	st.bold = true;
	st.line = 1;
	st.align = ALIGN_MIDDLE;
	top.h = round(high * 0.45);
	fill_round(c, leaf, c->px->r1, COLOUR_MIST);
	fill_round_top(c, top, c->px->r1, COLOUR_SHADE);
	outline(c, leaf, c->px->r1);
	st.colour = COLOUR_ONSHADE;
	type_middle(c, st, weekday_words(c, day), top);
	leaf.y += top.h;
	leaf.h -= top.h;
	st.colour = COLOUR_INK;
	type_middle(c, st, date_short(c, day), leaf);
	return wide;
}

/* Day, place, hours, then who is there. The row: day; count and unit: minutes of the day from and
 * to. */
static void session_row(struct canvas *c, struct box b, const struct view_row *row)
{
	struct style st = style_body(c), st2 = style_second(c);
	const char *hours = NULL;
	double high, more = 0, who = 0;

	(void)rows_about(c, b, ROW_WORDS, false); /* if it is to be a row */
	(void)cut_start(&b, day_leaf(c, b, row->day), c->small ? 10 : 20); /* its place */
	st.bold = true;
	st.line = 1.12;
	st2.line = 1.15;
	if (row->count && row->unit > row->count)
		hours = say(c, WORD_HOURS, time_words(c, row->count), time_words(c, row->unit));
	else if (row->count)
		hours = say(c, WORD_SESSION_FROM, time_words(c, row->count));
	high = type_height(c, st, row->text, b.w);
	if (high > b.h * 0.7) {
		st.size = c->px->xs;
		high = type_height(c, st, row->text, b.w);
	}
	if (hours)
		more = type_height(c, st2, hours, b.w);
	if (row->more[0])
		who = type_height(c, st2, row->more, b.w);
	if (who > 0 && high + more + who > b.h) {
		/* Smaller before anything is left out: it may be how to reach somebody. */
		st.size = st2.size = c->px->xs;
		high = type_height(c, st, row->text, b.w);
		more = hours ? type_height(c, st2, hours, b.w) : 0;
		who = type_height(c, st2, row->more, b.w);
	}
	if (high + more + who > b.h)
		who = 0;
	if (high + more > b.h)
		more = 0;
	b.y += round((b.h - high - more - who) / 2);
	b.h = high;
	(void)type_draw(c, st, row->text, b); /* its height is known */
	b.y += high;
	b.h = more;
	if (more > 0)
		(void)type_draw(c, st2, hours, b);
	b.y += more;
	b.h = who;
	if (who > 0)
		(void)type_draw(c, st2, row->more, b);
}

static void sessions_card(struct canvas *c, struct box b)
{
	struct box in = box_inset(b, c->small ? 14 : 28, c->small ? 8 : 18);
	struct style title = style_lead(c);
	int most = SESSIONS_SHOWN, rows;
	double head;

	for (int k = 0; k < c->view->rows && k < SESSIONS_TALL; k++) {
		if (c->view->row[k].more[0])
			most = SESSIONS_TALL;
	}
	rows = c->view->rows < most ? c->view->rows : most;
	card(c, b);
	title.size = c->small ? c->px->body : sized(c, 34, 34);
	title.line = 1.15;
	head = type_draw(c, title, word(c, c->small ? WORD_SIT_DOWN_SHORT : WORD_SIT_DOWN), in);
	(void)cut_top(&in, head, c->small ? 4 : 10); /* its place is taken */
	for (int k = 0; k < rows; k++) {
		struct box row = box_cell(in, 1, most, k, 0, 16);

		if (k)
			fill_box(c, (struct box){row.x, row.y - 9, row.w, 2}, COLOUR_RULE);
		session_row(c, row, &c->view->row[k]);
	}
}

/* ---- The page ---- */

void screen_help(struct canvas *c)
{
	struct box page = page_box(c), foot, side;
	struct head head = {.kick = word(c, WORD_GET_HELP),
			    .kick_icon = ICON_LIFEBUOY_BOLD,
			    .title = word(c, WORD_HOW_CAN_WE_HELP),
			    .says = c->small ? NULL : word(c, WORD_NO_QUESTION_TOO_SMALL)};
	struct button back = {.control = CONTROL_CALL_BACK,
			      .text = word(c, WORD_CALL_ME_BACK),
			      .icon = ICON_PHONE_INCOMING,
			      .upright = !c->small,
			      .small = c->small,
			      .second = word(c, WORD_CALL_ME_BACK_2)};
	unsigned weekday = weekday_of(c->view->day);

	if (!c->small && c->view->rows && c->view->desk_open &&
	    c->board->policy.shut_min[weekday]) /* the hours have no card of their own */
		head.says =
			say(c, WORD_HERE_UNTIL, time_words(c, c->board->policy.shut_min[weekday]));
	page_head(c, &page, &head);
	foot = page_foot_low(c, &page);
	/* What the large panel says is not said twice. */
	if (may_call(c) || c->view->called)
		(void)phone_panel(c, &foot, WORD_OR_CALL, true); /* cuts what it takes */
	banner(c, foot, BANNER_NOTE, ICON_HAND_WAVING_BOLD, desk_words(c));
	side = cut_end(&page, c->small ? 250 : 420, c->small ? 12 : 28);
	if (c->view->rows)
		sessions_card(c, page);
	else
		hours_card(c, page);
	if (c->view->can_call_back)
		button(c, cut_bottom(&side, c->small ? c->px->target : 206, c->small ? 10 : 20),
		       &back);
	else if (!c->small)
		panel(c, cut_bottom(&side, 136, 20), ICON_IDENTIFICATION_CARD,
		      word(c, WORD_NO_CARD_HELP));
	help_way(c, side);
}
