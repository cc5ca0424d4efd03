/*
 * Gpiochips without hardware: the kernel's gpio-sim, seen from the other side
 * of the wires. For tests inside the machine of check-hardware.
 */
#ifndef SIM_H
#define SIM_H

#include <limits.h>
#include <stdbool.h>

#define SIM_LINES_MAX 64

struct sim {
	char dir[PATH_MAX]; /* of its lines in sysfs */
	unsigned lines;
};

/* Puts a chip of `lines` lines with `label` on the machine; its line `named` (if not
 * SIM_LINES_MAX) is called `name`. Every line is pulled down. */
void sim_plug(struct sim *s, const char *label, unsigned lines, unsigned named, const char *name);

/* Pulls a line up or down from outside; counts while nobody drives it. */
void sim_pull(const struct sim *s, unsigned line, bool up);

/* The level of a line as a wire on it has it. */
bool sim_level(const struct sim *s, unsigned line);

/* A descriptor on that level, for those who look often; sim_level_of reads it. */
int sim_level_open(const struct sim *s, unsigned line);
bool sim_level_of(int fd);

#endif
