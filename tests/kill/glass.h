/*
 * The glass: what the real lendbay-screen shows, and fingers on it. What it
 * tells is what it has presented, so what people have seen.
 */
#ifndef KILL_GLASS_H
#define KILL_GLASS_H

#include <lendbay/view.h>

#include "killer.h"
#include "line.h"

struct glass {
	struct line line;
	struct killer *killer; /* nobody is waited for once it has struck */
	bool seen;             /* `view` holds something */
	struct view view;      /* as far as it is told: firmware/screen_tell.h */
};

void glass_init(struct glass *g, struct killer *killer);

/* A kiosk has begun; its screen is at `fd`. */
void glass_open(struct glass *g, int fd);

/*
 * Looks; waits a moment for a page that is not the one seen last.
 * Returns 1 if there is one, 0 if it is the same, -EAGAIN if nobody answers now.
 */
int glass_look(struct glass *g);

/* Puts a finger on a control, "next", "kind-1", and waits for what comes of it. Returns whether it
 * was there. */
bool glass_press(struct glass *g, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
