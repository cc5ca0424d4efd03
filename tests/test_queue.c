/*
 * The queue, beyond what a story can tell: facts that cannot follow, a full
 * queue, and a long while of people who join, leave, collect and let it
 * lapse, held against a list kept here once more, from the facts alone.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lendbay/text.h>

#include "state.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define PEOPLE      12 /* 101 … */
#define DEVICES     8  /* 1 …: as many as bays */
#define STEPS       60000
#define BOOK_MAX    65536
#define DAY_S       86400

static const struct policy usual = {.bays = DEVICES,
				    .size = {0, 2, 2, 2, 2, 2, 2, 2, 2},
				    .loan_days = 28,
				    .renewals_max = 5,
				    .renew_from_days = 7,
				    .renew_late_days = 7,
				    .grace_days = 3,
				    .hold_days = 3,
				    .closed_weekdays = 1 << 6,
				    .pin_tries = 3};

static struct kiosk *kiosk_new(const struct policy *policy)
{
	struct kiosk *k = calloc(1, kiosk_size());
	struct fact first = {.number = 1, .type = FACT_KIOSK_BEGAN};

	assert_non_null(k);
	kiosk_init(k, policy);
	assert_int_equal(kiosk_apply(k, &first), 0);
	return k;
}

/* Applies a fact as the next one. */
static int tell(struct kiosk *k, struct fact fact)
{
	fact.number = k->book.number + 1;
	return kiosk_apply(k, &fact);
}

/* ---- Facts ---- */

static void what_cannot_follow_is_refused(void **state)
{
	/* 101, 102 and 104 wait for a tablet; 1 is kept for 101, who was told, 5 for 104, who was
	 * not; 2 is ready; 3 is a laptop that is ready; 4 is with nobody; 6 stands set aside. */
	static const struct {
		struct fact fact;
		const char *why;
	} cases[] = {
		{{.type = FACT_QUEUED, .person = 102, .kind = DEVICE_TABLET}, "waits already"},
		{{.type = FACT_QUEUED, .person = NOBODY, .kind = DEVICE_TABLET}, "nobody waits"},
		{{.type = FACT_QUEUED, .person = 103, .kind = DEVICE_NONE}, "for nothing"},
		{{.type = FACT_QUEUED, .person = 103, .kind = DEVICE_KINDS}, "for what is not"},
		{{.type = FACT_QUEUE_LEFT, .person = 103, .kind = DEVICE_TABLET}, "not in it"},
		{{.type = FACT_QUEUE_LEFT, .person = 101, .kind = DEVICE_TABLET}, "one is kept"},
		{{.type = FACT_MOVED_UP, .person = 103, .kind = DEVICE_TABLET}, "not in it"},
		{{.type = FACT_MOVED_UP, .person = 101, .kind = DEVICE_TABLET}, "one is kept"},
		{{.type = FACT_HELD, .person = 101, .kind = DEVICE_TABLET, .device = 2}, "has one"},
		{{.type = FACT_HELD, .person = 102, .kind = DEVICE_TABLET, .device = 1}, "kept"},
		{{.type = FACT_HELD, .person = 102, .kind = DEVICE_TABLET, .device = 3},
		 "a laptop"},
		{{.type = FACT_HELD, .person = 102, .kind = DEVICE_TABLET, .device = 4}, "new"},
		{{.type = FACT_HELD, .person = 102, .kind = DEVICE_TABLET, .device = 6},
		 "set aside"},
		{{.type = FACT_HELD, .person = 102, .kind = DEVICE_TABLET, .device = 9}, "unknown"},
		{{.type = FACT_HELD, .person = 103, .kind = DEVICE_TABLET, .device = 2},
		 "no place"},
		{{.type = FACT_TOLD, .person = 101, .kind = DEVICE_TABLET, .device = 1, .day = 9},
		 "told already"},
		{{.type = FACT_TOLD, .person = 102, .kind = DEVICE_TABLET, .day = 9}, "of nothing"},
		{{.type = FACT_TOLD, .person = 104, .kind = DEVICE_TABLET, .device = 5},
		 "until no day"},
		{{.type = FACT_HOLD_ENDED,
		  .person = 101,
		  .kind = DEVICE_TABLET,
		  .device = 2,
		  .hold_end = HOLD_GONE},
		 "another device"},
		{{.type = FACT_HOLD_ENDED,
		  .person = 102,
		  .kind = DEVICE_TABLET,
		  .hold_end = HOLD_GONE},
		 "none is kept"},
		{{.type = FACT_HOLD_ENDED, .person = 101, .kind = DEVICE_TABLET, .device = 1},
		 "in no way"},
		{{.type = FACT_HOLD_ENDED,
		  .person = 101,
		  .kind = DEVICE_TABLET,
		  .device = 1,
		  .hold_end = HOLD_ENDS_COUNT},
		 "in a way there is not"},
		{{.type = FACT_LENT, .person = 102, .device = 1, .day = 9, .bay = 1},
		 "kept from them"},
	};
	static char before[BOOK_MAX], after[BOOK_MAX];
	struct kiosk *k = kiosk_new(&usual);

	(void)state; /* needs none */
	for (uint64_t device = 1; device <= 6; device++) {
		assert_int_equal(
			tell(k, (struct fact){.type = FACT_DEVICE_ADDED,
					      .device = device,
					      .kind = device == 3 ? DEVICE_LAPTOP : DEVICE_TABLET}),
			0);
		if (device != 4)
			assert_int_equal(tell(k, (struct fact){.type = FACT_RESTOCKED,
							       .device = device,
							       .bay = device}),
					 0);
	}
	assert_int_equal(tell(k, (struct fact){.type = FACT_QUARANTINED, .device = 6}), 0);
	for (uint64_t person = 101; person <= 104; person++)
		assert_int_equal(person == 103 ? 0
					       : tell(k, (struct fact){.type = FACT_QUEUED,
								       .person = person,
								       .kind = DEVICE_TABLET}),
				 0);
	for (uint64_t device = 1; device <= 5; device += 4)
		assert_int_equal(tell(k, (struct fact){.type = FACT_HELD,
						       .person = device == 1 ? 101 : 104,
						       .kind = DEVICE_TABLET,
						       .device = device}),
				 0);
	assert_int_equal(tell(k, (struct fact){.type = FACT_TOLD,
					       .person = 101,
					       .kind = DEVICE_TABLET,
					       .device = 1,
					       .day = 20762}),
			 0);
	(void)kiosk_book_write(k, before, sizeof(before)); /* compared, not measured */
	for (size_t i = 0; i < COUNT(cases); i++) {
		if (tell(k, cases[i].fact) == 0)
			fail_msg("%s was taken: %s", fact_word(cases[i].fact.type), cases[i].why);
		(void)kiosk_book_write(k, after, sizeof(after)); /* compared, not measured */
		assert_string_equal(before, after);
	}
	free(k);
}

