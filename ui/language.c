/* Languages: one text domain each, so that none of libintl's settings changes with who stands
 * there. */
#include "language.h"

#include <assert.h>
#include <libintl.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
	const char *code, *own, *english;
	bool from_right;
	const char *domain;
} languages[LANGUAGES] = {
#define X(id, code, own, english, right)                                                           \
	[LANGUAGE_##id] = {code, own, english, right, "lendbay-" code},
	LANGUAGES_SPOKEN(X)
#undef X
};

/* Beside the running program, as it was built, or where `make install` puts them from there. */
static bool find_words(char dir[PATH_MAX])
{
	static const char *const from_program[] = {"/words", "/../share/lendbay/words"};
	ssize_t len = readlink("/proc/self/exe", dir, PATH_MAX - 32);
	char *slash;

	if (len <= 0)
		return false;
	dir[len] = '\0';
	slash = strrchr(dir, '/');
	for (size_t k = 0; slash && k < sizeof(from_program) / sizeof(from_program[0]); k++) {
		memcpy(slash, from_program[k], strlen(from_program[k]) + 1); /* there is room */
		if (access(dir, R_OK) == 0)
			return true;
	}
	return false;
}

void language_open(void)
{
	char dir[PATH_MAX];

	/* LANGUAGE would have every domain speak that one. */
	(void)unsetenv("LANGUAGE"); /* it fails only for a bad name */
	/* libintl translates nothing in the locale C; this one is always there (Debian's libc-bin).
	 */
	if (!setlocale(LC_MESSAGES, "C.UTF-8") || !find_words(dir))
		return;
	for (int k = LANGUAGE_EN + 1; k < LANGUAGES; k++) {
		/* Both fail for want of memory only: then it speaks English. */
		(void)bindtextdomain(languages[k].domain, dir);
		(void)bind_textdomain_codeset(languages[k].domain, "UTF-8");
	}
}

const char *language_text(enum language language, const char *text)
{
	assert(language < LANGUAGES);
	/* The empty text is the catalogue's own head. */
	if (language == LANGUAGE_EN || text[0] == '\0')
		return text;
	return dgettext(languages[language].domain, text);
}

const char *language_plural(enum language language, const char *one, const char *many, uint64_t n)
{
	assert(language < LANGUAGES);
	if (language == LANGUAGE_EN)
		return n == 1 ? one : many;
	return dngettext(languages[language].domain, one, many, n);
}

static const char *head_of(enum language language)
{
	return dgettext(languages[language].domain, "");
}

bool language_is_there(enum language language)
{
	assert(language < LANGUAGES);
	return language == LANGUAGE_EN || head_of(language)[0] != '\0';
}

bool language_is_checked(enum language language)
{
	static const char line[] = "\nX-Checked-By: ";
	const char *by;

	assert(language < LANGUAGES);
	if (language == LANGUAGE_EN)
		return true;
	by = strstr(head_of(language), line);
	return by && by[sizeof(line) - 1] != '\n' && by[sizeof(line) - 1] != '\0';
}

bool language_is_from_right(enum language language)
{
	assert(language < LANGUAGES);
	return languages[language].from_right;
}

const char *language_code(enum language language)
{
	assert(language < LANGUAGES);
	return languages[language].code;
}

const char *language_own_name(enum language language)
{
	assert(language < LANGUAGES);
	return languages[language].own;
}

const char *language_english_name(enum language language)
{
	assert(language < LANGUAGES);
	return languages[language].english;
}
