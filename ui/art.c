/* Art: our own drawings, each in the units it was designed in and scaled. */
#include "art.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "paint.h"
#include "type.h"
#include "writing.h"

#define TABLET_W 144.0
#define TABLET_H 200.0
#define LAPTOP_W 240.0
#define LAPTOP_H 160.0

void art_mark(struct canvas *c, double x, double y, double size)
{
	paint_keep(c, (struct box){x, y, size, size}); /* the mark is the same everywhere */
	paint_from(c, x, y, size / 84, 0);
	fill_round(c, (struct box){16, 10, 56, 64}, 10, COLOUR_LAMP);
	path_move(c, 16, 18);
	path_curve(c, 16, 12.9, 20.5, 9.1, 25.6, 10.2);
	path_line(c, 45, 3.6);
	path_curve(c, 48, 2.9, 51, 5.3, 51, 8.5);
	path_line(c, 51, 75.5);
	path_curve(c, 51, 78.7, 48, 81.1, 45, 80.4);
	path_line(c, 25.6, 73.8);
	path_curve(c, 20.5, 74.9, 16, 71.1, 16, 66);
	path_close(c);
	path_fill(c, COLOUR_MARK);
	fill_round(c, (struct box){41, 35, 5, 15}, 2.5, COLOUR_MARKHANDLE);
	paint_back(c);
	paint_back(c);
}

double art_gadget_width(uint8_t kind, double height)
{
	return kind == DEVICE_LAPTOP ? height * LAPTOP_W / LAPTOP_H : height * TABLET_W / TABLET_H;
}

struct part_drawn {
	struct box box;
	double radius;
	enum colour plain, lit;
};

static const struct part_drawn tablet[] = {
	{{3, 3, 138, 194}, 18, COLOUR_GADGET, COLOUR_GADGET},
	{{14, 16, 116, 164}, 6, COLOUR_GADGETSCREEN, COLOUR_LITSCREEN},
	{{26, 32, 60, 12}, 6, COLOUR_GADGETTITLE, COLOUR_LITTITLE},
	{{26, 56, 92, 8}, 4, COLOUR_GADGETTEXT, COLOUR_LITTEXT},
	{{26, 72, 78, 8}, 4, COLOUR_GADGETTEXT, COLOUR_LITTEXT},
	{{26, 96, 42, 42}, 8, COLOUR_GADGETTEXT, COLOUR_LITBLOCK},
	{{76, 96, 42, 42}, 8, COLOUR_GADGETBLOCK, COLOUR_LITTEXT},
	{{26, 150, 92, 16}, 8, COLOUR_GADGETBUTTON, COLOUR_SHADE},
	{{58, 187, 28, 4}, 2, COLOUR_GADGETFOOT, COLOUR_GADGETFOOT},
};

static const struct part_drawn laptop[] = {
	{{32, 3, 176, 124}, 12, COLOUR_GADGET, COLOUR_GADGET},
	{{42, 13, 156, 104}, 4, COLOUR_GADGETSCREEN, COLOUR_LITSCREEN},
	{{56, 28, 64, 12}, 6, COLOUR_GADGETTITLE, COLOUR_LITTITLE},
	{{56, 52, 84, 8}, 4, COLOUR_GADGETTEXT, COLOUR_LITTEXT},
	{{56, 68, 72, 8}, 4, COLOUR_GADGETTEXT, COLOUR_LITTEXT},
	{{56, 88, 56, 16}, 8, COLOUR_GADGETBUTTON, COLOUR_SHADE},
	{{152, 28, 34, 76}, 6, COLOUR_GADGETTEXT, COLOUR_LITBLOCK},
};

static void laptop_base(struct canvas *c)
{
	path_move(c, 14, 131);
	path_line(c, 226, 131);
	path_line(c, 238, 148);
	path_curve(c, 240, 153, 237.5, 157, 233, 157);
	path_line(c, 7, 157);
	path_curve(c, 2.5, 157, 0, 153, 2, 148);
	path_close(c);
}