/* ---- People at a kiosk ---- */

/* Who waits, as the facts say, kept here once more: by kind, in order. */
struct place {
	uint64_t person, device;
	uint64_t until_day;
	bool minor;
};

struct room {
	struct kiosk *k, *second;
	struct policy policy;
	struct moment now;
	struct effects out;
	uint64_t seed;
	struct fact *fact;
	uint32_t facts;
	struct place place[DEVICE_KINDS][PEOPLE];
	uint32_t places[DEVICE_KINDS];
	bool open[DEVICES + 1];
	uint64_t ticket;
	uint32_t of_type[FACT_TYPES], of_end[HOLD_ENDS_COUNT], of_refusal[REFUSALS_COUNT];
};

static uint32_t chance(struct room *r, uint32_t of)
{
	r->seed = r->seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(r->seed >> 33) % of;
}

static struct place *find_place(struct room *r, const struct fact *f)
{
	for (uint32_t i = 0; i < r->places[f->kind]; i++) {
		if (r->place[f->kind][i].person == f->person)
			return &r->place[f->kind][i];
	}
	return NULL;
}

static void lose_place(struct room *r, uint64_t kind, struct place *p)
{
	uint32_t i = (uint32_t)(p - r->place[kind]);

	r->places[kind]--;
	memmove(p, p + 1, (r->places[kind] - i) * sizeof(*p));
}

static bool clock_is_good(const struct room *r)
{
	return r->now.quality > CLOCK_RESTORED && !r->k->book.clock_jumped;
}

static void hold_fact(struct room *r, const struct fact *f, struct place *p)
{
	bool filtered =
		f->type == FACT_HELD && r->k->book.device[find_device(r->k, f->device)].filtered;

	assert_non_null(p);
	switch (f->type) {
	case FACT_HELD:
		/* For the first who has nothing yet, and for nobody else. */
		for (struct place *before = r->place[f->kind]; before < p; before++)
			assert_true(before->device != NOBODY || (before->minor && !filtered));
		assert_true(!p->minor || filtered);
		assert_int_equal(p->device, NOBODY);
		p->device = f->device;
		break;
	case FACT_TOLD:
		assert_true(clock_is_good(r) && p->until_day == 0 && f->day > r->now.day);
		p->until_day = f->day;
		break;
	default:
		assert_true(p->device != NOBODY && p->device == f->device);
		if (f->hold_end == HOLD_EXPIRED)
			assert_true(clock_is_good(r) && p->until_day != 0 &&
				    p->until_day < r->now.day);
		r->of_end[f->hold_end]++;
		p->device = NOBODY;
		p->until_day = 0;
		if (f->hold_end == HOLD_COLLECTED || f->hold_end == HOLD_EXPIRED)
			lose_place(r, f->kind, p);
		break;
	}
}

