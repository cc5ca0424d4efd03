/*
 * Spelling: a text of the screen as it is to be spoken. Telephone numbers
 * digit by digit, references letter by letter, nothing else changed. Pure.
 */
#ifndef SPELL_H
#define SPELL_H

#include <stddef.h>

#include <lendbay/comfort.h>

/*
 * Appends `len` bytes of `text` (UTF-8) to `out`, which has `max` bytes and
 * `at` of them full, and a full stop if `ends` and it has no end of its own.
 * `language` is that of the voice. What does not fit is left out as a whole.
 * Returns how many are full then; `out` always has its NUL.
 */
size_t spell(char *out, size_t max, size_t at, const char *text, size_t len, int ends,
	     enum language language);

#endif
