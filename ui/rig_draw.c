/*
 * Draws the rig's window in the design's tokens, at the sizes of a desk: a
 * mouse is finer than a finger, and its user sits nearer. Shows what the rig
 * told; decides nothing.
 */
#include "rig_window.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "art.h"
#include "map.h"
#include "paint.h"
#include "type.h"

#define UID_END 4 /* digits of a UID that tell a card from the others */

static const struct sizes desk = {.width = RIG_WIDTH,
				  .height = RIG_HEIGHT,
				  .xs = 14,
				  .body = 16,
				  .lead = 18,
				  .h3 = 20,
				  .h2 = 34,
				  .second = 15,
				  .target = RIG_TARGET_PX,
				  .gap = 8,
				  .r1 = 9,
				  .r2 = 11,
				  .r3 = 16,
				  .r4 = 26,
				  .border = 2,
				  .ledge = 4,
				  .icon_small = 20};

void rig_canvas_init(struct canvas *c, struct paint *paint, struct type *type,
		     const struct board *board, struct picture *picture)
{
	memset(c, 0, sizeof *c);
	c->paint = paint;
	c->type = type;
	c->theme = theme_of(THEME_WARM);
	c->px = &desk;
	c->board = board;
	c->picture = picture;
}

/* What others named, fit to be drawn: no marks of ours in it. */
static const char *plain(const char *text, char room[TYPE_TEXT_MAX])
{
	size_t len = 0;
	for (; len < TYPE_TEXT_MAX - 1 && text[len]; len++)
		room[len] = text[len] == '<' ? '(' : text[len];
	room[len] = 0;
	return room;
}

/* A style in another colour. */
static struct style in(struct style st, enum colour colour)
{
	st.colour = colour;
	return st;
}

static struct style middle(struct style st)
{
	st.align = ALIGN_MIDDLE;
	return st;
}

static struct style bold(struct style st)
{
	st.bold = true;
	return st;
}

static bool is_pressed(const struct rig_window *w, const struct rig_target *t)
{
	return w->held.part == t->part && w->held.arg == t->arg;
}

/* The face of what can be pressed. Returns where its words go: lower while it is pressed. */
static struct box face(struct canvas *c, struct box b, double radius, bool pressed,
		       enum colour edge, enum colour colour)
{
	double border = c->px->border, ledge = pressed ? border : c->px->ledge;
	double down = c->px->ledge - ledge;
	b.y += down;
	b.h -= down;
	fill_ledge(c, b, radius, border, ledge, edge, colour);
	return (struct box){b.x, b.y, b.w, b.h - ledge};
}

/* A panel with its title, and what to do there. */
static void panel_head(struct canvas *c, struct box b, const char *title, const char *hint,
		       bool alarm)
{
	struct style st = in(style_body(c), alarm ? COLOUR_BRICK : COLOUR_INK2);
	st.bold = alarm;
	st.align = ALIGN_END;
	type_line(c, style_lead(c), title, b.x, b.y + 18);
	type_line(c, st, hint, b.x + b.w, b.y + 18);
}

/* ---- The title, and no rig. ---- */

static void title_draw(struct rig_window *w, struct canvas *c)
{
	struct box b = w->layout.title;
	char room[TYPE_TEXT_MAX];
	fill_box(c, b, COLOUR_SHADE2);
	art_mark(c, 16, 7, 30);
	type_line(c, in(style_lead(c), COLOUR_ONSHADE), "Lendbay rig", 58, 28);
	type_line(c, in(style_body(c), COLOUR_TINT), "A kiosk's hardware on your desk.", 168, 28);
	if (w->rig.ready && w->rig.call) {
		struct box bell = {b.w - 192, 6, 176, 32};
		fill_round(c, bell, 16, COLOUR_LAMP);
		fill_icon(c, ICON_BELL_RINGING_BOLD, bell.x + 14, bell.y + 6, 20, COLOUR_ONLAMP,
			  COLOUR_NONE);
		type_line(c, in(bold(style_body(c)), COLOUR_ONLAMP), "Staff are called",
			  bell.x + 42, bell.y + 22);
		return;
	}
	struct style st = in(style_body(c), COLOUR_TINT);
	st.align = ALIGN_END;
	type_line(c, st, plain(w->board->name, room), b.w - 20, 28);
}

