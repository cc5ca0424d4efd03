/*
 * The life of a device as a table: from each state, which facts may follow,
 * and where they lead. What may not follow is refused and changes nothing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <errno.h>

#include <lendbay/kiosk.h>
#include <lendbay/text.h>

#include "state.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define TABLET      7u  /* the device */
#define BAY         2u  /* where it stands */
#define OTHER       3u  /* a bay that is empty */
#define ADA         11u /* who borrows it */
#define PRIYA       21u /* who works here */
#define BOOK_MAX    65536

struct life {
	struct policy policy;
	struct kiosk *k;
	char before[BOOK_MAX], after[BOOK_MAX];
};

static int tell(struct life *l, struct fact fact)
{
	fact.number = kiosk_number(l->k) + 1;
	return kiosk_apply(l->k, &fact);
}

/* The act that is open at BAY, and the device's loan: facts name them by number. */
static uint64_t act(const struct life *l)
{
	return l->k->book.bay[BAY].act;
}

static uint64_t loan(const struct life *l)
{
	return l->k->book.device[0].loan;
}

/* ---- Steps of a life, each a few facts that may follow ---- */

static void add(struct life *l)
{
	assert_int_equal(tell(l, (struct fact){.type = FACT_KIOSK_BEGAN}), 0);
	assert_int_equal(tell(l, (struct fact){.type = FACT_DEVICE_ADDED,
					       .device = TABLET,
					       .kind = DEVICE_TABLET,
					       .unit = 1}),
			 0);
}

static void restock(struct life *l)
{
	assert_int_equal(
		tell(l, (struct fact){.type = FACT_RESTOCKED, .device = TABLET, .bay = BAY}), 0);
}

static void lend(struct life *l)
{
	assert_int_equal(tell(l, (struct fact){.type = FACT_DOOR_BEGUN,
					       .bay = BAY,
					       .why = ACT_LEND,
					       .device = TABLET,
					       .person = ADA}),
			 0);
	assert_int_equal(tell(l, (struct fact){.type = FACT_LENT,
					       .bay = BAY,
					       .act = act(l),
					       .device = TABLET,
					       .person = ADA,
					       .day = 20787}),
			 0);
	assert_int_equal(tell(l, (struct fact){.type = FACT_DOOR_ENDED,
					       .bay = BAY,
					       .act = act(l),
					       .end = END_TAKEN}),
			 0);
}

static void hand_in(struct life *l)
{
	assert_int_equal(tell(l, (struct fact){.type = FACT_HANDED_IN,
					       .loan = loan(l),
					       .device = TABLET,
					       .bay = BAY}),
			 0);
}

static void one(struct life *l, uint64_t type)
{
	assert_int_equal(tell(l, (struct fact){.type = type,
					       .device = TABLET,
					       .loan = loan(l),
					       .worker = PRIYA,
					       .grounds = GROUNDS_NOT_SEEN}),
			 0);
}

/* Brings a new device into `state` by the shortest way. */
static void live_to(struct life *l, uint8_t state)
{
	kiosk_init(l->k, &l->policy);
	add(l);
	switch (state) {
	case STATE_READY: restock(l); break;
	case STATE_LENT: restock(l), lend(l); break;
	case STATE_HANDED_IN: restock(l), lend(l), hand_in(l); break;
	case STATE_RETURNED: restock(l), lend(l), one(l, FACT_TAKEN_IN); break;
	case STATE_WIPED: one(l, FACT_WIPED); break;
	case STATE_INSPECTED: one(l, FACT_WIPED), one(l, FACT_INSPECTED); break;
	case STATE_QUARANTINED: one(l, FACT_QUARANTINED); break;
	case STATE_IMPOUNDED: one(l, FACT_IMPOUNDED); break;
	case STATE_WITHDRAWN: one(l, FACT_WITHDRAWN); break;
	case STATE_MISSING: one(l, FACT_MISSED); break;
	default: break; /* new */
	}
	assert_int_equal(l->k->book.device[0].state, state);
}

/*
 * The table. A row is a fact, a column the state it comes in: where it leads,
 * or nothing where it may not follow. N new, r ready, L lent, h handed in,
 * b back with staff, w wiped, i inspected, Q quarantined, I impounded,
 * W withdrawn, M missing.
 */
static const char states[] = "-NrLhbwiQIWM"; /* by enum device_state */

