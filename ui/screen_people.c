/*
 * What somebody has with others: a place in the queue, helpers, a call back;
 * a champion's own page; and what happened to a thing they have.
 */
#include <math.h>
#include <stddef.h>

#include "art.h"
#include "parts.h"
#include "screens.h"
#include "ways.h"

static struct button finish_button(const struct canvas *c)
{
	return (struct button){.control = CONTROL_FINISH,
			       .look = BUTTON_LIT,
			       .text = word(c, WORD_FINISH),
			       .icon = ICON_CHECK_BOLD};
}

/* Finish at the end of the foot, the telephone at its start. */
static void finish_foot(struct canvas *c, struct box *page)
{
	struct box foot = page_foot(c, page);
	struct button finish = finish_button(c);

	button(c, cut_end(&foot, button_width(c, &finish) + (c->small ? 20 : 56), c->px->s3),
	       &finish);
	(void)phone_panel(c, &foot, c->small ? WORD_OR_CALL : WORD_FREE_HELP,
			  false); /* cuts what it takes */
}

static struct box slip_box(const struct canvas *c, struct box *page)
{
	return cut_start(page, c->small ? 272 : 440, c->small ? 12 : 28);
}

/* ---- The queue ---- */

void screen_queued(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c);
	struct head head = {.title = word(c, WORD_QUEUED_TITLE),
			    .says = word(c, v->place == 1 ? WORD_QUEUED_NEXT : WORD_QUEUED_SAYS)};
	const char *days = number(c, c->board->policy.hold_days ? c->board->policy.hold_days : 3);
	const struct line lines[] = {
		{ICON_BOOKMARK_SIMPLE, word(c, WORD_QUEUE_LINE_1), word(c, WORD_QUEUE_SHORT_1)},
		{ICON_CALENDAR_DOTS, say(c, WORD_QUEUE_LINE_2, days),
		 say(c, WORD_QUEUE_SHORT_2, days)},
		{ICON_CALENDAR_CHECK, word(c, WORD_QUEUE_LINE_3), word(c, WORD_QUEUE_SHORT_3)},
	};
	struct slip slip = {.label = word(c, WORD_YOUR_PLACE),
			    .weekday = word(c, WORD_NUMBER),
			    .day = number(c, v->place),
			    .month = word(c, word_kind(WORD_FOR_A, v->kind))};

	page_head(c, &page, &head);
	finish_foot(c, &page);
	if (v->place) {
		struct box b = slip_box(c, &page);

		art_slip(c, b, &slip);
	}
	lines_card(c, page, word(c, WORD_WHAT_NEXT), lines, 3);
}

/* ---- Something happened to it ---- */

void screen_happened(struct canvas *c)
{
	const struct view *v = c->view;
	static const struct {
		uint16_t grounds;
		enum icon icon;
		enum word title, second;
	} all[] = {
		{GROUNDS_LOST, ICON_MAGNIFYING_GLASS, WORD_IT_IS_LOST, WORD_IT_IS_LOST_2},
		{GROUNDS_STOLEN, ICON_PROHIBIT, WORD_IT_IS_STOLEN, WORD_IT_IS_STOLEN_2},
		{GROUNDS_BROKEN, ICON_WRENCH, WORD_IT_IS_BROKEN, WORD_IT_IS_BROKEN_2},
		{GROUNDS_CANNOT_BRING, ICON_HOUSE, WORD_CANNOT_BRING, WORD_CANNOT_BRING_2},
	};
	struct box page = page_box(c), foot;
	struct head head = {.kick = word(c, WORD_MY_LOANS),
			    .title = word(c, WORD_HAPPENED_TITLE),
			    .says = word(c, WORD_HAPPENED_SAYS)};
	struct tile tiles[4];

	/* Of several, the one that was touched. */
	for (int k = 0; k < v->rows && k < VIEW_ROWS_MAX; k++) {
		if (v->row[k].lit || v->rows == 1)
			head.kick = say(c, word_kind(WORD_THING_NUMBER, v->row[k].kind),
					number(c, v->row[k].unit));
	}
	for (int k = 0; k < 4; k++)
		tiles[k] = (struct tile){.control = CONTROL_GROUNDS,
					 .arg = all[k].grounds,
					 .icon = all[k].icon,
					 .title = word(c, all[k].title),
					 .title_size = c->px->lead,
					 .second = word(c, all[k].second)};
	page_head(c, &page, &head);
	foot = page_foot_low(c, &page);
	way_foot(c, foot);
	way_tiles(c, page, tiles, 4, 2);
}

