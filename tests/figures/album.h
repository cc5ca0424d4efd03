/*
 * The album: a view of each screen, kept as the real ring sent it, to be
 * shown to the real screen later.
 */
#ifndef ALBUM_H
#define ALBUM_H

#include <stdbool.h>

#include <lendbay/view.h>

struct album {
	bool has[SCREENS_COUNT];
	struct view view[SCREENS_COUNT];
};

#endif