/* clang-format off: the columns stand under each other */
static const struct {
	uint64_t type;
	const char *to; /* one for each state from new on; '.' may not follow */
} rows[] = {
	/*                      NrLhbwiQIWM */
	{FACT_LENT, ".L........."},          {FACT_TAKEN, "..L........"},
	{FACT_NOT_TAKEN, "..r........"},     {FACT_LOAN_UNSURE, "..L........"},
	{FACT_HANDED_IN, "..h........"},     {FACT_RENEWED, "..L........"},
	{FACT_DUE_SET, "..L........"},       {FACT_GRACE_GIVEN, "..L........"},
	{FACT_HAPPENED_SAID, "..L........"}, {FACT_LOAN_ENDED, "..M........"},
	{FACT_TAKEN_IN, "b.bb......."},      {FACT_WIPED, "w...w..w..w"},
	{FACT_WIPE_PROVED, "N...b..Q..M"},   {FACT_INSPECTED, ".....i....."},
	{FACT_RESTOCKED, "r.....r...."},     {FACT_QUARANTINED, "QQ.QQQQQ.QQ"},
	{FACT_IMPOUNDED, "IIIIIIII.II"},     {FACT_RELEASED, "........Q.."},
	{FACT_WITHDRAWN, "WW..WWWW.WW"},     {FACT_MISSED, "MM..MMMM.MM"},
	{FACT_FOUND_AGAIN, "..........h"},   {FACT_UNSAFE_SAID, "NrLhbwiQIWM"},
	{FACT_NOT_ON_LOAN, "NrLhbwiQIWM"},   {FACT_FAULT_SAID, "NrLhbwiQIWM"},
	{FACT_LOAN_CARRIED, "L......L..."},  {FACT_PUT_RIGHT, "NrhhbwrQIWh"},
	{FACT_MAY_BE_WIPED, "NrLhbwiQIWM"},
};
/* clang-format on */

/* A fact of that type as the core would record it in this life. */
static struct fact fitting(struct life *l, uint64_t type)
{
	struct fact fact = {.type = type,
			    .device = TABLET,
			    .person = ADA,
			    .loan = loan(l),
			    .day = 20800,
			    .grounds = GROUNDS_LOST,
			    .fault = FAULT_SCREEN,
			    .tool = TOOL_MDM_WIPE,
			    .method = METHOD_CLEAR,
			    .evidence = 9,
			    .worker = PRIYA,
			    .bay = OTHER,
			    .number = kiosk_number(l->k) + 1};

	if (type == FACT_LOAN_CARRIED)
		fact.loan = 5; /* in the predecessor's ledger */
	if (type == FACT_PUT_RIGHT) {
		assert_int_equal(tell(l, (struct fact){.type = FACT_STOCKTAKE_BEGAN}), 0);
		fact.stocktake = l->k->book.stocktake;
		fact.grounds = GROUNDS_WRONG_BAY;
		fact.number = kiosk_number(l->k) + 1;
	}
	if (type != FACT_LENT)
		return fact;
	fact.bay = BAY;
	fact.loan = NOBODY;
	if (act(l) == NOBODY)
		assert_int_equal(tell(l, (struct fact){.type = FACT_DOOR_BEGUN,
						       .bay = BAY,
						       .why = ACT_LEND,
						       .device = TABLET,
						       .person = ADA}),
				 0);
	fact.act = act(l);
	fact.number = kiosk_number(l->k) + 1;
	return fact;
}

static void nothing_changed(struct life *l)
{
	(void)kiosk_book_write(l->k, l->after, BOOK_MAX); /* compared whole */
	assert_string_equal(l->after, l->before);
}

static struct life *life_new(void)
{
	struct life *l = calloc(1, sizeof(*l));

	assert_non_null(l);
	l->policy.bays = 8;
	l->policy.loan_days = 28;
	l->k = calloc(1, kiosk_size());
	assert_non_null(l->k);
	return l;
}

static void life_free(struct life *l)
{
	free(l->k);
	free(l);
}

static void the_gates_of_a_devices_life(void **state)
{
	struct life *l = life_new();

	(void)state; /* needs none */
	for (size_t row = 0; row < COUNT(rows); row++) {
		for (uint8_t from = STATE_NEW; from < STATES; from++) {
			char to = rows[row].to[from - 1];

			live_to(l, from);

			struct fact fact = fitting(l, rows[row].type);

			(void)kiosk_book_write(l->k, l->before, BOOK_MAX); /* compared whole */

			int err = kiosk_apply(l->k, &fact);
			char got = err < 0 ? '.' : states[l->k->book.device[0].state];

			if (got != to)
				fail_msg("%s from %c: leads to %c, not %c", fact_word(fact.type),
					 states[from], got, to);
			if (to == '.')
				nothing_changed(l);
		}
	}
	life_free(l);
}

/* ---- What a fact changes beside the state ---- */