/* What staff do now, by what was said. Returns how many lines. */
static int happened_lines(const struct canvas *c, uint8_t grounds, struct line lines[4])
{
	const struct line lock = {ICON_LOCK_KEY_OPEN, word(c, WORD_DO_LOCK),
				  word(c, WORD_DO_LOCK_SHORT)};
	const struct line quiet = {ICON_CALENDAR_DOTS, word(c, WORD_DO_NO_REMINDERS),
				   word(c, WORD_DO_NO_REMINDERS)};
	const struct line found = {ICON_BOX_ARROW_DOWN, word(c, WORD_DO_FOUND),
				   word(c, WORD_DO_FOUND_SHORT)};

	lines[1] = quiet;
	switch (grounds) {
	case GROUNDS_BROKEN:
		lines[0] = (struct line){ICON_BATTERY_WARNING, word(c, WORD_DO_BROKEN),
					 word(c, WORD_DO_BROKEN_SHORT)};
		lines[2] = (struct line){ICON_HAND_WAVING, word(c, WORD_DO_BRING_BROKEN),
					 word(c, WORD_DO_BRING_SHORT)};
		return 3;
	case GROUNDS_CANNOT_BRING:
		lines[0] = (struct line){ICON_HAND_HEART, word(c, WORD_DO_LOOK_FOR_WAY),
					 word(c, WORD_DO_WAY_SHORT)};
		lines[2] = (struct line){ICON_HOUSE, word(c, WORD_DO_KEEP_SAFE),
					 word(c, WORD_DO_KEEP_SAFE)};
		return 3;
	case GROUNDS_STOLEN:
		lines[0] = lock;
		lines[2] = (struct line){ICON_NOTE_PENCIL, word(c, WORD_DO_CRIME),
					 word(c, WORD_DO_CRIME_SHORT)};
		lines[3] = found;
		return 4;
	default:
		lines[0] = lock;
		lines[2] = found;
		return 3;
	}
}

void screen_happened_done(struct canvas *c)
{
	struct box page = page_box(c);
	struct head head = {.kick = word(c, WORD_MY_LOANS),
			    .kick_icon = ICON_CHECK_CIRCLE_BOLD,
			    .title = word(c, WORD_HAPPENED_THANKS),
			    .says = word(c, WORD_HAPPENED_THANKS_SAYS)};
	struct line lines[4];
	int len = happened_lines(c, c->view->grounds, lines);

	page_head(c, &page, &head);
	finish_foot(c, &page);
	lines_card(c, page, word(c, WORD_WHAT_STAFF_DO), lines, len);
}

/* ---- Helpers ---- */

static void helper_row(struct canvas *c, struct box b, int k)
{
	const struct view_row *row = &c->view->row[k];
	struct button remove = {.control = CONTROL_REMOVE,
				.arg = (uint16_t)k,
				.text = word(c, WORD_REMOVE),
				.icon = ICON_X_BOLD,
				.small = true};
	const char *name = row->text[0] ? private_words(c, row->text)
					: say(c, WORD_HELPER_NUMBER, number(c, (uint64_t)k + 1));
	struct style st = style_lead(c), st2 = style_second(c);
	double pad = c->small ? 12 : 24, size = c->px->plate, high, more = 0;
	struct box in = box_inset(b, pad, 0), end;

	card(c, b);
	end = cut_end(&in, button_width(c, &remove), c->px->s2);
	button(c, box_middle(end, end.w, fmin(end.h - 12, c->px->button)), &remove);
	plate(c, in.x, round(in.y + (in.h - size) / 2), size, ICON_USER_CIRCLE);
	(void)cut_start(&in, size, c->px->s2); /* the plate's place */
	high = type_height(c, st, name, in.w);
	if (!c->small)
		more = 4 + type_height(c, st2, word(c, WORD_HELPER_HAS), in.w);
	in.y += round((in.h - high - more) / 2);
	in.h = high;
	(void)type_draw(c, st, name, in); /* its height is known */
	in.y += high + 4;
	in.h = more - 4;
	if (more > 0)
		(void)type_draw(c, st2, word(c, WORD_HELPER_HAS), in);
}

