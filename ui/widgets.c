/* Widgets: buttons, tiles, banners, panels. Forms are in forms.c, the page's fixed parts in page.c.
 */
#include "widgets.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>

#include "writing.h"

bool has_seconds(const struct canvas *c)
{
	return !c->small && c->fit != FIT_BRIEF;
}

bool is_held(const struct canvas *c, uint8_t control, uint16_t arg, struct box b)
{
	struct target t = {.control = control, .arg = arg, .box = paint_on_glass(c, b)};

	return control != CONTROL_NONE && target_same(&c->held, &t);
}

void target(struct canvas *c, uint8_t control, uint16_t arg, struct box b, bool lit)
{
	if (!rows_press(c, control, arg, b, lit))
		picture_add(c,
			    (struct target){.control = control, .arg = arg, .box = b, .lit = lit});
}

/*
 * The face of anything pressable, with its target. Returns the box inside
 * border and ledge: 4 px lower while a finger rests on it.
 */
struct box pressable(struct canvas *c, struct box b, uint8_t control, uint16_t arg, double radius,
		     bool lit)
{
	double border = c->px->border + c->theme->border_extra;
	double ledge = c->px->ledge + c->theme->ledge_extra;
	struct box drawn = b;
	bool held = is_held(c, control, arg, b);

	target(c, control, arg, b, lit);
	if (held) {
		drawn.y += ledge - border;
		drawn.h -= ledge - border;
		ledge = border;
	}
	fill_ledge(c, drawn, radius, border, ledge, lit ? COLOUR_LAMPEDGE : COLOUR_EDGE,
		   !lit   ? COLOUR_CARD
		   : held ? COLOUR_GLOW2
			  : COLOUR_LAMP);
	drawn = (struct box){drawn.x + border, drawn.y + border, drawn.w - 2 * border,
			     drawn.h - border - ledge};
	picture_face(c, drawn);
	return drawn;
}

struct button_sizes {
	struct style st;
	double pad, gap, icon;
};

/* Bold icons are drawn a little smaller than duotone ones. */
static double button_icon(const struct canvas *c, const struct button *b, enum icon icon)
{
	if (icon == ICON_NONE)
		return 0;
	if (b->upright)
		return c->small ? 44 : 68;
	if (c->small)
		return c->px->icon_button;
	if (b->small)
		return b->start ? 52 : 44;
	return icon >= ICON_ARROW_CLOCKWISE_BOLD ? 46 : 52;
}

static struct button_sizes button_sizes(const struct canvas *c, const struct button *b)
{
	struct button_sizes s = {.st = style_lead(c)};

	s.st.line = 1.1;
	s.pad = c->small ? 18 : 32;
	s.gap = c->small ? 10 : 18;
	if (b->small) {
		s.st.size = c->px->body;
		s.pad = c->small ? 14 : 24;
		s.gap = c->small ? 10 : 14;
	}
	s.st.align = b->start ? ALIGN_START : ALIGN_MIDDLE;
	if (b->look == BUTTON_OFF)
		s.st.colour = COLOUR_INK2;
	else if (b->look == BUTTON_LIT)
		s.st.colour = COLOUR_ONLAMP;
	return s;
}

double button_width(struct canvas *c, const struct button *b)
{
	struct button_sizes s = button_sizes(c, b);
	double width = 2 * s.pad + ceil(type_width(c, s.st, b->text)) + 2;

	if (writing_of(c->language) == WRITING_NASTALIQ)
		width += 12; /* its first letter may begin before its line does */
	if (b->icon != ICON_NONE)
		width += s.gap + button_icon(c, b, b->icon);
	if (b->icon_end != ICON_NONE)
		width += s.gap + button_icon(c, b, b->icon_end);
	return fmax(c->px->target, ceil(width));
}

static double button_beside(const struct canvas *c, const struct button *b,
			    const struct button_sizes *s)
{
	double icon = button_icon(c, b, b->icon), end = button_icon(c, b, b->icon_end);

	return (icon > 0 ? icon + s->gap : 0) + (end > 0 ? end + s->gap : 0);
}

double button_height(struct canvas *c, const struct button *b, double width)
{
	struct button_sizes s = button_sizes(c, b);
	double room = width - 2 * s.pad - button_beside(c, b, &s);

	/* Tall letters leave their lines, and what hangs under a letter the last one. */
	return ceil(type_height(c, s.st, b->text, room) +
		    (writing_of(c->language) == WRITING_NASTALIQ ? s.st.size / 2 : 0) +
		    c->px->border + c->px->ledge + c->theme->border_extra + c->theme->ledge_extra +
		    (c->small ? 10 : 12));
}

