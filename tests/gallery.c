/* The gallery: what hangs in it, and the processes that draw it. */
#include "gallery.h"

#include <assert.h>
#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "language.h"
#include "paint.h"
#include "samples.h"
#include "screens.h"
#include "staff_samples.h"
#include "type.h"

#define HANDS_MAX 64   /* processes */
#define LOOK_MS   200  /* how often what is done is looked at */
#define WIDTH_MAX 1280 /* pixels of the wider glass */

static const int glasses[][2] = {{1280, 800}, {800, 480}};
static const char *const text_words[TEXT_SIZES] = {"", "-large", "-largest"};
static const char *const theme_words[THEMES] = {"warm", "strong", "low"};

/* Each on both glasses, in every size of text and all colours: four writings. */
static const uint8_t languages[] = {LANGUAGE_EN, LANGUAGE_UR, LANGUAGE_BN, LANGUAGE_PL};

#define WRITINGS ((int)sizeof(languages))
#define GLASSES  ((int)(sizeof(glasses) / sizeof(glasses[0])))
#define DRESSES  (WRITINGS * THEMES * TEXT_SIZES)

struct dress {
	uint8_t language, colours, text;
};

static struct dress dress_of(int set)
{
	int dress = set % DRESSES;

	return (struct dress){.language = languages[dress / THEMES % WRITINGS],
			      .colours = (uint8_t)(dress % THEMES),
			      .text = (uint8_t)(dress / (THEMES * WRITINGS))};
}

int gallery_sets(void)
{
	return DRESSES * GLASSES;
}

void gallery_set_name(int set, char name[GALLERY_NAME_MAX])
{
	const struct dress d = dress_of(set);
	const int *glass = glasses[set / DRESSES];

	(void)snprintf(name, GALLERY_NAME_MAX, "%dx%d-%s-%s%s", glass[0], glass[1],
		       language_code(d.language), theme_words[d.colours],
		       text_words[d.text]); /* short */
}

void gallery_mark_text(const uint8_t mark[GALLERY_MARK_LEN], char text[2 * GALLERY_MARK_LEN + 1])
{
	(void)sodium_bin2hex(text, 2 * GALLERY_MARK_LEN + 1, mark, GALLERY_MARK_LEN); /* it fits */
}

/* ---- One process's share ---- */

struct hand {
	struct gallery *g;
	const struct gallery_visit *visit;
	struct canvas c;
	struct picture picture;
	struct board board, own; /* own: of a worker's sample */
	struct sample samples[SAMPLES_MAX];
	struct view view;
	int set;
	char set_name[GALLERY_NAME_MAX];
};

/* Of a line of pixels, how many of one colour follow each other: what is hashed is short so. */
static size_t runs_of(const uint32_t *pixel, int32_t width, uint32_t runs[2 * WIDTH_MAX])
{
	size_t len = 0;

	for (int32_t x = 0, from = 0; x < width; from = x) {
		while (x < width && pixel[x] == pixel[from])
			x++;
		runs[len++] = (uint32_t)(x - from);
		runs[len++] = pixel[from];
	}
	return len * sizeof(runs[0]);
}

static void mark_make(struct canvas *c, uint8_t mark[GALLERY_MARK_LEN])
{
	uint8_t hash[crypto_generichash_BYTES];
	crypto_generichash_state state;
	uint32_t runs[2 * WIDTH_MAX];
	int stride;
	const unsigned char *pixels = paint_pixels(c->paint, &stride);
	const int32_t size[2] = {(int32_t)c->px->width, (int32_t)c->px->height};

	assert(size[0] <= WIDTH_MAX);
	(void)crypto_generichash_init(&state, NULL, 0, sizeof(hash)); /* these cannot fail */
	(void)crypto_generichash_update(&state, (const uint8_t *)size, sizeof(size));
	for (int32_t y = 0; y < size[1]; y++) {
		const void *line = pixels + (size_t)y * (size_t)stride; /* aligned to pixels */

		(void)crypto_generichash_update(&state, (const uint8_t *)runs,
						runs_of(line, size[0], runs));
	}
	(void)crypto_generichash_final(&state, hash, sizeof(hash));
	memcpy(mark, hash, GALLERY_MARK_LEN);
}

/* Draws the view as it is, and hangs it. */
static int hang(struct hand *h, const char *name)
{
	struct gallery_set *set = &h->g->set[h->set];
	struct hung *hung = &set->hung[set->len];
	int len;

	frame(&h->c);
	assert(set->len < GALLERY_PLACES_MAX);
	len = snprintf(hung->name, sizeof(hung->name), "%.40s/%.47s", h->set_name, name);
	if (h->c.leaf > 0)
		(void)snprintf(hung->name + len, sizeof(hung->name) - (size_t)len, "-leaf%u",
			       h->c.leaf + 1u); /* short */
	mark_make(&h->c, hung->mark);
	hung->overflows = h->picture.overflows;
	hung->unknown = h->picture.unknown_glyphs;
	set->len++;
	(void)__atomic_add_fetch(&h->g->drawn, 1, __ATOMIC_RELAXED); /* only to be told */
	return h->visit->see ? h->visit->see(h->visit->with, hung, &h->c) : 0;
}

