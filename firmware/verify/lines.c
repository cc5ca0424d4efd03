/*
 * Lines of an export, read from bytes that may be anything.
 */
#include "lines.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* What of a line was not read yet. */
struct rest {
	const char *at, *end;
};

static bool word_take(struct rest *r, const char *word)
{
	size_t len = strlen(word);

	if ((size_t)(r->end - r->at) < len || memcmp(r->at, word, len) != 0)
		return false;
	r->at += len;
	return true;
}

/* One more than a digit is worth; 0: it is none. */
static const uint8_t digits[256] = {
	['0'] = 1,  ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,
	['6'] = 7,  ['7'] = 8,  ['8'] = 9,  ['9'] = 10, ['a'] = 11, ['b'] = 12,
	['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
};

static bool number_take(struct rest *r, uint64_t *out)
{
	const char *begin = r->at;
	uint64_t value = 0;

	for (; r->at < r->end && *r->at >= '0' && *r->at <= '9'; r->at++) {
		uint64_t digit = (uint64_t)(*r->at - '0');

		if (value > (UINT64_MAX - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	*out = value;
	return r->at > begin && (*begin != '0' || r->at == begin + 1);
}

static bool time_take(struct rest *r, int64_t *out)
{
	bool before = word_take(r, "-"); /* 1970 */
	uint64_t value;

	if (!number_take(r, &value) || value > INT64_MAX || (before && value == 0))
		return false;
	*out = before ? -(int64_t)value : (int64_t)value;
	return true;
}

/* As many bytes as there are, at most `max`. Returns how many, or -1. */
static int bytes_take(struct rest *r, uint8_t *out, size_t max)
{
	size_t len = 0;

	while (r->end - r->at >= 2 && *r->at != ' ') {
		unsigned high = digits[(uint8_t)r->at[0]], low = digits[(uint8_t)r->at[1]];

		if (high == 0 || low == 0 || len == max)
			return -1;
		out[len++] = (uint8_t)((high - 1) << 4 | (low - 1));
		r->at += 2;
	}
	return (int)len;
}

static bool part_take(struct rest *r, uint8_t *out, size_t len)
{
	return bytes_take(r, out, len) == (int)len;
}

static bool kiosk_take(struct rest *r, struct line *out)
{
	uint8_t id[sizeof(out->number)];

	if (!part_take(r, id, sizeof(id)) || !word_take(r, " "))
		return false;
	out->number = 0;
	for (size_t i = 0; i < sizeof(id); i++)
		out->number = out->number << 8 | id[i];
	return part_take(r, out->key, sizeof(out->key));
}

static bool fact_take(struct rest *r, struct line *out)
{
	int len;

	if (!number_take(r, &out->number) || !word_take(r, " ") ||
	    !part_take(r, out->salt, sizeof(out->salt)) || !word_take(r, " "))
		return false;
	len = bytes_take(r, out->bytes, sizeof(out->bytes));
	if (len <= 0)
		return false;
	out->len = (size_t)len;
	return word_take(r, " ") && part_take(r, out->leaf, sizeof(out->leaf)) &&
	       word_take(r, " ") && part_take(r, out->head, sizeof(out->head));
}

static bool signed_take(struct rest *r, struct line *out)
{
	return number_take(r, &out->number) && word_take(r, " ") && time_take(r, &out->utc_s) &&
	       word_take(r, " ") && part_take(r, out->head, sizeof(out->head)) &&
	       word_take(r, " ") && part_take(r, out->signature, sizeof(out->signature));
}

static bool end_take(struct rest *r, struct line *out)
{
	return number_take(r, &out->number) && word_take(r, " ") &&
	       part_take(r, out->head, sizeof(out->head));
}

static bool title_take(struct rest *r, struct line *out)
{
	(void)r, (void)out; /* it is all in its first word */
	return true;
}

bool line_read(const char *text, size_t len, struct line *out)
{
	static const struct {
		enum line_is is;
		const char *word;
		bool (*take)(struct rest *r, struct line *out);
	} kinds[] = {
		{LINE_FACT, "fact ", fact_take},
		{LINE_SIGNED, "signed ", signed_take},
		{LINE_END, "end ", end_take},
		{LINE_KIOSK, "kiosk ", kiosk_take},
		{LINE_TITLE, "lendbay export 1", title_take},
	};
	struct rest r = {text, text + len};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (!word_take(&r, kinds[i].word))
			continue;
		out->is = kinds[i].is;
		return kinds[i].take(&r, out) && r.at == r.end;
	}
	return false;
}

/* ---- Files ---- */

void lines_begin(struct lines *l, FILE *file, bool skips_facts)
{
	l->file = file;
	l->skips_facts = skips_facts;
	l->number = 0;
	l->at = l->len = 0;
}

int lines_next(struct lines *l, struct line *out)
{
	char *newline = l->len > l->at ? memchr(l->ahead + l->at, '\n', l->len - l->at) : NULL;

	if (newline == NULL) {
		l->len -= l->at;
		if (l->len > LINE_LEN_MAX)
			return -EPROTO;
		memmove(l->ahead, l->ahead + l->at, l->len);
		l->at = 0;
		l->len += fread(l->ahead + l->len, 1, sizeof(l->ahead) - l->len, l->file);
		if (ferror(l->file))
			return -EIO;
		if (l->len == 0)
			return 0;
		newline = memchr(l->ahead, '\n', l->len);
	}
	l->number++;
	if (newline == NULL)
		return -EPROTO; /* a line that was cut off, or never ends */

	const char *text = l->ahead + l->at;

	l->at = (size_t)(newline - l->ahead) + 1;
	if (l->skips_facts && newline - text > 5 && memcmp(text, "fact ", 5) == 0) {
		out->is = LINE_FACT;
		return 1;
	}
	return line_read(text, (size_t)(newline - text), out) ? 1 : -EPROTO;
}

bool head_read(const char *text, struct judge_head *out)
{
	struct rest r = {text, text + strlen(text)};

	memset(out, 0, sizeof(*out));
	out->outside = true;
	return number_take(&r, &out->number) && out->number > 0 && word_take(&r, ":") &&
	       part_take(&r, out->head, sizeof(out->head)) && r.at == r.end;
}

bool key_read_hex(const char *text, uint8_t key[HASH_KEY_LEN])
{
	struct rest r = {text, text + strlen(text)};

	return part_take(&r, key, HASH_KEY_LEN) && r.at == r.end;
}

int head_add(struct judge_head **heads, size_t *len, const struct line *line)
{
	if (*len == HEADS_MAX)
		return -E2BIG;
	/* Doubled whenever it is full. */
	if ((*len & (*len - 1)) == 0) {
		struct judge_head *more =
			realloc(*heads, (*len > 0 ? 2 * *len : 1) * sizeof(**heads));

		if (more == NULL)
			return -ENOMEM;
		*heads = more;
	}

	struct judge_head *head = &(*heads)[(*len)++];

	memset(head, 0, sizeof(*head));
	head->number = line->number;
	head->outside = true;
	memcpy(head->head, line->head, HASH_LEN);
	if (line->is == LINE_SIGNED) {
		head->has_signed = true;
		head->utc_s = line->utc_s;
		memcpy(head->signature, line->signature, HASH_SIGNATURE_LEN);
	}
	return 0;
}

long heads_read(FILE *file, struct judge_head **out, uint64_t *number)
{
	struct lines *l = malloc(sizeof(*l));
	struct judge_head *heads = NULL;
	struct line line, kiosk = {.is = LINE_TITLE};
	size_t len = 0;
	int got = -ENOMEM;

	if (l == NULL)
		return got;
	lines_begin(l, file, true);
	while ((got = lines_next(l, &line)) == 1) {
		if (line.is == LINE_KIOSK)
			kiosk = line;
		if ((line.is == LINE_SIGNED || line.is == LINE_END) && line.number > 0)
			got = head_add(&heads, &len, &line);
		if (got < 0)
			break;
	}
	*number = l->number;
	free(l);
	if (got < 0) {
		free(heads);
		return got;
	}
	for (size_t i = 0; i < len && kiosk.is == LINE_KIOSK; i++) {
		heads[i].has_key = true;
		heads[i].kiosk = kiosk.number;
		memcpy(heads[i].key, kiosk.key, HASH_KEY_LEN);
	}
	*out = heads;
	return (long)len;
}
