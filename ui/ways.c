/* Ways out. */
#include "ways.h"

#include <math.h>
#include <stddef.h>

bool may_call(const struct canvas *c)
{
	const struct policy *p = &c->board->policy;

	return (p->call_line || p->call_program) && c->view->desk_open && !c->view->calling &&
	       !c->view->called;
}

const char *desk_words(struct canvas *c)
{
	const char *desk = c->board->desk;

	if (c->small) /* one short sentence */
		return desk[0] ? say(c, WORD_AT_DESK_SHORT, desk) : word(c, WORD_ASK_STAFF_SHORT);
	if (!desk[0])
		return word(c, WORD_ASK_STAFF);
	return say(c, c->view->desk_open ? WORD_AT_DESK : WORD_AT_DESK_LATER, desk);
}

const char *person_words(struct canvas *c)
{
	return c->view->called ? word(c, WORD_STAFF_KNOW) : desk_words(c);
}

struct tile ask_tile(struct canvas *c)
{
	const char *desk = c->board->desk;
	struct tile ask = {.control = CONTROL_ASK_PERSON,
			   .icon = ICON_HAND_WAVING,
			   .title = word(c, WORD_ASK_PERSON),
			   .title_size = c->px->lead};

	if (c->view->called)
		ask.second = word(c, WORD_THEY_ARE_COMING);
	else if (may_call(c))
		ask.second = word(c, WORD_THEY_COME);
	else if (!c->view->desk_open)
		ask.second = word(c, WORD_SEE_WHEN);
	else
		ask.second = desk[0] ? say(c, WORD_THEY_ARE_AT, desk) : word(c, WORD_THEY_ARE_HERE);
	return ask;
}

void way_foot(struct canvas *c, struct box foot)
{
	bool called = c->view->called;

	/* On the small screen one sentence has the whole width. */
	if (!c->small || !called)
		(void)phone_panel(c, &foot, WORD_OR_CALL, true); /* cuts what it takes */
	banner(c, foot, called ? BANNER_GOOD : BANNER_NOTE,
	       called ? ICON_CHECK_CIRCLE_BOLD : ICON_HAND_WAVING_BOLD, person_words(c));
}

void way_tiles(struct canvas *c, struct box b, const struct tile *tiles, int len, int columns)
{
	double gap = c->small ? c->px->gap : 20;
	int rows = (len + columns - 1) / columns;
	double most = c->small ? 130 : 196;

	if (len == 0)
		return;
	if ((b.h - gap * (rows - 1)) / rows > most)
		b.h = most * rows + gap * (rows - 1);
	for (int k = 0; k < len; k++)
		tile(c, box_cell(b, columns, rows, k, gap, gap), &tiles[k]);
}
