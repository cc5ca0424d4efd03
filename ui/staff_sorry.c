/*
 * The house says no to a worker: what happened in one sentence, and what can
 * be done about it.
 */
#include <math.h>
#include <stddef.h>

#include "art.h"
#include "screens.h"
#include "staff_widgets.h"

struct advice {
	enum icon icon;
	enum word title, second; /* {1} door */
};

enum sorry_art { ART_STICKER, ART_CABINET, ART_DOOR, ART_STUCK };

static const struct sorry {
	enum word title, says; /* {1} door or where it is in its life, {2} "tablet 9" */
	enum sorry_art art;
	struct advice todo[2];
} sorries[REFUSALS_COUNT] = {
	[REFUSED_NOT] = {WORD_WORKER_ANY,
			 WORD_WORKER_ANY_SAYS,
			 ART_CABINET,
			 {{ICON_ARROW_CLOCKWISE, WORD_DO_TRY, WORD_DO_TRY_2}}},
	[REFUSED_NOT_OPENED] = {WORD_WORKER_NOT_OPENED,
				WORD_WORKER_NOT_OPENED_SAYS,
				ART_STUCK,
				{{ICON_DOOR, WORD_DO_PUSH, WORD_DO_PUSH_2},
				 {ICON_WRENCH, WORD_DO_THREE, WORD_DO_THREE_2}}},
	[REFUSED_NO_FREE_BAY] = {WORD_WORKER_NO_BAY,
				 WORD_WORKER_NO_BAY_SAYS,
				 ART_CABINET,
				 {{ICON_BOX_ARROW_DOWN, WORD_DO_TAKE_IN, WORD_DO_TAKE_IN_2},
				  {ICON_MAGNIFYING_GLASS, WORD_DO_SETTLE, WORD_DO_SETTLE_2}}},
	[REFUSED_UNKNOWN_STICKER] = {WORD_WORKER_STICKER,
				     WORD_WORKER_STICKER_SAYS,
				     ART_STICKER,
				     {{ICON_ARROW_CLOCKWISE, WORD_DO_TAP_AGAIN,
				       WORD_DO_TAP_AGAIN_2},
				      {ICON_NOTE_PENCIL, WORD_DO_ADD, WORD_DO_ADD_2}}},
	[REFUSED_OUT_OF_ORDER] = {WORD_WORKER_ORDER,
				  WORD_WORKER_ORDER_SAYS,
				  ART_CABINET,
				  {{ICON_HOURGLASS_MEDIUM, WORD_DO_WAIT, WORD_DO_WAIT_2},
				   {ICON_WRENCH, WORD_DO_MEND, WORD_DO_MEND_2}}},
	[REFUSED_BUSY] = {WORD_WORKER_BUSY,
			  WORD_WORKER_BUSY_SAYS,
			  ART_STUCK,
			  {{ICON_HOURGLASS_MEDIUM, WORD_DO_WAIT, WORD_DO_WAIT_2}}},
	[REFUSED_NOTHING_IN] = {WORD_WORKER_NOTHING_IN,
				WORD_WORKER_NOTHING_IN_SAYS,
				ART_STUCK,
				{{ICON_CONTACTLESS_PAYMENT, WORD_DO_TAP_PUT, WORD_DO_TAP_PUT_2}}},
#define ONE_WAY(says, way, icon)                                                                   \
	{                                                                                          \
		WORD_WORKER_##says, WORD_WORKER_##says##_SAYS, ART_CABINET,                        \
		{                                                                                  \
			{                                                                          \
				icon, WORD_DO_##way, WORD_DO_##way##_2                             \
			}                                                                          \
		}                                                                                  \
	}
	[REFUSED_NOT_PROVED] = {WORD_WORKER_NOT_PROVED,
				WORD_WORKER_NOT_PROVED_SAYS,
				ART_CABINET,
				{{ICON_KEY, WORD_DO_NEW_PIN_FIRST, WORD_DO_NEW_PIN_FIRST_2},
				 {ICON_MAGNIFYING_GLASS, WORD_DO_FIND_NUMBER,
				  WORD_DO_FIND_NUMBER_2}}},
	[REFUSED_PAUSED] = ONE_WAY(PAUSED, END_PAUSE, ICON_CLOCK),
	[REFUSED_NO_ADULT] = ONE_WAY(NO_ADULT, FETCH_ADULT, ICON_USERS_THREE),
	[REFUSED_WAITED_FOR] = ONE_WAY(WAITED_FOR, EXTEND, ICON_CALENDAR_DOTS),
	[REFUSED_RENEWED_OUT] = ONE_WAY(RENEWED_OUT, EXTEND, ICON_CALENDAR_DOTS),
	[REFUSED_IN_QUEUE] = ONE_WAY(IN_QUEUE, SEE_QUEUE, ICON_HOURGLASS_MEDIUM),
	[REFUSED_HAS_KIND] = ONE_WAY(HAS_KIND, RETURN_FIRST, ICON_BOX_ARROW_DOWN),
	[REFUSED_HAS_ONE] = ONE_WAY(HAS_ONE, RETURN_FIRST, ICON_BOX_ARROW_DOWN),
	[REFUSED_CODE_USED] = ONE_WAY(CODE, NEW_CODE, ICON_RECEIPT),
	[REFUSED_CODE_ENDED] = ONE_WAY(CODE, NEW_CODE, ICON_RECEIPT),
	[REFUSED_DISK_LOW] = ONE_WAY(DISK, ROOM, ICON_USER_CIRCLE),
	[REFUSED_BLOCKED] = ONE_WAY(BLOCKED, UNBLOCK, ICON_CHECK_CIRCLE),
	[REFUSED_NOT_ALLOWED] = ONE_WAY(NOT_ALLOWED, ASK_WHO_MAY, ICON_USER_CIRCLE),
	[REFUSED_NOT_FILTERED] = ONE_WAY(NOT_FILTERED, FILTER, ICON_BOX_ARROW_DOWN),
	[REFUSED_FOUND_AGAIN] = ONE_WAY(FOUND, CHECK_IT, ICON_BROOM),
	[REFUSED_SISTER] = ONE_WAY(SISTER, SEND_HOME, ICON_MAP_PIN),
	[REFUSED_BAD_GROUNDS] = ONE_WAY(BAD_GROUNDS, OTHER_REASON, ICON_QUESTION),
	[REFUSED_NOTHING_SUCH] = ONE_WAY(NOTHING_SUCH, LOOK_AGAIN, ICON_STACK),
	[REFUSED_TWO_HELPERS] = ONE_WAY(TWO_HELPERS, REMOVE_ONE, ICON_USERS_THREE),
	[REFUSED_UNDER_18] = ONE_WAY(UNDER_18, ASK_WHO_MAY, ICON_USER_CIRCLE),
	[REFUSED_KNOWN_ALREADY] = ONE_WAY(KNOWN, LOOK_AGAIN, ICON_STACK),
#undef ONE_WAY
};

