/*
 * The reader's driver with the real libnfc, on the simulated chip: what comes
 * and goes is told once, and only what was seen twice; a device's sticker is
 * written whole or not at all.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "drivers.h"
#include "rig_room.h"

#define LOOK_EVERY_US 20000
#define QUIET_MS      160  /* in which something more would be told, if there were anything */
#define SOON_MS       5000 /* sanitizers and a busy machine are slow */
#define TAGS_MAX      16

static struct rig_room room;

/* ---- The driver, in this process. ---- */

static struct reader *reader;

static int reader_make(void **state)
{
	(void)state;
	assert_int_equal(reader_nfc_open(&room.bench.board, &reader), 0);
	return 0;
}

static int reader_clear(void **state)
{
	(void)state;
	if (reader)
		reader->ops->close(reader);
	reader = NULL;
	rig_say(&room, "lift");
	static const char *const switches[] = {"halted-answer", "uid-length", "uid-flickers",
					       "pulled"};
	for (size_t i = 0; i < sizeof switches / sizeof switches[0]; i++)
		rig_do(&room, "fault %s off", switches[i]);
	return 0;
}

/* Looks for `ms`, or until `enough` tags were told. Returns how many, in `told`. */
static unsigned look_for(int ms, unsigned enough, struct tag *told)
{
	unsigned len = 0;
	int64_t end_us = bench_now_us() + (int64_t)ms * 1000;
	while (len < enough && bench_now_us() < end_us) {
		struct tag t;
		int got = reader->ops->next(reader, &t);
		assert_true(got >= 0);
		if (got)
			told[len++] = t;
		usleep(LOOK_EVERY_US);
	}
	return len;
}

/* Looks, and what is told must be just these types, in order. Gives the first. */
static struct tag expect(const char *types)
{
	static const char letters[] = "-CSF2G"; /* by enum tag_type */
	struct tag told[TAGS_MAX + 1] = {{.type = TAG_NONE}};
	char text[TAGS_MAX + 2] = "";
	unsigned len = look_for(SOON_MS, (unsigned)strlen(types), told);
	len += look_for(QUIET_MS, 1, told + len);
	for (unsigned i = 0; i < len; i++)
		text[i] = letters[told[i].type];
	assert_string_equal(text, types);
	return told[0];
}

static void a_card_is_told_once_when_it_comes_and_once_when_it_goes(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		uint8_t uid_len, uid[7];
	} cards[] = {
		{"joe", 4, {0x9a, 0x0b, 0x0c, 0x0d}},
		{"amina", 7, {0x04, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5, 0x80}},
	};
	expect("");
	for (size_t i = 0; i < sizeof cards / sizeof cards[0]; i++) {
		rig_do(&room, "tap %s", cards[i].name);
		struct tag t = expect("C");
		assert_int_equal(t.uid_len, cards[i].uid_len);
		assert_memory_equal(t.uid, cards[i].uid, t.uid_len);
		rig_do(&room, "lift");
		expect("G");
	}
}

static void a_sticker_names_its_device(void **state)
{
	(void)state;
	rig_do(&room, "tap tablet");
	struct tag t = expect("S");
	assert_true(t.device == ROOM_DEVICE);
	assert_int_equal(t.uid_len, 7);
	rig_do(&room, "lift");
	expect("G");
}

static void a_sticker_that_is_not_ours_is_foreign(void **state)
{
	(void)state;
	static const char *const names[] = {"foreign", "blank"};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		rig_do(&room, "tap %s", names[i]);
		expect("F");
		rig_do(&room, "lift");
		expect("G");
	}
}

static void two_cards_at_once_are_told_once_and_neither_is_named(void **state)
{
	(void)state;
	rig_do(&room, "tap joe");
	rig_do(&room, "tap amina");
	struct tag t = expect("2");
	assert_int_equal(t.uid_len, 0);
	rig_do(&room, "lift");
	expect("G");
	/* The same size of UID: the difference is in the second cascade level. */
	rig_do(&room, "tap maria");
	rig_do(&room, "tap amina");
	expect("2");
	/* A sticker and a card are two as well. */
	rig_do(&room, "lift maria");
	rig_do(&room, "tap tablet");
	expect("");
}

static void a_second_card_beside_the_first_is_noticed_and_its_going_too(void **state)
{
	(void)state;
	rig_do(&room, "tap amina");
	expect("C");
	rig_do(&room, "tap joe");
	expect("2");
	rig_do(&room, "lift joe");
	struct tag t = expect("GC");
	assert_int_equal(t.type, TAG_GONE);
	rig_do(&room, "lift");
	expect("G");
}

static void a_card_changed_for_another_is_gone_and_the_other_has_come(void **state)
{
	(void)state;
	rig_do(&room, "tap amina");
	expect("C");
	rig_do(&room, "lift");
	rig_do(&room, "tap maria");
	expect("GC");
}

static void a_chip_that_wakes_halted_cards_serves_as_well(void **state)
{
	(void)state;
	rig_do(&room, "fault halted-answer on");
	rig_do(&room, "tap amina");
	expect("C");
	rig_do(&room, "lift");
	expect("G");
	rig_do(&room, "tap tablet");
	expect("S");
}