static void draw_parts(struct canvas *c, const struct part_drawn *parts, size_t len, bool lit)
{
	for (size_t k = 0; k < len; k++)
		fill_round(c, parts[k].box, parts[k].radius, lit ? parts[k].lit : parts[k].plain);
}

/* Only its edge: there is none of them here now. */
static void gadget_outline(struct canvas *c, uint8_t kind)
{
	if (kind != DEVICE_LAPTOP) {
		dashed_round(c, (struct box){3, 3, 138, 194}, 18, 4, 11, 9, COLOUR_EDGE);
		dashed_round(c, (struct box){16, 18, 112, 160}, 6, 3, 11, 9, COLOUR_EDGE);
		return;
	}
	dashed_round(c, (struct box){32, 3, 176, 124}, 12, 4, 11, 9, COLOUR_EDGE);
	dashed_round(c, (struct box){44, 15, 152, 100}, 4, 3, 11, 9, COLOUR_EDGE);
	dashed_round(c, (struct box){4, 133, 232, 22}, 8, 4, 11, 9, COLOUR_EDGE);
}

void art_gadget(struct canvas *c, uint8_t kind, double x, double y, double height,
		enum gadget_look look)
{
	bool lit = look == GADGET_LIT;

	if (height <= 0)
		return;
	paint_keep(c, (struct box){x, y, art_gadget_width(kind, height), height});
	paint_from(c, x, y, height / (kind == DEVICE_LAPTOP ? LAPTOP_H : TABLET_H), 0);
	if (look == GADGET_OUT) {
		gadget_outline(c, kind);
	} else if (kind != DEVICE_LAPTOP) {
		draw_parts(c, tablet, sizeof(tablet) / sizeof(tablet[0]), lit);
	} else {
		draw_parts(c, laptop, sizeof(laptop) / sizeof(laptop[0]), lit);
		laptop_base(c);
		path_fill(c, COLOUR_GADGET2);
		path_move(c, 98, 131);
		path_line(c, 142, 131);
		path_line(c, 146, 139);
		path_line(c, 94, 139);
		path_close(c);
		path_fill(c, COLOUR_GADGET);
	}
	paint_back(c);
	paint_back(c);
}

double art_back_width(uint8_t kind, double height)
{
	return art_gadget_width(kind, height);
}

void art_sticker(struct canvas *c, double x, double y, double radius)
{
	const double turn = asin(0.657); /* how far each wave opens */

	/* A picture of the real one, as the mark is. */
	paint_keep(c, (struct box){x - radius, y - radius, 2 * radius, 2 * radius});
	fill_disc(c, x, y, radius, COLOUR_STICKER);
	ring_disc(c, x, y, radius + radius * 0.045, radius * 0.09, COLOUR_ONSTICKER);
	for (int k = 0; k < 3; k++) {
		double r = radius * (0.34 + 0.32 * k);

		path_arc(c, x - radius * 0.50 - radius * 0.012 * k, y, r, -turn, turn);
		path_stroke(c, radius * 0.13, COLOUR_ONSTICKER);
	}
	paint_back(c);
}

void art_crack(struct canvas *c, double x, double y, double size)
{
	static const double points[][2] = {{0.66, 0.19}, {0.49, 0.36}, {0.58, 0.46},
					   {0.40, 0.60}, {0.49, 0.70}, {0.36, 0.82}};

	paint_keep(c, (struct box){x, y, size, size}); /* the icon under it is not flipped */
	for (int k = 0; k < 6; k++) {
		double at_x = x + points[k][0] * size, at_y = y + points[k][1] * size;

		if (k == 0)
			path_move(c, at_x, at_y);
		else
			path_line(c, at_x, at_y);
	}
	path_stroke(c, size * 0.05, COLOUR_INK);
	paint_back(c);
}

