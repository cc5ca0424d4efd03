/* Home, and what stands between it and the PIN: home, tap your card, menu. */
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "art.h"
#include "parts.h"
#include "screens.h"

static const enum word counted[] = {WORD_TABLETS, WORD_LAPTOPS};

/* In a row they are words like any other. */
static bool counts_left(struct canvas *c, struct box foot)
{
	struct style st = style_body(c);

	for (int k = 0; k < 2; k++) {
		uint32_t ready = c->view->ready[DEVICE_TABLET + k];

		(void)rows_write(c, &st, say(c, word_count(c, counted[k], ready), number(c, ready)),
				 foot.x, foot.y); /* the same answer for both */
	}
	return c->rows.gathering;
}

#define COUNT_TEXT_MAX 160 /* bytes of " tablets", in the longest writing */

/* "6 tablets", the figure larger; a language may have it after the word. */
struct count {
	struct style words, figure;
	char part[2][COUNT_TEXT_MAX]; /* before and after the figure */
};

static void count_parts(const struct canvas *c, struct style st, const char *words,
			struct count *count)
{
	const char *slot = strstr(words, "{1}"), *after = slot ? slot + 3 : words;
	size_t before = slot ? (size_t)(slot - words) : 0;

	/* The figure is as bold as it is large, and its marks are no part of the words. */
	if (before >= 3 && !strncmp(slot - 3, "<b>", 3) && !strncmp(after, "</b>", 4)) {
		before -= 3;
		after += 4;
	}
	(void)snprintf(count->part[0], COUNT_TEXT_MAX, "%.*s", (int)before, words); /* may be cut */
	(void)snprintf(count->part[1], COUNT_TEXT_MAX, "%s", after);                /* the same */
	st.align = ALIGN_START;
	count->words = count->figure = st;
	count->figure.size = c->small ? 36 : 52;
	count->figure.bold = true;
}

static double count_width(struct canvas *c, const struct count *count, const char *figure)
{
	return type_width(c, count->words, count->part[0]) + type_width(c, count->figure, figure) +
	       type_width(c, count->words, count->part[1]);
}

static void count_draw(struct canvas *c, struct box b, const struct count *count,
		       const char *figure)
{
	double x = b.x + (b.w - count_width(c, count, figure)) / 2;
	double baseline = round(b.y + b.h / 2 + count->figure.size * 0.36);

	if (count->part[0][0]) {
		type_line(c, count->words, count->part[0], x, baseline);
		picture_goes_on(c);
	}
	x += type_width(c, count->words, count->part[0]);
	type_line(c, count->figure, figure, x, baseline);
	x += type_width(c, count->figure, figure);
	if (count->part[1][0]) {
		picture_goes_on(c);
		type_line(c, count->words, count->part[1], x, baseline);
	}
}

/* How wide the count of that kind is. */
static double count_wide(struct canvas *c, struct style st, int k)
{
	uint32_t ready = c->view->ready[DEVICE_TABLET + k];
	struct count count = {0};

	count_parts(c, st, word(c, word_count(c, counted[k], ready)), &count);
	return count_width(c, &count, number(c, ready));
}

/* In a half each; else they share out what room both leave. */
static bool halves_fit(struct canvas *c, struct style st, double room)
{
	return 2 * fmax(count_wide(c, st, 0), count_wide(c, st, 1)) <= room - 2 * c->px->s2;
}

static bool counts_fit(struct canvas *c, struct style st, double room)
{
	return count_wide(c, st, 0) + count_wide(c, st, 1) <= room - 2 * c->px->s2;
}

/* "6 tablets": what could be lent now, at the foot of the Borrow tile. */
static void counts(struct canvas *c, struct box foot)
{
	struct style st = style_lead(c);
	double rule_high = c->small ? 34 : 52, first;

	if (counts_left(c, foot))
		return;
	st.size = sized(c, 24, 34);
	st.line = 1;
	st.bold = true;
	st.align = ALIGN_MIDDLE;
	while (st.size > c->px->xs && !halves_fit(c, st, foot.w))
		st.size--;
	st.bold = counts_fit(c, st, foot.w); /* or lighter */
	fill_round_bottom(c, foot, c->px->r3 - 2, COLOUR_MIST);
	if (c->theme->border_extra > 0) /* its face is the tile's */
		fill_box(c, (struct box){foot.x, foot.y, foot.w, 4}, COLOUR_EDGE);
	first = foot.w / 2;
	if (!halves_fit(c, st, foot.w))
		first = (foot.w + count_wide(c, st, 0) - count_wide(c, st, 1)) / 2;
	fill_box(c,
		 (struct box){round(foot.x + first) - 1, round(foot.y + (foot.h - rule_high) / 2),
			      2, rule_high},
		 COLOUR_RULE);
	for (int k = 0; k < 2; k++) {
		struct box half = k ? foot : cut_start(&foot, first, 0);
		uint32_t ready = c->view->ready[DEVICE_TABLET + k];
		struct count count = {0};

		count_parts(c, st, word(c, word_count(c, counted[k], ready)), &count);
		count_draw(c, half, &count, number(c, ready));
	}
}

