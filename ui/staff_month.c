/*
 * The coordinator's page: whether the record is whole, and what it says of the
 * month. It shows the figures that the view has, and works none out: what is
 * withheld there is in no number here.
 */
#include <math.h>
#include <stddef.h>

#include <lendbay/moment.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

#define SEAL      56
#define DAYS_SURE 300 /* so long a day and a month are enough */
#define BAR       22  /* how high one is, and the figure beside it */
#define LOW       24  /* the same of letters */
#define SIGN      26  /* of a card's legend */
#define DOTS      40  /* of the line from 1 to 5, at least */
#define NAMES     336 /* of the skills, at least */

/* One figure and what it is of. */
struct figure {
	const char *label;
	const char *value;
	bool bold;
};

/* ---- Numbers ---- */

static const char *decimal(struct canvas *c, int32_t hundredths)
{
	unsigned tenths = ((unsigned)hundredths + 5) / 10;

	return say(c, WORD_MONTH_DECIMAL, number(c, tenths / 10), number(c, tenths % 10));
}

static const char *figure(struct canvas *c, int32_t n)
{
	if (n == FIGURE_WITHHELD)
		return word(c, WORD_MONTH_WITHHELD);
	return n < 0 ? word(c, WORD_MONTH_NONE) : number(c, (uint64_t)n);
}

static const char *month_before(struct canvas *c)
{
	return month_alone(c, c->view->month.month_day - 1);
}

/* ---- A card of figures ---- */

/* Where the page is laid out in rows each is a line of its own. Returns whether it is. */
static bool figures_left(struct canvas *c, const char *title, const char *second,
			 const struct figure *list, int len)
{
	if (!rows_add(c,
		      &(struct row){.kind = ROW_WORDS, .text = {{title, true}, {second, false}}}))
		return false;
	for (int k = 0; k < len; k++)
		(void)rows_add(c, &(struct row){.kind = ROW_WORDS, /* it is gathering: see above */
						.text = {{say(c, WORD_MONTH_FIGURE, list[k].label,
							      list[k].value),
							  false}}});
	return true;
}

static struct box card_begin(struct canvas *c, struct box b)
{
	card(c, b);
	return box_inset(b, 24, 14);
}

static struct style title_style(const struct canvas *c)
{
	struct style st = style_lead(c);

	st.size = sized(c, 24, 30);
	return st;
}

/* What a sign in a card stands for. */
struct legend {
	const char *text;
	bool now;
};

/* Whether a title that wide leaves no room for the signs in its line. */
static bool signs_below(struct canvas *c, double width, const char *title,
			const struct legend *list, int len)
{
	double room = width - type_width(c, title_style(c), title);

	for (int k = 0; k < len; k++)
		room -= ceil(type_width(c, style_xs(c), list[k].text)) + 1 + SIGN + 8 + 20;
	return room < 0;
}

/* A card's title, cut off its top, and its signs in the same line from the end on, or under it. */
static void card_head(struct canvas *c, struct box *in, const char *title,
		      const struct legend *list, int len,
		      void (*sign)(struct canvas *, struct box, bool))
{
	struct style st = title_style(c), small = style_xs(c);
	struct box line = cut_top(in, 38, 4);
	bool below = signs_below(c, line.w, title, list, len);

	if (below) {
		(void)type_draw(c, st, title, line); /* one line */
		line = cut_top(in, ceil(type_height(c, small, title, line.w)), 4);
	}
	for (int k = 0; k < len; k++) {
		const char *text = list[k].text;

		type_middle(c, small, text,
			    cut_end(&line, ceil(type_width(c, small, text)) + 1, 8));
		sign(c, cut_end(&line, SIGN, 20), list[k].now);
	}
	if (line.w < 0)
		picture_short(c, title);
	if (!below)
		(void)type_draw(c, st, title, line);
}

