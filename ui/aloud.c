/* Read aloud: whose words are whose, in which order, and what is left out. */
#include "aloud.h"

#include <assert.h>
#include <string.h>

#include "spell.h"

#define OWNER_OFF (TARGETS_MAX + 1) /* owners from here on: buttons that are off */
#define NOBODYS   0
#define LABELS    2  /* texts beside a target that tell it from others of the same words */
#define WHY_PX    64 /* so far under what is off stands why it is */

/* In which part of the reading a text belongs. */
enum rank { RANK_PAGE, RANK_FOOT, RANK_LIT, RANK_NOT };

static double middle_y(struct box b)
{
	return b.y + b.h / 2;
}

static const struct box *owner_box(const struct picture *p, uint8_t owner)
{
	if (owner == NOBODYS)
		return NULL;
	return owner < OWNER_OFF ? &p->target[owner - 1].box : &p->off[owner - OWNER_OFF];
}

/* The smallest thing that can be pressed, or could be, which a text stands on. */
static uint8_t owner_of(const struct picture *p, struct box text)
{
	double x = text.x + text.w / 2, y = middle_y(text), least = 0;
	uint8_t owner = NOBODYS;

	for (unsigned k = 1; k < (unsigned)OWNER_OFF + p->offs; k++) {
		const struct box *b;

		if (k > p->targets && k < OWNER_OFF)
			continue;
		b = owner_box(p, (uint8_t)k);
		if (!box_holds(*b, x, y) || (owner != NOBODYS && b->w * b->h >= least))
			continue;
		least = b->w * b->h;
		owner = (uint8_t)k;
	}
	return owner;
}

static const struct target *target_of(const struct picture *p, uint8_t owner)
{
	return owner != NOBODYS && owner < OWNER_OFF ? &p->target[owner - 1] : NULL;
}

static bool is_live(const struct picture *p, struct box text)
{
	for (uint8_t k = 0; k < p->lives; k++) {
		if (box_holds(p->live[k], text.x + text.w / 2, middle_y(text)))
			return true;
	}
	return false;
}

/* Keys of a number pad are no sentence; the spine and Listen are on every page. */
static bool is_read(const struct target *t)
{
	return !t || (!t->spine && t->control != CONTROL_LISTEN && t->control != CONTROL_DIGIT);
}

static bool is_on_spine(const struct canvas *c, struct box b)
{
	double start = c->from_right ? c->px->width - b.x - b.w : b.x;

	return start + b.w <= c->px->spine;
}

static bool is_in_foot(const struct canvas *c, struct box b)
{
	return middle_y(b) >= c->px->height - c->px->page_y - c->px->button - 1;
}

/* Whether the page goes on above the foot after that text was drawn. */
static bool page_goes_on(const struct canvas *c, uint16_t k)
{
	const struct picture *p = c->picture;

	for (k++; k < p->spokens; k++) {
		struct box b = p->spoken[k].box;
		const struct target *t = target_of(p, owner_of(p, b));

		if (!is_in_foot(c, b) && !is_on_spine(c, b) && !(t && (t->spine || t->lit)) &&
		    is_read(t))
			return true;
	}
	return false;
}

static uint8_t rank_of(const struct canvas *c, uint16_t k, uint8_t owner)
{
	const struct picture *p = c->picture;
	const struct spoken *s = &p->spoken[k];
	const struct target *t = target_of(p, owner);

	if (!is_read(t))
		return RANK_NOT;
	if (is_on_spine(c, s->box))
		return RANK_NOT; /* the name stands there at home */
	if (t && t->lit)
		return RANK_LIT;
	if (!is_in_foot(c, s->box))
		return RANK_PAGE;
	/* What nobody can press may be the last of the page, and not its foot. */
	return owner != NOBODYS || is_live(p, s->box) || page_goes_on(c, k) ? RANK_FOOT : RANK_PAGE;
}

/* How far from the start the thing stands that a text belongs to. */
static double start_of(const struct canvas *c, const struct aloud *r, uint16_t k)
{
	const struct picture *p = r->picture;
	const struct box *own;
	struct box b;

	assert(p); /* a page is read from its picture */
	own = owner_box(p, r->owner[k]);
	b = own ? *own : p->spoken[k].box;
	return c->from_right ? c->px->width - b.x - b.w : b.x;
}

