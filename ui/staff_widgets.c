/* Staff widgets: the head, the banner and the steps of a worker's page. */
#include "staff_widgets.h"

#include <math.h>
#include <stddef.h>

static const struct {
	enum word text; /* {1} door, {2} "tablet 9" */
	enum banner_kind kind;
	enum icon icon;
} notes[NOTES_COUNT] = {
	[NOTE_DOOR_STILL_OPEN] = {WORD_STAFF_CLOSE_FIRST, BANNER_NOW, ICON_DOOR_OPEN_BOLD},
	[NOTE_REMINDER] = {WORD_STAFF_REMINDER, BANNER_NOW, ICON_DOOR_OPEN_BOLD},
	[NOTE_TAPPED] = {WORD_STAFF_TAPPED, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_NOT_THAT_ONE] = {WORD_STAFF_NOT_THAT_ONE, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_DONE_NEXT] = {WORD_STAFF_RECORDED_NEXT, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_TWO_CARDS] = {WORD_STAFF_TWO_CARDS, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_CARD_UNREADABLE] = {WORD_STAFF_UNREADABLE, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_MACHINE_DONE] = {WORD_STAFF_MACHINE_DONE, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_MACHINE_FAILED] = {WORD_STAFF_MACHINE_FAILED, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_MACHINE_AFAR] = {WORD_STAFF_MACHINE_AFAR, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_TAP_STICKER] = {WORD_STAFF_TAP_STICKER, BANNER_NOW, ICON_PACKAGE_BOLD},
	[NOTE_TEST_PASSED] = {WORD_TEST_PASSED, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_TEST_FAILED] = {WORD_TEST_FAILED, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_COUNTED] = {WORD_STOCKTAKE_COUNTED, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_SHUT_UNOPENED] = {WORD_STOCKTAKE_UNOPENED, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_TAKEN_IN] = {WORD_STAFF_TAKEN_IN, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_TAKEN_ASIDE] = {WORD_STAFF_TAKEN_ASIDE, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_ANOTHER_DOOR] = {WORD_STAFF_ANOTHER_DOOR, BANNER_NOW, ICON_DOOR_BOLD},
	[NOTE_STICKER_BUSY] = {WORD_STICKER_BUSY, BANNER_NOTE, ICON_CONTACTLESS_PAYMENT},
	[NOTE_STICKER_BEGUN] = {WORD_STICKER_BEGUN, BANNER_NOTE, ICON_INFO_BOLD},
	[NOTE_STICKER_OURS] = {WORD_STICKER_OURS, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_STICKER_OTHERS] = {WORD_STICKER_OTHERS, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_STICKER_GONE] = {WORD_STICKER_GONE, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_STICKER_LOCKED] = {WORD_STICKER_LOCKED, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_STICKER_SMALL] = {WORD_STICKER_SMALL, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_STICKER_UNFIT] = {WORD_STICKER_UNFIT, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_STICKER_UNREAD] = {WORD_STICKER_UNREAD, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_STICKER_SILENT] = {WORD_STICKER_SILENT, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_REFERENCE_SLIP] = {WORD_REFERENCE_SLIP, BANNER_NOTE, ICON_INFO_BOLD},
	[NOTE_CARD_TAKEN] = {WORD_CARD_TAKEN, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_CARD_THEIRS] = {WORD_CARD_THEIRS, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_CARD_OTHER] = {WORD_CARD_OTHER, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_CARD_RANDOM] = {WORD_CARD_RANDOM, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_CARD_STICKER] = {WORD_CARD_STICKER, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_CARD_GIVEN] = {WORD_CARD_GIVEN, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_ADULT_CANNOT] = {WORD_ADULT_CANNOT, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_OPEN_FIRST] = {WORD_STOCKTAKE_OPEN_FIRST, BANNER_NOTE, ICON_INFO_BOLD},
};

uint8_t staff_bay(const struct canvas *c)
{
	return c->view->bay <= c->board->policy.bays ? c->view->bay : 0;
}

struct button staff_other_deeds(const struct canvas *c)
{
	return (struct button){.control = CONTROL_MORE,
			       .text = word(c, c->rows.gathering ? WORD_OTHER_DEEDS : WORD_MORE),
			       .icon = ICON_LIST_CHECKS_BOLD,
			       .small = true};
}

const char *staff_thing(struct canvas *c)
{
	return say(c, word_kind(WORD_A_THING_NUMBER, c->view->kind), number(c, c->view->unit));
}

const char *staff_record_says(struct canvas *c, uint8_t bay)
{
	const struct view_bay *of = &c->view->bay_of[bay];
	uint8_t state = of->state < STATES ? of->state : STATE_NONE;

	if (of->kind == DEVICE_NONE)
		return word(c, WORD_RECORD_EMPTY);
	return say(c, WORD_RECORD_SAYS,
		   say(c, word_kind(WORD_A_THING_NUMBER, of->kind), number(c, of->unit)),
		   word(c, (enum word)(WORD_IS_NOT_KNOWN + state)));
}

/* The one that a note speaks of: in hand, or on whose sticker that one is. */
static const char *thing_of_note(struct canvas *c)
{
	const struct view_row *row = &c->view->row[0];

	if (c->view->note != NOTE_STICKER_OURS)
		return staff_thing(c);
	return say(c, word_kind(WORD_A_THING_NUMBER, row->kind), number(c, row->unit));
}

