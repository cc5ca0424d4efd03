/*
 * A contact sheet: many pictures, small, with their names, on one; and
 * pictures written small enough to be kept in the tree.
 */
#ifndef SHEET_H
#define SHEET_H

#include "paint.h"

struct sheet;

/* For `len` pictures of that size at most. Returns NULL without memory. */
struct sheet *sheet_open(int width, int height, int len);

/* Adds the picture as it is now on the surface. Those beyond `len` are left out. */
void sheet_add(struct sheet *s, struct paint *p, const char *name);

/* Adds what is in a PNG file, shown from its top. Returns 0 or -ENOENT. */
int sheet_add_file(struct sheet *s, const char *file, const char *name);

/* Writes it as a PNG, and frees it. Returns 0 or -errno. */
int sheet_close(struct sheet *s, const char *file);

/* Writes a surface as a PNG, quickly and as it is. Returns 0 or -errno. */
int png_write(struct paint *p, int width, int height, const char *file);

/*
 * The same in at most 256 colours, the most frequent of it, and as small as it
 * gets: what is lost are shades at the edges of letters. Returns 0 or -errno.
 */
int png_write_small(struct paint *p, int width, int height, const char *file);

#endif
