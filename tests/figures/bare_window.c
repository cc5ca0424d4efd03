/*
 * The bare window: a Cairo surface, copied to the window's own.
 */
#include "bare_window.h"

#include <SDL.h>
#include <cairo.h>
#include <stdlib.h>
#include <string.h>

struct bare_window {
	SDL_Window *window;
	cairo_surface_t *surface;
	cairo_t *cr;
	unsigned filled;
};

void bare_window_close(struct bare_window *w)
{
	if (!w)
		return;
	if (w->cr)
		cairo_destroy(w->cr);
	if (w->surface)
		cairo_surface_destroy(w->surface);
	if (w->window)
		SDL_DestroyWindow(w->window);
	SDL_Quit();
	free(w);
}

struct bare_window *bare_window_open(int width, int height)
{
	struct bare_window *w = calloc(1, sizeof *w);
	if (!w)
		return NULL;
	SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
	/* As ours: without them, it would look for a session bus, and read a table of letters that
	 * are composed. */
	setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", 0);
	setenv("XCOMPOSEFILE", "/dev/null", 0);
	if (SDL_Init(SDL_INIT_VIDEO) == 0)
		w->window = SDL_CreateWindow("bare", 0, 0, width, height, SDL_WINDOW_BORDERLESS);
	w->surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
	w->cr = cairo_create(w->surface);
	if (!w->window || !SDL_GetWindowSurface(w->window)) {
		bare_window_close(w);
		return NULL;
	}
	bare_window_fill(w, width, height);
	return w;
}

void bare_window_fill(struct bare_window *w, int width, int height)
{
	SDL_Surface *to = SDL_GetWindowSurface(w->window);
	const SDL_Rect part = {0, 0, width, height};
	int stride = cairo_image_surface_get_stride(w->surface);
	w->filled++;
	cairo_set_source_rgb(w->cr, w->filled % 2, 0.5, 0.25);
	cairo_rectangle(w->cr, 0, 0, width, height);
	cairo_fill(w->cr);
	cairo_surface_flush(w->surface);
	const unsigned char *from = cairo_image_surface_get_data(w->surface);
	for (int y = 0; to && y < height; y++)
		memcpy((unsigned char *)to->pixels + y * to->pitch, from + y * stride,
		       (size_t)width * 4);
	SDL_UpdateWindowSurfaceRects(w->window, &part, 1);
}
