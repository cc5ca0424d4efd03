/*
 * Workers' forms: a device taken in, wiped and checked, from handed in to
 * ready. They show what the view says was answered, and keep nothing.
 */
#include <math.h>
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

#define STEPS 4 /* take in, wipe, check, put back */

static int count_bits(uint32_t set)
{
	int n = 0;

	for (; set; set &= set - 1)
		n++;
	return n;
}

static double form_gap(const struct canvas *c)
{
	return c->small ? c->px->gap : 18;
}

#define STEPS_W 98 /* the small doors behind a step line */

static bool kick_fits(struct canvas *c, const char *kick, double room)
{
	struct style st = style_xs(c);

	st.bold = true;
	return kick && type_width(c, st, kick) + STEPS_W <= room;
}

/* When it came back and out of which door, or into which it goes: as much as fits the step line.
 * NULL: nothing of it is known. */
static const char *from_where(struct canvas *c, double room)
{
	const struct view *v = c->view;
	const struct view_row *row = &v->row[0];
	const char *when = NULL, *out = NULL, *both = NULL;

	if (v->rows && row->day)
		when = row->day == v->day ? say(c, WORD_CAME_BACK_TODAY, time_words(c, row->minute))
					  : say(c, WORD_CAME_BACK_ON, date_short(c, row->day));
	if (v->rows && row->bay)
		out = say(c, WORD_OUT_OF_DOOR, number(c, row->bay));
	if (v->screen == SCREEN_STAFF_INSPECT) {
		const char *into = say(c, WORD_INTO_DOOR, number(c, v->other_bay));

		if (!v->other_bay)
			return kick_fits(c, out, room) ? out : NULL;
		both = out ? say(c, WORD_OUT_AND_INTO, number(c, row->bay), number(c, v->other_bay))
			   : NULL;
		return kick_fits(c, both, room) ? both : kick_fits(c, into, room) ? into : NULL;
	}
	if (when && out)
		both = say(c, WORD_BACK_AND_OUT, when, number(c, row->bay));
	if (kick_fits(c, both, room))
		return both;
	return kick_fits(c, out, room) ? out : kick_fits(c, when, room) ? when : NULL;
}

static void form_head(struct canvas *c, struct box *page, enum word kick, uint8_t step,
		      enum word title, const char *says)
{
	const struct view *v = c->view;
	const struct button more = staff_other_deeds(c);
	const char *said = v->fault != FAULT_NONE && c->small
				   ? say(c, WORD_WHO_BROUGHT_SAID_SHORT, fault_text(c, v->fault))
				   : NULL;
	const char *from = from_where(c, staff_head_room(c, page->w, &more, 1));
	struct head head = {.kick = c->small ? said
				    : from   ? from
					     : say(c, kick, number(c, step), number(c, STEPS)),
			    .step = c->small ? 0 : step,
			    .steps = c->small ? 0 : STEPS,
			    .title = say(c, word_kind(title, v->kind), number(c, v->unit)),
			    .says = c->small ? NULL : says};

	staff_head_with(c, page, &head, form_gap(c), false, &more);
}

static const char *who_brought_said(struct canvas *c)
{
	return say(c, WORD_WHO_BROUGHT_SAID, fault_text(c, c->view->fault));
}

static struct box form_foot(struct canvas *c, struct box *page)
{
	return cut_bottom(page, c->px->button, form_gap(c));
}

/* The lit button of a form, or why it is not lit yet. */
static void form_confirm(struct canvas *c, struct box *foot, const char *text)
{
	bool on = c->view->lit_on;
	struct button confirm = {.control = on ? CONTROL_CONFIRM : CONTROL_NONE,
				 .look = on ? BUTTON_LIT : BUTTON_OFF,
				 .text = text,
				 .icon_end = on ? ICON_ARROW_RIGHT_BOLD : ICON_NONE};

	foot_end(c, foot, &confirm);
}

/* ---- Parts: two answers each ---- */

struct part_answer {
	uint8_t control, part;
	bool said;
	const char *text;
	enum icon icon;
	enum colour edge, face;
};

