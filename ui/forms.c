/* Forms: choices, checklists, the PIN pad, numbered steps. */
#include <math.h>
#include <stddef.h>

#include "widgets.h"

struct box pressed_in(struct canvas *c, struct box b, uint8_t control, uint16_t arg, double radius,
		      enum colour edge, enum colour face)
{
	double border = c->small ? 4 : 5;

	target(c, control, arg, b, false);
	rows_chosen(c);
	picture_choosing(c, true);
	paint_note_edge(c, b, edge, face);
	fill_round(c, b, radius, edge);
	fill_round(c, box_inset(b, border, border), radius - border,
		   is_held(c, control, arg, b) ? COLOUR_CARD : face);
	b = box_inset(b, border, border);
	picture_face(c, b);
	return b;
}

/* The ring or box that says whether an answer is chosen. */
static void mark(struct canvas *c, double x, double y, double size, bool square, bool on,
		 enum icon icon, enum colour colour)
{
	double radius = square ? size / 4 : size / 2, inner = round(size * 0.66);
	struct box b = {x, y, size, size};

	if (!on) {
		ring_round(c, b, radius, 3, COLOUR_EDGE);
		return;
	}
	fill_round(c, b, radius, colour);
	if (icon == ICON_NONE)
		fill_disc(c, x + size / 2, y + size / 2, size * 0.21, COLOUR_ONPLATE);
	else
		fill_icon(c, icon, x + (size - inner) / 2, y + (size - inner) / 2, inner,
			  COLOUR_ONPLATE, COLOUR_NONE);
}

void choice_mark(struct canvas *c, double x, double y, double size, const struct row *row)
{
	mark(c, x, y, size, row->square, row->chosen, row->icon,
	     row->plate ? (enum colour)row->plate : COLOUR_SHADETEXT);
}

/* What it is as a row. */
static bool choice_left(struct canvas *c, const struct choice *ch)
{
	const struct row row = {.kind = ROW_PRESS,
				.control = ch->control,
				.arg = ch->arg,
				.chosen = ch->chosen,
				.marked = true,
				.square = ch->square,
				.icon = ch->square ? ICON_CHECK_BOLD : ICON_NONE,
				.large = ch->titled,
				.end = {ch->end[0], ch->end[1]},
				.text = {{ch->text, true}, {ch->second, false}}};

	return rows_add(c, &row);
}

void choice(struct canvas *c, struct box b, const struct choice *ch)
{
	double size = c->small ? 32 : 42, pad = c->small ? 10 : 18, gap = c->small ? 10 : 16;
	double radius = c->small ? 12 : 18, end = c->small ? 28 : 34;
	struct style st = style_body(c), st2 = style_xs(c);
	struct box in, room;
	double high, second = 0;

	if (choice_left(c, ch))
		return;
	st.bold = true;
	st.line = 1.1;
	st2.colour = COLOUR_INK2;
	st2.bold = style_second(c).bold;
	st2.line = 1.15;
	in = ch->chosen
		     ? pressed_in(c, b, ch->control, ch->arg, radius, COLOUR_SHADETEXT, COLOUR_MIST)
		     : pressable(c, b, ch->control, ch->arg, radius, false);
	picture_choosing(c, ch->chosen);
	mark(c, b.x + pad, round(in.y + (in.h - size) / 2), size, ch->square, ch->chosen,
	     ch->square ? ICON_CHECK_BOLD : ICON_NONE, COLOUR_SHADETEXT);
	room = (struct box){b.x + pad + size + gap, in.y, b.w - 2 * pad - size - gap, in.h};
	if (ch->icon != ICON_NONE) {
		fill_icon(c, ch->icon, room.x + room.w - end, round(in.y + (in.h - end) / 2), end,
			  COLOUR_INK, COLOUR_TINT);
		room.w -= end + gap;
	}
	high = type_height(c, st, ch->text, room.w);
	if (ch->second)
		second = type_height(c, st2, ch->second, room.w);
	room.y += (room.h - high - second) / 2;
	room.h = high;
	(void)type_draw(c, st, ch->text, room); /* its height is known */
	room.y += high;
	room.h = second;
	if (ch->second)
		(void)type_draw(c, st2, ch->second, room);
}

struct answer {
	uint8_t control;
	uint16_t arg;
	bool said;
	const char *text;
	enum icon icon;
	enum colour edge, face;
};

