/*
 * The dress of every page that is given out: one file, nothing fetched, no
 * script, readable by ear and on paper. Also well-formed XML. Knows nothing
 * of what stands in it.
 */
#ifndef HTML_H
#define HTML_H

#include <stdint.h>
#include <stdio.h>

/*
 * Whether writing went well is the file's to say, at the end (ferror).
 */

/* Writes markup as it is. */
void html_put(FILE *file, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Writes plain UTF-8, escaped for text and for attributes in double quotes. What no page may hold,
 * control characters, becomes U+FFFD. */
void html_text(FILE *file, const char *text);

#define HTML_DAY_MAX 32 /* bytes of a day in words, with its NUL */

/* "22 November 2026", of days since 1970-01-01; "" past the end of the calendar. */
void html_day_words(uint32_t day, char text[HTML_DAY_MAX]);

/* From the first byte to the end of the page's head: its one h1 with `title`, and a sentence under
 * it, which may be "". A link at the very start leads to html_main. */
void html_begin(FILE *file, const char *title, const char *sentence);

/* Where the page's matter begins, after its contents; and the end of all. */
void html_main(FILE *file);
void html_end(FILE *file);

#endif
