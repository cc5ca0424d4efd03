/* Displays: sysfs forces a connector, and tells of it. */
#include "glasses.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SYSFS "/sys/class/drm/"

const struct glass *glass_wide(void)
{
	static const struct glass wide = {"glass", "card1", "card1-Virtual-2"};
	return &wide;
}

const struct glass *glass_tall(void)
{
	static const struct glass tall = {"tall", "card2", "card2-Virtual-3"};
	return &tall;
}

static void tell(const char *dir, const char *file, const char *what)
{
	char path[100];
	snprintf(path, sizeof path, SYSFS "%s/%s", dir, file);
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		fail_msg("there is no %s", path);
	assert_int_equal(write(fd, what, strlen(what)), strlen(what));
	close(fd);
}

/* This driver is asked for a connector and tells nobody; a cable's makes the card "change". */
static void force(const struct glass *g, const char *status)
{
	tell(g->connector, "status", status);
	tell(g->card, "uevent", "change");
}

void glass_unplug(const struct glass *g)
{
	force(g, "off");
}

void glass_plug(const struct glass *g)
{
	force(g, "on");
}

long glass_lit_in(const char *file)
{
	unsigned char rgb[3];
	int wide = 0, high = 0;
	long lit = 0, seen = 0;
	FILE *in = fopen(file, "r");
	assert_non_null(in);
	assert_int_equal(fscanf(in, "P6 %d %d 255", &wide, &high), 2);
	assert_int_equal(fgetc(in), '\n');
	while (fread(rgb, sizeof rgb, 1, in) == 1) {
		seen++;
		lit += rgb[0] || rgb[1] || rgb[2];
	}
	fclose(in);
	assert_int_equal(seen, (long)wide * high);
	return lit;
}
