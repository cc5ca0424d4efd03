/*
 * A calendar for workers: so many weeks as there is room for, a touch on a
 * day; and the page that says what closing or opening it changes. They show
 * what the view offers, and decide nothing.
 */
#include <math.h>
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

#define DAYS_OF_WEEK 7
#define WEEKS_WIDE   5 /* on a page: that many targets stand over one another */
#define WEEKS_SMALL  3

_Static_assert(WEEKS_WIDE *DAYS_OF_WEEK <= VIEW_DAYS_MAX, "the view has all of them");

/* ---- A day ---- */

struct day {
	uint32_t day;
	uint16_t index; /* on the page */
	bool on, closed, today, due;
};

static struct day day_at(const struct view *v, int index)
{
	uint64_t bit = UINT64_C(1) << index;

	return (struct day){.day = v->first + (uint32_t)index,
			    .index = (uint16_t)index,
			    .on = v->days_on & bit,
			    .closed = v->days_closed & bit,
			    .today = v->first + (uint32_t)index == v->day,
			    .due = v->deed == RIGHT_EXTEND &&
				   v->first + (uint32_t)index == v->day2};
}

static const char *day_note(const struct canvas *c, const struct day *d)
{
	if (d->due)
		return word(c, WORD_DAY_DUE);
	if (d->closed)
		return word(c, WORD_DAY_CLOSED);
	return d->today ? word(c, WORD_DAY_TODAY) : NULL;
}

/* In rows, by its whole name. */
static void day_left(struct canvas *c, const struct day *d)
{
	struct row row = {.kind = d->on ? ROW_PRESS : ROW_WORDS,
			  .control = d->on ? CONTROL_DAY : CONTROL_NONE,
			  .arg = d->index,
			  .icon = d->closed ? ICON_PROHIBIT : ICON_NONE,
			  .joined = true,
			  .text = {{date_words(c, d->day), d->on}}};

	if (day_note(c, d))
		row.text[1] = (struct row_text){day_note(c, d), false};
	(void)rows_add(c, &row); /* it is gathering: see below */
}

/* In rows: what can be touched, then the others. */
static bool days_left(struct canvas *c, int len)
{
	for (int k = 0; c->rows.gathering && k < 2 * len; k++) {
		struct day d = day_at(c->view, k % len);

		if (d.on == (k < len))
			day_left(c, &d);
	}
	return c->rows.gathering;
}

static double note_high(struct canvas *c)
{
	return type_height(c, style_xs(c), word(c, WORD_DAY_CLOSED), c->px->width);
}

/* Under the number: a word, or where that is too long its sign. */
static void note_draw(struct canvas *c, const struct day *d, struct box b, enum colour ink)
{
	const char *note = day_note(c, d);
	struct style st = style_xs(c);
	double size = c->small ? 26 : 32;

	if (!note)
		return;
	st.colour = ink;
	st.align = ALIGN_MIDDLE;
	if (type_width(c, st, note) <= b.w)
		type_middle(c, st, note, b);
	else
		fill_icon(c,
			  d->due      ? ICON_CALENDAR_CHECK
			  : d->closed ? ICON_PROHIBIT
				      : ICON_SUN,
			  round(b.x + (b.w - size) / 2), round(b.y + (b.h - size) / 2), size, ink,
			  COLOUR_TINT);
}

static void day_cell(struct canvas *c, struct box b, const struct day *d)
{
	enum colour ink = d->on ? COLOUR_INK : COLOUR_INK2;
	struct style st = style_lead(c);
	struct box in = b, words;

	if (d->on)
		in = pressable(c, b, CONTROL_DAY, d->index, c->px->r1, false);
	else
		dashed_round(c, b, c->px->r1, 2, 7, 6, COLOUR_EDGE);
	in = box_inset(in, c->small ? 2 : 6, c->small ? 2 : 4);
	st.size = c->small ? 32 : 42;
	st.line = 1.05;
	st.colour = ink;
	st.align = ALIGN_MIDDLE;
	words = day_note(c, d) ? cut_bottom(&in, note_high(c), 0) : in;
	type_middle(c, st, number(c, month_day(d->day)), in);
	if (day_note(c, d))
		note_draw(c, d, words, ink);
}

/* ---- The calendar ---- */

static struct button turn(const struct canvas *c, bool later, bool can, int weeks)
{
	return (struct button){.control = can ? CONTROL_WEEKS : CONTROL_NONE,
			       .arg = (uint16_t)(later ? weeks : WEEKS_EARLIER + weeks),
			       .look = can ? BUTTON_PLAIN : BUTTON_OFF,
			       .text = word(c, later ? WORD_DAYS_LATER : WORD_DAYS_EARLIER),
			       .icon = later || c->small ? ICON_NONE : ICON_ARROW_LEFT_BOLD,
			       .icon_end = later && !c->small ? ICON_ARROW_RIGHT_BOLD : ICON_NONE,
			       .small = true};
}