bool button_breaks(struct canvas *c, const struct button *b, double width)
{
	struct button_sizes s = button_sizes(c, b);

	return type_breaks(c, s.st, b->text, width - 2 * s.pad - button_beside(c, b, &s));
}

static void button_upright(struct canvas *c, struct box in, const struct button *b,
			   const struct button_sizes *s, enum colour tint)
{
	double size = button_icon(c, b, b->icon), gap = c->px->s1;
	struct style light = style_second(c);
	struct box words = box_inset(in, c->px->s2, 0);
	double high = type_height(c, s->st, b->text, words.w), second = 0, y;

	light.align = ALIGN_MIDDLE;
	light.colour = s->st.colour;
	if (b->second)
		second = gap + type_height(c, light, b->second, words.w);
	y = in.y + (in.h - size - gap - high - second) / 2;
	fill_icon(c, b->icon, round(in.x + (in.w - size) / 2), round(y), size, s->st.colour, tint);
	words.y = y + size + gap;
	words.h = high;
	(void)type_draw(c, s->st, b->text, words); /* its height is known */
	if (b->second) {
		words.y += high + gap;
		words.h = second - gap;
		(void)type_draw(c, light, b->second, words);
	}
}

static void button_flat(struct canvas *c, struct box in, const struct button *b,
			const struct button_sizes *s, enum colour tint)
{
	double icon = button_icon(c, b, b->icon), end = button_icon(c, b, b->icon_end);
	double beside = button_beside(c, b, s);
	double room = in.w - 2 * (s->pad - c->px->border - c->theme->border_extra) - beside, x;
	struct extent words = type_extent(c, s->st, b->text, room);

	if (words.h > in.h && !b->start) { /* words before air */
		room = in.w - 2 * c->px->s1 - beside;
		words = type_extent(c, s->st, b->text, room);
	}
	x = round(b->start ? in.x + s->pad : in.x + (in.w - beside - words.w) / 2);
	if (icon > 0) {
		fill_icon(c, b->icon, x, round(in.y + (in.h - icon) / 2), icon, s->st.colour, tint);
		x += icon + s->gap;
	}
	type_middle(c, s->st, b->text, (struct box){x, in.y, fmin(words.w + 1, room + 1), in.h});
	if (end > 0)
		fill_icon(c, b->icon_end, round(x + words.w + s->gap),
			  round(in.y + (in.h - end) / 2), end, s->st.colour, tint);
}

void button(struct canvas *c, struct box b, const struct button *button)
{
	struct button_sizes s = button_sizes(c, button);
	struct box in = b;

	if (rows_button(c, b, button))
		return;
	if (button->look == BUTTON_OFF) {
		dashed_round(c, b, c->px->r2, 2, 7, 6, COLOUR_EDGE);
		picture_off(c, b);
	} else {
		assert(button->control != CONTROL_NONE);
		in = pressable(c, b, button->control, button->arg, c->px->r2,
			       button->look == BUTTON_LIT);
	}
	if (button->upright)
		button_upright(c, in, button, &s,
			       button->look == BUTTON_LIT ? COLOUR_LAMPTINT : COLOUR_TINT);
	else
		button_flat(c, in, button, &s,
			    button->look == BUTTON_LIT ? COLOUR_LAMPTINT : COLOUR_TINT);
}

void plate(struct canvas *c, double x, double y, double size, enum icon icon)
{
	double inner = round(size * 56 / 88);

	if (c->small)
		inner = round(size * 40 / 60);
	fill_round(c, (struct box){x, y, size, size}, round(size / 4), COLOUR_MIST);
	fill_icon(c, icon, x + (size - inner) / 2, y + (size - inner) / 2, inner, COLOUR_INK,
		  COLOUR_TINT);
}

/* What stands before a tile's words. Returns its width. */
static double tile_sign(struct canvas *c, const struct tile *t, struct box in, double x)
{
	double size = c->px->plate, icon = c->px->icon;
	double middle = in.y + in.h / 2;

	if (t->count) {
		struct style st = style_h2(c);
		double width;

		st.size = c->small ? 44 : 84;
		st.line = 1;
		st.tracking = -0.03;
		if (t->lit)
			st.colour = COLOUR_ONLAMP;
		width = fmax(c->small ? 34 : 60, ceil(type_width(c, st, t->count)) + 2);
		st.align = ALIGN_MIDDLE;
		type_middle(c, st, t->count, (struct box){x, in.y, width, in.h});
		return width;
	}
	if (t->icon == ICON_NONE)
		return 0;
	if (t->bare) {
		fill_icon(c, t->icon, x, round(middle - icon / 2), icon, COLOUR_INK, COLOUR_TINT);
		return icon;
	}
	if (!t->lit) {
		/* In strong contrast it has the face's colour: half of what it keeps free is
		   the words'. */
		double narrow = c->theme->border_extra > 0 ? round(size * 0.18) : 0;

		plate(c, x - narrow / 2, round(middle - size / 2), size, t->icon);
		return size - narrow;
	}
	fill_round(c, (struct box){x, round(middle - size / 2), size, size}, round(size / 4),
		   COLOUR_LAMPPLATE);
	fill_icon(c, t->icon, x + (size - icon) / 2, round(middle - icon / 2), icon, COLOUR_ONLAMP,
		  COLOUR_LAMPTINT);
	return size;
}

