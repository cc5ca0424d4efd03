/*
 * Splitting (Kahn and Harris 1951): a branch is a child of the worker that has
 * played the way, so that nothing need be copied by hand. One branch at a
 * time, so they write where the worker does. It judges nothing: that is the
 * machine's.
 */
#include "split.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define BRANCH_STEPS   30   /* steps of a branch */
#define BRANCHES       8    /* that part at one place */
#define PLAYS_MAX      4000 /* of one kind: then it stays seldom, and the run says so */
#define IN_SEEDS       (SIGHTS_MAX / 2)
#define SURPLUS(count) ((count) + (count) / 20) /* workers find out late what others saw */

/* So many rounds before the moment they part. Falling. */
static const uint32_t before[] = {7, 4, 3, 2, 1};
#define PLACES (sizeof(before) / sizeof(before[0]))

static bool has_sights(const struct sights *of)
{
	return of->in_seeds + of->in_branches > 0;
}

void split_begin(struct split *s, uint64_t seed, uint32_t i, uint64_t target)
{
	s->dice = dice_of(seed ^ (uint64_t)(i + 1) << 40);
	s->target = SURPLUS(target);
}

void split_share(struct split *s, uint64_t seldom, const struct counts *own, uint32_t i,
		 struct split *const all[], uint32_t len, const struct counts *sum)
{
	struct counts had = *own, of_all = *sum;

	s->target = seldom;
	for (uint32_t kind = 0; kind < COUNTS_KINDS; kind++) {
		uint32_t sees = kind % len;

		s->before[kind] = *counts_of(&of_all, kind) - *counts_of(&had, kind);
		s->of[kind].plays = 0;
		for (uint32_t n = 0; n < len && !has_sights(&all[sees]->of[kind]); n++)
			sees = (sees + 1) % len;
		s->others[kind] = sees != i && *counts_of(&of_all, kind) > 0;
	}
}

static uint64_t times(const struct splitter *s, uint32_t kind)
{
	return *counts_of(s->counts, kind) + s->split->before[kind];
}

/* ---- What was seen ---- */

/* Room for a sight of that kind, by chance; or NULL. All that are offered have the same chance. */
static struct sight *room_for(struct split *s, struct sights *of)
{
	bool in_seed = s->trail.len == 0;
	uint32_t *offered = in_seed ? &of->in_seeds : &of->in_branches;
	uint32_t at = (*offered)++;

	if (at >= IN_SEEDS)
		at = dice_throw(&s->dice, *offered);
	return at < IN_SEEDS ? &of->sight[at + (in_seed ? 0 : IN_SEEDS)] : NULL;
}

void split_look(struct splitter *s)
{
	struct split *sp = s->split;

	for (uint32_t i = 0; i < s->m->news_len; i++) {
		const struct news *n = &s->m->news[i];
		struct sight *sight;

		if (sp->trail.len == TRAIL_MAX || !counts_matter(n->kind) ||
		    times(s, n->kind) >= sp->target || s->w->round == 0)
			continue;
		sight = room_for(sp, &sp->of[n->kind]);
		if (sight == NULL)
			continue;
		*sight = (struct sight){.trail = sp->trail, .round = s->w->round};
		if (n->id < s->script->len)
			sight->again = again_of(&s->script->item[n->id]);
	}
	s->m->news_len = 0;
}

/* ---- A branch ---- */

static void turn_off(struct splitter *s, const struct branch *b)
{
	s->split->trail.branch[s->split->trail.len++] = *b;
	s->m->rigour = *s->in_branches;
	world_branch(s->w, b, BRANCH_STEPS);
}

static void branch_run(struct splitter *s, const struct branch *b)
{
	uint64_t steps = s->counts->steps;

	s->m->counts = s->counts;
	s->counts->branches++;
	turn_off(s, b);
	while (world_step(s->w))
		split_look(s);
	split_look(s);
	if (s->m->violation.number == 0)
		machine_end(s->m);
	s->counts->in_branches += s->counts->steps - steps;
	*s->violation = s->m->violation;
	_exit(s->m->violation.number != 0);
}

