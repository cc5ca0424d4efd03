/* Pictures: collecting and finding what can be pressed. */
#include "picture.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

void picture_begin(struct picture *p, uint32_t page, uint8_t screen)
{
	/* All but the words; they are only as long as they are. */
	memset(p, 0, offsetof(struct picture, heard));
	p->heard[0] = '\0';
	p->page = page;
	p->screen = screen;
}

void picture_hear(struct picture *p, const char *text)
{
	size_t len = strlen(text);

	if (p->heard_len + len + 2 > HEARD_MAX)
		return;
	memcpy(p->heard + p->heard_len, text, len);
	p->heard_len += (uint32_t)len;
	p->heard[p->heard_len++] = '\n';
	p->heard[p->heard_len] = '\0';
}

void picture_add(struct picture *p, struct target target)
{
	assert(p->targets < TARGETS_MAX);
	assert(target.control != CONTROL_NONE && target.control < CONTROLS_COUNT);
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
