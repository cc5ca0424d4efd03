/*
 * The page of several devices taken in in one go: each of their doors, and
 * what is to be done at it. It shows what the view says; the switches and the
 * stickers do the rest.
 */
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

static const struct {
	enum icon icon;
	uint8_t control;
	enum word says;
} looks[BATCH_LOOKS] = {
	[BATCH_NOT_YET] = {ICON_LOCK_KEY_OPEN, CONTROL_NONE, WORD_BATCH_NOT_YET},
	[BATCH_OPENING] = {ICON_LOCK_KEY_OPEN, CONTROL_NONE, WORD_BATCH_OPENING},
	[BATCH_TAKE_OUT] = {ICON_DEVICE_TABLET, CONTROL_NONE, WORD_BATCH_TAKE_OUT},
	[BATCH_SHUT_IT] = {ICON_DOOR, CONTROL_NONE, WORD_BATCH_SHUT_IT},
	[BATCH_TAP_IT] = {ICON_CONTACTLESS_PAYMENT, CONTROL_ROW, WORD_BATCH_TAP_IT},
	[BATCH_DONE] = {ICON_CHECK_CIRCLE, CONTROL_NONE, WORD_BATCH_DONE},
	[BATCH_DID_NOT_OPEN] = {ICON_WARNING_CIRCLE, CONTROL_ROW, WORD_BATCH_DID_NOT_OPEN},
	[BATCH_ASIDE] = {ICON_WARNING_CIRCLE, CONTROL_NONE, WORD_BAY_SET_ASIDE},
};

static struct entry door(struct canvas *c, uint16_t k)
{
	const struct view_row *row = &c->view->row[k];
	uint8_t look = row->state < BATCH_LOOKS ? row->state : BATCH_NOT_YET;
	const char *thing = say(c, word_kind(WORD_A_THING_NUMBER, row->kind), number(c, row->unit));

	return (struct entry){.control = looks[look].control,
			      .quiet = looks[look].control == CONTROL_NONE,
			      .arg = k,
			      .icon = looks[look].icon,
			      .title = say(c, WORD_BATCH_DOOR, number(c, row->bay), thing),
			      .second = word(c, looks[look].says)};
}

static uint32_t to_go(const struct view *v)
{
	uint32_t left = 0;

	for (int k = 0; k < v->rows && k < VIEW_ROWS_MAX; k++)
		left += v->row[k].state != BATCH_DONE && v->row[k].state != BATCH_ASIDE;
	return left;
}

static void batch_foot(struct canvas *c, struct box foot)
{
	const struct view *v = c->view;
	uint32_t left = to_go(v);
	const struct button next = {
		.control = CONTROL_CONFIRM,
		.look = BUTTON_LIT,
		.text = say(c, word_count(c, WORD_BATCH_NEXT, v->count), number(c, v->count)),
		.icon_end = ICON_ARROW_RIGHT_BOLD};
	const struct button finish = {.control = CONTROL_FINISH,
				      .look = v->lit_on ? BUTTON_LIT : BUTTON_PLAIN,
				      .text = word(c, WORD_BATCH_FINISH),
				      .icon_end = ICON_CHECK_BOLD};

	/* Back leaves a batch too. */
	if (v->lit_on && v->count)
		foot_end(c, &foot, &next);
	else if (!v->bay)
		foot_end(c, &foot, &finish);
	if (v->note != NOTE_NONE)
		staff_banner(c, foot, BANNER_NOW, ICON_DOOR_OPEN_BOLD, NULL);
	else if (left)
		banner(c, foot, BANNER_NOW, ICON_DOOR_OPEN_BOLD,
		       say(c, word_count(c, WORD_BATCH_TO_GO, left), number(c, left)));
	else
		banner(c, foot, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD, word(c, WORD_BATCH_ALL_IN));
}

void screen_staff_batch(struct canvas *c)
{
	const struct view *v = c->view;
	struct entry entries[VIEW_ROWS_MAX];
	struct head head = {
		.kick = c->small ? NULL : word(c, WORD_STAFF_TAKE_IN),
		.title = say(c, word_count(c, WORD_BATCH_TITLE, v->rows), number(c, v->rows)),
		.says = c->small ? NULL : word(c, WORD_BATCH_SAYS),
		.wide = true};
	struct box page = page_box(c), foot, side;
	int len = 0;

	/* While a door is open there is no Sign out: it is shut first. */
	if (v->bay)
		page_head(c, &page, &head);
	else
		staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, false);
	foot = page_foot(c, &page);
	batch_foot(c, foot);
	if (!c->small) {
		side = cut_start(&page, 360, c->px->s3);
		map_resident(c, box_middle(side, side.w, 300), staff_bay(c), MAP_ALL_OPEN);
	}
	for (uint16_t k = 0; k < v->rows && k < VIEW_ROWS_MAX; k++)
		entries[len++] = door(c, k);
	entries_draw(c, page, entries, len);
}