static void queue_fact(struct room *r, const struct fact *f)
{
	struct place *p = f->kind < DEVICE_KINDS ? find_place(r, f) : NULL;
	struct place up;

	switch (f->type) {
	case FACT_QUEUED:
		assert_null(p);
		r->place[f->kind][r->places[f->kind]++] =
			(struct place){.person = f->person, .minor = f->minor != 0};
		break;
	case FACT_QUEUE_LEFT:
		assert_non_null(p);
		lose_place(r, f->kind, p);
		break;
	case FACT_MOVED_UP:
		assert_non_null(p);
		up = *p;
		/* Past everybody for whom nothing is kept. */
		for (struct place *at = p; at > r->place[f->kind]; at--) {
			bool rest = false;

			for (struct place *q = r->place[f->kind]; q < at; q++)
				rest = rest || q->device == NOBODY;
			if (!rest)
				break;
			at[0] = at[-1];
			at[-1] = up;
		}
		break;
	case FACT_HELD:
	case FACT_TOLD:
	case FACT_HOLD_ENDED: hold_fact(r, f, p); break;
	case FACT_LENT:
		for (uint64_t kind = 1; kind < DEVICE_KINDS; kind++) {
			for (uint32_t i = 0; i < r->places[kind]; i++)
				assert_true(r->place[kind][i].device != f->device ||
					    r->place[kind][i].person == f->person);
		}
		break;
	default: break;
	}
}

/* The book's queue is the list kept here. */
static void the_book_agrees(const struct room *r)
{
	const struct book *book = &r->k->book;
	uint32_t at[DEVICE_KINDS] = {0}, unserved[DEVICE_KINDS] = {0};
	uint32_t holds = 0, held = 0;

	for (uint32_t i = 0; i < book->waits; i++) {
		const struct waiting *w = &book->waiting[i];
		const struct place *p = &r->place[w->kind][at[w->kind]++];

		assert_int_equal(w->person, p->person);
		assert_int_equal(w->device, p->device);
		assert_int_equal(w->until_day, p->until_day);
		assert_int_equal(place_in_queue(r->k, i), at[w->kind]);
		holds += w->device != NOBODY;
		unserved[w->kind] += w->device == NOBODY;
	}
	for (uint8_t kind = 1; kind < DEVICE_KINDS; kind++)
		assert_int_equal(at[kind], r->places[kind]);
	for (uint32_t i = 0; i < book->devices; i++)
		held += book->device[i].held_for != NOBODY;
	assert_int_equal(held, holds);
	assert_int_equal(book->derived.holds, holds);
	assert_memory_equal(book->derived.waiting, at, sizeof(at));
	assert_memory_equal(book->derived.unserved, unserved, sizeof(unserved));
}

/* What is kept stands ready, or is at its door with who it is kept for; and nobody waits for what
 * could be kept for them, or for what they surely have. */
static void promises_hold(const struct room *r)
{
	const struct kiosk *k = r->k;

	for (uint32_t i = 0; i < k->book.waits; i++) {
		const struct waiting *w = &k->book.waiting[i];
		uint32_t home = find_loan_of(k, w->person);
		struct wish wish = {.kind = w->kind, .filtered = w->minor};

		if (home != NOT_FOUND && k->book.device[home].taken)
			assert_int_not_equal(k->book.device[home].kind, w->kind);
		if (w->device == NOBODY) {
			assert_int_equal(count_ready(k, wish), 0);
			continue;
		}

		const struct device *d = &k->book.device[find_device(k, w->device)];

		assert_int_equal(d->held_for, w->person);
		assert_int_equal(d->kind, w->kind);
		if (d->state == STATE_LENT)
			assert_true(d->borrower == w->person && !d->taken && !d->unsure);
		else
			assert_true(d->state == STATE_READY && d->bay != 0 &&
				    k->book.bay[d->bay].doubt == DOUBT_NONE);
	}
}

static void the_view_is_theirs(const struct room *r)
{
	static struct view view;
	uint64_t who = r->k->visit.borrower;

	kiosk_view(r->k, r->now, &view);
	for (uint8_t kind = 1; kind < DEVICE_KINDS; kind++) {
		bool waits = who != NOBODY && find_waiting(r->k, who, kind) != NOT_FOUND;

		assert_int_equal(view.waiting[kind], r->places[kind]);
		assert_int_equal(view.waits >> kind & 1, waits);
		assert_false((view.can_wait & view.waits) >> kind & 1);
	}
	assert_int_equal(view.held_kind != 0, find_hold_of(r->k, who) != NOT_FOUND);
	assert_int_equal(view.place != 0, view.waits != 0);
}

