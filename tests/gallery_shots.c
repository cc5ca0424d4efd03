/* The gallery as files: all of it to be looked at, thirty pictures to be kept. */
#include "gallery_shots.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "checksums.h"
#include "sheet.h"

#define PICTURES  "tests/pictures"
#define PATH_LEN  400
#define SHEET_MAX 480 /* pictures on one sheet; what comes then is on a further one */

/* The numbered pictures of the design, as they really are. */
static const struct {
	const char *file, *picture;
} canonical[] = {
	{"01-home", "1280x800-en-warm/home"},
	{"01-home-800x480", "800x480-en-warm/home"},
	{"02-pin", "1280x800-en-warm/pin-2"},
	{"02-pin-800x480", "800x480-en-warm/pin-2"},
	{"03-choose", "1280x800-en-warm/choose-1"},
	{"04-agreement", "1280x800-en-warm/agree"},
	{"05-door-open", "1280x800-en-warm/take"},
	{"05-door-open-800x480", "800x480-en-warm/take"},
	{"06-done", "1280x800-en-warm/done"},
	{"07a-return-tap", "1280x800-en-warm/return-tap"},
	{"07b-return-safe", "1280x800-en-warm/return-safe"},
	{"07b-return-open", "1280x800-en-warm/return-open"},
	{"07c-return-check", "1280x800-en-warm/return-check"},
	{"08a-problem-door", "1280x800-en-warm/stuck"},
	{"08b-nothing-left", "1280x800-en-warm/nothing-left-wait"},
	{"09-my-loans", "1280x800-en-warm/my-loans-two"},
	{"10-get-help", "1280x800-en-warm/help-sessions"},
	{"11-staff-home", "1280x800-en-warm/staff-home"},
	{"11b-staff-24-bays", "1280x800-en-warm/staff-home-24"},
	{"11c-staff-64-bays", "1280x800-en-warm/staff-home-64"},
	{"12-staff-wipe", "1280x800-en-warm/staff-wipe-done"},
	{"13-deeds", "1280x800-en-warm/staff-deeds-first"},
	{"14-home-strong", "1280x800-en-strong/home"},
	{"15-home-urdu", "1280x800-ur-warm/home"},
	{"16-choose-largest", "1280x800-en-warm-largest/choose-1"},
	{"18-language", "1280x800-en-warm/language"},
	{"19-comfort", "1280x800-en-warm/comfort"},
	{"20-more-time", "1280x800-en-warm/more-time"},
	{"21-home-low", "1280x800-en-low/home"},
	{"22-agreement-bengali", "1280x800-bn-warm/agree"},
};

#define CANONICAL (sizeof(canonical) / sizeof(canonical[0]))

struct showing {
	const char *dir;
	struct sheet *sheet;
	int on_sheet, sheets; /* pictures on it; sheets of this set */
	char set[GALLERY_NAME_MAX];
	const struct checksums *before; /* what was accepted until now */
};

/* ---- All of them ---- */

static int shots_begin(void *with, int set)
{
	struct showing *s = with;
	char path[PATH_LEN];

	gallery_set_name(set, s->set);
	(void)snprintf(path, sizeof(path), "%.250s/%s", s->dir, s->set); /* long enough */
	s->sheet = NULL;
	s->on_sheet = s->sheets = 0;
	return mkdir(path, 0777) < 0 && errno != EEXIST ? -errno : 0;
}

/* Writes the sheet that is full, or the last: SET.png, SET-2.png … */
static int sheet_finish(struct showing *s)
{
	char path[PATH_LEN], number[16] = "";
	int err;

	if (++s->sheets > 1)
		(void)snprintf(number, sizeof(number), "-%d", s->sheets); /* it fits */
	(void)snprintf(path, sizeof(path), "%.250s/%s%s.png", s->dir, s->set,
		       number); /* long enough */
	err = sheet_close(s->sheet, path);
	s->sheet = NULL;
	s->on_sheet = 0;
	return err;
}

static int shots_see(void *with, const struct hung *hung, struct canvas *c)
{
	struct showing *s = with;
	int width = (int)c->px->width, height = (int)c->px->height, err = 0;
	const char *name = strchr(hung->name, '/') + 1;
	char path[PATH_LEN];

	if (s->on_sheet == SHEET_MAX)
		err = sheet_finish(s);
	if (err == 0 && !s->sheet)
		s->sheet = sheet_open(width, height, SHEET_MAX);
	if (err < 0 || !s->sheet)
		return err < 0 ? err : -ENOMEM;
	s->on_sheet++;
	sheet_add(s->sheet, c->paint, name);
	(void)snprintf(path, sizeof(path), "%.250s/%s.png", s->dir, hung->name); /* long enough */
	return png_write(c->paint, width, height, path);
}

