/*
 * Writing a device's sticker, on the simulated tags themselves: whole, locked
 * for ever, and never half of one, whenever the hand takes it away.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <string.h>

#include "ndef.h"
#include "ntag.h"
#include "rig/tags.h"

#define DEVICE   UINT64_C(0x000123456789abcd)
#define OTHER    UINT64_C(0x000fedcba9876543)
#define FOR_EVER UINT32_MAX
#define STEPS    64 /* more than a sticker takes */
#define PAGE_CC  3
#define CHIP_ERR (-EIO)

/* A tag in the air, until it is taken away. */
struct desk {
	struct field field;
	struct rig_tag tag;
	uint32_t left;   /* exchanges until it is out of the field */
	uint32_t steps;  /* that were */
	uint32_t broken; /* the chip fails at this one */
	uint32_t raw;
};

static int exchange(void *with, bool raw, const uint8_t *out, size_t len, uint8_t *in, size_t max)
{
	struct desk *d = with;
	uint8_t answer[RESPONSE_MAX];
	size_t answer_len = 0;

	d->raw += raw;
	if (d->steps++ == d->broken)
		return CHIP_ERR;
	if (d->left == 0)
		return -EREMOTEIO;
	d->left--;
	if (!tag_exchange(&d->tag, out, len, answer, &answer_len))
		return -EREMOTEIO;
	assert_true(answer_len <= max);
	memcpy(in, answer, answer_len);
	return (int)answer_len;
}

static void desk_make(struct desk *d, enum ntag_model model)
{
	static const uint8_t uid[7] = {0x04, 0x11, 0x22, 0x33, 0x44, 0x55, 0x80};

	memset(d, 0, sizeof(*d));
	tag_make_ntag(&d->tag, "tag", uid, model);
}

/* Lays it down and writes it, for so many exchanges. */
static int write_for(struct desk *d, uint64_t device, uint32_t left)
{
	const struct ntag_air air = {.with = d, .exchange = exchange};

	d->field.len = 0;
	assert_true(field_lay(&d->field, &d->tag));
	field_power(&d->field, true);
	assert_ptr_equal(field_select(&d->field, false, NULL, 0), &d->tag);
	d->left = left;
	d->steps = 0;
	d->broken = d->broken != 0 ? d->broken : FOR_EVER;
	return ntag_write_sticker(&air, device);
}

/* What a reader finds on it: a device, or NOBODY. */
static uint64_t device_on(const struct desk *d)
{
	const uint8_t *text;
	size_t text_len;
	uint64_t device = NOBODY;

	if (ndef_find_text(d->tag.memory + PAGE_CC * NTAG_PAGE, 16 * NTAG_PAGE, &text, &text_len) !=
	    1)
		return NOBODY;
	return sticker_read((const char *)text, text_len, &device) ? device : NOBODY;
}

/* Nothing in it but configuration and password can be changed any more. */
static void is_held(struct desk *d)
{
	static const uint8_t lock_page[NTAG_MODELS] = {0x28, 0x82, 0xe2};
	struct rig_tag before = d->tag;

	for (unsigned page = 0; page < lock_page[d->tag.model]; page++) {
		const uint8_t write[] = {0xa2, (uint8_t)page, 0x55, 0xaa, 0x55, 0xaa};
		uint8_t out[RESPONSE_MAX];
		size_t len;

		d->tag.state = AIR_ACTIVE;
		(void)tag_exchange(&d->tag, write, sizeof(write), out, &len); /* ACK or NAK */
		assert_memory_equal(d->tag.memory, before.memory, sizeof(before.memory));
	}
}

static void an_empty_tag_of_each_kind_becomes_a_sticker_and_stays_one(void **state)
{
	(void)state;
	for (unsigned model = 0; model < NTAG_MODELS; model++) {
		struct desk d;

		desk_make(&d, model);
		assert_int_equal(device_on(&d), NOBODY);
		assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_WRITTEN);
		assert_true(device_on(&d) == DEVICE);
		assert_in_range(d.steps, 10, STEPS - 1);
		assert_int_equal(d.raw, 1);
		is_held(&d);

		uint32_t steps = d.steps;

		/* Again: it finds nothing to do. Another's: it is left alone. */
		assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_WRITTEN);
		assert_true(d.steps < steps / 2);
		assert_int_equal(write_for(&d, OTHER, FOR_EVER), STICKER_OTHERS);
		assert_true(device_on(&d) == DEVICE);
	}
}

