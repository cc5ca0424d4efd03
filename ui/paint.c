/* Paint: Cairo, one image surface, and the shapes the design is made of. */
#include "paint.h"

#include <assert.h>
#include <cairo.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PLACES_MAX 8 /* paint_from, paint_inside and paint_keep in one another */

/* What x means where something is drawn now. */
struct place {
	bool local;      /* it counts from a drawing's own origin, not from the glass's edge */
	bool kept;       /* it is not mirrored */
	double shift;    /* px that what is kept was moved as a whole */
	struct box clip; /* of the glass: nothing is drawn outside (paint_inside) */
};

struct paint {
	cairo_surface_t *surface;
	cairo_t *cr;
	uint32_t *under; /* see paint_under; as many pixels as the surface has, or NULL: none yet */
	uint8_t places;
	struct place place[PLACES_MAX + 1]; /* [0]: the glass itself */
};

int paint_open(int width, int height, struct paint **out)
{
	struct paint *p = calloc(1, sizeof(*p));

	if (!p)
		return -ENOMEM;
	p->place[0].clip = (struct box){0, 0, width, height};
	p->surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
	p->cr = cairo_create(p->surface);
	if (cairo_status(p->cr) != CAIRO_STATUS_SUCCESS) {
		paint_close(p);
		return -ENOMEM;
	}
	*out = p;
	return 0;
}

void paint_close(struct paint *p)
{
	if (!p)
		return;
	cairo_destroy(p->cr);
	cairo_surface_destroy(p->surface);
	free(p->under);
	free(p);
}

struct _cairo *paint_cairo(struct paint *p)
{
	return p->cr;
}

const unsigned char *paint_pixels(struct paint *p, int *stride)
{
	cairo_surface_flush(p->surface);
	*stride = cairo_image_surface_get_stride(p->surface);
	return cairo_image_surface_get_data(p->surface);
}

void paint_swap(struct paint *p, int x, int y, int w, int h, uint32_t *pixels)
{
	int stride;
	uint32_t *row;

	cairo_surface_flush(p->surface);
	stride = cairo_image_surface_get_stride(p->surface) / (int)sizeof(*row);
	/* Cairo aligns rows for the widest of its formats. */
	row = (void *)cairo_image_surface_get_data(p->surface);
	row += (size_t)y * (size_t)stride + (size_t)x;
	for (; h > 0; h--, row += stride, pixels += w) {
		for (int k = 0; k < w; k++) {
			uint32_t was = row[k];

			row[k] = pixels[k];
			pixels[k] = was;
		}
	}
	cairo_surface_mark_dirty(p->surface);
}

bool paint_sound(const struct paint *p)
{
	return cairo_status(p->cr) == CAIRO_STATUS_SUCCESS;
}

int paint_png(struct paint *p, const char *file)
{
	switch (cairo_surface_write_to_png(p->surface, file)) {
	case CAIRO_STATUS_SUCCESS: return 0;
	case CAIRO_STATUS_NO_MEMORY: return -ENOMEM;
	default: return -EIO;
	}
}

void paint_ink(struct canvas *c, enum colour colour)
{
	uint32_t rgba = c->theme->colour[colour];

	cairo_set_source_rgba(c->paint->cr, (rgba >> 24) / 255.0, (rgba >> 16 & 0xff) / 255.0,
			      (rgba >> 8 & 0xff) / 255.0, (rgba & 0xff) / 255.0);
}

/* ---- Places: what is mirrored, and what is not ---- */

static const struct place *place_of(const struct canvas *c)
{
	return &c->paint->place[c->paint->places];
}

static bool is_mirrored(const struct canvas *c)
{
	return c->from_right && !place_of(c)->kept;
}

static double mirror_x(const struct canvas *c, double x, double w)
{
	if (!is_mirrored(c))
		return x;
	return (place_of(c)->local ? 0 : c->px->width) - x - w;
}

struct box paint_box(const struct canvas *c, struct box b)
{
	return (struct box){mirror_x(c, b.x, b.w), b.y, b.w, b.h};
}

bool paint_is_mirrored(const struct canvas *c)
{
	return is_mirrored(c);
}

