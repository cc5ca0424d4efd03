/*
 * The book's image: nothing of the book is left out of it, equal books give
 * equal bytes, and whatever bytes come, only a whole image is believed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "state.h"

#define LEN(list) (sizeof(list) / sizeof((list)[0]))

struct desk {
	struct policy policy;
	struct kiosk *k, *second;
	uint8_t *image, *other;
	size_t max;
};

static int setup(void **state)
{
	struct desk *d = calloc(1, sizeof(*d));

	assert_non_null(d);
	d->policy.bays = 14;
	d->k = malloc(kiosk_size());
	d->second = malloc(kiosk_size());
	d->max = kiosk_image_max();
	d->image = malloc(d->max);
	d->other = malloc(d->max);
	assert_true(d->k != NULL && d->second != NULL && d->image != NULL && d->other != NULL);
	kiosk_init(d->k, &d->policy);
	kiosk_init(d->second, &d->policy);
	*state = d;
	return 0;
}

static int teardown(void **state)
{
	struct desk *d = *state;

	free(d->k);
	free(d->second);
	free(d->image);
	free(d->other);
	free(d);
	return 0;
}

/* Three of everything, and every member of every row says something. */
static void fill(struct book *book)
{
	memset(book, 1, sizeof(*book));
	memset(&book->derived, 0, sizeof(book->derived));
	book->devices = book->tried = book->waits = book->closed_len = 3;
	book->referrals = book->sessions = book->asks = book->champions = 3;
	book->blocks = book->helpers = book->begins = 3;
	memset(&book->bay[0], 0, sizeof(book->bay[0])); /* no bay */
	for (uint32_t bay = 0; bay <= BAYS_MAX; bay++)
		book->bay[bay].occupant = NOT_FOUND;
	/* A story at both ends: one in each bay makes what is tried bit by bit twice as long. */
	for (uint32_t bay = 3; bay < BAYS_MAX; bay++) {
		book->bay[bay].since_s = 0;
		memset(book->bay[bay].told, 0, sizeof(book->bay[bay].told));
	}
	for (uint32_t i = 0; i < 3; i++) {
		book->device[i].id = 100 + i;
		book->device[i].bay = (uint8_t)(i + 1);
		book->bay[i + 1].occupant = i;
		book->waiting[i].device = 100 + i;
		book->waiting[i].person = book->device[i].held_for = 200 + i;
		book->tries[i].who = 300 + i;
	}
	assert_int_equal(derived_make(book), 0);
}

static void forget_padding(struct book *book)
{
#if defined(__GNUC__) && !defined(__clang__)
	for (uint32_t i = 0; i < 3; i++) {
		__builtin_clear_padding(&book->device[i]);
		__builtin_clear_padding(&book->tries[i]);
		__builtin_clear_padding(&book->waiting[i]);
		__builtin_clear_padding(&book->referral[i]);
		__builtin_clear_padding(&book->session[i]);
		__builtin_clear_padding(&book->asked[i]);
		__builtin_clear_padding(&book->champion[i]);
	}
	for (uint32_t bay = 0; bay <= BAYS_MAX; bay++)
		__builtin_clear_padding(&book->bay[bay]);
#else
	(void)book; /* only gcc can say which bytes are padding: there the rows are compared */
#endif
}

static void rows_are_equal(const struct book *one, const struct book *other)
{
#define SAME(array) assert_memory_equal(one->array, other->array, 3 * sizeof(one->array[0]))
	assert_memory_equal(one->bay, other->bay, sizeof(one->bay));
	SAME(device);
	SAME(tries);
	SAME(waiting);
	SAME(closed);
	SAME(referral);
	SAME(session);
	SAME(asked);
	SAME(champion);
	SAME(blocked);
	SAME(helper);
	SAME(begun);
#undef SAME
}

static void nothing_of_the_book_is_left_out(void **state)
{
	struct desk *d = *state;
	struct book *one = &d->k->book, *other = &d->second->book;

	fill(one);

	size_t len = kiosk_image_write(d->k, d->image, d->max);

	assert_int_equal(kiosk_image_read(d->second, d->image, len), 0);
	assert_int_equal(one->number, other->number);
	assert_int_equal(one->utc_s, other->utc_s);
	assert_int_equal(one->called, other->called);
	assert_int_equal(one->call_why, other->call_why);
	assert_int_equal(one->call_bay, other->call_bay);
	assert_int_equal(one->clock_jumped, other->clock_jumped);
	assert_int_equal(one->set_s, other->set_s);
	assert_int_equal(one->stocktake, other->stocktake);
	for (uint8_t kind = DEVICE_NONE + 1; kind < DEVICE_KINDS; kind++) {
		assert_int_equal(one->wiped[kind].worker, other->wiped[kind].worker);
		assert_int_equal(one->wiped[kind].utc_s, other->wiped[kind].utc_s);
		assert_int_equal(one->wiped[kind].tool, other->wiped[kind].tool);
	}
	assert_int_equal(other->devices, 3);
	assert_memory_equal(&one->derived, &other->derived, sizeof(one->derived));
	forget_padding(one);
	forget_padding(other);
#if defined(__GNUC__) && !defined(__clang__)
	rows_are_equal(one, other);
#else
	(void)rows_are_equal; /* the padding is in the way */
#endif
	assert_int_equal(kiosk_image_write(d->second, d->other, d->max), len);
	assert_memory_equal(d->image, d->other, len);
}