static bool answer_left(struct canvas *c, const struct answer *a)
{
	const struct row row = {.kind = ROW_CELL,
				.control = a->control,
				.arg = a->arg,
				.chosen = a->said,
				.marked = true,
				.icon = a->icon,
				.face = (uint8_t)a->face,
				.plate = (uint8_t)a->edge,
				.text = {{a->text, true}}};

	return rows_add(c, &row);
}

/* Where two columns stand on the small screen: the mark over the word. */
static void answer_upright(struct canvas *c, struct box in, const struct answer *a)
{
	struct style st = style_xs(c);
	double size = 26, y = in.y + (in.h - size - 4 - st.size) / 2;

	st.bold = true;
	st.line = 1;
	st.align = ALIGN_MIDDLE;
	mark(c, round(in.x + (in.w - size) / 2), round(y), size, false, a->said, a->icon, a->edge);
	type_middle(c, st, a->text, (struct box){in.x, y + size + 4, in.w, st.size});
}

static void answer(struct canvas *c, struct box b, const struct answer *a, bool narrow)
{
	double size = c->small || narrow ? 34 : 46, gap = c->small || narrow ? 8 : 14;
	struct style st = style_body(c);
	struct extent words;
	struct box in;
	double x;

	if (answer_left(c, a))
		return;
	st.bold = true;
	st.line = 1.05;
	if (!c->small && !narrow)
		st.size = sized(c, 32, 32);
	else if (narrow)
		st.size = c->px->second;
	in = a->said ? pressed_in(c, b, a->control, a->arg, c->px->r2, a->edge, a->face)
		     : pressable(c, b, a->control, a->arg, c->px->r2, false);
	picture_choosing(c, a->said);
	if (c->small && narrow) {
		answer_upright(c, in, a);
		return;
	}
	words = type_extent(c, st, a->text, in.w - size - gap - 8);
	x = round(in.x + (in.w - size - gap - words.w) / 2);
	mark(c, x, round(in.y + (in.h - size) / 2), size, false, a->said, a->icon, a->edge);
	type_middle(c, st, a->text, (struct box){x + size + gap, in.y, words.w + 1, in.h});
}

static void answers(struct canvas *c, struct box yes, struct box no, const struct check *k)
{
	answer(c, yes,
	       &(struct answer){k->yes, k->arg, k->said_yes, k->yes_text, ICON_CHECK_BOLD,
				COLOUR_LEAF, COLOUR_LEAFTINT},
	       k->narrow);
	answer(c, no,
	       &(struct answer){k->no, k->arg, k->said_no, k->no_text, ICON_X_BOLD, COLOUR_BRICK,
				COLOUR_BRICKTINT},
	       k->narrow);
}

void check_row(struct canvas *c, struct box b, const struct check *k)
{
	double high = c->px->target, gap = c->small ? c->px->gap : k->narrow ? 10 : 24;
	double plate_size = c->px->plate, width = k->narrow  ? (c->small ? 92 : 168)
						  : c->small ? 160
							     : 236;
	struct style st = style_lead(c), st2 = style_second(c);
	struct box no, yes;
	double name, second = 0;

	(void)rows_add(c, &(struct row){.kind = ROW_WORDS, /* the answers come by themselves */
					.icon = k->icon,
					.text = {{k->name, true}, {k->second, false}}});
	st.line = 1.1;
	if (!c->small || k->narrow)
		st.size = k->narrow ? c->px->second : sized(c, 38, 38);
	no = cut_end(&b, width, gap);
	yes = cut_end(&b, width, gap);
	no.y = yes.y = round(b.y + (b.h - high) / 2);
	no.h = yes.h = high;
	if (c->rows.gathering) {
		answers(c, yes, no, k);
		return;
	}
	if (!k->narrow) {
		plate(c, b.x, round(b.y + (b.h - plate_size) / 2), plate_size, k->icon);
		(void)cut_start(&b, plate_size, gap); /* the plate's place */
	}
	name = type_height(c, st, k->name, b.w);
	if (k->second && has_seconds(c) && !k->narrow)
		second = type_height(c, st2, k->second, b.w);
	b.y += (b.h - name - second) / 2;
	b.h = name;
	(void)type_draw(c, st, k->name, b); /* its height is known */
	b.y += name;
	b.h = second;
	if (second > 0)
		(void)type_draw(c, st2, k->second, b);
	answers(c, yes, no, k);
}