/* What is not for this now, by where it is in its life. */
static const struct sorry not_yet[STATES] = {
	[STATE_NONE] = {WORD_WORKER_NOT_YET,
			WORD_WORKER_NOT_YET_SAYS,
			ART_STICKER,
			{{ICON_USER_CIRCLE, WORD_DO_COORDINATOR, WORD_DO_COORDINATOR_2}}},
	[STATE_READY] = {WORD_WORKER_READY,
			 WORD_WORKER_READY_SAYS,
			 ART_STICKER,
			 {{ICON_BOX_ARROW_DOWN, WORD_DO_PUT_AWAY, WORD_DO_PUT_AWAY_2}}},
	[STATE_IMPOUNDED] = {WORD_WORKER_IMPOUNDED,
			     WORD_WORKER_IMPOUNDED_SAYS,
			     ART_STICKER,
			     {{ICON_PROHIBIT, WORD_DO_LEAVE_OFF, WORD_DO_LEAVE_OFF_2},
			      {ICON_USER_CIRCLE, WORD_DO_COORDINATOR, WORD_DO_COORDINATOR_2}}},
	[STATE_WITHDRAWN] = {WORD_WORKER_WITHDRAWN,
			     WORD_WORKER_WITHDRAWN_SAYS,
			     ART_STICKER,
			     {{ICON_USER_CIRCLE, WORD_DO_COORDINATOR, WORD_DO_COORDINATOR_2}}},
};

/* The one door in which a ready device of that number stands; 0: none, or more than one. */
static uint8_t home_of(const struct view *v, uint32_t unit)
{
	uint8_t found = 0;

	for (uint8_t bay = 1; bay <= v->bays; bay++) {
		if (v->bay_of[bay].state != STATE_READY || v->bay_of[bay].unit != unit)
			continue;
		if (found)
			return 0; /* tablet 3 and laptop 3: the number alone does not say */
		found = bay;
	}
	return found;
}

static struct sorry sorry_of(const struct canvas *c, uint8_t *bay)
{
	const struct view *v = c->view;
	struct sorry sorry = sorries[REFUSED_NOT];