/* A narrow answer: the mark over the word. */
static void answer_upright(struct canvas *c, struct box b, const struct part_answer *a)
{
	const struct row row = {.kind = ROW_CELL,
				.control = a->control,
				.arg = a->part,
				.chosen = a->said,
				.marked = true,
				.icon = a->icon,
				.face = (uint8_t)a->face,
				.plate = (uint8_t)a->edge,
				.text = {{a->text, true}}};
	double size = c->small ? 28 : 34, gap = 3;
	struct style st = style_xs(c);
	double high, y;
	struct box in;

	if (rows_add(c, &row))
		return;
	st.bold = true;
	st.line = 1;
	st.align = ALIGN_MIDDLE;
	in = a->said ? pressed_in(c, b, a->control, a->part, c->px->r2, a->edge, a->face)
		     : pressable(c, b, a->control, a->part, c->px->r2, false);
	high = ceil(st.size);
	y = round(in.y + (in.h - size - gap - high) / 2);
	if (a->said) {
		fill_disc(c, round(in.x + in.w / 2), y + size / 2, size / 2, a->edge);
		fill_icon(c, a->icon, round(in.x + in.w / 2) - size * 0.33, y + size * 0.17,
			  size * 0.66, COLOUR_ONPLATE, COLOUR_NONE);
	} else {
		ring_disc(c, round(in.x + in.w / 2), y + size / 2, size / 2, 3, COLOUR_EDGE);
	}
	(void)type_draw(c, st, a->text, (struct box){in.x, y + size + gap, in.w, high});
}

/* The two answers for one part, side by side in `b`. */
static void answers_upright(struct canvas *c, struct box b, uint8_t part)
{
	const struct view *v = c->view;
	double gap = c->px->gap;
	struct style st = style_xs(c);
	struct part_answer here = {
		CONTROL_PART_IN, part,        v->parts_in >> part & 1u, word(c, WORD_HERE_SHORT),
		ICON_CHECK_BOLD, COLOUR_LEAF, COLOUR_LEAFTINT};
	struct part_answer gone = {
		CONTROL_PART_MISSING,  part,        v->parts_missing >> part & 1u,
		word(c, WORD_MISSING), ICON_X_BOLD, COLOUR_BRICK,
		COLOUR_BRICKTINT};

	st.bold = true;
	if (type_width(c, st, gone.text) + 20 > (b.w - gap) / 2)
		gone.text = word(c, WORD_GONE_SHORT);
	answer_upright(c, box_cell(b, 2, 1, 0, gap, 0), &here);
	answer_upright(c, box_cell(b, 2, 1, 1, gap, 0), &gone);
}

static struct style part_style(const struct canvas *c)
{
	struct style st = style_body(c);

	st.bold = true;
	st.line = 1.1;
	return st;
}

/* How wide both answers may be beside the longest name; the same for all lines of a list. */
static double answers_width(struct canvas *c, double width)
{
	double name = 0;

	for (uint8_t part = 0; part < PARTS; part++) {
		if (c->view->parts >> part & 1u)
			name = fmax(name, type_width(c, part_style(c), part_name(c, part)));
	}
	return floor(
		fmin(2 * (c->small ? 120 : 124) + c->px->gap, width - ceil(name) - c->px->gap));
}

/* Name and answers in one line, or the name over them where the line is short. */
static void part_narrow(struct canvas *c, struct box b, uint8_t part)
{
	double high = c->px->target, answers = answers_width(c, b.w), icon = c->px->icon;
	struct style st = part_style(c);
	struct box side;

	if (rows_add(c, &(struct row){.kind = ROW_WORDS,
				      .icon = part_icon(part),
				      .text = {{part_name(c, part), true}}})) {
		answers_upright(c, b, part);
		return;
	}
	if (answers >= 2 * c->px->target + c->px->gap) {
		side = cut_end(&b, answers, c->px->gap);
		side.y = round(side.y + (side.h - high) / 2);
		side.h = high;
		answers_upright(c, side, part);
		if (b.w > 300) { /* a whole line of the page */
			fill_icon(c, part_icon(part), b.x, round(b.y + (b.h - icon) / 2), icon,
				  COLOUR_INK, COLOUR_TINT);
			(void)cut_start(&b, icon, c->px->s3); /* the icon's place */
		}
		type_middle(c, st, part_name(c, part), b);
		return;
	}
	st.size = c->px->second;
	side = cut_bottom(&b, high, 2);
	type_middle(c, st, part_name(c, part), b);
	answers_upright(c, side, part);
}