static void absent_draw(struct rig_window *w, struct canvas *c)
{
	struct box b = {20, 60, RIG_WIDTH - 40, 330};
	struct style mono = style_body(c);
	bool silent = w->rig.questions > 0;
	char room[TYPE_TEXT_MAX];
	fill_round(c, b, c->px->r3, COLOUR_PAPER);
	fill_icon(c, ICON_PLUG, b.x + 40, b.y + 44, 64, COLOUR_INK, COLOUR_TINT);
	struct box words = box_inset(b, 40, 40);
	(void)cut_start(&words, 64, 28); /* the icon's */
	struct box line = cut_top(&words, 40, 8);
	(void)type_draw(c, style_h2(c),
			silent ? "The rig does not answer yet" : "The rig is not running", line);
	line = cut_top(&words, 30, 6);
	(void)type_draw(c, style_lead(c),
			silent ? "It is there. If this lasts, end it and start it anew:"
			       : "Start it, in another terminal:",
			line);
	mono.mono = true;
	line = cut_top(&words, 100, 12);
	fill_round(c, line, c->px->r2, COLOUR_MIST);
	type_middle(c, mono, plain(w->start, room), box_inset(line, 16, 8));
	(void)type_draw(c, in(style_body(c), COLOUR_INK2),
			"This window finds it by itself, as soon as it is there.", words);
}

/* ---- The reader. ---- */

static void lying_draw(struct rig_window *w, struct canvas *c, const struct rig_target *t)
{
	const struct rig_card *card = &w->rig.card[t->arg];
	char room[TYPE_TEXT_MAX];
	struct box b = face(c, t->box, c->px->r2, is_pressed(w, t), COLOUR_EDGE, COLOUR_CARD);
	struct style st = bold(style_xs(c));
	struct box sign = cut_start(&b, 34, 0);
	st.line = 1.05;
	b.w -= 4;
	if (type_height(c, st, plain(card->name, room), b.w) > b.h) {
		b.x = sign.x + 6; /* a long name has the icon's place, too */
		b.w += sign.w - 6;
	} else {
		fill_icon(c, card->sticker ? ICON_CONTACTLESS_PAYMENT : ICON_IDENTIFICATION_CARD,
			  sign.x + 8, sign.y + (sign.h - 22) / 2, 22, COLOUR_INK, COLOUR_TINT);
	}
	type_middle(c, st, plain(card->name, room), b);
}

static void reader_draw(struct rig_window *w, struct canvas *c)
{
	struct box b = w->layout.reader, pad = box_inset(b, 12, 12);
	bool in_use = false;
	for (unsigned i = 0; i < w->rig.cards; i++)
		in_use = in_use || w->rig.card[i].lies;
	enum colour colour = w->rig.plugged ? COLOUR_LAMP : COLOUR_BAYHANDLE;

	fill_round(c, b, c->px->r4, COLOUR_SHADE2);
	struct box sign = cut_start(&pad, 112, 12);
	dashed_round(c, sign, 14, 3, 9, 6, colour);
	fill_icon(c, w->rig.plugged ? ICON_CONTACTLESS_PAYMENT : ICON_PLUG,
		  sign.x + (sign.w - 34) / 2, sign.y + 12, 34, colour, COLOUR_NONE);
	struct style st = in(middle(bold(style_body(c))), colour);
	type_line(c, st, w->rig.plugged ? "Card reader" : "Unplugged", sign.x + sign.w / 2,
		  sign.y + 68);
	if (!in_use)
		type_middle(c, in(style_body(c), COLOUR_ONSHADE),
			    w->rig.plugged ? "Nothing lies on it. Click a card or a sticker below."
					   : "What is tapped now is seen once it is plugged in.",
			    box_inset(pad, 8, 0));
}

/* ---- Cards and stickers. ---- */

static void sticker_draw(struct rig_window *w, struct canvas *c, const struct rig_target *t)
{
	const struct rig_card *card = &w->rig.card[t->arg];
	double radius = floor(fmin(t->box.w, t->box.h) / 2);
	double x = t->box.x + t->box.w / 2, y = t->box.y + radius;
	double ledge = is_pressed(w, t) ? c->px->border : c->px->ledge;
	char room[TYPE_TEXT_MAX];
	struct style st = middle(bold(style_xs(c)));
	st.line = 1.05;

	if (card->lies) {
		/* Its place, empty. */
		dashed_round(c, (struct box){x - radius, y - radius, 2 * radius, 2 * radius},
			     radius, 2, 6, 5, COLOUR_EDGE);
		st.colour = COLOUR_INK2;
	} else {
		fill_disc(c, x, y, radius, COLOUR_EDGE);
		fill_ellipse(c, x, y + (c->px->border - ledge) / 2, radius - c->px->border,
			     radius - (c->px->border + ledge) / 2, COLOUR_STICKER);
	}
	type_middle(c, st, plain(card->name, room),
		    (struct box){x - radius + 5, y - radius, 2 * radius - 10, 2 * radius - ledge});
}

