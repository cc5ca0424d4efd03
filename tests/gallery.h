/*
 * The gallery: every screen on both glasses, in every dress (four writings, all
 * colours, every size of text), with every leaf of it, drawn without
 * SDL by as many processes as there are cores. Pictures hang in sets of one
 * size and dress; each is known by its name and a mark of its pixels. It
 * judges nothing.
 */
#ifndef GALLERY_H
#define GALLERY_H

#include <stdbool.h>
#include <stdint.h>

#include "canvas.h"

#define GALLERY_NAME_MAX   96   /* bytes of "1280x800-ur-warm-largest/home-leaf2", with its NUL */
#define GALLERY_PLACES_MAX 4000 /* pictures of one set */
#define GALLERY_SETS_MAX   72
#define GALLERY_MARK_LEN                                                                           \
	8 /* the first bytes of a hash: kept for thousands, met by chance never                    \
	   */

struct hung {
	char name[GALLERY_NAME_MAX];
	uint8_t mark[GALLERY_MARK_LEN]; /* of size and runs of pixels, by BLAKE2b-256 (RFC 7693) */
	uint32_t overflows, unknown;    /* texts that do not fit, letters without a glyph */
};

struct gallery_set {
	uint32_t len;
	struct hung hung[GALLERY_PLACES_MAX];
};

struct gallery {
	uint32_t sets;
	uint32_t next;  /* the set that whoever is free draws next */
	uint32_t drawn; /* pictures, so far */
	struct gallery_set set[GALLERY_SETS_MAX];
};

/*
 * What is to be done with each picture, in the process that drew it: what it
 * writes elsewhere than into files is lost. Each may be NULL, and returns 0 or
 * -errno, which ends the visit.
 */
struct gallery_visit {
	uint32_t share; /* one picture in so many; 1: all */
	bool progress;  /* told on stderr, if that is a terminal */
	int (*begin)(void *with, int set);
	int (*see)(void *with, const struct hung *hung, struct canvas *c);
	int (*end)(void *with, int set);
	void *with;
};

/* How many sets there are; the name of one, such as "800x480-pl-strong". */
int gallery_sets(void);
void gallery_set_name(int set, char name[GALLERY_NAME_MAX]);

/*
 * Draws all of it. `out` is filled also where the visit failed, and freed by
 * gallery_close. Run it in the tree: boards are read from there.
 *
 * Returns 0; -ENOENT without fonts or board, -ECHILD if a process died (a
 * mistake in the drawing), or another -errno; what it was is said on stderr.
 */
int gallery_draw(const struct gallery_visit *visit, struct gallery **out);
void gallery_close(struct gallery *g);

/* A mark in hexadecimal, 2 * GALLERY_MARK_LEN digits and a NUL. */
void gallery_mark_text(const uint8_t mark[GALLERY_MARK_LEN], char text[2 * GALLERY_MARK_LEN + 1]);

#endif
