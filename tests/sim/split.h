/*
 * Splitting: what came seldom is brought about again. The seed it was seen in
 * is played once more up to shortly before that moment, and from there many
 * branches part, each with dice of its own and every invariant as ever. Facts,
 * refusals and changes of phase are counted in branches as in seeds, and so
 * are their steps; the way to where they part is not counted twice.
 */
#ifndef SIM_SPLIT_H
#define SIM_SPLIT_H

#include "world.h"

#define TRAIL_MAX  6 /* branches of branches */
#define SIGHTS_MAX 6 /* of one kind, that are remembered */

/* How to come to a moment: a seed, and where it was left for which branch. */
struct trail {
	uint64_t seed;
	uint32_t len;
	struct branch branch[TRAIL_MAX];
};

/* Where something seldom was seen: in that round of that trail. */
struct sight {
	struct trail trail;
	uint32_t round;
	struct again again; /* what it followed from */
	uint32_t plays, hits;
};

struct sights {
	uint32_t in_seeds, in_branches; /* so many were offered */
	uint32_t plays;
	struct sight sight[SIGHTS_MAX]; /* the first half is for those in seeds */
};

/* Of one worker, where it also outlives it. */
struct split {
	struct dice dice;
	uint64_t target;               /* so often each kind should come in this worker's run */
	uint64_t before[COUNTS_KINDS]; /* came in other workers' runs, that are over */
	bool others[COUNTS_KINDS];     /* another worker sees to that kind */
	struct sights of[COUNTS_KINDS];
	struct trail trail; /* of what is being played */
};

/* What it needs of a worker. */
struct splitter {
	struct split *split;
	struct world *w;
	struct machine *m;
	struct script *script;
	struct counts *counts;       /* the worker's, which others see */
	struct violation *violation; /* as well */
	uint32_t seed_steps;
	const struct rigour *in_seeds, *in_branches;
};

/* Dice for worker `i`, who should see each kind `target` times. */
void split_begin(struct split *s, uint64_t seed, uint32_t i, uint64_t target);

/*
 * All workers' steps are done: `s`, of the i-th of `len`, goes on with its part
 * of the kinds that came fewer than `seldom` times in `sum`; `own` of it in its run.
 */
void split_share(struct split *s, uint64_t seldom, const struct counts *own, uint32_t i,
		 struct split *const all[], uint32_t len, const struct counts *sum);

/* Looks at the news of a round that was played, and remembers what is seldom. */
void split_look(struct splitter *s);

enum split_went {
	SPLIT_DONE,
	SPLIT_NOTHING, /* nothing is too seldom, or it was tried often enough */
	SPLIT_WRONG    /* a branch has found something wrong, or died */
};

/*
 * Plays branches of something that comes too seldom, `done` (0 to 1) of the
 * run being over. Returns how it went. Where that is SPLIT_WRONG, `violation`
 * says what was found (0: it died); `script` and the split's trail are that
 * branch's, and the script is the way there with what the branch did.
 */
enum split_went split_play(struct splitter *s, double done);

/* Prints a trail, on one line. */
void trail_print(const struct trail *t);

#endif
