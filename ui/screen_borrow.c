/* Borrowing: choose, and the end of it. The agreement is in screen_agree.c, the door in
 * screen_door.c. */
#include <math.h>
#include <stddef.h>
#include <string.h>

#include <lendbay/moment.h>

#include "art.h"
#include "parts.h"
#include "screens.h"

static const enum icon part_icons[PARTS] = {
	[PART_CHARGER] = ICON_PLUG,       [PART_CABLE] = ICON_USB,
	[PART_CASE] = ICON_NOTEBOOK,      [PART_SIM] = ICON_SIM_CARD,
	[PART_MOUSE] = ICON_MOUSE_SIMPLE, [PART_HOTSPOT] = ICON_WIFI_HIGH,
};

uint32_t days_to_keep(const struct canvas *c, uint8_t kind)
{
	const struct policy *p = &c->board->policy;
	uint32_t days =
		kind < DEVICE_KINDS && p->loan_days_of[kind] ? p->loan_days_of[kind] : p->loan_days;

	return days ? days : 28;
}

enum icon part_icon(uint8_t part)
{
	return part < PARTS ? part_icons[part] : ICON_PACKAGE;
}

struct fact_line {
	enum icon icon;
	const char *text;
};

static void fact_lines(struct canvas *c, double x, double y, double width,
		       const struct fact_line *facts, int len)
{
	double size = c->small ? 28 : 38, gap = c->small ? 8 : 12, high = c->small ? 32 : 45;
	struct style st = style_body(c);

	st.line = 1.2;
	for (int k = 0; k < len; k++, y += high) {
		fill_icon(c, facts[k].icon, x, y, size, COLOUR_INK, COLOUR_TINT);
		type_middle(c, st, facts[k].text,
			    (struct box){x + size + gap, y, width - size - gap, size});
	}
}

#define KIT_CELLS_MAX 3 /* beside each other; more go into two columns */

struct kit_part {
	enum icon icon;
	const char *name, *second;
};

static void kit_cell(struct canvas *c, struct box cell, const struct kit_part *part, bool row)
{
	double size = c->small ? 30 : 44, high;
	struct style st = style_second(c), light = style_xs(c);
	struct box words;

	st.bold = true;
	st.colour = COLOUR_INK;
	st.line = 1.15;
	if (row) {
		size = c->small ? 22 : 34;
		words = (struct box){cell.x + (c->small ? 6 : 14), cell.y, 0, cell.h};
		fill_icon(c, part->icon, words.x, round(cell.y + (cell.h - size) / 2), size,
			  COLOUR_INK, COLOUR_TINT);
		words.x += size + (c->small ? 4 : 10);
		words.w = cell.x + cell.w - words.x - 4;
		type_middle(c, st, part->name, words);
		return;
	}
	st.align = light.align = ALIGN_MIDDLE;
	fill_icon(c, part->icon, round(cell.x + (cell.w - size) / 2), cell.y + (c->small ? 6 : 12),
		  size, COLOUR_INK, COLOUR_TINT);
	words = box_inset(cell, 4, 0);
	words.y += c->small ? 6 + size : 12 + size + 4;
	words.h = cell.y + cell.h - words.y;
	high = type_draw(c, st, part->name, words);
	words.y += high;
	words.h -= high;
	if (part->second && !c->small && c->fit == FIT_DESIGN)
		(void)type_draw(c, light, part->second, words); /* the last line */
}

static int kit_parts(const struct canvas *c, uint32_t parts, struct kit_part list[PARTS + 1])
{
	int len = 0;

	for (uint8_t k = 0; k < PARTS; k++) {
		if (!(parts & 1u << k))
			continue;
		list[len++] = (struct kit_part){part_icons[k], part_name(c, k), NULL};
		if (k == PART_SIM)
			list[len - 1] = (struct kit_part){part_icons[k], word(c, WORD_INTERNET),
							  part_name(c, k)};
	}
	if (!(parts & (1u << PART_SIM | 1u << PART_HOTSPOT)))
		list[len++] = (struct kit_part){
			ICON_GLOBE_SIMPLE, word(c, c->small ? WORD_WIFI_SHORT : WORD_WIFI_ONLY),
			word(c, WORD_NO_DATA)};
	return len;
}