static void tile_words(struct canvas *c, const struct tile *t, struct box room)
{
	struct style st = style_h3(c), st2 = style_second(c);
	double high, second = 0, gap = 4;

	if (t->title_size > 0)
		st.size = t->title_size;
	else
		st2.size = c->px->xs;
	if (t->lit)
		st.colour = st2.colour = COLOUR_ONLAMP;
	high = type_height(c, st, t->title, room.w);
	/* Of a tall writing one line is all that a tile has room for; a row has more. */
	if (t->second && has_seconds(c) &&
	    (c->rows.gathering || writing_of(c->language) != WRITING_NASTALIQ))
		second = type_height(c, st2, t->second, room.w);
	if (second == 0)
		gap = 0;
	room.y += (room.h - high - gap - second) / 2;
	room.h = high;
	(void)type_draw(c, st, t->title, room); /* its height is known */
	if (second == 0)
		return;
	room.y += high + gap;
	room.h = second;
	(void)type_draw(c, st2, t->second, room);
}

void tile(struct canvas *c, struct box b, const struct tile *t)
{
	bool option = t->title_size > 0;
	double pad = c->small ? 14 : option ? 18 : 34, gap = c->small ? 12 : option ? 22 : 26;
	struct box in = pressable(c, b, t->control, t->arg, c->px->r3, t->lit);
	struct box handle = c->small ? (struct box){in.x + in.w - 13, 0, 4, 26}
				     : (struct box){in.x + in.w - 24, 0, 6, 38};
	struct box room = in;
	double sign;

	handle.y = round(in.y + (in.h - handle.h) / 2);
	fill_round(c, handle, handle.w / 2, t->lit ? COLOUR_LAMPEDGE : COLOUR_EDGE);
	room.x += pad;
	sign = tile_sign(c, t, in, room.x);
	if (sign > 0)
		room.x += sign + gap;
	room.w = handle.x - (c->small ? 6 : 10) - room.x;
	tile_words(c, t, room);
}

/* Where a place has a long name: the smaller type, rather than a cut. */
static void fit_style(struct canvas *c, struct style *st, const char *text, struct box b)
{
	if (type_height(c, *st, text, b.w) <= b.h)
		return;
	st->size = c->px->xs;
	st->line = 1.16;
}

static const struct {
	enum colour face, plate;
} banners[] = {
	[BANNER_NOTE] = {COLOUR_MIST, COLOUR_NOTEPLATE},
	[BANNER_NOW] = {COLOUR_GLOW, COLOUR_NOWPLATE},
	[BANNER_GOOD] = {COLOUR_LEAFTINT, COLOUR_LEAF},
	[BANNER_PROBLEM] = {COLOUR_BRICKTINT, COLOUR_BRICK},
};

void outline(struct canvas *c, struct box b, double radius)
{
	if (c->theme->border_extra > 0)
		ring_round(c, b, radius, 2, COLOUR_EDGE);
}

void banner(struct canvas *c, struct box b, enum banner_kind kind, enum icon icon, const char *text)
{
	double pad = c->small ? 8 : 14, width = c->small ? 60 : 84, size = c->small ? 38 : 46;
	struct box sign = {b.x + pad, b.y + pad, width, b.h - 2 * pad};
	struct style st = style_body(c);
	struct box words = b;

	if (rows_panel(c, b, ROW_QUIET, icon, (uint8_t)banners[kind].face,
		       (uint8_t)banners[kind].plate, text))
		return;
	picture_live(c, b);
	picture_banner(c, b, text);
	fill_round(c, b, c->px->r2, c->glimpse == GLIMPSE_FLASH ? COLOUR_GLOW : banners[kind].face);
	outline(c, b, c->px->r2);
	if (b.h < c->px->target - 16) { /* a low one has a smaller plate */
		pad = c->small ? 6 : 10;
		sign = (struct box){b.x + pad, b.y + pad, width, b.h - 2 * pad};
		size = fmin(size, sign.h - 8);
	}
	fill_round(c, sign, c->small ? 10 : 14, banners[kind].plate);
	fill_icon(c, icon, round(sign.x + (sign.w - size) / 2), round(sign.y + (sign.h - size) / 2),
		  size, COLOUR_ONPLATE, COLOUR_TINTPLATE);
	st.line = 1.22;
	(void)cut_start(&words, pad + width, c->small ? 12 : 22); /* the plate's place */
	words.w -= c->small ? 14 : 24;
	fit_style(c, &st, text, words);
	type_middle(c, st, text, words);
}

