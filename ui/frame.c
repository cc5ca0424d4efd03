/* A frame: which screen, on which spine. */
#include <assert.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "language.h"
#include "screens.h"

#define GAP_LEAST 8 /* px between two targets */

enum spine_back { BACK_AS_VIEW, BACK_ALWAYS, BACK_NEVER };

static const struct {
	screen_draw *draw;
	uint8_t back; /* enum spine_back */
	bool over;    /* a dialog: stands on the page of view.under */
	bool no_help;
	bool worker; /* no Listen: Sign out has its place */
} screens[SCREENS_COUNT] = {
	[SCREEN_HOME] = {.draw = screen_home, .back = BACK_NEVER},
	[SCREEN_TAP_CARD] = {.draw = screen_tap_card, .back = BACK_ALWAYS},
	[SCREEN_PIN] = {.draw = screen_pin},
	[SCREEN_PIN_HELP] = {.draw = screen_pin_help},
	[SCREEN_MENU] = {.draw = screen_menu},
	[SCREEN_CHOOSE] = {.draw = screen_choose},
	[SCREEN_AGREE] = {.draw = screen_agree},
	[SCREEN_OPENING] = {.draw = screen_opening},
	[SCREEN_TAKE] = {.draw = screen_take},
	[SCREEN_TAP_DEVICE] = {.draw = screen_tap_device},
	[SCREEN_DONE] = {.draw = screen_done},
	[SCREEN_STUCK] = {.draw = screen_stuck},
	[SCREEN_NOTHING_LEFT] = {.draw = screen_nothing_left},
	[SCREEN_SORRY] = {.draw = screen_sorry},
	[SCREEN_RETURN_TAP] = {.draw = screen_return_tap},
	[SCREEN_RETURN_SAFE] = {.draw = screen_return_safe},
	[SCREEN_RETURN_OPEN] = {.draw = screen_return_open},
	[SCREEN_RETURN_CHECK] = {.draw = screen_return_check},
	[SCREEN_RETURN_FAULT] = {.draw = screen_return_fault, .back = BACK_ALWAYS},
	[SCREEN_THANKS] = {.draw = screen_thanks},
	[SCREEN_MY_LOANS] = {.draw = screen_my_loans},
	[SCREEN_HELP] = {.draw = screen_help, .back = BACK_ALWAYS, .no_help = true},
	[SCREEN_MORE_TIME] = {.draw = screen_more_time, .over = true},
	[SCREEN_START_AGAIN] = {.draw = screen_start_again, .over = true},
	[SCREEN_OUT_OF_ORDER] = {.draw = screen_out_of_order, .back = BACK_NEVER, .no_help = true},
	[SCREEN_LANGUAGE] = {.draw = screen_language, .back = BACK_ALWAYS},
	[SCREEN_COMFORT] = {.draw = screen_comfort, .back = BACK_ALWAYS},
	[SCREEN_STAFF_HOME] = {.draw = screen_staff_home, .worker = true},
	[SCREEN_STAFF_DOOR] = {.draw = screen_staff_door, .worker = true},
	[SCREEN_STAFF_TAKE_IN] = {.draw = screen_staff_take_in, .worker = true},
	[SCREEN_STAFF_WIPE] = {.draw = screen_staff_wipe, .worker = true},
	[SCREEN_STAFF_INSPECT] = {.draw = screen_staff_inspect, .worker = true},
	[SCREEN_STAFF_RESTOCK] = {.draw = screen_staff_restock, .worker = true},
	[SCREEN_STAFF_REASON] = {.draw = screen_staff_reason, .worker = true},
	[SCREEN_STAFF_BAYS] = {.draw = screen_staff_bays, .worker = true},
	[SCREEN_STAFF_SETTLE] = {.draw = screen_staff_settle, .worker = true},
	[SCREEN_STAFF_SORRY] = {.draw = screen_staff_sorry, .worker = true},
	[SCREEN_NUMBER] = {.draw = screen_number},
	[SCREEN_ADULT] = {.draw = screen_adult},
	[SCREEN_PURPOSE] = {.draw = screen_purpose},
	[SCREEN_SURENESS] = {.draw = screen_sureness},
	[SCREEN_QUEUED] = {.draw = screen_queued},
	[SCREEN_HAPPENED] = {.draw = screen_happened},
	[SCREEN_HAPPENED_DONE] = {.draw = screen_happened_done},
	[SCREEN_RETURN_OWN] = {.draw = screen_return_own},
	[SCREEN_MY_HELPERS] = {.draw = screen_my_helpers},
	[SCREEN_CALL_BACK] = {.draw = screen_call_back},
	[SCREEN_NEW_PIN] = {.draw = screen_new_pin},
	[SCREEN_CHAMPION] = {.draw = screen_champion},
	[SCREEN_STAFF_LIST] = {.draw = screen_staff_list, .worker = true},
	[SCREEN_STAFF_PERSON] = {.draw = screen_staff_person, .worker = true},
	[SCREEN_STAFF_DEEDS] = {.draw = screen_staff_deeds, .worker = true},
	[SCREEN_STAFF_BATCH] = {.draw = screen_staff_batch, .worker = true},
	[SCREEN_STAFF_BAY] = {.draw = screen_staff_bay, .worker = true},
	[SCREEN_STAFF_DEVICE] = {.draw = screen_staff_device, .worker = true},
	[SCREEN_STAFF_STICKER] = {.draw = screen_staff_sticker, .worker = true},
	[SCREEN_STAFF_ENROLLED] = {.draw = screen_staff_enrolled, .worker = true},
	[SCREEN_STAFF_AGE] = {.draw = screen_staff_age, .worker = true},
	[SCREEN_STAFF_ADULT] = {.draw = screen_staff_adult, .worker = true},
	[SCREEN_STAFF_CARD] = {.draw = screen_staff_card, .worker = true},
	[SCREEN_STAFF_GROUNDS] = {.draw = screen_staff_grounds, .worker = true},
	[SCREEN_STAFF_STOCKTAKE] = {.draw = screen_staff_stocktake, .worker = true},
	[SCREEN_STAFF_COUNT] = {.draw = screen_staff_count, .worker = true},
	[SCREEN_STAFF_FINDS] = {.draw = screen_staff_finds, .worker = true},
	[SCREEN_STAFF_DAYS] = {.draw = screen_staff_days, .worker = true},
	[SCREEN_STAFF_DAY] = {.draw = screen_staff_day, .worker = true},
	[SCREEN_MONTH] = {.draw = screen_month, .worker = true},
	[SCREEN_STAFF_CLOCK] = {.draw = screen_staff_clock, .worker = true},
	[SCREEN_STAFF_CLOCK_SET] = {.draw = screen_staff_clock_set, .worker = true},
	[SCREEN_STAFF_CALL] = {.draw = screen_staff_call, .worker = true},
	[SCREEN_STAFF_CONTACT] = {.draw = screen_staff_contact, .worker = true},
	[SCREEN_STAFF_LOAN_END] = {.draw = screen_staff_loan_end, .worker = true},
	[SCREEN_REFERENCE] = {.draw = screen_reference, .worker = true},
	[SCREEN_ENTRY] = {.draw = screen_entry, .worker = true},
	[SCREEN_EXPORT] = {.draw = screen_export, .worker = true},
};