static void part_wide(struct canvas *c, struct box b, uint8_t part, bool narrow)
{
	const struct view *v = c->view;
	struct check row = {.icon = part_icon(part),
			    .name = part_name(c, part),
			    .arg = part,
			    .yes = CONTROL_PART_IN,
			    .no = CONTROL_PART_MISSING,
			    .yes_text = word(c, narrow || c->small ? WORD_HERE_SHORT : WORD_HERE),
			    .no_text = word(c, WORD_MISSING),
			    .said_yes = v->parts_in >> part & 1u,
			    .said_no = v->parts_missing >> part & 1u,
			    .narrow = narrow};

	check_row(c, b, &row);
}

enum part_look { PART_WIDE, PART_IN_TWO, PART_NARROW };

/* All parts that were asked for, in `columns`, in rows of `each` px, a line between two. */
static void parts_list(struct canvas *c, struct box b, int columns, double each,
		       enum part_look look)
{
	const struct view *v = c->view;
	int len = count_bits(v->parts & ((1u << PARTS) - 1)), at = 0;
	int rows = (len + columns - 1) / columns;
	double gap_x = c->small ? 16 : 24, gap = c->px->gap;

	if (rows == 0)
		return;
	b.h = fmin(b.h, rows * each + (rows - 1) * gap);
	for (uint8_t part = 0; part < PARTS; part++) {
		struct box cell;

		if (!(v->parts >> part & 1u))
			continue;
		cell = box_cell(b, columns, rows, at, gap_x, gap);
		if (at >= columns && !c->small && (columns == 1 || look == PART_IN_TWO))
			fill_box(c, (struct box){cell.x, cell.y - gap / 2 - 1, cell.w, 2},
				 COLOUR_RULE);
		if (look == PART_NARROW)
			part_narrow(c, cell, part);
		else
			part_wide(c, cell, part, look == PART_IN_TWO);
		at++;
	}
}

/* ---- Take in ---- */

#define PARTS_IN_ONE 3 /* in one column; more stand in two */

static void take_in_list(struct canvas *c, struct box page)
{
	const struct view *v = c->view;
	int len = count_bits(v->parts);
	bool two = len > PARTS_IN_ONE;
	int rows = two ? (len + 1) / 2 : len;
	double each = c->small ? c->px->target : 124;
	struct box list = page;

	if (len == 0) {
		page.h = c->px->button;
		panel(c, page, ICON_PACKAGE, word(c, WORD_TAKE_IN_NO_PARTS));
		return;
	}
	if (c->small) {
		parts_list(c, page, two ? 2 : 1, each, PART_NARROW);
		return;
	}
	list.h = fmin(page.h, rows * each + (rows - 1) * c->px->gap + 2 * 8);
	card(c, list);
	parts_list(c, box_inset(list, 24, 8), two ? 2 : 1, each, two ? PART_IN_TWO : PART_WIDE);
}

/* Where a part is not as who brought it said: both are kept. NULL: nothing differs. */
static const char *said_otherwise(struct canvas *c)
{
	const struct view *v = c->view;
	uint32_t in = v->said_in & v->parts_missing, missing = v->said_missing & v->parts_in;

	if (in && missing)
		return say(c, WORD_SAID_BOTH, parts_words(c, in), parts_words(c, missing));
	if (in)
		return say(c, WORD_SAID_IN, parts_words(c, in));
	return missing ? say(c, WORD_SAID_MISSING, parts_words(c, missing)) : NULL;
}

void screen_staff_take_in(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	int open = count_bits(v->parts & ~(v->parts_in | v->parts_missing));
	const char *missing = parts_words(c, v->parts_missing);

	form_head(c, &page, WORD_STEP_TAKE_IN, 1, WORD_TAKE_IN_THING,
		  v->fault != FAULT_NONE ? who_brought_said(c) : word(c, WORD_TAKE_IN_SAYS));
	foot = form_foot(c, &page);
	form_confirm(c, &foot, word(c, v->lit_on ? WORD_RECORD_PARTS : WORD_ANSWER_EACH));
	if (open)
		staff_banner(c, foot, BANNER_NOTE, ICON_LIST_CHECKS_BOLD,
			     say(c, word_count(c, WORD_LINES_TO_GO, (uint64_t)open),
				 number(c, (uint64_t)open)));
	else if (said_otherwise(c))
		staff_banner(c, foot, BANNER_NOTE, ICON_LIST_CHECKS_BOLD, said_otherwise(c));
	else if (missing[0])
		staff_banner(c, foot, BANNER_NOTE, ICON_HEART_BOLD,
			     say(c, WORD_PARTS_MISSING, missing));
	else
		staff_banner(c, foot, BANNER_GOOD, ICON_LIST_CHECKS_BOLD,
			     word(c, WORD_PARTS_ALL_HERE));
	take_in_list(c, page);
}