static void figure_line(struct canvas *c, struct box b, const struct figure *f)
{
	struct style st = style_xs(c);
	struct box end = b;

	st.colour = COLOUR_INK2;
	type_middle(c, st, f->label, cut_start(&end, ceil(type_width(c, st, f->label)) + 1, 8));
	st.colour = COLOUR_INK;
	st.bold = f->bold;
	st.align = ALIGN_END;
	type_middle(c, st, f->value, end);
}

static void figure_lines(struct canvas *c, struct box b, const struct figure *list, int len)
{
	for (int k = 0; k < len; k++)
		figure_line(c, box_cell(b, 1, len, k, 0, 0), &list[k]);
}

/* ---- The record ---- */

/* "9f3c 71ab", to be held to a paper that has it. */
static const char *head_words(struct canvas *c)
{
	static const char hex[] = "0123456789abcdef";
	const uint8_t *head = c->view->month.head;
	char text[16];
	int len = 0;

	for (int k = 0; k < 4; k++) {
		if (k == 2)
			text[len++] = ' ';
		text[len++] = hex[head[k] >> 4];
		text[len++] = hex[head[k] & 15];
	}
	text[len] = '\0';
	return unbroken(c, text);
}

static const char *checked(struct canvas *c)
{
	const struct view_month *m = &c->view->month;
	const char *at = time_words(c, m->checked_minute);

	if (m->checked_day == c->view->day)
		return say(c, WORD_RECORD_CHECKED_TODAY, at);
	return say(c, WORD_RECORD_CHECKED,
		   say(c, WORD_LIST_MORE, date_short(c, m->checked_day), at));
}

/* The day of the last export; without its year where there is no room and no doubt. */
static const char *exported(struct canvas *c, double width)
{
	const struct view_month *m = &c->view->month;
	struct style st = style_xs(c);
	const char *date = date_year(c, m->export_day);
	double label = type_width(c, st, word(c, WORD_RECORD_EXPORT));
	bool doubt = c->view->quality == CLOCK_NONE || c->view->day - m->export_day > DAYS_SURE;

	st.bold = true;
	if (!doubt && !c->rows.gathering && label + 8 + type_width(c, st, date) > width)
		return date_short(c, m->export_day);
	return date;
}

/* The sign of a whole record, cut off the start of `in`. */
static void seal(struct canvas *c, struct box *in, double side)
{
	struct box sign = box_middle(cut_start(in, side, 12), side, side);

	fill_icon(c, ICON_SEAL_CHECK_FILL, sign.x, sign.y, side, COLOUR_LEAF, COLOUR_NONE);
}

static void record_whole(struct canvas *c, struct box b)
{
	const struct view_month *m = &c->view->month;
	const struct figure list[] = {
		{word(c, WORD_RECORD_ENTRIES), number(c, m->facts), true},
		{word(c, WORD_RECORD_SINCE), date_year(c, m->since_day), true},
		{word(c, WORD_RECORD_HEAD), head_words(c), true},
		{word(c, WORD_RECORD_EXPORT),
		 m->export_day ? exported(c, box_inset(b, 24, 18).w)
			       : word(c, WORD_RECORD_NO_EXPORT),
		 true},
	};
	int len = sizeof(list) / sizeof(list[0]);
	struct style st = title_style(c), small = style_xs(c);
	const char *title = word(c, WORD_RECORD_IS_WHOLE);
	struct box in = box_inset(b, 24, 18), top, sign;

	if (figures_left(c, title, checked(c), list, len))
		return;
	fill_round(c, b, c->px->r3, COLOUR_LEAFTINT);
	outline(c, b, c->px->r3);
	top = cut_top(&in, 84, 8);
	small.colour = COLOUR_INK2;
	st.colour = COLOUR_LEAF;
	if (type_width(c, small, checked(c)) > top.w - SEAL - 12) {
		/* Under the seal it has more room. */
		sign = cut_top(&top, top.h - ceil(type_height(c, small, checked(c), top.w)), 0);
		seal(c, &sign, fmin(SEAL, sign.h - 4));
		type_middle(c, st, title, sign);
	} else {
		seal(c, &top, SEAL);
		(void)cut_top(&top, type_draw(c, st, title, top) + 2, 0); /* its place is taken */
	}
	(void)type_draw(c, small, checked(c), top); /* one line */
	figure_lines(c, in, list, len);
}

