/* Contact sheets: thumbnails by Cairo. */
#include "sheet.h"

#include <cairo.h>
#include <errno.h>
#include <stdlib.h>

#define THUMB_WIDTH 240
#define ACROSS      12
#define MARGIN      12
#define LABEL       20 /* px for a name */
#define LETTERS     14

struct sheet {
	cairo_surface_t *surface;
	cairo_t *cr;
	double scale;
	int thumb_height, len, max;
};

struct sheet *sheet_open(int width, int height, int len)
{
	struct sheet *s = calloc(1, sizeof(*s));
	int rows = (len + ACROSS - 1) / ACROSS;

	if (!s)
		return NULL;
	s->max = len;
	s->scale = (double)THUMB_WIDTH / width;
	s->thumb_height = (int)(height * s->scale);
	s->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24,
						MARGIN + ACROSS * (THUMB_WIDTH + MARGIN),
						MARGIN + rows * (s->thumb_height + LABEL + MARGIN));
	s->cr = cairo_create(s->surface);
	cairo_set_source_rgb(s->cr, 1, 1, 1);
	cairo_paint(s->cr);
	cairo_select_font_face(s->cr, "Clear Sans", CAIRO_FONT_SLANT_NORMAL,
			       CAIRO_FONT_WEIGHT_NORMAL);
	cairo_set_font_size(s->cr, LETTERS);
	return s;
}

static void add(struct sheet *s, cairo_surface_t *from, double scale, const char *name)
{
	int x = MARGIN + s->len % ACROSS * (THUMB_WIDTH + MARGIN);
	int y = MARGIN + s->len / ACROSS * (s->thumb_height + LABEL + MARGIN);

	if (s->len == s->max)
		return;
	s->len++;
	cairo_save(s->cr);
	cairo_rectangle(s->cr, x, y, THUMB_WIDTH, s->thumb_height + LABEL);
	cairo_clip(s->cr);
	cairo_save(s->cr);
	cairo_translate(s->cr, x, y);
	cairo_scale(s->cr, scale, scale);
	cairo_set_source_surface(s->cr, from, 0, 0);
	cairo_paint(s->cr);
	cairo_restore(s->cr);
	cairo_rectangle(s->cr, x, y + s->thumb_height, THUMB_WIDTH, LABEL);
	cairo_set_source_rgb(s->cr, 1, 1, 1);
	cairo_fill(s->cr);
	cairo_set_source_rgb(s->cr, 0, 0, 0);
	cairo_move_to(s->cr, x, y + s->thumb_height + LETTERS);
	cairo_show_text(s->cr, name);
	cairo_restore(s->cr);
}

void sheet_add(struct sheet *s, struct paint *p, const char *name)
{
	add(s, cairo_get_target(paint_cairo(p)), s->scale, name);
}

int sheet_add_file(struct sheet *s, const char *file, const char *name)
{
	cairo_surface_t *from = cairo_image_surface_create_from_png(file);
	bool read = cairo_surface_status(from) == CAIRO_STATUS_SUCCESS;

	if (read)
		add(s, from, (double)THUMB_WIDTH / cairo_image_surface_get_width(from), name);
	cairo_surface_destroy(from);
	return read ? 0 : -ENOENT;
}

int sheet_close(struct sheet *s, const char *file)
{
	cairo_status_t status = cairo_surface_write_to_png(s->surface, file);

	cairo_destroy(s->cr);
	cairo_surface_destroy(s->surface);
	free(s);
	return status == CAIRO_STATUS_SUCCESS     ? 0
	       : status == CAIRO_STATUS_NO_MEMORY ? -ENOMEM
						  : -EIO;
}
