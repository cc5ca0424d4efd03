/*
 * The stocktake in the book: what a count may say, what becomes of what
 * differs, and that the largest putting right is one step.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <lendbay/moment.h>

#include "state.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define TABLET      7u /* in BAY */
#define SECOND      8u /* another one, in OTHER */
#define BAY         2u
#define OTHER       3u
#define ADA         11u /* who borrows */
#define PRIYA       21u /* who works here */
#define BOOK_MAX    65536

struct life {
	struct policy policy;
	struct kiosk *k;
	struct effects out;
	char before[BOOK_MAX], after[BOOK_MAX];
};

static int tell(struct life *l, struct fact fact)
{
	fact.number = kiosk_number(l->k) + 1;
	return kiosk_apply(l->k, &fact);
}

static void must(struct life *l, struct fact fact)
{
	assert_int_equal(tell(l, fact), 0);
}

static void nothing_changed(struct life *l)
{
	(void)kiosk_book_write(l->k, l->after, BOOK_MAX); /* compared whole */
	assert_string_equal(l->after, l->before);
}

static struct life *life_new(uint8_t bays)
{
	struct life *l = calloc(1, sizeof(*l));

	assert_non_null(l);
	l->policy.bays = bays;
	l->policy.loan_days = 28;
	l->k = calloc(1, kiosk_size());
	assert_non_null(l->k);
	kiosk_init(l->k, &l->policy);
	must(l, (struct fact){.type = FACT_KIOSK_BEGAN});
	return l;
}

static void life_free(struct life *l)
{
	free(l->k);
	free(l);
}

static void add(struct life *l, uint64_t device, uint64_t bay)
{
	must(l, (struct fact){.type = FACT_DEVICE_ADDED,
			      .device = device,
			      .kind = DEVICE_TABLET,
			      .unit = device});
	if (bay != 0)
		must(l, (struct fact){.type = FACT_RESTOCKED, .device = device, .bay = bay});
}

static void begin(struct life *l)
{
	must(l, (struct fact){.type = FACT_STOCKTAKE_BEGAN, .worker = PRIYA});
}

static struct fact seen(const struct life *l, uint64_t bay, uint64_t found, uint64_t device)
{
	return (struct fact){.type = FACT_BAY_COUNTED,
			     .bay = bay,
			     .found = found,
			     .device = device,
			     .stocktake = l->k->book.stocktake,
			     .worker = PRIYA};
}

static struct fact right(const struct life *l, uint64_t device, uint64_t bay, uint64_t grounds)
{
	return (struct fact){.type = FACT_PUT_RIGHT,
			     .device = device,
			     .bay = bay,
			     .grounds = grounds,
			     .stocktake = l->k->book.stocktake,
			     .worker = PRIYA};
}

/* Two ready tablets in BAY and OTHER, and a stocktake under way. */
static struct life *two_to_count(void)
{
	struct life *l = life_new(8);

	add(l, TABLET, BAY);
	add(l, SECOND, OTHER);
	begin(l);
	return l;
}

static void a_count_says_only_what_can_be_seen(void **state)
{
	struct life *l = two_to_count();
	const struct {
		struct fact fact;
		const char *why;
	} cases[] = {
		{{.type = FACT_STOCKTAKE_BEGAN}, "one is under way"},
		{{.bay = BAY}, "nothing was said"},
		{{.bay = BAY, .found = FOUND_AS_BEFORE}, "the worker does not compare"},
		{{.bay = BAY, .found = FOUND_DEVICE}, "which device?"},
		{{.bay = BAY, .found = FOUND_DEVICE, .device = 99}, "no device of ours"},
		{{.bay = BAY, .found = FOUND_EMPTY, .device = TABLET}, "empty, and a device"},
		{{.bay = BAY, .found = FOUND_UNKNOWN, .device = TABLET}, "known all the same"},
		{{.bay = BAY, .found = FINDINGS}, "no such finding"},
		{{.found = FOUND_EMPTY}, "no bay"},
		{{.bay = BAY, .found = FOUND_EMPTY, .stocktake = 1}, "another stocktake"},
	};

	(void)state;                                       /* needs none */
	(void)kiosk_book_write(l->k, l->before, BOOK_MAX); /* compared whole */
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct fact fact = cases[i].fact;

		if (fact.type == FACT_NONE)
			fact.type = FACT_BAY_COUNTED;
		if (fact.stocktake == 0)
			fact.stocktake = l->k->book.stocktake;
		if (tell(l, fact) != -EPROTO)
			fail_msg("case %zu was taken: %s", i, cases[i].why);
		nothing_changed(l);
	}
	life_free(l);
}

