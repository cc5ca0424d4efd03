/*
 * A call for help: what staff are called for, and the button that answers it.
 */
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

static const struct reason {
	enum word title, says; /* {1} door */
	enum icon icon;
	bool door; /* about one: without its number it says nothing */
} reasons[REFUSALS_COUNT] = {
	[REFUSED_NOT] = {WORD_CALL_ASKED, WORD_CALL_ASKED_SAYS, ICON_HAND_HEART, false},
	[REFUSED_FORCED] = {WORD_CALL_FORCED, WORD_CALL_FORCED_SAYS, ICON_DOOR, true},
	[REFUSED_NOT_OPENED] = {WORD_WORKER_NOT_OPENED, WORD_CALL_NOT_OPENED_SAYS, ICON_DOOR, true},
	[REFUSED_LEFT_OPEN] = {WORD_CALL_LEFT_OPEN, WORD_CALL_LEFT_OPEN_SAYS, ICON_DOOR, true},
	[REFUSED_UNSAFE] = {WORD_CALL_UNSAFE, WORD_CALL_UNSAFE_SAYS, ICON_WARNING_CIRCLE, false},
	[REFUSED_UNKNOWN_STICKER] = {WORD_CALL_STICKER, WORD_CALL_STICKER_SAYS, ICON_BOX_ARROW_DOWN,
				     false},
	[REFUSED_NOT_ON_LOAN] = {WORD_CALL_STICKER, WORD_CALL_STICKER_SAYS, ICON_BOX_ARROW_DOWN,
				 false},
	[REFUSED_NO_ADULT] = {WORD_CALL_NO_ADULT, WORD_CALL_NO_ADULT_SAYS, ICON_USERS_THREE, false},
};

static const struct reason other = {WORD_CALL_OTHER, WORD_CALL_OTHER_SAYS, ICON_HAND_HEART, false};

static const struct reason *reason_of(const struct canvas *c)
{
	const struct view *v = c->view;
	const struct reason *r = v->refusal < REFUSALS_COUNT ? &reasons[v->refusal] : &other;

	return r->title == WORD_NONE || (r->door && staff_bay(c) == 0) ? &other : r;
}

static struct line one(enum icon icon, const char *text)
{
	return (struct line){icon, text, text};
}

void screen_staff_call(struct canvas *c)
{
	const struct reason *r = reason_of(c);
	const char *door = number(c, staff_bay(c));
	struct box page = page_box(c), foot;
	struct head head = {.kick = c->small ? NULL : word(c, WORD_STAFF),
			    .title = say(c, r->title, door)};
	const struct button lit = {.control = CONTROL_CONFIRM,
				   .look = BUTTON_LIT,
				   .text = word(c, WORD_CALL_ANSWER),
				   .icon = ICON_CHECK_BOLD};
	const struct button leave = {.control = CONTROL_FINISH, .text = word(c, WORD_LEAVE_AS_IS)};
	const struct line lines[] = {
		one(r->icon, say(c, r->says, door)),
		one(ICON_BELL_RINGING_BOLD, word(c, WORD_CALL_GOES_ON)),
		one(ICON_CLOCK, word(c, WORD_CALL_HOW_SOON)),
	};

	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, true);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &lit);
	foot_start(c, &foot, &leave);
	lines_card(c, page, word(c, WORD_CALL_ABOUT), lines, 3);
}
