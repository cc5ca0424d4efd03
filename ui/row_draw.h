/* One row: how high its words need it to be in a width, and how it looks. And the head over them.
 */
#ifndef ROW_DRAW_H
#define ROW_DRAW_H

#include "canvas.h"

/* In px, at least a target for what can be pressed. */
double row_height(struct canvas *c, const struct row *row, double width);

/* Whether it breaks no word in that width. */
bool row_fits(struct canvas *c, const struct row *row, double width);

void row_draw(struct canvas *c, const struct row *row, struct box b);

/* A lit panel that wide and high for its words. */
double lamp_width(struct canvas *c, const char *text);
double lamp_height(struct canvas *c, const char *text, double width);
bool lamp_breaks(struct canvas *c, const char *text, double width);

/* Title, and with `whole` the step line over it; beside what stands in the top end corner, if it is
 * wide. */
double rows_head_height(struct canvas *c, struct box area, bool whole, double corner);
void rows_head_draw(struct canvas *c, struct box area, bool whole, double corner);

#endif