/* A view in the set's dress, and all leaves of it; one that begins further on is drawn alone. */
static int hang_leaves(struct hand *h, const char *name, const struct board *board)
{
	const struct dress d = dress_of(h->set);
	bool alone = h->view.leaf > 0;
	int err;

	h->view.comfort[SETTING_LANGUAGE] = d.language;
	h->view.comfort[SETTING_TEXT] = d.text;
	h->view.comfort[SETTING_COLOURS] = d.colours;
	h->c.board = board;
	h->c.view = &h->view;
	err = hang(h, name);
	for (uint8_t leaf = 1; err == 0 && !alone && leaf < h->c.leaves; leaf++) {
		h->view.leaf = leaf;
		err = hang(h, name);
	}
	return err;
}

/* Whether this one is in the share; every set begins elsewhere. */
static bool is_due(const struct hand *h, int k)
{
	return ((uint32_t)k + (uint32_t)h->set * 7) % h->visit->share == 0;
}

static int hang_set(struct hand *h)
{
	const int *glass = glasses[h->set / DRESSES];
	int len, err = samples_board(glass[0], glass[1], &h->board);

	if (err < 0)
		return err;
	gallery_set_name(h->set, h->set_name);
	err = paint_open(glass[0], glass[1], &h->c.paint);
	if (err < 0)
		return err;
	h->c.px = sizes_of(glass[0], glass[1], TEXT_NORMAL);
	len = samples_make(&h->board, h->samples);
	for (int k = 0; k < len && err == 0; k++) {
		h->view = h->samples[k].view;
		if (is_due(h, k))
			err = hang_leaves(h, h->samples[k].name, &h->board);
	}
	for (int k = 0; k < staff_samples_len && err == 0; k++) {
		if (!is_due(h, len + k))
			continue;
		staff_sample(k, &h->own, &h->view);
		err = hang_leaves(h, staff_samples[k].name, &h->own);
	}
	paint_close(h->c.paint);
	return err;
}

/* Draws sets until none is left. Returns 0 or -errno. */
static int lend_a_hand(struct gallery *g, const struct gallery_visit *visit)
{
	char complaint[TYPE_COMPLAINT_MAX];
	struct hand *h = calloc(1, sizeof(*h));
	int err;

	if (!h)
		return -ENOMEM;
	h->g = g;
	h->visit = visit;
	h->c.picture = &h->picture;
	h->c.can_speak = true;
	h->c.voices = (uint16_t) ~(1u << LANGUAGE_SO); /* espeak-ng has the others */
	err = type_open(&h->c.type, complaint);
	if (err < 0)
		(void)fprintf(stderr, "%s\n", complaint);
	while (err == 0) {
		h->set = (int)__atomic_fetch_add(&g->next, 1, __ATOMIC_RELAXED);
		if (h->set >= (int)g->sets)
			break;
		if (visit->begin)
			err = visit->begin(visit->with, h->set);
		if (err == 0)
			err = hang_set(h);
		if (err == 0 && visit->end)
			err = visit->end(visit->with, h->set);
	}
	if (err == 0)
		type_close(h->c.type);
	free(h);
	return err;
}

/* ---- All of them ---- */

static void tell(const struct gallery *g, const struct gallery_visit *visit, bool over)
{
	uint32_t begun = g->next < g->sets ? g->next : g->sets;

	if (!visit->progress || !isatty(STDERR_FILENO))
		return;
	(void)fprintf(stderr, "\r%u pictures, set %u of %u%s", g->drawn, begun, g->sets,
		      over ? "\n" : "");
}

/* Waits for all of them. Returns 0 or -errno of the first that did not do its work. */
static int wait_for(const struct gallery *g, const struct gallery_visit *visit, int hands)
{
	const struct timespec a_while = {.tv_nsec = LOOK_MS * 1000000L};
	int err = 0;

	while (hands > 0) {
		int status;
		pid_t pid = waitpid(-1, &status, WNOHANG);

		if (pid > 0) {
			hands--;
			if (WIFSIGNALED(status))
				err = -ECHILD;
			else if (err == 0)
				err = -WEXITSTATUS(status);
			continue;
		}
		tell(g, visit, false);
		(void)nanosleep(&a_while, NULL); /* a shorter one does no harm */
	}
	tell(g, visit, true);
	return err;
}

int gallery_draw(const struct gallery_visit *visit, struct gallery **out)
{
	struct gallery *g =
		mmap(NULL, sizeof(*g), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	int hands = 0, err = 0;

	if (g == MAP_FAILED)
		return -errno;
	*out = g;
	assert(gallery_sets() <= GALLERY_SETS_MAX && visit->share > 0);
	if (sodium_init() < 0)
		return -EIO;
	g->sets = (uint32_t)gallery_sets();
	language_open();
	(void)fflush(NULL); /* so that no child says it again */
	while (hands < (cores < HANDS_MAX ? cores : HANDS_MAX) && hands < (int)g->sets) {
		pid_t pid = fork();

		if (pid == 0)
			_exit(-lend_a_hand(g, visit));
		if (pid < 0) {
			err = -errno;
			break;
		}
		hands++;
	}
	return hands > 0 ? wait_for(g, visit, hands) : err;
}

void gallery_close(struct gallery *g)
{
	(void)munmap(g, sizeof(*g)); /* it is ours */
}
