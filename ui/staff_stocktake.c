/*
 * Workers' screens of a stocktake: which door is next, what is in it, and
 * what differs from the record, each line with what will be written. They
 * show what the view says, and decide nothing.
 */
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

/* ---- The walk ---- */

/* The doors that are left out for that reason, "3, 7, 12"; NULL: none. */
static const char *left_for(struct canvas *c, uint8_t why)
{
	const struct view *v = c->view;
	const char *all = NULL;

	for (int k = 0; k < v->rows && k < VIEW_ROWS_MAX; k++) {
		const char *door = number(c, v->row[k].bay);

		if (v->row[k].state == why)
			all = all ? say(c, WORD_STOCKTAKE_AND, all, door) : door;
	}
	return all;
}

/* Which doors are left out, and why; NULL: none. */
static const char *left_out(struct canvas *c)
{
	static const enum word words[LEFT_REASONS] = {
		[LEFT_IN_USE] = WORD_STOCKTAKE_IN_USE,
		[LEFT_OUT_OF_USE] = WORD_STOCKTAKE_OUT_OF_USE,
		[LEFT_SEALED] = WORD_STOCKTAKE_SEALED,
	};
	const char *all = NULL;

	for (uint8_t why = LEFT_NONE + 1; why < LEFT_REASONS; why++) {
		const char *doors = left_for(c, why), *next;

		if (!doors)
			continue;
		next = say(c, words[why], doors);
		all = all ? say(c, WORD_TWO_SENTENCES, all, next) : next;
	}
	return all ? say(c, WORD_STOCKTAKE_LEFT_OUT, all) : NULL;
}

static const char *progress(struct canvas *c)
{
	const struct view *v = c->view;

	return say(c, WORD_STOCKTAKE_OF, number(c, v->counted),
		   number(c, (uint32_t)v->counted + v->to_count));
}

/* Skip it, or see what was found so far; and what is left out. */
static void walk_ways(struct canvas *c, struct box page)
{
	const struct tile skip = {.control = CONTROL_SKIP,
				  .icon = ICON_ARROW_CLOCKWISE,
				  .title = word(c, WORD_STOCKTAKE_SKIP),
				  .second = word(c, WORD_STOCKTAKE_SKIP_2),
				  .title_size = c->px->lead};
	const struct tile see = {.control = CONTROL_NEXT,
				 .icon = ICON_NOTE_PENCIL,
				 .title = word(c, WORD_STOCKTAKE_SEE),
				 .second = word(c, WORD_STOCKTAKE_SEE_2),
				 .title_size = c->px->lead};
	double high = c->small ? c->px->target : 124, gap = c->small ? c->px->s2 : c->px->s3;
	const char *left = left_out(c);

	if (!left)
		page = box_middle(page, page.w, 2 * high + gap);
	tile(c, cut_top(&page, high, gap), &skip);
	tile(c, cut_top(&page, high, gap), &see);
	if (left)
		banner(c, page, BANNER_NOTE, ICON_INFO_BOLD, left);
}

void screen_staff_stocktake(struct canvas *c)
{
	const struct view *v = c->view;
	const struct button stop = {
		.control = CONTROL_FINISH, .text = word(c, WORD_STOCKTAKE_STOP), .small = true};
	const struct button open = {.control = CONTROL_CONFIRM,
				    .look = BUTTON_LIT,
				    .text = say(c, WORD_OPEN_DOOR_NUMBER, number(c, v->bay)),
				    .icon_end = ICON_ARROW_RIGHT_BOLD};
	struct head head = {.kick = progress(c),
			    .title = say(c, WORD_STOCKTAKE_NEXT, number(c, v->bay)),
			    .says = c->small ? NULL : where_to_look(c, v->bay)};
	struct box page = page_box(c), foot, side;
	double map_w = c->small ? 300 : 520;

	staff_head_with(c, &page, &head, c->small ? c->px->s2 : c->px->s3, false, &stop);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &open);
	staff_banner(c, foot, BANNER_NOTE, ICON_INFO_BOLD, word(c, WORD_STOCKTAKE_TAP));
	side = cut_start(&page, map_w, c->small ? 16 : 40);
	map_resident(c, box_middle(side, map_w, c->small ? side.h : 360), staff_bay(c), MAP_NEXT);
	walk_ways(c, page);
}

/* ---- At a door ---- */

static const char *was_seen(struct canvas *c)
{
	const struct view *v = c->view;
	const char *door = number(c, v->bay);

	switch (v->finding) {
	case FOUND_DEVICE: return say(c, WORD_STOCKTAKE_SAW, door, staff_thing(c));
	case FOUND_EMPTY: return say(c, WORD_STOCKTAKE_SAW_EMPTY, door);
	case FOUND_UNKNOWN: return say(c, WORD_STOCKTAKE_SAW_OTHER, door);
	default:
		return v->door_open ? word(c, WORD_STOCKTAKE_TAP)
				    : say(c, WORD_STOCKTAKE_SHUT, door);
	}
}