/* Returns whether nothing was wrong. */
static bool branch_part(struct splitter *s, const struct again *again)
{
	struct branch b = {.round = s->w->round,
			   .salt = (uint32_t)(dice_next(&s->split->dice) >> 32),
			   .again = *again};
	uint32_t script_len = s->script->len, trail_len = s->split->trail.len;
	int status = 0;
	pid_t child = fork();

	if (child == 0)
		branch_run(s, &b);
	if (child < 0)
		return true; /* no room for one just now: it is missed */
	if (waitpid(child, &status, 0) != child || status != 0)
		return false;
	s->script->len = script_len;
	s->split->trail.len = trail_len;
	return true;
}

/* ---- The way there ---- */

static bool is_place(const struct sight *sight, uint32_t round)
{
	for (size_t i = 0; i < PLACES; i++)
		if (round + before[i] == sight->round)
			return true;
	return false;
}

/* Plays the way to `sight`, and lets branches part. Returns whether nothing was wrong. */
static bool sight_play(struct splitter *s, const struct sight *sight)
{
	static struct counts unseen; /* the way was counted when it was gone first */
	struct trail *t = &s->split->trail;

	s->m->counts = &unseen;
	s->m->rigour = *s->in_seeds; /* as then: what is read of the disk is in its cache */
	s->w->steps = s->seed_steps;
	t->seed = sight->trail.seed;
	t->len = 0;
	world_begin(s->w, s->m, s->script, t->seed);
	do {
		while (t->len < sight->trail.len &&
		       sight->trail.branch[t->len].round == s->w->round)
			turn_off(s, &sight->trail.branch[t->len]);
		for (uint32_t i = 0; is_place(sight, s->w->round) && i < BRANCHES; i++)
			if (!branch_part(s, &sight->again))
				return false;
	} while (s->w->round + 1 < sight->round && world_step(s->w));
	t->len = 0;
	return true;
}

/* ---- What is too seldom ---- */

static bool is_lacking(const struct splitter *s, uint32_t kind, double done)
{
	const struct split *sp = s->split;
	const struct sights *of = &sp->of[kind];

	return has_sights(of) && !sp->others[kind] && of->plays < PLAYS_MAX &&
	       (double)times(s, kind) < (double)sp->target * done;
}

/* One that is lacking, by chance; or COUNTS_KINDS. */
static uint32_t kind_choose(struct splitter *s, double done)
{
	uint32_t many = 0, chosen = COUNTS_KINDS;

	for (uint32_t kind = 0; kind < COUNTS_KINDS; kind++)
		if (is_lacking(s, kind, done) && dice_once(&s->split->dice, ++many))
			chosen = kind;
	return chosen;
}

/* Mostly the sight that led there most often; each is tried. */
static struct sight *sight_choose(struct split *s, struct sights *of)
{
	struct sight *best = NULL;
	uint32_t from = dice_throw(&s->dice, SIGHTS_MAX);
	bool any = dice_once(&s->dice, 4);

	for (uint32_t i = 0; i < SIGHTS_MAX; i++) {
		struct sight *one = &of->sight[(from + i) % SIGHTS_MAX];

		if (one->round == 0)
			continue;
		if (one->plays == 0 || (any && best == NULL))
			return one;
		if (best == NULL ||
		    (uint64_t)one->hits * best->plays > (uint64_t)best->hits * one->plays)
			best = one;
	}
	return best;
}

enum split_went split_play(struct splitter *s, double done)
{
	uint32_t kind = kind_choose(s, done);

	if (kind == COUNTS_KINDS)
		return SPLIT_NOTHING;

	struct sights *of = &s->split->of[kind];
	struct sight *sight = sight_choose(s->split, of);
	struct sight now = *sight; /* its place may be another's when it has been played */
	uint64_t had = times(s, kind);

	sight->plays++;
	of->plays++;
	if (!sight_play(s, &now))
		return SPLIT_WRONG;
	if (sight->round == now.round && sight->trail.seed == now.trail.seed)
		sight->hits += (uint32_t)(times(s, kind) - had);
	return SPLIT_DONE;
}

void trail_print(const struct trail *t)
{
	printf("# seed %" PRIu64, t->seed);
	for (uint32_t i = 0; i < t->len; i++)
		printf(", after round %" PRIu32 " a branch with salt %" PRIu32, t->branch[i].round,
		       t->branch[i].salt);
	puts("");
}