static void a_loan_that_is_over_leaves_nothing_with_the_device(void **state)
{
	static const uint64_t said[] = {FACT_LOAN_UNSURE, FACT_GRACE_GIVEN, FACT_HELPED,
					FACT_HAPPENED_SAID};
	struct life *l = life_new();
	struct device *d = &l->k->book.device[0];

	(void)state; /* needs none */
	live_to(l, STATE_LENT);
	assert_int_equal(tell(l, (struct fact){.type = FACT_RENEWED,
					       .device = TABLET,
					       .loan = loan(l),
					       .day = 20815,
					       .count = 1}),
			 0);
	d->confirm = true;
	d->helper = PRIYA;
	for (size_t i = 0; i < COUNT(said); i++)
		assert_int_equal(tell(l, (struct fact){.type = said[i],
						       .device = TABLET,
						       .loan = loan(l),
						       .champion = PRIYA,
						       .person = ADA,
						       .day = 20820,
						       .grounds = GROUNDS_BROKEN}),
				 0);
	assert_int_equal(d->borrower, ADA);
	one(l, FACT_TAKEN_IN);
	assert_int_equal(d->loan, NOBODY);
	assert_int_equal(d->borrower, NOBODY);
	assert_int_equal(d->helper, NOBODY);
	assert_int_equal(d->due_day, 0);
	assert_int_equal(d->renewals, 0);
	assert_int_equal(d->happened, GROUNDS_NONE);
	assert_false(d->unsure || d->taken || d->confirm || d->grace || d->helped);
	life_free(l);
}

static void what_stands_in_a_doubtful_bay_is_unsure(void **state)
{
	struct life *l = life_new();
	struct device_now now;

	(void)state; /* needs none */
	live_to(l, STATE_READY);
	kiosk_device(l->k, 0, &now);
	assert_int_equal(now.device, TABLET);
	assert_int_equal(now.bay, BAY);
	assert_false(now.unsure);
	assert_int_equal(tell(l, (struct fact){.type = FACT_FORCED, .bay = OTHER}), 0);
	assert_int_equal(tell(l, (struct fact){.type = FACT_FORCED, .bay = BAYS_MAX}), 0);
	kiosk_device(l->k, 0, &now);
	assert_false(now.unsure);
	assert_int_equal(tell(l, (struct fact){.type = FACT_FORCED, .bay = BAY}), 0);
	kiosk_device(l->k, 0, &now);
	assert_true(now.unsure);
	life_free(l);
}

static void a_clock_that_jumped_is_looked_at_by_a_worker(void **state)
{
	enum { DAY_S = 86400 };
	/* From, to; whether nobody is overdue after it. */
	static const struct {
		uint64_t type, from_s, to_s;
		bool jumped;
	} cases[] = {
		{FACT_CLOCK_STEPPED, 1000, 1000 + DAY_S, false},        /* a day is none */
		{FACT_CLOCK_STEPPED, 1000 + DAY_S, 1000, false},        /* nor back */
		{FACT_CLOCK_STEPPED, 1000, 1001 + DAY_S, true},         /* more than a day */
		{FACT_CLOCK_STEPPED, 1001 + DAY_S, 1061 + DAY_S, true}, /* nobody has looked */
		{FACT_SIGNED_IN, 0, 0, false},                          /* a worker */
		{FACT_CLOCK_STEPPED, 1001 + DAY_S, 1000, true},         /* back by more */
		/* A worker sets it: that was looked at, and only that once. */
		{FACT_CLOCK_SET, 0, 9 * DAY_S, true},
		{FACT_CLOCK_STEPPED, 1000, 9 * DAY_S + 60, false},
		{FACT_CLOCK_STEPPED, 9 * DAY_S, 99 * DAY_S, true},
		{FACT_CLOCK_STEPPED, 99 * DAY_S, 9 * DAY_S, true},
		{FACT_SIGNED_IN, 0, 0, false},
		{FACT_CLOCK_SET, 0, 99 * DAY_S, false},
		{FACT_CLOCK_STEPPED, 9 * DAY_S, 99 * DAY_S + 61, true}, /* set to another time */
	};
	struct life *l = life_new();

	(void)state; /* needs none */
	kiosk_init(l->k, &l->policy);
	add(l);
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(tell(l, (struct fact){.type = cases[i].type,
						       .worker = PRIYA,
						       .from_s = cases[i].from_s,
						       .to_s = cases[i].to_s}),
				 0);
		if (l->k->book.clock_jumped != cases[i].jumped)
			fail_msg("case %zu", i);
	}
	life_free(l);
}

static void a_device_may_have_any_number_that_can_be_kept(void **state)
{
	static const struct {
		struct fact fact;
		bool fits;
	} cases[] = {
		{{.kind = DEVICE_KINDS - 1, .unit = UINT32_MAX, .parts = UINT32_MAX}, true},
		{{.kind = DEVICE_TABLET, .unit = UINT32_MAX + UINT64_C(1)}, false},
		{{.kind = DEVICE_TABLET, .parts = UINT32_MAX + UINT64_C(1)}, false},
		{{.kind = DEVICE_KINDS}, false},
	};
	struct life *l = life_new();

	(void)state; /* needs none */
	kiosk_init(l->k, &l->policy);
	add(l);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct fact fact = cases[i].fact;

		fact.type = FACT_DEVICE_ADDED;
		fact.device = 100 + i;
		assert_int_equal(tell(l, fact) == 0, cases[i].fits);
	}
	life_free(l);
}