/* ---- Choices ---- */

struct option {
	uint8_t control;
	uint16_t arg;
	enum word text, second;
};

/* One column of choices under its question. */
static void options(struct canvas *c, struct box b, enum word question, const struct option *option,
		    int len, int places, bool square, uint32_t chosen)
{
	if (question != WORD_NONE) {
		struct style st = style_body(c);
		double high = ceil(st.size * 1.15);

		st.bold = true;
		st.line = 1.15;
		type_middle(c, st, word(c, question), cut_top(&b, high, 8));
	}
	for (int k = 0; k < len; k++)
		choice(c, box_cell(b, 1, places, k, 0, c->px->gap),
		       &(struct choice){.control = option[k].control,
					.arg = option[k].arg,
					.chosen = chosen >> option[k].arg & 1u,
					.square = square,
					.text = word(c, option[k].text),
					.second = option[k].second == WORD_NONE || c->small
							  ? NULL
							  : word(c, option[k].second)});
}

static const struct option tools[] = {
	{CONTROL_TOOL, TOOL_FACTORY_RESET, WORD_TOOL_RESET, WORD_TOOL_RESET_2},
	{CONTROL_TOOL, TOOL_MDM_WIPE, WORD_TOOL_MDM, WORD_TOOL_MDM_2},
	{CONTROL_TOOL, TOOL_DISK_ERASE, WORD_TOOL_DISK, WORD_TOOL_DISK_2},
	{CONTROL_TOOL, TOOL_KEY_ERASE, WORD_TOOL_KEY, WORD_TOOL_KEY_2},
};

/* The SIM is the last one: only where there is one. */
static const struct option wipe_checks[] = {
	{CONTROL_CHECK, WIPE_RESET_COMPLETE, WORD_CHECK_RESET, WORD_CHECK_RESET_2},
	{CONTROL_CHECK, WIPE_NO_ACCOUNT_LOCK, WORD_CHECK_LOCK, WORD_CHECK_LOCK_2},
	{CONTROL_CHECK, WIPE_MEMORY_CARD_OUT, WORD_CHECK_MEMORY, WORD_CHECK_MEMORY_2},
	{CONTROL_CHECK, WIPE_SAME_SIM, WORD_CHECK_SIM, WORD_CHECK_SIM_2},
};

static const struct option inspection_checks[] = {
	{CONTROL_CHECK, INSPECTION_WORKS, WORD_CHECK_WORKS, WORD_NONE},
	{CONTROL_CHECK, INSPECTION_CLEAN, WORD_CHECK_CLEAN, WORD_NONE},
	{CONTROL_CHECK, INSPECTION_CHARGED, WORD_CHECK_CHARGED, WORD_NONE},
};

static const struct option conditions[] = {
	{CONTROL_CONDITION, CONDITION_GOOD, WORD_CONDITION_GOOD, WORD_NONE},
	{CONTROL_CONDITION, CONDITION_WORN, WORD_CONDITION_WORN, WORD_CONDITION_WORN_2},
	{CONTROL_CONDITION, CONDITION_DAMAGED, WORD_CONDITION_DAMAGED, WORD_CONDITION_DAMAGED_2},
};

#define LEN(list) ((int)(sizeof(list) / sizeof((list)[0])))

static void checks_to_go(struct canvas *c, struct box foot, int left)
{
	staff_banner(c, foot, BANNER_NOTE, ICON_LIST_CHECKS_BOLD,
		     say(c, word_count(c, WORD_CHECKS_TO_GO, (uint64_t)left),
			 number(c, (uint64_t)left)));
}

static void checks_done(struct canvas *c, struct box foot)
{
	const struct view *v = c->view;

	staff_banner(c, foot, BANNER_GOOD, ICON_LIST_CHECKS_BOLD,
		     v->name[0] ? say(c, WORD_CHECKS_DONE_AS, private_words(c, v->name))
				: word(c, WORD_CHECKS_DONE));
}

