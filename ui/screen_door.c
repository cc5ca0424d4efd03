/* At an open door: opening, take, tap the device; and bringing something back. */
#include <assert.h>
#include <math.h>
#include <stddef.h>

#include "art.h"
#include "map.h"
#include "parts.h"
#include "screens.h"

struct step_line {
	enum icon icon;
	const char *title, *second;
	bool done;
};

/* The map and, beside it, what to do, in the room between head and foot. */
static void map_and_steps(struct canvas *c, struct box page, enum map_mark mark,
			  const struct step_line *steps, int len)
{
	bool wide = c->board->policy.bays > 16;
	double map_w = c->small ? 338 : wide ? 590 : 560, map_h = c->small ? 246 : 398;
	struct box side = cut_start(&page, map_w, c->small ? 18 : wide ? 36 : 40);
	double all = 0, free, y;

	map_h = fmin(map_h, side.h);
	map_resident(c, box_middle(side, map_w, map_h), c->view->bay, mark);
	for (int k = 0; k < len; k++)
		all += step_height(c, page.w, steps[k].title, steps[k].second);
	/* Evenly spread, as much room before the first as between two. */
	free = fmax(0, (page.h - all) / (len + 1));
	y = page.y + free;
	for (int k = 0; k < len; k++) {
		double each = step_height(c, page.w, steps[k].title, steps[k].second);

		step_row(c, (struct box){page.x, round(y), page.w, each}, (unsigned)k + 1,
			 steps[k].done, steps[k].icon, steps[k].title, steps[k].second);
		y += each + free;
	}
}

static const char *borrow_step(struct canvas *c)
{
	const struct view *v = c->view;

	if (!v->steps)
		return word(c, WORD_BORROW);
	return say(c, WORD_BORROW_STEP, number(c, v->step), number(c, v->steps));
}

static const char *return_step(struct canvas *c)
{
	const struct view *v = c->view;

	if (!v->steps)
		return word(c, WORD_RETURN);
	if (!v->unit)
		return say(c, WORD_RETURN_STEP, number(c, v->step), number(c, v->steps));
	return say(c, word_kind(WORD_RETURN_THING_STEP, v->kind), number(c, v->step),
		   number(c, v->steps), number(c, v->unit));
}

void screen_opening(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	bool back = v->why == ACT_RETURN;
	struct head head = {.looked_at = true,
			    .kick = c->small ? NULL
				    : back   ? return_step(c)
					     : borrow_step(c),
			    .step = v->step,
			    .steps = v->steps,
			    .title = say(c, WORD_DOOR_OPENING, number(c, v->bay)),
			    .says = where_to_look(c, v->bay),
			    .large = true};

	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	foot_listen(c, &foot);
	if (!note_banner(c, foot))
		banner(c, foot, BANNER_NOW, ICON_DOOR_OPEN_BOLD,
		       say(c, WORD_OPENING_DOOR, number(c, v->bay)));
	map_resident(c, box_middle(page, c->small ? 420 : 640, page.h), v->bay, MAP_NEXT);
}

/* Something is missing or wrong: it goes back in, and the button takes it back. */
static void take_wrong(struct canvas *c, struct box page)
{
	const struct view *v = c->view;
	struct box foot = page_foot_low(c, &page);
	const struct step_line steps[] = {
		{ICON_BOX_ARROW_DOWN, word(c, word_kind(WORD_PUT_IT_BACK, v->kind)),
		 word(c, WORD_PUT_IT_BACK_2), false},
		{ICON_DOOR, word(c, WORD_CLOSE_DOOR), word(c, WORD_CLOSE_DOOR_2), false},
		{ICON_SMILEY, word(c, WORD_WE_FIND_ANOTHER), word(c, WORD_WE_FIND_ANOTHER_2),
		 false},
	};
	struct button fine = {.control = CONTROL_SOMETHING_WRONG,
			      .text = word(c, WORD_FINE_AFTER_ALL),
			      .small = true};

	foot_listen(c, &foot);
	foot_end(c, &foot, &fine);
	if (!note_banner(c, foot))
		banner(c, foot, BANNER_NOW, ICON_WRENCH_BOLD,
		       say(c, WORD_WRONG_BANNER, number(c, v->bay)));
	map_and_steps(c, page, MAP_OPEN, steps, 3);
}