/* Wrong tries of as many people as there may be: the pause that ends first makes room. */
static void a_full_list_of_tries_forgets_the_shortest_pause(void **state)
{
	struct life *l = life_new();
	struct fact wrong = {.type = FACT_PIN_WRONG, .count = 5};

	(void)state; /* needs none */
	kiosk_init(l->k, &l->policy);
	add(l);
	for (uint64_t person = 1; person <= BORROWERS_MAX; person++) {
		wrong.person = person;
		wrong.until_s = person == 77 || person == 78 ? 10 : 1000 + person;
		assert_int_equal(tell(l, wrong), 0);
	}
	wrong.person = 100001;
	wrong.until_s = 2000;
	assert_int_equal(tell(l, wrong), 0);
	assert_null(find_tries(l->k, 77)); /* of two alike the first */
	assert_non_null(find_tries(l->k, 78));
	wrong.person = 100002;
	assert_int_equal(tell(l, wrong), 0);
	assert_null(find_tries(l->k, 78));
	for (uint64_t person = 1; person <= BORROWERS_MAX; person++) {
		const struct tries *t = find_tries(l->k, person);

		assert_int_equal(t == NULL, person == 77 || person == 78);
		if (t != NULL)
			assert_int_equal(t->until_s, 1000 + person);
	}
	assert_int_equal(find_tries(l->k, 100001)->until_s, 2000);
	assert_int_equal(find_tries(l->k, 100002)->until_s, 2000);
	/* A right PIN ends one's own, and nobody else's. */
	assert_int_equal(tell(l, (struct fact){.type = FACT_PIN_RIGHT, .person = 5}), 0);
	assert_null(find_tries(l->k, 5));
	wrong.person = 100003;
	assert_int_equal(tell(l, wrong), 0);
	assert_int_equal(find_tries(l->k, 100003)->who, 100003);
	for (uint64_t person = 6; person <= BORROWERS_MAX; person++) {
		const struct tries *t = find_tries(l->k, person);

		assert_int_equal(t == NULL, person == 77 || person == 78);
		assert_true(t == NULL || t->who == person);
	}
	life_free(l);
}

/* What is remembered of a lending whose end nobody saw, until somebody has looked. */
static void what_is_unsure_of_a_bay_follows_from_how_its_act_ended(void **state)
{
	static const struct {
		uint64_t why, end;
		bool unsure, open; /* whose loan it was is kept; and that it stood open */
	} cases[] = {
		{ACT_LEND, END_UNSURE, true, false},     {ACT_LEND, END_LEFT_OPEN, true, true},
		{ACT_LEND, END_UNSURE, true, false}, /* … after one that was left open */
		{ACT_LEND, END_TAKEN, false, false},     {ACT_LEND, END_NOT_TAKEN, false, false},
		{ACT_TAKE_IN, END_UNSURE, false, false}, {ACT_LOOK, END_LEFT_OPEN, false, false},
	};
	struct life *l = life_new();
	struct bay *b = &l->k->book.bay[BAY];

	(void)state; /* needs none */
	live_to(l, STATE_READY);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct fact begun = {.type = FACT_DOOR_BEGUN,
				     .bay = BAY,
				     .why = cases[i].why,
				     .device = TABLET,
				     .person = ADA};
		uint64_t lent = NOBODY;

		assert_int_equal(tell(l, begun), 0);
		if (cases[i].why == ACT_LEND) {
			lent = kiosk_number(l->k) + 1;
			assert_int_equal(tell(l, (struct fact){.type = FACT_LENT,
							       .bay = BAY,
							       .act = act(l),
							       .device = TABLET,
							       .person = ADA,
							       .day = 20787}),
					 0);
		}
		assert_int_equal(tell(l, (struct fact){.type = FACT_DOOR_ENDED,
						       .bay = BAY,
						       .act = act(l),
						       .end = cases[i].end}),
				 0);
		if ((b->unsure_loan != NOBODY && b->unsure_loan == lent) != cases[i].unsure ||
		    (b->unsure_loan != NOBODY && b->unsure_device != TABLET) ||
		    b->unsure_open != cases[i].open)
			fail_msg("case %zu", i);
		if (cases[i].why == ACT_LEND)
			one(l, FACT_TAKEN_IN), one(l, FACT_WIPED), one(l, FACT_INSPECTED),
				restock(l);
		/* The next may be lent through it unlooked at: facts alone do not forbid it. */
		if (i != 1)
			assert_int_equal(tell(l, (struct fact){.type = FACT_BAY_SETTLED,
							       .bay = BAY,
							       .found = FOUND_AS_BEFORE}),
					 0);
	}
	life_free(l);
}