/* What comes with it, in a quiet panel with thin lines between. */
static void kit(struct canvas *c, struct box b, uint32_t parts)
{
	struct kit_part list[PARTS + 1];
	int len = kit_parts(c, parts, list);
	bool row = len > KIT_CELLS_MAX || (c->small && b.w < 270);
	int columns = row ? 2 : len;

	fill_round(c, b, c->small ? 10 : 18, COLOUR_MIST);
	for (int k = 0; k < len; k++) {
		struct box cell = box_cell(b, columns, (len + columns - 1) / columns, k, 0, 0);

		kit_cell(c, cell, &list[k], row);
		if (k % columns)
			fill_box(c, (struct box){cell.x - 1, cell.y, 2, cell.h}, COLOUR_MISTRULE);
	}
}

static void kind_facts(struct canvas *c, uint8_t kind, double x, double y, double width)
{
	const struct view *v = c->view;
	struct fact_line facts[2];

	if (v->ready[kind]) {
		facts[0] = (struct fact_line){ICON_STACK,
					      say(c, WORD_LEFT, number(c, v->ready[kind]))};
		facts[1] = (struct fact_line){
			ICON_CALENDAR_DOTS,
			say(c, WORD_FOR_WEEKS, days_words(c, days_to_keep(c, kind)))};
		fact_lines(c, x, y, width, facts, 2);
		return;
	}
	facts[0] = (struct fact_line){ICON_STACK, word(c, WORD_ALL_OUT)};
	fact_lines(c, x, y, width, facts, 1);
}

/* The same as a row, and what comes with it as another after it. */
static bool kind_left(struct canvas *c, uint8_t kind)
{
	const struct view *v = c->view;
	bool out = v->ready[kind] == 0;
	const char *name = word(c, word_kind(WORD_THING, kind)), *due = NULL;
	struct kit_part list[PARTS + 1];
	struct row row = {.kind = ROW_PRESS,
			  .control = CONTROL_KIND,
			  .arg = kind,
			  .off = out,
			  .chosen = !out && v->kind == kind,
			  .icon = kind == DEVICE_LAPTOP ? ICON_LAPTOP : ICON_DEVICE_TABLET,
			  .text = {{name, true}, {word(c, WORD_ALL_OUT), false}}};
	struct row with = {.kind = ROW_WORDS, .place = PLACE_SECOND, .icon = ICON_PACKAGE};
	int len;

	if (out && v->next_due[kind])
		due = say(c, WORD_NEXT_BACK, unbroken(c, date_short(c, v->next_due[kind])));
	row.text[2].text = due;
	if (!out) {
		row.text[1].text = say(c, WORD_LEFT, number(c, v->ready[kind]));
		row.text[2].text = say(c, WORD_FOR_WEEKS, days_words(c, days_to_keep(c, kind)));
	}
	if (!rows_add(c, &row) || out)
		return c->rows.gathering;
	len = kit_parts(c, v->parts_of[kind], list);
	with.text[0] = (struct row_text){name, true};
	with.text[1] = (struct row_text){word(c, WORD_COMES_WITH), false};
	for (int k = 0; k < len; k++)
		with.text[2 + k].text =
			list[k].second ? say(c, WORD_TWO_SENTENCES, list[k].name, list[k].second)
				       : list[k].name;
	return rows_add(c, &with);
}