static void gadgets(struct canvas *c, struct box room)
{
	double bottom = room.y + room.h;
	double tablet = fmin(c->small ? 106 : room.h > 240 ? 180 : 152, room.h), laptop;

	if (tablet < c->px->s5) /* decoration is the first to go */
		return;
	laptop = round(tablet * (c->small ? 94.0 / 106 : 140.0 / 152));
	for (int k = 0; k < 2; k++) {
		struct box half = box_cell(room, 2, 1, k, 0, 0);
		uint8_t kind = (uint8_t)(DEVICE_TABLET + k);
		double high = k ? laptop : tablet;
		double wide = art_gadget_width(kind, high);

		art_gadget(c, kind, round(half.x + (half.w - wide) / 2), bottom - high, high,
			   c->view->ready[kind] ? GADGET_PLAIN : GADGET_OUT);
	}
}

/* The large tile with what there is to borrow. */
static void borrow_tile(struct canvas *c, struct box b)
{
	double foot_high = c->small ? 66 : 100, pad = c->small ? 18 : 34;
	struct style st = style_h2(c), st2 = style_body(c);
	struct box in = pressable(c, b, CONTROL_BORROW, 0, c->px->r3, false);
	struct box foot = cut_bottom(&in, foot_high, 0), handle;
	double top = in.y + (c->small ? 10 : 22);

	(void)rows_sign(c, ICON_DEVICE_TABLET, in.x, in.y); /* a drawing here, an icon in a row */
	st.size = sized(c, 38, 60);
	st.tracking = -0.01;
	st2.colour = COLOUR_INK2;
	st2.bold = style_second(c).bold;
	st2.line = 1.2;
	top += type_draw(c, st, word(c, WORD_BORROW),
			 (struct box){in.x + pad, top, in.w - 2 * pad, st.size * 1.1});
	if (!c->small) {
		uint32_t days = days_to_keep(c, DEVICE_TABLET);
		const char *home = days == days_to_keep(c, DEVICE_LAPTOP)
					   ? say(c, WORD_TAKE_ONE_HOME, days_words(c, days))
					   : word(c, WORD_TAKE_ONE_HOME_PLAIN);

		top += 6;
		top += type_draw(c, st2, home, (struct box){in.x + pad, top, in.w - 2 * pad, 36});
	}
	handle = c->small ? (struct box){in.x + in.w - 13, in.y + 34, 4, 26}
			  : (struct box){in.x + in.w - 24, in.y + 76, 6, 38};
	fill_round(c, handle, handle.w / 2, COLOUR_EDGE);
	counts(c, foot);
	gadgets(c, (struct box){in.x, top + 4, in.w, in.y + in.h - top - 4 - 2});
}

static void four_tiles(struct canvas *c, struct box b)
{
	double gap = c->small ? 10 : 20;
	int rows;
	const struct tile small[] = {
		{.control = CONTROL_RETURN,
		 .icon = ICON_BOX_ARROW_DOWN,
		 .title = word(c, WORD_RETURN),
		 .second = word(c, WORD_BRING_BACK)},
		{.control = CONTROL_MY_LOANS,
		 .icon = ICON_CALENDAR_CHECK,
		 .title = word(c, WORD_MY_LOANS),
		 .second = word(c, WORD_SEE_DATES)},
		{.control = CONTROL_HELP,
		 .icon = ICON_LIFEBUOY,
		 .title = word(c, WORD_GET_HELP),
		 .second = word(c, WORD_PERSON_OR_CALL)},
	};

	borrow_tile(c, cut_start(&b, fmin(c->small ? 312 : 540, round(b.w * 0.52)), gap));
	/* Help is in the spine, too: the first to go where there is no room for three. */
	rows = (b.h - 2 * gap) / 3 < c->px->target ? 2 : 3;
	for (int k = 0; k < rows; k++)
		tile(c, box_cell(b, 1, rows, k, 0, gap), &small[k]);
}

