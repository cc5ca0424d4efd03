/*
 * Where the parts of the rig's window are, and what pressing them orders.
 * Draws nothing.
 */
#include "rig_window.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include <lendbay/moment.h>

#include "map.h"

#define GAP 8 /* between things to press */

void rig_window_init(struct rig_window *w, const struct board *board, const char *start)
{
	memset(w, 0, sizeof *w);
	w->board = board;
	w->start = start;
	w->armed = TROUBLE_NONE;
	for (unsigned i = 0; i < RIG_CARDS_MAX; i++)
		w->lift_ms[i] = FOR_EVER;
	rig_state_init(&w->rig, board->policy.bays);
}

void rig_window_begin(struct rig_window *w)
{
	rig_state_begin(&w->rig);
}

void rig_window_lose(struct rig_window *w, const char *why, struct rig_moment now)
{
	rig_state_lose(&w->rig, why, now);
	w->armed = TROUBLE_NONE;
	w->held = (struct rig_target){.part = PART_NONE};
	for (unsigned i = 0; i < RIG_CARDS_MAX; i++)
		w->lift_ms[i] = FOR_EVER;
}

/* ---- Where things are. ---- */

static void add(struct rig_layout *l, enum rig_part part, unsigned arg, struct box b)
{
	assert(l->targets < RIG_TARGETS_MAX);
	l->target[l->targets++] =
		(struct rig_target){.part = (uint8_t)part, .arg = (uint8_t)arg, .box = b};
}

static void panels_lay_out(struct rig_layout *l)
{
	struct box page = {0, 0, RIG_WIDTH, RIG_HEIGHT};
	l->title = cut_top(&page, 44, 0);
	page = box_inset(page, 20, 0);
	page.y += 16;
	page.h -= 36;
	struct box start = cut_start(&page, 392, 16);
	l->reader = cut_top(&start, 112, 12);
	l->troubles = cut_bottom(&start, 158, 12);
	l->cards = start;
	l->doors = cut_top(&page, 330, 12);
	l->log = page;
}

/* The head of a panel cut off, with its padding. */
static struct box panel_body(struct box panel)
{
	struct box body = box_inset(panel, 16, 14);
	(void)cut_top(&body, 24, GAP); /* the head's own */
	return body;
}

static void reader_lay_out(struct rig_window *w)
{
	struct rig_layout *l = &w->layout;
	unsigned slot = 0;
	l->lying = box_inset(l->reader, 12, 12);
	(void)cut_start(&l->lying, 124, 0); /* the reader's name */
	for (unsigned i = 0; i < w->rig.cards && slot < RIG_LYING_MAX; i++)
		if (w->rig.card[i].lies)
			add(l, PART_LYING, i, box_cell(l->lying, 2, 2, (int)slot++, GAP, GAP));
}

static void cards_lay_out(struct rig_window *w)
{
	struct rig_layout *l = &w->layout;
	struct box body = l->cards;
	(void)cut_top(&body, 24, GAP); /* the head's own */
	unsigned page_len = w->rig.cards > RIG_CARD_CELLS ? RIG_CARD_CELLS - 1 : RIG_CARD_CELLS;
	l->card_pages = (uint8_t)((w->rig.cards + page_len - 1) / page_len);
	if (w->card_page >= l->card_pages)
		w->card_page = 0;
	for (unsigned k = 0; k < page_len; k++) {
		unsigned i = w->card_page * page_len + k;
		if (i < w->rig.cards)
			add(l, PART_CARD, i, box_cell(body, 4, 4, (int)k, 10, 10));
	}
	if (l->card_pages > 1)
		add(l, PART_MORE_CARDS, 0, box_cell(body, 4, 4, RIG_CARD_CELLS - 1, 10, 10));
}

static void troubles_lay_out(struct rig_layout *l)
{
	struct box body = panel_body(l->troubles);
	for (unsigned k = 0; k < TROUBLES; k++)
		add(l, PART_TROUBLE, k, box_cell(body, 3, 2, (int)k, GAP, GAP));
}

/* Whether every door is large enough to be pressed, its half of the gaps with it. */
static bool doors_fit(const struct board *board, const struct box cell[BAYS_MAX + 1])
{
	for (unsigned bay = 1; bay <= board->policy.bays; bay++)
		if (cell[bay].w + GAP < RIG_TARGET_PX || cell[bay].h + GAP < RIG_TARGET_PX)
			return false;
	return board->policy.bays <= MAP_PAGE_BAYS;
}

static unsigned shelves_of(const struct board *board, unsigned cabinet)
{
	unsigned shelves = 1;
	for (unsigned bay = 1; bay <= board->policy.bays; bay++) {
		const struct board_bay *b = &board->bay[bay];
		unsigned foot = (unsigned)b->y + (b->h ? b->h : 1);
		if (b->cabinet == cabinet && foot > shelves)
			shelves = foot;
	}
	return shelves;
}