/* The door stands open: no Sign out, it is shut first. */
static void count_head(struct canvas *c, struct box *page)
{
	const struct view *v = c->view;
	const struct button skip = {
		.control = CONTROL_SKIP, .text = word(c, WORD_STOCKTAKE_SKIP), .small = true};
	struct head head = {.kick = c->small ? NULL : word(c, WORD_STOCKTAKE),
			    .title = say(c, WORD_WHAT_IS_IN, number(c, v->bay)),
			    .says = c->small ? NULL : staff_record_says(c, staff_bay(c)),
			    .wide = true};

	if (v->door_open)
		page_head(c, page, &head);
	else
		staff_head_with(c, page, &head, c->small ? c->px->s2 : c->px->s3, false, &skip);
}

static void count_foot(struct canvas *c, struct box *page)
{
	const struct view *v = c->view;
	const struct button again = {.control = CONTROL_TRY_AGAIN,
				     .look = BUTTON_LIT,
				     .text = word(c, WORD_STOCKTAKE_OPEN_AGAIN),
				     .icon_end = ICON_ARROW_RIGHT_BOLD};
	struct box foot = page_foot(c, page);
	bool said = v->finding != FOUND_NONE, noted = v->note != NOTE_NONE;

	if (!v->door_open)
		foot_end(c, &foot, &again);
	if (noted)
		staff_banner(c, foot, BANNER_NOW, ICON_DOOR_OPEN_BOLD, NULL);
	else
		banner(c, foot, said ? BANNER_GOOD : BANNER_NOW,
		       said ? ICON_CHECK_CIRCLE_BOLD : ICON_DOOR_OPEN_BOLD, was_seen(c));
}

void screen_staff_count(struct canvas *c)
{
	const struct view *v = c->view;
	const struct tile empty = {.control = CONTROL_FOUND,
				   .arg = FOUND_EMPTY,
				   .icon = ICON_PROHIBIT,
				   .title = word(c, WORD_STOCKTAKE_EMPTY),
				   .second = word(c, WORD_STOCKTAKE_EMPTY_2),
				   .title_size = c->px->lead};
	const struct tile other = {.control = CONTROL_FOUND,
				   .arg = FOUND_UNKNOWN,
				   .icon = ICON_QUESTION,
				   .title = word(c, WORD_STOCKTAKE_OTHER),
				   .second = word(c, WORD_STOCKTAKE_OTHER_2),
				   .title_size = c->px->lead};
	double high = c->small ? c->px->target : 136, gap = c->small ? c->px->s2 : c->px->s3;
	double map_w = c->small ? 300 : 500;
	struct box page = page_box(c), side;

	count_head(c, &page);
	count_foot(c, &page);
	side = cut_start(&page, map_w, c->small ? 16 : 40);
	map_resident(c, box_middle(side, map_w, c->small ? side.h : 360), staff_bay(c),
		     v->door_open ? MAP_OPEN : MAP_NEXT);
	page = box_middle(page, page.w, 2 * high + gap);
	tile(c, cut_top(&page, high, gap), &empty);
	tile(c, cut_top(&page, high, gap), &other);
}

/* ---- What was found ---- */

static const struct {
	enum word text, brief; /* {1} where it was seen or looked for, {2} where it should be */
	enum icon icon;
} finds[FINDS] = {
	[FIND_NOT_SEEN] = {WORD_FIND_NOT_SEEN, WORD_FIND_NOT_SEEN_SHORT, ICON_MAGNIFYING_GLASS},
	[FIND_GONE] = {WORD_FIND_GONE, WORD_FIND_GONE_SHORT, ICON_QUESTION},
	[FIND_WRONG_BAY] = {WORD_FIND_WRONG_BAY, WORD_FIND_WRONG_BAY_SHORT, ICON_DOOR},
	[FIND_WITH_STAFF] = {WORD_FIND_WITH_STAFF, WORD_FIND_WITH_STAFF_SHORT, ICON_DOOR},
	[FIND_ON_LOAN] = {WORD_FIND_ON_LOAN, WORD_FIND_ON_LOAN_SHORT, ICON_TRAY_ARROW_DOWN},
	[FIND_MISSING] = {WORD_FIND_MISSING, WORD_FIND_MISSING_SHORT, ICON_TRAY_ARROW_DOWN},
	[FIND_SISTER] = {WORD_FIND_SISTER, WORD_FIND_SISTER_SHORT, ICON_MAP_PIN},
	[FIND_UNKNOWN] = {WORD_FIND_UNKNOWN, WORD_FIND_UNKNOWN_SHORT, ICON_QUESTION},
};

