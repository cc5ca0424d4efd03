/* Boxes: cutting and comparing rectangles. Draws nothing. */
#include "box.h"

#include <assert.h>
#include <math.h>

struct box cut_top(struct box *from, double h, double gap)
{
	struct box strip = {from->x, from->y, from->w, h};

	from->y += h + gap;
	from->h -= h + gap;
	return strip;
}

struct box cut_bottom(struct box *from, double h, double gap)
{
	struct box strip = {from->x, from->y + from->h - h, from->w, h};

	from->h -= h + gap;
	return strip;
}

struct box cut_start(struct box *from, double w, double gap)
{
	struct box strip = {from->x, from->y, w, from->h};

	from->x += w + gap;
	from->w -= w + gap;
	return strip;
}

struct box cut_end(struct box *from, double w, double gap)
{
	struct box strip = {from->x + from->w - w, from->y, w, from->h};

	from->w -= w + gap;
	return strip;
}

struct box box_inset(struct box b, double x, double y)
{
	return (struct box){b.x + x, b.y + y, b.w - 2 * x, b.h - 2 * y};
}

struct box box_middle(struct box in, double w, double h)
{
	return (struct box){round(in.x + (in.w - w) / 2), round(in.y + (in.h - h) / 2), w, h};
}

struct box box_cell(struct box in, int columns, int rows, int index, double gap_x, double gap_y)
{
	double w, h, x, y;
	int row;

	assert(columns > 0 && rows > 0 && index >= 0 && index < columns * rows);
	w = (in.w - gap_x * (columns - 1)) / columns;
	h = (in.h - gap_y * (rows - 1)) / rows;
	row = index / columns;
	x = in.x + (index - row * columns) * (w + gap_x);
	y = in.y + row * (h + gap_y);
	/* Whole pixels, so that no edge is blurred; the ends meet the ends of `in`. */
	return (struct box){round(x), round(y), round(x + w) - round(x), round(y + h) - round(y)};
}

bool box_holds(struct box b, double x, double y)
{
	return x >= b.x && x < b.x + b.w && y >= b.y && y < b.y + b.h;
}

bool box_same(struct box a, struct box b)
{
	return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

double box_distance(struct box b, double x, double y)
{
	double dx = fmax(fmax(b.x - x, 0), x - (b.x + b.w));
	double dy = fmax(fmax(b.y - y, 0), y - (b.y + b.h));

	return hypot(dx, dy);
}