/* The banner of view.note in a worker's words, or else in everybody's. */
static bool draw_note(struct canvas *c, struct box b)
{
	const struct view *v = c->view;
	uint8_t place = c->rows.place;
	enum word text;

	if (v->note >= NOTES_COUNT || notes[v->note].text == WORD_NONE)
		return note_banner(c, b);
	text = notes[v->note].text;
	if (v->note == NOTE_DONE_NEXT &&
	    (v->screen == SCREEN_STAFF_HOME || v->screen == SCREEN_STAFF_DAYS))
		text = WORD_STAFF_RECORDED;
	if (v->note == NOTE_NOT_THAT_ONE && v->screen == SCREEN_STAFF_BATCH)
		text = WORD_STAFF_NOT_OF_THESE;
	c->rows.place = PLACE_NOTE;
	banner(c, b, notes[v->note].kind, notes[v->note].icon,
	       say(c, text, number(c, v->bay), thing_of_note(c)));
	c->rows.place = place;
	return true;
}

static struct button sign_out_button(const struct canvas *c)
{
	return (struct button){.control = CONTROL_SIGN_OUT,
			       .text = word(c, WORD_SIGN_OUT),
			       .icon = ICON_SIGN_OUT_BOLD,
			       .small = true};
}

double staff_head_room(struct canvas *c, double page_w, const struct button *beside, int len)
{
	const struct button sign_out = sign_out_button(c);
	double room = page_w - button_width(c, &sign_out) - c->px->s3;

	for (int k = 0; k < len; k++)
		room -= button_width(c, &beside[k]) + c->px->s3;
	return room;
}

/* How high step line and title are, as page_head draws them. */
static double title_height(struct canvas *c, const struct head *head, double width)
{
	double high = type_height(c, style_h2(c), head->title, width);

	return head->kick ? ceil(c->px->xs * 1.2) + (c->small ? 2 : 6) + high : high;
}

void staff_head(struct canvas *c, struct box *page, const struct head *head, double gap,
		bool with_notes)
{
	staff_head_beside(c, page, head, gap, with_notes, NULL, 0);
}

void staff_head_with(struct canvas *c, struct box *page, const struct head *head, double gap,
		     bool with_notes, const struct button *beside)
{
	staff_head_beside(c, page, head, gap, with_notes, beside, beside ? 1 : 0);
}

void staff_head_beside(struct canvas *c, struct box *page, const struct head *head, double gap,
		       bool with_notes, const struct button *beside, int len)
{
	const struct button sign_out = sign_out_button(c);
	struct head mine = *head;
	struct box left = *page, corner;
	double top = fmax(page->y, page_reach(c)), bottom = top + c->px->target;

	corner = cut_end(&left, button_width(c, &sign_out), c->px->s3);
	corner.y = top;
	corner.h = c->px->target;
	button(c, corner, &sign_out);
	for (int k = 0; k < len; k++) {
		corner = cut_end(&left, button_width(c, &beside[k]), c->px->s3);
		corner.y = top;
		corner.h = c->px->target;
		button(c, corner, &beside[k]);
	}
	(void)cut_top(&left, top - page->y, 0); /* too high for who sits */
	corner = left;
	corner.h = c->px->target;
	if (with_notes && draw_note(c, corner) && c->fit != FIT_ROWS) {
		/* In place of the title, so that nothing below it moves. */
		mine = (struct head){.says = c->small ? NULL : head->says};
		(void)cut_top(&left, title_height(c, head, left.w), 0); /* the title's place */
	}
	mine.wide = true; /* Sign out's corner is cut off already */
	page_head(c, &left, &mine);
	bottom = fmax(bottom, left.y - (c->small ? c->px->s2 : c->px->s3));
	(void)cut_top(page, bottom - page->y, gap); /* the head's place */
}

void staff_banner(struct canvas *c, struct box b, enum banner_kind kind, enum icon icon,
		  const char *text)
{
	const struct view *v = c->view;

	if (draw_note(c, b))
		return;
	if (v->door_open) {
		kind = BANNER_NOW;
		icon = ICON_DOOR_OPEN_BOLD;
		text = say(c, WORD_STAFF_STILL_OPEN, number(c, v->bay));
	}
	if (text)
		banner(c, b, kind, icon, text);
}

void staff_map_and_steps(struct canvas *c, struct box page, enum map_mark mark,
			 const struct staff_step *steps, int len, const struct button *below)
{
	double map_w = c->small ? 320 : 560, map_h = c->small ? 246 : 398,
	       each = c->small ? 72 : 104;
	struct box side = cut_start(&page, map_w, c->small ? 16 : 40);
	double free;

	map_resident(c, box_middle(side, map_w, fmin(map_h, side.h)), staff_bay(c), mark);
	if (below) {
		double high = c->small ? c->px->target : c->px->button;

		button(c, cut_bottom(&page, high, c->px->gap), below);
	}
	each = fmin(each, page.h / len);
	free = (page.h - len * each) / (len + 1);
	for (int k = 0; k < len; k++)
		step_row(c,
			 (struct box){page.x, round(page.y + free + k * (each + free)), page.w,
				      each},
			 (unsigned)k + 1, steps[k].done, steps[k].icon, steps[k].title,
			 steps[k].second);
}