static void what_differs_is_offered_to_nobody_until_it_is_put_right(void **state)
{
	struct life *l = two_to_count();
	struct bay *bay = l->k->book.bay;

	(void)state; /* needs none */
	assert_int_equal(tell(l, seen(l, BAY, FOUND_DEVICE, TABLET)), 0);
	assert_int_equal(bay[BAY].counted, FOUND_AS_BEFORE);
	assert_int_equal(bay[BAY].doubt, DOUBT_NONE);
	/* Seen at another door: where it was thought to be somebody looks again. */
	assert_int_equal(tell(l, seen(l, OTHER, FOUND_DEVICE, TABLET)), 0);
	assert_int_equal(bay[BAY].counted, FOUND_NONE);
	assert_int_equal(bay[BAY].doubt, DOUBT_UNSURE);
	assert_int_equal(bay[OTHER].counted, FOUND_DEVICE);
	assert_int_equal(bay[OTHER].doubt, DOUBT_UNSURE);
	/* Seen at a third: it was carried, and what is in that bay nobody knows any more. */
	assert_int_equal(tell(l, seen(l, 5, FOUND_DEVICE, TABLET)), 0);
	assert_int_equal(bay[OTHER].counted, FOUND_NONE);
	/* In a worker's hands: it is not there any more. */
	must(l, (struct fact){.type = FACT_MISSED, .device = TABLET});
	assert_int_equal(bay[5].counted, FOUND_NONE);
	life_free(l);
}

static void two_that_changed_places_stay_ready(void **state)
{
	struct life *l = two_to_count();
	const struct device *d = l->k->book.device;

	(void)state; /* needs none */
	assert_int_equal(tell(l, seen(l, BAY, FOUND_DEVICE, SECOND)), 0);
	assert_int_equal(tell(l, seen(l, OTHER, FOUND_DEVICE, TABLET)), 0);
	assert_int_equal(tell(l, right(l, SECOND, BAY, GROUNDS_WRONG_BAY)), 0);
	/* For a moment it stands nowhere, and is not lent: somebody puts it back. */
	assert_int_equal(d[0].state, STATE_INSPECTED);
	assert_int_equal(d[0].bay, 0);
	assert_int_equal(tell(l, right(l, TABLET, OTHER, GROUNDS_WRONG_BAY)), 0);
	assert_int_equal(d[0].state, STATE_READY);
	assert_int_equal(d[1].state, STATE_READY);
	assert_int_equal(d[0].bay, OTHER);
	assert_int_equal(d[1].bay, BAY);
	assert_int_equal(tell(l, right(l, TABLET, OTHER, GROUNDS_WRONG_BAY)), -EPROTO);
	assert_int_equal(tell(l, right(l, TABLET, BAY, GROUNDS_NOT_SEEN)), -EPROTO);
	assert_int_equal(tell(l, right(l, TABLET, BAY, GROUNDS_NONE)), -EPROTO);
	life_free(l);
}

static void a_stocktake_ends_no_loan(void **state)
{
	struct life *l = two_to_count();
	const struct device *d = l->k->book.device;
	uint64_t its_loan;

	(void)state; /* needs none */
	must(l, (struct fact){.type = FACT_DOOR_BEGUN,
			      .bay = BAY,
			      .why = ACT_LEND,
			      .device = TABLET,
			      .person = ADA});
	must(l, (struct fact){.type = FACT_LENT,
			      .bay = BAY,
			      .act = l->k->book.bay[BAY].act,
			      .device = TABLET,
			      .person = ADA,
			      .day = 20787});
	its_loan = d->loan;
	assert_int_equal(tell(l, seen(l, 5, FOUND_DEVICE, TABLET)), 0);
	assert_int_equal(tell(l, right(l, TABLET, 5, GROUNDS_NOT_OUT)), 0);
	assert_int_equal(d->state, STATE_HANDED_IN);
	assert_int_equal(d->loan, its_loan);
	/* … nor where what was handed in is not there after all. */
	assert_int_equal(tell(l, right(l, TABLET, 5, GROUNDS_NOT_SEEN)), 0);
	assert_int_equal(d->state, STATE_LENT);
	assert_int_equal(d->loan, its_loan);
	assert_true(d->unsure);
	life_free(l);
}

