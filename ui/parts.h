/* Parts of screens that more than one file of screens draws. */
#ifndef PARTS_H
#define PARTS_H

#include "widgets.h"

enum icon part_icon(uint8_t part);

/* What is wrong, in the words of the list; asserts that it is a fault, and not NONE. */
const char *fault_text(const struct canvas *c, uint8_t fault);

/* view.reference, with a label over it; nothing if there is none. */
void reference_panel(struct canvas *c, struct box b, enum word label);

/* Days a loan of that kind has, as the library decided. */
uint32_t days_to_keep(const struct canvas *c, uint8_t kind);

/* What happens next: a card with a title and some lines, each with an icon. */
struct line {
	enum icon icon;
	const char *text;
	const char *brief; /* the same where there is little room */
};

void lines_card(struct canvas *c, struct box b, const char *title, const struct line *lines,
		int len);

/* One of a list of things to touch that share a page out. */
struct entry {
	uint8_t control;
	uint16_t arg;
	bool chosen;
	bool quiet;          /* only to be read: no ledge */
	enum icon icon;      /* left out where the entry is narrow; or NONE */
	const char *title;   /* as large as fits all of a list */
	const char *second;  /* left out where there is no room; or NULL */
	const char *instead; /* in place of `second` where only a shorter one fits; or NULL */
};

/* Draws them in as few columns as keep each large enough to press. */
void entries_draw(struct canvas *c, struct box b, const struct entry *entries, int len);

/* "Type the number", "I have no card": the buttons that stand on the pool of light. */
double pool_button_width(const struct canvas *c); /* with the gap it keeps */
void pool_button_start(struct canvas *c, uint8_t control, const char *text);
void pool_button_end(struct canvas *c, uint8_t control, const char *text);

#endif
