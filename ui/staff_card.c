/*
 * Workers' screens for a card that is to be somebody's: whether a newcomer is
 * 18, who answers for them if not, and the card on the reader. They show what
 * the view says, and keep nothing.
 */
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

#define STEPS 3

static struct head head_of(struct canvas *c, enum word title)
{
	return (struct head){.kick = c->small ? NULL : word(c, WORD_STAFF),
			     .title = word(c, title)};
}

void screen_staff_age(struct canvas *c)
{
	const struct entry entries[] = {
		{.control = CONTROL_YES,
		 .icon = ICON_USER_CIRCLE,
		 .title = word(c, WORD_AGE_18),
		 .second = word(c, WORD_AGE_18_2)},
		{.control = CONTROL_NO,
		 .icon = ICON_USERS_THREE,
		 .title = word(c, WORD_AGE_UNDER_18),
		 .second = word(c, WORD_AGE_UNDER_18_2)},
	};
	struct box page = page_box(c);
	struct head head = head_of(c, WORD_AGE_TITLE);

	head.says = c->small ? NULL : word(c, WORD_AGE_SAYS);
	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, true);
	entries_draw(c, page, entries, sizeof(entries) / sizeof(entries[0]));
}

/* Three steps over the pool of light, on which the number may be typed instead. */
static void steps_page(struct canvas *c, enum word title, const struct staff_step steps[STEPS],
		       enum word here)
{
	struct box page = page_box(c), rows;
	struct head head = head_of(c, title);

	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, true);
	page.h = c->px->height - (c->small ? 104 : 210) - page.y;
	card(c, page);
	rows = box_inset(page, c->small ? 20 : 48, c->small ? 8 : 24);
	for (int k = 0; k < STEPS; k++)
		step_row(c, box_cell(rows, 1, STEPS, k, 0, 0), (unsigned)k + 1, steps[k].done,
			 steps[k].icon, steps[k].title, steps[k].second);
	pool(c, ICON_IDENTIFICATION_CARD, false, word(c, here), word(c, WORD_HOLD_IT),
	     pool_button_width(c) + (c->small ? 10 : c->px->page_x), 0);
	pool_button_start(c, CONTROL_TYPE_NUMBER, word(c, WORD_TYPE_ITS_NUMBER));
}

void screen_staff_adult(struct canvas *c)
{
	const struct staff_step steps[STEPS] = {
		{ICON_IDENTIFICATION_CARD, word(c, WORD_ANSWERS_STEP_1),
		 word(c, WORD_ANSWERS_STEP_1_2), false},
		{ICON_KEY, word(c, WORD_ANSWERS_STEP_2), word(c, WORD_ANSWERS_STEP_2_2), false},
		{ICON_USERS_THREE, word(c, WORD_ANSWERS_STEP_3), word(c, WORD_ANSWERS_STEP_3_2),
		 false},
	};

	steps_page(c, WORD_ANSWERS_TITLE, steps, WORD_ANSWERS_TAP);
}

void screen_staff_card(struct canvas *c)
{
	bool instead = c->view->deed == RIGHT_REPLACE_CARD;
	const struct staff_step steps[STEPS] = {
		{ICON_IDENTIFICATION_CARD, word(c, WORD_CARD_STEP_1), word(c, WORD_CARD_STEP_1_2),
		 false},
		{ICON_KEY, word(c, instead ? WORD_CARD_INSTEAD_STEP_2 : WORD_CARD_NEW_STEP_2),
		 word(c, instead ? WORD_CARD_INSTEAD_STEP_2_2 : WORD_CARD_NEW_STEP_2_2), false},
		{instead ? ICON_PROHIBIT : ICON_CHECK_CIRCLE,
		 word(c, instead ? WORD_CARD_INSTEAD_STEP_3 : WORD_CARD_NEW_STEP_3),
		 word(c, instead ? WORD_CARD_INSTEAD_STEP_3_2 : WORD_CARD_NEW_STEP_3_2), false},
	};

	steps_page(c, instead ? WORD_CARD_INSTEAD_TITLE : WORD_CARD_NEW_TITLE, steps,
		   WORD_CARD_LAY);
}