static void taken_away_at_any_moment_it_is_empty_or_whole_and_can_be_finished(void **state)
{
	(void)state;
	unsigned empty = 0, whole = 0;

	for (unsigned model = 0; model < NTAG_MODELS; model++) {
		int end = STICKER_GONE;

		for (uint32_t left = 0; left < STEPS && end != STICKER_WRITTEN; left++) {
			struct desk d;

			desk_make(&d, model);
			/* What somebody deleted once must not show through. */
			memset(d.tag.memory + 6 * NTAG_PAGE, 0x55, 8 * NTAG_PAGE);
			end = write_for(&d, DEVICE, left);
			assert_int_equal(end, left == 0                ? STICKER_UNFIT
					      : end == STICKER_WRITTEN ? STICKER_WRITTEN
								       : STICKER_GONE);

			uint64_t found = device_on(&d);

			assert_true(found == NOBODY || found == DEVICE);
			empty += found == NOBODY;
			whole += found == DEVICE;

			struct desk again = d;

			assert_int_equal(write_for(&again, DEVICE, FOR_EVER), STICKER_WRITTEN);
			is_held(&again);
			/* For another device it can be used where it says nothing yet. */
			again = d;
			assert_int_equal(write_for(&again, OTHER, FOR_EVER),
					 found == DEVICE ? STICKER_OTHERS : STICKER_WRITTEN);
			assert_true(device_on(&again) == (found == DEVICE ? DEVICE : OTHER));
		}
		assert_int_equal(end, STICKER_WRITTEN);
	}
	/* Both were met, in all three. */
	assert_true(empty > 3 * 10 && whole > 3 * 3);
}

static void a_tag_that_cannot_be_written_to_is_left_as_it_is(void **state)
{
	(void)state;
	static const uint8_t lock_one[] = {0x10, 0x80, 0x08};
	struct desk d;

	desk_make(&d, NTAG_213);
	tag_lock(&d.tag);
	assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_LOCKED);
	/* Somebody's: it could be written to, and is not. */
	desk_make(&d, NTAG_213);
	tag_write_text(&d.tag, "https://example.org/bus");

	struct rig_tag theirs = d.tag;

	assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_OTHERS);
	assert_memory_equal(d.tag.memory, theirs.memory, sizeof(theirs.memory));
	/* One bit is enough: a page of the record's, or one behind it, or the container's. */
	for (size_t i = 0; i < sizeof(lock_one); i++) {
		desk_make(&d, NTAG_215);
		d.tag.memory[10 + (i == 1)] = lock_one[i];

		struct rig_tag before = d.tag;

		assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_LOCKED);
		assert_memory_equal(d.tag.memory, before.memory, sizeof(before.memory));
	}
}

static void too_small_or_of_another_kind_is_left_as_it_is(void **state)
{
	(void)state;
	struct desk d;

	desk_make(&d, NTAG_213);
	d.tag.memory[PAGE_CC * NTAG_PAGE + 2] = 3; /* 24 bytes */
	assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_SMALL);
	d.tag.memory[PAGE_CC * NTAG_PAGE + 2] = 4; /* 32: just so */
	assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_WRITTEN);
	desk_make(&d, NTAG_213);
	d.tag.memory[PAGE_CC * NTAG_PAGE] = 0; /* no container at all */
	assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_UNFIT);
	/* It looks like one of the family, and does not know GET_VERSION. */
	desk_make(&d, NTAG_213);
	d.tag.sticker = false;
	assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_UNFIT);
}

static void what_is_not_kept_is_noticed(void **state)
{
	(void)state;
	struct desk d;

	desk_make(&d, NTAG_213);
	d.tag.fading = true;
	assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_UNREAD);
	/* The record stood there; the locks are not kept. */
	desk_make(&d, NTAG_213);
	(void)write_for(&d, DEVICE, 18); /* to the middle */
	assert_true(device_on(&d) == DEVICE);
	d.tag.fading = true;
	assert_int_equal(write_for(&d, DEVICE, FOR_EVER), STICKER_UNREAD);
}

static void a_chip_that_fails_is_told_at_every_step(void **state)
{
	(void)state;
	for (uint32_t at = 1; at < 20; at++) {
		struct desk d;

		desk_make(&d, NTAG_216);
		d.broken = at;
		assert_int_equal(write_for(&d, DEVICE, FOR_EVER), CHIP_ERR);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_tag_of_each_kind_becomes_a_sticker_and_stays_one),
		cmocka_unit_test(taken_away_at_any_moment_it_is_empty_or_whole_and_can_be_finished),
		cmocka_unit_test(a_tag_that_cannot_be_written_to_is_left_as_it_is),
		cmocka_unit_test(too_small_or_of_another_kind_is_left_as_it_is),
		cmocka_unit_test(what_is_not_kept_is_noticed),
		cmocka_unit_test(a_chip_that_fails_is_told_at_every_step),
	};

	return cmocka_run_group_tests_name("ntag", tests, NULL, NULL);
}