/* One page of the doors: shelves of a cabinet, drawn as high as they must be. */
struct band {
	unsigned cabinet, from, shelves, all;
};

/* The shelves of page `page`, where `most` have room. Returns how many pages there are. */
static unsigned band_find(const struct board *board, unsigned most, unsigned page, struct band *out)
{
	unsigned pages = 0;
	for (unsigned cabinet = 1; cabinet <= map_cabinets(board); cabinet++) {
		unsigned all = shelves_of(board, cabinet), parts = (all + most - 1) / most;
		unsigned shelves = (all + parts - 1) / parts;
		for (unsigned k = 0; k < parts; k++, pages++)
			if (pages == page)
				*out = (struct band){cabinet, k * shelves, shelves, all};
	}
	return pages;
}

/* Cuts a cell to what of it is in `area`; of no width if that is too little to see. */
static struct box cell_cut(struct box cell, struct box area)
{
	double top = fmax(cell.y, area.y), bottom = fmin(cell.y + cell.h, area.y + area.h);
	if (bottom - top < RIG_TARGET_PX - GAP)
		return (struct box){0};
	return (struct box){cell.x, top, cell.w, bottom - top};
}

/* Real shapes always; all doors at once where they can be pressed, else a page of shelves. */
static void cells_lay_out(struct rig_window *w, struct box area)
{
	struct rig_layout *l = &w->layout;
	unsigned most = (unsigned)((area.h + GAP) / RIG_TARGET_PX);
	struct band band = {0};

	map_cells(w->board, 0, area, GAP, l->cell);
	l->door_pages = 1;
	if (doors_fit(w->board, l->cell))
		return;
	l->door_pages = (uint8_t)band_find(w->board, most, w->door_page, &band);
	if (w->door_page >= l->door_pages) {
		w->door_page = 0;
		(void)band_find(w->board, most, 0, &band); /* the number is known */
	}
	double shelf = (area.h + GAP) / band.shelves;
	struct box whole = {area.x, area.y - band.from * shelf, area.w, band.all * shelf - GAP};
	map_cells(w->board, (uint8_t)band.cabinet, whole, GAP, l->cell);
	for (unsigned bay = 1; bay <= w->board->policy.bays; bay++)
		l->cell[bay] = cell_cut(l->cell[bay], area);
}

#define THING_WIDTH 52 /* the button at the end of an open door, with its gap */

double rig_thing_width(struct box cell)
{
	return cell.w < 2.5 * RIG_TARGET_PX || cell.h < RIG_TARGET_PX ? 0 : THING_WIDTH;
}

static struct box thing_box(struct box cell)
{
	struct box b = box_inset(cell, 5, (cell.h - RIG_TARGET_PX) / 2);
	return cut_end(&b, rig_thing_width(cell) - 5, 0);
}

static void doors_lay_out(struct rig_window *w)
{
	struct rig_layout *l = &w->layout;
	struct box body = panel_body(l->doors);
	cells_lay_out(w, body);
	for (unsigned bay = 1; bay <= w->board->policy.bays; bay++) {
		if (l->cell[bay].w <= 0)
			continue;
		add(l, PART_DOOR, bay, l->cell[bay]);
		if (w->rig.door[bay].open && rig_thing_width(l->cell[bay]) > 0)
			add(l, PART_THING, bay, thing_box(l->cell[bay]));
	}
	if (l->door_pages > 1)
		add(l, PART_MORE_DOORS, 0,
		    (struct box){l->doors.x + l->doors.w - 136, l->doors.y + 2, 130, 40});
}

void rig_window_lay_out(struct rig_window *w)
{
	w->layout = (struct rig_layout){0};
	panels_lay_out(&w->layout);
	if (!w->rig.ready) {
		/* Nothing can be done to what is not there. */
		w->layout.log.w += w->layout.log.x - w->layout.reader.x;
		w->layout.log.x = w->layout.reader.x;
		return;
	}
	reader_lay_out(w);
	cards_lay_out(w);
	troubles_lay_out(&w->layout);
	doors_lay_out(w);
}

/* ---- What pressing them orders. ---- */

/* What is at that place: later ones lie over earlier; else the nearest within half a gap. */
static struct rig_target target_at(const struct rig_layout *l, double x, double y)
{
	struct rig_target found = {.part = PART_NONE};
	double best = GAP / 2.0;
	for (unsigned k = l->targets; k-- > 0;) {
		double distance = box_distance(l->target[k].box, x, y);
		if (distance == 0)
			return l->target[k];
		if (distance < best) {
			best = distance;
			found = l->target[k];
		}
	}
	return found;
}

static bool same(const struct rig_target *a, const struct rig_target *b)
{
	return a->part == b->part && a->arg == b->arg;
}

