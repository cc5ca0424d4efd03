/*
 * Withholding on a network of figures: cheapest ways around (Kelly, Golden and
 * Assad's heuristic for tables, by shortest paths), each judged by the greatest
 * flow. Owns no figure, and knows nothing of what they count.
 */
#include "withhold.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define NO_ARC      UINT32_MAX
#define NO_COST     INT64_MAX
#define COST_FIGURE 1000      /* of withholding one more figure … */
#define COST_PEOPLE 999       /* … and of the people behind it, at most */
#define COST_ZERO   100000000 /* of withholding a zero: only where nothing else helps */

/* An arc can be gone along, and the figure grows; or against, and it shrinks. */
struct step {
	uint32_t arc;
	bool against;
};

struct network {
	struct figure *list;
	size_t len, nodes;
	uint32_t *begin;    /* by node: its first among `steps`; one more at the end */
	struct step *steps; /* two an arc */
	int64_t *flow;      /* by arc: how far it is from its figure */
	int64_t *cost;      /* by node, of the cheapest way to it */
	struct step *by;    /* by node: the last step of that way */
	uint32_t *queue;
	bool *queued;
};

static uint32_t start_of(const struct network *n, struct step s)
{
	return s.against ? n->list[s.arc].to : n->list[s.arc].from;
}

static uint32_t end_of(const struct network *n, struct step s)
{
	return s.against ? n->list[s.arc].from : n->list[s.arc].to;
}

/* How many more can go that step, as far as others can tell. */
static int64_t room_of(const struct network *n, struct step s)
{
	const struct figure *f = &n->list[s.arc];
	int64_t least = f->people > 0 ? 1 : 0; /* what is not zero is at least one */

	if (!s.against)
		return INT64_MAX / 4;
	return f->people + n->flow[s.arc] - least;
}

/* ---- The cheapest way ---- */

/* What it costs to make an arc part of a way; NO_COST: it cannot be. */
static int64_t cost_of(const struct network *n, uint32_t arc, bool only_withheld)
{
	const struct figure *f = &n->list[arc];

	if (f->withheld)
		return 0;
	if (f->fixed || only_withheld)
		return NO_COST;
	if (f->value == 0)
		return COST_ZERO;
	return COST_FIGURE + (f->people < COST_PEOPLE ? f->people : COST_PEOPLE);
}

static void queue_put(struct network *n, uint32_t node, size_t *tail)
{
	if (n->queued[node])
		return;
	n->queued[node] = true;
	n->queue[*tail] = node;
	*tail = (*tail + 1) % n->nodes; /* each is in it once at most */
}

static void step_try(struct network *n, struct step s, int64_t cost, size_t *tail)
{
	uint32_t to = end_of(n, s);

	if (cost >= n->cost[to])
		return;
	n->cost[to] = cost;
	n->by[to] = s;
	queue_put(n, to, tail);
}

/*
 * Finds the cheapest way between two nodes, not by way of `but`, along which
 * `room` more can go. Returns whether there is one; then n->by leads back.
 */
static bool way_find(struct network *n, uint32_t from, uint32_t to, uint32_t but, int64_t room,
		     bool only_withheld)
{
	size_t head = 0, tail = 0;

	for (size_t i = 0; i < n->nodes; i++) {
		n->cost[i] = NO_COST;
		n->queued[i] = false;
	}
	n->cost[from] = 0;
	queue_put(n, from, &tail);
	do {
		uint32_t node = n->queue[head];

		head = (head + 1) % n->nodes;
		n->queued[node] = false;
		for (uint32_t i = n->begin[node]; i < n->begin[node + 1]; i++) {
			struct step s = n->steps[i];
			int64_t cost = cost_of(n, s.arc, only_withheld);

			if (s.arc != but && cost != NO_COST && room_of(n, s) >= room)
				step_try(n, s, n->cost[node] + cost, &tail);
		}
	} while (head != tail && !(only_withheld && n->cost[to] != NO_COST));
	return n->cost[to] != NO_COST;
}

/* ---- The greatest flow ---- */

/* How much more can go along the way that was found. */
static int64_t way_room(const struct network *n, uint32_t from, uint32_t to)
{
	int64_t room = INT64_MAX / 4;

	while (to != from) {
		int64_t here = room_of(n, n->by[to]);

		room = here < room ? here : room;
		to = start_of(n, n->by[to]);
	}
	return room;
}

static void way_send(struct network *n, uint32_t from, uint32_t to, int64_t amount)
{
	while (to != from) {
		struct step s = n->by[to];

		n->flow[s.arc] += s.against ? -amount : amount;
		to = start_of(n, s);
	}
}

/*
 * How much more a withheld figure could be, up to `most`, for all that others
 * know. What flows for it stays in n->flow, to be added to.
 */
