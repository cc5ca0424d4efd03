/*
 * An ear: what the program that reads aloud was given to say, and whether
 * that is what stands on the screen. It hears through the file `heard` beside
 * the board file (tests/scripts/keep-heard), reads the screen by its own words,
 * and knows no screen by name.
 */
#ifndef EAR_H
#define EAR_H

#include "stage.h"

#define EAR_TEXT_MAX 32768 /* bytes of all that is heard or read at once, with its NUL */

/* What the screen shows: its words without all but letters and digits, a text a line. */
struct page_words {
	char texts[EAR_TEXT_MAX];
	char read[EAR_TEXT_MAX]; /* those of them that belong to the reading of the whole page */
	char said[EAR_TEXT_MAX]; /* what it last began to say, as it is */
	unsigned bay, day;       /* of the view; 0: it has none */
};

struct ear {
	struct stage *stage;
	long at; /* bytes of what was said that are behind us */
	struct page_words now, before;
	char file[EAR_TEXT_MAX];
	const char *last; /* what ear_heard found, in `file` */
};

/*
 * Waits until something is said that holds `wanted`, in which {bay} and {due}
 * stand for the door and the due day of what is on the screen. All that was
 * said until then must stand on the screen, or on that of the `heard` before;
 * with `whole` all of the page must have been said.
 *
 * Returns 0, or -errno with a sentence in the stage's complaint.
 */
int ear_heard(struct ear *e, const char *wanted, bool whole);

/* Whether more was said than is behind us. */
bool ear_has_more(struct ear *e);

#endif
