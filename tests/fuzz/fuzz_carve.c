/*
 * Fuzzes carving: any bytes as a ledger's file, or the one in tests/ledgers/2
 * with bytes bent. What is carved is in order, is proved by its leaf, and
 * stands where it was found.
 */
#include <stdio.h>
#include <string.h>

#include "carve.h"
#include "fuzz.h"
#include "inside.h"

#define REAL_FILE "tests/ledgers/2/ledger.db"
#define REAL_MAX  (1u << 16)
#define REAL_TITLE                                                                                 \
	"SQLite format 3" /* SQLite file format, 1.3.1: such an input is a file of its own */

static void carved_look(const char *path)
{
	static struct carved row;
	struct carving *c = NULL;
	uint8_t leaf[LEDGER_HASH_LEN];
	uint64_t newest = 0;

	fuzz_promise(carve_open(path, NULL, NULL, &c) == 0, "any file can be looked through");
	for (uint64_t i = 0; i < carve_len(c); i++) {
		fuzz_promise(carve_read(c, i, &row) == 0, "what was found can be read again");
		fuzz_promise(row.len <= sizeof(row.bytes), "a fact has its room");
		fuzz_promise(row.entry.fact.number >= newest, "facts come by number");
		newest = row.entry.fact.number;
		chain_leaf(row.entry.salt, row.bytes, row.len, leaf);
		fuzz_promise(memcmp(leaf, row.entry.leaf, sizeof(leaf)) == 0,
			     "what was carved is proved by its leaf");
	}
	carve_close(c);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static uint8_t real[REAL_MAX], bent[REAL_MAX];
	static size_t real_len;
	struct food f = {data, size};

	if (real_len == 0) {
		FILE *file = fopen(REAL_FILE, "re");

		fuzz_promise(file != NULL && chain_ready() == 0, "fuzzers are run from the tree");
		real_len = fread(real, 1, sizeof(real), file);
		(void)fclose(file); /* only read from */
	}
	if (size >= sizeof(REAL_TITLE) && memcmp(data, REAL_TITLE, sizeof(REAL_TITLE)) == 0) {
		carved_look(fuzz_file(data, size));
		return 0;
	}
	memcpy(bent, real, real_len);
	while (f.left >= 3) {
		size_t at = food_byte(&f);

		at = at << 8 | food_byte(&f);
		bent[at % real_len] ^= food_byte(&f);
	}
	carved_look(fuzz_file(bent, real_len));
	return 0;
}
