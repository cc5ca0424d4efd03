/*
 * A view in words, for stories: what the screen would be told.
 */
#ifndef STORY_VIEW_H
#define STORY_VIEW_H

#include <stddef.h>

#include <lendbay/view.h>

/*
 * Writes what is in `view` beside screen and note: "bay 2, day2 20787, rows
 * tablet 1 lit day 20787 …"; what is 0 is left out. Returns the length, cut
 * to `max`.
 */
size_t view_write(const struct view *view, char *text, size_t max);

/* Writes what somebody has chosen of how the screen is: " text 2 language pl". */
void comfort_write(const uint8_t comfort[SETTINGS], char *text, size_t max);

#endif