void screen_take(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {.looked_at = true,
			    .kick = c->small ? NULL : borrow_step(c),
			    .step = v->step,
			    .steps = v->steps,
			    .title = say(c, WORD_DOOR_IS_OPEN, number(c, v->bay)),
			    .says = where_to_look(c, v->bay),
			    .large = true};
	const char *parts = parts_words(c, v->parts);
	const struct step_line steps[] = {
		{v->kind == DEVICE_LAPTOP ? ICON_LAPTOP : ICON_DEVICE_TABLET,
		 word(c, word_kind(WORD_TAKE_IT, v->kind)),
		 parts[0] ? say(c, WORD_AND_ALSO, parts) : word(c, WORD_ALL_OF_IT), v->tapped},
		{ICON_CONTACTLESS_PAYMENT, word(c, WORD_TAP_IT), word(c, WORD_TAP_IT_2), v->tapped},
		{ICON_DOOR, word(c, WORD_CLOSE_DOOR), word(c, WORD_CLOSE_DOOR_2), false},
	};
	struct button wrong = {.control = CONTROL_SOMETHING_WRONG,
			       .text = word(c, WORD_SOMETHING_WRONG),
			       .small = true};

	page_head(c, &page, &head);
	if (v->refusal == REFUSED_SET_ASIDE) {
		take_wrong(c, page);
		return;
	}
	foot = page_foot_low(c, &page);
	foot_listen(c, &foot);
	foot_end(c, &foot, &wrong);
	if (!note_banner(c, foot))
		banner(c, foot, BANNER_NOW, ICON_DOOR_OPEN_BOLD,
		       c->small ? word(c, WORD_NOW_OPEN_SHORT)
				: say(c, WORD_NOW_OPEN, number(c, v->bay)));
	map_and_steps(c, page, MAP_OPEN, steps, 3);
}

/* Where the sticker is, on a card: the back of the thing and a sentence. */
static void sticker_card(struct canvas *c, struct box b, uint8_t kind, bool alone)
{
	bool laptop = kind == DEVICE_LAPTOP;
	double high = c->small ? (laptop ? 92 : 118) : laptop ? 150 : 236, wide, gap, x;
	struct style title = style_h3(c), st = style_body(c);
	const char *where = word(c, laptop ? WORD_STICKER_LAPTOP : WORD_STICKER_TABLET);
	const char *name = word(c, word_kind(WORD_THING, kind));
	struct box words;
	double name_h;

	card(c, b);
	if (alone && !c->small)
		high = laptop ? 200 : 250;
	high = fmin(high, b.h - 16);
	wide = art_back_width(kind, high);
	gap = c->small ? 14 : alone ? 56 : 34;
	title.size = sized(c, 28, 40);
	title.tracking = 0;
	st.colour = COLOUR_INK2;
	st.line = 1.22;
	x = b.x + (c->small ? 16 : 30);
	words.w = b.w - (x - b.x) - wide - gap - (c->small ? 12 : 24);
	if (alone) { /* both together in the middle */
		words.w = fmin(words.w, ceil(type_width(c, st, where)) + 2);
		x = round(b.x + (b.w - wide - gap - words.w) / 2);
	}
	art_gadget_back(c, kind, x, round(b.y + (b.h - high) / 2), high);
	words.x = x + wide + gap;
	name_h = type_height(c, title, name, words.w);
	words.h = name_h + 6 + type_height(c, st, where, words.w);
	words.y = round(b.y + (b.h - words.h) / 2);
	name_h = type_draw(c, title, name, words);
	words.y += name_h + 6;
	words.h -= name_h + 6;
	(void)type_draw(c, st, where, words); /* its height is known */
}

void screen_tap_device(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), row;
	struct head head = {.looked_at = true,
			    .kick = borrow_step(c),
			    .step = v->step,
			    .steps = v->steps,
			    .title = word(c, word_kind(WORD_TAP_THING, v->kind)),
			    .says = word(c, WORD_TAP_THING_SAYS)};
	struct button have = {.control = CONTROL_FINISH,
			      .text = word(c, WORD_HAVE_IT),
			      .icon = ICON_CHECK_BOLD,
			      .small = true};

	struct style st = style_body(c);

	if (c->small)
		head.says = NULL;
	page_head(c, &page, &head);
	page.h = c->px->height - pool_height(c) - page.y;
	row = cut_bottom(&page, c->px->target + (c->small ? 0 : 14), c->small ? 8 : 10);
	row.h = c->px->target;
	foot_listen(c, &row);
	button(c, cut_end(&row, button_width(c, &have), c->px->s2), &have);
	st.colour = COLOUR_INK2;
	if (!note_banner(c, row))
		type_middle(c, st, word(c, WORD_TAP_THING_WHY), row);
	sticker_card(c, page, v->kind ? v->kind : DEVICE_TABLET, true);
	pool(c, ICON_NONE, true, word(c, WORD_TAP_STICKER_HERE), word(c, WORD_HOLD_IT), 0, 0);
}

