/*
 * The glass: one window or one whole screen, through SDL. The only file that
 * knows SDL. Shows parts of a picture, tells of one finger (or the mouse's left
 * button), and gives a descriptor to wait on, so that nothing wakes up while
 * nobody is there. Beside that it plays samples. It knows no view and no board.
 */
#ifndef SDL_H_OF_OURS
#define SDL_H_OF_OURS

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define GLASS_COMPLAINT_MAX 300

struct glass;

enum touch_type {
	TOUCH_NONE,
	TOUCH_DOWN,
	TOUCH_MOVE,
	TOUCH_UP,
	TOUCH_VANISHED, /* the touch screen went away under the finger: it means nothing */
	TOUCH_LOST,     /* the pixels are gone: show everything again */
	TOUCH_CLOSE,    /* the window was closed */
	TOUCH_GONE      /* the display was unplugged */
};

struct touch {
	enum touch_type type;
	double x, y; /* px */
	bool shift;  /* of the keyboard; for windows of developers */
};

struct glass_wish {
	int width, height; /* px of the pictures */
	int rotate;        /* degrees clockwise that they are turned: 0, 90, 180, 270 */
	const char *title;
	bool whole; /* the whole screen, if it has that size */
};

/*
 * Opens a glass for pictures of exactly that many px: the whole screen, or a
 * window. All that is told of places is told in px of the picture, however
 * it is turned.
 *
 * Returns 0; -ENODEV with a sentence in `complaint` if there is no display,
 * or none of that size; -ENOMEM.
 */
int glass_open(const struct glass_wish *wish, struct glass **out,
	       char complaint[GLASS_COMPLAINT_MAX]);

/* Readable when `glass_next` may have something; -1: there is none. Owned by the glass. */
int glass_fd(const struct glass *g);

/* How long it may go unasked, ms; -1: for ever, the descriptor tells. */
int glass_wait_ms(const struct glass *g);

/*
 * Takes one touch. Never waits. A second finger, and what lifts beside it,
 * is not told. Returns 1 if `t` was filled, 0 if there is nothing.
 */
int glass_next(struct glass *g, struct touch *t);

/*
 * Hands over `w` x `h` px at a place of the picture, whose first row begins at
 * `pixels`; on the glass after `glass_show`.
 */
void glass_part(struct glass *g, const unsigned char *pixels, int stride, int x, int y, int w,
		int h);
void glass_show(struct glass *g);

/* A finger that goes down, or up, there, told by `glass_next` like a real one. */
void glass_finger(struct glass *g, bool down, double x, double y);

/* A finger that goes down and up there, told by `glass_next` like a real one. */
void glass_tap(struct glass *g, double x, double y);

/*
 * Plays samples (one channel) on the audio device that SDL finds, and waits
 * until they were heard: in a process of its own, which ends then, for SDL does
 * it with threads. Returns 0, or -ENODEV where nothing can be heard.
 */
int glass_play(const int16_t *samples, size_t len, int rate_hz);

/* Takes NULL. */
void glass_close(struct glass *g);

#endif
