/* A look at one frame. */
#include "look.h"

#include <stdarg.h>
#include <stdio.h>

#include <lendbay/text.h>

#include "widgets.h"

static void most_of(uint32_t *most, size_t value)
{
	if (value > *most)
		*most = (uint32_t)value;
}

static bool __attribute__((format(printf, 2, 3))) wrong(char *why, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	(void)vsnprintf(why, LOOK_WHY_MAX, format, list); /* may be cut */
	va_end(list);
	return false;
}

static double gap_between(struct box a, struct box b)
{
	double x = b.x > a.x ? b.x - (a.x + a.w) : a.x - (b.x + b.w);
	double y = b.y > a.y ? b.y - (a.y + a.h) : a.y - (b.y + b.h);

	return x > y ? x : y;
}

static bool target_is_well(const struct canvas *c, const struct target *t, char *why)
{
	const struct sizes *px = c->px;
	const char *word = control_word(t->control);

	if (t->box.w < px->target || t->box.h < px->target)
		return wrong(why, "%s-%u is only %gx%g px", word, t->arg, t->box.w, t->box.h);
	if (t->box.x < 0 || t->box.y < 0 || t->box.x + t->box.w > px->width ||
	    t->box.y + t->box.h > px->height)
		return wrong(why, "%s-%u leaves the glass", word, t->arg);
	if (!t->spine && t->box.y < page_reach(c))
		return wrong(why, "%s-%u is too high for who sits: %g px from the top", word,
			     t->arg, t->box.y);
	return true;
}

static bool targets_are_well(const struct canvas *c, char *why)
{
	const struct picture *p = c->picture;
	int lit = 0;

	for (int k = 0; k < p->targets; k++) {
		const struct target *t = &p->target[k];

		lit += t->lit;
		if (!target_is_well(c, t, why))
			return false;
		for (int n = 0; n < k; n++) {
			const struct target *o = &p->target[n];

			if (!(t->spine && o->spine) && gap_between(t->box, o->box) < LOOK_GAP_MIN)
				return wrong(why, "%s-%u and %s-%u are %g px apart",
					     control_word(t->control), t->arg,
					     control_word(o->control), o->arg,
					     gap_between(t->box, o->box));
		}
	}
	return lit <= 1 || wrong(why, "%d things are lit", lit);
}

/* Beyond the limits of targets, rows and sentences the drawing itself asserts. */
static bool is_within_limits(const struct canvas *c, uint32_t ms, char *why)
{
	const struct picture *p = c->picture;

	if (p->heard_len + TYPE_LINE_ROOM > HEARD_MAX)
		return wrong(why, "more is written than can be read aloud: %u bytes", p->heard_len);
	if (p->spokens >= SPOKEN_MAX)
		return wrong(why, "more texts than can be read aloud: %u", p->spokens);
	if (p->inks >= INKS_MAX)
		return wrong(why, "more lines than can be looked at: %u", p->inks);
	if (p->offs >= OFFS_MAX || p->lives >= LIVE_MAX)
		return wrong(why, "%u buttons are off, %u places live", p->offs, p->lives);
	if (c->leaves > LOOK_LEAVES)
		return wrong(why, "%u leaves", c->leaves);
	return ms <= LOOK_FRAME_MS || wrong(why, "it took %u ms to draw", ms);
}

bool look_at(const struct canvas *c, uint32_t ms, struct look_most *most, char why[LOOK_WHY_MAX])
{
	const struct picture *p = c->picture;

	most_of(&most->targets, p->targets);
	most_of(&most->said, c->said_len);
	most_of(&most->heard, p->heard_len);
	most_of(&most->counted, c->counted_len);
	most_of(&most->leaves, c->leaves);
	most_of(&most->texts, p->spokens);
	most_of(&most->lines, p->inks);
	most_of(&most->ms, ms);
	if (!is_within_limits(c, ms, why))
		return false;
	if (p->overflows > 0)
		return wrong(why, "%u texts do not fit; the first: %s", p->overflows, p->overflow);
	if (p->unknown_glyphs > 0)
		return wrong(why, "%u letters are in no font", p->unknown_glyphs);
	return targets_are_well(c, why);
}