static void digit_key(struct canvas *c, struct box b, uint16_t digit)
{
	struct style st = style_h2(c);
	struct box in = pressable(c, b, CONTROL_DIGIT, digit, c->small ? 14 : 22, false);

	st.size = sized(c, 42, 58);
	st.line = 1;
	st.tracking = 0;
	st.align = ALIGN_MIDDLE;
	type_middle(c, st, number(c, digit), in);
}

static void word_key(struct canvas *c, struct box in, enum icon icon, const char *text,
		     double text_size, enum colour colour)
{
	double size = c->small ? 32 : 44, gap = 4, high, y;
	struct style st = style_lead(c);

	st.size = text_size;
	st.line = 1;
	st.colour = colour;
	st.align = ALIGN_MIDDLE;
	in = box_inset(in, 4, 0);
	/* Of a word that is too long the smallest type that there is, and then two lines. */
	if (type_width(c, st, text) > in.w)
		st.size = c->small ? 22 : 26;
	high = fmin(fmax(st.size, type_height(c, st, text, in.w)), in.h - size / 2 - gap);
	if (size + gap + high > in.h)
		size = size / 2;
	y = round(in.y + (in.h - size - gap - high) / 2);
	fill_icon(c, icon, round(in.x + (in.w - size) / 2), y, size, colour, COLOUR_NONE);
	type_middle(c, st, text, (struct box){in.x, y + size + gap, in.w, high});
}

struct box pad_box(const struct canvas *c)
{
	struct box page = page_box(c);
	double reach = page_reach(c);

	if (c->small && reach > 0) /* four keys side by side */
		return (struct box){page.x + page.w + 2 - 376, reach, 376, 464 - reach};
	if (c->small)
		return (struct box){page.x + page.w + 2 - 316, 16, 316, 448};
	/* Where the head of its own page ends; for who sits, no higher than they reach. */
	(void)cut_top(&page, fmax(168, reach - page.y), 0);
	return cut_end(&page, 524, 0);
}

/* Where what is under the digits stands beside them, its column is as wide as its words need. */
static struct box key_box(const struct canvas *c, struct box b, bool beside, int at)
{
	double gap = c->small ? 8 : 16, digits = 3 * (c->px->target + gap), last = 0;

	if (!beside)
		return box_cell(b, 3, 4, at, gap, gap);
	last = fmax((b.w - 3 * gap) / 4, fmin(100, b.w - digits));
	if (at % 4 == 3)
		return box_cell((struct box){b.x + b.w - last, b.y, last, b.h}, 1, 3, at / 4, gap,
				gap);
	b.w -= last + gap;
	return box_cell(b, 3, 3, at / 4 * 3 + at % 4, gap, gap);
}

void pin_pad(struct canvas *c, struct box b, bool ok)
{
	/* Where the keys would be too low for four rows, what is under the digits stands beside. */
	bool beside = (b.h - 3 * c->px->gap) / 4 < c->px->target;
	int columns = beside ? 4 : 3;
	double radius = c->small ? 14 : 22;
	struct box key;

	if (rows_pad(c, ok))
		return;
	paint_keep(c, b); /* fingers know where the digits are */
	for (int k = 0; k < 9; k++)
		digit_key(c, key_box(c, b, beside, k / 3 * columns + k % 3), (uint16_t)(k + 1));
	key = pressable(c, key_box(c, b, beside, beside ? 3 : 9), CONTROL_RUB_OUT, 0, radius,
			false);
	word_key(c, key, ICON_BACKSPACE_BOLD, word(c, WORD_RUB_OUT), c->small ? 22 : 28,
		 COLOUR_INK);
	digit_key(c, key_box(c, b, beside, beside ? 7 : 10), 0);
	key = key_box(c, b, beside, 11);
	if (ok) {
		struct box in = pressable(c, key, CONTROL_OK, 0, radius, true);

		word_key(c, in, ICON_CHECK_BOLD, word(c, WORD_OK), c->small ? 22 : 34,
			 COLOUR_ONLAMP);
	} else {
		dashed_round(c, key, radius, 2, 7, 6, COLOUR_EDGE);
		picture_off(c, key);
		word_key(c, key, ICON_CHECK_BOLD, word(c, WORD_OK), c->small ? 22 : 34,
			 COLOUR_INK2);
	}
	paint_back(c);
}

static void slots_row(struct canvas *c, struct box b, uint16_t digits)
{
	pin_slots(c, b.x, b.y, b.w, (uint8_t)digits);
}

