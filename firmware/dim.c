/* Dim: reading and writing the files of a backlight. */
#include "dim.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "log.h"

#define LOW_PART        10 /* a tenth; a panel that has fewer steps keeps one */
#define STEPS_MAX       1000000
#define NUMBER_LINE_MAX 16 /* bytes of a line with such a number */

/* Returns 0 or -errno. */
static int number_read(const char *path, long *out)
{
	char line[NUMBER_LINE_MAX], *end;
	FILE *f = fopen(path, "re");
	bool read;

	if (!f)
		return -errno;
	read = fgets(line, sizeof(line), f) != NULL;
	(void)fclose(f); /* only read from */
	if (!read)
		return -EINVAL;
	*out = strtol(line, &end, 10);
	return end == line || *out < 0 || *out > STEPS_MAX ? -EINVAL : 0;
}

/* Returns 0 or -errno. */
static int number_write(const char *path, long number)
{
	FILE *f = fopen(path, "we");
	int err = 0;

	if (!f)
		return -errno;
	if (fprintf(f, "%ld\n", number) < 0 || fflush(f) != 0)
		err = -errno;
	if (fclose(f) != 0 && err == 0)
		err = -errno;
	return err;
}

/* Once, and it is left alone from then on. */
static void give_up(struct dim *d, int err)
{
	log_line("the screen stays as bright as it is: %s: %s", d->file, strerror(-err));
	d->file[0] = '\0';
}

static void light(struct dim *d, bool low)
{
	int err;

	if (!d->file[0] || low == d->dimmed)
		return;
	err = number_write(d->file, low ? d->low : d->full);
	d->dimmed = low;
	if (err < 0)
		give_up(d, err);
}

void dim_open(struct dim *d, const struct board *board, int64_t now_ms)
{
	char most[BOARD_PATH_MAX + 16];
	long max = 0, now = 0;
	int err;

	*d = (struct dim){.near_ms = now_ms};
	if (!board->backlight[0] || board->dim_after_s == 0)
		return;
	d->after_ms = (int64_t)board->dim_after_s * 1000;
	(void)snprintf(most, sizeof(most), "%s/max_brightness", board->backlight);   /* it fits */
	(void)snprintf(d->file, sizeof(d->file), "%s/brightness", board->backlight); /* it fits */
	err = number_read(most, &max);
	if (err == 0)
		err = number_read(d->file, &now);
	if (err == 0 && max < 1)
		err = -EINVAL;
	if (err < 0) {
		give_up(d, err);
		return;
	}
	/* So dark was it left by one of us that was killed: how bright it was is not known any
	 * more. */
	d->full = now > max / LOW_PART && now <= max ? now : max;
	d->low = d->full / LOW_PART > 0 ? d->full / LOW_PART : 1;
	d->dimmed = now != d->full;
	light(d, false);
}

void dim_near(struct dim *d, int64_t now_ms)
{
	d->near_ms = now_ms;
	light(d, false);
}

void dim_show(struct dim *d, bool home, bool new, int64_t now_ms)
{
	d->away = home;
	if (!home || new)
		dim_near(d, now_ms);
}

int dim_wait_ms(const struct dim *d, int64_t now_ms)
{
	int64_t left_ms = d->near_ms + d->after_ms - now_ms;

	if (!d->file[0] || !d->away || d->dimmed)
		return -1;
	if (left_ms < 0)
		return 0;
	return left_ms < INT_MAX ? (int)left_ms : INT_MAX;
}

void dim_turn(struct dim *d, int64_t now_ms)
{
	if (dim_wait_ms(d, now_ms) == 0)
		light(d, true);
}

void dim_close(struct dim *d)
{
	light(d, false);
}