void lit_panel(struct canvas *c, struct box b, enum icon icon, const char *text)
{
	double size = c->small ? 40 : 56, gap = c->small ? 10 : 18, pad = c->small ? 16 : 28;
	struct style st = style_lead(c);
	struct extent words;
	double room, x;

	if (rows_panel(c, b, ROW_LAMP, icon, COLOUR_LAMP, COLOUR_NONE, text))
		return;
	st.line = 1.1;
	st.colour = COLOUR_ONLAMP;
	picture_live(c, b);
	fill_round(c, b, c->px->r2, COLOUR_LAMP);
	room = b.w - 2 * pad - size - gap;
	words = type_extent(c, st, text, room);
	x = round(b.x + (b.w - size - gap - words.w) / 2);
	fill_icon(c, icon, x, round(b.y + (b.h - size) / 2), size, COLOUR_ONLAMP, COLOUR_LAMPTINT);
	type_middle(c, st, text,
		    (struct box){x + size + gap, b.y, fmin(words.w + 1, room + 1), b.h});
}

void panel(struct canvas *c, struct box b, enum icon icon, const char *text)
{
	double size = c->small ? 34 : 52, gap = c->small ? 10 : 20, pad = c->small ? 14 : 26;
	struct style st = style_body(c);
	struct box words = b;

	if (rows_panel(c, b, ROW_QUIET, icon, COLOUR_MIST, COLOUR_NONE, text))
		return;
	st.line = 1.2;
	fill_round(c, b, c->px->r2, COLOUR_MIST);
	outline(c, b, c->px->r2);
	if (icon != ICON_NONE) {
		fill_icon(c, icon, b.x + pad, round(b.y + (b.h - size) / 2), size, COLOUR_INK,
			  COLOUR_TINT);
		(void)cut_start(&words, pad + size, gap); /* the icon's place */
	} else {
		(void)cut_start(&words, pad, 0);
	}
	words.w -= pad - 2;
	fit_style(c, &st, text, words);
	type_middle(c, st, text, words);
}

void card(struct canvas *c, struct box b)
{
	if (rows_about(c, b, ROW_WORDS, false))
		return;
	fill_round(c, b, c->px->r3, COLOUR_CARD);
	outline(c, b, c->px->r3);
}

void chip(struct canvas *c, double end_x, double y, enum icon icon, const char *text)
{
	double size = c->small ? 24 : 34, high = c->small ? 34 : 46, gap = 10;
	struct style st = style_second(c);
	double words, width;

	st.bold = true;
	st.loose = true;
	st.colour = COLOUR_ONSHADE;
	words = ceil(type_width(c, st, text)) + 1;
	width = 12 + size + gap + words + 20;
	fill_round(c, (struct box){end_x - width, y, width, high}, high / 2, COLOUR_SHADE);
	outline(c, (struct box){end_x - width, y, width, high}, high / 2);
	fill_icon(c, icon, end_x - width + 12, round(y + (high - size) / 2), size, COLOUR_ONSHADE,
		  COLOUR_TINTSHADE);
	type_middle(c, st, text, (struct box){end_x - 20 - words, y, words, high});
}