	*bay = staff_bay(c);
	if (v->refusal == REFUSED_NOT_YET) {
		sorry = not_yet[STATE_NONE];
		if (v->state < STATES && not_yet[v->state].title != WORD_NONE)
			sorry = not_yet[v->state];
		*bay = v->state == STATE_READY ? home_of(v, v->unit) : 0;
		if (*bay) {
			sorry.art = ART_DOOR;
			sorry.todo[0] = (struct advice){ICON_BOX_ARROW_DOWN, WORD_DO_PUT_BACK,
							WORD_DO_PUT_BACK_2};
		}
		return sorry;
	}
	if (v->refusal < REFUSALS_COUNT && sorries[v->refusal].title != WORD_NONE)
		sorry = sorries[v->refusal];
	/* A door without a number says nothing. */
	if (!*bay && (sorry.art == ART_DOOR || sorry.art == ART_STUCK))
		sorry = sorries[REFUSED_NOT];
	return sorry;
}

/* An icon and two lines; information, so no ledge. */
static void advice_row(struct canvas *c, struct box b, const struct advice *a, uint8_t bay)
{
	struct style st = style_lead(c), st2 = style_second(c);
	const char *title = say(c, a->title, number(c, bay));
	double size = c->px->plate, high, second = 0;

	(void)rows_about(c, b, ROW_WORDS, false); /* if it is to be a row */
	plate(c, b.x, round(b.y + (b.h - size) / 2), size, a->icon);
	(void)cut_start(&b, size, c->small ? 14 : 24); /* the plate's place */
	high = type_height(c, st, title, b.w);
	second = type_height(c, st2, word(c, a->second), b.w);
	b.y += (b.h - high - second - 4) / 2;
	b.h = high;
	(void)type_draw(c, st, title, b); /* its height is known */
	b.y += high + 4;
	b.h = second;
	(void)type_draw(c, st2, word(c, a->second), b);
}

static void advice(struct canvas *c, struct box b, const struct sorry *sorry, uint8_t bay)
{
	double each = c->small ? 84 : 144, gap = c->small ? 6 : 12, pad = c->small ? 14 : 28;
	int len = 0;

	while (len < 2 && sorry->todo[len].title != WORD_NONE)
		len++;
	b = box_middle(b, b.w, len * each + (len - 1) * gap);
	card(c, b);
	b = box_inset(b, pad, 0);
	for (int k = 0; k < len; k++) {
		if (k > 0)
			fill_box(c, (struct box){b.x, b.y - gap / 2 - 1, b.w, 2}, COLOUR_RULE);
		advice_row(c, cut_top(&b, each, gap), &sorry->todo[k], bay);
	}
}

/* What it is about: a door, all of them, or the sticker that was tapped. */
static void sorry_picture(struct canvas *c, struct box b, enum sorry_art art, uint8_t bay)
{
	struct box room = box_middle(b, b.w, fmin(350, b.h));

	switch (art) {
	case ART_STICKER:
		fill_round(c, room, c->px->r3, COLOUR_MIST);
		art_sticker(c, room.x + room.w / 2, room.y + room.h / 2, 104);
		break;
	case ART_CABINET: map_resident(c, room, 0, MAP_NONE); break;
	case ART_DOOR: map_resident(c, room, bay, MAP_NEXT); break;
	case ART_STUCK: map_resident(c, room, bay, MAP_STUCK); break;
	}
}

void screen_staff_sorry(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	uint8_t bay;
	struct sorry sorry = sorry_of(c, &bay);
	bool fine = v->refusal == REFUSED_NOT_YET && v->state == STATE_READY;
	const char *first = v->refusal == REFUSED_NOT_YET && v->state < STATES
				    ? word(c, (enum word)(WORD_IS_NOT_KNOWN + v->state))
				    : number(c, v->bay);
	struct head head = {.kick = word(c, fine ? WORD_STAFF : WORD_THERE_IS_A_PROBLEM),
			    .kick_icon = fine ? ICON_NONE : ICON_WARNING,
			    .title = say(c, sorry.title, first),
			    .says = say(c, sorry.says, first, staff_thing(c))};
	struct button back = {.control = CONTROL_FINISH,
			      .look = BUTTON_LIT,
			      .text = word(c, WORD_BACK_TO_LIST),
			      .icon_end = ICON_ARROW_RIGHT_BOLD};
	const struct button enrol = {
		.control = CONTROL_NEW_DEVICE, .text = word(c, WORD_ENROL_NEW_ONE), .small = true};

	if (c->small)
		head.kick = NULL;
	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, false);
	foot = page_foot(c, &page);
	foot_end(c, &foot, &back);
	if (v->refusal == REFUSED_UNKNOWN_STICKER) /* or it is new, and nobody's yet */
		foot_end(c, &foot, &enrol);
	staff_banner(c, foot, BANNER_NOTE, ICON_INFO_BOLD, NULL);
	if (!c->small)
		sorry_picture(c, cut_start(&page, 478, 40), sorry.art, bay);
	advice(c, page, &sorry, bay);
}