struct box paint_on_glass(const struct canvas *c, struct box b)
{
	b = paint_box(c, b);
	if (place_of(c)->local) { /* a drawing of its own scale, turned perhaps: about there */
		double scale = paint_scale(c), x = b.x + b.w / 2, y = b.y + b.h / 2;

		cairo_user_to_device(c->paint->cr, &x, &y);
		return (struct box){x - b.w * scale / 2, y - b.h * scale / 2, b.w * scale,
				    b.h * scale};
	}
	b.x += place_of(c)->shift;
	return b;
}

static void place_clip(struct place *place, struct box to)
{
	struct box is = place->clip;

	place->clip.x = fmax(is.x, to.x);
	place->clip.y = fmax(is.y, to.y);
	place->clip.w = fmin(is.x + is.w, to.x + to.w) - place->clip.x;
	place->clip.h = fmin(is.y + is.h, to.y + to.h) - place->clip.y;
}

/* Begins a place like the one there is. Ended by paint_back. */
static struct place *place_begin(struct canvas *c)
{
	struct paint *p = c->paint;

	assert(p->places < PLACES_MAX);
	cairo_save(p->cr);
	p->place[p->places + 1] = p->place[p->places];
	p->places++;
	return &p->place[p->places];
}

void paint_from(struct canvas *c, double x, double y, double scale, double degrees)
{
	cairo_t *cr = c->paint->cr;
	double at = mirror_x(c, x, 0);

	if (is_mirrored(c))
		degrees = -degrees;
	place_begin(c)->local = true;
	cairo_translate(cr, at, y);
	cairo_scale(cr, scale, scale);
	cairo_rotate(cr, degrees * M_PI / 180);
}

void paint_keep(struct canvas *c, struct box b)
{
	double shift = mirror_x(c, b.x, b.w) - b.x;
	struct place *place = place_begin(c);

	place->kept = true;
	place->shift += shift;
	cairo_translate(c->paint->cr, shift, 0);
}

void paint_back(struct canvas *c)
{
	assert(c->paint->places > 0);
	c->paint->places--;
	cairo_restore(c->paint->cr);
}

/* ---- Measuring ---- */

double paint_scale(const struct canvas *c)
{
	cairo_matrix_t m;

	cairo_get_matrix(c->paint->cr, &m);
	return hypot(m.xx, m.yx);
}

/* WCAG 2.2, relative luminance, of one channel. */
static double linear(uint32_t channel)
{
	double v = channel / 255.0;

	return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t rgb)
{
	return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) +
	       0.0722 * linear(rgb & 0xff);
}