static void a_count_does_not_outlive_its_door(void **state)
{
	static const uint64_t ends[] = {END_UNSURE, END_LEFT_OPEN, END_NOT_OPENED};
	struct life *l = two_to_count();
	const struct bay *b = &l->k->book.bay[BAY];

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(ends); i++) {
		assert_int_equal(tell(l, (struct fact){.type = FACT_DOOR_BEGUN,
						       .bay = BAY,
						       .why = ACT_STOCKTAKE}),
				 0);
		assert_int_equal(tell(l, seen(l, BAY, FOUND_DEVICE, TABLET)), 0);
		assert_int_equal(tell(l, (struct fact){.type = FACT_DOOR_ENDED,
						       .bay = BAY,
						       .act = b->act,
						       .end = ends[i]}),
				 0);
		assert_int_equal(b->counted, FOUND_NONE);
		/* What differed, and was opened again by whom ever, is looked at again. */
		assert_int_equal(tell(l, seen(l, BAY, FOUND_EMPTY, NOBODY)), 0);
		assert_int_equal(b->counted, FOUND_EMPTY);
		assert_int_equal(tell(l, (struct fact){.type = FACT_FORCED, .bay = BAY}), 0);
		assert_int_equal(b->counted, FOUND_NONE);
	}
	assert_int_equal(tell(l, seen(l, BAY, FOUND_EMPTY, NOBODY)), 0);
	assert_int_equal(tell(l, (struct fact){.type = FACT_STOCKTAKE_ENDED,
					       .stocktake = l->k->book.stocktake}),
			 0);
	assert_int_equal(b->counted, FOUND_NONE);
	assert_int_equal(l->k->book.stocktake, NOBODY);
	life_free(l);
}

/* ---- From the screen ---- */

static const struct moment now = {.ms = 1000, .utc_s = 1793577600, .day = 20759, .quality = 3};

static void press(struct life *l, uint8_t control, uint16_t arg)
{
	kiosk_step(
		l->k,
		&(struct event){.type = EVENT_INTENT, .intent = {.control = control, .arg = arg}},
		now, &l->out);
}

static void sit_down(struct life *l, uint8_t phase)
{
	l->k->started = true;
	for (int port = 0; port < PORTS_COUNT; port++)
		l->k->up[port] = true;
	l->k->visit.role = ROLE_STAFF;
	l->k->visit.person = PRIYA;
	l->k->visit.phase = phase;
}

static uint32_t recorded(const struct life *l, uint64_t type)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < l->out.len; i++)
		count += l->out.list[i].type == EFFECT_RECORD && l->out.list[i].fact.type == type;
	return count;
}

/* In every bay another one than the book says, whom somebody waits for: nothing is larger. */
static void the_largest_putting_right_is_one_step(void **state)
{
	struct life *l = life_new(BAYS_MAX);

	(void)state; /* needs none */
	for (uint64_t bay = 1; bay <= BAYS_MAX; bay++) {
		add(l, 100 + bay, bay);
		add(l, 200 + bay, 0);
		l->policy.power[bay] = true;
		must(l, (struct fact){.type = FACT_QUEUED, .person = bay, .kind = DEVICE_TABLET});
		must(l, (struct fact){.type = FACT_HELD,
				      .person = bay,
				      .kind = DEVICE_TABLET,
				      .device = 100 + bay});
	}
	begin(l);
	for (uint64_t bay = 1; bay <= BAYS_MAX; bay++)
		must(l, seen(l, bay, FOUND_DEVICE, 200 + bay));
	sit_down(l, SCREEN_STAFF_FINDS);
	press(l, CONTROL_CONFIRM, 0);
	assert_int_equal(recorded(l, FACT_PUT_RIGHT), 2 * BAYS_MAX);
	assert_int_equal(recorded(l, FACT_BAY_SETTLED), BAYS_MAX);
	assert_int_equal(recorded(l, FACT_STOCKTAKE_ENDED), 1);
	for (uint8_t bay = 1; bay <= BAYS_MAX; bay++) {
		const struct bay *b = &l->k->book.bay[bay];

		assert_int_equal(l->k->book.device[b->occupant].id, 200 + bay);
		assert_int_equal(b->doubt, DOUBT_NONE);
	}
	life_free(l);
}

