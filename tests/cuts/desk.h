/*
 * The desk: a kiosk's data directory for a test, the engine on it, a life
 * played on that, and the looks that are taken of it after a power cut.
 */
#ifndef CUTS_DESK_H
#define CUTS_DESK_H

#include "engine.h"
#include "inside.h"
#include "life.h" /* and its paper */
#include "told.h"

#define DESK_BAYS    14
#define DESK_BEGIN_S 1793613600 /* Monday 2 November 2026, ten in the morning */
#define DESK_WHY_MAX 600

struct desk {
	char root[PATH_MAX]; /* an empty directory; all that is recorded is below it */
	char data[PATH_MAX]; /* "data" in it */
	struct board board;
	struct paper paper;
	struct engine *engine;
	struct life *life;
	char why[DESK_WHY_MAX]; /* what a look found wrong */
	struct kiosk *shadow;   /* told every fact anew */
	struct told told;
	size_t image_max;
	uint8_t *image, *other;
};

/* Makes `d`, zeroed, with an empty root under TMPDIR. */
void desk_make(struct desk *d);
void desk_free(struct desk *d); /* with its root */

/* Copies the files of a directory into `data`, which is made. */
void desk_copy(struct desk *d, const char *from);

void desk_create(struct desk *d);
void desk_open(struct desk *d); /* opens and starts; must be able to */
void desk_close(struct desk *d);

/* A library of some days: devices behind doors, people, loans, two returned. */
void desk_fill(struct desk *d);

/* One hash of every row of every table, but for the one named (or NULL). The ledger's connection
 * must be between two transactions.
 */
uint64_t desk_rows(struct ledger *l, const char *but);

/* The same of the ledger in `data`, opened to look only; 0 if it cannot be. */
uint64_t desk_rows_there(struct desk *d);

/*
 * Opens what is there as a kiosk does, and looks at everything: it opens, its
 * rows are those of `before` or `after` (both 0: any), it verifies, its book is what all
 * facts say; after EVENT_START no act is left open; and all of that is still
 * so when it is opened again (if `again`). The engine stays open.
 *
 * Returns NULL or what is wrong, with the engine closed.
 */
const char *desk_restart(struct desk *d, uint64_t before, uint64_t after, bool again);

/* Opened already and not started: verifies and replays it. Returns NULL or what is wrong. */
const char *desk_is_whole(struct desk *d);

/* Whether those bytes stand anywhere in the files of `data`, but for the one named (or NULL). */
bool desk_holds(const struct desk *d, const void *bytes, size_t len, const char *but);

/* Whether there is such a file in `data`; its bytes (or what fits of them) go into `bytes`. */
bool desk_file(const struct desk *d, const char *name, void *bytes, size_t max, size_t *len);

/* Somebody with a card and nothing on loan. The engine is open. */
uint64_t desk_idle_person(struct desk *d);

const char *desk_blame(struct desk *d, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