static double contrast(double a, double b)
{
	return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

/* The pixels a box covers, whatever it is turned and scaled by. */
static struct box device_box(cairo_t *cr, struct box b)
{
	double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

	for (int k = 0; k < 4; k++) {
		double x = b.x + (k & 1 ? b.w : 0), y = b.y + (k & 2 ? b.h : 0);

		cairo_user_to_device(cr, &x, &y);
		left = fmin(left, x);
		right = fmax(right, x);
		top = fmin(top, y);
		bottom = fmax(bottom, y);
	}
	return (struct box){left, top, right - left, bottom - top};
}

struct box paint_pixels_of(const struct canvas *c, struct box b)
{
	return device_box(c->paint->cr, b);
}

#define BESIDE_PX 3 /* that the soft edge of a letter may leave the box of its ink */

bool paint_reaches(const struct canvas *c, struct box b)
{
	double beside = BESIDE_PX / paint_scale(c), left, top, right, bottom;

	cairo_clip_extents(c->paint->cr, &left, &top, &right, &bottom);
	return b.x - beside < right && b.x + b.w + beside > left && b.y - beside < bottom &&
	       b.y + b.h + beside > top;
}

#define LOOK_EVERY 3 /* px; finer than any stroke of a letter or edge of a panel is long */

struct pixels {
	const unsigned char *at;
	int stride, width, height;
};

static struct pixels pixels_of(struct paint *p)
{
	struct pixels all = {.width = cairo_image_surface_get_width(p->surface),
			     .height = cairo_image_surface_get_height(p->surface)};

	all.at = paint_pixels(p, &all.stride);
	return all;
}

/* The pixel at that place; false outside, and where two colours meet and are mixed. */
static bool pixel_at(const struct pixels *p, double x, double y, uint32_t *rgb)
{
	int left = (int)floor(x), top = (int)floor(y);
	const unsigned char *at;
	uint32_t right, below;

	if (left < 0 || top < 0 || left + 1 >= p->width || top + 1 >= p->height)
		return false;
	at = p->at + (size_t)top * (size_t)p->stride + 4 * (size_t)left;
	memcpy(rgb, at, 4);
	memcpy(&right, at + 4, 4);
	memcpy(&below, at + p->stride, 4);
	return *rgb == right && *rgb == below;
}

/* The least contrast of the better of two colours, to the pixels under a box. */
static double least_contrast(struct canvas *c, struct box b, enum colour one, enum colour other)
{
	double a = luminance(c->theme->colour[one] >> 8), least = INFINITY;
	double z = luminance(c->theme->colour[other] >> 8), step = LOOK_EVERY / paint_scale(c);
	uint32_t last = 0, pixel;
	struct pixels all = pixels_of(c->paint);
	cairo_matrix_t m;

	cairo_get_matrix(c->paint->cr, &m);
	for (double y = b.y; y < b.y + b.h; y += step) {
		for (double x = b.x; x < b.x + b.w; x += step) {
			double under;

			if (!pixel_at(&all, m.xx * x + m.xy * y + m.x0, m.yx * x + m.yy * y + m.y0,
				      &pixel) ||
			    (pixel == last && least < INFINITY))
				continue;
			last = pixel;
			under = luminance(pixel & 0xffffff);
			least = fmin(least, fmax(contrast(a, under), contrast(z, under)));
		}
	}
	return least;
}

double paint_contrast(struct canvas *c, struct box b, enum colour colour)
{
	return least_contrast(c, b, colour, colour);
}

double paint_contrast_round(struct canvas *c, struct box b, enum colour edge, enum colour face)
{
	struct box sides[] = {{b.x, b.y - 3, b.w, 1},
			      {b.x, b.y + b.h + 1, b.w, 1},
			      {b.x - 3, b.y, 1, b.h},
			      {b.x + b.w + 1, b.y, 1, b.h}};
	double least = INFINITY;

	for (int k = 0; k < 4; k++)
		least = fmin(least, least_contrast(c, sides[k], edge, face));
	return least;
}

/* A box of the surface in whole pixels. */
struct span {
	int left, top, right, bottom;
};

static struct span span_of(const struct pixels *all, struct box b)
{
	return (struct span){(int)fmax(0, floor(b.x)), (int)fmax(0, floor(b.y)),
			     (int)fmin(all->width, ceil(b.x + b.w)),
			     (int)fmin(all->height, ceil(b.y + b.h))};
}

static uint32_t pixel_of(const struct pixels *all, int x, int y)
{
	uint32_t pixel;

	memcpy(&pixel, all->at + (size_t)y * (size_t)all->stride + 4 * (size_t)x, 4);
	return pixel & 0xffffff;
}

bool paint_under(struct canvas *c, struct box b)
{
	struct pixels all = pixels_of(c->paint);
	struct span s = span_of(&all, b);

	if (!c->paint->under)
		c->paint->under = malloc(sizeof(uint32_t) * (size_t)(all.width * all.height));
	if (!c->paint->under)
		return false;
	for (int y = s.top; y < s.bottom; y++) {
		for (int x = s.left; x < s.right; x++)
			c->paint->under[y * all.width + x] = pixel_of(&all, x, y);
	}
	return true;
}

double paint_contrast_under(struct canvas *c, struct box b, enum colour colour)
{
	uint32_t rgb = c->theme->colour[colour] >> 8, last = ~0u;
	struct pixels all = pixels_of(c->paint);
	struct span s = span_of(&all, b);
	double ink = luminance(rgb), least = INFINITY;
	bool unseen = false;

	for (int y = s.top; y + 1 < s.bottom; y++) {
		const uint32_t *row = c->paint->under + (ptrdiff_t)y * all.width;

		for (int x = s.left; x + 1 < s.right; x++) {
			/* Nothing can be said where two colours met. */
			if (pixel_of(&all, x, y) != rgb || row[x] == last || row[x] != row[x + 1] ||
			    row[x] != row[x + all.width])
				continue;
			unseen |= row[x] == rgb;
			if (row[x] == rgb)
				continue;
			last = row[x];
			least = fmin(least, contrast(ink, luminance(last)));
		}
	}
	return unseen && least == INFINITY ? 1 : least;
}

#define PRINT_TOUCH_PX 2

/* The sum (FNV-1a) of where in a box of the surface there are pixels of exactly that colour. */
static uint32_t print_of(struct paint *p, struct box b, uint32_t rgb)
{
	struct pixels all = pixels_of(p);
	struct span s = span_of(&all, b);
	uint32_t hash = 2166136261u;

	for (int y = s.top; y < s.bottom; y++) {
		for (int x = s.left; x < s.right; x++) {
			if (pixel_of(&all, x, y) == rgb)
				hash = (hash ^ (uint32_t)(y * all.width + x)) * 16777619u;
		}
	}
	return hash;
}

/* What only touches it (picture.c) may be of the same colour, as lines of one text often are. */
static struct box print_box(const struct ink *ink)
{
	return ink->box.h > 4 * PRINT_TOUCH_PX && ink->box.w > 4 * PRINT_TOUCH_PX
		       ? box_inset(ink->box, PRINT_TOUCH_PX, PRINT_TOUCH_PX)
		       : ink->box;
}

void paint_print(struct canvas *c, struct ink *ink, enum colour colour)
{
	ink->rgb = c->theme->colour[colour] >> 8;
	ink->print = print_of(c->paint, print_box(ink), ink->rgb);
}

bool paint_is_there(struct canvas *c, const struct ink *ink)
{
	return print_of(c->paint, print_box(ink), ink->rgb) == ink->print;
}

/* ---- Shapes ---- */

/* What stands under it, where it is drawn, is seen no more. */
static void cover(struct canvas *c, struct box b, bool round, enum colour colour)
{
	struct box clip = place_of(c)->clip, on;
	double right, bottom;

	if (!c->picture || c->picture->inks == 0 || (c->theme->colour[colour] & 0xff) == 0)
		return;
	on = device_box(c->paint->cr, b);
	right = fmin(on.x + on.w, clip.x + clip.w);
	bottom = fmin(on.y + on.h, clip.y + clip.h);
	if (!round) {
		on.x = fmax(on.x, clip.x);
		on.y = fmax(on.y, clip.y);
		on.w = right - on.x;
		on.h = bottom - on.y;
	}
	if (right > fmax(on.x, clip.x) && bottom > fmax(on.y, clip.y))
		picture_cover(c->picture, on, round);
}

#define RIM_LEAST 40 /* px, both ways; what is smaller is a sign or a part of a drawing */

/* Words stand inside a panel or outside. */
static void rim(struct canvas *c, struct box b, enum colour colour)
{
	struct box clip = place_of(c)->clip, on;

	if (!c->picture || (c->theme->colour[colour] & 0xff) == 0)
		return;
	on = device_box(c->paint->cr, b);
	on.w = fmin(on.x + on.w, clip.x + clip.w) - fmax(on.x, clip.x);
	on.h = fmin(on.y + on.h, clip.y + clip.h) - fmax(on.y, clip.y);
	on.x = fmax(on.x, clip.x);
	on.y = fmax(on.y, clip.y);
	if (on.w >= RIM_LEAST && on.h >= RIM_LEAST)
		picture_rim(c->picture, on);
}

static void cover_ring(struct canvas *c, struct box b, double width, enum colour colour)
{
	cover(c, (struct box){b.x, b.y, b.w, width}, false, colour);
	cover(c, (struct box){b.x, b.y + b.h - width, b.w, width}, false, colour);
	cover(c, (struct box){b.x, b.y, width, b.h}, false, colour);
	cover(c, (struct box){b.x + b.w - width, b.y, width, b.h}, false, colour);
}

/* A rounded box whose corners may be flatter than wide, as inside a border with a ledge. */
static void round_path(cairo_t *cr, struct box b, double rx, double top_ry, double bottom_ry)
{
	const double k = 0.5522847498; /* of a quarter circle drawn as one cubic curve */
	double x2 = b.x + b.w, y2 = b.y + b.h;

	cairo_new_path(cr);
	cairo_move_to(cr, b.x + rx, b.y);
	cairo_line_to(cr, x2 - rx, b.y);
	cairo_curve_to(cr, x2 - rx + k * rx, b.y, x2, b.y + top_ry - k * top_ry, x2, b.y + top_ry);
	cairo_line_to(cr, x2, y2 - bottom_ry);
	cairo_curve_to(cr, x2, y2 - bottom_ry + k * bottom_ry, x2 - rx + k * rx, y2, x2 - rx, y2);
	cairo_line_to(cr, b.x + rx, y2);
	cairo_curve_to(cr, b.x + rx - k * rx, y2, b.x, y2 - bottom_ry + k * bottom_ry, b.x,
		       y2 - bottom_ry);
	cairo_line_to(cr, b.x, b.y + top_ry);
	cairo_curve_to(cr, b.x, b.y + top_ry - k * top_ry, b.x + rx - k * rx, b.y, b.x + rx, b.y);
	cairo_close_path(cr);
}

static double radius_in(struct box b, double radius)
{
	return fmax(0, fmin(radius, fmin(b.w, b.h) / 2));
}

void fill_box(struct canvas *c, struct box b, enum colour colour)
{
	cairo_t *cr = c->paint->cr;

	b = paint_box(c, b);
	cover(c, b, false, colour);
	paint_ink(c, colour);
	cairo_new_path(cr);
	cairo_rectangle(cr, b.x, b.y, b.w, b.h);
	cairo_fill(cr);
}

void fill_round(struct canvas *c, struct box b, double radius, enum colour colour)
{
	double r = radius_in(b, radius);

	b = paint_box(c, b);
	cover(c, b, false, colour);
	rim(c, b, colour);
	paint_ink(c, colour);
	round_path(c->paint->cr, b, r, r, r);
	cairo_fill(c->paint->cr);
}

void fill_round_top(struct canvas *c, struct box b, double radius, enum colour colour)
{
	paint_inside(c, b, 0);
	fill_round(c, (struct box){b.x, b.y, b.w, b.h + radius}, radius, colour);
	paint_back(c);
}

void fill_round_bottom(struct canvas *c, struct box b, double radius, enum colour colour)
{
	paint_inside(c, b, 0);
	fill_round(c, (struct box){b.x, b.y - radius, b.w, b.h + radius}, radius, colour);
	paint_back(c);
}

void ring_round(struct canvas *c, struct box b, double radius, double width, enum colour colour)
{
	cairo_t *cr = c->paint->cr;
	double r = radius_in(b, radius) - width / 2;

	b = paint_box(c, b);
	cover_ring(c, b, width, colour);
	rim(c, box_inset(b, width, width), colour);
	paint_ink(c, colour);
	round_path(cr, box_inset(b, width / 2, width / 2), r, r, r);
	cairo_set_line_width(cr, width);
	cairo_set_dash(cr, NULL, 0, 0);
	cairo_stroke(cr);
}

void dashed_round(struct canvas *c, struct box b, double radius, double width, double on,
		  double off, enum colour colour)
{
	cairo_t *cr = c->paint->cr;
	double r = radius_in(b, radius) - width / 2;

	b = paint_box(c, b);
	cover_ring(c, b, width, colour);
	rim(c, box_inset(b, width, width), colour);
	paint_ink(c, colour);
	round_path(cr, box_inset(b, width / 2, width / 2), r, r, r);
	cairo_set_line_width(cr, width);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
	cairo_set_dash(cr, (const double[]){on, off}, 2, 0);
	cairo_stroke(cr);
	cairo_set_dash(cr, NULL, 0, 0);
}

void paint_note_edge(struct canvas *c, struct box b, enum colour edge, enum colour face)
{
	char where[LEAST_MAX];

	if (!c->measure || c->rows.gathering)
		return;
	(void)snprintf(where, sizeof(where), "%.0f,%.0f %.0fx%.0f", b.x, b.y, b.w, b.h); /* short */
	least_note(&c->picture->edge, paint_contrast_round(c, paint_box(c, b), edge, face), where);
}

void fill_ledge(struct canvas *c, struct box b, double radius, double border, double ledge,
		enum colour edge, enum colour face)
{
	double r = radius_in(b, radius);
	struct box inner = {b.x + border, b.y + border, b.w - 2 * border, b.h - border - ledge};

	paint_note_edge(c, b, edge, face);
	fill_round(c, b, r, edge);
	inner = paint_box(c, inner);
	rim(c, inner, face);
	paint_ink(c, face);
	round_path(c->paint->cr, inner, fmax(0, r - border), fmax(0, r - border),
		   fmax(0, r - ledge));
	cairo_fill(c->paint->cr);
}

void fill_disc(struct canvas *c, double x, double y, double radius, enum colour colour)
{
	cairo_t *cr = c->paint->cr;

	x = mirror_x(c, x, 0);
	cover(c, (struct box){x - radius, y - radius, 2 * radius, 2 * radius}, true, colour);
	paint_ink(c, colour);
	cairo_new_path(cr);
	cairo_arc(cr, x, y, radius, 0, 2 * M_PI);
	cairo_fill(cr);
}

void ring_disc(struct canvas *c, double x, double y, double radius, double width,
	       enum colour colour)
{
	cairo_t *cr = c->paint->cr;

	x = mirror_x(c, x, 0);
	cover(c, (struct box){x - radius, y - radius, 2 * radius, 2 * radius}, true, colour);
	paint_ink(c, colour);
	cairo_new_path(cr);
	cairo_arc(cr, x, y, radius - width / 2, 0, 2 * M_PI);
	cairo_set_line_width(cr, width);
	cairo_stroke(cr);
}

void fill_ellipse(struct canvas *c, double x, double y, double radius_x, double radius_y,
		  enum colour colour)
{
	cairo_t *cr = c->paint->cr;

	if (radius_x <= 0 || radius_y <= 0)
		return;
	x = mirror_x(c, x, 0);
	cover(c, (struct box){x - radius_x, y - radius_y, 2 * radius_x, 2 * radius_y}, true,
	      colour);
	paint_ink(c, colour);
	cairo_new_path(cr);
	cairo_save(cr);
	cairo_translate(cr, x, y);
	cairo_scale(cr, radius_x, radius_y);
	cairo_arc(cr, 0, 0, 1, 0, 2 * M_PI);
	cairo_restore(cr);
	cairo_fill(cr);
}

void fill_bands(struct canvas *c, struct box b, double radius, enum colour ground, enum colour band)
{
	const double step = 14 * M_SQRT2; /* bands of 6 in every 14, at 45 degrees */

	fill_round(c, b, radius, ground);
	paint_inside(c, b, radius);
	for (double x = b.x - b.h; x < b.x + b.w; x += step) {
		path_move(c, x, b.y + b.h);
		path_line(c, x + b.h, b.y);
		path_line(c, x + b.h + 6 * M_SQRT2, b.y);
		path_line(c, x + 6 * M_SQRT2, b.y + b.h);
		path_close(c);
	}
	path_fill(c, band);
	paint_back(c);
}

void fill_crosses(struct canvas *c, struct box b, double radius, enum colour ground,
		  enum colour line)
{
	fill_round(c, b, radius, ground);
	paint_inside(c, b, radius);
	for (double x = b.x - b.h; x < b.x + b.w; x += 16) {
		path_move(c, x, b.y);
		path_line(c, x + b.h, b.y + b.h);
		path_move(c, x, b.y + b.h);
		path_line(c, x + b.h, b.y);
	}
	path_stroke(c, 2.5, line);
	paint_back(c);
}

static void icon_path(cairo_t *cr, const int16_t *at)
{
	const double unit = 1.0 / ICON_UNIT;

	cairo_new_path(cr);
	for (;;) {
		switch ((enum icon_op) * at++) {
		case ICON_END: return;
		case ICON_MOVE:
			/* A move after a close starts from where the closed part began. */
			if (cairo_has_current_point(cr))
				cairo_rel_move_to(cr, at[0] * unit, at[1] * unit);
			else
				cairo_move_to(cr, at[0] * unit, at[1] * unit);
			at += 2;
			break;
		case ICON_LINE:
			cairo_rel_line_to(cr, at[0] * unit, at[1] * unit);
			at += 2;
			break;
		case ICON_CURVE:
			cairo_rel_curve_to(cr, at[0] * unit, at[1] * unit, at[2] * unit,
					   at[3] * unit, at[4] * unit, at[5] * unit);
			at += 6;
			break;
		case ICON_CLOSE: cairo_close_path(cr); break;
		}
	}
}

/* Those that point along the line; a clock or a tick is the same everywhere. */
static bool turns_with_writing(enum icon icon)
{
	return icon == ICON_ARROW_LEFT_BOLD || icon == ICON_ARROW_RIGHT_BOLD ||
	       icon == ICON_CARET_RIGHT_BOLD || icon == ICON_SIGN_OUT_BOLD;
}

/* Of the middle of its square: corners may be outside a disc. */
static void note_icon(struct canvas *c, enum icon icon, struct box b, enum colour colour)
{
	char name[LEAST_MAX];
	struct box middle = paint_box(c, box_inset(b, b.w / 5, b.h / 5));

	(void)snprintf(name, sizeof(name), "icon %d at %.0f,%.0f", icon, b.x, b.y); /* short */
	least_note(&c->picture->graphic, paint_contrast(c, middle, colour), name);
}

void fill_icon(struct canvas *c, enum icon icon, double x, double y, double size,
	       enum colour colour, enum colour tint)
{
	cairo_t *cr = c->paint->cr;
	bool flip = is_mirrored(c) && turns_with_writing(icon);

	if (icon == ICON_NONE || rows_sign(c, icon, x, y))
		return;
	assert(icon < ICONS);
	if (size <= 0) /* its words took all the room there was */
		return;
	if (c->measure)
		note_icon(c, icon, (struct box){x, y, size, size}, colour);
	cover(c, paint_box(c, box_inset((struct box){x, y, size, size}, size / 6, size / 6)), false,
	      colour);
	cairo_save(cr);
	cairo_translate(cr, mirror_x(c, x, size) + (flip ? size : 0), y);
	cairo_scale(cr, (flip ? -size : size) / 256, size / 256);
	icon_path(cr, icon_tint(icon));
	paint_ink(c, tint);
	cairo_fill(cr);
	icon_path(cr, icon_line(icon));
	paint_ink(c, colour);
	cairo_fill(cr);
	cairo_restore(cr);
}

void path_move(struct canvas *c, double x, double y)
{
	cairo_move_to(c->paint->cr, mirror_x(c, x, 0), y);
}

void path_line(struct canvas *c, double x, double y)
{
	cairo_line_to(c->paint->cr, mirror_x(c, x, 0), y);
}

void path_curve(struct canvas *c, double x1, double y1, double x2, double y2, double x, double y)
{
	cairo_curve_to(c->paint->cr, mirror_x(c, x1, 0), y1, mirror_x(c, x2, 0), y2,
		       mirror_x(c, x, 0), y);
}

void path_arc(struct canvas *c, double x, double y, double radius, double from, double to)
{
	if (is_mirrored(c))
		cairo_arc_negative(c->paint->cr, mirror_x(c, x, 0), y, radius, M_PI - from,
				   M_PI - to);
	else
		cairo_arc(c->paint->cr, x, y, radius, from, to);
}

void path_close(struct canvas *c)
{
	cairo_close_path(c->paint->cr);
}

/* What the path's own box covers. */
static void cover_path(struct canvas *c, enum colour colour)
{
	double left, top, right, bottom;

	cairo_path_extents(c->paint->cr, &left, &top, &right, &bottom);
	cover(c, (struct box){left, top, right - left, bottom - top}, false, colour);
}

void path_fill(struct canvas *c, enum colour colour)
{
	cover_path(c, colour);
	paint_ink(c, colour);
	cairo_fill(c->paint->cr);
}

void path_fill_and_line(struct canvas *c, enum colour face, double width, enum colour line)
{
	cairo_t *cr = c->paint->cr;

	cover_path(c, line);
	paint_ink(c, face);
	cairo_fill_preserve(cr);
	paint_ink(c, line);
	cairo_set_line_width(cr, width);
	cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
	cairo_stroke(cr);
}

void path_stroke(struct canvas *c, double width, enum colour colour)
{
	cairo_t *cr = c->paint->cr;

	paint_ink(c, colour);
	cairo_set_line_width(cr, width);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
	cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
	cairo_stroke(cr);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
}

void paint_inside(struct canvas *c, struct box b, double radius)
{
	cairo_t *cr = c->paint->cr;
	double r = radius_in(b, radius);

	b = paint_box(c, b);
	place_clip(place_begin(c), device_box(cr, b));
	round_path(cr, b, r, r, r);
	cairo_clip(cr);
}

void paint_only(struct canvas *c, struct box b)
{
	cairo_t *cr = c->paint->cr;

	assert(c->paint->places == 0);
	(void)place_begin(c); /* the place itself stays as it is */
	cairo_new_path(cr);
	cairo_rectangle(cr, b.x, b.y, b.w, b.h);
	cairo_clip(cr);
}
