/* Orders to the rig, and what it tells of its doors. */
#include "hands.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define RIG_MS 10000 /* it answers at once, or something is wrong */

static void door_hear(struct hands *h, const char *line)
{
	unsigned bay;
	char open[8], latch[8], jammed[8], there[8];
	if (sscanf(line, "door %u %7s latch %7s jammed %7s there %7s", &bay, open, latch, jammed,
		   there) != 5 ||
	    bay < 1 || bay > BAYS_MAX)
		return;
	bool on = strcmp(latch, "on") == 0;
	h->door[bay].pulses += on && !h->door[bay].latch;
	h->door[bay].latch = on;
	h->door[bay].open = strcmp(open, "open") == 0;
	h->door[bay].there = strcmp(there, "yes") == 0;
}

static bool ask(struct hands *h, const char *words)
{
	char line[LINE_MAX_LEN];
	int err = line_say(&h->line, words);
	for (int64_t until_ms = clock_ms() + RIG_MS; !err && clock_ms() < until_ms;) {
		int got = line_next(&h->line, RIG_MS, line);
		if (got < 0)
			break;
		if (got == 0)
			continue;
		if (strncmp(line, "ok", 2) == 0)
			return true;
		if (strncmp(line, "no", 2) == 0)
			return false;
		door_hear(h, line);
	}
	trouble_say(h->trouble, "the rig does not answer to \"%s\"", words);
	return false;
}

void hands_open(struct hands *h, int fd, struct trouble *trouble)
{
	*h = (struct hands){.trouble = trouble};
	line_open(&h->line, fd);
	(void)ask(h, "state"); /* if it does not answer, that is said */
	(void)ask(h, "watch"); /* if it does not answer, that is said */
}

void hands_feel(struct hands *h)
{
	char line[LINE_MAX_LEN];
	int got;
	while ((got = line_next(&h->line, 0, line)) > 0)
		door_hear(h, line);
	if (got < 0)
		trouble_say(h->trouble, "the rig has ended");
}

bool hands_do(struct hands *h, const char *format, ...)
{
	char words[64];
	va_list list;
	va_start(list, format);
	vsnprintf(words, sizeof words, format, list);
	va_end(list);
	return ask(h, words);
}

void hands_lift(struct hands *h)
{
	if (h->lies[0])
		(void)hands_do(h, "lift"); /* what lies there is ours */
	h->lies[0] = '\0';
}

void hands_tap(struct hands *h, const char *name)
{
	hands_lift(h);
	if (hands_do(h, "tap %s", name))
		snprintf(h->lies, sizeof h->lies, "%s", name);
}