static void record_goes_on(struct canvas *c, struct box b)
{
	const char *text = say(c, WORD_RECORD_PERCENT, number(c, c->view->month.percent));
	struct style st = title_style(c), body = style_body(c);
	struct box in = box_inset(b, 24, 18), bar;

	if (rows_add(c,
		     &(struct row){.kind = ROW_WORDS,
				   .text = {{word(c, WORD_RECORD_LOOKING), true}, {text, false}}}))
		return;
	fill_round(c, b, c->px->r3, COLOUR_MIST);
	outline(c, b, c->px->r3);
	(void)cut_top(&in, type_draw(c, st, word(c, WORD_RECORD_LOOKING), in), 14); /* its place */
	bar = cut_top(&in, 20, 16);
	ring_round(c, bar, 10, 2, COLOUR_EDGE);
	bar.w = fmax(20, round(bar.w * c->view->month.percent / 100));
	fill_round(c, bar, 10, COLOUR_SHADETEXT);
	(void)type_draw(c, body, text, in); /* the rest of the card */
}

static void record_card(struct canvas *c, struct box b)
{
	if (c->view->month.check == RECORD_WHOLE)
		record_whole(c, b);
	else
		record_goes_on(c, b);
}

/* ---- Loans of the month ---- */

static void loans_card(struct canvas *c, struct box b)
{
	const struct view_month *m = &c->view->month;
	const struct figure list[] = {
		{word(c, WORD_MONTH_LOANS), figure(c, m->loans), true},
		{month_before(c), figure(c, m->loans_before), false},
		{word(c, WORD_MONTH_PEOPLE_FIGURE), figure(c, m->people), true},
		{word(c, WORD_MONTH_NEW_FIGURE), figure(c, m->people_new), false},
	};
	struct style st = title_style(c), big = style_h1(c);
	struct box in, left;

	if (figures_left(c, say(c, WORD_MONTH_FIGURE, list[0].label, list[0].value), NULL, list + 1,
			 3))
		return;
	in = card_begin(c, b);
	(void)cut_top(&in, type_draw(c, st, list[0].label, in), 2); /* its place is taken */
	if (m->loans < 0) {
		figure_lines(c, in, (const struct figure[]){list[0], list[1], list[2], list[3]}, 4);
		return;
	}
	big.size = 88;
	big.line = 0.9;
	big.tracking = -0.03;
	left = cut_start(&in, fmin(ceil(type_width(c, big, list[0].value)) + 4, 170), 16);
	type_middle(c, big, list[0].value, left);
	figure_lines(c, in, list + 1, 3);
}

/* ---- By type ---- */

static void bar(struct canvas *c, struct box b, int32_t n, int32_t most, bool now)
{
	struct style st = style_xs(c);
	double room = b.w - 150, w = n > 0 && most > 0 ? fmax(6, round(room * n / most)) : 0;
	struct box line = box_middle(b, b.w, BAR);

	st.bold = now;
	if (w > 0) {
		line.w = w;
		if (now)
			fill_round(c, line, 4, COLOUR_SHADETEXT);
		else
			fill_bands(c, line, 4, COLOUR_CARD, COLOUR_SKY);
		ring_round(c, line, 4, 2, now ? COLOUR_SHADETEXT : COLOUR_SKY);
	}
	if (b.h < (n < 0 ? LOW : BAR)) /* the page is better in rows */
		picture_short(c, figure(c, n));
	/* What stands there is lower than a line of most writings. */
	type_line(c, st, figure(c, n), b.x + (w > 0 ? w + 10 : 0),
		  round(b.y + b.h / 2) + round(st.size * 0.34));
}

static void bar_sign(struct canvas *c, struct box b, bool now)
{
	b = box_middle(b, 26, 26);
	if (now)
		fill_round(c, b, 6, COLOUR_SHADETEXT);
	else
		fill_bands(c, b, 6, COLOUR_CARD, COLOUR_SKY);
	ring_round(c, b, 6, 2, now ? COLOUR_SHADETEXT : COLOUR_SKY);
}