static void tablet_back(struct canvas *c)
{
	fill_round(c, (struct box){3, 3, 138, 194}, 18, COLOUR_GADGET2);
	ring_round(c, (struct box){10.5, 10.5, 123, 179}, 12, 3, COLOUR_GADGETLINE);
	fill_disc(c, 30, 30, 8, COLOUR_GADGET);
	fill_disc(c, 30, 30, 3, COLOUR_GADGETTITLE);
	art_sticker(c, 72, 132, 34);
}

static void laptop_back(struct canvas *c)
{
	fill_round(c, (struct box){4, 6, 232, 148}, 16, COLOUR_GADGET2);
	for (int k = 0; k < 4; k++)
		fill_disc(c, k % 2 ? 216 : 24, k / 2 ? 134 : 26, 7, COLOUR_GADGET);
	for (int k = 0; k < 6; k++)
		fill_round(c, (struct box){70 + 18 * k, 24, 9, 26}, 4, COLOUR_GADGETLINE);
	art_sticker(c, 180, 104, 30);
}

void art_gadget_back(struct canvas *c, uint8_t kind, double x, double y, double height)
{
	if (height <= 0)
		return;
	paint_keep(c, (struct box){x, y, art_back_width(kind, height), height});
	paint_from(c, x, y, height / (kind == DEVICE_LAPTOP ? LAPTOP_H : TABLET_H), 0);
	if (kind == DEVICE_LAPTOP)
		laptop_back(c);
	else
		tablet_back(c);
	paint_back(c);
	paint_back(c);
}

static void slip_holes(struct canvas *c, struct box b, double radius, double inset, double y)
{
	for (int k = 0; k < 10; k++) {
		double x = b.x + inset + radius + (b.w - 2 * inset - 2 * radius) * k / 9;

		fill_disc(c, x, b.y + y, radius, COLOUR_PAPER);
		ring_disc(c, x, b.y + y, radius, 2, COLOUR_RULE);
	}
}

/* ---- The stamp: words in a disc ---- */

#define STAMP_LINES 4
#define STAMP_TEXT  96 /* bytes of a line */
#define STAMP_PLAIN 86 /* the radius of its disc, where its words have room in that */
#define STAMP_MOST  112
#define STAMP_RINGS 8 /* from the edge of the disc to its words */

struct stamp {
	int lines;
	double radius; /* of the disc that holds them */
	struct {
		char text[STAMP_TEXT];
		double size, baseline;
		bool goes_on;
	} line[STAMP_LINES];
};

/* Adds a text, in two lines if it is to be cut and can be. */
static void stamp_add(struct stamp *s, const char *text, double size, bool cut)
{
	const char *blank = cut ? strchr(text, ' ') : NULL;
	int first = blank ? (int)(blank - text) : (int)strlen(text);

	(void)snprintf(s->line[s->lines].text, STAMP_TEXT, "%.*s", first, text); /* short */
	s->line[s->lines].goes_on = blank != NULL;
	s->line[s->lines++].size = size;
	if (!blank)
		return;
	(void)snprintf(s->line[s->lines].text, STAMP_TEXT, "%s", blank + 1); /* short */
	s->line[s->lines++].size = size;
}

/* Around the middle of the disc, and how large that must be: every line has its chord. */
static void stamp_lay(struct canvas *c, struct stamp *s, struct style st)
{
	bool latin = writing_of(c->language) == WRITING_LATIN;
	double rises = latin ? 0.75 : 1.05, falls = latin ? 0.25 : 0.45, pitch = latin ? 1.1 : 1.4;
	double high = s->line[0].size * rises, need = 0;

	for (int k = 1; k < s->lines; k++)
		high += s->line[k].size * pitch;
	for (int k = 0; k < s->lines; k++) {
		double size = s->line[k].size, half, far;

		s->line[k].baseline = k == 0 ? round(size * rises - high / 2)
					     : round(s->line[k - 1].baseline + size * pitch);
		far = fmax(fabs(s->line[k].baseline - size * rises),
			   fabs(s->line[k].baseline + size * falls));
		st.size = size;
		half = type_width(c, st, s->line[k].text) / 2;
		need = fmax(need, hypot(half, far));
	}
	s->radius = fmax(STAMP_PLAIN, ceil(need) + STAMP_RINGS);
}