void screen_return_tap(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), row;
	struct head head = {.looked_at = true,
			    .kick = return_step(c),
			    .step = v->step,
			    .steps = v->steps,
			    .title = word(c, WORD_TAP_STICKER),
			    .says = c->small ? NULL : word(c, WORD_TAP_STICKER_SAYS)};
	struct button lost = {.control = CONTROL_NO_STICKER,
			      .text = word(c, c->small ? WORD_NO_STICKER_LINES : WORD_NO_STICKER),
			      .icon = ICON_MAGNIFYING_GLASS,
			      .small = true};
	struct style st = style_body(c);

	page_head(c, &page, &head);
	page.y -= c->small ? 0 : 2;
	page.h = c->px->height - pool_height(c) - page.y + (c->small ? 4 : 0);
	row = cut_bottom(&page, c->px->target + (c->small ? 8 : 16), c->small ? 8 : 14);
	row.h = c->px->target;
	foot_listen(c, &row);
	button(c, cut_end(&row, button_width(c, &lost), c->px->s3), &lost);
	st.colour = COLOUR_INK2;
	if (!note_banner(c, row))
		type_middle(c, st, word(c, WORD_OPEN_THE_CASE), row);
	for (int k = 0; k < 2; k++)
		sticker_card(c, box_cell(page, 2, 1, k, c->small ? 12 : 24, 0),
			     (uint8_t)(DEVICE_TABLET + k), false);
	pool(c, ICON_NONE, true, word(c, WORD_TAP_STICKER_HERE), word(c, WORD_HOLD_IT), 0, 0);
}

void screen_return_safe(struct canvas *c)
{
	static const struct {
		enum icon icon;
		enum word name;
	} signs[] = {
		{ICON_BATTERY_WARNING, WORD_SWOLLEN},
		{ICON_THERMOMETER_HOT, WORD_HOT},
		{ICON_DROP, WORD_WET},
		{ICON_DEVICE_TABLET, WORD_CRACKED},
	};
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {.looked_at = true,
			    .kick = return_step(c),
			    .step = v->step,
			    .steps = v->steps,
			    .title = word(c, WORD_IS_IT_SAFE),
			    .says = word(c, word_kind(WORD_IS_IT_SAFE_SAYS, v->kind))};
	struct button safe = {.control = CONTROL_SAFE,
			      .look = BUTTON_LIT,
			      .text = word(c, WORD_SAFE),
			      .icon = ICON_CHECK_BOLD};
	struct button unsafe = {.control = CONTROL_UNSAFE, .text = word(c, WORD_UNSAFE)};
	struct style st = style_h3(c);
	double size = c->small ? 56 : 112;

	if (v->refusal == REFUSED_SISTER)
		head.says = word(c, WORD_SISTER_SAFE_SAYS);
	else if (v->refusal == REFUSED_FOUND_AGAIN)
		head.says = word(c, WORD_FOUND_SAFE_SAYS);
	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	foot_listen(c, &foot);
	foot_end(c, &foot, &safe);
	button(c, cut_end(&foot, c->small ? 150 : 240, 0), &unsafe);
	st.size = sized(c, 24, 38);
	st.align = ALIGN_MIDDLE;
	for (int k = 0; k < 4; k++) {
		struct box cell = box_cell(page, 4, 1, k, c->small ? 10 : 20, 0);
		double block = size + (c->small ? 8 : 20) + st.size * 1.1;
		double y = round(cell.y + (cell.h - block) / 2);

		card(c, cell);
		fill_icon(c, signs[k].icon, round(cell.x + (cell.w - size) / 2), y, size,
			  COLOUR_INK, COLOUR_TINT);
		if (signs[k].name == WORD_CRACKED)
			art_crack(c, round(cell.x + (cell.w - size) / 2), y, size);
		(void)type_draw(c, st, word(c, signs[k].name),
				(struct box){cell.x + 6, y + block - st.size * 1.1, cell.w - 12,
					     st.size * 1.1});
	}
}