/* "Millbrook Library. Open until 7pm today." Only the name, where it is a long one. */
static const char *library_line(struct canvas *c)
{
	const struct board *b = c->board;
	unsigned weekday = weekday_of(c->view->day);
	struct style st = style_xs(c);
	const char *line;

	if (c->view->desk_open && b->policy.shut_min[weekday])
		line = say(c, WORD_OPEN_UNTIL, b->name, time_words(c, b->policy.shut_min[weekday]));
	else
		line = say(c, WORD_NO_STAFF_NOW, b->name);
	st.bold = true;
	return type_width(c, st, line) <= page_box(c).w - c->px->head_end ? line : b->name;
}

double pool_button_width(const struct canvas *c)
{
	return c->small ? 126 : 178;
}

static void pool_button(struct canvas *c, uint8_t control, const char *text, double x)
{
	const struct button b = {.control = control, .text = text, .small = true};
	double high = fmax(c->px->target, button_height(c, &b, pool_button_width(c)));

	button(c,
	       (struct box){x, c->px->height - (c->small ? 8 : 20) - high, pool_button_width(c),
			    high},
	       &b);
}

void pool_button_start(struct canvas *c, uint8_t control, const char *text)
{
	pool_button(c, control, text, c->px->spine + (c->small ? 10 : c->px->page_x));
}

void pool_button_end(struct canvas *c, uint8_t control, const char *text)
{
	pool_button(c, control, text,
		    c->px->width - (c->small ? 10 : c->px->page_x) - pool_button_width(c));
}

/* The pool where a card is asked for, with the ways for who has none to tap. */
static void card_pool(struct canvas *c, const char *title)
{
	double keep = pool_button_width(c) + (c->small ? 10 : c->px->page_x);

	pool(c, ICON_IDENTIFICATION_CARD, false, title, word(c, WORD_HOLD_IT), keep, keep);
	pool_button_start(c, CONTROL_TYPE_NUMBER, word(c, WORD_TYPE_NUMBER));
	pool_button_end(c, CONTROL_HELP, word(c, WORD_NO_CARD));
}

/* A note stands over the tiles; on the small screen it takes the title's place. */
static void home_head(struct canvas *c, struct box *page)
{
	struct head head = {.kick = library_line(c),
			    .title = word(c, c->small ? WORD_HELLO_SHORT : WORD_HELLO)};

	if (c->small && has_note(c)) {
		page_note(c, page, 10);
		return;
	}
	if (!c->small && !has_note(c))
		head.says = word(c, WORD_IT_IS_FREE);
	page_head(c, page, &head);
	page->y = fmax(page->y - (c->small ? 0 : 4), page_reach(c));
	if (has_note(c))
		(void)note_banner(c, cut_top(page, 76, 14)); /* there is one */
}

void screen_home(struct canvas *c)
{
	struct box page = page_box(c);
	double bottom = c->px->height - (c->small ? 102 : 193);

	if (c->small)
		page.y = 12;
	home_head(c, &page);
	page.h = bottom - page.y;
	four_tiles(c, page);
	/* The pool last but for its buttons: they stand on it. */
	card_pool(c, word(c, WORD_TAP_TO_START));
}

/* What is behind the card: a tablet in front of a laptop. */
static void waiting_gadgets(struct canvas *c, struct box b)
{
	double laptop = 190, tablet = 170, y = round(b.y + (b.h - laptop) / 2);
	double x = b.x + b.w - art_gadget_width(DEVICE_LAPTOP, laptop);

	art_gadget(c, DEVICE_LAPTOP, x, y, laptop, GADGET_PLAIN);
	y += laptop - tablet + 14;
	x -= 10;
	fill_round(
		c,
		(struct box){x - 4, y - 4, art_gadget_width(DEVICE_TABLET, tablet) + 8, tablet + 8},
		20, COLOUR_CARD);
	art_gadget(c, DEVICE_TABLET, x, y, tablet, GADGET_PLAIN);
}

struct step_text {
	enum icon icon;
	enum word title, second;
};