static bool comes_before(const struct canvas *c, const struct aloud *r, uint16_t a, uint16_t b)
{
	if (r->rank[a] != r->rank[b])
		return r->rank[a] < r->rank[b];
	return r->rank[a] == RANK_FOOT && start_of(c, r, a) < start_of(c, r, b);
}

static void put_in_order(struct aloud *r, const struct canvas *c)
{
	for (uint16_t k = 0; k < r->picture->spokens; k++) {
		uint16_t at = r->spokens++;

		for (; at > 0 && comes_before(c, r, k, r->spoken[at - 1]); at--)
			r->spoken[at] = r->spoken[at - 1];
		r->spoken[at] = k;
	}
}

static void add_stop(struct aloud *r, enum stop_kind kind, unsigned index)
{
	for (uint8_t k = 0; k < r->stops; k++) {
		if (r->stop[k].kind == kind && r->stop[k].index == index)
			return;
	}
	if (r->stops < STOPS_MAX)
		r->stop[r->stops++] = (struct stop){(uint8_t)kind, (uint8_t)index};
}

static void add_owner(struct aloud *r, uint8_t owner)
{
	if (owner >= OWNER_OFF)
		add_stop(r, STOP_OFF, owner - OWNER_OFF);
	else if (owner != NOBODYS)
		add_stop(r, STOP_TARGET, owner - 1U);
}

/* In the order of the words; then what has none; Listen and the spine last. */
static void find_stops(struct aloud *r)
{
	const struct picture *p = r->picture;

	r->stops = 0;
	add_stop(r, STOP_TITLE, 0);
	for (uint16_t k = 0; k < r->spokens; k++) {
		if (r->rank[r->spoken[k]] != RANK_NOT)
			add_owner(r, r->owner[r->spoken[k]]);
	}
	for (uint8_t spine = 0; spine < 2; spine++) {
		for (uint8_t k = 0; k < p->targets; k++) {
			if (p->target[k].spine == spine && p->target[k].control != CONTROL_DIGIT)
				add_stop(r, STOP_TARGET, k);
		}
	}
}

void aloud_make(struct aloud *r, const struct canvas *c)
{
	const struct picture *p = c->picture;

	r->picture = p;
	r->language = c->language;
	r->spokens = 0;
	for (uint16_t k = 0; k < p->spokens; k++) {
		r->owner[k] = owner_of(p, p->spoken[k].box);
		r->rank[k] = rank_of(c, k, r->owner[k]);
	}
	put_in_order(r, c);
	find_stops(r);
}

/* A text that is being put together. */
struct page {
	const struct aloud *r;
	bool overheard, kept_back;
	size_t len;
	char *text;
};

static void say_spoken(struct page *page, uint16_t k)
{
	const struct picture *p = page->r->picture;
	const struct spoken *s;
	size_t before, after;
	bool hush;

	assert(p); /* a page is read from its picture */
	s = &p->spoken[k];
	hush = page->overheard && s->private_len > 0;
	before = s->private_from - s->from;
	if (!hush) {
		page->len = spell(page->text, ALOUD_TEXT_MAX, page->len, p->heard + s->from, s->len,
				  !s->goes_on, page->r->language);
		return;
	}
	page->kept_back = true;
	after = s->private_from + (size_t)s->private_len;
	if (before)
		page->len = spell(page->text, ALOUD_TEXT_MAX, page->len, p->heard + s->from, before,
				  1, page->r->language);
	if (after < s->from + (size_t)s->len)
		page->len = spell(page->text, ALOUD_TEXT_MAX, page->len, p->heard + after,
				  s->from + (size_t)s->len - after, 1, page->r->language);
}

bool aloud_page(const struct aloud *r, bool overheard, char text[ALOUD_TEXT_MAX])
{
	struct page page = {.r = r, .overheard = overheard, .text = text};

	text[0] = '\0';
	for (uint16_t k = 0; k < r->spokens; k++) {
		const struct target *t = target_of(r->picture, r->owner[r->spoken[k]]);

		/* 1 to 5, line after line, say nothing without the eye; the keys reach them. */
		if (r->rank[r->spoken[k]] != RANK_NOT && !(t && t->control == CONTROL_SURE))
			say_spoken(&page, r->spoken[k]);
	}
	return page.kept_back;
}

bool aloud_live(const struct aloud *r, bool overheard, char text[ALOUD_TEXT_MAX])
{
	struct page page = {.r = r, .overheard = overheard, .text = text};

	text[0] = '\0';
	for (uint16_t k = 0; k < r->spokens; k++) {
		uint16_t s = r->spoken[k];

		if (r->rank[s] != RANK_NOT && is_live(r->picture, r->picture->spoken[s].box))
			say_spoken(&page, s);
	}
	return page.kept_back;
}

