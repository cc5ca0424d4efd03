/*
 * Workers' screens for a new device: what it is, its new sticker on the
 * reader, and that it is on the list. They show what the view says, and keep
 * nothing.
 */
#include <math.h>
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

#define STEPS   2
#define COLUMNS 3
#define PLACES  3 /* in a column */

static double form_gap(const struct canvas *c)
{
	return c->small ? c->px->gap : 18;
}

static struct head step_head(struct canvas *c, uint8_t step, enum word title)
{
	return (struct head){
		.kick = c->small ? NULL
				 : say(c, WORD_ENROL_STEP, number(c, step), number(c, STEPS)),
		.step = c->small ? 0 : step,
		.steps = c->small ? 0 : STEPS,
		.title = word(c, title)};
}

/* ---- What it is ---- */

/* The questions over the columns; the second is over two. */
static void questions(struct canvas *c, struct box *page)
{
	struct style st = style_body(c);
	double high = ceil(st.size * 1.15), gap = c->px->gap;
	struct box line = cut_top(page, high, 8), first = box_cell(line, COLUMNS, 1, 0, gap, 0);

	st.bold = true;
	st.line = 1.15;
	type_middle(c, st, word(c, WORD_ENROL_KIND), first);
	(void)cut_start(&line, first.w, gap); /* the first column's */
	type_middle(c, st, word(c, WORD_ENROL_PARTS), line);
}

static void answer(struct canvas *c, struct box page, int column, int place,
		   const struct choice *is)
{
	choice(c, box_cell(page, COLUMNS, PLACES, place * COLUMNS + column, c->px->gap, c->px->gap),
	       is);
}

static void answers(struct canvas *c, struct box page)
{
	const struct view *v = c->view;

	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++)
		answer(c, page, 0, kind - 1,
		       &(struct choice){.control = CONTROL_KIND,
					.arg = kind,
					.chosen = v->kind == kind,
					.text = word(c, word_kind(WORD_THING, kind))});
	answer(c, page, 0, PLACES - 1,
	       &(struct choice){.control = CONTROL_CHECK,
				.chosen = v->checks & 1u,
				.square = true,
				.text = word(c, WORD_ENROL_FILTERED),
				.second = c->small ? NULL : word(c, WORD_ENROL_FILTERED_2)});
	for (uint8_t part = 0; part < PARTS; part++)
		answer(c, page, 1 + part / PLACES, part % PLACES,
		       &(struct choice){.control = CONTROL_PART_IN,
					.arg = part,
					.chosen = v->parts >> part & 1u,
					.square = true,
					.text = part_name(c, part)});
}

void screen_staff_device(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = step_head(c, 1, WORD_ENROL_WHAT);
	struct button next = {.control = v->lit_on ? CONTROL_NEXT : CONTROL_NONE,
			      .look = v->lit_on ? BUTTON_LIT : BUTTON_OFF,
			      .text = word(c, WORD_ENROL_NEXT),
			      .icon_end = v->lit_on ? ICON_ARROW_RIGHT_BOLD : ICON_NONE};

	staff_head(c, &page, &head, form_gap(c), false);
	foot = cut_bottom(&page, c->px->button, form_gap(c));
	foot_end(c, &foot, &next);
	staff_banner(c, foot, BANNER_NOTE, ICON_LIST_CHECKS_BOLD,
		     word(c, v->lit_on ? WORD_ENROL_SAY_PARTS : WORD_ENROL_SAY_KIND));
	if (!c->small)
		questions(c, &page);
	answers(c, page);
}

/* ---- Its sticker ---- */

/* Over the pool of light under the reader. */
static struct box over_pool(const struct canvas *c, struct box page)
{
	page.h = c->px->height - (c->small ? 104 : 210) - page.y;
	return page;
}

void screen_staff_sticker(struct canvas *c)
{
	const struct view *v = c->view;
	bool busy = v->note == NOTE_STICKER_BUSY;
	const struct staff_step steps[] = {
		{ICON_PACKAGE, word(c, WORD_STICKER_STEP_1), word(c, WORD_STICKER_STEP_1_2), busy},
		{ICON_CONTACTLESS_PAYMENT, word(c, WORD_STICKER_STEP_2),
		 word(c, WORD_STICKER_STEP_2_2), false},
		{v->kind == DEVICE_LAPTOP ? ICON_LAPTOP : ICON_DEVICE_TABLET,
		 word(c, word_kind(WORD_STICKER_STEP_3, v->kind)), word(c, WORD_STICKER_STEP_3_2),
		 false},
	};
	struct box page = page_box(c), rows;
	struct head head = step_head(c, 2, WORD_STICKER_TITLE);

	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, true);
	page = over_pool(c, page);
	card(c, page);
	rows = box_inset(page, c->small ? 20 : 48, c->small ? 8 : 24);
	for (int k = 0; k < 3; k++)
		step_row(c, box_cell(rows, 1, 3, k, 0, 0), (unsigned)k + 1, steps[k].done,
			 steps[k].icon, steps[k].title, steps[k].second);
	pool(c, ICON_NONE, true, word(c, busy ? WORD_STICKER_WRITING : WORD_STICKER_HERE),
	     word(c, busy ? WORD_STICKER_WAIT : WORD_STICKER_LET_LIE), 0, 0);
}

/* ---- It is on the list ---- */

void screen_staff_enrolled(struct canvas *c)
{
	const struct view *v = c->view;
	const struct entry entries[] = {
		{.control = CONTROL_CONFIRM,
		 .icon = ICON_BROOM,
		 .title = word(c, WORD_ENROLLED_WIPE),
		 .second = word(c, WORD_ENROLLED_WIPE_2)},
		{.control = CONTROL_NEXT,
		 .icon = v->kind == DEVICE_LAPTOP ? ICON_DEVICE_TABLET : ICON_LAPTOP,
		 .title = word(c, WORD_ENROLLED_OTHER),
		 .second = word(c, WORD_ENROLLED_OTHER_2)},
		{.control = CONTROL_FINISH,
		 .icon = ICON_CHECK_CIRCLE,
		 .title = word(c, WORD_ENROLLED_FINISH),
		 .second = word(c, WORD_ENROLLED_FINISH_2)},
	};
	struct box page = page_box(c);
	struct head head = {
		.kick = c->small ? NULL : word(c, WORD_STAFF),
		.title = say(c, word_kind(WORD_ENROLLED_TITLE, v->kind), number(c, v->unit)),
		.says = c->small ? NULL : word(c, WORD_ENROLLED_SAYS)};

	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, true);
	entries_draw(c, over_pool(c, page), entries, sizeof(entries) / sizeof(entries[0]));
	pool(c, ICON_NONE, true, word(c, WORD_ENROLLED_NEXT), word(c, WORD_ENROLLED_NEXT_2), 0, 0);
}
