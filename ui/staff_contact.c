/*
 * How to reach somebody: the button that is held down, and what it shows
 * meanwhile. What is shown comes with the view and goes with it.
 */
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

#define LINES 3

static struct line one(enum icon icon, const char *text)
{
	return (struct line){icon, text, text};
}

/* "text, call"; NULL: none is safe. */
static const char *ways(struct canvas *c, uint8_t safe)
{
	const char *all = NULL;

	for (int way = 0; way < WAYS_OF_CONTACT; way++) {
		const char *next = word(c, (enum word)(WORD_WAY_TEXT + way));

		if (safe >> way & 1)
			all = all ? say(c, WORD_LIST_MORE, all, next) : next;
	}
	return all;
}

static int shown(struct canvas *c, const struct view_row *row, struct line lines[LINES])
{
	const char *safe = ways(c, row->state);

	if (!row->more[0]) {
		lines[0] = one(ICON_PHONE, word(c, WORD_CONTACT_NONE));
		return 1;
	}
	lines[0] = one(ICON_PHONE, private_words(c, row->more));
	lines[1] = safe ? one(ICON_CHECK_CIRCLE, say(c, WORD_CONTACT_SAFE, safe))
			: one(ICON_PROHIBIT, word(c, WORD_CONTACT_UNSAFE));
	lines[2] = one(ICON_HAND_HEART, word(c, WORD_CONTACT_SAY));
	return 3;
}

void screen_staff_contact(struct canvas *c)
{
	const struct view *v = c->view;
	const struct view_row *row = v->rows ? &v->row[0] : NULL;
	struct box page = page_box(c), foot;
	const char *title = word(c, WORD_CONTACT_RULES);
	struct head head = {.kick = c->small ? NULL : word(c, WORD_STAFF),
			    .title = word(c, WORD_CONTACT_TITLE)};
	const struct button hold = {.control = CONTROL_SHOW,
				    .arg = 1,
				    .look = BUTTON_LIT,
				    .text = word(c, WORD_HOLD_TO_SEE),
				    .icon = ICON_PHONE};
	const struct button leave = {.control = CONTROL_FINISH, .text = word(c, WORD_LEAVE_AS_IS)};
	struct line lines[LINES] = {
		one(ICON_CLOCK, word(c, WORD_CONTACT_HOLD)),
		one(ICON_NOTEBOOK, word(c, WORD_CONTACT_FACT)),
		one(ICON_HAND_HEART, word(c, WORD_CONTACT_SAY)),
	};
	int len = LINES;

	if (row) {
		len = shown(c, row, lines);
		title = row->text[0] ? private_words(c, row->text) : word(c, WORD_ROW_SOMEBODY);
	}
	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, true);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &hold);
	foot_start(c, &foot, &leave);
	lines_card(c, page, title, lines, len);
}