static void give(struct room *r, struct event ev)
{
	r->now.day = (uint32_t)(r->now.utc_s / DAY_S);
	r->now.minute = (uint16_t)(r->now.utc_s % DAY_S / 60);
	kiosk_step(r->k, &ev, r->now, &r->out);
	for (uint32_t i = 0; i < r->out.len; i++) {
		const struct effect *fx = &r->out.list[i];

		if (fx->type == EFFECT_ASK_PIN)
			r->ticket = fx->pin.ticket;
		if (fx->type == EFFECT_ANSWER)
			r->of_refusal[fx->answer.refusal]++;
		if (fx->type != EFFECT_RECORD)
			continue;
		queue_fact(r, &fx->fact);
		r->of_type[fx->fact.type]++;
		r->fact[r->facts++] = fx->fact;
	}
	r->of_refusal[r->k->visit.refusal]++;
	the_book_agrees(r);
	if (!r->k->started)
		return;
	promises_hold(r);
	the_view_is_theirs(r);
}

static void press(struct room *r, uint8_t control, uint16_t arg)
{
	give(r, (struct event){.type = EVENT_INTENT, .intent = {.control = control, .arg = arg}});
}

static void sign_in(struct room *r, uint64_t person, uint8_t role)
{
	give(r, (struct event){.type = EVENT_CARD, .card = {.person = person, .role = role}});
	for (int i = 0; i < 4; i++)
		press(r, CONTROL_DIGIT, 1);
	press(r, CONTROL_OK, 0);
	give(r,
	     (struct event){.type = EVENT_PIN, .pin = {.answer = PIN_RIGHT, .ticket = r->ticket}});
}

static void door(struct room *r, uint8_t bay, bool open)
{
	if (r->open[bay] == open)
		return;
	r->open[bay] = open;
	give(r, (struct event){.type = EVENT_DOOR, .door = {.bay = bay, .open = open}});
}

static void power_cut(struct room *r)
{
	static char one[BOOK_MAX], other[BOOK_MAX];
	struct kiosk *swap = r->k;

	kiosk_init(r->second, &r->policy);
	for (uint32_t i = 0; i < r->facts; i++)
		assert_int_equal(kiosk_apply(r->second, &r->fact[i]), 0);
	(void)kiosk_book_write(r->k, one, sizeof(one));          /* compared, not measured */
	(void)kiosk_book_write(r->second, other, sizeof(other)); /* compared, not measured */
	assert_string_equal(one, other);
	r->k = r->second;
	r->second = swap;
	r->now.boot++;
	give(r, (struct event){.type = EVENT_START});
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		give(r, (struct event){.type = EVENT_PORT, .port = {.port = port, .up = true}});
	for (uint8_t bay = 1; bay <= DEVICES; bay++)
		give(r, (struct event){.type = EVENT_DOOR,
				       .door = {.bay = bay, .open = r->open[bay], .first = true}});
}

/* Stands at the open door, and takes it, or does not, or the power fails. */
static void take(struct room *r)
{
	uint8_t bay = r->k->visit.bay;

	if (r->k->visit.phase != SCREEN_OPENING)
		return;
	door(r, bay, true);
	switch (chance(r, 10)) {
	case 0: power_cut(r); break;
	case 1: press(r, CONTROL_SOMETHING_WRONG, 0); break;
	case 2: break;
	default:
		give(r, (struct event){.type = EVENT_STICKER, .sticker = {r->k->visit.device}});
		break;
	}
	door(r, bay, false);
	press(r, CONTROL_FINISH, 0);
	press(r, CONTROL_FINISH, 0);
}

/* Through whatever is asked between the type and the door. */
static void borrow(struct room *r, uint16_t kind)
{
	press(r, CONTROL_BORROW, 0);
	press(r, CONTROL_KIND, kind);
	for (int i = 0; i < 6 && r->k->visit.phase != SCREEN_OPENING; i++) {
		press(r, CONTROL_NEXT, 0);
		press(r, CONTROL_SKIP, 0);
		press(r, CONTROL_AGREE, 0);
	}
	take(r);
}