void screen_return_open(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {.looked_at = true,
			    .kick = c->small ? NULL : return_step(c),
			    .step = v->step,
			    .steps = v->steps,
			    .title = say(c, WORD_DOOR_IS_OPEN, number(c, v->bay)),
			    .says = where_to_look(c, v->bay),
			    .large = true};
	const char *parts = parts_words(c, v->parts);
	struct step_line steps[3];
	int len = 0;
	struct button next = {.control = CONTROL_NEXT,
			      .look = BUTTON_LIT,
			      .text = word(c, WORD_NEXT),
			      .icon_end = ICON_ARROW_RIGHT_BOLD};
	struct button wrong = {.control = CONTROL_SOMETHING_WRONG,
			       .text = word(c, WORD_SOMETHING_WRONG),
			       .small = true};

	steps[len++] = (struct step_line){
		v->kind == DEVICE_LAPTOP ? ICON_LAPTOP : ICON_DEVICE_TABLET,
		word(c, word_kind(WORD_PUT_IT_IN, v->kind)), word(c, WORD_PUT_IT_IN_2), false};
	if (parts[0])
		steps[len++] = (struct step_line){ICON_TOTE_SIMPLE, word(c, WORD_PUT_THE_REST_IN),
						  say(c, WORD_PUT_THE_REST_IN_2, parts), false};
	steps[len++] = (struct step_line){ICON_DOOR_OPEN, word(c, WORD_LEAVE_IT_OPEN),
					  word(c, WORD_LEAVE_IT_OPEN_2), false};
	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	foot_listen(c, &foot);
	button(c, cut_end(&foot, button_width(c, &next) + (c->small ? 0 : 24), c->px->s2), &next);
	if (!c->small) /* Next leads to the same list */
		button(c, cut_end(&foot, button_width(c, &wrong), c->px->s2), &wrong);
	if (!note_banner(c, foot))
		banner(c, foot, BANNER_NOW, v->door_open ? ICON_DOOR_OPEN_BOLD : ICON_DOOR_BOLD,
		       say(c, v->door_open ? WORD_NOW_OPEN_RETURN : WORD_RETURN_NOW_SHUT,
			   number(c, v->bay)));
	map_and_steps(c, page, MAP_OPEN, steps, len);
}

/* ---- What is wrong with it? ---- */

static const struct {
	enum word text;
	enum icon icon;
	enum word second;
} faults[KIT_FAULTS] = {
	[FAULT_SCREEN] = {.text = WORD_FAULT_SCREEN, .icon = ICON_DEVICE_TABLET},
	[FAULT_POWER] = {.text = WORD_FAULT_POWER, .icon = ICON_LIGHTNING},
	[FAULT_BATTERY] = {.text = WORD_FAULT_BATTERY, .icon = ICON_BATTERY_WARNING},
	[FAULT_KEYS] = {.text = WORD_FAULT_KEYS, .icon = ICON_KEYBOARD},
	[FAULT_SLOW] = {.text = WORD_FAULT_SLOW, .icon = ICON_HOURGLASS_MEDIUM},
	[FAULT_NETWORK] = {.text = WORD_FAULT_NETWORK, .icon = ICON_WIFI_HIGH},
	[FAULT_LOCKED] = {.text = WORD_FAULT_LOCKED,
			  .icon = ICON_LOCK_KEY_OPEN,
			  .second = WORD_FAULT_LOCKED_2},
	[FAULT_OTHER] = {.text = WORD_FAULT_OTHER, .icon = ICON_QUESTION},
};

const char *fault_text(const struct canvas *c, uint8_t fault)
{
	assert(fault > FAULT_NONE && fault < KIT_FAULTS);
	return word(c, faults[fault].text);
}

/* Another kiosk's is sent home as it is. */
static bool says_faults(const struct canvas *c)
{
	return c->view->refusal != REFUSED_SISTER;
}