static int shots_end(void *with, int set)
{
	(void)set; /* it is known by its name */
	return sheet_finish(with);
}

static int index_write(const char *dir)
{
	struct sheet *index = sheet_open(1280, 800, gallery_sets());
	char path[PATH_LEN], name[GALLERY_NAME_MAX];
	int err = index ? 0 : -ENOMEM;

	for (int set = 0; set < gallery_sets() && err == 0; set++) {
		gallery_set_name(set, name);
		(void)snprintf(path, sizeof(path), "%.250s/%s.png", dir, name); /* long enough */
		err = sheet_add_file(index, path, name);
	}
	(void)snprintf(path, sizeof(path), "%.250s/index.png", dir); /* long enough */
	return err < 0 ? err : sheet_close(index, path);
}

/* Says what does not fit. Returns how many. */
static uint32_t complain(const struct gallery *g)
{
	uint32_t count = 0;

	for (uint32_t set = 0; set < g->sets; set++) {
		for (uint32_t k = 0; k < g->set[set].len; k++) {
			const struct hung *h = &g->set[set].hung[k];

			if (h->overflows == 0 && h->unknown == 0)
				continue;
			printf("%s: %u do not fit, %u letters unknown\n", h->name, h->overflows,
			       h->unknown);
			count++;
		}
	}
	return count;
}

int gallery_shots(const char *dir, unsigned share)
{
	struct showing s = {.dir = dir};
	struct gallery_visit visit = {.share = share,
				      .progress = true,
				      .begin = shots_begin,
				      .see = shots_see,
				      .end = shots_end,
				      .with = &s};
	struct gallery *g = NULL;
	int err = mkdir(dir, 0777) < 0 && errno != EEXIST ? -errno : gallery_draw(&visit, &g);

	if (err == 0)
		err = index_write(dir);
	if (err < 0) {
		(void)fprintf(stderr, "shot: the gallery could not be written into %s (%s)\n", dir,
			      strerror(-err));
		return EX_IOERR;
	}
	printf("%u pictures are in %s, all sheets on %s/index.png; in %u of them something does "
	       "not fit.\n",
	       g->drawn, dir, dir, complain(g));
	gallery_close(g);
	return EX_OK;
}

/* ---- Those that are kept ---- */

static int accept_see(void *with, const struct hung *hung, struct canvas *c)
{
	struct showing *s = with;

	for (size_t k = 0; k < CANONICAL; k++) {
		const struct checksum *sum = checksums_find(s->before, hung->name);
		char path[PATH_LEN];

		if (strcmp(canonical[k].picture, hung->name) != 0)
			continue;
		(void)snprintf(path, sizeof(path), PICTURES "/%s.png",
			       canonical[k].file); /* short */
		if (sum && checksum_holds(sum, hung) && access(path, R_OK) == 0)
			continue;
		return png_write_small(c->paint, (int)c->px->width, (int)c->px->height, path);
	}
	return 0;
}

static void say_changes(const struct gallery *g, const struct checksums *before)
{
	uint32_t new = 0, changed = 0;

	for (uint32_t set = 0; set < g->sets; set++) {
		for (uint32_t k = 0; k < g->set[set].len; k++) {
			const struct hung *h = &g->set[set].hung[k];
			const struct checksum *sum = checksums_find(before, h->name);

			new += sum == NULL;
			changed += sum && !checksum_holds(sum, h);
		}
	}
	printf("%u pictures accepted: %u changed, %u new, %u gone; in %u something does not fit.\n",
	       g->drawn, changed, new, before->len + new - g->drawn, complain(g));
}

int gallery_accept(void)
{
	static struct checksums before; /* megabytes of names */
	struct showing s = {.before = &before};
	struct gallery_visit visit = {.share = 1, .progress = true, .see = accept_see, .with = &s};
	struct gallery *g = NULL;
	int err = mkdir(PICTURES, 0777) < 0 && errno != EEXIST ? -errno : 0;

	/* No file yet, or one that cannot be read: all are new. */
	if (checksums_read(CHECKSUMS_FILE, &before) < 0)
		before.len = 0;
	if (err == 0)
		err = gallery_draw(&visit, &g);
	if (err == 0)
		err = checksums_write(CHECKSUMS_FILE, g);
	if (err < 0) {
		(void)fprintf(stderr, "shot: the pictures in " PICTURES " cannot be renewed (%s)\n",
			      strerror(-err));
		return EX_IOERR;
	}
	say_changes(g, &before);
	gallery_close(g);
	return EX_OK;
}