/* Of all ways to break its words the one with the smallest disc; the fewest lines of those. */
static struct stamp stamp_of(struct canvas *c, const struct slip *slip, struct style st,
			     double scale)
{
	/* On the small screen nothing is smaller than can be read, and one line is enough. */
	double first = c->small ? c->px->xs / scale : 35, least = c->small ? first : c->px->xs;
	struct stamp best = {0};

	for (int way = 0; way < 8; way++) {
		struct stamp s = {0};

		stamp_add(&s, slip->stamp, way & 1 ? least : first, way & 2);
		if (!c->small)
			stamp_add(&s, slip->stamp_second, least, way & 4);
		stamp_lay(c, &s, st);
		if (best.lines == 0 || s.radius < best.radius)
			best = s;
	}
	return best;
}

/* In its place at the end of the slip, or further in if it is larger. */
static void slip_stamp(struct canvas *c, const struct slip *slip, struct box b, double scale,
		       double down)
{
	struct style st = style_xs(c);
	struct stamp s;

	st.bold = true;
	st.loose = true; /* it is turned: its corners reach further than its letters */
	st.colour = COLOUR_SHADETEXT;
	st.align = ALIGN_MIDDLE;
	s = stamp_of(c, slip, st, scale);
	if (s.radius > STAMP_MOST)
		picture_short(c, slip->stamp);
	paint_from(c, b.x + b.w - fmax(126, s.radius + 18) * scale, b.y + 298 * down, scale, -8);
	ring_disc(c, 0, 0, s.radius + 2.5, 5, COLOUR_SHADETEXT);
	ring_disc(c, 0, 0, s.radius - 6, 2, COLOUR_SHADETEXT);
	for (int k = 0; k < s.lines; k++) {
		st.size = s.line[k].size;
		type_line(c, st, s.line[k].text, 0, s.line[k].baseline);
		if (s.line[k].goes_on)
			picture_goes_on(c);
	}
	paint_back(c);
}

void art_slip(struct canvas *c, struct box b, const struct slip *slip)
{
	/* Drawn 510 x 469 at 1280x800; the small one has everything at 0.6, and is lower. */
	double k = c->small ? 0.6 : 1, down = fmin(k, b.h / 469);
	struct style st = style_lead(c);
	double x = b.x + 38 * k, w = b.w - 76 * k;
	bool tall = writing_of(c->language) != WRITING_LATIN;

	if (rows_slip(c, slip))
		return;
	fill_round(c, b, 20 * k, COLOUR_CARD);
	if (c->theme->border_extra > 0) /* the page has the same colour */
		ring_round(c, b, 20 * k, 2, COLOUR_EDGE);
	slip_holes(c, b, 9 * k, 36 * k, 29 * k);
	st.size = sized(c, 24, 34);
	st.colour = COLOUR_SHADETEXT;
	/* Tall letters reach further down, and stay over the rule. */
	type_line(c, st, slip->label, x, b.y + (tall ? 76 : 84) * down);
	picture_goes_on(c);
	fill_box(c, (struct box){x, round(b.y + 100 * down), w, fmax(2, round(4 * k))},
		 COLOUR_SHADETEXT);
	st.colour = COLOUR_INK;
	st.size = tall ? 54 * k : c->small ? c->px->h2 : 64;
	st.tracking = -0.015;
	type_line(c, st, slip->weekday, x, b.y + (tall ? 164 : 178) * down);
	picture_goes_on(c);
	st.size = c->px->huge;
	st.tracking = -0.07;
	type_line(c, st, slip->day, x - 8 * k, b.y + 373 * down);
	picture_goes_on(c);
	st.size = tall ? 54 * k : c->small ? c->px->h2 : 64;
	st.tracking = -0.015;
	type_line(c, st, slip->month, x, b.y + (tall ? 430 : 437) * down);
	if (slip->stamp)
		slip_stamp(c, slip, b, k, down);
}
