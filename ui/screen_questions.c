/*
 * Questions that may always be skipped: what it is for, how sure somebody
 * feels, whose loan it was.
 */
#include <math.h>
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "ways.h"

/* ---- What is it for? ---- */

static const struct {
	enum word text;
	enum icon icon;
} purposes[PURPOSES_COUNT] = {
	[PURPOSE_FAMILY] = {WORD_PURPOSE_FAMILY, ICON_HAND_HEART},
	[PURPOSE_HEALTH] = {WORD_PURPOSE_HEALTH, ICON_FIRST_AID_KIT},
	[PURPOSE_JOBS] = {WORD_PURPOSE_JOBS, ICON_BRIEFCASE},
	[PURPOSE_BENEFITS] = {WORD_PURPOSE_BENEFITS, ICON_NOTE_PENCIL},
	[PURPOSE_MONEY] = {WORD_PURPOSE_MONEY, ICON_COINS},
	[PURPOSE_LEARNING] = {WORD_PURPOSE_LEARNING, ICON_BOOK_OPEN_TEXT},
	[PURPOSE_FUN] = {WORD_PURPOSE_FUN, ICON_SMILEY},
	[PURPOSE_VISIT] = {WORD_PURPOSE_VISIT, ICON_HOUSE},
	[PURPOSE_OTHER] = {WORD_PURPOSE_OTHER, ICON_QUESTION},
};

static struct button skip_button(const struct canvas *c)
{
	return (struct button){.control = CONTROL_SKIP, .text = word(c, WORD_SKIP)};
}

static struct button next_button(const struct canvas *c)
{
	return (struct button){.control = CONTROL_NEXT,
			       .look = BUTTON_LIT,
			       .text = word(c, WORD_NEXT),
			       .icon_end = ICON_ARROW_RIGHT_BOLD};
}

/* Step line and steps, where the view counts them. */
static void borrow_steps(struct canvas *c, struct head *head)
{
	const struct view *v = c->view;

	head->kick = word(c, WORD_BORROW);
	if (!v->steps)
		return;
	head->kick = say(c, WORD_BORROW_STEP, number(c, v->step), number(c, v->steps));
	head->step = v->step;
	head->steps = v->steps;
}

void screen_purpose(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {.title = word(c, WORD_PURPOSE_TITLE),
			    .says = c->small ? NULL : word(c, WORD_PURPOSE_SAYS)};
	struct entry entries[PURPOSES_COUNT];
	struct button next = next_button(c), skip = skip_button(c);
	int len = 0;

	for (uint8_t k = PURPOSE_NONE + 1; k < PURPOSES_COUNT; k++) {
		if (purposes[k].text == WORD_NONE ||
		    (k == PURPOSE_VISIT && v->role != ROLE_CHAMPION))
			continue;
		entries[len++] = (struct entry){.control = CONTROL_PURPOSE,
						.arg = k,
						.chosen = v->purpose == k,
						.icon = purposes[k].icon,
						.title = word(c, purposes[k].text)};
	}
	borrow_steps(c, &head);
	page_head(c, &page, &head);
	if (c->small) /* three rows and the foot fill the page */
		page.h += 4;
	foot = cut_bottom(&page, c->px->button, c->small ? c->px->gap : c->px->s3);
	if (v->purpose != PURPOSE_NONE)
		foot_end(c, &foot, &next);
	foot_end(c, &foot, &skip);
	entries_draw(c, page, entries, len);
}

/* ---- How sure do you feel? ---- */

#define SURE_W 96 /* an answer at 1280x800 */

/* The first skill that nothing was said of; SKILLS: none. */
static uint8_t next_skill(const struct view *v)
{
	for (uint8_t k = 0; k < SKILLS; k++) {
		if (v->sure[k] == 0)
			return k;
	}
	return SKILLS;
}

static uint16_t sure_arg(unsigned skill, unsigned level)
{
	return (uint16_t)(skill * 8 + level);
}

/* A figure, and a word under it if there is one; the chosen one has a thick border. */
static void sure_answer(struct canvas *c, struct box b, uint8_t skill, unsigned level,
			const char *under)
{
	bool chosen = c->view->sure[skill] == level;
	struct style st = style_h3(c), light = style_xs(c);
	double high = st.size, more = 0;
	struct box in;

	st.line = 1;
	st.align = light.align = ALIGN_MIDDLE;
	light.line = 1.1;
	if (chosen)
		in = pressed_in(c, b, CONTROL_SURE, sure_arg(skill, level), c->px->r2,
				COLOUR_SHADETEXT, COLOUR_MIST);
	else
		in = pressable(c, b, CONTROL_SURE, sure_arg(skill, level), c->px->r2, false);
	rows_cell(c, NULL);
	if (under)
		more = 6 + type_height(c, light, under, in.w - 8);
	in.y += round((in.h - high - more) / 2);
	type_middle(c, st, number(c, level), (struct box){in.x, in.y, in.w, high});
	if (under)
		(void)type_draw(c, light, under,
				(struct box){in.x + 4, in.y + high + 6, in.w - 8, more - 6});
}

