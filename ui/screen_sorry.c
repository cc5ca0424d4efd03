/* When the house says no, or a door does: in kind words, with ways out. */
#include <math.h>
#include <stddef.h>

#include "map.h"
#include "screens.h"
#include "ways.h"

#define WAYS_MAX 5

struct ways {
	struct tile tile[WAYS_MAX];
	int len;
};

/* The first way that is offered is lit. */
static void add_way(struct ways *w, struct tile t)
{
	t.lit = w->len == 0;
	w->tile[w->len++] = t;
}

static struct tile way(const struct canvas *c, uint8_t control, enum icon icon, const char *title,
		       const char *second)
{
	return (struct tile){.control = control,
			     .icon = icon,
			     .title = title,
			     .second = second,
			     .title_size = c->px->lead};
}

static void stuck_ways(struct canvas *c, struct ways *w)
{
	const struct view *v = c->view;
	bool returning = v->why == ACT_RETURN;

	if (v->other_bay)
		add_way(w, way(c, CONTROL_OTHER_BAY, ICON_DOOR_OPEN,
			       say(c, WORD_USE_OTHER_DOOR, number(c, v->other_bay)),
			       word(c, returning ? WORD_OTHER_FREE
						 : word_kind(WORD_SAME_KIND, v->kind))));
	if (v->refusal == REFUSED_NOT_OPENED)
		add_way(w, way(c, CONTROL_TRY_AGAIN, ICON_ARROW_CLOCKWISE,
			       say(c, WORD_TRY_DOOR_AGAIN, number(c, v->bay)),
			       word(c, WORD_PUSH_GENTLY)));
	add_way(w, ask_tile(c));
	if (w->len < 3)
		add_way(w, way(c, CONTROL_FINISH, ICON_SMILEY, word(c, WORD_TO_THE_START),
			       word(c, WORD_COME_BACK_2)));
}

void screen_stuck(struct canvas *c)
{
	const struct view *v = c->view;
	bool aside = v->refusal == REFUSED_SET_ASIDE;
	struct box page = page_box(c), foot, side;
	struct head head = {.kick = word(c, aside ? WORD_BORROW : WORD_THERE_IS_A_PROBLEM),
			    .kick_icon = aside ? ICON_CHECK_CIRCLE_BOLD : ICON_WARNING_BOLD,
			    .title = aside ? word(c, WORD_THANKS_TOLD)
					   : say(c, WORD_DID_NOT_OPEN, number(c, v->bay)),
			    .says = word(c, aside                  ? WORD_THANKS_TOLD_SAYS
					    : v->why == ACT_RETURN ? WORD_OUR_FAULT_RETURN
								   : WORD_OUR_FAULT)};
	struct ways w = {0};

	stuck_ways(c, &w);
	page_head(c, &page, &head);
	foot = page_foot_low(c, &page);
	way_foot(c, foot);
	if (c->small) {
		way_tiles(c, page, w.tile, w.len, w.len > 2 ? 2 : 1);
		return;
	}
	side = cut_start(&page, c->board->policy.bays > 16 ? 500 : 480, 36);
	map_resident(c, box_middle(side, side.w, fmin(352, side.h)), v->bay,
		     aside ? MAP_NONE : MAP_STUCK);
	way_tiles(c, page, w.tile, w.len, 1);
}

/* "Keep one for me", for each kind whose queue may be joined. */
static void queue_ways(struct canvas *c, struct ways *w)
{
	const struct view *v = c->view;

	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++) {
		struct tile t = way(
			c, CONTROL_QUEUE, ICON_BOOKMARK_SIMPLE,
			word(c, word_kind(WORD_KEEP_ONE, kind)),
			v->waiting[kind] ? say(c, WORD_KEEP_PLACE, number(c, v->waiting[kind] + 1u))
					 : word(c, WORD_KEEP_FIRST));

		t.arg = kind;
		if (v->can_wait >> kind & 1)
			add_way(w, t);
	}
}

