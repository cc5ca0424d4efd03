/*
 * Workers' screens at a door: which one to open and why, what to do at it,
 * and what was found in it. The list of what needs doing is in staff_home.c,
 * the forms of a device in staff_forms.c, refusals in staff_sorry.c.
 */
#include <math.h>
#include <stddef.h>

#include "screens.h"
#include "staff_map.h"
#include "staff_widgets.h"

/* ---- An open door ---- */

/* Returns how many there are. */
static int door_steps(struct canvas *c, struct staff_step step[3])
{
	const struct view *v = c->view;
	uint8_t in_it = v->bay_of[staff_bay(c)].kind;
	uint8_t kind = v->why == ACT_TAKE_IN && in_it ? in_it : v->kind;
	enum icon icon = kind == DEVICE_LAPTOP ? ICON_LAPTOP : ICON_DEVICE_TABLET;
	const char *unit = number(c, v->unit);

	step[2] = (struct staff_step){ICON_DOOR, word(c, WORD_CLOSE_DOOR),
				      word(c, WORD_CLOSE_DOOR_2), false};
	switch (v->why) {
	case ACT_TAKE_IN:
		step[0] = (struct staff_step){
			icon, say(c, word_kind(WORD_STAFF_TAKE_OUT, kind), unit),
			word(c, WORD_STAFF_TAKE_OUT_2), v->note == NOTE_TAPPED};
		step[1] = (struct staff_step){ICON_CONTACTLESS_PAYMENT, word(c, WORD_STAFF_TAP),
					      word(c, WORD_STAFF_TAP_2), v->note == NOTE_TAPPED};
		break;
	case ACT_RESTOCK:
		step[0] =
			(struct staff_step){icon, say(c, word_kind(WORD_STAFF_PUT_IN, kind), unit),
					    word(c, WORD_STAFF_PUT_IN_2), false};
		step[1] = (struct staff_step){ICON_PLUG, word(c, WORD_STAFF_PLUG),
					      word(c, WORD_STAFF_PLUG_2), false};
		break;
	case ACT_TEST:
		step[0] = (struct staff_step){ICON_LOCK_KEY_OPEN, word(c, WORD_TEST_MOVED),
					      word(c, WORD_TEST_MOVED_2), true};
		step[1] = (struct staff_step){ICON_CHECK_CIRCLE, word(c, WORD_TEST_ANSWERED),
					      word(c, WORD_TEST_ANSWERED_2), true};
		step[2] = (struct staff_step){ICON_DOOR, word(c, WORD_TEST_SHUT),
					      word(c, WORD_TEST_SHUT_2), false};
		break;
	default:
		step[0] = (struct staff_step){ICON_MAGNIFYING_GLASS, word(c, WORD_STAFF_LOOK),
					      word(c, WORD_STAFF_LOOK_2), false};
		step[1] = step[2];
		step[2] = (struct staff_step){ICON_NOTE_PENCIL, word(c, WORD_STAFF_SAY_WHAT),
					      word(c, WORD_STAFF_SAY_WHAT_2), false};
		break;
	}
	return 3;
}

static const char *door_kick(const struct canvas *c, const struct view *v)
{
	switch (v->why) {
	case ACT_TAKE_IN: return word(c, WORD_STAFF_TAKE_IN);
	case ACT_RESTOCK: return word(c, WORD_STAFF_PUT_BACK);
	case ACT_FAULT: return word(c, WORD_REASON_FAULT);
	case ACT_HELP_BORROWER: return word(c, WORD_REASON_HELP);
	case ACT_LOST_PROPERTY: return word(c, WORD_REASON_LOST);
	case ACT_TEST: return word(c, WORD_BAY_TEST);
	default: return word(c, WORD_REASON_LOOK);
	}
}

/* It goes into another one than the kiosk chose. */
static struct button another_door(const struct canvas *c)
{
	return (struct button){.control = CONTROL_OTHER_BAY,
			       .text = word(c, WORD_ANOTHER_DOOR),
			       .icon = ICON_ARROW_CLOCKWISE_BOLD};
}