static void card_draw(struct rig_window *w, struct canvas *c, const struct rig_target *t)
{
	const struct rig_card *card = &w->rig.card[t->arg];
	char room[TYPE_TEXT_MAX], uid[RIG_UID_MAX + 8];
	size_t len = strlen(card->uid);
	struct style st = bold(style_body(c)), second = style_xs(c);
	struct box b = t->box;
	if (card->lies) {
		dashed_round(c, b, c->px->r2, 2, 6, 5, COLOUR_EDGE);
		st.colour = second.colour = COLOUR_INK2;
	} else {
		b = face(c, b, c->px->r2, is_pressed(w, t), COLOUR_SHADE2, COLOUR_SHADE);
		st.colour = second.colour = COLOUR_ONSHADE;
	}
	b = box_inset(b, 9, 5);
	st.line = 1.05;
	struct box foot = cut_bottom(&b, 18, 0);
	b.y += 3;
	(void)type_draw(c, st, plain(card->name, room), b);
	(void)snprintf(uid, sizeof uid, "ends %s", card->uid + (len > UID_END ? len - UID_END : 0));
	(void)type_draw(c, second, card->lies ? "on reader" : uid, foot);
}

static void more_draw(struct rig_window *w, struct canvas *c, const struct rig_target *t,
		      const char *what, unsigned page, unsigned pages)
{
	char text[64];
	struct box b = face(c, t->box, c->px->r2, is_pressed(w, t), COLOUR_EDGE, COLOUR_CARD);
	(void)snprintf(text, sizeof text, "%s %u of %u", what, page + 1, pages);
	type_middle(c, middle(bold(style_second(c))), text, box_inset(b, 6, 2));
}

/* ---- Doors. ---- */

/* What of a door can be said in a word or two. */
static const char *door_word(const struct rig_door *d, bool narrow)
{
	if (d->jammed)
		return "jammed";
	if (d->latch)
		return narrow ? "latch" : "latch on";
	if (d->open)
		return "open";
	if (narrow)
		return "shut";
	return d->there ? "shut, full" : "shut, empty";
}

/* What a presence switch says: a filled disc for something there, a ring for nothing. */
static void presence_draw(struct canvas *c, double x, double y, bool there, enum colour colour)
{
	if (there)
		fill_disc(c, x, y, 6, colour);
	else
		ring_disc(c, x, y, 6, 2, colour);
}

/* The number, the word, and what the presence switch says, in what is free of a door. */
static void door_words(struct canvas *c, struct box free, unsigned bay, const struct rig_door *d,
		       bool feels, enum colour colour)
{
	char number[8];
	double y = round(free.y + free.h / 2), x = free.x + 11;
	bool low = free.h < 48, narrow = free.w < 104;
	struct style st = in(style_lead(c), colour), second = in(style_second(c), colour);
	(void)snprintf(number, sizeof number, "%u", bay); /* three digits fit */
	st.size = c->px->h3;
	if (free.w < 40) {
		st.align = ALIGN_MIDDLE;
		type_line(c, st, number, free.x + free.w / 2, low ? y + 7 : y - 14);
		return;
	}
	if (low) {
		type_line(c, st, number, x, y + 7);
		if (!narrow)
			type_line(c, second, door_word(d, false), x + 32, y + 6);
		return;
	}
	type_line(c, st, number, x, y - 4);
	if (free.w >= 70) {
		if (feels)
			presence_draw(c, free.x + free.w - 26, y - 11, d->there, colour);
		type_line(c, second, door_word(d, narrow), x, y + 17);
	} else if (d->jammed) {
		fill_icon(c, ICON_WARNING_FILL, x - 1, y + 2, 20, COLOUR_BRICK, COLOUR_NONE);
	} else if (feels) {
		presence_draw(c, x + 7, y + 12, d->there, colour);
	} else {
		type_line(c, second, door_word(d, narrow), x, y + 17);
	}
}

