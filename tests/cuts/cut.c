/*
 * The cuts of one operation, and the counting of them. It knows no operation.
 */
#include "cut.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SEEN_MAX        (1u << 18) /* a power of two */
#define DIRECTORIES_MAX 16         /* of a root, itself among them */
#define AGAIN_IN        4          /* a second restart, once in so many images */
#define DEAF_CUTS       30         /* of an operation whose syncs do nothing */
/* Sanitizers make it slow, and look for other things. */
#ifdef __SANITIZE_ADDRESS__
#define STRIDE_MIN 4
#else
#define STRIDE_MIN 1
#endif
#define FILE_BYTES_MAX (1 << 21)

struct counts {
	uint32_t points, images, unlike, deaf, deaf_wrong;
	int64_t ns;
};

static const char *const fate_words[FATES] = {
	[FATE_LOST] = "all lost",           [FATE_KEPT] = "all kept",
	[FATE_FIRST] = "the first kept",    [FATE_LAST] = "the last kept",
	[FATE_NOISE] = "a sector of noise", [FATE_MIXED] = "mixed"};

/* ---- Recording ---- */

static void record(struct cut *c)
{
	const struct operation *o = c->operation;

	desk_make(&c->real);
	desk_make(&c->image);
	tape_begin(&c->tape, c->real.root);
	o->prepare(&c->real);
	tape_settle();
	c->from = c->tape.strokes;
	o->act(c);
	desk_close(&c->real);
	tape_end();
}

static bool same_file(const char *path, const char *other)
{
	static uint8_t bytes[2][FILE_BYTES_MAX];
	const char *const paths[2] = {path, other};
	ssize_t len[2];

	for (int i = 0; i < 2; i++) {
		int fd = open(paths[i], O_RDONLY | O_CLOEXEC);

		if (fd < 0)
			return false;
		len[i] = read(fd, bytes[i], FILE_BYTES_MAX);
		(void)close(fd); /* only read from */
	}
	return len[0] == len[1] && memcmp(bytes[0], bytes[1], (size_t)len[0]) == 0;
}

/* How many files there are below `root` and in its directories, each the same there. */
static uint32_t same_files(const char *root, const char *other)
{
	static char name[DIRECTORIES_MAX][PATH_MAX];
	char dir[PATH_MAX], path[PATH_MAX], beside[PATH_MAX];
	uint32_t files = 0, directories = 1;

	name[0][0] = '\0';
	for (uint32_t i = 0; i < directories; i++) {
		assert_int_equal(path_join(dir, root, name[i]), 0);

		DIR *in = opendir(dir);

		for (struct dirent *entry; in != NULL && (entry = readdir(in)) != NULL;) {
			if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
				continue;
			if (entry->d_type == DT_DIR) {
				assert_true(directories < DIRECTORIES_MAX);
				assert_int_equal(
					path_join(name[directories++], name[i], entry->d_name), 0);
				continue;
			}
			assert_int_equal(path_join(path, dir, entry->d_name), 0);
			(void)snprintf(beside, sizeof(beside), "%.1000s%.1000s/%.255s", other,
				       name[i], entry->d_name); /* a test's paths are short */
			if (!same_file(path, beside))
				fail_msg("%s was written past the tape", path);
			files++;
		}
		if (in != NULL)
			(void)closedir(in); /* only read from */
	}
	return files;
}

/* The tape must know of everything, or its images are of something else. */
static void tape_is_whole(struct cut *c)
{
	struct shelf s = {0};
	struct dice d = dice_of(1);

	shelf_begin(&s, &c->tape);
	while (s.played < c->tape.strokes)
		shelf_play(&s);
	(void)shelf_leave(&s, FATE_KEPT, &d, c->image.root); /* seen below */

	uint32_t files = same_files(c->real.root, c->image.root);

	assert_true(files > 0);
	assert_int_equal(files, same_files(c->image.root, c->real.root));
	root_empty(c->image.root);
	shelf_free(&s);
}