void screen_return_fault(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {.kick = c->small ? NULL : return_step(c),
			    .step = v->step,
			    .steps = v->steps,
			    .title = word(c, WORD_FAULT_TITLE),
			    .says = word(c, WORD_HAPPENED_SAYS)};
	struct entry entries[KIT_FAULTS];
	struct button none = {.control = CONTROL_FAULT,
			      .arg = FAULT_NONE,
			      .text = word(c, WORD_FAULT_NONE),
			      .small = true};
	int len = 0;

	for (uint8_t k = FAULT_NONE + 1; k < KIT_FAULTS; k++)
		entries[len++] = (struct entry){
			.control = CONTROL_FAULT,
			.arg = k,
			.chosen = v->fault == k,
			.icon = faults[k].icon,
			.title = word(c, faults[k].text),
			.second = faults[k].second != WORD_NONE ? word(c, faults[k].second) : NULL};
	if (c->small) { /* three rows need it */
		page.y -= 8;
		page.h += 8;
	}
	page_head(c, &page, &head);
	foot = cut_bottom(&page, c->px->button, c->small ? c->px->gap : c->px->s3);
	if (v->fault != FAULT_NONE)
		foot_end(c, &foot, &none);
	if (!note_banner(c, foot) && v->door_open)
		banner(c, foot, BANNER_NOW, ICON_DOOR_OPEN_BOLD,
		       say(c, WORD_NOW_OPEN_RETURN, number(c, v->bay)));
	entries_draw(c, page, entries, len);
}

/* ---- Is everything there? ---- */

#define CHECK_ROWS_MAX 3 /* in one column; more stand in two */

static void check_rows(struct canvas *c, struct box b)
{
	const struct view *v = c->view;
	int len = 0, at = 0;
	bool two;

	for (unsigned k = 0; k < PARTS; k++)
		len += (v->parts >> k & 1u) != 0;
	if (len == 0)
		return;
	two = len > CHECK_ROWS_MAX;
	if (!two && !c->small && b.h > len * 136 + 12)
		b.h = len * 136 + 12;
	card(c, b);
	b = box_inset(b, c->small ? 12 : 24, c->small ? 2 : 6);
	for (uint8_t k = 0; k < PARTS; k++) {
		struct check row = {.icon = part_icon(k),
				    .name = part_name(c, k),
				    .arg = k,
				    .yes = CONTROL_PART_IN,
				    .no = CONTROL_PART_MISSING,
				    .yes_text = word(c, WORD_IT_IS_IN),
				    .no_text = word(c, WORD_MISSING),
				    .said_yes = v->parts_in >> k & 1u,
				    .said_no = v->parts_missing >> k & 1u,
				    .narrow = two};
		int columns = two ? 2 : 1;
		struct box cell;

		if (!(v->parts >> k & 1u))
			continue;
		cell = box_cell(b, columns, (len + columns - 1) / columns, at, c->small ? 12 : 20,
				c->px->gap);
		if (at >= columns)
			fill_box(c, (struct box){cell.x, cell.y - c->px->gap / 2 - 1, cell.w, 2},
				 COLOUR_RULE);
		check_row(c, cell, &row);
		at++;
	}
}

static const char *check_says(struct canvas *c)
{
	const struct view *v = c->view;

	if (c->small && says_faults(c)) /* the foot has no room for it */
		return v->fault != FAULT_NONE ? say(c, WORD_YOU_SAID_LINE, fault_text(c, v->fault))
					      : word(c, WORD_MISSING_OK_LINE);
	return v->door_open ? say(c, WORD_ALL_THERE_SAYS, number(c, v->bay))
			    : word(c, WORD_ALL_THERE_SHUT);
}

static void check_head(struct canvas *c, struct box *page, const struct head *head)
{
	if (c->small) { /* three rows need it */
		page->y -= 8;
		page->h += 8;
	}
	if (c->small && says_faults(c) && has_note(c)) {
		/* In place of the title, so that the button in the foot stays. */
		page_note(c, page, c->px->s2);
		return;
	}
	page_head(c, page, head);
	page->y -= c->small ? 0 : 4;
	page->h += c->small ? 0 : 4;
}

/* What is left of the foot: what was said, and the way to say that something is wrong. */
static void check_foot(struct canvas *c, struct box foot)
{
	const struct view *v = c->view;
	struct button wrong = {.control = CONTROL_SOMETHING_WRONG,
			       .text = word(c, WORD_WRONG_WITH_IT),
			       .icon = c->small ? ICON_WRENCH_BOLD : ICON_NONE,
			       .small = true};

	if (says_faults(c) && c->small) {
		foot_start(c, &foot, &wrong);
		return;
	}
	if (says_faults(c))
		foot_end(c, &foot, &wrong);
	if (note_banner(c, foot))
		return;
	if (v->fault != FAULT_NONE)
		banner(c, foot, BANNER_GOOD, ICON_WRENCH_BOLD,
		       say(c, WORD_YOU_SAID, fault_text(c, v->fault)));
	else
		banner(c, foot, BANNER_NOTE, ICON_HEART_BOLD,
		       word(c, says_faults(c) ? WORD_MISSING_OK_SHORT : WORD_MISSING_IS_OK));
}