static void a_uid_that_reads_differently_each_time_is_not_believed(void **state)
{
	(void)state;
	rig_do(&room, "fault uid-flickers on");
	rig_do(&room, "tap joe");
	expect("");
	rig_do(&room, "fault uid-flickers off");
	expect("C");
}

static void a_uid_of_a_wrong_length_is_not_believed(void **state)
{
	(void)state;
	rig_do(&room, "fault uid-length on");
	rig_do(&room, "tap joe");
	expect("");
	rig_do(&room, "lift");
	rig_do(&room, "tap amina");
	expect("");
	rig_do(&room, "fault uid-length off");
	expect("C");
}

static void a_sticker_pulled_away_in_the_middle_is_told_when_it_comes_again(void **state)
{
	(void)state;
	struct tag told[TAGS_MAX];
	rig_do(&room, "fault pulled on");
	rig_do(&room, "tap tablet");
	/* It answers its selection and not its reading: for a while that is nothing. */
	assert_int_equal(look_for(150, 1, told), 0);
	rig_do(&room, "lift");
	rig_do(&room, "fault pulled off");
	expect("");
	rig_do(&room, "tap tablet");
	expect("S");
}

static void a_sticker_lifted_at_any_moment_is_never_taken_for_something_else(void **state)
{
	(void)state;
	for (unsigned us = 0; us < 100000; us += 10000) {
		struct tag told[TAGS_MAX];
		/* Another process lifts it while this one reads. */
		pid_t hand = fork();
		assert_true(hand >= 0);
		if (hand == 0) {
			rig_say(&room, "tap tablet");
			usleep(us);
			rig_say(&room, "lift");
			_exit(0);
		}
		unsigned len = 0;
		while (waitpid(hand, NULL, WNOHANG) == 0)
			len += look_for(1, 1, told + len);
		len += look_for(QUIET_MS, 1, told + len);
		if (len == 1)
			len += look_for(SOON_MS, 1, told + len);
		assert_true(len == 0 || len == 2);
		assert_true(len == 0 ||
			    (told[0].type == TAG_STICKER && told[0].device == ROOM_DEVICE));
		assert_true(len == 0 || told[1].type == TAG_GONE);
	}
}

static void a_sticker_that_stays_and_says_nothing_is_foreign(void **state)
{
	(void)state;
	rig_do(&room, "fault pulled on");
	rig_do(&room, "tap tablet");
	expect("F");
}

/* ---- A device's sticker is written ---- */

#define NEW_DEVICE UINT64_C(0x0011223344556677)

static void lay(const char *name, const char *told)
{
	rig_do(&room, "tap %s", name);
	expect(told);
}

static void lift(void)
{
	rig_do(&room, "lift");
	expect("G");
}

static void an_empty_tag_becomes_a_sticker_and_is_told_as_one_when_it_comes_again(void **state)
{
	(void)state;
	static const char *const names[] = {"spare-0", "spare-1", "spare-2"};
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		lay(names[i], "F");
		assert_int_equal(reader->ops->write(reader, NEW_DEVICE + i), STICKER_WRITTEN);
		/* It lies there still, and that was told. */
		expect("");
		lift();
		rig_do(&room, "tap %s", names[i]);
		assert_true(expect("S").device == NEW_DEVICE + i);
		/* Once more the same: it is. Another: it is left alone. */
		assert_int_equal(reader->ops->write(reader, NEW_DEVICE + i), STICKER_WRITTEN);
		assert_int_equal(reader->ops->write(reader, NEW_DEVICE + 9), STICKER_OTHERS);
		lift();
		rig_do(&room, "tap %s", names[i]);
		assert_true(expect("S").device == NEW_DEVICE + i);
		lift();
	}
}

static void what_cannot_be_a_sticker_is_not_written_to(void **state)
{
	(void)state;
	assert_int_equal(reader->ops->write(reader, NEW_DEVICE), STICKER_GONE);
	lay("sealed", "F");
	assert_int_equal(reader->ops->write(reader, NEW_DEVICE), STICKER_LOCKED);
	lift();
	lay("tablet", "S");
	assert_int_equal(reader->ops->write(reader, NEW_DEVICE), STICKER_OTHERS);
	lift();
	lay("foreign", "F");
	assert_int_equal(reader->ops->write(reader, NEW_DEVICE), STICKER_OTHERS);
	lift();
	/* Somebody's card, whatever it may look like. */
	lay("amina", "C");
	assert_int_equal(reader->ops->write(reader, NEW_DEVICE), STICKER_GONE);
	lift();
	/* It answers its selection and nothing more. */
	rig_do(&room, "fault pulled on");
	lay("spare-3", "F");
	assert_int_equal(reader->ops->write(reader, NEW_DEVICE), STICKER_UNFIT);
	rig_do(&room, "fault pulled off");
	assert_int_equal(reader->ops->write(reader, NEW_DEVICE), STICKER_WRITTEN);
}