static int64_t more_of(struct network *n, uint32_t arc, int64_t most)
{
	const struct figure *f = &n->list[arc];
	int64_t sent = 0;

	memset(n->flow, 0, n->len * sizeof(*n->flow));
	while (sent < most && way_find(n, f->to, f->from, arc, 1, true)) {
		int64_t room = way_room(n, f->to, f->from);

		room = room < most - sent ? room : most - sent;
		way_send(n, f->to, f->from, room);
		sent += room;
	}
	return sent;
}

/* ---- Withholding ---- */

static bool is_primary(const struct figure *f)
{
	return f->behind > 0 && f->behind < WITHHOLD_BELOW;
}

/* By how much a withheld figure must be open upwards: 1 to 4 people up to 5; any other so that it
 * is not known. */
static int64_t need_of(const struct figure *f)
{
	return is_primary(f) && f->people < WITHHOLD_BELOW ? WITHHOLD_BELOW - f->people : 1;
}

static void way_withhold(struct network *n, uint32_t from, uint32_t to)
{
	while (to != from) {
		n->list[n->by[to].arc].withheld = true;
		to = start_of(n, n->by[to]);
	}
}

/* Withholds beside one figure until it can be what it must. Returns false if it never can. */
static bool protect(struct network *n, uint32_t arc)
{
	const struct figure *f = &n->list[arc];
	int64_t need = need_of(f);

	for (;;) {
		int64_t room = need - more_of(n, arc, need);

		if (room == 0)
			return true;
		/* One way along which all that lacks can go is best; else a little on each of
		 * several. */
		while (room > 0 && !way_find(n, f->to, f->from, arc, room, false))
			room--;
		if (room == 0)
			return false;
		way_withhold(n, f->to, f->from); /* one more figure at least: this ends */
	}
}

static void all_withhold(struct network *n)
{
	for (size_t i = 0; i < n->len; i++)
		if (!n->list[i].fixed)
			n->list[i].withheld = true;
}

static bool network_open(struct network *n)
{
	uint32_t *at;

	n->begin = calloc(n->nodes + 2, sizeof(*n->begin));
	n->steps = calloc(n->len * 2 + 1, sizeof(*n->steps));
	n->flow = calloc(n->len + 1, sizeof(*n->flow));
	n->cost = calloc(n->nodes + 1, sizeof(*n->cost));
	n->by = calloc(n->nodes + 1, sizeof(*n->by));
	n->queue = calloc(n->nodes + 1, sizeof(*n->queue));
	n->queued = calloc(n->nodes + 1, sizeof(*n->queued));
	if (n->begin == NULL || n->steps == NULL || n->flow == NULL || n->cost == NULL ||
	    n->by == NULL || n->queue == NULL || n->queued == NULL)
		return false;
	at = n->begin + 1; /* counted one place on, filled up to where the next begins */
	for (size_t i = 0; i < n->len; i++) {
		at[n->list[i].from + 1]++;
		at[n->list[i].to + 1]++;
	}
	for (size_t i = 1; i <= n->nodes; i++)
		at[i] += at[i - 1];
	for (uint32_t i = 0; i < n->len; i++) {
		n->steps[at[n->list[i].from]++] = (struct step){i, false};
		n->steps[at[n->list[i].to]++] = (struct step){i, true};
	}
	return true;
}

static void network_close(struct network *n)
{
	free(n->begin);
	free(n->steps);
	free(n->flow);
	free(n->cost);
	free(n->by);
	free(n->queue);
	free(n->queued);
}

static void balance_check(const struct network *n)
{
	for (size_t node = 0; node < n->nodes; node++) {
		int64_t value = 0, people = 0;

		for (uint32_t i = n->begin[node]; i < n->begin[node + 1]; i++) {
			const struct figure *f = &n->list[n->steps[i].arc];

			value += n->steps[i].against ? -f->value : f->value;
			people += n->steps[i].against ? -f->people : f->people;
		}
		assert(value == 0 && people == 0);
	}
}

int withhold(struct figure *list, size_t len, size_t nodes, enum withhold_steps steps)
{
	struct network n = {.list = list, .len = len, .nodes = nodes};
	bool good = true;

	if (!network_open(&n)) {
		network_close(&n);
		return -ENOMEM;
	}
	balance_check(&n);
	for (size_t i = 0; i < len; i++) {
		assert(list[i].people <= list[i].behind && list[i].people <= list[i].value);
		if (!list[i].fixed && is_primary(&list[i]))
			list[i].withheld = true;
	}
	for (uint32_t i = 0; i < len && good && steps == WITHHOLD_ALL; i++)
		if (list[i].withheld && is_primary(&list[i]))
			good = protect(&n, i);
	for (uint32_t i = 0; i < len && good && steps == WITHHOLD_ALL; i++)
		if (list[i].withheld)
			good = protect(&n, i);
	if (!good)
		all_withhold(&n);
	network_close(&n);
	return 0;
}