/* How high the names of the days stand over them. */
static double names_high(const struct canvas *c)
{
	return ceil(c->px->xs * 1.2) + (c->small ? 2 : 6);
}

static void names_draw(struct canvas *c, struct box line)
{
	struct style st = style_xs(c);

	st.colour = COLOUR_INK2;
	st.align = ALIGN_MIDDLE;
	for (int k = 0; k < DAYS_OF_WEEK; k++)
		type_middle(c, st, word(c, (enum word)(WORD_SHORT_MONDAY + k)),
			    box_cell(line, DAYS_OF_WEEK, 1, k, c->px->gap, 0));
}

void screen_staff_days(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), line;
	int weeks = c->small ? WEEKS_SMALL : WEEKS_WIDE;
	uint32_t last = v->first + (uint32_t)(weeks * DAYS_OF_WEEK) - 1;
	const struct button turns[] = {turn(c, true, v->can_later, weeks),
				       turn(c, false, v->can_earlier, weeks)};
	const char *days = say(c, WORD_DAYS_FROM_TO, date_short(c, v->first), date_short(c, last));
	struct head head = {
		.kick = c->small ? NULL : days,
		.title = c->small ? month_alone(c, v->first + (uint32_t)weeks * DAYS_OF_WEEK / 2)
				  : word(c, v->deed == RIGHT_EXTEND ? WORD_UNTIL_WHICH_DAY
								    : WORD_WHICH_DAY)};

	staff_head_beside(c, &page, &head, c->px->s2, true, turns, 2);
	if (days_left(c, weeks * DAYS_OF_WEEK))
		return;
	line = cut_top(&page, names_high(c), 0);
	names_draw(c, line);
	for (int k = 0; k < weeks * DAYS_OF_WEEK; k++) {
		struct day d = day_at(v, k);

		day_cell(c, box_cell(page, DAYS_OF_WEEK, weeks, k, c->px->gap, c->px->gap), &d);
	}
}

/* ---- One day: what closing it, or opening it again, changes ---- */

static int changes(struct canvas *c, struct line lines[3])
{
	const struct view *v = c->view;
	bool close = v->deed == RIGHT_CLOSE_DAY;
	enum word holds = word_count(c, close ? WORD_CLOSE_HOLDS : WORD_OPEN_HOLDS, v->held);
	int len = 0;

	if (close && v->moved)
		lines[len++] = (struct line){ICON_CALENDAR_DOTS,
					     say(c, word_count(c, WORD_CLOSE_MOVES, v->moved),
						 number(c, v->moved),
						 unbroken(c, date_words(c, v->moved_to))),
					     NULL};
	else
		lines[len++] =
			(struct line){ICON_CALENDAR_DOTS,
				      word(c, close ? WORD_CLOSE_MOVES_NONE : WORD_OPEN_DUE), NULL};
	if (v->held)
		lines[len++] = (struct line){ICON_HOURGLASS_MEDIUM,
					     say(c, holds, number(c, v->held)), NULL};
	lines[len++] = (struct line){ICON_CALENDAR_CHECK,
				     word(c, close ? WORD_CLOSE_BACK : WORD_OPEN_STAY), NULL};
	for (int k = 0; k < len; k++)
		lines[k].brief = lines[k].text;
	return len;
}

void screen_staff_day(struct canvas *c)
{
	const struct view *v = c->view;
	bool close = v->deed == RIGHT_CLOSE_DAY;
	struct box page = page_box(c), foot;
	const char *day = c->small ? date_short(c, v->day2) : date_words(c, v->day2);
	struct head head = {
		.kick = c->small ? NULL : word(c, WORD_DEED_CLOSE_DAY),
		.title = say(c, close ? WORD_CLOSE_DAY_TITLE : WORD_OPEN_DAY_TITLE, day)};
	const struct button lit = {.control = CONTROL_CONFIRM,
				   .look = BUTTON_LIT,
				   .text = word(c, close ? WORD_CLOSE_THE_DAY : WORD_OPEN_THE_DAY),
				   .icon = ICON_CHECK_BOLD};
	const struct button leave = {.control = CONTROL_FINISH, .text = word(c, WORD_LEAVE_AS_IS)};
	struct line lines[3];
	int len = changes(c, lines);

	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, true);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &lit);
	foot_start(c, &foot, &leave);
	lines_card(c, page, word(c, WORD_WHAT_CHANGES), lines, len);
}