static void three_steps(struct canvas *c, struct box page, const struct step_text steps[3])
{
	struct box rows = box_inset(page, c->small ? 20 : 48, c->small ? 8 : 24);

	card(c, page);
	if (!c->small)
		waiting_gadgets(c, cut_end(&rows, 330, 20));
	for (unsigned k = 0; k < 3; k++)
		step_row(c, box_cell(rows, 1, 3, (int)k, 0, 0), k + 1, false, steps[k].icon,
			 word(c, steps[k].title), word(c, steps[k].second));
}

void screen_tap_card(struct canvas *c)
{
	static const struct step_text last[] = {
		{ICON_DEVICE_TABLET, WORD_STEP_CHOOSE, WORD_STEP_CHOOSE_2},
		{ICON_CALENDAR_CHECK, WORD_STEP_LOANS, WORD_STEP_LOANS_2},
		{ICON_STACK, WORD_STEP_MENU, WORD_STEP_MENU_2},
	};
	uint8_t wanted = c->view->wanted;
	const struct step_text *third = wanted == CONTROL_BORROW     ? &last[0]
					: wanted == CONTROL_MY_LOANS ? &last[1]
								     : &last[2];
	const struct step_text steps[] = {
		{ICON_IDENTIFICATION_CARD, WORD_STEP_TAP_CARD, WORD_STEP_TAP_CARD_2},
		{ICON_KEY, WORD_STEP_PIN, WORD_STEP_PIN_2},
		*third,
	};
	struct box page = page_box(c);
	struct head head = {
		.kick = word(c, wanted == CONTROL_MY_LOANS ? WORD_MY_LOANS : WORD_BORROW),
		.title = word(c, WORD_FIRST_CARD),
		.says = has_note(c) ? NULL : word(c, WORD_FIRST_CARD_SAYS)};
	double bottom = c->px->height - (c->small ? 104 : 210);

	if (c->small)
		head.says = NULL;
	page_head(c, &page, &head);
	page.h = bottom - page.y;
	if (has_note(c))
		(void)note_banner(c, cut_top(&page, c->small ? 60 : 84, c->px->s2));
	three_steps(c, page, steps);
	card_pool(c, word(c, WORD_TAP_HERE));
}

void screen_adult(struct canvas *c)
{
	static const struct step_text steps[] = {
		{ICON_USERS_THREE, WORD_ADULT_STEP_1, WORD_ADULT_STEP_1_2},
		{ICON_IDENTIFICATION_CARD, WORD_ADULT_STEP_2, WORD_STEP_TAP_CARD_2},
		{ICON_DEVICE_TABLET, WORD_ADULT_STEP_3, WORD_ADULT_STEP_3_2},
	};
	struct box page = page_box(c);
	struct head head = {.kick = word(c, WORD_ADULT_KICK),
			    .title = word(c, WORD_ADULT_TITLE),
			    .says = word(c, WORD_ADULT_SAYS)};
	double keep = pool_button_width(c) + (c->small ? 10 : c->px->page_x);
	double bottom = c->px->height - (c->small ? 104 : 210);

	if (c->small && has_note(c))
		head.says = NULL;
	page_head(c, &page, &head);
	page.h = bottom - page.y;
	if (has_note(c))
		(void)note_banner(c, cut_top(&page, c->small ? 60 : 84, c->px->s2));
	three_steps(c, page, steps);
	pool(c, ICON_IDENTIFICATION_CARD, false, word(c, WORD_ADULT_TAP), word(c, WORD_HOLD_IT), 0,
	     keep);
	pool_button_end(c, CONTROL_HELP, word(c, WORD_ADULT_NOT_HERE));
}

void screen_menu(struct canvas *c)
{
	struct box page = page_box(c);
	struct head head = {.kick = word(c, WORD_SIGNED_IN),
			    .kick_icon = ICON_CHECK_CIRCLE_BOLD,
			    .title = word(c, WORD_WHAT_NOW),
			    .says = c->small ? NULL : word(c, WORD_WHAT_NOW_SAYS)};

	if (c->small && has_note(c)) { /* in the title's place, as at home */
		page_note(c, &page, c->px->s2);
	} else {
		page_head(c, &page, &head);
		if (has_note(c))
			(void)note_banner(c, cut_bottom(&page, c->px->target, c->px->s3));
	}
	four_tiles(c, page);
}