void screen_nothing_left(struct canvas *c)
{
	const struct view *v = c->view;
	uint8_t kind = v->kind, other = kind == DEVICE_LAPTOP ? DEVICE_TABLET : DEVICE_LAPTOP;
	uint32_t due = v->next_due[kind < DEVICE_KINDS ? kind : DEVICE_NONE];
	struct box page = page_box(c), foot;
	struct head head = {.kick = word(c, WORD_BORROW)};
	struct ways w = {0};

	/* Nothing was chosen, because there is nothing at all: the first that comes back. */
	for (uint8_t k = DEVICE_NONE + 1; kind == DEVICE_NONE && k < DEVICE_KINDS; k++) {
		if (v->next_due[k] && (!due || v->next_due[k] < due))
			due = v->next_due[k];
	}
	if (kind != DEVICE_NONE && v->ready[other] == 0 && v->ready[kind] == 0)
		kind = DEVICE_NONE;
	head.title = word(c, word_kind(WORD_ALL_ARE_OUT, kind));
	head.says = due ? say(c, WORD_NEXT_DUE, date_words(c, due)) : word(c, WORD_NEXT_NOT_KNOWN);
	queue_ways(c, &w);
	if (kind != DEVICE_NONE && v->ready[other]) {
		struct tile t = way(c, CONTROL_KIND,
				    other == DEVICE_LAPTOP ? ICON_LAPTOP : ICON_DEVICE_TABLET,
				    word(c, word_kind(WORD_BORROW_OTHER, other)),
				    say(c, word_count(c, WORD_READY_NOW, v->ready[other]),
					number(c, v->ready[other])));

		t.arg = other;
		add_way(&w, t);
	}
	add_way(&w, ask_tile(c));
	w.tile[w.len - 1].second = word(c, WORD_MAY_HAVE_SPARE);
	add_way(&w, way(c, CONTROL_FINISH, ICON_CALENDAR_CHECK, word(c, WORD_COME_BACK),
			word(c, v->waits ? WORD_PLACE_KEPT : WORD_COME_BACK_2)));
	page_head(c, &page, &head);
	foot = page_foot_low(c, &page);
	way_foot(c, foot);
	way_tiles(c, page, w.tile, w.len, w.len > 3 || (c->small && w.len > 2) ? 2 : 1);
}

enum offer {
	OFFER_LOANS = 1,  /* My loans, and Return */
	OFFER_RETRY = 2,  /* the same door again */
	OFFER_PERSON = 4, /* lit: only a person can help now */
	OFFER_RETURN = 8, /* Return */
	OFFER_DATES = 16, /* My loans: to look at */
};