static const char *find_title(struct canvas *c, const struct view_row *row)
{
	if (row->unit)
		return say(c, word_kind(WORD_THING_NUMBER, row->kind), number(c, row->unit));
	return word(c,
		    row->state == FIND_SISTER ? WORD_STOCKTAKE_SISTERS : WORD_STOCKTAKE_NOT_OURS);
}

/* "2 not seen. 1 not known." NULL: nothing differs. */
static const char *find_summary(struct canvas *c)
{
	const struct view *v = c->view;
	const struct {
		enum word text;
		uint8_t count;
	} groups[] = {{WORD_STOCKTAKE_NOT_SEEN, v->not_seen},
		      {WORD_STOCKTAKE_MISPLACED, v->misplaced},
		      {WORD_STOCKTAKE_UNKNOWN, v->unknown}};
	const char *all = NULL;

	for (size_t k = 0; k < sizeof(groups) / sizeof(groups[0]); k++) {
		const char *next = say(c, word_count(c, groups[k].text, groups[k].count),
				       number(c, groups[k].count));

		if (groups[k].count > 0)
			all = all ? say(c, WORD_TWO_SENTENCES, all, next) : next;
	}
	return all;
}

static void finds_foot(struct canvas *c, struct box foot, bool any)
{
	const struct view *v = c->view;
	const struct button put = {
		.control = CONTROL_CONFIRM,
		.look = BUTTON_LIT,
		.text = word(c, any ? WORD_STOCKTAKE_PUT_RIGHT : WORD_STOCKTAKE_FINISH),
		.icon_end = ICON_CHECK_BOLD};
	const struct button go_on = {
		.control = CONTROL_STOCKTAKE, .text = word(c, WORD_STOCKTAKE_GO_ON), .small = true};
	bool left = v->to_count > 0;
	enum word not_looked =
		c->small ? WORD_STOCKTAKE_NOT_LOOKED_SHORT : WORD_STOCKTAKE_NOT_LOOKED;

	foot_end(c, &foot, &put);
	if (left)
		foot_end(c, &foot, &go_on);
	if (left)
		staff_banner(
			c, foot, BANNER_NOTE, ICON_INFO_BOLD,
			say(c, word_count(c, not_looked, v->to_count), number(c, v->to_count)));
	else if (any)
		staff_banner(c, foot, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD,
			     say(c, word_count(c, WORD_STOCKTAKE_LOOKED, v->counted),
				 number(c, v->counted)));
}

void screen_staff_finds(struct canvas *c)
{
	const struct view *v = c->view;
	const struct button more = list_more(c);
	const char *summary = find_summary(c);
	/* Small, beside two buttons: the lines below say it. */
	struct head head = {
		.kick = c->small && v->more ? NULL
			: summary           ? summary
					    : word(c, WORD_STOCKTAKE),
		.title = word(c, summary ? WORD_STOCKTAKE_FOUND : WORD_STOCKTAKE_ALL_RIGHT),
		.says = c->small  ? NULL
			: summary ? word(c, WORD_STOCKTAKE_FOUND_SAYS)
				  : word(c, WORD_STOCKTAKE_ALL_RIGHT_SAYS)};
	struct entry entries[VIEW_ROWS_MAX];
	struct box page = page_box(c), foot;
	int len = 0;

	staff_head_with(c, &page, &head, c->small ? c->px->s2 : c->px->s3, false,
			v->more ? &more : NULL);
	foot = page_foot(c, &page);
	finds_foot(c, foot, summary != NULL);
	for (int k = 0; k < v->rows && k < VIEW_ROWS_MAX; k++) {
		const struct view_row *row = &v->row[k];
		const char *at = number(c, row->bay), *from = number(c, row->count);

		if (row->state >= FINDS || finds[row->state].text == WORD_NONE)
			continue;
		entries[len++] =
			(struct entry){.control = CONTROL_ROW,
				       .arg = (uint16_t)k,
				       .icon = finds[row->state].icon,
				       .title = find_title(c, row),
				       .second = say(c, finds[row->state].text, at, from),
				       .instead = say(c, finds[row->state].brief, at, from)};
	}
	if (!summary) {
		page.h = c->px->button;
		banner(c, page, BANNER_GOOD, ICON_NOTE_PENCIL,
		       say(c, word_count(c, WORD_STOCKTAKE_LOOKED, v->counted),
			   number(c, v->counted)));
	}
	entries_draw(c, page, entries, len);
}