static void failures_of_a_door_are_counted_and_never_forgotten_by_themselves(void **state)
{
	struct life *l = life_new();

	(void)state; /* needs none */
	kiosk_init(l->k, &l->policy);
	add(l);
	for (uint32_t i = 1; i <= 300; i++) {
		assert_int_equal(
			tell(l,
			     (struct fact){.type = FACT_DOOR_BEGUN, .bay = BAY, .why = ACT_LOOK}),
			0);
		assert_int_equal(tell(l, (struct fact){.type = FACT_DOOR_ENDED,
						       .bay = BAY,
						       .act = act(l),
						       .end = END_NOT_OPENED}),
				 0);
		assert_int_equal(l->k->book.bay[BAY].failures, i < UINT8_MAX ? i : UINT8_MAX);
	}
	life_free(l);
}

/* ---- Facts that name what is not so ---- */

static void facts_that_name_another_thing_are_refused(void **state)
{
	static const struct {
		uint8_t in;
		struct fact fact;
		const char *why;
	} cases[] = {
		{STATE_LENT, {.type = FACT_TAKEN, .device = TABLET, .loan = 999}, "another loan"},
		{STATE_LENT, {.type = FACT_TAKEN, .device = 8, .loan = 4}, "another device"},
		{STATE_LENT, {.type = FACT_LOAN_UNSURE, .device = TABLET}, "no loan"},
		{STATE_LENT, {.type = FACT_RENEWED, .device = TABLET, .day = 1}, "no loan"},
		{STATE_LENT,
		 {.type = FACT_HANDED_IN, .device = TABLET, .loan = 999, .bay = OTHER},
		 "another loan"},
		{STATE_LENT,
		 {.type = FACT_TAKEN_IN, .device = TABLET, .loan = 999},
		 "another loan"},
		{STATE_LENT,
		 {.type = FACT_HAPPENED_SAID, .device = TABLET, .loan = 5},
		 "nothing that happened"},
		{STATE_LENT,
		 {.type = FACT_HAPPENED_SAID,
		  .device = TABLET,
		  .loan = 5,
		  .grounds = GROUNDS_COUNT},
		 "nothing that can happen"},
		{STATE_LENT,
		 {.type = FACT_HAPPENED_SAID,
		  .device = TABLET,
		  .loan = 999,
		  .grounds = GROUNDS_BROKEN},
		 "another loan"},
		{STATE_HANDED_IN, {.type = FACT_WITHDRAWN, .device = TABLET}, "a loan not ended"},
		{STATE_NEW, {.type = FACT_RESTOCKED, .device = TABLET}, "no bay"},
		{STATE_NEW,
		 {.type = FACT_RESTOCKED, .device = TABLET, .bay = BAYS_MAX + 1},
		 "no such bay"},
		{STATE_NEW,
		 {.type = FACT_DEVICE_ADDED, .device = TABLET, .kind = 1},
		 "known already"},
		{STATE_NEW, {.type = FACT_DEVICE_ADDED, .kind = 1}, "no device"},
		{STATE_NEW, {.type = FACT_DEVICE_ADDED, .device = 8, .kind = 99}, "no such kind"},
		{STATE_NEW,
		 {.type = FACT_DEVICE_ADDED, .device = 8, .kind = 1, .unit = UINT64_MAX},
		 "a number too large"},
		{STATE_NEW, {.type = FACT_KIOSK_BEGAN}, "not the first fact"},
		{STATE_NEW, {.type = FACT_DOOR_BEGUN}, "no bay"},
		{STATE_NEW, {.type = FACT_DOOR_OPENED, .bay = BAY, .act = 5}, "no act"},
		{STATE_NEW, {.type = FACT_DOOR_ENDED, .bay = BAY, .act = 5}, "no act"},
		{STATE_NEW, {.type = FACT_DOOR_ENDED, .bay = BAY}, "no act"},
		{STATE_NEW, {.type = FACT_FORCED}, "no bay"},
		{STATE_NEW, {.type = FACT_BAY_UNSURE}, "no bay"},
		{STATE_NEW, {.type = FACT_BAY_OUT_OF_USE}, "no bay"},
		{STATE_NEW, {.type = FACT_BAY_SETTLED}, "no bay"},
		{STATE_NEW,
		 {.type = FACT_BAY_SETTLED, .bay = BAY, .found = FOUND_DEVICE},
		 "no device"},
		{STATE_NEW,
		 {.type = FACT_BAY_SETTLED, .bay = BAY, .found = FOUND_DEVICE, .device = 8},
		 "no device of ours"},
		{STATE_READY, {.type = FACT_LENT, .device = TABLET, .person = ADA}, "no bay"},
		{STATE_LENT,
		 {.type = FACT_NOT_TAKEN, .device = TABLET, .loan = 999, .bay = OTHER},
		 "another loan"},
		{STATE_LENT, {.type = FACT_NOT_TAKEN, .device = TABLET, .loan = 5}, "no bay"},
		{STATE_READY,
		 {.type = FACT_LENT, .device = TABLET, .person = ADA, .bay = BAY, .act = 999},
		 "another act"},
		{STATE_READY,
		 {.type = FACT_LENT,
		  .device = TABLET,
		  .person = ADA,
		  .bay = BAY,
		  .day = UINT64_MAX},
		 "a day too late"},
		{STATE_NEW, {.type = FACT_PARTS_SAID, .device = 8}, "no device of ours"},
		{STATE_NEW,
		 {.type = FACT_FAULT_SAID, .device = 8, .fault = FAULT_SCREEN},
		 "no device of ours"},
		{STATE_NEW, {.type = FACT_FAULT_SAID, .device = TABLET}, "no fault"},
		{STATE_NEW,
		 {.type = FACT_FAULT_SAID, .device = TABLET, .fault = KIT_FAULTS},
		 "no such fault"},
		{STATE_NEW, {.type = FACT_SISTER_IN, .device = TABLET, .bay = BAY}, "one of ours"},
		{STATE_NEW, {.type = FACT_SISTER_IN, .bay = BAY}, "no device"},
		{STATE_READY,
		 {.type = FACT_SISTER_IN, .device = 8, .bay = BAY},
		 "a bay that is taken"},
		{STATE_MISSING, {.type = FACT_FOUND_AGAIN, .device = TABLET}, "no bay"},
		{STATE_NEW, {.type = FACT_PIN_WRONG, .count = 1}, "nobody"},
		{STATE_NEW,
		 {.type = FACT_LOAN_CARRIED, .device = TABLET, .person = ADA},
		 "no loan of the predecessor"},
		{STATE_NEW, {.type = FACT_LOAN_CARRIED, .device = TABLET, .loan = 5}, "nobody's"},
		{STATE_NEW,
		 {.type = FACT_LOAN_CARRIED,
		  .device = TABLET,
		  .person = ADA,
		  .loan = 5,
		  .count = UINT8_MAX + 1},
		 "renewed too often"},
		{STATE_NEW, {.type = FACT_EXPORTED}, "nothing"},
		{STATE_NEW, {.type = FACT_ERASED}, "nobody"},
		{STATE_LENT, {.type = FACT_ERASED, .person = ADA}, "somebody who has one"},
		{STATE_NEW,
		 {.type = FACT_DOOR_BEGUN, .bay = BAY, .why = ACT_REASONS_COUNT},
		 "no such reason"},
		{STATE_NEW, {.type = FACT_CALLED, .why_called = REFUSALS_COUNT}, "no such reason"},
		{STATE_NEW, {.type = FACT_EXPORTED, .what = EXPORTS_COUNT}, "no such thing"},
		{STATE_NEW, {.type = FACT_EXPORTED_HERE, .worker = 8}, "nothing"},
		{STATE_NEW,
		 {.type = FACT_EXPORTED_HERE, .what = EXPORTS_COUNT, .worker = 8},
		 "no such thing"},
		{STATE_NEW, {.type = FACT_TURNED_AWAY, .kind = DEVICE_TABLET}, "for no reason"},
		{STATE_NEW,
		 {.type = FACT_TURNED_AWAY, .why_called = REFUSALS_COUNT},
		 "no such reason"},
		{STATE_NEW,
		 {.type = FACT_TURNED_AWAY, .why_called = REFUSED_OVERDUE, .kind = DEVICE_KINDS},
		 "no such kind"},
		{STATE_NEW,
		 {.type = FACT_DAY_CLOSED, .day = 20800, .to_day = 20800},
		 "to the same day"},
		{STATE_NEW, {.type = FACT_DAY_OPENED, .day = 20800}, "not closed"},
		{STATE_NEW, {.type = FACT_CORRECTED, .wrong = 99}, "a fact to come"},
		{STATE_NEW, {.type = FACT_CORRECTED, .wrong = 3}, "itself"},
		{STATE_NEW, {.type = FACT_CORRECTED}, "no fact"},
		{STATE_NEW, {.type = FACT_STOCKTAKE_ENDED}, "none is under way"},
		{STATE_NEW, {.type = FACT_STOCKTAKE_ENDED, .stocktake = 2}, "none is under way"},
		{STATE_NEW,
		 {.type = FACT_BAY_COUNTED, .bay = BAY, .found = FOUND_EMPTY},
		 "none is under way"},
		{STATE_READY,
		 {.type = FACT_PUT_RIGHT,
		  .device = TABLET,
		  .bay = OTHER,
		  .grounds = GROUNDS_WRONG_BAY},
		 "none is under way"},
		{STATE_NEW,
		 {.type = FACT_BAY_SETTLED, .bay = BAY, .found = FOUND_UNKNOWN},
		 "nothing is settled by what nobody knows"},
		{STATE_NEW, {.type = FACT_TYPES}, "no such type"},
		{STATE_NEW, {.type = FACT_NONE}, "no type"},
	};
	struct life *l = life_new();

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(cases); i++) {
		live_to(l, cases[i].in);
		(void)kiosk_book_write(l->k, l->before, BOOK_MAX); /* compared whole */
		if (tell(l, cases[i].fact) != -EPROTO)
			fail_msg("case %zu was taken: %s", i, cases[i].why);
		nothing_changed(l);
	}
	life_free(l);
}