/* ---- Wipe ---- */

static int wipe_checks_needed(const struct view *v)
{
	return v->parts & 1u << PART_SIM ? LEN(wipe_checks) : LEN(wipe_checks) - 1;
}

/* Three columns of three: how it was wiped in the first two, what was checked in the third. */
static void wipe_small(struct canvas *c, struct box page, int checks)
{
	const struct view *v = c->view;
	double gap = c->px->gap;

	for (int k = 0; k < LEN(tools); k++)
		options(c, box_cell(page, 3, 3, k / 2 * 3 + k % 2, gap, gap), WORD_NONE, &tools[k],
			1, 1, false, 1u << v->tool);
	for (int k = 0; k < checks; k++)
		options(c, box_cell(page, 3, 3, k < 3 ? k * 3 + 2 : 7, gap, gap), WORD_NONE,
			&wipe_checks[k], 1, 1, true, v->checks);
}

/* A program may do it, while nobody has said that they did. */
static void wipe_machine(struct canvas *c, struct box *foot)
{
	const struct view *v = c->view;
	const struct button button = {.control = CONTROL_MACHINE,
				      .text = word(c, v->machine == MACHINE_FAILED
							      ? WORD_MACHINE_AGAIN
							      : WORD_TOOL_MACHINE)};

	if (v->tool == TOOL_NONE && (v->machine == MACHINE_OFFERED || v->machine == MACHINE_FAILED))
		foot_end(c, foot, &button);
}

/* What the form says at its foot. */
static void wipe_says(struct canvas *c, struct box foot, int left)
{
	const struct view *v = c->view;

	if (v->machine == MACHINE_RUNNING)
		staff_banner(c, foot, BANNER_NOTE, ICON_BROOM_BOLD,
			     word(c, WORD_MACHINE_RUNS_SAYS));
	else if (v->machine == MACHINE_FAILED && v->tool == TOOL_NONE)
		staff_banner(c, foot, BANNER_PROBLEM, ICON_WARNING_BOLD,
			     word(c, WORD_MACHINE_FAILED_SAYS));
	else if (v->tool == TOOL_NONE)
		staff_banner(c, foot, BANNER_NOTE, ICON_BROOM_BOLD, word(c, WORD_CHOOSE_TOOL));
	else if (left > 0 && v->machine == MACHINE_PROVED)
		staff_banner(c, foot, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD,
			     word(c, WORD_MACHINE_DONE_SAYS));
	else if (left > 0)
		checks_to_go(c, foot, left);
	else
		checks_done(c, foot);
}

void screen_staff_wipe(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	int checks = wipe_checks_needed(v), done = 0;

	form_head(c, &page, WORD_STEP_WIPE, 2, WORD_WIPE_THING, NULL);
	foot = form_foot(c, &page);
	form_confirm(c, &foot, word(c, WORD_RECORD_WIPE));
	wipe_machine(c, &foot);
	for (int k = 0; k < checks; k++)
		done += (v->checks >> wipe_checks[k].arg & 1u) != 0;
	wipe_says(c, foot, checks - done);
	if (c->small) {
		wipe_small(c, page, checks);
		return;
	}
	options(c, box_cell(page, 2, 1, 0, c->px->s3, 0), WORD_HOW_WIPED, tools, LEN(tools), 4,
		false, 1u << v->tool);
	options(c, box_cell(page, 2, 1, 1, c->px->s3, 0), WORD_HAVE_YOU_CHECKED, wipe_checks,
		checks, 4, true, v->checks);
}

/* ---- Inspect ---- */

static void inspect_parts(struct canvas *c, struct box b)
{
	const struct view *v = c->view;
	int len = count_bits(v->parts);
	struct style st = style_body(c);

	if (!c->small) {
		double high = ceil(st.size * 1.15);

		st.bold = true;
		st.line = 1.15;
		type_middle(c, st, word(c, WORD_IS_IT_ALL_THERE), cut_top(&b, high, 8));
	}
	if (len == 0) {
		b.h = c->small ? c->px->target : 104;
		panel(c, b, ICON_NONE, word(c, WORD_NO_PARTS));
	} else if (c->small) {
		parts_list(c, b, 1, c->px->target, PART_NARROW);
	} else {
		int columns = len > 4 ? 2 : 1, rows = (len + columns - 1) / columns;
		double each = columns == 2 ? 131 : c->px->target;

		/* As high as the choices beside it. */
		b.h = fmin(b.h, rows * each + (rows - 1) * c->px->gap + 20);
		card(c, b);
		parts_list(c, box_inset(b, 18, 10), columns, each, PART_NARROW);
	}
}