/* All of them moved on by one: a ring, in which no bay is free to begin with. */
static void a_ring_of_changed_places_is_put_right(void **state)
{
	struct life *l = life_new(BAYS_MAX);

	(void)state; /* needs none */
	for (uint64_t bay = 1; bay <= BAYS_MAX; bay++)
		add(l, 100 + bay, bay);
	begin(l);
	for (uint64_t bay = 1; bay <= BAYS_MAX; bay++)
		must(l, seen(l, bay, FOUND_DEVICE, 100 + bay % BAYS_MAX + 1));
	sit_down(l, SCREEN_STAFF_FINDS);
	press(l, CONTROL_CONFIRM, 0);
	assert_int_equal(recorded(l, FACT_PUT_RIGHT), BAYS_MAX);
	for (uint32_t i = 0; i < BAYS_MAX; i++)
		assert_int_equal(l->k->book.device[i].state, STATE_READY);
	life_free(l);
}

/* A page of finds, and one turned too far. */
static void every_find_is_on_a_page(void **state)
{
	struct life *l = life_new(BAYS_MAX);
	struct view view;
	uint32_t rows = 0;

	(void)state; /* needs none */
	for (uint64_t bay = 1; bay <= BAYS_MAX; bay++)
		add(l, 100 + bay, bay);
	begin(l);
	for (uint64_t bay = 1; bay <= BAYS_MAX; bay++)
		must(l, seen(l, bay, FOUND_EMPTY, NOBODY));
	sit_down(l, SCREEN_STAFF_FINDS);
	do {
		kiosk_view(l->k, now, &view);
		assert_int_equal(view.not_seen, BAYS_MAX);
		assert_true(view.more);
		for (uint8_t i = 0; i < view.rows; i++)
			assert_int_equal(view.row[i].id, 101 + rows++);
		press(l, CONTROL_MORE, 0);
	} while (l->k->visit.turn != 0);
	assert_int_equal(rows, BAYS_MAX);
	press(l, CONTROL_ROW, 200); /* no such row */
	assert_int_equal(l->k->visit.phase, SCREEN_STAFF_FINDS);
	life_free(l);
}

/* Nothing is put right with a device whose door moves just now. */
static void what_is_at_a_door_is_left_alone(void **state)
{
	struct life *l = two_to_count();

	(void)state; /* needs none */
	must(l, seen(l, BAY, FOUND_EMPTY, NOBODY));
	must(l, (struct fact){.type = FACT_DOOR_BEGUN,
			      .bay = 6,
			      .why = ACT_LOOK,
			      .device = TABLET,
			      .worker = PRIYA});
	sit_down(l, SCREEN_STAFF_FINDS);
	press(l, CONTROL_CONFIRM, 0);
	assert_int_equal(l->k->visit.phase, SCREEN_STAFF_SORRY);
	assert_int_equal(l->k->visit.refusal, REFUSED_BUSY);
	assert_int_equal(recorded(l, FACT_PUT_RIGHT), 0);
	life_free(l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_count_says_only_what_can_be_seen),
		cmocka_unit_test(what_differs_is_offered_to_nobody_until_it_is_put_right),
		cmocka_unit_test(two_that_changed_places_stay_ready),
		cmocka_unit_test(a_stocktake_ends_no_loan),
		cmocka_unit_test(a_count_does_not_outlive_its_door),
		cmocka_unit_test(the_largest_putting_right_is_one_step),
		cmocka_unit_test(a_ring_of_changed_places_is_put_right),
		cmocka_unit_test(every_find_is_on_a_page),
		cmocka_unit_test(what_is_at_a_door_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
