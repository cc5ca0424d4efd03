/*
 * The record copied to a USB stick: what to do, how far it is, how it ended,
 * and whether the stick may be taken out, which it says only when the system
 * has let go of it.
 */
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

/* Why there is no copy. A new end has its words here, or the page says nothing. */
static const enum word reasons[EXPORT_ENDS_COUNT] = {
	[EXPORT_END_NO_STICK] = WORD_EXPORT_NO_STICK,
	[EXPORT_END_TWO] = WORD_EXPORT_TWO,
	[EXPORT_END_STRANGE] = WORD_EXPORT_STRANGE,
	[EXPORT_END_READ_ONLY] = WORD_EXPORT_READ_ONLY,
	[EXPORT_END_FULL] = WORD_EXPORT_FULL,
	[EXPORT_END_GONE] = WORD_EXPORT_GONE,
	[EXPORT_END_SLOW] = WORD_EXPORT_SLOW,
	[EXPORT_END_UNSAME] = WORD_EXPORT_UNSAME,
	[EXPORT_END_RECORD] = WORD_EXPORT_RECORD,
	[EXPORT_END_PROGRAM] = WORD_EXPORT_PROGRAM,
	[EXPORT_END_STOPPED] = WORD_EXPORT_STOPPED,
};

static bool is_written(const struct view *v)
{
	return v->export.at == EXPORT_OVER && v->export.end == EXPORT_END_WRITTEN;
}

static const char *title(const struct canvas *c)
{
	static const enum word titles[EXPORT_STAGES] = {WORD_EXPORT_TITLE, WORD_EXPORT_TITLE,
							WORD_EXPORT_FINDING, WORD_EXPORT_WRITING,
							WORD_EXPORT_NOT_DONE};

	if (is_written(c->view))
		return word(c, WORD_EXPORT_DONE);
	return word(c, titles[c->view->export.at % EXPORT_STAGES]);
}

static struct line one(struct canvas *c, enum icon icon, enum word w)
{
	return (struct line){icon, word(c, w), word(c, w)};
}

static void offered(struct canvas *c, struct box page)
{
	const struct line lines[] = {one(c, ICON_USB, WORD_EXPORT_STAYS),
				     one(c, ICON_SEAL_CHECK_FILL, WORD_EXPORT_SIGNED),
				     one(c, ICON_USERS_THREE, WORD_EXPORT_PEOPLE)};

	lines_card(c, page, word(c, WORD_EXPORT_PUT_IN), lines, 3);
}

static struct box next(struct canvas *c, struct box *page)
{
	return cut_top(page, c->small ? 110 : 150, c->px->s2);
}

/* A stick that was never seen, or has gone by itself, is not to be taken out. */
static bool is_in(const struct view *v)
{
	return v->export.end != EXPORT_END_NO_STICK && v->export.end != EXPORT_END_GONE;
}

static void over(struct canvas *c, struct box page)
{
	const struct view_export *e = &c->view->export;
	enum word reason = e->end < EXPORT_ENDS_COUNT ? reasons[e->end] : WORD_NONE;

	if (!is_written(c->view) && reason != WORD_NONE)
		banner(c, next(c, &page), BANNER_PROBLEM, ICON_WARNING_BOLD, word(c, reason));
	if (is_in(c->view) && e->out)
		banner(c, next(c, &page), BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD,
		       word(c, WORD_EXPORT_OUT));
	else if (is_in(c->view))
		banner(c, next(c, &page), BANNER_NOW, ICON_WARNING_BOLD, word(c, WORD_EXPORT_HELD));
	if (is_written(c->view))
		banner(c, next(c, &page), BANNER_NOTE, ICON_INFO_BOLD, word(c, WORD_EXPORT_PEOPLE));
}

static void going_on(struct canvas *c, struct box page)
{
	const struct view_export *e = &c->view->export;

	banner(c, next(c, &page), BANNER_NOW, ICON_USB,
	       e->at == EXPORT_FINDING ? word(c, WORD_EXPORT_WAIT)
				       : say(c, WORD_EXPORT_PERCENT, number(c, e->percent)));
}

void screen_export(struct canvas *c)
{
	const struct view *v = c->view;
	const struct button begin = {.control = CONTROL_CONFIRM,
				     .look = BUTTON_LIT,
				     .text = word(c, WORD_EXPORT_BEGIN),
				     .icon = ICON_USB};
	const struct button again = {.control = CONTROL_TRY_AGAIN,
				     .look = BUTTON_LIT,
				     .text = word(c, WORD_EXPORT_AGAIN),
				     .icon = ICON_ARROW_CLOCKWISE_BOLD};
	const struct button mine = {.control = CONTROL_FINISH, .text = word(c, WORD_LOOK_UP_BACK)};
	struct head head = {.title = title(c)};
	struct box page = page_box(c), foot;

	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, false);
	foot = page_foot(c, &page);
	if (v->export.at == EXPORT_OFFERED)
		foot_end(c, &foot, &begin);
	else if (v->export.at == EXPORT_OVER && !is_written(v))
		foot_end(c, &foot, &again);
	foot_start(c, &foot, &mine);
	if (v->export.at <= EXPORT_OFFERED)
		offered(c, page);
	else if (v->export.at == EXPORT_OVER)
		over(c, page);
	else
		going_on(c, page);
}
