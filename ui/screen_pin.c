/* What is typed with the large keys: a PIN, a new PIN, the number of a card. And help with it. */
#include <math.h>
#include <stddef.h>

#include "screens.h"
#include "ways.h"

#define DOTS_A_LINE 10

/* What the page under the head is shared out into. */
struct keypad {
	struct box column; /* beside the keys */
	struct box under;  /* at its foot, as high as a target */
};

/* Draws head and keys. */
static struct keypad keypad(struct canvas *c, const struct head *words, bool ok)
{
	struct head head = *words;
	struct box page = page_box(c), pad = {0};
	bool low = page_reach(c) > 0;
	struct keypad k;

	if (c->small) {
		page = (struct box){page.x - 2, 16, page.w + 4, 448};
		head.wide = true;
		if (!low) /* the pad takes the full height: the head stands beside it */
			pad = cut_end(&page, 316, 18);
	}
	page_head(c, &page, &head);
	if (!c->small)
		pad = cut_end(&page, fmin(524, page.w / 2), page.w < 1000 ? 28 : 56);
	else if (low)
		pad = cut_end(&page, 424, 18);
	pin_pad(c, pad, ok && c->view->note != NOTE_CHECKING);
	k.under = cut_bottom(&page, c->px->target, c->px->s2);
	if (c->small && c->can_speak) { /* no other corner is free */
		struct box corner = low ? cut_bottom(&page, c->px->target, c->px->gap)
					: cut_end(&k.under, page_corner(c).w, 10);

		corner.w = page_corner(c).w;
		listen(c, corner);
	}
	if (!c->small)
		(void)cut_top(&page, 16, 0); /* the gap over the slots */
	k.column = page;
	return k;
}

/* How much is typed, and when it is enough. Cuts its place off. */
static void typed(struct canvas *c, struct box *column, bool enough)
{
	struct style st = style_body(c);
	uint8_t n = c->view->digits;
	const char *text = word(c, WORD_NONE_TYPED);
	struct box b = cut_top(column, c->small ? 60 : 76, c->small ? 8 : 30);
	double lower;

	st.line = 1.25;
	picture_live(c, b);
	if (n)
		text = say(c, word_count(c, WORD_TYPED, n), number(c, n));
	b.y += type_draw(c, st, text, b);
	if (enough)
		b.y += type_draw(c, st, word(c, WORD_THEN_OK), b);
	/* A language that takes a line more for it: what comes next makes room. */
	lower = fmax(0, b.y + c->px->s1 - column->y);
	column->y += lower;
	column->h -= lower;
}

/* The note, or else that nobody can read along. */
static void note_or(struct canvas *c, struct box b, enum word hidden)
{
	if (has_note(c)) {
		b.h = fmin(b.h, 150);
		(void)note_banner(c, b); /* there is one */
	} else if (!c->small) {
		b.h = fmin(b.h, page_reach(c) > 0 ? 140 : 102);
		banner(c, b, BANNER_NOTE, ICON_EYE_SLASH_BOLD, word(c, hidden));
	}
}

void screen_pin(struct canvas *c)
{
	struct head head = {
		.kick = word(c, WORD_CARD_READ),
		.kick_icon = ICON_CHECK_CIRCLE_BOLD,
		.title = word(c, WORD_TYPE_PIN),
		.says = word(c, c->small ? WORD_PIN_OF_KIOSK_SHORT : WORD_PIN_OF_KIOSK)};
	struct button lost = {.control = CONTROL_FORGOT_PIN,
			      .text = word(c, c->small ? WORD_FORGOT_PIN_LINES : WORD_FORGOT_PIN),
			      .icon = c->small ? ICON_NONE : ICON_KEY,
			      .small = true,
			      .start = !c->small};
	bool enough = c->view->digits >= PIN_MIN;
	struct keypad k = keypad(c, &head, enough);

	button(c, k.under, &lost);
	pin_slots(c, k.column.x, k.column.y, k.column.w, c->view->digits);
	(void)cut_top(&k.column, c->small ? 60 : 88, c->small ? 6 : 24); /* the slots' place */
	typed(c, &k.column, enough);
	note_or(c, k.column, WORD_PIN_HIDDEN);
}