static int32_t most_of(const struct view_month *m)
{
	int32_t most = 0;

	for (int kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++) {
		most = m->loans_of[kind] > most ? m->loans_of[kind] : most;
		most = m->loans_before_of[kind] > most ? m->loans_before_of[kind] : most;
	}
	return most;
}

static bool types_left(struct canvas *c)
{
	const struct view_month *m = &c->view->month;
	struct figure list[2 * DEVICE_KINDS];
	int len = 0;

	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++) {
		const char *name = word(c, word_kind(WORD_MONTH_KIND, kind));

		list[len++] = (struct figure){
			say(c, WORD_MONTH_KIND_IN, name, month_words(c, m->month_day)),
			figure(c, m->loans_of[kind]), false};
		list[len++] = (struct figure){
			say(c, WORD_MONTH_KIND_IN, name, month_words(c, m->month_day - 1)),
			figure(c, m->loans_before_of[kind]), false};
	}
	return figures_left(c, word(c, WORD_MONTH_BY_TYPE), NULL, list, len);
}

static void types_card(struct canvas *c, struct box b)
{
	const struct view_month *m = &c->view->month;
	struct style name = style_xs(c);
	struct box in;
	int rows = DEVICE_KINDS - 1;

	if (types_left(c))
		return;
	in = card_begin(c, b);
	card_head(c, &in, word(c, WORD_MONTH_BY_TYPE),
		  (const struct legend[]){{month_before(c), false},
					  {month_alone(c, m->month_day), true}},
		  2, bar_sign);
	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++) {
		struct box row = box_cell(in, 1, rows, kind - 1, 0, 10);

		type_middle(c, name, word(c, word_kind(WORD_MONTH_KIND, kind)),
			    cut_start(&row, 150, 12));
		bar(c, box_cell(row, 1, 2, 0, 0, 2), m->loans_of[kind], most_of(m), true);
		bar(c, box_cell(row, 1, 2, 1, 0, 2), m->loans_before_of[kind], most_of(m), false);
	}
}

/* ---- Before and after ---- */

static const char *skill_name(const struct canvas *c, int skill)
{
	return word(c, (enum word)(WORD_SKILL_COMMUNICATING + skill));
}

static const char *sure_words(struct canvas *c, int skill)
{
	const struct view_month *m = &c->view->month;

	if (m->sure_before[skill] < 0)
		return figure(c, m->sure_people[skill] == 0 ? FIGURE_NONE : FIGURE_WITHHELD);
	return say(c, WORD_MONTH_SURE_LINE, decimal(c, m->sure_before[skill]),
		   decimal(c, m->sure_after[skill]), figure(c, m->sure_people[skill]));
}

/* How many people answered: "22", or "20 to 22" where not all said all; NULL: it is not told. */
static const char *sure_title(struct canvas *c)
{
	const struct view_month *m = &c->view->month;

	for (int skill = 0; skill < SKILLS; skill++)
		if (m->sure_people[skill] <= 0 || m->sure_people[skill] != m->sure_people[0])
			return word(c, WORD_MONTH_SURE);
	return say(c, WORD_MONTH_SURE_OF, figure(c, m->sure_people[0]));
}

/* Two dots on a line from 1 to 5, their numbers outside. */
static void dots(struct canvas *c, struct box b, int32_t before, int32_t after)
{
	struct style st = style_xs(c);
	double from = b.x + 58, wide = b.w - 116, y = round(b.y + b.h / 2), r = 10;
	double x1 = round(from + wide * (before - 100) / 400);
	double x2 = round(from + wide * (after - 100) / 400);
	bool fell = after < before;
	double base = y + round(st.size * 0.34);

	if (wide < DOTS)
		picture_short(c, decimal(c, before));
	fill_box(c, (struct box){fmin(x1, x2), y - 2, fabs(x2 - x1), 4}, COLOUR_SHADETEXT);
	fill_disc(c, x1, y, r, COLOUR_CARD);
	ring_disc(c, x1, y, r, 4, COLOUR_SHADETEXT);
	fill_disc(c, x2, y, r, COLOUR_SHADETEXT);
	st.align = fell ? ALIGN_START : ALIGN_END;
	type_line(c, st, decimal(c, before), fell ? x1 + 16 : x1 - 16, base);
	st.bold = true;
	st.align = fell ? ALIGN_END : ALIGN_START;
	type_line(c, st, decimal(c, after), fell ? x2 - 16 : x2 + 16, base);
}

