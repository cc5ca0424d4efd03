/* My loans, help, and the questions over a screen. */
#include <math.h>
#include <stddef.h>

#include "art.h"
#include "screens.h"
#include "ways.h"

#define LOANS_SHOWN_MAX 2 /* one loan at a time is the rule; 800x480 has room for that one */

static bool is_late(const struct view *v, const struct view_row *row)
{
	return row->day < v->day;
}

/* "5 days left of 28", "Due today", "2 days late". */
static const char *days_line(struct canvas *c, const struct view_row *row)
{
	const struct view *v = c->view;
	uint32_t left;

	if (is_late(v, row))
		return say(c, word_count(WORD_DAYS_LATE, v->day - row->day),
			   number(c, v->day - row->day));
	left = row->day - v->day;
	if (left == 0)
		return word(WORD_DUE_TODAY);
	return say(
		c, word_count(WORD_DAYS_LEFT, left), number(c, left),
		number(c, left > c->board->policy.loan_days ? left : c->board->policy.loan_days));
}

/* Renew, or why not and when. */
static void renew_part(struct canvas *c, struct box b, const struct view_row *row, uint16_t index)
{
	const struct view *v = c->view;
	struct style st = style_second(c);
	double high = c->small ? 84 : 100, gap = c->small ? 6 : 10, words;
	uint32_t from = row->day - c->board->policy.renew_from_days;
	const char *text = word(WORD_RENEW_NO_MORE);
	struct button renew = {.control = CONTROL_RENEW,
			       .arg = index,
			       .look = BUTTON_LIT,
			       .text = word(WORD_RENEW),
			       .icon = ICON_ARROWS_CLOCKWISE};
	double y;

	if (row->lit) {
		text = say(c, WORD_RENEW_UNTIL, v->day2 ? date_short(c, v->day2) : "");
	} else {
		renew = (struct button){
			.look = BUTTON_OFF, .text = word(WORD_NOT_YET), .icon = ICON_CLOCK_BOLD};
		if (from > v->day)
			text = say(c, WORD_RENEW_FROM, date_short(c, from));
	}
	st.colour = COLOUR_INK;
	st.align = ALIGN_MIDDLE;
	if (!row->lit && from <= v->day) { /* nothing to press, now or later */
		type_middle(c, st, text, b);
		return;
	}
	words = type_height(c, st, text, b.w);
	y = round(b.y + (b.h - high - gap - words) / 2);
	button(c, (struct box){b.x, y, b.w, high}, &renew);
	(void)type_draw(c, st, text, (struct box){b.x, y + high + gap, b.w, words});
}

static void loan_row(struct canvas *c, struct box b, const struct view_row *row, uint16_t index)
{
	struct style name = style_body(c), due = style_h3(c);
	double art = c->small ? 84 : 140, pad = c->small ? 14 : 30, gap = c->small ? 14 : 30;
	double high = row->kind == DEVICE_LAPTOP ? (c->small ? 56 : 98) : (c->small ? 92 : 160);
	double doors = c->small ? 22 : 32, block, y;
	struct box in = box_inset(b, pad, 0), sign;

	card(c, b);
	sign = cut_start(&in, art, gap);
	art_gadget(c, row->kind, round(sign.x + (art - art_gadget_width(row->kind, high)) / 2),
		   round(b.y + (b.h - high) / 2), high, row->lit ? GADGET_LIT : GADGET_PLAIN);
	renew_part(c, cut_end(&in, c->small ? 190 : 300, gap), row, index);
	name.colour = COLOUR_INK2;
	name.line = 1.2;
	due.size = c->small ? 30 : 44;
	due.line = 1.15;
	block = ceil(name.size * 1.2) + 2 + type_height(c, due, date_words(c, row->day), in.w) +
		12 + doors + 8 + ceil(name.size * 1.2);
	y = round(b.y + (b.h - block) / 2);
	y += type_draw(c, name,
		       say(c, word_kind(WORD_THING_NUMBER, row->kind), number(c, row->unit)),
		       (struct box){in.x, y, in.w, name.size * 1.2});
	y += 2;
	y += type_draw(c, due, date_words(c, row->day), (struct box){in.x, y, in.w, b.h});
	y += 12;
	{
		uint32_t all = c->board->policy.loan_days ? c->board->policy.loan_days : 28;
		uint32_t left = is_late(c->view, row) ? 0 : row->day - c->view->day;

		door_row(c, (struct box){in.x, y, fmin(in.w, c->small ? 330 : 470), doors},
			 left > all ? all : left, all);
	}
	y += doors + 8;
	name.colour = COLOUR_INK;
	(void)type_draw(c, name, days_line(c, row), (struct box){in.x, y, in.w, name.size * 1.2});
}

