/*
 * The machine: the real core, the real engine and the real ledger on a
 * simulated disk, doing one item of a script after another, with every
 * invariant checked on the way. It chooses nothing: the same script gives the
 * same end, and a script with items left out is still a script.
 */
#ifndef SIM_MACHINE_H
#define SIM_MACHINE_H

#include <lendbay/board.h>
#include <lendbay/kiosk.h>

#include "counts.h"
#include "dice.h"
#include "disk.h"
#include "engine.h"
#include "newcard.h"
#include "script.h"
#include "told.h"

#define MACHINE_WHY_MAX  400
#define MACHINE_NEWS_MAX 64 /* of one round */
#define MACHINE_BOOK_MAX 65536
#define CARDS_MAX        256 /* cards and numbers that anybody can show */
#define TOUCHED_MAX      64  /* people whom facts named since cards were looked at */

struct violation {
	uint32_t number; /* of the invariant; 0: none */
	char why[MACHINE_WHY_MAX];
};

/* How thoroughly the dear checks are made: once in so many. */
struct rigour {
	uint32_t ways_home, books, verify, ends; /* verify: of restarts; ends: of seeds, branches */
};

/* Whose each card and number is, and each PIN, as the registry said it last: cards.c. */
struct sim_cards {
	uint8_t hash[CARDS_MAX][LEDGER_HASH_LEN];
	uint64_t person[CARDS_MAX];
	uint32_t len;
	uint64_t pin_of[TOLD_PEOPLE_MAX]; /* 64 bits of a hash of its verifier; by told.person */
	uint64_t touched[TOUCHED_MAX];    /* whom such facts named since then … */
	uint32_t touches;
	uint64_t given;                 /* … and who was given one at the kiosk; NOBODY: nobody */
	uint8_t shown[LEDGER_HASH_LEN]; /* the last unknown one where one was asked for */
	bool is_shown, looked;
};

/* What was counted by kind since somebody took the news, and at which item of the script. */
struct news {
	uint32_t kind, id;
};

struct machine {
	/* What it is given. */
	const struct board *board;
	const char *dir;    /* of the keys; the ledger's file is on the disk */
	struct disk *disk;  /* NULL: the core alone, its facts kept nowhere */
	struct dice *salts; /* libsodium's: the same for the same seed */
	struct counts *counts;
	struct rigour rigour;
	void (*saw)(const struct machine *m,
		    const struct item *item); /* after each item, or NULL */

	/* What it is. */
	uint64_t seed;
	struct engine *engine; /* NULL: the ring has ended, or the core is alone */
	struct kiosk *kiosk;   /* the engine's; or our own */
	struct kiosk *alone, *shadow,
		*spare; /* shadow: told durable facts only; spare: to try on */
	struct clock clock;
	struct moment now;
	struct told told;
	struct view view;
	struct dice checks; /* which of the dear checks are made */
	struct effects out; /* of the newest turn; facts after `performed` are in doubt */
	uint64_t durable;   /* number of the newest fact that a commit has acknowledged */
	uint8_t head[LEDGER_HASH_LEN]; /* after it */
	uint64_t asked[8];             /* tickets, the newest at asked_len - 1, round and round */
	uint64_t asked_len;
	uint8_t typed[PIN_MAX], typed_len; /* the newest PIN that was asked or made */
	uint64_t making;                   /* for whom the newest one was made */
	struct newcard_kept newcard;
	struct sim_cards cards;
	uint8_t phase;    /* that was shown last */
	bool changed;     /* … and is another since this turn */
	bool started_now; /* this turn was the start */
	struct violation violation;
	struct news news[MACHINE_NEWS_MAX]; /* the first that came; whoever reads them empties it */
	uint32_t news_len, doing;           /* doing: the id of the item under way */
	struct disk_counts counted;         /* of the disk, that is counted already */
	char book[MACHINE_BOOK_MAX], other[MACHINE_BOOK_MAX];
};

/* Makes a machine in the caller's zeroed memory, of what is filled in above. Returns 0 or -ENOMEM.
 */
int machine_init(struct machine *m);
void machine_finish(struct machine *m);

/* A fresh kiosk for `seed`: a new disk, a new ledger, nobody enrolled; not started yet. */
void machine_begin(struct machine *m, uint64_t seed);

/*
 * Does one item. What cannot be (an event while the ring is down, a door that
 * moves while locked) is left out. Returns whether it was done; what was found
 * wrong is in m->violation.
 */
bool machine_do(struct machine *m, const struct item *item);

/* From here on its steps are a branch's: the dear checks have chances of their own. */
void machine_branch(struct machine *m, uint64_t salt);

/* The end of a seed or a branch: the ledger is verified, what befell the disk is counted. */
void machine_end(struct machine *m);

/* Whether the ring runs and has started. */
bool machine_is_up(const struct machine *m);

/* An invariant does not hold; the first is kept. */
void machine_blame(struct machine *m, uint32_t invariant, const char *why);

#endif
