/* Motion: passages, the flash and the breath, as functions of the time. */
#include "motion.h"

#include <math.h>

static const int lasts_ms[FADE_KINDS] = {
#define X(id, ms) [FADE_##id] = (ms),
	FADES_OF_DESIGN(X)
#undef X
};

struct area area_both(struct area a, struct area b)
{
	int right, bottom;

	if (a.w <= 0)
		return b;
	if (b.w <= 0)
		return a;
	right = a.x + a.w > b.x + b.w ? a.x + a.w : b.x + b.w;
	bottom = a.y + a.h > b.y + b.h ? a.y + a.h : b.y + b.h;
	a.x = a.x < b.x ? a.x : b.x;
	a.y = a.y < b.y ? a.y : b.y;
	a.w = right - a.x;
	a.h = bottom - a.y;
	return a;
}

static bool area_same(struct area a, struct area b)
{
	return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

/* Now is a step: the next one is due a step later. */
static void stepped(struct motion *m, int64_t now_ms)
{
	m->stepped_ms = now_ms;
}

void motion_fade(struct motion *m, enum fade_kind kind, struct area area, int64_t now_ms)
{
	if (m->fades == FADES_MAX) {
		while (m->fades > 0)
			m->rest = area_both(m->rest, m->fade[--m->fades].area);
	}
	m->fade[m->fades++] =
		(struct fade){.area = area, .kind = (uint8_t)kind, .begun_ms = now_ms};
	stepped(m, now_ms);
}

void motion_flash(struct motion *m, struct area area, int64_t now_ms)
{
	if (!area_same(m->flash, area))
		m->rest = area_both(m->rest, m->flash);
	m->flash = area;
	m->flash_ms = now_ms;
	if (area.w > 0)
		stepped(m, now_ms);
}

void motion_breathe(struct motion *m, struct area area, int64_t now_ms)
{
	if (!area_same(m->breath, area)) {
		m->rest = area_both(m->rest, m->breath);
		m->breath_ms = now_ms;
	}
	m->breath = area;
}

void motion_stop(struct motion *m)
{
	*m = (struct motion){0};
}

/* How far something is that takes so long; never behind its first step, so that it is seen at once.
 */
static unsigned weight(int64_t gone_ms, int64_t of_ms)
{
	if (gone_ms < 0)
		gone_ms = 0;
	if (gone_ms >= of_ms)
		return WEIGHT_FULL;
	return (unsigned)(gone_ms * WEIGHT_FULL / of_ms);
}

unsigned motion_fade_weight(const struct fade *f, int64_t now_ms)
{
	return weight(now_ms - f->begun_ms + STEP_MS, lasts_ms[f->kind]);
}

/* The glow comes with the new words, and goes. */
unsigned motion_flash_weight(const struct motion *m, int64_t now_ms)
{
	const int64_t rises_ms = lasts_ms[FADE_BANNER];
	int64_t gone_ms = now_ms - m->flash_ms;

	if (m->flash.w == 0)
		return 0;
	return WEIGHT_FULL - weight(gone_ms - rises_ms, FLASH_MS - rises_ms);
}

unsigned motion_breath_weight(const struct motion *m, int64_t now_ms)
{
	int64_t gone_ms = now_ms - m->breath_ms;

	if (m->breath.w == 0 || gone_ms < 0)
		return 0;
	return (unsigned)lround((1 - cos(2 * M_PI * (double)(gone_ms % BREATH_MS) / BREATH_MS)) /
				2 * WEIGHT_FULL);
}

static bool passes(const struct motion *m)
{
	return m->fades > 0 || m->flash.w > 0 || m->rest.w > 0;
}

int motion_wait_ms(const struct motion *m, int64_t now_ms)
{
	int64_t left_ms = m->stepped_ms + (passes(m) ? STEP_MS : BREATHS_MS) - now_ms;

	if (!passes(m) && m->breath.w == 0)
		return -1;
	return left_ms > 0 ? (int)left_ms : 0;
}

struct area motion_step(struct motion *m, int64_t now_ms)
{
	struct area all = {0};
	bool arrived = true;

	if (motion_wait_ms(m, now_ms) != 0)
		return all;
	stepped(m, now_ms);
	all = area_both(m->breath, m->rest);
	m->rest = (struct area){0};
	for (int k = 0; k < m->fades; k++) {
		all = area_both(all, m->fade[k].area);
		arrived = arrived && motion_fade_weight(&m->fade[k], now_ms) == WEIGHT_FULL;
	}
	/* Together: one that lies over another that still goes on was counted on its way. */
	if (arrived)
		m->fades = 0;
	all = area_both(all, m->flash);
	if (m->flash.w > 0 && motion_flash_weight(m, now_ms) == 0)
		m->flash = (struct area){0};
	return all;
}
