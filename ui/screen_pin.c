/* The PIN, and help with it. */
#include <stddef.h>

#include "screens.h"
#include "ways.h"

static void typed(struct canvas *c, struct box b)
{
	struct style st = style_body(c);
	uint8_t n = c->view->digits;
	const char *text = word(WORD_NONE_TYPED);

	st.line = 1.25;
	if (n)
		text = say(c, word_count(WORD_TYPED, n), number(c, n));
	b.y += type_draw(c, st, text, b);
	if (n >= PIN_MIN)
		(void)type_draw(c, st, word(WORD_THEN_OK), b); /* the last line of the column */
}

void screen_pin(struct canvas *c)
{
	struct box page = page_box(c), pad = {0}, forgot;
	struct head head = {.kick = word(WORD_CARD_READ),
			    .kick_icon = ICON_CHECK_CIRCLE_BOLD,
			    .title = word(WORD_TYPE_PIN),
			    .says = word(c->small ? WORD_PIN_OF_KIOSK_SHORT : WORD_PIN_OF_KIOSK)};
	struct button lost = {.control = CONTROL_FORGOT_PIN,
			      .text = word(WORD_FORGOT_PIN),
			      .icon = ICON_KEY,
			      .small = true,
			      .start = true};
	double y;

	if (c->small) {
		/* The pad takes the full height: the head stands beside it. */
		page = (struct box){page.x - 2, 16, page.w + 4, 448};
		pad = cut_end(&page, 316, 18);
		head.wide = true;
		lost.text = word(WORD_FORGOT_PIN_LINES);
		lost.icon = ICON_NONE;
		lost.start = false;
	}
	page_head(c, &page, &head);
	if (!c->small)
		pad = cut_end(&page, 524, 56);
	pin_pad(c, pad, c->view->digits >= PIN_MIN && c->view->note != NOTE_CHECKING);
	forgot = cut_bottom(&page, c->px->target, c->px->s2);
	if (c->small)
		forgot.w -= 92 + 10; /* Listen will stand beside it */
	button(c, forgot, &lost);
	y = page.y + (c->small ? 0 : 16);
	pin_slots(c, page.x, y, page.w, c->view->digits);
	y += c->small ? 66 : 112;
	typed(c, (struct box){page.x, y, page.w, c->small ? 60 : 76});
	y += c->small ? 62 : 106;
	page = (struct box){page.x, y, page.w, page.y + page.h - y};
	if (has_note(c)) {
		if (page.h > 150)
			page.h = 150;
		(void)note_banner(c, page); /* there is one */
	} else if (!c->small) {
		page.h = 102;
		banner(c, page, BANNER_NOTE, ICON_EYE_SLASH_BOLD, word(WORD_PIN_HIDDEN));
	}
}

void screen_pin_help(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {.kick = word(WORD_GET_HELP),
			    .kick_icon = ICON_LIFEBUOY_BOLD,
			    .title = word(WORD_LET_US_HELP),
			    .says = word(v->tries ? WORD_LET_US_HELP_SAYS : WORD_THREE_WRONG_SAYS)};
	const char *desk = c->board->desk;
	struct tile tiles[2] = {ask_tile(c)};

	tiles[0].lit = true;
	tiles[0].icon = ICON_KEY;
	tiles[0].title = word(WORD_NEW_PIN);
	if (!v->desk_open)
		tiles[0].second =
			desk[0] ? say(c, WORD_NEW_PIN_DESK, desk) : word(WORD_NEW_PIN_ASK);
	else
		tiles[0].second = word(WORD_NEW_PIN_2);
	tiles[1] = (struct tile){.control = CONTROL_FINISH,
				 .icon = ICON_IDENTIFICATION_CARD,
				 .title = word(WORD_TRY_CARD_AGAIN),
				 .title_size = c->px->lead,
				 .second = word(WORD_TRY_CARD_AGAIN_2)};
	page_head(c, &page, &head);
	foot = page_foot_low(c, &page);
	way_foot(c, foot);
	way_tiles(c, page, tiles, 2, 1);
}
