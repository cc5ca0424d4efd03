/* Paint: Cairo, one image surface, and the shapes the design is made of. */
#include "paint.h"

#include <assert.h>
#include <cairo.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct paint {
	cairo_surface_t *surface;
	cairo_t *cr;
};

int paint_open(int width, int height, struct paint **out)
{
	struct paint *p = calloc(1, sizeof(*p));

	if (!p)
		return -ENOMEM;
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

void paint_copy_rows(struct paint *to, struct paint *from, int first, int last)
{
	int stride;
	const unsigned char *pixels = paint_pixels(from, &stride);
	size_t at = (size_t)first * (size_t)stride;

	assert(cairo_image_surface_get_stride(to->surface) == stride);
	cairo_surface_flush(to->surface);
	memcpy(cairo_image_surface_get_data(to->surface) + at, pixels + at,
	       (size_t)(last - first + 1) * (size_t)stride);
	cairo_surface_mark_dirty(to->surface);
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

	paint_ink(c, colour);
	cairo_new_path(cr);
	cairo_rectangle(cr, b.x, b.y, b.w, b.h);
	cairo_fill(cr);
}

void fill_round(struct canvas *c, struct box b, double radius, enum colour colour)
{
	double r = radius_in(b, radius);

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

	paint_ink(c, colour);
	round_path(cr, box_inset(b, width / 2, width / 2), r, r, r);
	cairo_set_line_width(cr, width);
	cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
	cairo_set_dash(cr, (const double[]){on, off}, 2, 0);
	cairo_stroke(cr);
	cairo_set_dash(cr, NULL, 0, 0);
}

void fill_ledge(struct canvas *c, struct box b, double radius, double border, double ledge,
		enum colour edge, enum colour face)
{
	double r = radius_in(b, radius);
	struct box inner = {b.x + border, b.y + border, b.w - 2 * border, b.h - border - ledge};

	fill_round(c, b, r, edge);
	paint_ink(c, face);
	round_path(c->paint->cr, inner, fmax(0, r - border), fmax(0, r - border),
		   fmax(0, r - ledge));
	cairo_fill(c->paint->cr);
}

void fill_disc(struct canvas *c, double x, double y, double radius, enum colour colour)
{
	cairo_t *cr = c->paint->cr;

	paint_ink(c, colour);
	cairo_new_path(cr);
	cairo_arc(cr, x, y, radius, 0, 2 * M_PI);
	cairo_fill(cr);
}

void ring_disc(struct canvas *c, double x, double y, double radius, double width,
	       enum colour colour)
{
	cairo_t *cr = c->paint->cr;

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

void fill_icon(struct canvas *c, enum icon icon, double x, double y, double size,
	       enum colour colour, enum colour tint)
{
	cairo_t *cr = c->paint->cr;

	if (icon == ICON_NONE)
		return;
	assert(icon < ICONS);
	cairo_save(cr);
	cairo_translate(cr, x, y);
	cairo_scale(cr, size / 256, size / 256);
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
	cairo_move_to(c->paint->cr, x, y);
}

void path_line(struct canvas *c, double x, double y)
{
	cairo_line_to(c->paint->cr, x, y);
}

void path_curve(struct canvas *c, double x1, double y1, double x2, double y2, double x, double y)
{
	cairo_curve_to(c->paint->cr, x1, y1, x2, y2, x, y);
}

void path_arc(struct canvas *c, double x, double y, double radius, double from, double to)
{
	cairo_arc(c->paint->cr, x, y, radius, from, to);
}

void path_close(struct canvas *c)
{
	cairo_close_path(c->paint->cr);
}

void path_fill(struct canvas *c, enum colour colour)
{
	paint_ink(c, colour);
	cairo_fill(c->paint->cr);
}

void path_fill_and_line(struct canvas *c, enum colour face, double width, enum colour line)
{
	cairo_t *cr = c->paint->cr;

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

void paint_from(struct canvas *c, double x, double y, double scale, double degrees)
{
	cairo_t *cr = c->paint->cr;

	cairo_save(cr);
	cairo_translate(cr, x, y);
	cairo_scale(cr, scale, scale);
	cairo_rotate(cr, degrees * M_PI / 180);
}

void paint_inside(struct canvas *c, struct box b, double radius)
{
	cairo_t *cr = c->paint->cr;
	double r = radius_in(b, radius);

	cairo_save(cr);
	round_path(cr, b, r, r, r);
	cairo_clip(cr);
}

void paint_back(struct canvas *c)
{
	cairo_restore(c->paint->cr);
}