void screen_return_check(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	bool all = (v->parts & ~(v->parts_in | v->parts_missing)) == 0;
	struct head head = {.kick = c->small ? NULL : return_step(c),
			    .step = v->step,
			    .steps = v->steps,
			    .title = word(c, WORD_ALL_THERE),
			    .says = check_says(c)};
	struct button next = {.control = all ? CONTROL_NEXT : CONTROL_NONE,
			      .look = all ? BUTTON_LIT : BUTTON_OFF,
			      .text = word(c, all ? WORD_NEXT : WORD_ANSWER_EACH),
			      .icon_end = all ? ICON_ARROW_RIGHT_BOLD : ICON_NONE};

	check_head(c, &page, &head);
	foot = page_foot(c, &page);
	if (v->door_open) {
		const char *close = say(c, WORD_CLOSE_TO_FINISH, number(c, v->bay));

		if (all)
			lit_panel(c, cut_end(&foot, c->small ? 260 : 340, c->px->s3), ICON_DOOR,
				  close);
		else
			foot_end(c, &foot, &next);
	} else {
		foot_end(c, &foot, &next);
	}
	check_foot(c, foot);
	check_rows(c, page);
}

void screen_thanks(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot, side;
	struct head head = {.looked_at = true,
			    .kick = word(c, WORD_RETURN),
			    .kick_icon = ICON_CHECK_CIRCLE_BOLD,
			    .title = word(c, word_kind(WORD_IT_IS_BACK, v->kind)),
			    .says = word(c, WORD_THANKS_DONE)};
	struct button finish = {.control = CONTROL_FINISH,
				.look = BUTTON_LIT,
				.text = word(c, WORD_FINISH),
				.icon = ICON_CHECK_BOLD};
	const char *missing = parts_words(c, v->parts_missing);
	double high, gap = c->small ? 10 : 20;
	bool sister = v->refusal == REFUSED_SISTER;
	int panels;

	if (sister || v->refusal == REFUSED_FOUND_AGAIN)
		head.title = word(c, sister ? WORD_THANKS_SISTER : WORD_SORRY_FOUND_AGAIN);
	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	foot_listen(c, &foot);
	button(c, cut_end(&foot, button_width(c, &finish) + (c->small ? 20 : 56), c->px->s3),
	       &finish);
	side = cut_start(&page, c->small ? 200 : 400, c->small ? 12 : 28);
	card(c, side);
	{
		double tall =
			v->kind == DEVICE_LAPTOP ? (c->small ? 110 : 200) : (c->small ? 160 : 260);
		double wide = art_gadget_width(v->kind, tall);
		double x = round(side.x + (side.w - wide) / 2);
		double y = round(side.y + (side.h - tall) / 2);
		double seal = c->small ? 52 : 92;

		art_gadget(c, v->kind, x, y, tall, GADGET_PLAIN);
		fill_disc(c, x + wide, y + tall - 4, seal / 2 + 5, COLOUR_CARD);
		fill_icon(c, ICON_CHECK_CIRCLE_FILL, x + wide - seal / 2, y + tall - 4 - seal / 2,
			  seal, COLOUR_LEAF, COLOUR_NONE);
	}
	panels = 1 + (v->reference[0] != 0) + (missing[0] != 0);
	high = fmin((page.h - (panels - 1) * gap) / panels, c->small ? 110 : 206);
	if (v->reference[0])
		reference_panel(c, cut_top(&page, high, gap), WORD_REFERENCE_RETURN);
	panel(c, cut_top(&page, high, gap), sister ? ICON_HOUSE : ICON_BROOM,
	      word(c, sister ? WORD_WE_SEND_IT_HOME : WORD_WE_WIPE_IT));
	if (missing[0])
		panel(c, cut_top(&page, high, 0), ICON_MAGNIFYING_GLASS,
		      say(c, WORD_THANKS_MISSING, missing));
}