static void only_the_tag_that_was_told_and_lies_there_alone_is_written_to(void **state)
{
	(void)state;
	lay("spare-4", "F");
	/* Another beside it, which nobody has been told of yet. */
	rig_do(&room, "tap spare-5");
	assert_int_equal(reader->ops->write(reader, NEW_DEVICE), STICKER_TWO);
	/* Another in its place. */
	rig_do(&room, "lift spare-4");
	assert_int_equal(reader->ops->write(reader, NEW_DEVICE), STICKER_GONE);
	rig_do(&room, "lift");
	assert_int_equal(reader->ops->write(reader, NEW_DEVICE), STICKER_GONE);
	expect("G");
	lay("spare-4", "F");
	lift();
	lay("spare-5", "F");
}

static void a_tag_lifted_while_it_is_written_is_whole_or_empty_and_can_be_finished(void **state)
{
	(void)state;
	unsigned gone = 0;
	for (unsigned i = 6; i < ROOM_SPARES; i++) {
		char name[16];
		snprintf(name, sizeof name, "spare-%u", i);
		lay(name, "F");
		pid_t hand = fork();
		assert_true(hand >= 0);
		if (hand == 0) {
			/* From the first exchange to the middle of the record. */
			usleep(30000 + (i - 6) * 25000);
			rig_say(&room, "lift");
			_exit(0);
		}
		int end = reader->ops->write(reader, NEW_DEVICE + i);
		assert_true(end == STICKER_GONE || end == STICKER_WRITTEN);
		gone += end == STICKER_GONE;
		assert_int_equal(waitpid(hand, NULL, 0), hand);
		expect("G");
		rig_do(&room, "tap %s", name);
		struct tag told[TAGS_MAX];
		assert_int_equal(look_for(SOON_MS, 1, told), 1);
		assert_true(told[0].type == TAG_FOREIGN ||
			    (told[0].type == TAG_STICKER && told[0].device == NEW_DEVICE + i));
		assert_int_equal(reader->ops->write(reader, NEW_DEVICE + i), STICKER_WRITTEN);
		lift();
		rig_do(&room, "tap %s", name);
		assert_true(expect("S").device == NEW_DEVICE + i);
		lift();
	}
	assert_true(gone > 0);
}

static void a_line_in_use_is_not_opened_twice(void **state)
{
	(void)state;
	struct reader *second;
	assert_int_equal(reader_nfc_open(&room.bench.board, &second), -EBUSY);
	rig_do(&room, "tap joe");
	expect("C");
}

static void a_connection_that_cannot_be_is_refused(void **state)
{
	(void)state;
	static const struct {
		const char *connection;
		int err;
	} cases[] = {
		{"", -EINVAL},
		{"pn532_uart", -EINVAL},
		{"pn532_uart:", -EINVAL},
		{"pn532_uart:rig/reader:115200", -EINVAL},
		{"pn532_uart:/dev/serial/by-path/usb-0:1.2", -EINVAL},
		{"pn53x_usb:001", -EINVAL},
		{"pn532_uart:rig/nothing", -ENOENT},
		{"pn532_uart:/dev/null", -ENOTTY},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct board b = room.bench.board;
		struct reader *r;
		strcpy(b.reader_connection, cases[i].connection);
		assert_int_equal(reader_nfc_open(&b, &r), cases[i].err);
	}
}

/* ---- */

static int rig_make(void **state)
{
	(void)state;
	rig_room_make(&room);
	return 0;
}

static int rig_clear(void **state)
{
	(void)state;
	rig_room_clear(&room);
	return 0;
}

#define IN_HERE(test) cmocka_unit_test_setup_teardown(test, reader_make, reader_clear)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_HERE(a_card_is_told_once_when_it_comes_and_once_when_it_goes),
		IN_HERE(a_sticker_names_its_device),
		IN_HERE(a_sticker_that_is_not_ours_is_foreign),
		IN_HERE(two_cards_at_once_are_told_once_and_neither_is_named),
		IN_HERE(a_second_card_beside_the_first_is_noticed_and_its_going_too),
		IN_HERE(a_card_changed_for_another_is_gone_and_the_other_has_come),
		IN_HERE(a_chip_that_wakes_halted_cards_serves_as_well),
		IN_HERE(a_uid_that_reads_differently_each_time_is_not_believed),
		IN_HERE(a_uid_of_a_wrong_length_is_not_believed),
		IN_HERE(a_sticker_pulled_away_in_the_middle_is_told_when_it_comes_again),
		IN_HERE(a_sticker_lifted_at_any_moment_is_never_taken_for_something_else),
		IN_HERE(a_sticker_that_stays_and_says_nothing_is_foreign),
		IN_HERE(an_empty_tag_becomes_a_sticker_and_is_told_as_one_when_it_comes_again),
		IN_HERE(what_cannot_be_a_sticker_is_not_written_to),
		IN_HERE(only_the_tag_that_was_told_and_lies_there_alone_is_written_to),
		IN_HERE(a_tag_lifted_while_it_is_written_is_whole_or_empty_and_can_be_finished),
		IN_HERE(a_line_in_use_is_not_opened_twice),
		cmocka_unit_test(a_connection_that_cannot_be_is_refused),
	};
	return cmocka_run_group_tests_name("reader", tests, rig_make, rig_clear);
}