static void sure_row(struct canvas *c, struct box b, int skill, double names)
{
	const struct view_month *m = &c->view->month;
	struct style st = style_xs(c);

	type_middle(c, st, skill_name(c, skill), cut_start(&b, names, 0));
	if (m->sure_before[skill] >= 0) {
		dots(c, b, m->sure_before[skill], m->sure_after[skill]);
		return;
	}
	st.align = ALIGN_END;
	type_middle(c, st, sure_words(c, skill), b);
}

static void dot_sign(struct canvas *c, struct box b, bool after)
{
	double x = round(b.x + b.w / 2), y = round(b.y + b.h / 2);

	if (after)
		fill_disc(c, x, y, 11, COLOUR_SHADETEXT);
	else
		ring_disc(c, x, y, 11, 4, COLOUR_SHADETEXT);
}

static void sure_legend(struct canvas *c, struct legend list[2])
{
	list[0] = (struct legend){word(c, WORD_MONTH_AFTER), true};
	list[1] = (struct legend){word(c, WORD_MONTH_BEFORE), false};
}

/* How high that card is on a page so wide. */
static double sure_height(struct canvas *c, double width)
{
	struct legend legend[2];

	sure_legend(c, legend);
	return signs_below(c, width - 48, sure_title(c), legend, 2) ? 280 : 250;
}

static void sure_card(struct canvas *c, struct box b)
{
	const struct view_month *m = &c->view->month;
	struct legend legend[2];
	struct figure list[SKILLS];
	struct box in;
	double names = 0;
	bool any = false;

	sure_legend(c, legend);
	for (int skill = 0; skill < SKILLS; skill++) {
		list[skill] = (struct figure){skill_name(c, skill), sure_words(c, skill), false};
		any = any || m->sure_people[skill] != 0;
		names = fmax(names, ceil(type_width(c, style_xs(c), list[skill].label)) + 1);
	}
	if (figures_left(c, sure_title(c), any ? NULL : word(c, WORD_MONTH_SURE_NOBODY), list,
			 any ? SKILLS : 0))
		return;
	in = card_begin(c, b);
	card_head(c, &in, sure_title(c), legend, any ? 2 : 0, dot_sign);
	if (!any)
		type_middle(c, style_body(c), word(c, WORD_MONTH_SURE_NOBODY), in);
	for (int skill = 0; any && skill < SKILLS; skill++)
		sure_row(c, box_cell(in, 1, SKILLS, skill, 0, 0), skill, fmax(NAMES, names));
}

/* ---- The page ---- */

static bool is_withheld(const struct view_month *m)
{
	bool any = m->loans == FIGURE_WITHHELD || m->loans_before == FIGURE_WITHHELD ||
		   m->people == FIGURE_WITHHELD || m->people_new == FIGURE_WITHHELD;

	for (int kind = 0; kind < DEVICE_KINDS; kind++)
		any = any || m->loans_of[kind] == FIGURE_WITHHELD ||
		      m->loans_before_of[kind] == FIGURE_WITHHELD;
	for (int skill = 0; skill < SKILLS; skill++)
		any = any || m->sure_before[skill] == FIGURE_WITHHELD;
	return any;
}

