/* Shown: mixing pictures row by row, and finding what the glass has not got. */
#include "shown.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "paint.h"
#include "sdl.h"

#define BAND_GAP 24 /* unchanged rows between two changed ones that are handed over with them */

#define BLOCK_PX 32 /* looked at in one go, where two rows are compared */

struct kept {
	struct area area;
	size_t room; /* pixels */
	uint32_t *pixels;
};

struct shown {
	struct glass *glass;
	int width, height;
	uint32_t *now;  /* exactly what is on the glass */
	uint32_t *from; /* what passages began with, each in its area */
	uint32_t *line; /* the row being made */
	struct kept kept[LAYERS];
	struct motion motion;
	bool lost, showed; /* showed: something was handed over since glass_show */
};

/* How far everything is at one time. */
struct weights {
	unsigned fade[FADES_MAX], layer[LAYERS];
};

int shown_open(struct glass *glass, int width, int height, struct shown **out)
{
	struct shown *s = calloc(1, sizeof(*s));
	size_t pixels = (size_t)width * (size_t)height;

	if (!s)
		return -ENOMEM;
	s->glass = glass;
	s->width = width;
	s->height = height;
	s->lost = true;
	s->now = calloc(pixels, sizeof(*s->now));
	s->from = calloc(pixels, sizeof(*s->from));
	s->line = calloc((size_t)width, sizeof(*s->line));
	if (!s->now || !s->from || !s->line) {
		shown_close(s);
		return -ENOMEM;
	}
	*out = s;
	return 0;
}

void shown_close(struct shown *s)
{
	if (!s)
		return;
	for (int k = 0; k < LAYERS; k++)
		free(s->kept[k].pixels);
	free(s->now);
	free(s->from);
	free(s->line);
	free(s);
}

void shown_lost(struct shown *s)
{
	s->lost = true;
}

static struct area area_of(const struct shown *s, struct box b)
{
	int x = (int)floor(fmax(0, b.x)), y = (int)floor(fmax(0, b.y));
	int right = (int)ceil(fmin(s->width, b.x + b.w));
	int bottom = (int)ceil(fmin(s->height, b.y + b.h));

	if (right <= x || bottom <= y)
		return (struct area){0};
	return (struct area){x, y, right - x, bottom - y};
}

static const uint32_t *painted_row(struct paint *paint, int y)
{
	int stride;
	const unsigned char *pixels = paint_pixels(paint, &stride);

	/* Cairo aligns rows for the widest of its formats. */
	return (const void *)(pixels + (size_t)y * (size_t)stride);
}

static uint32_t *row(const struct shown *s, uint32_t *pixels, int y)
{
	return pixels + (size_t)y * (size_t)s->width;
}

/* Of `len` pixels, the first and the last that differ. Returns false if none does. */
static bool differ(const uint32_t *a, const uint32_t *b, int len, int *first, int *last)
{
	const size_t block = BLOCK_PX * sizeof(*a);
	int end = len;

	if (memcmp(a, b, (size_t)len * sizeof(*a)) == 0)
		return false;
	for (*first = 0; *first + BLOCK_PX <= len && !memcmp(a + *first, b + *first, block);)
		*first += BLOCK_PX;
	while (a[*first] == b[*first])
		++*first;
	while (end >= BLOCK_PX && !memcmp(a + end - BLOCK_PX, b + end - BLOCK_PX, block))
		end -= BLOCK_PX;
	for (*last = end - 1; a[*last] == b[*last];)
		--*last;
	return true;
}

/* ---- What moves ---- */

void shown_pass(struct shown *s, struct paint *paint, enum fade_kind kind, struct box in,
		int64_t now_ms)
{
	struct area limit = area_of(s, in), all = {0};
	int first, last;

	for (int y = limit.y; y < limit.y + limit.h; y++) {
		if (differ(painted_row(paint, y) + limit.x, row(s, s->now, y) + limit.x, limit.w,
			   &first, &last))
			all = area_both(all,
					(struct area){limit.x + first, y, last - first + 1, 1});
	}
	if (all.w == 0)
		return;
	for (int y = all.y; y < all.y + all.h; y++)
		memcpy(row(s, s->from, y) + all.x, row(s, s->now, y) + all.x,
		       (size_t)all.w * sizeof(*s->now));
	motion_fade(&s->motion, kind, all, now_ms);
}

int shown_keep(struct shown *s, struct paint *paint, enum layer layer, struct box place)
{
	struct kept *k = &s->kept[layer];
	struct area a = area_of(s, place);
	size_t room = (size_t)a.w * (size_t)a.h;

	k->area = (struct area){0};
	if (room == 0)
		return 0;
	if (room > k->room) {
		uint32_t *pixels = realloc(k->pixels, room * sizeof(*pixels));

		if (!pixels)
			return -ENOMEM;
		k->pixels = pixels;
		k->room = room;
	}
	k->area = a;
	for (int y = 0; y < a.h; y++)
		memcpy(k->pixels + (size_t)y * (size_t)a.w, painted_row(paint, a.y + y) + a.x,
		       (size_t)a.w * sizeof(*k->pixels));
	return 0;
}

