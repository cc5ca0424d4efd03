/*
 * A locker on real lines: finds the chips the board file names, takes their
 * lines, says which of them is what of which bay. Chips are found by label,
 * or by the name of one of their lines, never by number: numbers move from
 * one start of the kernel to the next.
 */
#include "drivers.h"
#include "lines.h"
#include "locker_common.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEVICES_DIR      "/dev"
#define CHIP_DEVICE      "gpiochip"
#define CHIP_DEVICES_MAX 256 /* looked at in DEVICES_DIR */
#define NO_LINE          SIZE_MAX

/* Every line wanted, and whose it is. */
struct plan {
	size_t len;
	struct line_spec spec[LINES_MAX];
	struct {
		uint8_t bay;
		enum bay_switch which;
	} of[LINES_MAX]; /* of inputs */
};

struct locker_gpiod {
	struct locker_common c;
	struct lines *lines;
	struct plan plan;
	/* Indices, or NO_LINE; the call line is that of bay 0. */
	size_t latch[BAYS_MAX + 1], felt[BAYS_MAX + 1][SWITCHES];
	size_t output[LOCKER_OUTPUTS][BAYS_MAX + 1];
	char path[CHIPS_MAX][sizeof DEVICES_DIR "/" CHIP_DEVICE "4294967295"];
};

static const struct locker_raw gpiod_raw;

static struct locker_gpiod *gpiod(struct locker_common *c)
{
	assert(c->raw == &gpiod_raw);
	return (struct locker_gpiod *)c;
}

static int gpiod_moved(struct locker_common *c, uint8_t *bay, enum bay_switch *which)
{
	struct locker_gpiod *g = gpiod(c);
	size_t line;
	int got = lines_next(g->lines, &line);
	if (got > 0) {
		*bay = g->plan.of[line].bay;
		*which = g->plan.of[line].which;
	}
	return got;
}

/* What a line that is off or on means, and a line that is not there. */
static const uint8_t meaning[SWITCHES][2] = {
	[SWITCH_DOOR] = {0, 1},
	[SWITCH_PRESENCE] = {PRESENCE_EMPTY, PRESENCE_THERE},
	[SWITCH_CHARGE] = {1 + 0, 1 + 100}, /* enough, or not; how much it does not say */
};
static const uint8_t cannot_tell[SWITCHES] = {[SWITCH_PRESENCE] = PRESENCE_UNKNOWN};

static int gpiod_position(struct locker_common *c, uint8_t bay, enum bay_switch which)
{
	struct locker_gpiod *g = gpiod(c);
	size_t line = g->felt[bay][which];
	if (line == NO_LINE)
		return cannot_tell[which];
	int on = lines_get(g->lines, line);
	return on < 0 ? on : meaning[which][on];
}

static int gpiod_drive(struct locker_common *c, uint8_t bay, bool on)
{
	struct locker_gpiod *g = gpiod(c);
	return lines_set(g->lines, g->latch[bay], on);
}

static int gpiod_set(struct locker_common *c, enum locker_output which, uint8_t bay, bool on)
{
	struct locker_gpiod *g = gpiod(c);
	size_t line = g->output[which][bay];
	return line == NO_LINE ? -ENXIO : lines_set(g->lines, line, on);
}

static void gpiod_free(struct locker_common *c)
{
	struct locker_gpiod *g = gpiod(c);
	lines_close(g->lines);
	free(g);
}

static const struct locker_raw gpiod_raw = {
	.moved = gpiod_moved,
	.position = gpiod_position,
	.drive = gpiod_drive,
	.set = gpiod_set,
	.free = gpiod_free,
};

/*
 * Finds the chip that `name` names into `path`. A label goes before the name
 * of a line.
 *
 * Returns 0, -ENODEV if there is none, -ENOTUNIQ if several answer to it, the
 * first other -errno if some could not be asked and none of the rest is it.
 */