static void borrower_comes(struct room *r)
{
	uint16_t kind = (uint16_t)(1 + chance(r, 2));

	sign_in(r, 101 + chance(r, PEOPLE), ROLE_BORROWER);
	switch (chance(r, 6)) {
	case 0:
	case 1: borrow(r, kind); break;
	case 2:
	case 3:
		press(r, CONTROL_BORROW, 0);
		press(r, CONTROL_KIND, kind);
		press(r, CONTROL_QUEUE, kind);
		break;
	case 4:
		press(r, CONTROL_MY_LOANS, 0);
		press(r, chance(r, 4) ? CONTROL_QUEUE : CONTROL_LEAVE_QUEUE, kind);
		break;
	default:
		press(r, CONTROL_MY_LOANS, 0);
		press(r, CONTROL_RENEW, 0);
		break;
	}
	while (r->k->visit.phase != SCREEN_HOME && chance(r, 10) != 0)
		press(r, chance(r, 2) ? CONTROL_FINISH : CONTROL_BACK, 0);
}

/* The shortest way of a device back to a free bay: what a worker would have recorded. */
static void make_ready(struct room *r, uint32_t index)
{
	const struct device *d = &r->k->book.device[index];
	uint64_t device = d->id;
	uint8_t bay = pick_free_bay(r->k, d->kind, 0);

	if (bay == 0 || d->held_for != NOBODY)
		return;
	if (d->state == STATE_LENT)
		record(r->k,
		       (struct fact){.type = FACT_TAKEN_IN, .loan = d->loan, .device = device},
		       r->now, &r->out);
	record(r->k, (struct fact){.type = FACT_WIPED, .device = device}, r->now, &r->out);
	record(r->k, (struct fact){.type = FACT_INSPECTED, .device = device}, r->now, &r->out);
	record(r->k, (struct fact){.type = FACT_RESTOCKED, .device = device, .bay = bay}, r->now,
	       &r->out);
	for (uint32_t i = 0; i < r->out.len; i++)
		r->fact[r->facts++] = r->out.list[i].fact;
	give(r, (struct event){.type = EVENT_TICK});
}

static void worker_comes(struct room *r)
{
	static const uint8_t rights[] = {RIGHT_MOVE_UP, RIGHT_LEAVE_QUEUE, RIGHT_TELL_HOLD,
					 RIGHT_TELL_HOLD, RIGHT_QUARANTINE};
	struct event ev = {.type = EVENT_DEED};
	uint32_t index = chance(r, DEVICES);
	uint8_t state = r->k->book.device[index].state;

	r->out.len = 0;
	switch (chance(r, 4)) {
	case 0:
		sign_in(r, 7, ROLE_STAFF);
		press(r, CONTROL_SIGN_OUT, 0);
		break;
	case 1:
		if (state != STATE_READY && r->k->visit.phase == SCREEN_HOME)
			make_ready(r, index);
		break;
	case 2:
		for (uint8_t bay = 1; bay <= DEVICES && r->k->visit.phase == SCREEN_HOME; bay++) {
			if (r->k->book.bay[bay].doubt == DOUBT_NONE)
				continue;
			record(r->k,
			       (struct fact){.type = FACT_BAY_SETTLED,
					     .bay = bay,
					     .found = FOUND_AS_BEFORE},
			       r->now, &r->out);
			r->fact[r->facts++] = r->out.list[r->out.len - 1].fact;
		}
		give(r, (struct event){.type = EVENT_TICK});
		break;
	default:
		ev.admin.deed = rights[chance(r, COUNT(rights))];
		ev.admin.person = 101 + chance(r, PEOPLE);
		ev.admin.kind = 1 + chance(r, 2);
		ev.admin.grounds = ev.admin.deed == RIGHT_MOVE_UP ? GROUNDS_WORK : GROUNDS_NONE;
		ev.admin.device = ev.admin.deed == RIGHT_QUARANTINE ? 1 + chance(r, DEVICES) : 0;
		give(r, ev);
		break;
	}
}

static void time_goes_by(struct room *r)
{
	int64_t while_s = chance(r, 3) ? chance(r, 4000) : chance(r, 3 * DAY_S);

	r->now.ms += while_s * 1000;
	r->now.utc_s += while_s;
	if (chance(r, 40) == 0)
		r->now.utc_s += (int64_t)chance(r, 40 * DAY_S) - 20 * DAY_S;
	if (chance(r, 20) == 0)
		r->now.quality = chance(r, 3) ? CLOCK_NETWORK : (uint8_t)chance(r, CLOCKS);
	give(r, (struct event){.type = EVENT_TICK});
}