/* The members of `struct book` beside its arrays: one that is added must be thought of here. */
static void no_member_was_added_unseen(void **state)
{
	(void)state; /* only shapes are looked at */
	assert_int_equal(sizeof(struct book) - sizeof(struct derived),
			 offsetof(struct book, derived));
	assert_int_equal(offsetof(struct book, derived) - offsetof(struct book, helper),
			 HELPERS_MAX * sizeof(struct helper) + 8 + BEGUN_MAX * sizeof(uint64_t) +
				 8);
	assert_int_equal(offsetof(struct book, device), 24);
	assert_int_equal(offsetof(struct book, waiting) - offsetof(struct book, called),
			 24 + DEVICE_KINDS * sizeof(struct wiped));
}

static void a_small_kiosks_image_is_small(void **state)
{
	struct desk *d = *state;

	assert_true(kiosk_image_write(d->k, d->image, d->max) < 1200);
}

static void the_largest_book_fits(void **state)
{
	struct desk *d = *state;
	struct book *book = &d->k->book;

	memset(book, 0xff, offsetof(struct book, derived));
	book->devices = DEVICES_MAX;
	book->tried = BORROWERS_MAX;
	book->waits = WAITING_MAX;
	book->closed_len = CLOSED_LATER_MAX;
	book->referrals = REFERRALS_MAX;
	book->sessions = SESSIONS_MAX;
	book->asks = ASKED_MAX;
	book->champions = CHAMPIONS_MAX;
	book->blocks = BLOCKED_MAX;
	book->helpers = HELPERS_MAX;
	book->begins = BEGUN_MAX;

	size_t len = kiosk_image_write(d->k, d->image, d->max);

	assert_true(len <= d->max && len > d->max / 2);
}

static void what_has_no_room_is_said(void **state)
{
	struct desk *d = *state;

	fill(&d->k->book);
	d->image[10] = 99;
	assert_int_equal(kiosk_image_write(d->k, d->image, 10),
			 kiosk_image_write(d->k, d->other, d->max));
	assert_memory_equal(d->image, d->other, 10);
	assert_int_equal(d->image[10], 99);
}

/* Reads bytes; if they are believed, they are what the book they gave is written as. */
static bool is_believed(struct desk *d, const uint8_t *bytes, size_t len)
{
	kiosk_init(d->second, &d->policy);

	int err = kiosk_image_read(d->second, bytes, len);

	if (err == 0) {
		assert_int_equal(kiosk_image_write(d->second, d->other, d->max), len);
		assert_memory_equal(d->other, bytes, len);
		return true;
	}
	assert_int_equal(err, -EPROTO);
	assert_int_equal(kiosk_number(d->second), 0);
	assert_int_equal(d->second->book.devices, 0);
	assert_int_equal(d->second->book.bay[1].occupant, NOT_FOUND);
	return false;
}

static void only_whole_images_are_believed(void **state)
{
	struct desk *d = *state;

	fill(&d->k->book);

	size_t len = kiosk_image_write(d->k, d->image, d->max);
	uint8_t *copy = malloc(len + 1);

	assert_non_null(copy);
	memcpy(copy, d->image, len);
	for (size_t cut = 0; cut < len; cut++)
		assert_false(is_believed(d, copy, cut));
	copy[len] = 0;
	assert_false(is_believed(d, copy, len + 1));
	for (size_t bit = 0; bit < len * 8; bit++) {
		copy[bit / 8] ^= (uint8_t)(1u << bit % 8);
		(void)is_believed(d, copy, len); /* it may be; then as another book, wholly */
		copy[bit / 8] ^= (uint8_t)(1u << bit % 8);
	}
	assert_true(is_believed(d, copy, len));
	free(copy);
}

static void noise_is_never_believed(void **state)
{
	struct desk *d = *state;
	uint64_t seed = 1;
	uint8_t noise[512];

	for (int round = 0; round < 4000; round++) {
		size_t len = 0;

		/* Behind the right beginning, or at once. */
		if (round % 2 == 0) {
			len = 3;
			(void)kiosk_image_write(d->k, noise, len); /* its size alone */
		}
		for (; len < sizeof(noise); len++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			noise[len] = (uint8_t)(seed >> 33 & (round % 4 < 2 ? 0xff : 0x83));
		}
		assert_false(is_believed(d, noise, (size_t)(seed >> 33) % sizeof(noise)));
	}
}