static void state_note(struct cut *c, struct shelf *s, size_t tried, size_t done)
{
	struct dice d = dice_of(1);
	struct cut_state *state = &c->state[c->states++];

	assert_true(c->states <= CUT_STATES_MAX);
	state->tried = tried;
	state->done = done;
	if (!c->operation->by_rows)
		return;
	(void)shelf_leave(s, FATE_KEPT, &d, c->image.root); /* for its rows */
	state->rows = desk_rows_there(&c->image);
	root_empty(c->image.root);
	assert_true(state->rows != 0);
}

/* Finds each commit, and what the rows are after it. */
static void states_find(struct cut *c)
{
	struct shelf s = {0};
	size_t tried = 0;

	shelf_begin(&s, &c->tape);
	while (s.played < c->from)
		shelf_play(&s);
	state_note(c, &s, 0, 0);
	while (s.played < c->tape.strokes) {
		enum stroke_type type = c->tape.stroke[s.played].type;

		shelf_play(&s);
		if (type == STROKE_TRY)
			tried = s.played;
		if (type == STROKE_DONE)
			state_note(c, &s, tried, s.played);
	}
	shelf_free(&s);

	uint32_t commits = c->states - 1;

	if (commits < c->operation->commits_min || commits > c->operation->commits_max)
		fail_msg("%s makes %u commits", c->operation->name, commits);
}

/* ---- Cutting ---- */

/* What may be found after so many strokes: what was acknowledged, or what was being committed. */
static void cut_expect(struct cut *c, size_t strokes)
{
	uint32_t at = 0;

	while (at + 1 < c->states && c->state[at + 1].done <= strokes)
		at++;
	c->before = c->after = c->state[at].rows;
	if (at + 1 < c->states && c->state[at + 1].tried <= strokes)
		c->after = c->state[at + 1].rows;
	c->said = false;
	for (size_t i = c->from; i < strokes; i++)
		c->said |= c->tape.stroke[i].type == STROKE_SAID;
}

/* Whether that was seen already; notes it. */
static bool seen_already(uint64_t *seen, uint64_t hash)
{
	hash |= 1; /* 0: free */
	for (uint32_t i = 0; i < SEEN_MAX; i++) {
		uint64_t *at = &seen[(hash + i) & (SEEN_MAX - 1)];

		if (*at == hash)
			return true;
		if (*at == 0) {
			*at = hash;
			return false;
		}
	}
	return false; /* full: looked at once more */
}

/* One image; wrong or not. With `seen` NULL it is always looked at. */
static const char *cut_one(struct cut *c, struct shelf *s, enum fate fate, uint32_t seed,
			   uint64_t *seen, struct counts *counts)
{
	struct dice d = dice_of((uint64_t)s->played << 16 | (uint64_t)fate << 8 | seed);
	uint64_t hash = shelf_leave(s, fate, &d, c->image.root);
	const char *wrong = NULL;

	counts->images++;
	hash ^= (c->before * 3 + c->after * 5 + c->said) * 0x9e3779b97f4a7c15u;
	if (seen == NULL || !seen_already(seen, hash)) {
		counts->unlike++;
		c->again = counts->unlike % AGAIN_IN == 0;
		wrong = c->operation->look(c);
		desk_close(&c->image);
	}
	if (wrong == NULL || seen == NULL)
		root_empty(c->image.root);
	return wrong;
}

static void cut_here(struct cut *c, struct shelf *s, uint64_t *seen, struct counts *counts)
{
	cut_expect(c, s->played);
	for (enum fate fate = 0; fate < FATES; fate++) {
		bool chance = fate != FATE_LOST && fate != FATE_KEPT;

		if (fate != FATE_KEPT && !shelf_is_at_risk(s))
			continue;
		for (uint32_t seed = 0; seed < (chance ? c->seeds : 1); seed++) {
			const char *wrong = cut_one(c, s, fate, seed, seen, counts);

			if (wrong != NULL)
				fail_msg("%s, cut after stroke %zu of %zu (%s, seed %u): %s. It is "
					 "in %s",
					 c->operation->name, s->played - c->from,
					 c->tape.strokes - c->from, fate_words[fate], seed, wrong,
					 c->image.root);
		}
	}
}

