/*
 * A bare window: SDL2 and Cairo and nothing else, which fills as many pixels
 * and puts them on the same display. What a screen cannot be faster than.
 */
#ifndef BARE_WINDOW_H
#define BARE_WINDOW_H

#include <stdbool.h>

struct bare_window;

/* Opens a window of that size with a first picture in it. Returns NULL if there is no display. */
struct bare_window *bare_window_open(int width, int height);

/* Fills `width` x `height` pixels of it, another colour each time, and puts them on the display. */
void bare_window_fill(struct bare_window *w, int width, int height);

void bare_window_close(struct bare_window *w);

#endif