void shown_swap(struct shown *s, struct paint *paint, enum layer layer)
{
	struct kept *k = &s->kept[layer];

	paint_swap(paint, k->area.x, k->area.y, k->area.w, k->area.h, k->pixels);
}

void shown_flash(struct shown *s, int64_t now_ms)
{
	motion_flash(&s->motion, s->kept[LAYER_FLASH].area, now_ms);
}

void shown_breathe(struct shown *s, int64_t now_ms)
{
	motion_breathe(&s->motion, s->kept[LAYER_BREATH].area, now_ms);
}

void shown_rest(struct shown *s, enum layer layer)
{
	if (layer == LAYER_FLASH)
		motion_flash(&s->motion, (struct area){0}, 0);
	else
		motion_breathe(&s->motion, (struct area){0}, 0);
}

void shown_stop(struct shown *s)
{
	motion_stop(&s->motion);
}

/* ---- What is to be seen ---- */

/* `to` becomes so much of `other`, of WEIGHT_FULL. Two of the four bytes at a time. */
static void mix(uint32_t *to, const uint32_t *other, int len, unsigned weight)
{
	const uint32_t mask = 0x00ff00ff;
	uint32_t rest = WEIGHT_FULL - weight;

	for (int k = 0; k < len; k++) {
		uint32_t even = (to[k] & mask) * rest + (other[k] & mask) * weight;
		uint32_t odd = (to[k] >> 8 & mask) * rest + (other[k] >> 8 & mask) * weight;

		to[k] = (even >> 8 & mask) | (odd & ~mask);
	}
}

/* Mixes into pixels `x`.. of a row what an area has there. `other` begins where the area does. */
static void mix_area(uint32_t *line, struct area a, int x, int len, const uint32_t *other,
		     unsigned weight)
{
	int from = a.x > x ? a.x : x, to = a.x + a.w < x + len ? a.x + a.w : x + len;

	if (weight > 0 && from < to)
		mix(line + from - x, other + from - a.x, to - from, weight);
}

static bool has_row(struct area a, int y)
{
	return a.w > 0 && y >= a.y && y < a.y + a.h;
}

/* Makes the pixels `x`.. of a row. */
static void make_line(struct shown *s, const struct weights *w, struct paint *paint, int x, int y,
		      int len)
{
	memcpy(s->line, painted_row(paint, y) + x, (size_t)len * sizeof(*s->line));
	for (int k = LAYERS; k-- > 0;) {
		const struct kept *kept = &s->kept[k];

		if (w->layer[k] > 0 && has_row(kept->area, y))
			mix_area(s->line, kept->area, x, len,
				 kept->pixels + (size_t)(y - kept->area.y) * (size_t)kept->area.w,
				 w->layer[k]);
	}
	for (int k = 0; k < s->motion.fades; k++) {
		struct area a = s->motion.fade[k].area;

		if (has_row(a, y))
			mix_area(s->line, a, x, len, row(s, s->from, y) + a.x,
				 WEIGHT_FULL - w->fade[k]);
	}
}

static void hand_over(struct shown *s, struct area a)
{
	if (a.w == 0)
		return;
	glass_part(s->glass, (const unsigned char *)s->now, s->width * (int)sizeof(*s->now), a.x,
		   a.y, a.w, a.h);
	s->showed = true;
}

static void compose(struct shown *s, struct paint *paint, struct area in, int64_t now_ms)
{
	struct weights w = {.layer = {motion_flash_weight(&s->motion, now_ms),
				      motion_breath_weight(&s->motion, now_ms)}};
	struct area band = {0};
	int first, last;

	for (int k = 0; k < s->motion.fades; k++)
		w.fade[k] = motion_fade_weight(&s->motion.fade[k], now_ms);
	for (int y = in.y; y < in.y + in.h; y++) {
		uint32_t *shown = row(s, s->now, y) + in.x;

		make_line(s, &w, paint, in.x, y, in.w);
		if (s->lost) {
			first = 0;
			last = in.w - 1;
		} else if (!differ(s->line, shown, in.w, &first, &last)) {
			continue;
		}
		memcpy(shown + first, s->line + first, (size_t)(last - first + 1) * sizeof(*shown));
		if (band.w > 0 && y - (band.y + band.h) > BAND_GAP) {
			hand_over(s, band);
			band.w = 0;
		}
		band = area_both(band, (struct area){in.x + first, y, last - first + 1, 1});
	}
	hand_over(s, band);
}

void shown_now(struct shown *s, struct paint *paint, struct box in, int64_t now_ms)
{
	struct area whole = {0, 0, s->width, s->height};

	compose(s, paint, s->lost ? whole : area_of(s, in), now_ms);
	s->lost = false;
	if (s->showed)
		glass_show(s->glass);
	s->showed = false;
}

void shown_step(struct shown *s, struct paint *paint, int64_t now_ms)
{
	struct area a = motion_step(&s->motion, now_ms);

	if (a.w > 0)
		shown_now(s, paint, (struct box){a.x, a.y, a.w, a.h}, now_ms);
}

int shown_wait_ms(const struct shown *s, int64_t now_ms)
{
	return motion_wait_ms(&s->motion, now_ms);
}