/* A civil day has 32 bits, in every fact that names one. */
static void no_fact_names_a_day_there_is_not(void **state)
{
	static const struct fact facts[] = {
		{.type = FACT_RENEWED, .device = TABLET},
		{.type = FACT_DUE_SET, .device = TABLET},
		{.type = FACT_GRACE_GIVEN, .device = TABLET},
		{.type = FACT_HELPED, .champion = PRIYA},
		{.type = FACT_REFERRAL_MADE, .referral = 77},
		{.type = FACT_SESSION_ADDED, .session = 5, .to_minute = 600},
		{.type = FACT_DAY_CLOSED},
		{.type = FACT_LOAN_CARRIED, .device = TABLET, .person = ADA},
	};
	struct life *l = life_new();

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(facts); i++) {
		struct fact fact = facts[i];

		live_to(l, fact.type == FACT_LOAN_CARRIED ? STATE_NEW : STATE_LENT);
		fact.loan = fact.type == FACT_LOAN_CARRIED ? 5 : loan(l);
		/* A day that is closed moves loans to a later one. */
		fact.day = fact.type == FACT_DAY_CLOSED ? 20800 : UINT64_C(1) << 32;
		fact.to_day = UINT64_C(1) << 32;
		(void)kiosk_book_write(l->k, l->before, BOOK_MAX); /* compared whole */
		if (tell(l, fact) != -EPROTO)
			fail_msg("%s: was taken", fact_word(fact.type));
		nothing_changed(l);
		fact.day = fact.type == FACT_DAY_CLOSED ? 20800 : UINT32_MAX;
		fact.to_day = UINT32_MAX;
		if (tell(l, fact) != 0)
			fail_msg("%s: was not taken", fact_word(fact.type));
	}
	life_free(l);
}