static bool is_mark(enum stroke_type type)
{
	return type == STROKE_TRY || type == STROKE_DONE || type == STROKE_SAID;
}

static void cut_everywhere(struct cut *c, struct counts *counts)
{
	struct shelf s = {0};
	uint64_t *seen = calloc(SEEN_MAX, sizeof(*seen));
	int64_t from_ns = now_ns();

	assert_non_null(seen);
	shelf_begin(&s, &c->tape);
	while (s.played < c->from)
		shelf_play(&s);
	for (;;) {
		/* Never without what was just said. */
		if ((s.played - c->from) % c->stride == 0 || s.played == c->tape.strokes ||
		    is_mark(c->tape.stroke[s.played - 1].type))
			cut_here(c, &s, seen, counts);
		if (s.played == c->tape.strokes)
			break;
		counts->points += !is_mark(c->tape.stroke[s.played].type);
		shelf_play(&s);
	}
	counts->ns = now_ns() - from_ns;
	shelf_free(&s);
	free(seen);
}

/* The same on a disk that forgets what it was told to keep: some of it must be found wrong. */
static void cut_deaf(struct cut *c, enum deafness deaf, struct counts *counts)
{
	size_t strokes = c->tape.strokes - c->from, step = strokes / DEAF_CUTS + 1;
	struct shelf s = {0};
	struct counts other = {0};

	shelf_begin(&s, &c->tape);
	while (s.played < c->from)
		shelf_play(&s);
	s.deaf = deaf;
	for (;;) {
		for (size_t i = 0; i < step && s.played < c->tape.strokes; i++)
			shelf_play(&s);
		cut_expect(c, s.played);
		for (uint32_t i = 0; i < 3; i++)
			counts->deaf_wrong += cut_one(c, &s, i == 0 ? FATE_LOST : FATE_MIXED, i,
						      NULL, &other) != NULL;
		if (s.played == c->tape.strokes)
			break;
	}
	counts->deaf += other.images;
	shelf_free(&s);
}

void cut_all(const struct operation *operation)
{
	struct cut *c = calloc(1, sizeof(*c));
	const char *seeds = getenv("CUTS");
	struct counts counts = {0};

	assert_non_null(c);
	c->operation = operation;
	c->seeds = seeds != NULL && atoi(seeds) > 0 ? (uint32_t)atoi(seeds) : 1;
	c->stride = seeds != NULL                    ? 1
		    : operation->stride > STRIDE_MIN ? operation->stride
						     : STRIDE_MIN;
	record(c);
	tape_is_whole(c);
	states_find(c);
	cut_everywhere(c, &counts);
	cut_deaf(c, DEAF, &counts);
	print_message("cuts: %s: %u points, %u commits, %u images, %u of them unlike, %.0f a "
		      "second; with syncs ignored %u of %u found wrong\n",
		      operation->name, counts.points, c->states - 1, counts.images, counts.unlike,
		      counts.images * 1e9 / (double)counts.ns, counts.deaf_wrong, counts.deaf);
	assert_true(counts.deaf_wrong > 0);
	if (operation->deaf == DEAF_TO_NAMES) {
		counts.deaf = counts.deaf_wrong = 0;
		cut_deaf(c, DEAF_TO_NAMES, &counts);
		print_message("cuts: %s: with syncs of directories ignored %u of %u found wrong\n",
			      operation->name, counts.deaf_wrong, counts.deaf);
		assert_true(counts.deaf_wrong > 0);
	}
	desk_free(&c->real);
	desk_free(&c->image);
	tape_free(&c->tape);
	free(c);
}