/* One refusal in words. {1} is the door, {2} minutes or a day, {3} another place. */
static const struct {
	enum word title, says;
	bool by_kind; /* title is a KIND */
	uint8_t offer;
} refusals[REFUSALS_COUNT] = {
	[REFUSED_PAUSED] = {.title = WORD_SORRY_PAUSED, .says = WORD_SORRY_PAUSED_SAYS},
	[REFUSED_OVERDUE] = {.title = WORD_SORRY_OVERDUE,
			     .says = WORD_SORRY_OVERDUE_PLAIN,
			     .by_kind = true,
			     .offer = OFFER_LOANS},
	[REFUSED_HAS_ONE] = {.title = WORD_SORRY_HAS_ONE,
			     .says = WORD_SORRY_HAS_ONE_SAYS,
			     .by_kind = true,
			     .offer = OFFER_LOANS},
	[REFUSED_OUT_OF_ORDER] = {.title = WORD_SORRY_ORDER, .says = WORD_SORRY_ORDER_SAYS},
	[REFUSED_LEFT_OPEN] = {.title = WORD_SORRY_LEFT_OPEN, .says = WORD_SORRY_LEFT_OPEN_SAYS},
	[REFUSED_UNKNOWN_STICKER] = {.title = WORD_SORRY_STICKER,
				     .says = WORD_SORRY_STICKER_SAYS,
				     .offer = OFFER_PERSON},
	[REFUSED_NOT_ON_LOAN] = {.title = WORD_SORRY_NOT_ON_LOAN,
				 .says = WORD_SORRY_NOT_ON_LOAN_SAYS,
				 .by_kind = true,
				 .offer = OFFER_PERSON},
	[REFUSED_NO_FREE_BAY] = {.title = WORD_SORRY_NO_BAY,
				 .says = WORD_SORRY_NO_BAY_SAYS,
				 .offer = OFFER_PERSON},
	[REFUSED_UNSAFE] = {.title = WORD_SORRY_UNSAFE,
			    .says = WORD_SORRY_UNSAFE_SAYS,
			    .offer = OFFER_PERSON},
	[REFUSED_TWO_CARDS] = {.title = WORD_SORRY_TWO_CARDS, .says = WORD_SORRY_TWO_CARDS_SAYS},
	[REFUSED_RANDOM_CARD] = {.title = WORD_SORRY_RANDOM, .says = WORD_SORRY_RANDOM_SAYS},
	[REFUSED_STILL_THERE] = {.title = WORD_STILL_IN,
				 .says = WORD_STILL_IN_SAYS,
				 .offer = OFFER_RETRY},
	[REFUSED_NOTHING_IN] = {.title = WORD_SORRY_NOTHING_IN,
				.says = WORD_SORRY_NOTHING_IN_SAYS,
				.by_kind = true,
				.offer = OFFER_RETRY},
	[REFUSED_BUSY] = {.title = WORD_SORRY_BUSY, .says = WORD_SORRY_BUSY_SAYS},
	[REFUSED_NO_ROOM] = {.title = WORD_SORRY_ROOM,
			     .says = WORD_SORRY_ROOM_SAYS,
			     .offer = OFFER_PERSON},
	[REFUSED_NO_ADULT] = {.title = WORD_SORRY_NO_ADULT, .says = WORD_SORRY_NO_ADULT_SAYS},
	[REFUSED_WAITED_FOR] = {.title = WORD_SORRY_WAITED_FOR,
				.says = WORD_SORRY_WAITED_FOR_SAYS,
				.offer = OFFER_RETURN},
	[REFUSED_RENEWED_OUT] = {.title = WORD_SORRY_RENEWED_OUT,
				 .says = WORD_SORRY_RENEWED_OUT_SAYS,
				 .offer = OFFER_RETURN},
	[REFUSED_IN_QUEUE] = {.title = WORD_SORRY_IN_QUEUE,
			      .says = WORD_SORRY_IN_QUEUE_SAYS,
			      .by_kind = true,
			      .offer = OFFER_DATES},
	[REFUSED_HAS_KIND] = {.title = WORD_SORRY_HAS_KIND,
			      .says = WORD_SORRY_HAS_KIND_SAYS,
			      .by_kind = true,
			      .offer = OFFER_LOANS},
	[REFUSED_CODE_USED] = {.title = WORD_SORRY_CODE_USED,
			       .says = WORD_SORRY_CODE_USED_SAYS,
			       .offer = OFFER_PERSON},
	[REFUSED_CODE_ENDED] = {.title = WORD_SORRY_CODE_ENDED,
				.says = WORD_SORRY_CODE_ENDED_SAYS,
				.offer = OFFER_PERSON},
	[REFUSED_BLOCKED] = {.title = WORD_SORRY_BLOCKED,
			     .says = WORD_SORRY_BLOCKED_SAYS,
			     .offer = OFFER_PERSON},
	[REFUSED_DISK_LOW] = {.title = WORD_SORRY_DISK,
			      .says = WORD_SORRY_DISK_SAYS,
			      .offer = OFFER_PERSON},
	[REFUSED_NOT_ALLOWED] = {.title = WORD_SORRY_NOT_ALLOWED,
				 .says = WORD_SORRY_NOT_ALLOWED_SAYS,
				 .offer = OFFER_PERSON},
	[REFUSED_NOT_FILTERED] = {.title = WORD_SORRY_NOT_FILTERED,
				  .says = WORD_SORRY_NOT_FILTERED_SAYS,
				  .offer = OFFER_PERSON},
	[REFUSED_FOUND_AGAIN] = {.title = WORD_SORRY_FOUND_AGAIN,
				 .says = WORD_SORRY_FOUND_AGAIN_SAYS,
				 .offer = OFFER_PERSON},
	[REFUSED_SISTER] = {.title = WORD_SORRY_SISTER,
			    .says = WORD_SORRY_SISTER_SAYS,
			    .offer = OFFER_PERSON},
	[REFUSED_TWO_HELPERS] = {.title = WORD_SORRY_TWO_HELPERS,
				 .says = WORD_SORRY_TWO_HELPERS_SAYS,
				 .offer = OFFER_DATES},
	[REFUSED_UNDER_18] = {.title = WORD_SORRY_UNDER_18,
			      .says = WORD_SORRY_UNDER_18_SAYS,
			      .offer = OFFER_PERSON},
};