void screen_staff_door(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct staff_step steps[3];
	int len = door_steps(c, steps);
	struct head head = {.kick = c->small ? NULL : door_kick(c, v),
			    .title = say(c, v->door_open ? WORD_DOOR_IS_OPEN : WORD_STAFF_OPENING,
					 number(c, v->bay)),
			    .says = where_to_look(c, v->bay),
			    .large = true,
			    .wide = true};
	bool noted = v->note != NOTE_NONE || !v->door_open;
	bool other = v->why == ACT_RESTOCK && v->door_open && v->other_bay;
	const struct button another = another_door(c);

	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	if (noted)
		staff_banner(c, foot, BANNER_NOW, ICON_DOOR_OPEN_BOLD,
			     say(c, WORD_OPENING_DOOR, number(c, v->bay)));
	else
		banner(c, foot, BANNER_NOW, ICON_DOOR_OPEN_BOLD,
		       say(c, WORD_STAFF_NOW_OPEN, number(c, v->bay)));
	/* Beside the button there is room for two; the banner says the third. */
	staff_map_and_steps(c, page, v->door_open ? MAP_OPEN : MAP_NEXT, steps, other ? 2 : len,
			    other ? &another : NULL);
}

/* ---- Opening a door by hand ---- */

/* Which page of the map this is, and the way to the next. */
static void turn_page(struct canvas *c, struct box foot, const struct staff_map *map)
{
	struct button more = {.control = CONTROL_MORE,
			      .text = word(c, WORD_MORE_DOORS),
			      .icon_end = ICON_ARROW_RIGHT_BOLD};
	struct style st = style_body(c);
	unsigned first = 0, last = 0;

	for (uint8_t bay = 1; bay <= c->view->bays; bay++) {
		if (map->cell[bay].w <= 0)
			continue;
		first = first ? first : bay;
		last = bay;
	}
	foot_end(c, &foot, &more);
	st.bold = true;
	type_middle(c, st,
		    map->by_cabinet ? say(c, WORD_CABINET_OF, number(c, map->page + 1u),
					  number(c, map->pages))
				    : say(c, WORD_DOORS_OF, number(c, first), number(c, last),
					  number(c, c->view->bays)),
		    foot);
}

void screen_staff_bays(struct canvas *c)
{
	struct box page = page_box(c), foot, whole = page;
	struct head head = {.kick = c->small ? NULL : word(c, WORD_OPEN_A_DOOR),
			    .title = word(c, WORD_WHICH_DOOR)};
	/* Or each of them in turn. */
	const struct button stocktake = {.control = CONTROL_STOCKTAKE,
					 .text = word(c, WORD_STOCKTAKE_BEGIN),
					 .icon = c->small ? ICON_NONE : ICON_LIST_CHECKS_BOLD,
					 .small = true};
	double gap = c->small ? c->px->gap : 18;
	struct staff_map map;

	(void)cut_top(&whole, c->small ? c->px->target : 146, c->px->s3); /* the head */
	if (c->small || staff_map_whole(c, whole, &map)) {
		head.says = c->small ? NULL : word(c, WORD_WHICH_DOOR_SAYS);
		gap = c->small ? c->px->gap : c->px->s3;
	}
	staff_head_with(c, &page, &head, gap, true, &stocktake);
	if (!staff_map_whole(c, page, &map)) {
		foot = cut_bottom(&page, c->px->button, gap);
		staff_map_page(c, page, c->view->turn, &map);
		if (map.pages > 1)
			turn_page(c, foot, &map);
	}
	staff_map_draw(c, &map);
}

static struct tile plain_tile(const struct canvas *c, uint8_t control, uint16_t arg, enum icon icon,
			      enum word title, enum word second)
{
	return (struct tile){.control = control,
			     .arg = arg,
			     .icon = icon,
			     .title = word(c, title),
			     .second = word(c, second)};
}

void screen_staff_reason(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {.kick = c->small ? NULL : word(c, WORD_OPEN_A_DOOR),
			    .title = say(c, WORD_WHY_OPEN, number(c, v->bay)),
			    .says = c->small ? NULL : staff_record_says(c, staff_bay(c))};
	const struct tile tiles[] = {
		plain_tile(c, CONTROL_REASON, ACT_FAULT, ICON_WRENCH, WORD_REASON_FAULT,
			   WORD_REASON_FAULT_2),
		plain_tile(c, CONTROL_REASON, ACT_LOOK, ICON_MAGNIFYING_GLASS, WORD_REASON_LOOK,
			   WORD_REASON_LOOK_2),
		plain_tile(c, CONTROL_REASON, ACT_HELP_BORROWER, ICON_HAND_HEART, WORD_REASON_HELP,
			   WORD_REASON_HELP_2),
		plain_tile(c, CONTROL_REASON, ACT_LOST_PROPERTY, ICON_TOTE_SIMPLE, WORD_REASON_LOST,
			   WORD_REASON_LOST_2),
	};
	/* Or leave it shut, and let nobody have it. */
	struct button out = {.control = CONTROL_DEED,
			     .arg = RIGHT_OUT_OF_USE,
			     .text = word(c, WORD_OUT_OF_USE_INSTEAD),
			     .icon = ICON_PROHIBIT_BOLD,
			     .small = true};
	double gap = c->small ? c->px->s2 : c->px->s3;
	int len = sizeof(tiles) / sizeof(tiles[0]);

	staff_head(c, &page, &head, gap, false);
	foot = cut_bottom(&page, c->px->target, gap);
	foot_end(c, &foot, &out);
	if (v->note != NOTE_NONE)
		staff_banner(c, foot, BANNER_NOTE, ICON_INFO_BOLD, NULL);
	for (int k = 0; k < len; k++)
		tile(c, box_cell(page, 2, len / 2, k, gap, gap), &tiles[k]);
}