static void the_first_who_waits_is_served_first(void **state)
{
	static struct room r;

	(void)state; /* needs none */
	r.policy = usual;
	r.seed = 20261122;
	r.k = kiosk_new(&r.policy);
	r.second = calloc(1, kiosk_size());
	r.fact = calloc(STEPS * 20, sizeof(*r.fact));
	assert_true(r.second != NULL && r.fact != NULL);
	r.now = (struct moment){
		.ms = 1, .utc_s = 20759 * (int64_t)DAY_S, .boot = 1, .quality = CLOCK_NETWORK};
	r.fact[r.facts++] = (struct fact){.number = 1, .type = FACT_KIOSK_BEGAN};
	power_cut(&r);
	for (uint64_t device = 1; device <= DEVICES; device++)
		give(&r,
		     (struct event){
			     .type = EVENT_ADD_DEVICE,
			     .admin = {.device = device, .kind = 1 + device % 2, .bay = device}});
	for (int step = 0; step < STEPS; step++) {
		uint32_t what = chance(&r, 20);

		if (what < 8)
			borrower_comes(&r);
		else if (what < 15)
			worker_comes(&r);
		else
			time_goes_by(&r);
		if (r.facts > STEPS * 19)
			break;
		if (chance(&r, 2000) == 0)
			power_cut(&r);
		if (chance(&r, 400) == 0 && r.k->visit.phase == SCREEN_HOME) {
			uint8_t bay = (uint8_t)(1 + chance(&r, DEVICES));

			door(&r, bay, true); /* forced */
			door(&r, bay, false);
		}
	}
	for (uint32_t end = HOLD_NONE + 1; end < HOLD_ENDS_COUNT; end++) {
		print_message("%8u held, and %s\n", (unsigned)r.of_end[end], hold_end_word(end));
		assert_true(r.of_end[end] > 0);
	}
	for (uint32_t type = FACT_GRACE_GIVEN; type <= FACT_HOLD_ENDED; type++) {
		if (type == FACT_DAY_CLOSED || type == FACT_DAY_OPENED)
			continue;
		print_message("%8u %s\n", (unsigned)r.of_type[type], fact_word(type));
		assert_true(r.of_type[type] > 0);
	}
	free(r.k);
	free(r.second);
	free(r.fact);
}

static void a_full_queue_takes_nobody_more(void **state)
{
	static struct room r;

	(void)state; /* needs none */
	memset(&r, 0, sizeof(r));
	r.policy = usual;
	r.k = kiosk_new(&r.policy);
	assert_int_equal(
		tell(r.k,
		     (struct fact){.type = FACT_DEVICE_ADDED, .device = 1, .kind = DEVICE_TABLET}),
		0);
	assert_int_equal(may_wait(r.k, 101, DEVICE_TABLET), REFUSED_NOT);
	for (uint64_t person = 1; person <= WAITING_MAX; person++)
		assert_int_equal(tell(r.k, (struct fact){.type = FACT_QUEUED,
							 .person = 1000 + person,
							 .kind = DEVICE_TABLET}),
				 0);
	assert_int_equal(may_wait(r.k, 101, DEVICE_TABLET), REFUSED_NO_ROOM);
	assert_true(tell(r.k, (struct fact){.type = FACT_QUEUED,
					    .person = 101,
					    .kind = DEVICE_TABLET}) != 0);
	assert_int_equal(place_in_queue(r.k, find_waiting(r.k, 1000 + WAITING_MAX, DEVICE_TABLET)),
			 WAITING_MAX);
	free(r.k);
}

/* ---- What no story says ---- */

static struct room *room_with(uint64_t devices, const struct fact *fact, uint32_t facts)
{
	struct room *r = calloc(1, sizeof(*r));

	assert_non_null(r);
	r->policy = usual;
	r->k = kiosk_new(&r->policy);
	r->second = calloc(1, kiosk_size());
	r->fact = calloc(STEPS, sizeof(*r->fact));
	assert_true(r->second != NULL && r->fact != NULL);
	r->now = (struct moment){
		.ms = 1, .utc_s = 20759 * (int64_t)DAY_S, .boot = 1, .quality = CLOCK_NETWORK};
	r->fact[r->facts++] = (struct fact){.number = 1, .type = FACT_KIOSK_BEGAN};
	for (uint64_t device = 1; device <= devices; device++)
		r->fact[r->facts++] = (struct fact){.type = FACT_DEVICE_ADDED,
						    .device = device,
						    .kind = DEVICE_TABLET,
						    .filtered = device > 1};
	for (uint32_t i = 0; i < facts; i++) {
		r->fact[r->facts++] = fact[i];
		queue_fact(r, &fact[i]);
	}
	for (uint32_t i = 1; i < r->facts; i++) {
		r->fact[i].number = i + 1;
		assert_int_equal(kiosk_apply(r->k, &r->fact[i]), 0);
	}
	return r;
}

static void room_close(struct room *r)
{
	free(r->k);
	free(r->second);
	free(r->fact);
	free(r);
}