/* One kind of device to choose. */
static void kind_card(struct canvas *c, struct box b, uint8_t kind)
{
	const struct view *v = c->view;
	bool out = v->ready[kind] == 0, chosen = !out && v->kind == kind;
	double pad = c->small ? 14 : 30, pic_w = c->small ? 84 : 188, pic_h = c->small ? 96 : 178;
	double kit_h = c->small ? 82 : 136, gap = c->small ? 10 : 26, wide, high;
	bool narrow = b.w < (c->small ? 300 : 500); /* beside Listen */
	struct style st = style_h2(c), label = style_xs(c);
	struct box in = b, words;

	if (kind_left(c, kind))
		return;
	if (narrow) {
		pic_w = round(pic_w * 0.7);
		pic_h = round(pic_h * 0.7);
	}
	if (out) {
		dashed_round(c, b, c->px->r3, 2, 7, 6, COLOUR_EDGE);
		picture_off(c, b);
	} else if (chosen)
		in = pressed_in(c, b, CONTROL_KIND, kind, c->px->r3, COLOUR_SHADETEXT, COLOUR_CARD);
	else
		in = pressable(c, b, CONTROL_KIND, kind, c->px->r3, false);
	if (!out)
		picture_choosing(c, chosen);
	in = (struct box){b.x + pad, in.y + (c->small ? 10 : 22), b.w - 2 * pad,
			  b.y + b.h - in.y - (c->small ? 20 : 46)};
	if (!c->small) /* on a low card it stays over what it comes with */
		pic_h = fmin(pic_h, fmax(c->px->target, in.h - kit_h - 35));
	high = fmin(pic_h, kind == DEVICE_LAPTOP ? round(pic_w / 1.5) : pic_h);
	wide = art_gadget_width(kind, high);
	art_gadget(c, kind, round(in.x + (pic_w - wide) / 2), round(in.y + (pic_h - high) / 2 + 3),
		   high,
		   out      ? GADGET_OUT
		   : chosen ? GADGET_LIT
			    : GADGET_PLAIN);
	words = (struct box){in.x + pic_w + gap, in.y, in.w - pic_w - gap, in.h};
	st.size = sized(c, 34, 52);
	st.line = 1.05;
	st.tracking = -0.01;
	words.y += c->small ? 8 : 20;
	words.y += type_draw(c, st, word(c, word_kind(WORD_THING, kind)), words);
	kind_facts(c, kind, words.x, words.y + 7, words.w);
	words = (struct box){in.x, b.y + b.h - (c->small ? 16 : 26) - kit_h, in.w, kit_h};
	label.bold = true;
	label.colour = COLOUR_INK2;
	label.line = 1;
	if (out) {
		if (v->next_due[kind])
			panel(c, words, ICON_CALENDAR_DOTS,
			      say(c, WORD_NEXT_BACK,
				  unbroken(c, date_short(c, v->next_due[kind]))));
		return;
	}
	if (!c->small)
		(void)type_draw(c, label, word(c, WORD_COMES_WITH),
				(struct box){in.x, words.y - 35, in.w, 27});
	kit(c, words, v->parts_of[kind]);
	if (chosen)
		chip(c, b.x + b.w - (c->small ? 16 : 36), b.y - (c->small ? 12 : 20),
		     ICON_CHECK_BOLD, word(c, WORD_CHOSEN));
}

/* "A door I can reach", on and off, at the start of the foot. */
static void reach_box(struct canvas *c, struct box *foot)
{
	const struct choice reach = {.control = CONTROL_REACH,
				     .chosen = c->view->reach,
				     .square = true,
				     .text = word(c, c->small ? WORD_REACH_LINES : WORD_REACH),
				     .second = c->small ? NULL : word(c, WORD_REACH_2)};

	choice(c, cut_start(foot, c->small ? 200 : 440, c->px->s3), &reach);
}

void screen_choose(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {
		.kick = say(c, WORD_BORROW_STEP, number(c, v->step), number(c, v->steps)),
		.step = v->step,
		.steps = v->steps,
		.title = word(c, WORD_CHOOSE),
		.says = c->small ? NULL : word(c, WORD_CHOOSE_SAYS)};
	bool chosen = v->kind == DEVICE_TABLET || v->kind == DEVICE_LAPTOP;
	struct button next = {
		.control = chosen ? CONTROL_NEXT : CONTROL_NONE,
		.look = chosen ? BUTTON_LIT : BUTTON_OFF,
		.text = word(c, chosen ? word_kind(WORD_NEXT_THING, v->kind) : WORD_CHOOSE_ONE),
		.icon_end = chosen ? ICON_ARROW_RIGHT_BOLD : ICON_NONE};

	if (!v->steps)
		head.kick = word(c, WORD_BORROW);
	if (has_note(c) && c->small) { /* in the title's place */
		page_note(c, &page, c->px->s2);
	} else {
		if (has_note(c)) /* the cards need the room of a banner */
			head.says = note_words(c);
		page_head(c, &page, &head);
	}
	foot = page_foot(c, &page);
	foot_end(c, &foot, &next);
	for (int k = 0; k < 2; k++)
		kind_card(c, box_cell(page, 2, 1, k, c->px->s3, 0), (uint8_t)(DEVICE_TABLET + k));
	reach_box(c, &foot);
}