static void month_foot(struct canvas *c, struct box foot)
{
	const struct view_month *m = &c->view->month;
	const struct button to_do = {
		.control = CONTROL_FINISH,
		.look = c->view->rows > 0 ? BUTTON_LIT : BUTTON_PLAIN,
		.text = c->view->rows > 0 ? say(c, WORD_MONTH_TO_DO_COUNT, number(c, c->view->rows))
					  : word(c, WORD_MONTH_TO_DO),
		.icon_end = ICON_ARROW_RIGHT_BOLD,
		.small = true};
	const struct button look_up = {.control = CONTROL_LOOK_UP,
				       .text = word(c, WORD_LOOK_UP),
				       .icon = ICON_MAGNIFYING_GLASS_BOLD,
				       .small = true};

	foot_end(c, &foot, &to_do);
	foot_start(c, &foot, &look_up);
	if (m->check == RECORD_WHOLE && is_withheld(m))
		staff_banner(c, foot, BANNER_NOTE, ICON_INFO_BOLD,
			     word(c, WORD_MONTH_WHY_WITHHELD));
	else
		staff_banner(c, foot, BANNER_NOTE, ICON_INFO_BOLD, NULL);
}

static const char *who_and_when(struct canvas *c)
{
	const struct view *v = c->view;

	if (v->quality == CLOCK_NONE)
		return word(c, WORD_COORDINATOR_NO_CLOCK);
	return say(c, WORD_COORDINATOR_TODAY, date_words(c, v->day), time_words(c, v->minute));
}

/* The same in the line that buttons leave. */
static const char *month_kick(struct canvas *c, double room)
{
	struct style st = style_xs(c);
	const char *long_one = who_and_when(c);

	st.bold = true;
	if (type_width(c, st, long_one) <= room)
		return long_one;
	if (c->view->quality == CLOCK_NONE)
		return NULL;
	return say(c, WORD_LIST_MORE, date_short(c, c->view->day), time_words(c, c->view->minute));
}

static const char *month_title(struct canvas *c, double room)
{
	const char *month = month_alone(c, c->view->day);
	const char *at = say(c, WORD_MONTH_AT, month_words(c, c->view->day), c->board->name);

	if (!c->board->name[0])
		return month;
	return type_width(c, style_h2(c), at) <= room ? at : month;
}

static void month_figures(struct canvas *c, struct box page)
{
	double gap = c->px->s2;
	struct box left = cut_start(&page, 424, gap);
	bool counted = c->view->month.loans != FIGURE_NONE;

	record_card(c, cut_top(&left, 268, gap));
	if (!counted) {
		if (c->view->month.check == RECORD_WHOLE)
			banner(c, box_middle(page, page.w, 190), BANNER_NOTE, ICON_INFO_BOLD,
			       word(c, WORD_MONTH_NO_FIGURES));
		return;
	}
	loans_card(c, left);
	types_card(c, cut_top(&page, page.h - sure_height(c, page.w) - gap, gap));
	sure_card(c, page);
}

void screen_month(struct canvas *c)
{
	const struct view_month *m = &c->view->month;
	const struct button copy = {.control = CONTROL_EXPORT,
				    .text = word(c, WORD_EXPORT),
				    .icon = ICON_USB,
				    .small = true};
	const struct button *beside = c->view->export.at != EXPORT_AT_NONE ? &copy : NULL;
	struct box page = page_box(c);
	double room = staff_head_room(c, page.w, beside, beside != NULL);
	struct head head = {.kick = month_kick(c, room), .title = month_title(c, room)};

	staff_head_with(c, &page, &head, c->px->s2, false, beside);
	month_foot(c, page_foot(c, &page));
	if (m->check == RECORD_WRONG)
		banner(c, box_middle(page, page.w, c->small ? 150 : 200), BANNER_PROBLEM,
		       ICON_WARNING_BOLD, say(c, WORD_RECORD_DIFFERS, number(c, m->wrong_from)));
	else if (m->check == RECORD_UNREAD)
		banner(c, box_middle(page, page.w, c->small ? 150 : 200), BANNER_PROBLEM,
		       ICON_WARNING_BOLD, word(c, WORD_RECORD_NOT_READ));
	else
		month_figures(c, page);
}