static const char *loans_says(struct canvas *c)
{
	const struct view *v = c->view;
	const struct view_row *row = &v->row[0];

	if (v->rows == 0)
		return word(WORD_NOTHING_AT_HOME_SAYS);
	if (is_late(v, row))
		return say(c, WORD_LOANS_LATE, date_words(c, row->day));
	if (row->day == v->day)
		return word(WORD_LOANS_TODAY);
	if (row->day - v->day <= c->board->policy.renew_from_days)
		return say(c, WORD_LOANS_SOON, weekday_words(row->day));
	return word(WORD_LOANS_FINE);
}

void screen_my_loans(struct canvas *c)
{
	const struct view *v = c->view;
	int most_rows = c->small ? 1 : LOANS_SHOWN_MAX;
	int rows = v->rows > most_rows ? most_rows : v->rows;
	struct box page = page_box(c), foot;
	struct head head = {.kick = word(WORD_MY_LOANS),
			    .title = v->rows == 0 ? word(WORD_NOTHING_AT_HOME)
				     : v->rows == 1
					     ? word(word_kind(WORD_ONE_AT_HOME, v->row[0].kind))
					     : say(c, WORD_THINGS_AT_HOME_MANY, number(c, v->rows)),
			    .says = loans_says(c)};
	struct button back = {.control = CONTROL_RETURN,
			      .text = word(WORD_RETURN_SOMETHING),
			      .icon = ICON_BOX_ARROW_DOWN,
			      .small = true};
	struct button finish = {.control = CONTROL_FINISH,
				.text = word(WORD_FINISH),
				.icon = ICON_CHECK_BOLD,
				.small = true};
	double most = c->small ? 190 : 250;

	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &finish);
	foot_start(c, &foot, &back);
	if (has_note(c))
		(void)note_banner(c,
				  cut_top(&page, c->px->target - (c->small ? 20 : 0), c->px->s2));
	if (rows == 0) {
		struct box empty = page;

		empty.h = fmin(page.h, c->small ? 170 : 300);
		card(c, empty);
		for (int k = 0; k < 2; k++) {
			struct box half = box_cell(empty, 2, 1, k, 0, 0);
			double high = k ? empty.h * 0.46 : empty.h * 0.66;
			uint8_t kind = (uint8_t)(DEVICE_TABLET + k);
			double wide = art_gadget_width(kind, high);

			art_gadget(c, kind, round(half.x + (half.w - wide) / 2),
				   round(half.y + (half.h - high) / 2), high, GADGET_OUT);
		}
		return;
	}
	if (page.h > rows * most + (rows - 1) * 20)
		page.h = rows * most + (rows - 1) * 20;
	for (int k = 0; k < rows; k++)
		loan_row(c, box_cell(page, 1, rows, k, 0, c->small ? 10 : 20), &v->row[k],
			 (uint16_t)k);
}

static const char *hours_words(struct canvas *c, unsigned weekday)
{
	const struct policy *p = &c->board->policy;

	if (!p->shut_min[weekday])
		return word(WORD_CLOSED);
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
	title.size = c->small ? c->px->body : 34;
	title.line = 1.15;
	head = type_draw(c, title, word(WORD_OPEN_HOURS), in);
	(void)cut_top(&in, head, c->small ? 2 : 8); /* its place is taken */
	st.line = 1;
	st.size = c->small ? c->px->xs : c->px->second;
	for (unsigned k = 0; k < 7; k++) {
		struct box row = box_cell(in, 1, 7, (int)k, 0, 0), name = row;

		st.bold = k == today;
		st.colour = k == today ? COLOUR_INK : COLOUR_INK2;
		if (k == today)
			fill_round(c, box_inset(row, c->small ? -8 : -14, 0), c->px->r1,
				   COLOUR_MIST);
		name.w = row.w * 0.48;
		row.x += name.w;
		row.w -= name.w;
		type_middle(c, st, word((enum word)(WORD_MONDAY + k)), name);
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
			     .text = word(WORD_ASK_PERSON_COME),
			     .icon = ICON_HAND_WAVING,
			     .upright = true,
			     .second = c->small ? NULL : word(WORD_NOW_HERE)};

	if (may_call(c))
		button(c, b, &ask);
	else if (c->view->called)
		upright_panel(c, b, COLOUR_LEAFTINT, ICON_CHECK_CIRCLE, word(WORD_STAFF_KNOW_SHORT),
			      word(WORD_THEY_ARE_COMING));
	else if (board->phone[0])
		upright_panel(c, b, COLOUR_MIST, ICON_PHONE, word(WORD_CALL_US),
			      unbroken(c, board->phone));
	else
		upright_panel(c, b, COLOUR_MIST, ICON_STOREFRONT, word(WORD_ASK_PERSON),
			      board->desk[0] ? board->desk : word(WORD_THEY_ARE_HERE));
}

