/*
 * Shots: every sample view at both sizes as a PNG, drawn without SDL, to be
 * looked at.
 *
 *     shot OUTDIR [PART_OF_A_NAME [LANGUAGE | TEXT | COLOURS | LEAF]...]
 *     shot --all OUTDIR     the whole gallery, with contact sheets: OUTDIR/index.png
 *     shot --some OUTDIR    one picture in 400 of it, all else alike
 *     shot --accept         … is how it should be: its checksums and the canonical
 *                            pictures in the tree are renewed
 *
 * LANGUAGE is a code such as ur; TEXT normal, large or largest; COLOURS warm,
 * strong or low; LEAF 2 the second one.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>

#include "gallery_shots.h"
#include "language.h"
#include "samples.h"
#include "screens.h"
#include "staff_samples.h"

#define SOME_SHARE 400

static struct sample samples[SAMPLES_MAX];

/* How the person of every picture wants to be met. */
struct dress {
	uint8_t language, text, colours, leaf;
	char name[60]; /* what is asked for, for the names of the files */
};

static int shoot(struct canvas *c, struct sample *s, const char *dir, const struct dress *as)
{
	char file[320];

	s->view.comfort[SETTING_LANGUAGE] = as->language;
	s->view.comfort[SETTING_TEXT] = as->text;
	s->view.comfort[SETTING_COLOURS] = as->colours;
	s->view.leaf = as->leaf;
	c->view = &s->view;
	frame(c);
	(void)snprintf(file, sizeof(file), "%.180s/%.47s-%s%s.png", dir, s->name,
		       c->small ? "800x480" : "1280x800", as->name); /* long enough */
	if (c->picture->overflows || c->picture->unknown_glyphs)
		printf("%s: %u do not fit, %u letters unknown; first: %s\n", file,
		       c->picture->overflows, c->picture->unknown_glyphs, c->picture->overflow);
	return paint_png(c->paint, file);
}

static int shoot_all(struct canvas *c, const char *dir, const char *part, const struct dress *as)
{
	int len = samples_make(c->board, samples), err = 0;

	for (int k = 0; k < len && err == 0; k++) {
		if (strstr(samples[k].name, part))
			err = shoot(c, &samples[k], dir, as);
	}
	return err;
}

/* The worker's samples bring their own boards, with few doors and with many. */
static int shoot_staff(struct canvas *c, const char *dir, const char *part, const struct dress *as)
{
	const struct board *board = c->board;
	static struct sample sample;
	static struct board own;
	int err = 0;

	c->board = &own;
	for (int k = 0; k < staff_samples_len && err == 0; k++) {
		staff_sample(k, &own, &sample.view);
		(void)snprintf(sample.name, sizeof(sample.name), "%s",
			       staff_samples[k].name); /* short */
		if (strstr(sample.name, part))
			err = shoot(c, &sample, dir, as);
	}
	c->board = board;
	return err;
}

/* Takes one wish. Returns false if there is none of that name. */
static bool dress_take(struct dress *as, const char *wish)
{
	static const char *const texts[TEXT_SIZES] = {"normal", "large", "largest"};
	static const char *const colours[THEMES] = {"warm", "strong", "low"};
	size_t len = strlen(as->name);
	bool taken = false;

	for (uint8_t k = 0; k < LANGUAGES; k++) {
		if (!strcmp(wish, language_code(k))) {
			as->language = k;
			taken = true;
		}
	}
	if (wish[0] > '0' && wish[0] <= '9' && !wish[1]) {
		as->leaf = (uint8_t)(wish[0] - '1');
		taken = true;
	}
	for (uint8_t k = 0; k < 3; k++) {
		if (!strcmp(wish, texts[k])) {
			as->text = k;
			taken = true;
		} else if (!strcmp(wish, colours[k])) {
			as->colours = k;
			taken = true;
		}
	}
	(void)snprintf(as->name + len, sizeof(as->name) - len, "-%.9s", wish); /* may be cut */
	return taken;
}

int main(int argc, char **argv)
{
	static const int sizes[][2] = {{1280, 800}, {800, 480}};
	static struct board board;
	static struct canvas c;
	static struct picture picture;
	char complaint[TYPE_COMPLAINT_MAX];
	struct dress as = {0};

	if (argc == 3 && !strcmp(argv[1], "--all"))
		return gallery_shots(argv[2], 1);
	if (argc == 3 && !strcmp(argv[1], "--some"))
		return gallery_shots(argv[2], SOME_SHARE);
	if (argc == 2 && !strcmp(argv[1], "--accept"))
		return gallery_accept();
	if (argc < 2) {
		(void)fprintf(stderr, "shot: say where: shot OUTDIR [PART_OF_A_NAME [WISH...]]\n");
		return EX_USAGE;
	}
	for (int k = 3; k < argc; k++) {
		if (dress_take(&as, argv[k]))
			continue;
		(void)fprintf(stderr,
			      "shot: %s is no language, no size of text, no colours and no leaf: "
			      "shot OUTDIR PART ur largest strong\n",
			      argv[k]);
		return EX_USAGE;
	}
	language_open();
	if (mkdir(argv[1], 0777) < 0 && errno != EEXIST) {
		perror(argv[1]);
		return EX_CANTCREAT;
	}
	if (type_open(&c.type, complaint) < 0) {
		(void)fprintf(stderr, "shot: %s\n", complaint);
		return EX_UNAVAILABLE;
	}
	c.picture = &picture;
	c.board = &board;
	c.can_speak = true;
	c.voices = (uint16_t) ~(1u << LANGUAGE_SO); /* espeak-ng has the others */
	for (int k = 0; k < 2; k++) {
		if (samples_board(sizes[k][0], sizes[k][1], &board) < 0 ||
		    paint_open(sizes[k][0], sizes[k][1], &c.paint) < 0) {
			(void)fprintf(stderr, "shot: run it from the tree\n");
			return EX_NOINPUT;
		}
		c.px = sizes_of(sizes[k][0], sizes[k][1], TEXT_NORMAL);
		if (shoot_all(&c, argv[1], argc > 2 ? argv[2] : "", &as) < 0 ||
		    shoot_staff(&c, argv[1], argc > 2 ? argv[2] : "", &as) < 0) {
			(void)fprintf(stderr, "shot: cannot write into %s\n", argv[1]);
			return EX_IOERR;
		}
		paint_close(c.paint);
	}
	type_close(c.type);
	return 0;
}
