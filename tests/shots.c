/*
 * Shots: every sample view at both sizes as a PNG, drawn without SDL, to be
 * looked at.
 *
 *     shots OUTDIR [PART_OF_A_NAME]
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>

#include "samples.h"
#include "screens.h"
#include "staff_samples.h"

static struct sample samples[SAMPLES_MAX];

static int shoot(struct canvas *c, const struct sample *s, const char *dir)
{
	char file[300];

	c->view = &s->view;
	frame(c);
	(void)snprintf(file, sizeof(file), "%.200s/%.47s-%s.png", dir, s->name,
		       c->small ? "800x480" : "1280x800"); /* long enough */
	if (c->picture->overflows || c->picture->unknown_glyphs)
		printf("%s: %u do not fit, %u letters unknown; first: %s\n", file,
		       c->picture->overflows, c->picture->unknown_glyphs, c->picture->overflow);
	return paint_png(c->paint, file);
}

static int shoot_all(struct canvas *c, const struct board *board, const char *dir, const char *part)
{
	int len = samples_make(board, samples), err = 0;

	for (int k = 0; k < len && err == 0; k++) {
		if (!part || strstr(samples[k].name, part))
			err = shoot(c, &samples[k], dir);
	}
	return err;
}

/* The worker's samples bring their own boards, with few doors and with many. */
static int shoot_staff(struct canvas *c, const char *dir, const char *part)
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
		if (!part || strstr(sample.name, part))
			err = shoot(c, &sample, dir);
	}
	c->board = board;
	return err;
}

int main(int argc, char **argv)
{
	static const int sizes[][2] = {{1280, 800}, {800, 480}};
	static struct board board;
	static struct canvas c;
	static struct picture picture;
	char complaint[TYPE_COMPLAINT_MAX];

	if (argc < 2) {
		(void)fprintf(stderr, "shots: say where: shots OUTDIR [PART_OF_A_NAME]\n");
		return EX_USAGE;
	}
	if (mkdir(argv[1], 0777) < 0 && errno != EEXIST) {
		perror(argv[1]);
		return EX_CANTCREAT;
	}
	if (type_open(&c.type, complaint) < 0) {
		(void)fprintf(stderr, "shots: %s\n", complaint);
		return EX_UNAVAILABLE;
	}
	c.picture = &picture;
	c.board = &board;
	for (int k = 0; k < 2; k++) {
		if (samples_board(sizes[k][0], sizes[k][1], &board) < 0 ||
		    paint_open(sizes[k][0], sizes[k][1], &c.paint) < 0) {
			(void)fprintf(stderr, "shots: run it from the tree\n");
			return EX_NOINPUT;
		}
		c.px = sizes_of(sizes[k][0], sizes[k][1], TEXT_NORMAL);
		if (shoot_all(&c, &board, argv[1], argc > 2 ? argv[2] : NULL) < 0 ||
		    shoot_staff(&c, argv[1], argc > 2 ? argv[2] : NULL) < 0) {
			(void)fprintf(stderr, "shots: cannot write into %s\n", argv[1]);
			return EX_IOERR;
		}
		paint_close(c.paint);
	}
	type_close(c.type);
	return 0;
}