void screen_help(struct canvas *c)
{
	struct box page = page_box(c), foot, side;
	struct head head = {.kick = word(WORD_GET_HELP),
			    .kick_icon = ICON_LIFEBUOY_BOLD,
			    .title = word(WORD_HOW_CAN_WE_HELP),
			    .says = c->small ? NULL : word(WORD_NO_QUESTION_TOO_SMALL)};

	page_head(c, &page, &head);
	foot = page_foot_low(c, &page);
	/* What the large panel says is not said twice. */
	if (may_call(c) || c->view->called)
		(void)phone_panel(c, &foot, WORD_OR_CALL, true); /* cuts what it takes */
	banner(c, foot, BANNER_NOTE, ICON_HAND_WAVING_BOLD, desk_words(c));
	side = cut_end(&page, c->small ? 250 : 420, c->small ? 12 : 28);
	hours_card(c, page);
	if (!c->small)
		panel(c, cut_bottom(&side, 136, 20), ICON_IDENTIFICATION_CARD,
		      word(WORD_NO_CARD_HELP));
	help_way(c, side);
}

static void time_bar(struct canvas *c, struct box b, double part)
{
	struct box in = box_inset(b, 5, 5);

	fill_round(c, b, b.h / 2, COLOUR_EDGE);
	fill_round(c, box_inset(b, 2, 2), b.h / 2 - 2, COLOUR_CARD);
	in.w = fmax(in.h, in.w * fmin(1, part));
	fill_round(c, in, in.h / 2, COLOUR_SHADETEXT);
}

#define ANSWER_S 60.0 /* how long a question waits; a longer one fills the bar */

/* Icon, title and sentence of a dialog. Cuts them off. */
static void dialog_head(struct canvas *c, struct box *b, enum icon icon, const char *title,
			const char *says)
{
	double size = c->small ? 64 : 104, gap = c->small ? 16 : 32, high, second;
	struct style st = style_h2(c), st2 = style_body(c);
	struct box row, words;

	if (!c->small) {
		st.size = 64;
		st2.size = 34;
	}
	st2.colour = COLOUR_INK2;
	words = *b;
	words.w -= size + gap;
	high = type_height(c, st, title, words.w);
	second = type_height(c, st2, says, words.w);
	row = cut_top(b, fmax(size, high + 12 + second), c->small ? 12 : 32);
	fill_icon(c, icon, row.x, round(row.y + (row.h - size) / 2), size, COLOUR_INK, COLOUR_TINT);
	words.x = row.x + size + gap;
	words.y = round(row.y + (row.h - high - 12 - second) / 2);
	words.h = high;
	(void)type_draw(c, st, title, words); /* its height is known */
	words.y += high + 12;
	words.h = second;
	(void)type_draw(c, st2, says, words);
}

static void dialog_answers(struct canvas *c, struct box b, struct button no, struct button yes)
{
	struct box foot = cut_bottom(&b, c->px->button, 0);

	button(c, cut_end(&foot, button_width(c, &yes) + (c->small ? 10 : 48), c->px->s3), &yes);
	button(c, cut_start(&foot, button_width(c, &no) + (c->small ? 0 : 16), c->px->s3), &no);
}

void screen_more_time(struct canvas *c)
{
	uint16_t seconds = c->view->seconds;
	struct box in = dialog(c, c->small ? 432 : 520);
	struct style st = style_body(c);
	const char *left = say(c, word_count(WORD_SECONDS, seconds), number(c, seconds));

	dialog_head(c, &in, ICON_HOURGLASS_MEDIUM, word(WORD_MORE_TIME), word(WORD_MORE_TIME_SAYS));
	time_bar(c, cut_top(&in, 26, c->small ? 8 : 14), seconds / ANSWER_S);
	st.line = c->small ? 1.2 : 1.28;
	(void)type_draw(c, st, say(c, WORD_MORE_TIME_LEFT, left),
			(struct box){in.x, in.y, in.w, in.h - c->px->button - 8});
	dialog_answers(c, in,
		       (struct button){.control = CONTROL_NO_MORE, .text = word(WORD_NO_MORE)},
		       (struct button){.control = CONTROL_MORE_TIME,
				       .look = BUTTON_LIT,
				       .text = word(WORD_YES_MORE)});
}

void screen_start_again(struct canvas *c)
{
	const struct view *v = c->view;
	bool borrowing = v->under == SCREEN_CHOOSE || v->under == SCREEN_AGREE;
	struct box in = dialog(c, c->small ? 250 : 380);

	dialog_head(c, &in, ICON_ARROWS_CLOCKWISE, word(WORD_START_AGAIN_ASK),
		    word(borrowing ? WORD_START_AGAIN_SAYS : WORD_START_AGAIN_PLAIN));
	dialog_answers(c, in, (struct button){.control = CONTROL_YES, .text = word(WORD_START_YES)},
		       (struct button){.control = CONTROL_NO,
				       .look = BUTTON_LIT,
				       .text = word(WORD_START_NO)});
}