static const struct {
	enum word text;
	enum banner_kind kind;
	enum icon icon;
} notes[NOTES_COUNT] = {
	[NOTE_PIN_WRONG] = {WORD_NOTE_PIN_WRONG, BANNER_PROBLEM, ICON_ARROW_COUNTER_CLOCKWISE_BOLD},
	[NOTE_CHECKING] = {WORD_NOTE_CHECKING, BANNER_NOW, ICON_CLOCK_BOLD},
	[NOTE_PIN_TROUBLE] = {WORD_NOTE_PIN_TROUBLE, BANNER_PROBLEM, ICON_WRENCH_BOLD},
	[NOTE_DOOR_STILL_OPEN] = {WORD_NOTE_DOOR_STILL_OPEN, BANNER_NOW, ICON_DOOR_OPEN_BOLD},
	[NOTE_REMINDER] = {WORD_NOTE_REMINDER, BANNER_NOW, ICON_DOOR_OPEN_BOLD},
	[NOTE_TRYING_AGAIN] = {WORD_NOTE_TRYING_AGAIN, BANNER_NOW, ICON_ARROW_CLOCKWISE_BOLD},
	[NOTE_TAPPED] = {WORD_NOTE_TAPPED, BANNER_NOW, ICON_DOOR_BOLD},
	[NOTE_NOT_THAT_ONE] = {WORD_NOTE_NOT_THAT_ONE, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_BAY_LEFT_OPEN] = {WORD_NOTE_BAY_LEFT_OPEN, BANNER_NOW, ICON_DOOR_OPEN_BOLD},
	[NOTE_RENEWED] = {WORD_NOTE_RENEWED, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_NOT_YET] = {WORD_NOTE_NOT_YET, BANNER_NOTE, ICON_CLOCK_BOLD},
	[NOTE_DONE_NEXT] = {WORD_NOTE_DONE_NEXT, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_TWO_CARDS] = {WORD_NOTE_TWO_CARDS, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_CARD_UNREADABLE] = {WORD_NOTE_CARD_UNREADABLE, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_HELD_FOR_YOU] = {WORD_NOTE_HELD, BANNER_GOOD, ICON_HEART_BOLD},
	[NOTE_GRACE] = {WORD_NOTE_GRACE, BANNER_NOW, ICON_USERS_THREE_BOLD},
	[NOTE_HELPED] = {WORD_NOTE_HELPED, BANNER_GOOD, ICON_HEART_BOLD},
	[NOTE_REMOVED] = {WORD_NOTE_REMOVED, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_LEFT_QUEUE] = {WORD_NOTE_LEFT_QUEUE, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_PIN_AGAIN] = {WORD_NOTE_PIN_AGAIN, BANNER_NOW, ICON_ARROW_CLOCKWISE_BOLD},
	[NOTE_PIN_DIFFERS] = {WORD_NOTE_PIN_DIFFERS, BANNER_PROBLEM,
			      ICON_ARROW_COUNTER_CLOCKWISE_BOLD},
	[NOTE_NUMBER_UNKNOWN] = {WORD_NOTE_NUMBER_UNKNOWN, BANNER_PROBLEM,
				 ICON_MAGNIFYING_GLASS_BOLD},
	[NOTE_NUMBER_AGAIN] = {WORD_NUMBER_AGAIN, BANNER_NOW, ICON_ARROW_CLOCKWISE_BOLD},
	[NOTE_NUMBER_DIFFERS] = {WORD_NUMBER_DIFFERS, BANNER_PROBLEM,
				 ICON_ARROW_COUNTER_CLOCKWISE_BOLD},
	[NOTE_CARD_RANDOM] = {WORD_CARD_RANDOM, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_CARD_STICKER] = {WORD_CARD_STICKER, BANNER_PROBLEM, ICON_WARNING_BOLD},
	[NOTE_VOUCHED] = {WORD_NOTE_VOUCHED, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD},
	[NOTE_FOR_SOMEBODY] = {WORD_NOTE_FOR_SOMEBODY, BANNER_NOTE, ICON_USERS_THREE_BOLD},
};

bool has_note(const struct canvas *c)
{
	return c->view->note < NOTES_COUNT && notes[c->view->note].text != WORD_NONE;
}

const char *note_words(struct canvas *c)
{
	const struct view *v = c->view;
	uint32_t day = v->day2;
	enum word text;

	if (!has_note(c))
		return NULL;
	text = notes[v->note].text;
	/* {1} is the door, {2} the number of tries in words, {3} a day. */
	if (v->note == NOTE_PIN_WRONG)
		text = word_count(c, WORD_NOTE_PIN_WRONG, v->tries);
	if (v->note == NOTE_HELD_FOR_YOU) {
		text = word_kind(v->held_day ? WORD_NOTE_HELD : WORD_NOTE_HELD_NOW, v->held_kind);
		day = v->held_day;
	}
	/* One loan just renewed is in the list, with its new day. */
	if (v->note == NOTE_RENEWED && v->rows == 1)
		day = v->row[0].day;
	return say(c, text, number(c, v->bay), number(c, v->tries), day ? date_words(c, day) : "");
}

bool note_banner(struct canvas *c, struct box b)
{
	uint8_t note = c->view->note, place = c->rows.place;

	if (!has_note(c))
		return false;
	c->rows.place = PLACE_NOTE;
	banner(c, b, notes[note].kind, notes[note].icon, note_words(c));
	c->rows.place = place;
	return true;
}