static int chip_find(const char *name, char *path, size_t max)
{
	DIR *devices = opendir(DEVICES_DIR);
	if (!devices)
		return -errno;
	int best = CHIP_OTHER, matches = 0, err = 0;
	const struct dirent *entry;
	for (int i = 0; i < CHIP_DEVICES_MAX && (entry = readdir(devices));) {
		/* A link would give the same chip twice. */
		if (entry->d_type != DT_CHR ||
		    strncmp(entry->d_name, CHIP_DEVICE, sizeof CHIP_DEVICE - 1))
			continue;
		i++;
		char here[sizeof DEVICES_DIR "/" + sizeof entry->d_name];
		snprintf(here, sizeof here, DEVICES_DIR "/%s", entry->d_name);
		int match = strlen(here) < max ? lines_match(here, name) : CHIP_OTHER;
		if (match < 0)
			err = match;
		if (match <= CHIP_OTHER || match < best)
			continue;
		matches = match > best ? 1 : matches + 1;
		best = match;
		memcpy(path, here, strlen(here) + 1);
	}
	closedir(devices);
	if (matches == 1)
		return 0;
	return matches ? -ENOTUNIQ : err ? err : -ENODEV;
}

/* Adds a line to the plan, unless its chip was not found. Returns its index, or NO_LINE. */
static size_t line_add(struct locker_gpiod *g, const struct board_line *line, bool output)
{
	if (line->chip < 0 || !*g->path[line->chip])
		return NO_LINE;
	assert(g->plan.len < LINES_MAX);
	g->plan.spec[g->plan.len] = (struct line_spec){.path = g->path[line->chip],
						       .offset = line->offset,
						       .active_low = line->active_low,
						       .output = output};
	return g->plan.len++;
}

static void plan_make(struct locker_gpiod *g, const struct board *b)
{
	g->output[OUTPUT_CALL][0] = line_add(g, &b->call, true);
	for (uint8_t bay = 1; bay <= b->policy.bays; bay++) {
		const struct board_line *felt[SWITCHES] = {
			[SWITCH_DOOR] = &b->bay[bay].door,
			[SWITCH_PRESENCE] = &b->bay[bay].presence,
			[SWITCH_CHARGE] = &b->bay[bay].charged,
		};
		g->latch[bay] = line_add(g, &b->bay[bay].latch, true);
		g->output[OUTPUT_POWER][bay] = line_add(g, &b->bay[bay].power, true);
		for (int which = 0; which < SWITCHES; which++) {
			size_t line = line_add(g, felt[which], false);
			g->felt[bay][which] = line;
			if (line == NO_LINE)
				continue;
			g->plan.of[line].bay = bay;
			g->plan.of[line].which = (enum bay_switch)which;
		}
	}
}

/* Finds chips and takes lines. Returns 0 or -errno. */
static int lines_take(struct locker_gpiod *g, const struct board *b)
{
	int missing = 0;
	for (uint8_t chip = 0; chip < b->chips; chip++) {
		int err = chip_find(b->chip[chip], g->path[chip], sizeof g->path[chip]);
		if (!err)
			continue;
		missing = missing ? missing : err;
		g->path[chip][0] = '\0';
	}
	plan_make(g, b);
	/* Also with a chip missing: the latches on the others must rest. */
	int err = lines_open(g->plan.spec, g->plan.len, &g->lines);
	return missing ? missing : err;
}

int locker_gpiod_open(const struct board *b, struct locker **out)
{
	for (uint8_t bay = 1; bay <= b->policy.bays; bay++)
		if (b->bay[bay].latch.chip < 0 || b->bay[bay].door.chip < 0)
			return -EINVAL;
	struct locker_gpiod *g = calloc(1, sizeof *g);
	if (!g)
		return -ENOMEM;
	int err = lines_take(g, b);
	if (err)
		goto err_lines;
	err = locker_common_init(&g->c, &gpiod_raw, b);
	if (err)
		goto err_common;
	err = locker_common_watch(&g->c, lines_fd(g->lines));
	if (!err)
		err = locker_common_start(&g->c);
	if (err)
		goto err_common;
	*out = &g->c.l;
	return 0;

err_common:
	locker_common_end(&g->c);
err_lines:
	lines_close(g->lines);
	free(g);
	return err;
}
