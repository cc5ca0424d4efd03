/*
 * Names the agreement by its hash, so that the ledger can say which text a
 * borrower agreed to. The only thing of the board file that needs libsodium.
 */
#include "board_check.h"

#include <sodium.h>
#include <string.h>

#include <lendbay/text.h>

#define HASH_LEN 32

static void line_add(crypto_generichash_state *hash, const char *line)
{
	crypto_generichash_update(hash, (const uint8_t *)line, strlen(line));
	crypto_generichash_update(hash, (const uint8_t *)"\n", 1);
}

uint64_t agreement_hash(const struct board *board, uint8_t language)
{
	crypto_generichash_state hash;
	uint8_t bytes[HASH_LEN];
	crypto_generichash_init(&hash, NULL, 0, HASH_LEN);
	line_add(&hash, "lendbay agreement 1");
	for (uint8_t i = 0; i < board->points; i++) {
		line_add(&hash, board->point[i][0]);
		line_add(&hash, board->point[i][1]);
	}
	if (language != LANGUAGE_EN)
		line_add(&hash, language_word(language));
	for (uint8_t i = 0; i < board->points && language != LANGUAGE_EN; i++) {
		line_add(&hash, board->point_in[language][i][0]);
		line_add(&hash, board->point_in[language][i][1]);
	}
	crypto_generichash_final(&hash, bytes, sizeof bytes);

	uint64_t first = 0;
	for (int i = 0; i < 8; i++)
		first = first << 8 | bytes[i];
	return first;
}
