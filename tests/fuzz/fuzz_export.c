/*
 * Fuzzes an export as lendbay-verify reads it: any bytes, or a whole one
 * (whole.export, of the ledger in tests/ledgers/2) bent: bytes changed, lines
 * taken out or moved, its end cut. A bent one is never called whole.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "verify/paper.h"

#define WHOLE_FILE "tests/fuzz/whole.export"
#define TEXT_MAX   (1u << 15)
#define BENDS_MAX  64

static uint8_t whole[TEXT_MAX], text[TEXT_MAX];
static size_t whole_len, text_len;

static void whole_read(void)
{
	FILE *file = fopen(WHOLE_FILE, "re");

	fuzz_promise(file != NULL && hash_ready() == 0, "fuzzers are run from the tree");
	whole_len = fread(whole, 1, sizeof(whole), file);
	fuzz_promise(whole_len > 0 && whole_len < sizeof(whole), "the whole export can be read");
	(void)fclose(file); /* only read from */
}

static FILE *opened(const uint8_t *bytes, size_t len)
{
	FILE *file = fopen(fuzz_file(bytes, len), "re");

	fuzz_promise(file != NULL, "a file in memory can be opened");
	return file;
}

/* Returns whether it is called whole. */
static bool judged(const uint8_t *bytes, size_t len, const struct judge_asked *asked)
{
	static struct paper paper;
	static struct judge_verdict verdict;
	FILE *file = opened(bytes, len);
	int err = paper_judge(&paper, file, asked, NULL, &verdict);

	(void)fclose(file); /* only read from */
	fuzz_promise(err == 0 || err == -EPROTO, "bytes are an export or are not");
	if (err < 0)
		return false;
	fuzz_ended(verdict.why, sizeof(verdict.why));
	fuzz_promise((verdict.first == 0) == (verdict.why[0] == '\0'), "what is wrong is said");
	if (verdict.first != 0) {
		fuzz_sentence(verdict.why);
		fuzz_promise(verdict.kinds != 0 && verdict.last >= verdict.first,
			     "what was done to it is said, and where");
		return false;
	}
	fuzz_promise(paper.has_end && paper.end.number == verdict.facts &&
			     memcmp(paper.end.head, verdict.head, HASH_LEN) == 0,
		     "a whole export has all its facts");
	return true;
}

static void lines_try(const uint8_t *bytes, size_t len)
{
	static struct line line;
	struct judge_head *heads = NULL;
	uint64_t number = 0;
	FILE *file = opened(bytes, len);
	long count = heads_read(file, &heads, &number);

	(void)fclose(file); /* only read from */
	for (long i = 0; i < count; i++)
		fuzz_promise(heads[i].number > 0 && heads[i].outside, "a head is of a fact");
	free(heads);
	for (const uint8_t *at = bytes, *end = bytes + len; at < end;) {
		const uint8_t *newline = memchr(at, '\n', (size_t)(end - at));
		size_t line_len = (size_t)((newline != NULL ? newline : end) - at);

		if (line_read((const char *)at, line_len, &line) && line.is == LINE_FACT)
			fuzz_promise(line.len > 0 && line.len <= HASH_BYTES_MAX,
				     "a fact has bytes, and not too many");
		at += line_len + 1;
	}
}

/* A head, a key as somebody types them. */
static void typed_try(const uint8_t *bytes, size_t len)
{
	char typed[200];
	struct judge_head head;
	uint8_t key[HASH_KEY_LEN];

	len = len < sizeof(typed) ? len : sizeof(typed) - 1;
	memcpy(typed, bytes, len);
	typed[len] = '\0';
	if (head_read(typed, &head))
		fuzz_promise(head.number > 0, "a head is of a fact");
	(void)key_read_hex(typed, key); /* or not */
}

/* Where line `n` of the text begins; its length comes with it, the newline counted. */
static size_t line_at(size_t n, size_t *len)
{
	size_t at = 0;

	for (;; n--) {
		const uint8_t *newline = memchr(text + at, '\n', text_len - at);

		*len = (newline != NULL ? (size_t)(newline - text) + 1 : text_len) - at;
		if (n == 0 || at + *len >= text_len)
			return at;
		at += *len;
	}
}

static void bend(struct food *f)
{
	uint8_t how = food_byte(f), moved[TEXT_MAX / 8];
	const uint8_t *newline;
	size_t at = food_byte(f), len, next;

	switch (how % 4) {
	case 0: /* a line less; one that vouches may go, it only vouches for less */
		at = line_at(at, &len);
		if (len < 6 || memcmp(text + at, "signed", 6) == 0)
			break;
		text_len -= len;
		memmove(text + at, text + at + len, text_len - at);
		break;
	case 1: /* two change places */
		at = line_at(at, &len);
		newline = at + len < text_len ? memchr(text + at + len, '\n', text_len - at - len)
					      : NULL;
		if (len > sizeof(moved) || newline == NULL)
			break;
		next = (size_t)(newline + 1 - (text + at + len));
		memcpy(moved, text + at, len);
		memmove(text + at, text + at + len, next);
		memcpy(text + at + next, moved, len);
		break;
	case 2:
		at = at << 8 | food_byte(f);
		text_len = at < text_len ? text_len - at : text_len;
		break;
	default:
		at = at << 8 | food_byte(f);
		text[at % text_len] ^= food_byte(f);
		break;
	}
}

static void bent_try(struct food *f)
{
	struct judge_asked asked = {0};
	uint8_t key[HASH_KEY_LEN], how = food_byte(f);
	static struct line kiosk;
	size_t len;

	memcpy(text, whole, whole_len);
	text_len = whole_len;

	size_t at = line_at(1, &len);

	fuzz_promise(line_read((const char *)text + at, len - 1, &kiosk), "it names a kiosk");
	memcpy(key, kiosk.key, sizeof(key));
	if (how & 1)
		asked.key = key;
	for (int i = 0; i < BENDS_MAX && f->left > 0 && text_len > 0; i++)
		bend(f);
	fuzz_promise(judged(text, text_len, &asked) ==
			     (text_len == whole_len && memcmp(text, whole, whole_len) == 0),
		     "an export is called whole if it is, and only then");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char title[] = "lendbay";
	const struct judge_asked nothing = {0};
	struct food f = {data, size};

	if (whole_len == 0)
		whole_read();
	lines_try(data, size);
	typed_try(data, size);
	if (size >= sizeof(title) && memcmp(data, title, sizeof(title) - 1) == 0)
		(void)judged(data, size, &nothing); /* promises enough */
	else
		bent_try(&f);
	return 0;
}