/* The words of two things, text by text. */
static bool same_words(const struct aloud *r, uint8_t a, uint8_t b)
{
	const struct picture *p = r->picture;
	uint16_t i = 0, k = 0;

	for (;;) {
		while (i < p->spokens && r->owner[i] != a)
			i++;
		while (k < p->spokens && r->owner[k] != b)
			k++;
		if (i == p->spokens || k == p->spokens)
			return i == p->spokens && k == p->spokens;
		if (p->spoken[i].len != p->spoken[k].len ||
		    memcmp(p->heard + p->spoken[i].from, p->heard + p->spoken[k].from,
			   p->spoken[i].len) != 0)
			return false;
		i++;
		k++;
	}
}

static bool has_twin(const struct aloud *r, uint8_t owner)
{
	for (uint8_t k = 1; k <= r->picture->targets; k++) {
		if (k != owner && same_words(r, owner, k))
			return true;
	}
	return false;
}

/* What stands in the same line and belongs to nobody: whose answer it is. */
static void say_labels(struct page *page, uint8_t owner)
{
	const struct aloud *r = page->r;
	const struct box *b = owner_box(r->picture, owner);
	int said = 0;

	for (uint16_t k = 0; k < r->spokens && said < LABELS; k++) {
		uint16_t s = r->spoken[k];
		double y = middle_y(r->picture->spoken[s].box);

		if (r->owner[s] != NOBODYS || r->rank[s] == RANK_NOT || y < b->y || y > b->y + b->h)
			continue;
		say_spoken(page, s);
		said++;
	}
}

/* Why something is off stands under it. */
static void say_why(struct page *page, uint8_t owner)
{
	const struct aloud *r = page->r;
	const struct box *b = owner_box(r->picture, owner);

	for (uint16_t k = 0; k < r->spokens; k++) {
		uint16_t s = r->spoken[k];
		struct box text = r->picture->spoken[s].box;
		double x = text.x + text.w / 2;

		if (r->owner[s] == NOBODYS && r->rank[s] != RANK_NOT && x >= b->x &&
		    x <= b->x + b->w && text.y >= b->y && text.y < b->y + b->h + WHY_PX)
			say_spoken(page, s);
	}
}

static void say_title(struct page *page)
{
	const struct aloud *r = page->r;

	for (uint16_t k = 0; k < r->spokens; k++) {
		if (r->picture->spoken[r->spoken[k]].title) {
			say_spoken(page, r->spoken[k]);
			return;
		}
	}
	if (r->spokens > 0 && r->rank[r->spoken[0]] != RANK_NOT)
		say_spoken(page, r->spoken[0]); /* a page without a title begins with its words */
}

bool aloud_stop(const struct aloud *r, uint8_t stop, bool overheard, char text[ALOUD_TEXT_MAX])
{
	struct page page = {.r = r, .overheard = overheard, .text = text};
	const struct stop *at = &r->stop[stop];
	uint8_t owner = (uint8_t)(at->kind == STOP_OFF ? OWNER_OFF + at->index : at->index + 1);

	text[0] = '\0';
	if (at->kind == STOP_TITLE) {
		say_title(&page);
		return page.kept_back;
	}
	if (at->kind == STOP_TARGET && has_twin(r, owner))
		say_labels(&page, owner);
	for (uint16_t k = 0; k < r->picture->spokens; k++) {
		if (r->owner[k] == owner)
			say_spoken(&page, k);
	}
	if (at->kind == STOP_OFF)
		say_why(&page, owner);
	return page.kept_back;
}

struct box aloud_box(const struct aloud *r, uint8_t stop)
{
	const struct stop *at = &r->stop[stop];

	switch (at->kind) {
	case STOP_TARGET: return r->picture->target[at->index].box;
	case STOP_OFF: return r->picture->off[at->index];
	default: return (struct box){0, 0, 0, 0};
	}
}

int aloud_find(const struct aloud *r, uint8_t control, uint16_t arg)
{
	for (uint8_t k = 0; k < r->stops; k++) {
		const struct target *t = &r->picture->target[r->stop[k].index];

		if (r->stop[k].kind == STOP_TARGET && t->control == control && t->arg == arg)
			return k;
	}
	return NO_STOP;
}