/* A book that cannot be: written as it is, and not believed. */
static void no_impossible_book_is_believed(void **state)
{
	struct desk *d = *state;
	struct book *book = &d->k->book;
	static const char *const what[] = {"two devices of one id",    "a device of no id",
					   "two in one bay",           "a bay that is not",
					   "a kind that is not",       "a state that is not",
					   "tries of nobody",          "tries of one twice",
					   "held, and not there",      "one device held for two",
					   "a doubt that is not",      "minutes after midnight",
					   "more devices than can be", "held for nobody",
					   "neither true nor false",   "why called, that is no why",
					   "a request for what?",      "a story of what?"};

	for (size_t i = 0; i < LEN(what); i++) {
		uint8_t two = 2;

		fill(book);
		switch (i) {
		case 0: book->device[1].id = book->device[0].id; break;
		case 1: book->device[1].id = NOBODY; break;
		case 2: book->device[1].bay = book->device[0].bay; break;
		case 3: book->device[1].bay = BAYS_MAX + 1; break;
		case 4: book->device[2].kind = DEVICE_KINDS; break;
		case 5: book->device[2].state = STATES; break;
		case 6: book->tries[1].who = NOBODY; break;
		case 7: book->tries[1].who = book->tries[2].who; break;
		case 8: book->waiting[1].device = 999; break;
		case 9: book->waiting[1].device = book->waiting[0].device; break;
		case 10: book->bay[5].doubt = DOUBTS; break;
		case 11: book->session[0].to_minute = DAY_MINUTES + 1; break;
		case 12: book->devices = DEVICES_MAX + 1; break;
		case 13: book->waiting[2].person = NOBODY; break;
		case 14: memcpy(&book->device[0].unsafe, &two, 1); break;
		case 15: book->call_why = REFUSALS_COUNT; break;
		case 16: book->bay[1].told[3].found = FINDINGS; break;
		default: book->asked[1].what = REQUESTS_COUNT; break;
		}

		size_t len = kiosk_image_write(d->k, d->image, d->max);

		if (len > d->max || is_believed(d, d->image, len))
			fail_msg("believed: %s", what[i]);
	}
}

static void tell(struct desk *d, struct fact fact)
{
	fact.number = kiosk_number(d->k) + 1;
	assert_int_equal(kiosk_apply(d->k, &fact), 0);
}

static void lend(struct desk *d, uint64_t device, uint64_t person)
{
	uint64_t act = kiosk_number(d->k) + 1;

	tell(d, (struct fact){.type = FACT_DOOR_BEGUN,
			      .bay = device,
			      .why = ACT_LEND,
			      .device = device,
			      .person = person});
	tell(d, (struct fact){.type = FACT_LENT,
			      .bay = device,
			      .act = act,
			      .device = device,
			      .person = person,
			      .day = 20000});
	tell(d,
	     (struct fact){.type = FACT_DOOR_ENDED, .bay = device, .act = act, .end = END_TAKEN});
}

/* Two are due on one day, and the second of them in the table went first. */
static void what_follows_does_not_tell_what_came_first(void **state)
{
	struct desk *d = *state;
	const struct derived *one = &d->k->book.derived, *other = &d->second->book.derived;

	tell(d, (struct fact){.type = FACT_KIOSK_BEGAN});
	for (uint64_t device = 1; device <= 3; device++) {
		tell(d, (struct fact){.type = FACT_DEVICE_ADDED,
				      .device = device,
				      .kind = DEVICE_TABLET});
		tell(d, (struct fact){.type = FACT_RESTOCKED, .device = device, .bay = device});
	}
	lend(d, 3, 7);
	lend(d, 1, 8);
	lend(d, 2, 7);

	size_t len = kiosk_image_write(d->k, d->image, d->max);

	assert_int_equal(kiosk_image_read(d->second, d->image, len), 0);
	assert_memory_equal(one->next_of, other->next_of,
			    sizeof(*one) - offsetof(struct derived, next_of));
	assert_int_equal(find_loan_of(d->second, 7), find_loan_of(d->k, 7));
}

static void a_maker_is_no_row_of_zeros(void **state)
{
	uint8_t maker[KIOSK_MAKER_LEN], again[KIOSK_MAKER_LEN];
	static const uint8_t zeros[KIOSK_MAKER_LEN];

	(void)state; /* of the program, not of a kiosk */
	kiosk_maker(maker);
	kiosk_maker(again);
	assert_memory_equal(maker, again, sizeof(maker));
	assert_memory_not_equal(maker, zeros, sizeof(maker));
}

int main(void)
{
	const struct CMUnitTest all[] = {
		cmocka_unit_test_setup_teardown(nothing_of_the_book_is_left_out, setup, teardown),
		cmocka_unit_test(no_member_was_added_unseen),
		cmocka_unit_test_setup_teardown(a_small_kiosks_image_is_small, setup, teardown),
		cmocka_unit_test_setup_teardown(the_largest_book_fits, setup, teardown),
		cmocka_unit_test_setup_teardown(what_has_no_room_is_said, setup, teardown),
		cmocka_unit_test_setup_teardown(only_whole_images_are_believed, setup, teardown),
		cmocka_unit_test_setup_teardown(noise_is_never_believed, setup, teardown),
		cmocka_unit_test_setup_teardown(no_impossible_book_is_believed, setup, teardown),
		cmocka_unit_test_setup_teardown(what_follows_does_not_tell_what_came_first, setup,
						teardown),
		cmocka_unit_test(a_maker_is_no_row_of_zeros),
	};

	return cmocka_run_group_tests(all, NULL, NULL);
}