/* Days are closed in any order, as many as there is room for, and opened again one by one. */
static void closed_days_come_in_any_order(void **state)
{
	struct life *l = life_new();
	struct fact fact = {.type = FACT_DAY_CLOSED};

	(void)state; /* needs none */
	live_to(l, STATE_NEW);
	/* 7 shares no divisor with the length: each day once, back and forth. */
	for (uint32_t i = 0; i < CLOSED_LATER_MAX; i++) {
		fact.day = 20800 + 2 * (i * 7 % CLOSED_LATER_MAX);
		fact.to_day = fact.day + 1;
		assert_int_equal(tell(l, fact), 0);
		assert_int_equal(tell(l, fact), -EPROTO);
	}
	fact.day = 30000;
	fact.to_day = 30001;
	assert_int_equal(tell(l, fact), -EPROTO);
	for (uint32_t day = 20800; day < 20800 + 2 * CLOSED_LATER_MAX; day++)
		assert_int_equal(is_closed(l->k, day), day % 2 == 0);
	assert_int_equal(tell(l, (struct fact){.type = FACT_DAY_OPENED, .day = 20900}), 0);
	for (uint32_t day = 20800; day < 20800 + 2 * CLOSED_LATER_MAX; day++)
		assert_int_equal(is_closed(l->k, day), day % 2 == 0 && day != 20900);
	assert_int_equal(tell(l, fact), 0);
	life_free(l);
}

/* What others or the registry must hear of ends with its own fact before. */
static void nobody_is_erased_who_is_bound(void **state)
{
	static const struct fact bonds[] = {
		{.type = FACT_QUEUED, .person = ADA, .kind = DEVICE_TABLET},
		{.type = FACT_HELPER_NAMED, .person = ADA, .helper = PRIYA},
		{.type = FACT_HELPER_NAMED, .person = PRIYA, .helper = ADA},
		{.type = FACT_SESSION_ADDED,
		 .session = 5,
		 .champion = ADA,
		 .day = 20800,
		 .to_minute = 600},
	};
	struct life *l = life_new();

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(bonds); i++) {
		live_to(l, STATE_NEW);
		assert_int_equal(tell(l, bonds[i]), 0);
		(void)kiosk_book_write(l->k, l->before, BOOK_MAX); /* compared whole */
		assert_int_equal(tell(l, (struct fact){.type = FACT_ERASED, .person = ADA}),
				 -EPROTO);
		nothing_changed(l);
	}
	life_free(l);
}