static uint64_t held_for(const struct room *r, uint64_t device)
{
	return r->k->book.device[find_device(r->k, device)].held_for;
}

static void ready(struct room *r, uint64_t device)
{
	give(r, (struct event){.type = EVENT_ADD_DEVICE,
			       .admin = {.device = device,
					 .kind = DEVICE_TABLET,
					 .filtered = device > 1,
					 .bay = device}});
}

static void for_somebody_under_18_only_a_filtered_one_is_held(void **state)
{
	static const struct fact facts[] = {
		{.type = FACT_QUEUED, .person = 101, .kind = DEVICE_TABLET, .minor = 1},
		{.type = FACT_QUEUED, .person = 102, .kind = DEVICE_TABLET},
	};
	struct room *r = room_with(0, facts, COUNT(facts));

	(void)state; /* needs none */
	power_cut(r);
	ready(r, 1);
	assert_int_equal(held_for(r, 1), 102);
	ready(r, 2);
	assert_int_equal(held_for(r, 2), 101);
	room_close(r);
}

/* A loan of 104 may be renewed only if what is ready is of use to everybody who waits. */
static void a_ready_one_serves_nobody_whom_it_does_not_suit(void **state)
{
	static const struct fact facts[] = {
		{.type = FACT_QUEUED, .person = 101, .kind = DEVICE_TABLET, .minor = 1}};
	struct room *r = room_with(0, facts, COUNT(facts));
	struct device lent = {.kind = DEVICE_TABLET, .borrower = 104, .filtered = true};

	(void)state; /* needs none */
	power_cut(r);
	ready(r, 1);
	assert_int_equal(held_for(r, 1), NOBODY);
	assert_true(is_waited_for(r->k, &lent));
	/* Nor is one that does not suit them waited for. */
	lent.filtered = false;
	assert_false(is_waited_for(r->k, &lent));
	lent.filtered = true;
	/* Their own place keeps nobody from renewing. */
	lent.borrower = 101;
	assert_false(is_waited_for(r->k, &lent));
	room_close(r);
}

static void who_waits_for_a_laptop_keeps_nobody_from_a_tablet(void **state)
{
	static const struct fact facts[] = {
		{.type = FACT_QUEUED, .person = 101, .kind = DEVICE_TABLET},
		{.type = FACT_QUEUED, .person = 102, .kind = DEVICE_LAPTOP}};
	struct room *r = room_with(1, facts, COUNT(facts));
	struct device lent = {.kind = DEVICE_TABLET, .borrower = 101};

	(void)state; /* needs none */
	power_cut(r);
	assert_false(is_waited_for(r->k, &lent));
	lent.kind = DEVICE_LAPTOP;
	assert_true(is_waited_for(r->k, &lent));
	room_close(r);
}

/* 101 waits, and device 1, behind door `bay`, is kept for them. */
static struct room *room_with_hold(uint8_t bay)
{
	struct room *r = room_with(1, NULL, 0);
	const struct fact facts[] = {
		{.type = FACT_RESTOCKED, .device = 1, .bay = bay},
		{.type = FACT_QUEUED, .person = 101, .kind = DEVICE_TABLET},
		{.type = FACT_HELD, .person = 101, .kind = DEVICE_TABLET, .device = 1}};

	for (size_t i = 0; i < COUNT(facts); i++)
		assert_int_equal(tell(r->k, facts[i]), 0);
	return r;
}

/* A new board file has fewer doors: what stood behind one of the others nobody can have. */
static void what_stands_behind_no_door_is_kept_for_nobody(void **state)
{
	struct room *r = room_with_hold(2);

	(void)state; /* needs none */
	r->policy.bays = 1;
	kiosk_step(r->k, &(struct event){.type = EVENT_START}, r->now, &r->out);
	assert_int_equal(held_for(r, 1), NOBODY);
	assert_int_equal(find_waiting(r->k, 101, DEVICE_TABLET), 0); /* still their place */
	room_close(r);
}

/* Hundreds of closed days entered one after the other: a hold never ends earlier for it. */
static void no_number_of_closed_days_makes_a_hold_shorter(void **state)
{
	struct room *r = room_with_hold(1);
	struct fact told = {
		.type = FACT_TOLD, .person = 101, .kind = DEVICE_TABLET, .device = 1, .day = 20762};
	uint32_t last = 20762;

	(void)state; /* needs none */
	assert_int_equal(tell(r->k, told), 0);
	for (uint32_t day = 20763 - CLOSED_LATER_MAX; day <= 20762; day++) {
		struct fact closed = {.type = FACT_DAY_CLOSED, .day = day, .to_day = 20763};

		assert_int_equal(tell(r->k, closed), 0);
		assert_true(last_day_of_hold(r->k, 0) >= last);
		last = last_day_of_hold(r->k, 0);
	}
	room_close(r);
}

