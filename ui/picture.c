/* Pictures: collecting and finding what can be pressed. */
#include "picture.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "canvas.h"
#include "paint.h"

void picture_begin(struct picture *p, uint32_t page, uint8_t screen)
{
	/* All but the words; they are only as long as they are. */
	memset(p, 0, offsetof(struct picture, off));
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

/* What a text may be marked with, and how that is written. */
static const char *const marks[] = {"<b>", "</b>", "<p>", "</p>"};
enum { MARK_PRIVATE = 2, MARK_PUBLIC = 3, MARKS = 4 };

static int mark_at(const char *text)
{
	for (int k = 0; k < MARKS; k++) {
		if (!strncmp(text, marks[k], strlen(marks[k])))
			return k;
	}
	return MARKS;
}

void picture_hear(struct canvas *c, const char *text, struct box box)
{
	struct picture *p = c->picture;
	struct spoken *s = &p->spoken[p->spokens];
	uint32_t len = p->heard_len;

	p->heard_last = len;
	if (len + strlen(text) + 2 > HEARD_MAX || p->spokens == SPOKEN_MAX)
		return;
	*s = (struct spoken){.from = (uint16_t)len, .box = paint_on_glass(c, box)};
	while (*text) {
		int mark = mark_at(text);

		if (isolates(text)) {
			text += 3;
			continue;
		}
		if (mark == MARKS) {
			p->heard[len++] = *text++;
			continue;
		}
		if (mark == MARK_PRIVATE && s->private_len == 0)
			s->private_from = (uint16_t)len;
		if (mark == MARK_PUBLIC)
			s->private_len = (uint16_t)(len - s->private_from);
		text += strlen(marks[mark]);
	}
	s->len = (uint16_t)(len - p->heard_len);
	p->spokens++;
	p->heard[len++] = '\n';
	p->heard[len] = '\0';
	p->heard_len = len;
}

/* While rows are gathered nothing is drawn: there is no last one yet. */
static bool has_last(const struct canvas *c, unsigned len)
{
	return !c->rows.gathering && len > 0;
}

void picture_title(struct canvas *c)
{
	struct picture *p = c->picture;

	if (has_last(c, p->spokens))
		p->spoken[p->spokens - 1].title = true;
}

void picture_goes_on(struct canvas *c)
{
	struct picture *p = c->picture;

	if (has_last(c, p->spokens))
		p->spoken[p->spokens - 1].goes_on = true;
}

void picture_choosing(struct canvas *c, bool chosen)
{
	struct picture *p = c->picture;

	if (has_last(c, p->targets))
		p->target[p->targets - 1].choosing = chosen ? CHOOSING_YES : CHOOSING_NO;
}

void picture_face(struct canvas *c, struct box face)
{
	struct picture *p = c->picture;

	if (has_last(c, p->targets))
		p->target[p->targets - 1].face = paint_on_glass(c, face);
}

void picture_short(struct canvas *c, const char *what)
{
	if (c->picture->overflows++ == 0)
		(void)snprintf(c->picture->overflow, OVERFLOW_MAX, "%s", what); /* may be cut */
}

void picture_off(struct canvas *c, struct box box)
{
	struct picture *p = c->picture;

	if (!c->rows.gathering && p->offs < OFFS_MAX)
		p->off[p->offs++] = paint_on_glass(c, box);
}

void picture_live(struct canvas *c, struct box box)
{
	struct picture *p = c->picture;

	if (!c->rows.gathering && p->lives < LIVE_MAX)
		p->live[p->lives++] = paint_on_glass(c, box);
}

void picture_ink(struct picture *p, struct box box, double slack)
{
	if (p->inks < INKS_MAX && box.w > 0)
		p->ink[p->inks++] =
			(struct ink){.box = box, .heard = p->heard_last, .slack = slack};
}

#define COVER_PX 0.5 /* of what is painted later: its smooth edge */
#define TOUCH_PX 2   /* of two texts that only touch; of what can be pressed */
#define FACE_PX  1   /* … of its edge */
#define EDGE_PX  1   /* of a panel's edge that letters reach */

/* How far two boxes lie over each other, at the side where it is less; below 0: they do not. */
static double lap(struct box a, struct box b)
{
	return fmin(fmin(a.x + a.w, b.x + b.w) - fmax(a.x, b.x),
		    fmin(a.y + a.h, b.y + b.h) - fmax(a.y, b.y));
}

static bool inside(struct box a, struct box b)
{
	return a.x >= b.x - TOUCH_PX && a.y >= b.y - TOUCH_PX &&
	       a.x + a.w <= b.x + b.w + TOUCH_PX && a.y + a.h <= b.y + b.h + TOUCH_PX;
}

/* Whether the ellipse in `round` reaches into the box. */
static bool reaches(struct box round, struct box b)
{
	double x = round.x + round.w / 2, y = round.y + round.h / 2;
	double near_x = fmin(fmax(x, b.x), b.x + b.w), near_y = fmin(fmax(y, b.y), b.y + b.h);

	return hypot((near_x - x) / round.w, (near_y - y) / round.h) < 0.5;
}

void picture_cover(struct picture *p, struct box box, bool round)
{
	for (uint16_t k = 0; k < p->inks; k++) {
		struct ink *ink = &p->ink[k];

		if (!ink->covered && lap(ink->box, box) > COVER_PX)
			ink->covered = !round || reaches(box, ink->box);
	}
}

void picture_rim(struct picture *p, struct box box)
{
	if (p->rims < RIMS_MAX)
		p->rim[p->rims++] = box;
}

/* Whether a box lies over the edge of another, by more than so much. */
static bool straddles(struct box a, struct box edge, double slack)
{
	return lap(a, edge) > slack &&
	       !(a.x >= edge.x - slack && a.y >= edge.y - slack &&
		 a.x + a.w <= edge.x + edge.w + slack && a.y + a.h <= edge.y + edge.h + slack);
}

/* Lines of one text stand all of them inside of what it is written on, or none. */
static bool is_torn(const struct picture *p, const struct ink *ink, struct box on, double slack)
{
	bool in = inside(box_inset(ink->box, slack, slack), on);

	for (const struct ink *other = ink; other > p->ink && other[-1].heard == ink->heard;
	     other--) {
		if (inside(box_inset(other[-1].box, slack, slack), on) != in)
			return true;
	}
	return false;
}

/* What can be pressed stands on one panel, or beside it; a chip may hang over its own edge. */
static bool target_straddles(const struct picture *p, const struct target *t)
{
	for (uint16_t k = 0; k < t->on; k++) {
		if (straddles(t->box, p->rim[k], TOUCH_PX) && !inside(p->rim[k], t->box))
			return true;
	}
	return false;
}

static bool collides(const struct picture *p, const struct ink *ink, struct box glass)
{
	if (ink->covered || !inside(ink->box, glass))
		return true;
	for (uint8_t k = 0; k < p->targets; k++) {
		const struct target *t = &p->target[k];

		if (straddles(ink->box, t->box, TOUCH_PX) || is_torn(p, ink, t->box, 0) ||
		    straddles(ink->box, t->face, FACE_PX))
			return true;
	}
	for (uint16_t k = 0; k < p->rims; k++) {
		struct box in = box_inset(ink->box, ink->slack, ink->slack);

		if (straddles(in, p->rim[k], EDGE_PX) || is_torn(p, ink, p->rim[k], ink->slack))
			return true;
	}
	for (const struct ink *other = p->ink; other < ink; other++) {
		if (other->heard != ink->heard && lap(ink->box, other->box) > TOUCH_PX)
			return true;
	}
	return false;
}

static void targets_end(struct picture *p)
{
	for (uint8_t k = 0; k < p->targets; k++) {
		if (target_straddles(p, &p->target[k]) && p->overflows++ == 0)
			(void)snprintf(p->overflow, OVERFLOW_MAX, "control %u over an edge",
				       p->target[k].control); /* short */
	}
}

void picture_end(struct picture *p, double width, double height)
{
	for (uint16_t k = 0; k < p->inks; k++) {
		const char *text = p->heard + p->ink[k].heard;

		if (!collides(p, &p->ink[k], (struct box){0, 0, width, height}))
			continue;
		if (p->overflows++ == 0)
			(void)snprintf(p->overflow, OVERFLOW_MAX, "over something: %.*s",
				       (int)strcspn(text, "\n"), text); /* may be cut */
	}
	targets_end(p);
}

void picture_look_again(struct canvas *c)
{
	struct picture *p = c->picture;

	for (uint16_t k = 0; c->measure && k < p->inks; k++) {
		const char *text = p->heard + p->ink[k].heard;

		if (paint_is_there(c, &p->ink[k]) || p->gone++ > 0)
			continue;
		(void)snprintf(p->gone_words, LEAST_MAX, "%.*s", (int)strcspn(text, "\n"),
			       text); /* may be cut */
	}
}

void least_note(struct least *least, double value, const char *words)
{
	if (least->value != 0 && value >= least->value)
		return;
	least->value = value;
	(void)snprintf(least->words, LEAST_MAX, "%s", words); /* may be cut */
}

void picture_banner(struct canvas *c, struct box box, const char *words)
{
	struct picture *p = c->picture;
	uint32_t hash = 2166136261u; /* FNV-1a */

	if (p->banner.w > 0)
		return;
	for (; *words; words++)
		hash = (hash ^ (unsigned char)*words) * 16777619u;
	p->banner = paint_on_glass(c, box);
	p->banner_words = hash;
}

void picture_add(struct canvas *c, struct target target)
{
	struct picture *p = c->picture;

	assert(p->targets < TARGETS_MAX);
	assert(target.control != CONTROL_NONE && target.control < CONTROLS_COUNT);
	target.box = paint_on_glass(c, target.box);
	target.face = target.box;
	target.on = p->rims;
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
