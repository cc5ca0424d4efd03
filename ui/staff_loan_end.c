/*
 * A loan's end, for a worker: what ending it or writing it off changes, before
 * it is done.
 */
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

#define LINES 4

static struct line one(enum icon icon, const char *text)
{
	return (struct line){icon, text, text};
}

/* "Tablet 9, due 3 November". */
static const char *which(struct canvas *c)
{
	const struct view *v = c->view;
	const char *thing = staff_thing(c);

	if (v->unit)
		thing = say(c, word_kind(WORD_THING_NUMBER, v->kind), number(c, v->unit));
	if (!v->day2)
		return thing;
	return say(c, WORD_LOAN_DUE, thing, date_short(c, v->day2));
}

void screen_staff_loan_end(struct canvas *c)
{
	const struct view *v = c->view;
	bool off = v->grounds == GROUNDS_NEVER_CAME_BACK;
	bool lock = v->grounds == GROUNDS_LOST || v->grounds == GROUNDS_STOLEN;
	struct box page = page_box(c), foot;
	struct head head = {.kick = c->small ? NULL : word(c, WORD_WHAT_CHANGES),
			    .title = word(c, off ? WORD_WRITE_OFF_TITLE : WORD_END_LOAN_TITLE)};
	const struct button lit = {.control = CONTROL_CONFIRM,
				   .look = BUTTON_LIT,
				   .text = word(c, off ? WORD_WRITE_IT_OFF : WORD_END_IT),
				   .icon = ICON_CHECK_BOLD};
	const struct button leave = {.control = CONTROL_FINISH, .text = word(c, WORD_LEAVE_AS_IS)};
	const struct line lines[LINES] = {
		one(ICON_MAGNIFYING_GLASS, word(c, WORD_END_MISSING)),
		one(lock ? ICON_PROHIBIT : ICON_CHECK_CIRCLE,
		    word(c, lock ? WORD_END_LOCK : WORD_END_NO_LOCK)),
		one(ICON_USER_CIRCLE, word(c, WORD_END_BORROWER)),
		one(ICON_CONTACTLESS_PAYMENT, word(c, WORD_END_TURNS_UP)),
	};

	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, true);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &lit);
	foot_start(c, &foot, &leave);
	lines_card(c, page, which(c), lines, LINES);
}