/* ---- What is in it now? ---- */

void screen_staff_settle(struct canvas *c)
{
	const struct view *v = c->view;
	const struct view_bay *of = &v->bay_of[staff_bay(c)];
	struct box page = page_box(c), foot, side;
	struct head head = {.kick = c->small ? NULL : word(c, WORD_OPEN_A_DOOR),
			    .title = say(c, WORD_WHAT_IS_IN, number(c, v->bay)),
			    .says = staff_record_says(c, staff_bay(c))};
	struct tile before =
		plain_tile(c, CONTROL_FOUND, FOUND_AS_BEFORE,
			   of->kind == DEVICE_LAPTOP ? ICON_LAPTOP : ICON_DEVICE_TABLET,
			   WORD_AS_BEFORE, WORD_AS_BEFORE_2);
	struct tile empty = plain_tile(c, CONTROL_FOUND, FOUND_EMPTY, ICON_PROHIBIT,
				       WORD_IT_IS_EMPTY, WORD_IT_IS_EMPTY_2);
	double high = c->small ? c->px->target : 136, gap = c->small ? c->px->s2 : c->px->s3;
	int len = of->kind == DEVICE_NONE ? 1 : 2;

	before.title = say(c, word_kind(WORD_AS_BEFORE, of->kind), number(c, of->unit));
	before.title_size = empty.title_size = c->px->lead;
	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, false);
	foot = page_foot(c, &page);
	if (v->note != NOTE_NONE)
		staff_banner(c, foot, BANNER_NOTE, ICON_INFO_BOLD, NULL);
	else
		panel(c, foot, ICON_CONTACTLESS_PAYMENT, word(c, WORD_SOMETHING_ELSE));
	if (!c->small) {
		side = cut_start(&page, 500, 40);
		map_resident(c, box_middle(side, side.w, fmin(360, side.h)), staff_bay(c),
			     MAP_NEXT);
	}
	page = box_middle(page, page.w, len * high + (len - 1) * gap);
	if (len == 2)
		tile(c, cut_top(&page, high, gap), &before);
	tile(c, cut_top(&page, high, gap), &empty);
}

/* ---- Putting it back ---- */

void screen_staff_restock(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {
		.kick = c->small ? NULL : say(c, WORD_STEP_RESTOCK, number(c, 4), number(c, 4)),
		.step = 4,
		.steps = 4,
		.title = say(c, word_kind(WORD_PUT_INTO_DOOR, v->kind), number(c, v->bay),
			     number(c, v->unit)),
		.says = c->small ? NULL : where_to_look(c, v->bay)};
	const struct staff_step steps[] = {
		{ICON_LOCK_KEY_OPEN, word(c, WORD_OPEN_THE_DOOR), word(c, WORD_OPEN_THE_DOOR_2),
		 false},
		{v->kind == DEVICE_LAPTOP ? ICON_LAPTOP : ICON_DEVICE_TABLET,
		 say(c, word_kind(WORD_STAFF_PUT_IN, v->kind), number(c, v->unit)),
		 word(c, WORD_STAFF_PUT_IN_2), false},
		{ICON_PLUG, word(c, WORD_STAFF_PLUG), word(c, WORD_STAFF_PLUG_2), false},
	};
	const struct button more = staff_other_deeds(c);
	const struct button another = another_door(c);
	struct button open = {.control = CONTROL_CONFIRM,
			      .look = BUTTON_LIT,
			      .text = say(c, WORD_OPEN_DOOR_NUMBER, number(c, v->bay)),
			      .icon_end = ICON_ARROW_RIGHT_BOLD};

	staff_head_with(c, &page, &head, c->small ? c->px->s2 : c->px->s3, false, &more);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &open);
	staff_banner(c, foot, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD, word(c, WORD_PUT_BACK_CHECKED));
	if (v->other_bay)
		staff_map_and_steps(c, page, MAP_NEXT, steps + 1, 2, &another);
	else
		staff_map_and_steps(c, page, MAP_NEXT, steps, 3, NULL);
}
