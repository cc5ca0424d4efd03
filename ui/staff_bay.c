/*
 * The page of a bay: what is in it and since when, the last things that
 * happened to it, and what can be done. It shows what the view says, and
 * nobody's loans.
 */
#include <stddef.h>

#include <lendbay/fact.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

#define LINES_WIDE  4 /* of the story, beside what can be done */
#define LINES_SMALL 3
#define LINES_MAX   VIEW_ROWS_MAX

/* ---- What is in it ---- */

/* "25 November, 9:15am"; NULL: no clock knew. */
static const char *when(struct canvas *c, const struct view_row *row)
{
	if (row->day == 0)
		return NULL;
	return say(c, WORD_LIST_MORE, date_short(c, row->day), time_words(c, row->minute));
}

static const char *holds(struct canvas *c, const struct view_row *in)
{
	uint8_t state = in->state < STATES ? in->state : STATE_NONE;
	const char *says = word(c, WORD_BAY_HOLDS_NONE);

	if (state != STATE_NONE)
		says = say(c, WORD_BAY_HOLDS,
			   say(c, word_kind(WORD_A_THING_NUMBER, in->kind), number(c, in->unit)),
			   word(c, (enum word)(WORD_IS_NOT_KNOWN + state)));
	if (in->charge)
		says = say(c, WORD_TWO_SENTENCES, says,
			   say(c, WORD_BAY_CHARGED, number(c, in->charge - 1u)));
	if (when(c, in))
		says = say(c, WORD_TWO_SENTENCES, says, say(c, WORD_BAY_SINCE, when(c, in)));
	return says;
}

/* ---- What happened to it ---- */

static const char *settled(struct canvas *c, const struct view_row *row)
{
	switch (row->finding) {
	case FOUND_AS_BEFORE: return word(c, WORD_TOLD_AS_BEFORE);
	case FOUND_EMPTY: return word(c, WORD_TOLD_EMPTY);
	default:
		return say(c, WORD_TOLD_DEVICE,
			   say(c, word_kind(WORD_A_THING_NUMBER, row->kind), number(c, row->unit)));
	}
}

static const char *what(struct canvas *c, const struct view_row *row)
{
	uint8_t why = row->why < ACT_REASONS_COUNT ? row->why : ACT_NONE;
	uint8_t end = row->end < ENDS ? row->end : END_NONE;

	switch (row->state) {
	case FACT_FORCED: return word(c, WORD_TOLD_FORCED);
	case FACT_BAY_UNSURE: return word(c, WORD_TOLD_FOUND_OPEN);
	case FACT_BAY_OUT_OF_USE: return word(c, WORD_TOLD_OUT_OF_USE);
	case FACT_BAY_SETTLED: return settled(c, row);
	default:
		return say(c, WORD_TOLD_ACT, word(c, (enum word)(WORD_TOLD_OPENED + why)),
			   word(c, (enum word)(WORD_TOLD_GOES_ON + end)));
	}
}

static enum icon sign(const struct view_row *row)
{
	switch (row->state) {
	case FACT_FORCED: return ICON_WARNING_CIRCLE;
	case FACT_BAY_UNSURE: return ICON_QUESTION;
	case FACT_BAY_OUT_OF_USE: return ICON_PROHIBIT;
	case FACT_BAY_SETTLED: return ICON_MAGNIFYING_GLASS;
	default: return row->end == END_NOT_OPENED ? ICON_WARNING_CIRCLE : ICON_DOOR;
	}
}

static struct line told(struct canvas *c, const struct view_row *row)
{
	const char *brief = what(c, row), *text = brief, *at = when(c, row);

	if (row->text[0])
		text = say(c, WORD_TOLD_BY, text, private_words(c, row->text));
	text = at ? say(c, WORD_TOLD_WHEN, at, text) : say(c, WORD_SENTENCE, text);
	brief = row->day ? say(c, WORD_TOLD_WHEN, date_short(c, row->day), brief)
			 : say(c, WORD_SENTENCE, brief);
	return (struct line){.icon = sign(row), .text = text, .brief = brief};
}

