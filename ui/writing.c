/* Writings as tables, and telling them apart by their letters. */
#include "writing.h"

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include "language.h"

#define ISOLATE_FIRST 0x2066 /* LRI, RLI, FSI; then PDI ends any of them (Unicode UAX #9) */
#define ISOLATE_END   0x2069

/* Where letters of each writing are (Unicode 15 blocks). */
static const struct {
	uint32_t first, last;
	enum writing writing;
} blocks[] = {
	{0x0600, 0x06FF, WRITING_NASKH},    /* Arabic */
	{0x0750, 0x077F, WRITING_NASKH},    /* Arabic Supplement */
	{0x08A0, 0x08FF, WRITING_NASKH},    /* Arabic Extended-A */
	{0xFB50, 0xFDFF, WRITING_NASKH},    /* Arabic Presentation Forms-A */
	{0xFE70, 0xFEFE, WRITING_NASKH},    /* Arabic Presentation Forms-B */
	{0x0980, 0x09FF, WRITING_BENGALI},  /* Bengali */
	{0x0A00, 0x0A7F, WRITING_GURMUKHI}, /* Gurmukhi */
	{0x2E80, 0x2FDF, WRITING_HAN},      /* CJK Radicals */
	{0x3000, 0x30FF, WRITING_HAN},      /* CJK Symbols and Punctuation, Kana */
	{0x3400, 0x9FFF, WRITING_HAN},      /* CJK Unified Ideographs */
	{0xF900, 0xFAFF, WRITING_HAN},      /* CJK Compatibility Ideographs */
	{0xFF00, 0xFFEF, WRITING_HAN},      /* Halfwidth and Fullwidth Forms */
	{0x20000, 0x3134F, WRITING_HAN},    /* CJK Unified Ideographs Extensions */
};

static const struct writing_look looks[WRITINGS] = {
	[WRITING_LATIN] = {"Clear Sans, Noto Sans", NULL, 0, 0, true},
	[WRITING_NASTALIQ] = {"Clear Sans, Noto Nastaliq Urdu, Noto Sans", "ur", 2.5, 24, false},
	[WRITING_NASKH] = {"Clear Sans, Noto Sans Arabic UI, Noto Sans", "ar", 1.4, 0, false},
	[WRITING_BENGALI] = {"Clear Sans, Noto Sans Bengali UI, Noto Sans", "bn", 1.4, 0, false},
	[WRITING_GURMUKHI] = {"Clear Sans, Noto Sans Gurmukhi UI, Noto Sans", "pa", 1.4, 0, false},
	[WRITING_HAN] = {"Clear Sans, Noto Sans CJK SC, Noto Sans", "zh-cn", 1.35, 26, false},
};

const struct writing_look *writing_look(enum writing writing)
{
	return &looks[writing];
}

enum writing writing_of(enum language language)
{
	switch (language) {
	case LANGUAGE_UR: return WRITING_NASTALIQ;
	case LANGUAGE_AR: return WRITING_NASKH;
	case LANGUAGE_BN: return WRITING_BENGALI;
	case LANGUAGE_PA: return WRITING_GURMUKHI;
	case LANGUAGE_ZH: return WRITING_HAN;
	default: return WRITING_LATIN;
	}
}

/* The next letter of UTF-8 that we wrote ourselves or that was checked; bytes of none are skipped.
 */
static uint32_t letter_next(const char **text)
{
	const unsigned char *at = (const unsigned char *)*text;
	uint32_t letter = at[0];
	int more = letter >= 0xf0 ? 3 : letter >= 0xe0 ? 2 : letter >= 0xc0 ? 1 : 0;

	if (more > 0)
		letter &= 0x3fu >> more;
	for (at++; more > 0 && (*at & 0xc0) == 0x80; more--)
		letter = letter << 6 | (*at++ & 0x3fu);
	*text = (const char *)at;
	return letter;
}

static enum writing block_of(uint32_t letter)
{
	for (size_t k = 0; k < sizeof(blocks) / sizeof(blocks[0]); k++) {
		if (letter >= blocks[k].first && letter <= blocks[k].last)
			return blocks[k].writing;
	}
	return WRITING_LATIN;
}

static bool is_latin_letter(uint32_t letter)
{
	uint32_t small = letter | 0x20;

	return (small >= 'a' && small <= 'z') || (letter >= 0xc0 && letter < 0x0590);
}

struct reading reading_of(enum language language, const char *text)
{
	struct reading r = {WRITING_LATIN, false};
	bool right_outside = false, left_outside = false;
	int isolated = 0;

	while (*text) {
		uint32_t letter = letter_next(&text);
		enum writing writing;

		if (letter == '<') { /* a mark: its letters are not read */
			while (*text && letter != '>')
				letter = letter_next(&text);
			continue;
		}
		if (letter == ISOLATE_END)
			isolated -= isolated > 0;
		else if (letter >= ISOLATE_FIRST && letter < ISOLATE_END)
			isolated++;
		writing = letter < 0x0590 ? WRITING_LATIN : block_of(letter);
		if (writing != WRITING_LATIN)
			r.writing = writing;
		right_outside |= isolated == 0 && writing == WRITING_NASKH;
		left_outside |= isolated == 0 && is_latin_letter(letter);
	}
	if (r.writing != WRITING_NASKH)
		return r;
	/* Both in one line: as the page is written. A name of another writing turns no list round.
	 */
	r.from_right = !left_outside || (right_outside && language_is_from_right(language));
	if (language == LANGUAGE_UR)
		r.writing = WRITING_NASTALIQ;
	return r;
}

/* What Nastaliq makes of a size, at normal text on the large glass; in between by a line. */
static const struct {
	double asked, drawn;
} nastaliq[] = {{28, 28}, {30, 28}, {36, 34}, {42, 38}, {60, 46}, {76, 57}};

static double nastaliq_size(double asked)
{
	size_t last = sizeof(nastaliq) / sizeof(nastaliq[0]) - 1;

	if (asked <= nastaliq[0].asked)
		return asked;
	for (size_t k = 1; k <= last; k++) {
		double of = nastaliq[k].asked - nastaliq[k - 1].asked;
		double more = nastaliq[k].drawn - nastaliq[k - 1].drawn;

		if (asked <= nastaliq[k].asked)
			return nastaliq[k - 1].drawn + more * (asked - nastaliq[k - 1].asked) / of;
	}
	return asked * nastaliq[last].drawn / nastaliq[last].asked;
}

double writing_size(enum writing writing, const struct sizes *px, double size)
{
	double grow = px->grow > 0 ? px->grow : 1;

	if (writing != WRITING_NASTALIQ)
		return size;
	if (size >= px->h2) /* a title */
		return round(size * 0.75);
	return round(nastaliq_size(size / grow) * grow);
}
