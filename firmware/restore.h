/*
 * Restoring: a new kiosk's ledger from an old one's, in the same directory.
 * The new one has an identity of its own, and its first fact names the old head.
 */
#ifndef RESTORE_H
#define RESTORE_H

#include <lendbay/board.h>

#include "ledger/backup.h"

/* What came over. */
struct restored {
	uint64_t kiosk, old_facts, facts;
	uint32_t people, devices, loans, waiting;
};

/* Is told what is done now, and how many facts of it. */
typedef void restore_progress(const char *what, uint64_t number, void *with);

/*
 * In `dir` are the files of an opened backup: card.key, pin.key, BACKUP_LEDGER.
 * Makes sign.key, the new ledger, and before-KIOSK.db with the old facts;
 * removes the old ledger's file. `about` is what the backup says it holds, and
 * must be true; `user` is 1 + the uid of who does this; TZ is the board's zone.
 *
 * Returns 0 with `out`, or -errno with a sentence; what is in `dir` by then is
 * the caller's to remove.
 */
int restore_build(const char *dir, const struct board *board, const struct backup_about *about,
		  uint64_t user, restore_progress *progress, void *with, struct restored *out,
		  char complaint[LEDGER_COMPLAINT_MAX]);

#endif
