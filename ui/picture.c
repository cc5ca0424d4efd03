/* Pictures: collecting and finding what can be pressed. */
#include "picture.h"

#include <assert.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "paint.h"

void picture_begin(struct picture *p, uint32_t page, uint8_t screen)
{
	/* All but the words; they are only as long as they are. */
	memset(p, 0, offsetof(struct picture, heard));
	p->heard[0] = '\0';
	p->page = page;
	p->screen = screen;
}

/* U+2066 to U+2069: they are for the eye only. */
static bool isolates(const char *at)
{
	return at[0] == '\xe2' && at[1] == '\x81' && (unsigned char)at[2] >= 0xa6 &&
	       (unsigned char)at[2] <= 0xa9;
}

void picture_hear(struct picture *p, const char *text)
{
	size_t len = strlen(text);

	if (p->heard_len + len + 2 > HEARD_MAX)
		return;
	while (*text) {
		if (isolates(text))
			text += 3;
		else
			p->heard[p->heard_len++] = *text++;
	}
	p->heard[p->heard_len++] = '\n';
	p->heard[p->heard_len] = '\0';
}

void least_note(struct least *least, double value, const char *words)
{
	if (least->value != 0 && value >= least->value)
		return;
	least->value = value;
	(void)snprintf(least->words, LEAST_MAX, "%s", words); /* may be cut */
}

void picture_add(struct canvas *c, struct target target)
{
	struct picture *p = c->picture;

	assert(p->targets < TARGETS_MAX);
	assert(target.control != CONTROL_NONE && target.control < CONTROLS_COUNT);
	target.box = paint_on_glass(c, target.box);
	p->target[p->targets++] = target;
}

const struct target *picture_at(const struct picture *p, double x, double y, double reach_px)
{
	const struct target *nearest = NULL;
	double best = reach_px;

	for (uint8_t k = 0; k < p->targets; k++) {
		double distance = box_distance(p->target[k].box, x, y);

		if (distance == 0 && box_holds(p->target[k].box, x, y))
			return &p->target[k];
		if (distance < best) {
			best = distance;
			nearest = &p->target[k];
		}
	}
	return nearest;
}

const struct target *picture_find(const struct picture *p, uint8_t control, uint16_t arg)
{
	for (uint8_t k = 0; k < p->targets; k++) {
		if (p->target[k].control == control && p->target[k].arg == arg)
			return &p->target[k];
	}
	return NULL;
}

bool target_same(const struct target *a, const struct target *b)
{
	return a->control == b->control && a->arg == b->arg && box_same(a->box, b->box);
}