static void who_waits_is_kept_with_what_suits_them_and_who_acted(void **state)
{
	struct room *r = room_with(1, NULL, 0);

	(void)state; /* needs none */
	power_cut(r);
	sign_in(r, 101, ROLE_BORROWER);
	/* As the card would say it. */
	r->k->visit.minor = true;
	r->k->visit.role = ROLE_HELPER;
	r->k->visit.person = 201;
	r->k->visit.borrower = 101;
	press(r, CONTROL_BORROW, 0);
	press(r, CONTROL_QUEUE, DEVICE_TABLET);

	const struct fact *queued = &r->fact[r->facts - 1];

	assert_int_equal(queued->type, FACT_QUEUED);
	assert_int_equal(queued->person, 101);
	assert_int_equal(queued->helper, 201);
	assert_int_equal(queued->minor, 1);
	room_close(r);
}

/* A library that gives no days of grace says no, and that is all. */
static void no_days_of_grace_are_no_fact(void **state)
{
	static const struct fact facts[] = {
		{.type = FACT_RESTOCKED, .device = 1, .bay = 1},
		{.type = FACT_DOOR_BEGUN, .bay = 1, .why = ACT_LEND, .device = 1, .person = 101},
		{.type = FACT_LENT, .device = 1, .person = 101, .day = 20787, .bay = 1, .act = 4},
		{.type = FACT_TAKEN, .loan = 5, .device = 1},
		{.type = FACT_DOOR_ENDED, .bay = 1, .act = 4, .end = END_TAKEN},
		{.type = FACT_QUEUED, .person = 102, .kind = DEVICE_TABLET},
	};
	struct room *r = room_with(1, facts, COUNT(facts));
	const struct device *d = &r->k->book.device[0];

	(void)state; /* needs none */
	r->policy.grace_days = 0;
	r->now.day = d->due_day;
	r->out.len = 0;
	assert_int_equal(may_renew(r->k, d, r->now), REFUSED_WAITED_FOR);
	assert_false(give_grace(r->k, 0, r->now, &r->out));
	assert_int_equal(r->out.len, 0);
	assert_int_equal(d->due_day, 20787);
	r->policy.grace_days = 1;
	assert_true(give_grace(r->k, 0, r->now, &r->out));
	assert_int_equal(r->out.len, 1);
	assert_int_equal(d->due_day, 20788);
	room_close(r);
}

/* A command line wrote, with no kiosk running, that they have one after all. */
static void what_was_settled_while_it_slept_ends_a_place(void **state)
{
	static const struct fact facts[] = {
		{.type = FACT_RESTOCKED, .device = 1, .bay = 1},
		{.type = FACT_DOOR_BEGUN, .bay = 1, .why = ACT_LEND, .device = 1, .person = 101},
		{.type = FACT_LENT, .device = 1, .person = 101, .day = 20787, .bay = 1, .act = 4},
		{.type = FACT_LOAN_UNSURE, .loan = 5, .device = 1},
		{.type = FACT_DOOR_ENDED, .bay = 1, .act = 4, .end = END_UNSURE},
		{.type = FACT_QUEUED, .person = 101, .kind = DEVICE_TABLET},
		{.type = FACT_TAKEN, .loan = 5, .device = 1},
	};
	struct room *r = room_with(1, facts, COUNT(facts));

	(void)state; /* needs none */
	assert_int_equal(r->k->book.waits, 1);
	power_cut(r);
	assert_int_equal(r->k->book.waits, 0);
	ready(r, 2);
	assert_int_equal(held_for(r, 2), NOBODY);
	room_close(r);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_cannot_follow_is_refused),
		cmocka_unit_test(a_full_queue_takes_nobody_more),
		cmocka_unit_test(for_somebody_under_18_only_a_filtered_one_is_held),
		cmocka_unit_test(a_ready_one_serves_nobody_whom_it_does_not_suit),
		cmocka_unit_test(who_waits_for_a_laptop_keeps_nobody_from_a_tablet),
		cmocka_unit_test(what_stands_behind_no_door_is_kept_for_nobody),
		cmocka_unit_test(no_number_of_closed_days_makes_a_hold_shorter),
		cmocka_unit_test(who_waits_is_kept_with_what_suits_them_and_who_acted),
		cmocka_unit_test(no_days_of_grace_are_no_fact),
		cmocka_unit_test(what_was_settled_while_it_slept_ends_a_place),
		cmocka_unit_test(the_first_who_waits_is_served_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