/* Nor is who answers for a child's loan. */
static void nobody_is_erased_who_answers_for_a_loan(void **state)
{
	struct life *l = life_new();
	struct fact fact;

	(void)state; /* needs none */
	live_to(l, STATE_READY);
	fact = fitting(l, FACT_LENT);
	fact.adult = PRIYA;
	assert_int_equal(kiosk_apply(l->k, &fact), 0);
	(void)kiosk_book_write(l->k, l->before, BOOK_MAX); /* compared whole */
	assert_int_equal(tell(l, (struct fact){.type = FACT_ERASED, .person = PRIYA}), -EPROTO);
	nothing_changed(l);
	life_free(l);
}

static void who_is_erased_leaves_the_book(void **state)
{
	static const struct fact facts[] = {
		{.type = FACT_BLOCKED, .person = ADA},
		{.type = FACT_BLOCKED, .person = PRIYA},
		{.type = FACT_PIN_WRONG, .person = ADA, .count = 1},
		{.type = FACT_PIN_WRONG, .person = PRIYA, .count = 2},
		{.type = FACT_CALL_BACK_ASKED, .person = ADA},
		{.type = FACT_REFERRED_ON, .person = PRIYA},
		{.type = FACT_REFERRED_ON, .person = ADA},
	};
	struct life *l = life_new();
	struct fact erased = {.type = FACT_ERASED, .person = ADA};

	(void)state; /* needs none */
	/* The same house, with them and without. */
	live_to(l, STATE_NEW);
	for (size_t i = 0; i < COUNT(facts); i++)
		assert_int_equal(tell(l, facts[i]), 0);
	assert_int_equal(tell(l, erased), 0);
	assert_int_equal(l->k->book.blocks, 1);
	assert_int_equal(l->k->book.tried, 1);
	assert_int_equal(l->k->book.asks, 1);
	assert_int_equal(l->k->book.blocked[0], PRIYA);
	assert_int_equal(l->k->book.asked[0].person, PRIYA);
	assert_null(find_tries(l->k, ADA));
	assert_int_equal(find_tries(l->k, PRIYA)->wrong, 2);
	/* Once more it is nothing. */
	assert_int_equal(tell(l, erased), 0);
	assert_int_equal(l->k->book.blocks, 1);
	life_free(l);
}

static void a_bay_holds_one_device(void **state)
{
	static const uint64_t types[] = {FACT_NOT_TAKEN, FACT_HANDED_IN, FACT_FOUND_AGAIN,
					 FACT_RESTOCKED};
	struct life *l = life_new();

	(void)state; /* needs none */
	for (size_t i = 0; i < COUNT(types); i++) {
		live_to(l, types[i] == FACT_RESTOCKED     ? STATE_INSPECTED
			   : types[i] == FACT_FOUND_AGAIN ? STATE_MISSING
							  : STATE_LENT);
		assert_int_equal(tell(l, (struct fact){.type = FACT_DEVICE_ADDED,
						       .device = 8,
						       .kind = DEVICE_TABLET,
						       .unit = 2}),
				 0);
		assert_int_equal(
			tell(l, (struct fact){.type = FACT_RESTOCKED, .device = 8, .bay = OTHER}),
			0);

		struct fact fact = fitting(l, types[i]);

		(void)kiosk_book_write(l->k, l->before, BOOK_MAX); /* compared whole */
		assert_int_equal(kiosk_apply(l->k, &fact), -EPROTO);
		nothing_changed(l);
	}
	life_free(l);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_gates_of_a_devices_life),
		cmocka_unit_test(a_loan_that_is_over_leaves_nothing_with_the_device),
		cmocka_unit_test(what_stands_in_a_doubtful_bay_is_unsure),
		cmocka_unit_test(a_clock_that_jumped_is_looked_at_by_a_worker),
		cmocka_unit_test(a_device_may_have_any_number_that_can_be_kept),
		cmocka_unit_test(a_full_list_of_tries_forgets_the_shortest_pause),
		cmocka_unit_test(what_is_unsure_of_a_bay_follows_from_how_its_act_ended),
		cmocka_unit_test(failures_of_a_door_are_counted_and_never_forgotten_by_themselves),
		cmocka_unit_test(facts_that_name_another_thing_are_refused),
		cmocka_unit_test(no_fact_names_a_day_there_is_not),
		cmocka_unit_test(closed_days_come_in_any_order),
		cmocka_unit_test(nobody_is_erased_who_is_bound),
		cmocka_unit_test(nobody_is_erased_who_answers_for_a_loan),
		cmocka_unit_test(who_is_erased_leaves_the_book),
		cmocka_unit_test(a_bay_holds_one_device),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