void screen_new_pin(struct canvas *c)
{
	bool again = c->view->note == NOTE_PIN_AGAIN;
	struct head head = {.kick = word(c, WORD_WITH_STAFF),
			    .kick_icon = ICON_CHECK_CIRCLE_BOLD,
			    .title = word(c, again ? WORD_PIN_ONCE_MORE : WORD_CHOOSE_PIN),
			    .says = word(c, again      ? c->small ? WORD_PIN_ONCE_MORE_SHORT
								  : WORD_PIN_ONCE_MORE_SAYS
					    : c->small ? WORD_CHOOSE_PIN_SHORT
						       : WORD_CHOOSE_PIN_SAYS)};
	bool enough = c->view->digits >= PIN_MIN;
	struct keypad k = keypad(c, &head, enough);

	if (!c->small || !c->can_speak)
		k.column.h += k.under.h; /* nothing stands there */
	pin_slots(c, k.column.x, k.column.y, k.column.w, c->view->digits);
	(void)cut_top(&k.column, c->small ? 60 : 88, c->small ? 6 : 24); /* the slots' place */
	typed(c, &k.column, enough);
	note_or(c, k.column, WORD_PIN_HIDDEN);
}

/* A dot for each digit: a card's number is seen by nobody. */
static void dots_row(struct canvas *c, struct box b, uint16_t digits);

static void number_dots(struct canvas *c, struct box b, uint8_t digits)
{
	double border = c->small ? 4 : 6, radius = c->small ? 8 : 12;
	struct box in = box_inset(b, c->small ? 14 : 22, c->small ? 6 : 10);
	int lines = digits > DOTS_A_LINE ? NUMBER_MAX / DOTS_A_LINE : 1;

	if (rows_picture(c, b.h, b.h, digits, dots_row))
		return;
	fill_round(c, b, c->px->r2, COLOUR_GLOW);
	ring_round(c, b, c->px->r2, border, COLOUR_LAMPEDGE);
	for (int k = 0; k < digits && k < NUMBER_MAX; k++) {
		struct box cell = box_cell(in, DOTS_A_LINE, lines, k, 0, 0);

		fill_disc(c, cell.x + cell.w / 2, cell.y + cell.h / 2, radius, COLOUR_INK);
	}
}

static void dots_row(struct canvas *c, struct box b, uint16_t digits)
{
	number_dots(c, b, (uint8_t)digits);
}

void screen_number(struct canvas *c)
{
	const struct view *v = c->view;
	bool worker = v->role == ROLE_STAFF || v->role == ROLE_COORDINATOR, enough = v->digits > 0;
	struct head head = {
		.kick = worker ? word(c, WORD_STAFF) : c->board->name,
		.title = word(c, WORD_TYPE_NUMBER_TITLE),
		.says = word(c, worker ? WORD_TYPE_THEIR_NUMBER_SAYS : WORD_TYPE_NUMBER_SAYS)};
	struct keypad k;

	if (c->small) {
		head.kick = NULL;
		head.says = word(c, worker ? WORD_TYPE_THEIR_NUMBER_SHORT
					   : WORD_TYPE_NUMBER_SAYS_SHORT);
	}
	k = keypad(c, &head, enough);
	if (!c->small || !c->can_speak)
		k.column.h += k.under.h; /* nothing stands there */
	number_dots(c, cut_top(&k.column, c->small ? 76 : 108, c->small ? 8 : 20), v->digits);
	typed(c, &k.column, enough);
	note_or(c, k.column, WORD_NUMBER_HIDDEN);
}

void screen_pin_help(struct canvas *c)
{
	const struct view *v = c->view;
	struct box page = page_box(c), foot;
	struct head head = {
		.kick = word(c, WORD_GET_HELP),
		.kick_icon = ICON_LIFEBUOY_BOLD,
		.title = word(c, WORD_LET_US_HELP),
		.says = word(c, v->tries ? WORD_LET_US_HELP_SAYS : WORD_THREE_WRONG_SAYS)};
	const char *desk = c->board->desk;
	struct tile tiles[2] = {ask_tile(c)};

	tiles[0].lit = true;
	tiles[0].icon = ICON_KEY;
	tiles[0].title = word(c, WORD_NEW_PIN);
	if (!v->desk_open)
		tiles[0].second =
			desk[0] ? say(c, WORD_NEW_PIN_DESK, desk) : word(c, WORD_NEW_PIN_ASK);
	else
		tiles[0].second = word(c, WORD_NEW_PIN_2);
	tiles[1] = (struct tile){.control = CONTROL_FINISH,
				 .icon = ICON_IDENTIFICATION_CARD,
				 .title = word(c, WORD_TRY_CARD_AGAIN),
				 .title_size = c->px->lead,
				 .second = word(c, WORD_TRY_CARD_AGAIN_2)};
	page_head(c, &page, &head);
	foot = page_foot_low(c, &page);
	way_foot(c, foot);
	way_tiles(c, page, tiles, 2, 1);
}