static void door_shut_draw(struct canvas *c, struct box cell, unsigned bay,
			   const struct rig_door *d, bool feels)
{
	double handle = fmin(20, cell.h * 0.5), border = d->latch || d->jammed ? 4 : 2;
	enum colour edge = COLOUR_SHADE2, inside = COLOUR_SHADE, words = COLOUR_ONSHADE;
	enum colour handle_colour = COLOUR_BAYHANDLE;
	if (d->jammed) {
		edge = words = handle_colour = COLOUR_BRICK;
		inside = COLOUR_PAPER;
	}
	if (d->latch) {
		inside = COLOUR_LAMP;
		words = handle_colour = COLOUR_ONLAMP;
	}
	fill_round(c, cell, c->px->r1, edge);
	fill_round(c, box_inset(cell, border, border), c->px->r1 - border / 2, inside);
	fill_round(c, (struct box){cell.x + cell.w - 13, cell.y + (cell.h - handle) / 2, 4, handle},
		   2, handle_colour);
	door_words(c, cell, bay, d, feels, words);
}

static void door_open_draw(struct canvas *c, struct box cell, unsigned bay,
			   const struct rig_door *d, bool feels, double thing)
{
	double leaf = fmax(12, cell.w * 0.34), border = d->jammed ? 4 : 2;
	fill_round(c, cell, c->px->r1, d->jammed ? COLOUR_BRICK : COLOUR_LAMPEDGE);
	fill_round(c, box_inset(cell, border, border), c->px->r1 - border / 2,
		   d->latch ? COLOUR_GLOW2 : COLOUR_GLOW);
	map_leaf(c, cell, 2);
	struct box free = cell;
	(void)cut_start(&free, leaf, 0); /* the leaf's */
	(void)cut_end(&free, thing, 0);  /* the button's */
	door_words(c, free, bay, d, feels, COLOUR_ONLAMP);
}

static void door_draw(struct rig_window *w, struct canvas *c, const struct rig_target *t)
{
	const struct rig_door *d = &w->rig.door[t->arg];
	bool feels = w->board->bay[t->arg].presence.chip >= 0;
	if (d->open)
		door_open_draw(c, t->box, t->arg, d, feels, rig_thing_width(t->box));
	else
		door_shut_draw(c, t->box, t->arg, d, feels);
	if (w->armed != TROUBLE_NONE)
		dashed_round(c, box_inset(t->box, -3, -3), c->px->r1 + 2, 2, 5, 4, COLOUR_BRICK);
}

static void thing_draw(struct rig_window *w, struct canvas *c, const struct rig_target *t)
{
	struct box b = face(c, t->box, c->px->r1, is_pressed(w, t), COLOUR_LAMPEDGE, COLOUR_CARD);
	type_middle(c, middle(bold(style_second(c))), w->rig.door[t->arg].there ? "take" : "put",
		    b);
}

static void doors_draw(struct rig_window *w, struct canvas *c)
{
	struct box head = box_inset(w->layout.doors, 16, 14);
	const char *hint = "Click a door to open or shut it";
	fill_round(c, w->layout.doors, c->px->r3, COLOUR_PAPER);
	bool feels = false;
	for (unsigned bay = 1; bay <= w->board->policy.bays; bay++)
		feels = feels || w->board->bay[bay].presence.chip >= 0;
	if (feels) {
		presence_draw(c, head.x + 78, head.y + 12, true, COLOUR_INK2);
		presence_draw(c, head.x + 96, head.y + 12, false, COLOUR_INK2);
		type_line(c, in(style_body(c), COLOUR_INK2), "presence switch", head.x + 110,
			  head.y + 18);
	}
	if (w->layout.door_pages > 1) {
		head.w -= 136; /* the button that turns the page */
		hint = feels ? "" : "Click to open or shut";
	}
	if (w->armed != TROUBLE_NONE)
		hint = "Now click that door";
	panel_head(c, head, "Doors", hint, w->armed != TROUBLE_NONE);
}

/* ---- Troubles. ---- */

static const struct {
	enum icon icon;
	const char *text, *undo;
} troubles[TROUBLES] = {
	[TROUBLE_JAM] = {ICON_WRENCH_BOLD, "Jam a door", "Which door?"},
	[TROUBLE_FORCE] = {ICON_LOCK_KEY_OPEN_BOLD, "Force a door", "Which door?"},
	[TROUBLE_UNPLUG] = {ICON_PLUG, "Unplug reader", "Plug it in"},
	[TROUBLE_MUTE] = {ICON_PROHIBIT_BOLD, "Mute the chip", "Chip is mute"},
	[TROUBLE_GARBAGE] = {ICON_WARNING_BOLD, "Garbage from chip", "Garbage is sent"},
	[TROUBLE_SPRINGS] = {ICON_DOOR_BOLD, "Weak springs", "Springs are weak"},
};

