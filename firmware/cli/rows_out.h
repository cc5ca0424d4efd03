/*
 * Loans, a row each, out of the kiosk: sealed to the coordinator's backup key,
 * for they are about people. Nothing of them is written in the clear here.
 */
#ifndef CLI_ROWS_OUT_H
#define CLI_ROWS_OUT_H

#include "ledger/backup.h"
#include "report/report.h"
#include "report/tally.h"
#include "source.h"

struct loan_rows {
	const char *path;
	uint8_t key[BACKUP_KEY_LEN];
};

/* Right after source_open: takes the key, and looks that the file is not there. Returns 0 or a
 * code. */
int rows_begin(struct loan_rows *rows, const char *path, const struct source *s);

/* Writes them, and says that they are about people. Returns 0 or a code. */
int rows_seal(const struct loan_rows *rows, const struct tally *t, const struct report *r);

#endif
