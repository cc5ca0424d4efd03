/* A frame: which screen, on which spine. */
#include <assert.h>
#include <stddef.h>

#include "screens.h"

enum spine_back { BACK_AS_VIEW, BACK_ALWAYS, BACK_NEVER };

static const struct {
	screen_draw *draw;
	uint8_t back; /* enum spine_back */
	bool over;    /* a dialog: stands on the page of view.under */
	bool no_help;
} screens[SCREENS_COUNT] = {
	[SCREEN_HOME] = {screen_home, .back = BACK_NEVER},
	[SCREEN_TAP_CARD] = {screen_tap_card, .back = BACK_ALWAYS},
	[SCREEN_PIN] = {screen_pin},
	[SCREEN_PIN_HELP] = {screen_pin_help},
	[SCREEN_MENU] = {screen_menu},
	[SCREEN_CHOOSE] = {screen_choose},
	[SCREEN_AGREE] = {screen_agree},
	[SCREEN_OPENING] = {screen_opening},
	[SCREEN_TAKE] = {screen_take},
	[SCREEN_TAP_DEVICE] = {screen_tap_device},
	[SCREEN_DONE] = {screen_done},
	[SCREEN_STUCK] = {screen_stuck},
	[SCREEN_NOTHING_LEFT] = {screen_nothing_left},
	[SCREEN_SORRY] = {screen_sorry},
	[SCREEN_RETURN_TAP] = {screen_return_tap},
	[SCREEN_RETURN_SAFE] = {screen_return_safe},
	[SCREEN_RETURN_OPEN] = {screen_return_open},
	[SCREEN_RETURN_CHECK] = {screen_return_check},
	[SCREEN_THANKS] = {screen_thanks},
	[SCREEN_MY_LOANS] = {screen_my_loans},
	[SCREEN_HELP] = {screen_help, .back = BACK_ALWAYS, .no_help = true},
	[SCREEN_MORE_TIME] = {screen_more_time, .over = true},
	[SCREEN_START_AGAIN] = {screen_start_again, .over = true},
	[SCREEN_OUT_OF_ORDER] = {screen_out_of_order, .back = BACK_NEVER, .no_help = true},
	[SCREEN_STAFF_HOME] = {screen_staff_home},
	[SCREEN_STAFF_DOOR] = {screen_staff_door},
	[SCREEN_STAFF_TAKE_IN] = {screen_staff_take_in},
	[SCREEN_STAFF_WIPE] = {screen_staff_wipe},
	[SCREEN_STAFF_INSPECT] = {screen_staff_inspect},
	[SCREEN_STAFF_RESTOCK] = {screen_staff_restock},
	[SCREEN_STAFF_REASON] = {screen_staff_reason},
	[SCREEN_STAFF_BAYS] = {screen_staff_bays},
	[SCREEN_STAFF_SETTLE] = {screen_staff_settle},
	[SCREEN_STAFF_SORRY] = {screen_staff_sorry},
};

void frame(struct canvas *c)
{
	const struct view *v = c->view;
	uint8_t on = screens[v->screen].over ? v->under : v->screen;
	struct box page = {c->px->spine, 0, c->px->width - c->px->spine, c->px->height};
	bool back, again;

	assert(v->screen < SCREENS_COUNT && on < SCREENS_COUNT);
	picture_begin(c->picture, v->page, v->screen);
	c->said_len = 0;
	c->small = c->px->width < 1280;
	fill_box(c, page, COLOUR_PAPER);
	if (screens[v->screen].over) {
		/* Only what is on the dialog can be pressed, and the spine. */
		if (!screens[on].over)
			screens[on].draw(c);
		picture_begin(c->picture, v->page, v->screen);
	}
	screens[v->screen].draw(c);
	back = screens[on].back == BACK_ALWAYS || (screens[on].back == BACK_AS_VIEW && v->can_back);
	again = screens[on].back != BACK_NEVER && v->can_back;
	spine(c, back, again, !screens[on].no_help);
}
