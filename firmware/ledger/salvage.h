/*
 * Salvage: what can be saved of a damaged ledger, as a new file in the form of
 * a backup's, from which a new kiosk can go on. The damaged files are read and
 * never changed.
 */
#ifndef LEDGER_SALVAGE_H
#define LEDGER_SALVAGE_H

#include "backup.h"

struct salvaged {
	uint64_t facts;       /* from the first on, without a gap: the new kiosk knows these */
	uint64_t beyond;      /* hold by themselves, after a gap */
	uint64_t newest;      /* number of the newest that was found at all */
	uint32_t rows;        /* of the registry */
	uint32_t bare;        /* devices whose serial number and note are lost */
	uint32_t strangers;   /* people and devices that only facts after the gap brought in */
	bool registry_broken; /* some of it could not be read: cards, names or PINs are lost */
};

/*
 * Saves what DIR/ledger.db and its log still hold into TO, which has
 * card.key and registry.key in it: BACKUP_LEDGER, with every fact from the
 * first on that still follows from the one before, and the registry's rows that can be
 * read. Each fact beyond a gap is given to `beyond` with its canonical bytes;
 * it answers 0, or -errno to stop.
 *
 * `progress` may be NULL; it is told bytes of the file. Returns 0 with `about`
 * and `out`; -EPROTO not even the first fact was found; another -errno; a
 * sentence in `complaint`.
 */
int ledger_salvage(const char *dir, const char *to,
		   int (*beyond)(void *with, const struct ledger_entry *entry, const uint8_t *bytes,
				 size_t len),
		   void (*progress)(uint64_t bytes, void *with), void *with,
		   struct backup_about *about, struct salvaged *out,
		   char complaint[LEDGER_COMPLAINT_MAX]);

#endif
