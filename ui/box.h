/*
 * Boxes: the rectangles of a layout, in pixels of the screen, and the cuts
 * that share one out. The only place that knows which side "start" is; a
 * language written from the right is mirrored here and nowhere else.
 */
#ifndef BOX_H
#define BOX_H

#include <stdbool.h>

struct box {
	double x, y, w, h;
};

/* Each cuts a strip of that size off `from`, and `gap` more that nobody gets. Returns the strip. */
struct box cut_top(struct box *from, double h, double gap);
struct box cut_bottom(struct box *from, double h, double gap);
struct box cut_start(struct box *from, double w, double gap);
struct box cut_end(struct box *from, double w, double gap);

/* The box made smaller by `x` at both sides and `y` at top and bottom. */
struct box box_inset(struct box b, double x, double y);

/* A box of that size in the middle of `in`. */
struct box box_middle(struct box in, double w, double h);

/* Cell `index` of `columns` x `rows` equal ones, counted from the start, with gaps between. */
struct box box_cell(struct box in, int columns, int rows, int index, double gap_x, double gap_y);

bool box_holds(struct box b, double x, double y);
bool box_same(struct box a, struct box b);

/* How far (x, y) is from the box; 0 inside. */
double box_distance(struct box b, double x, double y);

#endif
