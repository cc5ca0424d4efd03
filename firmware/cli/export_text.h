/*
 * The text of an export (verify/lines.h): all facts up to one, and the heads
 * that were signed. Knows no file's name and writes no fact down.
 */
#ifndef CLI_EXPORT_TEXT_H
#define CLI_EXPORT_TEXT_H

#include <stdio.h>

#include "source.h"

struct export_text {
	FILE *file;
	uint64_t facts; /* written so far */
	uint8_t head[LEDGER_HASH_LEN];
	/* Called now and then while it is written, or NULL. */
	void (*say)(const struct export_text *t);
	uint64_t to; /* the last fact there will be */
};

/* Bytes as digits, and what stands behind them. */
void hex_put(FILE *file, const uint8_t *bytes, size_t len, char then);

/*
 * Writes facts 1 to `to` and what vouches for them. Whether the file took it
 * all is for the caller to ask. Returns 0 or a code; EX_IOERR: the file does
 * not.
 */
int export_text_write(struct export_text *t, struct source *s, uint64_t to);

#endif