static void sure_row(struct canvas *c, struct box row, uint8_t skill)
{
	struct style st = style_body(c), st2 = style_xs(c);
	struct box answers = cut_end(&row, SURE_MAX * SURE_W + (SURE_MAX - 1) * c->px->gap, 20);
	const char *name = word(c, (enum word)(WORD_SKILL_COMMUNICATING + skill));
	const char *second = word(c, (enum word)(WORD_SKILL_COMMUNICATING_2 + skill));
	double high, more;

	(void)rows_about(c, row, ROW_WORDS, false); /* if it is to be a row */
	st.bold = true;
	st.line = 1.1;
	st2.colour = COLOUR_INK2;
	st2.line = 1.15;
	high = type_height(c, st, name, row.w);
	more = type_height(c, st2, second, row.w);
	if (high + more > row.h)
		more = 0;
	row.y += round((row.h - high - more) / 2);
	row.h = high;
	(void)type_draw(c, st, name, row); /* its height is known */
	row.y += high;
	row.h = more;
	if (more > 0)
		(void)type_draw(c, st2, second, row);
	for (unsigned level = 1; level <= SURE_MAX; level++)
		sure_answer(c, box_cell(answers, SURE_MAX, 1, (int)level - 1, c->px->gap, 0), skill,
			    level, NULL);
}

/* All five on one page; what ends it stands beside them, under Listen's corner. */
static void sureness_large(struct canvas *c, const char *title)
{
	struct box page = page_box(c), side;
	struct head head = {.title = title, .says = word(c, WORD_SURE_SAYS)};
	struct button next = next_button(c), skip = skip_button(c);
	bool any = false;

	for (int k = 0; k < SKILLS; k++)
		any |= c->view->sure[k] > 0;
	borrow_steps(c, &head);
	if (c->view->stage == STAGE_AFTER)
		head.kick = word(c, WORD_RETURN);
	page_head(c, &page, &head);
	side = cut_end(&page, 156, c->px->s3);
	next.upright = true;
	next.icon = ICON_ARROW_RIGHT_BOLD;
	next.icon_end = ICON_NONE;
	skip.small = true;
	if (any)
		button(c, cut_bottom(&side, 200, 20), &next);
	button(c, cut_bottom(&side, c->px->button, 0), &skip);
	for (uint8_t k = 0; k < SKILLS; k++)
		sure_row(c, box_cell(page, 1, SKILLS, k, 0, c->px->gap), k);
}

/* What was answered, when all is. */
static void sureness_said(struct canvas *c, struct box b)
{
	struct box in = box_inset(b, 18, 8);
	struct style st = style_body(c);

	card(c, b);
	st.line = 1.1;
	for (int k = 0; k < SKILLS; k++) {
		struct box row = box_cell(in, 1, SKILLS, k, 0, 0), end;

		(void)rows_about(c, row, ROW_WORDS, true); /* if it is to be a row */
		end = cut_end(&row, 110, 8);
		type_middle(c, st, word(c, (enum word)(WORD_SKILL_COMMUNICATING + k)), row);
		type_middle(c, st, say(c, WORD_SURE_ANSWERED, number(c, c->view->sure[k])), end);
	}
}

/* One idea a screen: one question after the other. */
static void sureness_small(struct canvas *c, const char *title)
{
	const struct view *v = c->view;
	uint8_t skill = next_skill(v);
	struct box page = page_box(c), foot;
	struct head head = {.kick = title};
	struct button next = next_button(c), skip = skip_button(c);

	if (skill == SKILLS) {
		head.title = word(c, WORD_SURE_ALL_SAID);
	} else {
		head.title = word(c, (enum word)(WORD_SKILL_COMMUNICATING + skill));
		head.says = say(c, WORD_SURE_OF, number(c, skill + 1u), number(c, SKILLS));
	}
	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	/* In the middle Next would read as the next question, and Skip forgets what was said. */
	if (skill > 0 && skill < SKILLS) {
		next.look = BUTTON_PLAIN;
		next.text = word(c, WORD_SURE_ENOUGH);
		next.icon_end = ICON_NONE;
	}
	if (skill > 0)
		foot_end(c, &foot, &next);
	else
		foot_end(c, &foot, &skip);
	if (skill == SKILLS) {
		sureness_said(c, page);
		return;
	}
	page = box_middle(page, page.w, fmin(page.h, 150));
	for (unsigned level = 1; level <= SURE_MAX; level++)
		sure_answer(c, box_cell(page, SURE_MAX, 1, (int)level - 1, c->px->gap, 0), skill,
			    level, word(c, (enum word)(WORD_SURE_1 + level - 1)));
}

void screen_sureness(struct canvas *c)
{
	const char *title =
		word(c, c->view->stage == STAGE_AFTER ? WORD_SURE_TITLE_NOW : WORD_SURE_TITLE);

	if (c->small)
		sureness_small(c, title);
	else
		sureness_large(c, title);
}

/* ---- Whose loan was it? ---- */

void screen_return_own(struct canvas *c)
{
	struct box page = page_box(c), foot;
	struct head head = {.kick = word(c, word_kind(WORD_IT_IS_BACK, c->view->kind)),
			    .kick_icon = ICON_CHECK_CIRCLE_BOLD,
			    .title = word(c, WORD_OWN_TITLE),
			    .says = word(c, WORD_OWN_SAYS)};
	const struct tile tiles[] = {
		{.control = CONTROL_YES,
		 .icon = ICON_SMILEY,
		 .title = word(c, WORD_OWN_YES),
		 .second = word(c, WORD_OWN_YES_2)},
		{.control = CONTROL_NO,
		 .icon = ICON_HAND_HEART,
		 .title = word(c, WORD_OWN_NO),
		 .second = word(c, WORD_OWN_NO_2)},
	};
	struct button skip = skip_button(c);

	page_head(c, &page, &head);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &skip);
	way_tiles(c, page, tiles, 2, 1);
}