/* As they asked for it. */
static void dress(struct canvas *c)
{
	const uint8_t *comfort = c->view->comfort;

	c->language = comfort[SETTING_LANGUAGE];
	c->from_right = language_is_from_right(c->language);
	c->text = comfort[SETTING_TEXT];
	c->theme = theme_of(comfort[SETTING_COLOURS]);
	c->px = sizes_of((int)c->px->width, (int)c->px->height, c->text);
	c->small = c->px->width < 1280;
}

/* Where a voice reads the page aloud. A worker has Sign out there. */
static void draw_listen(struct canvas *c)
{
	const struct view *v = c->view;

	if (!c->can_speak || screens[v->screen].worker ||
	    (screens[v->screen].over && page_reach(c) > 0) || /* no room beside a dialog */
	    picture_find(c->picture, CONTROL_LISTEN, !c->speaking))
		return;
	listen(c, page_corner(c));
}

static void page_draw(struct canvas *c, uint8_t screen)
{
	if (c->fit == FIT_ROWS)
		rows_begin(c);
	screens[screen].draw(c);
	if (c->fit == FIT_ROWS)
		rows_draw(c);
}

static void attempt(struct canvas *c)
{
	const struct view *v = c->view;
	uint8_t on;
	struct box page = {c->px->spine, 0, c->px->width - c->px->spine, c->px->height};
	bool back, again;

	assert(v->screen < SCREENS_COUNT && v->under < SCREENS_COUNT);
	on = screens[v->screen].over ? v->under : v->screen;
	picture_begin(c->picture, v->page, v->screen);
	c->said_len = 0;
	c->counted_len = 0;
	c->leaves = 1;
	c->leaf = 0;
	fill_box(c, page, COLOUR_PAPER);
	if (screens[v->screen].over) {
		/* Only what is on the dialog can be pressed, and the spine. */
		if (!screens[on].over)
			page_draw(c, on);
		picture_begin(c->picture, v->page, v->screen);
		c->leaves = 1;
		c->leaf = 0;
	}
	page_draw(c, v->screen);
	draw_listen(c);
	back = screens[on].back == BACK_ALWAYS || (screens[on].back == BACK_AS_VIEW && v->can_back);
	again = screens[on].back != BACK_NEVER && v->can_back;
	spine(c, back, again, !screens[on].no_help);
	picture_end(c->picture, c->px->width, c->px->height);
	picture_look_again(c);
	assert(paint_sound(c->paint)); /* no view may ask for a shape of no size */
}