bool rig_trouble_on(const struct rig_window *w, enum rig_trouble trouble)
{
	switch (trouble) {
	case TROUBLE_JAM:
	case TROUBLE_FORCE: return w->armed == trouble;
	case TROUBLE_UNPLUG: return !w->rig.plugged;
	case TROUBLE_MUTE: return w->rig.on[RIG_MUTE];
	case TROUBLE_GARBAGE: return w->rig.on[RIG_GARBAGE];
	case TROUBLE_SPRINGS: return w->rig.on[RIG_WEAK_SPRINGS];
	case TROUBLES: break;
	}
	return false;
}

static void trouble_press(struct rig_window *w, enum rig_trouble trouble, struct rig_moment now)
{
	bool on = !rig_trouble_on(w, trouble);
	switch (trouble) {
	case TROUBLE_JAM:
	case TROUBLE_FORCE: w->armed = on ? (uint8_t)trouble : TROUBLE_NONE; break;
	case TROUBLE_UNPLUG: rig_order_plug(&w->rig, !on, now); break;
	case TROUBLE_MUTE: rig_order_switch(&w->rig, RIG_MUTE, on, now); break;
	case TROUBLE_GARBAGE: rig_order_switch(&w->rig, RIG_GARBAGE, on, now); break;
	case TROUBLE_SPRINGS: rig_order_switch(&w->rig, RIG_WEAK_SPRINGS, on, now); break;
	case TROUBLES: break;
	}
}

static void door_press(struct rig_window *w, uint8_t bay, struct rig_moment now)
{
	const struct rig_door *d = &w->rig.door[bay];
	const char *verb = d->open ? "shut" : "open";
	if (w->armed == TROUBLE_JAM)
		verb = d->jammed ? "unjam" : "jam";
	if (w->armed == TROUBLE_FORCE)
		verb = "force";
	w->armed = TROUBLE_NONE;
	rig_order_door(&w->rig, verb, bay, now);
}

static void card_press(struct rig_window *w, unsigned card, bool shift, struct rig_moment now)
{
	bool lies = w->rig.card[card].lies;
	w->lift_ms[card] = FOR_EVER;
	rig_order_card(&w->rig, lies ? "lift" : "tap", card, now);
	if (lies || shift)
		w->held = (struct rig_target){.part = PART_NONE};
}

void rig_window_press(struct rig_window *w, double x, double y, bool shift, struct rig_moment now)
{
	w->held = target_at(&w->layout, x, y);
	w->held_ms = now.ms;
	/* A card lies there from the first touch on, as in life. */
	if (w->held.part == PART_CARD)
		card_press(w, w->held.arg, shift, now);
}

void rig_window_release(struct rig_window *w, double x, double y, struct rig_moment now)
{
	const struct rig_target held = w->held, at = target_at(&w->layout, x, y);
	w->held = (struct rig_target){.part = PART_NONE};
	if (!w->rig.ready)
		return;
	if (held.part == PART_CARD) {
		/* Wherever the mouse is by now: it was tapped. */
		if (now.ms - w->held_ms < RIG_LONG_MS)
			w->lift_ms[held.arg] = w->held_ms + RIG_TAP_MS;
		return;
	}
	if (!same(&held, &at))
		return; /* moved away: it was not meant */
	switch ((enum rig_part)at.part) {
	case PART_NONE:
	case PART_CARD: break;
	case PART_LYING:
		w->lift_ms[at.arg] = FOR_EVER;
		rig_order_card(&w->rig, "lift", at.arg, now);
		break;
	case PART_DOOR: door_press(w, at.arg, now); break;
	case PART_THING:
		rig_order_door(&w->rig, w->rig.door[at.arg].there ? "take" : "put", at.arg, now);
		break;
	case PART_TROUBLE: trouble_press(w, at.arg, now); break;
	case PART_MORE_CARDS: w->card_page++; break;
	case PART_MORE_DOORS: w->door_page++; break;
	}
}

/* ---- Time. ---- */

void rig_window_tick(struct rig_window *w, struct rig_moment now)
{
	for (unsigned i = 0; i < RIG_CARDS_MAX; i++) {
		if (now.ms < w->lift_ms[i])
			continue;
		w->lift_ms[i] = FOR_EVER;
		/* Somebody else may have lifted it; of an unplugged reader we are not told. */
		if (w->rig.ready && i < w->rig.cards && (w->rig.card[i].lies || !w->rig.plugged))
			rig_order_card(&w->rig, "lift", i, now);
	}
}

int64_t rig_window_deadline_ms(const struct rig_window *w)
{
	int64_t soonest = FOR_EVER;
	for (unsigned i = 0; i < RIG_CARDS_MAX; i++)
		if (w->lift_ms[i] < soonest)
			soonest = w->lift_ms[i];
	return soonest;
}