void pin_slots(struct canvas *c, double x, double y, double width, uint8_t digits)
{
	int slots = digits < PIN_MIN ? PIN_MIN : digits;
	double high = c->small ? 60 : 88, gap = c->small ? 10 : 22, wide = c->small ? 54 : 76;

	if (rows_picture(c, high, high, digits, slots_row))
		return;
	if (slots * wide + (slots - 1) * gap > width) {
		gap = c->small ? 6 : 10;
		wide = fmin(wide, floor((width - gap * (slots - 1)) / slots));
	}
	/* Digits are typed from the left in every writing. */
	paint_keep(c, (struct box){x, y, slots * wide + (slots - 1) * gap, high});
	for (int k = 0; k < slots; k++, x += wide + gap) {
		struct box slot = {x, y, wide, high};
		double radius = c->small ? 12 : 18;
		bool next = k == digits;

		fill_round(c, slot, radius, next ? COLOUR_GLOW : COLOUR_CARD);
		if (next)
			ring_round(c, slot, radius, 6, COLOUR_LAMPEDGE);
		else
			ring_round(c, slot, radius, 3, COLOUR_EDGE);
		if (k < digits)
			fill_disc(c, x + wide / 2, y + high / 2,
				  fmin(c->small ? 12 : 17, wide / 2 - 8), COLOUR_INK);
	}
	paint_back(c);
}

static struct style step_title(const struct canvas *c)
{
	struct style st = style_lead(c);

	st.line = 1.16;
	st.size = c->small && c->text == TEXT_NORMAL ? 27 : c->px->lead;
	return st;
}

double step_height(struct canvas *c, double width, const char *title, const char *second)
{
	double disc = c->small ? 40 : 60, gap = c->small ? 12 : 20;
	double words = width - 2 * (disc + gap), high;

	high = type_height(c, step_title(c), title, words);
	if (second && has_seconds(c))
		high += type_height(c, style_second(c), second, words);
	return fmax(disc, ceil(high));
}

void step_row(struct canvas *c, struct box b, unsigned n, bool done, enum icon icon,
	      const char *title, const char *second)
{
	double disc = c->small ? 40 : 60, size = c->small ? 40 : 60, gap = c->small ? 12 : 20;
	double middle = b.y + b.h / 2, x = b.x + disc / 2, high, second_high = 0;
	struct style st = step_title(c), st2 = style_second(c);

	if (rows_step(c, b, n, done, title, second))
		return;
	fill_disc(c, x, round(middle), disc / 2, done ? COLOUR_LEAF : COLOUR_SHADE);
	outline(c, (struct box){x - disc / 2, round(middle) - disc / 2, disc, disc}, disc / 2);
	if (done) {
		fill_icon(c, ICON_CHECK_BOLD, b.x + disc * 0.2, round(middle) - disc * 0.3,
			  disc * 0.6, COLOUR_ONPLATE, COLOUR_NONE);
	} else {
		struct style figure = style_lead(c);

		figure.size = c->small ? sized(c, 26, 26) : c->px->lead;
		figure.colour = COLOUR_ONSHADE;
		figure.align = ALIGN_MIDDLE;
		type_line(c, figure, number(c, n), x, round(middle + figure.size * 0.345));
	}
	(void)cut_start(&b, disc, gap); /* the disc's place */
	fill_icon(c, icon, b.x, round(middle - size / 2), size, COLOUR_INK, COLOUR_TINT);
	(void)cut_start(&b, size, gap); /* the icon's place */
	high = type_height(c, st, title, b.w);
	if (second && has_seconds(c))
		second_high = type_height(c, st2, second, b.w);
	b.y += (b.h - high - second_high) / 2;
	b.h = high;
	(void)type_draw(c, st, title, b); /* its height is known */
	b.y += high;
	b.h = second_high;
	if (second_high > 0)
		(void)type_draw(c, st2, second, b);
}

void door_row(struct canvas *c, struct box b, unsigned on, unsigned all)
{
	double step = (b.w + 4) / all, wide = step - 4;

	for (unsigned k = 0; k < all; k++) {
		double x = b.x + k * step;

		if (k >= all - on)
			fill_round(c, (struct box){x, b.y, wide, b.h}, 4, COLOUR_SHADETEXT);
		else
			ring_round(c, (struct box){x, b.y + b.h / 5, wide, b.h * 3 / 5}, 4, 2,
				   COLOUR_EDGE);
	}
}
