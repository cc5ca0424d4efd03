/*
 * Languages: the texts of words.h in other languages, from the catalogues of
 * GNU gettext that `make` builds from words/LL.po. The only place that knows
 * libintl. What a language lacks is said in English, string by string.
 */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/comfort.h>

/*
 * Tells where the catalogues are: the directory "words" beside the running
 * program, or else ../share/lendbay/words from there. Once, before any other; a
 * language whose catalogue is not there speaks English.
 */
void language_open(void);

/* `text`, or its plural for `n` things, in that language. Never NULL; lives for ever. */
const char *language_text(enum language language, const char *text);
const char *language_plural(enum language language, const char *one, const char *many, uint64_t n);

/* Whether there are words of that language at all. English always is. */
bool language_is_there(enum language language);

/*
 * Whether a native reader has checked it (X-Checked-By in its .po). English
 * needs nobody.
 */
bool language_is_checked(enum language language);

bool language_is_from_right(enum language language);

/* "pl"; "Polski"; "Polish". */
const char *language_code(enum language language);
const char *language_own_name(enum language language);
const char *language_english_name(enum language language);

#endif
