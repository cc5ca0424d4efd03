/*
 * Lines of gpiochips, as much of them as a locker needs: the one face that
 * libgpiod 1 (lines_gpiod1.c) and libgpiod 2 (lines_gpiod2.c), which share no
 * call, show to locker_gpiod.c. The build takes the one that is installed.
 */
#ifndef LINES_H
#define LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lendbay/words.h>

#define LINES_MAX     (5 * BAYS_MAX + 1) /* five of each bay, as board.h has them; the call line */
#define LINE_CONSUMER "lendbay"          /* what gpioinfo shows as the user of our lines */

struct lines;

/* One line wanted. On and off are logical: the kernel turns them about where active_low. */
struct line_spec {
	const char *path; /* of its chip: "/dev/gpiochip2" */
	uint16_t offset;
	bool active_low;
	bool output; /* else an input, felt in both directions */
};

enum chip_match { CHIP_OTHER, CHIP_HAS_LINE, CHIP_LABELLED };

/*
 * Whether the device at `path` is the chip that `name` names: by its label,
 * or by the name of one of its lines.
 *
 * Returns an enum chip_match (CHIP_OTHER also for what is no gpiochip), or
 * -errno if it could not be asked.
 */
int lines_match(const char *path, const char *name);

/*
 * Takes `len` (at most LINES_MAX) lines; they keep their place in `specs` as
 * their index. The outputs first, off, and each of them even where another
 * fails: a coil left on by a process that died rests now, whatever else is
 * wrong.
 *
 * Returns 0, -EBUSY if somebody else has one, -EINVAL for an offset that its
 * chip has not, another -errno.
 */
int lines_open(const struct line_spec *specs, size_t len, struct lines **out);

/* Readable when lines_next has something; owned by the lines. */
int lines_fd(const struct lines *s);

/* Takes what one input did since it was last taken, never waits. Returns 1 with its index in
 * `line`, 0 if none moved, -errno. */
int lines_next(struct lines *s, size_t *line);

/* Returns 1 if it is on, 0 if off, or -errno. */
int lines_get(struct lines *s, size_t line);

/* Returns 0 or -errno. */
int lines_set(struct lines *s, size_t line, bool on);

/* Gives the lines back as they are. Takes NULL. */
void lines_close(struct lines *s);

#endif