/* What keeps it from being lent, or what is still to be answered. */
static void inspect_banner(struct canvas *c, struct box foot)
{
	const struct view *v = c->view;
	int left = LEN(inspection_checks) - count_bits(v->checks);
	int open = count_bits(v->parts & ~(v->parts_in | v->parts_missing));

	if (v->condition == CONDITION_DAMAGED)
		staff_banner(c, foot, BANNER_PROBLEM, ICON_WRENCH_BOLD,
			     word(c, WORD_ASIDE_DAMAGED));
	else if (v->parts_missing)
		staff_banner(
			c, foot, BANNER_PROBLEM, ICON_PAUSE_CIRCLE_BOLD,
			say(c,
			    v->said_in & v->parts_missing ? WORD_ASIDE_PART_SAID : WORD_ASIDE_PART,
			    parts_words(c, v->parts_missing)));
	else if (left > 0)
		checks_to_go(c, foot, left);
	else if (open > 0)
		staff_banner(c, foot, BANNER_NOTE, ICON_LIST_CHECKS_BOLD,
			     say(c, word_count(c, WORD_LINES_TO_GO, (uint64_t)open),
				 number(c, (uint64_t)open)));
	else if (v->condition == CONDITION_NONE)
		staff_banner(c, foot, BANNER_NOTE, ICON_LIST_CHECKS_BOLD,
			     word(c, WORD_CHOOSE_CONDITION));
	else if (said_otherwise(c))
		staff_banner(c, foot, BANNER_NOTE, ICON_LIST_CHECKS_BOLD, said_otherwise(c));
	else
		checks_done(c, foot);
}

/*
 * The small screen has no room for more than three parts beside the rest:
 * they come when the rest is answered.
 */
static void inspect_small(struct canvas *c, struct box page)
{
	const struct view *v = c->view;
	int len = count_bits(v->parts);
	bool rest =
		v->condition != CONDITION_NONE && count_bits(v->checks) == LEN(inspection_checks);
	double first = len > PARTS_IN_ONE ? 318 : 156, last = len > PARTS_IN_ONE ? 318 : 174;

	if (len > PARTS_IN_ONE && rest) {
		parts_list(c, page, 2, c->px->target, PART_NARROW);
		return;
	}
	options(c, cut_start(&page, first, 12), WORD_NONE, inspection_checks,
		LEN(inspection_checks), 3, true, v->checks);
	options(c, cut_end(&page, last, 12), WORD_NONE, conditions, LEN(conditions), 3, false,
		1u << v->condition);
	if (len <= PARTS_IN_ONE)
		inspect_parts(c, page);
}

void screen_staff_inspect(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot, side;
	bool aside = v->condition == CONDITION_DAMAGED || v->parts_missing;
	struct button set_aside = {.control = CONTROL_SET_ASIDE,
				   .text = word(c, WORD_SET_ASIDE),
				   .icon = ICON_PAUSE_CIRCLE_BOLD};

	form_head(c, &page, WORD_STEP_INSPECT, 3, WORD_INSPECT_THING, NULL);
	foot = form_foot(c, &page);
	if (aside)
		foot_end(c, &foot, &set_aside);
	else
		form_confirm(c, &foot, word(c, WORD_RECORD_CHECK));
	inspect_banner(c, foot);
	if (c->small) {
		inspect_small(c, page);
		return;
	}
	side = cut_start(&page, 282, 20);
	options(c, side, WORD_HAVE_YOU_CHECKED, inspection_checks, LEN(inspection_checks), 4, true,
		v->checks);
	if (v->fault != FAULT_NONE) { /* in the place below the three */
		struct style st = style_second(c);

		type_middle(c, st, who_brought_said(c), cut_bottom(&side, 108, 0));
	}
	options(c, cut_end(&page, 238, 20), WORD_WHAT_IS_IT_LIKE, conditions, LEN(conditions), 4,
		false, 1u << v->condition);
	inspect_parts(c, page);
}