static void story(struct canvas *c, struct box b)
{
	const struct view *v = c->view;
	struct line lines[LINES_MAX] = {
		{ICON_CHECK_CIRCLE, word(c, WORD_BAY_STORY_NONE), word(c, WORD_BAY_STORY_NONE)}};
	int most = c->rows.gathering ? LINES_MAX : c->small ? LINES_SMALL : LINES_WIDE, len = 0;

	for (int k = 1; k < v->rows && k < VIEW_ROWS_MAX && len < most; k++)
		lines[len++] = told(c, &v->row[k]);
	lines_card(c, b, c->small ? holds(c, &v->row[0]) : word(c, WORD_BAY_STORY), lines,
		   len ? len : 1);
}

/* ---- What can be done ---- */

static struct entry deed(const struct canvas *c, uint8_t control, uint16_t arg, enum icon icon,
			 enum word title, enum word second)
{
	return (struct entry){.control = control,
			      .arg = arg,
			      .icon = icon,
			      .title = word(c, title),
			      .second = word(c, second)};
}

static int deeds(struct canvas *c, const struct view_row *in, struct entry entries[4])
{
	uint8_t look = c->view->bay_of[staff_bay(c)].look;
	int len = 0;

	if (look == LOOK_OUT_OF_USE)
		entries[len++] = deed(c, CONTROL_REASON, ACT_LOOK, ICON_LOCK_KEY_OPEN,
				      WORD_BAY_IN_USE, WORD_BAY_IN_USE_2);
	else if (look == LOOK_UNSURE || look == LOOK_FORCED)
		entries[len++] = deed(c, CONTROL_REASON, ACT_LOOK, ICON_LOCK_KEY_OPEN,
				      WORD_BAY_LOOK, WORD_BAY_LOOK_2);
	else
		entries[len++] = deed(c, CONTROL_OPEN_DOOR, 0, ICON_LOCK_KEY_OPEN, WORD_OPEN_IT,
				      WORD_OPEN_IT_2);
	entries[len++] =
		deed(c, CONTROL_REASON, ACT_TEST, ICON_WRENCH, WORD_BAY_TEST, WORD_BAY_TEST_2);
	if (in->state != STATE_NONE) {
		entries[len] = deed(c, CONTROL_MORE, 0,
				    in->kind == DEVICE_LAPTOP ? ICON_LAPTOP : ICON_DEVICE_TABLET,
				    WORD_BAY_DEVICE, WORD_BAY_DEVICE_2);
		entries[len++].title =
			say(c, word_kind(WORD_BAY_DEVICE, in->kind), number(c, in->unit));
	}
	if (look != LOOK_OUT_OF_USE)
		entries[len++] = deed(c, CONTROL_DEED, RIGHT_OUT_OF_USE, ICON_PROHIBIT,
				      WORD_BAY_OUT, WORD_BAY_OUT_2);
	return len;
}

void screen_staff_bay(struct canvas *c)
{
	const struct view *v = c->view;
	uint8_t bay = staff_bay(c), look = v->bay_of[bay].look;
	struct box page = page_box(c), side;
	struct entry entries[4];
	struct head head = {
		.kick = c->small ? NULL : word(c, WORD_OPEN_A_DOOR),
		.title = say(c, WORD_BAY_TITLE, number(c, bay),
			     word(c, (enum word)(WORD_BAY_EMPTY +
						 (look < BAY_LOOKS_COUNT ? look : LOOK_OTHER)))),
		.says = c->small ? NULL : holds(c, &v->row[0])};

	staff_head(c, &page, &head, c->small ? c->px->gap : c->px->s3, true);
	side = cut_end(&page, c->small ? 270 : 440, c->px->s3);
	story(c, page);
	entries_draw(c, side, entries, deeds(c, &v->row[0], entries));
}
