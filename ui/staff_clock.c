/*
 * The clock: keys that move the time shown, and the page that says what
 * setting it changes. They show what the view says; the kiosk keeps the time.
 */
#include <math.h>
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

#define STEPS     5 /* week, day, hour, ten minutes, a minute */
#define LINES_MAX 4

/* With its year: a clock may be wrong by one. */
static const char *set_day(struct canvas *c, bool narrow)
{
	uint32_t day = c->view->set_day;

	return say(c, WORD_CLOCK_DAY, narrow ? date_short(c, day) : date_words(c, day),
		   number(c, year_of(day)));
}

static const char *set_time(struct canvas *c)
{
	return time_words(c, c->view->set_minute);
}

/* ---- The keys ---- */

static void keys(struct canvas *c, struct box b)
{
	double gap = c->px->gap;

	for (int k = 0; k < 2 * STEPS; k++) {
		bool more = k < STEPS; /* the upper row */
		int pair = 2 * (k % STEPS) + (more ? 1 : 0);
		const struct button key = {
			.control = CONTROL_SHIFT,
			.arg = (uint16_t)pair,
			.text = word(c, (enum word)(WORD_CLOCK_WEEK_LESS + pair)),
			.small = true};

		button(c, box_cell(b, STEPS, 2, k, gap, gap), &key);
	}
}

/* What it would say, large, in the middle of `b`. */
static void display(struct canvas *c, struct box b)
{
	struct style day = style_h3(c), hour = style_h2(c);
	double high = type_height(c, day, set_day(c, false), b.w), both;

	both = high + type_height(c, hour, set_time(c), b.w);
	day.align = hour.align = ALIGN_MIDDLE;
	hour.bold = true;
	(void)rows_about(c, b, ROW_QUIET, false); /* in rows one thing to read */
	(void)cut_top(&b, round(fmax(0, b.h - both) / 2), 0);
	type_middle(c, day, set_day(c, false), cut_top(&b, high, 0));
	type_middle(c, hour, set_time(c), cut_top(&b, both - high, 0));
}

void screen_staff_clock(struct canvas *c)
{
	struct box page = page_box(c), foot;
	struct head head = {.kick = c->small ? NULL : word(c, WORD_THE_KIOSK),
			    .title = word(c, WORD_SET_CLOCK_TITLE),
			    .says = c->small ? NULL : word(c, WORD_SET_CLOCK_SAYS)};
	const struct button next = {.control = CONTROL_NEXT,
				    .look = BUTTON_LIT,
				    .text = word(c, WORD_CLOCK_NEXT),
				    .icon_end = ICON_ARROW_RIGHT_BOLD};
	double high = 2 * (c->small ? c->px->target : 112) + c->px->gap;

	staff_head(c, &page, &head, c->px->s2, true);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &next);
	if (c->small) /* the row has room beside the button */
		display(c, foot);
	else
		display(c, cut_top(&page, page.h - high - c->px->s2, c->px->s2));
	keys(c, c->small ? box_middle(page, page.w, high) : page);
}

/* ---- What it changes ---- */

static struct line one(enum icon icon, const char *text)
{
	return (struct line){icon, text, text};
}

static int changes(struct canvas *c, struct line lines[LINES_MAX])
{
	const struct view *v = c->view;
	int len = 0;

	lines[len++] =
		one(ICON_CLOCK,
		    say(c, WORD_CLOCK_SAYS_NOW,
			say(c, WORD_LIST_MORE, date_words(c, v->day), time_words(c, v->minute))));
	lines[len++] =
		one(ICON_CALENDAR_DOTS,
		    v->late ? say(c, word_count(c, WORD_CLOCK_LATE, v->late), number(c, v->late))
			    : word(c, WORD_CLOCK_LATE_NONE));
	if (v->held)
		lines[len++] =
			one(ICON_HOURGLASS_MEDIUM,
			    say(c, word_count(c, WORD_CLOCK_HOLDS, v->held), number(c, v->held)));
	if (v->to_confirm)
		lines[len++] = one(ICON_CALENDAR_CHECK,
				   say(c, word_count(c, WORD_CLOCK_CONFIRM, v->to_confirm),
				       number(c, v->to_confirm)));
	else if (len < LINES_MAX - 1)
		lines[len++] = one(ICON_CALENDAR_CHECK, word(c, WORD_CLOCK_FROM_NOW));
	return len;
}

void screen_staff_clock_set(struct canvas *c)
{
	struct box page = page_box(c), foot;
	const char *when = say(c, WORD_LIST_MORE, set_day(c, c->small), set_time(c));
	struct head head = {.kick = c->small ? NULL : word(c, WORD_SET_CLOCK_TITLE),
			    .title = word(c, WORD_CLOCK_SET_TITLE)};
	const struct button lit = {.control = CONTROL_CONFIRM,
				   .look = BUTTON_LIT,
				   .text = word(c, WORD_CLOCK_SET_IT),
				   .icon = ICON_CHECK_BOLD};
	const struct button leave = {.control = CONTROL_FINISH, .text = word(c, WORD_LEAVE_AS_IS)};
	struct line lines[LINES_MAX];
	int len = changes(c, lines);

	staff_head(c, &page, &head, c->px->s2, true);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &lit);
	foot_start(c, &foot, &leave);
	lines_card(c, page, when, lines, len);
}
