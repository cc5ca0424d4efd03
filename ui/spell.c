/* Spelling: numbers that are read digit by digit, and what a voice need not know. */
#include "spell.h"

#include <stdbool.h>
#include <string.h>

#define PIECE_MAX        2048 /* bytes of one text, spelt */
#define PHONE_DIGITS_MIN 7    /* fewer are a number that is counted with */
#define GROUP_LEN        4    /* letters and digits of a reference, up to each hyphen */

struct piece {
	size_t len;
	char text[PIECE_MAX];
};

static void put(struct piece *p, const char *text, size_t len)
{
	if (p->len + len >= PIECE_MAX)
		return;
	memcpy(p->text + p->len, text, len);
	p->len += len;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Letters and digits as references have them (RFC 4648 base32: capitals, 2 to 7; and 0 to 9). */
static bool is_code(char c)
{
	return (c >= 'A' && c <= 'Z') || is_digit(c);
}

/* Length of what may stand between the digits of a telephone number, or 0. */
static size_t between_len(const char *text, size_t left)
{
	if (left >= 2 && !memcmp(text, "\xc2\xa0", 2))
		return 2; /* a hard space */
	return left && strchr(" -()", *text) && *text ? 1 : 0;
}

/* Length of the telephone number that begins here, or 0. */
static size_t phone_len(const char *text, size_t left)
{
	size_t at = left && *text == '+' ? 1 : 0, end = 0, digits = 0;

	while (at < left) {
		size_t between = between_len(text + at, left - at);

		if (is_digit(text[at])) {
			digits++;
			end = ++at;
		} else if (between && digits) {
			at += between;
		} else {
			break;
		}
	}
	return digits >= PHONE_DIGITS_MIN ? end : 0;
}

/* Length of the reference that begins here: groups of four, the last one may be shorter. */
static size_t reference_len(const char *text, size_t left)
{
	size_t at = 0, groups = 0;

	for (;;) {
		size_t group = 0;

		while (at + group < left && is_code(text[at + group]))
			group++;
		if (group == 0 || group > GROUP_LEN)
			return 0;
		at += group;
		groups++;
		if (group < GROUP_LEN || at == left || text[at] != '-')
			return groups > 1 ? at : 0;
		at++;
	}
}

/* A telephone number: each digit by itself, with a pause where there was one. */
static void put_digits(struct piece *p, const char *text, size_t len)
{
	bool pause = false;

	for (size_t k = 0; k < len; k++) {
		if (!is_digit(text[k])) {
			pause = text[k] != '+';
			continue;
		}
		if (p->len && p->text[p->len - 1] != ' ')
			put(p, pause ? ", " : " ", pause ? 2 : 1);
		put(p, &text[k], 1);
		pause = false;
	}
}

/* What a letter is called where espeak-ng reads it as a word of that language, even alone. */
static const struct {
	enum language language;
	char letter;
	const char *name;
} names[] = {
	{LANGUAGE_PL, 'W', "wu"},  /* "w": in */
	{LANGUAGE_PL, 'Z', "zet"}, /* "z": with */
};

static void put_letter(struct piece *p, char letter, enum language language)
{
	for (size_t k = 0; k < sizeof(names) / sizeof(names[0]); k++) {
		if (names[k].language == language && names[k].letter == letter) {
			put(p, names[k].name, strlen(names[k].name));
			return;
		}
	}
	put(p, &letter, 1);
}

/*
 * A reference: each letter or digit a clause of its own, for in the midst of
 * one "A" is an article, and not the letter; a longer pause at each hyphen.
 */
static void put_reference(struct piece *p, const char *text, size_t len, enum language language)
{
	for (size_t k = 0; k < len; k++) {
		if (!is_code(text[k]))
			continue;
		if (k > 0)
			put(p, is_code(text[k - 1]) ? ", " : "; ", 2);
		put_letter(p, text[k], language);
	}
}

/* Marks of direction (U+2066 to U+2069, U+200E, U+200F): for the eye only. */
static size_t mark_len(const char *text, size_t left)
{
	if (left < 3 || memcmp(text, "\xe2\x81", 2) != 0)
		return left >= 3 && !memcmp(text, "\xe2\x80", 2) &&
				       ((unsigned char)text[2] == 0x8e ||
					(unsigned char)text[2] == 0x8f)
			       ? 3
			       : 0;
	return (unsigned char)text[2] >= 0xa6 && (unsigned char)text[2] <= 0xa9 ? 3 : 0;
}

/* Whether a sentence has an end already, in any of our writings. */
static bool has_end(const struct piece *p)
{
	static const char *const ends[] = {".",      "!",      "?",      ":",      ";",
					   ",",      "\u3002", "\uff01", "\uff1f", "\u06d4",
					   "\u061f", "\u0964", "\u2026"};

	for (size_t k = 0; k < sizeof(ends) / sizeof(ends[0]); k++) {
		size_t len = strlen(ends[k]);

		if (p->len >= len && !memcmp(p->text + p->len - len, ends[k], len))
			return true;
	}
	return false;
}

static void put_words(struct piece *p, const char *text, size_t len, enum language language)
{
	for (size_t k = 0; k < len;) {
		bool begins = k == 0 || !(is_code(text[k - 1]) || text[k - 1] == '-');
		size_t phone = begins ? phone_len(text + k, len - k) : 0;
		size_t code = begins && !phone ? reference_len(text + k, len - k) : 0;
		size_t mark = mark_len(text + k, len - k);

		if (phone) {
			put_digits(p, text + k, phone);
			k += phone;
		} else if (code) {
			put_reference(p, text + k, code, language);
			k += code;
		} else if (mark) {
			k += mark;
		} else if (text[k] == '\n' || between_len(text + k, len - k) == 2) {
			put(p, " ", 1);
			k += text[k] == '\n' ? 1 : 2;
		} else {
			put(p, &text[k++], 1);
		}
	}
}

size_t spell(char *out, size_t max, size_t at, const char *text, size_t len, int ends,
	     enum language language)
{
	struct piece p = {.len = 0};

	for (; len && *text == ' ' && (at == 0 || out[at - 1] == ' ' || out[at - 1] == '\n'); len--)
		text++;
	put_words(&p, text, len, language);
	if (p.len == 0)
		return at;
	if (ends && !has_end(&p))
		put(&p, ".", 1);
	put(&p, ends ? "\n" : " ", 1);
	if (at + p.len + 1 > max)
		return at;
	memcpy(out + at, p.text, p.len);
	out[at + p.len] = '\0';
	return at + p.len;
}