static double apart(struct box a, struct box b)
{
	return fmax(fmax(b.x - a.x - a.w, a.x - b.x - b.w), fmax(b.y - a.y - a.h, a.y - b.y - b.h));
}

/* Whether all that can be pressed is large enough, apart, and low enough for who sits. */
static bool can_be_pressed(const struct canvas *c)
{
	const struct picture *p = c->picture;

	for (uint8_t k = 0; k < p->targets; k++) {
		struct box b = p->target[k].box;

		if (p->target[k].spine)
			continue;
		if (b.w < c->px->target || b.h < c->px->target || b.y < page_reach(c))
			return false;
		for (uint8_t other = 0; other < k; other++) {
			if (apart(b, p->target[other].box) < GAP_LEAST)
				return false;
		}
	}
	return true;
}

static bool is_whole(const struct canvas *c)
{
	return c->picture->overflows == 0 && can_be_pressed(c);
}

/* A page that turns its own leaves is not laid out in one way here and in another there. */
static bool leaves_are_whole(struct canvas *c)
{
	const struct view *mine = c->view;
	uint8_t leaves = c->leaves;
	struct view other;
	bool whole = true;

	if (leaves < 2 || c->fit == FIT_ROWS)
		return true;
	other = *mine;
	c->view = &other;
	for (other.leaf = 0; other.leaf < leaves && whole; other.leaf++) {
		attempt(c);
		whole = is_whole(c);
	}
	c->view = mine;
	if (whole)
		attempt(c); /* the one that is shown */
	return whole;
}

void frame(struct canvas *c)
{
	bool measure = c->measure;

	dress(c);
	c->measure = false; /* of what is shown in the end only */
	/* The largest text has a layout of its own. */
	for (c->fit = c->text == TEXT_LARGEST ? FIT_ROWS : FIT_DESIGN; c->fit < FITS; c->fit++) {
		attempt(c);
		if (is_whole(c) && leaves_are_whole(c))
			break;
	}
	c->fit = c->fit == FITS ? FIT_ROWS : c->fit;
	c->measure = measure;
	if (measure)
		attempt(c);
}