static void next_lines(struct canvas *c, struct box b)
{
	bool unsure = c->view->quality == CLOCK_NONE; /* the loan is marked so, too */
	const char *elsewhere = c->board->elsewhere;
	const struct line lines[] = {
		{ICON_PENCIL_SIMPLE_LINE,
		 word(c, unsure ? WORD_DATE_TO_CONFIRM : WORD_WRITE_DATE_DOWN),
		 word(c, unsure ? WORD_DATE_CONFIRM_SHORT : WORD_WRITE_DATE_SHORT)},
		{ICON_BOX_ARROW_DOWN,
		 elsewhere[0] ? say(c, WORD_RETURN_IT_ELSEWHERE, elsewhere)
			      : word(c, WORD_RETURN_IT_HERE),
		 word(c, WORD_RETURN_IT_SHORT)},
		{ICON_ARROWS_CLOCKWISE, word(c, WORD_NEED_LONGER), word(c, WORD_NEED_LONGER_SHORT)},
	};

	lines_card(c, b, word(c, WORD_WHAT_NEXT), lines, 3);
}

/* What a person takes away: a number that shows the ledger holds it. */
void reference_panel(struct canvas *c, struct box b, enum word label)
{
	struct style st = style_second(c), figure = style_lead(c);
	double size = c->small ? 34 : 52, pad = c->small ? 14 : 26, gap = c->small ? 10 : 20;
	double high, high2;
	struct box in = b;

	if (!c->view->reference[0])
		return;
	(void)rows_about(c, b, ROW_QUIET, false); /* if it is to be a row */
	fill_round(c, b, c->px->r2, COLOUR_MIST);
	outline(c, b, c->px->r2);
	fill_icon(c, ICON_RECEIPT, b.x + pad, round(b.y + (b.h - size) / 2), size, COLOUR_INK,
		  COLOUR_TINT);
	(void)cut_start(&in, pad + size, gap); /* the icon's place */
	in.w -= pad / 2;
	figure.size = sized(c, 26, 34);
	figure.tracking = 0.02;
	figure.line = 1.15;
	high = type_height(c, st, word(c, label), in.w);
	high2 = type_height(c, figure, c->view->reference, in.w);
	in.y += round((in.h - high - high2) / 2);
	in.h = high;
	(void)type_draw(c, st, word(c, label), in); /* its height is known */
	in.y += high;
	in.h = high2;
	(void)type_draw(c, figure, c->view->reference, in);
}

static struct slip slip_without_day(struct canvas *c)
{
	uint32_t days = days_to_keep(c, c->view->kind);

	return (struct slip){.label = word(c, WORD_BRING_IT_BACK_IN),
			     .weekday = "",
			     .day = number(c, days),
			     .month = word(c, WORD_DAYS_FROM_TODAY)};
}

/* Who helped may tap now; a thank you if they did. */
static void done_foot(struct canvas *c, struct box foot, bool renewed)
{
	if (c->view->note == NOTE_HELPED)
		(void)note_banner(c, foot); /* there is one */
	else if (!renewed && c->view->role != ROLE_CHAMPION)
		panel(c, foot, ICON_HAND_HEART, word(c, WORD_DID_SOMEBODY_HELP));
	else
		(void)phone_panel(c, &foot, WORD_FREE_HELP, false); /* cuts what it takes */
}

void screen_done(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot, slip_box;
	bool renewed = v->note == NOTE_RENEWED;
	struct head head = {
		.looked_at = true,
		.title = word(c, renewed ? WORD_KEEP_IT : word_kind(WORD_ALL_DONE, v->kind)),
		.says = v->bay && !renewed ? say(c, WORD_DOOR_IS_CLOSED, number(c, v->bay))
					   : word(c, WORD_YOU_CAN_GO)};
	struct button finish = {.control = CONTROL_FINISH,
				.look = BUTTON_LIT,
				.text = word(c, WORD_FINISH),
				.icon = ICON_CHECK_BOLD};
	struct slip slip = {.label = word(c, WORD_BRING_IT_BACK_BY),
			    .weekday = weekday_words(c, v->day2),
			    .day = number(c, month_day(v->day2)),
			    .month = month_words(c, v->day2),
			    .stamp = days_words(c, v->day2 > v->day ? v->day2 - v->day : 0),
			    .stamp_second = word(c, WORD_FROM_TODAY)};

	if (!v->day2) /* not known to us: at least how long */
		slip = slip_without_day(c);
	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	foot_listen(c, &foot);
	button(c, cut_end(&foot, button_width(c, &finish) + (c->small ? 20 : 56), c->px->s3),
	       &finish);
	done_foot(c, foot, renewed);
	slip_box = cut_start(&page, c->small ? 310 : 510, c->small ? 12 : 28);
	art_slip(c, slip_box, &slip);
	reference_panel(c, cut_bottom(&page, c->small ? 78 : 130, c->small ? 10 : 20),
			WORD_REFERENCE);
	next_lines(c, page);
}