void screen_my_helpers(struct canvas *c)
{
	const struct view *v = c->view;
	int rows = v->rows < 2 ? v->rows : 2;
	double each = c->small ? 108 : 150, gap = c->px->s2;
	struct box page = page_box(c), foot;
	struct head head = {.kick = word(c, WORD_MY_HELPERS),
			    .title =
				    rows ? say(c, word_count(c, WORD_HELPERS_TITLE, (uint64_t)rows),
					       number(c, (uint64_t)rows))
					 : word(c, WORD_NO_HELPERS_TITLE),
			    .says = word(c, rows ? WORD_HELPERS_SAYS : WORD_NO_HELPERS_SAYS)};

	page_head(c, &page, &head);
	foot = page_foot_low(c, &page);
	if (has_note(c))
		(void)note_banner(c, foot); /* there is one */
	else if (rows)
		banner(c, foot, BANNER_NOTE, ICON_INFO_BOLD, word(c, WORD_HELPERS_AT_ONCE));
	else
		way_foot(c, foot);
	if (rows == 0)
		panel(c, cut_top(&page, each, 0), ICON_USERS_THREE, word(c, WORD_NAME_ONE));
	for (int k = 0; k < rows; k++)
		helper_row(c, cut_top(&page, each, gap), k);
}

/* ---- A call back ---- */

void screen_call_back(struct canvas *c)
{
	struct box page = page_box(c);
	struct head head = {.kick = word(c, WORD_GET_HELP),
			    .kick_icon = ICON_LIFEBUOY_BOLD,
			    .title = word(c, WORD_CALL_BACK_TITLE),
			    .says = word(c, WORD_CALL_BACK_SAYS)};
	const struct line lines[] = {
		{ICON_PHONE_INCOMING, word(c, WORD_CALL_BACK_NUMBER),
		 word(c, WORD_CALL_BACK_NUMBER_SHORT)},
		{ICON_PENCIL_SIMPLE_LINE, word(c, WORD_CALL_BACK_NEW),
		 word(c, WORD_CALL_BACK_NEW_SHORT)},
		{ICON_CALENDAR_DOTS, word(c, WORD_CALL_BACK_WHEN),
		 word(c, WORD_CALL_BACK_WHEN_SHORT)},
	};

	page_head(c, &page, &head);
	finish_foot(c, &page);
	lines_card(c, page, word(c, WORD_WHAT_NEXT), lines, 3);
}

/* ---- A champion ---- */

void screen_champion(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot, b;
	struct head head = {.kick = word(c, WORD_CHAMPION_KICK),
			    .kick_icon = ICON_HEART_BOLD,
			    .title = word(c, c->small ? WORD_CHAMPION_KICK : WORD_CHAMPION_HELLO)};
	struct slip slip = {.label = word(c, WORD_CHAMPION_LABEL),
			    .weekday = "",
			    .day = number(c, v->count),
			    .month = word(c, word_count(c, WORD_PERSON, v->count))};
	const struct tile tiles[] = {
		{.control = CONTROL_BORROW,
		 .icon = ICON_HOUSE,
		 .title = word(c, WORD_BORROW_FOR_VISIT),
		 .title_size = c->px->lead,
		 .second = word(c, WORD_BORROW_FOR_VISIT_2)},
		{.control = CONTROL_MY_LOANS,
		 .icon = ICON_CALENDAR_CHECK,
		 .title = word(c, WORD_MY_LOANS),
		 .title_size = c->px->lead,
		 .second = word(c, WORD_VISIT_LOANS_2)},
		{.control = CONTROL_RETURN,
		 .icon = ICON_BOX_ARROW_DOWN,
		 .title = word(c, WORD_RETURN),
		 .title_size = c->px->lead,
		 .second = word(c, WORD_BRING_BACK)},
	};
	struct button finish = finish_button(c);

	if (c->small) {
		head.kick = NULL;
		page.h += 4; /* three tiles fill the page */
	}
	page_head(c, &page, &head);
	foot = cut_bottom(&page, c->px->button, c->small ? c->px->gap : c->px->s3);
	button(c, cut_end(&foot, button_width(c, &finish) + (c->small ? 20 : 56), c->px->s3),
	       &finish);
	if (has_note(c))
		(void)note_banner(c, foot); /* there is one */
	else
		panel(c, foot, ICON_HAND_HEART, word(c, WORD_CHAMPION_SAYS));
	b = slip_box(c, &page);
	art_slip(c, b, &slip);
	way_tiles(c, page, tiles, 3, 1);
}