static void sorry_ways(struct canvas *c, uint8_t offer, struct ways *w)
{
	const struct view *v = c->view;

	if (offer & (OFFER_LOANS | OFFER_DATES))
		add_way(w, way(c, CONTROL_MY_LOANS, ICON_CALENDAR_CHECK, word(c, WORD_SEE_MY_LOANS),
			       word(c, offer & OFFER_LOANS ? WORD_KEEP_LONGER
							   : WORD_SEE_DATES_THERE)));
	if (offer & (OFFER_LOANS | OFFER_RETURN))
		add_way(w, way(c, CONTROL_RETURN, ICON_BOX_ARROW_DOWN,
			       word(c, WORD_BRING_IT_BACK_NOW), word(c, WORD_BRING_IT_BACK_NOW_2)));
	if (offer & OFFER_RETRY && v->bay)
		add_way(w, way(c, CONTROL_TRY_AGAIN, ICON_DOOR_OPEN,
			       say(c, WORD_OPEN_AGAIN, number(c, v->bay)),
			       word(c, v->why == ACT_RETURN ? WORD_OPEN_AGAIN_PUT
							    : WORD_OPEN_AGAIN_TAKE)));
	if (offer & OFFER_PERSON)
		add_way(w, ask_tile(c));
	add_way(w, way(c, CONTROL_FINISH, ICON_SMILEY, word(c, WORD_TO_THE_START),
		       word(c, WORD_COME_BACK_2)));
	if (!(offer & OFFER_PERSON))
		add_way(w, ask_tile(c));
}

void screen_sorry(struct canvas *c)
{
	const struct view *v = c->view;
	uint8_t refusal = v->refusal < REFUSALS_COUNT ? v->refusal : (uint8_t)REFUSED_NOT;
	enum word title = refusals[refusal].title, says = refusals[refusal].says;
	struct box page = page_box(c), foot;
	const char *bay, *when = "";
	struct head head = {.kick = word(c, WORD_LET_US_HELP), .kick_icon = ICON_LIFEBUOY_BOLD};
	struct ways w = {0};

	if (title == WORD_NONE) {
		title = WORD_SORRY_ANY;
		says = WORD_SORRY_ANY_SAYS;
	}
	if (refusals[refusal].by_kind)
		title = word_kind(title, v->kind);
	if (refusal == REFUSED_OVERDUE && v->day2)
		says = WORD_SORRY_OVERDUE_SAYS;
	if (refusal == REFUSED_WAITED_FOR && v->day2)
		says = WORD_SORRY_WAITED_DAY_SAYS;
	if (refusal == REFUSED_NO_FREE_BAY && c->board->elsewhere[0])
		says = WORD_SORRY_NO_BAY_ELSEWHERE;
	if (refusal == REFUSED_PAUSED)
		when = say(c, word_count(c, WORD_MINUTES, v->minutes), number(c, v->minutes));
	else if (v->day2)
		when = date_words(c, v->day2);
	bay = number(c, v->bay);
	head.title = say(c, title, bay, when, c->board->elsewhere);
	head.says = say(c, says, bay, when, c->board->elsewhere);
	sorry_ways(c, refusals[refusal].offer, &w);
	page_head(c, &page, &head);
	foot = page_foot_low(c, &page);
	way_foot(c, foot);
	way_tiles(c, page, w.tile, w.len, w.len > 3 || (c->small && w.len > 2) ? 2 : 1);
}

void screen_out_of_order(struct canvas *c)
{
	const struct board *b = c->board;
	const char *place = b->elsewhere[0] ? b->elsewhere : b->desk;
	struct box page = page_box(c), foot;
	struct head head = {.kick = b->name,
			    .title = word(c, WORD_OUT_OF_ORDER),
			    /* With a ledger that cannot be read nothing is known of any loan. */
			    .says = word(c, c->view->refusal == REFUSED_OUT_OF_ORDER
						    ? WORD_OUT_OF_ORDER_BARE
						    : WORD_OUT_OF_ORDER_SAYS)};
	double high = c->small ? 84 : 130, gap = c->small ? 10 : 20;

	page_head(c, &page, &head);
	foot = page_foot_low(c, &page);
	way_foot(c, foot);
	panel(c, cut_top(&page, high, gap), ICON_WRENCH, word(c, WORD_OUT_OF_ORDER_WAIT));
	if (place[0])
		panel(c, cut_top(&page, high, gap), ICON_BOX_ARROW_DOWN,
		      say(c, WORD_OUT_OF_ORDER_RETURN, place));
}