static void trouble_draw(struct rig_window *w, struct canvas *c, const struct rig_target *t)
{
	bool on = rig_trouble_on(w, t->arg);
	struct box b = t->box;
	struct style st = bold(style_second(c));
	st.colour = on ? COLOUR_BRICK : COLOUR_INK;
	st.line = 1.1;
	if (on) {
		fill_round(c, b, c->px->r2, COLOUR_BRICK);
		fill_round(c, box_inset(b, 3, 3), c->px->r2 - 3, COLOUR_BRICKTINT);
	} else {
		b = face(c, b, c->px->r2, is_pressed(w, t), COLOUR_EDGE, COLOUR_CARD);
	}
	fill_icon(c, troubles[t->arg].icon, b.x + 9, b.y + (b.h - 20) / 2, 20, st.colour,
		  COLOUR_TINT);
	(void)cut_start(&b, 36, 0); /* the icon's */
	b.w -= 4;
	type_middle(c, st, on ? troubles[t->arg].undo : troubles[t->arg].text, b);
}

/* ---- The log. ---- */

static void log_draw(struct rig_window *w, struct canvas *c)
{
	struct box b = w->layout.log, body = box_inset(b, 16, 14);
	struct style mono = style_xs(c);
	char text[32], room[TYPE_TEXT_MAX];
	unsigned rows, first;

	fill_round(c, b, c->px->r3, COLOUR_PAPER);
	panel_head(c, body, "What happened", "the newest last", false);
	(void)cut_top(&body, 24, 8); /* the head's own */
	mono.mono = true;
	rows = (unsigned)(body.h / 22);
	first = w->rig.entries > rows ? w->rig.entries - rows : 0;
	paint_inside(c, box_inset(b, 8, 0), 0);
	for (unsigned i = first; i < w->rig.entries; i++) {
		const struct rig_entry *e = &w->rig.entry[i];
		struct box line = cut_top(&body, 22, 0);
		if (i + 1 == w->rig.entries)
			fill_round(c, box_inset(line, -6, 0), 5, COLOUR_GLOW);
		mono.colour = COLOUR_INK2;
		(void)snprintf(text, sizeof text, "%02u:%02u:%02u", e->day_s / 3600,
			       e->day_s / 60 % 60, e->day_s % 60);
		type_line(c, mono, text, line.x, line.y + 16);
		mono.colour = e->bad ? COLOUR_BRICK : COLOUR_INK;
		type_line(c, mono, plain(e->text, room), line.x + 80, line.y + 16);
	}
	paint_back(c);
}

/* ---- All of it. ---- */

static void target_draw(struct rig_window *w, struct canvas *c, const struct rig_target *t)
{
	switch ((enum rig_part)t->part) {
	case PART_NONE: break;
	case PART_LYING: lying_draw(w, c, t); break;
	case PART_DOOR: door_draw(w, c, t); break;
	case PART_THING: thing_draw(w, c, t); break;
	case PART_TROUBLE: trouble_draw(w, c, t); break;
	case PART_CARD:
		if (w->rig.card[t->arg].sticker)
			sticker_draw(w, c, t);
		else
			card_draw(w, c, t);
		break;
	case PART_MORE_CARDS: more_draw(w, c, t, "Page", w->card_page, w->layout.card_pages); break;
	case PART_MORE_DOORS: more_draw(w, c, t, "Page", w->door_page, w->layout.door_pages); break;
	}
}

void rig_window_draw(struct rig_window *w, struct canvas *c)
{
	rig_window_lay_out(w);
	picture_begin(c->picture, 0, 0);
	c->said_len = 0;
	fill_box(c, (struct box){0, 0, RIG_WIDTH, RIG_HEIGHT}, COLOUR_RULE);
	title_draw(w, c);
	log_draw(w, c);
	if (!w->rig.ready) {
		absent_draw(w, c);
		return;
	}
	reader_draw(w, c);
	panel_head(c, w->layout.cards, "Cards and stickers", "Click: tap. Shift: leave it there",
		   false);
	doors_draw(w, c);
	fill_round(c, w->layout.troubles, c->px->r3, COLOUR_PAPER);
	panel_head(c, box_inset(w->layout.troubles, 16, 14), "Make something go wrong", "", false);
	for (unsigned k = 0; k < w->layout.targets; k++)
		target_draw(w, c, &w->layout.target[k]);
}
